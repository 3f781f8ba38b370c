// The world the sweep walks: the demonstration, invented through the rooms' own actions, and on top of it what the demonstration leaves out. Every text in it is marked.
import type pg from 'pg'
import type { Role } from '../../src/access/policy.ts'
import type { Services } from '../../src/http/services.ts'
import { inventData } from '../../src/demo/data.ts'
import { allowMovingClock } from '../../src/demo/store.ts'
import { tiles } from '../../src/demo/tiles.ts'
import { makeApp } from '../../src/server.ts'
import type { testDatabase } from '../cluster.ts'
import { makeWorld } from '../world.ts'
import { markingVault } from './marking.ts'
import type { Walker } from './sweep.ts'

/** Roles of which somebody of another unit, and somebody of another region, walks too. */
const strangers: readonly Role[] = [
  'school-deputy',
  'police-duty',
  'police-chief',
  'police-department',
  'prosecutor',
  'commissioner',
  'centre-worker',
  'centre-head',
  'guardianship-specialist',
  'health-worker',
  'social-department',
  'transport-inspector',
]

export async function sweptWorld(
  database: Awaited<ReturnType<typeof testDatabase>>,
  { notices, withStrangers }: { readonly notices: number; readonly withStrangers: boolean },
) {
  const world = await makeWorld(database)
  const { vault, marked } = markingVault(world.services.vault)
  const services: Services = { ...world.services, vault, demo: true }
  await world.admin.query(`update installation set demo = true; ${allowMovingClock}`)
  await inventData(services, { notices, say: () => {} })
  const logged: string[] = []
  const app = await makeApp(services, { log: line => logged.push(JSON.stringify(line)) })
  return { world, services, app, marked, logged, walkers: await walkersOf(world.admin, withStrangers) }
}

async function walkersOf(admin: pg.Client, withStrangers: boolean): Promise<readonly Walker[]> {
  const { rows } = await admin.query<{ id: string; role: Role; login: string; agency: string; region: number }>(
    `select u.id, u.roles[1] as role, u.login, u.agency_id as agency, a.region from users u join agencies a on a.id = u.agency_id order by u.login`,
  )
  const own = rows.filter(row => tiles.some(tile => tile.login === row.login))
  const home = own.find(row => row.role === 'police-duty')
  const other = strangers.flatMap(role => {
    const taken = new Set(own.filter(row => row.role === role).map(row => row.agency))
    const free = rows.filter(row => row.role === role && !taken.has(row.agency))
    const near = free.find(row => row.region === home?.region)
    const far = free.find(row => row.region !== home?.region)
    return [near, far].flatMap(one => one ?? [])
  })
  return [...own, ...(withStrangers ? other : [])].map(row => ({ userId: row.id, role: row.role, login: row.login }))
}
