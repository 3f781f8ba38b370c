// A police desk as the browser has it: the stream says that something changed, the rows are read again, at most once in 150 ms. Measures how long
// after the sender's answer the notice's row could be shown.
import http from 'node:http'

export type Desk = {
  /** This notice was acknowledged to its sender at that time (performance.now) and must turn up. */
  expect(number: string, at: number): void
  stop(): { readonly waits: readonly number[]; readonly unseen: number }
}

export async function watchDesk(url: string, cookie: string): Promise<Desk> {
  const expected = new Map<string, number>()
  const shown = new Map<string, number>()
  const waits: number[] = []
  const settle = (number: string) => {
    const [asked, seen] = [expected.get(number), shown.get(number)]
    if (asked === undefined || seen === undefined) return
    waits.push(Math.max(0, seen - asked))
    expected.delete(number)
  }
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 })
  const get = (path: string) =>
    new Promise<http.IncomingMessage>((resolve, reject) =>
      http
        .get(`${url}${path}`, { agent, headers: { cookie, accept: 'application/json' } }, resolve)
        .on('error', reject),
    )

  let stopped = false
  let reading = false
  let wanted = false
  const read = async (): Promise<void> => {
    if (reading) return void (wanted = true)
    reading = true
    wanted = false
    const answer = await get('/kk/inbox/rows?view=unacknowledged')
    let text = ''
    for await (const chunk of answer.setEncoding('utf8')) text += chunk
    if (answer.statusCode !== 200) throw new Error(`the inbox answered ${answer.statusCode}`)
    const at = performance.now()
    for (const { number } of (JSON.parse(text) as { page: { lines: { number: string }[] } }).page.lines) {
      if (shown.has(number)) continue
      shown.set(number, at)
      settle(number)
    }
    reading = false
    if (wanted && !stopped) setTimeout(() => void read(), 150)
  }
  const stream = await get('/kk/inbox/stream')
  if (stream.statusCode !== 200) throw new Error(`the inbox's stream answered ${stream.statusCode}`)
  stream.setEncoding('utf8').on('data', (text: string) => {
    if (/^event: (change|look-again)$/m.test(text) && !stopped) void read()
  })
  stream.on('error', () => {})
  return {
    expect: (number, at) => {
      expected.set(number, at)
      settle(number)
    },
    stop: () => {
      stopped = true
      stream.destroy()
      agent.destroy()
      return { waits, unseen: expected.size }
    },
  }
}
