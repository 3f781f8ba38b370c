// The form with which an operator makes a notice of a contact: ticks instead of typing again. It works without a script.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { provisionCount, shortCites } from '../../law/provision-words.ts'
import { Button } from '../../web/components/button.tsx'
import { Checkboxes, Radios } from '../../web/components/choice.tsx'
import { DateInput } from '../../web/components/date-input.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { InsetText } from '../../web/components/notes.tsx'
import { Select } from '../../web/components/select.tsx'
import { Textarea } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { formatDate, formatNearMoment, formatNumber, formatTenge } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { yesNo } from '../contract.ts'
import type { NoticeRead } from './actions.ts'
import { matters, relations, signs, type LawAnswer, type NoticeGiven } from './contract.ts'
import { deskOptions } from './pages.tsx'

export type TypedNotice = {
  readonly [K in Exclude<keyof NoticeGiven, 'messages' | 'people' | 'signs' | 'occurred'>]: string
} & {
  readonly messages: readonly string[]
  readonly people: readonly string[]
  readonly signs: readonly string[]
  readonly day: string
  readonly month: string
  readonly year: string
}
export type NoticeView = {
  readonly frame: PageFrame
  readonly read: NoticeRead
  readonly typed: TypedNotice
  readonly law?: LawAnswer
  readonly errors?: Readonly<Record<string, string>>
}

export function noticeFormPage({ frame, read, typed, law, errors = {} }: NoticeView): string {
  const { lang } = frame
  const t = speaker(lang)
  const { number } = read.contact
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/desk/${number}/onward`, label: t('onward.title') }}
      hasErrors={Object.keys(errors).length > 0}
    >
      {Object.keys(errors).length === 0 ? null : (
        <ErrorSummary
          errors={Object.entries(errors).map(([field, text]) => ({
            text,
            href: `#${field === 'when' ? 'when-day' : field}`,
          }))}
        />
      )}
      <h1 class="govuk-heading-l">{t('onward.notice.title')}</h1>
      <p class="govuk-body ar-lead">{t('onward.notice.lead')}</p>
      {law === undefined ? null : <LawSays law={law} lang={lang} />}
      <Form action={frame.path} csrf={frame.csrf} autocomplete="off" hidden={{ key: typed.key }}>
        <Checkboxes
          name="messages"
          legend={t('onward.notice.messages')}
          size="m"
          small
          values={typed.messages}
          error={errors['messages']}
          choices={read.messages.map(message => ({
            value: message.id,
            label: (
              <span class="ar-typed" lang={message.lang}>
                {message.text}
              </span>
            ),
            hint: formatNearMoment(message.at, read.now, lang),
          }))}
        />
        <Textarea
          name="words"
          label={t('onward.notice.words')}
          size="s"
          rows={3}
          autocomplete="off"
          value={typed.words}
          error={errors['words']}
        />
        {read.people.length === 0 ? null : (
          <Checkboxes
            name="people"
            legend={t('onward.notice.people')}
            size="s"
            small
            values={typed.people}
            error={errors['people']}
            choices={read.people.map(one => ({
              value: one.id,
              label: one.person.name ?? one.person.phone ?? one.person.iin ?? '',
              hint: t(one.isWriter ? 'contact-people.is-writer' : `contact-people.role.${one.role}`),
            }))}
          />
        )}
        <Radios
          name="about"
          legend={t('onward.notice.about')}
          size="s"
          small
          value={typed.about}
          error={errors['about']}
          choices={matters.map(value => ({ value, label: t(`desk.kind.${value}`) }))}
        />
        <Radios
          name="danger"
          legend={t('onward.notice.danger')}
          size="s"
          small
          value={typed.danger}
          error={errors['danger']}
          choices={yesNo.map(value => ({ value, label: t(`common.${value}`) }))}
        />
        <Checkboxes
          name="signs"
          legend={t('onward.notice.signs')}
          hint={t('onward.notice.signs.hint')}
          size="s"
          small
          values={typed.signs}
          error={errors['signs']}
          choices={signs.map(value => ({ value, label: t(`desk.sign.${value}`) }))}
        />
        <Select
          name="relation"
          label={t('onward.notice.relation')}
          value={typed.relation}
          error={errors['relation']}
          options={relations.map(value => ({ value, label: t(`desk.relation.${value}`) }))}
        />
        <Radios
          name="officer"
          legend={t('notices.suspect.officer')}
          hint={t('onward.notice.officer-hint')}
          size="s"
          inline
          small
          value={typed.officer}
          error={errors['officer']}
          choices={yesNo.map(value => ({ value, label: t(`common.${value}`) }))}
        />
        <DateInput
          name="when"
          legend={t('onward.notice.when')}
          hint={t('onward.notice.when.hint')}
          value={{ day: typed.day, month: typed.month, year: typed.year }}
          error={errors['when']}
        />
        <Select
          name="unit"
          label={t('onward.danger.unit')}
          hint={t(read.nearest === undefined ? 'onward.danger.unit.unknown' : 'onward.danger.unit.hint')}
          value={typed.unit || (read.nearest?.id ?? '')}
          error={errors['unit']}
          options={[
            ...(read.nearest === undefined ? [{ value: '', label: t('onward.danger.unit.choose') }] : []),
            ...deskOptions(read, lang),
          ]}
        />
        <Button name="go" value="send">
          {t('onward.notice.send')}
        </Button>{' '}
        <Button name="go" value="look" kind="secondary">
          {t('onward.notice.look')}
        </Button>
      </Form>
      <InsetText>{t('onward.unseen')}</InsetText>
    </StaffPage>,
  )
}

/** As many as can be read; more would only say that little is known. */
const fewOpen = 8

function LawSays({ law, lang }: { law: NonNullable<NoticeView['law']>; lang: Lang }): JSX.Element {
  const t = speaker(lang)
  const open = provisionCount(law.open)
  return (
    <section class="ar-step" aria-labelledby="law-says">
      <h2 class="govuk-heading-m" id="law-says">
        {t('onward.notice.look')}
      </h2>
      {law.stands.length === 0 ? null : (
        <p class="govuk-body">{t('onward.law.stands', { cites: shortCites(law.stands, lang) })}</p>
      )}
      {law.open.length === 0 ? null : (
        <p class="govuk-body">
          {open > fewOpen
            ? t('onward.law.many', { n: formatNumber(open, lang) })
            : t('onward.law.open', { cites: shortCites(law.open, lang) })}
        </p>
      )}
      {law.sums.map(sum => (
        <p class="govuk-body">
          {t('onward.law.sum', {
            says: sum.says[lang],
            sum: formatTenge(sum.tenge, lang),
            day: formatDate(sum.on, lang),
          })}
        </p>
      ))}
      {law.excluded.map(says => (
        <p class="govuk-body">{t('onward.law.excluded', { says: says[lang] })}</p>
      ))}
      {law.stands.length + law.open.length > 0 ? null : <p class="govuk-body">{t('onward.law.none')}</p>}
      <p class="govuk-body ar-quiet">{t('onward.law.setting')}</p>
    </section>
  )
}
