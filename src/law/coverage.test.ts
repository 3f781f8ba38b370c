// The index of criminal provisions as a table: which class each part is of and who may start the case, worked out by hand from the sanctions (CC 11) and CPC 32.
// Where the index of the reference has figures of 2019 for 132–134, the later texts stand here.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from './compile.ts'
import { rulebook } from './rulebook.ts'

const index: Readonly<Record<string, string>> = {
  'especially-grave public':
    '99.1 99.2 99.3 120.3 120.3-1 120.3-2 120.4 121.3 121.3-1 121.3-2 121.4 122.4 124.2 124.3 125.3 128.4 132.5',
  'grave public':
    '105.3 106.1 106.2 106.3 110.2 120.2 121.2 122.2 122.3 124.1 125.1 125.2 125-1.y 125-1.z 126.3 128.1 128.2 128.3 132.1 132.2 132.3 132.4 133.2 133.3 134.1 134.2 134.3 134.4 147.4 147.5 432 433.3 433.4 434',
  'grave private-public': '120.1 121.1',
  'medium public': '105.1 105.2 107.2 119.3 119.4 122.1 123.2 126.2 133.1 140.y 147.3 149.3 433.2',
  'medium private-public': '110.1 126.1',
  'medium private': '123.1 147.2',
  'minor public': '107.1 108-1.2 112.1 112.2 119.2 125-1.x 137.2 140.x 141.1 141.2 149.2 433.1',
  'minor private-public': '139',
  'minor private': '147.1',
  'misdemeanour public': '109-1.2 119.1 137.1',
  'misdemeanour private-public': '108-1.1 109-1.1 115 115-1 121-1',
  'misdemeanour private': '131.1 131.2 149.1',
}

test('every criminal part in force is in the index with its class and its kind of prosecution, and the index names nothing else', () => {
  const found = compile(rulebook)
    .provisions.filter(p => p.base.startsWith('cc-') && p.provision.inForce[1] === 'open')
    .map(p => `${p.base.slice(3)}: ${p.class} ${p.prosecution}`)
  const wanted = Object.entries(index).flatMap(([kind, parts]) => parts.split(' ').map(part => `${part}: ${kind}`))
  assert.deepEqual(found.toSorted(), wanted.toSorted())
})

test('part 1 of rape and of torment needs a complaint where part 2 does not: the line the news article overlooks', () => {
  const kind = (base: string) =>
    compile(rulebook)
      .provisions.filter(p => p.base === base)
      .at(-1)?.prosecution
  assert.deepEqual(['cc-120.1', 'cc-120.2', 'cc-121.1', 'cc-121.2', 'cc-110.1', 'cc-110.2'].map(kind), [
    'private-public',
    'public',
    'private-public',
    'public',
    'private-public',
    'public',
  ])
})
