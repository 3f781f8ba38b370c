// The number of a notice, case or order: never broken over two lines, never translated, read out as it is.
import type { JSX } from 'preact'

export function ObjectNumber({ number, href }: { number: string; href?: string | undefined }): JSX.Element {
  return href === undefined ? (
    <span class="ar-number" translate={false}>
      {number}
    </span>
  ) : (
    <a class="govuk-link ar-number" href={href} translate={false}>
      {number}
    </a>
  )
}
