// A small working installation for tests of pages: services over a test database, officers and teachers with sessions, and the notice a school
// would write. People are planted past the application; everything else happens through it.
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { openSession } from '../src/access/session.ts'
import type { Actor } from '../src/db/door.ts'
import { startLive } from '../src/http/live.ts'
import { sessionCookie } from '../src/http/listen.ts'
import { defaultSettings, type Services, type Settings } from '../src/http/services.ts'
import { fileNotice } from '../src/notices/actions.ts'
import type { NoticeFiled, Submission } from '../src/notices/contract.ts'
import { readReceiptKey } from '../src/post/receipt.ts'
import { freshKeys, parseKeys } from '../src/vault/keys.ts'
import { openVault } from '../src/vault/vault.ts'
import type { Lang } from '../src/words/say.ts'
import type { TestDatabase } from './cluster.ts'
import { startPlanting, type PlantedRegion, type Planter } from './planted.ts'

export type Person = { readonly actor: Actor; readonly cookie: string; readonly name: string }
export type World = {
  readonly services: Services
  readonly plant: Planter
  readonly admin: pg.Client
  person(where: PlantedRegion, role: string, name?: string): Promise<Person>
  /** Files a notice as that person, through the application. */
  file(by: Person, more?: Partial<Submission>): Promise<{ reply: NoticeFiled; noticeId: string }>
  close(): Promise<void>
}

export async function makeWorld(
  database: Pick<TestDatabase, 'db' | 'admin'>,
  options: { baseUrl?: string; settings?: Partial<Settings> } = {},
): Promise<World> {
  const plant = await startPlanting(database)
  const vault = openVault({ keys: parseKeys(freshKeys(), 'test') })
  const live = await startLive(database.db)
  const services: Services = {
    db: database.db,
    vault,
    live,
    receiptKey: readReceiptKey({}, vault),
    demo: false,
    baseUrl: options.baseUrl ?? 'http://localhost',
    settings: { ...defaultSettings, ...options.settings },
    version: 'test',
  }
  const agencyOf: Readonly<Record<string, keyof PlantedRegion>> = {
    'school-head': 'school',
    'school-deputy': 'school',
    'school-staff': 'school',
    'police-duty': 'unit',
    'police-inspector': 'unit',
    'police-chief': 'unit',
    'police-department': 'department',
    prosecutor: 'prosecutor',
    commissioner: 'commissioner',
  }
  let people = 0
  return {
    services,
    plant,
    admin: plant.client,
    person: async (where, role, name = `Adam ${++people}`) => {
      const id = randomUUID()
      const agencyId = String(where[agencyOf[role] ?? 'school'])
      const key = vault.newKey('user')
      await plant.client.query(
        `insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'user', now())`,
        [key.id, key.wrapped],
      )
      await plant.client.query(
        `insert into users (id, agency_id, login, key_id, name, roles, locale, created_at) values ($1, $2, $3, $4, $5, $6, 'kk', now())`,
        [
          id,
          agencyId,
          `user-${id}`,
          key.id,
          vault.seal(key, { table: 'users', row: id, column: 'name' }, name),
          [role],
        ],
      )
      const department = role === 'police-department'
      const overseer = role === 'prosecutor' || role === 'commissioner'
      const kind =
        {
          school: 'school',
          unit: 'police-unit',
          department: 'police-department',
          prosecutor: 'prosecutor',
          commissioner: 'commissioner',
        }[String(agencyOf[role])] ?? 'school'
      const actor: Actor = {
        kind: 'user',
        id,
        agencyId,
        agencyKind: kind,
        roles: [role],
        units: department ? [where.department, where.unit] : role.startsWith('police') ? [where.unit] : [],
        regions: overseer ? [where.region] : [],
      }
      return { actor, name, cookie: `${sessionCookie(services).name}=${await openSession(services.db, id)}` }
    },
    file: async (by, more = {}) => {
      const { reply, noticeId } = await fileNotice(services, by.actor, {
        submission: { ...bruisedPupil, ...more },
        lang: 'kk',
        channel: 'page',
        idempotencyKey: randomUUID(),
      })
      return { reply, noticeId }
    },
    close: async () => {
      await live.close()
    },
  }
}

/** A pupil with bruises, beaten at home by a parent, as a deputy head may write it. Invented. */
export const bruisedPupil: Submission = {
  kind: 'harm-to-child',
  danger: 'unknown',
  conflict: 'none',
  occurred: { from: '2026-05-20' },
  place: { kind: 'home', text: 'Сынақ көшесі 1' },
  narrative: 'Оқушының қолында көгерген іздер бар.\nҮйде ұрғанын өзі айтты.',
  child: { name: 'Айсұлу Сынақова', birth: { age: 9 }, sex: 'female' },
  suspect: { relation: 'step-parent', person: { name: 'Болат Сынақов', birth: { year: 1985 } } },
  signs: {
    pain: 'yes',
    visibleInjury: 'yes',
    weapon: 'no',
    happenedBefore: 'unknown',
    moreVictims: 'no',
    moreOffenders: 'no',
  },
}

/** Signs in, asks, and sends forms, as a browser without script would. */
export function visitorTo(app: FastifyInstance, person: Person) {
  const headers = { cookie: person.cookie, host: 'localhost' }
  const get = (url: string, accept = 'text/html') => app.inject({ method: 'GET', url, headers: { ...headers, accept } })
  return {
    get,
    /** Posts a form with the token that the page `from` carries. */
    post: async (
      url: string,
      fields: Record<string, string | readonly string[]>,
      from: string,
      accept = 'text/html',
    ) => {
      const page = await get(from)
      const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      return app.inject({
        method: 'POST',
        url,
        headers: {
          ...headers,
          accept,
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        payload: new URLSearchParams(
          Object.entries({ csrf, ...fields }).flatMap(([name, said]) =>
            [said].flat().map((one): [string, string] => [name, one as string]),
          ),
        ).toString(),
      })
    },
  }
}

export const allLanguages: readonly Lang[] = ['kk', 'ru', 'en']
