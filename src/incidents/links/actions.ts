// What an officer sees of links between mentions: lists with masked people, and one link opened for judging. Lists show first letters and a year
// of birth; opening names is an act of its own in the journal.
import { agenciesById } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import type { Actor, Tx } from '../../db/door.ts'
import type { Services } from '../../http/services.ts'
import {
  linksOf,
  linksToJudge,
  mayLink,
  openLink,
  openMentions,
  type LinkHistory,
  type LinkSeen,
} from '../../people/actions.ts'
import type { Birth, PersonMentioned } from '../../people/contract.ts'
import { maskName } from '../../people/link.ts'
import type { QualificationSummary } from '../contract.ts'
import { incidentById, qualificationsOfIncident, type IncidentRow } from '../store.ts'

export const linksPerPage = 25

/** One side of a link. The number is there only for who may work on that incident. */
export type LinkSide = {
  readonly sightingId: string
  readonly masked: string
  readonly birth: Birth | undefined
  readonly unit: Agency | undefined
  /** Where somebody to be protected was mentioned is not told before the link is confirmed. */
  readonly hidesPlace: boolean
  readonly incident: IncidentRow | undefined
}
export type LinkLine = {
  readonly link: LinkSeen
  readonly here: LinkSide
  readonly there: LinkSide
  readonly mayJudge: boolean
}

/** What waits for a judgement of this person's units. */
export function seeLinks(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  after?: Pick<LinkSeen, 'band' | 'at' | 'id'>,
): Promise<{ readonly lines: readonly LinkLine[]; readonly more: boolean; readonly now: Date }> {
  return services.db.as(
    actor,
    { act: 'link.list', basis: 'CPC art. 179; CC art. 12, 68', purpose: 'find repeated violence' },
    async tx => {
      const links = await linksToJudge(tx, actor, linksPerPage + 1, after)
      const lines = await linesOf(tx, services, actor, links.slice(0, linksPerPage))
      return { lines, more: links.length > linksPerPage, now: tx.now }
    },
  )
}

/** Links of one incident, for its page of people. Inside that page's own act. */
export async function linksOfPage(
  tx: Tx,
  services: Pick<Services, 'vault'>,
  actor: Actor,
  incidentId: string,
): Promise<readonly LinkLine[]> {
  return linesOf(tx, services, actor, await linksOf(tx, actor, incidentId), incidentId)
}

async function linesOf(
  tx: Tx,
  { vault }: Pick<Services, 'vault'>,
  actor: Actor,
  links: readonly LinkSeen[],
  incidentId?: string,
): Promise<LinkLine[]> {
  if (links.length === 0) return []
  const people = await openMentions(
    tx,
    vault,
    links.flatMap(l => [l.left.sightingId, l.right.sightingId]),
    ['name', 'birth'],
  )
  const [agencies, incidents] = await Promise.all([
    agenciesById(
      tx,
      links.flatMap(l => [l.left.holderId, l.right.holderId]),
    ),
    incidentsById(
      tx,
      links.flatMap(l => [l.left.incidentId, l.right.incidentId]),
    ),
  ])
  const side = (of: LinkSeen['left'], hidesPlace: boolean): LinkSide => {
    const person = people.get(of.sightingId)
    return {
      sightingId: of.sightingId,
      masked: maskName(person?.name),
      birth: yearOnly(person?.birth),
      unit: hidesPlace ? undefined : agencies.get(of.holderId),
      hidesPlace,
      incident: incidents.get(of.incidentId),
    }
  }
  return links.map(link => {
    const rightIsHere =
      incidentId === undefined
        ? !isOwn(actor, link.left) || isOwn(actor, link.right)
        : link.right.incidentId === incidentId
    const [here, there] = rightIsHere ? [link.right, link.left] : [link.left, link.right]
    // A proposal must not tell the unit of her old home where a woman lives who has left it.
    const hidesPlace = link.side !== 'accused' && link.state !== 'confirmed' && !isOwn(actor, there)
    return { link, here: side(here, false), there: side(there, hidesPlace), mayJudge: mayJudge(actor, link) }
  })
}

function isOwn(actor: Actor, of: LinkSeen['left']): boolean {
  return actor.units.includes(of.holderId) || actor.regions.includes(of.region)
}
function mayJudge(actor: Actor, link: LinkSeen): boolean {
  return mayLink(actor, 'link.judge', {
    left_holder: link.left.holderId,
    right_holder: link.right.holderId,
    left_region: link.left.region,
    right_region: link.right.region,
  })
}
function yearOnly(birth: Birth | undefined): Birth | undefined {
  return birth !== undefined && 'date' in birth ? { year: Number(birth.date.slice(0, 4)) } : birth
}
async function incidentsById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, IncidentRow>> {
  const rows = await Promise.all([...new Set(ids)].map(id => tx.one(incidentById, [id])))
  return new Map(rows.flatMap(row => (row ? [[row.id, row] as const] : [])))
}

export type LinkOpened = {
  readonly line: LinkLine
  readonly people: { readonly here: PersonMentioned | undefined; readonly there: PersonMentioned | undefined }
  readonly history: readonly LinkHistory[]
  /** What the law said of the own incident before and after the last answer; for showing what a judgement changed. */
  readonly law: readonly {
    readonly at: Date
    readonly summary: QualificationSummary
    readonly restsOn: readonly string[]
  }[]
  readonly now: Date
}

/** Opens a link with both people by name. Throws `not-found` for whoever may not know of it. */
export function seeLink(services: Pick<Services, 'db' | 'vault'>, actor: Actor, id: string): Promise<LinkOpened> {
  return services.db.as(
    actor,
    { act: 'link.view', basis: 'CPC art. 179; CC art. 12, 68', purpose: 'compare two mentions of a person' },
    async tx => {
      const { link, people, history } = await openLink(tx, services.vault, actor, id)
      tx.concerns({ kind: 'link', id, region: link.right.region })
      const [line] = await linesOf(tx, services, actor, [link])
      if (!line) throw new Error('a link that was opened has no line')
      const own = line.here.incident
      const law = own ? (await tx.rows(qualificationsOfIncident, [own.id])).slice(0, 2) : []
      return {
        line,
        people: { here: people.get(line.here.sightingId), there: people.get(line.there.sightingId) },
        history,
        law: law.map(q => ({ at: q.at, summary: q.summary as QualificationSummary, restsOn: q.rests_on })),
        now: tx.now,
      }
    },
  )
}
