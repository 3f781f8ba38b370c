// The services of an application over a test database: real vault and receipt key with throw-away keys, real live updates.
import { generateKeyPairSync } from 'node:crypto'
import { startLive } from '../src/http/live.ts'
import { defaultSettings, type Services } from '../src/http/services.ts'
import { receiptKeyOf } from '../src/post/receipt.ts'
import { freshKeys, parseKeys } from '../src/vault/keys.ts'
import { openVault } from '../src/vault/vault.ts'
import { closeBeforeDrop, type TestDatabase } from './cluster.ts'

export async function testServices(
  database: Pick<TestDatabase, 'db'>,
  more: Partial<Services> = {},
): Promise<Services> {
  const live = await startLive(database.db)
  closeBeforeDrop(() => live.close())
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    db: database.db,
    vault: openVault({ keys: parseKeys(freshKeys(), 'test') }),
    live,
    receiptKey: receiptKeyOf(pem, 'test'),
    demo: false,
    baseUrl: 'http://localhost:8111',
    settings: defaultSettings,
    version: 'test',
    ...more,
  }
}
