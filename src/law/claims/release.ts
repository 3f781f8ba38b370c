// What may end a case without a judgment: reconciliation and the other ways of release, and what bars them (Criminal Code 65–71, 83). Data only.
// Releasing waits or is forbidden while anything it rests on is unknown.
import { all, any, cite, classIs, holds, is, no, not, prosecution, stands, yes, type ClaimRule } from '../form.ts'
import { violenceAgainstMinor, publicElsewhere, criminalElsewhere, crimes, since2024, always } from './conditions.ts'

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
        when: all(classIs(...crimes), yes('crimeAfterReconciledCrime')),
        cites: [cite('cc', '68', 'Q24', '4', '8')],
      },
      {
        axis: 'act',
        inForce: always,
        when: all(classIs(...crimes), is('group', 'criminal-group')),
        cites: [cite('cc', '68', 'Q24', '4', '7')],
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
          no('death'),
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
          holds('reconciliation-available'),
          yes('reconciled'),
          yes('repaired'),
          any(is('victimAge', 'adult'), no('offenderRepresentsChild')),
        ),
        cites: [cite('cc', '68', 'Q24', '1'), cite('fam', '71', 'Q23-07', '2')],
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
      {
        axis: 'act',
        inForce: ['2020-02-01', '2023-07-01'],
        when: prosecution('on-application'),
        cites: [cite('adm', '64', 'Q20', '1')],
      },
    ],
  },
]
