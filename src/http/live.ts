// Live updates: one LISTEN connection per process fans out to all Server-Sent Event streams. A message carries ids only; what a person may
// see is read again through the door, as that person. After a gap everybody is told to look again.
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '../db/door.ts'

/** One change: the channel's payload is `kind:holder:region:id`. */
export type Change = { readonly kind: string; readonly holderId: string; readonly region: number; readonly id: string }
export type Listener = {
  /** Id of the person. */
  readonly owner: string
  /** Which changes could concern this person at all. */
  readonly wants: (change: Change) => boolean
  /** Asked before each message: is the session still open? */
  readonly still: () => Promise<boolean>
  /** Asked of the record itself, as this person: who may not know of it is not told that anything happened. */
  readonly sees: (change: Change) => Promise<boolean>
  /**
   * What to tell instead of the id: a finished line that identifies nobody. For desks so many that each reading the list again would be heavier than
   * the work itself. Each change is then told for itself; undefined tells nothing. `sees` is not asked: the line's maker has looked.
   */
  readonly line?: (change: Change) => Promise<string | undefined>
}
export type Live = {
  /** Opens a stream on a raw reply. One person can hold only so many: further ones are answered with 204, which browsers do not repeat. */
  open(reply: ServerResponse, listener: Listener): void
  readonly streams: number
  close(): Promise<void>
}
/** Tabs of one person that are kept up to date at a time. */
const streamsEach = 20
export const changesChannel = 'arasha_changes'

export function changePayload(change: Change): string {
  return `${change.kind}:${change.holderId}:${change.region}:${change.id}`
}

/** How long lines are gathered before they are told: nobody sees a sixth of a second. */
const gatherMs = 150
/** A reader so slow that this much waits in memory for him is cut off: his browser comes back and reads the list as it is then. */
const waitsAtMost = 1024 * 1024

const lookAgain = 'event: look-again\ndata: \n\n'

export async function startLive(db: Db): Promise<Live> {
  type Stream = Listener & { reply: ServerResponse; busy: boolean; waiting: (Change | undefined)[] }
  const streams = new Set<Stream>()
  /** One asking at a time for each stream: under a flood, of what comes meanwhile one is told for all, since the page reads everything again. */
  const tell = async (stream: Stream, change?: Change): Promise<void> => {
    stream.waiting.push(change)
    if (stream.busy) return
    stream.busy = true
    // Many changes make one write: with hundreds of desks the writes are what costs.
    if (stream.line) await wait(gatherMs)
    while (stream.waiting.length > 0 && streams.has(stream)) {
      const waiting = stream.waiting.splice(0)
      if (!(await stream.still().catch(() => false))) {
        stream.reply.end('event: signed-out\ndata: \n\n')
        streams.delete(stream)
        break
      }
      if (stream.reply.writableLength > waitsAtMost) {
        stream.reply.destroy()
        streams.delete(stream)
        break
      }
      if (stream.line) {
        const write = stream.line
        const lines = await Promise.all(
          waiting.map(async one => (one === undefined ? undefined : write(one).catch(() => undefined))),
        )
        const gap = waiting.includes(undefined) ? lookAgain : ''
        const told = lines.map(line => (line === undefined ? '' : `event: change\ndata: ${line}\n\n`)).join('')
        if (gap + told !== '') stream.reply.write(gap + told)
        continue
      }
      for (const one of waiting) {
        // Not told when it cannot be asked either: the page looks again by itself.
        if (one !== undefined && !(await stream.sees(one).catch(() => false))) continue
        stream.reply.write(
          one === undefined ? lookAgain : `event: change\ndata: ${JSON.stringify({ kind: one.kind, id: one.id })}\n\n`,
        )
        break
      }
    }
    stream.busy = false
  }
  const listening = await db.listen(changesChannel, payload => {
    if (payload === undefined) {
      for (const stream of streams) void tell(stream)
      return
    }
    const [kind = '', holderId = '', region = '', id = ''] = payload.split(':')
    const change = { kind, holderId, region: Number(region), id }
    for (const stream of streams) if (stream.wants(change)) void tell(stream, change)
  })
  // A comment every 20 s keeps proxies from closing the stream.
  const beat = setInterval(() => {
    for (const { reply } of streams) reply.write(': still here\n\n')
  }, 20_000)
  beat.unref()
  return {
    open: (reply, listener) => {
      if ([...streams].filter(s => s.owner === listener.owner).length >= streamsEach) {
        reply.writeHead(204, { 'cache-control': 'no-store' }).end()
        return
      }
      reply.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'keep-alive',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      })
      // HEAD has its answer: a stream without a body would only be held open.
      if (reply.req.method === 'HEAD') {
        reply.end()
        return
      }
      reply.write(`retry: 1000\n${lookAgain}`)
      const stream: Stream = { ...listener, reply, busy: false, waiting: [] }
      streams.add(stream)
      reply.on('close', () => streams.delete(stream))
      reply.on('error', () => streams.delete(stream))
    },
    get streams() {
      return streams.size
    },
    close: async () => {
      clearInterval(beat)
      for (const { reply } of streams) reply.end()
      streams.clear()
      await listening.stop()
    },
  }
}
