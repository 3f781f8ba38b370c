// Bars that are a table: label, bar, number in one row, so that the drawing and the numbers cannot disagree and nothing needs a legend.
// Bars begin at zero. `value` must be the number shown to the reader, never a truer one behind it: a drawing can be measured.
import type { ComponentChildren, JSX } from 'preact'

export type Bar = {
  readonly label: ComponentChildren
  readonly value: number
  /** The number as text, formatted, or "<5" with value 0 for a protected cell. */
  readonly shown: string
  /** The one bar the page speaks about. */
  readonly highlight?: boolean
  readonly href?: string | undefined
}
export type BarChartProps = {
  readonly bars: readonly Bar[]
  readonly caption: ComponentChildren
  /** Headings of the label's and the number's column. */
  readonly labelHead: string
  readonly valueHead: string
}

export function BarChart({ bars, caption, labelHead, valueHead }: BarChartProps): JSX.Element {
  const most = Math.max(1, ...bars.map(bar => bar.value))
  return (
    <table class="govuk-table ar-bars">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead class="govuk-visually-hidden">
        <tr>
          <th scope="col">{labelHead}</th>
          <th scope="col">{valueHead}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(bar => (
          <tr class={bar.highlight ? 'ar-bars__row ar-bars__row--highlight' : 'ar-bars__row'}>
            <th scope="row" class="ar-bars__label">
              {bar.label}
            </th>
            <td class="ar-bars__cell">
              <svg class="ar-bars__drawing" height="16" aria-hidden="true" focusable="false">
                <rect
                  class="ar-bars__bar"
                  x="0"
                  y="0"
                  height="16"
                  width={`${((Math.max(0, bar.value) / most) * 100).toFixed(2)}%`}
                />
              </svg>
              <span class="ar-bars__value">
                {bar.href === undefined ? (
                  bar.shown
                ) : (
                  <a class="govuk-link" href={bar.href}>
                    {bar.shown}
                  </a>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
