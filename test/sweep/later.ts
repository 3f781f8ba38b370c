// What is done with what the seeds wrote: judged, signed, opened, ended, passed on. Each is a row that a policy of its own admits (admissions.ts), and most say
// something that must not travel. Through the acts that people use.
import { randomUUID } from 'node:crypto'
import { handOverDanger } from '../../src/contacts/onward/actions.ts'
import { sayPurpose } from '../../src/contacts/people/actions.ts'
import { markSampled, seeSamples } from '../../src/contacts/quality/actions.ts'
import { criteria } from '../../src/contacts/quality/criteria.ts'
import { endInDanger, openInDanger, seeDanger } from '../../src/cases/danger/actions.ts'
import type { Actor } from '../../src/db/door.ts'
import { readHelp, recordHelp } from '../../src/help/actions.ts'
import { unitOfSchool } from '../../src/demo/directory.ts'
import type { Services } from '../../src/http/services.ts'
import { decideLink } from '../../src/incidents/actions.ts'
import { seeLinks } from '../../src/incidents/links/actions.ts'
import { rulebook } from '../../src/law/rulebook.ts'
import { seeWeek, signWeek } from '../../src/lookups/week/actions.ts'
import { weekOf } from '../../src/lookups/week/rules.ts'
import { desk } from '../../src/notices/desk/actions.ts'
import { takeBreach } from '../../src/notices/breach.ts'
import { police } from '../../src/notices/line.ts'
import { readOrder, recordStep, seeOrders } from '../../src/orders/actions.ts'
import { declarePerson } from '../../src/people/conflicts/actions.ts'
import { startMatching } from '../../src/people/matcher/jobs.ts'
import { askForPerson, openFound, seeSearch } from '../../src/people/search/actions.ts'
import { signReading } from '../../src/statute/actions.ts'
import { signables } from '../../src/statute/review.ts'
import { takeStep, writeVisit } from '../../src/visits/actions.ts'
import { dateOf } from '../../src/words/format.ts'
import { file, offender, words, type Seeded } from './seeds.ts'

type Who = (login: string) => Promise<Actor>
const day = 86_400_000

/** `ago`: does something at the database's clock of so many days before. */
export async function seedLater(
  services: Services,
  who: Who,
  seeded: Seeded,
  ago: (days: number, act: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await judgePeople(services, who)
  await endThings(services, who, seeded)
  await passOn(services, who, seeded.contact)
  await signWhatWaits(services, who, seeded.contact, ago)
}

/** The same man in another unit: both units say it is he, and the law is asked again where nobody of the first unit sees anything. And somebody looks him up. */
async function judgePeople(services: Services, who: Who): Promise<void> {
  const chief = await who('demo.chief')
  const [school = '', unit = ''] = [...unitOfSchool].at(-1) ?? []
  await file(services, await who(`demo.${school}.deputy`), await who(`demo.${unit}.duty`))
  const matcher = await startMatching(services, { pollMs: 60_000 })
  await matcher.followOnce()
  const proposed = (await seeLinks(services, chief)).lines.find(
    line => line.mayJudge && line.link.state === 'proposed' && line.there.incident === undefined,
  )
  if (!proposed) throw new Error('no link leads to another unit')
  const agreed = await decideLink(services, chief, { ...judged(proposed.link), verdict: 'confirm' }, desk)
  await decideLink(services, await who(`demo.${unit}.chief`), { ...judged(agreed), verdict: 'confirm' }, desk)
  const search = await askForPerson(
    services,
    { actor: chief, name: 'Басқа Біреу' },
    { aim: 'repeat', name: offender.name, birth: '', iin: offender.iin, phone: '' },
  )
  const [found] = (await seeSearch(services, chief, search)).found
  await openFound(services, chief, { search, mention: found?.id ?? '', reason: 'check' })
  await matcher.stop()

  const declared = { relation: 'relative', birth: '1991', phone: '', of: '' } as const
  const duty = await who('demo.duty')
  const own = { ...declared, name: 'Туысбеков Дәурен Сынақұлы', iin: '910101300014' }
  await declarePerson(services, duty, own)
  const colleagues = { ...declared, name: 'Әріптесова Нұргүл Сынаққызы', iin: '910202400025' }
  await declarePerson(services, chief, colleagues, duty.id)
}
const judged = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version })

async function endThings(services: Services, who: Who, { referral, visited, inDanger }: Seeded): Promise<void> {
  const [chief, worker, guardian] = [await who('demo.chief'), await who('demo.centre'), await who('demo.guardianship')]
  // Once more in danger, and over before the hour is. The first time runs on.
  const before = new Set((await seeDanger(services, chief)).openings.map(one => one.id))
  const rescuer = { actor: await who('demo.operator'), login: 'demo.operator' }
  const again = { number: inDanger, reason: 'life', words: words('қауіп қайталанды') } as const
  const proof = { password: '', sameAgain: true, network: 'sweep' }
  await openInDanger({ ...services, demo: true }, rescuer, again, proof)
  for (const { id } of (await seeDanger(services, chief)).openings.filter(one => !before.has(one.id)))
    await endInDanger(services, rescuer.actor, id)

  const today = dateOf(new Date())
  const visit = { onDay: today, finding: 'danger', note: words('бала қауіпте') } as const
  await takeStep(services, guardian, await writeVisit(services, guardian, visited, visit), 'police')

  const due = dateOf(new Date(Date.now() + 6 * day))
  const goal = { kind: 'plan', goal: words('екінші мақсат'), what: words('екінші іс'), service: 'social', due } as const
  await recordHelp(services, worker, referral, goal)
  const { plan } = await readHelp(services, worker, referral)
  await recordHelp(services, worker, referral, { kind: 'mark', item: plan.at(-1)?.id ?? '', as: 'done' })

  const order = (await seeOrders(services, chief, 'live')).rows.at(-1)
  const step = async (by: Actor, given: Parameters<typeof recordStep>[4]) => {
    const { row } = await readOrder(services, by, order?.number ?? '')
    await recordStep(services, by, order?.number ?? '', row.version, given, { takeBreach, lang: 'kk' })
  }
  await step(chief, {
    kind: 'end-asked',
    happened: new Date(),
    by: 'court',
    document: '7/2026',
    note: words('тоқтату'),
  })
  await step(await who('demo.prosecutor'), { kind: 'ended' })
}

async function passOn(services: Services, who: Who, contact: string): Promise<void> {
  const operator = await who('demo.second-operator')
  const unit = (await who('demo.duty')).agencyId
  const danger = { key: randomUUID(), what: words('қауіп'), callback: '', unit, lang: 'kk' } as const
  await handOverDanger(services, operator, contact, danger, police)
}

async function signWhatWaits(
  services: Services,
  who: Who,
  contact: string,
  ago: (days: number, act: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const [supervisor, second, lawyer] = [
    await who('demo.supervisor'),
    await who('demo.second-supervisor'),
    await who('demo.lawyer'),
  ]
  const [sample] = await seeSamples(services, supervisor)
  const given = Object.fromEntries(criteria.map(({ code }) => [code, 'yes'])) as Parameters<typeof markSampled>[3]
  await markSampled(services, supervisor, sample?.items[0]?.id ?? '', given)

  // A week must be over before it is signed.
  await ago(8, () => sayPurpose(services, second, contact, { purpose: 'other', words: words('былтырғы себеп') }))
  const week = weekOf(new Date(Date.now() - 8 * day))
  const { rows } = await seeWeek(services, supervisor, week)
  await signWeek(services, supervisor, week, new Map(rows.map((_, i) => [i, 'look-into'])))

  const [reading] = signables(rulebook)
  if (!reading) throw new Error('the rulebook has nothing to sign')
  const name = 'Заңгер'
  await signReading(services.db, { actor: lawyer, name }, reading, { withdraw: false, remark: words('ескертпе') })
}
