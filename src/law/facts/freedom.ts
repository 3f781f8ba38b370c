// Deeds against freedom: what the Criminal Code asks for in 125, 125-1, 126 and 128, and how force was used, which articles about children and the home ask too.
import { adultsWhoKnow, choice, flag, officers } from './definition.ts'

export const freedomFacts = {
  freedomDeed: choice(
    {
      abduction: { kk: 'адамды ұрлау', ru: 'похищение человека', en: 'abduction' },
      confinement: {
        kk: 'ұрламай, бас бостандығынан заңсыз айыру',
        ru: 'незаконное лишение свободы без похищения',
        en: 'illegal confinement without abduction',
      },
      'forced-marriage': {
        kk: 'неке қиюға немесе бірге тұруға мәжбүрлеу',
        ru: 'принуждение к браку или сожительству',
        en: 'coercion into marriage or living together',
      },
      trafficking: {
        kk: 'адамды сату, қанау немесе сол үшін тасымалдау',
        ru: 'торговля человеком, эксплуатация или вербовка для неё',
        en: 'trade in a person, exploitation or recruiting for it',
      },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 4,
      by: adultsWhoKnow,
      appliesWhen: { fact: 'deed', among: ['freedom'] },
      label: { kk: 'Бостандыққа қарсы іс-әрекет', ru: 'Деяние против свободы', en: 'The deed against freedom' },
      ask: {
        kk: 'Адамды ұрлады ма, қамап ұстады ма, неке қиюға мәжбүрледі ме немесе сатты ма?',
        ru: 'Человека похитили, удерживали, принуждали к браку или продали?',
        en: 'Was the person abducted, held, coerced into marriage or traded?',
      },
    },
  ),
  force: choice(
    {
      none: { kk: 'жоқ', ru: 'нет', en: 'none' },
      threat: { kk: 'күш қолданамын деп қорқыту', ru: 'угроза насилием', en: 'threat of violence' },
      'dangerous-threat': {
        kk: 'өмірге немесе денсаулыққа қауіпті күшпен қорқыту',
        ru: 'угроза насилием, опасным для жизни или здоровья',
        en: 'threat of violence dangerous to life or health',
      },
      violence: {
        kk: 'өмірге және денсаулыққа қауіпті емес күш',
        ru: 'насилие, не опасное для жизни и здоровья',
        en: 'violence not dangerous to life or health',
      },
      dangerous: {
        kk: 'өмірге немесе денсаулыққа қауіпті күш',
        ru: 'насилие, опасное для жизни или здоровья',
        en: 'violence dangerous to life or health',
      },
    },
    {
      group: 'manner',
      sensitivity: 'case',
      cost: 2,
      by: adultsWhoKnow,
      appliesWhen: { fact: 'deed', among: ['freedom', 'child-care', 'privacy', 'sexual', 'stalking'] },
      label: { kk: 'Күш қолдану', ru: 'Применение насилия', en: 'Use of force' },
      ask: {
        kk: 'Бұл кезде күш қолданылды ма немесе онымен қорқытты ма?',
        ru: 'Применялось ли при этом насилие или угроза насилием?',
        en: 'Was force used, or threatened, in doing it?',
      },
    },
  ),
  usedOffice: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: ['worker', 'register', ...officers],
    appliesWhen: { fact: 'deed', among: ['freedom', 'child-care', 'privacy'] },
    label: {
      kk: 'Қызмет бабын пайдалану',
      ru: 'С использованием служебного положения',
      en: 'Using an official position',
    },
    ask: {
      kk: 'Ол қызмет бабын пайдаланды ма?',
      ru: 'Использовал ли он своё служебное положение?',
      en: 'Did the offender use an official position?',
    },
  }),
  documents: choice(
    {
      untouched: { kk: 'тиіспеген', ru: 'не тронуты', en: 'untouched' },
      forged: { kk: 'бұрмаланған', ru: 'фальсифицированы', en: 'forged' },
      taken: { kk: 'алып қойылған', ru: 'изъяты', en: 'taken away' },
      'hidden-or-destroyed': {
        kk: 'жасырылған немесе жойылған',
        ru: 'скрыты или уничтожены',
        en: 'hidden or destroyed',
      },
    },
    {
      group: 'manner',
      sensitivity: 'case',
      cost: 1,
      rare: true,
      by: adultsWhoKnow,
      appliesWhen: { fact: 'deed', among: ['freedom'] },
      label: {
        kk: 'Жеке басын куәландыратын құжаттар',
        ru: 'Документы, удостоверяющие личность',
        en: 'Identity documents',
      },
      ask: {
        kk: 'Зардап шеккеннің жеке басын куәландыратын құжаттарына не істеді?',
        ru: 'Что сделали с документами, удостоверяющими личность пострадавшего?',
        en: 'What was done with the victim’s identity documents?',
      },
    },
  ),
  exploitation: flag({
    group: 'motive',
    sensitivity: 'case',
    cost: 1,
    by: officers,
    appliesWhen: { fact: 'freedomDeed', among: ['abduction', 'confinement'] },
    label: { kk: 'Қанау мақсаты', ru: 'Цель эксплуатации', en: 'Aim of exploitation' },
    ask: {
      kk: 'Қанау мақсаты анықталды ма?',
      ru: 'Установлена ли цель эксплуатации?',
      en: 'Is the aim of exploitation established?',
    },
  }),
  usedDependence: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: ['victim', 'worker', 'guardianship', ...officers],
    appliesWhen: { fact: 'freedomDeed', among: ['confinement', 'trafficking'] },
    label: {
      kk: 'Материалдық немесе өзгедей тәуелділігін пайдалану',
      ru: 'С использованием материальной или иной зависимости',
      en: 'Using material or other dependence',
    },
    ask: {
      kk: 'Ол зардап шеккеннің тәуелділігін пайдаланды ма?',
      ru: 'Использовал ли он зависимость пострадавшего?',
      en: 'Did the offender use the victim’s dependence?',
    },
  }),
  deceived: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'freedomDeed', among: ['trafficking'] },
    label: {
      kk: 'Алдау немесе сенімді теріс пайдалану',
      ru: 'Обман или злоупотребление доверием',
      en: 'Deceit or abuse of trust',
    },
    ask: {
      kk: 'Алдады ма немесе сенімін теріс пайдаланды ма?',
      ru: 'Был ли обман или злоупотребление доверием?',
      en: 'Was there deceit or abuse of trust?',
    },
  }),
  knownDisorder: flag({
    group: 'victim',
    sensitivity: 'identity',
    cost: 1,
    rare: true,
    by: ['clinician', 'guardianship', ...officers],
    appliesWhen: { fact: 'freedomDeed', among: ['trafficking'] },
    label: {
      kk: 'Психикасының бұзылуы құқық бұзушыға белгілі',
      ru: 'Психическое расстройство, известное виновному',
      en: 'A mental disorder known to the offender',
    },
    ask: {
      kk: 'Зардап шеккеннің психикасы бұзылғаны және оны құқық бұзушы білгені анықталды ма?',
      ru: 'Установлено ли психическое расстройство пострадавшего, о котором знал правонарушитель?',
      en: 'Is a mental disorder of the victim established, and that the offender knew of it?',
    },
  }),
  motherInExploitation: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: ['clinician', 'worker', 'guardianship', ...officers],
    appliesWhen: { fact: 'freedomDeed', among: ['trafficking'] },
    label: {
      kk: 'Қанауда босанған немесе қасында баласы бар әйел',
      ru: 'Женщина, родившая в эксплуатации или имеющая при себе ребёнка',
      en: 'A woman who gave birth in exploitation or has a child with her',
    },
    ask: {
      kk: 'Әйел қанауда босанды ма немесе қасында кәмелетке толмаған баласы бар ма?',
      ru: 'Женщина родила в эксплуатации или имеет при себе несовершеннолетнего ребёнка?',
      en: 'Did the woman give birth in exploitation, or has she a minor child with her?',
    },
  }),
  acrossBorder: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 0,
    rare: true,
    by: ['register', ...officers],
    appliesWhen: { fact: 'freedomDeed', among: ['trafficking'] },
    label: {
      kk: 'Шекара арқылы әкету, әкелу немесе тасымалдау',
      ru: 'Вывоз, ввоз или перевозка через границу',
      en: 'Across a border',
    },
    ask: {
      kk: 'Адамды шекара арқылы әкету, әкелу немесе тасымалдау болды ма?',
      ru: 'Был ли вывоз, ввоз или провоз человека через границу?',
      en: 'Was the person taken out of, into or through the country?',
    },
  }),
}
