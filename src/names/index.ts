// The names room, as other rooms and other programs see it (`arasha/names`). Pure: no I/O, no clock; runs in the browser as it is.
//
//   readName(text)                      words with roots and roles (given names are `plain`), and what was repaired; never throws
//   comparePeople(a, b, among?)         probability, band, bits, terms: how likely two descriptions are one person, and why
//   tellComparison(comparison, lang)    the same in lines of words; tellTerm, tellBits, bandWords, noteWords for pages
//   readIin, readBin, compareIins       digits, control digit, flaws; kept and flagged, never refused
//   readPhone(text)                     E.164 and kind: mobile, landline, abroad, unreadable
//   readBirth(text), birthFromAge       a day, a year or a range of years
//   exchangeTexts(person)               what two agencies compare instead of names, once put through HMAC; see exchange.ts
//   new NameIndex(), rank(found, …)     the search over many people; its use is told in search/name-index.ts
//   FOLD_VERSION, WEIGHTS_VERSION       stored with every proposal; snapshots of another version are thrown away
//
// Bands: 'very likely' · 'likely' · 'possible' · 'possible relative' · 'unlikely'. A name alone never gives more than 'possible'.
// These names and the shapes they return stay; fields may be added.
export { FOLD_VERSION, foldWord, readName, rootOf } from './fold.ts'
export type { NameNote, ReadName, Role, Script, Word } from './fold.ts'
export { comparePeople } from './compare.ts'
export type { Among, Comparison, Described, Term, TermKind } from './compare.ts'
export { bands, bandFloors } from './bands.ts'
export type { Band } from './bands.ts'
export { bandWords, noteWords, tellBits, tellComparison, tellTerm } from './tell.ts'
export { compareIins, controlDigit, readBin, readIin, readPhone } from './identifiers.ts'
export type { IinFlaw, NumberAgreement, ReadNumber, ReadPhone } from './identifiers.ts'
export { birthFromAge, compareBirths, readBirth } from './birth.ts'
export type { Birth, BirthAgreement } from './birth.ts'
export { POPULATION, WEIGHTS_VERSION } from './weights.ts'
export type { Commonness } from './weights.ts'
export { NameIndex, rank } from './search/name-index.ts'
export type { Candidate, FindOptions, Ranked } from './search/name-index.ts'
export type { Entry } from './search/records.ts'
export { SnapshotError, SnapshotReader } from './search/snapshot.ts'
export { EXCHANGE_VERSION, exchangeKinds, exchangeTexts } from './exchange.ts'
export type { ExchangeKind, ExchangeText } from './exchange.ts'
