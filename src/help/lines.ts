// What whoever follows a referral reads of the work in it: that a session was held, that a child was seen, when and how long. Pure; never a word of what was said.
import { speaker } from '../words/catalogue.ts'
import { formatDate } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { RoomPart, roomPeople } from './contract.ts'

/** "Session held 21 November, 50 min". */
export function sessionWords(
  s: { readonly held_on: string; readonly minutes: number; readonly child_help_room: boolean },
  lang: Lang,
): string {
  const t = speaker(lang)
  const held = { date: formatDate(s.held_on, lang), n: s.minutes }
  return t(s.child_help_room ? 'help.session.room' : 'help.session.held', held)
}

/** "21 November: psychologist, 50 min; interview, 40 min. Present: …" */
export function visitWords(
  v: {
    readonly held_on: string
    readonly parts: readonly { readonly part: RoomPart; readonly minutes: number }[]
    readonly present: readonly (typeof roomPeople)[number][]
  },
  lang: Lang,
): string {
  const t = speaker(lang)
  return t('family.room.seen', {
    date: formatDate(v.held_on, lang),
    parts: v.parts
      .map(p => t('family.room.part-long', { part: t(`family.room.part.${p.part}`), n: p.minutes }))
      .join('; '),
    who: v.present.map(who => t(`family.room.who.${who}`)).join(', '),
  })
}
