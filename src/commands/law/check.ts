// `arasha law check`: looks for faults in the rulebook itself, prints what it found as a table, and ends with 1 if there is any fault. A mutant
// that no example notices is proven equal by the diagrams, or it names law that no example covers; more than a few of those are a fault too.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { rulebook } from '../../law/index.ts'
import { whyAccepted } from '../../law/soundness/accepted.ts'
import { mutantKinds, type MutantKind } from '../../law/soundness/mutation.ts'
import { failing, type Mutation, type Readings, type Survivor } from '../../law/soundness/soundness.ts'
import { structureOf, type Fault } from '../../law/soundness/structure.ts'
import type { MessageKey, Say } from '../../words/catalogue.ts'
import { command } from '../command.ts'

type Found = { readonly readings: Readings; readonly mutation: Mutation }

export const check = command({
  name: 'law check',
  takes: [],
  does: {
    kk: 'заң ережелерінің өз қателерін іздейді: олқылық, қайшылық, өлі белгі, оқулардың айырмасы, мутациялар',
    ru: 'ищет ошибки в самих правилах: пробелы, наложения, мёртвые признаки, расхождения, мутации',
    en: 'look for faults in the rulebook itself: gaps, overlaps, dead elements, disagreements, mutants',
  },
  options: {
    cases: {
      takes: 'N',
      does: {
        kk: 'кездейсоқ жағдайлардың саны (100000)',
        ru: 'сколько случайных случаев (100000)',
        en: 'how many random cases (100000)',
      },
    },
    'structure-only': {
      does: {
        kk: 'кездейсоқ жағдайлар мен мутацияларсыз (бірнеше секунд)',
        ru: 'без случайных случаев и мутаций (несколько секунд)',
        en: 'without random cases and mutants (a few seconds)',
      },
    },
    survivors: {
      does: {
        kk: 'мысал қамтымаған жерлерді тізеді',
        ru: 'перечислить места без примера',
        en: 'list what no example covers',
      },
    },
    json: { does: { kk: 'бір JSON нысаны', ru: 'один объект JSON', en: 'one JSON object' } },
  },
  run: async ({ rest, value, has, usage, t, lang }) => {
    const cases = value('cases') ?? '100000'
    if (rest.length > 0 || !/^\d{1,8}$/.test(cases)) return usage()
    const found = structureOf(rulebook)
    const open = (list: readonly Fault[]): readonly Fault[] => list.filter(one => whyAccepted(one) === undefined)
    const inTheStatute = Object.values(found).flatMap(list => list.filter(one => whyAccepted(one) !== undefined))
    const said = (list: readonly Fault[]): readonly string[] =>
      open(list).map(({ kind, where, other }) => t(`check.fault.${kind}`, { where, other }))
    const halves = has('structure-only') ? [] : await inHalves(Number(cases), t, has('json'))
    const readings = halves.map(h => h.readings)
    const mutation = tallied(halves.map(h => h.mutation))
    const { made, unnoticed } = mutation.all
    const faults = {
      'check.examples': failing(rulebook),
      'check.gaps': said(found.gaps),
      'check.overlaps': said(found.overlaps),
      'check.dead-elements': said(found.deadElements),
      'check.without-edge': said(found.withoutEdge),
      'check.era-leaks': said(found.eraLeaks),
      'check.not-monotone': said(found.notMonotone),
      'check.soundness': readings.flatMap(r => r.soundnessViolations),
      'check.mismatches': readings.flatMap(r => r.differentialMismatches),
    } as const satisfies Partial<Record<MessageKey, readonly string[]>>
    const read = readings.reduce((all, r) => all + r.cases, 0)
    const provisions = rulebook.articles.reduce((all, a) => all + a.provisions.length, 0)
    const width =
      Math.max(...[...Object.keys(faults), 'check.cases', 'check.unnoticed'].map(key => t(key as MessageKey).length)) +
      2
    const print = (line: string) => process.stdout.write(`${line}\n`)
    const row = (key: MessageKey, n: number) => print(`${t(key).padEnd(width)}${n}`)
    row('check.provisions', provisions)
    for (const [key, lines] of Object.entries(faults)) {
      row(key as keyof typeof faults, lines.length)
      for (const line of lines.slice(0, mostLines)) print(`    ${line}`)
      if (lines.length > mostLines) print(`    ${t('check.more', { count: lines.length - mostLines })}`)
    }
    row('check.accepted', inTheStatute.length)
    for (const { kind, where, other } of inTheStatute)
      print(`    ${t(`check.fault.${kind}`, { where, other })}. ${whyAccepted({ kind, where, other })?.[lang]}`)
    row('check.cases', read)
    for (const line of mutantTable(mutation, t)) print(line)
    row('check.unnoticed', unnoticed)
    if (has('survivors'))
      for (const { kind, where, other } of mutation.survivors.filter(s => s.equality === 'differs'))
        print(`    ${where}: ${t(`check.mutant.${kind}`)} ${other}`)
    if (has('json'))
      print(
        JSON.stringify({
          provisions,
          gaps: open(found.gaps).length,
          overlaps: open(found.overlaps).length,
          deadElements: open(found.deadElements).length,
          withoutEdge: open(found.withoutEdge).length,
          eraLeaks: open(found.eraLeaks).length,
          notMonotone: open(found.notMonotone).length,
          failingExamples: faults['check.examples'].length,
          soundnessViolations: faults['check.soundness'].length,
          differentialMismatches: faults['check.mismatches'].length,
          accepted: inTheStatute.length,
          cases: read,
          mutants: made,
          mutantsKilled: mutation.all.killed,
          mutantsEqual: mutation.all.equal,
          mutantsUnnoticed: unnoticed,
        }),
      )
    return Object.values(faults).some(lines => lines.length > 0) || unnoticed > made * mostUnnoticed ? 1 : 0
  },
})

const mostLines = 20
const mostUnnoticed = 0.02

type Tally = { made: number; killed: number; equal: number; unnoticed: number }
type Tallied = {
  readonly of: Readonly<Record<MutantKind, Tally>>
  readonly all: Tally
  readonly survivors: readonly Survivor[]
}
function tallied(halves: readonly Mutation[]): Tallied {
  const survivors = halves.flatMap(h => h.survivors)
  const count = (made: number, left: readonly Survivor[]): Tally => ({
    made,
    killed: made - left.length,
    equal: left.filter(s => s.equality !== 'differs').length,
    unnoticed: left.filter(s => s.equality === 'differs').length,
  })
  const made = (kind: MutantKind) => halves.reduce((sum, h) => sum + (h.mutants[kind] ?? 0), 0)
  const of = Object.fromEntries(
    mutantKinds.map(kind => [
      kind,
      count(
        made(kind),
        survivors.filter(s => s.kind === kind),
      ),
    ]),
  ) as Record<MutantKind, Tally>
  return {
    of,
    all: count(
      Object.values(of).reduce((sum, one) => sum + one.made, 0),
      survivors,
    ),
    survivors,
  }
}

/** One row for each kind of change, and the equal ones with the reason why nothing could notice them. */
function mutantTable({ of, all, survivors }: Tallied, t: Say): readonly string[] {
  const heads = (['made', 'killed', 'equal', 'left'] as const).map(key => t(`check.mutants.${key}`))
  const name = (kind: MutantKind) => t(`check.mutant.${kind}`)
  const width = Math.max(...mutantKinds.map(kind => name(kind).length), t('check.mutants').length) + 2
  const line = (label: string, cells: readonly (string | number)[]) =>
    `${label.padEnd(width)}${cells.map((cell, i) => String(cell).padStart(Math.max(8, (heads[i]?.length ?? 0) + 2))).join('')}`
  const cells = ({ made, killed, equal, unnoticed }: Tally) => [made, killed, equal, unnoticed]
  const equals = survivors.filter(s => s.equality !== 'differs')
  return [
    line(t('check.mutants'), heads),
    ...mutantKinds.map(kind => line(`  ${name(kind)}`, cells(of[kind]))),
    line(`  ${t('check.mutants.all')}`, cells(all)),
    ...(equals.length === 0 ? [] : [t('check.equal')]),
    ...equals.map(({ kind, where, other, equality }) => {
      const why = equality === 'where-possible' ? t('check.equal.where-possible') : t(`check.equal.everywhere.${kind}`)
      return `    ${where}: ${name(kind)}${other === '' ? '' : ` (${other})`}: ${why}`
    }),
  ]
}

/** Shares the work among the cores; says on standard error how far it is. */
async function inHalves(cases: number, t: Say, quiet: boolean): Promise<readonly Found[]> {
  const parts = Math.max(1, Math.min(2, availableParallelism()))
  const progress = new Map<string, number>()
  const tell = () => {
    if (quiet || !process.stderr.isTTY) return
    const of = (what: string) => [...progress].filter(([k]) => k.startsWith(what)).reduce((s, [, n]) => s + n, 0)
    process.stderr.write(`\r${t('check.progress', { cases: of('cases'), all: cases, mutants: of('mutants') })}`)
  }
  return Promise.all(
    Array.from(
      { length: parts },
      (_, part) =>
        new Promise<Found>((resolve, reject) => {
          const worker = new Worker(new URL('./check-worker.js', import.meta.url), {
            workerData: { part, parts, cases: Math.ceil(cases / parts) },
          })
          worker.on('message', (message: { what: string; done: number } & Found) => {
            if (message.what === 'found') return resolve({ readings: message.readings, mutation: message.mutation })
            progress.set(`${message.what}${part}`, message.done)
            tell()
          })
          worker.on('error', reject)
        }),
    ),
  )
}
