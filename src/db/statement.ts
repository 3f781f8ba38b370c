// A named SQL statement. Values are always parameters; names keep the server from planning again on every call.
// Only store.ts files and migrations hold SQL (ARCHITECTURE.md, invariant 6).

declare const rowOf: unique symbol

/** `Row` is the shape of one result row, checked by the tests that run the statement. */
export type Statement<Row> = { readonly name: string; readonly text: string; readonly [rowOf]?: Row }

const known = new Map<string, string>()

/** Names a statement. The name must be unique in the program. */
export function statement<Row = never>(name: string, text: string): Statement<Row> {
  const earlier = known.get(name)
  if (earlier !== undefined && earlier !== text) throw new Error(`two statements are named ${name}`)
  known.set(name, text)
  return { name, text }
}

/** All statements of the rooms loaded so far: a test prepares each against the migrated schema. */
export function knownStatements(): ReadonlyMap<string, string> {
  return known
}
