// What a command of `arasha` is: its name, what it takes, what it does in one line of each language. Options, help and the language of the
// answer are read here, once for all commands, so that `--help`, a mistyped option and a refusal are answered alike everywhere.
import { speaker, type MessageKey, type Say } from '../words/catalogue.ts'
import { Refused, type Sentence } from '../words/refused.ts'
import { isLang, languages, type Lang, type Text, type Values } from '../words/say.ts'

export type Option = {
  readonly does: Text
  /** What stands after it, such as `N` or `DIR`; without it the option stands alone. */
  readonly takes?: string
  /** May be given more than once. */
  readonly many?: true
}
/** What was typed after the command's name. */
export type Given<O extends string = string> = {
  readonly lang: Lang
  readonly t: Say
  /** Everything that is no option, in order. */
  readonly rest: readonly string[]
  readonly value: (name: O) => string | undefined
  readonly all: (name: O) => readonly string[]
  readonly has: (name: O) => boolean
  /** A line on standard output, in the reader's language. */
  readonly say: (key: MessageKey, values?: Values) => void
  /** The exit code of a command used wrongly: prints how it is used. */
  readonly usage: () => 2
  /** The same with one line that says what was wrong. */
  readonly misused: (key: MessageKey, values?: Values) => 2
  /** The exit code of a command that cannot go on as things are: one line per reason. */
  readonly refuse: (reasons: readonly Sentence[]) => 1
}
type Shape<O extends string> = {
  readonly name: string
  /** What follows the name, one entry for each form: `add KIND REGION`, `list KIND`. Empty: nothing follows. */
  readonly takes: readonly string[]
  readonly does: Text
  /** A further line: exit codes, or a list of values, which is the same in every language. */
  readonly more?: Text | string
  readonly options: Readonly<Record<O, Option>>
  /** Gives the exit code. A `Refused` that it throws is told as wrong use. */
  readonly run: (given: Given<O>) => Promise<number>
}
export type Command = Omit<Shape<string>, 'run'> & {
  readonly run: (args: readonly string[], env: NodeJS.ProcessEnv) => Promise<number>
}

/** Makes a command whose `run` sees only options that it named; `--lang` and `--help` belong to every command. */
export function command<const O extends string = never>(shape: Shape<O>): Command {
  const made: Command = {
    ...shape,
    run: async (args, env) => {
      const lang = langOf(args, env)
      if (args.includes('--help') || args.includes('-h')) {
        process.stdout.write(helpOf(made, lang))
        return 0
      }
      const t = speaker(lang)
      const read = readOptions(args, made.options, t)
      const complain = (line: string): 2 => {
        process.stderr.write(`arasha ${made.name}: ${line}\n`)
        return 2
      }
      if ('wrong' in read) return complain(`${read.wrong} ${t('command.see', { name: made.name })}`)
      const given: Given<O> = {
        lang,
        t,
        rest: read.rest,
        value: name => read.values.get(name)?.at(-1),
        all: name => read.values.get(name) ?? [],
        has: name => read.values.has(name),
        say: (key, values) => void process.stdout.write(`${t(key, values)}\n`),
        usage: () => complain(`${t('command.usage')}: ${formsOf(made).join(' | ')}`),
        misused: (key, values) => complain(t(key, values)),
        refuse: reasons => {
          for (const { key, values } of reasons) complain(t(key, values))
          return 1
        },
      }
      try {
        return await shape.run(given)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return given.misused(error.sentence.key, error.sentence.values)
      }
    },
  }
  return made
}

const shared: Readonly<Record<'lang' | 'help', Option>> = {
  lang: {
    takes: languages.join('|'),
    does: {
      kk: 'жауаптың тілі; берілмесе, ARASHA_LANG немесе LANG, олар да болмаса, қазақ тілі',
      ru: 'язык ответа; без него — ARASHA_LANG или LANG, без них — казахский',
      en: 'language of the answer; without it ARASHA_LANG or LANG, without those Kazakh',
    },
  },
  help: {
    does: { kk: 'осы анықтама', ru: 'эта справка', en: 'this help' },
  },
}

/** What a command says to --help. */
export function helpOf(command: Command, lang: Lang): string {
  const t = speaker(lang)
  const options = Object.entries({ ...command.options, ...shared }).map(
    ([name, { takes, does }]) => [`--${name}${takes === undefined ? '' : ` ${takes}`}`, does[lang]] as const,
  )
  return [
    ...formsOf(command),
    '',
    command.does[lang],
    ...(command.more === undefined ? [] : ['', typeof command.more === 'string' ? command.more : command.more[lang]]),
    '',
    `${t('command.options')}:`,
    ...inColumns(options),
    '',
  ].join('\n')
}

/** What `arasha --help` says. */
export function listOf(commands: readonly Command[], lang: Lang): string {
  const t = speaker(lang)
  return [
    t('command.form'),
    '',
    ...inColumns(commands.map(c => [c.name, c.does[lang]] as const)),
    '',
    t('command.each'),
    '',
  ].join('\n')
}

/** The language of `--lang`, of ARASHA_LANG, of LANG (`ru_RU.UTF-8`), or Kazakh: the first of them that is one of ours. */
export function langOf(args: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const at = args.findIndex(arg => /^--lang(=|$)/.test(arg))
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  return [asked, env['ARASHA_LANG'], env['LANG']].map(text => text?.slice(0, 2).toLowerCase()).find(isLang) ?? 'kk'
}

function formsOf({ name, takes }: Command): string[] {
  return takes.length === 0 ? [`arasha ${name}`] : takes.map(form => `arasha ${name} ${form}`)
}

function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}

/** `--name value`, `--name=value` and `--name`; everything else stays in order. A lone dash means standard input and is no option. */
function readOptions(
  args: readonly string[],
  wanted: Readonly<Record<string, Option>>,
  t: Say,
): { readonly values: ReadonlyMap<string, string[]>; readonly rest: readonly string[] } | { readonly wrong: string } {
  const values = new Map<string, string[]>()
  const rest: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string
    if (!arg.startsWith('-') || arg === '-') {
      rest.push(arg)
      continue
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s)
    const option = name === 'lang' ? shared.lang : Object.hasOwn(wanted, name) ? wanted[name] : undefined
    if (!arg.startsWith('--') || option === undefined || (option.takes === undefined && inline !== undefined))
      return { wrong: t('command.no-option', { option: arg.split('=')[0] ?? arg }) }
    const value = option.takes === undefined ? '' : (inline ?? args[++i])
    if (value === undefined || (value === '') !== (option.takes === undefined))
      return { wrong: t('command.needs-value', { option: `--${name}`, takes: option.takes ?? '' }) }
    if (name === 'lang' && !isLang(value)) return { wrong: t('command.lang') }
    if (values.has(name) && option.many === undefined) return { wrong: t('command.twice', { option: `--${name}` }) }
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return { values, rest }
}
