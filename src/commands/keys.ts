// `arasha keys make DIR`: makes the two secret files an installation needs. Never overwrites: a lost key is lost data.
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { publishedKey, receiptKeyOf } from '../post/receipt.ts'
import { freshKeys, writeSecretFile } from '../vault/keys.ts'
import { VaultError } from '../vault/problems.ts'
import { command } from './command.ts'
import { misused } from './running.ts'

export const keys = command({
  name: 'keys',
  takes: ['make DIR'],
  does: {
    kk: 'жүйенің шифрлау кілтін және түбіртек кілтін жасайды',
    ru: 'создаёт ключ шифрования и ключ квитанций системы',
    en: 'make the encryption key and the receipt key of an installation',
  },
  options: {},
  run: async ({ rest: [verb, folder, ...rest], usage }) => {
    if (verb !== 'make' || folder === undefined || rest.length > 0) return usage()
    try {
      const made = makeKeys(folder)
      process.stdout.write(
        [
          `Made ${made.keyFile} and ${made.receiptKeyFile}, readable only by their owner.`,
          'Keep a copy of both in another building: without the first nothing can be read any more.',
          `  ARASHA_KEY_FILE=${made.keyFile}`,
          `  ARASHA_RECEIPT_KEY_FILE=${made.receiptKeyFile}`,
          `Receipts will name key ${made.keyId}; this is its public half, for anybody who wants to check one:`,
          made.publicKey,
        ].join('\n'),
      )
      return 0
    } catch (error) {
      if (!(error instanceof VaultError)) throw error
      return misused('keys', error.message)
    }
  },
})

export type MadeKeys = {
  readonly keyFile: string
  readonly receiptKeyFile: string
  readonly keyId: string
  readonly publicKey: string
}

/** Makes both files in a folder, which is created with mode 0700. Throws VaultError, having made nothing, if either exists. */
export function makeKeys(folder: string): MadeKeys {
  const keyFile = path.resolve(folder, 'arasha.keys')
  const receiptKeyFile = path.resolve(folder, 'receipt-key.pem')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    throw new VaultError('keys', `${folder}: cannot be made`)
  }
  for (const file of [keyFile, receiptKeyFile])
    if (existsSync(file)) throw new VaultError('keys', `${file}: exists already and is left as it is`)
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  writeSecretFile(keyFile, freshKeys())
  writeSecretFile(receiptKeyFile, pem)
  const { keyId, publicKey } = publishedKey(receiptKeyOf(pem, receiptKeyFile))
  return { keyFile, receiptKeyFile, keyId, publicKey }
}
