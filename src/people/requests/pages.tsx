// The form that turns a hit of two key files into a lawful request, the list of one's agency's requests, and the request as it is printed.
import type { PageFrame } from '../../http/frame.ts'
import { exchangeKinds } from '../../names/index.ts'
import { Button } from '../../web/components/button.tsx'
import { Checkboxes, Radios } from '../../web/components/choice.tsx'
import { DateInput } from '../../web/components/date-input.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { SummaryList } from '../../web/components/summary-list.tsx'
import { Textarea, TextInput } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDate, formatMoment } from '../../words/format.ts'
import type { RequestSeen } from './actions.ts'
import { askedParts, bases, type RecordRequest } from './contract.ts'

export type TypedRequest = {
  readonly [K in Exclude<keyof RecordRequest, 'asked' | 'due'>]: string
} & {
  readonly asked: readonly string[]
  readonly due: { readonly day: string; readonly month: string; readonly year: string }
}

export function requestsPage(view: {
  readonly frame: PageFrame
  readonly requests: readonly RequestSeen[]
  readonly typed?: TypedRequest
  readonly errors?: Readonly<Record<string, string>>
}): string {
  const { frame, requests, typed, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} hasErrors={Object.keys(errors).length > 0}>
      {Object.keys(errors).length === 0 ? null : (
        <ErrorSummary
          errors={Object.entries(errors).map(([field, text]) => ({
            text,
            href: `#${field === 'due' ? 'due-day' : field}`,
          }))}
        />
      )}
      <h1 class="govuk-heading-l">{t('requests.title')}</h1>
      <p class="govuk-body ar-lead">{t('requests.lead')}</p>
      <Form action={`/${lang}/people/requests`} csrf={frame.csrf}>
        <TextInput name="to" label={t('requests.to')} value={typed?.to} error={errors['to']} />
        <TextInput
          name="theirRecord"
          label={t('requests.their-record')}
          hint={t('requests.record.hint')}
          width={20}
          spellcheck={false}
          value={typed?.theirRecord}
          error={errors['theirRecord']}
        />
        <TextInput
          name="ownRecord"
          label={t('requests.own-record')}
          width={20}
          spellcheck={false}
          value={typed?.ownRecord}
          error={errors['ownRecord']}
        />
        <Radios
          name="hit"
          legend={t('requests.hit')}
          size="s"
          small
          value={typed?.hit}
          error={errors['hit']}
          choices={exchangeKinds.map(value => ({ value, label: t(`requests.hit.${value}`) }))}
        />
        <Radios
          name="basis"
          legend={t('requests.basis')}
          hint={t('requests.basis.hint')}
          size="s"
          small
          value={typed?.basis}
          error={errors['basis']}
          choices={bases.map(value => ({ value, label: basisWords(value, t) }))}
        />
        <TextInput
          name="article"
          label={t('requests.article')}
          optional
          value={typed?.article}
          error={errors['article']}
        />
        <Textarea
          name="purpose"
          label={t('requests.purpose')}
          hint={t('requests.purpose.hint')}
          rows={3}
          value={typed?.purpose}
          error={errors['purpose']}
        />
        <Checkboxes
          name="asked"
          legend={t('requests.asked')}
          hint={t('requests.asked.hint')}
          size="s"
          small
          values={typed?.asked ?? []}
          error={errors['asked']}
          choices={askedParts.map(value => ({ value, label: t(`requests.asked.${value}`) }))}
        />
        <DateInput name="due" legend={t('requests.due')} size="s" value={typed?.due} error={errors['due']} />
        <Button>{t('requests.make')}</Button>
      </Form>
      {requests.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{t('requests.made')}</h2>
          <ul class="govuk-list">
            {requests.map(request => (
              <li>
                <a class="govuk-link" href={`/${lang}/people/requests/${request.id}`}>
                  {request.to} · {request.theirRecord}
                </a>{' '}
                <span class="ar-muted">{formatMoment(request.at, lang)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </StaffPage>,
  )
}

function basisWords(basis: RecordRequest['basis'], t: Say): string {
  return basis === 'other' ? t('requests.basis.other') : `${t(`search.aim.${basis}`)}: ${t(`search.basis.${basis}`)}`
}

export function requestPage({ frame, request }: { readonly frame: PageFrame; readonly request: RequestSeen }): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/people/requests`, label: t('requests.title') }}>
      <h1 class="govuk-heading-l">{t('requests.one')}</h1>
      <SummaryList
        rows={[
          { key: t('requests.to'), value: request.to },
          { key: t('requests.from'), value: request.from?.name[lang] ?? '—' },
          { key: t('requests.at'), value: formatMoment(request.at, lang) },
          { key: t('requests.their-record'), value: request.theirRecord },
          { key: t('requests.own-record'), value: request.ownRecord },
          { key: t('requests.hit'), value: t(`requests.hit.${request.hit}`) },
          {
            key: t('requests.basis'),
            value: [request.basis === 'other' ? undefined : basisWords(request.basis, t), request.article]
              .filter(Boolean)
              .join('; '),
          },
          { key: t('requests.purpose'), value: request.purpose },
          { key: t('requests.asked'), value: request.asked.map(part => t(`requests.asked.${part}`)).join('; ') },
          { key: t('requests.due'), value: formatDate(request.due, lang) },
        ]}
      />
      <InsetText>{t('requests.nobody-named')}</InsetText>
      <WarningText>{t('requests.may-refuse')}</WarningText>
      <p class="govuk-body">{t('requests.sign')} ______________________</p>
    </StaffPage>,
  )
}
