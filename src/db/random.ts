import { randomBytes } from 'node:crypto'

// Asking the system for random bytes costs more than using them: taken for many at once. What was handed out is wiped here.
let store = Buffer.alloc(0)
let used = 0

/** Bytes nobody can guess, for keys, salts and identifiers. They are the caller's alone. */
export function freshBytes(length: number): Buffer {
  if (length > 256) return randomBytes(length)
  if (used + length > store.length) {
    store = randomBytes(8192)
    used = 0
  }
  const bytes = Buffer.allocUnsafe(length)
  store.copy(bytes, 0, used, used + length)
  store.fill(0, used, (used += length))
  return bytes
}
