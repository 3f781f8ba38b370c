// The school's stories in a real browser and three languages: S5 (questions, notice, receipt, timeline), S6, S7, S9 a, S20.
// Everything is found as a person finds it: by its role and its words. Each page and each error state is looked at by axe.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { registerNotice, acknowledgeNotice } from '../src/notices/desk/actions.ts'
import { formVersion } from '../src/notices/desk/desk.ts'
import { jpeg } from '../src/notices/attachments/samples.ts'
import { speaker, type MessageKey } from '../src/words/catalogue.ts'
import { languages, type Lang, type Values } from '../src/words/say.ts'
import { arrive, axe, withPage } from '../test/chromium.ts'
import { testDatabase } from '../test/cluster.ts'
import { schoolWorld, sendNotice, writeNotice, type Person } from '../test/school-world.ts'

const world = await schoolWorld(await testDatabase())
const origin = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
// A file from the disk, as a person chooses it: a program called a photograph, and a photograph of 30 MB.
const folder = mkdtempSync(path.join(tmpdir(), 'arasha-school-'))
const [program, huge] = [path.join(folder, 'photo.jpg'), path.join(folder, 'large.jpg')]
writeFileSync(program, Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(4000)]))
writeFileSync(huge, Buffer.concat([jpeg, Buffer.alloc(30 * 1024 * 1024)]))
after(() => rmSync(folder, { recursive: true }))
const deputy = await world.person('school-deputy')
const head = await world.person('school-head')
const officer = await world.person('police-duty', world.where.unit)
const officerActor = {
  kind: 'user',
  id: officer.id,
  agencyId: world.where.unit,
  agencyKind: 'police-unit',
  roles: ['police-duty'],
  units: [world.where.unit],
  regions: [],
} as const

const phone = { width: 360, height: 640 }
async function signedIn(who: Person, context: BrowserContext): Promise<void> {
  const [name = '', value = ''] = who.cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
}
async function clean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `axe on ${where}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
const words = (lang: Lang) => (key: MessageKey, values?: Values) => speaker(lang)(key, values)

// The keyboard ------------------------------------------------------------------------------------------------------------------------------

/** Tab until the element has the focus, which must be visible. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const wanted = await target.elementHandle()
  for (let i = 0; i < 80; i++) {
    if (await page.evaluate(el => document.activeElement === el, wanted)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`the keyboard does not reach ${String(target)}`)
}
async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  const outline = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body)
    return style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)'
  })
  assert.ok(outline, 'the focus cannot be seen')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}
/** Chooses one of several with Tab, the arrows and the space bar. Tab leads to the chosen one, else to the first. */
async function choose(page: Page, name: string, group?: string): Promise<void> {
  const scope = group === undefined ? page.locator('main') : page.getByRole('group', { name: group })
  const target = scope.getByRole('radio', { name, exact: true })
  const all = scope.locator(`input[name="${await target.getAttribute('name')}"]`)
  const chosen = all.locator('xpath=self::*[@checked]')
  await tabTo(page, (await chosen.count()) > 0 ? chosen : all.first())
  for (let i = 0; i < 20 && !(await target.evaluate(el => el === document.activeElement)); i++)
    await page.keyboard.press('ArrowDown')
  if (!(await target.isChecked())) await page.keyboard.press('Space')
  assert.ok(await target.isChecked(), `${name} is not chosen`)
}
async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label }))
  await page.keyboard.insertText(text)
}

for (const lang of languages) {
  const t = words(lang)

  test(`S5 ${lang}: by keyboard alone on a phone: must I tell, the notice with two "I don't know" and a photograph, receipt, timeline`, async () => {
    await withPage({ origin, lang, ...phone }, async (page, context) => {
      await signedIn(deputy, context)
      await page.goto(`/${lang}/notices`)
      await tabTo(page, page.getByRole('navigation').getByRole('link', { name: t('nav.must-i-tell') }))
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      for (const answer of [
        'must.danger.no',
        'must.child.hurt',
        'must.what.violence',
        'must.learnt.work',
        'must.told.no',
      ] as const) {
        assert.ok(
          await page.getByRole('link', { name: '102', exact: true }).isVisible(),
          'the call stands on each page',
        )
        await clean(page, `question ${answer}`)
        await choose(page, t(answer))
        await pressButton(page, t('common.continue'))
      }
      await page.getByRole('heading', { name: t('must.outcome.must'), level: 1 }).waitFor()
      const decision = await page.locator('main').innerText()
      for (const part of ['245-VIII', '127-1', t('web.law.not-reviewed')])
        assert.ok(decision.includes(part), `the decision does not name ${part}`)
      assert.match(decision, /21[\u00a0,]625/)
      await clean(page, 'the decision')
      await page.emulateMedia({ media: 'print' })
      assert.ok(!(await page.getByRole('navigation').first().isVisible()), 'navigation on the printed decision')
      assert.ok(await page.getByText('245-VIII').first().isVisible())
      await page.emulateMedia({ media: 'screen' })

      let pages = 1
      await pressButton(page, t('must.start'))
      const go = async (title: MessageKey, act: () => Promise<void>) => {
        await page.getByRole('heading', { name: t(title), level: 1 }).waitFor()
        await clean(page, title)
        await act()
        await pressButton(page, t('common.continue'))
        pages++
      }
      await go('notices.danger.title', async () => choose(page, t('common.unknown')))
      await go('notices.conflict.title', async () => choose(page, t('notices.conflict.none')))
      await go('notices.kind.title', async () =>
        assert.ok(
          await page.getByRole('radio', { name: t('notices.kind.harm-to-child'), exact: true }).isChecked(),
          'the kind is carried over',
        ),
      )
      await go('notices.story.title', async () => {
        await type(page, t('notices.story.label'), 'Оқушының қолында көгерген дақ бар. «Үйде ұрды» дейді.')
        await page
          .getByLabel(t('notices.story.files'))
          .setInputFiles({ name: 'IMG_20261120.jpg', mimeType: 'image/jpeg', buffer: jpeg })
      })
      await go('notices.when.title', async () => choose(page, t('common.unknown'), t('notices.when.occurred')))
      await go('notices.child.title', async () => type(page, t('notices.person.name'), 'Қанағатова Айгүл'))
      await go('notices.suspect.title', async () => choose(page, t('notices.relation.step-parent')))
      await go('notices.signs.title', async () => choose(page, t('common.yes'), t('notices.signs.injury')))
      await page.getByRole('heading', { name: t('notices.check.title') }).waitFor()
      assert.ok(pages <= 9, `${pages} pages`)
      await clean(page, 'check your answers')
      assert.ok(await page.getByText('Қанағатова Айгүл').isVisible())
      await pressButton(page, t('notices.check.send'))

      await page.getByRole('heading', { name: t('notices.receipt.sent') }).waitFor()
      await clean(page, 'the receipt')
      const receipt = await page.locator('main').innerText()
      assert.match(receipt, /UTC\+5/)
      const number = /N-\d\d-\d{7}-[0-9A-Z]/.exec(receipt)?.[0] ?? ''
      const pdf = await context.request.get(`/${lang}/notices/${number}/receipt.pdf`)
      assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')

      await tabTo(page, page.getByRole('link', { name: t('notices.receipt.follow') }))
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      await clean(page, 'the timeline')
      assert.ok(await page.getByText(t('notices.status.setting')).isVisible(), 'the clock is called a setting')
      await acknowledgeNotice(world.services, officerActor, number)
      await page.reload()
      assert.ok(await page.getByRole('heading', { name: t('notices.event.acknowledged') }).isVisible())
      const events = await world.rows(
        'select e.kind from notice_events e join notices n on n.id = e.notice_id where n.number = $1',
        [number],
      )
      const version = formVersion(events as { kind: string }[])
      await registerNotice(world.services, officerActor, number, version, {
        registration: '26-117',
        assignee: officer.id,
        firstStep: 'went-out',
        note: 'тек полиция біледі',
      })
      await page.reload()
      assert.ok(await page.getByRole('heading', { name: t('notices.event.registered') }).isVisible())
      const shown = await page.locator('main').innerText()
      assert.ok(shown.includes('26-117'))
      assert.ok(!shown.includes('тек полиция біледі'), 'a note of the police is shown to the school')
      await clean(page, 'the registered notice')
    })
  })

  test(`S6 ${lang}: the head can neither delete nor change, adds information, and an old tab overwrites nothing`, async () => {
    const number = await sendNotice(deputy, await writeNotice(deputy))
    await withPage({ origin, lang }, async (page, context) => {
      await signedIn(head, context)
      await page.goto(`/${lang}/notices/${number}`)
      const forms = await page.locator('main form').count()
      assert.equal(forms, 0, 'nothing on the page of a sent notice writes by itself')
      const old = await context.newPage()
      await old.goto(`/${lang}/notices/${number}/add`)
      await page
        .getByRole('button', { name: t('notices.status.add') })
        .or(page.getByRole('link', { name: t('notices.status.add') }))
        .first()
        .click()
      await page.waitForURL(/\/add$/)
      await clean(page, 'add information')
      await page.getByRole('textbox', { name: t('notices.add.label') }).fill('Бала тағы айтты.')
      await arrive(page, () => page.getByRole('button', { name: t('notices.add.button') }).click())
      await page.getByText('Бала тағы айтты.').waitFor()
      assert.ok(await page.getByText('Оқушының қолында көгерген дақ бар.').isVisible(), 'the first version is gone')

      await old.getByRole('textbox', { name: t('notices.add.label') }).fill('Ескі терезеден жазылды')
      await arrive(old, () => old.getByRole('button', { name: t('notices.add.button') }).click())
      await old.getByText(t('notices.stale.title')).first().waitFor()
      assert.equal(
        await old.getByRole('textbox', { name: t('notices.add.label') }).inputValue(),
        'Ескі терезеден жазылды',
      )
      assert.ok(await old.getByText('Бала тағы айтты.').isVisible())
      await clean(old, 'the stale form')
      await page.goto(`/${lang}/notices/${number}/mistaken`)
      await clean(page, 'mark as mistaken')
      assert.ok(await page.getByText(t('notices.mistaken.explain')).isVisible())
    })
    const refused = await world.app.inject({
      method: 'DELETE',
      url: `/${lang}/notices/${number}`,
      headers: { cookie: head.cookie },
    })
    assert.equal(refused.statusCode, 405)
  })

  test(`S7 ${lang}: each wrong answer is named first, linked, in the page's language, and stays as it was typed`, async () => {
    await withPage({ origin, lang, ...phone }, async (page, context) => {
      await signedIn(deputy, context)
      await page.goto(`/${lang}/notices/new`)
      await page
        .getByRole('button', { name: new RegExp(`${t('notices.new.start')}|${t('notices.new.again')}`) })
        .click()
      await page.waitForURL(/draft=/)
      const draft = /draft=([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
      const wrongOn = async (
        step: string,
        fill: () => Promise<void>,
        says: MessageKey,
        field: string,
        values?: Values,
      ) => {
        await page.goto(`/${lang}/notices/new/${step}?draft=${draft}`)
        await fill()
        const [answer] = await Promise.all([
          page.waitForNavigation(),
          page.getByRole('button', { name: t('common.continue') }).click(),
        ])
        assert.equal(answer?.status(), 400, `${step}: ${says}`)
        assert.ok(
          (await page.title()).startsWith(t('web.error.title-prefix', { title: '' }).trim()),
          'the title does not say that there is an error',
        )
        const summary = page.getByRole('alert')
        const link = summary.getByRole('link', { name: t(says, values).slice(0, 20) }).first()
        assert.ok(await link.isVisible(), `${step}: the summary does not say "${t(says, values)}"`)
        assert.ok(
          await page.evaluate(() => document.activeElement?.classList.contains('govuk-error-summary')),
          'the summary has not the focus',
        )
        await link.click()
        await page.waitForFunction(id => document.activeElement?.id === id, field)
        await clean(page, `${step} with an error`)
      }
      const day = async (d: string, m: string, y: string) => {
        await page.getByRole('radio', { name: t('notices.when.day'), exact: true }).check()
        for (const [part, value] of [
          ['day', d],
          ['month', m],
          ['year', y],
        ] as const)
          await page.locator(`#on-${part}`).fill(value)
      }
      await wrongOn(
        'danger',
        async () => {
          await page.getByRole('radio', { name: t('common.no'), exact: true }).check()
          await page.getByLabel(t('notices.danger.phone')).fill('сегіз жеті жүз')
        },
        'field.not-a-phone',
        'phone',
      )
      assert.equal(await page.getByLabel(t('notices.danger.phone')).inputValue(), 'сегіз жеті жүз')
      await wrongOn('conflict', async () => {}, 'field.required', 'conflict')
      await wrongOn('when', () => day('31', '02', '2025'), 'field.not-a-date', 'on-day')
      assert.equal(await page.locator('#on-day').inputValue(), '31')
      await wrongOn('when', () => day('1', '1', '2099'), 'field.date-in-future', 'on-day')
      await wrongOn(
        'child',
        async () => {
          await page.getByLabel(t('notices.person.name')).fill('<script>alert(1)</script> Әйгерім 👧 سارة')
          await page.getByRole('radio', { name: t('notices.person.born-age') }).check()
          await page.getByLabel(t('notices.person.age'), { exact: true }).fill('200')
        },
        'field.age-out-of-range',
        'child-age',
      )
      assert.equal(
        await page.getByLabel(t('notices.person.name')).inputValue(),
        '<script>alert(1)</script> Әйгерім 👧 سارة',
      )
      await wrongOn(
        'story',
        () => page.getByLabel(t('notices.story.label')).fill('ә'.repeat(20_000)),
        'field.too-long',
        'narrative',
        { max: 10_000 },
      )
      assert.equal((await page.getByLabel(t('notices.story.label')).inputValue()).length, 20_000)
      const file = (file: string) => async () => {
        await page.getByLabel(t('notices.story.label')).fill('көгерген дақ')
        await page.getByLabel(t('notices.story.files')).setInputFiles(file)
      }
      const fileError = async (act: () => Promise<void>, why: MessageKey) => {
        await page.goto(`/${lang}/notices/new/story?draft=${draft}`)
        await act()
        await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: t('common.continue') }).click()])
        assert.ok(
          (await page.getByRole('alert').innerText()).includes(t(why)),
          `the file is not refused with "${t(why)}"`,
        )
        assert.equal(await page.getByLabel(t('notices.story.label')).inputValue(), 'көгерген дақ')
        await clean(page, 'a refused file')
      }
      await fileError(file(program), 'attachment.type-mismatch')
      await fileError(file(huge), 'attachment.too-large')
    })
    assert.equal((await world.rows(`select 1 from notices where submitted_at > now() and number is null`)).length, 0)
  })

  test(`S9 a ${lang}: offline nothing is lost or called sent; a double press and a reload make one notice`, async () => {
    const draft = await writeNotice(deputy)
    const before = (await world.rows('select 1 from notices')).length
    await withPage({ origin, lang, ...phone, allow: [/ERR_INTERNET_DISCONNECTED/] }, async (page, context) => {
      await signedIn(deputy, context)
      await page.goto(`/${lang}/notices/new/check?draft=${draft}`)
      await context.setOffline(true)
      await page.getByRole('button', { name: t('notices.check.send') }).click()
      await page.getByRole('alert').getByText(t('web.offline').slice(0, 20)).waitFor()
      await clean(page, 'offline')
      assert.equal((await world.rows('select 1 from notices')).length, before)
      await context.setOffline(false)
      await page.getByRole('button', { name: t('notices.check.send') }).dblclick()
      await page.getByRole('heading', { name: t('notices.receipt.sent') }).waitFor()
      await page.waitForLoadState('load')
      const first = page.url()
      await page.reload()
      assert.equal(page.url(), first)
      await page.goBack()
      await page.goto(`/${lang}/notices/new/check?draft=${draft}`)
      await page.getByRole('heading', { name: t('notices.gone.title') }).waitFor()
      await clean(page, 'a sent form')
    })
    assert.equal((await world.rows('select 1 from notices')).length, before + 1)
  })
}

test('S20: the language changes on the third page of a half-filled form; page and answers stay, also what was not yet saved', async () => {
  await withPage({ origin, lang: 'kk', ...phone }, async (page, context) => {
    await signedIn(deputy, context)
    const draft = await writeNotice(deputy, { kind: { kind: 'neglect' } })
    await page.goto(`/kk/notices/new/story?draft=${draft}`)
    await page.getByLabel(words('kk')('notices.story.label')).fill('жартылай жазылған')
    await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: 'Русский' }).click()])
    assert.equal(await page.locator('html').getAttribute('lang'), 'ru')
    await page.getByRole('heading', { name: words('ru')('notices.story.title') }).waitFor()
    assert.equal(await page.getByLabel(words('ru')('notices.story.label')).inputValue(), 'жартылай жазылған')
    await page.goBack()
    await page.goto(`/en/notices/new/kind?draft=${draft}`)
    assert.ok(await page.getByRole('radio', { name: words('en')('notices.kind.neglect') }).isChecked())
    await page.getByRole('link', { name: words('en')('common.back') }).click()
    await page.getByRole('heading', { name: words('en')('notices.conflict.title') }).waitFor()
    // A sent notice keeps its address, too.
    const number = await sendNotice(deputy, draft)
    await page.goto(`/kk/notices/${number}`)
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(`**/en/notices/${number}`)
    await page.emulateMedia({ media: 'print' })
    assert.ok(!(await page.getByRole('navigation').first().isVisible()), 'navigation on the printed notice')
  })
})

test('what is being written is saved once a minute: a closed window takes at most that', async () => {
  const draft = await writeNotice(deputy)
  await withPage({ origin, lang: 'kk' }, async (page, context) => {
    await signedIn(deputy, context)
    await page.clock.install()
    await page.goto(`/kk/notices/new/story?draft=${draft}`)
    const narrative = page.getByLabel(words('kk')('notices.story.label'))
    await narrative.fill('ұзақ мәтін')
    const [saved] = await Promise.all([
      page.waitForResponse(r => r.request().method() === 'POST'),
      page.clock.runFor(61_000),
    ])
    assert.equal(saved.status(), 200)
    const other = await context.newPage()
    await other.goto(`/kk/notices/new/story?draft=${draft}`)
    assert.equal(await other.getByLabel(words('kk')('notices.story.label')).inputValue(), 'ұзақ мәтін')
    await narrative.fill('ұзақ мәтін, соңы')
    await page.getByRole('button', { name: words('kk')('common.continue') }).click()
    await page.getByRole('heading', { name: words('kk')('notices.when.title') }).waitFor()
  })
})

test('S20: at 200 % zoom, in dark mode and in forced colours nothing is hidden and axe finds nothing', async () => {
  const draft = await writeNotice(deputy)
  const number = await sendNotice(deputy, await writeNotice(deputy))
  const pages = [
    '/kk/notices',
    '/kk/notices/new',
    `/kk/notices/new/when?draft=${draft}`,
    `/kk/notices/new/check?draft=${draft}`,
    `/kk/notices/${number}`,
    '/kk/notices/must-i-tell',
    '/kk/verify',
  ]
  // 200 % of a 1280 px window is a viewport of 640 px.
  for (const look of [{ width: 640, height: 400 }, { dark: true, ...phone }, { forcedColors: true }]) {
    await withPage({ origin, lang: 'kk', ...look }, async (page, context) => {
      await signedIn(deputy, context)
      for (const path of pages) {
        await page.goto(path)
        await clean(page, `${path} ${JSON.stringify(look)}`)
      }
    })
  }
})

test('without JavaScript: the whole notice, an error, a photograph added and removed, and the receipt', async () => {
  const t = words('ru')
  await withPage({ origin, lang: 'ru', ...phone, javaScript: false }, async (page, context) => {
    await signedIn(deputy, context)
    await page.goto('/ru/notices')
    await page
      .getByRole('button', { name: t('notices.list.new') })
      .or(page.getByRole('link', { name: t('notices.list.new') }))
      .first()
      .click()
    await page.getByRole('button', { name: new RegExp(`${t('notices.new.start')}|${t('notices.new.again')}`) }).click()
    await page.waitForURL(/draft=/)
    const next = () => arrive(page, () => page.getByRole('button', { name: t('common.continue') }).click())
    await next()
    assert.ok(await page.getByRole('alert').getByText(t('field.required')).isVisible())
    await page.getByRole('radio', { name: t('common.unknown') }).check()
    await next()
    await page.getByRole('radio', { name: t('notices.conflict.unknown') }).check()
    await next()
    await page.getByRole('radio', { name: t('notices.kind.unknown') }).check()
    await next()
    await page.getByLabel(t('notices.story.label')).fill('Рассказал ученик.')
    await page
      .getByLabel(t('notices.story.files'))
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: jpeg })
    await next()
    await arrive(page, () => page.getByRole('link', { name: t('common.back') }).click())
    await arrive(page, () => page.getByRole('button', { name: t('notices.file.remove') }).click())
    await page.getByRole('heading', { name: t('notices.story.title') }).waitFor()
    assert.equal(await page.getByRole('button', { name: t('notices.file.remove') }).count(), 0)
    assert.equal(await page.getByLabel(t('notices.story.label')).inputValue(), 'Рассказал ученик.')
    await next()
    // Without a script every field stands open: a date that was typed counts although nothing was chosen.
    assert.ok(await page.locator('#on-day').isVisible())
    for (const [part, value] of [
      ['day', '20'],
      ['month', '11'],
      ['year', '2026'],
    ])
      await page.locator(`#on-${part}`).fill(value ?? '')
    await next()
    for (let i = 0; i < 3; i++) await next()
    assert.ok(await page.getByText(t('notices.check.who-sees')).isVisible())
    await page.getByRole('button', { name: t('notices.check.send') }).click()
    await page.getByRole('heading', { name: t('notices.receipt.sent') }).waitFor()
    const number = /N-\d\d-\d{7}-[0-9A-Z]/.exec(await page.locator('main').innerText())?.[0] ?? ''
    const occurred = await world.rows(
      `select i.occurred_from::text from incidents i join notices n on n.incident_id = i.id where n.number = $1`,
      [number],
    )
    assert.equal(occurred[0]?.['occurred_from'], '2026-11-20')
    assert.equal((await head.get(`/ru/notices/${number}`)).status, 404, 'the head may not know of it')
  })
})
