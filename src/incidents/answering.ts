// The one way in which an incident's law is asked and its answer written: of the facts as they stand, the day of registration and what confirmed
// links say. An answer is appended and supersedes the last one; what follows from it is set going in the same transaction, whoever asked, so that
// neither a link nor a new rulebook can leave a clock behind.
import type { Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { packDerivation } from '../law/derivation.ts'
import type { Rulebook } from '../law/form.ts'
import type { Inquiry, Priors } from '../law/inquiry.ts'
import type { Qualification } from '../law/qualification.ts'
import { qualify } from '../law/qualify.ts'
import type { Desk, Occurred, QualificationSummary } from './contract.ts'
import {
  civilDay,
  currentFacts,
  inquiryOf,
  noPriors,
  occurredOf,
  priorsFrom,
  saysOtherwise,
  summaryOf,
} from './incident.ts'
import {
  factsOfIncident,
  insertQualification,
  linkedOffences,
  lockIncident,
  qualificationsOfIncident,
  type FactRow,
  type IncidentRow,
} from './store.ts'

/** What confirmed links say of the same person's other deeds, and the links it rests on. */
export type Linked = { readonly priors: Priors; readonly restsOn: readonly string[] }
const nothingLinked: Linked = { priors: noPriors, restsOn: [] }

export async function linkedTo(tx: Tx, incidentId: string): Promise<Linked> {
  const rows = await tx.rows(linkedOffences, [incidentId])
  return rows.length === 0 ? nothingLinked : { priors: priorsFrom(rows), restsOn: rows[0]?.links ?? [] }
}

/** What the law's answer about an incident rests on. */
export type Ground = {
  readonly rows: readonly FactRow[]
  readonly occurred: Occurred
  readonly registeredAt: Date | undefined
  readonly linked: Linked
}

export async function groundOf(tx: Tx, desk: Pick<Desk, 'registeredAt'>, incident: IncidentRow): Promise<Ground> {
  const [rows, registeredAt, linked] = await Promise.all([
    tx.rows(factsOfIncident, [incident.id]),
    desk.registeredAt(tx, incident.id),
    linkedTo(tx, incident.id),
  ])
  return { rows, occurred: occurredOf(incident), registeredAt, linked }
}

/** The same, with the incident held still until the transaction ends: for whoever goes on to add facts or an answer. */
export async function holdGround(tx: Tx, desk: Pick<Desk, 'registeredAt'>, incident: IncidentRow): Promise<Ground> {
  await tx.rows(lockIncident, [incident.id])
  return groundOf(tx, desk, incident)
}

/** The question to the law. `decision` is the day on which it is asked, YYYY-MM-DD. */
export function inquiryAbout(ground: Ground, decision: string): Inquiry {
  const { rows, occurred, registeredAt, linked } = ground
  return inquiryOf(currentFacts(rows), occurred, decision, registeredAt && civilDay(registeredAt), linked.priors)
}

/** What the law says now; nothing is written. */
export function answerNow(tx: Tx, ground: Ground): Qualification {
  return qualify(inquiryAbout(ground, civilDay(tx.now)))
}

/** The first answer about an incident that is being opened. Waits for nothing: it is on the hot path of intake. */
export function sendFirstAnswer(
  tx: Tx,
  madeBy: string,
  incidentId: string,
  rows: readonly FactRow[],
  occurred: Occurred,
): Qualification {
  return sendAnswer(tx, madeBy, incidentId, { rows, occurred, registeredAt: undefined, linked: nothingLinked })
}

export type AnsweredAnew = {
  readonly before: QualificationSummary | undefined
  readonly after: Qualification
  /** Other provisions, or another answer to a claim, than before. */
  readonly isOther: boolean
}

/**
 * Appends the law's answer about an incident that is held still, and sets going what follows. `madeBy` is null for a job, of whose answer the unit
 * that holds the incident is told where it is another one. `under` is another rulebook only in tests.
 */
export async function answerAnew(
  tx: Tx,
  desk: Desk,
  incident: IncidentRow,
  ground: Ground,
  by:
    | { readonly madeBy: string }
    | { readonly madeBy: null; readonly because: 'link' | 'rulebook'; readonly under?: Rulebook },
): Promise<AnsweredAnew> {
  const last = (await tx.rows(qualificationsOfIncident, [incident.id]))[0]
  const after = sendAnswer(tx, by.madeBy, incident.id, ground, last?.id, 'under' in by ? by.under : undefined)
  await desk.follow(tx, incident.id)
  const before = last && (last.summary as QualificationSummary)
  const summary = summaryOf(after)
  const isOther = before !== undefined && saysOtherwise(before, summary)
  if (isOther && by.madeBy === null)
    await desk.tell(tx, { incidentId: incident.id, because: by.because, before: named(before), after: named(summary) })
  return { before, after, isOther }
}

function sendAnswer(
  tx: Tx,
  madeBy: string | null,
  incidentId: string,
  ground: Ground,
  supersedes?: string,
  under?: Rulebook,
): Qualification {
  const q = qualify(inquiryAbout(ground, civilDay(tx.now)), under)
  tx.send(insertQualification, [
    newId(),
    incidentId,
    tx.now,
    madeBy,
    q.rulebook,
    q.act[0],
    q.act[1],
    JSON.stringify(summaryOf(q)),
    JSON.stringify(packDerivation(q.derivation)),
    supersedes ?? null,
    ground.linked.restsOn,
  ])
  return q
}

function named(summary: QualificationSummary): readonly string[] {
  return summary.stands.length > 0 ? summary.stands : summary.open
}
