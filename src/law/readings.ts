// What the official texts leave open, and once what this rulebook does: an article it does not hold may apply.
// Each reading is a variable of its own: the same answer under all is an answer, otherwise the readings are shown.
import { cite, type Reading } from './form.ts'

export const readings: readonly Reading[] = [
  {
    id: 'cc-110-marks',
    says: {
      kk: '110-баптың 1-бөлігі: аса қатыгездік пен қорлау бірге керек пе, әлде бірі жеткілікті ме',
      ru: 'Часть 1 статьи 110: нужны особая жестокость и издевательство вместе или достаточно одного',
      en: 'CC 110(1): special cruelty and mockery together, or one of them',
    },
    cite: cite('cc', '110', 'U', '1'),
    values: [
      {
        value: 'both',
        says: {
          kk: 'екеуі де азаптау мақсатымен бірге',
          ru: 'оба вместе с целью доставить мучения',
          en: 'both, with the aim of torment',
        },
      },
      {
        value: 'either',
        says: {
          kk: 'біреуі азаптау мақсатымен бірге',
          ru: 'одно из них с целью доставить мучения',
          en: 'one of them, with the aim of torment',
        },
      },
    ],
  },
  {
    id: 'dependence-known',
    says: {
      kk: 'Тәуелділікті кінәлінің білуі керек пе: орысша және қазақша мәтін әртүрлі',
      ru: 'Нужно ли знание о зависимости: русский и казахский тексты различаются',
      en: 'Whether dependence must be known to the offender: the Russian and Kazakh texts differ',
    },
    cite: cite('cc', '109-1', 'U', '2', '3'),
    values: [
      {
        value: 'known-needed',
        says: {
          kk: 'білуі керек (орысша мәтін)',
          ru: 'знание нужно (русский текст)',
          en: 'knowledge is needed (Russian text)',
        },
      },
      {
        value: 'quality-enough',
        says: {
          kk: 'тәуелділіктің өзі жеткілікті (қазақша мәтін)',
          ru: 'достаточно самой зависимости (казахский текст)',
          en: 'dependence itself is enough (Kazakh text)',
        },
      },
    ],
  },
  {
    id: 'criminal-group-as-group',
    says: {
      kk: '108-1, 109-1-баптардың 4-тармағы қылмыстық топты атамайды',
      ru: 'Пункт 4 статей 108-1, 109-1 не называет преступную группу',
      en: 'Item 4 of 108-1 and 109-1 does not name a criminal group',
    },
    cite: cite('cc', '108-1', 'U', '2', '4'),
    values: [
      { value: 'counts', says: { kk: 'топ ретінде саналады', ru: 'считается группой', en: 'it counts as a group' } },
      { value: 'does-not', says: { kk: 'саналмайды', ru: 'не считается', en: 'it does not' } },
    ],
  },
  {
    id: 'withdrawn-complaint',
    says: {
      kk: 'Кері қайтарып алынған шағым «шағымның болмауына» тең бе',
      ru: 'Равна ли отозванная жалоба её отсутствию',
      en: 'Whether a withdrawn complaint equals the absence of one',
    },
    cite: cite('cpc', '35', 'U', '1', '5'),
    values: [
      { value: 'absent', says: { kk: 'тең', ru: 'равна', en: 'it does' } },
      { value: 'not-absent', says: { kk: 'тең емес', ru: 'не равна', en: 'it does not' } },
    ],
  },
  {
    id: 'article-not-held',
    says: {
      kk: 'Бұл ережелер жинағында жоқ бап қолданыла ма (мысалы, ҚК 111, 114, 116, 135, 293)',
      ru: 'Применима ли статья, которой в этом своде нет (например, УК 111, 114, 116, 135, 293)',
      en: 'Whether an article this rulebook does not hold applies (for example CC 111, 114, 116, 135, 293)',
    },
    cite: cite('cc', '10', 'U'),
    values: [
      {
        value: 'public',
        says: {
          kk: 'иә, жариялы айыптау ісі',
          ru: 'да, дело публичного обвинения',
          en: 'yes, a case of public prosecution',
        },
      },
      {
        value: 'private-public',
        says: {
          kk: 'иә, жекеше-жариялы айыптау ісі',
          ru: 'да, дело частно-публичного обвинения',
          en: 'yes, a case of private-public prosecution',
        },
      },
      { value: 'none', says: { kk: 'жоқ', ru: 'нет', en: 'no' } },
    ],
  },
  {
    id: 'age-known-again',
    says: {
      kk: '122 және 124-баптар: ата-ана мен педагог үшін «көрінеу» сөзі қайталанбаған: баланың жасын білуі керек пе',
      ru: 'Статьи 122 и 124: для родителя и педагога слово «заведомо» не повторено: нужно ли знание возраста',
      en: 'CC 122 and 124: “known” is not repeated for parents and teachers: whether they must have known the age',
    },
    cite: cite('cc', '124', 'U', '2'),
    values: [
      {
        value: 'needed',
        says: { kk: 'керек («дәл сол іс-әрекет»)', ru: 'нужно («то же деяние»)', en: 'needed (“the same act”)' },
      },
      { value: 'not-needed', says: { kk: 'керек емес', ru: 'не нужно', en: 'not needed' } },
    ],
  },
  {
    id: 'entry-of-law-210',
    says: {
      kk: '115-1, 125-1-баптар мен 140-баптың жаңа мәтіні қай күні күшіне енді: дереккөздер екі күн атайды',
      ru: 'Когда вступили в силу статьи 115-1, 125-1 и новая редакция статьи 140: источники называют два дня',
      en: 'When 115-1, 125-1 and the new 140 took effect: the sources name two days',
    },
    cite: cite('cc', '115-1', 'U'),
    values: [
      { value: 'august', says: { kk: '20.08.2025', ru: '20.08.2025', en: '20.08.2025' } },
      { value: 'september', says: { kk: '16.09.2025', ru: '16.09.2025', en: '16.09.2025' } },
    ],
  },
  {
    id: 'suicide-as-death',
    says: {
      kk: 'Өзін-өзі өлтіруге дейін жеткізу (105-бап) 68-баптың 1-бөлігіндегі «өлімге әкеп соғуға байланысты» қылмыс па',
      ru: 'Связано ли доведение до самоубийства (статья 105) «с причинением смерти» по части 1 статьи 68',
      en: 'Whether driving to suicide (CC 105) is “linked with causing death” in CC 68(1)',
    },
    cite: cite('cc', '68', 'U', '1'),
    values: [
      { value: 'linked', says: { kk: 'иә', ru: 'да', en: 'it is' } },
      { value: 'not-linked', says: { kk: 'жоқ', ru: 'нет', en: 'it is not' } },
    ],
  },
]
