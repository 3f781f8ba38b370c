// Text that stands out from the rest: InsetText aside, WarningText for what has consequences. EmptyState is what a list says when it is empty.
import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'

export function InsetText({ children, id }: { children: ComponentChildren; id?: string }): JSX.Element {
  return (
    <div {...(id === undefined ? {} : { id })} class="govuk-inset-text">
      {children}
    </div>
  )
}

export function WarningText({ children }: { children: ComponentChildren }): JSX.Element {
  const t = useWords()
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{t('web.warning')}</span>
        {children}
      </strong>
    </div>
  )
}

export type EmptyStateProps = {
  /** What will appear here. */
  readonly title: string
  /** The next step, or why there is nothing. */
  readonly children?: ComponentChildren
}

export function EmptyState({ title, children }: EmptyStateProps): JSX.Element {
  return (
    <div class="ar-empty">
      <p class="ar-empty__title">{title}</p>
      {children === undefined ? null : <div class="ar-empty__text">{children}</div>}
    </div>
  )
}
