// A notice being written: what was typed, page by page, exactly as typed. Pure. Nothing is thrown away because it is wrong: wrong answers are
// kept and named. What it becomes when it is sent is decided in answers.ts.
import { z } from 'zod'

/** The pages in their order; the second one decides who may see the notice. */
export const steps = ['danger', 'conflict', 'kind', 'story', 'when', 'child', 'suspect', 'signs', 'check'] as const
export type Step = (typeof steps)[number]
export type QuestionStep = Exclude<Step, 'check'>
export const questionSteps = steps.slice(0, -1) as readonly QuestionStep[]

export const signKeys = ['pain', 'injury', 'weapon', 'before', 'more-victims', 'more-offenders'] as const
const dateFields = <N extends string>(name: N) => [`${name}-day`, `${name}-month`, `${name}-year`] as const
const personFields = <N extends 'child' | 'suspect'>(who: N) =>
  [`${who}-name`, `${who}-born`, ...dateFields(`${who}-birth`), `${who}-age`, `${who}-sex`, `${who}-address`] as const

/** The fields of each page, as their names stand in the form. */
export const fieldsOf = {
  danger: ['danger', 'phone', 'phone-when'],
  conflict: ['conflict'],
  kind: ['kind'],
  story: ['narrative'],
  when: ['occurred', ...dateFields('on'), ...dateFields('since'), ...dateFields('until'), 'place', 'place-text'],
  child: [...personFields('child'), 'child-iin'],
  suspect: ['relation', 'officer', 'officer-unit', ...personFields('suspect'), 'suspect-phone'],
  signs: signKeys,
} as const satisfies Record<QuestionStep, readonly string[]>
export type FieldName = (typeof fieldsOf)[QuestionStep][number]

export type Answers = { readonly [K in FieldName]?: string }
export type Draft = {
  readonly answers: Answers
  /** How often each page was saved: a form made before the last save of its page comes from another window. */
  readonly saves: { readonly [S in QuestionStep]?: number }
}
export const emptyDraft: Draft = { answers: {}, saves: {} }

/** A draft is removed when it has lain untouched for a day. */
export const draftHours = 24
/** Unfinished notices of one person at a time: many more than anybody writes in a day, too few to fill a disk. */
export const draftsAtMost = 20

export function isExpired(savedAt: Date, now: Date): boolean {
  return now.getTime() - savedAt.getTime() > draftHours * 3_600_000
}

export function nextStep(step: QuestionStep): Step {
  return steps[steps.indexOf(step) + 1] ?? 'check'
}
export function stepBefore(step: Step): QuestionStep | undefined {
  return questionSteps[steps.indexOf(step) - 1]
}
/** 1 for the first page. */
export function stepNumber(step: Step): number {
  return steps.indexOf(step) + 1
}

/** Takes over what one page holds; the other pages stay as they are. */
export function withPage(draft: Draft, step: QuestionStep, typed: Answers): Draft {
  return { answers: { ...draft.answers, ...typed }, saves: { ...draft.saves, [step]: (draft.saves[step] ?? 0) + 1 } }
}

/** Has this page been changed, to something else than what is typed now, since the form with this count was made? */
export function changedElsewhere(draft: Draft, step: QuestionStep, typed: Answers, formCount: number): boolean {
  if ((draft.saves[step] ?? 0) === formCount) return false
  return (fieldsOf[step] as readonly FieldName[]).some(field => (draft.answers[field] ?? '') !== (typed[field] ?? ''))
}

const stored = z.object({ answers: z.record(z.string(), z.string()), saves: z.record(z.string(), z.number()) })
export function draftFrom(text: string): Draft {
  return stored.parse(JSON.parse(text)) as Draft
}
