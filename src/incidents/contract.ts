// What other rooms may say to an incident: facts in the law's own keys, each with its state. The list of keys, their values and who may assert
// them is law/facts.ts; this file only gives them the shape in which they cross a boundary.
import type { FactKey } from '../law/facts.ts'

/** Version of the shape of stored facts; old rows keep the number under which they were judged. */
export const factsContract = 1

export type FactGiven = { readonly key: FactKey } & (
  | { readonly state: 'known'; readonly value: string | number }
  | { readonly state: 'contested'; readonly values: readonly [string, string, ...string[]] }
  | { readonly state: 'unknown-asked' | 'not-asked'; readonly within?: readonly string[] }
  | { readonly state: 'not-applicable' }
)

/** The day or days on which it may have happened, YYYY-MM-DD. */
export type Occurred = { readonly from: string; readonly to: string } | undefined

/** What lists show of a qualification. */
export type QualificationSummary = {
  readonly stands: readonly string[]
  readonly open: readonly string[]
  readonly claims: Readonly<Record<string, 'true' | 'false' | 'unknown' | 'conflict'>>
}
