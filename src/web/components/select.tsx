// A list to choose one from, for lists too long for radios (regions, districts). On public pages prefer Radios.
import type { JSX } from 'preact'
import { FieldError, FormGroup, Hint, Label, described, type FieldProps } from './field.tsx'

export type SelectProps = FieldProps & {
  readonly value?: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[]
}

export function Select(props: SelectProps): JSX.Element {
  const { name, hint, error, value } = props
  const id = props.id ?? name
  return (
    <FormGroup error={error}>
      <Label for={id} size={props.size} asHeading={props.asHeading} optional={props.optional}>
        {props.label}
      </Label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      <select
        class={error === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={id}
        name={name}
        {...described(id, props)}
      >
        {props.options.map(option => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
