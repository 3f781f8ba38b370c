// The tabs of a case beside the overview: people, timeline, law, orders, documents, who opened it. Each is a page with an address of its own.
import type { JSX } from 'preact'
import type { Agency } from '../agencies/contract.ts'
import type { PageFrame } from '../http/frame.ts'
import { complaintEvents } from '../incidents/complaint.ts'
import { shortCites } from '../law/provision-words.ts'
import { stateTones, stateWords } from '../orders/lines.ts'
import { stateAt } from '../orders/order.ts'
import { Details } from '../web/components/details.tsx'
import { EmptyState, InsetText } from '../web/components/notes.tsx'
import { Pager } from '../web/components/pager.tsx'
import { Status } from '../web/components/status.tsx'
import { SummaryList } from '../web/components/summary-list.tsx'
import { Table } from '../web/components/table.tsx'
import { Tabs } from '../web/components/tabs.tsx'
import { Timeline, type TimelineEvent } from '../web/components/timeline.tsx'
import { renderPage } from '../web/layout.tsx'
import { isMessageKey, speaker, type MessageKey, type Say } from '../words/catalogue.ts'
import { formatDate, formatMoment, formatNearMoment } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { CaseHead, CasePerson, CaseStory, OpeningsRead, ReadCaseEvent } from './actions.ts'
import { DangerCard } from './danger/card.tsx'
import type { Home, Member } from './household.ts'
import { CasePage } from './page.tsx'
import { storyKinds, type StoryKind } from './contract.ts'
import type { CaseOrderRow } from './store.ts'

// What happened -----------------------------------------------------------------------------------------------------------------------------

export function CaseTimeline(props: {
  events: readonly ReadCaseEvent[]
  read: { readonly head: CaseHead; readonly agencies: ReadonlyMap<string, Agency> }
  lang: Lang
  t: Say
}): JSX.Element {
  const { events, read, lang, t } = props
  return (
    <Timeline
      headingLevel={3}
      events={events.map(e => ({
        title: t(`case.event.${e.kind}`),
        by: read.agencies.get(e.agency)?.name[lang],
        time: formatNearMoment(e.at, read.head.now, lang),
        at: e.at,
        tone: e.kind === 'closed' ? ('done' as const) : ('info' as const),
        children: <EventWords event={e} t={t} />,
      }))}
    />
  )
}

function EventWords({ event, t }: { event: ReadCaseEvent; t: Say }): JSX.Element | null {
  const { data } = event
  const said = [
    ...(event.kind === 'assessed'
      ? [
          `${t(`case.risk.${String(data['risk'])}` as MessageKey)}${data['child'] === true ? `, ${t('case.risk.of-child')}` : ''}`,
        ]
      : []),
    ...(event.kind === 'matter-ended'
      ? [`${t(`case.matter.${String(data['ground'])}` as MessageKey)}, ${String(data['document'])}`]
      : []),
    ...(typeof data['reason'] === 'string' ? [t(`case.join.reason.${data['reason']}` as MessageKey)] : []),
    ...(typeof data['from'] === 'string' ? [t('case.joined.from', { number: data['from'] })] : []),
    ...(event.kind === 'closure-asked' ? [t(`case.ground.${String(data['ground'])}` as MessageKey)] : []),
    ...(event.note === undefined ? [] : [event.note]),
  ]
  return said.length === 0 ? null : (
    <>
      {said.map(line => (
        <p class="govuk-body ar-narrative">{line}</p>
      ))}
    </>
  )
}

/** Everything in one order, newest first: what was done, what the law said, or both. */
export function timelinePage(frame: PageFrame, story: CaseStory, show: StoryKind): string {
  const { lang } = frame
  const t = speaker(lang)
  const { head } = story
  const events = [...(show === 'law' ? [] : deeds(story, lang, t)), ...(show === 'deeds' ? [] : laws(story, lang, t))]
  return renderPage(
    <CasePage frame={frame} head={head} tab="timeline">
      <Tabs
        label={t('case.timeline.show')}
        tabs={[
          ...storyKinds.map(one => ({
            href: `/${lang}/cases/${head.row.number}/timeline?show=${one}`,
            label: t(`case.timeline.${one}`),
            current: one === show,
          })),
          { href: `/${lang}/cases/${head.row.number}/opened`, label: t('case.timeline.access'), current: false },
        ]}
      />
      {events.length === 0 ? (
        <EmptyState title={t('case.timeline.empty')} />
      ) : (
        <Timeline events={events.toSorted((a, b) => b.at.getTime() - a.at.getTime())} />
      )}
      {head.mayInstruct ? (
        <p class="govuk-body ar-noprint">
          <a class="govuk-link" href={`/${lang}/instructions/about/${head.row.number}`}>
            {t('instructions.give')}
          </a>
        </p>
      ) : null}
    </CasePage>,
  )
}

function deeds(story: CaseStory, lang: Lang, t: Say): TimelineEvent[] {
  const { now } = story.head
  return [
    ...story.events.map(e => ({
      title: t(`case.event.${e.kind}`),
      by: story.agencies.get(e.agency)?.name[lang],
      time: formatNearMoment(e.at, now, lang),
      at: e.at,
      tone: e.kind === 'closed' ? ('done' as const) : ('info' as const),
      children: <EventWords event={e} t={t} />,
    })),
    ...story.milestones.map(m => ({
      title: milestoneWords(m.kind, t),
      by: [m.number, story.agencies.get(m.agency)?.name[lang]].filter(Boolean).join(' · '),
      time: formatNearMoment(m.at, now, lang),
      at: m.at,
      tone: m.kind === 'order-breached' ? ('danger' as const) : ('plain' as const),
    })),
  ]
}
function milestoneWords(kind: string, t: Say): string {
  const key = kind.startsWith('order-') ? `orders.step.${kind.slice('order-'.length)}` : `case.milestone.${kind}`
  return isMessageKey(key) ? t(key) : kind
}

/** A complaint filed or withdrawn with what the law then says, and each answer of the law that differs. */
function laws(story: CaseStory, lang: Lang, t: Say): TimelineEvent[] {
  const { now } = story.head
  return story.law.flatMap(({ incident, facts, qualifications }) => [
    ...complaintEvents(facts, qualifications, lang).map(c => ({
      title: t(`case.complaint.${c.value}`),
      by: [incident, story.agencies.get(c.by)?.name[lang]].filter(Boolean).join(' · '),
      time: formatNearMoment(c.at, now, lang),
      at: c.at,
      tone: c.value === 'withdrawn' ? ('warn' as const) : ('info' as const),
      children: <Effect effect={c.effect} value={c.value} t={t} />,
    })),
    ...qualifications.map(q => ({
      title: t('case.law.answered'),
      by: incident,
      time: formatNearMoment(q.at, now, lang),
      at: q.at,
      tone: 'plain' as const,
      children: <p class="govuk-body">{foundWords(q.summary, lang, t)}</p>,
    })),
  ])
}

function Effect(props: {
  effect: readonly { readonly claim: string; readonly says: string; readonly cites: string }[]
  value: string
  t: Say
}): JSX.Element {
  const { effect, value, t } = props
  return (
    <>
      {value === 'withdrawn' ? <p class="govuk-body">{t('case.complaint.no-transition')}</p> : null}
      <ul class="govuk-list govuk-list--bullet">
        {effect.map(one => (
          <li>
            {one.says} <span class="ar-muted">{one.cites}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function foundWords(summary: unknown, lang: Lang, t: Say): string {
  const { stands = [], open = [] } = summary as { stands?: readonly string[]; open?: readonly string[] }
  if (stands.length > 0) return t('incident.law.finding.stands', { list: shortCites(stands, lang) })
  return open.length > 0 ? t('case.law.open', { n: open.length }) : t('incident.law.finding.none')
}

// The law -----------------------------------------------------------------------------------------------------------------------------------

export function caseLawPage(frame: PageFrame, story: CaseStory): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <CasePage frame={frame} head={story.head} tab="law">
      {story.law.map(({ incident, facts, qualifications }) => {
        const complaint = complaintEvents(facts, qualifications, lang).at(-1)
        return (
          <section>
            <h2 class="govuk-heading-m">
              <a class="govuk-link ar-number" href={`/${lang}/incidents/${incident}/law`} translate={false}>
                {incident}
              </a>
            </h2>
            <p class="govuk-body">{foundWords(qualifications[0]?.summary ?? {}, lang, t)}</p>
            {complaint === undefined ? (
              <p class="govuk-body ar-muted">{t('case.complaint.not-stated')}</p>
            ) : (
              <>
                <h3 class="govuk-heading-s">
                  {t(`case.complaint.${complaint.value}`)}, {formatMoment(complaint.at, lang)}
                </h3>
                <Effect effect={complaint.effect} value={complaint.value} t={t} />
              </>
            )}
          </section>
        )
      })}
      <InsetText>{t('case.law.advice')}</InsetText>
    </CasePage>,
  )
}

// People ------------------------------------------------------------------------------------------------------------------------------------

/** Who lives with whom as a nested list, which a screen reader counts; then each person with the incident. */
export function casePeoplePage(
  frame: PageFrame,
  head: CaseHead,
  people: readonly CasePerson[],
  homes: readonly Home[],
): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <CasePage frame={frame} head={head} tab="people">
      <h2 class="govuk-heading-m" id="homes">
        {t('case.home')}
      </h2>
      <ul class="govuk-list govuk-list--spaced" aria-labelledby="homes">
        {homes.map(home => (
          <li>
            <strong>{t(`case.home.${home.kind}`)}</strong>
            <ul class="govuk-list govuk-list--bullet">
              {home.adults.map(m => (
                <li>
                  <MemberLine member={m} t={t} />
                </li>
              ))}
              {home.children.length === 0 ? null : (
                <li>
                  {t('case.home.children')}
                  <ul class="govuk-list govuk-list--bullet">
                    {home.children.map(m => (
                      <li>
                        <MemberLine member={m} t={t} />
                      </li>
                    ))}
                  </ul>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
      <InsetText>{t('case.home.hint')}</InsetText>
      {people.map(p => (
        <section>
          <h2 class="govuk-heading-m">
            {p.person.name ?? t('orders.no-name')}{' '}
            <Status tone={p.role === 'alleged-offender' ? 'plain' : 'info'}>{t(`incident.role.${p.role}`)}</Status>
          </h2>
          <SummaryList
            rows={[
              ...(p.person.birth === undefined
                ? []
                : [{ key: t('case.people.birth'), value: birthWords(p.person.birth, lang, t) }]),
              {
                key: t('orders.incident'),
                value: (
                  <a class="govuk-link ar-number" href={`/${lang}/incidents/${p.incident}/people`} translate={false}>
                    {p.incident}
                  </a>
                ),
              },
            ]}
          />
        </section>
      ))}
      <Details summary={t('case.people.household')}>{t('case.people.household.text')}</Details>
    </CasePage>,
  )
}

function MemberLine({ member, t }: { member: Member; t: Say }): JSX.Element {
  const { name, role, ages, relation } = member
  const age =
    ages === undefined
      ? t('case.home.no-age')
      : t('referrals.years', { n: ages[0] === ages[1] ? ages[0] : `${ages[0]}–${ages[1]}` })
  return (
    <>
      {name ?? t('orders.no-name')}, {age}, {t(`incident.role.${role}`)}
      {relation === undefined ? '' : `, ${t(`case.home.relation.${relation}`)}`}
    </>
  )
}

export function birthWords(birth: NonNullable<CasePerson['person']['birth']>, lang: Lang, t: Say): string {
  if ('date' in birth) return formatDate(birth.date, lang)
  return 'year' in birth ? t('incident.born-year', { year: birth.year }) : t('incident.aged', { n: birth.age })
}

// Orders and documents ----------------------------------------------------------------------------------------------------------------------

export function caseOrdersPage(frame: PageFrame, head: CaseHead, orders: readonly CaseOrderRow[]): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <CasePage frame={frame} head={head} tab="orders">
      {orders.length === 0 ? (
        <EmptyState title={t('orders.empty.past')}>{t('orders.empty.text')}</EmptyState>
      ) : (
        <Table
          firstCellIsHead
          columns={[{ head: t('orders.col.number') }, { head: t('orders.col.state') }, { head: t('orders.issued') }]}
          rows={orders.map(row => {
            const state = stateAt(
              {
                servedAt: row.served_at ?? undefined,
                until: row.until ?? undefined,
                untilAtLatest: row.until_at_latest ?? undefined,
                endedAt: row.ended_at ?? undefined,
              },
              head.now,
            )
            return {
              cells: [
                <a class="govuk-link ar-number" href={`/${lang}/orders/${row.number}`} translate={false}>
                  {row.number}
                </a>,
                <>
                  <Status tone={stateTones[state]}>{stateWords(state, row, head.now, lang)}</Status>{' '}
                  {row.breached_at === null ? null : <Status tone="danger">{t('orders.state.breached')}</Status>}
                </>,
                formatMoment(row.issued_at, lang),
              ],
            }
          })}
        />
      )}
      <ul class="govuk-list">
        {head.incidents.map(i => (
          <li>
            <a class="govuk-link" href={`/${lang}/incidents/${i.number}/orders`}>
              {t('case.orders.of', { number: i.number })}
            </a>
          </li>
        ))}
      </ul>
    </CasePage>,
  )
}

export function caseDocumentsPage(frame: PageFrame, head: CaseHead, orders: readonly CaseOrderRow[]): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <CasePage frame={frame} head={head} tab="documents">
      <ul class="govuk-list govuk-list--spaced">
        {head.incidents.map(i => (
          <li>
            <a class="govuk-link" href={`/${lang}/incidents/${i.number}/notice`}>
              {t('case.documents.notice', { number: i.number })}
            </a>
          </li>
        ))}
        {orders.map(o => (
          <li>
            <a class="govuk-link" href={`/${lang}/orders/${o.number}/order.pdf`}>
              {t('case.documents.order', { number: o.number })}
            </a>{' '}
            <span class="ar-muted">{formatMoment(o.issued_at, lang)}</span>
          </li>
        ))}
      </ul>
    </CasePage>,
  )
}

// Who opened --------------------------------------------------------------------------------------------------------------------------------

export function openedPage(
  frame: PageFrame,
  head: CaseHead,
  { openings, agencies, next, inDanger }: Omit<OpeningsRead, 'head'>,
): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <CasePage frame={frame} head={head} tab="opened">
      {inDanger.length === 0 ? null : (
        <section>
          <h2 class="govuk-heading-m">{t('danger.list')}</h2>
          <ul class="govuk-list ar-link-list">
            {inDanger.map(one => (
              <li class="ar-link-card">
                <DangerCard one={one} frame={frame} now={head.now} t={t} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="govuk-body">{t('case.opened.lead')}</p>
      <Table
        columns={[{ head: t('case.opened.when') }, { head: t('case.opened.who') }, { head: t('case.opened.what') }]}
        rows={openings.map(o => ({
          cells: [
            formatMoment(o.at, lang),
            o.job !== null
              ? t('case.opened.job')
              : [o.who ?? t('case.opened.other'), o.agency === null ? undefined : agencies.get(o.agency)?.name[lang]]
                  .filter(Boolean)
                  .join(', '),
            <>
              {actWords(o.act, t)}{' '}
              {o.outcome === 'refused' ? <Status tone="danger">{t('case.opened.refused')}</Status> : null}
            </>,
          ],
        }))}
      />
      <Pager next={next === undefined ? undefined : `/${lang}/cases/${head.row.number}/opened?below=${next}`} />
    </CasePage>,
  )
}

/** Looking is said apart from writing; which act exactly stands in the journal. */
function actWords(act: string, t: Say): string {
  const looks = /\.(view|story|people|orders|openings|survey|prepare|see|read-in-danger)$|^address\./.test(act)
  const what = act.split('.')[0] ?? ''
  const key = `case.opened.${looks ? 'looked' : 'wrote'}.${what}`
  return isMessageKey(key) ? t(key) : t(looks ? 'case.opened.looked.other' : 'case.opened.wrote.other')
}
