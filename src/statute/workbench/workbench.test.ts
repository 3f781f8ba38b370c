// The workbench gives the law's own answer, whatever the language; a saved scenario is the same case again, here and for the command.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInquiry } from '../../law/contract.ts'
import { qualify } from '../../law/qualify.ts'
import { rulebook } from '../../law/rulebook.ts'
import { smallestChanges, whatWouldChange } from '../../law/what-if.ts'
import { languages } from '../../words/say.ts'
import { answerTo, enteredWords, flipsOf } from './answer.ts'
import { inquiryOf, nothingEntered, openScenario, scenarioText, type Entered } from './scenario.ts'

const none: ReadonlySet<string> = new Set()
const entered: Entered = {
  ...nothingEntered('2026-11-22'),
  act: '2024-06-15',
  actTo: '2024-06-17',
  opened: '2026-11-20',
  facts: { deed: 'violence', harm: 'light|medium', intent: 'on-purpose', dependent: '?' },
  readings: { 'dependence-known': 'quality-enough' },
}

test('a saved scenario opens as the same case, contested and unanswered facts included', () => {
  const opened = openScenario(scenarioText(entered), '2030-01-01')
  assert.ok(opened.ok)
  assert.deepEqual(opened.entered, entered)
})

test('a saved scenario is a file that arasha qualify reads', () => {
  const parsed = parseInquiry(JSON.parse(scenarioText(entered)))
  assert.ok(parsed.ok, JSON.stringify(parsed))
  assert.equal(qualify(parsed.inquiry).derivation.outcome, qualify(inquiryOf(entered)).derivation.outcome)
})

test('what is no scenario, or names a fact nobody knows, is refused as a whole', () => {
  for (const text of [
    '',
    '{',
    '[]',
    '{"facts":{}}',
    '{"facts":[{"key":"harm"}],"dates":{}}',
    '{"facts":[7],"dates":{}}',
  ])
    assert.deepEqual(openScenario(text, '2026-11-22'), { ok: false, why: 'not-a-scenario' }, text)
  const known = { key: 'harm', state: 'known', value: 'light' }
  const alien = { key: 'weather', state: 'known', value: 'rain' }
  assert.deepEqual(
    openScenario(JSON.stringify({ facts: [known, alien], dates: { act: '2026-01-01' } }), '2026-11-22'),
    {
      ok: false,
      why: 'unknown',
      list: ['weather'],
    },
  )
})

test('every example of every article shows the provisions its authority expects', () => {
  for (const article of rulebook.articles)
    for (const example of article.examples.filter(e => 'stands' in e.expect)) {
      const open: readonly string[] = example.unknown ?? []
      const answer = answerTo(
        {
          ...nothingEntered(example.on > '2026-10-01' ? example.on : '2026-10-01'),
          act: example.on,
          facts: Object.fromEntries(Object.entries(example.given).filter(([key]) => !open.includes(key))),
        },
        'en',
        none,
      )
      assert.equal(answer.error, undefined)
      const stands = answer.applied.filter(p => p.status.tone === 'danger').map(p => p.id)
      assert.deepEqual(stands.toSorted(), 'stands' in example.expect ? example.expect.stands.toSorted() : [])
    }
})

test('impossible days and values are told with the name of their field, in each language, and nothing is guessed', () => {
  for (const lang of languages) {
    for (const wrong of [{ act: '2027-01-01' }, { act: '2026-02-30' }, { decision: '' }, { facts: { harm: 'huge' } }]) {
      const answer = answerTo({ ...entered, actTo: '', ...wrong }, lang, none)
      assert.ok(answer.error !== undefined && answer.error.text.length > 5, JSON.stringify(wrong))
      assert.doesNotMatch(answer.error.text, /undefined|\{/)
    }
    assert.equal(answerTo(entered, lang, none).error, undefined)
    assert.equal(enteredWords(entered, lang).length, 4)
  }
})

test('a conclusion counts as reviewed only when its own reading and every provision at issue are signed', () => {
  const answer = answerTo(entered, 'en', none)
  assert.ok(answer.error === undefined)
  const claim = answer.claims.find(c => c.claim === 'public-prosecution')
  assert.match(claim?.source ?? '', /not reviewed by a lawyer/)
  const provisions = answer.applied.map(p => p.id)
  const sourceWith = (signed: readonly string[]) => {
    const again = answerTo(entered, 'en', new Set(signed))
    return again.error === undefined ? again.claims.find(c => c.claim === 'public-prosecution')?.source : undefined
  }
  assert.match(sourceWith([...provisions, 'claim:public-prosecution']) ?? '', / · reviewed by a lawyer$/)
  assert.match(sourceWith(['claim:public-prosecution', ...provisions.slice(1)]) ?? '', /not reviewed/)
  assert.match(sourceWith(provisions) ?? '', /not reviewed/)
})

test('before anything is entered the first finding is a number and no wall of citations; with facts it names the provisions', () => {
  for (const lang of languages) {
    const empty = answerTo(nothingEntered('2026-11-22'), lang, none)
    assert.ok(empty.error === undefined)
    for (const line of empty.summary) assert.ok(line.length < 160, line)
    const some = answerTo(
      { ...nothingEntered('2026-11-22'), facts: { deed: 'threat', threatOf: 'death-or-grave-harm' } },
      lang,
      none,
    )
    assert.ok(some.error === undefined && some.summary.some(line => line.includes('115')), lang)
  }
})

test('beside single facts that change a claim stand the smallest sets of several, with every fact of the set', () => {
  const little: Entered = { ...nothingEntered('2026-11-22'), facts: { deed: 'violence' } }
  let sets = 0
  for (const { claim } of qualify(inquiryOf(little)).conclusions) {
    const alone = whatWouldChange(inquiryOf(little), claim)
    const together = smallestChanges(inquiryOf(little), claim).filter(one => one.facts.length > 1)
    const lines = flipsOf(little, claim, 'ru')
    assert.equal(lines.length, alone.length + Math.min(3, together.length), claim)
    for (const fact of together[0]?.facts ?? []) assert.ok(lines[alone.length]?.includes(fact.toSays.ru), claim)
    sets += together.length
  }
  assert.ok(sets > 0, 'no claim of this case needs several facts')
})
