// The incident's facts, law and people. Each tab is a page with an address of its own. The Law page advises: beside every claim stand its
// citation, how the text is known, and whether a lawyer has confirmed it.
import type { ComponentChildren, JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { factKeys, factOf, isFactKey, roleWords, type FactKey, type Role } from '../law/facts.ts'
import type { MentionedPerson } from '../people/actions.ts'
import { Button, ButtonGroup } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { Details } from '../web/components/details.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { Icon, type IconName } from '../web/components/icons.tsx'
import { IdentityBar } from '../web/components/identity-bar.tsx'
import { Meanwhile } from '../web/components/meanwhile.tsx'
import { EmptyState, InsetText } from '../web/components/notes.tsx'
import { Notification } from '../web/components/notification.tsx'
import { Select } from '../web/components/select.tsx'
import { Status, Tag } from '../web/components/status.tsx'
import { SummaryList } from '../web/components/summary-list.tsx'
import { Table } from '../web/components/table.tsx'
import { TextInput } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type MessageKey, type Say } from '../words/catalogue.ts'
import { formatDate, formatMoment, formatNearMoment } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import { flawsIn } from '../people/flaws.ts'
import type { SafeContact } from '../people/reach.ts'
import type { LinkLine } from './links/actions.ts'
import { LinksOfIncident, SafeWays } from './links/pages.tsx'
import type { IncidentRead } from './actions.ts'
import { scribedFrom, type ScribeSource } from './contract.ts'
import { currentFacts, type StoredValue } from './incident.ts'
import { incidentTabs, type IncidentAlert } from './tabs.ts'
import {
  type ClaimView,
  type ComplaintView,
  type DutyView,
  type HistoryRow,
  type LawView,
  type ProvisionView,
  type QuestionView,
  type SourceView,
  type StepView,
} from './law-view.ts'
import { valueWords } from './lines.ts'
import type { FactRow, IncidentRow } from './store.ts'

type Head = {
  readonly incident: IncidentRow
  readonly holder: string | undefined
  readonly alerts: readonly IncidentAlert[]
}

function Bar({ head, tab, lang, t }: { head: Head; tab: 'facts' | 'law' | 'people'; lang: Lang; t: Say }): JSX.Element {
  const { incident } = head
  return (
    <IdentityBar
      number={incident.number}
      title={t(`incident.tab.${tab}`)}
      facts={[
        occurredWords(incident, lang, t),
        ...(head.holder === undefined ? [] : [t('incident.holder', { name: head.holder })]),
        ...head.alerts.map(alert => <Alert {...alert} />),
      ]}
      tabs={incidentTabs(lang, incident.number, tab)}
      tabsLabel={t('incident.tabs')}
    />
  )
}

/** What must not be overlooked on any tab; leads to where it is explained. */
function Alert({ tone, text, href }: IncidentAlert): JSX.Element {
  return (
    <a class="govuk-link" href={href}>
      <Status tone={tone}>{text}</Status>
    </a>
  )
}

function occurredWords(incident: IncidentRow, lang: Lang, t: Say): string {
  const { occurred_from: from, occurred_to: to } = incident
  if (from === null || to === null) return t('incident.occurred.unknown')
  return from === to
    ? t('incident.occurred', { date: formatDate(from, lang) })
    : t('incident.occurred.range', { from: formatDate(from, lang), to: formatDate(to, lang) })
}

// Facts -------------------------------------------------------------------------------------------------------------------------------------

export type FactForm = {
  readonly key: FactKey
  readonly answer: string | undefined
  readonly source: string | undefined
  readonly document: string | undefined
  readonly errors: Readonly<Record<string, string>>
}
export type FactsView = {
  readonly frame: PageFrame
  readonly read: IncidentRead
  readonly alerts: readonly IncidentAlert[]
  readonly questions: readonly QuestionView[]
  readonly awaiting: string | undefined
  readonly form: FactForm | undefined
  readonly statable: readonly FactKey[]
  /** What the last statement changed; undefined when the page does not follow one. */
  readonly changed: readonly string[] | undefined
  readonly trouble: { readonly title: string; readonly text: string } | undefined
  /** What others stated since the form was made; shown above what was chosen. */
  readonly meanwhile: readonly FactRow[]
}

export function factsPage(view: FactsView): string {
  const { frame, read, form, trouble } = view
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      back={{ href: `/${lang}/incidents/${read.incident.number}/notice`, label: t('incident.tab.notice') }}
      hasErrors={trouble !== undefined}
    >
      {trouble === undefined ? null : (
        <ErrorSummary
          title={trouble.title}
          description={trouble.text}
          errors={Object.entries(form?.errors ?? {}).map(([field, text]) => ({ text, href: `#${field}` }))}
        />
      )}
      {view.changed === undefined ? null : <Changed lines={view.changed} t={t} />}
      <Bar
        head={{ incident: read.incident, holder: read.holder?.name[lang], alerts: view.alerts }}
        tab="facts"
        lang={lang}
        t={t}
      />
      <div class="ar-split">
        <div class="ar-split__act">
          {view.meanwhile.length === 0 ? null : (
            <Meanwhile>
              <StatedMeanwhile rows={view.meanwhile} read={read} lang={lang} t={t} />
            </Meanwhile>
          )}
          {form === undefined ? null : <StateFact {...view} form={form} t={t} />}
          {form === undefined ? <AskNext {...view} t={t} /> : null}
          {read.mayState ? <OtherFact {...view} t={t} /> : null}
        </div>
        <div class="ar-split__read">
          <h2 class="govuk-heading-m">{t('incident.facts.title')}</h2>
          <p class="govuk-body ar-lead">{t('incident.facts.lead')}</p>
          <Known {...view} t={t} />
        </div>
      </div>
    </StaffPage>,
  )
}

function Changed({ lines, t }: { lines: readonly string[]; t: Say }): JSX.Element {
  return (
    <Notification kind="success" title={t('incident.facts.stated')}>
      <p class="govuk-notification-banner__heading">
        {lines.length === 0 ? t('incident.change.none') : t('incident.change.title')}
      </p>
      {lines.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {lines.map(line => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </Notification>
  )
}

/** What others stated since a form was made. */
function StatedMeanwhile(props: { rows: readonly FactRow[]; read: IncidentRead; lang: Lang; t: Say }): JSX.Element {
  const { rows, read, lang, t } = props
  return (
    <ul class="govuk-list govuk-list--bullet">
      {rows.map(row => (
        <li>
          {isFactKey(row.key) ? factOf(row.key).label[lang] : ''}: {valueWords(row, lang, t)}.{' '}
          <Who row={row} read={read} lang={lang} t={t} />
        </li>
      ))}
    </ul>
  )
}

/** The form of one fact: its question in the law's own words, its values, and the two honest answers that are no value. */
function StateFact({ frame, read, form, t }: FactsView & { form: FactForm; t: Say }): JSX.Element {
  const { lang } = frame
  const { key, errors } = form
  const definition = factOf(key)
  const sources = (Object.keys(scribedFrom) as ScribeSource[]).filter(source => definition.by.includes(source))
  const gate = definition.appliesWhen
  const gateKey = gate !== undefined && isFactKey(gate.fact) ? gate.fact : undefined
  return (
    <section class="ar-step ar-noprint" id="answer">
      <Form
        action={`/${lang}/incidents/${read.incident.number}/facts`}
        csrf={frame.csrf}
        hidden={{ key, version: String(read.ground.rows.length) }}
      >
        <Radios
          name="answer"
          legend={definition.ask[lang]}
          size="m"
          {...(gate === undefined || gateKey === undefined
            ? definition.recordOnly
              ? { hint: t('incident.facts.record-only') }
              : {}
            : {
                hint: t('incident.facts.gate', {
                  fact: factOf(gateKey).label[lang],
                  values: gate.among.map(v => factOf(gateKey).valueWords[v]?.[lang] ?? v).join(' / '),
                }),
              })}
          value={form.answer}
          error={errors['answer']}
          choices={[
            ...definition.values.map(value => ({ value, label: definition.valueWords[value]?.[lang] ?? value })),
            { divider: t('incident.facts.or') },
            { value: 'unknown-asked', label: t('incident.facts.unknown-asked') },
            { value: 'not-applicable', label: t('incident.facts.not-applicable') },
          ]}
        />
        <Select
          name="source"
          label={t('incident.facts.source')}
          hint={t('incident.facts.source.hint')}
          value={form.source ?? sources[0]}
          error={errors['source']}
          options={sources.map(source => ({ value: source, label: roleWords[source][lang] }))}
        />
        <TextInput
          name="document"
          label={t('incident.facts.document')}
          hint={t('incident.facts.document.hint')}
          optional={sources.some(source => scribedFrom[source] !== 'document')}
          width={20}
          autocomplete="off"
          value={form.document}
          error={errors['document']}
        />
        <ButtonGroup>
          <Button>{t('incident.facts.state')}</Button>
          <a class="govuk-link" href={`/${lang}/incidents/${read.incident.number}/facts`}>
            {t('common.back')}
          </a>
        </ButtonGroup>
      </Form>
    </section>
  )
}

function AskNext({ frame, questions, awaiting, t }: FactsView & { t: Say }): JSX.Element {
  const [first, rest] = [questions.slice(0, 4), questions.slice(4)]
  return (
    <section class="ar-step ar-noprint">
      <h2 class="govuk-heading-m">{t('incident.facts.ask-next')}</h2>
      {questions.length === 0 ? (
        <p class="govuk-body">{t('incident.facts.all-settled')}</p>
      ) : (
        <p class="govuk-hint">{t('incident.facts.ask-next.lead')}</p>
      )}
      <Questions questions={first} t={t} lang={frame.lang} />
      {rest.length === 0 ? null : (
        <Details summary={t('incident.law.more', { n: rest.length })}>
          <Questions questions={rest} t={t} lang={frame.lang} start={first.length + 1} />
        </Details>
      )}
      {awaiting === undefined ? null : <p class="govuk-body">{awaiting}</p>}
    </section>
  )
}

function Questions({
  questions,
  t,
  start = 1,
}: {
  questions: readonly QuestionView[]
  t: Say
  lang: Lang
  start?: number
}): JSX.Element | null {
  if (questions.length === 0) return null
  return (
    <ol class="ar-questions" start={start}>
      {questions.map(q => (
        <li>
          <p class="ar-questions__ask">{q.ask}</p>
          <p class="ar-questions__more">
            {q.whom}
            {q.judgement ? ` (${t('incident.facts.judgement')})` : ''}
          </p>
          {q.settles === undefined ? null : <p class="ar-questions__more">{q.settles}</p>}
          {q.answer === undefined ? null : (
            <a class="govuk-link ar-answer" href={q.answer}>
              {t('incident.facts.answer')}
              <span class="govuk-visually-hidden">: {q.ask}</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

function OtherFact({ frame, read, statable, t }: FactsView & { t: Say }): JSX.Element {
  const { lang } = frame
  const groups = [...new Set(statable.map(key => factOf(key).group))]
  return (
    <section class="ar-step ar-step--quiet ar-noprint">
      <form method="get" action={`/${lang}/incidents/${read.incident.number}/facts`}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="other-fact">
            {t('incident.facts.other')}
          </label>
          <select class="govuk-select ar-select-wide" id="other-fact" name="answer">
            <option value="">{t('incident.facts.choose')}</option>
            {groups.map(group => (
              <optgroup label={t(`incident.group.${group}` as MessageKey)}>
                {statable
                  .filter(key => factOf(key).group === group)
                  .map(key => (
                    <option value={key}>{factOf(key).label[lang]}</option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
        <Button kind="secondary">{t('incident.facts.go')}</Button>
      </form>
    </section>
  )
}

function Known({ frame, read, statable, t }: FactsView & { t: Say }): JSX.Element {
  const { lang } = frame
  const byKey = new Map<string, FactRow[]>()
  for (const row of read.ground.rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row])
  const told = factKeys.filter(key => byKey.has(key))
  if (told.length === 0) return <EmptyState title={t('incident.facts.none')} />
  const taken = currentFacts(read.ground.rows)
  const ordered = groupsInOrder(told)
  return (
    <Table
      caption={t('incident.facts.title')}
      captionSize="hidden"
      firstCellIsHead
      columns={[
        { head: t('incident.facts.col.fact') },
        { head: t('incident.facts.col.value') },
        { head: t('incident.facts.col.who') },
        { head: t('incident.facts.change'), hiddenHead: true },
      ]}
      rows={ordered.map(key => {
        const statements = byKey.get(key) ?? []
        const newest = statements.at(-1)
        const contested = taken.find(f => f.key === key)?.state === 'contested'
        return {
          id: `fact-${key}`,
          cells: [
            factOf(key).label[lang],
            newest === undefined ? (
              ''
            ) : (
              <Value row={newest} contested={contested} statements={statements} lang={lang} t={t} />
            ),
            <>
              {newest === undefined ? null : <Who row={newest} read={read} lang={lang} t={t} />}
              {statements.length < 2 ? null : (
                <Details summary={t('incident.facts.earlier')}>
                  <ul class="govuk-list">
                    {statements
                      .slice(0, -1)
                      .toReversed()
                      .map(row => (
                        <li>
                          {valueWords(row, lang, t)}: <Who row={row} read={read} lang={lang} t={t} />
                        </li>
                      ))}
                  </ul>
                </Details>
              )}
            </>,
            read.mayState && statable.includes(key) ? (
              <a class="govuk-link" href={`/${lang}/incidents/${read.incident.number}/facts?answer=${key}#answer`}>
                {t('incident.facts.change')}
                <span class="govuk-visually-hidden">: {factOf(key).label[lang]}</span>
              </a>
            ) : (
              ''
            ),
          ],
        }
      })}
    />
  )
}

/** Facts of one group stand together, groups in the order of the law's list. */
function groupsInOrder(keys: readonly FactKey[]): FactKey[] {
  return [...new Set(keys.map(key => factOf(key).group))].flatMap(group =>
    keys.filter(key => factOf(key).group === group),
  )
}

function Value({
  row,
  contested,
  statements,
  lang,
  t,
}: {
  row: FactRow
  contested: boolean
  statements: readonly FactRow[]
  lang: Lang
  t: Say
}): JSX.Element {
  if (contested) {
    const said = [...new Set(statements.filter(s => s.state === 'known').map(s => valueWords(s, lang, t)))]
    return <Status tone="warn">{t('incident.facts.contested', { list: said.join(' / ') })}</Status>
  }
  const words = valueWords(row, lang, t)
  return row.state === 'known' ? <strong>{words}</strong> : <Tag tone="plain">{words}</Tag>
}

function Who({ row, read, lang, t }: { row: FactRow; read: IncidentRead; lang: Lang; t: Say }): JSX.Element {
  const role = roleWords[row.source as Role][lang]
  const document = ((row.value ?? {}) as StoredValue).document
  const agency = read.agencies.get(row.asserted_agency)?.name[lang]
  return (
    <span class="ar-who-said">
      {document === undefined ? role : t('incident.facts.by-document', { who: role, number: document })}
      <span class="ar-muted"> {[agency, formatNearMoment(row.at, read.now, lang)].filter(Boolean).join(', ')}</span>
    </span>
  )
}

// Law ---------------------------------------------------------------------------------------------------------------------------------------

export type LawPageView = {
  readonly frame: PageFrame
  readonly read: IncidentRead
  readonly alerts: readonly IncidentAlert[]
  readonly law: LawView
  readonly history: readonly HistoryRow[]
  readonly isOld: boolean
  readonly isPrint: boolean
  readonly done: 'complaint' | 'decided' | undefined
  readonly trouble: LawTrouble | undefined
}
/** A form of the page that was not taken, with what was typed. */
export type LawTrouble = {
  readonly form: 'complaint' | 'decided'
  readonly code: 'bad-input' | 'out-of-date' | 'wrong-state'
  readonly typed: { readonly complaint: string; readonly decision: string; readonly document: string }
  readonly errors: Readonly<Record<string, string>>
  /** What others stated since the form was made; shown above what was typed. */
  readonly meanwhile: readonly FactRow[]
}

export function lawPage(view: LawPageView): string {
  const { frame, read, law, history, isOld, isPrint, trouble } = view
  const { lang } = frame
  const t = speaker(lang)
  const address = `/${lang}/incidents/${read.incident.number}/law`
  // Those that stand are shown, however many; the finding above names all of them.
  const shown = Math.max(provisionsAtLeast, law.provisions.filter(p => p.isOpen).length)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      back={{ href: `/${lang}/incidents/${read.incident.number}/notice`, label: t('incident.tab.notice') }}
      hasErrors={trouble !== undefined}
    >
      {trouble === undefined ? null : (
        <ErrorSummary
          {...(trouble.code === 'bad-input'
            ? {}
            : { title: t(`problem.${trouble.code}`), description: t('incident.stale.text') })}
          errors={Object.entries(trouble.errors).map(([field, text]) => ({ text, href: `#${field}` }))}
        />
      )}
      <Bar
        head={{ incident: read.incident, holder: read.holder?.name[lang], alerts: view.alerts }}
        tab="law"
        lang={lang}
        t={t}
      />
      <dl class="ar-law-meta">
        {law.meta.map(({ key, value }) => (
          <div>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isOld && read.mayState ? (
        <InsetText>
          <p class="govuk-body">{t('incident.law.again.why')}</p>
          <Form action={`${address}/again`} csrf={frame.csrf}>
            <Button kind="secondary">{t('incident.law.again')}</Button>
          </Form>
        </InsetText>
      ) : null}

      <section aria-labelledby="finding">
        <h2 class="govuk-heading-m" id="finding">
          {t('incident.law.finding')}
        </h2>
        {law.summary.map(line => (
          <p class="ar-finding">{line}</p>
        ))}
        {law.press === undefined ? null : (
          <InsetText>
            <p class="govuk-body">
              <strong>{t('incident.law.press')}.</strong> {law.press.says}
            </p>
            <Source source={law.press.source} />
          </InsetText>
        )}
      </section>

      <section aria-labelledby="now">
        <h2 class="govuk-heading-m" id="now">
          {t('incident.law.now')}
        </h2>
        <ul class="ar-claims">
          {law.now.map(claim => (
            <Claim claim={claim} t={t} open={isPrint} />
          ))}
        </ul>
      </section>

      {law.complaint === undefined ? null : <Complaint view={view} complaint={law.complaint} t={t} />}

      <div class="ar-law-columns">
        <section aria-labelledby="provisions">
          <h2 class="govuk-heading-m" id="provisions">
            {t('incident.law.provisions')}
          </h2>
          {law.provisions.length === 0 ? (
            <p class="govuk-body">{t('incident.law.finding.none')}</p>
          ) : (
            law.provisions.slice(0, shown).map(p => <Provision provision={p} t={t} open={isPrint || p.isOpen} />)
          )}
          {law.provisions.length <= shown ? null : (
            <Details summary={t('incident.law.more', { n: law.provisions.length - shown })} open={isPrint}>
              {law.provisions.slice(shown).map(p => (
                <Provision provision={p} t={t} open={isPrint} />
              ))}
            </Details>
          )}
          {law.notApplied.length === 0 ? null : (
            <Details summary={t('incident.law.not-applied')} open={isPrint}>
              {law.notApplied.map(p => (
                <p class="ar-tight">
                  <strong>{p.cite}</strong> {p.title}. {p.status.text}
                  {p.instead === undefined ? '' : `. ${p.instead}`}
                </p>
              ))}
            </Details>
          )}
        </section>
        <section aria-labelledby="unknown">
          <h2 class="govuk-heading-m" id="unknown">
            {t('incident.law.unknown')}
          </h2>
          {law.questions.length === 0 ? <p class="govuk-body">{t('incident.facts.all-settled')}</p> : null}
          <Questions questions={law.questions.slice(0, questionsShown)} t={t} lang={lang} />
          {law.questions.length <= questionsShown ? null : (
            <Details summary={t('incident.law.more', { n: law.questions.length - questionsShown })} open={isPrint}>
              <Questions questions={law.questions.slice(questionsShown)} t={t} lang={lang} start={questionsShown + 1} />
            </Details>
          )}
          {law.awaiting === undefined ? null : <p class="govuk-body">{law.awaiting}</p>}
        </section>
        <section aria-labelledby="change">
          <h2 class="govuk-heading-m" id="change">
            {t('incident.law.change')}
          </h2>
          <p class="govuk-hint">{t('incident.law.change.lead')}</p>
          {law.changes.map(change => (
            <Details summary={`${change.title} (${change.status})`} open={isPrint}>
              {change.flips.length === 0 ? (
                t('incident.law.change.none')
              ) : (
                <ul class="govuk-list govuk-list--bullet">
                  {change.flips.map(flip => (
                    <li>{flip}</li>
                  ))}
                </ul>
              )}
            </Details>
          ))}
        </section>
      </div>

      <section aria-labelledby="duties">
        <h2 class="govuk-heading-m" id="duties">
          {t('incident.law.duties')}
        </h2>
        {law.duties.length === 0 ? <p class="govuk-body">{t('incident.law.duties.none')}</p> : null}
        <Duties duties={law.duties.slice(0, dutiesShown)} t={t} />
        {law.duties.length <= dutiesShown ? null : (
          <Details summary={t('incident.law.more', { n: law.duties.length - dutiesShown })} open={isPrint}>
            <Duties duties={law.duties.slice(dutiesShown)} t={t} />
          </Details>
        )}
      </section>

      <Fold id="claims" title={t('incident.law.conclusions')} count={law.claims.length} open={isPrint}>
        <ul class="ar-claims ar-claims--small">
          {law.claims.map(claim => (
            <Claim claim={claim} t={t} open={isPrint} />
          ))}
        </ul>
      </Fold>

      <p class="govuk-body ar-advice">{t('incident.law.advice')}</p>
      <Fold id="limits" title={t('incident.law.limits')} open={isPrint}>
        {law.readings.length === 0 ? null : (
          <>
            <h3 class="govuk-heading-s">{t('incident.law.readings')}</h3>
            <ul class="govuk-list govuk-list--bullet">
              {law.readings.map(reading => (
                <li>
                  {reading.text}: {reading.values.join(' / ')} <span class="ar-cite">{reading.cite}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {law.limits.map(limit => (
          <p class="govuk-body">{limit}</p>
        ))}
      </Fold>

      {history.length < 2 ? null : (
        <section aria-labelledby="history">
          <h2 class="govuk-heading-m" id="history">
            {t('incident.law.history')}
          </h2>
          <History rows={history.slice(0, historyShown)} isPrint={isPrint} lang={lang} t={t} />
          {history.length <= historyShown ? null : (
            <Details summary={t('incident.law.more', { n: history.length - historyShown })} open={isPrint}>
              <History rows={history.slice(historyShown)} isPrint={isPrint} lang={lang} t={t} />
            </Details>
          )}
        </section>
      )}
      {law.copy === undefined ? null : (
        <div class="ar-noprint" id="copy">
          <Form
            action={`/${lang}/law/workbench`}
            csrf={frame.csrf}
            hidden={{ do: 'open', scenario: law.copy }}
            autocomplete="off"
          >
            <Button kind="secondary">{t('incident.law.copy')}</Button>
            <p class="govuk-hint">{t('incident.law.copy.hint')}</p>
          </Form>
        </div>
      )}
      <p class="ar-noprint">
        <a class="govuk-link" href={isPrint ? address : `${address}?print=1`}>
          {t(isPrint ? 'incident.law.screen' : 'incident.law.print')}
        </a>
      </p>
    </StaffPage>,
  )
}

/** A whole section that is there for who wants it: what everybody must read stands above it. */
function Fold(props: {
  id: string
  title: string
  count?: number
  open: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <details class="ar-fold" open={props.open}>
      <summary>
        <h2 class="govuk-heading-m" id={props.id}>
          {props.title}
          {props.count === undefined ? null : <span class="ar-muted"> ({props.count})</span>}
        </h2>
      </summary>
      {props.children}
    </details>
  )
}

function History(props: { rows: readonly HistoryRow[]; isPrint: boolean; lang: Lang; t: Say }): JSX.Element {
  const { rows, isPrint, lang, t } = props
  return (
    <Table
      caption={t('incident.law.history')}
      captionSize="hidden"
      columns={[
        t('incident.law.history.col.at'),
        t('incident.law.history.col.found'),
        t('incident.law.history.col.rulebook'),
        t('incident.law.history.col.replay'),
      ].map(head => ({ head }))}
      rows={rows.map(row => ({
        cells: [
          <>
            {formatMoment(row.at, lang)}{' '}
            <Tag tone={row.isCurrent ? 'info' : 'plain'}>
              {t(row.isCurrent ? 'incident.law.history.current' : 'incident.law.history.superseded')}
            </Tag>
          </>,
          <>
            {row.found}
            {row.changed.length === 0 ? null : (
              <Details summary={t(`incident.law.history.${row.because}`)} open={isPrint || row.isCurrent}>
                <ul class="govuk-list govuk-list--bullet">
                  {row.changed.map(line => (
                    <li>{line}</li>
                  ))}
                </ul>
              </Details>
            )}
          </>,
          <code class="ar-hash">{row.rulebook}</code>,
          row.replay,
        ],
      }))}
    />
  )
}

/** What is on record of the complaint, what a withdrawal does, and the two forms: the officer's and the prosecutor's. */
function Complaint({ view, complaint, t }: { view: LawPageView; complaint: ComplaintView; t: Say }): JSX.Element {
  const { frame, read, trouble, done, isPrint } = view
  const { lang } = frame
  const address = `/${lang}/incidents/${read.incident.number}`
  const version = { version: String(read.ground.rows.length) }
  const mayDecide = read.mayDecide && read.decideUntil !== undefined
  /** Is the form that was refused still there to hold what was typed? */
  const isLeft = trouble?.form === 'decided' ? mayDecide : read.mayState
  return (
    <section aria-labelledby="complaint">
      <h2 class="govuk-heading-m" id="complaint">
        {t('incident.complaint.title')}
      </h2>
      {done === undefined ? null : (
        <Notification kind="success" title={t('incident.facts.stated')}>
          <p class="govuk-notification-banner__heading">
            {t(done === 'complaint' ? 'incident.complaint.done' : 'incident.decision.done')}
          </p>
        </Notification>
      )}
      {trouble === undefined || trouble.meanwhile.length === 0 ? null : (
        <Meanwhile typed={isLeft ? undefined : typedWords(trouble.typed, lang)}>
          <StatedMeanwhile rows={trouble.meanwhile} read={read} lang={lang} t={t} />
        </Meanwhile>
      )}
      <p class="govuk-body">
        {complaint.value === undefined
          ? t('incident.complaint.unknown')
          : t('incident.complaint.now', { value: factOf('complaint').valueWords[complaint.value]?.[lang] ?? '' })}{' '}
        {read.decideUntil === undefined
          ? ''
          : t('incident.decision.by', { time: formatNearMoment(read.decideUntil, read.now, lang) })}
      </p>
      <Details
        summary={t(complaint.value === 'withdrawn' ? 'incident.complaint.effect' : 'incident.complaint.effect-if')}
        open={isPrint || complaint.value === 'withdrawn'}
      >
        <p class="govuk-body">{t('incident.complaint.closes-nothing')}</p>
        <ul class="ar-claims ar-claims--small">
          {complaint.effect.map(claim => (
            <Claim claim={claim} t={t} open={isPrint} />
          ))}
        </ul>
      </Details>
      {read.mayState ? (
        <Form action={`${address}/complaint`} csrf={frame.csrf} hidden={version}>
          <Radios
            name="complaint"
            legend={factOf('complaint').ask[lang]}
            size="s"
            hint={t('incident.complaint.hint')}
            value={trouble?.form === 'complaint' ? trouble.typed.complaint : undefined}
            error={trouble?.form === 'complaint' ? trouble.errors['complaint'] : undefined}
            choices={(['filed', 'none', 'withdrawn'] as const).map(value => ({
              value,
              label: factOf('complaint').valueWords[value]?.[lang] ?? value,
            }))}
          />
          <Button kind="secondary">{t('incident.complaint.record')}</Button>
        </Form>
      ) : null}
      {mayDecide ? (
        <Form action={`${address}/decision`} csrf={frame.csrf} hidden={version}>
          <Radios
            name="decision"
            legend={t('incident.decision.title')}
            size="s"
            hint={t('incident.decision.hint')}
            value={trouble?.form === 'decided' ? trouble.typed.decision : undefined}
            error={trouble?.form === 'decided' ? trouble.errors['decision'] : undefined}
            choices={(['took-up', 'declined'] as const).map(value => ({
              value,
              label: factOf('prosecutorDecision').valueWords[value]?.[lang] ?? value,
            }))}
          />
          <TextInput
            name="document"
            label={t('incident.decision.document')}
            width={20}
            autocomplete="off"
            value={trouble?.form === 'decided' ? trouble.typed.document : undefined}
            error={trouble?.form === 'decided' ? trouble.errors['document'] : undefined}
          />
          <Button>{t('incident.decision.record')}</Button>
        </Form>
      ) : null}
    </section>
  )
}

/** A decision in words, for when its form is gone. */
function typedWords({ complaint, decision, document }: LawTrouble['typed'], lang: Lang): string {
  return [
    factOf('complaint').valueWords[complaint]?.[lang],
    factOf('prosecutorDecision').valueWords[decision]?.[lang],
    document,
  ]
    .filter(Boolean)
    .join('\n')
}

/** Citation, how the text is known, confirmed or not: beside every claim. */
function Source({ source }: { source: SourceView }): JSX.Element {
  return (
    <p class="ar-source">
      <Icon name="scale" size={16} /> <span class="ar-source__cites">{source.cites}</span> · {source.mark} ·{' '}
      {source.reviewed}
    </p>
  )
}

function Claim({ claim, t, open }: { claim: ClaimView; t: Say; open: boolean }): JSX.Element {
  return (
    <li class={`ar-claim ar-tone--${claim.does.tone}`}>
      <p class="ar-claim__head">
        <strong>{claim.title}</strong> <Tag tone={claim.status.tone}>{claim.status.text}</Tag>
      </p>
      <p class="ar-claim__says">
        <span class="ar-claim__do">{claim.does.text}.</span> {claim.says}
      </p>
      <Source source={claim.source} />
      {claim.because.length === 0 && claim.notEncoded === undefined ? null : (
        <Details summary={t('incident.law.because')} open={open}>
          <Steps steps={claim.because} t={t} />
          {claim.notEncoded === undefined ? null : <p class="ar-tight">{claim.notEncoded}</p>}
        </Details>
      )}
    </li>
  )
}

const stepIcons: Readonly<Record<StepView['status'], IconName>> = { true: 'check', false: 'cross', open: 'circle' }
// What is most important stands first; the rest is folded, so that a phone need not be scrolled past thirty lines that are merely open.
const provisionsAtLeast = 4
const questionsShown = 3
const dutiesShown = 4
const historyShown = 3

/** Fact → condition → provision: each line says what, whether it is met, and where it stands written. */
function Steps({ steps, t }: { steps: readonly StepView[]; t: Say }): JSX.Element {
  return (
    <ul class="ar-steps">
      {steps.map(step => (
        <li class={`ar-steps__${step.status}`}>
          <Icon name={stepIcons[step.status]} size={16} />
          <span>
            {step.text}
            {step.value === undefined ? null : (
              <>
                : <strong>{step.value}</strong>
              </>
            )}{' '}
            <span class="ar-muted">· {step.state}</span>
            {step.cite === undefined ? null : <span class="ar-cite"> · {step.cite}</span>}
            {step.answer === undefined ? null : (
              <a class="govuk-link ar-answer" href={step.answer}>
                {t('incident.facts.answer')}
                <span class="govuk-visually-hidden">: {step.text}</span>
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Provision({ provision: p, t, open }: { provision: ProvisionView; t: Say; open: boolean }): JSX.Element {
  return (
    <details class="ar-provision" open={open}>
      <summary>
        <span class="ar-provision__cite">{p.cite}</span> <span class="ar-provision__title">{p.title}</span>{' '}
        <Tag tone={p.status.tone}>{p.status.text}</Tag>
      </summary>
      <div class="ar-provision__body">
        <Part title={t('incident.law.because')}>
          <Steps steps={p.because} t={t} />
        </Part>
        {p.items.length === 0 ? null : (
          <Part title={t('incident.law.items')}>
            <ul class="ar-steps">
              {p.items.map(item => (
                <li class={`ar-steps__${item.status}`}>
                  <Icon name={stepIcons[item.status]} size={16} />
                  <span>
                    {item.text} <span class="ar-muted">· {item.state} ·</span> <span class="ar-cite">{item.cite}</span>
                  </span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Part title={t('incident.law.prosecution')}>
          {p.prosecution}. {p.class}
        </Part>
        <Part title={t('incident.law.penalty')}>
          <ul class="ar-lines">
            {p.penalties.map(penalty => (
              <li>
                {penalty.text}
                {penalty.tenge === undefined ? null : <span class="ar-muted"> {penalty.tenge}</span>}
              </li>
            ))}
          </ul>
        </Part>
        {p.openFacts.length === 0 ? null : (
          <Part title={t('incident.law.open-facts')}>
            <ul class="ar-inline">
              {p.openFacts.map(fact => (
                <li>
                  {fact.answer === undefined ? (
                    fact.text
                  ) : (
                    <a class="govuk-link" href={fact.answer}>
                      {fact.text}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </Part>
        )}
        {p.notEncoded === undefined ? null : <p class="ar-tight">{p.notEncoded}</p>}
        <Source source={p.source} />
      </div>
    </details>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="ar-part">
      <h3 class="ar-part__title">{title}</h3>
      <div>{children}</div>
    </div>
  )
}

function Duties({ duties, t }: { duties: readonly DutyView[]; t: Say }): JSX.Element | null {
  if (duties.length === 0) return null
  return (
    <Table
      caption={t('incident.law.duties')}
      captionSize="hidden"
      firstCellIsHead
      columns={[
        t('incident.law.duties.col.who'),
        t('incident.law.duties.col.what'),
        t('incident.law.duties.col.when'),
        t('incident.law.duties.col.source'),
      ].map(head => ({ head }))}
      rows={duties.map(duty => ({
        ...(duty.isLate && !duty.may ? { tone: 'danger' as const } : {}),
        cells: [
          duty.who,
          <>
            {duty.what} {duty.may ? <Tag tone="plain">{t('incident.law.duties.may')}</Tag> : null}
          </>,
          <>
            {duty.by === undefined ? null : <strong>{duty.by} </strong>}
            <span class={duty.by === undefined ? '' : 'ar-muted'}>{duty.when}</span>
          </>,
          <Source source={duty.source} />,
        ],
      }))}
    />
  )
}

// People ------------------------------------------------------------------------------------------------------------------------------------

export type PeopleTrouble = {
  readonly sightingId: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

export function peoplePage(view: {
  readonly frame: PageFrame
  readonly incident: IncidentRow
  readonly holder: string | undefined
  readonly alerts: readonly IncidentAlert[]
  readonly people: readonly MentionedPerson[]
  readonly links: readonly LinkLine[]
  readonly safeContacts: readonly (SafeContact & { readonly sightingId: string })[]
  readonly secretAddresses: ReadonlySet<string>
  readonly mayState: boolean
  /** A form that was not taken: for which person, what was typed and what was wrong. */
  readonly trouble?: PeopleTrouble | undefined
  readonly now: Date
}): string {
  const { frame, incident, people, now, trouble } = view
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      hasErrors={trouble !== undefined}
      back={{ href: `/${lang}/incidents/${incident.number}/notice`, label: t('incident.tab.notice') }}
    >
      {trouble === undefined ? null : (
        <ErrorSummary
          errors={Object.entries(trouble.errors).map(([field, text]) => ({
            text,
            href: `#${field === 'hours' ? 'from' : field}-${trouble.sightingId}`,
          }))}
        />
      )}
      <Bar head={{ incident, holder: view.holder, alerts: view.alerts }} tab="people" lang={lang} t={t} />
      <p class="govuk-body ar-lead">{t('incident.people.lead')}</p>
      {people.length === 0 ? <EmptyState title={t('incident.people.none')} /> : null}
      <LinksOfIncident lines={view.links} lang={lang} now={now} />
      {people.map(({ sightingId, role, person, at }) => (
        <section class="ar-person">
          <h2 class="govuk-heading-m">{t(`incident.role.${role}`)}</h2>
          <SummaryList
            rows={[
              ...(person.name === undefined ? [] : [{ key: t('incident.person.name'), value: person.name }]),
              ...(person.birth === undefined
                ? []
                : [
                    {
                      key: t('incident.person.birth'),
                      value:
                        'date' in person.birth
                          ? formatDate(person.birth.date, lang)
                          : 'year' in person.birth
                            ? t('incident.born-year', { year: person.birth.year })
                            : t('incident.aged', { n: person.birth.age }),
                    },
                  ]),
              ...(person.sex === undefined
                ? []
                : [{ key: t('incident.person.sex'), value: t(`incident.sex.value.${person.sex}`) }]),
              ...(person.iin === undefined ? [] : [{ key: t('incident.person.iin'), value: person.iin }]),
              ...(person.phone === undefined ? [] : [{ key: t('incident.person.phone'), value: person.phone }]),
              ...(person.address === undefined ? [] : [{ key: t('incident.person.address'), value: person.address }]),
            ]}
          />
          {flawsIn(person, lang).map(flaw => (
            <p class="ar-muted">! {flaw}</p>
          ))}
          <p class="ar-muted">{t('incident.person.mentioned', { time: formatNearMoment(at, now, lang) })}</p>
          {role === 'victim' || role === 'witness' || role === 'carer' ? (
            <SafeWays
              lang={lang}
              csrf={frame.csrf}
              action={`/${lang}/incidents/${incident.number}/people/contact`}
              sightingId={sightingId}
              contacts={view.safeContacts.filter(c => c.sightingId === sightingId)}
              addressIsSecret={view.secretAddresses.has(sightingId)}
              mayWrite={view.mayState}
              now={now}
              typed={trouble?.sightingId === sightingId ? trouble.typed : undefined}
              errors={trouble?.sightingId === sightingId ? trouble.errors : undefined}
            />
          ) : null}
        </section>
      ))}
    </StaffPage>,
  )
}
