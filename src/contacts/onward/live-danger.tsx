// Passing a danger on without leaving the other conversations: one field and Enter. Where the server must ask for more, such as the place, the same form
// goes to its page, under the same key and with everything that was typed. Part of the desk's island.
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { WarningText } from '../../web/components/notes.tsx'
import type { MessageKey } from '../../words/catalogue.ts'
import type { SheetProps } from '../desk/sheets.tsx'

export const dangerWords: readonly MessageKey[] = [
  'onward.danger.lead',
  'onward.danger.what',
  'onward.danger.what.hint',
  'onward.danger.not-safe',
  'onward.danger.callback',
  'onward.danger.callback.hint',
  'onward.danger.send',
  'onward.danger.done',
  'onward.danger.also-call',
]

export function DangerSheet({ lang, number, safe, csrf, words, onDone }: SheetProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null)
  const [key] = useState(() => crypto.randomUUID())
  const [isSending, setSending] = useState(false)
  const send = async (): Promise<void> => {
    const target = form.current
    if (target === null || isSending) return
    setSending(true)
    const fields = new URLSearchParams()
    new FormData(target).forEach((value, name) => typeof value === 'string' && fields.append(name, value))
    const answer = await fetch(target.action, { method: 'POST', redirect: 'manual', body: fields }).catch(
      () => undefined,
    )
    setSending(false)
    // A redirect is the answer to a form that was taken; it is not followed. Anything else is shown by the page itself.
    if (answer?.type === 'opaqueredirect') return onDone(words['onward.danger.done'] ?? '')
    target.submit()
  }
  return (
    <form
      ref={form}
      method="post"
      action={`/${lang}/desk/${number}/danger`}
      noValidate
      autocomplete="off"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="unit" value="" />
      <p class="govuk-body">{words['onward.danger.lead']}</p>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="danger-what">
          {words['onward.danger.what']}
        </label>
        <p class="govuk-hint" id="danger-what-hint">
          {words['onward.danger.what.hint']}
        </p>
        <input class="govuk-input" id="danger-what" name="what" type="text" aria-describedby="danger-what-hint" />
      </div>
      {safe === 'yes' ? null : <WarningText>{words['onward.danger.not-safe']}</WarningText>}
      <div class="govuk-form-group">
        <label class="govuk-label" for="danger-callback">
          {words['onward.danger.callback']}
        </label>
        <p class="govuk-hint" id="danger-callback-hint">
          {words['onward.danger.callback.hint']}
        </p>
        <input
          class="govuk-input"
          id="danger-callback"
          name="callback"
          type="text"
          aria-describedby="danger-callback-hint"
        />
      </div>
      <p>
        <button type="submit" class="govuk-button govuk-button--warning" aria-disabled={isSending}>
          {words['onward.danger.send']}
        </button>
      </p>
      <p class="govuk-body">{words['onward.danger.also-call']}</p>
    </form>
  )
}
