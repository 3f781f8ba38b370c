// The form of an opinion for the court, and what was written with its papers. It works on a phone, without a script; what was typed comes back.
import type { PageFrame } from '../http/frame.ts'
import { Button } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { InsetText, WarningText } from '../web/components/notes.tsx'
import { SummaryList } from '../web/components/summary-list.tsx'
import { Textarea, TextInput } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker } from '../words/catalogue.ts'
import { formatMoment } from '../words/format.ts'
import { hearings, opinionAsks } from './contract.ts'
import type { OpinionForm, OpinionRead } from './opinions.ts'

export function opinionFormPage(
  frame: PageFrame,
  form: OpinionForm,
  typed: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const list = Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/care`, label: t('visits.title') }} hasErrors={list.length > 0}>
      {list.length === 0 ? null : <ErrorSummary errors={list} />}
      <h1 class="govuk-heading-l">
        <span class="ar-number" translate={false}>
          {form.number}
        </span>{' '}
        {t('opinion.write')}
      </h1>
      <p class="govuk-body">{t('opinion.lead')}</p>
      {!form.mayWrite ? (
        <WarningText>{t('visits.not-accepted')}</WarningText>
      ) : form.visits === 0 ? (
        <WarningText>
          {t('field.visit-first')}{' '}
          <a class="govuk-link" href={`/${lang}/referrals/${form.number}/visit`}>
            {t('visits.write')}
          </a>
        </WarningText>
      ) : (
        <Form action={`/${lang}/referrals/${form.number}/opinion`} csrf={frame.csrf} autocomplete="off">
          <TextInput name="court" label={t('opinion.court')} value={typed['court'] ?? ''} error={errors['court']} />
          <Radios
            name="asks"
            legend={t('opinion.asks')}
            value={typed['asks'] || undefined}
            error={errors['asks']}
            choices={opinionAsks.map(one => ({ value: one, label: t(`opinion.asks.${one}`) }))}
          />
          <Radios
            name="heard"
            legend={t('opinion.heard')}
            hint={t('opinion.heard.hint')}
            value={typed['heard'] || undefined}
            error={errors['heard']}
            choices={hearings.map(one => ({ value: one, label: t(`opinion.heard.${one}`) }))}
          />
          <Textarea
            name="text"
            label={t('opinion.text')}
            hint={t('opinion.text.hint')}
            rows={8}
            maxCharacters={5000}
            value={typed['text']}
            error={errors['text']}
          />
          <Button>{t('opinion.save')}</Button>
        </Form>
      )}
      {form.earlier.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{t('opinion.earlier')}</h2>
          <ul class="govuk-list">
            {form.earlier.map(one => (
              <li>
                <a class="govuk-link" href={`/${lang}/opinions/${one.id}`}>
                  {formatMoment(one.at, lang)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <InsetText>{t('opinion.form')}</InsetText>
    </StaffPage>,
  )
}

export function opinionPage(frame: PageFrame, read: OpinionRead): string {
  const { lang } = frame
  const t = speaker(lang)
  const path = `/${lang}/opinions/${read.id}/opinion`
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/referrals/${read.number}/opinion`, label: t('opinion.write') }}>
      <h1 class="govuk-heading-l">
        <span class="ar-number" translate={false}>
          {read.number}
        </span>{' '}
        {t('opinion.title')}
      </h1>
      <SummaryList
        rows={[
          { key: t('opinion.when'), value: formatMoment(read.at, lang) },
          { key: t('opinion.court'), value: read.given.court },
          { key: t('opinion.asks'), value: t(`opinion.asks.${read.given.asks}`) },
          { key: t('opinion.heard'), value: t(`opinion.heard.${read.given.heard}`) },
          { key: t('opinion.text'), value: <p class="ar-narrative">{read.given.text}</p> },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}.pdf`}>
          {t('orders.pdf')}
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={`${path}.docx`}>
          {t('orders.material.as-word')}
        </a>
      </p>
      <p class="govuk-hint">{t('opinion.both-read')}</p>
    </StaffPage>,
  )
}
