// `arasha serve` and `arasha work`: production. Each says in one line what is missing or wrong and then does not start at all.
import { readConfig, type Config } from '../config.ts'
import { openInstallation, whyNotProduction, type Installation } from '../installation.ts'
import { makeApp } from '../server.ts'
import { startWorker } from '../worker.ts'
import type { Command } from './command.ts'
import { closeInOrder, misused, refuse, untilStopped } from './running.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

export const serve: Command = {
  name: 'serve',
  usage: 'serve',
  does: 'answer browsers and the API; its settings are in README.md',
  run: args =>
    run('serve', args, async (config, { services, close }) => {
      const app = await makeApp(services)
      try {
        await app.listen({ host: config.host, port: config.port })
      } catch (error) {
        await closeInOrder(() => app.close(), close)
        const { code } = error as { code?: string }
        return refuse('serve', [
          `cannot listen on ${config.host} port ${config.port} (${code ?? 'unknown reason'}): set HOST and PORT to a free place`,
        ])
      }
      const bound = app.server.address()
      say(
        `Arasha serves ${config.baseUrl} on ${config.host} port ${typeof bound === 'object' && bound ? bound.port : config.port}`,
      )
      return untilStopped(() => closeInOrder(() => app.close(), close), { say })
    }),
}

export const work: Command = {
  name: 'work',
  usage: 'work',
  does: 'watch the clocks and deliver the post; any number of them may run',
  run: args =>
    run('work', args, async (_, { services, close }) => {
      const worker = await startWorker(services)
      say('Arasha works.')
      return untilStopped(() => closeInOrder(worker.stop, close), { say })
    }),
}

async function run(
  name: 'serve' | 'work',
  args: readonly string[],
  go: (config: Config, installation: Installation) => Promise<number>,
): Promise<number> {
  if (args.length > 0) return misused(name, 'it takes no arguments; everything is set by the environment')
  const read = readConfig(process.env, { serves: name === 'serve' })
  if (!read.ok) return refuse(name, read.wrong)
  const wrong = await whyNotProduction(read.config)
  if (wrong.length > 0) return refuse(name, wrong)
  const installation = await openInstallation({ ...read.config, demo: false })
  try {
    return await go(read.config, installation)
  } catch (error) {
    await installation.close().catch(() => {})
    throw error
  }
}
