// The form with which a child put off public transport goes to the inspector: filled with what was told, so that nothing is typed again. It works without a script.
import type { PageFrame } from '../../http/frame.ts'
import { childAges } from '../../transport/contract.ts'
import { Button } from '../../web/components/button.tsx'
import { Checkboxes, Radios } from '../../web/components/choice.tsx'
import { DateInput } from '../../web/components/date-input.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { InsetText } from '../../web/components/notes.tsx'
import { Select } from '../../web/components/select.tsx'
import { TextInput, Textarea } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { formatNearMoment } from '../../words/format.ts'
import { yesNo } from '../contract.ts'
import { regionChoices } from '../telling/quiet.tsx'
import type { NoticeRead } from './actions.ts'
import type { RideGiven } from './contract.ts'

export type TypedRide = { readonly [K in Exclude<keyof RideGiven, 'messages' | 'on'>]: string } & {
  readonly messages: readonly string[]
  readonly day: string
  readonly month: string
  readonly year: string
}

export function transportFormPage(view: {
  readonly frame: PageFrame
  readonly read: NoticeRead
  readonly typed: TypedRide
  readonly errors?: Readonly<Record<string, string>>
}): string {
  const { frame, read, typed, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  const line = (name: 'route' | 'stop' | 'time' | 'plate', label: string, width?: 5 | 10) => (
    <TextInput
      name={name}
      label={label}
      autocomplete="off"
      value={typed[name]}
      error={errors[name]}
      {...(width === undefined ? {} : { width })}
    />
  )
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/desk/${read.contact.number}/onward`, label: t('onward.title') }}
      hasErrors={Object.keys(errors).length > 0}
    >
      {Object.keys(errors).length === 0 ? null : (
        <ErrorSummary
          errors={Object.entries(errors).map(([field, text]) => ({
            text,
            href: `#${field === 'on' ? 'on-day' : field}`,
          }))}
        />
      )}
      <h1 class="govuk-heading-l">{t('onward.transport.title')}</h1>
      <p class="govuk-body ar-lead">{t('onward.transport.lead')}</p>
      <Form action={frame.path} csrf={frame.csrf} autocomplete="off" hidden={{ key: typed.key }}>
        {line('route', t('transport.route'))}
        {line('stop', t('transport.stop'))}
        <DateInput
          name="on"
          legend={t('transport.day')}
          size="s"
          value={{ day: typed.day, month: typed.month, year: typed.year }}
          error={errors['on']}
        />
        {line('time', t('transport.time'), 5)}
        {line('plate', t('transport.plate'), 10)}
        <Select
          name="childAge"
          label={t('transport.child')}
          value={typed.childAge}
          error={errors['childAge']}
          options={childAges.map(value => ({ value, label: t(`transport.child.${value}`) }))}
        />
        {(['alone', 'forced'] as const).map(name => (
          <Radios
            name={name}
            legend={t(`transport.${name}`)}
            size="s"
            small
            value={typed[name]}
            error={errors[name]}
            choices={yesNo.map(value => ({ value, label: t(`common.${value}`) }))}
          />
        ))}
        <Select
          name="region"
          label={t('onward.transport.region')}
          value={typed.region}
          error={errors['region']}
          options={[{ value: '', label: t('onward.transport.choose') }, ...regionChoices(lang)]}
        />
        <Checkboxes
          name="messages"
          legend={t('onward.transport.messages')}
          hint={t('onward.transport.messages.hint')}
          size="s"
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
        <Button>{t('onward.transport.send')}</Button>
      </Form>
      <InsetText>{t('onward.transport.unseen')}</InsetText>
    </StaffPage>,
  )
}
