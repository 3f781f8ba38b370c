// Attachments of a notice: what a file really is, and the file without what it tells besides the picture (place, camera, author, dates).
// Pure functions over bytes. The name never decides what a file is. Whatever cannot be read completely is refused, never passed on as it
// came: an officer's computer opens what we let through. The name itself may identify a child and does not leave this function.
//
// What is kept and lost: images keep their pixels and the way up; colour profiles, thumbnails, comments, depth and motion parts go.
// PDF files are written anew from the pages that can be reached: earlier revisions, document properties, scripts and links to the network
// do not survive; neither does a digital signature. What a person wrote on the page, or an author's name in a visible comment, stays.
import { cleanJpeg } from './attachments/jpeg.ts'
import { cleanPdf } from './attachments/pdf.ts'
import { cleanPng } from './attachments/png.ts'
import { Refusal, type AttachmentRefusal } from './attachments/refusal.ts'
import { cleanWebp } from './attachments/webp.ts'

export type { AttachmentRefusal }
export type AttachmentType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
export type InspectedAttachment =
  | { readonly type: AttachmentType; readonly bytes: Buffer }
  | { readonly refused: AttachmentRefusal }

/** Largest file taken, in bytes. */
export const attachmentLimit = 10 * 1024 * 1024

const cleaners: Readonly<Record<AttachmentType, (bytes: Buffer) => Buffer>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'application/pdf': cleanPdf,
}

export function inspectAttachment(bytes: Uint8Array, filename: string): InspectedAttachment {
  if (bytes.length > attachmentLimit) return { refused: 'too-large' }
  if (bytes.length === 0) return { refused: 'damaged' }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = sniffType(file)
  const named = familyOfName(filename)
  if (type === undefined) return { refused: named === 'image' || named === 'pdf' ? 'type-mismatch' : 'not-allowed' }
  // A PNG called .jpg is harmless and common; a document called .jpg, or a picture called .exe, is not.
  if (named !== 'none' && named !== (type === 'application/pdf' ? 'pdf' : 'image')) return { refused: 'type-mismatch' }
  try {
    return { type, bytes: cleaners[type](file) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.why }
    throw error
  }
}

function sniffType(file: Buffer): AttachmentType | undefined {
  const head = file.toString('latin1', 0, 16)
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  if (head.startsWith('%PDF-')) return 'application/pdf'
  return undefined
}

function familyOfName(filename: string): 'image' | 'pdf' | 'other' | 'none' {
  const ending = /\.([^./\\]{1,10})\s*$/.exec(filename)?.[1]?.toLowerCase()
  if (ending === undefined) return 'none'
  if (ending === 'pdf') return 'pdf'
  return /^(jpe?g|jpe|jfif|pjpeg|png|webp|heic|heif|gif|bmp|tiff?|avif)$/.test(ending) ? 'image' : 'other'
}
