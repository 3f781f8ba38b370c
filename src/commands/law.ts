// `arasha law …`: everything that is done with the law itself rather than with one case. One file of the folder `law` for each verb, one line here.
import { command, listOf, type Command } from './command.ts'
import { check } from './law/check.ts'
import { copy } from './law/copy.ts'
import { replay } from './law/replay.ts'
import { schema } from './law/schema.ts'
import { sign } from './law/sign.ts'
import { simulate } from './law/simulate.ts'

const verbs: readonly Command[] = [check, copy, replay, schema, sign, simulate]

const group = command({
  name: 'law',
  takes: verbs.map(v => v.name.slice('law '.length)),
  does: {
    kk: 'заң туралы бұйрықтар: деректер схемасы және басқалары',
    ru: 'команды о самом законе: схема фактов и другие',
    en: 'commands about the law itself: the schema of facts and others',
  },
  options: {},
  run: async ({ rest: [verb, ...more], lang, misused, usage }) => {
    if (verb === undefined && more.length === 0) {
      process.stdout.write(listOf(verbs, lang))
      return 0
    }
    if (verb !== undefined) misused('command.none', { name: verb.slice(0, 60) })
    return usage()
  },
})

export const law: Command = {
  ...group,
  run: async (args, env) => {
    const [verb, ...rest] = args
    const found = verbs.find(v => v.name === `law ${verb}`)
    return found === undefined ? await group.run(args, env) : await found.run(rest, env)
  },
}
