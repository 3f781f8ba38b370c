// Who must do what, for whom and by when, once the facts are what they are. Duties are provisions too: each has its time in force and its citation.
// `within: 'none'` means the text names no time: whatever the product shows there is a service target and is labelled so, never law.
// This room says which duties arise; the room `duties` watches the clocks.
import { all, any, cite, holds, is, prosecution, yes, type Condition, type DutyRule } from './form.ts'
import { maybeViolence, minorVictim } from './terms.ts'

const minorInvolved: Condition = any(minorVictim, is('offenderAge', 'under-12', '12-13', '14-15', '16-17'))
const domesticViolence: Condition = all(any(is('deed', 'violence', 'disrespect'), maybeViolence), yes('familyRelation'))
/** An order can be issued only where the claim is not excluded; the duty begins when one is. */
const order: Condition = holds('protective-order')
const anything: Condition = all()

const tell = {
  kk: 'Құқық бұзушылық туралы құқық қорғау органына хабарлау',
  ru: 'Сообщить о правонарушении в правоохранительные органы',
  en: 'Tell law enforcement of the offence',
}
const lawEnforcement = { kk: 'құқық қорғау органы', ru: 'правоохранительные органы', en: 'law enforcement' }
const immediately = { kk: 'дереу', ru: 'незамедлительно', en: 'immediately' }
const policeWords = { kk: 'ішкі істер органдары', ru: 'органы внутренних дел', en: 'the police' }
const prosecutorWords = { kk: 'прокурор', ru: 'прокурор', en: 'the prosecutor' }
const victimWords = { kk: 'жәбірленуші', ru: 'потерпевший', en: 'the victim' }
const guardianshipWords = {
  kk: 'қорғаншылық және қамқоршылық органы',
  ru: 'орган опеки и попечительства',
  en: 'the guardianship body',
}

export const duties: readonly DutyRule[] = [
  // Telling
  {
    rule: 'prev-23.1',
    holder: 'education-organisation',
    does: tell,
    to: lawEnforcement,
    within: 'none',
    word: immediately,
    starts: 'learnt',
    inForce: ['2026-03-02', 'open'],
    when: all(is('learntBy', 'education'), minorInvolved),
    cite: cite('prev', '23', 'Q26-08', undefined, '1'),
  },
  {
    rule: 'prev-28.5',
    holder: 'social-organisation',
    does: tell,
    to: lawEnforcement,
    within: 'none',
    word: immediately,
    starts: 'learnt',
    inForce: ['2026-03-02', 'open'],
    when: all(is('learntBy', 'social'), minorInvolved),
    cite: cite('prev', '28', 'Q26-08', undefined, '5'),
  },
  {
    rule: 'prev-26.3',
    holder: 'health-organisation',
    does: tell,
    to: lawEnforcement,
    within: 'none',
    starts: 'learnt',
    inForce: ['2026-03-02', 'open'],
    when: all(is('learntBy', 'health'), minorInvolved),
    cite: cite('prev', '26', 'Q26-08', undefined, '3'),
  },
  {
    rule: 'prev-26.2',
    holder: 'health-organisation',
    does: {
      kk: 'Құқық бұзушылықтан зардап шеккен адамның келгені және көрсетілген көмек туралы хабарлау',
      ru: 'Известить об обращении пострадавшего от правонарушения и оказанной помощи',
      en: 'Notify of a person hurt by an offence who came, and of the care given',
    },
    to: policeWords,
    within: 'none',
    starts: 'learnt',
    inForce: ['2026-03-02', 'open'],
    when: is('learntBy', 'health'),
    cite: cite('prev', '26', 'Q26-08', undefined, '2'),
  },
  {
    rule: 'dv-13.2',
    holder: 'health-organisation',
    does: {
      kk: 'Тұрмыстық зорлық-зомбылықтан зардап шеккен адамның келгені және көмек көрсетілгені туралы хабарлау',
      ru: 'Известить об обращении потерпевшего от бытового насилия и оказании помощи',
      en: 'Notify of a victim of domestic violence who came and of the care given',
    },
    to: policeWords,
    within: 'none',
    starts: 'learnt',
    inForce: ['2020-02-01', '2026-03-02'],
    when: all(is('learntBy', 'health'), domesticViolence),
    cite: cite('dv', '13', 'Q24', undefined, '2'),
  },
  {
    rule: 'adm-127-1',
    holder: 'worker',
    does: tell,
    to: lawEnforcement,
    within: 'none',
    starts: 'learnt',
    inForce: ['2020-02-01', 'open'],
    when: all(is('learntBy', 'education', 'health', 'social'), minorInvolved),
    cite: cite('adm', '127-1', 'Q24', '1'),
  },
  {
    rule: 'prev-39.3',
    holder: 'subject-of-prevention',
    does: {
      kk: 'Дайындалып жатқан немесе жасалған құқық бұзушылық туралы құзыретті органға хабарлау',
      ru: 'Информировать компетентный орган о готовящемся или совершённом правонарушении',
      en: 'Inform the competent body of a prepared or committed offence',
    },
    within: 'none',
    word: immediately,
    starts: 'learnt',
    inForce: ['2026-03-02', 'open'],
    when: is('learntBy', 'education', 'health', 'social'),
    cite: cite('prev', '39', 'Q26-08', '3'),
  },
  {
    rule: 'fam-67.3',
    holder: 'anyone',
    does: {
      kk: 'Баланың өмірі мен денсаулығына қатер немесе құқықтарының бұзылуы туралы хабарлау',
      ru: 'Сообщить об угрозе жизни или здоровью ребёнка либо нарушении его прав',
      en: 'Tell of a threat to a child’s life or health or a breach of its rights',
    },
    to: guardianshipWords,
    within: 'none',
    starts: 'learnt',
    inForce: ['2020-02-01', 'open'],
    when: minorVictim,
    cite: cite('fam', '67', 'Q23-07', '3'),
  },
  // Police and prosecution
  {
    rule: 'cpc-185',
    holder: 'police',
    does: {
      kk: 'Хабарламаны қабылдап, тіркеу және тіркеу құжатын беру; бас тартуға жол берілмейді',
      ru: 'Принять и зарегистрировать сообщение, выдать документ о регистрации; отказ не допускается',
      en: 'Accept and register the message and give a registration document; refusal is forbidden',
    },
    within: 'none',
    starts: 'received',
    inForce: ['2015-01-01', 'open'],
    when: anything,
    cite: cite('cpc', '185', 'Q20-05'),
  },
  {
    rule: 'cpc-179.1',
    holder: 'investigator',
    does: {
      kk: 'Сотқа дейінгі тергеп-тексерудің басталғаны туралы хабарлау',
      ru: 'Уведомить о начале досудебного расследования',
      en: 'Tell of the start of the pre-trial investigation',
    },
    to: prosecutorWords,
    within: { hours: 24 },
    starts: 'investigation-started',
    inForce: ['2015-01-01', 'open'],
    when: holds('criminal-offence'),
    cite: cite('cpc', '179', 'Q20-05', '1'),
  },
  {
    rule: 'cpc-179.4',
    holder: 'police',
    does: {
      kk: 'Әкімшілік құқық бұзушылық белгілері бар материалды тиісті органға беру',
      ru: 'Передать материал с признаками административного правонарушения в компетентный орган',
      en: 'Pass on matter with signs of an administrative offence to the competent body',
    },
    within: { days: 3 },
    starts: 'received',
    inForce: ['2015-01-01', 'open'],
    when: prosecution('on-detection', 'on-application', 'not-held'),
    cite: cite('cpc', '179', 'Q20-05', '4'),
  },
  {
    rule: 'cpc-32.4',
    holder: 'prosecutor',
    does: {
      kk: 'Шағымсыз бастау немесе жалғастыру туралы шешім қабылдау',
      ru: 'Решить, начать или продолжить производство без жалобы',
      en: 'Decide whether to start or continue without a complaint',
    },
    within: { hours: 72 },
    starts: 'registered',
    inForce: ['2015-01-01', 'open'],
    when: holds('prosecutor-decides'),
    cite: cite('cpc', '32', 'Q24', '4'),
    timeDerived: true,
  },
  {
    rule: 'cpc-32.5',
    holder: 'police',
    does: {
      kk: 'Шағым болмаса және прокурор іс жүргізбесе, тоқтату туралы мәселені шешу; оған дейін прокурордың шешімін алу',
      ru: 'Если нет жалобы и прокурор не ведёт дело, решить вопрос о прекращении; до этого получить решение прокурора',
      en: 'If there is no complaint and the prosecutor does not carry it, settle the question of stopping; obtain the prosecutor’s decision first',
    },
    // The text counts days ("не позднее трёх суток"); counting them as 72 hours is ours (M).
    within: { hours: 72 },
    word: { kk: 'үш тәуліктен кешіктірмей', ru: 'не позднее трёх суток', en: 'not later than three days' },
    starts: 'registered',
    inForce: ['2015-01-01', 'open'],
    when: holds('complaint-needed'),
    cite: cite('cpc', '32', 'Q24', '5'),
  },
  {
    rule: 'prev-72.3.1',
    holder: 'police',
    does: {
      kk: 'Тұрмыстық зорлық-зомбылық туралы хабарлама бойынша жедел ден қоюдың құқықтық шараларын қолдану',
      ru: 'Принять правовые меры оперативного реагирования по сообщению о бытовом насилии',
      en: 'Take prompt legal measures on the message of domestic violence',
    },
    within: 'none',
    starts: 'received',
    inForce: ['2026-03-02', 'open'],
    when: domesticViolence,
    cite: cite('prev', '72', 'Q26-08', '3', '1'),
  },
  {
    rule: 'prev-72.3.2',
    holder: 'police',
    does: {
      kk: 'Тұрмыстық зорлық-зомбылық фактісі туралы хабардар ету',
      ru: 'Уведомить о факте бытового насилия',
      en: 'Notify of the fact of domestic violence',
    },
    to: {
      kk: 'профилактиканың мүдделі субъектілері',
      ru: 'заинтересованные субъекты профилактики',
      en: 'the interested subjects of prevention',
    },
    within: { hours: 24 },
    starts: 'learnt-by-police',
    inForce: ['2026-03-02', 'open'],
    when: domesticViolence,
    cite: cite('prev', '72', 'Q26-08', '3', '2'),
  },
  {
    rule: 'dv-10.6',
    holder: 'police',
    does: {
      kk: 'Хабарламаны оқиға орнына барып қарау және жолын кесу шараларын қолдану',
      ru: 'Рассмотреть сообщение с выездом на место и принять меры к пресечению',
      en: 'Come to the place, look into the message and stop the violence',
    },
    within: 'none',
    starts: 'received',
    inForce: ['2020-02-01', '2026-03-02'],
    when: domesticViolence,
    cite: cite('dv', '10', 'Q24', undefined, '6'),
  },
  {
    rule: 'fam-71.2',
    holder: 'guardianship',
    does: {
      kk: 'Мүдделер қайшылығын анықтау; ата-ана мен бала келіспесе, балаға өкіл тағайындау',
      ru: 'Установить, есть ли противоречие интересов; при разногласиях родителя и ребёнка назначить ребёнку представителя',
      en: 'Find whether interests conflict; where parent and child disagree, appoint a representative for the child',
    },
    within: 'none',
    starts: 'learnt',
    inForce: ['2020-02-01', 'open'],
    when: all(minorVictim, yes('offenderRepresentsChild')),
    cite: cite('fam', '71', 'Q23-07', '2'),
  },
  // A protective order that has been issued
  {
    rule: 'dv-20.1/victim-copy',
    holder: 'police',
    does: {
      kk: 'Қорғау нұсқамасының көшірмесін қол қойғызып беру, құқықтарын түсіндіру',
      ru: 'Вручить копию защитного предписания под расписку, разъяснить права',
      en: 'Hand over a copy of the protective order against signature and explain the rights',
    },
    to: victimWords,
    within: { sameDay: true },
    starts: 'order-issued',
    inForce: ['2020-02-01', '2026-03-02'],
    when: order,
    cite: cite('dv', '20', 'Q24', '1'),
  },
  {
    rule: 'dv-20.1/prosecutor-copy',
    holder: 'police',
    does: {
      kk: 'Қорғау нұсқамасының көшірмесін жіберу',
      ru: 'Направить копию защитного предписания',
      en: 'Send a copy of the protective order',
    },
    to: prosecutorWords,
    within: { hours: 24 },
    starts: 'order-served',
    inForce: ['2020-02-01', '2026-03-02'],
    when: order,
    cite: cite('dv', '20', 'Q24', '1'),
  },
  {
    rule: 'dv-20.5',
    holder: 'police',
    does: {
      kk: 'Қорғау нұсқамасы берілген адамды тексеру',
      ru: 'Проверять лицо, в отношении которого вынесено предписание',
      en: 'Check the person under the order',
    },
    within: { every: { calendarDays: 7 }, for: { days: 30 } },
    starts: 'order-served',
    inForce: ['2020-02-01', '2026-03-02'],
    when: order,
    cite: cite('dv', '20', 'Q24', '5'),
  },
  {
    rule: 'prev-60.1/victim-copy',
    holder: 'police',
    does: {
      kk: 'Қорғау нұсқамасының көшірмесін қол қойғызып беру, құқықтарын түсіндіру',
      ru: 'Вручить копию защитного предписания под подпись, разъяснить права',
      en: 'Hand over a copy of the protective order against signature and explain the rights',
    },
    to: victimWords,
    within: { sameDay: true },
    starts: 'order-issued',
    inForce: ['2026-03-02', 'open'],
    when: order,
    cite: cite('prev', '60', 'Q26-08', '1'),
  },
  {
    rule: 'prev-60.5',
    holder: 'police',
    does: {
      kk: 'Қорғау нұсқамасы берілген адамды тексеру',
      ru: 'Проверять лицо, в отношении которого вынесено предписание',
      en: 'Check the person under the order',
    },
    within: { every: { calendarDays: 7 }, for: { days: 30 } },
    starts: 'order-served',
    inForce: ['2026-03-02', 'open'],
    when: order,
    cite: cite('prev', '60', 'Q26-08', '5'),
  },
]
