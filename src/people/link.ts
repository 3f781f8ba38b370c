// A link: two mentions that may be of one person. Decisions only: what a judgement makes of it, and who must still be asked.
// Nothing is ever merged or linked by itself, not even on an equal number (IIN): a named officer decides, and on the side of the accused two,
// to confirm as to undo: whoever could undo alone could free a man from his earlier violence.
import type { ParticipantRole } from './contract.ts'

export const bands = ['very-likely', 'likely', 'possible'] as const
export type Band = (typeof bands)[number]
export const linkStates = ['proposed', 'agreed', 'unsure', 'confirmed', 'rejected', 'undone'] as const
export type LinkState = (typeof linkStates)[number]
export const verdicts = ['confirm', 'reject', 'unsure', 'undo', 'undo-agree', 'undo-refuse'] as const
export type Verdict = (typeof verdicts)[number]
/** `accused`: both are alleged offenders, so the link may make a repeat. `protected`: both are the harmed or those around them. */
export type Side = 'accused' | 'protected' | 'other'

export type LinkEventKind = LinkState | 'lifted' | 'undo-asked' | 'undo-refused'
export type LinkEvent = { readonly kind: LinkEventKind; readonly actor: string | null; readonly band: Band | null }
export type Link = {
  readonly state: LinkState
  readonly band: Band
  readonly decidedBy: string | null
  /** Who asked to undo a confirmed link of the accused's side; it stands until another officer agrees or refuses. */
  readonly undoAskedBy: string | null
}

export function sideOf(left: ParticipantRole, right: ParticipantRole): Side {
  if (left === 'alleged-offender' && right === 'alleged-offender') return 'accused'
  if (left === 'alleged-offender' || right === 'alleged-offender') return 'other'
  return 'protected'
}

/** The state of a link is what its events make of it, in their order. Undefined before anything was proposed. */
export function reduceLink(events: readonly LinkEvent[]): Link | undefined {
  let link: Link | undefined
  for (const { kind, actor, band } of events) {
    if (kind === 'proposed' || kind === 'lifted') {
      // What was refused or undone comes back only with new evidence, and then to be judged afresh.
      const afresh = link === undefined || link.state === 'rejected' || link.state === 'undone'
      link = {
        state: afresh ? 'proposed' : (link?.state ?? 'proposed'),
        band: band ?? link?.band ?? 'possible',
        decidedBy: afresh ? null : (link?.decidedBy ?? null),
        undoAskedBy: link?.undoAskedBy ?? null,
      }
    } else if (link === undefined) continue
    else if (kind === 'undo-asked' || kind === 'undo-refused')
      link = { ...link, undoAskedBy: kind === 'undo-asked' ? actor : null }
    else link = { state: kind, band: link.band, decidedBy: actor, undoAskedBy: null }
  }
  return link
}

export type Step =
  | { readonly do: Exclude<LinkEventKind, 'proposed' | 'lifted'> }
  /** Why not: `same-person` – another officer must say it; `no-longer-open` – it was decided meanwhile. */
  | { readonly refuse: 'same-person' | 'no-longer-open' | 'not-confirmed' }

/** What a judgement of this person does to the link. On the accused's side the first agreement, and the wish to undo, wait for a second officer. */
export function judge(link: Link, side: Side, verdict: Verdict, by: string): Step {
  if (verdict === 'undo') {
    if (link.state !== 'confirmed') return { refuse: 'not-confirmed' }
    if (link.undoAskedBy !== null) return { refuse: link.undoAskedBy === by ? 'same-person' : 'no-longer-open' }
    return { do: side === 'accused' ? 'undo-asked' : 'undone' }
  }
  if (verdict === 'undo-agree' || verdict === 'undo-refuse') {
    if (link.state !== 'confirmed' || link.undoAskedBy === null) return { refuse: 'no-longer-open' }
    if (link.undoAskedBy === by) return { refuse: 'same-person' }
    return { do: verdict === 'undo-agree' ? 'undone' : 'undo-refused' }
  }
  switch (link.state) {
    case 'proposed':
      if (verdict === 'confirm') return { do: side === 'accused' ? 'agreed' : 'confirmed' }
      return { do: verdict === 'reject' ? 'rejected' : 'unsure' }
    case 'agreed':
      if (verdict === 'reject') return { do: 'rejected' }
      if (link.decidedBy === by) return { refuse: 'same-person' }
      return { do: verdict === 'confirm' ? 'confirmed' : 'unsure' }
    case 'unsure':
      // Who could not tell leaves it to another person; their own second look would be the same look.
      if (link.decidedBy === by) return { refuse: 'same-person' }
      if (verdict === 'confirm') return { do: side === 'accused' ? 'agreed' : 'confirmed' }
      return { do: verdict === 'reject' ? 'rejected' : 'unsure' }
    case 'confirmed':
    case 'rejected':
    case 'undone':
      return { refuse: 'no-longer-open' }
  }
}

/** A name as a candidate is shown before it is opened: first letters and year of birth, never more. */
export function maskName(name: string | undefined): string {
  if (name === undefined) return '—'
  return name
    .trim()
    .split(/\s+/)
    .slice(0, 3)
    .map(word => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join(' ')
}
