// Pages of the guardianship body: what is due today without a click, the form of a visit for a phone, one visit with photographs and placement. Without a script
// and at 360 px. Lists name nobody; what was seen stands only on the visit's own page.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { duties } from '../law/duties.ts'
import { Button } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { Clock } from '../web/components/clock.tsx'
import { DateInput } from '../web/components/date-input.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { FileUpload } from '../web/components/file-upload.tsx'
import { Form } from '../web/components/form.tsx'
import { EmptyState, InsetText, WarningText } from '../web/components/notes.tsx'
import { Status } from '../web/components/status.tsx'
import { SummaryList } from '../web/components/summary-list.tsx'
import { Table } from '../web/components/table.tsx'
import { Textarea } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type Say } from '../words/catalogue.ts'
import { formatDate, formatMoment, formatNearMoment } from '../words/format.ts'
import type { ChildDue, RefusedPhoto, VisitForm, VisitRead } from './actions.ts'
import { findings, placementSteps, type Finding } from './contract.ts'
import { openSteps } from './visit.ts'

export type Typed = Readonly<Record<string, string>>
const tones = { safe: 'done', help: 'warn', danger: 'danger' } as const satisfies Record<Finding, string>

function Found({ finding, t }: { finding: Finding; t: Say }): JSX.Element {
  return <Status tone={tones[finding]}>{t(`visits.finding.${finding}`)}</Status>
}

export function carePage(
  frame: PageFrame,
  { rows, now }: { readonly rows: readonly ChildDue[]; readonly now: Date },
  waiting: { readonly instructions: number; readonly advised: number },
): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('visits.title')}</h1>
      <p class="govuk-body">{t('visits.lead')}</p>
      {waiting.advised === 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/recommendations`}>
            <Status tone="warn">{t('recommendation.owed', { n: waiting.advised })}</Status>
          </a>
        </p>
      )}
      {waiting.instructions === 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/instructions`}>
            <Status tone="warn">{t('instructions.waiting', { n: waiting.instructions })}</Status>
          </a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('visits.none')}>{t('visits.none-text')}</EmptyState>
      ) : (
        <Table
          firstCellIsHead
          columns={[
            { head: t('referrals.col.number') },
            { head: t('visits.due') },
            { head: t('visits.last') },
            { head: t('visits.write') },
          ]}
          rows={rows.map(row => ({
            ...(row.due.at.getTime() < now.getTime() || row.due.what === 'place' ? { tone: 'danger' as const } : {}),
            cells: [
              <a class="govuk-link ar-number" href={`/${lang}/referrals/${row.number}`} translate={false}>
                {row.number}
              </a>,
              <>
                <Clock act={t(`visits.due.${row.due.what}`)} due={row.due.at} now={now} warnMinutes={24 * 60} />
                {row.level > 0 ? <Status tone="danger">{t('referrals.escalated')}</Status> : null}
              </>,
              row.finding === null || row.on_day === null || row.visit_id === null ? (
                <span class="ar-muted">{t('visits.last.none')}</span>
              ) : (
                <a class="govuk-link" href={`/${lang}/visits/${row.visit_id}`}>
                  {formatDate(row.on_day, lang)} <Found finding={row.finding} t={t} />
                </a>
              ),
              row.state === 'accepted' || row.state === 'in-progress' ? (
                <ul class="govuk-list">
                  {(['visit', 'opinion'] as const).map(what => (
                    <li>
                      <a class="govuk-link" href={`/${lang}/referrals/${row.number}/${what}`}>
                        {t(what === 'visit' ? 'visits.write' : 'opinion.title')}
                        <span class="govuk-visually-hidden"> {row.number}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              ) : (
                <a class="govuk-link" href={`/${lang}/referrals/${row.number}`}>
                  {t('visits.answer-first')}
                  <span class="govuk-visually-hidden"> {row.number}</span>
                </a>
              ),
            ],
          }))}
        />
      )}
      <InsetText>{t('visits.setting')}</InsetText>
    </StaffPage>,
  )
}

export function visitFormPage(
  frame: PageFrame,
  form: VisitForm,
  typed: Typed,
  errors: Readonly<Record<string, string>>,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const list = Object.entries(errors)
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/care`, label: t('visits.title') }} hasErrors={list.length > 0}>
      {list.length === 0 ? null : (
        <ErrorSummary
          errors={list.map(([field, text]) => ({ text, href: field === 'onDay' ? '#onDay-day' : `#${field}` }))}
        />
      )}
      <h1 class="govuk-heading-l">
        <span class="ar-number" translate={false}>
          {form.number}
        </span>{' '}
        {t('visits.one')}
      </h1>
      {form.mayWrite ? (
        <Form action={`/${lang}/referrals/${form.number}/visit`} csrf={frame.csrf} autocomplete="off">
          <DateInput
            name="onDay"
            legend={t('visits.on-day')}
            value={{
              day: typed['onDay-day'] ?? '',
              month: typed['onDay-month'] ?? '',
              year: typed['onDay-year'] ?? '',
            }}
            error={errors['onDay']}
          />
          <Radios
            name="finding"
            legend={t('visits.finding')}
            value={typed['finding']}
            error={errors['finding']}
            choices={findings.map(one => ({ value: one, label: t(`visits.finding.${one}`) }))}
          />
          <Textarea
            name="note"
            label={t('visits.note')}
            hint={t('visits.note.hint')}
            rows={6}
            maxCharacters={5000}
            value={typed['note']}
            error={errors['note']}
          />
          <Button>{t('visits.save')}</Button>
        </Form>
      ) : (
        <WarningText>{t('visits.not-accepted')}</WarningText>
      )}
      {form.earlier.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{t('visits.earlier')}</h2>
          <ul class="govuk-list">
            {form.earlier.map(one => (
              <li>
                <a class="govuk-link" href={`/${lang}/visits/${one.id}`}>
                  {formatDate(one.on_day, lang)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </StaffPage>,
  )
}

export function visitPage(frame: PageFrame, read: VisitRead, refused: readonly RefusedPhoto[]): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, photos } = read
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/care`, label: t('visits.title') }} hasErrors={refused.length > 0}>
      {refused.length === 0 ? null : (
        <ErrorSummary errors={refused.map(one => ({ text: refusedWords(one, t), href: '#photos' }))} />
      )}
      <h1 class="govuk-heading-l">
        <span class="ar-number" translate={false}>
          {row.number}
        </span>{' '}
        {t('visits.one')}
      </h1>
      {row.finding === 'danger' ? <Placement frame={frame} read={read} t={t} /> : null}
      <SummaryList
        rows={[
          { key: t('visits.on-day'), value: formatDate(row.on_day, lang) },
          { key: t('visits.finding'), value: <Found finding={row.finding} t={t} /> },
          { key: t('visits.note'), value: <p class="ar-narrative">{read.note}</p> },
          { key: t('visits.written'), value: formatMoment(row.at, lang) },
        ]}
      />
      <h2 class="govuk-heading-m">{t('visits.photos')}</h2>
      {photos.length === 0 ? (
        <p class="govuk-body">{t('visits.photos.none')}</p>
      ) : (
        <ol class="govuk-list govuk-list--number">
          {photos.map((photo, i) => (
            <li>
              <a class="govuk-link" href={`/${lang}/visits/${row.id}/photos/${photo.id}`}>
                {t('visits.photo', { n: i + 1 })}
              </a>{' '}
              <span class="ar-muted">{formatNearMoment(photo.at, read.now, lang)}</span>
            </li>
          ))}
        </ol>
      )}
      {read.isAuthor ? (
        <Form action={`/${lang}/visits/${row.id}/photos`} csrf={frame.csrf} hasFile>
          <FileUpload
            name="photos"
            label={t('visits.photos.add')}
            hint={t('visits.photos.hint')}
            accept="image/jpeg,image/png,image/webp"
            multiple
            error={refused[0] && refusedWords(refused[0], t)}
          />
          <Button kind="secondary">{t('visits.photos.send')}</Button>
        </Form>
      ) : null}
    </StaffPage>,
  )
}

function refusedWords(one: RefusedPhoto, t: Say): string {
  return t('notices.file.refused', {
    name: one.name,
    why: t(one.why === 'too-many' ? 'notices.file.too-many' : `attachment.${one.why}`),
  })
}

/** What the law held here says of it, and what it does not: no article on taking a child away is among the texts. */
function Placement({ frame, read, t }: { frame: PageFrame; read: VisitRead; t: Say }): JSX.Element {
  const { lang } = frame
  const { row, steps, now } = read
  const open = openSteps(steps.map(s => s.step))
  const last = steps.at(-1)
  const due = read.placeBy ?? row.at
  const measures = duties.find(duty => duty.rule === 'fam-67.3/act')
  return (
    <section id="placement" aria-labelledby="placement-title">
      <h2 class="govuk-heading-m" id="placement-title">
        {t('visits.placement')}
      </h2>
      <p class="govuk-body">
        <Clock
          act={t('visits.due.place')}
          due={due}
          now={now}
          {...(open.length === 0 && last ? { met: last.at } : {})}
          warnMinutes={24 * 60}
        />
      </p>
      <ol class="govuk-list govuk-list--number">
        {placementSteps.map(step => {
          const taken = steps.find(s => s.step === step)
          return (
            <li>
              {t(`visits.step.${step}`)}{' '}
              {taken === undefined ? (
                <Form action={`/${lang}/visits/${row.id}/steps`} csrf={frame.csrf} hidden={{ step }} inline>
                  <Button kind="secondary">
                    {t('visits.step.done')}
                    <span class="govuk-visually-hidden"> {t(`visits.step.${step}`)}</span>
                  </Button>
                </Form>
              ) : (
                <Status tone="done">{formatNearMoment(taken.at, now, lang)}</Status>
              )}
            </li>
          )
        })}
      </ol>
      {measures === undefined ? null : (
        <p class="govuk-body">
          {measures.does[lang]} ({measures.cite.words[lang]})
        </p>
      )}
      <InsetText>{t('visits.placement.open')}</InsetText>
    </section>
  )
}
