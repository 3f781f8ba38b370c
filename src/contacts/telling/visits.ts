// Where a visit of the public door is kept between two pages: on the server alone, sealed under a key of which the visitor's cookie holds one half,
// for minutes. It must never keep who came: no address, no device.
import { createHash } from 'node:crypto'
import type { Tx } from '../../db/door.ts'
import { freshBytes } from '../../db/random.ts'
import type { Services } from '../../http/services.ts'
import { centreOf } from './sending.ts'
import {
  behindWall,
  deleteVisit,
  deleteVisitsBefore,
  insertVisit,
  lockVisit,
  readVisit,
  updateVisit,
} from '../store.ts'
import { begin, idleMinutes, longestIdleMinutes, type Telling, type Visit, type Wall } from './visit.ts'
import { hasFreePlace, newPuzzle } from './place.ts'
import type { Riding } from '../bus/ride.ts'

/** Nobody is signed in at the public door, so what is done there is done by this named job. */
export const job = 'public-door'
export const actOf = (act: string) => ({ act, basis: 'contact centre 111', purpose: 'help' })

const idOf = (token: string): Buffer => createHash('sha256').update(token).digest()
const placeOf = (id: Buffer) => ({ table: 'visits', row: id.toString('hex'), column: 'body' })

function sealVisit(services: Services, token: string, visit: Visit): Buffer {
  return services.vault.sealWith(Buffer.from(token, 'base64url'), placeOf(idOf(token)), JSON.stringify(visit))
}
function openVisit(services: Services, token: string, row: { body: Buffer; at: Date } | undefined, now: Date) {
  if (!row) return undefined
  const sealed = services.vault.openWith(Buffer.from(token, 'base64url'), placeOf(idOf(token)), row.body)
  const visit = JSON.parse(sealed.toString('utf8')) as Visit
  return now.getTime() - row.at.getTime() > idleMinutes(visit) * 60_000 ? undefined : visit
}
const looksLikeToken = (token: string | undefined): token is string => /^[\w-]{43}$/.test(token ?? '')

/** Writes a new visit in the caller's transaction and gives the cookie's value. Old ones go at the same time. */
function addVisit(services: Services, tx: Tx, visit: Visit): string {
  const token = freshBytes(32).toString('base64url')
  tx.send(deleteVisitsBefore, [new Date(tx.now.getTime() - longestIdleMinutes * 60_000)])
  tx.send(insertVisit, [idOf(token), sealVisit(services, token, visit), tx.now])
  return token
}

export function visitOf(services: Services, token: string | undefined): Promise<Visit | undefined> {
  if (!looksLikeToken(token)) return Promise.resolve(undefined)
  return services.db.lookAsJob(job, async tx =>
    openVisit(services, token, await tx.one(readVisit, [idOf(token)]), tx.now),
  )
}

export type Beginning = {
  readonly beginning?: (wall: Wall | undefined, fromSchool: boolean) => Telling | Riding
  /** From where it comes, for the place in the list; absent for what is invented. */
  readonly network?: string
}

/** `wall`: the word in the address of a school's QR. An unknown one is no mistake of the writer: the door opens, only the region is not known. */
export async function beginVisit(
  services: Services,
  wall: string | undefined,
  { beginning = begin, network }: Beginning = {},
): Promise<string> {
  const hasPlace = network === undefined || (await hasFreePlace(services, network))
  return services.db.system(job, actOf('visit.begin'), async tx => {
    // Before anybody writes a word: a door behind which nobody sits must not take any.
    await centreOf(tx)
    const found = wall === undefined ? undefined : await tx.one(behindWall, [wall.toUpperCase()])
    const known = found && { region: found.region, unitId: found.unit_id ?? undefined }
    const visit = beginning(known, wall !== undefined)
    return addVisit(services, tx, hasPlace ? visit : { ...visit, puzzle: newPuzzle() })
  })
}

/** Leaving: what was typed is gone from the server, whatever the browser does next. */
export async function endVisit(services: Services, token: string | undefined): Promise<void> {
  if (!looksLikeToken(token)) return
  await services.db.system(job, actOf('visit.end'), async tx => tx.send(deleteVisit, [idOf(token)]))
}

/** For the worker: what was left lying goes even when nobody else comes. */
export async function removeOldVisits(services: Pick<Services, 'db'>): Promise<void> {
  await services.db.system(job, actOf('visit.remove-old'), async tx =>
    tx.send(deleteVisitsBefore, [new Date(tx.now.getTime() - longestIdleMinutes * 60_000)]),
  )
}

/** Changes a visit under its lock, so that a form sent twice is one. Gives the token of the visit that goes on: a new one where there was none. */
export function changeVisit(
  services: Services,
  token: string | undefined,
  act: string,
  change: (visit: Visit | undefined, tx: Tx) => Promise<Visit>,
): Promise<string> {
  return services.db.system(job, actOf(act), async tx => {
    const row = looksLikeToken(token) ? await tx.one(lockVisit, [idOf(token)]) : undefined
    const before = looksLikeToken(token) ? openVisit(services, token, row, tx.now) : undefined
    const visit = await change(before, tx)
    if (row === undefined || !looksLikeToken(token)) return addVisit(services, tx, visit)
    tx.send(updateVisit, [idOf(token), sealVisit(services, token, visit), tx.now])
    return token
  })
}
