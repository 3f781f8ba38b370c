// Typed text: one line (TextInput) or many (Textarea, which can count).
// Nothing typed is cut off: a text that is too long comes back whole with an error, and the count says by how much.
import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'
import { FieldError, FormGroup, Hint, Label, described, type FieldProps } from './field.tsx'

export type TextInputProps = FieldProps & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'number'
  readonly inputmode?: 'numeric' | 'tel' | 'email' | 'decimal'
  /** Expected length in characters: the width tells what is wanted. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  readonly autocomplete?: string
  readonly prefix?: ComponentChildren
  readonly suffix?: ComponentChildren
  readonly spellcheck?: boolean
  readonly disabled?: boolean
  /** The language of what is typed, if it is not that of the page. */
  readonly lang?: string
}

export function TextInput(props: TextInputProps): JSX.Element {
  const { name, hint, error, value } = props
  const id = props.id ?? name
  const input = (
    <input
      class={`govuk-input${props.width ? ` govuk-input--width-${props.width}` : ''}${error === undefined ? '' : ' govuk-input--error'}`}
      id={id}
      name={name}
      type={(props.type ?? 'text') as 'text'}
      {...(props.spellcheck === undefined ? {} : { spellcheck: props.spellcheck })}
      {...(value === undefined || value === '' ? {} : { value })}
      {...(props.disabled ? { disabled: true } : {})}
      {...described(id, props)}
      {...(props.autocomplete ? { autocomplete: props.autocomplete as 'off' } : {})}
      {...(props.inputmode ? { inputmode: props.inputmode } : {})}
      {...(props.lang ? { lang: props.lang } : {})}
    />
  )
  const hasWrapper = props.prefix !== undefined || props.suffix !== undefined
  return (
    <FormGroup error={error}>
      <Label for={id} size={props.size} asHeading={props.asHeading} optional={props.optional}>
        {props.label}
      </Label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      {hasWrapper ? (
        <div class="govuk-input__wrapper">
          {props.prefix === undefined ? null : (
            <div class="govuk-input__prefix" aria-hidden="true">
              {props.prefix}
            </div>
          )}
          {input}
          {props.suffix === undefined ? null : (
            <div class="govuk-input__suffix" aria-hidden="true">
              {props.suffix}
            </div>
          )}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  )
}

export type TextareaProps = FieldProps & {
  readonly value?: string | undefined
  readonly rows?: number
  /** Shows how many characters are left. The server decides; the field does not stop anybody from typing on. */
  readonly maxCharacters?: number
  readonly autocomplete?: string
  readonly spellcheck?: boolean
  readonly lang?: string
}

export function Textarea(props: TextareaProps): JSX.Element {
  const { name, hint, error, value, maxCharacters } = props
  const t = useWords()
  const id = props.id ?? name
  const counts = maxCharacters !== undefined
  const content = (
    <>
      <Label for={id} size={props.size} asHeading={props.asHeading} optional={props.optional}>
        {props.label}
      </Label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      <textarea
        class={`govuk-textarea${error === undefined ? '' : ' govuk-textarea--error'}${counts ? ' govuk-js-character-count' : ''}`}
        id={id}
        name={name}
        rows={props.rows ?? 5}
        {...(props.spellcheck === undefined ? {} : { spellcheck: props.spellcheck })}
        {...described(id, props, counts ? `${id}-info` : undefined)}
        {...(props.autocomplete ? { autocomplete: props.autocomplete as 'off' } : {})}
        {...(props.lang ? { lang: props.lang } : {})}
      >
        {keepFirstLineBreak(value)}
      </textarea>
      {counts ? (
        <div id={`${id}-info`} class="govuk-hint govuk-character-count__message">
          {t('web.count.allowed', { n: maxCharacters })}
        </div>
      ) : null}
    </>
  )
  if (!counts) return <FormGroup error={error}>{content}</FormGroup>
  return (
    <div
      class={`govuk-form-group govuk-character-count${error === undefined ? '' : ' govuk-form-group--error'}`}
      data-module="govuk-character-count"
      data-maxlength={String(maxCharacters)}
      data-left={t('web.count.left', { n: '#' })}
      data-over={t('web.count.over', { n: '#' })}
    >
      {content}
    </div>
  )
}

/** A browser drops one line break right after <textarea>: write a second one, or the first line of what was typed would move at each error. */
function keepFirstLineBreak(value: string | undefined): string | undefined {
  return value?.startsWith('\n') || value?.startsWith('\r') ? `\n${value}` : value
}
