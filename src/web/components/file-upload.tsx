// A file from the person's device, with the browser's own control: it speaks the browser's language and needs no script.
// A browser never gives a chosen file back after an error; the page that uses this must keep what was already uploaded and say so.
import type { JSX } from 'preact'
import { FieldError, FormGroup, Hint, Label, described, type FieldProps } from './field.tsx'

export type FileUploadProps = FieldProps & {
  /** Types as the browser's chooser knows them, such as `image/jpeg,image/png,application/pdf`. The server looks at the content all the same. */
  readonly accept?: string
  readonly multiple?: boolean
  readonly disabled?: boolean
}

export function FileUpload(props: FileUploadProps): JSX.Element {
  const { name, hint, error } = props
  const id = props.id ?? name
  return (
    <FormGroup error={error}>
      <Label for={id} size={props.size} asHeading={props.asHeading} optional={props.optional}>
        {props.label}
      </Label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      <input
        class={error === undefined ? 'govuk-file-upload' : 'govuk-file-upload govuk-file-upload--error'}
        id={id}
        name={name}
        type="file"
        disabled={props.disabled ?? false}
        multiple={props.multiple ?? false}
        {...(props.accept ? { accept: props.accept } : {})}
        {...described(id, props)}
      />
    </FormGroup>
  )
}
