// The worked examples EX-01 … EX-14 as far as the articles held here reach. All people are invented. Figures were computed by hand from the texts
// (articles 41–45 of the Criminal Code, MCI of the year), not by this engine.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './check.ts'
import type { ClaimId, Day, Example } from './index.ts'
import { qualify, type Inquiry, type Priors, type Qualification } from './index.ts'
import { forced, indecent, insulted, nothingWorse, threatened, threeMarks } from './acts/example-facts.ts'

type Given = Example['given']
type More = {
  readonly unknown?: readonly string[]
  readonly decision?: Day
  readonly caseOpened?: Day
  readonly priors?: Priors
  readonly readings?: NonNullable<Inquiry['readings']>
}

function ask(on: Day, given: Given, more: More = {}): Qualification {
  const { unknown = [], decision = on, caseOpened, priors, readings } = more
  return qualify({
    facts: factsOf(given, [...unknown, ...(priors === undefined ? [] : ['cc12Repetition', 'admAgainWithinYear'])]),
    dates: { act: on, decision, ...(caseOpened === undefined ? {} : { caseOpened }) },
    ...(priors === undefined ? {} : { priors }),
    ...(readings === undefined ? {} : { readings }),
  })
}
const status = (q: Qualification, claim: ClaimId): string =>
  q.conclusions.find(c => c.claim === claim)?.status ?? 'no such claim'
const now = (q: Qualification, claim: ClaimId): string =>
  q.conclusions.find(c => c.claim === claim)?.now ?? 'no such claim'
const standing = (q: Qualification): readonly string[] =>
  q.candidates.filter(c => c.status === 'stands').map(c => c.id.split('@')[0] as string)
const open = (q: Qualification): readonly string[] =>
  q.candidates.filter(c => c.status === 'open' || c.status === 'needs-judgement').map(c => c.id.split('@')[0] as string)
/** "fine 20–80 = 73840–295360": kind, amount and tenge in the order of the article. */
const penalties = (q: Qualification, base: string): readonly string[] =>
  (q.candidates.find(c => c.id.startsWith(`${base}@`) && c.status !== 'excluded')?.penalties ?? []).map(
    p => `${p.kind} ${p.min}–${p.max}${p.tenge === undefined ? '' : ` = ${p.tenge.min}–${p.tenge.max}`}`,
  )
const sure = {
  offenderRepresentsChild: 'no',
  batteryAfterReconciliation: 'no',
  crimeAfterReconciledCrime: 'no',
} as const
const noSpecialGround = { cannotUseRights: 'no', publicInterest: 'no', prosecutorDecision: 'none' } as const

test('EX-01: battery of a wife, one day apart, and part 1 against part 2', () => {
  const battery = { ...nothingWorse, ...sure, ...noSpecialGround, harm: 'none', complaint: 'none' } as const
  const a = ask('2024-06-15', battery)
  assert.deepEqual(standing(a), ['adm-73-2.1-1'])
  assert.equal(status(a, 'criminal-offence'), 'false')
  assert.equal(
    a.candidates.find(c => c.id.startsWith('adm-73-2.1-1'))?.sanctionHeld,
    false,
    'the penalties of 2023–24 were not seen, and none is invented',
  )

  const b = ask('2024-06-16', battery)
  assert.deepEqual(standing(b), ['cc-109-1.1'])
  assert.equal(status(b, 'public-prosecution'), 'false')
  assert.equal(status(b, 'complaint-needed'), 'true')
  assert.equal(status(b, 'prosecutor-decides'), 'true')
  assert.equal(status(b, 'statute-narrower-than-press'), 'true')
  assert.deepEqual(
    [status(b, 'may-close-for-lack-of-complaint'), now(b, 'may-close-for-lack-of-complaint')],
    ['false', 'forbid'],
  )
  assert.equal(status(b, 'reconciliation-available'), 'true')
  assert.deepEqual(penalties(b, 'cc-109-1.1'), [
    'fine 20–80 = 73840–295360',
    'corrective-work 20–80 = 73840–295360',
    'community-service 20–80',
    'arrest 10–25',
  ])
  assert.deepEqual([b.severity.limitation?.earliest, b.severity.paymentMci], ['2025-06-16', [5, 5]])
  assert.equal(status(b, 'protective-order'), 'true')

  const c = ask('2024-06-16', { ...battery, dependent: 'yes', knewDependent: 'yes' })
  assert.deepEqual(standing(c), ['cc-109-1.2'])
  assert.equal(status(c, 'public-prosecution'), 'true')
  assert.equal(status(c, 'complaint-needed'), 'false')
  assert.equal(status(c, 'reporting-after-reconciliation'), 'true')
  assert.deepEqual(penalties(c, 'cc-109-1.2'), [
    'fine 100–200 = 369200–738400',
    'corrective-work 100–200 = 369200–738400',
    'community-service 100–200',
    'arrest 30–50',
  ])

  const dependenceOpen = ask('2024-06-16', battery, { unknown: ['dependent'] })
  assert.equal(status(dependenceOpen, 'public-prosecution'), 'unknown')
  assert.equal(now(dependenceOpen, 'may-close-for-lack-of-complaint'), 'forbid')
})

test('EX-02: light harm, complaint withdrawn: a withdrawal ends nothing', () => {
  const light = {
    ...nothingWorse,
    ...sure,
    ...noSpecialGround,
    harm: 'light',
    complaint: 'withdrawn',
    reconciled: 'no',
    repaired: 'no',
  } as const
  assert.deepEqual(standing(ask('2024-03-03', light)), ['adm-73-1.1-1'])
  const b = ask('2025-03-03', light)
  assert.deepEqual(standing(b), ['cc-108-1.1'])
  assert.equal(
    status(b, 'prosecutor-decides'),
    'true',
    'the duty arises whether or not a withdrawn complaint counts as absent',
  )
  assert.equal(status(b, 'may-close-for-lack-of-complaint'), 'false')
  assert.equal(status(b, 'release-by-reconciliation'), 'false')
  assert.equal(status(b, 'may-proceed'), 'unknown', 'whether withdrawn equals absent is not written')
  assert.deepEqual(b.conclusions.find(c => c.claim === 'may-proceed')?.openReadings, ['withdrawn-complaint'])
  assert.deepEqual(penalties(b, 'cc-108-1.1'), [
    'fine 20–200 = 78640–786400',
    'corrective-work 20–200 = 78640–786400',
    'community-service 20–200',
    'arrest 10–50',
  ])
  assert.equal(b.severity.limitation?.earliest, '2026-03-03')
  const c = ask('2025-03-03', { ...light, dependent: 'yes', knewDependent: 'yes' })
  assert.deepEqual(standing(c), ['cc-108-1.2'])
  assert.equal(status(c, 'public-prosecution'), 'true')
  assert.equal(status(c, 'reconciliation-barred'), 'false', 'not barred by 2-1: she is an adult')
  assert.equal(status(c, 'restriction-of-liberty'), 'true')
  assert.deepEqual(penalties(c, 'cc-108-1.2'), [
    'fine 200–1000 = 786400–3932000',
    'corrective-work 200–1000 = 786400–3932000',
    'community-service 200–600',
    'restriction 6–24',
    'imprisonment 6–24',
  ])
  assert.deepEqual([c.severity.limitation?.earliest, c.severity.paymentMci], ['2027-03-03', [10, 10]])
})

test('EX-03: the injury grade is pending; the exact answer knows what three-valued logic cannot', () => {
  const beaten = { ...nothingWorse, ...sure, ...noSpecialGround, complaint: 'none' } as const
  const a = ask('2025-10-02', beaten, { unknown: ['harm', 'dependent'] })
  assert.deepEqual(open(a), [
    'cc-106.1',
    'cc-106.2',
    'cc-107.1',
    'cc-107.2',
    'cc-108-1.1',
    'cc-108-1.2',
    'cc-109-1.1',
    'cc-109-1.2',
  ])
  assert.equal(status(a, 'public-prosecution'), 'unknown')
  assert.equal(status(a, 'criminal-offence'), 'true')
  assert.deepEqual(
    [a.severity.mildest, a.severity.gravest, a.severity.limitation?.earliest, a.severity.paymentMci],
    ['misdemeanour', 'grave', '2026-10-02', [5, 20]],
  )
  const b = ask('2025-10-02', { ...beaten, dependent: 'yes', knewDependent: 'yes' }, { unknown: ['harm'] })
  assert.deepEqual(open(b), ['cc-106.2', 'cc-107.2', 'cc-108-1.2', 'cc-109-1.2'])
  assert.equal(status(b, 'public-prosecution'), 'true')
  assert.equal(status(b, 'may-proceed'), 'true')
  assert.ok(b.conclusions.find(c => c.claim === 'public-prosecution')?.because.some(s => s.kind === 'every-way'))
  const c = ask('2025-10-02', { ...beaten, complaint: 'filed' }, { unknown: ['harm', 'dependent'] })
  assert.deepEqual([status(c, 'public-prosecution'), status(c, 'may-proceed')], ['unknown', 'true'])
  const marksOpen = ['harm', 'specialCruelty', 'mockery', 'aimOfTorment']
  assert.equal(
    status(
      ask('2025-10-02', { ...beaten, dependent: 'yes', knewDependent: 'yes' }, { unknown: marksOpen }),
      'public-prosecution',
    ),
    'true',
  )
  assert.ok(open(ask('2025-10-02', beaten, { unknown: [...marksOpen, 'dependent'] })).includes('cc-110.1'))
})

test('EX-04: grave harm before and after: restriction of liberty goes, no reconciliation either way', () => {
  const grave = { ...nothingWorse, ...sure, harm: 'grave' } as const
  const a = ask('2024-06-01', grave, { decision: '2025-05-05' })
  const b = ask('2024-07-01', grave, { decision: '2025-05-05' })
  assert.deepEqual(penalties(a, 'cc-106.1'), ['restriction 36–96', 'imprisonment 36–96'])
  assert.deepEqual(penalties(b, 'cc-106.1'), ['imprisonment 36–96'])
  for (const q of [a, b]) {
    assert.deepEqual(
      [status(q, 'public-prosecution'), status(q, 'reconciliation-available'), q.severity.gravest],
      ['true', 'false', 'grave'],
    )
  }
  assert.deepEqual([status(a, 'restriction-of-liberty'), status(b, 'restriction-of-liberty')], ['true', 'false'])
  assert.deepEqual([a.severity.limitation?.earliest, b.severity.limitation?.earliest], ['2034-06-01', '2034-07-01'])
})

test('EX-05: medium harm to a boy of 15: the bar hangs on the item, not on the part', () => {
  const boy = { ...nothingWorse, ...sure, harm: 'medium', victimAge: '14-15', knewMinor: 'yes' } as const
  const q = ask('2026-02-10', boy)
  assert.deepEqual(standing(q), ['cc-107.2'])
  assert.deepEqual(
    [
      status(q, 'public-prosecution'),
      status(q, 'reconciliation-barred'),
      status(q, 'caps-closed'),
      status(q, 'restriction-of-liberty'),
    ],
    ['true', 'true', 'true', 'false'],
  )
  assert.deepEqual(penalties(q, 'cc-107.2'), ['imprisonment 6–36'])
  assert.deepEqual(
    [q.severity.gravest, q.severity.limitation?.earliest, q.severity.paymentMci],
    ['medium', '2031-02-10', [15, 15]],
  )
  assert.deepEqual(
    q.candidates
      .find(c => c.id.startsWith('cc-107.2'))
      ?.items.filter(i => i.status === 'true')
      .map(i => i.cite.id),
    ['cc-107.2#8'],
  )
  const notKnown = ask('2026-02-10', boy, { unknown: ['knewMinor'] })
  assert.deepEqual(open(notKnown), ['cc-107.1', 'cc-107.2'])
  assert.deepEqual(
    [status(notKnown, 'reconciliation-available'), now(notKnown, 'reconciliation-available')],
    ['unknown', 'forbid'],
  )
  assert.deepEqual(penalties(notKnown, 'cc-107.1').slice(0, 1), ['fine 200–1000 = 865000–4325000'])
  const item3 = ask('2026-02-10', { ...boy, knewMinor: 'no', dependent: 'yes', knewDependent: 'yes' })
  assert.deepEqual(
    [standing(item3), status(item3, 'reconciliation-barred'), status(item3, 'reconciliation-available')],
    [['cc-107.2'], 'false', 'true'],
  )
})

test('EX-06: a coach strikes a child of 13: public, yet battery is not in the list of the bar', () => {
  const q = ask(
    '2025-11-12',
    {
      ...nothingWorse,
      ...sure,
      harm: 'none',
      victimAge: 'under-14',
      knewMinor: 'yes',
      complaint: 'none',
      familyRelation: 'no',
    },
    { decision: '2025-11-13' },
  )
  assert.deepEqual(standing(q), ['cc-109-1.2'])
  assert.deepEqual(
    [
      status(q, 'public-prosecution'),
      status(q, 'may-proceed'),
      status(q, 'reconciliation-barred'),
      status(q, 'reconciliation-available'),
      status(q, 'caps-closed'),
    ],
    ['true', 'true', 'false', 'true', 'false'],
  )
  assert.deepEqual(penalties(q, 'cc-109-1.2').slice(0, 1), ['fine 100–200 = 393200–786400'])
  const colleague = ask(
    '2025-11-12',
    {
      deed: 'silence',
      learntBy: 'education',
      untoldDeedOfMinor: 'yes',
      untoldIsGravest: 'no',
      offenderAge: 'adult',
      admAgainWithinYear: 'no',
    },
    { caseOpened: '2025-11-25', decision: '2025-11-25' },
  )
  assert.deepEqual(penalties(colleague, 'adm-127-1.1'), ['fine 5–5 = 19660–19660', 'fine 10–10 = 39320–39320'])
})

test('EX-06, rival: cruel treatment is asked of a named role, and once found 140 stands beside battery with both citations', () => {
  const coach = {
    ...nothingWorse,
    harm: 'none',
    victimAge: 'under-14',
    knewMinor: 'yes',
    roleToChild: 'teacher',
    failedUpbringing: 'yes',
    familyRelation: 'no',
  } as const
  const asked = ask('2025-11-12', coach)
  assert.deepEqual([standing(asked), open(asked)], [['cc-109-1.2'], ['cc-140.x']])
  assert.equal(asked.candidates.find(c => c.id.startsWith('cc-140.x'))?.status, 'needs-judgement')
  const found = ask('2025-11-12', { ...coach, cruelTreatment: 'yes' })
  assert.deepEqual(standing(found), ['cc-109-1.2', 'cc-140.x'])
  assert.equal(
    found.candidates.find(c => c.id.startsWith('cc-140.x'))?.confidence,
    'S',
    'the text of 2025 was not read',
  )
  assert.deepEqual(standing(ask('2025-11-12', { ...coach, cruelTreatment: 'no' })), ['cc-109-1.2'])
})

test('EX-07: an offender of 15: light harm without liability, medium harm of a known minor with it', () => {
  const pupil = {
    ...nothingWorse,
    ...sure,
    offenderAge: '14-15',
    victimAge: '14-15',
    knewMinor: 'yes',
    familyRelation: 'no',
  } as const
  const a = ask('2026-01-20', { ...pupil, harm: 'light' })
  assert.deepEqual(
    a.candidates.filter(c => c.status === 'met-not-liable').map(c => c.id),
    ['cc-108-1.2@2024-06-16'],
  )
  assert.deepEqual([status(a, 'below-age-of-liability'), status(a, 'criminal-offence')], ['true', 'false'])
  const b = ask('2026-01-20', { ...pupil, harm: 'medium' })
  assert.deepEqual(
    [
      standing(b),
      status(b, 'public-prosecution'),
      status(b, 'reconciliation-barred'),
      status(b, 'reconciliation-available'),
    ],
    [['cc-107.2'], 'true', 'false', 'true'],
  )
})

test('EX-08: a child put off a bus: five MCI of the day the case was opened', () => {
  const bus = {
    deed: 'put-off-transport',
    putOffByForce: 'yes',
    victimAge: 'under-14',
    travelledAlone: 'yes',
    offenderAge: 'adult',
  } as const
  const fine = (act: Day, opened: Day): readonly string[] =>
    penalties(ask(act, bus, { caseOpened: opened, decision: opened }), 'adm-593.1-1')
  assert.deepEqual(fine('2024-12-09', '2024-12-10'), ['fine 5–5 = 18460–18460'])
  assert.deepEqual(fine('2026-01-14', '2026-01-16'), ['fine 5–5 = 21625–21625'])
  assert.deepEqual(fine('2025-12-30', '2026-01-06'), ['fine 5–5 = 21625–21625'], 'not 19,660')
  assert.deepEqual(standing(ask('2024-06-10', bus)), [])
  assert.deepEqual(standing(ask('2026-01-14', { ...bus, victimAge: '16-17' })), [])
  assert.equal(ask('2026-01-14', { ...bus, travelledAlone: 'no' }).candidates[0]?.excludedBy?.element, 'alone')
  assert.deepEqual(
    standing(ask('2026-01-20', { ...bus, admAgainWithinYear: 'yes' })),
    ['adm-593.1-1'],
    'part 3 does not cover part 1-1',
  )
  assert.deepEqual(penalties(ask('2026-01-20', bus), 'adm-593.1-1'), ['fine 5–5'], 'no day of opening, no tenge')
})

test('EX-09: again after a reconciliation, each reading tried', () => {
  const battery = { ...nothingWorse, harm: 'none', complaint: 'filed' } as const
  const released = (provision: string): Priors => ({
    complete: true,
    match: 'confirmed',
    list: [{ provision, act: '2024-09-10', outcome: 'reconciled', on: '2024-10-20' }],
  })
  const bar = (on: Day, provision: string, given: Given = battery): string =>
    status(ask(on, given, { priors: released(provision) }), 'reconciliation-barred')
  assert.equal(bar('2025-08-03', 'cc-109-1.1'), 'true')
  assert.equal(bar('2025-09-25', 'cc-109-1.1'), 'unknown')
  assert.equal(bar('2025-10-20', 'cc-109-1.1'), 'unknown', 'boundary day')
  assert.equal(bar('2025-11-25', 'cc-109-1.1'), 'false', 'the text knows no "never again"')
  assert.equal(
    bar('2025-11-25', 'cc-107.1', { ...battery, harm: 'medium' }),
    'true',
    '68(4)(8): a crime after a reconciled crime',
  )
  assert.equal(bar('2025-11-25', 'cc-107.1'), 'unknown', 'period of the earlier or of the new offence')
  const q = ask('2025-08-03', battery, { priors: released('cc-109-1.1') })
  assert.deepEqual(standing(q), ['cc-109-1.1'], 'he was released: not repetition')
  assert.deepEqual(penalties(q, 'cc-109-1.1').slice(0, 1), ['fine 20–80 = 78640–314560'])
})

test('EX-09 (g): a threat after a reconciled battery is not barred: item 9 names 108-1 and 109-1 only', () => {
  const q = ask('2025-08-03', {
    ...threatened,
    ...noSpecialGround,
    offenderRepresentsChild: 'no',
    batteryAfterReconciliation: 'yes',
    crimeAfterReconciledCrime: 'no',
    complaint: 'filed',
  })
  assert.deepEqual(standing(q), ['cc-115'])
  assert.deepEqual(
    [status(q, 'private-public'), status(q, 'may-proceed'), status(q, 'reconciliation-barred')],
    ['true', 'true', 'false'],
  )
  assert.deepEqual(penalties(q, 'cc-115'), [
    'fine 20–120 = 78640–471840',
    'corrective-work 20–120 = 78640–471840',
    'community-service 20–120',
    'arrest 10–30',
  ])
})

test('rape of a child of 13 and of a woman of 30: life and no release, or a complaint and a clock', () => {
  const child = ask('2025-02-14', { ...forced, ...sure, ...noSpecialGround, victimAge: 'under-14', complaint: 'none' })
  assert.deepEqual(standing(child), ['cc-120.4'])
  assert.deepEqual(
    ['public-prosecution', 'reconciliation-barred', 'caps-closed'].map(id => status(child, id as ClaimId)),
    ['true', 'true', 'true'],
  )
  assert.deepEqual(penalties(child, 'cc-120.4'), ['life-imprisonment 0–0'])
  assert.equal(child.candidates.find(c => c.id.startsWith('cc-120.4'))?.limitation?.kind, 'none', 'CC 71(6)')
  const woman = ask('2025-02-14', { ...forced, ...sure, ...noSpecialGround, complaint: 'none' })
  assert.deepEqual(standing(woman), ['cc-120.1'])
  assert.deepEqual(
    ['private-public', 'complaint-needed', 'prosecutor-decides', 'protective-order'].map(id =>
      status(woman, id as ClaimId),
    ),
    ['true', 'true', 'true', 'true'],
  )
  assert.equal(now(woman, 'may-close-for-lack-of-complaint'), 'forbid', 'the prosecutor decides first')
})

test('a boy of 16 against a girl of 15: the exception of 68(4)(2) for minors among themselves, and not one day younger', () => {
  const boy = { ...forced, ...sure, ...noSpecialGround, offenderAge: '16-17', complaint: 'filed' } as const
  const among = ask('2025-02-14', { ...boy, victimAge: '14-15' })
  assert.deepEqual(standing(among), ['cc-120.3-1'])
  assert.equal(status(among, 'reconciliation-barred'), 'false')
  assert.equal(status(among, 'reconciliation-available'), 'false', 'especially grave: CC 68(1) does not reach it')
  assert.equal(status(ask('2025-02-14', { ...boy, victimAge: 'under-14' }), 'reconciliation-barred'), 'true')
})

test('insult is a private case: nothing happens without a complaint, and reconciliation ends it', () => {
  const silent = ask('2025-05-05', { ...insulted, ...sure, ...noSpecialGround, complaint: 'none' })
  assert.deepEqual(
    ['private-prosecution', 'public-prosecution', 'private-public', 'complaint-needed', 'may-proceed'].map(id =>
      status(silent, id as ClaimId),
    ),
    ['true', 'false', 'false', 'true', 'false'],
  )
  const filed = ask('2025-05-05', { ...insulted, ...sure, ...noSpecialGround, complaint: 'filed', reconciled: 'yes' })
  assert.deepEqual(
    ['may-proceed', 'ends-by-reconciliation'].map(id => status(filed, id as ClaimId)),
    ['true', 'true'],
  )
})

test('EX-10: an administrative penalty first, then new acts', () => {
  const battery = { ...nothingWorse, ...sure, ...noSpecialGround, harm: 'none', complaint: 'none' } as const
  const penalised: Priors = {
    complete: true,
    match: 'confirmed',
    list: [{ provision: 'adm-73-2.1-1', act: '2024-02-20', outcome: 'penalty-imposed', on: '2024-03-01' }],
  }
  assert.deepEqual(standing(ask('2024-05-10', battery, { priors: penalised })), ['adm-73-2.2'])
  assert.deepEqual(standing(ask('2024-05-10', { ...battery, notArrestable: 'yes' }, { priors: penalised })), [
    'adm-73-2.3',
  ])
  const c = ask('2024-07-01', battery, { priors: penalised })
  assert.deepEqual(
    [standing(c), status(c, 'reconciliation-barred'), status(c, 'public-prosecution')],
    [['cc-109-1.1'], 'false', 'false'],
    'an old penalty is neither repetition nor item 9',
  )
  const d = ask('2024-07-10', battery, {
    priors: {
      ...penalised,
      list: [...penalised.list, { provision: 'cc-109-1.1', act: '2024-07-01', outcome: 'pending' }],
    },
  })
  assert.deepEqual([standing(d), status(d, 'public-prosecution')], [['cc-109-1.2'], 'true'])
  const stopped = ask('2024-07-10', battery, {
    priors: {
      ...penalised,
      list: [{ provision: 'cc-109-1.1', act: '2024-07-01', outcome: 'stopped-without-complaint' }],
    },
  })
  assert.deepEqual(open(stopped), ['cc-109-1.1', 'cc-109-1.2'], 'whether it still counts is not written')
})

test('EX-11: a course of violence: repetition lifts battery, the three marks make torment', () => {
  const episode = {
    ...nothingWorse,
    ...sure,
    ...noSpecialGround,
    harm: 'none',
    complaint: 'none',
    dependent: 'yes',
    cc12Repetition: 'yes',
  } as const
  const a = ask('2025-09-14', { ...episode, knewDependent: 'yes' })
  assert.deepEqual([standing(a), status(a, 'public-prosecution')], [['cc-109-1.2'], 'true'])
  const b = ask('2025-09-14', episode)
  assert.deepEqual(
    [standing(b), status(b, 'public-prosecution')],
    [['cc-109-1.2'], 'true'],
    'whatever is known of dependence',
  )
  const c = ask('2025-09-14', { ...episode, ...threeMarks, knewDependent: 'yes' })
  assert.deepEqual([standing(c), status(c, 'public-prosecution'), c.severity.gravest], [['cc-110.2'], 'true', 'grave'])
  const d = ask('2025-09-14', { ...episode, ...threeMarks })
  assert.deepEqual(
    [open(d), status(d, 'public-prosecution'), now(d, 'may-close-for-lack-of-complaint')],
    [['cc-110.1', 'cc-110.2'], 'unknown', 'forbid'],
  )
  assert.deepEqual(penalties(d, 'cc-110.1'), [
    'corrective-work 200–1000 = 786400–3932000',
    'community-service 200–600',
    'imprisonment 6–36',
  ])
  const before = ask('2024-05-14', { ...nothingWorse, harm: 'none', systematicCourse: 'yes' })
  assert.deepEqual(standing(before), ['cc-110.1'])
  assert.ok(
    before.candidates.some(c => c.id.startsWith('adm-73-2') && c.displacedBy?.some(x => x.cite.confidence === 'U')),
    'the relation to 73-2 is unsettled and says so',
  )
  assert.deepEqual(penalties(before, 'cc-110.1').slice(0, 1), ['fine 200–1000 = 738400–3692000'])
})

test('EX-12: a school that stays silent: what the teacher and the head answer for, and the father', () => {
  const silence = {
    deed: 'silence',
    learntBy: 'education',
    untoldDeedOfMinor: 'yes',
    untoldIsGravest: 'no',
    offenderAge: 'adult',
    admAgainWithinYear: 'no',
  } as const
  const q = ask('2025-11-04', silence, { decision: '2025-11-25', caseOpened: '2025-11-25' })
  assert.deepEqual(penalties(q, 'adm-127-1.1'), ['fine 5–5 = 19660–19660', 'fine 10–10 = 39320–39320'])
  assert.deepEqual(
    penalties(
      ask(
        '2025-11-04',
        { ...silence, admAgainWithinYear: 'yes' },
        { decision: '2025-11-25', caseOpened: '2025-11-25' },
      ),
      'adm-127-1.2',
    ),
    ['fine 20–20 = 78640–78640', 'fine 30–30 = 117960–117960'],
  )
  assert.equal(q.severity.limitation?.earliest, '2026-01-04')
  const father = ask(
    '2025-11-04',
    {
      ...nothingWorse,
      ...sure,
      harm: 'none',
      victimAge: '14-15',
      knewMinor: 'yes',
      offenderRepresentsChild: 'yes',
      reconciled: 'yes',
      repaired: 'yes',
      complaint: 'none',
      learntBy: 'education',
    },
    { decision: '2025-11-25' },
  )
  assert.deepEqual(
    [
      standing(father),
      status(father, 'public-prosecution'),
      status(father, 'reconciliation-barred'),
      status(father, 'release-by-reconciliation'),
    ],
    [['cc-109-1.2'], 'true', 'false', 'false'],
    'the father does not speak for the child',
  )
  assert.ok(father.duties.some(d => d.rule === 'fam-71.2' && d.holder === 'guardianship'))
  assert.ok(
    father.duties.some(d => d.rule === 'adm-127-1' && d.serviceTarget) &&
      !father.duties.some(d => d.rule === 'prev-23.1'),
    'no "immediately" in a statute yet',
  )
  const torment = ask('2025-11-04', {
    ...nothingWorse,
    ...sure,
    ...threeMarks,
    harm: 'none',
    victimAge: '14-15',
    knewMinor: 'yes',
  })
  assert.deepEqual(
    [standing(torment), status(torment, 'reconciliation-barred'), status(torment, 'reconciliation-available')],
    [['cc-110.2'], 'true', 'false'],
  )
  const later = ask('2026-03-02', { ...nothingWorse, harm: 'none', victimAge: '14-15', learntBy: 'education' })
  const immediately = later.duties.find(d => d.rule === 'prev-23.1')
  assert.deepEqual(
    [immediately?.word?.en, immediately?.within, immediately?.serviceTarget],
    ['immediately', 'none', true],
  )
})

test('EX-13: messages to a girl of 14: 121-1 or 124 is for a named role to say, and the consequences of both are shown', () => {
  const sent = {
    ...indecent,
    ...sure,
    ...noSpecialGround,
    complaint: 'none',
    death: 'no',
    learntBy: 'education',
  } as const
  const q = ask('2024-09-20', sent, { unknown: ['depraving'] })
  assert.deepEqual(open(q), ['cc-121-1', 'cc-124.1'])
  assert.equal(status(q, 'criminal-offence'), 'true')
  assert.equal(status(q, 'public-prosecution'), 'unknown')
  assert.equal(now(q, 'may-close-for-lack-of-complaint'), 'forbid')
  assert.equal(status(q, 'someone-must-tell'), 'true', 'the duty to tell does not wait for the article')

  const light = ask('2024-09-20', { ...sent, depraving: 'no' })
  assert.deepEqual(standing(light), ['cc-121-1'])
  assert.equal(status(light, 'private-public'), 'true')
  assert.equal(status(light, 'complaint-needed'), 'true')
  assert.equal(status(light, 'prosecutor-decides'), 'true', 'a child cannot use the rights alone: CPC 32(4)')
  assert.equal(status(light, 'reconciliation-barred'), 'false', '121-1 is in neither list of CC 3')
  assert.equal(status(light, 'reconciliation-available'), 'true')
  assert.deepEqual(penalties(light, 'cc-121-1'), [
    'corrective-work 20–200 = 73840–738400',
    'community-service 20–200',
    'arrest 10–50',
  ])
  assert.equal(light.severity.limitation?.earliest, '2025-09-20')

  const grave = ask('2024-09-20', { ...sent, depraving: 'yes' })
  assert.deepEqual(standing(grave), ['cc-124.1'])
  assert.equal(status(grave, 'public-prosecution'), 'true')
  assert.equal(status(grave, 'reconciliation-barred'), 'true', 'CC 68(4)(2)')
  assert.equal(status(grave, 'caps-closed'), 'true', 'CC 55(8)')

  const before = ask('2024-06-15', { ...sent, depraving: 'yes' })
  assert.deepEqual([standing(before), open(before)], [[], []], 'no 121-1, and 124 needed a child under 14')
})

test('EX-14: a protective order across the change of law: which copies are due follows the day it was issued', () => {
  const given = factsOf({ ...nothingWorse, harm: 'none' })
  const rules = (issued: Day): readonly string[] =>
    qualify({ facts: given, dates: { act: '2026-02-01', decision: '2026-03-15', orderIssued: issued } })
      .duties.map(d => d.rule)
      .filter(r => /^(dv-20|prev-60)/.test(r))
  assert.deepEqual(rules('2026-02-20'), [
    'dv-20.1/victim-copy',
    'dv-20.1/serve',
    'dv-20.1/prosecutor-copy',
    'dv-20.5/in-force',
    'dv-20.5',
    'dv-20.8',
  ])
  assert.deepEqual(
    rules('2026-03-02'),
    ['prev-60.1/victim-copy', 'prev-60.1/serve', 'prev-60.4', 'prev-60.5/in-force', 'prev-60.5', 'prev-60.7'],
    'no prosecutor’s copy is named any more',
  )
})
