// The demonstration's repeat: one invented man in three spellings, three regions, three schools. The matcher has proposed that he is one person, an
// officer elsewhere has agreed, and the officer of the tiles is the second: one key, and the law of the own incident changes. Everything is done
// through the acts that schools and police use.
import type { Actor } from '../db/door.ts'
import type { Services } from '../http/services.ts'
import { decideLink, readIncident, stateFact } from '../incidents/actions.ts'
import { scribedFrom, type ScribeSource } from '../incidents/contract.ts'
import { nothingWorse } from '../law/acts/example-facts.ts'
import { factOf, type FactKey, type Role } from '../law/facts.ts'
import { fileNotice } from '../notices/actions.ts'
import type { Submission } from '../notices/contract.ts'
import { acknowledgeNotice, desk, incidentNumberOf, registerNotice } from '../notices/desk/actions.ts'
import { linksOf } from '../people/actions.ts'
import type { PersonMentioned } from '../people/contract.ts'
import { startMatching } from '../people/matcher/jobs.ts'
import { setClock } from './clock.ts'
import { unitOfSchool } from './directory.ts'
import { tileSchool } from './tiles.ts'

const day = 24 * 60 * 60
type Mention = {
  readonly school: string
  readonly lang: 'kk' | 'ru'
  readonly daysAgo: number
  readonly person: PersonMentioned
}
/** The first is the earliest; the last is the one that the tiles work on. */
const mentions: readonly [Mention, Mention, Mention] = [
  {
    school: 'school-44',
    lang: 'ru',
    daysAgo: 60,
    person: { name: 'Ульгибаев Ержан Нурланович', sex: 'male', birth: { date: '1985-03-04' } },
  },
  {
    school: 'school-5',
    lang: 'kk',
    daysAgo: 25,
    person: { name: 'ULGIBAYEV Yerzhan', sex: 'male', birth: { year: 1985 } },
  },
  {
    school: `school-${tileSchool}`,
    lang: 'kk',
    daysAgo: 3,
    person: { name: 'Үлгібаев Ержан Нұрланұлы', sex: 'male', birth: { date: '1985-03-04' } },
  },
]

type ActorOf = (agency: string, role: Actor['roles'][number]) => Actor
type Filed = { readonly number: string; readonly duty: Actor; readonly chief: Actor }

export async function playRepeat(services: Services, actorOf: ActorOf, carry: () => Promise<void>): Promise<void> {
  const filed: Filed[] = []
  for (const [i, mention] of mentions.entries()) filed.push(await play(services, actorOf, carry, mention, i))
  await setClock(services.db, 0)
  const matcher = await startMatching(services, { pollMs: 60_000 })
  await matcher.followOnce()
  await matcher.stop()
  const [first, , last] = filed
  if (!first || !last) return
  // The officer where he was first mentioned has compared and agrees; the second officer is left to whoever tries the demonstration.
  const own = (await readIncident(services, last.duty, last.number, desk)).incident.id
  const theirs = (await readIncident(services, first.duty, first.number, desk)).incident.id
  const look = { act: 'link.list', basis: 'demonstration', purpose: 'invented data' }
  const link = (await services.db.as(first.chief, look, tx => linksOf(tx, first.chief, theirs))).find(l =>
    [l.left.incidentId, l.right.incidentId].includes(own),
  )
  if (link?.side === 'accused' && link.state === 'proposed')
    await decideLink(services, first.chief, { id: link.id, version: link.version, verdict: 'confirm' }, desk)
}

async function play(
  services: Services,
  actorOf: ActorOf,
  carry: () => Promise<void>,
  { school, lang, daysAgo, person }: Mention,
  i: number,
): Promise<Filed> {
  const unit = unitOfSchool.get(school)
  if (unit === undefined) throw new Error(`${school} has no police unit`)
  const [duty, chief] = [actorOf(unit, 'police-duty'), actorOf(unit, 'police-chief')]
  await setClock(services.db, -daysAgo * day)
  const on = new Date(Date.now() - (daysAgo + 1) * day * 1000).toISOString().slice(0, 10)
  const { reply } = await fileNotice(services, actorOf(school, 'school-deputy'), {
    submission: submission(person, on, lang),
    lang,
    channel: 'page',
    idempotencyKey: `demo-repeat-${i}`,
  })
  await carry()
  await setClock(services.db, -daysAgo * day + 1200)
  await acknowledgeNotice(services, duty, reply.number)
  const register = String(7001 + i)
  const given = { registration: register, assignee: duty.id, firstStep: 'spoke-to-sender', note: '' } as const
  // What happened weeks ago opened no case: nobody would have looked at it since.
  const settings = { ...services.settings, opensCases: daysAgo < 7 }
  await registerNotice({ ...services, settings }, duty, reply.number, 2, given)
  const number = await incidentNumberOf(services, duty, reply.number)
  const { cc12Repetition: _, ...rest } = nothingWorse
  for (const [key, answer] of Object.entries({ ...rest, harm: 'none' }) as [FactKey, string][]) {
    const source = (Object.keys(scribedFrom) as ScribeSource[]).find(s => factOf(key).by.includes(s as Role))
    if (source === undefined) continue
    const { rows } = (await readIncident(services, duty, number, desk)).ground
    const document = scribedFrom[source] === 'document' ? register : ''
    await stateFact(services, duty, number, rows.length, { key, answer, source, document }, desk)
  }
  return { number, duty, chief }
}

function submission(person: PersonMentioned, on: string, lang: 'kk' | 'ru'): Submission {
  return {
    kind: 'violence-at-home',
    danger: 'no',
    conflict: 'none',
    occurred: { from: on },
    place: { kind: 'home' },
    narrative: {
      kk: 'Оқушы мектеп психологына үйде әкесі анасын ұрғанын айтты.',
      ru: 'Ученик рассказал психологу, что дома отец ударил мать.',
    }[lang],
    child: {},
    suspect: { relation: 'parent', person },
    signs: {
      pain: 'yes',
      visibleInjury: 'no',
      weapon: 'no',
      happenedBefore: 'unknown',
      moreVictims: 'no',
      moreOffenders: 'no',
    },
    callback: { phone: '+7 700 000 00 17' },
  }
}
