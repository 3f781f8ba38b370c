// The quick form of `npm run check:access`: the demonstration's own accounts and fewer addresses. It finds what is sent to somebody who may not be; that everything
// promised is also sent, only the whole form can see. Beside it what must be found: a page that shows a name to everybody, a bell that carries it, a log that repeats it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { route } from '../../src/http/route.ts'
import pg from 'pg'
import { closeBeforeDrop, testDatabase } from '../cluster.ts'
import { noteAdmissions } from './admissions.ts'
import { inWords, leaksOf, readAllowed, unknownTo, unreadOf } from './fields.ts'
import { matrixFile } from './matrix.ts'
import { quick, sweepWorld } from './world.ts'

const allowed = readAllowed()
const planted = '/:lang/planted'
const { swept, marking, walkers, spilt, routeUrls, admissions } = await sweepWorld(await testDatabase(), {
  ...quick,
  planted: (app, services, admin) =>
    route(app, {
      method: 'GET',
      url: planted,
      access: { signedIn: 'a planted fault' },
      handle: async () => {
        const { rows } = await admin.query(
          `select s.id, s.name, k.id as key, k.wrapped, k.purpose from sightings s join vault_keys k on k.id = s.key_id where s.name is not null order by s.id limit 1`,
        )
        const [row] = rows
        const key = { id: row.key, purpose: row.purpose, wrapped: row.wrapped }
        const name = services.vault.openText(key, { table: 'sightings', row: row.id, column: 'name' }, row.name)
        await admin.query(`select pg_notify('arasha_changes', $1)`, [`planted:${name}`])
        return { html: `<p>${name}</p>` }
      },
    }),
})
const leaks = leaksOf(swept.found, allowed)

test('nobody is sent a sealed field that docs/access-fields.md does not give to their role and relation', () => {
  assert.deepEqual(leaks.filter(one => one.where !== planted).map(inWords), [])
  assert.deepEqual(swept.faults, [])
})

test('somebody from whom every record is locked reads nothing of any, and cannot tell what is hidden from what never was', () => {
  assert.deepEqual(swept.found.filter(one => one.relation === 'locked' && one.where !== planted).map(inWords), [])
  assert.deepEqual(swept.told, [])
})

test('no mark stands outside the vault: in a table, a bell or the log', () => {
  assert.deepEqual(
    spilt.filter(place => !place.includes('a bell of arasha_changes')),
    [],
  )
})

test('every sealed field stands in the table of fields, and every page in the table of routes', () => {
  assert.deepEqual(unknownTo(allowed, marking.sealed()), [])
  const matrix = readFileSync(matrixFile, 'utf8')
  assert.deepEqual(
    routeUrls.filter(url => url !== planted && !matrix.includes(`| \`${url}\` |`)),
    [],
  )
})

test('a page that shows a name to everybody is found for every role, locked out or not, and so is the bell that carries it', () => {
  const found = leaks.filter(one => one.where === planted)
  for (const { role } of walkers.filter(w => w.token === undefined))
    assert.ok(found.some(one => one.reader === role && one.field === 'sightings.name') || ownReaders.has(role), role)
  assert.ok(found.some(one => one.relation === 'locked'))
  assert.ok(spilt.includes('sightings.name in a bell of arasha_changes'))
})
/** Whoever may read names of that unit is no leak. */
const ownReaders = new Set<string>(allowed.get('sightings.name')?.keys())

test('a sweep that reads nothing, and a table that promises too much, are red', () => {
  assert.ok(unreadOf([], allowed).length > 100)
  const [first] = swept.found.filter(one => one.where !== planted)
  assert.ok(first)
  const without = new Map(allowed).set(first.field, new Map())
  assert.ok(leaksOf(swept.found, without).some(one => one.field === first.field))
})

test('without any one of the policies for writing this world could not have been written', () => {
  assert.deepEqual(
    admissions.policies.filter(name => !admissions.missed.includes(name)),
    [],
  )
  assert.ok(admissions.policies.length > 70)
})

test('a policy that admits nothing, only what another admits too, or only what is rolled back, is missed by nobody', async () => {
  const { admin: settings } = await testDatabase()
  const admin = new pg.Client(settings)
  await admin.connect()
  closeBeforeDrop(() => admin.end())
  await admin.query(`
    create table pebbles (n integer); alter table pebbles enable row level security; grant insert on pebbles to arasha_app;
    create policy few on pebbles for insert to arasha_app with check (n < 10);
    create policy many on pebbles for insert to arasha_app with check (n > 5);
    create policy ours on pebbles for insert to arasha_app with check (n = 7);
    create policy none on pebbles for insert to arasha_app with check (n < 0 and null)`)
  const { policies, missed } = await noteAdmissions(admin)
  const pebbles = policies.filter(name => name.startsWith('pebbles '))
  assert.deepEqual(pebbles, ['pebbles few', 'pebbles many', 'pebbles none', 'pebbles ours'])
  const put = async (n: number, end: string) => {
    await admin.query('begin; set local role arasha_app')
    await admin.query(`insert into pebbles values (${n}); ${end}`)
  }
  await put(7, 'commit')
  await put(20, 'rollback')
  assert.deepEqual(await missed(), [])
  await put(1, 'commit')
  assert.deepEqual(await missed(), ['pebbles few'])
})
