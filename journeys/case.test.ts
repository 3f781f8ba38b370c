// A family's case in a real browser: the case is there when the notice is registered, a centre refuses, another says nothing and it climbs; a centre plans,
// notes a session that nobody else reads, gives paper or none, and ends the help by two. Three languages, 360 and 1280 px, axe on every page, once by keyboard.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { startSweeper } from '../src/duties/jobs.ts'
import { acknowledgeNotice, registerNotice } from '../src/notices/desk/actions.ts'
import { noticeProgress } from '../src/notices/progress/actions.ts'
import { caseProgress } from '../src/cases/actions.ts'
import { readReferral, recordReferralStep, referralProgress, requestReferral } from '../src/referrals/actions.ts'
import { makeApp } from '../src/server.ts'
import { catalogue, type MessageKey } from '../src/words/catalogue.ts'
import { arrive, axe, screenshot, withPage, type PageOptions } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { plantHelper, plantHouse } from '../test/houses.ts'
import { allLanguages, makeWorld, type Person } from '../test/world.ts'

const world = await makeWorld(await testDatabase(), { settings: { idleMinutes: 10_000_000 } })
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
// The law of the day decides what may be told, so the day is fixed.
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const app = await makeApp(services, { log: line => console.error(line) })
const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
closeBeforeDrop(() => app.close())
const abai = await plant.region(10)
const akimat = await plantHouse(world, 'akimat', 10)
const centre = await plantHouse(world, 'centre', 10, akimat, 'A')
const second = await plantHouse(world, 'centre', 10, akimat, 'B')
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const commissioner = await world.person(abai, 'commissioner')
const worker = await plantHelper(world, centre, 'centre-worker')
const psychologist = await plantHelper(world, centre, 'psychologist')
const head = await plantHelper(world, centre, 'centre-head')
const department = await plantHelper(world, akimat, 'social-department')
const sweeper = await startSweeper(services, {
  pollMs: 600_000,
  subjects: { notice: noticeProgress, referral: referralProgress, case: caseProgress },
})
closeBeforeDrop(() => sweeper.stop())
const widths = { kk: 360, ru: 1280, en: 360 } as const

async function as(who: Person, options: PageOptions, act: (page: Page) => Promise<void>): Promise<void> {
  await withPage({ origin, height: 800, ...options }, async (page: Page, context: BrowserContext) => {
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
  if (process.env['SCREENSHOTS']) await screenshot(page, `case-${where.replaceAll(' ', '-')}`)
}
const main = (page: Page) => page.locator('main').innerText()
/** Registered by the desk, as every notice is: the case is there by itself. */
async function registered(): Promise<{ incident: string; number: string; victim: string }> {
  const { reply, noticeId } = await world.file(deputy, { occurred: { from: '2026-06-09' } })
  await acknowledgeNotice(services, inspector.actor, reply.number)
  await registerNotice(services, inspector.actor, reply.number, 2, {
    registration: '1234',
    assignee: inspector.actor.id,
    firstStep: 'spoke-to-sender',
    note: '',
  })
  const { rows } = await admin.query<{ incident: string; number: string; victim: string }>(
    `select i.number as incident, c.number, p.sighting_id as victim from notices n join incidents i on i.id = n.incident_id join case_incidents m on m.incident_id = i.id
     join cases c on c.id = m.case_id join participations p on p.incident_id = i.id and p.role = 'victim' where n.id = $1`,
    [noticeId],
  )
  assert.ok(rows[0], 'the case opened itself')
  return rows[0]
}
async function referred(victim: string, incident: string): Promise<string> {
  const number = await requestReferral(services, inspector.actor, incident, {
    service: 'social',
    about: victim,
    receiver: centre,
    persons: 1,
    basis: 'consent',
    scope: ['name', 'birth'],
    until: '2026-12-10',
    needs: 'Психологиялық көмек керек',
  })
  for (const kind of ['received', 'accepted', 'started'] as const) {
    const { row } = await readReferral(services, worker.actor, number)
    await recordReferralStep(services, worker.actor, number, row.version, { kind })
  }
  return number
}
const button = (page: Page, field: string) => page.locator(field).locator('xpath=ancestor::form').locator('button')

for (const lang of allLanguages) {
  const options = { lang, width: widths[lang] }
  /** What the page says for this key, up to its first value or bracket. */
  const says = (key: MessageKey) => {
    const words = catalogue[key][lang]
    if (typeof words !== 'string') throw new Error(`${key} has more than one form`)
    return new RegExp(words.split(/[{(]/)[0] ?? '')
  }

  test(`${lang}: a case opened itself; a centre refuses, another is offered, says nothing, and it climbs to the Commissioner`, async () => {
    const { number, incident } = await registered()
    let referral = ''
    let again = ''
    await as(inspector, options, async page => {
      await page.goto(`/${lang}/cases/${number}/overview`)
      await clean(page, `${lang} overview`)
      assert.ok((await page.locator('.ar-step').nth(1).locator('li').count()) <= 3, 'three things due, not more')
      for (const tab of ['people', 'risk', 'plan'] as const) {
        await page.goto(`/${lang}/cases/${number}/${tab}`)
        await clean(page, `${lang} ${tab}`)
      }
      await page.goto(`/${lang}/cases/${number}/referrals`)
      await clean(page, `${lang} referrals empty`)
      await page.locator(`main a[href$="/incidents/${incident}/referrals/new"]`).click()
      await page.locator('main a[href$="service=social"]').click()
      await page.locator(`input[name="receiver"][value="${centre}"]`).check()
      await page.locator('input[name="basis"][value="hardship"]').check()
      await page.locator('textarea[name="needs"]').fill('Баласымен бірге психологиялық көмек керек.')
      await page.locator('main form button[type="submit"]').first().click()
      await page.waitForURL(/done=requested/)
      referral = /referrals\/(R-[^?]+)/.exec(page.url())?.[1] ?? ''
    })
    const { row } = await readReferral(services, worker.actor, referral)
    await recordReferralStep(services, worker.actor, referral, row.version, { kind: 'received' })
    await recordReferralStep(services, worker.actor, referral, row.version + 1, {
      kind: 'rejected',
      reason: 'no-place',
    })
    await as(inspector, options, async page => {
      await page.goto(`/${lang}/cases/${number}/referrals`)
      await clean(page, `${lang} referrals refused`)
      await page.locator('main a', { hasText: referral }).click()
      await page.locator(`input[name="receiver"][value="${second}"]`).check()
      await page.locator('input[name="receiver"]').first().locator('xpath=ancestor::form').locator('button').click()
      await page.waitForURL(/done=requested/)
      again = /referrals\/(R-[^?]+)/.exec(page.url())?.[1] ?? ''
    })
    try {
      for (const hours of [25, 50]) {
        await plant.moveClock(base + hours * 3600)
        await sweeper.sweepOnce()
        await sweeper.sweepOnce()
        await as(hours === 25 ? department : commissioner, options, async page => {
          await page.goto(`/${lang}/referrals`)
          await arrive(page, () => page.locator('main a', { hasText: again }).click())
          await clean(page, `${lang} climbed ${hours}`)
          assert.match(await main(page), says('referrals.escalated'))
          assert.doesNotMatch(await main(page), /Айсұлу/, 'who oversees reads no name')
        })
      }
      const { rows } = await admin.query<{ levels: string }>(
        `select string_agg(d.level::text, ',' order by d.level) as levels from duties d join referrals r on r.id = d.subject_id where r.number = $1 and d.rule = 'referral.receive'`,
        [again],
      )
      assert.equal(rows[0]?.levels, '0,1,2', 'once each')
    } finally {
      await plant.moveClock(base)
    }
  })

  test(`${lang}: the Commissioner recommends, the centre answers and carries out, and it is followed to “verified”`, async () => {
    const { incident, victim } = await registered()
    const referral = await referred(victim, incident)
    let address = ''
    const fill = async (page: Page, kind: string | undefined, text: string | undefined, isDated = false) => {
      if (kind !== undefined) {
        await page.goto(address)
        await page.locator(`input[name="kind"][value="${kind}"]`).check()
      }
      if (text !== undefined) await page.locator('textarea[name="text"]').fill(text)
      if (isDated)
        for (const [part, value] of [
          ['day', '20'],
          ['month', '6'],
          ['year', '2026'],
        ] as const)
          await page.locator(`input[name="by-${part}"]`).fill(value)
      await page.locator('main form button[type="submit"]').last().click()
      await page.waitForURL(/done=/)
    }
    await as(commissioner, options, async page => {
      await page.goto(`/${lang}/referrals/${referral}`)
      await arrive(page, () => page.locator('main a[href*="/recommendations/about/"]').click())
      await clean(page, `${lang} recommendation`)
      await fill(page, undefined, 'Кезекті қайта қарап, отбасыға орын табыңыз.', true)
      address = new URL(page.url()).pathname
    })
    await as(worker, options, async page => {
      await fill(page, 'acknowledged', undefined)
      await clean(page, `${lang} recommendation acknowledged`)
      await fill(page, 'accepted', 'Кезекті қайта қараймыз.', true)
      await fill(page, 'carried-out', 'Кезек қайта қаралды, отбасыға орын берілді.')
      await clean(page, `${lang} recommendation carried out`)
    })
    await as(commissioner, options, async page => {
      await fill(page, 'verified', undefined)
      assert.match(await main(page), says('recommendation.state.verified'))
      await clean(page, `${lang} recommendation verified`)
    })
  })

  test(`${lang}: a centre plans, a psychologist’s words stay hers, paper comes in the client’s language, help ends by two and not while a review is overdue`, async () => {
    const { number, incident, victim } = await registered()
    const referral = await referred(victim, incident)
    const file = `/${lang}/referrals/${referral}/help`
    await as(psychologist, options, async page => {
      await page.goto(file)
      await page.locator('summary', { hasText: says('help.session.add') }).click()
      await page.locator('textarea[name="note"]').fill('Түнде қорқып оянады.')
      await arrive(page, () => button(page, 'textarea[name="note"]').click())
      await page.locator('a[href*="/sessions/"]').waitFor()
    })
    await as(worker, options, async page => {
      await page.goto(file)
      assert.doesNotMatch(await page.content(), /қорқып/)
      await page.locator('summary', { hasText: says('help.plan.add') }).click()
      await page.locator('input[name="goal"]').fill('Құжат')
      await page.locator('input[name="what"]').fill('Жаңа куәлік алу')
      await arrive(page, () => button(page, 'input[name="what"]').click())
      await page.locator('a[href$="/plan.pdf"]').waitFor()
      await page.locator('summary', { hasText: says('family.lang.change') }).click()
      await clean(page, `${lang} family file`)
      await page.locator('input[name="lang"][value="ru"]').check()
      await arrive(page, () => button(page, 'input[name="lang"][value="ru"]').click())
      const refused = await page.goto(`${file}/plan.pdf`)
      assert.equal(refused?.status(), 409)
      await clean(page, `${lang} no paper yet`)
      await page.goto(`${file}/safety`)
      await page.locator('textarea[name="places"]').fill('Апамның үйі')
      await page.locator('input[name="paper"][value="yes"]').check()
      await clean(page, `${lang} safety plan`)
      await arrive(page, () => button(page, 'textarea[name="places"]').click())
      await page.locator('a[href$="/notes.pdf"]').waitFor()
      const paper = await page.request.get(`${origin}${file}/plan.pdf`)
      assert.deepEqual([paper.status(), paper.headers()['content-type']], [200, 'application/pdf'])
    })
    for (const who of [inspector, head])
      await as(who, options, async page => {
        await page.goto(who === inspector ? `/${lang}/cases/${number}/plan` : file)
        await clean(page, `${lang} plan seen by ${who === inspector ? 'police' : 'head'}`)
        assert.match(await main(page), says('help.session.held'))
        assert.doesNotMatch(await page.content(), /қорқып/)
        if (who === inspector) assert.doesNotMatch(await page.content(), /Жаңа куәлік/)
      })
    try {
      await plant.moveClock(base + 15 * 86_400)
      await as(worker, options, async page => {
        await page.goto(`/${lang}/referrals`)
        assert.match(await page.locator('#today').locator('xpath=..').innerText(), new RegExp(referral))
        await page.goto(`/${lang}/referrals/${referral}`)
        await clean(page, `${lang} barred`)
        assert.match(await main(page), says('family.barrier.review-overdue'))
        assert.equal(await page.locator('select#closing-asked-outcome').count(), 0, 'ending is not offered')
        await page.goto(file)
        await page
          .locator('summary', {
            hasText: says('family.review.add'),
          })
          .click()
        await page.locator('textarea[name="found"]').fill('Үйі тыныш, бала мектепте.')
        await arrive(page, () => button(page, 'textarea[name="found"]').click())
        await page.goto(`/${lang}/referrals/${referral}`)
        await page
          .locator('summary', {
            hasText: says('referrals.step.closing-asked'),
          })
          .click()
        await page.locator('select#closing-asked-outcome').selectOption('helped')
        await button(page, 'select#closing-asked-outcome').click()
        await page.waitForURL(/done=recorded/)
        await clean(page, `${lang} end asked`)
      })
      await as(head, options, async page => {
        await page.goto(`/${lang}/referrals/${referral}`)
        await clean(page, `${lang} end to approve`)
        await page
          .locator('main button', {
            hasText: says('family.closing.approve'),
          })
          .click()
        await page.waitForURL(/done=recorded/)
        assert.match(await main(page), says('referrals.state.completed'))
      })
    } finally {
      await plant.moveClock(base)
    }
  })
}

test('a family that came by itself gets its file, on a telephone and without JavaScript; a missing answer keeps what was typed', async () => {
  await as(worker, { lang: 'kk', width: 360, javaScript: false }, async page => {
    await page.goto('/kk/referrals/family')
    await page.locator('input[name="name"]').fill('Сынақова Мысал')
    await page.locator('main form button[type="submit"]').click()
    await page.locator('.govuk-error-summary').waitFor()
    assert.equal(await page.locator('input[name="name"]').inputValue(), 'Сынақова Мысал')
    await page.locator('input[name="age"]').fill('31')
    await page.locator('input[name="sex"][value="female"]').check()
    await page.locator('input[name="children"]').fill('3, 9')
    await page.locator('input[name="lang"][value="kk"]').check()
    for (const [part, value] of [
      ['day', '10'],
      ['month', '12'],
      ['year', '2026'],
    ] as const)
      await page.locator(`input[name="until-${part}"]`).fill(value)
    await page.locator('textarea[name="needs"]').fill('Психолог пен заңгер керек.')
    await page.locator('main form button[type="submit"]').click()
    await page.waitForURL(/done=recorded/)
    assert.ok((await main(page)).includes(catalogue['referrals.self'].kk))
  })
  await as(worker, { lang: 'kk', width: 360 }, async page => {
    await page.goto('/kk/referrals/family')
    await clean(page, 'kk family at the door')
  })
})

test('by keyboard alone: from the overview to the people who live together, to the risk, and judged', async () => {
  const { number } = await registered()
  await as(inspector, { lang: 'kk', width: 1280 }, async page => {
    const reach = async (wanted: string) => {
      for (let i = 0; i < 80; i++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(selector => document.activeElement?.matches(selector) === true, wanted)) return
      }
      assert.fail(`${wanted} is not reached by Tab`)
    }
    await page.goto(`/kk/cases/${number}/overview`)
    await reach(`a[href$="/cases/${number}/people"]`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/people$/)
    assert.ok(
      (await page.locator('main ul[aria-labelledby="homes"] > li > ul > li').count()) > 0,
      'a list within a list',
    )
    await reach(`a[href$="/cases/${number}/risk"]`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/risk$/)
    await reach(`a[href$="/steps/assessed"]`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/steps\/assessed$/)
    await reach('input[name="risk"]')
    await page.keyboard.press('Space')
    await reach('input[name="child"]')
    await page.keyboard.press('Space')
    await reach('main form button[type="submit"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=recorded/)
    assert.ok((await main(page)).includes(catalogue['case.risk.high'].kk))
  })
})
