// The search for a person: what for, by what, what was found, and what is not shown before it is opened.
import { messages } from '../say.ts'

export const search = messages({
  'nav.search': { kk: 'Адам іздеу', ru: 'Поиск человека', en: 'Find a person' },
  'search.title': {
    kk: 'Бұл адам бұрын аталған ба?',
    ru: 'Упоминался ли человек раньше?',
    en: 'Was this person mentioned before?',
  },
  'search.lead': {
    kk: 'Атын кез келген жазылуда жазыңыз: қазақша, орысша, латынша. Білмейтініңізді бос қалдырыңыз.',
    ru: 'Имя можно написать в любой записи: по-казахски, по-русски, латиницей. Что неизвестно, оставьте пустым.',
    en: 'Write the name in any spelling: Kazakh, Russian or Latin. Leave empty what you do not know.',
  },
  'search.aim': { kk: 'Не үшін іздейсіз?', ru: 'Для чего Вы ищете?', en: 'What is the search for?' },
  'search.aim.hint': {
    kk: 'Мақсаты мен негізі журналға жазылады.',
    ru: 'Цель и основание записываются в журнал.',
    en: 'The purpose and its basis are written into the journal.',
  },
  'search.aim.repeat': {
    kk: 'Қайталанғанын тексеру',
    ru: 'Проверить, не повторное ли это',
    en: 'See whether it happened before',
  },
  'search.basis.repeat': { kk: 'ҚК 12, 68-баптар', ru: 'УК, ст. 12, 68', en: 'Criminal Code, arts. 12, 68' },
  'search.aim.report': {
    kk: 'Түскен хабарды тексеру',
    ru: 'Проверить поступившее сообщение',
    en: 'Check a report that came in',
  },
  'search.basis.report': { kk: 'ҚПК 179-бап', ru: 'УПК, ст. 179', en: 'Criminal Procedure Code, art. 179' },
  'search.aim.protection': {
    kk: 'Жәбірленушіні қорғау',
    ru: 'Защитить пострадавшего',
    en: 'Protect the harmed person',
  },
  'search.basis.protection': {
    kk: '№ 245-VIII Заң, 60-бап',
    ru: 'Закон № 245-VIII, ст. 60',
    en: 'Law No. 245-VIII, art. 60',
  },
  'search.name': { kk: 'Аты-жөні', ru: 'Имя, фамилия, отчество', en: 'Name' },
  'search.name.hint': {
    kk: 'Қалай естілсе, солай жазыңыз. Әкесінің аты көмектеседі.',
    ru: 'Как слышится. Отчество помогает.',
    en: 'As it sounds. The patronymic helps.',
  },
  'search.birth': { kk: 'Туған жылы немесе күні', ru: 'Год или дата рождения', en: 'Year or date of birth' },
  'search.birth.hint': {
    kk: 'Мысалы: 1985 немесе 4.03.1985',
    ru: 'Например: 1985 или 4.03.1985',
    en: 'For example 1985 or 4.03.1985',
  },
  'search.iin': { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  'search.iin.hint': {
    kk: '12 цифр. Бір цифры қате болса да ізделеді.',
    ru: '12 цифр. Ищется и с ошибкой в одной цифре.',
    en: '12 digits. Found also with one wrong digit.',
  },
  'search.phone': { kk: 'Телефон нөмірі', ru: 'Номер телефона', en: 'Telephone' },
  'search.phone.hint': {
    kk: 'Отбасы бір нөмірді бөлісуі мүмкін.',
    ru: 'Семья может пользоваться одним номером.',
    en: 'Families share numbers.',
  },
  'search.do': { kk: 'Іздеу', ru: 'Искать', en: 'Search' },
  'search.rules': { kk: 'Іздеу қалай қорғалған', ru: 'Как защищён поиск', en: 'How the search is guarded' },
  'search.rule.journal': {
    kk: 'Әр сұрау журналда қалады: кім, қашан, не үшін. Ізделген аттың өзі журналға жазылмайды.',
    ru: 'Каждый запрос остаётся в журнале: кто, когда, для чего. Само имя в журнал не пишется.',
    en: 'Every query stays in the journal: who, when, what for. The name itself is not written there.',
  },
  'search.rule.who': {
    kk: 'Бүкіл ел бойынша тек күдік түскен адам ретінде аталғандар ізделеді. Жәбірленушілер, куәлар және өзі де жәбірленуші болуы мүмкін адамдар – тек Сіздің бөлімшеңіздің оқиғаларында.',
    ru: 'По всей стране ищутся только те, кто назван предполагаемым обидчиком. Пострадавшие, свидетели и те, кто и сам может быть пострадавшим, — только в случаях Вашего подразделения.',
    en: 'Only alleged offenders are searched across the country. The harmed, witnesses and whoever may be harmed as well as accused are found only in incidents of your own unit.',
  },
  'search.rule.own': {
    kk: 'Өз атыңызға ұқсас адамдар Сізге ешқашан көрсетілмейді: оларды әріптесіңіз іздейді.',
    ru: 'Люди с именем, похожим на Ваше, Вам не показываются никогда: их ищет коллега.',
    en: 'People with a name like your own are never shown to you: a colleague looks for them.',
  },
  'search.rule.rate': {
    kk: 'Сағатына {searches} сұрау мен аты бойынша ашылатын {openings} адам, тәулігіне {searchesADay} сұрау мен {openingsADay} адам.',
    ru: 'Запросов в час: {searches}, в сутки: {searchesADay}. Людей, открытых по имени, в час: {openings}, в сутки: {openingsADay}.',
    en: '{searches} queries and {openings} people opened by name an hour, {searchesADay} and {openingsADay} a day.',
  },
  'search.too-many': {
    kk: 'Сұрау тым көп: сағатына 60-тан, тәулігіне 120-дан аспайды. Кейінірек қайталаңыз. Жазғаныңыз сақталды.',
    ru: 'Слишком много запросов: не больше 60 в час и 120 в сутки. Повторите позже. Введённое сохранено.',
    en: 'Too many queries: no more than 60 an hour and 120 a day. Try again later. What you typed is kept.',
  },
  'search.found': { kk: 'Табылғандар', ru: 'Что найдено', en: 'What was found' },
  'search.asked': { kk: 'Сұрағаныңыз:', ru: 'Вы искали:', en: 'You asked for:' },
  'search.away': {
    kk: 'Аттың әртүрлі жазылуы бойынша іздеу қазір істемейді. ЖСН мен телефон дәл сәйкестікпен тексерілді; ең соңғы хабарламалар әлі кірмеуі мүмкін. Кейінірек қайталаңыз.',
    ru: 'Поиск по разным написаниям имени сейчас недоступен. ИИН и телефон проверены на точное совпадение; самые новые сообщения могли ещё не войти. Повторите позже.',
    en: 'The search by spelling is not available at the moment. IIN and telephone were looked up exactly; the newest notices may not be in yet. Try again later.',
  },
  'search.none': { kk: 'Ешкім табылмады', ru: 'Никто не найден', en: 'Nobody was found' },
  'search.none.text': {
    kk: 'Бұл адамның бұрын аталмағанын дәлелдемейді.',
    ru: 'Это не доказывает, что человек не упоминался.',
    en: 'That is no proof that the person was never mentioned.',
  },
  'search.count': {
    kk: '{n} ықтимал сәйкестік. Аттары ашылғанға дейін жасырын.',
    ru: {
      one: '{n} возможное совпадение. Имя скрыто до открытия.',
      few: '{n} возможных совпадения. Имена скрыты до открытия.',
      many: '{n} возможных совпадений. Имена скрыты до открытия.',
    },
    en: {
      one: '{n} possible match. The name is hidden until it is opened.',
      other: '{n} possible matches. Names are hidden until opened.',
    },
  },
  'search.band.very-likely': { kk: 'өте ықтимал', ru: 'весьма вероятно', en: 'very likely' },
  'search.band.likely': { kk: 'ықтимал', ru: 'вероятно', en: 'likely' },
  'search.band.possible': { kk: 'мүмкін', ru: 'возможно', en: 'possible' },
  'search.band.relative': { kk: 'туысы болуы мүмкін', ru: 'возможно, родственник', en: 'possibly a relative' },
  'search.ask.year': {
    kk: 'туған жылын: ол көп нәрсені шешеді',
    ru: 'год рождения: он решает больше всего',
    en: 'the year of birth: it settles most',
  },
  'search.ask.date': { kk: 'толық туған күнін', ru: 'полную дату рождения', en: 'the full date of birth' },
  'search.ask.iin': { kk: 'құжаттағы ЖСН', ru: 'ИИН из документа', en: 'the IIN from a document' },
  'search.ask.phone': { kk: 'телефон нөмірін', ru: 'номер телефона', en: 'the telephone number' },
  'search.ask.patronymic': { kk: 'әкесінің атын', ru: 'отчество', en: 'the patronymic' },
  'search.open': { kk: 'Атын ашу', ru: 'Открыть имя', en: 'Open the name' },
  'search.open.why': {
    kk: 'Себебін таңдаңыз: ол журналда Сіздің атыңызбен қалады.',
    ru: 'Выберите причину: она останется в журнале с Вашим именем.',
    en: 'Choose the reason: it stays in the journal with your name.',
  },
  'search.reason.same-person': {
    kk: 'бір адам екенін тексеру',
    ru: 'проверить, тот ли это человек',
    en: 'see whether it is the same person',
  },
  'search.reason.danger': { kk: 'шұғыл қауіп', ru: 'опасность сейчас', en: 'danger now' },
  'search.reason.order': { kk: 'қорғау нұсқамасы', ru: 'защитное предписание', en: 'protective order' },
  'search.reason.check': { kk: 'басшылық тексеруі', ru: 'проверка руководителя', en: 'check by a superior' },
  'search.opened': {
    kk: 'Ашқаныңыз журналда қалды. Толық мәліметті осы бөлімшеден сұратыңыз.',
    ru: 'Открытие записано в журнал. Подробности запросите у этого подразделения.',
    en: 'That you opened it is in the journal. Ask this unit for more.',
  },
  'search.unit': { kk: 'Оқиғаны жүргізетін бөлімше', ru: 'Кто ведёт случай', en: 'Unit that holds the incident' },
  'search.again': { kk: 'Нақтылап қайта іздеу', ru: 'Уточнить и искать снова', en: 'Say more and search again' },
  'search.keys': {
    kk: 'Пернелер: алдымен адамның нөмірі (1–9), сосын себептің нөмірі (1–4)',
    ru: 'Клавиши: сначала номер человека (1–9), затем номер причины (1–4)',
    en: 'Keys: first the number of the person (1–9), then of the reason (1–4)',
  },
  'field.nothing-to-search': {
    kk: 'Атын, ЖСН-ін немесе телефонын жазыңыз',
    ru: 'Укажите имя, ИИН или телефон',
    en: 'Give a name, an IIN or a telephone',
  },
  'field.not-a-birth': {
    kk: 'Жылын немесе күнін жазыңыз: 1985 немесе 4.03.1985',
    ru: 'Укажите год или дату: 1985 или 4.03.1985',
    en: 'Give a year or a date: 1985 or 4.03.1985',
  },
  'field.own-name': {
    kk: 'Өз атыңызға ұқсас адамды іздей алмайсыз: әріптесіңізден сұраңыз',
    ru: 'Искать человека с именем, похожим на Ваше, нельзя: попросите коллегу',
    en: 'You cannot search for a person with a name like your own: ask a colleague',
  },
})
