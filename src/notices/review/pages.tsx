// The prosecutor's list of decisions of the police, and one decision with its form. Nothing here names a person; what the notice says is behind its number.
import type { JSX } from 'preact'
import { regionName } from '../../agencies/regions.ts'
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText } from '../../web/components/notes.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { TakeLink } from '../../papers/pages.tsx'
import { Pager } from '../../web/components/pager.tsx'
import { SummaryList } from '../../web/components/summary-list.tsx'
import { Table } from '../../web/components/table.tsx'
import { Tabs } from '../../web/components/tabs.tsx'
import { Textarea } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type MessageKey, type Say } from '../../words/catalogue.ts'
import { formatMoment, formatNearMoment, formatNumber } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { countLimit, type ReviewPage } from './actions.ts'
import { grounds, type Ground } from './contract.ts'
import type { ReviewRow } from './store.ts'

export type ReviewTyped = {
  readonly answer: string
  readonly reason: string
  readonly code: 'bad-input' | 'wrong-state'
  readonly status: number
  readonly errors: Readonly<Record<string, string>>
}

function listHref(lang: Lang, ground: Ground, after?: string): string {
  const query = new URLSearchParams({ ground, ...(after !== undefined && { after }) })
  return `/${lang}/oversight/reviews?${query.toString()}`
}
function decided(disposition: string, t: Say): string {
  return t(`notices.disposition.${disposition}` as MessageKey)
}

export function reviewListPage(frame: PageFrame, page: ReviewPage, done?: 'agreed' | 'returned'): string {
  const { lang } = frame
  const t = speaker(lang)
  const count = (ground: Ground): string => {
    const waiting = page.counts.find(row => row.ground === ground)?.waiting ?? 0
    const shown = formatNumber(Math.min(waiting, countLimit), lang)
    return waiting > countLimit ? t('oversight.more', { n: shown }) : shown
  }
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('review.title')}</h1>
      {done === undefined ? null : (
        <Notification kind="success" title={t('review.done')}>
          <p class="govuk-notification-banner__heading">{t(`review.done.${done}`)}</p>
        </Notification>
      )}
      <Tabs
        tabs={grounds.map(ground => ({
          href: listHref(lang, ground),
          label: `${t(`review.ground.${ground}`)} (${count(ground)})`,
          current: ground === page.ground,
        }))}
      />
      <p class="govuk-body">
        {t(`review.explain.${page.ground}`)} {t('oversight.as-of', { time: formatMoment(page.now, lang) })}
      </p>
      {page.rows.length === 0 ? (
        <EmptyState title={t('review.empty')}>{t('review.empty-text')}</EmptyState>
      ) : (
        <Table
          firstCellIsHead
          columns={[
            { head: t('oversight.number') },
            { head: t('oversight.region') },
            { head: t('oversight.unit') },
            { head: t('review.what') },
            { head: t('oversight.decided') },
          ]}
          rows={page.rows.map(row => ({
            cells: [
              <a class="govuk-link ar-number" href={`/${lang}/oversight/reviews/${row.number}`} translate={false}>
                {row.number}
              </a>,
              regionName(row.region, lang),
              row[`unit_${lang}`],
              decided(row.disposition, t),
              <time dateTime={row.event_at.toISOString()}>{formatNearMoment(row.event_at, page.now, lang)}</time>,
            ],
          }))}
        />
      )}
      {page.rows.length === 0 ? null : (
        <TakeLink lang={lang} path="oversight/reviews" query={{ ground: page.ground }} />
      )}
      <Pager next={page.next === undefined ? undefined : listHref(lang, page.ground, page.next)} />
    </StaffPage>,
  )
}

export function reviewPage(frame: PageFrame, review: ReviewRow, typed?: ReviewTyped): string {
  const { lang } = frame
  const t = speaker(lang)
  const wrong = typed?.code === 'bad-input' ? typed.errors : {}
  return renderPage(
    <StaffPage {...frame} back={{ href: listHref(lang, review.ground), label: t('review.title') }}>
      {Object.keys(wrong).length === 0 ? null : (
        <ErrorSummary errors={Object.entries(wrong).map(([field, text]) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">
        <span class="ar-number" translate={false}>
          {review.number}
        </span>{' '}
        {t('review.one')}
      </h1>
      <SummaryList
        rows={[
          { key: t('review.what'), value: decided(review.disposition, t) },
          { key: t('oversight.decided'), value: formatMoment(review.event_at, lang) },
          { key: t('oversight.unit'), value: review[`unit_${lang}`] },
          { key: t('review.why'), value: t(`review.explain.${review.ground}`) },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/incidents/${review.incident_number}/notice`}>
          {t('incident.tab.notice')}
        </a>
        {' · '}
        <a class="govuk-link" href={`/${lang}/incidents/${review.incident_number}/law`}>
          {t('incident.tab.law')}
        </a>
      </p>
      {review.answer === null ? (
        <Answer frame={frame} review={review} typed={typed} wrong={wrong} t={t} />
      ) : (
        <InsetText>{t(`review.done.${review.answer}`)}</InsetText>
      )}
    </StaffPage>,
  )
}

function Answer(props: {
  frame: PageFrame
  review: ReviewRow
  typed: ReviewTyped | undefined
  wrong: Readonly<Record<string, string>>
  t: Say
}): JSX.Element {
  const { frame, review, typed, wrong, t } = props
  return (
    <Form action={`/${frame.lang}/oversight/reviews/${review.number}`} csrf={frame.csrf}>
      <Radios
        name="answer"
        legend={t('review.ask')}
        size="m"
        value={typed?.answer}
        error={wrong['answer']}
        choices={[
          { value: 'agreed', label: t('review.agree') },
          { value: 'returned', label: t('review.return'), hint: t('review.return.hint') },
        ]}
      />
      <Textarea
        name="reason"
        label={t('review.reason')}
        hint={t('review.reason.hint')}
        value={typed?.reason}
        error={wrong['reason']}
        maxCharacters={2000}
        rows={5}
      />
      <Button>{t('review.send')}</Button>
    </Form>
  )
}
