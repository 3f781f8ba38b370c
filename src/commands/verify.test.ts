import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import {
  contentHash,
  newContentSalt,
  publishedKey,
  receiptAddress,
  readReceiptKey,
  senderCopy,
  signReceipt,
} from '../post/receipt.ts'
import { openVault } from '../vault/vault.ts'
import { readKeys } from '../vault/keys.ts'
import { formatNumber } from '../words/numbers.ts'

const cli = path.resolve(import.meta.dirname, '..', 'cli.js')
const folder = mkdtempSync(path.join(tmpdir(), 'arasha-verify-'))
const file = (name: string) => path.join(folder, name)
const put = (name: string, content: string) => (writeFileSync(file(name), content), file(name))
type Ran = { code: number | null; out: string; err: string }
const arasha = (
  args: string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Ran => {
  const ran = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', ...env },
  })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}
const submission = { narrative: 'із', photos: [] }
let env: Record<string, string> = {}
let made: Ran
let json = ''
let copy = ''
let address = ''

before(() => {
  made = arasha(['keys', 'make', file('keys')])
  env = { ARASHA_KEY_FILE: file('keys/arasha.keys'), ARASHA_RECEIPT_KEY_FILE: file('keys/receipt-key.pem') }
  const key = readReceiptKey(env, openVault({ keys: readKeys(env) }))
  const salt = newContentSalt()
  const at = new Date('2026-03-02T06:00:00Z')
  const hash = contentHash(submission, salt)
  const receipt = signReceipt({ number: formatNumber('notice', 2026, 5), at, contentHash: hash }, key)
  json = JSON.stringify(receipt, null, 2)
  copy = JSON.stringify(senderCopy(submission, salt, receipt))
  address = receiptAddress(receipt, 'https://arasha.example', 'ru')
  put('receipt.json', json)
  put('published.json', JSON.stringify(publishedKey(key)))
  put('public.pem', /-----BEGIN PUBLIC KEY[\s\S]*END PUBLIC KEY-----\n/.exec(made.out)?.[0] ?? '')
})
after(() => rmSync(folder, { recursive: true }))

test('keys are made once, readable only by their owner, and never overwritten', () => {
  assert.equal(made.code, 0, made.err)
  for (const name of ['keys/arasha.keys', 'keys/receipt-key.pem'])
    assert.equal(statSync(file(name)).mode & 0o777, 0o600)
  assert.equal(statSync(file('keys')).mode & 0o777, 0o700)
  for (const name of ['keys/arasha.keys', 'keys/receipt-key.pem'])
    for (const line of readFileSync(file(name), 'utf8')
      .split('\n')
      .filter(l => /^[\w+/= ]{40,}$/.test(l)))
      assert.ok(!made.out.includes(line), 'a secret was printed')
  const kept = readFileSync(file('keys/arasha.keys'))
  const again = arasha(['keys', 'make', file('keys')])
  assert.equal(again.code, 2)
  assert.match(again.err, /left as it is/)
  assert.deepEqual(readFileSync(file('keys/arasha.keys')), kept)
  for (const args of [[], ['make'], ['burn', 'x'], ['make', 'a', 'b']]) assert.equal(arasha(['keys', ...args]).code, 2)
})

test('a genuine receipt is confirmed with the public key alone, from a file, from a pipe, from the address in the QR', () => {
  const key = ['--key', file('public.pem')]
  for (const ran of [
    arasha(['verify', file('receipt.json'), ...key]),
    arasha(['verify', '-', ...key], { input: json }),
    arasha(['verify', file('receipt.json'), '--key', file('published.json')]),
    arasha(['verify', '-', ...key], { input: `{"number":"N","receipt":${json},"salt":"x"}` }),
    arasha(['verify', '-', ...key], { input: address }),
  ]) {
    assert.equal(ran.code, 0, ran.err)
    assert.match(
      ran.out,
      /genuine[\s\S]*N-26-0000005-[\s\S]*2026-03-02T11:00:00\+05:00[\s\S]*Proof of the entry in the journal follows/,
    )
  }
  const noCopy = `{"receipt":${json},"submission":{}}`
  assert.equal(arasha(['verify', '-', ...key], { input: noCopy }).code, 2, 'a text without its salt is not confirmed')
  assert.match(arasha(['verify', file('receipt.json'), ...key, '--lang', 'kk']).out, /Түбіртек шынайы/)
  assert.match(arasha(['verify', file('receipt.json'), ...key, '--lang', 'ru']).out, /Квитанция подлинная/)
  assert.equal(
    arasha(['verify', file('receipt.json')], { env }).code,
    0,
    'on the installation itself no --key is needed',
  )
})

test('an altered receipt exits with 1', () => {
  const altered = put('altered.json', json.replace('11:00:00', '12:00:00'))
  const ran = arasha(['verify', altered, '--key', file('public.pem')])
  assert.equal(ran.code, 1)
  assert.match(ran.out, /not issued in this form/)
  assert.ok(!ran.out.includes('12:00:00'), 'it repeats what it does not vouch for')
})

test('the sender’s copy proves what was sent, and a changed copy exits with 1', () => {
  const key = ['--key', file('public.pem')]
  const good = arasha(['verify', '-', ...key], { input: copy })
  assert.equal(good.code, 0)
  assert.match(good.out, /is what was received/)
  const bad = arasha(['verify', '-', ...key, '--json'], { input: copy.replace('із', 'жоқ') })
  assert.equal(bad.code, 1)
  assert.deepEqual(JSON.parse(bad.out).contentMatches, false)
})

test('--json prints one object', () => {
  const ran = arasha(['verify', file('receipt.json'), '--key', file('public.pem'), '--json'])
  const found = JSON.parse(ran.out) as Record<string, unknown>
  assert.deepEqual([found['finding'], found['proof']], ['valid', 'follows'])
})

test('bad input exits with 2 and one line that says what is missing', () => {
  put('empty.json', '')
  put('odd.json', '{"statement":{}}')
  chmodSync(put('loose.keys', readFileSync(file('keys/arasha.keys'), 'utf8')), 0o644)
  const cases: [string[], Record<string, string>, RegExp][] = [
    [['verify'], {}, /Usage: arasha verify/],
    [['verify', file('receipt.json')], {}, /--key/],
    [['verify', file('none.json'), '--key', file('public.pem')], {}, /cannot be read/],
    [['verify', file('receipt.json'), '--key', file('receipt.json')], {}, /not a public Ed25519 key/],
    [['verify', file('receipt.json'), '--key', file('keys/receipt-key.pem')], {}, /not a public Ed25519 key/],
    [['verify', file('receipt.json'), '--lang', 'de'], {}, /kk, ru or en/],
    [['verify', file('receipt.json'), '--nonsense'], {}, /no such option: --nonsense/],
    [['verify', file('receipt.json')], { ARASHA_KEY_FILE: file('loose.keys') }, /chmod 600/],
  ]
  for (const [args, given, says] of cases) {
    const ran = arasha(args, { env: given })
    assert.equal(ran.code, 2, args.join(' '))
    assert.match(ran.err, says)
    assert.equal(ran.err.trim().split('\n').length, 1, ran.err)
  }
  for (const name of ['empty.json', 'odd.json'])
    assert.equal(arasha(['verify', file(name), '--key', file('public.pem')]).code, 2)
  put(
    'other.pem',
    /-----BEGIN PUBLIC KEY[\s\S]*END PUBLIC KEY-----\n/.exec(arasha(['keys', 'make', file('others')]).out)?.[0] ?? '',
  )
  const unknown = arasha(['verify', file('receipt.json'), '--key', file('other.pem')])
  assert.equal(unknown.code, 2)
  assert.match(unknown.out, /key not known here/)
})
