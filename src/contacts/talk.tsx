// The conversation as both sides see it: who wrote, when, and the words exactly as they were written.
import type { JSX } from 'preact'
import type { Lang } from '../words/say.ts'

export type Line = {
  readonly mine: boolean
  readonly who: string
  readonly when: string
  readonly lang: Lang
  readonly text: string
}

export function Talk({ lines, label }: { lines: readonly Line[]; label: string }): JSX.Element {
  return (
    <ol class="ar-talk" aria-label={label}>
      {lines.map(line => (
        <li class={line.mine ? 'ar-talk__line ar-talk__line--mine' : 'ar-talk__line'}>
          <p class="ar-talk__who">
            <strong>{line.who}</strong> <span class="ar-quiet">{line.when}</span>
          </p>
          <p class="govuk-body ar-typed" lang={line.lang}>
            {line.text}
          </p>
        </li>
      ))}
    </ol>
  )
}
