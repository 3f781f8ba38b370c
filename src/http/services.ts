// What every route and job is handed: no container, no decorators, one object passed explicitly.
import type { KeyObject } from 'node:crypto'
import type { Db } from '../db/door.ts'
import type { Vault } from '../vault/vault.ts'
import type { Live } from './live.ts'

/** Clocks that are settings of the service, not times written in the law (architecture §10.6). Minutes. */
export type Settings = {
  readonly acknowledgeMinutes: number
  readonly registerMinutes: number
  /** A danger that 111 hands to a duty desk: until a person there has acknowledged it. */
  readonly handOffMinutes: number
  /** Rungs after a missed duty: duty chief, department, prosecutor and regional commissioner. */
  readonly escalationMinutes: readonly [number, number, number]
  readonly idleMinutes: number
  /** A contact whose operator's desk has been silent so long goes back to the queue. */
  readonly silentMinutes: number
  /** A notice that is registered opens a case of help by itself. The demonstration does not for what happened long ago. */
  readonly opensCases: boolean
  /** How much one person may ask about people: a register must not be read by patience. */
  readonly bounds: {
    readonly searchesAnHour: number
    readonly searchesADay: number
    readonly openingsAnHour: number
    readonly openingsADay: number
    readonly notesAnHour: number
    readonly notesADay: number
  }
}
export const defaultSettings: Settings = {
  acknowledgeMinutes: 60,
  registerMinutes: 24 * 60,
  handOffMinutes: 5,
  escalationMinutes: [30, 120, 24 * 60],
  idleMinutes: 15,
  silentMinutes: 10,
  opensCases: true,
  bounds: {
    searchesAnHour: 60,
    searchesADay: 120,
    openingsAnHour: 30,
    openingsADay: 60,
    notesAnHour: 30,
    notesADay: 150,
  },
}

export type Services = {
  readonly db: Db
  readonly vault: Vault
  readonly live: Live
  /** Signs receipts; the public half is served at /api/v1/receipt-key (see post/receipt.ts). */
  readonly receiptKey: { readonly keyId: string; readonly publicKey: KeyObject; readonly privateKey: KeyObject }
  readonly demo: boolean
  /** Demonstration only: Arasha's moved time, for the strip on every page. Never for a decision: that takes the transaction's `now`. */
  readonly demoClock?: { now(): Date; refresh(): Promise<void> } | undefined
  /** Public address, without a slash at the end. */
  readonly baseUrl: string
  readonly settings: Settings
  /** The exchange of the contact centre, if it has one: where the softphones of operators register. */
  readonly telephone?:
    | {
        readonly socket: string
        readonly domain: string
        /** What stands before an extension to hear the call that goes on there, e.g. `*222`; undefined where the exchange lets nobody listen. */
        readonly listen?: string | undefined
      }
    | undefined
  readonly version: string
}
