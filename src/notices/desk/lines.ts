// Turns rows of the inbox into finished lines in the reader's language, for the page and for the island alike: one place, one wording.
import type { Actor } from '../../db/door.ts'
import { mayEver } from '../../access/policy.ts'
import type { OrderGlance } from '../../orders/contract.ts'
import { speaker, type MessageKey } from '../../words/catalogue.ts'
import { formatDuration, formatNearMoment } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import type { InboxLine, Tone } from './contract.ts'
import { runningClock, toneOfLine, warnMinutes } from './desk.ts'
import type { InboxRow } from './store.ts'

/** Rungs above the duty itself: duty chief, department, prosecutor with Commissioner. */
const lastRung = 3

type Reader = {
  readonly actor: Actor
  readonly lang: Lang
  readonly now: Date
  readonly orders: ReadonlyMap<string, OrderGlance>
}

export function lineOf(row: InboxRow, { actor, lang, now, orders }: Reader): InboxLine {
  const t = speaker(lang)
  const tone = toneOfLine(row, now)
  const clock = clockWords(row, now, lang)
  // The unit in the row is one of the reader's own: row-level security gave it.
  const mine = mayEver(actor, 'notice.answer')
  return {
    number: row.number,
    href: `/${lang}/incidents/${row.incident_number}/notice`,
    tone,
    danger: row.danger === 'yes' ? t('desk.danger') : undefined,
    order: orderWords(orders.get(row.incident_number), now, lang),
    kind: kindWords(row, lang),
    school: row[`school_${lang}`],
    unit: actor.units.length > 1 ? row[`unit_${lang}`] : undefined,
    submitted: t('desk.sent-at', { time: formatNearMoment(row.submitted_at, now, lang) }),
    submittedAt: row.submitted_at.toISOString(),
    clock,
    rung: row.level > 0 ? t(`desk.rung.${Math.min(row.level, lastRung)}` as MessageKey) : undefined,
    state: {
      tone: stateTones[row.state],
      text:
        row.mistaken_at === null
          ? t(`desk.state.${row.state}`)
          : `${t(`desk.state.${row.state}`)} · ${t('desk.mistaken')}`,
    },
    act: !mine
      ? undefined
      : row.state === 'submitted' || row.state === 'delivered'
        ? 'acknowledge'
        : row.state === 'acknowledged'
          ? 'register'
          : row.state === 'registered'
            ? 'decide'
            : undefined,
  }
}

function orderWords(glance: OrderGlance | undefined, now: Date, lang: Lang): InboxLine['order'] {
  const t = speaker(lang)
  if (glance === undefined) return undefined
  if (glance.state === 'perhaps') return { tone: 'warn', text: t('orders.glance.perhaps') }
  const { until, ofCourt } = glance
  return {
    tone: 'danger',
    text:
      until === undefined || glance.state === 'last-day'
        ? t('orders.glance.last-day')
        : t(ofCourt ? 'orders.glance.court' : 'orders.glance.in-force', { time: formatNearMoment(until, now, lang) }),
  }
}

/** What it is about; of what 111 passed on without saying, only that. */
export function kindWords(row: Pick<InboxRow, 'channel' | 'kind' | 'danger'>, lang: Lang): string {
  const t = speaker(lang)
  if (row.channel === 'order') return t('orders.notice.channel')
  if (row.channel === 'line' && row.kind === 'other')
    return t(row.danger === 'yes' ? 'onward.desk.danger' : 'onward.desk.told')
  return t(`desk.kind.${row.kind}` as MessageKey)
}

export const stateTones: Readonly<Record<InboxRow['state'], Tone>> = {
  submitted: 'warn',
  delivered: 'warn',
  acknowledged: 'info',
  registered: 'info',
  disposed: 'done',
  closed: 'plain',
}

/** The running clock in words: how long is left until when; overdue by how much, and who is told next. */
export function clockWords(
  row: Pick<InboxRow, 'state' | 'acknowledge_by' | 'register_by' | 'rung'>,
  now: Date,
  lang: Lang,
): { tone: Tone; text: string; next: string | undefined; dueAt: string } | undefined {
  const clock = runningClock(row)
  if (clock === undefined) return undefined
  const t = speaker(lang)
  const left = clock.due.getTime() - now.getTime()
  const name = clock.rule === 'notice.acknowledge' ? 'acknowledge' : 'register'
  const time = formatNearMoment(clock.due, now, lang)
  const tellsNext =
    row.rung < lastRung ? t('desk.next', { who: t(`desk.next.${row.rung + 1}` as MessageKey) }) : undefined
  return left < 0
    ? {
        tone: 'danger',
        text: t(`desk.clock.${name}.late`, { late: formatDuration(left, lang), time }),
        next: tellsNext,
        dueAt: clock.due.toISOString(),
      }
    : {
        tone: left < warnMinutes[clock.rule] * 60_000 ? 'warn' : 'plain',
        text: t(`desk.clock.${name}`, { left: formatDuration(left, lang), time }),
        next: undefined,
        dueAt: clock.due.toISOString(),
      }
}
