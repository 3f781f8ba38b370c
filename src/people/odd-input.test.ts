// What the issue of this room lists as bad input, each at the three places where a person is typed: a notice, a search, a comparison. It is handled or it is
// named in words; it is never a fault, and nothing typed is lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { bruisedPupil, makeWorld } from '../../test/world.ts'
import { comparePeople, readBirth, type Described } from '../names/index.ts'
import { submission } from '../notices/contract.ts'
import { linksOf, peopleOfIncident } from './actions.ts'
import type { PersonMentioned } from './contract.ts'
import { flawsIn } from './flaws.ts'
import { startMatching } from './matcher/jobs.ts'
import { askForPerson, seeSearch } from './search/actions.ts'
import { personAsked } from './search/contract.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const abai = await world.plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-duty', 'Асан Кезекші')
const matcher = await startMatching(services, { pollMs: 60_000, log: line => console.error(line) })
closeBeforeDrop(() => matcher.stop())
const act = { act: 'test', basis: 'test', purpose: 'test' }

async function tell(person: PersonMentioned): Promise<{ incident: string; kept: PersonMentioned | undefined }> {
  const read = submission.safeParse({
    ...bruisedPupil,
    child: { birth: { age: 9 } },
    suspect: { relation: 'parent', person },
  })
  assert.ok(read.success, JSON.stringify(read.error?.issues))
  const { reply } = await world.file(deputy, read.data)
  const { rows } = await admin.query<{ id: string }>('select incident_id as id from notices where number = $1', [
    reply.number,
  ])
  const incident = rows[0]?.id ?? ''
  const people = await services.db.as(officer.actor, act, tx => peopleOfIncident(tx, services.vault, incident))
  await matcher.followOnce()
  return { incident, kept: people.find(p => p.role === 'alleged-offender')?.person }
}
async function search(more: Partial<Record<'name' | 'birth' | 'iin' | 'phone', string>>): Promise<number | string[]> {
  const read = personAsked.safeParse({ aim: 'repeat', name: '', birth: '', iin: '', phone: '', ...more })
  if (!read.success) return read.error.issues.map(issue => issue.message)
  await admin.query('delete from rate_buckets')
  const id = await askForPerson(services, officer, read.data, { patienceMs: 20_000 })
  return (await seeSearch(services, officer.actor, id)).found.length
}

/** As typed; the same person as everybody else would write them; what is said about it, in English. */
const odd: readonly (readonly [string, PersonMentioned, Described, RegExp | undefined])[] = [
  ['glued tokens', { name: 'КыдырбаевСаматАйтбайұлы' }, { name: 'Кыдырбаев Самат Айтбайұлы' }, /apart/],
  ['a Latin letter among Cyrillic ones', { name: 'Kыдырбaев Самат' }, { name: 'Кыдырбаев Самат' }, /look-alike/],
  ['initials', { name: 'Кыдырбаев С. А.' }, { name: 'Кыдырбаев Самат Айтбайұлы' }, /initial/],
  ['emoji', { name: 'Кыдырбаев 😡 Самат' }, { name: 'Кыдырбаев Самат' }, /not letters/],
  ['500 characters', { name: `Кыдырбаев Самат ${'ә'.repeat(484)}` }, { name: 'Кыдырбаев Самат' }, undefined],
  [
    'a BIN in the field of the IIN',
    { name: 'Кыдырбаев Самат', iin: '060540001234' },
    { name: 'Кыдырбаев Самат' },
    /organisation/,
  ],
  [
    'a control digit that fails',
    { name: 'Кыдырбаев Самат', iin: '850304300126' },
    { name: 'Кыдырбаев Самат', iin: '850304300126' },
    /check digit/,
  ],
]

for (const [what, typed, meant, says] of odd)
  test(`${what}: a notice keeps it as typed and says what is odd, a search and a comparison handle it`, async () => {
    const { kept } = await tell(typed)
    assert.deepEqual(kept, typed, 'kept as typed')
    const flaws = flawsIn(typed, 'en')
    if (says) assert.match(flaws.join(' '), says)
    for (const lang of ['kk', 'ru'] as const) assert.equal(flawsIn(typed, lang).length, flaws.length)
    const found = await search({ name: typed.name ?? '', ...(typed.iin !== undefined && { iin: typed.iin }) })
    assert.equal(typeof found, 'number', String(found))
    const { name, iin } = typed
    const compared = comparePeople(
      { ...(name !== undefined && { name }), ...(iin !== undefined && { iin }), birth: { date: '1985-03-04' } },
      { ...meant, birth: { date: '1985-03-04' } },
    )
    assert.ok(Number.isFinite(compared.probability))
    if (what !== '500 characters') assert.ok(compared.bits > 0, `${what}: ${compared.bits} bits`)
  })

test('day and month swapped: two notices are still proposed to be of one person, and search and comparison say what they saw', async () => {
  await tell({ name: 'Алмасқанов Төре', birth: { date: '1985-03-04' } })
  const { incident } = await tell({ name: 'Алмасканов Торе', birth: { date: '1985-04-03' } })
  const links = await services.db.as(officer.actor, act, tx => linksOf(tx, officer.actor, incident))
  assert.equal(links.length, 1)
  const compared = comparePeople(
    { name: 'Алмасқанов Төре', birth: { date: '1985-03-04' } },
    { name: 'Алмасқанов Төре', birth: { date: '1985-04-03' } },
  )
  assert.ok(
    compared.terms.some(term => term.kind === 'birth-day-month-swapped'),
    JSON.stringify(compared.terms),
  )
  assert.ok(Number(await search({ name: 'Алмаскан Торе', birth: '3.4.1985' })) >= 1)
})

test('a day that exists only with the month swapped is read so by a search, and a notice names it instead of guessing', async () => {
  assert.deepEqual(readBirth('03.31.1985'), { date: '1985-03-31' })
  const read = submission.safeParse({
    ...bruisedPupil,
    suspect: { relation: 'parent', person: { name: 'Алмасқанов Төре', birth: { date: '1985-31-03' } } },
  })
  assert.equal(read.success, false)
  const issue = JSON.stringify(read.error?.issues)
  assert.match(issue, /not-a-date/)
  assert.match(issue, /birth/)
})

test('beyond 500 characters a name is refused with the bound in words, in a notice and in a search', async () => {
  const name = 'ә'.repeat(501)
  const read = submission.safeParse({ ...bruisedPupil, suspect: { relation: 'parent', person: { name } } })
  assert.match(JSON.stringify(read.error?.issues), /"maximum":500/)
  assert.equal(typeof (await search({ name })), 'object')
})
