// The generated functions are those of the rulebook as it is, and every way of reading a case says the same; a spoiled one is noticed.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { disagreements, drawCase, readersOf, subjectsOf } from './agreement.ts'
import { compile } from './compile.ts'
import { isGeneratedFromCurrent } from './evaluate.ts'
import { files } from './make.ts'
import { rulebook } from './rulebook.ts'
import { numbers } from './soundness/soundness.ts'

const compiled = compile(rulebook)
const subjects = subjectsOf(compiled)
const readers = readersOf(compiled, subjects)

test('the generated functions are those the rulebook gives now', () => {
  const file = path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'law', 'generated', 'evaluators.ts')
  assert.equal(readFileSync(file, 'utf8'), files()['evaluators.ts'])
  assert.ok(isGeneratedFromCurrent())
})

test('reference, walk and generated functions read every partly known case alike, and the exact answer keeps what they settle', () => {
  assert.ok(readers.generated !== undefined)
  const random = numbers(20_240_616)
  for (let i = 0; i < 1500; i += 1) {
    const masks = drawCase(compiled, random, i % 3 === 0 ? 0 : 0.4)
    assert.deepEqual(disagreements(masks, subjects, readers), [], [...masks].join())
  }
})

test('a reader that takes unknown for no is noticed (negative control)', () => {
  const random = numbers(7)
  const closed = readersOf(compiled, subjects)
  const spoiled = { ...closed, walk: (masks: Int32Array) => closed.walk(masks).map(v => (v === 1 ? 0 : v)) }
  const found = Array.from({ length: 50 }, () => disagreements(drawCase(compiled, random, 0.4), subjects, spoiled))
  assert.ok(found.flat().some(d => d.between === 'readings'))
})

test('an exact answer that is not exact is noticed (negative control)', () => {
  const random = numbers(7)
  const spoiled = { ...readers, exact: (masks: Int32Array) => readers.exact(masks).map(() => 1 as const) }
  const found = Array.from({ length: 20 }, () => disagreements(drawCase(compiled, random, 0), subjects, spoiled))
  assert.ok(found.flat().some(d => d.between === 'exactness'))
})

test('one walk for outlook and support says what the two say, whichever was asked first', () => {
  const random = numbers(11)
  const nodes = subjects.map(s => s.node)
  for (let i = 0; i < 150; i += 1) {
    const masks = drawCase(compiled, random, i % 5 === 0 ? 1 : 0.4)
    const apart = compiled.diagrams.view(masks)
    const first = nodes.map(node => ({ ...apart.outlook(node), support: apart.support(node) }))
    const together = compiled.diagrams.view(masks)
    assert.deepEqual(
      nodes.map(node => together.exact(node)),
      first,
    )
    // After some outlooks were asked of the same case.
    const mixed = compiled.diagrams.view(masks)
    for (const node of nodes.filter((_, n) => n % 2 === 0)) mixed.outlook(node)
    assert.deepEqual(
      nodes.map(node => mixed.exact(node)),
      first,
    )
    assert.deepEqual(
      nodes.map(node => mixed.outlook(node)),
      first.map(({ canBeTrue, canBeFalse }) => ({ canBeTrue, canBeFalse })),
    )
  }
})
