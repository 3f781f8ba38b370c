// One spelling of a JSON value, so that the same content always has the same hash and signature: keys sorted, no spaces, numbers as
// JavaScript writes them (the scheme of RFC 8785). What JSON cannot hold is refused rather than silently changed.

/** A property that is `undefined` counts as absent. Throws TypeError on dates, functions, bigints and numbers that are not finite. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isPlain(value)) {
    let members = ''
    // Sorted by code units, as the scheme wants.
    for (const key of Object.keys(value).sort()) {
      const member = value[key]
      if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
    }
    return `{${members}}`
  }
  throw new TypeError(`JSON cannot hold a ${typeof value} of this kind`)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
