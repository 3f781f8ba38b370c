// One visit of the public door: what was answered so far and which page comes next. Pure. It lives for minutes, sealed under a key of which the
// visitor's cookie alone holds one half; nothing of it is ever written on the visitor's device.
import type { Riding } from '../bus/ride.ts'
import { ages, wordsLimit, yesNo, type Age, type YesNo } from '../contract.ts'

export const steps = ['words', 'danger', 'safe', 'about'] as const
export type Step = (typeof steps)[number]
export type Wrong = 'required' | 'too-long'

/** What is known of the school on whose wall the door hung: never the school. */
export type Wall = { readonly region: number; readonly unitId: string | undefined }

export type Telling = {
  readonly kind: 'telling'
  readonly step: Step
  readonly words: string
  readonly danger: YesNo
  readonly safe: YesNo
  readonly age: Age
  /** Said by the writer, or by the wall on which the door hung. */
  readonly region: number | undefined
  readonly wall: Wall | undefined
  readonly wrong: Wrong | undefined
  /** The form came after its visit had ended: what it carried was kept. */
  readonly late: boolean
}
export type Talk = {
  readonly kind: 'talk'
  /** The page on which the conversation stands. */
  readonly door: 'tell' | 'bus' | 'return'
  readonly contactId: string
  /** Typed and not yet sent. */
  readonly draft: string
  readonly wrong: Wrong | undefined
  /** The return code, as long as it is shown. It is nowhere else. */
  readonly code: string | undefined
}
export type Coming = {
  readonly kind: 'coming'
  readonly typed: string
  readonly wrong: 'shape' | 'check' | 'not-right' | 'slow-down' | undefined
  /** What was being written when the conversation closed by itself. */
  readonly draft: string
}
export type Visit = Telling | Riding | Talk | Coming

/** Minutes without use after which a visit is over. Reading an answer ends sooner: a phone put down must not show it to the next person. */
export function idleMinutes(visit: Visit): number {
  return visit.kind === 'coming' || (visit.kind === 'talk' && visit.door === 'return') ? 2 : 15
}
/** The page on which a visit goes on: the last part of its address. */
export function placeOf(visit: Visit): 'tell' | 'bus' | 'return' {
  if (visit.kind === 'talk') return visit.door
  return ({ telling: 'tell', riding: 'bus', coming: 'return' } as const)[visit.kind]
}

export const longestIdleMinutes = 15

export function begin(wall: Wall | undefined): Telling {
  return {
    kind: 'telling',
    step: 'words',
    words: '',
    danger: 'unknown',
    safe: 'unknown',
    age: 'unknown',
    region: wall?.region,
    wall,
    wrong: undefined,
    late: false,
  }
}

/** What was answered on the page of this step; what another page asks stays as it was. */
export function withAnswers(
  visit: Telling,
  step: Step,
  said: (name: string) => string,
  regions: readonly number[],
): Telling {
  const known = (name: string): YesNo => yesNo.find(one => one === said(name)) ?? 'unknown'
  switch (step) {
    case 'words':
      return { ...visit, words: said('words') }
    case 'danger':
      return { ...visit, danger: known('danger') }
    case 'safe':
      return { ...visit, safe: known('safe') }
    case 'about':
      return {
        ...visit,
        age: ages.find(one => one === said('age')) ?? 'unknown',
        region: regions.find(code => String(code) === said('region')),
      }
  }
}

const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u
export function wrongWords(words: string): Wrong | undefined {
  if (!visible.test(words)) return 'required'
  return words.trim().length > wordsLimit ? 'too-long' : undefined
}

/** The page after this one; undefined when nothing is left to ask. Without words there is nothing to go on with. */
export function stepAfter(step: Step): Step | undefined {
  return steps[steps.indexOf(step) + 1]
}
export function stepBefore(step: Step): Step {
  return steps[Math.max(0, steps.indexOf(step) - 1)] as Step
}
