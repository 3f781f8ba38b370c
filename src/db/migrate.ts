// Founds roles and schema and applies the numbered migrations, forward only, each in one transaction that first inserts its own row:
// of two processes racing, one waits for the other and goes on. Runs with an administrator's connection, never with the application's.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { Refused, type Sentence } from '../words/refused.ts'
import { packageRoot } from './package-root.ts'

export type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly hash: string }

export function readMigrations(): Migration[] {
  const folder = path.join(packageRoot, 'src', 'db', 'migrations')
  const migrations = readdirSync(folder)
    .filter(file => /^\d{4}_[a-z_]+\.sql$/.test(file))
    .toSorted()
    .map(file => {
      const sql = readFileSync(path.join(folder, file), 'utf8')
      return {
        number: Number(file.slice(0, 4)),
        name: file.slice(5, -4),
        sql,
        hash: createHash('sha256').update(sql).digest('hex'),
      }
    })
  for (const [i, { number, name }] of migrations.entries())
    if (number !== i + 1) throw new Error(`migration ${number} (${name}) must have the number ${i + 1}`)
  return migrations
}

/** Passwords of the two logins: of what is done for people, and of jobs. */
export type Passwords = { readonly app: string; readonly jobs: string }

/** Creates the roles if the cluster lacks them. Passwords are set only when given (embedded); otherwise the administrator sets them. */
export async function foundRoles(admin: pg.Client, passwords?: Passwords): Promise<void> {
  await admin.query(`do $$ begin
    if not exists (select from pg_roles where rolname = 'arasha_owner') then create role arasha_owner nologin; end if;
    if not exists (select from pg_roles where rolname = 'arasha_system') then create role arasha_system nologin; end if;
    if not exists (select from pg_roles where rolname = 'arasha_app') then create role arasha_app login noinherit; end if;
    if not exists (select from pg_roles where rolname = 'arasha_jobs') then create role arasha_jobs login noinherit; end if;
    if pg_has_role('arasha_app', 'arasha_system', 'member') then revoke arasha_system from arasha_app; end if;
  end $$`)
  // Records lie on flash or in memory. With PostgreSQL's cost of a spinning disk, lists that stand in an index in their order were gathered from a bitmap and sorted
  // anew: at a million cases 105 ms instead of 3 (bench:lists).
  await admin.query('alter role arasha_app set random_page_cost = 1.1')
  await admin.query('grant arasha_system to arasha_jobs')
  await admin.query('grant arasha_system to arasha_owner')
  if (passwords === undefined) return
  await admin.query(`alter role arasha_app password ${pg.escapeLiteral(passwords.app)}`)
  await admin.query(`alter role arasha_jobs password ${pg.escapeLiteral(passwords.jobs)}`)
}

/** Applies what is missing. Refuses if a migration that was applied has changed since. Returns the names of those applied now. */
export async function migrate(admin: pg.Client, { demo }: { demo: boolean }): Promise<string[]> {
  await admin.query('create schema if not exists arasha authorization arasha_owner')
  await admin.query('set search_path = arasha')
  await admin.query(
    `create table if not exists arasha.migrations (number integer primary key, name text not null, hash text not null, at timestamptz not null default clock_timestamp())`,
  )
  await admin.query(`comment on table arasha.migrations is 'Migrations applied so far. [public]';
    comment on column arasha.migrations.number is 'Number of the file. [public]'; comment on column arasha.migrations.name is 'Its name. [public]';
    comment on column arasha.migrations.hash is 'SHA-256 of its text: an applied migration never changes. [public]'; comment on column arasha.migrations.at is 'When it was applied. [public]'`)
  await admin.query('alter table arasha.migrations owner to arasha_owner')
  await admin.query('grant select on arasha.migrations to arasha_app')
  await admin.query('grant usage on schema arasha to arasha_app')
  const applied: string[] = []
  for (const { number, name, sql, hash } of readMigrations()) {
    await admin.query('begin')
    try {
      await admin.query("set local lock_timeout = '10s'")
      await admin.query('set local role arasha_owner')
      const mine = await admin.query(
        'insert into arasha.migrations (number, name, hash) values ($1, $2, $3) on conflict do nothing',
        [number, name, hash],
      )
      if (mine.rowCount === 1) {
        await admin.query(sql)
        applied.push(name)
      } else {
        const before = await admin.query<{ hash: string }>('select hash from arasha.migrations where number = $1', [
          number,
        ])
        if (before.rows[0]?.hash !== hash) throw new Refused('migrate.changed', { n: number, name })
      }
      await admin.query('commit')
    } catch (error) {
      await admin.query('rollback')
      throw error
    }
  }
  await admin.query('insert into arasha.installation (demo) values ($1) on conflict do nothing', [demo])
  // Everybody may make temporary tables by default, and one with the name of ours would be read instead of it.
  await admin.query(
    `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
  )
  return applied
}

/** What must be true of a given database before the server may use it (PostgreSQL 15 or later, UTF-8, Kazakh folding, a restricted role). */
export async function checkDatabase(app: pg.Client): Promise<Sentence[]> {
  const { rows } = await app.query<{
    version: number
    encoding: string
    folds: boolean
    kazakh: boolean
    restricted: boolean
    durable: boolean
    temporary: boolean
    job: boolean
  }>(`select
    current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, lower('Ә') = 'ә' as folds,
    exists (select from pg_collation where collname = 'kk-x-icu') as kazakh,
    (select not rolsuper and not rolbypassrls from pg_roles where rolname = current_user) as restricted,
    current_setting('synchronous_commit') <> 'off' as durable, has_database_privilege(current_database(), 'TEMPORARY') as temporary,
    ${mayDoJobs} as job`)
  const found = rows[0]
  if (!found) return [{ key: 'database.silent' }]
  const wrong: Sentence[] = []
  if (found.version < 150000) wrong.push({ key: 'database.old' })
  if (found.encoding !== 'UTF8') wrong.push({ key: 'database.encoding', values: { encoding: found.encoding } })
  if (!found.folds) wrong.push({ key: 'database.folding' })
  if (!found.kazakh) wrong.push({ key: 'database.collation' })
  if (!found.restricted) wrong.push(superuser('DATABASE_URL', 'arasha_app'))
  if (found.job) wrong.push({ key: 'database.can-become-system' })
  if (!found.durable) wrong.push({ key: 'database.not-durable' })
  if (found.temporary) wrong.push({ key: 'database.temporary-tables' })
  const migrated = await app
    .query<{ last: number }>('select max(number) as last from arasha.migrations')
    .catch(() => undefined)
  const newest = readMigrations().at(-1)?.number ?? 0
  if (migrated?.rows[0]?.last !== newest) wrong.push({ key: 'database.migration', values: { n: newest } })
  return wrong
}

const mayDoJobs = `coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = 'arasha_system'), false)`

/** What must be true of the login for jobs: it can do them, is restricted otherwise, and reaches the very database that the application reaches. */
export async function checkJobs(jobs: pg.Client, app: pg.Client): Promise<Sentence[]> {
  const place = `(select oid::text from pg_database where datname = current_database()) || ' ' || pg_postmaster_start_time()`
  const [mine, theirs] = await Promise.all([
    jobs.query<{ job: boolean; restricted: boolean; place: string }>(
      `select ${mayDoJobs} as job, (select not rolsuper and not rolbypassrls from pg_roles where rolname = current_user) as restricted, ${place} as place`,
    ),
    app.query<{ place: string }>(`select ${place} as place`),
  ])
  const found = mine.rows[0]
  if (!found) return [{ key: 'database.silent' }]
  const wrong: Sentence[] = []
  if (!found.restricted) wrong.push(superuser('JOBS_DATABASE_URL', 'arasha_jobs'))
  else if (!found.job) wrong.push({ key: 'database.no-jobs' })
  if (found.place !== theirs.rows[0]?.place) wrong.push({ key: 'database.two' })
  return wrong
}

function superuser(setting: string, role: string): Sentence {
  return { key: 'database.superuser', values: { setting, role } }
}
