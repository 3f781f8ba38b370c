// Criminal Code 65 and 68–71: what releases from liability or punishment, and what bars it. Data only.
import { cite, norm, type NormArticle } from '../form.ts'

const held = ['2020-02-01', 'open'] as const
const since2024 = ['2024-06-16', 'open'] as const

export const cc65: NormArticle = {
  id: 'cc-65',
  title: { kk: 'Шын өкінуге байланысты босату', ru: 'Деятельное раскаяние', en: 'Active repentance' },
  norms: [
    norm(
      cite('cc', '65', 'Q24', '1'),
      held,
      { kk: 'Мүмкіндік', ru: 'Возможность', en: 'A possibility' },
      {
        kk: 'Теріс қылық немесе алғашқы қылмыс үшін айыбын мойындап келу, тергеуге көмектесу, зиянды қалпына келтіру ескеріліп, адам босатылуы мүмкін.',
        ru: 'За проступок или первое преступление с учётом явки с повинной, помощи следствию и заглаживания вреда могут освободить.',
        en: 'For a misdemeanour or a first crime, with regard to surrender, help and repair, a person may be released.',
      },
      { since: 'surely', bears: ['claim:active-repentance'] },
    ),
    norm(
      cite('cc', '65', 'Q24', '2'),
      held,
      { kk: 'Кімге қолданылмайды', ru: 'К кому не применяется', en: 'To whom it does not apply' },
      {
        kk: 'Азаптау, қылмыстық топ, терроризм, экстремизм, кәмелетке толмағандардың жыныстық тиіспеушілігіне қарсы қылмыстар, жеке адамға қарсы ауыр және аса ауыр қылмыстар.',
        ru: 'Пытки, преступная группа, терроризм, экстремизм, преступления против половой неприкосновенности несовершеннолетних, тяжкие и особо тяжкие преступления против личности.',
        en: 'Torture, criminal group, terrorism, extremism, sexual crimes against minors, grave and especially grave crimes against the person.',
      },
      { since: 'surely', bears: ['claim:active-repentance'] },
    ),
  ],
}

export const cc68: NormArticle = {
  id: 'cc-68',
  title: {
    kk: 'Татуласуға байланысты қылмыстық жауаптылықтан босату',
    ru: 'Освобождение в связи с примирением',
    en: 'Release by reconciliation',
  },
  norms: [
    norm(
      cite('cc', '68', 'Q24', '1'),
      held,
      { kk: 'Міндетті босату', ru: 'Обязательное освобождение', en: 'Obligatory release' },
      {
        kk: 'Теріс қылық, онша ауыр емес немесе өлімге байланыссыз ауырлығы орташа қылмыс жасаған адам жәбірленушімен немесе арыз берушімен татуласып (медиация тәртібінде де) және зиянды қалпына келтірсе, босатылуға тиіс. Шағымды қайтарып алу – татуласу емес.',
        ru: 'Совершивший проступок, преступление небольшой или средней тяжести без причинения смерти подлежит освобождению, если примирился с потерпевшим или заявителем (в том числе через медиацию) и загладил вред. Отзыв жалобы — не примирение.',
        en: 'Whoever committed a misdemeanour, a minor or a medium crime not linked with causing death must be released if reconciled with the victim or applicant (also by mediation) and the harm was made good. Withdrawing a complaint is not reconciliation.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: '105-бап «өлімге әкеп соғуға байланысты» ма – анық емес',
            ru: 'Связана ли статья 105 «с причинением смерти», не ясно',
            en: 'Whether 105 is “linked with causing death” is not clear',
          },
        ],
        bears: ['claim:reconciliation-available', 'claim:release-by-reconciliation'],
      },
    ),
    norm(
      cite('cc', '68', 'Q24', '2'),
      since2024,
      {
        kk: 'Алғашқы ауыр қылмыс: босатылуы мүмкін',
        ru: 'Первое тяжкое: могут освободить',
        en: 'A first grave crime: may be released',
      },
      {
        kk: 'Өлім мен ауыр зиянға байланыссыз алғашқы ауыр қылмыс: кәмелетке толмаған, жүкті әйел, жас баласы бар әйел, жас баланы жалғыз тәрбиелейтін еркек, 58-ге толған әйел, 63-ке толған еркек татуласып, зиянды қалпына келтірсе, босатылуы мүмкін.',
        ru: 'За первое тяжкое преступление без смерти и тяжкого вреда могут освободить несовершеннолетних, беременных, женщин с малолетними детьми, мужчин, воспитывающих их в одиночку, женщин с 58 лет, мужчин с 63 лет — при примирении и заглаживании.',
        en: 'For a first grave crime without death or grave harm: minors, pregnant women, women with young children, men raising them alone, women of 58 and men of 63 may be released on reconciliation and repair.',
      },
      { since: 'surely', bears: ['claim:reconciliation-by-discretion'] },
    ),
    norm(
      cite('cc', '68', 'Q24', '3'),
      since2024,
      { kk: 'Қоғам мен мемлекетке зиян', ru: 'Вред обществу и государству', en: 'Harm to society and the state' },
      {
        kk: 'Қоғам мен мемлекет мүддесіне зиян келсе, адам шын өкініп, зиянды қалпына келтіргенде босатылуы мүмкін, бірақ міндетті емес.',
        ru: 'Если вред причинён интересам общества и государства, при раскаянии и заглаживании могут освободить, но не обязаны.',
        en: 'Where interests of society and the state were harmed, a person may be released on repentance and repair, and need not be.',
      },
      { since: 'surely', bears: ['claim:reconciliation-by-discretion', 'fact:societyHarmed'] },
    ),
    norm(
      cite('cc', '68', 'Q24', '4', '2'),
      held,
      { kk: 'Жыныстық қылмыстар', ru: 'Половые преступления', en: 'Sexual crimes' },
      {
        kk: 'Кәмелетке толмағандардың жыныстық тиіспеушілігіне қарсы қылмыста татуласу жоқ, 14–17 жастағыға қатысты кәмелетке толмаған жасағаннан басқа. Азаптау (1-тармақ) да жабық.',
        ru: 'За преступления против половой неприкосновенности несовершеннолетних примирения нет, кроме совершённых несовершеннолетним против лица 14–17 лет. Закрыты и пытки (пункт 1).',
        en: 'No reconciliation for sexual crimes against minors, except a minor against 14–17. Torture (item 1) is shut too.',
      },
      { since: 'surely', bears: ['claim:reconciliation-barred'] },
    ),
    norm(
      cite('cc', '68', 'Q24', '4', '2-1'),
      since2024,
      {
        kk: 'Кәмелетке толмағандарға қатысты зорлық-зомбылық',
        ru: 'Насилие в отношении несовершеннолетних',
        en: 'Violence against minors',
      },
      {
        kk: '3-баптың 18-1-тармағындағы қылмыстарға татуласу жоқ, кәмелетке толмаған жасағаннан басқа. Тыйым бөлікке емес, тармаққа байланысты: 107 және 108-1-баптардың 2-бөлігінде тек 8-тармақ.',
        ru: 'За преступления пункта 18-1 статьи 3 примирения нет, кроме совершённых несовершеннолетним. Запрет держится на пункте, а не на части: в части 2 статей 107 и 108-1 — только пункт 8.',
        en: 'No reconciliation for the crimes of 3(18-1), except an offender under 18. The bar hangs on the item, not on the part: in 107(2) and 108-1(2) only item 8.',
      },
      { bears: ['claim:reconciliation-barred'] },
    ),
    norm(
      cite('cc', '68', 'Q24', '4', '3'),
      held,
      { kk: 'Абайсыздағы өлім', ru: 'Неосторожная смерть', en: 'Negligent death' },
      {
        kk: 'Адам өліміне әкеп соққан абайсыздағы қылмыс (жақындары қаза тапқан жол оқиғасынан басқа).',
        ru: 'Неосторожное преступление, повлёкшее смерть (кроме дорожного происшествия со смертью близких).',
        en: 'A negligent crime that led to a death (except a road accident in which one’s own kin died).',
      },
      { since: 'surely', bears: ['claim:reconciliation-barred'] },
    ),
    norm(
      cite('cc', '68', 'Q24', '4', '7'),
      held,
      { kk: 'Қылмыстық топ', ru: 'Преступная группа', en: 'Criminal group' },
      {
        kk: 'Қылмыстық топ құрамында жасалған қылмыс. 4–6-тармақтар: сыбайлас жемқорлық, терроризм, экстремизм.',
        ru: 'Преступление в составе преступной группы. Пункты 4–6: коррупция, терроризм, экстремизм.',
        en: 'A crime committed in a criminal group. Items 4–6: corruption, terrorism, extremism.',
      },
      { since: 'surely', bears: ['claim:reconciliation-barred'] },
    ),
    norm(
      cite('cc', '68', 'Q24', '4', '8'),
      held,
      {
        kk: 'Татуласқан қылмыстан кейінгі қылмыс',
        ru: 'Преступление после примирённого',
        en: 'A crime after a reconciled crime',
      },
      {
        kk: 'Бұрынғы қылмыс үшін татуласуға байланысты босатылғаннан кейін ескіру мерзімі ішінде жасалған қасақана қылмыс. Теріс қылықтар есепке алынбайды.',
        ru: 'Умышленное преступление в течение срока давности после освобождения за примирением по прежнему преступлению. Проступки не в счёт.',
        en: 'An intentional crime within the limitation period after release by reconciliation for an earlier crime. Misdemeanours do not count.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: 'Қай қылмыстың мерзімі және қай күннен саналатыны жазылмаған: әр түсіндірме есептеледі, бәрі бірдей болса ғана жауап беріледі',
            ru: 'Срок какого преступления и с какого дня, не написано: считаются все прочтения, ответ лишь при совпадении',
            en: 'Whose period and from which day is not written: every reading is computed, and only agreement is an answer',
          },
        ],
        bears: ['claim:reconciliation-barred', 'fact:crimeAfterReconciledCrime'],
      },
    ),
    norm(
      cite('cc', '68', 'Q24', '4', '9'),
      since2024,
      {
        kk: 'Татуласудан кейінгі 108-1 және 109-1-баптар',
        ru: 'Статьи 108-1 и 109-1 после примирения',
        en: '108-1 and 109-1 after a reconciliation',
      },
      {
        kk: 'Кез келген бұрынғы қылмыстық құқық бұзушылық үшін татуласуға байланысты босатылғаннан кейін ескіру мерзімі ішінде жасалған жеңіл зиян немесе ұрып-соғу. Кәмелетке толмағанға ерекшелік жоқ. Мерзім өткен соң тыйым жоқ.',
        ru: 'Лёгкий вред или побои в течение срока давности после освобождения за примирением по любому прежнему уголовному правонарушению. Исключения для несовершеннолетних нет. По истечении срока запрета нет.',
        en: 'Light harm or battery within the limitation period after release by reconciliation for any earlier criminal offence. No exception for minors. After the period there is no bar.',
      },
      {
        open: [
          {
            kk: 'Қай құқық бұзушылықтың мерзімі, іс-әрекеттен бе әлде босатудан ба, шекті күн кіре ме – жазылмаған: әр түсіндірме есептеледі',
            ru: 'Срок какого правонарушения, от деяния или от освобождения, входит ли последний день, не написано: считаются все прочтения',
            en: 'Whose period, from the act or from the release, and whether the last day counts is not written: every reading is computed',
          },
        ],
        bears: ['claim:reconciliation-barred', 'fact:batteryAfterReconciliation'],
      },
    ),
  ],
}

export const cc69: NormArticle = {
  id: 'cc-69',
  title: { kk: 'Кепілгерлік белгілей отырып босату', ru: 'Освобождение с поручительством', en: 'Release on surety' },
  norms: [
    norm(
      cite('cc', '69', 'Q24', '1'),
      held,
      { kk: 'Шарттары', ru: 'Условия', en: 'Conditions' },
      {
        kk: 'Алғашқы теріс қылық, онша ауыр емес немесе ауырлығы орташа қылмыс, өлім мен ауыр зиян жоқ, санкцияда айыппұл бар. Кепіл – айыппұлдың ең жоғарғы мөлшері. 107-баптың 2-бөлігінде, 110 және 121-1-баптарда айыппұл жоқ.',
        ru: 'Первый проступок, преступление небольшой или средней тяжести без смерти и тяжкого вреда, в санкции есть штраф. Залог — максимум штрафа. В части 2 статьи 107, статьях 110 и 121-1 штрафа нет.',
        en: 'A first misdemeanour, minor or medium crime without death or grave harm whose sanction has a fine. The deposit is the maximum fine. 107(2), 110 and 121-1 have no fine.',
      },
      { since: 'surely', bears: ['claim:surety'] },
    ),
    norm(
      cite('cc', '69', 'Q24', '6'),
      held,
      { kk: 'Кімге қолданылмайды', ru: 'К кому не применяется', en: 'To whom it does not apply' },
      {
        kk: 'Сыбайлас жемқорлық, терроризм, экстремизм, қылмыстық топ, кәмелетке толмағандардың жыныстық тиіспеушілігіне қарсы қылмыстар.',
        ru: 'Коррупция, терроризм, экстремизм, преступная группа, преступления против половой неприкосновенности несовершеннолетних.',
        en: 'Corruption, terrorism, extremism, criminal group, sexual crimes against minors.',
      },
      { since: 'surely', bears: ['claim:surety'] },
    ),
  ],
}

export const cc70: NormArticle = {
  id: 'cc-70',
  title: { kk: 'Жағдайдың өзгеруіне байланысты босату', ru: 'Изменение обстановки', en: 'Change of circumstances' },
  norms: [
    norm(
      cite('cc', '70', 'Q24', '2'),
      held,
      { kk: 'Мінсіз мінез-құлық', ru: 'Безупречное поведение', en: 'Blameless conduct' },
      {
        kk: 'Алғашқы теріс қылық, онша ауыр емес немесе ауырлығы орташа қылмыста сот адамды кейінгі мінсіз мінез-құлқы үшін қауіпті емес деп таныса, босатуға тиіс. Іс-әрекеттің өзі қауіпті болудан қалса да солай (1-бөлік).',
        ru: 'За первый проступок, преступление небольшой или средней тяжести суд обязан освободить, если из-за безупречного поведения лицо уже не опасно. Так же, если само деяние перестало быть опасным (часть 1).',
        en: 'For a first misdemeanour, minor or medium crime the court must release if after blameless conduct the person is no danger. The same if the act itself ceased to be dangerous (part 1).',
      },
      {
        since: 'surely',
        notEncoded: [{ kk: 'Сот қана анықтайды', ru: 'Устанавливает только суд', en: 'Only the court finds it' }],
        bears: ['claim:blameless-conduct'],
      },
    ),
  ],
}

export const cc71: NormArticle = {
  id: 'cc-71',
  title: { kk: 'Ескіру мерзімі', ru: 'Срок давности', en: 'Limitation period' },
  norms: [
    norm(
      cite('cc', '71', 'Q24', '1'),
      since2024,
      { kk: 'Мерзімдері', ru: 'Сроки', en: 'Periods' },
      {
        kk: 'Теріс қылық – бір жыл, онша ауыр емес қылмыс – екі, ауырлығы орташа – бес, ауыр – он, аса ауыр – он бес жыл; іс-әрекет күнінен үкім күшіне енгенге дейін (2-бөлік).',
        ru: 'Проступок — год, небольшой тяжести — два, средней — пять, тяжкое — десять, особо тяжкое — пятнадцать лет; со дня деяния до вступления приговора в силу (часть 2).',
        en: 'Misdemeanour one year, minor crime two, medium five, grave ten, especially grave fifteen; from the day of the act until the sentence takes force (part 2).',
      },
      {
        since: 'surely',
        bears: ['output:limitation', 'fact:batteryAfterReconciliation', 'fact:crimeAfterReconciledCrime'],
      },
    ),
    norm(
      cite('cc', '71', 'Q24', '3'),
      since2024,
      { kk: 'Теріс қылық', ru: 'Проступок', en: 'Misdemeanours' },
      {
        kk: 'Теріс қылықтың мерзімі тоқтатылмайды және үзілмейді.',
        ru: 'Срок по проступку не приостанавливается и не прерывается.',
        en: 'The period of a misdemeanour is never suspended nor interrupted.',
      },
      { since: 'surely', bears: ['output:limitation'] },
    ),
    norm(
      cite('cc', '71', 'Q24', '4'),
      since2024,
      { kk: 'Тоқтатылуы мен үзілуі', ru: 'Приостановление и перерыв', en: 'Suspension and interruption' },
      {
        kk: 'Адам жасырынса тоқтатылады, бірақ 5, 10, 15, 20 жылдан аспайды. Ауыр не аса ауыр қылмыс жасаған адам жаңа ауыр не аса ауыр қылмыс жасаса, мерзім жаңадан басталады.',
        ru: 'Если лицо скрывается, срок приостанавливается, но не дольше 5, 10, 15, 20 лет. При новом тяжком или особо тяжком преступлении совершившего такое же срок начинается заново.',
        en: 'Suspended while the person hides, with outer limits of 5, 10, 15 and 20 years. A new grave or especially grave crime by someone who committed one starts the period anew.',
      },
      {
        since: 'surely',
        notEncoded: [
          {
            kk: 'Жасырынғаны туралы дерек жоқ: сыртқы шек бөлек көрсетіледі',
            ru: 'Факта сокрытия нет: внешний предел показан отдельно',
            en: 'Hiding is not a fact here: the outer limit is shown beside',
          },
        ],
        bears: ['output:limitation'],
      },
    ),
    norm(
      cite('cc', '71', 'Q24', '5'),
      since2024,
      { kk: 'Өмір бойына айыру мүмкін болса', ru: 'Если возможно пожизненное', en: 'Where life is possible' },
      {
        kk: 'Мерзімді қолдануды сот шешеді; босатпаса, өмір бойының орнына жиырма бес жыл.',
        ru: 'Применять ли срок, решает суд; если не освободит, вместо пожизненного двадцать пять лет.',
        en: 'The court decides whether the period counts; if it does not release, twenty-five years take the place of life.',
      },
      { since: 'surely', bears: ['output:limitation'] },
    ),
    norm(
      cite('cc', '71', 'Q24', '6'),
      since2024,
      { kk: 'Мерзімі жоқ қылмыстар', ru: 'Без срока давности', en: 'No period at all' },
      {
        kk: 'Кәмелетке толмағандардың жыныстық тиіспеушілігіне қарсы қылмыстар, азаптау, жеке адамға қарсы аса ауыр қылмыстар (және басқалары). 121-1-бап тізімде жоқ: бір жыл.',
        ru: 'Преступления против половой неприкосновенности несовершеннолетних, пытки, особо тяжкие против личности (и другие). Статьи 121-1 в списке нет: один год.',
        en: 'Sexual crimes against minors, torture, especially grave crimes against the person (and others). 121-1 is not in the list: one year.',
      },
      { since: 'surely', bears: ['output:limitation'] },
    ),
  ],
}
