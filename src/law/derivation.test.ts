import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { packageRoot } from '../db/package-root.ts'
import { factsOf } from './check.ts'
import { packDerivation, unpackFacts } from './derivation.ts'
import type { Derivation } from './qualification.ts'
import { qualify } from './qualify.ts'
import { replay } from './replay.ts'
import { rulebook } from './rulebook.ts'

const all = rulebook.articles.flatMap(a =>
  a.examples.map(
    e => qualify({ facts: factsOf(e.given, e.unknown), dates: { act: e.on, decision: '2026-11-01' } }).derivation,
  ),
)

test('every derivation of every example is at most 600 bytes, unpacks to the same facts and replays to the same outcome', () => {
  assert.ok(all.length > 200)
  for (const derivation of all) {
    const packed = packDerivation(derivation)
    assert.ok(Buffer.byteLength(JSON.stringify(packed)) <= 600, `${Buffer.byteLength(JSON.stringify(packed))} bytes`)
    assert.equal(unpackFacts(packed.facts), derivation.facts)
    assert.deepEqual(packDerivation(packed), packed)
    assert.equal(replay(packed), 'same')
  }
})

test('a changed outcome, changed facts and another list of facts are noticed', () => {
  const packed = packDerivation(all[0] as Derivation)
  assert.equal(replay({ ...packed, outcome: `${packed.outcome}x` }), 'differs')
  assert.equal(replay({ ...packed, facts: `~000000${packed.facts.slice(7)}` }), 'rulebook-not-held')
  const other = all.find(d => d.facts !== all[0]?.facts && d.outcome !== all[0]?.outcome) as Derivation
  assert.equal(replay({ ...packed, facts: packDerivation(other).facts }), 'differs')
})

test('derivations of earlier days are told apart: those of this rulebook replay, those of another say so and are never guessed', () => {
  const file = path.join(packageRoot, 'test', 'old-derivations.json')
  const old = JSON.parse(readFileSync(file, 'utf8')) as readonly Derivation[]
  assert.ok(old.length >= 20)
  for (const derivation of old) {
    const found = replay(derivation)
    assert.ok(found === 'same' || found === 'rulebook-not-held', `${found}: ${derivation.outcome}`)
    // Read under today's rulebook by force: it must still be readable, whatever it then says.
    const facts = unpackFacts(derivation.facts)
    assert.ok(facts === undefined || facts.includes('='))
  }
  assert.ok(old.some(d => d.facts.startsWith('~')) && old.some(d => !d.facts.startsWith('~')), 'both shapes are kept')
})
