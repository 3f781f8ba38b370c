// What a doctor or an examiner measures before the grade of harm is named: days of the disorder of health, lasting loss of working capacity, signs of grave
// harm (Criminal Code 3(11)-(13)). grades.ts says what follows; the examiner's own finding stays the answer wherever there is one.
import { bands, flag } from './definition.ts'

export const harmFacts = {
  disorderDays: bands(
    [1, 22],
    {
      none: { kk: 'бұзылу жоқ', ru: 'расстройства нет', en: 'no disorder' },
      'up-to-21': {
        kk: '21 күнге дейін (21-ді қоса)',
        ru: 'до 21 дня включительно',
        en: 'up to 21 days, the 21st included',
      },
      'over-21': { kk: '21 күннен көп', ru: 'более 21 дня', en: 'more than 21 days' },
    },
    {
      group: 'harm',
      sensitivity: 'case',
      cost: 1,
      most: 3650,
      by: ['clinician', 'forensic', 'court'],
      label: {
        kk: 'Денсаулықтың бұзылу ұзақтығы',
        ru: 'Длительность расстройства здоровья',
        en: 'How long the disorder of health lasted',
      },
      ask: {
        kk: 'Денсаулық неше күн бұзылды?',
        ru: 'Сколько дней длилось расстройство здоровья?',
        en: 'For how many days was health disordered?',
      },
    },
  ),
  // Whole per cent: one tenth is 10, one third lies between 33 and 34.
  lostCapacity: bands(
    [1, 10, 34],
    {
      none: { kk: 'жоқ', ru: 'нет', en: 'none' },
      'under-tenth': { kk: 'оннан бірінен аз', ru: 'менее одной десятой', en: 'less than one tenth' },
      'tenth-to-third': {
        kk: 'оннан бірінен үштен біріне дейін',
        ru: 'от одной десятой до одной трети',
        en: 'one tenth up to one third',
      },
      'third-or-more': { kk: 'кемінде үштен бірі', ru: 'не менее одной трети', en: 'one third or more' },
    },
    {
      group: 'harm',
      sensitivity: 'case',
      cost: 1,
      most: 100,
      by: ['forensic', 'court'],
      label: {
        kk: 'Жалпы еңбекке қабілеттіліктен тұрақты айырылу',
        ru: 'Стойкая утрата общей трудоспособности',
        en: 'Lasting loss of general working capacity',
      },
      ask: {
        kk: 'Жалпы еңбекке қабілеттіліктен тұрақты айырылу неше пайыз?',
        ru: 'Сколько процентов составила стойкая утрата общей трудоспособности?',
        en: 'How many per cent of general working capacity were lasting lost?',
      },
    },
  ),
  graveSign: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 1,
    by: ['clinician', 'forensic', 'court'],
    label: { kk: 'Ауыр зиянның белгісі', ru: 'Признак тяжкого вреда', en: 'A sign of grave harm' },
    ask: {
      kk: 'Зиян өмірге қауіпті болды ма, әлде көру, сөйлеу, есту қабілетінен, ағзадан не оның қызметінен айырылуға, бет-әлпеттің қалпына келмейтіндей бұзылуына, кәсіби еңбекке қабілеттіліктен толық айырылуға, жүктіліктің үзілуіне не психикалық бұзылуға әкеп соқты ма?',
      ru: 'Был ли вред опасен для жизни либо повлёк потерю зрения, речи, слуха, органа или его функций, неизгладимое обезображивание лица, полную утрату профессиональной трудоспособности, прерывание беременности или психическое расстройство?',
      en: 'Was the harm dangerous to life, or did it lead to loss of sight, speech, hearing, an organ or its function, lasting disfigurement of the face, total loss of professional capacity, end of a pregnancy or a mental disorder?',
    },
  }),
} as const
