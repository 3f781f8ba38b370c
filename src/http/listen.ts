// Makes the HTTP server: sessions, forgery protection, security headers, problems. Rooms add their routes with route(); nothing here knows a room.
import { createHmac, timingSafeEqual } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { clientOf, visitorOf } from '../access/session.ts'
import { Unavailable } from '../db/door.ts'
import { catalogue, isMessageKey, speaker } from '../words/catalogue.ts'
import { render, type Lang } from '../words/say.ts'
import { emptyForm, readForm } from './form.ts'
import { Problem, type FieldError, type ProblemCode } from './problems.ts'
import { admit, guardRoutes, langOf, newInstance } from './route.ts'
import type { Services } from './services.ts'

export type ErrorPages = {
  /** A whole page that shows the problem. */
  readonly problem: (view: {
    lang: Lang
    title: string
    status: number
    instance: string
    code: ProblemCode
    request: FastifyRequest
  }) => string
  /** Shown when the database is gone: needs nothing but itself. */
  readonly unavailable: (lang: Lang) => string
}

export async function makeServer(
  services: Services,
  pages: ErrorPages,
  log: (line: Record<string, unknown>) => void,
): Promise<FastifyInstance> {
  const secure = services.baseUrl.startsWith('https://')
  const headers = securityHeaders(secure)
  const app = fastify({
    logger: false,
    genReqId: newInstance,
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    forceCloseConnections: true,
    // HEAD answers like GET, without the body: the same permission, the same leaf in the journal.
    exposeHeadRoutes: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // An address that cannot be read never reaches a hook: answered like any other, or the framework would answer in its own way and repeat it.
    frameworkErrors: (_, request, reply) => {
      reply.headers({ ...headers, 'cache-control': 'no-store' })
      respond(pages, new Problem('not-found'), request as FastifyRequest, reply)
    },
  })
  guardRoutes(app)
  readJsonAsUtf8(app)
  app.decorateRequest('visitor', undefined)
  app.decorateRequest('csrf', '')
  app.decorateRequest('form', undefined as never)
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 1024 * 1024 })
  await app.register(multipart, { throwFileSizeLimit: false })
  app.removeContentTypeParser('text/plain')

  app.addHook('onRequest', async (request, reply) => {
    request.form = emptyForm
    reply.headers(headers)
    if (request.url.startsWith('/assets/')) return
    reply.header('cache-control', 'no-store')
    await recognise(services, request, secure)
  })
  app.addHook('preHandler', async request => {
    const access = request.routeOptions.config.access
    if (access === undefined) return
    const isForm = request.method === 'POST' && !isApi(request)
    if (isForm && !fromOurPages(request)) throw new Problem('forgery-suspected')
    // Before the form is read: whoever may not come in shall not make us hold what they send.
    admit(access, request.visitor)
    if (!isForm) return
    request.form = await readForm(request)
    if (request.csrf !== '' && !sameText(request.form.text('csrf'), request.csrf))
      throw new Problem('forgery-suspected')
  })

  app.setNotFoundHandler(async () => {
    throw new Problem('not-found')
  })
  app.setErrorHandler(async (error, request, reply) => {
    const problem = asProblem(error)
    if (problem.code === 'unexpected') {
      const cause = error instanceof Error ? error : new Error('not an error')
      // Only names and places: a message may quote what somebody typed.
      log({
        level: 'error',
        instance: request.id,
        route: request.routeOptions?.url,
        name: cause.name,
        code: (cause as { code?: unknown }).code,
        at: stackPlaces(cause),
      })
    }
    if (request.visitor && isAttempt(problem, request)) {
      const act = {
        act: `refused ${request.method} ${request.routeOptions?.url ?? ''}`,
        basis: problem.code,
        purpose: 'attempt',
      }
      await services.db.refuse(request.visitor.actor, act, problem.attempted).catch(() => {})
    }
    return respond(pages, problem, request, reply)
  })
  return app
}

/**
 * What leaves a trace though nothing was done: a refusal, and asking by number for what is not there for this person. Such a leaf says who and
 * where, never which number, and is the same whether the record is hidden or does not exist: the journal must not confirm a guess.
 */
function isAttempt(problem: Problem, request: FastifyRequest): boolean {
  if (problem.attempted !== undefined || problem.code === 'not-allowed') return true
  return problem.code === 'not-found' && 'number' in ((request.params ?? {}) as object)
}

function respond(pages: ErrorPages, problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const lang = safeLang(request)
  const title = speaker(lang)(`problem.${problem.code}`)
  if (problem.code === 'unavailable') reply.header('retry-after', String(2 + Math.floor(Math.random() * 5)))
  if (problem.code === 'too-many') reply.header('retry-after', '60')
  reply.code(problem.status)
  if (isApi(request) || !takesHtml(request)) {
    return reply.type('application/problem+json; charset=utf-8').send(
      JSON.stringify({
        type: `urn:arasha:problem:${problem.code}`,
        title,
        status: problem.status,
        instance: request.id,
        ...(problem.errors.length > 0 && {
          errors: problem.errors.map(e => ({ pointer: e.pointer, code: e.code, detail: fieldWords(lang, e) })),
        }),
      }),
    )
  }
  const page =
    problem.code === 'unavailable'
      ? pages.unavailable(lang)
      : pages.problem({ lang, title, status: problem.status, instance: request.id, code: problem.code, request })
  return reply.type('text/html; charset=utf-8').send(page)
}

/** JSON in another encoding would be taken with every Kazakh letter lost: refused, so that the sending system is put right. */
function readJsonAsUtf8(app: FastifyInstance): void {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser(
    ['application/json', 'application/fhir+json'],
    { parseAs: 'buffer' },
    (request, body, done) => {
      let text: string
      try {
        text = decoder.decode(body as Buffer)
      } catch {
        return done(new Problem('bad-json'))
      }
      void parse(request, text, done)
    },
  )
}

/** The sentence for a wrong field. */
export function fieldWords(lang: Lang, error: FieldError): string {
  const key = [`field.${error.code}`, `law.error.${error.code}`].find(isMessageKey)
  if (key !== undefined) {
    try {
      return render(catalogue[key], lang, error.values)
    } catch {
      // A sentence that asks for a value which this mistake does not have must not turn bad input into a fault of ours.
    }
  }
  return render(catalogue['field.invalid'], lang)
}

/**
 * What is wrong, beside which field of the form: empty where the problem is another than bad input.
 * `fieldOf` tells the field from the parts of a pointer (`/issued/day` is ['issued', 'day']); '' is the whole form.
 */
export function wordsByField(
  lang: Lang,
  problem: Problem | undefined,
  fieldOf: (parts: readonly string[]) => string,
): Readonly<Record<string, string>> {
  if (problem?.code !== 'bad-input') return {}
  return Object.fromEntries(problem.errors.map(e => [fieldOf(e.pointer.slice(1).split('/')), fieldWords(lang, e)]))
}

export function sessionCookie(services: Pick<Services, 'baseUrl'>): {
  name: string
  options: { path: string; httpOnly: true; sameSite: 'strict'; secure: boolean }
} {
  const secure = services.baseUrl.startsWith('https://')
  return {
    name: secure ? '__Host-arasha' : 'arasha',
    options: { path: '/', httpOnly: true, sameSite: 'strict', secure },
  }
}

async function recognise(services: Services, request: FastifyRequest, secure: boolean): Promise<void> {
  if (isApi(request)) {
    const token = /^Bearer ([A-Za-z0-9._~-]{16,200})$/.exec(request.headers.authorization ?? '')?.[1]
    request.visitor = token === undefined ? undefined : await clientOf(services.db, token, performance.now())
    return
  }
  const token = request.cookies[secure ? '__Host-arasha' : 'arasha']
  if (!token || token.length > 100) return
  request.visitor = await visitorOf(services.db, services.vault, token, services.settings.idleMinutes)
  if (request.visitor)
    request.csrf = createHmac('sha256', services.vault.derive('csrf')).update(token).digest('base64url')
}

/** Asked of the route, not of the address as typed: /%61pi/… leads to the same route and must be guarded in the same way. */
function isApi(request: FastifyRequest): boolean {
  return (request.routeOptions?.url ?? request.url).startsWith('/api/')
}
export function takesHtml(request: FastifyRequest): boolean {
  return request.headers.accept === undefined || /text\/html|\*\/\*/.test(request.headers.accept)
}
function safeLang(request: FastifyRequest): Lang {
  const first = /^\/(kk|ru|en)(?:\/|$|\?)/.exec(request.url)?.[1]
  if (first === 'kk' || first === 'ru' || first === 'en') return first
  try {
    return langOf(request)
  } catch {
    return 'kk'
  }
}
/** A form from another site is told by the browser itself; old browsers, which do not tell, still need the token. */
function fromOurPages(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  // "null" is what a sandboxed frame or a page from a file says; our own pages always name theirs.
  const origin = request.headers.origin
  if (origin === 'null') return site === 'same-origin'
  return origin === undefined || origin.replace(/^https?:\/\//, '') === request.headers.host
}
function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Unavailable) return new Problem('unavailable', { cause: error })
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown }
  if (
    code === 'FST_ERR_CTP_BODY_TOO_LARGE' ||
    code === 'FST_REQ_FILE_TOO_LARGE' ||
    code === 'FST_PARTS_LIMIT' ||
    code === 'FST_FILES_LIMIT' ||
    code === 'FST_FIELDS_LIMIT'
  )
    return new Problem('too-large')
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('wrong-media-type')
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return new Problem('bad-json')
  // A value that PostgreSQL itself refused as malformed (22xxx) is bad input that a contract let through.
  if (typeof code === 'string' && code.startsWith('22')) return new Problem('bad-input')
  if (code === '42501') return new Problem('not-allowed')
  return new Problem('unexpected', { cause: error })
}

function stackPlaces(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 6)
    .map(line => line.trim().replace(/\(?(file:\/\/)?\/.*\/(dist|node_modules)\//, '($2/'))
}

const pagePolicy = (connect: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; ${connect}; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`

/** What a page that speaks to the centre's own exchange is sent instead: that one address and the microphone, and nothing else beside the usual. */
export function headersWithExchange(socket: string): Record<string, string> {
  return {
    'content-security-policy': pagePolicy(`connect-src 'self' ${new URL(socket).origin}`),
    'permissions-policy': permissions('(self)'),
  }
}
const permissions = (microphone: string): string =>
  `camera=(), microphone=${microphone}, geolocation=(), interest-cohort=()`

function securityHeaders(secure: boolean): Record<string, string> {
  return {
    'content-security-policy': pagePolicy("connect-src 'self'"),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': permissions('()'),
    ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
  }
}
