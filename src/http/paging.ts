// Where a page of a list begins, as it stands in the address of the next page: a time and the id of the last row shown.
export type Place = readonly [at: Date, id: string]

const edges = {
  ascending: [new Date(0), '00000000-0000-0000-0000-000000000000'],
  descending: [new Date('9999-01-01T00:00:00Z'), 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
} as const satisfies Record<string, Place>

/** `after` as `pageOf` made it; anything else begins at the list's edge. */
export function placeIn(after: string | undefined, order: keyof typeof edges): Place {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  return at === undefined || id === undefined ? edges[order] : [new Date(Number(at)), id]
}

/** The first `size` of `found`, which was asked for with one row more: that row tells that there is a next page. `at` is what the list is sorted by. */
export function pageOf<Row extends { readonly id: string }>(
  found: readonly Row[],
  size: number,
  at: (row: Row) => Date | null,
): { readonly rows: readonly Row[]; readonly next: string | undefined } {
  const rows = found.slice(0, size)
  const last = found.length > size ? rows.at(-1) : undefined
  const place = last && at(last)
  return { rows, next: last && place ? `${place.getTime()}.${last.id}` : undefined }
}
