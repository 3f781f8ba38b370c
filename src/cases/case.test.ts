// The machine of a case, walked whole: every state, every event, every mixture of circumstances. No database.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  barriersOf,
  caseEventKinds,
  caseStates,
  closingGrounds,
  nextState,
  reduceCase,
  refusalOf,
  riskLevels,
  type Case,
  type CaseEvent,
  type Circumstances,
} from './case.ts'

const at = new Date('2026-06-10T05:00:00Z')
const days = (n: number) => new Date(at.getTime() + n * 86_400_000)
const event = (kind: CaseEvent['kind'], data: CaseEvent['data'] = {}, actor = 'a', on = at): CaseEvent => ({
  kind,
  at: on,
  actor,
  data,
})
const nothing: Circumstances = {
  orderLives: false,
  noticeUndecided: false,
  matterOpen: false,
  prosecutorDecides: false,
  riskOutdated: false,
}
const made = (...events: CaseEvent[]): Case => reduceCase([event('opened'), ...events]) as Case

/** Everything that can be reached from a new case: for each state what had happened on the way. */
function walk(next: typeof nextState) {
  type Place = { state: Case['state']; resumes: Case['state'] | undefined; assessed: boolean; asked: boolean }
  const start: Place = { state: 'open', resumes: undefined, assessed: false, asked: false }
  const seen = new Map<string, Place>()
  const queue = [start]
  for (let place = queue.pop(); place; place = queue.pop()) {
    const name = JSON.stringify(place)
    if (seen.has(name)) continue
    seen.set(name, place)
    for (const kind of caseEventKinds) {
      const state = next(place.state, kind, place.resumes)
      if (state === undefined) continue
      queue.push({
        state,
        resumes: state === 'closing' ? place.state : undefined,
        assessed: kind === 'reopened' ? false : place.assessed || kind === 'assessed',
        asked: state === 'closing' || (state === 'closed' && place.asked),
      })
    }
  }
  return [...seen.values()]
}

test('no path leads from received to closed without a judged risk and a request to close, and every state can be left', () => {
  const places = walk(nextState)
  assert.deepEqual(new Set(places.map(p => p.state)), new Set(caseStates))
  for (const p of places.filter(one => one.state === 'closed')) assert.deepEqual([p.assessed, p.asked], [true, true])
  for (const p of places.filter(one => one.state !== 'merged'))
    assert.ok(caseEventKinds.some(kind => nextState(p.state, kind, p.resumes) !== undefined))
})

test('the walk would find a short cut: a machine that closes at once is caught', () => {
  const spoilt: typeof nextState = (state, kind, resumes) =>
    kind === 'closed' && state !== 'closed' ? 'closed' : nextState(state, kind, resumes)
  assert.ok(walk(spoilt).some(p => p.state === 'closed' && !p.asked))
})

test('a complaint withdrawn is no event of a case and no ground for closing one', () => {
  assert.equal(
    [...caseEventKinds, ...closingGrounds].some(word => /complain|withdr/.test(word)),
    false,
  )
})

test('only a chief’s confirmation closes, and only from closing: no other event leads to closed', () => {
  for (const state of caseStates)
    for (const resumes of state === 'closing' ? (['assessment', 'plan', 'service', 'review'] as const) : [undefined])
      for (const kind of caseEventKinds)
        if (nextState(state, kind, resumes) === 'closed') assert.deepEqual([state, kind], ['closing', 'closed'])
})

test('in every mixture of circumstances closing is refused exactly while something stands in its way, also when it is confirmed', () => {
  let closable = 0
  for (const risk of [undefined, ...riskLevels])
    for (const child of [true, false])
      for (const late of [true, false])
        for (let bits = 0; bits < 32; bits++) {
          const known: Circumstances = {
            orderLives: (bits & 1) > 0,
            noticeUndecided: (bits & 2) > 0,
            matterOpen: (bits & 4) > 0,
            prosecutorDecides: (bits & 8) > 0,
            riskOutdated: (bits & 16) > 0,
          }
          const base = made(event('assessed', { risk: 'low', child: false }))
          const c: Case = { ...base, risk, child, dueAt: late ? days(-1) : days(1) }
          const free = risk !== undefined && !(risk === 'high' && child) && !late && bits === 0
          assert.equal(barriersOf(c, known, at).length === 0, free)
          for (const ground of closingGrounds) {
            const asks = refusalOf(c, { kind: 'closure-asked', ground }, known, at, 'a')
            const declines = ground === 'declined' && child
            assert.equal(asks, !free ? 'barred' : declines ? 'child-not-declined' : undefined)
            const waiting: Case = {
              ...c,
              state: 'closing',
              resumes: 'plan',
              closingGround: ground,
              closingAskedBy: 'a',
            }
            const other = refusalOf(waiting, { kind: 'closed' }, known, at, 'b')
            assert.equal(other, asks)
            const self = refusalOf(waiting, { kind: 'closed' }, known, at, 'a')
            assert.equal(self, asks ?? 'second-person')
            if (other === undefined) closable++
          }
        }
  assert.ok(closable > 0, 'some mixture closes, or the test would prove nothing')
})

test('what is learnt while closing waits takes the request back, and reopening asks for a new judgement', () => {
  const asked = [
    event('assessed', { risk: 'medium', child: false }),
    event('planned'),
    event('closure-asked', { ground: 'safe' }),
  ]
  assert.equal(made(...asked).state, 'closing')
  const joined = made(...asked, event('incident-joined', { incident: 'x' }))
  assert.deepEqual([joined.state, joined.closingGround, joined.closingAskedBy], ['plan', undefined, undefined])
  const again = made(...asked, event('closed', {}, 'b'), event('reopened', {}, 'b'))
  assert.deepEqual([again.state, again.risk, again.closedAt], ['open', undefined, undefined])
  assert.deepEqual(barriersOf(again, nothing, at), ['not-assessed'])
})

test('a new incident brings the next look nearer and never puts it off', () => {
  const soon = made(event('assessed', { risk: 'low', child: false }), event('incident-joined', {}, 'a', days(1)))
  assert.deepEqual(soon.dueAt, days(4))
  const late = made(event('incident-joined', {}, 'a', days(2)))
  assert.deepEqual(late.dueAt, days(3))
})
