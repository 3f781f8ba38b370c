// "In danger? Call first": on every page of the notice and of "Must I tell?". A notice never replaces a call.
import type { JSX } from 'preact'
import { Icon } from '../web/components/icons.tsx'
import type { Say } from '../words/catalogue.ts'

/** `quiet` at the foot of a question, so that the question itself stands first. */
export function Urgent({ t, quiet }: { t: Say; quiet?: boolean }): JSX.Element {
  return (
    <p class={quiet ? 'govuk-body ar-urgent ar-urgent--quiet' : 'govuk-body ar-urgent'}>
      <Icon name="phone" size={18} /> <strong>{t('notices.urgent')}</strong> <a class="govuk-link" href="tel:102">102</a> · <a class="govuk-link" href="tel:112">112</a>
    </p>
  )
}
