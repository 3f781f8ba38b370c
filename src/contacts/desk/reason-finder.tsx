// Type to find a reason: the first few that fit are buttons below the field, those chosen stand above it and can be taken away. Part of the island.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DeskData } from './contract.ts'

const shownAtMost = 8

export function ReasonFinder(props: {
  readonly data: DeskData
  readonly chosen: readonly string[]
  readonly error: string | undefined
  readonly onChange: (chosen: readonly string[]) => void
}): JSX.Element {
  const { data, chosen } = props
  const { words } = data
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const labelOf = (code: string) => data.reasons.find(reason => reason.code === code)?.label ?? code
  const found = data.reasons
    .filter(reason => !chosen.includes(reason.code))
    .filter(reason => fits(`${reason.label} ${labelOf(reason.kind)}`, typed))
    .slice(0, shownAtMost)
  const isOpen = typed.trim() !== ''
  const choose = (code: string): void => {
    props.onChange([...chosen, code])
    setTyped('')
    setAt(0)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
      event.preventDefault()
      const step = event.code === 'ArrowDown' ? 1 : -1
      setAt((at + step + found.length) % Math.max(1, found.length))
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      // Never sends the form it stands in.
      event.preventDefault()
      const reason = isOpen ? found[at] : undefined
      if (reason) choose(reason.code)
    } else if (event.code === 'Escape' && isOpen) {
      event.stopPropagation()
      setTyped('')
    } else if (event.code === 'Backspace' && typed === '' && chosen.length > 0) props.onChange(chosen.slice(0, -1))
  }
  return (
    <div class={props.error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label govuk-label--s" for="reason">
        {words.reason}
      </label>
      {props.error === undefined ? null : (
        <p class="govuk-error-message" id="reason-error">
          {props.error}
        </p>
      )}
      {chosen.length === 0 ? null : (
        <ul class="ar-chosen">
          {chosen.map(code => (
            <li>
              {labelOf(code)}{' '}
              <button
                type="button"
                class="ar-link-button"
                onClick={() => {
                  props.onChange(chosen.filter(one => one !== code))
                  document.getElementById('reason')?.focus()
                }}
              >
                {words['reason-drop']}
                <span class="govuk-visually-hidden"> {labelOf(code)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="ar-finder">
        <input
          class="govuk-input"
          id="reason"
          type="text"
          role="combobox"
          autocomplete="off"
          aria-expanded={isOpen}
          aria-controls="reason-list"
          aria-autocomplete="list"
          placeholder={words['reason-find']}
          {...(isOpen && found[at] ? { 'aria-activedescendant': `reason-${at}` } : {})}
          {...(props.error === undefined ? {} : { 'aria-describedby': 'reason-error' })}
          value={typed}
          onInput={event => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <ul
          class="ar-finder__list"
          id="reason-list"
          role="listbox"
          aria-label={words.reason}
          hidden={!isOpen || found.length === 0}
        >
          {found.map((reason, i) => (
            <li
              id={`reason-${i}`}
              role="option"
              aria-selected={i === at}
              // The field keeps the focus: a press with the mouse must not take it away first.
              onMouseDown={event => event.preventDefault()}
              onClick={() => choose(reason.code)}
            >
              {reason.label}
              {reason.code === reason.kind ? null : <span class="ar-quiet"> {labelOf(reason.kind)}</span>}
            </li>
          ))}
        </ul>
        {isOpen && found.length === 0 ? <p class="ar-finder__none ar-quiet">{words['reason-none']}</p> : null}
      </div>
    </div>
  )
}

/** Every word that was typed begins some word of the text. Kazakh letters typed as their Russian neighbours are understood. */
export function fits(text: string, typed: string): boolean {
  const parts = fold(text).split(/[^\p{L}\p{N}]+/u)
  return fold(typed)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(part => part !== '')
    .every(part => parts.some(word => word.startsWith(part)) || fold(text).includes(part))
}
const neighbours: Readonly<Record<string, string>> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' } // prettier-ignore
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[әғқңөұүһіё]/g, letter => neighbours[letter] ?? letter)
}
