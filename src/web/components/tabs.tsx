// The parts of an object, or the views of a list, as links: each is a page with an address of its own, so Back and sharing work and no script is needed.
import type { JSX } from 'preact'
import { useWords } from '../language.ts'

export type TabsProps = {
  readonly tabs: readonly {
    readonly href: string
    readonly label: string
    readonly current?: boolean
    /** A number beside the label, already formatted. */
    readonly count?: string
  }[]
  readonly label?: string
}

export function Tabs({ tabs, label }: TabsProps): JSX.Element {
  const t = useWords()
  return (
    <nav class="ar-tabs" aria-label={label ?? t('web.tabs')}>
      <ul>
        {tabs.map(tab => (
          <li>
            <a href={tab.href} {...(tab.current ? { 'aria-current': 'page' as const } : {})}>
              {tab.label}
              {tab.count === undefined ? null : <span class="ar-tabs__count"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
