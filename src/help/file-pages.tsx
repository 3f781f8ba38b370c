// Pages of a family's file beside the work page: the safety plan, and why no paper is given. What is printed is a small PDF that says of nobody where it comes
// from; what is not safe to carry is not printed at all.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { Button, ButtonGroup, ButtonLink } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { InsetText, WarningText } from '../web/components/notes.tsx'
import { Textarea } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type Say } from '../words/catalogue.ts'
import { formatDate, formatMoment } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { Slip } from '../papers/document.ts'
import { said } from '../papers/reader.ts'
import type { PlanItem, SafetyPlan } from './actions.ts'
import { safetyFields } from './contract.ts'
import { visitWords } from './lines.ts'
import type { VisitRow } from './store.ts'

export type SafetyView = {
  readonly frame: PageFrame
  readonly number: string
  readonly plan: SafetyPlan | undefined
  readonly mayWrite: boolean
  readonly typed: Readonly<Record<string, string>> | undefined
  readonly errors: Readonly<Record<string, string>>
  /** Somebody else kept a version since the form was made. */
  readonly isStale: boolean
}

export function safetyPage({ frame, number, plan, mayWrite, typed, errors, isStale }: SafetyView): string {
  const { lang } = frame
  const t = speaker(lang)
  const path = `/${lang}/referrals/${number}/help`
  const found = Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
  const value = (field: (typeof safetyFields)[number]) => typed?.[field] ?? plan?.[field] ?? ''
  const saved = plan === undefined ? undefined : plan.paper ? 'yes' : 'no'
  return renderPage(
    <StaffPage {...frame} back={{ href: path, label: t('help.family') }} hasErrors={found.length > 0 || isStale}>
      {found.length === 0 && !isStale ? null : (
        <ErrorSummary
          errors={found}
          {...(isStale ? { title: t('family.stale.title'), description: t('family.stale.text') } : {})}
        />
      )}
      <h1 class="govuk-heading-l">{t('family.safety')}</h1>
      {plan === undefined ? (
        <p class="govuk-body">{t('family.safety.none')}</p>
      ) : (
        <p class="govuk-body ar-muted">{formatMoment(plan.at, lang)}</p>
      )}
      {plan === undefined || isStale ? null : plan.paper ? (
        <ButtonLink kind="secondary" href={`${path}/safety/notes.pdf`}>
          {t('family.safety.print')}
        </ButtonLink>
      ) : (
        <WarningText>{t('family.paper.refused.no')}</WarningText>
      )}
      {mayWrite ? (
        <Form action={`${path}/safety`} csrf={frame.csrf} hidden={{ after: plan?.id ?? '' }} autocomplete="off">
          <p class="govuk-body">{t('family.safety.lead')}</p>
          {safetyFields.map(field => (
            <>
              <Theirs show={isStale && (plan?.[field] ?? '') !== value(field)} text={plan?.[field] ?? ''} t={t} />
              <Textarea
                name={field}
                label={t(`family.safety.${field}`)}
                value={value(field)}
                error={errors[field]}
                maxCharacters={600}
                rows={3}
                optional
              />
            </>
          ))}
          <Theirs
            show={isStale && saved !== undefined && saved !== typed?.['paper']}
            text={saved === undefined ? '' : t(`family.paper.${saved}`)}
            t={t}
          />
          <Radios
            name="paper"
            legend={t('family.paper')}
            hint={t('family.paper.hint')}
            size="m"
            value={typed === undefined ? saved : typed['paper'] || undefined}
            error={errors['paper']}
            choices={(['yes', 'no'] as const).map(one => ({ value: one, label: t(`family.paper.${one}`) }))}
          />
          <Button>{t('family.safety.save')}</Button>
          <p class="govuk-hint">{t('family.safety.kept')}</p>
        </Form>
      ) : (
        safetyFields.map(field =>
          plan?.[field] ? (
            <section>
              <h2 class="govuk-heading-s">{t(`family.safety.${field}`)}</h2>
              <p class="govuk-body ar-prewrap">{plan[field]}</p>
            </section>
          ) : null,
        )
      )}
    </StaffPage>,
  )
}

/** What stands saved already, beside what was typed. */
function Theirs({ show, text, t }: { show: boolean; text: string; t: Say }): JSX.Element | null {
  return show ? <InsetText>{t('family.stale.theirs', { text: text === '' ? '–' : text })}</InsetText> : null
}

/** Why nothing is printed, and what to do instead. */
export function noPaperPage(frame: PageFrame, number: string, why: 'no' | 'unknown'): string {
  const { lang } = frame
  const t = speaker(lang)
  const path = `/${lang}/referrals/${number}/help`
  return renderPage(
    <StaffPage {...frame} back={{ href: path, label: t('help.family') }}>
      <h1 class="govuk-heading-l">{t('family.paper.refused')}</h1>
      <p class="govuk-body">{t(`family.paper.refused.${why}`)}</p>
      <ButtonGroup>
        <ButtonLink href={`${path}/safety`}>{t('family.safety.open')}</ButtonLink>
      </ButtonGroup>
    </StaffPage>,
  )
}

/** Only what the person said, without the questions: whoever finds the slip reads a list. */
export function safetySlip(plan: SafetyPlan, lang: Lang): Slip<'safety-plan'> {
  return {
    template: 'safety-plan',
    content: {
      size: 'A7',
      title: said('words', speaker(lang)('family.paper.title')),
      lines: safetyFields.flatMap(field => (plan[field] === '' ? [] : [{ text: said('safety-plan', plan[field]) }])),
    },
  }
}

/** In the client's language: what is done and by when. What was dropped is not on it. */
export function planSlip(plan: readonly PlanItem[], lang: Lang): Slip<'help-plan'> {
  const t = speaker(lang)
  return {
    template: 'help-plan',
    content: {
      size: 'A5',
      title: said('words', t('family.paper.plan')),
      lines: plan
        .filter(item => item.mark !== 'dropped')
        .map(item => ({
          text: said('help-plan', `${item.goal}: ${item.what}`),
          note: said(
            'help-plan',
            [
              t(`referrals.service.${item.service}`),
              item.mark === 'done'
                ? t('family.paper.done')
                : t('family.paper.by', { date: formatDate(item.dueOn, lang) }),
            ].join(', '),
          ),
        })),
    },
  }
}

/** "21 November: psychologist, 50 min; interview, 40 min. Present: …": one visit, in one place, without a word of what was said. */
/** `again`: why a child was heard a second time; only whoever helps is given it. */
export function Visits({
  visits,
  lang,
}: {
  visits: readonly (VisitRow & { readonly again?: string | undefined })[]
  lang: Lang
}): JSX.Element | null {
  if (visits.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--spaced">
      {visits.map(v => (
        <li>
          {visitWords(v, lang)}
          {v.again === undefined ? null : (
            <>
              <br />
              {speaker(lang)('family.room.heard-again')}: <q>{v.again}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
