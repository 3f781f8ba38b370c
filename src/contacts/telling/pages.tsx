// What somebody sees who tells 111. One neutral title on every page, the numbers on top, the way out in sight, no script needed. Every field tells
// the browser to keep nothing.
import type { JSX } from 'preact'
import { regionName } from '../../agencies/regions.ts'
import { Button, ButtonGroup } from '../../web/components/button.tsx'
import { Checkboxes, Radios } from '../../web/components/choice.tsx'
import { Details } from '../../web/components/details.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { Select } from '../../web/components/select.tsx'
import { TextInput, Textarea } from '../../web/components/text-field.tsx'
import { PublicPage, renderPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDay, formatNearMoment, formatNumber, formatWeekday } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { ages, wordsLimit, yesNo, type YesNo } from '../contract.ts'
import { Talk } from '../talk.tsx'
import type { Conversation } from './actions.ts'
import { QuietForm, QuietPage, regionChoices, type Quiet } from './quiet.tsx'
import {
  answerings,
  idleMinutes,
  ticks,
  whoms,
  type Coming,
  type Step,
  type Talk as TalkVisit,
  type Telling,
  type Tick,
  type Wrong,
} from './visit.ts'
import { voiced, voiceFor, type Voice } from './voice.ts'

/** The neutral page: today's date and numbers everybody may need. Opening it ends a visit. */
export function todayPage(frame: Quiet, now: Date): string {
  const { lang } = frame
  const t = speaker(lang)
  const numbers = ['101', '102', '103', '104', '111', '112'] as const
  return renderPage(
    <PublicPage lang={lang} path={frame.path} title={t('today.title')} wordmark={false} calls={false} help={frame.path}>
      <h1 class="govuk-heading-l">{formatDay(now, lang)}</h1>
      <p class="govuk-body">{formatWeekday(now, lang)}</p>
      <h2 class="govuk-heading-m">{t('today.numbers')}</h2>
      <ul class="ar-numbers">
        {numbers.map(number => (
          <li>
            <a href={`tel:${number}`}>
              <strong>{number}</strong> <span>{t(`today.${number}`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/s`}>
          {t('today.write')}
        </a>
      </p>
    </PublicPage>,
  )
}

/** The door itself. `voice`: a door that hangs in a school speaks to a child. */
export function doorPage(frame: Quiet, { isDemo, voice }: { isDemo: boolean; voice: Voice }): string {
  const { lang } = frame
  const t = voiced(lang, voice)
  return renderPage(
    <QuietPage frame={frame}>
      <h1 class="govuk-heading-l">{t('tell.start.heading')}</h1>
      {isDemo ? <WarningText>{t('tell.start.demo')}</WarningText> : null}
      <p class="govuk-body-l">{t('tell.start.lead')}</p>
      <QuietForm frame={frame}>
        <Button>{t('tell.start.begin')}</Button>
      </QuietForm>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/return`}>
          {t('tell.start.have-code')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/guides`}>
          {t('guides.heading')}
        </a>
      </p>
      {voice === 'child' ? (
        // The wall goes along, without standing in an address.
        <QuietForm frame={frame} hidden={{ to: 'bus' }}>
          <p class="govuk-body ar-as-link">
            <button type="submit" class="ar-link-button">
              {t('bus.heading')}
            </button>
          </p>
        </QuietForm>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/bus`}>
            {t('bus.heading')}
          </a>
        </p>
      )}
    </QuietPage>,
  )
}

function wordsProblem(wrong: Wrong | undefined, lang: Lang, voice: Voice): string | undefined {
  return wrong && voiced(lang, voice)(`tell.words.${wrong}`, { max: formatNumber(wordsLimit, lang) })
}

export function tellingPage(frame: Quiet, visit: Telling): string {
  const { lang } = frame
  const voice = voiceFor(visit.age, visit.fromSchool)
  const t = voiced(lang, voice)
  const { step } = visit
  const wrong = step === 'words' ? wordsProblem(visit.wrong, lang, voice) : undefined
  const isLast = step === 'check'
  return renderPage(
    <QuietPage frame={frame} idleMinutes={idleMinutes(visit)}>
      {wrong === undefined ? null : (
        <ErrorSummary errors={[{ text: wrong, href: visit.wrong === 'required' ? '#ticks' : '#words' }]} />
      )}
      {visit.late ? <InsetText>{t('tell.late')}</InsetText> : null}
      <QuietForm frame={frame} hidden={{ step, switch: '' }} puzzle={visit.puzzle}>
        <Question visit={visit} lang={lang} t={t} wrong={wrong} />
        <ButtonGroup>
          {isLast ? null : (
            <Button name="go" value="next">
              {t('common.continue')}
            </Button>
          )}
          {step === 'leaving' ? null : (
            <Button name="go" value="send" {...(isLast ? {} : { kind: 'secondary' })}>
              {t(isLast ? 'tell.send' : 'tell.send-now')}
            </Button>
          )}
          {step === 'leaving' ? null : (
            <button type="submit" name="go" value="back" class="ar-link-button">
              {t('tell.step-back')}
            </button>
          )}
        </ButtonGroup>
      </QuietForm>
    </QuietPage>,
  )
}

function Question(props: { visit: Telling; lang: Lang; t: Say; wrong: string | undefined }): JSX.Element {
  const { visit, lang, t } = props
  switch (visit.step) {
    case 'leaving':
      return <Leaving t={t} />
    case 'who':
      return (
        <Radios
          name="whom"
          legend={t('tell.who.heading')}
          hint={t('tell.who.hint')}
          asHeading
          value={visit.whom}
          choices={whoms.map(one => ({ value: one, label: t(`tell.who.${one}`) }))}
        />
      )
    case 'danger':
      return (
        <Radios
          name="danger"
          legend={t('tell.danger.heading')}
          hint={t('tell.danger.hint')}
          asHeading
          value={visit.danger}
          choices={yesNo.map(one => ({ value: one, label: dangerWord(one, t) }))}
        />
      )
    case 'words':
      return (
        <>
          <Checkboxes
            name="ticks"
            legend={t('tell.what.heading')}
            hint={t('tell.what.hint')}
            asHeading
            values={visit.ticks}
            error={visit.wrong === 'required' ? props.wrong : undefined}
            choices={ticks.map(one => ({ value: one, label: tickWord(one, visit, t) }))}
          />
          <Textarea
            name="words"
            label={t('tell.what.words')}
            size="m"
            value={visit.words}
            rows={5}
            autocomplete="off"
            spellcheck={false}
            error={visit.wrong === 'required' ? undefined : props.wrong}
          />
          <Details summary={t('tell.photo.ask')}>{t('tell.photo')}</Details>
        </>
      )
    case 'about':
      return (
        <>
          <h1 class="govuk-heading-l">{t('tell.about.heading')}</h1>
          <Radios
            name="age"
            legend={t('tell.about.age')}
            size="m"
            value={visit.age}
            choices={ages.map(one => ({ value: one, label: t(`tell.age.${one}`) }))}
          />
          <Select
            name="region"
            label={t('tell.about.region')}
            size="m"
            value={visit.region === undefined ? '' : String(visit.region)}
            options={[{ value: '', label: t('tell.about.no-region') }, ...regionChoices(lang)]}
          />
        </>
      )
    case 'safe':
      return (
        <Radios
          name="safe"
          legend={t('tell.safe.heading')}
          hint={t('tell.safe.hint')}
          asHeading
          value={visit.answering}
          choices={answerings.map(one => ({ value: one, label: t(`tell.safe.${one}`) }))}
        />
      )
    case 'check':
      return <Check visit={visit} lang={lang} t={t} />
  }
}

/** What leaving does, and what nobody can hide, before the first question. */
function Leaving({ t }: { t: Say }): JSX.Element {
  return (
    <>
      <h1 class="govuk-heading-l">{t('tell.leaving.heading')}</h1>
      <p class="govuk-body">{t('tell.leaving.exit')}</p>
      <h2 class="govuk-heading-m">{t('tell.leaving.stays')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {(['history', 'network', 'spyware'] as const).map(one => (
          <li>{t(`tell.leaving.${one}`)}</li>
        ))}
      </ul>
      <p class="govuk-body">{t('tell.leaving.otherwise')}</p>
    </>
  )
}

const dangerWord = (danger: YesNo, t: Say) => t(danger === 'unknown' ? 'tell.danger.unknown' : `common.${danger}`)
const tickWord = (tick: Tick, visit: Telling, t: Say) =>
  t(visit.whom === 'other' ? `tell.tick.${tick}.other` : `tell.tick.${tick}`)

/** All answers, each with a way back to its question. */
function Check({ visit, lang, t }: { visit: Telling; lang: Lang; t: Say }): JSX.Element {
  const what = [
    ...visit.ticks.map(one => tickWord(one, visit, t)),
    ...(visit.words.trim() === '' ? [] : [visit.words.trim()]),
  ]
  const rows: readonly (readonly [key: string, value: string, step: Step])[] = [
    [t('tell.check.who'), t(`tell.who.${visit.whom}`), 'who'],
    [t('tell.check.danger'), dangerWord(visit.danger, t), 'danger'],
    [t('tell.check.words'), what.length === 0 ? '—' : what.join('\n'), 'words'],
    [t('tell.check.age'), t(`tell.age.${visit.age}`), 'about'],
    [
      t('tell.check.region'),
      visit.region === undefined ? t('tell.about.no-region') : regionName(visit.region, lang),
      'about',
    ],
    [t('tell.check.safe'), t(`tell.safe.${visit.answering}`), 'safe'],
  ]
  return (
    <>
      <h1 class="govuk-heading-l">{t('tell.check.heading')}</h1>
      <dl class="govuk-summary-list">
        {rows.map(([key, value, step]) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{key}</dt>
            <dd class="govuk-summary-list__value ar-typed">{value}</dd>
            <dd class="govuk-summary-list__actions">
              <button type="submit" name="to" value={step} class="ar-link-button">
                {t('common.change')}
                <span class="govuk-visually-hidden"> {key}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The conversation, on the page that sent it and on the page that a code opened. */
export function talkPage(frame: Quiet, visit: TalkVisit, talk: Conversation): string {
  const { lang } = frame
  const t = voiced(lang, talk.voice)
  const wrong = wordsProblem(visit.wrong, lang, talk.voice)
  const isNew = visit.door !== 'return'
  const answered = talk.messages.some(message => message.from === 'operator')
  return renderPage(
    <QuietPage frame={frame} idleMinutes={idleMinutes(visit)}>
      {wrong === undefined ? null : <ErrorSummary errors={[{ text: wrong, href: '#words' }]} />}
      <h1 class="govuk-heading-l">{t(isNew ? 'tell.sent.heading' : 'tell.talk.heading')}</h1>
      {isNew ? <CodePart frame={frame} visit={visit} hasCode={talk.hasCode} t={t} /> : null}
      {isNew ? <h2 class="govuk-heading-m">{t('tell.talk.heading')}</h2> : null}
      <Talk
        label={t('tell.talk.heading')}
        lines={talk.messages.map(message => ({
          mine: message.from === 'writer',
          who: t(message.from === 'writer' ? 'tell.talk.you' : 'tell.talk.operator'),
          when: formatNearMoment(message.at, talk.now, lang),
          lang: message.lang,
          text: message.text,
        }))}
      />
      {answered ? null : <p class="govuk-body">{t('tell.talk.none')}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={frame.path}>
          {t('tell.talk.look')}
        </a>
      </p>
      <QuietForm frame={frame}>
        <Textarea
          name="words"
          label={t('tell.talk.more')}
          size="m"
          value={visit.draft}
          rows={4}
          autocomplete="off"
          spellcheck={false}
          error={wrong}
        />
        <Button name="go" value="write" kind={isNew ? 'secondary' : 'primary'}>
          {t('tell.send')}
        </Button>
      </QuietForm>
      {isNew ? (
        <>
          <h2 class="govuk-heading-m">{t('tell.sent.next')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {(['next-1', 'next-2', 'next-5', 'next-3', 'next-4'] as const).map(one => (
              <li>{t(one === 'next-2' && visit.door === 'bus' ? 'bus.sent.next-2' : `tell.sent.${one}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </QuietPage>,
  )
}

function CodePart(props: { frame: Quiet; visit: TalkVisit; hasCode: boolean; t: Say }): JSX.Element {
  const { frame, visit, t } = props
  return (
    <section aria-labelledby="code">
      <h2 class="govuk-heading-m" id="code">
        {t('tell.code.heading')}
      </h2>
      {visit.code === undefined ? (
        <p class="govuk-body">
          {t(
            props.hasCode
              ? 'tell.code.given'
              : visit.busy
                ? 'tell.code.busy'
                : visit.refused
                  ? 'tell.code.refused'
                  : 'tell.code.why',
          )}
        </p>
      ) : (
        <>
          <p class="ar-code" translate={false}>
            {visit.code.split('-').map(group => (
              <>
                <span>{group}</span>{' '}
              </>
            ))}
          </p>
          <p class="govuk-body">{t('tell.code.once')}</p>
        </>
      )}
      {visit.code === undefined && props.hasCode ? null : (
        <QuietForm frame={frame}>
          {visit.code === undefined ? (
            <ButtonGroup>
              <Button name="go" value="code" {...(visit.refused ? { kind: 'secondary' } : {})}>
                {t('tell.code.take')}
              </Button>
              {visit.refused ? null : (
                <Button name="go" value="refuse" kind="secondary">
                  {t('tell.code.refuse')}
                </Button>
              )}
            </ButtonGroup>
          ) : (
            <Button name="go" value="hide" kind="secondary">
              {t('tell.code.hide')}
            </Button>
          )}
        </QuietForm>
      )}
    </section>
  )
}

export function returnPage(frame: Quiet, visit: Coming | undefined): string {
  const t = speaker(frame.lang)
  const wrong = visit?.wrong && t(`return.${visit.wrong}`)
  return renderPage(
    <QuietPage frame={frame}>
      {wrong === undefined ? null : <ErrorSummary errors={[{ text: wrong, href: '#code' }]} />}
      <h1 class="govuk-heading-l">{t('return.heading')}</h1>
      {visit === undefined || visit.draft === '' ? null : <InsetText>{t('return.draft-kept')}</InsetText>}
      <QuietForm frame={frame}>
        <TextInput
          name="code"
          label={t('return.code')}
          hint={t('return.hint')}
          value={visit?.typed}
          autocomplete="off"
          spellcheck={false}
          error={wrong}
        />
        <Button name="go" value="open">
          {t('return.open')}
        </Button>
      </QuietForm>
    </QuietPage>,
  )
}

/** Something could not be taken: what happened and whom to call, under the same neutral title. */
export function quietProblemPage(frame: Quiet, what: string): string {
  const t = speaker(frame.lang)
  return renderPage(
    <QuietPage frame={frame}>
      <h1 class="govuk-heading-l">{what}</h1>
      <p class="govuk-body">{t('tell.problem')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${frame.lang}/s`}>
          {t('tell.start.heading')}
        </a>
      </p>
    </QuietPage>,
  )
}
