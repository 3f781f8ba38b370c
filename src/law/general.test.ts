// The general part on whole answers: to whom penalties do not apply, what minors get, when periods end, how ages, steps and knowledge move the answer.
// Expected values were read off the articles, edge by edge; where a text is silent both sides stay open.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingWorse, threeMarks } from './acts/example-facts.ts'
import { factsOf } from './check.ts'
import {
  indexOn,
  known,
  LawError,
  parseInquiry,
  qualify,
  replay,
  type Day,
  type Example,
  type Fact,
  type Inquiry,
  type Prior,
  type Priors,
  type Qualification,
} from './index.ts'

const nobodySpared = {
  offenderSex: 'man',
  offenderSeniority: 'under-58',
  offenderChildren: 'none',
  raisesAlone: 'no',
  offenderDisability: 'no',
  offenderServes: 'no',
  offenderPregnant: 'no',
  offenderWork: 'permanent-job',
} as const
type More = Partial<Omit<Inquiry, 'facts' | 'dates'>> & Partial<Inquiry['dates']> & { readonly also?: readonly Fact[] }
function ask(on: Day | readonly [Day, Day], given: Example['given'], more: More = {}): Qualification {
  const { priors, births, readings, also = [], ...dates } = more
  return qualify({
    facts: [...factsOf(given), ...also],
    dates: { act: on, decision: typeof on === 'string' ? on : on[1], ...dates },
    ...(priors === undefined ? {} : { priors }),
    ...(births === undefined ? {} : { births }),
    ...(readings === undefined ? {} : { readings }),
  })
}
const status = (q: Qualification, claim: string): string | undefined =>
  q.conclusions.find(c => c.claim === claim)?.status
const part = (q: Qualification, base: string) =>
  q.candidates.find(c => c.id.startsWith(`${base}@`) && c.status !== 'excluded')
const applies = (q: Qualification, base: string, kind: string): string | undefined =>
  part(q, base)?.penalties.find(p => p.kind === kind)?.applies
const battery = { ...nothingWorse, harm: 'none' } as const
const row = {
  deed: 'disrespect',
  familyRelation: 'yes',
  inDwelling: 'yes',
  disturbedPeace: 'yes',
  signsOfCrime: 'no',
  offenderAge: 'adult',
  admAgainWithinYear: 'no',
} as const

test('criminal arrest ends at 58 and 63, administrative arrest only after 58 and 63', () => {
  const at = (sex: 'woman' | 'man', age: number): readonly (string | undefined)[] => {
    const { offenderSeniority: _____, ...person } = { ...nobodySpared, offenderSex: sex }
    const years = [known('offenderAge', age, 'police', 'papers', '2025-01-01')]
    const { offenderAge: _, notArrestable: ____, ...noAge } = battery as typeof battery & { notArrestable?: 'no' }
    const { offenderAge: __, notArrestable: ___, ...rowNoAge } = row as typeof row & { notArrestable?: 'no' }
    return [
      applies(ask('2025-03-03', { ...noAge, ...person }, { also: years }), 'cc-109-1.1', 'arrest'),
      applies(ask('2025-03-03', { ...rowNoAge, ...person }, { also: years }), 'adm-73.1', 'administrative-arrest'),
    ]
  }
  assert.deepEqual(
    [57, 58, 59].map(age => at('woman', age)),
    [
      ['yes', 'yes'],
      ['no', 'yes'],
      ['no', 'no'],
    ],
  )
  assert.deepEqual(
    [62, 63, 64].map(age => at('man', age)),
    [
      ['yes', 'yes'],
      ['no', 'yes'],
      ['no', 'no'],
    ],
  )
  const sexUnknown = ask('2025-03-03', {
    ...battery,
    offenderSeniority: 'at-63',
    offenderDisability: 'no',
    offenderChildren: 'none',
  })
  assert.equal(applies(sexUnknown, 'cc-109-1.1', 'arrest'), 'no', 'at 63 whichever sex it is')
})

test('who is spared arrest, community service and corrective work: each ground alone', () => {
  const grounds: readonly (readonly [string, Example['given'], string, string, string])[] = [
    ['nothing', {}, 'yes', 'yes', 'yes'],
    ['pregnant', { offenderSex: 'woman', offenderPregnant: 'yes' }, 'no', 'no', 'yes'],
    ['a woman with a child of 9', { offenderSex: 'woman', offenderChildren: '3-13' }, 'no', 'yes', 'yes'],
    ['a woman with a child of 2', { offenderSex: 'woman', offenderChildren: 'under-3' }, 'no', 'no', 'yes'],
    ['a man raising a child of 9 alone', { offenderChildren: '3-13', raisesAlone: 'yes' }, 'no', 'yes', 'yes'],
    ['a man raising a child of 2 alone', { offenderChildren: 'under-3', raisesAlone: 'yes' }, 'no', 'no', 'yes'],
    ['a father of a child of 9', { offenderChildren: '3-13', raisesAlone: 'no' }, 'yes', 'yes', 'yes'],
    ['disability', { offenderDisability: 'yes' }, 'no', 'no', 'yes'],
    ['a serviceman', { offenderServes: 'serviceman' }, 'yes', 'no', 'yes'],
    ['no permanent job', { offenderWork: 'no-permanent-job' }, 'yes', 'yes', 'no'],
    ['a student', { offenderWork: 'student' }, 'yes', 'yes', 'no'],
    ['unfit for work', { offenderWork: 'unfit' }, 'yes', 'yes', 'no'],
  ]
  for (const [says, more, arrest, service, work] of grounds) {
    const q = ask('2025-03-03', { ...battery, ...nobodySpared, ...more })
    assert.deepEqual(
      ['arrest', 'community-service', 'corrective-work'].map(kind => applies(q, 'cc-109-1.1', kind)),
      [arrest, service, work],
      says,
    )
  }
  const open = part(ask('2025-03-03', battery), 'cc-109-1.1')?.penalties.find(p => p.kind === 'arrest')
  assert.equal(open?.applies, 'open', 'not arrestable until it is known who it is')
  assert.ok(open?.limits[0]?.openFacts.includes('offenderSex'))
})

test('administrative arrest: a woman with a child under 14, servicemen and officers; the fact "not arrestable" follows by itself', () => {
  const third = (more: Example['given']): string | undefined =>
    ask('2025-03-03', { ...row, ...nobodySpared, ...more, admAgainWithinYear: 'yes' }).candidates.find(
      c => c.status === 'stands',
    )?.id
  assert.equal(third({}), 'adm-73.2@2024-06-16')
  assert.equal(third({ offenderSex: 'woman', offenderChildren: '3-13' }), 'adm-73.3@2024-06-16')
  for (const offenderServes of ['serviceman', 'officer'] as const)
    assert.equal(
      applies(ask('2025-03-03', { ...row, ...nobodySpared, offenderServes }), 'adm-73.1', 'administrative-arrest'),
      'no',
    )
})

test('minors: own bounds, no arrest, no imprisonment where 81(7) forbids it, and then nothing of the sanction is left', () => {
  const boy = { ...battery, offenderAge: '16-17', ownMeans: 'yes' } as const
  const light = part(ask('2025-03-03', { ...boy, harm: 'light' }), 'cc-108-1.1')
  assert.deepEqual(
    light?.penalties.map(p => `${p.kind} ${p.min}–${p.max} ${p.applies}`),
    ['fine 5–100 yes', 'corrective-work 5–100 open', 'community-service 10–75 open', 'arrest 10–50 no'],
  )
  assert.equal(light?.penalties[0]?.tenge?.max, 100 * 3932)
  assert.equal(applies(ask('2025-03-03', { ...boy, ownMeans: 'no' }), 'cc-109-1.1', 'fine'), 'no')
  const seven = part(
    ask('2026-01-20', { ...battery, harm: 'medium', victimAge: '14-15', knewMinor: 'yes', offenderAge: '14-15' }),
    'cc-107.2',
  )
  assert.deepEqual(
    [seven?.penalties.map(p => p.applies), seven?.nothingFits?.status, seven?.nothingFits?.cites.map(c => c.id)],
    [['no'], 'true', ['cc-81.7', 'cc-83.2', 'cc-55.4']],
    'EX-07 (b): imprisonment only, and not for him',
  )
  const grave = part(ask('2026-01-20', { ...battery, harm: 'grave', offenderAge: '14-15' }), 'cc-106.1')
  assert.deepEqual(
    grave?.penalties.map(p => `${p.min}–${p.max} ${p.applies}`),
    ['36–96 yes'],
  )
  assert.equal(grave?.nothingFits, undefined)
  assert.deepEqual(
    part(ask('2025-03-03', { ...row, offenderAge: '16-17', admAgainWithinYear: 'yes' }), 'adm-73.2')?.penalties.map(
      p => p.applies,
    ) ?? [],
    [],
    'a minor cannot be arrested, so part 3 stands instead of part 2',
  )
})

test('a fine on a bully of 16 is at most ten MCI, on an adult it is as printed', () => {
  const bully = { deed: 'bullying', victimAge: '14-15', bullyingProven: 'yes', admAgainWithinYear: 'yes' } as const
  const fine = (offenderAge: '16-17' | 'adult'): string | undefined =>
    part(ask('2025-02-01', { ...bully, offenderAge }), 'adm-127-2.2')?.penalties.map(p => `${p.min}–${p.max}`)[0]
  assert.deepEqual([fine('16-17'), fine('adult')], ['10–10', '30–30'])
})

test('no imprisonment where the harm was made good and the sanction has something lighter (55(1))', () => {
  const harmed = { ...battery, ...nobodySpared, harm: 'medium' } as const
  const prison = (given: Example['given'], base: string): string | undefined =>
    applies(ask('2025-03-03', given), base, 'imprisonment')
  assert.equal(prison({ ...harmed, repaired: 'yes' }, 'cc-107.1'), 'no')
  assert.equal(prison({ ...harmed, repaired: 'no' }, 'cc-107.1'), 'yes')
  assert.equal(prison(harmed, 'cc-107.1'), 'open')
  assert.equal(
    prison({ ...harmed, repaired: 'yes', victims: 'two-or-more' }, 'cc-107.2'),
    'yes',
    'nothing lighter there',
  )
})

test('limitation by class, halved under 18, none for what 71(6) names, with the outer end for those who hide', () => {
  const limit = (given: Example['given'], base: string) => part(ask('2025-03-03', given), base)?.limitation
  const ends = (given: Example['given'], base: string): readonly (string | undefined)[] => {
    const l = limit(given, base)
    return [l?.kind, l?.earliest, l?.outer]
  }
  assert.deepEqual(ends(battery, 'cc-109-1.1'), ['runs', '2026-03-03', undefined])
  assert.deepEqual(ends({ ...battery, harm: 'medium' }, 'cc-107.1'), ['runs', '2027-03-03', '2030-03-03'])
  assert.deepEqual(ends({ ...battery, harm: 'medium', victims: 'two-or-more' }, 'cc-107.2'), [
    'runs',
    '2030-03-03',
    '2035-03-03',
  ])
  assert.deepEqual(ends({ ...battery, harm: 'grave' }, 'cc-106.1'), ['runs', '2035-03-03', '2040-03-03'])
  assert.deepEqual(
    part(
      ask('2026-01-20', { ...battery, harm: 'medium', victimAge: '14-15', knewMinor: 'yes', offenderAge: '14-15' }),
      'cc-107.2',
    )?.limitation?.earliest,
    '2028-07-20',
    'EX-07 (b)',
  )
})

test('the payment to the victims’ fund shows both days where the index differs, and nothing where a day has none', () => {
  const payment = (act: Day, decision: Day) =>
    part(ask(act, { ...battery, harm: 'medium', victims: 'two-or-more' }, { decision }), 'cc-107.2')?.payment
  assert.deepEqual(payment('2025-03-03', '2025-04-01')?.tenge, {
    min: 15 * 3932,
    max: 15 * 3932,
    on: ['2025-03-03', '2025-04-01'],
  })
  assert.deepEqual(
    [payment('2025-12-30', '2026-01-06')?.tenge?.min, payment('2025-12-30', '2026-01-06')?.tenge?.max],
    [15 * 3932, 15 * 4325],
  )
  assert.deepEqual(
    [payment('2026-12-30', '2027-01-06')?.mci, payment('2026-12-30', '2027-01-06')?.tenge],
    [15, undefined],
  )
})

test('an age follows from the day of birth on every day the act may have happened, across a birthday too', () => {
  const { victimAge: _, ...noAge } = { ...battery, knewMinor: 'yes' } as const
  const bandsOf = (act: Day | readonly [Day, Day], victim: Day | readonly [Day, Day]): string =>
    /victimAge=([^;]+)/.exec(ask(act, noAge, { births: { victim } }).derivation.facts)?.[1] ?? 'any'
  assert.equal(bandsOf('2025-05-04', '2011-05-05'), 'under-14')
  assert.equal(
    bandsOf('2025-05-05', '2011-05-05'),
    'under-14|14-15',
    'on the birthday itself: the rule of counting is not written',
  )
  assert.equal(bandsOf('2025-05-06', '2011-05-05'), '14-15')
  assert.equal(bandsOf(['2025-05-01', '2025-05-10'], '2011-05-05'), 'under-14|14-15')
  assert.equal(bandsOf(['2023-05-01', '2025-05-10'], '2007-05-05'), '14-15|16-17|adult')
  assert.equal(bandsOf('2025-05-06', ['2007-01-01', '2007-12-31']), '16-17|adult', 'only the year of birth is known')
})

test('a birthday between act and sentence leaves it open on which side of 58 or 63 the person stands', () => {
  const { offenderAge: _, ...noAge } = battery
  const { offenderSeniority: __, ...person } = { ...nobodySpared, offenderSex: 'woman' } as const
  const at = (decision: Day): string | undefined =>
    applies(
      ask('2025-03-03', { ...noAge, ...person }, { births: { offender: '1967-05-05' }, decision }),
      'cc-109-1.1',
      'arrest',
    )
  assert.deepEqual([at('2025-05-04'), at('2025-06-01')], ['yes', 'open'])
})

test('an age that cannot be right is contested with the day of birth, and nobody is born after the act', () => {
  const q = ask(
    '2025-05-06',
    { ...battery, victimAge: 'adult', knewMinor: 'yes' },
    { births: { victim: '2012-05-05' } },
  )
  assert.match(q.derivation.facts, /victimAge=under-14\|adult/)
  assert.equal(status(q, 'public-prosecution'), 'unknown')
  for (const whose of ['victim', 'offender'] as const)
    assert.throws(
      () => ask('2025-05-06', battery, { births: { [whose]: '2025-05-07' } }),
      (e: unknown) => e instanceof LawError && e.code === 'born-after-act' && e.field === `births.${whose}`,
    )
  assert.doesNotThrow(() => ask('2025-05-06', battery, { births: { victim: '2025-05-06' } }))
})

test('two entitled people who say different things leave the fact contested; the same word twice is one word', () => {
  const says = (value: string, source: string): Fact => known('dependent', value, 'police', source, '2025-01-01')
  const { dependent: _, ...rest } = battery
  const base = factsOf(rest)
  const dates = { act: '2025-03-03', decision: '2025-03-04' }
  const q = qualify({ facts: [...base, says('yes', 'a'), says('no', 'b')], dates })
  assert.equal(status(q, 'public-prosecution'), 'unknown')
  assert.equal(
    status(qualify({ facts: [...base, says('no', 'a'), says('no', 'b')], dates }), 'public-prosecution'),
    'false',
  )
})

test('what was known then: a statement entered later, and an outcome decided later, are left out', () => {
  const { harm: _, ...rest } = battery
  const opinion = known('harm', 'medium', 'forensic', 'opinion', '2025-04-10T10:00:00Z')
  const at = (knownOn: Day): string | undefined =>
    status(ask('2025-03-03', rest, { also: [opinion], decision: '2025-05-01', knownOn }), 'public-prosecution')
  assert.deepEqual([at('2026-02-01'), at('2026-01-31')].map(String), ['true', 'true'])
  assert.equal(
    status(
      qualify({
        facts: [...factsOf(rest).map(f => ({ ...f, at: '2025-03-04' })), opinion],
        dates: { act: '2025-03-03', decision: '2025-05-01', knownOn: '2025-04-09' },
      }),
      'public-prosecution',
    ),
    'unknown',
    'the grade was not known yet',
  )
  const earlier: Prior = { provision: 'cc-109-1.1', act: '2025-02-01', outcome: 'convicted', on: '2025-04-15' }
  const repeated = (knownOn: Day): string =>
    qualify({
      facts: factsOf(battery, ['cc12Repetition']).map(f => ({ ...f, at: '2025-03-04' })),
      dates: { act: '2025-03-03', decision: '2025-05-01', knownOn },
      priors: { complete: true, match: 'confirmed', list: [earlier] },
    }).candidates.find(c => c.status === 'stands')?.id ?? ''
  assert.deepEqual([repeated('2025-04-14'), repeated('2025-04-15')], ['cc-109-1.2@2024-06-16', 'cc-109-1.1@2024-06-16'])
})

test('procedure follows the day of the step: an old deed handled after the reform is prosecuted under the new list', () => {
  const cites = (step: Day): readonly (string | undefined)[] =>
    ask('2024-06-01', { ...battery, harm: 'grave' }, { decision: '2025-01-01', step })
      .conclusions.find(c => c.claim === 'public-prosecution')
      ?.cites.map(c => c.mark) ?? []
  assert.deepEqual([cites('2024-06-15'), cites('2024-06-16')], [['Q20'], ['Q24']])
  assert.throws(
    () => ask('2024-06-01', battery, { decision: '2025-01-01', step: '2024-05-31' }),
    (e: unknown) => e instanceof LawError && e.code === 'step-before-act',
  )
  const q = ask('2024-06-01', { ...battery, harm: 'grave' }, { decision: '2025-01-01', step: '2024-06-10' })
  assert.equal(replay(q.derivation), 'same')
})

test('before the first wording held nothing is answered with "no", and the day is named as the problem', () => {
  const q = ask('2019-05-05', { ...battery, harm: 'grave' })
  assert.deepEqual(q.problems, [{ code: 'act-before-rulebook', field: 'dates.act', value: '2019-05-05' }])
  for (const claim of ['criminal-offence', 'reconciliation-barred', 'caps-closed'])
    assert.equal(status(q, claim), 'unknown', claim)
  const parsed = parseInquiry({ facts: [], dates: { act: '2019-05-05', decision: '2019-06-01' } })
  assert.deepEqual(parsed.ok ? [] : parsed.errors.map(e => `${e.code} ${e.field}`), ['act-before-rulebook dates.act'])
  assert.deepEqual(ask('2025-05-05', battery).problems, [], 'negative control')
})

test('a day without an index is named as the problem and no sum is shown', () => {
  assert.equal(indexOn('2027-02-01'), undefined)
  const q = ask('2027-02-01', battery)
  assert.deepEqual(q.problems, [{ code: 'mci-not-known', field: 'dates.act', value: '2027-02-01' }])
  const bus = ask(
    '2026-12-30',
    {
      deed: 'put-off-transport',
      putOffByForce: 'yes',
      victimAge: 'under-14',
      travelledAlone: 'yes',
      offenderAge: 'adult',
    },
    { caseOpened: '2027-01-05', decision: '2027-01-05' },
  )
  assert.deepEqual(bus.problems, [{ code: 'mci-not-known', field: 'dates.caseOpened', value: '2027-01-05' }])
  assert.equal(part(bus, 'adm-593.1-1')?.penalties[0]?.tenge, undefined)
})

test('an act cannot lie after the decision: an uncertain one ends there, a later one is refused', () => {
  assert.deepEqual(ask(['2024-06-10', '2024-06-30'], battery, { decision: '2024-06-14' }).act, [
    '2024-06-10',
    '2024-06-14',
  ])
  assert.ok(
    ask(['2024-06-10', '2024-06-30'], battery, { decision: '2024-06-14' }).candidates.every(
      c => !c.id.startsWith('cc-109-1'),
    ),
    'the reform had not come',
  )
})

// ---- repeats ----------------------------------------------------------------------------------------------------------------------------------

const register = (list: readonly Prior[], more: Partial<Priors> = {}): Priors => ({
  complete: true,
  match: 'confirmed',
  list,
  ...more,
})
const derived = (
  key: string,
  on: Day,
  priors: Priors,
  given: Example['given'] = battery,
  also: readonly Fact[] = [],
): string => {
  const { cc12Repetition: _, ...rest } = given
  return new RegExp(`(?:^|;)${key}=([^;]+)`).exec(ask(on, rest, { priors, also }).derivation.facts)?.[1] ?? 'any'
}

test('repetition: before and after a conviction or a release, after a stop for lack of a complaint, different victims, one continued act', () => {
  const of = (outcome: Prior['outcome']): string =>
    derived(
      'cc12Repetition',
      '2025-05-05',
      register([{ provision: 'cc-109-1.1', act: '2025-04-01', outcome, on: '2025-04-20' }]),
    )
  assert.deepEqual(
    (['pending', 'convicted', 'reconciled', 'released-otherwise', 'stopped-without-complaint'] as const).map(of),
    ['yes', 'no', 'no', 'no', 'any'],
  )
  const pending = register([{ provision: 'cc-109-1.1', act: '2025-04-01', outcome: 'pending' }])
  const continued = (fact: Partial<Fact>): string =>
    derived('cc12Repetition', '2025-05-05', pending, battery, [
      { key: 'continuedAct', by: 'investigator', source: 't', at: '2025-05-06', ...fact } as Fact,
    ])
  assert.equal(continued({ state: 'known', value: 'yes' }), 'no', 'one intent and one aim: one offence')
  assert.equal(continued({ state: 'known', value: 'no' }), 'yes')
  assert.equal(continued({ state: 'unknown-asked' }), 'any', 'once it is raised and open, repetition is open')
})

test('item 9: one day before, on and after the end of each period, from the act and from the release', () => {
  const released = register([{ provision: 'cc-109-1.1', act: '2024-09-10', outcome: 'reconciled', on: '2024-10-20' }])
  const bar = (on: Day): string => derived('batteryAfterReconciliation', on, released)
  assert.deepEqual(['2025-09-09', '2025-09-10', '2025-09-11', '2025-10-19', '2025-10-20', '2025-10-21'].map(bar), [
    'yes',
    'any',
    'any',
    'any',
    'any',
    'no',
  ])
  const minorCrime = register([{ provision: 'cc-107.1', act: '2024-09-10', outcome: 'reconciled', on: '2024-10-20' }])
  assert.deepEqual(
    ['2025-09-09', '2025-11-25', '2026-10-21'].map(on => derived('batteryAfterReconciliation', on, minorCrime)),
    ['yes', 'any', 'no'],
    'one year or two',
  )
})

test('still penalised: a year from the end of execution, six months for a minor, another clock than "again within a year"', () => {
  const penalty = register([
    { provision: 'adm-73.1', act: '2025-02-20', outcome: 'penalty-imposed', on: '2025-03-01', executed: '2025-03-06' },
  ])
  const { admAgainWithinYear: _, ...open } = row
  const both = (on: Day, age: 'adult' | '16-17' = 'adult'): readonly string[] =>
    ['admAgainWithinYear', 'admStillPenalised'].map(key => derived(key, on, penalty, { ...open, offenderAge: age }))
  assert.deepEqual(
    ['2026-02-28', '2026-03-01', '2026-03-02', '2026-03-05', '2026-03-06', '2026-03-07'].map(on => both(on)),
    [
      ['yes', 'yes'],
      ['any', 'yes'],
      ['no', 'yes'],
      ['no', 'yes'],
      ['no', 'any'],
      ['no', 'no'],
    ],
  )
  assert.deepEqual(
    ['2025-09-05', '2025-09-06', '2025-09-07'].map(on => both(on, '16-17')[1]),
    ['yes', 'any', 'no'],
  )
})

test('recidivism: grave after imprisonment for grave; two such or an especially grave one make it dangerous; spent and youthful ones do not count', () => {
  const convicted = (provision: string, more: Partial<Prior> = {}): Prior => ({
    provision,
    act: '2021-01-01',
    outcome: 'convicted',
    on: '2021-06-01',
    imprisoned: true,
    spent: false,
    underAge: false,
    ...more,
  })
  const of = (
    list: readonly Prior[],
    harm: 'grave' | 'medium' | 'none' = 'grave',
    more: Partial<Priors> = {},
  ): string => derived('recidivism', '2025-05-05', register(list, more), { ...battery, harm })
  const grave = convicted('cc-106.1')
  assert.equal(of([]), 'none')
  assert.equal(of([grave]), 'recidivism')
  assert.equal(of([grave, grave]), 'dangerous')
  assert.equal(of([grave], 'medium'), 'none', 'the new crime is not grave')
  assert.equal(of([convicted('cc-107.1')]), 'none', 'the old crime was not grave')
  assert.equal(of([convicted('cc-106.1', { spent: true })]), 'none')
  assert.equal(of([convicted('cc-106.1', { underAge: true })]), 'none')
  assert.equal(of([convicted('cc-106.1', { imprisoned: false })]), 'none')
  assert.equal(
    of([{ provision: 'cc-106.1', act: '2021-01-01', outcome: 'convicted', on: '2021-06-01' }]),
    'none|recidivism',
    'what the register does not say of a conviction stays open',
  )
  assert.equal(of([grave], 'grave', { match: 'probable' }), 'none|recidivism')
  assert.equal(of([], 'grave', { complete: false }), 'any')
})

test('"for the first time" needs a complete register, and a conviction that is not spent ends it', () => {
  const of = (list: readonly Prior[], more: Partial<Priors> = {}): string =>
    derived('firstTime', '2025-05-05', register(list, more))
  assert.equal(of([]), 'yes')
  assert.equal(of([], { complete: false }), 'any')
  assert.equal(
    of([{ provision: 'cc-109-1.1', act: '2024-08-01', outcome: 'convicted', on: '2024-09-01', spent: false }]),
    'no',
  )
  assert.equal(of([{ provision: 'cc-109-1.1', act: '2025-05-01', outcome: 'pending' }]), 'any', 'disputed, so open')
  assert.equal(of([{ provision: 'adm-73.1', act: '2025-05-01', outcome: 'penalty-imposed', on: '2025-05-03' }]), 'yes')
})

test('complaint filed, absent, withdrawn in both parts, with and without the grounds of 32(4)', () => {
  const ground = { cannotUseRights: 'no', publicInterest: 'no', prosecutorDecision: 'none' } as const
  const answers = (given: Example['given']): readonly (string | undefined)[] => {
    const q = ask('2025-03-03', { ...battery, ...ground, ...given })
    return ['may-proceed', 'prosecutor-decides', 'prosecutor-must-take-up', 'may-close-for-lack-of-complaint'].map(c =>
      status(q, c),
    )
  }
  assert.deepEqual(answers({ complaint: 'filed' }), ['true', 'false', 'false', 'false'])
  assert.deepEqual(answers({ complaint: 'none' }), ['false', 'true', 'false', 'false'])
  assert.deepEqual(answers({ complaint: 'withdrawn' }), ['unknown', 'true', 'false', 'false'])
  assert.deepEqual(answers({ complaint: 'none', cannotUseRights: 'yes' }), ['false', 'true', 'true', 'false'])
  assert.deepEqual(answers({ complaint: 'none', prosecutorDecision: 'declined' }), ['false', 'false', 'false', 'true'])
  for (const complaint of ['filed', 'none', 'withdrawn'] as const)
    assert.deepEqual(
      answers({ complaint, victims: 'two-or-more' }),
      ['true', 'false', 'false', 'false'],
      'in part 2 the complaint changes nothing',
    )
  const open = ask('2025-03-03', { ...battery, prosecutorDecision: 'none', publicInterest: 'no', complaint: 'none' })
  assert.equal(status(open, 'prosecutor-must-take-up'), 'unknown', 'whether she can use her rights is open')
})

test('torment: class, limitation and payment rose with the reform', () => {
  const old = part(ask('2024-05-14', { ...battery, systematicCourse: 'yes' }), 'cc-110.1')
  const now = part(ask('2024-07-14', { ...battery, ...threeMarks, harm: 'none' }), 'cc-110.1')
  assert.deepEqual(
    [
      old?.class,
      old?.limitation?.earliest,
      old?.payment?.mci,
      now?.class,
      now?.limitation?.earliest,
      now?.payment?.mci,
    ],
    ['minor', '2026-05-14', 10, 'medium', '2029-07-14', 15],
  )
})
