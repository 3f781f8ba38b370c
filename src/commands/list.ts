// Every command of `arasha`, in the order of --help.
import type { Command } from './command.ts'
import { agency, token, user } from './directory.ts'
import { keys } from './keys.ts'
import { names } from './names.ts'
import { people } from './people.ts'
import { law } from './law.ts'
import { qualifyCommand } from './qualify.ts'
import { migrate } from './migrate.ts'
import { listen } from './listen.ts'
import { match, serve, work } from './serve.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'

export const commands: readonly Command[] = [
  start,
  serve,
  work,
  match,
  listen,
  migrate,
  agency,
  user,
  token,
  verify,
  keys,
  names,
  people,
  qualifyCommand,
  law,
]
