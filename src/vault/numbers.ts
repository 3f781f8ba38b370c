// Turns the year's counter into the seven digits of a number people see. A bare counter would tell how many notices exist and show a gap
// where a locked case stands; a keyed permutation tells neither and never gives one number twice.
import { createHmac } from 'node:crypto'
import { numbersPerYear } from '../words/numbers.ts'
import { VaultError } from './problems.ts'

// Feistel network over 24 bits, walked until it lands among the ten million: at most a few steps, since 2^24 is 1.7 times as many.
const half = 12
const mask = (1 << half) - 1
const rounds = 10

export type Permutation = { readonly forward: (counter: number) => number; readonly back: (digits: number) => number }

/** `key` is `vault.derive('numbers')`; `scope` keeps kinds and years apart, e.g. `N-26`. Counters run from 0 to 9,999,999. */
export function openPermutation(key: Buffer, scope: string): Permutation {
  // The round function has only 4096 inputs: each is computed once and remembered.
  const tables = Array.from({ length: rounds }, () => new Int32Array(mask + 1).fill(-1))
  const mix = (round: number, right: number): number => {
    const table = tables[round] as Int32Array
    const known = table[right] as number
    if (known >= 0) return known
    const fresh = createHmac('sha256', key).update(`${scope} ${round} ${right}`).digest().readUInt16BE(0) & mask
    table[right] = fresh
    return fresh
  }
  const encrypt = (n: number): number => {
    let left = n >> half
    let right = n & mask
    for (let round = 0; round < rounds; round++) [left, right] = [right, left ^ mix(round, right)]
    return (left << half) | right
  }
  const decrypt = (n: number): number => {
    let left = n >> half
    let right = n & mask
    for (let round = rounds - 1; round >= 0; round--) [left, right] = [right ^ mix(round, left), left]
    return (left << half) | right
  }
  const walk = (step: (n: number) => number) => (n: number) => {
    if (!Number.isInteger(n) || n < 0 || n >= numbersPerYear)
      throw new VaultError('numbers-used-up', 'the counter of this year is outside its seven digits')
    let found = step(n)
    while (found >= numbersPerYear) found = step(found)
    return found
  }
  return { forward: walk(encrypt), back: walk(decrypt) }
}
