// An officer looks for a person: in any spelling, for a purpose, masked until opened. Who may not know of a record gets the same answer as if it did
// not exist; without the matcher numbers are still found; nothing readable is left on the way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo, type Person } from '../../../test/world.ts'
import { Problem } from '../../http/problems.ts'
import { makeApp } from '../../server.ts'
import { seeFirstPage } from '../../oversight/actions.ts'
import { keepAddressSecret } from '../actions.ts'
import type { PersonMentioned } from '../contract.ts'
import { startMatching, type Matcher } from '../matcher/jobs.ts'
import { askForPerson, openFound, seeSearch } from './actions.ts'
import type { PersonAsked } from './contract.ts'
import { journalIdOf, maskTerm, nextQuestion } from './search.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: line => console.error(line) })
await app.ready()
closeBeforeDrop(() => app.close())

const abai = await world.plant.region(10)
const turkistan = await world.plant.region(61)
const officer = await world.person(abai, 'police-duty', 'Асан Кезекші')
const there = await world.person(turkistan, 'police-duty', 'Үсен Бөгде')
const deputyThere = await world.person(turkistan, 'school-deputy')

const nothing: PersonAsked = { aim: 'repeat', name: '', birth: '', iin: '', phone: '' }
const ask = (more: Partial<PersonAsked>, by: Person = officer, patienceMs = 20_000) =>
  askForPerson(services, by, { ...nothing, ...more }, { patienceMs })
const find = async (more: Partial<PersonAsked>, by: Person = officer, patienceMs = 20_000) =>
  seeSearch(services, by.actor, await ask(more, by, patienceMs))
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

async function file(by: Person, person: PersonMentioned, child: PersonMentioned = { birth: { age: 9 } }) {
  const { reply } = await world.file(by, { child, suspect: { relation: 'parent', person } })
  const { rows } = await admin.query<{ id: string; offender: string }>(
    `select i.id, p.sighting_id as offender from incidents i join notices n on n.incident_id = i.id
     join participations p on p.incident_id = i.id and p.role = 'alleged-offender' where n.number = $1`,
    [reply.number],
  )
  return { id: rows[0]?.id ?? '', offender: rows[0]?.offender ?? '' }
}
/** An order of the other unit, handed over eighteen days ago. */
async function orderAgainst(offender: string): Promise<void> {
  const key = services.vault.newKey('order')
  await admin.query(`insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'order', now())`, [
    key.id,
    key.wrapped,
  ])
  await admin.query(
    `insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, law, post, bans, key_id, content, issued_at, recorded_at, served_at, until, until_at_latest)
     select gen_random_uuid(), 'P-test', p.incident_id, $1, (select q.sighting_id from participations q where q.incident_id = p.incident_id and q.role = 'victim'), 61, i.holder_id, $2, i.holder_id,
       'prev-60', 'district', '{violence}', $3, '', now() - interval '18 days', now(), now() - interval '436 hours', now() + interval '284 hours', now() + interval '300 hours'
     from participations p join incidents i on i.id = p.incident_id where p.sighting_id = $1`,
    [offender, there.actor.id, key.id],
  )
}
async function withMatcher<T>(work: (matcher: Matcher) => Promise<T>): Promise<T> {
  const matcher = await startMatching(services, { pollMs: 60_000, log: line => console.error(line) })
  try {
    await matcher.followOnce()
    return await work(matcher)
  } finally {
    await matcher.stop()
  }
}
const refill = () => admin.query('delete from rate_buckets')
const readable = (value: unknown) => JSON.stringify(value)

test('one person is found in every spelling, masked, with the evidence in words and the question that tells most', () =>
  withMatcher(async matcher => {
    const { offender } = await file(deputyThere, {
      name: 'Жорамалов Нұржан Қиялұлы',
      birth: { date: '1985-03-04' },
      iin: '850304300125',
    })
    await matcher.followOnce()
    for (const name of ['Жорамалов Нуржан', 'ZHORAMALOV Nurzhan', 'НуржанЖорамалов', 'Жоpамалов Нұржан Киялович']) {
      const seen = await find({ name, birth: '1985' })
      assert.equal(seen.found[0]?.id, offender, name)
      assert.equal(seen.spelling, 'compared')
      assert.doesNotMatch(readable(seen.found), /Қиялұлы|03-04|850304/, 'nothing that was not asked is shown')
      assert.equal(seen.found[0]?.masked, 'Ж. Н. Қ.')
    }
    assert.equal((await find({ name: 'Жорамалов Нуржан' })).ask, 'year')
    assert.equal((await find({ name: 'Жорамалов Нуржан', birth: '4.03.1985' })).found[0]?.band, 'very-likely')
    assert.ok((await find({ name: 'Жорамалов Нуржан', birth: '3.04.1985' })).found[0], 'day and month swapped')
    assert.equal((await find({ name: 'Мүлдем Басқа' })).found.length, 0)
    await refill()
  }))

test('opening shows the person and who holds the incident, needs a reason, and leaves both in the journal without a name', () =>
  withMatcher(async () => {
    const person = { name: 'Небылицин Пробан', birth: { year: 1979 }, iin: '790101300018' }
    const { offender } = await file(deputyThere, person)
    const search = await withMatcher(async matcher => {
      await matcher.followOnce()
      return ask({ name: 'Небылицын Пробан', birth: '1979' })
    })
    await assert.rejects(
      openFound(services, officer.actor, { search, mention: crypto.randomUUID(), reason: 'danger' }),
      code('not-found'),
    )
    await openFound(services, officer.actor, { search, mention: offender, reason: 'same-person' })
    await openFound(services, officer.actor, { search, mention: offender, reason: 'same-person' })
    const [opened] = (await seeSearch(services, officer.actor, search)).found
    assert.equal(opened?.opened?.person.name, person.name)
    assert.equal(opened?.opened?.unit?.name.en, '61 police-unit en')
    assert.equal(opened?.opened?.person.address, undefined)
    const page = async (lang: string) => (await visitorTo(app, officer).get(`/${lang}/people/search/${search}`)).body
    assert.doesNotMatch(await page('kk'), /қорғау нұсқамасы/)
    await orderAgainst(offender)
    for (const [lang, words] of [
      ['kk', /қорғау нұсқамасы: күшінде[^<]*қалған тәулік: 12/],
      ['ru', /защитное предписание: действует[^<]*осталось суток: 12/],
      ['en', /protective order[^<]*: in force[^<]*days left: 12/],
    ] as const)
      assert.match(await page(lang), words)
    assert.doesNotMatch(await page('en'), /orders\/P-/, 'another unit’s order has no link')
    await assert.rejects(
      seeSearch(services, there.actor, search),
      code('not-found'),
      'another officer’s search is nobody’s',
    )
    const { rows } = await admin.query<{ act: string; basis: string; purpose: string; object_id: string }>(
      `select act, basis, purpose, object_id from journal_leaves where actor = $1 and act in ('person.search', 'person.open') order by id desc limit 2`,
      [officer.actor.id],
    )
    assert.deepEqual(
      rows.map(r => [r.act, r.basis, r.purpose]),
      [
        ['person.open', 'CC art. 12, 68', 'same-person'],
        ['person.search', 'CC art. 12, 68', 'repeat'],
      ],
    )
    const { vault } = services
    const asked = { name: 'Nebylitsyn Proban', birth: '1979', iin: '', phone: '', asker: officer.name }
    const other = { ...asked, name: 'Пробан НЕБЫЛИЦЫН' }
    assert.equal(journalIdOf(vault, officer.actor.id, asked), journalIdOf(vault, officer.actor.id, other))
    assert.notEqual(journalIdOf(vault, officer.actor.id, asked), journalIdOf(vault, there.actor.id, asked))
    assert.equal(rows[1]?.object_id, journalIdOf(vault, officer.actor.id, { ...other, name: 'Небылицын Пробан' }))
    await refill()
  }))

test('what an officer is locked from is answered exactly as what does not exist, and parts no other candidates', () =>
  withMatcher(async matcher => {
    const shape = (seen: Awaited<ReturnType<typeof find>>) => [
      seen.ask,
      seen.found.map(f => [f.id, f.band, f.terms.map(term => [term.kind, term.left, term.right])]),
    ]
    await file(deputyThere, { name: 'Бейнебеков Санрен', birth: { year: 1990 } })
    await matcher.followOnce()
    const before = shape(await find({ name: 'Бейнебеков Санрен' }))
    const hidden = await file(deputyThere, { name: 'Бейнебеков Санрен', birth: { year: 1991 } })
    await matcher.followOnce()
    const visible = shape(await find({ name: 'Бейнебеков Санрен' }))
    assert.notDeepEqual(visible, before, 'the control: unlocked, it is found')
    for (const locked of [officer.actor.id, officer.actor.agencyId]) {
      await admin.query('update incidents set locked_from = $2 where id = $1', [hidden.id, [locked]])
      assert.deepEqual(shape(await find({ name: 'Бейнебеков Санрен' })), before)
    }
    const search = await ask({ name: 'Бейнебеков Санрен' })
    await admin.query(`update incidents set locked_from = '{}' where id = $1`, [hidden.id])
    const again = await ask({ name: 'Бейнебеков Санрен' })
    await admin.query('update incidents set locked_from = $2 where id = $1', [hidden.id, [officer.actor.id]])
    await assert.rejects(
      openFound(services, officer.actor, { search: again, mention: hidden.offender, reason: 'check' }),
      code('not-found'),
      'locked after it was found, it can no longer be opened',
    )
    const ids = async (id: string) => (await seeSearch(services, officer.actor, id)).found.map(f => f.id)
    assert.ok(!(await ids(again)).includes(hidden.offender), 'nor seen')
    assert.ok(!(await ids(search)).includes(hidden.offender))
    await refill()
  }))

test('a harmed person is found by nobody outside the unit that holds the incident, however exactly asked', () =>
  withMatcher(async matcher => {
    const child: PersonMentioned = { name: 'Нобаева Айдана', birth: { date: '2014-07-09' }, iin: '140709600017' }
    await file(deputyThere, { name: 'Үлгібеков Ержан', phone: '+7 700 000 11 22' }, child)
    await matcher.followOnce()
    const asked = { name: child.name ?? '', birth: '9.07.2014', iin: child.iin ?? '', aim: 'protection' as const }
    assert.deepEqual((await find(asked)).found, [])
    assert.deepEqual((await find({ ...asked, name: '' })).found, [], 'nor by the number alone')
    assert.equal((await find(asked, there)).found[0]?.role, 'victim', 'the control: the unit itself finds her')
    assert.equal((await find({ ...asked, name: '' }, there)).found[0]?.role, 'victim')
    await refill()
  }))

test('nobody finds out whether they have been accused: a name like one’s own is refused, and its bearers are found by a colleague only', () =>
  withMatcher(async matcher => {
    const accused = await file(deputyThere, {
      name: 'Кезекшиев Асан Болатович',
      iin: '800101300011',
      phone: '+7 700 000 33 44',
    })
    await matcher.followOnce()
    await assert.rejects(ask({ name: 'Kezekshi Asan' }), code('bad-input'))
    for (const more of [{ iin: '800101300011' }, { phone: '8 700 000 33 44' }, { name: 'Кезек', iin: '800101300011' }])
      assert.ok(!(await find(more)).found.some(f => f.id === accused.offender), readable(more))
    assert.equal(
      (await find({ iin: '800101300011' }, there)).found[0]?.id,
      accused.offender,
      'the control: a colleague does',
    )
    await refill()
  }))

test('while the matcher is away numbers are found exactly and the page says what was not searched; what it had read stays findable', async () => {
  const { offender } = await withMatcher(async matcher => {
    const made = await file(deputyThere, { name: 'Аңызбеков Марзат', iin: '820505300013', phone: '+7 700 000 55 66' })
    await file(deputyThere, { name: 'Аңызбекова Дария', phone: '8 (700) 000-55-66' })
    await matcher.followOnce()
    return made
  })
  const byIin = await find({ name: 'Anyzbekov Marzat', iin: '820505 300013' }, officer, 50)
  assert.deepEqual([byIin.spelling, byIin.found.length, byIin.found[0]?.id], ['away', 1, offender])
  const byPhone = await find({ phone: '87000005566' })
  assert.equal(byPhone.spelling, 'not-asked')
  assert.deepEqual(
    [byPhone.found.length, byPhone.found.every(f => f.band === 'possible')],
    [2, true],
    'a shared telephone is no proof',
  )
  await openFound(services, officer.actor, { search: byPhone.id, mention: offender, reason: 'danger' })
  const opened = (await seeSearch(services, officer.actor, byPhone.id)).found.find(f => f.id === offender)
  assert.equal(opened?.opened?.person.name, 'Аңызбеков Марзат')
  const byName = await find({ name: 'Anyzbekov Marzat' }, officer, 50)
  assert.deepEqual([byName.spelling, byName.found], ['away', []])
  const visitor = visitorTo(app, officer)
  for (const lang of allLanguages) {
    const page = await visitor.get(`/${lang}/people/search/${byName.id}`)
    assert.match(page.body, { kk: /қазір істемейді/, ru: /сейчас недоступен/, en: /not available at the moment/ }[lang])
  }
  await admin.query(`update searches set asked_at = asked_at - interval '1 minute'`)
  await withMatcher(async () => {
    assert.equal(
      (await seeSearch(services, officer.actor, byName.id)).spelling,
      'away',
      'an old question is not answered any more',
    )
    assert.equal((await find({ name: 'Anyzbekov Marzat', birth: '' })).found[0]?.id, offender, 'back, it answers')
  })
  await refill()
})

test('of several candidates the question asked is the one that parts them best, and none that was answered already', () => {
  const one = (year: number, iin: string | undefined, probability = 0.3) => ({
    probability,
    described: { name: 'Нобаев Ерлан', birth: { year }, ...(iin && { iin }) },
  })
  const name = { name: 'Нобаев Ерлан' }
  assert.equal(nextQuestion(name, [one(1980, '1'), one(1985, '1'), one(1990, '1')]), 'year')
  assert.equal(nextQuestion({ ...name, birth: { year: 1980 } }, [one(1980, '1'), one(1980, '2')]), 'iin')
  assert.equal(
    nextQuestion({ ...name, birth: { date: '1980-01-01' }, iin: '1', phones: ['1'] }, [one(1980, '1')]),
    undefined,
  )
  assert.equal(nextQuestion(name, []), 'year')
})

test('of the record’s own words only first letters are left in the evidence', () => {
  const kept = maskTerm({ kind: 'word', bits: 5, left: 'Нобаев', right: 'Nobayev', role: 'surname' })
  assert.deepEqual([kept.left, kept.right], ['Нобаев', 'N.'])
  assert.equal(
    maskTerm({ kind: 'birth-date-one-digit', bits: 5, left: '1980-01-02', right: '1980-01-03' }).right,
    '1980',
  )
})

test('what an officer types wrongly comes back whole with words beside it; odd input is searched and named, never a fault', () =>
  withMatcher(async () => {
    const visitor = visitorTo(app, officer)
    const path = '/en/people/search'
    const typed = { aim: 'repeat', name: '', birth: '', iin: '', phone: '' }
    const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ aim: '', name: 'Нобаев Ерлан' }, /href="#aim"/],
      [{}, /Give a name/],
      [{ name: '😡🔥' }, /Give a name/],
      [{ name: 'Нобаев', birth: 'in spring' }, /Give a year or a date/],
      [{ name: 'Ерлан '.repeat(100) }, /value="Ерлан Ерлан/],
      [{ iin: '060540001234' }, /Give a name/],
      [{ name: `a${'\u0000'}b` }, /href="#name"/],
    ]
    for (const [more, says] of wrong) {
      const page = await visitor.post(path, { ...typed, ...more }, path)
      assert.equal(page.statusCode, 400, readable(more))
      assert.match(page.body, says, readable(more))
      for (const value of Object.values(more))
        if (value !== '' && !value.includes('\u0000'))
          assert.ok(page.body.includes(value.trim().slice(0, 40)), `${value.slice(0, 20)} was lost`)
      await refill()
    }
    const odd: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ name: 'НобаевЕрлан' }, /read apart/],
      [{ name: 'Ныcанбаев Ерлан' }, /look-alike/],
      [{ name: 'Нобаев Е.' }, /initial/],
      [{ name: 'Нобаев 😡 Ерлан' }, /not letters/],
      [{ name: 'Ерлан'.repeat(99) }, /Nobody was found|possible match/],
      [{ name: 'Нобаев Ерлан', iin: '060540001234' }, /number of an organisation/],
      [{ iin: '850304300126' }, /check digit/],
      [{ name: 'Нобаев Ерлан', birth: '13.31.1985' }, /Give a year|Nobody|possible/],
      [{ name: '<b>Нобаев</b> Ерлан' }, /&lt;b/],
    ]
    for (const [more, says] of odd) {
      const answer = await visitor.post(path, { ...typed, ...more }, path)
      assert.ok([303, 400].includes(answer.statusCode), `${readable(more)}: ${answer.statusCode}`)
      const body = answer.statusCode === 303 ? (await visitor.get(String(answer.headers.location))).body : answer.body
      assert.match(body, says, readable(more))
      await refill()
    }
  }))

test('only officers search, no more than thirty times at once, and what was typed is kept when it was too often', async () => {
  for (const role of ['school-deputy', 'prosecutor', 'commissioner', 'police-department'])
    assert.equal((await visitorTo(app, await world.person(abai, role)).get('/kk/people/search')).statusCode, 403, role)
  const visitor = visitorTo(app, officer)
  const path = '/kk/people/search'
  let last = 0
  for (let i = 0; i < 31; i++) {
    const answer = await visitor.post(
      path,
      { aim: 'report', name: '', birth: '', iin: '850304300125', phone: '' },
      path,
    )
    last = answer.statusCode
    if (last === 429) assert.match(answer.body, /850304300125/)
  }
  assert.equal(last, 429)
  await refill()
})

test('nothing of a question or an answer is readable in the database, and the letter-box is emptied', async () => {
  await withMatcher(async () => {
    await ask({ name: 'Құрманбайғазиев Сырымбет', iin: '770101300019', phone: '+7 705 987 65 43' })
    const { rows } = await admin.query<Record<string, unknown>>('select * from searches')
    assert.ok(rows.length > 0)
    for (const row of rows)
      for (const value of Object.values(row)) {
        const text = Buffer.isBuffer(value) ? value.toString('utf8') : readable(value)
        assert.doesNotMatch(text, /Құрман|770101300019|9876543|Сырым/)
      }
    const equal = await admin.query<{ n: string }>(
      'select max(n) as n from (select count(*) as n from searches group by question) g',
    )
    assert.equal(Number(equal.rows[0]?.n), 1, 'the same question twice is two values')
    await admin.query(`update searches set asked_at = asked_at - interval '2 hours'`)
    await ask({ name: 'Тағы Біреу' })
    assert.equal((await admin.query('select from searches')).rowCount, 1)
  })
  await refill()
})

test('past the program, the database opens nothing that was not found, and nobody reads another’s searches', async () => {
  const search = await ask({ phone: '87000005566' })
  await seeSearch(services, officer.actor, search)
  const { rows } = await admin.query<{ candidates: string[] }>('select candidates from searches where id = $1', [
    search,
  ])
  const { rows: others } = await admin.query<{ id: string }>(
    'select id from sightings where id <> all ($1::uuid[]) limit 1',
    [rows[0]?.candidates],
  )
  const as = async (who: Person, sql: string, values: unknown[]) => {
    await admin.query('begin')
    try {
      await admin.query('set local role arasha_app')
      await admin.query(
        `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true), set_config('arasha.roles', $4, true)`,
        [who.actor.id, who.actor.agencyId, `{${who.actor.units.join(',')}}`, `{${who.actor.roles.join(',')}}`],
      )
      return (await admin.query(sql, values)).rowCount
    } finally {
      await admin.query('rollback')
    }
  }
  const opening = `insert into openings (id, search_id, sighting_id, by_user, by_agency, reason, at) values (gen_random_uuid(), $1, $2, $3, $4, 'check', now())`
  const by = (who: Person) => [who.actor.id, who.actor.agencyId]
  await assert.rejects(as(officer, opening, [search, others[0]?.id, ...by(officer)]), /row-level security/)
  await assert.rejects(as(there, opening, [search, rows[0]?.candidates[0], ...by(there)]), /row-level security/)
  assert.equal(await as(officer, opening, [search, rows[0]?.candidates[0], ...by(officer)]), 1, 'the control can')
  assert.equal(await as(there, 'select from searches where id = $1', [search]), 0)
  assert.equal(await as(there, `select * from candidates_of_search($1, '{}', '{}')`, [search]), 0)
  await assert.rejects(as(officer, 'delete from openings', []), /permission denied|append-only/)
  await assert.rejects(as(officer, `select findable_mentions('{}', null, null, '{}')`, []), /permission denied/)
})

test('an officer finds nobody of an incident that names a bearer of the own name, whoever else of it is looked for', () =>
  withMatcher(async matcher => {
    const deputy = await world.person(abai, 'school-deputy')
    const child = { name: 'Жасырынова Күлпаш', birth: { year: 2014 } }
    const asked = { name: 'Жасырынова Кулпаш', birth: '2014' }
    const seen = async (search: string) => (await seeSearch(services, officer.actor, search)).found
    const search = await (async () => {
      await file(deputy, { name: 'Өзге Біреу', birth: { year: 1980 } }, child)
      await matcher.followOnce()
      return ask(asked)
    })()
    const [found] = await seen(search)
    assert.ok(found, 'the control: with another accused she is found in the own unit')
    await file(deputy, { name: 'Кезекші Асан', birth: { year: 1980 } }, child)
    await matcher.followOnce()
    assert.equal((await find(asked)).found.length, 1, 'of two incidents the one with the namesake is left out')
    await refill()
  }))

test('whoever may be harmed as well as accused is found across the country by nobody, and by the own unit as before', () =>
  withMatcher(async matcher => {
    const name = 'Айыпталған Гүлсара'
    const { id, offender } = await file(deputyThere, { name, birth: { date: '1990-02-03' } })
    await matcher.followOnce()
    const asked = { name, birth: '3.02.1990' }
    const finds = async (by: Person) => (await find(asked, by)).found.some(f => f.id === offender)
    assert.ok(await finds(officer), 'the control: accused and nothing else, she is found')
    await file(deputyThere, { name: 'Ұрған Біреу', birth: { year: 1988 } }, { name, birth: { date: '1990-02-03' } })
    await matcher.followOnce()
    assert.equal(await finds(officer), false, 'once she is likely the harmed of another incident')
    assert.ok(await finds(there))
    const linkEvents =
      'begin; set local session_replication_role = replica; delete from link_events; delete from links; commit'
    await admin.query(linkEvents)
    assert.ok(await finds(officer), 'the control: without the link')
    await services.db.as(there.actor, { act: 'test', basis: 'test', purpose: 'test' }, async tx =>
      keepAddressSecret(tx, there.actor, id, offender),
    )
    assert.equal(await finds(officer), false, 'nor when her address is secret')
    assert.ok(await finds(there))
    await refill()
  }))

test('a search that meets a locked record is told to the Commissioner of its region, and the searcher sees and waits for nothing else', () =>
  withMatcher(async matcher => {
    const commissioner = await world.person(turkistan, 'commissioner')
    const refusals = async () =>
      (
        await admin.query<{ id: string }>(
          `select id from journal_leaves where act = 'refused person.search' and id > $1 order by id`,
          [last],
        )
      ).rows
    /** Waits for as many as there must be, and then a moment for one too many: they are written after the answer. */
    const refused = async (atLeast = 0) => {
      for (let i = 0; i < 600 && (await refusals()).length < atLeast; i++)
        await new Promise(done => setTimeout(done, 50))
      await new Promise(done => setTimeout(done, 300))
      const rows = await refusals()
      const shown = (await seeFirstPage(services, commissioner.actor)).refused ?? []
      return shown.filter(r => r.act === 'refused person.search').slice(0, rows.length)
    }
    await new Promise(done => setTimeout(done, 300))
    const last = (await admin.query<{ n: string }>('select coalesce(max(id), 0) as n from journal_leaves')).rows[0]?.n
    const { id } = await file(deputyThere, {
      name: 'Құлыпбеков Жасұлан',
      birth: { date: '1983-05-06' },
      iin: '830506300011',
    })
    await matcher.followOnce()
    const asked = { name: 'Кулыпбеков Жасулан', birth: '6.05.1983' }
    await find(asked)
    assert.deepEqual(await refused(), [], 'the control: unlocked, nothing was refused')
    await admin.query('update incidents set locked_from = $2 where id = $1', [id, [officer.actor.id]])
    const seen = await find(asked)
    assert.deepEqual(seen.found, [])
    const [first, ...more] = await refused(1)
    assert.deepEqual(more, [])
    assert.equal(first?.act, 'refused person.search')
    assert.ok(first?.number, 'with the notice that was met')
    await find({ name: 'Мүлдем Басқа Адам', birth: '1950' })
    await find(asked, there)
    assert.equal((await refused(1)).length, 1, 'neither another question nor another officer')
    await find({ iin: '830506300011' })
    assert.equal((await refused(2)).length, 2, 'a number alone meets it too')
    await refill()
  }))

test('what was asked while the matcher was away is looked at for locked records when it is back', async () => {
  const commissioner = await world.person(turkistan, 'commissioner')
  const count = async () =>
    ((await seeFirstPage(services, commissioner.actor)).refused ?? []).filter(r => /person.search$/.test(r.act)).length
  const before = await count()
  await withMatcher(async matcher => {
    const { id } = await file(deputyThere, { name: 'Кештіков Руслан', iin: '840506300017' })
    await matcher.followOnce()
    await admin.query('update incidents set locked_from = $2 where id = $1', [id, [officer.actor.id]])
  })
  assert.deepEqual((await find({ iin: '840506300017' }, officer, 50)).found, [])
  await admin.query(`update searches set asked_at = asked_at - interval '1 minute'`)
  await withMatcher(async () => {
    for (let i = 0; i < 600 && (await count()) === before; i++) await new Promise(done => setTimeout(done, 50))
  })
  assert.equal(await count(), before + 1)
  await refill()
})

test('whoever uses up a bound is told so, and the Commissioner of the own region sees it', async () => {
  const commissioner = await world.person(abai, 'commissioner')
  const patient = await world.person(abai, 'police-duty', 'Шыдамды Біреу')
  const told = async () =>
    ((await seeFirstPage(services, commissioner.actor)).refused ?? []).filter(r => /bound/.test(r.act)).length
  const before = await told()
  const few = {
    ...services,
    settings: { ...services.settings, bounds: { ...services.settings.bounds, searchesADay: 1 } },
  }
  const again = () => askForPerson(few, patient, { ...nothing, iin: '850304300125' }, { patienceMs: 10 })
  await again()
  for (let i = 0; i < 8; i++) await assert.rejects(again(), code('too-many'))
  assert.equal((await told()) - before, 5, 'and a flood does not push others out of the list')
  await refill()
})
