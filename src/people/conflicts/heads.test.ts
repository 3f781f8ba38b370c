// A head who writes somebody's number under a colleague's name must not quietly take that colleague off a case.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { makeWorld, type Person } from '../../../test/world.ts'
import { declarePerson, judgeLock } from './actions.ts'
import { personDeclared } from './contract.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const abai = await world.plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const chief = await world.person(abai, 'police-chief', 'Бірінші Бастық')
const honest = await world.person(abai, 'police-inspector', 'Адал Тергеуші')
const herself = await world.person(abai, 'police-inspector', 'Екінші Тергеуші')
const overseers = [await world.person(abai, 'prosecutor'), await world.person(abai, 'commissioner')]

const number = { name: 'Сынақова Айша', birth: '', iin: '900101400018', phone: '' } as const
const written = (relation: 'self' | 'relative') => personDeclared.parse({ relation, ...number })
async function incidentOf(iin: string): Promise<string> {
  const { noticeId } = await world.file(deputy, { child: { name: 'Айша', birth: { age: 30 }, iin } })
  const { rows } = await admin.query<{ incident_id: string }>('select incident_id from notices where id = $1', [
    noticeId,
  ])
  return rows[0]?.incident_id ?? ''
}
const lockOf = async (incident: string, who: Person) =>
  (
    await admin.query<{ provisional: boolean; lifted: boolean }>(
      'select provisional, lifted_at is not null as lifted from conflict_locks where incident_id = $1 and from_id = $2',
      [incident, who.actor.id],
    )
  ).rows[0]

test('a colleague whom a head declares is locked at once, and two overseers are asked whether it is true; one’s own word needs nobody', async () => {
  await declarePerson(services, herself.actor, written('relative'))
  await declarePerson(services, chief.actor, written('relative'), honest.actor.id)
  const incident = await incidentOf(number.iin)
  assert.deepEqual(await lockOf(incident, honest), { provisional: true, lifted: false })
  assert.deepEqual(await lockOf(incident, herself), { provisional: false, lifted: false }, 'the control')
  for (const overseer of overseers)
    await judgeLock(services, overseer.actor, { incident, from: honest.actor.id, judgement: 'lift' })
  assert.deepEqual(await lockOf(incident, honest), { provisional: true, lifted: true })
  // Said again by the head it stays lifted.
  await declarePerson(services, chief.actor, written('self'), honest.actor.id)
  assert.equal((await lockOf(incident, honest))?.lifted, true)
})
