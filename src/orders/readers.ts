// Who will read a paper, as a type: a field is made for its readers, and a paper takes only fields that all of its readers may read. What is meant for the protected
// person alone cannot be put into a paper that the accused gets to read; the compiler refuses it. Pure.
import type { BothLanguages } from '../post/receipt-pdf.ts'

export type Reader = 'court' | 'accused' | 'protected'
export type Field<R extends Reader> = {
  readonly label: BothLanguages
  readonly text: BothLanguages
  readonly readers: { readonly [reader in R]: true }
}

export function fieldFor<const R extends Reader>(
  readers: readonly R[],
  label: BothLanguages,
  text: BothLanguages,
): Field<R> {
  return { label, text, readers: Object.fromEntries(readers.map(reader => [reader, true])) as Field<R>['readers'] }
}
