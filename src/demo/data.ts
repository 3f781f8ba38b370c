// Fills a fresh demonstration: directory, accounts, and notices in every state, filed and answered through the same actions that a school and
// the police use, with the clock set back for each. Nothing else may be at work on the database meanwhile: the clock is not its own then.
import { setTimeout as wait } from 'node:timers/promises'
import { addClient, addUser } from '../access/accounts.ts'
import { addAgency, addService } from '../agencies/actions.ts'
import type { AgencyKind } from '../agencies/kinds.ts'
import { regions } from '../agencies/regions.ts'
import type { Actor } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import type { Services } from '../http/services.ts'
import { fileNotice } from '../notices/actions.ts'
import { answerContact, closeContact, seeDesk } from '../contacts/desk/actions.ts'
import { hangCode } from '../contacts/store.ts'
import { say } from '../contacts/telling/actions.ts'
import { beginVisit } from '../contacts/telling/visits.ts'
import { steps } from '../contacts/telling/visit.ts'
import { acknowledgeNotice, decideProposal, disposeNotice, registerNotice } from '../notices/desk/actions.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import { startPost, type Post } from '../post/jobs.ts'
import type { MessageKey } from '../words/catalogue.ts'
import type { Values } from '../words/say.ts'
import { setClock } from './clock.ts'
import { casesSinceHours, inventCases } from './cases.ts'
import { inventedContacts } from './contacts.ts'
import { agencyOfTile, demoAgencies, demoUsers, unitOfSchool, wallOf } from './directory.ts'
import { inventFamilies } from './families.ts'
import { inventNotices, type DemoStep } from './notices.ts'
import { playRepeat } from './repeat.ts'
import { inventOrders } from './orders.ts'
import { inventOversight } from './oversight.ts'
import { inventReferrals } from './houses.ts'
import { lettersWaiting } from './store.ts'
import { inventRides } from './transport.ts'
import { inventedServices } from './services.ts'
import { inventRota } from './rota.ts'
import { tileSchool } from './tiles.ts'

const act = { act: 'demo.invent', basis: 'demonstration', purpose: 'invented data' } as const

/** Says how far it is, in the reader's language. */
export type Tell = (key: MessageKey, values?: Values) => void
export type Inventing = {
  readonly notices: number
  readonly say: Tell
}

/** Gives the bearer token of a school's own system, for trying the API. */
export async function inventData(services: Services, inventing: Inventing): Promise<string> {
  const { token, actorOf } = await inventDirectory(services)
  inventing.say('start.directory', { agencies: demoAgencies.length, accounts: demoUsers.length })
  const post = await startPost(services, { subjects: { notice: noticeProgress }, pollMs: 60_000 })
  try {
    await playNotices(services, inventing, actorOf, post)
    await playRepeat(services, actorOf, () => carryAll(services, post))
    await playContacts(services, actorOf)
    await inventRides(services, actorOf)
    await inventRota(services, actorOf)
  } finally {
    await post.stop()
    await setClock(services.db, 0)
  }
  return token
}

export type ActorOf = (agency: string, role: Actor['roles'][number]) => Actor

async function inventDirectory({ db, vault }: Services): Promise<{ token: string; actorOf: ActorOf }> {
  const ids = new Map(demoAgencies.map(({ key }) => [key, newId()]))
  const idOf = (key: string): string => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`the demonstration has no agency ${key}`)
    return id
  }
  const kindOf = new Map<string, AgencyKind>(demoAgencies.map(({ key, agency }) => [key, agency.kind]))
  const actors = new Map<string, Actor>()
  const token = await db.system('demo', act, async tx => {
    for (const { key, agency, parent, policeUnit } of demoAgencies) {
      addAgency(
        tx,
        { ...agency, ...(parent && { parentId: idOf(parent) }), ...(policeUnit && { policeUnitId: idOf(policeUnit) }) },
        idOf(key),
      )
      if (agency.kind === 'school') tx.send(hangCode, [wallOf(key), idOf(key)])
    }
    for (const service of inventedServices) addService(tx, service)
    for (const user of demoUsers) {
      const agencyId = idOf(user.agency)
      const id = addUser(tx, vault, {
        agencyId,
        login: user.login,
        name: user.name,
        roles: [user.role],
        locale: 'kk',
        demo: true,
      })
      const agencyKind = kindOf.get(user.agency) ?? ''
      actors.set(`${user.agency} ${user.role}`, {
        kind: 'user',
        id,
        agencyId,
        agencyKind,
        roles: [user.role],
        units: agencyKind === 'police-unit' ? [agencyId] : [],
        regions: [],
      })
    }
    return addClient(tx, { agencyId: idOf(`school-${tileSchool}`), label: 'demonstration', roles: ['api-sender'] })
  })
  return {
    token,
    actorOf: (agency, role) => {
      const actor = actors.get(`${agency} ${role}`)
      if (!actor) throw new Error(`the demonstration has no ${role} at ${agency}`)
      return actor
    },
  }
}

/** Plays all steps in the order of time, each at its own. */
async function playNotices(
  services: Services,
  { notices, say }: Inventing,
  actorOf: ActorOf,
  post: Post,
): Promise<void> {
  const steps = inventNotices(notices, new Date())
  const numbers = new Map<number, string>()
  let tenths = 0
  for (const [i, step] of steps.entries()) {
    await setClock(services.db, Math.round((step.at.getTime() - Date.now()) / 1000))
    if (step.does === 'file') {
      const { reply } = await fileNotice(services, actorOf(step.school, 'school-deputy'), {
        submission: step.submission,
        lang: step.lang,
        channel: 'page',
        idempotencyKey: `demo-${step.notice}`,
      })
      numbers.set(step.notice, reply.number)
      await carryAll(services, post)
    } else {
      const opensCases = step.at.getTime() > Date.now() - casesSinceHours * 3_600_000
      await answer({ ...services, settings: { ...services.settings, opensCases } }, actorOf, step, numbers)
    }
    const done = Math.floor(((i + 1) / steps.length) * 10)
    if (done > tenths) say('start.part', { n: (tenths = done) * 10 })
  }
  await inventOrders(services, actorOf, steps, numbers, new Date())
  await inventCases(services, actorOf, steps, numbers, new Date())
  const unit = unitOfSchool.get(`school-${tileSchool}`) ?? ''
  const helperAt = (key: string) =>
    actorOf(
      key,
      demoUsers.find(u => u.agency === key && u.role !== 'centre-head' && u.role !== 'psychologist')?.role ?? '',
    )
  await inventReferrals(
    services,
    {
      inspector: actorOf(unit, 'police-chief'),
      unit,
      region: demoAgencies.find(a => a.key === unit)?.agency.region ?? 0,
      helperAt,
    },
    steps,
    numbers,
    unitOfSchool,
    regions.map(r => r.code),
  )
  const centre = `centre-${demoAgencies.find(a => a.key === unit)?.agency.region ?? 0}`
  await inventFamilies(
    services,
    {
      chief: actorOf(unit, 'police-chief'),
      worker: actorOf(centre, 'centre-worker'),
      psychologist: actorOf(centre, 'psychologist'),
    },
    new Date(),
  )
  const region = demoAgencies.find(a => a.key === unit)?.agency.region ?? 0
  const overseer = (at: 'prosecutor' | 'commissioner') => ({
    ...actorOf(agencyOfTile({ login: '', role: at, at }), at),
    regions: [region],
  })
  await inventOversight(
    services,
    {
      chief: actorOf(unit, 'police-chief'),
      guardian: helperAt(`guardianship-${region}`),
      prosecutor: overseer('prosecutor'),
      commissioner: overseer('commissioner'),
    },
    new Date(),
  )
}

/** What was told to 111 during the last day, each at its time, through the door and the desk themselves. */
async function playContacts(services: Services, actorOf: ActorOf): Promise<void> {
  const operator = actorOf('line', 'operator')
  const at = (minutesAgo: number) => setClock(services.db, -minutesAgo * 60)
  for (const told of inventedContacts) {
    await at(told.minutesAgo)
    const answers: Readonly<Record<string, string>> = {
      words: told.words,
      danger: told.danger,
      safe: told.safe,
      age: told.age,
      region: String(told.region),
    }
    const visit = await beginVisit(services, told.school && wallOf(told.school))
    for (const step of steps)
      await say(services, visit, {
        step,
        go: step === 'check' ? 'send' : 'next',
        said: { text: name => answers[name] ?? '', all: () => [] },
        lang: told.lang,
      })
    if (!told.answer) continue
    await at(told.minutesAgo - 2)
    // Those before it are answered, so the newest of those who wait is the one that was just sent.
    const { rows } = await seeDesk(services, operator, 'waiting', undefined)
    const contact = rows.toSorted((a, b) => b.turned_at.getTime() - a.turned_at.getTime())[0]
    if (!contact) throw new Error('an invented contact did not arrive')
    await answerContact(services, operator, contact.number, { version: contact.version, text: told.answer })
    if (told.closing)
      await closeContact(services, operator, contact.number, { version: contact.version + 1, closing: told.closing })
  }
}

/** A notice arrives at the time it was sent: the clock moves on only when nothing is under way. */
async function carryAll({ db }: Services, post: Post): Promise<void> {
  for (let i = 0; i < 200; i++) {
    await post.deliverOnce()
    if ((await db.lookAsJob('demo', tx => tx.one(lettersWaiting)))?.n === 0) return
    await wait(10)
  }
  throw new Error('the post of the demonstration is not delivered')
}

async function answer(
  services: Services,
  actorOf: ActorOf,
  step: Exclude<DemoStep, { does: 'file' }>,
  numbers: ReadonlyMap<number, string>,
): Promise<void> {
  const number = numbers.get(step.notice)
  const unit = unitOfSchool.get(step.school)
  if (number === undefined || unit === undefined) throw new Error('a notice is answered before it was filed')
  const duty = actorOf(unit, 'police-duty')
  const chief = actorOf(unit, 'police-chief')
  const register = String(1000 + ((step.notice * 17) % 9000))
  switch (step.does) {
    case 'acknowledge':
      await acknowledgeNotice(services, duty, number)
      return
    case 'register':
      return registerNotice(services, duty, number, 2, {
        registration: register,
        assignee: duty.id,
        firstStep: 'spoke-to-sender',
        note: '',
      })
    case 'dispose': {
      const what =
        step.as === 'pre-trial'
          ? { disposition: step.as, erdr: `26${register}000000${register}`.slice(0, 15), note: '' }
          : step.as === 'administrative'
            ? { disposition: step.as, caseNumber: register, note: '' }
            : { disposition: step.as, body: 'guardianship' as const, reference: register, note: '' }
      await disposeNotice(services, duty, number, 3, what)
      return
    }
    case 'propose':
      await disposeNotice(services, duty, number, 3, {
        disposition: 'no-offence',
        reason: 'Тексеру барысында құқық бұзушылық белгілері анықталмады (көрсетілім мәтіні).',
      })
      return
    case 'confirm':
      return decideProposal(services, chief, number, 4, { answer: 'confirm', why: '' })
  }
}
