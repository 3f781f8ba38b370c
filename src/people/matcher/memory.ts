// What the matcher knows by heart: the index over names, and for each record which mention it is and in which role. It holds no names as text.
// A snapshot of it is written encrypted, so that a stolen disk reveals nobody; one that cannot be read whole is thrown away, never repaired.
import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { setImmediate as pause } from 'node:timers/promises'
import { birthFromAge, NameIndex, type Described } from '../../names/index.ts'
import { SnapshotReader } from '../../names/search/snapshot.ts'
import type { Place as SealedPlace, RecordKey, Vault } from '../../vault/vault.ts'
import { participantRoles, type ParticipantRole, type PersonMentioned } from '../contract.ts'

export type Place = { readonly xid: string; readonly id: string }
export const beginning: Place = { xid: '0', id: '00000000-0000-0000-0000-000000000000' }

/** A mention as the comparison takes it. `at`: when it was said, for an age. An address is never compared: it may be a secret. */
export function describe(person: PersonMentioned, at: Date, region: number | null): Described {
  const { birth } = person
  return {
    ...(person.name !== undefined && { name: person.name }),
    ...(birth !== undefined && {
      birth: 'age' in birth ? birthFromAge(birth.age, at.toISOString().slice(0, 10)) : birth,
    }),
    ...(person.sex !== undefined && { sex: person.sex }),
    ...(person.iin !== undefined && { iin: person.iin }),
    ...(person.phone !== undefined && { phones: [person.phone] }),
    ...(region !== null && { region }),
  }
}

const chunkBytes = 1 << 20

export class Memory {
  index = new NameIndex()
  /** Everything up to here is known. */
  place: Place = beginning
  private ids = Buffer.alloc(16 * 1024)
  private roles = new Uint8Array(1024)
  private count = 0

  get size(): number {
    return this.index.size
  }

  learn(id: string, role: ParticipantRole | undefined, described: Described): number {
    const ref = this.count++
    if (this.count > this.roles.length) {
      // A quarter more: doubling would hold much memory for nobody.
      const places = Math.ceil(this.roles.length * 1.25)
      const [ids, roles] = [Buffer.alloc(places * 16), new Uint8Array(places)]
      ids.set(this.ids.subarray(0, ref * 16))
      roles.set(this.roles)
      this.ids = ids
      this.roles = roles
    }
    this.ids.write(id.replaceAll('-', ''), ref * 16, 'hex')
    this.roles[ref] = role === undefined ? 255 : participantRoles.indexOf(role)
    const { name, region, ...rest } = described
    if (name !== undefined || rest.iin !== undefined || rest.phones !== undefined)
      this.index.add({ ref, name: name ?? '', region: region ?? 0, ...rest })
    return ref
  }

  idOf(ref: number): string {
    const hex = this.ids.toString('hex', ref * 16, ref * 16 + 16)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
  roleOf(ref: number): ParticipantRole | undefined {
    return participantRoles[this.roles[ref] as number]
  }

  forget(erased: ReadonlySet<string>): void {
    if (erased.size === 0) return
    for (let ref = 0; ref < this.count; ref++) if (erased.has(this.idOf(ref))) this.index.remove(ref)
    this.index.merge()
  }

  /** Takes what was learned into the index's keys once it is much, piece by piece; whoever asks meanwhile is answered. Until then each is looked at in every search. */
  async takeIn(much = Math.max(20_000, this.size / 50)): Promise<void> {
    if (this.index.unmerged <= much) return
    for (const pieces = this.index.takeIn(); pieces.next().done !== true;) await pause()
  }

  /**
   * Writes beside and renames: a reader finds the old one or the new one, whole. Saved is what is known at the call; questions are answered and
   * people learned while it is being written.
   */
  async save(file: string, vault: Vault): Promise<void> {
    const { place, count, ids, roles } = this
    const chunks = this.index.toChunks()
    const first = chunks.next()
    const key = vault.newKey('matcher')
    const beside = `${file}.new`
    const out = await open(beside, 'w', 0o600)
    try {
      let at = 0
      const put = async (bytes: Uint8Array) => {
        const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        await write(vault.seal(key, placeOfChunk(key.id, at++), plain))
      }
      const write = async (frame: Buffer) => {
        const length = Buffer.alloc(4)
        length.writeUInt32BE(frame.length)
        await out.writev([length, frame])
      }
      const { id, purpose, wrapped } = key
      await write(Buffer.from(JSON.stringify({ id, purpose, wrapped: wrapped.toString('base64') })))
      await put(Buffer.from(JSON.stringify({ place, count })))
      for (let from = 0; from < count * 16; from += chunkBytes)
        await put(ids.subarray(from, Math.min(count * 16, from + chunkBytes)))
      await put(roles.subarray(0, count))
      for (let chunk = first; chunk.done !== true; chunk = chunks.next()) await put(chunk.value)
      // The end is a chunk of its own: a file cut short must not pass for a smaller one.
      await put(Buffer.from('end'))
      await out.sync()
    } finally {
      await out.close()
    }
    await rename(beside, file)
  }

  /** The memory of an earlier run, or a fresh one if there is none that can be read whole. */
  static open(file: string, vault: Vault): Memory {
    if (!existsSync(file)) return new Memory()
    try {
      return Memory.read(file, vault)
    } catch {
      // Another key, another version, cut or changed: it is made anew from the mentions.
      rmSync(file, { force: true })
      return new Memory()
    }
  }

  /** Chunk by chunk: never is more than one of them in memory twice. */
  private static read(file: string, vault: Vault): Memory {
    const frames = framesOf(file)
    const take = () => {
      const { value, done } = frames.next()
      if (done === true) throw new Error('the snapshot is cut short')
      return value
    }
    try {
      const head = JSON.parse(take().toString()) as { id: string; purpose: string; wrapped: string }
      const key: RecordKey = { id: head.id, purpose: head.purpose, wrapped: Buffer.from(head.wrapped, 'base64') }
      let at = 0
      const opened = () => vault.open(key, placeOfChunk(head.id, at++), take())
      const { place, count } = JSON.parse(opened().toString()) as { place: Place; count: number }
      const memory = new Memory()
      memory.place = place
      memory.count = count
      memory.ids = Buffer.alloc((count + 1024) * 16)
      for (let filled = 0; filled < count * 16;) filled += opened().copy(memory.ids, filled)
      memory.roles = new Uint8Array(count + 1024)
      memory.roles.set(opened())
      const reader = new SnapshotReader()
      for (let chunk = opened(); chunk.toString('latin1', 0, 4) !== 'end'; chunk = opened()) reader.take(chunk)
      memory.index = NameIndex.from(reader)
      return memory
    } finally {
      frames.return(undefined)
    }
  }
}

function placeOfChunk(epoch: string, at: number): SealedPlace {
  return { table: 'matcher', row: `${epoch} ${at}`, column: 'snapshot' }
}

function* framesOf(file: string): Generator<Buffer, undefined> {
  const handle = openSync(file, 'r')
  try {
    const end = fstatSync(handle).size
    const length = Buffer.alloc(4)
    for (let at = 0; at < end;) {
      if (readSync(handle, length, 0, 4, at) < 4) return
      const frame = Buffer.alloc(Math.min(length.readUInt32BE(), end - at - 4))
      let filled = 0
      while (filled < frame.length) filled += readSync(handle, frame, filled, frame.length - filled, at + 4 + filled)
      if (frame.length < length.readUInt32BE()) return
      yield frame
      at += 4 + frame.length
    }
  } finally {
    closeSync(handle)
  }
}
