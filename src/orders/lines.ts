// Orders in words: state with its end, and the line that every tab of an incident carries while one is in force. Pure; names nobody.
import type { IncidentAlert } from '../incidents/tabs.ts'
import type { PersonSign } from '../people/search/contract.ts'
import { courtLaw } from '../law/protective-order.ts'
import { speaker } from '../words/catalogue.ts'
import { formatNearMoment } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { OrderShown } from './contract.ts'
import { isInForce, type OrderState } from './order.ts'
import type { OrderLineRow } from './store.ts'

export const stateTones = {
  issued: 'warn',
  'in-force': 'info',
  'last-day': 'warn',
  expired: 'plain',
  ended: 'plain',
} as const satisfies Record<OrderState, string>

/** Whole days of 24 hours that are still ahead, the one begun counted in: thirty when it was just handed over, one on the last. */
export function daysLeft(until: Date, now: Date): number {
  return Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 86_400_000))
}

/** "In force until 22 December, 14:05, days left: 12". */
export function stateWords(
  state: OrderState,
  times: { readonly until: Date | null | undefined; readonly law: string },
  now: Date,
  lang: Lang,
): string {
  const t = speaker(lang)
  if (times.law === courtLaw.id && (state === 'issued' || state === 'ended')) return t(`orders.court.${state}`)
  return state === 'in-force' && times.until
    ? t('orders.state.in-force-until', {
        time: formatNearMoment(times.until, now, lang),
        days: daysLeft(times.until, now),
      })
    : t(`orders.state.${state}`)
}

export function shownWords(shown: OrderShown, now: Date, lang: Lang): string {
  const t = speaker(lang)
  if (!shown.confirmed) return t('orders.shown.perhaps')
  const state = stateWords(shown.state, shown, now, lang)
  return t(`orders.shown.${shown.law === courtLaw.id ? 'court.' : ''}${shown.side}` as const, {
    state: state.charAt(0).toLocaleLowerCase('kk') + state.slice(1),
  })
}

/** What must stay in sight: what is certain first, each thing once. A match that nobody has confirmed only asks to be looked at. */
export function alertsFrom(
  shown: readonly OrderShown[],
  incidentNumber: string,
  lang: Lang,
  now: Date,
): readonly IncidentAlert[] {
  const href = `/${lang}/incidents/${incidentNumber}/orders`
  const certain = shown.flatMap(one => (one.confirmed ? [one] : []))
  // A victim's order and the offender's are one and the same seen from two sides: it is said once, from the side of who must keep it.
  const said = new Set<string>()
  const lines = certain
    .toSorted((a, b) => a.side.localeCompare(b.side))
    .flatMap((one): IncidentAlert[] => {
      const what = `${one.number ?? ''} ${one.until?.getTime() ?? ''} ${one.bans.join()}`
      if (said.has(what)) return []
      said.add(what)
      return [
        {
          tone: one.breached || one.state === 'in-force' || one.state === 'last-day' ? 'danger' : 'warn',
          text: shownWords(one, now, lang),
          href,
        },
      ]
    })
  const perhaps = shown.find(one => !one.confirmed)
  return perhaps ? [...lines, { tone: 'warn', text: shownWords(perhaps, now, lang), href }] : lines
}

/** The times of a line in a list, as `stateAt` wants them. */
export const lineTimes = (row: Pick<OrderLineRow, 'served_at' | 'until' | 'until_at_latest' | 'ended_at'>) => ({
  servedAt: row.served_at ?? undefined,
  until: row.until ?? undefined,
  untilAtLatest: row.until_at_latest ?? undefined,
  endedAt: row.ended_at ?? undefined,
})

/** What must be seen at once of whoever was opened: is an order in force, which, for how long. */
export function signsOf(shown: readonly OrderShown[], now: Date, lang: Lang): readonly PersonSign[] {
  return shown.flatMap(one =>
    one.confirmed && isInForce(one.state) ? [{ tone: 'danger' as const, text: shownWords(one, now, lang) }] : [],
  )
}
