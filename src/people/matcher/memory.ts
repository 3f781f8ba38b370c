// What the matcher knows by heart: the index over names, and for each record which mention it is and in which role. It holds no names as text.
// A snapshot of it is written encrypted, so that a stolen disk reveals nobody; one that cannot be read whole is thrown away, never repaired.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { birthFromAge, NameIndex, type Described } from '../../names/index.ts'
import { SnapshotReader } from '../../names/search/snapshot.ts'
import type { RecordKey, Vault } from '../../vault/vault.ts'
import { participantRoles, type ParticipantRole, type PersonMentioned } from '../contract.ts'

export type Place = { readonly xid: string; readonly id: string }
export const beginning: Place = { xid: '0', id: '00000000-0000-0000-0000-000000000000' }

/** A mention as the comparison takes it. `at`: when it was said, for an age. An address is never compared: it may be a secret. */
export function describe(person: PersonMentioned, at: Date, region: number): Described {
  const { birth } = person
  return {
    ...(person.name !== undefined && { name: person.name }),
    ...(birth !== undefined && {
      birth: 'age' in birth ? birthFromAge(birth.age, at.toISOString().slice(0, 10)) : birth,
    }),
    ...(person.sex !== undefined && { sex: person.sex }),
    ...(person.iin !== undefined && { iin: person.iin }),
    ...(person.phone !== undefined && { phones: [person.phone] }),
    region,
  }
}

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
      this.ids = Buffer.concat([this.ids, Buffer.alloc(this.ids.length)])
      const wider = new Uint8Array(this.roles.length * 2)
      wider.set(this.roles)
      this.roles = wider
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

  /** Writes beside and renames: a reader finds the old one or the new one, whole. */
  save(file: string, vault: Vault): void {
    const key = vault.newKey('matcher')
    const epoch = key.id
    const beside = `${file}.new`
    const out = openSync(beside, 'w', 0o600)
    try {
      let at = 0
      const put = (bytes: Uint8Array) => {
        const sealed = vault.seal(
          key,
          { table: 'matcher', row: `${epoch} ${at++}`, column: 'snapshot' },
          Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        )
        const head = Buffer.alloc(4)
        head.writeUInt32BE(sealed.length)
        writeSync(out, head)
        writeSync(out, sealed)
      }
      const head = Buffer.from(
        JSON.stringify({ id: key.id, purpose: key.purpose, wrapped: key.wrapped.toString('base64') }),
      )
      const length = Buffer.alloc(4)
      length.writeUInt32BE(head.length)
      writeSync(out, Buffer.concat([length, head]))
      put(Buffer.from(JSON.stringify({ place: this.place, count: this.count })))
      put(this.ids.subarray(0, this.count * 16))
      put(this.roles.subarray(0, this.count))
      for (const chunk of this.index.toChunks()) put(chunk)
      // The end is a chunk of its own: a file cut short must not pass for a smaller one.
      put(Buffer.from('end'))
      fsyncSync(out)
    } finally {
      closeSync(out)
    }
    renameSync(beside, file)
  }

  /** The memory of an earlier run, or a fresh one if there is none that can be read whole. */
  static open(file: string, vault: Vault): Memory {
    if (!existsSync(file)) return new Memory()
    try {
      return Memory.read(readFileSync(file), vault)
    } catch {
      // Another key, another version, cut or changed: it is made anew from the mentions.
      rmSync(file, { force: true })
      return new Memory()
    }
  }

  private static read(bytes: Buffer, vault: Vault): Memory {
    const headLength = bytes.readUInt32BE(0)
    const head = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as {
      id: string
      purpose: string
      wrapped: string
    }
    const key: RecordKey = { id: head.id, purpose: head.purpose, wrapped: Buffer.from(head.wrapped, 'base64') }
    const chunks: Buffer[] = []
    for (let from = 4 + headLength, at = 0; from < bytes.length; at++) {
      const length = bytes.readUInt32BE(from)
      const sealed = bytes.subarray(from + 4, from + 4 + length)
      chunks.push(vault.open(key, { table: 'matcher', row: `${head.id} ${at}`, column: 'snapshot' }, sealed))
      from += 4 + length
    }
    if (chunks.at(-1)?.toString() !== 'end') throw new Error('the snapshot is cut short')
    const [meta, ids, roles, ...rest] = chunks.slice(0, -1)
    if (meta === undefined || ids === undefined || roles === undefined) throw new Error('the snapshot is cut short')
    const { place, count } = JSON.parse(meta.toString()) as { place: Place; count: number }
    const reader = new SnapshotReader()
    for (const chunk of rest) reader.take(chunk)
    const memory = new Memory()
    memory.index = NameIndex.from(reader)
    memory.place = place
    memory.count = count
    memory.ids = Buffer.concat([ids, Buffer.alloc(1024 * 16)])
    memory.roles = new Uint8Array(count + 1024)
    memory.roles.set(roles)
    return memory
  }
}
