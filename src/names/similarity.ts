// How alike two roots are: an edit distance whose costs are what writers of Kazakhstan really exchange (vowels cheaply, қ х к г cheaply, other
// consonants dearly). Works on codes in typed arrays and allocates nothing, because a search compares thousands of roots.

const vowels = 'aeiu'
const codes = 128
const substitution = new Float32Array(codes * codes).fill(1)
const removal = new Float32Array(codes).fill(0.95)

for (let a = 0; a < codes; a++)
  for (let b = 0; b < codes; b++) {
    const vowelA = vowels.includes(String.fromCharCode(a))
    const vowelB = vowels.includes(String.fromCharCode(b))
    substitution[a * codes + b] = a === b ? 0 : vowelA && vowelB ? 0.4 : vowelA !== vowelB ? 1.2 : 1
  }
const exchanged: readonly (readonly [string, number])[] = [
  ['ae', 0.3],
  ['ei', 0.3],
  ['iu', 0.35],
  ['bp', 0.3],
  ['pf', 0.3],
  ['bf', 0.4],
  ['bv', 0.5],
  ['vf', 0.5],
  ['vw', 0.3],
  ['uw', 0.3],
  ['uv', 0.5],
  ['gk', 0.3],
  ['kh', 0.3],
  ['gh', 0.3],
  ['dt', 0.3],
  ['zs', 0.35],
  ['qx', 0.35],
  ['sx', 0.5],
  ['jz', 0.45],
  ['jq', 0.45],
  ['jx', 0.5],
  ['jy', 0.5],
  ['iy', 0.3],
  ['ey', 0.4],
  ['yw', 0.4],
  ['mn', 0.5],
  ['lr', 0.8],
]
for (const [pair, cost] of exchanged) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)]
  substitution[a * codes + b] = cost
  substitution[b * codes + a] = cost
}
for (const [letters, cost] of [
  [vowels, 0.35],
  ['y', 0.35],
  ['w', 0.4],
  ['h', 0.6],
] as const)
  for (const letter of letters) removal[letter.charCodeAt(0)] = cost

const swapped = 0.6
const finalVowel = 0.25
const gAfterN = 0.3
const longest = 40
const rows = [new Float32Array(longest + 1), new Float32Array(longest + 1), new Float32Array(longest + 1)] as const
const insertions = new Float32Array(longest + 1)

/** Codes of a root, as the distance and the vocabulary keep it. */
export function codesOf(root: string): Uint16Array {
  const list = new Uint16Array(Math.min(root.length, longest))
  for (let i = 0; i < list.length; i++) list[i] = root.charCodeAt(i)
  return list
}

/** 1 for the same root, 0 for nothing in common. `floor`: below it the answer is 0 and the work is cut short. */
export function similarity(a: string, b: string, floor = 0): number {
  return a === b
    ? 1
    : similarityOfCodes(codesOf(a), 0, Math.min(a.length, longest), codesOf(b), 0, Math.min(b.length, longest), floor)
}

export function similarityOfCodes(
  a: Uint16Array,
  aFrom: number,
  aLength: number,
  b: Uint16Array,
  bFrom: number,
  bLength: number,
  floor: number,
): number {
  const scale = Math.max(3, 0.75 * Math.max(aLength, bLength))
  const limit = (1 - floor) * scale + 1e-6
  if (Math.abs(aLength - bLength) * 0.25 > limit) return 0
  const distance = distanceWithin(a, aFrom, aLength, b, bFrom, bLength, limit)
  return distance > limit ? 0 : 1 - distance / scale
}

function removalCost(list: Uint16Array, from: number, length: number, at: number): number {
  const letter = list[from + at] as number
  if (letter >= codes) return 1
  if (at === length - 1 && at > 2 && (removal[letter] as number) <= 0.35) return finalVowel
  if (letter === 103 && at > 0 && list[from + at - 1] === 110) return gAfterN
  return removal[letter] as number
}

function distanceWithin(
  a: Uint16Array,
  aFrom: number,
  aLength: number,
  b: Uint16Array,
  bFrom: number,
  bLength: number,
  limit: number,
): number {
  let [before, above, row]: [Float32Array, Float32Array, Float32Array] = [rows[0], rows[1], rows[2]]
  above[0] = 0
  for (let j = 1; j <= bLength; j++) {
    const cost = removalCost(b, bFrom, bLength, j - 1)
    insertions[j] = cost
    above[j] = (above[j - 1] as number) + cost
  }
  for (let i = 1; i <= aLength; i++) {
    const letter = a[aFrom + i - 1] as number
    const dropped = removalCost(a, aFrom, aLength, i - 1)
    row[0] = (above[0] as number) + dropped
    let least = row[0]
    for (let j = 1; j <= bLength; j++) {
      const other = b[bFrom + j - 1] as number
      const changed =
        letter === other ? 0 : letter < codes && other < codes ? (substitution[letter * codes + other] as number) : 1
      let cost = (above[j - 1] as number) + changed
      const deleted = (above[j] as number) + dropped
      if (deleted < cost) cost = deleted
      const inserted = (row[j - 1] as number) + (insertions[j] as number)
      if (inserted < cost) cost = inserted
      if (i > 1 && j > 1 && letter === b[bFrom + j - 2] && a[aFrom + i - 2] === other && letter !== other) {
        const turned = (before[j - 2] as number) + swapped
        if (turned < cost) cost = turned
      }
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return least
    ;[before, above, row] = [above, row, before]
  }
  return above[bLength] as number
}
