// What others would do, in the same run on the same people: trigrams of PostgreSQL (pg_trgm, from the embedded server) on names as written and on
// a careful Latin transliteration, and minisearch (fuzzy 0.2) on the same transliteration. The table of letters is this file's own.
// Each is given what the query knows: with a year or a date it may look only among people of that year or day, and PostgreSQL has an index on it.
// Each stands in a process of its own, fills its index once and then has a minute for each kind of question: the result says how many it was asked.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import MiniSearch from 'minisearch'
import pg from 'pg'
import { startEmbedded } from '../../src/db/embedded.ts'
import { percentile, rounded, sortedCopy } from '../installation.ts'
import { askedOf, bornOf, crowdOf, type Crowd, type Question, type With } from './crowd.ts'
import { randomFrom } from './population.ts'

export type BaselineResult = {
  readonly name: string
  /** How many people it was filled with: fewer than ours where it could not hold them. */
  readonly people: number
  readonly indexSeconds: number
  /** Of its process, where it is one of Node; PostgreSQL keeps its index on the disk. */
  readonly rssMB?: number
  readonly queries: number
  readonly r1: number
  readonly r5: number
  readonly p50Ms: number
  readonly p95Ms: number
}
export type Baselines = Readonly<Record<With, readonly BaselineResult[]>>
type Contender = 'pg_trgm' | 'minisearch'
type Work = { readonly contender: Contender; readonly crowd: Crowd; readonly kinds: readonly With[] }
type Said = { readonly line: string } | { readonly done: readonly (readonly [With, BaselineResult])[] }

const msForKind = 60_000
const self = fileURLToPath(import.meta.url)
if (process.argv[1] === self)
  process.once('message', work =>
    process.send === undefined
      ? undefined
      : void answer(work as Work).then(done => process.send?.({ done }, () => process.exit(0))),
  )

/** Asks each contender; one that breaks down under its people is asked again with half of them, and says so. */
export async function askBaselines(
  crowd: Crowd,
  kinds: readonly With[],
  tell: (line: string) => void,
): Promise<Baselines> {
  const results: Record<With, BaselineResult[]> = { none: [], year: [], date: [] }
  for (const contender of ['pg_trgm', 'minisearch'] as const)
    for (let { people } = crowd; people >= 1000; people = Math.floor(people / 2)) {
      const done = await inOwnProcess({ contender, crowd: { ...crowd, people }, kinds }, tell)
      for (const [kind, result] of done ?? []) results[kind].push(result)
      if (done !== undefined) break
      tell(`${contender} broke down among ${people} invented people: asked again among half of them`)
    }
  return results
}

function inOwnProcess(
  work: Work,
  tell: (line: string) => void,
): Promise<readonly (readonly [With, BaselineResult])[] | undefined> {
  return new Promise(resolve => {
    const child = fork(self, { execArgv: ['--max-old-space-size=8192'] })
    let done: readonly (readonly [With, BaselineResult])[] | undefined
    child.on('message', said => {
      const message = said as Said
      if ('line' in message) tell(message.line)
      else done = message.done
    })
    child.once('exit', () => resolve(done))
    child.send(work)
  })
}

async function answer({ contender, crowd, kinds }: Work): Promise<readonly (readonly [With, BaselineResult])[]> {
  const tell = (line: string) => void process.send?.({ line: `${contender}: ${line}` })
  const questions = shuffled(askedOf(crowd))
  return contender === 'pg_trgm'
    ? await askTrigrams(crowd, kinds, questions, tell)
    : await askMinisearch(crowd, kinds, questions, tell)
}

const letters: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'y', і: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
} // prettier-ignore
function transliterated(name: string): string {
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

type Told = (line: string) => void
type Results = readonly (readonly [With, BaselineResult])[]

/** pg_trgm on both columns: ten results, similarity at least .3, never a scan of the whole table (as the protocol asks). */
async function askTrigrams(
  crowd: Crowd,
  kinds: readonly With[],
  questions: readonly Question[],
  tell: Told,
): Promise<Results> {
  const stateDir = mkdtempSync(path.join(os.tmpdir(), 'arasha-trigrams-'))
  const server = await startEmbedded({ stateDir })
  try {
    const client = new pg.Client(server.admin())
    await client.connect()
    await client.query('create extension pg_trgm')
    await client.query('create unlogged table people (ref float8, birth text, written text, latin text)')
    const begun = performance.now()
    let people = 0
    for (const part of partsOf(crowdOf(crowd), 20_000)) {
      await client.query('insert into people select * from unnest($1::float8[], $2::text[], $3::text[], $4::text[])', [
        part.map(r => r.ref),
        part.map(r => r.birth),
        part.map(r => r.name.toLowerCase()),
        part.map(r => transliterated(r.name)),
      ])
      people += part.length
    }
    tell(`${people} people filled in, making the indexes`)
    await client.query("set maintenance_work_mem = '1GB'")
    await client.query('create index on people using gin (written gin_trgm_ops)')
    await client.query('create index on people using gin (latin gin_trgm_ops)')
    await client.query('create index on people (birth)')
    await client.query('vacuum analyze people')
    const indexSeconds = rounded((performance.now() - begun) / 1000)
    tell(`indexed in ${indexSeconds} s`)
    await client.query('set enable_seqscan = off')
    const results: (readonly [With, BaselineResult])[] = []
    for (const kind of kinds)
      for (const [name, column, write] of [
        ['pg_trgm, names as written', 'written', (n: string) => n.toLowerCase()],
        ['pg_trgm, transliterated', 'latin', transliterated],
      ] as const) {
        const within = { none: '', year: 'and birth between $2 and $3', date: 'and birth = $2' }[kind]
        const text = `select ref from people where ${column} % $1 ${within} order by similarity(${column}, $1) desc, ref limit 10`
        const times = await measured(questions, async ({ name: asked, birth }) => {
          const born = bornOf(birth, kind)
          const values = { none: [], year: [born, `${born}~`], date: [born] }[kind]
          const found = await client.query<{ ref: number }>(text, [write(asked), ...values])
          return found.rows.map(r => r.ref)
        })
        tell(`${column}, with ${kind}: ${times.queries} questions`)
        results.push([kind, { name, people, indexSeconds, ...times }])
      }
    await client.end()
    return results
  } finally {
    await server.stop()
    rmSync(stateDir, { recursive: true, force: true })
  }
}

async function askMinisearch(
  crowd: Crowd,
  kinds: readonly With[],
  questions: readonly Question[],
  tell: Told,
): Promise<Results> {
  const begun = performance.now()
  const search = new MiniSearch<{ id: number; latin: string; birth: string }>({
    fields: ['latin'],
    storeFields: ['birth'],
  })
  let people = 0
  for (const { ref, name, birth } of crowdOf(crowd)) {
    search.add({ id: ref, latin: transliterated(name), birth })
    if (++people % 250_000 === 0) tell(`${people} people filled in`)
  }
  const indexSeconds = rounded((performance.now() - begun) / 1000)
  const results: (readonly [With, BaselineResult])[] = []
  for (const kind of kinds) {
    const times = await measured(questions, ({ name, birth }) => {
      const born = bornOf(birth, kind)
      const found = search.search(transliterated(name), {
        fuzzy: 0.2,
        ...(born !== '' && { filter: result => String(result['birth']).startsWith(born) }),
      })
      return Promise.resolve(found.slice(0, 10).map(r => r.id as number))
    })
    tell(`with ${kind}: ${times.queries} questions`)
    const rssMB = rounded(process.memoryUsage().rss / 1e6, 0)
    results.push([kind, { name: 'minisearch, transliterated, fuzzy 0.2', people, indexSeconds, rssMB, ...times }])
  }
  return results
}

async function measured(
  questions: readonly Question[],
  ask: (question: Question) => Promise<readonly number[]>,
): Promise<Pick<BaselineResult, 'queries' | 'r1' | 'r5' | 'p50Ms' | 'p95Ms'>> {
  const times: number[] = []
  let [first, five] = [0, 0]
  const until = performance.now() + msForKind
  for (const question of questions) {
    const begun = performance.now()
    if (begun > until) break
    const found = await ask(question)
    times.push(performance.now() - begun)
    const place = found.indexOf(question.ref)
    if (place === 0) first += 1
    if (place >= 0 && place < 5) five += 1
  }
  const sorted = sortedCopy(times)
  const share = (n: number) => rounded(n / times.length, 4)
  return {
    queries: times.length,
    r1: share(first),
    r5: share(five),
    p50Ms: rounded(percentile(sorted, 0.5)),
    p95Ms: rounded(percentile(sorted, 0.95)),
  }
}

/** So that those asked within the minute are a fair part of all. */
function shuffled(questions: readonly Question[]): readonly Question[] {
  const random = randomFrom(5)
  return questions
    .map(question => ({ question, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ question }) => question)
}

function* partsOf<T>(all: Iterable<T>, size: number): Generator<readonly T[]> {
  let part: T[] = []
  for (const one of all) {
    part.push(one)
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
