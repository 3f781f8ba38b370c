// 111 in Telegram: a private chat with the line's bot. Long polling, so that the office needs no door open to the internet; the place in Telegram's queue
// moves on only when a message is stored. Groups are left alone: what is said to 111 is said by one person.
import { Api, GrammyError, HttpError } from 'grammy'
import type { Message, Update, User } from 'grammy/types'
import { setTimeout as wait } from 'node:timers/promises'
import { isLang, type Lang } from '../../words/say.ts'
import { judgeStatus, type AttemptResult } from '../attempt.ts'
import type { Arrived, Deed, Letter, PublicChannel, Reply } from './public-channel.ts'

export type TelegramSettings = {
  readonly token: string
  /** Another address than Telegram's own: its server for institutions, or a stand-in in tests. */
  readonly apiRoot?: string
  /** How long one question to Telegram stays open. Seconds. */
  readonly pollSeconds?: number
}

const pauseMs = 2000
const takes = ['message', 'callback_query'] as const

export function telegram({ token, apiRoot, pollSeconds = 30 }: TelegramSettings): PublicChannel {
  const api = new Api(token, { ...(apiRoot !== undefined && { apiRoot }), timeoutSeconds: pollSeconds + 20 })
  return {
    name: 'telegram',
    hear: async (ear, log) => {
      const stopping = new AbortController()
      const { signal } = stopping
      let place = 0
      async function round(): Promise<void> {
        const updates = await api.getUpdates(
          { offset: place, timeout: pollSeconds, allowed_updates: takes },
          asTheirs(signal),
        )
        for (const update of updates) {
          const arrived = arrivedIn(update)
          if (arrived) await saySafely(arrived, await ear(arrived))
          if (update.callback_query) await api.answerCallbackQuery(update.callback_query.id).catch(() => {})
          place = update.update_id + 1
        }
      }
      /** The message is stored: a reply that fails must not bring it again. */
      async function saySafely(to: Arrived, reply: Reply | undefined): Promise<void> {
        if (!reply) return
        const keyboard = reply.buttons.map(({ deed, label }) => [{ text: label, callback_data: deed }])
        await api
          .sendMessage(to.address, reply.text, {
            ...quiet,
            ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
          })
          .catch((error: unknown) => log({ level: 'warn', event: 'telegram-reply-failed', ...faultWords(error) }))
      }
      const working = (async () => {
        while (!signal.aborted) {
          try {
            await round()
          } catch (error) {
            if (signal.aborted) return
            log({ level: 'error', event: 'telegram-not-heard', ...faultWords(error) })
            await wait(pauseMs, undefined, { signal }).catch(() => {})
          }
        }
      })()
      return {
        stop: async () => {
          stopping.abort()
          await working
        },
      }
    },
    send: (letter, until) => send(api, letter, until),
  }
}

/** A message that cannot be forwarded or saved from the chat, and shows no preview of an address in it. */
const quiet = { protect_content: true, link_preview_options: { is_disabled: true } } as const

async function send(
  api: Api,
  { address, text }: Letter,
  until: { readonly timeoutMs: number; readonly stop: AbortSignal },
): Promise<AttemptResult> {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(until.timeoutMs), until.stop])
    for (const piece of pieces(text)) await api.sendMessage(address, piece, quiet, asTheirs(signal))
    return { outcome: 'received', detail: 'ok' }
  } catch (error) {
    if (!(error instanceof GrammyError)) return { outcome: 'failed', detail: 'unreachable' }
    // 403: the writer has blocked the bot or deleted the account. That is an answer too.
    const judged = judgeStatus(error.error_code)
    return { outcome: judged === 'answered' ? 'failed' : judged, detail: `telegram-${error.error_code}` }
  }
}

/** grammY's types know only the signal of a package for old browsers; it works with Node's own. */
function asTheirs(signal: AbortSignal): Parameters<Api['getMe']>[0] {
  return signal as unknown as Parameters<Api['getMe']>[0]
}

/** Telegram takes 4,096 characters at a time. */
const longest = 4096
function pieces(text: string): string[] {
  const letters = [...text]
  return Array.from({ length: Math.ceil(letters.length / (longest / 2)) }, (_, i) =>
    letters.slice((i * longest) / 2, ((i + 1) * longest) / 2).join(''),
  )
}

function arrivedIn(update: Update): Arrived | undefined {
  const { message, callback_query: pressed } = update
  if (message?.chat.type === 'private') return arrived(update, message.chat.id, message.from, deedOf(message))
  const chat = pressed?.message?.chat
  const deed = chat?.type === 'private' ? pressedDeed(pressed?.data) : undefined
  return chat && deed ? arrived(update, chat.id, pressed?.from, deed) : undefined
}
function arrived(update: Update, chat: number, from: User | undefined, deed: Deed): Arrived {
  return { key: String(update.update_id), address: String(chat), lang: langOf(from), deed }
}
function langOf(from: User | undefined): Lang | undefined {
  const code = from?.language_code?.slice(0, 2)
  return code !== undefined && isLang(code) ? code : undefined
}
function deedOf(message: Message): Deed {
  const text = message.text ?? message.caption
  if (text === undefined) return { kind: 'other' }
  if (/^\/start(\s|$)/.test(text)) return { kind: 'begin' }
  if (/^\/stop(\s|$)/.test(text)) return { kind: 'leave' }
  return { kind: 'words', text }
}
function pressedDeed(data: string | undefined): Deed | undefined {
  if (data === 'leave') return { kind: 'leave' }
  const [about, value] = data?.split(':') ?? []
  if ((about === 'danger' || about === 'safe') && (value === 'yes' || value === 'no'))
    return { kind: 'told', about, value }
  return undefined
}

/** Never the description: it may quote what was sent, and an address of Telegram's holds the bot's token. */
function faultWords(error: unknown): Record<string, unknown> {
  if (error instanceof GrammyError) return { code: error.error_code }
  return { name: error instanceof HttpError ? 'unreachable' : error instanceof Error ? error.name : 'unknown' }
}
