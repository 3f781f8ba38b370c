import { statement } from '../../db/statement.ts'
import type { RecordRequest } from './contract.ts'

export const insertRequest = statement(
  'requests.insert',
  `insert into record_requests (id, by_user, by_agency, at, hit, own_record, their_record, basis, asked, due, key_id, content)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
export type RequestRow = {
  id: string
  by_user: string
  by_agency: string
  at: Date
  hit: RecordRequest['hit']
  own_record: string
  their_record: string
  basis: RecordRequest['basis']
  asked: RecordRequest['asked']
  due: string
  key_id: string
  content: Buffer
}
const columns = `id, by_user, by_agency, at, hit, own_record, their_record, basis, asked, due::text, key_id, content`
export const requestById = statement<RequestRow>(
  'requests.by-id',
  `select ${columns} from record_requests where id = $1`,
)
export const requestsOfAgency = statement<RequestRow>(
  'requests.of-agency',
  `select ${columns} from record_requests where by_agency = $1 order by at desc, id limit 50`,
)
