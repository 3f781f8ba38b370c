// What is odd about a description as it was typed: a number whose control digit fails, an organisation's number, look-alike letters, words written
// together. Pure. It is said beside what was typed and never changes it: a slip must not keep anybody from telling, and must not pass unnoticed.
import { noteWords, readIin, readName } from '../names/index.ts'
import { speaker } from '../words/catalogue.ts'
import type { Lang } from '../words/say.ts'

/** In words; empty when nothing is odd. */
export function flawsIn(person: { readonly name?: string; readonly iin?: string }, lang: Lang): readonly string[] {
  const t = speaker(lang)
  return [
    ...(person.name === undefined ? [] : readName(person.name).notes.map(note => noteWords[note][lang])),
    ...(person.iin === undefined ? [] : readIin(person.iin).flaws.map(flaw => t(`iin.flaw.${flaw}`))),
  ]
}
