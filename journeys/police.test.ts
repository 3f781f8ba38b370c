// What an officer lives through, in real Chromium: a notice lands on an open inbox, is acknowledged with one key, registered, and the school's
// timeline follows (story S5, steps 3 and 4); the same without JavaScript; the law's answer and what a new fact changes in it; 360 px; keys alone;
// a lost connection and a lost session. In three languages, with axe on every page and state.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { arrive, axe, withPage, type PageOptions } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { allLanguages, makeWorld, type Person } from '../test/world.ts'
import { acknowledgeNotice, disposeNotice, registerNotice } from '../src/notices/desk/actions.ts'
import { makeApp } from '../src/server.ts'
import { speaker } from '../src/words/catalogue.ts'
import type { Lang } from '../src/words/say.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: line => console.error(line) })
await app.listen({ port: 0, host: '127.0.0.1' })
closeBeforeDrop(() => app.close())
const address = app.server.address()
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

/** A unit of its own for each test, so that lists hold only what the test put there. */
const codes = [10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79]
async function newDesk() {
  const region = await world.plant.region(codes.shift() ?? 10)
  return {
    region,
    deputy: await world.person(region, 'school-deputy'),
    officer: await world.person(region, 'police-duty', 'Асан Кезекші'),
    colleague: await world.person(region, 'police-inspector', 'Үсен Әріптес'),
  }
}
async function as<T>(
  person: Person,
  options: PageOptions,
  act: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  return withPage({ origin, ...options }, async (page, context) => {
    const [name = '', value = ''] = person.cookie.split('=')
    await context.addCookies([{ name, value, url: origin }])
    return act(page, context)
  })
}
const incidentOf = async (notice: string): Promise<string> =>
  (
    await world.admin.query<{ number: string }>(
      'select i.number from incidents i join notices n on n.incident_id = i.id where n.number = $1',
      [notice],
    )
  ).rows[0]?.number ?? ''
const stateOf = async (notice: string): Promise<string | undefined> =>
  (await world.admin.query<{ state: string }>('select state from notices where number = $1', [notice])).rows[0]?.state
const timesShown = async (notice: string): Promise<number> =>
  (
    await world.admin.query(
      `select 1 from notice_events e join notices n on n.id = e.notice_id where n.number = $1 and e.kind = 'shown'`,
      [notice],
    )
  ).rowCount ?? 0
/** The screen has said that it showed the notice. */
async function told(notice: string): Promise<void> {
  while ((await timesShown(notice)) === 0) await new Promise(resolve => setTimeout(resolve, 100))
}
const connected = (page: Page) => page.waitForSelector('.ar-live__link--connected')
const line = (number: string) => `#line-${number}`
async function accessible(page: Page, what: string): Promise<void> {
  assert.deepEqual(await axe(page), [], what)
}
async function fits(page: Page, what: string): Promise<void> {
  const [inner, width] = await page.evaluate(() => [
    document.documentElement.clientWidth,
    document.documentElement.scrollWidth,
  ])
  assert.ok((width ?? 0) <= (inner ?? 0), `${what}: ${width} px in a window of ${inner} px`)
}

for (const lang of allLanguages) {
  test(`a notice lands on the open inbox, is acknowledged with one key and registered, and the school sees it (${lang})`, async () => {
    const { deputy, officer } = await newDesk()
    const t = speaker(lang)
    const number = await as(officer, { lang }, async page => {
      await page.goto(`/${lang}/inbox`)
      await connected(page)
      await page.getByText(t('desk.empty.unacknowledged')).waitFor()
      await accessible(page, 'empty inbox')
      const title = await page.title()
      await page.locator('.ar-tabs a').first().focus()

      const { reply } = await world.file(deputy, { danger: 'yes' })
      await page.waitForSelector(`${line(reply.number)}.ar-inbox__line--danger`)
      assert.match(await page.locator(line(reply.number)).innerText(), new RegExp(t('desk.danger')))
      assert.equal(await page.title(), `(1) ${title}`)
      assert.match((await page.locator('[aria-live=polite]').textContent()) ?? '', new RegExp(reply.number))
      assert.equal(
        await page.evaluate(() => document.activeElement?.closest('.ar-tabs') !== null),
        true,
        'the focus was not taken',
      )
      await accessible(page, 'inbox with a red line')

      await told(reply.number)
      // Not within the moment in which a line arrives: a key pressed then was meant for another line.
      await page.waitForTimeout(450)
      await page.keyboard.press('a')
      await page.waitForSelector('#inbox-done')
      await page.waitForSelector(line(reply.number), { state: 'detached' })
      assert.equal(await stateOf(reply.number), 'acknowledged')
      assert.equal(await page.title(), title)
      await accessible(page, 'inbox after acknowledging')
      await arrive(page, () => page.locator('#inbox-done a').click())
      return reply.number
    })

    await as(officer, { lang }, async page => {
      await page.goto(`/${lang}/incidents/${await incidentOf(number)}/notice`)
      await accessible(page, 'notice to register')
      assert.ok(await page.locator('#registration').isVisible())
      await page.emulateMedia({ media: 'print' })
      assert.ok(!(await page.locator('#registration').isVisible()), 'an empty form is no use on paper')
      assert.ok(await page.locator('.ar-narrative').first().isVisible())
      await page.emulateMedia({ media: 'screen' })
      await page.getByRole('button', { name: t('desk.register') }).click()
      await page.waitForSelector('.govuk-error-summary')
      await accessible(page, 'registration with an error')
      await page.fill('#registration', '4512')
      await page.getByRole('button', { name: t('desk.register') }).click()
      await page
        .getByText(t('desk.registered.done', { registration: '4512' }))
        .first()
        .waitFor()
      await page.waitForLoadState('load')
      assert.equal(await page.locator('.ar-timeline__item').count(), 4)
      await accessible(page, 'registered notice')
    })

    await as(deputy, { lang }, async page => {
      await page.goto(`/${lang}/notices/${number}`)
      const text = await page.locator('main').innerText()
      assert.match(text, { kk: /Полиция тіркеді/, ru: /зарегистрировала/, en: /registered/i }[lang])
      assert.match(text, { kk: /экранында көрсетілді/, ru: /Показано на экране/, en: /Shown on a screen/ }[lang])
      assert.doesNotMatch(text, /Асан|Үсен/, 'who works on it is no matter of the school')
    })
  })

  test(`the law says what it is, why, and what is still open; a fact stated from there changes it (${lang})`, async () => {
    const { deputy, officer } = await newDesk()
    const t = speaker(lang)
    const { reply } = await world.file(deputy)
    const incident = await incidentOf(reply.number)
    await as(officer, { lang }, async page => {
      await page.goto(`/${lang}/incidents/${incident}/law`)
      await accessible(page, 'law')
      for (const heading of [
        'incident.law.finding',
        'incident.law.now',
        'incident.law.unknown',
        'incident.law.change',
        'incident.law.duties',
        'incident.law.limits',
      ] as const) {
        await page.getByRole('heading', { name: t(heading), exact: true }).waitFor()
      }
      await page.locator('.ar-provision summary').first().click()
      await accessible(page, 'law with a provision open')
      // The question stands among the first or behind "more", as its use decides.
      const question = page.locator('a[href*="answer=intent"]').first()
      if (!(await question.isVisible()))
        await page.locator('details', { has: question }).locator('summary').first().click()
      await arrive(page, () => question.click())
      await accessible(page, 'form of a fact')
      await page.locator('input[value=on-purpose]').check()
      await page.getByRole('button', { name: t('incident.facts.state') }).click()
      await page.getByText(t('incident.facts.stated')).waitFor()
      await accessible(page, 'facts after one was stated')
      assert.match(await page.locator('main').innerText(), new RegExp(t('incident.law.claim.true')))
      await page.goto(`/${lang}/incidents/${incident}/law`)
      await page.getByRole('heading', { name: t('incident.law.history'), exact: true }).waitFor()
      await page.goto(`/${lang}/incidents/${incident}/people`)
      await page.getByText('Айсұлу Сынақова').waitFor()
      await accessible(page, 'people')
    })
  })

  test(`every page fits 360 px and dark, with axe (${lang})`, async () => {
    const { deputy, officer, colleague } = await newDesk()
    const { reply } = await world.file(deputy, { danger: 'yes', conflict: 'head' })
    await world.file(deputy)
    const incident = await incidentOf(reply.number)
    const pages = [
      'inbox',
      'inbox?view=register',
      'inbox?view=waiting',
      'inbox?view=all',
      ...['notice', 'facts', 'facts?answer=harm', 'law', 'law?print=1', 'people'].map(
        tab => `incidents/${incident}/${tab}`,
      ),
    ]
    await as(officer, { lang, width: 360, height: 640, dark: true }, async page => {
      for (const path of pages) {
        await page.goto(`/${lang}/${path}`)
        await fits(page, path)
        await accessible(page, `${path} at 360 px, dark`)
      }
      await acknowledgeNotice(world.services, officer.actor, reply.number)
      await registerNotice(world.services, officer.actor, reply.number, 2, {
        registration: '1',
        assignee: officer.actor.id,
        firstStep: 'none-yet',
        note: '',
      })
      await page.goto(`/${lang}/incidents/${incident}/notice`)
      await page.locator('input[value=no-offence]').check()
      await page.locator('textarea[name=reason]').waitFor({ state: 'visible' })
      await fits(page, 'decision')
      await accessible(page, 'decision')
      await disposeNotice(world.services, colleague.actor, reply.number, 3, {
        disposition: 'no-offence',
        reason: 'Дәрігер де, анасы да тексерілді.',
      })
      await page.goto(`/${lang}/incidents/${incident}/notice`)
      await page.locator('input[value=refuse]').check()
      await fits(page, 'second person')
      await accessible(page, 'second person')
    })
  })
}

test('the inbox works as a plain page without JavaScript, and an old page is told that somebody was faster', async () => {
  const { deputy, officer, colleague } = await newDesk()
  const first = (await world.file(deputy)).reply.number
  const second = (await world.file(deputy)).reply.number
  const t = speaker('kk')
  await as(officer, { lang: 'kk', javaScript: false, width: 360, height: 640 }, async page => {
    await page.goto('/kk/inbox')
    assert.equal(await page.locator('.ar-tool').count(), 0, 'no control that would do nothing')
    await arrive(page, () => page.locator(`${line(first)} button`).click())
    await page
      .getByText(t('desk.live.done', { number: first }).split(':')[0] ?? '')
      .first()
      .waitFor()
    assert.equal(await stateOf(first), 'acknowledged')
    assert.equal(await page.locator(line(first)).count(), 0)
    await acknowledgeNotice(world.services, colleague.actor, second)
    await arrive(page, () => page.locator(`${line(second)} button`).click())
    await page.getByText(t('desk.state.title')).waitFor()
    await arrive(page, () => page.locator('.ar-tabs a').nth(1).click())
    await arrive(page, () =>
      page
        .locator(`${line(first)} a`)
        .first()
        .click(),
    )
    await page.fill('#registration', '23-1087')
    await arrive(page, () => page.getByRole('button', { name: t('desk.register') }).click())
    assert.equal(await stateOf(first), 'registered')
    // The whole closed set stands open for who has no script.
    for (const name of ['erdr', 'caseNumber', 'body', 'reason'])
      assert.equal(await page.locator(`[name=${name}]`).isVisible(), true, name)
  })
  assert.equal((await timesShown(first)) + (await timesShown(second)), 0, 'a page that cannot say it says nothing')
})

test('what the screen did not reach is not said to have been shown: the line below the edge only when it is scrolled to', async () => {
  const { deputy, officer } = await newDesk()
  const numbers: string[] = []
  for (let i = 0; i < 7; i++) numbers.push((await world.file(deputy)).reply.number)
  const [oldest = '', newest = ''] = [numbers[0], numbers.at(-1)]
  await as(officer, { lang: 'kk', width: 360, height: 640 }, async page => {
    await page.goto('/kk/inbox')
    await connected(page)
    await told(newest)
    assert.equal(await timesShown(oldest), 0)
    await page.locator(line(oldest)).scrollIntoViewIfNeeded()
    await told(oldest)
    await page.reload()
    await connected(page)
    await page.waitForTimeout(1500)
    assert.deepEqual([await timesShown(oldest), await timesShown(newest)], [1, 1], 'told once')
  })
})

test('an officer works the inbox by keys alone, on a Russian or Kazakh keyboard as well, and can switch the keys off', async () => {
  const { deputy, officer } = await newDesk()
  const numbers: string[] = []
  for (let i = 0; i < 3; i++) numbers.push((await world.file(deputy)).reply.number)
  const [bottom = '', middle = '', top = ''] = numbers
  await as(officer, { lang: 'ru' }, async page => {
    await page.goto('/ru/inbox')
    await connected(page)
    const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.id)
    await page.keyboard.press('j')
    assert.equal(await focused(), `line-${top}`)
    await page.keyboard.press('j')
    assert.equal(await focused(), `line-${middle}`)
    // The key of that place on a Cyrillic keyboard gives another letter.
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', key: 'ф', bubbles: true })),
    )
    await page.waitForSelector(line(middle), { state: 'detached' })
    assert.equal(await stateOf(middle), 'acknowledged')
    await page.waitForFunction(id => document.activeElement?.closest('li')?.id === id, `line-${bottom}`)
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
    await accessible(page, 'help with the keys')
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    assert.notEqual(await stateOf(bottom), 'acknowledged', 'a key pressed while the help is open does nothing')
    await page.getByRole('button', { name: speaker('ru')('desk.keys.on') }).click()
    await page.locator('body').press('a')
    await page.waitForTimeout(300)
    assert.notEqual(await stateOf(top), 'acknowledged', 'switched off')
    await page.reload()
    await connected(page)
    await page.getByRole('button', { name: speaker('ru')('desk.keys.off') }).waitFor()
    // With the tabulator and Enter it still goes.
    await page.locator(`${line(top)} button`).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector(line(top), { state: 'detached' })
    assert.equal(await stateOf(top), 'acknowledged')
  })
})

test('a lost connection is said aloud, and what came meanwhile is there when it is back', async () => {
  const { deputy, officer } = await newDesk()
  await as(
    officer,
    { lang: 'kk', allow: [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_CONNECTION|Failed to load resource/] },
    async (page, context) => {
      await page.goto('/kk/inbox')
      await connected(page)
      await context.setOffline(true)
      // An established stream does not notice by itself that the cable is out: the next look does.
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await page.waitForSelector('.ar-live__link--reconnecting')
      await accessible(page, 'reconnecting')
      const { reply } = await world.file(deputy)
      await context.setOffline(false)
      await page.waitForSelector(line(reply.number))
      await connected(page)
    },
  )
})

test('when the session is revoked the open inbox says so, instead of looking quiet', async () => {
  const { region, deputy } = await newDesk()
  const watcher = await world.person(region, 'police-duty')
  await as(watcher, { lang: 'en', allow: [/401/] }, async page => {
    await page.goto('/en/inbox')
    await connected(page)
    await world.admin.query('update sessions set revoked_at = clock_timestamp() where user_id = $1', [watcher.actor.id])
    await world.file(deputy)
    await page.waitForSelector('.ar-live__link--signed-out')
    await accessible(page, 'signed out')
    assert.equal(await page.locator('.ar-inbox__line').count(), 0)
  })
})

test('switching the language keeps the page, its view and its place', async () => {
  const { deputy, officer } = await newDesk()
  const { reply } = await world.file(deputy)
  const incident = await incidentOf(reply.number)
  await as(officer, { lang: 'kk' }, async page => {
    for (const path of ['inbox?view=all', `incidents/${incident}/facts?answer=intent`]) {
      await page.goto(`/kk/${path}`)
      for (const lang of allLanguages.filter((l: Lang) => l !== 'kk')) {
        await arrive(page, () => page.locator(`.ar-languages a[hreflang=${lang}]`).click())
        assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, `/${lang}/${path}`)
      }
    }
  })
})
