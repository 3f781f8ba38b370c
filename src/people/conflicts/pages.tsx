// One's own declarations; and for overseers the locks that stand, without a person's name, each with the reason and the two steps that lift it.
import type { JSX } from 'preact'
import { regionName } from '../../agencies/regions.ts'
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText } from '../../web/components/notes.tsx'
import { Select } from '../../web/components/select.tsx'
import { Status } from '../../web/components/status.tsx'
import { Table } from '../../web/components/table.tsx'
import { TextInput } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { formatNearMoment } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import type { DeclaredSeen, LocksSeen } from './actions.ts'
import { relations, type PersonDeclared } from './contract.ts'
import type { LockRow } from './store.ts'

export type TypedDeclared = { readonly [K in keyof PersonDeclared]: string }

export function declaredPage(view: {
  readonly frame: PageFrame
  readonly seen: DeclaredSeen
  readonly typed?: TypedDeclared
  readonly errors?: Readonly<Record<string, string>>
}): string {
  const { frame, typed, errors = {} } = view
  const { declared, colleagues } = view.seen
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
                {one.of === undefined ? null : `${t('declared.of-colleague', { name: one.of })} · `}
                <strong>{t(`declared.relation${one.of === undefined ? '' : '-of'}.${one.relation}`)}</strong> ·{' '}
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
        {colleagues === undefined ? null : (
          <Select
            name="of"
            label={t('declared.of')}
            hint={t('declared.of-hint')}
            value={typed?.of ?? ''}
            error={errors['of']}
            options={[
              { value: '', label: t('declared.of-me') },
              ...colleagues.map(one => ({ value: one.id, label: one.name })),
            ]}
          />
        )}
        <Radios
          name="relation"
          legend={t('declared.relation')}
          size="s"
          small
          value={typed?.relation}
          error={errors['relation']}
          choices={relations.map(value => ({
            value,
            label: t(`declared.relation${colleagues === undefined ? '' : '-of'}.${value}`),
          }))}
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
      <InsetText>{t('locks.why-provisional')}</InsetText>
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
            { head: t('locks.judge') },
          ]}
          rows={seen.locks.map(lock => ({
            cells: [
              <a
                class="govuk-link ar-number"
                href={lock.of_family ? `/${lang}/referrals/${lock.number}` : `/${lang}/incidents/${lock.number}/law`}
                translate={false}
              >
                {lock.number}
              </a>,
              `${fromWords(lock, lang)} (${regionName(lock.region, lang)})`,
              <Why lock={lock} lang={lang} />,
              formatNearMoment(lock.at, seen.now, lang),
              <Judge lock={lock} userId={userId} frame={frame} />,
            ],
          }))}
        />
      )}
    </StaffPage>,
  )
}

function fromWords(lock: LockRow, lang: Lang): string {
  const t = speaker(lang)
  const agency = lock[`agency_${lang}`]
  if (lock.kind === 'unit') return agency ?? t('locks.person')
  return agency === null ? t('locks.person') : t('locks.person-of', { agency })
}

/** The reason, and of a lock set by a name what agrees: how many words, never which. */
function Why({ lock, lang }: { readonly lock: LockRow; readonly lang: Lang }): JSX.Element {
  const t = speaker(lang)
  const words = lock.evidence.filter(one => ['word', 'word-similar', 'alias', 'initial'].includes(one)).length
  const party = lock.party === 'alleged-offender' || lock.party === 'victim' ? lock.party : 'other'
  return (
    <>
      {t(`locks.because.${lock.because}`)}
      {lock.provisional ? (
        <>
          {' '}
          <Status tone="warn">{t('locks.provisional')}</Status>
        </>
      ) : null}
      {lock.evidence.length === 0 ? null : (
        <div class="govuk-hint">
          {[
            t(`locks.party.${party}`),
            t('locks.evidence.words', { n: words }),
            t(lock.evidence.some(one => one.startsWith('birth-')) ? 'locks.evidence.birth' : 'locks.evidence.no-birth'),
          ].join(' · ')}
        </div>
      )}
    </>
  )
}

function Judge(props: { readonly lock: LockRow; readonly userId: string; readonly frame: PageFrame }): JSX.Element {
  const { lock, userId, frame } = props
  const t = speaker(frame.lang)
  const press = (judgement: 'lift' | 'confirm', words: string) => (
    <Form
      action={frame.path}
      csrf={frame.csrf}
      hidden={{ incident: lock.incident_id, from: lock.from_id, judgement }}
      inline
    >
      <Button kind="secondary">
        {words}
        <span class="govuk-visually-hidden"> {lock.number}</span>
      </Button>
    </Form>
  )
  return (
    <div class="ar-judge">
      {!lock.provisional ? null : lock.confirm_asked_by === userId ? (
        <p class="govuk-body-s">{t('locks.confirm-waits')}</p>
      ) : (
        press('confirm', t(lock.confirm_asked_by === null ? 'locks.confirm-ask' : 'locks.confirm-agree'))
      )}
      {lock.lift_asked_by === userId ? (
        <p class="govuk-body-s">{t('locks.waits')}</p>
      ) : (
        press('lift', t(lock.lift_asked_by === null ? 'locks.ask' : 'locks.agree'))
      )}
    </div>
  )
}
