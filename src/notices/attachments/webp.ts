// WebP: keeps the picture and its transparency, drops EXIF, XMP, colour profile, unknown chunks and everything after the container.
// Animations are not taken: evidence is a still picture.
import { readOrientation, writeOrientation, type Orientation } from './orientation.ts'
import { checkPixels, Refusal } from './refusal.ts'

const exifFlag = 0x08
const alphaFlag = 0x10
const animationFlag = 0x02

export function cleanWebp(file: Buffer): Buffer {
  if (file.length < 20) throw new Refusal('damaged')
  const end = 8 + file.readUInt32LE(4)
  if (end > file.length) throw new Refusal('damaged')
  let extended: Buffer | undefined
  let alpha: Buffer | undefined
  let picture: Buffer | undefined
  let orientation: Orientation = 1
  let at = 12
  while (at < end) {
    if (at + 8 > end) throw new Refusal('damaged')
    const name = file.toString('latin1', at, at + 4)
    const length = file.readUInt32LE(at + 4)
    const body = file.subarray(at + 8, at + 8 + length)
    at += 8 + length + (length % 2)
    // Some writers leave out the last padding byte.
    if (at > end + 1 || body.length !== length) throw new Refusal('damaged')
    if (name === 'VP8X') {
      if (length !== 10) throw new Refusal('damaged')
      if (((body[0] ?? 0) & animationFlag) !== 0) throw new Refusal('not-allowed')
      checkPixels(1 + body.readUIntLE(4, 3), 1 + body.readUIntLE(7, 3))
      extended ??= body
    } else if (name === 'ANIM' || name === 'ANMF') throw new Refusal('not-allowed')
    else if (name === 'ALPH') alpha ??= chunk(name, body)
    else if (name === 'VP8 ' || name === 'VP8L') {
      checkFrame(name, body)
      picture ??= chunk(name, body)
    } else if (name === 'EXIF') {
      const tiff = body.toString('latin1', 0, 6) === 'Exif\0\0' ? body.subarray(6) : body
      orientation = readOrientation(tiff)
    }
  }
  if (picture === undefined) throw new Refusal('damaged')
  const parts: Buffer[] = [picture]
  if (extended !== undefined) {
    const turned = orientation !== 1
    const head = Buffer.from(extended)
    head.fill(0, 0, 4)
    head[0] = ((extended[0] ?? 0) & alphaFlag) | (turned ? exifFlag : 0)
    if (alpha !== undefined) parts.unshift(alpha)
    parts.unshift(chunk('VP8X', head))
    if (turned) parts.push(chunk('EXIF', writeOrientation(orientation)))
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts])
  return chunk('RIFF', body)
}

function checkFrame(name: string, body: Buffer): void {
  if (name === 'VP8 ') {
    if (body.length < 10 || body.toString('hex', 3, 6) !== '9d012a') throw new Refusal('damaged')
    checkPixels(body.readUInt16LE(6) & 0x3fff, body.readUInt16LE(8) & 0x3fff)
  } else {
    if (body.length < 5 || body[0] !== 0x2f) throw new Refusal('damaged')
    const bits = body.readUInt32LE(1)
    checkPixels(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff))
  }
}

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}
