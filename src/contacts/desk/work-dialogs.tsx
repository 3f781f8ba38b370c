// What opens over the desk for a moment: the list of keys, the palette, passing a contact on, putting it off, and sheets of other folders. Native dialogs:
// the browser keeps the focus inside and gives it back. Part of the island.
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { YesNo } from '../contract.ts'
import type { DeskData } from './contract.ts'
import type { LiveDesk } from './live.tsx'
import { fits } from './reason-finder.tsx'
import { sheets } from './sheets.tsx'

export type WorkDialog =
  | { readonly kind: 'keys' | 'palette' | 'transfer' | 'put-off' }
  | { readonly kind: 'sheet'; readonly code: string }
type Command = { readonly code: string; readonly label: string; readonly can: boolean; readonly run: () => void }
type Props = {
  readonly data: DeskData
  readonly desk: LiveDesk
  readonly dialog: WorkDialog | undefined
  readonly number: string | undefined
  readonly safe: YesNo
  readonly commands: readonly Command[]
  readonly onOpen: (number: string) => void
  readonly onClose: () => void
}

export function WorkDialogs(props: Props): JSX.Element | null {
  const { data, desk, dialog, number, onClose } = props
  const { words } = data
  if (dialog === undefined) return null
  switch (dialog.kind) {
    case 'keys':
      return (
        <Sheet title={words['keys-help']} onClose={onClose}>
          <p class="govuk-body">{words['keys-explain']}</p>
          <dl class="ar-keys">
            {keysOf(props).map(({ key, does }) => (
              <div>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <button type="button" class="govuk-button govuk-button--secondary" onClick={onClose}>
            {words['keys-close']}
          </button>
        </Sheet>
      )
    case 'palette':
      return (
        <Sheet title={words.palette} onClose={onClose}>
          <Palette {...props} />
        </Sheet>
      )
    case 'transfer':
      return number === undefined ? null : (
        <Sheet title={words.transfer} onClose={onClose}>
          <Transfer {...props} number={number} />
        </Sheet>
      )
    case 'put-off':
      return number === undefined ? null : (
        <Sheet title={words['put-off']} onClose={onClose}>
          <PutOff {...props} number={number} />
        </Sheet>
      )
    case 'sheet': {
      const sheet = sheets.find(one => one.code === dialog.code)
      const own = data.sheets[dialog.code] ?? {}
      return sheet === undefined || number === undefined ? null : (
        <Sheet title={own[sheet.label] ?? sheet.key} onClose={onClose}>
          <sheet.View
            lang={data.lang}
            number={number}
            safe={props.safe}
            csrf={desk.csrf}
            words={own}
            onDone={said => {
              onClose()
              desk.say(said)
              void desk.read(number)
            }}
          />
        </Sheet>
      )
    }
  }
}

function keysOf({ data }: Props): readonly { key: string; does: string }[] {
  const { words } = data
  return [
    { key: 'J K', does: words['key-move'] },
    { key: '↵', does: words['key-accept'] },
    { key: '1–9', does: words['key-type'] },
    ...sheets.map(sheet => ({ key: sheet.key, does: data.sheets[sheet.code]?.[sheet.label] ?? '' })),
    { key: 'R', does: words['key-reply'] },
    { key: 'Ctrl ↵', does: words['key-send'] },
    { key: 'E', does: words['key-end'] },
    { key: 'Z', does: words['key-undo'] },
    { key: 'T', does: words['key-transfer'] },
    { key: 'A', does: data.phone.words.answer },
    { key: 'H', does: data.phone.words['hang-up'] },
    { key: 'C', does: data.phone.words['call-back'] },
    { key: 'P', does: data.phone.words.new },
    { key: 'S', does: words['key-put-off'] },
    { key: '/', does: words['key-search'] },
    { key: '?', does: words['key-help'] },
    { key: 'Ctrl K', does: words['key-palette'] },
  ]
}

function Sheet(props: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    ref.current?.showModal()
    return () => before instanceof HTMLElement && before.isConnected && before.focus()
  }, [])
  return (
    <dialog class="ar-dialog" ref={ref} aria-labelledby="dialog-title" onClose={props.onClose} onCancel={props.onClose}>
      <h2 class="govuk-heading-m" id="dialog-title">
        {props.title}
      </h2>
      {props.children}
    </dialog>
  )
}

/** Everything that can be done now, and every contact in view, found by typing. */
function Palette({ data, desk, commands, onOpen, onClose }: Props): JSX.Element {
  const { words } = data
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const all = [
    ...commands.filter(one => one.can).map(one => ({ id: one.code, label: one.label, run: one.run })),
    ...[...desk.lines.values()].map(line => ({
      id: line.number,
      label: `${line.number} ${line.who}`,
      run: () => onOpen(line.number),
    })),
  ]
  const found = all.filter(one => fits(one.label, typed)).slice(0, 10)
  const run = (one: (typeof all)[number] | undefined): void => {
    if (one === undefined) return
    onClose()
    // After the dialog has given the focus back.
    setTimeout(one.run, 0)
  }
  return (
    <>
      <label class="govuk-label" for="palette">
        {words['palette-find']}
      </label>
      <input
        class="govuk-input"
        id="palette"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={found.length > 0}
        aria-controls="palette-list"
        aria-autocomplete="list"
        {...(found[at] ? { 'aria-activedescendant': `palette-${at}` } : {})}
        value={typed}
        onInput={event => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={event => {
          if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
            event.preventDefault()
            setAt((at + (event.code === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length))
          } else if (event.code === 'Enter') {
            event.preventDefault()
            run(found[at])
          }
        }}
      />
      <ul
        class="ar-finder__list ar-finder__list--palette"
        id="palette-list"
        role="listbox"
        aria-label={words.palette}
        hidden={found.length === 0}
      >
        {found.map((one, i) => (
          <li id={`palette-${i}`} role="option" aria-selected={i === at} onClick={() => run(one)}>
            {one.label}
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p class="govuk-body">{words['palette-none']}</p> : null}
    </>
  )
}

function Transfer({ data, desk, number, onClose }: Props & { number: string }): JSX.Element {
  const { words, me } = data
  const others = [...desk.names].filter(([id]) => id !== me)
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (to === '') return document.getElementById('transfer-to')?.focus()
        onClose()
        void desk.press(number, { kind: 'transfer', to, note: note.trim() })
      }}
    >
      <div class="govuk-form-group">
        <label class="govuk-label" for="transfer-to">
          {words['transfer-to']}
        </label>
        <select class="govuk-select" id="transfer-to" value={to} onChange={event => setTo(event.currentTarget.value)}>
          <option value="" />
          {others.map(([id, name]) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label" for="transfer-note">
          {words['transfer-note']}
        </label>
        <textarea
          class="govuk-textarea"
          id="transfer-note"
          rows={3}
          value={note}
          onInput={event => setNote(event.currentTarget.value)}
        />
      </div>
      <DialogButtons words={words} act={words['transfer-do']} onClose={onClose} />
    </form>
  )
}

function PutOff({ data, desk, number, onClose }: Props & { number: string }): JSX.Element {
  const { words } = data
  const [at, setAt] = useState('')
  const [note, setNote] = useState('')
  const [isWrong, setWrong] = useState(false)
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        // Kazakhstan has one time, UTC+5, whatever the device believes.
        const when = new Date(`${at}:00+05:00`)
        if (at === '' || Number.isNaN(when.getTime())) {
          setWrong(true)
          return document.getElementById('put-off-at')?.focus()
        }
        onClose()
        void desk.press(number, { kind: 'put-off', at: when.toISOString(), note: note.trim() })
      }}
    >
      <div class={isWrong ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <label class="govuk-label" for="put-off-at">
          {words['put-off-at']}
        </label>
        {isWrong ? <p class="govuk-error-message">{words['put-off-when']}</p> : null}
        <input
          class="govuk-input"
          id="put-off-at"
          type="datetime-local"
          value={at}
          onInput={event => setAt(event.currentTarget.value)}
        />
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label" for="put-off-note">
          {words['put-off-note']}
        </label>
        <textarea
          class="govuk-textarea"
          id="put-off-note"
          rows={3}
          value={note}
          onInput={event => setNote(event.currentTarget.value)}
        />
      </div>
      <DialogButtons words={words} act={words['put-off-do']} onClose={onClose} />
    </form>
  )
}

function DialogButtons(props: {
  readonly words: DeskData['words']
  readonly act: string
  readonly onClose: () => void
}): JSX.Element {
  return (
    <p>
      <button type="submit" class="govuk-button">
        {props.act}
      </button>{' '}
      <button type="button" class="ar-tool" onClick={props.onClose}>
        {props.words.cancel}
      </button>
    </p>
  )
}
