// Opens a ZIP file as a stranger would: from the directory at its end, sharing nothing with the code that writes one. Refuses what does not add up.
import { crc32, inflateRawSync } from 'node:zlib'

export function unzip(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('not a ZIP file')
  const parts = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('the directory is broken')
    const [method, sum] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16)]
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    const [name, extra, comment] = [28, 30, 32].map(place => bytes.readUInt16LE(at + place)) as [number, number, number]
    const label = bytes.toString('utf8', at + 46, at + 46 + name)
    const local = bytes.readUInt32LE(at + 42)
    if (bytes.toString('latin1', local, local + 4) !== 'PK\x03\x04')
      throw new Error(`${label} is not where it should be`)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const stored = bytes.subarray(from, from + packed)
    const content = method === 8 ? inflateRawSync(stored) : stored
    if (content.length !== size || crc32(content) !== sum) throw new Error(`${label} is damaged`)
    parts.set(label, content.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return parts
}

/** The texts and numbers of a worksheet, row by row, as a reader of the standard sees them. */
export function rowsOfWorksheet(xml: string): string[][] {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  const plain = (text: string) =>
    text
      .replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '?')
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return [...xml.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(row =>
    [...(row[1] ?? '').matchAll(/<c\b[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(cell =>
      plain([...(cell[1] ?? '').matchAll(/<(?:t|v)\b[^>]*>(.*?)<\/(?:t|v)>/gs)].map(m => m[1] ?? '').join('')),
    ),
  )
}
