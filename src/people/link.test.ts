import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  judge,
  linkStates,
  maskName,
  reduceLink,
  sideOf,
  verdicts,
  type Link,
  type LinkEvent,
  type Side,
} from './link.ts'

const sides: readonly Side[] = ['accused', 'protected', 'other']
const officer = fc.constantFrom('a', 'b', 'c')
const verdict = fc.constantFrom(...verdicts)

/** Plays judgements on a fresh link; refused ones change nothing. */
function play(side: Side, said: readonly (readonly [string, (typeof verdicts)[number]])[]): LinkEvent[] {
  const events: LinkEvent[] = [{ kind: 'proposed', actor: null, band: 'likely' }]
  for (const [by, what] of said) {
    const step = judge(reduceLink(events) as Link, side, what, by)
    if ('do' in step) events.push({ kind: step.do, actor: by, band: null })
  }
  return events
}

test('on the side of the accused no order of judgements confirms a link by one officer alone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(officer, verdict), { maxLength: 12 }), said => {
      const events = play('accused', said)
      events.forEach((event, i) => {
        if (event.kind !== 'confirmed') return
        const before = events.slice(0, i)
        const since = before.findLastIndex(e => ['proposed', 'lifted', 'rejected', 'undone'].includes(e.kind))
        assert.ok(before.slice(since).some(e => e.kind === 'agreed' && e.actor !== event.actor))
      })
    }),
  )
})

test('on the side of the accused no order of judgements undoes a link by one officer alone; the control elsewhere does', () => {
  let undone = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(officer, verdict), { maxLength: 12 }), said => {
      const events = play('accused', [['a', 'confirm'], ['b', 'confirm'], ...said])
      events.forEach((event, i) => {
        if (event.kind !== 'undone') return
        undone++
        const asked = events.slice(0, i).findLast(e => ['confirmed', 'undo-asked', 'undo-refused'].includes(e.kind))
        assert.equal(asked?.kind, 'undo-asked')
        assert.notEqual(asked.actor, event.actor)
        assert.equal(reduceLink(events.slice(0, i))?.state, 'confirmed', 'until then it stands')
      })
    }),
  )
  assert.ok(undone > 0, 'some orders do undo it')
  assert.equal(
    reduceLink(
      play('protected', [
        ['a', 'confirm'],
        ['a', 'undo'],
      ]),
    )?.state,
    'undone',
  )
})

test('a refused wish to undo leaves the link standing, and may be asked again', () => {
  const refused = play('accused', [
    ['a', 'confirm'],
    ['b', 'confirm'],
    ['a', 'undo'],
    ['c', 'undo-refuse'],
  ])
  assert.deepEqual(reduceLink(refused), { state: 'confirmed', band: 'likely', decidedBy: 'b', undoAskedBy: null })
  assert.deepEqual(judge(reduceLink(refused) as Link, 'accused', 'undo-agree', 'b'), { refuse: 'no-longer-open' })
  assert.deepEqual(judge(reduceLink(refused) as Link, 'accused', 'undo', 'a'), { do: 'undo-asked' })
})

test('elsewhere one officer confirms, and the control shows that two are not asked for', () => {
  for (const side of ['protected', 'other'] as const)
    assert.equal(reduceLink(play(side, [['a', 'confirm']]))?.state, 'confirmed')
  assert.equal(reduceLink(play('accused', [['a', 'confirm']]))?.state, 'agreed')
  assert.equal(
    reduceLink(
      play('accused', [
        ['a', 'confirm'],
        ['a', 'confirm'],
      ]),
    )?.state,
    'agreed',
  )
  assert.equal(
    reduceLink(
      play('accused', [
        ['a', 'confirm'],
        ['b', 'confirm'],
      ]),
    )?.state,
    'confirmed',
  )
})

test('who could not tell leaves it to another person', () => {
  assert.deepEqual(
    judge({ state: 'unsure', band: 'likely', decidedBy: 'a', undoAskedBy: null }, 'protected', 'confirm', 'a'),
    {
      refuse: 'same-person',
    },
  )
  assert.deepEqual(
    judge({ state: 'unsure', band: 'likely', decidedBy: 'a', undoAskedBy: null }, 'protected', 'confirm', 'b'),
    {
      do: 'confirmed',
    },
  )
})

test('only a confirmed link can be undone, and what was refused or undone comes back only by a new proposal', () => {
  for (const side of sides)
    for (const state of linkStates) {
      const step = judge({ state, band: 'possible', decidedBy: 'a', undoAskedBy: null }, side, 'undo', 'b')
      assert.equal('do' in step, state === 'confirmed')
    }
  const undone = [...play('protected', [['a', 'confirm']]), { kind: 'undone', actor: 'b', band: null } as const]
  assert.equal(reduceLink(undone)?.state, 'undone')
  assert.deepEqual(judge(reduceLink(undone) as Link, 'protected', 'confirm', 'c'), { refuse: 'no-longer-open' })
  const lifted = reduceLink([...undone, { kind: 'lifted', actor: null, band: 'very-likely' }])
  assert.deepEqual(lifted, { state: 'proposed', band: 'very-likely', decidedBy: null, undoAskedBy: null })
})

test('new evidence does not wipe out the first officer’s agreement', () => {
  const events = [...play('accused', [['a', 'confirm']]), { kind: 'lifted', actor: null, band: 'very-likely' } as const]
  assert.deepEqual(reduceLink(events), { state: 'agreed', band: 'very-likely', decidedBy: 'a', undoAskedBy: null })
})

test('two alleged offenders make the side of the accused, and a harmed person beside one does not', () => {
  assert.equal(sideOf('alleged-offender', 'alleged-offender'), 'accused')
  assert.equal(sideOf('victim', 'alleged-offender'), 'other')
  assert.equal(sideOf('victim', 'victim'), 'protected')
})

test('a masked name shows first letters only, whatever is written', () => {
  assert.equal(maskName('Болат Сынақов'), 'Б. С.')
  assert.equal(maskName(undefined), '—')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      assert.ok([...maskName(text)].length <= 8 * 3)
    }),
  )
})
