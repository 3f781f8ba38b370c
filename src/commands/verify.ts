// `arasha verify`: checks a receipt from files alone, so that a school, a court or a journalist needs neither us nor a database.
// Exit code 0: genuine; 1: altered; 2: cannot be told (not a receipt, or signed with a key that was not given).
import { readFileSync } from 'node:fs'
import {
  copyMatches,
  isSenderCopy,
  readPublicReceiptKey,
  readReceipt,
  readReceiptKey,
  verifyReceipt,
  type PublicReceiptKey,
} from '../post/receipt.ts'
import { readKeys } from '../vault/keys.ts'
import { VaultError } from '../vault/problems.ts'
import { openVault } from '../vault/vault.ts'
import { command } from './command.ts'
import { misused } from './running.ts'

export const verify = command({
  name: 'verify',
  takes: ['RECEIPT.json|-'],
  does: {
    kk: 'түбіртекті дерекқорсыз тексереді',
    ru: 'проверяет квитанцию без базы данных',
    en: 'check a receipt without a database',
  },
  more: {
    kk: 'Аяқталу коды: 0 – шынайы, 1 – өзгертілген, 2 – айту мүмкін емес.',
    ru: 'Код завершения: 0 — подлинная, 1 — изменена, 2 — сказать нельзя.',
    en: 'Exit code: 0 genuine, 1 altered, 2 cannot be told.',
  },
  options: {
    key: {
      takes: 'PUBLIC.pem',
      many: true,
      does: {
        kk: 'берген жүйенің ашық кілті (/api/v1/receipt-key); бірнешеу болуы мүмкін',
        ru: 'открытый ключ системы, которая её выдала (/api/v1/receipt-key); можно несколько',
        en: 'public key of the system that issued it (/api/v1/receipt-key); may be given again',
      },
    },
    json: { does: { kk: 'бір JSON нысаны', ru: 'один объект JSON', en: 'one JSON object' } },
  },
  run: async ({ rest: [file, ...more], t: say, all, has, usage }) => {
    const out = (line: string) => process.stdout.write(`${line}\n`)
    if (file === undefined || more.length > 0) return usage()
    try {
      const text = readText(file)
      const keys = all('key').length > 0 ? all('key').map(readKey) : ownKeys(process.env)
      const read = readReceipt(text)
      const copy = isSenderCopy(read) ? read : undefined
      const receipt = isSenderCopy(read) ? read.receipt : read
      const finding = verifyReceipt(receipt, keys)
      const matches = copy === undefined ? undefined : copyMatches(copy)
      if (has('json')) {
        const found = finding === 'valid' || finding === 'altered' ? { statement: receipt?.statement } : {}
        const content = matches === undefined ? {} : { contentMatches: matches }
        out(JSON.stringify({ finding, ...content, ...found, proof: receipt?.proof }))
      } else {
        out(say(`receipt.${finding}`))
        if (finding === 'valid' && receipt !== undefined) {
          const { number, at } = receipt.statement
          out(say('receipt.says', { number, at }))
          if (matches !== undefined) out(say(matches ? 'receipt.copy-matches' : 'receipt.copy-differs'))
          out(say('receipt.proof-follows'))
        }
      }
      if (finding === 'valid') return matches === false ? 1 : 0
      return finding === 'altered' ? 1 : 2
    } catch (error) {
      if (!(error instanceof BadInput || error instanceof VaultError)) throw error
      return misused('verify', error.message)
    }
  },
})

class BadInput extends Error {}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    throw new BadInput(`${file}: cannot be read`)
  }
}

function readKey(file: string): PublicReceiptKey {
  const text = readText(file)
  const key = readPublicReceiptKey(publishedPem(text) ?? text)
  if (key === undefined) throw new BadInput(`${file}: is not a public Ed25519 key in PEM`)
  return key
}

/** The answer of /api/v1/receipt-key may be given as it was downloaded. */
function publishedPem(text: string): string | undefined {
  try {
    const { publicKey } = JSON.parse(text) as { publicKey?: unknown }
    return typeof publicKey === 'string' ? publicKey : undefined
  } catch {
    return undefined
  }
}

/** Without --key, on the machine of the installation itself: its own key. */
function ownKeys(env: NodeJS.ProcessEnv): readonly PublicReceiptKey[] {
  if (!env['ARASHA_KEY_FILE'] && !env['ARASHA_KEY'])
    throw new BadInput(
      'give the public key with --key; the system that issued the receipt publishes it at /api/v1/receipt-key',
    )
  return [readReceiptKey(env, openVault({ keys: readKeys(env) }))]
}
