// Keeps the channels open: hears each, and sends back what operators answer. One process does this (`arasha listen`), because it alone talks to other
// companies' servers and holds their passwords; a second one may run beside it, since what is heard and sent is decided in PostgreSQL.
import { startRounds, type RoundOptions } from '../../db/rounds.ts'
import { changesChannel } from '../../http/live.ts'
import type { Services } from '../../http/services.ts'
import type { Patience } from '../../post/attempt.ts'
import type { PublicChannel } from '../../post/channels/public-channel.ts'
import { forgetHeard, hearPublic, recordAttempt, takeAnswers, untilNextAnswer } from './actions.ts'

export type ChannelOptions = {
  readonly pollMs?: number
  readonly timeoutMs?: number
  readonly patience?: Patience
  readonly log: RoundOptions['log']
}
const atOnce = 8
const dayMs = 86_400_000

export async function startChannels(
  services: Services,
  channels: readonly PublicChannel[],
  { pollMs = 5000, timeoutMs = 20_000, patience, log }: ChannelOptions,
): Promise<{ readonly stop: () => Promise<void> }> {
  const stopping = new AbortController()
  const running: { readonly stop: () => Promise<void> }[] = []
  const stop = async () => {
    stopping.abort()
    for (const one of running.toReversed()) await one.stop()
  }
  async function sendBack(channel: PublicChannel): Promise<number | void> {
    for (;;) {
      const due = await takeAnswers(services, channel.name, atOnce)
      if (due.length === 0) return untilNextAnswer(services, channel.name)
      await Promise.all(
        due.map(async letter =>
          recordAttempt(services, letter, await channel.send(letter, { timeoutMs, stop: stopping.signal }), patience),
        ),
      )
    }
  }
  try {
    for (const channel of channels) {
      running.push(await channel.hear(arrived => hearPublic(services, channel.name, arrived), log ?? (() => {})))
      const bell = { channel: changesChannel }
      running.push(
        await startRounds(services.db, {
          round: () => sendBack(channel),
          pollMs,
          failed: 'answers-not-sent',
          bell,
          log,
        }),
      )
    }
    running.push(
      await startRounds(services.db, {
        round: () => forgetHeard(services),
        pollMs: dayMs,
        failed: 'heard-not-forgotten',
        log,
      }),
    )
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
