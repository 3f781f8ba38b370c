import { statement } from '../../db/statement.ts'

export type ReviewRow = {
  item: string
  meaning_hash: string
  text_hash: string
  kind: 'signed' | 'withdrawn'
  reviewer_id: string
  reviewer_name: string
  remark: string | null
  at: Date
}
export const allReviews = statement<ReviewRow>(
  'statute.all-reviews',
  `select item, meaning_hash, text_hash, kind, reviewer_id, reviewer_name, remark, at from law_reviews order by at, id`,
)
export const insertReview = statement(
  'statute.insert-review',
  `insert into law_reviews (id, item, meaning_hash, text_hash, kind, reviewer_id, reviewer_name, remark, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
