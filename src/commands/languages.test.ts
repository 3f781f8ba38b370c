// What a command prints for people is in the reader's language: each cheap path is run in all three, and a line that is the same in English and in Kazakh
// or Russian must hold nothing but codes. Those paths need neither database nor keys.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../db/package-root.ts'
import { commands } from './list.ts'

const facts = path.join(packageRoot, 'docs', 'facts.json')
/** Enough of each command to hear it speak; what prints for machines alone is left out. */
const paths: readonly (readonly string[])[] = [
  ['qualify', facts],
  ['qualify', facts, '--what-if', 'harm=huge'],
  ['qualify', 'no-such-file.json'],
  ['law', 'check', '--structure-only'],
  ['law', 'simulate', '--people', '1000'],
  ['law', 'simulate', '--before', '1999-01-01'],
  ['law', 'copy'],
  ['law', 'sign', 'no-such-item', '--login', 'somebody'],
  ['law', 'replay'],
  ...commands.filter(c => c.takes.length > 0).map(c => [...c.name.split(' '), 'too', 'many', 'words', 'by', 'far']),
]

/** All paths in one process for each language: a line of zeros stands between them on both streams. */
const script = `import(${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'list.js')).href)}).then(async ({ commands }) => {
for (const args of ${JSON.stringify(paths)}) {
  const name = [args.slice(0, 2).join(' '), args[0]].find(n => commands.some(c => c.name === n))
  const found = commands.find(c => c.name === name)
  await found.run([...args.slice(name.split(' ').length), '--lang', process.argv[1]], {})
  process.stdout.write('\\n0000\\n')
  process.stderr.write('\\n0000\\n')
}})`
/** What each path prints, line by line. */
function saidIn(lang: string): readonly (readonly string[])[] {
  const done = spawnSync(process.execPath, ['-e', script, lang], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  })
  const [out, err] = [done.stdout.split('\n0000\n'), done.stderr.split('\n0000\n')]
  return paths.map((_, i) => `${out[i]}\n${err[i]}`.split('\n').filter(line => line.trim() !== ''))
}
/** Prose has two words in a row that are neither codes, numbers nor written in capitals. */
function isProse(line: string): boolean {
  const words = line
    .replaceAll(/arasha( [a-z]+)*( --?[a-z-]+)*|\b[\w./-]*[\d@=_./|-][\w@=./|-]*/g, ' ')
    .replaceAll(/“[^”]*”|«[^»]*»|\([^)]*\)/g, ' ')
  return /\b[A-Za-z][a-z]+ [a-z]{2,}\b/.test(words)
}
function leaks(english: readonly string[], other: readonly string[]): readonly string[] {
  return other.filter(line => english.includes(line) && isProse(line))
}

test('no command answers in English under Kazakh or Russian', () => {
  const english = saidIn('en')
  for (const lang of ['kk', 'ru'])
    for (const [i, other] of saidIn(lang).entries()) {
      const [args, own] = [paths[i]?.join(' '), english[i] ?? []]
      assert.ok(own.length > 0 && other.length > 0, `${args} says nothing`)
      assert.deepEqual(leaks(own, other), [], `${args} --lang ${lang}`)
      assert.notDeepEqual(other, own, args)
    }
})

test('negative control: an English line is noticed, a line of codes is not', () => {
  const line = 'dead elements nobody looked at'
  assert.deepEqual(leaks([line], [line]), [line])
  assert.deepEqual(leaks(['cc-107 #3 (2024-06-16): harm=light'], ['cc-107 #3 (2024-06-16): harm=light']), [])
})
