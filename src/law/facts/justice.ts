// Deeds against justice and torture by officials: what the Criminal Code asks for in 146 and 432–434. They are about officers too, so a register,
// an investigator, a prosecutor or a court answers, not the person complained of.
import { choice, flag, judges, officers } from './definition.ts'

export const justiceFacts = {
  justiceDeed: choice(
    {
      concealed: {
        kk: 'күні бұрын уәде етілмеген қылмысты жасыру',
        ru: 'заранее не обещанное укрывательство преступления',
        en: 'concealing a crime, not promised beforehand',
      },
      'kept-from-register': {
        kk: 'уәкілетті лауазымды адамның құқық бұзушылықты тіркеуден жасыруы',
        ru: 'укрытие правонарушения от регистрации уполномоченным лицом',
        en: 'an authorised official keeping an offence from registration',
      },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 1,
      by: officers,
      appliesWhen: { fact: 'deed', among: ['justice'] },
      label: { kk: 'Сот төрелігіне қарсы іс-әрекет', ru: 'Деяние против правосудия', en: 'The deed against justice' },
      ask: {
        kk: 'Қылмысты жасырды ма, әлде тіркеуден жасырды ма?',
        ru: 'Преступление укрыли или его скрыли от регистрации?',
        en: 'Was a crime concealed, or kept from registration?',
      },
    },
  ),
  hiddenCrime: choice(
    {
      lesser: {
        kk: 'теріс қылық, онша ауыр емес немесе ауырлығы орташа қылмыс',
        ru: 'проступок, преступление небольшой или средней тяжести',
        en: 'a misdemeanour, a minor or medium crime',
      },
      'sexual-against-minor': {
        kk: 'кәмелетке толмағанның жыныстық тиіспеушілігіне қарсы онша ауыр емес немесе орташа қылмыс',
        ru: 'преступление небольшой или средней тяжести против половой неприкосновенности несовершеннолетнего',
        en: 'a minor or medium sexual crime against a minor',
      },
      corruption: {
        kk: 'онша ауыр емес немесе ауырлығы орташа сыбайлас жемқорлық қылмысы',
        ru: 'коррупционное преступление небольшой или средней тяжести',
        en: 'a minor or medium corruption crime',
      },
      grave: { kk: 'ауыр қылмыс', ru: 'тяжкое преступление', en: 'a grave crime' },
      'especially-grave': { kk: 'аса ауыр қылмыс', ru: 'особо тяжкое преступление', en: 'an especially grave crime' },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 0,
      by: [...officers, 'register'],
      appliesWhen: { fact: 'deed', among: ['justice'] },
      label: {
        kk: 'Қандай құқық бұзушылық жасырылды',
        ru: 'Какое правонарушение скрыто',
        en: 'Which offence was hidden',
      },
      ask: {
        kk: 'Жасырылған құқық бұзушылық қандай?',
        ru: 'Какое правонарушение скрыто?',
        en: 'Which offence was hidden?',
      },
    },
  ),
  bySenior: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 0,
    rare: true,
    by: [...officers, 'register'],
    appliesWhen: { fact: 'justiceDeed', among: ['kept-from-register'] },
    label: {
      kk: 'Жауапты мемлекеттік лауазымдағы адам, басшы немесе солардың нұсқауымен',
      ru: 'Лицо на ответственной должности, руководитель или по их указанию',
      en: 'By a senior official or a head, or on their order',
    },
    ask: {
      kk: 'Мұны жауапты лауазымдағы адам немесе орган басшысы жасады ма, әлде солардың нұсқауымен бе?',
      ru: 'Это сделало лицо на ответственной должности, руководитель органа или по их указанию?',
      en: 'Was it done by a senior official or the head of the body, or on their order?',
    },
  }),
  kinOrClergy: choice(
    {
      no: { kk: 'жоқ', ru: 'нет', en: 'no' },
      kin: { kk: 'жұбайы немесе жақын туысы', ru: 'супруг или близкий родственник', en: 'a spouse or close relative' },
      clergy: {
        kk: 'тәубе айтуда білген дін қызметшісі',
        ru: 'священнослужитель, узнавший на исповеди',
        en: 'a cleric who learnt it in confession',
      },
    },
    {
      group: 'offender',
      sensitivity: 'case',
      cost: 0,
      by: [...officers, 'register'],
      appliesWhen: { fact: 'deed', among: ['justice', 'silence'] },
      label: {
        kk: 'Қылмыс жасағанға туыстығы',
        ru: 'Отношение к совершившему преступление',
        en: 'Relation to the person who did the crime',
      },
      ask: {
        kk: 'Ол қылмыс жасаған адамның жұбайы, жақын туысы немесе мұны тәубе айтуда білген дін қызметшісі ме?',
        ru: 'Он супруг, близкий родственник совершившего преступление или священнослужитель, узнавший на исповеди?',
        en: 'Is he or she the spouse or a close relative of the doer, or a cleric who learnt it in confession?',
      },
    },
  ),
  knewReliably: flag({
    group: 'telling',
    sensitivity: 'case',
    cost: 1,
    by: officers,
    appliesWhen: { fact: 'deed', among: ['silence'] },
    label: { kk: 'Анық білген', ru: 'Достоверно знал', en: 'Knew for certain' },
    ask: {
      kk: 'Ол қылмыс туралы анық білді ме?',
      ru: 'Было ли ему достоверно известно о преступлении?',
      en: 'Did he or she know of the crime for certain?',
    },
  }),
  tortureAim: flag({
    group: 'motive',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    appliesWhen: { fact: 'deed', among: ['torture'] },
    label: {
      kk: 'Мойындату, мәлімет алу, жазалау, қорқыту немесе кемсіту мақсаты',
      ru: 'Цель получить признание или сведения, наказать, запугать, либо дискриминация',
      en: 'To get a confession or information, punish, intimidate, or from discrimination',
    },
    ask: {
      kk: 'Мойындату, мәлімет алу, жазалау, қорқыту мақсаты немесе кемсітушілік анықталды ма?',
      ru: 'Установлена ли цель получить сведения или признание, наказать, запугать либо дискриминация?',
      en: 'Is the aim of information, confession, punishment or intimidation, or discrimination, established?',
    },
  }),
}
