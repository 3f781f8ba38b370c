// `arasha migrate`: founds roles and schema on a PostgreSQL server and brings them up to date. The only command that needs an administrator.
import { readAdminUrl } from '../config.ts'
import { foundDatabase } from '../db/found.ts'
import { command } from './command.ts'
import { misused, refuse } from './running.ts'

export const migrate = command({
  name: 'migrate',
  takes: [],
  does: {
    kk: 'дерекқордың схемасын құрады немесе жаңартады (баптауы: DATABASE_ADMIN_URL)',
    ru: 'создаёт или обновляет схему базы данных (настройка: DATABASE_ADMIN_URL)',
    en: 'found or update the schema of the database (setting: DATABASE_ADMIN_URL)',
  },
  options: {},
  run: async ({ rest, t }) => {
    if (rest[0] !== undefined) return misused('migrate', t('command.no-arguments', { word: rest[0] }))
    const read = readAdminUrl(process.env)
    if (!read.ok) return refuse('migrate', read.wrong)
    try {
      const applied = await foundDatabase({ admin: read.config, demo: false })
      process.stdout.write(applied.length === 0 ? 'The schema is up to date.\n' : `Applied: ${applied.join(', ')}.\n`)
      if (applied.length > 0)
        process.stdout.write(
          "If they have no passwords yet: alter role arasha_app password '…'; alter role arasha_jobs password '…'; then DATABASE_URL signs in as arasha_app and JOBS_DATABASE_URL as arasha_jobs.\n",
        )
      return 0
    } catch (error) {
      return refuse('migrate', [error instanceof Error ? error.message : String(error)])
    }
  },
})
