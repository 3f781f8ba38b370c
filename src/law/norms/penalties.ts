// Criminal Code 40–46, 53–55, 61, 63: kinds of penalty, their bounds, what softens them and where that is shut. Data only.
import { cite, norm, type NormArticle } from '../form.ts'

const held = ['2020-02-01', 'open'] as const
const since2024 = ['2024-06-16', 'open'] as const

export const cc40: NormArticle = {
  id: 'cc-40',
  title: { kk: 'Жаза түрлері', ru: 'Виды наказаний', en: 'Kinds of penalty' },
  norms: [
    norm(
      cite('cc', '40', 'Q24'),
      since2024,
      {
        kk: 'Теріс қылық пен қылмыс үшін',
        ru: 'За проступок и за преступление',
        en: 'For a misdemeanour and for a crime',
      },
      {
        kk: 'Теріс қылық үшін: айыппұл, түзеу жұмыстары, қоғамдық жұмыстар, қамаққа алу, шығарып жіберу. Қылмыс үшін: айыппұл, түзеу жұмыстары, қоғамдық жұмыстар, бас бостандығын шектеу, бас бостандығынан айыру. Қосымша: тәркілеу, атақтан, лауазымнан не қызмет құқығынан, азаматтықтан айыру, шығарып жіберу.',
        ru: 'За проступок: штраф, исправительные работы, общественные работы, арест, выдворение. За преступление: штраф, исправительные и общественные работы, ограничение и лишение свободы. Дополнительно: конфискация, лишение звания, должности или права заниматься деятельностью, гражданства, выдворение.',
        en: 'For a misdemeanour: fine, corrective work, community service, arrest, expulsion. For a crime: fine, corrective work, community service, restriction of liberty, imprisonment. Besides: confiscation, loss of rank, of posts or work, of citizenship, expulsion.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
  ],
}

export const cc41: NormArticle = {
  id: 'cc-41',
  title: { kk: 'Айыппұл', ru: 'Штраф', en: 'Fine' },
  norms: [
    norm(
      cite('cc', '41', 'Q24', '1'),
      held,
      { kk: 'Іс-әрекет күнгі АЕК', ru: 'МРП дня деяния', en: 'The MCI of the day of the act' },
      {
        kk: 'Айыппұл құқық бұзушылық жасалған күні қолданыста болған айлық есептік көрсеткішпен есептеледі.',
        ru: 'Штраф считают по месячному расчётному показателю, действовавшему в день правонарушения.',
        en: 'A fine is counted in the monthly calculation index in force when the offence was committed.',
      },
      { since: 'surely', bears: ['output:tenge'] },
    ),
    norm(
      cite('cc', '41', 'Q24', '2'),
      held,
      { kk: 'Шектері', ru: 'Пределы', en: 'Bounds' },
      {
        kk: 'Теріс қылық үшін 20–200 АЕК, қылмыс үшін 200–10 000 АЕК. Жеңілірек жаза тағайындалғанда төменірек болуы мүмкін (7-бөлік).',
        ru: 'За проступок 20–200 МРП, за преступление 200–10 000 МРП. При назначении более мягкого наказания может быть ниже (часть 7).',
        en: 'For a misdemeanour 20–200 MCI, for a crime 200–10,000 MCI. Where a lighter penalty is imposed it may be lower (part 7).',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
    norm(
      cite('cc', '41', 'Q24', '6'),
      held,
      { kk: 'Төленбеген айыппұлды ауыстыру', ru: 'Замена неуплаченного штрафа', en: 'An unpaid fine' },
      {
        kk: 'Теріс қылық: 1 АЕК үшін бір сағат қоғамдық жұмыс немесе 4 АЕК үшін бір тәулік қамаққа алу. Онша ауыр емес және ауырлығы орташа қылмыс: 4 АЕК үшін бас бостандығын шектеудің не айырудың бір күні. Ауыр қылмыс: 4 АЕК үшін бас бостандығынан айырудың бір күні.',
        ru: 'Проступок: час общественных работ за 1 МРП или сутки ареста за 4 МРП. Преступление небольшой и средней тяжести: день ограничения или лишения свободы за 4 МРП. Тяжкое: день лишения свободы за 4 МРП.',
        en: 'Misdemeanour: an hour of community service per MCI or a day of arrest per 4 MCI. Minor and medium crime: a day of restriction or imprisonment per 4 MCI. Grave crime: a day of imprisonment per 4 MCI.',
      },
      { since: 'surely' },
    ),
  ],
}

export const cc42: NormArticle = {
  id: 'cc-42',
  title: { kk: 'Түзеу жұмыстары', ru: 'Исправительные работы', en: 'Corrective work' },
  norms: [
    norm(
      cite('cc', '42', 'Q24', '3'),
      held,
      { kk: 'Шектері мен күні', ru: 'Пределы и день', en: 'Bounds and day' },
      {
        kk: 'Теріс қылық үшін 20–200, қылмыс үшін 200–10 000 АЕК, іс-әрекет күнгі көрсеткішпен (1-бөлік); жалақының 10–50 пайызы ұсталады (2-бөлік).',
        ru: 'За проступок 20–200, за преступление 200–10 000 МРП по показателю дня деяния (часть 1); удерживают 10–50 % заработка (часть 2).',
        en: '20–200 MCI for a misdemeanour, 200–10,000 for a crime, by the index of the day of the act (part 1); 10–50 % of wages are withheld (part 2).',
      },
      { since: 'surely', bears: ['output:penalties', 'output:tenge'] },
    ),
    norm(
      cite('cc', '42', 'Q24', '7'),
      held,
      { kk: 'Кімге тағайындалмайды', ru: 'Кому не назначают', en: 'To whom it does not apply' },
      {
        kk: 'Еңбекке қабілетсіз деп танылған, тұрақты жұмысы жоқ немесе өндірістен қол үзіп оқитын адамға тағайындалмайды.',
        ru: 'Не назначают нетрудоспособным, не имеющим постоянной работы и обучающимся с отрывом от производства.',
        en: 'Not for people unfit for work, without a permanent job, or in full-time study.',
      },
      { since: 'surely', bears: ['output:penalties', 'fact:offenderWork'] },
    ),
  ],
}

export const cc43: NormArticle = {
  id: 'cc-43',
  title: { kk: 'Қоғамдық жұмыстар', ru: 'Общественные работы', en: 'Community service' },
  norms: [
    norm(
      cite('cc', '43', 'Q24', '2'),
      since2024,
      { kk: 'Шектері', ru: 'Пределы', en: 'Bounds' },
      {
        kk: 'Теріс қылық үшін 20–200 сағат, онша ауыр емес және ауырлығы орташа қылмыс үшін 200–1200 сағат; күніне төрт сағаттан аспайды. Жалтарса, төрт сағат үшін бір тәулік қамаққа алу (теріс қылық) немесе бас бостандығын шектеу не айыру (қылмыс).',
        ru: 'За проступок 20–200 часов, за преступление небольшой и средней тяжести 200–1200; не более четырёх часов в день. При уклонении четыре часа заменяют сутками ареста (проступок) либо днём ограничения или лишения свободы (преступление).',
        en: '20–200 hours for a misdemeanour, 200–1,200 for a minor or medium crime; at most four a day. On evasion four hours become a day of arrest (misdemeanour) or of restriction or imprisonment (crime).',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
    norm(
      cite('cc', '43', 'Q24', '3'),
      since2024,
      { kk: 'Кімге тағайындалмайды', ru: 'Кому не назначают', en: 'To whom it does not apply' },
      {
        kk: 'Жүкті әйелге, үш жасқа толмаған баласы бар әйелге немесе оны жалғыз тәрбиелейтін еркекке, 58-ге толған әйелге, 63-ке толған еркекке, I–II топтағы мүгедектігі бар адамға, әскери қызметшіге тағайындалмайды.',
        ru: 'Не назначают беременным, женщинам с детьми до трёх лет и мужчинам, воспитывающим их в одиночку, женщинам с 58 лет, мужчинам с 63 лет, при инвалидности I–II группы, военнослужащим.',
        en: 'Not for pregnant women, women with children under three or men raising them alone, women of 58 and more, men of 63 and more, disability groups I–II, servicemen.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
  ],
}

export const cc44: NormArticle = {
  id: 'cc-44',
  title: { kk: 'Бас бостандығын шектеу', ru: 'Ограничение свободы', en: 'Restriction of liberty' },
  norms: [
    norm(
      cite('cc', '44', 'Q24', '1'),
      since2024,
      { kk: 'Мазмұны мен шектері', ru: 'Содержание и пределы', en: 'What it is, and its bounds' },
      {
        kk: 'Алты айдан жеті жылға дейін пробациялық бақылау және жылына жүз сағат мәжбүрлі еңбек (кейбір адамдар босатылады).',
        ru: 'Пробационный контроль от шести месяцев до семи лет и сто часов принудительного труда в год (есть исключения).',
        en: 'Probation control for six months to seven years and a hundred hours of forced work a year (with exceptions).',
      },
      {
        since: 'surely',
        open: [
          {
            kk: '106-баптың 1-бөлігінің бұрынғы мәтінінде сегіз жылға дейін деп басылған, бұл осы шектен жоғары: екеуі де көрсетіледі',
            ru: 'В прежнем тексте части 1 статьи 106 напечатано до восьми лет, выше этого предела: показаны оба',
            en: 'The old 106(1) printed up to eight years, above this cap: both are shown',
          },
        ],
        bears: ['output:penalties', 'claim:restriction-of-liberty'],
      },
    ),
  ],
}

export const cc45: NormArticle = {
  id: 'cc-45',
  title: { kk: 'Қамаққа алу', ru: 'Арест', en: 'Arrest' },
  norms: [
    norm(
      cite('cc', '45', 'Q24', '2'),
      since2024,
      { kk: 'Мерзімі', ru: 'Срок', en: 'Length' },
      {
        kk: '10–50 тәулік; ұстап алу мерзімі қосылады.',
        ru: '10–50 суток; срок задержания засчитывается.',
        en: '10–50 days; time in detention counts.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
    norm(
      cite('cc', '45', 'Q24', '3'),
      since2024,
      { kk: 'Кімге тағайындалмайды', ru: 'Кому не назначают', en: 'To whom it does not apply' },
      {
        kk: 'Кәмелетке толмағанға, жүкті әйелге, жас баласы бар немесе жас бала тәрбиелейтін әйелге, оны жалғыз тәрбиелейтін еркекке, 58-ге толған әйелге, 63-ке толған еркекке, I–II топтағы мүгедектігі бар адамға тағайындалмайды. Әкімшілік қамақтың шегі басқа: 58-ден және 63-тен асқаннан кейін (ӘҚБтК 50-бап).',
        ru: 'Не назначают несовершеннолетним, беременным, женщинам, имеющим или воспитывающим малолетнего, мужчинам, воспитывающим его в одиночку, женщинам с 58 лет, мужчинам с 63 лет, при инвалидности I–II группы. Рубеж административного ареста иной: старше 58 и старше 63 (ст. 50 КоАП).',
        en: 'Not for minors, pregnant women, women having or raising a young child, men raising one alone, women of 58 and more, men of 63 and more, disability groups I–II. The line of administrative arrest is another: over 58 and over 63 (AdmCode 50).',
      },
      { bears: ['output:penalties', 'fact:offenderSeniority'] },
    ),
  ],
}

export const cc46: NormArticle = {
  id: 'cc-46',
  title: { kk: 'Бас бостандығынан айыру', ru: 'Лишение свободы', en: 'Imprisonment' },
  norms: [
    norm(
      cite('cc', '46', 'Q24', '3'),
      since2024,
      { kk: 'Мерзімі', ru: 'Срок', en: 'Length' },
      {
        kk: 'Алты айдан он бес жылға дейін, аса ауыр қылмыс үшін жиырма жылға дейін немесе өмір бойы; абайсыздағы қылмыс үшін он жылдан аспайды.',
        ru: 'От шести месяцев до пятнадцати лет, за особо тяжкие до двадцати лет или пожизненно; за неосторожные не более десяти лет.',
        en: 'Six months to fifteen years, for especially grave crimes up to twenty years or life; for negligent crimes at most ten years.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
    norm(
      cite('cc', '46', 'Q24', '4'),
      since2024,
      {
        kk: 'Өмір бойына айыру кімге тағайындалмайды',
        ru: 'Кому не назначают пожизненное',
        en: 'Who is never imprisoned for life',
      },
      {
        kk: 'Қылмыс жасаған кезде 18-ге толмағанға, әйелге, 63-ке толған еркекке тағайындалмайды.',
        ru: 'Не назначают совершившим преступление до 18 лет, женщинам, мужчинам с 63 лет.',
        en: 'Not for those under 18 at the time, women, men of 63 and more.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: '99-баптың 3-бөлігі, 120 және 121-баптардың 4-бөлігі өмір бойына айыруды ғана атайды: әйелге және 63-ке толған еркекке не тағайындалатыны жазылмаған',
            ru: 'Часть 3 статьи 99, часть 4 статей 120 и 121 знают только пожизненное: что назначить женщине и мужчине с 63 лет, не написано',
            en: '99(3), 120(4) and 121(4) know life only: what a woman or a man of 63 is given is not written',
          },
        ],
        bears: ['output:penalties'],
      },
    ),
  ],
}

export const cc53: NormArticle = {
  id: 'cc-53',
  title: { kk: 'Жеңілдететін мән-жайлар', ru: 'Смягчающие обстоятельства', en: 'Mitigating circumstances' },
  norms: [
    norm(
      cite('cc', '53', 'Q24', '1'),
      since2024,
      { kk: 'Ашық тізім', ru: 'Открытый перечень', en: 'An open list' },
      {
        kk: 'Мысалы: кездейсоқ жағдайда алғаш рет; кәмелетке толмағандық; жүктілік; жас балалары болуы; жәбірленушіге бірден көмектесу; зиянды қалпына келтіру; ауыр өмірлік жағдай; мәжбүрлеу немесе тәуелділік; қорғаныс шегінен шығу; жәбірленушінің құқыққа қарсы мінез-құлқы; шын өкіну, айыбын мойындап келу. Басқа мән-жайлар да ескерілуі мүмкін (2-бөлік).',
        ru: 'Среди прочего: впервые в силу случайности; несовершеннолетие; беременность; малолетние дети; помощь потерпевшему сразу после; возмещение и заглаживание вреда; тяжёлые обстоятельства; принуждение или зависимость; превышение обороны; противоправное поведение потерпевшего; раскаяние, явка с повинной. Могут учитываться и иные (часть 2).',
        en: 'Among others: for the first time and by chance; being under age; pregnancy; own young children; help to the victim at once; repair; hard circumstances; coercion or dependence; excess of defence; unlawful conduct of the victim; repentance, surrender. Others may be weighed too (part 2).',
      },
      {
        since: 'surely',
        notEncoded: [{ kk: 'Сот бағалайды', ru: 'Оценивает суд', en: 'For the court to judge' }],
        bears: ['fact:mitigating'],
      },
    ),
  ],
}

export const cc54: NormArticle = {
  id: 'cc-54',
  title: { kk: 'Ауырлататын мән-жайлар', ru: 'Отягчающие обстоятельства', en: 'Aggravating circumstances' },
  norms: [
    norm(
      cite('cc', '54', 'Q24', '1'),
      since2024,
      { kk: 'Жабық тізім', ru: 'Закрытый перечень', en: 'A closed list' },
      {
        kk: 'Бірнеше рет жасау, рецидив; ауыр зардаптар; топ; белсенді рөл; өшпенділік не кек; көрінеу жүкті әйелге, жас балаға, қорғансыз, дәрменсіз немесе тәуелді адамға қатысты; аса қатыгездік, қорлау, азаптау; қару, жанғыш зат, мәжбүрлеу; төтенше жағдай; мас күй (сот танымауы мүмкін); ант не сенім бұзу; өкілдік киім; қызмет бабын пайдалану. Құрамның белгісі екінші рет ескерілмейді (2-бөлік).',
        ru: 'Неоднократность, рецидив; тяжкие последствия; группа; активная роль; ненависть или месть; заведомо беременная, малолетний, беззащитный, беспомощный или зависимый; особая жестокость, издевательство, мучения; оружие, горючие вещества, принуждение; чрезвычайное положение; опьянение (суд вправе не признать); нарушение присяги или доверия; форма; служебное положение. Признак состава дважды не учитывается (часть 2).',
        en: 'Repetition, recidivism; grave consequences; group; leading role; hatred or revenge; a woman known to be pregnant, a young child, a defenceless, helpless or dependent person; special cruelty, mockery, torment; weapons, burning liquids, coercion; emergency; intoxication (the court may disregard it); breach of oath or trust; uniform; office. An element of the deed is never counted twice (part 2).',
      },
      {
        since: 'surely',
        notEncoded: [{ kk: 'Сот бағалайды', ru: 'Оценивает суд', en: 'For the court to judge' }],
        bears: ['fact:aggravating'],
      },
    ),
  ],
}

export const cc55: NormArticle = {
  id: 'cc-55',
  title: {
    kk: 'Көзделгеннен жеңілірек жаза тағайындау',
    ru: 'Назначение более мягкого наказания',
    en: 'A lighter penalty than the article provides',
  },
  norms: [
    norm(
      cite('cc', '55', 'Q24', '1'),
      since2024,
      {
        kk: 'Зиян өтелсе, бас бостандығынан айыру жоқ',
        ru: 'Вред заглажен — без лишения свободы',
        en: 'Harm made good: no imprisonment',
      },
      {
        kk: 'Онша ауыр емес немесе ауырлығы орташа қылмыста зиян өз еркімен өтелсе және санкцияда жеңілірек негізгі жаза болса, бас бостандығынан айыру тағайындалмайды. 107-баптың 2-бөлігінде ондай жаза жоқ.',
        ru: 'За преступление небольшой или средней тяжести, если вред возмещён добровольно и в санкции есть более мягкий основной вид, лишение свободы не назначают. В части 2 статьи 107 такого вида нет.',
        en: 'For a minor or medium crime, if the harm was made good voluntarily and the sanction has a lighter main penalty, there is no imprisonment. 107(2) has no such penalty.',
      },
      { since: 'surely', bears: ['claim:imprisonment-excluded', 'output:penalties'] },
    ),
    norm(
      cite('cc', '55', 'Q24', '2'),
      since2024,
      { kk: 'Жеңілдететін мән-жайдың шегі', ru: 'Предел при смягчении', en: 'The cap of mitigation' },
      {
        kk: 'Жеңілдететін мән-жай бар, ауырлататын жоқ болса: теріс қылық, онша ауыр емес және ауырлығы орташа қылмыс – ең жоғарғы мөлшердің жартысы, ауыр – үштен екісі, аса ауыр – төрттен үші.',
        ru: 'Есть смягчающее и нет отягчающих: проступок, преступление небольшой и средней тяжести — половина максимума, тяжкое — две трети, особо тяжкое — три четверти.',
        en: 'With a mitigating and no aggravating circumstance: misdemeanour, minor and medium crime half of the maximum, grave two thirds, especially grave three quarters.',
      },
      { since: 'surely', bears: ['claim:cap-by-mitigation'] },
    ),
    norm(
      cite('cc', '55', 'Q24', '3'),
      since2024,
      {
        kk: 'Жеделдетілген және бұйрықтық іс жүргізу',
        ru: 'Ускоренное и приказное производство',
        en: 'Accelerated and order procedure',
      },
      {
        kk: 'Жеделдетілген тергеп-тексеруде немесе процестік келісімде – жартысынан аспайды. Бұйрықтық іс жүргізуде айыппұл теріс қылық үшін 10–20, онша ауыр емес қылмыс үшін 50–200 АЕК.',
        ru: 'При ускоренном расследовании или процессуальном соглашении — не более половины. В приказном производстве штраф 10–20 МРП за проступок, 50–200 за преступление небольшой тяжести.',
        en: 'In accelerated procedure or under a plea agreement at most half. In order procedure a fine of 10–20 MCI for a misdemeanour, 50–200 for a minor crime.',
      },
      {
        since: 'surely',
        notEncoded: [
          {
            kk: 'Іс жүргізу түрі белгілі болмайынша есептелмейді',
            ru: 'Не вычисляется, пока вид производства не известен',
            en: 'Not computed: the kind of procedure is not a fact here',
          },
        ],
      },
    ),
    norm(
      cite('cc', '55', 'Q24', '4'),
      since2024,
      { kk: 'Айрықша мән-жайлар', ru: 'Исключительные обстоятельства', en: 'Exceptional circumstances' },
      {
        kk: 'Айрықша мән-жайларда сот төменгі шектен төмен немесе жеңілірек түрдегі жаза тағайындай алады не міндетті қосымша жазаны қолданбауы мүмкін.',
        ru: 'При исключительных обстоятельствах суд может назначить ниже низшего предела, более мягкий вид или не применить обязательное дополнительное наказание.',
        en: 'In exceptional circumstances the court may go below the minimum, choose a lighter kind, or leave out an obligatory additional penalty.',
      },
      { since: 'surely', bears: ['claim:below-minimum-closed'] },
    ),
    norm(
      cite('cc', '55', 'Q24', '6'),
      since2024,
      { kk: 'Төменгі шектен төмен', ru: 'Ниже низшего предела', en: 'Below the minimum' },
      {
        kk: '2 немесе 3-бөліктің мән-жайлары болса, жаза төменгі шектен төмен тағайындалуы мүмкін.',
        ru: 'При обстоятельствах частей 2 или 3 наказание может быть ниже низшего предела.',
        en: 'In the cases of parts 2 and 3 the penalty may go below the minimum.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: '2 және 3-бөліктер жабық болғанда бұл бөлік жұмыс істей ме – анық емес',
            ru: 'Работает ли эта часть, когда части 2 и 3 закрыты, не ясно',
            en: 'Whether it works where parts 2 and 3 are shut is not clear',
          },
        ],
      },
    ),
    norm(
      cite('cc', '55', 'Q24', '8'),
      since2024,
      { kk: 'Жабық есіктер', ru: 'Закрытые двери', en: 'Closed doors' },
      {
        kk: 'Кәмелетке толмағандардың жыныстық тиіспеушілігіне қарсы қылмыста бүкіл бап қолданылмайды (14–17 жастағыға қатысты кәмелетке толмағанның қылмысынан басқа). Кәмелетке толмағандарға қатысты зорлық-зомбылық қылмысында 2 және 3-бөліктер қолданылмайды (кәмелетке толмаған жасағаннан басқа). Ұрып-соғу тізімде жоқ.',
        ru: 'За преступления против половой неприкосновенности несовершеннолетних статья не действует вовсе (кроме совершённых несовершеннолетним против лица 14–17 лет). За преступления, связанные с насилием в отношении несовершеннолетних, не действуют части 2 и 3 (кроме совершённых несовершеннолетним). Побоев в списке нет.',
        en: 'For sexual crimes against minors the whole article is shut (except a minor against 14–17). For crimes of violence against minors parts 2 and 3 are shut (except an offender under 18). Battery is not in the list.',
      },
      { bears: ['claim:caps-closed', 'claim:below-minimum-closed'] },
    ),
  ],
}

export const cc61: NormArticle = {
  id: 'cc-61',
  title: { kk: 'Жаза мерзімдерінің арақатынасы', ru: 'Соотношение наказаний', en: 'How penalties convert' },
  norms: [
    norm(
      cite('cc', '61', 'Q24', '1'),
      held,
      { kk: 'Арақатынас', ru: 'Соотношение', en: 'Rates' },
      {
        kk: 'Бас бостандығынан айырудың бір күні = шектеудің бір күні = қамақтың бір тәулігі = төрт сағат қоғамдық жұмыс = 4 АЕК; бір сағат қоғамдық жұмыс = 1 АЕК.',
        ru: 'День лишения свободы = день ограничения = сутки ареста = четыре часа общественных работ = 4 МРП; час общественных работ = 1 МРП.',
        en: 'A day of imprisonment = a day of restriction = a day of arrest = four hours of community service = 4 MCI; an hour of community service = 1 MCI.',
      },
      { since: 'surely' },
    ),
  ],
}

export const cc63: NormArticle = {
  id: 'cc-63',
  title: { kk: 'Шартты түрде соттау', ru: 'Условное осуждение', en: 'Conditional sentence' },
  norms: [
    norm(
      cite('cc', '63', 'Q24', '6'),
      since2024,
      { kk: 'Қашан қолданылмайды', ru: 'Когда не применяется', en: 'When it is ruled out' },
      {
        kk: 'Рецидивте, аса ауыр қылмыста, сыбайлас жемқорлық, террористік, экстремистік қылмыста, азаптауда, қылмыстық топта, кәмелетке толмағандардың жыныстық тиіспеушілігіне қарсы қылмыста (14–17 жастағыға қатысты кәмелетке толмаған жасағаннан басқа). Кәмелетке толмағандарға қатысты зорлық-зомбылық қылмыстары аталмаған.',
        ru: 'При рецидиве, за особо тяжкие, коррупционные, террористические, экстремистские преступления, пытки, в составе преступной группы, против половой неприкосновенности несовершеннолетних (кроме совершённых несовершеннолетним против лица 14–17 лет). Преступления, связанные с насилием в отношении несовершеннолетних, не названы.',
        en: 'In recidivism, for especially grave, corruption, terrorist and extremist crimes, torture, in a criminal group, sexual crimes against minors (except a minor against 14–17). Crimes of violence against minors are not named.',
      },
      { since: 'surely', bears: ['claim:conditional-sentence-excluded'] },
    ),
  ],
}
