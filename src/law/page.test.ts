// The page of provisions in docs is the one the rulebook makes.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { qualificationPage } from './page.ts'
import { rulebook } from './rulebook.ts'

test('docs/law/qualification.md is what the rulebook generates (arasha qualify --page > docs/law/qualification.md)', () => {
  const file = path.resolve(import.meta.dirname, '..', '..', '..', 'docs', 'law', 'qualification.md')
  assert.equal(readFileSync(file, 'utf8'), qualificationPage(rulebook))
})
