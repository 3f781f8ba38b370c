// Sheets that other folders of this room hang into the live desk: each opens over the open contact by a key's position and says for itself what was done.
// A sheet is one line in the list below.
import type { JSX } from 'preact'
import type { MessageKey } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import type { YesNo } from '../contract.ts'
import { DangerSheet, dangerWords } from '../onward/live-danger.tsx'

export type SheetProps = {
  readonly lang: Lang
  /** Of the contact that is open. */
  readonly number: string
  /** Whether an answer, or a call, can do the writer harm. */
  readonly safe: YesNo
  /** Token of forms, for the session as it is now. */
  readonly csrf: string
  /** The sheet's own words, by their keys in the catalogue. */
  readonly words: Readonly<Record<string, string>>
  /** Closes the sheet and says aloud what was done. The desk reads the contact again. */
  readonly onDone: (said: string) => void
}
export type Sheet = {
  /** Position of the key: `KeyD`. */
  readonly code: string
  /** What the key is called in the help: `D`. */
  readonly key: string
  /** What it does, for the button and the help. */
  readonly label: MessageKey
  readonly words: readonly MessageKey[]
  readonly View: (props: SheetProps) => JSX.Element
}

export const sheets: readonly Sheet[] = [
  { code: 'KeyD', key: 'D', label: 'onward.danger.open', words: dangerWords, View: DangerSheet },
]
