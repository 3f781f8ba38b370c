// Every fact the law of this room can ask about: one entry each, with its values, its question in three languages, who may assert it and what
// it costs a human being to be asked. Forms, the API, history, export and the engine's input are derived from this list.
// A fact has a finite set of values; ages become bands at the cuts the law uses, so that "under 14" is also "under 18" and impossible cells do not exist.
// Never put a conclusion of law here: only what somebody can see, know, find in a register or is appointed to judge.

export { roles } from './facts/definition.ts'
export type { FactDefinition, FactGroup, Role, Sensitivity, Words } from './facts/definition.ts'
import {
  adultsWhoKnow,
  anyone,
  bands,
  choice,
  flag,
  judges,
  officers,
  registers,
  type FactDefinition,
  type Role,
  type Words,
} from './facts/definition.ts'
import { criminalDeeds } from './facts/deeds.ts'
import { childFacts } from './facts/children.ts'
import { freedomFacts } from './facts/freedom.ts'
import { harmFacts } from './facts/harm.ts'
import { justiceFacts } from './facts/justice.ts'
import { lifeFacts } from './facts/life.ts'
import { privacyFacts } from './facts/privacy.ts'
import { sexualFacts } from './facts/sexual.ts'
import { threatFacts } from './facts/threats.ts'

import { administrativeDeeds, administrativeFacts } from './facts/administrative.ts'
import { personFacts } from './facts/person.ts'

export const facts = {
  // What happened
  deed: choice(
    {
      violence: {
        kk: 'зорлық-зомбылық немесе денсаулыққа зиян',
        ru: 'насилие или вред здоровью',
        en: 'violence or harm to health',
      },
      disrespect: {
        kk: 'үйдегі былапыт сөйлеу, кемсіту, зат бүлдіру',
        ru: 'брань, унижение, порча вещей дома',
        en: 'abuse, humiliation or damage at home',
      },
      bullying: { kk: 'баланы жәбірлеу (буллинг)', ru: 'травля (буллинг) ребёнка', en: 'bullying of a child' },
      'put-off-transport': {
        kk: 'баланы қоғамдық көліктен түсіріп жіберу',
        ru: 'высадка ребёнка из общественного транспорта',
        en: 'putting a child off public transport',
      },
      silence: {
        kk: 'білген қызметкердің хабарламауы',
        ru: 'несообщение работником, который узнал',
        en: 'a worker who knew and did not tell',
      },
      ...administrativeDeeds,
      ...criminalDeeds,
      other: { kk: 'басқа', ru: 'другое', en: 'something else' },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 1,
      by: anyone,
      label: { kk: 'Не болды', ru: 'Что произошло', en: 'What happened' },
      ask: { kk: 'Не болды?', ru: 'Что произошло?', en: 'What happened?' },
    },
  ),
  pain: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 4,
    by: adultsWhoKnow,
    label: { kk: 'Тән ауруы', ru: 'Физическая боль', en: 'Physical pain' },
    ask: {
      kk: 'Ұрып-соғу немесе өзге де зорлық-зомбылық әрекеті тән ауруына ұшыратты ма?',
      ru: 'Причинили ли побои или иное насилие физическую боль?',
      en: 'Did blows or other violence cause physical pain?',
    },
  }),
  harm: choice(
    {
      none: { kk: 'денсаулыққа зиян жоқ', ru: 'вреда здоровью нет', en: 'no harm to health' },
      light: { kk: 'жеңіл', ru: 'лёгкий', en: 'light' },
      medium: { kk: 'ауырлығы орташа', ru: 'средней тяжести', en: 'medium' },
      grave: { kk: 'ауыр', ru: 'тяжкий', en: 'grave' },
    },
    {
      group: 'harm',
      sensitivity: 'case',
      cost: 1,
      by: ['forensic', 'court'],
      label: { kk: 'Денсаулыққа келген зиян', ru: 'Вред здоровью', en: 'Harm to health' },
      ask: {
        kk: 'Сот-медициналық сараптама зиянның қандай дәрежесін анықтады?',
        ru: 'Какую степень вреда установила судебно-медицинская экспертиза?',
        en: 'What grade of harm did the forensic examination find?',
      },
    },
  ),
  suffering: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 4,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'deed', among: ['violence'] },
    label: {
      kk: 'Тән зардабы немесе психикалық зардап',
      ru: 'Физические или психические страдания',
      en: 'Physical or mental suffering',
    },
    ask: {
      kk: 'Жәбірленуші тән немесе психикалық зардап шекті ме?',
      ru: 'Испытал ли потерпевший физические или психические страдания?',
      en: 'Did the victim go through physical or mental suffering?',
    },
  }),
  death: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 0,
    rare: true,
    by: ['clinician', 'forensic', 'register', ...officers],
    label: { kk: 'Жәбірленушінің өлімі', ru: 'Смерть потерпевшего', en: 'Death of the victim' },
    ask: {
      kk: 'Іс-әрекет абайсызда жәбірленушінің өліміне әкеп соқты ма?',
      ru: 'Повлекло ли деяние по неосторожности смерть потерпевшего?',
      en: 'Did the deed lead, by negligence, to the death of the victim?',
    },
  }),
  intent: choice(
    {
      'on-purpose': { kk: 'қасақана', ru: 'умышленно', en: 'on purpose' },
      negligent: { kk: 'абайсызда', ru: 'по неосторожности', en: 'by negligence' },
      none: { kk: 'кінә жоқ', ru: 'без вины', en: 'without guilt' },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 1,
      by: adultsWhoKnow,
      label: { kk: 'Кінә нысаны', ru: 'Форма вины', en: 'Form of guilt' },
      ask: { kk: 'Іс-әрекет қасақана жасалды ма?', ru: 'Деяние совершено умышленно?', en: 'Was it done on purpose?' },
    },
  ),
  // Who suffered
  victims: choice(
    {
      one: { kk: 'бір адам', ru: 'одно лицо', en: 'one person' },
      'two-or-more': { kk: 'екі немесе одан да көп адам', ru: 'два лица и более', en: 'two or more persons' },
    },
    {
      group: 'victim',
      sensitivity: 'case',
      cost: 1,
      by: adultsWhoKnow,
      label: { kk: 'Зардап шеккендер саны', ru: 'Число потерпевших', en: 'Number of victims' },
      ask: { kk: 'Қанша адам зардап шекті?', ru: 'Сколько человек пострадало?', en: 'How many people suffered?' },
    },
  ),
  victimAge: bands(
    [14, 16, 18],
    {
      'under-14': { kk: '14-ке толмаған', ru: 'младше 14', en: 'under 14' },
      '14-15': { kk: '14–15 жас', ru: '14–15 лет', en: '14–15' },
      '16-17': { kk: '16–17 жас', ru: '16–17 лет', en: '16–17' },
      adult: { kk: '18 жас және одан үлкен', ru: '18 и старше', en: '18 or older' },
    },
    {
      group: 'victim',
      sensitivity: 'case',
      cost: 0,
      by: anyone,
      label: { kk: 'Жәбірленушінің жасы', ru: 'Возраст потерпевшего', en: 'Age of the victim' },
      ask: {
        kk: 'Зардап шеккен адам неше жаста?',
        ru: 'Сколько лет пострадавшему?',
        en: 'How old is the person who suffered?',
      },
    },
  ),
  knewMinor: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 1,
    by: ['worker', 'operator', 'guardianship', ...officers],
    appliesWhen: { fact: 'victimAge', among: ['under-14', '14-15', '16-17'] },
    label: { kk: 'Кәмелетке толмағанын білген', ru: 'Знал о несовершеннолетии', en: 'Knew the victim was a minor' },
    ask: {
      kk: 'Құқық бұзушы зардап шеккеннің кәмелетке толмағанын білді ме?',
      ru: 'Знал ли правонарушитель, что пострадавший несовершеннолетний?',
      en: 'Did the offender know the victim was a minor?',
    },
  }),
  helpless: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 2,
    by: ['clinician', 'worker', 'guardianship', ...officers],
    judgement: true,
    label: { kk: 'Дәрменсіз күй', ru: 'Беспомощное состояние', en: 'Helpless condition' },
    ask: {
      kk: 'Зардап шеккен адам дәрменсіз күйде болды ма?',
      ru: 'Находился ли пострадавший в беспомощном состоянии?',
      en: 'Was the victim in a helpless condition?',
    },
  }),
  knewHelpless: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 1,
    by: officers,
    appliesWhen: { fact: 'helpless', among: ['yes'] },
    label: { kk: 'Дәрменсіз күйді білген', ru: 'Знал о беспомощном состоянии', en: 'Knew of the helpless condition' },
    ask: {
      kk: 'Құқық бұзушы дәрменсіз күйді білді ме?',
      ru: 'Знал ли правонарушитель о беспомощном состоянии?',
      en: 'Did the offender know of the helpless condition?',
    },
  }),
  dependent: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 1,
    by: adultsWhoKnow,
    label: {
      kk: 'Құқық бұзушыға материалдық немесе өзгедей тәуелділік',
      ru: 'Материальная или иная зависимость от правонарушителя',
      en: 'Material or other dependence on the offender',
    },
    ask: {
      kk: 'Зардап шеккен адам құқық бұзушыға ақша, баспана жағынан немесе өзгедей тәуелді ме?',
      ru: 'Зависит ли пострадавший от правонарушителя: деньги, жильё или иное?',
      en: 'Does the victim depend on the offender for money, housing or otherwise?',
    },
  }),
  knewDependent: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 1,
    by: ['victim', 'witness', 'worker', 'guardianship', ...officers],
    appliesWhen: { fact: 'dependent', among: ['yes'] },
    label: { kk: 'Тәуелділікті білген', ru: 'Знал о зависимости', en: 'Knew of the dependence' },
    ask: {
      kk: 'Құқық бұзушы бұл тәуелділікті білді ме?',
      ru: 'Знал ли правонарушитель об этой зависимости?',
      en: 'Did the offender know of the dependence?',
    },
  }),
  pregnant: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 4,
    by: ['victim', 'clinician', 'forensic', ...officers],
    label: { kk: 'Жүктілік', ru: 'Беременность', en: 'Pregnancy' },
    ask: {
      kk: 'Зардап шеккен әйел жүкті ме?',
      ru: 'Беременна ли пострадавшая?',
      en: 'Is the woman who suffered pregnant?',
    },
  }),
  knewPregnant: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 1,
    by: ['victim', ...officers],
    appliesWhen: { fact: 'pregnant', among: ['yes'] },
    label: { kk: 'Жүктілікті білген', ru: 'Знал о беременности', en: 'Knew of the pregnancy' },
    ask: {
      kk: 'Құқық бұзушы жүктілікті білді ме?',
      ru: 'Знал ли правонарушитель о беременности?',
      en: 'Did the offender know of the pregnancy?',
    },
  }),
  abducted: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: adultsWhoKnow,
    label: {
      kk: 'Адамды ұрлау немесе кепілге алу',
      ru: 'Похищение или захват заложника',
      en: 'Abduction or hostage-taking',
    },
    ask: {
      kk: 'Зардап шеккен адам ұрланды ма немесе кепілге алынды ма?',
      ru: 'Был ли пострадавший похищен или взят в заложники?',
      en: 'Was the victim abducted or taken hostage?',
    },
  }),
  familyRelation: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 1,
    by: anyone,
    label: { kk: 'Отбасы-тұрмыстық қатынастар', ru: 'Семейно-бытовые отношения', en: 'Family-domestic relation' },
    ask: {
      kk: 'Олар ерлі-зайыпты, бұрынғы ерлі-зайыпты, бірге тұратын немесе тұрған, жақын туыс не ортақ баласы бар адамдар ма?',
      ru: 'Они супруги, бывшие супруги, живут или жили вместе, близкие родственники или имеют общего ребёнка?',
      en: 'Are they spouses, former spouses, living or having lived together, close relatives, or parents of a common child?',
    },
  }),
  // How it was done
  specialCruelty: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    judgement: true,
    label: { kk: 'Аса қатыгездік', ru: 'Особая жестокость', en: 'Special cruelty' },
    ask: {
      kk: 'Тергеуші аса қатыгездікті анықтады ма?',
      ru: 'Установил ли следователь особую жестокость?',
      en: 'Has the investigator established special cruelty?',
    },
  }),
  mockery: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    judgement: true,
    label: { kk: 'Қорлау', ru: 'Издевательство', en: 'Mockery' },
    ask: {
      kk: 'Тергеуші қорлауды анықтады ма?',
      ru: 'Установил ли следователь издевательство?',
      en: 'Has the investigator established mockery?',
    },
  }),
  aimOfTorment: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    judgement: true,
    label: { kk: 'Азаптау мақсаты', ru: 'Цель доставить мучения', en: 'Aim of causing torment' },
    ask: {
      kk: 'Тергеуші азаптау мақсатын анықтады ма?',
      ru: 'Установил ли следователь цель доставить мучения?',
      en: 'Has the investigator established the aim of causing torment?',
    },
  }),
  systematicCourse: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    judgement: true,
    label: {
      kk: 'Жүйелі түрде ұрып-соғу немесе өзге де зорлық-зомбылық әрекеттері',
      ru: 'Систематические побои или иные насильственные действия',
      en: 'Systematic beating or other violent acts',
    },
    ask: {
      kk: 'Тергеуші 2024 жылғы 16 маусымға дейінгі бірнеше оқиғаны жүйелі деп таныды ма?',
      ru: 'Признал ли следователь ряд эпизодов до 16 июня 2024 года систематическим?',
      en: 'Has the investigator found the episodes before 16 June 2024 to be systematic?',
    },
  }),
  group: choice(
    {
      alone: { kk: 'жалғыз', ru: 'один', en: 'alone' },
      group: { kk: 'адамдар тобы', ru: 'группа лиц', en: 'a group' },
      'agreed-group': {
        kk: 'алдын ала сөз байласқан адамдар тобы',
        ru: 'группа лиц по предварительному сговору',
        en: 'a group by prior agreement',
      },
      'criminal-group': { kk: 'қылмыстық топ', ru: 'преступная группа', en: 'a criminal group' },
    },
    {
      group: 'manner',
      sensitivity: 'case',
      cost: 1,
      by: adultsWhoKnow,
      label: { kk: 'Қанша адам жасады', ru: 'Сколько лиц совершило', en: 'How many did it' },
      ask: {
        kk: 'Мұны бір адам жасады ма, әлде топ па?',
        ru: 'Это сделал один человек или группа?',
        en: 'Was it one person or a group?',
      },
    },
  ),
  emergency: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 0,
    rare: true,
    by: ['register', ...officers],
    label: {
      kk: 'Төтенше ахуал немесе жаппай тәртіпсіздік',
      ru: 'Чрезвычайная ситуация или массовые беспорядки',
      en: 'Emergency or riots',
    },
    ask: {
      kk: 'Бұл төтенше ахуал кезінде немесе жаппай тәртіпсіздік барысында болды ма?',
      ru: 'Это было в условиях чрезвычайной ситуации или в ходе массовых беспорядков?',
      en: 'Was it during an emergency or riots?',
    },
  }),
  weapon: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 2,
    by: adultsWhoKnow,
    label: {
      kk: 'Қару немесе қару ретінде қолданылған зат',
      ru: 'Оружие или предмет как оружие',
      en: 'A weapon or an object used as one',
    },
    ask: {
      kk: 'Қару немесе қару ретінде зат қолданылды ма?',
      ru: 'Применялось ли оружие или предмет как оружие?',
      en: 'Was a weapon, or an object as a weapon, used?',
    },
  }),
  // Why
  hooligan: flag({
    group: 'motive',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: officers,
    label: { kk: 'Бұзақылық ниет', ru: 'Хулиганские побуждения', en: 'Hooligan motive' },
    ask: {
      kk: 'Бұзақылық ниет анықталды ма?',
      ru: 'Установлены ли хулиганские побуждения?',
      en: 'Is a hooligan motive established?',
    },
  }),
  hatred: flag({
    group: 'motive',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: officers,
    label: {
      kk: 'Әлеуметтік, ұлттық, нәсілдік, діни өшпенділік',
      ru: 'Социальная, национальная, расовая, религиозная ненависть',
      en: 'Social, ethnic, racial or religious hatred',
    },
    ask: {
      kk: 'Өшпенділік немесе араздық уәжі анықталды ма?',
      ru: 'Установлен ли мотив ненависти или вражды?',
      en: 'Is a motive of hatred established?',
    },
  }),
  dutyOfVictim: flag({
    group: 'motive',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: adultsWhoKnow,
    label: {
      kk: 'Қызметтік жұмысына, кәсіптік немесе қоғамдық борышына байланысты',
      ru: 'В связи со службой, профессиональным или общественным долгом',
      en: 'Because of office, profession or public duty',
    },
    ask: {
      kk: 'Бұл зардап шеккеннің немесе жақынының қызметтік жұмысына, кәсіптік не қоғамдық борышына байланысты ма?',
      ru: 'Это связано со службой, профессиональным или общественным долгом пострадавшего либо его близких?',
      en: 'Was it because of the office, profession or public duty of the victim or kin?',
    },
  }),
  gain: flag({
    group: 'motive',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: officers,
    label: { kk: 'Пайдакүнемдік ниет', ru: 'Корыстные побуждения', en: 'Motive of gain' },
    ask: {
      kk: 'Пайдакүнемдік ниет анықталды ма?',
      ru: 'Установлены ли корыстные побуждения?',
      en: 'Is a motive of gain established?',
    },
  }),
  hire: flag({
    group: 'motive',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: officers,
    label: { kk: 'Жалдау бойынша', ru: 'По найму', en: 'For hire' },
    ask: { kk: 'Іс-әрекет жалдау бойынша жасалды ма?', ru: 'Деяние совершено по найму?', en: 'Was it done for hire?' },
  }),
  organs: flag({
    group: 'motive',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: officers,
    label: {
      kk: 'Ағзаны немесе тінді пайдалану мақсаты',
      ru: 'Цель использования органов или тканей',
      en: 'Aim of using organs or tissue',
    },
    ask: {
      kk: 'Мақсат ағзаны немесе тінді пайдалану болды ма?',
      ru: 'Была ли цель использовать органы или ткани?',
      en: 'Was the aim to use organs or tissue?',
    },
  }),
  // Who did it
  offenderAge: bands(
    [12, 14, 16, 18],
    {
      'under-12': { kk: '12-ге толмаған', ru: 'младше 12', en: 'under 12' },
      '12-13': { kk: '12–13 жас', ru: '12–13 лет', en: '12–13' },
      '14-15': { kk: '14–15 жас', ru: '14–15 лет', en: '14–15' },
      '16-17': { kk: '16–17 жас', ru: '16–17 лет', en: '16–17' },
      adult: { kk: '18 жас және одан үлкен', ru: '18 и старше', en: '18 or older' },
    },
    {
      group: 'offender',
      sensitivity: 'case',
      cost: 0,
      by: anyone,
      label: { kk: 'Құқық бұзушының жасы', ru: 'Возраст правонарушителя', en: 'Age of the offender' },
      ask: { kk: 'Құқық бұзушы неше жаста?', ru: 'Сколько лет правонарушителю?', en: 'How old is the offender?' },
    },
  ),
  offenderRepresentsChild: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 0,
    by: ['worker', 'guardianship', 'register', ...officers],
    appliesWhen: { fact: 'victimAge', among: ['under-14', '14-15', '16-17'] },
    label: {
      kk: 'Құқық бұзушы баланың заңды өкілі',
      ru: 'Правонарушитель — законный представитель ребёнка',
      en: 'The offender is the child’s legal representative',
    },
    ask: {
      kk: 'Құқық бұзушы осы баланың ата-анасы немесе заңды өкілі ме?',
      ru: 'Правонарушитель — родитель или законный представитель этого ребёнка?',
      en: 'Is the offender a parent or legal representative of this child?',
    },
  }),
  notArrestable: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 0,
    by: ['register', ...officers],
    label: {
      kk: 'Әкімшілік қамаққа алу қолданылмайтын адам',
      ru: 'Лицо, к которому не применяется административный арест',
      en: 'A person to whom administrative arrest does not apply',
    },
    ask: {
      kk: 'Бұл адам ӘҚБтК 50-бабының 2-бөлігінде аталған ба (18-ге толмаған, жүкті, 14-ке дейінгі баласы бар әйел, I–II топтағы мүгедектігі бар, жасы бойынша)?',
      ru: 'Названо ли лицо в части 2 статьи 50 КоАП (до 18 лет, беременная, женщина с ребёнком до 14 лет, инвалидность I–II группы, по возрасту)?',
      en: 'Is the person named in AdmCode 50(2) (under 18, pregnant, a woman with a child under 14, disability I–II, by age)?',
    },
  }),
  // Household peace, bullying, transport
  inDwelling: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'deed', among: ['disrespect'] },
    label: { kk: 'Тұрғын үйде', ru: 'В жилище', en: 'In a dwelling' },
    ask: { kk: 'Бұл тұрғын үйде болды ма?', ru: 'Это произошло в жилище?', en: 'Did it happen in a dwelling?' },
  }),
  disturbedPeace: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 4,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'deed', among: ['disrespect'] },
    label: { kk: 'Тыныштығы бұзылды', ru: 'Нарушено спокойствие', en: 'Peace was disturbed' },
    ask: {
      kk: 'Сыйламаушылық әрекет отбасы мүшелерінің тыныштығын бұзды ма?',
      ru: 'Нарушили ли неуважительные действия спокойствие близких?',
      en: 'Did the disrespect disturb the peace of those at home?',
    },
  }),
  signsOfCrime: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    by: officers,
    judgement: true,
    appliesWhen: {
      fact: 'deed',
      among: ['disrespect', 'petty-hooliganism', 'neglect', 'made-drunk', 'led-into-offence'],
    },
    label: {
      kk: 'Қылмыстық жазаланатын іс-әрекет белгілері',
      ru: 'Признаки уголовно наказуемого деяния',
      en: 'Signs of a punishable criminal act',
    },
    ask: {
      kk: 'Осы әрекеттерде қылмыстық жазаланатын іс-әрекет белгілері бар ма?',
      ru: 'Содержат ли эти действия признаки уголовно наказуемого деяния?',
      en: 'Do these acts contain signs of a criminal act?',
    },
  }),
  bullyingProven: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    by: ['worker', 'police', 'court', 'prosecutor'],
    judgement: true,
    appliesWhen: { fact: 'deed', among: ['bullying'] },
    label: {
      kk: 'Жәбірлеу белгілері (екі рет және одан көп немесе көпшілік алдында, желіде)',
      ru: 'Признаки травли (два и более раза либо публично, в сети)',
      en: 'Signs of bullying (two or more times, or in public or online)',
    },
    ask: {
      kk: 'Қорлау, қудалау не қорқыту кемінде екі рет не көпшілік алдында, желіде болды ма?',
      ru: 'Унижение, преследование или запугивание было два и более раза либо публично или в сети?',
      en: 'Was there humiliation, pursuit or intimidation two or more times, or in public or online?',
    },
  }),
  putOffByForce: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 2,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'deed', among: ['put-off-transport'] },
    label: { kk: 'Мәжбүрлеп түсірді', ru: 'Принудительная высадка', en: 'Put off by force' },
    ask: {
      kk: 'Баланы көліктен еркінен тыс түсірді ме?',
      ru: 'Высадили ли ребёнка против его воли?',
      en: 'Was the child made to get off against their will?',
    },
  }),
  travelledAlone: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 2,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'deed', among: ['put-off-transport'] },
    label: {
      kk: 'Ата-анасынсыз немесе заңды өкілінсіз жүрді',
      ru: 'Следовал без родителей и законного представителя',
      en: 'Travelled without parent or legal representative',
    },
    ask: {
      kk: 'Бала ата-анасынсыз немесе заңды өкілінсіз жүрді ме?',
      ru: 'Ребёнок ехал без родителей или законного представителя?',
      en: 'Did the child travel without parent or legal representative?',
    },
  }),
  // Who learnt of it, who told
  learntBy: choice(
    {
      education: { kk: 'білім беру ұйымы', ru: 'организация образования', en: 'an education organisation' },
      health: { kk: 'денсаулық сақтау ұйымы', ru: 'организация здравоохранения', en: 'a health organisation' },
      social: {
        kk: 'халықты әлеуметтік қорғау ұйымы',
        ru: 'организация социальной защиты',
        en: 'a social protection organisation',
      },
      police: { kk: 'полиция', ru: 'полиция', en: 'the police' },
      other: { kk: 'басқа адам', ru: 'другое лицо', en: 'somebody else' },
    },
    {
      group: 'telling',
      sensitivity: 'case',
      cost: 1,
      by: anyone,
      label: { kk: 'Кім білді', ru: 'Кто узнал', en: 'Who learnt of it' },
      ask: { kk: 'Оқиға туралы кім білді?', ru: 'Кто узнал о случае?', en: 'Who learnt of it?' },
    },
  ),
  untoldDeedOfMinor: flag({
    group: 'telling',
    sensitivity: 'case',
    cost: 1,
    by: [...officers, 'register'],
    appliesWhen: { fact: 'deed', among: ['silence'] },
    label: {
      kk: 'Хабарланбаған іс-әрекетті кәмелетке толмаған жасаған немесе оған қатысты жасалған',
      ru: 'Несообщённое деяние совершено несовершеннолетним или в отношении него',
      en: 'The untold deed was by or against a minor',
    },
    ask: {
      kk: 'Хабарланбаған іс-әрекет құқық бұзушылық белгілері бар және кәмелетке толмағанға қатысты ма?',
      ru: 'Несообщённое деяние имеет признаки правонарушения и касается несовершеннолетнего?',
      en: 'Does the untold deed have signs of an offence and concern a minor?',
    },
  }),
  untoldIsGravest: flag({
    group: 'telling',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: officers,
    appliesWhen: { fact: 'deed', among: ['silence'] },
    label: { kk: 'ҚК 434-бабының белгілері', ru: 'Признаки статьи 434 УК', en: 'Signs of CC 434' },
    ask: {
      kk: 'Хабарламауда ҚК 434-бабының белгілері бар ма?',
      ru: 'Есть ли в несообщении признаки статьи 434 УК?',
      en: 'Does the silence show the signs of CC 434?',
    },
  }),
  holdsOffice: flag({
    group: 'telling',
    sensitivity: 'case',
    cost: 0,
    recordOnly: true,
    by: [...officers, 'register', 'worker'],
    appliesWhen: { fact: 'deed', among: ['silence', 'slander'] },
    label: { kk: 'Лауазымды адам', ru: 'Должностное лицо', en: 'An official' },
    ask: {
      kk: 'Хабарламаған қызметкер лауазымды адам ба?',
      ru: 'Работник, который не сообщил, — должностное лицо?',
      en: 'Is the worker who did not tell an official?',
    },
  }),
  // Procedure
  complaint: choice(
    {
      none: { kk: 'жоқ', ru: 'нет', en: 'none' },
      filed: { kk: 'берілді', ru: 'подана', en: 'filed' },
      withdrawn: { kk: 'кері қайтарып алынды', ru: 'отозвана', en: 'withdrawn' },
    },
    {
      group: 'procedure',
      sensitivity: 'case',
      cost: 1,
      by: ['victim', 'worker', 'operator', 'register', ...officers],
      label: { kk: 'Жәбірленушінің шағымы', ru: 'Жалоба потерпевшего', en: 'Complaint of the victim' },
      ask: {
        kk: 'Жәбірленуші шағым берді ме?',
        ru: 'Подал ли потерпевший жалобу?',
        en: 'Has the victim made a complaint?',
      },
    },
  ),
  cannotUseRights: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 1,
    by: ['prosecutor', 'court'],
    judgement: true,
    label: {
      kk: 'Құқықтарын өз бетінше пайдалана алмайды',
      ru: 'Не способен самостоятельно воспользоваться правами',
      en: 'Cannot use her or his rights alone',
    },
    ask: {
      kk: 'Прокурор: жәбірленуші басқа себеппен өз құқықтарын өзі пайдалана алмай ма?',
      ru: 'Прокурор: потерпевший по другим причинам не может воспользоваться правами?',
      en: 'Prosecutor: is the victim, for other reasons, unable to use the rights alone?',
    },
  }),
  publicInterest: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 1,
    by: ['prosecutor', 'court'],
    judgement: true,
    label: {
      kk: 'Қоғамның немесе мемлекеттің мүдделері қозғалған',
      ru: 'Затронуты интересы общества или государства',
      en: 'Interests of society or the state are touched',
    },
    ask: {
      kk: 'Прокурор: іс-әрекет қоғамның немесе мемлекеттің мүдделерін қозғай ма?',
      ru: 'Прокурор: затрагивает ли деяние интересы общества или государства?',
      en: 'Prosecutor: does the deed touch the interests of society or the state?',
    },
  }),
  prosecutorDecision: choice(
    {
      none: { kk: 'шешім жоқ', ru: 'решения нет', en: 'no decision yet' },
      'took-up': {
        kk: 'іс жүргізуді бастады немесе жалғастырды',
        ru: 'начал или продолжил производство',
        en: 'took the case up',
      },
      declined: {
        kk: '32-баптың 4-бөлігіне негіз жоқ деп шешті',
        ru: 'решил, что оснований части 4 статьи 32 нет',
        en: 'decided that 32(4) does not apply',
      },
    },
    {
      group: 'procedure',
      sensitivity: 'case',
      cost: 0,
      by: ['prosecutor', 'register'],
      label: { kk: 'Прокурордың шешімі', ru: 'Решение прокурора', en: 'The prosecutor’s decision' },
      ask: {
        kk: 'Прокурор шағымсыз іс жүргізу туралы шешім қабылдады ма?',
        ru: 'Принял ли прокурор решение о производстве без жалобы?',
        en: 'Has the prosecutor decided on going on without a complaint?',
      },
    },
  ),
  reconciled: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 0,
    by: ['register', ...officers],
    label: { kk: 'Татуласу (келісім бойынша)', ru: 'Примирение (соглашением)', en: 'Reconciliation (by agreement)' },
    ask: {
      kk: 'Жәбірленушімен татуласу ресімделді ме?',
      ru: 'Оформлено ли примирение с потерпевшим?',
      en: 'Has reconciliation with the victim been recorded?',
    },
  }),
  repaired: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 1,
    by: ['victim', 'register', ...officers],
    label: { kk: 'Зиян қалпына келтірілді', ru: 'Вред заглажен', en: 'Harm was made good' },
    ask: {
      kk: 'Келтірілген зиян қалпына келтірілді ме?',
      ru: 'Заглажен ли причинённый вред?',
      en: 'Has the harm been made good?',
    },
  }),
  // What came before: five kinds of "repeat" are five predicates, because the law counts each in its own way
  cc12Repetition: flag({
    group: 'history',
    sensitivity: 'case',
    cost: 0,
    by: registers,
    label: { kk: 'Бірнеше рет (ҚК 12-бап)', ru: 'Неоднократность (ст. 12 УК)', en: 'Repetition (CC 12)' },
    ask: {
      kk: 'Осы бап бойынша бұрын жасалған, адам ол үшін сотталмаған және босатылмаған іс-әрекет бар ма (жалғасатын емес)?',
      ru: 'Было ли раньше деяние по этой же статье, за которое лицо не осуждено и не освобождено (не продолжаемое)?',
      en: 'Was there an earlier act under this article for which the person was neither convicted nor released (not one continued act)?',
    },
  }),
  batteryAfterReconciliation: flag({
    group: 'history',
    sensitivity: 'case',
    cost: 0,
    by: registers,
    label: {
      kk: 'Татуласудан кейінгі ескіру мерзімі ішінде (ҚК 68-бап 4-бөлік 9-тармақ)',
      ru: 'В течение срока давности после примирения (п. 9 ч. 4 ст. 68 УК)',
      en: 'Within the limitation period after a reconciliation (CC 68(4)(9))',
    },
    ask: {
      kk: 'Адам бұрын қылмыстық құқық бұзушылық үшін татуласуға байланысты босатылып, ескіру мерзімі әлі өтпеді ме?',
      ru: 'Освобождалось ли лицо раньше за примирением по уголовному правонарушению и не истёк ли срок?',
      en: 'Was the person earlier released by reconciliation for a criminal offence, and is the period still running?',
    },
  }),
  crimeAfterReconciledCrime: flag({
    group: 'history',
    sensitivity: 'case',
    cost: 0,
    by: registers,
    label: {
      kk: 'Қылмыс бойынша татуласудан кейінгі қылмыс (ҚК 68-бап 4-бөлік 8-тармақ)',
      ru: 'Преступление после примирения по преступлению (п. 8 ч. 4 ст. 68 УК)',
      en: 'A crime after a reconciled crime (CC 68(4)(8))',
    },
    ask: {
      kk: 'Адам бұрын қылмыс үшін татуласуға байланысты босатылып, ескіру мерзімі әлі өтпеді ме?',
      ru: 'Освобождалось ли лицо раньше за примирением по преступлению и не истёк ли срок?',
      en: 'Was the person earlier released by reconciliation for a crime, and is the period still running?',
    },
  }),
  admAgainWithinYear: flag({
    group: 'history',
    sensitivity: 'case',
    cost: 0,
    by: registers,
    label: {
      kk: 'Жаза қолданылғаннан кейін бір жыл ішінде қайталап',
      ru: 'Повторно в течение года после наложения взыскания',
      en: 'Again within a year after the penalty was imposed',
    },
    ask: {
      kk: 'Сондай құқық бұзушылық үшін әкімшілік жаза қолданылғанына бір жыл толмады ма?',
      ru: 'Не прошёл ли год со дня наложения взыскания за такое же правонарушение?',
      en: 'Is it within a year after a penalty was imposed for the same offence?',
    },
  }),
  admFirstOffence: flag({
    group: 'history',
    sensitivity: 'case',
    cost: 0,
    by: registers,
    label: { kk: 'Алғаш рет (ӘҚБтК 64-бап)', ru: 'Впервые (ст. 64 КоАП)', en: 'For the first time (AdmCode 64)' },
    ask: {
      kk: 'Бұл құқық бұзушылық алғаш рет жасалды ма?',
      ru: 'Это правонарушение совершено впервые?',
      en: 'Is it the first such offence?',
    },
  }),
  admReconciledWithinYear: flag({
    group: 'history',
    sensitivity: 'case',
    cost: 0,
    by: registers,
    label: {
      kk: 'Бір жыл ішінде 73-бап бойынша татуласуға байланысты босатылған',
      ru: 'В течение года освобождался за примирением по статье 73',
      en: 'Released by reconciliation under article 73 within a year',
    },
    ask: {
      kk: 'Адам соңғы бір жылда ӘҚБтК 73-бабы бойынша татуласуға байланысты босатылды ма?',
      ru: 'Освобождалось ли лицо за последний год за примирением по статье 73 КоАП?',
      en: 'Was the person released by reconciliation under AdmCode 73 within the last year?',
    },
  }),
  ...administrativeFacts,
  ...personFacts,
  ...lifeFacts,
  ...threatFacts,
  ...sexualFacts,
  ...freedomFacts,
  ...childFacts,
  ...privacyFacts,
  ...justiceFacts,
  ...harmFacts,
} as const satisfies Record<string, FactDefinition>

export type FactKey = keyof typeof facts
/** The values a fact may have: `ValueOf<'harm'>` is `'none' | 'light' | 'medium' | 'grave'`. */
export type ValueOf<K extends FactKey> = (typeof facts)[K]['values'][number]
export const factKeys = Object.keys(facts) as readonly FactKey[]

export function isFactKey(key: string): key is FactKey {
  return Object.hasOwn(facts, key)
}

export function factOf(key: FactKey): FactDefinition {
  return facts[key]
}

/** The band a whole number (years, days, per cent) falls in; `undefined` for a fact that has no bands. */
export function bandOf(key: FactKey, number: number): string | undefined {
  const definition = factOf(key)
  if (definition.cuts === undefined) return undefined
  return definition.values[definition.cuts.filter(cut => number >= cut).length]
}

export const roleWords: { readonly [R in Role]: Words } = {
  victim: { kk: 'жәбірленуші', ru: 'потерпевший', en: 'the victim' },
  witness: { kk: 'куә', ru: 'свидетель', en: 'a witness' },
  caller: { kk: 'хабарласқан адам', ru: 'обратившийся', en: 'the caller' },
  worker: { kk: 'ұйым қызметкері', ru: 'работник организации', en: 'a worker of an organisation' },
  clinician: { kk: 'дәрігер', ru: 'врач', en: 'a doctor' },
  operator: { kk: '111 операторы', ru: 'оператор 111', en: 'an operator of 111' },
  police: { kk: 'полиция', ru: 'полиция', en: 'the police' },
  investigator: { kk: 'тергеуші', ru: 'следователь', en: 'the investigator' },
  prosecutor: { kk: 'прокурор', ru: 'прокурор', en: 'the prosecutor' },
  forensic: { kk: 'сот-медициналық сарапшы', ru: 'судебно-медицинский эксперт', en: 'the forensic examiner' },
  court: { kk: 'сот', ru: 'суд', en: 'the court' },
  guardianship: {
    kk: 'қорғаншылық және қамқоршылық органы',
    ru: 'орган опеки и попечительства',
    en: 'the guardianship body',
  },
  register: { kk: 'тізілім', ru: 'реестр', en: 'a register' },
  derived: { kk: 'бұрынғы шешімдер бойынша', ru: 'по прежним решениям', en: 'derived from earlier decisions' },
}
