// A list that may be taken away as a file. Each such list gets two addresses: a page that asks what the file is for, and the file itself. Taking is an act
// of its own in the journal, with the reason and the number that stands on every page; what the file holds is what the reader sees in the list, no row
// and no column more. A list names nobody: what names somebody is never taken in bulk.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ActName } from '../access/policy.ts'
import type { Actor } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { frameFor } from '../http/frame.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { catalogue, speaker, type MessageKey } from '../words/catalogue.ts'
import type { Lang } from '../words/say.ts'
import type { TableTemplate } from './document.ts'
import { takeListPage, type Narrowing } from './pages.tsx'
import { paperKinds, writePaper } from './paper.ts'
import {
  takingNumber,
  takingReasons,
  type Cell,
  type Column,
  type Mark,
  type Paper,
  type TakingReason,
} from './sheet.ts'

export type TakenList<Q extends z.ZodType, Row> = {
  /** After the language: `cases`. The file lies at `cases/file`. */
  readonly path: string
  readonly permission: ActName
  readonly title: MessageKey
  /** What narrows the list, as its own address has it, without the place in it. Strict. */
  readonly query: Q
  readonly template: TableTemplate
  readonly columns: readonly (Omit<Column, 'label'> & { readonly label: MessageKey })[]
  readonly cells: (row: Row, lang: Lang, now: Date) => readonly Cell[]
  readonly page: (services: Services, actor: Actor, query: z.output<Q>, after: string | undefined) => Promise<Page<Row>>
}
type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | undefined }

/** No more lines in one file: a register must not leave the building at one press. The file says so when it ends early. */
export const mostLines = 2000

export function listToTake<Q extends z.ZodType, Row>(
  app: FastifyInstance,
  services: Services,
  list: TakenList<Q, Row>,
): void {
  const url = `/:lang/${list.path}/file`
  const access = { permission: list.permission } as const
  route(app, {
    method: 'GET',
    url,
    access,
    query: list.query,
    handle: visit =>
      Promise.resolve({
        html: takeListPage(frameFor(services, visit, { title: visit.t('papers.take') }), {
          path: list.path,
          title: visit.t(list.title),
          query: visit.query as Narrowing,
        }),
      }),
  })

  route(app, {
    method: 'POST',
    url,
    access,
    query: list.query,
    handle: async visit => {
      const { actor, form, lang, t, visitor } = visit
      const typed = { kind: form.text('kind'), reason: form.text('reason') }
      const read = asked.safeParse(typed)
      if (!read.success)
        return {
          html: takeListPage(frameFor(services, visit, { title: t('papers.take') }), {
            path: list.path,
            title: t(list.title),
            query: visit.query as Narrowing,
            missing: true,
          }),
          status: 400,
        }
      const { kind, reason } = read.data
      const mark = await markTaking(services, actor, list.path, reason, visitor.name)
      const { rows, more } = await allOf(after => list.page(services, actor, visit.query as z.output<Q>, after))
      const paper = paperOf(list, rows, { lang, mark, more, demo: services.demo })
      return writePaper(kind, `arasha-${list.path.replaceAll('/', '-')}`, paper)
    },
  })
}

/** The lines of a list as a paper. `more`: the list is longer. */
export function paperOf<Q extends z.ZodType, Row>(
  list: TakenList<Q, Row>,
  rows: readonly Row[],
  {
    lang,
    mark,
    more,
    demo,
  }: { readonly lang: Lang; readonly mark: Mark; readonly more: boolean; readonly demo: boolean },
): Paper {
  const t = speaker(lang)
  return {
    template: list.template,
    lang,
    title: t(list.title),
    notes: more ? [t('papers.more', { n: mostLines })] : [],
    sheets: [
      {
        name: t(list.title),
        columns: list.columns.map(({ label, ...column }) => ({ ...column, label: t(label) })),
        rows: rows.map(row => list.cells(row, lang, mark.at)),
      },
    ],
    mark,
    ...(demo && { strip: t('papers.demo') }),
  }
}

const asked = z.strictObject({ kind: z.enum(paperKinds), reason: z.enum(takingReasons) })

/** The leaf comes first: a file that breaks off half-way has still been taken. */
export function markTaking(
  services: Pick<Services, 'db'>,
  actor: Actor,
  path: string,
  reason: TakingReason,
  who: string,
): Promise<Mark> {
  return services.db.as(actor, { act: 'list.take', basis: path, purpose: reason }, tx => {
    const id = newId()
    tx.concerns({ kind: 'paper', id })
    return Promise.resolve({ who, at: tx.now, reason, number: takingNumber(id) })
  })
}

async function allOf<Row>(
  page: (after: string | undefined) => Promise<Page<Row>>,
): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }> {
  const rows: Row[] = []
  let next: string | undefined
  do {
    const found = await page(next)
    rows.push(...found.rows)
    next = found.next
  } while (next !== undefined && rows.length < mostLines)
  return { rows: rows.slice(0, mostLines), more: next !== undefined || rows.length > mostLines }
}

/** A state, a ground, a rung: its name if there is one, else nothing. */
export function nameOf(key: string, lang: Lang): string {
  return key in catalogue ? speaker(lang)(key as MessageKey) : ''
}
