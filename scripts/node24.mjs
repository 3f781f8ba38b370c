// `npm run check:node24`: the unit and room tests once more on Node 24, installed from npm under a prefix of its own (.cache/node24).
// The product supports Node 20.19 and later; nothing may depend on either end. With --json the last line is one object.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const prefix = path.join(root, '.cache', 'node24')
const node = path.join(prefix, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
const json = process.argv.includes('--json')
const words = process.argv.slice(2).filter(w => !w.startsWith('--'))

if (!existsSync(node)) {
  mkdirSync(prefix, { recursive: true })
  const got = spawnSync(
    'npm',
    ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', `node-${process.platform}-${process.arch}@24`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (got.status !== 0 || !existsSync(node)) {
    process.stderr.write('check:node24: not run, Node 24 could not be installed from npm\n')
    if (json) process.stdout.write('{"ran":false}\n')
    process.exit(1)
  }
}
const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` }
const done = spawnSync(node, ['--enable-source-maps', path.join(root, 'dist', 'test', 'all.js'), ...words], {
  cwd: root,
  env,
  stdio: json ? ['ignore', 'ignore', 'inherit'] : 'inherit',
})
if (json) process.stdout.write(`${JSON.stringify({ ran: true, version, passed: done.status === 0 })}\n`)
process.exit(done.status ?? 1)
