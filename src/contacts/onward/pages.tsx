// What an operator sees of what follows from a contact: the short form with which a danger is handed over, and how far everything passed on has come.
import type { JSX } from 'preact'
import { regionName } from '../../agencies/regions.ts'
import type { PageFrame } from '../../http/frame.ts'
import { Button, ButtonGroup, ButtonLink } from '../../web/components/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { Select } from '../../web/components/select.tsx'
import { TextInput } from '../../web/components/text-field.tsx'
import { embedIsland } from '../../web/island.ts'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import type { OnwardRead } from './actions.ts'
import type { DangerGiven } from './contract.ts'
import { Handoffs } from './live.tsx'

export type TypedDanger = { readonly [K in keyof DangerGiven]: string }

export function dangerPage(view: {
  readonly frame: PageFrame
  readonly read: OnwardRead
  readonly typed: TypedDanger
  readonly errors?: Readonly<Record<string, string>>
}): string {
  const { frame, read, typed, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  const { number, safe } = read.contact
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/desk/${number}`, label: number }}
      hasErrors={Object.keys(errors).length > 0}
    >
      {Object.keys(errors).length === 0 ? null : (
        <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{t('onward.danger.title')}</h1>
      <p class="govuk-body ar-lead">{t('onward.danger.lead')}</p>
      {safe === 'yes' ? null : <WarningText>{t('onward.danger.not-safe')}</WarningText>}
      <Form action={frame.path} csrf={frame.csrf} autocomplete="off" hidden={{ key: typed.key }}>
        <TextInput
          name="what"
          label={t('onward.danger.what')}
          hint={t('onward.danger.what.hint')}
          size="m"
          autocomplete="off"
          value={typed.what}
          error={errors['what']}
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
        <TextInput
          name="callback"
          label={t('onward.danger.callback')}
          hint={t('onward.danger.callback.hint')}
          optional
          autocomplete="off"
          value={typed.callback}
          error={errors['callback']}
        />
        <Button kind="danger">{t('onward.danger.send')}</Button>
      </Form>
      <p class="govuk-body">{t('onward.danger.also-call')}</p>
      {read.rows.lines.length === 0 ? null : <Passed read={read} lang={lang} />}
    </StaffPage>,
  )
}

export function deskOptions(read: OnwardRead, lang: Lang): { value: string; label: string }[] {
  return read.desks.map(desk => {
    const [name, region] = [desk.name[lang], regionName(desk.region, lang)]
    return { value: desk.id, label: name.includes(region) ? name : `${region} · ${name}` }
  })
}

export function onwardPage(view: {
  readonly frame: PageFrame
  readonly read: OnwardRead
  readonly done?: 'danger' | 'notice' | 'transport' | 'help' | undefined
}): string {
  const { frame, read, done } = view
  const { lang } = frame
  const t = speaker(lang)
  const { number, danger } = read.contact
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/desk/${number}`, label: number }} islands={['contacts-onward']}>
      {done === undefined ? null : (
        <Notification kind="success">
          <p class="govuk-notification-banner__heading">{t(`onward.${done}.done`)}</p>
        </Notification>
      )}
      <h1 class="govuk-heading-l">{t('onward.title')}</h1>
      {danger === 'yes' && read.rows.lines.length === 0 ? (
        <WarningText>{t('onward.danger.none-yet')}</WarningText>
      ) : null}
      <Passed read={read} lang={lang} />
      <ButtonGroup>
        <ButtonLink kind="danger" href={`/${lang}/desk/${number}/danger`}>
          {t('onward.danger.open')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/${lang}/desk/${number}/notice`}>
          {t('onward.notice.open')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/${lang}/desk/${number}/help`}>
          {t('onward.help.open')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/${lang}/desk/${number}/transport`}>
          {t('onward.transport.open')}
        </ButtonLink>
      </ButtonGroup>
      <InsetText>{t('onward.unseen')}</InsetText>
    </StaffPage>,
  )
}

function Passed({ read, lang }: { read: OnwardRead; lang: Lang }): JSX.Element {
  const t = speaker(lang)
  return (
    <>
      <h2 class="govuk-heading-m">{t('onward.list')}</h2>
      {embedIsland('handoffs', Handoffs, {
        rows: read.rows,
        rowsUrl: `/${lang}/desk/${read.contact.number}/onward/rows`,
        streamUrl: `/${lang}/desk/onward/stream`,
        words: {
          list: t('onward.list'),
          none: t('onward.none'),
          asOf: t('onward.as-of', { time: '#' }),
          lost: t('onward.lost'),
        },
      })}
    </>
  )
}
