// The law's pages in a real browser: the list, an article by day with its slider, in three languages, 360 and 1280 px, with and without JavaScript,
// on paper; each page and state is looked at by axe.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { arrive, axe, screenshot, withPage } from '../test/chromium.ts'
import { testDatabase } from '../test/cluster.ts'
import { schoolWorld } from '../test/school-world.ts'

const world = await schoolWorld(await testDatabase())
const origin = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')

/** Each language once, both widths: the frame is tried in all six elsewhere. */
const views = [
  ['kk', 360],
  ['ru', 1280],
  ['en', 360],
] as const

async function clean(page: Page, where: string): Promise<void> {
  // The strip that stays in sight on a phone lies over whatever is scrolled below it; at the end of the page it lies over nothing.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
async function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight)
}
/** Pictures for people to look at, only where somebody asks for them. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] !== undefined) await screenshot(page, `law-${name}`)
}

for (const [lang, width] of views) {
  test(`${lang} ${width}: from the list to an article, and along its days by slider`, async () => {
    await withPage({ origin, lang, width, height: 800 }, async page => {
      await page.goto(`/${lang}/law`)
      await clean(page, 'list')
      await picture(page, `${lang}-${width}-list`)
      assert.ok((await heightOf(page)) < 4000, 'the list is folded')
      const fold = page.locator('main .ar-shelf', { has: page.locator('a[href$="/law/cc-107"]') })
      await fold.locator('summary').focus()
      await page.keyboard.press('Enter')
      await clean(page, 'list with one field unfolded')
      await fold.locator('a[href$="/law/cc-107"]').click()
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

for (const [lang, width] of views) {
  test(`${lang} ${width}: what the reform changed, the press beside the statute, a general provision`, async () => {
    await withPage({ origin, lang, width, height: 800 }, async page => {
      await page.goto(`/${lang}/law/what-changed`)
      await clean(page, 'what changed')
      await picture(page, `${lang}-${width}-changes`)
      for (const one of await page.locator('main details').all()) await one.locator('summary').first().click()
      await clean(page, 'what changed, unfolded')
      await picture(page, `${lang}-${width}-changes-open`)
      await page.goto(`/${lang}/law/what-changed?from=2024-06-16&to=2024-06-15`)
      assert.ok(await page.locator('.govuk-error-summary').isVisible())
      await clean(page, 'days the wrong way round')
      await page.goto(`/${lang}/law/press`)
      await clean(page, 'press')
      await picture(page, `${lang}-${width}-press`)
      await page.goto(`/${lang}/law/cc-3`)
      await clean(page, 'general provision')
      await picture(page, `${lang}-${width}-norm`)
    })
  })
}

test('without JavaScript the list is narrowed by act, by the reform and by a word, unfolded when short, and whole on paper', async () => {
  await withPage({ origin, lang: 'ru', width: 360, javaScript: false }, async page => {
    await page.goto('/ru/law')
    const link = page.locator('main a[href$="/law/cc-110"]')
    assert.ok(!(await link.isVisible()))
    await page.locator('#q').fill('110')
    await page.locator('#act').selectOption('cc')
    await page.locator('input[name="reform"]').check()
    await arrive(page, () => page.locator('.ar-statute-find button').click())
    assert.match(page.url(), /q=110&act=cc&reform=1/)
    assert.ok(await link.isVisible())
    assert.equal(await page.locator('main a[href$="/law/cc-107"]').count(), 0)
    await page.goto('/ru/law?print=1')
    assert.ok(await link.isVisible())
    await page.goto('/ru/law')
    await page.emulateMedia({ media: 'print' })
    assert.ok(await link.isVisible(), 'what is folded on the screen is printed')
    await picture(page, 'ru-360-list-print')
  })
})

for (const [lang, width] of views)
  test(`${lang} ${width}: a lawyer sees how much is signed, unfolds the duties, signs one, and “Must I tell?” says so`, async () => {
    await withPage({ origin, lang, width, height: 800 }, async (page, context) => {
      const lawyer = await world.person('lawyer')
      const [name = '', value = ''] = lawyer.cookie.split('=')
      await context.addCookies([{ name, value, url: origin }])
      await page.goto(`/${lang}/law/reviews`)
      await clean(page, 'reviews')
      await picture(page, `${lang}-${width}-reviews`)
      assert.ok((await heightOf(page)) < 3000, 'the list of reviews is folded')
      await page.locator('#duties > summary').focus()
      await page.keyboard.press('Enter')
      const duty = page
        .locator('#duties details.govuk-details', { has: page.locator('input[value^="duty:prev-23.1@"]') })
        .first()
      await duty.locator('summary').first().click()
      await duty.locator('details summary').click()
      await clean(page, 'reviews with a duty unfolded')
      await picture(page, `${lang}-${width}-reviews-duty`)
      await duty.locator('button[value="sign"]').click()
      await page.waitForURL(/signed=1/)
      await clean(page, 'reviews after signing')
      await page.goto(
        `/${lang}/notices/must-i-tell?danger=no&child=hurt&what=violence&work=education&learnt=work&told=no`,
      )
      const told = page.locator('.ar-law').first()
      assert.equal(await told.locator('.ar-tone--done').count(), 1)
      assert.ok((await page.locator('main .ar-tone--warn').count()) > 0, 'what is not signed still says so')
      await picture(page, `${lang}-${width}-must-signed`)
    })
  })

test('without JavaScript the list of days and the date field show the same', async () => {
  await withPage({ origin, lang: 'kk', width: 360, javaScript: false }, async page => {
    await page.goto('/kk/law/cc-107')
    assert.equal(await page.locator('input[type="range"]').count(), 0)
    await arrive(page, () => page.locator('.ar-statute-days a').first().click())
    assert.match(page.url(), /on=2020-02-01/)
    await page.locator('input[name="on"]').fill('2024-06-16')
    await arrive(page, () => page.locator('[data-edition-form] button').click())
    assert.match(page.url(), /on=2024-06-16/)
    assert.match(await page.locator('[data-edition]').innerText(), /2024/)
  })
})

for (const [lang, width] of views) {
  test(`${lang} ${width}: a lawyer enters facts by keyboard, the answer follows, is saved, cleared and opened again`, async () => {
    await withPage({ origin, lang, width, height: 900 }, async (page, context) => {
      await page.goto(`/${lang}/law/workbench`)
      await page.waitForSelector('.ar-bench--live')
      await clean(page, 'empty workbench')
      await picture(page, `${lang}-${width}-bench-empty`)
      const finding = () => page.locator('.ar-bench__answer .ar-finding').first().innerText()
      const before = await finding()
      const sent: string[] = []
      page.on('request', request => sent.push(`${request.method()} ${request.url()}`))
      await page.locator('#f-deed').focus()
      await page.keyboard.press('ArrowDown')
      assert.notEqual(await finding(), before)
      for (const [key, value] of [
        ['harm', 'medium'],
        ['intent', 'on-purpose'],
        ['victimAge', '14-15'],
        ['knewMinor', 'yes'],
        ['offenderAge', 'adult'],
      ] as const) {
        if (!(await page.locator(`#f-${key}`).isVisible())) {
          await page.locator('#bench-search').fill(await labelOf(page, key))
        }
        await page.locator(`#f-${key}`).selectOption(value)
        await page.locator('#bench-search').fill('')
      }
      assert.match((await finding()).replaceAll('\u00a0', ' '), /107 \(2\)/)
      const question = page.locator('.ar-questions a').first()
      const wanted = (await question.getAttribute('href')) ?? ''
      await question.focus()
      await page.keyboard.press('Enter')
      await page.waitForFunction(id => document.activeElement?.id === id, wanted.slice(1))
      assert.deepEqual(sent, [], 'what is entered leaves the browser')
      await clean(page, 'workbench with facts')
      await picture(page, `${lang}-${width}-bench-facts`)
      await page.locator('#keep > summary').click()
      const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('button[value="save"]').click()])
      const file = await saved.path()
      const found = await finding()
      await page.locator('.ar-bench__act button[type="button"]').first().click()
      assert.notEqual(await finding(), found)
      await page.locator('#bench-file').setInputFiles(file)
      await page.waitForFunction(
        text => (document.querySelector('.ar-bench__answer .ar-finding') as HTMLElement).innerText === text,
        found,
      )
      assert.equal(await page.locator('#f-harm').inputValue(), 'medium')
      await page.locator('#bench-paste').fill('{"facts":[{"key":"weather","state":"known","value":"rain"}],"dates":{}}')
      await page.locator('button[value="open"]').click()
      assert.match(await page.locator('.govuk-inset-text').innerText(), /weather/)
      assert.equal(await page.locator('#f-harm').inputValue(), 'medium')
      const today = await page.locator('#decision').inputValue()
      await page.locator('#decision').fill('2020-01-01')
      await page.waitForSelector('.govuk-error-summary')
      await clean(page, 'workbench with an impossible day')
      await page.locator('#decision').fill(today)
      await page.emulateMedia({ media: 'print' })
      assert.ok(await page.locator('.ar-bench .ar-print-only').isVisible())
      assert.ok(!(await page.locator('#f-harm').isVisible()))
      await picture(page, `${lang}-${width}-bench-print`)
      assert.equal((await context.cookies()).length, 0)
    })
  })
}
async function labelOf(page: Page, key: string): Promise<string> {
  return page
    .locator(`label[for="f-${key}"]`)
    .textContent()
    .then(text => text ?? '')
}

test('the workbench works as a plain form, and keeps what was typed when a day is impossible', async () => {
  await withPage({ origin, lang: 'ru', width: 360, javaScript: false }, async page => {
    await page.goto('/ru/law/workbench?example=cc-107.2')
    assert.equal(await page.locator('#f-harm').inputValue(), 'medium')
    await page.locator('#decision').fill('2020-01-01')
    await arrive(page, () => page.locator('.ar-bench__act button').first().click())
    assert.ok(await page.locator('.govuk-error-summary').isVisible())
    assert.equal(await page.locator('#f-harm').inputValue(), 'medium')
    assert.ok(!page.url().includes('?'), 'the address carries what was entered')
    await page.locator('#decision').fill('2026-01-01')
    await arrive(page, () => page.locator('.ar-bench__act button').first().click())
    assert.match((await page.locator('.ar-finding').first().innerText()).replaceAll('\u00a0', ' '), /107 \(2\)/)
  })
})

for (const [lang, width] of views.slice(0, 2)) {
  test(`${lang} ${width}: a lawyer signs a part of an article, and the mark goes from that wording`, async () => {
    const lawyer = await world.person('lawyer')
    await withPage({ origin, lang, width, height: 800 }, async (page, context) => {
      const [name = '', value = ''] = lawyer.cookie.split('=')
      await context.addCookies([{ name, value, url: origin }])
      await page.goto(`/${lang}/law/cc-108-1?on=2024-06-16`)
      const part = page.locator(lang === 'kk' ? '#p1' : '#p2')
      await part.locator('summary').last().click()
      await clean(page, 'article with the form to sign')
      await picture(page, `${lang}-${width}-sign`)
      await arrive(page, () => part.locator('button[value="sign"]').click())
      assert.match(page.url(), /cc-108-1/)
      assert.match(await part.locator('.ar-source').innerText(), /Test lawyer/)
      await page.goto(`/${lang}/law/reviews`)
      await clean(page, 'signatures')
      await page.locator('main details > summary').first().click()
      await clean(page, 'a conclusion to sign')
      await picture(page, `${lang}-${width}-reviews`)
    })
  })
}
