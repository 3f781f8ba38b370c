// Removes visits of the public door that were left lying, every minute: what was typed must not wait for the next visitor to be forgotten.
import type { Services } from '../../http/services.ts'
import { removeOldVisits } from './actions.ts'

const everyMs = 60_000

export async function startVisitRemoval(services: Pick<Services, 'db'>): Promise<{ stop: () => Promise<void> }> {
  let working: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    // What fails now is tried again: a page refuses an expired visit in any case.
    working = removeOldVisits(services).catch(() => {})
  }, everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await working
    },
  }
}
