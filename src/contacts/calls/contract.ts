// What crosses between the desk, the softphone beside it, and the server about telephone calls. A call is named by what the exchange calls it.

/** Where and as whom the softphone registers. Kept in the memory of the page alone. */
export type Line = {
  readonly socket: string
  readonly domain: string
  readonly extension: string
  readonly secret: string
}

/** A call as the contact's page shows it. `number`: for whoever took the call, and for nobody else. */
export type OpenCall = {
  readonly number: string | undefined
  /** When the last call was over, in words; undefined while it lasts. */
  readonly over: string | undefined
  /** The exchange lets a supervisor hear what somebody else says here. */
  readonly mayListen: boolean
}

/** How a call ended: by the other side, by this desk, answered elsewhere, or because the browser has no microphone for it. */
export type End = 'there' | 'here' | 'elsewhere' | 'no-sound'
/** What the softphone tells. `from`: as the exchange says it, '' when it says nothing. */
export type Heard = {
  readonly onLink: (isRegistered: boolean) => void
  readonly onRing: (call: string, from: string) => void
  readonly onTalking: (call: string) => void
  readonly onEnd: (call: string, end: End) => void
}
export type Softphone = {
  readonly answer: (call: string) => void
  readonly hangUp: (call: string) => void
  /** Gives the call's name. `isMute`: from here nothing is heard there. */
  readonly dial: (number: string, isMute?: boolean) => string
  readonly stop: () => void
}
/** The bundle `contacts-calls` puts this on the page. */
export type StartSoftphone = (line: Line, heard: Heard) => Softphone
declare global {
  var arashaSoftphone: StartSoftphone | undefined
}

/** Words of the telephone on the desk, finished on the server: `phone.ui.<name>`. */
export const phoneWords = [
  'title', 'ready', 'not-ready', 'loading', 'rings', 'answer', 'refuse', 'talking', 'hang-up', 'new', 'number', 'no-number', 'over', 'choose',
  'call-back', 'close', 'place', 'demo-ring', 'demo-drop', 'no-microphone', 'safe-question', 'call-is-on', 'listen', 'listening', 'no-listen',
] as const // prettier-ignore
export type PhoneWord = (typeof phoneWords)[number]
export type PhoneData = {
  readonly words: Readonly<Record<PhoneWord, string>>
  /** The softphone's bundle; undefined where no exchange is set. */
  readonly script: string | undefined
  /** The demonstration may play the caller. */
  readonly isDemo: boolean
}
