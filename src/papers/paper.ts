// The one way a table becomes a file. The caller has written the journal's leaf with the same number and reason before it hands the file over.
import { dateOf } from '../words/format.ts'
import { writeCsv } from './csv.ts'
import type { Paper } from './sheet.ts'
import { printSheets } from './sheet-pdf.ts'
import { writeXlsx } from './xlsx.ts'

export const paperKinds = ['xlsx', 'pdf', 'csv'] as const
export type PaperKind = (typeof paperKinds)[number]

const writers: Readonly<
  Record<PaperKind, { readonly mediaType: string; readonly write: (paper: Paper) => Buffer | Promise<Buffer> }>
> = {
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
  pdf: { mediaType: 'application/pdf', write: printSheets },
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeCsv },
}

/** `name`: Latin letters for the file, to which the day and the number are added. The answer is what a route gives back. */
export async function writePaper(
  kind: PaperKind,
  name: string,
  paper: Paper,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly filename: string }> {
  for (const { columns, rows } of paper.sheets)
    if (rows.some(row => row.length !== columns.length)) throw new Error('a row has another length than its columns')
  const { mediaType, write } = writers[kind]
  const filename = `${name}-${dateOf(paper.mark.at)}-${paper.mark.number}.${kind}`
  return { bytes: await write(paper), mediaType, filename }
}
