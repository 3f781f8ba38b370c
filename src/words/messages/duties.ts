// The guard against clock jumps, on the administrator's page about the system.
import { messages } from '../say.ts'

export const duties = messages({
  'duties.clock.name': { kk: 'Сағат', ru: 'Часы', en: 'Clock' },
  'duties.clock.steady': { kk: 'Бірқалыпты жүріп тұр', ru: 'Идут ровно', en: 'Runs steadily' },
  'duties.clock': {
    kk: 'Дерекқор сағаты кенет ауысты',
    ru: 'Часы базы данных скакнули',
    en: 'The clock of the database jumped',
  },
  'duties.clock-lead': {
    kk: 'Сағат {by} алға кетіп қалды. Қате ескерту болмауы үшін департаментке, прокурорға және уәкілге хабарлау кейінге қалдырылды. Сағатты тексеріңіз. Дұрыс болса, растаңыз.',
    ru: 'Часы ушли вперёд на {by}. Чтобы не было ложной тревоги, сообщения департаменту, прокурору и уполномоченному отложены. Проверьте часы. Если они верны, подтвердите.',
    en: 'The clock went forward by {by}. So that there is no false alarm, telling the department, the prosecutor and the Commissioner is put off. Check the clock. If it is right, confirm.',
  },
  'duties.clock-right': { kk: 'Сағат дұрыс', ru: 'Часы верны', en: 'The clock is right' },
})
