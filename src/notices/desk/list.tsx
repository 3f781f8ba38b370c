// The lines of the inbox as they are drawn, on the server and in the browser by the same code. Each line has its own form with one button, so the
// list works as a plain page. Everything it says comes in as finished words.
import type { JSX } from 'preact'
import { ButtonLink } from '../../web/components/button.tsx'
import { Form } from '../../web/components/form.tsx'
import { Icon } from '../../web/components/icons.tsx'
import { Status } from '../../web/components/status.tsx'
import type { InboxLine, InboxView } from './contract.ts'

export type ListWords = {
  readonly acknowledge: string
  readonly acknowledgeWhat: string
  readonly register: string
  readonly registerWhat: string
  readonly decide: string
  readonly decideWhat: string
  readonly isNew: string
  readonly list: string
}
export type InboxListProps = {
  readonly lang: string
  readonly view: InboxView
  readonly lines: readonly InboxLine[]
  readonly words: ListWords
  readonly csrf: string | undefined
  /** The island marks the chosen line and those that have just come. */
  readonly chosen?: string | undefined
  readonly fresh?: ReadonlySet<string>
  readonly busy?: ReadonlySet<string>
  readonly onAcknowledge?: (number: string) => void
}

/** The id of a line's element. */
export function lineId(number: string): string {
  return `line-${number}`
}

export function InboxList(props: InboxListProps): JSX.Element {
  return (
    <ol class="ar-inbox" aria-label={props.words.list}>
      {props.lines.map(line => (
        <Line key={line.number} {...props} line={line} />
      ))}
    </ol>
  )
}

function Line({ line, ...props }: InboxListProps & { line: InboxLine }): JSX.Element {
  const look = `ar-inbox__line ar-inbox__line--${line.tone}${props.chosen === line.number ? ' ar-inbox__line--chosen' : ''}`
  return (
    <li class={look} id={lineId(line.number)}>
      <div class="ar-inbox__what">
        <p class="ar-inbox__head">
          <a class="govuk-link ar-number ar-inbox__number" href={line.href} translate={false}>
            {line.number}
          </a>
          {line.danger === undefined ? null : <Status tone="danger">{line.danger}</Status>}
          {line.order === undefined ? null : <Status tone={line.order.tone}>{line.order.text}</Status>}
          {props.fresh?.has(line.number) ? <Status tone="info">{props.words.isNew}</Status> : null}
          {line.clock === undefined ? <Status tone={line.state.tone}>{line.state.text}</Status> : null}
        </p>
        <p class="ar-inbox__kind">{line.kind}</p>
        <p class="ar-inbox__from">
          <span>{line.school}</span> <span class="ar-inbox__sent">{line.submitted}</span>
          {line.unit === undefined ? null : <span class="ar-inbox__unit">{line.unit}</span>}
        </p>
      </div>
      <div class="ar-inbox__clock">
        {line.clock === undefined ? null : (
          <p class={`ar-clock ar-tone--${line.clock.tone}`}>
            <Icon name={line.clock.tone === 'danger' ? 'alert' : 'clock'} size={18} />
            <span>
              <time dateTime={line.clock.dueAt}>{line.clock.text}</time>
              {line.clock.next === undefined ? null : <span class="ar-clock__next">{line.clock.next}</span>}
            </span>
          </p>
        )}
        {line.rung === undefined ? null : (
          <p class="ar-inbox__rung">
            <Icon name="up" size={16} /> <span>{line.rung}</span>
          </p>
        )}
      </div>
      <div class="ar-inbox__act">
        <Act {...props} line={line} />
      </div>
    </li>
  )
}

function Act({
  line,
  lang,
  view,
  words,
  csrf,
  busy,
  onAcknowledge,
}: InboxListProps & { line: InboxLine }): JSX.Element | null {
  if (line.act === undefined) return null
  if (line.act !== 'acknowledge') {
    const [label, what, part] =
      line.act === 'register'
        ? [words.register, words.registerWhat, 'register']
        : [words.decide, words.decideWhat, 'decide']
    return (
      <ButtonLink kind="secondary" href={`${line.href}#${part}`}>
        {label}
        <span class="govuk-visually-hidden"> {what.replace('#', line.number)}</span>
      </ButtonLink>
    )
  }
  return (
    <Form action={`/${lang}/inbox/${line.number}/acknowledge`} csrf={csrf} hidden={{ view }}>
      <button
        type="submit"
        class={`govuk-button${line.tone === 'danger' ? '' : ' govuk-button--secondary'}`}
        data-module="govuk-button"
        {...(busy?.has(line.number) ? { 'aria-disabled': 'true' as const } : {})}
        {...(onAcknowledge === undefined
          ? {}
          : {
              onClick: (event: Event) => {
                event.preventDefault()
                onAcknowledge(line.number)
              },
            })}
      >
        {words.acknowledge}
        <span class="govuk-visually-hidden"> {words.acknowledgeWhat.replace('#', line.number)}</span>
      </button>
    </Form>
  )
}
