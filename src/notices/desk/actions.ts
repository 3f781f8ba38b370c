// The verbs of the police desk: see the inbox, read a notice, acknowledge, register, decide. One transaction each. The row of a notice is
// always written as its events give it, under the notice's lock, so that two officers who press at once write one event.
// There is no verb that simply closes a notice, and "no offence" is never one person's word.
import { fileIncident } from '../../cases/actions.ts'
import { z } from 'zod'
import { agenciesById, agenciesOfKind } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import { may, mayEver, guardOf } from '../../access/policy.ts'
import type { Act, Actor, Tx } from '../../db/door.ts'
import { readInOrder } from '../../db/read-in-order.ts'
import { decideUntil, dutiesOf, followLaw, meetDuty, type DutyRow } from '../../duties/actions.ts'
import { keyOf } from '../../http/records.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { instructionsAbout } from '../../instructions/actions.ts'
import type { InstructionShown } from '../../instructions/contract.ts'
import { latestQualification, lawNow } from '../../incidents/actions.ts'
import type { Desk, QualificationSummary } from '../../incidents/contract.ts'
import { forbiddenBy } from '../../law/prohibitions.ts'
import { ordersAtAGlance } from '../../orders/actions.ts'
import type { OrderGlance } from '../../orders/contract.ts'
import { linksToJudge, type LinkSeen } from '../../people/actions.ts'
import { loadKeys } from '../../vault/store.ts'
import type { EventKind, Submission } from '../contract.ts'
import {
  mayAcknowledge,
  mayDispose,
  mayRegister,
  needsSecondPerson,
  reduceNotice,
  type NoticeEvent,
} from '../notice.ts'
import { openNote, sealNote } from '../note.ts'
import { noticeProgress } from '../progress/actions.ts'
import { openReview } from '../review/actions.ts'
import { eventsOfNotice, insertEvent, lockNotice, noticeByNumber, type EventRow, type NoticeRow } from '../store.ts'
import type { Decision, Disposal, InboxView, Registration } from './contract.ts'
import { cursorOf, formVersion, pendingProposal, readCursor, type Proposal } from './desk.ts'
import {
  addShown,
  allList,
  dangerList,
  handOn,
  attachmentsOfNotice,
  incidentOfNotice,
  longestWaiting,
  noticeIdOfIncident,
  noticeIsSeen,
  noticeOfIncident,
  officersOf,
  registerList,
  registeredAtOfIncident,
  unacknowledgedList,
  unshownNotice,
  waitingList,
  writeProjection,
  type InboxRow,
} from './store.ts'

/** Lines on one page of the inbox: more than can land between two looks of a busy desk. */
export const pageSize = 50
/** Older dangers that are shown above the first page. */
const dangerSize = 20

const byTime = ['time', 'uuid'] as const
const lists = {
  unacknowledged: { list: unacknowledgedList, place: (r: InboxRow) => [iso(r.submitted_at), r.id] },
  register: { list: registerList, place: (r: InboxRow) => [iso(r.register_by), r.id] },
  waiting: { list: waitingList, place: (r: InboxRow) => [iso(r.registered_at ?? r.submitted_at), r.id] },
  all: { list: allList, place: (r: InboxRow) => [iso(r.submitted_at), r.id] },
}

export type Inbox = {
  readonly rows: readonly InboxRow[]
  readonly next: string | undefined
  readonly longest: InboxRow | undefined
  /** Links that wait for a judgement, newest first, at most `linksCounted`; only with the top of the list. */
  readonly links: readonly LinkSeen[]
  /** By the number of the incident. */
  readonly orders: ReadonlyMap<string, OrderGlance>
  readonly now: Date
}
/** More possible matches than these are told as "so many and more": the list itself shows all. */
export const linksCounted = 20

/** One page of the inbox of everything the reader answers for. An `after` that is none of ours begins at the start. */
export function seeInbox(
  services: Pick<Services, 'db'>,
  actor: Actor,
  view: InboxView,
  after?: string,
): Promise<Inbox> {
  const { list, place } = lists[view]
  const from = readCursor(after, byTime)
  const isTop = view === 'unacknowledged' && from === undefined
  return services.db.look(actor, async tx => {
    tx.send(readInOrder)
    const [rows, dangers, longest, links] = await Promise.all([
      from === undefined
        ? tx.rows(list.first, [actor.units, pageSize + 1])
        : tx.rows(list.later, [actor.units, pageSize + 1, ...from]),
      isTop ? tx.rows(dangerList, [actor.units, dangerSize]) : [],
      isTop ? tx.one(longestWaiting, [actor.units]) : undefined,
      isTop && mayEver(actor, 'link.judge') ? linksToJudge(tx, actor, linksCounted) : [],
    ])
    const last = rows[pageSize - 1]
    const page = rows.slice(0, pageSize)
    const next = rows.length > pageSize && last ? cursorOf(place(last)) : undefined
    const shown = isTop ? dangerFirst(dangers, page) : page
    const orders = await ordersAtAGlance(
      tx,
      shown.map(row => row.incident_number),
    )
    return { rows: shown, next, longest, links, orders, now: tx.now }
  })
}

/** Danger stands above everything, the newest first; each row once. */
function dangerFirst(dangers: readonly InboxRow[], page: readonly InboxRow[]): InboxRow[] {
  const older = dangers.filter(danger => !page.some(row => row.id === danger.id))
  return [...page.filter(row => row.danger === 'yes'), ...older, ...page.filter(row => row.danger !== 'yes')]
}

// Reading one -------------------------------------------------------------------------------------------------------------------------------

export type ReadEvent = Omit<EventRow, 'note'> & { readonly note: string | undefined; readonly who: string | undefined }
export type NoticeRead = {
  readonly notice: NoticeRow
  readonly incidentNumber: string
  readonly content: Submission
  readonly events: readonly ReadEvent[]
  readonly version: number
  readonly proposal: Proposal | undefined
  readonly duties: readonly DutyRow[]
  readonly instructions: readonly InstructionShown[]
  readonly mayInstruct: boolean
  readonly agencies: ReadonlyMap<string, Agency>
  readonly attachments: readonly { readonly id: string; readonly media_type: string; readonly size: number }[]
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly law: QualificationSummary | undefined
  readonly mayAnswer: boolean
  /** Units to which the reader's department may hand what it holds itself; undefined where it does not hold it. */
  readonly handTo: readonly Agency[] | undefined
  readonly now: Date
}

const viewAct: Act = { act: 'incident.view', basis: 'law 245-VIII art. 23(1)', purpose: 'answer a mandatory notice' }

/** The notice of an incident as the school wrote it, opened. It shows identified persons: the view itself is in the journal. */
export function readNotice(services: Services, actor: Actor, incidentNumber: string): Promise<NoticeRead> {
  return services.db.as(actor, viewAct, async tx => {
    const found = await tx.one(noticeOfIncident, [incidentNumber])
    const notice = found && (await tx.one(noticeByNumber, [found.number]))
    if (!notice || !may(actor, 'incident.work', guardOf(notice))) throw new Problem('not-found')
    tx.concerns({ kind: 'notice', id: notice.id, region: notice.region })
    const [events, duties, instructions, attachments, officers, law] = await Promise.all([
      tx.rows(eventsOfNotice, [notice.id]),
      dutiesOf(tx, notice.id),
      instructionsAbout(tx, notice.id),
      tx.rows(attachmentsOfNotice, [notice.id]),
      tx.rows(officersOf, [notice.holder_id]),
      latestQualification(tx, notice.incident_id),
    ])
    const [agencies, keys] = await Promise.all([
      agenciesById(tx, [notice.source_id, notice.holder_id, ...events.flatMap(e => e.agency ?? [])]),
      loadKeys(tx, [notice.key_id, ...officers.map(o => o.key_id)]),
    ])
    const key = keys.get(notice.key_id)
    if (!key) throw new Problem('not-found')
    const handTo = may(actor, 'notice.hand-on', guardOf(notice))
      ? (await agenciesOfKind(tx, 'police-unit')).filter(
          unit => unit.parentId === notice.holder_id && !notice.locked_from.includes(unit.id),
        )
      : undefined
    const names = officers.flatMap(o => {
      const own = keys.get(o.key_id)
      return own
        ? [{ id: o.id, name: services.vault.openText(own, { table: 'users', row: o.id, column: 'name' }, o.name) }]
        : []
    })
    return {
      notice,
      incidentNumber,
      content: JSON.parse(
        services.vault.openText(key, { table: 'notices', row: notice.id, column: 'content' }, notice.content),
      ) as Submission,
      events: events.map(e => ({
        ...e,
        note:
          e.note === null
            ? undefined
            : openNote(services.vault, key, { noticeId: notice.id, kind: e.kind as EventKind, at: e.at }, e.note),
        who: names.find(o => o.id === e.actor)?.name,
      })),
      version: formVersion(events),
      proposal: pendingProposal(events),
      duties,
      instructions,
      mayInstruct: may(actor, 'instruction.give', guardOf(notice)),
      agencies,
      attachments,
      // Nobody gives the work to somebody who may not know of it.
      officers: names.filter(o => !notice.locked_from.includes(o.id)),
      law: law?.summary,
      mayAnswer: may(actor, 'notice.answer', guardOf(notice)),
      handTo,
      now: tx.now,
    }
  })
}

/** The incident under which a notice is read; for links and for numbers typed by hand. */
export async function incidentNumberOf(
  services: Pick<Services, 'db'>,
  actor: Actor,
  noticeNumber: string,
): Promise<string> {
  const found = await services.db.look(actor, tx => tx.one(incidentOfNotice, [noticeNumber]))
  if (!found) throw new Problem('not-found')
  return found.incident_number
}

/** May this reader know that the notice exists? Asked by id before a live update tells of it. */
export async function mayKnow(services: Pick<Services, 'db'>, actor: Actor, noticeId: string): Promise<boolean> {
  return (await services.db.look(actor, tx => tx.one(noticeIsSeen, [noticeId]))) !== undefined
}

/** The notice of an incident, by number. */
export async function noticeNumberOf(
  services: Pick<Services, 'db'>,
  actor: Actor,
  incidentNumber: string,
): Promise<string> {
  const found = await services.db.look(actor, tx => tx.one(noticeOfIncident, [incidentNumber]))
  if (!found) throw new Problem('not-found')
  return found.number
}

/** State and times of a notice that was just answered; undefined if the reader may not see it. */
export function answeredNotice(
  services: Pick<Services, 'db'>,
  actor: Actor,
  number: string,
): Promise<Pick<NoticeRow, 'state' | 'acknowledged_at' | 'register_by'> | undefined> {
  return services.db.look(actor, tx => tx.one(noticeByNumber, [number]))
}

/** What incidents ask of this desk and tell it. */
export const desk: Desk = {
  registeredAt: async (tx, incidentId) =>
    (await tx.one(registeredAtOfIncident, [incidentId]))?.registered_at ?? undefined,
  decideBy: async (tx, incidentId) => {
    const notice = await tx.one(noticeIdOfIncident, [incidentId])
    return notice && (await decideUntil(tx, notice.id))
  },
  follow: async (tx, incidentId) => {
    const notice = await tx.one(noticeIdOfIncident, [incidentId])
    if (notice) await followLaw(tx, notice.id, tx.now)
  },
  tell: noticeProgress.lawChanged,
}

// Answering ---------------------------------------------------------------------------------------------------------------------------------

/** An officer has seen the notice. A second press changes nothing and is told so (`wrong-state`). */
export function acknowledgeNotice(
  services: Services,
  actor: Actor,
  number: string,
): Promise<{ at: Date; registerBy: Date }> {
  return services.db.as(
    actor,
    { act: 'notice.acknowledge', basis: 'law 245-VIII art. 23(1)', purpose: 'answer a mandatory notice' },
    async tx => {
      const { notice, events } = await lockForAnswer(tx, actor, number)
      if (!mayAcknowledge(notice.state)) throw new Problem('wrong-state')
      await append(services, tx, actor, notice, events, 'acknowledged', {})
      await meetDuty(tx, notice.id, 'notice.acknowledge', tx.now)
      return { at: tx.now, registerBy: notice.register_by }
    },
  )
}

/**
 * A screen of the unit that holds the notice has shown it. Written once, by whoever's screen was first; anything else is no news and changes
 * nothing. It is no acknowledgement: a lit screen in an empty room reads nothing.
 */
export async function noteShown(services: Pick<Services, 'db'>, actor: Actor, number: string): Promise<void> {
  const found = await services.db.look(actor, tx => tx.one(unshownNotice, [number, actor.agencyId]))
  if (!found) return
  await services.db.as(
    actor,
    { act: 'notice.shown', basis: 'law 245-VIII art. 23(1)', purpose: 'answer a mandatory notice' },
    async tx => {
      tx.concerns({ kind: 'notice', id: found.id, region: found.region })
      await tx.one(addShown, [found.id, tx.now, actor.id, actor.agencyId])
    },
  )
}

/**
 * Hands a notice that the department holds to one of its units, never to one that is locked. What came to the department because the accused works for the
 * police in a unit that nobody named goes no further until a person has looked.
 */
export function handNoticeOn(
  services: Pick<Services, 'db'>,
  actor: Actor,
  number: string,
  unit: string,
): Promise<void> {
  return services.db.as(
    actor,
    { act: 'notice.hand-on', basis: 'conflict of interest', purpose: 'answer a mandatory notice' },
    async tx => {
      const notice = await tx.one(noticeByNumber, [number])
      if (!notice || !may(actor, 'notice.hand-on', guardOf(notice))) throw new Problem('not-found')
      tx.concerns({ kind: 'notice', id: notice.id, region: notice.region })
      if (!z.uuid().safeParse(unit).success || !(await tx.one(handOn, [notice.id, unit]))?.done)
        throw new Problem('bad-input', {
          errors: [{ pointer: '/unit', code: unit === '' ? 'required' : 'not-in-list' }],
        })
    },
  )
}

/** Enters the number under which the notice stands in the record book, and who takes it. `version`: what the form was made from. */
export function registerNotice(
  services: Services,
  actor: Actor,
  number: string,
  version: number,
  given: Registration,
): Promise<void> {
  return services.db.as(
    actor,
    { act: 'notice.register', basis: 'CPC art. 185', purpose: 'answer a mandatory notice' },
    async tx => {
      const { notice, events } = await lockForAnswer(tx, actor, number)
      if (!mayRegister(notice.state)) throw new Problem('wrong-state')
      fresh(events, version)
      const officers = await tx.rows(officersOf, [notice.holder_id])
      if (!officers.some(o => o.id === given.assignee) || notice.locked_from.includes(given.assignee))
        throw new Problem('bad-input', { errors: [{ pointer: '/assignee', code: 'not-in-list' }] })
      const data = { registration: given.registration, assignee: given.assignee, firstStep: given.firstStep }
      await append(services, tx, actor, notice, events, 'registered', data, given.note)
      await meetDuty(tx, notice.id, 'notice.register', tx.now)
      await followLaw(tx, notice.id, tx.now)
      if (services.settings.opensCases) await fileIncident(tx, services, actor, { ...notice, id: notice.incident_id })
    },
  )
}

/** Decides what becomes of a registered notice. "No offence" is only proposed: a second person confirms it. */
export function disposeNotice(
  services: Services,
  actor: Actor,
  number: string,
  version: number,
  given: Disposal,
): Promise<'disposed' | 'proposed'> {
  return services.db.as(
    actor,
    { act: 'notice.dispose', basis: 'CPC art. 179, 185', purpose: 'answer a mandatory notice' },
    async tx => {
      const { notice, events } = await lockForAnswer(tx, actor, number)
      if (!mayDispose(notice.state) || pendingProposal(events)) throw new Problem('wrong-state')
      fresh(events, version)
      if (given.disposition === 'no-offence') {
        await append(
          services,
          tx,
          actor,
          notice,
          events,
          'disposition-proposed',
          { disposition: given.disposition },
          given.reason,
        )
        return 'proposed'
      }
      // Whatever list of dispositions there is one day: what needs a second person never passes here.
      if (needsSecondPerson(given.disposition)) throw new Problem('second-person-needed')
      const { note, ...data } = given
      if (given.disposition === 'administrative') {
        const { answer } = await lawNow(tx, notice.incident_id, desk)
        if (forbiddenBy(answer, 'dispose-as-administrative')) throw new Problem('law-forbids')
      }
      await append(services, tx, actor, notice, events, 'disposed', data, note)
      await openReview(tx, notice, given.disposition, desk)
      return 'disposed'
    },
  )
}

/** A second person confirms or refuses "no offence". Who proposed may take it back, never confirm it. */
export function decideProposal(
  services: Services,
  actor: Actor,
  number: string,
  version: number,
  given: Decision,
): Promise<void> {
  return services.db.as(
    actor,
    { act: 'notice.second-person', basis: 'CPC art. 179, 185', purpose: 'answer a mandatory notice' },
    async tx => {
      const { notice, events } = await lockForAnswer(tx, actor, number)
      const proposal = pendingProposal(events)
      if (!mayDispose(notice.state) || !proposal) throw new Problem('wrong-state')
      if (given.answer === 'confirm' && proposal.by === actor.id) throw new Problem('second-person-needed')
      if (given.answer === 'withdraw' && proposal.by !== actor.id) throw new Problem('not-allowed')
      fresh(events, version)
      switch (given.answer) {
        case 'confirm':
          await append(
            services,
            tx,
            actor,
            notice,
            events,
            'disposed',
            { disposition: proposal.disposition, proposedBy: proposal.by },
            given.why,
          )
          return openReview(tx, notice, proposal.disposition, desk)
        case 'refuse':
          return append(
            services,
            tx,
            actor,
            notice,
            events,
            'disposition-refused',
            { disposition: proposal.disposition },
            given.why,
          )
        case 'withdraw':
          return append(services, tx, actor, notice, events, 'disposition-refused', {
            disposition: proposal.disposition,
            withdrawn: true,
          })
      }
    },
  )
}

async function lockForAnswer(tx: Tx, actor: Actor, number: string): Promise<{ notice: NoticeRow; events: EventRow[] }> {
  const notice = await tx.one(lockNotice, [number])
  if (!notice || !may(actor, 'notice.answer', guardOf(notice))) throw new Problem('not-found')
  tx.concerns({ kind: 'notice', id: notice.id, region: notice.region })
  return { notice, events: await tx.rows(eventsOfNotice, [notice.id]) }
}

function fresh(events: readonly EventRow[], version: number): void {
  if (formVersion(events) !== version) throw new Problem('out-of-date')
}

/** Appends the event and writes the row as all events together give it; tells listeners after commit. */
async function append(
  services: Services,
  tx: Tx,
  actor: Actor,
  notice: NoticeRow,
  events: readonly EventRow[],
  kind: EventKind,
  data: Readonly<Record<string, unknown>>,
  note = '',
): Promise<void> {
  let sealed: Buffer | null = null
  if (note !== '') {
    const key = await keyOf(tx, notice)
    sealed = sealNote(services.vault, key, { noticeId: notice.id, kind, at: tx.now }, note)
  }
  tx.send(insertEvent, [notice.id, kind, tx.now, actor.id, actor.agencyId, JSON.stringify(data), sealed])
  const all: NoticeEvent[] = [
    ...events.map(e => ({ ...e, kind: e.kind as EventKind })),
    { kind, at: tx.now, actor: actor.id, data },
  ]
  const p = reduceNotice(all)
  tx.send(writeProjection, [
    notice.id,
    p.state,
    p.version,
    p.deliveredAt ?? null,
    p.acknowledgedAt ?? null,
    p.registeredAt ?? null,
    p.registration ?? null,
    p.disposition ?? null,
    p.disposedAt ?? null,
    p.mistakenAt ?? null,
    p.level,
  ])
  tx.ring(
    changesChannel,
    changePayload({ kind: 'notice', holderId: notice.holder_id, region: notice.region, id: notice.id }),
  )
  // Whoever at 111 passed it on waits to see that somebody has it.
  if (notice.channel === 'line')
    tx.ring(
      changesChannel,
      changePayload({ kind: 'handoff', holderId: notice.source_id, region: notice.region, id: notice.id }),
    )
}

function iso(at: Date): string {
  return at.toISOString()
}
