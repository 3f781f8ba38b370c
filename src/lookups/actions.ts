// Who opened this record, and what for? Asked by number by the administrator, who can read none of it, and by the Commissioner when a victim wants to know.
// Asking is an act in the journal as well. A number that is not there and a record that is locked from whoever asks answer alike: nothing is known.
import { agenciesById } from '../agencies/actions.ts'
import type { Agency } from '../agencies/contract.ts'
import type { Actor } from '../db/door.ts'
import type { Services } from '../http/services.ts'
import { loadKeys } from '../vault/store.ts'
import { parseNumber } from '../words/numbers.ts'
import { lookupsOf, type LookupRow } from './store.ts'

const act = { act: 'lookup.ask', basis: 'law 94-V art. 24', purpose: 'say who opened a record' }
const pageSize = 50

export type Lookup = Pick<LookupRow, 'id' | 'at' | 'job' | 'act' | 'outcome' | 'purpose' | 'about'> & {
  readonly who: string | undefined
  readonly agency: Agency | undefined
}
export type LookupsSeen = {
  /** In its one spelling; undefined where what was typed is no number at all. */
  readonly number: string | undefined
  readonly lookups: readonly Lookup[]
  readonly next: string | undefined
}

/** The newest first, fifty at a time. `below`: where the page before ended. */
export function seeLookups(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  typed: string,
  below?: string,
): Promise<LookupsSeen> {
  const from = /^\d{1,18}$/.test(below ?? '') ? below : '9223372036854775807'
  const parsed = parseNumber(typed)
  if (!parsed.ok) return Promise.resolve({ number: undefined, lookups: [], next: undefined })
  return services.db.as(actor, act, async tx => {
    const rows = await tx.rows(lookupsOf, [parsed.kind, parsed.number, from, pageSize + 1])
    const page = rows.slice(0, pageSize)
    const [keys, agencies] = await Promise.all([
      loadKeys(
        tx,
        page.flatMap(r => r.key_id ?? []),
      ),
      agenciesById(
        tx,
        page.flatMap(r => r.agency ?? []),
      ),
    ])
    return {
      number: parsed.number,
      lookups: page.map(({ actor: who, key_id, name, agency, ...rest }) => {
        const key = key_id === null ? undefined : keys.get(key_id)
        return {
          ...rest,
          who:
            key && who !== null && name !== null
              ? services.vault.openText(key, { table: 'users', row: who, column: 'name' }, name)
              : undefined,
          agency: agency === null ? undefined : agencies.get(agency),
        }
      }),
      next: rows.length > pageSize ? page.at(-1)?.id : undefined,
    }
  })
}
