// The law's answer on a child put off public transport, for the worked examples of the statute and for everything that may be unknown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canFollow, lawOf, rideStates, type RideAsked } from './ride.ts'

const asked = (more: Partial<RideAsked>): RideAsked => ({
  on: '2026-01-14',
  childAge: 'under-14',
  alone: 'yes',
  forced: 'yes',
  openedOn: '2026-01-16',
  today: '2026-02-01',
  ...more,
})

test('five indexes in tenge follow the day on which the case was opened, never the day of the act', () => {
  for (const [on, openedOn, tenge] of [
    ['2024-12-09', '2024-12-10', 18_460],
    ['2025-06-01', '2025-06-02', 19_660],
    ['2026-01-14', '2026-01-16', 21_625],
    ['2025-12-30', '2026-01-06', 21_625],
  ] as const) {
    const law = lawOf(asked({ on, openedOn }))
    assert.deepEqual([law.status, law.fine?.tenge, law.indexOn], ['applies', tenge, openedOn], on)
    assert.equal(law.fine?.by?.id, 'adm-44.1')
    assert.equal(law.cite.id, 'adm-593.1-1')
  }
})

test('while no case is open the amount is of today, and a year whose index is not held has no amount', () => {
  assert.deepEqual(
    [lawOf(asked({ openedOn: undefined })).indexOn, lawOf(asked({ openedOn: undefined })).fine?.tenge],
    ['2026-02-01', 21_625],
  )
  const later = lawOf(asked({ on: '2026-12-30', openedOn: '2027-01-10', today: '2027-01-11' }))
  assert.deepEqual([later.status, later.fine?.tenge], ['applies', undefined])
})

test('a child of 16, one with a parent and one who got off by itself: the rule does not apply, with the condition that fails and no amount', () => {
  for (const [more, says] of [
    [{ childAge: '16-17' }, 'under sixteen'],
    [{ alone: 'no' }, 'without parents or legal representative'],
    [{ forced: 'no' }, 'by force'],
  ] as const) {
    const law = lawOf(asked(more))
    assert.deepEqual([law.status, law.excludedBy?.en, law.fine], ['not', says, undefined])
  }
  assert.equal(lawOf(asked({ childAge: '14-15' })).status, 'applies')
})

test('whatever is not known leaves both answers standing and is named; never a silent no', () => {
  for (const childAge of ['under-14', 'unknown'] as const)
    for (const alone of ['yes', 'unknown'] as const)
      for (const forced of ['yes', 'unknown'] as const) {
        const law = lawOf(asked({ childAge, alone, forced }))
        const open = [childAge, alone, forced].filter(one => one === 'unknown').length
        assert.deepEqual([law.status, law.open.length], [open === 0 ? 'applies' : 'both', open])
        assert.equal(law.fine?.tenge, 21_625)
      }
  // What excludes it excludes it, whatever else is unknown.
  assert.equal(lawOf(asked({ childAge: '16-17', alone: 'unknown', forced: 'unknown' })).status, 'not')
})

test('before 16 June 2024 there was no such rule; two months from the act a penalty is too late', () => {
  assert.equal(lawOf(asked({ on: '2024-06-15', openedOn: '2024-06-20' })).status, 'none')
  assert.equal(lawOf(asked({ on: '2024-06-16', openedOn: '2024-06-20' })).status, 'applies')
  assert.equal(lawOf(asked({ on: '2025-12-30' })).until, '2026-02-28')
  assert.equal(lawOf(asked({ on: null })).until, undefined)
})

test('it is taken once, then found, opened and decided until it is decided', () => {
  assert.deepEqual(
    rideStates.map(state => (['taken', 'found', 'opened', 'decided'] as const).filter(kind => canFollow(state, kind))),
    [['taken'], ['found', 'opened', 'decided'], []],
  )
})
