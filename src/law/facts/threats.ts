// Threats, stalking and insult: what the Criminal Code asks for in 115, 115-1 and 131, and two ways of doing a deed that other articles name too.
import { adultsWhoKnow, anyone, choice, flag, officers } from './definition.ts'

export const threatFacts = {
  threatOf: choice(
    {
      'death-or-grave-harm': {
        kk: 'өлтіру немесе денсаулыққа ауыр зиян келтіру',
        ru: 'убийство или тяжкий вред здоровью',
        en: 'killing or grave harm to health',
      },
      'grave-violence': {
        kk: 'жеке адамға өзге де ауыр күш қолдану',
        ru: 'иное тяжкое насилие над личностью',
        en: 'other grave violence',
      },
      fire: {
        kk: 'мүлікті өртеп, жарып немесе өзге де жалпы қауіпті тәсілмен жою',
        ru: 'уничтожение имущества поджогом, взрывом, иным общеопасным способом',
        en: 'destroying property by fire, explosion or another generally dangerous way',
      },
      other: { kk: 'басқа нәрсе', ru: 'другое', en: 'something else' },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 4,
      by: anyone,
      appliesWhen: { fact: 'deed', among: ['threat'] },
      label: { kk: 'Немен қорқытты', ru: 'Чем угрожал', en: 'What was threatened' },
      ask: { kk: 'Ол немен қорқытты?', ru: 'Чем он угрожал?', en: 'What was threatened?' },
    },
  ),
  fearWasReal: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 1,
    by: officers,
    judgement: true,
    appliesWhen: { fact: 'deed', among: ['threat'] },
    label: {
      kk: 'Қауіптенуге жеткілікті негіз',
      ru: 'Достаточные основания опасаться',
      en: 'Sufficient ground to fear',
    },
    ask: {
      kk: 'Қорқытудың іске асырылатынынан қауіптенуге жеткілікті негіз болды ма?',
      ru: 'Были ли достаточные основания опасаться, что угроза будет исполнена?',
      en: 'Was there sufficient ground to fear that the threat would be carried out?',
    },
  }),
  seeksContact: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 4,
    by: anyone,
    appliesWhen: { fact: 'deed', among: ['stalking'] },
    label: {
      kk: 'Еркінен тыс байланыс іздейді немесе аңдиды',
      ru: 'Ищет контакта или выслеживает против воли',
      en: 'Seeks contact or follows against the will',
    },
    ask: {
      kk: 'Ол адамның еркінен тыс байланыс іздей ме немесе оны аңди ма?',
      ru: 'Добивается ли он контакта или выслеживает человека против его воли?',
      en: 'Does he or she seek contact or follow the person against the will?',
    },
  }),
  substantialHarm: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 1,
    by: officers,
    judgement: true,
    appliesWhen: { fact: 'deed', among: ['stalking', 'privacy'] },
    label: { kk: 'Елеулі зиян', ru: 'Существенный вред', en: 'Substantial harm' },
    ask: {
      kk: 'Елеулі зиян келтірілгені анықталды ма (құқықтарының бұзылуы, қиын өмірлік жағдай)?',
      ru: 'Установлен ли существенный вред (нарушение прав, трудная жизненная ситуация)?',
      en: 'Is substantial harm established (rights violated, hardship)?',
    },
  }),
  indecentForm: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 4,
    by: adultsWhoKnow,
    appliesWhen: { fact: 'deed', among: ['insult'] },
    label: {
      kk: 'Ар-намысын әдепсіз түрде кемсіту',
      ru: 'Унижение чести и достоинства в неприличной форме',
      en: 'Honour lowered in an indecent form',
    },
    ask: {
      kk: 'Адамның ар-намысы мен қадір-қасиеті әдепсіз түрде кемсітілді ме?',
      ru: 'Унижены ли честь и достоинство в неприличной форме?',
      en: 'Were honour and dignity lowered in an indecent form?',
    },
  }),
  publicly: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: anyone,
    appliesWhen: { fact: 'deed', among: ['insult', 'privacy'] },
    label: {
      kk: 'Көпшілік алдында немесе бұқаралық ақпарат құралдарында',
      ru: 'Публично или в средствах массовой информации',
      en: 'In public or in the media',
    },
    ask: {
      kk: 'Бұл көпшілік алдында немесе бұқаралық ақпарат құралдарында болды ма?',
      ru: 'Это было публично или в средствах массовой информации?',
      en: 'Was it in public or in the media?',
    },
  }),
  viaNetworks: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: anyone,
    appliesWhen: { fact: 'deed', among: ['suicide', 'insult', 'privacy', 'sexual', 'child-care'] },
    label: {
      kk: 'Телекоммуникация желілері, интернет арқылы',
      ru: 'С использованием сетей телекоммуникаций, интернета',
      en: 'By telecommunication networks or the internet',
    },
    ask: {
      kk: 'Бұл байланыс желілері немесе интернет арқылы жасалды ма?',
      ru: 'Это сделано через сети связи или интернет?',
      en: 'Was it done by networks or the internet?',
    },
  }),
}
