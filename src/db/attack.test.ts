// What a statement smuggled into the application's role could do: the role, its context and its functions are used directly, past the program.
// The context can be forged by such a statement; what is tried here must be refused even then.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { planted, startPlanting } from '../../test/planted.ts'
import type { Actor } from './door.ts'
import { checkDatabase } from './migrate.ts'

const database = await testDatabase()
const plant = await startPlanting(database)
const abai = await plant.region(10)
const aqmola = await plant.region(11)
const smuggler = new pg.Client(database.app)
await smuggler.connect()
closeBeforeDrop(() => smuggler.end())

/** Runs statements in one transaction of the application's role with this actor's context, and takes everything back. */
async function smuggle(
  actor: Actor,
  ...statements: readonly (readonly [text: string, values?: readonly unknown[]])[]
): Promise<unknown> {
  const list = (values: readonly (string | number)[]) => `{${values.join(',')}}`
  await smuggler.query('begin')
  try {
    await smuggler.query(
      `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true), set_config('arasha.regions', $4, true), set_config('arasha.roles', $5, true)`,
      [actor.id, actor.agencyId, list(actor.units), list(actor.regions), list(actor.roles)],
    )
    let last: unknown
    for (const [text, values] of statements) last = (await smuggler.query(text, [...(values ?? [])])).rows[0]
    return last
  } finally {
    await smuggler.query('rollback')
  }
}
const event = (noticeId: string, kind: string, actor: string, agency: string) =>
  [
    `insert into notice_events (notice_id, kind, at, actor, agency) values ($1, $2, now(), $3, $4)`,
    [noticeId, kind, actor, agency],
  ] as const
const state = (noticeId: string, to: string) =>
  [`update notices set state = $2 where id = $1 returning state`, [noticeId, to]] as const

test('a forged table of notices lets nobody meet the duties of another unit, and none can be made', async () => {
  const notice = await plant.notice(aqmola)
  const officer = planted('officer', abai)
  const meet = [`select meet_duties($1, 'notice.acknowledge', arasha_now()) as met`, [notice.id]] as const
  await assert.rejects(
    smuggle(officer, [`create temporary table notices (id uuid, holder_id uuid, locked_from uuid[])`]),
    /permission denied/,
  )
  // Even where somebody granted the right again.
  const name = (await plant.client.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? ''
  await plant.client.query(`grant temporary on database ${name} to arasha_app`)
  try {
    await assert.rejects(
      smuggle(
        officer,
        [
          `create temporary table notices as select $1::uuid as id, $2::uuid as holder_id, '{}'::uuid[] as locked_from`,
          [notice.id, abai.unit],
        ],
        [`grant all on pg_temp.notices to public`],
        meet,
      ),
      /only the unit/,
    )
    const wrong = await checkDatabase(smuggler)
    assert.ok(
      wrong.some(one => one.key === 'database.temporary-tables'),
      'a start on such a database is refused',
    )
  } finally {
    await plant.client.query(`revoke temporary on database ${name} from arasha_app`)
  }
  assert.ok(!(await checkDatabase(smuggler)).some(one => one.key === 'database.temporary-tables'))
  const own = planted('officer', aqmola)
  const acknowledged = event(notice.id, 'acknowledged', own.id, own.agencyId)
  assert.deepEqual(await smuggle(own, acknowledged, meet), { met: 1 }, 'its own unit meets it')
})

test('a duty is not met without the event that it demands, written by the same officer', async () => {
  const notice = await plant.notice(abai)
  const [officer, colleague] = [planted('officer', abai), planted('officer', abai)]
  const meet = (rule: string) => [`select meet_duties($1, $2, arasha_now()) as met`, [notice.id, rule]] as const
  const own = (kind: string) => event(notice.id, kind, officer.id, officer.agencyId)
  await plant.client.query(
    `insert into notice_events (notice_id, kind, at, actor, agency) values ($1, 'acknowledged', now(), $2, $3)`,
    [notice.id, colleague.id, colleague.agencyId],
  )
  for (const attempt of [
    [meet('notice.acknowledge')],
    [own('registered'), meet('notice.acknowledge')],
    [own('acknowledged'), meet('notice.register')],
    [own('acknowledged'), meet('no.such.rule')],
  ])
    await assert.rejects(smuggle(officer, ...attempt), /by the event that it demands/)
  assert.deepEqual(await smuggle(officer, own('acknowledged'), meet('notice.acknowledge')), { met: 1 })
  assert.deepEqual(await smuggle(officer, own('registered'), meet('notice.register')), { met: 1 })
})

test('a missed duty is not made good by a date in the past', async () => {
  const notice = await plant.notice(abai, { at: new Date(Date.now() - 3 * 3_600_000) })
  for (const at of [`arasha_now() - interval '2 hours'`, `'2020-01-01'`, `'infinity'`, 'null'])
    await assert.rejects(
      smuggle(planted('officer', abai), [`select meet_duties($1, 'notice.acknowledge', ${at})`, [notice.id]]),
      /at the time of the act/,
      at,
    )
})

test('a notice cannot be closed quietly: its state needs an event of the same officer', async () => {
  const notice = await plant.notice(abai)
  const officer = planted('officer', abai)
  for (const to of ['acknowledged', 'registered', 'disposed', 'closed']) {
    await assert.rejects(smuggle(officer, state(notice.id, to)), /only by an event/, to)
    assert.deepEqual(await smuggle(officer, event(notice.id, to, officer.id, officer.agencyId), state(notice.id, to)), {
      state: to,
    })
  }
})

test('that a notice was on a screen can be said only by the unit that holds it, only once, and only while it waits', async () => {
  const notice = await plant.notice(abai)
  const officer = planted('officer', abai)
  const shown = (who: Actor, agency = who.agencyId) => event(notice.id, 'shown', who.id, agency)
  for (const who of [
    planted('officer', aqmola),
    planted('department', abai),
    planted('school', abai),
    planted('prosecutor', abai),
  ])
    await assert.rejects(smuggle(who, shown(who)), /row-level security/)
  await assert.rejects(smuggle(officer, shown(officer, abai.department)), /row-level security/)
  await assert.rejects(smuggle(officer, shown(officer), shown(officer)), /duplicate key/)
  const acknowledged = event(notice.id, 'acknowledged', officer.id, officer.agencyId)
  await assert.rejects(
    smuggle(officer, acknowledged, state(notice.id, 'acknowledged'), shown(officer)),
    /row-level security/,
  )
  await smuggle(officer, shown(officer))
})

test('"no offence" needs another person’s proposal, also for whoever writes past the program', async () => {
  const notice = await plant.notice(abai)
  const [one, other] = [planted('officer', abai), planted('chief', abai)]
  const decide = [
    `update notices set state = 'disposed', disposition = 'no-offence' where id = $1 returning disposition`,
    [notice.id],
  ] as const
  const disposed = event(notice.id, 'disposed', one.id, one.agencyId)
  await assert.rejects(smuggle(one, disposed, decide), /never one person/)
  await assert.rejects(
    smuggle(one, event(notice.id, 'disposition-proposed', one.id, one.agencyId), disposed, decide),
    /never one person/,
  )
  await plant.client.query(
    `insert into notice_events (notice_id, kind, at, actor, agency) values ($1, 'disposition-proposed', now(), $2, $3)`,
    [notice.id, other.id, other.agencyId],
  )
  assert.deepEqual(await smuggle(one, disposed, decide), { disposition: 'no-offence' })
  // A prosecutor returned it since: that proposal has been answered.
  const later = (kind: string, minutes: number) =>
    plant.client.query(
      `insert into notice_events (notice_id, kind, at, actor, agency) values ($1, $2, now() + make_interval(mins => $5), $3, $4)`,
      [notice.id, kind, other.id, other.agencyId, minutes],
    )
  await later('returned-to-work', 1)
  await assert.rejects(smuggle(one, disposed, decide), /never one person/)
  await later('disposition-proposed', 2)
  assert.deepEqual(await smuggle(one, disposed, decide), { disposition: 'no-offence' })
})

test('a notice cannot be mailed to somebody else: a letter goes to the unit that holds it', async () => {
  const notice = await plant.notice(abai)
  const letter = (target: string, subject: string, more = `'waiting', 0`) =>
    [
      `insert into outbox (id, target_id, channel, kind, subject_kind, subject_id, region, idempotency_key, state, attempts, next_at, created_at)
      values ($1, $2, 'webhook', 'notice', 'notice', $3, 10, $4, ${more}, now(), now())`,
      [randomUUID(), target, subject, randomUUID()],
    ] as const
  const teller = planted('school', abai)
  await assert.rejects(smuggle(teller, letter(aqmola.unit, notice.id)), /row-level security/)
  await assert.rejects(smuggle(teller, letter(abai.school, notice.id)), /row-level security/)
  await assert.rejects(smuggle(planted('school', aqmola), letter(abai.unit, notice.id)), /row-level security/)
  await assert.rejects(smuggle(teller, letter(abai.unit, notice.id, `'sent', 0`)), /row-level security/)
  await smuggle(teller, letter(abai.unit, notice.id))
})

test('the login of the application cannot become the role of jobs, to which everything is open', async () => {
  await plant.notice(aqmola)
  const everything = async (login: pg.ClientConfig) => {
    const client = new pg.Client(login)
    await client.connect()
    try {
      await client.query('begin; set local role arasha_system')
      return (await client.query('select id from notices')).rows.length
    } finally {
      await client.end()
    }
  }
  await assert.rejects(everything(database.app), /permission denied to set role/)
  await assert.rejects(
    smuggle(planted('officer', abai), ['set local role arasha_system'], ['select count(*) from users']),
    /permission denied to set role/,
  )
  await assert.rejects(
    smuggle(planted('officer', abai), ["select set_config('role', 'arasha_system', true)"]),
    /permission denied to set role/,
  )
  // The jobs' own login can, or the refusal would prove nothing; and where it was granted by mistake, no server starts.
  assert.ok((await everything(database.jobs)) > 0)
  await plant.client.query('grant arasha_system to arasha_app')
  try {
    assert.ok((await everything(database.app)) > 0)
    assert.ok((await checkDatabase(smuggler)).some(one => one.key === 'database.can-become-system'))
  } finally {
    await plant.client.query('revoke arasha_system from arasha_app')
  }
  assert.ok(!(await checkDatabase(smuggler)).some(one => one.key === 'database.can-become-system'))
})
