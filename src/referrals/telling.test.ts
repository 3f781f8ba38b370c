// What leaves with a referral is what the table says, for every sender, receiver, basis and consent; a table that says more is noticed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { packageRoot } from '../db/package-root.ts'
import { tellingProse } from './prose.ts'
import { namesAny } from './actions.ts'
import {
  canFollow,
  clocksOf,
  isConsentOver,
  receiversOf,
  reduceReferral,
  referralEventKinds,
  services,
} from './referral.ts'
import {
  bases,
  items,
  neverTold,
  receiverKinds,
  rowFor,
  senders,
  tell,
  telling,
  type Item,
  type Known,
  type TellingRow,
} from './telling.ts'

/** Each item holds a word of its own, so that whatever comes out names the item it came from. */
const marks = Object.fromEntries(items.map(i => [i, `mark-${i}`])) as Readonly<Record<Item, string>>
const marked = marks as unknown as Known
const asked = fc.record({
  sender: fc.constantFrom(...senders),
  receiver: fc.constantFrom(...receiverKinds),
  basis: fc.constantFrom(...bases),
  day: fc.constantFrom('2024-01-10', '2026-03-01', '2026-03-02', '2026-11-22'),
})
const scope = fc.uniqueArray(fc.constantFrom(...items))

/** Items found in what was told that the real table does not allow for it. */
function leaks(to: Parameters<typeof tell>[1], agreed: readonly Item[], table?: readonly TellingRow[]): Item[] {
  const said = JSON.stringify(tell(marked, to, agreed, table))
  const row = telling.find(
    r => r.sender === to.sender && r.receiver === to.receiver && r.basis === to.basis && (r.since ?? '') <= to.day,
  )
  return items.filter(
    i =>
      said.includes(`"${marks[i]}"`) &&
      !(row?.items.includes(i) && (to.basis !== 'consent' || i === 'needs' || agreed.includes(i))),
  )
}

test('nothing outside the table leaves, whoever asks whom, on what ground and whatever was agreed', () => {
  fc.assert(
    fc.property(asked, scope, (to, agreed) => assert.deepEqual(leaks(to, agreed), [])),
    { numRuns: 2000 },
  )
})

test('a row that tells one item more is noticed, whichever row and item it is', () => {
  for (const [at, row] of telling.entries())
    for (const item of items.filter(i => !row.items.includes(i))) {
      const spoilt = telling.map((r, i) => (i === at ? { ...r, items: [...r.items, item] } : r))
      const to = { sender: row.sender, receiver: row.receiver, basis: row.basis, day: '2026-11-22' }
      assert.deepEqual(leaks(to, items, spoilt), [item])
    }
})

test('without a row nothing is told at all, and a law is no ground before it is in force', () => {
  const to = { sender: 'police', receiver: 'education', basis: 'hardship', day: '2026-11-22' } as const
  assert.deepEqual(tell(marked, to, items), {})
  assert.equal(rowFor('police', 'centre', 'hardship', '2026-03-01'), undefined)
  assert.ok(rowFor('police', 'centre', 'hardship', '2026-03-02'))
})

test('each row is there once, names known items once, and none tells what is never told', () => {
  const keys = telling.map(r => `${r.sender} ${r.receiver} ${r.basis}`)
  assert.equal(new Set(keys).size, keys.length)
  for (const row of telling) assert.equal(new Set(row.items).size, row.items.length)
  assert.ok(neverTold.every(n => !(items as readonly string[]).includes(n)))
  for (const row of telling) assert.equal(row.cite === undefined, row.basis === 'consent', 'what is no law cites none')
  for (const service of services) assert.ok(receiversOf[service].length > 0 && clocksOf(service).receiveHours > 0)
})

test('the accused is named to a shelter and to guardianship alone, and an address goes to guardianship alone', () => {
  const who = (item: Item) => new Set(telling.filter(r => r.items.includes(item)).map(r => r.receiver))
  assert.deepEqual(who('offender'), new Set(['shelter', 'guardianship']))
  assert.deepEqual(who('address'), new Set(['guardianship']))
})

test('a written text may not name somebody whom the table does not name, also in another case of the noun', () => {
  const names = ['Болат Сынақов', 'Айсұлу Сынақова']
  assert.ok(namesAny('Болатты үйге жібермеңіз', names, []))
  assert.ok(namesAny('Сынақовтан қорқады', names, []))
  assert.ok(namesAny('Болаттан қорқады', names, ['Айсұлу Сынақова']))
  assert.ok(!namesAny('Айсұлу Сынақова психолог іздейді', names, ['Айсұлу Сынақова']))
  assert.ok(!namesAny('Екі баласымен төсек керек', names, []))
})

test('a referral only goes forward: whatever order steps are tried in, an ended one stays ended', () => {
  const kinds = referralEventKinds.filter(k => k !== 'requested')
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...kinds), { maxLength: 12 }),
      fc.constantFrom(...bases),
      fc.boolean(),
      (tried, basis, managed) => {
        const done: { kind: (typeof referralEventKinds)[number]; actor: string }[] = [{ kind: 'requested', actor: 'a' }]
        let ended: string | undefined
        for (const kind of tried) {
          const now = reduceReferral(done, basis, managed)
          if (!canFollow(now, kind)) continue
          done.push({ kind, actor: 'a' })
          const after = reduceReferral(done, basis, managed)
          if (ended !== undefined) assert.equal(after.state, ended)
          if (['completed', 'cancelled', 'rejected'].includes(after.state)) ended = after.state
          if (after.state === 'completed')
            assert.deepEqual(
              [...new Set(done.map(d => d.kind))].filter(
                k => !['consent-ended', 'language', 'closing-refused'].includes(k),
              ),
              ['requested', 'received', 'accepted', 'started', ...(managed ? ['closing-asked'] : []), 'completed'],
            )
        }
      },
    ),
  )
})

test('the last day of a consent still counts, the next one does not, and one taken back is over at once', () => {
  assert.equal(isConsentOver('2026-11-22', null, '2026-11-22'), false)
  assert.equal(isConsentOver('2026-11-22', null, '2026-11-23'), true)
  assert.equal(isConsentOver('2026-12-31', new Date(), '2026-11-22'), true)
  assert.equal(isConsentOver(null, null, '2026-11-22'), false)
})

test('docs/telling.md is the table', () => {
  assert.equal(readFileSync(path.join(packageRoot, 'docs', 'telling.md'), 'utf8'), tellingProse())
})
