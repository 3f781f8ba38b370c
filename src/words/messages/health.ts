// The administrator's page about the installation itself.
import { messages } from '../say.ts'

export const health = messages({
  'health.title': { kk: 'Жүйенің күйі', ru: 'Состояние системы', en: 'Health of the system' },
  'health.well': { kk: 'Бәрі жұмыс істеп тұр', ru: 'Всё работает', en: 'Everything works' },
  'health.unwell': { kk: 'Назар аудару керек', ru: 'Требуется внимание', en: 'Needs attention' },
  'health.at': { kk: 'Тексерілген уақыты: {time}', ru: 'Проверено: {time}', en: 'Checked: {time}' },
  'health.part': { kk: 'Бөлік', ru: 'Часть', en: 'Part' },
  'health.state': { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  'health.meaning': { kk: 'Түсіндірме', ru: 'Пояснение', en: 'Explanation' },
  'health.good': { kk: 'Жақсы', ru: 'В порядке', en: 'Good' },
  'health.bad': { kk: 'Тексеріңіз', ru: 'Проверьте', en: 'Look into it' },
  'health.database': { kk: 'Дерекқор', ru: 'База данных', en: 'Database' },
  'health.database.ok': { kk: 'Жауап береді', ru: 'Отвечает', en: 'Answers' },
  'health.migrations': { kk: 'Дерекқор құрылымы', ru: 'Структура базы данных', en: 'Structure of the database' },
  'health.migrations.is': {
    kk: '{have}-нұсқа, керегі – {want}',
    ru: 'Версия {have}, нужна {want}',
    en: 'Version {have}, needed {want}',
  },
  'health.worker': { kk: 'Фондық жұмыс', ru: 'Фоновая работа', en: 'Background work' },
  'health.worker.ok': {
    kk: 'Мерзімдерді бақылап, хабарламаларды жеткізіп отыр',
    ru: 'Следит за сроками и доставляет сообщения',
    en: 'Watches the deadlines and delivers the notices',
  },
  'health.worker.late': {
    kk: 'Жарты минуттан астам белгі бермеді',
    ru: 'Больше полуминуты не подаёт признаков работы',
    en: 'Has given no sign for more than half a minute',
  },
  'health.worker.absent': {
    kk: 'Іске қосылмаған: «arasha work» бұйрығын орындаңыз',
    ru: 'Не запущена: запустите «arasha work»',
    en: 'Is not running: start “arasha work”',
  },
  'health.outbox': { kk: 'Жіберуді күтіп тұрғандар', ru: 'Ждут отправки', en: 'Waiting to be sent' },
  'health.outbox.none': { kk: 'Кезек бос', ru: 'Очередь пуста', en: 'The queue is empty' },
  'health.outbox.some': {
    kk: '{n} жазба, ең ескісі – {age}',
    ru: 'Записей: {n}, самая старая ждёт {age}',
    en: 'Waiting: {n}, the oldest for {age}',
  },
  'health.parked': { kk: 'Жеткізілмей қалғандар', ru: 'Не доставлены', en: 'Could not be delivered' },
  'health.parked.none': { kk: 'Жоқ', ru: 'Нет', en: 'None' },
  'health.parked.some': {
    kk: '{n} жазба. «Жеткізу» бетін ашыңыз',
    ru: 'Записей: {n}. Откройте страницу «Доставка»',
    en: 'Entries: {n}. Open the page “Delivery”',
  },
  'health.sweeper': { kk: 'Мерзімдерді бақылау', ru: 'Контроль сроков', en: 'Watch over the deadlines' },
  'health.sweeper.none': {
    kk: 'Мерзімі өтіп, қаралмай қалған міндет жоқ',
    ru: 'Просроченных и необработанных обязанностей нет',
    en: 'No duty is overdue and still unhandled',
  },
  'health.sweeper.some': {
    kk: 'Қаралмай тұрған міндет: {n}, ең ұзағы – {age}',
    ru: 'Ждут обработки: {n}, дольше всего {age}',
    en: 'Waiting: {n}, the longest for {age}',
  },
  'health.version': { kk: 'Бағдарлама нұсқасы', ru: 'Версия программы', en: 'Version of the program' },
  'health.agencies': {
    kk: 'Анықтамалықтағы мекемелер',
    ru: 'Организаций в справочнике',
    en: 'Agencies in the directory',
  },
  'health.reset.title': {
    kk: 'Көрсетілімді басынан бастау',
    ru: 'Начать демонстрацию заново',
    en: 'Begin the demonstration anew',
  },
  'health.reset': {
    kk: 'Бағдарламаны тоқтатып (Ctrl-C), мына бұйрықты орындаңыз. Көрсетілім деректері жойылып, қайта жасалады:',
    ru: 'Остановите программу (Ctrl-C) и запустите команду. Демонстрационные данные будут удалены и созданы снова:',
    en: 'Stop the program (Ctrl-C) and run this command. The demonstration data are removed and made again:',
  },
})
