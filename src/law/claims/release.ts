// What may end a case without a judgment: reconciliation and the other ways of release, and what bars them (Criminal Code 65–71, 83). Data only.
// Releasing waits or is forbidden while anything it rests on is unknown.
import {
  all,
  any,
  cite,
  classIs,
  holds,
  is,
  no,
  not,
  offers,
  prosecution,
  stands,
  yes,
  type ClaimRule,
} from '../form.ts'
import {
  anyStep,
  againstPerson,
  sexualAgainstMinor,
  sexualAgainstMinorClosed,
  spared,
  torture,
  violenceAgainstMinor,
  publicElsewhere,
  criminalElsewhere,
  crimes,
  noDeath,
  noGraveHarm,
  since2024,
  always,
} from './conditions.ts'

export const releaseClaims: readonly ClaimRule[] = [
  {
    claim: 'reconciliation-barred',
    title: { kk: 'Татуласуға тыйым салынған', ru: 'Примирение исключено', en: 'Reconciliation is barred' },
    says: {
      true: {
        kk: 'Татуласуға байланысты босатуға болмайды.',
        ru: 'Освобождение за примирением исключено.',
        en: 'Release by reconciliation is ruled out.',
      },
      false: {
        kk: 'Енгізілген нормалар бойынша ҚК 68-бабы 4-бөлігінің тыйымы табылған жоқ.',
        ru: 'По внесённым нормам запретов части 4 статьи 68 УК не найдено.',
        en: 'Under the provisions held here no bar of CC 68(4) is found.',
      },
      unknown: {
        kk: 'Тыйым болуы мүмкін: татуласуды әзірге ресімдемеңіз.',
        ru: 'Возможен запрет: примирение пока не оформлять.',
        en: 'A bar is possible: no reconciliation for now.',
      },
    },
    now: { true: 'forbid', false: 'wait', unknown: 'wait' },
    rules: [
      {
        axis: 'act',
        inForce: since2024,
        when: all(violenceAgainstMinor, is('offenderAge', 'adult')),
        cites: [cite('cc', '68', 'Q24', '4', '2-1'), cite('cc', '3', 'Q24', undefined, '18-1')],
      },
      {
        axis: 'act',
        inForce: since2024,
        when: all(stands('cc-108-1', 'cc-109-1'), yes('batteryAfterReconciliation')),
        cites: [cite('cc', '68', 'Q24', '4', '9'), cite('cc', '71', 'Q24', '1')],
      },
      {
        axis: 'act',
        inForce: always,
        when: all(classIs(...crimes), not(is('intent', 'negligent')), yes('crimeAfterReconciledCrime')),
        cites: [cite('cc', '68', 'Q24', '4', '8')],
      },
      {
        axis: 'act',
        inForce: always,
        when: all(classIs(...crimes), is('group', 'criminal-group')),
        cites: [cite('cc', '68', 'Q24', '4', '7')],
      },
      { axis: 'act', inForce: always, when: torture, cites: [cite('cc', '68', 'Q24', '4', '1')] },
      {
        axis: 'act',
        inForce: always,
        when: sexualAgainstMinorClosed,
        cites: [cite('cc', '68', 'Q24', '4', '2'), cite('cc', '3', 'Q24', undefined, '42')],
      },
      {
        axis: 'act',
        inForce: always,
        when: all(classIs(...crimes), is('intent', 'negligent'), yes('death')),
        cites: [cite('cc', '68', 'Q24', '4', '3')],
      },
      { axis: 'act', inForce: always, when: publicElsewhere, cites: [cite('cc', '68', 'Q24', '4')] },
    ],
  },
  {
    claim: 'reconciliation-available',
    title: { kk: 'Татуласу мүмкіндігі', ru: 'Возможность примирения', en: 'Reconciliation is open' },
    says: {
      true: {
        kk: 'Тараптар татуласып, зиян қалпына келтірілсе, заң босатуды көздейді.',
        ru: 'Если стороны примирятся и вред будет заглажен, закон предусматривает освобождение.',
        en: 'If they reconcile and the harm is made good, the law provides for release.',
      },
      false: {
        kk: 'ҚК 68-бабының 1-бөлігі бойынша татуласу мүмкін емес.',
        ru: 'Примирение по части 1 статьи 68 УК невозможно.',
        en: 'Reconciliation under CC 68(1) is not possible.',
      },
      unknown: {
        kk: 'Әзірге жоқ: татуласу мүмкіндігі анықталмаған.',
        ru: 'Пока нет: возможность примирения не установлена.',
        en: 'Not yet: whether reconciliation is possible is open.',
      },
    },
    now: { true: 'offer', false: 'forbid', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          any(classIs('misdemeanour', 'minor', 'medium'), criminalElsewhere),
          noDeath,
          not(holds('reconciliation-barred')),
        ),
        cites: [cite('cc', '68', 'Q24', '1')],
        notEncoded: [
          {
            kk: 'Ауыр қылмыс бойынша жекелеген адамдар (68-бап 2-бөлік), қоғам мен мемлекет мүддесі (3-бөлік)',
            ru: 'Отдельные лица при тяжком преступлении (ч. 2 ст. 68), интересы общества и государства (ч. 3)',
            en: 'Certain persons in grave crimes (68(2)), interests of society and the state (68(3))',
          },
        ],
      },
    ],
  },
  {
    claim: 'reconciliation-by-discretion',
    title: {
      kk: 'Татуласуға байланысты босату: міндетті емес',
      ru: 'Примирение: освободить могут, но не обязаны',
      en: 'Reconciliation: release is possible, not obligatory',
    },
    says: {
      true: {
        kk: 'Татуласып, зиян қалпына келтірілсе, орган немесе сот босата алады, бірақ міндетті емес. Жәбірленуші не күдікті қарсы болса, істі тоқтатуға болмайды.',
        ru: 'При примирении и заглаживании вреда орган или суд могут освободить, но не обязаны. Если потерпевший или подозреваемый возражает, прекращать нельзя.',
        en: 'With reconciliation and repair the body or the court may release, and need not. If the victim or the suspect objects, the case may not be stopped.',
      },
      false: {
        kk: '68-баптың 2 және 3-бөліктеріндегі мүмкіндік бұл іске қатысты емес.',
        ru: 'Возможность частей 2 и 3 статьи 68 к этому делу не относится.',
        en: 'The possibility of 68(2) and (3) does not concern this case.',
      },
      unknown: { kk: 'Әзірге жоқ.', ru: 'Пока нет.', en: 'Not yet.' },
    },
    now: { true: 'offer', false: 'wait', unknown: 'wait' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          any(classIs('grave'), criminalElsewhere),
          spared,
          yes('firstTime'),
          no('death'),
          noGraveHarm,
          not(holds('reconciliation-barred')),
        ),
        cites: [cite('cc', '68', 'Q24', '2'), cite('cpc', '36', 'Q24', '1')],
        notEncoded: [
          {
            kk: 'Кәмелетке толмағанға тәрбиелік ықпалы бар мәжбүрлеу шаралары қолданылады',
            ru: 'К несовершеннолетнему применяют принудительные меры воспитательного воздействия',
            en: 'On an offender under 18 educational measures are imposed',
          },
        ],
      },
      {
        axis: 'act',
        inForce: always,
        when: all(
          any(classIs('misdemeanour', 'minor', 'medium'), criminalElsewhere),
          yes('societyHarmed'),
          yes('repented'),
          no('death'),
          not(holds('reconciliation-barred')),
        ),
        cites: [cite('cc', '68', 'Q24', '3'), cite('cpc', '36', 'Q24', '1')],
      },
    ],
  },
  {
    claim: 'release-by-reconciliation',
    title: { kk: 'Татуласуға байланысты босату', ru: 'Освобождение за примирением', en: 'Release by reconciliation' },
    says: {
      true: {
        kk: 'Босату шарттары орындалған: шешімді орган немесе сот қабылдайды.',
        ru: 'Условия освобождения выполнены: решает орган или суд.',
        en: 'The conditions of release are met: the body or the court decides.',
      },
      false: {
        kk: 'Босату шарттары орындалмаған. Шағымды қайтарып алу татуласу емес.',
        ru: 'Условия освобождения не выполнены. Отзыв жалобы — не примирение.',
        en: 'The conditions of release are not met. Withdrawing a complaint is not reconciliation.',
      },
      unknown: { kk: 'Әзірге жоқ.', ru: 'Пока нет.', en: 'Not yet.' },
    },
    now: { true: 'offer', false: 'forbid', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          any(holds('reconciliation-available'), holds('reconciliation-by-discretion')),
          yes('reconciled'),
          yes('repaired'),
          any(is('victimAge', 'adult'), no('offenderRepresentsChild')),
        ),
        cites: [cite('cc', '68', 'Q24', '1'), cite('fam', '71', 'Q23-07', '2')],
      },
    ],
  },
  {
    claim: 'discretionary-stop-barred',
    title: {
      kk: 'Қарсылық: қалау бойынша тоқтатуға болмайды',
      ru: 'Возражение: по усмотрению прекращать нельзя',
      en: 'Objection: no stopping by discretion',
    },
    says: {
      true: {
        kk: 'Күдікті немесе жәбірленуші қарсы: 36-баптың негіздері бойынша іс тоқтатылмайды, жалпы тәртіппен жүреді.',
        ru: 'Подозреваемый или потерпевший возражает: по основаниям статьи 36 дело не прекращают, оно идёт в обычном порядке.',
        en: 'The suspect or the victim objects: on the grounds of CPC 36 the case is not stopped and goes on.',
      },
      false: {
        kk: 'Қарсылық жоқ. Тоқтатар алдында күдіктіге негізі, салдары және қарсы болу құқығы түсіндіріледі; жәбірленуші хабардар етіліп, шағымдана алады.',
        ru: 'Возражений нет. До прекращения подозреваемому разъясняют основание, последствия и право возражать; потерпевшего уведомляют, он вправе обжаловать.',
        en: 'No objection. Before a stop the suspect is told the ground, the effects and the right to object; the victim is notified and may appeal.',
      },
      unknown: {
        kk: 'Күдікті мен жәбірленушіден сұраңыз: олар қарсы болса, қалау бойынша тоқтатуға болмайды.',
        ru: 'Спросите подозреваемого и потерпевшего: при их возражении по усмотрению не прекращают.',
        en: 'Ask the suspect and the victim: over an objection nothing is stopped by discretion.',
      },
    },
    now: { true: 'forbid', false: 'wait', unknown: 'forbid' },
    rules: [
      {
        axis: 'step',
        inForce: anyStep,
        when: any(yes('victimObjects'), yes('suspectObjects')),
        cites: [cite('cpc', '36', 'Q24', '5'), cite('cpc', '36', 'Q24', '3'), cite('cpc', '36', 'Q24', '4')],
      },
    ],
  },
  {
    claim: 'active-repentance',
    title: { kk: 'Шын өкінуге байланысты босату', ru: 'Деятельное раскаяние', en: 'Active repentance' },
    says: {
      true: {
        kk: 'Айыбын мойындап келу, тергеуге көмектесу және зиянды қалпына келтіру ескеріліп, босату мүмкін; бұл – тек мүмкіндік.',
        ru: 'С учётом явки с повинной, помощи следствию и заглаживания вреда освобождение возможно; это лишь возможность.',
        en: 'With regard to surrender, help to the investigation and repair, release is possible; no more than possible.',
      },
      false: {
        kk: '65-бап бұл іске қолданылмайды.',
        ru: 'Статья 65 к этому делу не применяется.',
        en: 'CC 65 does not apply to this case.',
      },
      unknown: { kk: 'Әзірге анық емес.', ru: 'Пока не ясно.', en: 'Not clear yet.' },
    },
    now: { true: 'offer', false: 'wait', unknown: 'wait' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          any(classIs('misdemeanour'), all(any(classIs(...crimes), criminalElsewhere), yes('firstTime'))),
          not(all(classIs('grave', 'especially-grave'), againstPerson)),
          not(torture),
          not(sexualAgainstMinorClosed),
          not(all(classIs(...crimes), is('group', 'criminal-group'))),
        ),
        cites: [cite('cc', '65', 'Q24', '1'), cite('cc', '65', 'Q24', '2')],
      },
    ],
  },
  {
    claim: 'surety',
    title: { kk: 'Кепілгерлікке беру (кепіл)', ru: 'Поручительство с залогом', en: 'Surety with a deposit' },
    says: {
      true: {
        kk: 'Сот жазадан босатып, кепілгерлік белгілей алады: кепіл – айыппұлдың ең жоғарғы мөлшері, мерзімі теріс қылықта 6 ай – 1 жыл, онша ауыр емес қылмыста 1–2 жыл, ауырлығы орташа қылмыста 2–5 жыл.',
        ru: 'Суд может освободить от наказания под поручительство: залог равен максимальному штрафу, срок от 6 месяцев до 1 года за проступок, 1–2 года за преступление небольшой тяжести, 2–5 лет средней.',
        en: 'The court may release from punishment on surety: a deposit of the maximum fine, for 6 months to 1 year (misdemeanour), 1–2 years (minor crime) or 2–5 years (medium crime).',
      },
      false: {
        kk: 'Кепілгерлік мүмкін емес: алғаш емес, санкцияда айыппұл жоқ немесе ауыр салдар бар.',
        ru: 'Поручительство невозможно: не впервые, в санкции нет штрафа или есть тяжкие последствия.',
        en: 'No surety: not the first time, no fine in the sanction, or death or grave harm.',
      },
      unknown: { kk: 'Әзірге анық емес.', ru: 'Пока не ясно.', en: 'Not clear yet.' },
    },
    now: { true: 'offer', false: 'wait', unknown: 'wait' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          yes('firstTime'),
          any(all(classIs('misdemeanour', 'minor', 'medium'), offers('fine')), criminalElsewhere),
          no('death'),
          noGraveHarm,
          not(sexualAgainstMinor),
          not(all(classIs(...crimes), is('group', 'criminal-group'))),
        ),
        cites: [cite('cc', '69', 'Q24', '1'), cite('cc', '69', 'Q24', '6')],
      },
    ],
  },
  {
    claim: 'blameless-conduct',
    title: {
      kk: 'Кейінгі мінсіз мінез-құлық (ҚК 70-бап 2-бөлік)',
      ru: 'Последующее безупречное поведение (ч. 2 ст. 70 УК)',
      en: 'Blameless later conduct (CC 70(2))',
    },
    says: {
      true: {
        kk: 'Сот кейінгі мінсіз мінез-құлыққа қарай адамды қоғамға қауіпті емес деп таныса, босатуға тиіс. Мұны сот қана анықтайды.',
        ru: 'Если суд установит, что из-за безупречного поведения лицо уже не опасно, он обязан освободить. Это решает только суд.',
        en: 'If the court finds that after blameless conduct the person is no danger any more, it must release. Only the court decides that.',
      },
      false: {
        kk: '70-баптың 2-бөлігі бұл іске қатысты емес.',
        ru: 'Часть 2 статьи 70 к делу не относится.',
        en: 'CC 70(2) does not concern this case.',
      },
      unknown: { kk: 'Әзірге анық емес.', ru: 'Пока не ясно.', en: 'Not clear yet.' },
    },
    now: { true: 'offer', false: 'wait', unknown: 'wait' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(yes('firstTime'), any(classIs('misdemeanour', 'minor', 'medium'), criminalElsewhere)),
        cites: [cite('cc', '70', 'Q24', '2')],
      },
    ],
  },
  {
    claim: 'educational-measures',
    title: {
      kk: 'Кәмелетке толмағанды тәрбиелік шарамен босату',
      ru: 'Воспитательные меры вместо наказания несовершеннолетнего',
      en: 'Educational measures instead of punishing a minor',
    },
    says: {
      true: {
        kk: 'Сот 14–17 жастағы құқық бұзушыны тәрбиелік ықпалы бар мәжбүрлеу шараларымен босата алады.',
        ru: 'Суд может освободить правонарушителя 14–17 лет с принудительными мерами воспитательного воздействия.',
        en: 'The court may release an offender of 14–17 with educational measures.',
      },
      false: {
        kk: '83-бап бұл іске қатысты емес.',
        ru: 'Статья 83 к этому делу не относится.',
        en: 'CC 83 does not concern this case.',
      },
      unknown: { kk: 'Әзірге анық емес.', ru: 'Пока не ясно.', en: 'Not clear yet.' },
    },
    now: { true: 'offer', false: 'wait', unknown: 'wait' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          is('offenderAge', '14-15', '16-17'),
          any(classIs('misdemeanour', 'minor'), criminalElsewhere, all(classIs('medium'), yes('firstTime'))),
        ),
        cites: [cite('cc', '83', 'Q24', '1'), cite('cc', '83', 'Q24', '2')],
      },
    ],
  },
  {
    claim: 'reporting-after-reconciliation',
    title: {
      kk: 'Татуласқаннан кейін полицияға келіп тұру',
      ru: 'Явка в полицию после примирения',
      en: 'Reporting to the police after reconciliation',
    },
    says: {
      true: {
        kk: 'Іс татуласуға байланысты тоқтатылса, полицияға айына 1–4 рет келу міндетті. Мерзімі үш айдан бір жылға дейін.',
        ru: 'Если дело прекратят за примирением, явка в полицию 1–4 раза в месяц обязательна. Срок от трёх месяцев до года.',
        en: 'If it ends by reconciliation, reporting to the police 1–4 times a month is obligatory, for three months to a year.',
      },
      false: {
        kk: 'Бұл міндет осы нормаға қатысты емес.',
        ru: 'К этой норме обязанность не относится.',
        en: 'This duty does not belong to this provision.',
      },
      unknown: {
        kk: 'Міндет болуы мүмкін: татуласу кезінде тексеріңіз.',
        ru: 'Обязанность возможна: проверьте при примирении.',
        en: 'The duty may apply: check it on reconciliation.',
      },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'act',
        inForce: since2024,
        when: stands('cc-108-1.2', 'cc-109-1.2'),
        cites: [cite('cc', '98-3', 'Q24', '4')],
      },
    ],
  },
  {
    claim: 'administrative-reconciliation',
    title: {
      kk: 'Әкімшілік іс бойынша татуласу',
      ru: 'Примирение по административному делу',
      en: 'Reconciliation in an administrative case',
    },
    says: {
      true: {
        kk: 'Татуласып, зиян қалпына келтірілсе, сот босата алады (міндетті емес).',
        ru: 'При примирении и заглаживании вреда суд может освободить (не обязан).',
        en: 'With reconciliation and repair the court may release (it need not).',
      },
      false: {
        kk: 'Әкімшілік іс бойынша татуласу жоқ.',
        ru: 'Примирения по административному делу нет.',
        en: 'There is no reconciliation in the administrative case.',
      },
      unknown: { kk: 'Әзірге жоқ.', ru: 'Пока нет.', en: 'Not yet.' },
    },
    now: { true: 'offer', false: 'forbid', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: since2024,
        when: all(stands('adm-73'), yes('admFirstOffence'), no('admReconciledWithinYear')),
        cites: [cite('adm', '64', 'Q24', '1-1')],
      },
      {
        axis: 'act',
        inForce: ['2023-07-01', '2024-06-16'],
        when: all(stands('adm-73', 'adm-73-1', 'adm-73-2'), yes('admFirstOffence'), no('admReconciledWithinYear')),
        cites: [cite('adm', '64', 'S', '1-1')],
      },
    ],
  },
  {
    claim: 'ends-by-reconciliation',
    title: {
      kk: 'Іс татуласуға байланысты тоқтатылады',
      ru: 'Дело прекращается за примирением',
      en: 'The case ends by reconciliation',
    },
    says: {
      true: {
        kk: 'Іс жәбірленушінің арызы бойынша басталып, татуласуға байланысты тоқтатылады.',
        ru: 'Дело начинается по заявлению потерпевшего и прекращается за примирением.',
        en: 'The case starts on the victim’s application and ends by reconciliation.',
      },
      false: {
        kk: 'Татуласу істі өздігінен тоқтатпайды.',
        ru: 'Примирение само по себе дело не прекращает.',
        en: 'Reconciliation by itself does not end the case.',
      },
      unknown: { kk: 'Әзірге жоқ.', ru: 'Пока нет.', en: 'Not yet.' },
    },
    now: { true: 'wait', false: 'forbid', unknown: 'forbid' },
    rules: [
      { axis: 'act', inForce: since2024, when: prosecution('on-application'), cites: [cite('adm', '64', 'Q24', '1')] },
      { axis: 'act', inForce: always, when: holds('private-prosecution'), cites: [cite('cpc', '32', 'Q24', '2')] },
      {
        axis: 'act',
        inForce: ['2020-02-01', '2023-07-01'],
        when: prosecution('on-application'),
        cites: [cite('adm', '64', 'Q20', '1')],
      },
    ],
  },
]
