// Faults of a rulebook that can be read from its diagrams, so over every possible case and not over samples: two provisions of one family that stand
// together, an element that decides nothing, a wording used outside its days, a hole between two wordings. Each finding is a line a lawyer can act on.
import { compile, diagramsOf, type Compiled, type CompiledProvision } from '../compile.ts'
import { createDiagrams, type Node } from '../diagram.ts'
import { itemsOf } from './items.ts'
import type { Condition, Provision, Rulebook } from '../form.ts'

/** One fault: what kind, and where. `check` says it in the reader's language; `where` is in codes. */
export type Fault = { readonly kind: FaultKind; readonly where: string; readonly other: string }
export type FaultKind =
  | 'hole'
  | 'displaced-by-nothing'
  | 'together'
  | 'never'
  | 'element'
  | 'item'
  | 'implies'
  | 'era'
  | 'complaint'
  | 'milder'
const fault = (kind: FaultKind, where: string, other = ''): Fault => ({ kind, where, other })

export type Structure = {
  /** A day between two wordings of one part on which neither is in force; a provision displaced although nothing takes its place. */
  readonly gaps: readonly Fault[]
  /** Two provisions of one family that can stand together. */
  readonly overlaps: readonly Fault[]
  /** Elements and listed items that never decide anything, and provisions that can never stand. */
  readonly deadElements: readonly Fault[]
  /** One provision implies another of its family and does not say that it takes its place. */
  readonly withoutEdge: readonly Fault[]
  /** A provision that can stand on a day outside its time. */
  readonly eraLeaks: readonly Fault[]
  /** A withdrawn complaint that could change a public outcome; a worse part with a milder maximum. */
  readonly notMonotone: readonly Fault[]
}

export function structureOf(rulebook: Rulebook): Structure {
  const compiled = compile(rulebook)
  const diagrams = createDiagrams(compiled.variables.map(v => v.values.length))
  const node = diagramsOf(compiled.normal, diagrams)
  const conditionNode = (condition: Condition): Node | undefined => {
    const part = compiled.partOf.get(condition)
    return part === undefined ? undefined : node(part)
  }
  const all = compiled.provisions
  const actLeaf = (p: CompiledProvision) => diagrams.leaf(0, p.actMask)
  const implies = (a: Node, b: Node) => diagrams.and(a, diagrams.not(b)) === 0
  const names = (reference: string, base: string) => base === reference || base.startsWith(`${reference}.`)

  const gaps = [
    ...holesBetween(rulebook),
    ...all.flatMap(p => {
      const instead = above(all, p).flatMap(other => [node(other.parts.stands), node(other.parts.notLiable)])
      const lost = diagrams.and(node(p.parts.met), node(p.parts.displaced), diagrams.not(diagrams.or(...instead)))
      return lost === 0 ? [] : [fault('displaced-by-nothing', p.provision.id)]
    }),
  ]
  const overlaps = compiled.conflicts.map(({ pair: [a, b] }) =>
    fault('together', all[a]?.provision.id ?? '', all[b]?.provision.id),
  )
  const deadElements = all.flatMap(p => {
    if (node(p.parts.stands) === 0 && node(p.parts.notLiable) === 0) return [fault('never', p.provision.id)]
    return p.provision.elements.flatMap((element, i) => {
      const others = p.provision.elements
        .filter((_, at) => at !== i)
        .map(e => conditionNode(e.of))
        .filter(n => n !== undefined)
      const without = diagrams.and(actLeaf(p), ...others)
      const whole = node(p.parts.met)
      if (without === whole) return [fault('element', p.provision.id, element.name)]
      const items = itemsOf(element.of)
      return items.flatMap((_, at) => {
        const left = items.filter((_, k) => k !== at).map(conditionNode)
        if (left.length === 0 || left.includes(undefined)) return []
        const rest = diagrams.and(without, diagrams.or(...(left as Node[])))
        return rest === whole ? [fault('item', p.provision.id, `${element.name} ${at + 1}`)] : []
      })
    })
  })
  const withoutEdge = all.flatMap((a, i) =>
    all.flatMap((b, j) => {
      if (i === j || a.provision.family !== b.provision.family || (a.actMask & b.actMask) === 0) return []
      const edges = [...(a.provision.qualifies ?? []), ...(a.provision.displaces ?? []).map(d => d.id)]
      if (edges.some(r => names(r, b.base))) return []
      const met = node(a.parts.met)
      const reverse = [...(b.provision.qualifies ?? []), ...(b.provision.displaces ?? []).map(d => d.id)]
      if (met === 0 || reverse.some(r => names(r, a.base)) || !implies(met, node(b.parts.met))) return []
      return [fault('implies', a.provision.id, b.provision.id)]
    }),
  )
  const eraLeaks = all.flatMap(p => (implies(node(p.parts.stands), actLeaf(p)) ? [] : [fault('era', p.provision.id)]))
  return { gaps, overlaps, deadElements, withoutEdge, eraLeaks, notMonotone: notMonotone(compiled, node) }

  function notMonotone(of: Compiled, toNode: (part: number) => Node): Fault[] {
    const complaint = of.indexOf.get('complaint')
    const publicClaim = of.claimOf.get('public-prosecution')
    const hangs =
      complaint !== undefined &&
      publicClaim !== undefined &&
      asks(
        diagrams,
        of.variables.map(v => v.values.length),
        toNode(publicClaim.part),
        complaint,
      )
        ? [fault('complaint', 'public-prosecution')]
        : []
    // In the Administrative Code a part may be there for those who cannot be arrested: only for crimes must the maximum rise with the part.
    const milder = all.flatMap((p, i) =>
      all
        .filter(b => b.displacers.includes(i) && b.article === p.article && b.class !== 'administrative')
        .filter(b => maximumOf(p.provision) < maximumOf(b.provision))
        .map(b => fault('milder', p.provision.id, b.provision.id)),
    )
    return [...hangs, ...milder]
  }
}

/** Everything that takes its place, and everything that takes the place of that. */
function above(all: readonly CompiledProvision[], p: CompiledProvision): readonly CompiledProvision[] {
  const found = new Set<CompiledProvision>()
  const climb = (one: CompiledProvision): void => {
    for (const j of one.displacers) {
      const other = all[j] as CompiledProvision
      if (found.has(other)) continue
      found.add(other)
      climb(other)
    }
  }
  climb(p)
  return [...found]
}

function holesBetween(rulebook: Rulebook): Fault[] {
  const byBase = new Map<string, Provision[]>()
  for (const article of rulebook.articles)
    for (const p of article.provisions) {
      const base = p.id.split('@')[0] as string
      byBase.set(base, [...(byBase.get(base) ?? []), p])
    }
  return [...byBase].flatMap(([base, versions]) => {
    const inOrder = versions.toSorted((a, b) => (a.inForce[0] < b.inForce[0] ? -1 : 1))
    return inOrder.slice(1).flatMap((next, i) => {
      const until = inOrder[i]?.inForce[1]
      return until === next.inForce[0] ? [] : [fault('hole', base, `${until}/${next.inForce[0]}`)]
    })
  })
}

/** Does the answer of this diagram ever hang on that variable? Diagrams are reduced: a variable they ask for can matter. */
function asks(
  diagrams: ReturnType<typeof createDiagrams>,
  sizes: readonly number[],
  root: Node,
  variable: number,
): boolean {
  const seen = new Set<Node>()
  const visit = (n: Node): boolean => {
    if (n <= 1 || seen.has(n)) return false
    seen.add(n)
    const asked = diagrams.variable(n)
    if (asked === variable) return true
    return Array.from({ length: sizes[asked] as number }, (_, value) => diagrams.child(n, value)).some(visit)
  }
  return visit(root)
}

/** How grave the gravest alternative is: months of imprisonment, then days of arrest, then what else there is. */
function maximumOf(provision: Provision): number {
  if (provision.sanction === 'not-held') return 0
  return Math.max(
    0,
    ...provision.sanction.alternatives.map(a => {
      switch (a.unit) {
        case 'months':
          return a.kind === 'imprisonment' ? 10_000 + a.max : 1000 + a.max
        case 'days':
          return 500 + a.max
        case 'mci':
          return Math.min(400, a.max / 30)
        default:
          return String(a.kind).includes('life') ? 1_000_000 : 1
      }
    }),
  )
}
