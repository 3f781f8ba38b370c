// Requests to another agency for a record that a comparison of key files has met.
import { messages } from '../say.ts'

export const requests = messages({
  'requests.title': { kk: 'Басқа органға сұрау салу', ru: 'Запрос в другой орган', en: 'Request to another agency' },
  'requests.one': {
    kk: 'Мәлімет беру туралы сұрау салу',
    ru: 'Запрос о предоставлении сведений',
    en: 'Request for information',
  },
  'requests.lead': {
    kk: 'Кілттер файлдарының сәйкестігі басқа органда жазба барын ғана білдіреді. Жазбаның мазмұны тек заңды сұрау салу арқылы беріледі.',
    ru: 'Совпадение файлов ключей говорит только, что у другого органа есть запись. Её содержание передаётся лишь по законному запросу.',
    en: 'A hit of two key files says only that another agency holds a record. What it says is given on a lawful request alone.',
  },
  'requests.to': { kk: 'Кімге', ru: 'Кому', en: 'To' },
  'requests.from': { kk: 'Кімнен', ru: 'От кого', en: 'From' },
  'requests.at': { kk: 'Жазылған уақыты', ru: 'Составлен', en: 'Written' },
  'requests.their-record': { kk: 'Олардағы жазбаның нөмірі', ru: 'Номер записи у них', en: 'Number of their record' },
  'requests.own-record': { kk: 'Біздегі жазбаның нөмірі', ru: 'Номер записи у нас', en: 'Number of our record' },
  'requests.record.hint': {
    kk: 'match-keys берген кездейсоқ нөмір',
    ru: 'Случайный номер, который дала команда match-keys',
    en: 'The random number that match-keys gave',
  },
  'requests.hit': { kk: 'Не бойынша сәйкес келді', ru: 'По чему совпало', en: 'What they met by' },
  'requests.hit.iin': { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  'requests.hit.date': { kk: 'аты және туған күні', ru: 'имя и дата рождения', en: 'name and date of birth' },
  'requests.hit.year': {
    kk: 'аты және туған жылы (әлсіз белгі)',
    ru: 'имя и год рождения (слабый признак)',
    en: 'name and year of birth (weak)',
  },
  'requests.basis': { kk: 'Құқықтық негізі', ru: 'Правовое основание', en: 'Legal basis' },
  'requests.basis.hint': {
    kk: 'Осы негіз мәлімет алуға жететінін жүйе тексермейді: оны органның заңгері растайды.',
    ru: 'Достаточно ли этого основания для передачи сведений, система не проверяет: это подтверждает юрист органа.',
    en: 'The system does not check that this basis suffices for the disclosure: a lawyer of the agency confirms it.',
  },
  'requests.basis.other': {
    kk: 'басқа норма (төменде жазыңыз)',
    ru: 'другая норма (укажите ниже)',
    en: 'another provision (name it below)',
  },
  'requests.article': {
    kk: 'Бап, келісім немесе шешім нөмірі',
    ru: 'Статья, соглашение или номер решения',
    en: 'Article, agreement or number of the decision',
  },
  'requests.purpose': { kk: 'Не үшін керек', ru: 'Для чего нужно', en: 'What it is needed for' },
  'requests.purpose.hint': {
    kk: 'Адамның атын жазбаңыз: жазбаның нөмірі жеткілікті.',
    ru: 'Не пишите имён: достаточно номера записи.',
    en: 'Write no names: the number of the record is enough.',
  },
  'requests.asked': { kk: 'Не сұралады', ru: 'Что запрашивается', en: 'What is asked for' },
  'requests.asked.hint': {
    kk: 'Керегін ғана белгілеңіз.',
    ru: 'Отметьте только нужное.',
    en: 'Tick only what is needed.',
  },
  'requests.asked.identity': { kk: 'тұлғаны растау', ru: 'подтверждение личности', en: 'confirmation of identity' },
  'requests.asked.facts': { kk: 'не болғаны және қашан', ru: 'что и когда произошло', en: 'what happened and when' },
  'requests.asked.measures': { kk: 'қабылданған шаралар', ru: 'принятые меры', en: 'measures taken' },
  'requests.asked.contact': {
    kk: 'жауапты қызметкердің байланысы',
    ru: 'контакт ответственного сотрудника',
    en: 'contact of the officer in charge',
  },
  'requests.due': { kk: 'Қай күнге дейін', ru: 'К какому дню', en: 'By which day' },
  'requests.make': { kk: 'Сұрау салуды жазу', ru: 'Составить запрос', en: 'Write the request' },
  'requests.made': { kk: 'Жазылған сұрау салулар', ru: 'Составленные запросы', en: 'Requests written' },
  'requests.nobody-named': {
    kk: 'Бұл қағазда ешкімнің аты жоқ: әр орган өз жазбасын нөмірі бойынша табады. Сұрау салу журналда тіркелді.',
    ru: 'В этой бумаге никто не назван: каждый орган находит свою запись по номеру. Запрос внесён в журнал.',
    en: 'Nobody is named on this paper: each agency finds its own record by its number. The request is in the journal.',
  },
  'requests.may-refuse': {
    kk: 'Орган мәліметті негіз жеткілікті болса ғана береді. Сәйкестік бір адам екенін дәлелдемейді.',
    ru: 'Орган передаёт сведения, только если основания достаточно. Совпадение не доказывает, что это один человек.',
    en: 'The agency discloses only if the basis suffices. A hit does not prove that it is one person.',
  },
  'requests.sign': { kk: 'Қолы:', ru: 'Подпись:', en: 'Signature:' },
  'field.not-a-record': {
    kk: 'Жазба нөмірін жазыңыз: 6–40 латын әрпі мен цифр',
    ru: 'Укажите номер записи: 6–40 латинских букв и цифр',
    en: 'Give the record number: 6 to 40 Latin letters and digits',
  },
  'field.date-passed': {
    kk: 'Бұл күн өтіп кетті (қызмет ережесі: мерзім алда болуы керек). Кейінгі күнді таңдаңыз.',
    ru: 'Этот день уже прошёл (правило службы: срок должен быть впереди). Выберите день позже.',
    en: 'This day has passed (rule of the service: a term lies ahead). Choose a later day.',
  },
})
