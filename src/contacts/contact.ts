// What may happen to a message to 111. Pure. Nothing is ever deleted: a closed contact opens again when the writer writes again, or when an
// operator closed the wrong one. Whoever waits for an answer is offered to everybody until somebody answers: passing it on never hides it.
import {
  callTypes,
  callTypesWithoutNeed,
  outcomes,
  type CallType,
  type Closing,
  type ContactState,
  type Outcome,
  type YesNo,
} from './contract.ts'
import { reasonOf, type Reason } from './reasons.ts'

export type EventKind =
  // The writer's side.
  | 'offered'
  | 'wrote-again'
  | 'code-given'
  | 'dropped'
  | 'told'
  | 'left'
  // By a job: whoever answered is not there any more.
  | 'lost'
  // The operator's side.
  | 'called'
  | 'accepted'
  | 'answered'
  | 'safety-noted'
  | 'transferred'
  | 'put-off'
  | 'released'
  | 'ended'
  | 'closed'
  | 'reopened'
  // The supervisor's.
  | 'reassigned'
  | 'watched'
  | 'unwatched'
export type ContactEvent = {
  readonly kind: EventKind
  readonly at: Date
  readonly actor: string | null
  readonly data: Readonly<Record<string, unknown>>
}
/** What lists show, and nothing that the events do not say. `safe`: as an operator noted it; undefined while only the writer's own word counts. */
export type ContactProjection = {
  readonly state: ContactState
  readonly version: number
  readonly turnedAt: Date | undefined
  readonly hasCode: boolean
  /** Who answers; of a closed one, who answered last. */
  readonly operatorId: string | undefined
  readonly meantFor: string | undefined
  readonly callbackAt: Date | undefined
  /** How many times it had been closed before. */
  readonly earlier: number
  readonly safe: YesNo | undefined
  readonly callType: CallType | undefined
  readonly reason: Reason | undefined
  readonly also: readonly Reason[]
  readonly outcome: Outcome | undefined
}

const unjudged = { callType: undefined, reason: undefined, also: [], outcome: undefined } as const
const nothing: ContactProjection = {
  state: 'offered',
  version: 0,
  turnedAt: undefined,
  hasCode: false,
  operatorId: undefined,
  meantFor: undefined,
  callbackAt: undefined,
  earlier: 0,
  safe: undefined,
  ...unjudged,
}

/** A contact from its events alone. The stored row must equal this; a test compares. */
export function reduceContact(events: readonly ContactEvent[]): ContactProjection {
  return events.reduce(applyEvent, nothing)
}

const isOver = (state: ContactState) => state === 'closed' || state === 'abandoned'

export function applyEvent(before: ContactProjection, e: ContactEvent): ContactProjection {
  const c = { ...before, version: before.version + 1 }
  const operatorId = e.actor ?? undefined
  // Who waits already goes on waiting since the first unanswered message, through whatever hands it goes.
  const waitingSince = before.state === 'offered' || before.state === 'active' ? before.turnedAt : e.at
  const free = { operatorId: undefined, meantFor: undefined, callbackAt: undefined }
  const held = { ...free, operatorId }
  switch (e.kind) {
    case 'offered':
      // A call says at once how often its number was there before.
      return { ...c, turnedAt: e.at, earlier: (e.data['earlier'] as number | undefined) ?? 0 }
    case 'wrote-again':
      if (before.state === 'offered') return c
      return isOver(before.state)
        ? { ...c, ...free, ...unjudged, state: 'offered', turnedAt: e.at, earlier: before.earlier + 1 }
        : { ...c, state: 'active', turnedAt: waitingSince, callbackAt: undefined }
    case 'code-given':
      return { ...c, hasCode: true }
    // By a channel: in danger or not, safe to answer there or not; and that the writer left it.
    case 'told':
      return { ...c, safe: (e.data['safe'] as YesNo | undefined) ?? c.safe }
    case 'left':
      return before
    case 'dropped':
      return before.state === 'offered'
        ? { ...c, ...free, state: 'abandoned', turnedAt: e.at }
        : { ...c, state: 'interrupted', turnedAt: e.at }
    case 'accepted':
      return { ...c, ...held, state: before.state === 'awaiting' ? 'awaiting' : 'active', turnedAt: waitingSince }
    case 'answered':
      return { ...c, ...held, ...unjudged, state: 'awaiting', turnedAt: e.at }
    case 'called':
      return { ...c, ...held, state: 'active', turnedAt: e.at }
    case 'safety-noted':
      return { ...c, safe: e.data['safe'] as YesNo }
    case 'transferred':
      return { ...c, ...free, meantFor: e.data['to'] as string, state: 'offered', turnedAt: waitingSince }
    case 'released':
    case 'lost':
      return { ...c, ...free, state: 'offered', turnedAt: waitingSince }
    // Nobody is made to answer: it is offered to everybody, and marked for the one it was given to.
    case 'reassigned': {
      const to = e.data['to']
      return {
        ...c,
        ...free,
        meantFor: typeof to === 'string' ? to : undefined,
        state: 'offered',
        turnedAt: waitingSince,
      }
    }
    // That somebody reads along changes nothing but what is shown.
    case 'watched':
    case 'unwatched':
      return c
    case 'put-off':
      return { ...c, ...held, callbackAt: new Date(e.data['at'] as string), state: 'callback', turnedAt: e.at }
    case 'ended':
      return { ...c, ...held, state: 'wrap-up', turnedAt: e.at }
    case 'closed':
      return {
        ...c,
        ...held,
        state: 'closed',
        turnedAt: e.at,
        callType: e.data['callType'] as CallType,
        reason: e.data['reason'] as Reason | undefined,
        also: (e.data['also'] as readonly Reason[] | undefined) ?? [],
        outcome: e.data['outcome'] as Outcome | undefined,
      }
    case 'reopened':
      return e.data['to'] === 'active'
        ? { ...c, ...held, ...unjudged, state: 'active', turnedAt: e.at }
        : { ...c, ...free, ...unjudged, state: 'offered', turnedAt: e.at }
  }
}

/** Why a supervisor reads a conversation that somebody else answers. `opened`: from the desk, without having said why. */
export const watchReasons = ['help', 'danger', 'complaint', 'training', 'opened'] as const
export type WatchReason = (typeof watchReasons)[number]
/** So long a supervisor counts as reading; whoever reads on is written down again. */
const watchMs = 30 * 60_000

/** Who reads along at `now`, since when. */
export function watchersOf(
  events: readonly Pick<ContactEvent, 'kind' | 'at' | 'actor'>[],
  now: Date,
): ReadonlyMap<string, Date> {
  const found = new Map<string, Date>()
  for (const { kind, at, actor } of events) {
    if (actor === null) continue
    if (kind === 'watched') found.set(actor, at)
    if (kind === 'unwatched') found.delete(actor)
  }
  for (const [actor, at] of found) if (now.getTime() - at.getTime() >= watchMs) found.delete(actor)
  return found
}

/** The last that this person said of why they read along; undefined who does not, or only opened it. */
export function reasonToWatch(
  events: readonly Pick<ContactEvent, 'kind' | 'at' | 'actor' | 'data'>[],
  watcher: string,
  now: Date,
): Exclude<WatchReason, 'opened'> | undefined {
  if (!watchersOf(events, now).has(watcher)) return undefined
  const said = events.findLast(one => one.kind === 'watched' && one.actor === watcher)?.data['reason']
  return watchReasons.find((one): one is Exclude<WatchReason, 'opened'> => one === said && one !== 'opened')
}

/** What an operator can do with a contact. */
export type Deed =
  /** `over`: taking it over from a colleague, knowingly. */
  | { readonly kind: 'accept'; readonly over?: boolean }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'note-safety'; readonly safe: YesNo }
  | { readonly kind: 'transfer'; readonly to: string; readonly note: string }
  | { readonly kind: 'put-off'; readonly at: Date; readonly note: string }
  | { readonly kind: 'release' }
  | { readonly kind: 'end' }
  | { readonly kind: 'close'; readonly closing: Closing; readonly note: string }
  | { readonly kind: 'reopen' }
  // The supervisor's. `to`: a colleague, or undefined for the queue.
  | { readonly kind: 'reassign'; readonly to: string | undefined }
  /** `listens`: to a call, too. */
  | { readonly kind: 'watch'; readonly reason: WatchReason; readonly listens?: true }
  | { readonly kind: 'unwatch' }

/**
 * The event that a deed makes of a contact as it stands; `nothing` when it stands so already; `refused` when this operator cannot do it now. Only who
 * answers may go on, so that two operators never write to one person at the same time; taking over is a deed of its own.
 */
export function judgeDeed(
  contact: Pick<ContactProjection, 'state' | 'operatorId'> & Partial<Pick<ContactProjection, 'meantFor'>>,
  operatorId: string,
  deed: Deed,
): { readonly kind: EventKind; readonly data: Readonly<Record<string, unknown>> } | 'nothing' | 'refused' {
  const { state } = contact
  const isFree = state === 'offered' || state === 'interrupted' || state === 'abandoned'
  const isMine = contact.operatorId === operatorId
  const mayGoOn = !isOver(state) && (state === 'offered' || isMine)
  switch (deed.kind) {
    case 'accept':
      if (state === 'closed') return 'refused'
      if (isMine && state !== 'interrupted' && state !== 'callback' && state !== 'wrap-up') return 'nothing'
      return isFree || isMine || state === 'callback' || deed.over === true ? { kind: 'accepted', data: {} } : 'refused'
    case 'answer':
      return mayGoOn ? { kind: 'answered', data: {} } : 'refused'
    case 'note-safety':
      return mayGoOn ? { kind: 'safety-noted', data: { safe: deed.safe } } : 'refused'
    case 'transfer':
      return mayGoOn && deed.to !== operatorId ? { kind: 'transferred', data: { to: deed.to } } : 'refused'
    case 'put-off':
      return mayGoOn ? { kind: 'put-off', data: { at: deed.at.toISOString() } } : 'refused'
    case 'release':
      if (state === 'offered') return 'nothing'
      return mayGoOn ? { kind: 'released', data: {} } : 'refused'
    case 'end':
      if (state === 'wrap-up' && isMine) return 'nothing'
      return mayGoOn ? { kind: 'ended', data: {} } : 'refused'
    case 'close':
      return mayGoOn || state === 'abandoned'
        ? { kind: 'closed', data: { ...deed.closing, was: state === 'offered' ? 'offered' : 'active' } }
        : 'refused'
    case 'reopen':
      return state === 'closed' ? { kind: 'reopened', data: {} } : 'refused'
    case 'reassign': {
      if (isOver(state)) return 'refused'
      const isThere =
        state === 'offered' ? contact.meantFor === deed.to : deed.to !== undefined && contact.operatorId === deed.to
      return isThere ? 'nothing' : { kind: 'reassigned', data: deed.to === undefined ? {} : { to: deed.to } }
    }
    case 'watch':
      return isOver(state)
        ? 'refused'
        : { kind: 'watched', data: { reason: deed.reason, ...(deed.listens && { listens: true }) } }
    case 'unwatch':
      return { kind: 'unwatched', data: {} }
  }
}

/** The closing from what was chosen, or the fields that are still missing. The first reason is the main one. */
export function judgeClosing(chosen: {
  readonly callType: string
  readonly reason: string
  readonly also?: readonly string[]
  readonly outcome: string
}): { readonly closing: Closing } | { readonly missing: readonly ('callType' | 'reason' | 'outcome')[] } {
  const callType = callTypes.find(one => one === chosen.callType)
  if (callType === undefined) return { missing: ['callType'] }
  const free = callTypesWithoutNeed.find(one => one === callType)
  if (free !== undefined) return { closing: { callType: free, reason: undefined, outcome: undefined } }
  const reason = reasonOf(chosen.reason)?.code
  const outcome = outcomes.find(one => one === chosen.outcome)
  if (reason !== undefined && outcome !== undefined) {
    const also = [...new Set(chosen.also ?? [])].filter(code => code !== reason && reasonOf(code) !== undefined)
    return {
      closing: { callType: callType as 'self' | 'other', reason, outcome, ...(also.length > 0 && { also }) },
    }
  }
  return {
    missing: [
      ...(reason === undefined ? (['reason'] as const) : []),
      ...(outcome === undefined ? (['outcome'] as const) : []),
    ],
  }
}
