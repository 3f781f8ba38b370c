// The verbs of `arasha law`, and the schema other programs write facts by.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factKeys } from '../law/index.ts'
import { inquiryJsonSchema } from '../law/schema.ts'

test('the schema names every fact, its values and who may assert it', () => {
  const { properties } = inquiryJsonSchema() as {
    properties: {
      facts: { items: { allOf: { if: { properties: { key: { const: string } } }; then: { 'x-by': string[] } }[] } }
    }
  }
  const rows = properties.facts.items.allOf
  assert.deepEqual(
    rows.map(r => r.if.properties.key.const),
    factKeys,
  )
  assert.ok(rows.every(r => r.then['x-by'].length > 0))
})
