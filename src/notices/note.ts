// Words that a person adds to a notice: sealed under the notice's key, bound to the notice, the kind of event and its time, so that a note cannot
// be moved to another event unnoticed.
import type { Place, RecordKey, Vault } from '../vault/vault.ts'
import type { EventKind } from './contract.ts'

type NoteOf = { readonly noticeId: string; readonly kind: EventKind; readonly at: Date }

/** `at` is the event's time, which is the transaction's `now`. */
export function sealNote(vault: Vault, key: RecordKey, event: NoteOf, text: string): Buffer {
  return vault.seal(key, placeOf(event), text)
}
export function openNote(vault: Vault, key: RecordKey, event: NoteOf, sealed: Buffer): string {
  return vault.openText(key, placeOf(event), sealed)
}
function placeOf({ noticeId, kind, at }: NoteOf): Place {
  return { table: 'notice_events', row: noticeId, column: `note ${kind} ${at.toISOString()}` }
}
