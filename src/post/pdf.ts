// Setting a PDF: our fonts, our colours, and the head and strip that every paper shares. A document can never read a file or load an address: only our
// own fonts are open to it.
import { createRequire } from 'node:module'
import path from 'node:path'
import pdfmake from 'pdfmake'

export const ink = '#10252B'
export const quiet = '#48606A'
export const steppe = '#0A5C66'
export const mist = '#F2F6F7'
export const line = '#C9D6D9'
const sky = '#00AFCA'
const gold = '#FFC83D'

// Complete TrueType files: web-font subsets lose Kazakh letters or ₸, and a missing glyph is dropped without a word.
const fontFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
  'ttf',
)
const fontFile = (name: string) => path.join(fontFolder, `${name}.ttf`)
const regular = fontFile('DejaVuSansCondensed')
const bold = fontFile('DejaVuSansCondensed-Bold')
pdfmake.setFonts({ DejaVu: { normal: regular, bold, italics: regular, bolditalics: bold } })
pdfmake.setLocalAccessPolicy(file => file === regular || file === bold)
pdfmake.setUrlAccessPolicy(() => false)

export function makePdf(document: Parameters<typeof pdfmake.createPdf>[0]): Promise<Buffer> {
  return pdfmake.createPdf(document).getBuffer()
}

/** The same two strokes over a third as on the screen. */
export function wordmark() {
  const strokes = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><g fill="none" stroke="${sky}" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"><path d="M4 16.5 14 5l10 11.5"/><path d="M9.5 23h9"/></g></svg>`
  return {
    columns: [
      { svg: strokes, width: 22 },
      { text: 'Араша', fontSize: 16, color: steppe, lineHeight: 1, margin: [0, 2, 0, 0] },
    ],
    columnGap: 7,
    margin: [0, 0, 0, 22],
  }
}

export function demonstrationStrip(text: string) {
  return {
    table: {
      widths: ['*'],
      body: [[{ text, bold: true, alignment: 'center', fontSize: 9, lineHeight: 1 }]],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      fillColor: () => gold,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
    margin: [0, -16, 0, 18],
  }
}
