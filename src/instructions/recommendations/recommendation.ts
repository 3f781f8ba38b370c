// A recommendation as its events make it: given, seen, accepted whole or in part or refused with a reason, carried out, and verified or opened again. Decisions only;
// PostgreSQL says the same a second time (follow_recommendation).
import type { Stepping } from './contract.ts'

export type StepKind = Stepping['kind']
export type State = 'issued' | StepKind

const after: Readonly<Record<StepKind, readonly State[]>> = {
  acknowledged: ['issued'],
  accepted: ['issued', 'acknowledged', 'reopened'],
  'in-part': ['issued', 'acknowledged', 'reopened'],
  refused: ['issued', 'acknowledged', 'reopened'],
  'carried-out': ['accepted', 'in-part', 'reopened'],
  verified: ['carried-out'],
  reopened: ['carried-out', 'refused'],
}
export const stepKinds = Object.keys(after) as readonly StepKind[]
/** Whose step it is. */
export function isOfCommissioner(kind: StepKind): boolean {
  return kind === 'verified' || kind === 'reopened'
}
export function canFollow(state: State, kind: StepKind): boolean {
  return after[kind].includes(state)
}
