// Every general provision this room holds, in the order of the codes, and what rests on each. Provisions that name a deed stand in acts.ts.
import {
  adm28,
  adm30,
  adm43,
  adm44,
  adm5,
  adm50,
  adm54,
  adm61,
  adm62,
  adm64,
  adm64x1,
  adm65,
  adm66,
  adm71,
  adm72,
} from './norms/administrative.ts'
import {
  child1,
  child10,
  child7,
  child7x12,
  child7x2,
  fam1,
  fam2,
  fam5x1,
  fam62,
  fam67,
  fam71,
  fam72,
} from './norms/child-and-family.ts'
import { dv17, dv18, dv19, dv20, dv21, dv22, dv25, dv4 } from './norms/domestic-violence.ts'
import { cc3, cc5, cc6 } from './norms/law-in-time.ts'
import { cc98x2, cc98x3 } from './norms/measures.ts'
import { cc80, cc81, cc82, cc83, cc88 } from './norms/minors.ts'
import { cc10, cc11, cc12, cc13, cc14, cc15 } from './norms/offence.ts'
import { cc40, cc41, cc42, cc43, cc44, cc45, cc46, cc53, cc54, cc55, cc61, cc63 } from './norms/penalties.ts'
import {
  cpc179,
  cpc180,
  cpc181,
  cpc183,
  cpc184,
  cpc185,
  cpc186,
  cpc32,
  cpc34,
  cpc35,
  cpc36,
} from './norms/procedure.ts'
import { cc65, cc68, cc69, cc70, cc71 } from './norms/release.ts'
import {
  prev22,
  prev39,
  prev48,
  prev49,
  prev5,
  prev50,
  prev51,
  prev52,
  prev59,
  prev60,
  prev61,
  prev72,
  prev78,
} from './norms/prevention.ts'
import { dv7, dv10, dv13, dv15, prev21, prev23, prev26, prev28, prev37, prev54, prev69 } from './norms/telling.ts'
import type { ClaimId, Norm, NormArticle, Rulebook } from './form.ts'

export const norms: readonly NormArticle[] = [
  cc3,
  cc5,
  cc6,
  cc10,
  cc11,
  cc12,
  cc13,
  cc14,
  cc15,
  cc40,
  cc41,
  cc42,
  cc43,
  cc44,
  cc45,
  cc46,
  cc53,
  cc54,
  cc55,
  cc61,
  cc63,
  cc65,
  cc68,
  cc69,
  cc70,
  cc71,
  cc80,
  cc81,
  cc82,
  cc83,
  cc88,
  cc98x2,
  cc98x3,
  cpc32,
  cpc34,
  cpc35,
  cpc36,
  cpc179,
  cpc180,
  cpc181,
  cpc183,
  cpc184,
  cpc185,
  cpc186,
  adm5,
  adm28,
  adm30,
  adm43,
  adm44,
  adm50,
  adm54,
  adm61,
  adm62,
  adm64,
  adm64x1,
  adm65,
  adm66,
  adm71,
  adm72,
  dv4,
  dv7,
  dv10,
  dv13,
  dv15,
  dv17,
  dv18,
  dv19,
  dv20,
  dv21,
  dv22,
  dv25,
  prev5,
  prev21,
  prev22,
  prev23,
  prev26,
  prev28,
  prev37,
  prev39,
  prev48,
  prev49,
  prev50,
  prev51,
  prev52,
  prev54,
  prev59,
  prev60,
  prev61,
  prev69,
  prev72,
  prev78,
  fam1,
  fam2,
  fam5x1,
  fam62,
  fam67,
  fam71,
  fam72,
  child1,
  child7,
  child7x2,
  child7x12,
  child10,
]

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
