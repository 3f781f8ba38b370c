// The kinds of "repeat" the law knows, each derived from dated earlier decisions by its own test. What the texts leave open (whether the last day
// counts, whose limitation period, from the act or from the release) is tried every way, and only agreement is an answer.
// An incomplete register never gives "no"; a probable match of persons never gives "yes".
import { factOf, type FactKey } from './facts.ts'
import type { Compiled } from './compile.ts'
import type { Day, OffenceClass } from './form.ts'
import type { Prior, Priors } from './inquiry.ts'
import { addMonths } from './time.ts'

const yes = 1
const no = 2
const open = yes | no

/** Limitation periods of CC 71(1), in months. Especially grave: fifteen years. */
export const limitationMonths: { readonly [K in Exclude<OffenceClass, 'administrative'>]: number } = {
  misdemeanour: 12,
  minor: 24,
  medium: 60,
  grave: 120,
  'especially-grave': 180,
}

/** What the earlier decisions make of the derived facts: a bit mask over yes (1) and no (2) for each. Empty if nothing was sought. */
export function deriveFromPriors(
  priors: Priors | undefined,
  act: readonly [Day, Day],
  compiled: Compiled,
  masks: Int32Array,
  states: ReadonlyMap<FactKey, string> = new Map(),
): ReadonlyMap<FactKey, number> {
  const derived = new Map<FactKey, number>()
  if (priors === undefined || priors.match === 'none-sought') return derived
  const settle = (answers: readonly number[]): number => {
    // One earlier decision that answers yes is enough; without any, "no" needs a complete register.
    let answer = answers.some(a => a === yes) ? yes : answers.some(a => (a & yes) !== 0) ? open : no
    if (answer === yes && priors.match !== 'confirmed') answer = open
    if (answer === no && !(priors.complete && priors.match === 'confirmed')) answer = open
    return answer
  }
  const earlier = priors.list.filter(p => p.act <= act[1])
  derived.set(
    'cc12Repetition',
    continued(settle(earlier.map(p => repetition(p, compiled, masks))), compiled, masks, states),
  )
  derived.set(
    'batteryAfterReconciliation',
    settle(
      earlier
        .filter(p => p.outcome === 'reconciled' && isCriminal(p))
        .map(p => afterReconciliation(p, act, newClasses(compiled, masks, ['cc-108-1', 'cc-109-1']), compiled)),
    ),
  )
  derived.set(
    'crimeAfterReconciledCrime',
    settle(
      earlier
        .filter(p => p.outcome === 'reconciled' && isCrime(classOfPrior(p, compiled)))
        .map(p => afterReconciliation(p, act, newClasses(compiled, masks, undefined).filter(isCrime), compiled)),
    ),
  )
  derived.set(
    'admAgainWithinYear',
    settle(
      earlier
        .filter(p => p.outcome === 'penalty-imposed' && p.on !== undefined)
        .map(p => sameAdministrative(p, act, compiled, masks)),
    ),
  )
  derived.set(
    'admReconciledWithinYear',
    settle(
      earlier
        .filter(p => p.outcome === 'reconciled' && p.provision.startsWith('adm-73.') && p.on !== undefined)
        .map(p => withinYear(p.on as Day, act)),
    ),
  )
  derived.set('admFirstOffence', settleFirst(priors, earlier))
  derived.set(
    'admStillPenalised',
    settle(earlier.filter(p => p.outcome === 'penalty-imposed').map(p => stillPenalised(p, act, compiled, masks))),
  )
  derived.set('firstTime', firstTime(priors, earlier))
  derived.set('recidivism', recidivism(priors, earlier, compiled, masks))
  return derived
}

/** CC 12(3): one intent and one aim make one offence, not several. Nobody has to answer it unasked; once asked and open, repetition is open too. */
function continued(
  answer: number,
  compiled: Compiled,
  masks: Int32Array,
  states: ReadonlyMap<FactKey, string>,
): number {
  const mask = masks[compiled.indexOf.get('continuedAct') as number]
  if (mask === yes) return no
  const raised = states.get('continuedAct')
  return (raised === 'unknown-asked' || raised === 'contested') && (answer & yes) !== 0 ? open : answer
}

/** AdmCode 61, 72: a year, for minors six months, from the end of execution. Until executed the penalty still counts. Other articles: whether of the same kind is judged. */
function stillPenalised(prior: Prior, act: readonly [Day, Day], compiled: Compiled, masks: Int32Array): number {
  if (!prior.provision.startsWith('adm-') || prior.on === undefined) return open
  const age = masks[compiled.indexOf.get('offenderAge') as number] as number
  const adult = 1 << factOf('offenderAge').values.indexOf('adult')
  const months = [...((age & adult) !== 0 ? [12] : []), ...((age & ~adult) !== 0 ? [6] : [])]
  // Not executed yet, or the day is not known: it cannot have ended before a period from the day it was imposed.
  const start = prior.executed ?? prior.on
  let answer = 0
  for (const m of months) for (const day of act) answer |= compare(day, addMonths(start, m))
  if (prior.executed === undefined && (answer & no) !== 0) answer |= yes
  const articles = new Set(possible(compiled, masks).flatMap(p => (p.class === 'administrative' ? [p.article] : [])))
  return articles.size === 1 && articles.has(articleOf(prior.provision)) ? answer : answer === no ? no : answer | no
}

/** "For the first time" (CC 65, 68–70, 83): nothing criminal before, or something convicted and not spent. In between it is disputed, and stays open. */
function firstTime(priors: Priors, earlier: readonly Prior[]): number {
  const criminal = earlier.filter(isCriminal)
  if (criminal.some(p => p.outcome === 'convicted' && p.spent === false))
    return priors.match === 'confirmed' ? no : open
  return criminal.length === 0 && priors.complete && priors.match === 'confirmed' ? yes : open
}

const [none, simple, dangerous] = [1, 2, 4]
/** CC 14: a grave crime after imprisonment for a grave crime; dangerous with two such, or after an especially grave one. */
function recidivism(priors: Priors, earlier: readonly Prior[], compiled: Compiled, masks: Int32Array): number {
  const found = newClasses(compiled, masks, undefined)
  if (!found.some(c => c === 'grave' || c === 'especially-grave')) return none
  const convictions = earlier.filter(p => isCriminal(p) && p.outcome === 'convicted')
  let answer = 0
  // What is not said of a conviction (imprisonment, age, whether it is spent) may be either way: counted at its most and at its least.
  for (const sure of [true, false]) {
    const counts = (p: Prior, prison: boolean): boolean =>
      (p.spent === false || (p.spent === undefined && !sure)) &&
      (p.underAge === false || (p.underAge === undefined && !sure)) &&
      (!prison || p.imprisoned === true || (p.imprisoned === undefined && !sure))
    const of = (wanted: OffenceClass, prison: boolean): number =>
      convictions.filter(p => {
        const found = classOfPrior(p, compiled)
        return (found === wanted || (found === undefined && !sure)) && counts(p, prison)
      }).length
    const grave = of('grave', true)
    const gravest = of('especially-grave', false)
    for (const c of found)
      answer |=
        c === 'grave'
          ? grave >= 2 || gravest > 0
            ? dangerous
            : grave === 1
              ? simple
              : none
          : c === 'especially-grave'
            ? grave > 0 || of('especially-grave', true) > 0
              ? dangerous
              : none
            : none
  }
  if (!priors.complete) answer |= none | simple | dangerous
  if (priors.match !== 'confirmed') answer |= none
  return answer
}

function settleFirst(priors: Priors, earlier: readonly Prior[]): number {
  const any = earlier.some(p => p.provision.startsWith('adm-73'))
  if (any) return priors.match === 'confirmed' ? no : open
  return priors.complete && priors.match === 'confirmed' ? yes : open
}

function isCriminal(prior: Prior): boolean {
  return prior.provision.startsWith('cc-')
}
function isCrime(found: OffenceClass | undefined): boolean {
  return found !== undefined && found !== 'administrative' && found !== 'misdemeanour'
}
/** The class of an earlier offence: of the version in force on its own day. */
export function classOfPrior(prior: Prior, compiled: Compiled): OffenceClass | undefined {
  const bare = prior.provision.split('@')[0]
  return compiled.provisions.find(
    p =>
      p.base === bare &&
      prior.act >= p.provision.inForce[0] &&
      (p.provision.inForce[1] === 'open' || prior.act < p.provision.inForce[1]),
  )?.class
}
function articleOf(provision: string): string {
  return (provision.split('@')[0] as string).replace(/\.[\d-]+$/, '')
}

/** Articles whose provisions may still be the new deed: those whose elements are not excluded by harm, pain and kind of deed. */
function possible(compiled: Compiled, masks: Int32Array): Compiled['provisions'] {
  const view = compiled.diagrams.view(masks)
  return compiled.provisions.filter(p => view.outlook(p.met).canBeTrue)
}
function newClasses(
  compiled: Compiled,
  masks: Int32Array,
  articles: readonly string[] | undefined,
): readonly OffenceClass[] {
  const found = possible(compiled, masks).filter(
    p => p.class !== 'administrative' && (articles === undefined || articles.includes(p.article)),
  )
  return [...new Set(found.map(p => p.class))]
}

/** CC 12: an earlier act under the same article, neither convicted nor released; crime and misdemeanour never combine. */
function repetition(prior: Prior, compiled: Compiled, masks: Int32Array): number {
  if (
    !isCriminal(prior) ||
    prior.outcome === 'convicted' ||
    prior.outcome === 'reconciled' ||
    prior.outcome === 'released-otherwise'
  )
    return no
  const before = classOfPrior(prior, compiled)
  // The item lifts the first part to the second: it is the first part, with its class, that must combine with the earlier act.
  // Articles without such an item (110) do not ask.
  const bases = possible(compiled, masks).filter(
    p =>
      p.class !== 'administrative' &&
      (p.provision.qualifies === undefined || p.provision.qualifies.length === 0) &&
      compiled.repeatable.has(p.article),
  )
  if (bases.length === 0) return open
  const answers = new Set(
    bases.map(p =>
      p.article !== articleOf(prior.provision)
        ? no
        : before === undefined
          ? open
          : isCrime(before) === isCrime(p.class)
            ? yes
            : no,
    ),
  )
  // Stopped for lack of a complaint: neither convicted nor released in words; whether it still counts is not written.
  const stopped = prior.outcome === 'stopped-without-complaint'
  return [...answers].reduce((sum, a) => sum | (a === yes && stopped ? open : a), 0)
}

/** 68(4)(8), (9): the period may be that of the earlier or of the new offence, and may run from the earlier act or from the release. */
function afterReconciliation(
  prior: Prior,
  act: readonly [Day, Day],
  classes: readonly OffenceClass[],
  compiled: Compiled,
): number {
  const before = classOfPrior(prior, compiled)
  if (before === undefined || before === 'administrative' || prior.on === undefined) return open
  const candidates = [...new Set([before, ...classes])].filter(
    (c): c is Exclude<OffenceClass, 'administrative'> => c !== 'administrative',
  )
  let answer = 0
  for (const day of act)
    for (const start of [prior.act, prior.on])
      for (const found of candidates) answer |= compare(day, addMonths(start, limitationMonths[found]))
  return answer
}
/** On the last day itself both answers: the texts do not say whether it counts. */
function compare(day: Day, end: Day): number {
  return day < end ? yes : day === end ? open : no
}
function withinYear(start: Day, act: readonly [Day, Day]): number {
  return compare(act[0], addMonths(start, 12)) | compare(act[1], addMonths(start, 12))
}
function sameAdministrative(prior: Prior, act: readonly [Day, Day], compiled: Compiled, masks: Int32Array): number {
  if (!prior.provision.startsWith('adm-')) return no
  const articles = new Set(
    possible(compiled, masks)
      .filter(p => p.class === 'administrative')
      .map(p => p.article),
  )
  if (!articles.has(articleOf(prior.provision))) return articles.size === 0 ? open : no
  return withinYear(prior.on as Day, act) | (articles.size > 1 ? no : 0)
}
