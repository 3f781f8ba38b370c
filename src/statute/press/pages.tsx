// The claims of the news article beside the statute. Both are shown in full, the statute decides, and every line carries its citation and its source.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import type { Cite } from '../../law/form.ts'
import { pressClaims, pressOmissions, verdictWords, type PressClaim, type PressVerdict } from '../../law/press.ts'
import { BarChart } from '../../web/components/bar-chart.tsx'
import { Icon } from '../../web/components/icons.tsx'
import { Tag } from '../../web/components/status.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDate, formatNumber } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { articleOf, sourceOf } from '../article/reading.ts'
import { reviewWords } from '../parts.tsx'
import { pressSignable, reviewOf, type Review, type ReviewState } from '../review.ts'

const tones = { agrees: 'done', broader: 'warn', narrower: 'info', inexact: 'warn', 'no-norm': 'plain' } as const

export function pressPage(frame: PageFrame, reviews: readonly Review[]): string {
  const { lang } = frame
  const t = speaker(lang)
  const verdicts = Object.keys(verdictWords) as PressVerdict[]
  return renderPage(
    <StaffPage {...frame} width="wide" back={{ href: `/${lang}/law`, label: t('statute.law') }}>
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <p class="govuk-body-l ar-statute-lead">{t('statute.press.lead')}</p>
      <div class="ar-statute-chart">
        <BarChart
          caption={t('statute.press.counts')}
          labelHead={t('statute.press.verdict')}
          valueHead={t('statute.changes.count')}
          bars={verdicts.map(verdict => {
            const n = pressClaims.filter(c => c.verdict.includes(verdict)).length
            return {
              label: verdictWords[verdict][lang],
              value: n,
              shown: formatNumber(n, lang, 0),
              highlight: verdict === 'broader',
            }
          })}
        />
      </div>
      <ol class="ar-press">
        {pressClaims.map(claim => (
          <Claim claim={claim} review={reviewOf(pressSignable(claim), reviews)} lang={lang} t={t} />
        ))}
      </ol>
      <h2 class="govuk-heading-m">{t('statute.press.omitted')}</h2>
      <ul class="ar-press">
        {pressOmissions.map(one => (
          <li>
            <p class="govuk-body">{one.says[lang]}</p>
            <Cites cites={one.cites} review={{ state: 'none' }} lang={lang} t={t} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">{t('statute.law.advice')}</p>
    </StaffPage>,
  )
}

function Claim(props: { claim: PressClaim; review: ReviewState; lang: Lang; t: Say }): JSX.Element {
  const { claim, review, lang, t } = props
  return (
    <li id={`claim-${claim.number}`} value={claim.number}>
      <div class="ar-press__sides">
        <div>
          <h2 class="ar-statute-label">{t('statute.press.says')}</h2>
          <p class="govuk-body">{claim.says[lang]}</p>
        </div>
        <div>
          <h2 class="ar-statute-label">{t('statute.press.statute')}</h2>
          <p class="govuk-body">{claim.statute[lang]}</p>
          <Cites cites={claim.cites} review={review} lang={lang} t={t} />
        </div>
        <div>
          <h2 class="ar-statute-label">{t('statute.press.verdict')}</h2>
          <p class="ar-tight">
            {claim.verdict.map(verdict => (
              <>
                <Tag tone={tones[verdict]}>{verdictWords[verdict][lang]}</Tag>{' '}
              </>
            ))}
          </p>
          {claim.from === undefined ? null : (
            <p class="ar-muted ar-tight">
              {t('statute.press.before', {
                date: formatDate(claim.from.day, lang),
                verdict: verdictWords[claim.from.before][lang],
              })}
            </p>
          )}
        </div>
      </div>
    </li>
  )
}

function Cites(props: { cites: readonly Cite[]; review: ReviewState; lang: Lang; t: Say }): JSX.Element | null {
  const { cites, review, lang, t } = props
  if (cites.length === 0) return null
  return (
    <p class="ar-source">
      <Icon name="scale" size={16} />{' '}
      {cites.map((cite, i) => {
        const id = /^[a-z]+-[^.#@]+/.exec(cite.id)?.[0] ?? ''
        return (
          <>
            {i === 0 ? '' : '; '}
            {articleOf(id) === undefined ? (
              cite.words[lang]
            ) : (
              <a class="govuk-link" href={`/${lang}/law/${id}`}>
                {cite.words[lang]}
              </a>
            )}
          </>
        )
      })}{' '}
      · {[...new Set(cites.map(cite => sourceOf(cite, lang).mark))].join(', ')} · {reviewWords(review, lang, t)}
    </p>
  )
}
