// What was passed on, as finished lines in the reader's language: sent, delivered, acknowledged by whom and when, or how late nobody has.
import { speaker, type MessageKey } from '../../words/catalogue.ts'
import { formatDuration, formatNearMoment } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import type { HandoffLine } from './contract.ts'
import type { HandoffRow } from './store.ts'

const lastRung = 3

export function handoffLine(row: HandoffRow & { officer: string | undefined }, now: Date, lang: Lang): HandoffLine {
  const t = speaker(lang)
  const near = (at: Date) => formatNearMoment(at, now, lang)
  const isRide = row.kind === 'transport'
  const late = row.acknowledged_at === null && row.due_at.getTime() < now.getTime()
  const left = row.due_at.getTime() - now.getTime()
  return {
    id: row.id,
    contact: row.contact_number,
    href: `/${lang}/desk/${row.contact_number}/onward`,
    kind: t(`onward.kind.${row.kind}`),
    to: row[`unit_${lang}`],
    sent: t('onward.sent', { time: near(row.at) }),
    tone: row.acknowledged_at !== null ? 'done' : late || row.level > 0 ? 'danger' : 'warn',
    state:
      row.acknowledged_at !== null
        ? row.officer === undefined
          ? t('onward.acknowledged.at', { time: near(row.acknowledged_at) })
          : t('onward.acknowledged', { who: row.officer, time: near(row.acknowledged_at) })
        : row.delivered_at === null
          ? t('onward.on-its-way')
          : t('onward.delivered', { time: near(row.delivered_at) }),
    due:
      row.acknowledged_at !== null
        ? undefined
        : late
          ? t(isRide ? 'onward.ride.late' : 'onward.late', { late: formatDuration(left, lang) })
          : t(isRide ? 'onward.ride.due' : 'onward.due', { left: formatDuration(left, lang) }),
    rung:
      row.level === 0
        ? undefined
        : isRide
          ? t('onward.ride.rung')
          : t(`desk.rung.${Math.min(row.level, lastRung)}` as MessageKey),
  }
}
