// The form with which 111 asks an organisation to help: which help and where, who could give it, on what ground, and what goes along. It works without a script.
import type { JSX } from 'preact'
import { kinds } from '../../agencies/kinds.ts'
import { regionName } from '../../agencies/regions.ts'
import type { PageFrame } from '../../http/frame.ts'
import { shortCites } from '../../law/provision-words.ts'
import { safeChannels } from '../../people/reach.ts'
import { receiversOf } from '../../referrals/referral.ts'
import { items, telling, type TellingRow } from '../../referrals/telling.ts'
import { Button } from '../../web/components/button.tsx'
import { Checkboxes, Radios, type Choice as RadioChoice } from '../../web/components/choice.tsx'
import { DateInput } from '../../web/components/date-input.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { Select } from '../../web/components/select.tsx'
import { TextInput, Textarea } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatNearMoment } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { regionChoices } from '../telling/quiet.tsx'
import { callable, needsLimit, type HelpGiven } from './contract.ts'
import type { HelpRead } from './help.ts'

export type TypedHelp = {
  readonly [K in Exclude<keyof HelpGiven, 'messages' | 'scope' | 'until' | 'persons'>]: string
} & {
  readonly persons: string
  readonly messages: readonly string[]
  readonly scope: readonly string[]
  readonly day: string
  readonly month: string
  readonly year: string
}
type Errors = Readonly<Record<string, string>>

export function helpFormPage(view: {
  readonly frame: PageFrame
  readonly read: HelpRead
  readonly typed: TypedHelp
  readonly errors?: Errors
}): string {
  const { frame, read, typed, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  const { number, safe } = read.contact
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
            href: `#${field === 'until' ? 'until-day' : field}`,
          }))}
        />
      )}
      <h1 class="govuk-heading-l">{t('onward.help.title')}</h1>
      <p class="govuk-body ar-lead">{t('onward.help.lead')}</p>
      {safe === 'yes' ? null : <WarningText>{t('onward.danger.not-safe')}</WarningText>}
      <Form action={frame.path} csrf={frame.csrf} autocomplete="off" hidden={{ key: typed.key }}>
        <Select
          name="service"
          label={t('onward.help.service')}
          size="m"
          value={read.service}
          error={errors['service']}
          options={callable.map(value => ({ value, label: t(`referrals.service.${value}`) }))}
        />
        <Select
          name="region"
          label={t('onward.help.region')}
          size="m"
          value={read.region === 0 ? '' : String(read.region)}
          options={[{ value: '', label: t('onward.help.region.choose') }, ...regionChoices(lang)]}
        />
        {read.service === 'stay' ? (
          <TextInput
            name="persons"
            label={t('onward.help.persons')}
            size="m"
            inputmode="numeric"
            width={2}
            value={typed.persons}
            error={errors['persons']}
          />
        ) : (
          <input type="hidden" name="persons" value="1" />
        )}
        <Button kind="secondary" name="go" value="show">
          {t('onward.help.show')}
        </Button>
        {read.choices.length === 0 ? <WarningText>{t('onward.help.none')}</WarningText> : null}
        {read.choices.length === 0 ? null : (
          <Radios
            name="receiver"
            legend={t('referrals.receiver')}
            size="m"
            hint={t('referrals.receiver.hint')}
            small
            value={typed.receiver || (read.choices.length === 1 ? read.choices[0]?.agency.id : undefined)}
            error={errors['receiver']}
            choices={read.choices.map(({ agency, free }) => ({
              value: agency.id,
              label: agency.name[lang],
              hint: [
                ...(receiversOf[read.service].length > 1 ? [kinds[agency.kind][lang]] : []),
                ...(agency.name[lang].includes(regionName(agency.region, lang))
                  ? []
                  : [regionName(agency.region, lang)]),
                ...(free === undefined ? [] : [t('referrals.free', { n: free })]),
              ].join(', '),
            }))}
          />
        )}
        <Ground service={read.service} typed={typed} errors={errors} lang={lang} t={t} />
        <Radios
          name="about"
          legend={t('onward.help.about')}
          hint={t('onward.help.about.hint')}
          size="m"
          small
          value={typed.about}
          error={errors['about']}
          choices={[
            ...read.people.map(one => ({
              value: one.id,
              label: one.person.name ?? t('orders.no-name'),
              hint: t(`incident.role.${one.role}`),
            })),
            { value: '', label: t('onward.help.about.nobody') },
          ]}
        />
        <Checkboxes
          name="violence"
          legend={t('referrals.item.violence')}
          size="s"
          small
          values={typed.violence === 'yes' ? ['yes'] : []}
          choices={[{ value: 'yes', label: t('onward.help.violence') }]}
        />
        {read.service === 'child' ? (
          <TextInput
            name="address"
            label={t('onward.help.address')}
            hint={t('onward.help.address.hint')}
            size="s"
            autocomplete="off"
            value={typed.address}
            error={errors['address']}
          />
        ) : null}
        <Select
          name="way"
          label={t('onward.help.way')}
          size="s"
          value={typed.way}
          error={errors['way']}
          options={[
            { value: '', label: t('onward.help.way.none') },
            ...safeChannels.map(value => ({ value, label: t(`safe.channel.${value}`) })),
          ]}
        />
        <TextInput
          name="reach"
          label={t('onward.help.reach')}
          size="s"
          autocomplete="off"
          value={typed.reach}
          error={errors['reach']}
        />
        <Checkboxes
          name="messages"
          legend={t('onward.help.messages')}
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
          name="needs"
          label={t('referrals.needs')}
          size="m"
          hint={t('referrals.needs.hint')}
          rows={4}
          autocomplete="off"
          value={typed.needs}
          error={errors['needs']}
          maxCharacters={needsLimit}
        />
        <Button name="go" value="send">
          {t('onward.help.send')}
        </Button>
      </Form>
      <InsetText>{t('onward.help.unseen')}</InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/referrals/telling`}>
          {t('referrals.table')}
        </a>
      </p>
    </StaffPage>,
  )
}

/** On what ground somebody of this kind may be told: the law's word, or an agreement with its items and its last day. */
function Ground(props: {
  readonly service: HelpRead['service']
  readonly typed: TypedHelp
  readonly errors: Errors
  readonly lang: Lang
  readonly t: Say
}): JSX.Element {
  const { service, typed, errors, lang, t } = props
  const fitting = telling.filter(
    row => row.sender === 'line' && receiversOf[service].some(kind => kind === row.receiver),
  )
  const offered = new Set(fitting.filter(row => row.basis === 'consent').flatMap(row => row.items))
  const rows = fitting.filter((row, i) => fitting.findIndex(other => other.basis === row.basis) === i)
  const agreement = (
    <>
      <Checkboxes
        name="scope"
        legend={t('referrals.scope')}
        hint={t('referrals.scope.hint')}
        values={typed.scope}
        error={errors['scope']}
        choices={items
          .filter(item => item !== 'needs' && offered.has(item))
          .map(item => ({ value: item, label: t(`referrals.item.${item}`) }))}
      />
      <DateInput
        name="until"
        legend={t('referrals.until')}
        value={{ day: typed.day, month: typed.month, year: typed.year }}
        error={errors['until']}
      />
    </>
  )
  const ground = ({ cite }: TellingRow) =>
    cite === undefined ? t('referrals.basis.no-cite') : shortCites([cite], lang)
  return (
    <Radios
      name="basis"
      legend={t('referrals.basis')}
      size="m"
      value={typed.basis || undefined}
      error={errors['basis']}
      choices={rows
        .toSorted((a, b) => Number(a.basis === 'consent') - Number(b.basis === 'consent'))
        .map((row): RadioChoice => ({
          value: row.basis,
          label: t(`referrals.basis.${row.basis}`),
          hint: ground(row),
          ...(row.basis === 'consent' && { reveal: agreement }),
        }))}
    />
  )
}
