// The contract of an inquiry as JSON Schema (2020-12), made from the contract itself and from the list of facts: every fact with its question in three
// languages, its values and who may assert it. The order of days and contradictions are checked by the engine, a schema cannot say them.
import { z } from 'zod'
import { inquirySchema } from './contract.ts'
import { factKeys, factOf } from './facts.ts'

type Json = { [key: string]: unknown }

export function inquiryJsonSchema(): Json {
  const schema: Json = z.toJSONSchema(inquirySchema, { io: 'input' })
  const properties = schema['properties'] as Json
  const list = properties['facts'] as Json
  return {
    ...schema,
    title: 'Facts for arasha qualify',
    properties: {
      ...properties,
      facts: { ...list, items: { ...(list['items'] as Json), allOf: factKeys.map(valuesOfFact) } },
    },
  }
}

/** For one key: which values may stand in it. An age may also be given in whole years, a duration in days. */
function valuesOfFact(key: (typeof factKeys)[number]): Json {
  const { label, ask, by, values, valueWords, type, cost, judgement, most = 130 } = factOf(key)
  const named: Json = { enum: values }
  const value = type === 'bands' ? { anyOf: [named, { type: 'integer', minimum: 0, maximum: most }] } : named
  const several = { type: 'array', items: named }
  return {
    if: { properties: { key: { const: key } }, required: ['key'] },
    // oxlint-disable-next-line unicorn/no-thenable -- the word is JSON Schema's
    then: {
      title: label.en,
      description: ask.en,
      properties: { value, values: type === 'bands' ? { type: 'array' } : several, within: several },
      'x-words': { label, ask, values: valueWords },
      'x-by': by,
      'x-cost': cost,
      'x-judgement': judgement === true,
    },
  }
}
