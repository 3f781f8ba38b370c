// What the demonstration leaves out: one more family whose every field is filled, and what its people write about each other afterwards. Through the
// acts that people use, so that a lock, a key or an audience of its own is in it as it is in life. Invented, like everything here.
import { randomUUID } from 'node:crypto'
import { openInDanger, judgeDanger, seeDanger } from '../../src/cases/danger/actions.ts'
import { hearPublic } from '../../src/contacts/channels/actions.ts'
import { ringIn, setLine } from '../../src/contacts/calls/actions.ts'
import { doWithContact, saveDraft, seeOpen } from '../../src/contacts/desk/actions.ts'
import { draw, seeSamples, signSample } from '../../src/contacts/quality/actions.ts'
import { askForHelp, readForHelp } from '../../src/contacts/onward/help.ts'
import { notePerson, sayPurpose } from '../../src/contacts/people/actions.ts'
import type { Actor } from '../../src/db/door.ts'
import { demoUsers } from '../../src/demo/directory.ts'
import { checklistOf, type Answer } from '../../src/help/checklist.ts'
import { answerChecklist, readHelp, recordHelp, saveSafetyPlan } from '../../src/help/actions.ts'
import type { Services } from '../../src/http/services.ts'
import { changeSafeContact, decideLink } from '../../src/incidents/actions.ts'
import { seeLinks } from '../../src/incidents/links/actions.ts'
import { fileNotice } from '../../src/notices/actions.ts'
import { jpeg, png, webp } from '../../src/notices/attachments/samples.ts'
import { savePage, startDraft } from '../../src/notices/filing/actions.ts'
import { acknowledgeNotice, desk, incidentNumberOf, registerNotice } from '../../src/notices/desk/actions.ts'
import { askRequirements, readOrder, readOrderForm, recordStep, seeOrders } from '../../src/orders/actions.ts'
import { takeBreach } from '../../src/notices/breach.ts'
import { keepAddressSecret } from '../../src/people/actions.ts'
import { declarePerson } from '../../src/people/conflicts/actions.ts'
import { startMatching } from '../../src/people/matcher/jobs.ts'
import { makeRequest } from '../../src/people/requests/actions.ts'
import { askForPerson } from '../../src/people/search/actions.ts'
import { readReferral, recordReferralStep, requestReferral } from '../../src/referrals/actions.ts'
import { seeCases, readOverview } from '../../src/cases/actions.ts'
import { addPhotos, writeVisit } from '../../src/visits/actions.ts'
import { writeOpinion } from '../../src/visits/opinions.ts'
import { dateOf } from '../../src/words/format.ts'

const hour = 3_600_000
/** All that may be told with consent. */
const telling = ['violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'order'] as const
/** Long enough to be marked at both ends. */
export const words = (of: string) => `Ойдан алынған мәтін: ${of}, оқыған адам оның кімге арналғанын білуі тиіс.`
export const offender = {
  name: 'Сынаққазин Ермұхан Досанұлы',
  birth: { date: '1984-03-05' },
  sex: 'male',
  iin: '840305350128',
  phone: '+7 700 555 01 01',
  address: 'Сынақ даңғылы, 5-үй, 1-пәтер',
} as const
const child = {
  name: 'Сынаққазина Айгерім Ермұханқызы',
  birth: { age: 9 },
  sex: 'female',
  phone: '+7 700 555 02 02',
  address: 'Құпия көшесі, 9-үй, 2-пәтер',
} as const

export const wanted = { name: offender.name, iin: offender.iin }

/** `unlinked`: addresses to which no link leads by itself. `contact`: of 111, with somebody noted in it. `referral`, `visited`: of the one family. `inDanger`: its case. */
export type Seeded = Readonly<Record<'contact' | 'referral' | 'visited' | 'inDanger', string>> & {
  readonly unlinked: readonly string[]
}

/** `who`: the person behind a login of the demonstration. */
export async function seedRest(services: Services, who: (login: string) => Promise<Actor>): Promise<Seeded> {
  const [deputy, duty, chief] = [await who('demo.deputy'), await who('demo.duty'), await who('demo.chief')]
  const incident = await file(services, deputy, duty)
  await file(services, await who('demo.health'), duty)
  const draft = await seedPolice(services, { deputy, duty, chief, incident })
  const helped = await seedHelp(services, who, chief, incident)
  const contact = await seedCentre111(services, who)
  return { ...helped, contact, unlinked: [`/ru/notices/new/story?draft=${draft}`] }
}

export async function file(services: Services, deputy: Actor, duty: Actor): Promise<string> {
  const { reply } = await fileNotice(services, deputy, {
    submission: {
      kind: 'harm-to-child',
      danger: 'no',
      conflict: 'none',
      occurred: { from: dateOf(new Date(Date.now() - 48 * hour)) },
      place: { kind: 'home', text: 'Сынақ даңғылы, 5-үй' },
      narrative: words('хабарлама'),
      child,
      suspect: { relation: 'parent', person: offender },
      callback: { phone: '+7 700 555 03 03' },
      signs: {
        pain: 'yes',
        visibleInjury: 'yes',
        weapon: 'no',
        happenedBefore: 'unknown',
        moreVictims: 'no',
        moreOffenders: 'no',
      },
    },
    lang: 'kk',
    channel: 'page',
    idempotencyKey: randomUUID(),
    files: [{ mediaType: 'image/png', bytes: png }],
  })
  await acknowledgeNotice(services, duty, reply.number)
  const given = {
    registration: '4611',
    assignee: duty.id,
    firstStep: 'spoke-to-sender',
    note: words('тіркеу'),
  } as const
  await registerNotice(
    { ...services, settings: { ...services.settings, opensCases: true } },
    duty,
    reply.number,
    2,
    given,
  )
  return incidentNumberOf(services, duty, reply.number)
}

async function seedPolice(
  services: Services,
  { deputy, duty, chief, incident }: { deputy: Actor; duty: Actor; chief: Actor; incident: string },
): Promise<string> {
  // The same man once more, by his number: the matcher proposes a link, and an officer says why it is none.
  await file(services, deputy, duty)
  const matcher = await startMatching(services, { pollMs: 60_000 })
  await matcher.followOnce()
  const { lines } = await seeLinks(services, chief)
  const link = lines.find(line => line.mayJudge && line.link.state === 'proposed')?.link
  if (link === undefined) throw new Error('the matcher proposed no link')
  const verdict = { id: link.id, version: link.version, verdict: 'reject', reason: words('байланыс') } as const
  await decideLink(services, chief, verdict, desk)
  await askForPerson(
    services,
    { actor: chief, name: 'Басқа Біреу' },
    { aim: 'repeat', name: offender.name, birth: '', iin: '', phone: '' },
  )
  await matcher.stop()

  const { head, people } = await readOverview(services, chief, await caseOf(services, chief, incident))
  const [victim, accused] = (['victim', 'alleged-offender'] as const).map(role => people.find(p => p.role === role))
  if (!victim || !accused) throw new Error('the case has no people')
  const look = { act: 'contact.agree', basis: 'demonstration', purpose: 'invented data' }
  await services.db.as(chief, look, async tx =>
    keepAddressSecret(tx, chief, head.incidents[0]?.id ?? '', victim.sightingId),
  )
  await changeSafeContact(services, chief, incident, victim.sightingId, {
    way: { channel: 'message', value: '+7 700 555 04 04', days: [1, 2, 3], shared: false, codeWord: 'көк дәптер' },
  })
  const soon = new Date(Date.now() + 10 * 24 * hour)
  await makeRequest(services, chief, {
    to: words('алушы'),
    hit: 'iin',
    ownRecord: 'abcdef0123456789',
    theirRecord: '0123456789abcdef',
    basis: 'other',
    article: '179-бап, ойдан алынған',
    purpose: words('сұрау салу'),
    asked: ['identity'],
    due: dateOf(soon),
  })
  await declarePerson(services, chief, {
    relation: 'relative',
    name: 'Жақынбаев Туған Сынақұлы',
    birth: '1990',
    iin: '900101350127',
    phone: '+7 700 555 05 05',
    of: '',
  })
  const draft = await startDraft(services, deputy, {})
  if (draft === undefined) throw new Error('no draft was begun')
  await savePage(services, deputy, {
    id: draft,
    step: 'story',
    typed: { narrative: words('жазылып жатқан хабарлама') },
    formCount: 0,
    files: [{ filename: 'a.webp', bytes: webp, tooLarge: false }],
    remove: undefined,
  })
  return draft
}

async function caseOf(services: Services, chief: Actor, incident: string): Promise<string> {
  for (const { number } of (await seeCases(services, chief, 'due')).rows) {
    const { head } = await readOverview(services, chief, number)
    if (head.incidents.some(one => one.number === incident)) return number
  }
  throw new Error('the incident has no case')
}

async function seedHelp(
  services: Services,
  who: (login: string) => Promise<Actor>,
  chief: Actor,
  incident: string,
): Promise<Pick<Seeded, 'referral' | 'visited' | 'inDanger'>> {
  const [worker, psychologist, head] = [
    await who('demo.centre'),
    await who('demo.centre-psychologist'),
    await who('demo.centre-head'),
  ]
  const { people } = await readOverview(services, chief, await caseOf(services, chief, incident))
  const victim = people.find(p => p.role === 'victim')?.sightingId ?? ''
  const today = dateOf(new Date())
  const soon = dateOf(new Date(Date.now() + 5 * 24 * hour))
  const ask = async (service: 'social' | 'child' | 'schooling', receiver: Actor) => {
    const number = await requestReferral(services, chief, incident, {
      service,
      about: victim,
      receiver: receiver.agencyId,
      persons: 1,
      ...(service === 'child'
        ? { basis: 'child-in-danger' as const, scope: [] }
        : { basis: 'consent' as const, scope: [...telling], until: soon }),
      needs: words('не керек'),
    })
    for (const kind of ['received', 'accepted', 'started'] as const) {
      const { row, steps } = await readReferral(services, receiver, number)
      if (steps.includes(kind)) await recordReferralStep(services, receiver, number, row.version, { kind })
    }
    return number
  }
  const referral = await ask('social', worker)
  for (const form of ['risk', 'needs']) {
    const given = Object.fromEntries((checklistOf(form)?.questions ?? []).map(q => [q.key, 'no' as Answer]))
    await answerChecklist(services, worker, referral, form, { given, judgement: false })
  }
  const { assessments } = await readHelp(services, worker, referral)
  const [assessment] = assessments
  if (!assessment) throw new Error('no checklist was answered')
  await recordHelp(services, worker, referral, {
    kind: 'override',
    assessment: assessment.id,
    level: 'high',
    reason: words('тәуекел деңгейі'),
  })
  await recordHelp(services, psychologist, referral, {
    kind: 'session',
    heldOn: today,
    minutes: 50,
    note: words('сеанс'),
  })
  await recordHelp(services, worker, referral, {
    kind: 'visit',
    heldOn: today,
    parts: [{ part: 'interview', minutes: 40 }],
    present: ['psychologist'],
    again: words('неге қайта сұралды'),
  })
  await recordHelp(services, worker, referral, {
    kind: 'plan',
    goal: words('мақсат'),
    what: words('іс'),
    service: 'social',
    due: soon,
  })
  await recordHelp(services, head, referral, { kind: 'review', found: words('қарау'), next: soon })
  await saveSafetyPlan(services, worker, referral, {
    signs: words('белгілер'),
    places: words('жерлер'),
    people: words('адамдар'),
    bag: words('сөмке'),
    children: words('балалар'),
    paper: 'yes',
    after: '',
  })

  await ask('schooling', await who(demoUsers.find(user => user.agency.startsWith('education'))?.login ?? ''))
  const guardian = await who('demo.guardianship')
  const visited = await ask('child', guardian)
  const visit = await writeVisit(services, guardian, visited, {
    onDay: today,
    finding: 'help',
    note: words('барып көру'),
  })
  await addPhotos(services, guardian, visit, [{ filename: 'a.jpg', bytes: jpeg, tooLarge: false, field: 'photos' }])
  await writeOpinion(services, guardian, visited, {
    court: words('сот'),
    asks: 'elsewhere',
    heard: 'too-young',
    text: words('қорытынды'),
  })

  const [order] = (await seeOrders(services, chief, 'live')).rows
  if (!order) throw new Error('the unit has no order')
  const { row } = await readOrder(services, chief, order.number)
  const step = { kind: 'checked', happened: new Date(), finding: 'kept', note: words('тексеру') } as const
  await recordStep(services, chief, order.number, row.version, step, { takeBreach, lang: 'kk' })
  const again = (await readOrder(services, chief, order.number)).row.version
  const breach = { kind: 'breached', happened: new Date(), note: words('тыйым бұзылды') } as const
  await recordStep(services, chief, order.number, again, breach, { takeBreach, lang: 'kk' })

  // And the court is asked for special requirements, with a petition.
  const broken = (await readOrder(services, chief, order.number)).events.findLast(e => e.kind === 'breached')?.incident
  const form = await readOrderForm(services, chief, broken ?? '')
  const of = (role: string) => form.people.find(p => p.role === role)?.sightingId ?? ''
  const asking = {
    against: of('alleged-offender'),
    protects: of('victim'),
    bans: ['no-contact' as const],
    circumstances: words('өтінішхат'),
    document: '12/2026',
  }
  await askRequirements(services, chief, form.incidentNumber, form.version, asking, desk)

  // An operator meets a danger; the head of the unit judges it.
  const rescuer = await who('demo.operator')
  const number = await caseOf(services, chief, incident)
  const asked = { number, reason: 'life', words: words('дәл қазір қауіп төніп тұр') } as const
  await openInDanger({ ...services, demo: true }, { actor: rescuer, login: 'demo.operator' }, asked, {
    password: '',
    sameAgain: true,
    network: 'sweep',
  })
  for (const { id } of (await seeDanger(services, chief)).openings)
    await judgeDanger(services, chief, { opening: id, verdict: 'justified', words: words('ашу орынды болды') })
  return { referral, visited, inDanger: number }
}

async function seedCentre111(services: Services, who: (login: string) => Promise<Actor>): Promise<string> {
  const [operator, second] = [await who('demo.operator'), await who('demo.second-operator')]
  const day = (ago: number) => dateOf(new Date(Date.now() - ago * 24 * hour))
  await setLine(services, operator, { extension: '4611', secret: 'sweep secret words' })
  const call = await ringIn(services, operator, { call: 'sweep', from: '+77005550606', lang: 'kk' })
  await doWithContact(services, operator, call.number, { deed: { kind: 'accept' } })
  await hearPublic(services, 'email', {
    key: 'sweep',
    address: 'sweep@example.org',
    deed: { kind: 'words', text: words('хат') },
    lang: 'kk',
  })
  const open = (await seeOpen(services, operator)).rows
  const written = open.find(line => line.channel === 'email' && line.operator_id === null)
  if (!written) throw new Error('no contact waits')
  const press = async (by: Actor, deed: Parameters<typeof doWithContact>[3]['deed']) =>
    doWithContact(services, by, written.number, { deed })
  await press(operator, { kind: 'accept' })
  const base = {
    base: 0,
    draft: { window: 'a', reply: words('жауап жобасы'), notes: words('белгі'), callType: '', reasons: [], outcome: '' },
  } as const
  await saveDraft(services, operator, written.number, base)
  await notePerson(services, operator, written.number, {
    role: 'alleged-offender',
    writer: 'no',
    wish: '',
    name: offender.name,
    birth: '1984',
    phone: '+7 700 555 07 07',
    iin: '850615400128',
    sex: 'male',
  })
  const woman = {
    role: 'victim',
    writer: 'no',
    wish: '',
    name: 'Хатжазарова Әсия Сынаққызы',
    birth: '1991',
    phone: '',
    iin: '',
    sex: 'female',
  } as const
  await notePerson(services, operator, written.number, woman)
  const { people } = await readForHelp(services, operator, written.number, {
    service: 'social',
    region: undefined,
    persons: 1,
  })
  await askForHelp(services, operator, written.number, {
    key: randomUUID(),
    service: 'social',
    receiver: (await who('demo.centre')).agencyId,
    persons: 1,
    about: people.find(one => one.role === 'victim')?.id ?? '',
    basis: 'consent',
    scope: ['name', 'safe-way'],
    until: day(-30),
    violence: '',
    way: 'call',
    reach: '+7 700 555 08 08',
    address: '',
    messages: [],
    needs: words('үй керек'),
  })
  await press(operator, { kind: 'transfer', to: second.id, note: words('ауыстыру') })
  await press(second, { kind: 'accept' })
  await press(second, { kind: 'answer', text: words('жауап') })
  // Two supervisors sign a sample of what was closed before today.
  const [supervisor, other] = [await who('demo.supervisor'), await who('demo.second-supervisor')]
  await draw(services, supervisor, { from: day(60), until: day(1), share: 20 })
  const [sample] = await seeSamples(services, supervisor)
  for (const by of [supervisor, other]) await signSample(services, by, sample?.id ?? '')
  await sayPurpose(services, await who('demo.operator'), written.number, {
    purpose: 'other',
    words: words('неге ашамын'),
  })
  return written.number
}

/** One more notice and one more answer at 111, for whoever listens. */
export async function stirUp(services: Services, who: (login: string) => Promise<Actor>): Promise<void> {
  await file(services, await who('demo.deputy'), await who('demo.duty'))
  await hearPublic(services, 'email', {
    key: 'stir',
    address: 'stir@example.org',
    deed: { kind: 'words', text: words('тағы бір хат') },
    lang: 'kk',
  })
}
