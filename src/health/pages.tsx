// The administrator's page: is everything at work, and if not, what to do. It shows counts and times, never content.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { Button } from '../web/components/button.tsx'
import { Form } from '../web/components/form.tsx'
import { Status } from '../web/components/status.tsx'
import { Table, type Row } from '../web/components/table.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type Say } from '../words/catalogue.ts'
import { formatDuration, formatMoment, formatNumber } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { HealthReport } from './actions.ts'
import { movesOn } from './health.ts'

type Line = { readonly what: string; readonly well: boolean; readonly says: string }

export function healthPage(frame: PageFrame, report: HealthReport): string {
  const t = speaker(frame.lang)
  const lines = linesOf(report, t, frame.lang)
  const well = lines.every(line => line.well)
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('health.title')}</h1>
      <p class="govuk-body-l">
        <Status tone={well ? 'done' : 'danger'}>{t(well ? 'health.well' : 'health.unwell')}</Status>
      </p>
      <Table
        caption={t('health.at', { time: formatMoment(report.now, frame.lang) })}
        captionSize="s"
        firstCellIsHead
        cards
        columns={[{ head: t('health.part') }, { head: t('health.state') }, { head: t('health.meaning') }]}
        rows={lines.map(line => rowOf(line, t))}
      />
      <p class="govuk-body">
        {t('health.version')}: {report.version}. {t('health.agencies')}: {formatNumber(report.agencies, frame.lang)}.
      </p>
      {report.clockHeldSeconds > 0 ? <ClockJumped frame={frame} seconds={report.clockHeldSeconds} t={t} /> : null}
      {frame.demo ? <Reset t={t} /> : null}
    </StaffPage>,
  )
}

function rowOf({ what, well, says }: Line, t: Say): Row {
  return {
    cells: [what, <Status tone={well ? 'done' : 'danger'}>{t(well ? 'health.good' : 'health.bad')}</Status>, says],
    ...(well ? {} : { tone: 'danger' as const }),
  }
}

function linesOf(r: HealthReport, t: Say, lang: Lang): readonly Line[] {
  const count = (n: number) => formatNumber(n, lang)
  const age = (seconds: number | undefined) => formatDuration((seconds ?? 0) * 1000, lang)
  return [
    { what: t('health.database'), well: r.database === 'ok', says: t('health.database.ok') },
    {
      what: t('health.migrations'),
      well: r.migration === r.newestMigration,
      says: t('health.migrations.is', { have: r.migration, want: r.newestMigration }),
    },
    { what: t('health.worker'), well: r.worker === 'ok', says: t(`health.worker.${r.worker}`) },
    {
      what: t('health.sweeper'),
      well: movesOn(r.overdueAge),
      says:
        r.overdue === 0
          ? t('health.sweeper.none')
          : t('health.sweeper.some', { n: count(r.overdue), age: age(r.overdueAge) }),
    },
    {
      what: t('duties.clock.name'),
      well: r.clockHeldSeconds === 0,
      says: r.clockHeldSeconds === 0 ? t('duties.clock.steady') : t('duties.clock'),
    },
    {
      what: t('health.outbox'),
      well: movesOn(r.waitingAge),
      says:
        r.waiting === 0
          ? t('health.outbox.none')
          : t('health.outbox.some', { n: count(r.waiting), age: age(r.waitingAge) }),
    },
    {
      what: t('health.parked'),
      well: r.parked === 0,
      says: r.parked === 0 ? t('health.parked.none') : t('health.parked.some', { n: count(r.parked) }),
    },
  ]
}

/** Until somebody confirms the clock, nobody outside the unit is told of a missed duty. */
function ClockJumped({ frame, seconds, t }: { frame: PageFrame; seconds: number; t: Say }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{t('duties.clock')}</h2>
      <p class="govuk-body">{t('duties.clock-lead', { by: formatDuration(seconds * 1000, frame.lang) })}</p>
      <Form action={`/${frame.lang}/admin/clock`} csrf={frame.csrf}>
        <Button kind="secondary">{t('duties.clock-right')}</Button>
      </Form>
    </>
  )
}

function Reset({ t }: { t: Say }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{t('health.reset.title')}</h2>
      <p class="govuk-body">{t('health.reset')}</p>
      <p class="govuk-body">
        <code>npm start -- --reset</code>
      </p>
    </>
  )
}
