// Why an attachment is not taken. Thrown inside the readers of each format and turned into an answer in one place.

export type AttachmentRefusal = 'too-large' | 'not-allowed' | 'damaged' | 'type-mismatch' | 'pdf-active'

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly why: AttachmentRefusal
  constructor(why: AttachmentRefusal) {
    super(`attachment refused: ${why}`)
    this.why = why
  }
}

/** A small file may unfold into a picture that stops the reader's computer. */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw new Refusal('damaged')
  if (width > 30_000 || height > 30_000 || width * height > 120_000_000) throw new Refusal('too-large')
}
