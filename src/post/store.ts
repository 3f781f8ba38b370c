import { statement } from '../db/statement.ts'

/** `returning` rings the bell in the same statement; it names no column, so that the application needs no right to read the outbox.
 *  The same key is the same letter: written once. */
export const insertOutbox = statement(
  'post.send-later',
  `insert into outbox (id, target_id, channel, kind, subject_kind, subject_id, region, idempotency_key, next_at, created_at)
   values ($1, $2, coalesce($3, case when (select endpoint from agencies where id = $2) is null then 'desk' else 'webhook' end), $4, $5, $6, $7, $8,
     clock_timestamp(), $9)
   on conflict do nothing
   returning pg_notify('arasha_bell', 'post')`,
)
