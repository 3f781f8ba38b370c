// Nobody meets their own case at work (story S8), in a real browser: a notice about an officer goes round the unit and shows to nobody there, a notice that
// involves the head shows to nobody at the school but its author, and only two overseers lift a lock. Three languages, by keyboard, axe on each page.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { makeApp } from '../src/server.ts'
import { startDraft } from '../src/notices/filing/actions.ts'
import type { Answers } from '../src/notices/filing/draft.ts'
import { speaker } from '../src/words/catalogue.ts'
import type { Lang } from '../src/words/say.ts'
import { axe, withPage } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { makeWorld, type Person } from '../test/world.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: line => console.error(line) })
const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const nextUnit = randomUUID()
await admin.query(
  `insert into agencies (id, kind, region, parent_id, name_kk, name_ru, name_en) values ($1, 'police-unit', 10, $2, '№ 2 бөлім', 'Отдел № 2', 'Unit No 2')`,
  [nextUnit, abai.department],
)
const psychologist = await world.person(abai, 'school-staff', 'Психолог Мектептегі')
const head = await world.person(abai, 'school-head', 'Директор Мектептегі')
const accused = await world.person(abai, 'police-duty', 'Жүнісбеков Айдар')
const colleague = await world.person(abai, 'police-duty', 'Басқа Қызметкер')
const next = await world.person({ ...abai, unit: nextUnit }, 'police-duty', 'Көрші Бөлімнен')
const department = await world.person(abai, 'police-department', 'Департамент Басшысы')
const prosecutor = await world.person(abai, 'prosecutor', 'Прокурор Қадағалаушы')
const commissioner = await world.person(abai, 'commissioner', 'Уәкіл Өңірлік')

const nobody = 'N-26-9999999-9'
const widths = { kk: 360, ru: 1280, en: 360 } as const

async function as<T>(who: Person, lang: Lang, act: (page: Page) => Promise<T>): Promise<T> {
  return withPage({ origin, lang, width: widths[lang], height: 800 }, async (page, context) => {
    const [name = '', value = ''] = who.cookie.split('=')
    await context.addCookies([{ name, value, url: origin }])
    return act(page)
  })
}
async function clean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
/** Goes to an element with the Tab key alone. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  assert.fail(`the keyboard does not reach ${selector}`)
}
/** A notice begun up to the page that asks who did it; that page and the sending are done in the browser. */
const begun = (answers: Answers) =>
  startDraft(services, psychologist.actor, {
    danger: 'no',
    conflict: 'none',
    kind: 'harm-to-child',
    narrative: 'Оқушының қолында көгерген іздер бар.',
    occurred: 'unknown',
    ...answers,
  })
async function send(page: Page): Promise<string> {
  await tabTo(page, 'form[action$="/notices"] button')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/notices\/[^/]+\/receipt/)
  return /notices\/([^/]+)\/receipt/.exec(page.url())?.[1] ?? ''
}
/** What a page answers, without the number that was asked for. */
async function answered(page: Page, url: string, number: string): Promise<readonly [number, string]> {
  const answer = await page.goto(url)
  return [answer?.status() ?? 0, (await page.locator('body').innerText()).replaceAll(number, 'X')]
}
async function findsNothing(who: Person, lang: Lang, number: string, list: string, show: (n: string) => string) {
  await as(who, lang, async page => {
    await page.goto(list)
    assert.ok(!(await page.content()).includes(number), 'not in the list')
    const hidden = await answered(page, show(number), number)
    assert.equal(hidden[0], 404)
    assert.deepEqual(hidden, await answered(page, show(nobody), nobody), 'as if it were not there')
    if (who === accused || who === head) await clean(page, 'what is not there')
  })
}

for (const lang of ['kk', 'ru', 'en'] as const) {
  const t = speaker(lang)
  const inbox = `/${lang}/inbox?view=all`
  const read = (number: string) => `/${lang}/inbox/${number}`

  test(`a notice about an officer is seen by nobody of the unit, live or later, and the next unit works on it (${lang})`, async () => {
    const draft = await begun({})
    const number = await as(accused, lang, own =>
      as(next, lang, async theirs => {
        await Promise.all([own.goto(inbox), theirs.goto(inbox)])
        await Promise.all([own, theirs].map(page => page.waitForSelector('.ar-live__link--connected')))
        const sent = await as(psychologist, lang, async page => {
          await page.goto(`/${lang}/notices/new/suspect?draft=${draft}&from=check`)
          await page.fill('#suspect-name', 'Жунусбеков Айдар')
          await page.locator('input[name="officer"]').first().focus()
          await page.keyboard.press('Space')
          assert.equal(await page.locator('input[name="officer"][value="yes"]').isChecked(), true)
          await tabTo(page, '#officer-unit')
          await page.keyboard.press('ArrowDown')
          await page.selectOption('#officer-unit', abai.unit)
          await clean(page, 'who did it')
          await tabTo(page, 'main form button.govuk-button')
          await page.keyboard.press('Enter')
          await page.getByText(t('notices.check.goes-around')).waitFor()
          await clean(page, 'check')
          return send(page)
        })
        await theirs.waitForSelector(`#line-${sent}`)
        assert.ok(!(await own.content()).includes(sent), 'what lands elsewhere does not land here')
        return sent
      }),
    )
    for (const who of [accused, colleague]) await findsNothing(who, lang, number, inbox, read)
    await as(next, lang, async page => {
      assert.equal((await page.goto(read(number)))?.status(), 200, 'the control')
      await clean(page, 'the notice at the next unit')
    })

    // Both overseers see the lock and why; one alone lifts nothing.
    const lift = (page: Page) =>
      page
        .locator('tr', { hasText: t('locks.because.unit-said') })
        .first()
        .locator('form', { has: page.locator('input[name="judgement"][value="lift"]') })
        .locator('button')
    await as(prosecutor, lang, async page => {
      await page.goto(`/${lang}/oversight/locks`)
      const text = await page.locator('main').innerText()
      for (const words of [
        'locks.because.unit-said',
        'locks.because.name',
        'locks.provisional',
        'locks.why-provisional',
      ] as const)
        assert.ok(text.includes(t(words)), words)
      assert.doesNotMatch(text, /Жүнісбеков|Жунусбеков/)
      await clean(page, 'locks')
      await lift(page).focus()
      await page.keyboard.press('Enter')
      await page.getByText(t('locks.waits')).first().waitFor()
      await clean(page, 'locks, one asked')
    })
    await as(commissioner, lang, async page => {
      await page.goto(`/${lang}/oversight/locks`)
      const agree = page.getByRole('button', { name: t('locks.agree') }).first()
      await agree.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: t('locks.agree') }).waitFor({ state: 'detached' })
    })
    const { rows } = await admin.query<{ act: string }>(
      `select l.act from journal_leaves l join notices n on n.incident_id = l.object_id where l.act = 'lock.lift' and l.outcome = 'done' and n.number = $1`,
      [number],
    )
    assert.equal(rows.length, 2, 'both are in the journal')
    await findsNothing(accused, lang, number, inbox, read)
  })

  test(`a notice about an officer of nobody knows which unit goes to the department, which hands it to one (${lang})`, async () => {
    const draft = await begun({ officer: 'yes', 'suspect-name': 'Біреу Белгісіз' })
    const number = await as(psychologist, lang, async page => {
      await page.goto(`/${lang}/notices/new/check?draft=${draft}`)
      await page.getByText(t('notices.check.goes-up')).waitFor()
      return send(page)
    })
    for (const who of [colleague, next]) await findsNothing(who, lang, number, inbox, read)
    await as(department, lang, async page => {
      await page.goto(read(number))
      await page.getByText(t('desk.hand.officer')).waitFor()
      await clean(page, 'the notice at the department')
      await tabTo(page, 'form[action$="/hand-on"] button')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.govuk-error-summary')
      await clean(page, 'no unit chosen')
      await page.selectOption('#unit', nextUnit)
      await tabTo(page, 'form[action$="/hand-on"] button')
      await page.keyboard.press('Enter')
      await page.getByText(t('desk.hand.done')).first().waitFor()
      await clean(page, 'handed on')
    })
    await findsNothing(colleague, lang, number, inbox, read)
    await as(next, lang, async page => assert.equal((await page.goto(read(number)))?.status(), 200, 'the control'))
  })

  test(`a notice that involves the head is found at the school by its author alone (${lang})`, async () => {
    const draft = await begun({ conflict: 'head', relation: 'head' })
    const number = await as(psychologist, lang, async page => {
      await page.goto(`/${lang}/notices/new/check?draft=${draft}`)
      await clean(page, 'check with the head involved')
      return send(page)
    })
    await findsNothing(head, lang, number, `/${lang}/notices`, n => `/${lang}/notices/${n}`)
    await as(psychologist, lang, async page =>
      assert.equal((await page.goto(`/${lang}/notices/${number}`))?.status(), 200, 'the control'),
    )
  })
}
