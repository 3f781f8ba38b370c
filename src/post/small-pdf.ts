// Paper that is handed to a person who may be watched: as small as asked for, in one language, with nothing on it or in the file that says where it is from.
// No name of the system, of an organisation or of a case; the file's own details are empty as well.
import { makePdf } from './pdf.ts'

export type SmallPaper<Words = string> = {
  readonly title: Words
  readonly lines: readonly { readonly text: Words; readonly note?: Words }[]
  /** A7 fits a palm; A5 folds once. */
  readonly size: 'A7' | 'A5'
}

export async function printSmall({ title, lines, size }: SmallPaper): Promise<Buffer> {
  const isPalm = size === 'A7'
  const epoch = new Date(0)
  return makePdf({
    pageSize: size,
    pageMargins: isPalm ? [14, 14, 14, 14] : [36, 36, 36, 36],
    info: { title, author: ' ', creator: ' ', producer: ' ', creationDate: epoch, modDate: epoch },
    defaultStyle: { font: 'DejaVu', fontSize: isPalm ? 7.5 : 10, lineHeight: 1.25 },
    content: [
      { text: title, bold: true, fontSize: isPalm ? 8.5 : 13, margin: [0, 0, 0, isPalm ? 4 : 10] },
      ...lines.map(({ text, note }) => ({
        margin: [0, 0, 0, isPalm ? 4 : 8],
        stack: [{ text }, ...(note === undefined ? [] : [{ text: note, fontSize: isPalm ? 6.5 : 8.5 }])],
      })),
    ],
  })
}
