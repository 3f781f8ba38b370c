// What the build asks for before anything is compiled: the rulebook in force as source.
import { compile } from './compile.ts'
import { generate } from './generate.ts'
import { rulebook } from './rulebook.ts'

export const evaluators = (): string => generate(compile(rulebook)).source
