// The page of what changed between two days: how much, part by part before and after, what becomes of a case, what follows. Folded where it is long.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { BarChart } from '../../web/components/bar-chart.tsx'
import { Details } from '../../web/components/details.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { EmptyState } from '../../web/components/notes.tsx'
import { Tag } from '../../web/components/status.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { formatNumber } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { reviewWords, Source } from '../parts.tsx'
import { ImprisonmentChart } from './chart.tsx'
import type { ChangesView, PartChange } from './reading.ts'

export type ChangesPage = {
  readonly from: string
  readonly to: string
  readonly view: ChangesView | undefined
  /** Why the two days cannot be compared. */
  readonly wrong: string | undefined
  readonly isPrint: boolean
}
const tones = { new: 'info', changed: 'warn', gone: 'plain' } as const

export function changesPage(frame: PageFrame, { from, to, view, wrong, isPrint }: ChangesPage): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      back={{ href: `/${lang}/law`, label: t('statute.law') }}
      hasErrors={wrong !== undefined}
    >
      {wrong === undefined ? null : <ErrorSummary errors={[{ href: '#from', text: wrong }]} />}
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <p class="govuk-body ar-statute-lead">{t('statute.changes.lead')}</p>
      <form method="get" class="ar-statute-day ar-noprint">
        {(
          [
            ['from', from],
            ['to', to],
          ] as const
        ).map(([name, value]) => (
          <div class="govuk-form-group">
            <label class="govuk-label" for={name}>
              {t(`statute.changes.${name}`)}
            </label>
            <input class="govuk-input govuk-input--width-10" type="date" id={name} name={name} value={value} />
          </div>
        ))}
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t('statute.changes.compare')}
        </button>
      </form>
      {view === undefined ? null : <Compared view={view} lang={lang} isPrint={isPrint} />}
      <p class="govuk-body">{t('statute.law.advice')}</p>
    </StaffPage>,
  )
}

function Compared({ view, lang, isPrint }: { view: ChangesView; lang: Lang; isPrint: boolean }): JSX.Element {
  const t = speaker(lang)
  if (view.families.length === 0 && view.claims.length === 0) return <EmptyState title={t('statute.changes.none')} />
  return (
    <>
      <h2 class="govuk-heading-m">{view.title}</h2>
      <div class="ar-statute-columns ar-statute-charts">
        <BarChart
          caption={t('statute.changes.parts')}
          labelHead={t('statute.changes.kind')}
          valueHead={t('statute.changes.count')}
          bars={view.counts.map(({ kind, label, n }) => ({
            label,
            value: n,
            shown: formatNumber(n, lang, 0),
            highlight: kind === 'new',
          }))}
        />
        <ImprisonmentChart rows={view.imprisonment} lang={lang} />
      </div>
      <section aria-labelledby="parts">
        <h2 class="govuk-heading-m" id="parts">
          {t('statute.changes.by-part')}
        </h2>
        {view.families.map(family => (
          <>
            <h3 class="govuk-heading-s ar-statute-family">{family.title}</h3>
            {family.parts.map(part => (
              <Part part={part} lang={lang} open={isPrint} />
            ))}
          </>
        ))}
      </section>
      {view.transitions.length === 0 ? null : (
        <section aria-labelledby="cases">
          <h2 class="govuk-heading-m" id="cases">
            {t('statute.changes.cases')}
          </h2>
          <p class="govuk-body ar-muted">{t('statute.changes.cases.lead')}</p>
          {view.transitions.map(group => (
            <Details summary={`${group.title} (${group.rows.length})`} open={isPrint}>
              <ul class="ar-statute-moves">
                {group.rows.map(row => (
                  <li>
                    <strong>
                      {row.from} → {row.to}
                    </strong>
                    <Ways ways={row.ways} />
                    {row.more ? <p class="ar-muted ar-tight">{t('statute.changes.more-ways')}</p> : null}
                  </li>
                ))}
              </ul>
            </Details>
          ))}
        </section>
      )}
      {view.claims.length === 0 ? null : (
        <section aria-labelledby="claims">
          <h2 class="govuk-heading-m" id="claims">
            {t('statute.changes.claims')}
          </h2>
          {view.claims.map(claim => (
            <Details summary={claim.title} open={isPrint}>
              {claim.begins.length === 0 ? null : (
                <>
                  <p class="ar-tight">
                    <strong>{t('statute.changes.begins')}</strong>
                  </p>
                  <Ways ways={claim.begins} />
                </>
              )}
              {claim.ends.length === 0 ? null : (
                <>
                  <p class="ar-tight">
                    <strong>{t('statute.changes.ends')}</strong>
                  </p>
                  <Ways ways={claim.ends} />
                </>
              )}
              <p class="ar-source">
                {claim.cites} · {reviewWords(claim.review, lang, t)}
              </p>
            </Details>
          ))}
        </section>
      )}
      {view.same.length === 0 ? null : (
        <Details summary={t('statute.changes.same')} open={isPrint}>
          {view.same.join('; ')}
        </Details>
      )}
    </>
  )
}

function Ways({ ways }: { ways: readonly string[] }): JSX.Element {
  return (
    <ul class="ar-statute-ways">
      {ways.map(way => (
        <li>{way}</li>
      ))}
    </ul>
  )
}

function Part({ part, lang, open }: { part: PartChange; lang: Lang; open: boolean }): JSX.Element {
  const t = speaker(lang)
  return (
    <details class="ar-provision" id={part.part} open={open}>
      <summary>
        <span class="ar-provision__cite">{part.cite}</span> <span class="ar-provision__title">{part.title}</span>{' '}
        <Tag tone={tones[part.kind]}>{part.kindSays}</Tag>
      </summary>
      <div class="ar-provision__body">
        <dl class="ar-statute-pairs">
          {part.pairs.map(pair => (
            <div>
              <dt>{pair.what}</dt>
              <dd>
                {pair.before === undefined ? null : <del>{pair.before}</del>}
                {pair.before === undefined || pair.after === undefined ? null : (
                  <span class="ar-statute-pairs__to"> → </span>
                )}
                {pair.after === undefined ? null : <ins>{pair.after}</ins>}
              </dd>
            </div>
          ))}
          {(['added', 'removed'] as const).map(which =>
            part[which].length === 0 ? null : (
              <div>
                <dt>{t(`statute.changes.conditions.${which}`)}</dt>
                <dd>
                  <ul class="ar-lines">
                    {part[which].map(line => (
                      <li>{which === 'added' ? <ins>{line}</ins> : <del>{line}</del>}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            ),
          )}
        </dl>
        {part.sources.map(({ source, review }) => (
          <Source source={source} review={review} lang={lang} />
        ))}
        <p class="ar-tight ar-noprint ar-inline">
          {part.links.map(link => (
            <a class="govuk-link" href={link.href}>
              {link.label}
              <span class="govuk-visually-hidden">: {part.cite}</span>
            </a>
          ))}
        </p>
      </div>
    </details>
  )
}
