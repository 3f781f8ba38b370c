// A qualification in the short shape other programs read: one row for each provision that is still in play, what must not be done, who must do what, what
// to ask. Everything in it is taken from the qualification; nothing is concluded here.
import type { FactKey, Words } from './facts.ts'
import type { Confidence, Mark, ProsecutionKind } from './form.ts'
import type { CandidateStatus, Derivation, DutyDue, Qualification } from './qualification.ts'
import type { Plan } from './questions.ts'

export type Finding = {
  readonly provision: string
  readonly status: CandidateStatus
  readonly citation: string
  readonly text: Mark
  readonly confidence: Confidence
  readonly prosecution: ProsecutionKind
  /** Of the whole deed: `barred`, `available`, `open`, or `none` where the law knows no reconciliation for it. */
  readonly reconciliation: 'barred' | 'available' | 'open' | 'none'
  readonly sanction: readonly {
    readonly kind: string
    readonly unit: string
    readonly min: number
    readonly max: number
    readonly says: string
  }[]
  /** The fine in tenge, by the index of the day the code's own rule names; null without a fine or without such a day. */
  readonly fineTenge: { readonly min: number; readonly max: number } | null
  readonly openFacts: readonly FactKey[]
}
export type Report = {
  readonly findings: readonly Finding[]
  readonly questions: readonly { readonly fact: FactKey; readonly ask: string; readonly whom: readonly string[] }[]
  readonly prohibitions: readonly {
    readonly claim: string
    readonly status: string
    readonly says: string
    readonly citations: readonly string[]
  }[]
  readonly duties: readonly {
    readonly rule: string
    readonly holder: string
    readonly does: string
    readonly within: DutyDue['within']
    readonly starts: DutyDue['starts']
    readonly status: DutyDue['status']
    readonly citation: string
  }[]
  readonly notEncoded: readonly string[]
  readonly derivation: Derivation
  /** What cannot be answered at all, such as a sum in tenge for a year whose index is not known. */
  readonly problems: readonly { readonly code: string; readonly pointer: string; readonly value: string }[]
}

export function reportOf(q: Qualification, plan: Plan, lang: keyof Words): Report {
  const shown = q.candidates.filter(c => c.status !== 'excluded')
  const notEncoded = [...q.notEncoded, ...shown.flatMap(c => c.notEncoded), ...q.conclusions.flatMap(c => c.notEncoded)]
  return {
    findings: shown.map(c => {
      const fine = c.penalties.find(p => p.kind === 'fine')?.tenge
      return {
        provision: c.id,
        status: c.status,
        citation: c.cite.words[lang],
        text: c.cite.mark,
        confidence: c.confidence,
        prosecution: c.prosecution,
        reconciliation: reconciliationOf(q, c.class === 'administrative'),
        sanction: c.penalties.map(p => ({ kind: p.kind, unit: p.unit, min: p.min, max: p.max, says: p.says[lang] })),
        fineTenge: fine === undefined ? null : { min: fine.min, max: fine.max },
        openFacts: c.openFacts,
      }
    }),
    questions: plan.questions.map(({ fact, ask, whom }) => ({ fact, ask: ask[lang], whom })),
    prohibitions: q.conclusions
      .filter(c => c.now === 'forbid')
      .map(c => ({
        claim: c.claim,
        status: c.status,
        says: c.says[lang],
        citations: c.cites.map(x => x.words[lang]),
      })),
    duties: q.duties.map(d => ({
      rule: d.rule,
      holder: d.holder,
      does: d.does[lang],
      within: d.within,
      starts: d.starts,
      status: d.status,
      citation: d.cite.words[lang],
    })),
    notEncoded: [...new Set(notEncoded.map(w => w[lang]))],
    derivation: q.derivation,
    problems: q.problems.map(({ code, field, value }) => ({ code, pointer: `/${field.replaceAll('.', '/')}`, value })),
  }
}

function reconciliationOf(q: Qualification, administrative: boolean): Finding['reconciliation'] {
  const is = (claim: string): string | undefined => q.conclusions.find(c => c.claim === claim)?.status
  const available = is(administrative ? 'administrative-reconciliation' : 'reconciliation-available')
  if (!administrative && is('reconciliation-barred') === 'true') return 'barred'
  return available === 'true' ? 'available' : available === 'false' ? 'none' : 'open'
}
