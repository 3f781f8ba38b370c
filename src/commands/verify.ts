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
import { openVault } from '../vault/vault.ts'
import { Refused } from '../words/refused.ts'
import { command } from './command.ts'

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
  run: async ({ rest: [file, ...more], say, all, has, usage }) => {
    if (file === undefined || more.length > 0) return usage()
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
      process.stdout.write(`${JSON.stringify({ finding, ...content, ...found, proof: receipt?.proof })}\n`)
    } else {
      say(`receipt.${finding}`)
      if (finding === 'valid' && receipt !== undefined) {
        const { number, at } = receipt.statement
        say('receipt.says', { number, at })
        if (matches !== undefined) say(matches ? 'receipt.copy-matches' : 'receipt.copy-differs')
        say('receipt.proof-follows')
      }
    }
    if (finding === 'valid') return matches === false ? 1 : 0
    return finding === 'altered' ? 1 : 2
  },
})

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    throw new Refused('law.error.file', { file })
  }
}

function readKey(file: string): PublicReceiptKey {
  const text = readText(file)
  const key = readPublicReceiptKey(publishedPem(text) ?? text)
  if (key === undefined) throw new Refused('verify.not-public', { file })
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
  if (!env['ARASHA_KEY_FILE'] && !env['ARASHA_KEY']) throw new Refused('verify.no-key')
  return [readReceiptKey(env, openVault({ keys: readKeys(env) }))]
}
