// What the news article the project starts from says, beside what the statute says. Data only, in three languages; a page shows both.
// The system follows the statute wherever they differ. The verdict is ours and no lawyer has confirmed it.
import { cite, type Cite, type Day } from './form.ts'
import type { Words } from './facts.ts'

/** `agrees` · `broader`: the article says more than the law · `narrower`: the law says more · `inexact` · `no-norm`: politics, nothing to encode. */
export type PressVerdict = 'agrees' | 'broader' | 'narrower' | 'inexact' | 'no-norm'
export const verdictWords: { readonly [K in PressVerdict]: Words } = {
  agrees: { kk: 'сәйкес келеді', ru: 'совпадает', en: 'agrees' },
  broader: { kk: 'заңнан кең', ru: 'шире закона', en: 'broader than the law' },
  narrower: { kk: 'заңнан тар', ru: 'уже закона', en: 'narrower than the law' },
  inexact: { kk: 'дәл емес', ru: 'неточно', en: 'inexact' },
  'no-norm': { kk: 'құқықтық норма жоқ', ru: 'нормы нет', en: 'no legal norm' },
}

export type PressClaim = {
  readonly number: number
  readonly says: Words
  readonly statute: Words
  /** One verdict, or several where the claim is wider in one respect and tighter in another. */
  readonly verdict: readonly [PressVerdict, ...PressVerdict[]]
  /** Empty only where there is no norm. */
  readonly cites: readonly Cite[]
  /** What the verdict holds from, where it depends on a day: before it the earlier verdict stood. */
  readonly from?: { readonly day: Day; readonly before: PressVerdict }
}

export const pressClaims: readonly PressClaim[] = [
  {
    number: 1,
    says: {
      kk: 'Сенат 2024 жылғы 11 сәуірде қабылдады, Президент қол қойды.',
      ru: 'Принято Сенатом 11 апреля 2024 года, подписано Президентом.',
      en: 'Passed by the Senate on 11 April 2024 and signed by the President.',
    },
    statute: {
      kk: '2024 жылғы 15 сәуірдегі екі заң, 72-VIII және 73-VIII. Екеуі де 2024 жылғы 16 маусымда күшіне енді. Қабылдану күні екінші қолдан алынған.',
      ru: 'Два закона от 15 апреля 2024 года: 72-VIII и 73-VIII. Оба вступили в силу 16 июня 2024 года. День принятия взят из вторичного источника.',
      en: 'Two laws of 15 April 2024, 72-VIII and 73-VIII, both in force from 16 June 2024. The day of passage comes from a secondary source.',
    },
    verdict: ['agrees'],
    cites: [cite('cc', '108-1', 'Q24'), cite('adm', '127-2', 'Q24')],
  },
  {
    number: 2,
    says: {
      kk: 'Денсаулыққа жеңіл зиян келтіру мен ұрып-соғу үшін 2017 жылы алынып тасталған қылмыстық жауаптылық қайтарылды.',
      ru: 'Возвращена уголовная ответственность за лёгкий вред и побои, исключённая в 2017 году.',
      en: 'Criminal liability for minor harm and battery, removed in 2017, is reinstated.',
    },
    statute: {
      kk: 'ҚК 108-1 және 109-1-баптары. Бұрынғы 108 және 109-баптарды 2017 жылғы 3 шілдедегі 84-VI Заң алып тастаған.',
      ru: 'Статьи 108-1 и 109-1 УК. Прежние статьи 108 и 109 исключены Законом 84-VI от 3 июля 2017 года.',
      en: 'CC 108-1 and 109-1. The old 108 and 109 were removed by Law 84-VI of 3 July 2017.',
    },
    verdict: ['agrees'],
    cites: [cite('cc', '108-1', 'Q24'), cite('cc', '109-1', 'Q24')],
  },
  {
    number: 3,
    says: {
      kk: 'Жеңіл зиян мен ұрып-соғу жәбірленушінің шағымына қарамастан қудаланады.',
      ru: 'За лёгкий вред и побои преследуют независимо от жалобы потерпевшего.',
      en: 'Minor harm and battery are prosecuted irrespective of the victim’s complaint.',
    },
    statute: {
      kk: '108-1 және 109-1-баптардың 2-бөлігі ғана жариялы айыптау ісі. 1-бөлік жекеше-жариялы: шағым керек немесе прокурор 32-баптың 4-бөлігі бойынша жүргізеді, әйтпесе тіркелгеннен кейін үш тәуліктен кешіктірмей тоқтатылады.',
      ru: 'Публичное обвинение — только часть 2 статей 108-1 и 109-1. Часть 1 частно-публичная: нужна жалоба или прокурор по части 4 статьи 32, иначе дело прекращают не позднее трёх суток после регистрации.',
      en: 'Only part 2 of 108-1 and 109-1 is public. Part 1 is private-public: a complaint, or the prosecutor under CPC 32(4); otherwise it is stopped within three days of registration.',
    },
    verdict: ['broader'],
    cites: [cite('cpc', '32', 'Q24', '3'), cite('cpc', '32', 'Q24', '5'), cite('cpc', '32', 'Q24', '6')],
  },
  {
    number: 4,
    says: {
      kk: 'Қайталанған ұрып-соғу істері бойынша татуласу алынып тасталды.',
      ru: 'Примирение исключено по делам о повторных побоях.',
      en: 'Reconciliation is removed in repeated battery cases.',
    },
    statute: {
      kk: '68-баптың 4-бөлігінің 9-тармағы татуласу мүмкіндігін бұрынғы татуласудан кейін ескіру мерзімі ішінде ғана жабады, содан соң ол қайта ашылады. Тармақ жеңіл зиянды да, бұрынғы кез келген қылмыстық құқық бұзушылықты да қамтиды. 109-1-баптың 2-бөлігі 7-тармағындағы «бірнеше рет» – басқа ұғым, ол татуласуды жаппайды.',
      ru: 'Пункт 9 части 4 статьи 68 закрывает примирение в течение срока давности после прежнего примирения, потом оно снова открыто. Пункт охватывает и лёгкий вред, и любое прежнее уголовное правонарушение. «Неоднократно» в пункте 7 части 2 статьи 109-1 — другое, примирения не закрывает.',
      en: 'CC 68(4)(9) shuts reconciliation within the limitation period after an earlier release by reconciliation; afterwards it is open again. It covers light harm too, and any earlier offence. “Repeated” in 109-1(2)(7) is another thing and shuts nothing.',
    },
    verdict: ['broader', 'narrower'],
    cites: [cite('cc', '68', 'Q24', '4', '9'), cite('cc', '109-1', 'Q24', '2', '7')],
  },
  {
    number: 5,
    says: {
      kk: 'Ауырлығы орташа және ауыр зиян үшін бас бостандығын шектеу сияқты жеңіл жазалар алынып тасталды.',
      ru: 'За вред средней тяжести и тяжкий вред исключены мягкие наказания, например ограничение свободы.',
      en: 'Lesser punishments such as restriction of freedom are eliminated for moderate and severe harm.',
    },
    statute: {
      kk: '106-баптың 1-бөлігі мен 107-баптан бас бостандығын шектеу алынды; 107-баптың 2-бөлігінде бас бостандығынан айыру ғана қалды. Бірақ жаңа 108-1-баптың 2-бөлігінде бас бостандығын шектеу бар.',
      ru: 'Из части 1 статьи 106 и статьи 107 ограничение свободы ушло; в части 2 статьи 107 осталось только лишение свободы. Но в новой части 2 статьи 108-1 ограничение свободы есть.',
      en: 'It is gone from 106(1) and 107; 107(2) now knows imprisonment only. Yet restriction of liberty stands in the new 108-1(2).',
    },
    verdict: ['agrees', 'narrower'],
    cites: [cite('cc', '106', 'Q24', '1'), cite('cc', '107', 'Q24', '2'), cite('cc', '108-1', 'Q24', '2')],
  },
  {
    number: 6,
    says: {
      kk: '«Азаптау» үшін жауаптылық: екі жылдан үш жылға дейін бас бостандығынан айыру.',
      ru: 'Ответственность за «пытки»: лишение свободы от двух до трёх лет.',
      en: 'Accountability for torture: imprisonment from two to three years.',
    },
    statute: {
      kk: 'Сөз қинау туралы, ол – ҚК 110-бабы; азаптау (146-бап) емес. 1-бөліктің ең жоғарғы жазасы екі жылдан үш жылға көтерілді; түзеу және қоғамдық жұмыстар қалды, айыппұл мен бас бостандығын шектеу алынды, анықтама жаңартылды. 2-бөлік – төрт жылдан жеті жылға дейін.',
      ru: 'Речь об истязании, статья 110 УК, а не о пытках (статья 146). Максимум части 1 поднят с двух лет до трёх; исправительные и общественные работы остались, штраф и ограничение свободы ушли, определение новое. Часть 2 — от четырёх до семи лет.',
      en: 'It is torment, CC 110, not torture (146). The maximum of part 1 rose from two years to three; corrective work and community service remain, fine and restriction of liberty are gone, the definition is new. Part 2 is four to seven years.',
    },
    verdict: ['inexact'],
    cites: [cite('cc', '110', 'Q24', '1'), cite('cc', '110', 'Q24', '2')],
  },
  {
    number: 7,
    says: {
      kk: 'Кәмелетке толмағандарға қарсы қылмыстар үшін жаза күшейтілді.',
      ru: 'Усилены наказания за преступления против несовершеннолетних.',
      en: 'Penalties for crimes against minors are increased.',
    },
    statute: {
      kk: '99-баптың 3-бөлігі, 105-баптың 3-бөлігі, 120 және 121-баптардың 4-бөлігі, 125 және 126-баптардың 3-бөлігі күшейтілді; 124-бап енді он төрт емес, он алты жасқа дейінгілерді қорғайды, жазасы 2021 жылдан бері сол қалпында; 121-1-бап жаңа; 108-1 және 109-1-баптарда жеке тармақ бар. 55-баптағы жеңілдету шектері мен татуласу жабылды, бірақ ұрып-соғу үшін емес.',
      ru: 'Усилены часть 3 статьи 99, часть 3 статьи 105, часть 4 статей 120 и 121, часть 3 статей 125 и 126; статья 124 защищает теперь до шестнадцати лет, а не до четырнадцати, её наказания прежние с 2021 года; статья 121-1 новая; в статьях 108-1 и 109-1 есть особый пункт. Пределы смягчения по статье 55 и примирение закрыты, но не для побоев.',
      en: 'Raised: 99(3), 105(3), 120(4), 121(4), 125(3), 126(3); 124 now protects until sixteen instead of fourteen, its penalties are those of 2021; 121-1 is new; 108-1(2)(8) and 109-1(2)(8) name minors. The caps of article 55 and reconciliation are shut, though not for battery.',
    },
    verdict: ['agrees'],
    cites: [
      cite('cc', '99', 'Q24', '3'),
      cite('cc', '105', 'Q24', '3'),
      cite('cc', '121-1', 'Q24'),
      cite('cc', '124', 'Q24'),
      cite('cc', '55', 'Q24', '8'),
      cite('cc', '68', 'Q24', '4', '2-1'),
    ],
  },
  {
    number: 8,
    says: {
      kk: 'Әйелдер мен балаларға зорлық-зомбылық үшін жаза күшейтілді.',
      ru: 'Усилены наказания за насилие над женщинами и детьми.',
      en: 'Penalties for violence against women and children are increased.',
    },
    statute: {
      kk: 'Тәуелді адамдар мен балалар үшін іс жүзінде солай. Бірақ жынысқа байланысты жеке құрам жоқ (жүктілік пен 120-баптағы жәбірленушіден басқа).',
      ru: 'Для зависимых и несовершеннолетних это верно по сути. Но состава по полу нет (кроме беременности и потерпевшей в статье 120).',
      en: 'True in effect for dependent people and minors. But there is no sex-specific offence, except pregnancy and the victim of 120.',
    },
    verdict: ['broader'],
    cites: [
      cite('cc', '107', 'Q24', '2', '3'),
      cite('cc', '107', 'Q24', '2', '8'),
      cite('cc', '110', 'Q24', '2', '3'),
      cite('cc', '120', 'Q24'),
    ],
  },
  {
    number: 9,
    says: {
      kk: 'Ерлер шовинизміне және ерлердің пайдасына шығатын заңдарға қарсы күрес.',
      ru: 'Борьба с мужским шовинизмом и законами в пользу мужчин.',
      en: 'A fight against male chauvinism and laws that put men’s interests first.',
    },
    statute: {
      kk: 'Заң мәтіндері жынысқа қарамайды.',
      ru: 'Тексты законов нейтральны к полу.',
      en: 'The texts are neutral as to sex.',
    },
    verdict: ['no-norm'],
    cites: [],
  },
  {
    number: 10,
    says: {
      kk: 'Құқық бұзушылықтың алдын алу, психологиялық және тәрбиелік қолдау.',
      ru: 'Профилактика, психологическая и воспитательная поддержка.',
      en: 'Crime prevention, psychological and educational support.',
    },
    statute: {
      kk: 'Психологиялық көмек – ҚК 98-3-бабында және ӘҚБтК 54-бабының 2-1-бөлігінде; отбасын қолдау орталықтары – Неке және отбасы кодексінің 5-1-бабында; бағдарламалар – 345-II Заңның 7-бабында; кейін – 245-VIII Заң.',
      ru: 'Психологическая помощь — статья 98-3 УК и часть 2-1 статьи 54 КоАП; центры поддержки семьи — статья 5-1 КоБС; программы — статья 7 Закона 345-II; позже — Закон 245-VIII.',
      en: 'Psychological help in CC 98-3 and AdmCode 54(2-1); support centres in Family Code 5-1; programmes in Law 345-II, 7; later Law 245-VIII.',
    },
    verdict: ['agrees'],
    cites: [
      cite('cc', '98-3', 'Q24', '1'),
      cite('adm', '54', 'Q24-12', '2-1'),
      cite('fam', '5-1', 'Q24'),
      cite('child', '7', 'Q24', '1', '3-1'),
      cite('prev', '69', 'Q26-08'),
    ],
  },
  {
    number: 11,
    says: {
      kk: 'Мектептер кәмелетке толмағандар жасаған немесе оларға қатысты кез келген құқыққа қарсы әрекет туралы құқық қорғау органына дереу хабарлауға міндетті.',
      ru: 'Школы обязаны немедленно сообщать правоохранителям о любых противоправных действиях несовершеннолетних или против них.',
      en: 'Schools must immediately report any unlawful acts by or against minors to law enforcement.',
    },
    statute: {
      kk: 'Хабарламағаны үшін жауаптылық 127-1-бапта 2019 жылдан бар, денсаулық сақтау мен әлеуметтік қорғау қызметкерлеріне де қатысты, уақыты аталмаған. «Дереу» деген сөз 245-VIII Заңның 23-бабында 2026 жылғы 2 наурыздан бастап.',
      ru: 'Ответственность за молчание есть в статье 127-1 с 2019 года, она касается и работников здравоохранения и соцзащиты; срок не назван. Слово «незамедлительно» — в статье 23 Закона 245-VIII со 2 марта 2026 года.',
      en: 'The sanction stands in AdmCode 127-1 since 2019, for health and social workers too, and names no time. The word “immediately” is in Law 245-VIII, 23(1), from 2 March 2026.',
    },
    verdict: ['agrees', 'narrower'],
    cites: [cite('adm', '127-1', 'Q24', '1'), cite('prev', '23', 'Q26-08', '1')],
    from: { day: '2026-03-02', before: 'broader' },
  },
  {
    number: 12,
    says: {
      kk: '16 жасқа толмаған баланы қоғамдық көліктен түсіргені үшін 18 460 теңге айыппұл.',
      ru: 'За высадку из общественного транспорта детей до 16 лет штраф 18 460 тенге.',
      en: 'Minors under 16 put off public transport: a fine of 18,460 tenge.',
    },
    statute: {
      kk: '593-баптың 1-1-бөлігі: мәжбүрлеп түсіру, 16 жасқа толмаған, ата-анасынсыз немесе заңды өкілінсіз келе жатқан бала. Мөлшері – іс қозғалған күнгі 5 АЕК; 18 460 теңге – 2024 жылғы есеп қана.',
      ru: 'Часть 1-1 статьи 593: принудительная высадка, младше 16 лет, следует без родителей или законного представителя. Размер — 5 МРП на день возбуждения дела; 18 460 тенге верно только для 2024 года.',
      en: 'AdmCode 593(1-1): forced off, under 16, travelling without parent or representative. The amount is 5 MCI of the day the case is opened; 18,460 tenge is right for 2024 only.',
    },
    verdict: ['broader'],
    cites: [cite('adm', '593', 'Q24', '1-1'), cite('adm', '44', 'Q24-12', '1')],
  },
  {
    number: 13,
    says: {
      kk: 'Бала құқықтары жөніндегі уәкіл институты дамытылды.',
      ru: 'Развит институт Уполномоченного по правам ребёнка.',
      en: 'The institution of the Child Rights Commissioner is developed.',
    },
    statute: {
      kk: 'Өңірлік уәкілдер (7-12-бап) және «111» орталығын үйлестіру (7-2-бап).',
      ru: 'Региональные уполномоченные (статья 7-12) и координация центра «111» (статья 7-2).',
      en: 'Regional commissioners (7-12) and coordination of the centre “111” (7-2(7)).',
    },
    verdict: ['agrees'],
    cites: [cite('child', '7-12', 'Q24'), cite('child', '7-2', 'Q24', undefined, '7')],
  },
  {
    number: 14,
    says: {
      kk: 'Отбасы мәселелері жөніндегі байланыс орталығы құрылды.',
      ru: 'Создан контакт-центр по вопросам семьи.',
      en: 'A Contact Centre for Family Matters is established.',
    },
    statute: {
      kk: '«111» байланыс орталығы, Неке және отбасы кодексінің 1-бабы.',
      ru: 'Контакт-центр «111», статья 1 КоБС.',
      en: 'Contact centre “111”, Family Code 1(29-1).',
    },
    verdict: ['agrees'],
    cites: [cite('fam', '1', 'Q24', '1', '29-1')],
  },
  {
    number: 15,
    says: {
      kk: 'Тұрмыстық зорлық-зомбылыққа тап болған отбасыларды қолдау.',
      ru: 'Поддержка семей, столкнувшихся с бытовым насилием.',
      en: 'Support for families facing domestic violence.',
    },
    statute: {
      kk: 'Отбасын қолдау орталықтары: әлеуметтік, құқықтық, психологиялық қолдау, бір айға дейін уақытша тұру, мобильді топтар.',
      ru: 'Центры поддержки семьи: социальная, правовая, психологическая помощь, проживание до месяца, мобильные группы.',
      en: 'Family support centres: social, legal and psychological help, a stay of up to a month, mobile groups.',
    },
    verdict: ['agrees'],
    cites: [cite('fam', '5-1', 'Q24')],
  },
  {
    number: 16,
    says: {
      kk: 'Неке-отбасы заңнамасының жаңа қағидаттары; Конституция мен заңдарға сай рухани-адамгершілік тәрбие.',
      ru: 'Новые принципы брачно-семейного законодательства; духовно-нравственное воспитание по Конституции и законам.',
      en: 'New principles of marital and family law; moral and spiritual education in line with Constitution and laws.',
    },
    statute: {
      kk: 'Неке және отбасы кодексінің 2-бабы 2-тармағының 9) және 10) тармақшалары.',
      ru: 'Подпункты 9) и 10) пункта 2 статьи 2 КоБС.',
      en: 'Family Code 2(2)(9) and (10).',
    },
    verdict: ['agrees'],
    cites: [cite('fam', '2', 'Q24', '2', '9'), cite('fam', '2', 'Q24', '2', '10')],
  },
  {
    number: 17,
    says: {
      kk: 'Отбасы институты нығайтылды.',
      ru: 'Укреплён институт семьи.',
      en: 'The institution of the family is strengthened.',
    },
    statute: {
      kk: 'Сол қағидаттар және отбасын қолдау орталықтарының міндеті.',
      ru: 'Те же принципы и задачи центров поддержки семьи.',
      en: 'The same principles, and the tasks of the support centres.',
    },
    verdict: ['agrees'],
    cites: [cite('fam', '2', 'Q24', '2', '9'), cite('fam', '5-1', 'Q24', '2', '1')],
  },
  {
    number: 18,
    says: {
      kk: 'ТМД-дағы алғашқысы; Президенттің тұжырымдары; БҰҰ мен Еуропалық одақ жобасы.',
      ru: 'Первый в СНГ; формулы Президента; проект ООН и Европейского союза.',
      en: 'First in the CIS; the President’s formulae; a UN and EU project.',
    },
    statute: { kk: 'Құқықтық норма жоқ.', ru: 'Правовой нормы нет.', en: 'No legal norm.' },
    verdict: ['no-norm'],
    cites: [],
  },
]

/** What the article leaves out and the statute has. */
export const pressOmissions: readonly { readonly says: Words; readonly cites: readonly [Cite, ...Cite[]] }[] = [
  {
    says: {
      kk: 'Кінәлі адамға тәуелділік – 2-бөліктің тармағы: іс шағымсыз жүреді.',
      ru: 'Зависимость от виновного — пункт части 2: дело идёт без жалобы.',
      en: 'Dependence on the offender is an item of part 2: the case goes on without a complaint.',
    },
    cites: [
      cite('cc', '107', 'Q24', '2', '3'),
      cite('cc', '108-1', 'Q24', '2', '3'),
      cite('cc', '109-1', 'Q24', '2', '3'),
    ],
  },
  {
    says: { kk: 'Баланы жәбірлеу (буллинг).', ru: 'Травля (буллинг) ребёнка.', en: 'Bullying of a child.' },
    cites: [cite('adm', '127-2', 'Q24')],
  },
  {
    says: {
      kk: 'Баланың қауіпсіздігін қамтамасыз ету шараларын орындамау.',
      ru: 'Неисполнение мер по безопасности ребёнка.',
      en: 'Failing measures of safety of a child.',
    },
    cites: [cite('adm', '127', 'Q24')],
  },
  {
    says: {
      kk: 'Қорғау нұсқамасын бұзғаны үшін он тәулік, бір жыл ішінде қайталаса – жиырма тәулік қамаққа алу (2023 жылы қайта жазылып, 2024 жылы өзгертілген).',
      ru: 'За нарушение защитного предписания арест десять суток, повторно в течение года — двадцать (переписано в 2023 году, изменено в 2024-м).',
      en: 'Ten days of arrest for breach of a protective order, twenty for a second one within a year (rewritten in 2023, changed in 2024).',
    },
    cites: [cite('adm', '461', 'Q24', '1'), cite('adm', '461', 'Q24', '1-1')],
  },
  {
    says: {
      kk: 'Қылмыстық құқық бұзушылық жасаған адамның мінез-құлқына ерекше талаптар.',
      ru: 'Особые требования к поведению лица, совершившего уголовное правонарушение.',
      en: 'Special requirements for the behaviour of a person who committed a criminal offence.',
    },
    cites: [cite('cc', '98-3', 'Q24')],
  },
  {
    says: {
      kk: 'Шағымсыз істі тоқтатудың үш тәуліктік мерзімі.',
      ru: 'Трёхсуточный срок прекращения дела без жалобы.',
      en: 'The three-day clock for stopping a case without a complaint.',
    },
    cites: [cite('cpc', '32', 'Q24', '5')],
  },
]
