// How a harmed person may be reached without danger: by which way, when, until when, and whether somebody else may be listening.
// Decisions only. Nothing is sent to a person except through `reach`, which makes the only value that a channel to persons accepts.
import type { Lang } from '../words/say.ts'

export const safeChannels = ['call', 'message', 'e-mail', 'in-person', 'through-someone'] as const
export type SafeChannel = (typeof safeChannels)[number]

export type SafeContact = {
  readonly id: string
  readonly channel: SafeChannel
  readonly value: string
  readonly codeWord: string | undefined
  /** Hours of the day in Kazakhstan, `from` included, `to` not. */
  readonly hours: { readonly from: number; readonly to: number } | undefined
  /** Days of the week, Monday is 1. */
  readonly days: readonly number[]
  readonly shared: boolean
  /** Last day on which it is safe, YYYY-MM-DD. */
  readonly expiresOn: string | undefined
  readonly ended: boolean
}

declare const reached: unique symbol
/** An address of a person that may be used now. Only `reach` makes one. */
export type PersonAddress = {
  readonly [reached]: true
  readonly channel: SafeChannel
  readonly value: string
  /** Nothing about the matter may be said: only that somebody asks to be called back. */
  readonly neutralOnly: boolean
}
export type Reach =
  | { readonly may: true; readonly address: PersonAddress }
  | { readonly may: false; readonly why: 'ended' | 'expired' | 'wrong-day' | 'wrong-hour' }

/** May the person be reached this way at this moment? Kazakhstan keeps UTC+5 everywhere since 1 March 2024. */
export function reach(contact: SafeContact, now: Date): Reach {
  if (contact.ended) return { may: false, why: 'ended' }
  const local = new Date(now.getTime() + 5 * 3_600_000)
  if (contact.expiresOn !== undefined && local.toISOString().slice(0, 10) > contact.expiresOn)
    return { may: false, why: 'expired' }
  if (!contact.days.includes(((local.getUTCDay() + 6) % 7) + 1)) return { may: false, why: 'wrong-day' }
  if (contact.hours !== undefined && !isWithin(local.getUTCHours(), contact.hours))
    return { may: false, why: 'wrong-hour' }
  const address = { channel: contact.channel, value: contact.value, neutralOnly: contact.shared }
  return { may: true, address: address as unknown as PersonAddress }
}

/** "From 22 to 6" crosses midnight. */
function isWithin(hour: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to
}

/** What may be said over a line that somebody else may hear: nothing that tells what it is about. */
export const neutralWords: { readonly [K in Lang]: string } = {
  kk: 'Қайта қоңырау шалуыңызды сұраймыз.',
  ru: 'Просим Вас перезвонить.',
  en: 'Please call back.',
}
