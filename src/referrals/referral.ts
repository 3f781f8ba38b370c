// A referral as its events make it: asked, taken, accepted or refused, helped with, ended. Decisions only; `now` is a parameter. PostgreSQL says the same a
// second time (follow_referral_event), and a test tries both with random steps. Nobody but who is asked can accept, and a refused one goes on only as a new one.
import type { AgencyKind } from '../agencies/kinds.ts'
import type { Basis, ReceiverKind } from './telling.ts'

export const referralEventKinds = [
  'requested',
  'received',
  'accepted',
  'rejected',
  'started',
  'completed',
  'cancelled',
  'rerouted',
  'consent-ended',
  'closing-asked',
  'closing-refused',
  'language',
] as const
export type ReferralEventKind = (typeof referralEventKinds)[number]
export const referralStates = [
  'requested',
  'received',
  'accepted',
  'rejected',
  'in-progress',
  'completed',
  'cancelled',
] as const
export type ReferralState = (typeof referralStates)[number]

export type Referral = {
  readonly state: ReferralState
  readonly basis: Basis
  readonly rerouted: boolean
  readonly consentEnded: boolean
  /** Help ends by two: a worker asks, the head of the organisation approves. */
  readonly managed: boolean
  readonly closingAskedBy: string | undefined
  readonly version: number
}

/** Who writes a step down: who is asked, or who asks. */
export const sideOf: Readonly<Record<Exclude<ReferralEventKind, 'requested'>, 'receiver' | 'sender' | 'either'>> = {
  received: 'receiver',
  accepted: 'receiver',
  rejected: 'receiver',
  started: 'receiver',
  completed: 'receiver',
  cancelled: 'sender',
  rerouted: 'sender',
  'consent-ended': 'either',
  'closing-asked': 'receiver',
  'closing-refused': 'receiver',
  language: 'receiver',
}

/** May this happen now? */
export function canFollow(referral: Referral, kind: Exclude<ReferralEventKind, 'requested'>): boolean {
  switch (kind) {
    case 'received':
      return referral.state === 'requested'
    case 'accepted':
      return referral.state === 'received' && !referral.consentEnded
    case 'rejected':
      return referral.state === 'received'
    case 'started':
      return referral.state === 'accepted'
    case 'closing-asked':
      return referral.managed && referral.state === 'in-progress' && referral.closingAskedBy === undefined
    case 'closing-refused':
      return referral.managed && referral.state === 'in-progress' && referral.closingAskedBy !== undefined
    case 'completed':
      return referral.state === 'in-progress' && referral.managed === (referral.closingAskedBy !== undefined)
    case 'language':
      return referral.state === 'accepted' || referral.state === 'in-progress'
    case 'cancelled':
      return ['requested', 'received', 'accepted'].includes(referral.state)
    case 'rerouted':
      return referral.state === 'rejected' && !referral.rerouted
    case 'consent-ended':
      return referral.basis === 'consent' && !referral.consentEnded
  }
}

const stateAfter: Readonly<Partial<Record<ReferralEventKind, ReferralState>>> = {
  requested: 'requested',
  received: 'received',
  accepted: 'accepted',
  rejected: 'rejected',
  started: 'in-progress',
  completed: 'completed',
  cancelled: 'cancelled',
}

/** What only the head of the organisation does where help ends by two. */
export function needsHead(referral: Pick<Referral, 'managed'>, kind: ReferralEventKind): boolean {
  return referral.managed && (kind === 'completed' || kind === 'closing-refused')
}

export function reduceReferral(
  events: readonly { readonly kind: ReferralEventKind; readonly actor?: string }[],
  basis: Basis,
  managed: boolean,
): Referral {
  return events.reduce<Referral>(
    (r, { kind, actor }) => ({
      ...r,
      state: stateAfter[kind] ?? r.state,
      rerouted: r.rerouted || kind === 'rerouted',
      consentEnded: r.consentEnded || kind === 'consent-ended',
      closingAskedBy: kind === 'closing-asked' ? actor : kind === 'closing-refused' ? undefined : r.closingAskedBy,
      version: r.version + 1,
    }),
    {
      state: 'requested',
      basis,
      rerouted: false,
      consentEnded: false,
      managed,
      closingAskedBy: undefined,
      version: 0,
    },
  )
}

/** What may stand in the way of ending help that a head approves; PostgreSQL finds them (help_barriers). */
export const helpBarriers = ['review-overdue', 'order-in-force', 'risk-high'] as const
export type HelpBarrier = (typeof helpBarriers)[number]
/** Who passes a family on leaves nobody alone with a high risk. */
export function barringOf(barriers: readonly HelpBarrier[], outcome: string | undefined): readonly HelpBarrier[] {
  return outcome === 'passed-on' ? barriers.filter(b => b !== 'risk-high') : barriers
}

export const services = ['stay', 'social', 'psychological', 'legal', 'medical', 'child', 'schooling'] as const
export type Service = (typeof services)[number]
export const receiversOf: Readonly<Record<Service, readonly (AgencyKind & ReceiverKind)[]>> = {
  stay: ['shelter', 'centre'],
  social: ['centre'],
  psychological: ['centre', 'shelter', 'health'],
  legal: ['legal-aid', 'centre'],
  medical: ['health'],
  child: ['guardianship'],
  schooling: ['education'],
}

/**
 * Settings of the service, not of the law: within how many hours a referral is taken, and answered. A night without a bed and a child in danger do not
 * wait for a working day.
 */
export function clocksOf(service: Service): { readonly receiveHours: number; readonly answerHours: number } {
  return service === 'stay' || service === 'child'
    ? { receiveHours: 1, answerHours: 3 }
    : { receiveHours: 24, answerHours: 72 }
}

/** The last day of a consent still counts. */
export function isConsentOver(until: string | null, endedAt: Date | null, today: string): boolean {
  return endedAt !== null || (until !== null && until < today)
}

/** When what is next for the one who is asked is due: taking it, then answering it. Undefined once it is answered. */
export function dueOf(row: {
  readonly state: ReferralState
  readonly receive_by: Date
  readonly answer_by: Date
}): Date | undefined {
  if (row.state === 'requested') return row.receive_by
  return row.state === 'received' ? row.answer_by : undefined
}
