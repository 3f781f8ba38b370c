// What an attempt to deliver means, decided without I/O: try again and when, or give up and show it to people. Nothing is ever thrown away.

export type AttemptResult =
  | { readonly outcome: 'received'; readonly detail: string }
  /** The other side may be well again later. */
  | { readonly outcome: 'failed'; readonly detail: string }
  /** The other side understood and refuses: trying the same again is of no use. */
  | { readonly outcome: 'refused'; readonly detail: string }

export type Patience = {
  /** First pause; it doubles with each attempt. */
  readonly firstPauseMs: number
  readonly longestPauseMs: number
  readonly attempts: number
}
/** About a day: 2 s, 4 s, … then every 10 minutes. An office whose system is down for a night still gets its letters by itself. */
export const usualPatience: Patience = { firstPauseMs: 2000, longestPauseMs: 600_000, attempts: 150 }

/** `chance` from 0 to 1 spreads the attempts, so that a destination that comes back is not run over by all at once. */
export function whatNext(
  result: AttemptResult,
  attempt: number,
  patience: Patience,
  chance: number,
): { readonly next: 'sent' | 'parked' } | { readonly next: 'retry'; readonly pauseMs: number } {
  if (result.outcome === 'received') return { next: 'sent' }
  if (result.outcome === 'refused' || attempt >= patience.attempts) return { next: 'parked' }
  const pause = Math.min(patience.longestPauseMs, patience.firstPauseMs * 2 ** Math.min(attempt - 1, 30))
  return { next: 'retry', pauseMs: Math.round(pause * (0.5 + chance * 0.5)) }
}

/** 408, 425 and 429 ask for another attempt; every other 4xx, and a redirection, will stay what it is. */
export function judgeStatus(status: number): 'answered' | 'failed' | 'refused' {
  if (status >= 200 && status < 300) return 'answered'
  if (status >= 500 || status === 408 || status === 425 || status === 429) return 'failed'
  return 'refused'
}

// A destination that fails again and again rests for a while: its letters wait without using up their attempts.
export type Breaker = {
  /** Destinations to leave alone at this moment (milliseconds of a monotonic clock). */
  resting(nowMs: number): string[]
  note(target: string, ok: boolean, nowMs: number): void
}
export type BreakerLimits = { readonly failures: number; readonly restMs: number; readonly longestRestMs: number }
export const usualBreaker: BreakerLimits = { failures: 5, restMs: 10_000, longestRestMs: 300_000 }

export function makeBreaker(limits: BreakerLimits): Breaker {
  const troubled = new Map<string, { failures: number; until: number; restMs: number }>()
  return {
    resting: nowMs => [...troubled].filter(([, t]) => t.until > nowMs).map(([target]) => target),
    note: (target, ok, nowMs) => {
      if (ok) {
        troubled.delete(target)
        return
      }
      const before = troubled.get(target) ?? { failures: 0, until: 0, restMs: limits.restMs }
      const failures = before.failures + 1
      const rests = failures >= limits.failures
      troubled.set(target, {
        failures,
        until: rests ? nowMs + before.restMs : 0,
        restMs: rests ? Math.min(limits.longestRestMs, before.restMs * 2) : before.restMs,
      })
    },
  }
}
