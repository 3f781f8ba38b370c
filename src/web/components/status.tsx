// A state in one word. `Status` has an icon beside the word; `Tag` is the word alone, for lists of kinds. Colour only repeats what the word says.
import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icons.tsx'

/** plain: nothing to do · info: under way · done · warn: soon · danger: now or too late. */
export type Tone = 'plain' | 'info' | 'done' | 'warn' | 'danger'

const looks = {
  plain: ' govuk-tag--grey',
  info: '',
  done: ' govuk-tag--green',
  warn: ' govuk-tag--yellow',
  danger: ' govuk-tag--red',
} as const
const icons: Readonly<Record<Tone, IconName>> = {
  plain: 'circle',
  info: 'arrow',
  done: 'check',
  warn: 'clock',
  danger: 'alert',
}

export function Tag({ tone = 'info', children }: { tone?: Tone; children: ComponentChildren }): JSX.Element {
  return <strong class={`govuk-tag${looks[tone]}`}>{children}</strong>
}

export function Status(props: { tone: Tone; children: ComponentChildren; icon?: IconName }): JSX.Element {
  return (
    <strong class={`govuk-tag ar-status${looks[props.tone]}`}>
      <Icon name={props.icon ?? icons[props.tone]} size={16} />
      <span>{props.children}</span>
    </strong>
  )
}
