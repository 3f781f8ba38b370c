// The paper that printReceipt sets as a PDF, as a Word file (ISO/IEC 29500), written by hand: four small parts of XML from the same description, so that both say the
// same. There is no element for a link, a macro, a comment, a hidden text, or for who made the file, so none of these can come in.
import type { BothLanguages, ReceiptPaper } from '../post/receipt-pdf.ts'
import { plainText } from './sheet.ts'
import { packZip } from './zip.ts'

export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const inDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Sizes are half points, lengths twentieths of a point: A4 with the margins of the PDF. */
const page = { width: 11_906, height: 16_838, margin: 960 }
const half = (page.width - 2 * page.margin) / 2

type Look = { readonly size?: number; readonly bold?: true; readonly quiet?: true; readonly centred?: true }
type Side = 'kk' | 'ru'

/** Kazakh in the left column, Russian in the right one, row by row. */
export function writeWord(paper: ReceiptPaper): Buffer {
  const small = { size: 17, quiet: true } as const
  const title = { size: 24, bold: true } as const
  const rows = [
    row(paper.title, { size: 32, bold: true }),
    row(paper.numberLabel, small),
    ...paper.lines.map(({ label, text }) =>
      pair(side => paragraph(label[side], side, small) + paragraphs(text[side], side)),
    ),
    row(paper.next.title, title),
    ...paper.next.steps.map((step, i) => pair(side => paragraph(`${i + 1}. ${step[side]}`, side))),
    ...(paper.sections ?? []).flatMap(({ title: said, lines }) => [row(said, title), ...lines.map(line => row(line))]),
    ...(paper.signatures ?? []).map(one => pair(side => paragraph(one[side], side) + paragraph('_'.repeat(30), side))),
    row(paper.ground, small),
    row(paper.proof, small),
  ]
  const strip =
    paper.strip === undefined
      ? ''
      : paragraph(`${paper.strip.kk} · ${paper.strip.ru}`, 'kk', { bold: true, centred: true })
  const body = [
    strip,
    paragraph('Араша', 'kk', { size: 28 }),
    paragraph(paper.number, 'kk', { size: 32, bold: true }),
    `<w:tbl><w:tblPr><w:tblW w:w="${2 * half}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${half}"/><w:gridCol w:w="${half}"/></w:tblGrid>${rows.join('')}</w:tbl>`,
    paragraph('', 'kk'),
  ].join('')
  return packZip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordMediaType}.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${inDocument}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${inDocument}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>`,
  })
}

function row(text: BothLanguages, look?: Look): string {
  return pair(side => paragraph(text[side], side, look))
}

/** A row that a page break does not cut. */
function pair(cell: (side: Side) => string): string {
  const one = (side: Side) => `<w:tc><w:tcPr><w:tcW w:w="${half}" w:type="dxa"/></w:tcPr>${cell(side)}</w:tc>`
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${one('kk')}${one('ru')}</w:tr>`
}

function paragraphs(text: string, side: Side): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => paragraph(line, side))
    .join('')
}

function paragraph(text: string, side: Side, { size, bold, quiet, centred }: Look = {}): string {
  const run = `${bold ? '<w:b/>' : ''}${quiet ? '<w:color w:val="48606A"/>' : ''}${size === undefined ? '' : `<w:sz w:val="${size}"/>`}<w:lang w:val="${side === 'kk' ? 'kk-KZ' : 'ru-RU'}"/>`
  return `<w:p>${centred ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : ''}<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${escaped(plainText(text))}</w:t></w:r></w:p>`
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
