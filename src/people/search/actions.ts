// An officer asks whether a person was mentioned before. The question goes sealed to the matcher and is in the journal before anything is answered;
// without the matcher numbers are still looked up exactly. Nobody is shown by name before it was opened for a reason, and that stays too.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { takeTokens } from '../../access/session.ts'
import { agenciesById } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import type { Actor, Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { comparePeople, type Band as NameBand } from '../../names/index.ts'
import { loadKeys } from '../../vault/store.ts'
import type { Vault } from '../../vault/vault.ts'
import { blindKey, blindValues, numberIn } from '../blind-index.ts'
import type { ParticipantRole, PersonMentioned } from '../contract.ts'
import { maskName } from '../link.ts'
import { describe } from '../matcher/memory.ts'
import { openSighting } from '../sighting.ts'
import {
  basisOf,
  searchesChannel,
  type Aim,
  type Answered,
  type Found,
  type NextQuestion,
  type OpeningReason,
  type PersonAsked,
  type Question,
} from './contract.ts'
import {
  describeAsked,
  isOwnName,
  journalIdOf,
  maskBirth,
  maskTerm,
  nextQuestion,
  openAnswer,
  openQuestion,
  sealQuestion,
} from './search.ts'
import { candidatesOfSearch, insertOpening, insertSearch, namesBeside, searchById, type CandidateRow } from './store.ts'

type Asker = { readonly actor: Actor; readonly name: string }

const hour = 3600
const day = 24 * hour

/**
 * Writes the question down and waits for the matcher, at most `patienceMs`. Gives the id of the search: what was found is read with `seeSearch`.
 * Throws `too-many`, and `bad-input` with `own-name` for a name like the officer's own.
 */
export async function askForPerson(
  services: Pick<Services, 'db' | 'vault' | 'settings'>,
  { actor, name: asker }: Asker,
  asked: PersonAsked,
  { patienceMs = 2500 }: { readonly patienceMs?: number } = {},
): Promise<string> {
  const { db, vault } = services
  if (isOwnName(asker, asked.name)) {
    // The head reads it in the week's list (lookups/week).
    const tried = { act: 'refused person.search own-name', basis: basisOf[asked.aim], purpose: asked.aim }
    await db.refuse(actor, tried, { kind: 'user', id: actor.id })
    throw new Problem('bad-input', { errors: [{ pointer: '/name', code: 'own-name' }] })
  }
  const { searchesAnHour, searchesADay } = services.settings.bounds
  // Half an hour's searches at once, and a day's work at most: a search must not become a way to read the register.
  const searches = [
    ['person-search', actor.id, Math.ceil(searchesAnHour / 2), searchesAnHour / hour],
    ['person-search-day', actor.id, searchesADay, searchesADay / day],
  ] as const
  if (!(await takeTokens(db, searches))) throw await tooMany(services, actor, basisOf[asked.aim], asked.aim)
  const { aim, ...rest } = asked
  const question: Question = { ...rest, asker }
  const id = randomUUID()
  await db.as(actor, { act: 'person.search', basis: basisOf[aim], purpose: aim }, async tx => {
    tx.concerns({ kind: 'search', id: journalIdOf(vault, actor.id, question) })
    tx.send(insertSearch, [
      id,
      actor.id,
      actor.agencyId,
      actor.units,
      aim,
      null,
      tx.now,
      sealQuestion(vault, id, question),
    ])
    tx.ring(searchesChannel, id)
  })
  // A number alone needs no matcher: it is looked up when the answer is read.
  if (describeAsked(question).name === undefined) return id
  const until = performance.now() + patienceMs
  for (let pause = 10; performance.now() < until; pause = Math.min(100, pause * 1.5)) {
    if ((await db.look(actor, tx => tx.one(searchById, [id])))?.answer) break
    await wait(pause)
  }
  return id
}

/**
 * A bound was reached: the Commissioner of the officer's own region sees that it happened, at most five times an hour, so that a flood of attempts
 * does not push others out of the list.
 */
async function tooMany({ db }: Pick<Services, 'db'>, actor: Actor, basis: string, purpose: string): Promise<Problem> {
  if (await takeTokens(db, [['person-bound', actor.id, 5, 5 / hour]])) {
    const own = await db.look(actor, tx => agenciesById(tx, [actor.agencyId]))
    const region = own.get(actor.agencyId)?.region
    const about = { kind: 'user', id: actor.id, ...(region !== undefined && { region }) }
    await db.refuse(actor, { act: 'refused person.search bound', basis, purpose }, about)
  }
  return new Problem('too-many')
}

export type FoundSeen = Found & {
  readonly opened: { readonly person: PersonMentioned; readonly unit: Agency | undefined } | undefined
}
export type SearchSeen = {
  readonly id: string
  readonly aim: Aim
  readonly question: Question
  readonly found: readonly FoundSeen[]
  readonly ask: NextQuestion | undefined
  /** Were names compared? `away`: the matcher did not answer, only numbers were looked up, as far as it had read. */
  readonly spelling: 'compared' | 'away' | 'not-asked'
  readonly now: Date
}

/** What a search of one's own found, as far as it may still be known now. Throws `not-found` for another's and after a quarter of an hour. */
export function seeSearch(services: Pick<Services, 'db' | 'vault'>, actor: Actor, id: string): Promise<SearchSeen> {
  const { db, vault } = services
  return db.as(
    actor,
    { act: 'search.view', basis: 'as the search says', purpose: 'read what a search found' },
    async tx => {
      const row = await tx.one(searchById, [id])
      if (row === undefined) throw new Problem('not-found')
      tx.concerns({ kind: 'search', id })
      const question = openQuestion(vault, id, row.question)
      const key = blindKey(vault)
      const values = (kind: 'iin' | 'phone') => {
        const digits = numberIn(kind, question[kind])
        return digits === undefined ? [] : blindValues(key, kind, digits)
      }
      const all = await tx.rows(candidatesOfSearch, [id, values('iin'), values('phone')])
      const rows = await withoutOwnCases(tx, vault, question.asker, all)
      // What the matcher has masked already needs no opening; without it, whoever bears the number must be compared here.
      const people = await openRows(tx, vault, row.answer ? rows.filter(r => r.opened) : rows)
      const units = await agenciesById(
        tx,
        rows.filter(r => r.opened).map(r => r.holder_id),
      )
      const answer = row.answer ? openAnswer(vault, id, row.answer) : answerByNumbers(question, rows, people)
      const standing = new Map(rows.map(r => [r.id, r]))
      return {
        id,
        aim: row.aim,
        question,
        found: answer.found.flatMap((found): FoundSeen[] => {
          const now = standing.get(found.id)
          const person = people.get(found.id)
          if (now === undefined) return []
          return [{ ...found, opened: now.opened && person ? { person, unit: units.get(now.holder_id) } : undefined }]
        }),
        ask: answer.ask,
        spelling: describeAsked(question).name === undefined ? 'not-asked' : row.answer ? 'compared' : 'away',
        now: tx.now,
      }
    },
  )
}

/**
 * Without the incidents in which the officer may be involved: whoever is accused must not find the person harmed by looking for her telephone. A
 * namesake is kept out too and asks a colleague.
 */
async function withoutOwnCases(
  tx: Tx,
  vault: Vault,
  asker: string,
  rows: readonly CandidateRow[],
): Promise<CandidateRow[]> {
  const beside = await tx.rows(namesBeside, [rows.map(r => r.id)])
  const keys = await loadKeys(
    tx,
    beside.map(r => r.key_id),
  )
  const own = new Set(
    beside
      .filter(row => {
        const key = keys.get(row.key_id)
        return (
          key && isOwnName(asker, vault.openText(key, { table: 'sightings', row: row.id, column: 'name' }, row.name))
        )
      })
      .map(row => row.beside),
  )
  return rows.filter(row => !own.has(row.id))
}

async function openRows(
  tx: Tx,
  vault: Vault,
  rows: readonly CandidateRow[],
): Promise<ReadonlyMap<string, PersonMentioned>> {
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  return new Map(
    rows.flatMap(row => {
      const key = keys.get(row.key_id)
      return key ? [[row.id, openSighting(vault, { ...row, key, address: null })] as const] : []
    }),
  )
}

const bandOf: Partial<Record<NameBand, Found['band']>> = { 'very likely': 'very-likely', likely: 'likely' }

/** The exact look-up: who bears the number. A number is never more than possible by itself: it may be another's, and families share telephones. */
function answerByNumbers(
  question: Question,
  rows: readonly CandidateRow[],
  people: ReadonlyMap<string, PersonMentioned>,
): Answered {
  const asked = describeAsked(question)
  const sharing = rows.filter(r => r.bears?.includes('phone')).length
  const weighed = rows.flatMap(row => {
    const person = people.get(row.id)
    if (person === undefined || isOwnName(question.asker, person.name)) return []
    const described = describe(person, row.at, row.region)
    const comparison = comparePeople(asked, described, { usersOfPhone: sharing + 1 })
    return [{ row, person, described, comparison }]
  })
  const found = weighed
    .toSorted((a, b) => b.comparison.bits - a.comparison.bits)
    .slice(0, 10)
    .map(({ row, person, described, comparison }): Found => ({
      id: row.id,
      masked: maskName(person.name),
      birth: maskBirth(described.birth),
      role: row.role as ParticipantRole,
      region: row.region,
      at: row.at.toISOString(),
      band: bandOf[comparison.band] ?? 'possible',
      probability: comparison.probability,
      terms: comparison.terms.map(maskTerm),
    }))
  const candidates = weighed.map(w => ({ probability: w.comparison.probability, described: w.described }))
  return { found, ask: nextQuestion(asked, candidates) }
}

/** Opens one found person by name, for a reason that stays in the journal and in `openings`. Opening again changes nothing. */
export async function openFound(
  services: Pick<Services, 'db' | 'vault' | 'settings'>,
  actor: Actor,
  given: { readonly search: string; readonly mention: string; readonly reason: OpeningReason },
): Promise<void> {
  const { db, vault } = services
  const standing = await db.as(
    actor,
    { act: 'search.view', basis: 'as the search says', purpose: 'read what a search found' },
    async tx => {
      tx.concerns({ kind: 'search', id: given.search })
      const row = await tx.one(searchById, [given.search])
      if (row === undefined) return undefined
      const { asker } = openQuestion(vault, given.search, row.question)
      const rows = await tx.rows(candidatesOfSearch, [given.search, [], []])
      return { aim: row.aim, rows: await withoutOwnCases(tx, vault, asker, rows) }
    },
  )
  const candidate = standing?.rows.find(r => r.id === given.mention)
  if (standing === undefined || candidate === undefined) throw new Problem('not-found')
  if (candidate.opened) return
  const { openingsAnHour, openingsADay } = services.settings.bounds
  const openings = [
    ['person-open', actor.id, openingsAnHour, openingsAnHour / hour],
    ['person-open-day', actor.id, openingsADay, openingsADay / day],
  ] as const
  if (!(await takeTokens(db, openings))) throw await tooMany(services, actor, basisOf[standing.aim], given.reason)
  await db.as(actor, { act: 'person.open', basis: basisOf[standing.aim], purpose: given.reason }, async tx => {
    tx.concerns({ kind: 'sighting', id: given.mention, region: candidate.region })
    tx.send(insertOpening, [newId(), given.search, given.mention, actor.id, actor.agencyId, given.reason, tx.now])
  })
}
