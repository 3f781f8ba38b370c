// Edges of time, age and money: one before, on, one after. The expected side is read off the texts; where a text is silent both answers stay open.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingWorse, unforced } from './acts/example-facts.ts'
import { factsOf } from './check.ts'
import { compile } from './compile.ts'
import {
  agesOn,
  bandOf,
  indexOn,
  known,
  LawError,
  nextQuestions,
  parseInquiry,
  qualify,
  replay,
  tell,
  tenge,
  type Day,
  type Example,
  type FactKey,
  type Inquiry,
  type Priors,
  type Qualification,
} from './index.ts'
import { actMask } from './inquiry.ts'
import { rulebook } from './rulebook.ts'
import { addMonths, isDay } from './time.ts'

function ask(
  on: Day | readonly [Day, Day],
  given: Example['given'],
  more: Partial<Inquiry['dates']> & { readonly unknown?: readonly string[]; readonly priors?: Priors } = {},
): Qualification {
  const { unknown = [], priors, ...dates } = more
  return qualify({
    facts: factsOf(given, unknown),
    dates: { act: on, decision: typeof on === 'string' ? on : on[1], ...dates },
    ...(priors === undefined ? {} : { priors }),
  })
}
const standing = (q: Qualification): string =>
  q.candidates
    .filter(c => c.status === 'stands')
    .map(c => c.id)
    .join(' ')
const status = (q: Qualification, claim: string): string | undefined =>
  q.conclusions.find(c => c.claim === claim)?.status

test('15 and 16 June 2024, 30 June and 1 July 2023 separate the texts', () => {
  const battery = { ...nothingWorse, harm: 'none' } as const
  assert.deepEqual(
    ['2023-06-30', '2023-07-01', '2024-06-15', '2024-06-16'].map(day => standing(ask(day, battery))),
    ['adm-73-2.1-1@2020-02-01', 'adm-73-2.1-1@2023-07-01', 'adm-73-2.1-1@2023-07-01', 'cc-109-1.1@2024-06-16'],
  )
})

test('nothing new reaches an act before 16 June 2024, however late the decision', () => {
  const q = ask('2024-06-15', { ...nothingWorse, harm: 'light' }, { decision: '2026-10-01' })
  assert.equal(standing(q), 'adm-73-1.1-1@2023-07-01')
  assert.ok(q.candidates.every(c => !c.id.startsWith('cc-108-1') && !c.id.startsWith('cc-109-1')))
})

test('an act on an uncertain day is answered under every text it may fall under', () => {
  const q = ask(['2024-06-10', '2024-06-20'], { ...nothingWorse, harm: 'none' })
  assert.deepEqual(
    q.candidates.filter(c => c.status === 'open').map(c => c.id),
    ['cc-109-1.1@2024-06-16', 'adm-73-2.1-1@2023-07-01'],
  )
  assert.equal(status(q, 'criminal-offence'), 'unknown')
  const grave = ask(['2024-06-10', '2024-06-20'], { ...nothingWorse, harm: 'grave' })
  assert.deepEqual(
    [status(grave, 'public-prosecution'), status(grave, 'restriction-of-liberty')],
    ['true', 'unknown'],
    'public under both texts, whichever applies',
  )
})

test('an act before the wording held is not qualified at all, and says so', () => {
  const q = ask('2019-05-05', { ...nothingWorse, harm: 'grave' })
  assert.deepEqual(
    q.candidates.filter(c => c.status !== 'excluded'),
    [],
  )
  assert.ok(q.notes.some(n => n.en.includes('01.02.2020')))
})

test('1 and 2 March 2026: the prosecutor’s copy, the word "immediately", a stranger as victim', () => {
  const facts = {
    ...nothingWorse,
    harm: 'none',
    familyRelation: 'no',
    victimAge: 'under-14',
    learntBy: 'education',
  } as const
  const before = ask('2026-02-20', facts, { decision: '2026-03-01', orderIssued: '2026-03-01' })
  const after = ask('2026-02-20', facts, { decision: '2026-03-02', orderIssued: '2026-03-02' })
  assert.deepEqual([status(before, 'protective-order'), status(after, 'protective-order')], ['false', 'true'])
  assert.deepEqual(
    [before, after].map(q => q.duties.some(d => d.rule === 'prev-23.1')),
    [false, true],
  )
  const family = (day: Day): readonly string[] =>
    ask('2026-02-20', { ...facts, familyRelation: 'yes' }, { decision: day, orderIssued: day }).duties.map(d => d.rule)
  assert.ok(
    family('2026-03-01').includes('dv-20.1/prosecutor-copy') &&
      !family('2026-03-02').includes('dv-20.1/prosecutor-copy'),
  )
  assert.ok(
    family('2026-03-01').includes('dv-20.1/victim-copy') && family('2026-03-02').includes('prev-60.1/victim-copy'),
  )
  assert.ok(!family('2026-03-01').includes('prev-72.3.2') && family('2026-03-02').includes('prev-72.3.2'))
})

test('MCI: each change of the index, and a year without a value is an error', () => {
  assert.equal(tenge(5, '2024-12-31'), 18_460)
  assert.equal(tenge(200, '2024-06-16'), 738_400)
  assert.equal(tenge(80, '2024-06-16'), 295_360)
  assert.equal(tenge(10, '2025-01-01'), 39_320)
  assert.equal(tenge(5, '2026-01-06'), 21_625)
  assert.deepEqual(
    ['2020-03-31', '2020-04-01', '2022-03-31', '2022-04-01', '2023-12-31', '2024-01-01'].map(
      day => indexOn(day)?.tenge,
    ),
    [2651, 2778, 3063, 3180, 3450, 3692],
  )
  for (const day of ['2027-01-01', '2019-12-31'])
    assert.throws(
      () => tenge(5, day),
      (e: unknown) => e instanceof LawError && e.code === 'mci-not-known',
    )
  const uncertain = ask(['2024-12-30', '2025-01-02'], { ...nothingWorse, harm: 'none' })
  const fine = uncertain.candidates.find(c => c.status === 'stands')?.penalties[0]
  assert.deepEqual([fine?.tenge?.min, fine?.tenge?.max], [20 * 3692, 80 * 3932], 'both days are shown')
  const unknownYear = ask('2027-02-01', { ...nothingWorse, harm: 'none' })
  assert.equal(
    unknownYear.candidates.find(c => c.status === 'stands')?.penalties[0]?.tenge,
    undefined,
    'no figure rather than an old one',
  )
})

test('ages fall into bands at the cuts of the law, and on the birthday both sides stay possible', () => {
  assert.deepEqual(
    [13, 14, 15, 16, 17, 18, 90].map(years => bandOf('victimAge', years)),
    ['under-14', '14-15', '14-15', '16-17', '16-17', 'adult', 'adult'],
  )
  assert.deepEqual(
    [11, 12, 13, 14, 15, 16, 17, 18].map(years => bandOf('offenderAge', years)),
    ['under-12', '12-13', '12-13', '14-15', '14-15', '16-17', '16-17', 'adult'],
  )
  assert.deepEqual(agesOn('2010-05-05', '2026-05-04'), [15])
  assert.deepEqual(agesOn('2010-05-05', '2026-05-05'), [15, 16])
  assert.deepEqual(agesOn('2010-05-05', '2026-05-06'), [16])
  assert.deepEqual(agesOn('2012-02-29', '2026-02-28'), [13, 14])
})

test('"within a year" after an administrative penalty: one day before, on, one day after', () => {
  const again = (on: Day): string | undefined => {
    const q = ask(
      on,
      {
        deed: 'disrespect',
        familyRelation: 'yes',
        inDwelling: 'yes',
        disturbedPeace: 'yes',
        signsOfCrime: 'no',
        offenderAge: 'adult',
        notArrestable: 'no',
      },
      {
        priors: {
          complete: true,
          match: 'confirmed',
          list: [{ provision: 'adm-73.1', act: '2024-12-01', outcome: 'penalty-imposed', on: '2025-03-10' }],
        },
      },
    )
    return (
      standing(q) ||
      q.candidates
        .filter(c => c.status === 'open')
        .map(c => c.id)
        .join(' ')
    )
  }
  assert.equal(again('2026-03-09'), 'adm-73.2@2024-06-16')
  assert.equal(again('2026-03-10'), 'adm-73.1@2024-06-16 adm-73.2@2024-06-16')
  assert.equal(again('2026-03-11'), 'adm-73.1@2024-06-16')
})

test('repetition needs the same article, the same kind of offence and no judgement in between', () => {
  const repeated = (
    provision: string,
    outcome: Priors['list'][number]['outcome'],
    harm: 'none' | 'light' | 'medium',
  ): string => {
    const q = ask(
      '2025-05-05',
      { ...nothingWorse, harm },
      {
        unknown: ['cc12Repetition'],
        priors: {
          complete: true,
          match: 'confirmed',
          list: [{ provision, act: '2025-04-01', outcome, on: '2025-04-20' }],
        },
      },
    )
    return standing(q).split('@')[0] as string
  }
  assert.equal(repeated('cc-109-1.1', 'pending', 'none'), 'cc-109-1.2')
  assert.equal(repeated('cc-109-1.2', 'pending', 'none'), 'cc-109-1.2')
  assert.equal(repeated('cc-109-1.1', 'convicted', 'none'), 'cc-109-1.1')
  assert.equal(repeated('cc-109-1.1', 'reconciled', 'none'), 'cc-109-1.1')
  assert.equal(repeated('cc-109-1.1', 'pending', 'light'), 'cc-108-1.1', 'another article')
  assert.equal(repeated('cc-108-1.1', 'pending', 'light'), 'cc-108-1.2', 'two misdemeanours make a crime')
  assert.equal(repeated('cc-108-1.2', 'pending', 'light'), 'cc-108-1.1', 'a crime and a misdemeanour never combine')
  assert.equal(repeated('cc-107.1', 'pending', 'medium'), 'cc-107.2')
})

test('days are civil days: what is no day is refused, a year after 29 February is the 28th', () => {
  assert.deepEqual(['2024-02-29', '2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', '2024-04-31'].map(isDay), [
    true,
    false,
    false,
    false,
    false,
    false,
  ])
  assert.equal(addMonths('2024-02-29', 12), '2025-02-28')
  assert.equal(addMonths('2024-10-31', 4), '2025-02-28')
})

const base = {
  facts: [known('deed', 'violence', 'worker', 'notice', '2026-01-01')],
  dates: { act: '2026-01-01', decision: '2026-01-02' },
}
test('bad input is named by code and field, and nothing is guessed', () => {
  const errorsOf = (input: unknown): string => {
    const p = parseInquiry(input)
    return p.ok ? 'ok' : p.errors.map(e => `${e.code} ${e.field}`).join(', ')
  }
  assert.equal(errorsOf(base), 'ok')
  assert.equal(errorsOf({ ...base, dates: { act: '2026-02-30', decision: '2026-03-01' } }), 'bad-day dates.act')
  assert.equal(
    errorsOf({ ...base, dates: { act: '2026-01-03', decision: '2026-01-02' } }),
    'act-after-decision dates.act',
  )
  assert.equal(
    errorsOf({ ...base, dates: { act: ['2026-01-02', '2026-01-01'], decision: '2026-01-02' } }),
    'act-range-reversed dates.act',
  )
  assert.equal(
    errorsOf({
      ...base,
      facts: [...base.facts, { key: 'deed', state: 'not-asked', by: 'worker', source: 'x', at: '2026-01-01' }],
    }),
    'fact-twice facts.deed',
  )
  assert.equal(
    errorsOf({ ...base, facts: [known('harm', 'light', 'worker', 'x', '2026-01-01')] }),
    'not-entitled facts.harm',
    'only the forensic examiner fixes the grade',
  )
  assert.equal(
    errorsOf({ ...base, facts: [known('victimAge', 200, 'worker', 'x', '2026-01-01')] }),
    'bad-value facts.0.value',
  )
  assert.equal(
    errorsOf({ ...base, facts: [known('harm', 'huge', 'forensic', 'x', '2026-01-01')] }),
    'unknown-value facts.harm',
  )
  assert.equal(errorsOf({ ...base, facts: [{ ...base.facts[0], key: 'constructor' }] }), 'unknown-fact facts.0.key')
  assert.equal(errorsOf({ ...base, extra: 1 }), 'unknown-field extra')
  assert.equal(errorsOf({ ...base, readings: { 'cc-110-marks': 'neither' } }), 'unknown-reading readings.cc-110-marks')
  assert.equal(errorsOf({ ...base, suppose: { harm: 'huge' } }), 'unknown-value facts.harm')
  assert.equal(errorsOf({ dates: base.dates }), 'no-facts-list facts')
  assert.equal(errorsOf(null), 'bad-value ')
  assert.throws(() => qualify({ ...base, dates: { act: 'yesterday', decision: '2026-01-02' } }), LawError)
})

test('a fact narrowed by somebody not entitled to settle it still narrows, and contested values stay open', () => {
  const clinician = {
    key: 'harm',
    state: 'unknown-asked',
    within: ['medium', 'grave'],
    by: 'clinician',
    source: 'clinic',
    at: '2026-01-01',
  } as const
  const facts = factsOf({ ...nothingWorse }, ['harm'])
  assert.equal(
    status(qualify({ facts: [...facts, clinician], dates: base.dates }), 'public-prosecution'),
    'true',
    'medium or grave: public either way',
  )
  const contested = {
    key: 'dependent',
    state: 'contested',
    values: ['yes', 'no'],
    by: 'victim',
    source: 'two statements',
    at: '2026-01-01',
  } as const
  const q = qualify({
    facts: [...factsOf({ ...nothingWorse, harm: 'none' }, ['dependent']), contested],
    dates: base.dates,
  })
  assert.equal(status(q, 'public-prosecution'), 'unknown')
})

test('a qualification is JSON, its derivation is short and replays to the same outcome', () => {
  for (const q of [
    qualify(base),
    ask(['2024-06-10', '2024-06-20'], nothingWorse),
    qualify({ ...base, readings: { 'cc-110-marks': 'both' } }),
  ]) {
    // Also the fields that are worked out only when read.
    const plain = JSON.parse(JSON.stringify(q)) as typeof q
    assert.deepEqual(plain.derivation, q.derivation)
    assert.deepEqual([plain.severity, plain.notes], [q.severity, q.notes])
    for (const [i, c] of q.candidates.entries())
      for (const key of Object.keys(plain.candidates[i] ?? {}) as (keyof typeof c)[])
        assert.deepEqual(plain.candidates[i]?.[key], c[key], `${c.id} ${key}`)
    for (const key of ['because', 'items', 'penalties', 'excludedBy', 'openFacts'] as const)
      assert.ok(plain.candidates.some(c => key in c) === q.candidates.some(c => c[key] !== undefined), key)
    for (const [i, c] of q.conclusions.entries())
      for (const key of ['status', 'cites', 'confidence', 'because', 'notEncoded', 'openFacts'] as const)
        assert.deepEqual(plain.conclusions[i]?.[key], c[key], `${c.claim} ${key}`)
    assert.ok(
      new TextEncoder().encode(JSON.stringify(q.derivation)).length <= 1400,
      `${JSON.stringify(q.derivation).length}`,
    )
    assert.equal(replay(q.derivation), 'same')
    assert.equal(replay({ ...q.derivation, outcome: 'x' }), 'differs')
    assert.equal(replay({ ...q.derivation, rulebook: '0' }), 'rulebook-not-held')
  }
  assert.ok(JSON.stringify(qualify(base).derivation).length <= 600, 'a notice’s derivation')
})

test('the next question settles something, costs little, and a child is not asked about motive or knowledge', () => {
  const inquiry: Inquiry = {
    facts: [
      ...base.facts,
      known('victimAge', 12, 'worker', 'notice', '2026-01-01'),
      known('learntBy', 'education', 'worker', 'notice', '2026-01-01'),
      { key: 'pain', state: 'unknown-asked', by: 'worker', source: 'notice', at: '2026-01-01' },
    ],
    dates: base.dates,
  }
  const plan = nextQuestions(inquiry)
  assert.equal(plan.settled, false)
  assert.ok(!plan.open.includes('someone-must-tell'))
  assert.ok(
    !plan.questions.some(q => q.fact === 'pain') && plan.awaitingEvidence.includes('pain'),
    'what was asked without answer is not asked again',
  )
  assert.equal(plan.questions[0]?.fact, 'offenderAge', 'costs nobody anything and may settle every claim at once')
  const rank = (fact: string): number => plan.questions.findIndex(q => q.fact === fact)
  assert.ok(rank('knewMinor') >= 0 && rank('hatred') > rank('knewMinor') && rank('specialCruelty') > rank('victims'))
  const child = nextQuestions(inquiry, undefined, undefined, true)
  assert.ok(
    child.questions.length > 0 &&
      child.questions.every(
        q => !['hatred', 'hooligan', 'knewMinor', 'specialCruelty', 'cc12Repetition'].includes(q.fact),
      ),
  )
  const done = nextQuestions(inquiry, ['someone-must-tell'])
  assert.deepEqual([done.settled, done.questions.length], [true, 0])
})

test('the words for a child name no article, and every reader is told what is not known', () => {
  const q = qualify(base)
  for (const lang of ['kk', 'ru', 'en'] as const) {
    const child = tell(q, lang, 'child').join(' ')
    assert.doesNotMatch(child, /ҚК|УК|CC \d|бап|стать|ст\./)
    assert.match(child, /111/)
    const staff = tell(q, lang, 'investigator').join('\n')
    assert.match(staff, /109-1/)
    assert.ok(
      staff.includes({ kk: 'Заңгер тексермеген', ru: 'Юристом не проверено', en: 'Not reviewed by a lawyer' }[lang]),
    )
  }
})

test('an article this rulebook does not hold is never answered with "no": torture since 2023, trade in children and other deeds stay open, and nothing is closed or released', () => {
  const elsewhere = [
    factsOf({ deed: 'other', offenderAge: 'adult', victimAge: '14-15', complaint: 'none', familyRelation: 'yes' }),
    factsOf({
      deed: 'disrespect',
      offenderAge: 'adult',
      signsOfCrime: 'yes',
      familyRelation: 'yes',
      complaint: 'none',
    }),
    factsOf({ deed: 'torture', offenderAge: 'adult', tortureAim: 'yes' }),
    factsOf({ deed: 'freedom', freedomDeed: 'trafficking', offenderAge: 'adult', victimAge: 'under-14' }),
    factsOf({ deed: 'violence', offenderAge: 'adult', harm: 'grave', intent: 'negligent', familyRelation: 'yes' }),
  ]
  for (const facts of elsewhere) {
    const q = qualify({ facts, dates: { act: '2026-04-01', decision: '2026-04-02' } })
    const of = (id: string) => q.conclusions.find(c => c.claim === id)
    for (const id of [
      'criminal-offence',
      'public-prosecution',
      'private-public',
      'may-proceed',
      'reconciliation-barred',
    ])
      assert.equal(of(id)?.status, 'unknown', id)
    assert.equal(of('criminal-offence')?.now, 'go')
    for (const id of ['may-close-for-lack-of-complaint', 'reconciliation-available', 'release-by-reconciliation'])
      assert.equal(of(id)?.now, 'forbid', id)
  }
  const threat = qualify({ facts: elsewhere[0] ?? [], dates: { act: '2026-04-01', decision: '2026-04-02' } })
  assert.equal(threat.conclusions.find(c => c.claim === 'protective-order')?.now, 'offer')
  assert.equal(
    threat.duties.find(d => d.rule === 'prev-72.3.2')?.status,
    'unknown',
    'sexual and psychological violence at home count too',
  )
  const bus = qualify({
    facts: factsOf({ deed: 'put-off-transport' }),
    dates: { act: '2026-04-01', decision: '2026-04-02' },
  })
  assert.equal(
    bus.conclusions.find(c => c.claim === 'private-public')?.status,
    'false',
    'negative control: a bus is no such deed',
  )
})

test('the limitation period of an offender under 18 is halved (CC 88, AdmCode 71), and while the age is open the earlier end is shown', () => {
  const ends = (offenderAge: 'adult' | '16-17' | undefined) =>
    qualify({
      facts: factsOf({
        deed: 'violence',
        harm: 'none',
        pain: 'yes',
        intent: 'on-purpose',
        ...(offenderAge && { offenderAge }),
      }),
      dates: { act: '2025-05-05', decision: '2025-05-06' },
    })
  assert.equal(ends('adult').severity.limitation?.earliest, '2026-05-05')
  assert.equal(ends('16-17').severity.limitation?.earliest, '2025-11-05')
  assert.equal(ends(undefined).severity.limitation?.earliest, '2025-11-05')
  assert.ok(
    ends('16-17').notes.some(n => /CC 81/.test(n.en)),
    'arrest does not apply to minors: said beside the printed sanction',
  )
  assert.ok(!ends('adult').notes.some(n => /CC 81/.test(n.en)))
})

test('a conclusion cites what carries it, not every rule in force', () => {
  const cites = (given: Parameters<typeof factsOf>[0], claim: string) =>
    qualify({ facts: factsOf(given), dates: { act: '2026-02-10', decision: '2026-02-11' } })
      .conclusions.find(c => c.claim === claim)
      ?.cites.map(c => c.id)
  const boy = {
    deed: 'violence',
    harm: 'medium',
    intent: 'on-purpose',
    victimAge: '14-15',
    knewMinor: 'yes',
    offenderAge: 'adult',
    death: 'no',
  } as const
  assert.deepEqual(cites(boy, 'reconciliation-barred'), ['cc-68.4#2-1', 'cc-3#18-1'])
  assert.deepEqual(
    cites(
      {
        deed: 'put-off-transport',
        putOffByForce: 'yes',
        travelledAlone: 'yes',
        victimAge: '14-15',
        offenderAge: 'adult',
      },
      'may-proceed',
    ),
    ['adm-64.1'],
    'an administrative case does not rest on the Criminal Procedure Code',
  )
})

test('where the day of a law is not held, an act in between may fall under either wording: never one of them picked, never a third', () => {
  const compiled = compile(rulebook)
  for (const { law, earliest, surely } of rulebook.entries) {
    const at = compiled.actCuts.indexOf(surely)
    assert.ok(at > 0 && earliest < surely, `${law.en} begins a version of some provision`)
    assert.ok(
      earliest > (compiled.actCuts[at - 1] as string),
      `${law.en}: the doubtful days touch two wordings, not three`,
    )
    const [before, after] = [1 << at, 1 << (at + 1)]
    const on = (day: string): number => actMask(compiled, [day, day])
    const dayBefore = (day: string): string =>
      new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
    assert.deepEqual(
      [on(dayBefore(earliest)), on(earliest), on(dayBefore(surely)), on(surely)],
      [before, before | after, before | after, after],
      law.en,
    )
  }
  // Ten or sixty days after publication, and no law is published before its own day.
  const days = rulebook.entries.map(e => {
    const [day, month, year] = (/\d{2}\.\d{2}\.\d{4}/.exec(e.law.en)?.[0] ?? '').split('.')
    return (Date.parse(`${e.earliest}T00:00:00Z`) - Date.parse(`${year}-${month}-${day}T00:00:00Z`)) / 86_400_000
  })
  assert.deepEqual(days, [11, 11, 61, 61, 61])
  const stepfather = ask('2024-09-10', { ...unforced, roleToChild: 'stepfather' })
  assert.equal(standing(stepfather), '')
  assert.deepEqual(
    stepfather.candidates.filter(c => c.status === 'open').map(c => c.id),
    ['cc-122.2@2021-02-01', 'cc-122.3@2024-09-16'],
  )
  assert.ok(stepfather.notes.some(n => /111-VIII/.test(n.en)))
  const exact = compiled.actCuts.indexOf('2024-06-16')
  assert.equal(actMask(compiled, ['2024-06-15', '2024-06-15']), 1 << exact, 'negative control: the reform has its day')
})

test('21 days of disorder are light harm and 22 are medium, one tenth and one third of capacity draw their lines, and a sign of grave harm goes before all', () => {
  const graded = (...measured: readonly (readonly [key: string, value: string | number])[]): string => {
    const q = qualify({
      facts: [
        ...factsOf({ ...nothingWorse }, ['harm']),
        ...measured.map(([key, value]) => known(key as FactKey, value, 'forensic', 'opinion', '2025-03-03')),
      ],
      dates: { act: '2025-03-03', decision: '2025-03-04' },
    })
    return (/(?:^|;)harm=([^;]*)/.exec(q.derivation.facts)?.[1] ?? 'any').replaceAll('|', ' ')
  }
  const [noLoss, noDays, notGrave] = [
    ['lostCapacity', 0],
    ['disorderDays', 0],
    ['graveSign', 'no'],
  ] as const
  const days = [0, 1, 20, 21, 22, 23, 400]
  assert.deepEqual(
    days.map(n => graded(['disorderDays', n], noLoss, notGrave)),
    ['none', 'light', 'light', 'light', 'medium', 'medium', 'medium'],
  )
  assert.deepEqual(
    [0, 1, 9, 10, 33, 34, 100].map(n => graded(['lostCapacity', n], noDays, notGrave)),
    ['none', 'light', 'light', 'medium', 'medium', 'grave', 'grave'],
  )
  assert.deepEqual(
    [graded(['graveSign', 'yes'], ['disorderDays', 3]), graded(['lostCapacity', 5], ['disorderDays', 30], notGrave)],
    ['grave', 'medium'],
  )
  // What was not measured shuts nothing out: a short disorder may still have been dangerous to life.
  assert.deepEqual(
    [graded(['disorderDays', 21]), graded(['disorderDays', 22]), graded(['disorderDays', 0]), graded()],
    ['light medium grave', 'medium grave', 'any', 'any'],
  )
  assert.throws(() => graded(['lostCapacity', 101]), LawError)
})

test('the finding of the examiner decides over the days; where the two cannot both be right the harm is contested and nothing is picked', () => {
  const found = (harm: string, days: number) =>
    qualify({
      facts: [
        ...factsOf({ ...nothingWorse }, ['harm']),
        known('harm', harm, 'forensic', 'opinion 17', '2025-03-03'),
        known('disorderDays', days, 'clinician', 'hospital', '2025-03-02'),
      ],
      dates: { act: '2025-03-03', decision: '2025-03-04' },
    })
  assert.equal(standing(found('medium', 25)), 'cc-107.1@2024-06-16')
  assert.equal(standing(found('grave', 3)), 'cc-106.1@2024-06-16', 'dangerous to life for three days')
  const torn = found('light', 25)
  assert.equal(standing(torn), '')
  assert.deepEqual(
    torn.candidates
      .filter(c => c.status === 'open')
      .map(c => c.id.replace(/@.*/, ''))
      .toSorted((a, b) => (a < b ? -1 : 1)),
    ['cc-106.1', 'cc-107.1', 'cc-108-1.1'],
  )
  assert.equal(replay(torn.derivation), 'same')
  const fromDays = qualify({
    facts: [
      ...factsOf({ ...nothingWorse }, ['harm']),
      known('disorderDays', 14, 'forensic', 'opinion', '2025-03-03'),
      known('lostCapacity', 0, 'forensic', 'opinion', '2025-03-03'),
      known('graveSign', 'no', 'forensic', 'opinion', '2025-03-03'),
    ],
    dates: { act: '2025-03-03', decision: '2025-03-04' },
  })
  assert.equal(standing(fromDays), 'cc-108-1.1@2024-06-16')
  assert.ok(fromDays.notes.some(n => /CC 3\(11\)/.test(n.en)))
  assert.equal(replay(fromDays.derivation), 'same')
})
