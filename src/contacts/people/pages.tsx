// Who is spoken of in a contact: a short form, and for each person what the operator may know. It works without a script.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { flawsIn } from '../../people/flaws.ts'
import { Button } from '../../web/components/button.tsx'
import { Checkboxes, Radios } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { Select } from '../../web/components/select.tsx'
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.tsx'
import { TextInput } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDate } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import type { PeopleRead, PersonOfContact } from './actions.ts'
import { notedRoles, purposes, type PersonNoted, type Signal } from './contract.ts'

export type TypedPerson = { readonly [K in keyof PersonNoted]: string }

export function peoplePage(view: {
  readonly frame: PageFrame
  readonly read: PeopleRead
  readonly typed?: TypedPerson
  /** What was typed into the question for a purpose. */
  readonly said?: Readonly<Record<string, string>>
  readonly errors?: Readonly<Record<string, string>>
}): string {
  const { frame, read, typed, said = {}, errors = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  const { number } = read.contact
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/desk/${number}`, label: number }}
      hasErrors={Object.keys(errors).length > 0}
    >
      {Object.keys(errors).length === 0 ? null : (
        <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{t('contact-people.title')}</h1>
      {read.isMasked ? (
        <Purpose frame={frame} said={said} errors={errors} t={t} />
      ) : (
        <p class="govuk-body ar-lead">{t('contact-people.lead')}</p>
      )}
      {read.people.length === 0 ? null : (
        <ol class="govuk-list ar-link-list">
          {read.people.map(one => (
            <Noted isMasked={read.isMasked} one={one} signal={read.signals.get(one.id)} frame={frame} t={t} />
          ))}
        </ol>
      )}
      {read.isMasked ? null : <Note frame={frame} typed={typed} errors={errors} t={t} />}
    </StaffPage>,
  )
}

/** Asked before anybody is shown whose contact is not in the reader's hands. */
function Purpose(props: {
  readonly frame: PageFrame
  readonly said: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly t: Say
}): JSX.Element {
  const { frame, said, errors, t } = props
  return (
    <section>
      <h2 class="govuk-heading-m">{t('purpose.title')}</h2>
      <p class="govuk-body">{t('purpose.lead')}</p>
      <Form action={frame.path} csrf={frame.csrf} autocomplete="off" hidden={{ go: 'purpose' }}>
        <Radios
          name="purpose"
          legend={t('purpose.ask')}
          size="s"
          small
          value={said['purpose']}
          error={errors['purpose']}
          choices={purposes.map(value => ({ value, label: t(`purpose.${value}`) }))}
        />
        <TextInput
          name="words"
          label={t('purpose.words')}
          optional
          autocomplete="off"
          value={said['words']}
          error={errors['words']}
        />
        <Button>{t('purpose.open')}</Button>
      </Form>
    </section>
  )
}

function Note(props: {
  readonly frame: PageFrame
  readonly typed: TypedPerson | undefined
  readonly errors: Readonly<Record<string, string>>
  readonly t: Say
}): JSX.Element {
  const { frame, typed, errors, t } = props
  return (
    <>
      <h2 class="govuk-heading-m">{t('contact-people.add')}</h2>
      <Form action={frame.path} csrf={frame.csrf} autocomplete="off">
        <Radios
          name="role"
          legend={t('contact-people.role')}
          size="s"
          small
          value={typed?.role}
          error={errors['role']}
          choices={notedRoles.map(value => ({ value, label: t(`contact-people.role.${value}`) }))}
        />
        <Radios
          name="writer"
          legend={t('contact-people.writer')}
          size="s"
          small
          value={typed?.writer}
          error={errors['writer']}
          choices={[
            { value: 'no', label: t('common.no') },
            { value: 'yes', label: t('common.yes') },
          ]}
        />
        <Checkboxes
          name="wish"
          hint={t('contact-people.wish.hint')}
          small
          values={typed?.wish === 'yes' ? ['yes'] : []}
          error={errors['wish']}
          choices={[{ value: 'yes', label: t('contact-people.wish') }]}
        />
        <TextInput
          name="name"
          label={t('search.name')}
          hint={t('contact-people.name.hint')}
          spellcheck={false}
          autocomplete="off"
          value={typed?.name}
          error={errors['name']}
        />
        <TextInput
          name="birth"
          label={t('search.birth')}
          hint={t('contact-people.birth.hint')}
          width={10}
          autocomplete="off"
          value={typed?.birth}
          error={errors['birth']}
        />
        <TextInput
          name="phone"
          label={t('search.phone')}
          inputmode="tel"
          width={20}
          optional
          autocomplete="off"
          value={typed?.phone}
          error={errors['phone']}
        />
        <TextInput
          name="iin"
          label={t('search.iin')}
          inputmode="numeric"
          width={20}
          optional
          autocomplete="off"
          value={typed?.iin}
          error={errors['iin']}
        />
        <Select
          name="sex"
          label={t('incident.person.sex')}
          optional
          value={typed?.sex}
          error={errors['sex']}
          options={[
            { value: '', label: t('contact-people.sex.unsaid') },
            { value: 'female', label: t('incident.sex.value.female') },
            { value: 'male', label: t('incident.sex.value.male') },
          ]}
        />
        <Button>{t('contact-people.note')}</Button>
      </Form>
    </>
  )
}

function Noted(props: {
  readonly isMasked: boolean
  readonly one: PersonOfContact
  readonly signal: Signal | undefined
  readonly frame: PageFrame
  readonly t: Say
}): JSX.Element {
  const { isMasked, one, signal, frame, t } = props
  const { lang } = frame
  const { person } = one
  const row = (key: string, value: string | undefined): SummaryRow[] => (value === undefined ? [] : [{ key, value }])
  return (
    <li class="ar-link-card">
      <h2 class="govuk-heading-s">
        {t(`contact-people.role.${one.role}`)}
        {one.isWriter ? ` · ${t('contact-people.is-writer')}` : ''}
      </h2>
      <SummaryList
        rows={[
          ...row(t('search.name'), person.name),
          ...row(t('search.birth'), birthWords(person.birth, lang, t)),
          ...row(t('search.phone'), person.phone),
          ...row(t('search.iin'), person.iin),
          ...row(t('incident.person.sex'), person.sex && t(`incident.sex.value.${person.sex}`)),
        ]}
      />
      {(isMasked ? [] : flawsIn(person, lang)).map(flaw => (
        <p class="govuk-body">! {flaw}</p>
      ))}
      {signal === undefined ? null : signal.orderUntil !== undefined ? (
        <WarningText>
          {t('contact-people.signal.order', { day: formatDate(signal.orderUntil, frame.lang) })}
        </WarningText>
      ) : (
        <InsetText>{t('contact-people.signal.record')}</InsetText>
      )}
      {isMasked ? null : (
        <Form action={frame.path} csrf={frame.csrf} hidden={{ strike: one.id }}>
          <Button kind="secondary">
            {t('contact-people.strike')}
            <span class="govuk-visually-hidden"> {person.name ?? person.phone ?? person.iin ?? ''}</span>
          </Button>
        </Form>
      )}
    </li>
  )
}

function birthWords(birth: PersonOfContact['person']['birth'], lang: Lang, t: Say): string | undefined {
  if (birth === undefined) return undefined
  if ('age' in birth) return t('incident.aged', { n: birth.age })
  return 'year' in birth
    ? t('incident.born-year', { year: birth.year })
    : t('incident.born', { date: formatDate(birth.date, lang) })
}
