// Roles, the menu, signing in and out, the demonstration's doors.
import { messages } from '../say.ts'

export const access = messages({
  'role.school-head': { kk: 'Мектеп директоры', ru: 'Директор школы', en: 'School head' },
  'role.school-deputy': {
    kk: 'Директордың тәрбие жұмысы жөніндегі орынбасары',
    ru: 'Заместитель директора по воспитательной работе',
    en: 'Deputy head for upbringing',
  },
  'role.school-staff': { kk: 'Мектеп қызметкері', ru: 'Сотрудник школы', en: 'Member of the school’s staff' },
  'role.api-sender': { kk: 'Ақпараттық жүйе', ru: 'Информационная система', en: 'Information system' },
  'role.police-duty': { kk: 'Полицияның кезекші бөлімінің қызметкері', ru: 'Дежурный полиции', en: 'Police duty officer' },
  'role.police-inspector': { kk: 'Полиция инспекторы', ru: 'Инспектор полиции', en: 'Police inspector' },
  'role.police-chief': { kk: 'Кезекші бөлімнің бастығы', ru: 'Начальник дежурной части', en: 'Chief of the duty unit' },
  'role.police-department': { kk: 'Полиция департаментінің қызметкері', ru: 'Сотрудник департамента полиции', en: 'Police department officer' },
  'role.prosecutor': { kk: 'Прокурор', ru: 'Прокурор', en: 'Prosecutor' },
  'role.commissioner': { kk: 'Өңірлік уәкіл', ru: 'Региональный уполномоченный', en: 'Regional commissioner' },
  'role.commissioner-national': {
    kk: 'Бала құқықтары жөніндегі уәкіл',
    ru: 'Уполномоченный по правам ребёнка',
    en: 'Children’s Rights Commissioner',
  },
  'role.admin': { kk: 'Әкімші', ru: 'Администратор', en: 'Administrator' },

  'nav.notices': { kk: 'Хабарламалар', ru: 'Сообщения', en: 'Notices' },
  'nav.must-i-tell': { kk: 'Хабарлауым керек пе?', ru: 'Обязан ли я сообщить?', en: 'Must I tell?' },
  'nav.inbox': { kk: 'Келіп түскендер', ru: 'Входящие', en: 'Inbox' },
  'nav.first-page': { kk: 'Жалпы көрініс', ru: 'Общая картина', en: 'Overview' },
  'nav.health': { kk: 'Жүйенің күйі', ru: 'Состояние системы', en: 'Health' },
  'nav.delivery': { kk: 'Жеткізу', ru: 'Доставка', en: 'Delivery' },
})
