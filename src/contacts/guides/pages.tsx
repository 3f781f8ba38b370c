// What somebody reads before telling, or instead: a guide for an age and a need, and services of a region. One neutral address and title each; what was
// chosen stands on the server for minutes and nowhere on the device.
import type { JSX } from 'preact'
import { serviceKinds, type Service } from '../../agencies/contract.ts'
import { Button } from '../../web/components/button.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { Select } from '../../web/components/select.tsx'
import { renderPage } from '../../web/layout.tsx'
import { type MessageKey, type Say } from '../../words/catalogue.ts'
import { formatDay, formatShortDate, formatTenge } from '../../words/format.ts'
import type { Lang, Text } from '../../words/say.ts'
import { QuietForm, QuietPage, regionChoices, type Quiet } from '../telling/quiet.tsx'
import { idleMinutes, type Reading } from '../telling/visit.ts'
import { voiced } from '../telling/voice.ts'
import { indexByYear, lawFor, type LawRow } from './amounts.ts'
import { bands, guideFor, needs, type Need } from './guides.ts'

/** `signed`: items of the rulebook that a lawyer has signed as they stand. `today`: YYYY-MM-DD. */
export function guidesPage(
  frame: Quiet,
  reading: Reading,
  { today, signed }: { today: string; signed: ReadonlySet<string> },
): string {
  const { lang } = frame
  const t = voiced(lang, reading.band === 'adult' ? 'adult' : 'child')
  return renderPage(
    <QuietPage frame={frame} {...(reading.need === undefined ? {} : { idleMinutes: idleMinutes(reading) })}>
      {reading.need === undefined ? (
        <h1 class="govuk-heading-l">{t('guides.heading')}</h1>
      ) : (
        <GuideParts reading={reading} need={reading.need} lang={lang} t={t} today={today} signed={signed} />
      )}
      <QuietForm frame={frame}>
        <Radios
          name="need"
          legend={t('guides.need')}
          size="m"
          value={reading.need}
          choices={needs.map(one => ({ value: one, label: t(`guides.need.${one}`) }))}
        />
        <Radios
          name="band"
          legend={t('guides.band')}
          size="m"
          value={reading.band}
          choices={bands.map(one => ({ value: one, label: t(`guides.band.${one}`) }))}
        />
        <Button {...(reading.need === undefined ? {} : { kind: 'secondary' as const })}>{t('guides.show')}</Button>
      </QuietForm>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/directory`}>
          {t('directory.heading')}
        </a>
      </p>
    </QuietPage>,
  )
}

type Shown = {
  readonly reading: Reading
  readonly need: Need
  readonly lang: Lang
  readonly t: Say
  readonly today: string
  readonly signed: ReadonlySet<string>
}

function GuideParts(props: Shown): JSX.Element {
  const { need, lang, t, reading } = props
  const guide = guideFor(need, reading.band)
  return (
    <>
      <h1 class="govuk-heading-l">{t(`guides.need.${need}`)}</h1>
      <h2 class="govuk-heading-m">{t('guides.now')}</h2>
      <Lines lines={guide.now} lang={lang} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/${need === 'bus' ? 'bus' : 's'}`}>
          {t(need === 'bus' ? 'guides.tell-bus' : 'guides.tell')}
        </a>
      </p>
      <h2 class="govuk-heading-m">{t('guides.helps')}</h2>
      <Lines lines={guide.helps} lang={lang} />
      <h2 class="govuk-heading-m">{t('guides.after')}</h2>
      <ol class="govuk-list govuk-list--number">
        {guide.after.map(line => (
          <li>{line[lang]}</li>
        ))}
      </ol>
      {reading.band === '6-10' ? null : <Law {...props} />}
    </>
  )
}

function Lines({ lines, lang }: { lines: readonly Text[]; lang: Lang }): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(line => (
        <li>{line[lang]}</li>
      ))}
    </ul>
  )
}

/** The law of this day. Nobody's case: which article applies is decided by those who know the facts, and the page says so. */
function Law({ need, lang, t, today, signed }: Shown): JSX.Element {
  const rows = lawFor(need, today, lang)
  return (
    <>
      <h2 class="govuk-heading-m">{t('guides.law', { day: formatDay(today, lang) })}</h2>
      <p class="govuk-body">{t('guides.law.lead')}</p>
      {rows.length === 0 ? <p class="govuk-body">{t('guides.law.none')}</p> : null}
      <ul class="govuk-list">
        {rows.map(row => (
          <LawItem row={row} lang={lang} t={t} isSigned={signed.has(row.id)} />
        ))}
      </ul>
      <h3 class="govuk-heading-s">{t('guides.index')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {indexByYear(today).map(({ day, tenge }) => (
          <li>
            {t('guides.index.row', {
              day: formatShortDate(day, lang),
              one: formatTenge(tenge, lang),
              five: formatTenge(5 * tenge, lang),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function LawItem({ row, lang, t, isSigned }: { row: LawRow; lang: Lang; t: Say; isSigned: boolean }): JSX.Element {
  const mark = t(`incident.mark.${row.cite.confidence}` as MessageKey, { date: formatShortDate(row.cite.asOf, lang) })
  return (
    <li>
      <strong>{row.says}</strong>
      <br />
      {row.penalties.length === 0
        ? t('incident.law.penalty.not-held')
        : row.penalties.map(one => (one.tenge === undefined ? one.says : `${one.says} (${one.tenge})`)).join('; ')}
      <br />
      <span class="ar-quiet">
        {row.cite.words[lang]} · {mark} ·{' '}
        <span class={isSigned ? 'ar-tone--done' : 'ar-tone--warn'}>
          {t(isSigned ? 'web.law.reviewed' : 'web.law.not-reviewed')}
        </span>
      </span>
    </li>
  )
}

/** Services of a region; `found` is undefined until a region was chosen. */
export function directoryPage(frame: Quiet, reading: Reading, found: readonly Service[] | undefined): string {
  const { lang } = frame
  const t = voiced(lang, 'adult')
  return renderPage(
    <QuietPage frame={frame} {...(found === undefined ? {} : { idleMinutes: idleMinutes(reading) })}>
      <h1 class="govuk-heading-l">{t('directory.heading')}</h1>
      <p class="govuk-body">{t('directory.lead')}</p>
      <QuietForm frame={frame}>
        <Select
          name="region"
          label={t('directory.region')}
          size="m"
          value={reading.region === undefined ? '' : String(reading.region)}
          options={[{ value: '', label: t('directory.choose') }, ...regionChoices(lang)]}
        />
        <Select
          name="service"
          label={t('directory.kind')}
          size="m"
          value={reading.service ?? ''}
          options={[
            { value: '', label: t('directory.any') },
            ...serviceKinds.map(one => ({ value: one, label: t(`directory.kind.${one}`) })),
          ]}
        />
        <Button>{t('directory.show')}</Button>
      </QuietForm>
      {found?.some(one => one.invented) ? <WarningText>{t('directory.invented')}</WarningText> : null}
      {found?.length === 0 ? <InsetText>{t('directory.none')}</InsetText> : null}
      <ul class="ar-services">
        {(found ?? []).map(one => (
          <ServiceItem service={one} lang={lang} t={t} />
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/guides`}>
          {t('guides.heading')}
        </a>
      </p>
    </QuietPage>,
  )
}

function ServiceItem({ service, lang, t }: { service: Service; lang: Lang; t: Say }): JSX.Element {
  const { hours } = service
  return (
    <li>
      <h2 class="govuk-heading-s">{service.name[lang]}</h2>
      <p class="govuk-body">
        {t(`directory.kind.${service.kind}`)}
        <br />
        <strong>{service.phone}</strong>
        <br />
        {hours === undefined ? t('directory.always') : t('directory.hours', { from: hours.from, to: hours.to })}
        <br />
        {t('directory.languages', { list: service.languages.map(one => t(`directory.lang.${one}`)).join(', ') })}
        {service.access.length === 0 ? null : (
          <>
            <br />
            {service.access.map(one => t(`directory.access.${one}`)).join('; ')}
          </>
        )}
      </p>
    </li>
  )
}
