// Killing, suicide and leaving somebody in danger: what the Criminal Code asks for in 99, 105, 112 and 119.
import { adultsWhoKnow, choice, flag, judges, officers } from './definition.ts'

export const lifeFacts = {
  murderManner: choice(
    {
      none: { kk: 'бұлардың ешқайсысы', ru: 'ничего из этого', en: 'none of these' },
      'dangerous-to-others': {
        kk: 'басқа адамдардың өміріне қауіпті тәсілмен',
        ru: 'способом, опасным для жизни других людей',
        en: 'in a way dangerous to the life of others',
      },
      robbery: {
        kk: 'қарақшылықпен немесе қорқытып алушылықпен ұштасқан',
        ru: 'сопряжено с разбоем или вымогательством',
        en: 'together with robbery or extortion',
      },
      'other-crime': {
        kk: 'басқа қылмысты жасыру немесе жеңілдету үшін не зорлаумен ұштасқан',
        ru: 'чтобы скрыть или облегчить другое преступление либо сопряжено с изнасилованием',
        en: 'to hide or ease another crime, or together with rape',
      },
      'blood-feud': { kk: 'қанды кек', ru: 'кровная месть', en: 'blood feud' },
    },
    {
      group: 'manner',
      sensitivity: 'case',
      cost: 1,
      rare: true,
      by: officers,
      appliesWhen: { fact: 'deed', among: ['killing'] },
      label: { kk: 'Адам өлтіру тәсілі мен байланысы', ru: 'Способ и связь убийства', en: 'Manner of the killing' },
      ask: {
        kk: 'Адам өлтіру қауіпті тәсілмен, қарақшылықпен, басқа қылмыспен немесе қанды кекпен байланысты ма?',
        ru: 'Связано ли убийство с опасным способом, разбоем, другим преступлением или кровной местью?',
        en: 'Was the killing linked to a dangerous method, robbery, another crime or a blood feud?',
      },
    },
  ),
  excessOfDefence: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: judges,
    judgement: true,
    appliesWhen: { fact: 'deed', among: ['violence'] },
    label: {
      kk: 'Қажетті қорғаныс шегінен шығу',
      ru: 'Превышение пределов необходимой обороны',
      en: 'Excess of necessary defence',
    },
    ask: {
      kk: 'Тергеуші бұл қорғану болды, бірақ қажетті қорғаныс шегінен шықты деп таныды ма?',
      ru: 'Признал ли следователь, что лицо оборонялось, но превысило пределы необходимой обороны?',
      en: 'Has the investigator found that the person was defending but went beyond necessary defence?',
    },
  }),
  suicideAttempted: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 1,
    by: ['clinician', 'worker', 'forensic', 'register', ...officers],
    appliesWhen: { fact: 'deed', among: ['suicide'] },
    label: {
      kk: 'Өзін-өзі өлтіру немесе оған оқталу',
      ru: 'Самоубийство или покушение на него',
      en: 'Suicide or an attempt',
    },
    ask: {
      kk: 'Адам өзіне қол жұмсады ма немесе соған оқталды ма?',
      ru: 'Было ли самоубийство или покушение на самоубийство?',
      en: 'Was there a suicide or an attempt?',
    },
  }),
  suicideBy: choice(
    {
      threats: { kk: 'қорқыту', ru: 'угрозы', en: 'threats' },
      cruelty: { kk: 'қатыгездікпен қарау', ru: 'жестокое обращение', en: 'cruel treatment' },
      humiliation: {
        kk: 'адами қадір-қасиетін үнемі қорлау',
        ru: 'систематическое унижение человеческого достоинства',
        en: 'systematic humiliation',
      },
      inciting: { kk: 'өзін-өзі өлтіруге көндіру', ru: 'склонение к самоубийству', en: 'inciting suicide' },
      assisting: { kk: 'өзін-өзі өлтіруге ықпал ету', ru: 'содействие самоубийству', en: 'assisting suicide' },
      none: { kk: 'бұлардың ешқайсысы', ru: 'ничего из этого', en: 'none of these' },
    },
    {
      group: 'manner',
      sensitivity: 'case',
      cost: 1,
      by: judges,
      judgement: true,
      appliesWhen: { fact: 'deed', among: ['suicide'] },
      label: { kk: 'Оған не итермеледі', ru: 'Что к этому привело', en: 'What led to it' },
      ask: {
        kk: 'Тергеуші қорқытуды, қатыгездікпен қарауды, үнемі қорлауды, көндіруді немесе ықпал етуді анықтады ма?',
        ru: 'Установил ли следователь угрозы, жестокое обращение, систематическое унижение, склонение или содействие?',
        en: 'Has the investigator established threats, cruel treatment, systematic humiliation, inciting or assisting?',
      },
    },
  ),
  couldNotSaveSelf: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 1,
    by: ['clinician', 'worker', 'guardianship', ...officers],
    appliesWhen: { fact: 'deed', among: ['left-in-danger'] },
    label: {
      kk: 'Өмірге немесе денсаулыққа қауіпті жағдайда, өзін сақтай алмайды',
      ru: 'В опасном состоянии и не может спасти себя',
      en: 'In danger and unable to save herself or himself',
    },
    ask: {
      kk: 'Адам жастығынан, қарттығынан, сырқатынан немесе дәрменсіздігінен қауіпті жағдайда өзін сақтай алмады ма?',
      ru: 'Лицо в опасном для жизни или здоровья состоянии не могло помочь себе по малолетству, старости, болезни или беспомощности?',
      en: 'Was the person in danger and unable to help herself or himself because of young age, old age, illness or helplessness?',
    },
  }),
  boundToHelp: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 1,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'deed', among: ['left-in-danger'] },
    label: {
      kk: 'Көмектесе алды, қамқорлық жасауға міндетті еді немесе қауіпке өзі душар етті',
      ru: 'Мог помочь, был обязан заботиться или сам поставил в опасность',
      en: 'Could help, was bound to care, or caused the danger',
    },
    ask: {
      kk: 'Ол көмектесе алды ма, қамқорлық жасауға міндетті болды ма немесе қауіпке өзі душар етті ме?',
      ru: 'Мог ли он помочь, был ли обязан заботиться или сам поставил лицо в опасность?',
      en: 'Could the offender help, was he or she bound to care, or did he or she cause the danger?',
    },
  }),
  severalDied: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 0,
    rare: true,
    by: ['clinician', 'forensic', 'register', ...officers],
    appliesWhen: { fact: 'death', among: ['yes'] },
    label: { kk: 'Екі немесе одан да көп адамның өлімі', ru: 'Смерть двух или более лиц', en: 'Two or more died' },
    ask: {
      kk: 'Екі немесе одан да көп адам қайтыс болды ма?',
      ru: 'Погибли ли два или более человека?',
      en: 'Did two or more people die?',
    },
  }),
}
