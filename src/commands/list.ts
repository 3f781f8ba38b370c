// Every command of `arasha`, in the order of --help.
import type { Command } from './command.ts'
import { keys } from './keys.ts'
import { qualifyCommand } from './qualify.ts'
import { verify } from './verify.ts'

export const commands: readonly Command[] = [
  verify,
  keys,
  qualifyCommand,
]
