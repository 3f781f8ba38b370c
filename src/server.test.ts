import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { makeWorld } from '../test/world.ts'
import { hashPassword } from './access/session.ts'
import { openDatabase } from './db/door.ts'
import { route } from './http/route.ts'
import { writeLeaf } from './journal/leaf.ts'
import { makeApp } from './server.ts'
import { assetsFolder } from './web/assets.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
const region = await world.plant.region(10)
const deputy = await world.person(region, 'school-deputy', 'Мысалова Айдана')
const admin = await world.person(region, 'admin')
const password = 'ұзын құпиясөз'
const { rows } = await world.admin.query<{ login: string }>('select login from users where id = $1', [deputy.actor.id])
const login = rows[0]?.login ?? ''
await world.admin.query('insert into credentials (user_id, password_hash, changed_at) values ($1, $2, now())', [
  deputy.actor.id,
  await hashPassword(password),
])

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { accept: 'text/html', ...headers } })
const post = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  })
let networks = 0
/** Each from another network, so that the limit of one test does not reach into the next. */
const signIn = (form: Record<string, string>, lang = 'kk') =>
  post(`/${lang}/sign-in`, form, { 'x-forwarded-for': `192.0.2.${++networks % 250}` })
const csrfIn = (page: string) => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''

test('the bare address leads to the browser’s language, a language to signing in or to the own first page', async () => {
  for (const [accepts, lang] of [
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['en-GB', 'en'],
    ['de,fr', 'kk'],
    ['kk', 'kk'],
  ] as const) {
    const answer = await get('/', { 'accept-language': accepts })
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, `/${lang}/`])
  }
  assert.equal((await get('/ru/')).headers.location, '/ru/sign-in')
  assert.equal((await get('/ru/', { cookie: deputy.cookie })).headers.location, '/ru/notices')
  assert.equal((await get('/ru', { cookie: admin.cookie })).headers.location, '/ru/admin/health')
})

test('built files are served for ever, compressed, each as it is on disk; nothing else on the disk can be reached', async () => {
  const manifest = JSON.parse(readFileSync(path.join(assetsFolder, 'manifest.json'), 'utf8')) as Record<string, string>
  for (const name of Object.values(manifest)) {
    const answer = await app.inject({ url: `/assets/${name}` })
    assert.equal(answer.statusCode, 200, name)
    assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.deepEqual(answer.rawPayload, readFileSync(path.join(assetsFolder, name)))
  }
  const sheet = `/assets/${manifest['staff.css']}`
  const plain = readFileSync(path.join(assetsFolder, manifest['staff.css'] ?? ''))
  const brotli = await app.inject({ url: sheet, headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(brotli.headers['content-encoding'], 'br')
  assert.deepEqual(brotliDecompressSync(brotli.rawPayload), plain)
  const gzip = await app.inject({ url: sheet, headers: { 'accept-encoding': 'gzip' } })
  assert.deepEqual(gunzipSync(gzip.rawPayload), plain)
  for (const url of [
    '/assets/manifest.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/staff.css',
    '/assets/',
    '/package.json',
    '/assets/%2e%2e/server.js',
  ])
    assert.equal((await app.inject({ url })).statusCode, 404, url)
})

test('robots are sent away, browsers get a neutral sign, the API describes itself and publishes the receipt key', async () => {
  assert.match((await get('/robots.txt')).body, /Disallow: \/\n/)
  const sign = await get('/favicon.ico')
  assert.deepEqual([sign.statusCode, sign.headers['content-type']], [200, 'image/svg+xml'])
  const api = (await get('/api/openapi.json')).json<{ openapi: string; paths: Record<string, unknown> }>()
  assert.equal(api.openapi, '3.1.0')
  assert.ok(api.paths['/api/v1/notices'])
  assert.equal((await get('/api/v1/receipt-key')).json<{ algorithm: string }>().algorithm, 'Ed25519')
})

test('a wrong password and an account that does not exist get the same answer; what was typed as account is kept, the password is not', async () => {
  const wrong = await signIn({ account: login, password: 'not this one' })
  const nobody = await signIn({ account: 'nobody-at-all', password: 'not this one' })
  assert.deepEqual([wrong.statusCode, nobody.statusCode], [401, 401])
  assert.equal(wrong.body.replaceAll(login, '#'), nobody.body.replaceAll('nobody-at-all', '#'))
  assert.match(wrong.body, new RegExp(`value="${login}"`))
  assert.doesNotMatch(wrong.body, /not this one/)
  assert.match(wrong.body, /Логин немесе құпиясөз дұрыс емес/)
  for (const [form, said] of [
    [{ account: '', password: 'x' }, /href="#account"/],
    [{ account: 'x', password: '' }, /href="#password"/],
  ] as const) {
    const answer = await signIn(form)
    assert.equal(answer.statusCode, 400)
    assert.match(answer.body, said)
  }
})

test('whoever guesses at an account is told to slow down after five attempts, also with the right password, and cannot lock its owner out', async () => {
  const statuses = []
  const from = (network: string) => (form: Record<string, string>) =>
    post('/ru/sign-in', form, { 'x-forwarded-for': network })
  const attack = from('198.51.100.7')
  for (let i = 0; i < 6; i++) statuses.push((await attack({ account: login, password: `guess ${i}` })).statusCode)
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429])
  const last = await attack({ account: login, password })
  // The person attacked, who sits elsewhere, still comes in: guessing at an account must not lock its owner out.
  for (let i = 0; i < 30; i++) await attack({ account: login, password: `guess ${i}` })
  assert.equal((await from('198.51.100.8')({ account: login, password })).statusCode, 303)
  assert.equal(last.headers['retry-after'], '60')
  assert.match(last.body, /Подождите минуту/)
})

test('the right password opens a session that signing out ends in the table too, and a form without its token changes nothing', async () => {
  const welcome = await signIn({ account: ` ${login.toUpperCase()} `, password, back: '/ru/notices/must-i-tell' }, 'ru')
  assert.deepEqual([welcome.statusCode, welcome.headers.location], [303, '/ru/notices/must-i-tell'])
  const set = String(welcome.headers['set-cookie'])
  assert.match(set, /HttpOnly; SameSite=Strict/)
  const cookie = /arasha=[^;]+/.exec(set)?.[0] ?? ''
  const page = (await get('/ru/help', { cookie })).body
  assert.match(page, /Мысалова Айдана/)
  assert.equal((await post('/ru/sign-out', {}, { cookie })).statusCode, 403)
  assert.equal(
    (await post('/ru/sign-out', { csrf: csrfIn(page) }, { cookie, 'sec-fetch-site': 'cross-site' })).statusCode,
    403,
  )
  assert.equal((await get('/ru/notices', { cookie })).statusCode, 200)
  assert.equal((await post('/ru/sign-out', { csrf: csrfIn(page) }, { cookie })).statusCode, 303)
  assert.equal((await get('/ru/notices', { cookie })).statusCode, 401)
})

test('after signing in nobody is led away from our own pages', async () => {
  for (const back of [
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '/kk/../../x//y',
    '/kk/sign-out',
    '/kk/demo/clock',
    'javascript:alert(1)',
  ]) {
    const answer = await signIn({ account: login, password, back })
    // The account’s own limit counts here as well: enough attempts for this list are left only if it is refilled.
    await world.admin.query('delete from rate_buckets')
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/kk/notices'], back)
  }
})

test('what cannot be answered says what to do, in the page’s language, inside the reader’s own frame', async () => {
  const nothing = await get('/ru/nowhere', { cookie: deputy.cookie })
  assert.equal(nothing.statusCode, 404)
  assert.match(nothing.body, /<html lang="ru"/)
  assert.match(nothing.body, /На первую страницу/)
  assert.match(nothing.body, /Мысалова Айдана/)
  const signedOut = await get('/en/notices?q=secret')
  assert.equal(signedOut.statusCode, 401)
  assert.match(signedOut.body, /href="\/en\/sign-in\?back=%2Fen%2Fnotices"/)
  assert.doesNotMatch(signedOut.body, /secret/)
  assert.equal((await get('/kk/admin/health', { cookie: deputy.cookie })).statusCode, 403)
  assert.equal((await get('/xx/sign-in')).statusCode, 404)
})

test('the administrator sees what works and what does not; nobody else does', async () => {
  const page = await get('/kk/admin/health', { cookie: admin.cookie })
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Іске қосылмаған/)
  assert.doesNotMatch(page.body, /--reset/)
  assert.equal((await get('/kk/admin/health')).statusCode, 401)
})

test('without a database pages carry the numbers to call, in the page’s language first', async () => {
  const nowhere = { host: '/nonexistent', database: 'x', user: 'x' }
  const gone = openDatabase({ connection: nowhere, jobs: nowhere, writeLeaf })
  const deaf = await makeApp({ ...world.services, db: gone }, { log: () => {} })
  const page = await deaf.inject({ url: '/ru/notices', headers: { accept: 'text/html', cookie: deputy.cookie } })
  assert.equal(page.statusCode, 503)
  assert.ok(Number(page.headers['retry-after']) > 0)
  for (const needed of ['<html lang="ru">', 'tel:102', 'tel:112', 'tel:111', 'rel="stylesheet" href="/assets/public.'])
    assert.ok(page.body.includes(needed), needed)
  const health = await deaf.inject({ url: '/health' })
  assert.deepEqual([health.statusCode, health.json<{ database: string }>().database], [503, 'down'])
  await deaf.close()
  await gone.close()
})

test('a server with a route that names no permission does not come into being', async () => {
  const other = await makeApp(world.services, { log: () => {} })
  assert.throws(() => other.get('/kk/back-door', async () => 'open'), /names no permission/)
  assert.doesNotThrow(() =>
    route(other, {
      method: 'GET',
      url: '/kk/front-door',
      access: { public: 'a test' },
      handle: async () => ({ json: {} }),
    }),
  )
  await other.close()
})
