// What the supervisor's wall shows, as finished words: numbers of the centre and what was passed on without anybody having acknowledged it.
import type { HandoffRows } from '../onward/contract.ts'

export type WallTile = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly more: string | undefined
  readonly tone: 'plain' | 'warn' | 'danger'
}
export type WallRows = { readonly tiles: readonly WallTile[]; readonly handoffs: HandoffRows; readonly asOf: string }
