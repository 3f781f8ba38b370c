// The supervisor of 111 in a real browser: assigning by three keys while the operator's desk follows, reading in the open, planning a day, a sample for two signatures, and the
// summary of a shift, whose file is opened by a reader of its own.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { speaker } from '../src/words/catalogue.ts'
import { dateOf } from '../src/words/format.ts'
import type { Lang } from '../src/words/say.ts'
import { axe, screenshot, withPage } from '../test/chromium.ts'
import { testDatabase } from '../test/cluster.ts'
import { doorVisitor } from '../test/door.ts'
import { schoolWorld } from '../test/school-world.ts'
import { rowsOfWorksheet, unzip } from '../test/unzip.ts'

const world = await schoolWorld(await testDatabase())
const origin = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
const centre = randomUUID()
await world.rows(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111') returning id`,
  [centre],
)
const operator = await world.person('operator', centre)
const supervisor = await world.person('supervisor', centre)
const second = await world.person('supervisor', centre)

let visitors = 0
async function tell(words: string): Promise<string> {
  const door = doorVisitor(world.app, `10.9.0.${++visitors}`)
  await door.post('/kk/s', {})
  await door.post('/kk/tell', { step: 'words', words, go: 'send' })
  return String(
    (await world.rows('select number from contacts order by started_at desc, id desc limit 1'))[0]?.['number'],
  )
}
async function signIn(context: BrowserContext, who: { cookie: string }): Promise<void> {
  const [name = '', value = ''] = who.cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
}
async function clean(page: Page, where: string): Promise<void> {
  if (process.env['PICTURES'] !== undefined) await screenshot(page, `wall-${where.replaceAll(' ', '-')}`)
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
async function accept(page: Page, number: string): Promise<void> {
  await page.goto(`/ru/desk/${number}`)
  await page.locator('.ar-live__link--connected').waitFor()
  const button = page.getByRole('button', { name: speaker('ru')('line.ui.accept') })
  await button.click()
  // It goes with the server's answer. The field for an answer is there before that: whoever waits for it alone writes to a contact that is still being taken.
  await button.waitFor({ state: 'detached' })
}

test('three keys give contacts to an operator whose desk follows by itself; the operator sees that the supervisor reads', async () => {
  const [held, waiting] = [await tell('біреуде тұр'), await tell('кезекте тұр')]
  await withPage({ origin, lang: 'ru', width: 1280 }, async (desk, deskContext) => {
    await signIn(deskContext, operator)
    await accept(desk, held)
    await withPage({ origin, lang: 'ru', width: 1280 }, async (page, context) => {
      const t = speaker('ru')
      await signIn(context, supervisor)
      // Reading along: only after saying why, and seen by the operator without a reload.
      await page.goto(`/ru/desk/${held}/reading`)
      await clean(page, 'why read ru')
      await page.getByLabel(t('reading.why.help')).check()
      await page.getByRole('button', { name: t('reading.begin') }).click()
      await page.getByText('біреуде тұр').waitFor()
      await clean(page, 'reading ru')
      await desk.locator('.ar-watched').waitFor()
      await clean(desk, 'desk read along ru')
      await page.getByRole('button', { name: t('reading.stop') }).click()
      await desk.locator('.ar-watched').waitFor({ state: 'detached' })
      // Assigning: space, A, a digit.
      await page.locator('form[data-live]').waitFor()
      await clean(page, 'hands ru')
      await page.locator(`#mark-${waiting}`).focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('KeyA')
      await page.locator('.ar-hands__pick').waitFor()
      await clean(page, 'hands picking ru')
      await page.keyboard.press('Digit1')
      await page.getByText(t('hands.done', { count: 1 })).waitFor()
      const [row] = await world.rows('select meant_for from contacts where number = $1', [waiting])
      assert.notEqual(row?.['meant_for'], null)
      await desk
        .locator(`#queue-${waiting}`)
        .getByText(t('line.ui.for-you'))
        .waitFor({ state: 'attached' })
        .catch(async () => {
          // The line stands in the list of those who wait.
          await desk.locator('a[href$="view=waiting"]').click()
          await desk.locator(`#queue-${waiting}`).getByText(t('line.ui.for-you')).waitFor()
        })
      // What the operator held goes back to the queue, and her desk shows it as free.
      await page.locator('form[data-live]').waitFor()
      await page.locator(`#mark-${held}`).check()
      await page.keyboard.press('KeyA')
      await page.locator('.ar-hands__pick').waitFor()
      await page.keyboard.press('Digit0')
      await page.getByText(t('hands.done', { count: 1 })).waitFor()
      await desk.getByRole('button', { name: t('line.ui.accept') }).waitFor()
    })
  })
})

test('a day of the rota, the summary as a file and the wall: at 360 and 1280, in three languages, without a script for whoever has none', async () => {
  const number = await tell('қорытындыға')
  for (const [lang, width, javaScript] of [
    ['kk', 360, true],
    ['ru', 1280, true],
    ['en', 360, false],
  ] as const satisfies readonly (readonly [Lang, number, boolean])[])
    await withPage({ origin, lang, width, javaScript }, async (page, context) => {
      const t = speaker(lang)
      await signIn(context, supervisor)
      await page.goto(`/${lang}/desk/rota`)
      if (lang === 'kk') {
        await page.locator('#operator').selectOption({ index: 1 })
        await page.locator('#from').fill('25:00')
        await page.getByRole('button', { name: t('rota.plan.do') }).click()
        await page.getByText(t('rota.wrong.clock')).first().waitFor()
        await clean(page, 'rota wrong kk')
        await page.locator('#from').fill('08:00')
        await page.locator('#until').fill('20:00')
        await page.getByRole('button', { name: t('rota.plan.do') }).click()
        await page.getByText('08:00–20:00: 1').first().waitFor()
      }
      if (javaScript) await clean(page, `rota ${lang} ${width}`)
      await page.goto(`/${lang}/desk/summary`)
      if (javaScript) await clean(page, `summary ${lang} ${width}`)
      const taken = page.waitForEvent('download')
      await page.getByRole('button', { name: t('papers.kind.xlsx') }).click()
      const parts = unzip(readFileSync(await (await taken).path()))
      const rows = [...parts].filter(([name]) => name.includes('/sheet')).flatMap(([, xml]) => rowsOfWorksheet(xml))
      assert.ok(Number(rows.find(row => row[0] === t('shift.came'))?.[1]) >= 3)
      const text = [...parts.values()].join(' ')
      assert.ok(!text.includes(number) && !text.includes('қорытындыға') && !/<f[\s>/]/.test(text))
      assert.ok(text.includes(t('papers.reason.handover')))
      for (const tab of ['wall', 'hands', 'quality'] as const) {
        await page.goto(`/${lang}/desk/${tab}`)
        await page.getByRole('navigation', { name: t('wall.tabs') }).waitFor()
        if (javaScript) await clean(page, `${tab} ${lang} ${width}`)
      }
    })
})

test('a sample opens when two have signed, is marked on a short form, and the operator sees it', async () => {
  const number = await tell('іріктеуге түседі')
  await withPage({ origin, lang: 'ru', width: 360 }, async (page, context) => {
    const t = speaker('ru')
    await signIn(context, operator)
    await accept(page, number)
    await world.rows(
      `update contacts set state = 'closed', call_type = 'test', turned_at = turned_at - interval '1 day' where number = $1 returning id`,
      [number],
    )
    const [row] = await world.rows('select turned_at from contacts where number = $1', [number])
    const day = dateOf(row?.['turned_at'] as Date)
    const as = async (who: { cookie: string }) => {
      await page.goto('about:blank')
      await context.clearCookies()
      await signIn(context, who)
      await page.goto('/ru/desk/quality')
    }
    await as(supervisor)
    await page.locator('#from').fill(day)
    await page.locator('#until').fill(day)
    await page.getByRole('button', { name: t('quality.draw.do') }).click()
    await page.getByRole('button', { name: t('quality.sign') }).click()
    await page.getByText(t('quality.signed', { signed: 1 })).waitFor()
    assert.equal(await page.getByText(t('quality.item', { n: 1 })).count(), 0)
    await clean(page, 'quality signed once ru 360')
    await as(second)
    await page.getByRole('button', { name: t('quality.sign') }).click()
    await page.getByRole('link', { name: t('quality.item', { n: 1 }) }).click()
    await page.getByText('іріктеуге түседі').waitFor()
    await page.getByRole('button', { name: t('quality.mark') }).click()
    await page.getByText(t('quality.wrong.mark')).first().waitFor()
    await clean(page, 'sampled wrong ru 360')
    for (const yes of await page.getByLabel(t('quality.mark.yes'), { exact: true }).all()) await yes.check()
    await page.getByRole('button', { name: t('quality.mark') }).click()
    await page.getByText(t('quality.is-marked')).waitFor()
    await context.clearCookies()
    await signIn(context, operator)
    await page.goto('/ru/desk/results')
    assert.ok((await page.getByText(t('quality.mark.yes'), { exact: true }).count()) >= 6)
    await clean(page, 'results ru 360')
  })
})

test('a centre of many operators: the arrow turns to the next nine, and a digit gives the contact to one of them', async () => {
  for (let i = 0; i < 10; i++) await world.person('operator', centre)
  const number = await tell('көп оператор')
  await withPage({ origin, lang: 'kk', width: 1280 }, async (page, context) => {
    await signIn(context, supervisor)
    await page.goto('/kk/desk/hands')
    await page.locator('form[data-live]').waitFor()
    await page.locator(`#mark-${number}`).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('KeyA')
    const names = page.locator('.ar-hands__names li')
    await names.first().waitFor()
    assert.equal(await names.count(), 10, 'nine and the queue')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => document.querySelectorAll('.ar-hands__names li').length < 10)
    await clean(page, 'hands next nine kk')
    await page.keyboard.press('Digit1')
    await page.getByText(speaker('kk')('hands.done', { count: 1 })).waitFor()
    const [row] = await world.rows('select meant_for from contacts where number = $1', [number])
    assert.notEqual(row?.['meant_for'], null)
  })
})
