// Instructions in the words of a timeline: given to whom and by when, answered. Pure; never what is said in them.
import { speaker } from '../words/catalogue.ts'
import { formatDate, formatNearMoment, dateOf } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { InstructionShown } from './contract.ts'

/** What a timeline shows of an instruction; the page makes a link of title and address. */
export type InstructionEvent = {
  readonly title: string
  readonly href: string
  readonly by: string
  readonly time: string
  readonly at: Date
  readonly tone: 'danger' | 'info' | 'done'
}

export function instructionEvents(shown: readonly InstructionShown[], lang: Lang, now: Date): InstructionEvent[] {
  const t = speaker(lang)
  const address = (number: string) => `/${lang}/instructions/${number}`
  return shown.flatMap(one => [
    {
      title: t('instructions.event.given', { date: formatDate(dateOf(one.answerBy), lang) }),
      href: address(one.number),
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
            title: t('instructions.event.answered'),
            href: address(one.number),
            by: one.to[lang],
            time: formatNearMoment(one.repliedAt, now, lang),
            at: one.repliedAt,
            tone: 'done' as const,
          },
        ]),
  ])
}
