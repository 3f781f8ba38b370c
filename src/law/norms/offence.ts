// Criminal Code 10–15: crime and misdemeanour, classes, repetition, plurality, recidivism, the age of liability. Data only.
import { cite, norm, type NormArticle } from '../form.ts'

const held = ['2020-02-01', 'open'] as const

export const cc10: NormArticle = {
  id: 'cc-10',
  title: {
    kk: 'Қылмыс және қылмыстық теріс қылық',
    ru: 'Преступление и уголовный проступок',
    en: 'Crime and misdemeanour',
  },
  norms: [
    norm(
      cite('cc', '10', 'Q21', '2'),
      held,
      { kk: 'Қылмыс', ru: 'Преступление', en: 'Crime' },
      {
        kk: 'Айыппұл, түзеу жұмыстары, қоғамдық жұмыстар, бас бостандығын шектеу немесе бас бостандығынан айыру қатерімен тыйым салынған кінәлі іс-әрекет.',
        ru: 'Виновное деяние, запрещённое под угрозой штрафа, исправительных или общественных работ, ограничения либо лишения свободы.',
        en: 'A guilty act forbidden under threat of a fine, corrective work, community service, restriction of liberty or imprisonment.',
      },
      { since: 'surely', bears: ['output:class'] },
    ),
    norm(
      cite('cc', '10', 'Q21', '3'),
      held,
      { kk: 'Қылмыстық теріс қылық', ru: 'Уголовный проступок', en: 'Misdemeanour' },
      {
        kk: 'Қоғамға қауіптілігі шамалы кінәлі іс-әрекет: айыппұл, түзеу жұмыстары, қоғамдық жұмыстар, қамаққа алу немесе шығарып жіберу көзделген. Санкцияда бас бостандығын шектеу мен айыру жоқ.',
        ru: 'Виновное деяние небольшой опасности, за которое предусмотрены штраф, исправительные или общественные работы, арест, выдворение. Ограничения и лишения свободы в санкции нет.',
        en: 'A guilty act of little danger, punished by a fine, corrective work, community service, arrest or expulsion. Its sanction has neither restriction of liberty nor imprisonment.',
      },
      { since: 'surely', bears: ['output:class', 'claim:criminal-offence'] },
    ),
    norm(
      cite('cc', '10', 'Q21', '4'),
      held,
      { kk: 'Маңызы аз іс-әрекет', ru: 'Малозначительность', en: 'Triviality' },
      {
        kk: 'Белгілері формалды түрде бар, бірақ маңызы аз болғандықтан қоғамға қауіп төндірмейтін іс-әрекет құқық бұзушылық емес.',
        ru: 'Деяние, формально подпадающее под статью, но в силу малозначительности не опасное, правонарушением не является.',
        en: 'An act that formally fits an article but is too trivial to be a danger is no offence.',
      },
      {
        since: 'surely',
        notEncoded: [
          {
            kk: 'Маңыздылығын уәкілетті адам бағалайды; жүйе мұны есептемейді',
            ru: 'Малозначительность оценивает уполномоченное лицо; система её не вычисляет',
            en: 'Triviality is for an entitled person to judge; the system does not compute it',
          },
        ],
      },
    ),
  ],
}

export const cc11: NormArticle = {
  id: 'cc-11',
  title: { kk: 'Қылмыс санаттары', ru: 'Категории преступлений', en: 'Classes of crimes' },
  norms: [
    norm(
      cite('cc', '11', 'Q21'),
      held,
      {
        kk: 'Санат ең жоғарғы жазаға қарай анықталады',
        ru: 'Категория определяется по максимуму',
        en: 'The class follows the maximum',
      },
      {
        kk: 'Қасақана: екі жылға дейін – онша ауыр емес, бес жылға дейін – ауырлығы орташа, он екі жылға дейін – ауыр, одан жоғары немесе өмір бойы – аса ауыр қылмыс. Абайсызда: бес жылға дейін – онша ауыр емес, одан жоғары – ауырлығы орташа.',
        ru: 'Умышленные: до двух лет — небольшой тяжести, до пяти — средней, до двенадцати — тяжкие, выше или пожизненно — особо тяжкие. Неосторожные: до пяти лет — небольшой, выше — средней тяжести.',
        en: 'Intentional: up to two years minor, up to five medium, up to twelve grave, above or life especially grave. Negligent: up to five years minor, above that medium.',
      },
      { since: 'surely', bears: ['output:class', 'output:limitation', 'output:payment'] },
    ),
  ],
}

export const cc12: NormArticle = {
  id: 'cc-12',
  title: { kk: 'Бірнеше рет жасалған құқық бұзушылық', ru: 'Неоднократность', en: 'Repetition' },
  norms: [
    norm(
      cite('cc', '12', 'Q21', '1'),
      held,
      {
        kk: 'Бір бап бойынша екі және одан да көп іс-әрекет',
        ru: 'Два и более деяния по одной статье',
        en: 'Two or more acts under one article',
      },
      {
        kk: 'Бір бап немесе баптың бір бөлігі бойынша екі не одан көп іс-әрекет. Жәбірленуші бір адам болуы шарт емес. Қылмыс пен теріс қылық бір-бірімен бірнеше рет жасалған болып саналмайды.',
        ru: 'Два и более деяния по одной статье или части статьи. Потерпевший не обязан быть тем же. Преступление и проступок между собой неоднократности не образуют.',
        en: 'Two or more acts under the same article or part. The victim need not be the same. A crime and a misdemeanour never combine.',
      },
      { since: 'surely', bears: ['fact:cc12Repetition'] },
    ),
    norm(
      cite('cc', '12', 'Q21', '2'),
      held,
      {
        kk: 'Сотталған немесе босатылған болса – есепке алынбайды',
        ru: 'Осуждённое или освобождённое не считается',
        en: 'What was judged or released does not count',
      },
      {
        kk: 'Бұрынғы іс-әрекет үшін адам сотталған немесе заңдағы негізбен босатылған болса, бірнеше рет жасалған болып саналмайды.',
        ru: 'Если за прежнее деяние лицо осуждено либо освобождено по основаниям закона, неоднократности нет.',
        en: 'If the person was convicted of the earlier act, or released on a ground of law, there is no repetition.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: 'Тек шағым болмағандықтан тоқтатылған бұрынғы іс есепке алына ма – жазылмаған',
            ru: 'Считается ли прежнее дело, прекращённое лишь за отсутствием жалобы, не написано',
            en: 'Whether an earlier case stopped only for lack of a complaint counts is not written',
          },
        ],
        bears: ['fact:cc12Repetition'],
      },
    ),
    norm(
      cite('cc', '12', 'Q21', '3'),
      held,
      { kk: 'Жалғасатын құқық бұзушылық', ru: 'Продолжаемое правонарушение', en: 'A continued offence' },
      {
        kk: 'Бір ниет пен бір мақсат біріктірген бірдей әрекеттер – бір ғана құқық бұзушылық.',
        ru: 'Ряд одинаковых действий, охваченных единым умыслом и целью, — одно правонарушение.',
        en: 'A series of like acts held together by one intent and one aim is a single offence.',
      },
      { since: 'surely', bears: ['fact:continuedAct', 'fact:cc12Repetition'] },
    ),
  ],
}

export const cc13: NormArticle = {
  id: 'cc-13',
  title: { kk: 'Құқық бұзушылықтардың жиынтығы', ru: 'Совокупность правонарушений', en: 'Plurality of offences' },
  norms: [
    norm(
      cite('cc', '13', 'Q21', '1'),
      held,
      {
        kk: 'Әр іс-әрекет үшін бөлек жауаптылық',
        ru: 'Ответственность за каждое деяние',
        en: 'Each act is answered for',
      },
      {
        kk: 'Әртүрлі баптардағы іс-әрекеттердің әрқайсысы үшін жауаптылық туындайды, егер олардың бәрін қатаңырақ бір норма қамтымаса. Бір әрекет екі бапқа келсе де солай (2-бөлік).',
        ru: 'За деяния по разным статьям отвечают по каждой, если их не охватывает одна более строгая норма. Так же и за одно действие по двум статьям (часть 2).',
        en: 'Acts under different articles are each answered for, unless one stricter norm covers them; the same for one act under two articles (part 2).',
      },
      { since: 'surely', bears: ['output:plurality'] },
    ),
    norm(
      cite('cc', '13', 'Q21', '3'),
      held,
      { kk: 'Арнайы норма басым', ru: 'Специальная норма исключает общую', en: 'The special norm alone applies' },
      {
        kk: 'Жалпы және арнайы норма қатар келсе, тек арнайы норма қолданылады.',
        ru: 'Если деяние подпадает под общую и специальную нормы, действует только специальная.',
        en: 'Where a general and a special norm both fit, the special one alone applies.',
      },
      { since: 'surely', bears: ['output:plurality'] },
    ),
  ],
}

export const cc14: NormArticle = {
  id: 'cc-14',
  title: { kk: 'Қылмыстардың рецидиві', ru: 'Рецидив преступлений', en: 'Recidivism' },
  norms: [
    norm(
      cite('cc', '14', 'Q21', '1'),
      held,
      {
        kk: 'Рецидив және қауіпті рецидив',
        ru: 'Рецидив и опасный рецидив',
        en: 'Recidivism and dangerous recidivism',
      },
      {
        kk: 'Рецидив: ауыр қылмысы үшін бас бостандығынан айырылған адамның жаңа ауыр қылмысы. Қауіпті рецидив: ондай соттылық екеу болса, бұрын аса ауыр қылмыс үшін сотталса немесе жаңа қылмыс аса ауыр болса (2-бөлік).',
        ru: 'Рецидив — новое тяжкое преступление осуждённого ранее к лишению свободы за тяжкое. Опасный — после двух таких осуждений, после осуждения за особо тяжкое или если особо тяжким является новое (часть 2).',
        en: 'Recidivism: a grave crime after imprisonment for a grave crime. Dangerous: after two such, after a conviction for an especially grave crime, or where the new crime is especially grave (part 2).',
      },
      { since: 'surely', bears: ['fact:recidivism'] },
    ),
    norm(
      cite('cc', '14', 'Q21', '3'),
      held,
      { kk: 'Есепке алынбайтын соттылық', ru: 'Какие судимости не учитываются', en: 'Convictions that do not count' },
      {
        kk: '18 жасқа дейінгі қылмыс үшін соттылық, алынған және жойылған соттылық есепке алынбайды.',
        ru: 'Судимости за преступления до 18 лет, снятые и погашенные судимости не учитываются.',
        en: 'Convictions for crimes before 18 and spent convictions do not count.',
      },
      { since: 'surely', bears: ['fact:recidivism'] },
    ),
  ],
}

export const cc15: NormArticle = {
  id: 'cc-15',
  title: { kk: 'Қылмыстық жауаптылық жасы', ru: 'Возраст уголовной ответственности', en: 'Age of criminal liability' },
  norms: [
    norm(
      cite('cc', '15', 'Q21', '1'),
      held,
      { kk: 'Жалпы жас – 16', ru: 'Общий возраст — 16 лет', en: 'Sixteen in general' },
      {
        kk: 'Құқық бұзушылық жасалған кезде 16 жасқа толған есі дұрыс жеке тұлға жауаптылыққа тартылады.',
        ru: 'Отвечает вменяемое физическое лицо, которому ко времени правонарушения исполнилось 16 лет.',
        en: 'A sane person who had reached sixteen when the offence was committed is liable.',
      },
      { since: 'surely', bears: ['output:age', 'claim:below-age-of-liability'] },
    ),
    norm(
      cite('cc', '15', 'Q21', '2'),
      held,
      { kk: '14 жастан жауаптылық', ru: 'Ответственность с 14 лет', en: 'Fourteen for some crimes' },
      {
        kk: '14 жастан – 99, 106, 107 (2-бөлік), 120, 121, 125-баптар (осында енгізілгендері). 107-баптың 1-бөлігі, 108-1, 109-1, 110, 121-1-баптар – 16 жастан.',
        ru: 'С 14 лет — статьи 99, 106, 107 (часть 2), 120, 121, 125 (из внесённых здесь). Часть 1 статьи 107, статьи 108-1, 109-1, 110, 121-1 — с 16 лет.',
        en: 'From fourteen: 99, 106, 107(2), 120, 121, 125 (of those held here). 107(1), 108-1, 109-1, 110 and 121-1 from sixteen.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: '2024 жылғы тізім қаралмаған: 108-1-баптың 2-бөлігі қосылған-қосылмағаны белгісіз',
            ru: 'Список 2024 года не изучен: названа ли часть 2 статьи 108-1, не известно',
            en: 'The list of 2024 was not seen: whether it names 108-1(2) is not known',
          },
        ],
        bears: ['output:age', 'claim:below-age-of-liability'],
      },
    ),
    norm(
      cite('cc', '15', 'Q21', '3'),
      held,
      { kk: 'Психикалық дамуда артта қалу', ru: 'Отставание в развитии', en: 'Lag in development' },
      {
        kk: 'Психикалық бұзылуға байланысты емес дамуда артта қалуы салдарынан әрекетін толық түсіне алмаған кәмелетке толмаған адам жауаптылыққа тартылмайды.',
        ru: 'Несовершеннолетний, который из-за отставания в развитии, не связанного с расстройством, не мог в полной мере осознавать свои действия, ответственности не подлежит.',
        en: 'A minor who, through a lag in development not due to a disorder, could not fully understand the act is not liable.',
      },
      {
        since: 'surely',
        notEncoded: [
          {
            kk: 'Сараптама анықтайды; жүйе есептемейді',
            ru: 'Устанавливает экспертиза; система не вычисляет',
            en: 'Found by an expert examination; the system does not compute it',
          },
        ],
      },
    ),
  ],
}
