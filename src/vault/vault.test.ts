import assert from 'node:assert/strict'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { freshKeys, parseKeys, readKeys, writeSecretFile } from './keys.ts'
import { VaultError, type VaultProblem } from './problems.ts'
import { Refused } from '../words/refused.ts'
import { openVault, type Place, type RecordKey, type Vault } from './vault.ts'

const canary = 'Әсемгүл Қанарбекқызы'
const base64 = () => randomBytes(32).toString('base64')
const fresh = () => openVault({ keys: parseKeys(freshKeys(), 'test') })
const place: Place = { table: 'people.sightings', row: 'r1', column: 'name' }
const refuses = (problem: VaultProblem, attempt: () => unknown) =>
  assert.throws(attempt, error => {
    assert.ok(error instanceof VaultError, String(error))
    assert.equal(error.problem, problem)
    assert.ok(!inspect(error, { showHidden: true }).includes(canary.slice(0, 5)), 'the error carries content')
    return true
  })

test('what is sealed comes back, text and bytes of any length', () => {
  const vault = fresh()
  const key = vault.newKey('person')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      assert.equal(vault.openText(key, place, vault.seal(key, place, text)), text)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), bytes => {
      assert.deepEqual(vault.open(key, place, vault.seal(key, place, Buffer.from(bytes))), Buffer.from(bytes))
    }),
  )
})

test('sealed bytes show neither the text nor that two texts are equal', () => {
  const vault = fresh()
  const key = vault.newKey('person')
  const all = Array.from({ length: 500 }, () => vault.seal(key, place, canary))
  assert.equal(new Set(all.map(b => b.toString('hex'))).size, 500)
  for (const sealed of all) {
    assert.equal(sealed.indexOf(Buffer.from(canary)), -1)
    assert.equal(sealed.indexOf(Buffer.from(canary, 'utf16le')), -1)
  }
  assert.ok(!inspect(vault, { depth: 9, showHidden: true }).includes(key.wrapped.toString('base64')))
})

/** The assertion that a sealed field cannot be moved; used on the vault and, as a control, on one that forgets to bind the place. */
function movingIsRefused(vault: Pick<Vault, 'newKey' | 'seal' | 'open'>): void {
  const key = vault.newKey('incident')
  const other = vault.newKey('incident')
  const sealed = vault.seal(key, place, canary)
  const stranger = vault.seal(other, place, canary)
  for (const elsewhere of [
    { ...place, row: 'r2' },
    { ...place, column: 'address' },
    { ...place, table: 'incidents.participants' },
    { table: 'people', row: 'sightings r1', column: 'name' },
    { table: place.table, row: 'r1","name', column: '' },
  ])
    refuses('altered', () => vault.open(key, elsewhere, sealed))
  refuses('altered', () => vault.open(key, place, stranger))
  refuses('altered', () => vault.open({ ...key, id: other.id }, place, sealed))
}

test('a sealed field moved to another row, column, table or record is refused', () => movingIsRefused(fresh()))

test('no two places bind alike, however their parts are spelled', () => {
  const vault = fresh()
  const key = vault.newKey('person')
  const part = fc.string({ unit: fc.constantFrom('a', ' ', '|', '"', ',', '.', '\0'), maxLength: 3 })
  const anyPlace = fc.record({ table: part, row: part, column: part })
  const cut = fc.tuple(part, part, part, part).map(([a, b, c, d]): [Place, Place] => [
    { table: a, row: b + d, column: c },
    { table: a, row: b, column: d + c },
  ])
  fc.assert(
    fc.property(fc.oneof(fc.tuple(anyPlace, anyPlace), cut), ([from, to]) => {
      fc.pre(from.table !== to.table || from.row !== to.row || from.column !== to.column)
      refuses('altered', () => vault.open(key, to, vault.seal(key, from, canary)))
    }),
    { numRuns: 1000 },
  )
  for (const separator of [' ', '|', '"', '","'])
    refuses('altered', () => {
      const sealed = vault.seal(key, { table: 't', row: `a${separator}b`, column: 'c' }, canary)
      return vault.open(key, { table: 't', row: 'a', column: `b${separator}c` }, sealed)
    })
})

test('control: a vault that binds no place is caught by the same assertion', () => {
  const dek = randomBytes(32)
  const careless: Pick<Vault, 'newKey' | 'seal' | 'open'> = {
    newKey: purpose => ({ id: 'same', purpose, wrapped: Buffer.alloc(0) }),
    seal: (_key, _place, content) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', dek, iv)
      const body = Buffer.concat([cipher.update(Buffer.from(content)), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    open: (_key, _place, sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', dek, sealed.subarray(0, 12), { authTagLength: 16 })
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
    },
  }
  assert.throws(() => movingIsRefused(careless), /Missing expected exception/)
})

test('one changed bit anywhere is refused, and so is any other length', () => {
  const vault = fresh()
  const key = vault.newKey('person')
  const sealed = vault.seal(key, place, canary)
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const bent = Buffer.from(sealed)
    bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    assert.throws(() => vault.open(key, place, bent), VaultError)
  }
  for (let length = 0; length < sealed.length; length++)
    assert.throws(() => vault.open(key, place, sealed.subarray(0, length)), VaultError)
  assert.throws(() => vault.open(key, place, Buffer.concat([sealed, Buffer.alloc(1)])), VaultError)
})

test('no bytes make the vault fail with anything but its own refusal', () => {
  const vault = fresh()
  const key = vault.newKey('person')
  const secret = randomBytes(32)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(0, 1, 2, 3), (bytes, first) => {
      const odd = Buffer.from([first, ...bytes])
      for (const attempt of [
        () => vault.open(key, place, odd),
        () => vault.openWith(secret, place, odd),
        () => vault.open({ ...key, wrapped: odd }, place, odd),
        () => vault.rewrap({ ...key, wrapped: odd }),
      ])
        assert.throws(attempt, VaultError)
    }),
  )
})

test('a wrapped key serves only its own record and purpose', () => {
  const vault = fresh()
  const key = vault.newKey('person')
  const sealed = vault.seal(key, place, canary)
  const other = vault.newKey('person')
  refuses('altered', () => vault.open({ ...key, purpose: 'incident' }, place, sealed))
  refuses('altered', () => vault.open({ ...other, wrapped: key.wrapped }, place, sealed))
  refuses('altered', () => vault.rewrap({ ...other, wrapped: key.wrapped }))
  refuses('altered', () => fresh().open(key, place, sealed))
})

test('keys rotate: the newest seals, the old still opens, after re-wrapping the old one can go', () => {
  const [zero, one, two] = [`0 ${base64()}`, `1 ${base64()}`, `2 ${base64()}`]
  const vaultOf = (...lines: string[]) => openVault({ keys: parseKeys(lines.join('\n'), 'test') })
  const before = vaultOf(zero, one)
  const key = before.newKey('person')
  const sealed = before.seal(key, place, canary)

  const during = vaultOf(two, zero, one)
  assert.equal(during.version, 2)
  assert.equal(during.openText(key, place, sealed), canary)
  const rewrapped = during.rewrap(key) as RecordKey
  assert.equal(during.rewrap(rewrapped), undefined)

  const after = vaultOf(zero, two)
  assert.equal(after.openText(rewrapped, place, sealed), canary)
  refuses('unknown-version', () => after.open(key, place, sealed))
  refuses('unknown-version', () => before.open(rewrapped, place, sealed))
  const forged = Buffer.from(rewrapped.wrapped)
  forged.writeUInt16BE(0, 1)
  refuses('altered', () => after.open({ ...key, wrapped: forged }, place, sealed))
  for (const vault of [during, after]) {
    assert.deepEqual(vault.derive('numbers'), before.derive('numbers'))
    assert.equal(vault.fingerprint, before.fingerprint)
  }
})

test('derived keys differ by label and by installation, and are not the wrapping key', () => {
  const vault = fresh()
  const all = [vault.derive('numbers'), vault.derive('csrf'), fresh().derive('numbers')].map(b => b.toString('hex'))
  assert.equal(new Set(all).size, 3)
  assert.equal(vault.derive('numbers').length, 32)
})

test('a record whose wrapped key is gone stays closed, also from memory, once forgotten', () => {
  const vault = fresh()
  const key = vault.newKey('person')
  const sealed = vault.seal(key, place, canary)
  const destroyed = { ...key, wrapped: Buffer.alloc(key.wrapped.length) }
  refuses('malformed', () => vault.open(destroyed, place, sealed))
  vault.forget(key.id)
  refuses('malformed', () => vault.open(destroyed, place, sealed))
})

test('the vault remembers only so many keys and still opens the rest', () => {
  const vault = openVault({ keys: parseKeys(freshKeys(), 'test'), remember: 3 })
  const sealed = Array.from({ length: 20 }, () => vault.newKey('person')).map(key => ({
    key,
    bytes: vault.seal(key, place, canary),
  }))
  for (const { key, bytes } of sealed) assert.equal(vault.openText(key, place, bytes), canary)
})

test('a draft opens only with the visitor’s secret and the installation’s key together', () => {
  const vault = fresh()
  const secret = randomBytes(32)
  const sealed = vault.sealWith(secret, place, canary)
  assert.equal(vault.openWith(secret, place, sealed).toString('utf8'), canary)
  refuses('altered', () => vault.openWith(randomBytes(32), place, sealed))
  refuses('altered', () => vault.openWith(secret, { ...place, row: 'r2' }, sealed))
  refuses('altered', () => fresh().openWith(secret, place, sealed))
  refuses('malformed', () => vault.open(vault.newKey('person'), place, sealed))
  refuses('keys', () => vault.sealWith(Buffer.alloc(8), place, canary))
})

test('keys are read from a file only its owner can read, or from the environment', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'arasha-vault-'))
  try {
    const file = path.join(folder, 'keys')
    writeSecretFile(file, freshKeys())
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.deepEqual(
      readKeys({ ARASHA_KEY_FILE: file }).map(k => k.version),
      [0, 1],
    )
    assert.throws(() => writeSecretFile(file, freshKeys()), /left as it is/)
    for (const mode of [0o640, 0o604, 0o660, 0o610]) {
      chmodSync(file, mode)
      assert.throws(() => readKeys({ ARASHA_KEY_FILE: file }), /chmod 600/)
    }
    const link = path.join(folder, 'link')
    symlinkSync(file, link)
    assert.throws(() => readKeys({ ARASHA_KEY_FILE: link }), /chmod 600/)
    assert.throws(() => readKeys({ ARASHA_KEY_FILE: folder }), /is not a file/)
    assert.throws(() => readKeys({ ARASHA_KEY_FILE: path.join(folder, 'none') }), /cannot be opened/)
  } finally {
    rmSync(folder, { recursive: true })
  }
  assert.deepEqual(
    readKeys({ ARASHA_KEY: base64() }).map(k => k.version),
    [1],
  )
  assert.deepEqual(
    readKeys({ ARASHA_KEY: `7:${base64()},3:${base64()}` }).map(k => k.version),
    [3, 7],
  )
  assert.throws(() => readKeys({}), /ARASHA_KEY_FILE/)
})

test('a bad key entry is refused in one line that does not show it', () => {
  const secret = base64()
  for (const text of [
    '',
    '# only words',
    '1 short',
    `${secret}\n${secret}`,
    `1 ${secret}\n1 ${base64()}`,
    `70000 ${secret}`,
    `1 ${secret} ${secret}`,
    `one ${secret}`,
    `1 ${randomBytes(16).toString('base64')}`,
  ])
    assert.throws(
      () => parseKeys(text, 'ARASHA_KEY'),
      error => error instanceof Refused && !/\n/.test(error.message) && !error.message.includes(secret.slice(0, 12)),
    )
})

test('a file that is not ours to write is refused', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'arasha-vault-'))
  try {
    writeFileSync(path.join(folder, 'plain'), '')
    assert.throws(() => writeSecretFile(path.join(folder, 'plain', 'keys'), ''), /cannot be written/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
