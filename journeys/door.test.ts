// The other public pages of 111 in a real browser, in three languages: a bus is told of by the keyboard alone on 320 px without a script (S13), guides
// and services are read on 360 px. axe on each page and state.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { addService } from '../src/agencies/actions.ts'
import { inventedServices } from '../src/demo/services.ts'
import { speaker } from '../src/words/catalogue.ts'
import { languages } from '../src/words/say.ts'
import { axe, screenshot, withPage } from '../test/chromium.ts'
import { testDatabase } from '../test/cluster.ts'
import { schoolWorld } from '../test/school-world.ts'

const database = await testDatabase()
const world = await schoolWorld(database)
const origin = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
await world.rows(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111') returning id`,
  [randomUUID()],
)
await database.db.system('test', { act: 'test', basis: 'test', purpose: 'test' }, async tx => {
  for (const service of inventedServices) addService(tx, service)
})

async function clean(page: Page, where: string): Promise<void> {
  if (process.env['PICTURES'] !== undefined) await screenshot(page, `door-${where.replaceAll(' ', '-')}`)
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
  assert.ok(await page.locator('.ar-calls a[href="tel:111"]').isVisible(), `111 is not in sight on ${where}`)
}
/** Moves by Tab alone until the control has the focus, and presses Enter if it is a button. */
async function tabTo(page: Page, what: string, enter = false): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    if (!(await page.evaluate(selector => document.activeElement?.matches(selector) ?? false, what))) continue
    if (enter) await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    return
  }
  assert.fail(`the keyboard does not reach ${what}`)
}

for (const lang of languages) {
  const t = speaker(lang)
  test(`S13 ${lang}: a bus is told of by the keyboard alone, on 320 px and without a script`, async () => {
    await withPage({ origin, lang, width: 320, height: 640, javaScript: false }, async page => {
      await page.goto(`/${lang}/bus`)
      await tabTo(page, 'main form button', true)
      await tabTo(page, '#route')
      await page.keyboard.type('22')
      await tabTo(page, 'button[value=next]', true)
      await tabTo(page, '#time')
      await page.keyboard.type('18:40')
      await tabTo(page, 'button[value=next]', true)
      await tabTo(page, 'input[name=age]')
      await page.keyboard.press('ArrowUp')
      await tabTo(page, 'button[value=next]', true)
      await tabTo(page, 'button[value=send]', true)
      assert.match(await page.locator('body').innerText(), /18:40/)
      await tabTo(page, 'button[value=code]', true)
      assert.ok(await page.locator('.ar-code').isVisible())
    })
  })

  test(`${lang}: each page of the bus, the guides and the directory is clean on 360 px, and none of them changes its address or title`, async () => {
    await withPage({ origin, lang, width: 360, height: 640 }, async page => {
      const press = (value: string) =>
        Promise.all([page.waitForNavigation(), page.locator(`main button[value="${value}"]`).click()])
      await page.goto(`/${lang}/bus`)
      const title = await page.title()
      await clean(page, `${lang} bus`)
      await page.locator('main form button').click()
      await page.locator('#route').waitFor()
      await press('send')
      await clean(page, `${lang} bus nothing`)
      await page.locator('#route').fill('22')
      for (const step of ['ride', 'when', 'child']) {
        await clean(page, `${lang} bus ${step}`)
        await press('next')
      }
      await clean(page, `${lang} bus more`)
      await press('send')
      await clean(page, `${lang} bus sent`)
      assert.deepEqual([new URL(page.url()).pathname, await page.title()], [`/${lang}/bus`, title])

      await page.goto(`/${lang}/guides`)
      await clean(page, `${lang} guides`)
      await page.locator('input[value=home]').check()
      await page.locator('input[value=adult]').check()
      await Promise.all([page.waitForNavigation(), page.locator('main form button').click()])
      await clean(page, `${lang} guide`)
      assert.match(await page.locator('body').innerText(), new RegExp(t('guides.helps')))
      assert.deepEqual([new URL(page.url()).pathname, await page.title()], [`/${lang}/guides`, title])
      await page.goto(`/${lang}/directory`)
      await page.locator('#region').selectOption('71')
      await Promise.all([page.waitForNavigation(), page.locator('main form button').click()])
      await clean(page, `${lang} directory`)
      assert.equal(page.url(), `${origin}/${lang}/directory`)
    })
  })
}
