// S20: language and access, in three languages. The language changes on the third page of a half-filled form at the public door and in a school's notice; lists of names
// follow the alphabet of the page; at 200 % zoom, in dark mode and in print nothing is hidden, also where something was wrong. Found by role and name.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { speaker } from '../src/words/catalogue.ts'
import { compareKazakh } from '../src/words/format.ts'
import { languages, type Lang } from '../src/words/say.ts'
import { axe, withPage } from '../test/chromium.ts'
import { testDatabase } from '../test/cluster.ts'
import { schoolWorld, sendNotice, writeNotice } from '../test/school-world.ts'

const world = await schoolWorld(await testDatabase())
const origin = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
await world.rows(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111') returning id`,
  [randomUUID()],
)
const deputy = await world.person('school-deputy')
const phone = { width: 360, height: 640 }
/** 200 % of a window of 1280 px is a viewport of 640 px. */
const looks = [
  { width: 640, height: 400 },
  { dark: true, ...phone },
] as const

async function signIn(context: BrowserContext): Promise<void> {
  const [name = '', value = ''] = deputy.cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
}
async function clean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
const press = (page: Page, name: string) =>
  Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()])
const ownName: Readonly<Record<Lang, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }
const turnTo = (page: Page, lang: Lang) =>
  Promise.all([page.waitForNavigation(), page.getByRole('link', { name: ownName[lang], exact: true }).click()])
const order: Readonly<Record<Lang, (a: string, b: string) => number>> = {
  kk: compareKazakh,
  ru: (a, b) => a.localeCompare(b, 'ru'),
  en: (a, b) => a.localeCompare(b, 'en'),
}

for (const lang of languages) {
  const t = speaker(lang)
  const others = languages.filter(one => one !== lang)

  test(`S20 ${lang}: on the third page at the public door the language changes twice and comes back: page, ticks and words stay, saved or not`, async () => {
    await withPage({ origin, lang, ...phone }, async page => {
      await page.goto(`/${lang}/s`)
      const title = await page.title()
      await press(page, t('tell.start.begin'))
      for (const _ of ['leaving', 'who', 'danger']) await press(page, t('common.continue'))
      await page.getByRole('checkbox', { name: t('tell.tick.fear'), exact: true }).check()
      await page.getByRole('textbox').fill('жартылай жазылған сөз')
      for (const next of [...others, lang]) {
        await turnTo(page, next)
        const said = speaker(next)
        assert.equal(await page.locator('html').getAttribute('lang'), next)
        assert.equal(new URL(page.url()).pathname, `/${next}/tell`)
        assert.ok(await page.getByRole('checkbox', { name: said('tell.tick.fear'), exact: true }).isChecked())
        assert.equal(
          await page.getByRole('textbox', { name: said('tell.what.words') }).inputValue(),
          'жартылай жазылған сөз',
        )
        await clean(page, `third page in ${next}`)
        if (next === lang) assert.equal(await page.title(), title)
      }
      await press(page, t('common.continue'))
      const names = (await page.getByLabel(t('tell.about.region')).locator('option').allInnerTexts()).slice(1)
      assert.equal(names.length, 20)
      assert.deepEqual(names, names.toSorted(order[lang]), 'the regions do not follow the alphabet of the page')
    })
  })

  test(`S20 ${lang}: on the third page of a notice the language changes; what was written and not saved stays`, async () => {
    await withPage({ origin, lang, ...phone }, async (page, context) => {
      await signIn(context)
      const draft = await writeNotice(deputy, { kind: { kind: 'neglect' } })
      await page.goto(`/${lang}/notices/new/kind?draft=${draft}`)
      await page.getByRole('radio', { name: t('notices.kind.harm-to-child'), exact: true }).check()
      for (const next of [...others, lang]) {
        await turnTo(page, next)
        assert.equal(await page.locator('html').getAttribute('lang'), next)
        const chosen = page.getByRole('radio', { name: speaker(next)('notices.kind.harm-to-child'), exact: true })
        assert.ok(await chosen.isChecked(), `the answer is lost in ${next}`)
        await clean(page, `kind in ${next}`)
      }
    })
  })

  test(`S20 ${lang}: at 200 % zoom and in dark mode nothing is hidden and axe finds nothing, also on pages that say what was wrong`, async () => {
    const draft = await writeNotice(deputy)
    for (const look of looks)
      await withPage({ origin, lang, ...look }, async (page, context) => {
        await page.goto(`/${lang}/s`)
        await clean(page, 'door')
        await press(page, t('tell.start.begin'))
        for (const step of ['leaving', 'who', 'danger']) {
          await clean(page, step)
          await press(page, t('common.continue'))
        }
        await press(page, t('tell.send-now'))
        await page.getByRole('alert').waitFor()
        await clean(page, 'nothing said')
        await page.goto(`/${lang}/return`)
        await page.getByRole('textbox').fill('abcd')
        await press(page, t('return.open'))
        await clean(page, 'a code that is none')
        await signIn(context)
        await page.goto(`/${lang}/notices/new/when?draft=${draft}`)
        await page.getByRole('radio', { name: t('notices.when.day'), exact: true }).check()
        for (const [part, value] of [
          ['day', '31'],
          ['month', '2'],
          ['year', '2025'],
        ] as const)
          // prettier-ignore
          await page.locator(`#on-${part}`).fill(value)
        await press(page, t('common.continue'))
        await page.getByRole('alert').first().waitFor()
        await clean(page, 'a day that is none')
        for (const path of ['notices', `notices/new/check?draft=${draft}`, 'notices/must-i-tell']) {
          await page.goto(`/${lang}/${path}`)
          await clean(page, path)
        }
      })
  })

  test(`S20 ${lang}: a printed notice and receipt have their words and no navigation`, async () => {
    const number = await sendNotice(deputy, await writeNotice(deputy))
    await withPage({ origin, lang }, async (page, context) => {
      await signIn(context)
      for (const path of [`notices/${number}`, `notices/${number}/receipt`]) {
        await page.goto(`/${lang}/${path}`)
        await page.emulateMedia({ media: 'print' })
        for (const role of ['navigation', 'button'] as const)
          for (const one of await page.getByRole(role).all()) assert.ok(!(await one.isVisible()), `${role} on paper`)
        assert.ok(await page.getByText(number).first().isVisible(), 'the number is not on the paper')
        await page.emulateMedia({ media: 'screen' })
      }
    })
  })
}
