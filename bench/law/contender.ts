// One contender in a process of its own: agrees with the rest on complete facts, is timed, answers the unknown repeat. Prints one JSON object.
import { blankOf } from '../../src/law/generate.ts'
import type { Evaluator } from '../../src/law/evaluate.ts'
import type { Truth } from '../../src/law/normal.ts'
import { byHand, byHandBare, coded, provisions } from './by-hand.ts'
import * as plain from './generated/plain.ts'
import * as traced from './generated/traced.ts'
import { peers } from './peers.ts'
import { compiledSlice, fullCases, masksOf, partialCases, unknownRepeat, type Answer, type Facts } from './slice.ts'

type Contender = {
  readonly name: string
  readonly trace: boolean
  readonly prepare: (facts: Facts) => unknown
  readonly answer: (input: never) => unknown
  /** What a contender's own result says in the common words. */
  readonly read: (result: never) => Answer
  readonly unknown: () => Promise<string>
  /** Fewer cases for those that need a hundred microseconds and more. */
  readonly cases: number
}
const same = (answer: Answer): Answer => answer

const compiled = compiledSlice()
const at = (claim: string): number => compiled.claims.find(c => c.rule.claim === claim)?.part as number
const [publicAt, privateAt, barredAt] = ['public-prosecution', 'private-public', 'reconciliation-barred'].map(at) as [
  number,
  number,
  number,
]
const stands = Int32Array.from(compiled.provisions, p => p.parts.stands)

/** Three values for each: 0 no, 1 open, 3 yes. `provision` is open where none surely stands and one may. */
type Three = {
  readonly provision: string
  readonly class: string
  readonly public: Truth
  readonly privatePublic: Truth
  readonly barred: Truth
}
const bases = compiled.provisions.map(p => p.base)
const classes = compiled.provisions.map(p => p.class as string)
function threeOf(out: Uint8Array): Three {
  let provision = 'none'
  let offence = 'none'
  for (let i = 0; i < stands.length; i += 1) {
    const value = out[stands[i] as number]
    if (value === 0) continue
    provision = value === 3 ? (bases[i] as string) : 'open'
    offence = value === 3 ? (classes[i] as string) : 'open'
    if (value === 3) break
  }
  return {
    provision,
    class: offence,
    public: out[publicAt] as Truth,
    privatePublic: out[privateAt] as Truth,
    barred: out[barredAt] as Truth,
  }
}
const twoOf = (three: Three): Answer => ({
  provision: three.provision,
  class: three.class,
  public: three.public === 3,
  privatePublic: three.privatePublic === 3,
  barred: three.barred === 3,
})
function generated(name: string, code: typeof plain, trace: boolean): Contender {
  const act = 31 - Math.clz32(masksOf(compiled, {})[0] as number)
  const blank = blankOf(code.blanks[act] as string, code.size)
  const parts = code.versions[act] as Evaluator[]
  const nothing: Evaluator = () => {}
  const [first = nothing, second = nothing, third = nothing, ...more] = parts
  if (more.length > 0) throw new Error(`the slice has ${parts.length} functions, more than three`)
  const scratch = Uint8Array.from(blank)
  // With a trace the truth of every condition is handed out with the answer and stays: its place in a block of memory that is never used again.
  let block = new Uint8Array(0)
  let from = 0
  return {
    name,
    trace,
    prepare: facts => masksOf(compiled, facts),
    answer: trace
      ? (masks: never) => {
          first(masks, scratch)
          second(masks, scratch)
          third(masks, scratch)
          from += code.size
          if (from + code.size > block.length) {
            block = new Uint8Array(1_048_576)
            from = 0
          }
          block.set(scratch, from)
          return { answer: threeOf(scratch), block, from }
        }
      : (masks: never) => {
          first(masks, scratch)
          second(masks, scratch)
          third(masks, scratch)
          return threeOf(scratch)
        },
    read: (result: never) => twoOf(trace ? (result as { answer: Three }).answer : (result as Three)),
    unknown: () => Promise.resolve(exactly(unknownRepeat)),
    cases: 500,
  }
}

/** Every answer exactly, with the facts that decide what is open. */
function exactOf(masks: Int32Array): { readonly possible: number; readonly matters: number } {
  const view = compiled.diagrams.view(masks)
  let possible = 0
  let matters = 0
  for (const p of compiled.provisions) {
    const { canBeTrue, support } = view.exact(p.stands)
    if (canBeTrue) possible += 1
    matters += support.length
  }
  for (const c of compiled.claims) matters += view.exact(c.node).support.length
  return { possible, matters }
}
function exactly(facts: Facts): string {
  const masks = masksOf(compiled, facts)
  const view = compiled.diagrams.view(masks)
  const possible = compiled.provisions.filter(p => view.outlook(p.stands).canBeTrue)
  const open = new Set(possible.flatMap(p => view.support(p.stands)))
  const publicly = view.outlook(compiled.claims[0]?.node as number)
  return `${possible.map(p => p.base).join(' or ')}; public ${publicly.canBeTrue && publicly.canBeFalse ? 'open' : 'settled'}; decided by ${[...open].map(v => compiled.variables[v]?.key).join(', ')}`
}

const own: Readonly<Record<string, () => Promise<Contender>>> = {
  'by hand': async () => ({
    name: 'hand-written TypeScript, result object',
    trace: false,
    prepare: coded,
    answer: byHand,
    read: same,
    cases: 500,
    unknown: async () => said(byHand(coded(unknownRepeat))),
  }),
  'by hand, bare': async () => ({
    name: 'hand-written TypeScript, bare integer',
    trace: false,
    prepare: coded,
    answer: byHandBare,
    cases: 500,
    read: (packed: never) => {
      const p = provisions[(packed as number) & 15] as string
      const answer = byHandAll.get(p) as Answer
      return { ...answer, barred: ((packed as number) & 16) !== 0 }
    },
    unknown: async () => said(byHand(coded(unknownRepeat))),
  }),
  generated: async () => generated('Arasha, generated', plain, false),
  'generated with trace': async () => generated('Arasha, generated, full trace', traced, true),
}
/** One full answer for each provision, to unpack the bare integer by. */
const byHandAll = new Map(
  fullCases(5000)
    .map(f => byHand(coded(f)))
    .map(a => [a.provision, a]),
)

function said({ provision, public: publicly, barred }: Answer): string {
  // What follows from an open provision is open too.
  if (provision.startsWith('open')) return provision
  return `${provision}; public ${publicly ? 'yes' : 'no'}; reconciliation ${barred ? 'barred' : 'not barred'}`
}

async function contender(name: string): Promise<Contender> {
  const mine = own[name]
  if (mine !== undefined) return mine()
  const made = await (peers[name] as (typeof peers)[string])()
  return {
    ...made,
    read: same,
    cases: 200,
    unknown: async () => {
      try {
        return said(await made.answer(made.prepare(unknownRepeat) as never))
      } catch (error) {
        return `throws: ${error instanceof Error ? error.message : String(error)}`
      }
    },
  }
}

/** The cases on which a contender differs from the hand-written slice. */
async function differences({ prepare, answer, read }: Contender): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const facts of fullCases(1200)) {
    const [found, wanted] = [read((await answer(prepare(facts) as never)) as never), byHand(coded(facts))]
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      wrong.push(`${JSON.stringify(facts)}: wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`)
  }
  return wrong
}

/** CPU and wall nanoseconds per case, the median of five rounds. */
async function time({ prepare, answer, cases }: Contender): Promise<{ readonly cpu: number; readonly wall: number }> {
  const inputs = fullCases(cases, 99).map(facts => prepare(facts) as never)
  const asynchronous = answer(inputs[0] as never) instanceof Promise
  let kept: unknown
  const round = async (repeat: number): Promise<void> => {
    for (let r = 0; r < repeat; r += 1)
      if (asynchronous) for (const input of inputs) kept = await answer(input)
      else for (const input of inputs) kept = answer(input)
  }
  let repeat = 1
  for (;;) {
    const started = performance.now()
    await round(repeat)
    if (performance.now() - started > 250) break
    repeat *= 2
  }
  const rounds: { cpu: number; wall: number }[] = []
  for (let i = 0; i < 5; i += 1) {
    const [used, started] = [process.cpuUsage(), performance.now()]
    await round(repeat)
    const { user, system } = process.cpuUsage(used)
    const count = repeat * inputs.length
    rounds.push({ cpu: ((user + system) * 1000) / count, wall: ((performance.now() - started) * 1e6) / count })
  }
  if (kept === undefined) throw new Error('nothing was answered')
  const median = (key: 'cpu' | 'wall'): number => rounds.map(r => r[key]).toSorted((a, b) => a - b)[2] as number
  return { cpu: median('cpu'), wall: median('wall') }
}

function exactness(unknown: number): { readonly median: number; readonly p99: number } {
  const inputs = partialCases(4000, unknown).map(facts => masksOf(compiled, facts))
  let sum = 0
  for (let r = 0; r < 5; r += 1) for (const masks of inputs) sum += exactOf(masks).matters
  const times = inputs.map(masks => {
    const started = process.hrtime.bigint()
    sum += exactOf(masks).possible
    return Number(process.hrtime.bigint() - started) / 1000
  })
  if (sum === 0) throw new Error('nothing was open')
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] as number, p99: sorted[Math.floor(sorted.length * 0.99)] as number }
}

const name = process.argv[2] as string
if (name === 'exact')
  process.stdout.write(
    `${JSON.stringify({ forty: exactness(0.4), all: exactness(1), nodes: compiled.diagrams.size(), unknownRepeat: exactly(unknownRepeat) })}\n`,
  )
else {
  let made: Contender | undefined
  let absent = ''
  try {
    made = await contender(name)
  } catch (error) {
    absent = error instanceof Error ? (error.message.split('\n')[0] as string) : String(error)
  }
  if (made === undefined) process.stdout.write(`${JSON.stringify({ name, absent })}\n`)
  else {
    const wrong = await differences(made)
    const timed = wrong.length > 0 ? undefined : await time(made)
    const { rss } = process.memoryUsage()
    process.stdout.write(
      `${JSON.stringify({ name: made.name, trace: made.trace, differences: wrong.slice(0, 3), ...timed, rssMb: Math.round(rss / 1e6), unknownRepeat: await made.unknown() })}\n`,
    )
  }
}
