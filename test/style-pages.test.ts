// The components as a browser draws them: accessible, narrow enough, in one font, under a policy without inline code, with and without script.
import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { build } from 'esbuild'
import { assetPath, assetsFolder } from '../src/web/assets.ts'
import { languages } from '../src/words/say.ts'
import { axe, fontsOf, withPage } from './chromium.ts'
import { serveStylePages } from './style-pages.tsx'

let server: Awaited<ReturnType<typeof serveStylePages>>
before(async () => {
  server = await serveStylePages()
})
after(() => server.close())
const pages = ['staff', 'public', 'question', 'unavailable', 'unavailable-plain'] as const

test('every component is accessible in three languages, light and dark, wide and narrow', async () => {
  for (const lang of languages)
    for (const dark of [false, true])
      await withPage({ origin: server.origin, lang, dark }, async page => {
        for (const name of pages)
          for (const width of [1280, 360]) {
            await page.setViewportSize({ width, height: 800 })
            await page.goto(`/${lang}/${name}`)
            assert.deepEqual(await axe(page), [], `${lang} ${name} ${width}${dark ? ' dark' : ''}`)
          }
      })
})

test('axe finds a planted fault, so its silence means something', async () => {
  await withPage({ origin: server.origin }, async page => {
    await page.goto('/kk/staff')
    await page.evaluate(() => {
      const field = document.createElement('input')
      document.querySelector('main')?.append(field)
    })
    assert.deepEqual(
      (await axe(page)).map(v => v.id),
      ['label'],
    )
  })
})

test('nothing needs sideways scrolling at 320 px, the width of a page at 400 % zoom', async () => {
  await withPage({ origin: server.origin, width: 320, height: 640 }, async page => {
    for (const lang of languages)
      for (const name of pages) {
        await page.goto(`/${lang}/${name}`)
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, `${lang} ${name}`)
      }
  })
})

test('a Kazakh line on a staff page is drawn in our font alone, and a public page loads no font', async () => {
  const line = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі ₸ № 12'
  await withPage({ origin: server.origin }, async page => {
    await page.goto('/kk/staff')
    await page.evaluate(text => (document.querySelector('h1')!.textContent = text), line)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const fonts = await fontsOf(page, 'h1')
    assert.deepEqual(
      fonts.map(f => f.custom),
      [true],
      JSON.stringify(fonts),
    )
    await page.goto('/kk/public')
    assert.ok((await fontsOf(page, 'h1')).every(f => !f.custom))
  })
})

test('what is pressed on a public page is at least 44 px high, and the numbers to call are in sight at once', async () => {
  await withPage({ origin: server.origin, width: 360, height: 640 }, async page => {
    await page.goto('/kk/question')
    const small = await page
      .locator('.ar-calls a, .ar-head a, .ar-exit a, .govuk-button, .govuk-radios__item')
      .evaluateAll(all => all.filter(e => e.getBoundingClientRect().height < 40).map(e => e.outerHTML.slice(0, 80)))
    assert.deepEqual(small, [])
    const calls = await page.locator('.ar-calls a').evaluateAll(all => all.map(e => e.getBoundingClientRect().bottom))
    assert.equal(calls.length, 3)
    assert.ok(calls.every(bottom => bottom < 640))
  })
})

test('without script every field is there, and with it a choice’s fields wait for the choice', async () => {
  await withPage({ origin: server.origin, javaScript: false }, async page => {
    await page.goto('/kk/question')
    assert.ok(await page.locator('#where').isVisible())
  })
  await withPage({ origin: server.origin }, async page => {
    await page.goto('/kk/question')
    assert.ok(await page.locator('#where').isHidden())
    await page.locator('#safe-2').check()
    assert.ok(await page.locator('#where').isVisible())
    await page.locator('#safe').check()
    assert.ok(await page.locator('#where').isHidden())
  })
})

test('the page script moves to the errors, counts what is typed, and lets “I don’t know” clear the other boxes', async () => {
  await withPage({ origin: server.origin, lang: 'kk' }, async page => {
    await page.goto('/kk/public')
    assert.equal(
      await page.evaluate(() => document.activeElement?.className),
      'govuk-error-summary',
      'the error summary has the focus',
    )
    await page.locator('#what').fill('аб')
    assert.equal(await page.locator('#what-info').textContent(), 'Қалған таңба саны: 1998')
    await page.locator('#what').fill('а'.repeat(2003))
    assert.equal(await page.locator('#what-info').textContent(), 'Артық таңба саны: 3')
    assert.equal((await page.locator('#what').inputValue()).length, 2003, 'nothing typed is cut off')
    await page.getByLabel('Білмеймін').check()
    assert.equal(await page.locator('input[name="seen"][value="marks"]').isChecked(), false)
    await page.locator('input[name="seen"][value="fear"]').check()
    assert.equal(await page.getByLabel('Білмеймін').isChecked(), false)
  })
})

test('a button pressed twice sends once and says that it is sending', async () => {
  await withPage({ origin: server.origin }, async page => {
    await page.goto('/kk/question')
    const said = await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('main .govuk-button')
      let sent = 0
      // Runs after the page script and keeps the page where it is.
      addEventListener('submit', event => {
        if (!event.defaultPrevented) sent++
        event.preventDefault()
      })
      for (let i = 0; i < 3; i++) button?.click()
      return { sent, text: button?.textContent, disabled: button?.getAttribute('aria-disabled') }
    })
    assert.deepEqual(said, { sent: 1, text: 'Жіберіліп жатыр…', disabled: 'true' })
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')))
    assert.equal(
      await page.locator('main .govuk-button').textContent(),
      'Жалғастыру',
      'after Back the button works again',
    )
  })
})

test('without a connection nothing is lost: the page stays, keeps the answers and says so', async () => {
  await withPage({ origin: server.origin }, async (page, context) => {
    await page.goto('/kk/public')
    await page.locator('#what').fill('мәтін')
    await context.setOffline(true)
    await page.locator('main button.govuk-button').first().click()
    assert.match((await page.locator('.ar-offline').textContent()) ?? '', /Ештеңе жіберілген жоқ/)
    assert.equal(await page.locator('#what').inputValue(), 'мәтін')
    await context.setOffline(false)
    await page.waitForFunction(() => document.querySelector('.ar-offline') === null)
  })
})

test('the exit control, and Shift three times, blank the page and replace it in the history', async () => {
  for (const press of ['click', 'shift'] as const)
    await withPage({ origin: server.origin }, async page => {
      await page.goto('/kk/unavailable')
      await page.goto('/kk/question')
      await page.evaluate(() => document.querySelector('[data-exit]')?.setAttribute('href', '/ru/unavailable'))
      if (press === 'click') await page.locator('[data-exit]').click()
      else for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
      await page.waitForURL('**/ru/unavailable')
      await page.goBack()
      assert.ok(page.url().endsWith('/kk/unavailable'), 'Back does not show the page that was left')
    })
})

test('an island is drawn by the server and taken over in the browser', async () => {
  const root = path.resolve(import.meta.dirname, '..', '..')
  const bundle = await build({
    stdin: {
      resolveDir: root,
      contents: `
        import { h } from 'preact'
        import { useState } from 'preact/hooks'
        import { mountIsland } from './dist/src/web/island.js'
        mountIsland('counter', ({ start }) => {
          const [n, set] = useState(start)
          return h('button', { id: 'count', onClick: () => set(n + 1) }, String(n))
        })`,
    },
    bundle: true,
    format: 'iife',
    write: false,
  })
  await withPage({ origin: server.origin }, async page => {
    await page.goto('/kk/island')
    assert.equal(await page.locator('#count').textContent(), '3')
    await page.evaluate(bundle.outputFiles[0]?.text ?? '')
    await page.locator('#count').click()
    await page.waitForFunction(() => document.querySelector('#count')?.textContent === '4')
  })
})

test('a page that logs an error, or asks another origin for something, fails its test', async () => {
  await assert.rejects(
    withPage({ origin: server.origin }, async page => {
      await page.goto('/kk/question')
      await page.evaluate(() => {
        console.error('planted')
      })
    }),
    /planted/,
  )
  await assert.rejects(
    withPage({ origin: server.origin }, async page => {
      await page.goto('/kk/question')
      await page.goto('http://127.0.0.1:9/elsewhere').catch(() => undefined)
    }),
    /another origin/,
  )
  await assert.rejects(
    withPage({ origin: server.origin }, async page => {
      await page.goto('/kk/question')
      await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
    }),
    /Content Security Policy/,
    'an inline style is refused by the policy and seen by the test',
  )
})

test('a public page needs at most 15 KB of style and script, a staff page 20 KB, fonts aside', () => {
  const weight = (name: string): number =>
    gzipSync(readFileSync(path.join(assetsFolder, path.basename(assetPath(name))))).length
  assert.ok(weight('public.css') + weight('page.js') <= 15 * 1024)
  assert.ok(weight('staff.css') + weight('page.js') <= 20 * 1024)
})
