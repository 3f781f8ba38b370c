// `arasha names compare A B`: are two descriptions one person, and why. Reads nothing but its arguments, keeps nothing.
import { parseArgs } from 'node:util'
import { comparePeople, readBirth, tellComparison, tellTerm, type Birth } from '../names/index.ts'
import { speaker } from '../words/catalogue.ts'
import { isLang, languages } from '../words/say.ts'
import type { Command } from './command.ts'

const usage = 'names compare A B [--born-a DATE] [--born-b DATE] [--iin-a N] [--iin-b N] [--lang kk|ru|en] [--json]'

export const names: Command = {
  name: 'names',
  usage,
  does: 'how likely two spellings name one person, and why',
  run: args => Promise.resolve(run(args)),
}

function run(args: readonly string[]): number {
  const read = readArguments(args)
  if (read === undefined) return refuse('kk', `arasha ${usage}`)
  const { values, positionals } = read
  const [verb, a, b, ...more] = positionals
  const lang = values.lang
  if (verb !== 'compare' || a === undefined || b === undefined || more.length > 0 || !isLang(lang))
    return refuse(isLang(lang) ? lang : 'kk', `arasha ${usage}`)
  const births: (Birth | undefined)[] = []
  for (const text of [values['born-a'], values['born-b']]) {
    const birth = text === undefined ? undefined : readBirth(text)
    if (text !== undefined && birth === undefined) {
      process.stderr.write(`arasha: ${speaker(lang)('names.error.birth', { value: text })}\n`)
      return 2
    }
    births.push(birth)
  }
  const [bornA, bornB] = births
  const [iinA, iinB] = [values['iin-a'], values['iin-b']]
  const answer = comparePeople(
    { name: a, ...(bornA !== undefined && { birth: bornA }), ...(iinA !== undefined && { iin: iinA }) },
    { name: b, ...(bornB !== undefined && { birth: bornB }), ...(iinB !== undefined && { iin: iinB }) },
  )
  if (values.json) {
    const evidence = answer.terms.map(term => ({
      kind: term.kind,
      bits: Number(term.bits.toFixed(2)),
      speaks: term.bits < 0 ? 'against' : 'for',
      ...Object.fromEntries(languages.map(l => [l, tellTerm(term, l)])),
    }))
    const { probability, band, bits, relativeProbability, notes } = answer
    process.stdout.write(`${JSON.stringify({ probability, band, evidence, bits, relativeProbability, notes })}\n`)
  } else process.stdout.write(`${tellComparison(answer, lang).join('\n')}\n`)
  return 0
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'born-a': { type: 'string' },
        'born-b': { type: 'string' },
        'iin-a': { type: 'string' },
        'iin-b': { type: 'string' },
        lang: { type: 'string', default: 'kk' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch {
    return undefined
  }
}

function refuse(lang: 'kk' | 'ru' | 'en', text: string): number {
  process.stderr.write(`arasha: ${speaker(lang)('law.error.usage', { usage: text })}\n`)
  return 2
}
