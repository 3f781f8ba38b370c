// The duties the service keeps a clock for, and the ladder a missed one climbs. Data only. The clocks are settings of the service: the law
// says "immediately" for the school (law 245-VIII, 23(1)) and that every statement is accepted and registered (CPC 185), without an hour;
// so each duty made here is marked as a setting and every page must say so.
import type { Role } from '../access/policy.ts'
import type { Ladder } from '../agencies/contract.ts'
import type { Settings } from '../http/services.ts'

export const ruleNames = ['notice.acknowledge', 'notice.register'] as const
export type RuleName = (typeof ruleNames)[number]
export type ClockSettings = Pick<Settings, 'acknowledgeMinutes' | 'registerMinutes' | 'escalationMinutes'>

export type Rule = {
  /** Provision in force on the day, as the law room names it. */
  readonly article: (on: Date) => string
  readonly isSetting: boolean
  readonly minutes: (settings: ClockSettings) => number
}

/** Law 245-VIII is in force from 2 March 2026 (UTC+5); before it, telling was owed under article 127-1 of the AdmCode alone. */
const preventionLawFrom = new Date('2026-03-02T00:00:00+05:00')

export const rules: Readonly<Record<RuleName, Rule>> = {
  'notice.acknowledge': {
    article: on => (on >= preventionLawFrom ? 'prev-23.1' : 'adm-127-1.1'),
    isSetting: true,
    minutes: settings => settings.acknowledgeMinutes,
  },
  'notice.register': { article: () => 'cpc-185', isSetting: true, minutes: settings => settings.registerMinutes },
}

export type Rung = { readonly holders: readonly { readonly place: keyof Ladder; readonly role: Role }[] }

/** Level 0 is the duty itself; 1 and more are the rungs. The last one has two holders. */
export const rungs: readonly Rung[] = [
  { holders: [{ place: 'unit', role: 'police-duty' }] },
  { holders: [{ place: 'unit', role: 'police-chief' }] },
  { holders: [{ place: 'department', role: 'police-department' }] },
  {
    holders: [
      { place: 'prosecutor', role: 'prosecutor' },
      { place: 'commissioner', role: 'commissioner' },
    ],
  },
]
export const lastLevel = rungs.length - 1
/** A duty missed at this level or a higher one climbs out of the unit that should have acted. */
export const firstLevelToClimbOutside = rungs.findIndex(rung => rung.holders.some(({ place }) => place !== 'unit')) - 1

export function isRuleName(name: string): name is RuleName {
  return ruleNames.some(known => known === name)
}
