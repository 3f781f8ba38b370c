// The verbs of instructions: a prosecutor gives one about a notice, an order or a case, who is told answers it once. What is said is sealed under a key of its
// own. It changes nothing in the record itself: the prosecutor supervises, the unit decides.
import { may, type Guard, guardOf, type GuardRow } from '../access/policy.ts'
import { agenciesById } from '../agencies/actions.ts'
import type { Agency } from '../agencies/contract.ts'
import type { Act, Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { dutiesOf, type DutyRow } from '../duties/actions.ts'
import { pageOf, placeIn } from '../http/paging.ts'
import { keyOf } from '../http/records.ts'
import { Problem, wrong } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { bellChannel } from '../post/outbox.ts'
import { storeKeys } from '../vault/store.ts'
import { runningNumber } from '../vault/running-number.ts'
import { dateOf } from '../words/format.ts'
import { daysAtMost, type Instructing, type InstructionShown, type SubjectKind, type View } from './contract.ts'
import {
  countWaiting,
  holdInstruction,
  insertInstruction,
  instructableAgencies,
  instructionByNumber,
  instructionLists,
  instructionsOf,
  lockInstruction,
  subjects,
  takeInstructionNumber,
  writeReply,
  type InstructionRow,
  type SubjectRow,
} from './store.ts'

export type { InstructionRow } from './store.ts'

const act = (name: string): Act => ({
  act: name,
  basis: 'supervision by the prosecutor',
  purpose: 'supervise lawfulness',
})
const dayMs = 86_400_000

export type InstructionForm = {
  readonly receivers: readonly Agency[]
  /** Whose record it is: chosen unless another is. */
  readonly holderId: string
  readonly today: string
}
/** Who may be told what to do about this record. */
export function readInstructionForm(
  services: Pick<Services, 'db'>,
  actor: Actor,
  kind: SubjectKind,
  number: string,
): Promise<InstructionForm> {
  return services.db.look(actor, async tx => {
    const subject = await findSubject(tx, actor, kind, number)
    const ids = (await tx.rows(instructableAgencies, [kind, subject.id])).map(row => row.agency_id)
    const agencies = await agenciesById(tx, ids)
    const receivers = ids.flatMap(id => agencies.get(id) ?? [])
    return {
      receivers: receivers.toSorted((a, b) => rank(a, subject) - rank(b, subject)),
      holderId: subject.holder_id,
      today: dateOf(tx.now),
    }
  })
}
function rank(agency: Agency, subject: SubjectRow): number {
  return agency.id === subject.holder_id ? 0 : agency.kind.startsWith('police') ? 1 : 2
}

/** Gives an instruction. The same one from a form sent twice counts once. Gives its number. */
export function giveInstruction(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  kind: SubjectKind,
  number: string,
  given: Instructing,
): Promise<string> {
  const { db, vault } = services
  return db.as(actor, act('instruction.give'), async tx => {
    const subject = await findSubject(tx, actor, kind, number)
    const today = dateOf(tx.now)
    if (given.by < today) throw wrong('by', 'date-passed')
    if (given.by > dateOf(new Date(tx.now.getTime() + daysAtMost * dayMs))) throw wrong('by', 'out-of-range')
    const [allowed, earlier] = await Promise.all([
      tx.rows(instructableAgencies, [kind, subject.id]),
      tx.rows(instructionsOf, [subject.id]),
    ])
    if (!allowed.some(row => row.agency_id === given.to)) throw wrong('to', 'not-in-list')
    const answerBy = new Date(Date.parse(`${given.by}T23:59:59.999+05:00`))
    const twin = earlier.find(
      i =>
        i.author_id === actor.id &&
        i.holder_id === given.to &&
        i.replied_at === null &&
        i.answer_by.getTime() === answerBy.getTime() &&
        tx.now.getTime() - i.at.getTime() < 60_000,
    )
    if (twin) return twin.number
    const [key, id] = [vault.newKey('instruction'), newId()]
    const counter = (await tx.one(takeInstructionNumber))?.counter ?? ''
    const made = runningNumber(vault, 'instruction', Number(today.slice(0, 4)), counter)
    storeKeys(tx, [key])
    tx.concerns({ kind, id: subject.id, region: subject.region })
    tx.send(insertInstruction, [
      id,
      made,
      kind,
      subject.id,
      number,
      subject.region,
      actor.agencyId,
      actor.id,
      given.to,
      subject.locked_from,
      key.id,
      vault.seal(key, { table: 'instructions', row: id, column: 'body' }, given.text),
      tx.now,
      answerBy,
    ])
    tx.ring(bellChannel, 'duty')
    return made
  })
}

/** Answers an instruction. `wrong-state`: it was answered before. */
export function replyToInstruction(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  reply: string,
): Promise<void> {
  return services.db.as(actor, act('instruction.reply'), async tx => {
    const row = await findInstruction(tx, actor, number)
    if (!may(actor, 'instruction.answer', guardOfInstruction(row))) throw new Problem('not-allowed')
    if ((await tx.one(lockInstruction, [row.id])) === undefined) throw new Problem('wrong-state')
    const key = await keyOf(tx, row)
    const sealed = services.vault.seal(key, { table: 'instructions', row: row.id, column: 'reply' }, reply)
    tx.send(writeReply, [row.id, tx.now, actor.id, sealed])
  })
}

export type InstructionRead = {
  readonly row: InstructionRow
  readonly text: string
  readonly reply: string | undefined
  readonly duties: readonly DutyRow[]
  readonly mayAnswer: boolean
  readonly mayInstruct: boolean
  /** Whether the record itself opens for this reader. */
  readonly mayOpen: boolean
  readonly now: Date
}
/** One instruction with its answer, opened. The view is in the journal. */
export function readInstruction(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<InstructionRead> {
  const { db, vault } = services
  return db.as(actor, act('instruction.view'), async tx => {
    const row = await findInstruction(tx, actor, number)
    const [key, duties, subject] = await Promise.all([
      keyOf(tx, row),
      dutiesOf(tx, row.id),
      tx.one(subjects[row.subject_kind], [row.subject_number]),
    ])
    const open = (column: 'body' | 'reply', sealed: Buffer) =>
      vault.openText(key, { table: 'instructions', row: row.id, column }, sealed)
    return {
      row,
      text: open('body', row.body),
      reply: row.reply === null ? undefined : open('reply', row.reply),
      duties,
      mayAnswer: row.replied_at === null && may(actor, 'instruction.answer', guardOfInstruction(row)),
      mayInstruct: may(actor, 'instruction.give', guardOfInstruction(row)),
      mayOpen: subject !== undefined,
      now: tx.now,
    }
  })
}

export type InstructionList = {
  readonly rows: readonly InstructionRow[]
  readonly next: string | undefined
  readonly now: Date
}
export const pageSize = 25
/** Those one must answer, or has given in one's regions: what is due soonest first, or what was answered last. Names nobody. */
export function seeInstructions(
  services: Pick<Services, 'db'>,
  actor: Actor,
  view: View,
  after?: string,
): Promise<InstructionList> {
  const from = placeIn(after, view === 'open' ? 'ascending' : 'descending')
  const lists = instructionLists[view]
  const [list, who] =
    actor.regions.length > 0
      ? [lists.region, actor.regions]
      : [lists.holder, actor.units.length > 0 ? actor.units : [actor.agencyId]]
  return services.db.look(actor, async tx => {
    const rows = await tx.rows(list, [who, ...from, pageSize + 1])
    return { ...pageOf(rows, pageSize, row => (view === 'open' ? row.answer_by : row.replied_at)), now: tx.now }
  })
}

/** How many wait for an answer of the reader's own units or organisation; counting stops at a hundred. */
export async function instructionsWaiting(services: Pick<Services, 'db'>, actor: Actor): Promise<number> {
  const own = actor.units.length > 0 ? actor.units : [actor.agencyId]
  return (await services.db.look(actor, tx => tx.one(countWaiting, [own])))?.n ?? 0
}

/** What was told about a record and whether it was answered, for its timeline. Row-level security decides what this reader may know. */
export async function instructionsAbout(tx: Tx, subjectId: string): Promise<readonly InstructionShown[]> {
  return (await tx.rows(instructionsOf, [subjectId])).map(row => ({
    number: row.number,
    to: { kk: row.to_kk, ru: row.to_ru, en: row.to_en },
    from: { kk: row.from_kk, ru: row.from_ru, en: row.from_en },
    at: row.at,
    answerBy: row.answer_by,
    repliedAt: row.replied_at ?? undefined,
  }))
}

/** Given to the sweeper: an instruction is held still while a duty about it climbs. */
export const instructionProgress = {
  hold: async (tx: Tx, id: string): Promise<boolean> => (await tx.one(holdInstruction, [id])) !== undefined,
  climbed: (): void => {},
} as const

async function findSubject(tx: Tx, actor: Actor, kind: SubjectKind, number: string): Promise<SubjectRow> {
  const subject = await tx.one(subjects[kind], [number])
  const guard = subject && {
    region: subject.region,
    sourceId: '',
    authorId: '',
    holderId: subject.holder_id,
    authorOnly: false,
    lockedFrom: subject.locked_from,
  }
  if (!subject || !guard || !may(actor, 'instruction.give', guard)) throw new Problem('not-found')
  return subject
}
async function findInstruction(
  tx: Tx,
  actor: Actor,
  number: string,
): Promise<InstructionRow & { body: Buffer; reply: Buffer | null }> {
  const row = await tx.one(instructionByNumber, [number])
  if (!row || !may(actor, 'instruction.see', guardOfInstruction(row))) throw new Problem('not-found')
  tx.concerns({ kind: row.subject_kind, id: row.subject_id, region: row.region })
  return row
}

function guardOfInstruction(row: Omit<GuardRow, 'author_only'>): Guard {
  return guardOf({ ...row, author_only: false })
}
