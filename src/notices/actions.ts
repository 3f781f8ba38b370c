// The verbs of the sending side: file a notice, add information, mark as mistaken. One transaction each; nothing is acknowledged before commit.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { agencyById, routeNotice } from '../agencies/actions.ts'
import type { NoticeRoute } from '../agencies/contract.ts'
import { keyOf } from '../http/records.ts'
import { changePayload, changesChannel } from '../http/live.ts'
import type { Actor, Asking, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { startNoticeDuties } from '../duties/actions.ts'
import { noticeClocks } from '../duties/duty.ts'
import { Problem } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { openIncident } from '../incidents/actions.ts'
import type { FactGiven } from '../incidents/contract.ts'
import { civilDay } from '../incidents/incident.ts'
import type { Role } from '../law/facts.ts'
import type { Qualification } from '../law/qualification.ts'
import { lockParties } from '../people/conflicts/actions.ts'
import { askMarks, rosterOf, type Roster } from '../people/conflicts/roster.ts'
import type { ParticipantRole, PersonMentioned } from '../people/contract.ts'
import { saysAnything, sealSighting } from '../people/sighting.ts'
import { sendLater } from '../post/outbox.ts'
import { contentHashOf, newContentSalt, signReceipt, type Receipt } from '../post/receipt.ts'
import { canonicalJson } from '../vault/canonical.ts'
import { runningNumber } from '../vault/running-number.ts'
import type { Lang } from '../words/say.ts'
import type { NoticeFiled, Submission } from './contract.ts'
import { factsOf, occurredDays, staysWithAuthor, wrongDays } from './notice.ts'
import {
  beginFiling,
  insertAttachment,
  insertEvent,
  insertIdempotency,
  insertNotice,
  noticeById,
  type FilingStart,
  type NoticeRow,
} from './store.ts'

const fileAct = { act: 'notice.file', basis: 'law 245-VIII art. 23(1)', purpose: 'mandatory notice' } as const

export type CleanFile = { readonly mediaType: string; readonly bytes: Buffer }
export type Filing = {
  readonly submission: Submission
  readonly lang: Lang
  readonly channel: 'page' | 'api'
  /** The same on each retry: a repeated submission finds its first receipt. */
  readonly idempotencyKey: string
  /** Cleaned by attachment.ts. Their hashes enter the receipt's content. */
  readonly files?: readonly CleanFile[]
  /** Runs in the same transaction, before commit: the page removes its draft here. */
  readonly alongside?: (tx: Tx) => void
}
export type Filed = { readonly reply: NoticeFiled; readonly noticeId: string; readonly repeated: boolean }

/**
 * Files a notice: the notice and its first event, the incident with facts, people and qualification, duties, outbox, journal leaf: one transaction.
 * The same key with the same content answers with the first receipt; with other content it is refused (`key-reused`).
 */
export async function fileNotice(services: Services, actor: Actor, filing: Filing): Promise<Filed> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fileOnce(services, actor, filing)
    } catch (error) {
      // Two requests with one key raced: the loser finds the winner's answer on the next look.
      if (attempt < 3 && isUniqueViolation(error, 'idempotency_pkey')) continue
      throw error
    }
  }
}

async function fileOnce(services: Services, actor: Actor, filing: Filing): Promise<Filed> {
  const { vault } = services
  const files = filing.files ?? []
  const content =
    files.length === 0 ? filing.submission : { ...filing.submission, attachments: files.map(f => sha256(f.bytes)) }
  const canonical = canonicalJson(content)
  const bodyHash = createHmac('sha256', vault.derive('idempotency')).update(canonical).digest()

  const ask = (tx: Asking) =>
    Promise.all([
      tx.one(beginFiling, [actor.id, filing.idempotencyKey]),
      routeNotice(tx, { sourceAgencyId: actor.agencyId }),
      askMarks(tx),
    ])
  const work = async (tx: Tx, [started, route, marks]: Awaited<ReturnType<typeof ask>>): Promise<Filed> => {
    if (!started) throw new Error('numbers were not given')
    if (started.notice_id !== null)
      return repeatAnswer(services, tx, started.notice_id, started.body_hash, bodyHash, filing)

    const wrong = wrongDays(filing.submission, civilDay(tx.now))
    if (wrong.length > 0) throw new Problem('bad-input', { errors: wrong })
    const s = filing.submission
    await checkOfficerUnit(tx, s)
    const [childRole, suspectRole] =
      s.kind === 'act-by-child' ? (['alleged-offender', 'victim'] as const) : (['victim', 'alleged-offender'] as const)
    const parties = [
      { role: childRole, person: s.child },
      ...(s.suspect.person ? [{ role: suspectRole, person: s.suspect.person }] : []),
    ].filter(({ person }) => saysAnything(person))
    const { noticeId, reply: filed } = writeNotice(services, tx, actor, {
      ...filing,
      canonical,
      bodyHash,
      route,
      started,
      parties,
      roster: await rosterOf(tx, vault, route.region, marks),
      facts: factsOf(s, civilDay(tx.now), actor.agencyKind === 'health' ? 'health' : 'education'),
    })
    filing.alongside?.(tx)
    return { reply: filed, noticeId, repeated: false }
  }
  return services.db.as(actor, fileAct, work, ask)
}

export type Writing = Pick<Filing, 'submission' | 'lang' | 'idempotencyKey' | 'files'> & {
  readonly channel: Filing['channel'] | 'line' | 'order'
  readonly canonical: string
  readonly bodyHash: Buffer
  readonly route: NoticeRoute
  readonly started: Pick<FilingStart, 'notice_counter' | 'incident_counter'>
  readonly parties: readonly { readonly role: ParticipantRole; readonly person: PersonMentioned }[]
  /** Who works in the region, so that a party among them is locked out. */
  readonly roster: Roster
  readonly facts: readonly FactGiven[]
  /** In whose name the facts are asserted. */
  readonly source?: Role
  /** Another time to acknowledge than the service's. */
  readonly acknowledgeMinutes?: number
}

/** Writes a notice with its incident, clocks, letter and bell. Sends everything without waiting: the hot path of intake. */
export function writeNotice(
  services: Pick<Services, 'vault' | 'settings' | 'receiptKey'>,
  tx: Tx,
  actor: Actor,
  writing: Writing,
): {
  readonly noticeId: string
  readonly incidentId: string
  /** Mentions of the people, in the order in which they were given. */
  readonly mentions: readonly string[]
  readonly reply: NoticeFiled
  readonly law: Qualification
} {
  const { vault } = services
  const { submission: s, route, started } = writing
  const { acknowledgeMinutes = services.settings.acknowledgeMinutes } = writing
  const settings = { ...services.settings, acknowledgeMinutes }
  const noticeId = newId()
  const incidentId = newId()
  tx.concerns({ kind: 'notice', id: noticeId, region: route.region })
  tx.ring(changesChannel, changePayload({ kind: 'notice', holderId: route.unitId, region: route.region, id: noticeId }))
  const year = Number(civilDay(tx.now).slice(0, 4))
  const number = runningNumber(vault, 'notice', year, started.notice_counter)
  const salt = newContentSalt()
  const receipt = signReceipt(
    { number, at: tx.now, contentHash: contentHashOf(writing.canonical, salt) },
    services.receiptKey,
  )
  const key = vault.newKey('incident')
  const people = writing.parties.map(({ role, person }) => sealSighting(vault, role, person))
  const law = openIncident(tx, actor, {
    id: incidentId,
    number: runningNumber(vault, 'incident', year, started.incident_counter),
    key,
    region: route.region,
    holderId: route.unitId,
    authorOnly: staysWithAuthor(s),
    occurred: occurredDays(s),
    facts: writing.facts,
    source: writing.source ?? 'worker',
    people,
  })
  const { acknowledgeBy, registerBy } = noticeClocks(tx.now, settings)
  const place = (column: string) => ({ table: 'notices', row: noticeId, column })
  tx.send(insertNotice, [
    noticeId,
    number,
    incidentId,
    route.region,
    actor.agencyId,
    actor.id,
    route.unitId,
    staysWithAuthor(s),
    writing.channel,
    writing.lang,
    s.kind,
    s.danger,
    key.id,
    vault.seal(key, place('content'), JSON.stringify(s)),
    JSON.stringify(receipt),
    vault.seal(key, place('receipt_salt'), salt),
    tx.now,
    acknowledgeBy,
    registerBy,
  ])
  tx.send(insertIdempotency, [actor.id, writing.idempotencyKey, writing.bodyHash, noticeId, tx.now])
  startNoticeDuties(tx, {
    noticeId,
    region: route.region,
    sourceId: actor.agencyId,
    holderId: route.unitId,
    lockedFrom: [],
    now: tx.now,
    settings,
  })
  tx.send(insertEvent, [noticeId, 'submitted', tx.now, actor.id, actor.agencyId, '{}', null])
  for (const file of writing.files ?? []) {
    const id = newId()
    const sealed = vault.seal(key, { table: 'attachments', row: id, column: 'stored' }, file.bytes)
    tx.send(insertAttachment, [id, noticeId, key.id, file.mediaType, file.bytes.length, sealed, tx.now, actor.id])
  }
  sendLater(tx, {
    targetId: route.unitId,
    kind: 'notice',
    subjectKind: 'notice',
    subjectId: noticeId,
    region: route.region,
    key: `notice:${noticeId}`,
    now: tx.now,
  })
  // Last of all, so that every record of the incident is there to be locked, and before anybody could have read one of them.
  lockParties(tx, vault, { id: incidentId, region: route.region }, writing.parties, writing.roster, s.suspect)
  return {
    noticeId,
    incidentId,
    mentions: people.map(p => p.id),
    law,
    reply: reply(
      { number, submitted_at: tx.now, acknowledge_by: acknowledgeBy, register_by: registerBy },
      receipt,
      salt,
    ),
  }
}

/** The unit named for an accused officer must be one of the police. */
export async function checkOfficerUnit(tx: Tx, s: Submission): Promise<void> {
  if (s.suspect.officerUnit === undefined) return
  const unit = await agencyById(tx, s.suspect.officerUnit)
  if (unit?.kind !== 'police-unit' && unit?.kind !== 'police-department')
    throw new Problem('bad-input', { errors: [{ pointer: '/suspect/officerUnit', code: 'not-in-list' }] })
}

async function repeatAnswer(
  services: Services,
  tx: Tx,
  noticeId: string,
  firstHash: Buffer | null,
  hash: Buffer,
  filing: Filing,
): Promise<Filed> {
  if (firstHash === null || !timingSafeEqual(firstHash, hash)) throw new Problem('key-reused')
  const notice = await tx.one(noticeById, [noticeId])
  if (!notice) throw new Problem('not-found')
  tx.concerns({ kind: 'notice', id: noticeId, region: notice.region })
  filing.alongside?.(tx)
  return { reply: await storedReply(services, tx, notice), noticeId, repeated: true }
}

/** The answer that was given when the notice was filed. */
export async function storedReply(services: Services, tx: Tx, notice: NoticeRow): Promise<NoticeFiled> {
  const key = await keyOf(tx, notice)
  const salt = services.vault.open(
    key,
    { table: 'notices', row: notice.id, column: 'receipt_salt' },
    notice.receipt_salt,
  )
  return reply(notice, notice.receipt as Receipt, salt)
}

function reply(
  n: Pick<NoticeRow, 'number' | 'submitted_at' | 'acknowledge_by' | 'register_by'>,
  receipt: Receipt,
  salt: Buffer,
): NoticeFiled {
  return {
    number: n.number,
    state: 'submitted',
    submittedAt: n.submitted_at.toISOString(),
    acknowledgeBy: n.acknowledge_by.toISOString(),
    registerBy: n.register_by.toISOString(),
    receipt,
    salt: salt.toString('base64url'),
  }
}

function isUniqueViolation(error: unknown, constraint: string): boolean {
  const { code, constraint: name } = (error ?? {}) as { code?: unknown; constraint?: unknown }
  return code === '23505' && name === constraint
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
