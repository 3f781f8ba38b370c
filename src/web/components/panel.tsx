// Says that something was received and kept, and gives its number. Only after it was committed: nothing is called sent before.
import type { ComponentChildren, JSX } from 'preact'

export type PanelProps = {
  readonly title: ComponentChildren
  readonly children?: ComponentChildren
  readonly headingLevel?: 1 | 2 | 3
}

export function Panel({ title, children, headingLevel = 1 }: PanelProps): JSX.Element {
  const Heading = `h${headingLevel}` as const
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <Heading class="govuk-panel__title">{title}</Heading>
      {children === undefined ? null : <div class="govuk-panel__body">{children}</div>}
    </div>
  )
}

export type ReceiptProps = {
  readonly title: ComponentChildren
  /** The number that can be read aloud, such as `N-26-0001234-K`. */
  readonly number: string
  readonly numberLabel: string
  /** When it was received, with the zone. */
  readonly time: string
  readonly children?: ComponentChildren
}

/** A panel for a number that somebody writes down or reads out on the telephone. */
export function Receipt({ title, number, numberLabel, time, children }: ReceiptProps): JSX.Element {
  return (
    <Panel title={title}>
      <p class="ar-receipt__label">{numberLabel}</p>
      <p class="ar-receipt__number" translate={false}>
        {number}
      </p>
      <p class="ar-receipt__time">{time}</p>
      {children}
    </Panel>
  )
}
