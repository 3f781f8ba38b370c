// How stored facts become the law's question. Pure: the newest statement of a key counts; two entitled statements that differ and both stand
// on someone's word are contested, never overwritten. The room never decides what the law says: it asks.
import { factOf, isFactKey, type Role } from '../law/facts.ts'
import type { Fact, Inquiry } from '../law/inquiry.ts'
import type { Qualification } from '../law/qualify.ts'
import type { FactGiven, Occurred, QualificationSummary } from './contract.ts'
import type { FactRow } from './store.ts'

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
export function inquiryOf(facts: readonly Fact[], occurred: Occurred, decision: string, registered?: string): Inquiry {
  const from = occurred?.from ?? earliestDay
  const to = occurred?.to ?? decision
  return {
    facts: [...facts],
    dates: {
      act: from === to ? from : [from, to > decision ? decision : to],
      decision,
      ...(registered !== undefined && { registered }),
    },
    priors: { complete: false, match: 'none-sought', list: [] },
  }
}

export function summaryOf(q: Qualification): QualificationSummary {
  return {
    stands: q.candidates.filter(c => c.status === 'stands').map(c => c.id),
    open: q.candidates.filter(c => c.status === 'open' || c.status === 'needs-judgement').map(c => c.id),
    claims: Object.fromEntries(q.conclusions.map(c => [c.claim, c.status])),
  }
}

/** The civil day in Kazakhstan (UTC+5 everywhere since 1 March 2024). */
export function civilDay(at: Date): string {
  return new Date(at.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)
}
