// Conflict of interest: what somebody declares of themselves, and the locks that overseers see.
import { messages } from '../say.ts'

export const conflicts = messages({
  'declared.title': { kk: 'Мүдделер қақтығысы', ru: 'Конфликт интересов', en: 'Conflict of interest' },
  'declared.lead': {
    kk: 'Өзіңізді және жақын туыстарыңызды жазыңыз. Олар бір оқиғаның қатысушысы болса, Сіз ол оқиғаны қызметте көрмейсіз, оны басқалар жүргізеді.',
    ru: 'Укажите себя и близких родственников. Если кто-то из них окажется участником случая, Вы не увидите его по службе: его поведут другие.',
    en: 'State yourself and your close relatives. If one of them is a party to an incident, you do not see it at work: others deal with it.',
  },
  'declared.nothing-told': {
    kk: 'Жүйе мұндай оқиғаның бар-жоғын ешқашан айтпайды. Деректер шифрланған, оларды тек Сіз көресіз.',
    ru: 'Система никогда не говорит, есть ли такой случай. Данные зашифрованы, видите их только Вы.',
    en: 'The system never tells whether there is such an incident. What you state is encrypted and seen by you alone.',
  },
  'declared.stays': {
    kk: 'Қате жазылғанды бір сағат ішінде алып тастауға болады. Содан кейін жазба қалады. Ол біреуді бекер шектесе, шектеуді екі қадағалаушы алып тастайды.',
    ru: 'Ошибку можно убрать в течение часа. Потом запись остаётся. Если она закрыла доступ напрасно, его открывают двое надзирающих.',
    en: 'A slip can be taken back within an hour. After that it stays. If it keeps somebody out wrongly, two overseers lift the lock.',
  },
  'declared.add': { kk: 'Адамды жазу', ru: 'Добавить человека', en: 'Add a person' },
  'declared.relation': { kk: 'Бұл кім?', ru: 'Кто это?', en: 'Who is this?' },
  'declared.relation.self': { kk: 'өзім', ru: 'я', en: 'myself' },
  'declared.relation.relative': { kk: 'туысым', ru: 'мой родственник', en: 'my relative' },
  'declared.strike': { kk: 'Алып тастау', ru: 'Убрать', en: 'Take back' },
  'field.number-needed': {
    kk: 'ЖСН немесе телефон нөмірін жазыңыз: адам сол арқылы танылады',
    ru: 'Укажите ИИН или телефон: по ним узнаётся человек',
    en: 'Give an IIN or a telephone: the person is recognised by it',
  },
  'locks.title': { kk: 'Мүдделер қақтығысы бұғаттары', ru: 'Блокировки при конфликте интересов', en: 'Conflict locks' },
  'locks.lead': {
    kk: 'Оқиға мына адамдар мен бөлімшелерден жасырылған. Бұғатты екі қадағалаушы ғана алады: бірі сұрайды, екіншісі келіседі.',
    ru: 'Случай скрыт от этих людей и подразделений. Снять блокировку могут только двое надзирающих: один просит, другой соглашается.',
    en: 'The incident is hidden from these people and units. Only two overseers lift a lock: one asks, another agrees.',
  },
  'locks.none': { kk: 'Бұғат жоқ', ru: 'Блокировок нет', en: 'There are no locks' },
  'locks.none.text': {
    kk: 'Қызметкер немесе оның туысы оқиғаның қатысушысы болса, ол осында көрінеді.',
    ru: 'Если сотрудник или его родственник окажется участником случая, это будет видно здесь.',
    en: 'If somebody who works here or a relative is a party to an incident, it will stand here.',
  },
  'locks.incident': { kk: 'Оқиға', ru: 'Случай', en: 'Incident' },
  'locks.from': { kk: 'Кімнен жасырылған', ru: 'От кого скрыт', en: 'Hidden from' },
  'locks.person': { kk: 'бір қызметкер', ru: 'один сотрудник', en: 'one person' },
  'locks.why': { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  'locks.because.self': { kk: 'өзі қатысушы', ru: 'сам участник', en: 'is a party' },
  'locks.because.relative': { kk: 'туысы қатысушы', ru: 'родственник участника', en: 'a relative is a party' },
  'locks.because.unit': {
    kk: 'күдік түскен қызметкердің бөлімшесі',
    ru: 'подразделение сотрудника, на которого указывают',
    en: 'unit of the officer pointed to',
  },
  'locks.since': { kk: 'Қашаннан', ru: 'С какого времени', en: 'Since' },
  'locks.lift': { kk: 'Алу', ru: 'Снятие', en: 'Lifting' },
  'locks.ask': { kk: 'Алуды сұрау', ru: 'Просить снять', en: 'Ask to lift' },
  'locks.agree': { kk: 'Келісіп, алу', ru: 'Согласиться и снять', en: 'Agree and lift' },
  'locks.waits': { kk: 'Екінші адамды күтіп тұр', ru: 'Ждёт второго человека', en: 'Waits for another person' },
})
