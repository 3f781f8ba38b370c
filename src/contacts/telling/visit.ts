// One visit of the public door: what was answered so far and which page comes next. Pure. It lives for minutes, sealed under a key of which the
// visitor's cookie alone holds one half; nothing of it is ever written on the visitor's device.
import type { ServiceKind } from '../../agencies/contract.ts'
import type { Band, Need } from '../guides/guides.ts'
import type { Riding } from '../bus/ride.ts'
import { ages, wordsLimit, yesNo, type Age, type YesNo } from '../contract.ts'

export const steps = ['leaving', 'who', 'danger', 'words', 'about', 'safe', 'check'] as const
export type Step = (typeof steps)[number]
/** What can be ticked instead of written, each a sentence in the message. */
export const ticks = ['hit', 'fear', 'threat', 'touch', 'bullying', 'online', 'neglect', 'self-harm', 'hard'] as const
export type Tick = (typeof ticks)[number]
export const whoms = ['self', 'other', 'unknown'] as const
export type Whom = (typeof whoms)[number]
/** Whether an answer can be read where one writes, or none is wanted. */
export const answerings = ['yes', 'no', 'unknown', 'none'] as const
export type Answering = (typeof answerings)[number]
export type Wrong = 'required' | 'too-long'

/** What is known of the school on whose wall the door hung: never the school. */
export type Wall = { readonly region: number; readonly unitId: string | undefined }

export type Telling = {
  readonly kind: 'telling'
  readonly step: Step
  readonly whom: Whom
  readonly ticks: readonly Tick[]
  readonly words: string
  readonly danger: YesNo
  readonly answering: Answering
  readonly age: Age
  /** Said by the writer, or by the wall on which the door hung. */
  readonly region: number | undefined
  readonly wall: Wall | undefined
  /** Came through a door that hangs in a school, also where its code is not known. */
  readonly fromSchool: boolean
  /** To be solved for an ordinary place in the list; undefined when there is one already. */
  readonly puzzle: string | undefined
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
  /** Said to want none; it may still be taken. */
  readonly refused?: boolean
  /** Too many codes were being made: to be asked for again. */
  readonly busy?: boolean
}
export type Coming = {
  readonly kind: 'coming'
  readonly typed: string
  readonly wrong: 'shape' | 'check' | 'not-right' | 'slow-down' | undefined
  /** What was being written when the conversation closed by itself. */
  readonly draft: string
}
/** What somebody chose to read. It has a cookie of its own, so that reading does not end a telling. */
export type Reading = {
  readonly kind: 'reading'
  readonly need: Need | undefined
  readonly band: Band
  readonly region: number | undefined
  readonly service: ServiceKind | undefined
}
export type Visit = Telling | Riding | Talk | Coming | Reading

/** Minutes without use after which a visit is over. Reading an answer ends sooner: a phone put down must not show it to the next person. */
export function idleMinutes(visit: Visit): number {
  return visit.kind === 'coming' || (visit.kind === 'talk' && visit.door === 'return') ? 2 : 15
}
/** The page on which a visit goes on: the last part of its address. */
export function placeOf(visit: Visit): 'tell' | 'bus' | 'return' | 'guides' {
  if (visit.kind === 'talk') return visit.door
  return ({ telling: 'tell', riding: 'bus', coming: 'return', reading: 'guides' } as const)[visit.kind]
}

export const longestIdleMinutes = 15

export function begin(wall: Wall | undefined, fromSchool = false): Telling {
  return {
    kind: 'telling',
    step: 'leaving',
    whom: 'unknown',
    ticks: [],
    words: '',
    danger: 'unknown',
    answering: 'unknown',
    age: 'unknown',
    region: wall?.region,
    wall,
    fromSchool,
    puzzle: undefined,
    wrong: undefined,
    late: false,
  }
}

/** The fields of one page. */
export type Said = {
  readonly text: (name: string) => string
  readonly all: (name: string) => readonly string[]
}

/** What was answered on the page of this step; what another page asks stays as it was. */
export function withAnswers(visit: Telling, step: Step, said: Said, regions: readonly number[]): Telling {
  switch (step) {
    case 'leaving':
    case 'check':
      return visit
    case 'who':
      return { ...visit, whom: whoms.find(one => one === said.text('whom')) ?? 'unknown' }
    case 'words':
      return { ...visit, words: said.text('words'), ticks: ticks.filter(one => said.all('ticks').includes(one)) }
    case 'danger':
      return { ...visit, danger: yesNo.find(one => one === said.text('danger')) ?? 'unknown' }
    case 'safe':
      return { ...visit, answering: answerings.find(one => one === said.text('safe')) ?? 'unknown' }
    case 'about':
      return {
        ...visit,
        age: ages.find(one => one === said.text('age')) ?? 'unknown',
        region: regions.find(code => String(code) === said.text('region')),
      }
  }
}

export const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u
/** What keeps a telling from being sent: too many words, or nothing said at all. A tick, a danger or "about me" is something said. */
export function wrongTelling(visit: Telling): Wrong | undefined {
  const wrong = wrongWords(visit.words)
  const saidOtherwise = visit.ticks.length > 0 || visit.danger === 'yes' || visit.whom !== 'unknown'
  return wrong === 'required' && saidOtherwise ? undefined : wrong
}

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
