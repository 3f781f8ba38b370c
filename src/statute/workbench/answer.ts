// What the law says of the facts entered at the workbench, as finished words in one language. Pure, for server and browser alike: the same code in both,
// so a page that arrived and a page that changed while typing cannot differ. It decides nothing; status, direction and citation come from the law room.
import { factKeys, factOf, isFactKey, roleWords, type FactKey, type Role, type Words } from '../../law/facts.ts'
import { LawError } from '../../law/error.ts'
import type { Cite, ClaimId } from '../../law/form.ts'
import { fewCites, provisionCount } from '../../law/provision-words.ts'
import type { Candidate, ConclusionStatus as ClaimStatus, Qualification, Step } from '../../law/qualification.ts'
import { qualify } from '../../law/qualify.ts'
import { actionClaims, nextQuestions } from '../../law/questions.ts'
import { rulebook } from '../../law/rulebook.ts'
import { withinWords } from '../../law/tell.ts'
import { smallestChanges, whatWouldChange } from '../../law/what-if.ts'
import { formatDate, formatNumber, formatShortDate, formatTenge } from '../../words/format.ts'
import { incidents } from '../../words/messages/incidents.ts'
import { law } from '../../words/messages/law.ts'
import { workbench } from '../../words/messages/workbench.ts'
import { render, type Lang, type Values } from '../../words/say.ts'
import { inquiryOf, type Entered } from './scenario.ts'

const words = { ...incidents, ...law, ...workbench } as const
export type BenchKey = keyof typeof words
export function benchWords(lang: Lang): (key: BenchKey, values?: Values) => string {
  return (key, values) => render(words[key], lang, values)
}

export type Tone = 'plain' | 'info' | 'done' | 'warn' | 'danger'
export type StepLine = { readonly text: string; readonly status: Step['status']; readonly cite: string | undefined }
export type ProvisionAnswer = {
  readonly id: string
  readonly href: string
  readonly cite: string
  readonly title: string
  readonly status: { readonly tone: Tone; readonly text: string }
  readonly about: string
  readonly penalties: readonly string[]
  readonly because: readonly StepLine[]
  readonly instead: string | undefined
  readonly source: string
}
export type ClaimAnswer = {
  readonly claim: ClaimId
  readonly title: string
  readonly says: string
  readonly does: string
  readonly tone: Tone
  readonly status: { readonly tone: Tone; readonly text: string }
  readonly because: readonly StepLine[]
  /** Undefined where nobody asked yet: the browser reckons them when the fold is opened. */
  readonly flips: readonly string[] | undefined
  readonly source: string
}
export type QuestionAnswer = {
  readonly key: FactKey
  readonly ask: string
  readonly whom: string
  readonly settles: string | undefined
}
export type Answer =
  | { readonly error: { readonly field: string; readonly text: string } }
  | {
      readonly error: undefined
      readonly summary: readonly string[]
      /** What cannot be answered, such as a sum for a year whose index is not known. */
      readonly problems: readonly string[]
      readonly applied: readonly ProvisionAnswer[]
      readonly notApplied: readonly { readonly cite: string; readonly text: string }[]
      readonly claims: readonly ClaimAnswer[]
      readonly moreClaims: readonly ClaimAnswer[]
      readonly questions: readonly QuestionAnswer[]
      readonly awaiting: string | undefined
      readonly duties: readonly { readonly text: string; readonly when: string; readonly source: string }[]
      readonly readings: readonly string[]
      /** Facts that may still change something, the most useful first. */
      readonly matter: readonly FactKey[]
      readonly limits: readonly string[]
      readonly receipt: string
    }

/** What decides the first hours; the rest is folded. */
const firstClaims: readonly ClaimId[] = [
  'public-prosecution',
  'may-proceed',
  'prosecutor-decides',
  'may-close-for-lack-of-complaint',
  'reconciliation-barred',
  'protective-order',
]

/** `signed`: the items whose reading a lawyer has signed, as they are now. */
export function answerTo(entered: Entered, lang: Lang, signed: ReadonlySet<string>): Answer {
  const t = benchWords(lang)
  const inquiry = inquiryOf(entered)
  try {
    // Everything that is read off the qualification comes before other questions: each new question makes the diagrams begin again.
    const q = qualify(inquiry)
    const early = q.problems.find(p => p.code === 'act-before-rulebook')
    // Nothing is held for such a day: an empty answer would read as "no provision applies".
    if (early !== undefined) return { error: { field: early.field, text: errorWords(early, lang) } }
    const source = (cites: readonly Cite[], confidence: Cite['confidence'], items: readonly string[]): string => {
      const asOf = cites.map(c => c.asOf).toSorted()[0]
      return [
        [...new Set(cites.map(c => c.words[lang]))].join('; '),
        t(`incident.mark.${confidence}`, { date: asOf === undefined ? '' : formatShortDate(asOf, lang) }),
        t(items.length > 0 && items.every(item => signed.has(item)) ? 'bench.reviewed' : 'bench.not-reviewed'),
      ].join(' · ')
    }
    const onDay = q.act[1]
    const provision = (c: Candidate): ProvisionAnswer => ({
      id: c.id,
      href: `/${lang}/law/${c.article}?on=${onDay}`,
      cite: c.cite.words[lang],
      title: c.summary[lang],
      status: { tone: provisionTones[c.status], text: t(`incident.law.status.${c.status}`) },
      about: `${c.classSays[lang]} · ${t(`incident.law.prosecution.${c.prosecution}`)}`,
      penalties: c.sanctionHeld ? c.penalties.map(p => penaltyWords(p, lang)) : [t('incident.law.penalty.not-held')],
      because: c.because.map(step => stepLine(step, lang)),
      instead: c.displacedBy
        ? t('incident.law.displaced-by', { list: c.displacedBy.map(d => d.cite.words[lang]).join(', ') })
        : undefined,
      source: source([c.cite], c.confidence, [c.id]),
    })
    const standing = q.candidates.filter(c => c.status !== 'excluded' && c.status !== 'displaced')
    const atIssue = standing.map(c => c.id)
    const claims = q.conclusions.map((c): ClaimAnswer => ({
      claim: c.claim,
      title: c.title[lang],
      says: c.says[lang],
      does: t(`incident.law.do.${c.now}`),
      tone: doTones[c.now],
      status: { tone: claimTones[c.status], text: t(`incident.law.claim.${c.status}`) },
      because: c.because.map(step => stepLine(step, lang)),
      flips: undefined,
      source: source(c.cites, c.confidence, [`claim:${c.claim}`, ...atIssue]),
    }))
    const applied = standing.toSorted((a, b) => rank(a) - rank(b)).map(provision)
    const openFacts = q.openFacts
    const plan = nextQuestions(inquiry, actionClaims)
    const settled = (settles: readonly ClaimId[]): string | undefined => {
      const titles = settles.flatMap(id => q.conclusions.filter(c => c.claim === id).map(c => c.title[lang]))
      return titles.length === 0 ? undefined : t('incident.facts.settles', { list: titles.join('; ') })
    }
    return {
      error: undefined,
      summary: summaryOf(q, lang),
      problems: q.problems.map(problem => errorWords(problem, lang)),
      applied,
      notApplied: q.candidates
        .filter(c => c.status === 'excluded' || c.status === 'displaced')
        .map(c => ({
          cite: c.cite.words[lang],
          text:
            c.status === 'displaced' && c.displacedBy
              ? t('incident.law.displaced-by', { list: c.displacedBy.map(d => d.cite.words[lang]).join(', ') })
              : c.excludedBy
                ? t('incident.law.excluded-by', { what: c.excludedBy.says[lang] })
                : t(`incident.law.status.${c.status}`),
        })),
      claims: firstClaims.flatMap(id =>
        claims.filter(c => c.claim === id).map(c => ({ ...c, flips: flipsOf(entered, id, lang) })),
      ),
      moreClaims: claims.filter(c => !firstClaims.includes(c.claim)),
      questions: plan.questions.map(question => ({
        key: question.fact,
        ask: question.ask[lang],
        whom: whomWords(question.whom, lang),
        settles: settled([...new Set(question.answers.flatMap(a => a.settles))]),
      })),
      awaiting:
        plan.awaitingEvidence.length === 0
          ? undefined
          : t('incident.facts.awaiting', {
              list: plan.awaitingEvidence.map(key => factOf(key).label[lang]).join('; '),
            }),
      duties: q.duties.map(duty => ({
        text: `${duty.holderSays[lang]}: ${duty.does[lang]}${duty.to === undefined ? '' : ` → ${duty.to[lang]}`}`,
        when: [
          duty.word && `«${duty.word[lang]}»`,
          withinWords(duty.within, lang).replace(/\.$/, ''),
          duty.starts === 'registered' ? t('incident.law.duties.from-registration') : undefined,
          duty.timeDerived ? t('incident.law.duties.derived') : undefined,
          duty.status === 'unknown' ? t('incident.law.duties.may') : undefined,
        ]
          .filter(Boolean)
          .join('; '),
        source: source([duty.cite], duty.confidence, [`duty:${duty.wording}`]),
      })),
      readings: [
        ...new Set([
          ...q.candidates.flatMap(c => c.openReadings),
          ...q.conclusions.flatMap(c => c.openReadings),
          ...Object.keys(entered.readings),
        ]),
      ],
      matter: [...new Set([...plan.questions.map(question => question.fact), ...openFacts])],
      limits: [
        ...q.notes.map(note => note[lang]),
        ...(q.severity.limitation
          ? [t('incident.law.limitation', { date: formatDate(q.severity.limitation.earliest, lang) })]
          : []),
        ...(q.notEncoded.length === 0
          ? []
          : [t('incident.law.not-encoded', { list: q.notEncoded.map(w => w[lang]).join('; ') })]),
        t('incident.law.advice'),
      ],
      receipt: t('bench.receipt', { rulebook: `${rulebook.name} · ${q.rulebook.slice(0, 10)}` }),
    }
  } catch (error) {
    if (!(error instanceof LawError)) throw error
    return { error: { field: error.field, text: errorWords(error, lang) } }
  }
}

const mostSets = 3

/** Which single fact would change a claim, and the smallest sets of several facts that would where one alone does not reach so far. */
export function flipsOf(entered: Entered, claim: ClaimId, lang: Lang): readonly string[] {
  const t = benchWords(lang)
  const inquiry = inquiryOf(entered)
  const line = (fact: string, value: string, after: ClaimStatus) =>
    t('incident.law.change.flip', { fact, value, after: t(`incident.law.claim.${after}`) })
  const alone = whatWouldChange(inquiry, claim).map(flip => line(flip.label[lang], flip.toSays[lang], flip.after))
  const together = smallestChanges(inquiry, claim)
    .filter(({ facts }) => facts.length > 1)
    .slice(0, mostSets)
    .flatMap(({ to, facts }) => {
      const last = facts.at(-1)
      const before = facts.slice(0, -1).map(f => `${f.label[lang]} – ${f.toSays[lang]}`)
      return last ? [line([...before, last.label[lang]].join('; '), last.toSays[lang], to)] : []
    })
  return [...alone, ...together]
}

function errorWords(error: Pick<LawError, 'code' | 'field' | 'value'>, lang: Lang): string {
  const t = benchWords(lang)
  const key = error.field.replace(/^(facts|dates|readings)\./, '')
  const labels: Readonly<Record<string, string>> = {
    act: t('bench.act'),
    decision: t('bench.decision'),
    caseOpened: t('bench.opened'),
    registered: t('bench.registered'),
  }
  const field =
    labels[key] ??
    (isFactKey(key) ? factOf(key).label[lang] : (rulebook.readings.find(r => r.id === key)?.says[lang] ?? key))
  return t(`law.error.${error.code}` as BenchKey, { field, value: error.value })
}

/** The field of the form that an error of the law room is about. */
export function fieldOf(where: string): string {
  const key = where.replace(/^(facts|dates|readings)\./, '')
  return (
    { act: 'act', decision: 'decision', caseOpened: 'opened', registered: 'registered' }[key] ??
    (isFactKey(key) ? `f-${key}` : `r-${key}`)
  )
}

const provisionTones: Readonly<Record<Candidate['status'], Tone>> = {
  stands: 'danger',
  open: 'warn',
  'needs-judgement': 'warn',
  'met-not-liable': 'info',
  displaced: 'plain',
  excluded: 'plain',
}
const claimTones = { true: 'info', false: 'plain', unknown: 'warn', conflict: 'danger' } as const
const doTones = { go: 'done', wait: 'plain', offer: 'info', forbid: 'danger', 'show-range': 'plain' } as const

function rank(c: Candidate): number {
  return ['stands', 'needs-judgement', 'open', 'met-not-liable'].indexOf(c.status)
}
function summaryOf(q: Qualification, lang: Lang): readonly string[] {
  const t = benchWords(lang)
  // While almost nothing is entered that is half the code, and a wall of numbers helps nobody: they stand below, one by one.
  const list = (...wanted: readonly Candidate['status'][]): string => {
    const ids = q.candidates.filter(c => wanted.includes(c.status)).map(c => c.cite.id)
    return fewCites(ids, lang) ?? t('incident.law.count', { n: provisionCount(ids) })
  }
  const [stands, open, young] = [list('stands'), list('open', 'needs-judgement'), list('met-not-liable')]
  const found = [
    ...(stands === '' ? [] : [t('incident.law.finding.stands', { list: stands })]),
    ...(open === '' ? [] : [t('incident.law.finding.open', { list: open })]),
    ...(young === '' ? [] : [`${t('incident.law.status.met-not-liable')}: ${young}`]),
  ]
  return found.length === 0 ? [t('incident.law.finding.none')] : found
}
function stepLine(step: Step, lang: Lang): StepLine {
  return {
    text: step.value === undefined ? step.says[lang] : `${step.says[lang]}: ${step.value[lang]}`,
    status: step.status,
    cite: step.cite?.words[lang],
  }
}
function penaltyWords(p: Candidate['penalties'][number], lang: Lang): string {
  if (p.tenge === undefined) return p.says[lang]
  const sum =
    p.tenge.min === p.tenge.max || p.tenge.min === 0
      ? formatTenge(p.tenge.max, lang)
      : `${formatNumber(p.tenge.min, lang, 0)}–${formatTenge(p.tenge.max, lang)}`
  return `${p.says[lang]} · ${sum}`
}
const nearest: readonly Role[] = [
  'police',
  'forensic',
  'register',
  'victim',
  'worker',
  'clinician',
  'witness',
  'guardianship',
]
function whomWords(whom: readonly Role[], lang: Lang): string {
  const roles = [...nearest.filter(role => whom.includes(role)), ...whom.filter(role => !nearest.includes(role))]
  const list = roles
    .slice(0, 3)
    .map(role => roleWords[role][lang])
    .join(', ')
  return benchWords(lang)(roles.length > 3 ? 'incident.facts.whom-more' : 'incident.facts.whom', { list })
}

/** The facts entered, in words, for paper. */
export function enteredWords(entered: Entered, lang: Lang): readonly string[] {
  const t = benchWords(lang)
  return factKeys.flatMap(key => {
    const value = entered.facts[key]
    return value === undefined ? [] : [`${factOf(key).label[lang]}: ${valueText(key, value, lang, t('bench.asked'))}`]
  })
}
export function valueText(key: FactKey, value: string, lang: Lang, asked: string): string {
  if (value === '?') return asked
  const texts: { readonly [value: string]: Words } = factOf(key).valueWords
  return value
    .split('|')
    .map(one => texts[one]?.[lang] ?? one)
    .join(' / ')
}
