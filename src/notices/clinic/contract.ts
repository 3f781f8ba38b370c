// What a health worker tells of injuries with suspected violence: seven fields, the same from a page and from a hospital's system, made into the one shape of a
// notice. Nothing is inferred that nobody was asked: what the seven fields do not say stays unknown.
import { z } from 'zod'
import { plainText } from '../../words/shapes.ts'
import type { Lang } from '../../words/say.ts'
import { knowledge, relations, type Submission } from '../contract.ts'
import { bodyParts, injuries, injuryWords } from './codes.ts'

/** ICD-10 chapter XIX and the codes of maltreatment and assault; a code of another kind says nothing about an injury. */
const icd10 = z.string().regex(/^(?:[ST]\d{2}|X(?:8[5-9]|9\d)|Y0\d)(?:\.\d{1,2})?$/, { error: 'wrong-code' })

/** `bruise`, or with its place `bruise/arm`. */
const seen = z.string().refine(
  text => {
    const [what = '', where, ...rest] = text.split('/')
    return (
      Object.hasOwn(injuries, what) && (where === undefined || Object.hasOwn(bodyParts, where)) && rest.length === 0
    )
  },
  { error: 'not-in-list' },
)

export const injuryNotice = z.strictObject({
  name: z.exactOptional(plainText(200)),
  birth: z.union(
    [
      z.strictObject({ date: z.iso.date({ error: 'not-a-date' }) }),
      z.strictObject({ age: z.number({ error: 'not-a-number' }).int({ error: 'not-a-number' }).min(0).max(120) }),
    ],
    { error: 'choose-age' },
  ),
  sex: z.exactOptional(z.enum(['female', 'male'], { error: 'not-in-list' })),
  injuries: z.array(z.union([seen, icd10], { error: 'not-in-list' })).min(1, { error: 'choose-injury' }),
  relation: z.enum(relations, { error: 'not-in-list' }),
  /** Does the person thought to have done it work for the police? Left out: not asked. */
  officer: z.exactOptional(z.enum(knowledge, { error: 'not-in-list' })),
  danger: z.enum(knowledge, { error: 'not-in-list' }),
  words: plainText(5000),
})
export type InjuryNotice = z.infer<typeof injuryNotice>

/** `today` in Kazakhstan decides whether the patient is a child: for an adult it is violence at home, for a child harm to a child. */
export function submissionOf(said: InjuryNotice, today: string, lang: Lang): Submission {
  const { birth } = said
  const age = 'age' in birth ? birth.age : yearsOn(birth.date, today)
  const found = said.injuries.map(i => i.split('/')[0]).filter(i => i !== 'none-seen')
  return {
    kind: age < 18 ? 'harm-to-child' : 'violence-at-home',
    danger: said.danger,
    // Nobody was asked whether a colleague is involved: as always, not known counts as involved, and only the author follows the notice.
    conflict: 'unknown',
    occurred: 'unknown',
    place: { kind: 'unknown' },
    narrative: `${said.words}\n\n${said.injuries.map(i => injuryWords(i, lang)).join('; ')}`,
    child: {
      ...(said.name !== undefined && { name: said.name }),
      birth,
      ...(said.sex !== undefined && { sex: said.sex }),
    },
    suspect: { relation: said.relation, ...(said.officer !== undefined && { officer: said.officer }) },
    signs: {
      pain: 'unknown',
      visibleInjury: found.length > 0 ? 'yes' : 'no',
      weapon: found.includes('stab-or-shot') ? 'yes' : 'unknown',
      happenedBefore: 'unknown',
      moreVictims: 'unknown',
      moreOffenders: 'unknown',
    },
  }
}

function yearsOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return birth.slice(5) > today.slice(5) ? years - 1 : years
}
