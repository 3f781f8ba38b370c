// A person of a contact as an operator notes them, and what the operator may learn in return. Who wrote is noted only when they wish it.
import { z } from 'zod'
import { readBirth } from '../../names/index.ts'
import type { ParticipantRole, PersonMentioned } from '../../people/contract.ts'
import { iinText, phoneText, plainText } from '../../words/shapes.ts'

/** `witness` stands for anybody else who matters. */
export const notedRoles = [
  'victim',
  'alleged-offender',
  'teller',
  'witness',
] as const satisfies readonly ParticipantRole[]
export type NotedRole = (typeof notedRoles)[number]

const orEmpty = <T extends z.ZodType>(shape: T) => z.union([z.literal(''), shape])
/** As the form sends it. */
export const personNoted = z
  .strictObject({
    role: z.enum(notedRoles, { error: 'required' }),
    writer: z.enum(['yes', 'no'], { error: 'required' }),
    wish: z.enum(['', 'yes']),
    name: orEmpty(plainText(500)),
    birth: orEmpty(plainText(40)),
    phone: orEmpty(phoneText),
    iin: orEmpty(iinText),
    sex: z.enum(['', 'female', 'male']),
  })
  .refine(p => p.birth === '' || bornFrom(p.birth) !== undefined, { error: 'not-a-birth', path: ['birth'] })
  .refine(p => p.name !== '' || p.phone !== '' || p.iin !== '', { error: 'nobody-noted', path: ['name'] })
  .refine(p => p.role !== 'teller' || p.writer === 'yes', { error: 'writer-or-not', path: ['writer'] })
  .refine(p => p.writer === 'no' || p.role !== 'alleged-offender', { error: 'writer-or-not', path: ['writer'] })
  .refine(p => p.writer === 'no' || p.wish === 'yes', { error: 'writer-must-wish', path: ['wish'] })
export type PersonNoted = z.infer<typeof personNoted>

/** A day, a year, or an age in years. */
export function bornFrom(typed: string): PersonMentioned['birth'] {
  if (/^\d{1,2}$/.test(typed.trim())) return { age: Number(typed) }
  const birth = readBirth(typed)
  return birth === undefined || 'from' in birth ? undefined : birth
}

export function mentionFrom(noted: PersonNoted): PersonMentioned {
  const birth = noted.birth === '' ? undefined : bornFrom(noted.birth)
  return {
    ...(noted.name !== '' && { name: noted.name }),
    ...(birth !== undefined && { birth }),
    ...(noted.phone !== '' && { phone: noted.phone }),
    ...(noted.iin !== '' && { iin: noted.iin }),
    ...(noted.sex !== '' && { sex: noted.sex }),
  }
}

/** The police unit will be told of an earlier mention. `orderUntil`: besides, a protective order may be in force against this person, until then at the latest. */
export type Signal = { readonly orderUntil: Date | undefined }

/** What somebody may open the people of a contact for that is not in their hands; 'other' in own words. */
export const purposes = ['writes-again', 'danger', 'asked-about', 'quality', 'other'] as const
/** Said once, it holds for a shift. */
export const purposeHours = 8
export const purposeGiven = z
  .strictObject({ purpose: z.enum(purposes, { error: 'required' }), words: z.union([z.literal(''), plainText(1000)]) })
  .refine(given => given.purpose !== 'other' || given.words !== '', { error: 'required', path: ['words'] })
export type PurposeGiven = z.infer<typeof purposeGiven>

/** The one rule: a contact that waits for anybody, or that is in one's own hands, is own work and needs no purpose. Everything else does. */
export function isOwnWork(
  contact: { readonly state: string; readonly operator_id: string | null },
  reader: string,
): boolean {
  return contact.state === 'offered' || (contact.state !== 'closed' && contact.operator_id === reader)
}
