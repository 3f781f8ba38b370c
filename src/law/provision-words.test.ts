// The short line of provisions that officers read before they decide.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shortCites } from './provision-words.ts'

test('parts of an article stand together, and two wordings of one part are named once', () => {
  const ids = ['cc-106.1@2020-02-01', 'cc-106.2@2024-06-16', 'cc-106.1@2024-06-16', 'cc-109-1.1']
  const line = shortCites(ids, 'en').replaceAll('\u00A0', ' ')
  assert.equal(line, 'CC 106 (1, 2), 109-1 (1)')
})
