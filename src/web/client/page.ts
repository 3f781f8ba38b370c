// Small comforts on top of pages that work without them: reveal a choice's fields, count characters, move the focus to an error summary,
// refuse a second press of a button, keep the answers when the connection is gone, leave a page at once.
// It stores nothing on the device, and sends nothing but what is being written, to where the form itself would send it.

const body = document.body
body.classList.add('govuk-frontend-supported')

revealChoices()
countCharacters()
focusErrors()
guardSending()
leaveAtOnce()
keepWhenLanguageChanges()
saveWhileWriting()
offerPrinting()
nameChosenFiles()
showCurrentTab()
void earnPlace()
leaveWhenIdle()

function revealChoices(): void {
  const update = (input: HTMLInputElement): void => {
    const part = document.getElementById(input.getAttribute('data-aria-controls') ?? '')
    if (part === null) return
    const block = input.type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
    part.classList.toggle(`${block}__conditional--hidden`, !input.checked)
  }
  const all = (): void => document.querySelectorAll<HTMLInputElement>('input[data-aria-controls]').forEach(update)
  all()
  // A browser that brings a page back restores what was chosen after this script has run.
  addEventListener('pageshow', all)
  document.addEventListener('change', event => {
    const input = event.target
    if (!(input instanceof HTMLInputElement)) return
    if (input.type === 'checkbox' && input.checked) uncheckOthers(input)
    if (input.type === 'radio' || input.type === 'checkbox') all()
  })
}

/** "None of these" clears the others, and any other clears "None of these". */
function uncheckOthers(input: HTMLInputElement): void {
  const isExclusive = (box: HTMLInputElement): boolean => box.dataset['behaviour'] === 'exclusive'
  for (const box of document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
    if (box !== input && box.form === input.form && box.name === input.name && (isExclusive(input) || isExclusive(box)))
      box.checked = false
}

/** So that a screen reader begins with what is wrong, and the first Tab leads to the first field to mend. */
function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('[data-module="govuk-error-summary"]')
  if (summary === null) return
  summary.tabIndex = -1
  summary.focus()
}

function countCharacters(): void {
  for (const block of document.querySelectorAll<HTMLElement>('[data-module="govuk-character-count"]')) {
    const area = block.querySelector('textarea')
    const shown = block.querySelector('.govuk-character-count__message')
    const limit = Number(block.dataset['maxlength'])
    if (area === null || shown === null || !(limit > 0)) continue
    const spoken = document.createElement('div')
    spoken.className = 'govuk-visually-hidden'
    spoken.setAttribute('aria-live', 'polite')
    shown.after(spoken)
    let timer: ReturnType<typeof setTimeout> | undefined
    const update = (): void => {
      const left = limit - area.value.length
      const text = ((left < 0 ? block.dataset['over'] : block.dataset['left']) ?? '').replace(
        '#',
        String(Math.abs(left)),
      )
      shown.textContent = text
      shown.classList.toggle('govuk-error-message', left < 0)
      clearTimeout(timer)
      // Spoken only when the typing rests, or a screen reader would talk over every letter.
      timer = setTimeout(() => (spoken.textContent = text), 1000)
    }
    area.addEventListener('input', update)
    if (area.value !== '') update()
  }
}

function guardSending(): void {
  let sending: HTMLFormElement | undefined
  const pressed = new Map<HTMLButtonElement, readonly Node[]>()
  document.addEventListener('submit', event => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (form === sending) return event.preventDefault()
    if (!navigator.onLine) {
      event.preventDefault()
      return showOffline(form)
    }
    sending = form
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement)) return
    // Not `disabled`: a disabled button loses the focus and its own name and value would not be sent.
    button.setAttribute('aria-disabled', 'true')
    pressed.set(button, [...button.childNodes])
    button.replaceChildren(body.dataset['sending'] ?? '')
  })
  // Back from the next page, or a download that left this page standing: the button works again.
  addEventListener('pageshow', () => {
    sending = undefined
    for (const [button, content] of pressed) {
      button.replaceChildren(...content)
      button.removeAttribute('aria-disabled')
    }
    pressed.clear()
  })
  addEventListener('online', () => document.querySelectorAll('.ar-offline').forEach(note => note.remove()))
}

function showOffline(form: HTMLFormElement): void {
  document.querySelectorAll('.ar-offline').forEach(note => note.remove())
  const note = document.createElement('p')
  note.className = 'ar-offline'
  note.setAttribute('role', 'alert')
  note.textContent = body.dataset['offline'] ?? ''
  form.append(note)
}

/** The exit control blanks the page before it goes, and replaces the page in the history. Shift three times does the same; Esc would stop loading. */
function leaveAtOnce(): void {
  const control = document.querySelector<HTMLAnchorElement>('[data-exit]')
  if (control === null) return
  const leave = (): void => {
    document.documentElement.hidden = true
    document.title = ' '
    body.textContent = ''
    location.replace(control.href)
  }
  control.addEventListener('click', event => {
    event.preventDefault()
    leave()
  })
  let presses: number[] = []
  document.addEventListener('keydown', event => {
    if (event.key !== 'Shift' || event.repeat) {
      if (event.key !== 'Shift') presses = []
      return
    }
    presses = [...presses.filter(at => event.timeStamp - at < 2000), event.timeStamp]
    if (presses.length === 3) leave()
  })
}

/** A page whose answers are kept on the server saves what was typed before it changes its language. Without a script the last saved answers stay. */
function keepWhenLanguageChanges(): void {
  const wanted = document.querySelector<HTMLInputElement>('input[name="switch"]')
  const form = wanted?.form
  if (!wanted || !form || typeof form.requestSubmit !== 'function') return
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.ar-languages a') : null
    if (link === null) return
    event.preventDefault()
    wanted.value = link.hreflang
    form.requestSubmit()
  })
}

/** Long texts: what is written is saved once a minute, so that neither a closed window nor a session that ends takes it away. */
function saveWhileWriting(): void {
  const count = document.querySelector<HTMLInputElement>('input[name="saves"]')
  const form = count?.form
  if (!count || !form) return
  let isChanged = false
  form.addEventListener('input', () => (isChanged = true))
  const save = async (): Promise<void> => {
    if (!isChanged || !navigator.onLine) return
    isChanged = false
    const fields = new URLSearchParams({ save: '1' })
    new FormData(form).forEach((value, name) => typeof value === 'string' && fields.append(name, value))
    const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { accept: 'application/json' } })
    if (!answer.ok) return
    count.value = String(((await answer.json()) as { saves: number }).saves)
  }
  setInterval(() => void save().catch(() => (isChanged = true)), 60_000)
}

function offerPrinting(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-print]')) {
    place.hidden = false
    place.addEventListener('click', () => print())
  }
}

/** Which files were chosen stands beside our own button; the browser's control, which would say it in its own language, is out of sight. */
function nameChosenFiles(): void {
  for (const shown of document.querySelectorAll<HTMLElement>('[data-file-chosen]')) {
    const input = document.getElementById(shown.dataset['fileChosen'] ?? '')
    if (!(input instanceof HTMLInputElement)) continue
    const tell = (): void => {
      const names = [...(input.files ?? [])].map(file => file.name)
      shown.textContent = names.length === 0 ? (shown.dataset['none'] ?? '') : names.join(', ')
    }
    input.addEventListener('change', tell)
    addEventListener('pageshow', tell)
    tell()
  }
}

/** On a narrow screen a row of tabs is longer than the screen and is pushed sideways: the current one is brought into sight. */
function showCurrentTab(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.ar-tabs ul')) {
    const current = row.querySelector<HTMLElement>('[aria-current]')
    if (current !== null) row.scrollLeft = current.offsetLeft - row.offsetLeft - 32
  }
}

/**
 * In a flood the server asks for some seconds of work, done while somebody reads and types; contacts/telling/place.ts is the other half. Old browsers
 * and addresses without https cannot: the field stays empty, and what is sent is taken all the same.
 */
async function earnPlace(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[data-puzzle]')
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
  if (field === null || subtle === undefined) return
  const text = new TextEncoder()
  const salt = text.encode(field.dataset['puzzle'])
  for (let answer = Math.floor(Math.random() * 1e8); ; answer++) {
    const key = await subtle.importKey('raw', text.encode(String(answer)), 'PBKDF2', false, ['deriveBits'])
    const bits = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 10_000 }, key, 8)
    if ((new Uint8Array(bits)[0] ?? 255) < 2) return void (field.value = String(answer))
  }
}

/** A conversation left open on a phone must not wait for the next person: after the server's minutes without use the page goes, and says so before. */
function leaveWhenIdle(): void {
  const place = document.querySelector<HTMLElement>('[data-idle]')
  const control = document.querySelector<HTMLAnchorElement>('[data-exit]')
  const seconds = Number(place?.dataset['idle'])
  if (place === null || control === null || !(seconds > 0)) return
  let used = Date.now()
  let note: HTMLElement | undefined
  const use = (): void => {
    used = Date.now()
    note?.remove()
    note = undefined
  }
  for (const kind of ['keydown', 'pointerdown', 'input']) document.addEventListener(kind, use, { passive: true })
  setInterval(() => {
    const rested = (Date.now() - used) / 1000
    if (rested >= seconds) return location.replace(control.href)
    // The last third is for coming back to it: ten of fifteen minutes, or eighty of a hundred and twenty seconds.
    if (note !== undefined || rested < (seconds * 2) / 3) return
    note = document.createElement('p')
    note.className = 'ar-offline'
    note.setAttribute('role', 'alert')
    note.textContent = place.dataset['warn'] ?? ''
    place.append(note)
  }, 1000)
}
