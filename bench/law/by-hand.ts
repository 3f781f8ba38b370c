// The slice as a programmer would write it, from the text and not from the rulebook: the yardstick for speed and an independent second opinion.
// Numbers instead of words, one result object, or one number that packs it. It cannot say "unknown".
import { factOf } from '../../src/law/facts.ts'
import { keys, type Answer, type Facts, type Key } from './slice.ts'

export type Coded = { readonly [K in Key]: number }
/** For each fact the place of its value in the list: yes is 0, no is 1. */
export function coded(facts: Facts): Coded {
  return Object.fromEntries(
    keys.map(key => [key, Math.max(0, factOf(key).values.indexOf(facts[key] ?? 'no'))]),
  ) as Coded
}

const yes = 0
const none = 0
const light = 1
const medium = 2
const grave = 3
export const provisions = [
  'none',
  'cc-106.1',
  'cc-106.2',
  'cc-106.3',
  'cc-107.1',
  'cc-107.2',
  'cc-108-1.1',
  'cc-108-1.2',
  'cc-109-1.1',
  'cc-109-1.2',
  'cc-110.1',
  'cc-110.2',
] as const
const classes = [
  'none',
  'grave',
  'grave',
  'grave',
  'minor',
  'medium',
  'misdemeanour',
  'minor',
  'misdemeanour',
  'misdemeanour',
  'medium',
  'grave',
] as const

function provisionOf(f: Coded): number {
  if (f.intent !== 0) return 0
  const minor = f.victimAge < 3 && f.knewMinor === yes
  const helpless = f.helpless === yes && f.knewHelpless === yes
  const dependent = f.dependent === yes && f.knewDependent === yes
  const common =
    f.victims === 1 ||
    f.dutyOfVictim === yes ||
    helpless ||
    dependent ||
    f.hooligan === yes ||
    f.hatred === yes ||
    f.cc12Repetition === yes ||
    minor
  const age = f.offenderAge
  if (f.harm === grave) {
    if (age < 2) return 0
    if (f.death === yes || f.group === 3) return 3
    return common ||
      f.abducted === yes ||
      f.specialCruelty === yes ||
      f.group !== 0 ||
      f.gain === yes ||
      f.hire === yes ||
      f.organs === yes ||
      f.emergency === yes
      ? 2
      : 1
  }
  if (f.harm === medium) {
    if (common || f.specialCruelty === yes || f.group >= 2) return age >= 2 ? 5 : 0
    return age >= 3 ? 4 : 0
  }
  if (f.suffering === yes && f.aimOfTorment === yes && f.specialCruelty === yes && f.mockery === yes) {
    if (age < 3) return 0
    const worse =
      minor ||
      helpless ||
      dependent ||
      f.abducted === yes ||
      f.victims === 1 ||
      (f.pregnant === yes && f.knewPregnant === yes) ||
      f.hire === yes ||
      f.hatred === yes
    return worse ? 11 : 10
  }
  if (age < 3) return 0
  if (f.harm === light) return common || f.specialCruelty === yes || f.group !== 0 ? 7 : 6
  if (f.harm === none && f.pain === yes) return common || f.group !== 0 ? 9 : 8
  return 0
}
function isBarred(f: Coded, p: number): boolean {
  const minor = f.victimAge < 3 && f.knewMinor === yes
  return (
    ((p === 2 || p === 5 || p === 7) && minor && f.offenderAge === 4) ||
    (p >= 6 && p <= 9 && f.batteryAfterReconciliation === yes)
  )
}
export function byHand(f: Coded): Answer {
  const p = provisionOf(f)
  const privatePublic = p === 6 || p === 8 || p === 10
  return {
    provision: provisions[p] as string,
    class: classes[p] as string,
    public: p !== 0 && !privatePublic,
    privatePublic,
    barred: isBarred(f, p),
  }
}
/** The same packed into one number. */
export function byHandBare(f: Coded): number {
  const p = provisionOf(f)
  return p | (isBarred(f, p) ? 16 : 0)
}
