// What object this page is about: its number, what it is, and the few things that must stay in sight on each of its tabs. The tabs are links.
import type { ComponentChildren, JSX } from 'preact'
import { Tabs, type TabsProps } from './tabs.tsx'

export type IdentityBarProps = {
  readonly number: string
  /** The page's h1. */
  readonly title: string
  /** States and short facts, each a line of its own on a narrow screen. */
  readonly facts?: readonly ComponentChildren[]
  readonly tabs: TabsProps['tabs']
  readonly tabsLabel?: string
}

export function IdentityBar({ number, title, facts = [], tabs, tabsLabel }: IdentityBarProps): JSX.Element {
  return (
    <header class="ar-identity">
      <p class="ar-identity__number ar-number" translate={false}>
        {number}
      </p>
      <h1 class="govuk-heading-l ar-identity__title">{title}</h1>
      {facts.length === 0 ? null : (
        <ul class="ar-identity__facts">
          {facts.map(fact => (
            <li>{fact}</li>
          ))}
        </ul>
      )}
      <Tabs tabs={tabs} {...(tabsLabel === undefined ? {} : { label: tabsLabel })} />
    </header>
  )
}
