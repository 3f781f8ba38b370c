// The weights by which the simulator invents incidents. They are assumptions, written down so that anybody can read, doubt and change them: nobody counted
// them, and nothing they lead to is a forecast or a figure about the country. A changed table gets a new name.
import type { FactKey } from '../facts.ts'

export type Weights = Readonly<Record<string, number>>
export type Rate = {
  readonly fact: FactKey
  /** Drawn only where this earlier fact has one of these values; elsewhere the fact is held at its quiet value. */
  readonly when?: { readonly fact: FactKey; readonly among: readonly string[] }
  /** Weights of the values: one list, or one for each value of an earlier fact (`any other value` under `*`). */
  readonly weights: Weights | { readonly by: FactKey; readonly of: Readonly<Record<string, Weights>> }
}
export type RateTable = { readonly name: string; readonly rates: readonly Rate[] }

const flag = (fact: FactKey, percent: number, when?: Rate['when']): Rate => ({
  fact,
  weights: { yes: percent, no: 100 - percent },
  ...(when === undefined ? {} : { when }),
})
const violence = { fact: 'deed', among: ['violence'] } as const
const quarrel = { fact: 'deed', among: ['disrespect'] } as const
const bullying = { fact: 'deed', among: ['bullying'] } as const
const transport = { fact: 'deed', among: ['put-off-transport'] } as const
const minor = { fact: 'victimAge', among: ['under-14', '14-15', '16-17'] } as const

/** In the order of drawing: a fact may lean only on earlier ones. */
export const rates: RateTable = {
  name: 'invented-2026-11',
  rates: [
    { fact: 'deed', weights: { violence: 66, disrespect: 28, bullying: 5, 'put-off-transport': 1 } },
    {
      fact: 'offenderAge',
      weights: {
        by: 'deed',
        of: {
          bullying: { '12-13': 30, '14-15': 40, '16-17': 20, adult: 10 },
          '*': { '14-15': 2, '16-17': 4, adult: 94 },
        },
      },
    },
    {
      fact: 'victimAge',
      weights: {
        by: 'deed',
        of: {
          bullying: { 'under-14': 55, '14-15': 30, '16-17': 15 },
          'put-off-transport': { 'under-14': 70, '14-15': 30 },
          '*': { 'under-14': 8, '14-15': 4, '16-17': 4, adult: 84 },
        },
      },
    },
    flag('knewMinor', 92, minor),
    {
      fact: 'familyRelation',
      weights: { by: 'deed', of: { violence: { yes: 78, no: 22 }, disrespect: { yes: 92, no: 8 }, '*': { no: 100 } } },
    },
    { fact: 'harm', when: violence, weights: { none: 61, light: 27, medium: 9, grave: 3 } },
    {
      fact: 'pain',
      when: violence,
      weights: { by: 'harm', of: { none: { yes: 88, no: 12 }, '*': { yes: 99, no: 1 } } },
    },
    { fact: 'intent', when: violence, weights: { 'on-purpose': 96, negligent: 3, none: 1 } },
    { fact: 'death', when: { fact: 'harm', among: ['grave'] }, weights: { yes: 6, no: 94 } },
    flag('suffering', 18, violence),
    flag('specialCruelty', 4, violence),
    flag('mockery', 6, violence),
    flag('aimOfTorment', 4, violence),
    flag('systematicCourse', 9, violence),
    { fact: 'victims', when: violence, weights: { one: 94, 'two-or-more': 6 } },
    flag('helpless', 5, violence),
    flag('knewHelpless', 90, { fact: 'helpless', among: ['yes'] }),
    {
      fact: 'dependent',
      when: violence,
      weights: { by: 'familyRelation', of: { yes: { yes: 34, no: 66 }, no: { yes: 3, no: 97 } } },
    },
    flag('knewDependent', 95, { fact: 'dependent', among: ['yes'] }),
    flag('pregnant', 2, violence),
    flag('knewPregnant', 85, { fact: 'pregnant', among: ['yes'] }),
    { fact: 'group', when: violence, weights: { alone: 95, group: 4, 'agreed-group': 1 } },
    flag('hooligan', 4, violence),
    flag('hatred', 0.2, violence),
    flag('dutyOfVictim', 1, violence),
    flag('cc12Repetition', 6, violence),
    flag('admAgainWithinYear', 12),
    flag('notArrestable', 22),
    flag('inDwelling', 85, quarrel),
    flag('disturbedPeace', 90, quarrel),
    flag('bullyingProven', 60, bullying),
    flag('putOffByForce', 80, transport),
    flag('travelledAlone', 85, transport),
    {
      fact: 'complaint',
      weights: {
        by: 'familyRelation',
        of: { yes: { filed: 48, none: 37, withdrawn: 15 }, no: { filed: 66, none: 30, withdrawn: 4 } },
      },
    },
    { fact: 'prosecutorDecision', weights: { none: 92, 'took-up': 5, declined: 3 } },
    flag('cannotUseRights', 3),
    flag('publicInterest', 2),
    flag('batteryAfterReconciliation', 7, violence),
    flag('crimeAfterReconciledCrime', 2, violence),
    flag('admFirstOffence', 80),
    flag('admReconciledWithinYear', 5),
    {
      fact: 'reconciled',
      weights: { by: 'complaint', of: { withdrawn: { yes: 85, no: 15 }, '*': { yes: 28, no: 72 } } },
    },
    { fact: 'repaired', weights: { by: 'reconciled', of: { yes: { yes: 55, no: 45 }, '*': { no: 100 } } } },
  ],
}
