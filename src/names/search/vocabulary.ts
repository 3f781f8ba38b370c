// The vocabulary of roots: what a query's words are compared with, instead of the table of people. Strings exist only here, as codes in one pool.
// A form is one or two roots with a role, as a record's word refers to it; roots of one coarse key (consonants alone) are chained, and a key is
// found through itself or through itself less one letter, so that no search walks the whole vocabulary.
import { writeCoarse } from '../coarse.ts'
import type { Role } from '../fold.ts'
import { similarityOfCodes } from '../similarity.ts'
import { established, rarity, usualShare } from '../weights.ts'
import { grown, hashCodes, hashPair, powerOfTwo } from './columns.ts'

const none = 0xffffffff
export const roles: readonly Role[] = ['plain', 'patronymic', 'surname', 'initial']

const coarseScratch = new Uint16Array(64)

/** Roots alike to one, side by side: `roots[i]` is as similar as `similarities[i]`. */
export type Neighbours = { readonly roots: Uint32Array; readonly similarities: Float64Array }
/** Neighbours remembered in all: about six megabytes. */
const neighboursRemembered = 500_000

export class Vocabulary {
  /** Every root's codes, one after the other. */
  pool = new Uint16Array(1024)
  poolLength = 0
  rootFrom = new Uint32Array(256)
  rootCount = new Uint32Array(256)
  rootCoarse = new Uint32Array(256)
  /** How common a root is assumed to be before counting. */
  private rootShare = new Float32Array(256)
  roots = 0
  formFirst = new Uint32Array(256)
  formSecond = new Uint32Array(256)
  formRole = new Uint8Array(256)
  formCount = new Uint32Array(256)
  forms = 0

  private rootTable = new Uint32Array(1024)
  private rootForm = new Uint32Array(256)
  private rootNext = new Uint32Array(256)
  private nextOfFirst = new Uint32Array(256)
  private nextOfSecond = new Uint32Array(256)
  private formTable = new Uint32Array(1024)

  private coarsePool = new Uint16Array(1024)
  private coarsePoolLength = 0
  private coarseFrom = new Uint32Array(256)
  private coarseRoot = new Uint32Array(256)
  private coarseTable = new Uint32Array(1024)
  private seen = new Uint32Array(256)
  private stamp = 0
  coarses = 0
  private nearHead = new Uint32Array(1024).fill(none)
  private nearKey = new Uint32Array(256)
  private nearNext = new Uint32Array(256)
  private nears = 0

  private readonly remembered = new Map<string, Neighbours>()
  private rememberedNeighbours = 0

  /** From a snapshot's columns; the keys and tables are made anew. */
  static of(
    pool: Uint16Array,
    rootFrom: Uint32Array,
    formFirst: Uint32Array,
    formSecond: Uint32Array,
    formRole: Uint8Array,
    formCount: Uint32Array,
  ): Vocabulary {
    const made = new Vocabulary()
    for (let root = 0; root < rootFrom.length; root++)
      made.internRoot(pool.subarray(rootFrom[root], rootFrom[root + 1] ?? pool.length))
    for (let form = 0; form < formFirst.length; form++) {
      made.internForm(formFirst[form] as number, formSecond[form] as number, formRole[form] as number)
      made.count(form, formCount[form] as number)
    }
    return made
  }

  /** The form of a word, made when it is new. At most two roots. */
  intern(wordRoots: readonly string[], role: Role): number {
    const first = this.internRoot(codesFor(wordRoots[0] ?? ''))
    const second = wordRoots[1] === undefined ? none : this.internRoot(codesFor(wordRoots[1]))
    return this.internForm(first, second, roles.indexOf(role))
  }

  private internForm(first: number, second: number, code: number): number {
    const at = this.formSlot(first, second, code)
    if (this.formTable[at] !== 0) return (this.formTable[at] as number) - 1
    const id = this.forms++
    for (const name of ['formFirst', 'formSecond', 'formCount', 'nextOfFirst', 'nextOfSecond'] as const)
      this[name] = grown(this[name], this.forms)
    this.formRole = grown(this.formRole, this.forms)
    this.formFirst[id] = first
    this.formSecond[id] = second
    this.formRole[id] = code
    this.nextOfFirst[id] = this.rootForm[first] as number
    this.rootForm[first] = id
    if (second !== none && second !== first) {
      this.nextOfSecond[id] = this.rootForm[second] as number
      this.rootForm[second] = id
    }
    this.formTable[at] = id + 1
    if (this.forms * 2 > this.formTable.length) this.rehashForms()
    return id
  }

  /** Counts more (or fewer) records with this form. */
  count(form: number, by: number): void {
    this.formCount[form] = (this.formCount[form] as number) + by
    const [first, second] = [this.formFirst[form] as number, this.formSecond[form] as number]
    this.rootCount[first] = (this.rootCount[first] as number) + by
    if (second !== none && second !== first) this.rootCount[second] = (this.rootCount[second] as number) + by
  }

  countOf(root: string): number {
    const id = this.findRoot(root)
    return id === undefined ? 0 : (this.rootCount[id] as number)
  }

  findRoot(root: string): number | undefined {
    const codes = codesFor(root)
    const found = this.rootTable[this.rootSlot(codes)] as number
    return found === 0 ? undefined : found - 1
  }

  /** Bits of agreement on a form: as common as the commoner of its readings. */
  rarityOf(form: number, people: number): number {
    const of = (root: number) => rarity(this.rootCount[root] as number, this.rootShare[root] as number, people)
    const second = this.formSecond[form] as number
    const first = of(this.formFirst[form] as number)
    return second === none ? first : Math.min(first, of(second))
  }

  isEstablished(root: number): boolean {
    return established(this.rootCount[root] as number, this.rootShare[root] as number)
  }

  rootText(root: number): string {
    return String.fromCharCode(...this.pool.subarray(this.rootFrom[root], this.rootEnd(root)))
  }

  rootsOf(form: number): readonly string[] {
    const second = this.formSecond[form] as number
    const first = this.rootText(this.formFirst[form] as number)
    return second === none ? [first] : [first, this.rootText(second)]
  }

  /** Coarse ids of a form's roots: one or two. */
  coarseOf(form: number, reading: 0 | 1): number {
    const root = reading === 0 ? (this.formFirst[form] as number) : (this.formSecond[form] as number)
    return root === none ? none : (this.rootCoarse[root] as number)
  }

  /** Calls back for every form that holds the root. */
  eachForm(root: number, tell: (form: number) => void): void {
    for (let form = this.rootForm[root] as number; form !== none;) {
      tell(form)
      form = (this.formFirst[form] === root ? this.nextOfFirst[form] : this.nextOfSecond[form]) as number
    }
  }

  /** Roots at least this similar, through coarse keys at most one letter apart. Remembered until the vocabulary grows. */
  neighbours(root: string, floor: number): Neighbours {
    const known = this.remembered.get(root)
    if (known !== undefined) return known
    const codes = codesFor(root)
    const length = writeCoarse(codes, coarseScratch)
    const key = coarseScratch.slice(0, length)
    const [roots, similarities]: [number[], number[]] = [[], []]
    if (++this.stamp === none) {
      this.seen.fill(0)
      this.stamp = 1
    }
    for (let skip = -1; skip < length; skip++) {
      const hash = hashCodes(key, 0, length, skip)
      for (
        let near = this.nearHead[hash & (this.nearHead.length - 1)] as number;
        near !== none;
        near = this.nearNext[near] as number
      ) {
        const coarse = this.nearKey[near] as number
        if (this.seen[coarse] === this.stamp) continue
        this.seen[coarse] = this.stamp
        for (let other = this.coarseRoot[coarse] as number; other !== none; other = this.rootNext[other] as number) {
          const from = this.rootFrom[other] as number
          const alike = similarityOfCodes(codes, 0, codes.length, this.pool, from, this.rootEnd(other) - from, floor)
          if (alike < floor) continue
          roots.push(other)
          similarities.push(alike)
        }
      }
    }
    const found = { roots: Uint32Array.from(roots), similarities: Float64Array.from(similarities) }
    if (this.remembered.size >= 20_000 || this.rememberedNeighbours > neighboursRemembered) this.forgetNeighbours()
    this.remembered.set(root, found)
    this.rememberedNeighbours += roots.length
    return found
  }

  private forgetNeighbours(): void {
    this.remembered.clear()
    this.rememberedNeighbours = 0
  }

  private rootEnd(root: number): number {
    return root + 1 < this.roots ? (this.rootFrom[root + 1] as number) : this.poolLength
  }

  private internRoot(codes: Uint16Array): number {
    const at = this.rootSlot(codes)
    if (this.rootTable[at] !== 0) return (this.rootTable[at] as number) - 1
    const id = this.roots++
    for (const name of ['rootFrom', 'rootCount', 'rootCoarse', 'rootForm', 'rootNext'] as const)
      this[name] = grown(this[name], this.roots)
    this.rootShare = grown(this.rootShare, this.roots)
    this.rootShare[id] = usualShare(String.fromCharCode(...codes))
    this.pool = grown(this.pool, this.poolLength + codes.length)
    this.pool.set(codes, this.poolLength)
    this.rootFrom[id] = this.poolLength
    this.poolLength += codes.length
    this.rootForm[id] = none
    this.link(id, codes)
    this.rootTable[at] = id + 1
    if (this.roots * 2 > this.rootTable.length) this.rehashRoots()
    this.forgetNeighbours()
    return id
  }

  /** Puts a root into the chain of its coarse key. */
  private link(root: number, codes: Uint16Array): void {
    const length = writeCoarse(codes, coarseScratch)
    const coarse = this.internCoarse(length)
    this.rootCoarse[root] = coarse
    this.rootNext[root] = this.coarseRoot[coarse] as number
    this.coarseRoot[coarse] = root
  }

  private internCoarse(length: number): number {
    const at = this.coarseSlot(coarseScratch, 0, length)
    if (this.coarseTable[at] !== 0) return (this.coarseTable[at] as number) - 1
    const id = this.coarses++
    for (const name of ['coarseFrom', 'coarseRoot', 'seen'] as const) this[name] = grown(this[name], this.coarses)
    this.coarsePool = grown(this.coarsePool, this.coarsePoolLength + length)
    this.coarsePool.set(coarseScratch.subarray(0, length), this.coarsePoolLength)
    this.coarseFrom[id] = this.coarsePoolLength
    this.coarsePoolLength += length
    this.coarseRoot[id] = none
    this.coarseTable[at] = id + 1
    for (let skip = -1; skip < length; skip++) this.addNear(hashCodes(coarseScratch, 0, length, skip), id)
    if (this.coarses * 2 > this.coarseTable.length) this.rehashCoarses()
    return id
  }

  private addNear(hash: number, coarse: number): void {
    const at = hash & (this.nearHead.length - 1)
    const id = this.nears++
    this.nearKey = grown(this.nearKey, this.nears)
    this.nearNext = grown(this.nearNext, this.nears)
    this.nearKey[id] = coarse
    this.nearNext[id] = this.nearHead[at] as number
    this.nearHead[at] = id
  }

  private rootSlot(codes: Uint16Array): number {
    const mask = this.rootTable.length - 1
    for (let at = hashCodes(codes, 0, codes.length) & mask; ; at = (at + 1) & mask) {
      const id = (this.rootTable[at] as number) - 1
      if (id < 0) return at
      const from = this.rootFrom[id] as number
      if (equalCodes(codes, 0, codes.length, this.pool, from, this.rootEnd(id))) return at
    }
  }

  private coarseSlot(codes: Uint16Array, from: number, to: number): number {
    const mask = this.coarseTable.length - 1
    for (let at = hashCodes(codes, from, to) & mask; ; at = (at + 1) & mask) {
      const id = (this.coarseTable[at] as number) - 1
      if (id < 0) return at
      const end = id + 1 < this.coarses ? (this.coarseFrom[id + 1] as number) : this.coarsePoolLength
      if (equalCodes(codes, from, to, this.coarsePool, this.coarseFrom[id] as number, end)) return at
    }
  }

  private formSlot(first: number, second: number, role: number): number {
    const mask = this.formTable.length - 1
    for (let at = hashPair(hashPair(first, second), role) & mask; ; at = (at + 1) & mask) {
      const id = (this.formTable[at] as number) - 1
      if (id < 0 || (this.formFirst[id] === first && this.formSecond[id] === second && this.formRole[id] === role))
        return at
    }
  }

  private rehashRoots(): void {
    this.rootTable = new Uint32Array(powerOfTwo(this.roots * 4))
    for (let id = 0; id < this.roots; id++)
      this.rootTable[this.rootSlot(this.pool.subarray(this.rootFrom[id], this.rootEnd(id)))] = id + 1
  }

  private rehashForms(): void {
    this.formTable = new Uint32Array(powerOfTwo(this.forms * 4))
    for (let id = 0; id < this.forms; id++)
      this.formTable[
        this.formSlot(this.formFirst[id] as number, this.formSecond[id] as number, this.formRole[id] as number)
      ] = id + 1
  }

  private rehashCoarses(): void {
    this.coarseTable = new Uint32Array(powerOfTwo(this.coarses * 4))
    this.nearHead = new Uint32Array(powerOfTwo(this.coarses * 8)).fill(none)
    this.nears = 0
    for (let id = 0; id < this.coarses; id++) {
      const from = this.coarseFrom[id] as number
      const to = id + 1 < this.coarses ? (this.coarseFrom[id + 1] as number) : this.coarsePoolLength
      this.coarseTable[this.coarseSlot(this.coarsePool, from, to)] = id + 1
      for (let skip = from - 1; skip < to; skip++)
        this.addNear(hashCodes(this.coarsePool, from, to, skip < from ? -1 : skip), id)
    }
  }
}

function codesFor(root: string): Uint16Array {
  const codes = new Uint16Array(Math.min(root.length, 32))
  for (let i = 0; i < codes.length; i++) codes[i] = root.charCodeAt(i)
  return codes
}

function equalCodes(a: Uint16Array, aFrom: number, aTo: number, b: Uint16Array, bFrom: number, bTo: number): boolean {
  if (aTo - aFrom !== bTo - bFrom) return false
  for (let i = 0; i < aTo - aFrom; i++) if (a[aFrom + i] !== b[bFrom + i]) return false
  return true
}
