// What must never happen: unknown read as no, knowledge that un-settles, a complaint that matters where the law says it does not.
// The exact answers are held against plain enumeration with the reference reading; and each check is also run on spoiled copies it must reject.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { failingExamples, failingExpectations, failingTable, overlapExists } from './check.ts'
import { compile } from './compile.ts'
import { factKeys, factOf } from './facts.ts'
import type { Rulebook } from './form.ts'
import { known, qualify, whatWouldChange, type Fact, type Inquiry } from './index.ts'
import { refer } from './reference.ts'
import { rulebook } from './rulebook.ts'

const compiled = compile(rulebook)
type Status = 'true' | 'false' | 'unknown'
type Answer = (masks: Int32Array, claim: number) => Status

const exact: Answer = (masks, claim) => {
  const o = compiled.diagrams.view(masks).outlook(compiled.claims[claim]?.node as number)
  return o.canBeTrue && o.canBeFalse ? 'unknown' : o.canBeTrue ? 'true' : 'false'
}

/** One full case, as value indexes; deeds of violence are drawn more often, because that is where the law is dense. */
const fullCase = fc.tuple(
  ...compiled.variables.map(v => {
    const any = fc.nat(v.values.length - 1)
    if (v.key === 'deed') return fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: any })
    if (v.key === 'intent' || v.key === 'pain' || v.key === 'suffering')
      return fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: any })
    return any
  }),
)
const openSome = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 2, max: compiled.variables.length - 1 }), { maxLength: most })

function masksOf(full: readonly number[], open: readonly number[]): Int32Array {
  return Int32Array.from(compiled.variables, (v, i) => (open.includes(i) ? v.full : 1 << (full[i] as number)))
}
function* completions(masks: Int32Array, open: readonly number[], at = 0): Generator<Int32Array> {
  const index = open[at]
  if (index === undefined) {
    yield masks
    return
  }
  const size = compiled.variables[index]?.values.length ?? 0
  for (let i = 0; i < size; i += 1) {
    const next = Int32Array.from(masks)
    next[index] = 1 << i
    yield* completions(next, open, at + 1)
  }
}

/** Compares an answerer with enumeration on one partial case; says what is wrong, or nothing. */
function disagreement(answer: Answer, full: readonly number[], open: readonly number[]): string | undefined {
  const masks = masksOf(full, open)
  const seen = compiled.claims.map(() => ({ yes: false, no: false }))
  for (const one of completions(masks, open)) {
    const reference = refer(compiled, one)
    compiled.claims.forEach((c, i) => {
      const value = reference.value({ op: 'claim', of: c.rule.claim })
      assert.notEqual(value, 1, 'a full case leaves nothing open')
      const mark = seen[i] as { yes: boolean; no: boolean }
      if (value === 2) mark.yes = true
      else mark.no = true
    })
  }
  for (const [i, { yes, no }] of seen.entries()) {
    const truth: Status = yes && no ? 'unknown' : yes ? 'true' : 'false'
    const found = answer(masks, i)
    if (found !== truth) return `${compiled.claims[i]?.rule.claim}: enumeration says ${truth}, the answer ${found}`
  }
  return undefined
}

test('on any partly known case the exact answer is what enumeration of every completion gives', () => {
  fc.assert(
    fc.property(fullCase, openSome(6), (full, open) => {
      assert.equal(disagreement(exact, full, open), undefined)
    }),
    { numRuns: 150 },
  )
})

test('an engine that reads unknown as no is caught by the same check (negative control)', () => {
  const closedWorld: Answer = (masks, claim) =>
    exact(
      Int32Array.from(masks, (m, i) => {
        const v = compiled.variables[i]
        return v !== undefined && m === v.full && v.values.includes('no') ? 1 << v.values.indexOf('no') : m
      }),
      claim,
    )
  assert.throws(() =>
    fc.assert(
      fc.property(fullCase, openSome(6), (full, open) => {
        assert.equal(disagreement(closedWorld, full, open), undefined)
      }),
      { numRuns: 150, seed: 7 },
    ),
  )
})

test('an engine that calls everything unknown is caught too (negative control)', () => {
  assert.throws(() =>
    fc.assert(
      fc.property(fullCase, openSome(6), (full, open) => {
        assert.equal(
          disagreement(() => 'unknown', full, open),
          undefined,
        )
      }),
      { numRuns: 20, seed: 7 },
    ),
  )
})

const partial = fc.tuple(
  ...compiled.variables.map((v, i) =>
    i < 2
      ? fc.nat(v.values.length - 1).map(n => 1 << n)
      : fc.oneof(
          { weight: 2, arbitrary: fc.nat(v.values.length - 1).map(n => 1 << n) },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: v.full }) },
          { weight: 2, arbitrary: fc.constant(v.full) },
        ),
  ),
)

test('what three-valued logic settles the exact answer settles in the same way, never the reverse', () => {
  fc.assert(
    fc.property(partial, drawn => {
      const masks = Int32Array.from(drawn)
      const reference = refer(compiled, masks)
      compiled.claims.forEach((c, i) => {
        const value = reference.value({ op: 'claim', of: c.rule.claim })
        if (value !== 1) assert.equal(exact(masks, i), value === 2 ? 'true' : 'false', c.rule.claim)
      })
    }),
    { numRuns: 400 },
  )
})

test('more knowledge never un-settles a claim', () => {
  fc.assert(
    fc.property(partial, fullCase, fc.nat(), (drawn, full, pick) => {
      const before = Int32Array.from(drawn)
      const after = Int32Array.from(before)
      const index = 2 + (pick % (before.length - 2))
      const wanted = 1 << (full[index] as number)
      if (((before[index] as number) & wanted) === 0) return
      after[index] = wanted
      compiled.claims.forEach((c, i) => {
        const was = exact(before, i)
        if (was !== 'unknown') assert.equal(exact(after, i), was, c.rule.claim)
      })
    }),
    { numRuns: 400 },
  )
})

test('the open facts named are exactly those that can still change the answer', () => {
  fc.assert(
    fc.property(fullCase, openSome(5), (full, open) => {
      const masks = masksOf(full, open)
      const values = new Map<string, readonly number[]>()
      for (const one of completions(masks, open)) {
        const reference = refer(compiled, one)
        values.set(
          open.map(i => one[i]).join(),
          compiled.claims.map(c => reference.value({ op: 'claim', of: c.rule.claim })),
        )
      }
      compiled.claims.forEach((c, i) => {
        const named = compiled.diagrams.view(masks).support(c.node)
        const matters = open.filter((_, at) => {
          const groups = new Map<string, Set<number>>()
          for (const [key, row] of values) {
            const rest = key.split(',').toSpliced(at, 1).join()
            groups.set(rest, (groups.get(rest) ?? new Set()).add(row[i] as number))
          }
          return [...groups.values()].some(g => g.size > 1)
        })
        assert.deepEqual(
          named,
          matters.toSorted((a, b) => a - b),
          c.rule.claim,
        )
      })
    }),
    { numRuns: 60 },
  )
})

test('where a case is public, the complaint changes nothing, and lack of one never closes it', () => {
  const complaint = compiled.indexOf.get('complaint') as number
  const claimAt = (id: string): number => compiled.claims.findIndex(c => c.rule.claim === id)
  fc.assert(
    fc.property(partial, drawn => {
      const masks = Int32Array.from(drawn)
      if (exact(masks, claimAt('public-prosecution')) !== 'true') return
      for (const value of [1, 2, 4, 7]) {
        masks[complaint] = value
        assert.equal(exact(masks, claimAt('public-prosecution')), 'true')
        assert.equal(exact(masks, claimAt('may-proceed')), 'true')
        assert.equal(exact(masks, claimAt('may-close-for-lack-of-complaint')), 'false')
      }
    }),
    { numRuns: 400 },
  )
})

test('the complaint can change who may go on, never what the deed is or whether it is public', () => {
  const view = compiled.diagrams.view(Int32Array.from(compiled.variables, v => v.full))
  const complaint = compiled.indexOf.get('complaint') as number
  for (const claim of [
    'criminal-offence',
    'public-prosecution',
    'private-public',
    'reconciliation-barred',
    'protective-order',
    'caps-closed',
    'someone-must-tell',
  ]) {
    assert.ok(
      !view.support(compiled.claims.find(c => c.rule.claim === claim)?.node as number).includes(complaint),
      claim,
    )
  }
})

test('while a claim is unknown the product protects and does not close, release or lighten', () => {
  const expected: Readonly<Record<string, string>> = {
    'public-prosecution': 'go',
    'may-proceed': 'go',
    'prosecutor-decides': 'go',
    'protective-order': 'offer',
    'someone-must-tell': 'go',
    'may-close-for-lack-of-complaint': 'forbid',
    'reconciliation-available': 'forbid',
    'release-by-reconciliation': 'forbid',
    'restriction-of-liberty': 'forbid',
    'caps-closed': 'forbid',
    'administrative-reconciliation': 'forbid',
    'reconciliation-barred': 'wait',
  }
  for (const [claim, now] of Object.entries(expected))
    assert.equal(rulebook.claims.find(c => c.claim === claim)?.now.unknown, now, claim)
  const q = qualify({ facts: [], dates: { act: '2026-05-05', decision: '2026-05-06' } })
  for (const c of q.conclusions)
    if (expected[c.claim] !== undefined && c.status === 'unknown') assert.equal(c.now, expected[c.claim])
  assert.ok(q.conclusions.every(c => c.reviewed === false && c.cites.length > 0))
})

test('an incomplete register never gives "no", a probable match never gives "yes"', () => {
  const facts: readonly Fact[] = [
    known('deed', 'violence', 'police', 't', '2025-01-01'),
    known('harm', 'none', 'forensic', 't', '2025-01-01'),
    known('pain', 'yes', 'police', 't', '2025-01-01'),
    known('intent', 'on-purpose', 'police', 't', '2025-01-01'),
  ]
  const lineOf = (priors: NonNullable<Inquiry['priors']>): string =>
    qualify({ facts, dates: { act: '2025-07-10', decision: '2025-07-11' }, priors }).derivation.facts
  const pending = { provision: 'cc-109-1.1', act: '2025-07-01', outcome: 'pending' } as const
  assert.match(lineOf({ complete: true, match: 'confirmed', list: [pending] }), /cc12Repetition=yes/)
  assert.doesNotMatch(lineOf({ complete: true, match: 'probable', list: [pending] }), /cc12Repetition=/)
  assert.match(lineOf({ complete: true, match: 'confirmed', list: [] }), /cc12Repetition=no/)
  assert.doesNotMatch(lineOf({ complete: false, match: 'confirmed', list: [] }), /cc12Repetition=/)
})

test('the claims come out as their authorities say', () => {
  assert.deepEqual(failingExpectations(rulebook), [])
})

test('each circumstance alone reaches the part the official table gives it, grade by grade, and each part begins at its age', () => {
  assert.deepEqual(failingTable(rulebook), [])
})

// ---- planted defects: each must be rejected by the checks that the real rulebook passes
type Loose = {
  articles: {
    id: string
    provisions: {
      id: string
      inForce: string[]
      liableFrom: number
      elements: { name: string; of: { op: string; of: unknown[] } }[]
      sanction: { alternatives: { max: number }[] }
    }[]
  }[]
  claims: { claim: string; rules: unknown[] }[]
  prosecutions: { privatePublicCases: string[] }[]
}
const spoiled: readonly (readonly [what: string, how: (copy: Loose) => void])[] = [
  [
    'the bar for violence against minors dropped',
    c => {
      const bar = c.claims.find(x => x.claim === 'reconciliation-barred')
      bar?.rules.splice(0, 1)
    },
  ],
  [
    'the bar after an earlier reconciliation dropped',
    c => {
      const bar = c.claims.find(x => x.claim === 'reconciliation-barred')
      bar?.rules.splice(1, 1)
    },
  ],
  [
    'part 1 of 109-1 made public',
    c => {
      for (const t of c.prosecutions) t.privatePublicCases = t.privatePublicCases.filter(x => x !== 'cc-109-1.1')
    },
  ],
  [
    'part 2 of 109-1 made private-public',
    c => {
      c.prosecutions[1]?.privatePublicCases.push('cc-109-1.2')
    },
  ],
  ['dependence forgotten in 107(2)', c => dropItem(c, 'cc-107.2@2024-06-16', 'cc-107.2#3')],
  ['known minor forgotten in 109-1(2)', c => dropItem(c, 'cc-109-1.2@2024-06-16', 'cc-109-1.2#8')],
  ['repetition forgotten in 108-1(2)', c => dropItem(c, 'cc-108-1.2@2024-06-16', 'cc-108-1.2#7')],
  [
    'the reform starting a day late',
    c => {
      for (const p of c.articles.flatMap(a => a.provisions))
        if (p.id === 'cc-109-1.1@2024-06-16') p.inForce[0] = '2024-06-17'
    },
  ],
  [
    '107(2) from 16',
    c => {
      for (const p of c.articles.flatMap(a => a.provisions)) if (p.id === 'cc-107.2@2024-06-16') p.liableFrom = 16
    },
  ],
  ['the manner of torment not asked for', c => dropElement(c, 'cc-110.1@2024-06-16', 'manner')],
  ['pain not asked for in battery', c => dropElement(c, 'cc-109-1.1@2024-06-16', 'battery')],
  ['travelling alone not asked for', c => dropElement(c, 'adm-593.1-1@2024-06-16', 'alone')],
]
function find(c: Loose, id: string): Loose['articles'][number]['provisions'][number] {
  const found = c.articles.flatMap(a => a.provisions).find(p => p.id === id)
  assert.ok(found)
  return found
}
function dropElement(c: Loose, id: string, name: string): void {
  const p = find(c, id)
  const before = p.elements.length
  p.elements = p.elements.filter(e => e.name !== name)
  assert.equal(p.elements.length, before - 1)
}
function dropItem(c: Loose, id: string, cite: string): void {
  const item = find(c, id).elements.find(e => e.name === 'item')
  assert.ok(item)
  const before = item.of.of.length
  item.of.of = item.of.of.filter(x => (x as { cite: { id: string } }).cite.id !== cite)
  assert.ok(item.of.of.length < before)
}
for (const [what, how] of spoiled) {
  test(`a rulebook with ${what} is rejected`, () => {
    const copy = structuredClone(rulebook) as unknown as Loose
    how(copy)
    const under = copy as unknown as Rulebook
    assert.ok(
      failingExamples(under).length + failingExpectations(under).length + failingTable(under).length > 0 ||
        overlapExists(under),
    )
  })
}

test('two provisions left standing together are a conflict, never a pick', () => {
  const copy = structuredClone(rulebook) as unknown as {
    articles: { provisions: { id: string; displaces?: unknown }[] }[]
  }
  for (const p of copy.articles.flatMap(a => a.provisions))
    if (p.id.startsWith('cc-110') && p.id.endsWith('2024-06-16')) delete p.displaces
  const facts = Object.entries({
    deed: 'violence',
    intent: 'on-purpose',
    pain: 'yes',
    suffering: 'yes',
    harm: 'none',
    specialCruelty: 'yes',
    mockery: 'yes',
    aimOfTorment: 'yes',
    offenderAge: 'adult',
    dependent: 'yes',
    knewDependent: 'yes',
  }).map(([key, value]) =>
    known(
      key as (typeof factKeys)[number],
      value,
      factOf(key as (typeof factKeys)[number]).by[0] ?? 'court',
      't',
      '2025-01-01',
    ),
  )
  const q = qualify({ facts, dates: { act: '2025-01-01', decision: '2025-01-02' } }, copy as unknown as Rulebook)
  assert.ok(q.conclusions.every(c => c.status === 'conflict'))
  assert.deepEqual(
    q.candidates
      .filter(c => c.status === 'stands')
      .map(c => c.article)
      .toSorted(),
    ['cc-109-1', 'cc-110'],
  )
})

test('single flips are flips: with the fact changed the claim has the status promised', () => {
  const base: Inquiry = {
    facts: [
      known('deed', 'violence', 'police', 't', '2025-01-01'),
      known('intent', 'on-purpose', 'police', 't', '2025-01-01'),
      known('pain', 'yes', 'police', 't', '2025-01-01'),
      known('harm', 'none', 'forensic', 't', '2025-01-01'),
      known('offenderAge', 40, 'police', 't', '2025-01-01'),
      known('aimOfTorment', 'no', 'investigator', 't', '2025-01-01'),
    ],
    dates: { act: '2025-01-01', decision: '2025-01-02' },
  }
  const flips = whatWouldChange(base, 'public-prosecution')
  assert.ok(flips.some(f => f.fact === 'victims' && f.to === 'two-or-more' && f.after === 'true'))
  for (const flip of flips) {
    const q = qualify({ ...base, suppose: { [flip.fact]: flip.to } })
    assert.equal(q.conclusions.find(c => c.claim === 'public-prosecution')?.status, flip.after)
  }
})
