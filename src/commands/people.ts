// `arasha people`: how well people are found (measured on a file of real spellings that stays where it is; figures, never a name), and key files
// for two agencies that may not share names (people-keys.ts). The measuring stands in bench/ and needs the development packages; an installed
// package without them says so.
import { readFileSync } from 'node:fs'
import type { Asking, Evaluation } from '../../bench/matching/evaluate.ts'
import { command, type Given } from './command.ts'
import { makeKeyFile, makeSecret, matchKeyFiles } from './people-keys.ts'

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
    if (form === 'evaluate 2') return evaluatePairs(file, given)
    if (form === 'secret 2') return secret(file, given)
    if (form === 'keys 2') return keyFile(file, given)
    if (form === 'match-keys 3' && other !== undefined) return match(file, other, given)
    return given.usage()
  },
})

function secret(file: string, { say }: Given<Option>): number {
  makeSecret(file)
  say('names.secret-made', { file })
  return 0
}

function keyFile(csv: string, { value, has, say, usage }: Given<Option>): number {
  const [from, agency, to] = [value('secret'), value('agency'), value('out')]
  if (from === undefined || agency === undefined || to === undefined) return usage()
  const made = makeKeyFile({ csv, secret: from, agency, to })
  if (has('json')) process.stdout.write(`${JSON.stringify(made)}\n`)
  else say('names.keys-made', { ...made, file: to })
  return 0
}

function match(a: string, b: string, { has, t, say }: Given<Option>): number {
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
  say('names.hits', { n: hits.length, left: left.agency, right: right.agency })
  for (const hit of hits) process.stdout.write(`${hit.left}  ${hit.right}  ${t(`names.by-${hit.by}`)}\n`)
  return 0
}

type Option = 'secret' | 'agency' | 'out' | 'people' | 'with' | 'half' | 'density' | 'absent' | 'no-baselines' | 'json'

async function evaluatePairs(file: string, { value, has, t, say, usage, misused }: Given<Option>): Promise<number> {
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
    return misused('law.error.file', { file })
  }
  const bench = await import('../../bench/matching/evaluate.ts').catch(() => undefined)
  if (bench === undefined) return misused('names.error.no-bench')
  const done = await bench.evaluate({
    ...asking,
    file: text,
    kinds: wanted === 'all' ? bench.withs : [wanted as 'none'],
    half: half as Asking['half'],
    baselines: !has('no-baselines'),
    tell: (key, values) => void process.stderr.write(`${t(key, values)}\n`),
  })
  const { evaluations, ...around } = done
  const answer = wanted === 'all' ? { ...around, evaluations } : { ...evaluations[0], ...around }
  if (has('json')) process.stdout.write(`${JSON.stringify(answer)}\n`)
  else for (const evaluation of evaluations) tell(evaluation, say)
  return 0
}

function tell(e: Evaluation, say: Given['say']): void {
  const { r1, r5, r10, queries, p50Ms, p95Ms } = e
  say('evaluate.found', { with: e.with, queries, r1, r5, r10, p50Ms, p95Ms })
  for (const { p, precision, coverage } of e.bands) say('evaluate.from', { p, precision, coverage })
  for (const { band, precision, coverage } of e.shown) say(`evaluate.${band}`, { precision, coverage })
  say('evaluate.absent', { absent: e.absentProbes, veryLikely: e.absentFalse, likely: e.absentLikely })
  for (const b of e.baselines)
    say('evaluate.baseline', { name: b.name, r1: b.r1, r5: b.r5, p95Ms: b.p95Ms, queries: b.queries })
}
