// 111 by e-mail. What arrives is taken by a mail server of Arasha's own behind the office's gateway, for the line's one address, and acknowledged only when
// it is stored. Nothing is ever answered by itself: an unasked letter in a shared mailbox betrays its owner. An operator's answer goes out alone, under a
// subject that says nothing, and never quotes what was written.
import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import type { AttemptResult } from '../attempt.ts'
import type { Arrived, Deed, Letter, PublicChannel } from './public-channel.ts'

export type EmailSettings = {
  /** The line's own address: letters to any other are refused, and answers come from it. */
  readonly address: string
  readonly listen: { readonly host: string; readonly port: number }
  /** Where answers are handed in: smtp:// or smtps://, with user and password if it asks for them. */
  readonly relay: string
}
export type EmailChannel = PublicChannel & {
  /** On which port it hears; another than was asked for only when 0 was. */
  readonly port: () => number | undefined
}

/** Of a whole letter with what is attached to it. A larger one is refused while it is being said, with the reason. */
const longestBytes = 15 * 1024 * 1024
const busy = Object.assign(new Error('Try again later'), { responseCode: 451 })
const unknownAddress = Object.assign(new Error('No such address here'), { responseCode: 550 })
const tooLong = Object.assign(new Error('Message too long'), { responseCode: 552 })

export function email(settings: EmailSettings): EmailChannel {
  const relay = createTransport({ url: settings.relay, disableFileAccess: true, disableUrlAccess: true })
  let bound: number | undefined
  return {
    name: 'email',
    port: () => bound,
    hear: async (ear, log) => {
      const take = async (stream: SMTPServerDataStream, from: string): Promise<void> => {
        const mail = await simpleParser(stream, { skipImageLinks: true, skipTextLinks: true })
        if (stream.sizeExceeded) throw tooLong
        const arrived = arrivedIn(mail, from)
        if (arrived) await ear(arrived)
      }
      const server = new SMTPServer({
        name: '111',
        banner: '',
        size: longestBytes,
        authOptional: true,
        disabledCommands: ['AUTH', 'STARTTLS'],
        disableReverseLookup: true,
        logger: false,
        closeTimeout: 2000,
        maxClients: 50,
        onRcptTo: ({ address }, _, done) =>
          done(address.toLowerCase() === settings.address.toLowerCase() ? null : unknownAddress),
        onData: (stream, session, done) => {
          const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address
          take(stream, from).then(
            () => done(),
            (error: unknown) => {
              stream.resume()
              if (error === tooLong) return done(tooLong)
              log({ level: 'error', event: 'email-not-taken', name: error instanceof Error ? error.name : 'unknown' })
              return done(busy)
            },
          )
        },
      })
      // A client that breaks off is no fault of ours.
      server.on('error', () => {})
      await new Promise<void>((resolve, reject) => {
        server.server.once('error', reject)
        server.listen(settings.listen.port, settings.listen.host, () => resolve())
      })
      bound = (server.server.address() as AddressInfo).port
      return { stop: () => new Promise(resolve => server.close(resolve)) }
    },
    send: (letter, until) => hand(relay, settings.address, letter, until),
  }
}

function arrivedIn(mail: ParsedMail, envelope: string): Arrived | undefined {
  const address = mail.from?.value[0]?.address ?? envelope
  const auto = mail.headers.get('auto-submitted')
  // A bounce or an "out of office" is nobody who asks for help, and answering it would begin a circle.
  if (envelope === '' || address === '' || (typeof auto === 'string' && !auto.startsWith('no'))) return undefined
  const words = [mail.subject, mail.text].filter(Boolean).join('\n\n').trim()
  const deed: Deed = words === '' ? { kind: 'other' } : { kind: 'words', text: words }
  // A letter without a name is known by its words. And a name is only as good as who gives it: another's letter under the same one is another letter.
  const name =
    mail.messageId ??
    createHash('sha256')
      .update(`${mail.date?.toISOString() ?? ''} ${words}`)
      .digest('hex')
  return { key: `${address} ${name}`, address, lang: undefined, deed }
}

async function hand(
  relay: ReturnType<typeof createTransport>,
  from: string,
  letter: Letter,
  until: { readonly timeoutMs: number; readonly stop: AbortSignal },
): Promise<AttemptResult> {
  const sending = relay.sendMail({
    from,
    to: letter.address,
    subject: letter.subject,
    text: letter.text,
    messageId: `<${letter.key}@${from.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'no' },
  })
  const given = new Promise<'late'>(resolve => {
    AbortSignal.any([AbortSignal.timeout(until.timeoutMs), until.stop]).addEventListener('abort', () => resolve('late'))
  })
  try {
    return (await Promise.race([sending, given])) === 'late'
      ? { outcome: 'failed', detail: 'timeout' }
      : { outcome: 'received', detail: 'ok' }
  } catch (error) {
    const code = (error as { responseCode?: unknown }).responseCode
    if (typeof code !== 'number') return { outcome: 'failed', detail: 'unreachable' }
    return { outcome: code >= 500 ? 'refused' : 'failed', detail: `smtp-${code}` }
  }
}
