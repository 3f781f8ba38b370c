// S10 and S11 in a real browser: one deed on three days of the law, each answer with its article, version and mark, the same on paper; a change tried on a copy;
// and a complaint withdrawn or never made, which closes nothing: in a public prosecution the case goes on, in a private-public one the page asks what would change
// that and the prosecutor decides in three days; and where reconciliation is open and where it is barred. Three languages, 360 and 1280 px, axe at each state.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { caseProgress, recordCaseStep } from '../src/cases/actions.ts'
import { startSweeper } from '../src/duties/jobs.ts'
import { readIncident, stateFact } from '../src/incidents/actions.ts'
import { scribedFrom, type ScribeSource } from '../src/incidents/contract.ts'
import { nothingWorse } from '../src/law/acts/example-facts.ts'
import { claims as lawClaims } from '../src/law/claims.ts'
import type { ClaimId } from '../src/law/form.ts'
import { factOf, type FactKey, type Role } from '../src/law/facts.ts'
import { takeBreach } from '../src/notices/breach.ts'
import { acknowledgeNotice, desk, disposeNotice, readNotice, registerNotice } from '../src/notices/desk/actions.ts'
import { noticeProgress } from '../src/notices/progress/actions.ts'
import { issueOrder, readOrder, readOrderForm, recordStep } from '../src/orders/actions.ts'
import { makeApp } from '../src/server.ts'
import { speaker } from '../src/words/catalogue.ts'
import type { Lang } from '../src/words/say.ts'
import { arrive, axe, screenshot, withPage } from '../test/chromium.ts'
import { closeBeforeDrop, testDatabase } from '../test/cluster.ts'
import { allLanguages, makeWorld, type Person } from '../test/world.ts'

const world = await makeWorld(await testDatabase(), { settings: { idleMinutes: 10_000_000 } })
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const app = await makeApp(services, { log: line => console.error(line) })
const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
closeBeforeDrop(() => app.close())
const sweeper = await startSweeper(services, {
  pollMs: 600_000,
  subjects: { notice: noticeProgress, case: caseProgress },
})
closeBeforeDrop(() => sweeper.stop())
const abai = await plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-inspector')
const prosecutor = await world.person(abai, 'prosecutor')
const commissioner = await world.person(abai, 'commissioner')
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
  // The strip that stays in sight on a phone lies over whatever is scrolled below it; at the end of the page it lies over nothing.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
  if (process.env['SCREENSHOTS']) await screenshot(page, `complaint-${where.replaceAll(' ', '-')}`)
}
const main = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
/** Every word that the page would print, folded or not; without forms and links, which are no use on paper. */
const said = (page: Page) =>
  page.evaluate(() => {
    const whole = document.querySelector('main')?.cloneNode(true) as HTMLElement
    for (const one of whole.querySelectorAll('.ar-noprint, form, script, .govuk-visually-hidden')) one.remove()
    return (whole.textContent ?? '').replaceAll(/\s+/g, ' ')
  })
/** A claim of the page by its title, with everything that stands beside it. */
const claimOn = (page: Page, claim: ClaimId, lang: Lang) => {
  const title = lawClaims.find(rule => rule.claim === claim)?.title[lang] ?? claim
  return page
    .locator('main li.ar-claim', { has: page.locator('strong', { hasText: new RegExp(`^${title}$`) }) })
    .first()
}
const saysOf = (claim: ClaimId, status: 'true' | 'false', lang: Lang) =>
  lawClaims.find(rule => rule.claim === claim)?.says[status][lang] ?? claim
/** An order against the man of the notice, handed over. */
async function orderInForce(number: string): Promise<string> {
  const { rows } = await admin.query<{ role: string; sighting: string }>(
    `select p.role, p.sighting_id as sighting from participations p join incidents i on i.id = p.incident_id where i.number = $1`,
    [number],
  )
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  const { version, now } = await readOrderForm(services, officer.actor, number)
  const given = {
    against: of('alleged-offender'),
    protects: of('victim'),
    bans: ['violence', 'contact'],
    circumstances: 'Туысы үйде ұрған, тағы ұрамын деп қорқытқан.',
    confirms: ['no-detention', 'sane'],
    post: 'district',
    place: 'Полиция бөлімі',
    issued: now,
  } as const
  const order = await issueOrder(
    services,
    officer.actor,
    number,
    version,
    { ...given, bans: [...given.bans], confirms: [...given.confirms] },
    desk,
  )
  const read = await readOrder(services, officer.actor, order)
  const served = { kind: 'served', happened: read.now, signed: 'signed', note: '' } as const
  await recordStep(services, officer.actor, order, read.order.version, served, { takeBreach, lang: 'kk' })
  return order
}
const inForce = { kk: /күшінде, аяқталуы/i, ru: /действует до/i, en: /in force until/i } as const
type Filed = { readonly notice: string; readonly number: string; readonly family: string }
/** A grown-up's notice of that day, registered: its case is there by itself. */
async function registered(on: string): Promise<Filed> {
  const { reply } = await world.file(deputy, {
    occurred: { from: on },
    suspect: { relation: 'relative', person: { name: 'Болат Сынақов', birth: { year: 1985 } } },
  })
  await acknowledgeNotice(services, officer.actor, reply.number)
  const given = { registration: '77', assignee: officer.actor.id, firstStep: 'none-yet', note: '' } as const
  await registerNotice(services, officer.actor, reply.number, 2, given)
  const { rows } = await admin.query<{ number: string; family: string }>(
    `select i.number, c.number as family from incidents i join notices n on n.incident_id = i.id join case_incidents m on m.incident_id = i.id
     join cases c on c.id = m.case_id where n.number = $1`,
    [reply.number],
  )
  assert.ok(rows[0], 'the case opened itself')
  return { notice: reply.number, ...rows[0] }
}
async function state(number: string, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, answer] of Object.entries(facts) as [FactKey, string][]) {
    const source = Object.keys(scribedFrom).find(s => factOf(key).by.includes(s as Role)) as ScribeSource
    const document = scribedFrom[source] === 'document' ? '17' : ''
    const { rows } = (await readIncident(services, officer.actor, number, desk)).ground
    await stateFact(services, officer.actor, number, rows.length, { key, answer, source, document }, desk)
  }
}
const irrespective = {
  kk: 'Іс жәбірленушінің шағымына қарамастан жүргізіледі.',
  ru: 'Дело ведётся независимо от жалобы потерпевшего.',
  en: 'The case goes on irrespective of the victim’s complaint.',
} as const
const settled = nothingWorse as Readonly<Record<string, string>>
const but = (...keys: string[]) => Object.fromEntries(Object.entries(settled).filter(([key]) => !keys.includes(key)))
async function record(page: Page, lang: Lang, number: string, what: 'withdrawn' | 'none'): Promise<void> {
  await page.goto(`/${lang}/incidents/${number}/law`)
  await page.locator(`input[name="complaint"][value="${what}"]`).check()
  await page.locator('form[action$="/complaint"] button[type="submit"]').click()
  await page.waitForURL(/done=complaint/)
}

for (const lang of allLanguages) {
  const t = speaker(lang)
  const goesOn = irrespective[lang]

  test(`${lang}: one deed on three days of the law: three articles, each with its version and mark, and the print says the same`, async () => {
    const answers: string[] = []
    for (const on of lang === 'kk' ? ['2024-06-03', '2024-11-19', '2026-05-22'] : ['2024-06-03', '2024-11-19']) {
      const { number } = await registered(on)
      await state(number, { ...settled, harm: 'light' })
      await as(prosecutor, lang, async page => {
        await page.goto(`/${lang}/incidents/${number}/law`)
        await clean(page, `law of ${on} ${lang}`)
        const text = await main(page)
        assert.match(text, on < '2024-06-16' ? /73-1/ : /108-1/, on)
        assert.ok((await page.locator('.ar-source').count()) > 0, 'beside each claim its citation')
        answers.push((await page.locator('.ar-finding').first().innerText()).replaceAll('\u00a0', ' '))
        if (on === '2024-11-19') {
          assert.ok(text.includes(t('incident.law.press')), 'the press stands beside the statute')
          const onScreen = await said(page)
          await page.locator('a[href$="/law?print=1"]').click()
          await page.waitForURL(/print=1/)
          assert.equal(await said(page), onScreen, 'on paper the same words, folded or not')
          assert.equal(await page.locator('main details:not([open])').count(), 0, 'and nothing of them folded away')
          await clean(page, `law printed ${lang}`)
        }
      })
    }
    assert.notEqual(answers[0], answers[1])
  })

  test(`${lang}: a complaint withdrawn in a public prosecution: the case goes on and says why, closing is barred, the risk is to be judged anew`, async () => {
    const { notice, number, family } = await registered('2026-05-22')
    await state(number, { ...settled, harm: 'none', victimAge: 'under-14', knewMinor: 'yes' })
    await recordCaseStep(services, officer.actor, family, 1, {
      kind: 'assessed',
      risk: 'medium',
      child: 'no',
      note: '',
    })
    await as(officer, lang, async page => {
      await record(page, lang, number, 'withdrawn')
      const text = await main(page)
      assert.ok(text.includes(goesOn), goesOn)
      assert.ok(text.includes(t('incident.complaint.closes-nothing')))
      await clean(page, `withdrawn, public ${lang}`)
      await page.goto(`/${lang}/cases/${family}/overview`)
      assert.ok((await main(page)).includes(t('case.duty.case.risk')), 'a duty to judge the risk anew')
      await clean(page, `case after a withdrawal ${lang}`)
      await page.goto(`/${lang}/cases/${family}/timeline`)
      assert.ok((await main(page)).includes(t('case.complaint.withdrawn')))
      await clean(page, `timeline after a withdrawal ${lang}`)
      await page.goto(`/${lang}/cases/${family}/steps/closure-asked`)
      assert.equal(await page.locator('input[value*="complaint"]').count(), 0, 'a complaint is no ground for closing')
      await page.locator('input[name="ground"]').first().check()
      await page.locator('textarea[name="note"]').fill('Шағым қайтарылды, жабайық.')
      await arrive(page, () => page.locator('main form button[type="submit"]').click())
      await page.locator('.govuk-error-summary').waitFor()
      for (const barrier of ['risk-after-withdrawal', 'notice-undecided'] as const)
        assert.ok((await main(page)).includes(t(`case.barrier.${barrier}`)), barrier)
      assert.equal(await page.locator('textarea[name="note"]').inputValue(), 'Шағым қайтарылды, жабайық.')
      await clean(page, `closing barred ${lang}`)
    })
    await as(prosecutor, lang, async page => {
      await page.goto(`/${lang}/oversight/list?view=goes-on`)
      assert.ok((await main(page)).includes(notice))
      await clean(page, `prosecutor sees what goes on ${lang}`)
    })
  })

  test(`${lang}: where no complaint was made the page asks what would make it public, and one answer ends the prosecutor’s clock`, async () => {
    const { number } = await registered('2026-05-22')
    await state(number, { ...but('dependent', 'helpless'), harm: 'none' })
    const clock = async () => {
      const { rows } = await admin.query<{ state: string }>(
        `select d.state from duties d join notices n on n.id = d.subject_id join incidents i on i.id = n.incident_id where i.number = $1 and d.rule = 'prosecutor.decide'`,
        [number],
      )
      return rows.map(row => row.state)
    }
    await as(officer, lang, async page => {
      await record(page, lang, number, 'none')
      const asked = await main(page)
      for (const key of ['dependent', 'helpless'] as const) assert.ok(asked.includes(factOf(key).ask[lang]), key)
      await clean(page, `no complaint, first part ${lang}`)
      await state(number, { helpless: 'no', dependent: 'no' })
      assert.deepEqual(await clock(), ['open'])
      await page.goto(`/${lang}/incidents/${number}/law`)
      const until = t('incident.decision.by', { time: '#' }).split('#')[0] ?? ''
      assert.ok((await main(page)).includes(until.trim()), 'the prosecutor’s clock')
      await clean(page, `prosecutor must decide ${lang}`)
      await state(number, { dependent: 'yes', knewDependent: 'yes' })
      assert.deepEqual(await clock(), ['ended'])
      await page.goto(`/${lang}/incidents/${number}/law`)
      const after = await main(page)
      assert.ok(after.includes(goesOn))
      assert.ok(!after.includes(until.trim()), 'nobody need decide any more')
    })
  })

  test(`${lang}: nobody decides in three days: it climbs once a level and the case is open; a decision to stop ends the matter and nothing else`, async () => {
    const { notice, number, family } = await registered('2026-05-22')
    await state(number, { ...settled, harm: 'none' })
    const { version } = await readNotice(services, officer.actor, number)
    const preTrial = { disposition: 'pre-trial', erdr: '266300011000123', note: '' } as const
    await disposeNotice(services, officer.actor, notice, version, preTrial)
    const order = await orderInForce(number)
    await as(officer, lang, page => record(page, lang, number, 'withdrawn'))
    try {
      await plant.moveClock(base + 73 * 3600)
      await sweeper.sweepOnce()
      await sweeper.sweepOnce()
      await as(commissioner, lang, async page => {
        await page.goto(`/${lang}/oversight/list?view=undecided`)
        assert.ok((await main(page)).includes(notice))
        await clean(page, `overdue for the Commissioner ${lang}`)
      })
      await as(officer, lang, async page => {
        await page.goto(`/${lang}/incidents/${number}/notice`)
        const told = (await main(page)).split(t('desk.rung.undecided')).length - 1
        assert.equal(told, 1, 'climbed once')
        await page.goto(`/${lang}/cases/${family}/overview`)
        assert.equal(await page.locator('a[href$="/steps/reopened"]').count(), 0, 'the case is open')
        await clean(page, `overdue case ${lang}`)
      })
      await as(prosecutor, lang, async page => {
        await page.goto(`/${lang}/incidents/${number}/law`)
        await page.locator('input[name="decision"][value="declined"]').check()
        await page.locator('input[name="document"]').fill('5-9')
        await state(number, { repaired: 'no' })
        await page.locator('form[action$="/decision"] button[type="submit"]').click()
        await page.locator('.govuk-error-summary').waitFor()
        const stale = await main(page)
        assert.ok(stale.includes(t('web.meanwhile.theirs')) && stale.includes(factOf('repaired').label[lang]))
        assert.equal(await page.locator('input[name="document"]').inputValue(), '5-9', 'what was typed is kept')
        await clean(page, `decision from an old page ${lang}`)
        await page.locator('form[action$="/decision"] button[type="submit"]').click()
        await page.waitForURL(/done=decided/)
        await clean(page, `decided to stop ${lang}`)
      })
      const { rows } = await admin.query<{ levels: string }>(
        `select string_agg(d.level::text, ',' order by d.level) as levels from duties d join notices n on n.id = d.subject_id where n.number = $1 and d.rule = 'prosecutor.decide'`,
        [notice],
      )
      assert.equal(rows[0]?.levels, '0,1', 'once a level')
      await as(officer, lang, async page => {
        await page.goto(`/${lang}/cases/${family}/steps/matter-ended`)
        await page.locator('input[name="incident"]').check()
        await page.locator('input[name="ground"][value="no-complaint"]').check()
        await page.locator('input[name="document"]').fill('5-9')
        await clean(page, `the matter ends ${lang}`)
        await page.locator('main form button[type="submit"]').click()
        await page.waitForURL(/done=recorded/)
        await page.goto(`/${lang}/cases/${family}/timeline`)
        assert.ok((await main(page)).includes(t('case.matter.no-complaint')), 'with its ground')
        await page.goto(`/${lang}/orders/${order}`)
        assert.match(await main(page), inForce[lang], 'the order goes on')
        await page.goto(`/${lang}/cases/${family}/overview`)
        assert.match(await main(page), inForce[lang], 'and stands in the bar of the case')
        assert.ok((await main(page)).includes(t('case.duty.case.risk')), 'the family’s case and its risk go on')
        assert.equal(await page.locator('a[href$="/steps/reopened"]').count(), 0, 'it was not closed')
        await clean(page, `case after the matter ${lang}`)
      })
    } finally {
      await plant.moveClock(base)
    }
  })
}

test('on three copies thirty days give another article and its step, dependence an aggravation, an unknown length all that is possible; the case stays as it was', async () => {
  const { number } = await registered('2024-11-19')
  await state(number, { ...settled, disorderDays: 'up-to-21', lostCapacity: 'none', graveSign: 'no' })
  const finding = async (page: Page) =>
    (await page.locator('main .ar-finding').first().innerText()).replaceAll('\u00a0', ' ')
  /** From the page of the case, by keys, to a copy that answers as the case does. */
  const onCopy = (lang: Lang, act: (page: Page) => Promise<void>) =>
    as(prosecutor, lang, async page => {
      await page.goto(`/${lang}/incidents/${number}/law`)
      assert.match(await finding(page), /108-1 \(1\)/)
      const copy = JSON.parse(await page.locator('#copy input[name="scenario"]').inputValue()) as {
        facts: object[]
        dates: object
      }
      assert.deepEqual(Object.keys(copy), ['facts', 'dates'])
      assert.deepEqual([...new Set(copy.facts.flatMap(Object.keys))].toSorted(), ['key', 'state', 'value'])
      await page.locator('#copy button').focus()
      await page.keyboard.press('Enter')
      await page.waitForSelector('.ar-bench--live')
      assert.match(await finding(page), /108-1 \(1\)/, 'the copy answers as the case does')
      assert.ok(!(await main(page)).includes(irrespective[lang]), 'a first part is private-public')
      assert.equal(new URL(page.url()).search, '', 'nothing of the case stands in the address')
      await act(page)
      await clean(page, `copy of a case ${lang}`)
    })
  const enter = async (page: Page, lang: Lang, key: FactKey, value: string) => {
    if (!(await page.locator(`#f-${key}`).isVisible()))
      await page.locator('#bench-search').fill(factOf(key).label[lang])
    await page.locator(`#f-${key}`).selectOption(value)
    await page.locator('#bench-search').fill('')
  }
  const dependent = async (page: Page, lang: Lang) => {
    await enter(page, lang, 'dependent', 'yes')
    await enter(page, lang, 'knewDependent', 'yes')
  }
  const trace = (page: Page) =>
    page.locator('.ar-bench__answer .ar-provision').first().locator('.ar-steps li').allTextContents()

  await onCopy('kk', async page => {
    const light = await trace(page)
    await page.locator('#f-disorderDays').focus()
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.locator('#f-disorderDays').inputValue(), 'over-21')
    assert.match(await finding(page), /107 \(1\)/)
    assert.ok((await main(page)).includes(irrespective.kk))
    const medium = await trace(page)
    assert.ok(
      medium.some(step => !light.includes(step) && /107/.test(step)),
      'the step that changed, with its citation',
    )
    await dependent(page, 'kk')
    assert.match(await finding(page), /107 \(2\)/)
    assert.equal((await trace(page)).length, medium.length + 1, 'a line of aggravation')
  })
  await onCopy('ru', async page => {
    await dependent(page, 'ru')
    assert.match(await finding(page), /108-1 \(2\)/)
    assert.ok((await main(page)).includes(irrespective.ru))
  })
  await onCopy('en', async page => {
    await enter(page, 'en', 'disorderDays', '?')
    for (const article of [/107 \(1\)/, /108-1 \(1\)/, /109-1 \(1\)/]) assert.match(await finding(page), article)
    assert.ok((await page.locator('.ar-questions__ask').first().innerText()).includes(factOf('harm').ask.en))
  })
  assert.equal((await readIncident(services, officer.actor, number, desk)).ground.rows.at(-1)?.key, 'graveSign')
})

test('the page says where reconciliation is open and under which article; after an earlier release it is barred, and recording it refused, with the citation', async () => {
  const { number } = await registered('2026-05-22')
  const before = { batteryAfterReconciliation: 'no', crimeAfterReconciledCrime: 'no' }
  await state(number, { ...settled, ...before, harm: 'light', complaint: 'filed' })
  const statements = async () => (await readIncident(services, officer.actor, number, desk)).ground.rows.length
  const item = { kk: '68-бап 4-бөлік 9-тармақ', ru: '68 ч. 4 п. 9', en: '68(4)(9)' } as const
  const words = (text: string) => text.replaceAll('\u00a0', ' ')
  await as(officer, 'kk', async page => {
    await page.goto(`/kk/incidents/${number}/law`)
    await page.locator('summary:has(#claims)').focus()
    await page.keyboard.press('Enter')
    const open = claimOn(page, 'reconciliation-available', 'kk')
    assert.ok((await open.innerText()).includes(saysOf('reconciliation-available', 'true', 'kk')))
    assert.match(words(await open.locator('.ar-source__cites').innerText()), /68-бап 1-бөлік/)
    await clean(page, 'reconciliation open kk')
  })
  await as(officer, 'ru', async page => {
    await page.goto(`/ru/incidents/${number}/facts`)
    await page.locator('#other-fact').selectOption('batteryAfterReconciliation')
    await page.locator('form:has(#other-fact) button').click()
    await page.locator('input[name="answer"][value="yes"]').check()
    await page.locator('input[name="document"]').fill('68-9')
    await page.locator('#answer button[type="submit"]').click()
    await page.waitForURL(/stated=1/)
  })
  const stated = await statements()
  for (const lang of allLanguages)
    await as(officer, lang, async page => {
      await page.goto(`/${lang}/incidents/${number}/law`)
      const barred = words(await claimOn(page, 'reconciliation-barred', lang).innerText())
      assert.ok(barred.includes(saysOf('reconciliation-barred', 'true', lang)) && barred.includes(item[lang]), barred)
      await clean(page, `reconciliation barred ${lang}`)
      await page.goto(`/${lang}/incidents/${number}/facts?answer=reconciled`)
      await page.locator('input[name="answer"][value="yes"]').check()
      await arrive(page, () => page.locator('#answer button[type="submit"]').click())
      const refusal = words(await page.locator('.govuk-error-summary').innerText())
      assert.ok(refusal.includes(item[lang]), refusal)
      assert.ok(await page.locator('input[name="answer"][value="yes"]').isChecked(), 'what was chosen is kept')
      await clean(page, `reconciliation refused ${lang}`)
    })
  assert.equal(await statements(), stated, 'nothing was written')
})
