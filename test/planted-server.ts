// The server with one planted defect (PLANTED): what the kill harness must catch. None of this is reachable from the product. Each defect is
// one that real systems ship: answering before the commit, writing behind, forgetting the key of a repetition, posting outside the transaction.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { fastify } from 'fastify'
import { readConfig } from '../src/config.ts'
import type { Db, Tx } from '../src/db/door.ts'
import { openInstallation } from '../src/installation.ts'
import { makeApp } from '../src/server.ts'

export const defects = ['write-behind', 'no-key', 'outbox-apart', 'answer-before-commit'] as const
export type Defect = (typeof defects)[number]

const defect = process.env['PLANTED']
const read = readConfig(process.env, { serves: true })
if (!read.ok) throw new Error(read.wrong.map(({ key }) => key).join('\n'))
const { services } = await openInstallation({ ...read.config, demo: false })

/** The answer leaves while the transaction is still open. */
const hasty = (db: Db): Db => ({
  ...db,
  as: (actor, act, work, ask) =>
    new Promise((resolve, reject) => {
      const hastily: typeof work = async (tx, found) => {
        const result = await work(tx, found)
        resolve(result)
        await wait(120)
        return result
      }
      db.as(actor, act, hastily, ask).catch(reject)
    }),
})
/** The outbox row is written by a transaction of its own, a moment later. */
const apart = (db: Db): Db => ({
  ...db,
  as: async (actor, act, work, ask) => {
    const later: Parameters<Tx['send']>[] = []
    const parted: typeof work = (tx, found) =>
      work(
        {
          ...tx,
          send: (statement, values) =>
            statement.text.includes('insert into outbox')
              ? void later.push([statement, values])
              : tx.send(statement, values),
        },
        found,
      )
    const result = await db.as(actor, act, parted, ask)
    void wait(150)
      .then(() => db.as(actor, act, async tx => later.forEach(([statement, values]) => tx.send(statement, values))))
      .catch(() => {})
    return result
  },
})

const db =
  defect === 'answer-before-commit' ? hasty(services.db) : defect === 'outbox-apart' ? apart(services.db) : services.db
const app = await makeApp({ ...services, db }, { log: () => {} })
await app.ready()

// In front of the real server: keys forgotten, or everything answered at once and written each 200 ms.
const front = fastify({ bodyLimit: 1024 * 1024 })
type Asked = { authorization: string; key: string; body: string }
const behind: Asked[] = []
const inside = ({ authorization, key, body }: Asked) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/notices',
    payload: body,
    headers: { authorization, 'idempotency-key': key, 'content-type': 'application/json' },
  })
if (defect === 'write-behind') {
  setInterval(() => {
    for (const asked of behind.splice(0)) void inside(asked).catch(() => {})
  }, 200)
}
front.post('/api/v1/notices', async (request, reply) => {
  const asked = {
    authorization: String(request.headers.authorization),
    key: defect === 'no-key' ? randomUUID() : String(request.headers['idempotency-key']),
    body: JSON.stringify(request.body),
  }
  if (defect === 'write-behind') {
    behind.push(asked)
    return reply.code(201).send({ number: `not written yet ${asked.key}` })
  }
  const answer = await inside(asked)
  return reply.code(answer.statusCode).type('application/json').send(answer.body)
})
await front.listen({ host: '127.0.0.1', port: 0 })
const bound = front.server.address()
process.stdout.write(
  `A server with a planted defect listens at http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}\n`,
)
