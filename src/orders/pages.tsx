// Pages of protective orders: the list of a unit, the tab of an incident, the form that issues one, one order with what is due, and the page of one step.
// Everything works without script and on a phone; names stand only on pages whose opening is an act in the journal.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { instructionEvents } from '../instructions/lines.ts'
import { valueWords } from '../incidents/lines.ts'
import { incidentTabs } from '../incidents/tabs.ts'
import { factOf, isFactKey } from '../law/facts.ts'
import {
  courtLaw,
  orderBans,
  orderLawById,
  requirementBans,
  wordsOfBan,
  type AnyBan,
  type OrderLaw,
  type OrderPost,
} from '../law/protective-order.ts'
import type { MentionedPerson } from '../people/actions.ts'
import type { PersonMentioned } from '../people/contract.ts'
import { TakeLink } from '../papers/pages.tsx'
import { Button, ButtonGroup, ButtonLink } from '../web/components/button.tsx'
import { Checkboxes, Radios } from '../web/components/choice.tsx'
import { Clock } from '../web/components/clock.tsx'
import { DateInput } from '../web/components/date-input.tsx'
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
import { dateOf, formatDate, formatMoment, formatNearMoment, formatTime } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { Beat, ChildAtAddress, OrderForm, OrderList, OrderRead, Protection } from './actions.ts'
import { ageWays, endings, findings, type OrderShown, type OrderStep } from './contract.ts'
import { lineTimes, shownWords, stateTones, stateWords } from './lines.ts'
import { isInForce, refusalOf, stateAt } from './order.ts'
import { agesAt } from './person.ts'
import type { OrderLineRow, OrderRow } from './store.ts'

export type Trouble = { readonly title: string; readonly text: string }
export type StepKind = OrderStep['kind']
/** What was typed, by field; several values of one field are joined with commas. */
export type Typed = Readonly<Record<string, string>>
type Errors = Readonly<Record<string, string>>

function Summary({ trouble, errors }: { trouble: Trouble | undefined; errors: Errors }): JSX.Element | null {
  const list = Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
  if (trouble === undefined && list.length === 0) return null
  return (
    <ErrorSummary
      errors={list}
      {...(trouble === undefined ? {} : { title: trouble.title, description: trouble.text })}
    />
  )
}

function dutyWords(rule: string, t: Say): string {
  return t(`orders.duty.${rule.replace(/\.\d+$/, '')}` as MessageKey)
}

// The list ----------------------------------------------------------------------------------------------------------------------------------

export function ordersPage(frame: PageFrame, view: 'live' | 'past', list: OrderList): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('orders.title')}</h1>
      <OrderTabs view={view} lang={lang} t={t} />
      {list.more ? <InsetText>{t('orders.more')}</InsetText> : null}
      {list.rows.length === 0 ? (
        <EmptyState title={t(`orders.empty.${view}`)}>{t('orders.empty.text')}</EmptyState>
      ) : (
        <OrderTable rows={list.rows} view={view} now={list.now} lang={lang} t={t} />
      )}
      {list.rows.length === 0 ? null : <TakeLink lang={lang} path="orders" query={{ view }} />}
      <Pager next={list.next === undefined ? undefined : `/${lang}/orders?view=past&after=${list.next}`} />
    </StaffPage>,
  )
}

function OrderTabs({ view, lang, t }: { view: 'live' | 'past' | 'beat'; lang: Lang; t: Say }): JSX.Element {
  return (
    <Tabs
      label={t('orders.title')}
      tabs={(['live', 'past', 'beat'] as const).map(one => ({
        href: one === 'beat' ? `/${lang}/beat` : `/${lang}/orders?view=${one}`,
        label: t(`orders.view.${one}`),
        current: one === view,
      }))}
    />
  )
}

/** For a phone at the door: one line for each check, its clock, and the way straight to writing it down. No script, no picture. */
export function beatPage(frame: PageFrame, beat: Beat): string {
  const { lang } = frame
  const t = speaker(lang)
  const { now } = beat
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('orders.beat.title')}</h1>
      <OrderTabs view="beat" lang={lang} t={t} />
      {beat.rows.length === 0 ? (
        <EmptyState title={t('orders.beat.empty')}>{t('orders.beat.empty.text')}</EmptyState>
      ) : (
        <ul class="ar-beat">
          {beat.rows.map(row => (
            <li>
              <a class="govuk-link ar-number" href={`/${lang}/orders/${row.number}`} translate={false}>
                {row.number}
              </a>{' '}
              {row.breached_at === null ? null : <Status tone="danger">{t('orders.state.breached')}</Status>}
              <p class="govuk-body">
                <Clock act={t('orders.duty.order.check')} due={row.due_at} now={now} warnMinutes={24 * 60} />
              </p>
              <p class="govuk-hint">
                {row.checked_at === null
                  ? t('orders.beat.never')
                  : t('orders.beat.last', { time: formatNearMoment(row.checked_at, now, lang) })}
              </p>
              <ButtonLink href={`/${lang}/orders/${row.number}/steps/checked`} kind="secondary">
                {t('orders.step.checked')}
                <span class="govuk-visually-hidden"> {row.number}</span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      <Pager next={beat.next === undefined ? undefined : `/${lang}/beat?after=${beat.next}`} />
    </StaffPage>,
  )
}

function OrderTable({
  rows,
  view,
  now,
  lang,
  t,
}: {
  rows: readonly OrderLineRow[]
  view: 'live' | 'past'
  now: Date
  lang: Lang
  t: Say
}): JSX.Element {
  return (
    <Table
      firstCellIsHead
      columns={[{ head: t('orders.col.number') }, { head: t('orders.col.state') }, { head: t('orders.col.due') }]}
      rows={rows.map(row => {
        const state = stateAt(lineTimes(row), now)
        return {
          ...(row.missed === true && view === 'live' ? { tone: 'danger' as const } : {}),
          cells: [
            <>
              <a class="govuk-link ar-number" href={`/${lang}/orders/${row.number}`} translate={false}>
                {row.number}
              </a>{' '}
              {row.law === courtLaw.id ? t('orders.court.one') : null}
            </>,
            <>
              <Status tone={stateTones[state]}>{stateWords(state, row, now, lang)}</Status>{' '}
              {row.breached_at === null ? null : <Status tone="danger">{t('orders.state.breached')}</Status>}{' '}
              {row.end_asked_at === null || row.ended_at !== null ? null : (
                <Status tone="warn">{t('orders.end.asked')}</Status>
              )}
            </>,
            row.due_at === null || row.due_rule === null ? (
              <span class="ar-muted">{t('orders.nothing-due')}</span>
            ) : (
              <Clock act={dutyWords(row.due_rule, t)} due={row.due_at} now={now} warnMinutes={24 * 60} />
            ),
          ],
        }
      })}
    />
  )
}

// The tab of an incident --------------------------------------------------------------------------------------------------------------------

export function protectionPage(
  frame: PageFrame,
  read: Protection,
  children: readonly ChildAtAddress[] | 'nothing-to-compare' | undefined,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const { incident, now } = read
  const nameOf = (id: string) => read.people.find(p => p.sightingId === id)?.person.name ?? t('orders.no-name')
  const breachFact = read.shown.find(s => s.confirmed && s.side === 'against' && isInForce(s.state))
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      back={{ href: `/${lang}/incidents/${incident.number}/notice`, label: t('incident.tab.notice') }}
    >
      <IdentityBar
        number={incident.number}
        title={t('orders.tab.title')}
        facts={read.holder === undefined ? [] : [t('incident.holder', { name: read.holder.name[lang] })]}
        tabs={incidentTabs(lang, incident.number, 'orders')}
        tabsLabel={t('incident.tabs')}
      />
      <h2 class="govuk-heading-m">{t('orders.tab.in-force')}</h2>
      {read.shown.length === 0 ? (
        <InsetText>
          {t('orders.tab.none')} {t('orders.tab.none-why')}
        </InsetText>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {read.shown.map(one => (
            <li>
              <Shown one={one} name={nameOf(one.sightingId)} now={now} lang={lang} t={t} />
            </li>
          ))}
        </ul>
      )}
      {read.asksForOrder && read.mayState && breachFact !== undefined ? (
        <InsetText>
          {t('orders.fact')}{' '}
          <a class="govuk-link" href={`/${lang}/incidents/${incident.number}/facts?answer=policeOrderInForce#answer`}>
            {t('orders.fact.state')}
          </a>
        </InsetText>
      ) : null}
      {children === undefined ? null : <Children found={children} lang={lang} t={t} />}
      <h2 class="govuk-heading-m">{t('orders.tab.here')}</h2>
      {read.issued.length === 0 ? (
        <p class="govuk-body">{t('orders.empty.past')}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {read.issued.map(row => (
            <li>
              <OrderLink row={row} now={now} lang={lang} />
            </li>
          ))}
        </ul>
      )}
      {read.mayIssue ? (
        <ButtonGroup>
          <ButtonLink href={`/${lang}/incidents/${incident.number}/orders/new`}>{t('orders.issue')}</ButtonLink>
          <a class="govuk-link" href={`/${lang}/incidents/${incident.number}/requirements/new`}>
            {t('orders.court.ask')}
          </a>
        </ButtonGroup>
      ) : null}
    </StaffPage>,
  )
}

function Children(props: { found: readonly ChildAtAddress[] | 'nothing-to-compare'; lang: Lang; t: Say }): JSX.Element {
  const { found, lang, t } = props
  return (
    <section>
      <h2 class="govuk-heading-m">{t('orders.children')}</h2>
      {found === 'nothing-to-compare' || found.length === 0 ? (
        <p class="govuk-body">
          {t(found === 'nothing-to-compare' ? 'orders.children.no-address' : 'orders.children.none')}
        </p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {found.map(child => (
            <li>
              <strong>{child.masked}</strong>,{' '}
              {child.ages === undefined
                ? t('orders.children.age-open')
                : t('orders.children.age', {
                    n: child.ages[0] === child.ages[1] ? child.ages[0] : child.ages.join('–'),
                  })}
              {'. '}
              {child.incidentNumber === undefined ? (
                child.unit === undefined ? null : (
                  t('orders.shown.ask', { unit: child.unit.name[lang] })
                )
              ) : (
                <a
                  class="govuk-link ar-number"
                  href={`/${lang}/incidents/${child.incidentNumber}/people`}
                  translate={false}
                >
                  {child.incidentNumber}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OrderLink({ row, now, lang }: { row: OrderRow; now: Date; lang: Lang }): JSX.Element {
  const state = stateAt(lineTimes(row), now)
  return (
    <>
      <a class="govuk-link ar-number" href={`/${lang}/orders/${row.number}`} translate={false}>
        {row.number}
      </a>{' '}
      <Status tone={stateTones[state]}>{stateWords(state, row, now, lang)}</Status>
    </>
  )
}

function Shown({
  one,
  name,
  now,
  lang,
  t,
}: {
  one: OrderShown
  name: string
  now: Date
  lang: Lang
  t: Say
}): JSX.Element {
  if (!one.confirmed)
    return (
      <>
        <strong>{name}</strong>: <Status tone="warn">{shownWords(one, now, lang)}</Status>{' '}
        <a class="govuk-link" href={`/${lang}/links/${one.linkId}`}>
          {t('orders.shown.link')}
        </a>
      </>
    )
  return (
    <>
      <strong>{name}</strong>:{' '}
      <Status tone={isInForce(one.state) ? 'danger' : 'warn'}>{shownWords(one, now, lang)}</Status>{' '}
      {one.breached ? <Status tone="danger">{t('orders.state.breached')}</Status> : null}{' '}
      {one.number === undefined ? (
        one.unit === undefined ? null : (
          <span>{t('orders.shown.ask', { unit: one.unit[lang] })}</span>
        )
      ) : (
        <a class="govuk-link ar-number" href={`/${lang}/orders/${one.number}`} translate={false}>
          {one.number}
        </a>
      )}
      <Bans bans={one.bans} law={one.law} lang={lang} />
    </>
  )
}

function Bans({ bans, law, lang }: { bans: readonly AnyBan[]; law: string; lang: Lang }): JSX.Element {
  const words = orderLawById(law)
  return (
    <ul class="govuk-list govuk-list--bullet">
      {bans.map(ban => (
        <li>{wordsOfBan(words, ban)[lang]}</li>
      ))}
    </ul>
  )
}

// Issuing -----------------------------------------------------------------------------------------------------------------------------------

export type IssueView = {
  readonly frame: PageFrame
  readonly form: OrderForm
  readonly typed: Typed | undefined
  readonly errors: Errors
  readonly trouble: Trouble | undefined
  /** What others wrote since the form was made; shown above what was typed. */
  readonly meanwhile: Pick<OrderForm, 'facts' | 'orders'> | undefined
}

export function issuePage({ frame, form, typed, errors, trouble, meanwhile }: IssueView): string {
  const { lang } = frame
  const t = speaker(lang)
  const { law, people, now } = form
  const offenders = people.filter(p => p.role === 'alleged-offender')
  const others = people.filter(p => p.role !== 'alleged-offender')
  const today = dateOf(now)
  const asksAge = offenders.some(p => {
    const ages = agesAt(p.person.birth, p.at, today)
    return ages === undefined || (ages[0] < law.from.age && ages[1] >= law.from.age)
  })
  const value = (field: string, otherwise = '') => typed?.[field] ?? otherwise
  const listed = (field: string, otherwise: readonly string[]) =>
    typed === undefined ? otherwise : (typed[field]?.split(',') ?? [])
  const only = (list: readonly MentionedPerson[]) => (list.length === 1 ? list[0]?.sightingId : undefined)
  const choices = (list: readonly MentionedPerson[]) =>
    list.map(p => ({ value: p.sightingId, label: personWords(p.person, lang, t), hint: t(`incident.role.${p.role}`) }))
  const [year, month, day] = today.split('-')
  const canIssue = offenders.length > 0 && others.length > 0
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/incidents/${form.incidentNumber}/orders`, label: t('incident.tab.orders') }}
      hasErrors={trouble !== undefined || Object.keys(errors).length > 0}
    >
      <Summary trouble={trouble} errors={errors} />
      <h1 class="govuk-heading-l">{t('orders.issue')}</h1>
      <p class="govuk-body">
        {t('orders.issue.lead')} <span class="ar-muted">{law.cite.words[lang]}</span>
      </p>
      {meanwhile === undefined ? null : <AddedMeanwhile added={meanwhile} now={now} lang={lang} t={t} />}
      {offenders.length === 0 ? <WarningText>{t('orders.nobody.against')}</WarningText> : null}
      {others.length === 0 ? <WarningText>{t('orders.nobody.protects')}</WarningText> : null}
      {canIssue ? (
        <Form
          action={`/${lang}/incidents/${form.incidentNumber}/orders/new`}
          csrf={frame.csrf}
          hidden={{ version: form.version }}
          autocomplete="off"
        >
          <Radios
            name="against"
            legend={t('orders.against')}
            size="m"
            value={value('against') || only(offenders)}
            error={errors['against']}
            choices={choices(offenders)}
          />
          {asksAge ? (
            <Radios
              name="age"
              legend={t('orders.age')}
              size="m"
              hint={`${t('orders.age.hint')} ${law.from.cite.words[lang]}`}
              value={value('age') || undefined}
              error={errors['age']}
              choices={ageWays.map(way => ({ value: way, label: t(`orders.age.${way}`) }))}
            />
          ) : null}
          <Radios
            name="protects"
            legend={t('orders.protects')}
            size="m"
            value={value('protects') || only(others)}
            error={errors['protects']}
            choices={choices(others)}
          />
          <Checkboxes
            name="bans"
            legend={t('orders.bans')}
            size="m"
            hint={`${t('orders.bans.hint')} ${law.bans.cite.words[lang]}`}
            values={listed('bans', orderBans)}
            error={errors['bans']}
            choices={orderBans.map(ban => ({ value: ban, label: wordsOfBan(law, ban)[lang] }))}
          />
          <Textarea
            name="circumstances"
            label={t('orders.circumstances')}
            size="m"
            hint={t('orders.circumstances.hint')}
            value={value('circumstances')}
            error={errors['circumstances']}
            maxCharacters={4000}
            rows={6}
          />
          <Checkboxes
            name="confirms"
            legend={t('orders.confirms')}
            size="m"
            values={listed('confirms', [])}
            error={errors['confirms']}
            choices={Object.entries(law.conditions).map(([condition, words]) => ({
              value: condition,
              label: words[lang],
            }))}
          />
          <Select
            name="post"
            label={t('orders.post')}
            value={value('post')}
            error={errors['post']}
            options={[
              { value: '', label: '—' },
              ...(Object.entries(law.posts) as [OrderPost, Readonly<Record<Lang, string>>][]).map(([post, words]) => ({
                value: post,
                label: words[lang],
              })),
            ]}
          />
          <TextInput
            name="place"
            label={t('orders.place')}
            value={value('place', form.unit?.name[lang] ?? '')}
            error={errors['place']}
          />
          <DateInput
            name="issued"
            legend={t('orders.issued')}
            hint={t('orders.issued.within')}
            value={{
              day: value('issued-day', day),
              month: value('issued-month', month),
              year: value('issued-year', year),
            }}
            error={errors['issued-day']}
          />
          <TextInput
            name="issued-time"
            label={t('orders.time')}
            hint={t('orders.time.hint')}
            width={5}
            value={value('issued-time', formatTime(now))}
            error={errors['issued-time']}
          />
          <ButtonGroup>
            <Button>{t('orders.send')}</Button>
            <a class="govuk-link" href={`/${lang}/incidents/${form.incidentNumber}/orders`}>
              {t('common.back')}
            </a>
          </ButtonGroup>
        </Form>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/incidents/${form.incidentNumber}/people`}>
            {t('incident.tab.people')}
          </a>
        </p>
      )}
    </StaffPage>,
  )
}

function personWords(person: PersonMentioned, lang: Lang, t: Say): string {
  const { birth } = person
  const born =
    birth === undefined
      ? undefined
      : 'date' in birth
        ? formatDate(birth.date, lang)
        : 'year' in birth
          ? t('incident.born-year', { year: birth.year })
          : t('incident.aged', { n: birth.age })
  return [person.name ?? t('orders.no-name'), ...(born === undefined ? [] : [born])].join(', ')
}

/** What may be printed of it, as PDF and as Word. */
function Papers({ path, read, t }: { path: string; read: OrderRead; t: Say }): JSX.Element {
  const papers = read.order.ofCourt
    ? [{ name: 'petition', words: t('orders.petition') }]
    : [
        { name: 'order', words: t('orders.pdf') },
        ...(read.mayKeep ? [{ name: 'copy', words: t('orders.own-copy') }] : []),
      ]
  return (
    <ul class="govuk-list ar-noprint">
      {papers.map(({ name, words }) => (
        <li>
          <a class="govuk-link" href={`${path}/${name}.pdf`}>
            {words}
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href={`${path}/${name}.docx`}>
            {t('orders.material.as-word')}
            <span class="govuk-visually-hidden"> {words}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

// One order ---------------------------------------------------------------------------------------------------------------------------------

const stepKinds: readonly StepKind[] = [
  'served',
  'set',
  'declined',
  'copy-given',
  'prosecutor-told',
  'bodies-told',
  'checked',
  'material-sent',
  'breached',
  'end-asked',
  'ended',
]

/** May this reader ever record this? */
export function mayTake(read: OrderRead, kind: StepKind): boolean {
  if (kind === 'ended') return read.mayConfirmEnd
  return kind === 'end-asked' ? read.mayAskEnd : read.mayKeep
}

/** What this reader could record now. */
export function stepsOpen(read: OrderRead): readonly StepKind[] {
  const asked = (rule: string) => read.duties.some(d => d.rule === rule)
  return stepKinds.filter(kind => {
    if (!mayTake(read, kind) || refusalOf(read.order, kind, read.now, read.now, read.reader) !== undefined) return false
    if (kind === 'prosecutor-told') return asked('order.prosecutor-copy')
    if (kind === 'bodies-told') return asked('order.tell-bodies')
    return true
  })
}

export function orderPage(frame: PageFrame, read: OrderRead, done: 'issued' | 'recorded' | undefined): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, order, law, now } = read
  const state = stateAt(order, now)
  const steps = stepsOpen(read)
  const [first, ...others] = steps
  // What is still to be done first, each by its time.
  const open = read.duties
    .filter(d => d.level === 0)
    .toSorted(
      (a, b) => Number(a.met_at !== null) - Number(b.met_at !== null) || a.due_at.getTime() - b.due_at.getTime(),
    )
  const moment = (at: Date) => formatMoment(at, lang)
  return renderPage(
    <StaffPage {...frame} width="wide" back={{ href: `/${lang}/orders`, label: t('orders.title') }}>
      {done === undefined ? null : (
        <Notification
          kind="success"
          title={t(done === 'issued' ? (order.ofCourt ? 'orders.court.done' : 'orders.issued.done') : 'orders.done')}
        >
          <p class="govuk-notification-banner__heading">
            {done === 'issued'
              ? t(order.ofCourt ? 'orders.court.next' : 'orders.issued.next')
              : stateWords(state, { ...order, law: row.law }, now, lang)}
          </p>
        </Notification>
      )}
      <header class="ar-identity">
        <p class="ar-identity__number ar-number" translate={false}>
          {row.number}
        </p>
        <h1 class="govuk-heading-l ar-identity__title">{t(order.ofCourt ? 'orders.court.one' : 'orders.one')}</h1>
        <ul class="ar-identity__facts">
          <li>
            <Status tone={stateTones[state]}>{stateWords(state, { ...order, law: row.law }, now, lang)}</Status>
          </li>
          {order.breachedAt === undefined ? null : (
            <li>
              <Status tone="danger">{t('orders.state.breached')}</Status>
            </li>
          )}
          <li>
            {t('orders.incident')}:{' '}
            <a class="govuk-link ar-number" href={`/${lang}/incidents/${row.incident_number}/orders`} translate={false}>
              {row.incident_number}
            </a>
          </li>
        </ul>
      </header>
      <div class="ar-split">
        <div class="ar-split__act">
          <section class="ar-step ar-noprint">
            <h2 class="govuk-heading-m">{t('orders.next')}</h2>
            {first === undefined ? (
              <p class="govuk-body">{t('orders.next.none')}</p>
            ) : (
              <>
                <ButtonLink href={`/${lang}/orders/${row.number}/steps/${first}`}>
                  {t(`orders.step.${first}`)}
                </ButtonLink>
                <ul class="govuk-list govuk-list--spaced">
                  {others.map(kind => (
                    <li>
                      <a class="govuk-link" href={`/${lang}/orders/${row.number}/steps/${kind}`}>
                        {t(`orders.step.${kind}`)}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {order.endAsked === undefined || state === 'ended' || state === 'expired' ? null : (
              <InsetText>{t('orders.end.waiting')}</InsetText>
            )}
            {state === 'expired' && !order.ofCourt ? <InsetText>{t('orders.no-extension')}</InsetText> : null}
            {order.breachedAt === undefined ? null : (
              <InsetText>{t('orders.breach.next', { cite: law.breach.words[lang] })}</InsetText>
            )}
          </section>
          {open.length === 0 ? null : (
            <section class="ar-step">
              <h2 class="govuk-heading-m">{t('orders.duties')}</h2>
              <ul class="govuk-list govuk-list--spaced">
                {open.map(duty => (
                  <li>
                    <Clock
                      act={dutyWords(duty.rule, t)}
                      due={duty.due_at}
                      now={now}
                      {...(duty.met_at === null ? {} : { met: duty.met_at })}
                      warnMinutes={24 * 60}
                    />
                    {duty.is_setting ? (
                      <p class="govuk-hint">
                        {t(
                          duty.rule.startsWith('order.breach')
                            ? 'orders.duty.breach-setting'
                            : 'orders.duty.start-open',
                        )}
                      </p>
                    ) : null}
                    {duty.rule.startsWith('order.check') && duty.met_at === null ? (
                      <p class="govuk-hint">{t('orders.duty.check-count')}</p>
                    ) : null}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div class="ar-split__read">
          <SummaryList
            rows={[
              { key: t('orders.against'), value: read.against?.name ?? t('orders.no-name') },
              { key: t('orders.protects'), value: read.protects?.name ?? t('orders.no-name') },
              {
                key: t(order.ofCourt ? 'orders.court.asked-at' : 'orders.issued'),
                value: [moment(row.issued_at), read.place].filter(Boolean).join(', '),
              },
              {
                key: t(order.ofCourt ? 'orders.court.asked-by' : 'orders.issuer'),
                value: [read.unit?.name[lang], law.posts[row.post as OrderPost]?.[lang]].filter(Boolean).join(', '),
              },
              { key: t('orders.law'), value: law.cite.words[lang] },
              {
                key: t(order.ofCourt ? 'orders.step.set' : 'orders.served'),
                value:
                  order.servedAt === undefined
                    ? t(order.ofCourt ? 'orders.court.issued' : 'orders.not-served')
                    : order.refused
                      ? `${moment(order.servedAt)}. ${t('orders.signed.refused')}`
                      : moment(order.servedAt),
              },
              ...(order.until === undefined
                ? []
                : [
                    {
                      key: t('orders.in-force-until'),
                      value: (
                        <>
                          {t('orders.until', { time: moment(order.until) })} ({law.term.words[lang]})
                          {order.ofCourt ? null : <p class="govuk-hint">{t('orders.until.open')}</p>}
                        </>
                      ),
                    },
                  ]),
              {
                key: t('orders.bans'),
                value: <Bans bans={row.bans as AnyBan[]} law={row.law} lang={lang} />,
              },
              { key: t('orders.circumstances'), value: <p class="ar-narrative">{read.circumstances}</p> },
            ]}
          />
          <Papers path={`/${lang}/orders/${row.number}`} read={read} t={t} />
          {order.breaches.length === 0 ? null : (
            <ul class="govuk-list govuk-list--spaced ar-noprint">
              {order.breaches.map((_, i) => (
                <li>
                  <a class="govuk-link" href={`/${lang}/orders/${row.number}/breaches/${i + 1}/material.pdf`}>
                    {t('orders.material', { n: i + 1 })} (PDF)
                  </a>{' '}
                  ·{' '}
                  <a class="govuk-link" href={`/${lang}/orders/${row.number}/breaches/${i + 1}/material.docx`}>
                    {t('orders.material.as-word')}
                    <span class="govuk-visually-hidden"> {t('orders.material', { n: i + 1 })}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div class="ar-split__more">
          <h2 class="govuk-heading-m">{t('orders.timeline')}</h2>
          <Timeline
            headingLevel={3}
            events={[
              ...eventsOf(read, read.events.toReversed(), lang, t),
              ...instructionEvents(read.instructions, lang, now),
            ].toSorted((a, b) => b.at.getTime() - a.at.getTime())}
          />
          {read.mayInstruct ? (
            <p class="govuk-body ar-noprint">
              <a class="govuk-link" href={`/${lang}/instructions/about/${row.number}`}>
                {t('instructions.give')}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    </StaffPage>,
  )
}

function eventsOf({ order, now }: OrderRead, events: OrderRead['events'], lang: Lang, t: Say) {
  return events.map(event => ({
    title: t(event.kind === 'issued' && order.ofCourt ? 'orders.court.asked' : `orders.step.${event.kind}`),
    time: formatNearMoment(event.happened_at, now, lang),
    at: event.happened_at,
    tone: event.kind === 'breached' ? ('danger' as const) : ('info' as const),
    children: eventWords(event, lang, t),
  }))
}

function AddedMeanwhile(props: {
  added: Pick<OrderForm, 'facts' | 'orders'>
  now: Date
  lang: Lang
  t: Say
}): JSX.Element {
  const { added, now, lang, t } = props
  return (
    <Meanwhile>
      <ul class="govuk-list govuk-list--bullet">
        {added.orders.map(row => (
          <li>
            <OrderLink row={row} now={now} lang={lang} />
            <p class="govuk-body">{t('orders.bans')}:</p>
            <Bans bans={row.bans as AnyBan[]} law={row.law} lang={lang} />
          </li>
        ))}
        {added.facts.map(row =>
          isFactKey(row.key) ? (
            <li>
              {factOf(row.key).label[lang]}: {valueWords(row, lang, t)}
            </li>
          ) : null,
        )}
      </ul>
    </Meanwhile>
  )
}

function eventWords(
  { kind, data, note, incident }: OrderRead['events'][number],
  lang: Lang,
  t: Say,
): JSX.Element | undefined {
  const said = [
    ...(kind === 'served' ? [t(data['refused'] === true ? 'orders.signed.refused' : 'orders.signed.signed')] : []),
    ...(kind === 'checked' ? [t(`orders.finding.${String(data['finding'])}` as MessageKey)] : []),
    ...((kind === 'end-asked' || kind === 'ended') && 'by' in data
      ? [`${t(`orders.ended.by.${String(data['by'])}` as MessageKey)}, ${String(data['document'])}`]
      : []),
    ...(kind !== 'end-asked' && kind !== 'ended' && 'document' in data ? [String(data['document'])] : []),
    ...(kind === 'set' && Number(data['reports']) > 0
      ? [t('orders.court.reports', { n: Number(data['reports']) })]
      : []),
    ...(typeof data['home'] === 'string'
      ? [t('orders.court.home-until', { time: formatMoment(new Date(data['home']), lang) })]
      : []),
    ...(note === undefined ? [] : [note]),
  ]
  return said.length === 0 ? undefined : (
    <>
      {said.map(line => (
        <p class="govuk-body ar-narrative">{line}</p>
      ))}
      {incident === undefined ? null : (
        <p class="govuk-body">
          {t('orders.breach.incident')}:{' '}
          <a class="govuk-link ar-number" href={`/${lang}/incidents/${incident}/notice`} translate={false}>
            {incident}
          </a>
        </p>
      )}
    </>
  )
}

// One step ----------------------------------------------------------------------------------------------------------------------------------

export type StepView = {
  readonly frame: PageFrame
  readonly read: OrderRead
  readonly kind: StepKind
  /** What the form was made from; after a refusal the newest. */
  readonly version: number
  readonly typed: Typed | undefined
  readonly errors: Errors
  readonly trouble: Trouble | undefined
  /** What others wrote since the form was made; shown above what was typed. */
  readonly meanwhile: OrderRead['events']
}

export function stepPage({ frame, read, kind, version, typed, errors, trouble, meanwhile }: StepView): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, now, law } = read
  const value = (field: string, otherwise = '') => typed?.[field] ?? otherwise
  const [year, month, day] = dateOf(now).split('-')
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/orders/${row.number}`, label: row.number }}
      hasErrors={trouble !== undefined || Object.keys(errors).length > 0}
    >
      <Summary trouble={trouble} errors={errors} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l ar-number" translate={false}>
          {row.number}
        </span>
        {t(`orders.step.${kind}`)}
      </h1>
      {meanwhile.length === 0 ? null : (
        <Meanwhile>
          <Timeline headingLevel={3} events={eventsOf(read, meanwhile, lang, t)} />
        </Meanwhile>
      )}
      {kind === 'ended' ? <EndAsked read={read} lang={lang} t={t} /> : null}
      <Advice kind={kind} law={law} lang={lang} t={t} />
      <Form
        action={`/${lang}/orders/${row.number}/steps/${kind}`}
        csrf={frame.csrf}
        hidden={{ version: String(version) }}
        autocomplete="off"
      >
        {kind === 'served' ? (
          <Radios
            name="signed"
            legend={t('orders.signed')}
            size="m"
            hint={t('orders.signed.hint', { cite: law.cite.words[lang] })}
            value={value('signed') || undefined}
            error={errors['signed']}
            choices={(['signed', 'refused'] as const).map(one => ({ value: one, label: t(`orders.signed.${one}`) }))}
          />
        ) : null}
        {kind === 'checked' ? (
          <Radios
            name="finding"
            legend={t('orders.finding')}
            size="m"
            value={value('finding') || undefined}
            error={errors['finding']}
            choices={findings.map(one => ({ value: one, label: t(`orders.finding.${one}`) }))}
          />
        ) : null}
        {kind === 'end-asked' ? (
          <>
            <Radios
              name="by"
              legend={t('orders.ended.by')}
              size="m"
              value={value('by') || undefined}
              error={errors['by']}
              choices={endings.map(one => ({ value: one, label: t(`orders.ended.by.${one}`) }))}
            />
            <TextInput
              name="document"
              label={t('orders.ended.document')}
              width={20}
              value={value('document')}
              error={errors['document']}
            />
          </>
        ) : null}
        {kind === 'material-sent' || kind === 'set' || kind === 'declined' ? (
          <TextInput
            name="document"
            label={t(kind === 'material-sent' ? 'orders.material.document' : 'orders.court.document')}
            width={20}
            value={value('document')}
            error={errors['document']}
          />
        ) : null}
        {kind === 'breached' ? (
          <Textarea
            name="note"
            label={t('orders.breach.what')}
            hint={t('orders.breach.hint')}
            value={value('note')}
            error={errors['note']}
            maxCharacters={4000}
          />
        ) : null}
        {kind === 'set' ? <Set read={read} value={value} errors={errors} lang={lang} t={t} /> : null}
        {kind === 'ended' ? null : (
          <>
            <DateInput
              name="happened"
              legend={t('orders.happened')}
              {...(kind === 'served' ? { hint: t('orders.served.within') } : {})}
              value={{
                day: value('happened-day', day),
                month: value('happened-month', month),
                year: value('happened-year', year),
              }}
              error={errors['happened-day']}
            />
            <TextInput
              name="happened-time"
              label={t('orders.time')}
              hint={t('orders.time.hint')}
              width={5}
              value={value('happened-time', formatTime(now))}
              error={errors['happened-time']}
            />
          </>
        )}
        {kind === 'served' || kind === 'checked' || kind === 'end-asked' ? (
          <Textarea
            name="note"
            label={t('orders.note')}
            {...(kind === 'served' ? { hint: t('orders.note.refusal') } : {})}
            optional
            value={value('note')}
            error={errors['note']}
            rows={3}
          />
        ) : null}
        <ButtonGroup>
          <Button>{t(kind === 'ended' ? 'orders.end.confirm' : 'orders.recorded')}</Button>
          <a class="govuk-link" href={`/${lang}/orders/${row.number}`}>
            {t('common.back')}
          </a>
        </ButtonGroup>
      </Form>
    </StaffPage>,
  )
}

/** What the court decided: what is forbidden, until when, how often the person comes. */
function Set(props: {
  read: OrderRead
  value: (field: string, otherwise?: string) => string
  errors: Errors
  lang: Lang
  t: Say
}): JSX.Element {
  const { read, value, errors, lang, t } = props
  const day = (name: 'until' | 'home') => (
    <DateInput
      name={name}
      legend={t(`orders.court.${name}`)}
      hint={t(`orders.court.${name}.hint`, { cite: courtLaw.cite.words[lang] })}
      value={{ day: value(`${name}-day`), month: value(`${name}-month`), year: value(`${name}-year`) }}
      error={errors[`${name}-day`]}
    />
  )
  return (
    <>
      <Checkboxes
        name="bans"
        legend={t('orders.court.bans')}
        size="m"
        values={value('bans', read.row.bans.join(',')).split(',')}
        error={errors['bans']}
        choices={requirementBans.map(ban => ({ value: ban, label: wordsOfBan(courtLaw, ban)[lang] }))}
      />
      {day('until')}
      {day('home')}
      <Select
        name="reports"
        label={t('orders.court.often')}
        value={value('reports', '0')}
        error={errors['reports']}
        options={[0, 1, 2, 3, 4].map(n => ({
          value: String(n),
          label: n === 0 ? t('orders.court.never') : t('orders.court.reports', { n }),
        }))}
      />
    </>
  )
}

/** The form that asks a court for special requirements. */
export function askPage({ frame, form, typed, errors, trouble, meanwhile }: IssueView): string {
  const { lang } = frame
  const t = speaker(lang)
  const value = (field: string, otherwise = '') => typed?.[field] ?? otherwise
  const offenders = form.people.filter(p => p.role === 'alleged-offender')
  const others = form.people.filter(p => p.role !== 'alleged-offender')
  const choices = (list: readonly MentionedPerson[]) =>
    list.map(p => ({ value: p.sightingId, label: personWords(p.person, lang, t) }))
  const only = (list: readonly MentionedPerson[]) => (list.length === 1 ? list[0]?.sightingId : undefined)
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/incidents/${form.incidentNumber}/orders`, label: t('incident.tab.orders') }}
      hasErrors={trouble !== undefined || Object.keys(errors).length > 0}
    >
      <Summary trouble={trouble} errors={errors} />
      <h1 class="govuk-heading-l">{t('orders.court.ask')}</h1>
      <p class="govuk-body">
        {t('orders.court.lead')} <span class="ar-muted">{courtLaw.cite.words[lang]}</span>
      </p>
      {meanwhile === undefined ? null : <AddedMeanwhile added={meanwhile} now={form.now} lang={lang} t={t} />}
      {offenders.length === 0 ? <WarningText>{t('orders.nobody.against')}</WarningText> : null}
      {others.length === 0 ? <WarningText>{t('orders.nobody.protects')}</WarningText> : null}
      {offenders.length === 0 || others.length === 0 ? null : (
        <Form
          action={`/${lang}/incidents/${form.incidentNumber}/requirements/new`}
          csrf={frame.csrf}
          hidden={{ version: form.version }}
          autocomplete="off"
        >
          <Radios
            name="against"
            legend={t('orders.against')}
            size="m"
            value={value('against') || only(offenders)}
            error={errors['against']}
            choices={choices(offenders)}
          />
          <Radios
            name="protects"
            legend={t('orders.protects')}
            size="m"
            value={value('protects') || only(others)}
            error={errors['protects']}
            choices={choices(others)}
          />
          <Checkboxes
            name="bans"
            legend={t('orders.court.wanted')}
            size="m"
            values={value('bans', 'no-contact').split(',')}
            error={errors['bans']}
            choices={requirementBans.map(ban => ({ value: ban, label: wordsOfBan(courtLaw, ban)[lang] }))}
          />
          <Textarea
            name="circumstances"
            label={t('orders.court.why')}
            size="m"
            hint={t('orders.circumstances.hint')}
            value={value('circumstances')}
            error={errors['circumstances']}
            maxCharacters={4000}
            rows={6}
          />
          <TextInput
            name="document"
            label={t('orders.court.petition')}
            width={20}
            value={value('document')}
            error={errors['document']}
          />
          <ButtonGroup>
            <Button>{t('orders.court.send')}</Button>
            <a class="govuk-link" href={`/${lang}/incidents/${form.incidentNumber}/orders`}>
              {t('common.back')}
            </a>
          </ButtonGroup>
        </Form>
      )}
    </StaffPage>,
  )
}

/** What is asked, for whoever is to confirm it. */
function EndAsked({ read, lang, t }: { read: OrderRead; lang: Lang; t: Say }): JSX.Element | null {
  const asked = read.events.findLast(e => e.kind === 'end-asked')
  if (asked === undefined) return null
  return (
    <SummaryList
      rows={[
        { key: t('orders.ended.by'), value: t(`orders.ended.by.${String(asked.data['by'])}` as MessageKey) },
        { key: t('orders.ended.document'), value: String(asked.data['document']) },
        { key: t('orders.happened'), value: formatMoment(asked.happened_at, lang) },
        ...(asked.note === undefined ? [] : [{ key: t('orders.note'), value: asked.note }]),
      ]}
    />
  )
}

function Advice({ kind, law, lang, t }: { kind: StepKind; law: OrderLaw; lang: Lang; t: Say }): JSX.Element | null {
  switch (kind) {
    case 'copy-given':
      return <InsetText>{t('orders.note.copy')}</InsetText>
    case 'bodies-told':
      return <InsetText>{t('orders.note.bodies')}</InsetText>
    case 'prosecutor-told':
      return <InsetText>{t('orders.note.prosecutor')}</InsetText>
    case 'end-asked':
      return (
        <InsetText>
          {t('orders.ended.hint')} {t('orders.end.two')}
        </InsetText>
      )
    case 'ended':
      return (
        <InsetText>
          {t('orders.ended.hint')} {t('orders.end.look')}
        </InsetText>
      )
    case 'set':
    case 'declined':
      return <InsetText>{t('orders.court.decided')}</InsetText>
    case 'material-sent':
      return <InsetText>{t('orders.material.advice')}</InsetText>
    case 'breached':
      return (
        <InsetText>
          {t('orders.breach.becomes')} {t('orders.breach.next', { cite: law.breach.words[lang] })}
        </InsetText>
      )
    case 'served':
    case 'checked':
      return null
  }
}
