// `arasha keys make DIR`: makes the two secret files an installation needs. Never overwrites: a lost key is lost data.
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { publishedKey, receiptKeyOf } from '../post/receipt.ts'
import { freshKeys, writeSecretFile } from '../vault/keys.ts'
import { Refused } from '../words/refused.ts'
import { command } from './command.ts'

export const keys = command({
  name: 'keys',
  takes: ['make DIR'],
  does: {
    kk: 'жүйенің шифрлау кілтін және түбіртек кілтін жасайды',
    ru: 'создаёт ключ шифрования и ключ квитанций системы',
    en: 'make the encryption key and the receipt key of an installation',
  },
  options: {},
  run: async ({ rest: [verb, folder, ...rest], say, usage }) => {
    if (verb !== 'make' || folder === undefined || rest.length > 0) return usage()
    const { keyFile, receiptKeyFile, keyId, publicKey } = makeKeys(folder)
    say('keys.made', { keyFile, receiptKeyFile })
    say('keys.keep')
    process.stdout.write(`  ARASHA_KEY_FILE=${keyFile}\n  ARASHA_RECEIPT_KEY_FILE=${receiptKeyFile}\n`)
    say('keys.public-half', { id: keyId })
    process.stdout.write(publicKey)
    return 0
  },
})

export type MadeKeys = {
  readonly keyFile: string
  readonly receiptKeyFile: string
  readonly keyId: string
  readonly publicKey: string
}

/** Makes both files in a folder, which is created with mode 0700. Throws Refused, having made nothing, if either exists. */
export function makeKeys(folder: string): MadeKeys {
  const keyFile = path.resolve(folder, 'arasha.keys')
  const receiptKeyFile = path.resolve(folder, 'receipt-key.pem')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    throw new Refused('keys.no-folder', { folder })
  }
  for (const file of [keyFile, receiptKeyFile]) if (existsSync(file)) throw new Refused('keys.exists', { file })
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  writeSecretFile(keyFile, freshKeys())
  writeSecretFile(receiptKeyFile, pem)
  const { keyId, publicKey } = publishedKey(receiptKeyOf(pem, receiptKeyFile))
  return { keyFile, receiptKeyFile, keyId, publicKey }
}
