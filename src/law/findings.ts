// One provision in one case: whether it stands, is open, gives way or fails, and what follows for this person on this day. The status is worked out at
// once; reasons, open facts and penalties when somebody reads them, because most readers want the answer and few the reasons.
// As JSON a candidate is the plain record its type says.
import { answer, factsAmong, isSettledByJudgement, met, none, read, readingsAmong, stands, type Case } from './case.ts'
import type { Compiled, CompiledProvision } from './compile.ts'
import { agesOf, consequencesOf, type Consequences, type Dates, type PersonalPenalty } from './consequences.ts'
import type { FactKey, Words } from './facts.ts'
import {
  weakest,
  type Cite,
  type Confidence,
  type Element,
  type OffenceClass,
  type ProsecutionKind,
  type ReadingId,
} from './form.ts'
import { no, open, yes } from './normal.ts'
import { classWords } from './penalty.ts'
import type { Candidate, CandidateStatus, Step } from './qualification.ts'
import { ageStep, ageWords, explain, itemsOf, statusNames } from './reasons.ts'
import { namesAny } from './reference.ts'

type More = Pick<Candidate, 'confidence' | 'openFacts' | 'openReadings' | 'openDay' | 'excludedBy' | 'displacedBy'>
type Why = Pick<Candidate, 'because' | 'items'>

/** What a candidate is before the day picks its penalties. */
export class Finding {
  readonly provision: CompiledProvision
  readonly status: CandidateStatus
  readonly #of: Case
  #more: More | undefined
  #why: Why | undefined
  constructor(of: Case, provision: CompiledProvision) {
    this.provision = provision
    this.status = statusOf(of, provision)
    this.#of = of
  }
  get more(): More {
    return (this.#more ??= moreOf(this.#of, this.provision, this.status))
  }
  get why(): Why {
    return (this.#why ??= {
      because: reasonsFor(this.#of, this.provision, this.status),
      items:
        this.status === 'excluded'
          ? none
          : itemsOf(
              this.#of,
              this.provision.provision.elements.map(e => e.of),
            ),
    })
  }
}
function statusOf(of: Case, p: CompiledProvision): CandidateStatus {
  const result = stands(of, p)
  if (result === yes) return 'stands'
  if (result === open) return isSettledByJudgement(of, p.stands) ? 'needs-judgement' : 'open'
  if (answer(of, p.parts.notLiable, p.notLiable) === yes) return 'met-not-liable'
  if (met(of, p) !== no && answer(of, p.parts.displaced, p.displaced) === yes) return 'displaced'
  return 'excluded'
}
function moreOf(of: Case, p: CompiledProvision, status: CandidateStatus): More {
  const isOpen = status === 'open' || status === 'needs-judgement'
  const undecided = isOpen ? of.view.support(p.stands) : none
  const rivals = isOpen || status === 'displaced' ? displacersOf(of, p) : none
  const { provision } = p
  let { confidence } = provision.cite
  for (const rival of rivals) confidence = weakest(confidence, rival.cite.confidence)
  // Liability at 14–15 rests on CC 15(2), read in an older copy.
  if (provision.liableFrom === 14) {
    const age = agesOf(of.compiled, of.masks)
    if (age.mayBeFourteen && !age.mayBeAdult) confidence = weakest(confidence, 'Qc')
  }
  return {
    confidence,
    openFacts: factsAmong(of.compiled, undecided),
    openReadings: readingsAmong(of.compiled, undecided),
    openDay: undecided[0] === 0,
    excludedBy: status === 'excluded' ? excluderOf(of, p) : undefined,
    displacedBy: rivals.length === 0 && status !== 'displaced' ? undefined : rivals,
  }
}
function reasonsFor(of: Case, p: CompiledProvision, status: CandidateStatus): readonly Step[] {
  switch (status) {
    case 'stands':
    case 'open':
    case 'needs-judgement':
      return p.provision.elements.map(({ says, cite, of: condition }) => ({
        kind: 'fact',
        says,
        cite,
        status: statusNames[read(of, condition)],
      }))
    case 'met-not-liable':
      return [ageStep(p)]
    case 'displaced':
      return none
    case 'excluded': {
      const element = failing(of, p)
      return element === undefined ? none : explain(of, element.of).slice(0, 4)
    }
  }
}
function failing(of: Case, p: CompiledProvision): Element | undefined {
  return p.provision.elements.find(e => read(of, e.of) === no)
}
function excluderOf(of: Case, p: CompiledProvision): Candidate['excludedBy'] {
  const element = failing(of, p)
  return element === undefined
    ? { element: 'age', says: ageWords(p), cite: p.provision.cite }
    : { element: element.name, says: element.says, cite: element.cite }
}
function displacersOf(of: Case, p: CompiledProvision): NonNullable<Candidate['displacedBy']> {
  return p.displacers.flatMap(j => {
    const other = of.compiled.provisions[j] as CompiledProvision
    if (met(of, other) === no) return []
    const declared = other.provision.displaces?.find(d => namesAny([d.id], p))
    return [
      { id: other.provision.id, why: declared?.why ?? ('part' as const), cite: declared?.cite ?? other.provision.cite },
    ]
  })
}

export class LateCandidate implements Candidate {
  readonly id: string
  readonly article: string
  readonly summary: Words
  readonly status: CandidateStatus
  readonly cite: Cite
  readonly class: OffenceClass
  readonly prosecution: ProsecutionKind
  readonly #finding: Finding
  readonly #compiled: Compiled
  readonly #masks: Int32Array
  readonly #dates: Dates
  #after: Consequences | undefined
  constructor(compiled: Compiled, finding: Finding, masks: Int32Array, dates: Dates) {
    const p = finding.provision
    this.id = p.provision.id
    this.article = p.article
    this.summary = p.provision.summary
    this.status = finding.status
    this.cite = p.provision.cite
    this.class = p.class
    this.prosecution = p.prosecution
    this.#finding = finding
    this.#compiled = compiled
    this.#masks = masks
    this.#dates = dates
  }
  get title(): Words {
    return titleOf(this.#compiled, this.#finding.provision)
  }
  get classSays(): Words {
    return classWords[this.class]
  }
  get sanctionHeld(): boolean {
    return this.#finding.provision.provision.sanction !== 'not-held'
  }
  get notEncoded(): readonly Words[] {
    return this.#finding.provision.provision.notEncoded ?? none
  }
  get confidence(): Confidence {
    return this.#finding.more.confidence
  }
  get openFacts(): readonly FactKey[] {
    return this.#finding.more.openFacts
  }
  get openReadings(): readonly ReadingId[] {
    return this.#finding.more.openReadings
  }
  get openDay(): boolean {
    return this.#finding.more.openDay
  }
  get excludedBy(): Candidate['excludedBy'] {
    return this.#finding.more.excludedBy
  }
  get displacedBy(): Candidate['displacedBy'] {
    return this.#finding.more.displacedBy
  }
  get because(): readonly Step[] {
    return this.#finding.why.because
  }
  get items(): Candidate['items'] {
    return this.#finding.why.items
  }
  get #consequences(): Consequences {
    return (this.#after ??=
      this.status === 'excluded' || this.status === 'displaced'
        ? nothingFollows
        : consequencesOf(this.#compiled, this.#finding.provision, this.#masks, this.#dates))
  }
  get penalties(): readonly PersonalPenalty[] {
    return this.#consequences.penalties
  }
  get nothingFits(): Consequences['nothingFits'] {
    return this.#consequences.nothingFits
  }
  get limitation(): Consequences['limitation'] {
    return this.#consequences.limitation
  }
  get payment(): Consequences['payment'] {
    return this.#consequences.payment
  }
  toJSON(): Candidate {
    const { title, classSays, items, because, penalties, nothingFits, limitation, payment, sanctionHeld, notEncoded } =
      this
    return Object.assign({}, this, {
      ...this.#finding.more,
      title,
      classSays,
      items,
      because,
      penalties,
      nothingFits,
      limitation,
      payment,
      sanctionHeld,
      notEncoded,
    })
  }
}
const nothingFollows: Consequences = { penalties: [] }

const titles = new WeakMap<Compiled, ReadonlyMap<string, Words>>()
function titleOf(compiled: Compiled, p: CompiledProvision): Words {
  let known = titles.get(compiled)
  if (known === undefined) titles.set(compiled, (known = new Map(compiled.rulebook.articles.map(a => [a.id, a.title]))))
  return known.get(p.article) ?? p.provision.summary
}
