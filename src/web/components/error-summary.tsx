// Stands first on a page that came back with errors: says what is wrong, and each line leads to its field. The page script moves the focus here.
import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'

export type ErrorSummaryProps = {
  /** `href` is `#` and the field's id: the name of the field, or `name-day` for a date. */
  readonly errors: readonly { readonly text: string; readonly href?: string }[]
  readonly title?: string
  readonly description?: ComponentChildren
  /** The short code that support can look up. */
  readonly code?: string
}

export function ErrorSummary({ errors, title, description, code }: ErrorSummaryProps): JSX.Element {
  const t = useWords()
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? t('web.error.title')}</h2>
        <div class="govuk-error-summary__body">
          {description === undefined ? null : <p>{description}</p>}
          {errors.length === 0 ? null : (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map(error => (
                <li>{error.href === undefined ? error.text : <a href={error.href}>{error.text}</a>}</li>
              ))}
            </ul>
          )}
          {code === undefined ? null : <p class="ar-error-code">{t('web.error.code', { code })}</p>}
        </div>
      </div>
    </div>
  )
}
