import { testDatabase } from '../cluster.ts'
import { sweep } from './sweep.ts'
import { sweptWorld } from './world.ts'
const t0 = Date.now()
const s = await sweptWorld(await testDatabase(), { notices: 30, withStrangers: process.argv.includes('--strangers') })
console.log('world', Date.now() - t0, s.marked.size, s.walkers.length)
const r = await sweep(s.app, s.services, s.world.admin, s.walkers, s.marked, { perRoute: 2, rounds: 3 }, console.log)
console.log('swept', Date.now() - t0, r.asked)
const columns = new Set([...s.marked.values()].map(m => m.column))
for (const c of [...columns].sort()) {
  console.log(c, [...s.marked.values()].filter(m => m.column === c).length)
  for (const f of [...r.found.values()].filter(f => f.column === c)) console.log('    ', f.reader, f.relation, f.where)
}
console.log('unreached', r.unreached)
console.log('faults', r.faults)
console.log('logged', s.logged.slice(0, 5), s.logged.length)
await s.app.close()
await s.world.close()
process.exit(0)
