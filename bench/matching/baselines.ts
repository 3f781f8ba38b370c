// What others would do, in the same run on the same people: trigrams of PostgreSQL (pg_trgm, from the embedded server) on names as written and on
// a careful Latin transliteration, and minisearch (fuzzy 0.2) on the same transliteration. The table of letters is this file's own.
// Each is given what the query knows: with a year or a date it may look only among people of that year or day.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import MiniSearch from 'minisearch'
import pg from 'pg'
import { startEmbedded } from '../../src/db/embedded.ts'
import { percentile, rounded, sortedCopy } from '../installation.ts'
import type { Stored } from './pairs.ts'

export type Question = { readonly ref: number; readonly name: string; readonly born: string }
export type BaselineResult = {
  readonly name: string
  readonly queries: number
  readonly r1: number
  readonly r5: number
  readonly p50Ms: number
  readonly p95Ms: number
}
type Row = Stored & { readonly ref: number }

const letters: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'y', і: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
} // prettier-ignore
export function transliterated(name: string): string {
  let out = ''
  for (const letter of name.toLowerCase()) out += letters[letter] ?? letter
  return out
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('kh', 'h')
    .replaceAll(/y(?=[aeiou])/g, 'i')
    .replaceAll(/[^a-z ]+/g, ' ')
    .trim()
}

/** pg_trgm on both columns: ten results, similarity at least .3, the index used (as the protocol asks). */
export async function askTrigrams(rows: readonly Row[], questions: readonly Question[]): Promise<BaselineResult[]> {
  const stateDir = mkdtempSync(path.join(os.tmpdir(), 'arasha-trigrams-'))
  const server = await startEmbedded({ stateDir, durable: false })
  try {
    const client = new pg.Client(server.admin())
    await client.connect()
    await client.query('create extension pg_trgm')
    await client.query('create unlogged table people (ref float8, birth text, written text, latin text)')
    for (let at = 0; at < rows.length; at += 20_000) {
      const part = rows.slice(at, at + 20_000)
      await client.query('insert into people select * from unnest($1::float8[], $2::text[], $3::text[], $4::text[])', [
        part.map(r => r.ref),
        part.map(r => r.birth),
        part.map(r => r.name.toLowerCase()),
        part.map(r => transliterated(r.name)),
      ])
    }
    await client.query("set maintenance_work_mem = '512MB'")
    await client.query('create index on people using gin (written gin_trgm_ops)')
    await client.query('create index on people using gin (latin gin_trgm_ops)')
    await client.query('analyze people')
    await client.query('set enable_seqscan = off')
    const results: BaselineResult[] = []
    for (const [name, column, write] of [
      ['pg_trgm, names as written', 'written', (n: string) => n.toLowerCase()],
      ['pg_trgm, transliterated', 'latin', transliterated],
    ] as const)
      results.push(
        await measured(name, questions, async ({ name: asked, born }) => {
          const found = await client.query<{ ref: number }>({
            name: column,
            text: `select ref from people where ${column} % $1 and birth like $2 order by similarity(${column}, $1) desc, ref limit 10`,
            values: [write(asked), `${born}%`],
          })
          return found.rows.map(r => r.ref)
        }),
      )
    await client.end()
    return results
  } finally {
    await server.stop()
    rmSync(stateDir, { recursive: true, force: true })
  }
}

export async function askMinisearch(rows: readonly Row[], questions: readonly Question[]): Promise<BaselineResult> {
  const search = new MiniSearch<{ id: number; latin: string; birth: string }>({
    fields: ['latin'],
    storeFields: ['birth'],
  })
  for (const row of rows) search.add({ id: row.ref, latin: transliterated(row.name), birth: row.birth })
  return measured('minisearch, transliterated, fuzzy 0.2', questions, ({ name, born }) =>
    Promise.resolve(
      search
        .search(transliterated(name), {
          fuzzy: 0.2,
          ...(born !== '' && { filter: result => String(result['birth']).startsWith(born) }),
        })
        .slice(0, 10)
        .map(r => r.id as number),
    ),
  )
}

async function measured(
  name: string,
  questions: readonly Question[],
  ask: (question: Question) => Promise<readonly number[]>,
): Promise<BaselineResult> {
  const times: number[] = []
  let [first, five] = [0, 0]
  for (const question of questions) {
    const begun = performance.now()
    const found = await ask(question)
    times.push(performance.now() - begun)
    const place = found.indexOf(question.ref)
    if (place === 0) first += 1
    if (place >= 0 && place < 5) five += 1
  }
  const sorted = sortedCopy(times)
  const share = (n: number) => rounded(n / questions.length, 4)
  return {
    name,
    queries: questions.length,
    r1: share(first),
    r5: share(five),
    p50Ms: rounded(percentile(sorted, 0.5)),
    p95Ms: rounded(percentile(sorted, 0.95)),
  }
}
