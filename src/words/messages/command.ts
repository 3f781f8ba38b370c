// What commands of `arasha` say: how they are used, what was typed wrongly, what they did. What one command is for stands with that command.
import { messages } from '../say.ts'

export const command = messages({
  'command.form': {
    kk: 'arasha БҰЙРЫҚ …: мынадай бұйрықтар бар:',
    ru: 'arasha КОМАНДА …: есть такие команды:',
    en: 'arasha COMMAND …: these are the commands:',
  },
  'command.each': {
    kk: '«arasha БҰЙРЫҚ --help» бір бұйрық туралы айтады. Тілі: --lang kk|ru|en.',
    ru: '«arasha КОМАНДА --help» рассказывает об одной команде. Язык: --lang kk|ru|en.',
    en: '“arasha COMMAND --help” tells about one of them. Language: --lang kk|ru|en.',
  },
  'command.options': { kk: 'Қосымша параметрлері', ru: 'Параметры', en: 'Options' },
  'command.usage': { kk: 'Қолданылуы', ru: 'Использование', en: 'Usage' },
  'command.none': {
    kk: '«{name}» деген бұйрық жоқ. «arasha --help» бұйрықтардың тізімін береді.',
    ru: 'Нет команды «{name}». «arasha --help» покажет список команд.',
    en: 'There is no command “{name}”. “arasha --help” lists them.',
  },
  'command.see': {
    kk: '«arasha {name} --help» бұйрығын қараңыз.',
    ru: 'Смотрите «arasha {name} --help».',
    en: 'See “arasha {name} --help”.',
  },
  'command.no-option': {
    kk: 'Мұндай параметр жоқ: {option}.',
    ru: 'Такого параметра нет: {option}.',
    en: 'There is no such option: {option}.',
  },
  'command.needs-value': {
    kk: 'Бұл параметрден кейін мән тұруы керек: {option} {takes}.',
    ru: 'После этого параметра нужно значение: {option} {takes}.',
    en: 'This option needs a value after it: {option} {takes}.',
  },
  'command.twice': {
    kk: 'Бұл параметр екі рет берілген: {option}.',
    ru: 'Этот параметр дан дважды: {option}.',
    en: 'This option is given twice: {option}.',
  },
  'command.lang': {
    kk: '--lang мәні kk, ru немесе en болады.',
    ru: 'Значение --lang — kk, ru или en.',
    en: 'The value of --lang is kk, ru or en.',
  },
  'command.no-arguments': {
    kk: 'Бұл бұйрық мұндай сөз қабылдамайды: {word}.',
    ru: 'Эта команда не принимает такого слова: {word}.',
    en: 'This command does not take this word: {word}.',
  },
  'command.needs-number': {
    kk: 'Бұл параметрден кейін сан тұруы керек: {option}. Ең азы – {least}, ең көбі – {most}.',
    ru: 'После параметра {option} нужно число от {least} до {most}.',
    en: '{option} needs a number from {least} to {most}.',
  },

  'verify.not-public': {
    kk: '{file}: бұл – PEM түріндегі ашық Ed25519 кілті емес.',
    ru: '{file}: это не открытый ключ Ed25519 в PEM.',
    en: '{file}: is not a public Ed25519 key in PEM',
  },
  'verify.no-key': {
    kk: 'Ашық кілтті --key арқылы беріңіз: түбіртек берген жүйе оны /api/v1/receipt-key мекенжайында жариялайды.',
    ru: 'Передайте открытый ключ через --key: система, выдавшая квитанцию, публикует его по адресу /api/v1/receipt-key.',
    en: 'give the public key with --key; the system that issued the receipt publishes it at /api/v1/receipt-key',
  },

  'directory.no-kind': {
    kk: 'Мекеменің мұндай түрі жоқ: «{kind}». Түрлері: {kinds}',
    ru: 'Нет вида ведомства «{kind}». Виды: {kinds}',
    en: 'there is no kind “{kind}”; kinds: {kinds}',
  },
  'directory.wrong-fields': {
    kk: 'Қате немесе берілмеген: {fields}',
    ru: 'Неверно или не указано: {fields}',
    en: 'wrong or missing: {fields}',
  },
  'directory.needs-parent': {
    kk: '{kind}: жоғары тұрған мекемесі – {above}. --parent беріңіз.',
    ru: '{kind}: вышестоящее ведомство — {above}. Укажите --parent.',
    en: 'a {kind} answers to a {above}: give --parent',
  },
  'directory.needs-unit': {
    kk: '{kind}: хабарламаларын полиция бөлімі қабылдайды. --unit беріңіз.',
    ru: '{kind}: сообщения принимает подразделение полиции. Укажите --unit.',
    en: 'the notices of a {kind} go to a police unit: give --unit',
  },
  'directory.not-parent': {
    kk: '--parent мынадай мекемені көрсетпейді: {kind}',
    ru: '--parent указывает не на {kind}',
    en: '--parent is no {kind}',
  },
  'directory.not-unit': {
    kk: '--unit полиция бөлімін көрсетпейді.',
    ru: '--unit указывает не на подразделение полиции.',
    en: '--unit is no police unit',
  },
  'directory.no-agency': {
    kk: 'Мұндай мекеме жоқ: {id}',
    ru: 'Нет ведомства {id}',
    en: 'there is no agency {id}',
  },
  'directory.account-lang': {
    kk: '--account-lang мәні kk, ru немесе en болады.',
    ru: 'Значение --account-lang — kk, ru или en.',
    en: '--account-lang is kk, ru or en',
  },
  'directory.login': {
    kk: 'Логин латынның кіші әріптерінен, цифрлардан, нүкте мен сызықшадан тұрады, кемінде үш таңба.',
    ru: 'Логин состоит из строчных латинских букв, цифр, точек и дефисов, не короче трёх знаков.',
    en: 'a login has small Latin letters, digits, dots and dashes, three at least',
  },
  'directory.login-taken': {
    kk: 'Мұндай логин бұрыннан бар: {login}',
    ru: 'Логин {login} уже существует.',
    en: 'the login {login} exists already',
  },
  'directory.no-role': {
    kk: 'Мұндай рөл жоқ: «{role}».',
    ru: 'Нет роли «{role}».',
    en: 'there is no role “{role}”',
  },
  'directory.roles': {
    kk: '{kind}: мұндағы рөлдер: {roles}',
    ru: '{kind}: здесь такие роли: {roles}',
    en: 'in a {kind} the roles are: {roles}',
  },
  'directory.no-name': { kk: 'Толық аты берілмеген.', ru: 'Полное имя не указано.', en: 'the full name is empty' },
  'directory.short-password': {
    kk: 'Құпиясөзде кемінде {least} таңба болуы керек.',
    ru: 'В пароле должно быть не меньше {least} знаков.',
    en: 'the password needs at least {least} characters',
  },
  'directory.may-sign-in': {
    kk: 'Енді мына логинмен кіруге болады: {login}',
    ru: 'Теперь можно войти с логином {login}.',
    en: '{login} may sign in.',
  },
  'directory.ask-name': { kk: 'Толық аты:', ru: 'Полное имя:', en: 'Full name:' },
  'directory.ask-password': { kk: 'Құпиясөз:', ru: 'Пароль:', en: 'Password:' },
  'directory.no-notices': {
    kk: '{kind}: мұндай мекеме хабарлама жібермейді.',
    ru: '{kind}: такое ведомство не отправляет сообщений.',
    en: 'a {kind} sends no notices',
  },
  'directory.token-once': {
    kk: 'Бұл токен тек қазір көрсетіледі. Оны алған кез келген адам сол мекеменің атынан хабарлама жібере алады.',
    ru: 'Этот токен показывается только сейчас. С ним кто угодно может отправлять сообщения от этого ведомства.',
    en: 'This token is shown only now. Whoever has it can send notices for that agency.',
  },

  'replay.differs': {
    kk: 'Өзгеше шықты: құқықтық саралау {id}',
    ru: 'Вышла иной: квалификация {id}',
    en: 'differs: qualification {id}',
  },
  'replay.counted': {
    kk: 'Барлық құқықтық саралау: {all}. Бірдей: {same}, өзгеше: {differs}, басқа ережелермен жасалған: {other}.',
    ru: 'Квалификаций: {all}. Совпали: {same}, вышли иными: {differs}, сделаны по другим правилам: {other}.',
    en: '{all} qualifications: {same} same, {differs} differ, {other} of another rulebook',
  },
  'simulate.too-early': {
    kk: '{day}: бұл күн жарамайды. Заң мәтіндері мына күннен бар: {from}',
    ru: '{day}: этот день не подходит. Тексты закона есть с {from}',
    en: '{day}: this day cannot be taken. The law is held from {from}',
  },
  'simulate.seconds': { kk: 'Секунд саны: {seconds}', ru: 'Время: {seconds} с', en: '{seconds} s' },
  'qualify.made-by': {
    kk: 'Ережелері: {rulebook} ({name}), {engine}',
    ru: 'Правила: {rulebook} ({name}), {engine}',
    en: 'rulebook {rulebook} ({name}), {engine}',
  },

  'evaluate.first-line': {
    kk: 'Файлдың бірінші жолында мына бағандар табуляциямен бөлініп тұруы керек: {columns}',
    ru: 'В первой строке файла должны стоять столбцы через табуляцию: {columns}',
    en: 'the first line must be: {columns} (tab-separated)',
  },
  'evaluate.line': {
    kk: 'Жол нөмірі {line}: түрі мынадай болуы керек: {columns}',
    ru: 'Строка {line} не имеет вида: {columns}',
    en: 'line {line} is not of the form {columns}',
  },
  'evaluate.reading': {
    kk: 'Файлдағы адамдар: {people}; олардың аттастары мен туыстары',
    ru: 'Людей в файле: {people}; их тёзки и родственники',
    en: '{people} people of the file, their namesakes and relatives',
  },
  'evaluate.stored': { kk: 'Енгізілген адамдар: {people}', ru: 'Внесено людей: {people}', en: '{people} people' },
  'evaluate.asking': {
    kk: '{with}: сұрақтар саны {questions}, базада жоқ адамдар саны {absent}',
    ru: '{with}: вопросов {questions}, отсутствующих людей {absent}',
    en: 'with {with}: {questions} questions, {absent} absent people',
  },
  'evaluate.comparing': {
    kk: 'Салыстырылатын тәсіл: {name}',
    ru: 'Сравниваемый способ: {name}',
    en: 'baselines: {name}',
  },
  'evaluate.found': {
    kk: '{with}: сұрақтар {queries}, R@1 {r1}, R@5 {r5}, R@10 {r10}, p50 {p50Ms} мс, p95 {p95Ms} мс',
    ru: '{with}: вопросов {queries}, R@1 {r1}, R@5 {r5}, R@10 {r10}, p50 {p50Ms} мс, p95 {p95Ms} мс',
    en: 'with {with}: {queries} questions, R@1 {r1}, R@5 {r5}, R@10 {r10}, p50 {p50Ms} ms, p95 {p95Ms} ms',
  },
  'evaluate.from': {
    kk: 'p >= {p}: дәлдігі {precision}, қамтуы {coverage}',
    ru: 'p >= {p}: точность {precision}, охват {coverage}',
    en: 'p >= {p}: precision {precision}, coverage {coverage}',
  },
  'evaluate.very likely': {
    kk: 'Өте ықтимал: дәлдігі {precision}, қамтуы {coverage}',
    ru: 'Весьма вероятно: точность {precision}, охват {coverage}',
    en: 'very likely: precision {precision}, coverage {coverage}',
  },
  'evaluate.likely': {
    kk: 'Ықтимал: дәлдігі {precision}, қамтуы {coverage}',
    ru: 'Вероятно: точность {precision}, охват {coverage}',
    en: 'likely: precision {precision}, coverage {coverage}',
  },
  'evaluate.possible': {
    kk: 'Мүмкін: дәлдігі {precision}, қамтуы {coverage}',
    ru: 'Возможно: точность {precision}, охват {coverage}',
    en: 'possible: precision {precision}, coverage {coverage}',
  },
  'evaluate.absent': {
    kk: 'Базада жоқ адамдар: {absent}; өте ықтимал деп аталғаны: {veryLikely}, ықтимал деп аталғаны: {likely}',
    ru: 'Отсутствующих: {absent}; названо весьма вероятными: {veryLikely}, вероятными: {likely}',
    en: 'absent: {absent}, called very likely {veryLikely}, likely {likely}',
  },
  'evaluate.baseline': {
    kk: '{name}: R@1 {r1}, R@5 {r5}, p95 {p95Ms} мс (сұрақтар: {queries})',
    ru: '{name}: R@1 {r1}, R@5 {r5}, p95 {p95Ms} мс (вопросов: {queries})',
    en: '{name}: R@1 {r1}, R@5 {r5}, p95 {p95Ms} ms ({queries} questions)',
  },
})
