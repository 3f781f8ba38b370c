// One connection as the door uses it: what is asked in one go leaves as one batch and is answered in one piece; what is asked meanwhile waits and
// leaves together. Statements are parsed once for each connection. Within a batch nothing after a failed statement is carried out.
// It knows nothing of transactions; the door does.
import pg from 'pg'
import type { Statement } from './statement.ts'
import { writeBatch } from './wire.ts'

/** `command` is what the server says it did: INSERT, SELECT, COMMIT, ROLLBACK … */
export type Reply<Row> = { readonly rows: Row[]; readonly command: string }
export type Line = {
  ask<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Reply<Row>>
}

type Column = { readonly name: string; readonly parse: (text: string) => unknown }
type Part = {
  readonly statement: Statement<unknown>
  readonly values: readonly unknown[]
  readonly resolve: (reply: Reply<never>) => void
  readonly reject: (error: unknown) => void
}
/** Statements that a connection has parsed, with what their columns are. */
const parsed = new WeakMap<pg.ClientBase, Map<string, readonly Column[]>>()

/** `timeoutMs`: a connection that does not answer for so long is given up. */
export function openLine(client: pg.PoolClient, timeoutMs: number): Line {
  let known = parsed.get(client)
  if (!known) parsed.set(client, (known = new Map()))
  const columnsOf = known
  let waiting: Part[] = []
  let leaving = false
  let underWay = false
  const leave = () => {
    leaving = false
    if (underWay || waiting.length === 0) return
    const parts = waiting
    waiting = []
    underWay = true
    client.query(
      makeBatch(parts, columnsOf, timeoutMs, () => {
        underWay = false
        leave()
      }),
    )
  }
  return {
    ask: (statement, values = []) =>
      new Promise((resolve, reject) => {
        waiting.push({ statement, values, resolve, reject })
        if (leaving || underWay) return
        leaving = true
        process.nextTick(leave)
      }),
  }
}

/** What `pg` calls for one thing that was sent: the methods below are its protocol for queries of one's own. */
function makeBatch(
  parts: readonly Part[],
  columnsOf: Map<string, readonly Column[]>,
  timeoutMs: number,
  over: () => void,
): pg.Submittable {
  let timer: NodeJS.Timeout | undefined
  const replies: Reply<never>[] = []
  let columns: readonly Column[] = []
  let rows: unknown[] = []
  const parse = () => {
    const statement = parts[replies.length]?.statement
    columns = (statement && columnsOf.get(statement.name)) ?? []
  }
  const batch = {
    submit: (connection: pg.Connection) => {
      const seen = new Set<string>()
      const bytes = writeBatch(
        parts.map(({ statement: { name, text }, values }) => {
          const fresh = !columnsOf.has(name) && !seen.has(name)
          seen.add(name)
          return { name, text, values, fresh }
        }),
      )
      const { stream } = connection as unknown as { stream: NodeJS.WritableStream & { destroy(): void } }
      timer = setTimeout(() => stream.destroy(), timeoutMs)
      stream.write(bytes)
      parse()
      return null
    },
    handleRowDescription: ({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }) => {
      columns = fields.map(f => ({
        name: f.name,
        parse: pg.types.getTypeParser(f.dataTypeID, 'text') as Column['parse'],
      }))
    },
    handleDataRow: ({ fields }: { fields: readonly (string | null)[] }) => {
      const row: Record<string, unknown> = {}
      for (let i = 0; i < columns.length; i++) {
        const [column, text] = [columns[i] as Column, fields[i]]
        row[column.name] = text === null || text === undefined ? null : column.parse(text)
      }
      rows.push(row)
    },
    handleCommandComplete: ({ text }: { text: string }) => {
      columnsOf.set((parts[replies.length] as Part).statement.name, columns)
      replies.push({ rows: rows as never[], command: /^[A-Z]+/.exec(text)?.[0] ?? '' })
      rows = []
      parse()
    },
    handleReadyForQuery: () => {
      clearTimeout(timer)
      over()
      for (let i = 0; i < parts.length; i++) parts[i]?.resolve(replies[i] as Reply<never>)
    },
    handleError: (error: Error) => {
      clearTimeout(timer)
      over()
      for (const [i, part] of parts.entries()) {
        const reply = replies[i]
        if (reply) part.resolve(reply)
        else part.reject(error)
      }
    },
  }
  return batch
}
