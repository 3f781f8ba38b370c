// What happened, newest or oldest first as the page decides, each with who and when. Times come in as text in the page's language.
import type { ComponentChildren, JSX } from 'preact'
import type { Tone } from './status.tsx'

export type TimelineEvent = {
  readonly title: ComponentChildren
  /** Where the title leads. */
  readonly href?: string
  readonly by?: string | undefined
  readonly time: string
  /** The same instant for machines. */
  readonly at: Date
  readonly tone?: Tone
  readonly children?: ComponentChildren
  /** Not yet: what will come, drawn lighter. */
  readonly isAhead?: boolean
}
export type TimelineProps = {
  readonly events: readonly TimelineEvent[]
  readonly headingLevel?: 2 | 3
  readonly label?: string
}

export function Timeline({ events, headingLevel = 2, label }: TimelineProps): JSX.Element {
  const Heading = `h${headingLevel}` as const
  return (
    <ol class="ar-timeline" {...(label === undefined ? {} : { 'aria-label': label })}>
      {events.map(event => (
        <li
          class={`ar-timeline__item ar-tone--${event.tone ?? 'info'}${event.isAhead ? ' ar-timeline__item--ahead' : ''}`}
        >
          <Heading class="ar-timeline__title">
            {event.href === undefined ? (
              event.title
            ) : (
              <a class="govuk-link" href={event.href}>
                {event.title}
              </a>
            )}
          </Heading>
          <p class="ar-timeline__when">
            <time dateTime={event.at.toISOString()}>{event.time}</time>
            {event.by === undefined ? null : <span> · {event.by}</span>}
          </p>
          {event.children === undefined ? null : <div class="ar-timeline__text">{event.children}</div>}
        </li>
      ))}
    </ol>
  )
}
