// A table as a spreadsheet file (ISO/IEC 29500), written by hand: six small parts of XML. There is no element for a formula, a hidden sheet, a pivot cache, a link to
// elsewhere, or for who made the file, so none of these can come in. Texts stand in the cells as text, whatever they begin with.
import { markLine, plainText, type Cell, type ColumnKind, type Paper, type Sheet } from './sheet.ts'
import { packZip } from './zip.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const inDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in `styles`, below. */
const styleOf: Readonly<Record<ColumnKind, number>> = { text: 1, number: 2, share: 3, duration: 4, day: 5, moment: 6 }
const headStyle = 7
const titleStyle = 8
/** What a cell may hold at most; a longer text ends in an ellipsis. */
const cellLimit = 32_767
/** What is left of a letter that was cut in two. */
const half = /\p{Cs}/gu

export function writeXlsx(paper: Paper): Buffer {
  const names = sheetNames(paper.sheets)
  const each = <T>(make: (n: number, name: string) => T) => names.map((name, i) => make(i + 1, name))
  return packZip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each(n => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${inDocument}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${inDocument}"><sheets>${each((n, name) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}">${each(n => `<Relationship Id="rId${n}" Type="${inDocument}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${names.length + 1}" Type="${inDocument}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      paper.sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(paper, sheet, i === 0)]),
    ),
  })
}

function worksheet(paper: Paper, { name, columns, rows }: Sheet, isFirst: boolean): string {
  const above = isFirst ? [paper.title, ...(paper.strip === undefined ? [] : [paper.strip]), ...paper.notes] : []
  const lines: string[][] = [
    [text(name, titleStyle)],
    ...above.map(sentence => [text(sentence, 0)]),
    columns.map(column => text(column.label, headStyle)),
    ...rows.map(row => row.map((cell, i) => valueOf(cell, columns[i]?.kind ?? 'text'))),
    [],
    [text(markLine(paper), 0)],
  ]
  const widths = columns.map(({ label }, i) =>
    Math.min(
      60,
      Math.max(12, label.length + 3, ...rows.map(row => (typeof row[i] === 'string' ? row[i].length + 2 : 0))),
    ),
  )
  const body = lines.map((cells, r) => {
    const placed = cells.map((cell, c) => (cell === '' ? '' : cell.replace('<c', `<c r="${columnName(c)}${r + 1}"`)))
    return `<row r="${r + 1}">${placed.join('')}</row>`
  })
  return `${head}<worksheet xmlns="${main}"><cols>${widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('')}</cols><sheetData>${body.join('')}</sheetData></worksheet>`
}

function valueOf(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return ''
  const style = styleOf[kind]
  if (cell instanceof Date) return number(serial(cell.getTime() + 5 * 3_600_000), style)
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? number(kind === 'duration' ? cell / 86_400_000 : cell, style) : ''
  if (kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return number(serial(Date.parse(`${cell}T00:00:00Z`)), style)
  return text(cell, styleOf.text)
}

/** Days since 30 December 1899, as spreadsheets count them. */
const serial = (ms: number) => ms / 86_400_000 + 25_569
const number = (value: number, style: number) => `<c s="${style}"><v>${Number(value.toFixed(9))}</v></c>`

function text(said: string, style: number): string {
  const plain = plainText(said)
  const kept = plain.length > cellLimit ? `${plain.slice(0, cellLimit - 1).replace(half, '')}…` : plain
  return kept === '' ? '' : `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(kept)}</t></is></c>`
}

/** `_x003D_` would be read as the letter with that number: its underscore is written as one itself. */
function escaped(said: string): string {
  return said
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** At most 31 letters, none of those a spreadsheet forbids, no two alike. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, i) => {
    const plain =
      plainText(name)
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 27)
        .replace(half, '') || String(i + 1)
    const free = taken.has(plain.toLowerCase()) ? `${plain} ${i + 1}` : plain
    taken.add(free.toLowerCase())
    return free
  })
}

function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

const formats = [0, 164, 165, 166, 167]
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="4"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${[0, 49, ...formats, 49, 49].map((format, i) => `<xf numFmtId="${format}" fontId="${i < headStyle ? 0 : i - headStyle + 1}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`).join('')}</cellXfs></styleSheet>`
