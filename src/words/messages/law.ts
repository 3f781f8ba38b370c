// What the law room's command says about input it cannot use. The law's own words (facts, provisions, claims) stand in the law room's data.
import { messages } from '../say.ts'

export const law = messages({
  'law.error.file': {
    kk: 'Файл оқылмады: {file}',
    ru: 'Файл не прочитан: {file}',
    en: 'The file cannot be read: {file}',
  },
  'law.error.json': {
    kk: 'Файл JSON емес: {file}',
    ru: 'Файл не является JSON: {file}',
    en: 'The file is not JSON: {file}',
  },
  'law.error.unknown-fact': {
    kk: '{field}: мұндай дерек жоқ',
    ru: '{field}: такого факта нет',
    en: '{field}: there is no such fact',
  },
  'law.error.unknown-value': {
    kk: '{field}: бұл деректің «{value}» мәні жоқ',
    ru: '{field}: у этого факта нет значения «{value}»',
    en: '{field}: this fact has no value “{value}”',
  },
  'law.error.not-entitled': {
    kk: '{field}: «{value}» бұл деректі бекітуге құқылы емес',
    ru: '{field}: «{value}» не вправе утверждать этот факт',
    en: '{field}: “{value}” may not assert this fact',
  },
  'law.error.bad-day': {
    kk: '{field}: күн ЖЖЖЖ-АА-КК түрінде жазылуы керек',
    ru: '{field}: день пишется как ГГГГ-ММ-ДД',
    en: '{field}: a day is written YYYY-MM-DD',
  },
  'law.error.act-after-decision': {
    kk: '{field}: іс-әрекет шешімнен кейін бола алмайды',
    ru: '{field}: деяние не может быть позже решения',
    en: '{field}: the act cannot be later than the decision',
  },
  'law.error.act-range-reversed': {
    kk: '{field}: аралықтың басы соңынан кейін тұр',
    ru: '{field}: начало промежутка позже конца',
    en: '{field}: the range begins after it ends',
  },
  'law.error.act-before-rulebook': {
    kk: '{field}: {value} күнгі мәтін енгізілмеген',
    ru: '{field}: текст, действовавший {value}, не внесён',
    en: '{field}: the text in force on {value} is not held',
  },
  'law.error.step-before-act': {
    kk: '{field}: процестік әрекет оқиғадан бұрын бола алмайды',
    ru: '{field}: процессуальное действие не может быть раньше деяния',
    en: '{field}: a procedural step cannot come before the act',
  },
  'law.error.born-after-act': {
    kk: '{field}: туған күні іс-әрекеттен кейін тұр',
    ru: '{field}: день рождения позже деяния',
    en: '{field}: the day of birth is later than the act',
  },
  'law.error.fact-twice': {
    kk: '{field}: бір дерек екі рет берілген',
    ru: '{field}: факт дан дважды',
    en: '{field}: the fact is given twice',
  },
  'law.error.unknown-reading': {
    kk: '{field}: мұндай түсіндірме жоқ',
    ru: '{field}: такого прочтения нет',
    en: '{field}: there is no such reading',
  },
  'law.error.no-facts-list': {
    kk: '{field}: деректер тізімі керек',
    ru: '{field}: нужен список фактов',
    en: '{field}: a list of facts is needed',
  },
  'law.error.unknown-field': { kk: '{field}: артық өріс', ru: '{field}: лишнее поле', en: '{field}: an unknown field' },
  'law.error.bad-value': {
    kk: '{field}: мәні дұрыс емес',
    ru: '{field}: неверное значение',
    en: '{field}: the value is not valid',
  },
  'law.error.mci-not-known': {
    kk: '{field}: бұл күнге АЕК белгісіз',
    ru: '{field}: МРП на этот день неизвестен',
    en: '{field}: the MCI of this day is not known',
  },
})
