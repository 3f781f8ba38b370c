// A table as CSV for Kazakhstan's spreadsheets: UTF-8 with its mark, semicolons, decimal comma where the reader has one, every text in quotation marks. A text that
// a spreadsheet would calculate gets an apostrophe in front.
import { formatMomentWithZone } from '../words/format.ts'
import { markLine, plainText, startsFormula, type Cell, type ColumnKind, type Paper } from './sheet.ts'

export function writeCsv(paper: Paper): Buffer {
  const lines: string[][] = []
  for (const { name, columns, rows } of paper.sheets) {
    if (lines.length > 0) lines.push([])
    if (paper.sheets.length > 1) lines.push([field(name)])
    lines.push(columns.map(column => field(column.label)))
    for (const row of rows) lines.push(row.map((cell, i) => written(cell, columns[i]?.kind ?? 'text', paper.lang)))
  }
  lines.push(
    [],
    ...[paper.title, ...paper.notes, paper.strip ?? '', markLine(paper)].filter(Boolean).map(s => [field(s)]),
  )
  return Buffer.from(`\uFEFF${lines.map(line => `${line.join(';')}\r\n`).join('')}`)
}

function written(cell: Cell, kind: ColumnKind, lang: Paper['lang']): string {
  if (cell === null) return ''
  if (cell instanceof Date) return field(formatMomentWithZone(cell, lang))
  if (typeof cell === 'string') return field(cell)
  if (!Number.isFinite(cell)) return ''
  if (kind === 'duration') return clock(cell)
  const number = String(Number(cell.toFixed(4)))
  return lang === 'en' ? number : number.replace('.', ',')
}

/** `1:02:03`, which every spreadsheet reads as a length of time. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function field(text: string): string {
  const plain = plainText(text)
  return `"${startsFormula(plain) ? "'" : ''}${plain.replaceAll('"', '""')}"`
}
