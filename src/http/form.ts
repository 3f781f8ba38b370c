// A posted form: fields as written, files as bytes. A file over the limit is not kept, only named as too large, so that the room can say so
// beside its field and lose nothing else that was typed.
import type { FastifyRequest } from 'fastify'
import { Problem } from './problems.ts'

export type FormFile = {
  readonly field: string
  readonly filename: string
  readonly bytes: Buffer
  readonly tooLarge: boolean
  readonly surplus?: true
}
export type Form = {
  /** The field's text, '' if it is absent. Line ends are \n. */
  text(name: string): string
  all(name: string): readonly string[]
  has(name: string): boolean
  /** The three fields of a day as `2026-03-02`, '' where nothing was typed; what is no day comes out as one that is refused. */
  day(name: string): string
  /** Everything as it was typed, to be shown again; several values of a field are parted by commas. */
  readonly typed: Readonly<Record<string, string>>
  readonly names: readonly string[]
  readonly files: readonly FormFile[]
}

export const fileLimit = 10 * 1024 * 1024
/** Further files are read to their end and dropped, so that the room can say so and keep what was typed. */
const filesKept = 5

export function formOf(fields: ReadonlyMap<string, readonly string[]>, files: readonly FormFile[] = []): Form {
  return {
    text: name => fields.get(name)?.[0] ?? '',
    all: name => fields.get(name) ?? [],
    has: name => fields.has(name),
    day: name => {
      const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(part =>
        (fields.get(`${name}-${part}`)?.[0] ?? '').trim(),
      )
      return year + month + day === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    },
    typed: Object.fromEntries([...fields].map(([name, values]) => [name, values.join(',')])),
    names: [...fields.keys()],
    files,
  }
}
export const emptyForm: Form = formOf(new Map())

export async function readForm(request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart()) return readFields(request.body)
  // Files come only from people who are signed in: nobody else may make us hold megabytes.
  if (request.visitor === undefined) throw new Problem('wrong-media-type')
  try {
    return await readParts(request)
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (error instanceof Problem || (typeof code === 'string' && code.startsWith('FST_'))) throw error
    // The reader of multipart bodies throws plain errors: no boundary, a body broken off in the middle, a part without an end.
    throw new Problem('bad-json', { cause: error })
  }
}

async function readParts(request: FastifyRequest): Promise<Form> {
  const fields = new Map<string, string[]>()
  const files: FormFile[] = []
  for await (const part of request.parts({
    limits: { fileSize: fileLimit, files: 100, fields: 200, fieldSize: 200_000, parts: 300 },
  })) {
    if (part.type === 'field') {
      addTo(fields, part.fieldname, String(part.value))
      continue
    }
    const chunks: Buffer[] = []
    const surplus = files.length >= filesKept
    for await (const chunk of part.file) if (!surplus) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    // A part may call itself a file by its type alone; then it has no name, whatever the declared type says.
    const filename = ((part.filename as string | undefined) ?? '').slice(0, 200)
    if (filename !== '' || bytes.length > 0) {
      files.push({
        field: part.fieldname,
        filename,
        bytes: part.file.truncated ? Buffer.alloc(0) : bytes,
        tooLarge: part.file.truncated,
        ...(surplus && { surplus }),
      })
    }
  }
  return formOf(fields, files)
}

function readFields(body: unknown): Form {
  const fields = new Map<string, string[]>()
  if (typeof body === 'object' && body !== null) {
    for (const [name, value] of Object.entries(body as Record<string, unknown>)) {
      for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'string') addTo(fields, name, one)
    }
  }
  return formOf(fields)
}

function addTo(fields: Map<string, string[]>, name: string, value: string): void {
  fields.set(name, [...(fields.get(name) ?? []), value.replaceAll('\r\n', '\n')])
}
