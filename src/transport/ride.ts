// What the law says of a child put off public transport, and which step may follow which. Pure. The amount is asked of the law for the day on which the case is
// opened, never written here; whatever is not known leaves both answers standing, and the page shows both.
import { rulebook } from '../law/rulebook.ts'
import { qualify } from '../law/qualify.ts'
import { known } from '../law/inquiry.ts'
import type { Candidate } from '../law/qualification.ts'
import type { Words } from '../law/facts.ts'
import type { Cite } from '../law/form.ts'
import type { TransportFacts } from './contract.ts'

export const rideStates = ['passed', 'taken', 'decided'] as const
export type RideState = (typeof rideStates)[number]
export type StepKind = 'taken' | 'found' | 'opened' | 'decided'

/** A setting of the service, not of the law: within how many hours an inspector takes what was passed on. */
export const takeHours = 24

/** May this happen now? The day of opening can be written again until it is decided, because days are mistyped. */
export function canFollow(state: RideState, kind: StepKind): boolean {
  return kind === 'taken' ? state === 'passed' : state === 'taken'
}

export type RideAsked = Pick<TransportFacts, 'on' | 'childAge' | 'alone' | 'forced'> & {
  /** The day on which the case was opened; undefined while it is not. */
  readonly openedOn: string | undefined
  readonly today: string
}
export type RideLaw = {
  /** `both`: what is not known decides. `none`: before the rule was in force. */
  readonly status: 'applies' | 'both' | 'not' | 'none'
  readonly cite: Cite
  readonly provision: string
  readonly says: Words
  /** Undefined where nothing of the day of opening is known in money. */
  readonly fine: { readonly says: Words; readonly tenge: number | undefined; readonly by: Cite | undefined } | undefined
  /** The day whose index makes the amount: of the opening, or today while no case is open. */
  readonly indexOn: string
  readonly excludedBy: Words | undefined
  /** What the rule asks for and nobody knows yet, in the law's words. */
  readonly open: readonly Words[]
  /** Last day on which a penalty may be imposed (AdmCode 62); undefined while the day of the act is not known. */
  readonly until: string | undefined
  readonly untilBy: Cite | undefined
  readonly notes: readonly Words[]
}

const article = 'adm-593'
const elementOf = { victimAge: 'age', travelledAlone: 'alone', putOffByForce: 'force' } as const

/**
 * Whoever drives, sells or checks tickets is of age: that is taken for granted and said on the page, because otherwise the answer would stay open for a reason
 * nobody doubts. Without a day of the act it is taken as of the day of opening or today, and no limitation is told.
 */
export function lawOf(asked: RideAsked): RideLaw {
  const indexOn = asked.openedOn ?? asked.today
  const act = asked.on ?? indexOn
  const at = `${asked.today}T00:00:00Z`
  const said = (
    [
      ['deed', 'put-off-transport'],
      ['offenderAge', 'adult'],
      ['victimAge', asked.childAge],
      ['travelledAlone', asked.alone],
      ['putOffByForce', asked.forced],
    ] as const
  ).filter(([, value]) => value !== 'unknown')
  const answer = qualify({
    facts: said.map(([key, value]) => known(key, value, 'worker', 'transport', at)),
    dates: { act, decision: asked.today < act ? act : asked.today, caseOpened: indexOn },
    priors: { complete: false, match: 'none-sought', list: [] },
  })
  const found = answer.candidates.find(one => one.article === article)
  if (found === undefined) {
    const provision = provisionHeld()
    return {
      status: 'none', cite: provision.cite, provision: provision.id, says: provision.summary, fine: undefined, indexOn, excludedBy: undefined, open: [],
      until: undefined, untilBy: undefined, notes: answer.notes,
    } // prettier-ignore
  }
  return {
    status: statusOf(found),
    cite: found.cite,
    provision: found.id,
    says: found.summary,
    fine: found.status === 'excluded' ? undefined : fineOf(found),
    indexOn,
    excludedBy: found.excludedBy?.says,
    open: found.openFacts.flatMap(key => {
      const element = elementOf[key as keyof typeof elementOf]
      const says = provisionHeld().elements.find(one => one.name === element)?.says
      return says === undefined ? [] : [says]
    }),
    ...(asked.on === null ? { until: undefined, untilBy: undefined } : limitOf(found)),
    notes: [...answer.notes, ...found.notEncoded],
  }
}

function provisionHeld() {
  const found = rulebook.articles.find(one => one.id === article)?.provisions.at(-1)
  if (found === undefined) throw new Error('the rulebook holds no rule on public transport')
  return found
}
function statusOf({ status }: Candidate): RideLaw['status'] {
  return status === 'stands' ? 'applies' : status === 'excluded' ? 'not' : 'both'
}
function fineOf({ penalties }: Candidate): RideLaw['fine'] {
  const [fine] = penalties
  return fine && { says: fine.says, tenge: fine.tenge?.max, by: fine.tenge?.cite }
}
function limitOf({ limitation }: Candidate): Pick<RideLaw, 'until' | 'untilBy'> {
  if (limitation?.kind !== 'runs') return { until: undefined, untilBy: undefined }
  return { until: limitation.latest, untilBy: limitation.cites[0] }
}
