// What each statement about the victim's complaint does by the law's own answer that followed it. A complaint withdrawn is an event with an effect, never a
// transition: nothing here closes anything. Pure.
import type { ClaimId } from '../law/form.ts'
import { rulebook } from '../law/rulebook.ts'
import type { Lang } from '../words/say.ts'
import type { QualificationSummary } from './contract.ts'
import type { StoredValue } from './incident.ts'
import type { FactRow, QualificationRow } from './store.ts'

export type ComplaintEvent = {
  readonly at: Date
  readonly by: string
  readonly value: 'filed' | 'none' | 'withdrawn'
  /** What the law's answer after it says of carrying the case on, each with its articles. */
  readonly effect: readonly { readonly claim: string; readonly says: string; readonly cites: string }[]
}
const effects: readonly ClaimId[] = [
  'public-prosecution',
  'may-proceed',
  'prosecutor-decides',
  'may-close-for-lack-of-complaint',
]

/** Oldest first. `qualifications` in any order. */
export function complaintEvents(
  facts: readonly FactRow[],
  qualifications: readonly QualificationRow[],
  lang: Lang,
): ComplaintEvent[] {
  const answers = qualifications.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return facts.flatMap(fact => {
    const value = (fact.value as StoredValue | null)?.value
    if (fact.key !== 'complaint' || fact.state !== 'known') return []
    if (value !== 'filed' && value !== 'none' && value !== 'withdrawn') return []
    const answer = answers.find(q => q.at >= fact.at)
    const claims = (answer?.summary as QualificationSummary | undefined)?.claims ?? {}
    return [
      {
        at: fact.at,
        by: fact.asserted_agency,
        value,
        effect: effects.flatMap(id => {
          const status = claims[id]
          const rule = rulebook.claims.find(c => c.claim === id)
          if (status === undefined || rule === undefined) return []
          const says = status === 'conflict' ? rule.says.unknown : rule.says[status]
          const cites = [...new Set(rule.rules.flatMap(r => r.cites.map(c => c.words[lang])))].join('; ')
          return [{ claim: rule.title[lang], says: says[lang], cites }]
        }),
      },
    ]
  })
}
