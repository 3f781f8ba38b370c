// Which policies for writing somebody would miss. PostgreSQL refuses a row that no policy admits, so a policy is missed as soon as some row was admitted by it and by no other:
// without it the action that wrote the row fails, and the test with it. Here each policy notes what it alone admits, in the transaction of the row: what is rolled back counts for nothing.
import type pg from 'pg'

type Policy = { readonly about: string; readonly name: string; readonly admits: string; readonly narrows: boolean }
/** Tables whose policies for writing access/policy.test.ts takes away too. */
export const comparedForWriting = ['searches', 'openings', 'danger_openings', 'danger_marks']

export type Admissions = { readonly policies: readonly string[]; missed: () => Promise<readonly string[]> }

/** Call before anything is written. `admin`: a superuser of that database. `missed`: those that alone admitted a row which stands. */
export async function noteAdmissions(admin: pg.Client): Promise<Admissions> {
  const { rows } = await admin.query<Policy & { cmd: string }>(
    `select tablename as about, policyname as name, coalesce(with_check, qual) as admits, permissive = 'RESTRICTIVE' as narrows, cmd from pg_policies
     where schemaname = 'arasha' and cmd in ('INSERT', 'ALL') and roles && '{arasha_app,public}' order by 1, 2`,
  )
  await admin.query(`
    create table admissions (policy text);
    create function admitted(policy text, by_another boolean) returns boolean language plpgsql volatile security definer set search_path = arasha, pg_temp as $$
    begin if by_another is not true then insert into admissions values (policy); end if; return true; end $$`)
  const noted = rows.filter(one => one.cmd === 'INSERT' && !one.narrows)
  for (const one of noted) {
    const others = rows.filter(other => other.about === one.about && other !== one && !other.narrows)
    const byAnother = ['false', ...others.map(other => `(${other.admits})`)].join(' or ')
    await admin.query(
      `alter policy ${one.name} on ${one.about} with check (case when ${one.admits} then admitted('${one.about} ${one.name}', ${byAnother}) else false end)`,
    )
  }
  return {
    policies: noted.map(one => `${one.about} ${one.name}`),
    missed: async () => {
      const found = await admin.query<{ policy: string }>('select distinct policy from admissions')
      return found.rows.map(row => row.policy).toSorted()
    },
  }
}
