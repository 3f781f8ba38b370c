// Who will read a paper, as a type. Every value that goes on paper is of a kind, and the one table `meantFor` says who may read that kind; a paper takes only
// values that all of its readers may read. What is meant for the protected person alone cannot be put into a paper that the accused gets to read: the compiler
// refuses it, and document.ts asks the same table again when it is printed. Pure.
import type { BothLanguages } from '../post/receipt-pdf.ts'
import { catalogue, type MessageKey } from '../words/catalogue.ts'
import { render } from '../words/say.ts'

/** `sender`: who told of it and holds the receipt · `officer`: whoever works here and may open the list. */
export const readers = [
  'protected',
  'accused',
  'court',
  'police',
  'prosecutor',
  'guardianship',
  'helper',
  'sender',
  'officer',
] as const
export type Reader = (typeof readers)[number]

/** Both parties, and the authorities between them. */
const parties = ['protected', 'accused', 'court', 'police', 'prosecutor', 'guardianship'] as const

/** Each kind of value and everybody who may read it on paper. Nobody else may, whatever the paper. */
export const meantFor = {
  /** Our own sentences, and what the law says: they hold nothing of anybody. */
  words: readers,
  /** A running number, a count, what came out of a closed list: they identify nobody. */
  number: readers,
  count: readers,
  state: readers,
  time: readers,
  /** A body, a unit, a court, a post: never a person, never a shelter. */
  office: readers,
  age: parties,
  'accused-name': parties,
  'protected-name': parties,
  /** Where a paper was drawn up, and what was written for it: refused on entry where it would lead to the protected person. */
  circumstances: parties,
  /** What only the protected person is told about her order. */
  'own-copy': ['protected'],
  'protected-birth': ['protected', 'court', 'police', 'guardianship'],
  'protected-phone': ['protected', 'police'],
  'protected-address': ['protected', 'police', 'guardianship'],
  'safe-way': ['protected', 'police', 'helper'],
  shelter: ['protected'],
  'safety-plan': ['protected'],
  'help-plan': ['protected', 'helper'],
  'visit-note': ['guardianship'],
  'session-note': [],
  'who-told': [],
} as const satisfies Readonly<Record<string, readonly Reader[]>>
export type Kind = keyof typeof meantFor
export type ReaderOfKind<K extends Kind> = (typeof meantFor)[K][number]
/** The kinds that all of these readers may read. */
export type KindFor<R extends Reader> = {
  [K in Kind]: [R] extends [ReaderOfKind<K>] ? K : never
}[Kind]

/** Words that these readers, and perhaps others, may read. `readBy` exists for the compiler alone: it lets a value pass to fewer readers, never to more. */
export type Said<R extends Reader, Words = BothLanguages> = {
  readonly text: Words
  readonly readers: ReadonlySet<Reader>
  readonly readBy?: (reader: R) => void
}

/** A value of a kind: its readers are the table's. */
export function said<const K extends Kind, Words extends string | BothLanguages>(
  kind: K,
  text: Words,
): Said<ReaderOfKind<K>, Words> {
  return { text, readers: new Set<Reader>(meantFor[kind]) }
}
/** The same letters in both languages: a name, a number, what somebody wrote. */
export function asWritten<const K extends Kind>(kind: K, text: string): Said<ReaderOfKind<K>> {
  return said(kind, { kk: text, ru: text })
}
export function inBoth<const K extends Kind>(kind: K, say: (lang: 'kk' | 'ru') => string): Said<ReaderOfKind<K>> {
  return said(kind, { kk: say('kk'), ru: say('ru') })
}

/** A sentence of the catalogue with values put in: readable by whoever may read each of them. */
export function sentence<R extends Reader = Reader>(
  key: MessageKey,
  values: Readonly<Record<string, Said<R>>> = {},
): Said<R> {
  const filled = (lang: 'kk' | 'ru') =>
    render(catalogue[key], lang, Object.fromEntries(Object.entries(values).map(([name, v]) => [name, v.text[lang]])))
  return { text: { kk: filled('kk'), ru: filled('ru') }, readers: commonReaders(Object.values(values)) }
}

export function joined<R extends Reader>(parts: readonly Said<R>[], between: string): Said<R> {
  const of = (lang: 'kk' | 'ru') => parts.map(part => part.text[lang]).join(between)
  return { text: { kk: of('kk'), ru: of('ru') }, readers: commonReaders(parts) }
}

function commonReaders(parts: readonly Pick<Said<never>, 'readers'>[]): ReadonlySet<Reader> {
  return new Set(readers.filter(reader => parts.every(part => part.readers.has(reader))))
}
