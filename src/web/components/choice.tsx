// One of several (Radios) or any of several (Checkboxes). A choice may reveal further fields below itself; without JavaScript they are always shown.
import type { ComponentChildren, JSX } from 'preact'
import { FieldError, Fieldset, FormGroup, Hint, described, type FieldProps } from './field.tsx'

export type Choice = {
  readonly value: string
  readonly label: ComponentChildren
  readonly id?: string
  readonly hint?: ComponentChildren
  /** Fields that matter only when this is chosen. */
  readonly reveal?: ComponentChildren
  readonly disabled?: boolean
  /** Checkboxes only: choosing this clears the others ("None of these", "I don't know"). */
  readonly exclusive?: boolean
}
/** A word between choices, such as "or". */
export type Divider = { readonly divider: string }

type ChoicesProps = Omit<FieldProps, 'label'> & {
  readonly legend?: ComponentChildren
  readonly choices: readonly (Choice | Divider)[]
  readonly small?: boolean
}
export type RadiosProps = ChoicesProps & { readonly value?: string | undefined; readonly inline?: boolean }
export type CheckboxesProps = ChoicesProps & { readonly values?: readonly string[] }

export function Radios(props: RadiosProps): JSX.Element {
  return <Choices {...props} kind="radio" chosen={props.value === undefined ? [] : [props.value]} />
}

export function Checkboxes(props: CheckboxesProps): JSX.Element {
  return <Choices {...props} kind="checkbox" chosen={props.values ?? []} />
}

type Inner = ChoicesProps & {
  readonly kind: 'radio' | 'checkbox'
  readonly chosen: readonly string[]
  readonly inline?: boolean
}

function Choices(props: Inner): JSX.Element {
  const { name, legend, hint, error, choices, kind } = props
  const id = props.id ?? name
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const look = `${block}${props.small ? ` ${block}--small` : ''}${props.inline ? ` ${block}--inline` : ''}`
  const body = (
    <>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      <div class={look} data-module={block}>
        {choices.map((choice, i) =>
          'divider' in choice ? (
            <div class={`${block}__divider`}>{choice.divider}</div>
          ) : (
            <ChoiceItem
              {...props}
              groupId={id}
              block={block}
              choice={choice}
              id={choice.id ?? (i === 0 ? id : `${id}-${i + 1}`)}
            />
          ),
        )}
      </div>
    </>
  )
  if (legend === undefined) return <FormGroup error={error}>{body}</FormGroup>
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={legend}
        describedBy={described(id, props)['aria-describedby']}
        {...(props.size ? { size: props.size } : {})}
        {...(props.asHeading ? { asHeading: true } : {})}
        {...(props.optional ? { optional: true } : {})}
      >
        {body}
      </Fieldset>
    </FormGroup>
  )
}

function ChoiceItem(props: Inner & { block: string; choice: Choice; id: string; groupId: string }): JSX.Element {
  const { block, choice, id, kind, name } = props
  const isChosen = props.chosen.includes(choice.value)
  // Without a legend there is no group to carry the hint and the error: a checkbox on its own carries them itself.
  const ofGroup = kind === 'checkbox' && props.legend === undefined ? described(props.groupId, props) : {}
  const describedBy = [ofGroup['aria-describedby'], choice.hint === undefined ? undefined : `${id}-item-hint`]
  const describes = describedBy.filter(Boolean).join(' ')
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={choice.value}
          checked={isChosen}
          disabled={choice.disabled ?? false}
          {...(choice.reveal === undefined ? {} : { 'data-aria-controls': `conditional-${id}` })}
          {...(choice.exclusive ? { 'data-behaviour': 'exclusive' } : {})}
          {...(describes === '' ? {} : { 'aria-describedby': describes })}
        />
        <label class={`govuk-label ${block}__label`} for={id}>
          {choice.label}
        </label>
        {choice.hint === undefined ? null : (
          <div id={`${id}-item-hint`} class={`govuk-hint ${block}__hint`}>
            {choice.hint}
          </div>
        )}
      </div>
      {choice.reveal === undefined ? null : (
        <div
          class={`${block}__conditional${isChosen ? '' : ` ${block}__conditional--hidden`}`}
          id={`conditional-${id}`}
        >
          {choice.reveal}
        </div>
      )}
    </>
  )
}
