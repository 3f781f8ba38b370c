import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles, type Role } from '../access/policy.ts'
import type { Visitor } from '../access/session.ts'
import { languages } from '../words/say.ts'
import { firstPageOf, frameFor, roleName } from './frame.ts'

const visitor = (role: Role, region = 71): Visitor => ({
  actor: { kind: 'user', id: 'u', agencyId: 'a', agencyKind: 'school', roles: [role], units: [], regions: [] },
  name: 'Н.',
  login: 'n',
  locale: 'kk',
  agency: { kk: 'А', ru: 'Б', en: 'C' },
  region,
})
const visit = (who: Visitor | undefined, url: string) => ({
  lang: 'kk' as const,
  visitor: who,
  csrf: who ? 'token' : '',
  request: { url } as never,
})
const menuOf = (role: Role, url = '/kk/') => frameFor({}, visit(visitor(role), url), { title: 'Т' }).nav

test('each role gets its own menu of at most six entries and begins on the first of them', () => {
  assert.deepEqual(
    menuOf('school-deputy').map(e => e.href),
    ['/kk/notices', '/kk/notices/must-i-tell'],
  )
  assert.deepEqual(
    menuOf('police-duty').map(e => e.href),
    ['/kk/inbox', '/kk/cases', '/kk/orders', '/kk/people/search', '/kk/links', '/kk/referrals'],
  )
  assert.deepEqual(
    menuOf('prosecutor').map(e => e.href),
    [
      '/kk/oversight/first-page',
      '/kk/oversight/reviews',
      '/kk/cases',
      '/kk/orders',
      '/kk/referrals',
      '/kk/instructions',
    ],
  )
  assert.deepEqual(
    menuOf('commissioner').map(e => e.href),
    ['/kk/oversight/first-page', '/kk/cases', '/kk/orders', '/kk/referrals', '/kk/recommendations', '/kk/transport'],
  )
  assert.deepEqual(
    menuOf('transport-inspector').map(e => e.href),
    ['/kk/transport'],
  )
  assert.deepEqual(
    menuOf('carrier').map(e => e.href),
    ['/kk/carrier'],
  )
  assert.deepEqual(
    menuOf('admin').map(e => e.href),
    ['/kk/admin/health', '/kk/admin/opened', '/kk/admin/delivery'],
  )
  for (const role of roles) {
    assert.ok(menuOf(role).length <= 6)
    assert.equal(firstPageOf(visitor(role).actor, 'kk'), menuOf(role)[0]?.href)
  }
})

test('one menu entry is current: the one whose address fits longest, and none elsewhere', () => {
  const current = (url: string) =>
    menuOf('school-deputy', url)
      .filter(e => e.current)
      .map(e => e.href)
  assert.deepEqual(current('/kk/notices'), ['/kk/notices'])
  assert.deepEqual(current('/kk/notices/N-26-0000001-A?x=1'), ['/kk/notices'])
  assert.deepEqual(current('/kk/notices/must-i-tell'), ['/kk/notices/must-i-tell'])
  assert.deepEqual(current('/kk/help'), [])
})

test('a page below no entry of the menu still shows which list it belongs to', () => {
  const current = (role: (typeof roles)[number], url: string) => menuOf(role, url).find(e => e.current)?.href
  assert.equal(current('police-chief', '/kk/beat'), '/kk/orders')
  assert.equal(current('police-chief', '/kk/incidents/E-26-0000001-A/law'), '/kk/inbox')
  assert.equal(current('prosecutor', '/kk/incidents/E-26-0000001-A/law'), '/kk/oversight/first-page')
  assert.equal(current('prosecutor', '/kk/oversight/list?view=overdue'), '/kk/oversight/first-page')
})

test('every role has a name in three languages, and the national Commissioner another than a regional one', () => {
  for (const role of roles) for (const lang of languages) assert.ok(roleName({ roles: [role] }, 71, lang).length > 3)
  assert.notEqual(roleName({ roles: ['commissioner'] }, 0, 'kk'), roleName({ roles: ['commissioner'] }, 71, 'kk'))
})

test('nobody signed in: no name, no menu, no token; the demonstration’s strip only where there is a demonstration clock', () => {
  const plain = frameFor({}, visit(undefined, '/kk/sign-in'), { title: 'Т' })
  assert.deepEqual([plain.user, plain.nav, plain.csrf, plain.demo], [undefined, [], undefined, undefined])
  const demo = frameFor(
    { demoClock: { now: () => new Date('2026-11-22T09:05:00Z'), refresh: async () => {} } },
    visit(undefined, '/kk/sign-in'),
    { title: 'Т' },
  )
  assert.match(demo.demo?.clock ?? '', /22.қараша, 14:05/)
})
