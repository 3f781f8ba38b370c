// Terms that several articles share: the qualities the offender must have known of, the manner of torment, the items of the second parts.
// Data only. An item is written once per wording; where articles differ they list different items.
import { all, any, cite, is, reads, term, yes, type Condition, type Mark } from './form.ts'
import type { Words } from './facts.ts'

export const minorVictim: Condition = is('victimAge', 'under-14', '14-15', '16-17')
export const knownMinor: Condition = all(minorVictim, yes('knewMinor'))
export const knownHelpless: Condition = all(yes('helpless'), yes('knewHelpless'))
/** The Russian sentence lets "known" govern dependence as well; the Kazakh one ties it to helplessness alone. Both readings are kept. */
export const knownDependent: Condition = all(
  yes('dependent'),
  any(yes('knewDependent'), reads('dependence-known', 'quality-enough')),
)
export const knownPregnant: Condition = all(yes('pregnant'), yes('knewPregnant'))
export const onPurpose: Condition = is('intent', 'on-purpose')
export const violentDeed: Condition = is('deed', 'violence')
/** Psychological, sexual and economic violence are violence too (Law 214-IV, 4; Law 245-VIII, 1 and 72); which deed it is, is not settled by its kind. */
export const otherViolence: Condition = any(
  is('deed', 'killing', 'suicide', 'threat', 'stalking', 'sexual', 'freedom', 'insult', 'torture'),
  all(is('deed', 'other', 'bullying'), reads('article-not-held', 'public', 'private-public')),
)

/** CC 110(1): three marks in one list without a conjunction. Read together, or either cruelty or mockery; the aim is needed in both readings. */
export const torment: Condition = all(
  yes('aimOfTorment'),
  any(
    all(yes('specialCruelty'), yes('mockery')),
    all(reads('cc-110-marks', 'either'), any(yes('specialCruelty'), yes('mockery'))),
  ),
)

export const words = {
  deed: {
    kk: 'зорлық-зомбылық немесе денсаулыққа зиян',
    ru: 'насилие или вред здоровью',
    en: 'violence or harm to health',
  },
  intent: { kk: 'қасақана', ru: 'умышленно', en: 'on purpose' },
  pain: {
    kk: 'тән ауруы, денсаулыққа зиян жоқ',
    ru: 'физическая боль без вреда здоровью',
    en: 'physical pain without harm to health',
  },
  light: { kk: 'денсаулыққа жеңіл зиян', ru: 'лёгкий вред здоровью', en: 'light harm to health' },
  medium: { kk: 'денсаулыққа ауырлығы орташа зиян', ru: 'вред здоровью средней тяжести', en: 'medium harm to health' },
  grave: { kk: 'денсаулыққа ауыр зиян', ru: 'тяжкий вред здоровью', en: 'grave harm to health' },
  anItem: { kk: 'тармақтардың бірі', ru: 'один из пунктов', en: 'one of the items' },
  worse: { kk: '2-бөліктің тармақтарының бірі', ru: 'один из пунктов части 2', en: 'one of the items of part 2' },
} as const satisfies Record<string, Words>

export const itemWords = {
  victims: {
    kk: 'екі немесе одан да көп адамға қатысты',
    ru: 'в отношении двух или более лиц',
    en: 'two or more victims',
  },
  duty: {
    kk: 'адамның немесе оның жақындарының қызметтік жұмысына, кәсіптік немесе қоғамдық борышына байланысты',
    ru: 'в связи со службой, профессиональным или общественным долгом лица или близких',
    en: 'because of office, profession or public duty of the victim or kin',
  },
  helpless: {
    kk: 'дәрменсіз күйде екені көрінеу белгілі',
    ru: 'заведомо беспомощное состояние',
    en: 'known helpless condition',
  },
  dependent: {
    kk: 'кінәлі адамға материалдық жағынан немесе өзгеше түрде тәуелді',
    ru: 'материальная или иная зависимость от виновного',
    en: 'material or other dependence on the offender',
  },
  abducted: {
    kk: 'адамды ұрлаумен не кепілге алумен ұштасқан',
    ru: 'сопряжено с похищением или захватом заложника',
    en: 'with abduction or hostage-taking',
  },
  cruelty: { kk: 'аса қатыгездікпен', ru: 'с особой жестокостью', en: 'with special cruelty' },
  group: {
    kk: 'адамдар тобы, алдын ала сөз байласу арқылы адамдар тобы',
    ru: 'группой лиц, группой лиц по предварительному сговору',
    en: 'by a group or a group by prior agreement',
  },
  agreedOrCriminal: {
    kk: 'алдын ала сөз байласу арқылы адамдар тобы, қылмыстық топ',
    ru: 'группой лиц по предварительному сговору, преступной группой',
    en: 'by a group by prior agreement or a criminal group',
  },
  gain: {
    kk: 'пайдакүнемдік ниетпен, жалдау бойынша',
    ru: 'из корыстных побуждений, по найму',
    en: 'for gain or for hire',
  },
  hire: { kk: 'жалдау бойынша', ru: 'по найму', en: 'for hire' },
  hooligan: { kk: 'бұзақылық ниетпен', ru: 'из хулиганских побуждений', en: 'from hooligan motives' },
  hatred: {
    kk: 'өшпенділік немесе араздық уәжі бойынша',
    ru: 'по мотиву ненависти или вражды',
    en: 'from hatred or enmity',
  },
  organs: {
    kk: 'ағзаларды немесе тіндерді пайдалану мақсатында',
    ru: 'с целью использования органов или тканей',
    en: 'to use organs or tissue',
  },
  repeated: { kk: 'бірнеше рет', ru: 'неоднократно', en: 'repeatedly (CC 12)' },
  groupNotCriminal: {
    kk: 'адамдар тобы, алдын ала сөз байласу арқылы адамдар тобы',
    ru: 'группой лиц, группой лиц по предварительному сговору',
    en: 'by a group or a group by prior agreement',
  },
  agreed: {
    kk: 'алдын ала сөз байласу арқылы адамдар тобы',
    ru: 'группой лиц по предварительному сговору',
    en: 'by a group by prior agreement',
  },
  criminalGroup: { kk: 'қылмыстық топ', ru: 'преступной группой', en: 'by a criminal group' },
  ownGain: { kk: 'пайдакүнемдік ниетпен', ru: 'из корыстных побуждений', en: 'for gain' },
  dangerousForce: {
    kk: 'өмірге немесе денсаулыққа қауіпті күш қолданып',
    ru: 'с применением насилия, опасного для жизни или здоровья',
    en: 'with violence dangerous to life or health',
  },
  weapon: {
    kk: 'қару немесе қару ретінде пайдаланылатын зат қолданып',
    ru: 'с применением оружия или предметов, используемых в качестве оружия',
    en: 'with a weapon or an object used as one',
  },
  office: {
    kk: 'өзінің қызмет бабын пайдаланып',
    ru: 'с использованием своего служебного положения',
    en: 'using an official position',
  },
  usedDependence: {
    kk: 'материалдық немесе өзгедей тәуелділігін пайдаланып',
    ru: 'с использованием материальной или иной зависимости',
    en: 'using material or other dependence',
  },
  documents: {
    kk: 'жеке басын куәландыратын құжаттарды бұрмалап, жасырып не жойып',
    ru: 'с фальсификацией, сокрытием либо уничтожением документов',
    en: 'identity documents forged, hidden or destroyed',
  },
  exploitation: { kk: 'қанау мақсатында', ru: 'с целью эксплуатации', en: 'to exploit the victim' },
  deathOrGrave: {
    kk: 'абайсызда өлімге немесе өзге де ауыр зардаптарға әкеп соққан',
    ru: 'повлекло по неосторожности смерть или иные тяжкие последствия',
    en: 'led by negligence to death or other grave consequences',
  },
  minor: {
    kk: 'көрінеу кәмелетке толмаған адамға қатысты',
    ru: 'в отношении заведомо несовершеннолетнего',
    en: 'against a known minor',
  },
  emergency: {
    kk: 'төтенше ахуал кезінде немесе жаппай тәртіпсіздік барысында',
    ru: 'в условиях чрезвычайной ситуации или массовых беспорядков',
    en: 'in an emergency or riots',
  },
  pregnant: {
    kk: 'көрінеу жүкті әйелге қатысты',
    ru: 'в отношении заведомо беременной женщины',
    en: 'against a woman known to be pregnant',
  },
  abductedVictim: {
    kk: 'ұрланған не кепілге алынған адамға қатысты',
    ru: 'в отношении похищенного или заложника',
    en: 'against an abducted person or hostage',
  },
} as const satisfies Record<string, Words>

export type ItemName = keyof typeof itemWords
const conditions: { readonly [K in ItemName]: Condition } = {
  victims: is('victims', 'two-or-more'),
  duty: yes('dutyOfVictim'),
  helpless: knownHelpless,
  dependent: knownDependent,
  abducted: yes('abducted'),
  cruelty: yes('specialCruelty'),
  // A criminal group is not named in item 4 of 108-1 and 109-1: whether it counts as a group there is left as a reading.
  group: any(
    is('group', 'group', 'agreed-group'),
    all(is('group', 'criminal-group'), reads('criminal-group-as-group', 'counts')),
  ),
  agreedOrCriminal: is('group', 'agreed-group', 'criminal-group'),
  gain: any(yes('gain'), yes('hire')),
  hire: yes('hire'),
  hooligan: yes('hooligan'),
  hatred: yes('hatred'),
  organs: yes('organs'),
  repeated: yes('cc12Repetition'),
  groupNotCriminal: is('group', 'group', 'agreed-group'),
  agreed: is('group', 'agreed-group'),
  criminalGroup: is('group', 'criminal-group'),
  ownGain: yes('gain'),
  dangerousForce: is('force', 'dangerous'),
  weapon: yes('weapon'),
  office: yes('usedOffice'),
  usedDependence: yes('usedDependence'),
  documents: is('documents', 'forged', 'hidden-or-destroyed'),
  exploitation: yes('exploitation'),
  deathOrGrave: any(yes('death'), yes('graveConsequences')),
  minor: knownMinor,
  emergency: yes('emergency'),
  pregnant: knownPregnant,
  abductedVictim: yes('abducted'),
}

/** An item of a list: its number, and a name that several articles share or words and condition of its own. */
export type Item = readonly [number: string, item: ItemName | { readonly says: Words; readonly of: Condition }]
/** The items of a part: `items('109-1', 'Q24', [['1', 'victims'], …])`, each with its own citation. */
export function items(articleNumber: string, mark: Mark, list: readonly Item[], part = '2'): Condition {
  return any(
    ...list.map(([number, item]) =>
      term(
        typeof item === 'string' ? itemWords[item] : item.says,
        cite('cc', articleNumber, mark, part, number),
        typeof item === 'string' ? conditions[item] : item.of,
      ),
    ),
  )
}
