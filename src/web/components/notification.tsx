// A notice above the page's heading: something important, or that what was asked has been done. At most one on a page.
import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'

export type NotificationProps = {
  /** `success` is read out at once and takes the focus. */
  readonly kind?: 'important' | 'success'
  readonly title?: string
  readonly children: ComponentChildren
}

export function Notification({ kind = 'important', title, children }: NotificationProps): JSX.Element {
  const t = useWords()
  const isSuccess = kind === 'success'
  return (
    <div
      class={isSuccess ? 'govuk-notification-banner govuk-notification-banner--success' : 'govuk-notification-banner'}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby="govuk-notification-banner-title"
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title">
          {title ?? t(isSuccess ? 'web.success' : 'web.important')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  )
}
