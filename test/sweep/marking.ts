// A vault that writes a token of its own into every text it seals and remembers which column of which row it was: whoever is sent the token was
// sent that text. Texts are what has a space or a letter beyond ASCII; codes, days and numbers stay whole, because rooms read them.
import type { Place, Vault } from '../../src/vault/vault.ts'

export const tokenShape = /zq[0-9a-z]{6}qz/g
export type Marked = { readonly column: string; readonly table: string; readonly row: string }

export function markingVault(vault: Vault): { readonly vault: Vault; readonly marked: ReadonlyMap<string, Marked> } {
  const marked = new Map<string, Marked>()
  const tokenFor = ({ table, row, column }: Place): string => {
    const token = `zq${(marked.size + 1).toString(36).padStart(6, '0')}qz`
    // A note of an event says in its place which event it is.
    marked.set(token, { table, row, column: `${table}.${column.split(' ')[0] ?? column}` })
    return token
  }
  const isText = (text: string) => /[^\p{ASCII}]|[a-z] [a-z]/iu.test(text)
  // At both ends of what is long: a line of a list may show its beginning only. A name begins with the surname and must stay one.
  const into = (value: unknown, place: Place): unknown => {
    if (typeof value === 'string') {
      if (!isText(value)) return value
      const token = tokenFor(place)
      return value.length > 60 ? `${token} ${value} ${token}` : `${value} ${token}`
    }
    if (Array.isArray(value)) return value.map(one => into(one, place))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, into(one, place)]))
    return value
  }
  const mark = (place: Place, content: string | Buffer): string | Buffer => {
    // Evidence of a link is codes and numbers, and its page reads every string as a code.
    // What a visitor types at the door is written on into the contact, which has a mark of its own.
    if (typeof content !== 'string' || place.column === 'evidence' || place.table === 'visits') return content
    if (!/^[[{]/.test(content)) return into(content, place) as string
    try {
      return JSON.stringify(into(JSON.parse(content), place))
    } catch {
      return content
    }
  }
  return {
    vault: {
      ...vault,
      seal: (key, place, content) => vault.seal(key, place, mark(place, content)),
      sealWith: (key, place, content) => vault.sealWith(key, place, mark(place, content)),
    },
    marked,
  }
}

/** Every column that some room's code seals, as `vault.seal` is called there: what the world does not fill is told, so that nothing is swept by name alone. */
export function sealedColumns(sources: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of sources)
    for (const [, table, column] of text.matchAll(/table: '([a-z_]+)',\s*row: [^,]+,\s*column: ['`]([a-z_]+)/g))
      found.add(`${table}.${column}`)
  return found
}
