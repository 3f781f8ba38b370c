// What was typed, judged: which answers are wrong and where, and the submission that right ones make. Pure; today is a parameter.
// Silence is "I don't know" except for three questions: danger, who is involved, what happened.
import { z } from 'zod'
import { fieldErrors } from '../../http/route.ts'
import type { FieldError } from '../../http/problems.ts'
import { earliestDay } from '../../incidents/incident.ts'
import type { PersonMentioned } from '../../people/contract.ts'
import { civilDate, iinText, phoneText, plainText } from '../../words/shapes.ts'
import { conflicts, knowledge, noticeKinds, places, relations, submission, type Submission } from '../contract.ts'
import { questionSteps, signKeys, type Answers, type FieldName, type QuestionStep } from './draft.ts'

/** A wrong answer: the field it belongs to and the code of the sentence (`field.<code>`). */
export type WrongAnswer = { readonly field: FieldName; readonly code: string; readonly values?: FieldError['values'] }
export type Judged = {
  readonly wrong: readonly WrongAnswer[]
  /** Only when nothing is wrong. */
  readonly submission: Submission | undefined
}

/** Limits, for the pages to show. */
export const narrativeLimit = 10_000
const born = ['date', 'age', 'unknown'] as const
const spans = ['day', 'range', 'unknown'] as const
const sexes = ['female', 'male', 'unknown'] as const

export function judgeAnswers(answers: Answers, today: string): Judged {
  const wrong = questionSteps.flatMap(step => wrongAnswersOf(step, answers, today))
  return { wrong, submission: wrong.length > 0 ? undefined : submission.parse(submissionOf(answers)) }
}

/** The wrong answers of one page. */
export function wrongAnswersOf(step: QuestionStep, a: Answers, today: string): WrongAnswer[] {
  switch (step) {
    case 'danger':
      return [
        ...oneOf(a, 'danger', knowledge, true),
        ...text(a, 'phone', phoneText),
        ...text(a, 'phone-when', plainText(200)),
      ]
    case 'conflict':
      return oneOf(a, 'conflict', conflicts, true)
    case 'kind':
      return oneOf(a, 'kind', [...noticeKinds, 'unknown'], true)
    case 'story':
      return said(a, 'narrative') === undefined
        ? [{ field: 'narrative', code: 'required' }]
        : text(a, 'narrative', plainText(narrativeLimit))
    case 'when':
      return [...wrongTime(a, today), ...oneOf(a, 'place', places, false), ...text(a, 'place-text', plainText(500))]
    case 'child':
      return [...wrongPerson(a, 'child', today), ...text(a, 'child-iin', iinText)]
    case 'suspect':
      return [
        ...oneOf(a, 'relation', relations, false),
        ...oneOf(a, 'officer', knowledge, false),
        ...text(a, 'officer-unit', z.uuid({ error: 'not-in-list' })),
        ...wrongPerson(a, 'suspect', today),
        ...text(a, 'suspect-phone', phoneText),
      ]
    case 'signs':
      return signKeys.flatMap(sign => oneOf(a, sign, knowledge, false))
  }
}

function wrongTime(a: Answers, today: string): WrongAnswer[] {
  switch (spanOf(a)) {
    case 'unknown':
      return oneOf(a, 'occurred', spans, false)
    case 'day':
      return wrongDay(a, 'on', today)
    case 'range': {
      const [since, until] = [dayOf(a, 'since'), dayOf(a, 'until')]
      const wrong = [...wrongDay(a, 'since', today), ...wrongDay(a, 'until', today)]
      return wrong.length === 0 && since !== undefined && until !== undefined && until < since
        ? [{ field: 'until-day', code: 'date-reversed' }]
        : wrong
    }
  }
}

function wrongDay(a: Answers, name: 'on' | 'since' | 'until', today: string): WrongAnswer[] {
  const field = `${name}-day` as const
  const day = dayOf(a, name)
  if (day === undefined) return [{ field, code: hasDay(a, name) ? 'not-a-date' : 'required' }]
  if (day > today) return [{ field, code: 'date-in-future' }]
  return day < earliestDay ? [{ field, code: 'date-too-early' }] : []
}

function wrongPerson(a: Answers, who: 'child' | 'suspect', today: string): WrongAnswer[] {
  const wrong = [
    ...text(a, `${who}-name`, plainText(200)),
    ...oneOf(a, `${who}-born`, born, false),
    ...oneOf(a, `${who}-sex`, sexes, false),
    ...text(a, `${who}-address`, plainText(500)),
  ]
  const field = `${who}-birth-day` as const
  const how = bornOf(a, who)
  if (how === 'date') {
    const day = dayOf(a, `${who}-birth`)
    if (day === undefined) wrong.push({ field, code: hasDay(a, `${who}-birth`) ? 'not-a-date' : 'required' })
    else if (day > today) wrong.push({ field, code: 'date-in-future' })
    else if (Number(today.slice(0, 4)) - Number(day.slice(0, 4)) > 120) wrong.push({ field, code: 'date-too-early' })
  }
  if (how === 'age') {
    const age = said(a, `${who}-age`)
    if (age === undefined) wrong.push({ field: `${who}-age`, code: 'required' })
    else if (!/^\d{1,9}$/.test(age)) wrong.push({ field: `${who}-age`, code: 'not-a-number' })
    else if (Number(age) > 120) wrong.push({ field: `${who}-age`, code: 'age-out-of-range' })
  }
  return wrong
}

/** Without a script all fields stand open: a date or an age that was typed counts, although its choice was not pressed. */
function bornOf(a: Answers, who: 'child' | 'suspect'): 'date' | 'age' | 'unknown' {
  const chosen = a[`${who}-born`]
  if (chosen === 'date' || chosen === 'age' || chosen === 'unknown') return chosen
  if (hasDay(a, `${who}-birth`)) return 'date'
  return said(a, `${who}-age`) === undefined ? 'unknown' : 'age'
}
function spanOf(a: Answers): 'day' | 'range' | 'unknown' {
  const chosen = a.occurred
  if (chosen === 'day' || chosen === 'range' || chosen === 'unknown') return chosen
  if (hasDay(a, 'on')) return 'day'
  return hasDay(a, 'since') || hasDay(a, 'until') ? 'range' : 'unknown'
}

type DateName = 'on' | 'since' | 'until' | 'child-birth' | 'suspect-birth'
function hasDay(a: Answers, name: DateName): boolean {
  return [a[`${name}-day`], a[`${name}-month`], a[`${name}-year`]].some(
    part => part !== undefined && part.trim() !== '',
  )
}
/** `YYYY-MM-DD` of three fields, or undefined when they are no day of the calendar. */
export function dayOf(a: Answers, name: DateName): string | undefined {
  const [day, month, year] = [a[`${name}-day`], a[`${name}-month`], a[`${name}-year`]].map(part => (part ?? '').trim())
  if (!/^\d{1,2}$/.test(day ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{4}$/.test(year ?? '')) return undefined
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return civilDate.safeParse(date).success ? date : undefined
}

/** Call only when nothing is wrong. */
function submissionOf(a: Answers): z.input<typeof submission> {
  const [phone, phoneWhen, placeText] = [said(a, 'phone'), said(a, 'phone-when'), said(a, 'place-text')]
  const span = spanOf(a)
  const suspect = personOf(a, 'suspect')
  // Who did it, not who suffered: of an act by a child nobody is asked.
  const officer = a.kind === 'act-by-child' || said(a, 'officer') === undefined ? undefined : known(a.officer)
  const officerUnit = officer === 'yes' ? said(a, 'officer-unit') : undefined
  return {
    kind: chosen(a.kind, noticeKinds, 'other'),
    danger: chosen(a.danger, knowledge, 'unknown'),
    conflict: chosen(a.conflict, conflicts, 'unknown'),
    occurred:
      span === 'unknown'
        ? 'unknown'
        : span === 'day'
          ? { from: dayOf(a, 'on') ?? '' }
          : { from: dayOf(a, 'since') ?? '', to: dayOf(a, 'until') ?? '' },
    place: { kind: chosen(a.place, places, 'unknown'), ...(placeText !== undefined && { text: placeText }) },
    narrative: a.narrative ?? '',
    child: personOf(a, 'child'),
    suspect: {
      relation: chosen(a.relation, relations, 'unknown'),
      ...(Object.keys(suspect).length > 0 && { person: suspect }),
      ...(officer !== undefined && { officer }),
      ...(officerUnit !== undefined && { officerUnit }),
    },
    signs: {
      pain: known(a.pain),
      visibleInjury: known(a.injury),
      weapon: known(a.weapon),
      happenedBefore: known(a.before),
      moreVictims: known(a['more-victims']),
      moreOffenders: known(a['more-offenders']),
    },
    ...((phone !== undefined || phoneWhen !== undefined) && {
      callback: { ...(phone !== undefined && { phone }), ...(phoneWhen !== undefined && { when: phoneWhen }) },
    }),
  }
}

function personOf(a: Answers, who: 'child' | 'suspect'): PersonMentioned {
  const [name, address] = [said(a, `${who}-name`), said(a, `${who}-address`)]
  const iin = who === 'child' ? said(a, 'child-iin') : undefined
  const phone = who === 'suspect' ? said(a, 'suspect-phone') : undefined
  const sex = a[`${who}-sex`]
  const how = bornOf(a, who)
  return {
    ...(name !== undefined && { name }),
    ...(how === 'date' && { birth: { date: dayOf(a, `${who}-birth`) ?? '' } }),
    ...(how === 'age' && { birth: { age: Number(a[`${who}-age`]) } }),
    ...((sex === 'female' || sex === 'male') && { sex }),
    ...(iin !== undefined && { iin }),
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address }),
  }
}

function said(a: Answers, field: FieldName): string | undefined {
  const text = a[field]
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}
function text(a: Answers, field: FieldName, shape: z.ZodType): WrongAnswer[] {
  const typed = said(a, field)
  if (typed === undefined) return []
  const result = shape.safeParse(typed)
  const first = result.success ? undefined : fieldErrors(result.error)[0]
  return first === undefined ? [] : [{ field, code: first.code, ...(first.values && { values: first.values }) }]
}
function oneOf(a: Answers, field: FieldName, allowed: readonly string[], isNeeded: boolean): WrongAnswer[] {
  const answer = a[field]
  if (answer === undefined || answer === '') return isNeeded ? [{ field, code: 'required' }] : []
  return allowed.includes(answer) ? [] : [{ field, code: 'not-in-list' }]
}
function chosen<const V extends string>(answer: string | undefined, allowed: readonly V[], silent: V): V {
  return allowed.find(value => value === answer) ?? silent
}
function known(answer: string | undefined): 'yes' | 'no' | 'unknown' {
  return chosen(answer, knowledge, 'unknown')
}
