// The people of the search as typed arrays over dense integers: about 35 bytes each and their keys. Records below `sorted` lie in order of birth,
// so that a date or a year is a range, and are in the keys; those after it were added since and are looked at one by one until they are taken in.
// Taking in moves nobody and goes in pieces, so that questions are answered meanwhile. A merge sorts and compacts everybody, and blocks.
// A name is never here: words are numbers of forms, and forms live in the vocabulary.
import { packBirth, type Birth } from '../birth.ts'
import { readName, type ReadName, type Word, type WordMemory } from '../fold.ts'
import { readIin, readPhone } from '../identifiers.ts'
import { grown, hashPair, powerOfTwo } from './columns.ts'
import { keyHashes, Keys, Postings, type Tell } from './postings.ts'
import { roles, Vocabulary } from './vocabulary.ts'

export const noForm = 0xffffffff
export const wordsKept = 4

/** A person as the search keeps them. `ref` is the caller's own safe integer, one for each record. `region`: 1 to 65535, 0 unknown. */
export type Entry = {
  readonly ref: number
  readonly name: string
  readonly birth?: Birth
  readonly sex?: 'female' | 'male'
  readonly region?: number
  readonly iin?: string
  readonly phones?: readonly string[]
}

export const flag = { female: 1, male: 2, dead: 4, iin: 8, phone: 16 } as const

export class Records {
  vocabulary = new Vocabulary()
  words = new Uint32Array(0)
  birth = new Uint32Array(0)
  ref = new Float64Array(0)
  region = new Uint16Array(0)
  flags = new Uint8Array(0)
  length = 0
  sorted = 0
  dead = 0
  /** Records before `sorted` in the order of their births: unknown ones first, years alone before their days. */
  order: Uint32Array = new Uint32Array(0)
  pairs = Postings.empty<Uint8Array>(new Uint8Array(0))
  numbers = Postings.empty<Uint32Array>(new Uint32Array(0))
  /** Numbers of records after `sorted`. */
  newNumbers = new Keys()
  private merges = 0
  private readonly memory: WordMemory = new Map()
  private refTable = new Uint32Array(1024)

  /** Adds a person; false when the ref is there already, so that adding twice changes nothing. */
  add(entry: Entry): boolean {
    if (!Number.isSafeInteger(entry.ref)) throw new RangeError('a ref is a safe integer')
    if (this.find(entry.ref) !== undefined) return false
    const id = this.length++
    this.words = grown(this.words, this.length * wordsKept)
    for (const name of ['birth', 'region', 'flags'] as const)
      this[name] = grown(this[name] as Uint32Array, this.length) as never
    this.ref = grown(this.ref, this.length)
    const kept = keptWords(readName(entry.name, this.memory))
    for (let i = 0; i < wordsKept; i++) {
      const word = kept[i]
      const form = word === undefined ? noForm : this.vocabulary.intern(word.roots.slice(0, 2), word.role)
      this.words[id * wordsKept + i] = form
      if (form !== noForm) this.vocabulary.count(form, 1)
    }
    this.birth[id] = packBirth(entry.birth)
    this.region[id] = entry.region ?? 0
    this.flags[id] = entry.sex === undefined ? 0 : flag[entry.sex]
    this.ref[id] = entry.ref
    this.addNumbers(id, entry)
    this.refTable[this.refSlot(entry.ref)] = id + 1
    if (this.length * 3 > this.refTable.length * 2) this.rehashRefs()
    return true
  }

  private addNumbers(id: number, entry: Entry): void {
    const iin = entry.iin === undefined ? undefined : readIin(entry.iin)
    if (iin?.kind === 'iin') this.addNumber('iin', iin.digits, id)
    for (const text of entry.phones ?? []) {
      const { e164 } = readPhone(text)
      if (e164 !== undefined) this.addNumber('phone', e164, id)
    }
  }

  private addNumber(kind: 'iin' | 'phone', text: string, record: number): void {
    const [hash, check] = keyHashes(kind, text)
    this.newNumbers.push(hash, record, check)
    this.flags[record] = (this.flags[record] as number) | flag[kind]
  }

  /** Forgets a person at once: words, birth and ref are wiped; keys and unused vocabulary go with the next merge. */
  remove(ref: number): boolean {
    const id = this.find(ref)
    if (id === undefined) return false
    for (let i = id * wordsKept; i < (id + 1) * wordsKept; i++) {
      if (this.words[i] !== noForm) this.vocabulary.count(this.words[i] as number, -1)
      this.words[i] = noForm
    }
    this.flags[id] = flag.dead
    this.ref[id] = Number.NaN
    this.region[id] = 0
    this.dead += 1
    return true
  }

  find(ref: number): number | undefined {
    const id = (this.refTable[this.refSlot(ref)] as number) - 1
    return id < 0 ? undefined : id
  }

  has(id: number): boolean {
    return ((this.flags[id] as number) & flag.dead) === 0
  }

  /** Records that bear a number. */
  bearersOf(kind: 'iin' | 'phone', text: string): number[] {
    const [hash, check] = keyHashes(kind, text)
    const [from, to] = this.numbers.bucket(hash)
    const found: number[] = []
    for (let i = from; i < to; i++) if (this.numbers.checks[i] === check) found.push(this.numbers.records[i] as number)
    this.newNumbers.each(hash, check, record => found.push(record))
    return found.filter(id => this.has(id))
  }

  /**
   * Takes what was added since into order and keys, in pieces of a few milliseconds (at five million people up to some tens): between two of them
   * questions may be asked and people added or removed. Nobody moves; whoever was removed stays as an empty place until a merge.
   */
  *takeIn(): Generator<undefined, void> {
    const { merges, sorted, length } = this
    // Of so few everything is made anew as quickly.
    if (length - sorted > sorted) return this.merge()
    const added = new Keys()
    for (let from = sorted; from < length; from += takenAtOnce) {
      this.eachPair((hash, id, check) => added.push(hash, id, check), from, Math.min(length, from + takenAtOnce))
      yield
    }
    const pairs = yield* this.pairs.joinedBy(added)
    const numbers = yield* this.numbers.joinedBy(this.newNumbers.part(sorted, length))
    yield
    const order = this.orderWith(sorted, length)
    yield
    // Everything was merged in between, or taken in by another: nothing is left to do.
    if (this.merges !== merges || this.sorted !== sorted) return
    this.pairs = pairs
    this.numbers = numbers
    this.order = order
    this.sorted = length
    this.newNumbers = this.newNumbers.part(length, this.length)
  }

  /** The order of births with these records in it. */
  private orderWith(from: number, until: number): Uint32Array {
    const { birth, order } = this
    const added = new Float64Array(until - from)
    for (let i = 0; i < added.length; i++) added[i] = (birth[from + i] as number) * 2 ** 26 + i
    added.sort()
    const joined = new Uint32Array(order.length + added.length)
    let next = 0
    for (let to = 0, old = 0; to < joined.length; to++) {
      const late = next < added.length ? from + ((added[next] as number) % 2 ** 26) : undefined
      if (
        late !== undefined &&
        (old === order.length || (birth[late] as number) < (birth[order[old] as number] as number))
      ) {
        joined[to] = late
        next += 1
      } else joined[to] = order[old++] as number
    }
    return joined
  }

  /** Sorts by birth, drops what was removed, rebuilds the keys. Takes about a second for a million records and does not yield meanwhile. */
  merge(): void {
    this.merges += 1
    const order = this.orderByBirth()
    const place = new Uint32Array(this.length)
    for (let to = 0; to < order.length; to++) place[order[to] as number] = to + 1
    this.renumberNumbers(place)
    // One column after the other, so that never more than one stands twice in memory.
    const words = new Uint32Array(order.length * wordsKept)
    for (let to = 0; to < order.length; to++)
      for (let i = 0; i < wordsKept; i++)
        words[to * wordsKept + i] = this.words[(order[to] as number) * wordsKept + i] as number
    this.words = words
    this.birth = permuted(this.birth, order, new Uint32Array(order.length))
    this.region = permuted(this.region, order, new Uint16Array(order.length))
    this.flags = permuted(this.flags, order, new Uint8Array(order.length))
    this.ref = permuted(this.ref, order, new Float64Array(order.length))
    this.length = order.length
    this.sorted = order.length
    this.order = order.map((_, i) => i)
    if (this.dead > 0) this.forgetWords()
    this.dead = 0
    this.rehashRefs()
    this.pairs = Postings.build(
      this.length * 0.6,
      tell => this.eachPair(tell, 0, this.length),
      (length): Uint8Array => new Uint8Array(length),
    )
  }

  /** Counting sort: a birth packed as a number of days has few values. Unknown births come first, years alone before their days. */
  private orderByBirth(): Uint32Array {
    const dayOf = (birth: number) => {
      const year = Math.max(0, Math.min(400, Math.floor(birth / 10_000) - 1799))
      return birth === 0 ? 0 : year * 416 + Math.floor((birth % 10_000) / 100) * 32 + (birth % 100)
    }
    const starts = new Uint32Array(402 * 416 + 1)
    for (let id = 0; id < this.length; id++) {
      const at = dayOf(this.birth[id] as number) + 1
      if (this.has(id)) starts[at] = (starts[at] as number) + 1
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
    const order = new Uint32Array(this.length - this.dead)
    for (let id = 0; id < this.length; id++) {
      if (!this.has(id)) continue
      const day = dayOf(this.birth[id] as number)
      order[starts[day] as number] = id
      starts[day] = (starts[day] as number) + 1
    }
    return order
  }

  /** Of a hash the buckets keep only its low bits, so their number never changes; the second hash tells entries of one bucket apart. */
  private renumberNumbers(place: Uint32Array): void {
    const { offsets, records, checks } = this.numbers
    this.numbers = Postings.build(
      numberBuckets,
      tell => {
        for (let bucket = 0; bucket + 1 < offsets.length; bucket++)
          for (let i = offsets[bucket] as number; i < (offsets[bucket + 1] as number); i++) {
            const to = place[records[i] as number] as number
            if (to > 0) tell(bucket, to - 1, checks[i] as number)
          }
        const { hashes, checks: newChecks, records: bearers, length } = this.newNumbers
        for (let i = 0; i < length; i++) {
          const to = place[bearers[i] as number] as number
          if (to > 0) tell(hashes[i] as number, to - 1, newChecks[i] as number)
        }
      },
      (length): Uint32Array => new Uint32Array(length),
    )
    this.newNumbers = new Keys()
    this.memory.clear()
  }

  /** A new vocabulary without the roots that nobody bears any more: a rare surname identifies a family. */
  private forgetWords(): void {
    const old = this.vocabulary
    const fresh = new Vocabulary()
    const place = new Uint32Array(old.forms).fill(noForm)
    for (let i = 0; i < this.length * wordsKept; i++) {
      const form = this.words[i] as number
      if (form === noForm) continue
      if (place[form] === noForm)
        place[form] = fresh.intern(old.rootsOf(form), roles[old.formRole[form] as number] ?? 'plain')
      this.words[i] = place[form] as number
      fresh.count(place[form] as number, 1)
    }
    old.pool.fill(0)
    this.vocabulary = fresh
  }

  /** Every unordered pair of a record's words, in coarse keys; a record of one word is paired with nothing. */
  private eachPair(tell: Tell, from: number, until: number): void {
    const coarse: number[] = []
    const tellPair = (a: number, b: number, id: number) => {
      const hash = pairHash(a, b)
      tell(hash, id, pairCheck(hash))
    }
    for (let id = from; id < until; id++) {
      coarse.length = 0
      for (let i = id * wordsKept; i < (id + 1) * wordsKept; i++) {
        const form = this.words[i] as number
        // An initial has no key: it agrees with too many words.
        if (form === noForm || this.vocabulary.formRole[form] === roles.indexOf('initial')) continue
        coarse.push(this.vocabulary.coarseOf(form, 0), this.vocabulary.coarseOf(form, 1))
      }
      if (coarse.length === 2) {
        tellPair(coarse[0] as number, noForm, id)
        if (coarse[1] !== noForm) tellPair(coarse[1] as number, noForm, id)
      }
      for (let a = 0; a < coarse.length; a++)
        for (let b = (a | 1) + 1; b < coarse.length; b++)
          if (coarse[a] !== noForm && coarse[b] !== noForm) tellPair(coarse[a] as number, coarse[b] as number, id)
    }
  }

  private refSlot(ref: number): number {
    const mask = this.refTable.length - 1
    for (let at = hashPair(ref % 4_294_967_296, Math.floor(ref / 4_294_967_296)) & mask; ; at = (at + 1) & mask) {
      const id = (this.refTable[at] as number) - 1
      if (id < 0 || this.ref[id] === ref) return at
    }
  }

  /** After a merge and after loading. */
  rehashRefs(): void {
    this.refTable = new Uint32Array(powerOfTwo(this.length * 1.6 + 1024))
    for (let id = 0; id < this.length; id++)
      if (this.has(id)) this.refTable[this.refSlot(this.ref[id] as number)] = id + 1
  }
}

const numberBuckets = 1 << 18
const takenAtOnce = 5000

export function pairHash(a: number, b: number): number {
  return a < b ? hashPair(a, b) : hashPair(b, a)
}

/** The byte of a pair's hash that stands beside its posting: its bits are not those that choose the bucket. */
export function pairCheck(hash: number): number {
  return hash >>> 24
}

/** Whole words first: initials say little. */
export function keptWords(name: ReadName): readonly Word[] {
  const { words } = name
  if (words.length <= wordsKept) return words
  return [...words.filter(w => w.role !== 'initial'), ...words.filter(w => w.role === 'initial')].slice(0, wordsKept)
}

function permuted<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  from: T,
  order: Uint32Array,
  to: T,
): T {
  for (let i = 0; i < order.length; i++) to[i] = from[order[i] as number] as number
  return to
}
