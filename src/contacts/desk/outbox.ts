// What an operator did or typed while the line was down, kept in the browser until the server has answered for it. On the disk lies ciphertext alone:
// the key comes from the server to who is signed in and stays in the page's memory; signing out removes everything. A browser without the means
// (no secure address, no storage) keeps it in memory only, and the desk says so. Runs in the browser, as part of the island.
import type { Draft, PressedDeed } from './contract.ts'

export type Kept =
  | { readonly kind: 'press'; readonly number: string; readonly key: string; readonly deed: PressedDeed }
  | { readonly kind: 'draft'; readonly number: string; readonly base: number; readonly draft: Draft }
type Entry = Kept & { readonly id: string; readonly order: number }
type Sealed = {
  readonly id: string
  readonly owner: string
  readonly order: number
  readonly iv: Uint8Array
  readonly sealed: ArrayBuffer
}

const databaseName = 'arasha-desk'
const shelf = 'kept'

export class Outbox {
  readonly #owner: string
  #key: CryptoKey | undefined
  #database: IDBDatabase | undefined
  #entries: Entry[] = []
  #order = 0

  private constructor(owner: string) {
    this.#owner = owner
  }

  /** `key`: 32 bytes from the server, base64url; undefined when there is none to be had. What another window or an earlier one left is read back. */
  static async open(owner: string, key: string | undefined): Promise<Outbox> {
    const box = new Outbox(owner)
    if (key === undefined || globalThis.crypto?.subtle === undefined) return box
    try {
      const raw = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0))
      box.#key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
      box.#database = await openDatabase()
      await box.#readBack()
    } catch {
      box.#database = undefined
    }
    return box
  }

  /** Does what is kept survive the window? */
  get survives(): boolean {
    return this.#database !== undefined
  }
  get presses(): readonly (Entry & { kind: 'press' })[] {
    return this.#entries.filter(entry => entry.kind === 'press')
  }
  draftOf(number: string): (Kept & { kind: 'draft' }) | undefined {
    return this.#entries.find(entry => entry.kind === 'draft' && entry.number === number) as
      | (Entry & { kind: 'draft' })
      | undefined
  }
  get draftNumbers(): readonly string[] {
    return this.#entries.flatMap(entry => (entry.kind === 'draft' ? [entry.number] : []))
  }

  /** Keeps a press behind all others, or the draft of a contact in place of the one before. Resolves when it lies on the disk. */
  async keep(kept: Kept): Promise<void> {
    const before =
      kept.kind === 'draft' ? this.#entries.find(e => e.kind === 'draft' && e.number === kept.number) : undefined
    const entry: Entry = { ...kept, id: before?.id ?? crypto.randomUUID(), order: before?.order ?? ++this.#order }
    this.#entries = [...this.#entries.filter(one => one.id !== entry.id), entry].toSorted((a, b) => a.order - b.order)
    if (!this.#database || !this.#key) return
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const plain = new TextEncoder().encode(JSON.stringify(kept))
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: this.#bound(entry.id) },
      this.#key,
      plain,
    )
    // Removed while it was being sealed: it must not come back.
    if (!this.#entries.includes(entry)) return
    const row: Sealed = { id: entry.id, owner: this.#owner, order: entry.order, iv, sealed }
    await done(this.#shelf('readwrite').put(row))
  }

  async drop(match: (kept: Kept) => boolean): Promise<void> {
    const gone = this.#entries.filter(match)
    this.#entries = this.#entries.filter(entry => !gone.includes(entry))
    if (this.#database) await Promise.all(gone.map(entry => done(this.#shelf('readwrite').delete(entry.id))))
  }

  /** At signing out. */
  async wipe(): Promise<void> {
    this.#entries = []
    this.#database?.close()
    this.#database = undefined
    await done(indexedDB.deleteDatabase(databaseName)).catch(() => undefined)
  }

  #bound(id: string): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(`${this.#owner} ${id}`)
  }
  #shelf(mode: IDBTransactionMode): IDBObjectStore {
    if (!this.#database) throw new Error('nothing is open')
    return this.#database.transaction(shelf, mode).objectStore(shelf)
  }
  async #readBack(): Promise<void> {
    const rows = ((await done(this.#shelf('readonly').getAll())) as Sealed[]).filter(row => row.owner === this.#owner)
    for (const row of rows.toSorted((a, b) => a.order - b.order)) {
      if (!this.#key) return
      const open = { name: 'AES-GCM', iv: row.iv as Uint8Array<ArrayBuffer>, additionalData: this.#bound(row.id) }
      const plain = await crypto.subtle.decrypt(open, this.#key, row.sealed).catch(() => undefined)
      // Sealed with a key that is no more: nobody can read it.
      if (plain === undefined) {
        await done(this.#shelf('readwrite').delete(row.id))
        continue
      }
      this.#entries.push({ ...(JSON.parse(new TextDecoder().decode(plain)) as Kept), id: row.id, order: row.order })
      this.#order = Math.max(this.#order, row.order)
    }
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, 1)
  opening.onupgradeneeded = () => void opening.result.createObjectStore(shelf, { keyPath: 'id' })
  return done(opening).then(database => {
    // Another window signs out: it must not wait for this one.
    database.onversionchange = () => database.close()
    return database
  })
}
function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser refused to keep it'))
    if ('onblocked' in request) (request as unknown as IDBOpenDBRequest).onblocked = () => resolve(request.result)
  })
}
