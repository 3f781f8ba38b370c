// The tabs of a case that tell of help: how the risk was judged, what is planned, whom the police asked. Of the organisations' own work they tell that it takes
// place and when, never what it says: a plan and a checklist stay with who made them. And the page on which two files of one family become one.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { sessionWords, visitWords } from '../help/lines.ts'
import { dueOf } from '../referrals/referral.ts'
import { Button, ButtonGroup, ButtonLink } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { Clock } from '../web/components/clock.tsx'
import { EmptyState, InsetText } from '../web/components/notes.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { Status } from '../web/components/status.tsx'
import { Table } from '../web/components/table.tsx'
import { Textarea, TextInput } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type Say } from '../words/catalogue.ts'
import { formatMoment } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { CaseHelp } from './actions.ts'
import { joinReasons, nextState } from './case.ts'
import { CasePage, RiskMark } from './page.tsx'
import { CaseTimeline } from './tab-pages.tsx'

/** How the risk was judged, the newest first, and that others judged it as well. */
export function caseRiskPage(frame: PageFrame, read: CaseHelp): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, mayWork } = read.head
  const judged = read.events.filter(e => e.kind === 'assessed').toReversed()
  const assessed = read.traces.filter(one => one.assessed_at !== null)
  return renderPage(
    <CasePage frame={frame} head={read.head} tab="risk">
      <h2 class="govuk-heading-m">{t('case.risk.now')}</h2>
      <p class="govuk-body">
        <RiskMark risk={row.risk} child={row.child} t={t} />
      </p>
      {mayWork && nextState(read.case.state, 'assessed', read.case.resumes) !== undefined ? (
        <ButtonLink href={`/${lang}/cases/${row.number}/steps/assessed`}>{t('case.step.assessed')}</ButtonLink>
      ) : null}
      <h2 class="govuk-heading-m">{t('case.risk.over-time')}</h2>
      {judged.length === 0 ? (
        <p class="govuk-body">{t('case.risk.never')}</p>
      ) : (
        <CaseTimeline events={judged} read={read} lang={lang} t={t} />
      )}
      <h2 class="govuk-heading-m">{t('case.risk.centre')}</h2>
      {assessed.length === 0 ? (
        <p class="govuk-body">{t('case.risk.centre.none')}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {assessed.map(one => (
            <li>
              {t('case.risk.centre.when', {
                name: nameOf(read, one.referral_id, lang),
                date: one.assessed_at === null ? '' : formatMoment(one.assessed_at, lang),
              })}
            </li>
          ))}
        </ul>
      )}
    </CasePage>,
  )
}

export function casePlanPage(frame: PageFrame, read: CaseHelp): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, mayWork } = read.head
  const plans = read.events.filter(e => e.kind === 'planned' || e.kind === 'reviewed').toReversed()
  const held = (id: string) => read.held.get(id) ?? { sessions: [], visits: [] }
  const helping = read.traces.filter(
    one => one.planned > 0 || one.sessions > 0 || held(one.referral_id).visits.length > 0,
  )
  return renderPage(
    <CasePage frame={frame} head={read.head} tab="plan">
      <h2 class="govuk-heading-m">{t('case.plan.police')}</h2>
      {mayWork && nextState(read.case.state, 'planned', read.case.resumes) !== undefined ? (
        <ButtonLink href={`/${lang}/cases/${row.number}/steps/planned`}>{t('case.step.planned')}</ButtonLink>
      ) : null}
      {plans.length === 0 ? (
        <p class="govuk-body">{t('case.plan.none')}</p>
      ) : (
        <CaseTimeline events={plans} read={read} lang={lang} t={t} />
      )}
      <h2 class="govuk-heading-m">{t('case.plan.helpers')}</h2>
      {helping.length === 0 ? (
        <p class="govuk-body">{t('case.plan.helpers.none')}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {helping.map(one => (
            <li>
              {t('case.plan.counted', {
                name: nameOf(read, one.referral_id, lang),
                n: one.planned,
                done: one.done,
                sessions: one.sessions,
              })}
              <ul class="govuk-list govuk-list--bullet">
                {held(one.referral_id).sessions.map(s => (
                  <li>{sessionWords(s, lang)}</li>
                ))}
                {held(one.referral_id).visits.map(v => (
                  <li>{visitWords(v, lang)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <InsetText>{t('case.plan.inside')}</InsetText>
    </CasePage>,
  )
}

function nameOf(read: CaseHelp, referral: string, lang: Lang): string {
  const row = read.referrals.find(r => r.id === referral)
  return (row && read.agencies.get(row.receiver_id)?.name[lang]) ?? ''
}

const tones = {
  requested: 'warn',
  received: 'info',
  accepted: 'info',
  'in-progress': 'info',
  rejected: 'danger',
  completed: 'done',
  cancelled: 'plain',
} as const

export function caseReferralsPage(frame: PageFrame, read: CaseHelp): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <CasePage frame={frame} head={read.head} tab="referrals">
      {read.referrals.length === 0 ? (
        <EmptyState title={t('case.referrals.none')}>{t('case.referrals.none.text')}</EmptyState>
      ) : (
        <Table
          firstCellIsHead
          columns={[
            { head: t('referrals.col.number') },
            { head: t('referrals.col.what') },
            { head: t('case.agency') },
            { head: t('referrals.col.state') },
            { head: t('referrals.col.due') },
          ]}
          rows={read.referrals.map(r => {
            const due = dueOf(r)
            return {
              cells: [
                <a class="govuk-link ar-number" href={`/${lang}/referrals/${r.number}`} translate={false}>
                  {r.number}
                </a>,
                t(`referrals.service.${r.service}`),
                read.agencies.get(r.receiver_id)?.name[lang] ?? '',
                <Status tone={tones[r.state]}>{t(`referrals.state.${r.state}`)}</Status>,
                due !== undefined ? (
                  <Clock
                    act={t(r.state === 'requested' ? 'referrals.due.requested' : 'referrals.due.received')}
                    due={due}
                    now={read.head.now}
                    warnMinutes={60}
                  />
                ) : r.state === 'rejected' && r.rerouted_at === null ? (
                  t('referrals.due.rejected')
                ) : (
                  ''
                ),
              ],
            }
          })}
        />
      )}
      {read.head.mayWork && read.case.closedAt === undefined ? (
        <ul class="govuk-list govuk-list--spaced">
          {read.head.incidents.map(i => (
            <li>
              <a class="govuk-link" href={`/${lang}/incidents/${i.number}/referrals/new`}>
                {t('case.referrals.ask', { number: i.number })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </CasePage>,
  )
}

/** Cases in which two officers found one of these people again, each one press away from being one file. */
export function FamilyOffers(props: {
  numbers: readonly string[]
  number: string
  lang: Lang
  t: Say
}): JSX.Element | null {
  const { numbers, number, lang, t } = props
  if (numbers.length === 0) return null
  return (
    <InsetText>
      {numbers.map(other => (
        <p class="govuk-body">
          {t('case.join.offer', { number: other })}{' '}
          <a class="govuk-link" href={`/${lang}/cases/${number}/join?other=${other}`}>
            {t('case.join.title')}
          </a>
        </p>
      ))}
    </InsetText>
  )
}

export type JoinView = {
  readonly frame: PageFrame
  readonly number: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly trouble?: string | undefined
}
export function joinPage({ frame, number, typed, errors, trouble }: JoinView): string {
  const { lang } = frame
  const t = speaker(lang)
  const back = `/${lang}/cases/${number}/overview`
  const summary = Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
  return renderPage(
    <StaffPage {...frame} back={{ href: back, label: number }} hasErrors={summary.length > 0 || trouble !== undefined}>
      {summary.length === 0 && trouble === undefined ? null : (
        <ErrorSummary errors={summary} {...(trouble === undefined ? {} : { title: trouble })} />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l ar-number" translate={false}>
          {number}
        </span>
        {t('case.join.title')}
      </h1>
      <p class="govuk-body">{t('case.join.lead')}</p>
      <Form action={`/${lang}/cases/${number}/join`} csrf={frame.csrf} autocomplete="off">
        <TextInput
          name="number"
          label={t('case.join.number')}
          width={20}
          value={typed['number'] ?? ''}
          error={errors['number']}
        />
        <Radios
          name="reason"
          legend={t('case.join.reason')}
          size="m"
          value={typed['reason'] || undefined}
          error={errors['reason']}
          choices={joinReasons.map(one => ({ value: one, label: t(`case.join.reason.${one}`) }))}
        />
        <Textarea
          name="note"
          label={t('case.ask.note')}
          hint={t('case.ask.note.hint')}
          optional
          value={typed['note'] ?? ''}
          error={errors['note']}
          maxCharacters={2000}
          rows={3}
        />
        <ButtonGroup>
          <Button>{t('case.join.do')}</Button>
          <a class="govuk-link" href={back}>
            {t('common.back')}
          </a>
        </ButtonGroup>
      </Form>
    </StaffPage>,
  )
}
