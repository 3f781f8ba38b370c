import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { packageRoot } from '../db/package-root.ts'

const cli = path.join(packageRoot, 'dist', 'src', 'cli.js')
const base = mkdtempSync(path.join(os.tmpdir(), 'arasha-start-'))
chmodSync(base, 0o711)
const running = new Set<ChildProcess>()
after(() => {
  for (const child of running) child.kill('SIGKILL')
  for (const pid of serversBelow(base)) process.kill(pid, 'SIGQUIT')
  rmSync(base, { recursive: true, force: true })
})

type Started = {
  readonly child: ChildProcess
  readonly address: string
  readonly token: string
  readonly output: () => string
  readonly ended: Promise<number | null>
}

function launch(
  args: readonly string[],
  { program = [process.execPath, cli], env = {} }: { program?: readonly string[]; env?: Record<string, string> } = {},
) {
  const [command = '', ...first] = program
  const child = spawn(command, [...first, ...args], {
    cwd: packageRoot,
    env: { PATH: process.env['PATH'] ?? '', ARASHA_LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  const ended = new Promise<number | null>(resolve =>
    child.once('close', code => {
      running.delete(child)
      resolve(code)
    }),
  )
  return { child, output: () => output, ended }
}

/** Starts a demonstration and waits until it says its address. */
async function startDemo(
  state: string,
  more: readonly string[] = [],
  how: Parameters<typeof launch>[1] = {},
): Promise<Started> {
  const { child, output, ended } = launch(['start', '--port', '0', '--notices', '5', '--state', state, ...more], how)
  let over = false
  void ended.then(() => (over = true))
  for (let i = 0; i < 3600; i++) {
    const [address, token] = [/ready:\s+(http:\S+)/.exec(output())?.[1], /(arasha_[\w-]{43})/.exec(output())?.[1]]
    if (address && token) return { child, address, token, output, ended }
    if (over) break
    await wait(50)
  }
  throw new Error(`it did not start:\n${output()}`)
}

/** PostgreSQL servers whose data lie below a folder, from the process list. */
function serversBelow(folder: string): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return command.includes('postgres') && command.includes(folder)
      } catch {
        return false
      }
    })
}
const health = async (address: string) => (await (await fetch(`${address}/health`)).json()) as Record<string, unknown>
const until = async (what: string, holds: () => boolean | Promise<boolean>, tries = 2400) => {
  for (let i = 0; i < tries; i++) {
    if (await holds()) return
    await wait(50)
  }
  throw new Error(`it never happened: ${what}`)
}
async function noticesSeen(address: string): Promise<number> {
  const signedIn = await fetch(`${address}/kk/demo/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ account: 'demo.national' }),
    redirect: 'manual',
  })
  assert.equal(signedIn.status, 303)
  const sent = await fetch(`${address}/api/v1/receipt-key`)
  return sent.status
}

const state = path.join(base, 'one')
let demo: Started

before(async () => {
  demo = await startDemo(state)
})

test('one command brings up database, invented data, server and worker, and health says so', async () => {
  assert.match(demo.output(), /\d+ agencies, \d+ accounts/)
  assert.match(demo.output(), /100 %/)
  const found = await health(demo.address)
  assert.deepEqual([found['status'], found['database'], found['worker']], ['ok', 'ok', 'ok'])
  assert.equal(await noticesSeen(demo.address), 200)
})

test('keys, passwords and the token lie in files that only their owner can read, and no secret stands in the database server’s environment', () => {
  for (const file of ['keys/arasha.keys', 'keys/receipt-key.pem', 'database-passwords.json', 'demo.json'])
    assert.equal(statSync(path.join(state, file)).mode & 0o777, 0o600, file)
  const [postmaster] = serversBelow(state)
  assert.ok(postmaster)
  if (process.getuid?.() === 0) assert.doesNotMatch(readFileSync(`/proc/${postmaster}/environ`, 'utf8'), /KEY|PASSWORD/)
})

test('a second start on the same port or in the same folder says why it cannot, in one line, and leaves the first at work', async () => {
  const port = new URL(demo.address).port
  const samePort = launch(['start', '--port', port, '--state', path.join(base, 'other')])
  assert.equal(await samePort.ended, 1)
  assert.match(
    samePort.output(),
    new RegExp(`^arasha start: port ${port} is taken; choose another one: arasha start --port \\d+\\n$`),
  )
  const sameFolder = launch(['start', '--port', '0', '--state', state])
  assert.equal(await sameFolder.ended, 1)
  assert.match(
    sameFolder.output(),
    new RegExp(
      `^arasha start: a demonstration is already running from \\S+ \\(process ${demo.child.pid}\\); stop it first\\n$`,
    ),
  )
  assert.equal((await health(demo.address))['status'], 'ok')
})

test('killed −9, all of it, the next start recovers by itself, keeps the data and the token', async () => {
  const [postmaster] = serversBelow(state)
  assert.ok(postmaster)
  const number = await fileNotice(demo)
  demo.child.kill('SIGKILL')
  await demo.ended
  for (const pid of serversBelow(state)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // a child of one killed before it
    }
  }
  const again = await startDemo(state)
  assert.doesNotMatch(again.output(), /Inventing/)
  assert.equal(again.token, demo.token)
  assert.equal((await readNotice(again, number)).status, 200)
  demo = again
})

test('killed −9 without its database, the next start takes the orphaned database over in order', async () => {
  const [orphan] = serversBelow(state)
  demo.child.kill('SIGKILL')
  await demo.ended
  assert.ok(
    orphan && serversBelow(state).includes(orphan),
    'PostgreSQL outlives a killed Node: that is what is to be healed',
  )
  demo = await startDemo(state)
  assert.ok(!serversBelow(state).includes(orphan))
  assert.equal((await health(demo.address))['status'], 'ok')
})

test('when the database dies, pages say whom to call in the page’s language, the API says 503, and after a pause everything works again', async () => {
  const number = await fileNotice(demo)
  for (const pid of serversBelow(state)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // a child of one killed before it
    }
  }
  const page = await fetch(`${demo.address}/ru/sign-in`, {
    headers: { accept: 'text/html', cookie: 'arasha=whatever-was-there' },
  })
  assert.equal(page.status, 503)
  const text = await page.text()
  for (const needed of ['102', '112', '111', 'lang="ru"']) assert.ok(text.includes(needed), needed)
  const api = await readNotice(demo, number)
  assert.equal(api.status, 503)
  assert.match(api.headers.get('content-type') ?? '', /problem\+json/)
  const sick = await fetch(`${demo.address}/health`)
  assert.equal(sick.status, 503)
  assert.deepEqual([((await sick.json()) as Record<string, unknown>)['database']], ['down'])
  await until('the database is started again', async () => (await fetch(`${demo.address}/health`)).status === 200)
  assert.equal((await readNotice(demo, number)).status, 200)
})

test('Ctrl-C ends everything it started, with exit code 0; npm’s echo of it is not taken for a second one', async () => {
  assert.ok(serversBelow(state).length > 0)
  demo.child.kill('SIGINT')
  demo.child.kill('SIGINT')
  assert.equal(await demo.ended, 0, demo.output())
  assert.doesNotMatch(demo.output(), /by force/)
  assert.deepEqual(serversBelow(state), [])
  assert.ok(!existsSync(path.join(state, 'arasha.lock')))
  assert.ok(await portFree(Number(new URL(demo.address).port)))
})

test('a first start killed half-way leaves nothing half-made: the next one begins again', async () => {
  const half = path.join(base, 'half')
  const first = launch(['start', '--port', '0', '--notices', '400', '--state', half])
  await until('inventing has begun', () => /10 %/.test(first.output()))
  first.child.kill('SIGKILL')
  await first.ended
  const second = await startDemo(half)
  assert.match(second.output(), /\d+ agencies, \d+ accounts/)
  second.child.kill('SIGTERM')
  assert.equal(await second.ended, 0)
})

test('a folder so deep that a socket’s path would be too long still works; so does SIGTERM', async () => {
  const deep = path.join(base, 'd'.repeat(60), 'e'.repeat(60))
  const started = await startDemo(deep)
  assert.equal((await health(started.address))['database'], 'ok')
  started.child.kill('SIGTERM')
  assert.equal(await started.ended, 0)
  assert.deepEqual(serversBelow(deep), [])
})

test(
  'started by root it works as it does for an ordinary user with an empty environment',
  {
    skip: process.getuid?.() !== 0 ? 'only root can become somebody else' : !hasSetpriv() && 'setpriv is not installed',
  },
  async () => {
    const own = path.join(base, 'ordinary')
    mkdirSync(own, { mode: 0o755 })
    spawnSync('chown', ['65534:65534', own])
    const started = await startDemo(path.join(own, 'state'), [], {
      program: ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', '--', process.execPath, cli],
    })
    assert.equal((await health(started.address))['status'], 'ok')
    const owners = serversBelow(own).map(pid => statSync(`/proc/${pid}`).uid)
    assert.ok(owners.length > 0 && owners.every(uid => uid === 65534))
    started.child.kill('SIGINT')
    assert.equal(await started.ended, 0)
    assert.deepEqual(serversBelow(own), [])
  },
)

test('--reset forgets what was there, and wrong options are named', async () => {
  const old = readFileSync(path.join(state, 'keys', 'arasha.keys'), 'utf8')
  const fresh = await startDemo(state, ['--reset'])
  assert.match(fresh.output(), /Inventing/)
  assert.notEqual(readFileSync(path.join(state, 'keys', 'arasha.keys'), 'utf8'), old)
  fresh.child.kill('SIGINT')
  assert.equal(await fresh.ended, 0)
  for (const [args, said] of [
    [['--prot', '1'], /--prot/],
    [['--port', 'x'], /--port needs a number/],
    [['now'], /now/],
  ] as const) {
    const wrong = launch(['start', ...args])
    assert.equal(await wrong.ended, 2)
    assert.match(wrong.output(), said)
    assert.equal(wrong.output().trim().split('\n').length, 1)
  }
})

function hasSetpriv(): boolean {
  return spawnSync('setpriv', ['--version']).status === 0
}
function portFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })
}

async function fileNotice({ address, token }: Started): Promise<string> {
  const answer = await fetch(`${address}/api/v1/notices`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': `test-${performance.now()}-${Math.random()}`,
    },
    body: JSON.stringify({
      kind: 'harm-to-child',
      danger: 'no',
      conflict: 'none',
      occurred: 'unknown',
      place: { kind: 'school' },
      narrative: 'Мысал мәтін.',
      child: {},
      suspect: { relation: 'unknown' },
      signs: {
        pain: 'unknown',
        visibleInjury: 'unknown',
        weapon: 'no',
        happenedBefore: 'unknown',
        moreVictims: 'no',
        moreOffenders: 'no',
      },
    }),
  })
  assert.equal(answer.status, 201, await answer.clone().text())
  return ((await answer.json()) as { number: string }).number
}
function readNotice({ address, token }: Started, number: string): Promise<Response> {
  return fetch(`${address}/api/v1/notices/${number}`, { headers: { authorization: `Bearer ${token}` } })
}
