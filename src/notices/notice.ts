// What may happen to a mandatory notice, and what it says in the law's own facts. Pure: time is a parameter.
// A notice is never deleted and silence never answers it: whoever does not act in time hands it upward (duties/). Withdrawing or marking
// as mistaken closes nothing; the police still decide, with a ground from a closed list.
import type { FactGiven, Occurred } from '../incidents/contract.ts'
import type { FieldError } from '../http/problems.ts'
import { earliestDay } from '../incidents/incident.ts'
import { agesOn } from '../people/sighting.ts'
import type { Disposition, EventKind, NoticeState, Submission } from './contract.ts'

export type NoticeEvent = {
  readonly kind: EventKind
  readonly at: Date
  readonly actor: string | null
  readonly data: Readonly<Record<string, unknown>>
}
/** The projection: what lists show, and nothing that the events do not say. */
export type NoticeProjection = {
  readonly state: NoticeState
  readonly version: number
  readonly deliveredAt: Date | undefined
  readonly acknowledgedAt: Date | undefined
  readonly registeredAt: Date | undefined
  readonly registration: string | undefined
  readonly disposition: Disposition | undefined
  readonly disposedAt: Date | undefined
  readonly mistakenAt: Date | undefined
  readonly level: number
}

const nothing: NoticeProjection = {
  state: 'submitted',
  version: 1,
  deliveredAt: undefined,
  acknowledgedAt: undefined,
  registeredAt: undefined,
  registration: undefined,
  disposition: undefined,
  disposedAt: undefined,
  mistakenAt: undefined,
  level: 0,
}

/** The state of a notice from its events alone. The stored row must equal this; a test rebuilds and compares. */
export function reduceNotice(events: readonly NoticeEvent[]): NoticeProjection {
  return events.reduce((notice, event) => apply(notice, event), nothing)
}

function apply(n: NoticeProjection, e: NoticeEvent): NoticeProjection {
  switch (e.kind) {
    case 'submitted':
      return n
    case 'delivered':
      return { ...n, state: n.state === 'submitted' ? 'delivered' : n.state, deliveredAt: n.deliveredAt ?? e.at }
    case 'acknowledged':
      return { ...n, state: 'acknowledged', acknowledgedAt: e.at }
    case 'registered':
      return { ...n, state: 'registered', registeredAt: e.at, registration: String(e.data['registration']) }
    case 'disposed':
      return { ...n, state: 'disposed', disposition: e.data['disposition'] as Disposition, disposedAt: e.at }
    case 'returned-to-work':
      return { ...n, state: 'registered', disposition: undefined, disposedAt: undefined }
    case 'information-added':
      return { ...n, version: n.version + 1 }
    case 'marked-mistaken':
      return { ...n, version: n.version + 1, mistakenAt: n.mistakenAt ?? e.at }
    case 'escalated':
      // Registration and the prosecutor's decision climb ladders of their own; the notice's level is that of its acknowledgement.
      if (e.data['rule'] !== 'notice.acknowledge') return n
      return { ...n, level: Math.max(n.level, Number(e.data['level'])) }
    case 'closed':
      return { ...n, state: 'closed' }
    // These tell the reader something and change nothing by themselves.
    case 'shown':
    case 'disposition-proposed':
    case 'disposition-refused':
    case 'law-changed':
    case 'result-told':
    case 'handed-on':
      return n
  }
}

export function mayAcknowledge(state: NoticeState): boolean {
  return state === 'submitted' || state === 'delivered'
}
export function mayRegister(state: NoticeState): boolean {
  return state === 'acknowledged'
}
export function mayDispose(state: NoticeState): boolean {
  return state === 'registered'
}
/** "No offence" is never one person's word. The others name a number or a body, and stand in the prosecutor's list anyway. */
export function needsSecondPerson(disposition: Disposition): boolean {
  return disposition === 'no-offence'
}

/** In the school only the author may know, unless it was said that no leader or colleague is involved. "I don't know" counts as involved. */
export function staysWithAuthor(s: Submission): boolean {
  return s.conflict !== 'none'
}

export function occurredDays(s: Submission): Occurred {
  return s.occurred === 'unknown' ? undefined : { from: s.occurred.from, to: s.occurred.to ?? s.occurred.from }
}

/** Days that cannot be: in the future, reversed, or a birth after today. Today is the civil day in Kazakhstan. */
export function wrongDays(s: Submission, today: string): FieldError[] {
  const wrong: FieldError[] = []
  if (s.occurred !== 'unknown') {
    if (s.occurred.from > today) wrong.push({ pointer: '/occurred/from', code: 'date-in-future' })
    else if (s.occurred.from < earliestDay) wrong.push({ pointer: '/occurred/from', code: 'date-too-early' })
    if (s.occurred.to !== undefined && s.occurred.to > today)
      wrong.push({ pointer: '/occurred/to', code: 'date-in-future' })
    else if (s.occurred.to !== undefined && s.occurred.to < s.occurred.from)
      wrong.push({ pointer: '/occurred/to', code: 'date-reversed' })
  }
  for (const [where, person] of [
    ['/child', s.child],
    ['/suspect/person', s.suspect.person],
  ] as const) {
    const birth = person?.birth
    if (birth && 'date' in birth && birth.date > today)
      wrong.push({ pointer: `${where}/birth/date`, code: 'date-in-future' })
    if (birth && 'year' in birth && String(birth.year) > today.slice(0, 4))
      wrong.push({ pointer: `${where}/birth/year`, code: 'date-in-future' })
  }
  return wrong
}

/** What the school said, as facts the law knows. Only what was said: nothing is inferred that nobody was asked. */
export function factsOf(s: Submission, today: string, learntBy: 'education' | 'health' = 'education'): FactGiven[] {
  const facts: FactGiven[] = []
  const day = s.occurred === 'unknown' ? today : s.occurred.from
  const tell = (key: FactGiven['key'], said: 'yes' | 'no' | 'unknown') =>
    facts.push(said === 'unknown' ? { key, state: 'unknown-asked' } : { key, state: 'known', value: said })

  // "Somebody harmed the child" may be a blow, bullying, a threat, a sexual act or something of which this rulebook holds no article: only pain or a
  // visible injury says violence.
  const maybe = {
    'harm-to-child': [
      'violence',
      'bullying',
      'sexual',
      'threat',
      'stalking',
      'suicide',
      'freedom',
      'child-care',
      'neglect',
      'insult',
      'torture',
      'other',
    ],
    'violence-at-home': [
      'violence',
      'disrespect',
      'sexual',
      'threat',
      'stalking',
      'suicide',
      'freedom',
      'neglect',
      'insult',
      'other',
    ],
  } as const
  if (s.kind === 'harm-to-child' || s.kind === 'violence-at-home') {
    const hurt = s.signs.pain === 'yes' || s.signs.visibleInjury === 'yes'
    facts.push(
      hurt
        ? { key: 'deed', state: 'known', value: 'violence' }
        : { key: 'deed', state: 'not-asked', within: maybe[s.kind] },
    )
  }
  if (s.kind === 'put-off-transport') facts.push({ key: 'deed', state: 'known', value: 'put-off-transport' })
  tell('pain', s.signs.pain)
  tell('weapon', s.signs.weapon)
  facts.push(counted('victims', s.signs.moreVictims, 'two-or-more', 'one'))
  facts.push(
    s.signs.moreOffenders === 'yes'
      ? { key: 'group', state: 'not-asked', within: ['group', 'agreed-group', 'criminal-group'] }
      : counted('group', s.signs.moreOffenders, 'group', 'alone'),
  )
  const childAges = agesOn(s.child.birth, day)
  const suspectAges = agesOn(s.suspect.person?.birth, day)
  const [victim, offender] = s.kind === 'act-by-child' ? [undefined, childAges] : [childAges, suspectAges]
  if (victim) facts.push(ageFact('victimAge', victim))
  if (offender) facts.push(ageFact('offenderAge', offender))
  // A teacher or head of a school is an adult; nothing else about age is taken for granted.
  else if (s.kind !== 'act-by-child' && ['teacher', 'head'].includes(s.suspect.relation))
    facts.push({ key: 'offenderAge', state: 'known', value: 'adult' })
  if (s.kind !== 'act-by-child' && s.suspect.relation !== 'unknown') {
    // "Relative" may be an uncle living elsewhere, who is no close relative in the law's sense (Family Code 1(13)): that stays to be asked.
    const family = ['parent', 'step-parent', 'guardian'].includes(s.suspect.relation)
    if (family || ['teacher', 'head', 'stranger'].includes(s.suspect.relation))
      tell('familyRelation', family ? 'yes' : 'no')
    if (s.suspect.relation === 'parent' || s.suspect.relation === 'guardian') tell('offenderRepresentsChild', 'yes')
  }
  facts.push({ key: 'learntBy', state: 'known', value: learntBy })
  return facts
}

function counted(key: FactGiven['key'], said: 'yes' | 'no' | 'unknown', many: string, one: string): FactGiven {
  return said === 'unknown'
    ? { key, state: 'unknown-asked' }
    : { key, state: 'known', value: said === 'yes' ? many : one }
}

const bands = {
  victimAge: [
    [0, 13, 'under-14'],
    [14, 15, '14-15'],
    [16, 17, '16-17'],
    [18, 200, 'adult'],
  ],
  offenderAge: [
    [0, 11, 'under-12'],
    [12, 13, '12-13'],
    [14, 15, '14-15'],
    [16, 17, '16-17'],
    [18, 200, 'adult'],
  ],
} as const
function ageFact(key: 'victimAge' | 'offenderAge', [least, most]: readonly [number, number]): FactGiven {
  const possible = bands[key].filter(([from, to]) => from <= most && to >= least).map(([, , band]) => band as string)
  const [only] = possible
  return possible.length === 1 && only !== undefined
    ? { key, state: 'known', value: only }
    : { key, state: 'not-asked', within: possible }
}
