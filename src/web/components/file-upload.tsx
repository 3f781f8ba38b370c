// A file from the person's device. The browser's own button speaks the browser's language, which is seldom Kazakh: so a label of ours is the
// button, and it works without a script, since pressing a label presses its control. What was chosen is told by the browser, or by the script.
// A browser never gives a chosen file back after an error; the page that uses this must keep what was already uploaded and say so.
import type { JSX } from 'preact'
import { useWords } from '../language.ts'
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
  const t = useWords()
  return (
    <FormGroup error={error}>
      <Label for={id} size={props.size} asHeading={props.asHeading} optional={props.optional}>
        {props.label}
      </Label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      <div class="ar-file">
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
        <label class="govuk-button govuk-button--secondary ar-file__button" for={id}>
          {t(props.multiple ? 'web.file.choose-many' : 'web.file.choose')}
        </label>
        <output class="ar-file__chosen" for={id} data-file-chosen={id} data-none={t('web.file.none')} />
      </div>
    </FormGroup>
  )
}
