// Buttons. At most one plain Button on a page: it is the next step; the others are `secondary`, or `danger` for what cannot be taken back.
import type { ComponentChildren, JSX } from 'preact'

export type ButtonKind = 'primary' | 'secondary' | 'danger'
export type ButtonProps = {
  readonly children: ComponentChildren
  readonly kind?: ButtonKind
  readonly name?: string
  readonly value?: string
  readonly type?: 'submit' | 'button' | 'reset'
  readonly id?: string
  readonly disabled?: boolean
  /** Sends the form to another address than the form's own. */
  readonly formAction?: string
}

const kinds = { primary: '', secondary: ' govuk-button--secondary', danger: ' govuk-button--warning' } as const

/** A second press while the first is on its way is ignored by the page script, and by the idempotency key without it. */
export function Button(props: ButtonProps): JSX.Element {
  const { children, kind = 'primary', type = 'submit', disabled, formAction } = props
  return (
    <button
      type={type}
      {...given({ value: props.value, name: props.name, id: props.id, formaction: formAction })}
      {...(disabled ? { disabled: true, 'aria-disabled': 'true' as const } : {})}
      class={`govuk-button${kinds[kind]}`}
      data-module="govuk-button"
    >
      {children}
    </button>
  )
}

export type ButtonLinkProps = {
  readonly children: ComponentChildren
  readonly href: string
  readonly kind?: ButtonKind
  readonly id?: string
}

/** A link that looks like a button, for the start of something. It changes nothing: what changes something is a Button in a form. */
export function ButtonLink({ children, href, kind = 'primary', id }: ButtonLinkProps): JSX.Element {
  return (
    <a
      href={href}
      role="button"
      draggable={false}
      class={`govuk-button${kinds[kind]}`}
      data-module="govuk-button"
      {...given({ id })}
    >
      {children}
    </a>
  )
}

/** Buttons and links that belong together, in a row where there is room. */
export function ButtonGroup({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="govuk-button-group">{children}</div>
}

/** The attributes that have a value: an absent one must not be written as "undefined". */
function given(attributes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter((e): e is [string, string] => e[1] !== undefined))
}
