// Longest imprisonment before and after, as a drawing: one line for each part, from the old point to the new one. Scaled from zero; the numbers stand in
// the drawing and again in the table below it, so nothing is known from the drawing alone.
import type { JSX } from 'preact'
import { speaker } from '../../words/catalogue.ts'
import { formatNumber } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import type { ChangesView } from './reading.ts'

export function ImprisonmentChart({
  rows,
  lang,
}: {
  rows: ChangesView['imprisonment']
  lang: Lang
}): JSX.Element | null {
  const t = speaker(lang)
  if (rows.length === 0) return null
  const years = (months: number): string => formatNumber(months / 12, lang, 1)
  const most = Math.max(...rows.flatMap(row => [row.before ?? 0, row.after ?? 0]))
  const at = (months: number | undefined): number => 4 + ((months ?? 0) / most) * 88
  return (
    <table class="govuk-table ar-shift">
      <caption class="govuk-table__caption govuk-table__caption--m">{t('statute.changes.imprisonment')}</caption>
      <thead>
        <tr>
          <th scope="col" class="govuk-table__header">
            {t('statute.wordings.part')}
          </th>
          <th scope="col" class="govuk-table__header ar-shift__draws">
            <span class="govuk-visually-hidden">{t('statute.changes.drawing')}</span>
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            {t('statute.changes.before')}
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            {t('statute.changes.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            <th scope="row" class="govuk-table__header">
              {row.cite}
            </th>
            <td class="govuk-table__cell ar-shift__draws">
              <svg height="24" aria-hidden="true" focusable="false">
                <line class="ar-shift__axis" x1="4%" x2="96%" y1="12" y2="12" />
                <line class="ar-shift__move" x1={`${at(row.before)}%`} x2={`${at(row.after)}%`} y1="12" y2="12" />
                {row.before === undefined ? null : (
                  <circle class="ar-shift__was" cx={`${at(row.before)}%`} cy="12" r="5" />
                )}
                {row.after === undefined ? null : (
                  <circle class="ar-shift__is" cx={`${at(row.after)}%`} cy="12" r="6" />
                )}
              </svg>
            </td>
            {[row.before, row.after].map(months => (
              <td class="govuk-table__cell govuk-table__cell--numeric">{months === undefined ? '–' : years(months)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
