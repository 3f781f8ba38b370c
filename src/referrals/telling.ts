// What may be told to whom when help is asked for: one table of data, sender, receiver and legal basis. Code consults it (`tell`), the page
// /referrals/telling and docs/telling.md print it. What is not in it is not told: there is no other way by which anything of a person leaves with a referral.
// The law names to whom something is sent and on what ground; which items go is narrowed here, by us, and is marked as a setting. Pure.
import type { AgencyKind } from '../agencies/kinds.ts'
import type { Birth } from '../people/contract.ts'
import type { SafeChannel } from '../people/reach.ts'

export const items = [
  'violence',
  'name',
  'birth',
  'sex',
  'safe-way',
  'address',
  'children',
  'order',
  'offender',
  'needs',
] as const
export type Item = (typeof items)[number]

/** Never told with a referral, whoever asks and whatever was agreed: printed with the table, so that nobody looks for it. */
export const neverTold = [
  'telephone',
  'iin',
  'who-told',
  'shelter-address',
  'session-notes',
  'other-incidents',
  'narrative',
] as const

export const receiverKinds = ['centre', 'shelter', 'health', 'guardianship', 'education', 'legal-aid'] as const
export type ReceiverKind = (typeof receiverKinds)[number]
export function isReceiverKind(kind: AgencyKind): kind is ReceiverKind {
  return (receiverKinds as readonly string[]).includes(kind)
}
/** `helper`: an organisation that itself helps the family and passes on what it was told. `line`: the contact centre 111, with what its operator noted. */
export const senders = ['police', 'helper', 'line'] as const
export type Sender = (typeof senders)[number]
export const bases = ['consent', 'hardship', 'child-in-danger'] as const
export type Basis = (typeof bases)[number]

export type TellingRow = {
  readonly sender: Sender
  readonly receiver: ReceiverKind
  readonly basis: Basis
  readonly items: readonly Item[]
  /** Provision that names this receiver; undefined where we have not seen one. */
  readonly cite: string | undefined
  /** First day on which the provision is in force. */
  readonly since?: string
}

const consent = (sender: Sender, receiver: ReceiverKind, ...told: Item[]): TellingRow => ({
  sender,
  receiver,
  basis: 'consent',
  items: told,
  cite: undefined,
})

export const telling: readonly TellingRow[] = [
  consent('police', 'centre', 'violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'order', 'needs'),
  consent(
    'police',
    'shelter',
    'violence',
    'name',
    'birth',
    'sex',
    'safe-way',
    'children',
    'order',
    'offender',
    'needs',
  ),
  consent('police', 'health', 'name', 'birth', 'sex', 'safe-way', 'needs'),
  consent('police', 'guardianship', 'violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'needs'),
  consent('police', 'education', 'name', 'birth', 'safe-way', 'needs'),
  consent('police', 'legal-aid', 'violence', 'name', 'safe-way', 'order', 'needs'),
  {
    sender: 'police',
    receiver: 'centre',
    basis: 'hardship',
    items: ['violence', 'name', 'birth', 'safe-way', 'children', 'needs'],
    cite: 'prev-72.2',
    since: '2026-03-02',
  },
  {
    sender: 'police',
    receiver: 'guardianship',
    basis: 'child-in-danger',
    items: ['violence', 'name', 'birth', 'sex', 'address', 'children', 'order', 'offender', 'needs'],
    cite: 'fam-67.3',
  },
  consent('helper', 'centre', 'violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'needs'),
  consent('helper', 'shelter', 'violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'offender', 'needs'),
  consent('helper', 'health', 'name', 'birth', 'sex', 'safe-way', 'needs'),
  consent('helper', 'guardianship', 'violence', 'name', 'birth', 'sex', 'children', 'needs'),
  consent('helper', 'education', 'name', 'birth', 'safe-way', 'needs'),
  consent('helper', 'legal-aid', 'name', 'safe-way', 'order', 'needs'),
  {
    sender: 'helper',
    receiver: 'centre',
    basis: 'hardship',
    items: ['name', 'birth', 'safe-way', 'children', 'needs'],
    cite: 'prev-37.1.7',
    since: '2026-03-02',
  },
  {
    sender: 'helper',
    receiver: 'guardianship',
    basis: 'child-in-danger',
    items: ['violence', 'name', 'birth', 'sex', 'address', 'children', 'needs'],
    cite: 'fam-67.3',
  },
  consent('line', 'centre', 'violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'needs'),
  consent('line', 'shelter', 'violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'needs'),
  consent('line', 'health', 'name', 'birth', 'sex', 'safe-way', 'needs'),
  consent('line', 'guardianship', 'violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'needs'),
  consent('line', 'legal-aid', 'name', 'safe-way', 'needs'),
  {
    sender: 'line',
    receiver: 'guardianship',
    basis: 'child-in-danger',
    items: ['violence', 'name', 'birth', 'sex', 'safe-way', 'address', 'children', 'needs'],
    cite: 'fam-67.3',
  },
]

/** What is known of the person and the family, item by item; a missing item is not known. */
export type Known = {
  readonly violence?: true
  readonly name?: string
  readonly birth?: Birth
  readonly sex?: 'female' | 'male'
  readonly 'safe-way'?: readonly {
    readonly channel: SafeChannel
    readonly value: string
    readonly codeWord?: string
    readonly hours?: { readonly from: number; readonly to: number }
    readonly days: readonly number[]
    /** Somebody else may be listening. */
    readonly shared: boolean
    readonly expiresOn?: string
  }[]
  readonly address?: string
  /** Others of the case who are or may be under age: no names, ages only. */
  readonly children?: readonly { readonly from: number; readonly to: number }[]
  /** Until when an order in force protects the person, as an instant. */
  readonly order?: string
  readonly offender?: string
  /** What the sender wrote for this receiver. */
  readonly needs?: string
}

export function rowFor(
  sender: Sender,
  receiver: ReceiverKind,
  basis: Basis,
  day: string,
  table: readonly TellingRow[] = telling,
): TellingRow | undefined {
  return table.find(
    row =>
      row.sender === sender &&
      row.receiver === receiver &&
      row.basis === basis &&
      (row.since === undefined || row.since <= day),
  )
}

/** What of the known may go: nothing without a row, and with consent nothing that the person did not agree to. The needs are the request itself. */
export function tell(
  known: Known,
  to: { readonly sender: Sender; readonly receiver: ReceiverKind; readonly basis: Basis; readonly day: string },
  scope: readonly Item[],
  table: readonly TellingRow[] = telling,
): Known {
  const row = rowFor(to.sender, to.receiver, to.basis, to.day, table)
  if (row === undefined) return {}
  const goes = (item: Item) =>
    row.items.includes(item) && (to.basis !== 'consent' || item === 'needs' || scope.includes(item))
  return Object.fromEntries(items.filter(i => goes(i) && known[i] !== undefined).map(i => [i, known[i]])) as Known
}
