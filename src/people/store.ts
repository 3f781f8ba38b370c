import { statement } from '../db/statement.ts'

export const insertSightings = statement(
  'people.insert-sightings',
  `insert into sightings (id, incident_id, agency_id, key_id, script, name, birth, iin, phone, address, sex, at)
   select id, $10, $11, key_id, script, name, birth, iin, phone, address, sex, $12
   from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[], $8::bytea[], $9::text[]) as s (id, key_id, script, name, birth, iin, phone, address, sex)`,
  { joins: 'after' },
)
export type SightingRow = {
  id: string
  key_id: string
  script: string | null
  name: Buffer | null
  birth: Buffer | null
  iin: Buffer | null
  phone: Buffer | null
  address: Buffer | null
  sex: 'female' | 'male' | null
  role: string
  at: Date
}
export const sightingsOfIncident = statement<SightingRow>(
  'people.sightings-of-incident',
  `select s.id, s.key_id, s.script, s.name, s.birth, s.iin, s.phone, s.address, s.sex, s.at, p.role
   from sightings s join participations p on p.sighting_id = s.id and p.incident_id = s.incident_id where s.incident_id = $1 order by s.id`,
)
