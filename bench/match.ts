// How fast people are found among a million or five, in the matcher's own memory: build, encrypted snapshot, restart from it in a fresh process,
// resident memory there, the time of each kind of question, alone and eight at once, and the longest silence while new people are taken in.
// Questions are other writings of people who are there, and every fifth is of somebody who is not.
// `npm run bench:match -- --people 1000000 [--json] [--quick]`. The population is invented; the snapshot in the temporary folder is removed.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { rank, type Described } from '../src/names/index.ts'
import { Memory } from '../src/people/matcher/memory.ts'
import { keepYoungMemorySmall } from '../src/people/matcher/young.ts'
import { freshKeys, parseKeys } from '../src/vault/keys.ts'
import { openVault } from '../src/vault/vault.ts'
import { percentile, rounded, sortedCopy } from './installation.ts'
import { populationOf, type Population } from './matching/population.ts'

type Kind = {
  readonly kind: string
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly cpuP95Ms?: number
}
type TakenIn = { readonly people: number; readonly seconds: number; readonly longestSilenceMs: number }
type Restarted = {
  readonly restartSeconds: number
  readonly rssMB: number
  readonly kinds: readonly Kind[]
  readonly takenIn: TakenIn
  readonly rssPeakMB: number
}
type Question = { readonly name: string; readonly birth: string; readonly iin: string; readonly phone: string }
type Work = {
  readonly file: string
  readonly keys: string
  readonly questions: readonly Question[]
  readonly people: number
}

const self = fileURLToPath(import.meta.url)
if (process.send === undefined) await main()
else
  process.once('message', work => void restart(work as Work).then(done => process.send?.(done, () => process.exit(0))))

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
  const load = os.loadavg()[0] ?? 0
  const population = populationOf(1)
  const memory = new Memory()
  const questions: Question[] = []
  const every = Math.max(1, Math.floor(people / count))
  let seconds = 0
  // Only learning is counted as building: inventing people is not the matcher's work. Batches, so that a clock is not read for each person.
  for (let at = 0; at < people; at += 10_000) {
    const batch = Array.from({ length: Math.min(10_000, people - at) }, (_, i) => {
      const { described, again } = invented(population, at + i)
      const { birth, iin, phones } = described
      if ((at + i) % every === 0) {
        const name = (at + i) % (every * 5) === 0 ? population.next().name : again()
        questions.push({ name, birth: birth.date, iin, phone: phones[0] })
      }
      return described
    })
    const begun = performance.now()
    for (const [i, described] of batch.entries()) memory.learn(idOf(at + i), 'alleged-offender', described)
    await memory.takeIn()
    seconds += (performance.now() - begun) / 1000
    if (at % 500_000 === 0 && at > 0) process.stderr.write(`${at} people learned in ${rounded(seconds, 0)} s\n`)
  }
  const begun = performance.now()
  // As the matcher does at the end of its first reading.
  memory.index.merge()
  seconds += (performance.now() - begun) / 1000
  const peakMB = rounded(process.resourceUsage().maxRSS / 1024, 0)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'arasha-match-'))
  try {
    const file = path.join(folder, 'snapshot')
    const keys = freshKeys()
    const saving = performance.now()
    await memory.save(file, openVault({ keys: parseKeys(keys, 'bench') }))
    const saveSeconds = rounded((performance.now() - saving) / 1000, 2)
    const restarted = await inFreshProcess({ file, keys, questions, people })
    const result = {
      people,
      roots: memory.index.records.vocabulary.roots,
      load: [rounded(load), rounded(os.loadavg()[0] ?? 0)],
      buildSeconds: rounded(seconds),
      buildPeakRssMB: peakMB,
      saveSeconds,
      snapshotMB: rounded(statSync(file).size / 1e6, 0),
      ...restarted,
    }
    for (const k of result.kinds)
      process.stdout.write(
        `${k.kind}: p50 ${k.p50Ms} ms, p95 ${k.p95Ms} ms, p99 ${k.p99Ms} ms${k.cpuP95Ms === undefined ? '' : `, p95 of processor time ${k.cpuP95Ms} ms`}\n`,
      )
    const { takenIn } = result
    process.stdout.write(
      values.json
        ? `${JSON.stringify(result)}\n`
        : `${people} people: built in ${result.buildSeconds} s, restarted in ${result.restartSeconds} s, ${result.rssMB} MB; ${takenIn.people} more taken in during ${takenIn.seconds} s, longest silence ${takenIn.longestSilenceMs} ms\n`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function invented({ next }: Population, n: number) {
  const { name, birth, sex, again } = next()
  const phones = [`+7700${String(n % 9_000_000).padStart(7, '0')}`] as const
  return { described: { name, birth: { date: birth }, sex, iin: iinLike(birth, n), phones, region: 10 }, again }
}

function idOf(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
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

async function restart({ file, keys, questions, people }: Work): Promise<Restarted> {
  // As `arasha match` does.
  keepYoungMemorySmall()
  const vault = openVault({ keys: parseKeys(keys, 'bench') })
  const begun = performance.now()
  const memory = Memory.open(file, vault)
  const restartSeconds = rounded((performance.now() - begun) / 1000, 2)
  if (memory.size !== people || memory.idOf(people - 1) !== idOf(people - 1))
    throw new Error(`${memory.size} people came back of ${people}, or others`)
  const kinds = askedAlone(memory, questions)
  kinds.push(...askedTogether(memory, questions))
  const rssMB = rounded(process.memoryUsage().rss / 1e6, 0)
  const takenIn = await takingIn(memory, questions, people)
  return { restartSeconds, rssMB, kinds, takenIn, rssPeakMB: rounded(process.resourceUsage().maxRSS / 1000, 0) }
}

function ask(memory: Memory, kind: string, { name, birth, iin, phone }: Question): void {
  const described: Described =
    kind === 'year'
      ? { name, birth: { year: Number(birth.slice(0, 4)) } }
      : kind === 'date'
        ? { name, birth: { date: birth } }
        : kind === 'iin'
          ? { iin }
          : kind === 'phone'
            ? { phones: [phone] }
            : { name }
  rank(memory.index.find(described))
}

function askedAlone(memory: Memory, questions: readonly Question[]): Kind[] {
  return ['name', 'year', 'date', 'iin', 'phone'].map(kind => {
    for (const question of questions.slice(0, 100)) ask(memory, kind, question)
    const [times, cpu]: [number[], number[]] = [[], []]
    for (const question of questions) {
      const [from, used] = [performance.now(), process.cpuUsage()]
      ask(memory, kind, question)
      times.push(performance.now() - from)
      const { user, system } = process.cpuUsage(used)
      cpu.push((user + system) / 1000)
    }
    return { ...told(kind, times), cpuP95Ms: rounded(percentile(sortedCopy(cpu), 0.95), 2) }
  })
}

/** One thread answers: eight questions that come together wait for each other. */
function askedTogether(memory: Memory, questions: readonly Question[]): Kind[] {
  return ['name', 'year', 'date'].map(kind => {
    const times: number[] = []
    for (let at = 0; at + 8 <= questions.length; at += 8) {
      const from = performance.now()
      for (const question of questions.slice(at, at + 8)) {
        ask(memory, kind, question)
        times.push(performance.now() - from)
      }
    }
    return told(`${kind}, 8 at once`, times)
  })
}

/** New people are learned and taken in while somebody keeps asking: how long nobody was answered at the worst. */
async function takingIn(memory: Memory, questions: readonly Question[], people: number): Promise<TakenIn> {
  const population = populationOf(2)
  const many = Math.max(20_000, people / 50)
  for (let n = 0; n < many; n++)
    memory.learn(idOf(people + n), 'alleged-offender', invented(population, people + n).described)
  const begun = performance.now()
  let done = false
  let longest = 0
  const taking = memory.takeIn(0).finally(() => (done = true))
  for (let last = performance.now(), n = 0; !done; n++) {
    await turn()
    longest = Math.max(longest, performance.now() - last)
    ask(memory, 'date', questions[n % questions.length] as Question)
    last = performance.now()
  }
  await taking
  const seconds = rounded((performance.now() - begun) / 1000, 2)
  return { people: many, seconds, longestSilenceMs: rounded(longest, 1) }
}

function told(kind: string, times: readonly number[]): Kind {
  const sorted = sortedCopy(times)
  const at = (share: number) => rounded(percentile(sorted, share), 2)
  return { kind, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}
