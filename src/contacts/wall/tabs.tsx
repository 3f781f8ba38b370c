// The supervisor's pages, each under an address of its own.
import type { JSX } from 'preact'
import { Tabs } from '../../web/components/tabs.tsx'
import { speaker } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'

const tabs = ['wall', 'hands', 'rota', 'summary', 'quality'] as const

export function WallTabs(props: { readonly lang: Lang; readonly current: (typeof tabs)[number] }): JSX.Element {
  const { lang, current } = props
  const t = speaker(lang)
  return (
    <Tabs
      label={t('wall.tabs')}
      tabs={tabs.map(tab => ({ href: `/${lang}/desk/${tab}`, label: t(`wall.tab.${tab}`), current: tab === current }))}
    />
  )
}
