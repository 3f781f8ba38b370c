// "Must I tell?": at most six questions and what follows from the answers. Pure. In doubt it says tell: silence can hurt a child and a needless
// notice hurts nobody. The answers are codes and identify no one, so they may stand in an address.
import type { noticeKinds } from '../contract.ts'

export const questions = {
  danger: ['yes', 'no', 'unsure'],
  child: ['hurt', 'did', 'adults', 'unsure'],
  what: ['violence', 'sexual', 'threats', 'neglect', 'transport', 'other', 'nothing', 'unsure'],
  work: ['education', 'health', 'social', 'elsewhere', 'unsure'],
  learnt: ['work', 'private', 'unsure'],
  told: ['no', 'yes', 'unsure'],
} as const
export type Question = keyof typeof questions
export type Given = { readonly [Q in Question]?: (typeof questions)[Q][number] }
export const order = Object.keys(questions) as readonly Question[]

/** Why there is no duty to tell the police; each of them is enough. */
const released = { child: 'adults', what: 'nothing', work: 'elsewhere', learnt: 'private', told: 'yes' } as const
export type Reason = 'adults' | 'nothing' | 'elsewhere' | 'private' | 'told'

export type Decision = {
  /** must: tell now · unsure: not sure, so tell · may: no duty here, telling is still allowed */
  readonly outcome: 'must' | 'unsure' | 'may'
  readonly reason: Reason | undefined
  readonly kind: (typeof noticeKinds)[number] | undefined
  readonly inDanger: boolean
}

/** What is asked next, or undefined when the answers decide. Asking ends as soon as one answer settles it. */
export function nextQuestion(given: Given): Question | undefined {
  return reasonOf(given) === undefined ? order.find(question => given[question] === undefined) : undefined
}

/**
 * `anyOffence`: bodies of prevention must tell of any offence on that day, and whether this covers a school's worker is not settled. Then even
 * a case among adults is no clear "no".
 */
export function decide(given: Given, { anyOffence }: { readonly anyOffence: boolean }): Decision {
  const reason = reasonOf(given)
  // CC 434 binds anybody: a sexual act against a child learnt of elsewhere or in private is never called "not mandatory".
  const bindsAnybody = given.what === 'sexual' && (reason === 'elsewhere' || reason === 'private')
  const isOpen = reason === undefined || (reason === 'adults' && anyOffence) || bindsAnybody
  const isSure = order.every(
    question => question === 'danger' || (given[question] !== undefined && given[question] !== 'unsure'),
  )
  return {
    outcome: !isOpen ? 'may' : isSure ? 'must' : 'unsure',
    reason,
    kind: kindOf(given),
    inDanger: given.danger === 'yes',
  }
}

/** Immediate danger overrides nothing in law, but whoever sees a child in danger is never told that there is no duty to act: see the page. */
function reasonOf(given: Given): Reason | undefined {
  if (given.child === released.child) return 'adults'
  if (given.what === released.what) return 'nothing'
  if (given.work === released.work) return 'elsewhere'
  if (given.learnt === released.learnt) return 'private'
  return given.told === released.told ? 'told' : undefined
}

function kindOf({ child, what }: Given): Decision['kind'] {
  if (what === 'transport') return 'put-off-transport'
  if (child === 'did') return 'act-by-child'
  if (what === 'neglect') return 'neglect'
  if (what === 'violence' || what === 'sexual' || what === 'threats') return 'harm-to-child'
  return what === 'other' ? 'other' : undefined
}

/** The answers as codes for an address: known questions and values only, in their order. */
export function readGiven(codes: Readonly<Record<string, string | undefined>>): Given {
  return Object.fromEntries(
    order.flatMap(q => ((questions[q] as readonly string[]).includes(codes[q] ?? '') ? [[q, codes[q]]] : [])),
  ) as Given
}
export function codesOf(given: Given): string {
  return order.flatMap(q => (given[q] === undefined ? [] : [`${q}=${given[q]}`])).join('&')
}
/** Everything answered before this question: where "Back" leads. */
export function before(given: Given, question: Question): Given {
  return Object.fromEntries(
    order.slice(0, order.indexOf(question)).flatMap(q => (given[q] === undefined ? [] : [[q, given[q]]])),
  ) as Given
}
