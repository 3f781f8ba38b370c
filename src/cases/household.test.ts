import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { householdsOf, type Dweller } from './household.ts'

const somebody = (more: Partial<Dweller> = {}): Dweller => ({
  name: 'A',
  role: 'victim',
  ages: [31, 31],
  home: 'x',
  isSecret: false,
  relation: undefined,
  ...more,
})

test('who lives together stands in one home, grown-ups before children; who is mentioned twice stands once', () => {
  const [home, unknown, ...rest] = householdsOf([
    somebody({ name: 'Бала', ages: [9, 10] }),
    somebody({ name: 'Ана' }),
    somebody({ name: 'ана' }),
    somebody({ name: 'Әже', home: undefined, ages: undefined }),
  ])
  assert.deepEqual(rest, [])
  assert.deepEqual(
    [home?.kind, home?.adults.map(m => m.name), home?.children.map(m => m.name)],
    ['shared', ['Ана'], ['Бала']],
  )
  assert.deepEqual([unknown?.kind, unknown?.adults.length], ['unknown', 1])
})

test('a secret address brings nobody together: whoever shares it stands alone, in every mixture', () => {
  const dweller = fc.record({
    name: fc.constantFrom('A', 'B', 'C', 'D', undefined),
    role: fc.constantFrom<Dweller['role']>('victim', 'alleged-offender', 'witness'),
    ages: fc.constantFrom<Dweller['ages']>(undefined, [9, 9], [17, 18], [40, 40]),
    home: fc.constantFrom('x', 'y', undefined),
    isSecret: fc.boolean(),
    relation: fc.constant(undefined),
  })
  let met = 0
  fc.assert(
    fc.property(fc.array(dweller, { maxLength: 6 }), people => {
      const homes = householdsOf(people)
      const secret = new Set(people.filter(p => p.isSecret).map(p => p.home))
      const open = people.filter(p => !p.isSecret && p.home !== undefined && !secret.has(p.home))
      for (const home of homes.filter(h => h.kind === 'secret')) {
        met++
        assert.equal(home.adults.length + home.children.length, 1)
      }
      for (const home of homes.filter(h => h.kind === 'shared'))
        for (const m of [...home.adults, ...home.children])
          assert.ok(open.some(p => p.name === m.name && p.role === m.role))
    }),
  )
  assert.ok(met > 0, 'secret addresses were tried')
})
