// The way through a long list. Lists go by key, not by page number, so there are only "next" and "previous".
import type { JSX } from 'preact'
import { useWords } from '../language.ts'

export type PagerProps = { readonly previous?: string | undefined; readonly next?: string | undefined }

export function Pager({ previous, next }: PagerProps): JSX.Element | null {
  const t = useWords()
  if (previous === undefined && next === undefined) return null
  return (
    <nav class="ar-pager" aria-label={t('web.pages')}>
      {previous === undefined ? null : (
        <a class="govuk-link" href={previous} rel="prev">
          <span aria-hidden="true">← </span>
          {t('web.previous')}
        </a>
      )}
      {next === undefined ? null : (
        <a class="govuk-link ar-pager__next" href={next} rel="next">
          {t('web.next')}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
