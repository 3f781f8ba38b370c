// What follows from a provision for this one person on this day: which printed penalties apply and in which bounds, whether any is left, when the
// limitation period ends, what is paid to the victims' fund. Read off the possible values; nothing is presumed about a person nobody described.
// A penalty that hangs on an unknown fact stays open and may not be counted on; of several ends of a period the earliest is the deadline.
import { valuesOf, type Compiled, type CompiledProvision, type Variable } from './compile.ts'
import { factOf, type FactKey, type Words } from './facts.ts'
import { cite, weakest, type Cite, type Condition, type Confidence, type Day, type OffenceClass } from './form.ts'
import { indexOn } from './mci.ts'
import { compulsoryPayment, penaltiesOf, type PenaltyRange } from './penalty.ts'
import { refer, type Reference } from './reference.ts'
import { limitationMonths } from './repeat.ts'
import { addMonths } from './time.ts'

export type Dates = { readonly act: readonly [Day, Day]; readonly decision: Day; readonly caseOpened?: Day | undefined }

/** What stands in the way of one penalty for this person, or may. */
export type LimitFound = {
  readonly says: Words
  readonly cite: Cite
  readonly status: 'true' | 'open'
  readonly openFacts: readonly FactKey[]
}
/** A printed penalty as it may be imposed on this person. `open`: a fact about the person decides, and until it is known nobody may count on it. */
export type PersonalPenalty = PenaltyRange & {
  readonly applies: 'yes' | 'no' | 'open'
  readonly limits: readonly LimitFound[]
}
export type Limitation = {
  /** `none`: no period runs at all (CC 71(6)); `open`: that depends on a fact; `runs` otherwise. */
  readonly kind: 'runs' | 'none' | 'open'
  readonly earliest?: Day
  readonly latest?: Day
  /** The outer end for a person who hides (71(4)); misdemeanours know none. */
  readonly outer?: Day
  /** Life imprisonment may be imposed: the court decides whether the period counts (71(5)). */
  readonly courtDecides: boolean
  readonly cites: readonly [Cite, ...Cite[]]
  readonly confidence: Confidence
}
export type Payment = {
  readonly mci: number
  /** Whose day's index counts is not written: the least and the most of the days that may. */
  readonly tenge?: { readonly min: number; readonly max: number; readonly on: readonly Day[] }
  readonly cite: Cite
}
export type Consequences = {
  readonly penalties: readonly PersonalPenalty[]
  /** Every printed penalty is ruled out for this person, or all that is left hangs on a fact. */
  readonly nothingFits?: {
    readonly status: 'true' | 'open'
    readonly says: Words
    readonly cites: readonly [Cite, ...Cite[]]
  }
  readonly limitation?: Limitation
  readonly payment?: Payment
}

/** Whether the offender may have been an adult, a minor who can be punished, or one of 14–15, as far as the age is known. */
export function agesOf(compiled: Compiled, masks: Int32Array) {
  const index = compiled.indexOf.get('offenderAge') as number
  const bands = valuesOf(compiled.variables[index] as Variable, masks[index] as number)
  return {
    mayBeAdult: bands.includes('adult'),
    mayBeMinor: bands.some(b => b !== 'adult'),
    mayBePunishedMinor: bands.includes('16-17') || bands.includes('14-15'),
    mayBeFourteen: bands.includes('14-15'),
  }
}
type Ages = ReturnType<typeof agesOf>

export function consequencesOf(
  compiled: Compiled,
  p: CompiledProvision,
  masks: Int32Array,
  dates: Dates,
): Consequences {
  const reference = refer(compiled, masks)
  const ages = agesOf(compiled, masks)
  const penalties = personal(compiled, reference, p, masks, ages, dates)
  const nothingFits = fits(penalties, ages)
  const limitation = limitationOf(compiled, p, masks, dates.act)
  const payment = paymentOf(p.class, dates)
  return {
    penalties,
    ...(nothingFits === undefined ? {} : { nothingFits }),
    limitation,
    ...(payment === undefined ? {} : { payment }),
  }
}

function personal(
  compiled: Compiled,
  reference: Reference,
  p: CompiledProvision,
  masks: Int32Array,
  ages: Ages,
  dates: Dates,
): readonly PersonalPenalty[] {
  const administrative = p.class === 'administrative'
  // Where the parents pay in the child's place the limits of the child do not matter, and theirs are not asked for.
  const forMinor = !ages.mayBeAdult && ages.mayBeMinor && p.provision.liableUntil === undefined
  const printed = penaltiesOf(p.provision, p.class, dates.act, dates.caseOpened, forMinor)
  const lighter = printed.some(x => lighterThanPrison.has(x.kind))
  return printed.map(penalty => {
    if (penalty.who === 'parents') return { ...penalty, applies: 'yes', limits: [] }
    const found = compiled.rulebook.limits.flatMap((limit): readonly LimitFound[] => {
      if ((limit.code === 'adm') !== administrative || !limit.kinds.includes(penalty.kind)) return []
      if (limit.classes !== undefined && !limit.classes.includes(p.class)) return []
      if (limit.besideLighter === true && !lighter) return []
      const value = reference.value(limit.when)
      if (value === 0) return []
      return [
        {
          says: limit.says,
          cite: limit.cite,
          status: value === 2 ? 'true' : 'open',
          openFacts: value === 2 ? [] : openIn(compiled, masks, limit.when),
        },
      ]
    })
    const applies = found.some(f => f.status === 'true') ? 'no' : found.length > 0 ? 'open' : 'yes'
    return { ...penalty, applies, limits: applies === 'no' ? found.filter(f => f.status === 'true') : found }
  })
}
const lighterThanPrison: ReadonlySet<string> = new Set(['fine', 'corrective-work', 'community-service', 'restriction'])

/** The facts a condition reads that are still open. */
function openIn(
  compiled: Compiled,
  masks: Int32Array,
  condition: Condition,
  found: FactKey[] = [],
): readonly FactKey[] {
  if (condition.op === 'in') {
    const index = compiled.indexOf.get(condition.fact) as number
    const mask = masks[index] as number
    if ((mask & (mask - 1)) !== 0 && !found.includes(condition.fact) && fitsNow(compiled, masks, condition.fact))
      found.push(condition.fact)
  } else if (condition.op === 'all' || condition.op === 'any')
    for (const part of condition.of) openIn(compiled, masks, part, found)
  else if (condition.op === 'not' || condition.op === 'term') openIn(compiled, masks, condition.of, found)
  return found
}
/** A question about a pregnant man or a child nobody has makes no sense any more. */
function fitsNow(compiled: Compiled, masks: Int32Array, key: FactKey): boolean {
  const gate = factOf(key).appliesWhen
  if (gate === undefined) return true
  const index = compiled.indexOf.get(gate.fact)
  return (
    index === undefined ||
    valuesOf(compiled.variables[index] as Variable, masks[index] as number).some(v => gate.among.includes(v))
  )
}

function fits(penalties: readonly PersonalPenalty[], ages: Ages): Consequences['nothingFits'] {
  if (penalties.length === 0 || penalties.some(x => x.applies === 'yes')) return undefined
  if (penalties.every(x => x.applies === 'open')) return undefined
  const status = penalties.every(x => x.applies === 'no') ? 'true' : 'open'
  if (ages.mayBeMinor && !ages.mayBeAdult)
    return penalties.some(x => x.kind === 'life-imprisonment')
      ? { status, says: minorLife, cites: [cite('cc', '46', 'Q24', '4'), cite('cc', '81', 'Q24', '7')] }
      : {
          status,
          says: minorLeft,
          cites: [cite('cc', '81', 'Q24', '7'), cite('cc', '83', 'Q24', '2'), cite('cc', '55', 'Q24', '4')],
        }
  if (penalties.every(x => x.kind === 'life-imprisonment'))
    return { status, says: lifeOnly, cites: [cite('cc', '46', 'U', '4')] }
  return { status, says: nothingLeft, cites: [cite('cc', '55', 'Q24', '4')] }
}
const minorLeft: Words = {
  kk: 'Кәмелетке толмағанға санкциядағы бірде-бір жаза келмейді: тәрбиелік ықпалы бар мәжбүрлеу шаралары (83-бап) немесе 55-баптың 4-бөлігі бойынша жеңілірек жаза ғана қалады',
  ru: 'Ни одно наказание санкции несовершеннолетнему не подходит: остаются воспитательные меры (статья 83) или более мягкий вид по части 4 статьи 55',
  en: 'No penalty of the sanction fits a minor: educational measures (CC 83) are left, or a lighter kind under CC 55(4)',
}
const minorLife: Words = {
  kk: 'Кәмелетке толмағанға өмір бойына бас бостандығынан айыру тағайындалмайды; адам өлтірудің ауырлатылған түрі үшін 81-баптың 7-бөлігі он екі жылға дейін көздейді',
  ru: 'Несовершеннолетнему пожизненное лишение свободы не назначают; за убийство при отягчающих обстоятельствах часть 7 статьи 81 даёт до двенадцати лет',
  en: 'No life imprisonment for a minor; for aggravated murder CC 81(7) gives up to twelve years',
}
const lifeOnly: Words = {
  kk: 'Санкцияда өмір бойына бас бостандығынан айыру ғана бар, ал 46-баптың 4-бөлігі оны бұл адамға тағайындауға тыйым салады. Орнына не қолданылатыны жазылмаған',
  ru: 'В санкции только пожизненное лишение свободы, а часть 4 статьи 46 запрещает его этому лицу. Что вместо него, не написано',
  en: 'The sanction has life imprisonment alone and CC 46(4) bars it for this person. What takes its place is not written',
}
const nothingLeft: Words = {
  kk: 'Санкциядағы бірде-бір жаза бұл адамға келмейді; сот 55-баптың 4-бөлігі бойынша ғана жеңілірек жаза таңдай алады',
  ru: 'Ни одно наказание санкции этому лицу не подходит; более мягкий вид возможен лишь по части 4 статьи 55',
  en: 'No penalty of the sanction fits this person; a lighter kind is possible only under CC 55(4)',
}

// ---- limitation -------------------------------------------------------------------------------------------------------------------------------

const sexual: ReadonlySet<string> = new Set(['cc-120', 'cc-121', 'cc-122', 'cc-123', 'cc-124', 'cc-134'])
const outerMonths = { minor: 60, medium: 120, grave: 180, 'especially-grave': 240 } as const
const always = cite('cc', '71', 'Q24', '6')

/** When the period of CC 71 or AdmCode 62 ends for an act under a provision, if it was this provision. */
export function limitationOf(
  compiled: Compiled,
  p: CompiledProvision,
  masks: Int32Array,
  act: readonly [Day, Day],
): Limitation {
  const ages = agesOf(compiled, masks)
  const exempt = exemption(compiled, p, masks)
  const confidence = weakest('Q', p.provision.cite.confidence)
  const life =
    p.provision.sanction !== 'not-held' && p.provision.sanction.alternatives.some(a => a.kind === 'life-imprisonment')
  if (exempt === 'yes') return { kind: 'none', courtDecides: false, cites: [always], confidence }
  const months = p.class === 'administrative' ? 2 : limitationMonths[p.class]
  // Halved for an offender under 18 (CC 88, AdmCode 71): while the age is open both ends are possible, and the earlier one is the deadline.
  const spans = [...(ages.mayBeMinor ? [months / 2] : []), ...(ages.mayBeAdult ? [months] : [])]
  const ends = spans.flatMap(m => [addMonths(act[0], m), addMonths(act[1], m)]).toSorted()
  const halved = ages.mayBeMinor
    ? [p.class === 'administrative' ? cite('adm', '71', 'Q24') : cite('cc', '88', 'Q24')]
    : []
  const outer = p.class === 'administrative' || p.class === 'misdemeanour' ? undefined : outerMonths[p.class]
  return {
    kind: exempt === 'open' ? 'open' : 'runs',
    earliest: ends[0] as Day,
    latest: ends.at(-1) as Day,
    ...(outer === undefined ? {} : { outer: addMonths(act[1], outer) }),
    courtDecides: life,
    cites: [
      p.class === 'administrative' ? cite('adm', '62', 'Q24', '1') : cite('cc', '71', 'Q24', '1'),
      ...halved,
      ...(exempt === 'open' ? [always] : []),
    ],
    confidence,
  }
}

/** CC 71(6): none for sexual crimes against minors, torture, and especially grave crimes against the person. */
function exemption(compiled: Compiled, p: CompiledProvision, masks: Int32Array): 'yes' | 'no' | 'open' {
  if (p.class === 'administrative' || p.class === 'misdemeanour') return 'no'
  if (p.article === 'cc-146') return 'yes'
  if (p.class === 'especially-grave' && Number(p.article.split('-')[1]) <= 131) return 'yes'
  if (!sexual.has(p.article)) return 'no'
  const index = compiled.indexOf.get('victimAge') as number
  const victim = valuesOf(compiled.variables[index] as Variable, masks[index] as number)
  return victim.every(v => v !== 'adult') ? 'yes' : victim.every(v => v === 'adult') ? 'no' : 'open'
}

// ---- payment and severity ---------------------------------------------------------------------------------------------------------------------

function paymentOf(offence: OffenceClass, dates: Dates): Payment | undefined {
  if (offence === 'administrative') return undefined
  const mci = compulsoryPayment[offence]
  const days = [...new Set([...dates.act, dates.decision])]
  const values = days.map(day => indexOn(day)?.tenge)
  const known = values.flatMap(v => (v === undefined ? [] : [v]))
  return {
    mci,
    ...(known.length < values.length
      ? {}
      : { tenge: { min: mci * Math.min(...known), max: mci * Math.max(...known), on: days } }),
    cite: cite('cc', '98-2', 'Q24'),
  }
}

export type Severity = {
  readonly mildest?: OffenceClass
  readonly gravest?: OffenceClass
  /** The ends of the periods that run; absent where none does. */
  readonly limitation?: { readonly earliest: Day; readonly latest: Day; readonly confidence: Confidence }
  readonly paymentMci?: readonly [number, number]
}
export const classOrder: readonly OffenceClass[] = [
  'administrative',
  'misdemeanour',
  'minor',
  'medium',
  'grave',
  'especially-grave',
]
/** The provisions that may still stand, from the mildest to the gravest class, and the earliest end of the limitation period among them. */
export function severityOf(
  compiled: Compiled,
  possible: readonly CompiledProvision[],
  masks: Int32Array,
  act: readonly [Day, Day],
): Severity {
  if (possible.length === 0) return {}
  const ranks = possible.map(p => classOrder.indexOf(p.class))
  const periods = possible.map(p => limitationOf(compiled, p, masks, act))
  const ends = periods.flatMap(l => [l.earliest, l.latest].flatMap(day => (day === undefined ? [] : [day]))).toSorted()
  const payments = possible.flatMap(p => (p.class === 'administrative' ? [] : [compulsoryPayment[p.class]]))
  return {
    mildest: classOrder[Math.min(...ranks)] as OffenceClass,
    gravest: classOrder[Math.max(...ranks)] as OffenceClass,
    ...(ends[0] === undefined
      ? {}
      : { limitation: { earliest: ends[0], latest: ends.at(-1) as Day, confidence: 'Q' as const } }),
    ...(payments.length === 0 ? {} : { paymentMci: [Math.min(...payments), Math.max(...payments)] as const }),
  }
}
