// The quality sample: drawn by the database, signed by two, then read and marked. Drawing, signing, reading and marking each leave a leaf.
import { z } from 'zod'
import type { Actor } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { readContact, type ContactRead } from '../desk/actions.ts'
import { dayStart } from '../rota/rota.ts'
import type { Marks } from './criteria.ts'
import {
  drawSample,
  insertMarks,
  itemsOf,
  marksOf,
  openedItem,
  ownMarks,
  samples,
  sign,
  type ItemRow,
  type MarksRow,
  type SampleRow,
} from './store.ts'

const actOf = (act: string) => ({ act, basis: 'contact centre 111', purpose: 'quality' })
const dayMs = 24 * 3_600_000
const longestDays = 92

/** Days are those on which contacts were closed, both included. */
export const drawing = z.strictObject({
  from: z.iso.date(),
  until: z.iso.date(),
  share: z.coerce.number().int().min(1).max(20),
})
export type Drawing = z.output<typeof drawing>

export type Samples = readonly (SampleRow & { readonly items: readonly ItemRow[] })[]

export function seeSamples(services: Services, actor: Actor): Promise<Samples> {
  return services.db.look(actor, async tx => {
    const rows = await tx.rows(samples, [actor.id])
    const items = await tx.rows(itemsOf, [rows.map(row => row.id)])
    return rows.map(row => ({ ...row, items: items.filter(item => item.sample_id === row.id) }))
  })
}

/** Throws `bad-input` on `until` when the period is not over, longer than a quarter, drawn from before, or nothing was closed in it. */
export function draw(services: Services, actor: Actor, given: Drawing): Promise<void> {
  return services.db.as(actor, actOf('quality.draw'), async tx => {
    const [from, until] = [dayStart(given.from), new Date(dayStart(given.until).getTime() + dayMs)]
    if (until <= from || until.getTime() - from.getTime() > longestDays * dayMs) throw wrong('invalid')
    if (until > tx.now) throw wrong('not-over')
    const id = newId()
    tx.concerns({ kind: 'quality-sample', id })
    const { total = 0 } = (await tx.one(drawSample, [id, from, until, given.share])) ?? {}
    if (total <= 0) throw wrong(total === 0 ? 'none' : 'drawn')
  })
}
const wrong = (code: string) => new Problem('bad-input', { errors: [{ pointer: '/until', code }] })

export function signSample(services: Services, actor: Actor, id: string): Promise<void> {
  return services.db.as(actor, actOf('quality.sign'), async tx => {
    tx.concerns({ kind: 'quality-sample', id })
    if (!(await tx.rows(samples, [actor.id])).some(row => row.id === id)) throw new Problem('not-found')
    await tx.one(sign, [id, actor.id, tx.now])
  })
}

/** Throws `not-found` until two have signed, and always for one's own work. */
export async function readSampled(
  services: Services,
  actor: Actor,
  item: string,
): Promise<{ readonly read: ContactRead; readonly marked: MarksRow | undefined }> {
  const { opened, marked } = await services.db.look(actor, async tx => ({
    opened: await tx.one(openedItem, [item]),
    marked: await tx.one(marksOf, [item]),
  }))
  if (!opened) throw new Problem('not-found')
  return { read: await readContact(services, actor, opened.number, actOf('quality.read')), marked }
}

/** Throws `not-found` as reading does, `wrong-state` when somebody has marked it meanwhile. */
export function markSampled(services: Services, actor: Actor, item: string, given: Marks): Promise<void> {
  return services.db.as(actor, actOf('quality.mark'), async tx => {
    tx.concerns({ kind: 'quality-item', id: item })
    const opened = await tx.one(openedItem, [item])
    if (!opened) throw new Problem('not-found')
    const values = [item, opened.holder_id, opened.operator_id, actor.id, tx.now, JSON.stringify(given)]
    if (!(await tx.one(insertMarks, values))) throw new Problem('wrong-state')
  })
}

export function seeOwnMarks(services: Services, actor: Actor): Promise<readonly MarksRow[]> {
  return services.db.look(actor, tx => tx.rows(ownMarks, [actor.id]))
}
