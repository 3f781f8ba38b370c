// The search for a person: first what for, then the description; then masked candidates with the evidence in words, each opened only for a reason.
// The page says what was not searched, and that nobody found is no proof.
import type { JSX } from 'preact'
import { regionName } from '../../agencies/regions.ts'
import type { PageFrame } from '../../http/frame.ts'
import type { Settings } from '../../http/services.ts'
import { tellBits, tellTerm, type Birth } from '../../names/index.ts'
import { Button, ButtonGroup } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { Details } from '../../web/components/details.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText, WarningText } from '../../web/components/notes.tsx'
import { Status, type Tone } from '../../web/components/status.tsx'
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.tsx'
import { TextInput } from '../../web/components/text-field.tsx'
import { embedIsland } from '../../web/island.ts'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDate, formatNearMoment } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import type { Birth as BirthMentioned } from '../contract.ts'
import { flawsIn } from '../flaws.ts'
import type { FoundSeen, SearchSeen } from './actions.ts'
import { type PersonSign, aims, openingReasons, type Aim, type PersonAsked } from './contract.ts'
import { FoundKeys } from './live.tsx'

export type Typed = Omit<PersonAsked, 'aim'> & { readonly aim: Aim | '' }

const bandTones = {
  'very-likely': 'danger',
  likely: 'warn',
  possible: 'info',
  relative: 'plain',
} as const satisfies Record<FoundSeen['band'], Tone>

export function searchPage(view: {
  readonly frame: PageFrame
  readonly bounds: Settings['bounds']
  readonly typed?: Typed
  readonly errors?: Readonly<Record<string, string>>
}): string {
  const { frame, bounds, typed, errors = {} } = view
  const t = speaker(frame.lang)
  return renderPage(
    <StaffPage {...frame} hasErrors={Object.keys(errors).length > 0}>
      {Object.keys(errors).length === 0 ? null : (
        <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{t('search.title')}</h1>
      <p class="govuk-body ar-lead">{t('search.lead')}</p>
      <SearchForm frame={frame} typed={typed} errors={errors} t={t} />
      <Details summary={t('search.rules')}>
        <ul class="govuk-list govuk-list--bullet">
          {(['journal', 'who', 'own', 'rate'] as const).map(rule => (
            <li>
              {t(`search.rule.${rule}`, {
                searches: bounds.searchesAnHour,
                searchesADay: bounds.searchesADay,
                openings: bounds.openingsAnHour,
                openingsADay: bounds.openingsADay,
              })}
            </li>
          ))}
        </ul>
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${frame.lang}/people/requests`}>
          {t('requests.title')}
        </a>
      </p>
    </StaffPage>,
  )
}

function SearchForm(props: {
  readonly frame: PageFrame
  readonly typed: Typed | undefined
  readonly errors?: Readonly<Record<string, string>>
  readonly t: Say
}): JSX.Element {
  const { frame, typed, errors = {}, t } = props
  const field = (
    name: 'name' | 'birth' | 'iin' | 'phone',
    width: 10 | 20 | undefined,
    inputmode?: 'numeric' | 'tel',
  ) => (
    <TextInput
      name={name}
      label={t(`search.${name}`)}
      hint={t(`search.${name}.hint`)}
      {...(width && { width })}
      {...(inputmode && { inputmode })}
      spellcheck={false}
      autocomplete="off"
      value={typed?.[name]}
      error={errors[name]}
    />
  )
  return (
    <Form action={`/${frame.lang}/people/search`} csrf={frame.csrf} autocomplete="off">
      <Radios
        name="aim"
        legend={t('search.aim')}
        hint={t('search.aim.hint')}
        size="s"
        small
        value={typed?.aim}
        error={errors['aim']}
        choices={aims.map(value => ({ value, label: t(`search.aim.${value}`), hint: t(`search.basis.${value}`) }))}
      />
      {field('name', undefined)}
      {field('birth', 10)}
      {field('iin', 20, 'numeric')}
      {field('phone', 20, 'tel')}
      <Button>{t('search.do')}</Button>
    </Form>
  )
}

export function searchResultPage({
  frame,
  seen,
  signs,
}: {
  readonly frame: PageFrame
  readonly seen: SearchSeen
  /** By mention; of those that were opened. */
  readonly signs: ReadonlyMap<string, readonly PersonSign[]>
}): string {
  const { lang } = frame
  const t = speaker(lang)
  const { question, found } = seen
  const flaws = flawsIn(
    { ...(question.name !== '' && { name: question.name }), ...(question.iin !== '' && { iin: question.iin }) },
    lang,
  )
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      islands={['people']}
      back={{ href: `/${lang}/people/search`, label: t('search.title') }}
    >
      <h1 class="govuk-heading-l">{t('search.found')}</h1>
      <p class="govuk-body">
        {t('search.asked')}{' '}
        <strong class="ar-typed">
          {[question.name, question.birth, question.iin, question.phone].filter(part => part !== '').join(' · ')}
        </strong>
      </p>
      <p class="ar-muted">
        {t(`search.aim.${seen.aim}`)} · {t(`search.basis.${seen.aim}`)}
      </p>
      {flaws.map(flaw => (
        <p class="govuk-body">! {flaw}</p>
      ))}
      {seen.spelling === 'away' ? <WarningText>{t('search.away')}</WarningText> : null}
      {found.length === 0 ? (
        <EmptyState title={t('search.none')}>{t('search.none.text')}</EmptyState>
      ) : (
        <p class="govuk-body" role="status">
          {t('search.count', { n: found.length })}
        </p>
      )}
      {seen.ask === undefined ? null : (
        <InsetText>
          <strong>{t('links.ask')}:</strong> {t(`search.ask.${seen.ask}`)}
        </InsetText>
      )}
      {found.length === 0
        ? null
        : embedIsland('found-keys', FoundKeys, {
            words: { help: t('search.keys'), off: t('links.keys.off'), on: t('links.keys.on') },
          })}
      <ol class="govuk-list ar-link-list">
        {found.map((one, i) => (
          <Candidate one={one} n={i + 1} frame={frame} seen={seen} signs={signs.get(one.id) ?? []} t={t} />
        ))}
      </ol>
      <h2 class="govuk-heading-m">{t('search.again')}</h2>
      <SearchForm frame={frame} typed={{ ...question, aim: seen.aim }} t={t} />
    </StaffPage>,
  )
}

function Candidate(props: {
  readonly one: FoundSeen
  readonly n: number
  readonly frame: PageFrame
  readonly seen: SearchSeen
  readonly signs: readonly PersonSign[]
  readonly t: Say
}): JSX.Element {
  const { one, n, frame, seen, signs, t } = props
  const { lang } = frame
  return (
    <li class="ar-link-card" id={`found-${one.id}`} data-found={n}>
      <h2 class="govuk-heading-s">
        {n}. {one.opened?.person.name ?? one.masked}
        {one.birth === undefined ? '' : ` · ${birthWords(one.birth, lang, t)}`}
      </h2>
      <p class="govuk-body">
        <Status tone={bandTones[one.band]}>{t(`search.band.${one.band}`)}</Status> · {t(`incident.role.${one.role}`)} ·{' '}
        {regionName(one.region, lang)} ·{' '}
        <span class="ar-muted">{formatNearMoment(new Date(one.at), seen.now, lang)}</span>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {one.terms
          .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
          .map(term => (
            <li>
              {tellTerm(term, lang)} <span class="ar-muted">{tellBits(term.bits)}</span>
            </li>
          ))}
      </ul>
      {one.opened === undefined ? (
        <Details summary={t('search.open')}>
          <Form action={`${frame.path}/open`} csrf={frame.csrf} hidden={{ mention: one.id }}>
            <p class="govuk-body">{t('search.open.why')}</p>
            <ButtonGroup>
              {openingReasons.map((reason, i) => (
                <Button kind="secondary" name="reason" value={reason}>
                  {i + 1}. {t(`search.reason.${reason}`)}
                  <span class="govuk-visually-hidden">
                    {' '}
                    {n}. {one.masked}
                  </span>
                </Button>
              ))}
            </ButtonGroup>
          </Form>
        </Details>
      ) : (
        <>
          {signs.map(sign => (
            <p class="govuk-body">
              <Status tone={sign.tone}>{sign.text}</Status>
            </p>
          ))}
          <Opened opened={one.opened} lang={lang} t={t} />
        </>
      )}
    </li>
  )
}

function Opened(props: {
  readonly opened: NonNullable<FoundSeen['opened']>
  readonly lang: Lang
  readonly t: Say
}): JSX.Element {
  const { lang, t } = props
  const { person, unit } = props.opened
  const row = (key: string, value: string | undefined): SummaryRow[] => (value === undefined ? [] : [{ key, value }])
  return (
    <>
      <SummaryList
        rows={[
          ...row(t('incident.person.name'), person.name),
          ...row(t('incident.person.birth'), mentionedBirth(person.birth, lang, t)),
          ...row(t('incident.person.sex'), person.sex && t(`incident.sex.value.${person.sex}`)),
          ...row(t('incident.person.iin'), person.iin),
          ...row(t('search.unit'), unit?.name[lang]),
        ]}
      />
      {flawsIn(person, lang).map(flaw => (
        <p class="ar-muted">! {flaw}</p>
      ))}
      <p class="ar-muted">{t('search.opened')}</p>
    </>
  )
}

function mentionedBirth(birth: BirthMentioned | undefined, lang: Lang, t: Say): string | undefined {
  if (birth === undefined) return undefined
  return 'age' in birth ? t('incident.aged', { n: birth.age }) : birthWords(birth, lang, t)
}
function birthWords(birth: Birth, lang: Lang, t: Say): string {
  if ('date' in birth) return t('incident.born', { date: formatDate(birth.date, lang) })
  return 'year' in birth
    ? t('incident.born-year', { year: birth.year })
    : t('incident.born-year', { year: `${birth.from}–${birth.to}` })
}
