// The installation's keys: where they come from and in what shape. They live outside the database, in a file only its owner can read, or in
// the environment. Each key has a version: the newest seals, all open, the lowest is what derived keys come from and therefore stays.
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { Refused } from '../words/refused.ts'

export type VaultKey = { readonly version: number; readonly key: KeyObject }

/** `ARASHA_KEY_FILE` names a file of lines `VERSION BASE64`; `ARASHA_KEY` holds the same, or one bare base64 key (version 1). Throws Refused. */
export function readKeys(env: Readonly<Record<string, string | undefined>>): readonly VaultKey[] {
  const file = env['ARASHA_KEY_FILE']
  if (file) return parseKeys(readSecretFile(file).toString('utf8'), file)
  const text = env['ARASHA_KEY']
  if (text) return parseKeys(text, 'ARASHA_KEY')
  throw new Refused('keys.none')
}

/** `from` is named when it is refused: a path or the name of a variable, never what stood in it. */
export function parseKeys(text: string, from: string): readonly VaultKey[] {
  const keys = new Map<number, KeyObject>()
  const lines = text
    .replace(/#.*/g, '')
    .split(/[\n,]/)
    .map(line => line.trim())
    .filter(line => line !== '')
  for (const [i, line] of lines.entries()) {
    const [, versionText, base64] = /^(?:(\d{1,5})[\s:]+)?([A-Za-z0-9+/_-]{43}=?)$/.exec(line) ?? []
    if (base64 === undefined || (versionText === undefined && lines.length > 1))
      throw new Refused('keys.entry', { from, n: i + 1 })
    const version = Number(versionText ?? 1)
    if (keys.has(version)) throw new Refused('keys.version-twice', { from, n: version })
    if (version > 65_535) throw new Refused('keys.version-high', { from, n: version })
    const bytes = Buffer.from(base64, 'base64')
    keys.set(version, createSecretKey(bytes))
    bytes.fill(0)
  }
  if (keys.size === 0) throw new Refused('keys.empty', { from })
  return [...keys].map(([version, key]) => ({ version, key })).toSorted((a, b) => a.version - b.version)
}

/** Reads a file that only its owner may read. The check is made on the opened file, so it cannot be exchanged in between. */
export function readSecretFile(file: string): Buffer {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    throw new Refused('keys.not-opened', { file })
  }
  try {
    const found = fstatSync(handle)
    if (!found.isFile()) throw new Refused('keys.not-file', { file })
    if ((found.mode & 0o077) !== 0) throw new Refused('keys.open-to-others', { file })
    return readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a file that only its owner may read. Refuses to overwrite: a lost key is lost data. */
export function writeSecretFile(file: string, content: string): void {
  try {
    writeFileSync(file, content, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new Refused(exists ? 'keys.exists' : 'keys.not-written', { file })
  }
}

/** The text of a fresh key file: version 0 only derives, version 1 seals, so that every sealing key can be exchanged later. */
export function freshKeys(): string {
  const key = () => randomBytes(32).toString('base64')
  return [
    '# Keys of one Arasha installation. Whoever has this file and the database can read everything; without it nothing can be read.',
    '# Keep a copy in another building. Newest version seals, all open. Version 0 stays: running numbers and sessions derive from it.',
    '# To rotate: add a line with the next version, restart, run the re-wrapping job, then remove the old line (never version 0).',
    `0 ${key()}`,
    `1 ${key()}`,
    '',
  ].join('\n')
}
