// The monthly calculation index (МРП, АЕК) by day. A day without a value is an error, never the last value known:
// the index of a coming year is set by that year's budget law.
import type { Confidence, Day } from './form.ts'
import { LawError } from './error.ts'

/** From which day the index has which value, and where the value was read. The last entry holds to the end of its year. */
export const indexes: readonly { readonly from: Day; readonly tenge: number; readonly confidence: Confidence }[] = [
  { from: '2020-01-01', tenge: 2651, confidence: 'S' },
  { from: '2020-04-01', tenge: 2778, confidence: 'S' },
  { from: '2021-01-01', tenge: 2917, confidence: 'S' },
  { from: '2022-01-01', tenge: 3063, confidence: 'S' },
  { from: '2022-04-01', tenge: 3180, confidence: 'M' },
  { from: '2023-01-01', tenge: 3450, confidence: 'S' },
  { from: '2024-01-01', tenge: 3692, confidence: 'S' },
  { from: '2025-01-01', tenge: 3932, confidence: 'S' },
  { from: '2026-01-01', tenge: 4325, confidence: 'S' },
]

export function indexOn(on: Day): { readonly tenge: number; readonly confidence: Confidence } | undefined {
  const found = indexes.findLast(entry => entry.from <= on)
  return found === undefined || found.from.slice(0, 4) !== on.slice(0, 4) ? undefined : found
}

/** How many tenge a number of MCI is on a day. Throws `mci-not-known` for a day without a value. */
export function tenge(mci: number, on: Day): number {
  const found = indexOn(on)
  if (found === undefined) throw new LawError('mci-not-known', 'on', on)
  return mci * found.tenge
}
