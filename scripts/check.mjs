// `npm run check`: types, lint with types, format, dead code and, with --law, the rulebook against itself (two minutes: 100,000 cases and every mutant).
// Every tool runs, whatever the others found; the exit code is 0 only if all are content.
// With --json the last line of the output is one JSON object: {"ok", "steps": [{"name", "ok", "problems"}]}.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const json = process.argv.includes('--json')

const tools = [
  { name: 'types', bin: 'tsc', args: ['-p', 'tsconfig.json', '--noEmit', '--pretty', 'false'], problem: /error TS\d+/ },
  { name: 'lint', bin: 'oxlint', args: ['--format', 'unix'], problem: /^\S+:\d+:\d+: / },
  { name: 'format', bin: 'oxfmt', args: ['--check', '.'], problem: /^\S.* \(\d+ms\)$/ },
  { name: 'dead code', bin: 'knip', args: ['--no-config-hints', '--reporter', 'compact'], problem: /^\S+: / },
]

if (process.argv.includes('--law')) {
  // What is checked is the law as it was last built; the build is made anew so that it cannot be older than the data.
  tools.push(
    { name: 'build', bin: process.execPath, args: ['scripts/build.mjs'], problem: /error/i },
    {
      name: 'law',
      bin: process.execPath,
      args: ['dist/src/cli.js', 'law', 'check', '--lang', 'en'],
      problem: /^[A-Z][^\d]*\s[1-9]\d*$|^ {4}\S/,
    },
  )
}

const steps = []
for (const { name, bin, args, problem } of tools) {
  const done = spawnSync(path.resolve(root, 'node_modules', '.bin', bin), args, { cwd: root, encoding: 'utf8' })
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}`
  const ok = done.status === 0
  const problems = ok ? [] : output.split('\n').filter(line => problem.test(line))
  // A tool that fails without naming anything has itself gone wrong: say what it said.
  if (!ok && problems.length === 0)
    problems.push(output.trim() || String(done.error ?? `${bin} ended with ${done.status}`))
  steps.push({ name, ok, problems })
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}\n${problems.map(line => `     ${line}\n`).join('')}`)
}
const ok = steps.every(step => step.ok)
if (json) process.stdout.write(`${JSON.stringify({ ok, steps })}\n`)
process.exitCode = ok ? 0 : 1
