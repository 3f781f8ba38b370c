// S3 in a real browser, in three languages: a child says that there is danger, an operator on a phone hands it over with one field, the duty desk sees it
// arrive on top and acknowledges, the operator and the supervisor's wall see who has it. And nobody acknowledges: the moved clock lets it climb in sight.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { startSweeper } from '../src/duties/jobs.ts'
import { noticeProgress } from '../src/notices/progress/actions.ts'
import { startPost } from '../src/post/jobs.ts'
import { speaker } from '../src/words/catalogue.ts'
import { languages } from '../src/words/say.ts'
import { axe, screenshot, withPage } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { schoolWorld } from '../test/school-world.ts'

const database = await testDatabase()
const world = await schoolWorld(database)
const origin = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
const centre = randomUUID()
await world.rows(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111') returning id`,
  [centre],
)
const [operator, supervisor, officer] = [
  await world.person('operator', centre),
  await world.person('supervisor', centre),
  await world.person('police-duty', world.where.unit),
]
const subjects = { notice: noticeProgress }
const post = await startPost(world.services, { subjects })
closeBeforeDrop(() => post.stop())

async function signIn(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: origin, httpOnly: true }])
}
async function clean(page: Page, where: string): Promise<void> {
  if (process.env['PICTURES'] !== undefined) await screenshot(page, `handoff-${where.replaceAll(' ', '-')}`)
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
const press = (page: Page, name: string) =>
  Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()])
const latest = async (table: 'contacts' | 'notices', order: string) =>
  String((await world.rows(`select number from ${table} order by ${order} desc limit 1`))[0]?.['number'])

for (const lang of languages) {
  const t = speaker(lang)
  test(`S3 ${lang}: from a child's tap "in danger" to the officer's acknowledgement on the operator's phone and on the wall`, async () => {
    await withPage({ origin, lang, width: 320, height: 640 }, async page => {
      await page.goto(`/${lang}/s`)
      await press(page, t('tell.start.begin'))
      await press(page, t('common.continue'))
      await page.getByRole('radio', { name: t('tell.who.self'), exact: true }).check()
      await press(page, t('common.continue'))
      await page.getByRole('radio', { name: t('common.yes'), exact: true }).check()
      await press(page, t('tell.send-now'))
    })
    const contact = await latest('contacts', 'started_at')
    await withPage({ origin, lang, width: 1280, height: 800 }, async (inbox, police) => {
      await signIn(police, officer.cookie)
      await inbox.goto(`/${lang}/inbox`)
      await inbox.locator('.ar-live__link--connected').waitFor()
      await withPage({ origin, lang, width: 360, height: 740 }, async (desk, signed) => {
        await signIn(signed, operator.cookie)
        await desk.goto(`/${lang}/desk/${contact}/onward`)
        await clean(desk, `${lang} nothing passed on`)
        await Promise.all([
          desk.waitForNavigation(),
          desk.getByRole('button', { name: t('onward.danger.open'), exact: true }).click(),
        ])
        // The child named no region: the operator chooses, and is told when that was forgotten.
        await desk.getByLabel(t('onward.danger.what')).fill('Абай к. 10, 4 пәтер')
        await desk.keyboard.press('Enter')
        await desk.waitForSelector('.govuk-error-summary')
        await desk.waitForLoadState('load')
        await clean(desk, `${lang} no desk chosen`)
        assert.equal(await desk.getByLabel(t('onward.danger.what')).inputValue(), 'Абай к. 10, 4 пәтер')
        await desk.locator('#unit').selectOption(world.where.unit)
        await desk.locator('#what').focus()
        await Promise.all([desk.waitForNavigation(), desk.keyboard.press('Enter')])

        const notice = await latest('notices', 'submitted_at')
        const line = inbox.locator('.ar-inbox__line').first()
        await inbox.locator(`#line-${notice}`).waitFor()
        assert.equal(await line.getAttribute('id'), `line-${notice}`, 'it does not stand on top')
        assert.match((await line.getAttribute('class')) ?? '', /--danger/)
        assert.match(await line.innerText(), new RegExp(t('onward.desk.danger')))
        await clean(inbox, `${lang} inbox`)
        await desk.getByText(t('onward.delivered', { time: '' }).split(':')[0] ?? '').waitFor()
        await clean(desk, `${lang} delivered`)

        await withPage({ origin, lang, width: 1280, height: 800 }, async (wall, above) => {
          await signIn(above, supervisor.cookie)
          await wall.goto(`/${lang}/desk/wall`)
          await wall.locator('.ar-onward__line', { hasText: contact }).waitFor()
          await clean(wall, `${lang} wall`)
          await line.getByRole('button').click()
          // Both learn it without being asked: by the bell.
          await desk.getByText('Test police-duty').waitFor()
          await clean(desk, `${lang} acknowledged`)
          await wall.locator('.ar-onward__line', { hasText: contact }).waitFor({ state: 'detached' })
        })
        // Without haste: the same contact becomes a notice by ticks, and the law answers before it is sent.
        await desk.goto(`/${lang}/desk/${contact}/notice`)
        await desk.getByRole('checkbox').first().check()
        await press(desk, t('onward.notice.send'))
        await clean(desk, `${lang} notice without its kind`)
        await desk.getByRole('radio', { name: t('desk.kind.harm-to-child'), exact: true }).check()
        await desk.getByRole('checkbox', { name: t('desk.sign.pain'), exact: true }).check()
        await desk.locator('#unit').selectOption(world.where.unit)
        await press(desk, t('onward.notice.look'))
        await desk.getByText(t('onward.law.setting')).waitFor()
        await clean(desk, `${lang} law`)
        await press(desk, t('onward.notice.send'))
        await desk.getByText(t('onward.notice.done')).waitFor()

        await inbox.goto(`/${lang}/inbox/${notice}`)
        assert.match(await inbox.locator('body').innerText(), /Абай к\. 10/)
        assert.ok(!(await inbox.content()).includes(contact), 'the police read from which contact it came')
        await clean(inbox, `${lang} notice`)
      })
    })
  })
}

test('S3: nobody acknowledges; the clock moves on, it climbs to the duty chief and the wall says so in sight', async () => {
  const t = speaker('ru')
  const contact = await latest('contacts', 'started_at')
  const sent = await operator.post(`/ru/desk/${contact}/danger`, {
    key: randomUUID(),
    what: 'крик за стеной',
    callback: '',
    unit: world.where.unit,
    ...csrfOf((await operator.get(`/ru/desk/${contact}/danger`)).body),
  })
  assert.equal(sent.status, 303)
  const sweeper = await startSweeper(world.services, { pollMs: 3_600_000, subjects })
  try {
    await withPage({ origin, lang: 'ru', width: 360, height: 740 }, async (wall, signed) => {
      await signIn(signed, supervisor.cookie)
      await wall.goto('/ru/desk/wall')
      const line = wall.locator('.ar-onward__line', { hasText: contact }).filter({ hasText: t('onward.kind.danger') })
      await line.waitFor()
      assert.ok(!(await line.innerText()).includes(t('desk.rung.1')), 'it climbed before its time')
      await world.planter.moveClock(330)
      // Those that the other languages left unacknowledged climb as well.
      await sweeper.sweepOnce()
      assert.equal(await sweeper.sweepOnce(), 0)
      await line.getByText(t('desk.rung.1')).waitFor()
      await clean(wall, 'ru wall climbed')
    })
  } finally {
    await sweeper.stop()
    await world.planter.moveClock(0)
  }
})

function csrfOf(html: string): { csrf: string } {
  return { csrf: /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '' }
}
