// One claim of the law in one case ("may be closed for lack of a complaint"): whether it holds, what is done meanwhile, and on which grounds. The status is
// worked out at grounds and open facts when somebody reads them. As JSON a conclusion is the plain record its type says.
import { answer, factsAmong, none, rankFacts, readingsAmong, truth, type Case } from './case.ts'
import type { CompiledClaim, CompiledProvision } from './compile.ts'
import type { FactKey, Words } from './facts.ts'
import { weakest, type Cite, type ClaimId, type ClaimRule, type Confidence, type Now, type ReadingId } from './form.ts'
import { no, open, yes, type Truth } from './normal.ts'
import type { Conclusion, ConclusionStatus, Step } from './qualification.ts'
import { dedupe, everyWay, explain, factStep, provisionStep } from './reasons.ts'

/** What is the same for all claims of one case: what may stand, what was only supposed, and provisions that stand although they exclude each other. */
export type Standing = {
  readonly possible: readonly CompiledProvision[]
  readonly supposed: readonly FactKey[]
  readonly rivals: readonly (readonly [number, number])[]
}

export function conclusionOf(of: Case, claim: CompiledClaim, standing: Standing): Conclusion {
  const { rule, node, part } = claim
  const exact = answer(of, part, node)
  // Before the first wording held nothing stands here, and that says nothing about the law of that day.
  const result = exact === no && of.masks[0] === 1 && rule.rules.some(r => r.axis === 'act') ? open : exact
  const status: ConclusionStatus =
    standing.rivals.length > 0 ? 'conflict' : result === open ? 'unknown' : result === yes ? 'true' : 'false'
  return new LateConclusion(of, claim, status, standing)
}

type Grounds = Pick<Conclusion, 'cites' | 'confidence' | 'because' | 'notEncoded'>
type Undecided = Pick<Conclusion, 'openFacts' | 'openReadings' | 'openDay'>
const nothingUndecided: Undecided = { openFacts: none, openReadings: none, openDay: false }

class LateConclusion implements Conclusion {
  readonly claim: ClaimId
  readonly title: Words
  readonly says: Words
  readonly status: ConclusionStatus
  readonly now: Now
  readonly reviewed = false
  readonly #of: Case
  readonly #rule: CompiledClaim
  readonly #standing: Standing
  #grounds: Grounds | undefined
  #undecided: Undecided | undefined
  constructor(of: Case, claim: CompiledClaim, status: ConclusionStatus, standing: Standing) {
    const rule: ClaimRule = claim.rule
    const way = status === 'conflict' ? 'unknown' : status
    this.claim = rule.claim
    this.title = rule.title
    this.says = rule.says[way]
    this.status = status
    this.now = rule.now[way]
    this.#of = of
    this.#rule = claim
    this.#standing = standing
    if (status !== 'unknown') this.#undecided = nothingUndecided
  }
  get undecided(): Undecided {
    return (this.#undecided ??= undecidedOf(this.#of, this.#rule))
  }
  get grounds(): Grounds {
    return (this.#grounds ??= groundsOf(this.#of, this.#rule, this.status, this.#standing))
  }
  get openFacts(): readonly FactKey[] {
    return this.undecided.openFacts
  }
  get openReadings(): readonly ReadingId[] {
    return this.undecided.openReadings
  }
  get openDay(): boolean {
    return this.undecided.openDay
  }
  get cites(): Conclusion['cites'] {
    return this.grounds.cites
  }
  get confidence(): Confidence {
    return this.grounds.confidence
  }
  get because(): readonly Step[] {
    return this.grounds.because
  }
  get notEncoded(): readonly Words[] {
    return this.grounds.notEncoded
  }
  toJSON(): Conclusion {
    return Object.assign({}, this, { ...this.undecided, ...this.grounds })
  }
}

function undecidedOf(of: Case, { node }: CompiledClaim): Undecided {
  const undecided = of.view.support(node)
  return {
    openFacts: rankFacts(factsAmong(of.compiled, undecided)),
    openReadings: readingsAmong(of.compiled, undecided),
    openDay: undecided[0] === 0,
  }
}

function groundsOf(of: Case, claim: CompiledClaim, status: ConclusionStatus, standing: Standing): Grounds {
  const { possible, supposed, rivals } = standing
  const active = rulesToCite(of, claim.rules, status)
  const cites = active.flatMap(r => r.cites) as unknown as [Cite, ...Cite[]]
  const steps: Step[] = supposed.map(key => ({ ...factStep(of, key, yes), kind: 'assumption' }))
  const plain = active.map(r => truth(of, r.parts.when))
  const settledPlainly =
    (status === 'true' && plain.includes(yes)) || (status === 'false' && plain.every(v => v === no))
  // Two provisions that exclude each other both stand: the rulebook is wrong or the law is, and nothing is concluded from it.
  if (status === 'conflict')
    for (const i of new Set(rivals.flat()))
      steps.push(provisionStep(of.compiled.provisions[i] as CompiledProvision, yes))
  else if ((status === 'true' || status === 'false') && !settledPlainly) steps.push(everyWay(possible))
  else for (const r of active) steps.push(...explain(of, r.when))
  const because = dedupe(steps).slice(0, 14)
  return {
    cites,
    because,
    confidence: weakest(
      ...cites.map(c => c.confidence),
      ...because.flatMap(s =>
        s.cite === undefined || (s.kind === 'reading' && status === 'unknown') ? [] : [s.cite.confidence],
      ),
    ),
    notEncoded: active.flatMap(r => r.notEncoded ?? []),
  }
}

/** Only what carries the answer is cited: a "yes" by the rules that say yes, an open claim by those still open, a "no" by all in force. */
function rulesToCite(of: Case, rules: CompiledClaim['rules'], status: ConclusionStatus): CompiledClaim['rules'] {
  const inTime = rules.filter(r => truth(of, r.parts.time) !== no)
  const saying = (...values: readonly Truth[]) => inTime.filter(r => values.includes(truth(of, r.parts.when)))
  const carrying =
    status === 'false' ? inTime : status === 'true' && saying(yes).length > 0 ? saying(yes) : saying(open, yes)
  if (carrying.length > 0) return carrying
  return inTime.length > 0 ? inTime : rules.slice(-1)
}
