// `arasha law copy DIR`: every article in every language as plain files, with all its wordings one below the other, to read without a server, to print
// or to hand to a lawyer. It writes only into the folder it is given.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeCopy } from '../../statute/copy.tsx'
import { assetsFolder } from '../../web/assets.ts'
import { command } from '../command.ts'

export const copy = command({
  name: 'law copy',
  takes: ['DIR'],
  does: {
    kk: 'баптардың барлық редакциясын үш тілде HTML файлдарына жазады',
    ru: 'пишет все редакции статей на трёх языках в файлы HTML',
    en: 'write every wording of every article in three languages as HTML files',
  },
  options: {
    on: {
      takes: 'DATE',
      does: {
        kk: 'теңгемен есептеу күні; берілмесе, соңғы белгілі АЕК күні',
        ru: 'день пересчёта в тенге; без него — день последнего известного МРП',
        en: 'the day whose MCI is used; without it the day of the last known one',
      },
    },
  },
  run: async ({ rest: [folder, ...more], value, say, misused, usage }) => {
    if (folder === undefined || more.length > 0) return usage()
    const pages = writeCopy(value('on'))
    if (pages === undefined) return misused('statute.on.bad')
    const styles = path.join(folder, 'style')
    await mkdir(styles, { recursive: true })
    const manifest = JSON.parse(await readFile(path.join(assetsFolder, 'manifest.json'), 'utf8')) as Record<
      string,
      string
    >
    for (const [name, file] of Object.entries(manifest)) {
      if (name.endsWith('.woff2')) await copyFile(path.join(assetsFolder, file), path.join(styles, file))
      if (name !== 'staff.css') continue
      const css = await readFile(path.join(assetsFolder, file), 'utf8')
      await writeFile(path.join(styles, 'law.css'), css.replaceAll('/assets/', ''))
    }
    let written = 0
    const stillWritten = process.stderr.isTTY
    for (const { file, html } of pages) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await writeFile(path.join(folder, file), html)
      written += 1
      if (stillWritten) process.stderr.write(`\r${written}`)
    }
    say('statute.copy.written', { n: written, folder })
    return 0
  },
})
