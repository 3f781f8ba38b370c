// Facts about the person who did it and about the course of the case, as far as penalty, release and starting a case turn on them. Whether the person
// can be arrested, must work or may be released early hangs on sex, age, children and health: none of it changes what the deed is called.
import { adultsWhoKnow, anyone, bands, choice, flag, judges, officers, registers } from './definition.ts'

export const personFacts = {
  offenderSex: choice(
    { woman: { kk: 'әйел', ru: 'женщина', en: 'a woman' }, man: { kk: 'ер адам', ru: 'мужчина', en: 'a man' } },
    {
      group: 'offender',
      sensitivity: 'case',
      cost: 0,
      by: anyone,
      label: { kk: 'Құқық бұзушының жынысы', ru: 'Пол правонарушителя', en: 'Sex of the offender' },
      ask: {
        kk: 'Құқық бұзушы әйел ме, ер адам ба?',
        ru: 'Правонарушитель — женщина или мужчина?',
        en: 'Is the offender a woman or a man?',
      },
    },
  ),
  // The two codes draw the line on different birthdays: 58 and 63 in the Criminal Code, over 58 and over 63 in the Administrative Code.
  offenderSeniority: bands(
    [58, 59, 63, 64],
    {
      'under-58': { kk: '58-ге толмаған', ru: 'младше 58', en: 'under 58' },
      'at-58': { kk: '58 жас', ru: '58 лет', en: '58' },
      '59-62': { kk: '59–62 жас', ru: '59–62 года', en: '59–62' },
      'at-63': { kk: '63 жас', ru: '63 года', en: '63' },
      '64-or-older': { kk: '64 жас және одан үлкен', ru: '64 и старше', en: '64 or older' },
    },
    {
      group: 'offender',
      sensitivity: 'case',
      cost: 0,
      by: anyone,
      appliesWhen: { fact: 'offenderAge', among: ['adult'] },
      label: {
        kk: 'Құқық бұзушының жасы: 58 бен 63-тің шегі',
        ru: 'Возраст правонарушителя: рубежи 58 и 63',
        en: 'Age of the offender: the lines of 58 and 63',
      },
      ask: {
        kk: 'Құқық бұзушы 58-ге не 63-ке толды ма?',
        ru: 'Исполнилось ли правонарушителю 58 или 63 года?',
        en: 'Has the offender reached 58 or 63?',
      },
    },
  ),
  offenderPregnant: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: ['clinician', 'forensic', 'register', ...officers],
    appliesWhen: { fact: 'offenderSex', among: ['woman'] },
    label: { kk: 'Құқық бұзушы жүкті', ru: 'Правонарушительница беременна', en: 'The offender is pregnant' },
    ask: { kk: 'Құқық бұзушы жүкті ме?', ru: 'Беременна ли правонарушительница?', en: 'Is the offender pregnant?' },
  }),
  offenderChildren: choice(
    {
      none: { kk: '14-ке толмаған баласы жоқ', ru: 'детей младше 14 нет', en: 'no child under 14' },
      'under-3': { kk: '3 жасқа толмаған баласы бар', ru: 'есть ребёнок младше 3', en: 'a child under 3' },
      '3-13': { kk: '3–13 жастағы баласы бар', ru: 'есть ребёнок 3–13 лет', en: 'a child of 3–13' },
    },
    {
      group: 'offender',
      sensitivity: 'case',
      cost: 0,
      by: ['worker', 'guardianship', 'register', ...officers],
      label: {
        kk: 'Құқық бұзушының жас балалары',
        ru: 'Малолетние дети правонарушителя',
        en: 'Young children of the offender',
      },
      ask: {
        kk: 'Құқық бұзушының 14 жасқа толмаған баласы бар ма немесе ондай баланы тәрбиелей ме?',
        ru: 'Есть ли у правонарушителя или воспитывает ли он ребёнка младше 14 лет?',
        en: 'Has the offender, or does the offender raise, a child under 14?',
      },
    },
  ),
  raisesAlone: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 0,
    by: ['worker', 'guardianship', 'register', ...officers],
    appliesWhen: { fact: 'offenderChildren', among: ['under-3', '3-13'] },
    label: { kk: 'Баланы жалғыз тәрбиелейді', ru: 'Воспитывает ребёнка один', en: 'Raises the child alone' },
    ask: {
      kk: 'Құқық бұзушы баланы жалғыз тәрбиелей ме?',
      ru: 'Воспитывает ли правонарушитель ребёнка в одиночку?',
      en: 'Does the offender raise the child alone?',
    },
  }),
  offenderDisability: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 0,
    rare: true,
    by: ['clinician', 'forensic', 'register', ...officers],
    label: {
      kk: 'I немесе II топтағы мүгедектік',
      ru: 'Инвалидность I или II группы',
      en: 'Disability of group I or II',
    },
    ask: {
      kk: 'Құқық бұзушының I немесе II топтағы мүгедектігі бар ма?',
      ru: 'Есть ли у правонарушителя инвалидность I или II группы?',
      en: 'Has the offender a disability of group I or II?',
    },
  }),
  offenderServes: choice(
    {
      no: { kk: 'жоқ', ru: 'нет', en: 'no' },
      serviceman: { kk: 'әскери қызметші', ru: 'военнослужащий', en: 'a serviceman' },
      officer: {
        kk: 'арнаулы не құқық қорғау органының қызметкері',
        ru: 'сотрудник специального или правоохранительного органа',
        en: 'an officer of a special or law enforcement body',
      },
    },
    {
      group: 'offender',
      sensitivity: 'case',
      cost: 0,
      rare: true,
      by: ['register', ...officers],
      label: {
        kk: 'Әскери немесе арнаулы қызмет',
        ru: 'Военная или специальная служба',
        en: 'Military or special service',
      },
      ask: {
        kk: 'Құқық бұзушы әскери қызметші немесе арнаулы не құқық қорғау органының қызметкері ме?',
        ru: 'Правонарушитель — военнослужащий или сотрудник специального либо правоохранительного органа?',
        en: 'Is the offender a serviceman, or an officer of a special or law enforcement body?',
      },
    },
  ),
  offenderWork: choice(
    {
      'permanent-job': { kk: 'тұрақты жұмысы бар', ru: 'есть постоянная работа', en: 'has a permanent job' },
      'no-permanent-job': { kk: 'тұрақты жұмысы жоқ', ru: 'постоянной работы нет', en: 'no permanent job' },
      student: { kk: 'өндірістен қол үзіп оқиды', ru: 'учится с отрывом от производства', en: 'studies full-time' },
      unfit: { kk: 'еңбекке қабілетсіз деп танылған', ru: 'признан нетрудоспособным', en: 'found unfit for work' },
    },
    {
      group: 'offender',
      sensitivity: 'case',
      cost: 0,
      by: [...adultsWhoKnow, 'register'],
      label: { kk: 'Құқық бұзушының жұмысы', ru: 'Работа правонарушителя', en: 'Work of the offender' },
      ask: {
        kk: 'Құқық бұзушының тұрақты жұмысы бар ма?',
        ru: 'Есть ли у правонарушителя постоянная работа?',
        en: 'Has the offender a permanent job?',
      },
    },
  ),
  ownMeans: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 0,
    by: ['guardianship', 'register', ...officers],
    appliesWhen: { fact: 'offenderAge', among: ['14-15', '16-17'] },
    label: { kk: 'Өз табысы немесе мүлкі', ru: 'Свой заработок или имущество', en: 'Own earnings or property' },
    ask: {
      kk: 'Кәмелетке толмаған құқық бұзушының өз табысы немесе өндіріп алуға болатын мүлкі бар ма?',
      ru: 'Есть ли у несовершеннолетнего правонарушителя свой заработок или имущество для взыскания?',
      en: 'Has the offender under 18 earnings or property of their own?',
    },
  }),
  // What stands in the way of release, or opens it
  firstTime: flag({
    group: 'history',
    sensitivity: 'case',
    cost: 0,
    by: registers,
    label: {
      kk: 'Алғаш рет (ҚК 65, 68–70, 83-баптар)',
      ru: 'Впервые (ст. 65, 68–70, 83 УК)',
      en: 'For the first time (CC 65, 68–70, 83)',
    },
    ask: {
      kk: 'Қылмыстық құқық бұзушылық алғаш рет жасалды ма?',
      ru: 'Уголовное правонарушение совершено впервые?',
      en: 'Is it the first criminal offence of this person?',
    },
  }),
  recidivism: choice(
    {
      none: { kk: 'жоқ', ru: 'нет', en: 'none' },
      recidivism: { kk: 'қылмыстардың рецидиві', ru: 'рецидив', en: 'recidivism' },
      dangerous: { kk: 'қылмыстардың қауіпті рецидиві', ru: 'опасный рецидив', en: 'dangerous recidivism' },
    },
    {
      group: 'history',
      sensitivity: 'case',
      cost: 0,
      rare: true,
      by: registers,
      label: {
        kk: 'Қылмыстардың рецидиві (ҚК 14-бап)',
        ru: 'Рецидив преступлений (ст. 14 УК)',
        en: 'Recidivism (CC 14)',
      },
      ask: {
        kk: 'Адам бұрын ауыр немесе аса ауыр қылмысы үшін бас бостандығынан айыруға сотталған ба (18-ге дейінгі және жойылған соттылық есепке алынбайды)?',
        ru: 'Осуждалось ли лицо раньше к лишению свободы за тяжкое или особо тяжкое преступление (без судимостей до 18 лет и погашенных)?',
        en: 'Was the person earlier sentenced to imprisonment for a grave or especially grave crime (convictions before 18 and spent ones do not count)?',
      },
    },
  ),
  admStillPenalised: flag({
    group: 'history',
    sensitivity: 'case',
    cost: 0,
    by: registers,
    label: {
      kk: 'Бұрынғы жаза орындалып біткеннен кейінгі бір жыл (ӘҚБтК 61, 72-баптар)',
      ru: 'Год после исполнения прежнего взыскания (ст. 61, 72 КоАП)',
      en: 'Within a year after an earlier penalty was executed (AdmCode 61, 72)',
    },
    ask: {
      kk: 'Бұрынғы әкімшілік жазаның орындалып біткеніне бір жыл (кәмелетке толмағандарға алты ай) толмады ма?',
      ru: 'Не прошёл ли год (для несовершеннолетних полгода) после окончания исполнения прежнего взыскания?',
      en: 'Is it within a year (six months for minors) from the end of execution of an earlier penalty?',
    },
  }),
  continuedAct: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    judgement: true,
    recordOnly: true,
    label: {
      kk: 'Жалғасатын құқық бұзушылық (ҚК 12-бап 3-бөлік)',
      ru: 'Продолжаемое правонарушение (ч. 3 ст. 12 УК)',
      en: 'A continued offence (CC 12(3))',
    },
    ask: {
      kk: 'Бірнеше әрекетті бір ниет пен бір мақсат біріктіре ме?',
      ru: 'Охватываются ли эпизоды единым умыслом и единой целью?',
      en: 'Do one intent and one aim hold the episodes together?',
    },
  }),
  societyHarmed: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: judges,
    judgement: true,
    label: {
      kk: 'Қоғам мен мемлекет мүддесіне зиян келтірілген',
      ru: 'Вред интересам общества и государства',
      en: 'Harm to interests of society and the state',
    },
    ask: {
      kk: 'Құқық бұзушылық қоғам мен мемлекеттің заңмен қорғалатын мүдделеріне зиян келтірді ме?',
      ru: 'Причинён ли вред охраняемым законом интересам общества и государства?',
      en: 'Was harm done to interests of society and the state that the law protects?',
    },
  }),
  repented: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    judgement: true,
    label: { kk: 'Шын жүректен өкіну', ru: 'Чистосердечное раскаяние', en: 'Sincere repentance' },
    ask: {
      kk: 'Тергеуші не сот шын жүректен өкінуді анықтады ма?',
      ru: 'Установлено ли чистосердечное раскаяние?',
      en: 'Has sincere repentance been established?',
    },
  }),
  victimObjects: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 0,
    by: ['victim', 'guardianship', 'register', ...officers],
    label: {
      kk: 'Жәбірленуші істі тоқтатуға қарсы',
      ru: 'Потерпевший возражает против прекращения',
      en: 'The victim objects to stopping the case',
    },
    ask: {
      kk: 'Жәбірленуші істің тоқтатылуына қарсы ма?',
      ru: 'Возражает ли потерпевший против прекращения дела?',
      en: 'Does the victim object to the case being stopped?',
    },
  }),
  suspectObjects: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 0,
    by: ['register', ...officers],
    label: {
      kk: 'Күдікті істі тоқтатуға қарсы',
      ru: 'Подозреваемый возражает против прекращения',
      en: 'The suspect objects to stopping the case',
    },
    ask: {
      kk: 'Күдікті, айыпталушы немесе сотталушы істің тоқтатылуына қарсы ма?',
      ru: 'Возражает ли подозреваемый, обвиняемый или подсудимый против прекращения дела?',
      en: 'Does the suspect, accused or defendant object to the case being stopped?',
    },
  }),
  mitigating: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    judgement: true,
    label: { kk: 'Жеңілдететін мән-жай', ru: 'Смягчающее обстоятельство', en: 'A mitigating circumstance' },
    ask: {
      kk: 'Құрамның белгісі болып табылмайтын жеңілдететін мән-жай бар ма (ҚК 53-бап)?',
      ru: 'Есть ли смягчающее обстоятельство, не входящее в состав (ст. 53 УК)?',
      en: 'Is there a mitigating circumstance that is not an element of the deed (CC 53)?',
    },
  }),
  aggravating: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    judgement: true,
    label: { kk: 'Ауырлататын мән-жай', ru: 'Отягчающее обстоятельство', en: 'An aggravating circumstance' },
    ask: {
      kk: 'Ауырлататын мән-жай бар ма (ҚК 54-бап; құрамның белгісі екінші рет есепке алынбайды)?',
      ru: 'Есть ли отягчающее обстоятельство (ст. 54 УК; признак состава дважды не учитывается)?',
      en: 'Is there an aggravating circumstance (CC 54; an element of the deed is not counted twice)?',
    },
  }),
  admAggravating: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 1,
    by: officers,
    judgement: true,
    appliesWhen: { fact: 'deed', among: ['disrespect', 'bullying', 'violence', 'order-breach'] },
    label: {
      kk: 'Ауырлататын мән-жай (ӘҚБтК 57-бап)',
      ru: 'Отягчающее обстоятельство (ст. 57 КоАП)',
      en: 'An aggravating circumstance (AdmCode 57)',
    },
    ask: {
      kk: 'Әкімшілік жауаптылықты ауырлататын өзге мән-жай бар ма (ӘҚБтК 57-бап), мысалы, мас күйде жасалған ба?',
      ru: 'Есть ли иное отягчающее обстоятельство (ст. 57 КоАП), например состояние опьянения?',
      en: 'Is there another aggravating circumstance (AdmCode 57), for example intoxication?',
    },
  }),
  // How the case begins
  messageKind: choice(
    {
      statement: { kk: 'адамның арызы', ru: 'заявление лица', en: 'a statement of a person' },
      official: {
        kk: 'лауазымды адамның немесе ұйым басшысының хабарламасы',
        ru: 'сообщение должностного лица или руководителя организации',
        en: 'a message of an official or of the head of an organisation',
      },
      media: {
        kk: 'бұқаралық ақпарат құралдары не желідегі хабарлама',
        ru: 'сообщение в СМИ или сети',
        en: 'a message in the media or online',
      },
      'police-record': {
        kk: 'полиция қызметкерінің баянаты',
        ru: 'рапорт сотрудника полиции',
        en: 'the police’s own record of detection',
      },
      anonymous: { kk: 'анонимді хабарлама ғана', ru: 'только анонимное сообщение', en: 'only an anonymous message' },
    },
    {
      group: 'procedure',
      sensitivity: 'case',
      cost: 0,
      by: anyone,
      label: { kk: 'Хабар қайдан келді', ru: 'Откуда сообщение', en: 'How the message came' },
      ask: {
        kk: 'Оқиға туралы хабар қалай келді?',
        ru: 'Как поступило сообщение о случае?',
        en: 'How did word of the incident come?',
      },
    },
  ),
  statementRegistered: flag({
    group: 'procedure',
    sensitivity: 'case',
    cost: 0,
    by: ['victim', 'caller', 'worker', 'operator', 'prosecutor', 'court', 'register', 'police', 'investigator'],
    label: { kk: 'Арыз тіркелген', ru: 'Заявление зарегистрировано', en: 'The statement was registered' },
    ask: {
      kk: 'Полиция арызды қабылдап, тіркеу құжатын берді ме?',
      ru: 'Принято ли заявление и выдан ли документ о регистрации?',
      en: 'Was the statement accepted and a document of registration given?',
    },
  }),
} as const
