// Two people write at once: what the other one wrote stands above what this one typed, and neither is lost. Every form that refuses an older page shows it so.
import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'

export type MeanwhileProps = {
  /** What the other one wrote. */
  readonly children: ComponentChildren
  /** What was typed, where no form is left that could hold it. */
  readonly typed?: string | undefined
}

export function Meanwhile({ children, typed }: MeanwhileProps): JSX.Element {
  const t = useWords()
  return (
    <section>
      <h2 class="govuk-heading-m">{t('web.meanwhile.theirs')}</h2>
      {children}
      <h2 class="govuk-heading-m">{t('web.meanwhile.yours')}</h2>
      {typed === undefined || typed === '' ? null : <pre class="ar-unsent">{typed}</pre>}
    </section>
  )
}
