// A lawyer's signature under the reading of a provision or a claim: it holds for exactly the data and exactly the words that were signed.
// A changed hash ends it. Nothing unsigned is ever shown as reviewed, and a signature of one part says nothing about its neighbours. Pure.
import { meaningDigest, shortDigest } from '../law/digest.ts'
import { wordingOf } from '../law/duty-due.ts'
import type { Article, ClaimRule, DutyRule, Norm, Provision, Rulebook } from '../law/form.ts'
import { pressClaims, type PressClaim } from '../law/press.ts'

export type Review = {
  /** `cc-107.2@2024-06-16`, `norm:cc-5@2020-02-01`, `claim:public-prosecution`, `duty:prev-23.1@2026-03-02` or `press:3`. */
  readonly item: string
  readonly meaningHash: string
  readonly textHash: string
  readonly name: string
  /** Civil day of the signature. */
  readonly on: string
  readonly remark: string | undefined
}
export type ReviewState =
  | { readonly state: 'none' }
  | {
      readonly state: 'signed' | 'ended'
      readonly name: string
      readonly on: string
      readonly remark: string | undefined
    }

/** What one signs: the data without its words, and the words of all three languages without the rest. */
export type Signable = { readonly item: string; readonly meaningHash: string; readonly textHash: string }

export function provisionSignable(article: Pick<Article, 'title'>, provision: Provision): Signable {
  return {
    item: provision.id,
    meaningHash: meaningDigest(provision),
    textHash: shortDigest(JSON.stringify({ title: article.title, provision })),
  }
}
export function claimSignable(rule: ClaimRule): Signable {
  return {
    item: `claim:${rule.claim}`,
    meaningHash: meaningDigest(rule),
    textHash: shortDigest(JSON.stringify(rule)),
  }
}
export function dutySignable(rule: DutyRule): Signable {
  return {
    item: `duty:${wordingOf(rule)}`,
    meaningHash: meaningDigest(rule),
    textHash: shortDigest(JSON.stringify(rule)),
  }
}
/** What stands beside a claim of the press: our reading of the statute and our verdict. */
export function pressSignable(claim: PressClaim): Signable {
  return {
    item: `press:${claim.number}`,
    meaningHash: meaningDigest(claim),
    textHash: shortDigest(JSON.stringify(claim)),
  }
}
export function normSignable(norm: Norm): Signable {
  return { item: `norm:${norm.id}`, meaningHash: meaningDigest(norm), textHash: shortDigest(JSON.stringify(norm)) }
}
export function signables(rulebook: Rulebook): readonly Signable[] {
  return [
    ...rulebook.articles.flatMap(article => article.provisions.map(p => provisionSignable(article, p))),
    ...rulebook.norms.flatMap(article => article.norms.map(normSignable)),
    ...rulebook.claims.map(claimSignable),
    ...rulebook.duties.map(dutySignable),
    ...pressClaims.map(pressSignable),
  ]
}

/** The newest signature whose two hashes are still those of the rulebook; else, if there was one, that it has ended. */
export function reviewOf(signable: Signable, reviews: readonly Review[]): ReviewState {
  const own = reviews.filter(r => r.item === signable.item).toSorted((a, b) => (a.on < b.on ? 1 : -1))
  const valid = own.find(r => r.meaningHash === signable.meaningHash && r.textHash === signable.textHash)
  const shown = valid ?? own[0]
  return shown === undefined
    ? { state: 'none' }
    : { state: valid === undefined ? 'ended' : 'signed', name: shown.name, on: shown.on, remark: shown.remark }
}
