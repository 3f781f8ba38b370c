// What overseers look at: counts by region and the lists behind them. Both are read with the same conditions, so that a number and its list
// cannot disagree. Reading them identifies nobody.
import { mayEver } from '../access/policy.ts'
import type { Actor } from '../db/door.ts'
import { readInOrder } from '../db/read-in-order.ts'
import { Problem } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { noOffenceDays, type View } from './contract.ts'
import { countByRegion, lists, refusedLately, type CountRow, type LineRow, type RefusedRow } from './store.ts'

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
      tx.rows(countByRegion, [actor.regions, tx.now, countLimit + 1, firstListed(tx.now)]),
      mayEver(actor, 'refusals.see') ? tx.rows(refusedLately, [actor.regions, refusalsShown]) : undefined,
    ])
    return { counts, refused, now: tx.now }
  })
}

export type ListPage = { readonly rows: readonly LineRow[]; readonly next: string | undefined; readonly now: Date }

/** One page of a list. A region that the reader does not oversee is refused and the attempt journalled, not answered with an empty list. */
export async function seeList(
  services: Pick<Services, 'db'>,
  actor: Actor,
  asked: { readonly view: View; readonly region?: number | undefined; readonly after?: string | undefined },
): Promise<ListPage> {
  const { view, region } = asked
  if (region !== undefined && !actor.regions.includes(region)) {
    throw new Problem('not-allowed', { attempted: { kind: 'region', id: actor.agencyId, region } })
  }
  const regions = region === undefined ? actor.regions : [region]
  const place = readPlace(asked.after)
  return services.db.look(actor, async tx => {
    tx.send(readInOrder)
    const values = [regions, pageSize + 1, view === 'no-offence' ? firstListed(tx.now) : tx.now]
    const rows =
      place === undefined
        ? await tx.rows(lists[view].first, values)
        : await tx.rows(lists[view].later, [...values, ...place])
    const last = rows[pageSize - 1]
    return {
      rows: rows.slice(0, pageSize),
      next: rows.length > pageSize && last ? placeOf(last) : undefined,
      now: tx.now,
    }
  })
}

function firstListed(now: Date): Date {
  return new Date(now.getTime() - noOffenceDays * 86_400_000)
}

function placeOf(row: LineRow): string {
  return `${row.place}.${row.id}`
}
/** Undefined for a text that is none of ours: the list then begins at its start. */
function readPlace(text: string | undefined): readonly [string, string] | undefined {
  const found = /^(\d{1,18})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return found === null ? undefined : [found[1] ?? '', found[2] ?? '']
}
