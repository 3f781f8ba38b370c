// What stands in the three panes of the desk: the queue, the conversation, the record. Drawn by the server as a plain page whose forms work without a
// script, and by the island afterwards. Nothing here asks the server for anything.
import type { ComponentChildren, JSX } from 'preact'
import { Status } from '../../web/components/status.tsx'
import { EmptyState, WarningText } from '../../web/components/notes.tsx'
import { Talk } from '../talk.tsx'
import type { DeskData, Draft, Mark, OpenContact, QueueLine } from './contract.ts'

type Words = DeskData['words']

export function queueLineId(number: string): string {
  return `queue-${number}`
}

export function Queue(props: {
  readonly lang: string
  readonly words: Words
  readonly lines: readonly QueueLine[]
  readonly empty: string
  readonly emptyText: string
  readonly open: string | undefined
  readonly chosen: string | undefined
  readonly me: string
  readonly names: ReadonlyMap<string, string>
  readonly fresh: ReadonlySet<string>
  readonly onOpen?: (number: string) => void
}): JSX.Element {
  if (props.lines.length === 0) return <EmptyState title={props.empty}>{props.emptyText}</EmptyState>
  return (
    <ol class="ar-queue" aria-label={props.words.queue}>
      {props.lines.map(line => (
        <li
          key={line.id}
          id={queueLineId(line.number)}
          class={[
            'ar-queue__line',
            line.danger.tone === 'danger' && line.state !== 'closed' ? 'ar-queue__line--danger' : '',
            line.number === props.chosen ? 'ar-queue__line--chosen' : '',
            props.fresh.has(line.number) ? 'ar-queue__line--fresh' : '',
          ].join(' ')}
        >
          <p class="ar-queue__top">
            <a
              class="govuk-link ar-number"
              href={`/${props.lang}/desk/${line.number}`}
              translate={false}
              {...(line.number === props.open ? { 'aria-current': 'true' as const } : {})}
              {...(props.onOpen
                ? {
                    onClick: (event: MouseEvent) => {
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return
                      event.preventDefault()
                      props.onOpen?.(line.number)
                    },
                  }
                : {})}
            >
              {line.number}
            </a>
            <span class="ar-quiet">{line.when}</span>
          </p>
          <p class="ar-queue__who">{line.who}</p>
          <p class="ar-queue__marks">
            {line.state === 'closed' ? null : <Status tone={line.danger.tone}>{line.danger.text}</Status>}
            <MarkOf mark={line.meantFor === props.me ? { tone: 'warn', text: props.words['for-you'] } : line.mark} />
          </p>
          {line.operatorId !== undefined && line.operatorId !== props.me && line.state !== 'closed' ? (
            <p class="ar-queue__by ar-quiet">
              {props.words['answered-by'].replace('~', props.names.get(line.operatorId) ?? '…')}
            </p>
          ) : null}
          {line.earlier === undefined ? null : <p class="ar-queue__by ar-quiet">{line.earlier}</p>}
        </li>
      ))}
    </ol>
  )
}

function MarkOf({ mark }: { mark: Mark | undefined }): JSX.Element | null {
  return mark === undefined ? null : <Status tone={mark.tone}>{mark.text}</Status>
}

/** Who writes, what is known of the danger, and whether an answer can do harm: before the first word is read. */
export function ContactHead({ open, children }: { open: OpenContact; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="ar-contact-head">
      <h2 class="govuk-heading-m ar-number" id="contact-title" tabIndex={-1} translate={false}>
        {open.line.number}
      </h2>
      <p class="ar-contact-head__marks">
        <Status tone={open.line.danger.tone}>{open.line.danger.text}</Status> <MarkOf mark={open.line.mark} />
      </p>
      <p class="govuk-body-s">{open.line.who}</p>
      {open.line.earlier === undefined ? null : <p class="govuk-body-s">{open.line.earlier}</p>}
      {open.orderText === undefined ? null : <WarningText>{open.orderText}</WarningText>}
      {children}
    </div>
  )
}

export function Conversation({
  open,
  words,
  pending,
}: {
  open: OpenContact
  words: Words
  /** Written here and not yet answered for by the server. */
  pending: readonly string[]
}): JSX.Element {
  return (
    <>
      {open.messages.length === 0 && pending.length === 0 ? null : (
        <Talk
          label={words.talk}
          lines={[
            ...open.messages.map(({ mine, who, when, lang, text }) => ({ mine, who, when, lang, text })),
            ...pending.map(text => ({ mine: true, who: words.sending, when: '', lang: open.lang, text })),
          ]}
        />
      )}
      {open.notes.length === 0 ? null : (
        <section class="ar-notes-kept" aria-label={words['notes-kept']}>
          {open.notes.map(note => (
            <div class="ar-notes-kept__one">
              <p class="ar-talk__who">
                <strong>{note.who}</strong> <span class="ar-quiet">{note.when}</span>
              </p>
              <p class="govuk-body ar-typed">{note.text}</p>
            </div>
          ))}
        </section>
      )}
    </>
  )
}

export function History({ open, words }: { open: OpenContact; words: Words }): JSX.Element {
  return (
    <details class="govuk-details ar-history">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.history}</span>
      </summary>
      <ol class="govuk-details__text ar-history__list">
        {open.history.map(one => (
          <li>
            <span class="ar-quiet">{one.when}</span> {one.text}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Kinds of contact as radios; in the island the first nine also by the digits. */
export function TypeChoice(props: {
  readonly data: DeskData
  readonly value: string
  readonly error: string | undefined
  readonly withKeys: boolean
  readonly onChoose?: (value: Draft['callType']) => void
}): JSX.Element {
  const { data } = props
  return (
    <div class={props.error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <fieldset class="govuk-fieldset" {...(props.error === undefined ? {} : { 'aria-describedby': 'callType-error' })}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{data.words.type}</legend>
        {props.error === undefined ? null : (
          <p class="govuk-error-message" id="callType-error">
            {props.error}
          </p>
        )}
        <div class="govuk-radios govuk-radios--small ar-types">
          {data.callTypes.map((type, i) => {
            const id = i === 0 ? 'callType' : `callType-${i + 1}`
            return (
              <div class="govuk-radios__item">
                <input
                  class="govuk-radios__input"
                  type="radio"
                  name="callType"
                  id={id}
                  value={type.value}
                  checked={props.value === type.value}
                  {...(props.onChoose ? { onChange: () => props.onChoose?.(type.value) } : {})}
                />
                <label class="govuk-label govuk-radios__label" for={id}>
                  {type.label}
                  {props.withKeys ? (
                    <>
                      {' '}
                      <kbd aria-hidden="true">{i + 1}</kbd>
                    </>
                  ) : null}
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}

/** The reason as the plain page asks for it: one list, in its kinds. */
export function ReasonSelect({
  data,
  value,
  error,
}: {
  data: DeskData
  value: string
  error: string | undefined
}): JSX.Element {
  const kinds = [...new Set(data.reasons.map(reason => reason.kind))]
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label govuk-label--s" for="reason">
        {data.words.reason}
      </label>
      {error === undefined ? null : (
        <p class="govuk-error-message" id="reason-error">
          {error}
        </p>
      )}
      <select
        class="govuk-select"
        id="reason"
        name="reason"
        {...(error === undefined ? {} : { 'aria-describedby': 'reason-error' })}
      >
        <option value="" />
        {kinds.map(kind => (
          <optgroup label={data.reasons.find(reason => reason.code === kind)?.label ?? kind}>
            {data.reasons
              .filter(reason => reason.kind === kind)
              .map(reason => (
                <option value={reason.code} selected={reason.code === value}>
                  {reason.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

export function OutcomeSelect(props: {
  readonly data: DeskData
  readonly value: string
  readonly error: string | undefined
  readonly onChoose?: (value: Draft['outcome']) => void
}): JSX.Element {
  const { data, error } = props
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label govuk-label--s" for="outcome">
        {data.words.outcome}
      </label>
      {error === undefined ? null : (
        <p class="govuk-error-message" id="outcome-error">
          {error}
        </p>
      )}
      <select
        class="govuk-select"
        id="outcome"
        name="outcome"
        {...(error === undefined ? {} : { 'aria-describedby': 'outcome-error' })}
        {...(props.onChoose
          ? {
              onChange: (event: Event) =>
                props.onChoose?.((event.currentTarget as HTMLSelectElement).value as Draft['outcome']),
            }
          : {})}
      >
        <option value="" />
        {data.outcomes.map(one => (
          <option value={one.value} selected={one.value === props.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}

export function ClosedSummary({ open, words }: { open: OpenContact; words: Words }): JSX.Element | null {
  const { closed } = open
  if (closed === undefined) return null
  const rows = [
    [words.type, closed.callType],
    [words.reason, closed.reasons.length === 0 ? undefined : closed.reasons.join('; ')],
    [words.outcome, closed.outcome],
  ] as const
  return (
    <dl class="govuk-summary-list">
      {rows.map(([key, value]) =>
        value === undefined ? null : (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{key}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
