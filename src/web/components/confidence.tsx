// How far a claim of law may be trusted: how sure the source is, and whether a lawyer has read it. Stands beside every claim; it is never left out
// because a claim looks certain.
import type { JSX } from 'preact'
import { useWords } from '../language.ts'
import { Icon } from './icons.tsx'

export type Confidence = 'high' | 'medium' | 'low'

export function ConfidenceMark(props: { confidence: Confidence; isReviewed: boolean }): JSX.Element {
  const t = useWords()
  return (
    <span class="ar-confidence">
      <Icon name="scale" size={16} />
      <span>
        {t(`web.law.${props.confidence}`)} ·{' '}
        <span class={props.isReviewed ? 'ar-tone--done' : 'ar-tone--warn'}>
          {t(props.isReviewed ? 'web.law.reviewed' : 'web.law.not-reviewed')}
        </span>
      </span>
    </span>
  )
}
