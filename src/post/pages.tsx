// The administrator's page about delivery: what was given up and why, what is being tried again.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { Button } from '../web/components/button.tsx'
import { Form } from '../web/components/form.tsx'
import { EmptyState } from '../web/components/notes.tsx'
import { Notification } from '../web/components/notification.tsx'
import { Pager } from '../web/components/pager.tsx'
import { Table, type Row } from '../web/components/table.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { isMessageKey, speaker, type Say } from '../words/catalogue.ts'
import { formatNearMoment, formatNumber } from '../words/format.ts'
import type { Deliveries } from './actions.ts'
import type { StuckRow } from './store.ts'

export function deliveryPage(frame: PageFrame, page: Deliveries, retried: boolean): string {
  const { lang } = frame
  const t = speaker(lang)
  const near = (at: Date) => <time dateTime={at.toISOString()}>{formatNearMoment(at, page.now, lang)}</time>
  const cells = (row: StuckRow): Row['cells'] => [
    row[`name_${lang}`],
    kindWords(row.kind, t),
    reasonWords(row.problem, t),
    formatNumber(row.attempts, lang),
    near(row.created_at),
  ]
  const heads = [
    { head: t('post.to') },
    { head: t('post.what') },
    { head: t('post.why') },
    { head: t('post.attempts'), numeric: true },
    { head: t('post.since') },
  ]
  return renderPage(
    <StaffPage {...frame} width="wide">
      {retried ? <Notification kind="success">{t('post.retried')}</Notification> : null}
      <h1 class="govuk-heading-l">{t('post.title')}</h1>
      <p class="govuk-body">{t('post.lead')}</p>
      <h2 class="govuk-heading-m">{t('post.parked')}</h2>
      {page.parked.length === 0 ? (
        <EmptyState title={t('post.parked-none')} />
      ) : (
        <>
          <p class="govuk-body">{t('post.parked-lead')}</p>
          <Table
            columns={[{ head: t('post.id') }, ...heads, { head: t('post.act'), hiddenHead: true }]}
            rows={page.parked.map(row => ({
              tone: 'danger' as const,
              cells: [<Mark id={row.id} />, ...cells(row), <Retry row={row} frame={frame} t={t} />],
            }))}
          />
          <Pager next={page.next === undefined ? undefined : `/${lang}/admin/delivery?after=${page.next}`} />
        </>
      )}
      <h2 class="govuk-heading-m">{t('post.failing')}</h2>
      {page.failing.length === 0 ? (
        <EmptyState title={t('post.failing-none')} />
      ) : (
        <Table
          columns={[{ head: t('post.id') }, ...heads, { head: t('post.next') }]}
          rows={page.failing.map(row => ({ cells: [<Mark id={row.id} />, ...cells(row), near(row.next_at)] }))}
        />
      )}
    </StaffPage>,
  )
}

/** The last eight characters tell two letters apart and are short enough to be read out. */
function Mark({ id }: { id: string }): JSX.Element {
  return (
    <span class="ar-number" translate={false}>
      {id.slice(-8)}
    </span>
  )
}

function Retry({ row, frame, t }: { row: StuckRow; frame: PageFrame; t: Say }): JSX.Element {
  return (
    <Form action={`/${frame.lang}/admin/delivery/${row.id}/retry`} csrf={frame.csrf} inline>
      <Button kind="secondary">
        {t('post.retry')} <span class="govuk-visually-hidden">{row.id.slice(-8)}</span>
      </Button>
    </Form>
  )
}

function kindWords(kind: string, t: Say): string {
  const key = `post.kind.${kind}`
  return isMessageKey(key) ? t(key) : kind
}

/** The worker writes one of a closed list of words, or the code of an answer. */
function reasonWords(problem: string | null, t: Say): string {
  if (problem === null) return '—'
  if (problem.startsWith('http-')) return t('post.reason.http', { code: problem.slice(5) })
  const key = `post.reason.${problem}`
  return isMessageKey(key) ? t(key) : problem
}
