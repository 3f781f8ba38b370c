// Help that is there for who wants it: a hard word explained, a longer reason. Never for what everybody must read.
import type { ComponentChildren, JSX } from 'preact'

export type DetailsProps = {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
  readonly open?: boolean
  readonly id?: string
}

export function Details({ summary, children, open, id }: DetailsProps): JSX.Element {
  return (
    <details {...(id === undefined ? {} : { id })} class="govuk-details" open={open ?? false}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
