// The slider of an article's wordings, in the browser only: it asks the server for the page of the chosen day and takes that page's text in place of the
// one shown. Without it the list of days and the date field beside it do the same.
import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'

export type SliderData = {
  readonly label: string
  readonly days: readonly { readonly from: string; readonly label: string }[]
  readonly shown: number
}

export function EditionSlider({ label, days, shown }: SliderData): JSX.Element | null {
  const [ready, setReady] = useState(false)
  const [at, setAt] = useState(Math.max(0, shown))
  useEffect(() => setReady(true), [])
  if (!ready) return null
  const day = days[at]
  const choose = (value: number): void => {
    setAt(value)
    const chosen = days[value]
    if (chosen !== undefined) showDay(chosen.from)
  }
  return (
    <div class="ar-statute-slider">
      <label class="govuk-label" for="edition-slider">
        {label}
      </label>
      <input
        id="edition-slider"
        type="range"
        min={0}
        max={days.length - 1}
        step={1}
        value={at}
        aria-valuetext={day?.label}
        onInput={event => choose(Number(event.currentTarget.value))}
      />
      <output for="edition-slider">{day?.label}</output>
    </div>
  )
}

let asked = 0
/** The text of another day, by the address anybody could open. What arrives late is dropped. */
function showDay(day: string): void {
  const address = `${location.pathname}?on=${day}`
  const number = (asked += 1)
  const request = new XMLHttpRequest()
  request.responseType = 'document'
  request.open('GET', address)
  request.addEventListener('load', () => {
    const fresh = request.responseXML?.querySelector('[data-edition]')
    const old = document.querySelector('[data-edition]')
    if (number !== asked || !fresh || !old) return
    old.replaceWith(document.adoptNode(fresh))
    const field = document.querySelector<HTMLInputElement>('input[name="on"]')
    if (field) field.value = day
    history.replaceState(null, '', address)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.ar-languages a')) link.search = `?on=${day}`
  })
  request.addEventListener('error', () => location.assign(address))
  request.send()
}
