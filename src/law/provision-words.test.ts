// The short line of provisions that officers read before they decide.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fewCites, provisionCount, shortCites } from './provision-words.ts'

test('parts of an article stand together, and two wordings of one part are named once', () => {
  const ids = ['cc-106.1@2020-02-01', 'cc-106.2@2024-06-16', 'cc-106.1@2024-06-16', 'cc-109-1.1']
  const line = shortCites(ids, 'en').replaceAll('\u00A0', ' ')
  assert.equal(line, 'CC 106 (1, 2), 109-1 (1)')
  assert.equal(shortCites(['cc-125-1.x', 'cc-140.2', 'cc-140.y'], 'en').replaceAll('\u00A0', ' '), 'CC 125-1, 140 (2)')
})

test('a dozen provisions are named, more are counted, and two wordings of one count once', () => {
  const ids = Array.from({ length: 12 }, (_, i) => `cc-${i + 1}.1`)
  assert.equal(fewCites(ids, 'en'), shortCites(ids, 'en'))
  assert.equal(fewCites([...ids, 'cc-1.1@2024-06-16'], 'en'), shortCites(ids, 'en'))
  assert.equal(fewCites([...ids, 'cc-13.1'], 'en'), undefined)
  assert.equal(provisionCount([...ids, 'cc-1.1@2024-06-16']), 12)
})
