// A vault that marks whatever it seals and remembers which field of which row it was: whoever is sent the mark was sent that field. Texts get a token of their
// own; numbers that identify are known as they are, and photographs by their bytes. It knows no room: a new sealed column is in it by itself.
import { createHash } from 'node:crypto'
import type { Place, Vault } from '../../src/vault/vault.ts'

const tokenShape = /zq[0-9a-z]{6}qz/g
const tokenWithSpace = /^zq[0-9a-z]{6}qz | ?zq[0-9a-z]{6}qz/g
/** `field`: a column and the way to a value inside what is sealed there: `notices.content child.name`. */
export type Marked = { readonly field: string; readonly table: string; readonly row: string }
export type Marking = {
  readonly vault: Vault
  /** Every field that was sealed, also those of codes, days and short numbers, of which nothing can be found again. */
  sealed(): ReadonlySet<string>
  /** Those of which something can be found again. */
  marked(): ReadonlySet<string>
  count(): number
  /** Some rows are sealed at a place with another name than their table's; `tableOf` is asked once, when the world is whole. */
  settle(tableOf: (at: { readonly table: string; readonly row: string }) => string): void
  /** What of it stands in a text that somebody was sent. Of a number or a file that lies in several records all are given: who may read one of them reads it there. */
  find(text: string): readonly (readonly Marked[])[]
  findBytes(bytes: Buffer): readonly Marked[] | undefined
}

export function markingVault(vault: Vault): Marking {
  const tokens = new Map<string, Marked>()
  const numbers = new Map<string, Marked[]>()
  const files = new Map<string, Marked[]>()
  const all: Marked[] = []
  const seal = (field: string, { table, row }: Place): Marked => {
    const one = { field, table, row }
    all.push(one)
    return one
  }
  const inText = (text: string, one: Marked): string => {
    const digits = digitsOf(text)
    if (digits !== undefined) {
      numbers.set(digits, [...(numbers.get(digits) ?? []), one])
      return text
    }
    // Rooms read codes and days, so these stay whole: a text has a space between letters or a letter beyond ASCII.
    if (!/[^\p{ASCII}]|[a-z] [a-z]/iu.test(text)) return text
    const token = `zq${(tokens.size + 1).toString(36).padStart(6, '0')}qz`
    tokens.set(token, one)
    // At both ends of what is long: a line of a list may show its beginning only. A name begins with the surname and must stay one.
    return text.length > 60 ? `${token} ${text} ${token}` : `${text} ${token}`
  }
  const into = (value: unknown, field: string, place: Place): unknown => {
    if (Array.isArray(value)) return value.map(one => into(one, field, place))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => {
          // Keys that are made in the work, such as ids, name no field.
          const name = /^[a-z][a-zA-Z-]*$/.test(key)
            ? `${field.includes(' ') ? `${field}.` : `${field} `}${key}`
            : field
          return [key, into(one, name, place)]
        }),
      )
    if (value === null || value === '') return value
    const one = seal(field, place)
    return typeof value === 'string' ? inText(value, one) : value
  }
  const marked = (place: Place, sent: string | Buffer): string | Buffer => {
    // What is written on into another record is from then on that record's field.
    const content = typeof sent === 'string' ? sent.replaceAll(tokenWithSpace, '') : sent
    // A note of an event says in its place which event it is.
    const field = `${place.table}.${place.column.split(' ')[0] ?? place.column}`
    if (typeof content !== 'string') {
      const one = seal(field, place)
      if (content.length > 64) files.set(digestOf(content), [...(files.get(digestOf(content)) ?? []), one])
      return content
    }
    // Evidence of a link is codes and numbers, and its page reads every string as a code. What a visitor types at the door is written on into the contact, which
    // has a mark of its own. What crosses to the matcher and back is read by nobody.
    if (place.column === 'evidence' || ['visits', 'searches', 'matcher'].includes(place.table)) {
      seal(field, place)
      return content
    }
    if (!/^[[{]/.test(content)) return into(content, field, place) as string
    try {
      return JSON.stringify(into(JSON.parse(content), field, place))
    } catch {
      return into(content, field, place) as string
    }
  }
  return {
    vault: {
      ...vault,
      seal: (key, place, content) => vault.seal(key, place, marked(place, content)),
      sealWith: (key, place, content) => vault.sealWith(key, place, marked(place, content)),
    },
    sealed: () => new Set(all.map(one => one.field)),
    marked: () =>
      new Set(
        [...tokens.values(), ...[...numbers.values()].flat(), ...[...files.values()].flat()].map(one => one.field),
      ),
    count: () => tokens.size + numbers.size + files.size,
    settle: tableOf => {
      for (const one of all) {
        const table = tableOf(one)
        Object.assign(one, { table, field: one.field.replace(`${one.table}.`, `${table}.`) })
      }
    },
    find: text => {
      const found = new Set<readonly Marked[]>()
      for (const token of new Set(text.match(tokenShape))) {
        const one = tokens.get(token)
        if (one) found.add([one])
      }
      for (const [run] of text.replaceAll(/(?<=\d)[\s()\u2011-]+(?=\d)/g, '').matchAll(/\d{10,}/g))
        for (let at = 0; at + 10 <= run.length && run.length < 40; at++) {
          const those = numbers.get(run.slice(at, at + 10))
          if (those) found.add(those)
        }
      return [...found]
    },
    findBytes: bytes => files.get(digestOf(bytes)),
  }
}

/** The last ten digits of what is a number and nothing else: a country's code may stand before it or not. */
function digitsOf(text: string): string | undefined {
  const digits = text.replaceAll(/[ ()+-]/g, '')
  return /^\d{10,}$/.test(digits) ? digits.slice(-10) : undefined
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64')
}
