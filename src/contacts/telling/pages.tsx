// What somebody sees who tells 111. One neutral title on every page, the numbers on top, the way out in sight, no script needed. Every field tells
// the browser to keep nothing.
import type { JSX } from 'preact'
import { Button, ButtonGroup } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
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
import type { Coming, Talk as TalkVisit, Telling, Wrong } from './visit.ts'

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

/** Says how to leave before anything is asked. */
export function doorPage(frame: Quiet, { isDemo }: { isDemo: boolean }): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <QuietPage frame={frame}>
      <h1 class="govuk-heading-l">{t('tell.start.heading')}</h1>
      {isDemo ? <WarningText>{t('tell.start.demo')}</WarningText> : null}
      <p class="govuk-body-l">{t('tell.start.lead')}</p>
      <QuietForm frame={frame}>
        <Button>{t('tell.start.begin')}</Button>
      </QuietForm>
      <p class="govuk-body">{t('tell.start.leave')}</p>
      <InsetText>{t('tell.start.history')}</InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/return`}>
          {t('tell.start.have-code')}
        </a>
      </p>
    </QuietPage>,
  )
}

function wordsProblem(wrong: Wrong | undefined, lang: Lang): string | undefined {
  return wrong && speaker(lang)(`tell.words.${wrong}`, { max: formatNumber(wordsLimit, lang) })
}

export function tellingPage(frame: Quiet, visit: Telling): string {
  const t = speaker(frame.lang)
  const { step } = visit
  const wrong = step === 'words' ? wordsProblem(visit.wrong, frame.lang) : undefined
  const isLast = step === 'about'
  return renderPage(
    <QuietPage frame={frame}>
      {wrong === undefined ? null : <ErrorSummary errors={[{ text: wrong, href: '#words' }]} />}
      {visit.late ? <InsetText>{t('tell.late')}</InsetText> : null}
      <QuietForm frame={frame} hidden={{ step, switch: '' }}>
        <Question visit={visit} lang={frame.lang} t={t} wrong={wrong} />
        <ButtonGroup>
          {isLast ? null : (
            <Button name="go" value="next">
              {t('common.continue')}
            </Button>
          )}
          <Button name="go" value="send" {...(isLast ? {} : { kind: 'secondary' })}>
            {t(isLast ? 'tell.send' : 'tell.send-now')}
          </Button>
          {step === 'words' ? null : (
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
  const said = { yes: t('common.yes'), no: t('common.no'), unknown: t('common.unknown') }
  const known = (name: 'danger' | 'safe', value: YesNo) => (
    <Radios
      name={name}
      legend={t(`tell.${name}.heading`)}
      hint={t(`tell.${name}.hint`)}
      asHeading
      value={value}
      choices={yesNo.map(one => ({ value: one, label: said[one] }))}
    />
  )
  switch (visit.step) {
    case 'words':
      return (
        <Textarea
          name="words"
          label={t('tell.words.heading')}
          hint={t('tell.words.hint')}
          asHeading
          value={visit.words}
          rows={6}
          autocomplete="off"
          spellcheck={false}
          error={props.wrong}
        />
      )
    case 'danger':
      return known('danger', visit.danger)
    case 'safe':
      return known('safe', visit.safe)
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
  }
}

/** The conversation, on the page that sent it and on the page that a code opened. */
export function talkPage(frame: Quiet, visit: TalkVisit, talk: Conversation): string {
  const { lang } = frame
  const t = speaker(lang)
  const wrong = wordsProblem(visit.wrong, lang)
  const isNew = visit.door !== 'return'
  const answered = talk.messages.some(message => message.from === 'operator')
  return renderPage(
    <QuietPage frame={frame}>
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
            {(['next-1', 'next-2', 'next-3', 'next-4'] as const).map(one => (
              <li>{t(`tell.sent.${one}`)}</li>
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
        <p class="govuk-body">{t(props.hasCode ? 'tell.code.given' : 'tell.code.why')}</p>
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
            <Button name="go" value="code">
              {t('tell.code.take')}
            </Button>
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
