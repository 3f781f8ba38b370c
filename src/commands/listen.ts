// `arasha listen`: keeps the channels of 111 open. A further channel of a ministry's own is one object (post/channels/public-channel.ts) and one line here.
import { startChannels } from '../contacts/channels/jobs.ts'
import type { Environment, Read } from '../config.ts'
import { email } from '../post/channels/email.ts'
import type { PublicChannel } from '../post/channels/public-channel.ts'
import { telegram } from '../post/channels/telegram.ts'
import type { Sentence } from '../words/refused.ts'
import { command } from './command.ts'
import { toStandardError } from '../worker.ts'
import { closeInOrder, untilStopped } from './running.ts'
import { runInstalled } from './serve.ts'

export const listen = command({
  name: 'listen',
  takes: [],
  does: {
    kk: '111-ге Telegram мен пошта арқылы жазғандарды қабылдап, жауаптарды жібереді',
    ru: 'принимает написанное 111 в Telegram и по почте и отправляет ответы',
    en: 'take what is written to 111 in Telegram and by e-mail, and send the answers back',
  },
  options: {},
  run: async given => {
    const read = readChannels(process.env)
    if (!read.ok) return given.refuse(read.wrong)
    return runInstalled(given, { serves: false }, async (_, { services, close }) => {
      try {
        const running = await startChannels(services, read.config, { log: toStandardError })
        given.say('listen.listens', { channels: read.config.map(one => one.name).join(', ') })
        return await untilStopped(() => closeInOrder(running.stop, close), given)
      } catch (error) {
        const { code } = error as { code?: unknown }
        if (typeof code !== 'string') throw error
        await close()
        return given.refuse([{ key: 'listen.cannot', values: { code } }])
      }
    })
  },
})

/** Settings of the channels, taken out of the environment because two of them are secrets. */
export function readChannels(env: Environment): Read<readonly PublicChannel[]> {
  const [token, api] = [env['ARASHA_TELEGRAM_TOKEN'], env['ARASHA_TELEGRAM_API']]
  const [address, door, relay] = [env['ARASHA_MAIL_ADDRESS'], env['ARASHA_MAIL_LISTEN'], env['ARASHA_MAIL_RELAY']]
  for (const secret of ['ARASHA_TELEGRAM_TOKEN', 'ARASHA_MAIL_RELAY']) delete env[secret]
  const wrong: Sentence[] = []
  const channels: PublicChannel[] = []
  if (token) {
    if (api !== undefined && !isAddress(api)) wrong.push({ key: 'setting.telegram-api' })
    channels.push(telegram({ token, ...(api !== undefined && { apiRoot: api.replace(/\/+$/, '') }) }))
  }
  if (address) {
    const [, host, port] = /^(.+):(\d{1,5})$/.exec(door ?? '') ?? []
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) wrong.push({ key: 'setting.mail-address' })
    if (host === undefined || Number(port) > 65_535) wrong.push({ key: 'setting.mail-listen' })
    if (!/^smtps?:\/\/./.test(relay ?? '') || !URL.canParse(relay ?? '')) wrong.push({ key: 'setting.mail-relay' })
    if (wrong.length === 0)
      channels.push(email({ address, listen: { host: host ?? '', port: Number(port) }, relay: relay ?? '' }))
  }
  if (wrong.length === 0 && channels.length === 0) wrong.push({ key: 'setting.no-channel' })
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, config: channels }
}

/** Whoever reads the way to Telegram reads what is said to 111: never without encryption, but to a stand-in on this machine. */
function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname))
}
