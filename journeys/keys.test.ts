// The public door by keys alone on 360 × 640, in three languages: S1 from the wall's code to the answer, S2 by keys, S9 a (no network, pressed twice, loaded again).
// Nothing is clicked; each page is found as a screen reader names it, each focus must be seen, the numbers to call must be in sight without scrolling.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { hangCode } from '../src/contacts/store.ts'
import { voiced } from '../src/contacts/telling/voice.ts'
import { speaker } from '../src/words/catalogue.ts'
import { languages } from '../src/words/say.ts'
import { axe, withPage } from '../test/chromium.ts'
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
await database.db.system('test', { act: 'test', basis: 'test', purpose: 'test' }, async tx =>
  tx.send(hangCode, ['WALL-1', world.where.school]),
)
const operator = await world.person('operator', centre)
const phone = { width: 360, height: 640 }

async function clean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
  await page.evaluate(() => scrollTo(0, 0))
  for (const number of ['102', '112', '111']) {
    const box = await page.locator(`.ar-calls a[href="tel:${number}"]`).boundingBox()
    assert.ok(box !== null && box.y >= 0 && box.y + box.height <= phone.height, `${number} is out of sight on ${where}`)
  }
}
/** Tab until the element has the focus, which must be seen and not lie under the way out. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const wanted = await target.elementHandle()
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate(el => document.activeElement === el, wanted)) {
      const seen = await page.evaluate(lookOfFocus)
      return assert.equal(seen, '', `the focus on ${String(target)} ${seen}`)
    }
    await page.keyboard.press('Tab')
  }
  assert.fail(`the keyboard does not reach ${String(target)}`)
}
function lookOfFocus(): string {
  const at = document.activeElement
  if (at === null) return 'is nowhere'
  // A radio button is drawn by its label.
  const shown = at.matches('input[type=radio], input[type=checkbox]')
    ? getComputedStyle(at.nextElementSibling ?? at, '::before')
    : getComputedStyle(at)
  if (shown.outlineStyle === 'none' && shown.boxShadow === 'none' && shown.backgroundColor === 'rgba(0, 0, 0, 0)')
    return 'cannot be seen'
  const exit = document.querySelector('.ar-exit__control')
  const [a, b] = [at.getBoundingClientRect(), exit?.getBoundingClientRect()]
  const isUnder =
    exit !== at && b !== undefined && a.top >= b.top && a.bottom <= b.bottom && a.left >= b.left && a.right <= b.right
  return isUnder ? 'lies under the way out' : ''
}
async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}
async function choose(page: Page, name: string): Promise<void> {
  const target = page.getByRole('radio', { name, exact: true })
  await tabTo(page, page.locator(`input[name="${await target.getAttribute('name')}"]:checked`))
  for (let i = 0; i < 8 && !(await target.isChecked()); i++) await page.keyboard.press('ArrowDown')
  assert.ok(await target.isChecked(), `${name} is not chosen`)
}
const shown = (page: Page) => page.locator('body').innerText()
const sent = async () => Number((await world.rows('select count(*)::int as n from contacts'))[0]?.['n'])
const messages = async () => Number((await world.rows('select count(*)::int as n from contact_messages'))[0]?.['n'])

for (const lang of languages) {
  const t = speaker(lang)
  /** A door that hangs in a school speaks to a child. */
  const child = voiced(lang, 'child')
  test(`S1 ${lang}: nothing is typed, nothing clicked; the operator has it without asking, and the code opens the answer`, async () => {
    await withPage({ origin, lang, ...phone }, async (page, context) => {
      // Those of the other languages would stand above: whoever waits longer comes first.
      await world.rows(`update contacts set state = 'closed', call_type = 'test' where state <> 'closed' returning id`)
      await page.goto(`/${lang}/s/WALL-1`)
      const title = await page.title()
      assert.ok(!`${page.url()} ${title} ${await shown(page)}`.includes(world.where.school), 'the school is named')
      await clean(page, 'door')
      // The way out is the first thing the keyboard and a screen reader come to.
      await page.keyboard.press('Tab')
      assert.ok(await page.evaluate(() => document.activeElement?.hasAttribute('data-exit')))
      await press(page, child('tell.start.begin'))
      for (const key of ['tell.leaving.history', 'tell.leaving.spyware', 'tell.leaving.otherwise'] as const)
        assert.ok((await shown(page)).includes(child(key)), `${key} is not said before the first question`)
      await clean(page, 'leaving')
      await press(page, t('common.continue'))
      const steps: (readonly [string, () => Promise<void>])[] = [
        ['who', () => choose(page, child('tell.who.self'))],
        ['danger', () => choose(page, child('tell.danger.unknown'))],
        ['what', async () => {
          await tabTo(page, page.getByRole('checkbox', { name: child('tell.tick.hit'), exact: true }))
          await page.keyboard.press('Space')
        }],
        ['about', async () => {}],
        ['safe', () => choose(page, child('tell.safe.no'))],
      ] // prettier-ignore
      for (const [where, answer] of steps) {
        await clean(page, where)
        assert.equal(await page.locator('h1').count(), 1, `one question on ${where}`)
        assert.ok(await page.getByRole('button', { name: child('tell.send-now'), exact: true }).isVisible(), where)
        await answer()
        await press(page, t('common.continue'))
        assert.deepEqual([new URL(page.url()).pathname, await page.title()], [`/${lang}/tell`, title])
      }
      await clean(page, 'check')
      assert.ok((await shown(page)).includes(child('tell.tick.hit')))

      await withPage({ origin, lang, width: 1280, height: 800 }, async (desk, signed) => {
        const [name = '', value = ''] = operator.cookie.split('=')
        await signed.addCookies([{ name, value, url: origin }])
        await desk.goto(`/${lang}/desk`)
        await desk.locator('.ar-live__link--connected').waitFor()
        const before = await desk.locator('.ar-queue__line').count()
        await press(page, child('tell.send'))
        await desk.waitForFunction(n => document.querySelectorAll('.ar-queue__line').length > n, before)
        const top = await desk.locator('.ar-queue__line').first().innerText()
        assert.ok(top.includes(t('line.danger.unknown')), top)
        assert.ok(top.includes(t('line.channel.wall')), top)
        await clean(page, 'sent')
        await press(page, child('tell.code.take'))
        const code = (await page.locator('.ar-code').innerText()).trim()
        assert.match(code, /^([0-9A-Z]{4}\s*){5}$/)
        assert.equal(await page.locator('h2', { hasText: child('tell.sent.next') }).count(), 1)
        assert.ok((await page.locator('ul.govuk-list--bullet li').count()) >= 5, 'what happens next, in five steps')
        await clean(page, 'code')

        await desk.locator('.ar-queue a').first().click()
        await desk.getByRole('textbox', { name: t('line.ui.reply') }).fill('✓ 111')
        await desk.getByRole('button', { name: t('line.ui.send') }).click()
        await desk.locator('.ar-talk').getByText('✓ 111').waitFor()
        // What is on its way stands there too: the server has it when that is no longer said.
        await desk.locator('.ar-talk', { hasText: t('line.ui.sending') }).waitFor({ state: 'detached' })

        await context.clearCookies()
        await page.goto(`/${lang}/return`)
        await clean(page, 'return')
        // One character changed: the check character catches it, and the words say so.
        const slip = code.replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
        await tabTo(page, page.getByRole('textbox', { name: t('return.code') }))
        await page.keyboard.insertText(slip)
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
        assert.ok((await shown(page)).includes(t('return.check')))
        await clean(page, 'return slip')
        await tabTo(page, page.getByRole('textbox', { name: t('return.code') }))
        await page.keyboard.press('Control+A')
        await page.keyboard.insertText(code.toLowerCase())
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
        assert.ok((await shown(page)).includes('✓ 111'))
        await tabTo(page, page.getByRole('textbox', { name: child('tell.talk.more') }))
        await page.keyboard.insertText('рахмет')
        await press(page, child('tell.send'))
        assert.ok((await shown(page)).includes('рахмет'))
        await clean(page, 'written more')
      })
    })
  })

  test(`S2 ${lang}: from the third question out by the keyboard; blank in the same moment, then a neutral page, and Back, the address and storage hold nothing`, async () => {
    await withPage({ origin, lang, ...phone }, async (page, context) => {
      await page.goto(`/${lang}/s`)
      await press(page, t('tell.start.begin'))
      for (const _ of ['leaving', 'who', 'danger']) await press(page, t('common.continue'))
      await tabTo(page, page.getByRole('textbox'))
      await page.keyboard.insertText('aralar-kopirmesi-741')
      // What stands on the screen in the moment of the press, before anything was asked for: nothing, however slow the network is.
      const moments: string[] = []
      page.on('console', message => moments.push(message.text()))
      await page.evaluate(() => {
        const control = document.querySelector<HTMLElement>('[data-exit]')
        control?.addEventListener('click', () =>
          console.log(`hidden ${document.documentElement.hidden}, left "${document.body.textContent}"`),
        )
        control?.focus()
      })
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/${lang}/today`)
      assert.equal(moments[0], 'hidden true, left ""', 'the page was not blank at once')
      await neutral(page)
      for (let i = 0; i < 3; i++) {
        await page.goBack().catch(() => null)
        assert.ok(!(await page.content()).includes('aralar-kopirmesi-741'), `Back ${i + 1} shows what was typed`)
      }
      assert.deepEqual((await context.cookies()).map(c => c.name), []) // prettier-ignore
      await page.goto(`/${lang}/tell`)
      assert.match(page.url(), /\/today$/)
      assert.deepEqual(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]), [0, 0, 0, 0]) // prettier-ignore
    })
  })

  test(`S9 a ${lang}: without a network it is said and nothing is lost; pressed twice and loaded again it is one contact, and the code page stays`, async () => {
    const [contacts, texts] = [await sent(), await messages()]
    await withPage({ origin, lang, ...phone, allow: [/ERR_INTERNET_DISCONNECTED/] }, async (page, context) => {
      await page.goto(`/${lang}/s`)
      await press(page, t('tell.start.begin'))
      for (const _ of ['leaving', 'who', 'danger']) await press(page, t('common.continue'))
      await tabTo(page, page.getByRole('textbox'))
      await page.keyboard.insertText('желі жоқ кезде жазылды')
      await context.setOffline(true)
      await tabTo(page, page.getByRole('button', { name: t('tell.send-now'), exact: true }))
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText(t('web.offline').slice(0, 20)).waitFor()
      assert.deepEqual(await axe(page), [], 'axe offline')
      assert.equal(await page.getByRole('textbox').inputValue(), 'желі жоқ кезде жазылды')
      assert.equal(await sent(), contacts)
      await context.setOffline(false)
      await page.getByRole('button', { name: t('tell.send-now'), exact: true }).dblclick()
      await page.getByRole('heading', { name: t('tell.sent.heading') }).waitFor()
      await press(page, t('tell.code.take'))
      const code = await page.locator('.ar-code').innerText()
      await page.reload()
      assert.equal(await page.locator('.ar-code').innerText(), code)
    })
    assert.deepEqual([await sent(), await messages()], [contacts + 1, texts + 1])
  })
}

/** The neutral page has nothing of the telling: no numbers on top of their own, no way out, the date. */
async function neutral(page: Page): Promise<void> {
  assert.deepEqual(await axe(page), [], 'axe on the neutral page')
  assert.equal(await page.locator('[data-exit]').count(), 0)
}
