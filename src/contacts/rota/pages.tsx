// The rota of a day: what nobody covers, in words; the cover of each hour as a drawing with its table; who works when; and, for the supervisor, the form.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Checkboxes } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { Select } from '../../web/components/select.tsx'
import { Table } from '../../web/components/table.tsx'
import { TextInput } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDate, formatTime, formatWeekday } from '../../words/format.ts'
import { languages } from '../../words/say.ts'
import { WallTabs } from '../wall/tabs.tsx'
import type { RotaRead } from './actions.ts'
import { gapsIn, type Cover } from './rota.ts'

export type TypedShift = { readonly [K in 'operator' | 'on' | 'from' | 'until']: string } & {
  readonly langs: readonly string[]
}

export function rotaPage(view: {
  readonly frame: PageFrame
  readonly read: RotaRead
  readonly isSupervisor: boolean
  readonly typed?: TypedShift
  readonly errors?: Readonly<Record<string, string>>
}): string {
  const { frame, read, isSupervisor, typed, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  const hasErrors = Object.keys(errors).length > 0
  const names = new Map(read.colleagues.map(one => [one.id, one.name]))
  const next = (days: number) => new Date(Date.parse(read.day) + days * 86_400_000).toISOString().slice(0, 10)
  return renderPage(
    <StaffPage {...frame} width="wide" hasErrors={hasErrors}>
      {hasErrors ? (
        <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
      ) : null}
      <h1 class="govuk-heading-l">
        {t('rota.title')}: {formatDate(read.day, lang)}, {formatWeekday(read.day, lang)}
      </h1>
      {isSupervisor ? <WallTabs lang={lang} current="rota" /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/desk/rota?on=${next(-1)}`}>
          {t('rota.before')}
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={`/${lang}/desk/rota?on=${next(1)}`}>
          {t('rota.after')}
        </a>
      </p>
      <Gaps cover={read.cover} t={t} />
      <CoverChart cover={read.cover} t={t} />
      <h2 class="govuk-heading-m">{t('rota.who')}</h2>
      {read.shifts.length === 0 ? (
        <p class="govuk-body">{t('rota.nobody')}</p>
      ) : (
        <Table
          caption={t('rota.who')}
          captionSize="hidden"
          firstCellIsHead
          columns={[
            { head: t('rota.operator') },
            { head: t('rota.hours') },
            { head: t('rota.langs') },
            ...(isSupervisor ? [{ head: t('rota.strike'), hiddenHead: true }] : []),
          ]}
          rows={read.shifts.map(row => {
            const name = names.get(row.operator_id) ?? t('line.operator')
            return {
              cells: [
                name,
                `${formatTime(row.starts_at)} – ${formatTime(row.ends_at)}`,
                row.langs.map(one => t(`line.lang.${one}`)).join(', '),
                ...(isSupervisor
                  ? [
                      <Form action={`/${lang}/desk/rota`} csrf={frame.csrf} hidden={{ strike: row.id, on: read.day }}>
                        <button type="submit" class="ar-link-button">
                          {t('rota.strike')}
                          <span class="govuk-visually-hidden">
                            : {name}, {formatTime(row.starts_at)}
                          </span>
                        </button>
                      </Form>,
                    ]
                  : []),
              ],
            }
          })}
        />
      )}
      {isSupervisor ? (
        <>
          <h2 class="govuk-heading-m">{t('rota.plan')}</h2>
          <Form action={`/${lang}/desk/rota`} csrf={frame.csrf}>
            <Select
              name="operator"
              label={t('rota.operator')}
              value={typed?.operator}
              error={errors['operator']}
              options={[
                { value: '', label: t('rota.choose') },
                ...read.colleagues.map(one => ({ value: one.id, label: one.name })),
              ]}
            />
            <TextInput
              name="on"
              label={t('rota.on')}
              hint={t('rota.on.hint')}
              width={10}
              value={typed?.on ?? read.day}
              error={errors['on']}
            />
            <TextInput
              name="from"
              label={t('rota.from')}
              hint={t('rota.clock.hint')}
              width={5}
              value={typed?.from}
              error={errors['from']}
            />
            <TextInput
              name="until"
              label={t('rota.until')}
              hint={t('rota.until.hint')}
              width={5}
              value={typed?.until}
              error={errors['until']}
            />
            <Checkboxes
              name="langs"
              legend={t('rota.langs')}
              size="s"
              small
              values={typed?.langs ?? ['kk', 'ru']}
              error={errors['langs']}
              choices={languages.map(value => ({ value, label: t(`line.lang.${value}`) }))}
            />
            <Button>{t('rota.plan.do')}</Button>
          </Form>
        </>
      ) : null}
    </StaffPage>,
  )
}

const hourName = (hour: number) => `${String(hour).padStart(2, '0')}:00`

function Gaps({ cover, t }: { readonly cover: Cover; readonly t: Say }): JSX.Element {
  const found = languages.flatMap(lang => {
    const gaps = gapsIn(cover[lang])
    const hours = gaps.map(([from, until]) => `${hourName(from)}–${hourName(until)}`).join(', ')
    return gaps.length === 0 ? [] : [t('rota.gap', { lang: t(`line.lang.${lang}`), hours })]
  })
  if (found.length === 0) return <InsetText>{t('rota.no-gap')}</InsetText>
  return (
    <>
      {found.map(text => (
        <WarningText>{text}</WarningText>
      ))}
    </>
  )
}

/** One row of 24 columns for each language; the same numbers stand in the table beside it. */
function CoverChart({ cover, t }: { readonly cover: Cover; readonly t: Say }): JSX.Element {
  const most = Math.max(1, ...languages.flatMap(lang => cover[lang]))
  return (
    <div class="ar-cover">
      <table class="govuk-table ar-cover__table">
        <caption class="govuk-table__caption govuk-table__caption--s">{t('rota.cover')}</caption>
        <thead>
          <tr>
            <th scope="col" class="govuk-table__header">
              {t('rota.lang')}
            </th>
            <th scope="col" class="govuk-table__header">
              {t('rota.by-hour')}
            </th>
          </tr>
        </thead>
        <tbody>
          {languages.map(lang => (
            <tr>
              <th scope="row" class="govuk-table__header">
                {t(`line.lang.${lang}`)}
              </th>
              <td class="govuk-table__cell">
                <CoverRow counts={cover[lang]} most={most} />
                {stretches(cover[lang])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CoverRow({ counts, most }: { readonly counts: readonly number[]; readonly most: number }): JSX.Element {
  return (
    <svg class="ar-cover__drawing" viewBox="0 0 288 52" width="288" height="52" aria-hidden="true" focusable="false">
      {counts.map((n, hour) =>
        n === 0 ? (
          <rect class="ar-cover__gap" x={hour * 12 + 0.5} y="1" width="11" height="34" />
        ) : (
          <rect
            class="ar-cover__bar"
            x={hour * 12 + 0.5}
            y={35 - (34 * n) / most}
            width="11"
            height={(34 * n) / most}
          />
        ),
      )}
      <line class="ar-cover__axis" x1="0" x2="288" y1="35.5" y2="35.5" />
      {[0, 6, 12, 18].map(hour => (
        <text class="ar-cover__hour" x={hour * 12 + 1} y="49">
          {hourName(hour)}
        </text>
      ))}
    </svg>
  )
}

/** `00:00–08:00: 2; 08:00–09:00: 0`. */
function stretches(counts: readonly number[]): string {
  const parts: { from: number; until: number; n: number }[] = []
  for (const [hour, n] of counts.entries()) {
    const last = parts.at(-1)
    if (last?.n === n) last.until = hour + 1
    else parts.push({ from: hour, until: hour + 1, n })
  }
  return parts.map(({ from, until, n }) => `${hourName(from)}–${hourName(until)}: ${n}`).join('; ')
}
