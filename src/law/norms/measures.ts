// Criminal Code 98-2 and 98-3: what is paid to the victims' fund, and the special requirements for behaviour. Data only.
import { cite, norm, type NormArticle } from '../form.ts'

export const cc98x2: NormArticle = {
  id: 'cc-98-2',
  title: { kk: 'Мәжбүрлі төлем', ru: 'Принудительный платёж', en: 'Compulsory payment' },
  norms: [
    norm(
      cite('cc', '98-2', 'Q24'),
      ['2020-02-01', 'open'],
      { kk: 'Жәбірленушілерге өтемақы қорына', ru: 'В Фонд компенсации потерпевшим', en: 'To the victims’ fund' },
      {
        kk: 'Теріс қылық үшін 5, онша ауыр емес қылмыс үшін 10, ауырлығы орташа үшін 15, ауыр үшін 20, аса ауыр үшін 30 АЕК.',
        ru: 'За проступок 5, за преступление небольшой тяжести 10, средней 15, тяжкое 20, особо тяжкое 30 МРП.',
        en: '5 MCI for a misdemeanour, 10 for a minor, 15 for a medium, 20 for a grave, 30 for an especially grave crime.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: 'Қай күннің АЕК-і алынатыны жазылмаған: айырма болса, екеуі де көрсетіледі',
            ru: 'МРП какого дня берётся, не написано: если они различаются, показаны оба',
            en: 'Whose day’s MCI counts is not written: where they differ both are shown',
          },
        ],
        bears: ['output:payment'],
      },
    ),
  ],
}

export const cc98x3: NormArticle = {
  id: 'cc-98-3',
  title: {
    kk: 'Мінез-құлыққа ерекше талаптар',
    ru: 'Особые требования к поведению',
    en: 'Special requirements for behaviour',
  },
  norms: [
    norm(
      cite('cc', '98-3', 'Q24', '1'),
      ['2024-06-16', 'open'],
      { kk: 'Талаптар', ru: 'Требования', en: 'The requirements' },
      {
        kk: 'Кінәлі деп танылған адамға жазамен бірге не босатқанда үш айдан бір жылға дейін: психологиялық көмек; жәбірленушіні, оның кәмелетке толмаған және әрекетке қабілетсіз жақындарын іздеуге, қудалауға, оларға баруға, байланысуға тыйым; қаруға тыйым; алкоголь мен есірткіге тыйым.',
        ru: 'Признанному виновным при наказании или освобождении на срок от трёх месяцев до года: психологическая помощь; запрет искать, преследовать, посещать потерпевшего, его несовершеннолетних и недееспособных близких и вступать с ними в контакт; запрет оружия; запрет алкоголя и наркотиков.',
        en: 'For a person found guilty, with the penalty or on release, for three months to a year: psychological help; bans on seeking, following, visiting or contacting the victim and minor or incapable family members, on weapons, on alcohol and drugs.',
      },
      { bears: ['claim:special-requirements'] },
    ),
    norm(
      cite('cc', '98-3', 'Q24', '2'),
      ['2024-06-16', 'open'],
      { kk: 'Бірге тұруға тыйым', ru: 'Запрет совместного проживания', en: 'Ban on living together' },
      {
        kk: 'Күш қолданылса, айрықша жағдайда 30 тәулікке дейін жәбірленушімен бір үйде тұруға тыйым. Басқа баспананың болуы шарт емес.',
        ru: 'При насилии в исключительных случаях до 30 суток запрет жить в одном жилище с потерпевшим. Наличие другого жилья условием не названо.',
        en: 'After violence, exceptionally, a ban of up to 30 days on living in the victim’s home. Other housing is not made a condition.',
      },
      { bears: ['claim:special-requirements'] },
    ),
    norm(
      cite('cc', '98-3', 'Q24', '4'),
      ['2024-06-16', 'open'],
      {
        kk: 'Татуласқаннан кейін полицияға келу',
        ru: 'Явка в полицию после примирения',
        en: 'Reporting after reconciliation',
      },
      {
        kk: '108-1-баптың 2-бөлігі мен 109-1-баптың 2-бөлігі бойынша іс татуласуға байланысты тоқтатылса, айына 1–4 рет полицияға келу міндетті. Басқа істерде мүмкін (3-бөлік).',
        ru: 'Если дело по части 2 статьи 108-1 или части 2 статьи 109-1 прекращено за примирением, явка в полицию 1–4 раза в месяц обязательна. В остальных делах возможна (часть 3).',
        en: 'If a case under 108-1(2) or 109-1(2) ends by reconciliation, reporting to the police 1–4 times a month is obligatory. In other cases it is possible (part 3).',
      },
      {
        notEncoded: [
          {
            kk: 'Тәртібі – ҚПК 165-бабы, ол жоқ',
            ru: 'Порядок — статья 165 УПК, её текста нет',
            en: 'The procedure is CPC 165, which is not held',
          },
        ],
        bears: ['claim:reporting-after-reconciliation'],
      },
    ),
  ],
}
