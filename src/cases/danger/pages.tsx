// Opening a case in danger: the form with its reason and signing in again, the one case for an hour, and the list in which somebody else judges it.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { stateTones, stateWords } from '../../orders/lines.ts'
import { stateAt } from '../../orders/order.ts'
import { Button } from '../../web/components/button.tsx'
import { Checkboxes, Radios } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText, WarningText } from '../../web/components/notes.tsx'
import { Status } from '../../web/components/status.tsx'
import { SummaryList } from '../../web/components/summary-list.tsx'
import { Textarea, TextInput } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatMoment } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { RiskMark, StateMark } from '../page.tsx'
import { birthWords } from '../tab-pages.tsx'
import type { DangerList, DangerSeen, InDanger } from './actions.ts'
import { DangerCard } from './card.tsx'
import { dangerReasons, verdicts } from './contract.ts'

export type DangerView = {
  readonly frame: PageFrame
  readonly list: DangerList
  /** May this person open a case at all? */
  readonly mayOpen: boolean
  /** Accounts of the demonstration have no password. */
  readonly hasPassword: boolean
  readonly login: string
  /** May ask of any record who opened it. */
  readonly mayAsk: boolean
  readonly maySign: boolean
  readonly seesFlagged: boolean
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: Readonly<Record<string, string>>
}

export function dangerPage(view: DangerView): string {
  const { frame, list, typed = {}, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  const summary = Object.entries(errors)
  return renderPage(
    <StaffPage {...frame} hasErrors={summary.length > 0}>
      {summary.length === 0 ? null : (
        <ErrorSummary errors={summary.map(([field, text]) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{t('danger.title')}</h1>
      {view.mayOpen ? (
        <>
          <p class="govuk-body ar-lead">{t('danger.lead')}</p>
          <WarningText>{t('danger.warning')}</WarningText>
          <Form action={frame.path} csrf={frame.csrf} autocomplete="off">
            <TextInput
              name="number"
              label={t('danger.number')}
              hint={t('danger.number.hint')}
              width={20}
              autocomplete="off"
              spellcheck={false}
              value={typed['number']}
              error={errors['number']}
            />
            <Radios
              name="reason"
              legend={t('danger.reason')}
              size="s"
              small
              value={typed['reason']}
              error={errors['reason']}
              choices={dangerReasons.map(value => ({ value, label: t(`danger.reason.${value}`) }))}
            />
            <Textarea
              name="words"
              label={t('danger.words')}
              hint={t('danger.words.hint')}
              rows={3}
              maxCharacters={2000}
              value={typed['words']}
              error={errors['words']}
            />
            {view.hasPassword ? (
              <TextInput
                name="password"
                type="password"
                label={t('danger.password')}
                hint={t('danger.password.hint')}
                width={20}
                autocomplete="current-password"
                error={errors['password']}
              />
            ) : (
              <Checkboxes
                name="password"
                legend={t('danger.password')}
                size="s"
                small
                error={errors['password']}
                choices={[{ value: 'again', label: t('danger.same-again', { login: view.login }) }]}
              />
            )}
            <Button>{t('danger.open')}</Button>
          </Form>
        </>
      ) : null}
      {view.maySign ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/week`}>
            {t('week.title')}
          </a>
        </p>
      ) : null}
      {view.seesFlagged ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/oversight/looked-into`}>
            {t('week.flagged')}
          </a>
        </p>
      ) : null}
      {view.mayAsk ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/admin/opened`}>
            {t('lookups.title')}
          </a>
        </p>
      ) : null}
      <h2 class="govuk-heading-m">{t('danger.list')}</h2>
      {list.openings.length === 0 ? (
        <EmptyState title={t('danger.none')}>{t('danger.none.text')}</EmptyState>
      ) : (
        <ul class="govuk-list ar-link-list">
          {list.openings.map(one => (
            <li class="ar-link-card" id={`opening-${one.id}`}>
              <DangerCard one={one} frame={frame} now={list.now} t={t} />
            </li>
          ))}
        </ul>
      )}
    </StaffPage>,
  )
}

export function dangerReviewPage(view: {
  readonly frame: PageFrame
  readonly one: DangerSeen
  readonly now: Date
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: Readonly<Record<string, string>>
}): string {
  const { frame, one, now, typed = {}, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  const summary = Object.entries(errors)
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/cases/in-danger`, label: t('danger.title') }}
      hasErrors={summary.length > 0}
    >
      {summary.length === 0 ? null : (
        <ErrorSummary errors={summary.map(([field, text]) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{t('danger.judge')}</h1>
      <DangerCard one={{ ...one, mayJudge: false, mayEnd: false }} frame={frame} now={now} t={t} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/cases/${one.number}/opened`}>
          {t('danger.what-was-read')}
        </a>
      </p>
      <Form action={frame.path} csrf={frame.csrf} autocomplete="off">
        <Radios
          name="verdict"
          legend={t('danger.verdict')}
          size="m"
          value={typed['verdict']}
          error={errors['verdict']}
          choices={verdicts.map(value => ({ value, label: t(`danger.verdict.${value}`) }))}
        />
        <Textarea
          name="words"
          label={t('danger.verdict.words')}
          rows={3}
          maxCharacters={2000}
          value={typed['words']}
          error={errors['words']}
        />
        <Button>{t('danger.judge.do')}</Button>
      </Form>
    </StaffPage>,
  )
}

/** The one case: what somebody needs who goes there now. Nothing can be written from here. */
export function inDangerPage(frame: PageFrame, read: InDanger): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, opening, now } = read
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/cases/in-danger`, label: t('danger.title') }}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l ar-number" translate={false}>
          {row.number}
        </span>
        {t('danger.case')}
      </h1>
      <p class="govuk-body">
        <StateMark state={row.state} t={t} /> <RiskMark risk={row.risk} child={row.child} t={t} />
      </p>
      <InsetText>
        <p class="govuk-body">{t('danger.runs-until', { when: formatMoment(opening.until_at, lang) })}</p>
        <p class="govuk-body">{t('danger.journalled')}</p>
      </InsetText>
      {read.holder === undefined ? null : (
        <p class="govuk-body">{t('incident.holder', { name: read.holder.name[lang] })}</p>
      )}
      <h2 class="govuk-heading-m">{t('case.tab.orders')}</h2>
      {read.orders.length === 0 ? (
        <p class="govuk-body">{t('danger.no-orders')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {read.orders.map(order => (
            <li>
              <OrderLine order={order} now={now} lang={lang} t={t} />
            </li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">{t('case.tab.people')}</h2>
      {read.people.map(p => (
        <section>
          <h3 class="govuk-heading-s">
            {p.person.name ?? t('orders.no-name')}{' '}
            <Status tone={p.role === 'alleged-offender' ? 'plain' : 'info'}>{t(`incident.role.${p.role}`)}</Status>
          </h3>
          <SummaryList
            rows={[
              ...(p.person.birth === undefined
                ? []
                : [{ key: t('case.people.birth'), value: birthWords(p.person.birth, lang, t) }]),
              ...(p.person.phone === undefined ? [] : [{ key: t('search.phone'), value: p.person.phone }]),
              ...(p.isSecret
                ? [{ key: t('danger.address'), value: t('danger.address.secret') }]
                : p.person.address === undefined
                  ? []
                  : [{ key: t('danger.address'), value: p.person.address }]),
            ]}
          />
        </section>
      ))}
      <Form action={`/${lang}/cases/in-danger`} csrf={frame.csrf} hidden={{ end: opening.id }}>
        <Button kind="secondary">{t('danger.end')}</Button>
      </Form>
    </StaffPage>,
  )
}

function OrderLine(view: {
  readonly order: InDanger['orders'][number]
  readonly now: Date
  readonly lang: Lang
  readonly t: Say
}): JSX.Element {
  const { order, now, lang, t } = view
  const state = stateAt(
    {
      servedAt: order.served_at ?? undefined,
      until: order.until ?? undefined,
      untilAtLatest: order.until_at_latest ?? undefined,
      endedAt: order.ended_at ?? undefined,
    },
    now,
  )
  return (
    <>
      <span class="ar-number" translate={false}>
        {order.number}
      </span>{' '}
      <Status tone={stateTones[state]}>{stateWords(state, order, now, lang)}</Status>{' '}
      {order.breached_at === null ? null : <Status tone="danger">{t('orders.state.breached')}</Status>}
    </>
  )
}
