// The sweep's answers as tables for people: who is answered how by which route, and what was read in the form of allowed.ts.
import type { Reader, Swept } from './sweep.ts'

/** ✓ opened (also led on), · refused or not found: absent and hidden are one sign, as they are one answer. */
export function matrixOf(answers: Swept['answers']): string {
  const readers = [...new Set([...answers.values()].flatMap(by => [...by.keys()]))].toSorted()
  const mark = (statuses: ReadonlySet<number> | undefined) =>
    statuses === undefined ? '' : [...statuses].some(status => status < 400) ? '✓' : '·'
  const lines = [...answers]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([route, by]) => `| \`${route}\` | ${readers.map(reader => mark(by.get(reader))).join(' | ')} |`)
  return [`| route | ${readers.join(' | ')} |`, `| --- | ${readers.map(() => ':-:').join(' | ')} |`, ...lines, ''].join(
    '\n',
  )
}

export function tableOf(found: Swept['found']): string {
  const columns = new Map<string, Map<Reader, Set<string>>>()
  for (const { column, reader, relation } of found.values()) {
    const readers = columns.get(column) ?? new Map<Reader, Set<string>>()
    readers.set(reader, (readers.get(reader) ?? new Set()).add(relation))
    columns.set(column, readers)
  }
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted(columns)
    .map(
      ([column, readers]) =>
        `  '${column}': {\n${sorted(readers)
          .map(
            ([reader, relations]) =>
              `    '${reader}': [${[...relations]
                .toSorted()
                .map(r => `'${r}'`)
                .join(', ')}],\n`,
          )
          .join('')}  },\n`,
    )
    .join('')
}
