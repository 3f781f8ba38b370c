// 111 by Telegram and e-mail, against stand-ins that speak the real protocols on this machine: a small Bot API, and mail servers of both sides.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { makeWorld } from '../../../test/world.ts'
import { email } from '../../post/channels/email.ts'
import { channelNames, type Ear } from '../../post/channels/public-channel.ts'
import { telegram } from '../../post/channels/telegram.ts'
import { speaker } from '../../words/catalogue.ts'
import { languages } from '../../words/say.ts'
import { answerContact, doWithContact, readContact } from '../desk/actions.ts'
import { openOf } from '../desk/lines.ts'
import { hearPublic, langOf, recordAttempt, takeAnswers } from './actions.ts'
import { startChannels } from './jobs.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const { services } = world
const where = await world.plant.region(31)
const centre = randomUUID()
await world.admin.query(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
  [centre],
)
const operator = await world.person({ ...where, school: centre }, 'operator')

const rows = async <R extends object>(sql: string, values: unknown[] = []) =>
  (await world.admin.query<R>(sql, values)).rows
const contacts = () =>
  rows<{
    id: string
    number: string
    version: number
    lang: string
    channel: string
    danger: string
    safe: string
    state: string
  }>('select id, number, version, lang, channel, danger, safe, state from contacts order by started_at desc, id desc')
const latest = async () => {
  const [row] = await contacts()
  assert.ok(row)
  return row
}
async function answer(text: string): Promise<void> {
  const { number, version } = await latest()
  await answerContact(services, operator.actor, number, { version, text })
}
async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 2400; i++) {
    if (await holds()) return
    await wait(25)
  }
  assert.fail(`never: ${what}`)
}
const patience = { firstPauseMs: 20, longestPauseMs: 40, attempts: 5 }

// The stand-ins --------------------------------------------------------------------------------------------------------------------------------

type Call = {
  method: string
  chat_id?: string
  text?: string
  protect_content?: boolean
  reply_markup?: object
  offset?: number
}
/** What Telegram's server does: keeps updates until they are confirmed by a higher place, and takes messages. */
async function fakeTelegram() {
  let updates: { update_id: number; [more: string]: unknown }[] = []
  const calls: Call[] = []
  let failing: number | undefined
  let next = 1000
  const server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const method = request.url?.split('/').at(-1) ?? ''
      const call = { method, ...(JSON.parse(Buffer.concat(parts).toString() || '{}') as object) } as Call
      calls.push(call)
      const say = (status: number, body: object) =>
        reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (method === 'getUpdates') {
        updates = updates.filter(update => update.update_id >= (call.offset ?? 0))
        return setTimeout(() => say(200, { ok: true, result: updates }), updates.length > 0 ? 0 : 20)
      }
      if (method === 'sendMessage' && failing !== undefined)
        return say(failing, { ok: false, error_code: failing, description: 'no' })
      return say(200, { ok: true, result: method === 'sendMessage' ? { message_id: 1 } : true })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closeBeforeDrop(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close').catch(() => {})
  })
  const push = (update: object) => updates.push({ update_id: ++next, ...update })
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    sent: (chat: number) => calls.filter(call => call.method === 'sendMessage' && call.chat_id === String(chat)),
    fail: (status: number | undefined) => void (failing = status),
    waiting: () => updates.length,
    write: (chat: number, text: string | undefined, lang = 'ru') =>
      push({
        message: { message_id: next, date: 1, chat: { id: chat, type: 'private' }, from: { id: chat, language_code: lang }, ...(text === undefined ? { photo: [] } : { text }) },
      }), // prettier-ignore
    press: (chat: number, data: string) =>
      push({ callback_query: { id: '1', data, from: { id: chat }, message: { message_id: 1, date: 1, chat: { id: chat, type: 'private' } } } }), // prettier-ignore
    again: () => updates.push({ ...(updates.at(-1) ?? { update_id: next }) }),
    pushSame: (update: object) => updates.push({ update_id: next, ...update }),
    group: (text: string) => push({ message: { message_id: 1, date: 1, chat: { id: -5, type: 'group' }, text } }),
  }
}
const stand = await fakeTelegram()
const line = () => telegram({ token: '1:TEST', apiRoot: stand.apiRoot, pollSeconds: 0 })

async function relay() {
  const letters: { to: string[]; raw: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(one => one.address), raw: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  closeBeforeDrop(() => new Promise(resolve => server.close(() => resolve())))
  return { letters, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }
}

// Telegram ---------------------------------------------------------------------------------------------------------------------------------------

test('every way of writing that the code names is taken by the database and has words for the operator', async () => {
  const checks = await rows<{ on: string; says: string }>(
    `select conrelid::regclass::text as on, pg_get_constraintdef(oid) as says from pg_constraint where contype = 'c' and pg_get_constraintdef(oid) like '%''telegram''%'`,
  )
  assert.equal(checks.length, 3)
  for (const name of channelNames) {
    for (const { on, says } of checks) assert.ok(says.includes(`'${name}'`), `${on} refuses ${name}`)
    for (const lang of languages) assert.notEqual(speaker(lang)(`line.channel.${name}`), '')
  }
})

test('what is written to the bot becomes a contact in the language of its words, and the writer is told what happens next', async () => {
  const running = await startChannels(services, [line()], { pollMs: 50, patience, log: undefined })
  try {
    stand.write(501, '/start', 'kk')
    await until('greeted', () => stand.sent(501).length === 1)
    assert.equal((await contacts()).length, 0, 'a greeting is no contact')
    assert.match(stand.sent(501)[0]?.text ?? '', /102/)
    stand.write(501, 'меня бьёт отчим', 'ru')
    await until('taken', () => stand.sent(501).length === 2)
    const row = await latest()
    assert.deepEqual(
      [row.channel, row.lang, row.danger, row.safe, row.state],
      ['telegram', 'ru', 'unknown', 'unknown', 'offered'],
    )
    assert.match(stand.sent(501)[1]?.text ?? '', /111 получил Ваше/)
    assert.equal(stand.sent(501)[1]?.protect_content, true)
    stand.press(501, 'danger:yes')
    await until('danger is seen', async () => (await latest()).danger === 'yes')
    stand.write(501, 'он вернулся')
    await until('a second message', () => stand.sent(501).length === 4)
    assert.equal((await contacts()).length, 1, 'one writer, one conversation')
    await answer('Мы рядом. Где вы сейчас?')
    await until('answered', () => stand.sent(501).some(call => call.text === 'Мы рядом. Где вы сейчас?'))
    await until(
      'written down',
      async () => (await rows(`select from contact_sendings where state = 'sent'`)).length === 1,
    )
  } finally {
    await running.stop()
  }
})

test('what Telegram brings twice counts once, and what could not be stored stays with Telegram', async () => {
  let broken = 2
  const ear: Ear = arrived => {
    if (broken-- > 0) return Promise.reject(new Error('the database is away'))
    return hearPublic(services, 'telegram', arrived)
  }
  const before = (await contacts()).length
  stand.write(502, 'мне страшно')
  const faults: object[] = []
  const running = await line().hear(ear, fault => void faults.push(fault))
  try {
    await until('told', () => faults.length === 1)
    assert.equal(stand.waiting(), 1, 'taken from the queue before it was stored')
    assert.doesNotMatch(JSON.stringify(faults), /страшно|502|TEST/)
    await until('stored', async () => (await contacts()).length === before + 1)
    await until('confirmed', () => stand.waiting() === 0)
    const twice = {
      key: 'one-key',
      address: '503',
      lang: undefined,
      deed: { kind: 'words', text: 'екі рет келді' },
    } as const
    assert.ok(await hearPublic(services, 'telegram', twice))
    assert.equal(await hearPublic(services, 'telegram', twice), undefined)
    assert.equal((await contacts()).length, before + 2)
    // The counter-example: another key is another message.
    assert.ok(await hearPublic(services, 'telegram', { ...twice, key: 'another-key' }))
    assert.equal((await rows('select from contact_messages where contact_id = $1', [(await latest()).id])).length, 2)
  } finally {
    await running.stop()
  }
})

const hear = (address: string, deed: Parameters<typeof hearPublic>[2]['deed']) =>
  hearPublic(services, 'telegram', { key: randomUUID(), address, lang: 'kk', deed })
const letter = { timeoutMs: 20_000, stop: new AbortController().signal }
const post = line()
/** One round of the way back, without the loop. */
async function sendDue(): Promise<number> {
  const due = await takeAnswers(services, 'telegram', 10)
  for (const one of due) await recordAttempt(services, one, await post.send(one, letter), patience)
  return due.length
}
const sending = async () =>
  (await rows<{ state: string; problem: string | null }>(
    'select state, problem from contact_sendings where contact_id = $1 order by message_id desc',
    [(await latest()).id],
  ))[0] // prettier-ignore

test('nothing goes to a writer for whom it is not safe there, until the operator says that it is: whoever holds the telephone cannot', async () => {
  await hear('601', { kind: 'words', text: 'көмек керек' })
  await hear('601', { kind: 'told', about: 'safe', value: 'no' })
  await answer('Сізді естідік')
  assert.equal(await sendDue(), 0)
  assert.deepEqual(await sending(), { state: 'parked', problem: 'not-safe' })
  assert.equal(stand.sent(601).length, 0)
  await hear('601', { kind: 'told', about: 'safe', value: 'yes' })
  assert.equal(await sendDue(), 0)
  assert.deepEqual(await sending(), { state: 'parked', problem: 'not-safe' })
  const { number, safe } = await latest()
  assert.equal(safe, 'unknown', 'the operator is asked to ask')
  await doWithContact(services, operator.actor, number, { deed: { kind: 'note-safety', safe: 'no' } })
  assert.equal(await sendDue(), 0)
  await doWithContact(services, operator.actor, number, { deed: { kind: 'note-safety', safe: 'yes' } })
  assert.equal(await sendDue(), 1)
  assert.equal(stand.sent(601)[0]?.text, 'Сізді естідік')
})

test('after leaving, the address is gone, nothing is sent, and what comes later is another conversation', async () => {
  await hear('602', { kind: 'words', text: 'бірінші' })
  const first = await latest()
  await answer('жауап')
  await hear('602', { kind: 'leave' })
  assert.equal(await sendDue(), 0)
  assert.deepEqual(await sending(), { state: 'parked', problem: 'left' })
  const [left] = await rows<{ address: Buffer | null }>('select address from contact_addresses where contact_id = $1', [
    first.id,
  ])
  assert.equal(left?.address, null)
  await hear('602', { kind: 'words', text: 'екінші' })
  assert.notEqual((await latest()).id, first.id)
  assert.equal(stand.sent(602).length, 0)
})

test('whoever writes to the bot later from the same telephone is answered as somebody new: it does not tell that somebody had written', async () => {
  const first = await hear('671', { kind: 'words', text: 'көмек керек' })
  assert.deepEqual(
    (await hear('671', { kind: 'words', text: 'тағы' }))?.buttons,
    [],
    'the control: a conversation that goes on',
  )
  await rows(
    `begin; set local session_replication_role = replica; update contact_messages set at = at - interval '2 hours' where contact_id = '${(await latest()).id}'; commit`,
  )
  const russian = (address: string, deed: Parameters<typeof hearPublic>[2]['deed']) =>
    hearPublic(services, 'telegram', { key: randomUUID(), address, lang: 'ru', deed })
  const strange = { kind: 'words', text: 'привет, кто это' } as const
  const [known, unknown] = [await russian('671', strange), await russian('672', strange)]
  assert.deepEqual(known, unknown)
  assert.notEqual(first?.text, known?.text, 'in the language of its own words')
})

test('Telegram out of order is tried again; a writer who blocked the bot is shown to the operator', async () => {
  await hear('603', { kind: 'words', text: 'сәлем' })
  await answer('жауап 1')
  stand.fail(500)
  assert.equal(await sendDue(), 1)
  assert.deepEqual(await sending(), { state: 'waiting', problem: 'telegram-500' })
  stand.fail(undefined)
  await until('sent after all', async () => (await sendDue(), (await sending())?.state === 'sent'))
  await answer('жауап 2')
  stand.fail(403)
  await sendDue()
  assert.deepEqual(await sending(), { state: 'parked', problem: 'telegram-403' })
  stand.fail(undefined)
})

test('a picture is not kept and the writer is told so; a group is left alone; a long answer goes whole', async () => {
  const before = (await contacts()).length
  const said = await hear('604', { kind: 'other' })
  assert.match(said?.text ?? '', /сөз/)
  const running = await line().hear(arrived => hearPublic(services, 'telegram', arrived), () => {}) // prettier-ignore
  stand.group('все слышат')
  await until('passed over', () => stand.waiting() === 0)
  await running.stop()
  assert.equal((await contacts()).length, before)
  await hear('604', { kind: 'words', text: 'ұзақ жауап керек' })
  const long = 'ә'.repeat(5000)
  await answer(long)
  await sendDue()
  assert.equal(stand.sent(604).map(call => call.text).join(''), long) // prettier-ignore
  assert.ok(stand.sent(604).every(call => (call.text?.length ?? 0) <= 4096))
})

test('no chat and no address lies readable in the database, and no job log names one', async () => {
  await hear('7314159265', { kind: 'words', text: 'құпия сөзім' })
  for (const table of [
    'contacts',
    'contact_addresses',
    'contact_messages',
    'contact_events',
    'contact_sendings',
    'messages_heard',
    'journal_leaves',
  ]) {
    const [row] = await rows<{ n: number }>(
      `select count(*)::int as n from ${table} t where position(convert_to('7314159265', 'UTF8') in convert_to(t::text, 'UTF8')) > 0
         or position(encode(convert_to('7314159265', 'UTF8'), 'hex') in t::text) > 0 or position(encode(convert_to('құпия', 'UTF8'), 'hex') in t::text) > 0`,
    )
    assert.equal(row?.n, 0, table)
  }
  // The counter-example: it is there, sealed, and an answer finds it.
  await answer('табылды')
  await sendDue()
  assert.equal(stand.sent(7314159265).length, 1)
})

test('the operator sees what the writer marked, that the writer left, and which answer did not get there', async () => {
  const seen = async () =>
    openOf(await readContact(services, operator.actor, (await latest()).number), operator.actor.id, 'ru')
  await hear('605', { kind: 'words', text: 'алло' })
  await hear('605', { kind: 'told', about: 'danger', value: 'yes' })
  await answer('Мы здесь')
  assert.match((await seen()).messages.at(-1)?.when ?? '', /отправляется/)
  await sendDue()
  assert.doesNotMatch((await seen()).messages.at(-1)?.when ?? '', /отправляется|НЕ ДОСТАВЛЕНО/)
  await hear('605', { kind: 'leave' })
  await answer('Вы ещё здесь?')
  const after = await seen()
  assert.match(after.messages.at(-1)?.when ?? '', /НЕ ДОСТАВЛЕНО/)
  const history = after.history.map(one => one.text).join('\n')
  assert.match(history, /отметил/)
  assert.match(history, /вышел/)
})

// E-mail -----------------------------------------------------------------------------------------------------------------------------------------

test('a letter becomes a contact, is acknowledged once stored, and is answered by nobody but an operator, under a subject that says nothing', async () => {
  const out = await relay()
  const door = email({ address: 'line@111.example', listen: { host: '127.0.0.1', port: 0 }, relay: out.url })
  const running = await startChannels(services, [door], { pollMs: 50, patience, log: undefined })
  const client = createTransport({ host: '127.0.0.1', port: door.port() ?? 0, ignoreTLS: true })
  const write = (more: object) => client.sendMail({ from: 'aigul@mail.example', to: 'line@111.example', ...more })
  try {
    await write({
      subject: 'Көмектесіңізші',
      html: '<p>Күйеуім <b>ұрады</b></p>',
      attachments: [{ filename: 'a.png', content: 'x' }],
    })
    const row = await latest()
    assert.deepEqual([row.channel, row.lang], ['email', 'kk'])
    await wait(300)
    assert.equal(out.letters.length, 0, 'something was answered by itself')
    await answer('Сізге қоңырау шалуға бола ма?')
    await until('the answer went', () => out.letters.length === 1)
    const [letterOut] = out.letters
    assert.deepEqual(letterOut?.to, ['aigul@mail.example'])
    const read = await simpleParser(letterOut?.raw ?? '')
    assert.equal(read.subject, 'Жазба')
    assert.equal(read.text?.trim(), 'Сізге қоңырау шалуға бола ма?')
    assert.doesNotMatch(letterOut?.raw ?? '', /Arasha|ұрады|K-2/)

    const before = (await contacts()).length
    await assert.rejects(client.sendMail({ from: 'a@b.example', to: 'other@111.example', text: 'x' }), /550/)
    await assert.rejects(write({ attachments: [{ filename: 'b', content: Buffer.alloc(30 * 1024 * 1024, 1) }] }), /552/)
    await write({ envelope: { from: '', to: 'line@111.example' }, text: 'Undelivered' })
    await write({ headers: { 'Auto-Submitted': 'auto-replied' }, text: 'Out of office' })
    assert.equal((await contacts()).length, before, 'a bounce or an automatic answer became a contact')
    const long = 'сөз '.repeat(8000)
    await write({ from: 'long@mail.example', text: long })
    const [whole] = await rows<{ n: number }>('select count(*)::int as n from contact_messages where contact_id = $1', [
      (await latest()).id,
    ])
    assert.equal(whole?.n, 4, 'a long letter was cut')
  } finally {
    client.close()
    await running.stop()
  }
})

test('no letter is lost because it has no name, or because somebody else sent one under the same name', async () => {
  const door = email({
    address: 'line@111.example',
    listen: { host: '127.0.0.1', port: 0 },
    relay: 'smtp://127.0.0.1:9',
  })
  const running = await door.hear(arrived => hearPublic(services, 'email', arrived), () => {}) // prettier-ignore
  const client = createTransport({ host: '127.0.0.1', port: door.port() ?? 0, ignoreTLS: true })
  const send = (from: string, head: string, text: string) =>
    client.sendMail({ envelope: { from, to: 'line@111.example' }, raw: `From: ${from}\r\n${head}\r\n${text}\r\n` })
  const messages = async () => (await rows('select from contact_messages')).length
  try {
    const before = await messages()
    await send('old@mail.example', '', 'бірінші хат')
    await send('old@mail.example', '', 'екінші хат')
    assert.equal(await messages(), before + 2)
    await send('her@mail.example', 'Message-ID: <one@mail.example>\r\n', 'көмек керек')
    await send('him@mail.example', 'Message-ID: <one@mail.example>\r\n', 'басқа хат')
    assert.equal(await messages(), before + 4)
    await send('her@mail.example', 'Message-ID: <one@mail.example>\r\n', 'көмек керек')
    assert.equal(await messages(), before + 4, 'the control: the very same letter counts once')
  } finally {
    client.close()
    await running.stop()
  }
})

test('a letter that cannot be stored is not acknowledged: the other mail server keeps it', async () => {
  const door = email({
    address: 'line@111.example',
    listen: { host: '127.0.0.1', port: 0 },
    relay: 'smtp://127.0.0.1:9',
  })
  const running = await door.hear(() => Promise.reject(new Error('away')), () => {}) // prettier-ignore
  const client = createTransport({ host: '127.0.0.1', port: door.port() ?? 0, ignoreTLS: true })
  await assert.rejects(client.sendMail({ from: 'a@b.example', to: 'line@111.example', text: 'x' }), /451/)
  const due = { key: 'k', address: 'a@b.example', lang: 'kk', subject: 's', text: 't' } as const
  assert.deepEqual(await door.send(due, letter), { outcome: 'failed', detail: 'unreachable' })
  client.close()
  await running.stop()
})

test('words tell the language better than a telephone does', () => {
  assert.equal(langOf('көмек', 'ru'), 'kk')
  assert.equal(langOf('помогите', 'en'), 'ru')
  assert.equal(langOf('салем, помощь керек', 'kk'), 'kk')
  assert.equal(langOf('help', undefined), 'en')
})
