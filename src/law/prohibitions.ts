// What somebody at work may not do while the law's answer stands as it is, each with the claim that forbids it. Pure. Rooms ask here before the act;
// none of them knows which claim it is. What the law leaves open is forbidden only where doing it could not be undone.
import type { Conclusion, Qualification } from './qualification.ts'

export const guardedActs = ['record-reconciliation', 'dispose-as-administrative', 'issue-protective-order'] as const
export type GuardedAct = (typeof guardedActs)[number]

/** The claim that forbids the act now; undefined if none does. */
export function forbiddenBy(
  q: Pick<Qualification, 'candidates' | 'conclusions'>,
  act: GuardedAct,
): Conclusion | undefined {
  const claim = (id: Conclusion['claim']) => q.conclusions.find(c => c.claim === id)
  switch (act) {
    case 'record-reconciliation': {
      const barred = claim('reconciliation-barred')
      if (barred?.status === 'true') return barred
      // A grave crime is not under 68(1), yet 68(2) leaves it to the prosecution for certain persons: there "false" forbids nothing.
      const exits = [claim('administrative-reconciliation'), claim('ends-by-reconciliation')]
      if (exits.some(c => c?.status === 'true')) return undefined
      const available = claim('reconciliation-available')
      return available?.status === 'unknown' || available?.status === 'conflict' ? available : undefined
    }
    case 'issue-protective-order': {
      // Offered while anything is open: only facts that leave no ground forbid it.
      const order = claim('protective-order')
      return order?.status === 'false' ? order : undefined
    }
    case 'dispose-as-administrative': {
      // Only where no administrative provision is left that could be meant.
      const administrative = q.candidates.some(
        c =>
          c.class === 'administrative' &&
          (c.status === 'stands' || c.status === 'open' || c.status === 'needs-judgement'),
      )
      const criminal = claim('criminal-offence')
      return criminal?.status === 'true' && !administrative ? criminal : undefined
    }
  }
}
