// The week's unusual openings with what the head says of each, and the Commissioner's list of what is to be looked into. No record's content stands here.
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Select } from '../../web/components/select.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText } from '../../web/components/notes.tsx'
import { Status } from '../../web/components/status.tsx'
import { Table } from '../../web/components/table.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { formatDate, formatMoment } from '../../words/format.ts'
import type { Flagged, WeekSeen } from './actions.ts'
import { boundsOf, weekOf, weekRules } from './rules.ts'

export function weekPage(
  frame: PageFrame,
  seen: WeekSeen,
  left: { readonly waiting: number; readonly own: number } | undefined,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const before = weekOf(new Date((boundsOf(seen.week)?.since.getTime() ?? 0) - 1))
  const maySign = seen.isOver && seen.signedAt === undefined
  return renderPage(
    <StaffPage {...frame} width="wide" hasErrors={left !== undefined && left.waiting > left.own}>
      {left === undefined || left.waiting === left.own ? null : (
        <ErrorSummary errors={[{ text: t('week.left', { n: left.waiting - left.own }), href: '#rows' }]} />
      )}
      <h1 class="govuk-heading-l">{t('week.title')}</h1>
      <p class="govuk-body ar-lead">{t('week.lead')}</p>
      <p class="govuk-body">
        <strong>{t('week.of', { day: formatDate(seen.week, lang) })}</strong>{' '}
        {seen.signedAt !== undefined ? (
          <Status tone="done">{t('week.signed', { when: formatMoment(seen.signedAt, lang) })}</Status>
        ) : seen.isOver ? (
          <Status tone="warn">{t('week.unsigned')}</Status>
        ) : (
          <Status tone="info">{t('week.running')}</Status>
        )}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/week?week=${before}`}>
          {t('week.before')}
        </a>
      </p>
      {left !== undefined && left.own > 0 ? <InsetText>{t('week.own-left')}</InsetText> : null}
      <Form action={`/${lang}/week`} csrf={frame.csrf} hidden={{ week: seen.week }}>
        <div id="rows">
          {seen.rows.length === 0 ? (
            <EmptyState title={t('week.none')}>{t('week.none.text')}</EmptyState>
          ) : (
            <Table
              columns={[
                { head: t('case.opened.who') },
                { head: t('case.opened.when') },
                { head: t('week.why') },
                { head: t('week.mark') },
              ]}
              rows={seen.rows.map((row, i) => ({
                cells: [
                  row.who,
                  formatMoment(row.at, lang),
                  <>
                    {t(`week.rule.${row.rule}`)}
                    {row.times > 1 ? ` × ${row.times}` : ''}{' '}
                    {row.number === undefined ? null : (
                      <span class="ar-number" translate={false}>
                        {row.number}
                      </span>
                    )}
                    {row.words === undefined ? null : (
                      <>
                        : <q>{row.words}</q>
                      </>
                    )}
                  </>,
                  row.mark !== undefined ? (
                    <Status tone={row.mark === 'explained' ? 'done' : 'danger'}>{t(`week.mark.${row.mark}`)}</Status>
                  ) : row.isOwn ? (
                    t('week.own')
                  ) : maySign ? (
                    <Select
                      name={`mark-${i}`}
                      label={<span class="govuk-visually-hidden">{t('week.mark.of', { name: row.who })}</span>}
                      options={[
                        { value: '', label: t('week.mark.choose') },
                        { value: 'explained', label: t('week.mark.explained') },
                        { value: 'look-into', label: t('week.mark.look-into') },
                      ]}
                    />
                  ) : (
                    t('week.mark.later')
                  ),
                ],
              }))}
            />
          )}
        </div>
        {maySign ? <Button>{t('week.sign')}</Button> : null}
      </Form>
      <h2 class="govuk-heading-m">{t('week.rules')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {weekRules.map(rule => (
          <li>
            <strong>{t(`week.rule.${rule}`)}</strong>: {t(`week.reason.${rule}`)}
          </li>
        ))}
      </ul>
    </StaffPage>,
  )
}

export function flaggedPage(frame: PageFrame, rows: readonly Flagged[]): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('week.flagged')}</h1>
      {rows.length === 0 ? (
        <EmptyState title={t('week.none')}>{t('week.flagged.none')}</EmptyState>
      ) : (
        <Table
          columns={[{ head: t('case.opened.who') }, { head: t('case.opened.when') }, { head: t('week.why') }]}
          rows={rows.map(row => ({
            cells: [
              [row.who, row.agency?.name[lang]].filter(Boolean).join(', '),
              formatMoment(row.at, lang),
              t(`week.rule.${row.rule}`),
            ],
          }))}
        />
      )}
    </StaffPage>,
  )
}
