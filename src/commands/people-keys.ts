// Key files: how two agencies learn whom they both hold without telling a name. Each makes a file of HMAC keys under the agreement's secret; two
// files are compared by whoever the agreement names. A hit says "this house holds a record, number …" and nothing else; what the record says takes
// a lawful request. Record numbers are random; the list that tells whose they are is a second file, which stays in the house (both files 0600).
// Whoever holds the secret can try every IIN in hours: keep it as a key, one for each agreement, and delete key files after the comparison.
import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  EXCHANGE_VERSION,
  exchangeKinds,
  exchangeTexts,
  readBirth,
  type Described,
  type ExchangeKind,
} from '../names/index.ts'
import { writeSecretFile } from '../vault/keys.ts'
import { Refused } from '../words/refused.ts'

const secretBytes = 32
const keyBytes = 16

export function makeSecret(file: string): void {
  writeNew(file, `${randomBytes(secretBytes).toString('hex')}\n`)
}

function readSecret(file: string): Buffer {
  const text = readText(file).trim()
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Refused('names.error.secret', { file })
  return Buffer.from(text, 'hex')
}

type Header = { readonly version: string; readonly agency: string; readonly secret: string; readonly records: number }
type Line = { readonly record: string; readonly keys: Readonly<Partial<Record<ExchangeKind, readonly string[]>>> }

/** Makes KEYS (to be sent) and KEYS.records (to stay) from a CSV with the columns id, name, birth, iin. Gives how many records got keys and how many none. */
export function makeKeyFile(from: { csv: string; secret: string; agency: string; to: string }): {
  keyed: number
  without: number
} {
  const secret = readSecret(from.secret)
  const { rows, column } = readCsv(from.csv)
  const keyOf = (kind: string, text: string) =>
    createHmac('sha256', secret)
      .update(`${EXCHANGE_VERSION}\u0000${kind}\u0000${text}`)
      .digest()
      .subarray(0, keyBytes)
      .toString('base64url')
  const lines: Line[] = []
  const own: string[] = []
  let without = 0
  for (const row of rows) {
    const person = describe(row, column)
    const keys: Partial<Record<ExchangeKind, string[]>> = {}
    for (const { kind, text } of exchangeTexts(person)) keys[kind] = [...(keys[kind] ?? []), keyOf(kind, text)]
    if (Object.keys(keys).length === 0) {
      without += 1
      continue
    }
    const record = randomBytes(10).toString('base64url')
    // Keys in their own order, so that the order of a name's words is not told.
    lines.push({
      record,
      keys: Object.fromEntries(Object.entries(keys).map(([kind, list]) => [kind, list.toSorted()])),
    })
    own.push(`${record},${quoted(row[column('id')] ?? '')}`)
  }
  shuffle(lines)
  const header: Header = {
    version: EXCHANGE_VERSION,
    agency: from.agency,
    secret: keyOf('secret', ''),
    records: lines.length,
  }
  writeNew(from.to, `${[header, ...lines].map(l => JSON.stringify(l)).join('\n')}\n`)
  writeNew(`${from.to}.records`, `record,id\n${own.join('\n')}\n`)
  return { keyed: lines.length, without }
}

export type Hit = { readonly left: string; readonly right: string; readonly by: ExchangeKind }

/** Records that share a key, each pair once, by its strongest kind. Throws Refused when the files were made under different rules or secrets. */
export function matchKeyFiles(a: string, b: string): { left: Header; right: Header; hits: readonly Hit[] } {
  const [left, right] = [readKeyFile(a), readKeyFile(b)]
  if (left.header.version !== right.header.version) throw new Refused('names.error.key-versions', {})
  if (left.header.secret !== right.header.secret) throw new Refused('names.error.key-secrets', {})
  const found = new Map<string, Hit>()
  for (const by of exchangeKinds) {
    const holders = new Map<string, string[]>()
    for (const { record, keys } of left.lines)
      for (const key of keys[by] ?? []) holders.set(key, [...(holders.get(key) ?? []), record])
    for (const { record, keys } of right.lines)
      for (const key of keys[by] ?? [])
        for (const holder of holders.get(key) ?? []) {
          const pair = `${holder} ${record}`
          if (!found.has(pair)) found.set(pair, { left: holder, right: record, by })
        }
  }
  return { left: left.header, right: right.header, hits: [...found.values()] }
}

function readKeyFile(file: string): { header: Header; lines: readonly Line[] } {
  const lines = readText(file)
    .split('\n')
    .filter(l => l !== '')
  try {
    const [header, ...rest] = lines.map(l => JSON.parse(l) as unknown)
    if (!isHeader(header) || rest.length !== header.records || !rest.every(isLine)) throw new SyntaxError()
    return { header, lines: rest }
  } catch {
    throw new Refused('names.error.key-file', { file })
  }
}

function isHeader(value: unknown): value is Header {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'secret' in value &&
    'records' in value &&
    'agency' in value
  )
}
function isLine(value: unknown): value is Line {
  return (
    typeof value === 'object' &&
    value !== null &&
    'record' in value &&
    'keys' in value &&
    typeof value.keys === 'object'
  )
}

type Columns = (name: 'id' | 'name' | 'birth' | 'iin') => number

function describe(row: readonly string[], column: Columns): Described {
  const [name, born, iin] = [row[column('name')], row[column('birth')], row[column('iin')]]
  const birth = born === undefined ? undefined : readBirth(born)
  return {
    ...(name !== undefined && { name }),
    ...(birth !== undefined && { birth }),
    ...(iin !== undefined && iin !== '' && { iin }),
  }
}

function readCsv(file: string): { rows: readonly (readonly string[])[]; column: Columns } {
  const [head = [], ...rows] = readText(file)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter(l => l.trim() !== '')
    .map(cellsOf)
  const names = head.map(c => c.trim().toLowerCase())
  for (const name of ['id', 'name'])
    if (!names.includes(name)) throw new Refused('names.error.csv', { file, column: name })
  return { rows, column: name => names.indexOf(name) }
}

/** Commas or semicolons, quotes doubled inside quotes. */
function cellsOf(line: string): string[] {
  const cells = ['']
  let inQuotes = false
  for (let i = 0; i < line.length; i++) {
    const letter = line[i] as string
    const last = cells.length - 1
    if (letter === '"' && inQuotes && line[i + 1] === '"') cells[last] += line[++i] as string
    else if (letter === '"') inQuotes = !inQuotes
    else if (!inQuotes && (letter === ',' || letter === ';')) cells.push('')
    else cells[last] += letter
  }
  return cells
}

function quoted(text: string): string {
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function shuffle(items: unknown[]): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[items[i], items[j]] = [items[j], items[i]]
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Refused('law.error.file', { file })
  }
}

function writeNew(file: string, text: string): void {
  try {
    writeSecretFile(file, text)
  } catch {
    throw new Refused('names.error.exists', { file })
  }
}
