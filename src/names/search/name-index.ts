// The search over people: who may be meant by a description. Fuzzy only over the vocabulary; people are found through pairs of words, through
// dates and through exact numbers, and scored by table look-ups. The best are then weighed by the same function as two descriptions, so that a
// candidate's bits are the bits of `comparePeople`. Pure: the process that holds it, its secrecy and its journal belong to the room `people`.
//
//   const index = new NameIndex()
//   index.add({ ref, name, birth, sex, region, iin, phones })   false when the ref is there already
//   index.remove(ref)                                           forgotten at once; its last traces with the next merge
//   for (const _ of index.takeIn()) await …                     when `unmerged` passes some 20,000: what was added goes into the keys, in pieces
//   index.merge()                                               after loading and after removals; blocks about a second a million
//   const found = index.find(description, { limit, except })    candidates with bits, best first; not yet probabilities. `except`: refs of
//                                                               records that the reader may not know of, when they are known beforehand
//   rank(found, visible?)                                       probabilities and bands over those the reader may see
//   for (const chunk of index.toChunks()) …                     snapshot; NameIndex.from(reader) after reader = new SnapshotReader() took the chunks
//
// A number that belongs to an alleged offender must not be given as a key to the harmed person: that is the caller's duty.
import { aliasesOf, otherSexOf } from '../aliases.ts'
import { bandOf, type Band } from '../bands.ts'
import { comparePacked, packBirth, yearsOf, type Birth } from '../birth.ts'
import {
  matchNames,
  phoneBits,
  rarityOfWord,
  relativeBitsOf,
  roleFactor,
  signsOf,
  wordTerm,
  type Described,
  type NameMatch,
  type Term,
  type TermOf,
} from '../compare.ts'
import { readName, type ReadName, type Role, type Word } from '../fold.ts'
import { compareIins, readIin, readPhone, type NumberAgreement } from '../identifiers.ts'
import {
  aliasSimilarity,
  birthWeights,
  iinWeights,
  isEstablished,
  leastSimilarity,
  POPULATION,
  relativeWeights,
  sameDespiteEstablished,
  shareAt,
  weights,
  type Commonness,
} from '../weights.ts'
import { Records, flag, keptWords, noForm, pairCheck, pairHash, wordsKept, type Entry } from './records.ts'
import { snapshotOf, type SnapshotReader } from './snapshot.ts'
import { roles } from './vocabulary.ts'

export type Candidate = {
  readonly ref: number
  readonly bits: number
  readonly relativeBits: number
  /** Terms without written words: the index keeps none. Names are explained by comparing with the record itself. */
  readonly terms: readonly Term[]
  readonly agreesBesidesName: boolean
  readonly agreesExactly: boolean
  readonly contradicted: boolean
  readonly nameAgrees: boolean
  readonly otherwiseAgainst: boolean
}
export type Ranked = Candidate & {
  readonly probability: number
  readonly relativeProbability: number
  readonly band: Band
}

export type FindOptions = {
  /** At most so many candidates, 50 when absent. */
  readonly limit?: number
  /** Refs that this reader may not know of: as if they were not there, so that they shape neither the list nor its length. */
  readonly except?: Pick<ReadonlySet<number>, 'has'>
  /** Looks at every record instead of using keys: the oracle of the index. */
  readonly whole?: boolean
}

type Reading = {
  readonly words: readonly Word[]
  readonly query: Described
  readonly among: Commonness
  readonly births: BirthQuery
  readonly asksIin: boolean
  readonly asksPhone: boolean
  readonly wordOf: (form: number) => Word
  readonly termOf: TermOf
}

/** A query's word with the weight of every form that may be its counterpart. */
type QueryWord = {
  readonly word: Word
  readonly weight: Float32Array
  touched: number[]
  keys: { coarse: number; bits: number }[]
}

const keysPerWord = 24
const postingsLooked = 40_000
/** Bits of a name below which a year is looked through. */
const wholeYearBelow = 8
const refined = 50
/** All pairs of four words of so many keys, and each key alone. */
const mostLooks = 4096
const lookHashes = new Uint32Array(mostLooks)
const lookOrder = new Float64Array(mostLooks)

export class NameIndex {
  readonly records: Records
  private scratch: Float32Array[] = []
  private stamps = new Uint32Array(0)
  private stamp = 0

  constructor(records = new Records()) {
    this.records = records
  }

  static from(reader: SnapshotReader): NameIndex {
    return new NameIndex(reader.finish())
  }

  get size(): number {
    return this.records.length - this.records.dead
  }

  /** Records added and not taken in yet; each is looked at in every search. */
  get unmerged(): number {
    return this.records.length - this.records.sorted
  }

  /** How common roots are here: what `comparePeople` needs to give the same bits. */
  get commonness(): Commonness {
    const { vocabulary } = this.records
    return { people: this.size, countOf: root => vocabulary.countOf(root) }
  }

  add(entry: Entry): boolean {
    return this.records.add(entry)
  }

  remove(ref: number): boolean {
    return this.records.remove(ref)
  }

  merge(): void {
    this.records.merge()
    this.scratch = []
    this.stamps = new Uint32Array(0)
  }

  /** Takes what was added into the keys, piece by piece; questions, additions and removals may come between. */
  takeIn(): Generator<undefined, void> {
    return this.records.takeIn()
  }

  /** Chunks of at most a megabyte, of everything known now, whatever is added while they are taken. Merges first when something was removed. */
  toChunks(): Generator<Uint8Array> {
    if (this.records.dead > 0) this.merge()
    return snapshotOf(this.records)
  }

  /** Candidates with their bits, best first. Never throws on any description; an empty one finds nobody. */
  find(query: Described, options: FindOptions = {}): readonly Candidate[] {
    const limit = options.limit ?? 50
    const name = readName(query.name ?? '')
    const among = this.commonness
    const words = keptWords(name).filter(w => w.role !== 'initial')
    const prepared = words.map((word, i) => this.prepare(word, i, among))
    const births = birthQuery(query.birth)
    const numbers = this.numberHits(query)
    const best = new Best(Math.max(limit, refined), id => options.except?.has(this.records.ref[id] as number) !== true)
    this.nextStamp()
    for (const id of numbers.keys()) this.consider(id, prepared, births, best, numbers.get(id)?.bits ?? 0)
    // One word has no pair: everybody is looked at, about 40 ms a million. Rare, and better than not answering.
    const alone = prepared.length === 1 && query.birth === undefined && numbers.size === 0
    if (options.whole === true || alone)
      for (let id = 0; id < this.records.length; id++) this.consider(id, prepared, births, best, 0)
    else {
      for (let id = this.records.sorted; id < this.records.length; id++) this.consider(id, prepared, births, best, 0)
      const unseen = this.lookAtDays(query.birth, prepared, births, best)
      this.lookAtPairs(prepared, births, best, unseen)
      // Two words that agree outweigh one with the year; only without them is the whole year looked through.
      if (best.top < wholeYearBelow + births.most) this.lookAtYears(query.birth, prepared, births, best)
    }
    for (const { weight, touched } of prepared) for (const form of touched) weight[form] = 0
    const reading = this.readingOf(name, query, among)
    return best
      .list()
      .slice(0, Math.max(limit, refined))
      .map(id => this.weigh(id, reading, numbers.get(id)))
      .toSorted((a, b) => b.bits - a.bits || a.ref - b.ref)
      .slice(0, limit)
  }

  /** Writes the weight of every acceptable form into the word's table and remembers which entries to clear. The limits are those of compare.ts. */
  private prepare(word: Word, place: number, among: Commonness): QueryWord {
    const { vocabulary } = this.records
    if ((this.scratch[place]?.length ?? 0) < vocabulary.forms)
      this.scratch[place] = new Float32Array(Math.ceil(vocabulary.forms * 1.2) + 64)
    const weight = this.scratch[place] as Float32Array
    const touched: number[] = []
    const keys = new Map<number, number>()
    const own = rarityOfWord(word, among)
    const accept = (root: number, similarity: number, except: number | undefined, plainOnly: boolean) => {
      const coarse = vocabulary.rootCoarse[root] as number
      vocabulary.eachForm(root, form => {
        const role = roles[vocabulary.formRole[form] as number] as Role
        const plain = role === 'plain' && word.role === 'plain'
        if (role === 'initial' || (plainOnly && !plain) || (plain && root === except)) return
        const bits =
          Math.min(own, vocabulary.rarityOf(form, among.people)) * shareAt(similarity) * roleFactor(word.role, role)
        if (bits <= (weight[form] as number)) return
        if (weight[form] === 0) touched.push(form)
        weight[form] = bits
        if (bits > (keys.get(coarse) ?? 0)) keys.set(coarse, bits)
      })
    }
    for (const root of word.roots) {
      const known = isEstablished(root, among)
      const except = vocabulary.findRoot(otherSexOf(root) ?? '')
      const { roots, similarities } = vocabulary.neighbours(root, leastSimilarity)
      for (const [i, near] of roots.entries()) {
        const alike = similarities[i] as number
        if (alike >= sameDespiteEstablished || !known || !vocabulary.isEstablished(near))
          accept(near, alike, except, false)
      }
      for (const alias of aliasesOf(root)) {
        const id = vocabulary.findRoot(alias)
        if (id !== undefined) accept(id, aliasSimilarity, undefined, true)
      }
      this.acceptInitials(root, weight, touched)
    }
    const best = [...keys].map(([coarse, bits]) => ({ coarse, bits })).toSorted((a, b) => b.bits - a.bits)
    return { word, weight, touched, keys: best.slice(0, keysPerWord) }
  }

  /** An initial in a record agrees with every word that begins with its sound. */
  private acceptInitials(root: string, weight: Float32Array, touched: number[]): void {
    const { vocabulary } = this.records
    const id = vocabulary.findRoot(root[0] ?? '')
    if (id === undefined) return
    vocabulary.eachForm(id, form => {
      if (roles[vocabulary.formRole[form] as number] !== 'initial' || (weight[form] as number) > 0) return
      weight[form] = weights.initialAgrees
      touched.push(form)
    })
  }

  private nextStamp(): void {
    if (this.stamps.length < this.records.length)
      this.stamps = new Uint32Array(Math.ceil(this.records.length * 1.05) + 64)
    if (++this.stamp === 0xffffffff) {
      this.stamps.fill(0)
      this.stamp = 1
    }
  }

  /** `unseen`: the most that a birth can still add for a record not met yet. */
  private lookAtPairs(prepared: readonly QueryWord[], births: BirthQuery, best: Best, unseen: number): void {
    const { pairs } = this.records
    const { records, checks } = pairs
    let length = 0
    const look = (hash: number, bits: number) => {
      lookHashes[length] = hash
      // Sorted as numbers: the bits in 1/1024, and in the low digits which of them it is.
      lookOrder[length] = Math.ceil(bits * 1024) * mostLooks + length
      length += 1
    }
    for (let a = 0; a < prepared.length; a++)
      for (const x of prepared[a]?.keys ?? []) {
        look(pairHash(x.coarse, noForm), x.bits)
        for (let b = a + 1; b < prepared.length; b++)
          for (const y of prepared[b]?.keys ?? []) look(pairHash(x.coarse, y.coarse), x.bits + y.bits)
      }
    // Likeliest pairs first. A record is met first through its best pair, so that of n words none can reach n/2 pairs like this one.
    const order = lookOrder.subarray(0, length).sort()
    let looked = 0
    for (let next = length - 1; next >= 0 && looked <= postingsLooked; next--) {
      const bits = Math.floor((order[next] as number) / mostLooks) / 1024
      if (bits * Math.max(1, prepared.length / 2) + unseen <= best.floor) break
      const hash = lookHashes[(order[next] as number) % mostLooks] as number
      const [from, to] = pairs.bucket(hash)
      const check = pairCheck(hash)
      for (let i = from; i < to; i++) {
        if (checks[i] !== check) continue
        this.consider(records[i] as number, prepared, births, best, 0)
        looked += 1
      }
    }
  }

  /** Records of the day, of the day with its month swapped, and of the year alone. Gives the most that a birth can still add elsewhere. */
  private lookAtDays(birth: Birth | undefined, prepared: readonly QueryWord[], births: BirthQuery, best: Best): number {
    if (birth === undefined || !('date' in birth) || prepared.length === 0) return births.most
    const day = packBirth(birth)
    const year = Math.floor(day / 10_000) * 10_000
    const { order } = this.records
    const [month, date] = [Math.floor((day % 10_000) / 100), day % 100]
    for (const wanted of [day, year + date * 100 + month, year]) {
      const to = this.firstBorn(wanted + 1)
      for (let at = this.firstBorn(wanted); at < to; at++) this.consider(order[at] as number, prepared, births, best, 0)
    }
    return birthWeights['date-one-digit']
  }

  private lookAtYears(birth: Birth | undefined, prepared: readonly QueryWord[], births: BirthQuery, best: Best): void {
    if (birth === undefined || prepared.length === 0) return
    const [first, last] = yearsOf(birth)
    if (last - first > 3) return
    const { order } = this.records
    const to = this.firstBorn((last + 1) * 10_000)
    for (let at = this.firstBorn(first * 10_000); at < to; at++)
      this.consider(order[at] as number, prepared, births, best, 0)
  }

  /** The place in the order of births of the first born then or later. */
  private firstBorn(packed: number): number {
    const { birth, order } = this.records
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((birth[order[middle] as number] as number) < packed) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Scores one record by look-ups alone and keeps it if it is among the best. */
  private consider(id: number, prepared: readonly QueryWord[], births: BirthQuery, best: Best, extra: number): void {
    if (this.stamps[id] === this.stamp) return
    this.stamps[id] = this.stamp
    const { words, birth, vocabulary } = this.records
    const at = id * wordsKept
    let have = 0
    while (have < wordsKept && words[at + have] !== noForm) have += 1
    // Most records fall at this bound: the best of each word, as if no other word wanted the same.
    let upper = 0
    for (let i = 0; i < prepared.length; i++) {
      const { weight } = prepared[i] as QueryWord
      let most = 0
      for (let j = 0; j < have; j++) {
        const bits = weight[words[at + j] as number] as number
        cells[i * wordsKept + j] = bits
        if (bits > most) most = bits
      }
      upper += most
    }
    if (upper === 0) {
      if (extra > 0 && this.records.has(id)) best.offer(id, extra)
      return
    }
    if (upper + extra + births.most <= best.floor) return
    const birthBits = births.bits(birth[id] as number)
    if (upper + extra + birthBits <= best.floor) return
    if (!this.records.has(id)) return
    const rows = prepared.length
    assigned = 0
    const name = assign(0, rows, have, 0)
    const slots = Math.min(rows, have) - assigned
    let bits = name + slots * weights.contradiction + extra + birthBits
    if (assigned < 2) bits += weights.fewerThanTwo
    if (slots === 1 && this.patronymicsDiffer(prepared, at, have, vocabulary.formRole))
      bits += weights.patronymicContradiction - weights.contradiction
    if (bits > best.floor) best.offer(id, bits)
  }

  /** Is what is left over on both sides a patronymic? */
  private patronymicsDiffer(prepared: readonly QueryWord[], at: number, have: number, role: Uint8Array): boolean {
    const patronymic = roles.indexOf('patronymic')
    let left = false
    for (let i = 0; i < prepared.length; i++)
      if (prepared[i]?.word.role === 'patronymic') {
        let met = false
        for (let j = 0; j < have; j++) if ((cells[i * wordsKept + j] as number) > 0) met = true
        if (!met) left = true
      }
    if (!left) return false
    for (let j = 0; j < have; j++) if (role[this.records.words[at + j] as number] === patronymic) return true
    return false
  }

  /** Records that bear the query's numbers, or numbers that differ by one digit or a swap. */
  private numberHits(query: Described): Map<number, { term: Term; phone?: Term; bits: number }> {
    const hits = new Map<number, { term: Term; phone?: Term; bits: number }>()
    const iin = query.iin === undefined ? undefined : readIin(query.iin)
    if (iin?.kind === 'iin')
      for (const [digits, agreement] of variantsOf(iin.digits))
        for (const id of this.records.bearersOf('iin', digits)) {
          const bits = iinWeights[agreement]
          if (bits > (hits.get(id)?.bits ?? 0)) hits.set(id, { term: { kind: `iin-${agreement}`, bits }, bits })
        }
    for (const text of query.phones ?? []) {
      const { e164 } = readPhone(text)
      const bearers = e164 === undefined ? [] : this.records.bearersOf('phone', e164)
      for (const id of bearers) {
        const term: Term = { kind: 'phone-equal', bits: phoneBits(bearers.length + 1) }
        const before = hits.get(id)
        if (before === undefined) hits.set(id, { term, bits: term.bits })
        else if (before.term.kind !== 'phone-equal')
          hits.set(id, { ...before, phone: term, bits: before.term.bits + term.bits })
      }
    }
    return hits
  }

  /** What every candidate of one question is weighed with. Forms and agreements are met again and again, and are worked out once. */
  private readingOf(name: ReadName, query: Described, among: Commonness): Reading {
    const { vocabulary } = this.records
    const forms = new Map<number, Word>()
    const met = new Map<Word, Map<Word, Term | undefined>>()
    return {
      words: keptWords(name),
      query,
      among,
      births: birthQuery(query.birth),
      asksIin: query.iin !== undefined && readIin(query.iin).kind === 'iin',
      asksPhone: (query.phones?.length ?? 0) > 0,
      wordOf: form => {
        let word = forms.get(form)
        if (word === undefined) {
          const role = roles[vocabulary.formRole[form] as number] as Role
          word = { written: '', script: 'other', roots: vocabulary.rootsOf(form), role }
          forms.set(form, word)
        }
        return word
      },
      termOf: (a, b) => {
        let known = met.get(a)
        if (known === undefined) met.set(a, (known = new Map()))
        if (!known.has(b)) known.set(b, wordTerm(a, b, among))
        return known.get(b)
      },
    }
  }

  /** The full weighing of one record, as two descriptions are weighed. */
  private weigh(id: number, reading: Reading, hit: { term: Term; phone?: Term } | undefined): Candidate {
    const { records } = this
    const { query } = reading
    const words: Word[] = []
    for (let i = id * wordsKept; i < (id + 1) * wordsKept && records.words[i] !== noForm; i++)
      words.push(reading.wordOf(records.words[i] as number))
    const names: NameMatch = matchNames(reading.words, words, reading.among, reading.termOf)
    const others: Term[] = []
    const agreement = reading.births.agreement(records.birth[id] as number)
    if (agreement !== undefined) others.push({ kind: `birth-${agreement}`, bits: birthWeights[agreement] })
    const flags = records.flags[id] as number
    if (hit !== undefined) others.push(hit.term)
    if (hit?.phone !== undefined) others.push(hit.phone)
    if (reading.asksIin && (flags & flag.iin) !== 0 && !others.some(t => t.kind.startsWith('iin-')))
      others.push({ kind: 'iin-different', bits: iinWeights.different })
    if (reading.asksPhone && (flags & flag.phone) !== 0 && !others.some(t => t.kind === 'phone-equal'))
      others.push({ kind: 'phone-differs', bits: weights.phoneDiffers })
    const sex = (flags & flag.female) !== 0 ? 'female' : (flags & flag.male) !== 0 ? 'male' : undefined
    if (query.sex !== undefined && sex !== undefined)
      others.push(
        sex === query.sex
          ? { kind: 'sex-equal', bits: weights.sexEqual }
          : { kind: 'sex-differs', bits: weights.sexDiffers },
      )
    const region = records.region[id] as number
    if (query.region !== undefined && region !== 0)
      others.push(
        query.region === region
          ? { kind: 'region-equal', bits: weights.regionEqual }
          : { kind: 'region-differs', bits: weights.regionDiffers },
      )
    const terms = [...names.terms, ...others]
    return {
      ref: records.ref[id] as number,
      bits: terms.reduce((sum, t) => sum + t.bits, 0),
      relativeBits: relativeBitsOf(terms),
      terms,
      ...signsOf(names, others),
    }
  }
}

/**
 * Probabilities over the candidates that the reader may see, best first. What is hidden changes nothing here: neither a number nor a band.
 * `population`: from how many people the described person is drawn.
 */
export function rank(
  found: readonly Candidate[],
  mayBeSeen: (ref: number) => boolean = () => true,
  population = POPULATION,
): readonly Ranked[] {
  const prior = Math.log2(population)
  const seen = found.filter(c => mayBeSeen(c.ref))
  const odds = seen.map(c => ({
    same: 2 ** Math.min(500, c.bits - prior),
    relative: 2 ** Math.min(500, c.relativeBits + relativeWeights.prior - prior),
  }))
  // Each candidate is weighed against all others and against its own relative; others' relatives are already among the others.
  const all = 1 + odds.reduce((sum, o) => sum + o.same, 0)
  return seen.map((candidate, i) => {
    const { same, relative } = odds[i] as { same: number; relative: number }
    const probability = same / (all + relative)
    const relativeProbability = relative / (all + relative)
    return {
      ...candidate,
      probability,
      relativeProbability,
      band: bandOf({ probability, relativeProbability, ...candidate }),
    }
  })
}

/** All numbers that an IIN may have been before one digit was mistyped or two were swapped. */
function* variantsOf(digits: string): Generator<readonly [string, NumberAgreement]> {
  yield [digits, 'equal']
  for (let at = 0; at < 12; at++)
    for (let d = 0; d < 10; d++) {
      const other = digits.slice(0, at) + d + digits.slice(at + 1)
      if (other !== digits) yield [other, compareIins(digits, other)]
    }
  for (let at = 0; at < 11; at++) {
    const other = digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2)
    if (other !== digits) yield [other, 'swapped']
  }
}

type BirthQuery = {
  /** The most that any birth can add. */
  readonly most: number
  readonly bits: (packed: number) => number
  readonly agreement: (packed: number) => keyof typeof birthWeights | undefined
}

function birthQuery(birth: Birth | undefined): BirthQuery {
  if (birth === undefined) return { most: 0, bits: () => 0, agreement: () => undefined }
  const own = packBirth(birth)
  const agreement = (packed: number) => {
    if (!('from' in birth)) return comparePacked(own, packed)
    if (packed === 0) return undefined
    const year = Math.floor(packed / 10_000)
    const gap = Math.max(birth.from - year, year - birth.to)
    return gap <= 0 ? 'years-overlap' : gap === 1 ? 'year-near' : 'year-differs'
  }
  // Records lie in order of birth: the same day is met many times in a row.
  let [last, bits] = [-1, 0]
  const most = birthWeights['from' in birth ? 'years-overlap' : 'date' in birth ? 'date-equal' : 'year-equal']
  return {
    most,
    agreement,
    bits: packed => {
      if (packed === last) return bits
      last = packed
      const found = agreement(packed)
      bits = found === undefined ? 0 : birthWeights[found]
      return bits
    },
  }
}

/** Weights of the record in hand: at most four query words by four record words. */
const cells = new Float32Array(wordsKept * wordsKept)
let assigned = 0

/** Best total over one-to-one assignments of rows from `row` on; `assigned` is left at how many words the best one pairs. */
function assign(row: number, rows: number, columns: number, used: number): number {
  if (row === rows) {
    assigned = 0
    return 0
  }
  let best = assign(row + 1, rows, columns, used)
  let paired = assigned
  // A pair is worth its bits and the contradiction it avoids.
  for (let j = 0; j < columns; j++) {
    const bits = cells[row * wordsKept + j] as number
    if (bits <= 0 || (used & (1 << j)) !== 0) continue
    const total = bits + assign(row + 1, rows, columns, used | (1 << j))
    const count = assigned + 1
    if (total - count * weights.contradiction > best - paired * weights.contradiction) {
      best = total
      paired = count
    }
  }
  assigned = paired
  return best
}

/** The best so many, kept loosely: cut back whenever twice as many have come. */
class Best {
  floor = Number.NEGATIVE_INFINITY
  top = Number.NEGATIVE_INFINITY
  private readonly wanted: number
  private kept: { id: number; bits: number }[] = []

  private readonly counts: (id: number) => boolean

  constructor(wanted: number, counts: (id: number) => boolean) {
    this.wanted = wanted
    this.counts = counts
  }

  offer(id: number, bits: number): void {
    if (!this.counts(id)) return
    if (bits > this.top) this.top = bits
    this.kept.push({ id, bits })
    if (this.kept.length >= this.wanted * 2) this.cut()
  }

  list(): number[] {
    this.cut()
    return this.kept.map(k => k.id)
  }

  private cut(): void {
    this.kept.sort((a, b) => b.bits - a.bits)
    if (this.kept.length < this.wanted) return
    this.kept.length = this.wanted
    this.floor = this.kept.at(-1)?.bits ?? this.floor
  }
}
