// A breach of a protective order: the incident it becomes, and what goes to the court.
import { messages } from '../say.ts'

export const breaches = messages({
  'orders.step.material-sent': {
    kk: 'Бұзу туралы материалды сотқа жіберу',
    ru: 'Направление материала о нарушении в суд',
    en: 'Sending the material on a breach to the court',
  },
  'orders.duty.order.breach': {
    kk: 'Бұзу туралы материалды сотқа жіберу',
    ru: 'Направить в суд материал о нарушении',
    en: 'Send the court the material on the breach',
  },
  'case.duty.order.breach': {
    kk: 'Нұсқаманы бұзу туралы материалды сотқа жіберу',
    ru: 'Направить в суд материал о нарушении предписания',
    en: 'Send the court the material on a breach of the order',
  },
  'orders.duty.breach-setting': {
    kk: '72 сағат – қызметтің баптауы. Заңдағы шек: бұзылған күннен бастап екі ай (ӘҚБтК 62-бабының 1-бөлігі).',
    ru: '72 часа — настройка сервиса. Предел по закону: два месяца со дня нарушения (КоАП, статья 62, часть 1).',
    en: '72 hours are a setting of the service. The limit of the law: two months from the breach (AdmCode, article 62, part 1).',
  },
  'orders.breach.incident': {
    kk: 'Бұл бұзу бойынша оқиға',
    ru: 'Происшествие по этому нарушению',
    en: 'The incident of this breach',
  },
  'orders.breach.becomes': {
    kk: 'Жазған соң жаңа оқиға өзі ашылады: адамдар нұсқамадан көшеді, қайта жазбайсыз. Мәтінді сотта екінші тарап оқиды: жәбірленушінің мекенжайы мен телефонын жазбаңыз.',
    ru: 'После записи новое происшествие откроется само: люди перейдут из предписания, набирать заново не нужно. Этот текст в суде прочтёт другая сторона: не пишите адрес и телефон потерпевшего.',
    en: 'Once recorded a new incident opens by itself: the people come from the order and nothing is typed again. The other party will read this text in court: do not write the victim’s address or telephone.',
  },
  'orders.material.document': {
    kk: 'Жолданған материалдың нөмірі',
    ru: 'Номер направленного материала',
    en: 'Number of the material sent',
  },
  'orders.material.advice': {
    kk: 'Материал әлі жіберілмеген ең ерте бұзуға қатысты жазылады.',
    ru: 'Запись относится к самому раннему нарушению, материал о котором ещё не направлен.',
    en: 'This is recorded for the earliest breach whose material has not gone yet.',
  },
  'orders.material': {
    kk: 'Сотқа материал: бұзу № {n}',
    ru: 'Материал для суда по нарушению {n}',
    en: 'Material for the court on breach {n}',
  },
  'orders.material.as-word': { kk: 'Word файлы (DOCX)', ru: 'Файл Word (DOCX)', en: 'Word file (DOCX)' },
  'orders.material.title': {
    kk: 'Қорғау нұсқамасын бұзу туралы материал',
    ru: 'Материал о нарушении защитного предписания',
    en: 'Material on the breach of a protective order',
  },
  'orders.material.to': { kk: 'Кімге', ru: 'Кому', en: 'To' },
  'orders.material.court': {
    kk: 'Әкімшілік құқық бұзушылық туралы істі қарайтын сотқа',
    ru: 'В суд, рассматривающий дела об административных правонарушениях',
    en: 'To the court that hears administrative cases',
  },
  'orders.material.from': { kk: 'Кімнен', ru: 'От кого', en: 'From' },
  'orders.material.order': { kk: 'Бұзылған нұсқама', ru: 'Нарушенное предписание', en: 'The order that was broken' },
  'orders.material.when': { kk: 'Бұзылған уақыты', ru: 'Когда нарушено', en: 'When it was broken' },
  'orders.material.bans': {
    kk: 'Нұсқама тыйым салған әрекеттер',
    ru: 'Что предписание запрещало',
    en: 'What the order forbade',
  },
  'orders.material.parts': {
    kk: 'Сот шешетін бөліктер',
    ru: 'Части статьи, из которых выбирает суд',
    en: 'Parts of the article between which the court decides',
  },
  'orders.material.no-peace': {
    kk: 'Бұл іс татуласумен аяқталмайды. Бұзу кезіндегі зорлық бөлек сараланады.',
    ru: 'Это дело примирением не кончается. Насилие при нарушении квалифицируется отдельно.',
    en: 'This case does not end by reconciliation. Violence at the breach is qualified apart.',
  },
  'orders.material.limit': {
    kk: 'Жауапқа тарту мерзімі аяқталатын күн: {day} (бұзылған күннен екі ай, ӘҚБтК 62-бабының 1-бөлігі; кәмелетке толмағанға – жартысы).',
    ru: 'Срок привлечения: до {day} (два месяца со дня нарушения, КоАП, статья 62, часть 1; для несовершеннолетних половина).',
    en: 'Liability ends on {day} (two months from the breach, AdmCode, article 62, part 1; half of it for minors).',
  },
  'orders.material.enclosed': { kk: 'Қоса тіркеледі', ru: 'Прилагается', en: 'Enclosed' },
  'orders.material.copies': {
    kk: 'Нұсқаманың көшірмесі және табыс ету белгісі',
    ru: 'Копия предписания с отметкой о вручении',
    en: 'A copy of the order with the note of its handing over',
  },
  'orders.material.words-of': {
    kk: 'Нұсқама берілген адамның түсініктемесі немесе бас тартуы туралы белгі; куәлардың түсініктемелері',
    ru: 'Объяснение лица или отметка об отказе; объяснения свидетелей',
    en: 'What the person under the order says, or a note of the refusal; what witnesses say',
  },
  'orders.material.sign-officer': {
    kk: 'Материалды дайындаған қызметкер (қолы, күні):',
    ru: 'Материал подготовил сотрудник (подпись, дата):',
    en: 'Prepared by the officer (signature, day):',
  },
  'orders.material.sign-against': {
    kk: 'Таныстым (қолы, күні). Бас тартса – белгі:',
    ru: 'Ознакомлен (подпись, дата). При отказе — отметка:',
    en: 'I have read it (signature, day). On refusal, a note:',
  },
  'orders.glance.in-force': {
    kk: 'Қорғау нұсқамасы күшінде, аяқталуы: {time}',
    ru: 'Защитное предписание действует до {time}',
    en: 'Protective order in force until {time}',
  },
  'orders.glance.last-day': {
    kk: 'Қорғау нұсқамасы: соңғы тәулік',
    ru: 'Защитное предписание: последние сутки',
    en: 'Protective order: last day',
  },
  'orders.glance.perhaps': {
    kk: 'Нұсқама күшінде болуы мүмкін',
    ru: 'Возможно, действует предписание',
    en: 'An order may be in force',
  },
  'orders.notice.channel': {
    kk: 'Қорғау нұсқамасын бұзу',
    ru: 'Нарушение защитного предписания',
    en: 'Breach of a protective order',
  },
  'orders.notice.wrote': {
    kk: 'Қызметкер не жазды',
    ru: 'Что записал сотрудник',
    en: 'What the officer wrote',
  },
  'orders.notice.submitted': {
    kk: 'Бұзуды полиция жазды',
    ru: 'Нарушение записала полиция',
    en: 'The police wrote the breach down',
  },
  'field.no-breach': {
    kk: 'Материалы жіберілмеген бұзу жоқ',
    ru: 'Нарушения без направленного материала нет',
    en: 'There is no breach whose material has not gone yet',
  },
  'field.before-breach': {
    kk: 'Бұзу бұдан кейін болған (ӘҚБтК 461-бап): күнді тексеріңіз',
    ru: 'Нарушение произошло позже (КоАП, статья 461): проверьте дату',
    en: 'The breach happened later (AdmCode, art. 461): check the day',
  },
})
