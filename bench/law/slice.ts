// The slice of law all contenders answer: Criminal Code 106, 107, 108-1, 109-1 and 110 as in force on 10 January 2025, eleven provisions with their
// displacement and ages, and three conclusions: fourteen rules over thirty facts. Unsettled points of the text are read one way for everybody.
import { compile, type Compiled } from '../../src/law/compile.ts'
import { factOf, type FactKey } from '../../src/law/facts.ts'
import { all, any, cite, is, prosecution, stands, yes, type ClaimRule, type Rulebook } from '../../src/law/form.ts'
import { rulebook } from '../../src/law/rulebook.ts'
import { knownMinor } from '../../src/law/terms.ts'

export const day = '2025-01-10'
const articles = ['cc-106', 'cc-107', 'cc-108-1', 'cc-109-1', 'cc-110']
const none = { kk: '', ru: '', en: '' }
const claim = (id: ClaimRule['claim'], when: ClaimRule['rules'][number]['when']): ClaimRule => ({
  claim: id,
  title: none,
  says: { true: none, false: none, unknown: none },
  now: { true: 'go', false: 'go', unknown: 'go' },
  rules: [{ axis: 'act', inForce: ['2020-02-01', 'open'], when, cites: [cite('cpc', '32', 'Q24')] }],
})
export const slice: Rulebook = {
  ...rulebook,
  name: 'slice of the benchmark',
  articles: rulebook.articles
    .filter(a => articles.includes(a.id))
    .map(a => ({
      ...a,
      provisions: a.provisions
        .filter(p => p.inForce[0] <= day && (p.inForce[1] === 'open' || day < p.inForce[1]))
        .map(p => ({ ...p, displaces: (p.displaces ?? []).filter(d => articles.some(id => d.id.startsWith(id))) })),
    })),
  claims: [
    claim('public-prosecution', prosecution('public')),
    claim('private-public', prosecution('private-public')),
    claim(
      'reconciliation-barred',
      any(
        all(stands('cc-106.2', 'cc-107.2', 'cc-108-1.2'), knownMinor, is('offenderAge', 'adult')),
        all(stands('cc-108-1', 'cc-109-1'), yes('batteryAfterReconciliation')),
      ),
    ),
  ],
  duties: [],
}

export const keys = [
  'harm',
  'pain',
  'intent',
  'suffering',
  'death',
  'victims',
  'victimAge',
  'knewMinor',
  'helpless',
  'knewHelpless',
  'dependent',
  'knewDependent',
  'pregnant',
  'knewPregnant',
  'abducted',
  'specialCruelty',
  'mockery',
  'aimOfTorment',
  'group',
  'hooligan',
  'hatred',
  'dutyOfVictim',
  'gain',
  'hire',
  'organs',
  'emergency',
  'cc12Repetition',
  'offenderAge',
  'batteryAfterReconciliation',
] as const satisfies readonly FactKey[]
export type Key = (typeof keys)[number]
/** The case as everybody gets it: a value for each fact that is known. */
export type Facts = { readonly [K in Key]?: string }
export type Answer = {
  readonly provision: string
  readonly class: string
  readonly public: boolean
  readonly privatePublic: boolean
  readonly barred: boolean
}

const readings = {
  'cc-110-marks': 'both',
  'dependence-known': 'known-needed',
  'criminal-group-as-group': 'counts',
} as const
export function compiledSlice(): Compiled {
  return compile(slice)
}
/** The same case as the engine holds it. */
export function masksOf(compiled: Compiled, facts: Facts): Int32Array {
  return Int32Array.from(compiled.variables, ({ key, values, full }, i) => {
    if (i === 0) return 1 << (compiled.actCuts.findLastIndex(cut => cut <= day) + 1)
    if (i === 1) return 1 << compiled.stepCuts.findLastIndex(cut => cut <= day)
    const wanted =
      key === 'deed'
        ? 'violence'
        : key.startsWith('reading:')
          ? readings[key.slice(8) as keyof typeof readings]
          : facts[key as Key]
    return wanted === undefined ? full : 1 << values.indexOf(wanted)
  })
}

/** The same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
/** Cases with every fact known; each aggravator is seldom there, so that first parts are met as often as second ones. */
export function fullCases(count: number, seed = 20_250_110): readonly Facts[] {
  const random = numbers(seed)
  return Array.from(
    { length: count },
    () =>
      Object.fromEntries(
        keys.map(key => {
          const { values, type } = factOf(key)
          const seldom =
            type === 'flag' && !['pain', 'suffering', 'aimOfTorment', 'mockery', 'specialCruelty'].includes(key)
          const often =
            key === 'intent' || key === 'victims' || key === 'group'
              ? values[0]
              : key === 'offenderAge'
                ? 'adult'
                : undefined
          if (seldom) return [key, random() < 0.12 ? 'yes' : 'no']
          if (often !== undefined && random() < 0.8) return [key, often]
          return [key, values[Math.floor(random() * values.length)]]
        }),
      ) as Facts,
  )
}
/** The same with a share of the facts unknown. */
export function partialCases(count: number, unknown: number): readonly Facts[] {
  const random = numbers(7)
  return fullCases(count).map(
    facts => Object.fromEntries(Object.entries(facts).filter(() => random() >= unknown)) as Facts,
  )
}
/** Light harm on purpose, nothing else worse; whether he did it before nobody has looked up. */
export const unknownRepeat: Facts = {
  ...(Object.fromEntries(keys.map(key => [key, 'no'])) as Facts),
  harm: 'light',
  pain: 'yes',
  intent: 'on-purpose',
  victims: 'one',
  victimAge: 'adult',
  group: 'alone',
  offenderAge: 'adult',
}
delete (unknownRepeat as { cc12Repetition?: string }).cc12Repetition
