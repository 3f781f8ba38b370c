// Nobody meets their own case at work. Who works here declares themselves and their relatives; a party of an incident who bears a declared number is locked
// out before the incident can be read, an accused officer with the whole unit, and the incident goes to the next one. A name like a party's locks a person
// provisionally. Two overseers lift or confirm a lock.
import { mayEver } from '../../access/policy.ts'
import type { Actor, Tx } from '../../db/door.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { readBirth } from '../../names/index.ts'
import { loadKeys, storeKeys } from '../../vault/store.ts'
import type { Vault } from '../../vault/vault.ts'
import { blindKey, blindValue, blindValues, numberIn } from '../blind-index.ts'
import type { ParticipantRole, PersonMentioned } from '../contract.ts'
import { openSighting, sealSighting } from '../sighting.ts'
import type { PersonDeclared, Relation, SaidOfOfficer } from './contract.ts'
import { askMarks, meetStaff, rosterOf, type Roster } from './roster.ts'
import {
  askToConfirm,
  askToLift,
  colleagues as colleaguesOf,
  confirm,
  declaredOf,
  goAround,
  lastDeclared,
  insertDeclared,
  lift,
  lockByDeclaration,
  lockByName,
  lockByNumbers,
  lockBySighting,
  lockFamilyOf,
  oneLock,
  standingLocks,
  strikeDeclared,
  type LockRow,
} from './store.ts'

const act = (name: string) => ({
  act: name,
  basis: 'conflict of interest',
  purpose: 'keep a case from its own parties',
})

/**
 * Locks out who bears a number of these parties or a name like theirs, and goes round the unit of an accused officer. In the transaction that writes the
 * incident, after everything else: nobody has read it before. Does not wait, and tells nobody whether somebody was found.
 *
 * A name alone is weak evidence, and a namesake is locked out with the one who is meant. That is the lesser harm: the namesake misses one case, which colleagues
 * work on and two overseers give back; the accused, let in, learns where the child is and what was said. So that common names stop nobody's work, a name locks
 * the person and never the unit, unless the notice itself says that the accused works for the police.
 */
export function lockParties(
  tx: Tx,
  vault: Vault,
  incident: { readonly id: string; readonly region: number },
  parties: readonly { readonly role: ParticipantRole; readonly person: PersonMentioned }[],
  roster: Roster,
  said: SaidOfOfficer = {},
): void {
  const key = blindKey(vault)
  const isOfficer = said.officer === 'yes'
  const forms = (accused: boolean) =>
    parties
      .filter(({ role }) => (role === 'alleged-offender') === accused)
      .flatMap(({ person }) => formsOf(key, person))
  const [accused, others] = [forms(true), forms(false)]
  if (isOfficer) tx.send(goAround, [incident.id, said.officerUnit ?? null])
  if (accused.length + others.length > 0) tx.send(lockByNumbers, [incident.id, accused, others])
  const met = meetStaff(roster, parties, incident.region, tx.now)
  if (met.length > 0)
    tx.send(lockByName, [
      incident.id,
      met.map(m => m.userId),
      met.map(m => m.relation),
      met.map(m => m.party),
      met.map(m => m.agreeing.join(' ')),
      isOfficer,
    ])
}

/**
 * The same for a family that came by itself, or for whom 111 asks: there is no incident whose locks the referral could have. In the transaction that writes the
 * referral or names somebody more, after everything else. `regions`: where it lies, and where whoever is asked works.
 */
export async function lockFamily(
  tx: Tx,
  vault: Vault,
  referral: { readonly id: string; readonly regions: readonly number[] },
  people: readonly { readonly role: ParticipantRole; readonly person: PersonMentioned }[],
): Promise<void> {
  const key = blindKey(vault)
  const marks = await askMarks(tx)
  const inRegion = async (region: number) => meetStaff(await rosterOf(tx, vault, region, marks), people, region, tx.now)
  const met = (await Promise.all([...new Set(referral.regions)].map(inRegion))).flat()
  const kept = people.flatMap(({ person }) =>
    (['iin', 'phone'] as const).flatMap(kind => {
      const digits = numberIn(kind, person[kind])
      return digits === undefined ? [] : blindValue(key, kind, digits, referral.id)
    }),
  )
  tx.send(lockFamilyOf, [
    referral.id,
    people.flatMap(({ person }) => formsOf(key, person)),
    kept,
    met.map(m => m.userId),
    met.map(m => m.relation),
    met.map(m => m.party),
    met.map(m => m.agreeing.join(' ')),
  ])
}

/**
 * The matcher has read these mentions, so that numbers in them can be found. Whoever declared one of them after the notice was written and before this moment
 * was found neither by the writing nor by the declaring, and is locked out here.
 */
export async function lockMentions(
  tx: Tx,
  vault: Vault,
  mentions: readonly {
    readonly id: string
    readonly at: Date
    readonly role: ParticipantRole | undefined
    readonly person: PersonMentioned
  }[],
): Promise<void> {
  const last = (await tx.one(lastDeclared))?.at
  if (!last) return
  const key = blindKey(vault)
  for (const { id, at, role, person } of mentions) {
    const forms = at <= last ? formsOf(key, person) : []
    if (forms.length > 0) tx.send(lockBySighting, role === 'alleged-offender' ? [id, forms, []] : [id, [], forms])
  }
}

function formsOf(key: Buffer, person: Pick<PersonMentioned, 'iin' | 'phone'>): Buffer[] {
  return (['iin', 'phone'] as const).flatMap(kind => {
    const digits = numberIn(kind, person[kind])
    return digits === undefined ? [] : blindValues(key, kind, digits)
  })
}

export type Declared = {
  readonly id: string
  readonly relation: Relation
  readonly person: PersonMentioned
  readonly mayTakeBack: boolean
  /** The colleague of whom a head wrote it; undefined: of oneself. */
  readonly of: string | undefined
}
export type DeclaredSeen = {
  readonly declared: readonly Declared[]
  /** Colleagues for whom the reader, a head, may write; undefined for everybody else. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[] | undefined
}
const slipMs = 3_600_000

export function seeDeclared(services: Pick<Services, 'db' | 'vault'>, actor: Actor): Promise<DeclaredSeen> {
  return services.db.as(actor, act('declared.view'), async tx => {
    const rows = await tx.rows(declaredOf, [actor.id])
    const others = mayEver(actor, 'colleague.declare')
      ? await tx.rows(colleaguesOf, [actor.agencyId, actor.id])
      : undefined
    const keys = await loadKeys(
      tx,
      [...rows, ...(others ?? [])].map(r => r.key_id),
    )
    const colleagues = others?.flatMap(({ id, key_id: keyId, name }) => {
      const key = keys.get(keyId)
      return key ? [{ id, name: services.vault.openText(key, { table: 'users', row: id, column: 'name' }, name) }] : []
    })
    const declared = rows.flatMap((row): Declared[] => {
      const key = keys.get(row.key_id)
      if (!key) return []
      const person = openSighting(services.vault, { ...row, key })
      const mayTakeBack = tx.now.getTime() - row.at.getTime() < slipMs
      const of = row.user_id === actor.id ? undefined : colleagues?.find(one => one.id === row.user_id)?.name
      return [{ id: row.id, relation: row.relation, person, mayTakeBack, of }]
    })
    return { declared, colleagues }
  })
}

/** From now on, and in everything written before, whoever declares is kept out of incidents of this person. Nothing tells whether there are any. */
export function declarePerson(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  given: PersonDeclared,
  /** A colleague who has not declared it, where a head writes: of the same organisation (`bad-input` otherwise). */
  of = actor.id,
): Promise<void> {
  const { db, vault } = services
  return db.as(actor, act(of === actor.id ? 'declared.add' : 'declared.add-for-colleague'), async tx => {
    if (of !== actor.id) {
      const known = mayEver(actor, 'colleague.declare') && (await tx.rows(colleaguesOf, [actor.agencyId, actor.id]))
      if (!known || !known.some(one => one.id === of))
        throw new Problem('bad-input', { errors: [{ pointer: '/of', code: 'not-in-list' }] })
      tx.concerns({ kind: 'user', id: of })
    }
    if ((await tx.rows(declaredOf, [actor.id])).length >= 40) throw new Problem('too-many')
    const birth = readBirth(given.birth)
    const one = sealSighting(vault, 'witness', {
      name: given.name,
      ...(birth !== undefined && !('from' in birth) && { birth }),
      ...(given.iin !== '' && { iin: given.iin }),
      ...(given.phone !== '' && { phone: given.phone }),
    })
    const key = blindKey(vault)
    const [iin, phone] = [numberIn('iin', given.iin), numberIn('phone', given.phone === '' ? undefined : given.phone)]
    storeKeys(tx, [one.key])
    tx.send(insertDeclared, [
      one.id,
      of,
      actor.id,
      given.relation,
      one.key.id,
      one.name,
      one.birth,
      one.iin,
      one.phone,
      iin === undefined ? null : blindValue(key, 'iin', iin, one.id),
      phone === undefined ? null : blindValue(key, 'phone', phone, one.id),
      tx.now,
    ])
    tx.send(lockByDeclaration, [
      one.id,
      iin === undefined ? [] : blindValues(key, 'iin', iin),
      phone === undefined ? [] : blindValues(key, 'phone', phone),
    ])
  })
}

/**
 * A slip is taken back within the hour; afterwards it stays (`out-of-date`). Nobody takes somebody off the list before hurting them, and whom a stale
 * declaration keeps out wrongly two overseers let in.
 */
export function takeBack(services: Pick<Services, 'db'>, actor: Actor, id: string): Promise<void> {
  return services.db.as(actor, act('declared.strike'), async tx => {
    if (!(await tx.one(strikeDeclared, [id, actor.id, tx.now]))) throw new Problem('out-of-date')
  })
}

export type LocksSeen = { readonly locks: readonly LockRow[]; readonly now: Date }
export function seeLocks(services: Pick<Services, 'db'>, actor: Actor): Promise<LocksSeen> {
  return services.db.as(actor, act('locks.view'), async tx => ({ locks: await tx.rows(standingLocks), now: tx.now }))
}

const steps = {
  lift: { ask: askToLift, agree: lift, askedBy: (lock: LockRow) => lock.lift_asked_by },
  confirm: { ask: askToConfirm, agree: confirm, askedBy: (lock: LockRow) => lock.confirm_asked_by },
} as const

/**
 * The first overseer asks, another agrees: to lift a lock, or to confirm one that a name or a notice has set. Throws `second-person-needed` for the one who
 * asked, `wrong-state` for confirming what is certain.
 */
export function judgeLock(
  services: Pick<Services, 'db'>,
  actor: Actor,
  given: { readonly incident: string; readonly from: string; readonly judgement: 'lift' | 'confirm' },
): Promise<'asked' | 'done'> {
  const { judgement } = given
  return services.db.as(actor, act(`lock.${judgement}`), async tx => {
    const lock = await tx.one(oneLock, [given.incident, given.from])
    if (!lock) throw new Problem('not-found')
    tx.concerns({ kind: lock.of_family ? 'referral' : 'incident', id: lock.incident_id, region: lock.region })
    if (judgement === 'confirm' && !lock.provisional) throw new Problem('wrong-state')
    const { ask, agree, askedBy } = steps[judgement]
    const asked = askedBy(lock)
    if (asked === actor.id) throw new Problem('second-person-needed')
    const done = await tx.one(asked === null ? ask : agree, [given.incident, given.from, actor.id, tx.now])
    if (!done) throw new Problem('out-of-date')
    return asked === null ? 'asked' : 'done'
  })
}
