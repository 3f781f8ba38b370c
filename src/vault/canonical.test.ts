import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical.ts'

test('the order in which keys were written does not matter, the order of a list does', () => {
  assert.equal(canonicalJson({ b: 1, a: [2, { d: null, c: 'ә' }] }), '{"a":[2,{"c":"ә","d":null}],"b":1}')
  assert.notEqual(canonicalJson([1, 2]), canonicalJson([2, 1]))
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      assert.equal(canonicalJson(turned), canonicalJson(value))
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('an absent and an undefined property are the same; what JSON cannot hold is refused', () => {
  assert.equal(canonicalJson({ a: undefined, b: 1 }), '{"b":1}')
  for (const value of [undefined, [undefined], Number.NaN, Infinity, 1n, () => 1, new Date(0), new Map(), Symbol('s')])
    assert.throws(() => canonicalJson(value), TypeError)
})
