// What is due for a child that the guardianship body was asked to help, and what of an urgent placement is still to be done. Pure; names nobody.
import { placementSteps, type PlacementStep } from './contract.ts'

export type Due = { readonly what: 'place' | 'receive' | 'answer' | 'visit'; readonly at: Date }

/** The next thing to do, from the rule of the open duty that comes first: a child found in danger comes before everything. */
export function dueOf(rule: string, at: Date): Due {
  const what = rule.split('.')[1]
  return { what: what === 'place' || what === 'receive' || what === 'answer' ? what : 'visit', at }
}

export function openSteps(taken: readonly PlacementStep[]): readonly PlacementStep[] {
  return placementSteps.filter(step => !taken.includes(step))
}
