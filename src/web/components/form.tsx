// A form that writes: always POST, always with the token against forged requests, and with hidden values such as the idempotency key.
// The browser's own checks are off: the server checks, in the page's language, and gives back what was typed.
import type { ComponentChildren, JSX } from 'preact'

export type FormProps = {
  readonly action: string
  readonly csrf: string | undefined
  readonly children: ComponentChildren
  /** Further hidden fields by name: idempotency key, version the form was made from. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Set when the form carries a file. */
  readonly hasFile?: boolean
  /** Off on public pages: a shared phone must not offer what was typed. */
  readonly autocomplete?: 'on' | 'off'
  readonly inline?: boolean
}

export function Form(props: FormProps): JSX.Element {
  return (
    <form
      method="post"
      action={props.action}
      noValidate
      {...(props.hasFile ? { enctype: 'multipart/form-data' as const } : {})}
      {...(props.autocomplete ? { autocomplete: props.autocomplete } : {})}
      {...(props.inline ? { class: 'ar-form-inline' } : {})}
    >
      {props.csrf === undefined ? null : <input type="hidden" name="csrf" value={props.csrf} />}
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  )
}
