// Deeds against private life and the home: what the Criminal Code asks for in 147 and 149. The first of them binds the users of this product too.
import { adultsWhoKnow, anyone, choice, flag, officers } from './definition.ts'

export const privacyFacts = {
  privacyDeed: choice(
    {
      unprotected: {
        kk: 'дербес деректерді қорғау шараларын сақтамау',
        ru: 'несоблюдение мер защиты персональных данных',
        en: 'not keeping personal data safe',
      },
      collected: {
        kk: 'мәліметтерді заңсыз жинау немесе өңдеу',
        ru: 'незаконное собирание или обработка сведений',
        en: 'illegal collecting or processing',
      },
      spread: { kk: 'мәліметтерді тарату', ru: 'распространение сведений', en: 'spreading' },
      entry: {
        kk: 'тұрғын үйге еркінен тыс басып кіру',
        ru: 'вторжение в жилище против воли живущего',
        en: 'entering a dwelling against the will',
      },
      eviction: { kk: 'тұрғын үйден заңсыз шығару', ru: 'незаконное выселение', en: 'illegal eviction' },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 2,
      by: anyone,
      appliesWhen: { fact: 'deed', among: ['privacy'] },
      label: {
        kk: 'Жеке өмірге немесе тұрғын үйге қарсы іс-әрекет',
        ru: 'Деяние против частной жизни или жилища',
        en: 'The deed against private life or home',
      },
      ask: {
        kk: 'Жеке өмірге немесе тұрғын үйге қатысты не болды?',
        ru: 'Что произошло с частной жизнью или жилищем?',
        en: 'What was done to private life or home?',
      },
    },
  ),
  privateSecret: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 2,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'privacyDeed', among: ['collected', 'spread'] },
    label: {
      kk: 'Жеке немесе отбасылық құпия, келісімсіз',
      ru: 'Личная или семейная тайна, без согласия',
      en: 'A personal or family secret, without consent',
    },
    ask: {
      kk: 'Бұл оның келісімінсіз алынған жеке немесе отбасылық құпия ма?',
      ru: 'Это сведения, составляющие личную или семейную тайну, и согласия не было?',
      en: 'Is it a personal or family secret, and was there no consent?',
    },
  }),
  covertMeans: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: officers,
    appliesWhen: { fact: 'privacyDeed', among: ['collected'] },
    label: {
      kk: 'Арнайы техника, заңсыз кіру, ұстап қалу немесе пайда мақсаты',
      ru: 'Спецсредства, незаконный доступ, перехват или цель выгоды',
      en: 'Special devices, illegal access, interception, or for benefit',
    },
    ask: {
      kk: 'Арнайы техникалық құрал, заңсыз кіру, ұстап қалу немесе пайда табу мақсаты болды ма?',
      ru: 'Были ли специальные технические средства, незаконный доступ, перехват или цель выгоды?',
      en: 'Were there special devices, illegal access, interception or the aim of benefit?',
    },
  }),
  dutyOfSafety: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 0,
    by: ['register', 'worker', ...officers],
    appliesWhen: { fact: 'privacyDeed', among: ['unprotected'] },
    label: {
      kk: 'Деректерді қорғауға міндетті адам',
      ru: 'Лицо, обязанное защищать данные',
      en: 'Bound to protect the data',
    },
    ask: {
      kk: 'Ол осы деректерді қорғау шараларын қабылдауға міндетті ме?',
      ru: 'Обязано ли это лицо принимать меры защиты данных?',
      en: 'Was the person bound to protect the data?',
    },
  }),
  nightOrSearch: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 2,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'privacyDeed', among: ['entry'] },
    label: {
      kk: 'Түнгі уақытта немесе заңсыз тінту',
      ru: 'Ночью или с незаконным обыском',
      en: 'At night or with an illegal search',
    },
    ask: {
      kk: 'Бұл түнде болды ма немесе заңсыз тінту жасалды ма?',
      ru: 'Это было ночью или сопровождалось незаконным обыском?',
      en: 'Was it at night, or with an illegal search?',
    },
  }),
}
