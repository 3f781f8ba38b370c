// The few messages of PostgreSQL's protocol that a batch of prepared statements needs, written one after the other into one run of bytes: parse what
// the connection does not know yet, bind, execute, and a single sync at the end. The server answers in one piece too. Sent statement by statement,
// as a driver does, each costs both sides a system call and a switch, which on the hot path is more than the statement itself.
// Pure: it must never know what the statements mean.

export type Sent = {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
  /** The connection has not parsed it yet: its text goes along, and what its columns are comes back. */
  readonly fresh: boolean
}

let bytes = Buffer.allocUnsafe(64 * 1024)
let end = 0

/** All statements in their order and one sync: if one fails, the server passes over those after it. */
export function writeBatch(batch: readonly Sent[]): Buffer {
  end = 0
  for (const { name, text, values, fresh } of batch) {
    if (fresh) {
      // Closed first: parsed once and failed at the first attempt, the name would be taken.
      message('C', () => named('S', name))
      message('P', () => {
        cString(name)
        cString(text)
        int16(0)
      })
    }
    message('B', () => {
      cString('')
      cString(name)
      bind(values)
    })
    if (fresh) message('D', () => named('P', ''))
    message('E', () => {
      cString('')
      int32(0)
    })
  }
  message('S', () => {})
  const written = Buffer.from(bytes.subarray(0, end))
  // A photograph made it grow: given back.
  if (bytes.length > 1024 * 1024) bytes = Buffer.allocUnsafe(64 * 1024)
  return written
}

function bind(values: readonly unknown[]): void {
  const parameters = values.map(parameter)
  // Bytes travel as they are, everything else as text.
  int16(parameters.length)
  for (const p of parameters) int16(typeof p === 'object' && p !== null ? 1 : 0)
  int16(parameters.length)
  for (const p of parameters) {
    if (p === null) int32(-1)
    else if (typeof p === 'string') sized(p)
    else {
      int32(p.length)
      room(p.length)
      bytes.set(p, end)
      end += p.length
    }
  }
  int16(0)
}

/** A value as PostgreSQL reads it: text, bytes, or null. Dates are moments; anything that is no scalar, list or bytes is JSON. */
export function parameter(value: unknown): string | Uint8Array | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return list(value)
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value as number | bigint | boolean)
}

function list(values: readonly unknown[]): string {
  return `{${values.map(element).join(',')}}`
}
function element(value: unknown): string {
  if (Array.isArray(value)) return list(value)
  const p = parameter(value)
  if (p === null) return 'NULL'
  if (typeof p !== 'string') return `"\\\\x${Buffer.from(p.buffer, p.byteOffset, p.byteLength).toString('hex')}"`
  return /^[\w.:+-]+$/.test(p) && !/^null$/i.test(p) ? p : `"${p.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}

function room(wanted: number): void {
  if (end + wanted <= bytes.length) return
  const wider = Buffer.allocUnsafe(Math.max(bytes.length * 2, end + wanted))
  bytes.copy(wider, 0, 0, end)
  bytes = wider
}
function message(kind: string, body: () => void): void {
  room(5)
  bytes[end] = kind.charCodeAt(0)
  const start = end + 1
  end = start + 4
  body()
  bytes.writeInt32BE(end - start, start)
}
function int16(value: number): void {
  room(2)
  end = bytes.writeUInt16BE(value, end)
}
function int32(value: number): void {
  room(4)
  end = bytes.writeInt32BE(value, end)
}
function cString(text: string): void {
  room(text.length * 3 + 1)
  end += bytes.write(text, end)
  bytes[end++] = 0
}
function named(kind: string, name: string): void {
  cString(`${kind}${name}`)
}
/** Length first, then the text. */
function sized(text: string): void {
  room(4 + text.length * 3)
  const start = end
  end += 4
  end += bytes.write(text, end)
  bytes.writeInt32BE(end - start - 4, start)
}
