// Keys on the list of found people: a digit chooses a candidate, a second one says why and opens. Without script the page stays whole.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export type FoundKeysData = { readonly words: { readonly help: string; readonly off: string; readonly on: string } }

/** By position of the key, so that the layout does not matter. Escape forgets the choice. */
export function FoundKeys({ words }: FoundKeysData): JSX.Element {
  const [on, setOn] = useState(true)
  useEffect(() => {
    if (!on) return
    let chosen: Element | undefined
    const press = (event: KeyboardEvent): void => {
      const at = event.target
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return
      if (at instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return
      if (event.key === 'Escape') chosen = undefined
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
      if (digit === undefined) return
      event.preventDefault()
      if (chosen === undefined) {
        const card = document.querySelector(`[data-found="${digit}"]`) ?? undefined
        const details = card?.querySelector('details')
        if (!details) return
        chosen = card
        details.open = true
        details.querySelector<HTMLElement>('summary')?.focus()
      } else chosen.querySelectorAll<HTMLButtonElement>('button[name=reason]')[Number(digit) - 1]?.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
  return (
    <p class="ar-muted">
      {on ? `${words.help} · ` : ''}
      <button type="button" class="ar-link-button" aria-pressed={!on} onClick={() => setOn(!on)}>
        {on ? words.off : words.on}
      </button>
    </p>
  )
}
