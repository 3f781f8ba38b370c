// The simulator's tables are held against the slow reading of single cases; the same seed gives the same counts; invented weights come out as written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../compile.ts'
import { refer } from '../reference.ts'
import { rulebook } from '../rulebook.ts'
import { counted, planSimulation } from './plan.ts'
import { rates } from './rates.ts'
import { resultAsCsv, resultAsSvg, resultOf, type Changed } from './result.ts'
import { count, placeOf } from './run.ts'
import { numbers } from '../soundness/soundness.ts'

const compiled = compile(rulebook)
const plan = planSimulation('2024-06-15', '2024-06-16', rates)
const size = plan.outcomes.length ** 2 * 2 ** (2 * counted.length)
function counts(people: number, seed: number): Uint32Array {
  const into = new Uint32Array(size)
  count(plan.tables, people, seed, into)
  return into
}
/** A case with values that can be drawn, whatever their weights. */
function someCase(random: () => number): Uint8Array {
  const values = Uint8Array.from(plan.tables.quiet)
  for (const { fact, weights } of rates.rates) {
    const index = compiled.indexOf.get(fact) as number
    const rows = ('of' in weights ? Object.values(weights.of) : [weights]) as Readonly<Record<string, number>>[]
    const possible = [...new Set(rows.flatMap(row => Object.keys(row).filter(v => (row[v] ?? 0) > 0)))]
    const value = possible[Math.floor(random() * possible.length)] as string
    values[index] = compiled.variables[index]?.values.indexOf(value) as number
  }
  return values
}
function meaning(values: Uint8Array, day: string) {
  const masks = Int32Array.from(values, v => 1 << v)
  masks[0] = 1 << (compiled.actCuts.findLastIndex(cut => cut <= day) + 1)
  masks[1] = 1 << compiled.stepCuts.findLastIndex(cut => cut <= day)
  const reference = refer(compiled, masks)
  return {
    provisions: compiled.provisions.filter(p => reference.stands(p) === 2).map(p => p.provision.id),
    claims: counted.map(of => reference.value({ op: 'claim', of }) === 2),
  }
}

test('the flat tables answer as the slow reading does, for both days', () => {
  const random = numbers(3)
  for (let i = 0; i < 400; i += 1) {
    const values = someCase(random)
    const place = placeOf(plan.tables, values)
    const bits = place % 2 ** (2 * counted.length)
    const pair = Math.floor(place / 2 ** (2 * counted.length))
    const [before, after] = [meaning(values, '2024-06-15'), meaning(values, '2024-06-16')]
    assert.deepEqual(plan.outcomes[Math.floor(pair / plan.outcomes.length)]?.provisions, before.provisions)
    assert.deepEqual(plan.outcomes[pair % plan.outcomes.length]?.provisions, after.provisions)
    counted.forEach((claim, c) => {
      assert.equal(((bits >> (2 * c)) & 1) === 1, before.claims[c], `${claim} before`)
      assert.equal(((bits >> (2 * c + 1)) & 1) === 1, after.claims[c], `${claim} after`)
    })
  }
})

test('the same seed gives the same counts, another seed others; nobody is lost', () => {
  assert.deepEqual(counts(5000, 1), counts(5000, 1))
  assert.notDeepEqual(counts(5000, 1), counts(5000, 2))
  assert.equal(resultOf(plan, counts(5000, 1)).people, 5000)
})

test('on two days under one law nothing changes', () => {
  const same = planSimulation('2024-06-20', '2024-06-21', rates)
  const into = new Uint32Array(same.outcomes.length ** 2 * 2 ** (2 * counted.length))
  count(same.tables, 3000, 1, into)
  assert.deepEqual([...new Set(Object.values(resultOf(same, into).changed))], [0])
})

test('the reform of June 2024 moves battery and light harm to the Criminal Code and a fine with them', () => {
  const { changed, classes, synthetic } = resultOf(plan, counts(20_000, 1))
  assert.ok(synthetic)
  assert.ok(
    changed.administrativeToCriminal > 0 && changed.runsWithoutComplaint > 0 && changed.reconciliationBarred > 0,
  )
  const moved = classes.filter(c => c.from === 'administrative' && c.to !== 'administrative' && c.to !== 'none')
  assert.equal(
    moved.reduce((sum, c) => sum + c.people, 0),
    changed.administrativeToCriminal,
  )
})

test('a value the table does not have is refused, not ignored (negative control)', () => {
  const spoiled = { name: 'spoiled', rates: [{ fact: 'deed' as const, weights: { violence: 1, nonsense: 1 } }] }
  assert.throws(() => planSimulation('2024-06-15', '2024-06-16', spoiled), /nonsense/)
})

test('table and chart say the days, hold every transition, and let no text break the drawing', () => {
  const result = resultOf(plan, counts(2000, 1))
  const csv = resultAsCsv(result).trimEnd().split('\n')
  assert.equal(csv.length, result.transitions.length + 1)
  assert.equal(
    csv.slice(1).reduce((sum, row) => sum + Number(row.split(',').at(-1)), 0),
    2000,
  )
  const labels = Object.fromEntries(Object.keys(result.changed).map(k => [k, k])) as Record<keyof Changed, string>
  assert.match(resultAsSvg(result, 'a < b', 'note', labels), /^<svg[^]*a &#60; b/)
})
