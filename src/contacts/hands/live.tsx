// The list of open contacts from which a supervisor assigns. The server draws it as a form that works without a script; in the browser it keeps itself fresh, and
// J, K, the space bar, A and a digit are enough. Keys go by position (event.code), the same on every layout.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { EmptyState } from '../../web/components/notes.tsx'
import { Status } from '../../web/components/status.tsx'
import { Talk } from '../talk.tsx'
import type { OpenContact } from '../desk/contract.ts'
import { useFresh } from '../onward/live.tsx'
import type { HandsRows } from './contract.ts'

export type HandsData = {
  readonly rows: HandsRows
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly marked: readonly string[]
  readonly action: string
  readonly rowsUrl: string
  readonly streamUrl: string
  readonly csrf: string | undefined
  readonly words: Readonly<
    Record<
      | 'list' | 'mark' | 'read' | 'to' | 'queue' | 'do' | 'marked' | 'pick' | 'more' | 'cancel' | 'none' | 'noneText' | 'asOf' | 'lost' | 'choose' | 'nothing',
      string
    >
  > // prettier-ignore
}

/** As many as there are digits without the 0, which means the queue. */
const atOnce = 9

export function Hands(data: HandsData): JSX.Element {
  const { words, colleagues } = data
  const { rows, isLost } = useFresh(data.rows, data.rowsUrl, data.streamUrl)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(data.marked))
  const [isPicking, setPicking] = useState(false)
  const [first, setFirst] = useState(0)
  const [isLive, setLive] = useState(false)
  const [to, setTo] = useState('')
  const [said, setSaid] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const chosen = rows.lines.filter(line => marked.has(line.number))

  const offered = colleagues.slice(first, first + atOnce)
  const turn = (): void => setFirst(first + atOnce < colleagues.length ? first + atOnce : 0)
  const send = (whom: string): void => {
    setTo(whom)
    setPicking(false)
    // The form goes out once the choice has been drawn into it.
    setTimeout(() => form.current?.requestSubmit())
  }
  const press = useRef<(event: KeyboardEvent) => void>(() => {})
  press.current = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const { target } = event
    const isTyping = target instanceof HTMLElement && /^(TEXTAREA|SELECT)$/.test(target.tagName)
    if (isTyping) return
    if (isPicking) {
      if (event.code === 'Escape') return setPicking(false)
      if (event.code === 'ArrowRight' && colleagues.length > atOnce) return turn()
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
      const whom = digit === '0' ? 'queue' : offered[Number(digit) - 1]?.id
      if (digit === undefined || whom === undefined) return
      event.preventDefault()
      return send(whom)
    }
    if (event.code === 'KeyA') {
      event.preventDefault()
      if (chosen.length === 0) return setSaid(words.nothing)
      setSaid('')
      setFirst(0)
      return setPicking(true)
    }
    if (event.code !== 'KeyJ' && event.code !== 'KeyK') return
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="contact"][type="checkbox"]')]
    const at = boxes.indexOf(document.activeElement as HTMLInputElement)
    const next = boxes[event.code === 'KeyJ' ? Math.min(at + 1, boxes.length - 1) : Math.max(at - 1, 0)]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }
  useEffect(() => {
    setLive(true)
    const hear = (event: KeyboardEvent): void => press.current(event)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])

  return (
    <form method="post" action={data.action} ref={form} noValidate data-live={isLive ? '' : undefined} class="ar-hands">
      {data.csrf === undefined ? null : <input type="hidden" name="csrf" value={data.csrf} />}
      <p class={isLost ? 'govuk-body ar-onward__lost' : 'govuk-body ar-quiet'} role={isLost ? 'alert' : undefined}>
        {isLost ? `${words.lost} ` : ''}
        {words.asOf.replace('#', rows.asOf)}
      </p>
      {rows.lines.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{words.list}</legend>
          <ol class="ar-hands__list">
            {rows.lines.map(line => (
              <li
                key={line.id}
                class={line.danger.tone === 'danger' ? 'ar-hands__line ar-hands__line--danger' : 'ar-hands__line'}
              >
                <div class="govuk-checkboxes govuk-checkboxes--small">
                  <div class="govuk-checkboxes__item">
                    <input
                      class="govuk-checkboxes__input"
                      type="checkbox"
                      id={`mark-${line.number}`}
                      name="contact"
                      value={line.number}
                      checked={marked.has(line.number)}
                      onChange={event => {
                        const now = new Set(marked)
                        if (event.currentTarget.checked) now.add(line.number)
                        else now.delete(line.number)
                        setMarked(now)
                      }}
                    />
                    <label class="govuk-label govuk-checkboxes__label" for={`mark-${line.number}`}>
                      <span class="govuk-visually-hidden">{words.mark.replace('#', '')} </span>
                      <span class="ar-number" translate={false}>
                        {line.number}
                      </span>{' '}
                      <span class="ar-quiet">{line.when}</span>
                    </label>
                  </div>
                </div>
                <p class="ar-hands__more">{line.who}</p>
                <p class="ar-hands__more">
                  <Status tone={line.danger.tone}>{line.danger.text}</Status>{' '}
                  {line.mark === undefined ? null : <Status tone={line.mark.tone}>{line.mark.text}</Status>}
                </p>
                {line.held === undefined ? null : (
                  <p class="ar-hands__more">
                    {line.held}
                    {line.readHref === undefined ? null : (
                      <>
                        {' '}
                        ·{' '}
                        <a class="govuk-link" href={line.readHref}>
                          {words.read}
                          <span class="govuk-visually-hidden"> {line.number}</span>
                        </a>
                      </>
                    )}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </fieldset>
      )}
      <p class="govuk-body" role="status">
        {isLive ? `${words.marked.replace('#', String(chosen.length))} ${said}` : ''}
      </p>
      {isPicking ? (
        <div class="ar-hands__pick" role="group" aria-label={words.pick}>
          <p class="govuk-body">
            <strong>{words.pick}</strong>
          </p>
          <ol class="ar-hands__names">
            {offered.map((one, i) => (
              <li key={one.id}>
                <button type="button" class="ar-tool" onClick={() => send(one.id)}>
                  <kbd>{i + 1}</kbd> {one.name}
                </button>
              </li>
            ))}
            <li>
              <button type="button" class="ar-tool" onClick={() => send('queue')}>
                <kbd>0</kbd> {words.queue}
              </button>
            </li>
          </ol>
          {colleagues.length > atOnce ? (
            <p class="govuk-body">
              <button type="button" class="ar-tool" onClick={turn}>
                <kbd>→</kbd> {words.more}
              </button>
            </p>
          ) : null}
          <button type="button" class="ar-link-button" onClick={() => setPicking(false)}>
            {words.cancel}
          </button>
        </div>
      ) : null}
      <div class="govuk-form-group">
        <label class="govuk-label" for="to">
          {words.to}
        </label>
        <select class="govuk-select" id="to" name="to" value={to} onChange={event => setTo(event.currentTarget.value)}>
          <option value="">{words.choose}</option>
          <option value="queue">{words.queue}</option>
          {colleagues.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="govuk-button" data-module="govuk-button">
        {words.do}
      </button>
    </form>
  )
}

export type ReadingData = {
  readonly open: OpenContact
  readonly nowUrl: string
  readonly streamUrl: string
  readonly label: string
}

/** A conversation that is read along: read again only when it changed, because each reading is written into the journal. */
export function Reading(data: ReadingData): JSX.Element {
  const [open, setOpen] = useState(data.open)
  useEffect(() => {
    let version = data.open.line.version
    const source = new EventSource(data.streamUrl)
    source.addEventListener('change', event => {
      const line = JSON.parse((event as MessageEvent<string>).data) as { id: string; version: number }
      if (line.id !== data.open.line.id || line.version <= version) return
      version = line.version
      void fetch(data.nowUrl, { headers: { accept: 'application/json' }, cache: 'no-store' })
        .then(async answer => (answer.ok ? setOpen((await answer.json()) as OpenContact) : undefined))
        .catch(() => undefined)
    })
    return () => source.close()
  }, [])
  return (
    <div aria-live="polite">
      <Talk label={data.label} lines={open.messages} />
    </div>
  )
}
