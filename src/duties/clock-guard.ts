// Notices when the database's clock jumps while this process is alive, by holding it against the process's own monotonic clock. Pure. A jump
// back only delays duties and needs no guard; a jump forward would make the whole country look late at once. The demo clock is an offset
// that is not part of the raw time, so moving it is no jump.

export type ClockFinding = { readonly kind: 'steady' } | { readonly kind: 'forward' | 'back'; readonly seconds: number }
export type ClockGuard = {
  /** Both in milliseconds; the monotonic reading is taken after the answer, so that a slow answer never looks like a jump. */
  see(rawMs: number, monotonicMs: number): ClockFinding
}

/** Less than this is a correction by the time service or a slow answer, not a jump. */
export const jumpToleranceSeconds = 30

export function watchClock(): ClockGuard {
  let lead: number | undefined
  return {
    see: (rawMs, monotonicMs) => {
      const now = rawMs - monotonicMs
      const drift = (now - (lead ?? now)) / 1000
      lead = now
      if (Math.abs(drift) <= jumpToleranceSeconds) return { kind: 'steady' }
      return drift > 0 ? { kind: 'forward', seconds: Math.ceil(drift) } : { kind: 'back', seconds: Math.floor(-drift) }
    },
  }
}
