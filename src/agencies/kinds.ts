// What kinds of agency there are, which roles their people may have, and to which kind each answers. Pure.
import type { Role } from '../access/policy.ts'
import type { Text } from '../words/say.ts'

export const agencyKinds = [
  'school',
  'health',
  'police-unit',
  'police-department',
  'prosecutor',
  'commissioner',
  'guardianship',
  'centre',
  'shelter',
  'education',
  'legal-aid',
  'akimat',
  'centre111',
  'ministry',
  'transport-inspection',
  'carrier',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

type Kind = Text & {
  /** Roles that a person of such an agency may hold. */
  readonly roles: readonly Role[]
  /** The kind above it, if it must have one. */
  readonly answersTo?: AgencyKind
  /** It must tell the police: it therefore names the unit that receives its notices. */
  readonly tells?: true
}

export const kinds: Readonly<Record<AgencyKind, Kind>> = {
  school: {
    kk: 'мектеп',
    ru: 'школа',
    en: 'school',
    roles: ['school-head', 'school-deputy', 'school-staff', 'api-sender'],
    tells: true,
  },
  health: {
    kk: 'денсаулық сақтау ұйымы',
    ru: 'организация здравоохранения',
    en: 'health organisation',
    roles: ['school-head', 'school-staff', 'health-worker', 'api-sender'],
    tells: true,
  },
  'police-unit': {
    kk: 'полиция бөлімі',
    ru: 'отдел полиции',
    en: 'police unit',
    roles: ['police-duty', 'police-inspector', 'police-chief'],
    answersTo: 'police-department',
  },
  'police-department': {
    kk: 'полиция департаменті',
    ru: 'департамент полиции',
    en: 'police department',
    roles: ['police-department'],
  },
  prosecutor: { kk: 'прокуратура', ru: 'прокуратура', en: 'prosecutor’s office', roles: ['prosecutor'] },
  commissioner: {
    kk: 'Бала құқықтары жөніндегі уәкіл',
    ru: 'Уполномоченный по правам ребёнка',
    en: 'Children’s Rights Commissioner',
    roles: ['commissioner'],
  },
  guardianship: {
    kk: 'қорғаншылық және қамқоршылық органы',
    ru: 'орган опеки и попечительства',
    en: 'guardianship body',
    roles: ['guardianship-specialist'],
    answersTo: 'akimat',
  },
  centre: {
    kk: 'отбасын қолдау орталығы',
    ru: 'центр поддержки семьи',
    en: 'family support centre',
    roles: ['centre-worker', 'centre-head', 'psychologist'],
    answersTo: 'akimat',
  },
  shelter: {
    kk: 'дағдарыс орталығы',
    ru: 'кризисный центр',
    en: 'shelter',
    roles: ['centre-worker', 'centre-head', 'psychologist'],
    answersTo: 'akimat',
  },
  education: {
    kk: 'білім беру органы',
    ru: 'орган образования',
    en: 'education authority',
    roles: ['aid-worker'],
    answersTo: 'akimat',
  },
  'legal-aid': {
    kk: 'заң көмегін көрсететін ұйым',
    ru: 'организация юридической помощи',
    en: 'legal aid organisation',
    roles: ['aid-worker'],
    answersTo: 'akimat',
  },
  akimat: {
    kk: 'жергілікті атқарушы орган',
    ru: 'местный исполнительный орган',
    en: 'local executive body',
    roles: ['social-department'],
  },
  centre111: {
    kk: '«111» байланыс орталығы',
    ru: 'контакт-центр «111»',
    en: '111 contact centre',
    roles: ['operator', 'supervisor'],
  },
  'transport-inspection': {
    kk: 'көліктік бақылау инспекциясы',
    ru: 'инспекция транспортного контроля',
    en: 'transport control inspection',
    roles: ['transport-inspector'],
  },
  carrier: { kk: 'тасымалдаушы', ru: 'перевозчик', en: 'carrier', roles: ['carrier'] },
  ministry: { kk: 'министрлік', ru: 'министерство', en: 'ministry', roles: ['admin', 'lawyer'] },
}

export function isAgencyKind(value: string): value is AgencyKind {
  return (agencyKinds as readonly string[]).includes(value)
}
