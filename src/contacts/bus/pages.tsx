// What somebody sees who tells of a child put off a bus: four short pages at one address, "send" on each, nothing that must be known exactly.
import type { JSX } from 'preact'
import { childAges } from '../../transport/contract.ts'
import { Button, ButtonGroup } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { Select } from '../../web/components/select.tsx'
import { TextInput, Textarea } from '../../web/components/text-field.tsx'
import { renderPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDay, formatNumber } from '../../words/format.ts'
import { wordsLimit, yesNo } from '../contract.ts'
import { QuietForm, QuietPage, regionChoices, type Quiet } from '../telling/quiet.tsx'
import { idleMinutes } from '../telling/visit.ts'
import { voiced, voiceFor } from '../telling/voice.ts'
import { daysBefore, lineLimit, rideSteps, type Riding, type WrongRide } from './ride.ts'

/** Says first what helps a child that stands in the street now. */
export function busDoorPage(frame: Quiet, { isDemo }: { isDemo: boolean }): string {
  const t = speaker(frame.lang)
  return renderPage(
    <QuietPage frame={frame}>
      <h1 class="govuk-heading-l">{t('bus.heading')}</h1>
      {isDemo ? <WarningText>{t('tell.start.demo')}</WarningText> : null}
      <WarningText>{t('bus.now')}</WarningText>
      <p class="govuk-body">{t('bus.lead')}</p>
      <QuietForm frame={frame}>
        <Button>{t('tell.start.begin')}</Button>
      </QuietForm>
      <p class="govuk-body">{t('bus.who')}</p>
    </QuietPage>,
  )
}

const fieldOf: Readonly<Record<WrongRide, string>> = {
  nothing: 'route',
  route: 'route',
  stop: 'stop',
  plate: 'plate',
  time: 'time',
  words: 'words',
}

/** `today`: the day as YYYY-MM-DD. */
export function ridePage(frame: Quiet, ride: Riding, today: string): string {
  const { lang } = frame
  const t = voiced(lang, voiceFor('unknown', ride.fromSchool))
  const { step, wrong } = ride
  const isLast = step === rideSteps.at(-1)
  const wrongWords =
    wrong && t(wrongKey(wrong), { max: formatNumber(wrong === 'words' ? wordsLimit : lineLimit, lang) })
  return renderPage(
    <QuietPage frame={frame} idleMinutes={idleMinutes(ride)}>
      {wrong === undefined || wrongWords === undefined ? null : (
        <ErrorSummary errors={[{ text: wrongWords, href: `#${fieldOf[wrong]}` }]} />
      )}
      {ride.late ? <InsetText>{t('tell.late')}</InsetText> : null}
      <QuietForm frame={frame} hidden={{ step, switch: '' }} puzzle={ride.puzzle}>
        <Question ride={ride} frame={frame} t={t} today={today} wrong={wrong && [fieldOf[wrong], wrongWords]} />
        <ButtonGroup>
          {isLast ? null : (
            <Button name="go" value="next">
              {t('common.continue')}
            </Button>
          )}
          <Button name="go" value="send" {...(isLast ? {} : { kind: 'secondary' })}>
            {t(isLast ? 'tell.send' : 'tell.send-now')}
          </Button>
          {step === 'ride' ? null : (
            <button type="submit" name="go" value="back" class="ar-link-button">
              {t('tell.step-back')}
            </button>
          )}
        </ButtonGroup>
      </QuietForm>
    </QuietPage>,
  )
}

function wrongKey(wrong: WrongRide) {
  if (wrong === 'nothing' || wrong === 'time') return `bus.wrong.${wrong}` as const
  return wrong === 'words' ? 'tell.words.too-long' : 'bus.wrong.long'
}

function Question(props: {
  ride: Riding
  frame: Quiet
  t: Say
  today: string
  wrong: readonly [field: string, words: string | undefined] | undefined
}): JSX.Element {
  const { ride, t, today } = props
  const { lang } = props.frame
  const errorAt = (name: string) => (props.wrong?.[0] === name ? props.wrong[1] : undefined)
  const line = (name: 'route' | 'stop' | 'plate', more: { optional?: true; hint?: string } = {}) => (
    <TextInput
      name={name}
      label={t(`bus.${name}`)}
      size="m"
      value={ride[name]}
      autocomplete="off"
      spellcheck={false}
      error={errorAt(name)}
      {...more}
    />
  )
  const known = (name: 'alone' | 'forced') => (
    <Radios
      name={name}
      legend={t(`bus.${name}`)}
      size="m"
      value={ride[name]}
      inline
      choices={yesNo.map(one => ({ value: one, label: t(`common.${one}`) }))}
    />
  )
  switch (ride.step) {
    case 'ride':
      return (
        <>
          <h1 class="govuk-heading-l">{t('bus.ride.heading')}</h1>
          {ride.fromSchool ? (
            <>
              <WarningText>{t('bus.now')}</WarningText>
              <p class="govuk-body">{t('bus.who')}</p>
            </>
          ) : null}
          {line('route', { hint: t('bus.route.hint') })}
          {line('stop', { hint: t('bus.stop.hint') })}
          <Select
            name="region"
            label={t('bus.region')}
            size="m"
            value={ride.region === undefined ? '' : String(ride.region)}
            options={[{ value: '', label: t('common.unknown') }, ...regionChoices(lang)]}
          />
        </>
      )
    case 'when':
      return (
        <>
          <h1 class="govuk-heading-l">{t('bus.when.heading')}</h1>
          <Select
            name="day"
            label={t('bus.day')}
            size="m"
            value={ride.on ?? ''}
            options={[
              { value: '', label: t('common.unknown') },
              ...daysBefore(today).map((day, i) => ({
                value: day,
                label:
                  i < 2
                    ? t(i === 0 ? 'bus.today' : 'bus.yesterday', { day: formatDay(day, lang) })
                    : formatDay(day, lang),
              })),
            ]}
          />
          <TextInput
            name="time"
            label={t('bus.time')}
            size="m"
            hint={t('bus.time.hint')}
            value={ride.time}
            width={5}
            autocomplete="off"
            error={errorAt('time')}
          />
        </>
      )
    case 'child':
      return (
        <>
          <h1 class="govuk-heading-l">{t('bus.child.heading')}</h1>
          <Radios
            name="age"
            legend={t('bus.age')}
            size="m"
            value={ride.childAge}
            choices={childAges.map(one => ({ value: one, label: t(`bus.age.${one}`) }))}
          />
          {known('alone')}
          {known('forced')}
        </>
      )
    case 'more':
      return (
        <>
          <h1 class="govuk-heading-l">{t('bus.more.heading')}</h1>
          {line('plate', { optional: true, hint: t('bus.plate.hint') })}
          <Textarea
            name="words"
            label={t('bus.words')}
            size="m"
            hint={t('bus.words.hint')}
            optional
            value={ride.words}
            rows={5}
            autocomplete="off"
            spellcheck={false}
            error={errorAt('words')}
          />
        </>
      )
  }
}
