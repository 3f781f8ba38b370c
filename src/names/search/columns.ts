// Typed arrays that grow, and the two hashes of the search. Nothing here knows what a name is.

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** The same array, or a longer copy (half as long again) when it is too short. */
export function grown<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array
  const longer = new (array.constructor as new (length: number) => T)(
    Math.max(16, length, Math.ceil(array.length * 1.5)),
  )
  longer.set(array)
  return longer
}

export function hashCodes(codes: Uint16Array, from: number, to: number, skip = -1): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) if (i !== skip) hash = Math.imul(hash ^ (codes[i] as number), 0x01000193)
  return mix(hash)
}

/** Two numbers to one, well spread over 32 bits. */
export function hashPair(a: number, b: number): number {
  return mix(Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35))
}

function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A power of two at least as great as `n`. */
export function powerOfTwo(n: number): number {
  let power = 16
  while (power < n) power *= 2
  return power
}
