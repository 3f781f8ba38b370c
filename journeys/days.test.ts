// The day of those who come in later, in a real browser: a health worker tells of an injury by keys and a hospital by FHIR (S17), the prosecutor's lists lead to their rows and an instruction is
// given and answered. Three languages, phone and desk widths, each page looked at by axe; the health worker's page also without JavaScript.
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { verifyReceipt } from '../src/post/receipt.ts'
import { makeApp } from '../src/server.ts'
import type { Lang } from '../src/words/say.ts'
import { arrive, axe, screenshot, withPage, type PageOptions } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { plantHelper, plantHouse } from '../test/houses.ts'
import { allLanguages, makeWorld, type Person } from '../test/world.ts'

const world = await makeWorld(await testDatabase(), { settings: { idleMinutes: 10_000_000 } })
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
await plant.moveClock(Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000))
const app = await makeApp(services, { log: line => console.error(line) })
const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
closeBeforeDrop(() => app.close())
const abai = await plant.region(10)
const clinic = await plantHouse(world, 'health', 10)
await admin.query('update agencies set police_unit_id = $2 where id = $1', [clinic, abai.unit])
const nurse = await plantHelper(world, clinic, 'health-worker')
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-duty')
const prosecutor = await world.person(abai, 'prosecutor')
const hospital = `token-${randomUUID()}`
await admin.query(
  `insert into api_clients (id, agency_id, token_hash, roles, label, created_at) values ($1, $2, $3, '{api-sender}', 'test', now())`,
  [randomUUID(), clinic, createHash('sha256').update(hospital).digest()],
)

async function as(who: Person, options: PageOptions, act: (page: Page) => Promise<void>): Promise<void> {
  await withPage({ origin, height: 768, ...options }, async (page: Page, context: BrowserContext) => {
    const [name = '', value = ''] = who.cookie.split('=')
    await context.addCookies([{ name, value, url: origin }])
    await act(page)
  })
}
async function clean(page: Page, where: string, scripts = true): Promise<void> {
  await page.waitForLoadState('load')
  if (scripts) {
    assert.deepEqual(await axe(page), [], `axe on ${where}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
  }
  if (process.env['SCREENSHOTS']) await screenshot(page, `days-${where.replaceAll(' ', '-')}`)
}
const press = (page: Page) => arrive(page, () => page.locator('main form button[type="submit"]').first().click())

for (const lang of allLanguages)
  test(`${lang}: a nurse tells of an injury on one page of at most two screens more, and gets a number for the record`, async () => {
    await as(nurse, { lang, width: 1366 }, async page => {
      await page.goto(`/${lang}/notices`)
      await arrive(page, () => page.locator('main a[href$="/notices/injuries"]').click())
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      assert.ok(height <= 3 * 768, `the page is ${height} px high`)
      await page.locator('input[name="age"]').fill('200')
      await page.locator('input[name="code"]').fill('A00')
      await page.locator('textarea[name="words"]').fill('Сынақ: үйде ұрғанын айтады.')
      await press(page)
      await clean(page, `injury page refused ${lang}`)
      assert.equal(await page.locator('input[name="code"]').inputValue(), 'A00')
      await page.locator('input[name="age"]').fill('31')
      await page.locator('input[name="code"]').fill('Y07.0')
      await page.locator('select[name="injury-1"]').selectOption('bruise')
      await page.locator('select[name="part-1"]').selectOption('head')
      await page.locator('input[name="danger"][value="no"]').check()
      await press(page)
      await page.waitForURL(/receipt/)
      assert.match((await page.locator('main').textContent()) ?? '', /N-26-\d{7}/)
      await clean(page, `injury receipt ${lang}`)
    })
  })

/** Tabs on until the focus stands on a field of this name, or on the button that sends. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const el = document.activeElement
      return el?.getAttribute('name') ?? (el?.matches('main form button[type="submit"]') ? 'send' : undefined)
    })
    if (at === wanted) return
  }
  assert.fail(`${wanted} cannot be reached by keyboard`)
}
const widths = { kk: 360, ru: 1280, en: 360 } as const

for (const lang of allLanguages)
  test(`${lang}: by keys alone a nurse sends the seven fields, a hospital sends the same by FHIR: the police read one shape, and each has a receipt`, async () => {
    const words = { kk: 'Үйде ұрғанын айтады.', ru: 'Говорит, что били дома.', en: 'Says it was at home.' }[lang]
    let byPage = ''
    await as(nurse, { lang, width: widths[lang] }, async page => {
      await page.goto(`/${lang}/notices/injuries`)
      await tabTo(page, 'name')
      await page.keyboard.insertText('Айсұлу Сынақова')
      await tabTo(page, 'age')
      await page.keyboard.type('9')
      const choose = async (name: string, value: string) => {
        await tabTo(page, name)
        const field = page.locator(`select[name="${name}"]`)
        for (let i = 0; i < 40 && (await field.inputValue()) !== value; i++) await page.keyboard.press('ArrowDown')
        assert.equal(await field.inputValue(), value)
      }
      await choose('sex', 'female')
      await choose('injury-1', 'bruise')
      await choose('part-1', 'head')
      await tabTo(page, 'code')
      await page.keyboard.type('T74.1')
      await tabTo(page, 'relation')
      const relation = page.locator('select[name="relation"]')
      // The list begins at "not known", which is its last.
      for (let i = 0; i < 40 && (await relation.inputValue()) !== 'step-parent'; i++)
        await page.keyboard.press('ArrowUp')
      await tabTo(page, 'danger')
      await page.keyboard.press('Space')
      await tabTo(page, 'words')
      await page.keyboard.insertText(words)
      await clean(page, `injury page by keys ${lang}`)
      await tabTo(page, 'send')
      await page.keyboard.press('Enter')
      await page.waitForURL(/receipt/)
      byPage = /N-26-\d{7}-./.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
      assert.ok(await page.locator('main a[href$="/receipt.pdf"]').isVisible(), 'a receipt to keep')
      await clean(page, `injury receipt by keys ${lang}`)
    })
    const answer = await byFhir(lang, words, 'T74.1')
    assert.equal(answer.status, 201)
    const task = (await answer.json()) as {
      identifier: { value: string }[]
      output: { type: { text: string }; valueString: string }[]
    }
    const told = task.identifier[0]?.value ?? ''
    const receipt = task.output.find(one => one.type.text === 'receipt')?.valueString ?? ''
    assert.equal(verifyReceipt(JSON.parse(receipt), [services.receiptKey]), 'valid')
    assert.ok(receipt.includes(told))
    await as(officer, { lang, width: widths[lang] }, async page => {
      const read = async (number: string) => {
        await page.goto(`/${lang}/inbox/${number}`)
        await clean(page, `a notice of health ${lang}`)
        const rows = await page.locator('.ar-split__read').innerText()
        assert.ok(rows.includes(words) && rows.includes('Айсұлу Сынақова'), rows)
        return rows
      }
      assert.equal(await read(told), await read(byPage), 'one shape, whichever way it came')
    })
  })

test('a wrong code by FHIR is answered with an OperationOutcome that names the field, and no notice is made', async () => {
  const count = async () => (await admin.query('select from notices')).rowCount
  const before = await count()
  const answer = await byFhir('kk', 'Үйде ұрғанын айтады.', 'ҚҰПИЯ')
  assert.equal(answer.status, 400)
  const outcome = (await answer.json()) as { resourceType: string; issue: { code: string; expression: string[] }[] }
  assert.equal(outcome.resourceType, 'OperationOutcome')
  assert.deepEqual(
    outcome.issue.map(i => [i.code, i.expression[0]]),
    [['code-invalid', 'QuestionnaireResponse.item[3].answer[0]']],
  )
  assert.equal(await count(), before)
})

/** What a hospital's own system sends in place of the page. */
async function byFhir(language: Lang, words: string, code: string): Promise<Response> {
  const body = {
    resourceType: 'QuestionnaireResponse',
    language,
    status: 'completed',
    identifier: { system: 'urn:hospital', value: randomUUID() },
    item: [
      { linkId: 'name', answer: [{ valueString: 'Айсұлу Сынақова' }] },
      { linkId: 'age', answer: [{ valueInteger: 9 }] },
      { linkId: 'sex', answer: [{ valueCoding: { code: 'female' } }] },
      { linkId: 'injuries', answer: [{ valueCoding: { code: 'bruise/head' } }, { valueCoding: { code } }] },
      { linkId: 'relation', answer: [{ valueCoding: { code: 'step-parent' } }] },
      { linkId: 'danger', answer: [{ valueBoolean: true }] },
      { linkId: 'words', answer: [{ valueString: words }] },
    ],
  }
  return fetch(`${origin}/api/fhir/R4/QuestionnaireResponse`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hospital}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify(body),
  })
}

test('without JavaScript and on a phone the same page is sent all the same', async () => {
  await as(nurse, { lang: 'kk', width: 360 }, async page => {
    await page.goto('/kk/notices/injuries')
    await clean(page, 'injury page phone')
  })
  await as(nurse, { lang: 'kk', width: 360, javaScript: false }, async page => {
    await page.goto('/kk/notices/injuries')
    await page.locator('input[name="age"]').fill('8')
    await page.locator('select[name="injury-1"]').selectOption('none-seen')
    await page.locator('input[name="danger"][value="yes"]').check()
    await page.locator('textarea[name="words"]').fill('Сынақ: қорқып тұр.')
    await press(page)
    await page.waitForURL(/receipt/)
  })
})

for (const [lang, width] of [
  ['kk', 1280],
  ['ru', 360],
  ['en', 1280],
] as const)
  test(`${lang}, ${width} px: the prosecutor’s day leads to rows in one press, an instruction is given and its answer read`, async () => {
    const { reply } = await world.file(deputy)
    let number = ''
    await as(prosecutor, { lang, width }, async page => {
      await page.goto(`/${lang}/`)
      await clean(page, `prosecutor first page ${lang}`)
      await page.goto(`/${lang}/oversight/units`)
      await clean(page, `units ${lang}`)
      await page.goto(`/${lang}/oversight/first-page`)
      await arrive(page, () => page.locator('main a[href*="view=unacknowledged"]').first().click())
      await clean(page, `unacknowledged ${lang}`)
      await arrive(page, () => page.locator('main a', { hasText: reply.number }).first().click())
      await page.goto(page.url().replace(/\/law$/, '/notice'))
      await page.locator('main a[href*="/instructions/about/"]').click()
      await press(page)
      await clean(page, `instruction refused ${lang}`)
      await page.locator('textarea[name="text"]').fill('Баланың қауіпсіздігін бүгін тексеріңіз.')
      for (const [part, value] of [
        ['day', '12'],
        ['month', '6'],
        ['year', '2026'],
      ] as const)
        await page.locator(`input[name="by-${part}"]`).fill(value)
      await press(page)
      await page.waitForURL(/done=given/)
      await clean(page, `instruction ${lang}`)
      number = /D-26-\d{7}-./.exec(page.url())?.[0] ?? ''
    })
    await as(officer, { lang, width }, async page => {
      await page.goto(`/${lang}/inbox`)
      await page.locator('main a[href$="/instructions"]').click()
      await page.locator('main a', { hasText: number }).click()
      await page.locator('textarea[name="reply"]').fill('Тексерілді: бала әжесінде, қауіп жоқ.')
      await press(page)
      await page.waitForURL(/done=answered/)
      await clean(page, `instruction answered ${lang}`)
    })
    await as(prosecutor, { lang, width }, async page => {
      await page.goto(`/${lang}/instructions?view=answered`)
      await clean(page, `instructions answered ${lang}`)
      await arrive(page, () => page.locator('main a', { hasText: number }).click())
      assert.match((await page.locator('main').textContent()) ?? '', /әжесінде/)
    })
  })
