// What the commands about names and people say about input they cannot use. The evidence of a comparison has its words in the names room.
import { messages } from '../say.ts'

export const names = messages({
  'names.error.birth': {
    kk: 'Туған күні оқылмады: «{value}». ЖЖЖЖ, ЖЖЖЖ-АА-КК немесе КК.АА.ЖЖЖЖ түрінде жазыңыз.',
    ru: 'Дата рождения не прочитана: «{value}». Напишите ГГГГ, ГГГГ-ММ-ДД или ДД.ММ.ГГГГ.',
    en: 'The date of birth cannot be read: “{value}”. Write YYYY, YYYY-MM-DD or DD.MM.YYYY.',
  },
  'names.error.no-bench': {
    kk: 'Өлшеу құралдары жоқ: олар бастапқы кодпен және әзірлеу пакеттерімен бірге орнатылады.',
    ru: 'Средств измерения нет: они ставятся вместе с исходным кодом и пакетами для разработки.',
    en: 'The measuring tools are not here: they come with the source and its development packages.',
  },
  'names.error.secret': {
    kk: '{file}: келісім кілті емес. Кілтті «arasha people secret» жасайды.',
    ru: '{file}: это не секрет соглашения. Его создаёт «arasha people secret».',
    en: '{file}: not an agreement’s secret. “arasha people secret” makes one.',
  },
  'names.error.key-file': {
    kk: '{file}: кілттер файлы емес немесе бүлінген.',
    ru: '{file}: это не файл ключей или он повреждён.',
    en: '{file}: not a key file, or damaged.',
  },
  'names.error.key-versions': {
    kk: 'Файлдар әртүрлі ережемен жасалған: екеуін де бір нұсқада қайта жасаңыз.',
    ru: 'Файлы сделаны по разным правилам: сделайте оба заново в одной версии.',
    en: 'The files were made under different rules: make both again with one version.',
  },
  'names.error.key-secrets': {
    kk: 'Файлдар әртүрлі кілтпен жасалған, оларды салыстыруға болмайды.',
    ru: 'Файлы сделаны с разными секретами, их нельзя сравнить.',
    en: 'The files were made with different secrets and cannot be compared.',
  },
  'names.error.csv': {
    kk: '{file}: «{column}» бағаны жоқ.',
    ru: '{file}: нет столбца «{column}».',
    en: '{file}: there is no column “{column}”.',
  },
  'names.error.exists': {
    kk: '{file}: бар немесе жазылмайды; өзгертілмеді.',
    ru: '{file}: уже есть или не записывается; не изменён.',
    en: '{file}: exists already or cannot be written; left as it is.',
  },
  'names.secret-made': {
    kk: 'Кілт жасалды: {file}. Оны келісімнің екінші тарапына қорғалған жолмен беріңіз: кілті бар адам кез келген ЖСН-ді тексере алады.',
    ru: 'Секрет создан: {file}. Передайте его второй стороне соглашения защищённым путём: с ним можно проверить любой ИИН.',
    en: 'Made {file}. Hand it to the other party of the agreement over a protected way: whoever has it can try any IIN.',
  },
  'names.keys-made': {
    kk: 'Жасалды: {file}. Кілті бар жазба: {keyed}, мәліметі жетпеген жазба: {without}.',
    ru: 'Создан {file}. Записей с ключами: {keyed}, записей без достаточных сведений: {without}.',
    en: 'Made {file}. Records with keys: {keyed}, records that say too little: {without}.',
  },
  'names.hits': {
    kk: '{left} және {right}: ортақ болуы мүмкін жазбалар саны – {n}. Бұл дәлел емес: мәлімет заңды сұрау салу арқылы алынады.',
    ru: '{left} и {right}: возможно общих записей — {n}. Это не доказательство: сведения получают по законному запросу.',
    en: '{left} and {right}: records perhaps in common: {n}. This proves nothing: what they say takes a lawful request.',
  },
  'names.by-iin': { kk: 'ЖСН бойынша', ru: 'по ИИН', en: 'by IIN' },
  'names.by-date': {
    kk: 'аты мен туған күні бойынша',
    ru: 'по имени и дате рождения',
    en: 'by name and date of birth',
  },
  'names.by-year': {
    kk: 'аты мен туған жылы бойынша',
    ru: 'по имени и году рождения',
    en: 'by name and year of birth',
  },
})
