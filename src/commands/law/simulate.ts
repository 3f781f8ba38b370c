// `arasha law simulate`: the same invented incidents under two days of the law. What differs is the law's doing alone; the incidents are nobody's.
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { isDay } from '../../law/time.ts'
import { rulebook } from '../../law/rulebook.ts'
import { counted, planSimulation, type SimulationPlan } from '../../law/simulation/plan.ts'
import { rates } from '../../law/simulation/rates.ts'
import { resultAsCsv, resultAsSvg, resultOf, type Changed, type SimulationResult } from '../../law/simulation/result.ts'
import { speaker } from '../../words/catalogue.ts'
import type { Lang, Text } from '../../words/say.ts'
import { command } from '../command.ts'
import type { Said, Work } from './simulate-worker.ts'

const chunk = 50_000
const most = 200_000_000

export const simulate = command({
  name: 'law simulate',
  takes: [],
  does: {
    kk: 'ойдан шығарылған оқиғаларды екі күннің заңымен салыстырады',
    ru: 'сравнивает законы двух дней на вымышленных случаях',
    en: 'compare the laws of two days on invented incidents',
  },
  more: {
    kk: 'Оқиғалар ойдан шығарылған: бұл болжам да, статистика да емес. Жиіліктер – src/law/simulation/rates.ts.',
    ru: 'Случаи вымышлены: это не прогноз и не статистика. Частоты — src/law/simulation/rates.ts.',
    en: 'The incidents are invented: neither a forecast nor a statistic. The rates stand in src/law/simulation/rates.ts.',
  },
  options: {
    people: {
      takes: 'N',
      does: { kk: 'неше оқиға (10000000)', ru: 'сколько случаев (10000000)', en: 'how many incidents (10000000)' },
    },
    before: {
      takes: 'DATE',
      does: { kk: 'бірінші күн (2024-06-15)', ru: 'первый день (2024-06-15)', en: 'first day (2024-06-15)' },
    },
    after: {
      takes: 'DATE',
      does: { kk: 'екінші күн (2024-06-16)', ru: 'второй день (2024-06-16)', en: 'second day (2024-06-16)' },
    },
    seed: {
      takes: 'N',
      does: {
        kk: 'кездейсоқ сандардың басы (1)',
        ru: 'начало случайных чисел (1)',
        en: 'seed of the random numbers (1)',
      },
    },
    json: { does: { kk: 'бір JSON нысаны', ru: 'один объект JSON', en: 'one JSON object' } },
    csv: { takes: 'FILE', does: { kk: 'ауысулар кестесі', ru: 'таблица переходов', en: 'table of transitions' } },
    svg: { takes: 'FILE', does: { kk: 'диаграмма', ru: 'диаграмма', en: 'chart' } },
  },
  run: async ({ rest, lang, value, has, misused, usage }) => {
    const [people, seed] = [value('people') ?? '10000000', value('seed') ?? '1'].map(Number) as [number, number]
    const [before, after] = [value('before') ?? '2024-06-15', value('after') ?? '2024-06-16']
    if (rest.length > 0) return usage()
    if (!Number.isSafeInteger(people) || people < 1 || people > most || !Number.isSafeInteger(seed)) return usage()
    for (const day of [before, after])
      if (!isDay(day) || day < rulebook.heldFrom) return misused('simulate.too-early', { day, from: rulebook.heldFrom })
    const started = performance.now()
    const plan = planSimulation(before, after, rates)
    const bar = progressOf(people, lang)
    const result = resultOf(plan, await runAll(plan, people, seed, bar))
    bar(undefined)
    const seconds = Math.round((performance.now() - started) / 10) / 100
    const csv = value('csv')
    const svg = value('svg')
    if (csv !== undefined) writeFileSync(csv, resultAsCsv(result))
    if (svg !== undefined)
      writeFileSync(svg, resultAsSvg(result, titleOf(result, lang), noteOf(result, lang), inLang(lang)))
    process.stdout.write(
      has('json') ? `${JSON.stringify({ ...result, seconds, seed })}\n` : `${paper(result, seconds, lang)}\n`,
    )
    return 0
  },
})

async function runAll(
  plan: SimulationPlan,
  people: number,
  seed: number,
  bar: (done: number) => void,
): Promise<Uint32Array> {
  const size = plan.outcomes.length ** 2 * 2 ** (2 * counted.length)
  const next = new Int32Array(new SharedArrayBuffer(4))
  const total = new Uint32Array(size)
  const work: Work = { tables: plan.tables, people, chunk, seed, size, next }
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(people / chunk)))
  await Promise.all(
    Array.from(
      { length: threads },
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('./simulate-worker.js', import.meta.url), { workerData: work })
          worker.on('error', reject)
          worker.on('exit', () => resolve())
          worker.on('message', (said: Said) => {
            if ('done' in said) bar(said.done)
            else said.counts.forEach((n, i) => (total[i] = (total[i] as number) + n))
          })
        }),
    ),
  )
  return total
}

/** A bar on a terminal, a line at each tenth elsewhere; on the error stream, so that the answer can be piped. */
function progressOf(people: number, lang: Lang): (done: number | undefined) => void {
  let reached = 0
  let shown = 0
  const live = process.stderr.isTTY
  return done => {
    reached += done ?? 0
    const tenths = Math.floor((reached / people) * (live ? 40 : 10))
    if (done === undefined) process.stderr.write(live ? '\r\u001b[K' : '')
    else if (tenths > shown) {
      shown = tenths
      if (live) process.stderr.write(`\r${'█'.repeat(tenths)}${'░'.repeat(40 - tenths)} ${grouped(reached)}`)
      else process.stderr.write(`${working[lang]} ${tenths * 10} %\n`)
    }
  }
}

const working: Text = { kk: 'есептелуде', ru: 'считается', en: 'counting' }
const labels: { readonly [K in keyof Changed]: Text } = {
  administrativeToCriminal: {
    kk: 'Әкімшілік еді, қылмыстық болды',
    ru: 'Было административным, стало уголовным',
    en: 'Administrative became criminal',
  },
  newlyReached: {
    kk: 'Бұрын норма жоқ еді, енді бар',
    ru: 'Нормы не было, теперь есть',
    en: 'No provision before, one now',
  },
  noLongerReached: {
    kk: 'Бұрын норма бар еді, енді жоқ',
    ru: 'Норма была, теперь нет',
    en: 'A provision before, none now',
  },
  runsWithoutComplaint: {
    kk: 'Енді шағымға қарамастан жүргізіледі',
    ru: 'Теперь ведётся независимо от жалобы',
    en: 'Now goes on irrespective of a complaint',
  },
  mayProceedNow: {
    kk: 'Бұрын жүргізілмейтін еді, енді жүргізіледі',
    ru: 'Раньше не шло, теперь идёт',
    en: 'Could not go on before, can now',
  },
  reconciliationBarred: {
    kk: 'Татуласуға енді тыйым салынған',
    ru: 'Примирение теперь запрещено',
    en: 'Reconciliation is barred now',
  },
  losesReconciliation: {
    kk: 'Татуласу мүмкіндігі жойылды',
    ru: 'Возможность примирения пропала',
    en: 'Reconciliation is no longer open',
  },
  fineNoLongerPossible: { kk: 'Айыппұл енді жоқ', ru: 'Штрафа больше нет', en: 'A fine is no longer possible' },
  finePossibleNow: { kk: 'Айыппұл пайда болды', ru: 'Появился штраф', en: 'A fine is possible now' },
}
const inLang = (lang: Lang): Readonly<Record<keyof Changed, string>> =>
  Object.fromEntries(Object.entries(labels).map(([key, text]) => [key, text[lang]])) as Record<keyof Changed, string>

function titleOf({ people, before, after }: SimulationResult, lang: Lang): string {
  const between = {
    kk: 'ойдан шығарылған оқиға, екі күннің заңы',
    ru: 'вымышленных случаев, законы двух дней',
    en: 'invented incidents, the laws of two days',
  }
  return `${grouped(people)} ${between[lang]}: ${before} → ${after}`
}
function noteOf({ rates: name, rulebook: book }: SimulationResult, lang: Lang): string {
  return {
    kk: `Оқиғалар ойдан шығарылған (${name}): болжам да, статистика да емес. Заң: ${book}.`,
    ru: `Случаи вымышлены (${name}): не прогноз и не статистика. Закон: ${book}.`,
    en: `The incidents are invented (${name}): neither a forecast nor a statistic. Law: ${book}.`,
  }[lang]
}
function paper(result: SimulationResult, seconds: number, lang: Lang): string {
  const rows = Object.entries(result.changed) as [keyof Changed, number][]
  const width = Math.max(...rows.map(([key]) => labels[key][lang].length))
  const fine = { kk: 'Айыппұл аралығы, барлығы', ru: 'Штрафы, всего', en: 'Fines, in all' }[lang]
  const side = ({ cases, min, max }: SimulationResult['fines']['before']): string =>
    `${grouped(cases)}: ${grouped(min)}–${grouped(max)} ₸`
  const top = result.transitions
    .filter(t => t.from.map(bare).join() !== t.to.map(bare).join())
    .slice(0, 12)
    .map(
      t =>
        `  ${grouped(t.people).padStart(12)}  ${t.from.map(bare).join(' + ') || '—'} → ${t.to.map(bare).join(' + ') || '—'}`,
    )
  return [
    titleOf(result, lang),
    noteOf(result, lang),
    '',
    ...rows.map(
      ([key, n]) =>
        `  ${labels[key][lang].padEnd(width)}  ${grouped(n).padStart(12)}  ${((100 * n) / result.people).toFixed(2).padStart(6)} %`,
    ),
    '',
    `${fine}: ${side(result.fines.before)} → ${side(result.fines.after)}`,
    '',
    ...top,
    '',
    speaker(lang)('simulate.seconds', { seconds }),
  ].join('\n')
}
function bare(id: string): string {
  return id.split('@')[0] as string
}
function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u00A0')
}
