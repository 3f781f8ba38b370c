// Invented protective orders in invented cases, issued and kept through the same actions that the police use, with the clock set back for each: some in
// force, one that nobody has checked, one not handed over yet, one breached, and some that ran out long ago, also under the earlier law.
import { desk, incidentNumberOf } from '../notices/desk/actions.ts'
import { takeBreach } from '../notices/breach.ts'
import type { Actor } from '../db/door.ts'
import { Problem } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { issueOrder, readOrder, readOrderForm, recordStep } from '../orders/actions.ts'
import type { OrderStep } from '../orders/contract.ts'
import { setClock } from './clock.ts'
import type { ActorOf } from './data.ts'
import { unitOfSchool } from './directory.ts'
import type { DemoStep } from './notices.ts'
import { tileSchool } from './tiles.ts'

const hour = 3_600_000
const day = 24 * hour

/** What becomes of an order, in hours from its issue; a check is made every six days until the last day of checking. */
type Fate = {
  readonly served?: number
  readonly refused?: true
  readonly checkDays?: number
  readonly breachDay?: number
  readonly materialDay?: number
}
const recent: readonly Fate[] = [
  { served: 3, checkDays: 30 },
  { served: 5, refused: true },
  { served: 2, checkDays: 6, breachDay: 1, materialDay: 2 },
  {},
]
const past: Fate = { served: 4, checkDays: 29 }

type Case = { readonly notice: string; readonly unit: string; readonly registeredAt: number; readonly fate: Fate }

export async function inventOrders(
  services: Services,
  actorOf: ActorOf,
  steps: readonly DemoStep[],
  numbers: ReadonlyMap<number, string>,
  now: Date,
): Promise<void> {
  try {
    for (const one of chooseCases(steps, numbers, now))
      await playOrder(services, actorOf(one.unit, 'police-chief'), one, now)
  } finally {
    await setClock(services.db, 0)
  }
}

/** Violence at home by somebody named, which the police have registered: of the unit of the tiles lately, of anybody long ago. */
function chooseCases(steps: readonly DemoStep[], numbers: ReadonlyMap<number, string>, now: Date): readonly Case[] {
  const home = unitOfSchool.get(`school-${tileSchool}`)
  const cases = steps.flatMap(step => {
    const notice = numbers.get(step.notice)
    const unit = unitOfSchool.get(step.school)
    const registered = steps.find(s => s.notice === step.notice && s.does === 'register')
    if (step.does !== 'file' || !registered || notice === undefined || unit === undefined) return []
    const { suspect, kind, signs } = step.submission
    const isViolence = (kind === 'harm-to-child' || kind === 'violence-at-home') && signs.pain === 'yes'
    return isViolence && suspect.person ? [{ notice, unit, registeredAt: registered.at.getTime() }] : []
  })
  const age = (one: { registeredAt: number }) => now.getTime() - one.registeredAt
  const lately = cases
    .filter(one => one.unit === home && age(one) < 27 * day && age(one) > 12 * hour)
    .slice(-recent.length)
  const long = cases.filter(one => age(one) > 45 * day)
  const picked = [0.2, 0.5, 0.7, 0.95].flatMap(share => long[Math.floor(long.length * share)] ?? [])
  return [
    ...[...new Set(picked)].map(one => ({ ...one, fate: past })),
    ...lately.map((one, i) => ({ ...one, fate: recent[i] ?? {} })),
  ]
}

async function playOrder(
  services: Services,
  chief: Actor,
  { notice, registeredAt, fate }: Case,
  now: Date,
): Promise<void> {
  const incident = await incidentNumberOf(services, chief, notice)
  const at = (when: number) => setClock(services.db, Math.round((when - Date.now()) / 1000))
  /** To the minute before, as a form would say it. */
  const minute = (when: number) => new Date(Math.floor(when / 60_000) * 60_000 - 60_000)
  const start = fate.served === undefined ? now.getTime() - 2 * hour : registeredAt + hour
  await at(start)
  const form = await readOrderForm(services, chief, incident)
  const against = form.people.find(p => p.role === 'alleged-offender')
  const protects = form.people.find(p => p.role === 'victim')
  if (!against || !protects) return
  let number: string
  try {
    number = await issueOrder(
      services,
      chief,
      incident,
      form.version,
      {
        against: against.sightingId,
        protects: protects.sightingId,
        age: 'document',
        bans: ['violence', 'search', 'pursue', 'visit', 'talk', 'call', 'contact', 'family'],
        post: 'head',
        place: form.unit?.name.kk ?? '',
        circumstances: 'Үйде балаға қол жұмсаған, тағы ұрамын деп қорқытқан (көрсетілім мәтіні).',
        issued: minute(start),
        confirms: ['no-detention', 'sane', 'victim-heard'],
      },
      desk,
    )
  } catch (error) {
    // The facts of an invented case may leave no ground; then there is no order in it.
    if (error instanceof Problem && (error.code === 'law-forbids' || error.code === 'bad-input')) return
    throw error
  }
  const record = async (when: number, step: (happened: Date) => OrderStep) => {
    if (when > now.getTime()) return
    await at(when)
    const { order } = await readOrder(services, chief, number)
    await recordStep(services, chief, number, order.version, step(minute(when)), { takeBreach, lang: 'kk' })
  }
  if (fate.served === undefined) return
  await record(start + hour, happened => ({ kind: 'copy-given', happened }))
  const served = start + fate.served * hour
  await record(served, happened => ({
    kind: 'served',
    happened,
    signed: fate.refused ? 'refused' : 'signed',
    note: fate.refused ? 'Екі куәнің көзінше қол қоюдан бас тартты (көрсетілім мәтіні).' : '',
  }))
  const { duties } = await readOrder(services, chief, number)
  if (duties.some(d => d.rule === 'order.prosecutor-copy'))
    await record(served + 2 * hour, happened => ({ kind: 'prosecutor-told', happened }))
  if (duties.some(d => d.rule === 'order.tell-bodies'))
    await record(served + 3 * hour, happened => ({ kind: 'bodies-told', happened }))
  if (fate.breachDay !== undefined)
    await record(served + fate.breachDay * day, happened => ({
      kind: 'breached',
      happened,
      note: 'Түнде үйге келіп, есікті тоқпақтады; көршісі көрді (көрсетілім мәтіні).',
    }))
  if (fate.materialDay !== undefined)
    await record(served + fate.materialDay * day, happened => ({
      kind: 'material-sent',
      happened,
      document: '461/1-к',
    }))
  for (let days = 6; days <= (fate.checkDays ?? 0); days += 6)
    await record(served + days * day, happened => ({ kind: 'checked', happened, finding: 'kept', note: '' }))
}
