// Two descriptions of a person: the promises of the score, on invented people.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { comparePeople, tellComparison, tellTerm, type Described } from './index.ts'
import { languages } from '../words/say.ts'

const day = (year: number, month: number, date: number) => ({
  date: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
})
const kk = 'Мысалбаев Ерлан Серікұлы'
const ru = 'Мысалбаев, Ерлан Серикович'
const latin = 'MYSALBAYEV Yerlan'

test('a name alone is never more than possible, however rare and however well it agrees', () => {
  for (const other of [kk, ru, latin]) assert.equal(comparePeople({ name: kk }, { name: other }).band, 'possible')
  assert.equal(
    comparePeople({ name: 'Қиялқожаев Ойданбек Нобайғазыұлы' }, { name: 'Қиялқожаев Ойданбек Нобайғазыұлы' }).band,
    'possible',
  )
})

test('the same spelling family and the same day: very likely; another name: unlikely', () => {
  const birth = day(1984, 3, 5)
  assert.equal(comparePeople({ name: kk, birth }, { name: ru, birth }).band, 'very likely')
  assert.equal(comparePeople({ name: kk, birth }, { name: 'Үлгібеков Марат', birth }).band, 'unlikely')
  assert.equal(comparePeople({ name: kk, birth }, { name: ru, birth: day(1960, 7, 8) }).band, 'unlikely')
})

test('a year, a slip in the date or a telephone never makes it very likely: too many share them', () => {
  const known = { name: kk, birth: day(1984, 3, 5), phones: ['+77000001234'] }
  for (const other of [
    { name: kk, birth: { year: 1984 } },
    { name: kk, birth: day(1984, 3, 6) },
    { name: kk, phones: known.phones },
  ])
    assert.notEqual(comparePeople(known, other).band, 'very likely', JSON.stringify(other))
})

test('a brother is a possible relative and never the same person, not even a twin', () => {
  const birth = day(1984, 3, 5)
  const twin = comparePeople({ name: kk, birth }, { name: 'Мысалбаев Нұрлан Серікұлы', birth })
  assert.equal(twin.band, 'possible relative')
  assert.ok(twin.relativeProbability > twin.probability)
  const father = comparePeople({ name: 'Мысалбаев Серік Болатұлы' }, { name: kk })
  assert.notEqual(father.band, 'possible')
})

test('Александр and Александра are two people; Мысалбаев and Мысалбаева have one surname', () => {
  const birth = day(2001, 2, 3)
  const both = comparePeople({ name: 'Примеров Александр', birth }, { name: 'Примерова Александра', birth })
  assert.ok(!['very likely', 'likely'].includes(both.band), both.band)
  assert.equal(comparePeople({ name: 'Мысалбаева Әлия', birth }, { name: 'Мысалбаев Алия', birth }).band, 'very likely')
})

test('day and month swapped, a slip in the date, a short form and an initial still speak for the person', () => {
  const known: Described = { name: kk, birth: day(1984, 3, 5) }
  for (const other of [
    { name: ru, birth: day(1984, 5, 3) },
    { name: ru, birth: day(1984, 3, 6) },
    { name: 'Мысалбаев Е. С.', birth: day(1984, 3, 5) },
  ])
    assert.ok(comparePeople(known, other).bits > 15, JSON.stringify(other))
  const short = comparePeople({ name: 'Примеров Саша' }, { name: 'Примеров Александр' })
  assert.ok(short.terms.some(t => t.kind === 'alias'))
})

test('an IIN weighs much and decides nothing: a different one speaks against, one in the eleventh digit hardly does', () => {
  const a = { name: kk, iin: '840305350128' }
  const equal = comparePeople(a, { name: ru, iin: '840305 350128' })
  assert.equal(equal.band, 'very likely')
  assert.equal(
    comparePeople(a, { name: ru, iin: '840305350118' }).terms.find(t => t.kind.startsWith('iin-'))?.kind,
    'iin-eleventh-digit',
  )
  assert.ok(comparePeople(a, { name: ru, iin: '910101450127' }).bits < comparePeople({ name: kk }, { name: ru }).bits)
  assert.notEqual(
    comparePeople(a, { name: 'Үлгібеков Марат', iin: a.iin }).band,
    'very likely',
    'somebody else’s number typed for this person',
  )
  const organisation = comparePeople(a, { name: ru, iin: '060540001234' })
  assert.ok(
    !organisation.terms.some(t => t.kind.startsWith('iin-')),
    'an organisation’s number says nothing about a person',
  )
})

test('a telephone alone never makes two people one', () => {
  const phones = ['+7 700 000 12 34']
  const both = comparePeople(
    { name: 'Мысалбаева Әлия', phones },
    { name: 'Үлгібеков Марат', phones: ['8 (700) 000-12-34'] },
  )
  assert.ok(both.terms.some(t => t.kind === 'phone-equal'))
  assert.equal(both.band, 'unlikely')
})

const word = fc.constantFrom(
  'Мысалбаев',
  'Mysalbayeva',
  'Ерлан',
  'Yerlan',
  'Нұрлан',
  'Серікұлы',
  'Серикович',
  'Үлгібеков',
  'Қиял',
  'Е.',
  'Ойданбай',
  'Саша',
  'Александра',
  'Jambyl',
  'Жамбыл',
  // One root in two roles: the same words can be paired in two ways, and neither side may choose.
  'Ерланов',
  'Ерланұлы',
)
const person: fc.Arbitrary<Described> = fc.record(
  {
    name: fc.oneof(
      { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }).map(w => w.join(' ')) },
      fc.string(),
    ),
    birth: fc.oneof(
      fc.record({ year: fc.integer({ min: 1980, max: 1984 }) }),
      fc.constantFrom(day(1980, 3, 5), day(1980, 5, 3), day(1981, 3, 5)),
      fc.record({ from: fc.integer({ min: 1978, max: 1981 }), to: fc.integer({ min: 1982, max: 1984 }) }),
    ),
    sex: fc.constantFrom('female' as const, 'male' as const),
    iin: fc.constantFrom('840305350128', '840305350118', '060540001234', 'x'),
    phones: fc.array(fc.constantFrom('+77000001234', '87000001234', 'нет'), { maxLength: 2 }),
    region: fc.constantFrom(10, 75),
  },
  { requiredKeys: [] },
)

test('it does not matter who is named first, nor the order of the words', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const [there, back] = [comparePeople(a, b), comparePeople(b, a)]
      assert.ok(Math.abs(there.bits - back.bits) < 1e-9)
      assert.equal(there.band, back.band)
      assert.ok(there.relativeBits === back.relativeBits || Math.abs(there.relativeBits - back.relativeBits) < 1e-9)
      const turned = { ...a, name: (a.name ?? '').split(' ').toReversed().join(' ') }
      if (a.name !== undefined && /^[\p{L}. ]+$/u.test(a.name))
        assert.ok(Math.abs(comparePeople(turned, b).bits - there.bits) < 1e-9)
    }),
    { numRuns: 1500 },
  )
})

test('the explanation is the score: its terms add up, what is against comes first, and every line has words', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const answer = comparePeople(a, b)
      assert.ok(Math.abs(answer.terms.reduce((sum, t) => sum + t.bits, 0) - answer.bits) < 1e-9)
      const firstFor = answer.terms.findIndex(t => t.bits >= 0)
      if (firstFor >= 0) assert.ok(answer.terms.slice(firstFor).every(t => t.bits >= 0))
      assert.ok(answer.probability >= 0 && answer.probability + answer.relativeProbability <= 1)
      for (const lang of languages) {
        assert.equal(tellComparison(answer, lang).length, 1 + answer.terms.length + answer.notes.length)
        for (const term of answer.terms) assert.doesNotMatch(tellTerm(term, lang), /undefined|\{/)
      }
    }),
    { numRuns: 800 },
  )
})

test('an agreeing field never lowers the bits, a contradicting one never raises them', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const bare = (p: Described): Described => (p.name === undefined ? {} : { name: p.name })
      const base = comparePeople(bare(a), bare(b)).bits
      assert.ok(
        comparePeople({ ...bare(a), birth: day(1980, 1, 2) }, { ...bare(b), birth: day(1980, 1, 2) }).bits >= base,
      )
      assert.ok(
        comparePeople({ ...bare(a), birth: { year: 1980 } }, { ...bare(b), birth: { year: 1990 } }).bits <= base,
      )
      assert.ok(comparePeople({ ...bare(a), sex: 'male' }, { ...bare(b), sex: 'female' }).bits <= base)
    }),
    { numRuns: 500 },
  )
})
