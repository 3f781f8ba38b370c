// `arasha serve`, `arasha work`, `arasha match`: production. Each says in one line what is missing or wrong and then does not start at all.
import { readConfig, type Config } from '../config.ts'
import { openInstallation, whyNotProduction, type Installation } from '../installation.ts'
import { startMatching } from '../people/matcher/jobs.ts'
import { keepYoungMemorySmall } from '../people/matcher/young.ts'
import { makeApp } from '../server.ts'
import { startWorker } from '../worker.ts'
import { command, type Given } from './command.ts'
import { closeInOrder, untilStopped } from './running.ts'

export const serve = command({
  name: 'serve',
  takes: [],
  does: {
    kk: 'браузерлер мен API-ге жауап береді; баптаулары README.md файлында',
    ru: 'отвечает браузерам и API; настройки описаны в README.md',
    en: 'answer browsers and the API; its settings are in README.md',
  },
  options: {},
  run: given =>
    runInstalled(given, { serves: true }, async (config, { services, close }) => {
      const app = await makeApp(services)
      try {
        await app.listen({ host: config.host, port: config.port })
      } catch (error) {
        await closeInOrder(() => app.close(), close)
        const { code } = error as { code?: string }
        const values = { host: config.host, port: config.port, code: code ?? '?' }
        return given.refuse([{ key: 'serve.cannot-listen', values }])
      }
      const bound = app.server.address()
      const port = typeof bound === 'object' && bound ? bound.port : config.port
      const host = config.host.includes(':') ? `[${config.host}]` : config.host
      given.say('serve.serves', { public: config.baseUrl, address: `http://${host}:${port}` })
      return untilStopped(() => closeInOrder(() => app.close(), close), given)
    }),
})

export const work = command({
  name: 'work',
  takes: [],
  does: {
    kk: 'мерзімдерді бақылап, хабарламаларды жеткізеді; бірнешеуі қатар жұмыс істей алады',
    ru: 'следит за сроками и доставляет сообщения; их может работать несколько',
    en: 'watch the clocks and deliver the post; any number of them may run',
  },
  options: {},
  run: given =>
    runInstalled(given, { serves: false }, async (_, { services, close }) => {
      const worker = await startWorker(services)
      given.say('serve.works')
      return untilStopped(() => closeInOrder(worker.stop, close), given)
    }),
})

export const match = command({
  name: 'match',
  takes: [],
  does: {
    kk: 'жаңа хабарламадағы адамдарды бұрынғылармен салыстырып, ұсыныс жасайды',
    ru: 'сравнивает людей из новых сообщений с прежними и предлагает связи',
    en: 'compare people in new notices with earlier ones and propose links',
  },
  options: {
    folder: {
      takes: 'DIR',
      does: {
        kk: 'тез қайта іске қосуға арналған шифрланған көшірме қалтасы',
        ru: 'папка зашифрованного снимка для быстрого запуска',
        en: 'folder of the encrypted snapshot for a fast restart',
      },
    },
  },
  run: given =>
    runInstalled(given, { serves: false }, async (_, { services, close }) => {
      keepYoungMemorySmall()
      const folder = given.value('folder')
      const matcher = await startMatching(services, { pollMs: 1000, ...(folder !== undefined && { folder }) })
      given.say('serve.compares')
      return untilStopped(() => closeInOrder(matcher.stop, close), given)
    }),
})

/** Reads the settings, opens the installation and hands it over; says what is missing instead, one line each. */
export async function runInstalled(
  { rest, misused, refuse }: Pick<Given, 'rest' | 'misused' | 'refuse'>,
  { serves }: { serves: boolean },
  go: (config: Config, installation: Installation) => Promise<number>,
): Promise<number> {
  if (rest[0] !== undefined) return misused('command.no-arguments', { word: rest[0] })
  const read = readConfig(process.env, { serves })
  if (!read.ok) return refuse(read.wrong)
  const wrong = await whyNotProduction(read.config)
  if (wrong.length > 0) return refuse(wrong)
  const installation = await openInstallation({ ...read.config, demo: false })
  try {
    return await go(read.config, installation)
  } catch (error) {
    await installation.close().catch(() => {})
    throw error
  }
}
