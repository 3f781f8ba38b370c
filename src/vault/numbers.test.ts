import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersPerYear } from '../words/numbers.ts'
import { openPermutation } from './numbers.ts'
import { VaultError } from './problems.ts'

const key = Buffer.alloc(32, 7)

test('all ten million counters of a year give ten million different numbers', () => {
  const { forward } = openPermutation(key, 'N-26')
  const seen = new Uint8Array(numbersPerYear)
  let twice = 0
  for (let counter = 0; counter < numbersPerYear; counter++) {
    const digits = forward(counter)
    if (seen[digits] !== 0) twice++
    seen[digits] = 1
  }
  assert.equal(twice, 0)
  assert.equal(seen.indexOf(0), -1)
})

test('the owner of the key finds the counter again', () => {
  const { forward, back } = openPermutation(key, 'N-26')
  for (let counter = 0; counter < numbersPerYear; counter += 9973) assert.equal(back(forward(counter)), counter)
})

test('neighbouring counters are not neighbouring numbers, and neither key, kind nor year share an order', () => {
  const first = (k: Buffer, scope: string) => {
    const { forward } = openPermutation(k, scope)
    return Array.from({ length: 200 }, (_, i) => forward(i))
  }
  const numbers = first(key, 'N-26')
  const close = numbers.slice(1).filter((n, i) => Math.abs(n - (numbers[i] ?? 0)) < 1000).length
  assert.ok(close <= 3, `${close} of 199 neighbours stayed close`)
  for (const other of [first(Buffer.alloc(32, 8), 'N-26'), first(key, 'E-26'), first(key, 'N-27')])
    assert.ok(other.filter((n, i) => n === numbers[i]).length <= 1)
})

test('an eleven-millionth number is refused, not repeated', () => {
  const { forward } = openPermutation(key, 'N-26')
  for (const counter of [-1, 0.5, numbersPerYear, Number.NaN]) assert.throws(() => forward(counter), VaultError)
})
