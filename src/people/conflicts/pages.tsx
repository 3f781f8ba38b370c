// One's own declarations; and for overseers the locks that stand, without a person's name, each with the reason and the two steps that lift it.
import { regionName } from '../../agencies/regions.ts'
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText } from '../../web/components/notes.tsx'
import { Table } from '../../web/components/table.tsx'
import { TextInput } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { formatNearMoment } from '../../words/format.ts'
import type { Declared, LocksSeen } from './actions.ts'
import { relations, type PersonDeclared } from './contract.ts'

export type TypedDeclared = { readonly [K in keyof PersonDeclared]: string }

export function declaredPage(view: {
  readonly frame: PageFrame
  readonly declared: readonly Declared[]
  readonly typed?: TypedDeclared
  readonly errors?: Readonly<Record<string, string>>
}): string {
  const { frame, declared, typed, errors = {} } = view
  const t = speaker(frame.lang)
  return renderPage(
    <StaffPage {...frame} hasErrors={Object.keys(errors).length > 0}>
      {Object.keys(errors).length === 0 ? null : (
        <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{t('declared.title')}</h1>
      <p class="govuk-body ar-lead">{t('declared.lead')}</p>
      <InsetText>{t('declared.nothing-told')}</InsetText>
      <p class="govuk-body">{t('declared.stays')}</p>
      {declared.length === 0 ? null : (
        <ul class="govuk-list ar-link-list">
          {declared.map(one => (
            <li class="ar-link-card">
              <p class="govuk-body">
                <strong>{t(`declared.relation.${one.relation}`)}</strong> ·{' '}
                {[one.person.name, one.person.iin, one.person.phone].filter(Boolean).join(' · ')}
              </p>
              {one.mayTakeBack ? (
                <Form action={frame.path} csrf={frame.csrf} hidden={{ strike: one.id }}>
                  <Button kind="secondary">
                    {t('declared.strike')}
                    <span class="govuk-visually-hidden"> {one.person.name}</span>
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">{t('declared.add')}</h2>
      <Form action={frame.path} csrf={frame.csrf} autocomplete="off">
        <Radios
          name="relation"
          legend={t('declared.relation')}
          size="s"
          small
          value={typed?.relation}
          error={errors['relation']}
          choices={relations.map(value => ({ value, label: t(`declared.relation.${value}`) }))}
        />
        <TextInput name="name" label={t('search.name')} autocomplete="off" value={typed?.name} error={errors['name']} />
        <TextInput
          name="birth"
          label={t('search.birth')}
          width={10}
          optional
          autocomplete="off"
          value={typed?.birth}
          error={errors['birth']}
        />
        <TextInput
          name="iin"
          label={t('search.iin')}
          inputmode="numeric"
          width={20}
          autocomplete="off"
          value={typed?.iin}
          error={errors['iin']}
        />
        <TextInput
          name="phone"
          label={t('search.phone')}
          inputmode="tel"
          width={20}
          autocomplete="off"
          value={typed?.phone}
          error={errors['phone']}
        />
        <Button>{t('declared.add')}</Button>
      </Form>
    </StaffPage>,
  )
}

export function locksPage(view: {
  readonly frame: PageFrame
  readonly seen: LocksSeen
  readonly userId: string
}): string {
  const { frame, seen, userId } = view
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('locks.title')}</h1>
      <p class="govuk-body ar-lead">{t('locks.lead')}</p>
      {seen.locks.length === 0 ? (
        <EmptyState title={t('locks.none')}>{t('locks.none.text')}</EmptyState>
      ) : (
        <Table
          caption={t('locks.title')}
          captionSize="hidden"
          firstCellIsHead
          columns={[
            { head: t('locks.incident') },
            { head: t('locks.from') },
            { head: t('locks.why') },
            { head: t('locks.since') },
            { head: t('locks.lift') },
          ]}
          rows={seen.locks.map(lock => ({
            cells: [
              <a class="govuk-link ar-number" href={`/${lang}/incidents/${lock.number}/law`} translate={false}>
                {lock.number}
              </a>,
              `${lock[`unit_${lang}`] ?? t('locks.person')} (${regionName(lock.region, lang)})`,
              t(`locks.because.${lock.because}`),
              formatNearMoment(lock.at, seen.now, lang),
              lock.lift_asked_by === userId ? (
                t('locks.waits')
              ) : (
                <Form
                  action={frame.path}
                  csrf={frame.csrf}
                  hidden={{ incident: lock.incident_id, from: lock.from_id }}
                  inline
                >
                  <Button kind="secondary">
                    {t(lock.lift_asked_by === null ? 'locks.ask' : 'locks.agree')}
                    <span class="govuk-visually-hidden"> {lock.number}</span>
                  </Button>
                </Form>
              ),
            ],
          }))}
        />
      )}
    </StaffPage>,
  )
}
