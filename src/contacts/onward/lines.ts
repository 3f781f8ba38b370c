// What was passed on, as finished lines in the reader's language: sent, delivered, acknowledged by whom and when, or how late nobody has.
import { speaker, type MessageKey, type Say } from '../../words/catalogue.ts'
import { formatDuration, formatNearMoment } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import type { HandoffLine } from './contract.ts'
import type { HandoffRow } from './store.ts'

const lastRung = 3

export function handoffLine(row: HandoffRow & { officer: string | undefined }, now: Date, lang: Lang): HandoffLine {
  const t = speaker(lang)
  const near = (at: Date) => formatNearMoment(at, now, lang)
  const manner = row.kind === 'transport' ? 'onward.ride' : row.kind === 'help' ? 'onward.help' : 'onward'
  const refused = row.answer === 'rejected'
  const late = row.acknowledged_at === null && row.due_at.getTime() < now.getTime()
  const left = row.due_at.getTime() - now.getTime()
  return {
    id: row.id,
    contact: row.contact_number,
    href: `/${lang}/desk/${row.contact_number}/onward`,
    kind: t(`onward.kind.${row.kind}`),
    to: row[`unit_${lang}`],
    sent: t('onward.sent', { time: near(row.at) }),
    tone: refused ? 'danger' : row.acknowledged_at !== null ? 'done' : late || row.level > 0 ? 'danger' : 'warn',
    state:
      answerWords(row, t) ??
      (row.acknowledged_at !== null
        ? row.officer === undefined
          ? t('onward.acknowledged.at', { time: near(row.acknowledged_at) })
          : t('onward.acknowledged', { who: row.officer, time: near(row.acknowledged_at) })
        : row.delivered_at === null
          ? t('onward.on-its-way')
          : t('onward.delivered', { time: near(row.delivered_at) })),
    due:
      row.acknowledged_at !== null
        ? undefined
        : late
          ? t(`${manner}.late`, { late: formatDuration(left, lang) })
          : t(`${manner}.due`, { left: formatDuration(left, lang) }),
    rung:
      row.level === 0
        ? undefined
        : manner !== 'onward'
          ? t(`${manner}.rung`)
          : t(`desk.rung.${Math.min(row.level, lastRung)}` as MessageKey),
  }
}

/** What an organisation answered that was asked to help; undefined while nobody has answered, and for everything else. */
function answerWords({ answer, reason }: HandoffRow, t: Say): string | undefined {
  switch (answer) {
    case 'accepted':
    case 'in-progress':
    case 'completed':
      return t('onward.help.accepted')
    case 'rejected':
      return t('onward.help.rejected', { reason: t(`referrals.reason.${reason}` as MessageKey) })
    case 'cancelled':
    case 'requested':
    case 'received':
    case null:
      return undefined
  }
}
