// What 111 passes on becomes a notice here, so that the police work on it like on any other. The contact centre knows this room only by the shape of
// `police`. Nothing says which contact it came from or who wrote there: only what the operator typed and chose goes in.
import { createHmac } from 'node:crypto'
import type { Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { Problem } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import type { FactGiven, Occurred } from '../incidents/contract.ts'
import { civilDay, currentFacts, inquiryOf, storedValue, summaryOf } from '../incidents/incident.ts'
import { qualify } from '../law/qualify.ts'
import { askMarks, rosterOf } from '../people/conflicts/roster.ts'
import type { ParticipantRole, PersonMentioned } from '../people/contract.ts'
import { canonicalJson } from '../vault/canonical.ts'
import type { Lang } from '../words/say.ts'
import { checkOfficerUnit, writeNotice } from './actions.ts'
import type { Submission } from './contract.ts'
import { factsOf, wrongDays } from './notice.ts'
import { beginFiling } from './store.ts'

/** What the contact centre hands in. */
export type PassedOn = {
  readonly about: Submission['kind']
  readonly danger: Submission['danger']
  readonly text: string
  /** '' where nobody may be called back. */
  readonly callback: string
  readonly occurred: Occurred
  readonly signs: Submission['signs']
  readonly relation: Submission['suspect']['relation']
  /** Does the accused work for the police, and in which unit? */
  readonly officer?: Submission['danger']
  readonly officerUnit?: string
  readonly people: readonly { readonly role: ParticipantRole; readonly person: PersonMentioned }[]
  readonly lang: Lang
  readonly unit: { readonly id: string; readonly region: number }
  /** Of a child put off public transport, in the law's own values. */
  readonly transport?: {
    readonly childAge: 'under-14' | '14-15' | '16-17' | 'unknown'
    readonly alone: Submission['danger']
    readonly forced: Submission['danger']
  }
  /** Minutes until somebody must have acknowledged it, where it is not the service's usual time. */
  readonly acknowledgeMinutes?: number
}

/** Writes the notice in the caller's transaction. */
async function take(services: Services, tx: Tx, actor: Actor, passed: PassedOn): Promise<{ noticeId: string }> {
  const { submission, facts } = submissionOf(passed, civilDay(tx.now))
  const wrong = wrongDays(submission, civilDay(tx.now))
  if (wrong.length > 0) throw new Problem('bad-input', { errors: wrong })
  const idempotencyKey = newId()
  const [started, marks] = await Promise.all([tx.one(beginFiling, [actor.id, idempotencyKey]), askMarks(tx)])
  if (!started) throw new Error('numbers were not given')
  await checkOfficerUnit(tx, submission)
  const canonical = canonicalJson(submission)
  return writeNotice(services, tx, actor, {
    submission,
    lang: passed.lang,
    channel: 'line',
    idempotencyKey,
    canonical,
    bodyHash: createHmac('sha256', services.vault.derive('idempotency')).update(canonical).digest(),
    route: { unitId: passed.unit.id, region: passed.unit.region },
    started,
    parties: passed.people,
    roster: await rosterOf(tx, services.vault, passed.unit.region, marks),
    facts,
    ...(passed.acknowledgeMinutes !== undefined && { acknowledgeMinutes: passed.acknowledgeMinutes }),
  })
}

export function submissionOf(
  passed: PassedOn,
  today: string,
): { readonly submission: Submission; readonly facts: readonly FactGiven[] } {
  const first = (role: ParticipantRole) => passed.people.find(one => one.role === role)?.person
  const { occurred } = passed
  const [childRole, otherRole] =
    passed.about === 'act-by-child'
      ? (['alleged-offender', 'victim'] as const)
      : (['victim', 'alleged-offender'] as const)
  const accused = first(otherRole)
  const submission: Submission = {
    kind: passed.about,
    danger: passed.danger,
    conflict: 'none',
    occurred:
      occurred === undefined
        ? 'unknown'
        : { from: occurred.from, ...(occurred.to !== occurred.from && { to: occurred.to }) },
    place: { kind: 'unknown' },
    narrative: passed.text,
    child: first(childRole) ?? {},
    suspect: {
      relation: passed.relation,
      ...(accused && { person: accused }),
      ...(passed.officer !== undefined && { officer: passed.officer }),
      ...(passed.officerUnit !== undefined && { officerUnit: passed.officerUnit }),
    },
    signs: passed.signs,
    ...(passed.callback !== '' && { callback: { when: passed.callback } }),
  }
  // Nobody at 111 was asked for the signs one by one: what was not said was not asked. And 111 is none of the organisations that must tell.
  const facts = factsOf(submission, today)
    .filter(fact => fact.key !== 'learntBy')
    .map((fact): FactGiven => (fact.state === 'unknown-asked' ? { key: fact.key, state: 'not-asked' } : fact))
  const ride = passed.transport === undefined ? [] : rideFacts(passed.transport)
  return {
    submission,
    facts: [
      ...facts.filter(fact => !ride.some(one => one.key === fact.key)),
      ...ride,
      { key: 'learntBy', state: 'known', value: 'other' },
    ],
  }
}

function rideFacts({ childAge, alone, forced }: NonNullable<PassedOn['transport']>): FactGiven[] {
  const said = (key: FactGiven['key'], value: string): FactGiven =>
    value === 'unknown' ? { key, state: 'unknown-asked' } : { key, state: 'known', value }
  return [said('victimAge', childAge), said('travelledAlone', alone), said('putOffByForce', forced)]
}

/** What the law would say of it on a day; nothing is written. */
function law(passed: PassedOn, today: string) {
  const at = new Date(`${today}T00:00:00Z`)
  const rows = submissionOf(passed, today).facts.map(fact => ({
    id: '',
    key: fact.key,
    state: fact.state,
    value: storedValue(fact),
    source: 'worker',
    at,
    asserted_by: '',
    asserted_agency: '',
  }))
  const asked = inquiryOf(currentFacts(rows), passed.occurred, today)
  // A fine follows the index of the day on which the case is opened: here, if that is today.
  const answer = qualify({ ...asked, dates: { ...asked.dates, caseOpened: today } })
  const { stands, open } = summaryOf(answer)
  const ofRide = passed.about === 'put-off-transport' ? answer.candidates.filter(c => c.article === 'adm-593') : []
  return {
    stands,
    open,
    sums: ofRide
      .filter(c => stands.includes(c.id) || open.includes(c.id))
      .flatMap(c => c.penalties)
      .flatMap(({ says, tenge }) => (tenge === undefined ? [] : [{ says, tenge: tenge.max, on: today }])),
    excluded: ofRide.flatMap(c => c.excludedBy?.says ?? []),
  }
}

/** Given to the contact centre by the server. */
export const police = { take, law } as const
