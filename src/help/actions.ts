// The verbs of who helps a family that was referred to them: answer a checklist, ask for another level and agree to it, note a session, plan, mark as done, and
// see what is due today. Only in a referral that the own organisation accepted. A session's note is sealed under a key of its own and read by its author alone.
import { may } from '../access/policy.ts'
import type { Act, Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { Problem } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { referralFor, type ReferralRow } from '../referrals/actions.ts'
import type { Service } from '../referrals/referral.ts'
import { loadKeys, storeKeys } from '../vault/store.ts'
import { dateOf } from '../words/format.ts'
import { assess, checklistOf, mayConfirmOverride, type Answer, type Level, type Way } from './checklist.ts'
import type { Answered, HelpStep } from './contract.ts'
import {
  assessmentsOf,
  dueUntil,
  insertAssessment,
  insertMark,
  insertNote,
  insertOverrideRequest,
  insertPlanItem,
  insertSession,
  noteOf,
  planOf,
  sessionsOf,
  tracesOfReferrals,
  type DueRow,
  type HelpTrace,
  type SessionRow,
} from './store.ts'

export type { HelpTrace } from './store.ts'

const act = (name: string): Act => ({ act: name, basis: 'Law 245-VIII art. 37, 72', purpose: 'help a family' })
const wrong = (field: string, code: string) => new Problem('bad-input', { errors: [{ pointer: `/${field}`, code }] })

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
        if (step.heldOn > today) throw wrong('heldOn', 'date-in-future')
        if (step.heldOn < dateOf(row.requested_at)) throw wrong('heldOn', 'date-too-early')
        const id = newId()
        tx.send(insertSession, [id, row.id, step.heldOn, step.minutes, step.room, actor.id, tx.now])
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
        if (step.due < today) throw wrong('due', 'date-too-early')
        const [id, key] = [newId(), vault.newKey('plan')]
        storeKeys(tx, [key])
        const body = JSON.stringify({ goal: step.goal, what: step.what })
        const sealed = vault.seal(key, { table: 'plan_items', row: id, column: 'body' }, body)
        tx.send(insertPlanItem, [id, row.id, key.id, sealed, step.service, step.due, actor.id, tx.now])
        return
      }
      case 'mark':
        tx.send(insertMark, [step.item, row.id, step.as, actor.id, tx.now])
        return
      case 'override': {
        const one = (await tx.rows(assessmentsOf, [row.id])).find(a => a.id === step.assessment)
        const key = one && (await loadKeys(tx, [one.key_id])).get(one.key_id)
        if (!one || !key) throw new Problem('not-found')
        if (one.asked_by !== null || one.override_of !== null) throw new Problem('wrong-state')
        if (one.level === step.level) throw wrong('level', 'level-same')
        const reason = vault.seal(key, { table: 'override_requests', row: one.id, column: 'reason' }, step.reason)
        tx.send(insertOverrideRequest, [one.id, step.level, reason, actor.id, tx.now])
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
    const [rows, plan, sessions] = await Promise.all([
      tx.rows(assessmentsOf, [row.id]),
      tx.rows(planOf, [row.id]),
      tx.rows(sessionsOf, [row.id]),
    ])
    const keys = await loadKeys(tx, [...rows.map(a => a.key_id), ...plan.map(p => p.key_id)])
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
      plan: plan.map(p => {
        const words = JSON.parse(text(p.key_id, 'plan_items', p.id, 'body', p.body) ?? '{}') as {
          goal?: string
          what?: string
        }
        return {
          id: p.id,
          goal: words.goal ?? '',
          what: words.what ?? '',
          service: p.service,
          dueOn: p.due_on,
          mark: p.mark ?? undefined,
        }
      }),
      sessions,
      mayWrite: ['accepted', 'in-progress'].includes(row.state),
      now: tx.now,
    }
  })
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
): Promise<readonly SessionRow[]> {
  return services.db.look(actor, async tx => tx.rows(sessionsOf, [(await referralFor(tx, actor, number)).row.id]))
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
    const key = found && (await loadKeys(tx, [found.key_id])).get(found.key_id)
    if (!found || !key) throw new Problem('not-found')
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
