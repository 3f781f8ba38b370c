// The verbs of recommendations: the Commissioner gives one about a referral, whoever is advised answers step by step, the Commissioner verifies or opens it again. What
// is said is sealed under a key of its own. It orders nothing: the law gives advice, not command, and the page says so.
import { randomUUID } from 'node:crypto'
import { may, type Guard, guardOf } from '../../access/policy.ts'
import { agenciesById } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import type { Act, Actor, Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { dutiesOf, type DutyRow } from '../../duties/actions.ts'
import { pageOf, placeIn } from '../../http/paging.ts'
import { Problem } from '../../http/problems.ts'
import { keyOf } from '../../http/records.ts'
import type { Services } from '../../http/services.ts'
import { bellChannel } from '../../post/outbox.ts'
import { storeKeys } from '../../vault/store.ts'
import { runningNumber } from '../../vault/running-number.ts'
import { dateOf } from '../../words/format.ts'
import { daysAtMost, type Advising, type Stepping, type View } from './contract.ts'
import { canFollow, isOfCommissioner, stepKinds, type State, type StepKind } from './recommendation.ts'
import {
  countOwed,
  eventsOfRecommendation,
  holdRecommendation,
  insertRecommendation,
  insertRecommendationEvent,
  lockRecommendation,
  recommendationByNumber,
  recommendationLists,
  recommendationsAbout,
  referralAdvisedOn,
  takeRecommendationNumber,
  type AboutRow,
  type RecommendationRow,
} from './store.ts'

export type { RecommendationRow } from './store.ts'

const act = (name: string): Act => ({
  act: name,
  basis: 'Law on the rights of the child art. 7-12',
  purpose: 'protect the rights of a child',
})
const wrong = (field: string, code: string) => new Problem('bad-input', { errors: [{ pointer: `/${field}`, code }] })

export type AdviceForm = { readonly number: string; readonly receivers: readonly Agency[]; readonly today: string }
/** Who may be advised about this referral: whoever was asked to help, and the body above it. */
export function readAdviceForm(services: Pick<Services, 'db'>, actor: Actor, number: string): Promise<AdviceForm> {
  return services.db.look(actor, async tx => {
    const about = await findAbout(tx, actor, number)
    const ids = receiversOf(about)
    const agencies = await agenciesById(tx, ids)
    return { number: about.number, receivers: ids.flatMap(id => agencies.get(id) ?? []), today: dateOf(tx.now) }
  })
}

/** Gives a recommendation and its number. The same one from a form sent twice counts once. */
export function giveRecommendation(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  given: Advising,
): Promise<string> {
  const { db, vault } = services
  return db.as(actor, act('recommendation.give'), async tx => {
    const about = await findAbout(tx, actor, number)
    if (!receiversOf(about).includes(given.to)) throw wrong('to', 'not-in-list')
    checkDay(tx.now, given.by)
    const twin = (await tx.rows(recommendationsAbout, [about.id])).find(
      r =>
        r.author_id === actor.id &&
        r.holder_id === given.to &&
        r.state === 'issued' &&
        tx.now.getTime() - r.at.getTime() < 60_000,
    )
    if (twin) return twin.number
    const [key, id] = [vault.newKey('recommendation'), newId()]
    const counter = (await tx.one(takeRecommendationNumber))?.counter ?? ''
    const made = runningNumber(vault, 'recommendation', Number(dateOf(tx.now).slice(0, 4)), counter)
    storeKeys(tx, [key])
    tx.concerns({ kind: 'referral', id: about.id, region: about.region })
    tx.send(insertRecommendation, [
      id,
      made,
      about.id,
      about.region,
      actor.agencyId,
      actor.id,
      given.to,
      about.locked_from,
      key.id,
      tx.now,
    ])
    const event = randomUUID()
    const body = vault.seal(key, { table: 'recommendation_events', row: event, column: 'body' }, given.text)
    tx.send(insertRecommendationEvent, [event, id, 'issued', tx.now, actor.id, given.by, body])
    tx.ring(bellChannel, 'duty')
    return made
  })
}

/** Writes the next step down. The same step sent twice counts once; `out-of-date` when something was written since the page was made. */
export function stepRecommendation(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  version: number,
  step: Stepping,
): Promise<void> {
  const { db, vault } = services
  return db.as(actor, act(`recommendation.${step.kind}`), async tx => {
    const row = await findRecommendation(tx, actor, number)
    if (!mayStep(actor, row, step.kind)) throw new Problem('not-allowed')
    await tx.rows(lockRecommendation, [row.id])
    const events = await tx.rows(eventsOfRecommendation, [row.id])
    const last = events.at(-1)
    if (events.length === version + 1 && last?.kind === step.kind && last.actor === actor.id) return
    if (events.length !== version) throw new Problem('out-of-date')
    if (last === undefined || !canFollow(last.kind, step.kind)) throw new Problem('wrong-state')
    if ('by' in step) checkDay(tx.now, step.by)
    const id = randomUUID()
    const key = await keyOf(tx, row)
    const body =
      'text' in step ? vault.seal(key, { table: 'recommendation_events', row: id, column: 'body' }, step.text) : null
    tx.send(insertRecommendationEvent, [id, row.id, step.kind, tx.now, actor.id, 'by' in step ? step.by : null, body])
    tx.ring(bellChannel, 'duty')
  })
}

export type RecommendationRead = {
  readonly row: RecommendationRow
  readonly events: readonly {
    readonly kind: State
    readonly at: Date
    readonly until: string | undefined
    readonly text: string | undefined
  }[]
  readonly duties: readonly DutyRow[]
  /** What this reader could write now. */
  readonly steps: readonly StepKind[]
  readonly now: Date
}
/** One recommendation with all that was said, opened. The view is in the journal. */
export function readRecommendation(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<RecommendationRead> {
  const { db, vault } = services
  return db.as(actor, act('recommendation.view'), async tx => {
    const row = await findRecommendation(tx, actor, number)
    const [key, events, duties] = await Promise.all([
      keyOf(tx, row),
      tx.rows(eventsOfRecommendation, [row.id]),
      dutiesOf(tx, row.id),
    ])
    return {
      row,
      events: events.map(e => ({
        kind: e.kind,
        at: e.at,
        until: e.until ?? undefined,
        text:
          e.body === null
            ? undefined
            : vault.openText(key, { table: 'recommendation_events', row: e.id, column: 'body' }, e.body),
      })),
      duties,
      steps: stepKinds.filter(kind => canFollow(row.state, kind) && mayStep(actor, row, kind)),
      now: tx.now,
    }
  })
}

export type RecommendationList = {
  readonly rows: readonly RecommendationRow[]
  readonly next: string | undefined
  readonly now: Date
}
export const pageSize = 25
/** Those one was given, or that were given in one's regions; what changed last first. Names nobody. */
export function seeRecommendations(
  services: Pick<Services, 'db'>,
  actor: Actor,
  view: View,
  after?: string,
): Promise<RecommendationList> {
  const lists = recommendationLists[view]
  const [list, who] = actor.regions.length > 0 ? [lists.region, actor.regions] : [lists.holder, [actor.agencyId]]
  return services.db.look(actor, async tx => {
    const rows = await tx.rows(list, [who, ...placeIn(after, 'descending'), pageSize + 1])
    return { ...pageOf(rows, pageSize, row => row.turned_at), now: tx.now }
  })
}

/** How many wait for a step of the own organisation; counting stops at a hundred. */
export async function recommendationsOwed(services: Pick<Services, 'db'>, actor: Actor): Promise<number> {
  return (await services.db.look(actor, tx => tx.one(countOwed, [[actor.agencyId]])))?.n ?? 0
}

/** Given to the sweeper: a recommendation is held still while a duty about it climbs. */
export const recommendationProgress = {
  hold: async (tx: Tx, id: string): Promise<boolean> => (await tx.one(holdRecommendation, [id])) !== undefined,
  climbed: (): void => {},
} as const

function checkDay(now: Date, by: string): void {
  if (by <= dateOf(now)) throw wrong('by', 'date-passed')
  if (by > dateOf(new Date(now.getTime() + daysAtMost * 86_400_000))) throw wrong('by', 'out-of-range')
}
function receiversOf(about: AboutRow): readonly string[] {
  return [about.receiver_id, ...(about.above_id === null ? [] : [about.above_id])].filter(
    id => !about.locked_from.includes(id),
  )
}
async function findAbout(tx: Tx, actor: Actor, number: string): Promise<AboutRow> {
  const about = await tx.one(referralAdvisedOn, [number])
  const guard = about && {
    region: about.region,
    sourceId: '',
    authorId: '',
    holderId: about.receiver_id,
    authorOnly: false,
    lockedFrom: about.locked_from,
  }
  if (!about || !guard || !may(actor, 'recommendation.give', guard)) throw new Problem('not-found')
  return about
}
function guardOfRecommendation(row: RecommendationRow): Guard {
  return guardOf({ ...row, author_only: false })
}
function mayStep(actor: Actor, row: RecommendationRow, kind: StepKind): boolean {
  return may(
    actor,
    isOfCommissioner(kind) ? 'recommendation.give' : 'recommendation.answer',
    guardOfRecommendation(row),
  )
}
async function findRecommendation(tx: Tx, actor: Actor, number: string): Promise<RecommendationRow> {
  const row = await tx.one(recommendationByNumber, [number])
  if (!row || !may(actor, 'recommendation.see', guardOfRecommendation(row))) throw new Problem('not-found')
  tx.concerns({ kind: 'referral', id: row.referral_id, region: row.region })
  return row
}
