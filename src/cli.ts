#!/usr/bin/env node
// The command line: one object per command, found by its name.
import { commands } from './commands/list.ts'

const [name, ...args] = process.argv.slice(2)
const command = commands.find(c => c.name === name)
if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
  process.stdout.write(
    'arasha <command>\n\n' + commands.map(c => `  ${c.usage.padEnd(76)} ${c.does}`).join('\n') + '\n',
  )
} else if (command === undefined) {
  process.stderr.write(`arasha: there is no command "${name}". "arasha --help" lists them.\n`)
  process.exitCode = 2
} else {
  process.exitCode = await command.run(args)
}
