// The first link of a page for those who go by keyboard: past the head, to what the page is about.
import type { ComponentChildren, JSX } from 'preact'

export function SkipLink({ href, children }: { href: string; children: ComponentChildren }): JSX.Element {
  return (
    <a href={href} class="govuk-skip-link" data-module="govuk-skip-link">
      {children}
    </a>
  )
}
