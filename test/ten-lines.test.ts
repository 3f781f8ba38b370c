// The ten lines a newcomer copies from the documentation run as they stand there, and give an answer with a citation and a next question.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { packageRoot } from '../src/db/package-root.ts'

test('the example of docs/law/ten-lines.md runs as it is printed', async () => {
  const text = readFileSync(path.join(packageRoot, 'docs', 'law', 'ten-lines.md'), 'utf8')
  const code = /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const lines = code.split('\n').filter(line => line.trim() !== '' && !line.startsWith('import'))
  assert.ok(lines.length > 5 && lines.length <= 10, `${lines.length} lines`)
  // The package finds itself by its own name, as a program that installed it would.
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: packageRoot,
  })
  assert.match(stdout, /CC 109-1\(1\)/)
  assert.match(stdout, /(true|false|unknown) → (go|wait|offer|forbid|show-range) · \S/)
  assert.match(stdout, /ask next: .+\?/)
})
