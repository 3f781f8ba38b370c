// A named SQL statement. Values are always parameters; names keep the server from planning again on every call.
// Only store.ts files and migrations hold SQL (ARCHITECTURE.md, invariant 6).
import { createHash } from 'node:crypto'

declare const rowOf: unique symbol

/** `Row` is the shape of one result row, checked by the tests that run the statement. */
export type Statement<Row> = {
  readonly name: string
  readonly text: string
  readonly joins?: Joins | undefined
  readonly [rowOf]?: Row
}
/**
 * An insert that the door may send together with others as one statement, which saves most of what a statement costs: all that join `freely`
 * first, then all that come `after`.
 * `freely`: it needs no row of the same act but what its foreign keys name (those are looked at when the whole statement is done).
 * `after`: its row-level security looks at rows of the same act, or it names one that does; these must be in an earlier statement.
 */
export type Joins = 'freely' | 'after'

const known = new Map<string, string>()

/** Names a statement. The name must be unique in the program. */
export function statement<Row = never>(name: string, text: string, { joins }: { joins?: Joins } = {}): Statement<Row> {
  const earlier = known.get(name)
  if (earlier !== undefined && earlier !== text) throw new Error(`two statements are named ${name}`)
  known.set(name, text)
  if (joins !== undefined && !text.startsWith('insert '))
    throw new Error(`${name} is no plain insert and cannot join others`)
  return { name, text, ...(joins !== undefined && { joins }) }
}

const joined = new Map<string, Statement<unknown>>()

/** Several inserts as one statement; its values are theirs, one list after the other. `counts`: how many values each takes. */
export function together(parts: readonly Statement<unknown>[], counts: readonly number[]): Statement<unknown> {
  const [only] = parts
  if (only && parts.length === 1) return only
  const names = parts.map(part => part.name).join(' ')
  let made = joined.get(names)
  if (made === undefined) {
    let before = 0
    const texts = parts.map(({ text }, i) => {
      const from = before
      before += counts[i] ?? 0
      return `part${i} as (${text.replaceAll(/\$(\d+)/g, (_, n) => `$${Number(n) + from}`)})`
    })
    // PostgreSQL keeps 63 bytes of a prepared statement's name.
    const name = `together.${createHash('sha256').update(names).digest('hex').slice(0, 32)}`
    joined.set(names, (made = { name, text: `with ${texts.join(',\n')}\nselect` }))
  }
  return made
}

/** All statements of the rooms loaded so far: a test prepares each against the migrated schema. */
export function knownStatements(): ReadonlyMap<string, string> {
  return known
}
