// Danger now, and no right to the case: whoever could help says why, signs in again and reads that one case for an hour. A case they are locked from answers
// like one that does not exist. The unit that holds it hears of it at once, everything read is in the journal, and somebody else says whether it was right.
import { guardOf, may, mayEver, type Guard } from '../../access/policy.ts'
import { proveAgain, takeTokens, type Visitor } from '../../access/session.ts'
import { agenciesById } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import type { Act, Actor, Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { keyOf } from '../../http/records.ts'
import { Problem, wrong } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { peopleOfIncident, secretAddressesOf, type MentionedPerson } from '../../people/actions.ts'
import { bellChannel } from '../../post/outbox.ts'
import { loadKeys } from '../../vault/store.ts'
import type { Vault } from '../../vault/vault.ts'
import { parseNumber } from '../../words/numbers.ts'
import { caseByNumber, incidentsOfCase, namesOfUsers, ordersOfCase, type CaseOrderRow, type CaseRow } from '../store.ts'
import type { OpeningAsked, VerdictGiven } from './contract.ts'
import {
  caseInDanger,
  insertDangerMark,
  insertDangerOpening,
  newestOpenings,
  openingById,
  openingsOfCaseInDanger,
  runningOpening,
  waitingReviews,
  type DangerOpeningRow,
} from './store.ts'

const act = (name: string, purpose = 'avert danger'): Act => ({ act: name, basis: 'danger to life or health', purpose })
const day = 86_400

/**
 * Opens the case of this number for an hour and gives its number in one spelling. Throws `bad-input`: `no-such-case` where there is none or the person is
 * locked from it, `not-you` where signing in again failed; `too-many` after five tries in a day.
 */
export async function openInDanger(
  services: Pick<Services, 'db' | 'vault' | 'demo'>,
  who: Pick<Visitor, 'actor' | 'login'>,
  asked: OpeningAsked,
  proof: { readonly password: string; readonly sameAgain: boolean; readonly network: string },
): Promise<string> {
  const { db, vault, demo } = services
  const { actor } = who
  const proved = await proveAgain(db, who, proof, proof.network, { demo })
  if (proved === 'slow-down') throw new Problem('too-many')
  if (proved === 'refused') throw wrong('password', 'not-you')
  // Numbers must not be tried out, and nobody is in danger in ten cases a day.
  if (!(await takeTokens(db, [['danger-open', actor.id, 5, 5 / day]]))) throw new Problem('too-many')
  const parsed = parseNumber(asked.number)
  const opening = act('case.open-in-danger', asked.reason)
  const met = await db.as(actor, opening, async tx => {
    const found = parsed.ok && parsed.kind === 'case' ? await tx.one(caseInDanger, [parsed.number]) : undefined
    if (!found?.free) return { found, number: undefined }
    tx.concerns({ kind: 'case', id: found.id, region: found.region })
    const id = newId()
    const words = vault.seal(
      await keyOf(tx, found),
      { table: 'danger_openings', row: id, column: 'words' },
      asked.words,
    )
    tx.send(insertDangerOpening, [id, found.id, actor.id, actor.agencyId, asked.reason, words, tx.now])
    const { holder_id: holderId, region } = found
    tx.ring(changesChannel, changePayload({ kind: 'case-in-danger', holderId, region, id: found.id }))
    tx.ring(bellChannel, 'duty')
    return { found, number: parsed.ok ? parsed.number : undefined }
  })
  if (met.number !== undefined) return met.number
  const about = met.found && { kind: 'case', id: met.found.id, region: met.found.region }
  await db.refuse(actor, { ...opening, act: 'refused case.open-in-danger' }, about)
  throw wrong('number', 'no-such-case')
}

export type InDanger = {
  readonly opening: DangerOpeningRow
  readonly row: CaseRow
  readonly holder: Agency | undefined
  readonly people: readonly (MentionedPerson & { readonly isSecret: boolean })[]
  readonly orders: readonly CaseOrderRow[]
  readonly now: Date
}
/** The one case, as long as the hour runs. An address that is kept secret is not given: the unit that holds the case knows it. */
export function readInDanger(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<InDanger> {
  return services.db.as(actor, act('case.read-in-danger'), async tx => {
    const { row, opening } = await running(tx, actor, number)
    const incidents = await tx.rows(incidentsOfCase, [row.id])
    const [agencies, orders, people] = await Promise.all([
      agenciesById(tx, [row.holder_id]),
      tx.rows(ordersOfCase, [row.id]),
      Promise.all(
        incidents.map(async i => {
          const [mentioned, secret] = await Promise.all([
            peopleOfIncident(tx, services.vault, i.id),
            secretAddressesOf(tx, i.id),
          ])
          return mentioned.map(p => ({ ...p, isSecret: secret.has(p.sightingId) }))
        }),
      ),
    ])
    return { opening, row, holder: agencies.get(row.holder_id), people: people.flat(), orders, now: tx.now }
  })
}

async function running(tx: Tx, actor: Actor, number: string): Promise<{ row: CaseRow; opening: DangerOpeningRow }> {
  const [row, opening] = await Promise.all([
    tx.one(caseByNumber, [number]),
    tx.one(runningOpening, [actor.id, number, tx.now]),
  ])
  const guard = row && { ...guardOf({ ...row, author_only: false }), openInDangerFor: opening ? [opening.by_user] : [] }
  if (!row || !opening || !guard || !may(actor, 'danger.read', guard)) throw new Problem('not-found')
  tx.concerns({ kind: 'case', id: row.id, region: row.region })
  return { row, opening }
}

/** The danger is over before the hour is: by whoever opened it, by the chief or by an overseer. */
export function endInDanger(services: Pick<Services, 'db'>, actor: Actor, opening: string): Promise<void> {
  return services.db.as(actor, act('case.end-in-danger'), async tx => {
    const row = await tx.one(openingById, [opening])
    if (!row || !(row.by_user === actor.id || may(actor, 'danger.review', guardOfOpening(row))))
      throw new Problem('not-found')
    tx.concerns({ kind: 'case', id: row.case_id, region: row.region })
    if (row.ended_at === null) tx.send(insertDangerMark, [row.id, 'ended', tx.now, actor.id, actor.agencyId, null])
  })
}

/** Says whether it was right. Throws `second-person-needed` for one's own, `out-of-date` where it was judged meanwhile. */
export function judgeDanger(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  given: VerdictGiven,
): Promise<void> {
  return services.db.as(actor, act('case.review-danger', 'review'), async tx => {
    const row = await tx.one(openingById, [given.opening])
    if (!row || !may(actor, 'danger.review', guardOfOpening(row))) throw new Problem('not-found')
    tx.concerns({ kind: 'case', id: row.case_id, region: row.region })
    if (row.by_user === actor.id) throw new Problem('second-person-needed')
    if (row.verdict !== null) throw new Problem('out-of-date')
    const at = { table: 'danger_marks', row: row.id, column: 'words' }
    const words = services.vault.seal(await keyOf(tx, row), at, given.words)
    tx.send(insertDangerMark, [row.id, given.verdict, tx.now, actor.id, actor.agencyId, words])
    tx.ring(bellChannel, 'duty')
  })
}

export type DangerSeen = Omit<DangerOpeningRow, 'words' | 'judged_words'> & {
  readonly words: string
  readonly judgedWords: string | undefined
  /** Names are known of colleagues and of the units one answers for. */
  readonly who: string | undefined
  readonly mayJudge: boolean
  readonly mayEnd: boolean
}
export type DangerList = { readonly openings: readonly DangerSeen[]; readonly now: Date }

/** All that this person may know of, with what was said: of the own units, of the regions one oversees, and one's own that still run. */
export function seeDanger(services: Pick<Services, 'db' | 'vault'>, actor: Actor): Promise<DangerList> {
  return services.db.as(actor, act('danger.list', 'review'), async tx => ({
    openings: await opened(tx, services.vault, actor, await tx.rows(newestOpenings)),
    now: tx.now,
  }))
}
/** Those of one case, for its tab; inside an act that the journal keeps. */
export async function dangerOf(tx: Tx, vault: Vault, actor: Actor, caseId: string): Promise<readonly DangerSeen[]> {
  return opened(tx, vault, actor, await tx.rows(openingsOfCaseInDanger, [caseId]))
}
/** How many wait for somebody to judge them, of those this person may judge. Names nobody. */
export async function dangerToReview(services: Pick<Services, 'db'>, actor: Actor): Promise<number> {
  if (!mayEver(actor, 'danger.review')) return 0
  const row = await services.db.look(actor, tx => tx.one(waitingReviews, [actor.id]))
  return row?.waiting ?? 0
}

async function opened(
  tx: Tx,
  vault: Vault,
  actor: Actor,
  rows: readonly DangerOpeningRow[],
): Promise<readonly DangerSeen[]> {
  const users = await tx.rows(namesOfUsers, [[...new Set(rows.map(r => r.by_user))]])
  const keys = await loadKeys(
    tx,
    [...rows, ...users].map(r => r.key_id),
  )
  const names = new Map(
    users.flatMap(u => {
      const key = keys.get(u.key_id)
      return key ? [[u.id, vault.openText(key, { table: 'users', row: u.id, column: 'name' }, u.name)] as const] : []
    }),
  )
  return rows.flatMap(row => {
    const key = keys.get(row.key_id)
    if (!key) return []
    const { words, judged_words: judged, ...rest } = row
    const mayReview = may(actor, 'danger.review', guardOfOpening(row)) && row.by_user !== actor.id
    const isRunning = row.ended_at === null && row.until_at > tx.now
    return [
      {
        ...rest,
        words: vault.openText(key, { table: 'danger_openings', row: row.id, column: 'words' }, words),
        judgedWords:
          judged === null
            ? undefined
            : vault.openText(key, { table: 'danger_marks', row: row.id, column: 'words' }, judged),
        who: names.get(row.by_user),
        mayJudge: mayReview && row.verdict === null,
        mayEnd: isRunning && (mayReview || row.by_user === actor.id),
      },
    ]
  })
}

function guardOfOpening(row: DangerOpeningRow): Guard {
  return guardOf({ ...row, author_only: false })
}
