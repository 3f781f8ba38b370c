// 111 in a real browser, in three languages, on the narrowest phone: a child tells and leaves (S1, S2), an operator answers. Then the disk itself is
// searched: no file of the profile may hold what was typed, and a careless page beside it shows that the search would find it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { hangCode } from '../src/contacts/store.ts'
import { speaker } from '../src/words/catalogue.ts'
import { languages, type Lang } from '../src/words/say.ts'
import { axe, openProfile, screenshot, withPage } from '../test/chromium.ts'
import { testDatabase } from '../test/cluster.ts'
import { schoolWorld } from '../test/school-world.ts'

const database = await testDatabase()
const world = await schoolWorld(database)
const origin = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
const centre = randomUUID()
await world.rows(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111') returning id`,
  [centre],
)
await database.db.system('test', { act: 'test', basis: 'test', purpose: 'test' }, async tx =>
  tx.send(hangCode, ['WALL-1', world.where.school]),
)
const operator = await world.person('operator', centre)

async function clean(page: Page, where: string): Promise<void> {
  if (process.env['PICTURES'] !== undefined) await screenshot(page, `contact-${where.replaceAll(' ', '-')}`)
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
  for (const number of ['102', '112', '111'])
    assert.ok(
      await page.locator(`.ar-calls a[href="tel:${number}"]`).isVisible(),
      `${number} is not in sight on ${where}`,
    )
}
const press = (page: Page, name: string) =>
  Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()])
const shown = (page: Page) => page.locator('body').innerText()

for (const lang of languages) {
  const t = speaker(lang)
  test(`S1 ${lang}: from the wall's code to the operator's answer on a screen of 320 px, one neutral title, a code on paper`, async () => {
    const said = { kk: 'мені үйде ұрады', ru: 'меня бьют дома', en: 'I am beaten at home' }[lang]
    await withPage({ origin, lang, width: 320, height: 640 }, async (page, context) => {
      await page.goto(`/${lang}/s/WALL-1`)
      const title = await page.title()
      await clean(page, `${lang} door`)
      await press(page, t('tell.start.begin'))
      assert.match(await shown(page), new RegExp(t('tell.leaving.history')))
      await clean(page, `${lang} leaving`)
      await press(page, t('common.continue'))
      await press(page, t('tell.send-now'))
      assert.match(await shown(page), new RegExp(t('tell.words.required.child')))
      await clean(page, `${lang} nothing said`)
      await press(page, t('tell.step-back'))
      await press(page, t('tell.step-back'))
      await page.getByRole('radio', { name: t('tell.who.self'), exact: true }).check()
      await clean(page, `${lang} who`)
      await press(page, t('common.continue'))
      await page.getByRole('radio', { name: t('common.yes'), exact: true }).check()
      await clean(page, `${lang} danger`)
      await press(page, t('common.continue'))
      await page.getByRole('checkbox', { name: t('tell.tick.hit'), exact: true }).check()
      await page.getByRole('textbox', { name: t('tell.what.words.child') }).fill(said)
      await clean(page, `${lang} what`)
      await press(page, t('common.continue'))
      await clean(page, `${lang} about`)
      await press(page, t('common.continue'))
      await page.getByRole('radio', { name: t('tell.safe.no'), exact: true }).check()
      await clean(page, `${lang} safe`)
      await press(page, t('common.continue'))
      assert.match(await shown(page), new RegExp(said))
      await clean(page, `${lang} check`)
      await press(page, t('tell.send'))
      assert.equal(await page.title(), title)
      assert.equal(new URL(page.url()).pathname, `/${lang}/tell`)
      await press(page, t('tell.code.take'))
      await clean(page, `${lang} sent`)
      const code = await page.locator('.ar-code').innerText()
      assert.match(code.trim(), /^([0-9A-Z]{4}\s*){5}$/)

      await withPage({ origin, lang, width: 360, height: 640 }, async (desk, signed) => {
        await signIn(signed, operator.cookie)
        await desk.goto(`/${lang}/desk`)
        assert.deepEqual(await axe(desk), [], 'axe on the desk')
        assert.match(await shown(desk), new RegExp(t('line.danger.yes')))
        await desk.getByRole('button', { name: t('line.ui.keys-on') }).waitFor({ state: 'attached' })
        await desk.locator('.ar-queue a').first().click()
        await desk.getByRole('textbox', { name: t('line.ui.reply') }).fill(`✓ ${said}`)
        await desk.getByRole('button', { name: t('line.ui.send') }).click()
        await desk.locator('.ar-talk').getByText(`✓ ${said}`).waitFor()
        if (process.env['PICTURES'] !== undefined) await screenshot(desk, `contact-${lang}-desk`)
        assert.deepEqual(await axe(desk), [], 'axe on one contact')
        const wide = await desk.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        assert.ok(wide <= 0, `one contact scrolls sideways by ${wide} px`)
        await desk.getByRole('button', { name: t('line.ui.record'), exact: true }).click()
        await desk.getByRole('radio', { name: t('line.type.test'), exact: true }).check()
        await desk.locator('.ar-ask .govuk-button').click()
        await desk.locator('.ar-operator__undo').waitFor()
      })

      await context.clearCookies()
      await page.goto(`/${lang}/return`)
      await page.getByRole('textbox', { name: t('return.code') }).fill(code.toLowerCase())
      await press(page, t('return.open'))
      assert.match(await shown(page), new RegExp(`✓ ${said}`))
      await clean(page, `${lang} return`)
    })
  })

  test(`S2 ${lang}: leaving by the button, by Shift three times and by the link without script; Back shows nothing typed`, async () => {
    for (const way of ['button', 'shift', 'without script'] as const) {
      await withPage(
        { origin, lang, width: 360, height: 640, javaScript: way !== 'without script' },
        async (page, context) => {
          const secret = 'aralar-kopirmesi-741'
          await page.goto(`/${lang}/s`)
          await press(page, t('tell.start.begin'))
          for (const _ of ['leaving', 'who', 'danger']) await press(page, t('common.continue'))
          await page.getByRole('textbox').fill(secret)
          await press(page, t('common.continue'))
          await press(page, t('tell.step-back'))
          assert.equal(await page.getByRole('textbox').inputValue(), secret, 'before leaving it is there')
          if (way === 'shift') {
            for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
          } else {
            await page.keyboard.press('Tab')
            assert.equal(
              await page.evaluate(() => document.activeElement?.hasAttribute('data-exit')).catch(() => true),
              true,
            )
            await page.locator('[data-exit]').click()
          }
          await page.waitForURL(`**/${lang}/today`)
          assert.deepEqual(
            (await context.cookies()).map(c => c.name),
            [],
          )
          for (let i = 0; i < 3; i++) {
            await page.goBack().catch(() => null)
            const content = await page.content()
            assert.ok(!content.includes(secret), `${way}: Back ${i + 1} shows what was typed`)
            assert.doesNotMatch(page.url(), /\/tell/)
          }
          await page.goto(`/${lang}/tell`)
          assert.match(page.url(), /\/today$/)
        },
      )
    }
  })
}

async function signIn(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
}

// The disk ------------------------------------------------------------------------------------------------------------------------------------

/** Files of a folder that hold the text, in UTF-8 or UTF-16. Files of a running browser may vanish meanwhile. */
function filesWith(folder: string, needle: string): string[] {
  const forms = [
    Buffer.from(needle, 'utf8'),
    Buffer.from(needle, 'utf16le'),
    Buffer.from(encodeURIComponent(needle)),
    // As a form with GET writes it into an address.
    Buffer.from(new URLSearchParams({ '': needle }).toString().slice(1)),
  ]
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => {
    try {
      const file = path.join(folder, name)
      if (!statSync(file).isFile()) return false
      const bytes = readFileSync(file)
      return forms.some(form => bytes.includes(form))
    } catch {
      return false
    }
  })
}
const scratch: string[] = []
after(() => scratch.forEach(folder => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })))
function profile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'arasha-profile-'))
  scratch.push(folder)
  return folder
}

/** Types into the page, leaves, and looks at the disk while the browser is open and after it is closed. */
async function leftBehind(javaScript: boolean, needle: string, act: (page: Page) => Promise<void>): Promise<string[]> {
  const folder = profile()
  const context = await openProfile(folder, { javaScript })
  const page = await context.newPage()
  await act(page)
  // The browser writes what it remembers of a tab a few seconds later.
  await page.waitForTimeout(4000)
  const open = filesWith(folder, needle)
  await context.close()
  return [...new Set([...open, ...filesWith(folder, needle)])]
}

async function tellAndLeave(page: Page, lang: Lang, words: string): Promise<void> {
  const t = speaker(lang)
  await page.goto(`${origin}/${lang}/s/WALL-1`)
  await press(page, t('tell.start.begin'))
  for (const _ of ['leaving', 'who', 'danger']) await press(page, t('common.continue'))
  // Typed key by key, as a person does.
  await page.getByRole('textbox').pressSequentially(words)
  await press(page, t('common.continue'))
  await press(page, t('tell.send-now'))
  await press(page, t('tell.code.take'))
  await page.getByRole('textbox').pressSequentially(words)
  // The same words at the other doors of the same visit, and a guide that is read.
  await page.goto(`${origin}/${lang}/bus`)
  await press(page, t('tell.start.begin'))
  await page.getByRole('textbox', { name: t('bus.stop') }).pressSequentially(words)
  await press(page, t('common.continue'))
  await page.goto(`${origin}/${lang}/guides`)
  await page.getByRole('radio', { name: t('guides.need.touch'), exact: true }).check()
  await press(page, t('guides.show'))
  await page.locator('[data-exit]').click()
  await page.waitForURL(`**/${lang}/today`)
}

test('after telling and leaving no file of the profile holds what was typed, with script and without; a careless page leaves it and is found', async () => {
  const words = 'жасырын сөз 5831'
  for (const javaScript of [true, false])
    assert.deepEqual(await leftBehind(javaScript, words, page => tellAndLeave(page, 'kk', words)), [])
  const read = speaker('kk')('guides.need.touch')
  assert.deepEqual(await leftBehind(true, read, page => tellAndLeave(page, 'kk', words)), [], 'which guide was read')

  const careless = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><title>x</title><form method="get"><textarea name="words"></textarea><button>send</button></form>`,
    )
    void request
  })
  await new Promise<void>(resolve => careless.listen(0, '127.0.0.1', resolve))
  const bound = careless.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  try {
    const found = await leftBehind(true, words, async page => {
      await page.goto(`http://127.0.0.1:${port}/`)
      await page.getByRole('textbox').pressSequentially(words)
      await Promise.all([page.waitForNavigation(), page.getByRole('button').click()])
      await page.goto(`${origin}/kk/today`)
    })
    assert.ok(found.length > 0, 'the search finds nothing even where there must be something')
  } finally {
    careless.closeAllConnections()
    careless.close()
  }
})
