// Conditions and words that duties of several holders share. Data only.
import { all, any, holds, is, yes, type Condition } from '../form.ts'
import { otherViolence, minorVictim } from '../terms.ts'

export const always = ['2015-01-01', 'open'] as const
export const held = ['2020-02-01', 'open'] as const
/** Law 214-IV, as far back as this rulebook reaches. */
export const underOldLaw = ['2020-02-01', '2026-03-02'] as const
/** Law 245-VIII. */
export const underNewLaw = ['2026-03-02', 'open'] as const

export const minorInvolved: Condition = any(minorVictim, is('offenderAge', 'under-12', '12-13', '14-15', '16-17'))
export const domesticViolence: Condition = all(
  any(is('deed', 'violence', 'disrespect', 'order-breach'), otherViolence),
  yes('familyRelation'),
)
export const violence: Condition = any(is('deed', 'violence', 'order-breach'), otherViolence)
/** A child who suffered violence, cruelty or bullying. */
export const childSuffered: Condition = all(
  minorVictim,
  any(is('deed', 'violence', 'bullying', 'neglect'), otherViolence),
)
/** An order can be issued only where the claim is not excluded; the duty begins when one is. */
export const order: Condition = holds('protective-order')
export const anything: Condition = all()

export const words = {
  tell: {
    kk: 'Құқық бұзушылық туралы құқық қорғау органына хабарлау',
    ru: 'Сообщить о правонарушении в правоохранительные органы',
    en: 'Tell law enforcement of the offence',
  },
  immediately: { kk: 'дереу', ru: 'незамедлительно', en: 'immediately' },
  lawEnforcement: { kk: 'құқық қорғау органы', ru: 'правоохранительные органы', en: 'law enforcement' },
  police: { kk: 'ішкі істер органдары', ru: 'органы внутренних дел', en: 'the police' },
  prosecutor: { kk: 'прокурор', ru: 'прокурор', en: 'the prosecutor' },
  victim: { kk: 'жәбірленуші', ru: 'потерпевший', en: 'the victim' },
  offender: { kk: 'құқық бұзушы', ru: 'правонарушитель', en: 'the offender' },
  suspect: { kk: 'күдікті', ru: 'подозреваемый', en: 'the suspect' },
  competentBody: { kk: 'құзыретті орган', ru: 'компетентный орган', en: 'the competent body' },
  guardianship: {
    kk: 'қорғаншылық және қамқоршылық органы',
    ru: 'орган опеки и попечительства',
    en: 'the guardianship body',
  },
} as const

/** For these a court may set special requirements (AdmCode 54(1)), as far as this rulebook holds them. */
export const articlesOfRequirements = [
  'adm-73',
  'adm-127',
  'adm-128',
  'adm-131',
  'adm-434',
  'adm-435',
  'adm-440.3',
  'adm-442.3',
  'adm-461',
] as const
