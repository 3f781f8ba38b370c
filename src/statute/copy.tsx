// The reading copy as files: the same text as the pages, all wordings one below the other, without a server, a script or a link that leads out of the
// folder. Signatures are not in it: whether a reading is signed changes from day to day and is told by the pages.
import { renderToString } from 'preact-render-to-string'
import type { ComponentChildren, JSX } from 'preact'
import type { Day } from '../law/form.ts'
import { indexes } from '../law/mci.ts'
import { rulebook } from '../law/rulebook.ts'
import { isDay } from '../law/time.ts'
import { PageLanguage } from '../web/language.ts'
import { speaker } from '../words/catalogue.ts'
import { languages, type Lang } from '../words/say.ts'
import { ArticleList, EditionBody, Examples, Heading, Wordings, type Links } from './article/pages.tsx'
import { everything, lawList } from './article/list.ts'
import { articleView, editionsOf, editionView, held, type Held } from './article/reading.ts'

export type CopiedPage = { readonly file: string; readonly html: string }

/** Undefined if the day is no day. */
export function writeCopy(on: Day = lastIndexDay): readonly CopiedPage[] | undefined {
  if (!isDay(on)) return undefined
  return languages.flatMap(lang => [
    { file: `${lang}/index.html`, html: listFile(lang) },
    ...held.map(article => ({ file: `${lang}/${article.id}.html`, html: articleFile(article, on, lang) })),
  ])
}
const lastIndexDay: Day = indexes.at(-1)?.from ?? rulebook.heldFrom

const links: Links = {
  list: 'index.html',
  tools: [],
  example: undefined,
  article: (id, on, anchor) =>
    `${id}.html${on === undefined ? '' : anchor === undefined ? `#from-${on}` : `#${on}-${anchor}`}`,
}

function listFile(lang: Lang): string {
  const t = speaker(lang)
  const list = lawList(everything, lang)
  return paper(
    lang,
    t('statute.law.title'),
    'index.html',
    <>
      <h1 class="govuk-heading-l">{t('statute.law.title')}</h1>
      <p class="govuk-body">{t('statute.law.lead')}</p>
      <ArticleList list={list} lang={lang} links={links} isOpen />
      <p class="govuk-body ar-muted">{list.held}</p>
      <h2 class="govuk-heading-m">{t('statute.not-encoded.all')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {rulebook.notEncoded.map(words => (
          <li>{words[lang]}</li>
        ))}
      </ul>
      <p class="govuk-body">{t('statute.law.advice')}</p>
    </>,
  )
}

function articleFile(article: Held, on: Day, lang: Lang): string {
  const t = speaker(lang)
  const view = articleView(article, on, lang, [])
  return paper(
    lang,
    `${view.name}. ${view.title}`,
    `${article.id}.html`,
    <>
      <p class="ar-noprint">
        <a class="govuk-link" href="index.html">
          {t('statute.law')}
        </a>
      </p>
      <Heading view={view} />
      {editionsOf(article)
        .toReversed()
        .map(edition => (
          <div id={`from-${edition.from}`}>
            <EditionBody
              edition={editionView(article, edition, on < edition.from ? edition.from : on, lang, [])}
              lang={lang}
              open
              signing={undefined}
              anchors={`${edition.from}-`}
            />
          </div>
        ))}
      <Wordings view={view} lang={lang} links={links} />
      <Examples examples={view.examples} lang={lang} links={links} open />
      <p class="govuk-body">{t('statute.law.advice')}</p>
    </>,
  )
}

function paper(lang: Lang, title: string, file: string, children: ComponentChildren): string {
  const page: JSX.Element = (
    <PageLanguage.Provider value={lang}>
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{title}</title>
          <link rel="stylesheet" href="../style/law.css" />
        </head>
        <body class="govuk-template__body">
          <div class="ar-wide">
            <p class="ar-noprint ar-inline">
              {languages.map(one =>
                one === lang ? null : (
                  <a class="govuk-link" href={`../${one}/${file}`} lang={one} hreflang={one}>
                    {{ kk: 'Қазақша', ru: 'Русский', en: 'English' }[one]}
                  </a>
                ),
              )}
            </p>
            <main class="ar-main">{children}</main>
          </div>
        </body>
      </html>
    </PageLanguage.Provider>
  )
  return `<!doctype html>${renderToString(page)}`
}
