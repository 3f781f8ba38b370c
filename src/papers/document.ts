// Every paper that leaves the building, in one register: who reads it and in which form it is made. The one way to print: `sideBySide` and `slip` take values that
// say whom they are meant for, and give out nothing that one of the paper's readers may not read.
import { printReceipt, type BothLanguages, type ReceiptPaper } from '../post/receipt-pdf.ts'
import { printSmall, type SmallPaper } from '../post/small-pdf.ts'
import type { Reader, Said } from './reader.ts'
import { wordMediaType, writeWord } from './word.ts'

/** `side-by-side`: Kazakh beside Russian, PDF or Word · `slip`: one language, nothing on it that says where it is from · `table`: CSV, spreadsheet or PDF. */
export const templates = {
  receipt: { form: 'side-by-side', readers: ['sender'] },
  order: { form: 'side-by-side', readers: ['accused', 'protected', 'court', 'police', 'prosecutor'] },
  'own-copy': { form: 'side-by-side', readers: ['protected'] },
  'breach-material': { form: 'side-by-side', readers: ['court', 'accused', 'protected', 'police', 'prosecutor'] },
  petition: { form: 'side-by-side', readers: ['court', 'accused', 'protected', 'police', 'prosecutor'] },
  opinion: {
    form: 'side-by-side',
    readers: ['court', 'accused', 'protected', 'guardianship', 'police', 'prosecutor'],
  },
  'safety-plan': { form: 'slip', readers: ['protected'] },
  'help-plan': { form: 'slip', readers: ['protected'] },
  cases: { form: 'table', readers: ['officer'] },
  orders: { form: 'table', readers: ['officer'] },
  reviews: { form: 'table', readers: ['officer'] },
  oversight: { form: 'table', readers: ['officer'] },
  'shift-summary': { form: 'table', readers: ['officer'] },
} as const satisfies Readonly<
  Record<string, { readonly form: 'side-by-side' | 'slip' | 'table'; readonly readers: readonly Reader[] }>
>
export type Template = keyof typeof templates
type Formed<F> = { [T in Template]: (typeof templates)[T]['form'] extends F ? T : never }[Template]
export type TwinTemplate = Formed<'side-by-side'>
export type SlipTemplate = Formed<'slip'>
export type TableTemplate = Formed<'table'>
export type ReaderOf<T extends Template> = (typeof templates)[T]['readers'][number]

/** What stands on the paper, each word with its readers. */
export type SideBySide<T extends TwinTemplate> = {
  readonly template: T
  readonly content: ReceiptPaper<Said<ReaderOf<T>>, Said<ReaderOf<T>, string>>
}
export type Slip<T extends SlipTemplate> = {
  readonly template: T
  readonly content: SmallPaper<Said<ReaderOf<T>, string>>
}
export const paperForms = ['pdf', 'docx'] as const
export type PaperForm = (typeof paperForms)[number]

/** The file, named after `name`. Throws when a value is not for each of the paper's readers: the compiler has said so before. */
export async function printPaper<T extends TwinTemplate>(
  { template, content }: SideBySide<T>,
  form: PaperForm,
  name: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly filename: string }> {
  const open = <W>(value: Said<ReaderOf<T>, W>): W => opened(template, value)
  const {
    title,
    numberLabel,
    number,
    lines,
    next,
    ground,
    check,
    proof,
    sections,
    signatures,
    strip,
    address,
    madeAt,
  } = content
  const paper: ReceiptPaper = {
    title: open(title),
    numberLabel: open(numberLabel),
    number: open(number),
    lines: lines.map(line => ({ label: open(line.label), text: open(line.text) })),
    next: { title: open(next.title), steps: next.steps.map(open<BothLanguages>) },
    ground: open(ground),
    proof: open(proof),
    ...(check && { check: open(check) }),
    ...(sections && {
      sections: sections.map(one => ({ title: open(one.title), lines: one.lines.map(open<BothLanguages>) })),
    }),
    ...(signatures && { signatures: signatures.map(open<BothLanguages>) }),
    ...(strip && { strip: open(strip) }),
    ...(address && { address: open(address) }),
    madeAt,
  }
  const filename = `${name}.${form}`
  return form === 'pdf'
    ? { bytes: await printReceipt(paper), mediaType: 'application/pdf', filename }
    : { bytes: writeWord(paper), mediaType: wordMediaType, filename }
}

/** `name` stays in the list of downloads: it says nothing. */
export async function printSlip<T extends SlipTemplate>(
  { template, content }: Slip<T>,
  name: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly filename: string }> {
  const open = (value: Said<ReaderOf<T>, string>) => opened(template, value)
  const bytes = await printSmall({
    size: content.size,
    title: open(content.title),
    lines: content.lines.map(({ text, note }) => ({ text: open(text), ...(note && { note: open(note) }) })),
  })
  return { bytes, mediaType: 'application/pdf', filename: `${name}.pdf` }
}

function opened<R extends Reader, Words>(template: Template, value: Said<R, Words>): Words {
  const stranger = templates[template].readers.find(reader => !value.readers.has(reader))
  if (stranger !== undefined) throw new Error(`${template}: a value on it is not meant for its reader "${stranger}"`)
  return value.text
}
