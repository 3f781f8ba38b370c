// The coarse key of a root: its consonants in classes that writers exchange (б п ф, г к х, д т, з с, ч ш), a star for a vowel at the beginning,
// doubles collapsed. For exact look-up only; two roots of one key may be two names.
const classOf = new Uint16Array(128)
for (const letters of ['bpf', 'gkh', 'dt', 'zs', 'qx', 'j', 'v', 'm', 'n', 'l', 'r'])
  for (let i = 0; i < letters.length; i++) classOf[letters.charCodeAt(i)] = letters.charCodeAt(0)
const star = 42

/** Writes the key of a root's codes into `to` and gives its length; `to` must be as long as the root. */
export function writeCoarse(codes: Uint16Array, to: Uint16Array): number {
  let length = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number
    const letter = code >= 128 ? code : (classOf[code] as number)
    if (letter === 0) {
      if (i === 0) to[length++] = star
    } else if (length === 0 || to[length - 1] !== letter) to[length++] = letter
  }
  return length
}
