// What the guardianship body tells a court about a child: written once, sealed, printed from what is on record. The other party takes part in that case and reads it, so
// nothing may stand in it that leads to the child's or the protected person's door; what was seen and said at a visit stays in the body.
import { may } from '../access/policy.ts'
import { agencyById } from '../agencies/actions.ts'
import type { Agency } from '../agencies/contract.ts'
import type { Act, Actor } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { Problem } from '../http/problems.ts'
import { keyOf } from '../http/records.ts'
import type { Services } from '../http/services.ts'
import { agesAt, revealsReach } from '../orders/person.ts'
import { toldIn } from '../referrals/actions.ts'
import type { Known } from '../referrals/telling.ts'
import { storeKeys } from '../vault/store.ts'
import { dateOf } from '../words/format.ts'
import { referralToVisit } from './actions.ts'
import type { Finding, Opining, PlacementStep } from './contract.ts'
import { insertOpinion, opinionById, opinionsOf, placementsOf, visitsOf } from './store.ts'

const act = (name: string): Act => ({ act: name, basis: 'Family Code art. 67(1)', purpose: 'protect a child in court' })

export type OpinionForm = {
  readonly number: string
  readonly mayWrite: boolean
  readonly visits: number
  readonly earlier: readonly { readonly id: string; readonly at: Date }[]
}
export function readOpinionForm(services: Pick<Services, 'db'>, actor: Actor, number: string): Promise<OpinionForm> {
  return services.db.look(actor, async tx => {
    const { row } = await referralToVisit(tx, actor, number)
    const [visits, earlier] = await Promise.all([tx.rows(visitsOf, [row.id]), tx.rows(opinionsOf, [row.id])])
    return {
      number: row.number,
      mayWrite: row.state === 'accepted' || row.state === 'in-progress',
      visits: visits.length,
      earlier,
    }
  })
}

/** Writes an opinion and gives its id. `wrong-state` before the child was visited; `reveals-reach` where it would lead to somebody's door. */
export function writeOpinion(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  given: Opining,
): Promise<string> {
  const { db, vault } = services
  return db.as(actor, act('opinion.write'), async tx => {
    const { row } = await referralToVisit(tx, actor, number)
    if (row.state !== 'accepted' && row.state !== 'in-progress') throw new Problem('wrong-state')
    const [told, visits] = await Promise.all([toldIn(tx, vault, row.id), tx.rows(visitsOf, [row.id])])
    if (visits.length === 0) throw new Problem('bad-input', { errors: [{ pointer: '/text', code: 'visit-first' }] })
    for (const field of ['court', 'text'] as const)
      if (revealsReach(given[field], [reachOf(told)]))
        throw new Problem('bad-input', { errors: [{ pointer: `/${field}`, code: 'reveals-reach' }] })
    const [key, id] = [vault.newKey('opinion'), newId()]
    storeKeys(tx, [key])
    tx.concerns({ kind: 'referral', id: row.id, region: row.region })
    const body = vault.seal(key, { table: 'court_opinions', row: id, column: 'body' }, JSON.stringify(given))
    tx.send(insertOpinion, [id, row.id, key.id, body, actor.id, tx.now])
    return id
  })
}

function reachOf(told: Known | undefined) {
  return {
    ...(told?.address !== undefined && { address: told.address }),
    safe: (told?.['safe-way'] ?? []).map(({ value, codeWord }) => ({
      value,
      ...(codeWord !== undefined && { codeWord }),
    })),
  }
}

export type OpinionRead = {
  readonly id: string
  readonly number: string
  readonly at: Date
  readonly given: Opining
  readonly body: Agency | undefined
  readonly told: Known | undefined
  /** Youngest and oldest age possible on the day of the opinion. */
  readonly ages: readonly [number, number] | undefined
  /** Until the opinion was written. */
  readonly visits: readonly { readonly on_day: string; readonly finding: Finding }[]
  readonly steps: readonly { readonly step: PlacementStep; readonly at: Date }[]
}
/** One opinion with what it rests on. The view is in the journal. */
export function readOpinion(services: Pick<Services, 'db' | 'vault'>, actor: Actor, id: string): Promise<OpinionRead> {
  const { db, vault } = services
  return db.as(actor, act('opinion.view'), async tx => {
    const row = await tx.one(opinionById, [id])
    if (!row) throw new Problem('not-found')
    const { row: referral, guard } = await referralToVisit(tx, actor, row.number)
    if (!may(actor, 'visit.write', guard)) throw new Problem('not-found')
    tx.concerns({ kind: 'referral', id: referral.id, region: referral.region })
    const [key, told, visits, steps, body] = await Promise.all([
      keyOf(tx, row),
      toldIn(tx, vault, referral.id),
      tx.rows(visitsOf, [referral.id]),
      tx.rows(placementsOf, [referral.id]),
      agencyById(tx, referral.receiver_id),
    ])
    const words = vault.openText(key, { table: 'court_opinions', row: id, column: 'body' }, row.body)
    return {
      id,
      number: row.number,
      at: row.at,
      given: JSON.parse(words) as Opining,
      body,
      told,
      ages: told && agesAt(told.birth, referral.requested_at, dateOf(row.at)),
      visits: visits.filter(v => v.at <= row.at).toReversed(),
      steps: steps.filter(s => s.at <= row.at),
    }
  })
}
