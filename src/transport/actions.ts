// The verbs of a child put off public transport: 111 passes it on, the inspector of the region takes it, writes down what was found, when the case was opened and
// what was decided, and the carrier reads what was decided about its bus. One transaction each.
import { randomUUID } from 'node:crypto'
import { may, type Guard, guardOf, type GuardRow } from '../access/policy.ts'
import { agenciesById, agenciesOfKind } from '../agencies/actions.ts'
import type { Agency } from '../agencies/contract.ts'
import type { Act, Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { dutiesOf, type DutyRow } from '../duties/actions.ts'
import { addMinutes } from '../duties/duty.ts'
import { pageOf, placeIn } from '../http/paging.ts'
import { keyOf } from '../http/records.ts'
import { Problem, wrong } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { bellChannel } from '../post/outbox.ts'
import { signedItems } from '../statute/actions.ts'
import { loadKeys, storeKeys } from '../vault/store.ts'
import { runningNumber } from '../vault/running-number.ts'
import { dateOf } from '../words/format.ts'
import { fineGround, type RidePassed, type RideStep } from './contract.ts'
import { canFollow, lawOf, takeHours, type RideLaw, type StepKind } from './ride.ts'
import {
  eventsOfRide,
  holdRide,
  insertOutcome,
  insertRide,
  insertRideEvent,
  lockRide,
  outcomesOf,
  rideByNumber,
  rideLists,
  takeRideNumber,
  type OutcomeRow,
  type RideEventRow,
  type RideRow,
} from './store.ts'

const act = (name: string): Act => ({ act: name, basis: 'Administrative Code 593(1-1)', purpose: 'transport' })

/** Every active inspection, by region. */
export function inspections(tx: Tx): Promise<readonly Agency[]> {
  return agenciesOfKind(tx, 'transport-inspection')
}

/** Passes it on in the caller's transaction. Who told, and from which contact, does not go along. Gives the ride's id. */
export async function passRide(
  { vault }: Pick<Services, 'vault'>,
  tx: Tx,
  actor: Actor,
  passed: RidePassed,
): Promise<string> {
  const [key, id] = [vault.newKey('ride'), newId()]
  const counter = (await tx.one(takeRideNumber))?.counter ?? ''
  const { route, stop, on, time, plate, words } = passed
  const told: Told = { route, stop, on, time, plate, words }
  storeKeys(tx, [key])
  tx.send(insertRide, [
    id,
    runningNumber(vault, 'transport', Number(dateOf(tx.now).slice(0, 4)), counter),
    passed.region,
    actor.agencyId,
    actor.id,
    passed.inspectionId,
    [],
    key.id,
    vault.seal(key, placeOf(id), JSON.stringify(told)),
    tx.now,
    addMinutes(tx.now, takeHours * 60),
    on,
    passed.childAge,
    passed.alone,
    passed.forced,
  ])
  sendEvent(tx, actor, id, 'passed', {})
  tx.ring(bellChannel, 'duty')
  return id
}

/** As it was passed on; '' and null where nothing was said. */
export type Told = Pick<RidePassed, 'route' | 'stop' | 'on' | 'time' | 'plate' | 'words'>
const placeOf = (id: string) => ({ table: 'rides', row: id, column: 'told' })

export type RideRead = {
  readonly row: RideRow
  readonly told: Told
  readonly law: RideLaw
  /** Whether a lawyer has signed the provision as it stands now. */
  readonly isSigned: boolean
  readonly events: readonly RideEventRow[]
  readonly duties: readonly DutyRow[]
  readonly inspection: Agency | undefined
  readonly carriers: readonly Agency[]
  readonly steps: readonly StepKind[]
  readonly now: Date
}

/** One ride with the law's answer. What was told is opened: the view is in the journal. */
export function readRide(services: Pick<Services, 'db' | 'vault'>, actor: Actor, number: string): Promise<RideRead> {
  return services.db.as(actor, act('transport.view'), async tx => {
    const row = await find(tx, actor, number)
    const [told, events, duties, signed, carriers, agencies] = await Promise.all([
      toldOf(tx, services.vault, row),
      tx.rows(eventsOfRide, [row.id]),
      dutiesOf(tx, row.id),
      signedItems(tx),
      agenciesOfKind(tx, 'carrier', row.region),
      agenciesById(tx, [row.holder_id]),
    ])
    const law = askedOf(row, dateOf(tx.now))
    const decides = may(actor, 'transport.decide', guardOfRide(row))
    const kinds = ['taken', 'found', 'opened', 'decided'] as const
    return {
      row,
      told,
      law,
      isSigned: signed.has(law.provision),
      events,
      duties,
      inspection: agencies.get(row.holder_id),
      carriers,
      steps: kinds.filter(kind => decides && canFollow(row.state, kind)),
      now: tx.now,
    }
  })
}

function askedOf(row: RideRow, today: string): RideLaw {
  return lawOf({
    on: row.acted_on,
    childAge: row.child_age,
    alone: row.alone,
    forced: row.forced,
    openedOn: row.opened_on ?? undefined,
    today,
  })
}

async function toldOf(tx: Tx, vault: Services['vault'], row: RideRow): Promise<Told> {
  const key = await keyOf(tx, row)
  return JSON.parse(vault.openText(key, placeOf(row.id), row.told)) as Told
}

/** Writes down a step. The same thing sent twice counts once; `out-of-date` when something was written since the page was made. */
export function recordRideStep(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  version: number,
  step: RideStep,
): Promise<void> {
  return services.db.as(actor, act(`transport.${step.kind}`), async tx => {
    const found = await find(tx, actor, number)
    if (!may(actor, 'transport.decide', guardOfRide(found))) throw new Problem('not-allowed')
    await tx.rows(lockRide, [found.id])
    const row = await find(tx, actor, number)
    const last = (await tx.rows(eventsOfRide, [row.id])).at(-1)
    if (row.version === version + 1 && last?.kind === step.kind && last.actor === actor.id) return
    if (row.version !== version) throw new Problem('out-of-date')
    if (!canFollow(row.state, step.kind)) throw new Problem('wrong-state')
    const today = dateOf(tx.now)
    switch (step.kind) {
      case 'taken':
        return sendEvent(tx, actor, row.id, 'taken', {})
      case 'found': {
        const latest = row.opened_on ?? today
        if (step.on > latest) throw wrong('on', 'date-in-future')
        const { childAge, alone, forced } = step
        return sendEvent(tx, actor, row.id, 'found', { on: step.on || null, childAge, alone, forced })
      }
      case 'opened':
        if (step.on > today) throw wrong('on', 'date-in-future')
        if (row.acted_on !== null && step.on < row.acted_on) throw wrong('on', 'opened-before-act')
        return sendEvent(tx, actor, row.id, 'opened', { on: step.on })
      case 'decided':
        return decide(services, tx, actor, row, step)
    }
  })
}

async function decide(
  { vault }: Pick<Services, 'vault'>,
  tx: Tx,
  actor: Actor,
  row: RideRow,
  step: Extract<RideStep, { kind: 'decided' }>,
): Promise<void> {
  const fined = step.decision === 'fined'
  const law = askedOf(row, dateOf(tx.now))
  if (fined && row.opened_on === null) throw wrong('decision', 'case-not-opened')
  // The system advises and a person decides, but it does not write down a fine under a rule that excludes it.
  if (fined && (law.status === 'not' || law.status === 'none')) throw wrong('decision', 'rule-excludes')
  const carriers = await agenciesOfKind(tx, 'carrier', row.region)
  const carrier = carriers.find(one => one.id === step.carrier)
  if (step.carrier !== '' && !carrier) throw wrong('carrier', 'not-in-list')
  // Without a case there is nothing the carrier need know: that somebody told would be all it could learn.
  const isTold = carrier !== undefined && row.opened_on !== null
  const outcome = isTold ? randomUUID() : null
  const ground = fined ? fineGround : step.ground
  const liable = step.liable === '' ? null : step.liable
  sendEvent(tx, actor, row.id, 'decided', { decision: step.decision, ground, liable, outcome })
  if (outcome === null || !carrier) return
  const key = vault.newKey('outcome')
  storeKeys(tx, [key])
  tx.send(insertOutcome, [
    outcome,
    carrier.id,
    key.id,
    vault.seal(key, { table: 'carrier_outcomes', row: outcome, column: 'route' }, step.route),
    row.acted_on,
    row.opened_on,
    dateOf(tx.now),
    step.decision,
    ground,
    liable,
    fined ? (law.fine?.tenge ?? null) : null,
  ])
}

function sendEvent(
  tx: Tx,
  actor: Actor,
  id: string,
  kind: RideEventRow['kind'],
  data: Readonly<Record<string, string | null>>,
): void {
  tx.send(insertRideEvent, [randomUUID(), id, kind, tx.now, actor.id, actor.agencyId, JSON.stringify(data)])
}

async function find(tx: Tx, actor: Actor, number: string): Promise<RideRow> {
  const row = await tx.one(rideByNumber, [number])
  if (!row || !may(actor, 'transport.see', guardOfRide(row))) throw new Problem('not-found')
  tx.concerns({ kind: 'transport', id: row.id, region: row.region })
  return row
}

const pageSize = 50
export type RideList = {
  readonly rows: readonly RideRow[]
  /** Of each row, in the same order. */
  readonly laws: readonly RideLaw[]
  readonly next: string | undefined
  readonly now: Date
}

/** What was passed to one's inspection, or lies in the regions one oversees; the newest first. Nothing of what was told is opened. */
export function seeRides(services: Pick<Services, 'db'>, actor: Actor, after?: string): Promise<RideList> {
  const place = placeIn(after, 'descending')
  return services.db.look(actor, async tx => {
    const found =
      actor.regions.length > 0
        ? await tx.rows(rideLists.region, [actor.regions, ...place, pageSize + 1])
        : await tx.rows(rideLists.inspection, [[actor.agencyId], ...place, pageSize + 1])
    const page = pageOf(found, pageSize, row => row.passed_at)
    const today = dateOf(tx.now)
    return {
      ...page,
      laws: page.rows.map(row => askedOf(row, today)),
      now: tx.now,
    }
  })
}

export type Outcome = Omit<OutcomeRow, 'route' | 'key_id'> & { readonly route: string }
export type OutcomeList = { readonly outcomes: readonly Outcome[]; readonly next: string | undefined }

/** What was decided about the carrier's buses, and nothing of how it became known. */
export function seeOutcomes(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  after?: string,
): Promise<OutcomeList> {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  return services.db.as(actor, act('carrier.read'), async tx => {
    const found = await tx.rows(outcomesOf, [
      actor.agencyId,
      day ?? '9999-01-01',
      id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      pageSize + 1,
    ])
    const rows = found.slice(0, pageSize)
    const keys = await loadKeys(
      tx,
      rows.map(row => row.key_id),
    )
    const end = found.length > pageSize ? rows.at(-1) : undefined
    return {
      outcomes: rows.map(({ route, key_id: keyId, ...row }) => {
        const key = keys.get(keyId)
        if (!key) throw new Problem('not-found')
        const place = { table: 'carrier_outcomes', row: row.id, column: 'route' }
        return { ...row, route: services.vault.openText(key, place, route) }
      }),
      next: end && `${end.decided_on}.${end.id}`,
    }
  })
}

/** Given to the sweeper: a ride is held still while a duty about it climbs. */
export const transportProgress = {
  hold: async (tx: Tx, id: string): Promise<boolean> => (await tx.one(holdRide, [id])) !== undefined,
  climbed: (): void => {},
} as const

function guardOfRide(row: Omit<GuardRow, 'author_only'>): Guard {
  return guardOf({ ...row, author_only: false })
}
