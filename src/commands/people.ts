// `arasha people`: how well people are found (measured on a file of real spellings that stays where it is; figures, never a name), and key files
// for two agencies that may not share names (people-keys.ts). The measuring stands in bench/ and needs the development packages; an installed
// package without them says so.
import { readFileSync } from 'node:fs'
import type { Asking, Evaluation } from '../../bench/matching/evaluate.ts'
import { command, type Given } from './command.ts'
import { KeyFileError, makeKeyFile, makeSecret, matchKeyFiles } from './people-keys.ts'
import { misused } from './running.ts'

export const people = command({
  name: 'people',
  takes: [
    'evaluate PAIRS.tsv --people N',
    'secret FILE',
    'keys PEOPLE.csv --secret FILE --agency NAME --out KEYS',
    'match-keys KEYS KEYS',
  ],
  does: {
    kk: 'адамдарды іздеудің дәлдігін өлшейді; аттарды бермей, екі органның ортақ жазбаларын табады',
    ru: 'измеряет точность поиска людей; находит общие записи двух органов, не передавая имён',
    en: 'measure how well people are found; find records that two agencies share without sending names',
  },
  more: {
    kk: 'PEOPLE.csv бағандары: id, name, birth, iin (birth пен iin болмауы мүмкін). KEYS беріледі, KEYS.records мекемеде қалады.',
    ru: 'Столбцы PEOPLE.csv: id, name, birth, iin (birth и iin могут отсутствовать). KEYS передаётся, KEYS.records остаётся в учреждении.',
    en: 'Columns of PEOPLE.csv: id, name, birth, iin (birth and iin may be missing). KEYS is sent, KEYS.records stays in the house.',
  },
  options: {
    secret: {
      takes: 'FILE',
      does: { kk: 'келісімнің құпия кілті', ru: 'секрет соглашения', en: 'the agreement’s secret' },
    },
    agency: { takes: 'NAME', does: { kk: 'органның атауы', ru: 'название органа', en: 'name of the agency' } },
    out: {
      takes: 'FILE',
      does: { kk: 'жасалатын кілттер файлы', ru: 'создаваемый файл ключей', en: 'the key file to be made' },
    },
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
    const [verb, file, other, ...more] = given.rest
    const form = `${verb} ${given.rest.length}`
    if (file === undefined || more.length > 0) return given.usage()
    try {
      if (form === 'evaluate 2') return await evaluatePairs(file, given)
      if (form === 'secret 2') return secret(file, given)
      if (form === 'keys 2') return keyFile(file, given)
      if (form === 'match-keys 3' && other !== undefined) return match(file, other, given)
    } catch (error) {
      if (!(error instanceof KeyFileError)) throw error
      return misused('people', given.t(error.key, error.values))
    }
    return given.usage()
  },
})

function secret(file: string, { t }: Given<Option>): number {
  makeSecret(file)
  process.stdout.write(`${t('names.secret-made', { file })}\n`)
  return 0
}

function keyFile(csv: string, { value, has, t, usage }: Given<Option>): number {
  const [from, agency, to] = [value('secret'), value('agency'), value('out')]
  if (from === undefined || agency === undefined || to === undefined) return usage()
  const made = makeKeyFile({ csv, secret: from, agency, to })
  process.stdout.write(has('json') ? `${JSON.stringify(made)}\n` : `${t('names.keys-made', { ...made, file: to })}\n`)
  return 0
}

function match(a: string, b: string, { has, t }: Given<Option>): number {
  const { left, right, hits } = matchKeyFiles(a, b)
  if (has('json')) {
    const shown = {
      left: { agency: left.agency, records: left.records },
      right: { agency: right.agency, records: right.records },
      hits,
    }
    process.stdout.write(`${JSON.stringify(shown)}\n`)
    return 0
  }
  process.stdout.write(`${t('names.hits', { n: hits.length, left: left.agency, right: right.agency })}\n`)
  for (const hit of hits) process.stdout.write(`${hit.left}  ${hit.right}  ${t(`names.by-${hit.by}`)}\n`)
  return 0
}

type Option = 'secret' | 'agency' | 'out' | 'people' | 'with' | 'half' | 'density' | 'absent' | 'no-baselines' | 'json'

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
