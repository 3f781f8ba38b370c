import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shiftOf } from '../shift/shift.ts'
import { coverOf, dayStart, gapsIn } from './rota.ts'

const at = (clock: string, day = '2026-11-23') => new Date(`${day}T${clock}:00+05:00`)

test('an hour counts only who is there for all of it: a gap of ten minutes at the change is a gap', () => {
  const cover = coverOf(
    [
      { startsAt: at('00:00'), endsAt: at('08:00'), langs: ['kk', 'ru'] },
      { startsAt: at('08:10'), endsAt: at('20:00'), langs: ['kk'] },
      { startsAt: at('08:00'), endsAt: at('14:30'), langs: ['kk'] },
      { startsAt: at('20:00'), endsAt: at('06:00', '2026-11-24'), langs: ['kk'] },
    ],
    dayStart('2026-11-23'),
    24,
  )
  assert.deepEqual(cover.kk.slice(7, 16), [1, 1, 2, 2, 2, 2, 2, 1, 1])
  assert.deepEqual(gapsIn(cover.kk), [])
  assert.deepEqual(gapsIn(cover.ru), [[8, 24]])
  assert.deepEqual(gapsIn(cover.en), [[0, 24]])
  const late = coverOf(
    [
      { startsAt: at('00:00'), endsAt: at('08:00'), langs: ['kk'] },
      { startsAt: at('08:10'), endsAt: at('12:00'), langs: ['kk'] },
    ],
    dayStart('2026-11-23'),
    12,
  )
  assert.deepEqual(gapsIn(late.kk), [[8, 9]])
})

test('two who hand over at the same minute leave no gap', () => {
  const cover = coverOf(
    [
      { startsAt: at('08:00'), endsAt: at('10:30'), langs: ['en'] },
      { startsAt: at('10:30'), endsAt: at('12:00'), langs: ['en'] },
    ],
    at('08:00'),
    4,
  )
  assert.deepEqual(cover.en, [1, 1, 1, 1])
})

test('a shift goes from eight to eight by the clock of Kazakhstan, also over midnight', () => {
  const of = (clock: string, day?: string) => shiftOf(at(clock, day), 'current')
  assert.deepEqual(of('08:00').from, at('08:00'))
  assert.deepEqual(of('07:59').from, at('20:00', '2026-11-22'))
  assert.deepEqual(of('19:59').until, at('20:00'))
  assert.deepEqual(of('23:30').until, at('08:00', '2026-11-24'))
  assert.deepEqual(shiftOf(at('08:00'), 'previous'), { from: at('20:00', '2026-11-22'), until: at('08:00') })
})
