// What the law gives to the prosecutor, in a real browser: a case whose complaint was withdrawn waits for a decision, and a decision of the police is
// returned to work. Two languages, 360 and 1280 px; each page is looked at by axe.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { desk, disposeNotice, registerNotice } from '../src/notices/desk/actions.ts'
import { acknowledgeNotice, readNotice } from '../src/notices/desk/actions.ts'
import { readIncident, stateFact } from '../src/incidents/actions.ts'
import { scribedFrom, type StatedFact } from '../src/incidents/contract.ts'
import { factOf, type FactKey } from '../src/law/facts.ts'
import { makeApp } from '../src/server.ts'
import { arrive, axe, withPage } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { makeWorld, type Person } from '../test/world.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: line => console.error(line) })
const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-duty')
const prosecutor = await world.person(abai, 'prosecutor')

async function signedIn(who: Person, context: BrowserContext): Promise<void> {
  const [name = '', value = ''] = who.cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
}
async function clean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
async function registered(): Promise<{ notice: string; number: string; id: string }> {
  const { reply } = await world.file(deputy)
  await acknowledgeNotice(services, officer.actor, reply.number)
  const given = { registration: '77', assignee: officer.actor.id, firstStep: 'none-yet', note: '' } as const
  await registerNotice(services, officer.actor, reply.number, 2, given)
  const { rows } = await admin.query<{ number: string; id: string }>(
    'select i.number, i.id from incidents i join notices n on n.incident_id = i.id where n.number = $1',
    [reply.number],
  )
  return { notice: reply.number, number: rows[0]?.number ?? '', id: rows[0]?.id ?? '' }
}
async function state(number: string, key: StatedFact['key'], answer: string): Promise<void> {
  const { rows } = (await readIncident(services, officer.actor, number, desk)).ground
  const source = (Object.keys(scribedFrom) as StatedFact['source'][]).find(s => factOf(key as FactKey).by.includes(s))
  assert.ok(source)
  const document = scribedFrom[source] === 'document' ? '1-1' : ''
  await stateFact(services, officer.actor, number, rows.length, { key, answer, source, document }, desk)
}
const none =
  'helpless dependent pregnant abducted hooligan hatred dutyOfVictim emergency gain hire organs death suffering cc12Repetition specialCruelty mockery aimOfTorment systematicCourse admAgainWithinYear knewMinor'

for (const lang of ['kk', 'ru'] as const) {
  for (const width of [360, 1280]) {
    test(`${lang}, ${width} px: a withdrawn complaint starts the prosecutor’s clock, and the decision ends it`, async () => {
      const { number, id } = await registered()
      const facts: [string, string][] = [
        ['deed', 'violence'],
        ['intent', 'on-purpose'],
        ['pain', 'yes'],
        ['harm', 'none'],
        ['offenderAge', 'adult'],
        ['victimAge', 'adult'],
        ['victims', 'one'],
        ['group', 'alone'],
        ...none.split(' ').map((key): [string, string] => [key, 'no']),
      ]
      for (const [key, answer] of facts) await state(number, key as StatedFact['key'], answer)
      await withPage({ origin, lang, width, height: 800 }, async (page, context) => {
        await signedIn(officer, context)
        await page.goto(`/${lang}/incidents/${number}/law`)
        await page.locator('input[name="complaint"][value="withdrawn"]').check()
        await page.locator('form[action$="/complaint"] button[type="submit"]').click()
        await page.waitForURL(/done=complaint/)
        await clean(page, 'law tab after a withdrawal')
      })
      assert.ok(await services.db.look(officer.actor, tx => desk.decideBy(tx, id)))
      await withPage({ origin, lang, width, height: 800 }, async (page, context) => {
        await signedIn(prosecutor, context)
        await page.goto(`/${lang}/oversight/list?view=undecided`)
        await clean(page, 'list of undecided cases')
        await arrive(page, () => page.locator(`main a[href*="${number}"]`).first().click())
        await page.locator('input[name="decision"][value="took-up"]').check()
        await page.locator('input[name="document"]').fill('5-9')
        await clean(page, 'law tab with the decision')
        await page.locator('form[action$="/decision"] button[type="submit"]').click()
        await page.waitForURL(/done=decided/)
      })
      assert.equal(await services.db.look(officer.actor, tx => desk.decideBy(tx, id)), undefined)
    })

    test(`${lang}, ${width} px: a decision of the police is returned to work with a reason`, async () => {
      const { notice, number } = await registered()
      const { version } = await readNotice(services, officer.actor, number)
      const passed = { disposition: 'passed-on', body: 'education', reference: '', note: '' } as const
      await disposeNotice(services, officer.actor, notice, version, passed)
      await withPage({ origin, lang, width, height: 800 }, async (page, context) => {
        await signedIn(prosecutor, context)
        await page.goto(`/${lang}/oversight/reviews`)
        await clean(page, 'list of decisions')
        await arrive(page, () => page.locator('main a', { hasText: notice }).click())
        await page.locator('input[name="answer"][value="returned"]').check()
        await page.locator('textarea[name="reason"]').fill('Баланың түсініктемесі алынбаған, қайта тексеріңіз.')
        await clean(page, 'one decision')
        await page.locator('main form button[type="submit"]').click()
        await page.waitForURL(/done=returned/)
        await clean(page, 'list after a return')
      })
    })
  }
}
