// What the sender sees after sending: the list, the way of one notice, the receipt, and the two forms that append. Of the police case: its
// steps and its number, nothing else.
import type { ComponentChildren, JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { fieldWords } from '../../http/listen.ts'
import { Button, ButtonGroup, ButtonLink } from '../../web/components/button.tsx'
import { Clock } from '../../web/components/clock.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText, WarningText } from '../../web/components/notes.tsx'
import { ObjectNumber } from '../../web/components/object-number.tsx'
import { Pager } from '../../web/components/pager.tsx'
import { Receipt } from '../../web/components/panel.tsx'
import { Status, type Tone } from '../../web/components/status.tsx'
import { SummaryList } from '../../web/components/summary-list.tsx'
import { Table } from '../../web/components/table.tsx'
import { Textarea } from '../../web/components/text-field.tsx'
import { Timeline, type TimelineEvent } from '../../web/components/timeline.tsx'
import { StaffPage } from '../../web/layout.tsx'
import type { MessageKey, Say } from '../../words/catalogue.ts'
import { formatMoment, formatMomentWithZone, formatNearMoment } from '../../words/format.ts'
import { fileWords } from '../filing/pages.tsx'
import { receiptText } from '../../post/receipt.ts'
import { saidRows } from '../said.tsx'
import { addedLimit, type Added, type SentNotice, type SentPage, type SentReceipt } from './actions.ts'
import type { SentRow } from './store.ts'

const levels = [1, 2, 3] as const

export function ListPage({
  frame,
  t,
  page,
  isFirst,
  isHealth,
}: {
  frame: PageFrame
  t: Say
  page: SentPage
  isFirst: boolean
  /** A health organisation has a page of its own for injuries. */
  isHealth: boolean
}): JSX.Element {
  const { lang } = frame
  const base = `/${lang}/notices`
  return (
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <ButtonGroup>
        {isHealth ? <ButtonLink href={`${base}/injuries`}>{t('clinic.begin')}</ButtonLink> : null}
        <ButtonLink href={`${base}/new`} {...(isHealth ? { kind: 'secondary' as const } : {})}>
          {t('notices.list.new')}
        </ButtonLink>
        <a class="govuk-link" href={`${base}/must-i-tell`}>
          {t('notices.list.must')}
        </a>
      </ButtonGroup>
      {page.rows.length === 0 ? (
        <EmptyState title={t('notices.list.empty')}>
          <p class="govuk-body">
            {t('notices.list.empty-next')}{' '}
            <a class="govuk-link" href={`${base}/must-i-tell`}>
              {t('notices.list.must')}
            </a>
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={t('notices.list.caption')}
          captionSize="hidden"
          firstCellIsHead
          columns={[
            { head: t('notices.list.number') },
            { head: t('notices.list.sent') },
            { head: t('notices.list.kind') },
            { head: t('notices.list.state') },
          ]}
          rows={page.rows.map(row => ({
            cells: [
              <ObjectNumber number={row.number} href={`${base}/${row.number}`} />,
              formatNearMoment(row.submitted_at, page.now, lang),
              <>
                {t(`notices.kind.${row.kind}` as MessageKey)}
                {row.author_only ? <div class="ar-quiet">{t('notices.list.only-you')}</div> : null}
              </>,
              <StateOf row={row} now={page.now} t={t} />,
            ],
          }))}
        />
      )}
      <Pager
        previous={isFirst ? undefined : base}
        next={page.next === undefined ? undefined : `${base}?after=${page.next}`}
      />
    </StaffPage>
  )
}

function StateOf({ row, now, t }: { row: SentRow; now: Date; t: Say }): JSX.Element {
  if (row.mistaken_at !== null) return <Status tone="plain">{t('notices.state.mistaken')}</Status>
  if (isLate(row, now)) return <Status tone="danger">{t('notices.state.late')}</Status>
  const tones: Record<SentRow['state'], Tone> = {
    submitted: 'info',
    delivered: 'info',
    acknowledged: 'info',
    registered: 'done',
    disposed: 'done',
    closed: 'plain',
  }
  return <Status tone={tones[row.state]}>{t(`notices.state.${row.state}`)}</Status>
}
function isLate(n: Pick<SentRow, 'state' | 'acknowledge_by' | 'register_by'>, now: Date): boolean {
  if (n.state === 'submitted' || n.state === 'delivered') return n.acknowledge_by < now
  return n.state === 'acknowledged' && n.register_by < now
}

export function StatusPage({ frame, t, seen }: { frame: PageFrame; t: Say; seen: SentNotice }): JSX.Element {
  const { lang } = frame
  const { notice: n, now } = seen
  const base = `/${lang}/notices/${n.number}`
  const waits =
    n.state === 'submitted' || n.state === 'delivered'
      ? 'acknowledge'
      : n.state === 'acknowledged'
        ? 'register'
        : undefined
  const nextLevel = levels.find(level => level > n.level)
  return (
    <StaffPage {...frame} back={{ href: `/${lang}/notices`, label: t('notices.list.title') }}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t('notices.status.caption')}</span>
        <span class="ar-number" translate={false}>
          {n.number}
        </span>
      </h1>
      {n.mistaken_at === null ? null : <InsetText>{t('notices.status.is-mistaken')}</InsetText>}
      {n.author_only ? <p class="govuk-body ar-quiet">{t('notices.check.who-sees')}</p> : null}
      {waits === undefined ? null : (
        <div class="ar-next-step">
          <p class="govuk-body">
            <Clock
              act={t(`notices.status.${waits}`)}
              due={waits === 'acknowledge' ? n.acknowledge_by : n.register_by}
              now={now}
              next={nextLevel === undefined ? undefined : t(`notices.level.${nextLevel}`)}
            />
          </p>
          <p class="govuk-body ar-quiet">{t('notices.status.setting')}</p>
        </div>
      )}
      <h2 class="govuk-heading-m">{t('notices.status.timeline')}</h2>
      <Timeline headingLevel={3} events={[...happened(seen, t, lang), ...ahead(seen, t, lang)]} />
      <p class="govuk-body ar-quiet">
        {n.disposition === null ? `${t('notices.status.result-ahead')} ` : ''}
        {t('notices.status.no-detail')}
      </p>
      <ButtonGroup>
        <ButtonLink kind="secondary" href={`${base}/add`}>
          {t('notices.status.add')}
        </ButtonLink>
        <a class="govuk-link" href={`${base}/receipt`}>
          {t('notices.receipt.title')}
        </a>
        {n.mistaken_at === null ? (
          <a class="govuk-link" href={`${base}/mistaken`}>
            {t('notices.status.mistaken')}
          </a>
        ) : null}
      </ButtonGroup>
      <p class="govuk-body ar-quiet">{t('notices.status.never-deleted')}</p>
      <h2 class="govuk-heading-m">{t('notices.status.content')}</h2>
      <Versions seen={seen} t={t} lang={lang} newestFirst />
      {seen.files.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t('notices.status.files')}</h3>
          <ul class="govuk-list">
            {seen.files.map((file, i) => (
              <li>
                <a class="govuk-link" href={`${base}/attachments/${file.id}`}>
                  {fileWords({ mediaType: file.media_type, size: file.size }, i, t)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </StaffPage>
  )
}

function happened({ events, agencies, notice }: SentNotice, t: Say, lang: PageFrame['lang']): TimelineEvent[] {
  return events.flatMap((event): TimelineEvent[] => {
    // What the prosecutor has to decide, and what a new rulebook says, concerns those who work on it.
    if (event.kind === 'disposition-proposed' || event.kind === 'disposition-refused') return []
    if (event.kind === 'law-changed' || event.data['rule'] === 'prosecutor.decide') return []
    const by = event.agency === null ? undefined : agencies.get(event.agency)?.name[lang]
    return [
      {
        title: t(titleOf(event)),
        by,
        time: formatMoment(event.at, lang),
        at: event.at,
        tone: event.kind === 'escalated' ? 'danger' : event.kind === 'marked-mistaken' ? 'plain' : 'done',
        children: detail(event.kind, event.data, notice, t),
      },
    ]
  })
}
/** Two clocks climb the same rungs: which one ran out stands in the title. */
function titleOf({ kind, data }: SentNotice['events'][number]): MessageKey {
  return kind === 'escalated' && data['rule'] === 'notice.register'
    ? 'notices.event.escalated.register'
    : (`notices.event.${kind}` as MessageKey)
}
function detail(kind: string, data: Record<string, unknown>, notice: SentNotice['notice'], t: Say): ComponentChildren {
  const level = levels.find(one => one === Number(data['level']))
  if (kind === 'escalated' && level !== undefined) return t(`notices.level.${level}`)
  if (kind === 'registered' && notice.registration !== null)
    return t('notices.event.registered-number', { number: notice.registration })
  if (kind === 'disposed' && notice.disposition !== null)
    return t(`notices.disposition.${notice.disposition}` as MessageKey)
  return undefined
}
function ahead({ notice: n, now }: SentNotice, t: Say, lang: PageFrame['lang']): TimelineEvent[] {
  const by = (act: 'acknowledge' | 'register', at: Date): TimelineEvent => ({
    title: t(`notices.status.${act}`),
    time: formatNearMoment(at, now, lang),
    at,
    isAhead: true,
    tone: 'plain',
    by: t('notices.status.ahead'),
  })
  return [
    ...(n.acknowledged_at === null ? [by('acknowledge', n.acknowledge_by)] : []),
    ...(n.registered_at === null ? [by('register', n.register_by)] : []),
  ]
}

/** Every version beside the others: what was sent and each thing that was added. */
function Versions({
  seen,
  t,
  lang,
  newestFirst,
}: {
  seen: SentNotice
  t: Say
  lang: PageFrame['lang']
  newestFirst?: boolean
}): JSX.Element {
  const added = newestFirst ? seen.added.toReversed() : seen.added
  const sent = (
    <section class="ar-version">
      <h3 class="govuk-heading-s">{t('notices.status.version-sent')}</h3>
      <p class="govuk-body ar-quiet">{formatMoment(seen.notice.submitted_at, lang)}</p>
      <SummaryList rows={saidRows(seen.said, t, lang, seen.notice.lang).map(({ key, value }) => ({ key, value }))} />
    </section>
  )
  return (
    <>
      {newestFirst ? null : sent}
      {added.map(one => (
        <AddedVersion added={one} t={t} lang={lang} />
      ))}
      {newestFirst ? sent : null}
    </>
  )
}
function AddedVersion({ added, t, lang }: { added: Added; t: Say; lang: PageFrame['lang'] }): JSX.Element {
  return (
    <section class="ar-version">
      <h3 class="govuk-heading-s">
        {t(added.kind === 'information-added' ? 'notices.status.version-added' : 'notices.status.version-mistaken', {
          n: added.version,
        })}
      </h3>
      <p class="govuk-body ar-quiet">
        {formatMoment(added.at, lang)} · {t(added.byMe ? 'notices.status.by-you' : 'notices.status.by-colleague')}
      </p>
      <p class="govuk-body ar-typed">{added.text}</p>
    </section>
  )
}

export type AppendProps = {
  readonly frame: PageFrame
  readonly t: Say
  readonly kind: 'add' | 'mistaken'
  readonly number: string
  readonly version: number
  readonly text: string
  readonly wrong?: 'required' | 'too-long' | 'control-characters' | undefined
}

export function AppendPage(props: AppendProps): JSX.Element {
  const { frame, t, kind, wrong } = props
  const { lang } = frame
  const error =
    wrong === undefined ? undefined : fieldWords(lang, { pointer: '', code: wrong, values: { max: addedLimit } })
  const base = `/${lang}/notices/${props.number}`
  return (
    <StaffPage {...frame} path={`${base}/${kind}`} hasErrors={wrong !== undefined} back={{ href: base }}>
      {error === undefined ? null : (
        <ErrorSummary
          errors={[
            { href: '#text', text: t('notices.error-line', { field: t(`notices.${kind}.label`), problem: error }) },
          ]}
        />
      )}
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <p class="govuk-body">{t(`notices.${kind}.explain`)}</p>
      {kind === 'mistaken' ? <WarningText>{t('notices.mistaken.pressure')}</WarningText> : null}
      <AppendForm {...props} error={error} />
    </StaffPage>
  )
}
function AppendForm({
  frame,
  t,
  kind,
  number,
  version,
  text,
  error,
}: AppendProps & { error?: string | undefined }): JSX.Element {
  return (
    <Form action={`/${frame.lang}/notices/${number}/${kind}`} csrf={frame.csrf} hidden={{ version: String(version) }}>
      <Textarea
        name="text"
        label={t(`notices.${kind}.label`)}
        rows={6}
        maxCharacters={addedLimit}
        value={text}
        {...(error === undefined ? {} : { error })}
      />
      <Button>{t(`notices.${kind}.button`)}</Button>
    </Form>
  )
}

/** An old tab: nothing was written. Both versions stand here, and what was typed can be copied or sent again. */
export function StalePage(props: Omit<AppendProps, 'wrong' | 'version'> & { readonly seen: SentNotice }): JSX.Element {
  const { frame, t, seen } = props
  return (
    <StaffPage
      {...frame}
      path={`/${frame.lang}/notices/${props.number}/${props.kind}`}
      hasErrors
      back={{ href: `/${frame.lang}/notices/${props.number}` }}
    >
      <ErrorSummary
        title={t('notices.stale.title')}
        description={t('notices.stale.explain')}
        errors={[{ href: '#text', text: t('notices.stale.yours') }]}
      />
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <h2 class="govuk-heading-m">{t('notices.stale.yours')}</h2>
      <p class="govuk-body">{t('notices.stale.again')}</p>
      <AppendForm {...props} version={seen.notice.version} />
      <h2 class="govuk-heading-m">{t('notices.stale.now')}</h2>
      <Versions seen={seen} t={t} lang={frame.lang} newestFirst />
    </StaffPage>
  )
}

export function ReceiptPage({ frame, t, sent }: { frame: PageFrame; t: Say; sent: SentReceipt }): JSX.Element {
  const { lang } = frame
  const { notice: n } = sent
  const base = `/${lang}/notices/${n.number}`
  return (
    <StaffPage {...frame}>
      <Receipt
        title={t('notices.receipt.sent')}
        number={n.number}
        numberLabel={t('notices.receipt.number')}
        time={formatMomentWithZone(n.submitted_at, lang)}
      />
      {sent.sender?.kind === 'health' ? <InsetText>{t('clinic.receipt')}</InsetText> : null}
      <ButtonGroup>
        <ButtonLink href={`${base}/receipt.pdf`}>{t('notices.receipt.pdf')}</ButtonLink>
        <a class="govuk-link" href={base}>
          {t('notices.receipt.follow')}
        </a>
      </ButtonGroup>
      <SummaryList
        rows={[
          { key: t('notices.receipt.sender'), value: sent.sender?.name[lang] },
          { key: t('notices.receipt.holder'), value: sent.holder?.name[lang] },
        ]}
      />
      <h2 class="govuk-heading-m">{t('notices.receipt.next')}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{t('notices.receipt.step-acknowledge', { time: formatMoment(n.acknowledge_by, lang) })}</li>
        <li>{t('notices.receipt.step-register', { time: formatMoment(n.register_by, lang) })}</li>
        <li>{t('notices.receipt.step-escalate')}</li>
      </ol>
      <p class="govuk-body ar-quiet">{t('notices.status.setting')}</p>
      <p class="govuk-body">{t('notices.receipt.bookmark')}</p>
      {sent.isAuthor ? (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`${base}/copy.json`}>
              {t('notices.receipt.copy')}
            </a>
          </p>
          <p class="govuk-body ar-quiet">{t('notices.receipt.copy-explain')}</p>
        </>
      ) : null}
      {/* Sent as a form: the page that checks shows what it was given, and the address stays bare. */}
      <Form action={`/${lang}/verify`} csrf={frame.csrf} hidden={{ receipt: receiptText(sent.receipt) }} inline>
        <Button kind="secondary">{t('notices.receipt.verify')}</Button>
      </Form>
    </StaffPage>
  )
}
