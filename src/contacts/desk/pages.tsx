// What an operator of 111 sees: who waits, danger first; one contact with its conversation; the answer; at most three choices to close it.
import type { JSX } from 'preact'
import { regionName } from '../../agencies/regions.ts'
import type { PageFrame } from '../../http/frame.ts'
import { Button, ButtonLink } from '../../web/components/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText, WarningText } from '../../web/components/notes.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { Pager } from '../../web/components/pager.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { Select } from '../../web/components/select.tsx'
import { Status } from '../../web/components/status.tsx'
import { SummaryList } from '../../web/components/summary-list.tsx'
import { Table } from '../../web/components/table.tsx'
import { Tabs } from '../../web/components/tabs.tsx'
import { Textarea } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatNearMoment, formatRelative } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { callTypesOfNeed, callTypesWithoutNeed, outcomes, reasons, views, type View } from '../contract.ts'
import type { ContactRow } from '../store.ts'
import { Talk } from '../talk.tsx'
import type { ContactRead, DeskList } from './actions.ts'

export function deskPage(frame: PageFrame, view: View, list: DeskList, next: string | undefined): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('line.title')}</h1>
      <Tabs
        label={t('line.views')}
        tabs={views.map(one => ({
          href: `/${lang}/desk?view=${one}`,
          label: t(`line.view.${one}`),
          current: one === view,
        }))}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t(`line.empty.${view}`)}>{t('line.empty.text')}</EmptyState>
      ) : (
        <Table
          caption={t(`line.view.${view}`)}
          captionSize="hidden"
          firstCellIsHead
          columns={[
            { head: t('line.number') },
            { head: t('line.since') },
            { head: t('line.who') },
            { head: t('line.marks') },
          ]}
          rows={list.rows.map(row => ({
            ...(row.danger === 'yes' && row.state !== 'closed' && { tone: 'danger' as const }),
            cells: [
              <a class="govuk-link ar-number" href={`/${lang}/desk/${row.number}`} translate={false}>
                {row.number}
              </a>,
              formatRelative(row.turned_at, list.now, lang),
              whoOf(row, lang),
              <Marks row={row} t={t} />,
            ],
          }))}
        />
      )}
      <Pager next={next} />
    </StaffPage>,
  )
}

/** Language, age band, region and channel: all that is known of who wrote. */
function whoOf(row: ContactRow, lang: Lang): string {
  const t = speaker(lang)
  const region = row.region === null ? t('line.region.unknown') : regionName(row.region, lang)
  return [t(`line.lang.${row.lang}`), t(`line.age.${row.age}`), region, t(`line.channel.${row.channel}`)].join(' · ')
}

function Marks({ row, t }: { row: ContactRow; t: Say }): JSX.Element {
  if (row.state === 'closed')
    return <Status tone="plain">{row.call_type === null ? '' : t(`line.type.${row.call_type}`)}</Status>
  return <Danger row={row} t={t} />
}

function Danger({ row, t }: { row: ContactRow; t: Say }): JSX.Element {
  const tone = ({ yes: 'danger', unknown: 'warn', no: 'plain' } as const)[row.danger]
  return <Status tone={tone}>{t(`line.danger.${row.danger}`)}</Status>
}

export type ContactView = {
  readonly frame: PageFrame
  readonly read: ContactRead
  readonly done?: 'sent' | 'closed' | undefined
  /** Typed or chosen before, when it was not taken. */
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: readonly { readonly field: string; readonly text: string }[]
  readonly changed?: boolean
}

export function contactPage(view: ContactView): string {
  const { frame, read, typed = {}, errors = [] } = view
  const { lang } = frame
  const t = speaker(lang)
  const { contact } = read
  const isClosed = contact.state === 'closed'
  const errorOf = (field: string) => errors.find(e => e.field === field)?.text
  const action = `/${lang}/desk/${contact.number}`
  const hidden = { version: String(contact.version) }
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      back={{ href: `/${lang}/desk`, label: t('line.title') }}
      hasErrors={errors.length > 0 || view.changed === true}
    >
      {view.changed ? (
        <ErrorSummary title={t('line.changed')} description={t('line.changed.text')} errors={[]} />
      ) : errors.length > 0 ? (
        <ErrorSummary errors={errors.map(e => ({ text: e.text, href: `#${e.field}` }))} />
      ) : null}
      {view.done === undefined ? null : (
        <Notification kind="success">
          <p class="govuk-notification-banner__heading">{t(`line.${view.done}`)}</p>
        </Notification>
      )}
      <h1 class="govuk-heading-l ar-number" translate={false}>
        {contact.number}
      </h1>
      <p class="govuk-body">
        <Danger row={contact} t={t} /> {whoOf(contact, lang)}
      </p>
      <div class="ar-reading-part">
        {isClosed ? null : (
          <p>
            <ButtonLink kind={contact.danger === 'yes' ? 'danger' : 'secondary'} href={`${action}/danger`}>
              {t('onward.danger.open')}
            </ButtonLink>
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`${action}/onward`}>
            {t('onward.open')}
          </a>
        </p>
        {contact.safe === 'yes' ? (
          <InsetText>{t('line.safe.yes')}</InsetText>
        ) : (
          <WarningText>{t(`line.safe.${contact.safe}`)}</WarningText>
        )}
        <p class="govuk-body">{t(contact.has_code ? 'line.code.yes' : 'line.code.no')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${action}/people`}>
            {t('contact-people.open')}
          </a>
        </p>
        <h2 class="govuk-heading-m">{t('tell.talk.heading')}</h2>
        <Talk
          label={t('tell.talk.heading')}
          lines={read.messages.map(message => ({
            mine: message.from === 'operator',
            who: t(message.from === 'writer' ? 'line.writer' : 'line.operator'),
            when: formatNearMoment(message.at, read.now, lang),
            lang: message.lang,
            text: message.text,
          }))}
        />
        {isClosed ? (
          <Closed contact={contact} t={t} frame={frame} action={action} />
        ) : (
          <Form action={action} csrf={frame.csrf} hidden={hidden} autocomplete="off">
            <Textarea
              name="text"
              label={t('line.reply')}
              hint={t('line.reply.hint', { lang: t(`line.lang.${contact.lang}`) })}
              size="m"
              value={typed['text']}
              rows={5}
              autocomplete="off"
              error={errorOf('text')}
            />
            <Button name="go" value="answer">
              {t('line.reply.send')}
            </Button>
            <h2 class="govuk-heading-m">{t('line.close')}</h2>
            <Radios
              name="callType"
              legend={t('line.close.type')}
              hint={t('line.close.type-hint')}
              size="s"
              small
              value={typed['callType']}
              error={errorOf('callType')}
              choices={[...callTypesOfNeed, ...callTypesWithoutNeed].map(one => ({
                value: one,
                label: t(`line.type.${one}`),
              }))}
            />
            <Select
              name="reason"
              label={t('line.close.reason')}
              value={typed['reason']}
              error={errorOf('reason')}
              options={[
                { value: '', label: t('line.close.choose') },
                ...reasons.map(one => ({ value: one, label: t(`line.reason.${one}`) })),
              ]}
            />
            <Select
              name="outcome"
              label={t('line.close.outcome')}
              value={typed['outcome']}
              error={errorOf('outcome')}
              options={[
                { value: '', label: t('line.close.choose') },
                ...outcomes.map(one => ({ value: one, label: t(`line.outcome.${one}`) })),
              ]}
            />
            <Button name="go" value="close" kind="secondary">
              {t('line.close')}
            </Button>
          </Form>
        )}
      </div>
    </StaffPage>,
  )
}

function Closed(props: { contact: ContactRow; t: Say; frame: PageFrame; action: string }): JSX.Element {
  const { contact, t, frame } = props
  const { call_type: callType, reason, outcome } = contact
  return (
    <>
      <h2 class="govuk-heading-m">{t('line.closed')}</h2>
      <SummaryList
        rows={[
          ...(callType === null ? [] : [{ key: t('line.close.type'), value: t(`line.type.${callType}`) }]),
          ...(reason === null ? [] : [{ key: t('line.close.reason'), value: t(`line.reason.${reason}`) }]),
          ...(outcome === null ? [] : [{ key: t('line.close.outcome'), value: t(`line.outcome.${outcome}`) }]),
        ]}
      />
      <p class="govuk-body">{t('line.closed.text')}</p>
      <Form action={props.action} csrf={frame.csrf} hidden={{ version: String(contact.version) }}>
        <Button name="go" value="reopen" kind="secondary">
          {t('line.reopen')}
        </Button>
      </Form>
    </>
  )
}
