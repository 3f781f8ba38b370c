// Which hours of a day are covered in which language. Pure. An hour counts only those who are there for all of it in that language, so that a gap of ten minutes is a gap.
import type { Lang } from '../../words/say.ts'

export type Turn = { readonly startsAt: Date; readonly endsAt: Date; readonly langs: readonly Lang[] }
export type Cover = Readonly<Record<Lang, readonly number[]>>
const hourMs = 3_600_000

/** For each language and each hour from `from`: how many there are at its thinnest moment. */
export function coverOf(turns: readonly Turn[], from: Date, hours: number): Cover {
  const at = (lang: Lang) =>
    Array.from({ length: hours }, (_, i) => {
      const start = from.getTime() + i * hourMs
      const speaking = turns.filter(turn => turn.langs.includes(lang))
      const moments = [start, ...speaking.flatMap(turn => [turn.startsAt.getTime(), turn.endsAt.getTime()])]
      return Math.min(
        ...moments
          .filter(moment => moment >= start && moment < start + hourMs)
          .map(moment => speaking.filter(t => t.startsAt.getTime() <= moment && t.endsAt.getTime() > moment).length),
      )
    })
  return { kk: at('kk'), ru: at('ru'), en: at('en') }
}

/** Stretches of hours that nobody covers, as hours from the beginning: from, until. */
export function gapsIn(cover: readonly number[]): readonly (readonly [number, number])[] {
  const gaps: [number, number][] = []
  for (const [hour, n] of cover.entries()) {
    const last = gaps.at(-1)
    if (n > 0) continue
    if (last?.[1] === hour) last[1] = hour + 1
    else gaps.push([hour, hour + 1])
  }
  return gaps
}

/** Midnight in Kazakhstan (UTC+5) of a day YYYY-MM-DD. */
export function dayStart(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 5 * hourMs)
}
