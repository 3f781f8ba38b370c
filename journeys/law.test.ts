// The law's pages in a real browser: the list, an article by day with its slider, in three languages, 360 and 1280 px, with and without JavaScript,
// on paper; each page and state is looked at by axe.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { languages } from '../src/words/say.ts'
import { axe, screenshot, withPage } from '../test/chromium.ts'
import { testDatabase } from '../test/cluster.ts'
import { schoolWorld } from '../test/school-world.ts'

const world = await schoolWorld(await testDatabase())
const origin = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')

async function clean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
/** Pictures for people to look at, only where somebody asks for them. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] !== undefined) await screenshot(page, `law-${name}`)
}

for (const lang of languages) {
  for (const width of [360, 1280]) {
    test(`${lang} ${width}: from the list to an article, and along its days by slider`, async () => {
      await withPage({ origin, lang, width, height: 800 }, async page => {
        await page.goto(`/${lang}/law`)
        await clean(page, 'list')
        await picture(page, `${lang}-${width}-list`)
        await page.locator('main a[href$="/law/cc-107"]').click()
        await page.waitForURL(/\/law\/cc-107$/)
        await clean(page, 'article')
        await picture(page, `${lang}-${width}-article`)
        const slider = page.locator('input[type="range"]')
        await slider.focus()
        const before = await page.locator('[data-edition] h2').innerText()
        await page.keyboard.press('Home')
        await page.waitForFunction(was => document.querySelector('[data-edition] h2')?.textContent !== was, before)
        assert.match(page.url(), /\?on=2020-02-01$/)
        assert.equal(await page.locator('input[name="on"]').inputValue(), '2020-02-01')
        await page.reload()
        assert.equal(
          await page
            .locator('[aria-current="true"]')
            .nth(1)
            .innerText()
            .then(s => /2020/.test(s)),
          true,
        )
        for (const details of await page.locator('main details').all()) await details.locator('summary').click()
        await clean(page, 'article with everything unfolded')
        await picture(page, `${lang}-${width}-unfolded`)
      })
    })
  }
}

test('without JavaScript the list of days and the date field show the same', async () => {
  await withPage({ origin, lang: 'kk', width: 360, javaScript: false }, async page => {
    await page.goto('/kk/law/cc-107')
    assert.equal(await page.locator('input[type="range"]').count(), 0)
    await page.locator('.ar-statute-days a').first().click()
    assert.match(page.url(), /on=2020-02-01/)
    await page.locator('input[name="on"]').fill('2024-06-16')
    await page.locator('[data-edition-form] button').click()
    assert.match(page.url(), /on=2024-06-16/)
    assert.match(await page.locator('[data-edition]').innerText(), /2024/)
  })
})
