// Pages of a case: the list, opening one, the overview, and the page of one step. Names stand only on pages whose opening is an act in the journal.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { TakeLink } from '../papers/pages.tsx'
import { dueOf } from '../referrals/referral.ts'
import { Button, ButtonGroup, ButtonLink } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { Clock } from '../web/components/clock.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { Meanwhile } from '../web/components/meanwhile.tsx'
import { EmptyState, InsetText } from '../web/components/notes.tsx'
import { Notification } from '../web/components/notification.tsx'
import { Pager } from '../web/components/pager.tsx'
import { Status } from '../web/components/status.tsx'
import { SummaryList } from '../web/components/summary-list.tsx'
import { Table } from '../web/components/table.tsx'
import { Tabs } from '../web/components/tabs.tsx'
import { Textarea, TextInput } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { isMessageKey, speaker, type MessageKey, type Say } from '../words/catalogue.ts'
import { formatMoment, formatNearMoment } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import { actOf, type CaseList, type CaseOverview, type ReadCaseEvent } from './actions.ts'
import { closingGrounds, matterEndings, nextState, riskLevels, type Barrier } from './case.ts'
import { caseViews, stepKinds, type CaseView, type StepKind } from './contract.ts'
import { FamilyOffers } from './help-pages.tsx'
import { CasePage, RiskMark, StateMark, type Trouble } from './page.tsx'
import { CaseTimeline } from './tab-pages.tsx'
import type { CaseDutyRow } from './store.ts'

/** What was typed, by field. */
export type Typed = Readonly<Record<string, string>>
type Errors = Readonly<Record<string, string>>

// The list ----------------------------------------------------------------------------------------------------------------------------------

export function casesPage(frame: PageFrame, view: CaseView, list: CaseList, inDanger: number): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('case.list.title')}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/cases/in-danger`}>
          {inDanger === 0 ? t('danger.title') : <Status tone="danger">{t('danger.waiting', { n: inDanger })}</Status>}
        </a>
      </p>
      <Tabs
        label={t('case.list.title')}
        tabs={caseViews.map(one => ({
          href: `/${lang}/cases?view=${one}`,
          label: t(`case.view.${one}`),
          current: one === view,
        }))}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t(`case.empty.${view}`)}>{t('case.empty.text')}</EmptyState>
      ) : (
        <Table
          firstCellIsHead
          columns={[
            { head: t('case.col.number') },
            { head: t('case.col.risk') },
            { head: t('case.col.state') },
            { head: t(view === 'due' ? 'case.col.due' : 'case.col.closed') },
          ]}
          rows={list.rows.map(row => ({
            ...(view === 'due' && row.due_at !== null && row.due_at < list.now ? { tone: 'danger' as const } : {}),
            cells: [
              <a class="govuk-link ar-number" href={`/${lang}/cases/${row.number}/overview`} translate={false}>
                {row.number}
              </a>,
              <RiskMark risk={row.risk} child={row.child} t={t} />,
              <StateMark state={row.state} t={t} />,
              row.closed_at !== null ? (
                formatNearMoment(row.closed_at, list.now, lang)
              ) : row.due_at === null ? (
                ''
              ) : (
                <Clock act={t('case.due.look')} due={row.due_at} now={list.now} warnMinutes={24 * 60} />
              ),
            ],
          }))}
        />
      )}
      {list.rows.length === 0 ? null : <TakeLink lang={lang} path="cases" query={{ view }} />}
      <Pager next={list.next === undefined ? undefined : `/${lang}/cases?view=${view}&after=${list.next}`} />
    </StaffPage>,
  )
}

// Opening -----------------------------------------------------------------------------------------------------------------------------------

export function openingPage(frame: PageFrame, incidentNumber: string): string {
  const { lang } = frame
  const t = speaker(lang)
  const back = `/${lang}/incidents/${incidentNumber}/notice`
  return renderPage(
    <StaffPage {...frame} back={{ href: back, label: incidentNumber }}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l ar-number" translate={false}>
          {incidentNumber}
        </span>
        {t('case.open.title')}
      </h1>
      <p class="govuk-body">{t('case.open.lead')}</p>
      <Form action={`/${lang}/incidents/${incidentNumber}/case`} csrf={frame.csrf}>
        <ButtonGroup>
          <Button>{t('case.open.do')}</Button>
          <a class="govuk-link" href={back}>
            {t('common.back')}
          </a>
        </ButtonGroup>
      </Form>
    </StaffPage>,
  )
}

// Overview ----------------------------------------------------------------------------------------------------------------------------------

export function overviewPage(
  frame: PageFrame,
  read: CaseOverview,
  done: 'opened' | 'recorded' | 'joined' | undefined,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const { head, barriers } = read
  const { row } = head
  const [first, ...others] = stepsOpen(read)
  const step = (kind: string) => `/${lang}/cases/${row.number}/steps/${kind}`
  return renderPage(
    <CasePage frame={frame} head={head} tab="overview">
      {done === undefined ? null : (
        <Notification
          kind="success"
          title={t(done === 'opened' ? 'case.opened.done' : done === 'joined' ? 'case.joined.done' : 'case.done')}
        >
          <p class="govuk-notification-banner__heading">{t(`case.state.${row.state}`)}</p>
        </Notification>
      )}
      {read.mergedInto === undefined ? null : (
        <InsetText>
          <a class="govuk-link" href={`/${lang}/cases/${read.mergedInto}/overview`}>
            {t('case.merged.into', { number: read.mergedInto })}
          </a>
        </InsetText>
      )}
      <FamilyOffers numbers={read.family} number={row.number} lang={lang} t={t} />
      <div class="ar-split">
        <div class="ar-split__act">
          <section class="ar-step ar-noprint">
            <h2 class="govuk-heading-m">{t('case.next')}</h2>
            {first === undefined ? (
              <p class="govuk-body">{t('case.next.none')}</p>
            ) : (
              <>
                <ButtonLink href={step(first)}>{t(`case.step.${first}`)}</ButtonLink>
                <ul class="govuk-list govuk-list--spaced">
                  {others.map(kind => (
                    <li>
                      <a class="govuk-link" href={step(kind)}>
                        {t(`case.step.${kind}`)}
                      </a>
                    </li>
                  ))}
                  {head.mayWork && row.closed_at === null ? (
                    <li>
                      <a class="govuk-link" href={`/${lang}/cases/${row.number}/join`}>
                        {t('case.join.title')}
                      </a>
                    </li>
                  ) : null}
                </ul>
              </>
            )}
            {row.state === 'closing' ? <InsetText>{t('case.closing.waits')}</InsetText> : null}
            {row.closed_at !== null || row.state === 'open' ? null : <Barriers list={barriers} t={t} />}
          </section>
          <section class="ar-step">
            <h2 class="govuk-heading-m">{t('case.due')}</h2>
            <Due read={read} lang={lang} t={t} />
          </section>
        </div>
        <div class="ar-split__read">
          <h2 class="govuk-heading-m">{t('case.people')}</h2>
          <ul class="govuk-list">
            {read.people.map(p => (
              <li>
                <strong>{p.person.name ?? t('orders.no-name')}</strong>, {t(`incident.role.${p.role}`)}
              </li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">{t('case.who')}</h2>
          <SummaryList
            rows={[
              ...(head.holder === undefined ? [] : [{ key: t('case.who.keeps'), value: head.holder.name[lang] }]),
              ...(read.helpers.length === 0
                ? []
                : [
                    {
                      key: t('case.who.helps'),
                      value: read.helpers.map(r => (
                        <div>
                          {read.agencies.get(r.receiver_id)?.name[lang]},{' '}
                          <a class="govuk-link" href={`/${lang}/referrals/${r.number}`}>
                            {t(`referrals.service.${r.service}`)}
                          </a>
                          : {t(`referrals.state.${r.state}`)}
                        </div>
                      )),
                    },
                  ]),
            ]}
          />
          <h2 class="govuk-heading-m">{t('case.incidents')}</h2>
          <ul class="govuk-list">
            {head.incidents.map(i => (
              <li>
                <a class="govuk-link ar-number" href={`/${lang}/incidents/${i.number}/law`} translate={false}>
                  {i.number}
                </a>
              </li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">{t('case.happened')}</h2>
          <CaseTimeline events={read.events.toReversed().slice(0, 3)} read={read} lang={lang} t={t} />
          <p class="govuk-body">
            <a class="govuk-link" href={`/${lang}/cases/${row.number}/timeline`}>
              {t('case.happened.all')}
            </a>
          </p>
        </div>
      </div>
    </CasePage>,
  )
}

/** What stands in the way of closing, each with what to do. */
function Barriers({ list, t }: { list: readonly Barrier[]; t: Say }): JSX.Element | null {
  if (list.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">{t('case.barred.title')}:</p>
      <ul class="govuk-list govuk-list--bullet">
        {list.map(b => (
          <li>{t(`case.barrier.${b}`)}</li>
        ))}
      </ul>
    </InsetText>
  )
}

/** The next three, soonest first: the unit's own, and what was asked of others. */
function Due({ read, lang, t }: { read: CaseOverview; lang: Lang; t: Say }): JSX.Element {
  const { row, now } = read.head
  const duties = read.duties.map(d => ({
    due: d.due_at,
    words: dutyWords(d, t),
    setting: d.is_setting,
    reached: d.reached,
    href:
      d.order_number !== null
        ? `/${lang}/orders/${d.order_number}`
        : d.incident_number !== null
          ? `/${lang}/incidents/${d.incident_number}/notice`
          : d.rule.startsWith('danger.')
            ? `/${lang}/cases/in-danger`
            : !read.head.mayWork
              ? undefined
              : `/${lang}/cases/${row.number}/steps/${d.rule.startsWith('case.look') && row.risk !== null && row.state !== 'assessment' && row.state !== 'closing' ? 'reviewed' : 'assessed'}`,
  }))
  const asked = read.helpers.flatMap(r => {
    const due = dueOf(r)
    const name = read.agencies.get(r.receiver_id)?.name[lang] ?? ''
    return due === undefined
      ? []
      : [
          {
            due,
            words: t('case.duty.referral.receive', { name }),
            setting: true,
            reached: 0,
            href: `/${lang}/referrals/${r.number}`,
          },
        ]
  })
  const all = [...duties, ...asked].toSorted((a, b) => a.due.getTime() - b.due.getTime()).slice(0, 3)
  if (all.length === 0) return <p class="govuk-body">{t('orders.nothing-due')}</p>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {all.map(one => (
        <li>
          {one.href === undefined ? (
            <Clock act={one.words} due={one.due} now={now} warnMinutes={24 * 60} />
          ) : (
            <a class="govuk-link" href={one.href}>
              <Clock act={one.words} due={one.due} now={now} warnMinutes={24 * 60} />
            </a>
          )}
          {one.reached > 0 ? (
            <p class="govuk-body">
              <Status tone="danger">{t('case.duty.climbed', { n: one.reached })}</Status>
            </p>
          ) : null}
          {one.setting ? <p class="govuk-hint">{t('case.due.setting')}</p> : null}
        </li>
      ))}
    </ul>
  )
}

function dutyWords({ rule }: Pick<CaseDutyRow, 'rule'>, t: Say): string {
  const key = `case.duty.${rule.replace(/\.\d+$/, '')}`
  return t(isMessageKey(key) ? key : 'case.duty.other')
}

// One step ----------------------------------------------------------------------------------------------------------------------------------

/** May this reader ever take this step? */
export function mayTake(read: CaseOverview, kind: StepKind): boolean {
  return actOf(kind) === 'case.confirm' ? read.head.mayConfirm : read.head.mayWork
}

/** What this reader could do now; closing is offered only once nothing stands in its way. */
export function stepsOpen(read: CaseOverview): readonly StepKind[] {
  const { case: c, barriers, head } = read
  return stepKinds.filter(kind => {
    if (!mayTake(read, kind) || nextState(c.state, kind, c.resumes) === undefined) return false
    if (kind === 'matter-ended') return barriers.includes('matter-open')
    if (kind === 'closure-asked') return barriers.length === 0
    if (kind === 'closed') return barriers.length === 0 && c.closingAskedBy !== head.reader
    return kind !== 'assessed' || c.state !== 'closing'
  })
}

export type StepView = {
  readonly frame: PageFrame
  readonly read: CaseOverview
  readonly kind: StepKind
  readonly typed: Typed | undefined
  readonly errors: Errors
  readonly trouble: Trouble | undefined
  /** What others wrote since the form was made; shown beside what was typed. */
  readonly meanwhile: readonly ReadCaseEvent[]
}

export function stepPage({ frame, read, kind, typed, errors, trouble, meanwhile }: StepView): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row } = read.head
  const value = (field: string) => typed?.[field] ?? ''
  const summary = Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
  const isNoteOptional = kind === 'assessed' || kind === 'service-begun' || kind === 'matter-ended' || kind === 'closed'
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/cases/${row.number}/overview`, label: row.number }}
      hasErrors={trouble !== undefined || summary.length > 0}
    >
      {trouble === undefined && summary.length === 0 ? null : (
        <ErrorSummary
          errors={[...(trouble?.errors ?? []), ...summary]}
          {...(trouble === undefined ? {} : { title: trouble.title, description: trouble.text })}
        />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l ar-number" translate={false}>
          {row.number}
        </span>
        {t(`case.step.${kind}`)}
      </h1>
      {meanwhile.length === 0 ? null : (
        <Meanwhile>
          <CaseTimeline events={meanwhile} read={read} lang={lang} t={t} />
        </Meanwhile>
      )}
      {kind === 'closed' || kind === 'closure-refused' ? <Asked read={read} lang={lang} t={t} /> : null}
      <Form
        action={`/${lang}/cases/${row.number}/steps/${kind}`}
        csrf={frame.csrf}
        hidden={{ version: String(row.version) }}
        autocomplete="off"
      >
        {kind === 'assessed' ? (
          <>
            <Radios
              name="risk"
              legend={t('case.ask.risk')}
              size="m"
              value={value('risk') || undefined}
              error={errors['risk']}
              choices={riskLevels.map(one => ({ value: one, label: t(`case.risk.${one}`) }))}
            />
            <Radios
              name="child"
              legend={t('case.ask.child')}
              size="m"
              value={value('child') || undefined}
              error={errors['child']}
              choices={(['yes', 'no'] as const).map(one => ({ value: one, label: t(`common.${one}`) }))}
            />
          </>
        ) : null}
        {kind === 'matter-ended' ? (
          <>
            <Radios
              name="incident"
              legend={t('case.ask.incident')}
              size="m"
              value={value('incident') || undefined}
              error={errors['incident']}
              choices={read.head.incidents
                .filter(i => i.matter_ended_at === null)
                .map(i => ({ value: i.id, label: i.number }))}
            />
            <Radios
              name="ground"
              legend={t('case.ask.matter')}
              size="m"
              value={value('ground') || undefined}
              error={errors['ground']}
              choices={matterEndings.map(one => ({ value: one, label: t(`case.matter.${one}`) }))}
            />
            <TextInput
              name="document"
              label={t('case.ask.document')}
              width={20}
              value={value('document')}
              error={errors['document']}
            />
          </>
        ) : null}
        {kind === 'closure-asked' ? (
          <>
            <InsetText>{t('case.closing.waits')}</InsetText>
            <Radios
              name="ground"
              legend={t('case.ask.ground')}
              size="m"
              value={value('ground') || undefined}
              error={errors['ground']}
              choices={closingGrounds.map(one => ({ value: one, label: t(`case.ground.${one}`) }))}
            />
          </>
        ) : null}
        <Textarea
          name="note"
          label={t('case.ask.note')}
          hint={t('case.ask.note.hint')}
          {...(isNoteOptional ? { optional: true } : {})}
          value={value('note')}
          error={errors['note']}
          maxCharacters={2000}
          rows={4}
        />
        <ButtonGroup>
          <Button>{t(`case.step.${kind}`)}</Button>
          <a class="govuk-link" href={`/${lang}/cases/${row.number}/overview`}>
            {t('common.back')}
          </a>
        </ButtonGroup>
      </Form>
    </StaffPage>,
  )
}

/** Why closing was asked for, for whoever decides. */
function Asked({ read, lang, t }: { read: CaseOverview; lang: Lang; t: Say }): JSX.Element | null {
  const asked = read.events.findLast(e => e.kind === 'closure-asked')
  if (asked === undefined) return null
  return (
    <SummaryList
      rows={[
        { key: t('case.ask.ground'), value: t(`case.ground.${String(asked.data['ground'])}` as MessageKey) },
        { key: t('case.ask.note'), value: asked.note ?? '' },
        { key: t('case.event.closure-asked'), value: formatMoment(asked.at, lang) },
      ]}
    />
  )
}
