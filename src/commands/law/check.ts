// `arasha law check`: looks for faults in the rulebook itself, prints what it found as a table, and ends with 1 if there is any fault. Survivors of the
// mutation run are told and are no fault: they name law that no example covers.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { rulebook } from '../../law/index.ts'
import { failing, type Mutation, type Readings } from '../../law/soundness/soundness.ts'
import { accepted } from '../../law/soundness/accepted.ts'
import { structureOf, type Structure } from '../../law/soundness/structure.ts'
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
    survivors: {
      does: {
        kk: 'мысал қамтымаған жерлерді тізеді',
        ru: 'перечислить места без примера',
        en: 'list what no example covers',
      },
    },
    json: { does: { kk: 'бір JSON нысаны', ru: 'один объект JSON', en: 'one JSON object' } },
  },
  run: async ({ rest, value, has, usage }) => {
    const cases = value('cases') ?? '100000'
    if (rest.length > 0 || !/^\d{1,8}$/.test(cases)) return usage()
    const found = structureOf(rulebook)
    const structure = Object.fromEntries(
      Object.entries(found).map(([name, lines]) => [name, lines.filter(line => accepted[line] === undefined)]),
    ) as unknown as Structure
    const inTheStatute = Object.values(found)
      .flat()
      .filter(line => accepted[line] !== undefined)
    const failed = failing(rulebook)
    const halves = await inHalves(Number(cases), has('json'))
    const readings = halves.map(h => h.readings)
    const survivors = halves.flatMap(h => h.mutation.survivors)
    const faults = {
      'failing examples': failed,
      gaps: structure.gaps,
      overlaps: structure.overlaps,
      'dead elements': structure.deadElements,
      'more specific without an edge': structure.withoutEdge,
      'era leaks': structure.eraLeaks,
      'not monotone': structure.notMonotone,
      'soundness violations': readings.flatMap(r => r.soundnessViolations),
      'differential mismatches': readings.flatMap(r => r.differentialMismatches),
    }
    const sum = (of: (found: Found) => number) => halves.reduce((all, h) => all + of(h), 0)
    const mutants = sum(h => h.mutation.mutants)
    const mutantsKilled = sum(h => h.mutation.mutantsKilled)
    const provisions = rulebook.articles.reduce((all, a) => all + a.provisions.length, 0)
    const print = (line: string) => process.stdout.write(`${line}\n`)
    print(`${'provisions'.padEnd(32)}${provisions}`)
    for (const [name, lines] of Object.entries(faults)) {
      print(`${name.padEnd(32)}${lines.length}`)
      for (const line of lines.slice(0, 20)) print(`    ${line}`)
      if (lines.length > 20) print(`    … and ${lines.length - 20} more`)
    }
    print(`${'accepted: so in the statute'.padEnd(32)}${inTheStatute.length}`)
    for (const line of inTheStatute) print(`    ${line}: ${accepted[line]}`)
    print(`${'random cases, read every way'.padEnd(32)}${sum(h => h.readings.cases)}`)
    print(`${'mutants killed'.padEnd(32)}${mutantsKilled} of ${mutants}`)
    if (has('survivors')) for (const line of survivors) print(`    ${line}`)
    if (has('json'))
      print(
        JSON.stringify({
          provisions,
          gaps: structure.gaps.length,
          overlaps: structure.overlaps.length,
          deadElements: structure.deadElements.length,
          withoutEdge: structure.withoutEdge.length,
          eraLeaks: structure.eraLeaks.length,
          notMonotone: structure.notMonotone.length,
          failingExamples: failed.length,
          soundnessViolations: faults['soundness violations'].length,
          differentialMismatches: faults['differential mismatches'].length,
          accepted: inTheStatute.length,
          cases: sum(h => h.readings.cases),
          mutants,
          mutantsKilled,
        }),
      )
    return Object.values(faults).some(lines => lines.length > 0) ? 1 : 0
  },
})

/** Shares the work among the cores; says on standard error how far it is. */
async function inHalves(cases: number, quiet: boolean): Promise<readonly Found[]> {
  const parts = Math.max(1, Math.min(2, availableParallelism()))
  const progress = new Map<string, number>()
  const tell = () => {
    if (quiet || !process.stderr.isTTY) return
    const of = (what: string) => [...progress].filter(([k]) => k.startsWith(what)).reduce((s, [, n]) => s + n, 0)
    process.stderr.write(`\r${of('cases')} of ${cases} cases, ${of('mutants')} mutants`)
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
