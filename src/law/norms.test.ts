// The general provisions as data, and the article of the press beside the statute.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { norms, whatRestsOn } from './norms.ts'
import { pressClaims, pressOmissions } from './press.ts'
import { rulebook } from './rulebook.ts'
import { isDay } from './time.ts'

const all = norms.flatMap(a => a.norms.map(norm => ({ article: a.id, norm })))

test('a general provision is named by its citation and the first day of its version, and belongs to its article', () => {
  assert.equal(new Set(all.map(x => x.norm.id)).size, all.length)
  for (const { article, norm } of all) {
    assert.equal(norm.id, `${norm.cite.id}@${norm.inForce[0]}`)
    assert.ok(norm.cite.id === article || /^[.#]/.test(norm.cite.id.slice(article.length)), norm.id)
    assert.ok(isDay(norm.inForce[0]) && (norm.inForce[1] === 'open' || norm.inForce[1] > norm.inForce[0]), norm.id)
  }
})

test('the files of general provisions hold data only', () => {
  const folder = path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'law', 'norms')
  for (const file of readdirSync(folder))
    assert.doesNotMatch(
      readFileSync(path.join(folder, file), 'utf8')
        .replace(/^\/\/.*$/gm, '')
        .replace(/'[^'\n]*'/g, ''),
      /=>|\bfunction\b|\bif\b/,
      file,
    )
})

test('the list of crimes of violence against minors names the claims that rest on it', () => {
  const found = all.find(x => x.norm.cite.id === 'cc-3#18-1')?.norm
  assert.ok(found)
  const { claims } = whatRestsOn(found, rulebook)
  assert.ok(claims.includes('reconciliation-barred') && claims.includes('caps-closed'))
  assert.ok(!claims.includes('protective-order'), 'negative control')
})

test('each of the eighteen claims of the article has a verdict, and a citation wherever there is a norm', () => {
  assert.deepEqual(
    pressClaims.map(c => c.number),
    Array.from({ length: 18 }, (_, i) => i + 1),
  )
  for (const claim of pressClaims) {
    assert.equal(claim.cites.length === 0, claim.verdict.includes('no-norm'), String(claim.number))
    for (const words of [claim.says, claim.statute])
      assert.ok(words.kk && words.ru && words.en && words.kk !== words.ru)
  }
  assert.equal(pressOmissions.length, 6)
})
