// What the room says about impossible input. The words for people belong to the caller; here stand a code, the field and the value.

export const lawErrorCodes = [
  'unknown-fact',
  'unknown-value',
  'not-entitled',
  'bad-day',
  'act-after-decision',
  'act-range-reversed',
  'act-before-rulebook',
  'step-before-act',
  'born-after-act',
  'fact-twice',
  'unknown-reading',
  'no-facts-list',
  'unknown-field',
  'bad-value',
  'mci-not-known',
] as const
export type LawErrorCode = (typeof lawErrorCodes)[number]

export class LawError extends Error {
  readonly code: LawErrorCode
  readonly field: string
  readonly value: string
  constructor(code: LawErrorCode, field: string, value: string) {
    super(`law: ${code} at ${field}`)
    this.name = 'LawError'
    this.code = code
    this.field = field
    this.value = value
  }
}
