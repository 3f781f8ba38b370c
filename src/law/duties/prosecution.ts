// Investigator, prosecutor and the body that leads the case: reports, the decision without a complaint, stopping. Data only.
// Each rule has its time in force and its citation; which facts bring it about stands in `when`.
import { cite, holds, type DutyRule } from '../form.ts'
import { always, anything, words } from './shared.ts'

export const prosecutionDuties: readonly DutyRule[] = [
  {
    rule: 'cpc-179.1',
    holder: 'investigator',
    does: {
      kk: 'Сотқа дейінгі тергеп-тексерудің басталғаны туралы хабарлау',
      ru: 'Уведомить о начале досудебного расследования',
      en: 'Tell of the start of the pre-trial investigation',
    },
    to: words.prosecutor,
    within: { hours: 24 },
    starts: 'investigation-started',
    inForce: always,
    when: holds('criminal-offence'),
    cite: cite('cpc', '179', 'Q20-05', '1'),
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
    inForce: always,
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
    inForce: always,
    when: holds('complaint-needed'),
    cite: cite('cpc', '32', 'Q24', '5'),
  },
  {
    rule: 'cpc-34.5',
    holder: 'anyone',
    does: {
      kk: 'Қылмыстық қудалау органының талабын ол белгілеген мерзімде орындау; ұстау шешілсе – 24 сағат',
      ru: 'Исполнить требование органа преследования в назначенный срок; при решении о задержании — 24 часа',
      en: 'Fulfil the demands of the prosecution in the time set; 24 hours where detention is decided',
    },
    within: { days: 3 },
    word: { kk: 'үш тәуліктен асырмай', ru: 'не более трёх суток', en: 'not more than three days' },
    starts: 'asked',
    inForce: always,
    when: anything,
    cite: cite('cpc', '34', 'Q24', '5'),
  },
  {
    rule: 'cpc-36.3',
    holder: 'investigator',
    does: {
      kk: 'Тоқтатуға дейін негізін, салдарын және қарсы болу құқығын түсіндіру',
      ru: 'До прекращения разъяснить основание, последствия и право возражать',
      en: 'Before stopping, explain the ground, the effects and the right to object',
    },
    to: words.suspect,
    within: 'none',
    starts: 'stop-considered',
    inForce: always,
    when: holds('criminal-offence'),
    cite: cite('cpc', '36', 'Q24', '3'),
  },
  {
    rule: 'cpc-36.4',
    holder: 'investigator',
    does: {
      kk: 'Тоқтату туралы хабарлау; шағымдану құқығын түсіндіру',
      ru: 'Уведомить о прекращении; разъяснить право обжалования',
      en: 'Notify of the stop; explain the right of appeal',
    },
    to: words.victim,
    within: 'none',
    starts: 'stopped',
    inForce: always,
    when: holds('criminal-offence'),
    cite: cite('cpc', '36', 'Q24', '4'),
  },
  {
    rule: 'cpc-35.9',
    holder: 'investigator',
    does: {
      kk: 'Тоқтатылған істегі әкімшілік не тәртіптік құқық бұзушылық материалын жіберу',
      ru: 'Направить материал с признаками административного или дисциплинарного правонарушения',
      en: 'Send material of the closed case that shows an administrative or disciplinary offence',
    },
    to: words.competentBody,
    within: { days: 10 },
    starts: 'stopped',
    inForce: always,
    when: holds('criminal-offence'),
    cite: cite('cpc', '35', 'Q24', '9'),
  },
]
