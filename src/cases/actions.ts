// The verbs of a case: open one for an incident, take another incident in, take a step, read it, list those of a unit. One transaction each. Opening a case
// shows identified people, so each look is an act in the journal; which people worked in it stands on a tab of its own.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { may, type ActName, type Guard } from '../access/policy.ts'
import { agenciesById } from '../agencies/actions.ts'
import type { Agency } from '../agencies/contract.ts'
import type { Act, Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { Problem } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { openForWork, storyOf } from '../incidents/actions.ts'
import type { IncidentAlert } from '../incidents/tabs.ts'
import { ordersOfPeopleIn, seeAlerts as orderAlertsOf } from '../orders/actions.ts'
import type { OrderShown } from '../orders/contract.ts'
import { peopleOfIncident, safeContactsOf, secretAddressesOf, type MentionedPerson } from '../people/actions.ts'
import { addressKey } from '../people/address.ts'
import { runningNumber } from '../vault/running-number.ts'
import { loadKeys, storeKeys } from '../vault/store.ts'
import type { RecordKey, Vault } from '../vault/vault.ts'
import { speaker } from '../words/catalogue.ts'
import { dateOf } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import {
  barriersOf,
  reduceCase,
  refusalOf,
  type Barrier,
  type Case,
  type CaseEventKind,
  type Circumstances,
} from './case.ts'
import type { CaseStep, CaseView } from './contract.ts'
import {
  caseByNumber,
  caseLists,
  caseOfIncident,
  circumstancesOf,
  dutiesOfCase,
  eventsOfCase,
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
const wrong = (field: string, code: string) => new Problem('bad-input', { errors: [{ pointer: `/${field}`, code }] })

// Opening -------------------------------------------------------------------------------------------------------------------------------------

/** Opens the case of an incident and gives its number; an incident has one case, so the second press finds the first. */
export function openCase(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  incidentNumber: string,
): Promise<string> {
  return services.db.as(actor, act('case.open'), async tx => {
    const incident = await openForWork(tx, actor, incidentNumber)
    if (!may(actor, 'case.work', guardOf(incident))) throw new Problem('not-allowed')
    await tx.rows(lockCase, [incident.id])
    const earlier = await tx.one(caseOfIncident, [incident.id])
    if (earlier) return earlier.number
    const counter = (await tx.one(takeCaseNumber))?.counter ?? ''
    const [key, id] = [services.vault.newKey('case'), newId()]
    const number = runningNumber(services.vault, 'case', Number(dateOf(tx.now).slice(0, 4)), counter)
    storeKeys(tx, [key])
    tx.concerns({ kind: 'case', id, region: incident.region })
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
    return number
  })
}

/** Takes a further incident into a case: what happened again belongs to the same people. The same one twice is taken in once. */
export function joinToCase(
  services: Pick<Services, 'db'>,
  actor: Actor,
  number: string,
  incidentNumber: string,
): Promise<void> {
  return services.db.as(actor, act('case.join'), async tx => {
    const row = await caseForWork(tx, actor, number)
    if (!may(actor, 'case.work', guardOf(row))) throw new Problem('not-allowed')
    let incident
    try {
      incident = await openForWork(tx, actor, incidentNumber)
    } catch (error) {
      // Absent and hidden are answered alike, beside the field.
      if (error instanceof Problem && error.code === 'not-found') throw wrong('incident', 'no-such-incident')
      throw error
    }
    tx.concerns({ kind: 'case', id: row.id, region: row.region })
    await tx.rows(lockCase, [incident.id])
    await tx.rows(lockCase, [row.id])
    const earlier = await tx.one(caseOfIncident, [incident.id])
    if (earlier?.id === row.id) return
    if (earlier) throw wrong('incident', 'in-another-case')
    if (incident.holder_id !== row.holder_id) throw wrong('incident', 'of-another-unit')
    if (row.state === 'closed') throw new Problem('wrong-state')
    tx.send(joinIncident, [incident.id, row.id, tx.now])
    sendEvent(tx, actor, row.id, 'incident-joined', { incident: incident.id }, null)
  })
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
    if (!may(actor, actOf(step.kind), guardOf(row))) throw new Problem('not-allowed')
    await tx.rows(lockCase, [row.id])
    const [events, keys, known, incidents] = await Promise.all([
      tx.rows(eventsOfCase, [row.id]),
      loadKeys(tx, [row.key_id]),
      circumstances(tx, row.id),
      tx.rows(incidentsOfCase, [row.id]),
    ])
    const key = keys.get(row.key_id)
    if (!key) throw new Problem('not-found')
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
    const now = asCase(events)
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
  }
}

function asCase(events: readonly CaseEventRow[]): Case {
  const made = reduceCase(events)
  if (!made) throw new Error('a case has no beginning')
  return made
}
function openNote(vault: Vault, key: RecordKey, e: Pick<CaseEventRow, 'id' | 'note'>): string | undefined {
  return e.note === null ? undefined : vault.openText(key, { table: 'case_events', row: e.id, column: 'note' }, e.note)
}

// Reading -------------------------------------------------------------------------------------------------------------------------------------

/** The case of a number, for somebody who may see it; the act concerns it. Throws `not-found` for whoever may not know of it. */
export async function caseForWork(tx: Tx, actor: Actor, number: string): Promise<CaseRow> {
  const row = await tx.one(caseByNumber, [number])
  if (!row || !may(actor, 'case.see', guardOf(row))) throw new Problem('not-found')
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
  const mayKnowWays = may(actor, 'contact.know', guardOf(row))
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
    mayWork: may(actor, 'case.work', guardOf(row)),
    mayConfirm: may(actor, 'case.confirm', guardOf(row)),
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
}

/** The first tab: what is due, what happened, who does what. It identifies people: the view is in the journal. */
export function readOverview(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<CaseOverview> {
  return services.db.as(actor, act('case.view'), async tx => {
    const head = await readHead(tx, services, actor, number)
    const [events, keys, known, duties, people] = await Promise.all([
      tx.rows(eventsOfCase, [head.row.id]),
      loadKeys(tx, [head.row.key_id]),
      circumstances(tx, head.row.id),
      tx.rows(dutiesOfCase, [head.row.id]),
      Promise.all(head.incidents.map(i => peopleOfIncident(tx, services.vault, i.id))),
    ])
    const key = keys.get(head.row.key_id)
    if (!key) throw new Problem('not-found')
    const made = asCase(events)
    return {
      head,
      case: made,
      events: events.map(e => ({ ...e, note: openNote(services.vault, key, e) })),
      barriers: barriersOf(made, known, tx.now),
      people: people.flat(),
      duties,
      agencies: await agenciesById(
        tx,
        events.map(e => e.agency),
      ),
    }
  })
}

export type CasePerson = MentionedPerson & {
  readonly incident: string
  /** Names of others of the case with the same address; never where anybody keeps it secret. */
  readonly livesWith: readonly string[]
}
/** The people of all incidents of a case, and who of them lives at one address. */
export function readCasePeople(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<{ readonly head: CaseHead; readonly people: readonly CasePerson[] }> {
  return services.db.as(actor, act('case.people'), async tx => {
    const head = await readHead(tx, services, actor, number)
    const found = await Promise.all(
      head.incidents.map(async i => {
        const [people, secret] = await Promise.all([
          peopleOfIncident(tx, services.vault, i.id),
          secretAddressesOf(tx, i.id),
        ])
        return people.map(p => ({
          ...p,
          incident: i.number,
          home: p.person.address === undefined ? undefined : addressKey(p.person.address),
          isSecret: secret.has(p.sightingId),
        }))
      }),
    )
    const all = found.flat()
    const secret = new Set(all.flatMap(p => (p.isSecret ? (p.home ?? []) : [])))
    return {
      head,
      people: all.map(({ home, ...p }) => ({
        ...p,
        livesWith:
          home === undefined || secret.has(home)
            ? []
            : [
                ...new Set(
                  all.flatMap(o => (o.home === home && o.person.name !== p.person.name ? (o.person.name ?? []) : [])),
                ),
              ],
      })),
    }
  })
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
    const [events, keys, milestones, law] = await Promise.all([
      tx.rows(eventsOfCase, [head.row.id]),
      loadKeys(tx, [head.row.key_id]),
      tx.rows(milestonesOfCase, [head.row.id]),
      Promise.all(head.incidents.map(async i => ({ incident: i.number, ...(await storyOf(tx, i.id)) }))),
    ])
    const key = keys.get(head.row.key_id)
    if (!key) throw new Problem('not-found')
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
/** Who opened the case, its incidents and orders, and what for; the newest first. Asking is itself an act that the next reader sees. */
export function readOpenings(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  below?: string,
): Promise<{
  readonly head: CaseHead
  readonly openings: readonly Opening[]
  readonly agencies: ReadonlyMap<string, Agency>
  readonly next: string | undefined
}> {
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
  const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  const by = actor.units.length > 0 ? 'unit' : 'region'
  const who = by === 'unit' ? actor.units : actor.regions
  const start =
    view === 'due'
      ? [new Date(0), '00000000-0000-0000-0000-000000000000']
      : [new Date('9999-01-01T00:00:00Z'), 'ffffffff-ffff-ffff-ffff-ffffffffffff']
  const from = at === undefined ? start : [new Date(Number(at)), id]
  return services.db.look(actor, async tx => {
    const rows = await tx.rows(caseLists[view][by], [who, ...from, pageSize + 1])
    const last = rows[pageSize - 1]
    const place = last && (view === 'due' ? last.due_at : last.closed_at)
    return {
      rows: rows.slice(0, pageSize),
      next: rows.length > pageSize && last && place ? `${place.getTime()}.${last.id}` : undefined,
      now: tx.now,
    }
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
      return { number: found?.number, mayOpen: may(actor, 'case.work', guardOf(incident)) }
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

function guardOf(c: {
  region: number
  source_id: string
  author_id: string
  holder_id: string
  locked_from: string[]
}): Guard {
  return {
    region: c.region,
    sourceId: c.source_id,
    authorId: c.author_id,
    holderId: c.holder_id,
    authorOnly: false,
    lockedFrom: c.locked_from,
  }
}
