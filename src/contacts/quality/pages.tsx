// The quality sample on the screen: drawing and signing, one conversation with its form, and what an operator sees of her own work.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText } from '../../web/components/notes.tsx'
import { SummaryList } from '../../web/components/summary-list.tsx'
import { TextInput } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDate, formatMoment } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import type { OpenContact } from '../desk/contract.ts'
import { Talk } from '../talk.tsx'
import { WallTabs } from '../wall/tabs.tsx'
import type { Samples } from './actions.ts'
import { criteria, marks, type Marks } from './criteria.ts'
import type { MarksRow } from './store.ts'

type Errors = Readonly<Record<string, string>>

export function qualityPage(view: {
  readonly frame: PageFrame
  readonly samples: Samples
  readonly typed?: Readonly<Record<'from' | 'until' | 'share', string>>
  readonly errors?: Errors
}): string {
  const { frame, samples, typed, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  const action = `/${lang}/desk/quality`
  return renderPage(
    <StaffPage {...frame} hasErrors={Object.keys(errors).length > 0}>
      <Wrong errors={errors} />
      <h1 class="govuk-heading-l">{t('quality.title')}</h1>
      <WallTabs lang={lang} current="quality" />
      <p class="govuk-body">{t('quality.lead')}</p>
      {samples.length === 0 ? (
        <EmptyState title={t('quality.none')}>{t('quality.none.text')}</EmptyState>
      ) : (
        samples.map(sample => (
          <section class="ar-link-card">
            <h2 class="govuk-heading-s">
              {t('quality.period', {
                from: formatDate(sample.from_at, lang),
                until: formatDate(new Date(sample.until_at.getTime() - 1), lang),
              })}
            </h2>
            <p class="govuk-body">{t('quality.drawn', { drawn: sample.drawn, total: sample.total })}</p>
            <p class="govuk-body">{t('quality.signed', { signed: Math.min(sample.signed, 2) })}</p>
            {sample.mine || sample.signed >= 2 ? null : (
              <Form action={action} csrf={frame.csrf} hidden={{ sign: sample.id }}>
                <Button kind="secondary">{t('quality.sign')}</Button>
              </Form>
            )}
            {sample.signed < 2 ? (
              <p class="govuk-body ar-quiet">{t('quality.closed')}</p>
            ) : (
              <ol class="govuk-list">
                {sample.items.map(item => (
                  <li>
                    <a class="govuk-link" href={`${action}/${item.id}`}>
                      {t('quality.item', { n: item.position })}
                    </a>{' '}
                    – {t(item.marked ? 'quality.is-marked' : 'quality.is-unmarked')}
                  </li>
                ))}
              </ol>
            )}
          </section>
        ))
      )}
      <h2 class="govuk-heading-m">{t('quality.draw')}</h2>
      <Form action={action} csrf={frame.csrf}>
        <TextInput
          name="from"
          label={t('quality.from')}
          hint={t('rota.on.hint')}
          width={10}
          value={typed?.from}
          error={errors['from']}
        />
        <TextInput
          name="until"
          label={t('quality.until')}
          hint={t('rota.on.hint')}
          width={10}
          value={typed?.until}
          error={errors['until']}
        />
        <TextInput
          name="share"
          label={t('quality.share')}
          hint={t('quality.share.hint')}
          width={3}
          inputmode="numeric"
          value={typed?.share ?? '5'}
          error={errors['share']}
        />
        <Button>{t('quality.draw.do')}</Button>
      </Form>
    </StaffPage>,
  )
}

function Wrong({ errors }: { readonly errors: Errors }): JSX.Element | null {
  const found = Object.entries(errors)
  return found.length === 0 ? null : (
    <ErrorSummary errors={found.map(([field, text]) => ({ text, href: `#${field}` }))} />
  )
}

/** The same words once, leading to the first place: six lines alike are read to a blind supervisor six times. */
function firstOfEach(errors: Errors): Errors {
  const found = new Map(
    Object.entries(errors)
      .toReversed()
      .map(([field, text]) => [text, field]),
  )
  return Object.fromEntries([...found].map(([text, field]) => [field, text]))
}

export function sampledPage(view: {
  readonly frame: PageFrame
  readonly open: OpenContact
  readonly marked: MarksRow | undefined
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: Errors
}): string {
  const { frame, open, marked, typed = {}, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/desk/quality`, label: t('quality.title') }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <Wrong errors={firstOfEach(errors)} />
      <h1 class="govuk-heading-l">{t('quality.one')}</h1>
      <InsetText>{t('quality.read')}</InsetText>
      <Talk label={t('reading.talk')} lines={open.messages} />
      {open.closed === undefined ? null : (
        <SummaryList
          rows={[
            { key: t('shift.type'), value: open.closed.callType ?? '–' },
            { key: t('line.ui.reason'), value: open.closed.reasons.join('; ') || '–' },
            { key: t('line.ui.outcome'), value: open.closed.outcome ?? '–' },
            ...open.notes.map(note => ({ key: note.when, value: note.text })),
          ]}
        />
      )}
      {marked !== undefined ? (
        <Result marks={marked.marks} at={marked.at} lang={lang} t={t} />
      ) : (
        <>
          <h2 class="govuk-heading-m">{t('quality.form')}</h2>
          <Form action={frame.path} csrf={frame.csrf}>
            {criteria.map(({ code, text }) => (
              <Radios
                name={code}
                legend={text[lang]}
                size="s"
                small
                inline
                value={typed[code]}
                error={errors[code]}
                choices={marks.map(value => ({ value, label: t(`quality.mark.${value}`) }))}
              />
            ))}
            <Button>{t('quality.mark')}</Button>
          </Form>
        </>
      )}
    </StaffPage>,
  )
}

function Result(props: {
  readonly marks: Marks
  readonly at: Date
  readonly lang: Lang
  readonly t: Say
}): JSX.Element {
  const { lang, t } = props
  return (
    <section class="ar-link-card">
      <h2 class="govuk-heading-s">{t('quality.result', { at: formatMoment(props.at, lang) })}</h2>
      <SummaryList
        rows={criteria.map(({ code, text }) => ({ key: text[lang], value: t(`quality.mark.${props.marks[code]}`) }))}
      />
    </section>
  )
}

export function resultsPage(frame: PageFrame, own: readonly MarksRow[]): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame}>
      <h1 class="govuk-heading-l">{t('quality.own')}</h1>
      <p class="govuk-body">{t('quality.own.lead')}</p>
      {own.length === 0 ? (
        <EmptyState title={t('quality.own.none')}>{t('quality.own.none.text')}</EmptyState>
      ) : (
        own.map(row => <Result marks={row.marks} at={row.at} lang={lang} t={t} />)
      )}
    </StaffPage>,
  )
}
