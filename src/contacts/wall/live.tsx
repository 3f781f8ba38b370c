// The wall as it is drawn, by the server and in the browser. Each number says in words what it is; colour only repeats it.
import type { JSX } from 'preact'
import { HandoffList, useFresh } from '../onward/live.tsx'
import type { WallRows } from './contract.ts'

export type WallData = {
  readonly rows: WallRows
  readonly rowsUrl: string
  readonly streamUrl: string
  readonly words: {
    readonly tiles: string
    readonly handoffs: string
    readonly none: string
    readonly asOf: string
    readonly lost: string
  }
}

export function Wall(data: WallData): JSX.Element {
  const { words } = data
  const { rows, isLost } = useFresh(data.rows, data.rowsUrl, data.streamUrl)
  return (
    <div>
      <p class={isLost ? 'govuk-body ar-onward__lost' : 'govuk-body ar-quiet'} role={isLost ? 'alert' : undefined}>
        {isLost ? `${words.lost} ` : ''}
        {words.asOf.replace('#', rows.asOf)}
      </p>
      <dl class="ar-wall" aria-label={words.tiles}>
        {rows.tiles.map(tile => (
          <div key={tile.name} class={`ar-wall__tile ar-wall__tile--${tile.tone}`} id={`wall-${tile.name}`}>
            <dt>{tile.label}</dt>
            <dd class="ar-wall__value">{tile.value}</dd>
            {tile.more === undefined ? null : <dd class="ar-wall__more">{tile.more}</dd>}
          </div>
        ))}
      </dl>
      <h2 class="govuk-heading-m">{words.handoffs}</h2>
      <HandoffList lines={rows.handoffs.lines} label={words.handoffs} none={words.none} withContact />
    </div>
  )
}
