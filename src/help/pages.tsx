// Pages of helping a family: what stands between referral and end. Today's work without a click, the checklist, the plan, and sessions of which only the author
// reads what was said. Everything works without script and on a phone.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { services } from '../referrals/referral.ts'
import { Button, ButtonGroup, ButtonLink } from '../web/components/button.tsx'
import { Checkboxes, Radios } from '../web/components/choice.tsx'
import { DateInput } from '../web/components/date-input.tsx'
import { Details } from '../web/components/details.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { Meanwhile } from '../web/components/meanwhile.tsx'
import { InsetText, WarningText } from '../web/components/notes.tsx'
import { Select } from '../web/components/select.tsx'
import { Status } from '../web/components/status.tsx'
import { Textarea, TextInput } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type Say } from '../words/catalogue.ts'
import { dateOf, formatDate, formatMoment } from '../words/format.ts'
import { languages, type Lang } from '../words/say.ts'
import type { AssessmentSeen, HelpRead, PlanItem } from './actions.ts'
import { answers, checklists, levels, type Checklist, type Level } from './checklist.ts'
import { roomParts, roomPeople } from './contract.ts'
import { Visits } from './file-pages.tsx'
import { sessionWords } from './lines.ts'
import type { DueRow, SessionRow, VisitRow } from './store.ts'

type Errors = Readonly<Record<string, string>>
export type Typed = Readonly<Record<string, string>>
const tones = { low: 'plain', medium: 'warn', high: 'danger' } as const satisfies Record<Level, string>

function Summary({ errors, of }: { errors: Errors; of?: string | undefined }): JSX.Element | null {
  const list = Object.entries(errors).map(([field, text]) => ({
    text,
    href: of === undefined ? `#${field}` : `#${field}-${of}`,
  }))
  return list.length === 0 ? null : <ErrorSummary errors={list} />
}

/** What is to be done by today, above the list of referrals. */
export function Today({ rows, today, lang }: { rows: readonly DueRow[]; today: string; lang: Lang }): JSX.Element {
  const t = speaker(lang)
  return (
    <section aria-labelledby="today">
      <h2 class="govuk-heading-m" id="today">
        {t('help.today')}
      </h2>
      {rows.length === 0 ? (
        <p class="govuk-body">{t('help.today.none')}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {rows.map(row => (
            <li>
              <a class="govuk-link ar-number" href={`/${lang}/referrals/${row.number}/help`} translate={false}>
                {row.number}
              </a>{' '}
              {row.what === 'review' ? t('family.review.due') : t(`referrals.service.${row.service}`)}{' '}
              <Status tone={row.due_on < today ? 'danger' : 'warn'}>
                {row.due_on < today ? t('help.late', { date: formatDate(row.due_on, lang) }) : t('help.due-today')}
              </Status>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Sessions and visits to the child-help room, for whoever follows the referral. */
export function Held(props: {
  sessions: readonly SessionRow[]
  visits: readonly VisitRow[]
  number: string
  lang: Lang
}): JSX.Element {
  const { sessions, visits, number, lang } = props
  return (
    <>
      <Sessions sessions={sessions} number={number} lang={lang} />
      <Visits visits={visits} lang={lang} />
    </>
  )
}

/** "Session held 21 November, 50 min": all that others ever see of it. */
function Sessions(props: { sessions: readonly SessionRow[]; number: string; lang: Lang }): JSX.Element {
  const { sessions, number, lang } = props
  const t = speaker(lang)
  if (sessions.length === 0) return <p class="govuk-body">{t('help.sessions.none')}</p>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {sessions.map(s => (
        <li>
          {sessionWords(s, lang)}{' '}
          {s.has_note ? (
            <a class="govuk-link" href={`/${lang}/referrals/${number}/sessions/${s.id}`}>
              {t('help.session.note.open')}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export function helpPage(
  frame: PageFrame,
  read: HelpRead,
  errors: Errors,
  typed: Typed | undefined,
  /** A colleague asked for another level, or agreed to one, since the page was made. */
  isStale = false,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const { number } = read.row
  const path = `/${lang}/referrals/${number}/help`
  const value = (field: string) => typed?.[field] || undefined
  const isTyped = (kind: string) => typed?.['kind'] === kind
  const today = dateOf(read.now)
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/referrals/${number}`, label: t('referrals.one') }}
      hasErrors={isStale || Object.keys(errors).length > 0}
    >
      {isStale ? (
        <ErrorSummary errors={[]} title={t('referrals.stale')} description={t('help.override.stale')} />
      ) : (
        <Summary errors={errors} of={isTyped('override') ? typed?.['assessment'] : undefined} />
      )}
      <h1 class="govuk-heading-l">
        <span class="ar-number" translate={false}>
          {number}
        </span>{' '}
        {t('help.family')}
      </h1>
      {isStale && typed !== undefined ? <OverrideMeanwhile read={read} typed={typed} lang={lang} t={t} /> : null}
      <ReviewDue read={read} lang={lang} t={t} />
      <ButtonGroup>
        <ButtonLink kind="secondary" href={`${path}/safety`}>
          {t('family.safety')}
        </ButtonLink>
        {read.plan.length === 0 ? null : (
          <ButtonLink kind="secondary" href={`${path}/plan.pdf`}>
            {t('family.plan.print', { lang: t(`family.lang.${read.row.client_lang}`) })}
          </ButtonLink>
        )}
      </ButtonGroup>
      {read.paper === false ? <WarningText>{t('family.paper.no')}</WarningText> : null}
      <h2 class="govuk-heading-m">{t('help.assessments')}</h2>
      {read.assessments.length === 0 ? <p class="govuk-body">{t('help.assessments.none')}</p> : null}
      {read.assessments.map(one => (
        <Assessment {...{ one, path, frame, errors, typed, lang, t }} mayWrite={read.mayWrite} />
      ))}
      {read.mayWrite ? (
        <ButtonGroup>
          {checklists.map(list => (
            <ButtonLink kind="secondary" href={`${path}/${list.id}`}>
              {t(list.id === 'risk' ? 'help.answer.risk' : 'help.answer.needs')}
            </ButtonLink>
          ))}
        </ButtonGroup>
      ) : null}
      <h2 class="govuk-heading-m">{t('help.plan')}</h2>
      {read.plan.length === 0 ? <p class="govuk-body">{t('help.plan.none')}</p> : null}
      <ul class="govuk-list govuk-list--spaced">
        {read.plan.map(item => (
          <Item item={item} path={path} today={today} frame={frame} lang={lang} t={t} mayWrite={read.mayWrite} />
        ))}
      </ul>
      {read.mayWrite ? (
        <Details summary={t('help.plan.add')} open={isTyped('plan')}>
          <Form action={path} csrf={frame.csrf} hidden={{ kind: 'plan' }} autocomplete="off">
            <TextInput name="goal" label={t('help.plan.goal')} value={value('goal')} error={errors['goal']} />
            <TextInput name="what" label={t('help.plan.what')} value={value('what')} error={errors['what']} />
            <Select
              name="service"
              label={t('referrals.col.what')}
              value={value('service') ?? read.row.service}
              error={errors['service']}
              options={services.map(s => ({ value: s, label: t(`referrals.service.${s}`) }))}
            />
            <Day name="due" legend={t('help.plan.due')} typed={typed} error={errors['due']} otherwise={today} />
            <Button kind="secondary">{t('help.plan.save')}</Button>
          </Form>
        </Details>
      ) : null}
      <h2 class="govuk-heading-m">{t('help.sessions')}</h2>
      <Sessions sessions={read.sessions} number={number} lang={lang} />
      {read.mayWrite ? (
        <Details summary={t('help.session.add')} open={isTyped('session')}>
          <Form action={path} csrf={frame.csrf} hidden={{ kind: 'session' }} autocomplete="off">
            <Day name="heldOn" legend={t('help.session.on')} typed={typed} error={errors['heldOn']} otherwise={today} />
            <TextInput
              name="minutes"
              label={t('help.session.minutes')}
              inputmode="numeric"
              width={3}
              value={value('minutes') ?? '50'}
              error={errors['minutes']}
            />
            <Textarea
              name="note"
              label={t('help.session.note')}
              hint={t('help.session.note.hint')}
              value={value('note')}
              error={errors['note']}
              maxCharacters={10_000}
              optional
            />
            <Button kind="secondary">{t('help.session.save')}</Button>
          </Form>
        </Details>
      ) : null}
      <h2 class="govuk-heading-m">{t('family.room')}</h2>
      {read.visits.length === 0 ? (
        <p class="govuk-body">{t('family.room.none')}</p>
      ) : (
        <Visits visits={read.visits} lang={lang} />
      )}
      {read.mayWrite ? (
        <Details summary={t('family.room.add')} open={isTyped('visit')}>
          <Form action={path} csrf={frame.csrf} hidden={{ kind: 'visit' }} autocomplete="off">
            <p class="govuk-body">{t('family.room.lead')}</p>
            <Day
              name="visitOn"
              legend={t('help.session.on')}
              typed={typed}
              error={isTyped('visit') ? errors['heldOn'] : undefined}
              otherwise={today}
            />
            <Checkboxes
              name="parts"
              legend={t('family.room.parts')}
              values={(value('parts') ?? '').split(',')}
              error={errors['parts']}
              choices={roomParts.map(one => ({ value: one, label: t(`family.room.part.${one}`) }))}
            />
            {roomParts.map(one => (
              <TextInput
                name={`minutes-${one}`}
                label={t('family.room.minutes', { part: t(`family.room.part.${one}`) })}
                inputmode="numeric"
                width={3}
                optional
                value={value(`minutes-${one}`) ?? ''}
              />
            ))}
            <Checkboxes
              name="present"
              legend={t('family.room.present')}
              values={(value('present') ?? '').split(',')}
              error={errors['present']}
              choices={roomPeople.map(one => ({ value: one, label: t(`family.room.who.${one}`) }))}
            />
            <Textarea
              name="again"
              label={t('family.room.again')}
              value={value('again')}
              error={errors['again']}
              maxCharacters={2000}
              rows={2}
              optional
            />
            <Button kind="secondary">{t('family.room.save')}</Button>
          </Form>
        </Details>
      ) : null}
      <h2 class="govuk-heading-m">{t('family.review')}</h2>
      {read.reviews.length === 0 ? <p class="govuk-body">{t('family.review.none')}</p> : null}
      <ul class="govuk-list govuk-list--spaced">
        {read.reviews.map(one => (
          <li>
            {formatMoment(one.at, lang)}: {one.found}{' '}
            <span class="ar-muted">
              {t('family.review.next')}: {formatDate(one.nextOn, lang)}
            </span>
          </li>
        ))}
      </ul>
      {read.mayWrite ? (
        <Details summary={t('family.review.add')} open={isTyped('review')}>
          <Form action={path} csrf={frame.csrf} hidden={{ kind: 'review' }} autocomplete="off">
            <Textarea
              name="found"
              label={t('family.review.found')}
              value={value('found')}
              error={errors['found']}
              maxCharacters={2000}
              rows={3}
            />
            <Day
              name="next"
              legend={t('family.review.next')}
              typed={typed}
              error={errors['next']}
              otherwise={inDays(today, 14)}
            />
            <Button kind="secondary">{t('help.session.save')}</Button>
          </Form>
        </Details>
      ) : null}
      {read.mayWrite ? (
        <Details summary={t('family.lang.change')}>
          <Form
            action={`/${lang}/referrals/${number}`}
            csrf={frame.csrf}
            hidden={{ kind: 'language', version: String(read.row.version) }}
          >
            <Radios
              name="lang"
              legend={t('family.lang')}
              size="s"
              value={read.row.client_lang}
              choices={languages.map(one => ({ value: one, label: t(`family.lang.${one}`) }))}
            />
            <Button kind="secondary">{t('family.lang.change')}</Button>
          </Form>
        </Details>
      ) : null}
    </StaffPage>,
  )
}

function ReviewDue({ read, lang, t }: { read: HelpRead; lang: Lang; t: Say }): JSX.Element | null {
  if (read.reviewBy === undefined) return null
  const isLate = read.reviewBy < read.now
  return (
    <p class="govuk-body">
      {t('family.review.due')}:{' '}
      <Status tone={isLate ? 'danger' : 'info'}>
        {t(isLate ? 'help.late' : 'help.plan.until', { date: formatDate(dateOf(read.reviewBy), lang) })}
      </Status>{' '}
      <span class="ar-muted">{t('family.review.setting')}</span>
    </p>
  )
}

function inDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function Day(props: {
  name: string
  legend: string
  typed: Typed | undefined
  error: string | undefined
  otherwise: string
}): JSX.Element {
  const { name, legend, typed, error, otherwise } = props
  const [year, month, day] = otherwise.split('-')
  const part = (which: string, plain: string | undefined) => typed?.[`${name}-${which}`] ?? plain ?? ''
  return (
    <DateInput
      name={name}
      legend={legend}
      value={{ day: part('day', day), month: part('month', month), year: part('year', year) }}
      error={error}
    />
  )
}

/** What a colleague asked, or two decided, about the level this one wanted changed. */
function OverrideMeanwhile(props: { read: HelpRead; typed: Typed; lang: Lang; t: Say }): JSX.Element | null {
  const { read, typed, lang, t } = props
  const one = read.assessments.find(a => a.id === typed['assessment'])
  if (one === undefined) return null
  const newest = read.assessments.find(a => a.form === one.form) ?? one
  const wanted = levels.find(level => level === typed['level'])
  return (
    <Meanwhile
      typed={[wanted === undefined ? '' : t(`help.level.${wanted}`), typed['reason'] ?? '']
        .filter(Boolean)
        .join('\n\n')}
    >
      <p class="govuk-body">
        {one.asked === undefined
          ? `${t(`help.level.${newest.level}`)}, ${t('help.override.by-two')} · ${formatMoment(newest.at, lang)}`
          : `${t('help.override.asked', { level: t(`help.level.${one.asked.level}`) })} ${one.asked.reason}`}
      </p>
    </Meanwhile>
  )
}

function Assessment(props: {
  one: AssessmentSeen
  path: string
  frame: PageFrame
  errors: Errors
  typed: Typed | undefined
  lang: Lang
  t: Say
  mayWrite: boolean
}): JSX.Element {
  const { one, path, frame, errors, typed, lang, t, mayWrite } = props
  const isTyped = typed?.['kind'] === 'override' && typed['assessment'] === one.id
  return (
    <section>
      <p class="govuk-body">
        {t(one.form === 'risk' ? 'help.form.risk' : 'help.form.needs')}{' '}
        <Status tone={tones[one.level]}>{t(`help.level.${one.level}`)}</Status>{' '}
        {one.isOverride ? t('help.override.by-two') : one.ways.map(way => t(`help.way.${way}`)).join('; ')}{' '}
        <span class="ar-muted">
          {formatMoment(one.at, lang)} · {t('help.version', { n: one.version })}
        </span>
      </p>
      {one.asked === undefined ? null : (
        <InsetText>
          {t('help.override.asked', { level: t(`help.level.${one.asked.level}`) })} {one.asked.reason}
          {one.asked.mayAgree && mayWrite ? (
            <Form action={path} csrf={frame.csrf} hidden={{ kind: 'agree', assessment: one.id }}>
              <Button kind="secondary">{t('help.override.agree')}</Button>
            </Form>
          ) : (
            <p class="govuk-body">{t('help.override.wait')}</p>
          )}
        </InsetText>
      )}
      {one.mayAsk && mayWrite ? (
        <Details
          summary={t('help.override.ask')}
          open={isTyped && (errors['reason'] !== undefined || errors['level'] !== undefined)}
        >
          <Form action={path} csrf={frame.csrf} hidden={{ kind: 'override', assessment: one.id }}>
            <Select
              name="level"
              id={`level-${one.id}`}
              label={t('help.override.level')}
              value={isTyped ? typed?.['level'] : undefined}
              error={isTyped ? errors['level'] : undefined}
              options={levels.filter(l => l !== one.level).map(l => ({ value: l, label: t(`help.level.${l}`) }))}
            />
            <Textarea
              name="reason"
              id={`reason-${one.id}`}
              label={t('referrals.reason')}
              value={isTyped ? typed?.['reason'] : undefined}
              error={isTyped ? errors['reason'] : undefined}
              maxCharacters={2000}
            />
            <Button kind="secondary">{t('help.override.send')}</Button>
          </Form>
        </Details>
      ) : null}
    </section>
  )
}

function Item(props: {
  item: PlanItem
  path: string
  today: string
  frame: PageFrame
  lang: Lang
  t: Say
  mayWrite: boolean
}): JSX.Element {
  const { item, path, today, frame, lang, t, mayWrite } = props
  const isLate = item.mark === undefined && item.dueOn < today
  return (
    <li>
      <strong>{item.goal}</strong>: {item.what}. {t(`referrals.service.${item.service}`)}{' '}
      <Status tone={item.mark === 'done' ? 'done' : item.mark === 'dropped' ? 'plain' : isLate ? 'danger' : 'info'}>
        {item.mark === undefined
          ? t(isLate ? 'help.late' : 'help.plan.until', { date: formatDate(item.dueOn, lang) })
          : t(`help.mark.${item.mark}`)}
      </Status>
      {item.mark === undefined && mayWrite ? (
        <ButtonGroup>
          {(['done', 'dropped'] as const).map(as => (
            <Form action={path} csrf={frame.csrf} hidden={{ kind: 'mark', item: item.id, as }} inline>
              <Button kind="secondary">{t(`help.mark.${as}.do`)}</Button>
            </Form>
          ))}
        </ButtonGroup>
      ) : null}
    </li>
  )
}

export function checklistPage(
  frame: PageFrame,
  number: string,
  list: Checklist,
  errors: Errors,
  typed: Typed | undefined,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const path = `/${lang}/referrals/${number}/help`
  return renderPage(
    <StaffPage {...frame} back={{ href: path, label: t('help.family') }} hasErrors={Object.keys(errors).length > 0}>
      <Summary errors={errors} />
      <h1 class="govuk-heading-l">{t(list.id === 'risk' ? 'help.form.risk' : 'help.form.needs')}</h1>
      {list.synthetic ? <WarningText>{t('help.synthetic')}</WarningText> : null}
      <Form action={`${path}/${list.id}`} csrf={frame.csrf} autocomplete="off">
        {list.questions.map(question => (
          <Radios
            name={question.key}
            legend={question.text[lang]}
            size="s"
            inline
            value={typed?.[question.key] || undefined}
            error={errors[question.key]}
            choices={answers.map(answer => ({ value: answer, label: t(`help.answer.${answer}`) }))}
          />
        ))}
        <Checkboxes
          name="judgement"
          legend={t('help.judgement')}
          hint={t('help.judgement.hint')}
          values={typed?.['judgement'] === undefined ? [] : ['yes']}
          choices={[{ value: 'yes', label: t('help.judgement.yes') }]}
        />
        <Button>{t('help.save')}</Button>
      </Form>
    </StaffPage>,
  )
}

export function notePage(
  frame: PageFrame,
  number: string,
  read: { readonly heldOn: string; readonly minutes: number; readonly note: string },
): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/referrals/${number}/help`, label: t('help.family') }}>
      <h1 class="govuk-heading-l">
        {t('help.session.held', { date: formatDate(read.heldOn, lang), n: read.minutes })}
      </h1>
      <p class="govuk-body ar-prewrap">{read.note}</p>
      <InsetText>{t('help.session.note.hint')}</InsetText>
    </StaffPage>,
  )
}
