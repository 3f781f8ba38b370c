// `arasha qualify`: the law's answer to a file of facts, on paper or as JSON. Reads one file, asks the law room, prints; changes nothing.
// The exit code says how far the answer goes, so that a script need not read the words.
import { readFile } from 'node:fs/promises'
import {
  factOf,
  nextQuestions,
  parseInquiry,
  qualify,
  rulebook,
  tell,
  type InputError,
  type Qualification,
} from '../law/index.ts'
import { qualificationPage } from '../law/page.ts'
import { isLang, type Lang } from '../words/say.ts'
import { isMessageKey, speaker } from '../words/catalogue.ts'
import type { Command } from './command.ts'

const usage = 'qualify FACTS.json [--on DATE] [--lang kk|ru|en] [--json] | --page'

export const qualifyCommand: Command = {
  name: 'qualify',
  usage,
  does: 'what the law says of these facts; exit 0 settled, 2 bad input, 3 facts open, 4 conflict, 5 judgement needed',
  run,
}

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

type Options = { readonly file: string; readonly on?: string; readonly lang: Lang; readonly json: boolean }

function readOptions(args: readonly string[]): Options | undefined {
  let file: string | undefined
  let on: string | undefined
  let lang: Lang = 'kk'
  let json = false
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] as string
    const next = args[i + 1]
    if (arg === '--json') json = true
    else if (arg === '--on' && next !== undefined) {
      on = next
      i += 1
    } else if (arg === '--lang' && isLang(next)) {
      lang = next
      i += 1
    } else if (arg.startsWith('--') || file !== undefined) return undefined
    else file = arg
  }
  return file === undefined ? undefined : { file, lang, json, ...(on === undefined ? {} : { on }) }
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

async function run(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === '--page') {
    process.stdout.write(qualificationPage(rulebook))
    return 0
  }
  const options = readOptions(args)
  const t = speaker(options?.lang ?? 'kk')
  if (options === undefined) return refuse([t('law.error.usage', { usage: `arasha ${usage}` })])
  let text: string
  try {
    text = await readFile(options.file, 'utf8')
  } catch {
    return refuse([t('law.error.file', { file: options.file })])
  }
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return refuse([t('law.error.json', { file: options.file })])
  }
  const parsed = parseInquiry(withDay(input, options.on))
  if (!parsed.ok) {
    if (options.json) process.stdout.write(`${JSON.stringify({ errors: parsed.errors })}\n`)
    return refuse(parsed.errors.map(error => inWords(error, options.lang)))
  }
  const answer = qualify(parsed.inquiry)
  const plan = nextQuestions(parsed.inquiry)
  if (options.json) process.stdout.write(`${JSON.stringify({ qualification: answer, plan })}\n`)
  else process.stdout.write(`${paper(answer, plan, options.lang).join('\n')}\n`)
  return exitCodeOf(answer)
}

function paper(answer: Qualification, plan: ReturnType<typeof nextQuestions>, lang: Lang): readonly string[] {
  const heading = { kk: 'Келесі сұрақтар', ru: 'Следующие вопросы', en: 'Ask next' }[lang]
  const questions = plan.questions.slice(0, 5).map((q, i) => `  ${i + 1}. ${q.ask[lang]}`)
  return [
    ...tell(answer, lang, 'investigator'),
    ...(questions.length === 0 ? [] : [heading, ...questions]),
    `rulebook ${answer.rulebook} (${rulebook.name}), ${answer.engine}`,
  ]
}

function inWords(error: InputError, lang: Lang): string {
  const key = `law.error.${error.code}`
  return isMessageKey(key)
    ? speaker(lang)(key, { field: error.field, value: error.value ?? '' })
    : `${error.field}: ${error.code}`
}

function refuse(lines: readonly string[]): number {
  process.stderr.write(`${lines.map(line => `arasha: ${line}`).join('\n')}\n`)
  return 2
}
