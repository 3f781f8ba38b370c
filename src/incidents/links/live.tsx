// What of the links lives in the browser: a bell that says a new proposal has come, and keys for judging. Without script the pages stay whole.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export type LinkBellData = {
  readonly streamUrl: string
  readonly words: { readonly text: string; readonly show: string }
}

/** Never moves what is being read: it only says that there is more, and the reader asks for it. */
export function LinkBell({ streamUrl, words }: LinkBellData): JSX.Element {
  const [rang, setRang] = useState(false)
  useEffect(() => {
    const source = new EventSource(streamUrl)
    source.addEventListener('change', () => setRang(true))
    return () => source.close()
  }, [streamUrl])
  return (
    <div role="status">
      {rang ? (
        <p class="govuk-inset-text">
          {words.text} ·{' '}
          <a class="govuk-link" href="">
            {words.show}
          </a>
        </p>
      ) : null}
    </div>
  )
}

export type LinkKeysData = { readonly words: { readonly help: string; readonly off: string; readonly on: string } }

/** C confirms (or keeps what somebody asks to undo), U leaves it to another, R then 1–4 refuses with a reason, or R then Enter agrees to undo. By position of the key, so that the layout does not matter. */
export function LinkKeys({ words }: LinkKeysData): JSX.Element {
  const [on, setOn] = useState(true)
  useEffect(() => {
    if (!on) return
    let refusing = false
    const press = (event: KeyboardEvent): void => {
      const at = event.target as HTMLElement | null
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (
        at?.closest('input[type=text], textarea, select') !== null &&
        at !== null &&
        at.closest('input[type=text], textarea, select')
      )
        return
      const click = (id: string) => document.querySelector<HTMLButtonElement>(`#${id}`)?.click()
      if (refusing && /^Digit[1-4]$/.test(event.code)) {
        const reasons = document.querySelectorAll<HTMLInputElement>('input[name=why]')
        const chosen = reasons[Number(event.code.at(-1)) - 1]
        if (chosen) chosen.checked = true
        event.preventDefault()
        click('link-reject')
        return
      }
      refusing = event.code === 'KeyR'
      if (refusing) document.querySelector<HTMLElement>('input[name=why], #link-undo')?.focus()
      else if (event.code === 'KeyC') click('link-confirm')
      else if (event.code === 'KeyU') click('link-unsure')
      else return
      event.preventDefault()
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
