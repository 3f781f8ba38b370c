// What somebody who works here declares of themselves and their relatives, so that nobody meets their own case at work.
import { z } from 'zod'
import { readBirth, readIin, readPhone } from '../../names/index.ts'
import { iinText, phoneText, plainText } from '../../words/shapes.ts'

export const relations = ['self', 'relative'] as const
export type Relation = (typeof relations)[number]

/** Why a lock stands. The last five are provisional: a name, or what a notice says of the police, is judged by two overseers. */
export const reasons = [
  'self',
  'relative',
  'unit',
  'name',
  'relative-name',
  'unit-name',
  'unit-said',
  'unit-unknown',
] as const
/** What the notice says of the accused: works for the police? and in which unit, where that is known. */
export type SaidOfOfficer = { readonly officer?: 'yes' | 'no' | 'unknown'; readonly officerUnit?: string }

const orEmpty = <T extends z.ZodType>(shape: T) => z.union([z.literal(''), shape])
/** As the form sends it. A number is needed: only by it is a party recognised for certain. */
export const personDeclared = z
  .strictObject({
    relation: z.enum(relations, { error: 'required' }),
    name: plainText(500),
    birth: orEmpty(plainText(40)),
    iin: orEmpty(iinText),
    phone: orEmpty(phoneText),
    /** The colleague of whom a head writes; '' or left out: oneself. */
    of: z.union([z.literal(''), z.uuid({ error: 'not-in-list' })]).default(''),
  })
  .refine(p => p.birth === '' || readBirth(p.birth) !== undefined, { error: 'not-a-birth', path: ['birth'] })
  .refine(p => readIin(p.iin).kind === 'iin' || (p.phone !== '' && readPhone(p.phone).e164 !== undefined), {
    error: 'number-needed',
    path: ['iin'],
  })
export type PersonDeclared = z.infer<typeof personDeclared>
