// What an amendment changed: two days of one rulebook, or two rulebooks, compared over every possible case and not over examples. Each change comes with
// the shortest conditions under which it happens and the share of all cases it touches; what is not listed is proven equal.
// A share counts cases as the facts can be combined, not as life brings them: it says how wide a change is in law, never how frequent.
import type { Node } from './diagram.ts'
import { createDiagrams, type Diagrams } from './diagram.ts'
import { compile, diagramsOf, valuesOf, type Compiled, type CompiledProvision, type Variable } from './compile.ts'
import { factOf, isFactKey, type FactKey, type Words } from './facts.ts'
import type { Cite, ClaimId, Day, Family, OffenceClass, ProsecutionKind, ReadingId, Rulebook } from './form.ts'
import { LawError } from './error.ts'
import { meaningDigest } from './digest.ts'
import { rulebook as current } from './rulebook.ts'
import { isDay } from './time.ts'

/** One fact, or one reading of an open point of the text, and the values it must have. */
export type Term = {
  readonly key: FactKey | ReadingId
  readonly kind: 'fact' | 'reading'
  readonly label: Words
  readonly values: readonly string[]
  readonly valuesSay: readonly Words[]
}
/** All terms together are enough, and none can be left out or made wider. */
export type Way = { readonly terms: readonly Term[]; readonly share: number }
export type Ways = {
  readonly share: number
  /** The widest first; two ways may have cases in common. */
  readonly ways: readonly Way[]
  /** The share of cases that none of the ways listed reaches: 0 where the list is whole. */
  readonly beyond: number
}
export type ProvisionRef = {
  readonly id: string
  readonly cite: Cite
  readonly summary: Words
  readonly class: OffenceClass
  readonly prosecution: ProsecutionKind
}
/** Cases in which one provision stood before and another, or none, stands after. */
export type Transition = Ways & {
  readonly family: Family
  readonly from?: ProvisionRef
  readonly to?: ProvisionRef
}
export type ProvisionChange = {
  /** The part without its version: `cc-107.2`. */
  readonly part: string
  readonly family: Family
  readonly kind: 'new' | 'gone' | 'changed'
  /** What is different in a changed one. */
  readonly what: readonly ('elements' | 'sanction' | 'age' | 'prosecution' | 'class' | 'displaces')[]
  readonly before?: ProvisionRef
  readonly after?: ProvisionRef
}
/** Where a claim changes: what stood before and stands after. */
export type Where = { readonly from?: ProvisionRef; readonly to?: ProvisionRef; readonly share: number }
export type ClaimChange = {
  readonly claim: ClaimId
  readonly title: Words
  readonly share: number
  /** It was false and is true. */
  readonly begins?: Ways & { readonly where: readonly Where[] }
  /** It was true and is false. */
  readonly ends?: Ways & { readonly where: readonly Where[] }
}
export type Changes = {
  readonly before: { readonly rulebook: string; readonly on: Day }
  readonly after: { readonly rulebook: string; readonly on: Day }
  readonly provisions: readonly ProvisionChange[]
  readonly transitions: readonly Transition[]
  readonly claims: readonly ClaimChange[]
  /** The same in every case on both sides. */
  readonly sameClaims: readonly ClaimId[]
}

/** What the law of one day says differently from the law of another: `changesBetween('2024-06-15', '2024-06-16')`. */
export function changesBetween(before: Day, after: Day, under: Rulebook = current): Changes {
  return compare({ compiled: compile(under), on: before }, { compiled: compile(under), on: after })
}

/** What a new rulebook says differently from an old one, of acts and steps of one day; without a day, of the last day on which either changes. */
export function changes(older: Rulebook, newer: Rulebook, on?: Day): Changes {
  const [a, b] = [compile(older), compile(newer)]
  const day = on ?? ([...a.actCuts, ...b.actCuts].toSorted().at(-1) as Day)
  return compare({ compiled: a, on: day }, { compiled: b, on: day })
}

type Side = { readonly compiled: Compiled; readonly on: Day }
/** One side with its day settled: what remains are facts and readings. */
type World = Side & {
  readonly provisions: readonly CompiledProvision[]
  readonly stands: (p: CompiledProvision) => Node
  readonly claim: (id: ClaimId) => Node
}
/** How many ways are written out for each change. */
const most = 12

function compare(before: Side, after: Side): Changes {
  for (const { compiled, on } of [before, after]) {
    if (!isDay(on)) throw new LawError('bad-day', 'on', on)
    if (on < compiled.rulebook.heldFrom) throw new LawError('bad-day', 'on', on)
  }
  // One order of facts for both sides; a reading only one of them has stands at the end.
  const variables = [...before.compiled.variables]
  for (const v of after.compiled.variables) if (!variables.some(u => u.key === v.key)) variables.push(v)
  const diagrams = createDiagrams(variables.map(v => v.values.length))
  const [old, fresh] = [worldOf(before, variables, diagrams), worldOf(after, variables, diagrams)]
  const describe = waysOf(diagrams, variables, [old.compiled, fresh.compiled])
  const without = (a: Node, b: Node): Node => diagrams.and(a, diagrams.not(b))

  const families = [...new Set([...old.provisions, ...fresh.provisions].map(p => p.provision.family))]
  const pairs: { readonly node: Node; readonly pair: Pick<Where, 'from' | 'to'> }[] = []
  const transitions = families.flatMap((family): Transition[] => {
    const was = old.provisions.filter(p => p.provision.family === family)
    const is = fresh.provisions.filter(p => p.provision.family === family)
    const anyBefore = diagrams.or(...was.map(old.stands))
    const anyAfter = diagrams.or(...is.map(fresh.stands))
    const found: Transition[] = []
    const add = (node: Node, p: CompiledProvision | undefined, q: CompiledProvision | undefined): void => {
      if (node === 0) return
      const pair = {
        ...(p === undefined ? {} : { from: refOf(p) }),
        ...(q === undefined ? {} : { to: refOf(q) }),
      }
      pairs.push({ node, pair })
      if (p?.base !== q?.base) found.push({ family, ...pair, ...describe(node) })
    }
    for (const p of was) {
      for (const q of is) add(diagrams.and(old.stands(p), fresh.stands(q)), p, q)
      add(without(old.stands(p), anyAfter), p, undefined)
    }
    for (const q of is) add(without(fresh.stands(q), anyBefore), undefined, q)
    return found
  })
  const whereOf = (node: Node): readonly Where[] =>
    pairs
      .map(({ node: within, pair }) => ({ ...pair, share: describe.share(diagrams.and(node, within)) }))
      .filter(w => w.share > 0)
      .toSorted((a, b) => b.share - a.share)
  const claimIds = [...new Set([...old.compiled.claims, ...fresh.compiled.claims].map(c => c.rule.claim))]
  const claims = claimIds.flatMap((id): ClaimChange[] => {
    const [was, is] = [old.claim(id), fresh.claim(id)]
    if (was === is) return []
    const [begins, ends] = [without(is, was), without(was, is)]
    const title = (fresh.compiled.claimOf.get(id) ?? old.compiled.claimOf.get(id))?.rule.title
    return [
      {
        claim: id,
        title: title ?? { kk: id, ru: id, en: id },
        share: describe.share(diagrams.or(begins, ends)),
        ...(begins === 0 ? {} : { begins: { ...describe(begins), where: whereOf(begins) } }),
        ...(ends === 0 ? {} : { ends: { ...describe(ends), where: whereOf(ends) } }),
      },
    ]
  })
  return {
    before: { rulebook: old.compiled.hash, on: old.on },
    after: { rulebook: fresh.compiled.hash, on: fresh.on },
    provisions: provisionChanges(old, fresh),
    transitions: transitions.toSorted((a, b) => b.share - a.share),
    claims: claims.toSorted((a, b) => b.share - a.share),
    sameClaims: claimIds.filter(id => !claims.some(c => c.claim === id)),
  }
}

function refOf(p: CompiledProvision): ProvisionRef {
  const { id, cite, summary } = p.provision
  return { id, cite, summary, class: p.class, prosecution: p.prosecution }
}

function worldOf({ compiled, on }: Side, variables: readonly Variable[], diagrams: Diagrams): World {
  const act = compiled.actCuts.findLastIndex(cut => cut <= on) + 1
  const step = compiled.stepCuts.findLastIndex(cut => cut <= on)
  const place = compiled.variables.map(v => variables.findIndex(u => u.key === v.key))
  const node = diagramsOf(compiled.normal, diagrams, (variable, mask) =>
    variable === 0
      ? (mask >> act) & 1
      : variable === 1
        ? (mask >> step) & 1
        : diagrams.leaf(place[variable] as number, mask),
  )
  return {
    compiled,
    on,
    provisions: compiled.provisions.filter(p => (p.actMask >> act) & 1),
    stands: p => node(p.parts.stands),
    claim: id => {
      const claim = compiled.claimOf.get(id)
      return claim === undefined ? 0 : node(claim.part)
    },
  }
}

function provisionChanges(old: World, fresh: World): readonly ProvisionChange[] {
  const parts = [...new Set([...old.provisions, ...fresh.provisions].map(p => p.base))]
  return parts.flatMap((part): ProvisionChange[] => {
    const p = old.provisions.find(x => x.base === part)
    const q = fresh.provisions.find(x => x.base === part)
    const family = (q ?? p)?.provision.family as Family
    if (p === undefined || q === undefined)
      return [
        {
          part,
          family,
          kind: p === undefined ? 'new' : 'gone',
          what: [],
          ...(p === undefined ? {} : { before: refOf(p) }),
          ...(q === undefined ? {} : { after: refOf(q) }),
        },
      ]
    const differs = (a: unknown, b: unknown): boolean => meaningDigest(bare(a)) !== meaningDigest(bare(b))
    const [a, b] = [p.provision, q.provision]
    const what = [
      ...(differs(a.elements, b.elements) ? (['elements'] as const) : []),
      ...(differs(a.sanction, b.sanction) ? (['sanction'] as const) : []),
      ...(differs([a.liableFrom, a.liableUntil], [b.liableFrom, b.liableUntil]) ? (['age'] as const) : []),
      ...(p.prosecution === q.prosecution ? [] : (['prosecution'] as const)),
      ...(p.class === q.class ? [] : (['class'] as const)),
      ...(differs([a.qualifies ?? [], a.displaces ?? []], [b.qualifies ?? [], b.displaces ?? []])
        ? (['displaces'] as const)
        : []),
    ]
    return what.length === 0 ? [] : [{ part, family, kind: 'changed', what, before: refOf(p), after: refOf(q) }]
  })
}
/** Without the places it was read in: the same words of a later text are no change of the law. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'cite' && key !== 'says')
      .map(([key, inner]) => [key, bare(inner)]),
  )
}

// ---- the shortest conditions ------------------------------------------------------------------------------------------------------------------

/** For each variable named, the values it may have. */
type Cube = Map<number, number>

function waysOf(diagrams: Diagrams, variables: readonly Variable[], sides: readonly Compiled[]) {
  const sizeOf = (variable: number): number => (variables[variable] as Variable).values.length
  const shares = new Map<Node, number>([
    [0, 0],
    [1, 1],
  ])
  function share(node: Node): number {
    const known = shares.get(node)
    if (known !== undefined) return known
    const size = sizeOf(diagrams.variable(node))
    let sum = 0
    for (let i = 0; i < size; i += 1) sum += share(diagrams.child(node, i))
    shares.set(node, sum / size)
    return sum / size
  }
  function shareOf(cube: Cube): number {
    let found = 1
    for (const [variable, mask] of cube)
      found *= valuesOf(variables[variable] as Variable, mask).length / sizeOf(variable)
    return found
  }

  type Step = { readonly share: number; readonly mask: number; readonly next: Node }
  const widest = new Map<Node, Step>()
  /** The branch through which most cases reach "yes" on one path. */
  function stepOf(node: Node): Step {
    const known = widest.get(node)
    if (known !== undefined) return known
    const size = sizeOf(diagrams.variable(node))
    const masks = new Map<Node, number>()
    for (let i = 0; i < size; i += 1) {
      const child = diagrams.child(node, i)
      masks.set(child, (masks.get(child) ?? 0) | (1 << i))
    }
    let best: Step = { share: -1, mask: 0, next: 0 }
    for (const [next, mask] of masks) {
      if (next === 0) continue
      const part = valuesOf(variables[diagrams.variable(node)] as Variable, mask).length / size
      const found = part * (next === 1 ? 1 : stepOf(next).share)
      if (found > best.share) best = { share: found, mask, next }
    }
    widest.set(node, best)
    return best
  }
  /** Whether every case the cube holds is a "yes" of the diagram. */
  function isWithin(cube: Cube, node: Node): boolean {
    const seen = new Set<Node>()
    const whole = (n: Node): boolean => {
      if (n <= 1) return n === 1
      if (seen.has(n)) return true
      const variable = diagrams.variable(n)
      const mask = cube.get(variable) ?? 2 ** sizeOf(variable) - 1
      for (let i = 0; i < sizeOf(variable); i += 1) if ((mask >> i) & 1 && !whole(diagrams.child(n, i))) return false
      seen.add(n)
      return true
    }
    return whole(node)
  }
  /** One condition: the widest path of what is left, with every term dropped or widened that can be. */
  function wayTo(left: Node, whole: Node): Cube {
    const cube: Cube = new Map()
    for (let node = left; node > 1;) {
      const { mask, next } = stepOf(node)
      cube.set(diagrams.variable(node), mask)
      node = next
    }
    for (const [variable, mask] of [...cube].toReversed()) {
      cube.delete(variable)
      if (isWithin(cube, whole)) continue
      let wide = mask
      for (let i = 0; i < sizeOf(variable); i += 1) {
        cube.set(variable, wide | (1 << i))
        if (isWithin(cube, whole)) wide |= 1 << i
      }
      cube.set(variable, wide)
    }
    return cube
  }

  function termOf(variable: number, mask: number): Term[] {
    const v = variables[variable] as Variable
    const values = valuesOf(v, mask)
    if (v.kind === 'reading') {
      const id = v.key.slice('reading:'.length) as ReadingId
      const reading = sides.flatMap(s => s.rulebook.readings).find(r => r.id === id)
      if (reading === undefined) return []
      const valuesSay = reading.values.filter(r => values.includes(r.value)).map(r => r.says)
      return [{ key: id, kind: 'reading', label: reading.says, values, valuesSay }]
    }
    if (!isFactKey(v.key)) return []
    const { label, valueWords } = factOf(v.key)
    const valuesSay = values.map(value => valueWords[value] ?? { kk: value, ru: value, en: value })
    return [{ key: v.key, kind: 'fact', label, values, valuesSay }]
  }
  function describe(node: Node): Ways {
    const ways: Way[] = []
    let left = node
    while (left !== 0 && ways.length < most) {
      const cube = wayTo(left, node)
      ways.push({
        terms: [...cube].toSorted(([a], [b]) => a - b).flatMap(([variable, mask]) => termOf(variable, mask)),
        share: shareOf(cube),
      })
      const reached = diagrams.and(...[...cube].map(([variable, mask]) => diagrams.leaf(variable, mask)))
      left = diagrams.and(left, diagrams.not(reached))
    }
    return { share: share(node), ways: ways.toSorted((a, b) => b.share - a.share), beyond: share(left) }
  }
  return Object.assign(describe, { share })
}
