// Pages of referrals: the list of an organisation, the tab of an incident, the form that asks, one referral with what is due, the table of what may be told, and
// the places of a shelter. Everything works without script and on a phone; who is concerned stands only on pages whose opening is an act in the journal.
import type { ComponentChildren, JSX } from 'preact'
import type { Agency } from '../agencies/contract.ts'
import type { PageFrame } from '../http/frame.ts'
import { incidentTabs } from '../incidents/tabs.ts'
import { shortCites } from '../law/provision-words.ts'
import type { Birth } from '../people/contract.ts'
import { kinds } from '../agencies/kinds.ts'
import { Button, ButtonGroup, ButtonLink } from '../web/components/button.tsx'
import { Checkboxes, Radios, type Choice as RadioChoice } from '../web/components/choice.tsx'
import { Clock } from '../web/components/clock.tsx'
import { DateInput } from '../web/components/date-input.tsx'
import { Details } from '../web/components/details.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { IdentityBar } from '../web/components/identity-bar.tsx'
import { Meanwhile } from '../web/components/meanwhile.tsx'
import { EmptyState, InsetText, WarningText } from '../web/components/notes.tsx'
import { Notification } from '../web/components/notification.tsx'
import { Pager } from '../web/components/pager.tsx'
import { Select } from '../web/components/select.tsx'
import { Status } from '../web/components/status.tsx'
import { SummaryList } from '../web/components/summary-list.tsx'
import { Table } from '../web/components/table.tsx'
import { Tabs } from '../web/components/tabs.tsx'
import { Textarea, TextInput } from '../web/components/text-field.tsx'
import { Timeline } from '../web/components/timeline.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type MessageKey, type Say } from '../words/catalogue.ts'
import { formatDate, formatMoment } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type {
  Choice,
  House,
  ReferralForm,
  ReferralList,
  ReferralRead,
  ReferralRow,
  ReferralsOfIncident,
} from './actions.ts'
import { cancelReasons, outcomes, refusalReasons, rejectReasons } from './contract.ts'
import { barringOf, dueOf, receiversOf, referralEventKinds, services, type ReferralState } from './referral.ts'
import { items, neverTold, senders, telling, type Basis, type Item, type Known, type TellingRow } from './telling.ts'

export type Typed = Readonly<Record<string, string>>
type Errors = Readonly<Record<string, string>>
export type Trouble = { readonly title: string; readonly text: string }

const tones = {
  requested: 'warn',
  received: 'warn',
  accepted: 'info',
  rejected: 'danger',
  'in-progress': 'info',
  completed: 'done',
  cancelled: 'plain',
} as const satisfies Record<ReferralState, string>

function Summary({ errors, trouble }: { errors: Errors; trouble?: Trouble | undefined }): JSX.Element | null {
  const list = Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
  if (list.length === 0 && trouble === undefined) return null
  return (
    <ErrorSummary
      errors={list}
      {...(trouble === undefined ? {} : { title: trouble.title, description: trouble.text })}
    />
  )
}

const nameOf = (agencies: ReadonlyMap<string, Agency>, id: string, lang: Lang) => agencies.get(id)?.name[lang] ?? ''

// Lists ---------------------------------------------------------------------------------------------------------------------------------------

export function referralsPage(
  frame: PageFrame,
  view: 'live' | 'past',
  list: ReferralList,
  mine: { readonly places: boolean; readonly today: ComponentChildren; readonly advised: number },
): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('referrals.title')}</h1>
      {mine.advised === 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/recommendations`}>
            <Status tone="warn">{t('recommendation.owed', { n: mine.advised })}</Status>
          </a>
        </p>
      )}
      {mine.today}
      <Tabs
        label={t('referrals.title')}
        tabs={(['live', 'past'] as const).map(one => ({
          href: `/${lang}/referrals?view=${one}`,
          label: t(`referrals.view.${one}`),
          current: one === view,
        }))}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t(`referrals.empty.${view}`)}>{t('referrals.empty.text')}</EmptyState>
      ) : (
        <ReferralTable rows={list.rows} agencies={list.agencies} now={list.now} lang={lang} t={t} />
      )}
      <Pager next={list.next === undefined ? undefined : `/${lang}/referrals?view=${view}&after=${list.next}`} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/referrals/telling`}>
          {t('referrals.table')}
        </a>
        {mine.places ? (
          <>
            {' · '}
            <a class="govuk-link" href={`/${lang}/referrals/family`}>
              {t('family.new')}
            </a>
            {' · '}
            <a class="govuk-link" href={`/${lang}/shelter`}>
              {t('referrals.house')}
            </a>
          </>
        ) : null}
      </p>
    </StaffPage>,
  )
}

function ReferralTable(props: {
  rows: readonly ReferralRow[]
  agencies: ReadonlyMap<string, Agency>
  now: Date
  lang: Lang
  t: Say
}): JSX.Element {
  const { rows, agencies, now, lang, t } = props
  return (
    <Table
      firstCellIsHead
      columns={[
        { head: t('referrals.col.number') },
        { head: t('referrals.col.what') },
        { head: t('referrals.col.who') },
        { head: t('referrals.col.state') },
        { head: t('referrals.col.due') },
      ]}
      rows={rows.map(row => ({
        ...((dueOf(row)?.getTime() ?? Number.POSITIVE_INFINITY) < now.getTime() ? { tone: 'danger' as const } : {}),
        cells: [
          <a class="govuk-link ar-number" href={`/${lang}/referrals/${row.number}`} translate={false}>
            {row.number}
          </a>,
          t(`referrals.service.${row.service}`),
          row.from_how === 'self' ? (
            t('family.new')
          ) : (
            <>
              {nameOf(agencies, row.source_id, lang)} → {nameOf(agencies, row.receiver_id, lang)}
            </>
          ),
          <Status tone={tones[row.state]}>{t(`referrals.state.${row.state}`)}</Status>,
          <Due row={row} now={now} t={t} />,
        ],
      }))}
    />
  )
}

function Due({ row, now, t }: { row: ReferralRow; now: Date; t: Say }): JSX.Element {
  const due = dueOf(row)
  if (due !== undefined && (row.state === 'requested' || row.state === 'received'))
    return <Clock act={t(`referrals.due.${row.state}`)} due={due} now={now} warnMinutes={60} />
  if (row.state === 'rejected' && row.rerouted_at === null) return <strong>{t('referrals.due.rejected')}</strong>
  return <span class="ar-muted">{t('referrals.nothing-due')}</span>
}

/** What was asked for one incident. */
export function helpTabPage(frame: PageFrame, read: ReferralsOfIncident): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      back={{ href: `/${lang}/incidents/${read.number}/notice`, label: t('incident.tab.notice') }}
    >
      <IdentityBar
        number={read.number}
        title={t('referrals.tab.title')}
        facts={read.holder === undefined ? [] : [t('incident.holder', { name: read.holder.name[lang] })]}
        tabs={incidentTabs(lang, read.number, 'help')}
        tabsLabel={t('incident.tabs')}
      />
      {read.rows.length === 0 ? (
        <InsetText>{t('referrals.tab.none')}</InsetText>
      ) : (
        <ReferralTable rows={read.rows} agencies={read.agencies} now={read.now} lang={lang} t={t} />
      )}
      {read.mayRequest ? (
        <ButtonLink href={`/${lang}/incidents/${read.number}/referrals/new`}>{t('referrals.new')}</ButtonLink>
      ) : null}
    </StaffPage>,
  )
}

// Asking --------------------------------------------------------------------------------------------------------------------------------------

export function choosePage(frame: PageFrame, incidentNumber: string): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/incidents/${incidentNumber}/help`, label: t('incident.tab.help') }}>
      <h1 class="govuk-heading-l">{t('referrals.new.which')}</h1>
      <ul class="govuk-list govuk-list--spaced">
        {services.map(service => (
          <li>
            <a
              class="govuk-link govuk-!-font-weight-bold"
              href={`/${lang}/incidents/${incidentNumber}/referrals/new?service=${service}`}
            >
              {t(`referrals.service.${service}`)}
            </a>
          </li>
        ))}
      </ul>
    </StaffPage>,
  )
}

export type AskView = {
  readonly frame: PageFrame
  readonly form: ReferralForm
  readonly typed: Typed | undefined
  readonly errors: Errors
}

export function askPage({ frame, form, typed, errors }: AskView): string {
  const { lang } = frame
  const t = speaker(lang)
  const path = `/${lang}/incidents/${form.incidentNumber}/referrals/new`
  const value = (field: string) => typed?.[field] || undefined
  const first = (list: readonly string[]) => (list.length === 1 ? list[0] : undefined)
  const bases = groundsFor(receiversOf[form.service], 'police')
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: path, label: t('referrals.new.which') }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <Summary errors={errors} />
      <h1 class="govuk-heading-l">{t(`referrals.service.${form.service}`)}</h1>
      {form.choices.length === 0 ? <WarningText>{t('referrals.receiver.none')}</WarningText> : null}
      {form.choices.length === 0 && typed === undefined ? null : (
        <Form action={path} csrf={frame.csrf} hidden={{ service: form.service }} autocomplete="off">
          <Radios
            name="about"
            legend={t('referrals.about')}
            size="m"
            value={value('about') ?? first(form.people.map(p => p.sightingId))}
            error={errors['about']}
            choices={form.people.map(p => ({
              value: p.sightingId,
              label: p.person.name ?? t('orders.no-name'),
              hint: [t(`incident.role.${p.role}`), birthWords(p.person.birth, lang, t)].filter(Boolean).join(', '),
            }))}
          />
          {form.choices.length === 0 ? null : (
            <Receivers
              choices={form.choices}
              value={value('receiver') ?? first(form.choices.map(c => c.agency.id))}
              error={errors['receiver']}
              lang={lang}
              t={t}
            />
          )}
          {form.service === 'stay' ? (
            <TextInput
              name="persons"
              label={t('referrals.persons')}
              inputmode="numeric"
              width={2}
              value={value('persons') ?? '1'}
              error={errors['persons']}
            />
          ) : null}
          <Grounds bases={bases} typed={typed} errors={errors} lang={lang} t={t} />
          <Textarea
            name="needs"
            label={t('referrals.needs')}
            size="m"
            hint={t('referrals.needs.hint')}
            value={value('needs')}
            error={errors['needs']}
            maxCharacters={2000}
          />
          <Button>{t('referrals.send')}</Button>
        </Form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/referrals/telling`}>
          {t('referrals.table')}
        </a>
      </p>
    </StaffPage>,
  )
}

/** Grounds on which some organisation of this kind may be told. */
function groundsFor(receivers: readonly string[], sender: TellingRow['sender']): readonly TellingRow[] {
  const rows = telling.filter(row => row.sender === sender && receivers.includes(row.receiver))
  return rows.filter((row, i) => rows.findIndex(other => other.basis === row.basis) === i)
}

function Grounds(props: {
  bases: readonly TellingRow[]
  typed: Typed | undefined
  errors: Errors
  lang: Lang
  t: Say
}): JSX.Element {
  const { bases, typed, errors, lang, t } = props
  const [year, month, day] = ['year', 'month', 'day'].map(part => typed?.[`until-${part}`])
  const offered = [...new Set(bases.filter(b => b.basis === 'consent').flatMap(b => b.items))]
  const agreement = (
    <>
      <Checkboxes
        name="scope"
        legend={t('referrals.scope')}
        hint={t('referrals.scope.hint')}
        values={typed === undefined ? offered : (typed['scope']?.split(',') ?? [])}
        error={errors['scope']}
        choices={items
          .filter(i => i !== 'needs' && offered.includes(i))
          .map(i => ({ value: i, label: t(`referrals.item.${i}`) }))}
      />
      <DateInput
        name="until"
        legend={t('referrals.until')}
        value={{ ...(day && { day }), ...(month && { month }), ...(year && { year }) }}
        error={errors['until']}
      />
    </>
  )
  return (
    <Radios
      name="basis"
      legend={t('referrals.basis')}
      size="m"
      value={typed?.['basis'] || undefined}
      error={errors['basis']}
      choices={bases.map((row): RadioChoice => ({
        value: row.basis,
        label: t(`referrals.basis.${row.basis}`),
        hint: groundWords(row, lang, t),
        ...(row.basis === 'consent' && { reveal: agreement }),
      }))}
    />
  )
}

function groundWords(row: Pick<TellingRow, 'cite'>, lang: Lang, t: Say): string {
  return row.cite === undefined ? t('referrals.basis.no-cite') : shortCites([row.cite], lang)
}

function Receivers(props: {
  choices: readonly Choice[]
  value: string | undefined
  error: string | undefined
  lang: Lang
  t: Say
}): JSX.Element {
  const { choices, value, error, lang, t } = props
  return (
    <Radios
      name="receiver"
      legend={t('referrals.receiver')}
      size="m"
      hint={t('referrals.receiver.hint')}
      value={value}
      error={error}
      choices={choices.map(({ agency, free }) => ({
        value: agency.id,
        label: agency.name[lang],
        hint: [kinds[agency.kind][lang], ...(free === undefined ? [] : [t('referrals.free', { n: free })])].join(', '),
      }))}
    />
  )
}

// One referral --------------------------------------------------------------------------------------------------------------------------------

export type ReferralView = {
  readonly frame: PageFrame
  readonly read: ReferralRead
  readonly errors: Errors
  readonly trouble: Trouble | undefined
  /** What was pressed and chosen, when it was not taken. */
  readonly typed: Typed | undefined
  /** What others wrote since the page was made. */
  readonly meanwhile: ReferralRead['events']
  readonly done: 'requested' | 'recorded' | undefined
  /** What the room that helps shows here; finished. */
  readonly more: ComponentChildren
}

export function referralPage({ frame, read, errors, trouble, typed, meanwhile, done, more }: ReferralView): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, now } = read
  const back =
    read.incidentNumber === undefined
      ? { href: `/${lang}/referrals`, label: t('referrals.title') }
      : { href: `/${lang}/incidents/${read.incidentNumber}/help`, label: t('incident.tab.help') }
  const reviewBy = read.duties.find(
    d => d.level === 0 && d.rule.startsWith('referral.review.') && (d.state === 'open' || d.state === 'missed'),
  )?.due_at
  const climbed = read.duties.some(d => d.level > 0 && d.state !== 'met' && d.state !== 'met-late')
  return renderPage(
    <StaffPage {...frame} back={back} hasErrors={trouble !== undefined || Object.keys(errors).length > 0}>
      <Summary errors={errors} trouble={trouble} />
      {done === undefined ? null : <Notification kind="success">{t(`referrals.done.${done}`)}</Notification>}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l ar-number" translate={false}>
          {row.number}
        </span>
        {t(`referrals.service.${row.service}`)}
      </h1>
      <p class="govuk-body">
        <Status tone={tones[row.state]}>{t(`referrals.state.${row.state}`)}</Status>{' '}
        {climbed ? <Status tone="danger">{t('referrals.escalated')}</Status> : null}
      </p>
      <p class="govuk-body">
        {reviewBy === undefined ? (
          <Due row={row} now={now} t={t} />
        ) : (
          <Clock act={t('family.review.due')} due={reviewBy} now={now} warnMinutes={3 * 24 * 60} />
        )}
      </p>
      <p class="govuk-body ar-quiet">{t('referrals.setting')}</p>
      {row.from_how === 'self' ? <InsetText>{t('referrals.self')}</InsetText> : null}
      {row.from_how === 'line' ? <InsetText>{t('referrals.line')}</InsetText> : null}
      {read.isConsentOver ? <WarningText>{t('referrals.told.consent-over')}</WarningText> : null}
      {meanwhile.length === 0 ? null : (
        <Meanwhile typed={typedWords(typed, t)}>
          <Timeline headingLevel={3} events={historyOf(read, meanwhile, lang, t)} />
        </Meanwhile>
      )}
      <Steps frame={frame} read={read} errors={errors} typed={typed} lang={lang} t={t} />
      {more === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{t('help.sessions')}</h2>
          {more}
          {read.isOurs ? (
            <ButtonLink kind="secondary" href={`/${lang}/referrals/${row.number}/help`}>
              {t('help.work')}
            </ButtonLink>
          ) : null}
        </>
      )}
      <h2 class="govuk-heading-m">{t('referrals.told')}</h2>
      <Told read={read} lang={lang} t={t} />
      {read.isOurs && read.told !== undefined && row.incident_id !== null ? (
        <p class="govuk-body ar-noprint">
          <a class="govuk-link" href={`/${lang}/referrals/${row.number}/household`}>
            {t('household.title')}
          </a>
        </p>
      ) : null}
      <SummaryList
        rows={[
          { key: t('referrals.from'), value: nameOf(read.agencies, row.source_id, lang) },
          { key: t('referrals.to'), value: nameOf(read.agencies, row.receiver_id, lang) },
          {
            key: t('referrals.basis'),
            value: (
              <>
                {t(`referrals.basis.${row.basis}`)}
                <br />
                {row.consent_until === null
                  ? null
                  : t('referrals.told.consent', { date: formatDate(row.consent_until, lang) })}
              </>
            ),
          },
          ...(row.service === 'stay' ? [{ key: t('referrals.persons'), value: String(row.persons) }] : []),
          ...(row.reason === null
            ? []
            : [{ key: t('referrals.reason'), value: t(`referrals.reason.${row.reason}` as MessageKey) }]),
          ...(row.outcome === null
            ? []
            : [{ key: t('referrals.outcome'), value: t(`referrals.outcome.${row.outcome}` as MessageKey) }]),
          ...(row.from_how === 'onward' ? [{ key: '', value: t('referrals.onward') }] : []),
        ].filter(r => r.key !== '')}
      />
      {read.mayAdvise ? (
        <p class="govuk-body ar-noprint">
          <a class="govuk-link" href={`/${lang}/recommendations/about/${row.number}`}>
            {t('recommendation.give')}
          </a>
        </p>
      ) : null}
      <h2 class="govuk-heading-m">{t('referrals.history')}</h2>
      <Timeline
        headingLevel={3}
        label={t('referrals.history')}
        events={historyOf(read, read.events.toReversed(), lang, t)}
      />
    </StaffPage>,
  )
}

/** What was pressed, and what was chosen with it: its button may be gone since. */
function typedWords(typed: Typed | undefined, t: Say): string {
  const kind = referralEventKinds.find(one => one === typed?.['kind'])
  if (kind === undefined || kind === 'requested' || kind === 'language') return ''
  const words = (field: 'outcome' | 'reason', among: readonly string[]) =>
    among.filter(one => one === typed?.[field]).map(one => t(`referrals.${field}.${one}` as MessageKey))
  const reasons = [...new Set([...rejectReasons, ...cancelReasons, ...refusalReasons])]
  return [t(`referrals.step.${kind}`), ...words('outcome', outcomes), ...words('reason', reasons)].join(': ')
}

function historyOf(read: ReferralRead, events: ReferralRead['events'], lang: Lang, t: Say) {
  return events.map(e => ({
    title: t(`referrals.event.${e.kind}`),
    by: read.agencies.get(e.agency)?.name[lang],
    time: formatMoment(e.at, lang),
    at: e.at,
  }))
}

function Told({ read, lang, t }: { read: ReferralRead; lang: Lang; t: Say }): JSX.Element {
  const { told, row } = read
  if (told === undefined)
    return (
      <InsetText>
        {t(read.isOurs && row.state === 'requested' ? 'referrals.told.not-yet' : 'referrals.told.sealed')}
      </InsetText>
    )
  return (
    <SummaryList
      rows={items.flatMap(item =>
        told[item] === undefined ? [] : [{ key: t(`referrals.item.${item}`), value: itemWords(item, told, lang, t) }],
      )}
    />
  )
}

export function itemWords(item: Item, told: Known, lang: Lang, t: Say): ComponentChildren {
  switch (item) {
    case 'violence':
      return t('common.yes')
    case 'birth':
      return birthWords(told.birth, lang, t)
    case 'sex':
      return told.sex === undefined ? '' : t(`referrals.sex.${told.sex}`)
    case 'order':
      return told.order === undefined ? '' : formatDate(new Date(told.order), lang)
    case 'children':
      return (told.children ?? [])
        .map(c => t('referrals.years', { n: c.from === c.to ? c.from : `${c.from}–${c.to}` }))
        .join('; ')
    case 'safe-way':
      return (
        <ul class="govuk-list">
          {(told['safe-way'] ?? []).map(way => (
            <li>
              {t(`referrals.way.${way.channel}`)}: <strong>{way.value}</strong>
              {way.hours === undefined ? '' : `, ${way.hours.from}:00–${way.hours.to}:00`}
              {way.codeWord === undefined ? '' : `. ${t('referrals.way.code-word', { word: way.codeWord })}`}
              {way.expiresOn === undefined
                ? ''
                : `. ${t('referrals.way.until', { date: formatDate(way.expiresOn, lang) })}`}
              {way.shared ? (
                <>
                  {' '}
                  <Status tone="danger">{t('referrals.way.shared')}</Status>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )
    default:
      return told[item]
  }
}

function birthWords(birth: Birth | undefined, lang: Lang, t: Say): string {
  if (birth === undefined) return ''
  if ('date' in birth) return formatDate(birth.date, lang)
  return 'year' in birth ? t('incident.born-year', { year: birth.year }) : t('incident.aged', { n: birth.age })
}

/** The next step as a button; what ends it stands below, folded, with its reason. */
function Steps(props: {
  frame: PageFrame
  read: ReferralRead
  errors: Errors
  typed: Typed | undefined
  lang: Lang
  t: Say
}): JSX.Element {
  const { frame, read, errors, typed, lang, t } = props
  const { row } = read
  const action = `/${lang}/referrals/${row.number}`
  const hidden = (kind: string) => ({ kind, version: String(read.row.version) })
  const plain = (['received', 'accepted', 'started'] as const).filter(kind => read.steps.includes(kind))
  const list = {
    rejected: rejectReasons,
    cancelled: cancelReasons,
    completed: outcomes,
    'closing-asked': outcomes,
    'closing-refused': refusalReasons,
  } as const
  const asks = (['completed', 'closing-asked', 'closing-refused', 'rejected', 'cancelled'] as const).filter(
    kind =>
      read.steps.includes(kind) &&
      !(kind === 'completed' && row.managed) &&
      !(kind === 'closing-asked' && barringOf(read.barriers, 'passed-on').length > 0),
  )
  const outcome = row.closing_outcome
  return (
    <>
      {plain.length === 0 ? null : (
        <ButtonGroup>
          {plain.map(kind => (
            <Form action={action} csrf={frame.csrf} hidden={hidden(kind)} inline>
              <Button>{t(`referrals.step.${kind}`)}</Button>
            </Form>
          ))}
        </ButtonGroup>
      )}
      {outcome === null || row.state !== 'in-progress' ? null : (
        <InsetText>
          {t('family.closing.waits', { outcome: t(`referrals.outcome.${outcome}` as MessageKey) })}
          {read.steps.includes('completed') && read.mayConfirm ? (
            <Form action={action} csrf={frame.csrf} hidden={hidden('completed')}>
              <Button>{t('family.closing.approve')}</Button>
            </Form>
          ) : null}
        </InsetText>
      )}
      {read.barriers.length === 0 ? null : (
        <InsetText>
          <p class="govuk-body">{t('family.barred')}:</p>
          <ul class="govuk-list govuk-list--bullet">
            {read.barriers.map(b => (
              <li>{t(`family.barrier.${b}`)}</li>
            ))}
          </ul>
        </InsetText>
      )}
      {asks.map(kind => {
        const field = kind === 'completed' || kind === 'closing-asked' ? 'outcome' : 'reason'
        const words = (one: string) => t(`referrals.${field}.${one}` as MessageKey)
        const pressed = typed?.['kind'] === kind
        return (
          <Details summary={t(`referrals.step.${kind}`)} open={pressed || errors[`${kind}-${field}`] !== undefined}>
            <Form action={action} csrf={frame.csrf} hidden={hidden(kind)}>
              <Select
                name={field}
                id={`${kind}-${field}`}
                label={t(`referrals.${field}`)}
                value={pressed ? typed?.[field] : undefined}
                error={errors[`${kind}-${field}`]}
                options={[{ value: '', label: '' }, ...list[kind].map(one => ({ value: one, label: words(one) }))]}
              />
              <Button kind={kind === 'completed' ? 'primary' : 'secondary'}>{t(`referrals.step.${kind}`)}</Button>
            </Form>
          </Details>
        )
      })}
      {read.steps.includes('consent-ended') ? (
        <Details summary={t('referrals.step.consent-ended')}>
          <Form action={action} csrf={frame.csrf} hidden={hidden('consent-ended')}>
            <Button kind="secondary">{t('referrals.step.consent-ended')}</Button>
          </Form>
        </Details>
      ) : null}
      {read.steps.includes('rerouted') ? (
        <section aria-label={t('referrals.instead')}>
          {read.choices.length === 0 ? (
            <WarningText>{t('referrals.receiver.none')}</WarningText>
          ) : (
            <Form action={action} csrf={frame.csrf} hidden={hidden('rerouted')}>
              <Receivers
                choices={read.choices}
                value={typed?.['receiver'] || read.choices[0]?.agency.id}
                error={errors['receiver']}
                lang={lang}
                t={t}
              />
              <Button>{t('referrals.step.rerouted')}</Button>
            </Form>
          )}
        </section>
      ) : null}
    </>
  )
}

// The table of telling ------------------------------------------------------------------------------------------------------------------------

export function tellingPage(frame: PageFrame): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('referrals.table')}</h1>
      <p class="govuk-body">{t('referrals.table.lead')}</p>
      {senders.map(sender => (
        <Table
          caption={t(`referrals.sender.${sender}`)}
          captionSize="m"
          firstCellIsHead
          columns={[
            { head: t('referrals.table.receiver') },
            { head: t('referrals.table.basis') },
            { head: t('referrals.table.items') },
          ]}
          rows={telling
            .filter(row => row.sender === sender)
            .map(row => ({
              cells: [
                kinds[row.receiver][lang],
                <>
                  {t(`referrals.basis.${row.basis satisfies Basis}`)}
                  <br />
                  <span class="ar-muted">{groundWords(row, lang, t)}</span>
                </>,
                row.items.map(i => t(`referrals.item.${i}`)).join('; '),
              ],
            }))}
        />
      ))}
      <h2 class="govuk-heading-m">{t('referrals.table.never')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {neverTold.map(one => (
          <li>{t(`referrals.never.${one}`)}</li>
        ))}
      </ul>
    </StaffPage>,
  )
}

// Places --------------------------------------------------------------------------------------------------------------------------------------

export function housePage(
  frame: PageFrame,
  house: House | undefined,
  typed: Typed | undefined,
  errors: Errors,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const number = (name: 'beds' | 'others') => (
    <TextInput
      name={name}
      label={t(`referrals.house.${name}`)}
      inputmode="numeric"
      width={3}
      value={typed?.[name] ?? (house === undefined ? undefined : String(house[name]))}
      error={errors[name]}
    />
  )
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/referrals`, label: t('referrals.title') }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <Summary errors={errors} />
      <h1 class="govuk-heading-l">{t('referrals.house')}</h1>
      <p class="govuk-body">{t('referrals.house.lead')}</p>
      {house === undefined ? null : (
        <p class="govuk-body govuk-!-font-weight-bold">{t('referrals.house.free', { n: house.free })}</p>
      )}
      <Form action={`/${lang}/shelter`} csrf={frame.csrf} autocomplete="off">
        {number('beds')}
        {number('others')}
        <TextInput
          name="address"
          label={t('referrals.house.address')}
          hint={house?.address === undefined ? undefined : `${house.address}. ${t('referrals.house.address.hint')}`}
          value={typed?.['address']}
          error={errors['address']}
          optional
        />
        <Button>{t('referrals.house.save')}</Button>
      </Form>
    </StaffPage>,
  )
}
