// What crosses between the supervisor's list of open contacts on the server and its island. Lines identify nobody.
import type { Mark, QueueLine } from '../desk/contract.ts'

/** As many as are assigned in one press. */
export const atOnce = 200

export type HandsLine = Pick<QueueLine, 'id' | 'number' | 'who' | 'when'> & {
  readonly danger: Mark
  readonly mark: Mark | undefined
  /** Who answers it, in words; undefined while nobody does. */
  readonly held: string | undefined
  /** Where to read along; undefined where nobody answers. */
  readonly readHref: string | undefined
}
export type HandsRows = { readonly lines: readonly HandsLine[]; readonly asOf: string; readonly isWhole: boolean }
