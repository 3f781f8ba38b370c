// Every template of the register, made from records full of random values, read back from the bytes as a stranger would: nothing stands on a paper that one of its
// readers may not read. A template without a maker here does not compile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { caseList } from '../src/cases/files.ts'
import { sheetsOf } from '../src/contacts/shift/sheets.ts'
import { planSlip, safetySlip } from '../src/help/file-pages.tsx'
import { courtLaw, orderLawOn } from '../src/law/protective-order.ts'
import { receiptPaper } from '../src/notices/follow/receipt.ts'
import { reviewList } from '../src/notices/review/files.ts'
import { orderList } from '../src/orders/files.ts'
import { breachMaterial } from '../src/orders/material.ts'
import { orderPaper, ownCopy } from '../src/orders/paper.ts'
import { petitionPaper } from '../src/orders/petition.ts'
import { oversightList } from '../src/oversight/files.ts'
import {
  paperForms,
  printPaper,
  printSlip,
  templates,
  type SideBySide,
  type Slip,
  type SlipTemplate,
  type Template,
  type TwinTemplate,
} from '../src/papers/document.ts'
import { paperOf, type TakenList } from '../src/papers/list.ts'
import { paperKinds, writePaper } from '../src/papers/paper.ts'
import { asWritten, meantFor, said, sentence, type Kind, type Reader, type Said } from '../src/papers/reader.ts'
import { opinionPaper } from '../src/visits/opinion-paper.ts'
import { unzip } from './unzip.ts'

/** Letters that no word of ours holds in this order: `kind` is who may read it. */
type Planted = { readonly kind: Kind; readonly value: string }
type Made = {
  readonly planted: readonly Planted[]
  readonly files: readonly (readonly [form: string, bytes: Uint8Array])[]
}

const flat = (text: string) => text.replaceAll(/\s+/g, '')
async function readBack(form: string, bytes: Uint8Array): Promise<string> {
  if (form === 'csv') return flat(Buffer.from(bytes).toString('utf8'))
  if (form !== 'pdf') return flat([...unzip(bytes).values()].join(' ').replaceAll(/<[^>]*>/g, ''))
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  let text = JSON.stringify(info)
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    text += items.map(item => ('str' in item ? item.str : '')).join('')
  }
  await pdf.loadingTask.destroy()
  return flat(text)
}
/** What stands there although a reader of this template may not read it. */
function leaksIn(template: Template, text: string, planted: readonly Planted[]): string[] {
  return planted
    .filter(({ kind }) =>
      templates[template].readers.some(reader => !(meantFor[kind] as readonly Reader[]).includes(reader)),
    )
    .filter(({ value }) => text.includes(flat(value)))
    .map(({ kind }) => kind)
}

const letters = Array.from('әғқңөұүһіабвгджзклмнпрстфхцчшщэюяqwxz')
const letter = fc.constantFrom(...letters)
const token = fc.array(letter, { minLength: 9, maxLength: 14 }).map(one => one.join(''))
/** One value of each kind, all different. */
const secrets = fc
  .uniqueArray(token, { minLength: 24, maxLength: 24 })
  .map(values => (Object.keys(meantFor) as Kind[]).map((kind, i): Planted => ({ kind, value: values[i] as string })))
const valueOf = (planted: readonly Planted[], kind: Kind) => planted.find(p => p.kind === kind)?.value as string

const at = (day: string) => new Date(`${day}T10:15:00+05:00`)
const agency = (p: readonly Planted[]) => ({
  name: { kk: valueOf(p, 'office'), ru: valueOf(p, 'office'), en: valueOf(p, 'office') },
})
/** A person with everything that a record can hold of one. */
const person = (p: readonly Planted[], name: Kind) => ({
  name: valueOf(p, name),
  birth: { date: '2011-03-04' },
  phone: valueOf(p, 'protected-phone'),
  address: valueOf(p, 'protected-address'),
  safe: [{ value: valueOf(p, 'safe-way'), codeWord: valueOf(p, 'safe-way') }],
  shelter: valueOf(p, 'shelter'),
  toldBy: valueOf(p, 'who-told'),
  notes: [valueOf(p, 'session-note'), valueOf(p, 'visit-note')],
})
function orderRead(p: readonly Planted[]): Parameters<typeof orderPaper>[0] {
  const event = (kind: string, day: string, note?: string) => ({
    id: kind,
    kind,
    happened_at: at(day),
    at: at(day),
    actor: valueOf(p, 'who-told'),
    agency: '',
    data: { address: valueOf(p, 'protected-address') },
    note,
    incident: valueOf(p, 'number'),
  })
  return {
    row: {
      number: valueOf(p, 'number'),
      issued_at: at('2026-04-01'),
      post: 'district',
      bans: ['violence', 'search', 'call'],
      address: valueOf(p, 'protected-address'),
    },
    order: {
      ofCourt: false,
      issuedAt: at('2026-04-01'),
      servedAt: at('2026-04-02'),
      refused: true,
      until: at('2026-05-02'),
      untilAtLatest: at('2026-05-02'),
    },
    law: orderLawOn('2026-04-01'),
    unit: agency(p),
    against: person(p, 'accused-name'),
    protects: person(p, 'protected-name'),
    place: valueOf(p, 'circumstances'),
    circumstances: valueOf(p, 'circumstances'),
    events: [
      event('issued', '2026-04-01'),
      event('served', '2026-04-02', valueOf(p, 'own-copy')),
      event('checked', '2026-04-05', valueOf(p, 'protected-address')),
      event('breached', '2026-04-06', valueOf(p, 'circumstances')),
    ],
    duties: [{ rule: 'order.check.1', state: 'open', due_at: at('2026-04-09'), holder: valueOf(p, 'safe-way') }],
    instructions: [],
    now: at('2026-04-08'),
  } as unknown as Parameters<typeof orderPaper>[0]
}
async function bothForms<T extends TwinTemplate>(paper: SideBySide<T>): Promise<Made['files']> {
  return Promise.all(paperForms.map(async form => [form, (await printPaper(paper, form, 'x')).bytes] as const))
}
async function slip<T extends SlipTemplate>(one: Slip<T>): Promise<Made['files']> {
  return [['pdf', (await printSlip(one, 'x')).bytes]]
}
/** A row of a list that somebody joined with everything there is. */
// eslint-disable-next-line typescript/no-explicit-any
function listed<Row>(list: TakenList<any, Row>, p: readonly Planted[]): Promise<Made['files']> {
  const office = valueOf(p, 'office')
  const row = {
    ...person(p, 'protected-name'),
    number: valueOf(p, 'number'),
    region: 11,
    unit_kk: office,
    unit_ru: office,
    unit_en: office,
    against: valueOf(p, 'accused-name'),
    circumstances: valueOf(p, 'circumstances'),
    state: 'open',
    risk: null,
    disposition: null,
    level: 1,
    issued_at: at('2026-04-01'),
    event_at: at('2026-04-01'),
    submitted_at: at('2026-04-01'),
    sort_at: at('2026-04-01'),
    due_at: null,
    closed_at: null,
    served_at: null,
    until: null,
    until_at_latest: null,
    breached_at: null,
    ended_at: null,
  } as Row
  const mark = { who: 'officer', at: at('2026-04-08'), reason: 'check', number: 'ABCD' } as const
  const paper = paperOf(list, [row], { lang: 'kk', mark, more: false, demo: true })
  return Promise.all(paperKinds.map(async kind => [kind, (await writePaper(kind, 'x', paper)).bytes] as const))
}

const makers: Readonly<Record<Template, (p: readonly Planted[]) => Promise<Made['files']>>> = {
  receipt: p =>
    bothForms(
      receiptPaper({ baseUrl: 'https://arasha.example', demo: true }, {
        notice: {
          number: valueOf(p, 'number'),
          submitted_at: at('2026-04-01'),
          acknowledge_by: at('2026-04-01'),
          register_by: at('2026-04-02'),
          content: valueOf(p, 'circumstances'),
          author: valueOf(p, 'who-told'),
        },
        receipt: {
          statement: {
            v: 1,
            number: valueOf(p, 'number'),
            at: '2026-04-01T10:15:00+05:00',
            contentHash: 'h',
            keyId: 'k',
          },
          signature: 's',
        },
        sender: agency(p),
        holder: agency(p),
      } as unknown as Parameters<typeof receiptPaper>[1]),
    ),
  order: p => bothForms(orderPaper(orderRead(p), true)),
  'own-copy': p => bothForms(ownCopy(orderRead(p), true)),
  'breach-material': p => bothForms(breachMaterial(orderRead(p), 1, true) ?? assert.fail('there is a breach')),
  petition: p => {
    const read = orderRead(p)
    const asked = {
      ...read,
      order: { ...read.order, ofCourt: true },
      law: courtLaw,
      row: { ...read.row, bans: ['no-contact', 'home'] },
    }
    return bothForms(petitionPaper(asked, true) ?? assert.fail('it is of a court'))
  },
  opinion: p =>
    bothForms(
      opinionPaper(
        {
          id: '',
          number: valueOf(p, 'number'),
          at: at('2026-04-08'),
          given: { court: valueOf(p, 'office'), asks: 'elsewhere', heard: 'heard', text: valueOf(p, 'circumstances') },
          body: agency(p),
          told: {
            name: valueOf(p, 'protected-name'),
            birth: { date: '2011-03-04' },
            address: valueOf(p, 'protected-address'),
            needs: valueOf(p, 'safe-way'),
            'safe-way': [{ value: valueOf(p, 'safe-way') }],
          },
          ages: [15, 15],
          visits: [{ on_day: '2026-04-02', finding: 'danger', note: valueOf(p, 'visit-note') }],
          steps: [{ step: 'place', at: at('2026-04-02'), where: valueOf(p, 'shelter') }],
        } as unknown as Parameters<typeof opinionPaper>[0],
        true,
      ),
    ),
  'safety-plan': p =>
    slip(
      safetySlip(
        {
          id: '',
          paper: true,
          at: at('2026-04-01'),
          signs: valueOf(p, 'safety-plan'),
          places: valueOf(p, 'safety-plan'),
          people: '',
          bag: '',
          children: '',
          author: valueOf(p, 'accused-name'),
        } as never,
        'ru',
      ),
    ),
  'help-plan': p =>
    slip(
      planSlip(
        [
          {
            id: '',
            goal: valueOf(p, 'help-plan'),
            what: valueOf(p, 'help-plan'),
            service: 'legal',
            dueOn: '2026-04-01',
            mark: undefined,
            note: valueOf(p, 'session-note'),
          } as never,
        ],
        'kk',
      ),
    ),
  cases: p => listed(caseList, p),
  orders: p => listed(orderList, p),
  reviews: p => listed(reviewList, p),
  oversight: p => listed(oversightList, p),
  'shift-summary': async p => {
    const none = { answered: 0, unanswered: 0, median: null, p90: null, word: valueOf(p, 'circumstances') }
    const summary = {
      came: [],
      ended: [],
      wait: none,
      handed: [],
      work: [],
      cover: [],
      abandoned: 0,
      waiting: 0,
      who: person(p, 'protected-name'),
    }
    const sheets = sheetsOf(summary as unknown as Parameters<typeof sheetsOf>[0], 'ru')
    const mark = { who: 'officer', at: at('2026-04-08'), reason: 'check', number: valueOf(p, 'number') } as const
    const paper = { template: 'shift-summary', lang: 'ru', title: 'x', notes: [], sheets, mark } as const
    return Promise.all(paperKinds.map(async kind => [kind, (await writePaper(kind, 'x', paper)).bytes] as const))
  },
}

for (const template of Object.keys(templates) as Template[])
  test(`${template}: nothing stands on it that one of its readers may not read, whatever the record holds`, async () => {
    await fc.assert(
      fc.asyncProperty(secrets, async planted => {
        for (const [form, bytes] of await makers[template](planted)) {
          const text = await readBack(form, bytes)
          assert.deepEqual(leaksIn(template, text, planted), [], form)
          assert.ok(
            planted.some(({ value }) => text.includes(value)),
            `nothing at all was read back from ${form}`,
          )
        }
      }),
      { numRuns: 4, endOnFailure: true, includeErrorInReport: true },
    )
  })

test('the control: a value called something else is found on the paper, and one of a wrong kind is not printed at all', async () => {
  const planted: Planted[] = [{ kind: 'protected-address', value: 'жасырынқала' }]
  const order = orderPaper(
    orderRead((Object.keys(meantFor) as Kind[]).map(kind => ({ kind, value: `x${kind}` }))),
    true,
  )
  const withLine = (text: Said<never>): SideBySide<'order'> => ({
    ...order,
    content: { ...order.content, lines: [{ label: sentence('orders.one'), text: text as Said<Reader> }] },
  })
  for (const form of paperForms) {
    const { bytes } = await printPaper(withLine(asWritten('words', 'жасырын қала')), form, 'x')
    assert.deepEqual(leaksIn('order', await readBack(form, bytes), planted), ['protected-address'])
    await assert.rejects(
      printPaper(withLine(asWritten('protected-address', 'жасырын қала')), form, 'x'),
      /not meant for its reader "accused"/,
    )
  }
  const slipped = {
    template: 'help-plan',
    content: { size: 'A5', title: said('visit-note', 'x') as unknown as Said<'protected', string>, lines: [] },
  } as const
  await assert.rejects(printSlip(slipped, 'x'), /not meant for its reader "protected"/)
})

test('the compiler refuses a value that one of a paper’s readers may not read, also inside a sentence', () => {
  type Open = Said<'accused' | 'court'>
  const time = asWritten('time', '10:15')
  const kept: Open[] = [asWritten('accused-name', 'а'), sentence('papers.own.until', { time })]
  // @ts-expect-error the address is not for the accused
  kept.push(asWritten('protected-address', 'а'))
  // @ts-expect-error nor is it inside a sentence
  kept.push(sentence('papers.own.until', { time: asWritten('protected-address', 'а') }))
  // @ts-expect-error nor beside a value that is
  kept.push(sentence<'accused' | 'court'>('papers.own.until', { time, address: asWritten('protected-phone', 'а') }))
  // @ts-expect-error what only she is told is not for the accused
  const line: SideBySide<'order'>['content']['proof'] = asWritten('own-copy', 'а')
  const own: SideBySide<'own-copy'>['content']['proof'] = asWritten('own-copy', 'а')
  // @ts-expect-error the court does not read her own copy
  const court: Said<'court'> = own
  // @ts-expect-error a list holds what every officer may read
  const held: TakenList<never, never>['columns'][number]['holds'] = 'protected-name'
  assert.deepEqual(
    [line, own, court].map(one => one.readers.has('accused')),
    [false, false, false],
  )
  assert.equal(held, 'protected-name')
  assert.deepEqual(
    kept.map(one => one.readers.has('accused')),
    [true, true, false, false, false],
  )
})
