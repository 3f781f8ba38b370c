// The frame that all pages of the public door share: one neutral title, the numbers on top, the way out first, nothing kept by the browser.
import type { ComponentChildren, JSX } from 'preact'
import { regions } from '../../agencies/regions.ts'
import { Form } from '../../web/components/form.tsx'
import { PublicPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { compareKazakh } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'

export type Quiet = { readonly lang: Lang; readonly path: string; readonly csrf: string | undefined }

export function QuietPage({ frame, children }: { frame: Quiet; children: ComponentChildren }): JSX.Element {
  const { lang, path, csrf } = frame
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
      {children}
    </PublicPage>
  )
}

export function QuietForm(props: {
  frame: Quiet
  hidden?: Readonly<Record<string, string>>
  children: ComponentChildren
}): JSX.Element {
  const { frame } = props
  return (
    <Form action={frame.path} csrf={frame.csrf} autocomplete="off" hidden={props.hidden ?? {}}>
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
