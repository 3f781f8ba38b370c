// Deeds against children by those who lead them: what the Criminal Code asks for in 132, 133, 137 and 139–141.
import { anyone, choice, flag, judges, officers } from './definition.ts'

export const childFacts = {
  childDeed: choice(
    {
      'drawn-into-crime': {
        kk: 'қылмыстық құқық бұзушылыққа тарту',
        ru: 'вовлечение в уголовное правонарушение',
        en: 'drawing into an offence',
      },
      'drawn-into-vice': {
        kk: 'есірткіге, бірнеше рет ішімдікке, қаңғыбастыққа немесе қайыршылыққа тарту',
        ru: 'вовлечение в одурманивание, неоднократное пьянство, бродяжничество, попрошайничество',
        en: 'drawing into intoxication, repeated drinking, vagrancy or begging',
      },
      unsafe: {
        kk: 'жас баланың қауіпсіздігін қамтамасыз етпеу',
        ru: 'необеспечение безопасности малолетнего',
        en: 'failing the safety of a young child',
      },
      support: {
        kk: 'сот шешкен қаражатты төлемеу',
        ru: 'неуплата средств по решению суда',
        en: 'court-ordered support unpaid',
      },
      adoption: {
        kk: 'асырап алу немесе қорғаншылыққа беру кезіндегі заңсыз әрекет',
        ru: 'незаконные действия по усыновлению, передаче под опеку',
        en: 'illegal acts in adoption or guardianship',
      },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 1,
      by: anyone,
      appliesWhen: { fact: 'deed', among: ['child-care'] },
      label: { kk: 'Балаға қатысты іс-әрекет', ru: 'Деяние в отношении ребёнка', en: 'The deed towards the child' },
      ask: {
        kk: 'Балаға қатысты не жасалды немесе не жасалмады?',
        ru: 'Что сделали или не сделали в отношении ребёнка?',
        en: 'What was done, or not done, towards the child?',
      },
    },
  ),
  drawnInto: choice(
    {
      lesser: {
        kk: 'теріс қылық, онша ауыр емес немесе ауырлығы орташа қылмыс',
        ru: 'проступок, преступление небольшой или средней тяжести',
        en: 'a misdemeanour, a minor or medium crime',
      },
      grave: {
        kk: 'ауыр немесе аса ауыр қылмыс',
        ru: 'тяжкое или особо тяжкое преступление',
        en: 'a grave or especially grave crime',
      },
      'criminal-group': {
        kk: 'қылмыстық топтың қызметі',
        ru: 'преступная деятельность преступной группы',
        en: 'the activity of a criminal group',
      },
    },
    {
      group: 'deed',
      sensitivity: 'case',
      cost: 1,
      by: officers,
      appliesWhen: { fact: 'childDeed', among: ['drawn-into-crime'] },
      label: { kk: 'Неге тартты', ru: 'Во что вовлёк', en: 'Drawn into what' },
      ask: {
        kk: 'Баланы қандай құқық бұзушылыққа тартты?',
        ru: 'В какое правонарушение вовлёк ребёнка?',
        en: 'Into which offence was the child drawn?',
      },
    },
  ),
  failedUpbringing: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 1,
    by: ['guardianship', 'worker', ...officers],
    appliesWhen: {
      fact: 'roleToChild',
      among: ['parent', 'stepfather', 'stepmother', 'teacher', 'charged', 'supervisor'],
    },
    label: {
      kk: 'Тәрбиелеу міндеттерін орындамады немесе тиісінше орындамады',
      ru: 'Не исполнял обязанности по воспитанию или исполнял ненадлежаще',
      en: 'The duties of upbringing were not, or not duly, done',
    },
    ask: {
      kk: 'Ол тәрбиелеу міндеттерін орындамады ма немесе тиісінше орындамады ма?',
      ru: 'Не исполнял ли он обязанности по воспитанию либо исполнял ненадлежаще?',
      en: 'Did the offender fail the duties of upbringing, or do them unduly?',
    },
  }),
  cruelTreatment: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: judges,
    judgement: true,
    appliesWhen: {
      fact: 'roleToChild',
      among: ['parent', 'stepfather', 'stepmother', 'teacher', 'charged', 'supervisor'],
    },
    label: {
      kk: 'Кәмелетке толмағанға қатыгездікпен қарау',
      ru: 'Жестокое обращение с несовершеннолетним',
      en: 'Cruel treatment of the minor',
    },
    ask: {
      kk: 'Тергеуші кәмелетке толмағанға қатыгездікпен қарауды анықтады ма?',
      ru: 'Установил ли следователь жестокое обращение с несовершеннолетним?',
      en: 'Has the investigator established cruel treatment of the minor?',
    },
  }),
  safetyDuty: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 0,
    by: ['worker', 'guardianship', 'register', ...officers],
    appliesWhen: { fact: 'childDeed', among: ['unsafe'] },
    label: {
      kk: 'Қауіпсіздік міндеті қызметі, тапсырма немесе өз еркі бойынша жүктелген',
      ru: 'Обязанность безопасности по службе, поручению или добровольно принятая',
      en: 'Duty of safety by post, by assignment or taken on freely',
    },
    ask: {
      kk: 'Баланың қауіпсіздігін қамтамасыз ету оның қызметі, тапсырмасы немесе өзі алған міндеті болды ма?',
      ru: 'Лежала ли на нём обязанность безопасности ребёнка по службе, поручению или добровольно?',
      en: 'Was the child’s safety the offender’s duty by post, by assignment or by free choice?',
    },
  }),
  supportOverdue: flag({
    group: 'deed',
    sensitivity: 'case',
    cost: 0,
    by: ['register', ...officers],
    appliesWhen: { fact: 'childDeed', among: ['support'] },
    label: {
      kk: 'Үш айдан (жұбайына алты айдан) артық төлемеген',
      ru: 'Не платит более трёх месяцев (супругу — более шести)',
      en: 'Unpaid for more than three months (a spouse: six)',
    },
    ask: {
      kk: 'Сот шешімі бойынша қаражатты үш айдан (жұбайына алты айдан) артық төлемеді ме?',
      ru: 'Не платит ли он по решению суда более трёх месяцев (супругу — более шести)?',
      en: 'Has court-ordered support gone unpaid for more than three months (to a spouse: six)?',
    },
  }),
}
