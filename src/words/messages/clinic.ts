// The health worker's notice of injuries.
import { messages } from '../say.ts'

export const clinic = messages({
  'clinic.title': {
    kk: 'Зорлық белгісі бар жарақат туралы хабарлама',
    ru: 'Сообщение о травме с признаками насилия',
    en: 'Notice of an injury with signs of violence',
  },
  'clinic.begin': { kk: 'Жарақат туралы хабарлау', ru: 'Сообщить о травме', en: 'Tell of an injury' },
  'clinic.law': {
    kk: 'Нені келісімсіз хабарлау міндетті, ал не үшін келісім керек?',
    ru: 'Что сообщают без согласия, а на что оно нужно?',
    en: 'What must be told without consent, and what needs it?',
  },
  'clinic.law.must': {
    kk: 'Адамның келісіміне қарамастан хабарлайсыз:',
    ru: 'Независимо от согласия человека Вы сообщаете:',
    en: 'Whether or not the person agrees, you tell:',
  },
  'clinic.law.consent': {
    kk: 'Келісім керек: ересек адам туралы деректерді отбасын қолдау орталығына, психологқа не заңгерге көмек сұрап жіберу үшін. Ол жеке жіберу бетінде сұралады.',
    ru: 'Согласие нужно, чтобы передать сведения о взрослом в центр поддержки семьи, психологу или юристу за помощью. Его спрашивает отдельная страница направления.',
    en: 'Consent is needed to pass an adult’s details to a family support centre, a psychologist or a lawyer for help. A page of its own, the referral, asks for it.',
  },
  'clinic.law.open': {
    kk: 'Анықталмаған: медициналық құпия туралы нормалар (денсаулық кодексі) бұл қызметтің мәтіндерінде жоқ, заңгер растаған жоқ.',
    ru: 'Не установлено: норм о врачебной тайне (кодекс о здоровье) в текстах этой службы нет, юрист не подтвердил.',
    en: 'Not established: the rules on medical secrecy (the health code) are not among the texts of this service, and no lawyer has confirmed.',
  },
  'clinic.name': { kk: 'Аты-жөні', ru: 'Имя и фамилия', en: 'Name' },
  'clinic.age': { kk: 'Неше жаста', ru: 'Возраст, лет', en: 'Age in years' },
  'clinic.injuries': { kk: 'Жарақаттары', ru: 'Повреждения', en: 'Injuries' },
  'clinic.injuries.hint': {
    kk: 'Кемінде бірін таңдаңыз немесе кодын жазыңыз.',
    ru: 'Выберите хотя бы одно или впишите код.',
    en: 'Choose at least one, or write its code.',
  },
  'clinic.injury': { kk: '{n}. Жарақат', ru: '{n}. Повреждение', en: '{n}. Injury' },
  'clinic.part': { kk: '{n}. Дененің қай жері', ru: '{n}. Место на теле', en: '{n}. Part of the body' },
  'clinic.code': { kk: 'АХЖ-10 коды', ru: 'Код МКБ-10', en: 'ICD-10 code' },
  'clinic.code.hint': {
    kk: 'Міндетті емес. Код не сөз теріңіз: T74, Y06, Y07 тізімде бар, басқа жарақат коды да қабылданады.',
    ru: 'Необязательно. Наберите код или слово: T74, Y06, Y07 есть в списке, подойдёт и другой код травмы.',
    en: 'Not required. Type a code or a word: T74, Y06 and Y07 are in the list, any other code of an injury is taken too.',
  },
  'clinic.relation': {
    kk: 'Кім жасаған деп ойлайсыз?',
    ru: 'Кто предположительно это сделал?',
    en: 'Who is thought to have done it?',
  },
  'clinic.danger': {
    kk: 'Адамға қазір қауіп төніп тұр ма?',
    ru: 'Человек в опасности сейчас?',
    en: 'Is the person in danger now?',
  },
  'clinic.words': {
    kk: 'Не айтты, не көрдіңіз',
    ru: 'Что сказано и что увидено',
    en: 'What was said and what you saw',
  },
  'clinic.words.hint': {
    kk: 'Бір-екі сөйлем жеткілікті.',
    ru: 'Достаточно одного-двух предложений.',
    en: 'A sentence or two is enough.',
  },
  'clinic.send': { kk: 'Полицияға жіберу', ru: 'Отправить в полицию', en: 'Send to the police' },
  'clinic.receipt': {
    kk: 'Медициналық құжатқа осы нөмірді жазыңыз.',
    ru: 'Впишите этот номер в медицинскую запись.',
    en: 'Write this number into the medical record.',
  },
  'field.wrong-code': {
    kk: 'Жарақаттың АХЖ-10 кодын жазыңыз, мысалы: T74.1',
    ru: 'Впишите код травмы по МКБ-10, например T74.1',
    en: 'Write an ICD-10 code of an injury, such as T74.1',
  },
  'field.choose-injury': {
    kk: 'Жарақатты таңдаңыз немесе кодын жазыңыз',
    ru: 'Выберите повреждение или впишите код',
    en: 'Choose an injury or write its code',
  },
  'field.choose-age': {
    kk: 'Жасын санмен жазыңыз: 0–120',
    ru: 'Впишите возраст числом: 0–120',
    en: 'Write the age as a number: 0–120',
  },
})
