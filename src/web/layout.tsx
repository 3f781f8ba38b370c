// The frame of every page: head, skip link, language switch, who am I, navigation, main, help. `renderPage` turns a page into the document's text.
// No inline script or style leaves this file: the content security policy forbids both. It knows no room: everything comes in as one view model.
//
// How to use it, from a room's pages.tsx:
//
//   renderPage(
//     <StaffPage
//       lang="kk" path="/kk/inbox?view=all" title="Хабарламалар"
//       user={{ name, agency, role }} csrf={token}
//       nav={[{ href: '/kk/inbox', label: 'Хабарламалар', current: true }]}      at most six
//       demo={{ clock: '2026 ж. 22 қараша, 14:05' }}                             only where the data are invented
//       back={{ href, label? }} hasErrors={true} width="wide" islands={['notices']} help="/kk/help"
//     >…</StaffPage>,
//   )
//
// PublicPage takes { lang, path, title, children, back?, hasErrors?, islands?, demo?, csrf?, help?, calls?, exit?, wordmark?, theme? }.
// In both, `title` is the page's name without the product's; the page writes its own <h1> inside.
// `path` is the whole address with its language and query: the language switch swaps the first part and keeps the rest.
import { renderToString } from 'preact-render-to-string'
import type { ComponentChildren, JSX, VNode } from 'preact'
import { languages, type Lang } from '../words/say.ts'
import { assetPath } from './assets.ts'
import { Button } from './components/button.tsx'
import { CallBar } from './components/calls.tsx'
import { Form } from './components/form.tsx'
import { Icon, Mark } from './components/icons.tsx'
import { SkipLink } from './components/skip-link.tsx'
import { frameWord, PageLanguage, useWords } from './language.ts'

export type Frame = {
  readonly lang: Lang
  /** The address of this page, with language and query: `/kk/inbox?view=all`. */
  readonly path: string
  readonly title: string
  readonly children: ComponentChildren
  /** The page shows errors: its title in the browser then says so first. */
  readonly hasErrors?: boolean
  readonly back?: { readonly href: string; readonly label?: string } | undefined
  readonly csrf?: string | undefined
  readonly demo?: { readonly clock: string } | undefined
  /** Bundles to load, by name: the island of `src/notices/island.tsx` is `notices`. */
  readonly islands?: readonly string[]
  readonly help?: string
  /** Light or dark chosen by the user; without it the device decides. */
  readonly theme?: 'light' | 'dark' | undefined
}

export type NavEntry = { readonly href: string; readonly label: string; readonly current?: boolean }

export type StaffFrame = Frame & {
  readonly user?: { readonly name: string; readonly agency: string; readonly role: string } | undefined
  readonly nav?: readonly NavEntry[]
  /** `reading` (default): one column of 38 rem. `wide`: lists and desks. */
  readonly width?: 'reading' | 'wide'
}

export type PublicFrame = Frame & {
  /** Call 102 / 112 / 111 at the top. On unless switched off. */
  readonly calls?: boolean
  /** The address of the neutral page that "Exit this page" leads to; without it there is no exit control. */
  readonly exit?: string
  /** Off on pages that must not tell what they are. */
  readonly wordmark?: boolean
}

/** The whole document as text. The only place that writes a doctype. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}

export function StaffPage(props: StaffFrame): JSX.Element {
  const { lang, user, nav, demo } = props
  const t = (key: Parameters<typeof frameWord>[1]) => frameWord(lang, key)
  return (
    <Document {...props} sheet="staff.css" icon="mark.svg" product>
      <DemoStrip {...props} />
      <header class="ar-head">
        <div class="ar-head__row ar-wide">
          <Wordmark lang={lang} />
          <LanguageSwitch lang={lang} path={props.path} />
          {user === undefined ? null : (
            <div class="ar-who" role="group" aria-label={t('web.account')}>
              <p class="ar-who__text">
                <strong>{user.name}</strong>
                <span>
                  {user.agency} · {user.role}
                </span>
              </p>
              <Form action={`/${lang}/sign-out`} csrf={props.csrf} inline>
                <button type="submit" class="ar-link-button">
                  {t('web.sign-out')}
                </button>
              </Form>
            </div>
          )}
        </div>
        {nav === undefined || nav.length === 0 ? null : (
          <nav class="ar-nav" aria-label={t('web.menu')}>
            <ul class="ar-nav__list ar-wide">
              {nav.map(entry => (
                <li>
                  <a href={entry.href} {...(entry.current ? { 'aria-current': 'page' as const } : {})}>
                    {entry.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <div class="ar-wide">
        <Back {...props} />
        <main id="main" class={props.width === 'wide' ? 'ar-main' : 'ar-main ar-reading'} tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <Foot {...props} isPublic={false} demo={demo} />
    </Document>
  )
}

export function PublicPage(props: PublicFrame): JSX.Element {
  const { lang } = props
  return (
    <Document {...props} sheet="public.css" icon="neutral.svg" product={props.wordmark !== false}>
      <DemoStrip {...props} />
      {props.calls === false ? null : <CallBar />}
      <header class="ar-head">
        <div class="ar-head__row ar-reading">
          {props.wordmark === false ? null : <Wordmark lang={lang} />}
          <LanguageSwitch lang={lang} path={props.path} />
        </div>
      </header>
      <div class="ar-reading">
        <Back {...props} />
        <main id="main" class="ar-main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <Foot {...props} isPublic />
    </Document>
  )
}

/** What a page says when something went wrong: what happened, what is kept, what to do. Never "an error occurred". */
export function ErrorPage(props: {
  readonly lang: Lang
  readonly path: string
  readonly title: string
  readonly what: string
  readonly next?: string
  /** Short code for support. */
  readonly code?: string
  readonly isPublic?: boolean
  readonly children?: ComponentChildren
}): JSX.Element {
  const Page = props.isPublic ? PublicPage : StaffPage
  return (
    <Page lang={props.lang} path={props.path} title={props.title}>
      <h1 class="govuk-heading-l">{props.title}</h1>
      <p class="govuk-body">{props.what}</p>
      {props.next === undefined ? null : <p class="govuk-body">{props.next}</p>}
      {props.children}
      {props.code === undefined ? null : (
        <p class="govuk-body ar-error-code">{frameWord(props.lang, 'web.error.code', { code: props.code })}</p>
      )}
    </Page>
  )
}

/** The same page in another language: only the first part of the address changes. */
export function pathIn(lang: Lang, path: string): string {
  const rest = path.replace(/^\/(kk|ru|en)(?=\/|\?|$)/, '')
  return `/${lang}${rest === '' ? '/' : rest}`
}

function Document(props: Frame & { sheet: string; icon: string; product: boolean; exit?: string }): JSX.Element {
  const { lang, title } = props
  const name = props.product ? `${title} – ${frameWord(lang, 'common.product')}` : title
  const scripts = ['page', ...(props.islands ?? [])]
  return (
    <PageLanguage.Provider value={lang}>
      <html lang={lang} {...(props.theme ? { 'data-theme': props.theme } : {})}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="no-referrer" />
          <meta name="format-detection" content="telephone=no" />
          <title>{props.hasErrors ? frameWord(lang, 'web.error.title-prefix', { title: name }) : name}</title>
          <link rel="icon" type="image/svg+xml" href={assetPath(props.icon)} />
          <link rel="stylesheet" href={assetPath(props.sheet)} />
          {scripts.map(script => (
            <script src={assetPath(`${script}.js`)} defer />
          ))}
        </head>
        <body
          class="govuk-template__body"
          data-sending={frameWord(lang, 'web.sending')}
          data-offline={frameWord(lang, 'web.offline')}
        >
          {props.exit === undefined ? null : (
            // First in the order of the keyboard and of screen readers; the style puts it in a corner that stays in sight.
            <div class="ar-exit">
              <a class="ar-exit__control" href={props.exit} rel="nofollow noreferrer" data-exit>
                {frameWord(lang, 'web.exit')}
              </a>
            </div>
          )}
          <SkipLink href="#main">{frameWord(lang, 'web.skip')}</SkipLink>
          {props.children}
        </body>
      </html>
    </PageLanguage.Provider>
  )
}

function Wordmark({ lang }: { lang: Lang }): JSX.Element {
  return (
    <a class="ar-wordmark" href={`/${lang}/`}>
      <Mark />
      <span>{frameWord(lang, 'common.product')}</span>
    </a>
  )
}

const ownNames: Readonly<Record<Lang, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

function LanguageSwitch({ lang, path }: { lang: Lang; path: string }): JSX.Element {
  return (
    <nav class="ar-languages" aria-label={frameWord(lang, 'web.language')}>
      <ul>
        {languages.map(one => (
          <li>
            {one === lang ? (
              <span lang={one} aria-current="true">
                {ownNames[one]}
              </span>
            ) : (
              <a href={pathIn(one, path)} lang={one} hreflang={one} rel="alternate">
                {ownNames[one]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function DemoStrip({ lang, demo, csrf, path }: Frame): JSX.Element | null {
  if (demo === undefined) return null
  const t = (key: Parameters<typeof frameWord>[1]) => frameWord(lang, key)
  return (
    <aside class="ar-demo" aria-label={t('web.demo.title')}>
      <div class="ar-demo__row ar-wide">
        <p class="ar-demo__text">
          <strong>{t('web.demo.title')}.</strong> <span class="ar-demo__explain">{t('web.demo.explain')}</span>
        </p>
        <Form action={`/${lang}/demo/clock`} csrf={csrf} hidden={{ back: path }} inline>
          <span class="ar-demo__clock">
            <Icon name="clock" size={18} /> <span class="govuk-visually-hidden">{t('web.demo.clock')}: </span>
            {demo.clock}
          </span>
          <Button kind="secondary" name="hours" value="1">
            {t('web.demo.hour')}
          </Button>
          <Button kind="secondary" name="hours" value="24">
            {t('web.demo.day')}
          </Button>
        </Form>
      </div>
    </aside>
  )
}

function Back({ back }: Frame): JSX.Element | null {
  const t = useWords()
  if (back === undefined) return null
  return (
    <a href={back.href} class="govuk-back-link">
      {back.label ?? t('common.back')}
    </a>
  )
}

function Foot({ lang, help, isPublic }: Frame & { isPublic: boolean }): JSX.Element {
  return (
    <footer class="ar-foot">
      <div class={isPublic ? 'ar-foot__row ar-reading' : 'ar-foot__row ar-wide'}>
        <a class="govuk-link" href={help ?? `/${lang}/help`}>
          {frameWord(lang, 'web.help')}
        </a>
        {isPublic ? null : (
          <a class="govuk-link" href={`/${lang}/law`}>
            {frameWord(lang, 'web.the-law')}
          </a>
        )}
        {isPublic ? null : <span>{frameWord(lang, 'web.footer')}</span>}
      </div>
    </footer>
  )
}
