// Which way up a picture is shown is the one thing taken over from EXIF: without it a photograph of an injury lies on its side.
// Everything else in EXIF (place, time, camera, owner, thumbnail) is dropped with it.

export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** `tiff` begins at the byte-order mark. 1 (upright) for anything unreadable. */
export function readOrientation(tiff: Buffer): Orientation {
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return 1
  const little = order === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (start > tiff.length - 2) return 1
  for (let i = 0; i < short(start); i++) {
    const at = start + 2 + 12 * i
    if (at + 12 > tiff.length) return 1
    if (short(at) !== 0x0112 || short(at + 2) !== 3) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? (value as Orientation) : 1
  }
  return 1
}

/** A TIFF block that says the way up and nothing else. */
export function writeOrientation(orientation: Orientation): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
