// The slice in three engines anybody can take from npm, written by hand in the words of each, in the best documented mode, prepared once.
// Every engine gets the facts as plain values; an unknown one is left out, as their manuals say.
import type { Answer, Facts } from './slice.ts'

export type Peer = {
  readonly name: string
  readonly trace: boolean
  readonly prepare: (facts: Facts) => unknown
  /** May be a promise, as two of the engines are asynchronous. */
  readonly answer: (input: never) => Answer | Promise<Answer>
}

const classOf: Readonly<Record<string, string>> = {
  'cc-106.1': 'grave',
  'cc-106.2': 'grave',
  'cc-106.3': 'grave',
  'cc-107.1': 'minor',
  'cc-107.2': 'medium',
  'cc-108-1.1': 'misdemeanour',
  'cc-108-1.2': 'minor',
  'cc-109-1.1': 'misdemeanour',
  'cc-109-1.2': 'misdemeanour',
  'cc-110.1': 'medium',
  'cc-110.2': 'grave',
}
const privatePublic = new Set(['cc-108-1.1', 'cc-109-1.1', 'cc-110.1'])
const flags = [
  'pain',
  'suffering',
  'death',
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
  'hooligan',
  'hatred',
  'dutyOfVictim',
  'gain',
  'hire',
  'organs',
  'emergency',
  'cc12Repetition',
  'batteryAfterReconciliation',
]
/** Yes and no as booleans. */
function plain(facts: Facts): Record<string, string | boolean> {
  return Object.fromEntries(Object.entries(facts).map(([k, v]) => [k, flags.includes(k) ? v === 'yes' : v]))
}
function answerOf(provision: string, barred: boolean): Answer {
  return {
    provision,
    class: classOf[provision] ?? 'none',
    public: provision !== 'none' && !privatePublic.has(provision),
    privatePublic: privatePublic.has(provision),
    barred,
  }
}

// ---- json-rules-engine ------------------------------------------------------------------------------------------------------------------------

type Tree =
  | { readonly fact: string; readonly operator: string; readonly value: unknown }
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | { readonly not: Tree }
async function jsonRules(): Promise<Peer> {
  const { Engine } = await import('json-rules-engine')
  const eq = (fact: string, value: unknown): Tree => ({ fact, operator: 'equal', value })
  const oneOf = (fact: string, ...value: string[]): Tree => ({ fact, operator: 'in', value })
  const y = (fact: string): Tree => eq(fact, true)
  const all = (...trees: Tree[]): Tree => ({ all: trees })
  const any = (...trees: Tree[]): Tree => ({ any: trees })
  const not = (tree: Tree): Tree => ({ not: tree })
  const minor = all(oneOf('victimAge', 'under-14', '14-15', '16-17'), y('knewMinor'))
  const helpless = all(y('helpless'), y('knewHelpless'))
  const dependent = all(y('dependent'), y('knewDependent'))
  const common = [
    eq('victims', 'two-or-more'),
    y('dutyOfVictim'),
    helpless,
    dependent,
    y('hooligan'),
    y('hatred'),
    y('cc12Repetition'),
    minor,
  ]
  const anyGroup = oneOf('group', 'group', 'agreed-group', 'criminal-group')
  const from14 = oneOf('offenderAge', '14-15', '16-17', 'adult')
  const from16 = oneOf('offenderAge', '16-17', 'adult')
  const deliberate = eq('intent', 'on-purpose')
  const gravest = any(y('death'), eq('group', 'criminal-group'))
  const worse106 = any(
    ...common,
    y('abducted'),
    y('specialCruelty'),
    anyGroup,
    y('gain'),
    y('hire'),
    y('organs'),
    y('emergency'),
  )
  const worse107 = any(...common, y('specialCruelty'), oneOf('group', 'agreed-group', 'criminal-group'))
  const worse108 = any(...common, y('specialCruelty'), anyGroup)
  const worse109 = any(...common, anyGroup)
  const worse110 = any(
    minor,
    helpless,
    dependent,
    y('abducted'),
    eq('victims', 'two-or-more'),
    all(y('pregnant'), y('knewPregnant')),
    y('hire'),
    y('hatred'),
  )
  const torment = all(
    oneOf('harm', 'none', 'light'),
    y('suffering'),
    y('aimOfTorment'),
    y('specialCruelty'),
    y('mockery'),
  )
  const light = [deliberate, eq('harm', 'light'), not(torment), from16]
  const battery = [deliberate, eq('harm', 'none'), y('pain'), not(torment), from16]
  const again = y('batteryAfterReconciliation')
  const child = all(minor, eq('offenderAge', 'adult'))
  const rules: readonly (readonly [string, Tree])[] = [
    ['cc-106.1', all(deliberate, eq('harm', 'grave'), from14, not(gravest), not(worse106))],
    ['cc-106.2', all(deliberate, eq('harm', 'grave'), from14, not(gravest), worse106)],
    ['cc-106.3', all(deliberate, eq('harm', 'grave'), from14, gravest)],
    ['cc-107.1', all(deliberate, eq('harm', 'medium'), from16, not(worse107))],
    ['cc-107.2', all(deliberate, eq('harm', 'medium'), from14, worse107)],
    ['cc-108-1.1', all(...light, not(worse108))],
    ['cc-108-1.2', all(...light, worse108)],
    ['cc-109-1.1', all(...battery, not(worse109))],
    ['cc-109-1.2', all(...battery, worse109)],
    ['cc-110.1', all(deliberate, torment, from16, not(worse110))],
    ['cc-110.2', all(deliberate, torment, from16, worse110)],
    [
      'barred',
      any(
        all(deliberate, eq('harm', 'grave'), not(gravest), child),
        all(deliberate, eq('harm', 'medium'), child),
        all(...light, child),
        all(...light, again),
        all(...battery, again),
      ),
    ],
  ]
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [type, conditions] of rules) {
    const root = 'all' in conditions || 'any' in conditions ? conditions : all(conditions)
    engine.addRule({ conditions: root as never, event: { type } })
  }
  return {
    name: 'json-rules-engine 7.3.1',
    trace: true,
    prepare: plain,
    answer: async (input: never) => {
      const { events } = await engine.run(input)
      const types = events.map(e => e.type)
      return answerOf(types.find(t => t !== 'barred') ?? 'none', types.includes('barred'))
    },
  }
}

// ---- zen-engine -------------------------------------------------------------------------------------------------------------------------------

async function zen(trace: boolean): Promise<Peer> {
  const { ZenEngine } = await import('@gorules/zen-engine')
  const terms: readonly (readonly [string, string])[] = [
    ['minor', "victimAge in ['under-14', '14-15', '16-17'] and knewMinor == true"],
    ['knownHelpless', 'helpless == true and knewHelpless == true'],
    ['knownDependent', 'dependent == true and knewDependent == true'],
    [
      'common',
      "victims == 'two-or-more' or dutyOfVictim == true or $.knownHelpless or $.knownDependent or hooligan == true or hatred == true or cc12Repetition == true or $.minor",
    ],
    ['anyGroup', "group in ['group', 'agreed-group', 'criminal-group']"],
    ['gravest', "death == true or group == 'criminal-group'"],
    [
      'worse106',
      '$.common or abducted == true or specialCruelty == true or $.anyGroup or gain == true or hire == true or organs == true or emergency == true',
    ],
    ['worse107', "$.common or specialCruelty == true or group in ['agreed-group', 'criminal-group']"],
    ['worse108', '$.common or specialCruelty == true or $.anyGroup'],
    ['worse109', '$.common or $.anyGroup'],
    [
      'worse110',
      "$.minor or $.knownHelpless or $.knownDependent or abducted == true or victims == 'two-or-more' or (pregnant == true and knewPregnant == true) or hire == true or hatred == true",
    ],
    ['torment', 'suffering == true and aimOfTorment == true and specialCruelty == true and mockery == true'],
    ['from14', "offenderAge in ['14-15', '16-17', 'adult']"],
    ['from16', "offenderAge in ['16-17', 'adult']"],
  ]
  // First row that fits, as the manual has it; the stricter provision stands above.
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["'grave'", '', 'gravest and from14', 'cc-106.3'],
    ["'grave'", '', 'worse106 and from14', 'cc-106.2'],
    ["'grave'", '', 'from14', 'cc-106.1'],
    ["'medium'", '', 'worse107 and from14', 'cc-107.2'],
    ["'medium'", '', 'not(worse107) and from16', 'cc-107.1'],
    ["'none', 'light'", 'true', 'worse110 and from16', 'cc-110.2'],
    ["'none', 'light'", 'true', 'from16', 'cc-110.1'],
    ["'light'", 'false', 'worse108 and from16', 'cc-108-1.2'],
    ["'light'", 'false', 'from16', 'cc-108-1.1'],
    ["'none'", 'false', 'pain == true and worse109 and from16', 'cc-109-1.2'],
    ["'none'", 'false', 'pain == true and from16', 'cc-109-1.1'],
  ]
  const node = (id: string, type: string, content?: unknown) => ({
    id,
    name: id,
    type,
    position: { x: 0, y: 0 },
    ...(content === undefined ? {} : { content }),
  })
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    sourceId,
    targetId,
    type: 'edge',
  })
  const expressions = (pairs: readonly (readonly [string, string])[]) => ({
    expressions: pairs.map(([key, value]) => ({ id: key, key, value })),
    passThrough: true,
  })
  const content = {
    nodes: [
      node('in', 'inputNode'),
      node('terms', 'expressionNode', expressions(terms)),
      node('table', 'decisionTableNode', {
        hitPolicy: 'first',
        passThrough: true,
        inputs: [
          { id: 'i1', name: 'harm', type: 'expression', field: 'harm' },
          { id: 'i2', name: 'torment', type: 'expression', field: 'torment' },
          { id: 'i3', name: 'intent', type: 'expression', field: 'intent' },
          { id: 'i4', name: 'when', type: 'expression' },
        ],
        outputs: [{ id: 'o', name: 'provision', type: 'expression', field: 'provision' }],
        rules: [
          ...rows.map(([harm, torment, when, provision], i) => ({
            _id: `r${i}`,
            i1: harm,
            i2: torment,
            i3: "'on-purpose'",
            i4: when,
            o: `'${provision}'`,
          })),
          { _id: 'none', i1: '', i2: '', i3: '', i4: '', o: "'none'" },
        ],
      }),
      node(
        'barred',
        'expressionNode',
        expressions([
          [
            'barred',
            "(provision in ['cc-106.2', 'cc-107.2', 'cc-108-1.2'] and minor and offenderAge == 'adult') or (provision in ['cc-108-1.1', 'cc-108-1.2', 'cc-109-1.1', 'cc-109-1.2'] and batteryAfterReconciliation == true)",
          ],
        ]),
      ),
      node('out', 'outputNode'),
    ],
    edges: [edge('in', 'terms'), edge('terms', 'table'), edge('table', 'barred'), edge('barred', 'out')],
  }
  const engine = new ZenEngine()
  const decision = engine.createDecision(Buffer.from(JSON.stringify(content)))
  return {
    name: `@gorules/zen-engine 0.54.0${trace ? ', trace' : ''}`,
    trace,
    prepare: plain,
    answer: async (input: never) => {
      const { result } = await decision.evaluate(input, { trace })
      return answerOf(result.provision as string, result.barred === true)
    },
  }
}

// ---- publicodes -------------------------------------------------------------------------------------------------------------------------------

async function publicodes(): Promise<Peer> {
  const { default: Engine } = await import('publicodes')
  const oneOf = (...of: unknown[]) => ({ 'une de ces conditions': of })
  const all = (...of: unknown[]) => ({ 'toutes ces conditions': of })
  const is = (fact: string, ...values: string[]): unknown =>
    values.length === 1 ? `${fact} = '${values[0]}'` : oneOf(...values.map(v => `${fact} = '${v}'`))
  const choices = ['harm', 'intent', 'victims', 'victimAge', 'group', 'offenderAge']
  const common = [
    is('victims', 'two-or-more'),
    'dutyOfVictim',
    'known helpless',
    'known dependent',
    'hooligan',
    'hatred',
    'cc12Repetition',
    'known minor',
  ]
  const rules = {
    ...Object.fromEntries(choices.map(c => [c, { question: c }])),
    ...Object.fromEntries(flags.map(f => [f, { question: f }])),
    'known minor': all(is('victimAge', 'under-14', '14-15', '16-17'), 'knewMinor'),
    'known helpless': all('helpless', 'knewHelpless'),
    'known dependent': all('dependent', 'knewDependent'),
    'known pregnant': all('pregnant', 'knewPregnant'),
    'any group': is('group', 'group', 'agreed-group', 'criminal-group'),
    gravest: oneOf('death', is('group', 'criminal-group')),
    'worse A': oneOf(...common, 'abducted', 'specialCruelty', 'any group', 'gain', 'hire', 'organs', 'emergency'),
    'worse B': oneOf(...common, 'specialCruelty', is('group', 'agreed-group', 'criminal-group')),
    'worse C': oneOf(...common, 'specialCruelty', 'any group'),
    'worse D': oneOf(...common, 'any group'),
    'worse E': oneOf(
      'known minor',
      'known helpless',
      'known dependent',
      'abducted',
      is('victims', 'two-or-more'),
      'known pregnant',
      'hire',
      'hatred',
    ),
    torment: all('suffering', 'aimOfTorment', 'specialCruelty', 'mockery'),
    'from fourteen': is('offenderAge', '14-15', '16-17', 'adult'),
    'from sixteen': is('offenderAge', '16-17', 'adult'),
    provision: {
      variations: [
        { si: "intent != 'on-purpose'", alors: "'none'" },
        {
          si: is('harm', 'grave'),
          alors: {
            variations: [
              { si: 'from fourteen = non', alors: "'none'" },
              { si: 'gravest', alors: "'cc-106.3'" },
              { si: 'worse A', alors: "'cc-106.2'" },
              { sinon: "'cc-106.1'" },
            ],
          },
        },
        {
          si: is('harm', 'medium'),
          alors: {
            variations: [
              { si: all('worse B', 'from fourteen'), alors: "'cc-107.2'" },
              { si: 'worse B', alors: "'none'" },
              { si: 'from sixteen', alors: "'cc-107.1'" },
              { sinon: "'none'" },
            ],
          },
        },
        { si: 'from sixteen = non', alors: "'none'" },
        { si: 'torment', alors: { variations: [{ si: 'worse E', alors: "'cc-110.2'" }, { sinon: "'cc-110.1'" }] } },
        {
          si: is('harm', 'light'),
          alors: { variations: [{ si: 'worse C', alors: "'cc-108-1.2'" }, { sinon: "'cc-108-1.1'" }] },
        },
        { si: 'pain', alors: { variations: [{ si: 'worse D', alors: "'cc-109-1.2'" }, { sinon: "'cc-109-1.1'" }] } },
        { sinon: "'none'" },
      ],
    },
    barred: oneOf(
      all(is('provision', 'cc-106.2', 'cc-107.2', 'cc-108-1.2'), 'known minor', is('offenderAge', 'adult')),
      all(is('provision', 'cc-108-1.1', 'cc-108-1.2', 'cc-109-1.1', 'cc-109-1.2'), 'batteryAfterReconciliation'),
    ),
  }
  const silent = { log: () => {}, warn: () => {}, error: () => {} }
  const engine = new Engine(rules as never, { logger: silent })
  return {
    name: 'publicodes 1.10.3',
    trace: true,
    prepare: facts =>
      Object.fromEntries(
        Object.entries(facts).map(([k, v]) => [k, choices.includes(k) ? `'${v}'` : v === 'yes' ? 'oui' : 'non']),
      ),
    answer: (input: never) => {
      engine.setSituation(input)
      const found = engine.evaluate('provision')
      const missing = Object.keys(found.missingVariables)
      const provision = missing.length > 0 ? `open, needs ${missing.slice(0, 3).join(', ')}` : String(found.nodeValue)
      return answerOf(provision, engine.evaluate('barred').nodeValue === true)
    },
  }
}

export const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  'json-rules-engine': jsonRules,
  zen: () => zen(false),
  'zen with trace': () => zen(true),
  publicodes,
}
