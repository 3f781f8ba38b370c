// What the Law tab shows, as finished words in one language: the law's answer for the facts of an incident, nothing added and nothing left out.
// Pure. It never decides: status, safe direction, citation and confidence come from the law room, and every claim carries all four.
import { isDeepStrictEqual } from 'node:util'
import { factKeys, factOf, roleWords, type FactKey, type Role, type Words } from '../law/facts.ts'
import { claims as lawClaims } from '../law/claims.ts'
import type { Cite, ClaimId, ReadingId } from '../law/form.ts'
import { fewCites, provisionCount, provisionWords, shortCites } from '../law/provision-words.ts'
import type {
  Candidate,
  Conclusion,
  ConclusionStatus,
  Derivation,
  DutyDue,
  Qualification,
  Step,
} from '../law/qualification.ts'
import { qualify } from '../law/qualify.ts'
import { replay } from '../law/replay.ts'
import { actionClaims, nextQuestions, type Question } from '../law/questions.ts'
import { rulebook } from '../law/rulebook.ts'
import { forPerson, withinWords } from '../law/tell.ts'
import { whatWouldChange } from '../law/what-if.ts'
import type { Inquiry } from '../law/inquiry.ts'
import { speaker, type Say } from '../words/catalogue.ts'
import {
  formatDate,
  formatDuration,
  formatNearMoment,
  formatNumber,
  formatShortDate,
  formatTenge,
} from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { QualificationSummary } from './contract.ts'
import type { QualificationRow } from './store.ts'

export type Tone = 'plain' | 'info' | 'done' | 'warn' | 'danger'
/** Where a claim stands written, how the text is known, and whether a lawyer has confirmed it: always all three. */
export type SourceView = { readonly cites: string; readonly mark: string; readonly reviewed: string }
export type StepView = {
  readonly text: string
  readonly value: string | undefined
  readonly cite: string | undefined
  readonly status: 'true' | 'false' | 'open'
  readonly state: string
  readonly answer: string | undefined
}
export type ProvisionView = {
  readonly id: string
  readonly cite: string
  readonly title: string
  readonly status: { readonly tone: Tone; readonly text: string }
  readonly isOpen: boolean
  readonly class: string
  readonly prosecution: string
  readonly penalties: readonly { readonly text: string; readonly tenge: string | undefined }[]
  readonly because: readonly StepView[]
  readonly items: readonly {
    readonly text: string
    readonly cite: string
    readonly state: string
    readonly status: 'true' | 'open'
  }[]
  readonly openFacts: readonly { readonly text: string; readonly answer: string | undefined }[]
  readonly instead: string | undefined
  readonly notEncoded: string | undefined
  readonly source: SourceView
}
export type ClaimView = {
  readonly claim: ClaimId
  readonly title: string
  readonly says: string
  readonly status: { readonly tone: Tone; readonly text: string }
  readonly does: { readonly tone: Tone; readonly text: string }
  readonly because: readonly StepView[]
  readonly notEncoded: string | undefined
  readonly source: SourceView
}
export type QuestionView = {
  readonly key: FactKey
  readonly ask: string
  readonly whom: string
  readonly judgement: boolean
  readonly settles: string | undefined
  /** Address of the form, for those who may state facts. */
  readonly answer: string | undefined
}
export type DutyView = {
  readonly who: string
  readonly what: string
  readonly when: string
  readonly by: string | undefined
  readonly isLate: boolean
  readonly may: boolean
  readonly source: SourceView
}
export type ChangeView = { readonly title: string; readonly status: string; readonly flips: readonly string[] }
/** What is on record of the victim's complaint, and what a withdrawal does or would do. Undefined where the law finds nothing criminal. */
export type ComplaintView = {
  readonly value: 'none' | 'filed' | 'withdrawn' | undefined
  /** The claims as they are when the complaint is withdrawn, with their citations. */
  readonly effect: readonly ClaimView[]
}
export type LawView = {
  readonly meta: readonly { readonly key: string; readonly value: string }[]
  readonly summary: readonly string[]
  readonly now: readonly ClaimView[]
  readonly provisions: readonly ProvisionView[]
  readonly notApplied: readonly ProvisionView[]
  readonly claims: readonly ClaimView[]
  readonly press: ClaimView | undefined
  readonly questions: readonly QuestionView[]
  readonly awaiting: string | undefined
  readonly changes: readonly ChangeView[]
  readonly duties: readonly DutyView[]
  readonly complaint: ComplaintView | undefined
  readonly readings: readonly { readonly text: string; readonly values: readonly string[]; readonly cite: string }[]
  readonly limits: readonly string[]
  /** The case as codes of facts and days, for the workbench; undefined where the workbench could not hold all of it, for half a case is another case. */
  readonly copy: string | undefined
}

export type LawViewInput = {
  readonly q: Qualification
  readonly inquiry: Inquiry
  readonly lang: Lang
  readonly now: Date
  readonly registeredAt: Date | undefined
  readonly decideUntil: Date | undefined
  /** Address of the form that states this fact, or undefined where the reader may not. */
  readonly answerAt: (key: FactKey) => string | undefined
  /** Provisions and claims (`claim:…`) whose reading a lawyer has signed as it stands now. */
  readonly signed: ReadonlySet<string>
}

/** What the desk asks first: who carries the case, what is forbidden, what protects. */
const nowClaims: readonly ClaimId[] = [
  'public-prosecution',
  'may-proceed',
  'prosecutor-decides',
  'may-close-for-lack-of-complaint',
  'reconciliation-barred',
  'protective-order',
]
const changeClaims: readonly ClaimId[] = [
  'public-prosecution',
  'reconciliation-barred',
  'may-close-for-lack-of-complaint',
  'protective-order',
]

export function lawView(input: LawViewInput): LawView {
  const { q, inquiry, lang } = input
  const t = speaker(lang)
  const applied = q.candidates.filter(c => c.status !== 'excluded' && c.status !== 'displaced')
  const plan = nextQuestions(inquiry, actionClaims)
  const claims = q.conclusions.map(c => claimView(c, input, t))
  // Where part 1 stands the press says too much, whether or not anything is known of a complaint yet: both are shown.
  const narrower = q.conclusions.find(c => c.claim === 'statute-narrower-than-press' && c.status !== 'false')
  const isPart1 = q.conclusions.some(c => c.claim === 'private-public' && c.status === 'true')
  const narrowerWords = lawClaims.find(rule => rule.claim === 'statute-narrower-than-press')?.says.true[lang] ?? ''
  const byId = (id: ClaimId) => claims.filter(c => c.claim === id)
  return {
    meta: [
      { key: t('incident.law.as-of'), value: days(q.act, lang) },
      { key: t('incident.law.asked'), value: formatDate(q.decision, lang) },
      { key: t('incident.law.rulebook'), value: `${rulebook.name} · ${shortHash(q.rulebook)}` },
      { key: t('incident.law.lawyer'), value: t(isSigned(q, input.signed) ? 'common.yes' : 'common.no') },
    ],
    summary: summaryLines(q, lang, t),
    now: nowClaims.flatMap(byId),
    provisions: applied.toSorted((a, b) => rank(a) - rank(b)).map(c => provisionView(c, input, t)),
    notApplied: q.candidates
      .filter(c => c.status === 'excluded' || c.status === 'displaced')
      .map(c => provisionView(c, input, t)),
    claims: claims
      .filter(c => !nowClaims.includes(c.claim) && c.claim !== 'statute-narrower-than-press')
      .toSorted((a, b) => weightOf(a) - weightOf(b)),
    press: narrower !== undefined && isPart1 ? { ...claimView(narrower, input, t), says: narrowerWords } : undefined,
    questions: plan.questions.map(question => questionView(question, input, t)),
    awaiting:
      plan.awaitingEvidence.length === 0
        ? undefined
        : t('incident.facts.awaiting', { list: plan.awaitingEvidence.map(key => factOf(key).label[lang]).join('; ') }),
    changes: changeClaims.flatMap(id => changeView(id, input, t)),
    duties: q.duties
      .toSorted((a, b) => Number(readers.includes(b.holder)) - Number(readers.includes(a.holder)))
      .map(duty => dutyView(duty, input, t))
      .toSorted((a, b) => urgencyOf(a) - urgencyOf(b)),
    complaint: complaintView(input, t),
    readings: openReadings(q).flatMap(id => readingView(id, lang)),
    limits: [
      ...q.rivals.map(rival => rival.says[lang]),
      ...q.problems.map(({ code, field, value }) => t(`law.error.${code}`, { field, value })),
      ...q.notes.map(note => note[lang]),
      ...(q.severity.limitation
        ? [t('incident.law.limitation', { date: formatDate(q.severity.limitation.earliest, lang) })]
        : []),
      ...(q.notEncoded.length === 0
        ? []
        : [t('incident.law.not-encoded', { list: q.notEncoded.map(w => w[lang]).join('; ') })]),
    ],
    copy: copyOf(inquiry),
  }
}

/** Who said what, when and in which document stays behind: the law needs none of it to answer. */
function copyOf({ facts, dates, priors }: Inquiry): string | undefined {
  const isWhole = (priors?.list ?? []).length === 0 && !facts.some(f => 'within' in f)
  if (!isWhole) return undefined
  return JSON.stringify({
    facts: facts.map(f => ({
      key: f.key,
      state: f.state,
      ...(f.state === 'known' && { value: f.value }),
      ...(f.state === 'contested' && { values: f.values }),
    })),
    dates,
  })
}

/** What forbids or contradicts itself comes before what merely says "no". */
function weightOf(claim: ClaimView): number {
  return ['danger', 'warn', 'info', 'done', 'plain'].indexOf(
    claim.status.tone === 'danger' ? 'danger' : claim.status.tone === 'plain' ? 'plain' : claim.does.tone,
  )
}

/** Who reads this page: of duties that are equally urgent their own come first. */
const readers: readonly DutyDue['holder'][] = ['police', 'investigator', 'prosecutor']

/** Late, then with a time that runs, then owed at once, then what may only arise. */
function urgencyOf(duty: DutyView): number {
  if (duty.may) return 3
  return duty.isLate ? 0 : duty.by === undefined ? 2 : 1
}

/** Public: none. Private-public: the prosecutor decides. Never a way to close. */
const effectClaims: readonly ClaimId[] = [
  'public-prosecution',
  'may-proceed',
  'prosecutor-decides',
  'prosecutor-must-take-up',
  'may-close-for-lack-of-complaint',
  'protective-order',
]
function complaintView(input: LawViewInput, t: Say): ComplaintView | undefined {
  const { q, inquiry } = input
  if (q.conclusions.find(c => c.claim === 'criminal-offence')?.status === 'false') return undefined
  const known = inquiry.facts.find(f => f.key === 'complaint')
  const value = known?.state === 'known' ? known.value : undefined
  const withdrawn =
    value === 'withdrawn'
      ? q
      : qualify({
          ...inquiry,
          facts: [
            ...inquiry.facts.filter(f => f.key !== 'complaint'),
            {
              key: 'complaint',
              state: 'known',
              value: 'withdrawn',
              by: 'victim',
              source: 'victim',
              at: input.now.toISOString(),
            },
          ],
        })
  return {
    value: value === 'none' || value === 'filed' || value === 'withdrawn' ? value : undefined,
    effect: effectClaims.flatMap(id =>
      withdrawn.conclusions.filter(c => c.claim === id).map(c => claimView(c, { ...input, q: withdrawn }, t)),
    ),
  }
}

function rank(c: Candidate): number {
  return ['stands', 'needs-judgement', 'open', 'met-not-liable', 'displaced', 'excluded'].indexOf(c.status)
}

function summaryLines(q: Qualification, lang: Lang, t: Say): string[] {
  const ids = (wanted: readonly Candidate['status'][]) =>
    q.candidates.filter(c => wanted.includes(c.status)).map(c => c.cite.id)
  const stands = shortCites(ids(['stands']), lang)
  const open = namedOrCounted(ids(['open', 'needs-judgement']), lang, t)
  const young = shortCites(ids(['met-not-liable']), lang)
  const lines = [
    ...(stands === '' ? [] : [t('incident.law.finding.stands', { list: stands })]),
    ...(open === '' ? [] : [t('incident.law.finding.open', { list: open })]),
    ...(young === '' ? [] : [`${t('incident.law.status.met-not-liable')}: ${young}`]),
  ]
  return lines.length === 0 ? [t('incident.law.finding.none')] : lines
}

/** What merely may apply: while almost nothing is known that is half the code, and a wall of numbers helps nobody. */
function namedOrCounted(ids: readonly string[], lang: Lang, t: Say): string {
  return fewCites(ids, lang) ?? t('incident.law.count', { n: provisionCount(ids) })
}

const candidateTones: Readonly<Record<Candidate['status'], Tone>> = {
  stands: 'danger',
  open: 'warn',
  'needs-judgement': 'warn',
  'met-not-liable': 'info',
  displaced: 'plain',
  excluded: 'plain',
}

function provisionView(c: Candidate, input: LawViewInput, t: Say): ProvisionView {
  const { lang } = input
  const instead =
    c.status === 'displaced' && c.displacedBy
      ? t('incident.law.displaced-by', { list: c.displacedBy.map(d => d.cite.words[lang]).join(', ') })
      : c.excludedBy
        ? t('incident.law.excluded-by', { what: c.excludedBy.says[lang] })
        : undefined
  return {
    id: c.id,
    cite: c.cite.words[lang],
    title: c.summary[lang],
    status: { tone: candidateTones[c.status], text: t(`incident.law.status.${c.status}`) },
    isOpen: c.status === 'stands',
    class: t('incident.law.class', { class: c.classSays[lang] }),
    prosecution: t(`incident.law.prosecution.${c.prosecution}`),
    penalties: c.sanctionHeld
      ? c.penalties.map(p => ({
          text: p.says[lang] + forPerson(p, lang),
          tenge:
            p.tenge &&
            `${p.tenge.min === p.tenge.max ? formatTenge(p.tenge.max, lang) : `${formatNumber(p.tenge.min, lang, 0)}–${formatTenge(p.tenge.max, lang)}`} (${t('incident.law.penalty.on', { date: p.tenge.on.map(day => formatShortDate(day, lang)).join(' – ') })})`,
        }))
      : [{ text: t('incident.law.penalty.not-held'), tenge: undefined }],
    because: c.because.map(step => stepView(step, input, t)),
    items: c.items.map(i => ({
      text: i.says[lang],
      cite: i.cite.words[lang],
      state: t(`incident.law.step.${i.status}`),
      status: i.status,
    })),
    openFacts: c.openFacts.map(key => ({ text: factOf(key).label[lang], answer: input.answerAt(key) })),
    instead,
    notEncoded: joined(c.notEncoded, lang, t),
    source: source([c.cite], c.confidence, lang, t, input.signed.has(c.id)),
  }
}

const claimTones: Readonly<Record<ConclusionStatus, Tone>> = {
  true: 'info',
  false: 'plain',
  unknown: 'warn',
  conflict: 'danger',
}
const doTones = { go: 'done', wait: 'plain', offer: 'info', forbid: 'danger', 'show-range': 'plain' } as const

function claimView(c: Conclusion, input: LawViewInput, t: Say): ClaimView {
  return {
    claim: c.claim,
    title: c.title[input.lang],
    says: c.says[input.lang],
    status: { tone: claimTones[c.status], text: t(`incident.law.claim.${c.status}`) },
    does: { tone: doTones[c.now], text: t(`incident.law.do.${c.now}`) },
    because: c.because.map(step => stepView(step, input, t)),
    notEncoded: joined(c.notEncoded, input.lang, t),
    source: source(c.cites, c.confidence, input.lang, t, restsOnSigned(c, input)),
  }
}

function stepView(step: Step, { lang, answerAt }: LawViewInput, t: Say): StepView {
  return {
    text: step.says[lang],
    value: step.value?.[lang],
    cite: step.cite?.words[lang],
    status: step.status,
    state: t(`incident.law.step.${step.status}`),
    answer: step.status === 'open' && step.fact !== undefined ? answerAt(step.fact) : undefined,
  }
}

function questionView(question: Question, { q, lang, answerAt }: LawViewInput, t: Say): QuestionView {
  const settled = [...new Set(question.answers.flatMap(a => a.settles))]
  const titles = settled.flatMap(id => q.conclusions.filter(c => c.claim === id).map(c => c.title[lang]))
  return {
    key: question.fact,
    ask: question.ask[lang],
    whom: whomWords(question.whom, lang, t),
    judgement: question.judgement,
    settles: titles.length === 0 ? undefined : t('incident.facts.settles', { list: titles.join('; ') }),
    answer: answerAt(question.fact),
  }
}

/** The nearest first; a list of eleven roles would tell nobody anything. */
const nearest: readonly Role[] = [
  'police',
  'forensic',
  'register',
  'victim',
  'worker',
  'clinician',
  'witness',
  'guardianship',
  'caller',
  'operator',
  'investigator',
  'prosecutor',
  'court',
]
function whomWords(whom: readonly Role[], lang: Lang, t: Say): string {
  const roles = nearest.filter(role => whom.includes(role))
  const list = roles
    .slice(0, 4)
    .map(role => roleWords[role][lang])
    .join(', ')
  return t(roles.length > 4 ? 'incident.facts.whom-more' : 'incident.facts.whom', { list })
}

/** Open facts first: they are what somebody can still find out. Flips of what is known come after. */
function changeView(id: ClaimId, { q, inquiry, lang }: LawViewInput, t: Say): ChangeView[] {
  const conclusion = q.conclusions.find(c => c.claim === id)
  if (conclusion === undefined) return []
  const known = new Set(inquiry.facts.filter(f => f.state === 'known').map(f => f.key))
  const flips = whatWouldChange(inquiry, id)
    .toSorted((a, b) => Number(known.has(a.fact)) - Number(known.has(b.fact)))
    .map(flip =>
      t('incident.law.change.flip', {
        fact: flip.label[lang],
        value: flip.toSays[lang],
        after: t(`incident.law.claim.${flip.after}`),
      }),
    )
  return [{ title: conclusion.title[lang], status: t(`incident.law.claim.${conclusion.status}`), flips }]
}

function dutyView(duty: DutyDue, { lang, now, registeredAt, decideUntil, signed }: LawViewInput, t: Say): DutyView {
  const words = [
    duty.word && `«${duty.word[lang]}»`,
    withinWords(duty.within, lang).replace(/\.$/, ''),
    duty.starts === 'registered' ? t('incident.law.duties.from-registration') : undefined,
    duty.timeDerived ? t('incident.law.duties.derived') : undefined,
  ]
  const due =
    duty.rule === 'cpc-32.4' && decideUntil
      ? decideUntil
      : duty.starts === 'registered' && registeredAt && duty.within !== 'none' && 'hours' in duty.within
        ? new Date(registeredAt.getTime() + duty.within.hours * 3_600_000)
        : undefined
  const left = due === undefined ? 0 : due.getTime() - now.getTime()
  return {
    who: duty.holderSays[lang],
    what: duty.to === undefined ? duty.does[lang] : `${duty.does[lang]} → ${duty.to[lang]}`,
    when: words.filter(Boolean).join('; '),
    by:
      due &&
      (left < 0
        ? t('incident.law.duties.late', { time: formatNearMoment(due, now, lang), late: formatDuration(left, lang) })
        : t('incident.law.duties.by', { time: formatNearMoment(due, now, lang), left: formatDuration(left, lang) })),
    isLate: due !== undefined && left < 0,
    may: duty.status === 'unknown',
    source: source([duty.cite], duty.confidence, lang, t, signed.has(`duty:${duty.wording}`)),
  }
}

function openReadings(q: Qualification): ReadingId[] {
  return [...new Set([...q.candidates.flatMap(c => c.openReadings), ...q.conclusions.flatMap(c => c.openReadings)])]
}
function readingView(id: ReadingId, lang: Lang): LawView['readings'] {
  const reading = rulebook.readings.find(r => r.id === id)
  return reading === undefined
    ? []
    : [{ text: reading.says[lang], values: reading.values.map(v => v.says[lang]), cite: reading.cite.words[lang] }]
}

/** A conclusion rests on its own rule and on every provision that stands or may: one unsigned part leaves it unconfirmed. */
function restsOnSigned(c: Conclusion, { q, signed }: Pick<LawViewInput, 'q' | 'signed'>): boolean {
  const atIssue = q.candidates.filter(one => one.status !== 'excluded' && one.status !== 'displaced')
  return signed.has(`claim:${c.claim}`) && atIssue.every(one => signed.has(one.id))
}
function isSigned(q: Qualification, signed: ReadonlySet<string>): boolean {
  return q.conclusions.every(c => restsOnSigned(c, { q, signed }))
}

function source(
  cites: readonly Cite[],
  confidence: Cite['confidence'],
  lang: Lang,
  t: Say,
  isReviewed = false,
): SourceView {
  const asOf = cites.map(c => c.asOf).toSorted()[0]
  return {
    cites: [...new Set(cites.map(c => c.words[lang]))].join('; '),
    mark: t(`incident.mark.${confidence}`, { date: asOf === undefined ? '' : formatShortDate(asOf, lang) }),
    reviewed: t(isReviewed ? 'incident.mark.reviewed' : 'incident.mark.not-reviewed'),
  }
}

function joined(words: readonly Words[], lang: Lang, t: Say): string | undefined {
  return words.length === 0 ? undefined : t('incident.law.not-encoded', { list: words.map(w => w[lang]).join('; ') })
}

function days([from, to]: readonly [string, string], lang: Lang): string {
  return from === to ? formatDate(from, lang) : `${formatDate(from, lang)} – ${formatDate(to, lang)}`
}

/** Enough of a hash to tell two rulebooks apart by eye. */
export function shortHash(hash: string): string {
  return hash.replace(/^sha256:/, '').slice(0, 10)
}

// Between two answers -----------------------------------------------------------------------------------------------------------------------

/** What changed from one answer to the next, in lines of words; empty if nothing did. */
export function changesBetween(before: QualificationSummary, after: QualificationSummary, lang: Lang): string[] {
  const t = speaker(lang)
  const names = (ids: readonly string[]) => ids.map(id => provisionWords(id)?.[lang] ?? id).join(', ')
  const all = (s: QualificationSummary) => [...s.stands, ...s.open]
  const nowStands = after.stands.filter(id => !before.stands.includes(id))
  const nowOpen = after.open.filter(id => !all(before).includes(id))
  const gone = all(before).filter(id => !all(after).includes(id))
  const claims = rulebook.claims.flatMap(({ claim, title }) => {
    const [was, is] = [before.claims[claim], after.claims[claim]]
    return was === undefined || is === undefined || was === is
      ? []
      : [
          t('incident.change.claim', {
            title: title[lang],
            before: t(`incident.law.claim.${was}`),
            after: t(`incident.law.claim.${is}`),
          }),
        ]
  })
  return [
    ...(nowStands.length === 0 ? [] : [t('incident.change.now-stands', { list: names(nowStands) })]),
    ...(nowOpen.length === 0 ? [] : [t('incident.change.now-open', { list: namedOrCounted(nowOpen, lang, t) })]),
    ...(gone.length === 0 ? [] : [t('incident.change.gone', { list: namedOrCounted(gone, lang, t) })]),
    ...claims,
  ]
}

export type HistoryRow = {
  readonly at: Date
  readonly found: string
  readonly rulebook: string
  readonly replay: string
  readonly isCurrent: boolean
  /** What the answer before it said otherwise, and what had moved since. */
  readonly changed: readonly string[]
  readonly because: 'rulebook' | 'link' | 'facts'
}
/** Every answer that was ever given, newest first, each replayed now. */
export function historyRows(rows: readonly QualificationRow[], lang: Lang): HistoryRow[] {
  const t = speaker(lang)
  return rows.map((row, i) => {
    const summary = row.summary as QualificationSummary
    const before = rows[i + 1]
    const { stands, open } = summary
    const found = [
      ...(stands.length === 0 ? [] : [t('incident.law.finding.stands', { list: shortCites(stands, lang) })]),
      ...(open.length === 0 ? [] : [t('incident.law.finding.open', { list: namedOrCounted(open, lang, t) })]),
    ].join('. ')
    return {
      at: row.at,
      found: found === '' ? t('incident.law.finding.none') : found,
      rulebook: shortHash(row.rulebook),
      replay: t(`incident.law.replay.${replay(row.derivation as Derivation)}`),
      isCurrent: i === 0,
      changed: before === undefined ? [] : changesBetween(before.summary as QualificationSummary, summary, lang),
      because:
        before?.rulebook !== row.rulebook
          ? 'rulebook'
          : isDeepStrictEqual(before.rests_on, row.rests_on)
            ? 'facts'
            : 'link',
    }
  })
}

// Facts -------------------------------------------------------------------------------------------------------------------------------------

/** The keys whose value an officer may write down in somebody's name, grouped in the order of the law's list. */
export function statableKeys(sources: ReadonlySet<string>): readonly FactKey[] {
  return factKeys.filter(key => factOf(key).by.some(role => sources.has(role)))
}
