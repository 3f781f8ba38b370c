// Facts that only articles of the Administrative Code ask for: which deed it was, and the circumstances each of those articles names.
// Whether a penalty was imposed within the year stands in facts.ts, because every article uses it.
import { adultsWhoKnow, anyone, choice, flag, officers, registers } from './definition.ts'

/** Kinds of deed the Administrative Code adds to the list in facts.ts. */
export const administrativeDeeds = {
  slander: { kk: 'жала жабу', ru: 'клевета', en: 'slander' },
  neglect: {
    kk: 'баланы тәрбиелеу, қорғау және күту міндеттерін орындамау',
    ru: 'неисполнение обязанностей по воспитанию, защите и уходу за ребёнком',
    en: 'failing in the duties to bring up, protect and care for a child',
  },
  'led-into-offence': {
    kk: 'баланы әкімшілік құқық бұзушылыққа тарту',
    ru: 'вовлечение ребёнка в административное правонарушение',
    en: 'drawing a child into an administrative offence',
  },
  'made-drunk': {
    kk: 'баланы масаң күйге дейін жеткізу',
    ru: 'доведение ребёнка до состояния опьянения',
    en: 'making a child drunk',
  },
  'petty-hooliganism': {
    kk: 'қоғамдық орындағы ұсақ бұзақылық',
    ru: 'мелкое хулиганство в общественном месте',
    en: 'petty hooliganism in a public place',
  },
  'drunk-in-public': {
    kk: 'қоғамдық орында алкоголь ішу немесе масаң күйде болу',
    ru: 'распитие алкоголя или появление пьяным в общественном месте',
    en: 'drinking or being drunk in a public place',
  },
  'minor-at-night': {
    kk: 'баланың түнде жалғыз жүруі',
    ru: 'ребёнок ночью без сопровождения',
    en: 'a child out at night without an adult',
  },
  'order-breach': {
    kk: 'қорғау нұсқамасын бұзу',
    ru: 'нарушение защитного предписания',
    en: 'breach of a protective order',
  },
  'fare-evasion': {
    kk: 'қоғамдық көлікте жолақы төлемеу',
    ru: 'неоплата проезда в общественном транспорте',
    en: 'not paying the fare on public transport',
  },
} as const

const about = (...deeds: readonly string[]): { readonly fact: string; readonly among: readonly string[] } => ({
  fact: 'deed',
  among: deeds,
})

export const administrativeFacts = {
  // Slander
  knewFalse: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    by: officers,
    judgement: true,
    appliesWhen: about('slander'),
    label: { kk: 'Көрінеу жалған мәлімет', ru: 'Заведомо ложные сведения', en: 'Knowingly false' },
    ask: {
      kk: 'Таратушы мәліметтің жалған екенін біле тұра, абыройға не беделге нұқсан келтірді ме?',
      ru: 'Распространитель знал, что сведения ложны и порочат честь или репутацию?',
      en: 'Did the speaker know that the words were false and harm honour or reputation?',
    },
  }),
  slanderInPublic: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    by: adultsWhoKnow,
    appliesWhen: about('slander'),
    label: {
      kk: 'Көпшілік алдында, БАҚ-та не желіде',
      ru: 'Публично, в СМИ или сети',
      en: 'In public, media or online',
    },
    ask: {
      kk: 'Жала көпшілік алдында, бұқаралық ақпарат құралында немесе желіде таратылды ма?',
      ru: 'Клевета распространена публично, через СМИ или сети телекоммуникаций?',
      en: 'Was it spread in public, in the media or over a network?',
    },
  }),
  slanderOfGraveCrime: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: adultsWhoKnow,
    appliesWhen: about('slander'),
    label: {
      kk: 'Сыбайлас жемқорлық, ауыр не аса ауыр қылмыс жасады деп айыптау',
      ru: 'Обвинение в коррупционном, тяжком или особо тяжком преступлении',
      en: 'Accusing of a corruption, grave or especially grave crime',
    },
    ask: {
      kk: 'Адам сыбайлас жемқорлық, ауыр немесе аса ауыр қылмыс жасады деп айыпталды ма?',
      ru: 'Лицо обвинено в коррупционном, тяжком или особо тяжком преступлении?',
      en: 'Was the person accused of a corruption, grave or especially grave crime?',
    },
  }),
  // Duties towards a child
  neglectOf: choice(
    {
      care: {
        kk: 'тәрбие, білім, құқықтарын қорғау, күтім',
        ru: 'воспитание, образование, защита прав, уход',
        en: 'upbringing, schooling, protection of rights, care',
      },
      safety: { kk: 'тек қауіпсіздігін қамтамасыз ету', ru: 'только меры безопасности', en: 'measures of safety only' },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 1,
      by: adultsWhoKnow,
      appliesWhen: about('neglect'),
      label: { kk: 'Қандай міндет орындалмады', ru: 'Какая обязанность не исполнена', en: 'Which duty was failed' },
      ask: {
        kk: 'Балаға қатысты қандай міндет орындалмады?',
        ru: 'Какая обязанность перед ребёнком не исполнена?',
        en: 'Which duty towards the child was not fulfilled?',
      },
    },
  ),
  chargedWithUpbringing: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 0,
    by: ['worker', 'guardianship', 'register', ...officers],
    appliesWhen: about('neglect'),
    label: {
      kk: 'Тәрбиелеу не оқыту міндеті жүктелген (педагог, медицина немесе өзге қызметкер)',
      ru: 'Возложены обязанности по воспитанию (педагог, медик, иной работник)',
      en: 'Charged with upbringing (teacher, health or other worker)',
    },
    ask: {
      kk: 'Бұл адамға баланы тәрбиелеу немесе оқыту міндеті жүктелген бе?',
      ru: 'Возложены ли на это лицо обязанности по воспитанию или образованию ребёнка?',
      en: 'Is this person charged with bringing up or teaching the child?',
    },
  }),
  neglectLedTo: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 1,
    by: adultsWhoKnow,
    appliesWhen: about('neglect'),
    label: {
      kk: 'Баланың алкоголь, есірткі тұтынуына, қаңғыбастыққа не құқық бұзуына алып келді',
      ru: 'Повлекло употребление алкоголя, наркотиков, бродяжничество или правонарушение ребёнка',
      en: 'Led the child to alcohol, drugs, vagrancy or an offence',
    },
    ask: {
      kk: 'Осының салдарынан бала алкоголь не есірткі тұтынды ма, қаңғып не қайыр сұрап кетті ме, қасақана құқық бұзды ма?',
      ru: 'Ребёнок из-за этого употреблял алкоголь или наркотики, бродяжничал, попрошайничал или умышленно нарушил закон?',
      en: 'Did the child because of it take alcohol or drugs, roam, beg or break the law on purpose?',
    },
  }),
  ledIntoAssembly: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: adultsWhoKnow,
    appliesWhen: about('led-into-offence'),
    label: {
      kk: 'Заңды бұза өткізілген жиналысқа, митингке тарту',
      ru: 'Вовлечение в собрание, митинг с нарушением закона',
      en: 'Drawn into an unlawful assembly',
    },
    ask: {
      kk: 'Бала заңды бұза өткізілген жиналысқа, митингке не шеруге тартылды ма?',
      ru: 'Ребёнка вовлекли в собрание, митинг или шествие, проводимые с нарушением закона?',
      en: 'Was the child drawn into an assembly held in breach of the law?',
    },
  }),
  // Public order
  inPublicPlace: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    by: adultsWhoKnow,
    appliesWhen: about('petty-hooliganism', 'drunk-in-public'),
    label: { kk: 'Қоғамдық орында', ru: 'В общественном месте', en: 'In a public place' },
    ask: {
      kk: 'Бұл көшеде немесе өзге қоғамдық орында болды ма?',
      ru: 'Это было на улице или в ином общественном месте?',
      en: 'Was it in the street or another public place?',
    },
  }),
  disturbedPublicOrder: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    by: adultsWhoKnow,
    appliesWhen: about('petty-hooliganism'),
    label: { kk: 'Қоғамдық тәртіп бұзылды', ru: 'Нарушен общественный порядок', en: 'Public order was disturbed' },
    ask: {
      kk: 'Айналадағыларды сыйламау қоғамдық тәртіпті және адамдардың тыныштығын бұзды ма?',
      ru: 'Неуважение к окружающим нарушило общественный порядок и спокойствие людей?',
      en: 'Did the disrespect disturb public order and people’s peace?',
    },
  }),
  drinkingAllowedThere: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: adultsWhoKnow,
    appliesWhen: about('drunk-in-public'),
    label: {
      kk: 'Алкогольді құйып сатуға рұқсат етілген орында ғана ішкен',
      ru: 'Пил только там, где розлив разрешён',
      en: 'Only drank where serving is allowed',
    },
    ask: {
      kk: 'Тек құйып сатуға рұқсат етілген дүкенде не тамақтану орнында ішіп, масаң күйімен адамдарды қорламады ма?',
      ru: 'Лицо только пило в месте, где розлив разрешён, и не оскорбляло своим видом достоинство и нравственность?',
      en: 'Did the person only drink where serving is allowed, without offending dignity or morals?',
    },
  }),
  nightPlace: choice(
    {
      venue: {
        kk: 'ойын-сауық орнында, 22-ден 6-ға дейін',
        ru: 'в развлекательном заведении, с 22 до 6',
        en: 'in a place of entertainment, 22 to 6',
      },
      outside: { kk: 'үйден тыс, 23-тен 6-ға дейін', ru: 'вне жилища, с 23 до 6', en: 'outside a dwelling, 23 to 6' },
      neither: { kk: 'басқа уақытта не орында', ru: 'в другое время или месте', en: 'at another time or place' },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 1,
      by: anyone,
      appliesWhen: about('minor-at-night'),
      label: { kk: 'Түнде қайда болды', ru: 'Где находился ночью', en: 'Where at night' },
      ask: {
        kk: 'Бала түнде қайда және қай уақытта болды?',
        ru: 'Где и в какое время ночью находился ребёнок?',
        en: 'Where and when at night was the child?',
      },
    },
  ),
  unaccompanied: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    by: anyone,
    appliesWhen: about('minor-at-night'),
    label: {
      kk: 'Заңды өкілдерінің ілесіп жүруінсіз',
      ru: 'Без сопровождения законных представителей',
      en: 'Not accompanied by legal representatives',
    },
    ask: {
      kk: 'Бала заңды өкілдерінсіз болды ма?',
      ru: 'Ребёнок был без законных представителей?',
      en: 'Was the child without legal representatives?',
    },
  }),
  // Protective order
  policeOrderInForce: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 0,
    by: registers,
    appliesWhen: about('order-breach'),
    label: {
      kk: 'Полиция шығарған қорғау нұсқамасы күшінде',
      ru: 'Действует защитное предписание полиции',
      en: 'A police protective order is in force',
    },
    ask: {
      kk: 'Сол күні осы адамға табыс етілген полицияның қорғау нұсқамасы күшінде ме еді?',
      ru: 'Действовало ли в тот день вручённое этому лицу защитное предписание органа внутренних дел?',
      en: 'Was a protective order of the police, handed to this person, in force that day?',
    },
  }),
} as const
