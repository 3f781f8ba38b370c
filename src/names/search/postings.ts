// Exact keys to records: a bucket for each hash, records behind it. The key itself is not kept: a wrong bucket mate is refused by the score
// (pairs of words) or by a second hash (numbers).
import { hashPair, powerOfTwo } from './columns.ts'

export class Postings {
  readonly offsets: Uint32Array
  readonly records: Uint32Array
  /** Second hash of each entry, or empty where the score refuses strangers. */
  readonly checks: Uint32Array

  constructor(offsets: Uint32Array, records: Uint32Array, checks: Uint32Array) {
    this.offsets = offsets
    this.records = records
    this.checks = checks
  }

  static empty(): Postings {
    return new Postings(new Uint32Array(17), new Uint32Array(0), new Uint32Array(0))
  }

  /** At least so many buckets. `each` must tell the same entries both times it is called. */
  static build(
    atLeast: number,
    each: (tell: (hash: number, record: number, check: number) => void) => void,
    checked: boolean,
  ): Postings {
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
    const checks = new Uint32Array(checked ? total : 0)
    // Filled from each bucket's beginning; the beginnings move to the ends and are set back afterwards.
    each((hash, record, check) => {
      const bucket = hash & (buckets - 1)
      const at = offsets[bucket] as number
      records[at] = record
      if (checked) checks[at] = check
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
}

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
