// What a sanction says beside its main penalty, and which class follows from it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts } from './acts.ts'
import { classOf } from './compile.ts'
import {
  ban,
  banForLife,
  banPossible,
  confiscation,
  confiscationPossible,
  imprisonment,
  lifeImprisonment,
  restriction,
  together,
  type Provision,
  type Sanction,
} from './form.ts'
import { penaltiesOf } from './penalty.ts'

const some = acts.flatMap(a => a.provisions).find(p => p.id === 'cc-107.2@2024-06-16') as Provision
const withSanction = (sanction: Sanction, more: Partial<Provision> = {}): Provision => ({ ...some, ...more, sanction })
const english = (sanction: Sanction): readonly string[] => {
  const p = withSanction(sanction)
  return penaltiesOf(p, classOf(p), ['2025-01-10', '2025-01-10'], undefined).map(a => a.says.en)
}

test('what goes with one alternative stands with that one, what goes with all stands with each', () => {
  assert.deepEqual(english({ alternatives: [together(imprisonment(17, 20), banForLife), lifeImprisonment] }), [
    'imprisonment 17–20 years, ban from certain posts or work for life',
    'imprisonment for life',
  ])
  assert.deepEqual(english({ alternatives: [imprisonment(15, 20), lifeImprisonment], adds: [confiscationPossible] }), [
    'imprisonment 15–20 years, with or without confiscation of property',
    'imprisonment for life, with or without confiscation of property',
  ])
  assert.deepEqual(english({ alternatives: [imprisonment(4, 7)], adds: [confiscation, ban(3)] }), [
    'imprisonment 4–7 years, with confiscation of property, ban from certain posts or work up to 3 years',
  ])
  assert.deepEqual(english({ alternatives: [imprisonment(12, 15)], adds: [banPossible(10, 10)] }), [
    'imprisonment 12–15 years, ban from certain posts or work for 10 years, or none',
  ])
})

test('the class follows from the harshest penalty, for negligence by limits of its own', () => {
  assert.equal(classOf(withSanction({ alternatives: [lifeImprisonment] })), 'especially-grave')
  assert.equal(classOf(withSanction({ alternatives: [imprisonment(5)] })), 'medium')
  assert.equal(classOf(withSanction({ alternatives: [restriction(5), imprisonment(5)] }, { negligent: true })), 'minor')
  assert.equal(classOf(withSanction({ alternatives: [imprisonment(7)] }, { negligent: true })), 'medium')
})
