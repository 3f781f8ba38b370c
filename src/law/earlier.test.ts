// Light harm and battery as crimes of 2015–2017, held apart from the rulebook in force, which answers no day before February 2020.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingWorse } from './acts/example-facts.ts'
import { factsOf, failingExamples, overlapExists } from './check.ts'
import { compile } from './compile.ts'
import { earlierRulebook } from './earlier.ts'
import { qualify } from './index.ts'

test('the earlier articles come out as their examples say, do not overlap, and are misdemeanours', () => {
  assert.deepEqual(failingExamples(earlierRulebook), [])
  assert.equal(overlapExists(earlierRulebook), false)
  assert.deepEqual([...new Set(compile(earlierRulebook).provisions.map(p => p.class))], ['misdemeanour'])
})

test('the rulebook in force names no provision for an act of 2016 and says that the wording is not held', () => {
  const q = qualify({
    facts: factsOf({ ...nothingWorse, harm: 'none' }),
    dates: { act: '2016-05-05', decision: '2016-05-06' },
  })
  assert.deepEqual(q.candidates, [])
  assert.ok(q.problems.some(p => p.code === 'act-before-rulebook'))
})
