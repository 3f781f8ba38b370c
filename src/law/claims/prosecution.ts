// Who may start a criminal case, who carries it without a complaint, and what never closes it (Criminal Procedure Code 32, 35). Data only.
// A complaint withdrawn or never made closes nothing by itself.
import { all, any, cite, classIs, holds, is, no, prosecution, reads, stands, yes, type ClaimRule } from '../form.ts'
import {
  cannotSpeak,
  complaintAbsent,
  anyStep,
  stepSince2024,
  stepUntil2024,
  noLiveComplaint,
  publicElsewhere,
  privatePublicElsewhere,
  criminalElsewhere,
  crimes,
  since2024,
  always,
} from './conditions.ts'

export const prosecutionClaims: readonly ClaimRule[] = [
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
        axis: 'step',
        inForce: stepSince2024,
        when: any(prosecution('public'), publicElsewhere),
        cites: [cite('cpc', '32', 'Q24', '6')],
      },
      {
        axis: 'step',
        inForce: stepUntil2024,
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
        axis: 'step',
        inForce: stepSince2024,
        when: any(prosecution('private-public'), privatePublicElsewhere),
        cites: [cite('cpc', '32', 'Q24', '3')],
      },
      {
        axis: 'step',
        inForce: stepUntil2024,
        when: any(prosecution('private-public'), privatePublicElsewhere),
        cites: [cite('cpc', '32', 'Q20', '3')],
      },
    ],
  },
  {
    claim: 'private-prosecution',
    title: { kk: 'Жекеше айыптау', ru: 'Частное обвинение', en: 'Private prosecution' },
    says: {
      true: {
        kk: 'Іс тек жәбірленушінің шағымы бойынша басталып, татуласуға байланысты тоқтатылады. Материал сотқа жіберіледі, арыз беруші хабардар етіледі.',
        ru: 'Дело начинается только по жалобе потерпевшего и прекращается за примирением. Материалы направляют в суд, заявителя уведомляют.',
        en: 'The case starts only on the victim’s complaint and ends by reconciliation. The matter goes to the court, and the applicant is told.',
      },
      false: {
        kk: 'Бұл жекеше айыптау ісі емес.',
        ru: 'Это не дело частного обвинения.',
        en: 'This is not a case of private prosecution.',
      },
      unknown: {
        kk: 'Жекеше айыптау болуы мүмкін: тіркеп, анықтау керек.',
        ru: 'Возможно частное обвинение: зарегистрируйте и выясняйте.',
        en: 'Private prosecution is possible: register and find out.',
      },
    },
    now: { true: 'wait', false: 'go', unknown: 'go' },
    rules: [
      {
        axis: 'step',
        inForce: stepSince2024,
        when: prosecution('private'),
        cites: [cite('cpc', '32', 'Q24', '2'), cite('cpc', '179', 'Q20-05', '5')],
      },
      {
        axis: 'step',
        inForce: stepUntil2024,
        when: prosecution('private'),
        cites: [cite('cpc', '32', 'Q20', '2'), cite('cpc', '179', 'Q20-05', '5')],
      },
    ],
  },
  {
    claim: 'ground-to-start',
    title: {
      kk: 'Тергеп-тексеруді бастауға себеп',
      ru: 'Повод начать расследование',
      en: 'A ground to start the investigation',
    },
    says: {
      true: {
        kk: 'Себеп бар: хабарламаны тіркеп, арыз берушіге тіркеу құжатын беріңіз.',
        ru: 'Повод есть: зарегистрируйте сообщение и выдайте заявителю документ о регистрации.',
        en: 'There is a ground: register the message and give the applicant the document of registration.',
      },
      false: {
        kk: 'Бұл деректер бойынша себеп жоқ. Хабарлама анонимді болса, полиция өзі анықтап, баянат жасайды; профилактика шараларына анонимді хабарлама да жеткілікті.',
        ru: 'По этим данным повода нет. Если сообщение анонимно, полиция сама выявляет и составляет рапорт; для мер профилактики достаточно и анонимного.',
        en: 'These facts give no ground. If the message is anonymous, the police find out and make their own record; for prevention an anonymous message is enough.',
      },
      unknown: {
        kk: 'Қабылдап, тіркеңіз: бас тартуға жол берілмейді.',
        ru: 'Примите и зарегистрируйте: отказ не допускается.',
        en: 'Accept and register it: refusal is not allowed.',
      },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'step',
        inForce: anyStep,
        when: all(holds('criminal-offence'), is('messageKind', 'statement', 'official', 'media', 'police-record')),
        cites: [
          cite('cpc', '180', 'Q20-05', '1'),
          cite('cpc', '181', 'Q20-05', '6'),
          cite('cpc', '184', 'Q20-05', '1'),
          cite('cpc', '185', 'Q20-05', '1'),
        ],
      },
    ],
  },
  {
    claim: 'alarm-unregistered',
    title: {
      kk: 'Дабыл: арыз тіркелмеген',
      ru: 'Тревога: заявление не зарегистрировано',
      en: 'Alarm: a statement was not registered',
    },
    says: {
      true: {
        kk: 'Арызды тіркеуден бас тартуға тыйым салынған. Құқық бұзушылықты тіркеуден жасыру – ҚК 433-бабы: прокурорға хабарлаңыз.',
        ru: 'Отказ в регистрации запрещён. Укрытие правонарушения от учёта — статья 433 УК: сообщите прокурору.',
        en: 'Refusing to register is forbidden. Hiding an offence from registration is CC 433: tell the prosecutor.',
      },
      false: { kk: 'Арыз тіркелген.', ru: 'Заявление зарегистрировано.', en: 'The statement is registered.' },
      unknown: {
        kk: 'Тіркеу құжаты бар-жоғын тексеріңіз.',
        ru: 'Проверьте, выдан ли документ о регистрации.',
        en: 'Check whether a document of registration was given.',
      },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'step',
        inForce: anyStep,
        when: all(is('messageKind', 'statement', 'official'), no('statementRegistered')),
        cites: [cite('cpc', '185', 'Q20-05', '2'), cite('cc', '433', 'Q23-09')],
        notEncoded: [
          {
            kk: 'Қасақана жасырылғанын тергеу анықтайды: мұнда тек белгісі',
            ru: 'Умышленно ли скрыли, устанавливает следствие: здесь лишь признак',
            en: 'Whether it was hidden on purpose is for an investigation: this is only a sign',
          },
        ],
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
        axis: 'step',
        inForce: anyStep,
        when: all(holds('private-public'), complaintAbsent, is('prosecutorDecision', 'none', 'declined')),
        cites: [cite('cpc', '32', 'Q24', '3'), cite('cpc', '32', 'Q24', '5')],
      },
      {
        axis: 'step',
        inForce: anyStep,
        when: all(holds('private-prosecution'), complaintAbsent, is('prosecutorDecision', 'none', 'declined')),
        cites: [cite('cpc', '32', 'Q24', '2'), cite('cpc', '32', 'Q24', '5')],
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
        axis: 'step',
        inForce: anyStep,
        when: any(
          holds('public-prosecution'),
          all(
            any(holds('private-public'), holds('private-prosecution')),
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
        axis: 'step',
        inForce: anyStep,
        when: all(holds('private-public'), noLiveComplaint, is('prosecutorDecision', 'none')),
        cites: [cite('cpc', '32', 'Q24', '4'), cite('cpc', '32', 'Q24', '5')],
      },
      {
        axis: 'step',
        inForce: anyStep,
        when: all(holds('private-prosecution'), noLiveComplaint, is('prosecutorDecision', 'none'), cannotSpeak),
        cites: [cite('cpc', '32', 'Q24', '4')],
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
        axis: 'step',
        inForce: anyStep,
        when: all(holds('private-public'), noLiveComplaint, any(cannotSpeak, yes('publicInterest'))),
        cites: [cite('cpc', '32', 'Q24', '4')],
      },
      // Interests of society and the state carry a private-public case, never a private one.
      {
        axis: 'step',
        inForce: anyStep,
        when: all(holds('private-prosecution'), noLiveComplaint, cannotSpeak),
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
        axis: 'step',
        inForce: anyStep,
        when: all(
          any(all(holds('private-public'), no('publicInterest')), holds('private-prosecution')),
          complaintAbsent,
          is('prosecutorDecision', 'declined'),
          no('helpless'),
          no('dependent'),
          no('cannotUseRights'),
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
]
