// Who works in a region, by name, so that a party who works here is recognised although nobody declared a number. The names lie sealed; opened they live in the
// memory of whoever writes notices, as those of the people who sign in there do, and are read anew when the region's mark has grown. Names of parties are never
// kept here, and nobody is told whom a name was like.
import type { Asking, Tx } from '../../db/door.ts'
import { comparePeople, NameIndex, type Band, type Described, type TermKind } from '../../names/index.ts'
import { loadKeys } from '../../vault/store.ts'
import type { Vault } from '../../vault/vault.ts'
import type { ParticipantRole, PersonMentioned } from '../contract.ts'
import { describe } from '../matcher/memory.ts'
import { openSighting } from '../sighting.ts'
import type { Relation } from './contract.ts'
import { staffMarks, staffOf } from './store.ts'

type Worker = { readonly userId: string; readonly relation: Relation; readonly described: Described }
export type Roster = { readonly mark: string; readonly workers: readonly Worker[]; readonly index: NameIndex }
/** Somebody who works here and may be the party; `agreeing`: the kinds of evidence, without a word of either. */
export type Met = {
  readonly userId: string
  readonly relation: Relation
  readonly party: ParticipantRole
  readonly agreeing: readonly TermKind[]
}

// One for each vault: a process has one, a test many.
const kept = new WeakMap<Vault, Map<number, Roster>>()

/** What must be asked before a roster can be used; goes along with other questions. By region, as text. */
export async function askMarks(tx: Asking): Promise<ReadonlyMap<number, string>> {
  return new Map((await tx.rows(staffMarks)).map(row => [row.code, row.staff_mark]))
}

export async function rosterOf(
  tx: Tx,
  vault: Vault,
  region: number,
  marks: ReadonlyMap<number, string>,
): Promise<Roster> {
  const known = kept.get(vault) ?? new Map<number, Roster>()
  kept.set(vault, known)
  const mark = marks.get(region) ?? ''
  const held = known.get(region)
  if (held?.mark === mark) return held
  const rows = await tx.rows(staffOf, [region])
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  const index = new NameIndex()
  const workers = rows.flatMap((row): Worker[] => {
    const key = keys.get(row.key_id)
    if (key === undefined) return []
    const person: PersonMentioned =
      row.is_user && row.name !== null
        ? { name: vault.openText(key, { table: 'users', row: row.id, column: 'name' }, row.name) }
        : openSighting(vault, { ...row, key })
    return [{ userId: row.user_id, relation: row.relation, described: describe(person, row.at, region) }]
  })
  workers.forEach(({ described: { name, region: at, ...rest } }, ref) => {
    index.add({ ref, name: name ?? '', region: at ?? 0, ...rest })
  })
  index.merge()
  const roster = { mark, workers, index }
  known.set(region, roster)
  return roster
}

const alike: ReadonlySet<Band> = new Set(['very likely', 'likely', 'possible'])

/**
 * Who of those who work here may be one of the parties. Two words of a name must agree, and nothing else that is known may speak against it: another year of
 * birth, another IIN, another patronymic is another person.
 */
export function meetStaff(
  roster: Roster,
  parties: readonly { readonly role: ParticipantRole; readonly person: PersonMentioned }[],
  region: number,
  now: Date,
): readonly Met[] {
  return parties.flatMap(({ role, person }) => {
    if (person.name === undefined) return []
    const asked = describe(person, now, region)
    return roster.index.find(asked, { limit: 50 }).flatMap(({ ref }): Met[] => {
      const worker = roster.workers[ref]
      if (worker === undefined) return []
      const { name, birth, iin } = worker.described
      const { birth: theirs, iin: other } = asked
      const found = comparePeople(
        {
          ...(asked.name !== undefined && { name: asked.name }),
          ...(theirs && { birth: theirs }),
          ...(other && { iin: other }),
        },
        { ...(name !== undefined && { name }), ...(birth && { birth }), ...(iin && { iin }) },
      )
      if (!alike.has(found.band)) return []
      const agreeing = found.terms.filter(term => term.bits > 0).map(term => term.kind)
      return [{ userId: worker.userId, relation: worker.relation, party: role, agreeing }]
    })
  })
}
