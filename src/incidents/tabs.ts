// The tabs of an incident, for every page that is one of them, and what must stay in sight above them whatever tab is open. Pure.
import type { Actor } from '../db/door.ts'
import type { Services } from '../http/services.ts'
import { speaker } from '../words/catalogue.ts'
import type { Lang } from '../words/say.ts'

export const incidentTabNames = ['notice', 'facts', 'law', 'people', 'orders', 'help'] as const
export type IncidentTab = (typeof incidentTabNames)[number]

export function incidentTabs(lang: Lang, number: string, current: IncidentTab) {
  const t = speaker(lang)
  return incidentTabNames.map(tab => ({
    href: `/${lang}/incidents/${number}/${tab}`,
    label: t(`incident.tab.${tab}`),
    current: tab === current,
  }))
}

/** A line of the identity bar that another room puts there, in finished words: an order in force, for example. */
export type IncidentAlert = {
  readonly tone: 'danger' | 'warn' | 'info'
  readonly text: string
  readonly href: string
}
/** Asked for each tab; what answers comes after incidents and is handed in where routes are mounted. */
export type AlertsOf = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  incidentNumber: string,
  lang: Lang,
) => Promise<readonly IncidentAlert[]>
