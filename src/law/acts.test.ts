// The articles as data: every example with its authority, every row with its source, no overlap that is not declared.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { acts } from './acts.ts'
import { failingExamples, overlapExists } from './check.ts'
import { compile, baseOf } from './compile.ts'
import { factKeys, factOf, facts } from './facts.ts'
import { actNames, marks, type Cite, type Condition, type Provision, type Rulebook } from './form.ts'
import { released } from './released.ts'
import { rulebook } from './rulebook.ts'
import { meaningDigest, shortDigest } from './digest.ts'

test('every example of every article comes out as its authority says', () => {
  assert.ok(
    acts.every(a => a.examples.length >= 5),
    'each article has examples',
  )
  assert.deepEqual(failingExamples(rulebook), [])
})

test('every provision is reached by an example in which it stands, or stays open where it hangs on a reading', () => {
  const reached = new Set(
    acts.flatMap(a =>
      a.examples.flatMap(e =>
        'stands' in e.expect ? e.expect.stands : 'open' in e.expect ? e.expect.open.map(id => `?${id}`) : [],
      ),
    ),
  )
  const needsReading = (p: Provision): boolean => p.elements.some(e => e.of.op === 'reading')
  assert.deepEqual(
    acts.flatMap(a => a.provisions.map(p => (needsReading(p) ? `?${p.id}` : p.id))).filter(id => !reached.has(id)),
    [],
  )
})

test('the files of articles hold data only: no function is written in them', () => {
  const folder = path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'law', 'acts')
  const files = readdirSync(folder).filter(f => f.endsWith('.ts'))
  assert.ok(files.length >= 12)
  for (const file of files)
    assert.doesNotMatch(
      readFileSync(path.join(folder, file), 'utf8').replace(/^\/\/.*$/gm, ''),
      /=>|\bfunction\b|\bif\b|\?[^:'?.]*:/,
      file,
    )
})

test('the rulebook is data only: it survives a trip through JSON unchanged', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(rulebook)), rulebook)
  assert.equal(compile(JSON.parse(JSON.stringify(rulebook)) as Rulebook).hash, compile(rulebook).hash)
})

function citesIn(value: unknown, found: Cite[] = []): readonly Cite[] {
  if (typeof value !== 'object' || value === null) return found
  if ('mark' in value && 'words' in value && 'id' in value) found.push(value as Cite)
  else for (const inner of Object.values(value)) citesIn(inner, found)
  return found
}

test('every citation names the same numbers in Kazakh, Russian and English and carries mark, confidence and date', () => {
  const all = citesIn(rulebook)
  assert.ok(all.length > 300)
  const numbers = (text: string): string => (text.match(/\d+(-\d+)*/g) ?? []).join(' ')
  for (const c of all) {
    const act = actNames[c.id.split('-')[0] as keyof typeof actNames]
    const bare = {
      kk: c.words.kk.replace(act.kk, ''),
      ru: c.words.ru.replace(act.ru, ''),
      en: c.words.en.replace(act.en, ''),
    }
    assert.ok(c.words.kk.startsWith(act.kk) && c.words.ru.startsWith(act.ru) && c.words.en.startsWith(act.en), c.id)
    assert.equal(numbers(bare.kk.replace(/-(бап|бөлік|тармақ|тармақша)/g, ' ')), numbers(bare.en), c.id)
    assert.equal(numbers(bare.ru), numbers(bare.en), c.id)
    assert.deepEqual([c.confidence, c.asOf], [marks[c.mark].confidence, marks[c.mark].asOf])
  }
})

test('every text a person may read exists in three languages and Kazakh is not Russian', () => {
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('kk' in value || 'ru' in value || 'en' in value) {
      const { kk, ru, en } = value as Record<string, string>
      assert.ok(kk && ru && en, JSON.stringify(value))
    } else for (const inner of Object.values(value)) walk(inner)
  }
  walk(rulebook)
  walk(facts)
  for (const key of factKeys) assert.notEqual(factOf(key).ask.kk, factOf(key).ask.ru, key)
})

test('provision ids say act, article, part and version, and the version is the first day in force', () => {
  for (const p of acts.flatMap(a => a.provisions)) {
    assert.match(p.id, /^(cc|adm)-[\d-]+(\.([\d-]+|[xyz]))?@\d{4}-\d{2}-\d{2}$/)
    assert.equal(p.id.split('@')[1], p.inForce[0])
    assert.equal(p.cite.id, baseOf(p.id))
    assert.ok(p.inForce[1] === 'open' || p.inForce[1] > p.inForce[0])
    assert.ok(
      p.elements.every(e => e.cite.id.startsWith(p.cite.id.split('.')[0] as string) || e.cite.id.startsWith('child-')),
      p.id,
    )
  }
})

test('versions of one part never overlap and leave no day without a text between them', () => {
  for (const article of acts) {
    for (const base of new Set(article.provisions.map(p => baseOf(p.id)))) {
      const sorted = article.provisions
        .filter(p => baseOf(p.id) === base)
        .toSorted((a, b) => (a.inForce[0] < b.inForce[0] ? -1 : 1))
      sorted.slice(1).forEach((v, i) => assert.equal(sorted[i]?.inForce[1], v.inForce[0], base))
    }
  }
})

test('no two provisions of a family can stand together in any case whatever', () => {
  assert.equal(overlapExists(rulebook), false)
})

test('a provision that displaces nothing although it overlaps is found (negative control)', () => {
  const copy = structuredClone(rulebook) as unknown as {
    articles: { provisions: { id: string; displaces?: unknown }[] }[]
  }
  for (const p of copy.articles.flatMap(a => a.provisions)) if (p.id === 'cc-110.1@2024-06-16') delete p.displaces
  assert.equal(overlapExists(copy as unknown as Rulebook), true)
})

test('no provision is dead: each can stand in some case', () => {
  const compiled = compile(rulebook)
  const view = compiled.diagrams.view(Int32Array.from(compiled.variables, v => v.full))
  assert.deepEqual(
    compiled.provisions.filter(p => !view.outlook(p.stands).canBeTrue).map(p => p.provision.id),
    [],
  )
})

test('every fact is read by some rule, or is said to be kept for the record only', () => {
  const read = new Set<string>()
  const walk = (c: Condition): void => {
    if (c.op === 'in') read.add(c.fact)
    else if (c.op === 'all' || c.op === 'any') c.of.forEach(walk)
    else if (c.op === 'not' || c.op === 'term') walk(c.of)
    else if (c.op === 'not-liable') read.add('offenderAge')
  }
  for (const p of acts.flatMap(a => a.provisions)) p.elements.forEach(e => walk(e.of))
  for (const c of rulebook.claims) c.rules.forEach(r => walk(r.when))
  for (const d of rulebook.duties) walk(d.when)
  for (const l of rulebook.limits) walk(l.when)
  for (const g of rulebook.grades) walk(g.when)
  assert.deepEqual(
    factKeys.filter(k => !read.has(k) && factOf(k).recordOnly !== true),
    [],
  )
  assert.deepEqual(
    factKeys.filter(k => read.has(k) && factOf(k).recordOnly === true),
    [],
  )
})

test('a released provision is never edited: its hash is the one written down when it was released', () => {
  for (const p of acts.flatMap(a => a.provisions)) {
    assert.equal(
      meaningDigest(p),
      released[p.id],
      `${p.id} was changed after release: add a new version, or an erratum that names the cases it touches`,
    )
  }
  assert.deepEqual(
    Object.keys(released).filter(id => !acts.some(a => a.provisions.some(p => p.id === id))),
    [],
  )
})

test('the digest is SHA-256 (published test vectors)', () => {
  assert.equal(shortDigest(''), 'e3b0c44298fc1c14')
  assert.equal(shortDigest('abc'), 'ba7816bf8f01cfea')
  assert.equal(shortDigest('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'), '248d6a61d20638b8')
})
