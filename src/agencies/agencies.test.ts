import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { allRegions } from '../access/session.ts'
import { testDatabase } from '../../test/cluster.ts'
import { addAgency, agencyById, ladderOf, routeNotice } from './actions.ts'
import { newAgency, type NewAgency } from './contract.ts'
import { agencyKinds, type AgencyKind } from './kinds.ts'
import { regionName, regions, republic } from './regions.ts'

const { db, admin } = await testDatabase()
const add = (kind: AgencyKind, region: number, more: Partial<NewAgency> = {}) => {
  const id = randomUUID()
  const agency = { kind, region, name: { kk: id, ru: id, en: id }, ...more }
  return db.system('test', { act: 'agency.add', basis: 'test', purpose: 'test' }, async tx => addAgency(tx, agency, id))
}
const route = (sourceAgencyId: string) => db.lookAsJob('test', tx => routeNotice(tx, { sourceAgencyId }))
const ladder = (unit: string) => db.lookAsJob('test', tx => ladderOf(tx, unit))

test('the database takes every kind of agency that the program knows, and no other', async () => {
  const client = new pg.Client(admin)
  await client.connect()
  const { rows } = await client.query<{ rule: string }>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint where conrelid = 'arasha.agencies'::regclass and conname = 'agencies_kind_check'`,
  )
  await client.end()
  const taken = [...(rows[0]?.rule ?? '').matchAll(/'([a-z0-9-]+)'/g)].map(found => String(found[1]))
  assert.deepEqual(new Set(taken), new Set(agencyKinds))
  await assert.rejects(add('no-such-kind' as AgencyKind, 10), /agencies_kind_check/)
})

test('the regions of the program and of every founded database are the same twenty and the republic', async () => {
  const client = new pg.Client(admin)
  await client.connect()
  const { rows } = await client.query(
    'select code, iso, kato, name_kk as kk, name_ru as ru, name_en as en from regions order by code',
  )
  await client.end()
  assert.deepEqual(rows, [republic, ...regions])
  assert.deepEqual(
    regions.map(r => r.code),
    allRegions,
  )
  assert.equal(regionName(71, 'kk'), 'Астана қаласы')
  assert.throws(() => regionName(51, 'ru'), /no region 51/)
})

test('a notice goes to the unit that the directory names for its school, also across a region’s border', async () => {
  const near = await add('police-unit', 10)
  const far = await add('police-unit', 11)
  assert.deepEqual(await route(await add('school', 10, { policeUnitId: far })), { unitId: far, region: 11 })
  assert.deepEqual(await route(await add('school', 10, { policeUnitId: near })), { unitId: near, region: 10 })
})

test('a school without a named unit is served by a unit of its region, else by the department, and never by nobody', async () => {
  const department = await add('police-department', 15)
  const school = await add('school', 15)
  assert.deepEqual(await route(school), { unitId: department, region: 15 })
  const unit = await add('police-unit', 15, { parentId: department })
  assert.deepEqual(await route(school), { unitId: unit, region: 15 })
  await assert.rejects(route(await add('school', 19)), /no police unit/)
})

test('a missed duty climbs from the unit to its department, then to prosecutor and Commissioner of the unit’s region', async () => {
  const department = await add('police-department', 23)
  const unit = await add('police-unit', 23, { parentId: department })
  assert.deepEqual(await ladder(unit), { unit, department, prosecutor: undefined, commissioner: undefined })
  const [prosecutor, commissioner] = [await add('prosecutor', 23), await add('commissioner', 23)]
  await add('prosecutor', 27)
  await add('commissioner', 0)
  assert.deepEqual(await ladder(unit), { unit, department, prosecutor, commissioner })
  assert.deepEqual(await ladder(department), { unit: department, department, prosecutor, commissioner })
  await assert.rejects(ladder(randomUUID()), /no agency/)
})

test('an agency is found again as it was entered, and the contract refuses a region that is none', async () => {
  const id = await add('school', 31, { name: { kk: '№ 3 мектеп', ru: 'школа № 3', en: 'school No 3' } })
  const found = await db.lookAsJob('test', tx => agencyById(tx, id))
  assert.deepEqual(found?.name, { kk: '№ 3 мектеп', ru: 'школа № 3', en: 'school No 3' })
  assert.equal(newAgency.safeParse({ kind: 'school', region: 51, name: { kk: 'а', ru: 'а', en: 'a' } }).success, false)
})

test('a production database lets nobody move its clock, not even by a grant given in error', async () => {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    await client.query('begin; set local role arasha_system')
    await assert.rejects(client.query('update clock set offset_seconds = 3600'), /permission denied/)
    await client.query('rollback; grant update on clock to arasha_system; begin; set local role arasha_system')
    await assert.rejects(client.query('update clock set offset_seconds = 3600'), /only in a demonstration/)
    await client.query('rollback; revoke update on clock from arasha_system')
  } finally {
    await client.end()
  }
})
