// What an installation says to whoever sets it up: settings, keys and databases that it cannot use, and the demonstration while it starts.
// Names of settings, roles and commands stay as they are typed.
import { messages } from '../say.ts'

export const installation = messages({
  'setting.no-database': {
    kk: '{setting} баптауы берілмеген. Оны мына түрде жазыңыз: postgres://USER:PASSWORD@HOST/DATABASE',
    ru: 'Не задана настройка {setting}. Её вид: postgres://USER:PASSWORD@HOST/DATABASE',
    en: '{setting} is missing: set it to postgres://USER:PASSWORD@HOST/DATABASE',
  },
  'setting.not-database': {
    kk: '{setting} – дерекқордың мекенжайы емес. Оның түрі мынадай: postgres://USER:PASSWORD@HOST/DATABASE',
    ru: '{setting} — не адрес базы данных. Его вид: postgres://USER:PASSWORD@HOST/DATABASE',
    en: '{setting} is not an address of a database: it must look like postgres://USER:PASSWORD@HOST/DATABASE',
  },
  'setting.port': {
    kk: 'PORT – порттың нөмірі емес. 1 мен 65535 аралығындағы санды жазыңыз.',
    ru: 'PORT — не номер порта. Задайте число от 1 до 65535.',
    en: 'PORT is not a port number: set it to a number from 1 to 65535',
  },
  'setting.no-address': {
    kk: 'ARASHA_BASE_URL баптауы берілмеген. Жүйенің жария мекенжайын жазыңыз, мысалы https://arasha.example.kz',
    ru: 'Не задана настройка ARASHA_BASE_URL. Укажите общедоступный адрес, например https://arasha.example.kz',
    en: 'ARASHA_BASE_URL is missing: set it to the public address, such as https://arasha.example.kz',
  },
  'setting.not-address': {
    kk: 'ARASHA_BASE_URL – мекенжай емес. Жүйенің жария мекенжайын жазыңыз, мысалы https://arasha.example.kz',
    ru: 'ARASHA_BASE_URL — не адрес. Укажите общедоступный адрес, например https://arasha.example.kz',
    en: 'ARASHA_BASE_URL is not an address: set it to the public address, such as https://arasha.example.kz',
  },
  'setting.http': {
    kk: 'ARASHA_BASE_URL http деп басталады: адамдардың жазғаны желіден ашық өтер еді. https қолданыңыз.',
    ru: 'ARASHA_BASE_URL начинается с http: слова людей шли бы по сети открыто. Нужен https.',
    en: 'ARASHA_BASE_URL begins with http: people’s words would cross the network readable; use https',
  },

  'keys.none': {
    kk: 'Шифрлау кілті жоқ: ARASHA_KEY_FILE баптауында кілт файлын көрсетіңіз (оны «arasha keys make DIR» жасайды) немесе ARASHA_KEY беріңіз.',
    ru: 'Нет ключа шифрования: укажите в ARASHA_KEY_FILE файл ключей (его создаёт «arasha keys make DIR») или задайте ARASHA_KEY.',
    en: 'no encryption key: set ARASHA_KEY_FILE to a key file (“arasha keys make DIR” makes one), or ARASHA_KEY',
  },
  'keys.entry': {
    kk: '{from}: нөмірі {n} жазба «VERSION BASE64» түрінде емес; кілт 32 байттан тұрады.',
    ru: '{from}: запись {n} не имеет вида «VERSION BASE64» с ключом в 32 байта.',
    en: '{from}: entry {n} is not “VERSION BASE64” with a key of 32 bytes',
  },
  'keys.version-twice': {
    kk: '{from}: кілттің {n}-нұсқасы екі рет берілген.',
    ru: '{from}: версия ключа {n} дана дважды.',
    en: '{from}: key version {n} is given twice',
  },
  'keys.version-high': {
    kk: '{from}: кілт нұсқасының нөмірі тым үлкен: {n}. Ең үлкені – 65535.',
    ru: '{from}: версия ключа {n} больше 65535.',
    en: '{from}: key version {n} is above 65535',
  },
  'keys.empty': { kk: '{from}: ішінде кілт жоқ.', ru: '{from}: ключа в нём нет.', en: '{from}: holds no key' },
  'keys.not-opened': {
    kk: '{file}: файл ашылмады.',
    ru: '{file}: файл не открывается.',
    en: '{file}: cannot be opened',
  },
  'keys.not-file': { kk: '{file}: бұл – файл емес.', ru: '{file}: это не файл.', en: '{file}: is not a file' },
  'keys.open-to-others': {
    kk: '{file}: оны иесінен басқалар да оқи алады. Мынаны орындаңыз: chmod 600 {file}',
    ru: '{file}: прочитать его может не только владелец. Выполните: chmod 600 {file}',
    en: '{file}: others than its owner can read it; run: chmod 600 {file}',
  },
  'keys.exists': {
    kk: '{file}: бұрыннан бар, өзгертілмеді.',
    ru: '{file}: уже существует и не изменён.',
    en: '{file}: exists already and is left as it is',
  },
  'keys.not-written': {
    kk: '{file}: файл жазылмады.',
    ru: '{file}: файл не записывается.',
    en: '{file}: cannot be written',
  },
  'keys.no-folder': {
    kk: '{folder}: қалта жасалмады.',
    ru: '{folder}: папку создать не удалось.',
    en: '{folder}: cannot be made',
  },
  'keys.not-private': {
    kk: '{from}: бұл – PEM түріндегі жабық кілт емес.',
    ru: '{from}: это не закрытый ключ в PEM.',
    en: '{from}: is not a private key in PEM',
  },
  'keys.not-ed25519': {
    kk: '{from}: бұл – Ed25519 кілті емес.',
    ru: '{from}: это не ключ Ed25519.',
    en: '{from}: is not an Ed25519 key',
  },
  'keys.made': {
    kk: 'Жасалды: {keyFile} және {receiptKeyFile}. Оларды тек иесі оқи алады.',
    ru: 'Созданы {keyFile} и {receiptKeyFile}. Прочитать их может только владелец.',
    en: 'Made {keyFile} and {receiptKeyFile}, readable only by their owner.',
  },
  'keys.keep': {
    kk: 'Екеуінің де көшірмесін басқа ғимаратта сақтаңыз: біріншісі жоғалса, деректер енді ешқашан оқылмайды.',
    ru: 'Храните копии обоих в другом здании: без первого ничего уже нельзя будет прочитать.',
    en: 'Keep a copy of both in another building: without the first nothing can be read any more.',
  },
  'keys.public-half': {
    kk: 'Түбіртектерде мына кілт көрсетіледі: {id}. Түбіртек тексеретін әркімге арналған ашық бөлігі:',
    ru: 'В квитанциях будет указан ключ {id}. Вот его открытая часть для всех, кто захочет проверить квитанцию:',
    en: 'Receipts will name key {id}; this is its public half, for anybody who wants to check one:',
  },

  'database.silent': {
    kk: 'Дерекқор жауап бермеді.',
    ru: 'База данных не ответила.',
    en: 'the database did not answer',
  },
  'database.old': {
    kk: 'PostgreSQL нұсқасы 15-тен төмен. Оны жаңартыңыз.',
    ru: 'Версия PostgreSQL ниже 15. Обновите её.',
    en: 'PostgreSQL is older than 15: upgrade it',
  },
  'database.encoding': {
    kk: 'Дерекқордың кодтамасы – {encoding}. Оны UTF8 кодтамасымен құрыңыз.',
    ru: 'Кодировка базы данных — {encoding}. Создайте базу в кодировке UTF8.',
    en: 'the database is encoded in {encoding}: create it with encoding UTF8',
  },
  'database.folding': {
    kk: 'Дерекқор қазақ тілінің бас әрпін кіші әріпке айналдыра алмайды. Оны C.UTF-8 (builtin), kk_KZ.UTF-8 немесе басқа UTF-8 локалімен құрыңыз, C локалі жарамайды.',
    ru: 'База данных не переводит казахские буквы в строчные. Создайте её с локалью C.UTF-8 (builtin), kk_KZ.UTF-8 или другой локалью UTF-8, но не C.',
    en: 'the database cannot fold Kazakh letters: create it with locale C.UTF-8 (builtin), kk_KZ.UTF-8 or another UTF-8 locale, not C',
  },
  'database.collation': {
    kk: 'Сұрыптау ережесі жоқ: kk-x-icu. ICU қосылған PostgreSQL қолданыңыз.',
    ru: 'Нет правила сортировки kk-x-icu. Нужен PostgreSQL, собранный с ICU.',
    en: 'the collation kk-x-icu is missing: use a PostgreSQL built with ICU',
  },
  'database.superuser': {
    kk: '{setting} баптауындағы пайдаланушы – superuser немесе BYPASSRLS құқығы бар. Мына рөлді қолданыңыз: {role}',
    ru: '{setting} входит как superuser или с правом BYPASSRLS. Используйте роль {role}.',
    en: '{setting} signs in as a superuser or with BYPASSRLS: use the role {role}',
  },
  'database.can-become-system': {
    kk: 'DATABASE_URL баптауындағы рөл бәрін көретін arasha_system рөліне айнала алады. Одан arasha_system рөлін алып тастап, JOBS_DATABASE_URL үшін arasha_jobs рөлін қолданыңыз.',
    ru: 'Роль из DATABASE_URL может стать arasha_system, которая видит всё. Отзовите у неё arasha_system, а для JOBS_DATABASE_URL используйте роль arasha_jobs.',
    en: 'DATABASE_URL signs in as a role that can become arasha_system, which sees everything: revoke arasha_system from it and give JOBS_DATABASE_URL the role arasha_jobs',
  },
  'database.not-durable': {
    kk: 'synchronous_commit өшірулі: қабылданған хабарламалар жоғалып кетуі мүмкін. Оны қосыңыз.',
    ru: 'synchronous_commit выключен: принятые сообщения могут пропасть. Включите его.',
    en: 'synchronous_commit is off: acknowledged notices could be lost; turn it on',
  },
  'database.temporary-tables': {
    kk: 'Рөл уақытша кесте жасай алады, ал ондай кесте біздікінің орнына оқылуы мүмкін. Орындаңыз: «revoke temporary on database … from public».',
    ru: 'Роль может создавать временные таблицы, а они могут подменить наши. Выполните «revoke temporary on database … from public».',
    en: 'the role may make temporary tables, which could stand in for ours: “revoke temporary on database … from public”',
  },
  'database.migration': {
    kk: 'Схема миграция нөміріне сай емес: {n}. DATABASE_ADMIN_URL баптауымен «arasha migrate» бұйрығын орындаңыз.',
    ru: 'Схема не соответствует миграции {n}. Выполните «arasha migrate» с настройкой DATABASE_ADMIN_URL.',
    en: 'the schema is not at migration {n}: run “arasha migrate” with DATABASE_ADMIN_URL',
  },
  'database.no-jobs': {
    kk: 'JOBS_DATABASE_URL баптауындағы рөлдің фондық жұмысқа құқығы жоқ. arasha_jobs рөлін қолданыңыз.',
    ru: 'Роль из JOBS_DATABASE_URL не вправе выполнять фоновую работу. Используйте роль arasha_jobs.',
    en: 'JOBS_DATABASE_URL signs in as a role that may not do jobs: use the role arasha_jobs',
  },
  'database.two': {
    kk: 'JOBS_DATABASE_URL мен DATABASE_URL екі бөлек дерекқорға апарады.',
    ru: 'JOBS_DATABASE_URL и DATABASE_URL ведут в две разные базы данных.',
    en: 'JOBS_DATABASE_URL and DATABASE_URL lead to two different databases',
  },
  'database.password': {
    kk: '{setting}: дерекқорға қосылу мүмкін болмады: құпиясөз қате.',
    ru: '{setting}: нет связи с базой данных: неверный пароль.',
    en: '{setting}: the database cannot be reached: the password is wrong',
  },
  'database.no-entry': {
    kk: '{setting}: дерекқорға қосылу мүмкін болмады: бұл пайдаланушыға кіруге болмайды.',
    ru: '{setting}: нет связи с базой данных: этому пользователю вход закрыт.',
    en: '{setting}: the database cannot be reached: this user may not sign in',
  },
  'database.no-such': {
    kk: '{setting}: дерекқорға қосылу мүмкін болмады: мұндай атаулы дерекқор жоқ.',
    ru: '{setting}: нет связи с базой данных: базы с таким именем нет.',
    en: '{setting}: the database cannot be reached: there is no database of that name',
  },
  'database.nobody': {
    kk: '{setting}: дерекқорға қосылу мүмкін болмады: бұл мекенжайда ешкім жауап бермейді.',
    ru: '{setting}: нет связи с базой данных: по этому адресу никто не отвечает.',
    en: '{setting}: the database cannot be reached: nobody answers at that address',
  },
  'database.no-host': {
    kk: '{setting}: дерекқорға қосылу мүмкін болмады: мұндай сервер жоқ.',
    ru: '{setting}: нет связи с базой данных: такого сервера нет.',
    en: '{setting}: the database cannot be reached: there is no such host',
  },
  'database.unreachable': {
    kk: '{setting}: дерекқорға қосылу мүмкін болмады (коды: {code}).',
    ru: '{setting}: нет связи с базой данных (код: {code}).',
    en: '{setting}: the database cannot be reached ({code})',
  },
  'database.no-answer': {
    kk: '{setting}: дерекқорға қосылу мүмкін болмады: жауап жоқ.',
    ru: '{setting}: нет связи с базой данных: ответа нет.',
    en: '{setting}: the database cannot be reached: no answer',
  },

  'installation.not-founded': {
    kk: 'Дерекқордың схемасы құрылмаған: DATABASE_ADMIN_URL баптауымен «arasha migrate» бұйрығын орындаңыз.',
    ru: 'Схема базы данных не создана: выполните «arasha migrate» с настройкой DATABASE_ADMIN_URL.',
    en: 'the database was not founded: run “arasha migrate” with DATABASE_ADMIN_URL',
  },
  'installation.demonstration': {
    kk: 'Бұл дерекқор көрсетілімге тиесілі: «arasha migrate» бұйрығымен басқасын құрыңыз.',
    ru: 'Эта база данных принадлежит демонстрации: создайте другую командой «arasha migrate».',
    en: 'the database belongs to a demonstration: found another one with “arasha migrate”',
  },
  'installation.demo-accounts': {
    kk: 'Дерекқорда құпиясөзсіз кіретін {n} көрсетілім есептік жазбасы бар: оларды өшіріңіз.',
    ru: {
      one: 'В базе данных {n} демонстрационная учётная запись, которой не нужен пароль: отключите её.',
      few: 'В базе данных {n} демонстрационные учётные записи, которым не нужен пароль: отключите их.',
      many: 'В базе данных {n} демонстрационных учётных записей, которым не нужен пароль: отключите их.',
    },
    en: {
      one: 'the database holds {n} demonstration account that needs no password: deactivate it',
      other: 'the database holds {n} demonstration accounts that need no password: deactivate them',
    },
  },
  'installation.clock': {
    kk: 'Сағат {seconds} секундқа жылжытылған: кестенің иесі ретінде arasha.clock.offset_seconds мәнін 0 етіңіз.',
    ru: 'Часы сдвинуты на {seconds} с: от имени владельца таблицы задайте arasha.clock.offset_seconds равным 0.',
    en: 'the clock is moved by {seconds} seconds: set arasha.clock.offset_seconds to 0 as its owner',
  },
  'installation.other-keys': {
    kk: 'Дерекқор басқа шифрлау кілтімен құрылған: ARASHA_KEY_FILE баптауында дұрыс файлды көрсетіңіз.',
    ru: 'База данных создана с другим ключом шифрования: укажите в ARASHA_KEY_FILE верный файл.',
    en: 'the encryption key is not the one this database was made with: give the right ARASHA_KEY_FILE',
  },

  'migrate.up-to-date': {
    kk: 'Схема жаңартуды қажет етпейді.',
    ru: 'Схема актуальна.',
    en: 'The schema is up to date.',
  },
  'migrate.applied': { kk: 'Қолданылды: {list}.', ru: 'Применено: {list}.', en: 'Applied: {list}.' },
  'migrate.passwords': {
    kk: 'Рөлдердің құпиясөзі әлі болмаса, орындаңыз: «{app}; {jobs}». Содан кейін DATABASE_URL arasha_app рөлімен, JOBS_DATABASE_URL arasha_jobs рөлімен кіреді.',
    ru: 'Если у ролей ещё нет паролей, выполните: «{app}; {jobs}». Затем DATABASE_URL входит как arasha_app, а JOBS_DATABASE_URL — как arasha_jobs.',
    en: 'If they have no passwords yet: “{app}; {jobs}”. Then DATABASE_URL signs in as arasha_app and JOBS_DATABASE_URL as arasha_jobs.',
  },
  'migrate.changed': {
    kk: 'Миграция қолданылғаннан кейін өзгертілген: {n} ({name}). Оның орнына жаңа миграция қосыңыз.',
    ru: 'Миграция {n} ({name}) изменена после применения. Вместо этого добавьте новую.',
    en: 'migration {n} ({name}) was changed after it had been applied; add a new migration instead',
  },
  'migrate.failed': {
    kk: 'Схема жаңартылмады. PostgreSQL жауабы: «{reason}»',
    ru: 'Схема не обновлена. Ответ PostgreSQL: «{reason}»',
    en: 'The schema could not be brought up to date. PostgreSQL says: “{reason}”',
  },

  'serve.cannot-listen': {
    kk: '{host} мекенжайындағы {port} портын тыңдау мүмкін болмады ({code}): HOST пен PORT баптауларына бос орынды жазыңыз.',
    ru: 'Не удалось слушать {host}, порт {port} ({code}): задайте в HOST и PORT свободное место.',
    en: 'cannot listen on {host} port {port} ({code}): set HOST and PORT to a free place',
  },
  'serve.serves': {
    kk: 'Араша жұмыс істеп тұр: {public}. Тыңдайтын мекенжайы: {address}',
    ru: 'Араша работает: {public}. Слушает адрес {address}',
    en: 'Arasha serves {public}, listening at {address}',
  },
  'serve.works': {
    kk: 'Араша фондық жұмысын атқарып тұр.',
    ru: 'Араша выполняет фоновую работу.',
    en: 'Arasha works.',
  },
  'serve.compares': { kk: 'Араша адамдарды салыстырып тұр.', ru: 'Араша сравнивает людей.', en: 'Arasha compares.' },
  'serve.stopping': { kk: 'Тоқтатылуда …', ru: 'Останавливается …', en: 'Stopping …' },
  'serve.by-force': { kk: 'Мәжбүрлеп тоқтатылды.', ru: 'Остановлено принудительно.', en: 'Stopped by force.' },
  'serve.too-long': {
    kk: 'Тоқтауы тым ұзаққа созылды: мәжбүрлеп тоқтатылды.',
    ru: 'Остановка слишком затянулась: остановлено принудительно.',
    en: 'Stopping took too long: stopped by force.',
  },

  'start.port-taken': {
    kk: 'Порт бос емес: {port}. Басқасын таңдаңыз: «arasha start --port {next}»',
    ru: 'Порт {port} занят. Выберите другой: «arasha start --port {next}»',
    en: 'port {port} is taken; choose another one: arasha start --port {next}',
  },
  'start.already': {
    kk: 'Көрсетілім мына қалтадан іске қосылып қойған: {folder} (процесі: {pid}). Алдымен соны тоқтатыңыз.',
    ru: 'Демонстрация уже запущена из папки {folder} (процесс {pid}). Сначала остановите её.',
    en: 'a demonstration is already running from {folder} (process {pid}); stop it first',
  },
  'start.other-postgresql': {
    kk: '{folder}: деректерді PostgreSQL {major} жасаған, ал мұнда – 18. Деректерді ескі нұсқамен көшіріп алып, осында қалпына келтіріңіз.',
    ru: '{folder}: данные созданы PostgreSQL {major}, а здесь — 18. Выгрузите их старой версией и восстановите здесь.',
    en: 'the data in {folder} were made by PostgreSQL {major}; this build brings 18: dump them with the old build and restore them here',
  },
  'start.as-root': {
    kk: 'Бұйрық root атынан іске қосылды, бірақ PostgreSQL үшін «postgres» та, «nobody» де деген пайдаланушы жоқ. Қарапайым пайдаланушы болып іске қосыңыз.',
    ru: 'Запущено от root, но для PostgreSQL нет ни пользователя «postgres», ни «nobody». Запустите от обычного пользователя.',
    en: 'started as root, but there is no user “postgres” or “nobody” to run PostgreSQL as; start as an ordinary user',
  },
  'start.no-postgresql': {
    kk: 'Орнатылған пакеттердің ішінде мына жүйеге арналған PostgreSQL жоқ: {platform}. Оның орнына DATABASE_URL баптауында PostgreSQL серверін көрсетіңіз.',
    ru: 'Среди установленных пакетов нет PostgreSQL для {platform}. Укажите вместо него сервер PostgreSQL в DATABASE_URL.',
    en: 'no PostgreSQL for {platform} among the installed packages; set DATABASE_URL to a PostgreSQL server instead',
  },
  'start.starting': { kk: 'PostgreSQL іске қосылуда …', ru: 'PostgreSQL запускается …', en: 'Starting PostgreSQL …' },
  'start.making': {
    kk: 'PostgreSQL дерекқоры мына қалтада құрылуда: {folder} …',
    ru: 'База данных PostgreSQL создаётся в папке {folder} …',
    en: 'Making a PostgreSQL database in {folder} …',
  },
  'start.updated': {
    kk: 'Дерекқор жаңартылды: {list}.',
    ru: 'База данных обновлена: {list}.',
    en: 'The database was brought up to date: {list}.',
  },
  'start.inventing': {
    kk: 'Мекемелер, адамдар мен хабарламалар ойдан шығарылуда …',
    ru: 'Придумываются ведомства, люди и сообщения …',
    en: 'Inventing agencies, people and notices …',
  },
  'start.directory': {
    kk: 'Мекемелер саны: {agencies}, есептік жазбалар саны: {accounts}',
    ru: 'Ведомств: {agencies}, учётных записей: {accounts}',
    en: '{agencies} agencies, {accounts} accounts',
  },
  'start.part': { kk: '{n} %', ru: '{n} %', en: '{n} %' },
  'start.postgresql-ended': {
    kk: 'PostgreSQL тоқтап қалды; {n} секундтан кейін қайта іске қосылады.',
    ru: 'PostgreSQL остановился; через {n} с он будет запущен снова.',
    en: 'PostgreSQL has ended; it is started again in {n} seconds.',
  },
  'start.postgresql-again': {
    kk: 'PostgreSQL қайта жұмыс істеп тұр.',
    ru: 'PostgreSQL снова работает.',
    en: 'PostgreSQL works again.',
  },
  'start.postgresql-failed': {
    kk: 'PostgreSQL іске қосылмады. Оның жауабы: «{reason}»',
    ru: 'PostgreSQL не запустился. Его ответ: «{reason}»',
    en: 'PostgreSQL could not be started. It says: “{reason}”',
  },
  'start.ready': { kk: 'Араша дайын: {address}', ru: 'Араша готова: {address}', en: 'Arasha is ready: {address}' },
  'start.invented': {
    kk: 'Ондағы адамдар мен оқиғалардың бәрі ойдан шығарылған. Кіру бетінде рөлді таңдап, бір рет бассаңыз болғаны.',
    ru: 'Все люди и события в ней вымышлены. На странице входа достаточно одного нажатия, чтобы выбрать роль.',
    en: 'All people and events in it are invented. The sign-in page has a tile for each role.',
  },
  'start.token': {
    kk: 'Мектептің өз жүйесіне арналған API токені: {token}',
    ru: 'Токен API для собственной системы школы: {token}',
    en: 'API token of a school’s own system: {token}',
  },
  'start.data': {
    kk: 'Деректері: {folder}. Тоқтату үшін: Ctrl-C',
    ru: 'Данные: {folder}. Остановить: Ctrl-C',
    en: 'Data: {folder}. Stop: Ctrl-C',
  },
})
