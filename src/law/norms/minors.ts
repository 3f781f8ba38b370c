// Criminal Code 80–83 and 88: offenders of 14–17. Data only.
import { cite, norm, type NormArticle } from '../form.ts'

const held = ['2020-02-01', 'open'] as const

export const cc80: NormArticle = {
  id: 'cc-80',
  title: {
    kk: 'Кәмелетке толмағандардың жауаптылығы',
    ru: 'Ответственность несовершеннолетних',
    en: 'Liability of minors',
  },
  norms: [
    norm(
      cite('cc', '80', 'Q24', '1'),
      held,
      { kk: 'Кімге қатысты', ru: 'К кому относится', en: 'Whom it concerns' },
      {
        kk: 'Құқық бұзушылық жасаған кезде 14-ке толған, бірақ 18-ге толмаған адам. Жаза тағайындалуы не тәрбиелік ықпалы бар мәжбүрлеу шаралары қолданылуы мүмкін.',
        ru: 'Лицо, которому при совершении исполнилось 14, но не исполнилось 18 лет. Ему назначают наказание либо принудительные меры воспитательного воздействия.',
        en: 'A person who had reached fourteen and not eighteen at the time. Punishment, or educational measures, may follow.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
  ],
}

export const cc81: NormArticle = {
  id: 'cc-81',
  title: {
    kk: 'Кәмелетке толмағандарға тағайындалатын жазалар',
    ru: 'Наказания несовершеннолетних',
    en: 'Penalties for minors',
  },
  norms: [
    norm(
      cite('cc', '81', 'Q24', '1'),
      held,
      { kk: 'Жаза түрлері', ru: 'Виды наказаний', en: 'Kinds of penalty' },
      {
        kk: 'Белгілі қызметпен айналысу құқығынан айыру, айыппұл, түзеу жұмыстары, қоғамдық жұмыстар, бас бостандығын шектеу, бас бостандығынан айыру. Қамаққа алу жоқ.',
        ru: 'Лишение права заниматься деятельностью, штраф, исправительные и общественные работы, ограничение и лишение свободы. Ареста нет.',
        en: 'A ban from an activity, fine, corrective work, community service, restriction of liberty, imprisonment. No arrest.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
    norm(
      cite('cc', '81', 'Q24', '3'),
      held,
      { kk: 'Айыппұл және түзеу жұмыстары', ru: 'Штраф и исправительные работы', en: 'Fine and corrective work' },
      {
        kk: 'Айыппұл өз табысы немесе мүлкі болса ғана, 5–100 АЕК; түзеу жұмыстары өз табысы болса, 5–100 АЕК (4-бөлік).',
        ru: 'Штраф — только при своём заработке или имуществе, 5–100 МРП; исправительные работы — при своём доходе, 5–100 МРП (часть 4).',
        en: 'A fine only with own earnings or property, 5–100 MCI; corrective work with own income, 5–100 MCI (part 4).',
      },
      { since: 'surely', bears: ['output:penalties', 'fact:ownMeans'] },
    ),
    norm(
      cite('cc', '81', 'Q24', '5'),
      held,
      { kk: 'Қоғамдық жұмыстар', ru: 'Общественные работы', en: 'Community service' },
      {
        kk: '10–75 сағат; 16-ға дейін күніне екі сағаттан, 16–17 жаста үш сағаттан аспайды.',
        ru: '10–75 часов; до 16 лет не более двух часов в день, в 16–17 — не более трёх.',
        en: '10–75 hours; at most two a day under sixteen, three at sixteen and seventeen.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
    norm(
      cite('cc', '81', 'Q24', '7'),
      held,
      { kk: 'Бас бостандығынан айыру', ru: 'Лишение свободы', en: 'Imprisonment' },
      {
        kk: 'Он жылға дейін, адам өлтірудің ауырлатылған түрінде он екі жылға дейін. Онша ауыр емес қылмыс және өлімге байланыссыз ауырлығы орташа қылмыс үшін тағайындалмайды. Бас бостандығын шектеу – екі жылға дейін (6-бөлік).',
        ru: 'До десяти лет, за убийство при отягчающих — до двенадцати. За преступление небольшой тяжести и средней тяжести без смерти не назначается. Ограничение свободы — до двух лет (часть 6).',
        en: 'Up to ten years, twelve for aggravated murder. Never for a minor crime, or a medium crime not linked with death. Restriction of liberty up to two years (part 6).',
      },
      {
        since: 'surely',
        open: [
          {
            kk: '107-баптың 2-бөлігінде бас бостандығынан айыру ғана бар: кәмелетке толмағанға сот не тағайындайтыны жазылмаған',
            ru: 'В части 2 статьи 107 только лишение свободы: что назначит суд несовершеннолетнему, не написано',
            en: '107(2) has imprisonment only: what a court imposes on a minor is not written',
          },
        ],
        bears: ['output:penalties'],
      },
    ),
  ],
}

export const cc82: NormArticle = {
  id: 'cc-82',
  title: {
    kk: 'Кәмелетке толмағанға жаза тағайындау',
    ru: 'Назначение наказания несовершеннолетнему',
    en: 'Sentencing a minor',
  },
  norms: [
    norm(
      cite('cc', '82', 'Q24', '1'),
      held,
      { kk: 'Нені ескереді', ru: 'Что учитывают', en: 'What is weighed' },
      {
        kk: 'Өмір сүру және тәрбие жағдайы, психикалық даму деңгейі, жеке басының ерекшеліктері, үлкендердің ықпалы. Жасы басқа мән-жайлармен бірге ескеріледі (2-бөлік).',
        ru: 'Условия жизни и воспитания, уровень развития, особенности личности, влияние старших. Возраст учитывают вместе с другими обстоятельствами (часть 2).',
        en: 'Conditions of life and upbringing, level of development, personality, influence of elders. Age is weighed together with other circumstances (part 2).',
      },
      {
        since: 'surely',
        notEncoded: [{ kk: 'Сот бағалайды', ru: 'Оценивает суд', en: 'For the court to judge' }],
      },
    ),
  ],
}

export const cc83: NormArticle = {
  id: 'cc-83',
  title: {
    kk: 'Кәмелетке толмағандарды босату',
    ru: 'Освобождение несовершеннолетних',
    en: 'Release of minors',
  },
  norms: [
    norm(
      cite('cc', '83', 'Q24', '1'),
      ['2024-06-16', 'open'],
      {
        kk: 'Тәрбиелік шаралармен босату',
        ru: 'Освобождение с воспитательными мерами',
        en: 'Release with educational measures',
      },
      {
        kk: 'Теріс қылық, онша ауыр емес қылмыс немесе алғашқы ауырлығы орташа қылмыс үшін сот босата алады; тәрбиелік ықпалы бар мәжбүрлеу шаралары қолданылады. Жазадан босату да мүмкін (2-бөлік).',
        ru: 'За проступок, преступление небольшой тяжести или первое средней тяжести суд может освободить с воспитательными мерами. Возможно и освобождение от наказания (часть 2).',
        en: 'For a misdemeanour, a minor crime or a first medium crime the court may release, with educational measures. Release from punishment is possible too (part 2).',
      },
      { since: 'surely', bears: ['claim:educational-measures'] },
    ),
    norm(
      cite('cc', '83', 'Q24', '3'),
      ['2024-06-16', 'open'],
      { kk: 'Алғашқы ауыр қылмыс', ru: 'Первое тяжкое преступление', en: 'A first grave crime' },
      {
        kk: 'Өлім мен ауыр зиянға байланыссыз алғашқы ауыр қылмыс үшін – тек 68-баптың 2-бөлігі бойынша.',
        ru: 'За первое тяжкое преступление без смерти и тяжкого вреда — только по части 2 статьи 68.',
        en: 'For a first grave crime without death or grave harm: only by 68(2).',
      },
      { since: 'surely', bears: ['claim:reconciliation-by-discretion'] },
    ),
  ],
}

export const cc88: NormArticle = {
  id: 'cc-88',
  title: { kk: 'Ескіру мерзімдерін қысқарту', ru: 'Сокращение сроков давности', en: 'Halved limitation periods' },
  norms: [
    norm(
      cite('cc', '88', 'Q24'),
      held,
      { kk: 'Екі есе қысқарады', ru: 'Сокращаются наполовину', en: 'Half the period' },
      {
        kk: 'Кәмелетке толмағандарды босатқанда ескіру мерзімдері екі есе қысқарады.',
        ru: 'При освобождении несовершеннолетних сроки давности сокращаются наполовину.',
        en: 'When minors are released the limitation periods are halved.',
      },
      { since: 'surely', bears: ['output:limitation'] },
    ),
  ],
}
