// The matcher at work: mentions come in through intake in any spelling and any place, proposals come out, and nothing readable is left on the disk.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { makeWorld } from '../../../test/world.ts'
import { changesChannel } from '../../http/live.ts'
import { decideLink } from '../../incidents/actions.ts'
import { desk } from '../../notices/desk/actions.ts'
import type { PersonMentioned } from '../contract.ts'
import { linksOf } from '../actions.ts'
import { startMatching } from './jobs.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const folder = mkdtempSync(path.join(tmpdir(), 'arasha-matcher-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const abai = await world.plant.region(10)
const turkistan = await world.plant.region(61)
const deputyHere = await world.person(abai, 'school-deputy')
const deputyThere = await world.person(turkistan, 'school-deputy')
const officer = await world.person(abai, 'police-duty')
const chief = await world.person(abai, 'police-chief')

async function file(by: typeof deputyHere, person: PersonMentioned): Promise<string> {
  // The child is nobody twice: only the suspect may match.
  const { reply } = await world.file(by, { child: { birth: { age: 9 } }, suspect: { relation: 'parent', person } })
  const { rows } = await admin.query<{ incident_id: string }>('select incident_id from notices where number = $1', [
    reply.number,
  ])
  return rows[0]?.incident_id ?? ''
}
const matching = (more: { folder?: string } = {}) =>
  startMatching(services, { pollMs: 60_000, log: line => console.error(line), ...more })
const links = (incident: string) =>
  services.db.as(officer.actor, { act: 'link.list', basis: 'test', purpose: 'test' }, tx =>
    linksOf(tx, officer.actor, incident),
  )

test('a person in another spelling, script and region is proposed with a year or a number, and a stranger of the same surname is not', async () => {
  const matcher = await matching()
  await file(deputyThere, { name: 'Тусупов Ерлан Кайратович', birth: { date: '1985-03-04' } })
  await file(deputyThere, { name: 'Түсіпова Гүлнар Болатқызы', birth: { date: '1991-09-14' } })
  const later = await file(deputyHere, { name: 'Tusipov Yerlan Kairatuly', birth: { date: '1985-03-04' } })
  await matcher.followOnce()
  const found = await links(later)
  assert.equal(found.length, 1)
  assert.deepEqual([found[0]?.side, found[0]?.band], ['accused', 'very-likely'])
  await matcher.stop()
})

test('a name alone is never more than possible, whatever it is', async () => {
  const matcher = await matching()
  await file(deputyThere, { name: 'Жақсыгелдинов Тоқтарбай Өмірзақұлы' })
  const later = await file(deputyHere, { name: 'Джаксыгельдинов Токтарбай Омирзакович' })
  await matcher.followOnce()
  for (const link of await links(later)) assert.equal(link.band, 'possible')
  await matcher.stop()
})

test('what came while the matcher was away is compared when it is back, and nothing twice', async () => {
  const count = async () => Number((await admin.query<{ n: string }>('select count(*) as n from links')).rows[0]?.n)
  await file(deputyThere, { name: 'Сериков Марат Ахметович', iin: '850304300125' })
  const later = await file(deputyHere, { name: 'Серіков Марат', iin: '850304300125' })
  assert.equal((await links(later)).length, 0, 'intake works without it')
  const [one, other] = await Promise.all([matching(), matching()])
  await Promise.all([one.followOnce(), other.followOnce()])
  assert.equal((await links(later)).length, 1)
  const had = await count()
  await one.stop()
  await other.stop()
  const again = await matching()
  assert.equal(await again.followOnce(), 0, 'everything was compared already')
  assert.equal(await count(), had)
  await again.stop()
})

test('a confirmed link that adds a day of birth lifts an older pair, which is then waiting again', async () => {
  const matcher = await matching()
  const phone = '+7 701 222 33 44'
  const vague = await file(deputyHere, { name: 'Нұрғалиев Әділет', phone })
  const exact = await file(deputyThere, { name: 'Нургалиев Адилет Серикович', birth: { date: '1990-05-12' } })
  const both = await file(deputyHere, { name: 'Нургалиев Адилет Серикович', birth: { date: '1990-05-12' }, phone })
  await matcher.followOnce()
  const between = async (a: string, b: string) =>
    (await links(a)).find(l => [l.left.incidentId, l.right.incidentId].includes(b))
  const before = await between(vague, exact)
  assert.notEqual(before?.band, 'very-likely', 'by the name alone the pair was weak')
  const pair = await between(vague, both)
  assert.ok(pair, 'the number joins these two')
  const judge = (who: typeof officer, version: number) =>
    decideLink(services, who.actor, { id: pair.id, version, verdict: 'confirm' }, desk)
  await judge(chief, (await judge(officer, pair.version)).version)
  await matcher.followOnce()
  const lifted = await between(vague, exact)
  assert.deepEqual([lifted?.band, lifted?.state], ['very-likely', 'proposed'])
  await matcher.stop()
})

test('a new notice is matched by itself soon after its commit: the bell wakes the matcher, and the proposal rings at the desk', async () => {
  const matcher = await startMatching(services, { pollMs: 1000, log: line => console.error(line) })
  const rang: string[] = []
  let heard: (payload: string) => void = () => {}
  const bell = await services.db.listen(changesChannel, payload => {
    if (payload?.startsWith('link:')) {
      rang.push(payload)
      heard(payload)
    }
  })
  try {
    await file(deputyThere, { name: 'Вымыслов Алтай', iin: '910101300010' })
    const told = new Promise<string>(resolve => (heard = resolve))
    const later = await file(deputyHere, { name: 'Vymyslov Altai', iin: '910101300010' })
    const tooLate = new Promise<never>((_, reject) =>
      setTimeout(reject, 120_000, new Error('nobody matched it')).unref(),
    )
    await Promise.race([told, tooLate])
    assert.equal((await links(later)).length, 1)
    assert.doesNotMatch(rang.join(' '), /Вымыс|Vymys|910101/, 'the bell carries ids only')
  } finally {
    await bell.stop()
    await matcher.stop()
  }
})

test('the snapshot is read back after a restart, is readable by nobody, and a spoiled one is thrown away', async () => {
  const rare = 'Құрманбайғазиев'
  await file(deputyThere, { name: `${rare} Сырымбет`, phone: '+7 705 987 65 43', iin: '770101300019' })
  const first = await matching({ folder })
  await first.followOnce()
  const size = first.size()
  assert.ok(size >= 8)
  await first.stop()
  const snapshot = path.join(folder, 'matcher.snapshot')
  assert.equal(statSync(snapshot).mode & 0o777, 0o600)
  const bytes = readFileSync(snapshot)
  for (const word of [rare, 'kurman', 'qurman', '9876543', '770101300019'])
    assert.ok(!bytes.includes(Buffer.from(word)), `${word} stands in the snapshot`)
  const second = await matching({ folder })
  assert.equal(second.size(), size, 'known before anything was read')
  const later = await file(deputyHere, { name: 'Курманбайгазиев Сырымбет', iin: '770101300019' })
  await second.followOnce()
  assert.equal((await links(later)).length, 1, 'and compared with what the snapshot held')
  await second.stop()
  for (const spoil of [
    (all: Buffer) => all.subarray(0, all.length - 40),
    (all: Buffer) => {
      const copy = Buffer.from(all)
      copy[copy.length >> 1] = (copy[copy.length >> 1] as number) ^ 1
      return copy
    },
  ]) {
    writeFileSync(snapshot, spoil(bytes))
    const matcher = await matching({ folder })
    await matcher.followOnce()
    assert.equal(matcher.size(), size + 1, 'made anew from the mentions')
    await matcher.stop()
  }
  assert.deepEqual(readdirSync(folder), ['matcher.snapshot'])
})

test('no column at rest shows how common a name is: equal names are stored as different bytes, and only numbers have keyed values', async () => {
  for (let i = 0; i < 4; i++) await file(deputyHere, { name: 'Ахметов Нұрлан', phone: '+7 701 000 00 0' + i })
  const { rows } = await admin.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns where table_schema = 'arasha' and data_type = 'bytea'
     and table_name in ('sightings', 'links', 'link_events', 'blind_indexes', 'safe_contacts')`,
  )
  for (const { table_name: table, column_name: column } of rows) {
    const { rows: most } = await admin.query<{ n: string }>(
      `select coalesce(max(n), 0) as n from (select count(*) as n from ${table} where ${column} is not null group by ${column}) g`,
    )
    const allowed = table === 'blind_indexes' ? 3 : 1
    assert.ok(Number(most[0]?.n) <= allowed, `${table}.${column} has a value ${most[0]?.n} times`)
  }
  assert.ok(rows.length >= 9)
})
