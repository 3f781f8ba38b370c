// The conditions of a rulebook in normal form: each distinct condition once, in one list, parts before the wholes that use them. Terms are resolved,
// "takes the place of" is written out. Diagrams, the generated code and the walk below all start from this list, so they cannot read the data differently.
// Only what keeps three-valued reading as it is gets simplified: never "a or not a", which is open while a is open.

/** A number in the list. 0 is "no", 1 is "yes". */
export type Part = number
/** Three values in two bits, so that "and" and "or" of conditions are & and |: the low bit says it may hold, the high bit that it must. */
export type Truth = 0 | 1 | 3
export const no = 0
export const open = 1
export const yes = 3

export type Normal = {
  readonly size: number
  readonly kind: (part: Part) => 'no' | 'yes' | 'leaf' | 'and' | 'or' | 'not'
  /** Of a leaf: which variable, and the mask of values for which it holds. */
  readonly leaf: (part: Part) => { readonly variable: number; readonly mask: number }
  readonly parts: (part: Part) => readonly Part[]
}
export type NormalMaker = Normal & {
  readonly makeLeaf: (variable: number, mask: number) => Part
  readonly and: (parts: readonly Part[]) => Part
  readonly or: (parts: readonly Part[]) => Part
  readonly not: (part: Part) => Part
}

export function createNormal(full: readonly number[]): NormalMaker {
  const kinds: ReturnType<Normal['kind']>[] = ['no', 'yes']
  const leaves: { variable: number; mask: number }[] = []
  const partsOf: (readonly Part[])[] = [[], []]
  const none = { variable: -1, mask: 0 }
  leaves.push(none, none)
  const known = new Map<string, Part>()
  function make(key: string, kind: ReturnType<Normal['kind']>, leaf: typeof none, parts: readonly Part[]): Part {
    const found = known.get(key)
    if (found !== undefined) return found
    const part = kinds.length
    kinds.push(kind)
    leaves.push(leaf)
    partsOf.push(parts)
    known.set(key, part)
    return part
  }
  function makeLeaf(variable: number, mask: number): Part {
    if (mask === 0) return 0
    if (mask === full[variable]) return 1
    return make(`${variable}=${mask}`, 'leaf', { variable, mask }, [])
  }
  function join(kind: 'and' | 'or', parts: readonly Part[]): Part {
    const [neutral, deciding] = kind === 'and' ? [1, 0] : [0, 1]
    if (parts.includes(deciding)) return deciding
    const left = [...new Set(parts)].filter(p => p !== neutral).toSorted((a, b) => a - b)
    if (left.length === 0) return neutral
    return left.length === 1 ? (left[0] as Part) : make(`${kind}${left.join()}`, kind, none, left)
  }
  function not(part: Part): Part {
    if (part <= 1) return 1 - part
    return kinds[part] === 'not' ? (partsOf[part]?.[0] as Part) : make(`not${part}`, 'not', none, [part])
  }
  return {
    get size() {
      return kinds.length
    },
    kind: part => kinds[part] ?? 'no',
    leaf: part => leaves[part] ?? none,
    parts: part => partsOf[part] ?? [],
    makeLeaf,
    and: parts => join('and', parts),
    or: parts => join('or', parts),
    not,
  }
}

/** Reads a partly known case: writes the truth of every part of the list into `out`. */
export type Walk = (masks: Int32Array, out: Uint8Array) => void

/** The list, laid out so that one pass from the first part to the last finds the truth of each. */
export function walkOf(normal: Normal): Walk {
  const { size } = normal
  const codes = { no: 0, yes: 1, leaf: 2, and: 3, or: 4, not: 5 } as const
  const code = Uint8Array.from({ length: size }, (_, p) => codes[normal.kind(p)])
  const from = new Int32Array(size + 1)
  const parts: number[] = []
  for (let p = 0; p < size; p += 1) {
    const { variable, mask } = normal.leaf(p)
    parts.push(...(normal.kind(p) === 'leaf' ? [variable, mask] : normal.parts(p)))
    from[p + 1] = parts.length
  }
  const flat = Int32Array.from(parts)
  return (masks, out) => {
    out[0] = no
    out[1] = yes
    for (let p = 2; p < size; p += 1) {
      let at = from[p] as number
      const end = from[p + 1] as number
      switch (code[p]) {
        case 2: {
          const mask = masks[flat[at] as number] as number
          const wanted = flat[at + 1] as number
          out[p] = (mask & wanted) === 0 ? no : (mask & ~wanted) === 0 ? yes : open
          break
        }
        case 3: {
          let value: number = yes
          for (; at < end && value !== no; at += 1) value &= out[flat[at] as number] as number
          out[p] = value
          break
        }
        case 4: {
          let value: number = no
          for (; at < end && value !== yes; at += 1) value |= out[flat[at] as number] as number
          out[p] = value
          break
        }
        default: {
          const value = out[flat[at] as number] as number
          out[p] = ((value >> 1) | (value << 1) | 4) ^ 7
        }
      }
    }
  }
}
