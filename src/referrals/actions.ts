// The verbs of referrals: ask an organisation to help, write down what became of it, ask another one after a refusal, pass a family onward, say how many places
// are free. One transaction each. What is told goes through the table of telling (telling.ts) and through nothing else; no free text may tell more than it.
import { randomUUID } from 'node:crypto'
import { may, type Guard, guardOf } from '../access/policy.ts'
import { agenciesById, agenciesOfKind, agencyById } from '../agencies/actions.ts'
import type { Agency } from '../agencies/contract.ts'
import { kilometresBetween } from '../agencies/near.ts'
import type { Act, Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { addMinutes } from '../duties/duty.ts'
import { dutiesOf, type DutyRow } from '../duties/actions.ts'
import { changePayload, changesChannel } from '../http/live.ts'
import { pageOf, placeIn } from '../http/paging.ts'
import { Problem, wrong } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { openForWork } from '../incidents/actions.ts'
import { ordersInForceFor } from '../orders/actions.ts'
import { isInForce } from '../orders/order.ts'
import { agesAt, revealsReach } from '../orders/person.ts'
import { peopleOfIncident, safeContactsOf, safeWordsOf, type MentionedPerson } from '../people/actions.ts'
import { lockFamily } from '../people/conflicts/actions.ts'
import { bellChannel } from '../post/outbox.ts'
import { loadKeys, storeKeys } from '../vault/store.ts'
import { runningNumber } from '../vault/running-number.ts'
import { dateOf } from '../words/format.ts'
import type { ComingSelf, HouseGiven, ReferralStep, Requesting } from './contract.ts'
import {
  barringOf,
  canFollow,
  clocksOf,
  dueOf,
  isConsentOver,
  needsHead,
  receiversOf,
  reduceReferral,
  sideOf,
  type HelpBarrier,
  type Referral,
  type ReferralEventKind,
  type Service,
} from './referral.ts'
import { isReceiverKind, rowFor, tell, type Item, type Known, type Sender } from './telling.ts'
import {
  barriersOfHelp,
  eventsOfReferral,
  freePlaces,
  holdReferral,
  houseOf,
  incidentNumberById,
  insertReferral,
  insertReferralEvent,
  insertTelling,
  keepHouse,
  lockReferral,
  referralByNumber,
  referralLists,
  referralsOfIncident,
  takeReferralNumber,
  tellingOf,
  type ReferralEventRow,
  type ReferralRow,
} from './store.ts'

const act = (name: string, purpose = 'help a family'): Act => ({
  act: name,
  basis: 'Law 245-VIII art. 37, 72; Family Code art. 5-1, 67(3)',
  purpose,
})

/** The database says it as well, when two ask for the last place at once. */
export async function sayingFull<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && (error as { code?: unknown }).code === 'P0002') throw wrong('receiver', 'no-places')
    throw error
  }
}

// Whom to ask ---------------------------------------------------------------------------------------------------------------------------------

export type Choice = {
  readonly agency: Agency
  /** Undefined where nobody stays the night. */
  readonly free: number | undefined
  readonly isNear: boolean
}
const choicesShown = 8

/** Who gives this kind of help, nearest first; for a stay only where so many places are free. Whoever may not learn of the record is not among them. */
async function choicesFor(
  tx: Tx,
  service: Service,
  region: number,
  persons: number,
  hiddenFrom: readonly string[],
): Promise<readonly Choice[]> {
  const [lists, places] = await Promise.all([
    Promise.all(receiversOf[service].map(kind => agenciesOfKind(tx, kind))),
    service === 'stay' ? tx.rows(freePlaces) : [],
  ])
  const free = new Map(places.map(p => [p.agency_id, p.free]))
  return lists
    .flat()
    .filter(agency => !hiddenFrom.includes(agency.id))
    .filter(agency => service !== 'stay' || (free.get(agency.id) ?? 0) >= persons)
    .map(agency => ({
      agency,
      free: service === 'stay' ? (free.get(agency.id) ?? 0) : undefined,
      isNear: agency.region === region,
      km: kilometresBetween(region, agency.region),
    }))
    .toSorted((a, b) => a.km - b.km || a.agency.name.ru.localeCompare(b.agency.name.ru))
    .slice(0, choicesShown)
}

export type ReferralForm = {
  readonly incidentNumber: string
  readonly people: readonly MentionedPerson[]
  readonly service: Service
  readonly choices: readonly Choice[]
  readonly now: Date
}

/** The people of an incident and who could help. It identifies people: the view is in the journal. */
export function readReferralForm(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  incidentNumber: string,
  service: Service,
  persons = 1,
): Promise<ReferralForm> {
  return services.db.as(actor, act('referral.prepare'), async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    if (!may(actor, 'referral.request', guardOf(incident))) throw new Problem('not-allowed')
    const [people, choices] = await Promise.all([
      peopleOfIncident(tx, services.vault, incident.id),
      choicesFor(tx, service, incident.region, persons, incident.locked_from),
    ])
    return {
      incidentNumber: incident.number,
      people: people.filter(p => p.role !== 'alleged-offender'),
      service,
      choices,
      now: tx.now,
    }
  })
}

// Asking --------------------------------------------------------------------------------------------------------------------------------------

/** Asks an organisation for help. Gives the referral's number; the same request sent twice counts once. */
export function requestReferral(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  incidentNumber: string,
  given: Requesting,
): Promise<string> {
  const { db, vault } = services
  return sayingFull(
    db.as(actor, act('referral.request'), async tx => {
      const incident = await openForWork(tx, actor, incidentNumber)
      if (!may(actor, 'referral.request', guardOf(incident))) throw new Problem('not-allowed')
      await tx.rows(lockReferral, [incident.id])
      const people = await peopleOfIncident(tx, vault, incident.id)
      const about = people.find(p => p.sightingId === given.about && p.role !== 'alleged-offender')
      if (!about) throw wrong('about', 'not-in-list')
      const known = await knownOf(tx, vault, actor, incident.id, about, people)
      const ways = await safeWordsOf(tx, vault, incident.id)
      const asked = await ask(tx, services, actor, {
        sender: 'police',
        incident: {
          id: incident.id,
          region: incident.region,
          holderId: incident.holder_id,
          lockedFrom: incident.locked_from,
        },
        given,
        known: { ...known, needs: given.needs },
        others: people.map(p => ({ ...p.person, safe: ways.filter(way => way.sightingId === p.sightingId) })),
        from: undefined,
      })
      return asked.number
    }),
  )
}

/** What the incident holds, item by item of the table. Nothing of it is told before `tell` has looked at it. */
async function knownOf(
  tx: Tx,
  vault: Services['vault'],
  actor: Actor,
  incidentId: string,
  about: MentionedPerson,
  people: readonly MentionedPerson[],
): Promise<Known> {
  const today = dateOf(tx.now)
  const [ways, orders] = await Promise.all([
    safeContactsOf(tx, vault, incidentId),
    ordersInForceFor(tx, actor, [about.sightingId]),
  ])
  const { name, birth, sex, address } = about.person
  const safe = ways
    .filter(way => way.sightingId === about.sightingId && (way.expiresOn === undefined || way.expiresOn >= today))
    .map(({ channel, value, codeWord, hours, days, shared, expiresOn }) => ({
      channel,
      value,
      days,
      shared,
      ...(codeWord !== undefined && { codeWord }),
      ...(hours !== undefined && { hours }),
      ...(expiresOn !== undefined && { expiresOn }),
    }))
  const children = people.flatMap(p => {
    const ages = agesAt(p.person.birth, p.at, today)
    const isOther = p.sightingId !== about.sightingId && p.role !== 'alleged-offender' && p.role !== 'teller'
    return isOther && ages !== undefined && ages[0] < 18 ? [{ from: ages[0], to: ages[1] }] : []
  })
  const order = orders.find(o => o.confirmed && o.side === 'protects' && isInForce(o.state))
  const until = order?.confirmed ? order.untilAtLatest : undefined
  const offender = people.find(p => p.role === 'alleged-offender')?.person.name
  return {
    violence: true,
    ...(name !== undefined && { name }),
    ...(birth !== undefined && { birth }),
    ...(sex !== undefined && { sex }),
    ...(safe.length > 0 && { 'safe-way': safe }),
    ...(address !== undefined && { address }),
    ...(children.length > 0 && { children }),
    ...(until !== undefined && { order: until.toISOString() }),
    ...(offender !== undefined && { offender }),
  }
}

/** Organisations that 111 can ask for this kind of help, the nearest first. */
export function organisationsFor(tx: Tx, service: Service, region: number, persons = 1): Promise<readonly Choice[]> {
  return choicesFor(tx, service, region, persons, [])
}

export type Called = {
  readonly given: Omit<Requesting, 'about'>
  readonly known: Known
  /** Everybody whom the operator noted: their names and reach must not stand in the written text. */
  readonly others: Asking['others']
  /** Undefined where nothing tells the place: then the receiver's. */
  readonly region: number | undefined
  readonly lockedFrom: readonly string[]
}
/** Asks for somebody who turned to 111, in the caller's transaction. Who wrote, and from which contact, does not go along. Gives the referral's id. */
export async function requestFromLine(
  tx: Tx,
  services: Pick<Services, 'vault'>,
  actor: Actor,
  { given, known, others, region, lockedFrom }: Called,
): Promise<string> {
  const asked = await ask(tx, services, actor, {
    sender: 'line',
    incident: { id: null, region, holderId: actor.agencyId, lockedFrom },
    given: { ...given, about: null },
    known,
    others,
    from: { id: null, how: 'line' },
  })
  return asked.id
}

type Asking = {
  readonly sender: Sender
  readonly incident: {
    /** Null where somebody turned to 111. */
    readonly id: string | null
    readonly region: number | undefined
    readonly holderId: string
    readonly lockedFrom: readonly string[]
  }
  readonly given: Omit<Requesting, 'about'> & { readonly about: string | null }
  readonly known: Known
  /** Whose reach and whose names the written text must not give away. */
  readonly others: readonly Parameters<typeof revealsReach>[1][number][]
  readonly from: { readonly id: string | null; readonly how: 'rerouted' | 'onward' | 'line' } | undefined
}

async function ask(
  tx: Tx,
  services: Pick<Services, 'vault'>,
  actor: Actor,
  { sender, incident, given, known, others, from }: Asking,
): Promise<{ readonly id: string; readonly number: string }> {
  const { vault } = services
  const [receiver, earlier] = await Promise.all([
    agencyById(tx, given.receiver),
    incident.id === null ? [] : tx.rows(referralsOfIncident, [incident.id]),
  ])
  const isOpenTo = (agency: Agency) => !incident.lockedFrom.includes(agency.id) && agency.id !== actor.agencyId
  if (!receiver || !isReceiverKind(receiver.kind) || !isOpenTo(receiver)) throw wrong('receiver', 'not-in-list')
  if (!receiversOf[given.service].includes(receiver.kind)) throw wrong('receiver', 'not-this-service')
  const day = dateOf(tx.now)
  const row = rowFor(sender, receiver.kind, given.basis, day)
  if (row === undefined) throw wrong('basis', 'basis-not-for-receiver')
  const until = given.basis === 'consent' ? given.until : undefined
  if (until !== undefined && until < day) throw wrong('until', 'consent-expired')
  if (revealsReach(given.needs, others)) throw wrong('needs', 'needs-reveal')
  const told = tell(known, { sender, receiver: receiver.kind, basis: given.basis, day }, given.scope)
  const named = others.flatMap(o => ('name' in o && typeof o.name === 'string' ? [o.name] : []))
  if (namesAny(given.needs, named, [told.name, told.offender])) throw wrong('needs', 'needs-names')
  const same = earlier.find(
    r =>
      r.receiver_id === receiver.id &&
      r.about_id === given.about &&
      r.service === given.service &&
      ['requested', 'received', 'accepted', 'in-progress'].includes(r.state),
  )
  if (same) return same
  if (given.service === 'stay') {
    const places = await tx.rows(freePlaces)
    if ((places.find(p => p.agency_id === receiver.id)?.free ?? 0) < given.persons) throw wrong('receiver', 'no-places')
  }

  const [key, id] = [vault.newKey('referral'), newId()]
  const counter = (await tx.one(takeReferralNumber))?.counter ?? ''
  const number = runningNumber(vault, 'referral', Number(day.slice(0, 4)), counter)
  const clocks = clocksOf(given.service)
  const region = incident.region ?? receiver.region
  storeKeys(tx, [key])
  tx.concerns({ kind: 'referral', id, region })
  tx.send(insertReferral, [
    id,
    number,
    incident.id,
    given.about,
    region,
    actor.agencyId,
    actor.id,
    incident.holderId,
    receiver.id,
    receiver.parentId ?? null,
    incident.lockedFrom,
    given.service,
    given.basis,
    until ?? null,
    given.service === 'stay' ? given.persons : 1,
    from?.id ?? null,
    from?.how ?? null,
    tx.now,
    addMinutes(tx.now, clocks.receiveHours * 60),
    addMinutes(tx.now, clocks.answerHours * 60),
  ])
  tx.send(insertTelling, [
    id,
    key.id,
    Object.keys(told),
    vault.seal(key, { table: 'referral_tellings', row: id, column: 'body' }, JSON.stringify(told)),
  ])
  sendEvent(tx, actor, id, 'requested', {})
  tx.ring(bellChannel, 'duty')
  return { id, number }
}

/** Does the text name somebody of the case whom the told items do not name? A word counts by its beginning, because names are declined. */
export function namesAny(text: string, names: readonly string[], told: readonly (string | undefined)[]): boolean {
  const wordsOf = (said: string) =>
    said
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  const open = told.flatMap(name => (name === undefined ? [] : wordsOf(name)))
  const stems = names
    .flatMap(wordsOf)
    .map(word => word.slice(0, Math.max(4, word.length - 1)))
    .filter(stem => !open.some(word => word.startsWith(stem)))
  return wordsOf(text).some(word => stems.some(stem => word.startsWith(stem)))
}

function sendEvent(tx: Tx, actor: Actor, id: string, kind: ReferralEventKind, data: Readonly<Record<string, unknown>>) {
  tx.send(insertReferralEvent, [randomUUID(), id, kind, tx.now, actor.id, actor.agencyId, JSON.stringify(data)])
}

// Answering -----------------------------------------------------------------------------------------------------------------------------------

/** Writes down what happened to a referral. The same thing sent twice counts once; `out-of-date` when something was written since the page was made. */
export function recordReferralStep(
  services: Pick<Services, 'db'>,
  actor: Actor,
  number: string,
  version: number,
  step: ReferralStep,
): Promise<void> {
  return sayingFull(
    services.db.as(actor, act(`referral.${step.kind}`), async tx => {
      const row = await find(tx, actor, number)
      if (!mayRecord(actor, row, step.kind)) throw new Problem('not-allowed')
      await tx.rows(lockReferral, [row.id])
      const events = await tx.rows(eventsOfReferral, [row.id])
      const last = events.at(-1)
      if (events.length === version + 1 && last?.kind === step.kind && last.actor === actor.id) return
      if (events.length !== version) throw new Problem('out-of-date')
      const referral = reduceReferral(events, row.basis, row.managed)
      if (!canFollow(referral, step.kind)) throw new Problem('wrong-state')
      if (step.kind === 'completed' && !row.managed && step.outcome === undefined) throw wrong('outcome', 'required')
      if (row.managed && (step.kind === 'closing-asked' || step.kind === 'completed')) {
        if (step.kind === 'completed' && referral.closingAskedBy === actor.id) throw new Problem('second-person-needed')
        const stands = (await tx.one(barriersOfHelp, [row.id, tx.now]))?.barriers ?? []
        const barring = barringOf(stands, step.outcome ?? row.closing_outcome ?? undefined)
        if (barring.length > 0)
          throw new Problem('closing-barred', { errors: barring.map(b => ({ pointer: '/outcome', code: b })) })
      }
      if (step.kind === 'accepted' && row.service === 'stay') {
        const places = await tx.rows(freePlaces)
        if ((places.find(p => p.agency_id === row.receiver_id)?.free ?? 0) < row.persons)
          throw wrong('receiver', 'no-places')
      }
      const data =
        'reason' in step
          ? { reason: step.reason }
          : 'outcome' in step && step.outcome !== undefined
            ? { outcome: step.outcome }
            : 'lang' in step
              ? { lang: step.lang }
              : {}
      sendEvent(tx, actor, row.id, step.kind, data)
      if (row.from_how === 'line')
        tx.ring(
          changesChannel,
          changePayload({ kind: 'handoff', holderId: row.source_id, region: row.region, id: row.id }),
        )
    }),
  )
}

function mayRecord(actor: Actor, row: ReferralRow, kind: Exclude<ReferralEventKind, 'requested'>): boolean {
  const asks =
    row.source_id === actor.agencyId &&
    (may(actor, 'referral.request', guardOfReferral(row)) ||
      may(actor, 'referral.told', { ...guardOfReferral(row), receiverId: '' }))
  const isAsked = may(actor, needsHead(row, kind) ? 'help.confirm' : 'referral.answer', guardOfReferral(row))
  const side = sideOf[kind]
  return (side !== 'sender' && isAsked) || (side !== 'receiver' && asks)
}

/** Asks another organisation after a refusal, with no more than was told to the first. Gives the new referral's number. */
export function rerouteReferral(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  version: number,
  receiver: string,
): Promise<string> {
  return sayingFull(
    services.db.as(actor, act('referral.reroute'), async tx => {
      const row = await find(tx, actor, number)
      if (!mayRecord(actor, row, 'rerouted') || row.incident_id === null) throw new Problem('not-allowed')
      await tx.rows(lockReferral, [row.incident_id])
      const events = await tx.rows(eventsOfReferral, [row.id])
      if (events.length !== version) throw new Problem('out-of-date')
      if (!canFollow(reduceReferral(events, row.basis, row.managed), 'rerouted')) throw new Problem('wrong-state')
      if (isConsentOver(row.consent_until, row.consent_ended_at, dateOf(tx.now)))
        throw wrong('until', 'consent-expired')
      const told = await toldIn(tx, services.vault, row.id)
      if (!told) throw new Problem('not-found')
      sendEvent(tx, actor, row.id, 'rerouted', {})
      const asked = await ask(tx, services, actor, {
        sender: row.from_how === 'onward' ? 'helper' : 'police',
        incident: { id: row.incident_id, region: row.region, holderId: row.holder_id, lockedFrom: row.locked_from },
        given: givenAgain(row, told, receiver),
        known: told,
        others: [],
        from: { id: row.id, how: 'rerouted' },
      })
      return asked.number
    }),
  )
}

function givenAgain(row: ReferralRow, told: Known, receiver: string): Requesting {
  return {
    service: row.service,
    about: row.about_id ?? '',
    receiver,
    persons: row.persons,
    basis: row.basis,
    scope: Object.keys(told) as Item[],
    ...(row.consent_until !== null && { until: row.consent_until }),
    needs: told.needs ?? '',
  }
}

/** Who helps a family asks another organisation for a further kind of help. Nothing can be passed on that was not told to them. */
export function passOnward(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  given: Omit<Requesting, 'about'>,
): Promise<string> {
  return sayingFull(
    services.db.as(actor, act('referral.pass-on'), async tx => {
      const row = await find(tx, actor, number)
      if (!may(actor, 'referral.answer', guardOfReferral(row)) || !['accepted', 'in-progress'].includes(row.state))
        throw new Problem('not-allowed')
      if (row.incident_id === null || row.about_id === null) throw new Problem('not-allowed')
      await tx.rows(lockReferral, [row.incident_id])
      const told = await toldIn(tx, services.vault, row.id)
      if (!told) throw new Problem('not-found')
      const ways = (told['safe-way'] ?? []).map(({ value, codeWord }) => ({
        value,
        ...(codeWord !== undefined && { codeWord }),
      }))
      const asked = await ask(tx, services, actor, {
        sender: 'helper',
        incident: { id: row.incident_id, region: row.region, holderId: row.holder_id, lockedFrom: row.locked_from },
        given: { ...given, about: row.about_id },
        known: { ...told, needs: given.needs },
        others: [{ ...(told.address !== undefined && { address: told.address }), safe: ways }],
        from: { id: row.id, how: 'onward' },
      })
      return asked.number
    }),
  )
}

// A family at the door -----------------------------------------------------------------------------------------------------------------------

/**
 * Opens the file of a family that came by itself, accepted from the first moment. Who they are stays in this organisation: no police unit holds it, nobody is
 * told, and nobody else finds it. Gives its number.
 */
export function openForFamily(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  given: ComingSelf,
): Promise<string> {
  const { db, vault } = services
  return sayingFull(
    db.as(actor, act('referral.come-by-itself'), async tx => {
      const own = await agencyById(tx, actor.agencyId)
      if (!own || !isReceiverKind(own.kind) || !['centre', 'shelter'].includes(own.kind))
        throw new Problem('not-allowed')
      if (!receiversOf[given.service].includes(own.kind)) throw wrong('service', 'not-this-service')
      const day = dateOf(tx.now)
      if (given.until < day) throw wrong('until', 'consent-expired')
      const persons = given.service === 'stay' ? 1 + given.children.length : 1
      if (given.service === 'stay') {
        const free = (await tx.rows(freePlaces)).find(p => p.agency_id === own.id)?.free ?? 0
        if (free < persons) throw wrong('service', 'own-house-full')
      }
      const told: Known = {
        name: given.name,
        birth: { age: given.age },
        sex: given.sex,
        needs: given.needs,
        ...(given.children.length > 0 && { children: given.children.map(age => ({ from: age, to: age })) }),
      }
      const [key, id] = [vault.newKey('referral'), newId()]
      const counter = (await tx.one(takeReferralNumber))?.counter ?? ''
      const number = runningNumber(vault, 'referral', Number(day.slice(0, 4)), counter)
      const clocks = clocksOf(given.service)
      storeKeys(tx, [key])
      tx.concerns({ kind: 'referral', id, region: own.region })
      tx.send(insertReferral, [
        id,
        number,
        null,
        null,
        own.region,
        own.id,
        actor.id,
        own.id,
        own.id,
        own.parentId ?? null,
        [],
        given.service,
        'consent',
        given.until,
        persons,
        null,
        'self',
        tx.now,
        addMinutes(tx.now, clocks.receiveHours * 60),
        addMinutes(tx.now, clocks.answerHours * 60),
      ])
      tx.send(insertTelling, [
        id,
        key.id,
        Object.keys(told),
        vault.seal(key, { table: 'referral_tellings', row: id, column: 'body' }, JSON.stringify(told)),
      ])
      for (const kind of ['requested', 'received', 'accepted', 'started'] as const) sendEvent(tx, actor, id, kind, {})
      sendEvent(tx, actor, id, 'language', { lang: given.lang })
      tx.ring(bellChannel, 'duty')
      // A colleague may be the one she fled from, or bear her name: as with an incident, who may be a party does not meet the file.
      const person = { name: given.name, birth: { age: given.age }, sex: given.sex }
      await lockFamily(tx, vault, { id, regions: [own.region] }, [{ role: 'victim', person }])
      return number
    }),
  )
}

// Reading -------------------------------------------------------------------------------------------------------------------------------------

export type ReferralRead = {
  readonly row: ReferralRow
  readonly referral: Referral
  readonly events: readonly ReferralEventRow[]
  readonly duties: readonly DutyRow[]
  readonly agencies: ReadonlyMap<string, Agency>
  /** Undefined for who may not read it, or has not taken the referral yet. */
  readonly told: Known | undefined
  readonly steps: readonly Exclude<ReferralEventKind, 'requested'>[]
  /** Only for who may open the incident. */
  readonly incidentNumber: string | undefined
  /** Other organisations that could help, after a refusal. */
  readonly choices: readonly Choice[]
  /** What stands in the way of ending the help. */
  readonly barriers: readonly HelpBarrier[]
  /** False for whoever asked to end it: somebody else approves. */
  readonly mayConfirm: boolean
  readonly isConsentOver: boolean
  readonly mayPassOn: boolean
  /** The Commissioner of the region. */
  readonly mayAdvise: boolean
  readonly isOurs: boolean
  readonly now: Date
}

/** A referral. What was told is opened for who may read it: the view is in the journal. */
export function readReferral(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<ReferralRead> {
  return services.db.as(actor, act('referral.view'), async tx => {
    const row = await find(tx, actor, number)
    const isAsked = may(actor, 'referral.answer', guardOfReferral(row))
    const mayRead = may(
      actor,
      'referral.told',
      row.state === 'requested' ? { ...guardOfReferral(row), receiverId: '' } : guardOfReferral(row),
    )
    const [events, duties, agencies, told, incident, choices] = await Promise.all([
      tx.rows(eventsOfReferral, [row.id]),
      dutiesOf(tx, row.id),
      agenciesById(tx, [row.source_id, row.receiver_id, ...(row.above_id === null ? [] : [row.above_id])]),
      mayRead ? toldIn(tx, services.vault, row.id) : undefined,
      row.incident_id === null ? undefined : tx.one(incidentNumberById, [row.incident_id]),
      row.state === 'rejected' && row.rerouted_at === null
        ? choicesFor(tx, row.service, row.region, row.persons, [...row.locked_from, row.receiver_id])
        : [],
    ])
    const referral = reduceReferral(events, row.basis, row.managed)
    const barriers =
      isAsked && row.managed && row.state === 'in-progress'
        ? ((await tx.one(barriersOfHelp, [row.id, tx.now]))?.barriers ?? [])
        : []
    const kinds = Object.keys(sideOf) as (keyof typeof sideOf)[]
    return {
      row,
      referral,
      events,
      duties,
      agencies,
      told,
      steps: kinds.filter(kind => canFollow(referral, kind) && mayRecord(actor, row, kind)),
      incidentNumber: isAsked ? undefined : incident?.number,
      choices,
      barriers,
      mayConfirm: referral.closingAskedBy !== actor.id,
      isConsentOver: isConsentOver(row.consent_until, row.consent_ended_at, dateOf(tx.now)),
      mayPassOn: isAsked && row.incident_id !== null && ['accepted', 'in-progress'].includes(row.state),
      mayAdvise: may(actor, 'recommendation.give', guardOfReferral(row)),
      isOurs: isAsked,
      now: tx.now,
    }
  })
}

async function find(tx: Tx, actor: Actor, number: string): Promise<ReferralRow> {
  const row = await tx.one(referralByNumber, [number])
  if (!row || !may(actor, 'referral.see', guardOfReferral(row))) throw new Problem('not-found')
  tx.concerns({ kind: 'referral', id: row.id, region: row.region })
  return row
}

/** What was told, opened. Only after policy let this reader into the referral and it was taken. */
export async function toldIn(tx: Tx, vault: Services['vault'], id: string): Promise<Known | undefined> {
  const stored = await tx.one(tellingOf, [id])
  const key = stored && (await loadKeys(tx, [stored.key_id])).get(stored.key_id)
  if (!stored || !key) return undefined
  return JSON.parse(vault.openText(key, { table: 'referral_tellings', row: id, column: 'body' }, stored.body)) as Known
}

export type Household = {
  /** Newest first. */
  readonly members: readonly { readonly row: ReferralRow; readonly told: Known }[]
  /** Asked for in the same incident and not taken yet. */
  readonly waiting: number
}
/** What the own organisation was told of one family, over all requests of the incident that it took. The view is in the journal. */
export function readHousehold(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<Household> {
  return services.db.as(actor, act('referral.household'), async tx => {
    const row = await find(tx, actor, number)
    const ours = (one: ReferralRow) =>
      one.receiver_id === actor.agencyId && may(actor, 'referral.answer', guardOfReferral(one))
    if (!ours(row)) throw new Problem('not-found')
    const all = row.incident_id === null ? [row] : (await tx.rows(referralsOfIncident, [row.incident_id])).filter(ours)
    const taken = all.filter(one => ['received', 'accepted', 'in-progress', 'completed'].includes(one.state))
    const newest = taken.filter((one, i) => taken.findIndex(other => other.about_id === one.about_id) === i)
    const told = await Promise.all(newest.map(one => toldIn(tx, services.vault, one.id)))
    return {
      members: newest.flatMap((one, i) => {
        const known = told[i]
        return known === undefined ? [] : [{ row: one, told: known }]
      }),
      waiting: all.filter(one => one.state === 'requested').length,
    }
  })
}

const pageSize = 50
export type ReferralList = {
  readonly rows: readonly ReferralRow[]
  readonly agencies: ReadonlyMap<string, Agency>
  readonly next: string | undefined
  readonly now: Date
}

/** Referrals to and from one's organisation, of the units one answers for, of the bodies and regions one oversees. Nothing in it names a person. */
export function seeReferrals(
  services: Pick<Services, 'db'>,
  actor: Actor,
  view: 'live' | 'past',
  after?: string,
): Promise<ReferralList> {
  const place = placeIn(after, 'descending')
  const lists = referralLists[view]
  const asked =
    actor.units.length > 0
      ? [[lists.unit, actor.units] as const]
      : actor.regions.length > 0
        ? [[lists.region, actor.regions] as const]
        : [
            [lists.receiver, [actor.agencyId]] as const,
            [lists.source, [actor.agencyId]] as const,
            [lists.body, [actor.agencyId]] as const,
          ]
  return services.db.look(actor, async tx => {
    const found = await Promise.all(asked.map(([list, who]) => tx.rows(list, [who, ...place, pageSize + 1])))
    // A family that came by itself is from and to one organisation: it stands once.
    const rows = [...new Map(found.flat().map(r => [r.id, r])).values()].toSorted(
      (a, b) => b.requested_at.getTime() - a.requested_at.getTime() || (a.id < b.id ? 1 : -1),
    )
    const { rows: shown, next } = pageOf(rows, pageSize, r => r.requested_at)
    const agencies = await agenciesById(
      tx,
      shown.flatMap(r => [r.source_id, r.receiver_id]),
    )
    const due = (r: ReferralRow) => dueOf(r)?.getTime() ?? Number.POSITIVE_INFINITY
    return {
      rows: view === 'live' ? shown.toSorted((a, b) => due(a) - due(b)) : shown,
      agencies,
      next,
      now: tx.now,
    }
  })
}

export type ReferralsOfIncident = {
  readonly number: string
  readonly holder: Agency | undefined
  readonly rows: readonly ReferralRow[]
  readonly agencies: ReadonlyMap<string, Agency>
  readonly mayRequest: boolean
  readonly now: Date
}
/** What was asked of others for one incident, for its page and for the case's. Names nobody. */
export function referralsAbout(
  services: Pick<Services, 'db'>,
  actor: Actor,
  incidentNumber: string,
): Promise<ReferralsOfIncident> {
  return services.db.look(actor, async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    const rows = await tx.rows(referralsOfIncident, [incident.id])
    const agencies = await agenciesById(tx, [incident.holder_id, ...rows.flatMap(r => [r.source_id, r.receiver_id])])
    return {
      number: incident.number,
      holder: agencies.get(incident.holder_id),
      rows,
      agencies,
      mayRequest: may(actor, 'referral.request', guardOf(incident)),
      now: tx.now,
    }
  })
}

/** What was asked of others for one incident, inside the act of somebody who works on its case. */
export async function referralsIn(tx: Tx, actor: Actor, incidentId: string): Promise<readonly ReferralRow[]> {
  return (await tx.rows(referralsOfIncident, [incidentId])).filter(row =>
    may(actor, 'referral.see', guardOfReferral(row)),
  )
}

/** The referral with this number and the guard that policy asks about it, for the room that helps. Inside an act of its own. */
export async function referralFor(tx: Tx, actor: Actor, number: string): Promise<{ row: ReferralRow; guard: Guard }> {
  const row = await find(tx, actor, number)
  return { row, guard: guardOfReferral(row) }
}

// Places --------------------------------------------------------------------------------------------------------------------------------------

export type House = {
  readonly beds: number
  readonly others: number
  readonly free: number
  readonly address: string | undefined
  readonly at: Date
}

/** The own house: places and its address, which nobody else reads. */
export function readHouse(services: Pick<Services, 'db' | 'vault'>, actor: Actor): Promise<House | undefined> {
  const { db, vault } = services
  return db.as(actor, act('shelter.view', 'keep places for families'), async tx => {
    const row = await tx.one(houseOf, [actor.agencyId])
    if (!row) return undefined
    const free = (await tx.rows(freePlaces)).find(p => p.agency_id === actor.agencyId)?.free ?? 0
    const key = row.key_id === null ? undefined : (await loadKeys(tx, [row.key_id])).get(row.key_id)
    const address =
      key && row.address
        ? vault.openText(key, { table: 'shelters', row: actor.agencyId, column: 'address' }, row.address)
        : undefined
    return { beds: row.beds, others: row.others, free, address, at: row.at }
  })
}

export function changeHouse(services: Pick<Services, 'db' | 'vault'>, actor: Actor, given: HouseGiven): Promise<void> {
  const { db, vault } = services
  return db.as(actor, act('shelter.places', 'keep places for families'), async tx => {
    if (!['shelter', 'centre'].includes(actor.agencyKind)) throw new Problem('not-allowed')
    const key = given.address === '' ? undefined : vault.newKey('shelter')
    if (key) storeKeys(tx, [key])
    tx.concerns({ kind: 'agency', id: actor.agencyId })
    tx.send(keepHouse, [
      actor.agencyId,
      given.beds,
      given.others,
      key?.id ?? null,
      key ? vault.seal(key, { table: 'shelters', row: actor.agencyId, column: 'address' }, given.address) : null,
      actor.id,
      tx.now,
    ])
  })
}

/** Given to the sweeper: a referral is held still while a duty about it climbs. */
export const referralProgress = {
  hold: async (tx: Tx, id: string): Promise<boolean> => (await tx.one(holdReferral, [id])) !== undefined,
  climbed: (): void => {},
} as const

function guardOfReferral(row: ReferralRow): Guard {
  return {
    ...guardOf({ ...row, author_only: false }),
    receiverId: row.receiver_id,
    aboveId: row.above_id ?? undefined,
  }
}
export type { ReferralRow, ReferralEventRow } from './store.ts'
