// Who opened a record, asked by number.
import { messages } from '../say.ts'

export const lookups = messages({
  'nav.lookups': { kk: 'Кім ашты?', ru: 'Кто открывал?', en: 'Who opened?' },
  'lookups.title': { kk: 'Бұл жазбаны кім ашты?', ru: 'Кто открывал эту запись?', en: 'Who opened this record?' },
  'lookups.lead': {
    kk: 'Журнал кімнің, қашан және не үшін ашқанын айтады. Жазбаның мазмұны бұл жерде көрсетілмейді.',
    ru: 'Журнал говорит, кто, когда и зачем открывал. Содержания записи здесь нет.',
    en: 'The journal says who opened it, when and what for. What is in the record is not shown here.',
  },
  'lookups.number': { kk: 'Жазбаның нөмірі', ru: 'Номер записи', en: 'Number of the record' },
  'lookups.number.hint': {
    kk: 'Істің, оқиғаның, хабарламаның, нұсқаманың, жолдаманың немесе өтініштің нөмірі',
    ru: 'Номер дела, случая, сообщения, предписания, направления или обращения',
    en: 'Of a case, an incident, a notice, an order, a referral or a contact',
  },
  'lookups.ask': { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  'lookups.no-number': {
    kk: 'Бұл нөмір емес: тексеріңіз',
    ru: 'Это не номер: проверьте',
    en: 'This is no number: please check it',
  },
  'lookups.none': {
    kk: 'Бұл нөмір бойынша ештеңе белгісіз',
    ru: 'По этому номеру ничего не известно',
    en: 'Nothing is known under this number',
  },
  'lookups.none.text': {
    kk: 'Ондай жазба жоқ, не оны ешкім ашпаған, не ол Сізден жасырылған.',
    ru: 'Такой записи нет, её никто не открывал или она скрыта от Вас.',
    en: 'There is no such record, nobody opened it, or it is hidden from you.',
  },
  'lookups.of': { kk: '{number}: кім ашты', ru: '{number}: кто открывал', en: '{number}: who opened it' },
  'lookups.purpose': { kk: 'Мақсаты', ru: 'Цель', en: 'Purpose' },
  'lookups.purpose.life': {
    kk: 'Өмірге немесе денсаулыққа қауіп',
    ru: 'Опасность для жизни или здоровья',
    en: 'Danger to life or health',
  },
  'lookups.purpose.child': { kk: 'Баланың өзі қауіпте', ru: 'Ребёнок в опасности', en: 'A child is in danger' },
  'lookups.about.case': { kk: 'Істі', ru: 'Дело', en: 'The case' },
  'lookups.about.incident': { kk: 'Оқиғаны', ru: 'Случай', en: 'The incident' },
  'lookups.about.notice': { kk: 'Хабарламаны', ru: 'Сообщение', en: 'The notice' },
  'lookups.about.order': { kk: 'Нұсқаманы', ru: 'Предписание', en: 'The order' },
  'lookups.about.referral': { kk: 'Жолдаманы', ru: 'Направление', en: 'The referral' },
  'lookups.about.contact': { kk: 'Өтінішті', ru: 'Обращение', en: 'The contact' },
  'lookups.about.sighting': { kk: 'Адамның деректерін', ru: 'Данные человека', en: 'A person’s data' },
  'lookups.about.other': { kk: 'Басқа жазбаны', ru: 'Другую запись', en: 'Another record' },
})
