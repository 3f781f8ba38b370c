// Pieces that several of the law's pages share: the source line that stands beside every claim of law, and the way from page to page.
import type { JSX } from 'preact'
import { Icon } from '../web/components/icons.tsx'
import { speaker, type Say } from '../words/catalogue.ts'
import { formatShortDate } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { SourceWords } from './article/reading.ts'
import type { ReviewState } from './review.ts'

/** Citation, how the text is known, reviewed or not: never without all three. */
export function Source({
  source,
  review,
  lang,
}: {
  source: SourceWords
  review: ReviewState
  lang: Lang
}): JSX.Element {
  const t = speaker(lang)
  const isOfficial = source.confidence === 'Q' || source.confidence === 'Qc'
  return (
    <p class="ar-source">
      <Icon name="scale" size={16} /> <span class="ar-source__cites">{source.cites}</span> · {source.mark}
      {isOfficial ? `, ${t('statute.later')}` : ''} ·{' '}
      <span class={review.state === 'signed' ? 'ar-tone--done' : 'ar-tone--warn'}>{reviewWords(review, lang, t)}</span>
      {review.state === 'signed' && review.remark !== undefined ? `: ${review.remark}` : ''}
    </p>
  )
}

export function reviewWords(review: ReviewState, lang: Lang, t: Say): string {
  return review.state === 'none'
    ? t('statute.review.none')
    : t(`statute.review.${review.state}`, { name: review.name, date: formatShortDate(review.on, lang) })
}
