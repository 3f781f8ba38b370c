// Stands in for a ministry's telephone exchange: a SIP registrar and caller over a real WebSocket (RFC 7118), with digest passwords, for a real softphone in
// a real browser. It speaks just as much SIP as a call to a desk needs. The offer it makes by itself is well formed, so that a browser answers it, and nobody
// sends sound behind it; handed the offer of a second browser's connection, it only carries the two descriptions, and the sound goes between the browsers.
import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'

export type ExchangeCall = {
  /** The answer to the call at each extension: 200, 486, 487, … */
  readonly answers: ReadonlyMap<string, number>
  /** The description of its sound with which an extension answered. */
  readonly described: ReadonlyMap<string, string>
  /** The other side of the desk hangs up. */
  hangUp(): void
  /** Has the desk hung up? */
  readonly wasHungUp: boolean
}
export type Exchange = {
  readonly socket: string
  readonly domain: string
  readonly registered: ReadonlyMap<string, unknown>
  /** Extensions that a desk dialled. */
  readonly dialled: readonly string[]
  /** Rings at each of these extensions until one answers. */
  ring(extensions: readonly string[], from: string, described?: string): ExchangeCall
  close(): Promise<void>
}

const domain = 'exchange.test'
const tag = () => randomBytes(6).toString('hex')
const md5 = (text: string) => createHash('md5').update(text).digest('hex')

type Message = { readonly first: string; readonly headers: ReadonlyMap<string, string>; readonly body: string }
function parse(text: string): Message {
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
  const [first = '', ...lines] = head.split('\r\n')
  const headers = new Map(
    lines.map(line => {
      const at = line.indexOf(':')
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
  return { first, headers, body }
}
function write(first: string, headers: Readonly<Record<string, string>>, body = ''): string {
  const lines = Object.entries({ ...headers, 'Content-Length': String(Buffer.byteLength(body)) })
  return `${[first, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n${body}`
}
const addressIn = (header: string) => /<([^>]+)>/.exec(header)?.[1] ?? header

/** What a browser needs to answer: one line of sound, with keys that nobody holds. */
export const offer = [
  'v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0', 'm=audio 9 UDP/TLS/RTP/SAVPF 111', 'c=IN IP4 127.0.0.1', 'a=mid:0',
  'a=rtcp-mux', 'a=ice-ufrag:abcd', 'a=ice-pwd:abcdefghijklmnopqrstuvwx',
  `a=fingerprint:sha-256 ${Array.from({ length: 32 }, (_, i) => (i + 16).toString(16).toUpperCase()).join(':')}`,
  'a=setup:actpass', 'a=sendrecv', 'a=rtpmap:111 opus/48000/2', '',
].join('\r\n') // prettier-ignore

export async function startExchange(passwords: Readonly<Record<string, string>>): Promise<Exchange> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'sip' })
  await new Promise(resolve => server.once('listening', resolve))
  const registered = new Map<string, { readonly link: WebSocket; readonly contact: string }>()
  const dialled: string[] = []
  /** By Call-ID: what hears of it. */
  const hearing = new Map<string, (message: Message, link: WebSocket) => void>()
  const nonce = tag()

  const answer = (
    message: Message,
    link: WebSocket,
    status: string,
    more: Readonly<Record<string, string>> = {},
  ): void => {
    const get = (name: string) => message.headers.get(name) ?? ''
    const to = get('to')
    link.send(
      write(`SIP/2.0 ${status}`, {
        Via: get('via'),
        From: get('from'),
        To: /;tag=/.test(to) ? to : `${to};tag=${tag()}`,
        'Call-ID': get('call-id'),
        CSeq: get('cseq'),
        ...more,
      }),
    )
  }
  const register = (message: Message, link: WebSocket): void => {
    const extension = /sip:([^@]+)@/.exec(message.headers.get('to') ?? '')?.[1] ?? ''
    const said = message.headers.get('authorization')
    const part = (name: string) => new RegExp(`${name}="?([^",]+)`).exec(said ?? '')?.[1] ?? ''
    const expected = md5(
      `${md5(`${extension}:${domain}:${passwords[extension] ?? randomBytes(9).toString('hex')}`)}:${nonce}:${md5(`REGISTER:${part('uri')}`)}`,
    )
    if (said === undefined || part('response') !== expected)
      return answer(message, link, '401 Unauthorized', {
        'WWW-Authenticate': `Digest realm="${domain}", nonce="${nonce}", algorithm=MD5`,
      })
    const contact = message.headers.get('contact') ?? ''
    if (/expires=0/.test(contact)) registered.delete(extension)
    else registered.set(extension, { link, contact: addressIn(contact) })
    answer(message, link, '200 OK', { Contact: contact, Expires: '120' })
  }
  server.on('connection', link => {
    link.on('message', data => {
      const text = String(data as Buffer)
      if (text.trim() === '') return
      const message = parse(text)
      const method = message.first.split(' ')[0] ?? ''
      const heard = hearing.get(message.headers.get('call-id') ?? '')
      if (method === 'REGISTER') register(message, link)
      else if (heard) heard(message, link)
      else if (method === 'INVITE') {
        dialled.push(/sip:([^@]+)@/.exec(message.first)?.[1] ?? '')
        answer(message, link, '486 Busy Here')
      } else if (method !== 'ACK' && !method.startsWith('SIP/')) answer(message, link, '200 OK')
    })
  })

  return {
    socket: `ws://localhost:${(server.address() as AddressInfo).port}`,
    domain,
    registered,
    dialled,
    ring(extensions, from, described = offer) {
      const name = `${tag()}@${domain}`
      const answers = new Map<string, number>()
      const answered = new Map<string, string>()
      let wasHungUp = false
      const legs = extensions.map(extension => {
        const place = registered.get(extension)
        if (!place) throw new Error(`nobody is registered as ${extension}`)
        const common = {
          'Max-Forwards': '70',
          From: `<sip:${encodeURIComponent(from)}@${domain}>;tag=${tag()}`,
          // Many exchanges ring at each desk under another name; this header says that it is one call.
          'Call-ID': `${tag()}@${domain}`,
        }
        const to = `<sip:${extension}@${domain}>`
        const branch = `z9hG4bK${tag()}`
        let remote: { readonly to: string; readonly target: string } | undefined
        const send = (
          method: string,
          sequence: number,
          own: string,
          more: Readonly<Record<string, string>> = {},
          body = '',
        ) =>
          place.link.send(
            write(
              `${method} ${remote?.target ?? place.contact} SIP/2.0`,
              {
                Via: `SIP/2.0/WS ${domain};branch=${own}`,
                ...common,
                To: remote?.to ?? to,
                CSeq: `${sequence} ${method}`,
                ...more,
              },
              body,
            ),
          )
        const leg = {
          extension,
          isTalking: false,
          cancel: (isElsewhere: boolean) =>
            send('CANCEL', 1, branch, isElsewhere ? { Reason: 'SIP ;cause=200 ;text="Call completed elsewhere"' } : {}),
          bye: () => {
            leg.isTalking = false
            send('BYE', 2, `z9hG4bK${tag()}`)
          },
        }
        hearing.set(common['Call-ID'], (message, link) => {
          const status = Number(/^SIP\/2\.0 (\d+)/.exec(message.first)?.[1] ?? 0)
          const isInvite = (message.headers.get('cseq') ?? '').endsWith('INVITE')
          if (status >= 200 && isInvite) {
            const known = {
              to: message.headers.get('to') ?? '',
              target: addressIn(message.headers.get('contact') ?? place.contact),
            }
            if (status < 300) remote = known
            const before = remote
            remote = { ...known, target: status < 300 ? known.target : place.contact }
            send('ACK', 1, status < 300 ? `z9hG4bK${tag()}` : branch)
            remote = before
            if (answers.has(extension)) return
            answered.set(extension, message.body)
            answers.set(extension, status)
            if (status >= 300) return
            leg.isTalking = true
            for (const other of legs) if (other !== leg && !answers.has(other.extension)) other.cancel(true)
          } else if (message.first.startsWith('BYE ')) {
            wasHungUp = true
            leg.isTalking = false
            answer(message, link, '200 OK')
          }
        })
        const contact = { Contact: `<sip:caller@${domain};transport=ws>`, 'X-Call-Name': name }
        send('INVITE', 1, branch, { ...contact, 'Content-Type': 'application/sdp' }, described)
        return leg
      })
      return {
        answers,
        described: answered,
        get wasHungUp() {
          return wasHungUp
        },
        hangUp: () => {
          for (const leg of legs)
            if (leg.isTalking) leg.bye()
            else if (!answers.has(leg.extension)) leg.cancel(false)
        },
      }
    },
    close: () =>
      new Promise(resolve => {
        for (const link of server.clients) link.terminate()
        server.close(() => resolve())
      }),
  }
}
