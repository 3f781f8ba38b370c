// PDF: never passed on as it came, always written anew. We read every object, refuse what can act (scripts, programs, embedded files,
// encryption), and write only what the page tree reaches, without document properties, metadata, opening actions and links to the network.
// So two readers cannot see two different documents: what any reader sees is what we wrote. Pictures inside lose their EXIF as well.
//
// Honest limits: fonts and pictures in other codings than JPEG are copied as they are; a name in a visible comment or in the text stays;
// a digital signature does not survive; a broken document that some viewers would repair is refused.
import { inflateSync } from 'node:zlib'
import { cleanJpeg } from './jpeg.ts'
import { Refusal } from './refusal.ts'

/** Numbers, strings and keywords stay as they were spelled (`raw`): they are only copied. */
type Value =
  | { readonly is: 'raw'; readonly text: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'reference'; readonly to: number }
  | { readonly is: 'list'; readonly items: readonly Value[] }
  | Dictionary
type Dictionary = { readonly is: 'dictionary'; readonly entries: ReadonlyMap<string, Value> }
type Thing = { readonly value: Value; readonly stream?: Buffer }

// Names that mean the document does something. Read from the parsed document, so neither #-spelling nor compression hides them.
const active = new Set(
  'JavaScript JS Launch EmbeddedFile EmbeddedFiles FileAttachment RichMedia XFA SubmitForm ImportData GoToE Rendition Movie Sound 3D Encrypt'.split(
    ' ',
  ),
)
// Dropped wherever they stand: document properties and editors' private data.
const dropped = new Set('Metadata PieceInfo LastModified'.split(' '))
// Dropped from the catalogue: what runs on opening, usage rights, the base of links.
const droppedFromRoot = new Set('OpenAction Perms Legal URI'.split(' '))
// Keys of a dictionary of actions that run by themselves. The key of such a dictionary, AA, may elsewhere be the name of a font.
const triggers = new Set('E X D U Fo Bl O C K F V PO PC PV PI WC WS DS WP DP'.split(' '))
const keptActions = new Set(['GoTo'])

const maxInflated = 32 * 1024 * 1024
const maxDepth = 60
const maxObjects = 200_000

export function cleanPdf(file: Buffer): Buffer {
  const { things, root } = readDocument(file)
  return writeDocument(things, root)
}

// ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const objectStart = /(\d{1,9})[\s\0]{1,9}\d{1,5}[\s\0]{1,9}obj|\btrailer(?=[\s\0]{0,9}<<)/g

/** All objects, the last of each number winning as in an updated file, and the number of the catalogue. */
function readDocument(file: Buffer): { things: ReadonlyMap<number, Thing>; root: number } {
  const text = file.toString('latin1')
  const lengths = readLengths(text)
  const things = new Map<number, Thing>()
  let root: number | undefined
  let inflated = 0
  const search = new RegExp(objectStart)
  for (let found = search.exec(text); found !== null; found = search.exec(text)) {
    const reader = new Reader(text, search.lastIndex)
    const value = reader.readValue()
    search.lastIndex = reader.at
    if (found[1] === undefined) {
      root = rootOf(value) ?? root
      continue
    }
    const stream = value.is === 'dictionary' ? readStream(file, text, reader, value, lengths) : undefined
    search.lastIndex = reader.at
    if (stream === undefined || value.is !== 'dictionary') {
      things.set(Number(found[1]), { value })
      continue
    }
    const type = nameOf(value.entries.get('Type'))
    if (type === 'XRef') root = rootOf(value) ?? root
    else if (type === 'ObjStm' || (value.entries.has('First') && value.entries.has('N'))) {
      const content = unpack(value, stream, maxInflated - inflated)
      inflated += content.length
      for (const [number, inner] of readPacked(value, content)) things.set(number, { value: inner })
    } else things.set(Number(found[1]), { value, stream })
    if (things.size > maxObjects) throw new Refusal('damaged')
  }
  if (root === undefined) throw new Refusal('damaged')
  return { things, root }
}

function rootOf(value: Value): number | undefined {
  if (value.is !== 'dictionary') return undefined
  const found = value.entries.get('Root')
  return found?.is === 'reference' ? found.to : undefined
}

/** Whole numbers that stand as objects of their own: the lengths of streams are often written so. */
function readLengths(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [, number, length] of text.matchAll(
    /(\d{1,9})[\s\0]{1,9}\d{1,5}[\s\0]{1,9}obj[\s\0]{1,9}(\d{1,9})[\s\0]{1,9}endobj/g,
  ))
    found.set(Number(number), Number(length))
  return found
}

function readStream(
  file: Buffer,
  text: string,
  reader: Reader,
  value: Dictionary,
  lengths: ReadonlyMap<number, number>,
): Buffer | undefined {
  reader.skipSpace()
  if (!text.startsWith('stream', reader.at)) return undefined
  let start = reader.at + 6
  if (text[start] === '\r') start++
  if (text[start] === '\n') start++
  const said = value.entries.get('Length')
  const length = said?.is === 'reference' ? lengths.get(said.to) : numberOf(said)
  const closes = /[\s\0]{0,3}endstream/y
  if (length !== undefined) {
    closes.lastIndex = start + length
    if (closes.test(text)) {
      reader.at = closes.lastIndex
      return file.subarray(start, start + length)
    }
  }
  const end = text.indexOf('endstream', start)
  if (end < 0) throw new Refusal('damaged')
  reader.at = end + 9
  const line = text.slice(Math.max(start, end - 2), end)
  return file.subarray(start, end - (line === '\r\n' ? 2 : /[\r\n]$/.test(line) ? 1 : 0))
}

/** The objects packed into one compressed stream. */
function readPacked(value: Dictionary, content: Buffer): [number, Value][] {
  const count = numberOf(value.entries.get('N'))
  const first = numberOf(value.entries.get('First'))
  if (count === undefined || first === undefined || count > maxObjects || first > content.length)
    throw new Refusal('damaged')
  const text = content.toString('latin1')
  const head = text.slice(0, first).match(/\d{1,9}/g) ?? []
  if (head.length < 2 * count) throw new Refusal('damaged')
  return Array.from({ length: count }, (_, i) => {
    const reader = new Reader(text, first + Number(head[2 * i + 1]))
    return [Number(head[2 * i]), reader.readValue()]
  })
}

function unpack(value: Dictionary, stream: Buffer, limit: number): Buffer {
  const filters = filtersOf(value)
  if (filters.length === 0) return stream
  if (filters.length > 1 || filters[0] !== 'FlateDecode' || value.entries.has('DecodeParms'))
    throw new Refusal('damaged')
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, limit) })
  } catch {
    throw new Refusal('damaged')
  }
}

/** Reads one value of PDF's syntax. Refuses what it does not know and nesting deeper than any honest document. */
class Reader {
  readonly text: string
  at: number
  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  skipSpace(): void {
    for (;;) {
      const c = this.text.charCodeAt(this.at)
      if (c === 0x25) {
        while (this.at < this.text.length && !/[\r\n]/.test(this.text.charAt(this.at))) this.at++
      } else if (c === 0 || c === 9 || c === 10 || c === 12 || c === 13 || c === 32) this.at++
      else return
    }
  }

  readValue(depth = 0): Value {
    if (depth > maxDepth) throw new Refusal('damaged')
    this.skipSpace()
    const c = this.text.charAt(this.at)
    if (c === '/') return { is: 'name', name: this.readName() }
    if (c === '(') return { is: 'raw', text: this.readString() }
    if (c === '[') return this.readList(depth)
    if (c === '<')
      return this.text.charAt(this.at + 1) === '<' ? this.readDictionary(depth) : this.take(/<[0-9a-fA-F\s\0]*>/y)
    const reference = this.match(/(\d{1,9})[\s\0]{1,9}\d{1,5}[\s\0]{1,9}R(?![^\s\0()<>[\]{}/%])/y)
    if (reference !== undefined) return { is: 'reference', to: Number(reference[1]) }
    return this.take(/[+-]*[\d.][\d.-]{0,40}|true|false|null/y)
  }

  readName(): string {
    const raw = this.match(/\/([^\s\0()<>[\]{}/%]{0,200})/y)?.[1]
    if (raw === undefined) throw new Refusal('damaged')
    const name = raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    if (active.has(name)) throw new Refusal('pdf-active')
    return name
  }

  readString(): string {
    const start = this.at
    let open = 0
    for (; this.at < this.text.length; this.at++) {
      const c = this.text.charAt(this.at)
      if (c === '\\') this.at++
      else if (c === '(') open++
      else if (c === ')' && --open === 0) return this.text.slice(start, ++this.at)
    }
    throw new Refusal('damaged')
  }

  readList(depth: number): Value {
    this.at++
    const items: Value[] = []
    for (;;) {
      this.skipSpace()
      if (this.text.charAt(this.at) === ']') {
        this.at++
        return { is: 'list', items }
      }
      items.push(this.readValue(depth + 1))
    }
  }

  readDictionary(depth: number): Dictionary {
    this.at += 2
    const entries = new Map<string, Value>()
    for (;;) {
      this.skipSpace()
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2
        return { is: 'dictionary', entries }
      }
      const key = this.readName()
      const value = this.readValue(depth + 1)
      // The files embedded in a file specification.
      if (key === 'EF' && value.is === 'dictionary') throw new Refusal('pdf-active')
      entries.set(key, value)
    }
  }

  take(pattern: RegExp): Value {
    const found = this.match(pattern)
    if (found === undefined) throw new Refusal('damaged')
    return { is: 'raw', text: found[0] }
  }

  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found === null) return undefined
    this.at = pattern.lastIndex
    return found
  }
}

// ── writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function writeDocument(things: ReadonlyMap<number, Thing>, root: number): Buffer {
  const resolve = (value: Value | undefined): Value | undefined =>
    value?.is === 'reference' ? things.get(value.to)?.value : value
  const catalogue = things.get(root)?.value
  const pages = catalogue?.is === 'dictionary' ? resolve(catalogue.entries.get('Pages')) : undefined
  if (pages?.is !== 'dictionary' || resolve(pages.entries.get('Kids'))?.is !== 'list') throw new Refusal('damaged')

  const numbers = new Map<number, number>([[root, 1]])
  const queue = [root]
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let size = parts[0]?.length ?? 0
  const put = (part: Buffer) => {
    parts.push(part)
    size += part.length
  }
  const spell = (value: Value): string => {
    switch (value.is) {
      case 'raw':
        return value.text
      case 'name':
        return spellName(value.name)
      case 'list':
        return `[${value.items.map(item => (isOutsideAction(resolve(item)) ? 'null' : spell(item))).join(' ')}]`
      case 'dictionary':
        return spellDictionary(value)
      case 'reference': {
        if (!things.has(value.to)) return 'null'
        let number = numbers.get(value.to)
        if (number === undefined) {
          number = numbers.size + 1
          numbers.set(value.to, number)
          queue.push(value.to)
        }
        return `${number} 0 R`
      }
    }
  }
  const spellDictionary = (
    { entries }: Dictionary,
    { length, isRoot }: { length?: number; isRoot?: boolean } = {},
  ): string => {
    let out = '<<'
    for (const [key, value] of entries) {
      if (
        dropped.has(key) ||
        (isRoot === true && droppedFromRoot.has(key)) ||
        (length !== undefined && key === 'Length')
      )
        continue
      const meant = resolve(value)
      if (isOutsideAction(meant) || (key === 'AA' && isTriggerList(meant))) continue
      out += `${spellName(key)} ${spell(value)} `
    }
    return `${out}${length === undefined ? '' : `/Length ${length}`}>>`
  }

  for (const old of queue) {
    const thing = things.get(old)
    if (thing === undefined) continue
    offsets.push(size)
    put(Buffer.from(`${numbers.get(old) ?? 0} 0 obj\n`))
    const { value, stream: written } = thing
    if (written !== undefined && value.is === 'dictionary') {
      // A stream may say that its content lies in another file.
      if (value.entries.has('F')) throw new Refusal('pdf-active')
      const filters = filtersOf(value)
      const stream = filters.length === 1 && filters[0] === 'DCTDecode' ? cleanJpeg(written, true) : written
      put(Buffer.from(`${spellDictionary(value, { length: stream.length })}\nstream\n`, 'latin1'))
      put(stream)
      put(Buffer.from('\nendstream\nendobj\n'))
    } else {
      const spelled = value.is === 'dictionary' ? spellDictionary(value, { isRoot: old === root }) : spell(value)
      put(Buffer.from(`${spelled}\nendobj\n`, 'latin1'))
    }
  }
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  parts.push(Buffer.from(`${table}trailer\n<</Size ${rows.length + 1} /Root 1 0 R>>\nstartxref\n${size}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** An action that leaves the document: a link to the network, to another file, into the viewer. */
function isOutsideAction(value: Value | undefined): boolean {
  if (value?.is !== 'dictionary') return false
  const kind = nameOf(value.entries.get('S'))
  const isAction = nameOf(value.entries.get('Type')) === 'Action' || (kind !== undefined && actionKinds.has(kind))
  return isAction && (kind === undefined || !keptActions.has(kind))
}
function isTriggerList(value: Value | undefined): boolean {
  return value?.is === 'dictionary' && [...value.entries.keys()].every(key => triggers.has(key))
}
const actionKinds = new Set('GoTo GoToR GoToDp Thread URI Hide Named ResetForm SetOCGState Trans GoTo3DView'.split(' '))

function spellName(name: string): string {
  return `/${name.replace(/[^\w.+*:,;=@$&!?|~^'"`-]/g, c => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}
function filtersOf({ entries }: Dictionary): (string | undefined)[] {
  const filter = entries.get('Filter')
  if (filter === undefined) return []
  return filter.is === 'list' ? filter.items.map(nameOf) : [nameOf(filter)]
}
function nameOf(value: Value | undefined): string | undefined {
  return value?.is === 'name' ? value.name : undefined
}
function numberOf(value: Value | undefined): number | undefined {
  return value?.is === 'raw' && /^\d{1,9}$/.test(value.text) ? Number(value.text) : undefined
}
