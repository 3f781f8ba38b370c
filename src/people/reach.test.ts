import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neutralWords, reach, type SafeContact } from './reach.ts'

const way: SafeContact = {
  id: '1',
  channel: 'call',
  value: '+7 700 000 00 00',
  codeWord: undefined,
  hours: { from: 10, to: 13 },
  days: [1, 2, 3, 4, 5],
  shared: false,
  expiresOn: '2026-12-31',
  ended: false,
}
/** Friday, 20 November 2026, by the clock of Kazakhstan. */
const at = (hour: number, day = 20) => new Date(Date.UTC(2026, 10, day, hour - 5, 30))
const why = (contact: SafeContact, now: Date) => {
  const found = reach(contact, now)
  return found.may ? 'may' : found.why
}

test('a person is reached only on the agreed days and hours, and not after the agreed end', () => {
  assert.equal(why(way, at(9)), 'wrong-hour')
  assert.equal(why(way, at(10)), 'may')
  assert.equal(why(way, at(12)), 'may')
  assert.equal(why(way, at(13)), 'wrong-hour')
  assert.equal(why(way, at(11, 21)), 'wrong-day')
  assert.equal(why({ ...way, expiresOn: '2026-11-20' }, at(11)), 'may')
  assert.equal(why({ ...way, expiresOn: '2026-11-19' }, at(11)), 'expired')
  assert.equal(why({ ...way, ended: true }, at(11)), 'ended')
})

test('hours may cross midnight', () => {
  const night = { ...way, hours: { from: 22, to: 6 }, days: [1, 2, 3, 4, 5, 6, 7] }
  for (const [hour, wanted] of [
    [21, 'wrong-hour'],
    [22, 'may'],
    [2, 'may'],
    [6, 'wrong-hour'],
  ] as const)
    assert.equal(why(night, at(hour)), wanted)
})

test('over a shared telephone nothing about the matter is said', () => {
  const found = reach({ ...way, shared: true }, at(11))
  assert.ok(found.may && found.address.neutralOnly)
  for (const words of Object.values(neutralWords))
    assert.doesNotMatch(words, /зорлы|насил|violence|полиц|police|Araşa|Arasha/i)
})
