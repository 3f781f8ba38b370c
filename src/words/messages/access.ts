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
  'role.police-duty': {
    kk: 'Полиция кезекші бөлімінің қызметкері',
    ru: 'Дежурный сотрудник полиции',
    en: 'Police duty officer',
  },
  'role.police-inspector': { kk: 'Полиция инспекторы', ru: 'Инспектор полиции', en: 'Police inspector' },
  'role.police-chief': { kk: 'Кезекші бөлімнің бастығы', ru: 'Начальник дежурной части', en: 'Chief of the duty unit' },
  'role.police-department': {
    kk: 'Полиция департаментінің қызметкері',
    ru: 'Сотрудник департамента полиции',
    en: 'Police department officer',
  },
  'role.prosecutor': { kk: 'Прокурор', ru: 'Прокурор', en: 'Prosecutor' },
  'role.commissioner': { kk: 'Өңірлік уәкіл', ru: 'Региональный уполномоченный', en: 'Regional commissioner' },
  'role.commissioner-national': {
    kk: 'Бала құқықтары жөніндегі уәкіл',
    ru: 'Уполномоченный по правам ребёнка',
    en: 'Children’s Rights Commissioner',
  },
  'role.admin': { kk: 'Әкімші', ru: 'Администратор', en: 'Administrator' },

  'role.lawyer': { kk: 'Заңгер', ru: 'Юрист', en: 'Lawyer' },
  'role.operator': { kk: '111 операторы', ru: 'Оператор 111', en: 'Operator of 111' },
  'role.centre-worker': { kk: 'Орталық қызметкері', ru: 'Специалист центра', en: 'Centre worker' },
  'role.centre-head': { kk: 'Орталық басшысы', ru: 'Руководитель центра', en: 'Head of the centre' },
  'role.psychologist': { kk: 'Орталық психологы', ru: 'Психолог центра', en: 'Psychologist of the centre' },
  'role.guardianship-specialist': {
    kk: 'Қорғаншылық маманы',
    ru: 'Специалист органа опеки',
    en: 'Guardianship specialist',
  },
  'role.health-worker': { kk: 'Медицина қызметкері', ru: 'Медицинский работник', en: 'Health worker' },
  'role.aid-worker': { kk: 'Көмек ұйымының қызметкері', ru: 'Сотрудник организации помощи', en: 'Aid worker' },
  'role.social-department': {
    kk: 'Әлеуметтік қорғау басқармасының қызметкері',
    ru: 'Сотрудник управления социальной защиты',
    en: 'Officer of social protection',
  },
  'nav.referrals': { kk: 'Жолдамалар', ru: 'Направления', en: 'Referrals' },
  'role.supervisor': { kk: '111 ауысым басшысы', ru: 'Старший смены 111', en: 'Supervisor of 111' },
  'nav.wall': { kk: 'Ауысым', ru: 'Смена', en: 'Shift' },
  'nav.contacts': { kk: 'Өтініштер', ru: 'Обращения', en: 'Contacts' },
  'nav.law': { kk: 'Заң баптары', ru: 'Статьи закона', en: 'The law' },
  'nav.signatures': { kk: 'Растау', ru: 'Подтверждение', en: 'Signatures' },
  'nav.notices': { kk: 'Хабарламалар', ru: 'Сообщения', en: 'Notices' },
  'nav.must-i-tell': { kk: 'Хабарлауым керек пе?', ru: 'Обязан ли я сообщить?', en: 'Must I tell?' },
  'nav.inbox': { kk: 'Келіп түскендер', ru: 'Входящие', en: 'Inbox' },
  'nav.first-page': { kk: 'Жалпы көрініс', ru: 'Общая картина', en: 'Overview' },
  'nav.health': { kk: 'Жүйенің күйі', ru: 'Состояние системы', en: 'Health' },
  'nav.delivery': { kk: 'Жеткізу', ru: 'Доставка', en: 'Delivery' },

  'sign-in.title': { kk: 'Жүйеге кіру', ru: 'Вход в систему', en: 'Sign in' },
  'sign-in.account': { kk: 'Логин', ru: 'Логин', en: 'Account name' },
  'sign-in.account.hint': {
    kk: 'Логинді мекемеңіздің әкімшісі береді',
    ru: 'Его выдаёт администратор Вашей организации',
    en: 'You get it from your organisation’s administrator',
  },
  'sign-in.password': { kk: 'Құпиясөз', ru: 'Пароль', en: 'Password' },
  'sign-in.submit': { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  'sign-in.account.missing': { kk: 'Логинді жазыңыз', ru: 'Введите логин', en: 'Enter your account name' },
  'sign-in.password.missing': { kk: 'Құпиясөзді жазыңыз', ru: 'Введите пароль', en: 'Enter your password' },
  'sign-in.refused': {
    kk: 'Логин немесе құпиясөз дұрыс емес. Тексеріп, қайта жазыңыз',
    ru: 'Логин или пароль не подходят. Проверьте и введите снова',
    en: 'The account name or the password is not right. Check them and try again',
  },
  'sign-in.slow-down': {
    kk: 'Кіру әрекеті тым көп болды. Бір минут күтіп, қайталаңыз',
    ru: 'Слишком много попыток входа. Подождите минуту и повторите',
    en: 'Too many attempts to sign in. Wait a minute and try again',
  },
  'sign-in.danger': {
    kk: 'Балаға қазір қауіп төніп тұрса, алдымен 102 немесе 112 нөміріне қоңырау шалыңыз.',
    ru: 'Если ребёнок сейчас в опасности, сначала позвоните 102 или 112.',
    en: 'If a child is in danger now, call 102 or 112 first.',
  },

  'sign-in.write-111': {
    kk: 'Көмек керек болса, логинсіз 111-ге жазыңыз',
    ru: 'Если нужна помощь, напишите в 111 без входа',
    en: 'If you need help, write to 111 without an account',
  },

  'demo.doors.title': { kk: 'Рөлді таңдаңыз', ru: 'Выберите роль', en: 'Choose a role' },
  'demo.doors.explain': {
    kk: 'Бұл – көрсетілім. Бір рет бассаңыз, сол рөлмен кіресіз. Құпиясөз керек емес.',
    ru: 'Это демонстрация. Одно нажатие — и Вы вошли в этой роли. Пароль не нужен.',
    en: 'This is a demonstration. One press and you are signed in with that role. No password is needed.',
  },
  'demo.psychologist': { kk: 'Мектеп психологы', ru: 'Школьный психолог', en: 'School psychologist' },
  'demo.own-account': { kk: 'Логинмен кіру', ru: 'Вход по логину', en: 'Sign in with an account' },

  'error.signed-out': {
    kk: 'Бұл бетті көру үшін жүйеге кіріңіз. Сеанс аяқталған болуы мүмкін. Бастаған хабарламаңыз сақталады.',
    ru: 'Чтобы увидеть эту страницу, войдите в систему. Возможно, сеанс закончился. Начатое сообщение сохраняется.',
    en: 'Sign in to see this page. Your session may have ended. A notice you began is kept.',
  },
  'error.not-found': {
    kk: 'Мекенжайды тексеріңіз немесе бірінші бетке оралыңыз.',
    ru: 'Проверьте адрес или вернитесь на первую страницу.',
    en: 'Check the address, or go back to the first page.',
  },
  'error.not-allowed': {
    kk: 'Бұл Сіздің міндетіңізге кірсе, мекемеңіздің әкімшісіне айтыңыз.',
    ru: 'Если это входит в Ваши обязанности, скажите администратору Вашей организации.',
    en: 'If it is part of your work, tell the administrator of your organisation.',
  },
  'error.repeat': {
    kk: 'Алдыңғы бетке оралып, бетті жаңартыңыз да, қайталаңыз. Жіберілген ештеңе жоғалмайды.',
    ru: 'Вернитесь на предыдущую страницу, обновите её и повторите. Отправленное не пропадает.',
    en: 'Go back, load the page again and repeat. Nothing that was sent is lost.',
  },
  'error.ours': {
    kk: 'Ақау біздің жүйеде болды. Нөмірі берілген хабарлама сақталған. Нөмір берілмесе, қайта жіберіңіз. Қауіп төнсе, 102 немесе 112 нөміріне қоңырау шалыңыз.',
    ru: 'Это наша неисправность. Сообщение, которому выдан номер, сохранено. Если номера нет, отправьте снова. При опасности звоните 102 или 112.',
    en: 'This is a fault of ours. A notice that was given a number is kept. If no number was given, send it again. In danger call 102 or 112.',
  },
  'error.to-first-page': { kk: 'Бірінші бетке өту', ru: 'На первую страницу', en: 'Go to the first page' },

  'help.title': { kk: 'Көмек', ru: 'Помощь', en: 'Help' },
  'help.danger.title': {
    kk: 'Адамға қазір қауіп төніп тұрса',
    ru: 'Если человек сейчас в опасности',
    en: 'If somebody is in danger now',
  },
  'help.danger': {
    kk: 'Күтпеңіз, қоңырау шалыңыз: 102 – полиция, 112 – құтқару қызметі, 111 – балалар мен отбасына арналған байланыс орталығы. Хабарламаны кейін де жіберуге болады.',
    ru: 'Не ждите, позвоните: 102 — полиция, 112 — служба спасения, 111 — контакт-центр для детей и семьи. Сообщение можно отправить и потом.',
    en: 'Do not wait, call: 102 police, 112 rescue, 111 the contact centre for children and families. The notice can be sent afterwards.',
  },
  'help.account.title': { kk: 'Кіре алмасаңыз', ru: 'Если не удаётся войти', en: 'If you cannot sign in' },
  'help.account': {
    kk: 'Логин мен құпиясөзді мекемеңіздің әкімшісі береді. Құпиясөзді ешкімге айтпаңыз: Араша қызметкерлері оны сұрамайды.',
    ru: 'Логин и пароль выдаёт администратор Вашей организации. Никому не сообщайте пароль: сотрудники Араши его не спрашивают.',
    en: 'The administrator of your organisation gives you the account and the password. Tell the password to nobody: those who run Arasha never ask for it.',
  },
  'help.code.title': {
    kk: 'Бетте қате коды көрсетілсе',
    ru: 'Если на странице показан код ошибки',
    en: 'If a page shows you an error code',
  },
  'help.code': {
    kk: 'Кодты және уақытты жазып алып, мекемеңіздің әкімшісіне айтыңыз. Кодта жеке дерек жоқ.',
    ru: 'Запишите код и время и сообщите администратору Вашей организации. В коде нет личных данных.',
    en: 'Write down the code and the time and tell the administrator of your organisation. The code holds no personal data.',
  },
})
