// The tabs of a case, in the order of work. A room that adds one puts its name here, its words under case.tab.<name>, and a route of the same name. Pure.
import { speaker } from '../words/catalogue.ts'
import type { Lang } from '../words/say.ts'

export const caseTabNames = [
  'overview',
  'people',
  'timeline',
  'law',
  'risk',
  'plan',
  'referrals',
  'orders',
  'documents',
  'opened',
] as const
export type CaseTab = (typeof caseTabNames)[number]

export function caseTabs(lang: Lang, number: string, current: CaseTab) {
  const t = speaker(lang)
  return caseTabNames.map(tab => ({
    href: `/${lang}/cases/${number}/${tab}`,
    label: t(`case.tab.${tab}`),
    current: tab === current,
  }))
}
