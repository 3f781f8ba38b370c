// Writes every component onto static pages, looks at them in Chromium at 360 and 1280 px, light and dark, and keeps the pictures in .cache/screenshots.
// For people who change the look: `node scripts/build.mjs && node scripts/style-page.mjs [kk] [ru] [en]`, then open the pictures.
import { axe, screenshot, withPage } from '../dist/test/chromium.js'
import { serveStylePages } from '../dist/test/style-pages.js'

const langs = process.argv.slice(2).filter(word => ['kk', 'ru', 'en'].includes(word))
const server = await serveStylePages()
for (const lang of langs.length > 0 ? langs : ['kk', 'ru', 'en'])
  for (const name of ['staff', 'public', 'question', 'unavailable'])
    for (const width of [360, 1280])
      for (const dark of [false, true])
        await withPage({ origin: server.origin, lang, width, dark }, async page => {
          await page.goto(`/${lang}/${name}`)
          const violations = await axe(page)
          const file = await screenshot(page, `style-${name}-${lang}-${width}-${dark ? 'dark' : 'light'}`)
          const wide = await page.evaluate(() => document.documentElement.scrollWidth)
          process.stdout.write(
            `${file} ${violations.length} axe violations${wide > width ? `, ${wide} px wide` : ''}\n`,
          )
          for (const v of violations) process.stdout.write(`  ${v.id}: ${v.help}\n    ${v.targets.join('\n    ')}\n`)
        })
await server.close()
