import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTurn } from './turn.ts'

test('of one network two are served at a time and in order, another network goes past, and a failure blocks nobody', async () => {
  const done: string[] = []
  let running = 0
  let most = 0
  const ends: (() => void)[] = []
  const one = (name: string) =>
    inTurn('flood', async () => {
      most = Math.max(most, ++running)
      await new Promise<void>(resolve => ends.push(resolve))
      running--
      done.push(name)
      if (name === 'b') throw new Error('failed')
    }).catch(() => {})
  const all = ['a', 'b', 'c', 'd', 'e'].map(one)
  await inTurn('other', async () => void done.push('past'))
  assert.deepEqual(done, ['past'])
  while (done.length < 6) {
    ends.shift()?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  await Promise.all(all)
  assert.deepEqual([done, most], [['past', 'a', 'b', 'c', 'd', 'e'], 2])
})
