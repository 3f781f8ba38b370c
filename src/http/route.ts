// The only way to make a route. A route names its permission, says aloud why it is public, or says why being signed in is enough;
// a route made any other way keeps the server from starting. The act's name in the journal comes from here, never from the client.
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { mayEver, type ActName } from '../access/policy.ts'
import type { Visitor } from '../access/session.ts'
import type { Actor } from '../db/door.ts'
import { speaker, type Say } from '../words/catalogue.ts'
import { isLang, type Lang } from '../words/say.ts'
import { Problem, type FieldError } from './problems.ts'
import type { Form } from './form.ts'

export type Access =
  | { readonly permission: ActName }
  /** Open to everybody; the text says why. */
  | { readonly public: string }
  /** Open to everybody who is signed in; the text says why no permission is needed. */
  | { readonly signedIn: string }

export type Answer =
  | { readonly html: string; readonly status?: number }
  | { readonly redirect: string }
  | { readonly json: unknown; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly bytes: Uint8Array; readonly mediaType: string; readonly filename?: string }
  /** The handler has taken over the raw reply (Server-Sent Events). */
  | 'streaming'

export type Visit = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly lang: Lang
  readonly t: Say
  readonly visitor: Visitor | undefined
  /** Token that every form of the page carries; empty when nobody is signed in. */
  readonly csrf: string
  /** Fields and files of a posted form; empty for anything else. */
  readonly form: Form
  /** Number of this request: in the problem, the log, and nowhere else. */
  readonly instance: string
}
export type SignedVisit = Visit & { readonly visitor: Visitor; readonly actor: Actor }

type Zod = z.ZodType
type Parsed<S> = S extends Zod ? z.output<S> : undefined

export type RouteSpec<
  A extends Access,
  P extends Zod | undefined,
  Q extends Zod | undefined,
  B extends Zod | undefined,
> = {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'PATCH' | 'PUT'
  /** Pages begin with /:lang. */
  readonly url: string
  readonly access: A
  /** Shapes of path, query and JSON body. Strict: an unknown key is refused. Forms are parsed by the room, which shows them again. */
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** API only: what the reply looks like. Undeclared fields do not leave the server. */
  readonly reply?: Zod
  readonly api?: { readonly summary: string; readonly status?: number; readonly headers?: readonly string[] }
  readonly handle: (
    visit: (A extends { public: string } ? Visit : SignedVisit) & {
      params: Parsed<P>
      query: Parsed<Q>
      body: Parsed<B>
    },
  ) => Promise<Answer>
}

/** One line of the register: the matrix test and OpenAPI are made from it. */
export type RegisteredRoute = {
  readonly method: string
  readonly url: string
  readonly access: Access
  readonly params: Zod | undefined
  readonly query: Zod | undefined
  readonly body: Zod | undefined
  readonly reply: Zod | undefined
  readonly api: { readonly summary: string; readonly status?: number; readonly headers?: readonly string[] } | undefined
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyInstance {
    register_: RegisteredRoute[]
  }
  interface FastifyRequest {
    visitor: Visitor | undefined
    csrf: string
    form: Form
  }
}

export function route<
  A extends Access,
  P extends Zod | undefined = undefined,
  Q extends Zod | undefined = undefined,
  B extends Zod | undefined = undefined,
>(app: FastifyInstance, spec: RouteSpec<A, P, Q, B>): void {
  app.register_.push({
    method: spec.method,
    url: spec.url,
    access: spec.access,
    params: spec.params,
    query: spec.query,
    body: spec.body,
    reply: spec.reply,
    api: spec.api,
  })
  app.route({
    method: spec.method,
    url: spec.url,
    config: { access: spec.access },
    handler: async (request, reply) => {
      const lang = langOf(request)
      const visitor = request.visitor
      const visit = {
        request,
        reply,
        lang,
        t: speaker(lang),
        visitor,
        csrf: request.csrf,
        form: request.form,
        instance: request.id,
        ...(visitor && { actor: visitor.actor }),
        params: parse(spec.params, withoutLang(request.params), '/params'),
        query: parse(spec.query, request.query, '/query'),
        body: parse(spec.body, request.body, ''),
      }
      const answer = await spec.handle(visit as never)
      return send(reply, answer, spec.reply)
    },
  })
}

/** Refuses to start if any route was made without naming who may use it. */
export function guardRoutes(app: FastifyInstance): void {
  app.decorate('register_', [])
  app.addHook('onRoute', options => {
    if (options.config?.access === undefined)
      throw new Error(`route ${String(options.method)} ${options.url} names no permission`)
  })
}

/** Called before the handler: lets in whom the route's access allows. */
export function admit(access: Access, visitor: Visitor | undefined): void {
  if ('public' in access) return
  if (visitor === undefined) throw new Problem('signed-out')
  if ('permission' in access && !mayEver(visitor.actor, access.permission))
    throw new Problem('not-allowed', { attempted: { kind: 'route', id: visitor.actor.id, region: visitor.region } })
}

export function langOf(request: FastifyRequest): Lang {
  const named = (request.params as { lang?: unknown } | undefined)?.lang
  if (isLang(named)) return named
  if (named !== undefined) throw new Problem('not-found')
  for (const part of String(request.headers['accept-language'] ?? '').split(',')) {
    const code = part.trim().slice(0, 2).toLowerCase()
    if (isLang(code)) return code
  }
  return 'kk'
}

function withoutLang(params: unknown): unknown {
  const { lang: _, ...rest } = (params ?? {}) as Record<string, unknown>
  return rest
}

function parse<S extends Zod | undefined>(schema: S, input: unknown, where: string): Parsed<S> {
  if (schema === undefined) return undefined as Parsed<S>
  const result = schema.safeParse(input ?? {})
  if (!result.success) {
    if (where === '/params') throw new Problem('not-found')
    throw new Problem('bad-input', { errors: fieldErrors(result.error, where) })
  }
  return result.data as Parsed<S>
}

/** zod's issues as pointers and codes. A schema may set its own code as the issue's message (`{ error: 'date-in-future' }`). */
export function fieldErrors(error: z.ZodError, where = ''): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    const pointer = where + issue.path.map(p => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
    const own = /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : undefined
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map(key => ({ pointer: `${pointer}/${key.slice(0, 60)}`, code: 'unknown-key' }))
      case 'too_big':
        return [
          issue.origin === 'string'
            ? { pointer, code: 'too-long', values: { max: Number(issue.maximum) } }
            : { pointer, code: own ?? 'invalid' },
        ]
      case 'too_small':
        return [
          {
            pointer,
            code:
              own ?? (issue.origin === 'string' ? (Number(issue.minimum) <= 1 ? 'required' : 'too-short') : 'invalid'),
          },
        ]
      case 'invalid_type':
        return [{ pointer, code: own ?? (issue.input === undefined ? 'required' : 'invalid') }]
      case 'invalid_value':
        return [{ pointer, code: own ?? (issue.input === undefined ? 'required' : 'not-in-list') }]
      case 'invalid_union':
      case 'invalid_format':
      case 'invalid_element':
      case 'invalid_key':
      case 'not_multiple_of':
      case 'custom':
        return [{ pointer, code: own ?? 'invalid' }]
      default:
        return [{ pointer, code: 'invalid' }]
    }
  })
}

function send(reply: FastifyReply, answer: Answer, schema: Zod | undefined): unknown {
  if (answer === 'streaming') return reply
  if ('html' in answer)
    return reply
      .code(answer.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(answer.html)
  if ('redirect' in answer) return reply.redirect(answer.redirect, 303)
  if ('bytes' in answer) {
    if (answer.filename !== undefined)
      reply.header(
        'content-disposition',
        `attachment; filename="${answer.filename.replaceAll(/[^A-Za-z0-9._-]/g, '_')}"`,
      )
    return reply.type(answer.mediaType).send(Buffer.from(answer.bytes))
  }
  if (answer.headers) reply.headers(answer.headers)
  return reply
    .code(answer.status ?? 200)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(schema ? schema.parse(answer.json) : answer.json))
}

export function newInstance(): string {
  return randomUUID().replaceAll('-', '').slice(0, 12)
}
