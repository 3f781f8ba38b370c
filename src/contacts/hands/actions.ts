// The supervisor's hands: who answers what, assigning many contacts in one press, reading along. Each contact is a transaction and a leaf of its own, so that one that was closed
// meanwhile is skipped and the others are not held up.
import type { Actor } from '../../db/door.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { formatTime } from '../../words/format.ts'
import { speaker } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import { dialToHear } from '../calls/actions.ts'
import { reasonToWatch, watchersOf, type WatchReason } from '../contact.ts'
import { doWithContact, seeColleagues, seeOpen, type Colleague } from '../desk/actions.ts'
import { lineOf } from '../desk/lines.ts'
import { contactByNumber, eventsOf, type ContactRow } from '../store.ts'
import type { HandsRows } from './contract.ts'

export async function seeHands(
  services: Services,
  actor: Actor,
  lang: Lang,
): Promise<{ readonly rows: HandsRows; readonly colleagues: readonly Colleague[] }> {
  const [open, colleagues] = await Promise.all([seeOpen(services, actor), seeColleagues(services, actor)])
  const names = new Map(colleagues.map(one => [one.id, one.name]))
  const t = speaker(lang)
  const lines = open.rows
    .toSorted((a, b) => a.rank - b.rank || a.turned_at.getTime() - b.turned_at.getTime())
    .map(row => {
      const { id, number, who, when, danger, mark } = lineOf(row, open.now, lang)
      const heldBy = row.operator_id === null ? undefined : (names.get(row.operator_id) ?? t('line.operator'))
      const meant = row.state === 'offered' && row.meant_for !== null ? names.get(row.meant_for) : undefined
      return {
        id,
        number,
        who,
        when,
        danger,
        mark: meant === undefined ? mark : { tone: 'info' as const, text: t('hands.meant', { who: meant }) },
        held: heldBy === undefined ? undefined : t('reading.held-by', { who: heldBy }),
        readHref: heldBy === undefined ? undefined : `/${lang}/desk/${number}/reading`,
      }
    })
  return { rows: { lines, asOf: formatTime(open.now), isWhole: open.isWhole }, colleagues }
}

/** `skipped`: closed meanwhile, or not there; `there`: it was there already. */
export type Assigned = Readonly<Record<'done' | 'skipped' | 'there', readonly string[]>>

/** `to`: a colleague's id, or undefined for the queue. Throws `bad-input` on `to` who does not work there. */
export async function assign(
  services: Services,
  actor: Actor,
  numbers: readonly string[],
  to: string | undefined,
): Promise<Assigned> {
  if (to !== undefined && !(await seeColleagues(services, actor)).some(one => one.id === to))
    throw new Problem('bad-input', { errors: [{ pointer: '/to', code: 'not-in-list' }] })
  const found: Record<keyof Assigned, string[]> = { done: [], skipped: [], there: [] }
  for (const number of new Set(numbers)) {
    try {
      const changed = await doWithContact(services, actor, number, { deed: { kind: 'reassign', to } })
      found[changed ? 'done' : 'there'].push(number)
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== 'wrong-state' && error.code !== 'not-found')) throw error
      found.skipped.push(number)
    }
  }
  return found
}

/** What is known of a conversation before it is read. Shows no text, so it leaves no leaf. */
export function seeReading(
  services: Services,
  actor: Actor,
  number: string,
): Promise<{ readonly contact: ContactRow; readonly isReading: boolean }> {
  return services.db.look(actor, async tx => {
    const contact = await tx.one(contactByNumber, [number])
    if (!contact) throw new Problem('not-found')
    return { contact, isReading: watchersOf(await tx.rows(eventsOf, [contact.id]), tx.now).has(actor.id) }
  })
}

export async function beginReading(
  services: Services,
  actor: Actor,
  number: string,
  reason: WatchReason,
): Promise<void> {
  await doWithContact(services, actor, number, { deed: { kind: 'watch', reason } })
}

/**
 * Listens to a call that an operator holds, after saying why one reads along. It is in the journal, and the operator's desk shows it. Gives what the softphone
 * dials. Throws `wrong-state` where no reason was said, the call is over, or the exchange lets nobody listen.
 */
export async function beginListening(
  services: Services,
  actor: Actor,
  number: string,
): Promise<{ readonly dial: string }> {
  const { contact, reason } = await services.db.look(actor, async tx => {
    const row = await tx.one(contactByNumber, [number])
    if (!row) throw new Problem('not-found')
    return { contact: row, reason: reasonToWatch(await tx.rows(eventsOf, [row.id]), actor.id, tx.now) }
  })
  const dial = contact.operator_id === actor.id ? undefined : await dialToHear(services, contact)
  if (dial === undefined || reason === undefined) throw new Problem('wrong-state')
  await doWithContact(services, actor, number, { deed: { kind: 'watch', reason, listens: true } })
  return { dial }
}

export async function stopReading(services: Services, actor: Actor, number: string): Promise<void> {
  await doWithContact(services, actor, number, { deed: { kind: 'unwatch' } })
}
