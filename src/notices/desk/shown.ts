// Tells the server which notices have really stood on this screen: in sight for a second, in a window that is in front. Runs in the browser, as
// part of the inbox island. It says so once for each notice; when it cannot be said now, the next reading of the list says it again.
import type { InboxLine } from './contract.ts'
import { lineId } from './list.tsx'

/** As long as a line must be in sight. */
const lookMs = 1000

export class ShownTeller {
  #told = new Set<string>()
  #timers = new Map<string, ReturnType<typeof setTimeout>>()
  #observer: IntersectionObserver
  #send: (number: string) => Promise<boolean>

  /** `send` resolves to false when the server did not take it. */
  constructor(send: (number: string) => Promise<boolean>) {
    this.#send = send
    this.#observer = new IntersectionObserver(
      entries => {
        for (const { target, isIntersecting } of entries) this.#look(target.id, isIntersecting)
      },
      { threshold: 0.5 },
    )
  }

  /** Called whenever the list was drawn or the window came to the front. Only what nobody has acknowledged yet is worth telling. */
  watch(lines: readonly InboxLine[]): void {
    this.#observer.disconnect()
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    for (const { number, act } of lines) {
      const element = act === 'acknowledge' && !this.#told.has(number) ? document.getElementById(lineId(number)) : null
      if (element !== null) this.#observer.observe(element)
    }
  }

  stop(): void {
    this.watch([])
  }

  #look(id: string, isInSight: boolean): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    if (!isInSight) return
    this.#timers.set(
      id,
      setTimeout(() => {
        if (document.visibilityState === 'visible') void this.#tell(id.slice(lineId('').length))
      }, lookMs),
    )
  }

  async #tell(number: string): Promise<void> {
    if (this.#told.has(number)) return
    this.#told.add(number)
    if (!(await this.#send(number).catch(() => false))) this.#told.delete(number)
  }
}
