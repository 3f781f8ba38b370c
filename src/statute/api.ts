// The law for other systems: facts in, findings with citations out. Public like the pages: the law is the same for everybody. Nothing is stored, nothing is
// logged but that the address was asked; the body carries codes of facts and days, and a field that could hold a name is refused.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Problem } from '../http/problems.ts'
import { route } from '../http/route.ts'
import { parseInquiry } from '../law/contract.ts'
import { qualify } from '../law/qualify.ts'
import { nextQuestions } from '../law/questions.ts'
import { reportOf } from '../law/report.ts'
import { inquiryJsonSchema } from '../law/schema.ts'

export function qualifyApi(app: FastifyInstance): void {
  route(app, {
    method: 'POST',
    url: '/api/v1/law/qualify',
    access: { public: 'the law may be asked by everybody; what is sent is neither stored nor logged' },
    api: {
      summary:
        'What the law says of these facts: findings, questions, prohibitions, duties, each with its citation. The shape of the body: GET /api/v1/law/schema.',
    },
    // Read by the law's own contract, so that the command and this address refuse with the same codes.
    body: z.record(z.string(), z.unknown()),
    handle: async ({ body, lang }) => {
      const parsed = parseInquiry(body)
      if (!parsed.ok)
        throw new Problem('bad-input', {
          errors: parsed.errors.map(({ code, field, pointer, value = '' }) => ({
            code,
            pointer,
            values: { field, value: value.slice(0, 60) },
          })),
        })
      return { json: reportOf(qualify(parsed.inquiry), nextQuestions(parsed.inquiry), lang) }
    },
  })
  route(app, {
    method: 'GET',
    url: '/api/v1/law/schema',
    access: { public: 'whoever asks the law must know which facts it reads' },
    api: { summary: 'The JSON Schema of the facts that may be asked about, as `arasha law schema` prints it.' },
    handle: async () => ({ json: inquiryJsonSchema() }),
  })
}
