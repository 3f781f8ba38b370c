// OpenAPI 3.1, made from the register of routes and the contracts themselves, so that it cannot drift from what the server does.
import { z } from 'zod'
import { problems } from './problems.ts'
import type { RegisteredRoute } from './route.ts'

export function describeApi(routes: readonly RegisteredRoute[], version: string): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  const shape = (schema: z.ZodType, io: 'input' | 'output') =>
    z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  for (const r of routes) {
    if (!r.api) continue
    const path = r.url.replaceAll(/:([a-zA-Z]+)/g, '{$1}')
    const named = [...r.url.matchAll(/:([a-zA-Z]+)/g)].map(m => ({
      name: m[1],
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }))
    const headers = (r.api.headers ?? []).map(name => ({
      name,
      in: 'header',
      required: true,
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    }))
    paths[path] = {
      ...paths[path],
      [r.method.toLowerCase()]: {
        summary: r.api.summary,
        parameters: [...named, ...headers],
        ...('public' in r.access ? {} : { security: [{ token: [] }] }),
        ...(r.body
          ? { requestBody: { required: true, content: { 'application/json': { schema: shape(r.body, 'input') } } } }
          : {}),
        responses: {
          [r.api.status ?? 200]: {
            description: 'Done',
            ...(r.reply ? { content: { 'application/json': { schema: shape(r.reply, 'output') } } } : {}),
          },
          default: {
            description: 'A problem (RFC 9457)',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Arasha',
      version,
      description: 'Mandatory notices of unlawful acts by or against minors, their receipts and states.',
    },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'instance'],
          properties: {
            type: {
              type: 'string',
              enum: Object.keys(problems).map(code => `urn:arasha:problem:${code}`),
              description: Object.entries(problems)
                .map(([c, p]) => `${c}: ${p.does}`)
                .join('\n'),
            },
            title: { type: 'string' },
            status: { type: 'integer' },
            instance: { type: 'string' },
            detail: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                required: ['pointer', 'code'],
                properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  }
}
