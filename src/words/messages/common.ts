// Words that every page may use.
import { messages } from '../say.ts'

export const common = messages({
  'common.product': { kk: 'Араша', ru: 'Араша', en: 'Arasha' },
  'common.yes': { kk: 'Иә', ru: 'Да', en: 'Yes' },
  'common.no': { kk: 'Жоқ', ru: 'Нет', en: 'No' },
  'common.unknown': { kk: 'Білмеймін', ru: 'Не знаю', en: 'I don’t know' },
  'common.continue': { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Continue' },
  'common.back': { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  'common.change': { kk: 'Өзгерту', ru: 'Изменить', en: 'Change' },
  'common.print': { kk: 'Басып шығару', ru: 'Распечатать', en: 'Print' },
  'common.send': { kk: 'Жіберу', ru: 'Отправить', en: 'Send' },
})
