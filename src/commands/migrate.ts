// `arasha migrate`: founds roles and schema on a PostgreSQL server and brings them up to date. The only command that needs an administrator.
import { readAdminUrl } from '../config.ts'
import { foundDatabase } from '../db/found.ts'
import { isUnreachable, whyUnreachable } from '../installation.ts'
import { Refused } from '../words/refused.ts'
import { command } from './command.ts'

export const migrate = command({
  name: 'migrate',
  takes: [],
  does: {
    kk: 'дерекқордың схемасын құрады немесе жаңартады (баптауы: DATABASE_ADMIN_URL)',
    ru: 'создаёт или обновляет схему базы данных (настройка: DATABASE_ADMIN_URL)',
    en: 'found or update the schema of the database (setting: DATABASE_ADMIN_URL)',
  },
  options: {},
  run: async ({ rest, say, misused, refuse }) => {
    if (rest[0] !== undefined) return misused('command.no-arguments', { word: rest[0] })
    const read = readAdminUrl(process.env)
    if (!read.ok) return refuse(read.wrong)
    try {
      const applied = await foundDatabase({ admin: read.config, demo: false })
      if (applied.length === 0) {
        say('migrate.up-to-date')
        return 0
      }
      say('migrate.applied', { list: applied.join(', ') })
      const [app, jobs] = ['arasha_app', 'arasha_jobs'].map(role => `alter role ${role} password '…'`)
      say('migrate.passwords', { app: app ?? '', jobs: jobs ?? '' })
      return 0
    } catch (error) {
      if (error instanceof Refused) return refuse([error.sentence])
      if (isUnreachable(error)) return refuse([whyUnreachable('DATABASE_ADMIN_URL', error)])
      const reason = error instanceof Error ? error.message : String(error)
      return refuse([{ key: 'migrate.failed', values: { reason } }])
    }
  },
})
