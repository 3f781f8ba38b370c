// The states of an order and its days, without a database: thirty days, seven days, 1 and 2 March 2026, and no way round being handed over.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clocksOfOrder } from '../duties/actions.ts'
import { orderDays, orderLawOn, orderLaws } from '../law/protective-order.ts'
import { dateOf, formatMoment } from '../words/format.ts'
import { agesAt, revealsReach } from './person.ts'
import {
  endOf,
  isInForce,
  orderEventKinds,
  reduceOrder,
  refusalOf,
  stateAt,
  type OrderEvent,
  type OrderEventKind,
} from './order.ts'

const at = (text: string) => new Date(`${text}:00+05:00`)
const local = (when: Date | undefined) => when && formatMoment(when, 'en').replaceAll('\u00a0', ' ')
const hour = 3_600_000

test('an order issued on a Friday and served on Saturday has the days of the law of that time', () => {
  const [issued, served] = [at('2025-10-10T18:00'), at('2025-10-11T09:30')]
  const first = clocksOfOrder('order-issued', issued, dateOf(issued))
  assert.deepEqual(
    first.map(c => [c.rule, c.article, local(c.dueAt)]),
    [['order.victim-copy', 'dv-20.1', '10 October 2025, 23:59']],
  )
  const { until, untilAtLatest } = endOf(served, orderDays('2025-10-11'))
  assert.equal(local(until), '10 November 2025, 09:30')
  assert.equal(local(untilAtLatest), '11 November 2025, 00:00')
  const then = clocksOfOrder('order-served', served, dateOf(served), { until: untilAtLatest })
  assert.deepEqual(
    then.map(c => [c.rule, local(c.dueAt)]),
    [
      ['order.prosecutor-copy', '12 October 2025, 09:30'],
      ['order.check.1', '18 October 2025, 23:59'],
    ],
  )
  // A check on each last day: the next is due a week later, and none falls after the end.
  const days: string[] = []
  for (let due = then[1]?.dueAt, round = 2; due !== undefined; round++) {
    days.push(dateOf(due))
    due = clocksOfOrder('order-served', due, dateOf(due), { round, until: untilAtLatest, only: ['order.check'] })[0]
      ?.dueAt
  }
  assert.deepEqual(days, ['2025-10-18', '2025-10-25', '2025-11-01', '2025-11-08'])
})

test('the prosecutor’s copy ends with 1 March 2026 and telling other bodies begins with 2 March 2026', () => {
  const rules = (event: 'order-served' | 'learnt-by-police', when: string) =>
    clocksOfOrder(event, at(when), dateOf(at(when))).map(c => c.rule)
  assert.deepEqual(rules('order-served', '2026-03-01T23:59'), ['order.prosecutor-copy', 'order.check.1'])
  assert.deepEqual(rules('order-served', '2026-03-02T00:00'), ['order.check.1'])
  assert.deepEqual(rules('learnt-by-police', '2026-03-01T23:59'), [])
  assert.deepEqual(rules('learnt-by-police', '2026-03-02T00:00'), ['order.tell-bodies'])
  assert.equal(orderLawOn('2026-03-01')?.id, 'dv-20')
  assert.equal(orderLawOn('2026-03-02')?.id, 'prev-60')
  assert.equal(orderLawOn('2019-01-01'), undefined)
  for (const law of orderLaws) assert.equal(orderDays(law.inForce[0]), 30)
})

test('an order is in force from the minute it is handed over for thirty times 24 hours, kept to that midnight, and then over by itself', () => {
  fc.assert(
    fc.property(fc.date({ min: at('2024-03-02T00:00'), max: at('2029-12-31T00:00'), noInvalidDate: true }), served => {
      const end = endOf(served, 30)
      const order = { servedAt: served, ...end, endedAt: undefined }
      assert.equal(stateAt(order, new Date(served.getTime() - 1)), 'issued')
      assert.equal(stateAt(order, served), 'in-force')
      assert.equal(stateAt(order, new Date(end.until.getTime() - 1)), 'in-force')
      assert.equal(end.until.getTime() - served.getTime(), 720 * hour)
      assert.equal(stateAt(order, end.until), 'last-day')
      assert.equal(stateAt(order, new Date(end.untilAtLatest.getTime() - 1)), 'last-day')
      assert.equal(stateAt(order, end.untilAtLatest), 'expired')
      assert.equal(dateOf(new Date(end.untilAtLatest.getTime() - 1)), dateOf(end.until))
    }),
  )
})

const start = at('2026-04-01T08:00').getTime()
const steps = fc.array(
  fc.record({
    kind: fc.oneof(
      fc.constantFrom('served' as const, 'end-asked' as const, 'ended' as const),
      fc.constantFrom(...orderEventKinds.filter(k => k !== 'issued')),
    ),
    /** Hours from issue; the entry is made at most ten days after what happened. */
    happened: fc.oneof(fc.integer({ min: -3, max: 72 }), fc.integer({ min: -30, max: 60 * 24 })),
    later: fc.oneof(fc.constant(0), fc.integer({ min: -5, max: 240 })),
    by: fc.constantFrom('asker', 'confirmer'),
  }),
  { maxLength: 14 },
)
/** Takes those steps that are not refused. */
function play(
  list: readonly { kind: Exclude<OrderEventKind, 'issued'>; happened: number; later: number; by: string }[],
) {
  const events: OrderEvent[] = [{ kind: 'issued', happenedAt: new Date(start), data: {}, actor: 'asker' }]
  for (const { kind, happened, later, by } of list) {
    const order = reduceOrder(events, 30)
    assert.ok(order)
    const happenedAt = new Date(start + happened * hour)
    if (refusalOf(order, kind, happenedAt, new Date(happenedAt.getTime() + later * hour), by) === undefined)
      events.push({ kind, happenedAt, data: {}, actor: by })
  }
  return events
}

test('whatever is pressed in whatever order: never in force without being handed over, never longer, never again', () => {
  let inForce = 0
  let byTwo = 0
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 50 * 24 }), (list, look) => {
      const events = play(list)
      const when = new Date(start + look * hour)
      const states = events.map((_, i) => {
        const order = reduceOrder(events.slice(0, i + 1), 30)
        assert.ok(order)
        return { order, state: stateAt(order, when) }
      })
      for (const { order, state } of states) {
        if (isInForce(state)) {
          inForce++
          assert.ok(order.servedAt && order.servedAt <= when, 'in force without being handed over')
          assert.ok(when.getTime() < order.servedAt.getTime() + 31 * 24 * hour, 'longer than the law')
        }
      }
      const served = events.filter(e => e.kind === 'served')
      const ended = events.filter(e => e.kind === 'ended')
      assert.ok(served.length <= 1 && ended.length <= 1)
      for (const end of ended) {
        const asked = events.slice(0, events.indexOf(end)).findLast(e => e.kind === 'end-asked')
        assert.ok(asked && asked.actor !== end.actor, 'ended by one person alone')
        byTwo++
      }
      for (let i = 1; i < states.length; i++) {
        const [before, after] = [states[i - 1], states[i]]
        if (before?.state === 'expired' || before?.state === 'ended')
          assert.equal(isInForce(after?.state ?? 'ended'), false, 'revived')
      }
      for (const e of events.filter(x => x.kind === 'checked' || x.kind === 'breached')) {
        const order = states[events.indexOf(e) - 1]?.order
        assert.ok(order && isInForce(stateAt(order, e.happenedAt)), 'kept or broken while not in force')
      }
    }),
    { numRuns: 3000 },
  )
  assert.ok(inForce > 500 && byTwo > 20, `the steps do reach orders in force and ended: ${inForce}, ${byTwo}`)
})

test('control: a reducer that forgot to ask for the handing over would be caught', () => {
  const careless = (events: readonly OrderEvent[]) => {
    const order = reduceOrder(events, 30)
    return (
      order && { ...order, servedAt: order.servedAt ?? order.issuedAt, ...endOf(order.servedAt ?? order.issuedAt, 30) }
    )
  }
  const order = careless([{ kind: 'issued', happenedAt: new Date(start), data: {}, actor: 'asker' }])
  assert.ok(order)
  assert.ok(isInForce(stateAt(order, new Date(start + hour))))
  const right = reduceOrder([{ kind: 'issued', happenedAt: new Date(start), data: {}, actor: 'asker' }], 30)
  assert.ok(right)
  assert.equal(stateAt(right, new Date(start + hour)), 'issued')
})

test('an age that was told grows with time, and an age of fifteen told half a year ago may be sixteen', () => {
  const told = at('2026-04-01T10:00')
  assert.deepEqual(agesAt({ age: 15 }, told, '2026-04-01'), [15, 15])
  assert.deepEqual(agesAt({ age: 15 }, told, '2026-10-01'), [15, 16])
  assert.deepEqual(agesAt({ age: 15 }, told, '2027-04-03'), [16, 17])
  assert.deepEqual(agesAt({ date: '2010-04-02' }, told, '2026-04-01'), [15, 15])
  assert.deepEqual(agesAt({ year: 2010 }, told, '2026-04-01'), [15, 16])
  assert.equal(agesAt(undefined, told, '2026-04-01'), undefined)
})

test('a text that would tell the other party an address or a telephone is noticed however it is written', () => {
  const people = [{}, { phone: '+7 701 555 00 11', address: 'Алматы қ., Сынақ көшесі, 12-үй, 5' }]
  for (const text of [
    'Оған 8 (701) 555-00-11 нөмірімен қоңырау шалған',
    'Оған 8–701–555–00–11 нөмірімен қоңырау шалған',
    'Звонил на 8/701/555/00/11',
    'Звонил на 701.555.00.11',
    'Звонил на 8 701 пять 555 тире 00 и 11',
    'Звонил на 555 00 11',
    'Ол СЫНАҚ КӨШЕСІ 12 үй 5 пәтерінде тұрады',
    'Ударил в квартире по адресу ул. Сынак, д.12, кв.5',
    'Сынақтағы 12үй, 5пәтерде ұрған',
  ])
    assert.ok(revealsReach(text, people), text)
  for (const text of [
    '2026 жылғы 5 сәуірде сағат 12:05-те үйде ұрған',
    'Сынақ көшесінде ұрған',
    'Сынақ көшесі, 14-үй, 5',
    '12 сәуірде Алматыда, 5 адамның көзінше ұрған',
    '8 701 555 00 12',
  ])
    assert.equal(revealsReach(text, people), false, `control: ${text}`)
  assert.equal(revealsReach('Сынақ көшесі, 12-үй, 5', []), false)
})

test('a safe way and a code word of anybody else are noticed too, a code word as a whole word', () => {
  const people = [
    {},
    { safe: [{ value: '+7 777 123 45 67', codeWord: 'Алма' }] },
    { safe: [{ value: 'көршісі Гүлнар арқылы' }, { value: 'aigul@mail.example', codeWord: 'көк құс' }] },
  ]
  for (const text of [
    '8(777) 123—45—67',
    'Ол АЛМА деген сөзді айтқан',
    'Көршісі Гүлнар арқылы хабарласты',
    'хат: Aigul@Mail.example',
    'ол Көк  құс деді',
  ])
    assert.ok(revealsReach(text, people), text)
  for (const text of ['Алматыда алмалы бақта ұрған', 'Көк көйлек, құс', 'Көршісі көрді, Гүлнар емес'])
    assert.equal(revealsReach(text, people), false, `control: ${text}`)
})
