// Instructions in the words of a timeline: given to whom and by when, answered. Pure; never what is said in them.
import { h } from 'preact'
import type { TimelineEvent } from '../web/components/timeline.tsx'
import { speaker } from '../words/catalogue.ts'
import { formatDate, formatNearMoment, dateOf } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { InstructionShown } from './contract.ts'

export function instructionEvents(shown: readonly InstructionShown[], lang: Lang, now: Date): TimelineEvent[] {
  const t = speaker(lang)
  const link = (number: string, words: string) =>
    h('a', { class: 'govuk-link', href: `/${lang}/instructions/${number}` }, words)
  return shown.flatMap(one => [
    {
      title: link(one.number, t('instructions.event.given', { date: formatDate(dateOf(one.answerBy), lang) })),
      by: `${one.from[lang]} → ${one.to[lang]}`,
      time: formatNearMoment(one.at, now, lang),
      at: one.at,
      tone:
        one.repliedAt === undefined && one.answerBy.getTime() < now.getTime() ? ('danger' as const) : ('info' as const),
    },
    ...(one.repliedAt === undefined
      ? []
      : [
          {
            title: link(one.number, t('instructions.event.answered')),
            by: one.to[lang],
            time: formatNearMoment(one.repliedAt, now, lang),
            at: one.repliedAt,
            tone: 'done' as const,
          },
        ]),
  ])
}
