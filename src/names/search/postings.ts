// Exact keys to records: a bucket for each hash, records behind it. The key itself is not kept: a wrong bucket mate is nearly always told by a
// check beside it (a byte of the hash for pairs of words, a second hash for numbers), and a pair that slips through is refused by the score.
import { grown, hashPair, powerOfTwo } from './columns.ts'

type Checks = Uint8Array | Uint32Array
export type Tell = (hash: number, record: number, check: number) => void

export class Postings<C extends Checks = Checks> {
  readonly offsets: Uint32Array
  readonly records: Uint32Array
  readonly checks: C

  constructor(offsets: Uint32Array, records: Uint32Array, checks: C) {
    this.offsets = offsets
    this.records = records
    this.checks = checks
  }

  static empty<C extends Checks>(checks: C): Postings<C> {
    return new Postings(new Uint32Array(17), new Uint32Array(0), checks)
  }

  /** At least so many buckets. `each` must tell the same entries both times it is called. */
  static build<C extends Checks>(
    atLeast: number,
    each: (tell: Tell) => void,
    checksFor: (length: number) => C,
  ): Postings<C> {
    const buckets = powerOfTwo(atLeast)
    const offsets = new Uint32Array(buckets + 1)
    let total = 0
    each(hash => {
      const at = (hash & (buckets - 1)) + 1
      offsets[at] = (offsets[at] as number) + 1
      total += 1
    })
    for (let i = 1; i <= buckets; i++) offsets[i] = (offsets[i] as number) + (offsets[i - 1] as number)
    const records = new Uint32Array(total)
    const checks = checksFor(total)
    // Filled from each bucket's beginning; the beginnings move to the ends and are set back afterwards.
    each((hash, record, check) => {
      const bucket = hash & (buckets - 1)
      const at = offsets[bucket] as number
      records[at] = record
      checks[at] = check
      offsets[bucket] = at + 1
    })
    offsets.copyWithin(1, 0, buckets)
    offsets[0] = 0
    return new Postings(offsets, records, checks)
  }

  bucket(hash: number): readonly [from: number, to: number] {
    const at = hash & (this.offsets.length - 2)
    return [this.offsets[at] as number, this.offsets[at + 1] as number]
  }

  /** The same and these, in as many buckets, made beside the old in pieces: the old ones answer until the new ones are whole. */
  *joinedBy(added: Keys): Generator<undefined, Postings<C>> {
    const buckets = this.offsets.length - 1
    // Added entries in the order of their buckets; the place of an entry rides along in the low digits.
    const sorted = new Float64Array(added.length)
    for (let i = 0; i < added.length; i++) sorted[i] = ((added.hashes[i] as number) & (buckets - 1)) * 2 ** 26 + i
    sorted.sort()
    yield
    const offsets = new Uint32Array(this.offsets.length)
    const records = new Uint32Array(this.records.length + added.length)
    const checks = new (this.checks.constructor as new (length: number) => C)(records.length)
    yield
    let next = 0
    let [copied, to] = [0, 0]
    for (let bucket = 0; bucket < buckets; bucket++) {
      offsets[bucket] = (this.offsets[bucket] as number) + next
      if (bucket % bucketsAtOnce === 0) yield
      while (next < sorted.length && Math.floor((sorted[next] as number) / 2 ** 26) === bucket) {
        // What lies between two added entries is copied in one piece.
        const end = this.offsets[bucket + 1] as number
        records.set(this.records.subarray(copied, end), to)
        checks.set(this.checks.subarray(copied, end), to)
        to += end - copied
        copied = end
        const from = (sorted[next] as number) % 2 ** 26
        records[to] = added.records[from] as number
        checks[to] = added.checks[from] as number
        to += 1
        next += 1
      }
    }
    offsets[buckets] = records.length
    records.set(this.records.subarray(copied), to)
    checks.set(this.checks.subarray(copied), to)
    return new Postings(offsets, records, checks)
  }
}

const bucketsAtOnce = 1 << 18

/** Entries not in buckets yet, found through a small chained table of their hashes. */
export class Keys {
  hashes = new Uint32Array(64)
  checks = new Uint32Array(64)
  records = new Uint32Array(64)
  length = 0
  private following = new Uint32Array(64)
  private readonly heads = new Uint32Array(headsKept)

  push(hash: number, record: number, check: number): void {
    const at = this.length++
    for (const name of ['hashes', 'checks', 'records', 'following'] as const)
      if (this[name].length < this.length) this[name] = grown(this[name], this.length)
    this.hashes[at] = hash
    this.records[at] = record
    this.checks[at] = check
    const head = hash & (headsKept - 1)
    this.following[at] = this.heads[head] as number
    this.heads[head] = at + 1
  }

  /** Calls back for every record with this key. */
  each(hash: number, check: number, tell: (record: number) => void): void {
    for (let at = this.heads[hash & (headsKept - 1)] as number; at !== 0; at = this.following[at - 1] as number)
      if (this.hashes[at - 1] === hash && this.checks[at - 1] === check) tell(this.records[at - 1] as number)
  }

  /** Those of records from `from` on and before `until`. */
  part(from: number, until: number): Keys {
    const part = new Keys()
    for (let i = 0; i < this.length; i++) {
      const record = this.records[i] as number
      if (record >= from && record < until) part.push(this.hashes[i] as number, record, this.checks[i] as number)
    }
    return part
  }
}

const headsKept = 1 << 14

/** Two independent hashes of a number or any other exact key. `kind` keeps an IIN from meeting a telephone. */
export function keyHashes(kind: 'iin' | 'phone', text: string): readonly [hash: number, check: number] {
  let low = kind === 'iin' ? 0x12d687 : 0x9f3c21
  let high = 0x5bd1e995
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193)
    high = Math.imul(high + text.charCodeAt(i), 0x9e3779b1) ^ (high >>> 15)
  }
  return [hashPair(low, 1), hashPair(high, 2)]
}
