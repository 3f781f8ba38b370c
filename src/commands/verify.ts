// `arasha verify`: checks a receipt from files alone, so that a school, a court or a journalist needs neither us nor a database.
// Exit code 0: genuine; 1: altered; 2: cannot be told (not a receipt, or signed with a key that was not given).
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
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
import { speaker } from '../words/catalogue.ts'
import { isLang } from '../words/say.ts'
import type { Command } from './command.ts'

const usage = 'verify RECEIPT.json|- [--key PUBLIC.pem]... [--lang kk|ru|en] [--json]'

export const verify: Command = {
  name: 'verify',
  usage,
  does: 'check a receipt without a database',
  run: async args => {
    const out = (line: string) => process.stdout.write(`${line}\n`)
    try {
      const { values, positionals } = readArguments(args)
      const file = positionals[0]
      const lang = values.lang
      if (file === undefined || positionals.length > 1 || !isLang(lang)) throw new BadInput(`usage: arasha ${usage}`)
      const text = readText(file)
      const keys = values.key.length > 0 ? values.key.map(readKey) : ownKeys(process.env)
      const say = speaker(lang)

      const read = readReceipt(text)
      const copy = isSenderCopy(read) ? read : undefined
      const receipt = isSenderCopy(read) ? read.receipt : read
      const finding = verifyReceipt(receipt, keys)
      const matches = copy === undefined ? undefined : copyMatches(copy)
      if (values.json) {
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
      process.stderr.write(`arasha verify: ${error.message}\n`)
      return 2
    }
  },
}

class BadInput extends Error {}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: 'en' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch {
    throw new BadInput(`usage: arasha ${usage}`)
  }
}

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
