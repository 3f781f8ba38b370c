// The verbs of a case: open one for an incident, take another incident in, take a step, read it, list those of a unit. One transaction each. Opening a case
// shows identified people, so each look is an act in the journal; which people worked in it stands on a tab of its own.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { may, type ActName, type Guard, guardOf, type GuardRow } from '../access/policy.ts'
import { agenciesById } from '../agencies/actions.ts'
import type { Agency } from '../agencies/contract.ts'
import type { Act, Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { pageOf, placeIn } from '../http/paging.ts'
import { keyOf } from '../http/records.ts'
import { Problem, wrong } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { openForWork, storyOf } from '../incidents/actions.ts'
import type { IncidentAlert } from '../incidents/tabs.ts'
import { ordersOfPeopleIn, seeAlerts as orderAlertsOf } from '../orders/actions.ts'
import type { OrderShown } from '../orders/contract.ts'
import { agesAt } from '../orders/person.ts'
import { heldIn, tracesOf, type HelpTrace } from '../help/actions.ts'
import { peopleOfIncident, safeContactsOf, secretAddressesOf, type MentionedPerson } from '../people/actions.ts'
import { addressKey } from '../people/address.ts'
import { bellChannel } from '../post/outbox.ts'
import { referralsIn, type ReferralRow } from '../referrals/actions.ts'
import { runningNumber } from '../vault/running-number.ts'
import { loadKeys, storeKeys } from '../vault/store.ts'
import type { RecordKey, Vault } from '../vault/vault.ts'
import { speaker } from '../words/catalogue.ts'
import { dateOf } from '../words/format.ts'
import { parseNumber } from '../words/numbers.ts'
import type { Lang } from '../words/say.ts'
import {
  barriersOf,
  hidesRisk,
  reduceCase,
  refusalOf,
  type Barrier,
  type Case,
  type CaseEventKind,
  type Circumstances,
} from './case.ts'
import { householdsOf, type Dweller, type Home } from './household.ts'
import { dangerOf, type DangerSeen } from './danger/actions.ts'
import type { CaseStep, CaseView, Joining } from './contract.ts'
import {
  caseById,
  caseByNumber,
  caseLists,
  caseOfIncident,
  casesOfFamily,
  circumstancesOf,
  dutiesOfCase,
  eventsOfCase,
  holdCase,
  incidentsOfCase,
  insertCase,
  insertCaseEvent,
  joinIncident,
  lockCase,
  milestonesOfCase,
  namesOfUsers,
  openingsOfCase,
  ordersOfCase,
  takeCaseNumber,
  type CaseDutyRow,
  type CaseEventRow,
  type CaseIncidentRow,
  type CaseLineRow,
  type CaseOrderRow,
  type CaseRow,
  type OpeningRow,
} from './store.ts'

const act = (name: string): Act => ({ act: name, basis: 'Law 245-VIII art. 23, 49', purpose: 'help people in a case' })

// Opening -------------------------------------------------------------------------------------------------------------------------------------

/** Opens the case of an incident and gives its number; an incident has one case, so the second press finds the first. */
export function openCase(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  incidentNumber: string,
): Promise<string> {
  return services.db.as(actor, act('case.open'), async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    if (!may(actor, 'case.work', guardOfCase(incident))) throw new Problem('not-allowed')
    await tx.rows(lockCase, [incident.id])
    const earlier = await tx.one(caseOfIncident, [incident.id])
    if (earlier) return earlier.number
    const made = await begin(tx, services, actor, incident)
    tx.concerns({ kind: 'case', id: made.id, region: incident.region })
    return made.number
  })
}

type OfIncident = {
  readonly id: string
  readonly region: number
  readonly holder_id: string
  readonly locked_from: readonly string[]
}
async function begin(
  tx: Tx,
  { vault }: Pick<Services, 'vault'>,
  actor: Actor,
  incident: OfIncident,
): Promise<{ id: string; number: string }> {
  const counter = (await tx.one(takeCaseNumber))?.counter ?? ''
  const [key, id] = [vault.newKey('case'), newId()]
  const number = runningNumber(vault, 'case', Number(dateOf(tx.now).slice(0, 4)), counter)
  storeKeys(tx, [key])
  tx.send(insertCase, [
    id,
    number,
    incident.region,
    actor.agencyId,
    actor.id,
    incident.holder_id,
    incident.locked_from,
    key.id,
    tx.now,
  ])
  tx.send(joinIncident, [incident.id, id, tx.now])
  sendEvent(tx, actor, id, 'opened', { incident: incident.id }, null)
  tx.ring(bellChannel, 'duty')
  return { id, number }
}

/**
 * Gives an incident that the police have just registered its file, inside their own act: the family's open case where two officers have confirmed that one
 * of the people is the same, else a new one. Nothing happens to an incident that already stands in a case.
 */
export async function fileIncident(
  tx: Tx,
  services: Pick<Services, 'vault'>,
  actor: Actor,
  incident: OfIncident,
): Promise<void> {
  await tx.rows(lockCase, [incident.id])
  if (await tx.one(caseOfIncident, [incident.id])) return
  const [family] = await tx.rows(casesOfFamily, [[incident.id], incident.holder_id])
  if (!family) {
    await begin(tx, services, actor, incident)
    return
  }
  await tx.rows(lockCase, [family.id])
  tx.send(joinIncident, [incident.id, family.id, tx.now])
  sendEvent(
    tx,
    actor,
    family.id,
    'incident-joined',
    { incident: incident.id, reason: family.again ? 'happened-again' : 'same-person' },
    null,
  )
  tx.ring(bellChannel, 'duty')
}

/**
 * Takes a further incident of the same family into a case, or, given the number of another open case, merges that one into it: its incidents go with it, and
 * whatever bars its closing bars this one's from then on. The same twice is taken in once. Gives what became of it.
 */
export function joinToCase(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  given: Joining,
): Promise<'joined' | 'merged' | 'before'> {
  const parsed = parseNumber(given.number)
  return services.db.as(actor, act('case.join'), async tx => {
    const row = await caseForWork(tx, actor, number)
    if (!may(actor, 'case.work', guardOfCase(row))) throw new Problem('not-allowed')
    if (!parsed.ok || (parsed.kind !== 'incident' && parsed.kind !== 'case')) throw wrong('number', 'no-such-incident')
    // Absent and hidden are answered alike, beside the field.
    const found =
      parsed.kind === 'case'
        ? await tx.one(caseByNumber, [parsed.number])
        : await incidentSeen(tx, actor, parsed.number)
    if (!found || (parsed.kind === 'case' && !may(actor, 'case.see', guardOfCase(found as CaseRow))))
      throw wrong('number', 'no-such-incident')
    tx.concerns({ kind: 'case', id: row.id, region: row.region })
    const incidentId = parsed.kind === 'incident' ? found.id : undefined
    if (incidentId !== undefined) await tx.rows(lockCase, [incidentId])
    const other = incidentId === undefined ? (found as CaseRow) : await tx.one(caseOfIncident, [incidentId])
    // In one order, so that two who merge the same two cases wait for each other.
    for (const id of [row.id, ...(other && other.id !== row.id ? [other.id] : [])].toSorted())
      await tx.rows(lockCase, [id])
    if (other?.id === row.id || other?.merged_into === row.id) return 'before'
    if (found.holder_id !== row.holder_id) throw wrong('number', 'of-another-unit')
    const [mine, theirs] = [
      asCase(row, await tx.rows(eventsOfCase, [row.id])),
      other && asCase(other, await tx.rows(eventsOfCase, [other.id])),
    ]
    if (mine.closedAt !== undefined) throw new Problem('wrong-state')
    const key = await keyOf(tx, other ?? row)
    const id = randomUUID()
    const at = { table: 'case_events', row: id, column: 'note' }
    const note = given.note === '' ? null : services.vault.seal(key, at, given.note)
    tx.ring(bellChannel, 'duty')
    if (other && theirs) {
      if (theirs.closedAt !== undefined) throw wrong('number', 'in-another-case')
      if (hidesRisk(theirs, mine)) throw wrong('number', 'risk-would-vanish')
      sendEvent(tx, actor, other.id, 'merged', { into: row.id, reason: given.reason }, note, id)
      return 'merged'
    }
    tx.send(joinIncident, [found.id, row.id, tx.now])
    sendEvent(tx, actor, row.id, 'incident-joined', { incident: found.id, reason: given.reason }, note, id)
    return 'joined'
  })
}

async function incidentSeen(tx: Tx, actor: Actor, number: string) {
  try {
    return await openForWork(tx, actor, number)
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return undefined
    throw error
  }
}

function sendEvent(
  tx: Tx,
  actor: Actor,
  caseId: string,
  kind: CaseEventKind,
  data: Readonly<Record<string, unknown>>,
  note: Buffer | null,
  id: string = randomUUID(),
): void {
  tx.send(insertCaseEvent, [id, caseId, kind, tx.now, actor.id, actor.agencyId, JSON.stringify(data), note])
}

// Steps ---------------------------------------------------------------------------------------------------------------------------------------

/**
 * Takes a step. The same step sent twice counts once; `out-of-date` when something was written since the page was made; `closing-barred` with every barrier
 * when something stands in the way of closing; `second-person-needed` when the one who asked would confirm.
 */
export function recordCaseStep(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  version: number,
  step: CaseStep,
): Promise<void> {
  const { vault } = services
  return services.db.as(actor, act(`case.${step.kind}`), async tx => {
    const row = await caseForWork(tx, actor, number)
    if (!may(actor, actOf(step.kind), guardOfCase(row))) throw new Problem('not-allowed')
    await tx.rows(lockCase, [row.id])
    const [events, key, known, incidents] = await Promise.all([
      tx.rows(eventsOfCase, [row.id]),
      keyOf(tx, row),
      circumstances(tx, row.id),
      tx.rows(incidentsOfCase, [row.id]),
    ])
    const data = dataOf(step)
    const last = events.at(-1)
    const isSame =
      events.length === version + 1 &&
      last?.kind === step.kind &&
      last.actor === actor.id &&
      isDeepStrictEqual(last.data, data) &&
      (openNote(vault, key, last) ?? '') === step.note
    if (isSame) return
    if (events.length !== version) throw new Problem('out-of-date')
    if (step.kind === 'matter-ended' && !incidents.some(i => i.id === step.incident && i.matter_ended_at === null))
      throw wrong('incident', 'not-in-list')
    const now = asCase(row, events)
    const ground = step.kind === 'closure-asked' ? step.ground : undefined
    switch (refusalOf(now, { kind: step.kind, ground }, known, tx.now, actor.id)) {
      case 'wrong-state':
        throw new Problem('wrong-state')
      case 'barred':
        throw new Problem('closing-barred', {
          errors: barriersOf(now, known, tx.now).map(b => ({ pointer: '/ground', code: b })),
        })
      case 'child-not-declined':
        throw wrong('ground', 'child-not-declined')
      case 'second-person':
        throw new Problem('second-person-needed')
      case undefined:
    }
    const id = randomUUID()
    const note = step.note === '' ? null : vault.seal(key, { table: 'case_events', row: id, column: 'note' }, step.note)
    sendEvent(tx, actor, row.id, step.kind, data, note, id)
    tx.ring(bellChannel, 'duty')
  })
}

/** Closing is asked for by whoever works on the case, and decided by the chief. */
export function actOf(kind: CaseStep['kind']): ActName {
  return kind === 'closed' || kind === 'closure-refused' || kind === 'reopened' ? 'case.confirm' : 'case.work'
}

function dataOf(step: CaseStep): Readonly<Record<string, unknown>> {
  switch (step.kind) {
    case 'assessed':
      return { risk: step.risk, child: step.child === 'yes' }
    case 'matter-ended':
      return { incident: step.incident, ground: step.ground, document: step.document }
    case 'closure-asked':
      return { ground: step.ground }
    default:
      return {}
  }
}

async function circumstances(tx: Tx, caseId: string): Promise<Circumstances> {
  const row = await tx.one(circumstancesOf, [caseId, tx.now])
  return {
    orderLives: row?.order_lives ?? false,
    noticeUndecided: row?.notice_undecided ?? false,
    matterOpen: row?.matter_open ?? false,
    prosecutorDecides: row?.prosecutor_decides ?? false,
    riskOutdated: row?.risk_outdated ?? false,
  }
}

/** The row knows one thing that no event of its own says: that a case which was merged into it concerned a child. */
function asCase(row: Pick<CaseRow, 'child'>, events: readonly CaseEventRow[]): Case {
  const made = reduceCase(events)
  if (!made) throw new Error('a case has no beginning')
  return { ...made, child: row.child ?? made.child }
}
function openNote(vault: Vault, key: RecordKey, e: Pick<CaseEventRow, 'id' | 'note'>): string | undefined {
  return e.note === null ? undefined : vault.openText(key, { table: 'case_events', row: e.id, column: 'note' }, e.note)
}

// Reading -------------------------------------------------------------------------------------------------------------------------------------

/** The case of a number, for somebody who may see it; the act concerns it. Throws `not-found` for whoever may not know of it. */
export async function caseForWork(tx: Tx, actor: Actor, number: string): Promise<CaseRow> {
  const row = await tx.one(caseByNumber, [number])
  if (!row || !may(actor, 'case.see', guardOfCase(row))) throw new Problem('not-found')
  tx.concerns({ kind: 'case', id: row.id, region: row.region })
  return row
}

/** What stands above every tab of a case. */
export type CaseHead = {
  readonly row: CaseRow
  readonly holder: Agency | undefined
  readonly incidents: readonly CaseIncidentRow[]
  /** Orders that concern its people. */
  readonly orders: readonly OrderShown[]
  /** How many safe ways to a harmed person are agreed; undefined for whoever may not know. */
  readonly safeWays: number | undefined
  readonly mayWork: boolean
  readonly mayConfirm: boolean
  readonly mayInstruct: boolean
  readonly reader: string
  readonly now: Date
}

/** For every tab, also those of later rooms: `services.db.as(actor, act, tx => readHead(tx, services, actor, number))`. */
export async function readHead(
  tx: Tx,
  services: Pick<Services, 'vault'>,
  actor: Actor,
  number: string,
): Promise<CaseHead> {
  const row = await caseForWork(tx, actor, number)
  const incidents = await tx.rows(incidentsOfCase, [row.id])
  const mayKnowWays = may(actor, 'contact.know', guardOfCase(row))
  const [agencies, orders, ways] = await Promise.all([
    agenciesById(tx, [row.holder_id]),
    Promise.all(incidents.map(i => ordersOfPeopleIn(tx, actor, i.id))),
    mayKnowWays ? Promise.all(incidents.map(i => safeContactsOf(tx, services.vault, i.id))) : undefined,
  ])
  return {
    row,
    holder: agencies.get(row.holder_id),
    incidents,
    orders: orders.flat(),
    safeWays: ways?.flat().length,
    mayWork: may(actor, 'case.work', guardOfCase(row)),
    mayConfirm: may(actor, 'case.confirm', guardOfCase(row)),
    mayInstruct: may(actor, 'instruction.give', guardOfCase(row)),
    reader: actor.id,
    now: tx.now,
  }
}

export type ReadCaseEvent = Omit<CaseEventRow, 'note'> & { readonly note: string | undefined }
export type CaseOverview = {
  readonly head: CaseHead
  readonly case: Case
  readonly events: readonly ReadCaseEvent[]
  readonly barriers: readonly Barrier[]
  readonly people: readonly MentionedPerson[]
  readonly duties: readonly CaseDutyRow[]
  readonly agencies: ReadonlyMap<string, Agency>
  /** Help that was asked of others and has not ended. */
  readonly helpers: readonly ReferralRow[]
  /** Open cases of the unit in which two officers found one of these people again. */
  readonly family: readonly string[]
  /** Where a merged case goes on. */
  readonly mergedInto: string | undefined
}

/** The first tab: what is due, what happened, who does what. It identifies people: the view is in the journal. */
export function readOverview(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<CaseOverview> {
  return services.db.as(actor, act('case.view'), async tx => {
    const head = await readHead(tx, services, actor, number)
    const [events, key, known, duties, people, helpers, family, into] = await Promise.all([
      tx.rows(eventsOfCase, [head.row.id]),
      keyOf(tx, head.row),
      circumstances(tx, head.row.id),
      tx.rows(dutiesOfCase, [head.row.id]),
      Promise.all(head.incidents.map(i => peopleOfIncident(tx, services.vault, i.id))),
      Promise.all(head.incidents.map(i => referralsIn(tx, actor, i.id))),
      head.mayWork ? tx.rows(casesOfFamily, [head.incidents.map(i => i.id), head.row.holder_id]) : [],
      head.row.merged_into === null ? undefined : tx.one(caseById, [head.row.merged_into]),
    ])
    const asked = helpers.flat()
    const made = asCase(head.row, events)
    return {
      head,
      case: made,
      events: events.map(e => ({ ...e, note: openNote(services.vault, key, e) })),
      barriers: barriersOf(made, known, tx.now),
      people: people.flat(),
      duties,
      helpers: asked.filter(r => ['requested', 'received', 'accepted', 'in-progress'].includes(r.state)),
      family: family.map(c => c.number),
      mergedInto: into?.number,
      agencies: await agenciesById(tx, [...events.map(e => e.agency), ...asked.map(r => r.receiver_id)]),
    }
  })
}

export type CasePerson = MentionedPerson & { readonly incident: string }
/** The people of all incidents of a case, and who of them lives with whom. Addresses are compared and never shown. */
export function readCasePeople(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<{ readonly head: CaseHead; readonly people: readonly CasePerson[]; readonly homes: readonly Home[] }> {
  return services.db.as(actor, act('case.people'), async tx => {
    const head = await readHead(tx, services, actor, number)
    const today = dateOf(tx.now)
    const found = await Promise.all(
      head.incidents.map(async i => {
        const [people, secret, { facts }] = await Promise.all([
          peopleOfIncident(tx, services.vault, i.id),
          secretAddressesOf(tx, i.id),
          storyOf(tx, i.id),
        ])
        const relation = relationIn(facts)
        return people.map(p => ({
          shown: { ...p, incident: i.number },
          dweller: {
            name: p.person.name,
            role: p.role,
            ages: agesAt(p.person.birth, p.at, today),
            home: p.person.address === undefined ? undefined : addressKey(p.person.address),
            isSecret: secret.has(p.sightingId),
            relation: p.role === 'alleged-offender' ? relation : undefined,
          },
        }))
      }),
    )
    const all = found.flat()
    return { head, people: all.map(p => p.shown), homes: householdsOf(all.map(p => p.dweller)) }
  })
}

/** What the newest known facts say of whoever is accused and the harmed person. */
function relationIn(facts: Awaited<ReturnType<typeof storyOf>>['facts']): Dweller['relation'] {
  const said = (key: string) => facts.findLast(f => f.key === key && f.state === 'known')?.value
  if (said('offenderRepresentsChild') === 'yes') return 'parent'
  const family = said('familyRelation')
  return family === 'yes' ? 'family' : family === 'no' ? 'none' : undefined
}

export type CaseStory = {
  readonly head: CaseHead
  readonly events: readonly ReadCaseEvent[]
  readonly milestones: readonly {
    readonly kind: string
    readonly at: Date
    readonly number: string
    readonly agency: string
  }[]
  readonly law: readonly ({ readonly incident: string } & Awaited<ReturnType<typeof storyOf>>)[]
  readonly agencies: ReadonlyMap<string, Agency>
}
/** Everything that happened, by case, incident, order and law, for the timeline and the law tab. */
export function readStory(services: Pick<Services, 'db' | 'vault'>, actor: Actor, number: string): Promise<CaseStory> {
  return services.db.as(actor, act('case.story'), async tx => {
    const head = await readHead(tx, services, actor, number)
    const [events, key, milestones, law] = await Promise.all([
      tx.rows(eventsOfCase, [head.row.id]),
      keyOf(tx, head.row),
      tx.rows(milestonesOfCase, [head.row.id]),
      Promise.all(head.incidents.map(async i => ({ incident: i.number, ...(await storyOf(tx, i.id)) }))),
    ])
    return {
      head,
      events: events.map(e => ({ ...e, note: openNote(services.vault, key, e) })),
      milestones,
      law,
      agencies: await agenciesById(tx, [
        ...events.map(e => e.agency),
        ...milestones.map(m => m.agency),
        ...law.flatMap(l => l.facts.map(f => f.asserted_agency)),
      ]),
    }
  })
}

export type CaseHelp = {
  readonly head: CaseHead
  readonly case: Case
  readonly events: readonly ReadCaseEvent[]
  readonly referrals: readonly (ReferralRow & { readonly incident: string })[]
  readonly traces: readonly HelpTrace[]
  /** By referral: sessions and visits to the child-help room. */
  readonly held: ReadonlyMap<string, Awaited<ReturnType<typeof heldIn>>>
  readonly agencies: ReadonlyMap<string, Agency>
}
/** Risk, plan and referrals of a case: what its own people wrote, and of the organisations' work that it took place, never what it says. */
export function readCaseHelp(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<CaseHelp> {
  return services.db.as(actor, act('case.help'), async tx => {
    const head = await readHead(tx, services, actor, number)
    const [events, key, asked] = await Promise.all([
      tx.rows(eventsOfCase, [head.row.id]),
      keyOf(tx, head.row),
      Promise.all(
        head.incidents.map(async i => (await referralsIn(tx, actor, i.id)).map(r => ({ ...r, incident: i.number }))),
      ),
    ])
    const referrals = asked.flat()
    const traces = await tracesOf(
      tx,
      referrals.map(r => r.id),
    )
    return {
      head,
      case: asCase(head.row, events),
      events: events.map(e => ({ ...e, note: openNote(services.vault, key, e) })),
      referrals,
      traces,
      held: new Map(await Promise.all(referrals.map(async r => [r.id, await heldIn(tx, r.id)] as const))),
      agencies: await agenciesById(tx, [
        ...events.map(e => e.agency),
        ...referrals.flatMap(r => [r.source_id, r.receiver_id]),
      ]),
    }
  })
}

/** Given to the sweeper: a case is held still while a duty about it climbs. */
export const caseProgress = {
  hold: async (tx: Tx, id: string): Promise<boolean> => (await tx.one(holdCase, [id])) !== undefined,
  climbed: (): void => {},
} as const

/** The protective orders of a case, and the papers there are. */
export function readCaseOrders(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<{ readonly head: CaseHead; readonly orders: readonly CaseOrderRow[] }> {
  return services.db.as(actor, act('case.orders'), async tx => {
    const head = await readHead(tx, services, actor, number)
    return { head, orders: await tx.rows(ordersOfCase, [head.row.id]) }
  })
}

export type Opening = OpeningRow & { readonly who: string | undefined }
export type OpeningsRead = {
  readonly head: CaseHead
  readonly openings: readonly Opening[]
  /** Those who opened it in danger without a right to it. */
  readonly inDanger: readonly DangerSeen[]
  readonly agencies: ReadonlyMap<string, Agency>
  readonly next: string | undefined
}
/** Who opened the case, its incidents and orders, and what for; the newest first. Asking is itself an act that the next reader sees. */
export function readOpenings(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  below?: string,
): Promise<OpeningsRead> {
  const from = /^\d{1,18}$/.test(below ?? '') ? below : '9223372036854775807'
  return services.db.as(actor, act('case.openings'), async tx => {
    const head = await readHead(tx, services, actor, number)
    const rows = await tx.rows(openingsOfCase, [head.row.id, from, pageSize + 1])
    const page = rows.slice(0, pageSize)
    const [users, agencies] = await Promise.all([
      tx.rows(namesOfUsers, [[...new Set(page.flatMap(r => r.actor ?? []))]]),
      agenciesById(
        tx,
        page.flatMap(r => r.agency ?? []),
      ),
    ])
    const keys = await loadKeys(
      tx,
      users.map(u => u.key_id),
    )
    const names = new Map(
      users.flatMap(u => {
        const key = keys.get(u.key_id)
        return key
          ? [[u.id, services.vault.openText(key, { table: 'users', row: u.id, column: 'name' }, u.name)] as const]
          : []
      }),
    )
    return {
      head,
      openings: page.map(r => ({ ...r, who: r.actor === null ? undefined : names.get(r.actor) })),
      inDanger: await dangerOf(tx, services.vault, actor, head.row.id),
      agencies,
      next: rows.length > pageSize ? page.at(-1)?.id : undefined,
    }
  })
}

const pageSize = 50
export type CaseList = {
  readonly rows: readonly CaseLineRow[]
  readonly next: string | undefined
  readonly now: Date
}

/** Cases of the units one answers for, or of the regions one oversees. Nothing in it names a person. */
export function seeCases(
  services: Pick<Services, 'db'>,
  actor: Actor,
  view: CaseView,
  after?: string,
): Promise<CaseList> {
  const by = actor.units.length > 0 ? 'unit' : 'region'
  const who = by === 'unit' ? actor.units : actor.regions
  const from = placeIn(after, view === 'due' ? 'ascending' : 'descending')
  return services.db.look(actor, async tx => {
    const rows = await tx.rows(caseLists[view][by], [who, ...from, pageSize + 1])
    return { ...pageOf(rows, pageSize, row => (view === 'due' ? row.due_at : row.closed_at)), now: tx.now }
  })
}

/** What every tab of an incident says on top: orders in force for its people, and its case. Finished words; names nobody. */
export async function seeAlerts(
  services: Pick<Services, 'db'>,
  actor: Actor,
  incidentNumber: string,
  lang: Lang,
): Promise<readonly IncidentAlert[]> {
  const [orders, ofCase] = await Promise.all([
    orderAlertsOf(services, actor, incidentNumber, lang),
    services.db.look(actor, async tx => {
      const incident = await openForWork(tx, actor, incidentNumber)
      const found = await tx.one(caseOfIncident, [incident.id])
      return { number: found?.number, mayOpen: may(actor, 'case.work', guardOfCase(incident)) }
    }),
  ])
  const t = speaker(lang)
  if (ofCase.number !== undefined)
    return [
      ...orders,
      {
        tone: 'info',
        text: t('case.of-incident', { number: ofCase.number }),
        href: `/${lang}/cases/${ofCase.number}/overview`,
      },
    ]
  return ofCase.mayOpen
    ? [...orders, { tone: 'warn', text: t('case.none-yet'), href: `/${lang}/incidents/${incidentNumber}/case` }]
    : orders
}

function guardOfCase(row: Omit<GuardRow, 'author_only'>): Guard {
  return guardOf({ ...row, author_only: false })
}
