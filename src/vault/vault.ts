// Seals what identifies a person, so that the database, its backups and its administrators hold nothing readable. Every record (incident,
// person) has a data key of its own; the installation's key only wraps those. A sealed field is bound to its place, so that moving it to
// another row or column makes it unreadable. Destroying a record's wrapped key erases the record.
// It must never return a byte it could not authenticate, and never put content, keys or lengths of content into an error.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  randomUUID,
  type KeyObject,
} from 'node:crypto'
import { freshBytes } from '../db/random.ts'
import type { VaultKey } from './keys.ts'
import { VaultError } from './problems.ts'

/** A record's data key as the database keeps it. `purpose` says what it may open: `incident`, `person`. */
export type RecordKey = { readonly id: string; readonly purpose: string; readonly wrapped: Buffer }

/** Where a sealed field lives. `row` is the row's own identifier. */
export type Place = { readonly table: string; readonly row: string; readonly column: string }

export type Vault = {
  newKey: (purpose: string) => RecordKey
  seal: (key: RecordKey, place: Place, content: string | Buffer) => Buffer
  open: (key: RecordKey, place: Place, sealed: Uint8Array) => Buffer
  openText: (key: RecordKey, place: Place, sealed: Uint8Array) => string
  /** Seals a draft under both the installation's key and a secret that only the visitor's cookie holds (16 bytes or more): neither opens it alone. */
  sealWith: (secret: Uint8Array, place: Place, content: string | Buffer) => Buffer
  openWith: (secret: Uint8Array, place: Place, sealed: Uint8Array) => Buffer
  /** The same data key wrapped by the newest installation key, or undefined when it is already. Sealed fields stay as they are. */
  rewrap: (key: RecordKey) => RecordKey | undefined
  /** Drops a data key from memory. Call it when the wrapped key is destroyed, in every process. */
  forget: (id: string) => void
  /** 32 bytes for one labelled use (`numbers`, `csrf`, …), the same for ever: from the lowest key version, which rotation keeps. */
  derive: (label: string) => Buffer
  /** The version that seals now. */
  readonly version: number
  /** Tells, without revealing anything, whether a database was made with these keys. Store it once, compare at start. */
  readonly fingerprint: string
}

const fieldFormat = 1
const wrapFormat = 1
const draftFormat = 2
const ivBytes = 12
const tagBytes = 16
const keyBytes = 32
const empty = Buffer.alloc(0)

/** `remember`: how many unwrapped data keys are kept in memory. */
export function openVault({ keys, remember = 2048 }: { keys: readonly VaultKey[]; remember?: number }): Vault {
  const sorted = keys.toSorted((a, b) => a.version - b.version)
  const lowest = sorted[0]
  const newest = sorted.at(-1)
  if (lowest === undefined || newest === undefined) throw new VaultError('keys', 'the vault was given no key')
  const sealing = newest.version
  const versions = new Map(sorted.map(k => [k.version, k.key]))
  const wrapKeys = new Map(sorted.map(k => [k.version, createSecretKey(stretch(k.key, empty, 'arasha wrap'))]))
  // Labels are few and fixed; each request asks for some of them.
  const derivedKeys = new Map<string, Buffer>()
  // A Map keeps insertion order: the first entry is the one unused for longest.
  const unwrapped = new Map<string, { id: string; dek: KeyObject }>()
  // A key that was just made is known by itself and goes with it: most are never asked for again by this process.
  const made = new WeakMap<RecordKey, KeyObject>()

  function keep(name: string, id: string, dek: KeyObject) {
    unwrapped.delete(name)
    unwrapped.set(name, { id, dek })
    if (unwrapped.size > remember) for (const oldest of unwrapped.keys()) return void unwrapped.delete(oldest)
  }
  function wrap(id: string, purpose: string, dek: Buffer): Buffer {
    const head = header(wrapFormat, sealing)
    return encrypt(find(wrapKeys, sealing), head, wrapBinding(id, purpose, head), dek)
  }
  function unwrap(key: RecordKey): Buffer {
    const { wrapped } = key
    if (wrapped.length !== 3 + ivBytes + keyBytes + tagBytes || wrapped[0] !== wrapFormat)
      throw new VaultError('malformed', 'this is not a wrapped key')
    const head = wrapped.subarray(0, 3)
    return decrypt(find(wrapKeys, wrapped.readUInt16BE(1)), head, wrapBinding(key.id, key.purpose, head), wrapped)
  }
  /** What is remembered is found only by the exact wrapped bytes: memory never opens what the database's row would not. */
  function dekOf(key: RecordKey): KeyObject {
    const fresh = made.get(key)
    if (fresh !== undefined) return fresh
    const name = `${key.id} ${key.purpose} ${key.wrapped.toString('latin1')}`
    let dek = unwrapped.get(name)?.dek
    if (dek === undefined) {
      const bytes = unwrap(key)
      dek = createSecretKey(bytes)
      bytes.fill(0)
    }
    keep(name, key.id, dek)
    return dek
  }
  function draftKey(secret: Uint8Array, version: number): KeyObject {
    if (secret.length < 16) throw new VaultError('keys', 'a draft needs a secret of at least 16 bytes')
    return createSecretKey(stretch(find(versions, version), secret, 'arasha draft'))
  }
  function open(key: RecordKey, place: Place, sealed: Uint8Array): Buffer {
    const bytes = asBuffer(sealed)
    if (bytes[0] !== fieldFormat) throw new VaultError('malformed', `this is not a sealed field (${where(place)})`)
    return decrypt(dekOf(key), bytes.subarray(0, 1), binding(place, key.id), bytes)
  }

  return {
    newKey(purpose) {
      const id = randomUUID()
      const dek = freshBytes(keyBytes)
      const key = { id, purpose, wrapped: wrap(id, purpose, dek) }
      made.set(key, createSecretKey(dek))
      dek.fill(0)
      return key
    },
    seal: (key, place, content) => encrypt(dekOf(key), fieldHead, binding(place, key.id), asBytes(content)),
    open,
    openText: (key, place, sealed) => open(key, place, sealed).toString('utf8'),
    sealWith(secret, place, content) {
      const head = header(draftFormat, sealing)
      return encrypt(draftKey(secret, sealing), head, binding(place, 'draft'), asBytes(content))
    },
    openWith(secret, place, sealed) {
      const bytes = asBuffer(sealed)
      if (bytes.length < 3 || bytes[0] !== draftFormat)
        throw new VaultError('malformed', `this is not a sealed draft (${where(place)})`)
      const key = draftKey(secret, bytes.readUInt16BE(1))
      return decrypt(key, bytes.subarray(0, 3), binding(place, 'draft'), bytes)
    },
    rewrap(key) {
      const dek = unwrap(key)
      if (key.wrapped.readUInt16BE(1) === sealing) return undefined
      const wrapped = wrap(key.id, key.purpose, dek)
      dek.fill(0)
      return { id: key.id, purpose: key.purpose, wrapped }
    },
    forget(id) {
      for (const [name, entry] of unwrapped) if (entry.id === id) unwrapped.delete(name)
    },
    derive: label => {
      let derived = derivedKeys.get(label)
      if (derived === undefined)
        derivedKeys.set(label, (derived = stretch(lowest.key, empty, `arasha derive ${label}`)))
      return Buffer.from(derived)
    },
    version: sealing,
    fingerprint: createHash('sha256')
      .update(stretch(lowest.key, empty, 'arasha fingerprint'))
      .digest('hex')
      .slice(0, 32),
  }
}

const fieldHead = Buffer.from([fieldFormat])

// Format of everything the vault makes: head (format byte, for wrapped keys and drafts two bytes of key version), IV, ciphertext, tag.
function encrypt(key: KeyObject, head: Buffer, bound: Buffer, content: Uint8Array): Buffer {
  const iv = freshBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(bound)
  const body = cipher.update(content)
  return Buffer.concat([head, iv, body, cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: KeyObject, head: Buffer, bound: Buffer, sealed: Buffer): Buffer {
  const start = head.length + ivBytes
  const end = sealed.length - tagBytes
  if (end < start) throw new VaultError('malformed', 'too short for anything sealed')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(head.length, start), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(bound)
  decipher.setAuthTag(sealed.subarray(end))
  const content = decipher.update(sealed.subarray(start, end))
  try {
    decipher.final()
  } catch {
    content.fill(0)
    throw new VaultError('altered', 'the sealed bytes, their place or their key do not belong together')
  }
  return content
}

function header(format: number, version: number): Buffer {
  return Buffer.from([format, version >> 8, version & 0xff])
}
// JSON keeps the parts apart: ("a", "b|c") and ("a|b", "c") must not bind alike.
function binding(place: Place, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['field', place.table, place.row, place.column, keyId]))
}
function wrapBinding(id: string, purpose: string, head: Buffer): Buffer {
  return Buffer.from(JSON.stringify(['wrap', purpose, id, head.toString('hex')]))
}
function stretch(key: KeyObject, salt: Uint8Array, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, label, keyBytes))
}
function find(list: ReadonlyMap<number, KeyObject>, version: number): KeyObject {
  const key = list.get(version)
  if (key === undefined) throw new VaultError('unknown-version', `key version ${version} is not among the keys given`)
  return key
}
function asBytes(content: string | Buffer): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content
}
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
function where(place: Place): string {
  return `${place.table}.${place.column}`
}
