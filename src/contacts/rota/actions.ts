// The rota of 111: read by everybody who answers there, planned by the supervisor. Each planning and striking out leaves a leaf in the journal.
import type { Actor, Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { Problem, wrong } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { dateOf } from '../../words/format.ts'
import { seeColleaguesIn, type Colleague } from '../desk/actions.ts'
import type { Planned } from './contract.ts'
import { coverOf, dayStart, type Cover } from './rota.ts'
import { insertShift, shiftsBetween, strikeShift, type ShiftRow } from './store.ts'

const dayMs = 24 * 3_600_000
/** So far ahead and back a day may be asked for: nobody plans further, and every date stays one. */
const withinDays = 400
const longestMs = 16 * 3_600_000

export type RotaRead = {
  readonly day: string
  readonly shifts: readonly ShiftRow[]
  readonly cover: Cover
  readonly colleagues: readonly Colleague[]
  readonly now: Date
}

/** A day of the rota, today without a day. Names only those who work there, so it leaves no leaf. */
export function readRota(services: Services, actor: Actor, day: string | undefined): Promise<RotaRead> {
  return services.db.look(actor, async tx => {
    const on = day ?? dateOf(tx.now)
    const from = dayStart(on)
    if (Math.abs(from.getTime() - tx.now.getTime()) > withinDays * dayMs) throw new Problem('not-found')
    const [shifts, colleagues] = await Promise.all([
      tx.rows(shiftsBetween, [actor.agencyId, from, new Date(from.getTime() + dayMs)]),
      seeColleaguesIn(services, tx, actor),
    ])
    return { day: on, shifts, colleagues, now: tx.now, cover: coverOf(shifts.map(turnOf), from, 24) }
  })
}
const turnOf = (row: ShiftRow) => ({ startsAt: row.starts_at, endsAt: row.ends_at, langs: row.langs })

/** The cover of full hours between two moments, for the summary of a shift. */
export async function coverBetween(tx: Tx, centre: string, from: Date, hours: number): Promise<Cover> {
  const shifts = await tx.rows(shiftsBetween, [centre, from, new Date(from.getTime() + hours * 3_600_000)])
  return coverOf(shifts.map(turnOf), from, hours)
}

/** Throws `bad-input` on `operator` who does not work there, on `until` when it is more than 16 hours on, on `from` when this person already works then. */
export function planShift(services: Services, actor: Actor, given: Planned): Promise<void> {
  return services.db.as(actor, actOf('rota.plan'), async tx => {
    const startsAt = atClock(given.on, given.from)
    if (Math.abs(startsAt.getTime() - tx.now.getTime()) > withinDays * dayMs) throw wrong('on', 'invalid')
    const sameDay = atClock(given.on, given.until)
    const endsAt = sameDay > startsAt ? sameDay : new Date(sameDay.getTime() + dayMs)
    if (endsAt.getTime() - startsAt.getTime() > longestMs) throw wrong('until', 'too-long')
    const colleagues = await seeColleaguesIn(services, tx, actor)
    if (!colleagues.some(one => one.id === given.operator)) throw wrong('operator', 'not-in-list')
    const standing = await tx.rows(shiftsBetween, [actor.agencyId, startsAt, endsAt])
    if (standing.some(row => row.operator_id === given.operator)) throw wrong('from', 'overlaps')
    const id = newId()
    tx.concerns({ kind: 'rota', id })
    tx.send(insertShift, [id, actor.agencyId, given.operator, startsAt, endsAt, given.langs, actor.id, tx.now])
  })
}
const atClock = (day: string, time: string) => new Date(dayStart(day).getTime() + Date.parse(`1970-01-01T${time}:00Z`))
const actOf = (act: string) => ({ act, basis: 'contact centre 111', purpose: 'rota' })

/** Throws `not-found` when it stands there no more. */
export function strikeOut(services: Services, actor: Actor, id: string): Promise<void> {
  return services.db.as(actor, actOf('rota.strike'), async tx => {
    tx.concerns({ kind: 'rota', id })
    if (!(await tx.one(strikeShift, [id, tx.now, actor.id]))) throw new Problem('not-found')
  })
}
