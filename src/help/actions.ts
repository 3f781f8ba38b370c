// The verbs of who helps a family that was referred to them: answer a checklist, ask for another level and agree to it, note a session, plan, mark as done, and
// see what is due today. Only in a referral that the own organisation accepted. A session's note is sealed under a key of its own and read by its author alone.
import { may } from '../access/policy.ts'
import type { Act, Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { keyOf } from '../http/records.ts'
import { Problem, wrong } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { referralFor, type ReferralRow } from '../referrals/actions.ts'
import type { Service } from '../referrals/referral.ts'
import { dutiesOf } from '../duties/actions.ts'
import { bellChannel } from '../post/outbox.ts'
import { loadKeys, storeKeys } from '../vault/store.ts'
import type { Vault } from '../vault/vault.ts'
import type { Lang } from '../words/say.ts'
import { dateOf } from '../words/format.ts'
import { assess, checklistOf, mayConfirmOverride, type Answer, type Level, type Way } from './checklist.ts'
import { safetyFields, type Answered, type HelpStep, type SafetyGiven } from './contract.ts'
import {
  assessmentsOf,
  type DueRow,
  dueUntil,
  heardAgain,
  type HelpTrace,
  insertAssessment,
  insertMark,
  insertNote,
  insertOverrideRequest,
  insertPlanItem,
  insertReview,
  insertSafetyPlan,
  insertSession,
  insertVisit,
  lockFamily,
  noteOf,
  planOf,
  reviewsOf,
  safetyPlansOf,
  type SessionRow,
  sessionsOf,
  tracesOfReferrals,
  type VisitRow,
  visitsOf,
} from './store.ts'

export type { HelpTrace } from './store.ts'

const act = (name: string): Act => ({ act: name, basis: 'Law 245-VIII art. 37, 72', purpose: 'help a family' })

async function accepted(tx: Tx, actor: Actor, number: string): Promise<ReferralRow> {
  const { row, guard } = await referralFor(tx, actor, number)
  if (!may(actor, 'referral.answer', guard)) throw new Problem('not-allowed')
  if (!['accepted', 'in-progress'].includes(row.state)) throw new Problem('wrong-state')
  return row
}

/** Answers a checklist with its newest version. Gives what came out. */
export function answerChecklist(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  form: string,
  { given, judgement }: Answered,
): Promise<Level> {
  const { db, vault } = services
  return db.as(actor, act('help.assess'), async tx => {
    const row = await accepted(tx, actor, number)
    const checklist = checklistOf(form)
    if (!checklist) throw new Problem('not-found')
    const asked = new Set(checklist.questions.map(q => q.key))
    for (const key of Object.keys(given)) if (!asked.has(key)) throw wrong(key.slice(0, 40), 'unknown-key')
    const unanswered = checklist.questions.find(q => given[q.key] === undefined)
    if (unanswered) throw wrong(unanswered.key, 'answer-each')
    const found = assess(checklist, given, judgement)
    const [id, key] = [newId(), vault.newKey('assessment')]
    storeKeys(tx, [key])
    const said = JSON.stringify({ given, judgement })
    tx.send(insertAssessment, [
      id,
      row.id,
      checklist.id,
      checklist.version,
      key.id,
      vault.seal(key, { table: 'assessments', row: id, column: 'answers' }, said),
      found.level,
      found.ways,
      actor.id,
      tx.now,
      null,
      null,
    ])
    return found.level
  })
}

export function recordHelp(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  step: HelpStep,
): Promise<void> {
  const { db, vault } = services
  return db.as(actor, act(`help.${step.kind}`), async tx => {
    const row = await accepted(tx, actor, number)
    const today = dateOf(tx.now)
    switch (step.kind) {
      case 'session': {
        if (step.heldOn > today) throw wrong('heldOn', 'in-future')
        if (step.heldOn < dateOf(row.requested_at)) throw wrong('heldOn', 'before-request')
        const id = newId()
        tx.send(insertSession, [id, row.id, step.heldOn, step.minutes, actor.id, tx.now])
        if (step.note === '') return
        const key = vault.newKey('session')
        storeKeys(tx, [key])
        tx.send(insertNote, [
          id,
          key.id,
          vault.seal(key, { table: 'session_notes', row: id, column: 'body' }, step.note),
        ])
        return
      }
      case 'plan': {
        if (step.due < today) throw wrong('due', 'date-passed')
        const [id, key] = [newId(), vault.newKey('plan')]
        storeKeys(tx, [key])
        const body = JSON.stringify({ goal: step.goal, what: step.what })
        const sealed = vault.seal(key, { table: 'plan_items', row: id, column: 'body' }, body)
        tx.send(insertPlanItem, [id, row.id, key.id, sealed, step.service, step.due, actor.id, tx.now])
        return
      }
      case 'review': {
        if (step.next <= today) throw wrong('next', 'date-passed')
        if (step.next > dayAfter(today, 92)) throw wrong('next', 'review-too-far')
        const [id, key] = [newId(), vault.newKey('review')]
        storeKeys(tx, [key])
        const body = vault.seal(key, { table: 'help_reviews', row: id, column: 'body' }, step.found)
        tx.send(insertReview, [id, row.id, key.id, body, step.next, actor.id, tx.now])
        tx.ring(bellChannel, 'duty')
        return
      }
      case 'visit': {
        if (step.heldOn > today) throw wrong('heldOn', 'in-future')
        if (step.heldOn < dateOf(row.requested_at)) throw wrong('heldOn', 'before-request')
        const isInterview = (parts: VisitRow['parts']) => parts.some(p => p.part === 'interview')
        const before = (await tx.rows(visitsOf, [row.id])).some(v => isInterview(v.parts))
        if (isInterview(step.parts) && before && step.again === '') throw wrong('again', 'interview-again')
        const [id, key] = [newId(), step.again === '' ? undefined : vault.newKey('room-visit')]
        if (key) storeKeys(tx, [key])
        const again = key ? vault.seal(key, { table: 'room_visits', row: id, column: 'again' }, step.again) : null
        tx.send(insertVisit, [
          id,
          row.id,
          step.heldOn,
          JSON.stringify(step.parts),
          step.present,
          key?.id ?? null,
          again,
          actor.id,
          tx.now,
        ])
        return
      }
      case 'mark':
        tx.send(insertMark, [step.item, row.id, step.as, actor.id, tx.now])
        return
      case 'override': {
        const one = (await tx.rows(assessmentsOf, [row.id])).find(a => a.id === step.assessment)
        if (!one) throw new Problem('not-found')
        const key = await keyOf(tx, one)
        if (one.asked_by !== null || one.override_of !== null) {
          const asked = one.asked_reason && {
            level: one.asked_level,
            reason: vault.openText(
              key,
              { table: 'override_requests', row: one.id, column: 'reason' },
              one.asked_reason,
            ),
          }
          // The same sent twice counts once.
          if (one.asked_by === actor.id && asked?.level === step.level && asked.reason === step.reason) return
          throw new Problem('wrong-state')
        }
        if (one.level === step.level) throw wrong('level', 'level-same')
        const reason = vault.seal(key, { table: 'override_requests', row: one.id, column: 'reason' }, step.reason)
        // Two at the same instant: the second is told so, and nothing of it is dropped in silence.
        if (!(await tx.one(insertOverrideRequest, [one.id, step.level, reason, actor.id, tx.now])))
          throw new Problem('wrong-state')
        return
      }
      case 'agree': {
        const all = await tx.rows(assessmentsOf, [row.id])
        const one = all.find(a => a.id === step.assessment)
        if (!one?.asked_by || !one.asked_level) throw new Problem('not-found')
        if (all.some(a => a.override_of === one.id)) return
        if (!mayConfirmOverride(one.asked_by, actor.id)) throw new Problem('second-person-needed')
        const [id, key] = [newId(), vault.newKey('assessment')]
        storeKeys(tx, [key])
        tx.send(insertAssessment, [
          id,
          row.id,
          one.form,
          one.form_version,
          key.id,
          vault.seal(key, { table: 'assessments', row: id, column: 'answers' }, '{}'),
          one.asked_level,
          [],
          actor.id,
          tx.now,
          one.id,
          one.asked_by,
        ])
      }
    }
  })
}

export type PlanItem = {
  readonly id: string
  readonly goal: string
  readonly what: string
  readonly service: Service
  readonly dueOn: string
  readonly mark: 'done' | 'dropped' | undefined
}
export type AssessmentSeen = {
  readonly id: string
  readonly form: string
  readonly version: number
  readonly level: Level
  readonly ways: readonly Way[]
  readonly answers: Readonly<Record<string, Answer>>
  readonly at: Date
  readonly isOverride: boolean
  /** Somebody asks for another level and nobody has agreed yet. */
  readonly asked: { readonly level: Level; readonly reason: string; readonly mayAgree: boolean } | undefined
  readonly mayAsk: boolean
}
export type HelpRead = {
  readonly row: ReferralRow
  readonly assessments: readonly AssessmentSeen[]
  readonly plan: readonly PlanItem[]
  readonly sessions: readonly SessionRow[]
  readonly visits: readonly (VisitRow & { readonly again: string | undefined })[]
  readonly reviews: readonly { readonly found: string; readonly nextOn: string; readonly at: Date }[]
  /** When the help must be looked at again. */
  readonly reviewBy: Date | undefined
  /** Whether paper is safe; undefined while nobody has asked. */
  readonly paper: boolean | undefined
  readonly mayWrite: boolean
  readonly now: Date
}

/** The work with one family, for the people of the organisation that helps. The view is in the journal. */
export function readHelp(services: Pick<Services, 'db' | 'vault'>, actor: Actor, number: string): Promise<HelpRead> {
  const { db, vault } = services
  return db.as(actor, act('help.view'), async tx => {
    const { row, guard } = await referralFor(tx, actor, number)
    if (!may(actor, 'referral.answer', guard) || row.state === 'requested' || row.state === 'received')
      throw new Problem('not-allowed')
    const [rows, plan, sessions, visits, again, reviews, safety, duties] = await Promise.all([
      tx.rows(assessmentsOf, [row.id]),
      planItems(tx, vault, row.id),
      tx.rows(sessionsOf, [row.id]),
      tx.rows(visitsOf, [row.id]),
      tx.rows(heardAgain, [row.id]),
      tx.rows(reviewsOf, [row.id]),
      tx.rows(safetyPlansOf, [row.id]),
      dutiesOf(tx, row.id),
    ])
    const keys = await loadKeys(
      tx,
      [...rows, ...reviews, ...again].map(one => one.key_id),
    )
    const text = (keyId: string, table: string, id: string, column: string, sealed: Buffer | null) => {
      const key = keys.get(keyId)
      return key && sealed ? vault.openText(key, { table, row: id, column }, sealed) : undefined
    }
    return {
      row,
      assessments: rows.map(a => {
        const said = JSON.parse(text(a.key_id, 'assessments', a.id, 'answers', a.answers) ?? '{}') as {
          given?: Record<string, Answer>
        }
        const isOpen = a.override_of === null && !rows.some(o => o.override_of === a.id)
        return {
          id: a.id,
          form: a.form,
          version: a.form_version,
          level: a.level,
          ways: a.ways,
          answers: said.given ?? {},
          at: a.at,
          isOverride: a.override_of !== null,
          asked:
            isOpen && a.asked_by !== null && a.asked_level !== null
              ? {
                  level: a.asked_level,
                  reason: text(a.key_id, 'override_requests', a.id, 'reason', a.asked_reason) ?? '',
                  mayAgree: mayConfirmOverride(a.asked_by, actor.id),
                }
              : undefined,
          mayAsk: isOpen && a.asked_by === null,
        }
      }),
      plan,
      sessions,
      visits: visits.map(v => {
        const one = again.find(a => a.id === v.id)
        return { ...v, again: one && text(one.key_id, 'room_visits', one.id, 'again', one.again) }
      }),
      reviews: reviews.map(r => ({
        found: text(r.key_id, 'help_reviews', r.id, 'body', r.body) ?? '',
        nextOn: r.next_on,
        at: r.at,
      })),
      reviewBy: duties.find(
        d => d.level === 0 && d.rule.startsWith('referral.review.') && (d.state === 'open' || d.state === 'missed'),
      )?.due_at,
      paper: safety[0]?.paper,
      mayWrite: ['accepted', 'in-progress'].includes(row.state),
      now: tx.now,
    }
  })
}

export type SafetyPlan = Readonly<Record<(typeof safetyFields)[number], string>> & {
  readonly id: string
  readonly paper: boolean
  readonly at: Date
}
/** The newest safety plan of a family; undefined while there is none. For the organisation that helps; the view is in the journal. */
export function readSafetyPlan(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<{ readonly row: ReferralRow; readonly plan: SafetyPlan | undefined; readonly mayWrite: boolean }> {
  return services.db.as(actor, act('help.safety-plan'), async tx => {
    const { row, guard } = await referralFor(tx, actor, number)
    if (!may(actor, 'referral.answer', guard) || row.state === 'requested' || row.state === 'received')
      throw new Problem('not-allowed')
    return {
      row,
      plan: await newestPlan(tx, services.vault, row.id),
      mayWrite: ['accepted', 'in-progress'].includes(row.state),
    }
  })
}

async function newestPlan(tx: Tx, vault: Vault, referralId: string): Promise<SafetyPlan | undefined> {
  const [newest] = await tx.rows(safetyPlansOf, [referralId])
  const key = newest && (await loadKeys(tx, [newest.key_id])).get(newest.key_id)
  if (!newest || !key) return undefined
  const said = JSON.parse(
    vault.openText(key, { table: 'safety_plans', row: newest.id, column: 'body' }, newest.body),
  ) as Partial<SafetyPlan>
  const words = Object.fromEntries(safetyFields.map(field => [field, said[field] ?? '']))
  return {
    ...(words as Record<(typeof safetyFields)[number], string>),
    id: newest.id,
    paper: newest.paper,
    at: newest.at,
  }
}

/** Keeps a new version beside the older ones; `out-of-date` when somebody else kept one since the form was made. The same sent twice counts once. */
export function saveSafetyPlan(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  { after, paper, ...words }: SafetyGiven,
): Promise<void> {
  const { db, vault } = services
  return db.as(actor, act('help.safety-plan.keep'), async tx => {
    const row = await accepted(tx, actor, number)
    await tx.rows(lockFamily, [row.id])
    const newest = await newestPlan(tx, vault, row.id)
    const isSame =
      newest && newest.paper === (paper === 'yes') && safetyFields.every(field => newest[field] === words[field])
    if (isSame) return
    if ((newest?.id ?? '') !== after) throw new Problem('out-of-date')
    const [id, key] = [newId(), vault.newKey('safety-plan')]
    storeKeys(tx, [key])
    const body = vault.seal(key, { table: 'safety_plans', row: id, column: 'body' }, JSON.stringify(words))
    tx.send(insertSafetyPlan, [id, row.id, newest?.id ?? null, key.id, body, paper === 'yes', actor.id, tx.now])
  })
}

/** What may be printed for a person: nothing unless somebody asked and paper is safe. `refused` says why not. */
export type ForPaper<T> =
  | { readonly refused: 'no' | 'unknown' }
  | { readonly refused: undefined; readonly lang: Lang; readonly content: T }

export function safetyPlanForPaper(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<ForPaper<SafetyPlan>> {
  return forPaper(services, actor, number, 'help.safety-plan.print', async (_, plan) => plan)
}

export function planForPaper(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<ForPaper<readonly PlanItem[]>> {
  return forPaper(services, actor, number, 'help.plan.print', (tx, _, row) => planItems(tx, services.vault, row.id))
}

function forPaper<T>(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  name: string,
  content: (tx: Tx, plan: SafetyPlan, row: ReferralRow) => Promise<T>,
): Promise<ForPaper<T>> {
  return db.as(actor, act(name), async tx => {
    const { row, guard } = await referralFor(tx, actor, number)
    if (!may(actor, 'referral.answer', guard) || row.state === 'requested' || row.state === 'received')
      throw new Problem('not-allowed')
    const plan = await newestPlan(tx, vault, row.id)
    if (plan === undefined) return { refused: 'unknown' }
    if (!plan.paper) return { refused: 'no' }
    return { refused: undefined, lang: row.client_lang, content: await content(tx, plan, row) }
  })
}

async function planItems(tx: Tx, vault: Vault, referralId: string): Promise<readonly PlanItem[]> {
  const rows = await tx.rows(planOf, [referralId])
  const keys = await loadKeys(
    tx,
    rows.map(p => p.key_id),
  )
  return rows.map(p => {
    const key = keys.get(p.key_id)
    const sealed = key && vault.openText(key, { table: 'plan_items', row: p.id, column: 'body' }, p.body)
    const { goal = '', what = '' } = JSON.parse(sealed ?? '{}') as { goal?: string; what?: string }
    return { id: p.id, goal, what, service: p.service, dueOn: p.due_on, mark: p.mark ?? undefined }
  })
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Sessions and visits to the child-help room, for everybody who follows the referral; never what was said. */
export async function heldIn(
  tx: Tx,
  referralId: string,
): Promise<{ readonly sessions: readonly SessionRow[]; readonly visits: readonly VisitRow[] }> {
  const [sessions, visits] = await Promise.all([tx.rows(sessionsOf, [referralId]), tx.rows(visitsOf, [referralId])])
  return { sessions, visits }
}

/** That an organisation works with a family, inside the act of somebody who follows its referrals: counts and days, no word of it. */
export function tracesOf(tx: Tx, referrals: readonly string[]): Promise<readonly HelpTrace[]> {
  return tx.rows(tracesOfReferrals, [referrals])
}

/** That sessions took place, for everybody who follows the referral; never what was said. */
export function sessionsHeld(
  services: Pick<Services, 'db'>,
  actor: Actor,
  number: string,
): Promise<{ readonly sessions: readonly SessionRow[]; readonly visits: readonly VisitRow[] }> {
  return services.db.look(actor, async tx => heldIn(tx, (await referralFor(tx, actor, number)).row.id))
}

/** The own note of a session. `not-found` for everybody but its author, whether or not there is one. */
export function readNote(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  sessionId: string,
): Promise<{ readonly heldOn: string; readonly minutes: number; readonly note: string }> {
  return services.db.as(actor, act('help.note'), async tx => {
    const { row } = await referralFor(tx, actor, number)
    const found = await tx.one(noteOf, [sessionId, row.id])
    if (!found) throw new Problem('not-found')
    const key = await keyOf(tx, found)
    const note = services.vault.openText(key, { table: 'session_notes', row: sessionId, column: 'body' }, found.body)
    return { heldOn: found.held_on, minutes: found.minutes, note }
  })
}

/** What is to be done by today, soonest first. Names nobody. */
export function dueToday(
  services: Pick<Services, 'db'>,
  actor: Actor,
): Promise<{ rows: readonly DueRow[]; today: string }> {
  return services.db.look(actor, async tx => {
    const today = dateOf(tx.now)
    return { rows: await tx.rows(dueUntil, [actor.agencyId, today]), today }
  })
}
