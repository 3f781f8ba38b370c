// SHA-256 in plain arithmetic, so that the same rulebook has the same name on the server and in a browser without asking for crypto.
// It names rulebooks and released provisions; it protects nothing secret and must never be used for that.

const constants = new Uint32Array(64)
const initial = new Uint32Array(8)
{
  let found = 0
  for (let n = 2; found < 64; n += 1) {
    let prime = true
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false
    if (!prime) continue
    if (found < 8) initial[found] = Math.floor((Math.sqrt(n) % 1) * 2 ** 32)
    constants[found] = Math.floor((Math.cbrt(n) % 1) * 2 ** 32)
    found += 1
  }
}

/** The SHA-256 of a text (UTF-8) as 64 hexadecimal digits. */
export function digest(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const length = (((bytes.length + 8) >> 6) + 1) << 6
  const block = new Uint8Array(length)
  block.set(bytes)
  block[bytes.length] = 0x80
  const view = new DataView(block.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(length - 4, (bytes.length << 3) >>> 0)
  const hash = Uint32Array.from(initial)
  const w = new Uint32Array(64)
  const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n))
  for (let offset = 0; offset < length; offset += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(offset + i * 4)
    for (let i = 16; i < 64; i += 1) {
      const a = w[i - 15] as number
      const b = w[i - 2] as number
      w[i] =
        (w[i - 16] as number) +
        (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
        (w[i - 7] as number) +
        (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
    for (let i = 0; i < 64; i += 1) {
      const t1 =
        (h +
          (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (constants[i] as number) +
          (w[i] as number)) |
        0
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    const add = [a, b, c, d, e, f, g, h]
    for (let i = 0; i < 8; i += 1) hash[i] = (hash[i] as number) + (add[i] as number)
  }
  return [...hash].map(x => x.toString(16).padStart(8, '0')).join('')
}

/** The first 16 hexadecimal digits: enough to name a rulebook or a provision. */
export function shortDigest(text: string): string {
  return digest(text).slice(0, 16)
}

/** The hash of what data means: keys in order, and without the texts people read (kk, ru, en), which may be put better without changing the law. */
export function meaningDigest(value: unknown): string {
  return shortDigest(JSON.stringify(inOrder(value)))
}
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'kk' && key !== 'ru' && key !== 'en')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
