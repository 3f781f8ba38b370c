// What crosses between the operator's desk on the server and its island: lines and one open contact as finished words in the reader's language, because
// a browser has no Kazakh dates, and what an operator sends. Lines identify nobody and carry no text of anybody.
import type { Lang } from '../../words/say.ts'
import type { OpenCall, PhoneData } from '../calls/contract.ts'
import type { CallType, ContactState, Outcome, View, YesNo } from '../contract.ts'
import type { Voice } from '../telling/voice.ts'

export type Tone = 'plain' | 'info' | 'done' | 'warn' | 'danger'
export type Mark = { readonly tone: Tone; readonly text: string }

/** One line of the queue. `rank`, `since`, `id`: its place, danger first. */
export type QueueLine = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly state: ContactState
  readonly rank: number
  readonly since: string
  readonly when: string
  readonly who: string
  readonly danger: Mark
  readonly mark: Mark | undefined
  readonly operatorId: string | undefined
  readonly meantFor: string | undefined
  readonly callbackAt: string | undefined
  /** A call that nobody answered: over, and still to be called back. */
  readonly isMissed: boolean
  readonly isCall: boolean
  /** "Earlier contacts with this code: 2". */
  readonly earlier: string | undefined
}
export type DeskRows = {
  readonly lines: readonly QueueLine[]
  /** False when more are open than the desk shows. */
  readonly isWhole: boolean
  readonly asOf: string
  /** Token of forms, for the session as it is now. */
  readonly csrf: string
}

/** What is being typed about one contact. `window`: which window typed it, so that its own earlier saving is not taken for a colleague's. */
export type Draft = {
  readonly window: string
  readonly reply: string
  readonly notes: string
  readonly callType: CallType | ''
  readonly reasons: readonly string[]
  readonly outcome: Outcome | ''
}
export const emptyDraft: Draft = { window: '', reply: '', notes: '', callType: '', reasons: [], outcome: '' }

/** What a press of the live desk asks for. It is sent until it is answered; a key beside it makes it one. */
export type PressedDeed =
  | { readonly kind: 'accept'; readonly over?: boolean }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'note-safety'; readonly safe: YesNo }
  | { readonly kind: 'transfer'; readonly to: string; readonly note: string }
  | { readonly kind: 'put-off'; readonly at: string; readonly note: string }
  | { readonly kind: 'release' }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'close'
      readonly callType: string
      readonly reasons: readonly string[]
      readonly outcome: string
      readonly note: string
    }
  | { readonly kind: 'reopen' }

/** One contact as it is shown. */
export type OpenContact = {
  readonly line: QueueLine
  readonly lang: Lang
  readonly langName: string
  /** How ready sentences address the writer. */
  readonly voice: Voice
  readonly safe: YesNo
  readonly safeText: string
  /** What is known of the way back to a writer; nothing of a caller. */
  readonly codeText: string | undefined
  readonly call: OpenCall | undefined
  /** That a protective order may be in force against somebody noted here, and nothing else of it. */
  readonly orderText: string | undefined
  /** Pages of this contact that other folders keep. */
  readonly links: readonly {
    readonly href: string
    readonly label: string
    readonly key?: string
    readonly isUrgent?: boolean
  }[]
  /** A colleague answers: who, since when. */
  readonly answeredBy: string | undefined
  readonly isMine: boolean
  /** The supervisor reads along: since when, in words. */
  readonly watched: string | undefined
  readonly messages: readonly {
    readonly id: string
    readonly mine: boolean
    readonly who: string
    readonly when: string
    readonly lang: Lang
    readonly text: string
  }[]
  readonly notes: readonly { readonly who: string; readonly when: string; readonly text: string }[]
  readonly history: readonly { readonly when: string; readonly text: string }[]
  readonly draft: { readonly version: number; readonly by: string | undefined; readonly draft: Draft }
  readonly closed:
    | {
        readonly callType: string | undefined
        readonly reasons: readonly string[]
        readonly outcome: string | undefined
      }
    | undefined
}

/** Words of the live desk, finished on the server: `line.ui.<name>`. A # or ~ in them is filled in by the island. */
export const uiWords = [
  'queue', 'talk', 'record', 'connected', 'reconnecting', 'signed-out', 'sign-in', 'none-open', 'none-open-text', 'search', 'search-none',
  'accept', 'take-over', 'answered-by', 'release', 'reply', 'reply-hint', 'send', 'sending', 'send-key', 'unsent', 'safe-ask', 'safe-question',
  'safe-yes', 'safe-no', 'safe-unknown', 'snippets', 'snippets-hint', 'type', 'reason', 'reason-find', 'reason-none', 'reason-drop', 'outcome',
  'notes', 'notes-hint', 'close', 'close-as', 'close-yes', 'close-no', 'closed-undo', 'undo', 'undone', 'missing-type', 'missing-reason',
  'missing-outcome', 'saved', 'saving', 'saved-here', 'saved-nowhere', 'refused', 'theirs', 'transfer', 'transfer-to', 'transfer-note', 'transfer-do',
  'put-off', 'put-off-at', 'put-off-note', 'put-off-do', 'put-off-when', 'cancel', 'more', 'history', 'notes-kept', 'keys-on', 'keys-off', 'keys-help',
  'keys-explain', 'keys-close', 'palette', 'palette-find', 'palette-none', 'not-whole', 'for-you', 'leave-unsent', 'new-one', 'new-danger',
  'key-move', 'key-accept', 'key-type', 'key-reply', 'key-search', 'key-end', 'key-undo', 'key-help', 'key-palette', 'key-transfer',
  'key-put-off', 'key-send', 'closed-now', 'too-long',
] as const // prettier-ignore
export type UiWord = (typeof uiWords)[number]

export type DeskData = {
  readonly lang: Lang
  readonly me: string
  readonly csrf: string | undefined
  readonly view: View
  readonly rows: DeskRows
  readonly open: OpenContact | undefined
  readonly next: string | undefined
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly { readonly field: string; readonly text: string }[]
  readonly words: Readonly<Record<UiWord, string>>
  readonly views: readonly { readonly view: View; readonly label: string; readonly empty: string }[]
  readonly emptyText: string
  readonly callTypes: readonly { readonly value: CallType; readonly label: string; readonly asks: boolean }[]
  readonly reasons: readonly { readonly code: string; readonly kind: string; readonly label: string }[]
  readonly outcomes: readonly { readonly value: Outcome; readonly label: string }[]
  readonly snippets: readonly {
    readonly title: string
    readonly texts: Readonly<Record<Voice, Readonly<Record<Lang, string>>>>
  }[]
  readonly sheets: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly phone: PhoneData
}
