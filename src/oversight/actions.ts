// What overseers look at: counts by region and the lists behind them. Both are read with the same conditions, so that a number and its list
// cannot disagree. Reading them identifies nobody.
import { mayEver } from '../access/policy.ts'
import type { Actor, Tx } from '../db/door.ts'
import { readInOrder } from '../db/read-in-order.ts'
import { Problem } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { orderDays, pastDays, pastViews, unitViews, type UnitView, type View } from './contract.ts'
import { speaksFor, weighedKeys, type Weighed } from './weighing.ts'
import {
  countByRegion,
  countByUnit,
  lists,
  newestAnswers,
  newestFacts,
  refusedLately,
  unitLists,
  type CountRow,
  type LineRow,
  type RefusedRow,
  type UnitRow,
} from './store.ts'

export const pageSize = 25
/** Counting stops here: one row more says "and more". */
export const countLimit = 1000
const refusalsShown = 10

export type FirstPage = {
  readonly counts: readonly CountRow[]
  readonly refused: readonly RefusedRow[] | undefined
  readonly now: Date
}

export function seeFirstPage(services: Pick<Services, 'db'>, actor: Actor): Promise<FirstPage> {
  return services.db.look(actor, async tx => {
    tx.send(readInOrder)
    const [counts, refused] = await Promise.all([
      tx.rows(countByRegion, [
        actor.regions,
        tx.now,
        countLimit + 1,
        daysBefore(tx.now, pastDays),
        daysBefore(tx.now, orderDays),
      ]),
      mayEver(actor, 'refusals.see') ? tx.rows(refusedLately, [actor.regions, refusalsShown]) : undefined,
    ])
    return { counts, refused, now: tx.now }
  })
}

/** Which units do not register in time, or never acknowledge. */
export function seeUnits(
  services: Pick<Services, 'db'>,
  actor: Actor,
  region: number | undefined,
): Promise<{ readonly rows: readonly UnitRow[]; readonly now: Date }> {
  const regions = overseen(actor, region)
  return services.db.look(actor, async tx => ({
    rows: await tx.rows(countByUnit, [regions, tx.now, countLimit + 1, daysBefore(tx.now, pastDays)]),
    now: tx.now,
  }))
}

export type ListPage = {
  readonly rows: readonly LineRow[]
  /** Of cases that wait for the prosecutor: what speaks for taking them up, by incident. */
  readonly weighed: ReadonlyMap<string, Weighed>
  readonly next: string | undefined
  readonly now: Date
}

/** One page of a list. A region that the reader does not oversee is refused and the attempt journalled, not answered with an empty list. */
export async function seeList(
  services: Pick<Services, 'db'>,
  actor: Actor,
  asked: {
    readonly view: View
    readonly region?: number | undefined
    readonly unit?: string | undefined
    readonly after?: string | undefined
  },
): Promise<ListPage> {
  const { view, region, unit } = asked
  const ofUnit = unit === undefined ? undefined : unitViews.find((one): one is UnitView => one === view)
  if (unit !== undefined && ofUnit === undefined) throw new Problem('not-found')
  const regions = overseen(actor, region)
  const place = readPlace(asked.after)
  return services.db.look(actor, async tx => {
    tx.send(readInOrder)
    const from = pastViews.has(view) ? daysBefore(tx.now, view === 'orders-new' ? orderDays : pastDays) : tx.now
    const list = ofUnit === undefined ? lists[view] : unitLists[ofUnit]
    const values = [ofUnit === undefined ? regions : [unit], pageSize + 1, from]
    const rows =
      place === undefined ? await tx.rows(list.first, values) : await tx.rows(list.later, [...values, ...place])
    const shown = rows.slice(0, pageSize)
    const last = rows[pageSize - 1]
    return {
      rows: shown,
      weighed: view === 'undecided' ? await weigh(tx, shown) : new Map(),
      next: rows.length > pageSize && last ? placeOf(last) : undefined,
      now: tx.now,
    }
  })
}

async function weigh(tx: Tx, rows: readonly LineRow[]): Promise<ReadonlyMap<string, Weighed>> {
  const incidents = rows.map(row => row.incident_id)
  const [facts, answers] = await Promise.all([
    tx.rows(newestFacts, [incidents, weighedKeys]),
    tx.rows(newestAnswers, [incidents]),
  ])
  return new Map(
    incidents.map(id => [
      id,
      speaksFor(
        facts
          .filter(f => f.incident_id === id)
          .map(f => ({ key: f.key, value: f.state === 'known' ? f.value?.value : undefined })),
        answers.find(a => a.incident_id === id)?.summary.stands ?? [],
      ),
    ]),
  )
}

/** The regions asked about. Another's is refused and the attempt journalled there. */
function overseen(actor: Actor, region: number | undefined): readonly number[] {
  if (region !== undefined && !actor.regions.includes(region)) {
    throw new Problem('not-allowed', { attempted: { kind: 'region', id: actor.agencyId, region } })
  }
  return region === undefined ? actor.regions : [region]
}
function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

function placeOf(row: LineRow): string {
  return `${row.place}.${row.id}`
}
/** Undefined for a text that is none of ours: the list then begins at its start. */
function readPlace(text: string | undefined): readonly [string, string] | undefined {
  const found = /^(\d{1,18})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return found === null ? undefined : [found[1] ?? '', found[2] ?? '']
}
