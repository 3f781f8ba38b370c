// ICD-10 codes of maltreatment and neglect, for a type-ahead, and the words for injuries and parts of the body. The labels are our own words, not the
// classification's: a code is written as the clinician gives it, and any other code of injury is taken as well. Pure.
import type { Text } from '../../words/say.ts'

export const abuseCodes = {
  'T74.0': { kk: 'қараусыз қалдыру, тастап кету', ru: 'оставление без заботы', en: 'neglect or being left alone' },
  'T74.1': { kk: 'дене күші қолданылған', ru: 'физическое насилие', en: 'physical abuse' },
  'T74.2': { kk: 'сексуалдық зорлық', ru: 'сексуальное насилие', en: 'sexual abuse' },
  'T74.3': { kk: 'психологиялық зорлық', ru: 'психологическое насилие', en: 'psychological abuse' },
  'T74.8': { kk: 'басқа немесе бірнеше түрі', ru: 'другое или несколько видов', en: 'another kind, or several' },
  'T74.9': {
    kk: 'қатал қарау, түрі анықталмаған',
    ru: 'жестокое обращение, вид не уточнён',
    en: 'maltreatment, kind not known',
  },
  'Y06.0': { kk: 'жұбайы қараусыз қалдырған', ru: 'без заботы оставил супруг', en: 'left without care by a spouse' },
  'Y06.1': {
    kk: 'ата-анасы қараусыз қалдырған',
    ru: 'без заботы оставил родитель',
    en: 'left without care by a parent',
  },
  'Y06.2': {
    kk: 'танысы қараусыз қалдырған',
    ru: 'без заботы оставил знакомый',
    en: 'left without care by somebody known',
  },
  'Y06.8': {
    kk: 'басқа адам қараусыз қалдырған',
    ru: 'без заботы оставил другой человек',
    en: 'left without care by another person',
  },
  'Y06.9': {
    kk: 'кім қараусыз қалдырғаны белгісіз',
    ru: 'без заботы, кем — неизвестно',
    en: 'left without care, by whom is not known',
  },
  'Y07.0': { kk: 'жұбайы қатал қараған', ru: 'жестоко обращался супруг', en: 'maltreated by a spouse or partner' },
  'Y07.1': { kk: 'ата-анасы қатал қараған', ru: 'жестоко обращался родитель', en: 'maltreated by a parent' },
  'Y07.2': { kk: 'танысы қатал қараған', ru: 'жестоко обращался знакомый', en: 'maltreated by somebody known' },
  'Y07.3': {
    kk: 'лауазымды адам қатал қараған',
    ru: 'жестоко обращалось должностное лицо',
    en: 'maltreated by an official',
  },
  'Y07.8': {
    kk: 'басқа адам қатал қараған',
    ru: 'жестоко обращался другой человек',
    en: 'maltreated by another person',
  },
  'Y07.9': {
    kk: 'кім қатал қарағаны белгісіз',
    ru: 'жестоко обращались, кто — неизвестно',
    en: 'maltreated, by whom is not known',
  },
} as const satisfies Readonly<Record<string, Text>>

export const injuries = {
  'none-seen': { kk: 'Көзге көрінетін жарақат жоқ', ru: 'Видимых повреждений нет', en: 'No visible injury' },
  bruise: { kk: 'Көгеру, ісіну', ru: 'Кровоподтёк, отёк', en: 'Bruise, swelling' },
  wound: { kk: 'Жара, тырналу', ru: 'Рана, ссадина', en: 'Wound, scratch' },
  burn: { kk: 'Күйік', ru: 'Ожог', en: 'Burn' },
  fracture: { kk: 'Сынық, шығу', ru: 'Перелом, вывих', en: 'Fracture, dislocation' },
  head: { kk: 'Бас-ми жарақаты', ru: 'Черепно-мозговая травма', en: 'Head injury' },
  strangling: { kk: 'Буындыру іздері', ru: 'Следы удушения', en: 'Signs of strangling' },
  'stab-or-shot': {
    kk: 'Пышақ не оқ тиген жара',
    ru: 'Колотая, резаная или огнестрельная рана',
    en: 'Stab or shot wound',
  },
  sexual: { kk: 'Сексуалдық зорлық белгілері', ru: 'Признаки сексуального насилия', en: 'Signs of sexual violence' },
  other: { kk: 'Басқа жарақат', ru: 'Другое повреждение', en: 'Another injury' },
} as const satisfies Readonly<Record<string, Text>>
export type Injury = keyof typeof injuries

export const bodyParts = {
  head: { kk: 'басы, беті', ru: 'голова, лицо', en: 'head, face' },
  neck: { kk: 'мойны', ru: 'шея', en: 'neck' },
  chest: { kk: 'кеудесі', ru: 'грудь', en: 'chest' },
  belly: { kk: 'іші', ru: 'живот', en: 'belly' },
  back: { kk: 'арқасы', ru: 'спина', en: 'back' },
  arm: { kk: 'қолы', ru: 'рука', en: 'arm, hand' },
  leg: { kk: 'аяғы', ru: 'нога', en: 'leg, foot' },
  pelvis: { kk: 'жамбасы, жыныс мүшелері', ru: 'таз, половые органы', en: 'hips, genitals' },
  several: { kk: 'бірнеше жері', ru: 'несколько мест', en: 'several places' },
} as const satisfies Readonly<Record<string, Text>>
export type BodyPart = keyof typeof bodyParts

/** `bruise`, `bruise/arm` or a code, in words. */
export function injuryWords(said: string, lang: keyof Text): string {
  const [what = '', where] = said.split('/')
  if (Object.hasOwn(injuries, what)) {
    const words = injuries[what as Injury][lang]
    return where === undefined ? words : `${words}: ${bodyParts[where as BodyPart][lang]}`
  }
  return Object.hasOwn(abuseCodes, said) ? `${said} (${abuseCodes[said as keyof typeof abuseCodes][lang]})` : said
}
