// What is due for a child that the guardianship body was asked to help, and what of an urgent placement is still to be done. Pure; names nobody.
import {
  firstVisitDays,
  nextVisitDays,
  placementHours,
  placementSteps,
  type Finding,
  type PlacementStep,
} from './contract.ts'

const hour = 3_600_000
export type Known = {
  readonly state: 'requested' | 'received' | 'accepted' | 'in-progress'
  readonly receiveBy: Date
  readonly answerBy: Date
  readonly turnedAt: Date
  readonly visit: { readonly at: Date; readonly finding: Finding; readonly steps: readonly PlacementStep[] } | undefined
}
export type Due = { readonly what: 'place' | 'receive' | 'answer' | 'visit'; readonly at: Date }

/** The next thing to do: a child found in danger comes before everything. */
export function dueOf(known: Known): Due {
  const { visit } = known
  if (visit?.finding === 'danger' && openSteps(visit.steps).length > 0)
    return { what: 'place', at: new Date(visit.at.getTime() + placementHours * hour) }
  if (known.state === 'requested') return { what: 'receive', at: known.receiveBy }
  if (known.state === 'received') return { what: 'answer', at: known.answerBy }
  const [from, days] = visit === undefined ? [known.turnedAt, firstVisitDays] : [visit.at, nextVisitDays]
  return { what: 'visit', at: new Date(from.getTime() + days * 24 * hour) }
}

export function openSteps(taken: readonly PlacementStep[]): readonly PlacementStep[] {
  return placementSteps.filter(step => !taken.includes(step))
}
