import { statement } from '../../db/statement.ts'
import type { DangerReason, Verdict } from './contract.ts'

/** A case somebody has no right to: only so much as is needed to open it in danger. `free`: not locked from them. */
export const caseInDanger = statement<{ id: string; key_id: string; region: number; holder_id: string; free: boolean }>(
  'danger.case',
  `select id, key_id, region, holder_id, free from case_in_danger($1)`,
)
export const insertDangerOpening = statement(
  'danger.open',
  `insert into danger_openings (id, case_id, by_user, by_agency, reason, words, at, until_at) values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + interval '60 minutes')`,
)
export const insertDangerMark = statement(
  'danger.mark',
  `insert into danger_marks (opening_id, kind, at, by_user, by_agency, words) values ($1, $2, $3, $4, $5, $6)`,
)
export type DangerOpeningRow = {
  id: string
  case_id: string
  number: string
  region: number
  source_id: string
  author_id: string
  holder_id: string
  locked_from: string[]
  key_id: string
  by_user: string
  reason: DangerReason
  words: Buffer
  at: Date
  until_at: Date
  ended_at: Date | null
  verdict: Verdict | null
  judged_at: Date | null
  judged_by: string | null
  judged_words: Buffer | null
  agency_kk: string
  agency_ru: string
  agency_en: string
  due_at: Date | null
}
const columns = `o.id, o.case_id, c.number, c.region, c.source_id, c.author_id, c.holder_id, c.locked_from, c.key_id, o.by_user, o.reason, o.words, o.at, o.until_at,
  e.at as ended_at, v.kind as verdict, v.at as judged_at, v.by_user as judged_by, v.words as judged_words,
  a.name_kk as agency_kk, a.name_ru as agency_ru, a.name_en as agency_en,
  (select d.due_at from duties d where d.subject_id = o.case_id and d.subject_kind = 'case' and d.rule like 'danger.review.%' and d.level = 0 and d.starts_at = o.at limit 1) as due_at`
const from = `from danger_openings o join cases c on c.id = o.case_id join agencies a on a.id = o.by_agency
  left join danger_marks e on e.opening_id = o.id and e.kind = 'ended' left join danger_marks v on v.opening_id = o.id and v.kind <> 'ended'`
/** The one's own that runs now, of the case of this number. */
export const runningOpening = statement<DangerOpeningRow>(
  'danger.running',
  `select ${columns} ${from} where o.by_user = $1 and c.number = $2 and o.until_at > $3 and e.at is null order by o.at desc limit 1`,
)
export const openingById = statement<DangerOpeningRow>('danger.by-id', `select ${columns} ${from} where o.id = $1`)
/** What the reader may know of, the newest first. */
export const newestOpenings = statement<DangerOpeningRow>(
  'danger.newest',
  `select ${columns} ${from} order by o.at desc, o.id desc limit 50`,
)
export const openingsOfCaseInDanger = statement<DangerOpeningRow>(
  'danger.of-case',
  `select ${columns} ${from} where o.case_id = $1 order by o.at desc, o.id desc`,
)
export const waitingReviews = statement<{ waiting: number }>(
  'danger.waiting',
  `select count(*)::integer as waiting from danger_openings o where o.by_user <> $1 and not exists (select from danger_marks m where m.opening_id = o.id and m.kind <> 'ended')`,
)
