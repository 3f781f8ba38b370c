// What the Commissioner and the prosecutor see. Every number leads to its list. Nothing here names a person, not even an officer.
import type { JSX } from 'preact'
import { regionName } from '../agencies/regions.ts'
import type { PageFrame } from '../http/frame.ts'
import { factOf } from '../law/facts.ts'
import { EmptyState, InsetText } from '../web/components/notes.tsx'
import { TakeLink } from '../papers/pages.tsx'
import { Pager } from '../web/components/pager.tsx'
import { Status } from '../web/components/status.tsx'
import { Table, type Row } from '../web/components/table.tsx'
import { Tabs } from '../web/components/tabs.tsx'
import { TileGrid, type RegionTile } from '../web/components/tile-grid.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { isMessageKey, speaker, type MessageKey, type Say } from '../words/catalogue.ts'
import { compareKazakh, formatDuration, formatMoment, formatNearMoment, formatNumber } from '../words/format.ts'
import { numberLetters } from '../words/numbers.ts'
import type { Lang } from '../words/say.ts'
import { countLimit, type FirstPage, type ListPage } from './actions.ts'
import { orderViews, pastViews, unitViews, views, type View } from './contract.ts'
import type { CountRow, LineRow, RefusedRow, UnitRow } from './store.ts'
import type { Weighed } from './weighing.ts'

type Address = {
  readonly view: View
  readonly region?: number | undefined
  readonly unit?: string | undefined
  readonly after?: string | undefined
}
function listHref(lang: Lang, { view, region, unit, after }: Address): string {
  const query = new URLSearchParams({
    view,
    ...(region !== undefined && { region: String(region) }),
    ...(unit !== undefined && { unit }),
    ...(after !== undefined && { after }),
  })
  return `/${lang}/oversight/list?${query.toString()}`
}

/** In the order of a day: what only the prosecutor decides, what nobody answered, what was ended. */
const parts = [
  { name: 'decide', views: ['undecided', 'goes-on', 'orders-ending'] },
  { name: 'orders', views: ['orders-new'] },
  { name: 'silence', views: ['unacknowledged', 'overdue', 'unregistered', 'registered-late'] },
  { name: 'written-off', views: ['no-offence', 'administrative', 'passed-on'] },
] as const satisfies readonly { readonly name: string; readonly views: readonly View[] }[]
const alarming: ReadonlySet<View> = new Set(['overdue', 'unregistered', 'goes-on'])

/** A count that stopped at the limit says so: an exact number nobody counted would be a lie. */
function shownCount(counts: number | readonly number[], t: Say, lang: Lang): string {
  const all = typeof counts === 'number' ? [counts] : counts
  const sum = formatNumber(
    all.reduce((total, n) => total + Math.min(n, countLimit), 0),
    lang,
  )
  return all.some(n => n > countLimit) ? t('oversight.more', { n: sum }) : sum
}

// The first page -----------------------------------------------------------------------------------------------------------------------------

export function firstPage(frame: PageFrame, page: FirstPage): string {
  const { lang } = frame
  const t = speaker(lang)
  const counts = page.counts.toSorted((a, b) => compareKazakh(regionName(a.region, lang), regionName(b.region, lang)))
  const all = (view: View) => counts.map(row => row[view])
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('oversight.title')}</h1>
      <p class="govuk-body">{t('oversight.lead')}</p>
      <p class="govuk-body ar-quiet">{t('oversight.as-of', { time: formatMoment(page.now, lang) })}</p>
      {counts.length === 1 && counts[0] ? (
        <p class="govuk-body">
          <strong>{regionName(counts[0].region, lang)}</strong>
        </p>
      ) : null}
      <div class="ar-counts">
        {parts.map(part => (
          <Table
            caption={t(`oversight.part.${part.name}`)}
            captionSize="m"
            firstCellIsHead
            columns={[
              { head: t('oversight.what'), hiddenHead: true },
              { head: t('oversight.how-many'), numeric: true },
              { head: t('oversight.meaning'), hiddenHead: true },
            ]}
            rows={part.views.map(view => ({
              cells: [
                t(`oversight.view.${view}`),
                <Count
                  href={listHref(lang, { view })}
                  n={all(view)}
                  what={t(`oversight.view.${view}`)}
                  t={t}
                  lang={lang}
                />,
                t(`oversight.explain.${view}`),
              ],
              ...(all(view).some(n => n > 0) && alarming.has(view) ? { tone: 'danger' as const } : {}),
            }))}
          />
        ))}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/oversight/units`}>
          {t('oversight.units')}
        </a>
      </p>
      {counts.length > 1 ? <ByRegion counts={counts} t={t} lang={lang} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/oversight/locks`}>
          {t('locks.title')}
        </a>
      </p>
      {page.refused === undefined ? null : <Refused rows={page.refused} now={page.now} t={t} lang={lang} />}
      <InsetText>{t('oversight.setting')}</InsetText>
    </StaffPage>,
  )
}

function Count(props: { href: string; n: readonly number[]; what: string; t: Say; lang: Lang }): JSX.Element {
  return (
    <a class="govuk-link" href={props.href}>
      <strong>{shownCount(props.n, props.t, props.lang)}</strong>
      <span class="govuk-visually-hidden"> {props.what}</span>
    </a>
  )
}

/** So many columns still fit beside each other. */
const regionViews = ['undecided', 'goes-on', 'overdue', 'unregistered', 'registered-late', 'no-offence'] as const
function ByRegion({ counts, t, lang }: { counts: readonly CountRow[]; t: Say; lang: Lang }): JSX.Element {
  const tiles: RegionTile[] = counts.map(row => ({
    code: String(row.region),
    name: regionName(row.region, lang),
    shown: shownCount(row.overdue, t, lang),
    level: row.overdue === 0 ? 0 : row.overdue < 5 ? 1 : row.overdue < 10 ? 2 : row.overdue < 20 ? 3 : 4,
    href: listHref(lang, { view: 'overdue', region: row.region }),
  }))
  return (
    <section aria-labelledby="by-region">
      <h2 class="govuk-heading-m" id="by-region">
        {t('oversight.by-region')}
      </h2>
      <TileGrid
        tiles={tiles}
        caption={t('oversight.tiles')}
        table={
          <Table
            cards={false}
            firstCellIsHead
            columns={[
              { head: t('oversight.region') },
              ...regionViews.map(view => ({ head: t(`oversight.view.${view}`), numeric: true })),
            ]}
            rows={counts.map(row => ({
              cells: [
                regionName(row.region, lang),
                ...regionViews.map(view => (
                  <a class="govuk-link" href={listHref(lang, { view, region: row.region })}>
                    {shownCount(row[view], t, lang)}
                    <span class="govuk-visually-hidden">
                      {' '}
                      {t('oversight.in', { view: t(`oversight.view.${view}`), region: regionName(row.region, lang) })}
                    </span>
                  </a>
                )),
              ],
            }))}
          />
        }
      />
    </section>
  )
}

function Refused({ rows, now, t, lang }: { rows: readonly RefusedRow[]; now: Date; t: Say; lang: Lang }): JSX.Element {
  return (
    <section aria-labelledby="refused">
      <h2 class="govuk-heading-m" id="refused">
        {t('oversight.refused')}
      </h2>
      {rows.length === 0 ? null : <p class="govuk-body">{t('oversight.refused-lead')}</p>}
      {rows.length === 0 ? (
        <EmptyState title={t('oversight.refused-none')}>{t('oversight.refused-none-text')}</EmptyState>
      ) : (
        <Table
          columns={[
            { head: t('oversight.refused.at') },
            { head: t('oversight.refused.agency') },
            { head: t('oversight.refused.what') },
            { head: t('oversight.refused.about') },
          ]}
          rows={rows.map(row => ({
            cells: [
              <time dateTime={row.at.toISOString()}>{formatNearMoment(row.at, now, lang)}</time>,
              row[`agency_${lang}`] ?? t('oversight.nobody'),
              attemptWords(row.act, t),
              row.number === null ? '—' : <NoticeLink number={row.number} incident={row.incident_number} lang={lang} />,
            ],
          }))}
        />
      )}
    </section>
  )
}

/** The journal's act names the method and the route. */
function attemptWords(act: string, t: Say): string {
  if (act === 'refused person.search') return t('oversight.attempt.search')
  if (act === 'refused person.search bound') return t('oversight.attempt.bound')
  if (/\bDELETE\b/.test(act)) return t('oversight.attempt.delete')
  if (/\b(PATCH|PUT)\b/.test(act)) return t('oversight.attempt.change')
  return t(/\bGET\b/.test(act) ? 'oversight.attempt.see' : 'oversight.attempt.write')
}

function NoticeLink({ number, incident, lang }: { number: string; incident: string | null; lang: Lang }): JSX.Element {
  if (incident === null) return <span class="ar-number">{number}</span>
  const isOrder = number.startsWith(`${numberLetters.order}-`)
  return (
    <a
      class="govuk-link ar-number"
      href={isOrder ? `/${lang}/orders/${number}` : `/${lang}/incidents/${incident}/law`}
      translate={false}
    >
      {number}
    </a>
  )
}

// By unit ------------------------------------------------------------------------------------------------------------------------------------

export function unitsPage(
  frame: PageFrame,
  region: number | undefined,
  { rows, now }: { readonly rows: readonly UnitRow[]; readonly now: Date },
): string {
  const { lang } = frame
  const t = speaker(lang)
  const worst = (row: UnitRow) => row.overdue + row.unregistered + row['registered-late']
  return renderPage(
    <StaffPage {...frame} width="wide" back={{ href: `/${lang}/oversight/first-page`, label: t('oversight.back') }}>
      <h1 class="govuk-heading-l">{t('oversight.units')}</h1>
      <p class="govuk-body">{t('oversight.units.lead')}</p>
      <p class="govuk-body ar-quiet">{t('oversight.as-of', { time: formatMoment(now, lang) })}</p>
      <Table
        firstCellIsHead
        columns={[
          { head: t('oversight.unit') },
          ...(region === undefined ? [{ head: t('oversight.region') }] : []),
          ...unitViews.map(view => ({ head: t(`oversight.view.${view}`), numeric: true })),
        ]}
        rows={rows
          .toSorted((a, b) => worst(b) - worst(a) || compareKazakh(a[`name_${lang}`], b[`name_${lang}`]))
          .map(row => ({
            ...(row.overdue > 0 || row.unregistered > 0 ? { tone: 'danger' as const } : {}),
            cells: [
              row[`name_${lang}`],
              ...(region === undefined ? [regionName(row.region, lang)] : []),
              ...unitViews.map(view => (
                <Count
                  href={listHref(lang, { view, region: row.region, unit: row.id })}
                  n={[row[view]]}
                  what={t('oversight.in', { view: t(`oversight.view.${view}`), region: row[`name_${lang}`] })}
                  t={t}
                  lang={lang}
                />
              )),
            ],
          }))}
      />
      <InsetText>{t('oversight.setting')}</InsetText>
    </StaffPage>,
  )
}

// The lists ----------------------------------------------------------------------------------------------------------------------------------

export function listTitle(t: Say, lang: Lang, { view, region }: Address): string {
  const name = t(`oversight.view.${view}`)
  return region === undefined ? name : t('oversight.in', { view: name, region: regionName(region, lang) })
}

export function listPage(frame: PageFrame, address: Address, page: ListPage): string {
  const { lang } = frame
  const t = speaker(lang)
  const { view, region, unit } = address
  const part = parts.find(one => (one.views as readonly View[]).includes(view))
  const tabs: readonly View[] = unit === undefined ? (part?.views ?? views) : unitViews
  const isOrders = orderViews.has(view)
  const title = page.rows[0] && unit !== undefined ? `${frame.title} · ${page.rows[0][`unit_${lang}`]}` : frame.title
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      back={
        unit === undefined
          ? { href: `/${lang}/oversight/first-page`, label: t('oversight.back') }
          : { href: `/${lang}/oversight/units`, label: t('oversight.units') }
      }
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <Tabs
        tabs={tabs.map(one => ({
          href: listHref(lang, { view: one, region, unit }),
          label: t(`oversight.view.${one}`),
          current: one === view,
        }))}
      />
      <p class="govuk-body">{t(`oversight.explain.${view}`)}</p>
      <p class="govuk-body ar-quiet">{t('oversight.as-of', { time: formatMoment(page.now, lang) })}</p>
      {page.rows.length === 0 ? (
        <EmptyState title={t(isOrders ? 'oversight.empty.orders' : 'oversight.empty')}>
          {t('oversight.empty-text')}
        </EmptyState>
      ) : (
        <Table
          firstCellIsHead
          columns={[
            { head: t('oversight.number') },
            ...(region === undefined ? [{ head: t('oversight.region') }] : []),
            { head: t('oversight.unit') },
            { head: t(isOrders ? 'oversight.issued' : 'oversight.since') },
            { head: t(whenWords[view] ?? (pastViews.has(view) ? 'oversight.decided' : 'oversight.due')) },
            ...(view === 'undecided'
              ? [{ head: t('oversight.weigh') }]
              : view === 'goes-on'
                ? [{ head: t('review.what') }]
                : [{ head: t('oversight.rung') }]),
          ]}
          rows={page.rows.map(row => lineOf(row, address, page, t, lang))}
        />
      )}
      {page.rows.length === 0 ? null : <TakeLink lang={lang} path="oversight/list" query={{ view, region, unit }} />}
      <Pager next={page.next === undefined ? undefined : listHref(lang, { view, region, unit, after: page.next })} />
      {settingViews.has(view) ? (
        <InsetText>{t(view === 'undecided' ? 'oversight.derived' : 'oversight.setting')}</InsetText>
      ) : null}
    </StaffPage>,
  )
}

/** What the time of a row is, where it is neither a clock nor a decision. */
const whenWords: Partial<Record<View, MessageKey>> = {
  'goes-on': 'oversight.goes-on-since',
  'orders-ending': 'oversight.asked-for',
  'orders-new': 'oversight.issued',
  'registered-late': 'oversight.registered',
}
const settingViews: ReadonlySet<View> = new Set([
  'undecided',
  'unacknowledged',
  'overdue',
  'unregistered',
  'registered-late',
])
const clocked: ReadonlySet<View> = new Set(['undecided', 'unacknowledged', 'overdue', 'unregistered'])

function lineOf(row: LineRow, { view, region }: Address, page: ListPage, t: Say, lang: Lang): Row {
  const { now } = page
  const near = (at: Date) => <time dateTime={at.toISOString()}>{formatNearMoment(at, now, lang)}</time>
  const rung = `oversight.rung.${row.level}`
  const late = row.sort_at.getTime() < now.getTime()
  const weighed = page.weighed.get(row.incident_id)
  return {
    ...(clocked.has(view) && late ? { tone: 'danger' as const } : {}),
    cells: [
      <NoticeLink number={row.number} incident={row.incident_number} lang={lang} />,
      ...(region === undefined ? [regionName(row.region, lang)] : []),
      row[`unit_${lang}`],
      near(row.submitted_at),
      clocked.has(view) ? (
        <>
          {near(row.sort_at)}{' '}
          <Status tone={late ? 'danger' : 'warn'}>
            {t(late ? 'oversight.late' : 'oversight.left', {
              [late ? 'late' : 'left']: formatDuration(row.sort_at.getTime() - now.getTime(), lang),
            })}
          </Status>
        </>
      ) : (
        near(row.sort_at)
      ),
      view === 'undecided' ? (
        <Weighing weighed={weighed} t={t} lang={lang} />
      ) : view === 'goes-on' ? (
        <Decided disposition={row.disposition} t={t} />
      ) : isMessageKey(rung) ? (
        t(rung)
      ) : (
        t('oversight.rung.3')
      ),
    ],
  }
}

function Decided({ disposition, t }: { disposition: string | null; t: Say }): JSX.Element {
  const key = `notices.disposition.${disposition ?? ''}`
  if (disposition === null || !isMessageKey(key)) return <>{t('oversight.goes-on.undecided')}</>
  return disposition === 'pre-trial' ? <>{t(key)}</> : <Status tone="danger">{t(key)}</Status>
}

/** What speaks for taking a case up, and what nobody has asked yet; both link to nothing, because the answers are written on the Law tab. */
function Weighing({ weighed, t, lang }: { weighed: Weighed | undefined; t: Say; lang: Lang }): JSX.Element {
  const words = (keys: Weighed['speaks']) => keys.map(key => factOf(key).label[lang]).join('; ')
  const { speaks = [], open = [] } = weighed ?? {}
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <strong>{t('oversight.weigh.speaks')}</strong>{' '}
        {speaks.length === 0 ? t('oversight.weigh.nothing') : <Status tone="warn">{words(speaks)}</Status>}
      </p>
      {open.length === 0 ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          <strong>{t('oversight.weigh.open')}</strong> {words(open)}
        </p>
      )}
    </>
  )
}
