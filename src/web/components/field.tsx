// What all fields share: the group that turns red on an error, the label, the hint, the error, and the ids that tie them together.
// A field's id is its name unless told otherwise, so an error summary can link to `#name`.
import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

/** Props of every field. `value` is what was typed, given back unchanged after an error: nothing typed is lost. */
export type FieldProps = {
  readonly name: string
  readonly label: ComponentChildren
  readonly id?: string
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly size?: LabelSize
  /** The label is the page's heading (h1), for a page that asks one thing. Size `l` unless told otherwise. */
  readonly asHeading?: boolean
  /** Says "(optional)" after the label. Fields are required unless they say so. */
  readonly optional?: boolean
}

export function FormGroup({
  error,
  children,
}: {
  error?: string | undefined
  children: ComponentChildren
}): JSX.Element {
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>{children}</div>
  )
}

export function Label(props: {
  for: string
  children: ComponentChildren
  size?: LabelSize | undefined
  asHeading?: boolean | undefined
  optional?: boolean | undefined
}): JSX.Element {
  const size = props.size ?? (props.asHeading ? 'l' : undefined)
  const label = (
    <label class={size === undefined ? 'govuk-label' : `govuk-label govuk-label--${size}`} for={props.for}>
      {props.children}
      <Optional when={props.optional} />
    </label>
  )
  return props.asHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}

export function Optional({ when }: { when: boolean | undefined }): JSX.Element | null {
  const t = useWords()
  return when ? <span class="ar-optional"> {t('web.optional')}</span> : null
}

export function Hint({ id, children }: { id: string; children: ComponentChildren }): JSX.Element | null {
  return children === undefined ? null : (
    <div id={`${id}-hint`} class="govuk-hint">
      {children}
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }): JSX.Element | null {
  const t = useWords()
  return error === undefined ? null : (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{t('web.error.prefix')}</span> {error}
    </p>
  )
}

/** `aria-describedby` for the hint and the error that exist, or nothing at all. */
export function described(
  id: string,
  field: { hint?: unknown; error?: unknown },
  also?: string,
): { 'aria-describedby'?: string } {
  const ids = [
    also,
    field.hint === undefined ? undefined : `${id}-hint`,
    field.error === undefined ? undefined : `${id}-error`,
  ]
  const list = ids.filter(Boolean).join(' ')
  return list === '' ? {} : { 'aria-describedby': list }
}

export type FieldsetProps = {
  readonly legend: ComponentChildren
  readonly size?: LabelSize
  readonly asHeading?: boolean
  readonly optional?: boolean
  readonly describedBy?: string | undefined
  readonly group?: boolean
  readonly children?: ComponentChildren
}

/** Fields that answer one question. With `asHeading` the legend is the page's h1. */
export function Fieldset(props: FieldsetProps): JSX.Element {
  const size = props.size ?? (props.asHeading ? 'l' : undefined)
  const legend = (
    <>
      {props.legend}
      <Optional when={props.optional} />
    </>
  )
  return (
    <fieldset
      class="govuk-fieldset"
      {...(props.group ? { role: 'group' as const } : {})}
      {...(props.describedBy ? { 'aria-describedby': props.describedBy } : {})}
    >
      <legend
        class={size === undefined ? 'govuk-fieldset__legend' : `govuk-fieldset__legend govuk-fieldset__legend--${size}`}
      >
        {props.asHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {props.children}
    </fieldset>
  )
}
