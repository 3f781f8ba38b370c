// Agencies and accounts of the demonstration: 60 schools, 24 police units, a department, a prosecutor and a Commissioner for each of the
// 20 regions, and the offices of the republic. Pure and always the same. Numbers and names say aloud that nothing here is real.
import type { Role } from '../access/policy.ts'
import type { NewAgency } from '../agencies/contract.ts'
import { regions, republic, type Region } from '../agencies/regions.ts'
import type { Text } from '../words/say.ts'
import { staffName } from './people.ts'
import { housesOf } from './houses.ts'
import { transportOf } from './transport.ts'
import { tiles, tileSchool, type Tile } from './tiles.ts'

/** `key` names an agency inside the demonstration: `school-17`, `unit-6`, `department-27`. */
export type DemoAgency = {
  readonly key: string
  readonly agency: Omit<NewAgency, 'parentId' | 'policeUnitId'>
  readonly parent?: string
  readonly policeUnit?: string
}
export type DemoUser = { readonly login: string; readonly agency: string; readonly role: Role; readonly name: string }

const schoolsPerRegion = 3
/** The most populous regions have a second police unit: 24 in all. */
const twoUnits = new Set([19, 61, 71, 75])

export const demoAgencies: readonly DemoAgency[] = buildAgencies()
export const demoUsers: readonly DemoUser[] = buildUsers()
/** Key of each school's police unit. */
export const unitOfSchool: ReadonlyMap<string, string> = new Map(
  demoAgencies.flatMap(a => (a.policeUnit ? [[a.key, a.policeUnit] as const] : [])),
)

/** The word in the address of the QR on a school's wall: `DEMO-017` for `school-17`. In production it is random. */
export function wallOf(school: string): string {
  return `DEMO-${school.replace('school-', '').padStart(3, '0')}`
}

export function agencyOfTile(tile: Tile): string {
  const school = demoAgencies.find(a => a.key === `school-${tileSchool}`)
  if (!school?.policeUnit) throw new Error('the school of the tiles has no police unit')
  const region = school.agency.region
  switch (tile.at) {
    case 'school':
      return school.key
    case 'unit':
      return school.policeUnit
    case 'department':
      return `department-${region}`
    case 'prosecutor':
      return `prosecutor-${region}`
    case 'commissioner':
      return `commissioner-${region}`
    case 'centre':
    case 'shelter':
    case 'guardianship':
    case 'health':
    case 'transport-inspection':
    case 'carrier':
      return `${tile.at}-${region}`
    case 'national':
      return 'commissioner-0'
    case 'line':
      return 'line'
    case 'ministry':
      return 'ministry'
  }
}

function buildAgencies(): DemoAgency[] {
  const made: DemoAgency[] = []
  const office = (kind: 'prosecutor' | 'commissioner', region: Region, name: Text) =>
    made.push({ key: `${kind}-${region.code}`, agency: { kind, region: region.code, name } })
  let unit = 0
  let school = 0
  for (const region of regions) {
    const department = `department-${region.code}`
    made.push({
      key: department,
      agency: {
        kind: 'police-department',
        region: region.code,
        name: at(region, 'Полиция департаменті', 'Департамент полиции', 'Police department'),
      },
    })
    const units: string[] = []
    for (let i = 0; i < (twoUnits.has(region.code) ? 2 : 1); i++) {
      const key = `unit-${++unit}`
      units.push(key)
      made.push({
        key,
        parent: department,
        agency: {
          kind: 'police-unit',
          region: region.code,
          name: at(region, `№ ${unit} полиция бөлімі`, `Отдел полиции № ${unit}`, `Police unit No ${unit}`),
        },
      })
    }
    let unitOfTiles: string | undefined
    for (let i = 0; i < schoolsPerRegion; i++) {
      if (school + 1 === tileSchool) unitOfTiles = units[i % units.length]
      made.push({
        key: `school-${++school}`,
        policeUnit: units[i % units.length] as string,
        agency: {
          kind: 'school',
          region: region.code,
          name: at(
            region,
            `№ ${school} көрсетілім мектебі`,
            `Демонстрационная школа № ${school}`,
            `Demonstration School No ${school}`,
          ),
        },
      })
    }
    made.push(...housesOf(region, at, unitOfTiles), ...transportOf(region, at))
    office('prosecutor', region, at(region, 'Прокуратура', 'Прокуратура', 'Prosecutor’s office'))
    office('commissioner', region, at(region, 'Өңірлік уәкіл', 'Региональный уполномоченный', 'Regional commissioner'))
  }
  office('prosecutor', republic, {
    kk: 'Бас прокуратура',
    ru: 'Генеральная прокуратура',
    en: 'Prosecutor General’s Office',
  })
  office('commissioner', republic, {
    kk: 'Бала құқықтары жөніндегі уәкіл',
    ru: 'Уполномоченный по правам ребёнка',
    en: 'Children’s Rights Commissioner',
  })
  made.push({
    key: 'line',
    agency: {
      kind: 'centre111',
      region: 0,
      name: { kk: '«111» байланыс орталығы', ru: 'Контакт-центр «111»', en: '111 contact centre' },
    },
  })
  made.push({
    key: 'ministry',
    agency: {
      kind: 'ministry',
      region: 0,
      name: { kk: 'Жүйе әкімшілігі', ru: 'Администрация системы', en: 'System administration' },
    },
  })
  return made
}

/** A proper name stays in the nominative: it stands after a dash. */
function at(region: Region, kk: string, ru: string, en: string): Text {
  return { kk: `${kk} – ${region.kk}`, ru: `${ru} — ${region.ru}`, en: `${en}, ${region.en}` }
}

function buildUsers(): DemoUser[] {
  const made: Omit<DemoUser, 'name'>[] = tiles.map(tile => ({
    login: tile.login,
    agency: agencyOfTile(tile),
    role: tile.role,
  }))
  for (const { key, agency } of demoAgencies) {
    const add = (suffix: string, role: Role) => {
      if (!made.some(user => user.agency === key && user.role === role))
        made.push({ login: `demo.${key}${suffix}`, agency: key, role })
    }
    if (agency.kind === 'school') add('.deputy', 'school-deputy')
    if (agency.kind === 'police-unit') {
      add('.duty', 'police-duty')
      add('.chief', 'police-chief')
    }
    if (agency.kind === 'police-department') add('', 'police-department')
    if (agency.kind === 'prosecutor') add('', 'prosecutor')
    if (agency.kind === 'commissioner') add('', 'commissioner')
    if (agency.kind === 'centre' || agency.kind === 'shelter') add('', 'centre-worker')
    if (agency.kind === 'guardianship') add('', 'guardianship-specialist')
    if (agency.kind === 'akimat') add('', 'social-department')
    if (agency.kind === 'health') add('', 'health-worker')
    if (agency.kind === 'transport-inspection') add('', 'transport-inspector')
    if (agency.kind === 'carrier') add('', 'carrier')
    if (agency.kind === 'education' || agency.kind === 'legal-aid') add('', 'aid-worker')
  }
  return made.map((user, i) => ({ ...user, name: staffName(i, i % 3 === 0 ? 'male' : 'female') }))
}
