import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { readConfig } from '../config.ts'
import { startEmbedded } from '../db/embedded.ts'
import { connected } from '../db/found.ts'
import { packageRoot } from '../db/package-root.ts'
import { makeKeys } from './keys.ts'

const cli = path.join(packageRoot, 'dist', 'src', 'cli.js')
const base = mkdtempSync(path.join(os.tmpdir(), 'arasha-production-'))
chmodSync(base, 0o711)
// A cluster of its own: the one of the other tests does not keep what it acknowledges, and a production start refuses such a server.
const server = await startEmbedded({ stateDir: path.join(base, 'postgres') })
const running = new Set<ChildProcess>()
after(async () => {
  for (const child of running) child.kill('SIGKILL')
  await server.stop()
  rmSync(base, { recursive: true, force: true })
})
await connected(server.admin(), client => client.query('create database production'))
const urlOf = ({ user, password, database, host }: pg.ClientConfig) =>
  `postgres://${user}:${encodeURIComponent(String(password))}@localhost/${database}?host=${encodeURIComponent(String(host))}&port=${server.port}`
const adminUrl = urlOf(server.admin('production'))
const appUrl = urlOf(server.app('production'))
const { keyFile, receiptKeyFile } = makeKeys(path.join(base, 'keys'))
const settings = {
  DATABASE_URL: appUrl,
  JOBS_DATABASE_URL: urlOf(server.jobs('production')),
  ARASHA_KEY_FILE: keyFile,
  ARASHA_RECEIPT_KEY_FILE: receiptKeyFile,
  ARASHA_BASE_URL: 'http://localhost',
  PORT: '0',
}

function launch(args: readonly string[], env: Record<string, string>, input?: string) {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ARASHA_LANG: 'en', ...env },
    cwd: base,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  running.add(child)
  child.stdin.end(input ?? '')
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const ended = new Promise<number | null>(resolve =>
    child.once('close', code => {
      running.delete(child)
      resolve(code)
    }),
  )
  return { child, ended, out: () => out, err: () => err }
}
async function run(args: readonly string[], env: Record<string, string> = settings, input?: string) {
  const { ended, out, err } = launch(args, env, input)
  const code = await ended
  return { code, out: out(), err: err() }
}
const sql = (text: string, values: unknown[] = []) =>
  connected(server.admin('production'), client => client.query(text, values))

test('nothing set: each missing setting is one line, and nothing starts', async () => {
  const { code, out, err } = await run(['serve'], {})
  assert.equal(code, 1)
  assert.equal(out, '')
  const lines = err.trim().split('\n')
  assert.deepEqual(
    lines.map(line => /(JOBS_)?DATABASE_URL|ARASHA_KEY_FILE|ARASHA_BASE_URL/.exec(line)?.[0]),
    ['DATABASE_URL', 'JOBS_DATABASE_URL', 'ARASHA_KEY_FILE', 'ARASHA_BASE_URL'],
  )
  assert.match((await run(['migrate'], {})).err, /^arasha migrate: DATABASE_ADMIN_URL is missing: .*\n$/)
})

test('secrets are taken out of the environment when they have been read', () => {
  const env = { ...settings, DATABASE_ADMIN_URL: adminUrl, ARASHA_KEY: 'x' }
  const read = readConfig(env, { serves: true })
  assert.ok(read.ok)
  assert.deepEqual(Object.keys(env), ['ARASHA_KEY_FILE', 'ARASHA_RECEIPT_KEY_FILE', 'ARASHA_BASE_URL', 'PORT'])
})

test('wrong settings are named without being quoted', async () => {
  const { err } = await run(['serve'], {
    ...settings,
    DATABASE_URL: 'mysql://root:hush@localhost/x',
    ARASHA_BASE_URL: 'http://arasha.example',
    PORT: 'http',
  })
  assert.equal(err.trim().split('\n').length, 3)
  assert.match(err, /DATABASE_URL is not an address/)
  assert.match(err, /ARASHA_BASE_URL begins with http/)
  assert.match(err, /PORT is not a port/)
  assert.doesNotMatch(err, /hush/)
  chmodSync(keyFile, 0o644)
  assert.match((await run(['work'])).err, /others than its owner can read it/)
  chmodSync(keyFile, 0o600)
})

test('a database that was never founded, or not by us, is refused', async () => {
  const empty = await run(['serve'])
  assert.equal(empty.code, 1)
  assert.match(empty.err, /^arasha serve: DATABASE_URL: the database cannot be reached: /)
})

test('migrate founds roles and schema once and says what it did; a second time there is nothing to do', async () => {
  const first = await run(['migrate'], { DATABASE_ADMIN_URL: adminUrl })
  assert.equal(first.code, 0, first.err)
  assert.match(first.out, /Applied: found_context, /)
  assert.equal((await run(['migrate'], { DATABASE_ADMIN_URL: adminUrl })).out, 'The schema is up to date.\n')
  await sql(`alter role arasha_app password '${server.passwords.app}'`)
  await sql(`alter role arasha_jobs password '${server.passwords.jobs}'`)
})

test('a login that may do too much or too little keeps the server from starting', async () => {
  const jobsUrl = settings.JOBS_DATABASE_URL
  assert.match((await run(['serve'], { ...settings, DATABASE_URL: jobsUrl })).err, /can become arasha_system/)
  assert.match((await run(['work'], { ...settings, JOBS_DATABASE_URL: appUrl })).err, /may not do jobs/)
  assert.match(
    (await run(['work'], { ...settings, JOBS_DATABASE_URL: adminUrl })).err,
    /JOBS_DATABASE_URL .* superuser/,
  )
  const elsewhere = urlOf(server.jobs('postgres'))
  assert.match((await run(['work'], { ...settings, JOBS_DATABASE_URL: elsewhere })).err, /two different databases/)
})

test('a superuser’s address and a missing migration each keep the server from starting', async () => {
  assert.match((await run(['serve'], { ...settings, DATABASE_URL: adminUrl })).err, /superuser/)
  const last = (
    await sql('delete from arasha.migrations where number = (select max(number) from arasha.migrations) returning *')
  ).rows[0] as { number: number; name: string; hash: string }
  assert.match((await run(['work'])).err, /the schema is not at migration \d+: run “arasha migrate”/)
  await sql('insert into arasha.migrations (number, name, hash) values ($1, $2, $3)', [
    last.number,
    last.name,
    last.hash,
  ])
})

test('an installation is entered from the command line: agencies, accounts, a token; what does not fit is refused', async () => {
  const ids: Record<string, string> = {}
  const add = async (name: string, args: string[]) => {
    const { code, out, err } = await run(['agency', 'add', ...args])
    assert.equal(code, 0, err)
    ids[name] = out.trim()
  }
  await add('department', [
    'police-department',
    '10',
    'Полиция департаменті',
    'Департамент полиции',
    'Police department',
  ])
  await add('unit', ['police-unit', '10', 'Бөлім', 'Отдел', 'Unit', '--parent', ids['department'] ?? ''])
  await add('school', ['school', '10', 'Мектеп', 'Школа', 'School', '--unit', ids['unit'] ?? ''])
  const wrong: [string[], RegExp][] = [
    [['agency', 'add', 'castle', '10', 'а', 'а', 'a'], /no kind “castle”/],
    [['agency', 'add', 'school', '51', 'а', 'а', 'a', '--unit', ids['unit'] ?? ''], /region/],
    [['agency', 'add', 'school', '10', 'а', 'а', 'a'], /give --unit/],
    [['agency', 'add', 'school', '10', 'а', 'а', 'a', '--unit', ids['school'] ?? ''], /--unit is no police unit/],
    [
      ['agency', 'add', 'police-unit', '10', 'а', 'а', 'a', '--parent', ids['school'] ?? ''],
      /--parent is no police-department/,
    ],
    [['user', 'add', ids['school'] ?? '', 'head', 'police-duty'], /in a school the roles are/],
    [['user', 'add', randomUUID(), 'head', 'school-head'], /there is no agency/],
    [['token', 'make', ids['unit'] ?? ''], /a police-unit sends no notices/],
  ]
  for (const [args, said] of wrong) {
    const { code, err } = await run(args)
    assert.equal(code, 2, args.join(' '))
    assert.match(err, said)
  }
  assert.match(
    (await run(['user', 'add', ids['school'] ?? '', 'head', 'school-head'], settings, 'Мысалбаев Ерлан\nshort\n')).err,
    /at least 12 characters/,
  )
  const made = await run(
    ['user', 'add', ids['school'] ?? '', 'head', 'school-head', '--account-lang', 'ru'],
    settings,
    'Мысалбаев Ерлан\nұзын құпиясөз 12\n',
  )
  assert.equal(made.code, 0, made.err)
  assert.match(
    (
      await run(
        ['user', 'add', ids['school'] ?? '', 'head', 'school-head'],
        settings,
        'Мысалбаев Ерлан\nұзын құпиясөз 12\n',
      )
    ).err,
    /exists already/,
  )
  const { out } = await run(['token', 'make', ids['school'] ?? ''])
  assert.match(out, /^arasha_[\w-]{43}\n$/)
  assert.match((await run(['agency', 'list', 'school'])).out, new RegExp(`${ids['school']}\\s+10\\s+School`))
  // Neither the name nor the password nor the token lies readable in the database.
  const { rows } = await sql(
    "select (select string_agg(u::text, '') from arasha.users u) || (select string_agg(c::text, '') from arasha.credentials c) || (select string_agg(t::text, '') from arasha.api_clients t) as all",
  )
  const stored = String((rows[0] as { all: string }).all)
  for (const secret of ['Мысалбаев', 'құпиясөз', out.trim()])
    assert.ok(!stored.includes(secret) && !stored.includes(Buffer.from(secret).toString('hex')), secret)
})

test('a lawyer signs a reading at a terminal with the own password; a wrong one, another role and an unknown item are refused', async () => {
  const office = (await run(['agency', 'add', 'ministry', '10', 'Министрлік', 'Министерство', 'Ministry'])).out.trim()
  const person = (login: string, role: string) =>
    run(['user', 'add', office, login, role], settings, 'Мысалбаева Айгүл\nұзын құпиясөз 12\n')
  assert.equal((await person('lawyer', 'lawyer')).code, 0)
  assert.equal((await person('adm', 'admin')).code, 0)
  const item = 'claim:public-prosecution'
  const sign = (login: string, password: string, what = item) =>
    run(['law', 'sign', what, '--login', login, '--lang', 'en'], settings, `${password}\n`)
  assert.match((await sign('lawyer', 'not the password')).err, /do not match/)
  assert.match((await sign('adm', 'ұзын құпиясөз 12')).err, /not a lawyer/)
  assert.match((await sign('lawyer', 'ұзын құпиясөз 12', 'claim:nothing')).err, /no such item/)
  const signed = () => sql('select item, kind, reviewer_name from arasha.law_reviews')
  assert.deepEqual((await signed()).rows, [])
  const done = await sign('lawyer', 'ұзын құпиясөз 12')
  assert.equal(done.code, 0, done.err)
  assert.match(done.out, /Signed: claim:public-prosecution\nContent [0-9a-f]{16}, words [0-9a-f]{16}/)
  assert.deepEqual((await signed()).rows, [{ item, kind: 'signed', reviewer_name: 'Мысалбаева Айгүл' }])
})

test('server and worker run apart, health tells of both, passwords work, demonstration doors do not exist', async () => {
  const serve = launch(['serve'], settings)
  for (let i = 0; i < 1200 && !serve.out().includes('\n'); i++) await wait(50)
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(serve.out())?.[0]
  const health = async () => (await (await fetch(`${address}/health`)).json()) as Record<string, unknown>
  assert.deepEqual([(await health())['status'], (await health())['worker']], ['degraded', 'absent'])
  const work = launch(['work'], settings)
  for (let i = 0; i < 1200 && (await health())['worker'] !== 'ok'; i++) await wait(50)
  assert.equal((await health())['status'], 'ok')

  const page = await (await fetch(`${address}/kk/sign-in`)).text()
  assert.doesNotMatch(page, /ar-door|ar-demo/)
  for (const url of ['/kk/demo/sign-in', '/kk/demo/clock'])
    assert.equal(
      (await fetch(address + url, { method: 'POST', body: new URLSearchParams({ account: 'demo.admin', hours: '1' }) }))
        .status,
      404,
    )
  const right = await fetch(`${address}/kk/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ account: 'HEAD', password: 'ұзын құпиясөз 12' }),
    redirect: 'manual',
  })
  assert.equal(right.status, 303)
  assert.equal(right.headers.get('location'), '/kk/notices')

  for (const one of [serve, work]) one.child.kill('SIGTERM')
  assert.deepEqual([await serve.ended, await work.ended], [0, 0])
})

test('other keys, a moved clock, demonstration accounts and a demonstration’s database are refused, one line each', async () => {
  const other = makeKeys(path.join(base, 'other-keys'))
  const refused = async (said: RegExp, env: Record<string, string> = settings) => {
    for (const command of ['serve', 'work']) {
      const { code, out, err } = await run([command], env)
      assert.equal(code, 1)
      assert.equal(out, '')
      assert.match(err, said)
      assert.equal(err.trim().split('\n').length, 1, err)
    }
  }
  await refused(/the encryption key is not the one/, { ...settings, ARASHA_KEY_FILE: other.keyFile })
  await sql("update arasha.users set demo = true where login = 'head'")
  await refused(/1 demonstration account /)
  await sql("update arasha.users set demo = false where login = 'head'")
  await sql(
    'alter table arasha.clock disable trigger only_in_demonstration; update arasha.clock set offset_seconds = 3600',
  )
  await refused(/the clock is moved by 3600 seconds/)
  await sql('update arasha.clock set offset_seconds = 0; alter table arasha.clock enable trigger only_in_demonstration')
  await sql('update arasha.installation set demo = true')
  await refused(/belongs to a demonstration/)
  await sql('update arasha.installation set demo = false')
})
