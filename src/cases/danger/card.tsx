// One opening in danger, as it stands in the list and on the case's tab.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { Button, ButtonGroup } from '../../web/components/button.tsx'
import { Clock } from '../../web/components/clock.tsx'
import { Form } from '../../web/components/form.tsx'
import { Status } from '../../web/components/status.tsx'
import type { Say } from '../../words/catalogue.ts'
import { formatMoment } from '../../words/format.ts'
import type { DangerSeen } from './actions.ts'

/** One opening as those read it who answer for the case: who, when, why, what was found of it. */
export function DangerCard(view: {
  readonly one: DangerSeen
  readonly frame: PageFrame
  readonly now: Date
  readonly t: Say
}): JSX.Element {
  const { one, frame, now, t } = view
  const { lang } = frame
  const isRunning = one.ended_at === null && one.until_at > now
  const agency = { kk: one.agency_kk, ru: one.agency_ru, en: one.agency_en }[lang]
  const action = `/${lang}/cases/in-danger`
  return (
    <>
      <p class="govuk-body">
        <strong class="ar-number" translate={false}>
          {one.number}
        </strong>{' '}
        · {[one.who ?? t('case.opened.other'), agency].join(', ')} · {formatMoment(one.at, lang)}{' '}
        {one.verdict === null ? (
          <Status tone="warn">{t('danger.not-judged')}</Status>
        ) : (
          <Status tone={one.verdict === 'justified' ? 'done' : 'danger'}>{t(`danger.verdict.${one.verdict}`)}</Status>
        )}
      </p>
      <p class="govuk-body">
        {t(`danger.reason.${one.reason}`)}: <q>{one.words}</q>
      </p>
      {one.judgedWords === undefined || one.judged_at === null ? null : (
        <p class="govuk-body">
          {formatMoment(one.judged_at, lang)}: <q>{one.judgedWords}</q>
        </p>
      )}
      {isRunning ? (
        <p class="govuk-body">{t('danger.runs-until', { when: formatMoment(one.until_at, lang) })}</p>
      ) : one.ended_at === null ? null : (
        <p class="govuk-body">{t('danger.ended', { when: formatMoment(one.ended_at, lang) })}</p>
      )}
      {one.mayJudge && one.due_at !== null ? (
        <p class="govuk-body">
          <Clock act={t('danger.judge')} due={one.due_at} now={now} warnMinutes={24 * 60} />
        </p>
      ) : null}
      <ButtonGroup>
        {one.mayJudge ? (
          <a class="govuk-link" href={`${action}/reviews/${one.id}`}>
            {t('danger.judge')}
            <span class="govuk-visually-hidden"> {one.number}</span>
          </a>
        ) : null}
        {one.mayEnd ? (
          <Form action={action} csrf={frame.csrf} hidden={{ end: one.id }} inline>
            <Button kind="secondary">
              {t('danger.end')}
              <span class="govuk-visually-hidden"> {one.number}</span>
            </Button>
          </Form>
        ) : null}
      </ButtonGroup>
    </>
  )
}
