// What people really type into the fields for a person, sent as a notice, shown on the pages, and met by the matcher: kept, named, never a crash.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { fieldErrors } from '../http/route.ts'
import { makeApp } from '../server.ts'
import { personMentioned, type PersonMentioned } from './contract.ts'
import { flawsIn } from './flaws.ts'
import { startMatching } from './matcher/jobs.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: line => assert.fail(JSON.stringify(line)) })
await app.ready()
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-duty')

const odd: readonly { readonly what: string; readonly person: PersonMentioned; readonly says: RegExp | undefined }[] = [
  { what: 'glued words', person: { name: 'НобаевЕрланСерикович' }, says: /read apart/ },
  { what: 'a Latin C in a Cyrillic word', person: { name: 'Ныcанбаев Ерлан' }, says: /look-alike/ },
  { what: 'initials', person: { name: 'Нобаев Е. С.' }, says: /initial/ },
  { what: 'emoji', person: { name: 'Нобаев 😡 Ерлан 🔥' }, says: /not letters/ },
  { what: 'nothing but emoji', person: { name: '😡🔥' }, says: /no letters/ },
  { what: 'a name of 200 signs', person: { name: `Нобаев ${'Ә'.repeat(193)}` }, says: undefined },
  { what: 'an organisation’s number', person: { name: 'Нобаев Ерлан', iin: '060540001234' }, says: /organisation/ },
  { what: 'a control digit that fails', person: { name: 'Нобаев Ерлан', iin: '840305350129' }, says: /check digit/ },
  { what: 'too few digits', person: { name: 'Нобаев Ерлан', iin: '84030' }, says: /12 digits/ },
  { what: 'a letter O for a zero', person: { name: 'Нобаев Ерлан', iin: '84O305350128' }, says: /letters/ },
  { what: 'a word in the number’s field', person: { iin: 'жоқ' }, says: /letters/ },
]

for (const { what, person, says } of odd)
  test(`${what}: kept as typed in a notice, named on the page, and the matcher goes on`, async () => {
    const { reply } = await world.file(deputy, { suspect: { relation: 'parent', person } })
    const { rows } = await world.admin.query<{ number: string }>(
      'select i.number from incidents i join notices n on n.incident_id = i.id where n.number = $1',
      [reply.number],
    )
    for (const lang of allLanguages) {
      const page = await visitorTo(app, officer).get(`/${lang}/incidents/${rows[0]?.number}/people`)
      assert.equal(page.statusCode, 200)
      for (const typed of [person.name, person.iin])
        if (typed !== undefined) assert.ok(page.body.includes(typed), typed)
      for (const flaw of flawsIn(person, lang)) assert.ok(page.body.includes(flaw), `${lang}: ${flaw}`)
      const notice = await visitorTo(app, officer).get(`/${lang}/incidents/${rows[0]?.number}/notice`)
      for (const flaw of flawsIn(person, lang)) assert.ok(notice.body.includes(flaw), `${lang}: ${flaw} on the notice`)
    }
    const said = flawsIn(person, 'en').join('; ')
    if (says === undefined) assert.equal(said, '')
    else assert.match(said, says)
    const faults: unknown[] = []
    const matcher = await startMatching(world.services, { pollMs: 60_000, log: line => faults.push(line) })
    await matcher.followOnce()
    await matcher.stop()
    assert.deepEqual(faults, [])
  })

test('a name of 500 signs is taken; a longer one is refused by the contract in words of its own', () => {
  const read = (length: number) => personMentioned.safeParse({ name: 'ә'.repeat(length) })
  assert.equal(fieldErrors(read(501).error as never)[0]?.code, 'too-long')
  assert.ok(read(500).success)
})

test('what is in order is not called odd', () => {
  assert.deepEqual(flawsIn({ name: 'Нобаев Ерлан Серікұлы', iin: '840305350128' }, 'kk'), [])
})
