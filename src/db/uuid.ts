import { freshBytes } from './random.ts'

/** UUIDv7: sorts by time, so that indexes grow at one end. Made here because PostgreSQL before 18 cannot. Never shown in an address. */
export function newId(): string {
  const bytes = Buffer.allocUnsafe(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.set(freshBytes(10), 6)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
