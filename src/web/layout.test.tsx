import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../words/say.ts'
import { toneOf } from './components/clock.tsx'
import { embedIsland, islandData } from './island.ts'
import { ErrorPage, pathIn, PublicPage, renderPage, StaffPage } from './layout.tsx'
import { unavailablePage } from './unavailable.ts'

test('switching the language keeps the page and its filters', () => {
  assert.equal(pathIn('ru', '/kk/inbox?view=all&lang=kk'), '/ru/inbox?view=all&lang=kk')
  assert.equal(pathIn('en', '/ru/'), '/en/')
  assert.equal(pathIn('en', '/kk'), '/en/')
  assert.equal(pathIn('kk', '/ru?x=1'), '/kk?x=1')
  assert.equal(pathIn('ru', '/kkk/x'), '/ru/kkk/x', 'only a whole first part is a language')
})

test('every page says its language, has one way past the head, one main part and one help link', () => {
  for (const lang of languages)
    for (const Page of [StaffPage, PublicPage]) {
      const html = renderPage(
        <Page lang={lang} path={`/${lang}/x`} title="T">
          <h1>T</h1>
        </Page>,
      )
      assert.ok(html.startsWith(`<!doctype html><html lang="${lang}">`))
      assert.equal(html.match(/<main id="main"/g)?.length, 1)
      assert.equal(html.match(/href="#main"/g)?.length, 1)
      assert.equal(html.match(new RegExp(`href="/${lang}/help"`, 'g'))?.length, 1)
      assert.equal(html.match(/rel="alternate"/g)?.length, 2, 'the two other languages')
    }
})

test('what a person typed or is called cannot become part of the page', () => {
  const evil = '"><script>alert(1)</script>'
  const html = renderPage(
    <StaffPage
      lang="kk"
      path={`/kk/x?q=${evil}`}
      title={evil}
      csrf={evil}
      user={{ name: evil, agency: evil, role: evil }}
      nav={[{ href: '/kk/', label: evil }]}
    >
      {evil}
    </StaffPage>,
  )
  assert.ok(!html.includes('<script>'), 'a script tag of the visitor reached the page')
  assert.ok(!/value="">/.test(html))
})

test('no page carries inline script or style', () => {
  const html = renderPage(
    <PublicPage lang="kk" path="/kk/x" title="T" exit="/kk/today" csrf="t" demo={{ clock: '1' }}>
      x
    </PublicPage>,
  )
  assert.ok(!/<style|\sstyle=|\son[a-z]+=|javascript:/i.test(html))
  assert.ok([...html.matchAll(/<script([^>]*)>/g)].every(([, attributes = '']) => attributes.includes('src="/assets/')))
})

test('a page with errors says so first in its title', () => {
  const html = renderPage(
    <PublicPage lang="ru" path="/ru/x" title="Дата" hasErrors>
      x
    </PublicPage>,
  )
  assert.match(html, /<title>Ошибка: Дата – Араша<\/title>/)
})

test('a neutral page does not tell whose it is', () => {
  const html = renderPage(
    <PublicPage lang="kk" path="/kk/today" title="Бүгін" wordmark={false} calls={false}>
      x
    </PublicPage>,
  )
  assert.ok(!html.includes('Араша'))
  assert.ok(!html.includes('tel:'))
})

test('the exit control is the first thing that can be reached on its page', () => {
  const html = renderPage(
    <PublicPage lang="kk" path="/kk/tell" title="T" exit="/kk/today">
      x
    </PublicPage>,
  )
  const first = /<(a|button|input)\b[^>]*>/.exec(html.slice(html.indexOf('<body')))?.[0] ?? ''
  assert.match(first, /href="\/kk\/today"[^>]*data-exit/)
})

test('an error page says what happened, what to do and which code to read out', () => {
  const html = renderPage(
    <ErrorPage lang="en" path="/en/x" title="This page is gone" what="It was closed." next="Go back." code="7K2M" />,
  )
  for (const part of ['This page is gone', 'It was closed.', 'Go back.', '7K2M']) assert.ok(html.includes(part), part)
})

test('when the database is gone the page still gives the three numbers in three languages and asks nobody for anything', () => {
  for (const lang of languages) {
    const html = unavailablePage(lang)
    assert.match(html, new RegExp(`<html lang="${lang}">`))
    for (const number of ['102', '112', '111']) assert.equal(html.match(new RegExp(`tel:${number}`, 'g'))?.length, 3)
    for (const other of languages) assert.ok(html.includes(`<section lang="${other}">`))
    assert.ok(!/<(link|script|img)\b/.test(html), 'it depends on something else')
    assert.ok(html.indexOf(`<section lang="${lang}">`) < html.indexOf('<hr>'), 'the reader’s language comes first')
  }
})

test('data of an island cannot end their script', () => {
  const data = { text: '</script><script>alert(1)</script><!--', line: '\u2028\u2029' }
  const written = islandData(data)
  assert.ok(!written.includes('<') && !/[\u2028\u2029]/.test(written))
  assert.deepEqual(JSON.parse(written), data)
  const html = renderPage(
    <StaffPage lang="kk" path="/kk/x" title="T">
      {embedIsland(
        'test',
        ({ text }: { text: string }) => (
          <p>{text}</p>
        ),
        { text: data.text },
      )}
    </StaffPage>,
  )
  assert.equal(html.match(/<script type="application\/json">/g)?.length, 1)
  assert.ok(!html.includes('<script>alert'))
})

test('a clock warns before it is late, and nothing is late at the very minute it is due', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 9, minutes))
  assert.equal(toneOf(at(30), at(0), undefined, 15), 'plain')
  assert.equal(toneOf(at(30), at(16), undefined, 15), 'warn')
  assert.equal(toneOf(at(30), at(30), undefined, 15), 'warn')
  assert.equal(toneOf(at(30), at(31), undefined, 15), 'danger')
  assert.equal(toneOf(at(30), at(59), at(29), 15), 'done')
  assert.equal(toneOf(at(30), at(59), at(31), 15), 'warn', 'done, but late')
})
