// PNG: keeps the chunks that draw the picture, drops text, time, EXIF, colour profile, animation and everything unknown, and stops at IEND
// (a cropped screenshot may carry the uncropped one after it).
import { crc32 } from 'node:zlib'
import { readOrientation, writeOrientation, type Orientation } from './orientation.ts'
import { checkPixels, Refusal } from './refusal.ts'

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

// Chunk → lengths allowed, so that nothing rides along inside one.
const drawing: Readonly<Record<string, (length: number) => boolean>> = {
  IHDR: n => n === 13,
  PLTE: n => n > 0 && n <= 768 && n % 3 === 0,
  IDAT: () => true,
  tRNS: n => n <= 256,
  gAMA: n => n === 4,
  cHRM: n => n === 32,
  sRGB: n => n === 1,
  pHYs: n => n === 9,
}

export function cleanPng(file: Buffer): Buffer {
  const kept: Buffer[] = []
  let orientation: Orientation = 1
  let hasData = false
  let at = signature.length
  for (let first = true; ; first = false) {
    if (at + 12 > file.length) throw new Refusal('damaged')
    const length = file.readUInt32BE(at)
    const end = at + 12 + length
    if (end > file.length) throw new Refusal('damaged')
    const name = file.toString('latin1', at + 4, at + 8)
    const body = file.subarray(at + 8, end - 4)
    if (first !== (name === 'IHDR') || crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4))
      throw new Refusal('damaged')
    at = end
    if (name === 'IEND') break
    if (name === 'eXIf') orientation = readOrientation(body)
    const fits = Object.hasOwn(drawing, name) ? drawing[name] : undefined
    if (fits !== undefined) {
      if (!fits(length)) throw new Refusal('damaged')
      if (name === 'IHDR') checkPixels(body.readUInt32BE(0), body.readUInt32BE(4))
      if (name === 'IDAT') hasData = true
      kept.push(chunk(name, body))
    } else if (/^[A-Z]/.test(name)) throw new Refusal('not-allowed') // an unknown chunk that calls itself critical
  }
  if (!hasData) throw new Refusal('damaged')
  const [header, ...rest] = kept
  const turned = orientation === 1 ? [] : [chunk('eXIf', writeOrientation(orientation))]
  return Buffer.concat([signature, header ?? Buffer.alloc(0), ...turned, ...rest, chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const out = Buffer.alloc(8)
  out.writeUInt32BE(body.length, 0)
  out.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([out.subarray(0, 4), named, out.subarray(4)])
}
