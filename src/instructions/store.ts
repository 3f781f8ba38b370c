import { statement } from '../db/statement.ts'
import type { SubjectKind } from './contract.ts'

export const takeInstructionNumber = statement<{ counter: string }>(
  'instructions.take-number',
  `select nextval('arasha.instruction_numbers')::text as counter`,
)

export type SubjectRow = {
  id: string
  region: number
  holder_id: string
  locked_from: string[]
}
/** The record an instruction is about, as the reader may see it. $1 its number. */
export const subjects: Readonly<Record<SubjectKind, ReturnType<typeof statement<SubjectRow>>>> = {
  notice: statement<SubjectRow>(
    'instructions.about-notice',
    `select id, region, holder_id, locked_from from notices where number = $1`,
  ),
  order: statement<SubjectRow>(
    'instructions.about-order',
    `select id, region, holder_id, locked_from from orders where number = $1`,
  ),
  case: statement<SubjectRow>(
    'instructions.about-case',
    `select id, region, holder_id, locked_from from cases where number = $1`,
  ),
}
/** $1 kind, $2 id: who may be told what to do about it. */
export const instructableAgencies = statement<{ agency_id: string }>(
  'instructions.instructable',
  `select agency_id from instructable($1, $2)`,
)
export const insertInstruction = statement(
  'instructions.insert',
  `insert into instructions (id, number, subject_kind, subject_id, subject_number, region, source_id, author_id, holder_id, locked_from, key_id, body, at, answer_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)

export type InstructionRow = {
  id: string
  number: string
  subject_kind: SubjectKind
  subject_id: string
  subject_number: string
  /** Of a notice, for who may open it. */
  incident_number: string | null
  region: number
  source_id: string
  author_id: string
  holder_id: string
  locked_from: string[]
  key_id: string
  at: Date
  answer_by: Date
  replied_at: Date | null
  replied_by: string | null
  from_kk: string
  from_ru: string
  from_en: string
  to_kk: string
  to_ru: string
  to_en: string
}
const columns = `i.id, i.number, i.subject_kind, i.subject_id, i.subject_number, e.number as incident_number, i.region, i.source_id, i.author_id, i.holder_id, i.locked_from, i.key_id,
  i.at, i.answer_by, i.replied_at, i.replied_by, s.name_kk as from_kk, s.name_ru as from_ru, s.name_en as from_en, h.name_kk as to_kk, h.name_ru as to_ru, h.name_en as to_en`
const joined = `join agencies s on s.id = i.source_id join agencies h on h.id = i.holder_id
   left join notices n on i.subject_kind = 'notice' and n.id = i.subject_id left join incidents e on e.id = n.incident_id`

export const instructionByNumber = statement<InstructionRow & { body: Buffer; reply: Buffer | null }>(
  'instructions.by-number',
  `select ${columns}, i.body, i.reply from instructions i ${joined} where i.number = $1`,
)
export const instructionsOf = statement<InstructionRow>(
  'instructions.of-subject',
  `select ${columns} from instructions i ${joined} where i.subject_id = $1 order by i.at desc, i.id desc limit 50`,
)
/** A row if nobody has answered it yet; the next who answers waits here. */
export const lockInstruction = statement<{ id: string }>(
  'instructions.lock',
  `select id from instructions where id = $1 and replied_at is null for update`,
)
export const writeReply = statement(
  'instructions.reply',
  `update instructions set replied_at = $2, replied_by = $3, reply = $4 where id = $1`,
)

/** $1 whose, $2 time and $3 id of the last line of the page before, $4 how many. */
function lines(by: 'holder' | 'region', isOpen: boolean) {
  const [column, type] = by === 'holder' ? ['holder_id', 'uuid'] : ['region', 'smallint']
  const sort = isOpen ? 'answer_by' : 'replied_at'
  const [compare, direction] = isOpen ? ['>', 'asc'] : ['<', 'desc']
  const order = (alias: string) => `${alias}.${sort} ${direction}, ${alias}.id ${direction}`
  return statement<InstructionRow>(
    `instructions.${isOpen ? 'open' : 'answered'}-by-${by}`,
    `with page as materialized (
       select w.* from unnest($1::${type}[]) as u (who) cross join lateral (
         select i.* from instructions i where i.${column} = u.who and i.replied_at is ${isOpen ? 'null' : 'not null'}
           and (i.${sort}, i.id) ${compare} ($2::timestamptz, $3::uuid) order by ${order('i')} limit $4) w
       order by ${order('w')} limit $4)
     select ${columns} from page i ${joined} order by ${order('i')}`,
  )
}
export const instructionLists = {
  open: { holder: lines('holder', true), region: lines('region', true) },
  answered: { holder: lines('holder', false), region: lines('region', false) },
} as const

/** $1 units or organisations. */
export const countWaiting = statement<{ n: number }>(
  'instructions.count-waiting',
  `select count(*)::int as n from (select from instructions where holder_id = any ($1::uuid[]) and replied_at is null limit 100) x`,
)

/** For the sweeper. No row: somebody is answering it now. */
export const holdInstruction = statement<{ held: boolean }>(
  'instructions.hold',
  `select true as held from instructions where id = $1 for no key update skip locked`,
)
