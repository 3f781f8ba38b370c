// One school with its people, its police unit and the whole server: for room tests of the sending side and its journeys in the browser.
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { insertUser } from '../src/access/store.ts'
import { openSession } from '../src/access/session.ts'
import type { Services } from '../src/http/services.ts'
import { makeApp } from '../src/server.ts'
import { storeKeys } from '../src/vault/store.ts'
import { closeBeforeDrop, type TestDatabase } from './cluster.ts'
import { startPlanting, type PlantedRegion, type Planter } from './planted.ts'
import { testServices } from './services.ts'

export type Person = {
  readonly id: string
  readonly cookie: string
  get(url: string): Promise<Page>
  post(url: string, fields: Fields, files?: readonly Upload[]): Promise<Page>
}
export type Page = {
  readonly status: number
  readonly body: string
  readonly location: string
  readonly bytes: Buffer
  readonly headers: Record<string, unknown>
}
export type Fields = Readonly<Record<string, string>>
export type Upload = { readonly name: string; readonly bytes: Buffer }
export type SchoolWorld = {
  readonly app: FastifyInstance
  readonly services: Services
  readonly planter: Planter
  readonly where: PlantedRegion
  /** Signs in as somebody of an agency (default: the school). */
  person(role: string, agencyId?: string): Promise<Person>
  rows(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>
}

export async function schoolWorld(database: TestDatabase, more: Partial<Services> = {}): Promise<SchoolWorld> {
  const services = await testServices(database, more)
  const planter = await startPlanting(database)
  const where = await planter.region(71)
  const app = await makeApp(services)
  closeBeforeDrop(() => app.close())

  async function person(role: string, agencyId = where.school): Promise<Person> {
    const id = randomUUID()
    const key = services.vault.newKey('user')
    await services.db.system('test', { act: 'test.user', basis: 'test', purpose: 'test' }, async tx => {
      storeKeys(tx, [key])
      tx.send(insertUser, [
        id,
        agencyId,
        `u-${id}`,
        key.id,
        services.vault.seal(key, { table: 'users', row: id, column: 'name' }, `Test ${role}`),
        [role],
        'kk',
        false,
        tx.now,
      ])
    })
    const cookie = `arasha=${await openSession(services.db, id)}`
    const headers = { cookie, accept: 'text/html', host: 'localhost' }
    const page = async (answer: Awaited<ReturnType<FastifyInstance['inject']>>): Promise<Page> => ({
      status: answer.statusCode,
      body: answer.body,
      location: String(answer.headers.location ?? ''),
      bytes: answer.rawPayload,
      headers: answer.headers,
    })
    let csrf = ''
    const get = async (url: string) => {
      const answer = await page(await app.inject({ method: 'GET', url, headers }))
      csrf = /name="csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf
      return answer
    }
    await get('/kk/notices/new')
    return {
      id,
      cookie,
      get,
      post: async (url, fields, files) => {
        const all = { csrf, ...fields }
        if (files === undefined) {
          return page(
            await app.inject({
              method: 'POST',
              url,
              headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
              payload: new URLSearchParams(all).toString(),
            }),
          )
        }
        const boundary = 'ArashaTestBoundary'
        const parts = [
          ...Object.entries(all).map(([name, value]) =>
            Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
          ),
          ...files.map(f =>
            Buffer.concat([
              Buffer.from(
                `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${f.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
              ),
              f.bytes,
              Buffer.from('\r\n'),
            ]),
          ),
          Buffer.from(`--${boundary}--\r\n`),
        ]
        return page(
          await app.inject({
            method: 'POST',
            url,
            headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
            payload: Buffer.concat(parts),
          }),
        )
      },
    }
  }
  return {
    app,
    services,
    planter,
    where,
    person,
    rows: async (sql, values = []) => (await planter.client.query(sql, [...values])).rows,
  }
}

/** Fills the pages of a notice as given, the rest with "I don't know", up to the page before sending. Gives the draft's id. */
export async function writeNotice(
  who: Person,
  answers: Readonly<Record<string, Fields>> = {},
  files?: readonly Upload[],
  begun?: string,
): Promise<string> {
  const draft = begun ?? /draft=([0-9a-f-]{36})/.exec((await who.post('/kk/notices/new', {})).location)?.[1] ?? ''
  const pages: Readonly<Record<string, Fields>> = {
    danger: { danger: 'unknown' },
    conflict: { conflict: 'none' },
    kind: { kind: 'harm-to-child' },
    story: { narrative: 'Оқушының қолында көгерген дақ бар.' },
    when: { occurred: 'unknown' },
    child: {},
    suspect: {},
    signs: {},
    ...answers,
  }
  for (const [step, fields] of Object.entries(pages)) {
    const saved = await who.post(
      `/kk/notices/new/${step}?draft=${draft}`,
      { saves: '0', ...fields },
      step === 'story' ? (files ?? []) : undefined,
    )
    if (saved.status !== 303) throw new Error(`page ${step} answered ${saved.status}: ${saved.body.slice(0, 2000)}`)
  }
  return draft
}

/** Sends what was written; gives the notice's number. */
export async function sendNotice(who: Person, draft: string): Promise<string> {
  const check = await who.get(`/kk/notices/new/check?draft=${draft}`)
  const version = /name="version" value="(\d+)"/.exec(check.body)?.[1] ?? ''
  const sent = await who.post('/kk/notices', { draft, version })
  const number = /\/kk\/notices\/(N-[^/]+)\/receipt$/.exec(sent.location)?.[1]
  if (number === undefined)
    throw new Error(`sending answered ${sent.status} ${sent.location}: ${sent.body.slice(0, 2000)}`)
  return number
}
