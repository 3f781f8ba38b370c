import { statement } from '../db/statement.ts'
import type { Lang } from '../words/say.ts'
import type { Service, ServiceKind } from './contract.ts'
import type { AgencyKind } from './kinds.ts'

export type AgencyRow = {
  id: string
  kind: AgencyKind
  region: number
  parent_id: string | null
  police_unit_id: string | null
  name_kk: string
  name_ru: string
  name_en: string
  endpoint: string | null
}
const columns = 'a.id, a.kind, a.region, a.parent_id, a.police_unit_id, a.name_kk, a.name_ru, a.name_en, a.endpoint'

export const agencyById = statement<AgencyRow>('agencies.by-id', `select ${columns} from agencies a where a.id = $1`)
export const agenciesById = statement<AgencyRow>(
  'agencies.several-by-id',
  `select ${columns} from agencies a where a.id = any ($1::uuid[])`,
)
export const agenciesOfKind = statement<AgencyRow>(
  'agencies.of-kind',
  `select ${columns} from agencies a where a.kind = $1 and ($2::smallint is null or a.region = $2) and a.active order by a.region, a.name_ru, a.id`,
)

/** The unit named by the sender; else its region's first unit, else its department. $1 the sender. */
export const routeOfNotice = statement<{ unit_id: string; region: number }>(
  'agencies.route-of-notice',
  `select coalesce(named.id, other.id) as unit_id, coalesce(named.region, other.region) as region from agencies s
   left join agencies named on named.id = s.police_unit_id and named.active and named.kind in ('police-unit', 'police-department')
   left join lateral (select u.id, u.region from agencies u where named.id is null and u.region = s.region and u.active and u.kind in ('police-unit', 'police-department')
     order by u.kind <> 'police-unit', u.name_ru, u.id limit 1) other on true
   where s.id = $1 and coalesce(named.id, other.id) is not null`,
)

/** $1 the unit. Offices of the unit's own region; the department is its parent, or the unit itself when it is one. */
export const ladderOf = statement<{
  unit: string
  department: string | null
  prosecutor: string | null
  commissioner: string | null
}>(
  'agencies.ladder-of',
  `select u.id as unit,
     case when u.kind = 'police-department' then u.id else (select d.id from agencies d where d.id = u.parent_id and d.active) end as department,
     (select p.id from agencies p where p.kind = 'prosecutor' and p.region = u.region and p.active order by p.id limit 1) as prosecutor,
     (select c.id from agencies c where c.kind = 'commissioner' and c.region = u.region and c.active order by c.id limit 1) as commissioner
   from agencies u where u.id = $1`,
)

export const insertAgency = statement(
  'agencies.insert',
  `insert into agencies (id, kind, region, parent_id, police_unit_id, name_kk, name_ru, name_en, endpoint) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export type ServiceRow = {
  region: number
  kind: ServiceKind
  name_kk: string
  name_ru: string
  name_en: string
  phone: string
  opens: string | null
  closes: string | null
  languages: Lang[]
  access: Service['access'][number][]
  invented: boolean
}
export const servicesIn = statement<ServiceRow>(
  'agencies.services-in',
  `select region, kind, name_kk, name_ru, name_en, phone, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes, languages, access, invented
   from services where region = $1 and ($2::text is null or kind = $2) order by kind, name_ru, id limit 50`,
)
export const insertService = statement(
  'agencies.insert-service',
  `insert into services (id, region, kind, name_kk, name_ru, name_en, phone, opens, closes, languages, access, invented)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
