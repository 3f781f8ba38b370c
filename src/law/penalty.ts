// What a sanction means in numbers: the limits of the general part put on what the article prints, and tenge on the day the law names.
// Criminal fines take the index of the day of the act (CC 41(1)), administrative ones that of the day the case was opened (AdmCode 44(1)).
// A limit is never invented: where the article prints a minimum, that stands.
import {
  cite,
  weakest,
  type Addition,
  type Cite,
  type Confidence,
  type Day,
  type OffenceClass,
  type Penalty,
  type PenaltyKind,
  type Provision,
  type Sanction,
} from './form.ts'
import type { Words } from './facts.ts'
import { indexOn } from './mci.ts'

export type PenaltyRange = {
  readonly kind: PenaltyKind
  readonly unit: Penalty['unit']
  readonly min: number
  readonly max: number
  readonly who?: 'individual' | 'official' | 'parents'
  readonly says: Words
  /** What goes with it: confiscation, a ban from certain posts or work. Empty where the article names nothing. */
  readonly adds: readonly Addition[]
  /** In tenge, with the day or days whose index was used; absent if the unit is not MCI or the day is not known. */
  readonly tenge?: {
    readonly min: number
    readonly max: number
    readonly on: readonly Day[]
    readonly confidence: Confidence
    readonly cite: Cite
  }
}

export const penaltyWords: { readonly [K in PenaltyKind]: Words } = {
  warning: { kk: 'ескерту', ru: 'предупреждение', en: 'warning' },
  fine: { kk: 'айыппұл', ru: 'штраф', en: 'fine' },
  'corrective-work': { kk: 'түзеу жұмыстары', ru: 'исправительные работы', en: 'corrective work' },
  'community-service': { kk: 'қоғамдық жұмыстар', ru: 'общественные работы', en: 'community service' },
  arrest: { kk: 'қамаққа алу', ru: 'арест', en: 'arrest' },
  'administrative-arrest': { kk: 'әкімшілік қамаққа алу', ru: 'административный арест', en: 'administrative arrest' },
  restriction: { kk: 'бас бостандығын шектеу', ru: 'ограничение свободы', en: 'restriction of liberty' },
  imprisonment: { kk: 'бас бостандығынан айыру', ru: 'лишение свободы', en: 'imprisonment' },
  'life-imprisonment': {
    kk: 'өмір бойына бас бостандығынан айыру',
    ru: 'пожизненное лишение свободы',
    en: 'imprisonment for life',
  },
}
const whoWords: { readonly [K in 'individual' | 'official' | 'parents']: Words } = {
  individual: { kk: 'жеке тұлға', ru: 'физическое лицо', en: 'an individual' },
  official: { kk: 'лауазымды адам', ru: 'должностное лицо', en: 'an official' },
  parents: {
    kk: 'ата-ана немесе оларды алмастыратын адам',
    ru: 'родители или лица, их заменяющие',
    en: 'the parents or those in their place',
  },
}

/** The least of each kind by the general part (CC 41(2), 42, 43(2), 44(1), 45(2), 46): misdemeanour and crime differ. */
function least(kind: PenaltyKind, offence: OffenceClass): number {
  const misdemeanour = offence === 'misdemeanour'
  if (offence === 'administrative') return kind === 'administrative-arrest' ? 1 : 0
  switch (kind) {
    case 'fine':
    case 'corrective-work':
      return misdemeanour ? 20 : 200
    case 'community-service':
      return misdemeanour ? 20 : 200
    case 'arrest':
      return 10
    case 'restriction':
    case 'imprisonment':
      return 6
    case 'warning':
    case 'administrative-arrest':
    case 'life-imprisonment':
      return 0
  }
}

/** The least that may be imposed: what the article prints, or the bound of the general part. */
export function leastOf(penalty: Penalty, offence: OffenceClass): number {
  return penalty.min ?? least(penalty.kind, offence)
}

function range(min: number, max: number): string {
  return min === max || min === 0 ? String(max) : `${min}–${max}`
}
function spanWords(penalty: Penalty, min: number): Words {
  const { max } = penalty
  switch (penalty.unit) {
    case 'none':
      return { kk: '', ru: '', en: '' }
    case 'mci':
      return { kk: ` ${range(min, max)} АЕК`, ru: ` ${range(min, max)} МРП`, en: ` ${range(min, max)} MCI` }
    case 'hours':
      return { kk: ` ${range(min, max)} сағат`, ru: ` ${range(min, max)} ч`, en: ` ${range(min, max)} hours` }
    case 'days':
      return { kk: ` ${range(min, max)} тәулік`, ru: ` ${range(min, max)} сут.`, en: ` ${range(min, max)} days` }
    case 'months': {
      const top = max / 12
      if (min % 12 !== 0)
        return {
          kk: ` ${min} ай – ${top} жыл`,
          ru: ` от ${min} месяцев до ${top} лет`,
          en: ` ${min} months – ${top} years`,
        }
      return {
        kk: ` ${range(min / 12, top)} жыл`,
        ru: min === max ? ` ${top} лет` : ` от ${min / 12} до ${top} лет`,
        en: ` ${range(min / 12, top)} years`,
      }
    }
  }
}

/** What goes with one alternative of a sanction, in the order printed. */
export function additionsOf(sanction: Sanction, penalty: Penalty): readonly Addition[] {
  const general =
    sanction.adds === 'confiscation-possible' ? [{ what: 'confiscation', must: false } as const] : sanction.adds
  return [...(penalty.adds ?? []), ...(general ?? [])]
}
export function additionWords(addition: Addition): Words {
  if (addition.what === 'confiscation')
    return addition.must
      ? { kk: 'мүлкі тәркіленіп', ru: 'с конфискацией имущества', en: 'with confiscation of property' }
      : {
          kk: 'мүлкі тәркіленіп немесе онсыз',
          ru: 'с конфискацией имущества или без таковой',
          en: 'with or without confiscation of property',
        }
  const { years, fromYears, must, cases } = addition
  const span: Words =
    years === 'life'
      ? { kk: 'өмір бойына', ru: 'пожизненно', en: 'for life' }
      : fromYears === years
        ? { kk: `${years} жылға`, ru: `на ${years} лет`, en: `for ${years} years` }
        : fromYears !== undefined
          ? {
              kk: `${fromYears}–${years} жылға`,
              ru: `от ${fromYears} до ${years} лет`,
              en: `for ${fromYears}–${years} years`,
            }
          : { kk: `${years} жылға дейін`, ru: `до ${years} лет`, en: `up to ${years} years` }
  const only = (lang: keyof Words): string => (cases === undefined ? '' : ` (${cases.words[lang]})`)
  return {
    kk: `белгілі лауазым немесе қызмет құқығынан ${span.kk} айыру${must ? '' : ' немесе онсыз'}${only('kk')}`,
    ru: `лишение права занимать должности или заниматься деятельностью ${span.ru}${must ? '' : ' или без такового'}${only('ru')}`,
    en: `ban from certain posts or work ${span.en}${must ? '' : ', or none'}${only('en')}`,
  }
}

type Prepared = {
  readonly penalty: Penalty
  readonly min: number
  readonly says: Words
  readonly adds: readonly Addition[]
}
const prepared = new WeakMap<Provision, readonly Prepared[]>()
/** What does not depend on a day: put into words once for each provision. */
function prepare(provision: Provision, offence: OffenceClass): readonly Prepared[] {
  const known = prepared.get(provision)
  if (known !== undefined) return known
  const { sanction } = provision
  const made =
    sanction === 'not-held'
      ? []
      : sanction.alternatives.map(penalty => {
          return spoken(penalty, leastOf(penalty, offence), additionsOf(sanction, penalty))
        })
  prepared.set(provision, made)
  return made
}
function spoken(penalty: Penalty, min: number, adds: readonly Addition[]): Prepared {
  const span = spanWords(penalty, min)
  const kind = penaltyWords[penalty.kind]
  const who = penalty.who === undefined ? undefined : whoWords[penalty.who]
  const say = (lang: keyof Words): string =>
    `${who === undefined ? '' : `${who[lang]}: `}${kind[lang]}${span[lang]}${adds.map(a => `, ${additionWords(a)[lang]}`).join('')}`
  return { penalty, min, says: { kk: say('kk'), ru: say('ru'), en: say('en') }, adds }
}

/** The bounds for offenders of 14–17: CC 81(3)–(7), and AdmCode 66(1) for a fine. In the unit of the kind. */
const forMinors: { readonly [K in PenaltyKind]?: readonly [min: number, max: number] } = {
  fine: [5, 100],
  'corrective-work': [5, 100],
  'community-service': [10, 75],
  restriction: [6, 24],
  imprisonment: [6, 120],
}
const mostMinorFine = 10
function narrow(provision: Provision, offence: OffenceClass, prepared: Prepared): Prepared {
  const { penalty, min } = prepared
  const bounds = forMinors[penalty.kind]
  if (offence === 'administrative')
    return penalty.kind === 'fine' && penalty.max > mostMinorFine
      ? spoken({ ...penalty, max: mostMinorFine }, Math.min(min, mostMinorFine), prepared.adds)
      : prepared
  if (bounds === undefined) return prepared
  // The bounds of 81 stand in the place of the general ones.
  const top = Math.min(penalty.max, mostFor(provision, penalty.kind, bounds[1]))
  // A minimum that lies above what 81 allows at most cannot be kept; nothing is printed in its place, so the general least is shown.
  const term = penalty.kind === 'imprisonment' || penalty.kind === 'restriction'
  const least = term && min <= top ? min : bounds[0]
  return spoken({ ...penalty, max: top }, Math.min(least, top), prepared.adds)
}
/** Twelve years for aggravated murder. */
function mostFor(provision: Provision, kind: PenaltyKind, most: number): number {
  return kind === 'imprisonment' && /^cc-99\.[23]@/.test(provision.id) ? 144 : most
}

/**
 * The penalties of a provision, in the order printed; empty where the sanction of that time is not held. `forMinor` puts the bounds for offenders under 18
 * in the place of the general ones.
 */
export function penaltiesOf(
  provision: Provision,
  offence: OffenceClass,
  act: readonly [Day, Day],
  caseOpened: Day | undefined,
  forMinor = false,
): readonly PenaltyRange[] {
  const administrative = offence === 'administrative'
  const days = administrative
    ? caseOpened === undefined
      ? []
      : [caseOpened]
    : act[0] === act[1]
      ? [act[0]]
      : indexDays(act)
  return prepare(provision, offence).map(ready => {
    const { penalty, min, says, adds } =
      forMinor && ready.penalty.who !== 'parents' ? narrow(provision, offence, ready) : ready
    const found = penalty.unit === 'mci' ? days.map(day => indexOn(day)) : []
    const values = found.flatMap(f => (f === undefined ? [] : [f]))
    const inTenge =
      values.length === 0 || values.length < found.length
        ? {}
        : {
            tenge: {
              min: Math.min(...values.map(v => v.tenge)) * min,
              max: Math.max(...values.map(v => v.tenge)) * penalty.max,
              on: days,
              confidence: weakest(...values.map(v => v.confidence)),
              cite: administrative ? administrativeDay : criminalDay,
            },
          }
    return {
      kind: penalty.kind,
      unit: penalty.unit,
      min,
      max: penalty.max,
      ...(penalty.who === undefined ? {} : { who: penalty.who }),
      says,
      adds,
      ...inTenge,
    }
  })
}
const criminalDay = cite('cc', '41', 'Q24', '1')
const administrativeDay = cite('adm', '44', 'Q24-12', '1')

/** The days of an uncertain act whose index may count: both ends and every change of the index between them. */
function indexDays(act: readonly [Day, Day]): readonly Day[] {
  const days = [act[0], act[1]]
  for (let year = Number(act[0].slice(0, 4)); year <= Number(act[1].slice(0, 4)); year += 1)
    for (const start of [`${year}-01-01`, `${year}-04-01`]) if (start > act[0] && start < act[1]) days.push(start)
  return days
}

/** Compulsory payment to the victims' fund, CC 98-2, in MCI. Which day's index counts is not written. */
export const compulsoryPayment: { readonly [K in Exclude<OffenceClass, 'administrative'>]: number } = {
  misdemeanour: 5,
  minor: 10,
  medium: 15,
  grave: 20,
  'especially-grave': 30,
}

export const classWords: { readonly [K in OffenceClass]: Words } = {
  administrative: {
    kk: 'әкімшілік құқық бұзушылық',
    ru: 'административное правонарушение',
    en: 'administrative offence',
  },
  misdemeanour: { kk: 'қылмыстық теріс қылық', ru: 'уголовный проступок', en: 'misdemeanour' },
  minor: { kk: 'онша ауыр емес қылмыс', ru: 'преступление небольшой тяжести', en: 'minor crime' },
  medium: { kk: 'ауырлығы орташа қылмыс', ru: 'преступление средней тяжести', en: 'medium crime' },
  grave: { kk: 'ауыр қылмыс', ru: 'тяжкое преступление', en: 'grave crime' },
  'especially-grave': { kk: 'аса ауыр қылмыс', ru: 'особо тяжкое преступление', en: 'especially grave crime' },
}
