// The live desk's memory and its talk with the server: the queue by its stream, the contacts in hand, what is typed, what is on its way. It never calls
// anything sent before the server has answered, keeps every press and every word until then, sends a press again under the same key, and says aloud when
// the line is down. Runs in the browser, as part of the island.
import {
  emptyDraft,
  type DeskData,
  type DeskRows,
  type Draft,
  type OpenContact,
  type PressedDeed,
  type QueueLine,
} from './contract.ts'
import { Outbox } from './outbox.ts'

export type Link = 'plain' | 'connected' | 'reconnecting' | 'signed-out'
/** What is typed about one contact. `edits` counts the changes, `kept` those the server has. */
export type Working = {
  draft: Draft
  base: number
  edits: number
  kept: number
  saving: boolean
  /** What another window of the same contact had saved meanwhile. */
  theirs: Draft | undefined
  /** A colleague has it now: nothing is saved any more, what was typed stays to be copied. */
  refused: boolean
  timer: ReturnType<typeof setTimeout> | undefined
  since: number
}
export type Outcome = 'done' | 'kept' | 'refused'

/** Words are saved at the latest so long after they were typed. */
const saveWithinMs = 1800
const saveAfterRestMs = 900

export class LiveDesk {
  readonly #data: DeskData
  readonly #redraw: () => void
  readonly lines = new Map<string, QueueLine>()
  closedLines: readonly QueueLine[] = []
  names = new Map<string, string>()
  isWhole = true
  asOf: string
  csrf: string
  link: Link = 'plain'
  open: OpenContact | undefined
  /** The contact asked for; `open` follows when it has been read. */
  wanted: string | undefined
  readonly working = new Map<string, Working>()
  readonly fresh = new Set<string>()
  said = ''
  alarm = ''
  /** The last one closed, while it can be undone by one key. */
  closed: { readonly number: string } | undefined
  #box: Outbox | undefined
  #source: EventSource | undefined
  #timers = new Set<ReturnType<typeof setTimeout>>()
  #stopped = false
  #flushing = false
  #pauseMs = 1000
  #reading: Promise<void> | undefined
  readonly #refusedKeys = new Map<string, string>()
  readonly #window =
    typeof crypto === 'undefined' || crypto.randomUUID === undefined ? String(Math.random()) : crypto.randomUUID()
  readonly #title: string

  constructor(data: DeskData, redraw: () => void) {
    this.#data = data
    this.#redraw = redraw
    this.asOf = data.rows.asOf
    this.csrf = data.csrf ?? ''
    this.#title = typeof document === 'undefined' ? '' : document.title
    for (const line of data.rows.lines) this.lines.set(line.id, line)
    if (data.view === 'closed') this.closedLines = data.rows.lines
    this.isWhole = data.rows.isWhole
    if (data.open !== undefined) this.#take(data.open)
  }

  // Beginning and end ---------------------------------------------------------------------------------------------------------------------------

  start(): () => void {
    this.#listen()
    void this.readRows()
    void this.#readNames()
    void this.#openBox()
    const clock = setInterval(() => void this.readRows(), 30_000)
    const back = (): void => {
      if (document.visibilityState !== 'visible') return
      void this.readRows()
      void this.flush()
    }
    const leaving = (): void => void this.keepAll()
    document.addEventListener('visibilitychange', back)
    addEventListener('online', back)
    addEventListener('pagehide', leaving)
    return () => {
      this.#stopped = true
      this.#source?.close()
      clearInterval(clock)
      for (const timer of this.#timers) clearTimeout(timer)
      document.removeEventListener('visibilitychange', back)
      removeEventListener('online', back)
      removeEventListener('pagehide', leaving)
    }
  }

  async #openBox(): Promise<void> {
    const answer = await this.#get<{ key: string }>('key')
    if (this.#stopped) return
    if (answer === undefined && this.link !== 'signed-out') {
      this.#later(2000, () => void this.#openBox())
      return
    }
    const box = await Outbox.open(this.#data.me, answer?.key)
    // What was pressed before the key had come lies in a box of this page alone. Sent twice it counts once: its own key goes with it.
    const pressed = this.#box?.presses ?? []
    this.#box = box
    await Promise.all(pressed.map(one => box.keep(one).catch(() => undefined)))
    for (const number of this.#box.draftNumbers) {
      const kept = this.#box.draftOf(number)
      // What was typed before the box was open is newer than what it holds.
      if (kept && !((this.working.get(number)?.edits ?? 0) > 0)) {
        this.working.set(number, freshWorking(kept.draft, kept.base, 1))
        this.#schedule(number)
      }
    }
    for (const [number, { edits, kept }] of this.working) if (edits > kept) void this.#keepDraft(number)
    this.#redraw()
    await this.flush()
  }

  /** Signing out: what can be sent is sent, then nothing stays on this device. False when something could not be sent and the operator stays. */
  async leave(mayLose: () => boolean): Promise<boolean> {
    // What is being saved in the moment of the press is no reason to ask whether it may be lost.
    while ([...this.working.values()].some(one => one.saving)) await new Promise(resolve => setTimeout(resolve, 20))
    await this.#saveAll()
    await this.flush()
    if (this.unsent > 0 && !mayLose()) return false
    await this.#box?.wipe()
    return true
  }

  /** Presses and drafts that the server has not answered for. */
  get unsent(): number {
    const drafts = [...this.working.values()].filter(one => one.edits > one.kept && !one.refused).length
    return (this.#box?.presses.length ?? 0) + drafts
  }
  get survives(): boolean {
    return this.#box?.survives ?? false
  }
  get isOpenBox(): boolean {
    return this.#box !== undefined
  }
  /** Answers to this contact that are still on their way. */
  pendingAnswers(number: string): readonly string[] {
    return (this.#box?.presses ?? []).flatMap(p =>
      p.number === number && p.deed.kind === 'answer' ? [p.deed.text] : [],
    )
  }

  // The queue -----------------------------------------------------------------------------------------------------------------------------------

  #listen(): void {
    if (this.#stopped) return
    const source = new EventSource(this.#url('stream'))
    this.#source = source
    source.addEventListener('look-again', () => void this.readRows())
    source.addEventListener('change', event =>
      this.#hear(JSON.parse((event as MessageEvent<string>).data) as QueueLine),
    )
    source.addEventListener('signed-out', () => {
      source.close()
      this.#signedOut()
    })
    source.onerror = () => {
      if (this.link !== 'signed-out') this.#setLink('reconnecting')
      if (source.readyState === 2 && !this.#stopped && this.link !== 'signed-out')
        this.#later(3000, () => {
          void this.readRows()
          this.#listen()
        })
    }
  }

  #hear(line: QueueLine): void {
    const before = this.lines.get(line.id)
    if (before !== undefined && before.version > line.version) return
    const isOver = line.state === 'closed' || (line.state === 'abandoned' && !line.isMissed)
    if (isOver) this.lines.delete(line.id)
    else this.lines.set(line.id, line)
    if (before === undefined && line.state === 'offered') this.#announce([line])
    if (this.open?.line.id === line.id && line.version > this.open.line.version) void this.read(line.number)
    if (line.operatorId !== undefined && !this.names.has(line.operatorId)) void this.#readNames()
    this.#tellTitle()
    this.#redraw()
  }

  #announce(news: readonly QueueLine[]): void {
    const { words } = this.#data
    for (const line of news) this.fresh.add(line.number)
    const danger = news.find(line => line.rank === 0)
    if (danger) this.alarm = words['new-danger'].replace('#', danger.number)
    else this.said = words['new-one'].replace('#', String(news.length))
  }

  async readRows(): Promise<void> {
    this.#reading ??= (async () => {
      const rows = await this.#get<DeskRows>('rows')
      this.#reading = undefined
      if (rows === undefined) return
      const known = new Set(this.lines.keys())
      this.lines.clear()
      for (const line of rows.lines) this.lines.set(line.id, line)
      const news = rows.lines.filter(line => line.state === 'offered' && !known.has(line.id))
      if (news.length > 0 && this.link !== 'plain') this.#announce(news)
      this.isWhole = rows.isWhole
      this.asOf = rows.asOf
      this.csrf = rows.csrf
      const mine = this.open && this.lines.get(this.open.line.id)
      if (this.open && mine && mine.version > this.open.line.version) void this.read(this.open.line.number)
      this.#setLink(this.#source?.readyState === 1 ? 'connected' : 'reconnecting')
      this.#tellTitle()
      this.#redraw()
      void this.flush()
    })()
    return this.#reading
  }

  async readClosed(): Promise<void> {
    const rows = await this.#get<DeskRows>('rows?view=closed')
    if (rows) this.closedLines = rows.lines
    this.#redraw()
  }

  async #readNames(): Promise<void> {
    const all = await this.#get<{ id: string; name: string }[]>('colleagues')
    if (all) this.names = new Map(all.map(one => [one.id, one.name]))
    this.#redraw()
  }

  #tellTitle(): void {
    const waiting = [...this.lines.values()].filter(line => line.state === 'offered').length
    document.title = waiting === 0 ? this.#title : `(${waiting}) ${this.#title}`
  }

  // One contact ---------------------------------------------------------------------------------------------------------------------------------

  async read(number: string): Promise<void> {
    this.wanted = number
    const open = await this.#get<OpenContact>(`${number}/now`)
    if (open === undefined || this.wanted !== number) return
    if (this.open?.line.number === number && this.open.line.version > open.line.version) return
    this.#take(open)
    this.fresh.delete(number)
    this.#redraw()
  }

  #take(open: OpenContact): void {
    const { number } = open.line
    this.open = open
    this.wanted = number
    const before = this.working.get(number)
    const isTyped = before !== undefined && before.edits > before.kept
    if (!isTyped) {
      const same = before !== undefined && open.draft.version <= before.base
      this.working.set(number, same ? before : freshWorking(open.draft.draft, open.draft.version, 0))
    }
    const now = this.working.get(number)
    if (now) now.refused = open.answeredBy !== undefined || open.line.state === 'closed'
  }

  // What is typed -------------------------------------------------------------------------------------------------------------------------------

  draftOf(number: string): Draft {
    return this.working.get(number)?.draft ?? emptyDraft
  }

  edit(number: string, part: Partial<Draft>): void {
    const one = this.working.get(number) ?? freshWorking(emptyDraft, 0, 0)
    this.working.set(number, one)
    // Goes on under the window that typed it first, also after that window was killed.
    const window = one.edits > one.kept && one.draft.window !== '' ? one.draft.window : this.#window
    one.draft = { ...one.draft, ...part, window }
    one.edits++
    this.#schedule(number)
    this.#redraw()
  }

  #schedule(number: string): void {
    const one = this.working.get(number)
    if (!one || one.refused) return
    if (one.timer === undefined) {
      one.since = performance.now()
      void this.#keepDraft(number)
    } else clearTimeout(one.timer)
    const left = Math.max(0, Math.min(saveAfterRestMs, one.since + saveWithinMs - performance.now()))
    one.timer = setTimeout(() => {
      one.timer = undefined
      void this.#keepDraft(number)
      void this.#save(number)
    }, left)
  }

  /** Seals what is typed on this device, until the server has it. */
  async #keepDraft(number: string): Promise<void> {
    const one = this.working.get(number)
    if (!one || one.edits === one.kept || one.refused) return
    await this.#box?.keep({ kind: 'draft', number, base: one.base, draft: one.draft }).catch(() => undefined)
    if (one.edits === one.kept) await this.#dropDraft(number)
  }
  #dropDraft(number: string): Promise<void> {
    return this.#box?.drop(kept => kept.kind === 'draft' && kept.number === number) ?? Promise.resolve()
  }
  /** Seals everything typed on this device: the page is about to be left. */
  async keepAll(): Promise<void> {
    await Promise.all([...this.working.keys()].map(number => this.#keepDraft(number)))
  }
  async #saveAll(): Promise<void> {
    await Promise.all([...this.working].flatMap(([number, one]) => (one.edits > one.kept ? [this.#save(number)] : [])))
  }

  async #save(number: string): Promise<void> {
    const one = this.working.get(number)
    if (!one || one.saving || one.edits === one.kept || one.refused) return
    const { edits, draft, base } = one
    one.saving = true
    this.#redraw()
    const answer = await this.#post(`${number}/draft`, { draft: JSON.stringify({ base, draft }) })
    one.saving = false
    const body = answer?.body as { version?: number; theirs?: Draft } | undefined
    if (answer?.ok && body?.version !== undefined) {
      one.base = body.version
      one.kept = edits
      if (one.edits === one.kept) await this.#dropDraft(number)
      else this.#schedule(number)
    } else if (body?.theirs !== undefined && body.version !== undefined) {
      one.base = body.version
      one.theirs = body.theirs
      this.#schedule(number)
    } else if (answer !== undefined && answer.status >= 400 && answer.status < 500 && answer.status !== 401) {
      // A colleague answers, or it is closed. What was typed stays on the page.
      one.refused = true
      await this.#dropDraft(number)
      if (this.open?.line.number === number) void this.read(number)
    } else this.#later(2000, () => void this.#save(number))
    this.#redraw()
  }

  // What is done --------------------------------------------------------------------------------------------------------------------------------

  /** Does one thing with a contact. `kept`: the line is down; it lies here and goes out by itself. */
  async press(number: string, deed: PressedDeed): Promise<Outcome> {
    const key = crypto.randomUUID()
    this.#box ??= await Outbox.open(this.#data.me, undefined)
    // The record goes with the closing: what was typed last is not saved beside it.
    const closing = deed.kind === 'close' ? this.working.get(number) : undefined
    if (closing) {
      clearTimeout(closing.timer)
      closing.timer = undefined
      closing.kept = closing.edits
      await this.#dropDraft(number)
    }
    await this.#box.keep({ kind: 'press', number, key, deed }).catch(() => undefined)
    this.#redraw()
    await this.flush()
    if (this.#refusedKeys.has(key)) {
      if (closing) this.edit(number, {})
      return 'refused'
    }
    return this.#box.presses.some(one => one.key === key) ? 'kept' : 'done'
  }

  /** Sends what is kept, in the order of each contact. One round at a time; whoever asks meanwhile waits for the next. */
  async flush(): Promise<void> {
    while (this.#flushing) await new Promise(resolve => setTimeout(resolve, 20))
    const box = this.#box
    if (!box || box.presses.length === 0 || this.link === 'signed-out') return
    this.#flushing = true
    const blocked = new Set<string>()
    const touched = new Set<string>()
    try {
      for (const one of box.presses) {
        if (blocked.has(one.number)) continue
        const answer = await this.#post(`${one.number}/press`, {
          press: JSON.stringify({ key: one.key, deed: one.deed }),
        })
        if (answer === undefined || answer.status >= 500 || answer.status === 401 || answer.status === 429) {
          blocked.add(one.number)
          // No answer at all: the next would have none either.
          if (answer === undefined) break
          continue
        }
        await box.drop(kept => kept.kind === 'press' && kept.key === one.key)
        touched.add(one.number)
        if (!answer.ok) this.#refuse(one.number, one.key, one.deed, (answer.body as { title?: string }).title ?? '')
      }
    } finally {
      this.#flushing = false
    }
    const current = this.open?.line.number
    if (current !== undefined && touched.has(current)) await this.read(current)
    if (box.presses.length > 0) {
      this.#pauseMs = Math.min(this.#pauseMs * 2, 10_000)
      this.#later(this.#pauseMs, () => void this.flush())
    } else this.#pauseMs = 1000
    this.#redraw()
  }

  #refuse(number: string, key: string, deed: PressedDeed, why: string): void {
    this.#refusedKeys.set(key, why)
    this.alarm = this.#data.words.refused.replace('#', number).replace('~', why)
    // The words go back to where they were typed.
    if (deed.kind === 'answer') {
      const { reply } = this.draftOf(number)
      this.edit(number, { reply: reply === '' ? deed.text : `${deed.text}\n\n${reply}` })
    }
  }

  warn(text: string): void {
    this.alarm = text
    this.#redraw()
  }

  say(text: string): void {
    this.said = text
    this.#redraw()
  }

  /** For the telephone that stands beside this desk. */
  readonly ask = (path: string, fields: Record<string, string>) => this.#post(path, fields)
  readonly look = <T,>(path: string) => this.#get<T>(path)

  // Asking --------------------------------------------------------------------------------------------------------------------------------------

  #url(path: string): string {
    return `/${this.#data.lang}/desk/${path}`
  }
  #later(ms: number, act: () => void): void {
    if (this.#stopped) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
  }
  #setLink(link: Link): void {
    if (this.link === link) return
    this.link = link
    this.#redraw()
  }
  #signedOut(): void {
    void this.keepAll()
    this.#source?.close()
    this.#setLink('signed-out')
    // Signed in again in another window: this one goes on where it was.
    this.#later(5000, () => {
      if (this.link !== 'signed-out') return
      this.link = 'reconnecting'
      void this.readRows().then(() => {
        if (this.link === 'signed-out') return
        this.#listen()
        void this.#saveAll()
      })
    })
  }

  async #get<T>(path: string): Promise<T | undefined> {
    try {
      const answer = await fetch(this.#url(path), { headers: { accept: 'application/json' }, cache: 'no-store' })
      if (answer.status === 401) this.#signedOut()
      if (answer.status >= 500) this.#setLink('reconnecting')
      return answer.ok ? ((await answer.json()) as T) : undefined
    } catch {
      if (this.link !== 'signed-out') this.#setLink('reconnecting')
      return undefined
    }
  }

  async #post(
    path: string,
    fields: Record<string, string>,
  ): Promise<{ ok: boolean; status: number; body: unknown } | undefined> {
    try {
      const answer = await fetch(this.#url(path), {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({ ...fields, csrf: this.csrf }),
      })
      const body = (await answer.json().catch(() => ({}))) as { type?: string }
      if (answer.status === 401) this.#signedOut()
      // The page is of an earlier session: the token comes with the rows, and what was sent goes out again.
      if (answer.status === 403 && body.type?.endsWith('forgery-suspected') === true) {
        void this.readRows()
        return undefined
      }
      return { ok: answer.ok, status: answer.status, body }
    } catch {
      if (this.link !== 'signed-out') this.#setLink('reconnecting')
      return undefined
    }
  }
}

function freshWorking(draft: Draft, base: number, edits: number): Working {
  return { draft, base, edits, kept: 0, saving: false, theirs: undefined, refused: false, timer: undefined, since: 0 }
}
