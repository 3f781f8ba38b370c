// Pages of instructions. The list names nobody; what was said stands only on the page of one instruction, whose opening is an act in the journal.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { Button, ButtonLink } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { Clock } from '../web/components/clock.tsx'
import { DateInput } from '../web/components/date-input.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { EmptyState, InsetText } from '../web/components/notes.tsx'
import { Notification } from '../web/components/notification.tsx'
import { Pager } from '../web/components/pager.tsx'
import { Status } from '../web/components/status.tsx'
import { SummaryList } from '../web/components/summary-list.tsx'
import { Table } from '../web/components/table.tsx'
import { Tabs } from '../web/components/tabs.tsx'
import { Textarea } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type Say } from '../words/catalogue.ts'
import { formatMoment, formatNearMoment } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import { kinds } from '../agencies/kinds.ts'
import type { InstructionForm, InstructionList, InstructionRead, InstructionRow } from './actions.ts'
import { daysAtMost, views, type SubjectKind, type View } from './contract.ts'

type Errors = Readonly<Record<string, string>>

function Errors_({ errors }: { errors: Errors }): JSX.Element | null {
  const list = Object.entries(errors)
  if (list.length === 0) return null
  return (
    <ErrorSummary errors={list.map(([field, text]) => ({ text, href: field === 'by' ? '#by-day' : `#${field}` }))} />
  )
}

/** The record an instruction is about. */
function subjectHref(row: InstructionRow, lang: Lang): string | undefined {
  if (row.subject_kind === 'order') return `/${lang}/orders/${row.subject_number}`
  if (row.subject_kind === 'case') return `/${lang}/cases/${row.subject_number}`
  return row.incident_number === null ? undefined : `/${lang}/incidents/${row.incident_number}/notice`
}

export function instructionsPage(frame: PageFrame, view: View, list: InstructionList, isGiver: boolean): string {
  const { lang } = frame
  const t = speaker(lang)
  const href = (one: View, after?: string) =>
    `/${lang}/instructions?${new URLSearchParams({ view: one, ...(after !== undefined && { after }) }).toString()}`
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('instructions.title')}</h1>
      <p class="govuk-body">{t(isGiver ? 'instructions.lead.giver' : 'instructions.lead.receiver')}</p>
      <Tabs
        label={t('instructions.title')}
        tabs={views.map(one => ({ href: href(one), label: t(`instructions.view.${one}`), current: one === view }))}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t(`instructions.empty.${view}`)}>{t('instructions.empty-text')}</EmptyState>
      ) : (
        <Table
          firstCellIsHead
          columns={[
            { head: t('instructions.number') },
            { head: t('instructions.about') },
            { head: t(isGiver ? 'instructions.to' : 'instructions.from') },
            { head: t(view === 'open' ? 'instructions.due' : 'instructions.answered-at') },
          ]}
          rows={list.rows.map(row => ({
            ...(view === 'open' && row.answer_by.getTime() < list.now.getTime() ? { tone: 'danger' as const } : {}),
            cells: [
              <a class="govuk-link ar-number" href={`/${lang}/instructions/${row.number}`} translate={false}>
                {row.number}
              </a>,
              <span>
                {t(`instructions.kind.${row.subject_kind}`)}{' '}
                <span class="ar-number" translate={false}>
                  {row.subject_number}
                </span>
              </span>,
              isGiver ? row[`to_${lang}`] : row[`from_${lang}`],
              row.replied_at === null ? (
                <Clock act={t('instructions.answer')} due={row.answer_by} now={list.now} warnMinutes={24 * 60} />
              ) : (
                <time dateTime={row.replied_at.toISOString()}>{formatNearMoment(row.replied_at, list.now, lang)}</time>
              ),
            ],
          }))}
        />
      )}
      <Pager next={list.next === undefined ? undefined : href(view, list.next)} />
    </StaffPage>,
  )
}

export type GiveTyped = {
  readonly to: string
  readonly text: string
  readonly by: { readonly day: string; readonly month: string; readonly year: string }
}
export function givePage(
  frame: PageFrame,
  subject: { readonly kind: SubjectKind; readonly number: string },
  form: InstructionForm,
  typed: GiveTyped | undefined,
  errors: Errors,
): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/instructions`, label: t('instructions.title') }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <Errors_ errors={errors} />
      <h1 class="govuk-heading-l">{t('instructions.give')}</h1>
      <p class="govuk-body">
        {t(`instructions.kind.${subject.kind}`)}{' '}
        <span class="ar-number" translate={false}>
          {subject.number}
        </span>
      </p>
      <Form action={`/${lang}/instructions/about/${subject.number}`} csrf={frame.csrf}>
        <Radios
          name="to"
          legend={t('instructions.to')}
          hint={t('instructions.to.hint')}
          size="m"
          value={typed?.to ?? form.holderId}
          error={errors['to']}
          choices={form.receivers.map(agency => ({
            value: agency.id,
            label: agency.name[lang],
            hint: kinds[agency.kind][lang],
          }))}
        />
        <Textarea
          name="text"
          label={t('instructions.text')}
          hint={t('instructions.text.hint')}
          rows={6}
          maxCharacters={4000}
          value={typed?.text}
          error={errors['text']}
        />
        <DateInput
          name="by"
          legend={t('instructions.by')}
          hint={t('instructions.by.hint', { n: daysAtMost })}
          value={typed?.by}
          error={errors['by']}
        />
        <Button>{t('instructions.send')}</Button>
      </Form>
      <InsetText>{t('instructions.basis')}</InsetText>
    </StaffPage>,
  )
}

export function instructionPage(
  frame: PageFrame,
  read: InstructionRead,
  done: 'given' | 'answered' | undefined,
  typed: string | undefined,
  errors: Errors,
  isLate: boolean,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, now } = read
  const href = read.mayOpen ? subjectHref(row, lang) : undefined
  const number = (
    <span class="ar-number" translate={false}>
      {row.subject_number}
    </span>
  )
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/instructions`, label: t('instructions.title') }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <Errors_ errors={errors} />
      {done === undefined ? null : <Notification kind="success">{t(`instructions.done.${done}`)}</Notification>}
      <h1 class="govuk-heading-l">
        <span class="ar-number" translate={false}>
          {row.number}
        </span>{' '}
        {t('instructions.one')}
      </h1>
      <p class="govuk-body">
        <Clock
          act={t('instructions.answer')}
          due={row.answer_by}
          now={now}
          met={row.replied_at ?? undefined}
          warnMinutes={24 * 60}
        />{' '}
        <Escalated read={read} t={t} />
      </p>
      <SummaryList
        rows={[
          {
            key: t('instructions.about'),
            value: (
              <>
                {t(`instructions.kind.${row.subject_kind}`)}{' '}
                {href === undefined ? (
                  number
                ) : (
                  <a class="govuk-link" href={href}>
                    {number}
                  </a>
                )}
              </>
            ),
          },
          { key: t('instructions.from'), value: row[`from_${lang}`] },
          { key: t('instructions.to'), value: row[`to_${lang}`] },
          { key: t('instructions.given-at'), value: formatMoment(row.at, lang) },
          { key: t('instructions.text'), value: <p class="ar-narrative">{read.text}</p> },
          ...(read.reply === undefined || row.replied_at === null
            ? []
            : [
                {
                  key: t('instructions.reply'),
                  value: (
                    <>
                      <p class="ar-narrative">{read.reply}</p>
                      <p class="govuk-hint">{formatMoment(row.replied_at, lang)}</p>
                    </>
                  ),
                },
              ]),
        ]}
      />
      {isLate ? (
        <InsetText>
          <p class="govuk-body">{t('instructions.answered-before')}</p>
          {typed === undefined || typed === '' ? null : <p class="ar-narrative">{typed}</p>}
        </InsetText>
      ) : null}
      {read.mayAnswer ? (
        <Form action={`/${lang}/instructions/${row.number}`} csrf={frame.csrf}>
          <Textarea
            name="reply"
            label={t('instructions.reply')}
            hint={t('instructions.reply.hint')}
            rows={6}
            maxCharacters={4000}
            value={typed}
            error={errors['reply']}
          />
          <Button>{t('instructions.reply.send')}</Button>
        </Form>
      ) : null}
      {href !== undefined && read.mayInstruct ? (
        <ButtonLink kind="secondary" href={`/${lang}/instructions/about/${row.subject_number}`}>
          {t('instructions.another')}
        </ButtonLink>
      ) : null}
      <InsetText>{t('instructions.basis')}</InsetText>
    </StaffPage>,
  )
}

function Escalated({ read, t }: { read: InstructionRead; t: Say }): JSX.Element | null {
  const climbed = read.duties.some(d => d.level > 0 && (d.state === 'open' || d.state === 'missed'))
  return climbed ? <Status tone="danger">{t('instructions.escalated')}</Status> : null
}
