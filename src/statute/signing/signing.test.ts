// Signing the law's readings, on the real server and database: only lawyers, only what was shown, never changed afterwards, and seen by everybody.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/cluster.ts'
import { schoolWorld, type Fields } from '../../../test/school-world.ts'
import { newId } from '../../db/uuid.ts'
import { cc107 } from '../../law/acts/cc-107.ts'
import { pressClaims } from '../../law/press.ts'
import { rulebook } from '../../law/rulebook.ts'
import { reviewsHeld, signedItems } from '../actions.ts'
import { claimSignable, dutySignable, pressSignable, provisionSignable } from '../review.ts'
import { insertReview } from './store.ts'

const world = await schoolWorld(await testDatabase())
const lawyer = await world.person('lawyer')
const other = await world.person('lawyer')
const admin = await world.person('admin')
const head = await world.person('school-head')
const [first] = cc107.provisions
assert.ok(first)
const one = provisionSignable(cc107, first)
const fields: Fields = {
  item: one.item,
  meaning: one.meaningHash,
  text: one.textHash,
  do: 'sign',
  remark: 'Compared with the text.',
  back: '/ru/law/cc-107?on=2020-02-01',
}
const signed = () => world.services.db.lookAsJob('test', signedItems)
const page = async (url: string) =>
  (await world.app.inject({ url, headers: { accept: 'text/html', host: 'localhost' } })).body

test('nobody but a lawyer can sign, or is even shown where', async () => {
  for (const who of [admin, head]) {
    assert.equal((await who.post('/ru/law/sign', fields)).status, 403)
    assert.equal((await who.get('/ru/law/reviews')).status, 403)
    assert.ok(!(await who.get('/ru/law/cc-107')).body.includes('/ru/law/sign'))
  }
  assert.ok(!(await page('/ru/law/cc-107')).includes('/ru/law/sign'))
  assert.ok((await lawyer.get('/ru/law/cc-107')).body.includes('/ru/law/sign'))
  assert.equal((await signed()).size, 0)
})

test('what has changed since it was read cannot be signed; neither can what the rulebook does not hold', async () => {
  for (const [change, status] of [
    [{ meaning: '0'.repeat(16) }, 409],
    [{ text: '0'.repeat(16) }, 409],
    [{ meaning: 'x' }, 400],
    [{ item: 'cc-999.1@2024-06-16' }, 404],
    [{ do: 'burn' }, 400],
  ] as const)
    assert.equal((await lawyer.post('/ru/law/sign', { ...fields, ...change })).status, status, JSON.stringify(change))
  assert.equal((await signed()).size, 0)
})

test('a signature stands beside the wording it was given for, and beside no other', async () => {
  const answer = await lawyer.post('/ru/law/sign', fields)
  assert.deepEqual([answer.status, answer.location], [303, fields['back']])
  const old = await page('/ru/law/cc-107?on=2020-02-01')
  assert.match(old, /проверено юристом: Test lawyer, [^<]+<\/span>: Compared with the text\./)
  assert.equal(old.match(/проверено юристом: Test lawyer/g)?.length, 1)
  assert.ok(!(await page('/ru/law/cc-107?on=2024-06-16')).includes('проверено юристом: Test lawyer'))
  assert.deepEqual([...(await signed())], [one.item])
})

test('after signing one comes back to the law and nowhere else', async () => {
  for (const back of ['https://example.org/', '//example.org', '/ru/inbox', '/ru/law/x?on=1&evil'])
    assert.equal((await lawyer.post('/ru/law/sign', { ...fields, back })).location, '/ru/law/reviews?signed=1', back)
})

test('a lawyer takes back the own signature, not another’s', async () => {
  await other.post('/ru/law/sign', { ...fields, do: 'withdraw', remark: '' })
  assert.ok((await signed()).has(one.item))
  await lawyer.post('/ru/law/sign', { ...fields, do: 'withdraw', remark: '' })
  assert.equal((await signed()).size, 0)
  const kinds = await world.rows('select kind from law_reviews order by at, id')
  assert.ok(kinds.length >= 3 && kinds.some(r => r['kind'] === 'withdrawn'), 'every row is still there')
})

test('the database itself refuses a signature by somebody else, in another’s name, or changed afterwards', async () => {
  const { db } = world.services
  const actor = (role: string, id: string) =>
    ({
      kind: 'user',
      id,
      agencyId: world.where.school,
      agencyKind: 'ministry',
      roles: [role],
      units: [],
      regions: [],
    }) as const
  const insert = (by: ReturnType<typeof actor>, reviewer: string) =>
    db.as(by, { act: 'law.sign', basis: 'test', purpose: 'test' }, async tx => {
      await tx.rows(insertReview, [
        newId(),
        one.item,
        one.meaningHash,
        one.textHash,
        'signed',
        reviewer,
        'X',
        null,
        tx.now,
      ])
    })
  await assert.rejects(insert(actor('admin', admin.id), admin.id), /row-level security/)
  await assert.rejects(insert(actor('lawyer', lawyer.id), other.id), /row-level security/)
  await insert(actor('lawyer', lawyer.id), lawyer.id)
  for (const sql of ['update law_reviews set remark = null', 'delete from law_reviews', 'truncate law_reviews'])
    await assert.rejects(world.rows(sql), sql)
  assert.equal((await db.lookAsJob('test', reviewsHeld)).length, 1)
})

test('conclusions are read and signed on the lawyer’s own page, which counts what is left', async () => {
  const [claim] = rulebook.claims
  assert.ok(claim)
  const signable = claimSignable(claim)
  await lawyer.post('/kk/law/sign', {
    item: signable.item,
    meaning: signable.meaningHash,
    text: signable.textHash,
    do: 'sign',
    remark: '',
    back: '/kk/law/reviews',
  })
  for (const lang of ['kk', 'ru', 'en']) {
    const { body, status } = await lawyer.get(`/${lang}/law/reviews`)
    assert.equal(status, 200)
    for (const rule of rulebook.claims) assert.ok(body.includes(rule.title[lang as 'kk']), rule.claim)
    assert.doesNotMatch(body, /undefined|\[object/)
    const left = (await lawyer.get(`/${lang}/law/reviews?left=1`)).body
    assert.ok(body.includes(`id="${signable.item}"`) && !left.includes(`id="${signable.item}"`), 'only what is left')
  }
})

test('a duty and what stands beside a claim of the press are signed too, and each says so where it is read', async () => {
  const claim = pressClaims.find(c => c.cites.length > 0)
  const duty = rulebook.duties.find(d => d.rule === 'prev-23.1')
  assert.ok(claim && duty)
  const fresh = () => page('/en/law/press').then(html => html.match(/reviewed by a lawyer: Test lawyer/g)?.length ?? 0)
  assert.equal(await fresh(), 0)
  for (const { item, meaningHash, textHash } of [pressSignable(claim), dutySignable(duty)])
    await lawyer.post('/en/law/sign', { item, meaning: meaningHash, text: textHash, do: 'sign', remark: '', back: '' })
  assert.equal(await fresh(), 1)
  assert.ok((await signed()).has(`duty:${duty.rule}@${duty.inForce[0]}`))
})
