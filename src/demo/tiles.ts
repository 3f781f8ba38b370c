// The one-click accounts of the sign-in page, in the order in which a notice meets them. Pure. Their school is no. 17; everybody else
// belongs to what that school's notices reach.
import type { Role } from '../access/policy.ts'

export type Tile = {
  readonly login: string
  readonly role: Role
  /** Which agency of the demonstration: see directory.ts. */
  readonly at:
    | 'school'
    | 'unit'
    | 'department'
    | 'prosecutor'
    | 'commissioner'
    | 'national'
    | 'ministry'
    | 'line'
    | 'centre'
    | 'shelter'
    | 'guardianship'
    | 'health'
    | 'transport-inspection'
    | 'carrier'
  /** Shown instead of the role's own name. */
  readonly shownAs?: 'demo.psychologist' | 'demo.second-operator' | 'demo.second-supervisor'
}

export const tileSchool = 17

export const tiles: readonly Tile[] = [
  { login: 'demo.deputy', role: 'school-deputy', at: 'school' },
  { login: 'demo.head', role: 'school-head', at: 'school' },
  { login: 'demo.psychologist', role: 'school-staff', at: 'school', shownAs: 'demo.psychologist' },
  { login: 'demo.duty', role: 'police-duty', at: 'unit' },
  { login: 'demo.chief', role: 'police-chief', at: 'unit' },
  { login: 'demo.department', role: 'police-department', at: 'department' },
  { login: 'demo.prosecutor', role: 'prosecutor', at: 'prosecutor' },
  { login: 'demo.commissioner', role: 'commissioner', at: 'commissioner' },
  { login: 'demo.national', role: 'commissioner', at: 'national' },
  { login: 'demo.centre', role: 'centre-worker', at: 'centre' },
  { login: 'demo.centre-psychologist', role: 'psychologist', at: 'centre' },
  { login: 'demo.centre-head', role: 'centre-head', at: 'centre' },
  { login: 'demo.shelter', role: 'centre-worker', at: 'shelter' },
  { login: 'demo.guardianship', role: 'guardianship-specialist', at: 'guardianship' },
  { login: 'demo.health', role: 'health-worker', at: 'health' },
  { login: 'demo.operator', role: 'operator', at: 'line' },
  // Somebody to pass a contact on to.
  { login: 'demo.second-operator', role: 'operator', at: 'line', shownAs: 'demo.second-operator' },
  { login: 'demo.supervisor', role: 'supervisor', at: 'line' },
  // A quality sample opens for two signatures only.
  { login: 'demo.second-supervisor', role: 'supervisor', at: 'line', shownAs: 'demo.second-supervisor' },
  { login: 'demo.inspector', role: 'transport-inspector', at: 'transport-inspection' },
  { login: 'demo.carrier', role: 'carrier', at: 'carrier' },
  { login: 'demo.lawyer', role: 'lawyer', at: 'ministry' },
  { login: 'demo.admin', role: 'admin', at: 'ministry' },
]
