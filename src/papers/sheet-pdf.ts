// Tables on paper, for reading and signing: lying A4 pages, the head of a table repeated on each, and who took it at the foot of every page.
import { demonstrationStrip, ink, line, makePdf, mist, quiet, steppe, wordmark } from '../post/pdf.ts'
import { markLine, plainText, shown, type ColumnKind, type Paper, type Sheet } from './sheet.ts'

export function printSheets(paper: Paper): Promise<Buffer> {
  const { mark, title } = paper
  return makePdf({
    pageSize: 'A4',
    pageOrientation: paper.sheets.some(({ columns }) => columns.length > 6) ? 'landscape' : 'portrait',
    pageMargins: [48, 44, 48, 56],
    language: paper.lang,
    displayTitle: true,
    info: {
      title: plainText(title),
      author: 'Араша',
      creator: 'Араша',
      producer: 'Араша',
      creationDate: mark.at,
      modDate: mark.at,
    },
    defaultStyle: { font: 'DejaVu', fontSize: 9, lineHeight: 1.25, color: ink },
    content: [
      ...(paper.strip === undefined ? [] : [demonstrationStrip(paper.strip)]),
      wordmark(),
      { text: plainText(title), fontSize: 17, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 8] },
      ...paper.notes.map(note => ({ text: plainText(note), color: quiet, margin: [0, 0, 0, 3] })),
      ...paper.sheets.flatMap(sheet => [
        {
          text: plainText(sheet.name),
          fontSize: 12,
          bold: true,
          color: steppe,
          margin: [0, 14, 0, 4],
          headlineLevel: 1,
        },
        tableOf(sheet, paper.lang),
      ]),
    ],
    // A heading goes where its table begins.
    pageBreakBefore: (node: { headlineLevel?: number; startPosition?: { verticalRatio: number } }) =>
      node.headlineLevel === 1 && (node.startPosition?.verticalRatio ?? 0) > 0.85,
    footer: (page: number, pages: number) => ({
      margin: [48, 12, 48, 0],
      fontSize: 7.5,
      color: quiet,
      columns: [
        { text: markLine(paper), width: '*' },
        { text: `${page} / ${pages}`, width: 50, alignment: 'right' },
      ],
    }),
  })
}

function tableOf({ columns, rows }: Sheet, lang: Paper['lang']) {
  const alignment = (kind: ColumnKind) => (kind === 'text' ? 'left' : 'right')
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map((_, i) => (i === 0 ? '*' : 'auto')),
      body: [
        columns.map(({ label, kind }) => ({
          text: plainText(label),
          bold: true,
          alignment: alignment(kind),
          fillColor: mist,
        })),
        ...rows.map(row =>
          row.map((cell, i) => {
            const kind = columns[i]?.kind ?? 'text'
            return { text: shown(cell, kind, lang), alignment: alignment(kind) }
          }),
        ),
      ],
    },
    layout: {
      hLineWidth: (i: number) => (i === 0 ? 0 : 0.6),
      vLineWidth: () => 0,
      hLineColor: () => line,
      paddingTop: () => 4,
      paddingBottom: () => 3,
    },
  }
}
