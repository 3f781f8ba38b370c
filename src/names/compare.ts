// Two descriptions of a person: how likely they are one, and why. Pure. The explanation is the score: the terms add up to the bits.
// Three hypotheses are weighed: the same person, a relative, a stranger. Nothing here decides: a named officer does.
import { areAliases, otherSexOf } from './aliases.ts'
import { bandOf, type Band } from './bands.ts'
import { compareBirths, type Birth } from './birth.ts'
import { readName, type NameNote, type ReadName, type Role, type Word } from './fold.ts'
import { compareIins, readIin, readPhone } from './identifiers.ts'
import { similarity } from './similarity.ts'
import {
  POPULATION,
  aliasSimilarity,
  birthWeights,
  iinWeights,
  isEstablished,
  leastSimilarity,
  nobodyYet,
  rarityOf,
  relativeWeights,
  sameDespiteEstablished,
  shareAt,
  weights,
  type Commonness,
} from './weights.ts'

/** A person as somebody described them; every part may be absent. `region`: a code from 1 to 65535, compared for equality. */
export type Described = {
  readonly name?: string
  readonly birth?: Birth
  readonly sex?: 'female' | 'male'
  readonly iin?: string
  readonly phones?: readonly string[]
  readonly region?: number
}

export type TermKind =
  | 'word'
  | 'word-similar'
  | 'alias'
  | 'initial'
  | 'word-contradicts'
  | 'patronymic-contradicts'
  | 'initial-contradicts'
  | 'word-missing'
  | 'few-words'
  | `birth-${NonNullable<ReturnType<typeof compareBirths>>}`
  | `iin-${ReturnType<typeof compareIins>}`
  | 'phone-equal'
  | 'phone-differs'
  | 'sex-equal'
  | 'sex-differs'
  | 'region-equal'
  | 'region-differs'

/** One piece of evidence. `bits` above zero speak for the same person, below zero against. `left` and `right` as written. */
export type Term = {
  readonly kind: TermKind
  readonly bits: number
  readonly left?: string
  readonly right?: string
  readonly role?: Role
  readonly similarity?: number
}

export type Comparison = {
  readonly probability: number
  readonly band: Band
  /** Sum of the terms. */
  readonly bits: number
  /** Bits under "a relative of this person". */
  readonly relativeBits: number
  readonly relativeProbability: number
  /** What speaks against comes first, then the strongest. */
  readonly terms: readonly Term[]
  readonly notes: readonly NameNote[]
}

export type Among = {
  /** How common roots are; assumed shares when absent. */
  readonly commonness?: Commonness
  /** How many people the described person is drawn from. */
  readonly population?: number
  /** How many people use a telephone number; shared numbers are worth less. */
  readonly usersOfPhone?: number
}

/** Compares two descriptions. Symmetric. Never throws on any text. */
export function comparePeople(a: Described, b: Described, among: Among = {}): Comparison {
  const [left, right] = [readName(a.name ?? ''), readName(b.name ?? '')]
  return weigh(left, right, a, b, among)
}

/** The same with names already read. */
export function weigh(left: ReadName, right: ReadName, a: Described, b: Described, among: Among = {}): Comparison {
  const commonness = among.commonness ?? nobodyYet
  const names = matchNames(left.words, right.words, commonness)
  const others = [
    ...birthTerms(a.birth, b.birth),
    ...iinTerms(a.iin, b.iin),
    ...phoneTerms(a.phones, b.phones, among.usersOfPhone ?? 2),
    ...equalityTerms('sex', a.sex, b.sex),
    ...equalityTerms('region', a.region, b.region),
  ]
  const terms = [...names.terms, ...others]
  const bits = sumOf(terms)
  const relativeBits = relativeBitsOf(terms)
  const prior = Math.log2(among.population ?? POPULATION)
  const { probability, relativeProbability } = probabilities(bits, relativeBits, prior)
  const band = bandOf({ probability, relativeProbability, ...signsOf(names, others) })
  return {
    probability,
    band,
    bits,
    relativeBits,
    relativeProbability,
    terms: terms.toSorted((x, y) => Math.sign(x.bits) - Math.sign(y.bits) || Math.abs(y.bits) - Math.abs(x.bits)),
    notes: [...new Set([...left.notes, ...right.notes])],
  }
}

/** A single candidate against "a relative" and "a stranger"; `others` is the sum of the odds of further candidates. */
export function probabilities(
  bits: number,
  relativeBits: number,
  prior: number,
  others = 0,
): { probability: number; relativeProbability: number } {
  const same = 2 ** Math.min(500, bits - prior)
  const relative = 2 ** Math.min(500, relativeBits + relativeWeights.prior - prior)
  const all = 1 + same + relative + others
  return { probability: same / all, relativeProbability: relative / all }
}

export type NameMatch = {
  readonly terms: readonly Term[]
  readonly contradicted: boolean
  readonly agrees: boolean
}

/** What the band needs to know of the evidence. */
export function signsOf(names: NameMatch, others: readonly Term[]) {
  const has = (...kinds: readonly TermKind[]) => others.some(t => kinds.includes(t.kind))
  return {
    agreesBesidesName: others.some(
      t => t.bits >= 4 && (t.kind.startsWith('birth-') || t.kind.startsWith('iin-') || t.kind === 'phone-equal'),
    ),
    agreesExactly: has('birth-date-equal', 'iin-equal', 'iin-eleventh-digit'),
    contradicted: names.contradicted || has('sex-differs', 'iin-different'),
    nameAgrees: names.agrees,
    otherwiseAgainst: has('birth-year-differs'),
  }
}

type Pairing = { readonly i: number; readonly j: number; readonly term: Term }

/** How two words agree; a search remembers the answers for words that it meets again. */
export type TermOf = (a: Word, b: Word) => Term | undefined

/** Assigns words one to one so that the whole is best; what is left on both sides contradicts. */
export function matchNames(
  left: readonly Word[],
  right: readonly Word[],
  commonness: Commonness,
  termOf: TermOf = (a, b) => wordTerm(a, b, commonness),
): NameMatch {
  if (left.length === 0 || right.length === 0) return { terms: [], contradicted: false, agrees: false }
  // One fixed order of words and sides, so that neither the order of words nor that of the two people can break a tie differently.
  const [first, second] = [inOrder(left), inOrder(right)]
  if (keyOf(first) <= keyOf(second)) return matchOrdered(first, second, termOf)
  const turned = matchOrdered(second, first, termOf)
  return { ...turned, terms: turned.terms.map(turn) }
}

function inOrder(words: readonly Word[]): readonly Word[] {
  return words.toSorted((a, b) => (keyOfWord(a) < keyOfWord(b) ? -1 : 1))
}

function keyOf(words: readonly Word[]): string {
  let key = ''
  for (const word of words) key += `${keyOfWord(word)},`
  return key
}

/** A search weighs the same words many times. */
const keysOfWords = new WeakMap<Word, string>()
function keyOfWord(word: Word): string {
  let key = keysOfWords.get(word)
  if (key === undefined) keysOfWords.set(word, (key = `${word.role} ${word.roots.join(' ')}`))
  return key
}

function turn({ left, right, ...term }: Term): Term {
  return { ...term, ...(right !== undefined && { left: right }), ...(left !== undefined && { right: left }) }
}

function matchOrdered(left: readonly Word[], right: readonly Word[], termOf: TermOf): NameMatch {
  const table = left.map((a, i) => right.map((b, j) => ({ i, j, term: termOf(a, b) })))
  const chosen = bestAssignment(table, right.length)
  const terms = chosen.map(c => c.term)
  const restLeft = left.filter((_, i) => !chosen.some(c => c.i === i))
  const restRight = right.filter((_, j) => !chosen.some(c => c.j === j))
  const contradictions: Term[] = []
  // Like is set against like first, because two patronymics that disagree say less than two surnames.
  for (const fits of [(a: Word, b: Word) => a.role === b.role, () => true])
    for (const a of restLeft.slice()) {
      const at = restRight.findIndex(b => fits(a, b))
      const b = restRight[at]
      if (b === undefined) continue
      restLeft.splice(restLeft.indexOf(a), 1)
      restRight.splice(at, 1)
      contradictions.push(contradiction(a, b))
    }
  const missing = [
    ...restLeft.map((w): Term => ({ kind: 'word-missing', bits: weights.missing, left: w.written, role: w.role })),
    ...restRight.map((w): Term => ({ kind: 'word-missing', bits: weights.missing, right: w.written, role: w.role })),
  ]
  const agreeing = chosen.filter(c => c.term.kind !== 'initial')
  const few: Term[] = agreeing.length < 2 ? [{ kind: 'few-words', bits: weights.fewerThanTwo }] : []
  return {
    terms: [...terms, ...contradictions, ...missing, ...few],
    contradicted: contradictions.length > 0,
    agrees:
      contradictions.length === 0 &&
      agreeing.filter(c => (c.term.similarity ?? 0) >= sameDespiteEstablished).length >= 2,
  }
}

function contradiction(a: Word, b: Word): Term {
  const both = { left: a.written, right: b.written }
  if (a.role === 'patronymic' && b.role === 'patronymic')
    return { kind: 'patronymic-contradicts', bits: weights.patronymicContradiction, ...both }
  if (a.role === 'initial' || b.role === 'initial')
    return { kind: 'initial-contradicts', bits: weights.initialDiffers, ...both }
  return { kind: 'word-contradicts', bits: weights.contradiction, role: a.role === b.role ? a.role : 'plain', ...both }
}

/** Agreement of two words, or undefined when they are two names. */
export function wordTerm(a: Word, b: Word, commonness: Commonness): Term | undefined {
  const both = { left: a.written, right: b.written }
  if (a.role === 'initial' || b.role === 'initial') {
    const agrees = a.roots.some(x => b.roots.some(y => x[0] === y[0]))
    return agrees ? { kind: 'initial', bits: weights.initialAgrees, ...both } : undefined
  }
  let alike = 0
  let alias = false
  for (const x of a.roots)
    for (const y of b.roots) {
      const found = rootsAlike(x, y, a.role, b.role, commonness)
      if (found.similarity > alike) ({ similarity: alike, alias } = found)
    }
  if (alike < leastSimilarity) return undefined
  return {
    kind: alias ? 'alias' : alike >= 0.97 ? 'word' : 'word-similar',
    bits:
      Math.min(rarityOfWord(a, commonness), rarityOfWord(b, commonness)) * shareAt(alike) * roleFactor(a.role, b.role),
    role: a.role === b.role ? a.role : a.role === 'plain' ? b.role : a.role,
    similarity: alike,
    ...both,
  }
}

/** A word of two readings is as common as the commoner of them: the other may be nobody's. */
export function rarityOfWord(word: Word, commonness: Commonness): number {
  return Math.min(...word.roots.map(root => rarityOf(root, commonness)))
}

function rootsAlike(x: string, y: string, roleX: Role, roleY: Role, commonness: Commonness) {
  const alias = roleX === 'plain' && roleY === 'plain' && areAliases(x, y)
  const own = likeness(x, y, roleX, roleY)
  if (alias && own < aliasSimilarity) return { similarity: aliasSimilarity, alias }
  const twoNames = own < sameDespiteEstablished && isEstablished(x, commonness) && isEstablished(y, commonness)
  return { similarity: own < leastSimilarity || twoNames ? 0 : own, alias: false }
}

/** Similarity of two roots in their roles; Александр and Александра have nothing in common. */
export function likeness(x: string, y: string, roleX: Role, roleY: Role): number {
  if (x === y) return 1
  const alike = similarity(x, y, 0.5)
  return roleX === 'plain' && roleY === 'plain' && otherSexOf(x) === y ? 0 : alike
}

export function roleFactor(a: Role, b: Role): number {
  if (a === 'patronymic' && b === 'patronymic') return weights.patronymics
  return a === 'patronymic' || b === 'patronymic' ? weights.patronymicAgainstOther : 1
}

/** Best total over all one-to-one assignments; a slot left empty on both sides costs a contradiction. At most 8 × 8 words. */
function bestAssignment(
  table: readonly (readonly { i: number; j: number; term: Term | undefined }[])[],
  columns: number,
): Pairing[] {
  const full = 1 << columns
  let best: (readonly Pairing[] | undefined)[] = Array.from({ length: full })
  let total: number[] = Array.from({ length: full }, () => Number.NEGATIVE_INFINITY)
  best[0] = []
  total[0] = 0
  for (const row of table) {
    const nextBest = [...best]
    const nextTotal = total.slice()
    for (let used = 0; used < full; used++) {
      const pairs = best[used]
      if (pairs === undefined) continue
      for (const { i, j, term } of row) {
        if (term === undefined || (used & (1 << j)) !== 0) continue
        const value = (total[used] as number) + term.bits - weights.contradiction
        const to = used | (1 << j)
        if (value > (nextTotal[to] as number)) {
          nextTotal[to] = value
          nextBest[to] = [...pairs, { i, j, term }]
        }
      }
    }
    best = nextBest
    total = nextTotal
  }
  let winner = 0
  for (let used = 1; used < full; used++) if ((total[used] as number) > (total[winner] as number)) winner = used
  return [...(best[winner] ?? [])]
}

function birthTerms(a: Birth | undefined, b: Birth | undefined): Term[] {
  const agreement = compareBirths(a, b)
  if (agreement === undefined) return []
  return [{ kind: `birth-${agreement}`, bits: birthWeights[agreement], left: birthText(a), right: birthText(b) }]
}

function birthText(birth: Birth | undefined): string {
  if (birth === undefined) return ''
  return 'date' in birth ? birth.date : 'year' in birth ? String(birth.year) : `${birth.from}–${birth.to}`
}

function iinTerms(a: string | undefined, b: string | undefined): Term[] {
  if (a === undefined || b === undefined) return []
  const [x, y] = [readIin(a), readIin(b)]
  // An organisation's number, or a number of another length, says nothing about a person.
  if (x.kind !== 'iin' || y.kind !== 'iin') return []
  const agreement = compareIins(x.digits, y.digits)
  return [{ kind: `iin-${agreement}`, bits: iinWeights[agreement] }]
}

/** Families share telephones: the more people use a number, the less it says. */
export function phoneBits(users: number): number {
  return Math.max(0, weights.phoneEqual - Math.log2(Math.max(1, users - 1)) * 2)
}

function phoneTerms(a: readonly string[] | undefined, b: readonly string[] | undefined, users: number): Term[] {
  const read = (list: readonly string[] | undefined) =>
    (list ?? []).flatMap(text => {
      const { e164 } = readPhone(text)
      return e164 === undefined ? [] : [e164]
    })
  const [x, y] = [read(a), read(b)]
  if (x.length === 0 || y.length === 0) return []
  return x.some(number => y.includes(number))
    ? [{ kind: 'phone-equal', bits: phoneBits(users) }]
    : [{ kind: 'phone-differs', bits: weights.phoneDiffers }]
}

function equalityTerms(
  field: 'sex' | 'region',
  a: string | number | undefined,
  b: string | number | undefined,
): Term[] {
  if (a === undefined || b === undefined) return []
  const equal = a === b
  return [{ kind: `${field}-${equal ? 'equal' : 'differs'}`, bits: weights[`${field}${equal ? 'Equal' : 'Differs'}`] }]
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, t) => sum + t.bits, 0)
}

/** The same evidence if the two were relatives: surname and patronymic count as they stand, the given name and the number say nothing. */
export function relativeBitsOf(terms: readonly Term[]): number {
  const words = terms.filter(t => t.kind === 'word' || t.kind === 'word-similar' || t.kind === 'alias')
  // The given name is the plain word that agrees least; where only one plain word agrees beside a surname, it is that one.
  const plain = words.filter(t => t.role === 'plain').toSorted((x, y) => x.bits - y.bits)
  const givenContradicts = terms.some(t => t.kind === 'word-contradicts')
  const given = givenContradicts ? undefined : plain[0]
  if (!words.some(t => t !== given && t.role !== 'patronymic')) return Number.NEGATIVE_INFINITY
  let bits = 0
  for (const t of terms) {
    if (words.includes(t) && t !== given) bits += t.bits
    else if (t.kind === 'birth-date-equal') bits += relativeWeights.dateEqual
    else if (t.kind === 'birth-year-equal' || t.kind === 'birth-years-overlap') bits += relativeWeights.yearEqual
    else if (t.kind === 'region-equal' || t.kind === 'phone-equal') bits += t.bits
    else if (t.kind === 'patronymic-contradicts') bits += t.bits
  }
  return bits
}
