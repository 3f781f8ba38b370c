// The canary sweep. Everything that is sealed while a world is invented carries a mark; then people of every role, related to a record in every way, ask for every GET
// route of the register with every address that any page showed to anybody, search, take every list as a file and listen to every stream, and what came back is searched:
// pages, papers, files, headers. It knows no room: a new route is in it by itself. It reads as strangers do, and never asks the application what a role may see.
import { randomUUID } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FastifyInstance } from 'fastify'
import type { Role } from '../../src/access/policy.ts'
import { openSession, visitorOf } from '../../src/access/session.ts'
import type { Actor } from '../../src/db/door.ts'
import { sessionCookie } from '../../src/http/listen.ts'
import type { Services } from '../../src/http/services.ts'
import { unzip } from '../unzip.ts'
import type { Marked, Marking } from './marking.ts'
import { relationOf, relations, type Relation, type Standing } from './relation.ts'

export type Walker = {
  readonly userId: string
  readonly role: Role
  readonly login: string
  /** Every record of the world is locked from this one. */
  readonly isLocked: boolean
  /** A program signs in with its token. */
  readonly token?: string
}
/** `public`: nobody is signed in. */
export type Reader = Role | 'public'
export type Finding = {
  readonly field: string
  readonly reader: Reader
  readonly relation: Relation
  /** The route by which it was read first. */
  readonly where: string
}
export type Swept = {
  readonly found: readonly Finding[]
  /** route → reader → statuses of what was answered, and in which relations something sealed was read there. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<Reader, Answers>>
  /** Routes for which no address was found: nobody could be led there. */
  readonly unreached: readonly string[]
  /** Routes that tell somebody locked out what is hidden from what never was. */
  readonly told: readonly string[]
  readonly asked: number
  readonly faults: readonly string[]
}
export type Answers = { readonly statuses: Set<number>; readonly read: Set<Relation> }
export type Breadth = {
  /** Addresses of one route that each walker tries: so many it was shown itself, and as many that others were shown. */
  readonly perRoute: number
  /** Addresses of one route at which the fullest records lie, that each walker tries. */
  readonly perFull: number
  readonly rounds: number
}
export type World = {
  readonly app: FastifyInstance
  readonly services: Services
  readonly marking: Marking
  readonly standingOf: (marked: Marked) => Standing
  readonly walkers: readonly Walker[]
  /** Whom to search for: somebody the world tells of. */
  readonly wanted: { readonly name: string; readonly iin: string }
  /** Numbers and ids of the records in which every field is filled, as they stand in addresses. */
  readonly full: ReadonlySet<string>
  /** Addresses that no page shows: they hang on a wall, or follow from a page that was filled in. */
  readonly unlinked: readonly string[]
  /** Something happens, while people listen to streams. */
  readonly stir: () => Promise<void>
}

type Pattern = {
  readonly url: string
  readonly test: RegExp
  readonly names: readonly string[]
  readonly isPublic: boolean
  readonly isStream: boolean
}
type Known = Map<string, Set<string>>

const nobody: Actor = {
  kind: 'user',
  id: 'nobody',
  agencyId: 'nowhere',
  agencyKind: '',
  roles: [],
  units: [],
  regions: [],
}

/** Whoever signs out walks no further. */
export function isWalked(r: { readonly method: string; readonly url: string }): boolean {
  return r.method === 'GET' && !r.url.startsWith('/assets') && !r.url.endsWith('/sign-out')
}

export async function sweep(world: World, breadth: Breadth, say: (line: string) => void = () => {}): Promise<Swept> {
  const { app, services, marking, standingOf, walkers } = world
  const patterns = app.register_
    .filter(isWalked)
    .map((r): Pattern => ({
      url: r.url,
      isPublic: 'public' in r.access,
      isStream: /\/(stream|live|events)$/.test(r.url),
      names: [...r.url.matchAll(/:([a-zA-Z]+)/g)].map(m => m[1] as string).filter(n => n !== 'lang'),
      test: new RegExp(`^${r.url.replaceAll(/:[a-zA-Z]+/g, '([^/?#]+)')}$`),
    }))
    // What stands literally comes before what a parameter would swallow.
    .toSorted((a, b) => a.names.length - b.names.length)
  /** Route → address → who was shown it. */
  const pool = new Map<string, Known>(
    patterns.map(p => [
      p.url,
      new Map(p.names.length === 0 ? [[p.url.replace(':lang', 'ru'), new Set<string>()]] : []),
    ]),
  )
  const values: Known = new Map()
  const found = new Map<string, Finding>()
  const answers = new Map<string, Map<Reader, Answers>>()
  const faults: string[] = []
  const cookies = new Map<string, string>()
  const actors = new Map<string, Actor>()
  const done = new Set<string>()
  let asked = 0

  const learn = (by: string, shown: string) => {
    const address = shown
      .replaceAll('&amp;', '&')
      .replace(/#.*$/, '')
      .replace(/^\/(kk|en)(?=\/)/, '/ru')
    const p = patterns.find(one => one.test.test(address.split('?')[0] as string))
    if (p === undefined) return
    const addresses = pool.get(p.url) as Known
    addresses.set(address, (addresses.get(address) ?? new Set()).add(by))
    const parts = (p.test.exec(address.split('?')[0] as string) as RegExpExecArray).slice(
      p.url.startsWith('/:lang') ? 2 : 1,
    )
    for (const [i, name] of p.names.entries()) values.set(name, (values.get(name) ?? new Set()).add(parts[i] as string))
  }
  for (const address of world.unlinked) learn('', address)
  const headersOf = async (walker: Walker | undefined): Promise<Readonly<Record<string, string>>> => {
    if (walker === undefined) return {}
    if (walker.token !== undefined) return { authorization: `Bearer ${walker.token}` }
    let cookie = cookies.get(walker.userId)
    if (cookie === undefined) {
      const token = await openSession(services.db, walker.userId)
      cookies.set(walker.userId, (cookie = `${sessionCookie(services).name}=${token}`))
      const visitor = await visitorOf(services.db, services.vault, token, 60)
      if (!visitor) throw new Error(`${walker.login} cannot sign in`)
      actors.set(walker.userId, visitor.actor)
    }
    return { cookie }
  }
  const note = (read: readonly (readonly Marked[])[], walker: Walker | undefined, p: Pattern, seen: Answers) => {
    const actor = walker === undefined ? nobody : (actors.get(walker.userId) ?? nobody)
    for (const those of read) {
      const reader = walker?.role ?? 'public'
      const related = those.map(one => ({ one, relation: relationOf(actor, one, standingOf(one)) }))
      const nearest = Math.min(...related.map(r => nearness(r.relation)))
      for (const { one, relation } of related.filter(r => nearness(r.relation) === nearest)) {
        seen.read.add(relation)
        const cell = `${one.field} ${reader} ${relation}`
        if (!found.has(cell)) found.set(cell, { field: one.field, reader, relation, where: p.url })
      }
    }
  }
  const answersOf = (p: Pattern, walker: Walker | undefined): Answers => {
    const byReader = answers.get(p.url) ?? new Map<Reader, Answers>()
    answers.set(p.url, byReader)
    const reader = walker?.role ?? 'public'
    const seen = byReader.get(reader) ?? { statuses: new Set(), read: new Set() }
    byReader.set(reader, seen)
    return seen
  }
  const ask = async (p: Pattern, url: string, walker: Walker | undefined, form?: Readonly<Record<string, string>>) => {
    asked++
    for (let again = 0; ; again++) {
      const answer = await answerOf(app, url, await headersOf(walker), p.isStream, form)
      const isOut = answer.status === 401 || answer.location.includes('/sign-in')
      // Some page ends the session it is opened with: the walker signs in again, once.
      if (isOut && walker !== undefined && again === 0) {
        cookies.delete(walker.userId)
        continue
      }
      if (answer.status >= 500) faults.push(`${walker?.login ?? 'nobody'} ${url}: ${answer.status}`)
      const seen = answersOf(p, walker)
      seen.statuses.add(answer.status)
      const file = answer.bytes && marking.findBytes(answer.bytes)
      // A page of what one searched for says again what one typed.
      const typed = /\/people\/search/.test(p.url) ? marking.find(world.wanted.iin) : []
      const read = marking.find(answer.text).filter(those => !typed.includes(those))
      note([...read, ...(file ? [file] : [])], walker, p, seen)
      const by = walker?.userId ?? ''
      for (const [, address] of answer.text.matchAll(/(?:href|action|src)="(\/[^"]*)"/g)) learn(by, address as string)
      if (answer.location) learn(by, answer.location)
      return answer
    }
  }
  const visit = async (p: Pattern, url: string, walker: Walker | undefined): Promise<void> => {
    const key = `${walker?.userId ?? ''} ${url}`
    if (done.has(key)) return
    done.add(key)
    const page = await ask(p, url, walker)
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1]
    if (csrf === undefined || walker === undefined) return
    // A list that may be taken away is taken away, once by each who may, in every form.
    if (p.url.endsWith('/file'))
      for (const kind of ['xlsx', 'pdf', 'csv']) await ask(p, url, walker, { csrf, kind, reason: 'check' })
    if (p.url.endsWith('/people/search'))
      for (const by of [{ name: world.wanted.name }, { iin: world.wanted.iin }])
        await ask(p, url, walker, { csrf, aim: 'repeat', name: '', birth: '', iin: '', phone: '', ...by })
    // Whoever was found is opened by name, for a reason.
    if (p.url.endsWith('/people/search/:id'))
      for (const [, mention] of page.text.matchAll(/name="mention" value="([^"]+)"/g))
        await ask(p, `${url}/open`, walker, { csrf, mention: mention as string, reason: 'same-person' })
    if (p.url.endsWith('/people/search/:id')) await ask(p, url, walker)
  }

  for (let round = 0; round < breadth.rounds; round++) {
    for (const p of patterns) {
      const [name, ...others] = p.names
      // A route that no page links to is tried with what stood in the place of its parameter elsewhere.
      if (round > 0 && name !== undefined && others.length === 0 && pool.get(p.url)?.size === 0)
        for (const value of [...(values.get(name) ?? [])].slice(0, breadth.perRoute * 3))
          pool.get(p.url)?.set(p.url.replace(':lang', 'ru').replace(`:${name}`, value), new Set())
    }
    for (const [i, walker] of [undefined, ...walkers].entries()) {
      for (const p of patterns) {
        // What is open to everybody is the same for everybody; streams are listened to at the end.
        if ((p.isPublic && walker !== undefined) || p.isStream) continue
        const all = [...(pool.get(p.url) as Known)]
        const own = all.filter(([, by]) => by.has(walker?.userId ?? '')).slice(0, breadth.perRoute)
        // Everybody tries other ones: together they try all.
        const rest = all.filter(([, by]) => !by.has(walker?.userId ?? ''))
        const start = rest.length === 0 ? 0 : (i * breadth.perRoute) % rest.length
        const other = [...rest.slice(start), ...rest.slice(0, start)].slice(0, breadth.perRoute)
        // Where the fullest records lie, everybody tries.
        const full = all.filter(([url]) => [...world.full].some(part => url.includes(part))).slice(0, breadth.perFull)
        for (const [url] of [...full, ...own, ...other]) await visit(p, url, walker)
      }
    }
    say(`round ${round + 1} of ${breadth.rounds}: ${asked} requests, ${found.size} kinds of readings`)
  }

  // Everybody listens while something happens.
  const streams = patterns.filter(p => p.isStream && !p.isPublic)
  let goOn: () => void = () => {}
  const stirred = new Promise<void>(resolve => (goOn = resolve))
  const listening = Promise.all(
    walkers
      .filter(w => w.token === undefined)
      .flatMap(walker =>
        streams.flatMap(p =>
          [...(pool.get(p.url) as Known).keys()].slice(0, breadth.perRoute).map(async url => {
            const heard = await answerOf(app, url, await headersOf(walker), true, undefined, stirred)
            note(marking.find(heard.text), walker, p, answersOf(p, walker))
          }),
        ),
      ),
  )
  await world.stir()
  goOn()
  await listening

  // Whoever everything is locked from must get one answer for what is there and for what never was.
  const told: string[] = []
  for (const walker of walkers.filter(w => w.isLocked))
    for (const p of patterns) {
      const there = [...(pool.get(p.url) as Known).keys()].find(url => uuid.test(url))
      if (there === undefined) continue
      const hidden = await answerOf(app, there, await headersOf(walker), false)
      if (hidden.status !== 404) continue
      const absent = await answerOf(app, there.replace(uuid, randomUUID()), await headersOf(walker), false)
      if (absent.status !== 404 || absent.text.length !== hidden.text.length)
        told.push(`${walker.role} ${p.url}: ${hidden.status} and ${absent.status}`)
    }
  return {
    found: [...found.values()],
    answers,
    faults,
    asked,
    told,
    unreached: patterns.filter(p => pool.get(p.url)?.size === 0).map(p => p.url),
  }
}
/** Who is locked from one of them may still hold another: a lock stands nearest to `other`. */
function nearness(relation: Relation): number {
  return relation === 'locked' ? relations.length : relations.indexOf(relation)
}
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

type Answered = { readonly status: number; readonly location: string; readonly text: string; readonly bytes?: Buffer }
/** Of a stream what it says in its first moment: it says what stands, then waits. */
const streamMs = 400
async function answerOf(
  app: FastifyInstance,
  url: string,
  who: Readonly<Record<string, string>>,
  isStream: boolean,
  form?: Readonly<Record<string, string>>,
  until?: Promise<void>,
): Promise<Answered> {
  const headers = {
    host: 'localhost',
    accept:
      url.startsWith('/api') || /\/(rows|now|line|key|colleagues|place)$/.test(url) ? 'application/json' : 'text/html',
    ...who,
    ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
  }
  const method = form === undefined ? 'GET' : 'POST'
  const payload = form === undefined ? {} : { payload: new URLSearchParams(form).toString() }
  if (isStream) {
    const stop = new AbortController()
    const answer = await app.inject({ method, url, headers, payloadAsStream: true, signal: stop.signal, ...payload })
    let text = ''
    const body = answer.stream()
    body.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    body.on('error', () => {})
    const ended = new Promise<void>(resolve => body.on('end', resolve))
    await until
    await Promise.race([ended, new Promise(resolve => setTimeout(resolve, streamMs))])
    stop.abort()
    return { status: answer.statusCode, location: '', text }
  }
  const answer = await app.inject({ method, url, headers, ...payload })
  const body = await textOf(String(answer.headers['content-type'] ?? ''), answer.rawPayload)
  return {
    status: answer.statusCode,
    location: String(answer.headers.location ?? ''),
    text: `${JSON.stringify(answer.headers)}\n${body}`,
    bytes: answer.rawPayload,
  }
}

/** What can be read out of an answer, with what a file says about itself. */
export async function textOf(type: string, bytes: Buffer): Promise<string> {
  if (type.includes('pdf')) {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const about = await document.getMetadata()
    let text = JSON.stringify(about.info)
    for (let n = 1; n <= document.numPages; n++) {
      const content = await (await document.getPage(n)).getTextContent()
      text += `\n${content.items.map(item => ('str' in item ? item.str : '')).join('')}`
    }
    await document.destroy()
    return text
  }
  if (type.includes('officedocument')) return [...unzip(bytes).values()].join('\n')
  return bytes.toString('utf8')
}
