// What the worked examples ask beyond the provision that stands: envelopes of penalty, periods, payments, release, rivals; and the edges that need the
// gravest articles. All people are invented; figures were computed by hand from the texts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  coerced,
  forced,
  indecent,
  insulted,
  killed,
  nothingWorse,
  suicide,
  threatened,
  threeMarks,
  tortured,
  unforced,
} from './acts/example-facts.ts'
import { factsOf } from './check.ts'
import { qualify, selectLaw, type Day, type Example, type Inquiry, type Priors, type Qualification } from './index.ts'

type More = { readonly unknown?: readonly string[]; readonly priors?: Priors } & Partial<Inquiry['dates']>
function ask(on: Day, given: Example['given'], more: More = {}): Qualification {
  const { unknown = [], priors, ...dates } = more
  return qualify({
    facts: factsOf(given, [...unknown, ...(priors === undefined ? [] : ['cc12Repetition', 'admAgainWithinYear'])]),
    dates: { act: on, decision: on, ...dates },
    ...(priors === undefined ? {} : { priors }),
  })
}
const status = (q: Qualification, claim: string): string | undefined =>
  q.conclusions.find(c => c.claim === claim)?.status
const statuses = (q: Qualification, ...claims: readonly string[]): readonly (string | undefined)[] =>
  claims.map(c => status(q, c))
const part = (q: Qualification, base: string) =>
  q.candidates.find(c => c.id.startsWith(`${base}@`) && !['excluded', 'displaced'].includes(c.status))
const standing = (q: Qualification): readonly string[] =>
  q.candidates.filter(c => c.status === 'stands').map(c => c.id.split('@')[0] as string)
const clean = {
  batteryAfterReconciliation: 'no',
  crimeAfterReconciledCrime: 'no',
  firstTime: 'yes',
  recidivism: 'none',
} as const
const noGround = { cannotUseRights: 'no', publicInterest: 'no', prosecutorDecision: 'none' } as const

test('EX-01 (a): before the reform an administrative case of two months, which no later law can turn into a crime', () => {
  const q = ask(
    '2024-06-15',
    { ...nothingWorse, ...clean, harm: 'none', complaint: 'none' },
    { decision: '2024-07-20' },
  )
  assert.equal(part(q, 'adm-73-2.1-1')?.limitation?.earliest, '2024-08-15')
  assert.equal(part(q, 'adm-73-2.1-1')?.payment, undefined)
  const law = selectLaw({
    facts: factsOf({ ...nothingWorse, harm: 'none' }),
    dates: { act: '2024-06-15', decision: '2024-07-20' },
  })
  assert.deepEqual([law.governs, law.cites.map(c => c.id)], ['act', ['cc-5', 'cc-6.3']])
})

test('EX-03: the envelope runs from a fine of 20 MCI to ten years, the payment from 5 to 20 MCI, the deadline is the shortest', () => {
  const q = ask(
    '2025-10-02',
    { ...nothingWorse, ...clean, ...noGround, complaint: 'none' },
    { unknown: ['harm', 'dependent', 'knewDependent'] },
  )
  const may = q.candidates.filter(c => c.status === 'open')
  const fines = may.flatMap(c => c.penalties.filter(p => p.kind === 'fine').map(p => p.tenge?.min ?? 0))
  const years = may.flatMap(c => c.penalties.filter(p => p.kind === 'imprisonment').map(p => p.max / 12))
  assert.deepEqual([Math.min(...fines), Math.max(...years)], [78_640, 10])
  const paid = may.flatMap(c => (c.payment?.tenge === undefined ? [] : [c.payment.tenge.min]))
  assert.deepEqual([Math.min(...paid), Math.max(...paid)], [19_660, 78_640])
  assert.equal(q.severity.limitation?.earliest, '2026-10-02')
  assert.deepEqual(
    may.filter(c => c.penalties.some(p => p.kind === 'restriction')).map(c => c.id.split('@')[0]),
    ['cc-108-1.2'],
    'restriction of liberty under 108-1(2) alone',
  )
})

test('EX-04: dependence is an item of 106(2) since the law of 17.03.2023; the facts of EX-04 say since the reform, and the text wins', () => {
  const her = { ...nothingWorse, ...clean, harm: 'grave', dependent: 'yes', knewDependent: 'yes' } as const
  const [before, between, after] = [ask('2023-05-16', her), ask('2024-06-01', her), ask('2024-07-01', her)]
  assert.deepEqual([before, between, after].map(standing), [['cc-106.1'], ['cc-106.2'], ['cc-106.2']])
  const doubtful = ask('2023-05-20', her)
  assert.deepEqual(standing(doubtful), [])
  assert.ok(doubtful.notes.some(n => /212-VII/.test(n.en)))
  assert.deepEqual(
    part(after, 'cc-106.2')?.penalties.map(p => `${p.kind} ${p.min / 12}–${p.max / 12}`),
    ['imprisonment 6–10'],
  )
  assert.equal(part(ask('2024-06-01', { ...nothingWorse, harm: 'grave' }), 'cc-106.1')?.payment?.tenge?.min, 73_840)
})

test('EX-05: medium harm to a boy: imprisonment and nothing else, caps shut, below the minimum open, no surety', () => {
  const q = ask('2026-02-10', {
    ...nothingWorse,
    ...clean,
    harm: 'medium',
    victimAge: '14-15',
    knewMinor: 'yes',
    repaired: 'yes',
    mitigating: 'yes',
    aggravating: 'no',
  })
  assert.deepEqual(
    statuses(
      q,
      'caps-closed',
      'cap-by-mitigation',
      'below-minimum-closed',
      'imprisonment-excluded',
      'surety',
      'conditional-sentence-excluded',
    ),
    ['true', 'false', 'false', 'false', 'false', 'false'],
  )
  assert.deepEqual(
    part(q, 'cc-107.2')?.penalties.map(p => `${p.kind} ${p.min}–${p.max} ${p.applies}`),
    ['imprisonment 6–36 yes'],
  )
  assert.equal(part(q, 'cc-107.2')?.payment?.tenge?.max, 64_875)
})

test('EX-06: battery by a coach and cruel treatment reach one deed: both are named and nobody picks', () => {
  const coach = {
    ...nothingWorse,
    ...clean,
    harm: 'none',
    victimAge: 'under-14',
    knewMinor: 'yes',
    familyRelation: 'no',
    roleToChild: 'teacher',
    failedUpbringing: 'yes',
  } as const
  const found = ask('2025-11-12', { ...coach, cruelTreatment: 'yes' })
  assert.deepEqual(
    found.rivals.map(r => [r.status, r.between.map(id => id.split('@')[0]), r.cite.id, r.cite.confidence]),
    [['true', ['cc-140.x', 'cc-109-1.2'], 'cc-13.3', 'U']],
  )
  assert.equal(status(found, 'public-prosecution'), 'true', 'public whichever of them it is')
  assert.deepEqual(
    part(found, 'cc-140.x')?.penalties.map(p => `${p.kind} ${p.max}`),
    ['fine 1000', 'imprisonment 24'],
  )
  assert.equal(part(found, 'cc-140.x')?.confidence, 'S')
  assert.equal(ask('2025-11-12', coach, { unknown: ['cruelTreatment'] }).rivals[0]?.status, 'open')
  assert.deepEqual(
    ask('2025-11-12', { ...coach, cruelTreatment: 'no' }).rivals,
    [],
    'cruel treatment is never inferred from blows',
  )
})

test('EX-09 (e)–(g): a crime after a reconciled crime, two periods, and a threat that no item names', () => {
  const released = (provision: string): Priors => ({
    complete: true,
    match: 'confirmed',
    list: [{ provision, act: '2024-09-10', outcome: 'reconciled', on: '2024-10-20' }],
  })
  const medium = ask(
    '2025-11-25',
    { ...nothingWorse, harm: 'medium', complaint: 'filed' },
    { priors: released('cc-107.1') },
  )
  assert.deepEqual(statuses(medium, 'reconciliation-barred', 'public-prosecution'), ['true', 'true'])
  assert.deepEqual(
    part(medium, 'cc-107.1')?.penalties.map(p => `${p.kind} ${p.min}–${p.max}`),
    ['fine 200–1000', 'corrective-work 200–1000', 'community-service 200–600', 'imprisonment 6–24'],
  )
  assert.equal(part(medium, 'cc-107.1')?.payment?.tenge?.min, 39_320)
  const threat = ask('2025-08-03', { ...threatened, complaint: 'filed' }, { priors: released('cc-109-1.1') })
  assert.deepEqual([standing(threat), status(threat, 'reconciliation-barred')], [['cc-115'], 'false'])
  assert.deepEqual(
    part(threat, 'cc-115')?.penalties.map(
      p => `${p.kind} ${p.min}–${p.max}${p.tenge ? ` = ${p.tenge.min}–${p.tenge.max}` : ''}`,
    ),
    ['fine 20–120 = 78640–471840', 'corrective-work 20–120 = 78640–471840', 'community-service 20–120', 'arrest 10–30'],
  )
})

test('EX-11: each episode of battery ends in a year; torment in five or ten', () => {
  const episode = {
    ...nothingWorse,
    ...clean,
    harm: 'none',
    dependent: 'yes',
    knewDependent: 'yes',
    cc12Repetition: 'yes',
  } as const
  const battery = part(ask('2025-09-14', episode), 'cc-109-1.2')
  assert.deepEqual([battery?.limitation?.earliest, battery?.payment?.tenge?.min], ['2026-09-14', 19_660])
  const worse = part(ask('2025-09-14', { ...episode, ...threeMarks }), 'cc-110.2')
  assert.deepEqual([worse?.limitation?.earliest, worse?.payment?.tenge?.min], ['2035-09-14', 78_640])
  const first = part(ask('2025-09-14', { ...episode, ...threeMarks, dependent: 'no' }), 'cc-110.1')
  assert.deepEqual([first?.limitation?.earliest, first?.payment?.tenge?.min], ['2030-09-14', 58_980])
})

test('EX-13: 121-1 lapses in a year and knows no fine, so no surety; 124 never lapses and is shut all round', () => {
  const sent = { ...indecent, ...clean, ...noGround, complaint: 'none', death: 'no', harm: 'none' } as const
  const light = ask('2024-09-20', { ...sent, depraving: 'no' })
  assert.deepEqual(
    statuses(light, 'surety', 'reconciliation-available', 'below-minimum-closed', 'prosecutor-decides'),
    ['false', 'true', 'false', 'true'],
  )
  assert.deepEqual([part(light, 'cc-121-1')?.limitation?.kind, part(light, 'cc-121-1')?.payment?.mci], ['runs', 5])
  const grave = ask('2024-09-20', { ...sent, depraving: 'yes' })
  assert.equal(part(grave, 'cc-124.1')?.limitation?.kind, 'none')
  assert.equal(grave.severity.limitation, undefined)
  assert.deepEqual(
    statuses(
      grave,
      'reconciliation-barred',
      'reconciliation-by-discretion',
      'caps-closed',
      'below-minimum-closed',
      'conditional-sentence-excluded',
      'active-repentance',
      'surety',
    ),
    ['true', 'false', 'true', 'true', 'true', 'false', 'false'],
  )
})

test('EX-14: ten days, for a woman with a child of six thirty MCI, twenty days again; no warning, no reconciliation', () => {
  const breach = {
    deed: 'order-breach',
    policeOrderInForce: 'yes',
    offenderAge: 'adult',
    familyRelation: 'yes',
  } as const
  const man = {
    offenderSex: 'man',
    offenderSeniority: 'under-58',
    offenderChildren: 'none',
    raisesAlone: 'no',
    offenderDisability: 'no',
    offenderServes: 'no',
  } as const
  const penalty = (q: Qualification): readonly string[] =>
    q.candidates
      .filter(c => c.status === 'stands')
      .flatMap(c => [
        c.id.split('@')[0] as string,
        ...c.penalties.map(p => `${p.kind} ${p.min}–${p.max}${p.tenge ? ` = ${p.tenge.min}` : ''}`),
      ])
  const opened = { caseOpened: '2026-02-26', decision: '2026-03-20' }
  assert.deepEqual(penalty(ask('2026-02-25', { ...breach, ...man, admAgainWithinYear: 'no' }, opened)), [
    'adm-461.1',
    'administrative-arrest 10–10',
  ])
  assert.deepEqual(
    penalty(
      ask(
        '2026-02-25',
        {
          ...breach,
          ...man,
          offenderSex: 'woman',
          offenderChildren: '3-13',
          offenderPregnant: 'no',
          admAgainWithinYear: 'no',
        },
        opened,
      ),
    ),
    ['adm-461.2', 'fine 30–30 = 129750'],
  )
  const again = ask(
    '2026-03-15',
    { ...breach, ...man },
    {
      ...opened,
      priors: {
        complete: true,
        match: 'confirmed',
        list: [{ provision: 'adm-461.1', act: '2026-02-25', outcome: 'penalty-imposed', on: '2026-02-27' }],
      },
    },
  )
  assert.deepEqual(penalty(again), ['adm-461.1-1', 'administrative-arrest 20–20'])
  assert.deepEqual(statuses(again, 'administrative-reconciliation', 'ends-by-reconciliation', 'may-proceed'), [
    'false',
    'false',
    'true',
  ])
})

// ---- the gravest articles and the doors of the general part -------------------------------------------------------------------------------------

test('life alone for the murder of a young child: a woman and a man of 63 cannot be given it, and nothing is printed in its place', () => {
  const child = { ...killed, victimAge: 'under-14', knewMinor: 'yes' } as const
  const fits = (given: Example['given']) => part(ask('2025-03-03', { ...child, ...given }), 'cc-99.3')?.nothingFits
  assert.equal(fits({ offenderSex: 'man', offenderSeniority: 'under-58' }), undefined)
  for (const who of [{ offenderSex: 'woman' }, { offenderSex: 'man', offenderSeniority: 'at-63' }] as const)
    assert.deepEqual([fits(who)?.status, fits(who)?.cites.map(c => `${c.id} ${c.confidence}`)], ['true', ['cc-46.4 U']])
  assert.equal(fits({ offenderSex: 'man', offenderSeniority: '59-62' }), undefined)
  assert.deepEqual(
    fits({ offenderAge: '16-17' })?.cites.map(c => c.id),
    ['cc-46.4', 'cc-81.7'],
  )
  const young = part(
    ask('2025-03-03', { ...killed, victimAge: '14-15', knewMinor: 'yes', offenderAge: '16-17' }),
    'cc-99.2',
  )
  assert.deepEqual(
    young?.penalties.map(p => `${p.kind} ${p.max} ${p.applies}`),
    ['imprisonment 144 yes', 'life-imprisonment 0 no'],
    'twelve years for aggravated murder',
  )
})

test('especially grave crimes against the person and torture know no limitation; life leaves the question to the court only where a period runs', () => {
  assert.equal(part(ask('2025-03-03', killed), 'cc-99.1')?.limitation?.kind, 'none')
  assert.equal(part(ask('2022-12-01', tortured), 'cc-146.1')?.limitation?.kind, 'none')
  const rape = ask('2025-03-03', forced)
  assert.deepEqual(
    [part(rape, 'cc-120.1')?.limitation?.kind, part(rape, 'cc-120.1')?.limitation?.earliest],
    ['runs', '2035-03-03'],
  )
  const unknownAge = ask('2025-03-03', forced, { unknown: ['victimAge', 'knewMinor'] })
  assert.equal(part(unknownAge, 'cc-120.1')?.limitation?.kind, 'open', 'none, if the victim was a minor')
})

test('sexual crimes against minors: every door shut, except a minor against 14–17', () => {
  const doors = [
    'reconciliation-barred',
    'caps-closed',
    'below-minimum-closed',
    'conditional-sentence-excluded',
  ] as const
  const act = { ...unforced, ...clean, death: 'no', harm: 'none' } as const
  assert.deepEqual(statuses(ask('2025-03-03', act), ...doors), ['true', 'true', 'true', 'true'])
  const among = ask('2025-03-03', { ...act, offenderAge: '16-17' })
  assert.deepEqual(statuses(among, ...doors), ['false', 'false', 'false', 'false'])
  assert.equal(status(among, 'reconciliation-available'), 'true', '122(1) is a medium crime')
  const younger = ask('2025-03-03', { ...act, offenderAge: '16-17', victimAge: 'under-14' })
  assert.equal(status(younger, 'reconciliation-barred'), 'true', 'the exception ends at fourteen')
  assert.equal(status(ask('2024-05-05', act), 'reconciliation-barred'), 'true', 'shut before the reform too')
})

test('private cases: started by the victim alone, ended by reconciliation; the prosecutor carries them only for those who cannot', () => {
  const said = { ...insulted, ...clean, ...noGround, helpless: 'no', dependent: 'no', death: 'no' } as const
  const of = (given: Example['given']) =>
    statuses(
      ask('2025-03-03', { ...said, ...given }),
      'private-prosecution',
      'private-public',
      'public-prosecution',
      'complaint-needed',
      'may-proceed',
      'prosecutor-decides',
      'prosecutor-must-take-up',
      'may-close-for-lack-of-complaint',
      'ends-by-reconciliation',
    )
  assert.deepEqual(of({ complaint: 'filed' }), [
    'true',
    'false',
    'false',
    'false',
    'true',
    'false',
    'false',
    'false',
    'true',
  ])
  assert.deepEqual(of({ complaint: 'none' }), [
    'true',
    'false',
    'false',
    'true',
    'false',
    'false',
    'false',
    'false',
    'true',
  ])
  assert.deepEqual(of({ complaint: 'none', helpless: 'yes' }), [
    'true',
    'false',
    'false',
    'true',
    'false',
    'true',
    'true',
    'false',
    'true',
  ])
  assert.deepEqual(
    of({ complaint: 'none', publicInterest: 'yes', prosecutorDecision: 'declined' })[7],
    'true',
    'interests of society carry a private-public case, never a private one',
  )
  assert.equal(status(ask('2025-03-03', { ...coerced, ...clean, complaint: 'filed' }), 'private-prosecution'), 'true')
})

test('driving to suicide: whether a completed suicide is a death in the sense of 68(1) is not written', () => {
  const driven = { ...suicide, ...clean, harm: 'none' } as const
  assert.equal(status(ask('2025-03-03', { ...driven, death: 'no' }), 'reconciliation-available'), 'true')
  const dead = ask('2025-03-03', { ...driven, death: 'yes' })
  assert.equal(status(dead, 'reconciliation-available'), 'unknown')
  assert.deepEqual(dead.conclusions.find(c => c.claim === 'reconciliation-available')?.openReadings, [
    'suicide-as-death',
  ])
  assert.equal(
    status(
      ask('2025-03-03', { ...driven, death: 'no', victimAge: '14-15', knewMinor: 'yes' }),
      'reconciliation-barred',
    ),
    'true',
  )
})
