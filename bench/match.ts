// How fast people are found among a million or five: build, restart from a snapshot in a fresh process, resident memory there, and the time of each
// kind of question, alone and eight at once. Questions are other writings of people who are there, and every fifth is of somebody who is not.
// `npm run bench:match -- --people 1000000 [--json] [--quick]`. The population is invented; the snapshot in the temporary folder is removed.
import { fork } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { NameIndex, rank, SnapshotReader, type Described } from '../src/names/index.ts'
import { percentile, rounded, sortedCopy } from './installation.ts'
import { populationOf } from './matching/population.ts'

type Kind = {
  readonly kind: string
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly cpuP95Ms?: number
}
type Restarted = { readonly restartSeconds: number; readonly rssMB: number; readonly kinds: readonly Kind[] }
type Work = { readonly file: string; readonly questions: readonly Question[] }
type Question = { readonly name: string; readonly birth: string; readonly iin: string; readonly phone: string }

const self = fileURLToPath(import.meta.url)
if (process.send === undefined) await main()
else process.once('message', work => process.send?.(restart(work as Work), () => process.exit(0)))

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '1000000' },
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  })
  const people = Number(values.people)
  if (!Number.isSafeInteger(people) || people < 1000) throw new Error('--people takes a number, at least 1000')
  const count = values.quick ? 300 : 1500
  const { next, roots } = populationOf(1)
  const index = new NameIndex()
  const questions: Question[] = []
  const every = Math.max(1, Math.floor(people / count))
  let seconds = 0
  // Only adding is counted as building: inventing people is not the index's work. Batches, so that a clock is not read for each person.
  for (let at = 0; at < people; at += 10_000) {
    const batch = Array.from({ length: Math.min(10_000, people - at) }, (_, i) => {
      const person = next()
      const n = at + i
      const numbers = { iin: iinLike(person.birth, n), phone: `+7700${String(n % 9_000_000).padStart(7, '0')}` }
      if (n % every === 0)
        questions.push({ name: n % (every * 5) === 0 ? next().name : person.again(), birth: person.birth, ...numbers })
      return {
        ref: n,
        name: person.name,
        birth: { date: person.birth },
        sex: person.sex,
        iin: numbers.iin,
        phones: [numbers.phone],
      }
    })
    const begun = performance.now()
    for (const entry of batch) index.add(entry)
    seconds += (performance.now() - begun) / 1000
  }
  const begun = performance.now()
  index.merge()
  const mergeSeconds = (performance.now() - begun) / 1000
  const peakMB = rounded(process.resourceUsage().maxRSS / 1024, 0)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'arasha-match-'))
  try {
    const file = path.join(folder, 'snapshot')
    const handle = openSync(file, 'w', 0o600)
    let bytes = 0
    for (const chunk of index.toChunks()) {
      // A length before each chunk, as the sealed snapshot will have its own frame.
      writeSync(handle, Uint8Array.from([chunk.length & 255, (chunk.length >> 8) & 255, (chunk.length >> 16) & 255]))
      writeSync(handle, chunk)
      bytes += chunk.length
    }
    closeSync(handle)
    const restarted = await inFreshProcess({ file, questions })
    const result = {
      people,
      roots,
      vocabulary: index.records.vocabulary.roots,
      buildSeconds: rounded(seconds + mergeSeconds),
      mergeSeconds: rounded(mergeSeconds),
      buildPeakRssMB: peakMB,
      snapshotMB: rounded(bytes / 1e6, 0),
      ...restarted,
    }
    for (const k of result.kinds)
      process.stdout.write(
        `${k.kind}: p50 ${k.p50Ms} ms, p95 ${k.p95Ms} ms, p99 ${k.p99Ms} ms${k.cpuP95Ms === undefined ? '' : `, p95 of processor time ${k.cpuP95Ms} ms`}\n`,
      )
    process.stdout.write(
      values.json
        ? `${JSON.stringify(result)}\n`
        : `${people} people: built in ${result.buildSeconds} s, restarted in ${result.restartSeconds} s, ${result.rssMB} MB\n`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Twelve digits in the traditional form; the control digit does not matter to the index. */
function iinLike(birth: string, n: number): string {
  return `${birth.slice(2).replaceAll('-', '')}${String(n % 1_000_000).padStart(6, '0')}`
}

function inFreshProcess(work: Work): Promise<Restarted> {
  return new Promise((resolve, reject) => {
    const child = fork(self, { execArgv: [] })
    child.once('message', message => resolve(message as Restarted))
    child.once('exit', code => code !== 0 && reject(new Error(`the restarted process ended with ${code}`)))
    child.send(work)
  })
}

function restart({ file, questions }: Work): Restarted {
  const begun = performance.now()
  const reader = new SnapshotReader()
  const handle = openSync(file, 'r')
  const frame = new Uint8Array(3)
  const buffer = new Uint8Array(1 << 20)
  while (readSync(handle, frame) === 3) {
    const length = (frame[0] as number) + (frame[1] as number) * 256 + (frame[2] as number) * 65_536
    let at = 0
    while (at < length) at += readSync(handle, buffer, at, length - at, null)
    reader.take(length === buffer.length ? buffer : buffer.slice(0, length))
  }
  closeSync(handle)
  const index = NameIndex.from(reader)
  const restartSeconds = rounded((performance.now() - begun) / 1000, 2)
  const ask = (kind: string, { name, birth, iin, phone }: Question): Described => {
    if (kind === 'year') return { name, birth: { year: Number(birth.slice(0, 4)) } }
    if (kind === 'date') return { name, birth: { date: birth } }
    if (kind === 'iin') return { iin }
    return kind === 'phone' ? { phones: [phone] } : { name }
  }
  const kinds: Kind[] = []
  for (const kind of ['name', 'year', 'date', 'iin', 'phone']) {
    for (const question of questions.slice(0, 100)) rank(index.find(ask(kind, question)))
    const [times, cpu]: [number[], number[]] = [[], []]
    for (const question of questions) {
      const [from, used] = [performance.now(), process.cpuUsage()]
      rank(index.find(ask(kind, question)))
      times.push(performance.now() - from)
      const { user, system } = process.cpuUsage(used)
      cpu.push((user + system) / 1000)
    }
    kinds.push({ ...told(kind, times), cpuP95Ms: rounded(percentile(sortedCopy(cpu), 0.95), 2) })
  }
  // One thread answers: eight questions that come together wait for each other.
  for (const kind of ['name', 'year', 'date']) {
    const times: number[] = []
    for (let at = 0; at + 8 <= questions.length; at += 8) {
      const from = performance.now()
      for (const question of questions.slice(at, at + 8)) {
        rank(index.find(ask(kind, question)))
        times.push(performance.now() - from)
      }
    }
    kinds.push(told(`${kind}, 8 at once`, times))
  }
  return { restartSeconds, rssMB: rounded(process.memoryUsage().rss / 1e6, 0), kinds }
}

function told(kind: string, times: readonly number[]): Kind {
  const sorted = sortedCopy(times)
  const at = (share: number) => rounded(percentile(sorted, share), 2)
  return { kind, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}
