import { statement } from './statement.ts'

/** Tells listeners after commit. Payloads carry ids only: NOTIFY knows no row-level security. */
export const notify = statement('db.notify', `select pg_notify($1, $2)`)
