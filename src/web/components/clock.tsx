// A duty's clock, words first: what must be done, how long is left, until when; when it is late, by how much and who is told next.
// It is drawn from `now` on the server and says so by its words; nothing ticks in the page unless an island draws it again.
import type { JSX } from 'preact'
import { formatDuration, formatNearMoment } from '../../words/format.ts'
import { useLang, useWords } from '../language.ts'
import { Icon } from './icons.tsx'
import type { Tone } from './status.tsx'

export type ClockProps = {
  /** What must be done, as a short label: "Растау" · "Подтвердить" · "Acknowledge". */
  readonly act: string
  readonly due: Date
  readonly now: Date
  readonly met?: Date | undefined
  /** Who is told when this is late, in the nominative. */
  readonly next?: string | undefined
  /** Below this many minutes the clock warns. A quarter of an hour unless told otherwise. */
  readonly warnMinutes?: number
}

export function Clock({ act, due, now, met, next, warnMinutes = 15 }: ClockProps): JSX.Element {
  const t = useWords()
  const lang = useLang()
  const near = (at: Date) => formatNearMoment(at, now, lang)
  const tone = toneOf(due, now, met, warnMinutes)
  const gap = due.getTime() - (met ?? now).getTime()
  const duration = formatDuration(gap, lang)
  const words =
    met === undefined
      ? gap < 0
        ? t('web.clock.overdue', { act, late: duration, time: near(due) })
        : t('web.clock.within', { act, left: duration, time: near(due) })
      : gap < 0
        ? t('web.clock.met-late', { act, late: duration, time: near(met) })
        : t('web.clock.met', { act, time: near(met) })
  return (
    <span class={`ar-clock ar-tone--${tone}`}>
      <Icon name={met !== undefined ? 'check' : tone === 'danger' ? 'alert' : 'clock'} size={18} />
      <span>
        <time dateTime={due.toISOString()}>{words}</time>
        {next === undefined || met !== undefined ? null : (
          <span class="ar-clock__next">{t('web.clock.next', { who: next })}</span>
        )}
      </span>
    </span>
  )
}

/** Late is danger, soon is a warning, met is done; exactly at the due time nothing is late yet. */
export function toneOf(due: Date, now: Date, met: Date | undefined, warnMinutes: number): Tone {
  const left = due.getTime() - (met ?? now).getTime()
  if (met !== undefined) return left < 0 ? 'warn' : 'done'
  if (left < 0) return 'danger'
  return left < warnMinutes * 60_000 ? 'warn' : 'plain'
}
