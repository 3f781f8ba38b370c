// `arasha start`: the demonstration, everything in one process and one folder. `npm start` runs it.
import path from 'node:path'
import { packageRoot } from '../db/package-root.ts'
import { startDemonstration } from '../demo/demonstration.ts'
import { Refused } from '../words/refused.ts'
import { command } from './command.ts'
import { untilStopped } from './running.ts'

const mostPort = 65_535
const mostNotices = 100_000

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
  run: async ({ rest, value, has, say, misused, refuse }) => {
    if (rest[0] !== undefined) return misused('command.no-arguments', { word: rest[0] })
    const port = numberFrom(value('port') ?? '8111', mostPort)
    if (port === undefined) return misused('command.needs-number', { option: '--port', least: 0, most: mostPort })
    const notices = numberFrom(value('notices') ?? '400', mostNotices)
    if (notices === undefined)
      return misused('command.needs-number', { option: '--notices', least: 0, most: mostNotices })
    try {
      const stateDir = path.resolve(value('state') ?? path.join(packageRoot, '.arasha'))
      const demo = await startDemonstration({ stateDir, port, reset: has('reset'), notices, say })
      process.stdout.write('\n')
      say('start.ready', { address: demo.address })
      say('start.invented')
      say('start.token', { token: demo.token })
      say('start.data', { folder: demo.stateDir })
      return await untilStopped(demo.stop, { say })
    } catch (error) {
      if (error instanceof Refused) return refuse([error.sentence])
      throw error
    }
  },
})

function numberFrom(text: string, max: number): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) <= max ? Number(text) : undefined
}
