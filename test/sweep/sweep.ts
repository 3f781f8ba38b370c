// The canary sweep. Every text that is sealed while a demonstration is invented carries a token of its own; then people of every role, related to a
// record in every way, ask for every GET route of the register with every identifier that any page showed to anybody, take every list as a file,
// and what came back is searched: pages, papers, files, headers, streams, and what was logged meanwhile. It knows no room: a new sealed column and
// a new route are in it by themselves. It reads as strangers do, from what the server sent, and never asks the application what a role may see.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Role } from '../../src/access/policy.ts'
import { openSession, visitorOf } from '../../src/access/session.ts'
import type { Actor } from '../../src/db/door.ts'
import { sessionCookie } from '../../src/http/listen.ts'
import type { Services } from '../../src/http/services.ts'
import { unzip } from '../unzip.ts'
import { guardsOf, relationOf, type Relation } from './guards.ts'
import { tokenShape, type Marked } from './marking.ts'

export type Walker = { readonly userId: string; readonly role: Role; readonly login: string }
export type Reader = Role | 'public'
export type Finding = {
  readonly column: string
  readonly reader: Reader
  readonly relation: Relation
  readonly where: string
}
export type Swept = {
  /** `column reader relation` → where it was read first. */
  readonly found: ReadonlyMap<string, Finding>
  /** route → reader → statuses of what was answered. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<Reader, ReadonlySet<number>>>
  /** Routes that no identifier was found for: nobody could be led there. */
  readonly unreached: readonly string[]
  readonly asked: number
  readonly faults: readonly string[]
}
export type Breadth = {
  /** Addresses of one route that each walker tries: so many it found itself, and as many that others found. */
  readonly perRoute: number
  readonly rounds: number
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

/** Leads every walker, and somebody who is not signed in, through every GET route and every list that may be taken as a file. */
export async function sweep(
  app: FastifyInstance,
  services: Services,
  admin: pg.Client,
  walkers: readonly Walker[],
  marked: ReadonlyMap<string, Marked>,
  breadth: Breadth,
  say: (line: string) => void = () => {},
): Promise<Swept> {
  const patterns = app.register_
    .filter(r => r.method === 'GET' && !r.url.startsWith('/assets'))
    .map((r): Pattern => ({
      url: r.url,
      isPublic: 'public' in r.access,
      isStream: /\/(stream|live|events)$/.test(r.url),
      names: [...r.url.matchAll(/:([a-zA-Z]+)/g)].map(m => m[1] as string),
      test: new RegExp(`^${r.url.replaceAll(/:[a-zA-Z]+/g, '([^/?#]+)')}$`),
    }))
    // What stands literally comes before what a parameter would swallow.
    .toSorted((a, b) => a.names.length - b.names.length)
  /** Route → address → who found it. */
  const pool = new Map<string, Known>(
    patterns.map(p => [
      p.url,
      new Map(p.names.every(n => n === 'lang') ? [[p.url.replace(':lang', 'ru'), new Set<string>()]] : []),
    ]),
  )
  const values: Known = new Map()
  const found = new Map<string, Finding>()
  const answers = new Map<string, Map<Reader, Set<number>>>()
  const faults: string[] = []
  const cookies = new Map<string, string>()
  const actors = new Map<string, Actor>()
  const done = new Set<string>()
  const guardOf = guardsOf(admin)
  let asked = 0

  const learn = (by: string, address: string) => {
    const path = (address.split(/[?#]/)[0] as string).replace(/^\/(kk|en)(?=\/)/, '/ru')
    const p = patterns.find(one => one.test.test(path))
    if (p === undefined) return
    const addresses = pool.get(p.url) as Known
    addresses.set(path, (addresses.get(path) ?? new Set()).add(by))
    const match = p.test.exec(path) as RegExpExecArray
    for (const [i, name] of p.names.entries())
      if (name !== 'lang') values.set(name, (values.get(name) ?? new Set()).add(match[i + 1] as string))
  }
  const sessionOf = async (walker: Walker): Promise<string> => {
    let cookie = cookies.get(walker.userId)
    if (cookie === undefined) {
      const token = await openSession(services.db, walker.userId)
      cookies.set(walker.userId, (cookie = `${sessionCookie(services).name}=${token}`))
      const visitor = await visitorOf(services.db, services.vault, token, 60)
      if (!visitor) throw new Error(`${walker.login} cannot sign in`)
      actors.set(walker.userId, visitor.actor)
    }
    return cookie
  }
  const search = async (text: string, walker: Walker | undefined, where: string): Promise<void> => {
    const actor = walker === undefined ? nobody : (actors.get(walker.userId) ?? nobody)
    for (const token of new Set(text.match(tokenShape) ?? [])) {
      const of = marked.get(token)
      if (of === undefined) continue
      const reader = walker?.role ?? 'public'
      const relation = relationOf(actor, of, await guardOf(of))
      const cell = `${of.column} ${reader} ${relation}`
      if (!found.has(cell)) found.set(cell, { column: of.column, reader, relation, where })
    }
  }
  const ask = async (p: Pattern, url: string, walker: Walker | undefined, form?: string): Promise<string> => {
    asked++
    for (let again = 0; again < 2; again++) {
      const cookie = walker === undefined ? undefined : await sessionOf(walker)
      const answer = await answerOf(app, url, cookie, p.isStream, form)
      const isOut = answer.status === 401 || answer.location.includes('/sign-in')
      // Some page ends the session it is opened with: the walker signs in again, once.
      if (isOut && walker !== undefined && again === 0) {
        cookies.delete(walker.userId)
        continue
      }
      if (answer.status >= 500) faults.push(`${walker?.login ?? 'nobody'} ${url}: ${answer.status}`)
      const reader = walker?.role ?? 'public'
      const byReader = answers.get(p.url) ?? new Map<Reader, Set<number>>()
      byReader.set(reader, (byReader.get(reader) ?? new Set()).add(answer.status))
      answers.set(p.url, byReader)
      await search(answer.text, walker, p.url)
      const by = walker?.userId ?? ''
      for (const [, address] of answer.text.matchAll(/(?:href|action|src)="(\/[^"]*)"/g)) learn(by, address as string)
      if (answer.location) learn(by, answer.location)
      return answer.text
    }
    return ''
  }
  const visit = async (p: Pattern, url: string, walker: Walker | undefined): Promise<void> => {
    const key = `${walker?.userId ?? ''} ${url}`
    if (done.has(key)) return
    done.add(key)
    const page = await ask(p, url, walker)
    // A list that may be taken away is taken away, once by each who may, in every form.
    if (!p.url.endsWith('/file')) return
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1]
    if (csrf === undefined) return
    for (const kind of ['xlsx', 'pdf', 'csv'])
      await ask(p, url, walker, new URLSearchParams({ csrf, kind, reason: 'check' }).toString())
  }

  for (let round = 0; round < breadth.rounds; round++) {
    for (const p of patterns) {
      const [name, ...others] = p.names.filter(n => n !== 'lang')
      // A route that no page links to is tried with what stood in the place of its parameter elsewhere.
      if (round > 0 && name !== undefined && others.length === 0 && pool.get(p.url)?.size === 0)
        for (const value of [...(values.get(name) ?? [])].slice(0, breadth.perRoute * 3))
          pool.get(p.url)?.set(p.url.replace(':lang', 'ru').replace(`:${name}`, value), new Set())
    }
    for (const [i, walker] of [undefined, ...walkers].entries()) {
      for (const p of patterns) {
        // What is open to everybody is the same for everybody.
        if (p.isPublic && walker !== undefined) continue
        const all = [...(pool.get(p.url) as Known)]
        const own = all.filter(([, by]) => by.has(walker?.userId ?? '')).slice(0, breadth.perRoute)
        // Everybody tries other ones: together they try all.
        const rest = all.filter(([, by]) => !by.has(walker?.userId ?? ''))
        const start = rest.length === 0 ? 0 : (i * breadth.perRoute) % rest.length
        const other = [...rest.slice(start), ...rest.slice(0, start)].slice(0, breadth.perRoute)
        for (const [url] of [...own, ...other]) await visit(p, url, walker)
      }
    }
    say(`round ${round + 1} of ${breadth.rounds}: ${asked} requests, ${found.size} kinds of readings`)
  }
  return { found, answers, faults, asked, unreached: patterns.filter(p => pool.get(p.url)?.size === 0).map(p => p.url) }
}

type Answered = { readonly status: number; readonly location: string; readonly text: string }
/** Of a stream what it says in its first moment: it says what stands, then waits. */
const streamMs = 400
async function answerOf(
  app: FastifyInstance,
  url: string,
  cookie: string | undefined,
  isStream: boolean,
  form: string | undefined,
): Promise<Answered> {
  const headers = {
    host: 'localhost',
    accept:
      url.startsWith('/api') || /\/(rows|now|line|key|colleagues|place)$/.test(url) ? 'application/json' : 'text/html',
    ...(cookie && { cookie }),
    ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
  }
  const method = form === undefined ? 'GET' : 'POST'
  const payload = form === undefined ? {} : { payload: form }
  if (isStream) {
    const stop = new AbortController()
    const answer = await app.inject({ method, url, headers, payloadAsStream: true, signal: stop.signal, ...payload })
    let text = ''
    const body = answer.stream()
    body.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    body.on('error', () => {})
    await new Promise(resolve => {
      setTimeout(resolve, streamMs)
      body.on('end', resolve)
    })
    stop.abort()
    return { status: answer.statusCode, location: '', text }
  }
  const answer = await app.inject({ method, url, headers, ...payload })
  const body = await textOf(String(answer.headers['content-type'] ?? ''), answer.rawPayload)
  return {
    status: answer.statusCode,
    location: String(answer.headers.location ?? ''),
    text: `${JSON.stringify(answer.headers)}\n${body}`,
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
