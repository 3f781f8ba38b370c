// The checks of the rulebook are themselves checked: each must find the fault it is there for when it is planted.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article, Provision, Rulebook } from '../form.ts'
import { failingItems, failingVariations } from '../check.ts'
import { rulebook } from '../rulebook.ts'
import { acceptedFaults, whyAccepted } from './accepted.ts'
import { equalityOf } from './equivalence.ts'
import { isKilled, mutantsOf, spoiled, surroundings, type Mutant } from './mutation.ts'
import { compareReadings, runMutants } from './soundness.ts'
import { structureOf, type Fault } from './structure.ts'

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
const finds = (found: readonly (Fault | string)[], what: RegExp) => {
  const lines = found.map(one => (typeof one === 'string' ? one : `${one.kind}: ${one.where} ${one.other}`))
  assert.ok(
    lines.some(l => what.test(l)),
    lines.join('\n'),
  )
}
/** The mutant of a provision that spoils this. */
function mutantOf(article: string, where: string, kind: Mutant['kind'], other: string): Mutant {
  const held = rulebook.articles.find(a => a.id === article) as Article
  const found = [...mutantsOf(held)].find(m => m.where === where && m.kind === kind && m.other === other)
  assert.ok(found, `${where}: ${kind} ${other}`)
  return found
}

test('the rulebook in force has no fault of structure but what the statute itself contains', () => {
  const found = Object.values(structureOf(rulebook)).flat()
  assert.deepEqual(
    found.filter(one => whyAccepted(one) === undefined),
    [],
  )
  for (const { kind, where, other } of acceptedFaults)
    finds(found, new RegExp(`^${kind}: ${where.replaceAll('.', '\\.')} ${other}$`))
})

test('a hole between two wordings is found', () => {
  const holed = changed('cc-107.1@2020-02-01', p => ({ ...p, inForce: ['2020-02-01', '2024-06-10'] }))
  finds(structureOf(holed).gaps, /^hole: cc-107\.1 2024-06-10\/2024-06-16/)
})

test('two provisions that take each other’s place in a circle are found', () => {
  const circle = changed('cc-107.1@2024-06-16', p => ({ ...p, qualifies: ['cc-107.2'] }))
  finds(structureOf(circle).gaps, /^displaced-by-nothing: cc-107/)
})

test('two provisions that stand together are found when the edge between them is taken away', () => {
  const loose = changed('cc-107.2@2024-06-16', p => ({ ...p, qualifies: [] }))
  const { overlaps, withoutEdge } = structureOf(loose)
  finds(overlaps, /^together: cc-107\.1@2024-06-16 cc-107\.2@2024-06-16/)
  finds(withoutEdge, /^implies: cc-107\.2@2024-06-16 cc-107\.1@2024-06-16/)
})

test('an element that decides nothing, and a part that is milder than the one whose place it takes, are found', () => {
  const twice = changed('cc-107.1@2024-06-16', p => ({ ...p, elements: [...p.elements, ...p.elements.slice(0, 1)] }))
  finds(structureOf(twice).deadElements, /^element: cc-107\.1@2024-06-16 /)
  const mild = changed('cc-107.2@2024-06-16', p => ({
    ...p,
    sanction: { alternatives: [{ kind: 'fine', unit: 'mci', max: 20 }] },
  }))
  finds(structureOf(mild).notMonotone, /^milder: cc-107\.2@2024-06-16 cc-107\.1@2024-06-16/)
})

test('a complaint that could change whether a case is public is found', () => {
  const hanging: Rulebook = {
    ...rulebook,
    claims: rulebook.claims.map(claim =>
      claim.claim === 'public-prosecution'
        ? {
            ...claim,
            rules: claim.rules.map(rule => ({
              ...rule,
              when: { op: 'all', of: [rule.when, { op: 'in', fact: 'complaint', values: ['filed'] }] },
            })),
          }
        : claim,
    ),
  }
  finds(structureOf(hanging).notMonotone, /^complaint: public-prosecution/)
})

test('a mutant that changes nothing is proven equal, everywhere or where a case can be; one that changes a case is not', () => {
  const around = (article: string) => surroundings(rulebook, article)
  const equality = (mutant: Mutant) => equalityOf(around(mutant.article), spoiled(mutant, around(mutant.article)))
  // CC 132 asks for an adult: an age of 18 in place of 16 excludes nobody more.
  assert.equal(equality(mutantOf('cc-132', 'cc-132.1@2020-02-01', 'age', '16')), 'everywhere')
  // The duty of safety is asked about only where the deed is unsafe care of a child.
  assert.equal(equality(mutantOf('cc-141', 'cc-141.1@2020-02-01', 'element', 'unsafe')), 'where-possible')
  assert.equal(equality(mutantOf('cc-107', 'cc-107.1@2024-06-16', 'age', '16')), 'differs')
  assert.equal(equality(mutantOf('cc-119', 'cc-119.2@2020-02-01', 'element', 'state')), 'differs')
})

test('what only one added row notices is noticed: an element of a graver part, an item of an older list, an edge', () => {
  for (const mutant of [
    mutantOf('cc-119', 'cc-119.2@2020-02-01', 'element', 'state'),
    mutantOf('cc-105', 'cc-105.2@2020-02-01', 'item', 'item 1'),
    mutantOf('cc-125-1', 'cc-125-1.x@2025-08-20', 'age', '16'),
    mutantOf('adm-127-2', 'adm-127-2.3@2024-06-16', 'first-part', ''),
  ])
    assert.ok(isKilled(mutant, surroundings(rulebook, mutant.article), new Set()), `${mutant.where} ${mutant.other}`)
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
  assert.ok(
    only.articles.length === 1 && Object.keys(runMutants({ ...around, articles: [] }, 0, 1).mutants).length === 0,
  )
})

test('one change to a worked example does what the law says it does, and a rule that forgot its kind of deed or the age is noticed', () => {
  assert.deepEqual(failingVariations(rulebook), [])
  const anyDeed = changed('cc-107.1@2024-06-16', p => ({ ...p, elements: p.elements.filter(e => e.name !== 'deed') }))
  finds(failingVariations(anyDeed), /^cc-107\.1@2024-06-16 .*deed=other: falls → stands/)
  const older = changed('cc-107.1@2024-06-16', p => ({ ...p, liableFrom: 14 }))
  finds(failingVariations(older), /^cc-107\.1@2024-06-16 .*offenderAge=14-15: not-liable → stands/)
})

test('each item of an aggravated list lifts the case alone, and a list read as “and” is noticed', () => {
  assert.deepEqual(failingItems(rulebook), [])
  const together = changed('cc-125.2@2024-06-16', p => ({
    ...p,
    elements: p.elements.map(e =>
      e.name === 'item' && e.of.op === 'any' ? { ...e, of: { op: 'all', of: e.of.of } } : e,
    ),
  }))
  finds(failingItems(together), /^CC 125\(2\)\(4\) .*weapon=yes: .* → cc-125\.1/)
})
