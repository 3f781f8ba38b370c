// A receipt is evidence: a signed statement that a submission with this number and this content was received at this time. It can be
// checked without us, and "we never received it" can be disproved after the row is gone. It must never contain what was submitted.
//
// The content hash is salted. Without a salt, anybody who finds the paper could try likely contents; so the salt is not in the receipt.
// The sender gets it once, inside the sender's copy (submission, salt and receipt in one file), and can prove with it what was sent.
// We keep the salt sealed under the record's key: when that key is destroyed, the hash says nothing any more (design: erasing by key).
// Until the journal's sealer runs, a receipt carries no inclusion proof and says so: `proof: "follows"`.
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { freshBytes } from '../db/random.ts'
import { canonicalJson } from '../vault/canonical.ts'
import { readSecretFile } from '../vault/keys.ts'
import { Refused } from '../words/refused.ts'
import type { Vault } from '../vault/vault.ts'
import { parseNumber, type NumberKind } from '../words/numbers.ts'

export type ReceiptStatement = {
  readonly v: 1
  /** `N-26-0000123-K` */
  readonly number: string
  readonly kind: NumberKind
  /** When it was committed, to the second, with Kazakhstan's zone: `2026-01-16T10:15:00+05:00`. */
  readonly at: string
  /** `contentHash(submission, salt)` */
  readonly contentHash: string
  readonly keyId: string
}
export type Receipt = {
  readonly statement: ReceiptStatement
  /** Ed25519 over the canonical statement, base64url. */
  readonly signature: string
  readonly proof: 'follows'
}
/** What the sender keeps, and nobody else should see: it holds the content. */
export type SenderCopy = { readonly submission: unknown; readonly salt: string; readonly receipt: Receipt }
export type ReceiptFinding = 'valid' | 'altered' | 'unknown-key' | 'not-a-receipt'

export type PublicReceiptKey = { readonly keyId: string; readonly publicKey: KeyObject }
export type ReceiptKey = PublicReceiptKey & { readonly privateKey: KeyObject }

const statementKeys = ['v', 'number', 'kind', 'at', 'contentHash', 'keyId'] as const

/** `at` is the time of the act. Stored with the act in one transaction, and shown only after its commit: before, it would be a false statement. */
export function signReceipt(
  statement: { readonly number: string; readonly at: Date; readonly contentHash: string },
  key: ReceiptKey,
): Receipt {
  const parsed = parseNumber(statement.number)
  if (!parsed.ok || parsed.number !== statement.number) throw new TypeError('a receipt needs a whole number')
  if (!/^[0-9a-f]{64}$/.test(statement.contentHash)) throw new TypeError('a receipt needs a SHA-256 hash in hex')
  const full: ReceiptStatement = {
    v: 1,
    number: statement.number,
    kind: parsed.kind,
    at: timeWithZone(statement.at),
    contentHash: statement.contentHash,
    keyId: key.keyId,
  }
  return {
    statement: full,
    signature: sign(null, signedBytes(full), key.privateKey).toString('base64url'),
    proof: 'follows',
  }
}

/** Never throws, whatever it is given. */
export function verifyReceipt(receipt: unknown, publicKeys: readonly PublicReceiptKey[]): ReceiptFinding {
  if (!isReceipt(receipt)) return 'not-a-receipt'
  const { statement, signature } = receipt
  const key = publicKeys.find(k => k.keyId === statement.keyId)
  if (key === undefined) return 'unknown-key'
  const bytes = Buffer.from(signature, 'base64url')
  // Several spellings decode to the same bytes; only the one we write is ours.
  if (bytes.toString('base64url') !== signature) return 'altered'
  return verify(null, signedBytes(statement), key.publicKey, bytes) ? 'valid' : 'altered'
}

export function isReceipt(value: unknown): value is Receipt {
  if (!isRecord(value) || !isRecord(value['statement']) || typeof value['signature'] !== 'string') return false
  const statement = value['statement']
  return (
    statement['v'] === 1 &&
    Object.keys(statement).length === statementKeys.length &&
    statementKeys.every(k => k === 'v' || (typeof statement[k] === 'string' && statement[k].length <= 100))
  )
}

export function isSenderCopy(value: unknown): value is SenderCopy {
  return isRecord(value) && 'submission' in value && typeof value['salt'] === 'string' && isReceipt(value['receipt'])
}

/** SHA-256, hex. Attachments enter the submission by their own hashes. */
export function contentHash(submission: unknown, salt: Uint8Array): string {
  return contentHashOf(canonicalJson(submission), salt)
}
/** The same, of a submission that is written canonically already. */
export function contentHashOf(canonical: string, salt: Uint8Array): string {
  if (salt.length !== saltBytes) throw new TypeError(`a content salt has ${saltBytes} bytes`)
  return createHash('sha256').update('arasha content 1\n').update(salt).update(canonical).digest('hex')
}

const saltBytes = 32
export function newContentSalt(): Buffer {
  return freshBytes(saltBytes)
}

export function senderCopy(submission: unknown, salt: Uint8Array, receipt: Receipt): SenderCopy {
  return { submission, salt: Buffer.from(salt).toString('base64url'), receipt }
}

/** Is the content of this copy what its receipt was signed for? Says nothing about the signature: see `verifyReceipt`. */
export function copyMatches(copy: SenderCopy): boolean {
  const salt = Buffer.from(copy.salt, 'base64url')
  if (salt.length !== saltBytes) return false
  try {
    return contentHash(copy.submission, salt) === copy.receipt.statement.contentHash
  } catch {
    return false
  }
}

/** The short form for a QR and for typing over: `1.NUMBER.TIME.HASH.KEY.SIGNATURE`, only letters, digits, `.`, `-` and `_`. */
export function receiptText({ statement, signature }: Receipt): string {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\+05:00$/.exec(statement.at) ?? []
  if (date === undefined || time === undefined) throw new TypeError('a receipt without a time of Kazakhstan')
  const hash = Buffer.from(statement.contentHash, 'hex').toString('base64url')
  const digits = (date + time).replace(/\D/g, '')
  return ['1', statement.number, digits, hash, statement.keyId, signature].join('.')
}

/** Where the QR leads. Number, time, hash and signature only: nothing of the content, nobody's name. */
export function receiptAddress(receipt: Receipt, origin: string, lang: string): string {
  return `${origin}/${lang}/verify?r=${receiptText(receipt)}`
}

/** Understands a receipt as JSON, a sender's copy, the short form, or the address in the QR. Undefined for anything else. */
export function readReceipt(text: string): Receipt | SenderCopy | undefined {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) {
    try {
      const value: unknown = JSON.parse(trimmed)
      if (isReceipt(value) || isSenderCopy(value)) return value
      // What the API answered to a notice, kept as it came. A file that also holds a text must be a whole copy, or the text would seem confirmed.
      return isRecord(value) && !('submission' in value) && isReceipt(value['receipt']) ? value['receipt'] : undefined
    } catch {
      return undefined
    }
  }
  const short = trimmed.replace(/^\S{0,300}\/verify\?r=/, '')
  const [, number, digits, hash, keyId, signature] =
    /^1\.([0-9A-Z-]{5,20})\.(\d{14})\.([\w-]{43})\.([0-9a-f]{16})\.([\w-]{86})$/.exec(short) ?? []
  if (!number || !digits || !hash || !keyId || !signature) return undefined
  const bytes = Buffer.from(hash, 'base64url')
  const parsed = parseNumber(number)
  if (bytes.toString('base64url') !== hash || !parsed.ok) return undefined
  const at = digits.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6+05:00')
  const statement = { v: 1, number, kind: parsed.kind, at, contentHash: bytes.toString('hex'), keyId } as const
  return { statement, signature, proof: 'follows' }
}

/** From `ARASHA_RECEIPT_KEY_FILE` (a private Ed25519 key as PEM, mode 0600) or, without it, derived from the installation's keys. */
export function readReceiptKey(env: Readonly<Record<string, string | undefined>>, vault: Vault): ReceiptKey {
  const file = env['ARASHA_RECEIPT_KEY_FILE']
  return file ? receiptKeyOf(readSecretFile(file).toString('utf8'), file) : derivedReceiptKey(vault)
}

/** `from` is named when the text is no such key; then it throws Refused. */
export function receiptKeyOf(pem: string, from: string): ReceiptKey {
  let privateKey: KeyObject
  try {
    privateKey = createPrivateKey(pem)
  } catch {
    throw new Refused('keys.not-private', { from })
  }
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Refused('keys.not-ed25519', { from })
  return { privateKey, ...publicReceiptKey(createPublicKey(privateKey)) }
}

function derivedReceiptKey(vault: Vault): ReceiptKey {
  // PKCS#8 of an Ed25519 key is this fixed head and the 32 bytes (RFC 8410).
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  const privateKey = createPrivateKey({
    key: Buffer.concat([head, vault.derive('receipt signing')]),
    format: 'der',
    type: 'pkcs8',
  })
  return { privateKey, ...publicReceiptKey(createPublicKey(privateKey)) }
}

/** Reads a public key as published; undefined when the text is none. A private key is refused: it has no business there. */
export function readPublicReceiptKey(pem: string): PublicReceiptKey | undefined {
  if (pem.includes('PRIVATE')) return undefined
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? publicReceiptKey(key) : undefined
  } catch {
    return undefined
  }
}

/** What `/api/v1/receipt-key` publishes. */
export function publishedKey(key: PublicReceiptKey): { keyId: string; algorithm: 'Ed25519'; publicKey: string } {
  return {
    keyId: key.keyId,
    algorithm: 'Ed25519',
    publicKey: key.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

function publicReceiptKey(publicKey: KeyObject): PublicReceiptKey {
  const keyId = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
  return { keyId, publicKey }
}

// The first line keeps this signature from being mistaken for one over anything else signed with the same key.
function signedBytes(statement: ReceiptStatement): Buffer {
  return Buffer.from(`arasha receipt 1\n${canonicalJson(statement)}`)
}

// One zone for the whole country since 1 March 2024; the receipt carries it so that nobody has to guess.
function timeWithZone(at: Date): string {
  return `${new Date(at.getTime() + 5 * 3_600_000).toISOString().slice(0, 19)}+05:00`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
