// The receipt on paper: Kazakh beside Russian, row by row, with a QR that lets anybody check it. Every word comes in from outside, already
// in both languages; this file only sets it.
import { create } from 'qrcode'
import { demonstrationStrip, ink, line, makePdf, mist, quiet, steppe, wordmark } from './pdf.ts'

export type BothLanguages = { readonly kk: string; readonly ru: string }

/** Worded strings; nothing here is looked up or formatted further. Times already carry `UTC+5`. */
export type ReceiptPaper<Words = BothLanguages, One = string> = {
  readonly title: Words
  readonly numberLabel: Words
  readonly number: One
  /** Labelled lines: time, sender's agency, addressee, and what else belongs there. */
  readonly lines: readonly { readonly label: Words; readonly text: Words }[]
  readonly next: { readonly title: Words; readonly steps: readonly Words[] }
  /** The article that obliges the sender, with its version. */
  readonly ground: Words
  /** Under the number: how to check the receipt with the QR. */
  readonly check?: Words
  /** Last lines, small: "proof follows". */
  readonly proof: Words
  /** Further paragraphs under a heading of their own. */
  readonly sections?: readonly { readonly title: Words; readonly lines: readonly Words[] }[]
  /** A line to sign on for each. */
  readonly signatures?: readonly Words[]
  /** Says aloud that the data are for demonstration. */
  readonly strip?: Words
  /** What the QR holds: `receiptAddress(…)`. Without it there is none. */
  readonly address?: One
  /** Creation date of the file: the receipt's own time, so that the same receipt is the same file. */
  readonly madeAt: Date
}

/** A PDF of one page for usual lengths; longer words flow onto a second page. */
export async function printReceipt(paper: ReceiptPaper): Promise<Buffer> {
  return makePdf({
    pageSize: 'A4',
    pageMargins: [48, 44, 48, 48],
    language: 'kk',
    displayTitle: true,
    info: {
      title: `${paper.title.kk} · ${paper.title.ru} · ${paper.number}`,
      author: 'Араша',
      creator: 'Араша',
      producer: 'Араша',
      creationDate: paper.madeAt,
      modDate: paper.madeAt,
    },
    defaultStyle: { font: 'DejaVu', fontSize: 10, lineHeight: 1.3, color: ink },
    content: [
      ...(paper.strip === undefined ? [] : [demonstrationStrip(`${paper.strip.kk} · ${paper.strip.ru}`)]),
      wordmark(),
      sideBySide(paper.title, { fontSize: 17, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 12] }),
      numberPanel(paper),
      { ...detailTable(paper), margin: [0, 4, 0, 0] },
      sideBySide(paper.next.title, { fontSize: 12, bold: true, color: steppe, margin: [0, 18, 0, 4] }),
      steps(paper.next.steps),
      ...(paper.sections ?? []).flatMap(({ title, lines }) => [
        sideBySide(title, { fontSize: 12, bold: true, color: steppe, margin: [0, 12, 0, 3] }),
        ...lines.map(text => sideBySide(text, { margin: [0, 0, 0, 3] })),
      ]),
      ...(paper.signatures ?? []).map(signature),
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: 499, y2: 0, lineWidth: 0.7, lineColor: line }],
        margin: [0, 14, 0, 8],
      },
      sideBySide(paper.ground, { fontSize: 8.5, color: quiet }),
      sideBySide(paper.proof, { fontSize: 8.5, color: quiet, margin: [0, 4, 0, 0] }),
    ],
    footer: (page: number, pages: number) => ({
      margin: [48, 12, 48, 0],
      fontSize: 8,
      color: quiet,
      columns: [paper.number, { text: pages > 1 ? `${page} / ${pages}` : '', alignment: 'right' }],
    }),
  })
}

function sideBySide(text: BothLanguages, look: Record<string, unknown>) {
  const { margin, ...style } = look
  return {
    columns: [
      { text: text.kk, ...style },
      { text: text.ru, ...style },
    ],
    columnGap: 24,
    ...(margin === undefined ? {} : { margin }),
  }
}

/** The number is the same in every language: it stands alone, large, beside the code that checks it. */
function numberPanel(paper: ReceiptPaper) {
  const says = [
    { text: `${paper.numberLabel.kk} · ${paper.numberLabel.ru}`, fontSize: 8.5, color: quiet, margin: [0, 4, 0, 0] },
    { text: paper.number, fontSize: 25, bold: true, color: steppe, lineHeight: 1.2, margin: [0, 0, 0, 10] },
    ...(paper.check === undefined
      ? []
      : [
          { text: paper.check.kk, fontSize: 8.5, color: quiet },
          { text: paper.check.ru, fontSize: 8.5, color: quiet, margin: [0, 3, 0, 0] },
        ]),
  ]
  return {
    table: {
      widths: ['*', 'auto'],
      body: [
        [
          { stack: says },
          paper.address === undefined ? '' : { svg: qrSquare(paper.address), width: 124, alignment: 'right' },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      fillColor: () => mist,
      paddingLeft: () => 16,
      paddingRight: () => 16,
      paddingTop: () => 14,
      paddingBottom: () => 14,
    },
  }
}

function detailTable(paper: ReceiptPaper) {
  const cell = (label: string, text: string) => ({
    stack: [
      { text: label, fontSize: 8.5, color: quiet },
      { text, fontSize: 10.5 },
    ],
  })
  return {
    table: {
      widths: ['*', '*'],
      dontBreakRows: true,
      body: paper.lines.map(({ label, text }) => [cell(label.kk, text.kk), cell(label.ru, text.ru)]),
    },
    layout: {
      hLineWidth: (i: number) => (i === 0 ? 0 : 0.7),
      vLineWidth: () => 0,
      hLineColor: () => line,
      paddingLeft: (column: number) => (column === 0 ? 0 : 12),
      paddingRight: (column: number) => (column === 0 ? 12 : 0),
      paddingTop: () => 8,
      paddingBottom: () => 7,
    },
  }
}

/** Numbered steps, the same number at the same height in both languages. */
function steps(list: readonly BothLanguages[]) {
  const cell = (i: number, text: string) => ({
    columns: [
      { text: `${i + 1}`, width: 14, bold: true, color: steppe },
      { text, width: '*' },
    ],
  })
  return {
    table: { widths: ['*', '*'], dontBreakRows: true, body: list.map((s, i) => [cell(i, s.kk), cell(i, s.ru)]) },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (column: number) => (column === 0 ? 0 : 12),
      paddingRight: (column: number) => (column === 0 ? 12 : 0),
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  }
}

/** What is signed for, in both languages, and a line to sign on: kept together on one page. */
function signature(text: BothLanguages) {
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    stack: [
      sideBySide(text, { fontSize: 8.5, color: quiet }),
      { canvas: [{ type: 'line', x1: 0, y1: 22, x2: 499, y2: 22, lineWidth: 0.7, lineColor: ink }] },
    ],
  }
}

/** One path for all dark modules: separate squares leave hairlines between them on some printers. */
function qrSquare(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const quietZone = 2
  const side = modules.size + 2 * quietZone
  let drawing = ''
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) {
      let run = 0
      while (x + run < modules.size && modules.get(y, x + run) === 1) run++
      if (run > 0) drawing += `M${x + quietZone} ${y + quietZone}h${run}v1h-${run}z`
      x += run
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#FFFFFF"/><path d="${drawing}" fill="${ink}"/></svg>`
}
