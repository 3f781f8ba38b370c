// `arasha start`: the demonstration, everything in one process and one folder. `npm start` runs it.
import path from 'node:path'
import { packageRoot } from '../db/package-root.ts'
import { CannotStart, startDemonstration } from '../demo/demonstration.ts'
import { VaultError } from '../vault/problems.ts'
import { command } from './command.ts'
import { misused, refuse, untilStopped } from './running.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

export const start = command({
  name: 'start',
  takes: [],
  does: {
    kk: 'көрсетілімді іске қосады: ойдан шығарылған деректер, өз дерекқоры',
    ru: 'запускает демонстрацию: вымышленные данные, своя база данных',
    en: 'start the demonstration: invented data, its own database',
  },
  options: {
    port: { takes: 'N', does: { kk: 'порты (8111)', ru: 'порт (8111)', en: 'port (8111)' } },
    state: {
      takes: 'DIR',
      does: { kk: 'деректер қалтасы (.arasha)', ru: 'папка данных (.arasha)', en: 'folder of its data (.arasha)' },
    },
    reset: {
      does: { kk: 'деректерді қайтадан жасайды', ru: 'создаёт данные заново', en: 'make the data anew' },
    },
    notices: {
      takes: 'N',
      does: {
        kk: 'ойдан шығарылған хабарламалардың саны (400)',
        ru: 'число вымышленных сообщений (400)',
        en: 'number of invented notices (400)',
      },
    },
  },
  run: async ({ rest, value, has, t }) => {
    if (rest[0] !== undefined) return misused('start', t('command.no-arguments', { word: rest[0] }))
    const port = numberFrom(value('port') ?? '8111', 65_535)
    if (port === undefined) return misused('start', '--port needs a number from 0 to 65535')
    const notices = numberFrom(value('notices') ?? '400', 100_000)
    if (notices === undefined) return misused('start', '--notices needs a number')
    try {
      const stateDir = path.resolve(value('state') ?? path.join(packageRoot, '.arasha'))
      const demo = await startDemonstration({ stateDir, port, reset: has('reset'), notices, say })
      say('')
      say(`Arasha is ready:  ${demo.address}`)
      say('All people and events in it are invented. The sign-in page has a tile for each role.')
      say(`API token of a school’s own system:  ${demo.token}`)
      say(`Data: ${demo.stateDir}   Stop: Ctrl-C`)
      return await untilStopped(demo.stop, { say })
    } catch (error) {
      if (error instanceof CannotStart || error instanceof VaultError) return refuse('start', [error.message])
      throw error
    }
  },
})

function numberFrom(text: string, max: number): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) <= max ? Number(text) : undefined
}
