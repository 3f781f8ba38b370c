// The verbs of the guardianship body's day: see which children wait for what, write down a visit, add photographs, say which step of an urgent placement was
// taken. A note is kept before any photograph is sent, and each photograph by itself, so that a broken connection loses one picture and no word.
import { randomUUID } from 'node:crypto'
import { may } from '../access/policy.ts'
import type { Act, Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { keyOf } from '../http/records.ts'
import type { FormFile } from '../http/form.ts'
import { Problem, wrong } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { inspectAttachment, type AttachmentRefusal } from '../notices/attachment.ts'
import { referralFor } from '../referrals/actions.ts'
import { storeKeys } from '../vault/store.ts'
import { dateOf } from '../words/format.ts'
import type { PlacementStep, Visiting } from './contract.ts'
import {
  childrenOf,
  insertPhoto,
  insertStep,
  insertVisit,
  photoById,
  photosOf,
  placementDue,
  stepsOf,
  visitById,
  visitsOf,
  type ChildRow,
  type PhotoRow,
  type VisitRow,
} from './store.ts'
import { dueOf, type Due } from './visit.ts'

const act = (name: string): Act => ({ act: name, basis: 'Family Code art. 67(3)', purpose: 'protect a child' })
const childrenShown = 200
export const photosAtOnce = 5

export type ChildDue = ChildRow & { readonly due: Due }
/** Every child the body was asked to help, what is due soonest first. Names nobody. */
export function seeChildren(
  services: Pick<Services, 'db'>,
  actor: Actor,
): Promise<{ readonly rows: readonly ChildDue[]; readonly now: Date }> {
  return services.db.look(actor, async tx => {
    const rows = (await tx.rows(childrenOf, [actor.agencyId, childrenShown])).map(row => ({
      ...row,
      due: dueOf(row.rule, row.due_at),
    }))
    const isPlacing = (row: ChildDue) => (row.due.what === 'place' ? 0 : 1)
    return {
      rows: rows.toSorted((a, b) => isPlacing(a) - isPlacing(b) || a.due.at.getTime() - b.due.at.getTime()),
      now: tx.now,
    }
  })
}

export type VisitForm = {
  readonly number: string
  readonly today: string
  readonly mayWrite: boolean
  readonly earlier: readonly { readonly id: string; readonly on_day: string }[]
}
export function readVisitForm(services: Pick<Services, 'db'>, actor: Actor, number: string): Promise<VisitForm> {
  return services.db.look(actor, async tx => {
    const { row } = await referralToVisit(tx, actor, number)
    return {
      number: row.number,
      today: dateOf(tx.now),
      mayWrite: row.state === 'accepted' || row.state === 'in-progress',
      earlier: await tx.rows(visitsOf, [row.id]),
    }
  })
}

/** Writes a visit down and gives its id. */
export function writeVisit(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  given: Visiting,
): Promise<string> {
  const { db, vault } = services
  return db.as(actor, act('visit.write'), async tx => {
    const { row } = await referralToVisit(tx, actor, number)
    if (row.state !== 'accepted' && row.state !== 'in-progress') throw new Problem('wrong-state')
    if (given.onDay > dateOf(tx.now)) throw wrong('onDay', 'in-future')
    if (given.onDay < dateOf(row.requested_at)) throw wrong('onDay', 'before-request')
    const [key, id] = [vault.newKey('visit'), newId()]
    storeKeys(tx, [key])
    tx.concerns({ kind: 'referral', id: row.id, region: row.region })
    const note = vault.seal(key, { table: 'child_visits', row: id, column: 'note' }, given.note)
    tx.send(insertVisit, [id, row.id, given.onDay, given.finding, key.id, note, actor.id, tx.now])
    return id
  })
}

export type VisitRead = {
  readonly row: VisitRow
  readonly note: string
  readonly photos: readonly PhotoRow[]
  readonly steps: readonly { readonly step: PlacementStep; readonly at: Date }[]
  /** Of an urgent placement that this visit began. */
  readonly placeBy: Date | undefined
  readonly isAuthor: boolean
  readonly now: Date
}
/** One visit with what was seen. The view is in the journal. */
export function readVisit(services: Pick<Services, 'db' | 'vault'>, actor: Actor, id: string): Promise<VisitRead> {
  const { db, vault } = services
  return db.as(actor, act('visit.view'), async tx => {
    const row = await findVisit(tx, actor, id)
    const [key, photos, steps, place] = await Promise.all([
      keyOf(tx, row),
      tx.rows(photosOf, [id]),
      tx.rows(stepsOf, [id]),
      tx.one(placementDue, [row.referral_id, row.at]),
    ])
    return {
      row,
      note: vault.openText(key, { table: 'child_visits', row: id, column: 'note' }, row.note),
      photos,
      steps,
      placeBy: place?.due_at,
      isAuthor: row.by_user === actor.id,
      now: tx.now,
    }
  })
}

export type RefusedPhoto = { readonly name: string; readonly why: AttachmentRefusal | 'too-many' }
/** Keeps what is a photograph, without place, time and camera; gives back what is not. Only who visited adds to a visit. */
export function addPhotos(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  id: string,
  files: readonly FormFile[],
): Promise<readonly RefusedPhoto[]> {
  const { db, vault } = services
  const refused: RefusedPhoto[] = []
  const kept: { readonly type: string; readonly bytes: Buffer }[] = []
  for (const [i, file] of files.entries()) {
    const refuse = (why: RefusedPhoto['why']) => refused.push({ name: file.filename, why })
    if (file.surplus || i >= photosAtOnce) refuse('too-many')
    else if (file.tooLarge) refuse('too-large')
    else {
      const found = inspectAttachment(file.bytes, file.filename)
      if ('refused' in found) refuse(found.refused)
      else if (found.type === 'application/pdf') refuse('not-allowed')
      else kept.push(found)
    }
  }
  return db.as(actor, act('visit.photograph'), async tx => {
    const row = await findVisit(tx, actor, id)
    if (row.by_user !== actor.id) throw new Problem('not-allowed')
    for (const { type, bytes } of kept) {
      const [key, photo] = [vault.newKey('photo'), randomUUID()]
      storeKeys(tx, [key])
      const stored = vault.seal(key, { table: 'child_photos', row: photo, column: 'stored' }, bytes)
      tx.send(insertPhoto, [photo, id, key.id, type, bytes.length, stored, actor.id, tx.now])
    }
    return refused
  })
}

export function readPhoto(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  id: string,
  photo: string,
): Promise<{ readonly mediaType: string; readonly bytes: Buffer }> {
  return services.db.as(actor, act('visit.photograph.view'), async tx => {
    await findVisit(tx, actor, id)
    const found = await tx.one(photoById, [id, photo])
    if (!found) throw new Problem('not-found')
    const key = await keyOf(tx, found)
    const place = { table: 'child_photos', row: found.id, column: 'stored' }
    return { mediaType: found.media_type, bytes: services.vault.open(key, place, found.stored) }
  })
}

/** Says that a step of the urgent placement was taken; said twice it counts once. */
export function takeStep(services: Pick<Services, 'db'>, actor: Actor, id: string, step: PlacementStep): Promise<void> {
  return services.db.as(actor, act('visit.place'), async tx => {
    const row = await findVisit(tx, actor, id)
    if (row.finding !== 'danger') throw new Problem('wrong-state')
    tx.send(insertStep, [id, step, actor.id, tx.now])
  })
}

export async function referralToVisit(tx: Tx, actor: Actor, number: string) {
  const found = await referralFor(tx, actor, number)
  if (!may(actor, 'visit.write', found.guard)) throw new Problem('not-found')
  return found
}
async function findVisit(tx: Tx, actor: Actor, id: string): Promise<VisitRow> {
  const row = await tx.one(visitById, [id])
  if (!row) throw new Problem('not-found')
  const { row: referral } = await referralToVisit(tx, actor, row.number)
  tx.concerns({ kind: 'referral', id: referral.id, region: referral.region })
  return row
}
