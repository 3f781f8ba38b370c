// The public pages of 111 in a real browser, in three languages: a plea and a bus are told of by the keyboard alone on 320 px without a script (S1, S13),
// sending goes on after the line was down (S9a), guides and services are read on 360 px. axe on each page and state.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { addService } from '../src/agencies/actions.ts'
import { inventedServices } from '../src/demo/services.ts'
import { tenge } from '../src/law/mci.ts'
import { speaker } from '../src/words/catalogue.ts'
import { formatDate, formatTenge } from '../src/words/format.ts'
import { languages } from '../src/words/say.ts'
import { arrive, axe, screenshot, withPage } from '../test/chromium.ts'
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
const agency = async (kind: string): Promise<string> => {
  const id = randomUUID()
  await world.rows(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, $2, 71, $2, $2, $2) returning id`,
    [id, kind],
  )
  return id
}
const operator = await world.person('operator', centre)
const inspector = await world.person('transport-inspector', await agency('transport-inspection'))
const carrier = await world.person('carrier', await agency('carrier'))
await database.db.system('test', { act: 'test', basis: 'test', purpose: 'test' }, async tx => {
  for (const service of inventedServices) addService(tx, service)
})

async function clean(page: Page, where: string): Promise<void> {
  if (process.env['PICTURES'] !== undefined) await screenshot(page, `door-${where.replaceAll(' ', '-')}`)
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
  assert.ok(await page.locator('.ar-calls a[href="tel:111"]').isVisible(), `111 is not in sight on ${where}`)
  assert.equal(await page.evaluate(coveredByExit), '', `the way out covers something on ${where}`)
}
/** What lies under the way out as the page opens: the words of the first button, link or field there, or nothing. */
function coveredByExit(): string {
  window.scrollTo(0, 0)
  const exit = document.querySelector('.ar-exit__control')?.getBoundingClientRect()
  if (exit === undefined) return 'no way out'
  const covered = [
    ...document.querySelectorAll('main :is(a, button, input, select, textarea, label), .ar-calls a'),
  ].find(one => {
    const box = one.getBoundingClientRect()
    return box.bottom > exit.top && box.top < exit.bottom && box.right > exit.left && box.left < exit.right
  })
  return covered?.textContent ?? ''
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
  test(`S1 ${lang}: from the door to a code and back again by the keyboard alone, on 320 px and without a script; five presses are enough to be heard`, async () => {
    await withPage({ origin, lang, width: 320, height: 640, javaScript: false }, async page => {
      await page.goto(`/${lang}/s`)
      await tabTo(page, 'main form .govuk-button', true)
      for (const _ of ['leaving', 'who']) await tabTo(page, 'button[value=next]', true)
      await tabTo(page, 'input[name=danger]')
      for (const _ of ['no', 'yes']) await page.keyboard.press('ArrowUp')
      await tabTo(page, 'button[value=send]', true)
      await tabTo(page, 'button[value=code]', true)
      const code = await page.locator('.ar-code').innerText()
      const said = await page.locator('.ar-talk').innerText()
      await page.locator('[data-exit]').click()
      await page.goto(`/${lang}/return`)
      await tabTo(page, '#code')
      // As a Kazakh keyboard writes it.
      await page.keyboard.type(
        code.toLowerCase().replaceAll(/[abcehkmptx]/g, letter => 'авсенкмртх'['abcehkmptx'.indexOf(letter)] ?? letter),
      )
      await tabTo(page, 'button[value=open]', true)
      assert.equal(await page.locator('.ar-talk').innerText(), said)
    })
  })

  test(`S9a ${lang}: no connection at sending, a double click and a page loaded again lose no word and make one contact`, async () => {
    const stored = async () => Number((await world.rows('select count(*)::int as n from contacts'))[0]?.['n'])
    await withPage({ origin, lang, width: 360, height: 640 }, async (page, context) => {
      const words = `байланыс жоқ ${lang}`
      const send = page.locator('button[value=send]')
      await page.goto(`/${lang}/s`)
      await arrive(page, () => page.locator('main form .govuk-button').click())
      for (const step of ['leaving', 'who', 'danger']) {
        await page.locator(`input[name=step][value=${step}]`).waitFor({ state: 'attached' })
        await arrive(page, () => page.locator('button[value=next]').click())
      }
      await page.locator('#words').fill(words)
      const before = await stored()
      await context.setOffline(true)
      await send.click()
      assert.match((await page.locator('.ar-offline').textContent()) ?? '', new RegExp(t('web.offline')))
      assert.equal(await page.locator('#words').inputValue(), words)
      await clean(page, `${lang} offline`)
      assert.equal(await stored(), before)
      await context.setOffline(false)
      await page.locator('.ar-offline').waitFor({ state: 'detached' })
      await send.dblclick()
      await page.getByText(words).waitFor()
      await page.waitForLoadState('load')
      await page.reload()
      assert.equal(await page.getByText(words).count(), 1)
      assert.equal(await stored(), before + 1)
    })
  })

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
      await arrive(page, () => page.locator('main form button').click())
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

  test(`S13 ${lang}: a witness, an operator who types nothing again, an inspector who reads five indexes of the day, and a carrier who learns the decision alone`, async () => {
    const visit = async (who: { cookie: string }, width: number, work: (page: Page) => Promise<void>) =>
      withPage({ origin, lang, width, height: 640 }, async (page, context) => {
        const [name = '', value = ''] = who.cookie.split('=')
        await context.addCookies([{ name, value, url: origin }])
        await work(page)
      })
    const go = (page: Page, name: string) =>
      Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()])
    const neat = async (page: Page, where: string) => {
      if (process.env['PICTURES'] !== undefined) await screenshot(page, `door-${lang}-${where}`)
      assert.deepEqual(await axe(page), [], `axe on ${where}`)
    }
    const teller = `КАНАРЕЙКА-${lang}`
    await withPage({ origin, lang, width: 360, height: 640 }, async page => {
      await page.goto(`/${lang}/bus`)
      await Promise.all([page.waitForNavigation(), page.locator('main form button').click()])
      await page.locator('#route').fill('22')
      await page.locator('#stop').fill(teller)
      await page.locator('#region').selectOption('71')
      await Promise.all([page.waitForNavigation(), page.locator('main button[value=next]').click()])
      await page.locator('#time').fill('18:40')
      await Promise.all([page.waitForNavigation(), page.locator('main button[value=next]').click()])
      for (const [name, value] of [
        ['age', 'under-14'],
        ['alone', 'yes'],
        ['forced', 'yes'],
      ] as const)
        await page.locator(`input[name=${name}][value=${value}]`).check()
      await Promise.all([page.waitForNavigation(), page.locator('main button[value=send]').click()])
      await go(page, t('tell.code.take'))
      assert.ok(await page.locator('.ar-code').isVisible())
    })
    await visit(operator, 1280, async page => {
      const [row] = await world.rows(
        `select number from contacts where kind = 'transport' order by started_at desc limit 1`,
      )
      await page.goto(`/${lang}/desk/${String(row?.['number'])}/transport`)
      assert.deepEqual(
        [
          await page.locator('#route').inputValue(),
          await page.locator('#stop').inputValue(),
          await page.locator('#time').inputValue(),
        ],
        ['22', teller, '18:40'],
      )
      await neat(page, 'passing')
      await go(page, t('onward.transport.send'))
      assert.match(await page.locator('body').innerText(), new RegExp(t('onward.kind.transport')))
    })
    const [ride] = await world.rows(
      `select number, to_char(passed_at at time zone 'UTC' + interval '5 hours', 'YYYY-MM-DD') as day from rides order by passed_at desc limit 1`,
    )
    const day = String(ride?.['day'])
    await visit(inspector, 360, async page => {
      await page.goto(`/${lang}/transport`)
      await neat(page, 'list')
      await arrive(page, () => page.getByRole('link', { name: String(ride?.['number']) }).click())
      await go(page, t('transport.take'))
      const [year = '', month = '', date = ''] = day.split('-')
      for (const [part, value] of [
        ['day', date],
        ['month', month],
        ['year', year],
      ] as const)
        await page.locator(`#opened-on-${part}`).fill(value)
      await go(page, t('transport.open.save'))
      const sum = formatTenge(tenge(5, day), lang)
      const words = (await page.locator('main').innerText()).replaceAll(/\s/g, ' ')
      assert.ok(
        words.includes(t('transport.law.sum', { sum, day: formatDate(day, lang) }).replaceAll(/\s/g, ' ')),
        words.slice(0, 1500),
      )
      await neat(page, 'ride')
      await go(page, t('transport.decide.save'))
      await neat(page, 'ride refused')
      await page.getByRole('radio', { name: t('transport.decision.fined'), exact: true }).check()
      await page.locator('#liable').selectOption('conductor')
      await page.locator('#carrier').selectOption({ index: 1 })
      await go(page, t('transport.decide.save'))
      assert.match(await page.locator('main').innerText(), new RegExp(t('transport.decision.fined')))
    })
    await visit(carrier, 360, async page => {
      await page.goto(`/${lang}/carrier`)
      await neat(page, 'carrier')
      const words = await page.locator('body').innerText()
      assert.match(words, new RegExp(t('transport.decision.fined')))
      for (const canary of [teller, '18:40', String(ride?.['number'])]) assert.ok(!words.includes(canary), canary)
    })
  })
}
