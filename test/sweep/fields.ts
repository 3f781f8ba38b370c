// Who may be sent which sealed field: docs/access-fields.md is that table, read by people and by the sweep. `npm run check:access -- --write` writes it from what was
// found; each line is then judged by somebody, and from then on the sweep must find exactly what stands there.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { packageRoot } from '../../src/db/package-root.ts'
import type { Marking } from './marking.ts'
import { relations, type Relation } from './relation.ts'
import type { Finding, Reader } from './sweep.ts'

/** Field → reader → in which relations to the record. */
export type Allowed = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
export type Cell = Pick<Finding, 'field' | 'reader' | 'relation'>

export const fieldsFile = path.join(packageRoot, 'docs', 'access-fields.md')
/** Instead of readers: it is sealed and shown to nobody; or it carries no mark, so that the sweep says nothing of it. */
export const [nobody, unmarked] = ['nobody', '(no mark)']

export function readAllowed(prose = readFileSync(fieldsFile, 'utf8')): Allowed {
  const allowed = new Map<string, ReadonlyMap<string, readonly string[]>>()
  for (const line of prose.split('\n')) {
    const [, field, readers = ''] = /^\| `([^`]+)` \| (.*) \|$/.exec(line) ?? []
    if (field === undefined) continue
    const cells = [...readers.matchAll(/([a-z0-9-]+): ([a-z, ]+)/g)]
    allowed.set(field, new Map(cells.map(([, reader = '', list = '']) => [reader, list.split(', ')])))
  }
  return allowed
}

/** What was sent to somebody whom the table does not name. */
export function leaksOf(found: readonly Finding[], allowed: Allowed): readonly Finding[] {
  return found.filter(({ field, reader, relation }) => allowed.get(field)?.get(reader)?.includes(relation) !== true)
}

/** What the table promises and nobody was sent: a sweep that reads nothing, or a page that keeps what it should show. */
export function unreadOf(found: readonly Finding[], allowed: Allowed): readonly Cell[] {
  const seen = new Set(found.map(keyOf))
  const cells: Cell[] = []
  for (const [field, readers] of allowed)
    for (const [reader, list] of readers)
      for (const relation of list) cells.push({ field, reader: reader as Reader, relation: relation as Relation })
  return cells.filter(cell => !seen.has(keyOf(cell)))
}

/** What the world sealed and the table does not name. */
export function unknownTo(allowed: Allowed, sealed: Iterable<string>): readonly string[] {
  return [...sealed].filter(field => !allowed.has(field) && !allowed.has(columnOf(field))).toSorted()
}

/** Fields that carry no mark stand under their column. */
function columnOf(field: string): string {
  return field.split(' ')[0] ?? field
}

export function inWords({ field, reader, relation, where }: Cell & { readonly where?: string }): string {
  return `${field}: ${reader}, ${relation}${where === undefined ? '' : `, by ${where}`}`
}

function keyOf({ field, reader, relation }: Cell): string {
  return `${field} ${reader} ${relation}`
}

export function fieldsProse(found: readonly Finding[], { sealed, marked }: Pick<Marking, 'sealed' | 'marked'>): string {
  const markedFields = marked()
  const rows = [...new Set([...sealed()].map(field => (markedFields.has(field) ? field : columnOf(field))))]
    .toSorted()
    .map(field => {
      const readers = new Map<string, Set<Relation>>()
      for (const one of found.filter(f => f.field === field))
        readers.set(one.reader, (readers.get(one.reader) ?? new Set()).add(one.relation))
      const cells = [...readers]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([reader, of]) => `${reader}: ${relations.filter(r => of.has(r)).join(', ')}`)
      return `| \`${field}\` | ${cells.join('; ') || (markedFields.has(field) ? nobody : unmarked)} |`
    })
  return `# Who is sent which sealed field

Every field that the vault seals, and who is sent it by any page, file or answer of the server. \`npm run check:access\` invents a world in which each text carries a mark of
its own, leads people of every role and relation through every route, search, export and document, and holds what they were sent against this table, in both directions: who
is not named must never be sent the field, and who is named must have been. A line is changed by hand, when the law of who needs to know changes.

How somebody stands to the record, asked of the rows and not of the policy:

| relation | the person |
|---|---|
| self | it is about: an account, a declaration of one's own |
| author | wrote it |
| holder | works for the organisation that holds it: the police unit, the line, the shelter, the inspectorate |
| sender | works for the organisation that told of it or asked |
| receiver | works for the organisation that was asked |
| above | works for the body above the one that was asked |
| unit | answers for the unit that holds it |
| region | oversees the region in which it lies |
| helper | works for an organisation that was asked to help in the same incident |
| linked | answers for, or oversees, a record between which and this one a link was proposed |
| other | none of these |
| locked | is locked from the record; never stands here |

**${nobody}**: sealed and shown to no one. **${unmarked}**: codes, days and what crosses to the matcher; the sweep says nothing about these.

| field | who is sent it |
|---|---|
${rows.join('\n')}
`
}
