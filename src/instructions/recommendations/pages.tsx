// Pages of recommendations: the list, the form about a referral, one recommendation with its steps. The list names nobody; what was said stands only on the page of one
// recommendation, whose opening is an act in the journal. Each page says that a recommendation advises and orders nothing.
import type { JSX } from 'preact'
import { kinds } from '../../agencies/kinds.ts'
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { Clock } from '../../web/components/clock.tsx'
import { DateInput } from '../../web/components/date-input.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText } from '../../web/components/notes.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { Pager } from '../../web/components/pager.tsx'
import { Status } from '../../web/components/status.tsx'
import { Table } from '../../web/components/table.tsx'
import { Tabs } from '../../web/components/tabs.tsx'
import { Textarea } from '../../web/components/text-field.tsx'
import { Timeline } from '../../web/components/timeline.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDate, formatNearMoment } from '../../words/format.ts'
import type { AdviceForm, RecommendationList, RecommendationRead } from './actions.ts'
import { daysAtMost, views, type View } from './contract.ts'
import type { State, StepKind } from './recommendation.ts'

type Errors = Readonly<Record<string, string>>
type Typed = Readonly<Record<string, string>>
const tones = {
  issued: 'warn',
  acknowledged: 'warn',
  accepted: 'info',
  'in-part': 'info',
  refused: 'danger',
  'carried-out': 'info',
  verified: 'done',
  reopened: 'danger',
} as const satisfies Record<State, string>

function Wrong({ errors }: { errors: Errors }): JSX.Element | null {
  const list = Object.entries(errors)
  return list.length === 0 ? null : (
    <ErrorSummary errors={list.map(([field, text]) => ({ text, href: field === 'by' ? '#by-day' : `#${field}` }))} />
  )
}
function day(typed: Typed | undefined) {
  return { day: typed?.['by-day'] ?? '', month: typed?.['by-month'] ?? '', year: typed?.['by-year'] ?? '' }
}

export function recommendationsPage(frame: PageFrame, view: View, list: RecommendationList): string {
  const { lang } = frame
  const t = speaker(lang)
  const href = (one: View, after?: string) =>
    `/${lang}/recommendations?${new URLSearchParams({ view: one, ...(after !== undefined && { after }) }).toString()}`
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('recommendation.title')}</h1>
      <Tabs
        label={t('recommendation.title')}
        tabs={views.map(one => ({ href: href(one), label: t(`recommendation.view.${one}`), current: one === view }))}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t(`recommendation.empty.${view}`)}>{t('recommendation.empty-text')}</EmptyState>
      ) : (
        <Table
          firstCellIsHead
          columns={[
            { head: t('instructions.number') },
            { head: t('recommendation.to') },
            { head: t('recommendation.state') },
            { head: t('instructions.due') },
          ]}
          rows={list.rows.map(row => ({
            ...(row.due_at !== null && row.due_at < list.now ? { tone: 'danger' as const } : {}),
            cells: [
              <a class="govuk-link ar-number" href={`/${lang}/recommendations/${row.number}`} translate={false}>
                {row.number}
              </a>,
              row[`to_${lang}`],
              <Status tone={tones[row.state]}>{t(`recommendation.state.${row.state}`)}</Status>,
              row.due_at === null ? (
                formatNearMoment(row.turned_at, list.now, lang)
              ) : (
                <Clock act={t('recommendation.next')} due={row.due_at} now={list.now} warnMinutes={24 * 60} />
              ),
            ],
          }))}
        />
      )}
      <Pager next={list.next === undefined ? undefined : href(view, list.next)} />
      <InsetText>{t('recommendation.basis')}</InsetText>
    </StaffPage>,
  )
}

export function advicePage(frame: PageFrame, form: AdviceForm, typed: Typed | undefined, errors: Errors): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/referrals/${form.number}`, label: form.number }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <Wrong errors={errors} />
      <h1 class="govuk-heading-l">{t('recommendation.give')}</h1>
      <Form action={`/${lang}/recommendations/about/${form.number}`} csrf={frame.csrf} autocomplete="off">
        <Radios
          name="to"
          legend={t('recommendation.to')}
          size="m"
          value={typed?.['to'] ?? form.receivers[0]?.id}
          error={errors['to']}
          choices={form.receivers.map(agency => ({
            value: agency.id,
            label: agency.name[lang],
            hint: kinds[agency.kind][lang],
          }))}
        />
        <Textarea
          name="text"
          label={t('recommendation.text')}
          hint={t('recommendation.text.hint')}
          rows={6}
          maxCharacters={4000}
          value={typed?.['text']}
          error={errors['text']}
        />
        <DateInput
          name="by"
          legend={t('instructions.by')}
          hint={t('recommendation.by.hint', { n: daysAtMost })}
          value={day(typed)}
          error={errors['by']}
        />
        <Button>{t('recommendation.send')}</Button>
      </Form>
      <InsetText>{t('recommendation.basis')}</InsetText>
    </StaffPage>,
  )
}

const withDay: readonly StepKind[] = ['accepted', 'in-part', 'reopened']
const withText: readonly StepKind[] = ['in-part', 'refused', 'carried-out', 'reopened']

export type RecommendationView = {
  readonly frame: PageFrame
  readonly read: RecommendationRead
  readonly typed: Typed | undefined
  readonly errors: Errors
  /** Something was written since the form was made. */
  readonly isStale: boolean
  readonly done: boolean
}
export function recommendationPage({ frame, read, typed, errors, isStale, done }: RecommendationView): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, now } = read
  const climbed = read.duties.some(d => d.level > 0 && (d.state === 'open' || d.state === 'missed'))
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/recommendations`, label: t('recommendation.title') }}
      hasErrors={isStale || Object.keys(errors).length > 0}
    >
      {isStale ? (
        <ErrorSummary errors={[]} title={t('orders.stale.title')} description={t('referrals.stale.text')} />
      ) : (
        <Wrong errors={errors} />
      )}
      {done ? <Notification kind="success">{t(`recommendation.state.${row.state}`)}</Notification> : null}
      <h1 class="govuk-heading-l">
        <span class="ar-number" translate={false}>
          {row.number}
        </span>{' '}
        {t('recommendation.one')}
      </h1>
      <p class="govuk-body">
        <Status tone={tones[row.state]}>{t(`recommendation.state.${row.state}`)}</Status>{' '}
        {climbed ? <Status tone="danger">{t('instructions.escalated')}</Status> : null}{' '}
        {row.due_at === null ? null : (
          <Clock act={t('recommendation.next')} due={row.due_at} now={now} warnMinutes={24 * 60} />
        )}
      </p>
      <p class="govuk-body">
        {row[`to_${lang}`]}
        {row.referral_number === null ? null : (
          <>
            {' · '}
            <a class="govuk-link ar-number" href={`/${lang}/referrals/${row.referral_number}`} translate={false}>
              {row.referral_number}
            </a>
          </>
        )}
      </p>
      <Timeline
        headingLevel={2}
        events={read.events.map(e => ({
          title: t(`recommendation.state.${e.kind}`),
          at: e.at,
          time: formatNearMoment(e.at, now, lang),
          children: (
            <>
              {e.text === undefined ? null : <p class="ar-narrative">{e.text}</p>}
              {e.until === undefined ? null : (
                <p class="govuk-hint">{t('recommendation.until', { date: formatDate(e.until, lang) })}</p>
              )}
            </>
          ),
        }))}
      />
      {read.steps.length === 0 ? null : (
        <Form
          action={`/${lang}/recommendations/${row.number}`}
          csrf={frame.csrf}
          hidden={{ version: String(row.version) }}
          autocomplete="off"
        >
          <Radios
            name="kind"
            legend={t('recommendation.step')}
            size="m"
            value={typed?.['kind'] || undefined}
            error={errors['kind']}
            choices={read.steps.map(kind => ({ value: kind, label: t(`recommendation.step.${kind}`) }))}
          />
          {read.steps.some(kind => withText.includes(kind)) ? (
            <Textarea
              name="text"
              label={t('recommendation.says')}
              hint={t('recommendation.says.hint', { steps: stepNames(read.steps, withText, t) })}
              rows={5}
              maxCharacters={4000}
              value={typed?.['text']}
              error={errors['text']}
              optional
            />
          ) : null}
          {read.steps.some(kind => withDay.includes(kind)) ? (
            <DateInput
              name="by"
              legend={t('recommendation.day')}
              hint={t('recommendation.day.hint', { steps: stepNames(read.steps, withDay, t) })}
              value={day(typed)}
              error={errors['by']}
            />
          ) : null}
          <Button>{t('recommendation.write')}</Button>
        </Form>
      )}
      <InsetText>{t('recommendation.basis')}</InsetText>
    </StaffPage>,
  )
}

function stepNames(open: readonly StepKind[], wanted: readonly StepKind[], t: Say): string {
  return open
    .filter(kind => wanted.includes(kind))
    .map(kind => t(`recommendation.step.${kind}`))
    .join('; ')
}
