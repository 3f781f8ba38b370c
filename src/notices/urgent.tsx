// "In danger? Call first": on every page of the notice and of "Must I tell?". A notice never replaces a call.
import type { JSX } from 'preact'
import { Icon } from '../web/components/icons.tsx'
import type { Say } from '../words/catalogue.ts'

export function Urgent({ t }: { t: Say }): JSX.Element {
  return (
    <p class="ar-urgent">
      <Icon name="phone" size={20} />
      <span class="ar-urgent__words">{t('notices.urgent')}</span>
      <span>
        <a class="govuk-link" href="tel:102">
          102
        </a>{' '}
        <a class="govuk-link" href="tel:112">
          112
        </a>
      </span>
    </p>
  )
}
