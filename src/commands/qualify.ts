// `arasha qualify`: the law's answer to a file of facts, on paper or as JSON. Reads one file, asks the law room, prints; changes nothing.
// The exit code says how far the answer goes, so that a script need not read the words.
import { readFileSync } from 'node:fs'
import {
  factOf,
  nextQuestions,
  parseInquiry,
  qualify,
  rulebook,
  tell,
  type Qualification,
  selectLaw,
} from '../law/index.ts'
import { qualificationPage } from '../law/page.ts'
import { reportOf } from '../law/report.ts'
import type { Lang } from '../words/say.ts'
import { speaker } from '../words/catalogue.ts'
import { command, type Given } from './command.ts'

export const qualifyCommand = command({
  name: 'qualify',
  takes: ['FACTS.json|-', '--page'],
  does: {
    kk: 'осы деректер бойынша заң не айтатынын көрсетеді',
    ru: 'показывает, что говорит закон об этих фактах',
    en: 'what the law says of these facts',
  },
  more: {
    kk: 'Аяқталу коды: 0 – бәрі анық, 2 – енгізілгені қате, 3 – белгісіз деректер бар, 4 – заң өзіне қайшы, 5 – адамның бағасы керек.',
    ru: 'Код завершения: 0 — всё ясно, 2 — неверный ввод, 3 — есть неизвестные факты, 4 — закон противоречит себе, 5 — нужна оценка человека.',
    en: 'Exit code: 0 settled, 2 bad input, 3 facts open, 4 the law contradicts itself, 5 a person’s judgement is needed.',
  },
  options: {
    on: { takes: 'DATE', does: { kk: 'іс-әрекет болған күн', ru: 'день деяния', en: 'day of the act' } },
    'what-if': {
      takes: 'FACT=VALUE',
      many: true,
      does: { kk: 'деректе бұл мән болса', ru: 'если бы факт имел это значение', en: 'as if the fact had this value' },
    },
    reading: {
      takes: 'ID=VALUE',
      many: true,
      does: {
        kk: 'заң мәтінінің ашық тұсын осылай оқу',
        ru: 'читать неясное место закона так',
        en: 'read an unsettled point of the text this way',
      },
    },
    json: { does: { kk: 'бір JSON нысаны', ru: 'один объект JSON', en: 'one JSON object' } },
    page: {
      does: {
        kk: 'құқық нормаларының кестесі (Markdown)',
        ru: 'таблица норм (Markdown)',
        en: 'the table of provisions (Markdown)',
      },
    },
  },
  run,
})

/** How far the answer goes: 0 settled · 3 facts open · 4 conflict · 5 only a person's judgement or a reading of the text is missing. */
export function exitCodeOf(q: Qualification): 0 | 3 | 4 | 5 {
  if (q.conclusions.some(c => c.status === 'conflict')) return 4
  const open = [
    ...q.conclusions.filter(c => c.status === 'unknown'),
    ...q.candidates.filter(c => c.status === 'open' || c.status === 'needs-judgement'),
  ]
  if (open.length === 0) return 0
  return open.every(c => !c.openDay && c.openFacts.every(fact => factOf(fact).judgement === true)) ? 5 : 3
}

/** `harm=light` from the command line added to what the file holds under `name`; a pair without `=` gets an empty value, which the engine refuses by name. */
function withPairs(input: unknown, name: 'suppose' | 'readings', pairs: readonly string[]): unknown {
  if (pairs.length === 0 || typeof input !== 'object' || input === null) return input
  const held = name in input ? (input as Record<string, unknown>)[name] : undefined
  const added = Object.fromEntries(pairs.map(pair => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]))
  return { ...input, [name]: { ...(typeof held === 'object' ? held : {}), ...added } }
}

/** `--on` is the day of the act; the decision is taken no earlier than that. */
function withDay(input: unknown, on: string | undefined): unknown {
  if (on === undefined || typeof input !== 'object' || input === null) return input
  const dates =
    'dates' in input && typeof input.dates === 'object' && input.dates !== null
      ? (input.dates as Record<string, unknown>)
      : {}
  const decision = typeof dates['decision'] === 'string' && dates['decision'] >= on ? dates['decision'] : on
  return { ...input, dates: { ...dates, act: on, decision } }
}

async function run({
  rest,
  lang,
  value,
  all,
  has,
  usage,
  misused,
}: Given<'on' | 'what-if' | 'reading' | 'json' | 'page'>): Promise<number> {
  if (has('page')) {
    process.stdout.write(qualificationPage(rulebook))
    return 0
  }
  const [file, ...more] = rest
  if (file === undefined || more.length > 0) return usage()
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    return misused('law.error.file', { file })
  }
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return misused('law.error.json', { file })
  }
  const supposing = withPairs(withDay(input, value('on')), 'suppose', all('what-if'))
  const parsed = parseInquiry(withPairs(supposing, 'readings', all('reading')))
  if (!parsed.ok) {
    if (has('json')) process.stdout.write(`${JSON.stringify({ errors: parsed.errors })}\n`)
    for (const { code, field, value: given = '' } of parsed.errors)
      misused(`law.error.${code}`, { field, value: given })
    return 2
  }
  const answer = qualify(parsed.inquiry)
  const plan = nextQuestions(parsed.inquiry)
  if (has('json'))
    process.stdout.write(
      `${JSON.stringify({ ...reportOf(answer, plan, lang), law: selectLaw(parsed.inquiry), qualification: answer, plan })}\n`,
    )
  else process.stdout.write(`${paper(answer, plan, lang).join('\n')}\n`)
  return exitCodeOf(answer)
}

function paper(answer: Qualification, plan: ReturnType<typeof nextQuestions>, lang: Lang): readonly string[] {
  const heading = { kk: 'Келесі сұрақтар', ru: 'Следующие вопросы', en: 'Ask next' }[lang]
  const questions = plan.questions.slice(0, 5).map((q, i) => `  ${i + 1}. ${q.ask[lang]}`)
  return [
    ...tell(answer, lang, 'investigator'),
    ...answer.problems.map(({ code, field, value }) => speaker(lang)(`law.error.${code}`, { field, value })),
    ...(questions.length === 0 ? [] : [heading, ...questions]),
    speaker(lang)('qualify.made-by', { rulebook: answer.rulebook, name: rulebook.name, engine: answer.engine }),
  ]
}
