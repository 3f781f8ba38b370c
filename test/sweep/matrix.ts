// Role × route × relation as one table: who is answered how by which route, and how those stood to a record whose sealed fields they read there.
import path from 'node:path'
import { packageRoot } from '../../src/db/package-root.ts'
import type { Answers, Swept } from './sweep.ts'
import { relations } from './relation.ts'

export const matrixFile = path.join(packageRoot, 'docs', 'access-routes.md')

export function matrixProse(answers: Swept['answers']): string {
  const readers = [...new Set([...answers.values()].flatMap(by => [...by.keys()]))].toSorted()
  const mark = (seen: Answers | undefined) => {
    if (seen === undefined) return ''
    if (![...seen.statuses].some(status => status < 300)) return '·'
    return relations.filter(r => seen.read.has(r)).join(' ') || '✓'
  }
  const lines = [...answers]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([route, by]) => `| \`${route}\` | ${readers.map(reader => mark(by.get(reader))).join(' | ')} |`)
  return `# Who is answered by which route

Made by \`npm run check:access -- --write\` from what people of every role were answered, not from the policy. **·** refused, not there or led elsewhere, which nobody can tell
apart; **✓** opened, and nothing sealed in it; otherwise how the reader stood to a record whose sealed fields were read there, in the words of \`access-fields.md\`. An empty
cell was not tried. What is open to everybody was asked by nobody signed in.

| route | ${readers.join(' | ')} |
|---|${readers.map(() => '---').join('|')}|
${lines.join('\n')}
`
}
