// The live inbox. The server draws it as a plain page; in the browser the same component takes over, listens, and reads its lines again whenever
// something may have changed. It never moves the focus when a notice arrives, never trusts a message for content (messages carry ids only), and
// says aloud when it has lost the connection: a silent inbox must not look like a quiet one.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../web/components/icons.tsx'
import { EmptyState } from '../../web/components/notes.tsx'
import type { InboxRows, InboxView } from './contract.ts'
import { InboxList, lineId, type ListWords } from './list.tsx'
import { ShownTeller } from './shown.ts'

export type InboxWords = ListWords & {
  readonly empty: string
  readonly emptyText: string
  readonly connected: string
  readonly reconnecting: string
  readonly signedOut: string
  readonly signIn: string
  readonly newOne: string
  readonly newMany: string
  readonly failed: string
  readonly failedOffline: string
  readonly done: string
  readonly open: string
  readonly soundOn: string
  readonly soundOff: string
  readonly soundBlocked: string
  readonly keysOn: string
  readonly keysOff: string
  readonly keysHelp: string
  readonly keysTitle: string
  readonly keysExplain: string
  readonly keysClose: string
  readonly keys: readonly { readonly key: string; readonly does: string }[]
}
export type InboxData = {
  readonly lang: string
  readonly view: InboxView
  readonly csrf: string | undefined
  readonly rows: InboxRows
  readonly words: InboxWords
  readonly rowsUrl: string
  readonly streamUrl: string
  readonly signInUrl: string
}

type Link = 'plain' | 'connected' | 'reconnecting' | 'signed-out'
type Sound = 'on' | 'off' | 'blocked'

export function InboxDesk(data: InboxData): JSX.Element {
  const { words } = data
  const [rows, setRows] = useState<InboxRows>(data.rows)
  const [link, setLink] = useState<Link>('plain')
  const [said, setSaid] = useState('')
  const [done, setDone] = useState<{ number: string; href: string } | undefined>(undefined)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [sound, setSound] = useState<Sound>('on')
  const [keys, setKeys] = useState(true)
  const help = useRef<HTMLDialogElement>(null)
  // What handlers that live as long as the page must see as it is now.
  const now = useRef({
    rows,
    keys,
    sound,
    chosen,
    top: rows.page.lines[0]?.number,
    refocus: undefined as number | undefined,
  })
  Object.assign(now.current, { rows, keys, sound, chosen })
  const reader = useRef<{ again: () => void } | undefined>(undefined)
  const teller = useRef<ShownTeller | undefined>(undefined)

  // Listening ---------------------------------------------------------------------------------------------------------------------------------
  useEffect(() => {
    const siren = new Siren()
    const title = document.title
    const heard = new Set(data.rows.alarms.map(a => a.number))
    const heardLinks = new Set(data.rows.links?.seen)
    let reading = false
    let wanted = false
    let stopped = false
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined

    const take = (fetched: InboxRows): void => {
      const news = fetched.alarms.filter(a => !heard.has(a.number))
      for (const alarm of fetched.alarms) heard.add(alarm.number)
      setRows(fetched)
      document.title = fetched.alarms.length === 0 ? title : `(${fetched.alarms.length}) ${title}`
      // A new proposal, or an old one that says more than before; a notice is told first.
      const newLinks = (fetched.links?.seen ?? []).filter(link => !heardLinks.has(link))
      for (const link of newLinks) heardLinks.add(link)
      if (newLinks.length > 0 && fetched.links !== undefined) setSaid(fetched.links.text)
      if (news.length === 0) return
      setFresh(known => new Set([...known, ...news.map(a => a.number)]))
      const [only] = news
      setSaid(
        news.length === 1 && only
          ? words.newOne.replace('#', only.number).replace('~', only.text)
          : words.newMany.replace('#', String(news.length)),
      )
      if (now.current.sound === 'off') return
      if (!siren.ring(news.some(a => a.danger))) setSound('blocked')
    }
    const signedOut = (): void => {
      if (over) return
      over = true
      stopped = true
      setLink('signed-out')
      document.title = `(!) ${title}`
      if (now.current.sound !== 'off') siren.ring(true)
    }
    const read = async (): Promise<void> => {
      if (over) return
      // One request at a time; a change that comes meanwhile asks for one more afterwards.
      if (reading) {
        wanted = true
        return
      }
      reading = true
      wanted = false
      try {
        const answer = await fetch(data.rowsUrl, { headers: { accept: 'application/json' }, cache: 'no-store' })
        if (answer.status === 401 || answer.status === 403) return signedOut()
        if (!answer.ok) throw new Error(String(answer.status))
        take((await answer.json()) as InboxRows)
        setLink(source?.readyState === 1 ? 'connected' : 'reconnecting')
      } catch {
        setLink('reconnecting')
        later(2000)
      } finally {
        reading = false
        if (wanted && !stopped) later(150)
      }
    }
    const later = (ms: number): void => {
      clearTimeout(timer)
      timer = setTimeout(() => void read(), ms)
    }
    reader.current = { again: () => void read() }

    let source: EventSource | undefined
    let reopening: ReturnType<typeof setTimeout> | undefined
    const listen = (): void => {
      source = new EventSource(data.streamUrl)
      source.addEventListener('look-again', () => void read())
      source.addEventListener('change', () => void read())
      source.addEventListener('signed-out', () => {
        source?.close()
        signedOut()
      })
      source.onerror = () => {
        setLink(was => (was === 'signed-out' ? was : 'reconnecting'))
        // A refused stream is closed for good: look why, and try again.
        if (source?.readyState === 2 && !stopped) {
          void read()
          reopening = setTimeout(listen, 3000)
        }
      }
    }
    listen()
    // Clocks are words made by the server: they are read again each half minute, also when nothing happens.
    const tick = setInterval(() => void read(), 30_000)
    const back = (): void => void (document.visibilityState === 'visible' && read())
    document.addEventListener('visibilitychange', back)
    addEventListener('online', back)
    const allow = (): void => {
      if (siren.allow()) setSound(was => (was === 'blocked' ? 'on' : was))
    }
    addEventListener('pointerdown', allow)
    addEventListener('keydown', allow)
    setSound(recall('sound') === 'off' ? 'off' : 'on')
    setKeys(recall('keys') !== 'off')
    document.title = data.rows.alarms.length === 0 ? title : `(${data.rows.alarms.length}) ${title}`
    return () => {
      stopped = true
      source?.close()
      clearTimeout(timer)
      clearTimeout(reopening)
      clearInterval(tick)
      document.removeEventListener('visibilitychange', back)
      removeEventListener('online', back)
      removeEventListener('pointerdown', allow)
      removeEventListener('keydown', allow)
    }
  }, [])

  // Acting ------------------------------------------------------------------------------------------------------------------------------------
  const acknowledge = async (number: string): Promise<void> => {
    const index = now.current.rows.page.lines.findIndex(l => l.number === number)
    const line = now.current.rows.page.lines[index]
    if (line === undefined || line.act !== 'acknowledge') return
    setBusy(was => new Set(was).add(number))
    let why = ''
    try {
      const answer = await fetch(`/${data.lang}/inbox/${number}/acknowledge`, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({ csrf: data.csrf ?? '', view: data.view }),
      })
      // A redirect is the answer to a form that was taken; it is not followed.
      if (answer.type !== 'opaqueredirect' && !answer.ok)
        why = ((await answer.json().catch(() => ({}))) as { title?: string }).title ?? String(answer.status)
    } catch {
      why = words.failedOffline
    }
    setBusy(was => new Set([...was].filter(n => n !== number)))
    if (why === '') {
      setDone({ number, href: line.href })
      setSaid(words.done.replace('#', number))
      if (document.getElementById(lineId(number))?.contains(document.activeElement)) now.current.refocus = index
    } else setSaid(words.failed.replace('#', number).replace('~', why))
    reader.current?.again()
  }

  // What stands on this screen is told, so that the school can read "shown" and not only "in the inbox".
  useEffect(() => {
    teller.current ??= new ShownTeller(async number => {
      const body = new URLSearchParams({ csrf: data.csrf ?? '' })
      const headers = { accept: 'application/json' }
      return (await fetch(`/${data.lang}/inbox/${number}/shown`, { method: 'POST', headers, body })).ok
    })
    const watch = (): void => teller.current?.watch(document.visibilityState === 'visible' ? rows.page.lines : [])
    watch()
    document.addEventListener('visibilitychange', watch)
    return () => document.removeEventListener('visibilitychange', watch)
  }, [rows])

  // The line that had the focus is gone: go on with the one that took its place.
  useEffect(() => {
    const { refocus } = now.current
    const { lines } = rows.page
    const top = lines[0]?.number
    // A key pressed at the very moment a line arrives was meant for the line that stood there.
    const settled = setTimeout(() => (now.current.top = top), 400)
    if (refocus !== undefined && (document.activeElement === null || document.activeElement === document.body)) {
      const line = lines[Math.min(refocus, lines.length - 1)]
      now.current.refocus = undefined
      if (line) focusLine(line.number)
      else document.getElementById('inbox-done')?.focus()
    }
    return () => clearTimeout(settled)
  }, [rows])

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help.current?.open) return
      const { target } = event
      if (
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      )
        return
      if (!now.current.keys) return
      const { lines } = now.current.rows.page
      const at = lines.findIndex(l => l.number === now.current.chosen)
      if (event.code === 'KeyJ' || event.code === 'KeyK') {
        const next = lines[event.code === 'KeyJ' ? Math.min(at + 1, lines.length - 1) : Math.max(at - 1, 0)]
        if (next === undefined) return
        event.preventDefault()
        setChosen(next.number)
        focusLine(next.number)
      } else if (event.code === 'KeyA' && !event.shiftKey) {
        if (event.repeat) return
        const number = at >= 0 ? lines[at]?.number : now.current.top
        if (number === undefined) return
        event.preventDefault()
        void acknowledge(number)
      } else if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
        event.preventDefault()
        help.current?.showModal()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  const isLive = link !== 'plain'
  const { page } = rows
  return (
    <div class="ar-live">
      <div class="ar-live__bar">
        <p
          class={`ar-live__link ar-live__link--${link}`}
          role={link === 'signed-out' || link === 'reconnecting' ? 'alert' : undefined}
        >
          {link === 'connected' ? (
            <Icon name="check" size={18} />
          ) : link === 'plain' ? null : (
            <Icon name="alert" size={18} />
          )}
          <span>
            {link === 'connected' ? `${words.connected} · ` : link === 'reconnecting' ? `${words.reconnecting} ` : ''}
            {link === 'signed-out' ? (
              <>
                {words.signedOut} <a href={data.signInUrl}>{words.signIn}</a>
              </>
            ) : (
              page.asOf
            )}
          </span>
        </p>
        {isLive ? (
          <div class="ar-live__tools">
            <button
              type="button"
              class="ar-tool"
              aria-pressed={sound === 'on'}
              onClick={() => {
                const next = sound === 'on' ? 'off' : 'on'
                setSound(next)
                keep('sound', next)
              }}
            >
              {sound === 'on' ? words.soundOn : sound === 'off' ? words.soundOff : words.soundBlocked}
            </button>
            <button
              type="button"
              class="ar-tool ar-tool--keys"
              aria-pressed={keys}
              onClick={() => {
                setKeys(!keys)
                keep('keys', keys ? 'off' : 'on')
              }}
            >
              {keys ? words.keysOn : words.keysOff}
            </button>
            <button type="button" class="ar-tool ar-tool--keys" onClick={() => help.current?.showModal()}>
              {words.keysHelp} <kbd>?</kbd>
            </button>
          </div>
        ) : null}
      </div>
      <p class="govuk-visually-hidden" aria-live="polite">
        {said}
      </p>
      {done === undefined ? null : (
        <p class="ar-live__done" id="inbox-done" tabIndex={-1}>
          <Icon name="check" size={18} /> <span>{words.done.replace('#', done.number)}</span>{' '}
          <a href={done.href}>{words.open}</a>
        </p>
      )}
      {rows.links === undefined ? null : (
        <p class="ar-live__links" id="inbox-links">
          <Icon name="person" size={18} /> <a href={rows.links.href}>{rows.links.text}</a>
        </p>
      )}
      {page.longest === undefined ? null : (
        <p class="ar-live__longest">
          <Icon name="alert" size={18} /> <a href={page.longest.href}>{page.longest.text}</a>
        </p>
      )}
      {page.lines.length === 0 ? (
        <EmptyState title={words.empty}>
          <p class="govuk-body">{words.emptyText}</p>
        </EmptyState>
      ) : (
        <InboxList
          lang={data.lang}
          view={data.view}
          lines={page.lines}
          words={words}
          csrf={data.csrf}
          chosen={chosen}
          fresh={fresh}
          busy={busy}
          {...(isLive ? { onAcknowledge: (number: string) => void acknowledge(number) } : {})}
        />
      )}
      <dialog class="ar-dialog" ref={help} aria-labelledby="keys-title">
        <h2 class="govuk-heading-m" id="keys-title">
          {words.keysTitle}
        </h2>
        <p class="govuk-body">{words.keysExplain}</p>
        <dl class="ar-keys">
          {words.keys.map(({ key, does }) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => help.current?.close()}>
          {words.keysClose}
        </button>
      </dialog>
    </div>
  )
}

function focusLine(number: string): void {
  document.getElementById(lineId(number))?.querySelector<HTMLElement>('a')?.focus()
}

/** Two settings of this workplace. A browser that keeps nothing simply forgets them. */
function recall(name: 'sound' | 'keys'): string | undefined {
  try {
    return localStorage.getItem(`arasha.inbox.${name}`) ?? undefined
  } catch {
    return undefined
  }
}
function keep(name: 'sound' | 'keys', value: string): void {
  try {
    localStorage.setItem(`arasha.inbox.${name}`, value)
  } catch {
    // Kept for this page only.
  }
}

/** Tones made in the browser: no file to load, nothing to miss. */
class Siren {
  #context: AudioContext | undefined
  /** Called from a press: browsers let a page sound only after one. */
  allow(): boolean {
    try {
      this.#context ??= new AudioContext()
      if (this.#context.state === 'suspended') void this.#context.resume()
      return true
    } catch {
      return false
    }
  }
  /** False when the browser does not let it sound. */
  ring(danger: boolean): boolean {
    const context = this.#context
    if (context === undefined || context.state !== 'running') return false
    const tones = danger ? [880, 660, 880, 660] : [660, 880]
    tones.forEach((frequency, i) => {
      const [tone, volume] = [context.createOscillator(), context.createGain()]
      const start = context.currentTime + i * 0.22
      tone.frequency.value = frequency
      volume.gain.setValueAtTime(0, start)
      volume.gain.linearRampToValueAtTime(0.25, start + 0.02)
      volume.gain.linearRampToValueAtTime(0, start + 0.18)
      tone.connect(volume).connect(context.destination)
      tone.start(start)
      tone.stop(start + 0.2)
    })
    return true
  }
}
