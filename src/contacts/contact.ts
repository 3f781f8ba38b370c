// What may happen to a message to 111. Pure. Nothing is ever deleted: a closed contact opens again when the writer writes again, or when an
// operator closed the wrong one.
import {
  callTypes,
  callTypesWithoutNeed,
  outcomes,
  reasons,
  type CallType,
  type Closing,
  type ContactState,
  type Outcome,
  type Reason,
} from './contract.ts'

export type EventKind = 'offered' | 'wrote-again' | 'answered' | 'closed' | 'reopened' | 'code-given' | 'told' | 'left'
export type ContactEvent = {
  readonly kind: EventKind
  readonly at: Date
  readonly actor: string | null
  readonly data: Readonly<Record<string, unknown>>
}
/** What lists show, and nothing that the events do not say. */
export type ContactProjection = {
  readonly state: ContactState
  readonly version: number
  readonly turnedAt: Date | undefined
  readonly hasCode: boolean
  readonly operatorId: string | undefined
  readonly callType: CallType | undefined
  readonly reason: Reason | undefined
  readonly outcome: Outcome | undefined
}

const open = { callType: undefined, reason: undefined, outcome: undefined } as const
const nothing: ContactProjection = {
  state: 'offered',
  version: 0,
  turnedAt: undefined,
  hasCode: false,
  operatorId: undefined,
  ...open,
}

/** A contact from its events alone. The stored row must equal this; a test compares. */
export function reduceContact(events: readonly ContactEvent[]): ContactProjection {
  return events.reduce(apply, nothing)
}

function apply(before: ContactProjection, e: ContactEvent): ContactProjection {
  const c = { ...before, version: before.version + 1 }
  const operatorId = e.actor ?? undefined
  switch (e.kind) {
    case 'offered':
      return { ...c, turnedAt: e.at }
    case 'wrote-again':
      // Who waits already goes on waiting since the first unanswered message.
      return c.state === 'offered' ? c : { ...c, ...open, state: 'offered', turnedAt: e.at }
    case 'reopened':
      return { ...c, ...open, state: 'offered', turnedAt: e.at, operatorId }
    case 'answered':
      return { ...c, ...open, state: 'active', turnedAt: e.at, operatorId }
    case 'closed':
      return {
        ...c,
        state: 'closed',
        turnedAt: e.at,
        operatorId,
        callType: e.data['callType'] as CallType,
        reason: e.data['reason'] as Reason | undefined,
        outcome: e.data['outcome'] as Outcome | undefined,
      }
    case 'code-given':
      return { ...c, hasCode: true }
    // By a channel: in danger or not, safe to answer there or not; and that the writer left it.
    case 'told':
      return c
    case 'left':
      return { ...before }
  }
}

/** The closing from what was chosen, or the fields that are still missing. */
export function judgeClosing(chosen: {
  readonly callType: string
  readonly reason: string
  readonly outcome: string
}): { readonly closing: Closing } | { readonly missing: readonly ('callType' | 'reason' | 'outcome')[] } {
  const callType = callTypes.find(one => one === chosen.callType)
  if (callType === undefined) return { missing: ['callType'] }
  const free = callTypesWithoutNeed.find(one => one === callType)
  if (free !== undefined) return { closing: { callType: free, reason: undefined, outcome: undefined } }
  const reason = reasons.find(one => one === chosen.reason)
  const outcome = outcomes.find(one => one === chosen.outcome)
  if (reason !== undefined && outcome !== undefined)
    return { closing: { callType: callType as 'self' | 'other', reason, outcome } }
  return {
    missing: [
      ...(reason === undefined ? (['reason'] as const) : []),
      ...(outcome === undefined ? (['outcome'] as const) : []),
    ],
  }
}
