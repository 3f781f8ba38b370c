// A district officer's day on a telephone, over a network of a village: from signing in to a check on record in four presses, and what issuing an order
// asks of somebody at a desk. Bytes, presses and what must be filled are asserted; how long it took is only printed, because that is the machine's.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { hashPassword } from '../src/access/session.ts'
import { makeApp } from '../src/server.ts'
import { dateOf } from '../src/words/format.ts'
import { arrive, axe, screenshot, withPage, type PageOptions } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { allLanguages, makeWorld } from '../test/world.ts'

const world = await makeWorld(await testDatabase(), { settings: { idleMinutes: 10_000_000 } })
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
// The law of the day decides what the pages say, so the day is fixed.
await plant.moveClock(Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000))
const app = await makeApp(services, { log: line => console.error(line) })
const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
closeBeforeDrop(() => app.close())
const abai = await plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-inspector')
const today = dateOf(await services.db.look(officer.actor, async tx => tx.now))
const password = 'сынақ құпиясөз 2026'
const account = `user-${officer.actor.id}`
await admin.query('insert into credentials (user_id, password_hash, changed_at) values ($1, $2, now())', [
  officer.actor.id,
  await hashPassword(password),
])

async function signedIn(options: PageOptions, act: (page: Page, context: BrowserContext) => Promise<void>) {
  await withPage({ origin, height: 640, ...options }, async (page, context) => {
    const [name = '', value = ''] = officer.cookie.split('=')
    await context.addCookies([{ name, value, url: origin }])
    await act(page, context)
  })
}
async function clean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
  if (process.env['SCREENSHOTS']) await screenshot(page, `beat-${where.replaceAll(' ', '-')}`)
}
async function incident(): Promise<string> {
  const { noticeId } = await world.file(deputy, { occurred: { from: today } })
  const { rows } = await admin.query<{ number: string }>(
    'select i.number from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  return rows[0]?.number ?? ''
}

/** One of each: what a hand does. Times of Card, Moran and Newell (1980), seconds; a page of a slow network is ours. */
const seconds = { key: 0.28, point: 1.1, press: 0.1, home: 0.4, think: 1.35, page: 2 }
type Hand = {
  readonly did: { presses: number; keys: number; pages: number }
  press(selector: string): Promise<void>
  choose(selector: string, value: string): Promise<void>
  write(selector: string, text: string): Promise<void>
  /** A press that leads to another page. */
  go(selector: string, to: RegExp): Promise<void>
  /** Keystroke-level estimate: before each press one thinks, points and presses; before typing the hand goes to the keys and back. */
  estimate(): number
}
function handOn(page: Page): Hand {
  const did = { presses: 0, keys: 0, pages: 0, fields: 0 }
  const press = async (selector: string) => {
    did.presses++
    await page.locator(selector).first().click()
  }
  return {
    did,
    press,
    choose: async (selector, value) => {
      // Opening the list, then the line.
      did.presses += 2
      await page.locator(selector).selectOption(value)
    },
    write: async (selector, text) => {
      await press(selector)
      did.keys += text.length
      did.fields++
      await page.locator(selector).pressSequentially(text)
    },
    go: async (selector, to) => {
      did.pages++
      await press(selector)
      await page.waitForURL(to)
    },
    estimate: () =>
      did.presses * (seconds.think + seconds.point + seconds.press) +
      did.fields * (2 * seconds.home + seconds.think) +
      did.keys * seconds.key +
      did.pages * seconds.page,
  }
}
// As much as an officer writes who was told it on the spot: 350 characters.
const circumstances =
  'Сынақ көшесіндегі үйде өгей әкесі баланы кешке екі рет ұрған, бұрын да ұрған, тағы ұрамын деп қорқытқан. Көршісі дауысты естіп, есікті қаққан, сонда тоқтаған. Баланың қолында көгерген іздер бар, мектепте мұғалім көріп, директордың орынбасарына айтқан. Анасы үйде болмаған. Оқиға орнында өгей әкесі ұрғанын жоққа шығармады, мас күйінде болған деді.'

test('an order is issued and handed over well within five minutes by the count of what a hand must do, and only three things must be filled', async (t: TestContext) => {
  const number = await incident()
  await signedIn({ lang: 'kk', width: 1280 }, async page => {
    await page.goto(`/kk/incidents/${number}/notice`)
    const hand = handOn(page)
    await hand.go(`a[href$="/incidents/${number}/orders"]`, /\/orders$/)
    await hand.go('a[href$="/orders/new"]', /\/orders\/new$/)
    // The form as it stands, sent empty, says itself what must be filled.
    const asking = await page.context().newPage()
    await asking.goto(page.url())
    await arrive(asking, () => asking.locator('main form button[type="submit"]').click())
    const must = await asking
      .locator('.govuk-error-summary__list a')
      .evaluateAll(links => links.map(a => a.getAttribute('href')))
    await asking.close()
    assert.deepEqual(must, ['#circumstances', '#confirms', '#post'])
    await hand.write('textarea[name="circumstances"]', circumstances)
    for (const value of ['no-detention', 'sane']) await hand.press(`input[name="confirms"][value="${value}"]`)
    await hand.choose('select[name="post"]', 'district')
    await hand.go('main form button[type="submit"]', /done=issued/)
    const issued = { ...hand.did, seconds: Math.round(hand.estimate()) }
    await hand.go('a[href$="/steps/served"]', /served$/)
    await hand.press('input[name="signed"][value="signed"]')
    await hand.go('main form button[type="submit"]', /done=recorded/)
    const served = { ...hand.did, seconds: Math.round(hand.estimate()) }
    t.diagnostic(`issued: ${JSON.stringify(issued)}; handed over: ${JSON.stringify(served)}`)
    assert.ok(issued.presses <= 9, `${issued.presses} presses`)
    assert.ok(served.presses <= 12, `${served.presses} presses`)
    assert.ok(served.seconds <= 300, `estimated at ${served.seconds} s`)
  })
})

test('on a telephone over 400 kbit/s and 400 ms: signed in, four presses to a check on record, and the list can be read after 40 KB', async (t: TestContext) => {
  await withPage({ origin, lang: 'kk', width: 360, height: 640 }, async page => {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000 / 8,
      uploadThroughput: 400_000 / 8,
    })
    // A font comes after the words can be read (font-display: swap) and is kept for good: counted by itself.
    const bytes = { page: 0, fonts: 0 }
    const fonts = new Set<string>()
    session.on('Network.responseReceived', event => event.type === 'Font' && fonts.add(event.requestId))
    session.on('Network.loadingFinished', event => {
      bytes[fonts.has(event.requestId) ? 'fonts' : 'page'] += event.encodedDataLength
    })
    await page.goto('/kk/sign-in')
    await page.locator('input[name="account"]').fill(account)
    await page.locator('input[name="password"]').fill(password)
    const began = performance.now()
    await page.locator('main form button[type="submit"]').first().click()
    await page.waitForURL(/\/inbox/)
    const hand = handOn(page)
    await hand.go('main a[href$="/beat"]', /\/beat$/)
    await hand.go('.ar-beat a[href$="/steps/checked"]', /checked$/)
    await hand.press('input[name="finding"][value="kept"]')
    await hand.go('main form button[type="submit"]', /done=recorded/)
    assert.match(await page.locator('main').innerText(), /Нұсқаманы сақтап жүр/)
    assert.equal(hand.did.presses, 4)
    const took = Math.round((performance.now() - began) / 1000)

    // The same list with an empty store, as on the first day.
    await session.send('Network.clearBrowserCache')
    Object.assign(bytes, { page: 0, fonts: 0 })
    const opened = performance.now()
    await page.goto('/kk/beat')
    await page.evaluate(async () => document.fonts.ready)
    await page.waitForLoadState('networkidle')
    const quiet = Math.round(performance.now() - opened)
    t.diagnostic(`sign-in to check: ${took} s; the list, nothing stored: ${JSON.stringify({ ...bytes, quiet })}`)
    assert.ok(bytes.page > 10_000 && bytes.fonts > 10_000, 'the bytes are counted')
    assert.ok(bytes.page <= 40 * 1024, `${bytes.page} bytes`)
    assert.ok(bytes.page + bytes.fonts <= 90 * 1024, `${bytes.fonts} bytes of fonts`)
  })
})

for (const lang of allLanguages)
  test(`${lang}, 360 px: the inbox tells of checks, the list and the form of a check are clean, also without JavaScript`, async () => {
    const number = await incident()
    await signedIn({ lang, width: 360 }, async page => {
      await page.goto(`/${lang}/incidents/${number}/orders/new`)
      await page.locator('textarea[name="circumstances"]').fill(circumstances)
      for (const box of await page.locator('input[name="confirms"]').all()) await box.check()
      await page.locator('select[name="post"]').selectOption('district')
      await page.locator('main form button[type="submit"]').click()
      await page.waitForURL(/done=issued/)
      await page.locator('a[href$="/steps/served"]').click()
      await page.locator('input[name="signed"][value="signed"]').check()
      await page.locator('main form button[type="submit"]').click()
      await page.waitForURL(/done=recorded/)
      await page.goto(`/${lang}/inbox`)
      await clean(page, `inbox with checks ${lang}`)
      await arrive(page, () => page.locator('main a[href$="/beat"]').click())
      await clean(page, `beat list ${lang}`)
    })
    await signedIn({ lang, width: 360, javaScript: false }, async page => {
      await page.goto(`/${lang}/beat`)
      await page.locator('.ar-beat a[href$="/steps/checked"]').last().click()
      await page.locator('input[name="finding"][value="kept"]').check()
      await page.locator('main form button[type="submit"]').click()
      await page.waitForURL(/done=recorded/)
    })
  })
