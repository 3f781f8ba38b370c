// `npm run bench:law`: the same slice of law in hand-written TypeScript, in Arasha and in three engines from npm. Each contender runs alone in its own
// process; none is timed before it agrees with the others on 1,200 complete cases. Prints a table, and with --json one JSON object as the last line.
import { spawnSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'

type Row = {
  readonly name: string
  readonly absent?: string
  readonly trace?: boolean
  readonly differences?: readonly string[]
  readonly cpu?: number
  readonly wall?: number
  readonly rssMb?: number
  readonly unknownRepeat?: string
}
type Exact = {
  readonly forty: { readonly median: number; readonly p99: number }
  readonly all: { readonly median: number; readonly p99: number }
  readonly nodes: number
  readonly unknownRepeat: string
}
const contenders = [
  'by hand',
  'by hand, bare',
  'generated',
  'generated with trace',
  'json-rules-engine',
  'zen',
  'zen with trace',
  'publicodes',
]
const say = (line: string): void => void process.stdout.write(`${line}\n`)

function run<T>(name: string): T {
  const script = path.join(import.meta.dirname, 'law', 'contender.js')
  const done = spawnSync(process.execPath, [script, name], { encoding: 'utf8', timeout: 120_000 })
  if (done.status !== 0) throw new Error(`${name}: ${done.stderr.trim().split('\n').slice(0, 6).join('\n')}`)
  return JSON.parse(done.stdout.trim().split('\n').at(-1) as string) as T
}

say(
  `Law: 14 rules, 29 facts, complete cases · Node ${process.version} · ${os.cpus()[0]?.model ?? 'unknown CPU'} × ${os.availableParallelism()} · load ${os.loadavg()[0]?.toFixed(1)}`,
)
const rows = contenders.map(name => {
  process.stderr.write(`… ${name}\n`)
  return run<Row>(name)
})
const exact = run<Exact>('exact')
for (const { name, differences } of rows)
  if (differences !== undefined && differences.length > 0) {
    say(`${name} does not agree; nothing is timed:\n${differences.join('\n')}`)
    process.exit(1)
  }
const cpuOf = (start: string): number => rows.find(r => r.name.startsWith(start))?.cpu ?? Number.NaN
const hand = cpuOf('hand-written TypeScript, result object')
const engines = rows.map(r => ({
  name: r.name,
  nsPerCase: r.cpu === undefined ? null : Math.round(r.cpu * 10) / 10,
  wallNsPerCase: r.wall === undefined ? null : Math.round(r.wall * 10) / 10,
  ratioToHand: r.cpu === undefined ? null : Math.round((r.cpu / hand) * 100) / 100,
  trace: r.trace ?? false,
  rssMb: r.rssMb ?? null,
  unknownRepeat: r.absent === undefined ? (r.unknownRepeat ?? '') : `absent: ${r.absent}`,
}))
const traced = cpuOf('Arasha, generated, full trace')
const fastestPeer = Math.min(
  ...rows.filter(r => r.trace === true && !r.name.startsWith('Arasha')).map(r => r.cpu ?? Infinity),
)
const result = {
  engines,
  generatedRatio: round(cpuOf('Arasha, generated') / hand),
  generatedRatioToBare: round(cpuOf('Arasha, generated') / cpuOf('hand-written TypeScript, bare')),
  tracedRatio: round(traced / hand),
  exactP99Micros: round(exact.forty.p99),
  exactAllUnknownP99Micros: round(exact.all.p99),
  peerWithTraceRatio: Math.round(fastestPeer / traced),
}
function round(n: number): number {
  return Math.round(n * 100) / 100
}

const width = Math.max(...engines.map(e => e.name.length))
say(
  `${'engine'.padEnd(width)}  ${'ns CPU'.padStart(12)}  ${'ns wall'.padStart(12)}  ${'× hand'.padStart(10)}  trace  MB   repeat unknown, light harm`,
)
for (const e of engines)
  say(
    `${e.name.padEnd(width)}  ${number(e.nsPerCase)}  ${number(e.wallNsPerCase)}  ${String(e.ratioToHand ?? '–').padStart(10)}  ${e.trace ? 'yes  ' : 'no   '}  ${String(e.rssMb ?? '–').padEnd(4)} ${e.unknownRepeat}`,
  )
say(
  `Arasha, exact: 40 % unknown ${round(exact.forty.median)} µs median, ${result.exactP99Micros} µs p99; all unknown ${round(exact.all.median)} µs median, ${result.exactAllUnknownP99Micros} µs p99 (${exact.nodes} nodes)`,
)
say(
  `Generated ${result.generatedRatio} × hand-written with the same object (aim ≤ 4), ${result.generatedRatioToBare} × the bare integer; with full trace ${result.tracedRatio} × (aim ≤ 6); fastest peer that gives a trace takes ${result.peerWithTraceRatio} × as long (aim ≥ 300)`,
)
if (process.argv.includes('--json')) say(JSON.stringify(result))

function number(n: number | null): string {
  return (n === null ? '–' : n.toLocaleString('en')).padStart(12)
}
