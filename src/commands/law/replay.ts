// `arasha law replay`: derives every stored qualification anew from its derivation and says how many still come out the same. Reads, writes nothing.
import { readConfig } from '../../config.ts'
import { derivationsAfter } from '../../incidents/store.ts'
import { openInstallation, whyNotProduction } from '../../installation.ts'
import { replay as again, type Derivation } from '../../law/index.ts'
import { command } from '../command.ts'
import { closeInOrder } from '../running.ts'

export const replay = command({
  name: 'law replay',
  takes: [],
  does: {
    kk: 'сақталған әр құқықтық бағаны туындысынан қайта шығарады',
    ru: 'выводит каждую сохранённую квалификацию заново из её записи',
    en: 'derive every stored qualification anew from its derivation',
  },
  more: {
    kk: 'Аяқталу коды: 0 – бәрі бірдей немесе басқа ережелермен жасалған, 6 – біреуі өзгеше шықты.',
    ru: 'Код завершения: 0 — все совпали или сделаны по другим правилам, 6 — какая-то вышла иной.',
    en: 'Exit code: 0 all the same or made under another rulebook, 6 one came out different.',
  },
  options: { json: { does: { kk: 'бір JSON нысаны', ru: 'один объект JSON', en: 'one JSON object' } } },
  run: async ({ rest, has, say, refuse, usage }) => {
    if (rest.length > 0) return usage()
    const read = readConfig(process.env, { serves: false })
    if (!read.ok) return refuse(read.wrong)
    const wrong = await whyNotProduction(read.config)
    if (wrong.length > 0) return refuse(wrong)
    const { services, close } = await openInstallation({ ...read.config, demo: false })
    try {
      const counted = { same: 0, differs: 0, 'rulebook-not-held': 0 }
      for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
        const rows = await services.db.lookAsJob('law', tx => tx.rows(derivationsAfter, [last]))
        for (const row of rows) {
          const found = again(row.derivation as Derivation)
          counted[found]++
          if (found === 'differs') say('replay.differs', { id: row.id })
        }
        const next = rows.at(-1)?.id
        if (next === undefined) break
        last = next
      }
      const all = counted.same + counted.differs + counted['rulebook-not-held']
      const { same, differs, 'rulebook-not-held': other } = counted
      say('replay.counted', { all, same, differs, other })
      if (has('json')) process.stdout.write(`${JSON.stringify({ qualifications: all, ...counted })}\n`)
      return counted.differs > 0 ? 6 : 0
    } finally {
      await closeInOrder(close)
    }
  },
})
