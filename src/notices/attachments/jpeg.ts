// JPEG: keeps what is needed to draw the picture, drops every other segment, stops at the end of the first picture (phones append motion
// clips, second pictures and maps after it). Segments are kept only in their exact shape, so that nothing rides along inside them.
import { readOrientation, writeOrientation, type Orientation } from './orientation.ts'
import { checkPixels, Refusal } from './refusal.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const DQT = 0xdb
const DHT = 0xc4
const DRI = 0xdd

/** `upright`: drops the orientation as well, for pictures inside a PDF, which are drawn without it. */
export function cleanJpeg(file: Buffer, upright = false): Buffer {
  if (file[0] !== 0xff || file[1] !== SOI) throw new Refusal('damaged')
  let jfif: Buffer | undefined
  let adobe: Buffer | undefined
  let orientation: Orientation = 1
  let frames = 0
  let tables = 0
  const kept: Buffer[] = []
  let at = 2
  for (;;) {
    if (file[at] !== 0xff) throw new Refusal('damaged')
    while (file[at] === 0xff) at++
    const marker = file[at++]
    if (marker === undefined || marker === 0) throw new Refusal('damaged')
    if (marker === EOI) break
    if (at + 2 > file.length) throw new Refusal('damaged')
    const length = file.readUInt16BE(at)
    const end = at + length
    if (length < 2 || end > file.length) throw new Refusal('damaged')
    const body = file.subarray(at + 2, end)
    at = end
    if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) {
      if (++frames > 1 || body.length < 6 || body.length !== 6 + 3 * (body[5] ?? 0)) throw new Refusal('damaged')
      checkPixels(body.readUInt16BE(3), body.readUInt16BE(1))
      kept.push(segment(marker, body))
    } else if (marker === DQT || marker === DHT || marker === DRI) {
      checkTables(marker, body)
      tables++
      kept.push(segment(marker, body))
    } else if (marker === SOS) {
      if (frames === 0 || tables === 0 || body.length !== 4 + 2 * (body[0] ?? 0)) throw new Refusal('damaged')
      const scanEnd = endOfScan(file, at)
      kept.push(segment(marker, body), file.subarray(at, scanEnd))
      at = scanEnd
      tables++
    } else if (marker === 0xe0 && body.length >= 14 && body.toString('latin1', 0, 5) === 'JFIF\0') {
      jfif ??= Buffer.concat([body.subarray(0, 12), Buffer.alloc(2)])
    } else if (marker === 0xe1 && body.toString('latin1', 0, 6) === 'Exif\0\0') {
      orientation = readOrientation(body.subarray(6))
    } else if (marker === 0xee && body.length >= 12 && body.toString('latin1', 0, 5) === 'Adobe') {
      // Says how colours are coded: without it some pictures turn green.
      adobe = body.subarray(0, 12)
    } else if (!((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)) {
      // Lossless, arithmetic and hierarchical JPEG, which browsers do not draw.
      throw new Refusal('not-allowed')
    }
  }
  if (frames === 0 || !kept.some(part => part[1] === SOS)) throw new Refusal('damaged')
  const head: Buffer[] = [Buffer.from([0xff, SOI])]
  if (jfif !== undefined) head.push(segment(0xe0, jfif))
  if (orientation !== 1 && !upright)
    head.push(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), writeOrientation(orientation)])))
  if (adobe !== undefined) head.push(segment(0xee, adobe))
  return Buffer.concat([...head, ...kept, Buffer.from([0xff, EOI])])
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Coded picture data run to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new Refusal('damaged')
}

/** Tables must fill their segment exactly. */
function checkTables(marker: number, body: Buffer): void {
  let at = 0
  while (at < body.length) {
    if (marker === DRI) at += 2
    else if (marker === DQT) at += (body[at] ?? 0) >> 4 === 0 ? 65 : 129
    else at += 17 + body.subarray(at + 1, at + 17).reduce((sum, n) => sum + n, 0)
    if (marker === DRI && at === 2) break
  }
  if (at !== body.length || at === 0) throw new Refusal('damaged')
}
