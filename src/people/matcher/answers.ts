// The matcher answers what officers ask. It takes sealed questions out of the letter-box (people/search), compares with everybody this officer may
// find and nobody else, and puts a sealed answer back. What the officer may not know of is left out before anything is ranked: it shapes neither
// the order nor a probability nor the number of answers.
import type { Actor, Db, Tx } from '../../db/door.ts'
import { startRounds, type Rounds } from '../../db/rounds.ts'
import { comparePeople, rank, type Band as NameBand, type Described } from '../../names/index.ts'
import type { Vault } from '../../vault/vault.ts'
import type { ParticipantRole, PersonMentioned } from '../contract.ts'
import { maskName } from '../link.ts'
import { basisOf, searchesChannel, type Answered, type Found } from '../search/contract.ts'
import {
  describeAsked,
  isOwnName,
  maskBirth,
  maskTerm,
  nextQuestion,
  openQuestion,
  sealAnswer,
} from '../search/search.ts'
import {
  answerSearch,
  findableMentions,
  forgetSearches,
  incidentsOfMentions,
  lockedMentions,
  markWeighed,
  mentionsOfUnits,
  searchToWeigh,
  searchWaits,
  takeSearch,
  type WaitingSearch,
} from '../search/store.ts'
import type { Memory } from './memory.ts'
import { mentionsByIds, type MentionRow } from './store.ts'

const act = { act: 'people.answer', basis: 'as the search says', purpose: 'answer an officer’s search' }
/** More than these help nobody: the next question does. */
const shown = 10
const looked = 100

export type OpenedMention = {
  readonly id: string
  readonly role: ParticipantRole | undefined
  readonly described: Described
  readonly person: PersonMentioned
}
export async function startAnswering(
  { db, vault }: { readonly db: Db; readonly vault: Vault },
  knows: {
    readonly memory: () => Memory
    readonly open: (tx: Tx, rows: readonly MentionRow[]) => Promise<OpenedMention[]>
    readonly ready: () => boolean
    readonly pollMs: number
    readonly log: ((line: Record<string, unknown>) => void) | undefined
  },
): Promise<Rounds> {
  async function answerAll(stop: AbortSignal): Promise<void> {
    while (knows.ready() && !stop.aborted && (await db.lookAsJob('matcher', tx => tx.one(searchWaits))))
      await answerOne()
    // Only when nobody waits: what is looked at here must not show in the time of any answer.
    while (knows.ready() && !stop.aborted && (await weighLocks())) {
      while (!stop.aborted && (await db.lookAsJob('matcher', tx => tx.one(searchWaits)))) await answerOne()
    }
  }

  /**
   * Did a search meet records that its asker is locked from? Such an attempt is written down as refused, for the Commissioner of the record's region.
   * Every search is looked at in the same way. Gives false when none is left.
   */
  async function weighLocks(): Promise<boolean> {
    const search = await db.lookAsJob('matcher', tx => tx.one(searchToWeigh))
    if (search === undefined) return false
    const asked = describeAsked(openQuestion(vault, search.id, search.question))
    const memory = knows.memory()
    const locked = new Set(
      (await db.lookAsJob('matcher', tx => tx.rows(lockedMentions, [search.by_user, search.by_agency]))).map(r => r.id),
    )
    const near = memory.index.find(asked, { limit: shown, except: { has: ref => !locked.has(memory.idOf(ref)) } })
    const met = rank(near, () => true).filter(
      c => bandOf[c.band] !== undefined || c.terms.some(term => bearsNumber.test(term.kind)),
    )
    const incidents = await db.lookAsJob('matcher', tx =>
      tx.rows(incidentsOfMentions, [met.map(c => memory.idOf(c.ref))]),
    )
    const asker: Actor = {
      kind: 'user',
      id: search.by_user,
      agencyId: search.by_agency,
      agencyKind: '',
      roles: [],
      units: [],
      regions: [],
    }
    for (const { id, region } of incidents) {
      const attempt = { act: 'refused person.search', basis: basisOf[search.aim], purpose: search.aim }
      await db.refuse(asker, attempt, { kind: 'incident', id, region })
    }
    await db.system('matcher', act, async tx => tx.send(markWeighed, [search.id]))
    return true
  }

  async function answerOne(): Promise<void> {
    await db.system('matcher', act, async tx => {
      const search = await tx.one(takeSearch)
      if (search === undefined) return
      tx.concerns({ kind: 'search', id: search.id })
      const answer = await answerTo(tx, search)
      tx.send(answerSearch, [search.id, sealAnswer(vault, search.id, answer), answer.found.map(f => f.id)])
      tx.send(forgetSearches)
    })
  }

  async function answerTo(tx: Tx, search: WaitingSearch): Promise<Answered> {
    const question = openQuestion(vault, search.id, search.question)
    const asked = describeAsked(question)
    const memory = knows.memory()
    const [lockedRows, ownRows] = await Promise.all([
      tx.rows(lockedMentions, [search.by_user, search.by_agency]),
      tx.rows(mentionsOfUnits, [search.units]),
    ])
    const locked = new Set(lockedRows.map(r => r.id))
    const own = new Set(ownRows.map(r => r.id))
    const except = {
      has: (ref: number) => {
        const role = memory.roleOf(ref)
        const id = memory.idOf(ref)
        return (
          locked.has(id) || role === undefined || role === 'teller' || (role !== 'alleged-offender' && !own.has(id))
        )
      },
    }
    const candidates = memory.index.find(asked, { limit: looked, except })
    const ids = candidates.map(c => memory.idOf(c.ref))
    const allowed = new Set(
      (await tx.rows(findableMentions, [ids, search.by_user, search.by_agency, search.units])).map(r => r.id),
    )
    const rows = await tx.rows(mentionsByIds, [ids.filter(id => allowed.has(id))])
    const regions = new Map(rows.map(r => [r.id, { region: r.region ?? 0, at: r.at }]))
    const mentions = new Map(
      (await knows.open(tx, rows)).filter(m => !isOwnName(question.asker, m.person.name)).map(m => [m.id, m]),
    )
    const ranked = rank(candidates, ref => mentions.has(memory.idOf(ref)))
    const worth = ranked.flatMap(candidate => {
      const mention = mentions.get(memory.idOf(candidate.ref))
      const place = mention && regions.get(mention.id)
      const band =
        bandOf[candidate.band] ?? (candidate.terms.some(t => bearsNumber.test(t.kind)) ? 'possible' : undefined)
      return mention?.role === undefined || place === undefined || band === undefined
        ? []
        : [{ candidate, mention, place, band }]
    })
    const found = worth.slice(0, shown).map(({ candidate, mention, place, band }): Found => ({
      id: mention.id,
      masked: maskName(mention.person.name),
      birth: maskBirth(mention.described.birth),
      role: mention.role as ParticipantRole,
      region: place.region,
      at: place.at.toISOString(),
      band,
      probability: candidate.probability,
      terms: comparePeople(asked, mention.described, { commonness: memory.index.commonness }).terms.map(maskTerm),
    }))
    const ask = nextQuestion(
      asked,
      worth.map(w => ({ probability: w.candidate.probability, described: w.mention.described })),
    )
    return { found, ask }
  }

  return startRounds(db, {
    round: answerAll,
    pollMs: knows.pollMs,
    failed: 'answering-failed',
    bell: { channel: searchesChannel },
    log: knows.log,
  })
}

const bandOf: Partial<Record<NameBand, Found['band']>> = {
  'very likely': 'very-likely',
  likely: 'likely',
  possible: 'possible',
  'possible relative': 'relative',
}
const bearsNumber = /^iin-(equal|eleventh-digit|swapped)$|^phone-equal$/
