// `arasha people evaluate`: how well people are found, measured on a file of real spellings that stays where it is. Prints figures, never a name.
// The measuring itself stands in bench/ and needs the development packages; an installed package without them says so.
import { readFileSync } from 'node:fs'
import type { Asking, Evaluation } from '../../bench/matching/evaluate.ts'
import { command, type Given } from './command.ts'
import { misused } from './running.ts'

export const people = command({
  name: 'people',
  takes: ['evaluate PAIRS.tsv --people N'],
  does: {
    kk: 'адамдарды іздеудің дәлдігін өлшейді',
    ru: 'измеряет точность поиска людей',
    en: 'measure how well people are found',
  },
  options: {
    people: {
      takes: 'N',
      does: {
        kk: 'ойдан шығарылған адамдар саны',
        ru: 'число вымышленных людей',
        en: 'how many invented people stand around',
      },
    },
    with: {
      takes: 'none|year|date|all',
      does: { kk: 'аттан басқа не белгілі', ru: 'что известно кроме имени', en: 'what is known besides the name' },
    },
    half: {
      takes: 'all|training|judging',
      does: {
        kk: 'файлдағы адамдардың қай жартысы',
        ru: 'какая половина людей файла',
        en: 'which half of the file’s people',
      },
    },
    density: {
      takes: 'N',
      does: {
        kk: 'әр адамға шаққандағы аттас адамдар саны',
        ru: 'сколько тёзок у каждого человека',
        en: 'exact namesakes expected of each person',
      },
    },
    absent: {
      takes: 'N',
      does: {
        kk: 'базада жоқ неше адам сұралады',
        ru: 'скольких отсутствующих людей искать',
        en: 'how many absent people are asked for',
      },
    },
    'no-baselines': {
      does: {
        kk: 'басқа іздеу тәсілдерінсіз',
        ru: 'без других способов поиска',
        en: 'without other ways of searching',
      },
    },
    json: { does: { kk: 'бір JSON нысаны', ru: 'один объект JSON', en: 'one JSON object' } },
  },
  run: async given => {
    const [verb, file, ...more] = given.rest
    if (verb !== 'evaluate' || file === undefined || more.length > 0) return given.usage()
    return evaluatePairs(file, given)
  },
})

type Option = 'people' | 'with' | 'half' | 'density' | 'absent' | 'no-baselines' | 'json'

async function evaluatePairs(file: string, { value, has, t, usage }: Given<Option>): Promise<number> {
  const number = (name: Option, otherwise: number) => {
    const text = value(name)
    return text === undefined ? otherwise : /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  }
  const wanted = value('with') ?? 'none'
  const half = value('half') ?? 'all'
  const asking = {
    people: number('people', 1_000_000),
    density: number('density', 1),
    absent: number('absent', 10_000),
  }
  if (
    !/^(?:none|year|date|all)$/.test(wanted) ||
    !/^(?:all|training|judging)$/.test(half) ||
    Object.values(asking).some(Number.isNaN)
  )
    return usage()
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return misused('people', t('law.error.file', { file }))
  }
  const bench = await import('../../bench/matching/evaluate.ts').catch(() => undefined)
  if (bench === undefined) return misused('people', t('names.error.no-bench'))
  try {
    const done = await bench.evaluate({
      ...asking,
      file: text,
      kinds: wanted === 'all' ? bench.withs : [wanted as 'none'],
      half: half as Asking['half'],
      baselines: !has('no-baselines'),
      tell: line => process.stderr.write(`${line}\n`),
    })
    const { evaluations, ...around } = done
    const answer = wanted === 'all' ? { ...around, evaluations } : { ...evaluations[0], ...around }
    if (has('json')) process.stdout.write(`${JSON.stringify(answer)}\n`)
    else for (const evaluation of evaluations) process.stdout.write(`${told(evaluation).join('\n')}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof bench.PairsError)) throw error
    return misused('people', error.message)
  }
}

function told(e: Evaluation): readonly string[] {
  return [
    `with ${e.with}: ${e.queries} questions, R@1 ${e.r1}, R@5 ${e.r5}, R@10 ${e.r10}, p50 ${e.p50Ms} ms, p95 ${e.p95Ms} ms`,
    ...e.bands.map(b => `  p >= ${b.p}: precision ${b.precision}, coverage ${b.coverage}`),
    ...e.shown.map(b => `  ${b.band}: precision ${b.precision}, coverage ${b.coverage}`),
    `  absent: ${e.absentProbes}, called very likely ${e.absentFalse}, likely ${e.absentLikely}`,
    ...e.baselines.map(b => `  ${b.name}: R@1 ${b.r1}, R@5 ${b.r5}, p95 ${b.p95Ms} ms (${b.queries} questions)`),
  ]
}
