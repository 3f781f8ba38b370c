// What follows from the provisions that stand: who may start the case, what may end it, what is offered, what is forbidden. Data only.
// Each claim declares what the product does when it is true, when it is false and while it is unknown. Protective acts go ahead while unknown,
// closing, releasing and lighter treatment do not. A complaint withdrawn or never made closes nothing by itself.
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
  reads,
  stands,
  yes,
  type ClaimRule,
  type Condition,
} from './form.ts'
import { knownDependent, knownHelpless, knownMinor, maybeViolence, minorVictim } from './terms.ts'

const complaintAbsent: Condition = any(
  is('complaint', 'none'),
  all(is('complaint', 'withdrawn'), reads('withdrawn-complaint', 'absent')),
)
const noLiveComplaint: Condition = is('complaint', 'none', 'withdrawn')
/** CC 3(18-1), as far as the articles held here go. Battery (109-1) is not in the list: a misdemeanour is not a crime. */
const violenceAgainstMinor: Condition = any(
  all(stands('cc-106.2'), knownMinor),
  all(stands('cc-106.3'), minorVictim),
  all(stands('cc-107.2'), knownMinor),
  all(stands('cc-108-1.2'), knownMinor),
  all(stands('cc-110.2'), minorVictim, any(knownMinor, knownHelpless, knownDependent, yes('abducted'))),
)
/**
 * Deeds another article may reach that this rulebook does not hold: threats, sexual acts, negligent harm (CC 114), silence about the gravest crimes.
 * What such an article would say stays open: a claim is never false merely because the article is missing here.
 */
const elsewhere: Condition = all(
  // Under 14 nobody is liable under any article (CC 15).
  is('offenderAge', '14-15', '16-17', 'adult'),
  any(
    is('deed', 'other'),
    all(is('deed', 'violence'), is('intent', 'negligent')),
    all(
      is('deed', 'disrespect', 'neglect', 'made-drunk', 'led-into-offence', 'petty-hooliganism'),
      yes('signsOfCrime'),
    ),
    all(is('deed', 'silence'), yes('untoldIsGravest')),
  ),
)
const publicElsewhere: Condition = all(elsewhere, reads('article-not-held', 'public'))
const privatePublicElsewhere: Condition = all(elsewhere, reads('article-not-held', 'private-public'))
const criminalElsewhere: Condition = all(elsewhere, reads('article-not-held', 'public', 'private-public'))
const crimes = ['minor', 'medium', 'grave', 'especially-grave'] as const
const since2024 = ['2024-06-16', 'open'] as const
const until2024 = ['2020-02-01', '2024-06-16'] as const
const always = ['2020-02-01', 'open'] as const

export const claims: readonly ClaimRule[] = [
  {
    claim: 'criminal-offence',
    title: { kk: 'Қылмыстық құқық бұзушылық', ru: 'Уголовное правонарушение', en: 'Criminal offence' },
    says: {
      true: {
        kk: 'Бұл қылмыстық құқық бұзушылық: тіркеу керек.',
        ru: 'Это уголовное правонарушение: его нужно зарегистрировать.',
        en: 'This is a criminal offence: it must be registered.',
      },
      false: {
        kk: 'Енгізілген қылмыстық нормалардың ешқайсысы бұл деректерге келмейді. Өзге баптар тексерілмеген.',
        ru: 'Ни одна из внесённых уголовных норм к этим данным не подходит. Другие статьи не проверены.',
        en: 'None of the criminal provisions held here fits these facts. Other articles are not checked.',
      },
      unknown: {
        kk: 'Қылмыстық құқық бұзушылық болуы мүмкін: тіркеп, анықтау керек.',
        ru: 'Возможно уголовное правонарушение: зарегистрируйте и выясняйте.',
        en: 'It may be a criminal offence: register it and find out.',
      },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      { axis: 'act', inForce: always, when: classIs('misdemeanour', ...crimes), cites: [cite('cc', '10', 'Q21')] },
      { axis: 'act', inForce: always, when: criminalElsewhere, cites: [cite('cc', '10', 'Q21')] },
    ],
  },
  {
    claim: 'public-prosecution',
    title: { kk: 'Жариялы айыптау', ru: 'Публичное обвинение', en: 'Public prosecution' },
    says: {
      true: {
        kk: 'Іс жәбірленушінің шағымына қарамастан жүргізіледі.',
        ru: 'Дело ведётся независимо от жалобы потерпевшего.',
        en: 'The case goes on irrespective of the victim’s complaint.',
      },
      false: {
        kk: 'Бұл жариялы айыптау ісі емес.',
        ru: 'Это не дело публичного обвинения.',
        en: 'This is not a case of public prosecution.',
      },
      unknown: {
        kk: 'Жариялы айыптау болуы мүмкін: тіркеп, кезек күттірмейтін әрекеттерді жүргізіңіз, тоқтатпаңыз.',
        ru: 'Возможно публичное обвинение: зарегистрируйте, проведите неотложные действия, не прекращайте.',
        en: 'Public prosecution is possible: register, take the urgent steps, do not close.',
      },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'act',
        inForce: since2024,
        when: any(prosecution('public'), publicElsewhere),
        cites: [cite('cpc', '32', 'Q24', '6')],
      },
      {
        axis: 'act',
        inForce: until2024,
        when: any(prosecution('public'), publicElsewhere),
        cites: [cite('cpc', '32', 'Q20', '6')],
      },
    ],
  },
  {
    claim: 'private-public',
    title: { kk: 'Жекеше-жариялы айыптау', ru: 'Частно-публичное обвинение', en: 'Private-public prosecution' },
    says: {
      true: {
        kk: 'Іс жәбірленушінің шағымы бойынша басталады; шағымсыз оны прокурор ғана жүргізе алады.',
        ru: 'Дело начинается по жалобе потерпевшего; без жалобы его может вести только прокурор.',
        en: 'The case starts on the victim’s complaint; without one only the prosecutor may carry it.',
      },
      false: {
        kk: 'Бұл жекеше-жариялы айыптау ісі емес.',
        ru: 'Это не дело частно-публичного обвинения.',
        en: 'This is not a case of private-public prosecution.',
      },
      unknown: {
        kk: 'Жекеше-жариялы айыптау болуы мүмкін.',
        ru: 'Возможно частно-публичное обвинение.',
        en: 'Private-public prosecution is possible.',
      },
    },
    now: { true: 'wait', false: 'go', unknown: 'go' },
    rules: [
      {
        axis: 'act',
        inForce: since2024,
        when: any(prosecution('private-public'), privatePublicElsewhere),
        cites: [cite('cpc', '32', 'Q24', '3')],
      },
      {
        axis: 'act',
        inForce: until2024,
        when: any(prosecution('private-public'), privatePublicElsewhere),
        cites: [cite('cpc', '32', 'Q20', '3')],
      },
    ],
  },
  {
    claim: 'complaint-needed',
    title: { kk: 'Шағым керек', ru: 'Нужна жалоба', en: 'A complaint is needed' },
    says: {
      true: {
        kk: 'Шағымсыз іс тіркелгеннен кейін үш тәуліктен кешіктірмей тоқтатылады, егер прокурор оны жүргізбесе.',
        ru: 'Без жалобы дело прекращается не позднее трёх суток после регистрации, если его не поведёт прокурор.',
        en: 'Without a complaint the case is stopped within three days of registration unless the prosecutor takes it up.',
      },
      false: {
        kk: 'Қазір жаңа шағым керек емес.',
        ru: 'Сейчас новая жалоба не нужна.',
        en: 'No further complaint is needed now.',
      },
      unknown: {
        kk: 'Шағым керек пе, әлі анық емес: мерзімді бақылап, ашық деректерді анықтаңыз.',
        ru: 'Нужна ли жалоба, пока неясно: следите за сроком и выясняйте открытые данные.',
        en: 'Whether a complaint is needed is open: watch the clock and settle the open facts.',
      },
    },
    now: { true: 'wait', false: 'go', unknown: 'go' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(holds('private-public'), complaintAbsent, is('prosecutorDecision', 'none', 'declined')),
        cites: [cite('cpc', '32', 'Q24', '3'), cite('cpc', '32', 'Q24', '5')],
      },
    ],
  },
  {
    claim: 'may-proceed',
    title: { kk: 'Іс жүргізуге болады', ru: 'Производство возможно', en: 'The case may go on' },
    says: {
      true: { kk: 'Іс жүргізіле береді.', ru: 'Производство продолжается.', en: 'The case goes on.' },
      false: {
        kk: 'Қазіргі деректер бойынша іс әрі қарай жүрмейді; тіркеу мен қорғау шаралары бұған тәуелді емес.',
        ru: 'По нынешним данным производство дальше не идёт; регистрация и меры защиты от этого не зависят.',
        en: 'On the present facts it does not go further; registration and protection do not depend on that.',
      },
      unknown: {
        kk: 'Тіркеп, кезек күттірмейтін әрекеттерді жүргізіңіз; тоқтатуға болмайды.',
        ru: 'Зарегистрируйте и проведите неотложные действия; прекращать нельзя.',
        en: 'Register and take the urgent steps; it may not be closed.',
      },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: any(
          holds('public-prosecution'),
          all(prosecution('private'), is('complaint', 'filed')),
          all(
            holds('private-public'),
            any(
              is('complaint', 'filed'),
              is('prosecutorDecision', 'took-up'),
              all(is('complaint', 'withdrawn'), reads('withdrawn-complaint', 'not-absent')),
            ),
          ),
        ),
        cites: [cite('cpc', '32', 'Q24')],
      },
      {
        axis: 'act',
        inForce: since2024,
        when: any(prosecution('on-detection'), all(prosecution('on-application'), is('complaint', 'filed'))),
        cites: [cite('adm', '64', 'Q24', '1')],
      },
      {
        axis: 'act',
        inForce: ['2023-07-01', '2024-06-16'],
        when: any(prosecution('on-detection'), all(prosecution('on-application'), is('complaint', 'filed'))),
        cites: [cite('adm', '64', 'S', '1')],
      },
      {
        axis: 'act',
        inForce: ['2020-02-01', '2023-07-01'],
        when: any(prosecution('on-detection'), all(prosecution('on-application'), is('complaint', 'filed'))),
        cites: [cite('adm', '64', 'Q20', '1')],
      },
    ],
  },
  {
    claim: 'prosecutor-decides',
    title: { kk: 'Прокурор шешеді', ru: 'Решает прокурор', en: 'The prosecutor decides' },
    says: {
      true: {
        kk: '32-баптың 4-бөлігі бойынша прокурор шешеді. Мерзімі мәтінде жоқ, 5-бөліктен шығарылған: тіркелгеннен кейінгі үш тәулік.',
        ru: 'По части 4 статьи 32 решает прокурор. Срок в тексте не назван, он выведен из части 5: трое суток после регистрации.',
        en: 'The prosecutor decides under CPC 32(4). The text names no time for it; three days from registration is derived from part 5.',
      },
      false: {
        kk: 'Прокурордың мұндай шешімі қазір керек емес.',
        ru: 'Такое решение прокурора сейчас не нужно.',
        en: 'No such decision of the prosecutor is needed now.',
      },
      unknown: {
        kk: 'Прокурорға хабарлаңыз: шешім керек болуы мүмкін.',
        ru: 'Сообщите прокурору: может понадобиться его решение.',
        en: 'Tell the prosecutor: a decision may be needed.',
      },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(holds('private-public'), noLiveComplaint, is('prosecutorDecision', 'none')),
        cites: [cite('cpc', '32', 'Q24', '4'), cite('cpc', '32', 'Q24', '5')],
      },
    ],
  },
  {
    claim: 'prosecutor-must-take-up',
    title: {
      kk: 'Прокурор шағымсыз жүргізеді',
      ru: 'Прокурор ведёт дело без жалобы',
      en: 'The prosecutor carries it without a complaint',
    },
    says: {
      true: {
        kk: 'Жәбірленуші дәрменсіз, тәуелді, құқықтарын пайдалана алмайды немесе қоғамның не мемлекеттің мүдделері қозғалған. Прокурор іс жүргізуді шағымсыз бастайды немесе жалғастырады.',
        ru: 'Потерпевший беспомощен, зависим, не может воспользоваться правами или затронуты интересы общества либо государства. Прокурор начинает или продолжает производство без жалобы.',
        en: 'The victim is helpless, dependent or unable to use the rights, or interests of society or the state are touched. The prosecutor starts or continues without a complaint.',
      },
      false: {
        kk: '32-баптың 4-бөлігінің негізі анықталмады.',
        ru: 'Оснований части 4 статьи 32 не установлено.',
        en: 'The grounds of CPC 32(4) are not established.',
      },
      unknown: {
        kk: '32-баптың 4-бөлігінің негізі болуы мүмкін: прокурорға жіберіңіз.',
        ru: 'Возможны основания части 4 статьи 32: направьте прокурору.',
        en: 'There may be grounds of CPC 32(4): send it to the prosecutor.',
      },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          holds('private-public'),
          noLiveComplaint,
          any(yes('helpless'), yes('dependent'), yes('cannotUseRights'), yes('publicInterest')),
        ),
        cites: [cite('cpc', '32', 'Q24', '4')],
      },
    ],
  },
  {
    claim: 'may-close-for-lack-of-complaint',
    title: {
      kk: 'Шағым болмағандықтан тоқтату',
      ru: 'Прекращение за отсутствием жалобы',
      en: 'Stopping for lack of a complaint',
    },
    says: {
      true: {
        kk: 'Заң шағымның болмауына байланысты тоқтатуды көздейді; шешімді адам қабылдайды.',
        ru: 'Закон предусматривает прекращение за отсутствием жалобы; решает человек.',
        en: 'The law provides for stopping for lack of a complaint; a person decides.',
      },
      false: {
        kk: 'Қазір шағым болмағандықтан тоқтатуға болмайды. Себебі: іс жариялы, шағым бар, прокурор 32-баптың 4-бөлігі бойынша әлі шешпеген немесе оның негізі бар.',
        ru: 'Сейчас прекращать за отсутствием жалобы нельзя. Причина: дело публичное, жалоба есть, прокурор ещё не решил по части 4 статьи 32 или её основания есть.',
        en: 'It may not be closed for lack of a complaint now. The reason: the case is public, there is a complaint, the prosecutor has not decided under CPC 32(4), or its grounds are met.',
      },
      unknown: {
        kk: 'Ашық деректер анықталғанша тоқтатуға болмайды.',
        ru: 'Пока не выяснены открытые данные, прекращать нельзя.',
        en: 'It may not be closed while facts are open.',
      },
    },
    now: { true: 'offer', false: 'forbid', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          holds('private-public'),
          complaintAbsent,
          is('prosecutorDecision', 'declined'),
          no('helpless'),
          no('dependent'),
          no('cannotUseRights'),
          no('publicInterest'),
        ),
        cites: [cite('cpc', '32', 'Q24', '4'), cite('cpc', '32', 'Q24', '5'), cite('cpc', '35', 'Q24', '1', '5')],
        notEncoded: [
          {
            kk: 'Прокурор алдымен шешетіні мәтінде жазылмаған: 4 және 5-бөліктерден шығарылған',
            ru: 'То, что сначала решает прокурор, в тексте не написано: выведено из частей 4 и 5',
            en: 'That the prosecutor decides first is not printed: it is derived from parts 4 and 5',
          },
        ],
      },
    ],
  },
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
  {
    claim: 'caps-closed',
    title: {
      kk: 'Жазаны жеңілдету шектері қолданылмайды (ҚК 55-бап 8-бөлік)',
      ru: 'Пределы смягчения наказания не применяются (ч. 8 ст. 55 УК)',
      en: 'The caps on punishment do not apply (CC 55(8))',
    },
    says: {
      true: {
        kk: 'Кәмелетке толмағанға қатысты зорлық-зомбылыққа байланысты қылмыс: 55-баптың 2 және 3-бөліктері қолданылмайды.',
        ru: 'Преступление, связанное с насилием в отношении несовершеннолетнего: части 2 и 3 статьи 55 не применяются.',
        en: 'A crime of violence against a minor: parts 2 and 3 of article 55 do not apply.',
      },
      false: {
        kk: '55-баптың 8-бөлігі бұл іске қатысты емес.',
        ru: 'Часть 8 статьи 55 к этому делу не относится.',
        en: 'CC 55(8) does not concern this case.',
      },
      unknown: {
        kk: 'Анықталғанша шектер қолданылмайды деп есептеңіз.',
        ru: 'До выяснения считайте, что пределы не применяются.',
        en: 'Until it is settled, take it that the caps do not apply.',
      },
    },
    now: { true: 'forbid', false: 'wait', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: since2024,
        when: all(violenceAgainstMinor, is('offenderAge', 'adult')),
        cites: [cite('cc', '55', 'Q24', '8'), cite('cc', '3', 'Q24', undefined, '18-1')],
      },
      {
        axis: 'act',
        inForce: always,
        when: all(criminalElsewhere, minorVictim),
        cites: [cite('cc', '55', 'Q24', '8')],
      },
    ],
  },
  {
    claim: 'restriction-of-liberty',
    title: {
      kk: 'Бас бостандығын шектеу санкцияда бар',
      ru: 'Ограничение свободы есть в санкции',
      en: 'Restriction of liberty is in the sanction',
    },
    says: {
      true: {
        kk: 'Санкцияда бас бостандығын шектеу бар.',
        ru: 'Санкция предусматривает ограничение свободы.',
        en: 'The sanction has restriction of liberty.',
      },
      false: {
        kk: 'Санкцияда бас бостандығын шектеу жоқ.',
        ru: 'Ограничения свободы в санкции нет.',
        en: 'The sanction has no restriction of liberty.',
      },
      unknown: {
        kk: 'Ұсынбаңыз: норма анықталмаған.',
        ru: 'Не предлагать: норма не установлена.',
        en: 'Do not offer it: the provision is open.',
      },
    },
    now: { true: 'offer', false: 'forbid', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: any(offers('restriction'), criminalElsewhere),
        cites: [cite('cc', '44', 'Q24')],
      },
    ],
  },
  {
    claim: 'protective-order',
    title: { kk: 'Қорғау нұсқамасы', ru: 'Защитное предписание', en: 'Protective order' },
    says: {
      true: {
        kk: 'Полиция қорғау нұсқамасын шығара алады; шағым керек емес.',
        ru: 'Полиция может вынести защитное предписание; жалоба не нужна.',
        en: 'The police may issue a protective order; no complaint is needed.',
      },
      false: {
        kk: 'Осы деректерден қорғау нұсқамасына негіз көрінбейді. Зорлық немесе оның қаупі болса, қайта тексеріңіз.',
        ru: 'Из этих данных оснований для защитного предписания не видно. Если есть насилие или его угроза, проверьте заново.',
        en: 'These facts show no ground for a protective order. If there is violence or a threat of it, check again.',
      },
      unknown: {
        kk: 'Қорғау нұсқамасын ұсыныңыз: негіз болуы мүмкін.',
        ru: 'Предложите защитное предписание: основания возможны.',
        en: 'Offer a protective order: there may be grounds.',
      },
    },
    now: { true: 'offer', false: 'wait', unknown: 'offer' },
    rules: [
      {
        axis: 'step',
        inForce: ['1900-01-01', '2026-03-02'],
        when: all(
          any(is('deed', 'violence', 'disrespect'), maybeViolence),
          yes('familyRelation'),
          is('offenderAge', '16-17', 'adult'),
        ),
        cites: [cite('dv', '20', 'Q24', '1'), cite('dv', '20', 'Q24', '2')],
        notEncoded: [
          {
            kk: 'Ұстап алу үшін негіздің болмауы, есі дұрыстық, зорлық-зомбылық қаупі',
            ru: 'Отсутствие оснований для задержания, вменяемость, угроза насилия',
            en: 'No ground for detention, sanity, threat of violence',
          },
          {
            kk: '16 жас нұсқама шығарылған күнге есептеледі, ал мұнда іс-әрекет күнгі жас ескерілген',
            ru: 'Возраст 16 лет считается на день вынесения предписания, а здесь взят возраст на день деяния',
            en: 'The age of 16 counts on the day of issue; the age used here is that on the day of the act',
          },
        ],
      },
      {
        axis: 'step',
        inForce: ['2026-03-02', 'open'],
        when: all(
          any(is('deed', 'violence'), all(is('deed', 'disrespect'), yes('familyRelation')), maybeViolence),
          is('offenderAge', '16-17', 'adult'),
        ),
        cites: [cite('prev', '60', 'Q26-08', '1'), cite('prev', '60', 'Q26-08', '2')],
        notEncoded: [
          {
            kk: 'Ұстап алу үшін негіздің болмауы, есі дұрыстық, зорлық-зомбылық қаупі',
            ru: 'Отсутствие оснований для задержания, вменяемость, угроза насилия',
            en: 'No ground for detention, sanity, threat of violence',
          },
          {
            kk: '16 жас нұсқама шығарылған күнге есептеледі, ал мұнда іс-әрекет күнгі жас ескерілген',
            ru: 'Возраст 16 лет считается на день вынесения предписания, а здесь взят возраст на день деяния',
            en: 'The age of 16 counts on the day of issue; the age used here is that on the day of the act',
          },
        ],
      },
    ],
  },
  {
    claim: 'below-age-of-liability',
    title: {
      kk: 'Жауаптылық жасына толмаған',
      ru: 'Не достиг возраста ответственности',
      en: 'Below the age of liability',
    },
    says: {
      true: {
        kk: 'Іс-әрекет белгілері бар, бірақ адам жауаптылық жасына толмаған: профилактика, ата-ана, қорғаншылық органы.',
        ru: 'Признаки деяния есть, но возраст ответственности не достигнут: профилактика, родители, орган опеки.',
        en: 'The elements are met but the person is below the age of liability: prevention, parents, guardianship.',
      },
      false: {
        kk: 'Жас жауаптылыққа кедергі емес.',
        ru: 'Возраст ответственности не препятствует.',
        en: 'Age is no obstacle to liability.',
      },
      unknown: {
        kk: 'Жасын тексеріңіз; профилактика шараларын ұсынуға болады.',
        ru: 'Проверьте возраст; меры профилактики можно предложить.',
        en: 'Check the age; prevention may be offered.',
      },
    },
    now: { true: 'offer', false: 'wait', unknown: 'offer' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: { op: 'not-liable' },
        cites: [cite('cc', '15', 'Q21'), cite('adm', '28', 'Q24-12')],
        notEncoded: [
          {
            kk: '15-баптың 2024 жылғы редакциясы қаралмаған',
            ru: 'Редакция статьи 15 на 2024 год не изучена',
            en: 'The wording of article 15 of 2024 was not seen',
          },
        ],
      },
    ],
  },
  {
    claim: 'statute-narrower-than-press',
    title: {
      kk: 'Заң баспасөз жазғаннан тар',
      ru: 'Закон уже, чем пишет пресса',
      en: 'The statute is narrower than the press says',
    },
    says: {
      true: {
        kk: 'Баспасөз «шағымға қарамастан» дейді; кодекс бойынша бұл 2-бөлікке ғана қатысты.',
        ru: 'Пресса пишет «независимо от жалобы»; по кодексу это верно только для части 2.',
        en: 'The press says “irrespective of a complaint”; by the Code that holds for part 2 only.',
      },
      false: { kk: 'Айырма жоқ.', ru: 'Расхождения нет.', en: 'No difference.' },
      unknown: { kk: 'Екеуін де көрсетіңіз.', ru: 'Покажите оба положения.', en: 'Show both.' },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'act',
        inForce: since2024,
        when: all(stands('cc-108-1.1', 'cc-109-1.1'), noLiveComplaint),
        cites: [cite('cpc', '32', 'Q24', '3'), cite('cpc', '32', 'Q24', '6')],
      },
    ],
  },
  {
    claim: 'someone-must-tell',
    title: { kk: 'Хабарлау міндеті', ru: 'Обязанность сообщить', en: 'Duty to tell' },
    says: {
      true: {
        kk: 'Қызметкер құқық қорғау органына хабарлауға міндетті.',
        ru: 'Работник обязан сообщить в правоохранительные органы.',
        en: 'The worker must tell law enforcement.',
      },
      false: {
        kk: 'Бұл норма бойынша хабарлау міндеті жоқ.',
        ru: 'По этой норме обязанности сообщать нет.',
        en: 'No duty to tell under this rule.',
      },
      unknown: { kk: 'Күмән болса, хабарлаңыз.', ru: 'Если сомневаетесь, сообщайте.', en: 'If in doubt, tell.' },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'step',
        inForce: ['2020-02-01', 'open'],
        when: all(
          is('learntBy', 'education', 'health', 'social'),
          any(minorVictim, is('offenderAge', 'under-12', '12-13', '14-15', '16-17')),
        ),
        cites: [cite('adm', '127-1', 'Q24', '1')],
        notEncoded: [
          {
            kk: 'Құқық бұзушылық белгілері бар-жоғын қызметкер бағалайды; күмән болса – хабарлау керек',
            ru: 'Есть ли признаки правонарушения, оценивает работник; сомнение — в пользу сообщения',
            en: 'Whether there are signs of an offence is for the worker to judge; doubt leads to telling',
          },
        ],
      },
    ],
  },
]
