// The week's unusual openings: worked out from the journal when a head looks, marked row by row by somebody else than the person, and signed when the week is over.
import { agenciesById } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import type { Actor, Tx } from '../../db/door.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { loadKeys } from '../../vault/store.ts'
import type { Vault } from '../../vault/vault.ts'
import { boundsOf, weekBounds, weekOf, type WeekRule } from './rules.ts'
import {
  flaggedOfWeeks,
  insertSignature,
  insertWeekMark,
  marksOfWeek,
  purposesOfWeek,
  signatureOfWeek,
  unusualOf,
  type WeekMarkRow,
} from './store.ts'

const act = (name: string) => ({ act: name, basis: 'law 94-V art. 22', purpose: 'guard against curiosity' })

export type UnusualSeen = {
  readonly rule: WeekRule
  readonly userId: string
  readonly who: string
  readonly at: Date
  readonly times: number
  readonly number: string | undefined
  /** What for, as it was said before. */
  readonly words: string | undefined
  readonly mark: WeekMarkRow['mark'] | undefined
  /** Nobody judges their own. */
  readonly isOwn: boolean
}
export type WeekSeen = {
  readonly week: string
  readonly isOver: boolean
  readonly rows: readonly UnusualSeen[]
  readonly signedAt: Date | undefined
  readonly now: Date
}

/** One week of the own agency; the running one where none is named. Throws `not-found` for a day that is no Monday or lies ahead. */
export function seeWeek(services: Pick<Services, 'db' | 'vault'>, actor: Actor, week?: string): Promise<WeekSeen> {
  return services.db.as(actor, act('week.view'), tx => readWeek(tx, services.vault, actor, week ?? weekOf(tx.now)))
}

async function readWeek(tx: Tx, vault: Vault, actor: Actor, week: string): Promise<WeekSeen> {
  const bounds = boundsOf(week)
  if (!bounds || bounds.since > tx.now) throw new Problem('not-found')
  const { many, nightFrom, nightTo, endedDays } = weekBounds
  const agency = actor.agencyId
  const [rows, said, marks, signature] = await Promise.all([
    tx.rows(unusualOf, [agency, bounds.since, bounds.until, many, nightFrom, nightTo, endedDays]),
    tx.rows(purposesOfWeek, [agency, bounds.since, bounds.until]),
    tx.rows(marksOfWeek, [agency, week]),
    tx.one(signatureOfWeek, [agency, week]),
  ])
  const names = await namesOf(tx, vault, rows)
  const keys = await loadKeys(
    tx,
    said.map(one => one.key_id),
  )
  const wordsOf = (userId: string, at: Date): string | undefined => {
    const one = said.find(p => p.by_user === userId && p.at.getTime() === at.getTime())
    const key = one && keys.get(one.key_id)
    return one && key && vault.openText(key, { table: 'purposes', row: one.id, column: 'words' }, one.words)
  }
  return {
    week,
    isOver: bounds.until <= tx.now,
    rows: rows.map(r => ({
      rule: r.rule,
      userId: r.about_user,
      who: names.get(r.about_user) ?? '',
      at: r.at,
      times: r.times,
      number: r.number ?? undefined,
      words: r.rule === 'without-work' ? wordsOf(r.about_user, r.at) : undefined,
      mark: marks.find(m => m.rule === r.rule && m.about_user === r.about_user && m.at.getTime() === r.at.getTime())
        ?.mark,
      isOwn: r.about_user === actor.id,
    })),
    signedAt: signature?.at,
    now: tx.now,
  }
}

/**
 * Marks rows and signs the week when none is left. `given` by the row's place in the list; what was marked stays. Throws `wrong-state` while the week runs or
 * where it is signed; gives how many rows still wait, of them one's own.
 */
export function signWeek(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  week: string,
  given: ReadonlyMap<number, WeekMarkRow['mark']>,
): Promise<{ readonly waiting: number; readonly own: number }> {
  return services.db.as(actor, act('week.sign'), async tx => {
    const seen = await readWeek(tx, services.vault, actor, week)
    if (!seen.isOver || seen.signedAt !== undefined) throw new Problem('wrong-state')
    tx.concerns({ kind: 'agency', id: actor.agencyId })
    let [waiting, own] = [0, 0]
    for (const [i, row] of seen.rows.entries()) {
      if (row.mark !== undefined) continue
      const mark = row.isOwn ? undefined : given.get(i)
      if (mark === undefined) {
        waiting++
        if (row.isOwn) own++
      } else {
        tx.send(insertWeekMark, [actor.agencyId, week, row.rule, row.userId, row.at, mark, actor.id, tx.now])
      }
    }
    if (waiting === 0) tx.send(insertSignature, [actor.agencyId, week, actor.id, tx.now])
    return { waiting, own }
  })
}

export type Flagged = {
  readonly agency: Agency | undefined
  readonly week: string
  readonly rule: WeekRule
  readonly who: string
  readonly at: Date
}
/** What heads found to be looked into, for the Commissioner of their region. */
export function seeFlagged(services: Pick<Services, 'db' | 'vault'>, actor: Actor): Promise<readonly Flagged[]> {
  return services.db.as(actor, act('week.flagged'), async tx => {
    const rows = await tx.rows(flaggedOfWeeks)
    const [names, agencies] = await Promise.all([
      namesOf(tx, services.vault, rows),
      agenciesById(
        tx,
        rows.map(r => r.agency_id),
      ),
    ])
    return rows.map(r => ({
      agency: agencies.get(r.agency_id),
      week: r.week,
      rule: r.rule,
      who: names.get(r.about_user) ?? '',
      at: r.at,
    }))
  })
}

async function namesOf(
  tx: Tx,
  vault: Vault,
  rows: readonly { readonly about_user: string; readonly key_id: string; readonly name: Buffer }[],
): Promise<ReadonlyMap<string, string>> {
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  return new Map(
    rows.flatMap(r => {
      const key = keys.get(r.key_id)
      const at = { table: 'users', row: r.about_user, column: 'name' }
      return key ? [[r.about_user, vault.openText(key, at, r.name)] as const] : []
    }),
  )
}
