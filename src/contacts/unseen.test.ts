// The school never learns who wrote to 111, nor how many: every address of the program and every table are asked before and after pupils wrote, as everybody a school
// has. And a picture that somebody's tool posts at the public door is refused in words, with what was typed kept.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { doorVisitor, wordsOf } from '../../test/door.ts'
import { makeWorld, visitorTo, type Person } from '../../test/world.ts'
import { addClient } from '../access/accounts.ts'
import { packageRoot } from '../db/package-root.ts'
import { makeApp } from '../server.ts'
import { hangCode } from './store.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
const where = await world.plant.region(27)
await world.admin.query(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
  [randomUUID()],
)
const job = { act: 'test', basis: 'test', purpose: 'test' }
await database.db.system('test', job, async tx => tx.send(hangCode, ['WALL-17', where.school]))
const token = await database.db.system('test', job, async tx =>
  addClient(tx, { agencyId: where.school, label: 'test', roles: ['api-sender'] }),
)
const people: Person[] = []
for (const role of ['school-head', 'school-deputy', 'school-staff']) people.push(await world.person(where, role))

/** Every address that the program's own sources name, with a contact's number where they ask for one. */
function addresses(number: string): string[] {
  const folder = path.join(packageRoot, 'src')
  const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap(file =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/url: '(\/[^']*)'/g)].map(found => String(found[1])),
    )
    // Leaving would end the session in the middle; the public pages are the same for everybody.
    .filter(url => !/sign-out|\/demo/.test(url))
  return [...new Set(named)].map(url =>
    url
      .replace(':lang', 'ru')
      .replaceAll(/:number/g, number)
      .replaceAll(/:[a-z]+/gi, 'x'),
  )
}
/** What differs from one asking to the next without telling anything: tokens, moments, idempotency keys. */
const still = (body: string) =>
  body
    .replaceAll(/name="(csrf|key|[a-z]*[kK]ey)" value="[^"]*"/g, '')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
    .replaceAll(/"instance":"[^"]*"/g, '')
    .replaceAll(/\d{2}:\d{2}(:\d{2})?(\.\d+)?Z?/g, '')

/** `only`: addresses that hold this. */
async function allThatTheSchoolSees(number: string, only = ''): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const urls = addresses(number)
  assert.ok(urls.length > 80, `only ${urls.length} addresses were found`)
  for (const url of urls.filter(one => one.includes(only))) {
    for (const person of people) {
      // A live stream does not end by itself; one that opened would hang here and fail.
      const answer = await visitorTo(app, person).get(url)
      seen.set(`${person.actor.roles.join()} ${url}`, `${answer.statusCode} ${still(answer.body)}`)
    }
    const api = await app.inject({
      url,
      headers: { authorization: `Bearer ${token}`, host: 'localhost', accept: 'application/json' },
    })
    seen.set(`api-sender ${url}`, `${api.statusCode} ${still(api.body)}`)
  }
  const { rows: tables } = await world.admin.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'arasha' order by 1`,
  )
  for (const role of ['school-head', 'school-deputy', 'school-staff', 'api-sender']) {
    await world.admin.query('begin; set local role arasha_app')
    await world.admin.query(
      `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', '{}', true), set_config('arasha.regions', '{}', true), set_config('arasha.roles', $3, true)`,
      [people[0]?.actor.id, where.school, `{${role}}`],
    )
    for (const { name } of tables) {
      await world.admin.query('savepoint each')
      const n = await world.admin.query<{ n: string }>(`select count(*) as n from ${name}`).then(
        r => r.rows[0]?.n,
        () => 'refused',
      )
      await world.admin.query('rollback to savepoint each')
      // A wrapped key opens nothing and is not counted by school.
      if (name !== 'vault_keys') seen.set(`${role} counts ${name}`, String(n))
    }
    await world.admin.query('rollback')
  }
  return seen
}
const differing = (before: Map<string, string>, after: Map<string, string>) =>
  [...before].filter(([what, said]) => after.get(what) !== said).map(([what]) => what)

async function write(words: string): Promise<string> {
  const b = doorVisitor(app)
  await b.post('/kk/s/WALL-17', {})
  await b.post('/kk/tell', { step: 'words', go: 'send', words })
  const { rows } = await world.admin.query<{ number: string }>(
    'select number from contacts order by started_at desc, id desc limit 1',
  )
  return rows[0]?.number ?? ''
}

test('nothing that head, deputy, staff or the school’s own system can ask changes when pupils write: no list, number, search, export, count or stream', async () => {
  const number = await write('канарейка-1')
  const before = await allThatTheSchoolSees(number)
  for (const said of ['канарейка-2', 'канарейка-3', 'канарейка-4']) await write(said)
  const after = await allThatTheSchoolSees(number)
  assert.deepEqual(differing(before, after), [])
  for (const [what, said] of after) assert.ok(!said.includes('канарейка'), what)
  for (const [what, said] of after)
    if (/\/desk|stream|handoffs|contacts$/.test(what) && !/counts/.test(what))
      assert.match(said, /^(401|403|404|30\d)/, what)
  for (const table of [
    'contacts',
    'contact_messages',
    'contact_events',
    'contact_people',
    'handoffs',
    'rides',
    'outbox',
  ])
    for (const role of ['school-head', 'school-deputy', 'school-staff', 'api-sender'])
      assert.match(after.get(`${role} counts ${table}`) ?? '', /^(0|refused)$/, `${role} ${table}`)
  const { rows } = await world.admin.query('select 1 from outbox where target_id = $1', [where.school])
  assert.equal(rows.length, 0, 'something was sent to the school')
  // The counter-example: the same search notices one notice of the school itself.
  const [head] = people
  assert.ok(head)
  await world.file(head)
  const noticed = differing(after, await allThatTheSchoolSees(number, '/ru/notices'))
  assert.ok(noticed.includes('school-head /ru/notices'), noticed.join('\n'))
  assert.ok(noticed.includes('school-head counts notices'))
})

test('a picture of 30 MB, a form with a file and a broken one, posted at the public door: refused in words with the numbers on top, and what was typed is there', async () => {
  for (const [door, step, field] of [
    ['tell', 'words', 'words'],
    ['bus', 'ride', 'stop'],
  ] as const) {
    const b = doorVisitor(app)
    await b.post(door === 'tell' ? '/ru/s' : '/ru/bus', {})
    await b.post(`/ru/${door}`, { step, go: 'next', [field]: 'осталось на месте' })
    const boundary = 'x-boundary'
    const part = (bytes: number) =>
      Buffer.concat([
        Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
        ),
        Buffer.alloc(bytes, 0xff),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
    for (const payload of [part(30 * 1024 * 1024), part(10), Buffer.from('no parts at all')]) {
      const answer = await app.inject({
        method: 'POST',
        url: `/ru/${door}`,
        headers: {
          host: 'localhost',
          accept: 'text/html',
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'sec-fetch-site': 'same-origin',
        },
        payload,
      })
      assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, String(answer.statusCode))
      assert.match(String(answer.headers['cache-control']), /no-store/)
      for (const call of ['tel:102', 'tel:112', 'tel:111']) assert.ok(answer.body.includes(call), call)
      assert.ok(wordsOf(answer.body).length > 100, 'nothing is said')
    }
    const sent = await b.post(`/ru/${door}`, { step: door === 'tell' ? 'danger' : 'when', go: 'send' })
    assert.match(sent.body, /осталось на месте/)
  }
})
