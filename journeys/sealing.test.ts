// A stolen disk reveals nobody. Invented people with names, numbers and addresses that stand nowhere else go through everything that touches them:
// a school's API, the matcher and its snapshot, officers who judge links, write down a safe way and search, refused requests and wrong addresses. Then
// the dump of every table, the data directory, the write-ahead log, the snapshot and what the processes wrote are searched in every spelling and encoding
// in which a name may hide. Beside each place stands a control: what is planted there unsealed, the same search finds.
// And no stored column groups rows as names would group them, which a keyed hash of the surname would.
import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { randomFrom } from '../bench/matching/population.ts'
import { packageRoot } from '../src/db/package-root.ts'
import type { Actor } from '../src/db/door.ts'
import { changeSafeContact, decideLink } from '../src/incidents/actions.ts'
import { openInstallation } from '../src/installation.ts'
import { rootOf } from '../src/names/index.ts'
import { desk } from '../src/notices/desk/actions.ts'
import type { PersonMentioned } from '../src/people/contract.ts'
import { Memory } from '../src/people/matcher/memory.ts'
import { askForPerson, openFound, seeSearch } from '../src/people/search/actions.ts'
import { readReceiptKey } from '../src/post/receipt.ts'
import { readKeys } from '../src/vault/keys.ts'
import { openVault } from '../src/vault/vault.ts'
import { bytesOf } from '../test/cluster.ts'
import { plantOfficer, startInstallation, type Sender } from '../test/installation.ts'

// Everything that identifies these two, word by word. Nobody is called so.
const suspect: PersonMentioned = {
  name: 'Зырқұмшаев Ойқандеміс Бөкшеғазыұлы',
  birth: { date: '1979-11-23' },
  iin: '791123301111',
  phone: '+7 700 318 42 97',
  address: 'Қиялмекен көшесі 7143',
}
const sameInLatin: PersonMentioned = {
  ...suspect,
  name: 'ZYRKUMSHAYEV Oikandemis',
  phone: '8 (700) 318-42-97',
  iin: '791123 301111',
}
const child: PersonMentioned = {
  name: 'Мәлқынбекова Үшнәзік',
  birth: { date: '2013-07-19' },
  sex: 'female',
  iin: '130719603148',
  phone: '+7 707 926 15 38',
  address: 'Қиялмекен көшесі 7143',
}
const names = [
  'Зырқұмшаев',
  'Ойқандеміс',
  'Бөкшеғазыұлы',
  'Мәлқынбекова',
  'Үшнәзік',
  'Қиялмекен',
  'ZYRKUMSHAYEV',
  'Oikandemis',
]
const numbers = ['791123301111', '130719603148', '7003184297', '7079261538', '318-42-97', '318 42 97']

const officials: Readonly<Record<string, readonly [russian: string, latin: string, passport: string]>> = {
  а: ['а', 'a', 'a'], ә: ['а', 'ä', 'a'], б: ['б', 'b', 'b'], в: ['в', 'v', 'v'], г: ['г', 'g', 'g'], ғ: ['г', 'ğ', 'g'], д: ['д', 'd', 'd'], е: ['е', 'e', 'e'], ж: ['ж', 'j', 'zh'], з: ['з', 'z', 'z'], и: ['и', 'i', 'i'], й: ['й', 'i', 'i'], к: ['к', 'k', 'k'], қ: ['к', 'q', 'k'], л: ['л', 'l', 'l'], м: ['м', 'm', 'm'], н: ['н', 'n', 'n'], ң: ['н', 'ñ', 'n'], о: ['о', 'o', 'o'], ө: ['о', 'ö', 'o'], п: ['п', 'p', 'p'], р: ['р', 'r', 'r'], с: ['с', 's', 's'], т: ['т', 't', 't'], у: ['у', 'u', 'u'], ұ: ['у', 'ū', 'u'], ү: ['у', 'ü', 'u'], ф: ['ф', 'f', 'f'], х: ['х', 'h', 'kh'], ш: ['ш', 'ş', 'sh'], ы: ['ы', 'y', 'y'], і: ['и', 'ı', 'i'], я: ['я', 'ia', 'ya'],
} // prettier-ignore
function writtenIn(word: string, column: 0 | 1 | 2): string {
  return [...word.toLowerCase()].map(letter => officials[letter]?.[column] ?? letter).join('')
}
/** Everything that a word may look like at rest: spellings, cases, encodings, escapes. */
function formsOf(words: readonly string[]): readonly (readonly [form: string, bytes: Buffer])[] {
  const forms = new Map<string, Buffer>()
  const add = (kind: string, bytes: Buffer) => forms.set(`${kind} ${bytes.toString('hex')}`, bytes)
  for (const word of words) {
    const spellings = [word, ...([0, 1, 2] as const).map(c => writtenIn(word, c)), rootOf(word)].filter(
      w => w.length > 4,
    )
    for (const spelling of spellings)
      for (const text of new Set([
        spelling,
        spelling.toLowerCase(),
        spelling.toUpperCase(),
        `${(spelling[0] ?? '').toUpperCase()}${spelling.slice(1).toLowerCase()}`,
        spelling.normalize('NFD'),
      ])) {
        add(`${word} utf-8`, Buffer.from(text))
        add(`${word} utf-16`, Buffer.from(text, 'utf16le'))
        add(`${word} utf-16be`, Buffer.from(text, 'utf16le').swap16())
        add(`${word} hex`, Buffer.from(Buffer.from(text).toString('hex')))
        add(`${word} address`, Buffer.from(encodeURIComponent(text)))
        add(`${word} json`, Buffer.from([...text].map(c => (c < '\u0080' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)).join(''))) // prettier-ignore
        // Base64 in its three positions, without the characters that neighbours share.
        for (const skip of [0, 1, 2]) {
          const code = Buffer.concat([Buffer.alloc(skip), Buffer.from(text)]).toString('base64')
          const inner = code.slice(skip === 0 ? 0 : skip + 1, -4)
          if (inner.length >= 8) add(`${word} base64`, Buffer.from(inner))
        }
      }
  }
  return [...forms].map(([form, bytes]) => [form.slice(0, form.lastIndexOf(' ')), bytes] as const)
}
/** Looks for all forms in one pass: at each byte it is known whether any of them begins with these three. */
function searchFor(words: readonly string[]) {
  const beginnings = new Uint8Array(1 << 24)
  const byBeginning = new Map<number, (readonly [form: string, bytes: Buffer])[]>()
  for (const [form, bytes] of formsOf(words)) {
    const three = bytes.readUIntBE(0, 3)
    beginnings[three] = 1
    byBeginning.set(three, [...(byBeginning.get(three) ?? []), [form, bytes]])
  }
  const inBytes = (bytes: Uint8Array): readonly string[] => {
    const found = new Set<string>()
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0, three = 0; at < all.length; at++) {
      three = ((three << 8) | (all[at] as number)) & 0xffffff
      if (at < 2 || beginnings[three] === 0) continue
      for (const [form, wanted] of byBeginning.get(three) ?? [])
        if (all.subarray(at - 2, at - 2 + wanted.length).equals(wanted)) found.add(form)
    }
    return [...found]
  }
  const inFiles = (folder: string, wanted: (file: string) => boolean = () => true): readonly string[] =>
    filesUnder(folder)
      .filter(wanted)
      .flatMap(file => inBytes(bytesOf(file)).map(form => `${path.relative(folder, file)}: ${form}`))
  return { inBytes, inFiles }
}
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
}
const planted = searchFor([...names, ...numbers])

const installation = await startInstallation()
const database = await installation.found('sealing', { regions: 2, senders: 2 })
const snapshotFolder = path.join(installation.folder, 'matcher')
mkdirSync(snapshotFolder, { mode: 0o700 })
const cli = path.join(packageRoot, 'dist', 'src', 'cli.js')
const matcherArgs = [cli, 'match', '--folder', snapshotFolder]
const server = await installation.serve(database)
const worker = await installation.work(database)
let matcher = await installation.serve(database, { argv: matcherArgs })
const vault = openVault({ keys: readKeys({ ARASHA_KEY_FILE: installation.keys.keyFile }) })
const admin = new pg.Client(database.admin)
await admin.connect()
const { services, close } = await openInstallation({
  connection: { ...installation.server().app(database.name), options: '-c search_path=arasha' },
  jobs: { ...installation.server().jobs(database.name), options: '-c search_path=arasha' },
  vault,
  receiptKey: readReceiptKey({ ARASHA_RECEIPT_KEY_FILE: installation.keys.receiptKeyFile }, vault),
  baseUrl: 'http://localhost',
  demo: false,
})
after(async () => {
  await close()
  await admin.end()
  await installation.stop()
})

function noticeOf(offender: PersonMentioned, harmed: PersonMentioned = {}, narrative = 'Сынақ хабарламасы'): string {
  return JSON.stringify({
    kind: 'violence-at-home',
    danger: 'unknown',
    conflict: 'none',
    occurred: 'unknown',
    place: { kind: 'home', text: harmed.address ?? 'Белгісіз' },
    narrative,
    child: harmed,
    suspect: { relation: 'step-parent', person: offender },
    signs: { pain: 'yes', visibleInjury: 'yes', weapon: 'no', happenedBefore: 'unknown', moreVictims: 'no', moreOffenders: 'no' }, // prettier-ignore
    callback: { phone: '+7 700 318 42 97' },
  })
}
async function send(sender: Sender, body: string, to = '/api/v1/notices'): Promise<Response> {
  const headers = {
    authorization: `Bearer ${sender.token}`,
    'idempotency-key': randomUUID(),
    'content-type': 'application/json',
  }
  return fetch(`${server.url}${to}`, { method: 'POST', body, headers })
}
const [here, there] = database.senders as [Sender, Sender]
async function file(sender: Sender, body: string): Promise<string> {
  const answer = await send(sender, body)
  const told = (await answer.json()) as { number?: string }
  assert.equal(answer.status, 201, JSON.stringify(told))
  return told.number ?? ''
}
async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 1200; i++) {
    const seen = await look()
    if (seen !== undefined) return seen
    await wait(100)
  }
  throw new Error(`${what} did not happen within two minutes`)
}
async function officerOf(unit: string, role: string): Promise<Actor> {
  await plantOfficer(database, installation.keys, unit)
  const { rows } = await admin.query<{ id: string }>(
    `update users set roles = $2 where id = (select id from users where agency_id = $1 and not roles && '{police-chief}' order by created_at desc limit 1) returning id`,
    [unit, [role]],
  )
  return { kind: 'user', id: rows[0]?.id ?? '', agencyId: unit, agencyKind: 'police-unit', roles: [role], units: [unit], regions: [] } // prettier-ignore
}
const links = async () =>
  (await admin.query<{ id: string; version: number; state: string }>('select id, version, state from links')).rows

test('people go through everything that touches them', async () => {
  const story = `${suspect.name} үйде ұрды, телефоны ${suspect.phone}. Баланың аты ${child.name}.`
  await file(here, noticeOf(suspect, child, story))
  await file(there, noticeOf(sameInLatin, {}, story))
  const [link] = await until('a proposal', async () => {
    const all = await links()
    return all.length > 0 ? all : undefined
  })
  assert.ok(link)
  const unit = database.ladders[0]?.unit ?? ''
  const chief = await officerOf(unit, 'police-chief')
  const officer = await officerOf(unit, 'police-duty')
  const judge = (by: Actor, version: number, verdict: 'confirm' | 'undo' | 'undo-agree', reason?: string) =>
    decideLink(services, by, { id: link.id, version, verdict, ...(reason !== undefined && { reason }) }, desk)
  const agreed = await judge(officer, link.version, 'confirm')
  const confirmed = await judge(chief, agreed.version, 'confirm')
  assert.equal(confirmed.state, 'confirmed')
  const asked = await judge(chief, confirmed.version, 'undo', `${suspect.name} емес: ЖСН ${suspect.iin}`)
  await judge(officer, asked.version, 'undo-agree')
  const { rows } = await admin.query<{ number: string; sighting: string }>(
    `select i.number, p.sighting_id as sighting from incidents i join participations p on p.incident_id = i.id
     where p.role = 'victim' and i.holder_id = $1`,
    [unit],
  )
  const way = { channel: 'call', value: child.phone ?? '', codeWord: 'Қиялмекен', days: [1], shared: false } as const
  await changeSafeContact(services, officer, rows[0]?.number ?? '', rows[0]?.sighting ?? '', {
    way: { ...way, days: [...way.days] },
  })
  // Two searches, as typed by an officer: the question and the masked answer cross the database sealed.
  for (const { name = '', iin = '', phone = '' } of [suspect, sameInLatin]) {
    const asker = { actor: officer, name: 'Officer' }
    const asked = { aim: 'repeat', name, birth: '23.11.1979', iin, phone } as const
    const search = await askForPerson(services, asker, asked, { patienceMs: 60_000 })
    const seen = await seeSearch(services, officer, search)
    assert.equal(seen.spelling, 'compared')
    const found = seen.found[0]
    assert.ok(found)
    await openFound(services, officer, { search, mention: found.id, reason: 'check' })
  }
  // What is refused must not be remembered in a log either: a broken body, an unknown key that is a name, a name in an address.
  assert.equal((await send(here, noticeOf(suspect, child, story).slice(0, -9))).status, 400)
  assert.equal((await send(here, JSON.stringify({ [suspect.name ?? '']: suspect }))).status, 400)
  for (const to of [`/kk/notices/${child.name}`, `/api/v1/notices/${suspect.iin}?name=${suspect.name}`])
    assert.ok((await send(here, '{}', encodeURI(to))).status >= 400)
  assert.ok((await fetch(`${server.url}${encodeURI(`/${suspect.name}`)}`)).status >= 400)
})

/** Row counts of equal values, and of pairs: of two mentions of one surname, and of two surnames, how many share the column's value. */
type Column = { readonly table: string; readonly column: string; readonly values: ReadonlyMap<string, string> }
const surnames = new Map<string, string>()

/** How much likelier two mentions share a value when they share a surname. */
function followsNames({ values }: Column, named: ReadonlyMap<string, string>): number {
  const ids = [...values.keys()]
  const [together, apart] = [
    [0, 0],
    [0, 0],
  ]
  for (const [i, a] of ids.entries())
    for (const b of ids.slice(i + 1)) {
      const pair = (named.get(a) === named.get(b) ? together : apart) as [number, number]
      pair[1] += 1
      if (values.get(a) === values.get(b)) pair[0] += 1
    }
  const share = ([n, of]: number[]) => (of === 0 ? 0 : (n as number) / (of as number))
  return share(together as number[]) - share(apart as number[])
}
/** Surnames dealt anew hardly ever follow the column as closely as the real ones: then the column tells them. */
function tellsNames(column: Column): boolean {
  const random = randomFrom(7)
  const real = followsNames(column, surnames)
  if (real <= 0) return false
  const ids = [...surnames.keys()]
  let asClose = 0
  for (let round = 0; round < 400; round++) {
    const dealt = ids
      .map(id => ({ id, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ id }, i) => [id, surnames.get(ids[i] as string) as string] as const)
    if (followsNames(column, new Map(dealt)) >= real) asClose += 1
  }
  return asClose < 2
}
async function columnsAboutMentions(): Promise<Column[]> {
  const { rows: places } = await admin.query<{ table: string; column: string; of: string }>(
    `select c.table_name as table, c.column_name as column, case c.table_name when 'sightings' then 'id' else 'sighting_id' end as of
     from information_schema.columns c where c.table_schema = 'arasha' and c.column_name not in ('xid', 'at')
       and (c.table_name = 'sightings' or exists (select from information_schema.columns o
         where o.table_schema = 'arasha' and o.table_name = c.table_name and o.column_name = 'sighting_id'))
     union all
     select 'vault_keys', column_name, 'sighting' from information_schema.columns where table_schema = 'arasha' and table_name = 'vault_keys'`,
  )
  const columns: Column[] = []
  for (const { table, column, of } of places) {
    const from =
      table === 'vault_keys'
        ? '(select k.*, s.id as sighting from vault_keys k join sightings s on s.key_id = k.id)'
        : table
    const { rows } = await admin.query<{ id: string; value: string }>(
      `select ${of} as id, ${column}::text as value from ${from} t where ${column} is not null and ${of} = any ($1)`,
      [[...surnames.keys()]],
    )
    columns.push({ table, column, values: new Map(rows.map(r => [r.id, r.value])) })
  }
  return columns
}

test('no stored column groups rows as names do, although the names are as unevenly spread as in a country', async () => {
  // One surname 24 times, one 12 times, and so on down to many that stand once; each mention another person with numbers of their own.
  const spread = [24, 12, 8, 6, 4, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1].flatMap((times, i) =>
    Array.from({ length: times }, () => i),
  )
  const endings = ['Айдан', 'Бейбарс', 'Ғани', 'Дамир', 'Еркеш', 'Жомарт', 'Зейнұр']
  const filed: string[] = []
  for (const [n, surname] of spread.entries()) {
    const person = {
      name: `Жұлдызғали${'абвгдежзиклмнопр'[surname] ?? ''}ов ${endings[n % endings.length] ?? ''}`,
      birth: { year: 1950 + ((n * 7) % 50) },
      phone: `+7 701 5${String(n).padStart(2, '0')} ${String((n * 37) % 100).padStart(2, '0')} 11`,
    }
    filed.push(await file(n % 2 === 0 ? here : there, noticeOf(person)))
  }
  const { rows } = await admin.query<{ id: string; number: string }>(
    `select p.sighting_id as id, n.number from notices n join participations p on p.incident_id = n.incident_id
     where p.role = 'alleged-offender' and n.number = any ($1)`,
    [filed],
  )
  for (const { id, number } of rows) surnames.set(id, String(spread[filed.indexOf(number)]))
  assert.equal(surnames.size, spread.length)
  await until('comparing', async () => {
    const { rows: left } = await admin.query<{ n: string }>(
      'select count(*) as n from sightings s where not exists (select from blind_indexes b where b.sighting_id = s.id)',
    )
    return left[0]?.n === '0' ? true : undefined
  })
  const columns = await columnsAboutMentions()
  for (const wanted of ['sightings.name', 'sightings.script', 'blind_indexes.phones', 'participations.role', 'vault_keys.wrapped'])
    assert.ok(columns.some(c => `${c.table}.${c.column}` === wanted), `${wanted} is looked at`) // prettier-ignore
  assert.deepEqual(
    columns.filter(tellsNames).map(c => `${c.table}.${c.column}`),
    [],
  )
  // A link says that two mentions may be one person: of people who only share a surname it must say nothing.
  const { rowCount } = await admin.query('select from links where left_id = any ($1) or right_id = any ($1)', [
    [...surnames.keys()],
  ])
  assert.equal(rowCount, 0)

  const hashed = (cut: (surname: string) => string): Column => ({
    table: 'planted',
    column: 'hmac',
    values: new Map(
      [...surnames].map(([id, name]) => [id, createHmac('sha256', 'key').update(cut(name)).digest('hex')]),
    ),
  })
  assert.equal(tellsNames(hashed(name => name)), true, 'a keyed hash of the surname would be seen')
  assert.equal(tellsNames(hashed(name => String(Number(name) % 4))), true, 'and so would one of its first letter')
})

/** Every row of every table as text, with the bytes of sealed columns beside it as they are. */
async function dumped(): Promise<Buffer> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 25)
  const parts: Buffer[] = []
  for (const { name } of tables) {
    const { rows } = await admin.query<Record<string, unknown>>(`select t as row, t.* from ${name} t`)
    for (const row of rows)
      for (const value of Object.values(row))
        parts.push(
          Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
        )
  }
  return Buffer.concat(parts.flatMap(part => [part, Buffer.from('\n')]))
}

test('nothing readable is left: not in the dump, the data directory, the write-ahead log, the snapshot or what the processes wrote', async () => {
  await matcher.kill('SIGTERM')
  const [snapshot, ...more] = readdirSync(snapshotFolder)
  assert.deepEqual([snapshot, more.length], ['matcher.snapshot', 0])
  // A second run from the snapshot: what a restart writes is searched too.
  const firstLog = matcher.log()
  matcher = await installation.serve(database, { argv: matcherArgs })
  await matcher.kill('SIGTERM')

  // The control: a person whom somebody stores unsealed.
  const unsealed = 'Ашыққалманбаев'
  const control = searchFor([unsealed])
  await admin.query('create table planted (name text, bytes bytea)')
  await admin.query('insert into planted values ($1, $2)', [unsealed, Buffer.from(writtenIn(unsealed, 2), 'utf16le')])
  await admin.query('checkpoint')

  const dump = await dumped()
  assert.deepEqual(planted.inBytes(dump), [], 'dump')
  assert.ok(control.inBytes(dump).length >= 2, 'an unsealed name would be seen in the dump, as text and in bytes')

  const { dataDir } = installation.server()
  const wal = path.join(dataDir, 'pg_wal')
  const isWal = (file: string) => file.startsWith(wal + path.sep)
  assert.ok(filesUnder(wal).some(file => statSync(file).size >= 1 << 24))
  for (const [place, wanted] of [
    ['write-ahead log', isWal],
    ['data directory', (file: string) => !isWal(file)],
  ] as const) {
    assert.deepEqual(planted.inFiles(dataDir, wanted), [], place)
    assert.ok(control.inFiles(dataDir, wanted).length > 0, `an unsealed name would be seen in the ${place}`)
  }

  const file = path.join(snapshotFolder, 'matcher.snapshot')
  assert.deepEqual(planted.inBytes(readFileSync(file)), [], 'snapshot')
  const opened = Memory.open(file, vault)
  assert.ok(opened.size > 60, 'the snapshot holds the people')
  const plain = Buffer.concat([...opened.index.toChunks()].map(chunk => Buffer.from(chunk)))
  const seen = planted.inBytes(plain)
  assert.ok(seen.includes('Зырқұмшаев utf-16'), 'unsealed, the root of the name would be seen in it')

  for (const [process, log] of [
    ['server', server.log()],
    ['worker', worker.log()],
    ['matcher', firstLog + matcher.log()],
  ] as const) {
    assert.deepEqual(planted.inBytes(Buffer.from(log)), [], `log of the ${process}`)
    // Its first line, in whatever language it says that it is ready.
    const [says = ''] = log.split('\n')
    assert.ok(searchFor([says]).inBytes(Buffer.from(log)).length > 0, `what stands in the log is seen: ${says}`)
  }

  // And whatever else lies in the installation's folder, keys and passwords among it.
  const elsewhere = (name: string) => !name.startsWith(dataDir + path.sep)
  assert.deepEqual(planted.inFiles(installation.folder, elsewhere), [])
})
