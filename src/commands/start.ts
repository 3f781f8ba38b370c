// `arasha start`: the demonstration, everything in one process and one folder. `npm start` runs it.
import path from 'node:path'
import { packageRoot } from '../db/package-root.ts'
import { CannotStart, startDemonstration } from '../demo/demonstration.ts'
import { VaultError } from '../vault/problems.ts'
import type { Command } from './command.ts'
import { misused, readOptions, refuse, untilStopped } from './running.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

export const start: Command = {
  name: 'start',
  usage: 'start [--port N] [--state DIR] [--reset]',
  does: 'start the demonstration: invented data, its own database',
  run: async args => {
    const { values, flags, rest, unknown } = readOptions(args, {
      values: ['port', 'state', 'notices'],
      flags: ['reset'],
    })
    if (unknown !== undefined || rest.length > 0)
      return misused('start', unknown ?? `it takes no argument "${rest[0]}"`)
    const port = numberFrom(values.port ?? '8111', 65_535)
    if (port === undefined) return misused('start', '--port needs a number from 0 to 65535')
    const notices = numberFrom(values.notices ?? '400', 100_000)
    if (notices === undefined) return misused('start', '--notices needs a number')
    try {
      const stateDir = path.resolve(values.state ?? path.join(packageRoot, '.arasha'))
      const demo = await startDemonstration({ stateDir, port, reset: flags.has('reset'), notices, say })
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
}

function numberFrom(text: string, max: number): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) <= max ? Number(text) : undefined
}
