// Deeds against sexual inviolability: what the Criminal Code asks for in 120–124 with 121-1, and in 134. A child is never asked these questions:
// the cost of asking says so, and what an officer, a doctor or a register can answer is asked of them.
import { choice, flag, judges, officers } from './definition.ts'

export const sexualFacts = {
  sexualDeed: choice(
    {
      forced: {
        kk: 'күш қолданып, қорқытып немесе дәрменсіз күйін пайдаланып',
        ru: 'с насилием, угрозой насилия или с использованием беспомощного состояния',
        en: 'by force, threat of force, or using a helpless condition',
      },
      coerced: {
        kk: 'бопсалап, мүлкіне қауіп төндіріп немесе тәуелділігін пайдаланып мәжбүрлеу',
        ru: 'понуждение шантажом, угрозой имуществу или использованием зависимости',
        en: 'coerced by blackmail, threat to property or dependence',
      },
      unforced: {
        kk: 'күш қолданбай жасалған сексуалдық сипаттағы әрекет',
        ru: 'половое сношение или иное действие без насилия',
        en: 'a sexual act without force',
      },
      paid: {
        kk: 'сексуалдық сипаттағы ақылы көрсетілетін қызметті алу',
        ru: 'получение платной услуги сексуального характера',
        en: 'receiving a paid sexual service',
      },
      indecent: {
        kk: 'сексуалдық қатынассыз әдепсіз немесе азғындық әрекеттер',
        ru: 'непристойные или развратные действия без полового акта',
        en: 'indecent or depraving acts without a sexual act',
      },
      prostitution: {
        kk: 'жезөкшелікке немесе өзге де сексуалдық қызмет көрсетуге тарту',
        ru: 'вовлечение в проституцию или иные услуги сексуального характера',
        en: 'drawing into prostitution or other sexual services',
      },
    },
    {
      group: 'deed',
      sensitivity: 'sealed',
      cost: 4,
      by: ['victim', 'clinician', 'worker', 'operator', 'guardianship', ...officers],
      appliesWhen: { fact: 'deed', among: ['sexual'] },
      label: { kk: 'Сексуалдық сипаттағы іс-әрекет', ru: 'Деяние сексуального характера', en: 'The sexual deed' },
      ask: {
        kk: 'Іс-әрекет қандай болды?',
        ru: 'Какое это было деяние?',
        en: 'Which kind of deed was it?',
      },
    },
  ),
  intercourseWithWoman: flag({
    group: 'deed',
    sensitivity: 'sealed',
    cost: 1,
    by: ['clinician', 'forensic', ...officers],
    appliesWhen: { fact: 'sexualDeed', among: ['forced'] },
    label: {
      kk: 'Әйел жәбірленушімен жыныстық қатынас',
      ru: 'Половое сношение с потерпевшей женщиной',
      en: 'Intercourse with a woman',
    },
    ask: {
      kk: 'Бұл жәбірленуші әйелмен жыныстық қатынас болды ма (өзге сексуалдық әрекет емес)?',
      ru: 'Это было половое сношение с потерпевшей женщиной, а не иное действие сексуального характера?',
      en: 'Was it intercourse with a woman and not another sexual act?',
    },
  }),
  knewAge: choice(
    {
      'under-14': { kk: '14-ке толмағанын білді', ru: 'знал, что младше 14', en: 'knew: under 14' },
      'under-16': { kk: '16-ға толмағанын білді', ru: 'знал, что младше 16', en: 'knew: under 16' },
      neither: { kk: 'білмеді', ru: 'не знал', en: 'did not know' },
    },
    {
      group: 'victim',
      sensitivity: 'case',
      cost: 1,
      by: ['worker', 'operator', 'guardianship', ...officers],
      appliesWhen: { fact: 'sexualDeed', among: ['unforced', 'paid', 'indecent'] },
      label: { kk: 'Баланың жасын білген', ru: 'Знал о возрасте ребёнка', en: 'Knew the age of the child' },
      ask: {
        kk: 'Құқық бұзушы баланың 16-ға немесе 14-ке толмағанын білді ме?',
        ru: 'Знал ли правонарушитель, что ребёнку нет 16 или 14 лет?',
        en: 'Did the offender know that the child was under 16 or under 14?',
      },
    },
  ),
  depraving: flag({
    group: 'manner',
    sensitivity: 'sealed',
    cost: 1,
    by: judges,
    judgement: true,
    appliesWhen: { fact: 'sexualDeed', among: ['indecent'] },
    label: { kk: 'Азғындық әрекеттер', ru: 'Развратные действия', en: 'Depraving acts' },
    ask: {
      kk: 'Тергеуші азғындық әрекеттерді анықтады ма?',
      ru: 'Установил ли следователь развратные действия?',
      en: 'Has the investigator established depraving acts?',
    },
  }),
  proposalsOrTouch: flag({
    group: 'manner',
    sensitivity: 'sealed',
    cost: 1,
    by: ['worker', 'operator', 'guardianship', ...officers],
    appliesWhen: { fact: 'sexualDeed', among: ['indecent'] },
    label: {
      kk: 'Сексуалдық сипаттағы ұсыныстар немесе жанасу',
      ru: 'Предложения или прикосновения сексуального характера',
      en: 'Sexual proposals or touching',
    },
    ask: {
      kk: 'Сексуалдық сипаттағы ұсыныстар (желіде де) немесе жанасу болды ма?',
      ru: 'Были ли предложения (в том числе в сети) или прикосновения сексуального характера?',
      en: 'Were there sexual proposals (online too) or touching?',
    },
  }),
  threatToKill: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: ['clinician', 'operator', ...officers],
    appliesWhen: { fact: 'sexualDeed', among: ['forced'] },
    label: { kk: 'Өлтіремін деп қорқыту', ru: 'Угроза убийством', en: 'Threat to kill' },
    ask: {
      kk: 'Өлтіремін деп қорқытты ма?',
      ru: 'Угрожал ли он убийством?',
      en: 'Was there a threat to kill?',
    },
  }),
  infection: choice(
    {
      none: { kk: 'жоқ', ru: 'нет', en: 'none' },
      venereal: { kk: 'соз ауруы', ru: 'венерическое заболевание', en: 'a venereal disease' },
      hiv: { kk: 'АИТВ', ru: 'ВИЧ', en: 'HIV' },
    },
    {
      group: 'harm',
      sensitivity: 'sealed',
      cost: 1,
      rare: true,
      by: ['clinician', 'forensic', 'court'],
      appliesWhen: { fact: 'sexualDeed', among: ['forced'] },
      label: { kk: 'Ауру жұқтыру', ru: 'Заражение', en: 'Infection' },
      ask: {
        kk: 'Дәрігер ауру жұққанын анықтады ма?',
        ru: 'Установил ли врач заражение?',
        en: 'Has a doctor found an infection?',
      },
    },
  ),
  onDuty: flag({
    group: 'offender',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: ['worker', 'register', ...officers],
    appliesWhen: { fact: 'sexualDeed', among: ['forced'] },
    label: {
      kk: 'Қызметтік міндеттерін атқару кезінде',
      ru: 'При выполнении служебных обязанностей',
      en: 'While on official duty',
    },
    ask: {
      kk: 'Оны қызметтік міндеттерін атқару кезінде жасады ма?',
      ru: 'Совершил ли он это при выполнении служебных обязанностей?',
      en: 'Was it done while performing official duties?',
    },
  }),
  graveConsequences: flag({
    group: 'harm',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: judges,
    judgement: true,
    appliesWhen: { fact: 'deed', among: ['sexual', 'freedom', 'justice'] },
    label: { kk: 'Өзге де ауыр зардаптар', ru: 'Иные тяжкие последствия', en: 'Other grave consequences' },
    ask: {
      kk: 'Тергеуші өзге де ауыр зардаптарды анықтады ма (ҚК 3-бап 4-тармақ)?',
      ru: 'Установил ли следователь иные тяжкие последствия (п. 4 ст. 3 УК)?',
      en: 'Has the investigator established other grave consequences (CC 3(4))?',
    },
  }),
  severalMinors: flag({
    group: 'victim',
    sensitivity: 'case',
    cost: 0,
    rare: true,
    by: ['worker', 'guardianship', 'register', ...officers],
    appliesWhen: { fact: 'sexualDeed', among: ['forced'] },
    label: {
      kk: 'Екі немесе одан да көп кәмелетке толмаған адамға қатысты',
      ru: 'В отношении двух и более несовершеннолетних',
      en: 'Against two or more minors',
    },
    ask: {
      kk: 'Зардап шеккендердің екеуі немесе одан көбі 18-ге толмаған ба?',
      ru: 'Двое или более пострадавших младше 18 лет?',
      en: 'Were two or more of those who suffered under 18?',
    },
  }),
  roleToChild: choice(
    {
      none: { kk: 'ешқандай', ru: 'никто', en: 'none' },
      parent: { kk: 'ата-анасы', ru: 'родитель', en: 'parent' },
      stepfather: { kk: 'өгей әкесі', ru: 'отчим', en: 'stepfather' },
      stepmother: { kk: 'өгей шешесі', ru: 'мачеха', en: 'stepmother' },
      teacher: { kk: 'педагог', ru: 'педагог', en: 'teacher' },
      charged: {
        kk: 'тәрбиелеу міндеті заңмен жүктелген өзге адам',
        ru: 'иное лицо, на которое законом возложено воспитание',
        en: 'another person charged by law with the upbringing',
      },
      supervisor: {
        kk: 'баланы қадағалауға міндетті мекеме қызметкері',
        ru: 'работник учреждения, обязанного надзирать за ребёнком',
        en: 'worker of an institution bound to supervise the child',
      },
    },
    {
      group: 'offender',
      sensitivity: 'case',
      cost: 0,
      by: ['worker', 'clinician', 'operator', 'guardianship', 'register', ...officers],
      appliesWhen: { fact: 'victimAge', among: ['under-14', '14-15', '16-17'] },
      label: {
        kk: 'Құқық бұзушы балаға кім болады',
        ru: 'Кем правонарушитель приходится ребёнку',
        en: 'What the offender is to the child',
      },
      ask: {
        kk: 'Құқық бұзушы осы баланың ата-анасы, педагогы немесе тәрбиешісі ме?',
        ru: 'Является ли правонарушитель родителем, педагогом или воспитателем этого ребёнка?',
        en: 'Is the offender a parent, teacher or somebody charged with this child?',
      },
    },
  ),
  pressureOrDeceit: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    by: officers,
    appliesWhen: { fact: 'sexualDeed', among: ['prostitution'] },
    label: {
      kk: 'Тәуелділігін пайдаланып, бопсалап, мүлкін жойып немесе алдап',
      ru: 'Используя зависимость, шантаж, уничтожение имущества или обман',
      en: 'By dependence, blackmail, destroying property or deceit',
    },
    ask: {
      kk: 'Тәуелді жағдайын пайдаланды, бопсалады, мүлкін жойды немесе алдады ма?',
      ru: 'Использовал ли он зависимость, шантаж, уничтожение имущества или обман?',
      en: 'Did the offender use dependence, blackmail, destruction of property or deceit?',
    },
  }),
  advertised: flag({
    group: 'manner',
    sensitivity: 'case',
    cost: 1,
    rare: true,
    by: officers,
    appliesWhen: { fact: 'sexualDeed', among: ['prostitution'] },
    label: {
      kk: 'Осы мақсатта насихаттау немесе жарнамалау',
      ru: 'Путём пропаганды или рекламы в этих целях',
      en: 'By propaganda or advertising to that end',
    },
    ask: {
      kk: 'Осы мақсатта жезөкшелікті насихаттады немесе жарнамалады ма?',
      ru: 'Использовал ли он в этих целях пропаганду или рекламу проституции?',
      en: 'Was prostitution propagated or advertised to that end?',
    },
  }),
}
