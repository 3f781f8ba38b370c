// The door under a flood: everything is taken, who is genuine stands in front, codes cannot be used to keep the machine busy. No times here: those are
// measured by `npm run bench:flood`.
import assert from 'node:assert/strict'
import { pbkdf2Sync, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { doorVisitor, wordsOf } from '../../../test/door.ts'
import { makeWorld, visitorTo } from '../../../test/world.ts'
import { crowdedAs, hashSecret } from '../../access/session.ts'
import { makeApp } from '../../server.ts'
import { makeCode, writeCode } from '../code.ts'
import { unsolved } from './place.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
const where = await world.plant.region(35)
const centre = randomUUID()
await world.admin.query(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
  [centre],
)
const operator = await world.person({ ...where, school: centre }, 'operator')

type Stored = { id: string; number: string; rank: number; crowded: boolean }
const stored = async (): Promise<Stored[]> =>
  (await world.admin.query<Stored>('select id, number, rank, crowded from contacts order by started_at, id')).rows
const send = async (network: string, fields: Record<string, string> = {}) => {
  const visitor = doorVisitor(app, network)
  await visitor.post('/kk/s', {})
  return visitor.post('/kk/tell', { step: 'words', words: 'көмек керек', go: 'send', ...fields })
}
function answerOf(puzzle: string): string {
  for (let answer = 0; ; answer++)
    if ((pbkdf2Sync(String(answer), puzzle, 10_000, 1, 'sha256')[0] ?? 255) < 2) return String(answer)
}

test('in a flood from one network every contact is stored; those of other networks, and those that earned their place, stand in front', async () => {
  const flood = '203.0.113.7'
  const flooding = (count: number) => Array.from({ length: count }, () => send(flood, { words: 'су тасқыны' }))
  // As many as a school may send at once; then its share is used up, however slow the machine of this test is.
  await Promise.all(flooding(60))
  await world.admin.query(`update rate_buckets set tokens = -1e6 where key like 'door-network:%'`)
  const floods = flooding(30)
  const genuine = Array.from({ length: 10 }, (_, i) => send(`198.51.100.${i}`))
  for (const page of await Promise.all([...floods, ...genuine]))
    assert.match(wordsOf(page.body), /111 хабарламаңызды алды/)
  const all = await stored()
  assert.equal(all.length, 100, 'a contact was refused or lost')
  const crowded = all.filter(one => one.crowded)
  assert.equal(crowded.length, 30)

  // From the flooded network itself, with a script that does the work, and with none.
  const working = doorVisitor(app, flood)
  await working.post('/kk/s', {})
  const puzzle = /data-puzzle="([^"]+)"/.exec((await working.get('/kk/tell')).body)?.[1]
  assert.ok(puzzle, 'a flooded network is given no work')
  await working.post('/kk/tell', { step: 'who', go: 'next', place: answerOf(puzzle) })
  const then = await working.get('/kk/tell')
  assert.doesNotMatch(then.body, /data-puzzle/, 'the work is asked for twice')
  await working.post('/kk/tell', { step: 'danger', danger: 'yes', go: 'send' })
  const [earned] = (await stored()).slice(-1)
  assert.deepEqual([earned?.crowded, earned?.rank], [false, 0])
  const plain = doorVisitor(app, flood)
  await plain.post('/kk/s', {})
  await plain.post('/kk/tell', { step: 'danger', danger: 'yes', go: 'send', place: '12' })
  const [unearned] = (await stored()).slice(-1)
  assert.deepEqual([unearned?.crowded, unearned?.rank], [true, 2])

  const desk = visitorTo(app, operator)
  const seen: string[] = []
  for (let next: string | undefined = '/kk/desk'; next !== undefined;) {
    const page: string = (await desk.get(next)).body
    seen.push(...[...page.matchAll(/desk\/(K-[\w-]+)"/g)].map(found => String(found[1])))
    next = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  const order = [...new Set(seen)]
  const behind = new Set((await stored()).filter(one => one.crowded).map(one => one.number))
  assert.equal(order.length, 102)
  assert.deepEqual(
    order.map(number => behind.has(number)),
    order.map((_, i) => i >= order.length - behind.size),
    'somebody of the flood stands before somebody else',
  )
  assert.equal(order[0], earned?.number)
})

test('work is accepted for its own puzzle alone', async () => {
  const answer = answerOf('one-puzzle')
  assert.equal(await unsolved('one-puzzle', answer), undefined)
  // One answer in 128 fits another puzzle by chance: of ten puzzles most must refuse it.
  const others = await Promise.all(Array.from({ length: 10 }, (_, i) => unsolved(`other-${i}`, answer)))
  assert.ok(others.filter(left => left !== undefined).length >= 8)
  assert.equal(await unsolved('one-puzzle', ''), 'one-puzzle')
  assert.equal(await unsolved('one-puzzle', '9'.repeat(5000)), 'one-puzzle')
})

test('guessing from one network cannot make the machine compute without end, and another network still opens its own', async () => {
  const mine = doorVisitor(app, '198.51.100.77')
  await mine.post('/kk/s', {})
  await mine.post('/kk/tell', { step: 'words', words: 'менің сөзім', go: 'send' })
  const shown = await mine.post('/kk/tell', { go: 'code' })
  const code = wordsOf(/class="ar-code"[^>]*>(.*?)<\/p>/.exec(shown.body)?.[1] ?? '')
  const outcomes = { computed: 0, crowded: 0 }
  let floods = true
  const flooding = Array.from({ length: 12 }, async () => {
    while (floods) {
      const outcome = await hashSecret('x', '203.0.113.9').then(
        () => 'computed' as const,
        crowdedAs('crowded' as const),
      )
      outcomes[outcome]++
      if (outcome === 'crowded') await new Promise(resolve => setTimeout(resolve, 5))
    }
  })
  try {
    // The network that floods is told to wait, with the words that a wrong code gets; another is not kept out.
    const nowhere = writeCode(makeCode(n => new Uint8Array(n).fill(1)))
    const refused = await doorVisitor(app, '203.0.113.9').post('/kk/return', { code: nowhere, go: 'open' })
    assert.match(wordsOf(refused.body), /Код тым көп рет терілді/)
    const opened = await doorVisitor(app, '198.51.100.78').post('/kk/return', { code, go: 'open' })
    assert.match(wordsOf(opened.body), /менің сөзім/)
  } finally {
    floods = false
  }
  await Promise.all(flooding)
  assert.ok(outcomes.computed > 0 && outcomes.crowded > 0)
})

test('the table of limits names no network, not even by a hash that can be tried out', async () => {
  const { rows } = await world.admin.query<{ key: string }>(`select key from rate_buckets where key like 'door-%'`)
  assert.ok(rows.length > 5)
  const { createHash } = await import('node:crypto')
  const unkeyed = (rule: string, network: string) =>
    `${rule}:${createHash('sha256')
      .update(rule + network)
      .digest('base64url')
      .slice(0, 22)}`
  for (const network of ['203.0.113.7', '198.51.100.0'])
    for (const { key } of rows) assert.notEqual(key, unkeyed('door-network', network))
})
