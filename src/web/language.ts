// The language of the page being drawn, so that a component can say "Error:" or "Change" without being told the language each time.
// It knows only the words of `web` and `common`: an island that uses a component must not carry the whole catalogue into the browser.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { common } from '../words/messages/common.ts'
import { web } from '../words/messages/web.ts'
import { render, type Lang, type Values } from '../words/say.ts'

const frame = { ...common, ...web } as const
export type FrameKey = keyof typeof frame

/** Set by the page layout on the server and by `mountIsland` in the browser. Outside both it is Kazakh, the state language. */
export const PageLanguage = createContext<Lang>('kk')

export function useLang(): Lang {
  return useContext(PageLanguage)
}

export function useWords(): (key: FrameKey, values?: Values) => string {
  const lang = useLang()
  return (key, values) => frameWord(lang, key, values)
}

export function frameWord(lang: Lang, key: FrameKey, values?: Values): string {
  return render(frame[key], lang, values)
}
