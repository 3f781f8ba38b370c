// What the Commissioner and the prosecutor see. Every number leads to its list. Nothing here names a person, not even an officer.
import type { JSX } from 'preact'
import { regionName } from '../agencies/regions.ts'
import type { PageFrame } from '../http/frame.ts'
import { EmptyState, InsetText } from '../web/components/notes.tsx'
import { Pager } from '../web/components/pager.tsx'
import { Status } from '../web/components/status.tsx'
import { Table, type Row } from '../web/components/table.tsx'
import { Tabs } from '../web/components/tabs.tsx'
import { TileGrid, type RegionTile } from '../web/components/tile-grid.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { isMessageKey, speaker, type Say } from '../words/catalogue.ts'
import { compareKazakh, formatDuration, formatMoment, formatNearMoment, formatNumber } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import { countLimit, type FirstPage, type ListPage } from './actions.ts'
import { views, type View } from './contract.ts'
import type { CountRow, LineRow, RefusedRow } from './store.ts'

type Address = { readonly view: View; readonly region?: number | undefined; readonly after?: string | undefined }
function listHref(lang: Lang, { view, region, after }: Address): string {
  const query = new URLSearchParams({
    view,
    ...(region !== undefined && { region: String(region) }),
    ...(after !== undefined && { after }),
  })
  return `/${lang}/oversight/list?${query.toString()}`
}

const columnOf = {
  unacknowledged: 'unacknowledged',
  overdue: 'overdue',
  unregistered: 'unregistered',
  undecided: 'undecided',
  'no-offence': 'no_offence',
} as const satisfies Record<View, keyof CountRow>

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
  const all = (view: View) => counts.map(row => row[columnOf[view]])
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('oversight.title')}</h1>
      <p class="govuk-body">
        {t('oversight.lead')} {t('oversight.as-of', { time: formatMoment(page.now, lang) })}
      </p>
      <Table
        caption={counts.length === 1 && counts[0] ? regionName(counts[0].region, lang) : t('oversight.all-regions')}
        captionSize="m"
        firstCellIsHead
        columns={[
          { head: t('oversight.what'), hiddenHead: true },
          { head: t('oversight.how-many'), numeric: true },
          { head: t('oversight.meaning'), hiddenHead: true },
        ]}
        rows={views.map(view => ({
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
          ...(all(view).some(n => n > 0) && (view === 'overdue' || view === 'unregistered')
            ? { tone: 'danger' as const }
            : {}),
        }))}
      />
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
              ...views.map(view => ({ head: t(`oversight.view.${view}`), numeric: true })),
            ]}
            rows={counts.map(row => ({
              cells: [
                regionName(row.region, lang),
                ...views.map(view => (
                  <a class="govuk-link" href={listHref(lang, { view, region: row.region })}>
                    {shownCount(row[columnOf[view]], t, lang)}
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
  return (
    <a class="govuk-link ar-number" href={`/${lang}/incidents/${incident}/law`} translate={false}>
      {number}
    </a>
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
  const { view, region } = address
  return renderPage(
    <StaffPage {...frame} width="wide" back={{ href: `/${lang}/oversight/first-page`, label: t('oversight.back') }}>
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <Tabs
        tabs={views.map(one => ({
          href: listHref(lang, { view: one, region }),
          label: t(`oversight.view.${one}`),
          current: one === view,
        }))}
      />
      <p class="govuk-body">
        {t(`oversight.explain.${view}`)} {t('oversight.as-of', { time: formatMoment(page.now, lang) })}
      </p>
      {page.rows.length === 0 ? (
        <EmptyState title={t('oversight.empty')}>{t('oversight.empty-text')}</EmptyState>
      ) : (
        <Table
          firstCellIsHead
          columns={[
            { head: t('oversight.number') },
            ...(region === undefined ? [{ head: t('oversight.region') }] : []),
            { head: t('oversight.unit') },
            { head: t('oversight.since') },
            { head: t(view === 'no-offence' ? 'oversight.decided' : 'oversight.due') },
            { head: t('oversight.rung') },
          ]}
          rows={page.rows.map(row => lineOf(row, address, page.now, t, lang))}
        />
      )}
      <Pager next={page.next === undefined ? undefined : listHref(lang, { view, region, after: page.next })} />
      {view === 'no-offence' ? null : (
        <InsetText>{t(view === 'undecided' ? 'oversight.derived' : 'oversight.setting')}</InsetText>
      )}
    </StaffPage>,
  )
}

function lineOf(row: LineRow, { view, region }: Address, now: Date, t: Say, lang: Lang): Row {
  const near = (at: Date) => <time dateTime={at.toISOString()}>{formatNearMoment(at, now, lang)}</time>
  const rung = `oversight.rung.${row.level}`
  const late = row.sort_at.getTime() < now.getTime()
  return {
    ...(view !== 'no-offence' && late ? { tone: 'danger' as const } : {}),
    cells: [
      <NoticeLink number={row.number} incident={row.incident_number} lang={lang} />,
      ...(region === undefined ? [regionName(row.region, lang)] : []),
      row[`unit_${lang}`],
      near(row.submitted_at),
      view === 'no-offence' ? (
        near(row.sort_at)
      ) : (
        <>
          {near(row.sort_at)}{' '}
          <Status tone={late ? 'danger' : 'warn'}>
            {t(late ? 'oversight.late' : 'oversight.left', {
              [late ? 'late' : 'left']: formatDuration(row.sort_at.getTime() - now.getTime(), lang),
            })}
          </Status>
        </>
      ),
      isMessageKey(rung) ? t(rung) : t('oversight.rung.3'),
    ],
  }
}
