import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { Problem } from '../http/problems.ts'
import type { Inquiry } from '../law/inquiry.ts'
import { qualify } from '../law/qualify.ts'
import { makeApp } from '../server.ts'
import { acknowledgeNotice, desk, registerNotice } from '../notices/desk/actions.ts'
import { readIncident, stateFact } from './actions.ts'
import type { StatedFact } from './contract.ts'
import { noPriors } from './incident.ts'
import { lawView } from './law-view.ts'
import { openScenario } from '../statute/workbench/scenario.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: line => console.error(line) })
await app.ready()
closeBeforeDrop(() => app.close())

const abai = await world.plant.region(10)
const akmola = await world.plant.region(11)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-duty')
const department = await world.person(abai, 'police-department')
const prosecutor = await world.person(abai, 'prosecutor')
const stranger = await world.person(akmola, 'police-chief')
const strangerProsecutor = await world.person(akmola, 'prosecutor')

async function newIncident(): Promise<{ number: string; notice: string; id: string }> {
  const { reply } = await world.file(deputy)
  const { rows } = await admin.query<{ number: string; id: string }>(
    'select i.number, i.id from incidents i join notices n on n.incident_id = i.id where n.number = $1',
    [reply.number],
  )
  return { number: rows[0]?.number ?? '', id: rows[0]?.id ?? '', notice: reply.number }
}
const statements = async (id: string) =>
  Number((await admin.query<{ n: string }>('select count(*) as n from facts where incident_id = $1', [id])).rows[0]?.n)
const given = (
  key: StatedFact['key'],
  answer: string,
  source: StatedFact['source'] = 'police',
  document = '',
): StatedFact => ({ key, answer, source, document })
const state = async (number: string, fact: StatedFact, actor = officer.actor) => {
  const { rows } = (await readIncident(services, actor, number, desk)).ground
  await stateFact(services, actor, number, rows.length, fact, desk)
}
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
const textOf = (html: string) =>
  html
    .replaceAll(/<script[^]*?<\/script>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('police, department and the region’s prosecutor open facts, law and people; another unit and another region learn nothing', async () => {
  const { number } = await newIncident()
  for (const tab of ['facts', 'law', 'people']) {
    for (const who of [officer, department, prosecutor])
      assert.equal(
        (await visitorTo(app, who).get(`/kk/incidents/${number}/${tab}`)).statusCode,
        200,
        `${tab} ${who.actor.roles.join()}`,
      )
    for (const who of [stranger, strangerProsecutor])
      assert.equal(
        (await visitorTo(app, who).get(`/kk/incidents/${number}/${tab}`)).statusCode,
        404,
        `${tab} ${who.actor.roles.join()}`,
      )
    assert.equal((await visitorTo(app, deputy).get(`/kk/incidents/${number}/${tab}`)).statusCode, 403)
  }
  assert.equal((await visitorTo(app, officer).get('/kk/incidents/E-26-0000000-0/law')).statusCode, 404)
})

test('each claim on the Law page carries its citation, how the text is known, and that no lawyer has confirmed it, in three languages', async () => {
  const { number } = await newIncident()
  const unconfirmed = { kk: 'заңгер растаған: жоқ', ru: 'подтверждено юристом: нет', en: 'confirmed by a lawyer: no' }
  for (const lang of allLanguages) {
    const page = (await visitorTo(app, officer).get(`/${lang}/incidents/${number}/law`)).body
    const claims = page.match(/<li class="ar-claim /g)?.length ?? 0
    const sources = page.match(/<p class="ar-source">/g)?.length ?? 0
    const marks = page.split(unconfirmed[lang]).length - 1
    assert.ok(claims >= 10, `${claims} claims`)
    assert.ok(sources > claims)
    assert.equal(marks, sources)
    assert.doesNotMatch(textOf(page), /undefined|\{\w+\}/)
  }
})

test('the Law page links what is still unknown to the form that answers it', async () => {
  const { number } = await newIncident()
  const page = (await visitorTo(app, officer).get(`/en/incidents/${number}/law`)).body
  assert.match(page, new RegExp(`href="/en/incidents/${number}/facts\\?answer=intent#answer"`))
  const form = (await visitorTo(app, officer).get(`/en/incidents/${number}/facts?answer=intent`)).body
  assert.match(form, /Was it done on purpose\?/)
  assert.match(form, /value="unknown-asked"/)
  // Who may only read is offered no form.
  assert.doesNotMatch(
    (await visitorTo(app, prosecutor).get(`/en/incidents/${number}/facts?answer=intent`)).body,
    /name="answer" type="radio"/,
  )
  assert.doesNotMatch((await visitorTo(app, prosecutor).get(`/en/incidents/${number}/law`)).body, /facts\?answer=/)
})

test('a stated fact is kept with who said it, asks the law again, and the page says what that changed', async () => {
  const { number, id } = await newIncident()
  const visits = visitorTo(app, officer)
  const before = await statements(id)
  const facts = `/en/incidents/${number}/facts`
  const answer = await visits.post(
    facts,
    { key: 'harm', answer: 'medium', source: 'forensic', document: '17-2026', version: String(before) },
    `${facts}?answer=harm`,
  )
  assert.equal(answer.statusCode, 303, answer.body)
  const page = textOf((await visits.get(String(answer.headers.location))).body)
  assert.match(page, /No longer applies:/)
  assert.match(page, /the forensic examiner, document 17-2026/)
  assert.equal(await statements(id), before + 1)
  const { rows } = await admin.query<{ supersedes: string | null }>(
    'select supersedes from qualifications where incident_id = $1 order by at, id',
    [id],
  )
  assert.equal(rows.length, 2)
  assert.ok(rows[1]?.supersedes)
  await state(number, given('intent', 'on-purpose'))
  const law = textOf((await visits.get(`/en/incidents/${number}/law`)).body)
  assert.match(law, /CC 107/)
  assert.match(law, /Earlier qualifications/)
  assert.match(law, /superseded/)
  assert.match(law, /same outcome/)
})

test('a known minor makes the battery public: the Law page says so, with the item and its citation', async () => {
  const { number } = await newIncident()
  await state(number, given('harm', 'none', 'forensic', '18-2026'))
  await state(number, given('intent', 'on-purpose'))
  await state(number, given('knewMinor', 'yes'))
  await state(number, given('suffering', 'no'))
  for (const key of ['specialCruelty', 'mockery', 'aimOfTorment'] as const)
    await state(number, given(key, 'no', 'investigator', '5-2026'))
  const law = textOf((await visitorTo(app, officer).get(`/en/incidents/${number}/law`)).body)
  assert.match(law, /Stands: CC 109-1/)
  assert.match(law, /The case goes on irrespective of the victim’s complaint/)
  assert.match(law, /against a known minor · met · CC 109-1\(2\)\(8\)/)
})

test('nobody asserts what is not theirs: a conclusion of the forensic examiner needs the examiner and the number of the opinion', async () => {
  const { number, id } = await newIncident()
  const visits = visitorTo(app, officer)
  const facts = `/ru/incidents/${number}/facts`
  const before = await statements(id)
  const version = String(before)
  for (const [fields, says] of [
    [{ key: 'harm', answer: 'grave', source: 'police', document: '' }, /утверждать не вправе/],
    [{ key: 'harm', answer: 'grave', source: 'forensic', document: '' }, /нужен номер документа/],
    [{ key: 'harm', answer: 'deadly', source: 'forensic', document: '17' }, /Выберите из списка/],
    [{ key: 'intent', answer: '', source: 'police', document: '' }, /Ответьте на вопрос/],
    [
      { key: 'harm', answer: 'grave', source: 'forensic', document: 'Айсұлу Сынақова' },
      /Напишите номер, как в книге учёта/,
    ],
  ] as const) {
    const answer = await visits.post(facts, { ...fields, version }, `${facts}?answer=${fields.key}`)
    assert.equal(answer.statusCode, 400)
    assert.match(answer.body, says)
    assert.match(answer.body, /govuk-error-summary/)
  }
  assert.equal(
    (await visits.post(facts, { key: 'nonsense', answer: 'yes', source: 'police', document: '', version }, facts))
      .statusCode,
    400,
  )
  assert.equal(await statements(id), before)
})

test('a fact from an old page is refused and keeps the choice; the same fact sent twice counts once', async () => {
  const { number, id } = await newIncident()
  const visits = visitorTo(app, officer)
  const facts = `/en/incidents/${number}/facts`
  const version = await statements(id)
  const send = (fields: Record<string, string>) =>
    visits.post(
      facts,
      { source: 'police', document: '', version: String(version), ...fields },
      `${facts}?answer=intent`,
    )
  assert.equal((await send({ key: 'intent', answer: 'on-purpose' })).statusCode, 303)
  assert.equal((await send({ key: 'intent', answer: 'on-purpose' })).statusCode, 303)
  assert.equal(await statements(id), version + 1)
  const old = await send({ key: 'intent', answer: 'negligent' })
  assert.equal(old.statusCode, 409)
  assert.match(old.body, /value="negligent" checked/)
  assert.match(textOf(old.body), /Written meanwhile.*on purpose.*What you typed/i, 'and what the other one stated')
  assert.equal(await statements(id), version + 1)
})

test('a stranger, a department and a prosecutor state nothing, even past the routes', async () => {
  const { number, id } = await newIncident()
  const before = await statements(id)
  await assert.rejects(
    stateFact(services, stranger.actor, number, before, given('intent', 'on-purpose'), desk),
    code('not-found'),
  )
  await assert.rejects(
    stateFact(services, department.actor, number, before, given('intent', 'on-purpose'), desk),
    code('not-allowed'),
  )
  await assert.rejects(
    stateFact(services, prosecutor.actor, number, before, given('intent', 'on-purpose'), desk),
    code('not-allowed'),
  )
  await assert.rejects(
    stateFact(services, deputy.actor, number, before, given('intent', 'on-purpose'), desk),
    code('not-found'),
  )
  assert.equal(await statements(id), before)
})

test('statements of different agencies that contradict each other are shown as contested, none is overwritten', async () => {
  const { number } = await newIncident()
  await state(number, given('pain', 'no', 'witness'))
  const page = textOf((await visitorTo(app, officer).get(`/en/incidents/${number}/facts`)).body)
  assert.match(page, /contested: yes \/ no/)
  assert.match(page, /Said before/)
})

test('once registered, the clocks of the law that start there have an hour', async () => {
  const { number, notice } = await newIncident()
  await acknowledgeNotice(services, officer.actor, notice)
  await registerNotice(services, officer.actor, notice, 2, {
    registration: '4512',
    assignee: officer.actor.id,
    firstStep: 'none-yet',
    note: '',
  })
  const law = textOf((await visitorTo(app, officer).get(`/en/incidents/${number}/law`)).body)
  assert.match(
    law,
    /Decide whether to start or continue without a complaint may arise by \d+ \w+, \d\d:\d\d \(\d+ (days|h)/,
  )
})

test('opening the people of an incident is an act in the journal, and shows them as they were written', async () => {
  const { number, id } = await newIncident()
  const page = (await visitorTo(app, prosecutor).get(`/kk/incidents/${number}/people`)).body
  assert.match(page, /Айсұлу Сынақова/)
  assert.match(page, /Болат Сынақов/)
  const { rows } = await admin.query('select 1 from journal_leaves where object_id = $1 and actor = $2 and act = $3', [
    id,
    prosecutor.actor.id,
    'incident.view',
  ])
  assert.equal(rows.length, 1)
})

test('the law’s page names nobody', async () => {
  const { number } = await newIncident()
  for (const tab of ['law', 'facts'])
    assert.doesNotMatch(
      (await visitorTo(app, officer).get(`/kk/incidents/${number}/${tab}`)).body,
      /Сынақов|Айсұлу|Болат/,
    )
})

test('the version for printing holds everything open and the same words', async () => {
  const { number } = await newIncident()
  const visits = visitorTo(app, officer)
  const [screen, print] = [
    (await visits.get(`/ru/incidents/${number}/law`)).body,
    (await visits.get(`/ru/incidents/${number}/law?print=1`)).body,
  ]
  assert.doesNotMatch(print, /<details(?![^>]* open)/)
  const main = (html: string) =>
    textOf(/<main[^]*<\/main>/.exec(html)?.[0] ?? '').replace(/Версия для печати|Обычная версия/, '')
  assert.equal(main(print), main(screen))
})

test('the copy for the workbench carries codes of facts and days only, and none is offered where it would be half a case', () => {
  const fact = {
    key: 'harm',
    state: 'known',
    value: 'light',
    source: 'forensic',
    by: 'forensic',
    at: '2026-01-01',
  } as const
  const dates = { act: '2026-01-01', decision: '2026-01-02' }
  const copyOf = (inquiry: Inquiry) =>
    lawView({
      q: qualify(inquiry),
      inquiry,
      lang: 'kk',
      now: new Date('2026-01-02T10:00:00+05:00'),
      registeredAt: undefined,
      decideUntil: undefined,
      answerAt: () => undefined,
      signed: new Set(),
    }).copy
  const copy = copyOf({ facts: [fact], dates, priors: noPriors })
  assert.deepEqual(JSON.parse(copy ?? ''), { facts: [{ key: 'harm', state: 'known', value: 'light' }], dates })
  const opened = openScenario(copy ?? '', '2026-01-02')
  assert.ok(opened.ok && opened.entered.facts['harm'] === 'light' && opened.entered.act === '2026-01-01')
  const prior = { provision: 'cc-109-1.1', act: '2025-09-10', outcome: 'pending' } as const
  assert.equal(copyOf({ facts: [fact], dates, priors: { ...noPriors, list: [prior] } }), undefined)
})
