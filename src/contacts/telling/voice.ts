// How the public door speaks: to a child «сен» and «ты», to an adult «Сіз» and «Вы». Where a sentence has no form of its own for a child, it is the
// same for both.
import { isMessageKey, speaker, type Say } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import type { Age } from '../contract.ts'

export type Voice = 'child' | 'adult'

/** Who did not say an age is taken for a child where the door hangs in a school, and for an adult elsewhere. */
export function voiceFor(age: Age, fromSchool: boolean): Voice {
  if (age === 'unknown') return fromSchool ? 'child' : 'adult'
  return age === 'adult' ? 'adult' : 'child'
}

export function voiced(lang: Lang, voice: Voice): Say {
  const t = speaker(lang)
  return (key, values) => {
    const own = `${key}.child`
    return t(voice === 'child' && isMessageKey(own) ? own : key, values)
  }
}
