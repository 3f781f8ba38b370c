// A whole installation for measuring (test/installation.ts) and the measuring itself: processor time of a process, and of PostgreSQL with all
// its children, from /proc. Figures are only comparable within one run: the machine is shared.
import { childrenOf, startInstallation, statOf, type Installation } from '../test/installation.ts'

/** Runs a measurement on an installation of its own and removes it, also when interrupted. */
export async function onInstallation<T>(measure: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await startInstallation()
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= installation.stop())
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(130)))
  try {
    return await measure(installation)
  } finally {
    await stop()
  }
}

/** CPU seconds used so far by one process. */
export function cpuOf(pid: number): number {
  return statOf(pid)?.cpu ?? Number.NaN
}

/** CPU seconds used so far by PostgreSQL: the postmaster, its living children, and those it has buried. */
export function cpuOfServer(postmaster: number): number {
  const own = statOf(postmaster)
  if (!own) return Number.NaN
  return childrenOf(postmaster).reduce((sum, pid) => sum + (statOf(pid)?.cpu ?? 0), own.cpu + own.buriedCpu)
}

/** The value below which this share of the sorted list lies. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
export function sortedCopy(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort()
}
export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
