// What has been answered, row by row, each with a way to change it: the "check your answers" page and the head of an object's page.
import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'

export type SummaryRow = {
  readonly key: ComponentChildren
  readonly value: ComponentChildren
  /** `what` is read out after the word, so that a screen reader does not hear "Change" ten times. */
  readonly actions?: readonly { readonly href: string; readonly what: string; readonly label?: string }[]
}
export type SummaryListProps = { readonly rows: readonly SummaryRow[]; readonly border?: boolean }

export function SummaryList({ rows, border = true }: SummaryListProps): JSX.Element {
  const hasActions = rows.some(row => row.actions?.length)
  return (
    <dl class={border ? 'govuk-summary-list' : 'govuk-summary-list govuk-summary-list--no-border'}>
      {rows.map(row => (
        <div
          class={
            hasActions && !row.actions?.length
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? (
            <dd class="govuk-summary-list__actions">
              <Actions actions={row.actions} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

function Actions({ actions }: { actions: NonNullable<SummaryRow['actions']> }): JSX.Element {
  const t = useWords()
  const links = actions.map(({ href, label, what }) => (
    <a class="govuk-link" href={href}>
      {label ?? t('common.change')}
      <span class="govuk-visually-hidden"> {what}</span>
    </a>
  ))
  if (links.length === 1) return <>{links}</>
  return (
    <ul class="govuk-summary-list__actions-list">
      {links.map(link => (
        <li class="govuk-summary-list__actions-list-item">{link}</li>
      ))}
    </ul>
  )
}
