// The decision diagrams against truth tables: equal functions are one node, and what a partly known case leaves open is exactly what can still
// change the answer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDiagrams, type Diagrams, type Node } from './diagram.ts'
import { numbers } from './soundness/soundness.ts'

const sizes = [2, 3, 2, 5, 2, 4]
const worlds: readonly (readonly number[])[] = sizes.reduce<number[][]>(
  (found, size) => found.flatMap(world => Array.from({ length: size }, (_, value) => [...world, value])),
  [[]],
)
type Made = { readonly node: Node; readonly table: readonly boolean[] }

/** A random condition, as a diagram and as its answer in every world. */
function draw(diagrams: Diagrams, random: () => number, depth: number): Made {
  const kind = depth === 0 ? 0 : Math.floor(random() * 4)
  if (kind === 0) {
    const variable = Math.floor(random() * sizes.length)
    const mask = Math.floor(random() * 2 ** (sizes[variable] as number))
    return {
      node: diagrams.leaf(variable, mask),
      table: worlds.map(world => ((mask >> (world[variable] as number)) & 1) === 1),
    }
  }
  const a = draw(diagrams, random, depth - 1)
  if (kind === 1) return { node: diagrams.not(a.node), table: a.table.map(yes => !yes) }
  const b = draw(diagrams, random, depth - 1)
  return kind === 2
    ? { node: diagrams.and(a.node, b.node), table: a.table.map((yes, i) => yes && b.table[i] === true) }
    : { node: diagrams.or(a.node, b.node), table: a.table.map((yes, i) => yes || b.table[i] === true) }
}

test('two conditions are the same node exactly when they answer alike in every world', () => {
  const diagrams = createDiagrams(sizes)
  const random = numbers(11)
  const nodeOf = new Map<string, Node>()
  for (let i = 0; i < 3000; i += 1) {
    const { node, table } = draw(diagrams, random, i % 6)
    const key = table.map(Number).join('')
    assert.equal(nodeOf.get(key) ?? node, node)
    nodeOf.set(key, node)
  }
  assert.equal(new Set(nodeOf.values()).size, nodeOf.size)
  assert.ok(nodeOf.size > 300, `only ${nodeOf.size} different conditions were drawn`)
})

test('outlook and support of a partly known case are those of its truth table', () => {
  const diagrams = createDiagrams(sizes)
  const random = numbers(12)
  const drawn = Array.from({ length: 60 }, () => draw(diagrams, random, 5))
  const frozen = diagrams.freeze(drawn.map(d => d.node))
  let [open, partly] = [0, 0]
  for (let i = 0; i < 200; i += 1) {
    const masks = Int32Array.from(sizes, size => {
      const full = 2 ** size - 1
      return random() < 0.5 ? full : 1 + Math.floor(random() * full)
    })
    const view = frozen.view(masks)
    const left = worlds.flatMap((world, at) =>
      world.every((value, v) => (((masks[v] as number) >> value) & 1) === 1) ? [at] : [],
    )
    for (const { node, table } of drawn) {
      const answers = new Set(left.map(at => table[at]))
      // A variable matters if two worlds that differ in it alone answer differently.
      const wanted = sizes.flatMap((_, v) => {
        const seen = new Map<string, boolean>()
        return left.some(at => {
          const rest = (worlds[at] as readonly number[]).with(v, -1).join()
          const before = seen.get(rest)
          seen.set(rest, table[at] as boolean)
          return before !== undefined && before !== table[at]
        })
          ? [v]
          : []
      })
      const number = frozen.numberOf(node)
      // Asked for before the outlook and after it: each way cuts by itself.
      const first = i % 2 === 0 ? view.outlook(number) : view.exact(number)
      assert.deepEqual([first.canBeTrue, first.canBeFalse], [answers.has(true), answers.has(false)])
      assert.deepEqual(view.support(number), wanted)
      if (wanted.length > 0) open += 1
      if (wanted.length > 0 && wanted.length < sizes.length) partly += 1
    }
  }
  assert.ok(open > 1000 && partly > 500, `${open} open, ${partly} partly`)
})
