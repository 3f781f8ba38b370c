// The comparison of two days of the law is held against the slow reading of single cases: every condition it names must be enough, and what it calls
// unchanged must be unchanged.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changes, changesBetween, type Changes, type Way } from './changes.ts'
import { compile } from './compile.ts'
import type { ClaimId } from './form.ts'
import { refer } from './reference.ts'
import { rulebook } from './rulebook.ts'

const compiled = compile(rulebook)
const reform = changesBetween('2024-06-15', '2024-06-16')
const [before, after] = ['2024-06-15', '2024-06-16'].map(
  on => 1 << (compiled.actCuts.findLastIndex(cut => cut <= on) + 1),
) as [number, number]
const step = 1 << compiled.stepCuts.findLastIndex(cut => cut <= '2024-06-15')
const anyCase = fc.tuple(...compiled.variables.map(v => fc.nat(v.values.length - 1)))

function claimsOf(values: readonly number[], act: number): (claim: ClaimId) => number {
  const masks = Int32Array.from(values, v => 1 << v)
  masks[0] = act
  masks[1] = step
  const reference = refer(compiled, masks)
  return claim => reference.value({ op: 'claim', of: claim })
}
/** A case in which the way holds. */
function within(way: Way, values: readonly number[]): number[] {
  const found = [...values]
  for (const term of way.terms) {
    const index = compiled.indexOf.get(term.kind === 'fact' ? term.key : `reading:${term.key}`) as number
    const wanted = term.values.map(v => compiled.variables[index]?.values.indexOf(v) as number)
    found[index] = wanted[(found[index] as number) % wanted.length] as number
  }
  return found
}
function wrong(found: Changes, values: readonly number[]): readonly string[] {
  return found.claims.flatMap(c =>
    [
      ...(c.begins?.ways ?? []).map(way => ({ way, to: 2 })),
      ...(c.ends?.ways ?? []).map(way => ({ way, to: 0 })),
    ].flatMap(({ way, to }) => {
      const one = within(way, values)
      return claimsOf(one, before)(c.claim) === 2 - to && claimsOf(one, after)(c.claim) === to ? [] : [c.claim]
    }),
  )
}

test('each condition named for a change of a claim is enough for it, whatever the other facts are', () => {
  fc.assert(
    fc.property(anyCase, values => {
      assert.deepEqual(wrong(reform, values), [])
    }),
    { numRuns: 15 },
  )
})

test('a condition with one term too few is noticed (negative control)', () => {
  const spoiled: Changes = {
    ...reform,
    claims: reform.claims.map(c =>
      c.begins === undefined
        ? c
        : { ...c, begins: { ...c.begins, ways: c.begins.ways.map(w => ({ ...w, terms: w.terms.slice(1) })) } },
    ),
  }
  assert.throws(() =>
    fc.assert(
      fc.property(anyCase, values => {
        assert.deepEqual(wrong(spoiled, values), [])
      }),
      { numRuns: 15, seed: 1 },
    ),
  )
})

test('a claim said to be the same on both days is the same in any case', () => {
  fc.assert(
    fc.property(anyCase, values => {
      const [was, is] = [claimsOf(values, before), claimsOf(values, after)]
      for (const claim of reform.sameClaims) assert.equal(was(claim), is(claim), claim)
    }),
    { numRuns: 200 },
  )
})

test('the reform brought battery and light harm back into the Criminal Code, and left dependence in 107(2), where the law of 2023 had put it', () => {
  const kinds = new Map(reform.provisions.map(p => [p.part, p.kind]))
  assert.deepEqual(
    ['cc-108-1.1', 'cc-109-1.2', 'adm-73-1.1', 'adm-73-2.3', 'cc-107.2'].map(p => kinds.get(p)),
    ['new', 'new', 'gone', 'gone', 'changed'],
  )
  const raisedIn = (found: Changes) =>
    found.transitions.find(t => t.from?.id.startsWith('cc-107.1') && t.to?.id.startsWith('cc-107.2'))
  assert.equal(raisedIn(reform), undefined)
  const raised = raisedIn(changesBetween('2023-05-16', '2023-06-01'))
  assert.ok(raised !== undefined && raised.beyond === 0)
  assert.ok(raised.ways.every(w => w.terms.some(t => t.key === 'dependent' && t.values.join() === 'yes')))
  assert.equal(reform.transitions.filter(t => t.from?.id.startsWith('cc-106.2') && t.to === undefined).length, 0)
})

test('a rulebook does not differ from itself, nor one day from the next without an amendment', () => {
  for (const found of [changes(rulebook, { ...rulebook }), changesBetween('2024-06-20', '2024-06-21')])
    assert.deepEqual([found.provisions, found.transitions, found.claims], [[], [], []])
})

test('a changed condition in a proposed rulebook is found with the facts that decide it', () => {
  const proposed = {
    ...rulebook,
    articles: rulebook.articles.map(a =>
      a.id === 'adm-593'
        ? {
            ...a,
            provisions: a.provisions.map(p => ({ ...p, elements: p.elements.filter(e => e.name !== 'alone') })),
          }
        : a,
    ),
  }
  const found = changes(rulebook, proposed)
  assert.deepEqual(
    found.provisions.map(p => [p.part, p.what]),
    [['adm-593.1-1', ['elements']]],
  )
  assert.ok(
    found.transitions.every(t =>
      t.ways.every(w => w.terms.some(x => x.key === 'travelledAlone' && x.values[0] === 'no')),
    ),
  )
  assert.ok(found.transitions.length > 0)
})

test('a day before the first one held is refused', () => {
  assert.throws(() => changesBetween('2019-01-01', '2024-06-16'), { code: 'bad-day' })
})
