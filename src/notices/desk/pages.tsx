// What officers see of notices: the inbox and the notice tab of an incident. Plain pages; the inbox is also an island.
import type { ComponentChildren, JSX } from 'preact'
import type { Agency } from '../../agencies/contract.ts'
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { Icon } from '../../web/components/icons.tsx'
import { IdentityBar } from '../../web/components/identity-bar.tsx'
import { Meanwhile } from '../../web/components/meanwhile.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { Pager } from '../../web/components/pager.tsx'
import { Select } from '../../web/components/select.tsx'
import { Status } from '../../web/components/status.tsx'
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.tsx'
import { Tabs } from '../../web/components/tabs.tsx'
import { TextInput, Textarea } from '../../web/components/text-field.tsx'
import { Timeline, type TimelineEvent } from '../../web/components/timeline.tsx'
import { embedIsland } from '../../web/island.ts'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { fewCites, provisionCount, shortCites } from '../../law/provision-words.ts'
import { isMessageKey, speaker, type MessageKey, type Say } from '../../words/catalogue.ts'
import { formatDate, formatMoment, formatNearMoment, formatNumber } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { instructionEvents } from '../../instructions/lines.ts'
import type { checksWaiting } from '../../orders/actions.ts'
import { incidentTabs, type IncidentAlert } from '../../incidents/tabs.ts'
import type { PersonMentioned } from '../../people/contract.ts'
import { flawsIn } from '../../people/flaws.ts'
import type { NoticeRead, ReadEvent } from './actions.ts'
import { bodies, firstSteps, inboxViews, type InboxPage, type InboxView } from './contract.ts'
import { nextAct, rungOf } from './desk.ts'
import { InboxDesk, type InboxData } from './inbox.tsx'
import { clockWords, kindWords, stateTones } from './lines.ts'

// The inbox ---------------------------------------------------------------------------------------------------------------------------------

export type InboxPageView = {
  readonly frame: PageFrame
  readonly view: InboxView
  readonly page: InboxPage
  /** Start of the list, on its later pages. */
  readonly start: string | undefined
  readonly data: InboxData
  /** Of the prosecutor, unanswered. */
  readonly instructions: number
  /** Cases opened in danger that this person must judge. */
  readonly inDanger: number
  /** Of protective orders. */
  readonly checks: Awaited<ReturnType<typeof checksWaiting>>
  readonly done: { readonly title: string; readonly text: string } | undefined
  readonly problem: { readonly title: string; readonly text: string } | undefined
}

export function inboxPage({
  frame,
  view,
  page,
  start,
  data,
  instructions,
  inDanger,
  checks,
  done,
  problem,
}: InboxPageView): string {
  const t = speaker(frame.lang)
  return renderPage(
    <StaffPage {...frame} width="wide" islands={['notices']} hasErrors={problem !== undefined}>
      {problem === undefined ? null : <ErrorSummary title={problem.title} description={problem.text} errors={[]} />}
      {done === undefined ? null : (
        <Notification kind="success">
          <p class="govuk-notification-banner__heading">{done.title}</p>
          <p class="govuk-body">{done.text}</p>
        </Notification>
      )}
      <h1 class="govuk-heading-l ar-desk-title">{t('desk.title')}</h1>
      <Tabs
        label={t('desk.views')}
        tabs={inboxViews.map(one => ({
          href: `/${frame.lang}/inbox?view=${one}`,
          label: t(`desk.view.${one}`),
          current: one === view,
        }))}
      />
      {checks.n === 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${frame.lang}/beat`}>
            <Status tone={({ late: 'danger', today: 'warn', none: 'info' } as const)[checks.hurry]}>
              {t('orders.beat.waiting', { n: checks.n })}
            </Status>
          </a>
        </p>
      )}
      {instructions === 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${frame.lang}/instructions`}>
            <Status tone="warn">{t('instructions.waiting', { n: instructions })}</Status>
          </a>
        </p>
      )}
      {inDanger === 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${frame.lang}/cases/in-danger`}>
            <Status tone="danger">{t('danger.waiting', { n: inDanger })}</Status>
          </a>
        </p>
      )}
      {embedIsland('inbox', InboxDesk, data)}
      {start === undefined ? null : (
        <p class="ar-noprint">
          <a class="govuk-link" href={start}>
            {t('desk.first-page')}
          </a>
        </p>
      )}
      <Pager next={page.next} />
    </StaffPage>,
  )
}

// The notice tab ----------------------------------------------------------------------------------------------------------------------------

/** What was typed into a form that came back, and what was wrong with it. */
export type Typed = {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}
export type NoticeTrouble = {
  readonly title: string
  readonly text: string
  readonly code: 'out-of-date' | 'wrong-state' | 'second-person-needed' | 'law-forbids' | 'bad-input'
}
export type NoticeView = {
  readonly frame: PageFrame
  readonly read: NoticeRead
  /** An order in force, and what else must not be overlooked. */
  readonly alerts: readonly IncidentAlert[]
  readonly userId: string
  readonly typed?: Typed
  readonly trouble?: NoticeTrouble
  /** What others wrote since a form that was not taken was made; shown above what was typed. */
  readonly meanwhile: readonly ReadEvent[]
  readonly done?: string
}

export function noticePage(view: NoticeView): string {
  const { frame, read, trouble } = view
  const { lang } = frame
  const t = speaker(lang)
  const { notice } = read
  const clock = clockWords({ ...notice, rung: rungOf(notice.state, read.events) }, read.now, lang)
  const act = read.mayAnswer ? nextAct(notice.state, read.proposal) : undefined
  const errors = Object.entries(view.typed?.errors ?? {})
  const urgent = notice.danger === 'yes' && (notice.state === 'submitted' || notice.state === 'delivered')
  // Back to the reader's own list: an overseer has no inbox.
  const list = frame.nav.find(entry => entry.current)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      {...(list && { back: { href: list.href, label: list.label } })}
      hasErrors={trouble !== undefined}
    >
      {trouble === undefined ? null : (
        <ErrorSummary
          title={trouble.title}
          description={trouble.text}
          errors={errors.map(([field, text]) => ({ text, href: `#${field}` }))}
        />
      )}
      {view.done === undefined ? null : <Notification kind="success">{view.done}</Notification>}
      <IdentityBar
        number={`${notice.number} · ${read.incidentNumber}`}
        title={kindWords(notice, lang)}
        facts={[
          ...view.alerts.map(({ tone, text, href }) => (
            <a class="govuk-link" href={href}>
              <Status tone={tone}>{text}</Status>
            </a>
          )),
          <Status tone={stateTones[notice.state]}>{t(`desk.state.${notice.state}`)}</Status>,
          ...(notice.danger === 'yes' ? [<Status tone="danger">{t('desk.danger')}</Status>] : []),
          ...(clock === undefined
            ? []
            : [
                <span class={`ar-clock ar-tone--${clock.tone}`}>
                  <Icon name={clock.tone === 'danger' ? 'alert' : 'clock'} size={18} />
                  <span>
                    <time dateTime={clock.dueAt}>{clock.text}</time>
                    {clock.next === undefined ? null : <span class="ar-clock__next">{clock.next}</span>}
                  </span>
                </span>,
              ]),
        ]}
        tabs={incidentTabs(lang, read.incidentNumber, 'notice')}
        tabsLabel={t('incident.tabs')}
      />
      <div class="ar-split">
        <div class="ar-split__act">
          {urgent ? <WarningText>{t('desk.danger.act')}</WarningText> : null}
          {notice.channel === 'line' ? <InsetText>{t('onward.desk.law')}</InsetText> : null}
          {notice.author_only ? <InsetText>{t('desk.notice.author-only')}</InsetText> : null}
          {notice.mistaken_at === null ? null : <InsetText>{t('desk.notice.mistaken')}</InsetText>}
          <WrittenMeanwhile {...view} />
          {read.handTo === undefined ? null : <HandOn {...view} handTo={read.handTo} />}
          {act === undefined ? <Outcome {...view} /> : <NextStep {...view} act={act} />}
          {trouble?.code === 'wrong-state' && view.typed && view.meanwhile.length === 0 ? (
            <Unsent typed={view.typed} t={t} />
          ) : null}
        </div>
        <div class="ar-split__read">
          <Content {...view} />
        </div>
        <div class="ar-split__more">
          <h2 class="govuk-heading-m">{t('desk.notice.timeline')}</h2>
          <Timeline
            headingLevel={3}
            events={[
              ...read.events.map(event => timelineEvent(event, view, t)),
              ...instructionEvents(read.instructions, lang, read.now),
            ].toSorted((a, b) => a.at.getTime() - b.at.getTime())}
          />
          {read.mayInstruct ? (
            <p class="govuk-body ar-noprint">
              <a class="govuk-link" href={`/${lang}/instructions/about/${notice.number}`}>
                {t('instructions.give')}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    </StaffPage>,
  )
}

function NextStep(props: NoticeView & { act: NonNullable<ReturnType<typeof nextAct>> }): JSX.Element {
  switch (props.act) {
    case 'acknowledge':
      return <Acknowledge {...props} />
    case 'register':
      return <Register {...props} />
    case 'dispose':
      return <Dispose {...props} />
    case 'decide':
      return <DecideProposal {...props} />
  }
}

/** `printed`: holds something to read. A form is no use on paper. */
function Step(props: { id: string; title: string; printed?: true; children: ComponentChildren }): JSX.Element {
  const { id, title, children } = props
  return (
    <section class={props.printed ? 'ar-step' : 'ar-step ar-noprint'} id={id} aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function Acknowledge({ frame, read }: NoticeView): JSX.Element {
  const t = speaker(frame.lang)
  return (
    <Step id="acknowledge" title={t('desk.acknowledge')}>
      <p class="govuk-body">{t('desk.acknowledge.explain')}</p>
      <Form
        action={`/${frame.lang}/inbox/${read.notice.number}/acknowledge`}
        csrf={frame.csrf}
        hidden={{ view: 'notice' }}
      >
        <Button>{t('desk.acknowledge.long')}</Button>
      </Form>
      <p class="govuk-hint ar-small">{t('desk.clock.setting')}</p>
    </Step>
  )
}

/** The department holds what went round a unit: it chooses who takes it. */
function HandOn({ frame, read, typed, handTo }: NoticeView & { readonly handTo: readonly Agency[] }): JSX.Element {
  const t = speaker(frame.lang)
  const { suspect } = read.content
  const isUnknown = suspect.officer === 'yes' && suspect.officerUnit === undefined
  return (
    <Step id="hand-on" title={t('desk.hand.title')} printed>
      {isUnknown ? (
        <WarningText>{t('desk.hand.officer')}</WarningText>
      ) : (
        <p class="govuk-body">{t('desk.hand.around')}</p>
      )}
      {handTo.length === 0 ? (
        <p class="govuk-body">{t('desk.hand.none')}</p>
      ) : (
        <Form action={`/${frame.lang}/incidents/${read.incidentNumber}/hand-on`} csrf={frame.csrf}>
          <Select
            name="unit"
            label={t('desk.hand.unit')}
            value={typed?.values['unit'] ?? ''}
            error={typed?.errors['unit']}
            options={[
              { value: '', label: t('desk.hand.choose') },
              ...handTo.map(unit => ({ value: unit.id, label: unit.name[frame.lang] })),
            ]}
          />
          <Button>{t('desk.hand.do')}</Button>
        </Form>
      )}
    </Step>
  )
}

function Register({ frame, read, userId, typed }: NoticeView): JSX.Element {
  const t = speaker(frame.lang)
  const value = (name: string) => typed?.values[name]
  return (
    <Step id="register" title={t('desk.reg.title')}>
      <Form
        action={`/${frame.lang}/incidents/${read.incidentNumber}/register`}
        csrf={frame.csrf}
        hidden={{ version: String(read.version) }}
      >
        <TextInput
          name="registration"
          label={t('desk.reg.number')}
          hint={t('desk.reg.number.hint')}
          width={20}
          autocomplete="off"
          spellcheck={false}
          value={value('registration')}
          error={typed?.errors['registration']}
        />
        <Select
          name="assignee"
          label={t('desk.reg.assignee')}
          value={value('assignee') ?? userId}
          error={typed?.errors['assignee']}
          options={read.officers.map(o => ({
            value: o.id,
            label: o.id === userId ? `${o.name} (${t('desk.by.you')})` : o.name,
          }))}
        />
        <Radios
          name="firstStep"
          legend={t('desk.reg.first-step')}
          small
          value={value('firstStep') ?? 'none-yet'}
          error={typed?.errors['firstStep']}
          choices={firstSteps.map(step => ({ value: step, label: t(`desk.step.${step}`) }))}
        />
        <Textarea
          name="note"
          label={t('desk.note')}
          hint={t('desk.note.hint')}
          optional
          rows={2}
          value={value('note')}
          error={typed?.errors['note']}
        />
        <Button>{t('desk.register')}</Button>
      </Form>
      <p class="govuk-hint ar-small">
        {t('desk.reg.law')} {t('desk.clock.setting')}
      </p>
    </Step>
  )
}

function Dispose({ frame, read, typed }: NoticeView): JSX.Element {
  const t = speaker(frame.lang)
  const value = (name: string) => typed?.values[name]
  const error = (name: string) => typed?.errors[name]
  return (
    <Step id="decide" title={t('desk.dis.title')}>
      <Form
        action={`/${frame.lang}/incidents/${read.incidentNumber}/disposition`}
        csrf={frame.csrf}
        hidden={{ version: String(read.version) }}
      >
        <Radios
          name="disposition"
          legend={t('desk.dis.legend')}
          hint={t('desk.dis.hint')}
          value={value('disposition')}
          error={error('disposition')}
          choices={[
            {
              value: 'pre-trial',
              label: t('desk.dis.pre-trial'),
              reveal: (
                <TextInput
                  name="erdr"
                  label={t('desk.dis.erdr')}
                  hint={t('desk.dis.erdr.hint')}
                  width={20}
                  inputmode="numeric"
                  autocomplete="off"
                  value={value('erdr')}
                  error={error('erdr')}
                />
              ),
            },
            {
              value: 'administrative',
              label: t('desk.dis.administrative'),
              reveal: (
                <TextInput
                  name="caseNumber"
                  label={t('desk.dis.case')}
                  width={20}
                  autocomplete="off"
                  value={value('caseNumber')}
                  error={error('caseNumber')}
                />
              ),
            },
            {
              value: 'passed-on',
              label: t('desk.dis.passed-on'),
              reveal: (
                <>
                  <Select
                    name="body"
                    label={t('desk.dis.body')}
                    value={value('body')}
                    error={error('body')}
                    options={[
                      { value: '', label: t('desk.dis.body.choose') },
                      ...bodies.map(b => ({ value: b, label: t(`desk.body.${b}`) })),
                    ]}
                  />
                  <TextInput
                    name="reference"
                    label={t('desk.dis.reference')}
                    optional
                    width={20}
                    autocomplete="off"
                    value={value('reference')}
                    error={error('reference')}
                  />
                </>
              ),
            },
            {
              value: 'no-offence',
              label: t('desk.dis.no-offence'),
              hint: t('desk.dis.no-offence.hint'),
              reveal: (
                <>
                  <LawSays read={read} lang={frame.lang} t={t} />
                  <Textarea
                    name="reason"
                    label={t('desk.dis.reason')}
                    hint={t('desk.dis.reason.hint')}
                    rows={4}
                    value={value('reason')}
                    error={error('reason')}
                  />
                </>
              ),
            },
          ]}
        />
        <Textarea
          name="note"
          label={t('desk.note')}
          hint={t('desk.note.hint')}
          optional
          rows={2}
          value={value('note')}
          error={error('note')}
        />
        <Button>{t('desk.dis.send')}</Button>
      </Form>
    </Step>
  )
}

/** Before "no offence" the officer is shown what the law still holds possible. It advises; people decide. */
function LawSays({ read, lang, t }: { read: NoticeRead; lang: Lang; t: Say }): JSX.Element | null {
  if (read.law === undefined) return null
  return (
    <>
      {read.law.stands.length === 0 ? null : (
        <InsetText>{t('desk.dis.law-stands', { list: shortCites(read.law.stands, lang) })}</InsetText>
      )}
      {read.law.open.length === 0 ? null : (
        <InsetText>
          {t('desk.dis.law-open', {
            list: fewCites(read.law.open, lang) ?? formatNumber(provisionCount(read.law.open), lang),
          })}
        </InsetText>
      )}
    </>
  )
}

function DecideProposal({ frame, read, userId, typed }: NoticeView): JSX.Element | null {
  const t = speaker(frame.lang)
  const { proposal } = read
  if (proposal === undefined) return null
  const own = proposal.by === userId
  const time = formatNearMoment(proposal.at, read.now, frame.lang)
  const reason = read.events.findLast(e => e.kind === 'disposition-proposed')?.note
  const action = `/${frame.lang}/incidents/${read.incidentNumber}/second-person`
  const hidden = { version: String(read.version) }
  return (
    <Step id="decide" title={t('desk.proposal.title')}>
      <p class="govuk-body">
        {own
          ? t('desk.proposal.text-own', { time })
          : t('desk.proposal.text', { who: nameOf(proposal.by, read) ?? t('desk.notice.unknown'), time })}
      </p>
      {reason === undefined ? null : <blockquote class="ar-quote">{reason}</blockquote>}
      <LawSays read={read} lang={frame.lang} t={t} />
      {own ? (
        <>
          <p class="govuk-body">{t('desk.proposal.own')}</p>
          <Form action={action} csrf={frame.csrf} hidden={{ ...hidden, answer: 'withdraw' }}>
            <Button kind="secondary">{t('desk.proposal.withdraw')}</Button>
          </Form>
        </>
      ) : (
        <Form action={action} csrf={frame.csrf} hidden={hidden}>
          <Radios
            name="answer"
            legend={t('desk.proposal.legend')}
            value={typed?.values['answer']}
            error={typed?.errors['answer']}
            choices={[
              { value: 'confirm', label: t('desk.proposal.confirm') },
              {
                value: 'refuse',
                label: t('desk.proposal.refuse'),
                reveal: (
                  <Textarea
                    name="why"
                    label={t('desk.proposal.why')}
                    rows={3}
                    value={typed?.values['why']}
                    error={typed?.errors['why']}
                  />
                ),
              },
            ]}
          />
          <Button>{t('desk.proposal.send')}</Button>
        </Form>
      )}
    </Step>
  )
}

function Outcome({ frame, read }: NoticeView): JSX.Element | null {
  const disposed = read.events.findLast(e => e.kind === 'disposed')
  if (disposed === undefined) return null
  const t = speaker(frame.lang)
  return (
    <Step id="outcome" title={t('desk.state.disposed')} printed>
      <p class="govuk-body">{disposedWords(disposed.data, t)}</p>
    </Step>
  )
}

function unsentText({ values }: Typed, t: Say): string {
  const choice = `desk.dis.${values['disposition']}`
  const text = Object.entries(values).filter(
    ([name, value]) =>
      value !== '' && ['registration', 'note', 'reason', 'why', 'erdr', 'caseNumber', 'reference'].includes(name),
  )
  return [...(isMessageKey(choice) ? [t(choice)] : []), ...text.map(([, value]) => value)].join('\n\n')
}

/** What a colleague wrote while the form was open. Where no form is left for what was typed, it stands here as text. */
function WrittenMeanwhile(view: NoticeView): JSX.Element | null {
  const { frame, meanwhile, trouble, typed } = view
  const t = speaker(frame.lang)
  if (meanwhile.length === 0) return null
  return (
    <Meanwhile typed={trouble?.code === 'wrong-state' && typed ? unsentText(typed, t) : undefined}>
      <Timeline headingLevel={3} events={meanwhile.map(event => timelineEvent(event, view, t))} />
    </Meanwhile>
  )
}

function Unsent({ typed, t }: { typed: Typed; t: Say }): JSX.Element | null {
  const text = unsentText(typed, t)
  if (text === '') return null
  return (
    <Step id="unsent" title={t('desk.unsent')}>
      <pre class="ar-unsent">{text}</pre>
    </Step>
  )
}

const wroteIn = {
  page: 'desk.notice.wrote',
  api: 'desk.notice.wrote',
  line: 'onward.desk.wrote',
  order: 'orders.notice.wrote',
} as const satisfies Record<NoticeRead['notice']['channel'], MessageKey>

// What the school wrote ---------------------------------------------------------------------------------------------------------------------

function Content({ frame, read }: NoticeView): JSX.Element {
  const { lang } = frame
  const t = speaker(lang)
  const { content: s, notice } = read
  const person = (mentioned: PersonMentioned | undefined) => <Person person={mentioned} lang={lang} t={t} />
  const signs = (['pain', 'visibleInjury', 'weapon', 'happenedBefore', 'moreVictims', 'moreOffenders'] as const).map(
    sign => ({ sign, said: s.signs[sign] }),
  )
  // A school was asked each question; 111 passes on what there was time for, and rows of "not known" would hide it.
  const asked = notice.channel !== 'line' && notice.channel !== 'order'
  const said = {
    occurred: asked || s.occurred !== 'unknown',
    place: asked,
    child: asked || personLines(s.child, lang, t).length > 0,
    suspect: asked || s.suspect.relation !== 'unknown' || s.suspect.person !== undefined,
    signs: asked || signs.some(one => one.said !== 'unknown'),
  }
  const rows: SummaryRow[] = [
    {
      key: t('desk.notice.danger'),
      value:
        s.danger === 'yes' ? (
          <Status tone="danger">{t('desk.danger')}</Status>
        ) : (
          t(s.danger === 'no' ? 'desk.danger.no' : 'desk.danger.unknown')
        ),
    },
    ...(said.occurred
      ? [
          {
            key: t('desk.notice.occurred'),
            value:
              s.occurred === 'unknown'
                ? t('desk.notice.unknown')
                : s.occurred.to === undefined || s.occurred.to === s.occurred.from
                  ? formatDate(s.occurred.from, lang)
                  : `${formatDate(s.occurred.from, lang)} – ${formatDate(s.occurred.to, lang)}`,
          },
        ]
      : []),
    ...(said.place
      ? [
          {
            key: t('desk.notice.place'),
            value:
              s.place.text === undefined
                ? t(`desk.place.${s.place.kind}`)
                : `${t(`desk.place.${s.place.kind}`)}: ${s.place.text}`,
          },
        ]
      : []),
    ...(said.child
      ? [{ key: t(notice.channel === 'order' ? 'orders.protects' : 'desk.notice.child'), value: person(s.child) }]
      : []),
    ...(said.suspect
      ? [
          {
            key: t('desk.notice.suspect'),
            value: (
              <>
                {asked || s.suspect.relation !== 'unknown' ? (
                  <p class="ar-tight">{t(`desk.relation.${s.suspect.relation}`)}</p>
                ) : null}
                {s.suspect.person === undefined ? null : person(s.suspect.person)}
              </>
            ),
          },
        ]
      : []),
    ...(said.signs
      ? [
          {
            key: t('desk.notice.signs'),
            value: (
              <ul class="ar-signs">
                {signs.map(({ sign, said }) => (
                  <li class={said === 'yes' ? 'ar-signs__yes' : ''}>
                    {t(`desk.sign.${sign}`)}: {t(`desk.know.${said}`)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(s.callback?.phone === undefined && s.callback?.when === undefined
      ? []
      : [{ key: t('desk.notice.callback'), value: [s.callback.phone, s.callback.when].filter(Boolean).join(' · ') }]),
    { key: t('desk.notice.sender'), value: read.agencies.get(notice.source_id)?.name[lang] ?? '' },
    { key: t('desk.notice.holder'), value: read.agencies.get(notice.holder_id)?.name[lang] ?? '' },
  ]
  return (
    <>
      <h2 class="govuk-heading-m">{t(wroteIn[notice.channel])}</h2>
      <h3 class="govuk-heading-s">{t('desk.notice.narrative')}</h3>
      <div class="ar-narrative" lang={notice.lang}>
        {paragraphs(s.narrative)}
      </div>
      {read.events.flatMap(event =>
        event.kind === 'information-added' && event.note !== undefined
          ? [
              <h3 class="govuk-heading-s">
                {t('desk.notice.added')}, {formatNearMoment(event.at, read.now, lang)}
              </h3>,
              <div class="ar-narrative" lang={notice.lang}>
                {paragraphs(event.note)}
              </div>,
            ]
          : [],
      )}
      {read.attachments.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t('desk.notice.files')}</h3>
          <ul class="govuk-list">
            {read.attachments.map((file, i) => (
              <li>
                <a class="govuk-link" href={`/${lang}/notices/${notice.number}/attachments/${file.id}`}>
                  {t('desk.notice.file', {
                    n: i + 1,
                    kind: t(file.media_type === 'application/pdf' ? 'desk.notice.file.pdf' : 'desk.notice.file.image'),
                    size: sizeWords(file.size, lang),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <SummaryList rows={rows} />
    </>
  )
}

function Person({ person, lang, t }: { person: PersonMentioned | undefined; lang: Lang; t: Say }): JSX.Element {
  const lines = personLines(person, lang, t)
  if (lines.length === 0) return <>{t('desk.notice.not-said')}</>
  return (
    <ul class="ar-lines">
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function personLines(person: PersonMentioned | undefined, lang: Lang, t: Say): string[] {
  if (person === undefined) return []
  const { birth } = person
  return [
    person.name,
    birth === undefined
      ? undefined
      : 'date' in birth
        ? t('incident.born', { date: formatDate(birth.date, lang) })
        : 'year' in birth
          ? t('incident.born-year', { year: birth.year })
          : t('incident.aged', { n: birth.age }),
    person.sex === undefined ? undefined : t(`incident.sex.${person.sex}`),
    person.iin === undefined ? undefined : t('incident.iin', { iin: person.iin }),
    person.phone,
    person.address,
    ...flawsIn(person, lang).map(flaw => `! ${flaw}`),
  ].filter(line => line !== undefined)
}

function paragraphs(text: string): JSX.Element[] {
  return text.split(/\n+/).map(part => <p>{part}</p>)
}

function sizeWords(bytes: number, lang: Lang): string {
  const [amount, unit] =
    bytes < 1024 * 1024
      ? [Math.max(1, Math.round(bytes / 1024)), { kk: 'КБ', ru: 'КБ', en: 'KB' }[lang]]
      : [bytes / 1024 / 1024, { kk: 'МБ', ru: 'МБ', en: 'MB' }[lang]]
  return `${formatNumber(amount, lang, 1)}\u00A0${unit}`
}

// Timeline ----------------------------------------------------------------------------------------------------------------------------------

const eventTones = {
  submitted: 'info',
  delivered: 'info',
  shown: 'info',
  acknowledged: 'done',
  registered: 'done',
  'disposition-proposed': 'warn',
  'disposition-refused': 'warn',
  disposed: 'done',
  'information-added': 'info',
  'marked-mistaken': 'warn',
  escalated: 'danger',
  'result-told': 'info',
  closed: 'plain',
  'handed-on': 'info',
} as const

function timelineEvent(event: ReadEvent, { read, userId, frame }: NoticeView, t: Say): TimelineEvent {
  const { lang } = frame
  const by =
    event.actor === null
      ? t('desk.by.service')
      : event.actor === userId
        ? t('desk.by.you')
        : [event.who, event.agency === null ? undefined : read.agencies.get(event.agency)?.name[lang]]
            .filter(Boolean)
            .join(', ')
  const assignee = event.kind === 'registered' ? nameOf(String(event.data['assignee']), read) : undefined
  const lines = [
    event.kind === 'registered'
      ? t('desk.event.registered.text', { registration: String(event.data['registration']) })
      : undefined,
    assignee === undefined ? undefined : t('desk.event.assignee', { name: assignee }),
    event.kind === 'registered' && typeof event.data['firstStep'] === 'string'
      ? t(`desk.step.${event.data['firstStep']}` as MessageKey)
      : undefined,
    event.kind === 'disposed' ? disposedWords(event.data, t) : undefined,
    event.kind === 'law-changed'
      ? t(`desk.event.law-changed.${event.data['because'] === 'link' ? 'link' : 'rulebook'}`)
      : undefined,
    event.kind === 'escalated' && event.data['rule'] === 'prosecutor.decide'
      ? t('desk.rung.undecided')
      : event.kind === 'law-changed'
        ? t('desk.event.law-changed.text', {
            after: citesOf(event.data['after'], lang, t),
            before: citesOf(event.data['before'], lang, t),
          })
        : event.kind === 'escalated' && Number(event.data['level']) >= 1
          ? t(`desk.rung.${Math.min(3, Number(event.data['level']))}` as MessageKey)
          : undefined,
    event.kind === 'information-added' ? undefined : event.note,
  ].filter(line => line !== undefined)
  return {
    title: t(titleOf(event, read.notice.channel)),
    time: formatMoment(event.at, lang),
    at: event.at,
    tone: eventTones[event.kind as keyof typeof eventTones],
    ...(by === '' ? {} : { by }),
    ...(lines.length === 0 ? {} : { children: lines.map(line => <p class="ar-tight">{line}</p>) }),
  }
}

/** Two clocks climb the same rungs: which one ran out stands in the title. */
function titleOf(event: ReadEvent, channel: NoticeRead['notice']['channel']): MessageKey {
  if (event.kind === 'submitted' && channel === 'line') return 'onward.desk.submitted'
  if (event.kind === 'submitted' && channel === 'order') return 'orders.notice.submitted'
  const exact = `desk.event.${event.kind}.${String(event.data['rule'])}`
  return event.kind === 'escalated' && isMessageKey(exact) ? exact : (`desk.event.${event.kind}` as MessageKey)
}

function disposedWords(data: Readonly<Record<string, unknown>>, t: Say): string {
  const body = typeof data['body'] === 'string' ? t(`desk.body.${data['body']}` as MessageKey) : ''
  const ref = [body, data['erdr'] ?? data['caseNumber'] ?? data['reference']]
    .filter(part => typeof part === 'string' && part !== '')
    .join(', ')
  return t(`desk.disposed.${String(data['disposition'])}` as MessageKey, { ref })
}

function nameOf(userId: string, read: NoticeRead): string | undefined {
  return read.officers.find(o => o.id === userId)?.name
}

/** Ids of provisions as an officer names them. */
function citesOf(ids: unknown, lang: Lang, t: Say): string {
  const list = Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
  return list.length === 0 ? t('desk.event.law-changed.none') : shortCites(list, lang)
}
