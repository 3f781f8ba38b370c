// A table that keeps its head while one scrolls and becomes a list of cards on a narrow screen.
// Cards are made by style alone, which would take the table's meaning from screen readers: hence the explicit roles and the label on each cell.
import type { ComponentChildren, JSX } from 'preact'
import type { Tone } from './status.tsx'

export type Column = { readonly head: string; readonly numeric?: boolean; readonly hiddenHead?: boolean }
export type Row = {
  readonly cells: readonly ComponentChildren[]
  readonly id?: string
  /** A coloured edge beside a row that also says in words why. */
  readonly tone?: Extract<Tone, 'danger' | 'warn'>
}
export type TableProps = {
  readonly columns?: readonly Column[]
  readonly rows: readonly Row[]
  readonly caption?: ComponentChildren
  readonly captionSize?: 's' | 'm' | 'l' | 'xl' | 'hidden'
  /** The first cell names the row. */
  readonly firstCellIsHead?: boolean
  /** Cards on narrow screens: on unless switched off (a table of figures is better scrolled). */
  readonly cards?: boolean
}

export function Table(props: TableProps): JSX.Element {
  const { columns, caption, captionSize } = props
  const cards = props.cards ?? columns !== undefined
  const role = (name: 'table' | 'row' | 'cell' | 'columnheader' | 'rowheader' | 'rowgroup') =>
    cards ? { role: name } : {}
  const captionClass = captionSize === 'hidden' ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`
  return (
    <table class={cards ? 'govuk-table ar-table-cards' : 'govuk-table'} {...role('table')}>
      {caption === undefined ? null : (
        <caption class={captionSize === undefined ? 'govuk-table__caption' : `govuk-table__caption ${captionClass}`}>
          {caption}
        </caption>
      )}
      {columns === undefined ? null : (
        <thead class="govuk-table__head" {...role('rowgroup')}>
          <tr class="govuk-table__row" {...role('row')}>
            {columns.map(column => (
              <th
                scope="col"
                class={`govuk-table__header${column.numeric ? ' govuk-table__header--numeric' : ''}`}
                {...role('columnheader')}
              >
                {column.hiddenHead ? <span class="govuk-visually-hidden">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body" {...role('rowgroup')}>
        {props.rows.map(row => (
          <tr
            class={`govuk-table__row${row.tone ? ` ar-row--${row.tone}` : ''}`}
            {...(row.id === undefined ? {} : { id: row.id })}
            {...role('row')}
          >
            {row.cells.map((cell, i) => {
              const column = columns?.[i]
              const label = cards && column !== undefined && !column.hiddenHead ? { 'data-label': column.head } : {}
              return i === 0 && props.firstCellIsHead ? (
                <th scope="row" class="govuk-table__header" {...role('rowheader')} {...label}>
                  {cell}
                </th>
              ) : (
                <td
                  class={`govuk-table__cell${column?.numeric ? ' govuk-table__cell--numeric' : ''}`}
                  {...role('cell')}
                  {...label}
                >
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
