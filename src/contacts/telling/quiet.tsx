// The frame that all pages of the public door share: one neutral title, the numbers on top, the way out first, nothing kept by the browser.
import type { ComponentChildren, JSX } from 'preact'
import { regions } from '../../agencies/regions.ts'
import { Form } from '../../web/components/form.tsx'
import { PublicPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { compareKazakh } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'

export type Quiet = { readonly lang: Lang; readonly path: string; readonly csrf: string | undefined }

/** `idleMinutes`: how long it may lie unused on a screen before it goes; the server forgets it then in any case. */
export function QuietPage(props: { frame: Quiet; idleMinutes?: number; children: ComponentChildren }): JSX.Element {
  const { lang, path, csrf } = props.frame
  const { idleMinutes } = props
  return (
    <PublicPage
      lang={lang}
      path={path}
      csrf={csrf}
      title={speaker(lang)('contacts.title')}
      wordmark={false}
      exit={`/${lang}/today`}
      help={`/${lang}/s`}
    >
      {props.children}
      {idleMinutes === undefined ? null : (
        <div data-idle={String(idleMinutes * 60)} data-warn={speaker(lang)('tell.idle.warn')} />
      )}
    </PublicPage>
  )
}

export function QuietForm(props: {
  frame: Quiet
  hidden?: Readonly<Record<string, string>>
  /** Work that a script does meanwhile for an ordinary place in the list; without a script the field stays empty. */
  puzzle?: string | undefined
  children: ComponentChildren
}): JSX.Element {
  const { frame } = props
  return (
    <Form action={frame.path} csrf={frame.csrf} autocomplete="off" hidden={props.hidden ?? {}}>
      {props.puzzle === undefined ? null : <input type="hidden" name="place" value="" data-puzzle={props.puzzle} />}
      {props.children}
    </Form>
  )
}

/** The regions as choices, in the order of the page's language. */
export function regionChoices(lang: Lang): { value: string; label: string }[] {
  const named = regions.map(region => ({ value: String(region.code), label: region[lang] }))
  return named.toSorted((a, b) =>
    lang === 'kk' ? compareKazakh(a.label, b.label) : a.label.localeCompare(b.label, lang),
  )
}
