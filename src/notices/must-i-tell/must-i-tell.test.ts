// "Must I tell?": every way through the questions, the law it cites, and the pages without a script and without an account.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '../../../test/cluster.ts'
import { schoolWorld } from '../../../test/school-world.ts'
import { decide, nextQuestion, order, questions, readGiven, type Given, type Question } from './decision.ts'
import { finesOn, groundOn } from './ground.ts'

const world = await schoolWorld(await testDatabase())
const deputy = await world.person('school-deputy')

const never = { anyOffence: false }
const anyAnswers = fc.record(
  Object.fromEntries(order.map(q => [q, fc.constantFrom(...(questions[q] as readonly string[]))])) as Record<
    Question,
    fc.Arbitrary<string>
  >,
)
/** Answers as the pages ask them: only what is asked is answered. */
function walk(answers: Record<Question, string>): { given: Given; asked: number } {
  let given: Given = {}
  let asked = 0
  for (let question = nextQuestion(given); question !== undefined; question = nextQuestion(given)) {
    given = readGiven({ ...given, [question]: answers[question] })
    asked++
  }
  return { given, asked }
}

test('whatever is answered, at most seven questions lead to a decision', () => {
  fc.assert(
    fc.property(anyAnswers, answers => {
      const { asked, given } = walk(answers)
      assert.ok(asked >= 1 && asked <= 7)
      assert.ok(['must', 'unsure', 'may'].includes(decide(given, never).outcome))
    }),
  )
})

test('"not sure" never releases anybody: only a definite answer does', () => {
  const released = { child: 'adults', what: 'nothing', work: 'elsewhere', learnt: 'private', told: 'yes' } as const
  fc.assert(
    fc.property(anyAnswers, answers => {
      const { given } = walk(answers)
      const definite = Object.entries(released).some(([q, value]) => given[q as Question] === value)
      // CC 434 binds anybody: a sexual act learnt of elsewhere or in private is never called "not mandatory".
      const bindsAnybody = given.what === 'sexual' && (given.work === 'elsewhere' || given.learnt === 'private')
      assert.equal(decide(given, never).outcome === 'may', definite && !bindsAnybody)
      if (decide(given, never).outcome === 'must') assert.ok(order.every(q => q === 'danger' || given[q] !== 'unsure'))
    }),
  )
})

test('a bruised pupil, learnt of at school: tell now', () => {
  const { given, asked } = walk({
    danger: 'no',
    child: 'hurt',
    what: 'violence',
    work: 'education',
    learnt: 'work',
    told: 'no',
  })
  assert.deepEqual(decide(given, never), { outcome: 'must', reason: undefined, kind: 'harm-to-child', inDanger: false })
  assert.equal(asked, 6)
})

test('a case among adults is no clear "no" while bodies of prevention must tell of any offence', async () => {
  assert.equal(decide({ child: 'adults' }, never).outcome, 'may')
  assert.equal(decide({ child: 'adults' }, { anyOffence: true }).outcome, 'unsure')
  assert.equal(decide({ what: 'nothing' }, { anyOffence: true }).outcome, 'may')
  const { body } = await deputy.get('/en/notices/must-i-tell?danger=no&child=adults')
  assert.ok(body.includes('Not sure? Then tell') && body.includes('Law 245-VIII 39(3)') && !body.includes('127-1'))
})

test('the ground is the law of the day: law 245-VIII since 2 March 2026, before it the sanction alone', () => {
  assert.deepEqual(
    groundOn('2026-03-01').map(g => g.cite.id),
    ['adm-127-1.1'],
  )
  assert.deepEqual(
    groundOn('2026-03-02').map(g => g.cite.id.split(/[.#]/)[0]),
    ['prev-23', 'adm-127-1'],
  )
  assert.deepEqual(
    groundOn('2026-03-02', 'health').map(g => g.rule),
    ['prev-26.3', 'adm-127-1'],
  )
  assert.equal(groundOn('2026-03-02', 'health')[0]?.word, undefined, 'the health article does not say "immediately"')
})

test('silence costs 5 and 10 MCI, again 20 and 30, in tenge of the day the case is opened; an unknown year shows no sum', () => {
  const sums = (on: string) => finesOn(on).map(f => [f.who, f.again, f.mci, f.tenge])
  assert.deepEqual(sums('2026-11-22'), [
    ['individual', false, 5, 21_625],
    ['official', false, 10, 43_250],
    ['individual', true, 20, 86_500],
    ['official', true, 30, 129_750],
  ])
  assert.deepEqual(
    sums('2024-12-31').map(([, , , tenge]) => tenge),
    [18_460, 36_920, 73_840, 110_760],
  )
  assert.deepEqual(
    sums('2031-01-01').map(([, , , tenge]) => tenge),
    [undefined, undefined, undefined, undefined],
  )
})

test('a deputy head is asked five questions, each with the call first, and gets act, ground, sanction and a way to tell', async () => {
  let url = '/kk/notices/must-i-tell'
  const answers: Record<string, string> = { danger: 'no', child: 'hurt', what: 'violence', learnt: 'work', told: 'no' }
  let pages = 0
  for (; pages < 9; pages++) {
    const { status, body } = await deputy.get(url)
    assert.equal(status, 200)
    assert.match(body, /href="tel:102"/)
    assert.match(body, /href="tel:112"/)
    const question = /name="question" value="([a-z]+)"/.exec(body)?.[1]
    if (question === undefined) break
    const given = (/name="given" value="([^"]*)"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&')
    const moved = await deputy.post('/kk/notices/must-i-tell', { given, question, [question]: answers[question] ?? '' })
    assert.equal(moved.status, 303)
    url = moved.location
  }
  assert.equal(pages, 5)
  const { body } = await deputy.get(url)
  for (const part of [
    'Иә, дереу хабарлаңыз',
    'Ұрды немесе жарақат салды',
    '245-VIII Заң 23-бап',
    'ӘҚБтК 127-1-бап',
    'дереу',
    '21\u00a0625\u00a0₸',
    'заңгер тексермеген',
    'name="kind" value="harm-to-child"',
  ]) {
    assert.ok(body.includes(part), `the decision does not say ${part}`)
  }
})

test('no answer is a 400 with a summary that leads to the field; nonsense in the address is not an answer', async () => {
  const { status, body } = await deputy.post('/ru/notices/must-i-tell', { given: 'danger=no', question: 'child' })
  assert.equal(status, 400)
  assert.match(body, /href="#child"[^>]*>Выберите один ответ/)
  assert.match(body, /<title>Ошибка: /)
  assert.match((await deputy.get('/ru/notices/must-i-tell?danger=perhaps')).body, /name="question" value="danger"/)
  assert.equal(
    (await deputy.get('/ru/notices/must-i-tell?name=Aigul')).status,
    400,
    'nothing else may stand in the address',
  )
})

test('without an account the same is asked, with one question more', async () => {
  const answer = await world.app.inject({
    method: 'GET',
    url: '/en/notices/must-i-tell?danger=no&child=hurt&what=violence',
  })
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /Where do you work\?/)
  const done = await world.app.inject({
    method: 'GET',
    url: '/en/notices/must-i-tell?danger=yes&child=hurt&what=sexual&work=health&learnt=work&told=unsure',
  })
  for (const part of ['Not sure? Then tell', 'CC 434', 'First call 102 or 112', 'Law 245-VIII 26'])
    assert.ok(done.body.includes(part), part)
})

test('a sexual act against a child learnt of outside work is not called free to keep silent about: CC 434 binds anybody', async () => {
  const page = async (codes: string) =>
    (await world.app.inject({ method: 'GET', url: `/ru/notices/must-i-tell?danger=no&child=hurt&${codes}` })).body
  const neighbour = await page('what=sexual&work=elsewhere')
  assert.doesNotMatch(neighbour, /Не обязаны/)
  assert.match(neighbour, /УК, ст\. 434/)
  assert.doesNotMatch(neighbour, /Штраф для физического лица/, 'the fine of 127-1 is not for a neighbour')
  assert.match(await page('what=violence&work=elsewhere'), /Не обязаны/)
  const adults = (await world.app.inject({ method: 'GET', url: '/ru/notices/must-i-tell?danger=no&child=adults' })).body
  assert.match(adults, /ст\. 26 пп\. 2/, 'a health organisation owes word of any hurt person')
})
