// How stored facts become the law's question. Pure: the newest statement of a key counts; two entitled statements that differ and both stand
// on someone's word are contested, never overwritten. The room never decides what the law says: it asks.
import { classOf } from '../law/compile.ts'
import { factOf, isFactKey, type Role } from '../law/facts.ts'
import type { Fact, Inquiry, Prior, Priors } from '../law/inquiry.ts'
import type { Qualification } from '../law/qualification.ts'
import { rulebook } from '../law/rulebook.ts'
import type { FactGiven, Occurred, QualificationSummary } from './contract.ts'
import type { FactRow, IncidentRow, LinkedOffenceRow } from './store.ts'

/** Day from which an unknown date of the act is taken to reach: the earliest day of which the rulebook holds any text. */
export const earliestDay = '2015-01-01'

/** Stored shape of a fact's value. */
export type StoredValue = {
  readonly document?: string
  readonly value?: string | number
  readonly values?: readonly string[]
  readonly within?: readonly string[]
}

export function storedValue(fact: FactGiven): StoredValue | null {
  switch (fact.state) {
    case 'known':
      return { value: fact.value, ...(fact.document !== undefined && { document: fact.document }) }
    case 'contested':
      return { values: fact.values }
    case 'unknown-asked':
    case 'not-asked':
      return fact.within ? { within: fact.within } : null
    case 'not-applicable':
      return null
  }
}

/** The facts as the law takes them: one per key. `rows` are in the order in which they were stated. */
export function currentFacts(rows: readonly FactRow[]): Fact[] {
  const byKey = new Map<string, FactRow[]>()
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row])
  return [...byKey.values()].flatMap(statements => {
    const fact = asFact(statements)
    return fact ? [fact] : []
  })
}

function asFact(statements: readonly FactRow[]): Fact | undefined {
  const newest = statements.at(-1)
  if (!newest || !isFactKey(newest.key)) return undefined
  const stored = (newest.value ?? {}) as StoredValue
  const provenance = { key: newest.key, source: newest.source, by: newest.source as Role, at: newest.at.toISOString() }
  // Statements of different agencies that name different values stand against each other until an entitled person settles them
  // (asserting the same key again under 'contested' or as an expert: forensic, court, register outrank a witness).
  const known = statements.filter(s => s.state === 'known')
  const latestPerAgency = new Map(known.map(s => [s.asserted_agency, s]))
  const values = [
    ...new Set([...latestPerAgency.values()].map(s => (s.value as StoredValue).value).filter(v => v !== undefined)),
  ]
  const settled = newest.state === 'known' && settlesAlone.has(newest.source)
  if (newest.state === 'known' && values.length > 1 && !settled && factOf(newest.key).type !== 'bands') {
    const [a, b, ...rest] = values.map(String)
    if (a !== undefined && b !== undefined) return { ...provenance, state: 'contested', values: [a, b, ...rest] }
  }
  switch (newest.state) {
    case 'known':
      return stored.value === undefined ? undefined : { ...provenance, state: 'known', value: stored.value }
    case 'contested': {
      const [a, b, ...rest] = stored.values ?? []
      return a === undefined || b === undefined
        ? undefined
        : { ...provenance, state: 'contested', values: [a, b, ...rest] }
    }
    case 'unknown-asked':
    case 'not-asked':
      return { ...provenance, state: newest.state, ...(stored.within && { within: stored.within }) }
    case 'not-applicable':
      return { ...provenance, state: 'not-applicable' }
  }
}
const settlesAlone = new Set(['forensic', 'court', 'register'])

/** The law's question about an incident on a day of decision (civil day in Kazakhstan). */
export function inquiryOf(
  facts: readonly Fact[],
  occurred: Occurred,
  decision: string,
  registered?: string,
  priors: Priors = noPriors,
): Inquiry {
  const from = occurred?.from ?? earliestDay
  const to = occurred?.to ?? decision
  return {
    facts: [...facts],
    dates: {
      act: from === to ? from : [from, to > decision ? decision : to],
      decision,
      ...(registered !== undefined && { registered }),
    },
    priors,
  }
}

export const noPriors: Priors = { complete: false, match: 'none-sought', list: [] }

/**
 * Where only the part of one article is open, and every open part is a crime or every one a misdemeanour, the article is certain and CC 12 asks no
 * more (crime and misdemeanour never combine): the first part may speak for all. Otherwise nothing is known that could be counted.
 */
function sameWhichever(open: readonly string[]): string | undefined {
  const all = rulebook.articles.flatMap(a => a.provisions.map(p => ({ article: a.id, id: p.id, class: classOf(p) })))
  const found = open.flatMap(id => all.filter(p => p.id === id))
  const [first] = found
  if (first === undefined || found.length !== open.length || first.class === 'administrative') return undefined
  const alike = found.every(
    p => p.article === first.article && (p.class === 'misdemeanour') === (first.class === 'misdemeanour'),
  )
  return alike ? open.toSorted()[0] : undefined
}

/**
 * What confirmed links say of earlier deeds. Only what stands on one certain day counts; whatever is open there leaves the answer open here.
 * Arasha is not the court's register: its list is never complete, so it can answer "yes" and never "no".
 */
export function priorsFrom(rows: readonly LinkedOffenceRow[]): Priors {
  if (rows.length === 0) return noPriors
  const list = rows.flatMap(row => {
    const day = row.occurred_from
    if (day === null || day !== row.occurred_to) return []
    const stands = row.stands ?? []
    const oneForAll = stands.length > 0 ? undefined : sameWhichever(row.open ?? [])
    return (oneForAll === undefined ? stands : [oneForAll]).map((provision): Prior =>
      row.reconciled_at === null
        ? { provision, act: day, outcome: 'pending' }
        : { provision, act: day, outcome: 'reconciled', on: civilDay(row.reconciled_at) },
    )
  })
  return { complete: false, match: 'confirmed', list }
}

export function summaryOf(q: Qualification): QualificationSummary {
  return {
    stands: q.candidates.filter(c => c.status === 'stands').map(c => c.id),
    open: q.candidates.filter(c => c.status === 'open' || c.status === 'needs-judgement').map(c => c.id),
    claims: Object.fromEntries(q.conclusions.map(c => [c.claim, c.status])),
    ...(waitsForProsecutor(q) && { waitsFor: ['prosecutor'] as const }),
  }
}

/** Everything else is settled: the law asks for the prosecutor's decision, or only whether there is one is not known. */
function waitsForProsecutor(q: Qualification): boolean {
  const asked = q.conclusions.find(c => c.claim === 'prosecutor-decides')
  if (asked?.status === 'true') return true
  return (
    asked?.status === 'unknown' &&
    asked.openFacts.every(key => key === 'prosecutorDecision') &&
    asked.openReadings.length === 0 &&
    !asked.openDay
  )
}

/** The civil day in Kazakhstan (UTC+5 everywhere since 1 March 2024). */
export function civilDay(at: Date): string {
  return new Date(at.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)
}

/** The day or days of the act; undefined while nothing is known of them. */
export function occurredOf(incident: Pick<IncidentRow, 'occurred_from' | 'occurred_to'>): Occurred {
  const { occurred_from: from, occurred_to: to } = incident
  return from && to ? { from, to } : undefined
}

/** Other provisions, or another answer to a claim that both know. A claim that is merely new changes nothing about the incident. */
export function saysOtherwise(before: QualificationSummary, after: QualificationSummary): boolean {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every(id => b.includes(id))
  return (
    !same(before.stands, after.stands) ||
    !same(before.open, after.open) ||
    Object.entries(before.claims).some(([claim, status]) => (after.claims[claim] ?? status) !== status)
  )
}
