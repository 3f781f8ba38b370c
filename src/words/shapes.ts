// Shapes of what people type, shared by contracts: text without control characters, civil days, IIN with its control digit, Kazakh telephone
// numbers. Messages are codes that words turns into sentences (`field.<code>`). Letters of any script and emoji are legitimate and stay unchanged.
import { z } from 'zod'

// Tab and line feed are writing; other C0/C1 controls, bidirectional overrides and lone surrogates are not.
const forbidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

// Spaces, joiners, direction marks and fillers alone say nothing: such a text is empty.
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u

/** Text as written, trimmed at the ends, at least one visible character, at most `max` UTF-16 units. */
export function plainText(max: number): z.ZodType<string, string> {
  return z
    .string()
    .transform(text => (visible.test(text) || forbidden.test(text) ? text.replaceAll('\r\n', '\n').trim() : ''))
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine(text => !forbidden.test(text), { error: 'control-characters' }),
    )
}

/** The same text without characters that nobody writes on purpose: for those who cannot be asked to look for what is invisible. */
export function withoutControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(new RegExp(forbidden, 'g'), '')
}

/** A day of the calendar that exists, YYYY-MM-DD. */
export const civilDate: z.ZodType<string, string> = z
  .string({ error: 'not-a-date' })
  .refine(isCivilDate, { error: 'not-a-date' })

export function isCivilDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return year >= 1900 && days !== undefined && day >= 1 && day <= days
}

/**
 * An individual identification number as written. It is kept whatever is wrong with it and flagged where it is shown (`names` says what is wrong):
 * a school copies it from a child's papers, and a slip in it must not keep the notice from being sent.
 */
export const iinText: z.ZodType<string, string> = plainText(40)

/** As written; must hold a Kazakh number (+7, 8 or bare ten digits) or an international one. */
export const phoneText: z.ZodType<string, string> = z
  .string()
  .transform(text => text.trim())
  .pipe(
    z
      .string()
      .max(40)
      .refine(
        text =>
          /^[+\d][\d\s().-]*$/.test(text) && /^(\+?7|8)?\d{10}$|^\+\d{8,15}$/.test(text.replaceAll(/[\s().-]/g, '')),
        { error: 'not-a-phone' },
      ),
  )

/** A number given by somebody's register, such as 4512, №23-1087, КУИ 17/2: letters and digits in short groups, so that no name fits into it. */
export const registerNumber: z.ZodType<string, string> = z
  .string({ error: 'required' })
  .trim()
  .min(1, { error: 'required' })
  .max(40)
  .regex(/^(?:№\s?)?\p{L}{0,6}[ /-]?\d{1,12}(?:[./-][\p{L}\d]{1,8}){0,4}$/u, { error: 'wrong-number' })

/** As plainText, but may be left empty. */
export function optionalText(max: number): z.ZodType<string, string> {
  return z
    .string()
    .trim()
    .pipe(z.union([z.literal(''), plainText(max)]))
}
