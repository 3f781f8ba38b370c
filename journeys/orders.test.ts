// A protective order in a real browser: an inspector issues it, hands it over with the refusal to sign noted, the duty officer checks the person and writes
// down a breach, the prosecutor reads it; whoever opens the incident sees it on every tab. Three languages, 360 and 1280 px, each page looked at by
// axe; once without JavaScript, and once by keyboard alone.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openCase } from '../src/cases/actions.ts'
import { notePerson } from '../src/contacts/people/actions.ts'
import { personNoted } from '../src/contacts/people/contract.ts'
import { startMatching } from '../src/people/matcher/jobs.ts'
import { makeApp } from '../src/server.ts'
import { speaker } from '../src/words/catalogue.ts'
import { dateOf } from '../src/words/format.ts'
import { formatNumber } from '../src/words/numbers.ts'
import { arrive, axe, withPage, type PageOptions } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { plantHelper, plantHouse } from '../test/houses.ts'
import { allLanguages, makeWorld, type Person } from '../test/world.ts'

const world = await makeWorld(await testDatabase(), { settings: { idleMinutes: 10_000_000 } })
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
// The law of the day decides what the pages say, so the day is fixed.
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const app = await makeApp(services, { log: line => console.error(line) })
const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
closeBeforeDrop(() => app.close())
const abai = await plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const duty = await world.person(abai, 'police-duty')
const inspector = await world.person(abai, 'police-inspector')
const prosecutor = await world.person(abai, 'prosecutor')
const today = dateOf(await services.db.look(duty.actor, async tx => tx.now))

async function as(who: Person, options: PageOptions, act: (page: Page) => Promise<void>): Promise<void> {
  await withPage({ origin, height: 800, ...options }, async (page: Page, context: BrowserContext) => {
    const [name = '', value = ''] = who.cookie.split('=')
    await context.addCookies([{ name, value, url: origin }])
    await act(page)
  })
}
async function clean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
async function incident(more: Parameters<typeof world.file>[1] = {}): Promise<string> {
  const { noticeId } = await world.file(deputy, { occurred: { from: today }, ...more })
  const { rows } = await admin.query<{ number: string }>(
    'select i.number from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  return rows[0]?.number ?? ''
}
async function fillOrder(page: Page): Promise<void> {
  await page
    .locator('textarea[name="circumstances"]')
    .fill('Өгей әкесі баланы үйде бірнеше рет ұрған, тағы ұрамын деп қорқытқан.')
  for (const box of await page.locator('input[name="confirms"]').all()) await box.check()
  await page.locator('select[name="post"]').selectOption('district')
}
/** A conversation with 111 in the operator's hands, with the man of the order spoken of. */
async function spokenOf(operator: Person, centre: string, n: number): Promise<string> {
  const key = services.vault.newKey('contact')
  await admin.query(`insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'contact', now())`, [
    key.id,
    key.wrapped,
  ])
  const number = formatNumber('contact', 2026, n)
  await admin.query(
    `insert into contacts (id, number, holder_id, channel, lang, danger, safe, age, key_id, state, operator_id, started_at, turned_at)
     values ($1, $2, $3, 'web', 'kk', 'no', 'no', 'adult', $4, 'active', $5, arasha_now(), arasha_now())`,
    [randomUUID(), number, centre, key.id, operator.actor.id],
  )
  const known = { role: 'alleged-offender', writer: 'no', wish: '', name: 'Сыйнақов Өтеген', birth: '7.07.1977' }
  await notePerson(services, operator.actor, number, personNoted.parse({ ...known, phone: '', iin: '', sex: '' }))
  return number
}
const inForceWords = { kk: /күшінде, аяқталуы/i, ru: /действует до/i, en: /in force until/i }
const press = (page: Page) => arrive(page, () => page.locator('main form button[type="submit"]').click())

for (const lang of allLanguages) {
  for (const width of [360, 1280]) {
    const options = { lang, width }
    test(`${lang}, ${width} px: issued, handed over, checked, breached, and seen on every tab`, async () => {
      const number = await incident()
      let order = ''
      await as(inspector, options, async page => {
        await page.goto(`/${lang}/incidents/${number}/orders`)
        await clean(page, 'protection without an order')
        await arrive(page, () => page.locator(`a[href$="/orders/new"]`).click())
        await clean(page, 'form of an order')
        await press(page)
        await clean(page, 'form with errors')
        assert.ok((await page.locator('.govuk-error-summary a').count()) >= 3)
        await fillOrder(page)
        await press(page)
        await page.waitForURL(/done=issued/)
        await clean(page, 'order just issued')
        order = /orders\/(P-[^?]+)/.exec(page.url())?.[1] ?? ''
        await page.locator(`a[href$="/steps/served"]`).click()
        await page.locator('input[name="signed"][value="refused"]').check()
        await clean(page, 'handing over')
        await press(page)
        await page.locator('textarea[name="note"]').fill('Екі куәнің көзінше қол қоюдан бас тартты.')
        await press(page)
        await page.waitForURL(/done=recorded/)
        await clean(page, 'order in force')
      })
      await as(duty, options, async page => {
        for (const tab of ['notice', 'facts', 'law', 'people', 'orders']) {
          await page.goto(`/${lang}/incidents/${number}/${tab}`)
          assert.match(await page.locator('main').innerText(), inForceWords[lang], tab)
          await clean(page, `${tab} with an order in force`)
        }
        await page.goto(`/${lang}/orders`)
        await clean(page, 'list of orders')
        await arrive(page, () => page.locator('main a', { hasText: order }).click())
        await page.locator(`a[href$="/steps/checked"]`).click()
        await page.locator('input[name="finding"][value="broken"]').check()
        await clean(page, 'a check')
        await press(page)
        await page.waitForURL(/done=recorded/)
        await page.locator(`a[href$="/steps/breached"]`).click()
        await page.locator('textarea[name="note"]').fill('Түнде үйге келіп, есікті тоқпақтады; көршісі көрді.')
        await clean(page, 'a breach')
        await press(page)
        await page.waitForURL(/done=recorded/)
        await clean(page, 'order after a breach')
        assert.match(await page.locator('main').innerText(), /461/)
      })
      await as(inspector, options, async page => {
        await page.goto(`/${lang}/orders/${order}`)
        await page.locator(`a[href$="/steps/end-asked"]`).click()
        await page.locator('input[name="by"][value="court"]').check()
        await page.locator('input[name="document"]').fill('2-1/26')
        await clean(page, 'asking for an early end')
        await press(page)
        await page.waitForURL(/done=recorded/)
        await clean(page, 'an early end asked for')
        assert.match(await page.locator('main').innerText(), inForceWords[lang], 'asking ends nothing')
        assert.equal(await page.locator(`a[href$="/steps/ended"]`).count(), 0, 'the police do not confirm')
      })
      await as(prosecutor, options, async page => {
        await page.goto(`/${lang}/orders`)
        await clean(page, 'list for the prosecutor')
        await arrive(page, () => page.locator('main a', { hasText: order }).click())
        await clean(page, 'order for the prosecutor')
        assert.equal(await page.locator('main form').count(), 0, 'the prosecutor only reads, and confirms an end')
        assert.equal(await page.locator('a[href*="/steps/"]').count(), 1)
        await arrive(page, () => page.locator(`a[href$="/steps/ended"]`).click())
        assert.match(await page.locator('main').innerText(), /2-1\/26/)
        await clean(page, 'confirming an early end')
        await press(page)
        await page.waitForURL(/done=recorded/)
        await clean(page, 'order that was ended')
      })
    })
  }

  test(`${lang}: for a person of fifteen the page says no, names the article and what to do`, async () => {
    const number = await incident({
      suspect: { relation: 'relative', person: { name: 'Жас Сынақов', birth: { age: 15 } } },
    })
    await as(inspector, { lang, width: 360 }, async page => {
      await page.goto(`/${lang}/incidents/${number}/orders/new`)
      await fillOrder(page)
      await press(page)
      await page.locator('.govuk-error-summary').waitFor()
      assert.match(await page.locator('.govuk-error-summary').innerText(), /245-VIII.*60/)
      assert.match(await page.locator('textarea[name="circumstances"]').inputValue(), /қорқытқан/)
      await clean(page, 'refusal by law')
    })
  })
}

test('S14: the paper is there in both forms, the case counts its days, 111 is told of it, and a month later it is over with nobody pressing anything', async () => {
  const number = await incident({
    suspect: { relation: 'step-parent', person: { name: 'Сыйнақов Өтеген', birth: { date: '1977-07-07' } } },
  })
  const family = await openCase(services, inspector.actor, number)
  const centre = await plantHouse(world, 'centre111', 10)
  const operator = await plantHelper(world, centre, 'operator')
  const matcher = await startMatching(services, { pollMs: 600_000, log: line => console.error(line) })
  let order = ''
  try {
    await as(inspector, { lang: 'kk', width: 360 }, async page => {
      await page.goto(`/kk/incidents/${number}/orders/new`)
      await fillOrder(page)
      await press(page)
      await page.waitForURL(/done=issued/)
      order = /orders\/(P-[^?]+)/.exec(page.url())?.[1] ?? ''
      await page.locator(`a[href$="/steps/served"]`).click()
      await page.locator('input[name="signed"][value="signed"]').check()
      await press(page)
      await page.waitForURL(/done=recorded/)
      for (const [form, type] of [
        ['pdf', 'application/pdf'],
        ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ] as const)
        for (const paper of ['order', 'copy']) {
          const answer = await page.request.get(`${origin}/kk/orders/${order}/${paper}.${form}`)
          assert.deepEqual([answer.status(), answer.headers()['content-type']?.split(';')[0]], [200, type], paper)
        }
      for (const lang of allLanguages) {
        await page.goto(`/${lang}/cases/${family}/overview`)
        assert.match(await page.locator('main').innerText(), inForceWords[lang], 'in the bar of the case')
        await clean(page, `case with an order in force ${lang}`)
      }
    })
    await matcher.followOnce()
    for (const [n, lang] of allLanguages.entries()) {
      const contact = await spokenOf(operator, centre, n)
      await matcher.followOnce()
      await as(operator, { lang, width: 360 }, async page => {
        await page.goto(`/${lang}/desk/${contact}/people`)
        const told = speaker(lang)('contact-people.signal.order', { day: '#' }).split('#')[0] ?? ''
        assert.ok((await page.locator('main').innerText()).includes(told.trim()), told)
        assert.ok(!(await page.content()).includes(order), 'that there is one, not which')
        await clean(page, `111 is told of an order ${lang}`)
      })
    }
    await plant.moveClock(base + 31 * 86_400)
    for (const lang of allLanguages)
      await as(inspector, { lang, width: 1280 }, async page => {
        await page.goto(`/${lang}/orders?view=past`)
        await arrive(page, () => page.locator('main a', { hasText: order }).click())
        assert.doesNotMatch(await page.locator('main').innerText(), inForceWords[lang])
        assert.equal(await page.locator('a[href$="/steps/checked"]').count(), 0, 'nothing to check any more')
        await clean(page, `order run out ${lang}`)
      })
  } finally {
    await plant.moveClock(base)
    await matcher.stop()
  }
})

test('without JavaScript, on a telephone: issued, handed over and checked', async () => {
  const number = await incident()
  await as(inspector, { lang: 'kk', width: 360, javaScript: false }, async page => {
    await page.goto(`/kk/incidents/${number}/orders/new`)
    await fillOrder(page)
    await press(page)
    await page.waitForURL(/done=issued/)
    await page.locator(`a[href$="/steps/served"]`).click()
    await page.locator('input[name="signed"][value="signed"]').check()
    await press(page)
    await page.waitForURL(/done=recorded/)
    await page.locator(`a[href$="/steps/checked"]`).click()
    await page.locator('input[name="finding"][value="kept"]').check()
    await press(page)
    await page.waitForURL(/done=recorded/)
    assert.match(await page.locator('main').innerText(), /Нұсқаманы сақтап жүр/)
  })
})

test('by keyboard alone an order is issued', async () => {
  const number = await incident()
  await as(inspector, { lang: 'kk', width: 1280 }, async page => {
    await page.goto(`/kk/incidents/${number}/orders/new`)
    /** Tabs on until the focus stands on a field of this name. */
    const to = async (name: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab')
        if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return
      }
      throw new Error(`${name} cannot be reached by keyboard`)
    }
    await to('circumstances')
    await page.keyboard.type('Баланы үйде ұрған, тағы ұрамын деп қорқытқан.')
    await to('confirms')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await to('post')
    await page.keyboard.press('ArrowDown')
    await to('issued-time')
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=issued/)
  })
})
