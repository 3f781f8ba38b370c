// When the accused works for the police: what the sender is asked, where the notice goes, and what the department does with it.
import { messages } from '../say.ts'

export const officers = messages({
  'notices.suspect.officer': {
    kk: 'Бұл адам полицияда қызмет ете ме?',
    ru: 'Этот человек служит в полиции?',
    en: 'Does this person work for the police?',
  },
  'notices.suspect.officer-hint': {
    kk: '«Иә» десеңіз, хабарлама ол қызмет ететін бөлімшеге бармайды, оны ол жақта ешкім көрмейді.',
    ru: 'Если ответите «Да», сообщение не попадёт в подразделение, где он служит: там его никто не увидит.',
    en: 'If you answer “Yes”, the notice does not go to the unit where this person works: nobody there will see it.',
  },
  'notices.suspect.officer-unit': { kk: 'Қай бөлімшеде?', ru: 'В каком подразделении?', en: 'In which unit?' },
  'notices.suspect.officer-unit-hint': {
    kk: 'Білмесеңіз, хабарламаны департамент қабылдайды.',
    ru: 'Если не знаете, сообщение примет департамент.',
    en: 'If you do not know, the department takes the notice.',
  },
  'notices.suspect.officer-unit-unknown': { kk: 'Білмеймін', ru: 'Не знаю', en: 'I don’t know' },
  'notices.check.goes-around': {
    kk: 'Хабарлама аталған бөлімшені айналып өтеді: оны көршілес бөлімше немесе департамент қабылдайды.',
    ru: 'Сообщение обойдёт названное подразделение: его примет соседнее подразделение или департамент.',
    en: 'The notice goes round the unit you named: the next unit or the department takes it.',
  },
  'notices.check.goes-up': {
    kk: 'Хабарламаны аудандық бөлімше емес, полиция департаменті қабылдайды.',
    ru: 'Сообщение примет не районное подразделение, а департамент полиции.',
    en: 'The police department takes the notice, not the district unit.',
  },
  'onward.notice.officer-hint': {
    kk: '«Иә» болса, хабарламаны төменде таңдалған бөлімше емес, полиция департаменті қабылдайды.',
    ru: 'Если «Да», сообщение примет не подразделение, выбранное ниже, а департамент полиции.',
    en: 'If “Yes”, the police department takes the notice, not the unit chosen below.',
  },
  'clinic.officer-hint': {
    kk: '«Иә» болса, хабарламаны аудандық бөлімше емес, полиция департаменті қабылдайды.',
    ru: 'Если «Да», сообщение примет не районное подразделение, а департамент полиции.',
    en: 'If “Yes”, the police department takes the notice, not the district unit.',
  },
  'notices.event.handed-on': {
    kk: 'Полиция департаменті хабарламаны бөлімшеге тапсырды',
    ru: 'Департамент полиции передал сообщение подразделению',
    en: 'The police department handed the notice to a unit',
  },
  'desk.event.handed-on': {
    kk: 'Департамент бөлімшеге тапсырды',
    ru: 'Департамент передал подразделению',
    en: 'The department handed it to a unit',
  },
  'desk.hand.title': {
    kk: 'Қай бөлімшеге тапсырасыз?',
    ru: 'Какому подразделению передать?',
    en: 'Which unit is to take it?',
  },
  'desk.hand.officer': {
    kk: 'Хабарламада полиция қызметкері көрсетілген, бөлімшесі белгісіз. Тапсырмас бұрын оның қай бөлімшеде қызмет ететінін анықтаңыз: хабарлама сол бөлімшеге түспеуі тиіс.',
    ru: 'Сообщение указывает на сотрудника полиции, подразделение неизвестно. Прежде чем передать, выясните, где он служит: туда сообщение попасть не должно.',
    en: 'The notice points to a police officer whose unit is not known. Before you hand it on find out where this person works: the notice must not go there.',
  },
  'desk.hand.around': {
    kk: 'Басқа бөлімшелерге мүдделер қақтығысы бұғаты қойылған, сондықтан хабарлама департаментте тұр.',
    ru: 'Другие подразделения закрыты из-за конфликта интересов, поэтому сообщение находится в департаменте.',
    en: 'Other units are locked because of a conflict of interest: so the department holds the notice.',
  },
  'desk.hand.unit': { kk: 'Бөлімше', ru: 'Подразделение', en: 'Unit' },
  'desk.hand.choose': { kk: 'Таңдаңыз', ru: 'Выберите', en: 'Choose' },
  'desk.hand.do': { kk: 'Бөлімшеге тапсыру', ru: 'Передать подразделению', en: 'Hand to the unit' },
  'desk.hand.done': {
    kk: 'Хабарлама бөлімшеге тапсырылды',
    ru: 'Сообщение передано подразделению',
    en: 'The notice was handed to the unit',
  },
  'desk.hand.none': {
    kk: 'Бос бөлімше жоқ: барлығына бұғат қойылған. Прокурорға хабарласыңыз.',
    ru: 'Свободного подразделения нет: все закрыты. Обратитесь к прокурору.',
    en: 'There is no unit left: all are locked. Turn to the prosecutor.',
  },
})
