// Where an operator writes down the extension under which his desk registers at the exchange.
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { WarningText } from '../../web/components/notes.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { TextInput } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'

export function placePage(
  frame: PageFrame,
  view: {
    readonly extension: string
    readonly hasExchange: boolean
    readonly done: 'saved' | 'removed' | undefined
    readonly errors: readonly { readonly field: string; readonly text: string }[]
  },
): string {
  const { lang } = frame
  const t = speaker(lang)
  const error = (field: string) => view.errors.find(one => one.field === field)?.text
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/desk`, label: t('line.title') }} hasErrors={view.errors.length > 0}>
      {view.errors.length === 0 ? null : (
        <ErrorSummary errors={view.errors.map(e => ({ text: e.text, href: `#${e.field}` }))} />
      )}
      {view.done === undefined ? null : (
        <Notification kind="success">
          <p class="govuk-notification-banner__heading">{t(`phone.place.${view.done}`)}</p>
        </Notification>
      )}
      <h1 class="govuk-heading-l">{t('phone.place.title')}</h1>
      <p class="govuk-body">{t('phone.place.lead')}</p>
      {view.hasExchange ? null : <WarningText>{t('phone.place.no-exchange')}</WarningText>}
      <Form action={`/${lang}/desk/calls/place`} csrf={frame.csrf} autocomplete="off">
        <TextInput
          name="extension"
          label={t('phone.place.extension')}
          hint={t('phone.place.extension.hint')}
          value={view.extension}
          width={10}
          autocomplete="off"
          spellcheck={false}
          error={error('extension')}
        />
        <TextInput
          name="secret"
          type="password"
          label={t('phone.place.secret')}
          hint={t('phone.place.secret.hint')}
          width={20}
          autocomplete="off"
          error={error('secret')}
        />
        <Button>{t('phone.place.save')}</Button>
      </Form>
    </StaffPage>,
  )
}
