// What anybody may read: every guide in every language, the law asked and marked, services of a region, and nothing of what was read in an address.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { doorVisitor, wordsOf } from '../../../test/door.ts'
import { makeWorld } from '../../../test/world.ts'
import { addService } from '../../agencies/actions.ts'
import { inventedServices } from '../../demo/services.ts'
import { makeApp } from '../../server.ts'
import { speaker } from '../../words/catalogue.ts'
import { languages } from '../../words/say.ts'
import { indexByYear, lawFor } from './amounts.ts'
import { articlesOf, bands, guideFor, needs } from './guides.ts'
import { rulebook } from '../../law/rulebook.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
await database.db.system('test', { act: 'test', basis: 'test', purpose: 'test' }, async tx => {
  for (const service of inventedServices) addService(tx, service)
})

test('every need has a guide for every age in every language, short enough for a small phone, and children are not called Вы', () => {
  for (const need of needs)
    for (const band of bands) {
      const guide = guideFor(need, band)
      for (const lines of [guide.now, guide.helps, guide.after]) assert.ok(lines.length >= 2, `${need} ${band}`)
      for (const line of [...guide.now, ...guide.helps, ...guide.after]) {
        for (const lang of languages) assert.ok(line[lang].length > 8 && line[lang].length < 220, line[lang])
        if (band === 'adult') assert.doesNotMatch(line.ru, /(?<!\p{L})(ты|тебя|тебе|твоя)(?!\p{L})/iu, line.ru)
        else {
          assert.doesNotMatch(line.ru, /(?<!\p{L})(Вы|Вас|Вам)(?!\p{L})/u, line.ru)
          assert.doesNotMatch(line.kk, /(?<!\p{L})Сіз/u, line.kk)
        }
      }
    }
})

test('a guide shows what to do, who helps, what follows and the law of the day with its mark; its address and title never change', async () => {
  for (const lang of languages) {
    const t = speaker(lang)
    const b = doorVisitor(app)
    const first = await b.get(`/${lang}/guides`)
    const title = /<title>(.*?)<\/title>/.exec(first.body)?.[1]
    for (const need of needs)
      for (const band of bands) {
        const page = await b.post(`/${lang}/guides`, { need, band })
        assert.equal(/<title>(.*?)<\/title>/.exec(page.body)?.[1], title)
        assert.equal(page.headers['cache-control'], 'no-store')
        assert.ok(page.rawPayload.length <= 40 * 1024)
        const words = wordsOf(page.body)
        assert.ok(words.includes(guideFor(need, band).now[0]?.[lang] ?? '?'), `${lang} ${need} ${band}`)
        assert.equal(
          words.includes(t('web.law.not-reviewed')),
          band !== '6-10',
          `${need} ${band} speaks of law without its mark`,
        )
        assert.match(page.body, /href="tel:111"/)
        assert.match(page.body, /data-exit/)
      }
  }
})

test('amounts are those of the day that is asked: 5 MCI off a bus in 2024 and in 2026, and nothing before the article was there', () => {
  const fineOn = (day: string) => lawFor('bus', day, 'en').flatMap(row => row.penalties.map(one => one.tenge))
  assert.match(fineOn('2024-12-09').join(), /18\D460/)
  assert.match(fineOn('2026-01-06').join(), /21\D625/)
  assert.deepEqual(fineOn('2024-06-10'), [])
  assert.deepEqual(
    indexByYear('2026-05-01').map(one => one.tenge),
    [4325, 3932, 3692],
  )
  const held = new Set(rulebook.articles.map(article => article.id))
  for (const need of needs) for (const id of articlesOf[need]) assert.ok(held.has(id), `${id} is not in the rulebook`)
})

test('reading does not end a telling, and leaving ends both', async () => {
  const b = doorVisitor(app)
  await world.admin.query(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values (gen_random_uuid(), 'centre111', 0, '111', '111', '111')`,
  )
  await b.post('/kk/s', {})
  await b.post('/kk/tell', { step: 'words', words: 'басталған сөз', go: 'next' })
  await b.post('/kk/guides', { need: 'touch', band: '11-15' })
  await b.post('/kk/tell', { step: 'about', go: 'back' })
  assert.match((await b.get('/kk/tell')).body, /басталған сөз/)
  const left = await b.get('/kk/today')
  assert.equal([left.headers['set-cookie']].flat().length, 2)
  assert.doesNotMatch((await b.get('/kk/guides')).body, /checked[^>]*value="touch"|value="touch"[^>]*checked/)
  const { rows } = await world.admin.query<{ row: string }>('select v::text as row from visits v')
  for (const { row } of rows) assert.ok(!row.includes(Buffer.from('touch').toString('hex')))
})

test('services of a region are shown with telephone, hours, languages and access, and what is invented says so', async () => {
  const b = doorVisitor(app)
  const all = wordsOf((await b.post('/ru/directory', { region: '71', service: '' })).body)
  assert.match(all, /Центр поддержки семьи.*\+7 700 000.*в рабочие дни 09:00–18:00.*казахский, русский/)
  assert.match(all, /вымышленный образец/)
  const one = wordsOf((await b.post('/ru/directory', { region: '71', service: 'doctor' })).body)
  assert.match(one, /такой помощи нет/)
  for (const odd of [{ region: '999', service: 'x' }, {}])
    assert.equal((await b.post('/kk/directory', odd as Record<string, string>)).statusCode, 200)
})
