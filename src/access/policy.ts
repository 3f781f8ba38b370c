// Who may do what: one literal table that a lawyer can read. An act is allowed if all conditions of any of its lines hold; no line means no.
// A lock (a person or agency that may not learn of the record) beats every line. PostgreSQL's row-level security says the same a second
// time, written independently (db/migrations/0007_guard_rows.sql); policy.test.ts compares the two on random worlds.
import type { Actor } from '../db/door.ts'

export const roles = [
  'school-head',
  'school-deputy',
  'school-staff',
  'api-sender',
  'police-duty',
  'police-inspector',
  'police-chief',
  'police-department',
  'prosecutor',
  'commissioner',
  'admin',
  'lawyer',
  'operator',
  'centre-worker',
  'centre-head',
  'psychologist',
  'guardianship-specialist',
  'health-worker',
  'aid-worker',
  'social-department',
  'supervisor',
  'transport-inspector',
  'carrier',
] as const
export type Role = (typeof roles)[number]

/** The columns that every guarded record carries. */
export type Guard = {
  readonly region: number
  /** Agency that told of it. */
  readonly sourceId: string
  readonly authorId: string
  /** Police unit that must act. */
  readonly holderId: string
  /** The head or a colleague is involved: in the telling agency only the author may know. */
  readonly authorOnly: boolean
  /** Users and agencies that may not learn that it exists. */
  readonly lockedFrom: readonly string[]
  /** Of a referral: the organisation that is asked to help, and the body it answers to. */
  readonly receiverId?: string
  readonly aboveId?: string | undefined
  /** Of a case: who has opened it in danger at this moment (cases/danger). */
  readonly openInDangerFor?: readonly string[]
}

/** The same columns as a row has them. A record that cannot be its author's alone says so with `author_only: false`: left out, it must not compile. */
export type GuardRow = {
  readonly region: number
  readonly source_id: string
  readonly author_id: string
  readonly holder_id: string
  readonly author_only: boolean
  readonly locked_from: readonly string[]
}
export function guardOf(row: GuardRow): Guard {
  return {
    region: row.region,
    sourceId: row.source_id,
    authorId: row.author_id,
    holderId: row.holder_id,
    authorOnly: row.author_only,
    lockedFrom: row.locked_from,
  }
}

export type Condition = {
  readonly says: string
  readonly holds: (actor: Actor, guard: Guard) => boolean
  readonly roles?: readonly Role[]
}

const is = (...wanted: Role[]): Condition & { readonly roles: readonly Role[] } => ({
  says: `is ${wanted.join(' or ')}`,
  roles: wanted,
  holds: actor => wanted.some(role => actor.roles.includes(role)),
})
const isAuthor: Condition = { says: 'wrote it', holds: (a, g) => g.authorId === a.id }
const ofSender: Condition = { says: 'works for the agency that told', holds: (a, g) => g.sourceId === a.agencyId }
const openInAgency: Condition = { says: 'no leader or colleague is involved', holds: (_, g) => !g.authorOnly }
const ofHolder: Condition = {
  says: 'works for the unit that holds it, or one above',
  holds: (a, g) => a.units.includes(g.holderId),
}
const ofAnswering: Condition = {
  says: 'works for the agency that answers it',
  holds: (a, g) => g.holderId === a.agencyId,
}
const ofReceiver: Condition = {
  says: 'works for the organisation that is asked to help',
  holds: (a, g) => g.receiverId === a.agencyId,
}
const ofAbove: Condition = {
  says: 'works for the body that this organisation answers to',
  holds: (a, g) => g.aboveId === a.agencyId,
}
const inDanger: Condition = {
  says: 'opened it in danger less than an hour ago and has not ended that',
  holds: (a, g) => g.openInDangerFor?.includes(a.id) ?? false,
}
const inRegion: Condition = { says: 'oversees its region', holds: (a, g) => a.regions.includes(g.region) }

const teller = is('school-head', 'school-deputy', 'school-staff', 'health-worker', 'api-sender')
const schoolLead = is('school-head', 'school-deputy')
const police = is('police-duty', 'police-inspector', 'police-chief', 'police-department')
const officer = is('police-duty', 'police-inspector', 'police-chief')
const overseer = is('prosecutor', 'commissioner')
const prosecutor = is('prosecutor')
const inspector = is('transport-inspector')
const helper = is(
  'centre-worker',
  'centre-head',
  'psychologist',
  'guardianship-specialist',
  'health-worker',
  'aid-worker',
)
const rescuer = is(...officer.roles, 'operator', 'supervisor', 'guardianship-specialist')
const helperOrAbove = is(...helper.roles, 'social-department')

export const policy = {
  'notice.file': [[teller, ofSender, isAuthor]],
  'notice.follow': [[isAuthor], [schoolLead, ofSender, openInAgency], [police, ofHolder], [overseer, inRegion]],
  'notice.append': [[isAuthor], [schoolLead, ofSender, openInAgency]],
  'notice.answer': [[officer, ofHolder]],
  'notice.hand-on': [[is('police-department'), ofAnswering]],
  'incident.know': [[isAuthor], [police, ofHolder], [overseer, inRegion]],
  'incident.work': [
    [police, ofHolder],
    [overseer, inRegion],
  ],
  'incident.state': [[officer, ofHolder]],
  'complaint.decide': [[prosecutor, inRegion]],
  'review.see': [
    [prosecutor, inRegion],
    [police, ofHolder],
  ],
  'review.answer': [[prosecutor, inRegion]],
  'link.see': [
    [police, ofHolder],
    [overseer, inRegion],
  ],
  'link.judge': [[officer, ofHolder]],
  'order.see': [
    [police, ofHolder],
    [overseer, inRegion],
  ],
  'order.issue': [[is('police-inspector', 'police-chief'), ofHolder]],
  'order.keep': [[officer, ofHolder]],
  'order.confirm-end': [[prosecutor, inRegion]],
  'case.see': [
    [police, ofHolder],
    [overseer, inRegion],
  ],
  'case.work': [[officer, ofHolder]],
  'case.confirm': [[is('police-chief'), ofHolder]],
  'danger.open': [[rescuer]],
  'danger.read': [[rescuer, inDanger]],
  'danger.review': [
    [is('police-chief'), ofHolder],
    [overseer, inRegion],
  ],
  'person.search': [[officer]],
  'contact.know': [[police, ofHolder]],
  'instruction.give': [[prosecutor, inRegion]],
  'instruction.see': [
    [police, ofHolder],
    [overseer, inRegion],
    [helper, ofAnswering],
  ],
  'instruction.answer': [
    [police, ofHolder],
    [helper, ofAnswering],
  ],
  'recommendation.give': [[is('commissioner'), inRegion]],
  'recommendation.see': [
    [overseer, inRegion],
    [helperOrAbove, ofAnswering],
  ],
  'recommendation.answer': [[helperOrAbove, ofAnswering]],
  'address.match': [[officer, ofHolder]],
  'duty.see': [
    [police, ofHolder],
    [overseer, inRegion],
    [helperOrAbove, ofAnswering],
    [inspector, ofAnswering],
  ],
  'transport.see': [
    [inspector, ofAnswering],
    [is('commissioner'), inRegion],
  ],
  'transport.decide': [[inspector, ofAnswering]],
  'carrier.read': [[is('carrier'), ofAnswering]],
  'referral.request': [[officer, ofHolder]],
  'referral.see': [
    [police, ofHolder],
    [overseer, inRegion],
    [helper, ofReceiver],
    [helper, ofSender],
    [is('social-department'), ofAbove],
  ],
  'referral.told': [
    [police, ofHolder],
    [helper, ofReceiver],
    [helper, ofSender],
  ],
  'referral.answer': [[helper, ofReceiver]],
  'help.confirm': [[is('centre-head'), ofReceiver]],
  'visit.write': [[is('guardianship-specialist'), ofReceiver]],
  'inbox.see': [[police, ofHolder]],
  'oversight.see': [[overseer, inRegion]],
  'colleague.declare': [
    [is('school-head', 'police-chief', 'police-department', 'centre-head', 'supervisor'), ofAnswering],
  ],
  'refusals.see': [[is('commissioner'), inRegion]],
  'delivery.see': [[is('admin')]],
  'health.see': [[is('admin')]],
  'lookups.ask': [[is('admin')], [is('commissioner'), inRegion]],
  'week.sign': [[is('supervisor', 'centre-head', 'police-chief'), ofAnswering]],
  'law.sign': [[is('lawyer')]],
  'contact.answer': [[is('operator', 'supervisor'), ofAnswering]],
  'line.supervise': [[is('supervisor'), ofAnswering]],
  'rota.see': [[is('operator', 'supervisor'), ofAnswering]],
} as const satisfies Record<string, readonly (readonly Condition[])[]>

export type ActName = keyof typeof policy

export type PolicyTable = Readonly<Record<ActName, readonly (readonly Condition[])[]>>

/** May this actor do this to this record? `table` is another table than ours only in tests, which take lines away. */
export function may(actor: Actor, act: ActName, guard: Guard, table: PolicyTable = policy): boolean {
  if (guard.lockedFrom.includes(actor.id) || guard.lockedFrom.includes(actor.agencyId)) return false
  return table[act].some(line => line.every(condition => condition.holds(actor, guard)))
}

/** Could this actor ever do this to some record? For routes and menus, before a record is known. A line without a role is open to whoever may file. */
export function mayEver(actor: Actor, act: ActName): boolean {
  const lines: readonly (readonly Condition[])[] = policy[act]
  return lines.some(line => {
    const roleConditions = line.filter(condition => condition.roles !== undefined)
    const needed = roleConditions.length > 0 ? roleConditions : [teller]
    return needed.every(condition => condition.roles?.some(role => actor.roles.includes(role)))
  })
}

/** The table in words, for docs/access.md and the Commissioner. */
export function policyInWords(): { act: ActName; lines: string[] }[] {
  return (Object.keys(policy) as ActName[]).map(act => ({
    act,
    lines: policy[act].map(line => line.map(c => c.says).join(' and ')),
  }))
}
