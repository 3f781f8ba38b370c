// The verbs of protective orders: issue one in an incident, write down what happened to it, read one, list those of a unit, and tell which are in force for
// the people of an incident. One transaction each. What the law says is asked of it (law/protective-order.ts, duties, the claim); nothing here knows an article.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { may, mayEver, type ActName, type Guard, guardOf } from '../access/policy.ts'
import { agenciesById } from '../agencies/actions.ts'
import type { Agency } from '../agencies/contract.ts'
import type { Act, Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import {
  clockOfBreach,
  clockOfReport,
  clocksOfOrder,
  dutiesOf,
  startOrderDuties,
  type DutyRow,
} from '../duties/actions.ts'
import { instructionsAbout } from '../instructions/actions.ts'
import type { InstructionShown } from '../instructions/contract.ts'
import { pageOf, placeIn } from '../http/paging.ts'
import { keyOf } from '../http/records.ts'
import { Problem, wrong } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { lawNow, openForWork, statementsOf } from '../incidents/actions.ts'
import type { Desk, FactGiven } from '../incidents/contract.ts'
import { summaryOf } from '../incidents/incident.ts'
import type { IncidentAlert } from '../incidents/tabs.ts'
import { bandOf } from '../law/facts.ts'
import { forbiddenBy } from '../law/prohibitions.ts'
import {
  orderBans,
  orderDays,
  orderLawById,
  orderLawOn,
  allowsRequirements,
  courtLaw,
  courtTerm,
  type AnyBan,
  type OrderLaw,
} from '../law/protective-order.ts'
import { addMonths } from '../law/time.ts'
import {
  neighboursOf,
  openMentions,
  peopleOfIncident,
  safeWordsOf,
  secretAddressesOf,
  type MentionedPerson,
} from '../people/actions.ts'
import { addressKey } from '../people/address.ts'
import { maskName } from '../people/link.ts'
import type { PersonMentioned } from '../people/contract.ts'
import type { PersonSign } from '../people/search/contract.ts'
import { storeKeys } from '../vault/store.ts'
import type { RecordKey, Vault } from '../vault/vault.ts'
import { openPermutation, type Permutation } from '../vault/numbers.ts'
import { dateOf } from '../words/format.ts'
import { formatNumber } from '../words/numbers.ts'
import type { Lang } from '../words/say.ts'
import type { Asking, Issuing, OrderGlance, OrderShown, OrderStep, TakeBreach } from './contract.ts'
import { agesAt, revealsReach } from './person.ts'
import { alertsFrom, signsOf } from './lines.ts'
import {
  isInForce,
  isTooLate,
  reduceOrder,
  refusalOf,
  stateAt,
  type Order,
  type OrderEvent,
  type OrderEventKind,
} from './order.ts'
import {
  beatOfUnits,
  breachesOfOrder,
  eventsOfOrder,
  holdOrder,
  insertBreach,
  insertOrder,
  insertOrderEvent,
  lockOrder,
  mentionsOfIncident,
  mentionsOfIncidents,
  orderByNumber,
  orderLists,
  ordersAbout,
  ordersOfIncident,
  takeOrderNumber,
  type BeatRow,
  type OrderEventRow,
  type OrderLineRow,
  type OrderRow,
} from './store.ts'

const act = (name: string, purpose: string): Act => ({
  act: name,
  basis: 'Law 214-IV art. 20; Law 245-VIII art. 60',
  purpose,
})

// Issuing -------------------------------------------------------------------------------------------------------------------------------------

/** What an officer needs to issue an order. `version` is what the form is made from: facts and orders of the incident. */
export type OrderForm = {
  readonly incidentNumber: string
  readonly people: readonly MentionedPerson[]
  readonly law: OrderLaw
  readonly unit: Agency | undefined
  readonly version: string
  /** What stands on record, the oldest first: whoever was slower sees what came meanwhile. */
  readonly facts: Awaited<ReturnType<typeof statementsOf>>
  readonly orders: readonly OrderRow[]
  readonly occurredFrom: string | undefined
  readonly now: Date
}

/** The people of an incident and the law of the day. It identifies people: the view is in the journal. */
export function readOrderForm(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  incidentNumber: string,
): Promise<OrderForm> {
  return services.db.as(actor, act('order.prepare', 'protect a person from violence'), async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    if (!may(actor, 'order.issue', guardOf(incident))) throw new Problem('not-allowed')
    const [people, { version, facts, orders }, agencies] = await Promise.all([
      peopleOfIncident(tx, services.vault, incident.id),
      formGround(tx, incident.id),
      agenciesById(tx, [incident.holder_id]),
    ])
    const law = orderLawOn(dateOf(tx.now))
    if (!law) throw new Problem('wrong-state')
    return {
      incidentNumber: incident.number,
      people,
      law,
      unit: agencies.get(incident.holder_id),
      version,
      facts,
      orders,
      occurredFrom: incident.occurred_from ?? undefined,
      now: tx.now,
    }
  })
}

async function formGround(tx: Tx, incidentId: string): Promise<Pick<OrderForm, 'version' | 'facts' | 'orders'>> {
  const [facts, rows] = await Promise.all([statementsOf(tx, incidentId), tx.rows(ordersOfIncident, [incidentId])])
  const orders = rows.toSorted((a, b) => a.recorded_at.getTime() - b.recorded_at.getTime())
  return { version: `${facts.length}.${orders.length}`, facts, orders }
}

/** What was written since a form of this version was made. */
export function writtenSince({ facts, orders }: OrderForm, version: string): Pick<OrderForm, 'facts' | 'orders'> {
  const [seen = 0, known = 0] = version.split('.').map(n => Number(n) || 0)
  return { facts: facts.slice(seen), orders: orders.slice(known) }
}

/**
 * Issues an order and starts its clocks. Gives its number. `law-forbids` with the article when the person is too young or the facts leave no ground;
 * `out-of-date` when facts or orders were added since the form was made; the very same order sent twice counts once.
 */
export function issueOrder(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  incidentNumber: string,
  version: string,
  given: Issuing,
  desk: Pick<Desk, 'registeredAt'>,
): Promise<string> {
  const { vault } = services
  return services.db.as(actor, act('order.issue', 'protect a person from violence'), async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    if (!may(actor, 'order.issue', guardOf(incident))) throw new Problem('not-allowed')
    await tx.rows(lockOrder, [incident.id])
    const earlier = await tx.rows(ordersOfIncident, [incident.id])
    const same = earlier.find(
      o =>
        o.against_id === given.against &&
        o.protects_id === given.protects &&
        o.author_id === actor.id &&
        o.issued_at.getTime() === given.issued.getTime(),
    )
    if (same) return same.number
    if ((await formGround(tx, incident.id)).version !== version) throw new Problem('out-of-date')

    const people = await peopleOfIncident(tx, vault, incident.id)
    const against = people.find(p => p.sightingId === given.against && p.role === 'alleged-offender')
    const protects = people.find(p => p.sightingId === given.protects && p.role !== 'alleged-offender')
    if (!against) throw wrong('against', 'not-in-list')
    if (!protects) throw wrong('protects', 'not-in-list')
    const day = dateOf(given.issued)
    if (given.issued > tx.now) throw wrong('issued-day', 'in-future')
    if (incident.occurred_from !== null && day < incident.occurred_from) throw wrong('issued-day', 'before-the-act')
    const law = orderLawOn(day)
    if (!law) throw wrong('issued-day', 'date-too-early')
    if (isTooLate('issued', given.issued, tx.now)) throw wrong('issued-day', 'issued-too-long-ago')
    if (law.posts[given.post] === undefined) throw wrong('post', 'not-in-list')
    const unmet = Object.keys(law.conditions).find(c => !given.confirms.includes(c as never))
    if (unmet !== undefined) throw wrong('confirms', 'confirm-each')
    await revealsNobody(tx, vault, incident.id, people, { circumstances: given.circumstances, place: given.place })

    oldEnough(law, against, given, day)
    const forbids = forbiddenBy(
      (await lawNow(tx, incident.id, desk, ageOnIssue(against, day))).answer,
      'issue-protective-order',
    )
    if (forbids) throw forbidden('circumstances', 'no-ground', forbids.cites[0].id)

    const [key, id] = [vault.newKey('order'), newId()]
    const counter = (await tx.one(takeOrderNumber))?.counter
    const number = runningNumber(services, Number(day.slice(0, 4)), Number(counter))
    storeKeys(tx, [key])
    tx.concerns({ kind: 'order', id, region: incident.region })
    const content = JSON.stringify({
      place: given.place,
      circumstances: given.circumstances,
      age: given.age ?? 'known',
    })
    const order = {
      id,
      region: incident.region,
      sourceId: actor.agencyId,
      holderId: incident.holder_id,
      lockedFrom: incident.locked_from,
    }
    tx.send(insertOrder, [
      id,
      number,
      incident.id,
      given.against,
      given.protects,
      incident.region,
      actor.agencyId,
      actor.id,
      incident.holder_id,
      incident.locked_from,
      law.id,
      given.post,
      orderBans.filter(b => given.bans.includes(b)),
      key.id,
      vault.seal(key, { table: 'orders', row: id, column: 'content' }, content),
      given.issued,
      tx.now,
    ])
    sendEvent(tx, actor, id, 'issued', given.issued, {}, null)
    const { answer } = await lawNow(tx, incident.id, desk)
    startOrderDuties(tx, order, [
      ...clocksOfOrder('order-issued', given.issued, day),
      // When that day begins is not in the text: counted from the order, by which time the police have certainly learnt of it.
      ...clocksOfOrder('learnt-by-police', given.issued, day, { asked: answer.duties.map(d => d.rule) }),
    ])
    return number
  })
}

/**
 * Writes down that the court was asked for special requirements. It is in force only once a court set it. `law-forbids` where the law's answer names no article
 * for which a court may.
 */
export function askRequirements(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  incidentNumber: string,
  version: string,
  given: Asking,
  desk: Pick<Desk, 'registeredAt'>,
): Promise<string> {
  const { vault } = services
  const asked: Act = { act: 'requirements.ask', basis: 'AdmCode art. 54', purpose: 'protect a person from violence' }
  return services.db.as(actor, asked, async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    if (!may(actor, 'order.issue', guardOf(incident))) throw new Problem('not-allowed')
    await tx.rows(lockOrder, [incident.id])
    const earlier = await tx.rows(ordersOfIncident, [incident.id])
    const same = earlier.find(
      o =>
        o.law === courtLaw.id &&
        o.against_id === given.against &&
        o.author_id === actor.id &&
        o.served_at === null &&
        o.ended_at === null,
    )
    if (same) return same.number
    if ((await formGround(tx, incident.id)).version !== version) throw new Problem('out-of-date')
    const people = await peopleOfIncident(tx, vault, incident.id)
    if (!people.some(p => p.sightingId === given.against && p.role === 'alleged-offender'))
      throw wrong('against', 'not-in-list')
    if (!people.some(p => p.sightingId === given.protects && p.role !== 'alleged-offender'))
      throw wrong('protects', 'not-in-list')
    await revealsNobody(tx, vault, incident.id, people, { circumstances: given.circumstances })
    const { answer } = await lawNow(tx, incident.id, desk)
    // What is open is not ruled out: the court decides it.
    const { stands, open } = summaryOf(answer)
    if (![...stands, ...open].some(allowsRequirements)) throw forbidden('circumstances', 'no-ground', courtLaw.cite.id)

    const [key, id] = [vault.newKey('order'), newId()]
    const counter = (await tx.one(takeOrderNumber))?.counter
    const number = runningNumber(services, Number(dateOf(tx.now).slice(0, 4)), Number(counter))
    storeKeys(tx, [key])
    tx.concerns({ kind: 'order', id, region: incident.region })
    // To the minute, as every form tells time: a decision of the same minute is not earlier.
    const minute = new Date(Math.floor(tx.now.getTime() / 60_000) * 60_000)
    const content = JSON.stringify({ place: '', circumstances: given.circumstances, age: 'known' })
    tx.send(insertOrder, [
      id,
      number,
      incident.id,
      given.against,
      given.protects,
      incident.region,
      actor.agencyId,
      actor.id,
      incident.holder_id,
      incident.locked_from,
      courtLaw.id,
      'court',
      given.bans,
      key.id,
      vault.seal(key, { table: 'orders', row: id, column: 'content' }, content),
      minute,
      tx.now,
    ])
    sendEvent(tx, actor, id, 'issued', minute, { court: true, document: given.document }, null)
    return number
  })
}

/** The paper is handed to the accused: nothing in it may lead to anybody else of the incident, however that person is to be reached. */
async function revealsNobody(
  tx: Tx,
  vault: Vault,
  incidentId: string,
  people: readonly MentionedPerson[],
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const ways = await safeWordsOf(tx, vault, incidentId)
  const others = people
    .filter(p => p.role !== 'alleged-offender')
    .map(p => ({ ...p.person, safe: ways.filter(way => way.sightingId === p.sightingId) }))
  for (const [field, text] of Object.entries(texts)) if (revealsReach(text, others)) throw wrong(field, 'reveals-reach')
}

function oldEnough(law: OrderLaw, against: MentionedPerson, given: Issuing, day: string): void {
  const { age, cite } = law.from
  const ages = agesAt(against.person.birth, against.at, day)
  if (ages !== undefined && ages[1] < age) throw forbidden('against', 'too-young', cite.id)
  if (ages !== undefined && ages[0] >= age) return
  if (given.age === undefined) throw wrong('age', 'required')
  if (given.age === 'under') throw forbidden('age', 'too-young', cite.id)
}

/** The law's answer takes the age on the day of the act; an order asks for the age on the day of issue, which is certain by now. */
function ageOnIssue(against: MentionedPerson, day: string): readonly FactGiven[] {
  const ages = agesAt(against.person.birth, against.at, day)
  return [{ key: 'offenderAge', state: 'known', value: ages !== undefined && ages[0] >= 18 ? 'adult' : '16-17' }]
}

function forbidden(field: string, code: 'too-young' | 'no-ground', cite: string): Problem {
  return new Problem('law-forbids', { errors: [{ pointer: `/${field}`, code, values: { cite } }] })
}

const permutations = new Map<string, Permutation>()
function runningNumber({ vault }: Pick<Services, 'vault'>, year: number, counter: number): string {
  const scope = `${vault.fingerprint} ${year}`
  let permutation = permutations.get(scope)
  if (!permutation) permutations.set(scope, (permutation = openPermutation(vault.derive('numbers'), `order-${year}`)))
  return formatNumber('order', year, permutation.forward(counter))
}

function sendEvent(
  tx: Tx,
  actor: Actor,
  orderId: string,
  kind: OrderEventKind,
  happenedAt: Date,
  data: Readonly<Record<string, unknown>>,
  note: Buffer | null,
  id: string = randomUUID(),
): void {
  tx.send(insertOrderEvent, [
    id,
    orderId,
    kind,
    happenedAt,
    tx.now,
    actor.id,
    actor.agencyId,
    JSON.stringify(data),
    note,
  ])
}

// Keeping -------------------------------------------------------------------------------------------------------------------------------------

/** Writes down what happened to an order. The same thing sent twice counts once; `out-of-date` when something was written since the page was made. */
export function recordStep(
  services: Pick<Services, 'db' | 'vault' | 'settings' | 'receiptKey'>,
  actor: Actor,
  number: string,
  version: number,
  step: OrderStep,
  desk: { readonly takeBreach: TakeBreach; readonly lang: Lang },
): Promise<void> {
  const { vault } = services
  return services.db.as(actor, act(`order.${step.kind}`, 'keep a protective order'), async tx => {
    const row = await findOrder(tx, actor, number)
    if (!may(actor, actOf(step.kind), guardOfOrder(row))) throw new Problem('not-allowed')
    await tx.rows(lockOrder, [row.id])
    const events = await tx.rows(eventsOfOrder, [row.id])
    const key = await keyOf(tx, row)
    const text = 'note' in step ? step.note : ''
    const happened = step.kind === 'ended' ? tx.now : step.happened
    const asked = events.findLast(e => e.kind === 'end-asked')
    const data = step.kind === 'ended' ? (asked?.data ?? {}) : dataOf(step)
    const last = events.at(-1)
    const isSame =
      events.length === version + 1 &&
      last?.kind === step.kind &&
      last.actor === actor.id &&
      (step.kind === 'ended' || last.happened_at.getTime() === happened.getTime()) &&
      isDeepStrictEqual(last.data, data) &&
      (openNote(vault, key, last) ?? '') === text
    if (isSame) return
    if (events.length !== version) throw new Problem('out-of-date')
    const order = asOrder(row, events)
    const refusal = refusalOf(order, step.kind, happened, tx.now, actor.id)
    if (refusal === 'second-person') throw new Problem('second-person-needed')
    if (refusal) throw wrong('happened-day', refusal)

    if (step.kind === 'set') withinTerm(step)
    if (step.kind === 'breached') await breachRevealsNobody(tx, vault, row, text)
    const id = randomUUID()
    const note = text === '' ? null : vault.seal(key, { table: 'order_events', row: id, column: 'note' }, text)
    sendEvent(tx, actor, row.id, step.kind, happened, data, note, id)
    const subject = {
      id: row.id,
      region: row.region,
      sourceId: row.source_id,
      holderId: row.holder_id,
      lockedFrom: row.locked_from,
    }
    const day = dateOf(happened)
    if (step.kind === 'breached') {
      startOrderDuties(tx, subject, [clockOfBreach(order.breaches.length + 1, tx.now)])
      await becomesIncident(services, tx, actor, row, id, { happened, text, ...desk })
    } else if (step.kind === 'served') {
      const after = reduceOrder(
        [...events.map(asEvent), { kind: 'served', happenedAt: happened, data: {}, actor: actor.id }],
        orderDays(day),
      )
      startOrderDuties(
        tx,
        subject,
        clocksOfOrder('order-served', happened, day, {
          ...(after?.untilAtLatest && { until: after.untilAtLatest }),
        }),
      )
    } else if (step.kind === 'set') {
      startOrderDuties(tx, subject, clockOfReport(1, happened, step.reports, endOfDay(step.until)))
    } else if (step.kind === 'checked' && order.ofCourt && order.until) {
      startOrderDuties(tx, subject, clockOfReport(order.checks + 2, happened, order.reports, order.until))
    } else if (step.kind === 'checked' && order.untilAtLatest && (!order.checkedAt || happened >= order.checkedAt)) {
      startOrderDuties(
        tx,
        subject,
        clocksOfOrder('order-served', happened, day, {
          round: order.checks + 2,
          until: order.untilAtLatest,
          only: ['order.check'],
        }),
      )
    }
  })
}

/** The instant at which a civil day is over. */
function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00+05:00`) + 86_400_000)
}

/** Three months to a year, and thirty days at most without living together (AdmCode 54(1), (2)). */
function withinTerm(step: Extract<OrderStep, { kind: 'set' }>): void {
  const day = dateOf(step.happened)
  const [least, most] = courtTerm.months
  if (step.until < addMonths(day, least) || step.until > addMonths(day, most)) throw wrong('until', 'three-to-twelve')
  if (step.bans.includes('home') !== (step.home !== '')) throw wrong('home', 'home-and-day')
  if (step.home !== '' && (step.home < day || endOfDay(step.home) > endOfDay(addDays(day, courtTerm.homeDays))))
    throw wrong('home', 'home-thirty')
}
function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The material goes to the court, where the accused reads it too. */
async function breachRevealsNobody(tx: Tx, vault: Vault, row: OrderRow, text: string): Promise<void> {
  const people = await peopleOfIncident(tx, vault, row.incident_id)
  await revealsNobody(tx, vault, row.incident_id, people, { note: text })
}

/** Writes the incident that a breach is, with the people of the order, and ties both together. */
async function becomesIncident(
  services: Pick<Services, 'vault' | 'settings' | 'receiptKey'>,
  tx: Tx,
  actor: Actor,
  row: OrderRow,
  eventId: string,
  breach: { readonly happened: Date; readonly text: string; readonly takeBreach: TakeBreach; readonly lang: Lang },
): Promise<void> {
  const people = await peopleOfIncident(tx, services.vault, row.incident_id)
  const secret = await secretAddressesOf(tx, row.incident_id)
  const carried = (id: string): PersonMentioned => {
    const { address, ...rest } = people.find(p => p.sightingId === id)?.person ?? {}
    // Whose address is kept secret there keeps it: a copy would not know that it is.
    return address === undefined || secret.has(id) ? rest : { ...rest, address }
  }
  const day = dateOf(breach.happened)
  const aged = (id: string, key: 'offenderAge' | 'victimAge'): readonly FactGiven[] => {
    const known = people.find(p => p.sightingId === id)
    const [from, to] = (known && agesAt(known.person.birth, known.at, day)) ?? []
    if (from === undefined || to === undefined) return []
    const [young, old] = [bandOf(key, from), bandOf(key, to)]
    return young !== undefined && young === old ? [{ key, state: 'known', value: young }] : []
  }
  const made = await breach.takeBreach(services, tx, actor, {
    unit: { id: row.holder_id, region: row.region },
    happened: breach.happened,
    text: breach.text,
    lang: breach.lang,
    against: carried(row.against_id),
    protects: carried(row.protects_id),
    facts: [
      { key: 'deed', state: 'known', value: 'order-breach' },
      { key: 'policeOrderInForce', state: 'known', value: 'yes', document: row.number },
      { key: 'learntBy', state: 'known', value: 'police' },
      ...aged(row.against_id, 'offenderAge'),
      ...aged(row.protects_id, 'victimAge'),
    ],
  })
  tx.send(insertBreach, [
    eventId,
    row.id,
    made.incidentId,
    made.against ?? null,
    made.protects ?? null,
    tx.now,
    actor.id,
  ])
}

/** To ask for the end is for whoever may issue; to end it is for somebody else, whom no police unit employs. */
function actOf(kind: OrderStep['kind']): ActName {
  if (kind === 'ended') return 'order.confirm-end'
  return kind === 'end-asked' ? 'order.issue' : 'order.keep'
}

function dataOf(step: OrderStep): Readonly<Record<string, unknown>> {
  switch (step.kind) {
    case 'served':
      return { refused: step.signed === 'refused' }
    case 'checked':
      return { finding: step.finding }
    case 'set': {
      const { document, bans, reports } = step
      return {
        document,
        bans,
        reports,
        until: endOfDay(step.until).toISOString(),
        ...(step.home !== '' && { home: endOfDay(step.home).toISOString() }),
      }
    }
    case 'end-asked':
      return { by: step.by, document: step.document }
    case 'declined':
    case 'material-sent':
      return { document: step.document }
    default:
      return {}
  }
}

// Reading -------------------------------------------------------------------------------------------------------------------------------------

export type OrderRead = {
  readonly row: OrderRow
  readonly order: Order
  readonly law: OrderLaw
  readonly against: PersonMentioned | undefined
  readonly protects: PersonMentioned | undefined
  readonly place: string
  readonly circumstances: string
  readonly events: readonly (Omit<OrderEventRow, 'note'> & {
    readonly note: string | undefined
    /** Of a breach: the incident it became, for who may know of it. */
    readonly incident: string | undefined
  })[]
  readonly duties: readonly DutyRow[]
  readonly instructions: readonly InstructionShown[]
  readonly mayInstruct: boolean
  readonly unit: Agency | undefined
  readonly mayKeep: boolean
  /** Ask for its end; that is confirmed by somebody else. */
  readonly mayAskEnd: boolean
  readonly mayConfirmEnd: boolean
  readonly reader: string
  readonly now: Date
}

/** An order with the people it concerns, opened. The view is in the journal. */
export function readOrder(services: Pick<Services, 'db' | 'vault'>, actor: Actor, number: string): Promise<OrderRead> {
  const { vault } = services
  return services.db.as(actor, act('order.view', 'keep a protective order'), async tx => {
    const row = await findOrder(tx, actor, number)
    const [events, breaches, duties, instructions, people, key, agencies] = await Promise.all([
      tx.rows(eventsOfOrder, [row.id]),
      tx.rows(breachesOfOrder, [row.id]),
      dutiesOf(tx, row.id),
      instructionsAbout(tx, row.id),
      openMentions(tx, vault, [row.against_id, row.protects_id], ['name']),
      keyOf(tx, row),
      agenciesById(tx, [row.holder_id]),
    ])
    const content = JSON.parse(
      vault.openText(key, { table: 'orders', row: row.id, column: 'content' }, row.content),
    ) as { place: string; circumstances: string }
    return {
      row,
      order: asOrder(row, events),
      law: orderLawById(row.law),
      against: people.get(row.against_id),
      protects: people.get(row.protects_id),
      ...content,
      events: events.map(e => ({
        ...e,
        note: openNote(vault, key, e),
        incident: breaches.find(b => b.event_id === e.id)?.incident_number ?? undefined,
      })),
      duties,
      instructions,
      mayInstruct: may(actor, 'instruction.give', guardOfOrder(row)),
      unit: agencies.get(row.holder_id),
      mayKeep: may(actor, 'order.keep', guardOfOrder(row)),
      mayAskEnd: may(actor, actOf('end-asked'), guardOfOrder(row)),
      mayConfirmEnd: may(actor, actOf('ended'), guardOfOrder(row)),
      reader: actor.id,
      now: tx.now,
    }
  })
}

function openNote(vault: Vault, key: RecordKey, e: Pick<OrderEventRow, 'id' | 'note'>): string | undefined {
  return e.note === null ? undefined : vault.openText(key, { table: 'order_events', row: e.id, column: 'note' }, e.note)
}

async function findOrder(tx: Tx, actor: Actor, number: string): Promise<OrderRow> {
  const row = await tx.one(orderByNumber, [number])
  if (!row || !may(actor, 'order.see', guardOfOrder(row))) throw new Problem('not-found')
  tx.concerns({ kind: 'order', id: row.id, region: row.region })
  return row
}

export const liveAtMost = 200
const pageSize = 50
export type OrderList = {
  readonly rows: readonly OrderLineRow[]
  /** Place of the next page, or that there are more than are shown. */
  readonly next: string | undefined
  readonly more: boolean
  readonly now: Date
}

/** Orders of the units one answers for, or of the regions one oversees. Nothing in it names a person. */
export function seeOrders(
  services: Pick<Services, 'db'>,
  actor: Actor,
  view: 'live' | 'past',
  after?: string,
): Promise<OrderList> {
  const by = actor.units.length > 0 ? 'unit' : 'region'
  const who = by === 'unit' ? actor.units : actor.regions
  return services.db.look(actor, async tx => {
    if (view === 'live') {
      const rows = await tx.rows(orderLists.live[by], [who, tx.now, liveAtMost + 1])
      return { rows: rows.slice(0, liveAtMost), next: undefined, more: rows.length > liveAtMost, now: tx.now }
    }
    const rows = await tx.rows(orderLists.past[by], [who, tx.now, ...placeIn(after, 'descending'), pageSize + 1])
    return { ...pageOf(rows, pageSize, row => row.issued_at), more: false, now: tx.now }
  })
}

export type Beat = { readonly rows: readonly BeatRow[]; readonly next: string | undefined; readonly now: Date }
/** Lines of one page of the beat list: few, because it is read on a phone with a slow network. */
export const beatSize = 20
/** Which checks are due, the soonest first; nothing in it names a person or a place. */
export function seeBeat(services: Pick<Services, 'db'>, actor: Actor, after?: string): Promise<Beat> {
  return services.db.look(actor, async tx => {
    const rows = await tx.rows(beatOfUnits, [actor.units, ...placeIn(after, 'ascending'), beatSize + 1])
    return { ...pageOf(rows, beatSize, row => row.due_at), now: tx.now }
  })
}

/** How many checks wait, counted up to a hundred, and how much they hurry: for whoever may write them down. */
export async function checksWaiting(
  services: Pick<Services, 'db'>,
  actor: Actor,
): Promise<{ readonly n: number; readonly hurry: 'late' | 'today' | 'none' }> {
  if (!mayEver(actor, 'order.keep')) return { n: 0, hurry: 'none' }
  return services.db.look(actor, async tx => {
    const rows = await tx.rows(beatOfUnits, [actor.units, ...placeIn(undefined, 'ascending'), 100])
    const soon = tx.now.getTime() + 24 * 3_600_000
    const hurry = rows.some(row => row.missed)
      ? 'late'
      : rows.some(row => row.due_at.getTime() < soon)
        ? 'today'
        : 'none'
    return { n: rows.length, hurry }
  })
}

// In force for whom ---------------------------------------------------------------------------------------------------------------------------

/** Whether an order is in force for somebody who was opened for a reason: who issued it and where stays with its unit. */
export function orderSignsOf(
  services: Pick<Services, 'db'>,
  actor: Actor,
  mention: string,
  lang: Lang,
): Promise<readonly PersonSign[]> {
  return services.db.look(actor, async tx => signsOf(await ordersInForceFor(tx, actor, [mention]), tx.now, lang))
}

/**
 * Orders in force, or still to be handed over, for the people of these mentions: against them or protecting them, through confirmed links also those of
 * other units. A link nobody has confirmed gives only itself. For mentions in incidents the reader may work on; inside an act that the journal keeps.
 */
export async function ordersInForceFor(
  tx: Tx,
  actor: Actor | undefined,
  sightingIds: readonly string[],
): Promise<readonly OrderShown[]> {
  if (sightingIds.length === 0) return []
  const rows = await tx.rows(ordersAbout, [[...new Set(sightingIds)]])
  const units = await agenciesById(
    tx,
    rows.flatMap(r => r.holder_id ?? []),
  )
  const seen = new Set<string>()
  return rows.flatMap((row): OrderShown[] => {
    const about = { sightingId: row.sighting_id, side: row.side }
    const once = `${row.sighting_id} ${row.side} ${row.order_id ?? row.link_id}`
    if (seen.has(once)) return []
    seen.add(once)
    if (!row.confirmed) return row.link_id === null ? [] : [{ confirmed: false, ...about, linkId: row.link_id }]
    if (row.law === null || row.holder_id === null || row.region === null) return []
    const mine =
      actor !== undefined &&
      may(actor, 'order.see', {
        region: row.region,
        holderId: row.holder_id,
        sourceId: '',
        authorId: '',
        authorOnly: false,
        lockedFrom: [],
      })
    return [
      {
        confirmed: true,
        ...about,
        number: mine ? (row.number ?? undefined) : undefined,
        unit: units.get(row.holder_id)?.name,
        law: row.law,
        bans: (row.bans ?? []) as AnyBan[],
        state: stateAt(timesOf(row), tx.now),
        until: row.until ?? undefined,
        untilAtLatest: row.until_at_latest ?? undefined,
        breached: row.breached_at !== null,
      },
    ]
  })
}

/** The same for everybody mentioned in one incident. */
export async function ordersOfPeopleIn(tx: Tx, actor: Actor, incidentId: string): Promise<readonly OrderShown[]> {
  const mentions = await tx.rows(mentionsOfIncident, [incidentId])
  return ordersInForceFor(
    tx,
    actor,
    mentions.map(m => m.id),
  )
}

/** What a line of a list says of the people of each incident, by its number: the longest order in force, or that there may be one. Names nobody. */
export async function ordersAtAGlance(
  tx: Tx,
  incidentNumbers: readonly string[],
): Promise<ReadonlyMap<string, OrderGlance>> {
  if (incidentNumbers.length === 0) return new Map()
  const mentions = await tx.rows(mentionsOfIncidents, [incidentNumbers])
  const rows = await tx.rows(ordersAbout, [mentions.map(m => m.id)])
  const glances = rows.flatMap((row): { number: string; glance: OrderGlance }[] => {
    const number = mentions.find(m => m.id === row.sighting_id)?.number
    if (number === undefined) return []
    if (!row.confirmed) return [{ number, glance: { state: 'perhaps' } }]
    const state = stateAt(timesOf(row), tx.now)
    return isInForce(state)
      ? [{ number, glance: { state, until: row.until ?? undefined, ofCourt: row.law === courtLaw.id } }]
      : []
  })
  return new Map(
    incidentNumbers.flatMap(number => {
      const [longest] = glances
        .flatMap(one => (one.number === number ? [one.glance] : []))
        .toSorted((a, b) => weightOf(b) - weightOf(a))
      return longest ? [[number, longest] as const] : []
    }),
  )
}
const weightOf = (glance: OrderGlance) => (glance.state === 'perhaps' ? 0 : (glance.until?.getTime() ?? 1))

/** What every tab of an incident says on top: orders in force for its people. Finished words; names nobody. */
export function seeAlerts(
  services: Pick<Services, 'db'>,
  actor: Actor,
  incidentNumber: string,
  lang: Lang,
): Promise<readonly IncidentAlert[]> {
  return services.db.look(actor, async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    return alertsFrom(await ordersOfPeopleIn(tx, actor, incident.id), incident.number, lang, tx.now)
  })
}

export type Protection = {
  readonly incident: {
    readonly number: string
    readonly occurredFrom: string | null
    readonly occurredTo: string | null
  }
  readonly holder: Agency | undefined
  readonly people: readonly MentionedPerson[]
  readonly shown: readonly OrderShown[]
  readonly issued: readonly OrderRow[]
  /** Is a breach of an order what this incident is about, and is it not yet stated whether one was in force? */
  readonly asksForOrder: boolean
  readonly mayIssue: boolean
  readonly mayState: boolean
  readonly now: Date
}

/** How the people of an incident are protected. It identifies them: the view is in the journal. */
export function readProtection(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  incidentNumber: string,
  desk: Pick<Desk, 'registeredAt'>,
): Promise<Protection> {
  return services.db.as(actor, act('order.survey', 'protect a person from violence'), async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    const people = await peopleOfIncident(tx, services.vault, incident.id)
    const [shown, issued, agencies, law] = await Promise.all([
      ordersInForceFor(
        tx,
        actor,
        people.map(p => p.sightingId),
      ),
      tx.rows(ordersOfIncident, [incident.id]),
      agenciesById(tx, [incident.holder_id]),
      lawNow(tx, incident.id, desk),
    ])
    return {
      incident: {
        number: incident.number,
        occurredFrom: incident.occurred_from,
        occurredTo: incident.occurred_to,
      },
      holder: agencies.get(incident.holder_id),
      people,
      shown,
      issued,
      asksForOrder: law.answer.openFacts.includes('policeOrderInForce'),
      mayIssue: may(actor, 'order.issue', guardOf(incident)),
      mayState: may(actor, 'incident.state', guardOf(incident)),
      now: tx.now,
    }
  })
}

export type ChildAtAddress = {
  /** First letters only: opening the other incident is another act. */
  readonly masked: string
  readonly ages: readonly [number, number] | undefined
  /** Only for who works on that incident. */
  readonly incidentNumber: string | undefined
  readonly unit: Agency | undefined
}

/**
 * Children named with an address of this incident in others. Undefined for who may not ask; `nothing-to-compare` where no address is named, or each is
 * secret. The question is in the journal with its incident; the answer opens nobody's name.
 */
export async function seeChildrenAtAddress(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  incidentNumber: string,
): Promise<readonly ChildAtAddress[] | 'nothing-to-compare' | undefined> {
  const { db, vault } = services
  const asked = await db.as(actor, act('address.match', 'find children in danger'), async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    if (!may(actor, 'address.match', guardOf(incident))) return undefined
    const [people, secret] = await Promise.all([
      peopleOfIncident(tx, vault, incident.id),
      secretAddressesOf(tx, incident.id),
    ])
    const hidden = new Set(
      people.flatMap(p => (secret.has(p.sightingId) ? (addressKey(p.person.address ?? '') ?? []) : [])),
    )
    const addresses = people.flatMap(p => {
      const key = p.person.address === undefined ? undefined : addressKey(p.person.address)
      return key === undefined || hidden.has(key) ? [] : [p.person.address ?? '']
    })
    return { incidentId: incident.id, addresses, hiddenFrom: [actor.id, actor.agencyId], now: tx.now }
  })
  if (asked === undefined) return undefined
  if (asked.addresses.length === 0) return 'nothing-to-compare'
  return db.lookAsJob('address', async tx => {
    const found = await neighboursOf(tx, vault, asked)
    const today = dateOf(asked.now)
    const children = found
      .map(one => ({ ...one, ages: agesAt(one.person.birth, one.at, today) }))
      .filter(({ ages, role }) => (ages === undefined ? role === 'victim' : ages[0] < 18))
    const units = await agenciesById(
      tx,
      children.map(c => c.holderId),
    )
    return children.map(c => ({
      masked: maskName(c.person.name),
      ages: c.ages,
      incidentNumber: may(actor, 'incident.work', {
        region: c.region,
        holderId: c.holderId,
        sourceId: '',
        authorId: '',
        authorOnly: false,
        lockedFrom: [],
      })
        ? c.incidentNumber
        : undefined,
      unit: units.get(c.holderId),
    }))
  })
}

/** Given to the sweeper: an order is held still while a duty about it climbs; climbing changes nothing in the order itself. */
export const orderProgress = {
  hold: async (tx: Tx, orderId: string): Promise<boolean> => (await tx.one(holdOrder, [orderId])) !== undefined,
  climbed: (): void => {},
} as const

function timesOf(row: Pick<OrderRow, 'served_at' | 'until' | 'until_at_latest'> & { ended_at?: Date | null }) {
  return {
    servedAt: row.served_at ?? undefined,
    until: row.until ?? undefined,
    untilAtLatest: row.until_at_latest ?? undefined,
    endedAt: row.ended_at ?? undefined,
  }
}
function asEvent(row: OrderEventRow): OrderEvent {
  return { kind: row.kind, happenedAt: row.happened_at, data: row.data, actor: row.actor }
}
function asOrder(row: OrderRow, events: readonly OrderEventRow[]): Order {
  const order = reduceOrder(events.map(asEvent), orderDays(dateOf(row.served_at ?? row.issued_at)))
  if (!order) throw new Error('an order has no beginning')
  return order
}
function guardOfOrder(row: OrderRow): Guard {
  return guardOf({ ...row, author_only: false })
}
