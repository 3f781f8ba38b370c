// Every general provision this room holds, in the order of the codes, and what rests on each. Provisions that name a deed stand in acts.ts.
import { cc3, cc5, cc6 } from './norms/law-in-time.ts'
import type { ClaimId, Norm, NormArticle, Rulebook } from './form.ts'

export const norms: readonly NormArticle[] = [cc3, cc5, cc6]

export type RestsOn = {
  readonly claims: readonly ClaimId[]
  readonly duties: readonly string[]
  /** Parts of the answer and derived facts that a general provision computes: `output:limitation`, `fact:cc12Repetition`. */
  readonly outputs: readonly string[]
}

/** What in a rulebook uses a general provision: the claims and duties that cite it, and what it says of itself. */
export function whatRestsOn(norm: Norm, under: Rulebook): RestsOn {
  const cites = (id: string): boolean =>
    id === norm.cite.id || id.startsWith(`${norm.cite.id}.`) || id.startsWith(`${norm.cite.id}#`)
  const claims = under.claims.filter(c => c.rules.some(r => r.cites.some(x => cites(x.id)))).map(c => c.claim)
  const said = (norm.bears ?? []).flatMap(use =>
    use.startsWith('claim:') ? [use.slice('claim:'.length) as ClaimId] : [],
  )
  return {
    claims: [...new Set([...claims, ...said])],
    duties: under.duties.filter(d => cites(d.cite.id)).map(d => d.rule),
    outputs: (norm.bears ?? []).filter(use => !use.startsWith('claim:')),
  }
}
