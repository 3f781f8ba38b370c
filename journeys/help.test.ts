// Help for a family in a real browser: an inspector asks a centre, the shelter is full and the page says who has places, the centre takes and accepts, another
// refuses and the family goes elsewhere. Three languages, 360 and 1280 px, each page looked at by axe; once without JavaScript and once by keyboard alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { changeHouse } from '../src/referrals/actions.ts'
import { makeApp } from '../src/server.ts'
import { dateOf } from '../src/words/format.ts'
import { arrive, axe, screenshot, withPage, type PageOptions } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { plantHelper, plantHouse } from '../test/houses.ts'
import { allLanguages, makeWorld, type Person } from '../test/world.ts'

const world = await makeWorld(await testDatabase(), { settings: { idleMinutes: 10_000_000 } })
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
// The law of the day decides what may be told, so the day is fixed.
await plant.moveClock(Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000))
const app = await makeApp(services, { log: line => console.error(line) })
const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
closeBeforeDrop(() => app.close())
const abai = await plant.region(10)
const akimat = await plantHouse(world, 'akimat', 10)
const centre = await plantHouse(world, 'centre', 10, akimat, 'A')
const other = await plantHouse(world, 'centre', 63, undefined, 'B')
const shelter = await plantHouse(world, 'shelter', 10, akimat)
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const worker = await plantHelper(world, centre, 'centre-worker')
const psychologist = await plantHelper(world, centre, 'psychologist')
await plantHelper(world, other, 'centre-worker')
const sheltering = await plantHelper(world, shelter, 'centre-worker')
await changeHouse(services, sheltering.actor, { beds: 4, others: 2, address: 'Құпия көшесі 7' })
const today = dateOf(await services.db.look(inspector.actor, async tx => tx.now))

async function as(who: Person, options: PageOptions, act: (page: Page) => Promise<void>): Promise<void> {
  await withPage({ origin, height: 800, ...options }, async (page: Page, context: BrowserContext) => {
    const [name = '', value = ''] = who.cookie.split('=')
    await context.addCookies([{ name, value, url: origin }])
    await act(page)
  })
}
async function clean(page: Page, where: string): Promise<void> {
  await page.waitForLoadState('load')
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
  if (process.env['SCREENSHOTS']) await screenshot(page, `help-${where.replaceAll(' ', '-')}`)
}
async function incident(): Promise<string> {
  const { noticeId } = await world.file(deputy, { occurred: { from: today } })
  const { rows } = await admin.query<{ number: string }>(
    'select i.number from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  return rows[0]?.number ?? ''
}
const press = (page: Page) => arrive(page, () => page.locator('main form button[type="submit"]').first().click())
async function fill(page: Page, receiver: string): Promise<void> {
  await page.locator(`input[name="receiver"][value="${receiver}"]`).check()
  await page.locator('input[name="basis"][value="consent"]').check()
  for (const [part, value] of [
    ['day', '10'],
    ['month', '9'],
    ['year', '2026'],
  ] as const)
    await page.locator(`input[name="until-${part}"]`).fill(value)
  await page.locator('textarea[name="needs"]').fill('Баласымен бірге психологиялық көмек керек.')
}

for (const lang of allLanguages) {
  for (const width of [360, 1280]) {
    const options = { lang, width }
    test(`${lang}, ${width} px: asked, taken, refused, asked elsewhere`, async () => {
      const number = await incident()
      let referral = ''
      await as(inspector, options, async page => {
        await page.goto(`/${lang}/incidents/${number}/help`)
        await clean(page, `${lang} ${width} help tab`)
        await arrive(page, () => page.locator('main a[href$="/referrals/new"]').click())
        await clean(page, `${lang} ${width} which help`)
        await arrive(page, () => page.locator('main a[href$="service=social"]').click())
        await clean(page, `${lang} ${width} form`)
        await press(page)
        await page.locator('.govuk-error-summary').waitFor()
        await clean(page, `${lang} ${width} form with errors`)
        await fill(page, centre)
        await press(page)
        await page.waitForURL(/done=requested/)
        await clean(page, `${lang} ${width} asked`)
        referral = /referrals\/(R-[^?]+)/.exec(page.url())?.[1] ?? ''
      })
      await as(worker, options, async page => {
        await page.goto(`/${lang}/`)
        assert.match(page.url(), /\/referrals$/, 'the day of a centre begins with its referrals')
        await clean(page, `${lang} ${width} list`)
        await arrive(page, () => page.locator('main a', { hasText: referral }).click())
        assert.doesNotMatch(await page.locator('main').innerText(), /Сынақова/)
        await clean(page, `${lang} ${width} before taking`)
        await press(page)
        await page.waitForURL(/done=recorded/)
        assert.match(await page.locator('main').innerText(), /Айсұлу Сынақова/)
        assert.doesNotMatch(await page.locator('main').innerText(), /Болат/)
        await clean(page, `${lang} ${width} taken`)
        await page.locator('summary', { hasText: /Бас тарту|Отклонить|Refuse/ }).click()
        await page.locator('select#rejected-reason').selectOption('no-place')
        await page.locator('select#rejected-reason').locator('xpath=ancestor::form').locator('button').click()
        await page.waitForURL(/done=recorded/)
        await clean(page, `${lang} ${width} refused`)
      })
      await as(inspector, options, async page => {
        await page.goto(`/${lang}/referrals/${referral}`)
        await clean(page, `${lang} ${width} refused for the sender`)
        await page.locator(`input[name="receiver"][value="${other}"]`).check()
        await page.locator('input[name="receiver"]').first().locator('xpath=ancestor::form').locator('button').click()
        await page.waitForURL(/done=requested/)
        assert.ok(!page.url().includes(referral), 'a new referral to the other centre')
        await page.goto(`/${lang}/referrals/telling`)
        await clean(page, `${lang} ${width} table of telling`)
      })
    })
  }

  test(`${lang}: a shelter without enough places refuses, and its own page shows places and address`, async () => {
    const number = await incident()
    await as(inspector, { lang, width: 360 }, async page => {
      await page.goto(`/${lang}/incidents/${number}/referrals/new?service=stay`)
      await fill(page, shelter)
      await page.locator('input[name="persons"]').fill('3')
      await press(page)
      assert.ok(!page.url().includes('done='), 'not sent')
      assert.doesNotMatch(await page.locator('main').innerText(), /Құпия/)
      await clean(page, `${lang} 360 full shelter`)
    })
    await as(sheltering, { lang, width: 360 }, async page => {
      await page.goto(`/${lang}/shelter`)
      assert.match(await page.locator('main').innerText(), /Құпия көшесі 7/)
      await clean(page, `${lang} 360 places`)
    })
  })
}

test('without JavaScript, on a telephone: asked, taken, accepted and begun', async () => {
  const number = await incident()
  let referral = ''
  await as(inspector, { lang: 'kk', width: 360, javaScript: false }, async page => {
    await page.goto(`/kk/incidents/${number}/referrals/new?service=social`)
    await fill(page, centre)
    await press(page)
    await page.waitForURL(/done=requested/)
    referral = /referrals\/(R-[^?]+)/.exec(page.url())?.[1] ?? ''
  })
  await as(worker, { lang: 'kk', width: 360, javaScript: false }, async page => {
    await page.goto(`/kk/referrals/${referral}`)
    for (let i = 0; i < 3; i++) {
      await press(page)
      await page.waitForURL(/done=recorded/)
      if (i < 2) await page.goto(`/kk/referrals/${referral}`)
    }
    assert.match(await page.locator('main').innerText(), /Көмек көрсетіліп жатыр/)
  })
})

test('a psychologist’s session: she reads her note, the police and the head see that it was held; the risk and the plan on a telephone', async () => {
  const number = await incident()
  let referral = ''
  await as(inspector, { lang: 'ru', width: 360 }, async page => {
    await page.goto(`/ru/incidents/${number}/referrals/new?service=social`)
    await fill(page, centre)
    await press(page)
    await page.waitForURL(/done=requested/)
    referral = /referrals\/(R-[^?]+)/.exec(page.url())?.[1] ?? ''
  })
  await as(worker, { lang: 'kk', width: 360 }, async page => {
    for (let i = 0; i < 2; i++) {
      await page.goto(`/kk/referrals/${referral}`)
      await press(page)
      await page.waitForURL(/done=recorded/)
    }
    await arrive(page, () => page.locator('main a[href$="/help"]').click())
    await clean(page, 'kk 360 work with a family')
    await arrive(page, () => page.locator('main a[href$="/help/risk"]').click())
    await clean(page, 'kk 360 checklist')
    for (const box of await page.locator('input[type="radio"][value="no"]').all()) await box.check()
    await page.locator('input[name="throat"][value="yes"]').check()
    await press(page)
    await page.waitForURL(/\/help$/)
    assert.match(await page.locator('main').innerText(), /Жоғары/)
    await page.locator('summary', { hasText: 'Жоспарға қосу' }).click()
    await page.locator('input[name="goal"]').fill('Қауіпсіз түнеу')
    await page.locator('input[name="what"]').fill('Дағдарыс орталығынан орын сұрау')
    await arrive(page, () =>
      page.locator('input[name="what"]').locator('xpath=ancestor::form').locator('button').click(),
    )
    await clean(page, 'kk 360 plan')
    await page.goto('/kk/referrals')
    assert.match(await page.locator('#today').locator('xpath=..').innerText(), new RegExp(referral))
    await clean(page, 'kk 360 today')
  })
  await as(psychologist, { lang: 'ru', width: 1280 }, async page => {
    await page.goto(`/ru/referrals/${referral}/help`)
    await page.locator('summary', { hasText: 'Записать встречу' }).click()
    await page.locator('textarea[name="note"]').fill('Түнде қорқып оянады.')
    await clean(page, 'ru 1280 session')
    await arrive(page, () =>
      page.locator('textarea[name="note"]').locator('xpath=ancestor::form').locator('button').click(),
    )
    await page.locator('a[href*="/sessions/"]').click()
    await page.waitForURL(/sessions/)
    assert.match(await page.locator('main').innerText(), /Түнде қорқып оянады/)
    await clean(page, 'ru 1280 note')
  })
  for (const who of [worker, inspector])
    await as(who, { lang: 'ru', width: 360 }, async page => {
      await page.goto(`/ru/referrals/${referral}`)
      assert.match(await page.locator('main').innerText(), /Встреча состоялась.*50 мин/)
      assert.doesNotMatch(await page.content(), /қорқып|sessions\//)
      await clean(page, `ru 360 session held for ${who === worker ? 'a colleague' : 'the police'}`)
    })
})

test('by keyboard alone a referral is taken', async () => {
  const number = await incident()
  let referral = ''
  await as(inspector, { lang: 'kk', width: 1280 }, async page => {
    await page.goto(`/kk/incidents/${number}/referrals/new?service=social`)
    await fill(page, centre)
    await press(page)
    await page.waitForURL(/done=requested/)
    referral = /referrals\/(R-[^?]+)/.exec(page.url())?.[1] ?? ''
  })
  await as(worker, { lang: 'kk', width: 1280 }, async page => {
    await page.goto(`/kk/referrals/${referral}`)
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.matches('main form button') === true)) break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=recorded/)
    assert.match(await page.locator('main').innerText(), /Айсұлу/)
  })
})
