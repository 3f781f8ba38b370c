import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { freshKeys, parseKeys } from '../vault/keys.ts'
import { Refused } from '../words/refused.ts'
import { openVault } from '../vault/vault.ts'
import { formatNumber } from '../words/numbers.ts'
import {
  contentHash,
  copyMatches,
  isReceipt,
  isSenderCopy,
  newContentSalt,
  publishedKey,
  readPublicReceiptKey,
  readReceipt,
  readReceiptKey,
  receiptAddress,
  receiptKeyOf,
  receiptText,
  senderCopy,
  signReceipt,
  verifyReceipt,
  type Receipt,
} from './receipt.ts'

const vault = openVault({ keys: parseKeys(freshKeys(), 'test') })
const key = readReceiptKey({}, vault)
const salt = newContentSalt()
const submission = { narrative: 'Оқушының қолында көгерген із бар', pupil: { name: 'Айсұлу' }, photos: [] }
const at = new Date('2026-01-16T05:15:07.900Z')
const number = formatNumber('notice', 2026, 123)
const receipt = signReceipt({ number, at, contentHash: contentHash(submission, salt) }, key)

test('a receipt says number, kind and time with the zone, and is valid', () => {
  assert.deepEqual(Object.keys(receipt.statement), ['v', 'number', 'kind', 'at', 'contentHash', 'keyId'])
  assert.equal(receipt.statement.kind, 'notice')
  assert.equal(receipt.statement.at, '2026-01-16T10:15:07+05:00')
  assert.equal(receipt.proof, 'follows')
  assert.equal(verifyReceipt(receipt, [key]), 'valid')
  assert.equal(verifyReceipt(JSON.parse(JSON.stringify(receipt)), [key]), 'valid')
})

test('any change of the statement or the signature is found', () => {
  const changed: [string, unknown][] = [
    ['number', formatNumber('notice', 2026, 124)],
    ['kind', 'case'],
    ['at', '2026-01-16T10:15:08+05:00'],
    ['at', '2026-01-16T05:15:07+00:00'],
    ['contentHash', contentHash({ ...submission, narrative: '' }, salt)],
  ]
  for (const [k, v] of changed)
    assert.equal(verifyReceipt({ ...receipt, statement: { ...receipt.statement, [k]: v } }, [key]), 'altered', k)
  for (let i = 0; i < receipt.signature.length; i++)
    for (const c of 'Az09-_') {
      if (receipt.signature[i] === c) continue
      const signature = receipt.signature.slice(0, i) + c + receipt.signature.slice(i + 1)
      assert.equal(verifyReceipt({ ...receipt, signature }, [key]), 'altered', `signature at ${i}`)
    }
  assert.equal(verifyReceipt({ ...receipt, signature: '' }, [key]), 'altered')
})

test('a receipt of another installation is an unknown key, and its key does not make ours valid', () => {
  const other = readReceiptKey({}, openVault({ keys: parseKeys(freshKeys(), 'test') }))
  assert.equal(verifyReceipt(receipt, [other]), 'unknown-key')
  assert.equal(verifyReceipt(receipt, []), 'unknown-key')
  assert.equal(verifyReceipt(receipt, [{ ...other, keyId: key.keyId }]), 'altered')
  assert.equal(verifyReceipt(receipt, [other, key]), 'valid')
})

test('what is no receipt is called so, and nothing makes the check fail', () => {
  const noise = [
    null,
    1,
    'x',
    [],
    {},
    { statement: {} },
    { ...receipt, statement: { ...receipt.statement, extra: '1' } },
  ]
  for (const value of [
    ...noise,
    { ...receipt, signature: 1 },
    { ...receipt, statement: { ...receipt.statement, v: 2 } },
  ])
    assert.equal(verifyReceipt(value, [key]), 'not-a-receipt')
  fc.assert(fc.property(fc.anything(), value => assert.equal(verifyReceipt(value, [key]), 'not-a-receipt')))
  fc.assert(fc.property(fc.string({ maxLength: 300 }), text => assert.equal(readReceipt(text), undefined)))
})

test('the short form and the address of the QR say the same as the receipt, and fit a QR', () => {
  const address = receiptAddress(receipt, 'https://arasha.example', 'kk')
  assert.equal(address, `https://arasha.example/kk/verify?r=${receiptText(receipt)}`)
  assert.match(receiptText(receipt), /^[\w.-]+$/)
  assert.ok(address.length < 260)
  for (const text of [receiptText(receipt), address, JSON.stringify(receipt), `  ${address}\n`])
    assert.deepEqual(readReceipt(text), receipt)
  assert.equal(new URL(address).searchParams.get('r'), receiptText(receipt))
})

test('no changed character of the short form passes as valid', () => {
  const text = receiptText(receipt)
  for (let i = 0; i < text.length; i++)
    for (const c of '0aZ_') {
      if (text[i] === c) continue
      const read = readReceipt(text.slice(0, i) + c + text.slice(i + 1))
      assert.notEqual(read === undefined ? 'not-a-receipt' : verifyReceipt(read, [key]), 'valid', `at ${i}`)
    }
})

test('neither receipt, short form nor address contains what was submitted or the salt', () => {
  for (const text of [JSON.stringify(receipt), receiptText(receipt), receiptAddress(receipt, '', 'ru')])
    for (const secret of [
      'Айсұлу',
      'көгерген',
      salt.toString('base64url'),
      salt.toString('hex'),
      encodeURIComponent('Айсұлу'),
    ])
      assert.ok(!text.includes(secret))
})

test('with the salt the sender proves what was sent; without it the hash of a known content is not found', () => {
  const copy = senderCopy(submission, salt, receipt)
  assert.ok(copyMatches(copy))
  const read = readReceipt(JSON.stringify(copy))
  assert.ok(isSenderCopy(read) && !isReceipt(read) && copyMatches(read))
  assert.ok(!copyMatches({ ...copy, submission: { ...submission, narrative: 'басқа' } }))
  assert.ok(!copyMatches({ ...copy, salt: newContentSalt().toString('base64url') }))
  assert.ok(!copyMatches({ ...copy, salt: '' }))
  assert.ok(!copyMatches({ ...copy, submission: { at } }))
  assert.notEqual(contentHash(submission, newContentSalt()), contentHash(submission, salt))
  const reordered = { photos: [], pupil: { name: 'Айсұлу' }, narrative: submission.narrative }
  assert.equal(contentHash(reordered, salt), contentHash(submission, salt))
})

test('a receipt is not signed for a broken number or hash', () => {
  const hash = contentHash(submission, salt)
  assert.throws(() => signReceipt({ number: 'N-26-0000123-0', at, contentHash: hash }, key), TypeError)
  assert.throws(() => signReceipt({ number: number.toLowerCase(), at, contentHash: hash }, key), TypeError)
  assert.throws(() => signReceipt({ number, at, contentHash: hash.toUpperCase() }, key), TypeError)
})

test('the published key is all one needs to check; keys of other kinds are refused', () => {
  const published = publishedKey(key)
  const read = readPublicReceiptKey(published.publicKey)
  assert.ok(read !== undefined && read.keyId === published.keyId)
  assert.equal(verifyReceipt(receipt, [read]), 'valid')
  assert.ok(!JSON.stringify(published).includes('PRIVATE'))
  const own = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  assert.equal(readPublicReceiptKey(own), undefined)
  assert.equal(receiptKeyOf(own, 'test').keyId, key.keyId)
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  assert.equal(readPublicReceiptKey(rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()), undefined)
  const rsaPem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  assert.throws(() => receiptKeyOf(rsaPem, 'key.pem'), Refused)
  assert.throws(() => receiptKeyOf('nothing', 'key.pem'), /key\.pem: is not a private key/)
  assert.equal(readPublicReceiptKey('nothing'), undefined)
})

test('an installation has the same receipt key after every start', () => {
  const keys = parseKeys(freshKeys(), 'test')
  assert.equal(readReceiptKey({}, openVault({ keys })).keyId, readReceiptKey({}, openVault({ keys })).keyId)
})

test('control: a check that trusts the key inside the receipt would pass a forgery that this one refuses', () => {
  const forger = readReceiptKey({}, openVault({ keys: parseKeys(freshKeys(), 'test') }))
  const forged: Receipt = signReceipt({ number, at, contentHash: contentHash({}, salt) }, forger)
  assert.equal(verifyReceipt(forged, [forger]), 'valid')
  assert.equal(verifyReceipt(forged, [key]), 'unknown-key')
  assert.equal(verifyReceipt({ ...forged, statement: { ...forged.statement, keyId: key.keyId } }, [key]), 'altered')
})
