// Pages of a child put off public transport: the inspector's list and one ride with the law's answer and the forms of each step; and what a carrier reads. Everything
// works without a script. What was told stands only on the page whose opening is an act in the journal.
import type { ComponentChildren, JSX } from 'preact'
import { regionName } from '../agencies/regions.ts'
import type { PageFrame } from '../http/frame.ts'
import { Button } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { Clock } from '../web/components/clock.tsx'
import { DateInput } from '../web/components/date-input.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { EmptyState, InsetText } from '../web/components/notes.tsx'
import { Notification } from '../web/components/notification.tsx'
import { Pager } from '../web/components/pager.tsx'
import { Select } from '../web/components/select.tsx'
import { Status, type Tone } from '../web/components/status.tsx'
import { SummaryList } from '../web/components/summary-list.tsx'
import { TextInput } from '../web/components/text-field.tsx'
import { Timeline } from '../web/components/timeline.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type MessageKey, type Say } from '../words/catalogue.ts'
import { formatDate, formatMoment, formatNearMoment, formatShortDate, formatTenge } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { OutcomeList, RideList, RideRead } from './actions.ts'
import { childAges, decisions, grounds, liables } from './contract.ts'
import type { RideLaw, RideState, StepKind } from './ride.ts'

const tones: Readonly<Record<RideState, Tone>> = { passed: 'warn', taken: 'info', decided: 'done' }

export function ridesPage(frame: PageFrame, list: RideList): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame}>
      <h1 class="govuk-heading-l">{t('transport.title')}</h1>
      <p class="govuk-body">{t('transport.lead')}</p>
      {list.rows.length === 0 ? (
        <EmptyState title={t('transport.empty')}>{t('transport.empty.text')}</EmptyState>
      ) : null}
      <ul class="govuk-list govuk-list--spaced">
        {list.rows.map((row, i) => (
          <li>
            <a class="govuk-link ar-number" href={`/${lang}/transport/${row.number}`} translate={false}>
              {row.number}
            </a>{' '}
            <Status tone={tones[row.state]}>{t(`transport.state.${row.state}`)}</Status>
            <p class="govuk-body govuk-!-margin-bottom-1">
              {regionName(row.region, lang)} · {t('transport.passed')}:{' '}
              {formatNearMoment(row.passed_at, list.now, lang)}
            </p>
            {row.state === 'passed' ? (
              <Clock act={t('transport.take')} due={row.take_by} now={list.now} warnMinutes={120} />
            ) : null}
            <p class="govuk-hint govuk-!-margin-bottom-0">
              {row.decision === null
                ? shortLaw(list.laws[i], row.opened_on, lang, t)
                : t(`transport.decision.${row.decision}`)}
            </p>
          </li>
        ))}
      </ul>
      <Pager next={list.next === undefined ? undefined : `/${lang}/transport?after=${list.next}`} />
    </StaffPage>,
  )
}

function shortLaw(law: RideLaw | undefined, openedOn: string | null, lang: Lang, t: Say): string {
  if (law === undefined) return ''
  if (law.status === 'none') return t('transport.law.none')
  if (law.status === 'not') return t('transport.law.not', { says: law.excludedBy?.[lang] ?? '' })
  return `${t('transport.law.short')}: ${sumOf(law, openedOn, lang, t)}`
}

/** "5 MCI = X ₸, case opened on DATE"; never an amount without its day. */
function sumOf(law: RideLaw, openedOn: string | null, lang: Lang, t: Say): string {
  const day = formatDate(law.indexOn, lang)
  const tenge = law.fine?.tenge
  if (tenge === undefined) return t('transport.law.sum.unknown', { day })
  return t(openedOn === null ? 'transport.law.sum.today' : 'transport.law.sum', { sum: formatTenge(tenge, lang), day })
}

export type Trouble = {
  readonly kind: StepKind
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly isStale: boolean
}

export function ridePage(
  frame: PageFrame,
  read: RideRead,
  { done, trouble }: { done: boolean; trouble?: Trouble },
): string {
  const { lang } = frame
  const t = speaker(lang)
  const { row, told, steps } = read
  const path = `/${lang}/transport/${row.number}`
  const errors = trouble?.errors ?? {}
  const isWrong = trouble !== undefined
  const typedFor = (kind: StepKind) => (trouble?.kind === kind ? trouble.typed : undefined)
  const errorsFor = (kind: StepKind) => (trouble?.kind === kind ? errors : {})
  const said = (text: string | null) =>
    text === null || text === '' ? <span class="ar-quiet">{t('transport.told.none')}</span> : text
  const step = (kind: StepKind, children: ComponentChildren) => (
    <Form
      action={`${path}/steps/${kind}`}
      csrf={frame.csrf}
      autocomplete="off"
      hidden={{ version: String(row.version) }}
    >
      {children}
    </Form>
  )
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/transport`, label: t('transport.title') }} hasErrors={isWrong}>
      {!isWrong ? null : (
        <ErrorSummary
          errors={Object.entries(errors).map(([field, text]) => ({
            text,
            href: `#${field === 'on' ? `${trouble.kind}-on-day` : field}`,
          }))}
          {...(trouble.isStale ? { title: t('transport.stale.title'), description: t('transport.stale') } : {})}
        />
      )}
      {done ? (
        <Notification kind="success">
          <p class="govuk-notification-banner__heading">{t('transport.done')}</p>
        </Notification>
      ) : null}
      <h1 class="govuk-heading-l">
        <span class="ar-number" translate={false}>
          {row.number}
        </span>{' '}
        <Status tone={tones[row.state]}>{t(`transport.state.${row.state}`)}</Status>
      </h1>
      {row.state === 'passed' ? (
        <>
          <p class="govuk-body">
            <Clock act={t('transport.take')} due={row.take_by} now={read.now} warnMinutes={120} />
          </p>
          <p class="govuk-hint">{t('transport.take.setting')}</p>
        </>
      ) : null}
      {steps.includes('taken') ? step('taken', <Button>{t('transport.take')}</Button>) : null}

      <h2 class="govuk-heading-m">{t('transport.told')}</h2>
      <SummaryList
        rows={[
          { key: t('transport.route'), value: said(told.route) },
          { key: t('transport.stop'), value: said(told.stop) },
          { key: t('transport.day'), value: said(told.on === null ? null : formatDate(told.on, lang)) },
          { key: t('transport.time'), value: said(told.time) },
          { key: t('transport.plate'), value: said(told.plate) },
          {
            key: t('transport.words'),
            value: told.words === '' ? said('') : <span class="ar-typed">{told.words}</span>,
          },
        ]}
      />
      <h2 class="govuk-heading-m">{t('transport.found')}</h2>
      <SummaryList
        rows={[
          { key: t('transport.found.on'), value: said(row.acted_on === null ? null : formatDate(row.acted_on, lang)) },
          { key: t('transport.child'), value: t(`transport.child.${row.child_age}`) },
          { key: t('transport.alone'), value: t(`common.${row.alone}`) },
          { key: t('transport.forced'), value: t(`common.${row.forced}`) },
          {
            key: t('transport.open'),
            value: row.opened_on === null ? t('transport.open.none') : formatDate(row.opened_on, lang),
          },
          ...(row.decision === null
            ? []
            : [
                {
                  key: t('transport.decide'),
                  value: `${t(`transport.decision.${row.decision}`)}: ${t(`transport.ground.${row.ground ?? 'other'}` as MessageKey)}`,
                },
                ...(row.liable === null
                  ? []
                  : [{ key: t('transport.liable'), value: t(`transport.liable.${row.liable}` as MessageKey) }]),
              ]),
        ]}
      />
      <Law law={read.law} openedOn={row.opened_on} isSigned={read.isSigned} lang={lang} t={t} />
      {steps.includes('found')
        ? step('found', <Found read={read} typed={typedFor('found')} errors={errorsFor('found')} t={t} />)
        : null}
      {steps.includes('opened')
        ? step('opened', <Opened read={read} typed={typedFor('opened')} errors={errorsFor('opened')} t={t} />)
        : null}
      {steps.includes('decided')
        ? step(
            'decided',
            <Decided read={read} typed={typedFor('decided')} errors={errorsFor('decided')} lang={lang} t={t} />,
          )
        : null}

      <h2 class="govuk-heading-m">{t('transport.history')}</h2>
      <Timeline
        label={t('transport.history')}
        headingLevel={3}
        events={read.events.toReversed().map(event => ({
          at: event.at,
          time: formatMoment(event.at, lang),
          title: t(
            `transport.event.${event.kind}`,
            event.kind === 'opened' ? { day: formatDate(event.data['on'] ?? '', lang) } : {},
          ),
        }))}
      />
    </StaffPage>,
  )
}

function Law(props: { law: RideLaw; openedOn: string | null; isSigned: boolean; lang: Lang; t: Say }): JSX.Element {
  const { law, openedOn, isSigned, lang, t } = props
  const sum = <strong class="ar-sum">{sumOf(law, openedOn, lang, t)}</strong>
  const mark = t(`incident.mark.${law.cite.confidence}` as MessageKey, { date: formatShortDate(law.cite.asOf, lang) })
  return (
    <section aria-labelledby="law-says">
      <h2 class="govuk-heading-m" id="law-says">
        {t('transport.law')}
      </h2>
      {law.status === 'applies' ? (
        <p class="govuk-body">
          {t('transport.law.applies')} {sum}
        </p>
      ) : law.status === 'both' ? (
        <>
          <p class="govuk-body">{t('transport.law.both')}</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              {t('transport.law.if', { open: law.open.map(one => one[lang]).join(', ') })} — {sum}
            </li>
            <li>{t('transport.law.if-not')}</li>
          </ul>
        </>
      ) : (
        <p class="govuk-body">
          <strong>
            {law.status === 'none'
              ? t('transport.law.none')
              : t('transport.law.not', { says: law.excludedBy?.[lang] ?? '' })}
          </strong>
        </p>
      )}
      {law.fine?.by === undefined ? null : (
        <p class="govuk-body">{t('transport.law.index', { cite: law.fine.by.words[lang] })}</p>
      )}
      {law.until === undefined ? null : (
        <p class="govuk-body">
          {t('transport.law.until', { day: formatDate(law.until, lang), cite: law.untilBy?.words[lang] ?? '' })}
        </p>
      )}
      <p class="govuk-body ar-quiet">
        {law.says[lang]}: {law.cite.words[lang]} · {mark} ·{' '}
        <span class={isSigned ? 'ar-tone--done' : 'ar-tone--warn'}>
          {t(isSigned ? 'web.law.reviewed' : 'web.law.not-reviewed')}
        </span>
      </p>
      <p class="govuk-hint">{t('transport.law.adult')}</p>
      <InsetText>{t('transport.law.advice')}</InsetText>
    </section>
  )
}

type StepForm = {
  readonly read: RideRead
  readonly typed: Readonly<Record<string, string>> | undefined
  readonly errors: Readonly<Record<string, string>>
  readonly t: Say
}

function dayOf(on: string | null): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = on?.split('-') ?? []
  return { day, month, year }
}
function dayTyped(typed: StepForm['typed'], name: string, otherwise: string | null) {
  if (typed === undefined) return dayOf(otherwise)
  return { day: typed[`${name}-day`] ?? '', month: typed[`${name}-month`] ?? '', year: typed[`${name}-year`] ?? '' }
}

function Found({ read: { row }, typed, errors, t }: StepForm): JSX.Element {
  const choices = (['yes', 'no', 'unknown'] as const).map(value => ({ value, label: t(`common.${value}`) }))
  return (
    <>
      <h2 class="govuk-heading-m">{t('transport.found.save')}</h2>
      <DateInput
        name="found-on"
        legend={t('transport.found.on')}
        hint={t('transport.found.hint')}
        size="s"
        value={dayTyped(typed, 'found-on', row.acted_on)}
        error={errors['on']}
      />
      <Select
        name="childAge"
        label={t('transport.child')}
        value={typed?.['childAge'] ?? row.child_age}
        error={errors['childAge']}
        options={childAges.map(value => ({ value, label: t(`transport.child.${value}`) }))}
      />
      <Radios
        name="alone"
        legend={t('transport.alone')}
        size="s"
        small
        value={typed?.['alone'] ?? row.alone}
        error={errors['alone']}
        choices={choices}
      />
      <Radios
        name="forced"
        legend={t('transport.forced')}
        size="s"
        small
        value={typed?.['forced'] ?? row.forced}
        error={errors['forced']}
        choices={choices}
      />
      <Button kind="secondary">{t('transport.found.save')}</Button>
    </>
  )
}

function Opened({ read: { row }, typed, errors, t }: StepForm): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{t('transport.open')}</h2>
      <DateInput
        name="opened-on"
        legend={t('transport.open.on')}
        size="s"
        value={dayTyped(typed, 'opened-on', row.opened_on)}
        error={errors['on']}
      />
      <Button kind="secondary">{t('transport.open.save')}</Button>
    </>
  )
}

function Decided({ read, typed, errors, lang, t }: StepForm & { lang: Lang }): JSX.Element {
  const { told, carriers } = read
  return (
    <>
      <h2 class="govuk-heading-m">{t('transport.decide')}</h2>
      <Radios
        name="decision"
        legend={t('transport.decision')}
        size="s"
        small
        value={typed?.['decision'] ?? ''}
        error={errors['decision']}
        choices={decisions.map(value => ({ value, label: t(`transport.decision.${value}`) }))}
      />
      <Select
        name="ground"
        label={t('transport.ground')}
        value={typed?.['ground'] ?? ''}
        error={errors['ground']}
        options={[
          { value: '', label: '—' },
          ...grounds.map(value => ({ value, label: t(`transport.ground.${value}`) })),
        ]}
      />
      <Select
        name="liable"
        label={t('transport.liable')}
        value={typed?.['liable'] ?? ''}
        error={errors['liable']}
        options={[
          { value: '', label: '—' },
          ...liables.map(value => ({ value, label: t(`transport.liable.${value}`) })),
        ]}
      />
      <Select
        name="carrier"
        label={t('transport.carrier')}
        hint={t('transport.carrier.hint')}
        value={typed?.['carrier'] ?? ''}
        error={errors['carrier']}
        options={[
          { value: '', label: t('transport.carrier.unknown') },
          ...carriers.map(one => ({ value: one.id, label: one.name[lang] })),
        ]}
      />
      <TextInput
        name="route"
        label={t('transport.carrier.route')}
        width={10}
        autocomplete="off"
        value={typed?.['route'] ?? (told.route.length > 20 ? '' : told.route)}
        error={errors['route']}
      />
      <Button>{t('transport.decide.save')}</Button>
    </>
  )
}

// The carrier ---------------------------------------------------------------------------------------------------------------------------------

export function carrierPage(frame: PageFrame, list: OutcomeList): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame}>
      <h1 class="govuk-heading-l">{t('carrier.title')}</h1>
      <p class="govuk-body">{t('carrier.lead')}</p>
      {list.outcomes.length === 0 ? (
        <EmptyState title={t('carrier.empty')}>{t('carrier.empty.text')}</EmptyState>
      ) : null}
      {list.outcomes.map(one => (
        <section>
          <h2 class="govuk-heading-m">
            {t('transport.route')}: {one.route}
          </h2>
          <SummaryList
            rows={[
              {
                key: t('transport.day'),
                value: one.acted_on === null ? t('transport.told.none') : formatDate(one.acted_on, lang),
              },
              { key: t('carrier.opened'), value: formatDate(one.opened_on, lang) },
              { key: t('carrier.decided'), value: formatDate(one.decided_on, lang) },
              { key: t('transport.decide'), value: t(`transport.decision.${one.decision}`) },
              { key: t('carrier.why'), value: t(`transport.ground.${one.ground}` as MessageKey) },
              ...(one.liable === null
                ? []
                : [{ key: t('transport.liable'), value: t(`transport.liable.${one.liable}` as MessageKey) }]),
              ...(one.tenge === null
                ? []
                : [
                    {
                      key: t('carrier.sum'),
                      value: t('transport.law.sum', {
                        sum: formatTenge(one.tenge, lang),
                        day: formatDate(one.opened_on, lang),
                      }),
                    },
                  ]),
            ]}
          />
        </section>
      ))}
      <Pager next={list.next === undefined ? undefined : `/${lang}/carrier?after=${list.next}`} />
    </StaffPage>,
  )
}
