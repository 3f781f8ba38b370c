// Which of two days' laws is milder for the person who did it, and which day's law governs an act (Criminal Code 5, 6; Administrative Code 4, 5).
// Milder is stated in law, not optimised: a law is milder only if it is worse in nothing. Where each is worse in something neither is chosen: both are
// shown and a person decides with reasons. Only what punishes is compared; who starts a case follows the day of the step.
import { compile, type Compiled, type CompiledProvision } from './compile.ts'
import { classOrder } from './consequences.ts'
import type { Words } from './facts.ts'
import {
  cite,
  type Cite,
  type ClaimId,
  type Day,
  type OffenceClass,
  type Penalty,
  type PenaltyKind,
  type Rulebook,
} from './form.ts'
import { actMask, readState, type Inquiry } from './inquiry.ts'
import { additionsOf, classWords, leastOf, penaltyWords } from './penalty.ts'
import { rulebook as current } from './rulebook.ts'

export type Verdict = 'first' | 'second' | 'equal' | 'incomparable' | 'open'
export type Axis = 'class' | 'harshest' | 'minimum' | 'mildest' | 'alternatives' | 'additional' | 'release'
/** One respect in which the two laws were held against each other. `worse`: for the person who did it. */
export type AxisFound = {
  readonly axis: Axis
  readonly says: Words
  readonly worse: 'first' | 'second' | 'neither' | 'both' | 'maybe-first' | 'maybe-second' | 'not-known'
  readonly first: Words
  readonly second: Words
}
export type LawOfDay = {
  readonly day: Day
  /** What stands, or may stand, under the law of that day. */
  readonly provisions: readonly {
    readonly id: string
    readonly cite: Cite
    readonly summary: Words
    readonly class: OffenceClass
  }[]
}
export type Comparison = {
  readonly milder: Verdict
  readonly laws: readonly [LawOfDay, LawOfDay]
  /** Empty where open facts decide; then each answer has to be asked for on its own. */
  readonly why: readonly AxisFound[]
  readonly cites: readonly [Cite, ...Cite[]]
}

/** More open cases than this are not tried one by one: the answer is then `open`, and both laws are shown. */
const mostCases = 1024

/** The law of the first day against that of the second, for the same deed: `compareLaws(inquiry, ['2024-06-15', '2024-06-16'])`. */
export function compareLaws(inquiry: Inquiry, days: readonly [Day, Day], under: Rulebook = current): Comparison {
  const compiled = compile(under)
  const { masks } = readState(inquiry, compiled)
  const at = (day: Day): Int32Array => {
    const own = Int32Array.from(masks)
    own[0] = actMask(compiled, [day, day])
    return own
  }
  const sides = [at(days[0]), at(days[1])] as const
  const laws = [lawOf(compiled, sides[0], days[0]), lawOf(compiled, sides[1], days[1])] as const
  const cites = [cite('cc', '6', 'Q24', '1'), cite('cc', '6', 'Q24', '3')] as const
  const unheld = sides.some(s => s[0] === 1)
  const found = unheld ? undefined : overCases(compiled, sides)
  return { milder: found?.milder ?? 'open', laws, why: found?.why ?? [], cites }
}

function lawOf(compiled: Compiled, masks: Int32Array, day: Day): LawOfDay {
  return {
    day,
    provisions: standing(compiled, masks).map(p => ({
      id: p.provision.id,
      cite: p.provision.cite,
      summary: p.provision.summary,
      class: p.class,
    })),
  }
}
function standing(compiled: Compiled, masks: Int32Array): readonly CompiledProvision[] {
  const view = compiled.diagrams.view(masks)
  return compiled.provisions.filter(p => ((masks[0] as number) & p.actMask) !== 0 && view.outlook(p.stands).canBeTrue)
}

type Found = { readonly milder: Verdict; readonly why: readonly AxisFound[] }
/** Settles every open fact that matters in every way; only agreement is an answer. */
function overCases(compiled: Compiled, sides: readonly [Int32Array, Int32Array]): Found | undefined {
  const open = new Set<number>()
  for (const masks of sides) {
    const view = compiled.diagrams.view(masks)
    for (const p of compiled.provisions) {
      if (((masks[0] as number) & p.actMask) === 0) continue
      const outlook = view.outlook(p.stands)
      if (outlook.canBeTrue && outlook.canBeFalse) for (const i of view.support(p.stands)) open.add(i)
    }
  }
  const indexes = [...open].filter(i => i !== 0)
  const choices = indexes.map(i => bits(sides[0][i] as number))
  if (choices.reduce((n, c) => n * c.length, 1) > mostCases) return undefined
  let found: Found | undefined
  const [first, second] = [Int32Array.from(sides[0]), Int32Array.from(sides[1])]
  const walk = (at: number): boolean => {
    const index = indexes[at]
    if (index === undefined) {
      const one = weigh(compiled, first, second)
      if (found !== undefined && found.milder !== one.milder) return false
      found ??= one
      return true
    }
    return (choices[at] ?? []).every(bit => {
      first[index] = bit
      second[index] = bit
      return walk(at + 1)
    })
  }
  return walk(0) ? found : undefined
}
function bits(mask: number): readonly number[] {
  const found: number[] = []
  for (let bit = 1; bit <= mask; bit *= 2) if ((mask & bit) !== 0) found.push(bit)
  return found
}

// ---- one case ---------------------------------------------------------------------------------------------------------------------------------

type Side = {
  readonly provisions: readonly CompiledProvision[]
  readonly rank: number
  readonly printed: readonly Printed[]
  readonly held: boolean
  readonly shut: ReadonlyMap<ClaimId, boolean | undefined>
}
type Printed = { readonly penalty: Penalty; readonly min: number }

const kindOrder: readonly PenaltyKind[] = [
  'warning',
  'fine',
  'corrective-work',
  'community-service',
  'administrative-arrest',
  'arrest',
  'restriction',
  'imprisonment',
  'life-imprisonment',
]
const heavy = (kind: PenaltyKind): number => kindOrder.indexOf(kind)

/** Ways out of punishment: a claim, and the answer under which the way is shut. */
const doors: readonly (readonly [claim: ClaimId, shutWhen: boolean])[] = [
  ['reconciliation-available', false],
  ['caps-closed', true],
  ['below-minimum-closed', true],
  ['conditional-sentence-excluded', true],
  ['surety', false],
  ['active-repentance', false],
]

function weigh(compiled: Compiled, first: Int32Array, second: Int32Array): Found {
  const [a, b] = [sideOf(compiled, first), sideOf(compiled, second)]
  const why = [byClass(a, b)]
  // What was no offence, or only an administrative one, and now is a criminal one has been hardened (CC 6(3)), whatever stands in the sanctions.
  const decides = (Math.min(a.rank, b.rank) <= administrative || a.rank < 0 || b.rank < 0) && a.rank !== b.rank
  if (!decides && a.rank >= 0) {
    if (!a.held || !b.held)
      why.push({
        axis: 'harshest',
        says: axisWords.harshest,
        worse: 'not-known',
        first: notHeld(a),
        second: notHeld(b),
      })
    else why.push(...bySanction(a, b))
    if (a.rank > administrative) why.push(...byDoors(compiled, a, b, eitherDay(first, second)))
  }
  return { milder: verdict(why), why }
}
const administrative = classOrder.indexOf('administrative')

function verdict(why: readonly AxisFound[]): Verdict {
  const worse = (which: AxisFound['worse']): boolean => why.some(w => w.worse === which)
  if (worse('both') || (worse('first') && worse('second'))) return 'incomparable'
  // An open fact that can only make the worse law worse changes nothing.
  const settled = worse('first')
    ? !worse('maybe-second')
    : !worse('maybe-first') && (worse('second') || !worse('maybe-second'))
  if (worse('not-known') || !settled) return 'open'
  return worse('first') ? 'second' : worse('second') ? 'first' : 'equal'
}

function sideOf(compiled: Compiled, masks: Int32Array): Side {
  const provisions = standing(compiled, masks)
  const view = compiled.diagrams.view(masks)
  return {
    provisions,
    rank: provisions.length === 0 ? -1 : Math.max(...provisions.map(p => classOrder.indexOf(p.class))),
    held: provisions.every(p => p.provision.sanction !== 'not-held'),
    printed: provisions.flatMap(p =>
      p.provision.sanction === 'not-held'
        ? []
        : p.provision.sanction.alternatives
            .filter(x => x.who !== 'parents')
            .map(penalty => ({ penalty, min: leastOf(penalty, p.class) })),
    ),
    shut: new Map(
      doors.map(([claim, shutWhen]) => {
        const outlook = view.outlook(compiled.claimOf.get(claim)?.node as number)
        return [claim, outlook.canBeTrue && outlook.canBeFalse ? undefined : outlook.canBeTrue === shutWhen] as const
      }),
    ),
  }
}

function byClass(a: Side, b: Side): AxisFound {
  const say = (side: Side): Words =>
    side.rank < 0 ? axisWords.nothing : classWords[classOrder[side.rank] as OffenceClass]
  return { axis: 'class', says: axisWords.class, worse: heavier(a.rank, b.rank), first: say(a), second: say(b) }
}
function heavier(a: number, b: number): 'first' | 'second' | 'neither' {
  return a > b ? 'first' : b > a ? 'second' : 'neither'
}
/** First by kind, then by amount. */
function compareBy(
  a: Printed | undefined,
  b: Printed | undefined,
  amount: (p: Printed) => number,
): 'first' | 'second' | 'neither' {
  if (a === undefined || b === undefined) return heavier(a === undefined ? 0 : 1, b === undefined ? 0 : 1)
  const byKind = heavier(heavy(a.penalty.kind), heavy(b.penalty.kind))
  return byKind === 'neither' ? heavier(amount(a), amount(b)) : byKind
}

function bySanction(a: Side, b: Side): readonly AxisFound[] {
  const harshest = (s: Side): Printed | undefined =>
    s.printed.toSorted((x, y) => heavy(y.penalty.kind) - heavy(x.penalty.kind) || y.penalty.max - x.penalty.max)[0]
  const mildest = (s: Side): Printed | undefined =>
    s.printed.toSorted((x, y) => heavy(x.penalty.kind) - heavy(y.penalty.kind) || x.min - y.min)[0]
  const [ha, hb] = [harshest(a), harshest(b)]
  const [ma, mb] = [mildest(a), mildest(b)]
  const sameKind = ha !== undefined && hb !== undefined && ha.penalty.kind === hb.penalty.kind
  return [
    {
      axis: 'harshest',
      says: axisWords.harshest,
      worse: compareBy(ha, hb, p => p.penalty.max),
      first: sayPenalty(ha, 'max'),
      second: sayPenalty(hb, 'max'),
    },
    ...(sameKind
      ? [
          {
            axis: 'minimum' as const,
            says: axisWords.minimum,
            worse: heavier(ha.min, hb.min),
            first: sayPenalty(ha, 'min'),
            second: sayPenalty(hb, 'min'),
          },
        ]
      : []),
    {
      axis: 'mildest',
      says: axisWords.mildest,
      worse: compareBy(ma, mb, p => p.min),
      first: sayPenalty(ma, 'min'),
      second: sayPenalty(mb, 'min'),
    },
    byAlternatives(a, b, ha, hb),
    byAdditions(a, b),
  ]
}

/** A law that no longer offers a penalty lighter than its harshest one is worse, even where harshest and mildest are the same. */
function byAlternatives(a: Side, b: Side, ha: Printed | undefined, hb: Printed | undefined): AxisFound {
  // Only what is lighter than the harshest of the other law: a heavier alternative that went is no loss.
  const lighter = (s: Side, top: Printed | undefined): readonly PenaltyKind[] =>
    kindOrder.filter(
      k => s.printed.some(x => x.penalty.kind === k) && top !== undefined && heavy(k) < heavy(top.penalty.kind),
    )
  const [la, lb] = [lighter(a, hb), lighter(b, ha)]
  const has = (side: Side, kind: PenaltyKind): boolean => side.printed.some(x => x.penalty.kind === kind)
  const [lost, gained] = [la.filter(k => !has(b, k)), lb.filter(k => !has(a, k))]
  const say = (kinds: readonly PenaltyKind[]): Words =>
    kinds.length === 0
      ? axisWords.none
      : {
          kk: kinds.map(k => penaltyWords[k].kk).join(', '),
          ru: kinds.map(k => penaltyWords[k].ru).join(', '),
          en: kinds.map(k => penaltyWords[k].en).join(', '),
        }
  return {
    axis: 'alternatives',
    says: axisWords.alternatives,
    worse:
      lost.length > 0 && gained.length > 0
        ? 'both'
        : lost.length > 0
          ? 'second'
          : gained.length > 0
            ? 'first'
            : 'neither',
    first: say(la),
    second: say(lb),
  }
}

/** Confiscation and bans from posts or work: each kind for itself, obligatory above possible, for life above a number of years. */
function byAdditions(a: Side, b: Side): AxisFound {
  const weight = (s: Side, what: 'confiscation' | 'ban'): number =>
    Math.max(
      0,
      ...s.provisions.flatMap(p => {
        const { sanction } = p.provision
        return sanction === 'not-held'
          ? []
          : sanction.alternatives.flatMap(x =>
              additionsOf(sanction, x)
                .filter(add => add.what === what)
                .map(
                  add => (add.must ? 1000 : 100) + (add.what === 'ban' ? (add.years === 'life' ? 99 : add.years) : 0),
                ),
            )
      }),
    )
  const found = [
    heavier(weight(a, 'confiscation'), weight(b, 'confiscation')),
    heavier(weight(a, 'ban'), weight(b, 'ban')),
  ]
  const say = (s: Side): Words => (weight(s, 'confiscation') + weight(s, 'ban') === 0 ? axisWords.none : axisWords.some)
  return {
    axis: 'additional',
    says: axisWords.additional,
    worse:
      found.includes('first') && found.includes('second') ? 'both' : (found.find(f => f !== 'neither') ?? 'neither'),
    first: say(a),
    second: say(b),
  }
}

/** The same case on either of the two days. */
function eitherDay(first: Int32Array, second: Int32Array): Int32Array {
  const both = Int32Array.from(first)
  both[0] = (first[0] as number) | (second[0] as number)
  return both
}
function byDoors(compiled: Compiled, a: Side, b: Side, either: Int32Array): readonly AxisFound[] {
  const view = compiled.diagrams.view(either)
  return doors.flatMap(([claim]): readonly AxisFound[] => {
    const [sa, sb] = [a.shut.get(claim), b.shut.get(claim)]
    // Unknown on both sides makes no difference only if the day itself can never change the answer.
    const dayMatters = view.support(compiled.claimOf.get(claim)?.node as number).includes(0)
    if (sa === sb && (sa !== undefined || !dayMatters)) return []
    const title = compiled.claimOf.get(claim)?.rule.title ?? axisWords.release
    const say = (shut: boolean | undefined): Words =>
      shut === undefined ? axisWords.notKnown : shut ? axisWords.shut : axisWords.open
    return [
      {
        axis: 'release',
        says: title,
        worse: worseDoor(sa, sb),
        first: say(sa),
        second: say(sb),
      },
    ]
  })
}

function worseDoor(first: boolean | undefined, second: boolean | undefined): AxisFound['worse'] {
  if (first === undefined) return second === undefined ? 'not-known' : second ? 'maybe-second' : 'maybe-first'
  if (second === undefined) return first ? 'maybe-first' : 'maybe-second'
  return first ? 'first' : 'second'
}

function sayPenalty(found: Printed | undefined, which: 'min' | 'max'): Words {
  if (found === undefined) return axisWords.none
  const { kind, unit, max } = found.penalty
  const amount = which === 'max' ? max : found.min
  const units: Words =
    unit === 'mci'
      ? { kk: ' АЕК', ru: ' МРП', en: ' MCI' }
      : unit === 'hours'
        ? { kk: ' сағат', ru: ' ч', en: ' h' }
        : unit === 'days'
          ? { kk: ' тәулік', ru: ' сут.', en: ' days' }
          : { kk: ' ай', ru: ' мес.', en: ' months' }
  const say = (lang: keyof Words): string =>
    unit === 'none' || amount === 0 ? penaltyWords[kind][lang] : `${penaltyWords[kind][lang]} ${amount}${units[lang]}`
  return { kk: say('kk'), ru: say('ru'), en: say('en') }
}
function notHeld(side: Side): Words {
  return side.held ? axisWords.some : axisWords.notKnown
}

const axisWords = {
  class: { kk: 'санаты', ru: 'категория', en: 'class' },
  harshest: { kk: 'ең қатаң жаза', ru: 'самое строгое наказание', en: 'harshest penalty' },
  minimum: { kk: 'ең қатаң жазаның төменгі шегі', ru: 'низший предел самого строгого', en: 'least of the harshest' },
  mildest: { kk: 'ең жеңіл жаза', ru: 'самое мягкое наказание', en: 'mildest penalty' },
  alternatives: { kk: 'жеңілірек баламалар', ru: 'более мягкие альтернативы', en: 'lighter alternatives' },
  additional: { kk: 'қосымша жазалар', ru: 'дополнительные наказания', en: 'additional penalties' },
  release: { kk: 'босату жолдары', ru: 'пути освобождения', en: 'ways of release' },
  nothing: { kk: 'құқық бұзушылық емес', ru: 'не правонарушение', en: 'no offence' },
  none: { kk: 'жоқ', ru: 'нет', en: 'none' },
  some: { kk: 'бар', ru: 'есть', en: 'present' },
  shut: { kk: 'жабық', ru: 'закрыто', en: 'shut' },
  open: { kk: 'ашық', ru: 'открыто', en: 'open' },
  notKnown: { kk: 'белгісіз', ru: 'неизвестно', en: 'not known' },
} as const satisfies Record<string, Words>

// ---- which law governs ------------------------------------------------------------------------------------------------------------------------

export type LawSelection = {
  /** `act`: the law of the day of the act · `later`: the milder law of the day of decision · `both`: neither is milder, or facts are open; a person decides. */
  readonly governs: 'act' | 'later' | 'both'
  readonly days: readonly [Day, Day]
  readonly says: Words
  readonly cites: readonly [Cite, ...Cite[]]
  readonly comparison: Comparison | undefined
  /** Days between the two on which another law stood that was milder than that of the act: whether it counts is not written. */
  readonly between: readonly Day[]
}

/** Which text governs an act on the day of decision. An act on an uncertain day is taken at its first day and at its last: see `openDay` of the answer. */
export function selectLaw(inquiry: Inquiry, under: Rulebook = current): LawSelection {
  const compiled = compile(under)
  const { act, decision } = readState(inquiry, compiled)
  const day = act[1]
  const cuts = compiled.actCuts.filter(cut => cut > day && cut <= decision)
  const days = [day, decision] as const
  if (cuts.length === 0 || actMask(compiled, [day, day]) === actMask(compiled, [decision, decision]))
    return {
      governs: 'act',
      days,
      says: governWords.act,
      cites: [cite('cc', '5', 'Q24')],
      comparison: undefined,
      between: [],
    }
  const comparison = compareLaws(inquiry, [day, decision], under)
  const between = cuts.filter(cut => cut < decision && compareLaws(inquiry, [day, cut], under).milder === 'second')
  const back = cite('cc', '6', 'Q24', '1')
  const never = cite('cc', '6', 'Q24', '3')
  switch (comparison.milder) {
    case 'second':
      return {
        governs: 'later',
        days,
        says: onlyAdministrative(comparison) ? governWords.laterAdministrative : governWords.later,
        cites: onlyAdministrative(comparison) ? [cite('adm', '5', 'Q20')] : [back],
        comparison,
        between: [],
      }
    case 'first':
    case 'equal':
      return {
        governs: between.length > 0 ? 'both' : 'act',
        days,
        says: between.length > 0 ? governWords.between : governWords.act,
        cites: [cite('cc', '5', 'Q24'), never],
        comparison,
        between,
      }
    case 'incomparable':
    case 'open':
      return {
        governs: 'both',
        days,
        says: comparison.milder === 'open' ? governWords.open : governWords.both,
        cites: [back, never],
        comparison,
        between,
      }
  }
}
function onlyAdministrative(comparison: Comparison): boolean {
  return comparison.laws.every(l => l.provisions.every(p => p.class === 'administrative'))
}
const governWords = {
  act: {
    kk: 'Іс-әрекет жасалған күннің заңы қолданылады; кейінгі заң жеңілдетпейді.',
    ru: 'Применяется закон дня деяния; более поздний закон не мягче.',
    en: 'The law of the day of the act applies; the later one is not milder.',
  },
  later: {
    kk: 'Кейінгі заң жеңілдетеді: ол кері күшке ие.',
    ru: 'Более поздний закон мягче: он имеет обратную силу.',
    en: 'The later law is milder: it reaches back.',
  },
  laterAdministrative: {
    kk: 'Кейінгі заң жеңілдетеді: қаулы орындалып біткенше ол кері күшке ие.',
    ru: 'Более поздний закон мягче: он имеет обратную силу, пока постановление не исполнено.',
    en: 'The later law is milder: it reaches back while the decision is not executed.',
  },
  both: {
    kk: 'Ешқайсысы барлық жағынан жеңіл емес: екеуі де көрсетіледі, шешімді адам қабылдайды.',
    ru: 'Ни один закон не мягче во всём: показаны оба, решает человек.',
    en: 'Neither is milder in everything: both are shown and a person decides.',
  },
  open: {
    kk: 'Ашық деректер анықталғанша қайсысы жеңіл екені белгісіз: екеуі де көрсетіледі.',
    ru: 'Пока факты открыты, какой закон мягче, не известно: показаны оба.',
    en: 'While facts are open it is not known which is milder: both are shown.',
  },
  between: {
    kk: 'Аралықта жеңілірек заң болған: оның қолданылатыны жазылмаған, әрқайсысы көрсетіледі.',
    ru: 'В промежутке действовал более мягкий закон: применяется ли он, не написано, показан каждый.',
    en: 'A milder law stood in between: whether it counts is not written, and each is shown.',
  },
} as const satisfies Record<string, Words>
