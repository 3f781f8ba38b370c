// What the build asks for before anything is compiled: the rulebook in force as source, by name of file.
import { compile } from './compile.ts'
import { generate } from './generate.ts'
import { rulebook } from './rulebook.ts'

export function files(): Readonly<Record<string, string>> {
  return { 'evaluators.ts': generate(compile(rulebook)).source }
}
