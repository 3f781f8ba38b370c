// The words in which a fact is written down: its shape, who may assert it, and the three kinds (flag, choice, bands). Facts themselves stand in the other
// files of this folder and in facts.ts, which puts them into one list.
/** One text in the three languages of the product. `law` stands before `words`, so it carries its own. */
export type Words = { readonly kk: string; readonly ru: string; readonly en: string }

/** Who may assert a fact. `derived` is the engine itself, from dated earlier decisions. */
export const roles = [
  'victim',
  'witness',
  'caller',
  'worker',
  'clinician',
  'operator',
  'police',
  'investigator',
  'prosecutor',
  'forensic',
  'court',
  'guardianship',
  'register',
  'derived',
] as const
export type Role = (typeof roles)[number]

export type Sensitivity = 'public' | 'case' | 'identity' | 'sealed'
export type FactGroup =
  | 'deed'
  | 'harm'
  | 'victim'
  | 'manner'
  | 'offender'
  | 'motive'
  | 'procedure'
  | 'history'
  | 'telling'

export type FactDefinition<V extends string = string> = {
  readonly type: 'choice' | 'flag' | 'bands'
  readonly values: readonly V[]
  readonly valueWords: { readonly [K in V]: Words }
  /** Only for bands: the whole numbers (years of age, days, per cent) at which a new band begins. */
  readonly cuts?: readonly number[]
  /** Only for bands: the greatest number that can be; 130 years if not given. */
  readonly most?: number
  readonly group: FactGroup
  readonly label: Words
  readonly ask: Words
  readonly by: readonly Role[]
  readonly sensitivity: Sensitivity
  /** What asking costs a human being: 0 a register or a file, 1 an officer or worker, 2 an adult witness, 4 the adult who suffered, 8 a child. */
  readonly cost: 0 | 1 | 2 | 4 | 8
  /** The fact makes sense only where this other fact may have one of these values. */
  readonly appliesWhen?: { readonly fact: string; readonly among: readonly string[] }
  /** An evaluative term of the law: only these roles may settle it; unanswered it is a task, never a default. */
  readonly judgement?: boolean
  /** Seldom "yes": asked late, never left out. */
  readonly rare?: boolean
  /** Kept for the record and for sentencing; no rule of this rulebook reads it yet. */
  readonly recordOnly?: boolean
}

const yesNo = { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } }
type Rest = Omit<FactDefinition, 'type' | 'values' | 'valueWords' | 'cuts'>

export function flag(rest: Rest): FactDefinition<'yes' | 'no'> {
  return { type: 'flag', values: ['yes', 'no'], valueWords: yesNo, ...rest }
}
export function choice<const V extends string>(
  valueWords: { readonly [K in V]: Words },
  rest: Rest,
): FactDefinition<V> {
  return { type: 'choice', values: Object.keys(valueWords) as V[], valueWords, ...rest }
}
export function bands<const V extends string>(
  cuts: readonly number[],
  valueWords: { readonly [K in V]: Words },
  rest: Rest,
): FactDefinition<V> {
  const values = Object.keys(valueWords) as V[]
  if (values.length !== cuts.length + 1) throw new Error('bands need one value more than cuts')
  // JavaScript puts keys that look like numbers first, and the bands would no longer stand in the order of the cuts.
  if (values.some(v => /^\d+$/.test(v))) throw new Error('a band is not named by a bare number')
  return { type: 'bands', values, valueWords, cuts, ...rest }
}

export const anyone: readonly Role[] = [
  'victim',
  'witness',
  'caller',
  'worker',
  'clinician',
  'operator',
  'police',
  'investigator',
  'prosecutor',
  'court',
  'guardianship',
  'register',
]
export const officers: readonly Role[] = ['police', 'investigator', 'prosecutor', 'court']
export const adultsWhoKnow: readonly Role[] = [
  'victim',
  'witness',
  'caller',
  'worker',
  'clinician',
  'operator',
  'guardianship',
  ...officers,
]
export const registers: readonly Role[] = ['register', 'derived', ...officers]
export const judges: readonly Role[] = ['investigator', 'prosecutor', 'court']
