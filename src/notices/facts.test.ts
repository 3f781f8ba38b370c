// What a school says becomes facts; what it does not say stays open.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { qualify } from '../law/qualify.ts'
import { currentFacts, inquiryOf, storedValue } from '../incidents/incident.ts'
import type { Submission } from './contract.ts'
import { factsOf } from './notice.ts'

const unknown = {
  pain: 'unknown',
  visibleInjury: 'unknown',
  weapon: 'unknown',
  happenedBefore: 'unknown',
  moreVictims: 'unknown',
  moreOffenders: 'unknown',
} as const
const said = (more: Partial<Submission>): Submission => ({
  kind: 'harm-to-child',
  danger: 'unknown',
  conflict: 'none',
  occurred: { from: '2026-11-20' },
  place: { kind: 'unknown' },
  narrative: 'x',
  child: {},
  suspect: { relation: 'unknown' },
  signs: unknown,
  ...more,
})
const stated = (s: Submission, key: string) => factsOf(s, '2026-11-22').find(f => f.key === key)

test('a child that was threatened or molested is not filed as beaten: the kind of act stays open until pain or an injury says it', () => {
  const open = stated(said({}), 'deed')
  assert.equal(open?.state, 'not-asked')
  for (const deed of ['violence', 'bullying', 'sexual', 'threat', 'other'])
    assert.ok(open && 'within' in open && (open.within as readonly string[]).includes(deed), deed)
  assert.deepEqual(stated(said({ signs: { ...unknown, visibleInjury: 'yes' } }), 'deed'), {
    key: 'deed',
    state: 'known',
    value: 'violence',
  })
  assert.deepEqual(stated(said({ kind: 'violence-at-home', signs: { ...unknown, pain: 'yes' } }), 'deed'), {
    key: 'deed',
    state: 'known',
    value: 'violence',
  })
  assert.equal(stated(said({ kind: 'neglect' }), 'deed'), undefined)
})

test('"I don’t know" is never taken for "no"', () => {
  for (const fact of factsOf(said({}), '2026-11-22')) {
    if (fact.key === 'learntBy') continue
    assert.notEqual(fact.state, 'known', fact.key)
  }
})

test('a year of birth gives two ages, and both bands stay possible at the edge', () => {
  assert.deepEqual(stated(said({ child: { birth: { year: 2012 } } }), 'victimAge'), {
    key: 'victimAge',
    state: 'not-asked',
    within: ['under-14', '14-15'],
  })
  assert.deepEqual(stated(said({ child: { birth: { age: 12 } } }), 'victimAge'), {
    key: 'victimAge',
    state: 'known',
    value: 'under-14',
  })
  assert.deepEqual(
    stated(said({ child: { birth: { date: '2008-11-20' } } }), 'victimAge'),
    { key: 'victimAge', state: 'not-asked', within: ['16-17', 'adult'] },
    'on the eighteenth birthday',
  )
})

test('the child who did it is the offender, not the victim', () => {
  const s = said({ kind: 'act-by-child', child: { birth: { age: 13 } } })
  assert.equal(stated(s, 'victimAge'), undefined)
  assert.deepEqual(stated(s, 'offenderAge'), { key: 'offenderAge', state: 'known', value: '12-13' })
})

test('whatever a school may say, the law takes every fact from a worker', () => {
  const kinds = ['harm-to-child', 'act-by-child', 'violence-at-home', 'neglect', 'put-off-transport', 'other'] as const
  const relations = [
    'parent',
    'step-parent',
    'guardian',
    'relative',
    'pupil',
    'teacher',
    'head',
    'stranger',
    'unknown',
  ] as const
  for (const kind of kinds)
    for (const relation of relations)
      for (const answer of ['yes', 'no', 'unknown'] as const) {
        const s = said({
          kind,
          suspect: { relation, person: { birth: { age: 40 } } },
          child: { birth: { age: 9 } },
          signs: {
            pain: answer,
            visibleInjury: answer,
            weapon: answer,
            happenedBefore: answer,
            moreVictims: answer,
            moreOffenders: answer,
          },
        })
        const rows = factsOf(s, '2026-11-22').map((f, i) => ({
          id: String(i),
          key: f.key,
          state: f.state,
          value: storedValue(f),
          source: 'worker',
          at: new Date(0),
          asserted_by: 'a',
          asserted_agency: 'b',
        }))
        assert.ok(
          qualify(inquiryOf(currentFacts(rows), { from: '2026-11-20', to: '2026-11-20' }, '2026-11-22')).conclusions
            .length > 0,
        )
      }
})
