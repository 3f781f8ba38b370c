// The checks of the rulebook are themselves checked: each must find the fault it is there for when it is planted.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article, Provision, Rulebook } from '../form.ts'
import { failingItems, failingVariations } from '../check.ts'
import { rulebook } from '../rulebook.ts'
import { accepted } from './accepted.ts'
import { isKilled, mutantsOf, surroundings } from './mutation.ts'
import { compareReadings, runMutants } from './soundness.ts'
import { structureOf } from './structure.ts'

/** The rulebook with one provision changed. */
function changed(id: string, change: (p: Provision) => Provision): Rulebook {
  let found = false
  const articles = rulebook.articles.map(a => ({
    ...a,
    provisions: a.provisions.map(p => {
      if (p.id !== id) return p
      found = true
      return change(p)
    }),
  }))
  assert.ok(found, `${id} is in the rulebook`)
  return { ...rulebook, articles }
}
const finds = (lines: readonly string[], what: RegExp) =>
  assert.ok(
    lines.some(l => what.test(l)),
    lines.join('\n'),
  )

test('the rulebook in force has no fault of structure but what the statute itself contains', () => {
  const found = Object.values(structureOf(rulebook)).flat()
  assert.deepEqual(
    found.filter(line => accepted[line] === undefined),
    [],
  )
  for (const line of Object.keys(accepted)) assert.ok(found.includes(line), `accepted, but not found any more: ${line}`)
})

test('a hole between two wordings is found', () => {
  const holed = changed('cc-107.1@2020-02-01', p => ({ ...p, inForce: ['2020-02-01', '2024-06-10'] }))
  finds(structureOf(holed).gaps, /cc-107\.1: nothing is in force from 2024-06-10 to 2024-06-16/)
})

test('two provisions that take each other’s place in a circle are found', () => {
  const circle = changed('cc-107.1@2024-06-16', p => ({ ...p, qualifies: ['cc-107.2'] }))
  finds(structureOf(circle).gaps, /displaced although nothing stands/)
})

test('two provisions that stand together are found when the edge between them is taken away', () => {
  const loose = changed('cc-107.2@2024-06-16', p => ({ ...p, qualifies: [] }))
  const { overlaps, withoutEdge } = structureOf(loose)
  finds(overlaps, /cc-107\.1@2024-06-16 and cc-107\.2@2024-06-16|cc-107\.2@2024-06-16 and cc-107\.1@2024-06-16/)
  finds(withoutEdge, /cc-107\.2@2024-06-16 implies cc-107\.1@2024-06-16/)
})

test('an element that decides nothing, and a part that is milder than the one whose place it takes, are found', () => {
  const twice = changed('cc-107.1@2024-06-16', p => ({ ...p, elements: [...p.elements, ...p.elements.slice(0, 1)] }))
  finds(structureOf(twice).deadElements, /cc-107\.1@2024-06-16: the element .* decides nothing/)
  const mild = changed('cc-107.2@2024-06-16', p => ({
    ...p,
    sanction: { alternatives: [{ kind: 'fine', unit: 'mci', max: 20 }] },
  }))
  finds(structureOf(mild).notMonotone, /cc-107\.2@2024-06-16: its maximum is below/)
})

test('every way of reading agrees on partly known cases', () => {
  const found = compareReadings(rulebook, 150, 7)
  assert.deepEqual([found.soundnessViolations, found.differentialMismatches], [[], []])
})

test('mutants are made and most of an article full of examples are killed; an article without examples kills none', () => {
  const cc110 = rulebook.articles.find(a => a.id === 'cc-110') as Article
  const only: Rulebook = { ...rulebook, articles: rulebook.articles.filter(a => a.id === 'cc-110') }
  assert.ok([...mutantsOf(cc110)].length >= 20)
  const around = surroundings(rulebook, 'cc-110')
  const [first] = mutantsOf(cc110)
  assert.ok(first)
  assert.ok(isKilled(first, around, new Set()))
  const silent: Rulebook = { ...around, articles: around.articles.map(a => ({ ...a, examples: [] })) }
  assert.ok(!isKilled(first, silent, new Set()))
  assert.ok(only.articles.length === 1 && runMutants({ ...around, articles: [] }, 0, 1).mutants === 0)
})

test('one change to a worked example does what the law says it does, and a rule that forgot its kind of deed or the age is noticed', () => {
  assert.deepEqual(failingVariations(rulebook), [])
  const anyDeed = changed('cc-107.1@2024-06-16', p => ({ ...p, elements: p.elements.filter(e => e.name !== 'deed') }))
  finds(failingVariations(anyDeed), /cc-107\.1@2024-06-16: .*another kind of deed: stands/)
  const older = changed('cc-107.1@2024-06-16', p => ({ ...p, liableFrom: 14 }))
  finds(failingVariations(older), /cc-107\.1@2024-06-16: .*by a person of 15: stands/)
})

test('each item of an aggravated list lifts the case alone, and a list read as “and” is noticed', () => {
  assert.deepEqual(failingItems(rulebook), [])
  const together = changed('cc-125.2@2024-06-16', p => ({
    ...p,
    elements: p.elements.map(e =>
      e.name === 'item' && e.of.op === 'any' ? { ...e, of: { op: 'all', of: e.of.of } } : e,
    ),
  }))
  finds(failingItems(together), /CC 125\(2\)\(4\), a weapon .*found cc-125\.1/)
})
