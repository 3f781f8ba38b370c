// A date as three fields, day, month, year: what somebody knows by heart is faster typed than found in a calendar, and works everywhere.
// What was typed comes back as it was typed, "31" and "13" included: the error says which part is wrong.
import type { JSX } from 'preact'
import { useWords } from '../language.ts'
import { FieldError, Fieldset, FormGroup, Hint, described, type FieldProps } from './field.tsx'

export type DatePart = 'day' | 'month' | 'year'
export type DateInputProps = Omit<FieldProps, 'label'> & {
  readonly legend: FieldProps['label']
  readonly value?: { readonly day?: string; readonly month?: string; readonly year?: string } | undefined
  /** The parts to mark red; all three if there is an error and none is named. */
  readonly wrongParts?: readonly DatePart[]
  /** Autocomplete of a birth date, for a person who gives their own. */
  readonly isBirthDate?: boolean
}

const parts = ['day', 'month', 'year'] as const

/** Three fields named `name-day`, `name-month`, `name-year`; an error summary links to `#name-day`. */
export function DateInput(props: DateInputProps): JSX.Element {
  const { name, hint, error, value } = props
  const t = useWords()
  const id = props.id ?? name
  const isWrong = (part: DatePart) => error !== undefined && (props.wrongParts ?? parts).includes(part)
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={props.legend}
        group
        describedBy={described(id, props)['aria-describedby']}
        {...(props.size ? { size: props.size } : {})}
        {...(props.asHeading ? { asHeading: true } : {})}
        {...(props.optional ? { optional: true } : {})}
      >
        <Hint id={id}>{hint}</Hint>
        <FieldError id={id} error={error} />
        <div class="govuk-date-input" id={id}>
          {parts.map(part => (
            <div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={`${id}-${part}`}>
                  {t(`web.${part}`)}
                </label>
                <input
                  class={`govuk-input govuk-date-input__input${isWrong(part) ? ' govuk-input--error' : ''} govuk-input--width-${part === 'year' ? 4 : 2}`}
                  id={`${id}-${part}`}
                  name={`${name}-${part}`}
                  type="text"
                  inputmode="numeric"
                  {...(value?.[part] ? { value: value[part] } : {})}
                  {...(props.isBirthDate ? { autocomplete: `bday-${part}` as const } : {})}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
