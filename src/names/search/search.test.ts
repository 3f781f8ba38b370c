// The search over people, on invented ones: the index finds what a look at everybody finds, growing and forgetting change nothing else, and a
// candidate's bits are those of comparing the two descriptions.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { populationOf, randomFrom } from '../../../bench/matching/population.ts'
import {
  comparePeople,
  NameIndex,
  rank,
  readBirth,
  rootOf,
  SnapshotError,
  SnapshotReader,
  type Candidate,
  type Described,
  type Entry,
} from '../index.ts'

function people(count: number, seed: number): Entry[] {
  const { next } = populationOf(seed, 6000)
  const random = randomFrom(seed + 1)
  return Array.from({ length: count }, (_, i) => {
    const { name, birth, sex } = next()
    const known = random() < 0.8 ? { date: birth } : { year: Number(birth.slice(0, 4)) }
    return {
      ref: i * 7 + 1,
      name,
      sex,
      ...(random() < 0.9 && { birth: known }),
      ...(random() < 0.5 && { iin: `${birth.slice(2).replaceAll('-', '')}3${String(i).padStart(5, '0')}` }),
      ...(random() < 0.5 && { phones: [`+7700${String(i % 900).padStart(7, '0')}`] }),
    }
  })
}
function built(entries: readonly Entry[]): NameIndex {
  const index = new NameIndex()
  for (const entry of entries) index.add(entry)
  index.merge()
  return index
}
const crowd = people(6000, 5)
const index = built(crowd)
const sample = crowd.filter((_, i) => i % 121 === 0)
const described = (e: Entry, what: 'name' | 'year' | 'date'): Described => ({
  name: e.name,
  ...(e.birth !== undefined && what === 'date' && { birth: e.birth }),
  ...(e.birth !== undefined &&
    what === 'year' && {
      birth: { year: 'date' in e.birth ? Number(e.birth.date.slice(0, 4)) : 'year' in e.birth ? e.birth.year : 0 },
    }),
})
const best = (found: readonly Candidate[]) => found[0]?.bits ?? Number.NEGATIVE_INFINITY

test('the index finds no worse than a look at everybody', () => {
  for (const entry of sample)
    for (const what of ['name', 'year', 'date'] as const) {
      const query = described(entry, what)
      const [keys, whole] = [index.find(query), index.find(query, { whole: true })]
      assert.ok(Math.abs(best(keys) - best(whole)) < 1e-6, `${what}: ${best(keys)} and ${best(whole)}`)
      assert.ok(keys.some(c => c.ref === entry.ref) || best(keys) >= best(whole))
    }
})

test('a candidate’s bits are the bits of comparing the two descriptions', () => {
  for (const entry of sample) {
    const query: Described = {
      ...described(entry, 'date'),
      sex: 'female',
      ...(entry.iin !== undefined && { iin: entry.iin }),
    }
    for (const candidate of index.find(query).slice(0, 5)) {
      const { ref: _, phones: __, ...record } = crowd.find(e => e.ref === candidate.ref) as Entry
      const full = comparePeople(query, record, { commonness: index.commonness })
      assert.ok(Math.abs(full.bits - candidate.bits) < 1e-6)
      assert.ok(Math.abs(candidate.terms.reduce((sum, t) => sum + t.bits, 0) - candidate.bits) < 1e-6)
    }
  }
})

test('another spelling, another order, a dropped patronymic and a slip with a year still find the person', () => {
  const entry: Entry = {
    ref: 1_000_003,
    name: 'Мысалқожаев Ойданбек Қиялұлы',
    birth: { date: '1984-03-05' },
    iin: '840305350128',
    phones: ['8 700 000 12 34'],
  }
  const small = built([...crowd, entry])
  const first = (query: Described) => small.find(query)[0]?.ref
  for (const name of [
    'MYSALKOZHAYEV Oidanbek',
    'Ойданбек Киялович Мысалкожаев',
    'Мысалхожаев Ойдамбек',
    'мысалкожаев о. к.',
    'Oydanbek Mısalqojaev',
  ])
    assert.equal(first({ name }), entry.ref, name)
  assert.equal(first({ name: 'Мысалкажаев Айданбек', birth: { year: 1984 } }), entry.ref)
  assert.equal(
    first({ name: 'Ойданбек', birth: { date: '1984-05-03' } }),
    entry.ref,
    'one word and a date whose day and month are swapped',
  )
  assert.equal(first({ iin: '840305350128' }), entry.ref)
  assert.equal(first({ iin: '840305350118' }), entry.ref, 'a slip in the eleventh digit')
  assert.equal(first({ iin: '840305530128' }), entry.ref, 'two digits swapped')
  assert.equal(first({ name: 'Ойданбек', phones: ['+7 (700) 000-12-34'] }), entry.ref)
})

test('whoever is not there is never very likely: not a brother, not a twin, not a namesake of another day', () => {
  const withheld = sample.map(e => ({ ...e }))
  const others = built(crowd.filter(e => !withheld.some(w => w.ref === e.ref)))
  for (const entry of withheld)
    for (const what of ['name', 'year', 'date'] as const)
      for (const candidate of rank(others.find(described(entry, what)))) {
        assert.notEqual(candidate.band, 'very likely')
        if (what === 'name') assert.ok(!['very likely', 'likely'].includes(candidate.band))
      }
  const family = built([
    ...crowd,
    { ref: 1_000_003, name: 'Мысалқожаев Ойданбек Қиялұлы', birth: { date: '1984-03-05' } },
  ])
  const twin = rank(family.find({ name: 'Мысалқожаев Нұрлан Қиялұлы', birth: { date: '1984-03-05' } }))[0]
  assert.equal(twin?.band, 'possible relative')
})

test('probabilities are shared among namesakes, and whoever may not be seen changes nothing', () => {
  const twoOf = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      ref: 2_000_000 + i,
      name: 'Мысалқожаев Ойданбек Қиялұлы',
      birth: { year: 1984 },
    }))
  const query = { name: 'Мысалқожаев Ойданбек Қиялұлы', birth: { year: 1984 } }
  const [one, four] = [built([...crowd, ...twoOf(1)]), built([...crowd, ...twoOf(4)])]
  const p = (list: ReturnType<typeof rank>) => list[0]?.probability ?? 0
  assert.ok(p(rank(four.find(query))) <= 0.25)
  const hidden = rank(four.find(query), ref => ref <= 2_000_000)
  assert.equal(hidden.filter(c => c.ref >= 2_000_000).length, 1)
  assert.ok(p(hidden) > 0.9 && p(rank(one.find(query))) > 0.9)
})

test('a record that the reader may not know of is not in the list and pushes nobody out of it', () => {
  const entry = crowd.find(e => e.birth !== undefined) as Entry
  const query = described(entry, 'date')
  const twice = built([...crowd, { ...entry, ref: 5_000_001 }])
  const refs = (list: readonly Candidate[]) =>
    list.filter(c => !c.terms.some(t => t.kind === 'few-words')).map(c => c.ref)
  assert.ok(refs(twice.find(query)).includes(5_000_001))
  assert.deepEqual(refs(twice.find(query, { except: new Set([5_000_001]) })), refs(index.find(query)))
})

/** Those of whom more than a word agrees: which of the others come along is left open. */
const found = (i: NameIndex, query: Described) =>
  i
    .find(query)
    .filter(c => !c.terms.some(t => t.kind === 'few-words'))
    .slice(0, 8)
    .map(c => `${c.ref} ${c.bits.toFixed(6)}`)

test('after any sequence of additions, removals and merges the answers are those of a fresh index', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ what: fc.constantFrom('add', 'add', 'add', 'remove', 'take in', 'merge'), n: fc.nat(300) }),
        {
          maxLength: 60,
        },
      ),
      fc.nat(100),
      (steps, before) => {
        const grown = built(crowd.slice(0, before))
        const there = new Set(crowd.slice(0, before).map(e => e.ref))
        let pieces = grown.takeIn()
        for (const { what, n } of steps) {
          const entry = crowd[n] as Entry
          // One piece of taking in at each step: everything else happens in between.
          if (pieces.next().done === true && what === 'take in') pieces = grown.takeIn()
          else if (what === 'take in') grown.find(entry)
          else if (what === 'merge') grown.merge()
          else if (what === 'remove') assert.equal(grown.remove(entry.ref), there.delete(entry.ref))
          else {
            assert.equal(grown.add(entry), !there.has(entry.ref), 'adding twice changes nothing')
            there.add(entry.ref)
          }
        }
        while (pieces.next().done !== true);
        assert.equal(grown.size, there.size)
        const fresh = built(crowd.filter(e => there.has(e.ref)))
        for (const ref of [...there].slice(0, 5)) {
          const entry = crowd.find(e => e.ref === ref) as Entry
          assert.deepEqual(found(grown, entry), found(fresh, entry))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('people are taken in without a pause: each is found before, between two pieces and after, and then through the keys', () => {
  const grown = built(crowd.slice(0, 4000))
  const late = crowd.slice(4000)
  for (const entry of late) grown.add(entry)
  const asked = sample.filter(e => late.includes(e)).slice(0, 8)
  assert.ok(asked.length === 8)
  // Of those of whom two words or a day agree: among the weak the one-by-one look sees more than the keys.
  const strong = (i: NameIndex) =>
    asked.map(e =>
      i
        .find(e)
        .filter(c => c.bits > 10)
        .map(c => `${c.ref} ${c.bits.toFixed(6)}`),
    )
  const expected = strong(index)
  let pieces = 0
  for (const _ of grown.takeIn()) {
    pieces += 1
    assert.deepEqual(strong(grown), expected)
  }
  assert.ok(pieces >= 6, `${pieces} pieces`)
  assert.equal(grown.unmerged, 0)
  assert.deepEqual(strong(grown), expected)
  for (const entry of asked)
    for (const what of ['name', 'year', 'date'] as const) {
      const query = described(entry, what)
      assert.ok(Math.abs(best(grown.find(query)) - best(grown.find(query, { whole: true }))) < 1e-6)
    }
})

function reloaded(chunks: Iterable<Uint8Array>): NameIndex {
  const reader = new SnapshotReader()
  for (const chunk of chunks) reader.take(chunk.slice())
  return NameIndex.from(reader)
}

test('a snapshot answers as the index it was made from, and grows on', () => {
  const back = reloaded(index.toChunks())
  for (const entry of sample.slice(0, 40)) assert.deepEqual(found(back, entry), found(index, entry))
  const late: Entry = { ref: 3_000_001, name: 'Мысалқожаев Ойданбек', birth: { year: 1984 } }
  assert.ok(back.add(late))
  assert.equal(back.add(sample[0] as Entry), false)
  assert.equal(back.find({ name: late.name })[0]?.ref, late.ref)
})

test('a snapshot holds what was known when it was begun, whatever is added, taken in or removed while it is written', () => {
  const grown = built(crowd.slice(0, 300))
  for (const entry of crowd.slice(300, 400)) grown.add(entry)
  const chunks = grown.toChunks()
  const first = chunks.next().value as Uint8Array
  for (const entry of crowd.slice(400, 600)) grown.add(entry)
  for (const _ of grown.takeIn());
  grown.remove((crowd[7] as Entry).ref)
  const back = reloaded([first, ...chunks])
  // Who was removed meanwhile may be half there: never in an answer. The rest is whole.
  assert.ok([399, 400].includes(back.size), String(back.size))
  assert.equal(back.unmerged, 100)
  const then = built(crowd.slice(0, 400).filter((_, i) => i !== 7))
  back.remove((crowd[7] as Entry).ref)
  for (const entry of [crowd[3], crowd[250], crowd[350], crowd[399]] as Entry[])
    assert.deepEqual(found(back, entry), found(then, entry))
  assert.deepEqual(
    back.find(crowd[450] as Entry).filter(c => c.ref === crowd[450]?.ref),
    [],
  )
})

test('a snapshot that is cut, too long, or of other rules is refused', () => {
  const chunks = [...built(crowd.slice(0, 50)).toChunks()].map(c => c.slice())
  assert.throws(() => reloaded(chunks.slice(0, -1)), SnapshotError)
  assert.throws(() => reloaded([...chunks, new Uint8Array(3)]), SnapshotError)
  const other = new TextEncoder().encode(new TextDecoder().decode(chunks[0]).replace('fold ', 'fold 9'))
  assert.throws(() => reloaded([other, ...chunks.slice(1)]), SnapshotError)
  assert.throws(() => reloaded([new Uint8Array([1, 2, 3])]), SnapshotError)
})

test('after an erasure no byte of the snapshot holds the person’s rare surname', () => {
  const rare = 'Мысалқожаев'
  const holds = (i: NameIndex) => {
    const bytes = Buffer.concat([...i.toChunks()].map(c => Buffer.from(c)))
    return bytes.includes(Buffer.from(rootOf(rare), 'utf16le')) || bytes.includes(Buffer.from(rootOf(rare)))
  }
  const small = built([...crowd.slice(0, 100), { ref: 9_000_001, name: `${rare} Ойданбек` }])
  assert.ok(holds(small), 'it was there: the test can see')
  assert.ok(small.remove(9_000_001))
  assert.deepEqual(
    small.find({ name: `${rare} Ойданбек` }).filter(c => c.ref === 9_000_001),
    [],
  )
  assert.equal(holds(small), false)
})

test('a badly written description still finds the person: glued, look-alikes, initials, signs, 500 characters, numbers that are not what they should be', () => {
  const entry: Entry = {
    ref: 1_000_003,
    name: 'Мысалқожаев Ойданбек Қиялұлы',
    birth: { date: '1984-03-05' },
    // The control digit does not fit; typed so, kept so.
    iin: '840305350121',
    phones: ['+7 700 000 12 34'],
  }
  const small = built([...crowd, entry])
  const birth = { date: '1984-03-05' }
  const asked: readonly (readonly [why: string, query: Described])[] = [
    ['glued', { name: 'МысалқожаевОйданбек', birth }],
    ['glued, capitals first', { name: 'MYSALKOZHAYEVOidanbek', birth }],
    ['a Latin C, a, o and e', { name: 'Мыcaлкoжaeв Oйдaнбек', birth }],
    ['initials', { name: 'Мысалкожаев О.К.', birth }],
    ['a picture between the words', { name: 'Мысалқожаев 👩‍👧 Ойданбек', birth }],
    ['500 characters', { name: `Мысалқожаев Ойданбек ${'а'.repeat(479)}`, birth }],
    ['the IIN whose control digit fails', { iin: '840305 350121' }],
    ['the same with the digit that would fit', { iin: '840305350128' }],
    ['an organisation’s number beside the name', { name: 'Мысалқожаев Ойданбек', birth, iin: '060540001234' }],
    ['day and month swapped', { name: 'Мысалқожаев Ойданбек', birth: { date: '1984-05-03' } }],
  ]
  for (const [why, query] of asked) assert.equal(small.find(query)[0]?.ref, entry.ref, why)
  const [first] = rank(small.find({ name: 'Мысалқожаев Ойданбек', birth, iin: '060540001234' }))
  assert.ok(!first?.terms.some(t => t.kind.startsWith('iin-')), 'and an organisation’s number says nothing about him')
})

test('no description makes the search fall', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          name: fc.string({ unit: 'binary', maxLength: 500 }),
          iin: fc.string(),
          phones: fc.array(fc.string(), { maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
      fc.string(),
      (query, born) => {
        const birth = readBirth(born)
        rank(index.find({ ...query, ...(birth !== undefined && { birth }) }))
      },
    ),
    { numRuns: 200 },
  )
})
