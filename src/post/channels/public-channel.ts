// What a way of writing to 111 from outside must be able to do. A ministry adds WhatsApp or SMS by writing one object of this shape; the other
// five places, none of which holds a decision, stand in CONTRIBUTING.md. An adapter carries words to and fro. It keeps nothing, logs nothing of
// what it carries, and decides nothing: what becomes of a message is decided in `contacts/channels`.
import type { Lang } from '../../words/say.ts'
import type { AttemptResult } from '../attempt.ts'

export const channelNames = ['telegram', 'email'] as const
export type ChannelName = (typeof channelNames)[number]

/** What somebody did. `other`: sent something that cannot be taken here, such as a picture. */
export type Deed =
  | { readonly kind: 'begin' | 'leave' | 'other' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'told'; readonly about: 'danger' | 'safe'; readonly value: 'yes' | 'no' }

export type Arrived = {
  /** The same for the same message however often it comes, and for no other of this channel. */
  readonly key: string
  /** Where an answer would go. It identifies the writer: stored sealed, never logged. */
  readonly address: string
  /** The language that the channel says the writer uses, if it says. */
  readonly lang: Lang | undefined
  readonly deed: Deed
}
/** What is said back at once. A channel without buttons leaves them out; one on which an unasked answer could betray somebody says nothing at all. */
export type Reply = {
  readonly text: string
  readonly buttons: readonly { readonly deed: string; readonly label: string }[]
}

/**
 * Takes what arrived. Resolves once it is stored, and only then may the other side be told that it arrived. Throws when it could not be stored: the
 * other side keeps it and brings it again.
 */
export type Ear = (arrived: Arrived) => Promise<Reply | undefined>

export type Letter = {
  /** The same on each attempt. */
  readonly key: string
  readonly address: string
  /** Says nothing of what it is about. For channels that have such a line. */
  readonly subject: string
  readonly text: string
}

export type PublicChannel = {
  readonly name: ChannelName
  /** Begins to hear. `log` gets kinds of faults, never content. */
  readonly hear: (
    ear: Ear,
    log: (line: Record<string, unknown>) => void,
  ) => Promise<{ readonly stop: () => Promise<void> }>
  readonly send: (
    letter: Letter,
    until: { readonly timeoutMs: number; readonly stop: AbortSignal },
  ) => Promise<AttemptResult>
}
