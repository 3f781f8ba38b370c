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
    kk: '72 сағат – қызметтің баптауы. Заңдағы шек: бұзылған күннен бастап екі ай (ӘҚБтК 62-бап 1-бөлік).',
    ru: '72 часа — настройка сервиса. Предел по закону: два месяца со дня нарушения (КоАП, статья 62, часть 1).',
    en: '72 hours are a setting of the service. The limit of the law: two months from the breach (AdmCode, article 62, part 1).',
  },
  'orders.breach.incident': {
    kk: 'Бұл бұзу бойынша оқиға',
    ru: 'Происшествие по этому нарушению',
    en: 'The incident of this breach',
  },
  'orders.breach.becomes': {
    kk: 'Жазған соң жаңа оқиға өзі ашылады: адамдар нұсқамадан көшеді, қайта термейсіз. Мәтінді сотта екінші тарап оқиды: жәбірленушінің мекенжайы мен телефонын жазбаңыз.',
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
    kk: 'Бұзу бұдан кейін болған: күнді тексеріңіз',
    ru: 'Нарушение произошло позже: проверьте дату',
    en: 'The breach happened later: check the day',
  },
})
