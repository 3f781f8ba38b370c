// What was passed on and how far it came: drawn by the server, kept fresh by the island. It says how old it is, and never that all is well when it
// cannot know.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../web/components/icons.tsx'
import { Status } from '../../web/components/status.tsx'
import type { HandoffLine, HandoffRows } from './contract.ts'

export type HandoffsData = {
  readonly rows: HandoffRows
  readonly rowsUrl: string
  readonly streamUrl: string
  readonly words: { readonly list: string; readonly none: string; readonly asOf: string; readonly lost: string }
}

/** Asks again on each bell, and each five seconds: a bell may be lost. */
export function useFresh<Rows>(first: Rows, rowsUrl: string, streamUrl: string): { rows: Rows; isLost: boolean } {
  const [rows, setRows] = useState(first)
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    let reading = false
    const read = async (): Promise<void> => {
      if (reading) return
      reading = true
      try {
        const answer = await fetch(rowsUrl, { headers: { accept: 'application/json' }, cache: 'no-store' })
        if (!answer.ok) throw new Error(String(answer.status))
        setRows((await answer.json()) as Rows)
        setLost(false)
      } catch {
        setLost(true)
      } finally {
        reading = false
      }
    }
    const source = new EventSource(streamUrl)
    source.addEventListener('look-again', () => void read())
    source.addEventListener('change', () => void read())
    const tick = setInterval(() => void read(), 5000)
    return () => {
      source.close()
      clearInterval(tick)
    }
  }, [])
  return { rows, isLost }
}

export function Handoffs(data: HandoffsData): JSX.Element {
  const { words } = data
  const { rows, isLost } = useFresh(data.rows, data.rowsUrl, data.streamUrl)
  return (
    <div class="ar-onward">
      <HandoffList lines={rows.lines} label={words.list} none={words.none} />
      <p class={isLost ? 'govuk-body ar-onward__lost' : 'govuk-body ar-quiet'} role={isLost ? 'alert' : undefined}>
        {isLost ? `${words.lost} ` : ''}
        {words.asOf.replace('#', rows.asOf)}
      </p>
    </div>
  )
}

export function HandoffList(props: {
  readonly lines: readonly HandoffLine[]
  readonly label: string
  readonly none: string
  readonly withContact?: boolean
}): JSX.Element {
  const { lines, label, none, withContact } = props
  if (lines.length === 0) return <p class="govuk-body">{none}</p>
  return (
    <ol class="ar-onward__list" aria-label={label} aria-live="polite">
      {lines.map(line => (
        <li key={line.id} class={`ar-onward__line ar-onward__line--${line.tone}`}>
          <p class="ar-onward__head">
            {withContact ? (
              <a class="govuk-link ar-number" href={line.href} translate={false}>
                {line.contact}
              </a>
            ) : null}{' '}
            <strong>{line.kind}</strong> <Status tone={line.tone}>{line.state}</Status>
          </p>
          <p class="ar-onward__more">
            {line.to} · {line.sent}
          </p>
          {line.due === undefined ? null : (
            <p class={`ar-clock ar-tone--${line.tone}`}>
              <Icon name={line.tone === 'danger' ? 'alert' : 'clock'} size={18} /> <span>{line.due}</span>
            </p>
          )}
          {line.rung === undefined ? null : (
            <p class="ar-onward__more">
              <Icon name="up" size={16} /> {line.rung}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
