// What the build asks for: the slice of the benchmark as generated functions, once with every condition kept and once with the answers alone.
import { generate } from '../../src/law/generate.ts'
import { compiledSlice } from './slice.ts'

export function files(): Readonly<Record<string, string>> {
  const compiled = compiledSlice()
  return {
    'traced.ts': generate(compiled, 'conditions', true).source,
    'plain.ts': generate(compiled, 'answers', true).source,
  }
}
