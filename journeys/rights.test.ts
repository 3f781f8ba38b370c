// S19 in a real browser: somebody's people are masked until a purpose is said, and the head of the week reads it; whoever has no right to a case and faces
// danger opens that one for an hour, after signing in again, and another person judges it; the administrator is told who opened what and reads nothing of it.
// Three languages, a telephone and a desk, axe at each state, keys alone where the danger is.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { hashPassword } from '../src/access/session.ts'
import { notePerson } from '../src/contacts/people/actions.ts'
import { personNoted } from '../src/contacts/people/contract.ts'
import { acknowledgeNotice, registerNotice } from '../src/notices/desk/actions.ts'
import { makeApp } from '../src/server.ts'
import { speaker } from '../src/words/catalogue.ts'
import { formatNumber } from '../src/words/numbers.ts'
import type { Lang } from '../src/words/say.ts'
import { arrive, axe, screenshot, withPage } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { plantHouse } from '../test/houses.ts'
import { allLanguages, makeWorld, type Person } from '../test/world.ts'

const world = await makeWorld(await testDatabase(), { settings: { idleMinutes: 10_000_000 } })
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
// A Wednesday: the week that is read has not ended, whatever the day of the machine.
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const app = await makeApp(services, { log: line => console.error(line) })
const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
closeBeforeDrop(() => app.close())
const [abai, far] = [await plant.region(10), await plant.region(61)]
const at111 = { ...abai, school: await plantHouse(world, 'centre111', 10) }
const owner = await world.person(at111, 'operator')
const curious = await world.person(at111, 'operator', 'Қызық Оператор')
const head = await world.person(at111, 'supervisor', 'Бас Бір')
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const chief = await world.person(abai, 'police-chief')
const administrator = await world.person(abai, 'admin')
const password = 'сынақ құпиясөз 2026'
const hashed = await hashPassword(password)
const widths = { kk: 360, ru: 1280, en: 360 } as const

async function as(who: Person, lang: Lang, act: (page: Page) => Promise<void>): Promise<void> {
  await withPage({ origin, lang, width: widths[lang], height: 800 }, async (page, context) => {
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
  if (process.env['SCREENSHOTS']) await screenshot(page, `rights-${where.replaceAll(' ', '-')}`)
}
const main = (page: Page) => page.locator('main').innerText()
/** Tabs on until the focus stands on what this selector names. */
async function to(page: Page, wanted: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(selector => document.activeElement?.matches(selector) === true, wanted)) return
  }
  assert.fail(`${wanted} is not reached by Tab`)
}
let counted = 0
/** A conversation in the hands of `owner`, with a well-known man in it. */
async function contact(): Promise<string> {
  const key = services.vault.newKey('contact')
  await admin.query(`insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'contact', now())`, [
    key.id,
    key.wrapped,
  ])
  const number = formatNumber('contact', 2026, counted++)
  await admin.query(
    `insert into contacts (id, number, holder_id, channel, lang, danger, safe, age, key_id, state, operator_id, started_at, turned_at)
     values ($1, $2, $3, 'web', 'kk', 'no', 'no', 'adult', $4, 'active', $5, now(), now())`,
    [randomUUID(), number, at111.school, key.id, owner.actor.id],
  )
  const someone = { role: 'alleged-offender', writer: 'no', wish: '', name: 'Танымал Адам', birth: '1.02.1980' }
  await notePerson(services, owner.actor, number, personNoted.parse({ ...someone, phone: '', iin: '', sex: '' }))
  return number
}
async function makeCase(): Promise<{ id: string; number: string; incident: string }> {
  const { reply } = await world.file(deputy)
  await acknowledgeNotice(services, inspector.actor, reply.number)
  await registerNotice(services, inspector.actor, reply.number, 2, {
    registration: '77',
    assignee: inspector.actor.id,
    firstStep: 'spoke-to-sender',
    note: '',
  })
  const { rows } = await admin.query<{ id: string; number: string; incident: string }>(
    `select c.id, c.number, i.number as incident from notices n join incidents i on i.id = n.incident_id
     join case_incidents m on m.incident_id = i.id join cases c on c.id = m.case_id where n.number = $1`,
    [reply.number],
  )
  assert.ok(rows[0], 'the case opened itself')
  return rows[0]
}
async function stranger(): Promise<Person> {
  const who = await world.person(far, 'police-duty', 'Алыстағы Қызметкер')
  await admin.query('insert into credentials (user_id, password_hash, changed_at) values ($1, $2, now())', [
    who.actor.id,
    hashed,
  ])
  return who
}

for (const lang of allLanguages) {
  const t = speaker(lang)
  const says = (text: string, where: string) => assert.ok(where.includes(text), text)

  test(`${lang}: people of a contact in other hands are masked until a purpose is said, and the week’s list shows it to the head`, async () => {
    const number = await contact()
    await as(curious, lang, async page => {
      await page.goto(`/${lang}/desk/${number}/people`)
      says('Т. А.', await main(page))
      assert.doesNotMatch(await page.content(), /Танымал/)
      await clean(page, `masked people ${lang}`)
      await page.getByRole('button', { name: t('purpose.open') }).click()
      await page.locator('.govuk-error-summary').waitFor()
      assert.doesNotMatch(await page.content(), /Танымал/)
      await clean(page, `no purpose said ${lang}`)
      await page.locator('input[name="purpose"][value="other"]').check()
      await page.locator('input[name="words"]').first().fill(`туысы сұрап отыр ${lang}`)
      await page.getByRole('button', { name: t('purpose.open') }).click()
      await page.getByText('Танымал Адам').first().waitFor()
      await clean(page, `people opened ${lang}`)
    })
    await as(head, lang, async page => {
      await page.goto(`/${lang}/week`)
      says(`туысы сұрап отыр ${lang}`, await main(page))
      assert.doesNotMatch(await page.content(), /Танымал/, 'the list tells who looked, not whom they saw')
      await clean(page, `week ${lang}`)
    })
  })

  test(`${lang}: in danger one case is opened for an hour with keys alone, nothing of another, and another person judges it`, async () => {
    const [one, locked] = [await makeCase(), await makeCase()]
    const officer = await stranger()
    await admin.query('update cases set locked_from = $2 where id = $1', [locked.id, [officer.actor.id]])
    await as(officer, lang, async page => {
      assert.equal((await page.goto(`/${lang}/cases/${one.number}/overview`))?.status(), 404, 'no right to it')
      await page.goto(`/${lang}/cases/in-danger`)
      await clean(page, `opening in danger ${lang}`)
      await page.getByRole('button', { name: t('danger.open') }).click()
      await page.locator('.govuk-error-summary').waitFor()
      await clean(page, `opening refused ${lang}`)
      const ask = async (number: string, secret: string) => {
        await page.goto(`/${lang}/cases/in-danger`)
        await to(page, 'input[name="number"]')
        await page.keyboard.type(number)
        await to(page, 'input[name="reason"]')
        await page.keyboard.press('Space')
        await to(page, 'textarea[name="words"]')
        await page.keyboard.type('Ол дәл қазір есікті сындырып жатыр')
        await to(page, 'input[name="password"]')
        await page.keyboard.type(secret)
        await arrive(page, () => page.keyboard.press('Enter'))
      }
      await ask(one.number, 'басқа құпиясөз 2026')
      says(t('field.not-you'), await main(page))
      assert.equal(await page.locator('input[name="password"]').inputValue(), '', 'a password never comes back')
      says('есікті сындырып', await page.locator('textarea[name="words"]').inputValue())
      // A lock answers like a number that does not exist.
      const answers: string[] = []
      for (const number of [locked.number, 'C-26-9999999-9']) {
        await ask(number, password)
        answers.push((await main(page)).replaceAll(number, 'X'))
      }
      assert.equal(answers[0], answers[1])
      await ask(one.number, password)
      await page.waitForURL(new RegExp(`in-danger/${one.number}$`))
      says('Айсұлу Сынақова', await main(page))
      says(t('danger.journalled'), await main(page))
      await clean(page, `case in danger ${lang}`)
      for (const path of [
        `cases/${one.number}/overview`,
        `incidents/${one.incident}/people`,
        `incidents/${one.incident}/law`,
      ])
        assert.equal((await page.goto(`/${lang}/${path}`))?.status(), 404, `${path}: the hour gives one page`)
      await page.goto(`/${lang}/cases/in-danger/${one.number}`)
      await page.getByRole('button', { name: t('danger.end') }).click()
      await page.waitForURL(/in-danger$/)
      assert.equal((await page.goto(`/${lang}/cases/in-danger/${one.number}`))?.status(), 404, 'ended early')
    })
    await as(chief, lang, async page => {
      await page.goto(`/${lang}/inbox`)
      await arrive(page, () => page.locator('main a[href$="/cases/in-danger"]').click())
      await clean(page, `to be judged ${lang}`)
      const card = page.locator('.ar-link-card', { hasText: one.number })
      says('есікті сындырып', await card.innerText())
      await arrive(page, () => card.locator('a[href*="/reviews/"]').click())
      await page.getByRole('button', { name: t('danger.judge.do') }).click()
      await page.locator('.govuk-error-summary').waitFor()
      await clean(page, `judging refused ${lang}`)
      await page.locator('input[name="verdict"][value="justified"]').check()
      await page.locator('textarea[name="words"]').fill('Есік шынымен сындырылған, отбасы аман қалды.')
      await page.getByRole('button', { name: t('danger.judge.do') }).click()
      await page.waitForURL(/in-danger#opening/)
      says(t('danger.verdict.justified'), await card.innerText())
      await page.goto(`/${lang}/cases/${one.number}/opened`)
      says(`61 police-unit ${lang}`, await main(page))
      await clean(page, `who opened ${lang}`)
    })
    await as(administrator, lang, async page => {
      await page.goto(`/${lang}/admin/opened`)
      await page.locator('main input[name="number"]').fill(one.number)
      await page.keyboard.press('Enter')
      await page.waitForURL(/number=/)
      const text = await main(page)
      says('Алыстағы Қызметкер', text)
      assert.doesNotMatch(text, /Айсұлу|Болат|сындырып/)
      await clean(page, `who opened, for the administrator ${lang}`)
      for (const path of [
        `cases/${one.number}/overview`,
        `cases/in-danger/${one.number}`,
        `incidents/${one.incident}/people`,
      ])
        assert.ok([403, 404].includes((await page.goto(`/${lang}/${path}`))?.status() ?? 0), `${path} stays closed`)
    })
  })
}

test('when the week has ended its head signs it on a telephone, after saying of each row what it was', async () => {
  const t = speaker('kk')
  try {
    await plant.moveClock(base + 7 * 86_400)
    await as(head, 'kk', async page => {
      await page.goto('/kk/week')
      await arrive(page, () => page.getByRole('link', { name: t('week.before') }).click())
      assert.ok((await main(page)).includes('Қызық Оператор'))
      await page.getByRole('button', { name: t('week.sign') }).click()
      await page.locator('.govuk-error-summary').waitFor()
      await clean(page, 'week with rows left')
      for (const mark of await page.locator('select[name^="mark-"]').all()) await mark.selectOption('explained')
      await clean(page, 'week to be signed')
      await arrive(page, () => page.getByRole('button', { name: t('week.sign') }).click())
      assert.equal(await page.getByRole('button', { name: t('week.sign') }).count(), 0)
      await clean(page, 'week signed')
    })
  } finally {
    await plant.moveClock(base)
  }
})
