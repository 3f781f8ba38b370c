// A notice nobody answers, as seen by those it climbs to: the duty chief's unit, the Commissioner of the region, the national office, and the
// administrator who sees no content. In a real browser, three languages, 360 and 1280 px; each page is looked at by axe.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { startSweeper } from '../src/duties/jobs.ts'
import { noticeProgress } from '../src/notices/progress/actions.ts'
import { languages } from '../src/words/say.ts'
import { axe, withPage } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { schoolWorld, sendNotice, writeNotice, type Person } from '../test/school-world.ts'

const world = await schoolWorld(await testDatabase())
const origin = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
const deputy = await world.person('school-deputy')
const head = await world.person('school-head')
const officer = await world.person('police-duty', world.where.unit)
const chief = await world.person('police-chief', world.where.unit)
const commissioner = await world.person('commissioner', world.where.commissioner)
const prosecutor = await world.person('prosecutor', world.where.prosecutor)
const elsewhere = await world.planter.region(35)
const otherCommissioner = await world.person('commissioner', elsewhere.commissioner)
const administrator = await world.person('admin', world.where.department)

const sweeper = await startSweeper(world.services, { pollMs: 3_600_000, subjects: { notice: noticeProgress } })
closeBeforeDrop(() => sweeper.stop())

async function signedIn(who: Person, context: BrowserContext): Promise<void> {
  const [name = '', value = ''] = who.cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
}
async function clean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
const minute = 60
async function at(minutes: number): Promise<void> {
  await world.planter.moveClock(minutes * minute)
  await sweeper.sweepOnce()
}

const number = await sendNotice(deputy, await writeNotice(deputy, { conflict: { conflict: 'none' } }))
const secret = await sendNotice(deputy, await writeNotice(deputy, { conflict: { conflict: 'head' } }))

test('the head of a school in which the head may be involved finds the other notice and not even a trace of this one', async () => {
  const list = await head.get('/kk/notices')
  assert.ok(list.body.includes(number))
  assert.ok(!list.body.includes(secret))
  const hidden = await head.get(`/kk/notices/${secret}`)
  const absent = await head.get('/kk/notices/N-26-0000000-X')
  assert.deepEqual([hidden.status, absent.status], [404, 404])
})

test('before the hour is over nothing has climbed; after it the chief is told, then the department, then prosecutor and Commissioner', async () => {
  const holders = async () =>
    (
      await world.rows(
        `select d.level, a.kind from duties d join notices n on n.id = d.subject_id join agencies a on a.id = d.holder_id where n.number = $1 and d.rule = 'notice.acknowledge' order by d.level, a.kind`,
        [number],
      )
    ).map(r => `${String(r['level'])} ${String(r['kind'])}`)
  // Not on the last minute: what went before this test took time as well.
  await at(45)
  assert.deepEqual(await holders(), ['0 police-unit'])
  await at(61)
  assert.deepEqual(await holders(), ['0 police-unit', '1 police-unit'])
  await at(60 + 30 + 1)
  assert.deepEqual(await holders(), ['0 police-unit', '1 police-unit', '2 police-department'])
  await at(60 + 30 + 120 + 1)
  const whole = ['0 police-unit', '1 police-unit', '2 police-department', '3 commissioner', '3 prosecutor']
  assert.deepEqual(await holders(), whole)
  await at(60 + 30 + 120 + 24 * 60 + 1)
  assert.deepEqual(await holders(), whole)
})

for (const lang of languages) {
  for (const width of [360, 1280]) {
    test(`${lang} ${width}: the Commissioner's number leads to its list, and only the own region's`, async () => {
      await withPage({ origin, lang, width, height: 800 }, async (page, context) => {
        await signedIn(commissioner, context)
        await page.goto(`/${lang}/oversight/first-page`)
        await clean(page, 'first page')
        assert.ok(!(await page.locator('main').innerText()).includes('Test '), 'no person is named')
        const link = page.locator('main a[href*="view=unacknowledged"]').first()
        assert.equal((await link.innerText()).match(/\d+/)?.[0], '2')
        await link.click()
        await page.waitForURL(/oversight\/list/)
        await clean(page, 'list')
        const list = await page.locator('main').innerText()
        // The Commissioner sees also what the head of the school may not.
        for (const n of [number, secret]) assert.ok(list.includes(n), n)
      })
      await withPage({ origin, lang, width, height: 800, allow: [/403/] }, async (page, context) => {
        await signedIn(otherCommissioner, context)
        await page.goto(`/${lang}/oversight/list?view=unacknowledged`)
        assert.ok(!(await page.locator('main').innerText()).includes(number))
        await page.goto(`/${lang}/oversight/list?view=unacknowledged&region=71`)
        assert.ok(!(await page.content()).includes(number))
        await clean(page, 'refusal')
      })
    })
  }

  test(`${lang}: prosecutor, chief and administrator see what is theirs, each page clean`, async () => {
    for (const [who, addresses] of [
      [prosecutor, ['oversight/first-page', 'oversight/list?view=overdue']],
      [chief, ['inbox', 'inbox?view=all']],
      [administrator, ['admin/health', 'admin/delivery']],
    ] as const) {
      await withPage({ origin, lang, width: 1280, height: 900 }, async (page, context) => {
        await signedIn(who, context)
        for (const address of addresses) {
          await page.goto(`/${lang}/${address}`)
          await clean(page, address)
          if (who === administrator)
            assert.ok(!(await page.content()).includes(number), 'the administrator sees no content')
        }
      })
    }
  })
}

test('acknowledging meets every rung at once, and the Commissioner’s list is empty again', async () => {
  await withPage({ origin, lang: 'kk', width: 1280, height: 900 }, async (page, context) => {
    await signedIn(officer, context)
    for (let left = 2; left > 0; left--) {
      await page.goto('/kk/inbox')
      const line =
        (await page
          .locator('.ar-inbox__line', { has: page.locator('form[action*="acknowledge"]') })
          .first()
          .getAttribute('id')) ?? ''
      await page.locator(`#${line} form[action*="acknowledge"] button`).click()
      // The line goes when the list is read again, which is after the server has answered.
      await page.locator(`#${line}`).waitFor({ state: 'detached' })
    }
  })
  const open = await world.rows(
    `select 1 from duties where rule = 'notice.acknowledge' and state in ('open', 'missed')`,
  )
  assert.equal(open.length, 0)
  const list = await commissioner.get('/kk/oversight/list?view=unacknowledged')
  assert.ok(!list.body.includes(number) && !list.body.includes(secret))
})
