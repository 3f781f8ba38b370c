// Removes notices that were begun and left for a day, with their files, and the keys of submissions after 90 days. With two workers both may try: the second finds nothing.
import type { Services } from '../../http/services.ts'
import { forgetOldKeys, removeOldDrafts } from './actions.ts'

const everyMinutes = 10

export async function startDraftRemoval(services: Pick<Services, 'db'>): Promise<{ stop: () => Promise<void> }> {
  let working: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    // What fails now is tried again: a page refuses an expired draft in any case.
    working = removeOldDrafts(services.db)
      .then(() => forgetOldKeys(services.db))
      .catch(() => {})
  }, everyMinutes * 60_000)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await working
    },
  }
}
