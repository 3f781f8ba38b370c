// What the counts of a simulation come to: how many cases change, and how. The people are invented; only the two laws are real.
import type { Day, OffenceClass } from '../form.ts'
import { counted, type Outcome, type SimulationPlan } from './plan.ts'

export type Changed = {
  readonly administrativeToCriminal: number
  /** Nothing held here stood before and something stands after, or the other way. */
  readonly newlyReached: number
  readonly noLongerReached: number
  /** Public prosecution after and not before: the case goes on irrespective of the complaint. */
  readonly runsWithoutComplaint: number
  /** The case may go on after and might not before, counting the complaints drawn. */
  readonly mayProceedNow: number
  readonly reconciliationBarred: number
  /** Reconciliation, criminal or administrative, was open and is not. */
  readonly losesReconciliation: number
  readonly fineNoLongerPossible: number
  readonly finePossibleNow: number
}
export type SimulationResult = {
  readonly people: number
  readonly before: Day
  readonly after: Day
  readonly rates: string
  readonly rulebook: string
  readonly synthetic: true
  readonly changed: Changed
  /** The range of fines, in tenge, added up over every case in which the law offers one. */
  readonly fines: {
    readonly [K in 'before' | 'after']: { readonly cases: number; readonly min: number; readonly max: number }
  }
  readonly classes: readonly {
    readonly from: Outcome['class']
    readonly to: Outcome['class']
    readonly people: number
  }[]
  readonly transitions: readonly {
    readonly from: readonly string[]
    readonly to: readonly string[]
    readonly people: number
  }[]
  readonly held: SimulationPlan['held']
}

const bit = Object.fromEntries(counted.map((claim, i) => [claim, 2 * i])) as {
  readonly [K in (typeof counted)[number]]: number
}

export function resultOf(plan: SimulationPlan, counts: Uint32Array): SimulationResult {
  const { outcomes } = plan
  const size = 2 ** (2 * counted.length)
  const changed = {
    administrativeToCriminal: 0,
    newlyReached: 0,
    noLongerReached: 0,
    runsWithoutComplaint: 0,
    mayProceedNow: 0,
    reconciliationBarred: 0,
    losesReconciliation: 0,
    fineNoLongerPossible: 0,
    finePossibleNow: 0,
  }
  const fines = { before: { cases: 0, min: 0, max: 0 }, after: { cases: 0, min: 0, max: 0 } }
  const classes = new Map<string, { from: Outcome['class']; to: Outcome['class']; people: number }>()
  const transitions = new Map<string, { from: readonly string[]; to: readonly string[]; people: number }>()
  let people = 0
  const pay = (side: 'before' | 'after', fine: Outcome['fine'], n: number): void => {
    if (fine === undefined) return
    fines[side].cases += n
    fines[side].min += n * fine.min
    fines[side].max += n * fine.max
  }
  counts.forEach((n, place) => {
    if (n === 0) return
    people += n
    const bits = place % size
    const pair = Math.floor(place / size)
    const [from, to] = [outcomes[Math.floor(pair / outcomes.length)], outcomes[pair % outcomes.length]] as [
      Outcome,
      Outcome,
    ]
    const was = (claim: keyof typeof bit): boolean => ((bits >> bit[claim]) & 1) === 1
    const is = (claim: keyof typeof bit): boolean => ((bits >> (bit[claim] + 1)) & 1) === 1
    const reconcilable = (of: typeof was): boolean =>
      of('reconciliation-available') || of('administrative-reconciliation')
    const add = (key: keyof Changed, happens: boolean): void => {
      if (happens) changed[key] += n
    }
    add('administrativeToCriminal', from.class === 'administrative' && isCriminal(to.class))
    add('newlyReached', from.class === 'none' && to.class !== 'none')
    add('noLongerReached', from.class !== 'none' && to.class === 'none')
    add('runsWithoutComplaint', is('public-prosecution') && !was('public-prosecution'))
    add('mayProceedNow', is('may-proceed') && !was('may-proceed'))
    add('reconciliationBarred', is('reconciliation-barred') && !was('reconciliation-barred'))
    add('losesReconciliation', reconcilable(was) && !reconcilable(is))
    add('fineNoLongerPossible', from.fine !== undefined && to.fine === undefined)
    add('finePossibleNow', from.fine === undefined && to.fine !== undefined)
    pay('before', from.fine, n)
    pay('after', to.fine, n)
    gather(classes, `${from.class} ${to.class}`, { from: from.class, to: to.class }, n)
    const [left, right] = [from.provisions, to.provisions]
    gather(transitions, `${left.join()} ${right.join()}`, { from: left, to: right }, n)
  })
  const most = <T extends { people: number }>(of: Map<string, T>): readonly T[] =>
    [...of.values()].toSorted((a, b) => b.people - a.people)
  return {
    people,
    before: plan.before,
    after: plan.after,
    rates: plan.rates,
    rulebook: plan.rulebook,
    synthetic: true,
    changed,
    fines,
    classes: most(classes),
    transitions: most(transitions),
    held: plan.held,
  }
}
function isCriminal(found: OffenceClass | 'none'): boolean {
  return found !== 'none' && found !== 'administrative'
}
function gather<T>(into: Map<string, T & { people: number }>, key: string, what: T, n: number): void {
  const known = into.get(key)
  if (known === undefined) into.set(key, { ...what, people: n })
  else known.people += n
}

export function resultAsCsv(result: SimulationResult): string {
  const rows = result.transitions.map(t => [t.from.join(' + ') || 'none', t.to.join(' + ') || 'none', t.people])
  return (
    [`standing ${result.before},standing ${result.after},invented cases`, ...rows.map(r => r.join(','))].join('\n') +
    '\n'
  )
}

/** Bars of what changed, without scripts or outside fonts. */
export function resultAsSvg(
  result: SimulationResult,
  title: string,
  note: string,
  labels: Readonly<Record<keyof Changed, string>>,
): string {
  const rows = Object.entries(result.changed) as [keyof Changed, number][]
  const most = Math.max(1, ...rows.map(([, n]) => n))
  const escape = (text: string): string => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`)
  const bars = rows.map(([key, n], i) => {
    const y = 84 + i * 44
    return `<text x="24" y="${y}">${escape(labels[key])}</text><rect x="24" y="${y + 7}" width="${Math.max(1, Math.round((n / most) * 640))}" height="16" fill="#14505c"/><text x="${36 + Math.round((n / most) * 640)}" y="${y + 20}">${n.toLocaleString('ru-KZ')} · ${((100 * n) / result.people).toFixed(2)} %</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="${100 + rows.length * 44}" font-family="sans-serif" font-size="14"><title>${escape(title)}</title><rect width="100%" height="100%" fill="#fff"/><text x="24" y="32" font-size="18" font-weight="bold">${escape(title)}</text><text x="24" y="54">${escape(note)}</text>${bars.join('')}</svg>\n`
}
