// The matcher: knows all mentions by heart, compares each new one with them and writes proposals down. It decides nothing and tells nobody a name.
// Intake does not know it exists: when it was away it reads on where it stopped. It is an own process (`arasha match`), in the demonstration a job.
import path from 'node:path'
import type { Tx } from '../../db/door.ts'
import { startRounds } from '../../db/rounds.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import type { Services } from '../../http/services.ts'
import {
  comparePeople,
  FOLD_VERSION,
  WEIGHTS_VERSION,
  type Comparison,
  type Band as NameBand,
  type Described,
} from '../../names/index.ts'
import { loadKeys } from '../../vault/store.ts'
import { proposeLink } from '../actions.ts'
import { blindKey, blindValue, numberIn, type NumberKind } from '../blind-index.ts'
import { lockMentions } from '../conflicts/actions.ts'
import type { ParticipantRole, PersonMentioned } from '../contract.ts'
import { sideOf, type Band } from '../link.ts'
import { openSighting } from '../sighting.ts'
import { startAnswering } from './answers.ts'
import { describe, Memory, type Place } from './memory.ts'
import {
  advance,
  confirmedSince,
  erasedMentions,
  followedJudgements,
  insertBlindIndexes,
  insertContactMatches,
  joinedWith,
  mentionsAfter,
  mentionsByIds,
  progress,
  type MentionRow,
} from './store.ts'

export type Matcher = {
  /** Reads and compares everything that is there now. Returns how many mentions it compared. */
  readonly followOnce: () => Promise<number>
  /** How many people it knows. */
  readonly size: () => number
  readonly stop: () => Promise<void>
}
export type MatcherOptions = {
  readonly pollMs: number
  /** Folder of the encrypted snapshot; without it every start reads all mentions. */
  readonly folder?: string
  readonly log?: (line: Record<string, unknown>) => void
}

const act = { act: 'people.match', basis: 'CPC art. 179; CC art. 12, 68', purpose: 'find repeated violence' }
const atOnce = 500
/** In one transaction: few, so that a fault holds up few. */
const comparedAtOnce = 20
/** More proposals for one mention than an officer can weigh help nobody: the strongest. */
const proposalsEach = 5
const rules = FOLD_VERSION * 100 + WEIGHTS_VERSION
const bandOf: Partial<Record<NameBand, Band>> = { 'very likely': 'very-likely', likely: 'likely', possible: 'possible' }
/** A name alone is "possible" however rare; without half a chance it is not worth an officer's time. */
const leastProbability = 0.5

type Mention = {
  readonly id: string
  readonly at: Date
  /** Spoken of in a contact with 111: compared with those in incidents, and itself never found by anybody. */
  readonly inContact: boolean
  readonly role: ParticipantRole | undefined
  readonly described: Described
  readonly person: PersonMentioned
}

export async function startMatching(
  services: Pick<Services, 'db' | 'vault'>,
  options: MatcherOptions,
): Promise<Matcher> {
  const { db, vault } = services
  const file = options.folder === undefined ? undefined : path.join(options.folder, 'matcher.snapshot')
  const memory = file === undefined ? new Memory() : Memory.open(file, vault)
  const key = blindKey(vault)
  let saved = memory.size
  let isCold = saved === 0

  /** `place` of the last mention that all others know of; mentions before it were compared in an earlier run. */
  let compared: Place = await db.system('matcher', act, async tx => {
    memory.forget(new Set((await tx.rows(erasedMentions)).map(r => r.id)))
    const row = await tx.one(progress)
    return { xid: row?.xid ?? '0', id: row?.sighting_id ?? '' }
  })

  async function open(tx: Tx, rows: readonly MentionRow[]): Promise<Mention[]> {
    const keys = await loadKeys(
      tx,
      rows.map(r => r.key_id),
    )
    return rows.flatMap(row => {
      const key = keys.get(row.key_id)
      if (!key) return []
      const person = openSighting(vault, { ...row, key })
      const role = (row.role ?? undefined) as ParticipantRole | undefined
      return [
        {
          id: row.id,
          at: row.at,
          inContact: row.contact_id !== null,
          role,
          person,
          described: describe(person, row.at, row.region),
        },
      ]
    })
  }

  async function follow(stop: AbortSignal): Promise<number> {
    let fresh = 0
    while (!stop.aborted) {
      const rows = await db.lookAsJob('matcher', tx =>
        tx.rows(mentionsAfter, [memory.place.xid, memory.place.id, atOnce]),
      )
      const last = rows.at(-1)
      if (last === undefined) break
      fresh += await learn(rows, stop)
      memory.place = { xid: last.xid, id: last.id }
      await memory.takeIn()
    }
    // Who was read first is put in the order of births once, so that a search by a year reads neighbours; later ones are few beside them.
    if (isCold && !stop.aborted) {
      memory.index.merge()
      isCold = false
    }
    await followJudgements()
    return fresh
  }

  async function learn(rows: readonly MentionRow[], stop: AbortSignal): Promise<number> {
    const mentions = await db.lookAsJob('matcher', tx => open(tx, rows))
    for (const m of mentions) if (!m.inContact) memory.learn(m.id, m.role, m.described)
    const fresh = rows.filter(r => isAfter(r, compared))
    for (let from = 0; from < fresh.length && !stop.aborted; from += comparedAtOnce) {
      const some = fresh.slice(from, from + comparedAtOnce)
      const ids = new Set(some.map(r => r.id))
      const last = some.at(-1) as MentionRow
      await db.system('matcher', act, async tx => {
        const all = mentions.filter(m => ids.has(m.id))
        const mine = all.filter(m => !m.inContact)
        tx.send(insertBlindIndexes, [
          mine.map(m => m.id),
          mine.map(m => blind(m, 'iin')),
          mine.map(m => blind(m, 'phone')),
        ])
        await lockMentions(tx, vault, mine)
        for (const mention of mine) await compare(tx, mention, mention.described, false)
        for (const mention of all) if (mention.inContact) await compareOfContact(tx, mention)
        await tx.rows(advance, [last.xid, last.id])
      })
      compared = { xid: last.xid, id: last.id }
    }
    return fresh.length
  }

  /** Compares one mention, described by all that is known of its person, with everybody, and proposes the strongest. */
  async function compare(tx: Tx, mention: Mention, described: Described, moreIsKnown: boolean): Promise<void> {
    const weighed = await weigh(tx, mention, described)
    let proposed = 0
    for (const { other, comparison } of weighed) {
      if (proposed >= proposalsEach) break
      const result = await proposeLink(tx, vault, {
        sightings: [mention.id, other.id],
        band: bandOf[comparison.band] as Band,
        rules,
        evidence: comparison,
        moreIsKnown,
      })
      if (result === 'proposed' || result === 'lifted') proposed++
    }
  }

  /** No link comes of it: the police judge who is in a contact only when it is passed on. A name alone is not worth saying to an operator. */
  async function compareOfContact(tx: Tx, mention: Mention): Promise<void> {
    const strong = (await weigh(tx, mention, mention.described)).filter(
      ({ other, comparison }) =>
        bandOf[comparison.band] !== 'possible' &&
        mention.role !== undefined &&
        other.role !== undefined &&
        sideOf(mention.role, other.role) !== 'other',
    )
    if (strong.length === 0) return
    const contact = await tx.one(insertContactMatches, [
      mention.id,
      strong.slice(0, proposalsEach).map(w => w.other.id),
      strong.slice(0, proposalsEach).map(w => bandOf[w.comparison.band]),
      tx.now,
    ])
    if (contact === undefined) return
    const { id, holder_id: holderId, region } = contact
    tx.ring(changesChannel, changePayload({ kind: 'contact', holderId, region, id }))
  }

  /** Everybody who may be this person, the likeliest first. */
  async function weigh(
    tx: Tx,
    mention: Mention,
    described: Described,
  ): Promise<readonly { readonly other: Mention; readonly comparison: Comparison }[]> {
    if (!isMatched(mention.role)) return []
    // Weighed pair by pair, not against each other: several mentions may all be of this person.
    const strong = memory.index
      .find(described, { limit: 30 })
      .filter(c => memory.idOf(c.ref) !== mention.id && isMatched(memory.roleOf(c.ref)))
    if (strong.length === 0) return []
    const others = await open(tx, await tx.rows(mentionsByIds, [strong.slice(0, 12).map(c => memory.idOf(c.ref))]))
    return others
      .map(other => ({
        other,
        comparison: comparePeople(described, other.described, { commonness: memory.index.commonness }),
      }))
      .filter(w => bandOf[w.comparison.band] !== undefined && w.comparison.probability >= leastProbability)
      .toSorted((a, b) => b.comparison.probability - a.comparison.probability)
  }

  /** A confirmed link says more about each of its mentions: old pairs may rise over a band, and officers are alerted again. */
  async function followJudgements(): Promise<void> {
    const row = await db.lookAsJob('matcher', tx => tx.one(progress))
    const since = row?.judged_at ?? new Date(0)
    const confirmed = await db.lookAsJob('matcher', tx => tx.rows(confirmedSince, [since]))
    const last = confirmed.at(-1)
    if (last === undefined) return
    await db.system('matcher', act, async tx => {
      for (const link of confirmed) {
        const ids = (await tx.rows(joinedWith, [[link.left_id, link.right_id]])).map(r => r.id)
        const mentions = await open(tx, await tx.rows(mentionsByIds, [ids]))
        const together = mentions.reduce<Described>((all, m) => fuller(all, m.described), {})
        for (const mention of mentions) await compare(tx, mention, { ...together, ...pick(mention.described) }, true)
      }
      await tx.rows(followedJudgements, [last.at])
    })
  }

  function blind(mention: Mention, kind: NumberKind): Buffer | null {
    const digits = isMatched(mention.role) ? numberIn(kind, mention.person[kind]) : undefined
    return digits === undefined ? null : blindValue(key, kind, digits, mention.id)
  }

  let lastSave = performance.now()
  async function save(): Promise<void> {
    if (file === undefined || memory.size === saved) return
    saved = memory.size
    lastSave = performance.now()
    await memory.save(file, vault)
  }
  let caughtUp = false
  const answering = await startAnswering(services, {
    memory: () => memory,
    open,
    // Before everything has been read "nobody found" would be a lie.
    ready: () => caughtUp,
    pollMs: options.pollMs,
    log: options.log,
  })
  const rounds = await startRounds(db, {
    round: async stop => {
      await follow(stop)
      if (!caughtUp) {
        caughtUp = true
        answering.wake()
      }
      if (performance.now() - lastSave > 600_000) await save()
    },
    pollMs: options.pollMs,
    failed: 'matching-failed',
    bell: { channel: changesChannel },
    log: options.log,
  })
  return {
    followOnce: () => rounds.inTurn(follow),
    size: () => memory.size,
    stop: async () => {
      await answering.stop()
      await rounds.stop()
      await save()
    },
  }
}
function isAfter(row: { readonly xid: string; readonly id: string }, place: Place): boolean {
  const [a, b] = [BigInt(row.xid), BigInt(place.xid)]
  return a > b || (a === b && row.id > place.id)
}
/** Who told did so as part of their work: they are nobody's match. */
function isMatched(role: ParticipantRole | undefined): boolean {
  return role !== undefined && role !== 'teller'
}
/** The name stays the mention's own; of the rest the fuller statement counts. */
function pick(d: Described): Described {
  return d.name === undefined ? {} : { name: d.name }
}
function fuller(a: Described, b: Described): Described {
  const exact = (d: Described) => (d.birth === undefined ? 0 : 'date' in d.birth ? 3 : 'year' in d.birth ? 2 : 1)
  return {
    ...a,
    ...b,
    ...((exact(a) >= exact(b) ? a.birth : b.birth) && { birth: exact(a) >= exact(b) ? a.birth : b.birth }),
    ...((a.iin ?? b.iin) && { iin: a.iin ?? b.iin }),
    phones: [...new Set([...(a.phones ?? []), ...(b.phones ?? [])])],
  } as Described
}
