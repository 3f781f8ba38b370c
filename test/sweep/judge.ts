// What was read, held against what may be read: one cell too many is a leak, one that nobody was shown is a promise the pages do not keep.
import type { Reader, Finding, Swept } from './sweep.ts'
import type { Relation } from './guards.ts'

/** Column → reader → in which relations to the record. */
export type Allowed = Readonly<Record<string, Partial<Readonly<Record<Reader, readonly Relation[]>>>>>
export type Cell = Pick<Finding, 'column' | 'reader' | 'relation'>

export function judge(
  found: Swept['found'],
  allowed: Allowed,
): { readonly leaks: readonly Finding[]; readonly unread: readonly Cell[] } {
  const leaks = [...found.values()].filter(
    ({ column, reader, relation }) => allowed[column]?.[reader]?.includes(relation) !== true,
  )
  const unread = cellsOf(allowed).filter(
    ({ column, reader, relation }) => !found.has(`${column} ${reader} ${relation}`),
  )
  return { leaks, unread }
}

export function cellsOf(allowed: Allowed): readonly Cell[] {
  return Object.entries(allowed).flatMap(([column, readers]) =>
    (Object.entries(readers) as [Reader, readonly Relation[]][]).flatMap(([reader, relations]) =>
      relations.map(relation => ({ column, reader, relation })),
    ),
  )
}

/** A cell as a person reads it. */
export function inWords({ column, reader, relation }: Cell): string {
  return `${column}: ${reader}, ${relation}`
}
