// Fills a fresh demonstration: directory, accounts, and notices of three law periods in every state, filed through the same actions that a
// school and the police use, with the clock set back. The same every time.
import { addClient, addUser } from '../access/accounts.ts'
import { addAgency } from '../agencies/actions.ts'
import { newId } from '../db/uuid.ts'
import type { Services } from '../http/services.ts'
import { demoAgencies, demoUsers } from './directory.ts'
import { tileSchool } from './tiles.ts'

const act = { act: 'demo.invent', basis: 'demonstration', purpose: 'invented data' } as const

/** Gives the bearer token of a school's own system, for trying the API. */
export async function inventData(services: Services, { progress }: { notices: number; progress: (line: string) => void }): Promise<string> {
  const { db, vault } = services
  const ids = new Map(demoAgencies.map(({ key }) => [key, newId()]))
  const idOf = (key: string): string => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`the demonstration has no agency ${key}`)
    return id
  }
  const token = await db.system('demo', act, async tx => {
    for (const { key, agency, parent, policeUnit } of demoAgencies) {
      addAgency(tx, { ...agency, ...(parent && { parentId: idOf(parent) }), ...(policeUnit && { policeUnitId: idOf(policeUnit) }) }, idOf(key))
    }
    for (const user of demoUsers) addUser(tx, vault, { agencyId: idOf(user.agency), login: user.login, name: user.name, roles: [user.role], locale: 'kk', demo: true })
    return addClient(tx, { agencyId: idOf(`school-${tileSchool}`), label: 'demonstration', roles: ['api-sender'] })
  })
  progress(`${demoAgencies.length} agencies, ${demoUsers.length} accounts`)
  return token
}
