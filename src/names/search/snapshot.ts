// The index as a stream of chunks and back, for a fast restart. Plain bytes: the process that writes them encrypts each chunk and binds its number;
// nothing here touches a file. It holds what was known when it was begun: columns only grow behind what is being written. A snapshot of other fold rules, weights or shape is refused and the index is built anew, never migrated.
import { FOLD_VERSION } from '../fold.ts'
import { WEIGHTS_VERSION } from '../weights.ts'
import { Postings } from './postings.ts'
import { flag, Records, wordsKept } from './records.ts'
import { Vocabulary } from './vocabulary.ts'

const version = `shape 2, fold ${FOLD_VERSION}, weights ${WEIGHTS_VERSION}`
const chunkBytes = 1 << 20
const types = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const
type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array
type Header = {
  readonly version: string
  readonly columns: readonly (readonly [name: string, type: string, length: number])[]
}

export class SnapshotError extends Error {}

/** The first chunk is the header (JSON); the columns follow in its order. Bytes of the machine's own order. */
export function* snapshotOf(records: Records): Generator<Uint8Array> {
  const columns = columnsOf(records)
  const header: Header = {
    version,
    columns: Object.entries(columns).map(([name, column]) => [name, column.constructor.name, column.length] as const),
  }
  yield new TextEncoder().encode(JSON.stringify(header))
  for (const column of Object.values(columns)) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
    for (let at = 0; at < bytes.length; at += chunkBytes)
      yield bytes.subarray(at, Math.min(bytes.length, at + chunkBytes))
  }
}

function columnsOf({ vocabulary: v, newNumbers: n, length, ...r }: Records): Readonly<Record<string, Column>> {
  return {
    words: r.words.subarray(0, length * wordsKept),
    birth: r.birth.subarray(0, length),
    ref: r.ref.subarray(0, length),
    region: r.region.subarray(0, length),
    flags: r.flags.subarray(0, length),
    order: r.order,
    pairOffsets: r.pairs.offsets,
    pairRecords: r.pairs.records,
    pairChecks: r.pairs.checks,
    numberOffsets: r.numbers.offsets,
    numberRecords: r.numbers.records,
    numberChecks: r.numbers.checks,
    // What is counted on or wiped in place is copied; a few megabytes.
    newHashes: n.hashes.slice(0, n.length),
    newRecords: n.records.slice(0, n.length),
    newChecks: n.checks.slice(0, n.length),
    pool: v.pool.slice(0, v.poolLength),
    rootFrom: v.rootFrom.slice(0, v.roots),
    formFirst: v.formFirst.slice(0, v.forms),
    formSecond: v.formSecond.slice(0, v.forms),
    formRole: v.formRole.slice(0, v.forms),
    formCount: v.formCount.slice(0, v.forms),
  }
}

/** Takes a snapshot's chunks in order, cut anywhere but for the header. Throws SnapshotError on another version or a wrong length. */
export class SnapshotReader {
  private readonly columns = new Map<string, { column: Column; bytes: Uint8Array }>()
  private waiting: Uint8Array[] = []
  private filled = 0
  private begun = false

  take(chunk: Uint8Array): void {
    if (!this.begun) {
      this.begin(chunk)
      return
    }
    for (let at = 0; at < chunk.length;) {
      const target = this.waiting[0]
      if (target === undefined) throw new SnapshotError('the snapshot is longer than its header says')
      const part = chunk.subarray(at, at + target.length - this.filled)
      target.set(part, this.filled)
      this.filled += part.length
      at += part.length
      if (this.filled === target.length) this.next()
    }
  }

  private begin(chunk: Uint8Array): void {
    let header: Header
    try {
      header = JSON.parse(new TextDecoder().decode(chunk)) as Header
    } catch {
      throw new SnapshotError('the snapshot has no header')
    }
    if (header.version !== version) throw new SnapshotError('the snapshot was made under other rules')
    for (const [name, type, length] of header.columns) {
      const column = new types[type as keyof typeof types](length)
      this.columns.set(name, { column, bytes: new Uint8Array(column.buffer) })
    }
    this.waiting = [...this.columns.values()].map(c => c.bytes)
    this.begun = true
    this.skipEmpty()
  }

  private next(): void {
    this.waiting.shift()
    this.filled = 0
    this.skipEmpty()
  }

  private skipEmpty(): void {
    while (this.waiting[0]?.length === 0) this.waiting.shift()
  }

  finish(): Records {
    if (!this.begun || this.waiting.length > 0) throw new SnapshotError('the snapshot ends early')
    const column = <T extends Column>(name: string) => this.columns.get(name)?.column as T
    const records = new Records()
    records.vocabulary = Vocabulary.of(
      column<Uint16Array>('pool'),
      column<Uint32Array>('rootFrom'),
      column<Uint32Array>('formFirst'),
      column<Uint32Array>('formSecond'),
      column<Uint8Array>('formRole'),
      column<Uint32Array>('formCount'),
    )
    records.words = column('words')
    records.birth = column('birth')
    records.ref = column('ref')
    records.region = column('region')
    records.flags = column('flags')
    records.order = column('order')
    records.pairs = new Postings(column('pairOffsets'), column('pairRecords'), column<Uint8Array>('pairChecks'))
    records.numbers = new Postings(
      column('numberOffsets'),
      column('numberRecords'),
      column<Uint32Array>('numberChecks'),
    )
    const [hashes, bearers, checks] = ['newHashes', 'newRecords', 'newChecks'].map(n => column<Uint32Array>(n))
    for (const [i, hash] of (hashes as Uint32Array).entries())
      records.newNumbers.push(hash, bearers?.[i] as number, checks?.[i] as number)
    records.length = records.birth.length
    records.sorted = records.order.length
    records.dead = records.flags.reduce((dead, flags) => dead + ((flags & flag.dead) === 0 ? 0 : 1), 0)
    records.rehashRefs()
    return records
  }
}
