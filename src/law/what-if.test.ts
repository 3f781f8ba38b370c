// The smallest sets of facts that change a claim: each is enough, none can be made smaller, and there is no smaller one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingWorse } from './acts/example-facts.ts'
import { factsOf } from './check.ts'
import { factOf, type FactKey } from './facts.ts'
import { qualify, smallestChanges, type ChangeSet, type ClaimId, type Inquiry } from './index.ts'

const inquiry = (given: Parameters<typeof factsOf>[0], unknown: readonly FactKey[] = []): Inquiry => ({
  facts: factsOf(given, unknown),
  dates: { act: '2025-10-01', decision: '2025-10-02' },
})
function statusWith(base: Inquiry, claim: ClaimId, facts: ChangeSet['facts']): string | undefined {
  const changed = new Set(facts.map(f => f.fact))
  const answer = qualify({
    ...base,
    facts: [
      ...base.facts.filter(f => !changed.has(f.key)),
      ...facts.map(f => ({
        key: f.fact,
        state: 'known' as const,
        value: f.to,
        by: factOf(f.fact).by[0] ?? 'court',
        source: 'test',
        at: '2025-10-02',
      })),
    ],
  })
  return answer.conclusions.find(c => c.claim === claim)?.status
}
const cases: readonly (readonly [string, Inquiry, ClaimId])[] = [
  ['battery of an adult', inquiry({ ...nothingWorse, harm: 'none' }), 'public-prosecution'],
  ['grade pending', inquiry({ ...nothingWorse }, ['harm', 'dependent', 'knewDependent']), 'public-prosecution'],
  ['medium harm', inquiry({ ...nothingWorse, harm: 'medium' }), 'reconciliation-barred'],
]

test('each set is enough, and without one of its facts it is not', () => {
  for (const [says, base, claim] of cases) {
    const sets = smallestChanges(base, claim)
    assert.ok(sets.length > 0, says)
    for (const { to, facts } of sets) {
      assert.equal(statusWith(base, claim, facts), to, `${says}: ${facts.map(f => f.fact).join()}`)
      for (const left of facts)
        assert.notEqual(
          statusWith(
            base,
            claim,
            facts.filter(f => f !== left),
          ),
          to,
          `${says}: ${left.fact} is not needed`,
        )
    }
  }
})

test('fewest facts come first, and no age or day is ever proposed for change', () => {
  for (const [says, base, claim] of cases)
    for (const to of ['true', 'false'] as const) {
      const sizes = smallestChanges(base, claim)
        .filter(s => s.to === to)
        .map(s => s.facts.length)
      assert.ok(
        sizes.every(n => n === sizes[0]),
        says,
      )
    }
  const sets = cases.flatMap(([, base, claim]) => smallestChanges(base, claim))
  assert.ok(sets.every(s => s.facts.every(f => factOf(f.fact).type !== 'bands' || f.from.length > 1)))
})
