#!/usr/bin/env node
// The command line: one object per command, found by its name.
import { langOf, listOf } from './commands/command.ts'
import { commands } from './commands/list.ts'
import { speaker } from './words/catalogue.ts'

// `arasha … | head` closes the pipe when it has seen enough: that is no fault of ours.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  process.exit()
})

const [name, ...args] = process.argv.slice(2)
const command = commands.find(c => c.name === name)
if (command !== undefined) {
  process.exitCode = await command.run(args, process.env)
} else if (name === undefined || /^(--help|-h|help|--lang(=.*)?)$/.test(name)) {
  process.stdout.write(listOf(commands, langOf(process.argv, process.env)))
} else {
  process.stderr.write(`arasha: ${speaker(langOf(args, process.env))('command.none', { name: name.slice(0, 60) })}\n`)
  process.exitCode = 2
}
