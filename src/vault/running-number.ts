// The number people see, from the counter that the database gave: it tells neither how many there are nor in which order they came.
import { formatNumber, type NumberKind } from '../words/numbers.ts'
import { openPermutation, type Permutation } from './numbers.ts'
import type { Vault } from './vault.ts'

const permutations = new Map<string, Permutation>()

export function runningNumber(vault: Vault, kind: NumberKind, year: number, counter: string): string {
  const scope = `${vault.fingerprint} ${kind} ${year}`
  let permutation = permutations.get(scope)
  if (!permutation) permutations.set(scope, (permutation = openPermutation(vault.derive('numbers'), `${kind}-${year}`)))
  return formatNumber(kind, year, permutation.forward(Number(counter)))
}
