// General part of the Administrative Code, articles 28–72, as far as a penalty for violence against women and children leans on it. Data only.
// Texts of 04.12.2024 and 16.06.2024; what was added later (community service, which courts applied in 2025) was not seen.
import { cite, norm, type NormArticle } from '../form.ts'

export const adm5: NormArticle = {
  id: 'adm-5',
  title: { kk: 'Заңның уақыт бойынша қолданылуы', ru: 'Действие закона во времени', en: 'Law in time' },
  norms: [
    norm(
      cite('adm', '5', 'Q20'),
      ['2020-02-01', 'open'],
      { kk: 'Жасалған күнгі заң', ru: 'Закон дня совершения', en: 'The law of the day of the act' },
      {
        kk: 'Жауаптылық іс-әрекет жасалған күні қолданыста болған заң бойынша белгіленеді. Жеңілдететін заң кері күшке ие, бірақ қаулы әлі орындалмаған болса ғана; ауырлататын заңның кері күші жоқ.',
        ru: 'Ответственность определяет закон, действовавший в день деяния. Смягчающий закон имеет обратную силу, но лишь пока постановление не исполнено; отягчающий обратной силы не имеет.',
        en: 'The law of the day of the act governs. A milder law reaches back, but only while the decision is not yet executed; a harsher one never does.',
      },
      { since: 'surely', bears: ['output:law-in-time'] },
    ),
  ],
}

export const adm28: NormArticle = {
  id: 'adm-28',
  title: { kk: 'Кім жауапты', ru: 'Кто отвечает', en: 'Who is liable' },
  norms: [
    norm(
      cite('adm', '28', 'Q24-12'),
      ['2020-02-01', 'open'],
      { kk: 'Он алты жас', ru: 'Шестнадцать лет', en: 'Sixteen years' },
      {
        kk: 'Құқық бұзушылық аяқталған немесе тоқтатылған кезде он алтыға толған, есі дұрыс адам; сондай-ақ заңды тұлға.',
        ru: 'Вменяемое лицо, которому к окончанию или пресечению правонарушения исполнилось шестнадцать; также юридическое лицо.',
        en: 'A sane person who was sixteen when the offence ended or was stopped; and a legal person.',
      },
      { since: 'surely', bears: ['output:age'] },
    ),
  ],
}

export const adm30: NormArticle = {
  id: 'adm-30',
  title: { kk: 'Лауазымды адамдар', ru: 'Должностные лица', en: 'Officials' },
  norms: [
    norm(
      cite('adm', '30', 'Q24-12'),
      ['2020-02-01', 'open'],
      { kk: 'Кім лауазымды адам', ru: 'Кто должностное лицо', en: 'Who is an official' },
      {
        kk: 'Билік өкілі, сондай-ақ мемлекеттік мекемеде, квазимемлекеттік секторда немесе жергілікті өзін-өзі басқаруда ұйымдастыру-өкімдік не әкімшілік-шаруашылық міндет атқаратын адам. Басқа жұмыс беруші, мысалы, жекеменшік мектеп басшысы бұл тізімде жоқ.',
        ru: 'Представитель власти, а также лицо с организационно-распорядительными или административно-хозяйственными функциями в государственном учреждении, квазигосударственном секторе или местном самоуправлении. Руководитель, например, частной школы сюда не входит.',
        en: 'Who acts for the state, or has managing or economic functions in a state institution, the quasi-state sector or local self-government. The head of, say, a private school is not among them.',
      },
      {
        since: 'surely',
        bears: ['fact:holdsOffice'],
        open: [
          {
            kk: '127-1-бап бойынша жеке ұйым басшысы «жеке тұлға» ретінде жауап бере ме: мәтіннен шығады, сот тәжірибесі көрілмеді',
            ru: 'Отвечает ли руководитель частной организации по статье 127-1 как физическое лицо: следует из текста, практика не изучена',
            en: 'Whether the head of a private organisation answers under 127-1 as an individual: it follows from the text, no practice was seen',
          },
        ],
      },
    ),
  ],
}

export const adm43: NormArticle = {
  id: 'adm-43',
  title: { kk: 'Ескерту', ru: 'Предупреждение', en: 'Warning' },
  norms: [
    norm(
      cite('adm', '43', 'Q24-12', '2'),
      ['2020-02-01', 'open'],
      { kk: 'Ескерту міндетті', ru: 'Предупреждение обязательно', en: 'The warning is obligatory' },
      {
        kk: 'Бап ескертуді атаса және ауырлататын мән-жай (57-бап) болмаса, сот немесе орган ескертуді таңдауға міндетті. 73-баптың 1-бөлігіне, 127-2-баптың 1 және 3-бөліктеріне қатысты.',
        ru: 'Если статья называет предупреждение, а отягчающих обстоятельств (статья 57) нет, суд или орган обязан выбрать предупреждение. Это касается части 1 статьи 73, частей 1 и 3 статьи 127-2.',
        en: 'Where the article offers a warning and no aggravating circumstance (57) exists, the warning must be chosen. This concerns 73(1), 127-2(1) and (3).',
      },
      {
        since: 'surely',
        bears: ['claim:warning-obligatory'],
        notEncoded: [
          {
            kk: '57-баптың тізімі 2020 жылғы мәтін бойынша; сұралмайтын тармақтары бір жалпы сұрақпен алынады',
            ru: 'Список статьи 57 взят по тексту 2020 года; пункты, о которых отдельно не спрашивают, собраны в один вопрос',
            en: 'The list of 57 is that of 2020; items not asked one by one are gathered in one question',
          },
        ],
      },
    ),
  ],
}

export const adm44: NormArticle = {
  id: 'adm-44',
  title: { kk: 'Айыппұл', ru: 'Штраф', en: 'Fine' },
  norms: [
    norm(
      cite('adm', '44', 'Q24-12', '1'),
      ['2020-02-01', 'open'],
      { kk: 'Іс қозғалған күнгі АЕК', ru: 'МРП дня возбуждения дела', en: 'The MCI of the day the case is opened' },
      {
        kk: 'Айыппұл әкімшілік іс қозғалған күні қолданыстағы айлық есептік көрсеткішпен есептеледі, жасалған күнгімен емес.',
        ru: 'Штраф считают по месячному расчётному показателю дня возбуждения дела, а не дня деяния.',
        en: 'The fine is counted in the index in force when the case is opened, not on the day of the act.',
      },
      {
        since: 'surely',
        bears: ['output:tenge'],
        open: [
          {
            kk: 'Істің қозғалған сәті қандай құжатпен белгіленетіні мұнда жоқ',
            ru: 'Каким документом дело считается возбуждённым, здесь не установлено',
            en: 'What counts as opening the case is not established here',
          },
        ],
      },
    ),
    norm(
      cite('adm', '44', 'Q24-12', '2'),
      ['2020-02-01', 'open'],
      { kk: 'Ең жоғары айыппұл', ru: 'Предел штрафа', en: 'The highest fine' },
      {
        kk: 'Жеке тұлғаға екі жүз АЕК-тен, лауазымды адамға жеті жүз елу АЕК-тен аспайды.',
        ru: 'Для физического лица не больше двухсот МРП, для должностного — семисот пятидесяти.',
        en: 'At most 200 MCI for an individual, 750 for an official.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
  ],
}

export const adm50: NormArticle = {
  id: 'adm-50',
  title: { kk: 'Әкімшілік қамаққа алу', ru: 'Административный арест', en: 'Administrative arrest' },
  norms: [
    norm(
      cite('adm', '50', 'Q24-12', '1'),
      ['2020-02-01', 'open'],
      {
        kk: 'Отыз тәулікке дейін, тек судья',
        ru: 'До тридцати суток, только судья',
        en: 'Up to thirty days, a judge only',
      },
      {
        kk: 'Отыз тәуліктен аспайды, ерекше жағдайда ғана судья тағайындайды. Төтенше жағдай режимінде қырық бес тәулікке дейін.',
        ru: 'Не больше тридцати суток, назначает только судья в исключительных случаях. За нарушение режима чрезвычайного положения — до сорока пяти.',
        en: 'At most thirty days, by a judge only and exceptionally. For breach of a state of emergency up to forty-five.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
    norm(
      cite('adm', '50', 'Q24-12', '2'),
      ['2020-02-01', 'open'],
      { kk: 'Кім қамаққа алынбайды', ru: 'Кого не арестовывают', en: 'Who is not arrested' },
      {
        kk: 'Жүкті әйелдер, он төрт жасқа дейінгі баласы бар әйелдер, он сегізге толмағандар, бірінші және екінші топтағы мүгедектігі бар адамдар, елу сегізден асқан әйелдер, алпыс үштен асқан ерлер және он төрт жасқа дейінгі баланы жалғыз тәрбиелейтін ерлер. Мұндай адам 73-баптың 3-бөлігі, 434-баптың 3-бөлігі, 461-баптың 2-бөлігі бойынша айыппұл төлейді.',
        ru: 'Беременные, женщины с детьми до четырнадцати лет, лица младше восемнадцати, инвалиды первой и второй групп, женщины старше пятидесяти восьми, мужчины старше шестидесяти трёх и мужчины, одни воспитывающие детей до четырнадцати. Такое лицо платит штраф по части 3 статьи 73, части 3 статьи 434, части 2 статьи 461.',
        en: 'Pregnant women, women with children under fourteen, persons under eighteen, persons with disability I or II, women over fifty-eight, men over sixty-three and men alone raising children under fourteen. Such a person pays a fine under 73(3), 434(3), 461(2).',
      },
      {
        since: 'surely',
        bears: ['fact:notArrestable'],
        open: [
          {
            kk: 'Әскери қызметшілер мен қызметкерлер (32-бап 2-бөлік) де қамаққа алынбайды, бірақ 73 және 461-баптар оларды атамайды',
            ru: 'Военнослужащие и сотрудники (часть 2 статьи 32) тоже не арестовываются, но статьи 73 и 461 их не называют',
            en: 'Servicemen and officers (32(2)) are not arrested either, yet 73 and 461 do not name them',
          },
          {
            kk: 'ҚК 45-бабындағы шекара басқаша: онда елу сегіз бен алпыс үш жастың өзі де кіреді',
            ru: 'В статье 45 УК граница иная: там входят и сами пятьдесят восемь и шестьдесят три года',
            en: 'CC 45 draws the line elsewhere: there fifty-eight and sixty-three themselves are included',
          },
        ],
      },
    ),
  ],
}

export const adm54: NormArticle = {
  id: 'adm-54',
  title: {
    kk: 'Құқық бұзушының мінез-құлқына ерекше талаптар',
    ru: 'Особые требования к поведению правонарушителя',
    en: 'Special requirements on the offender’s conduct',
  },
  norms: [
    norm(
      cite('adm', '54', 'Q24-12', '1'),
      ['2024-06-16', 'open'],
      {
        kk: 'Сот үш айдан бір жылға дейін белгілейді',
        ru: 'Суд: от трёх месяцев до года',
        en: 'By the court, three months to a year',
      },
      {
        kk: '73, 127, 128, 131, 434, 435, 440 (3-бөлік), 442 (3-бөлік), 448, 461, 482, 485 (2-бөлік) баптар бойынша сот өз бастамасымен немесе полицияның өтінішімен: жәбірленушіні іздеуге, ізіне түсуге, баруға, хабарласуға, қаруға, алкоголь мен есірткіге тыйым; кәмелетке толмағанға белгілі бір жерлерге баруға және рұқсатсыз кетуге тыйым. 127-2 және 73-3-баптар тізімде жоқ.',
        ru: 'По статьям 73, 127, 128, 131, 434, 435, 440 (ч. 3), 442 (ч. 3), 448, 461, 482, 485 (ч. 2) суд сам или по ходатайству полиции запрещает: искать, преследовать, посещать потерпевшего и связываться с ним; оружие; алкоголь и наркотики; несовершеннолетнему — определённые места и выезд. Статей 127-2 и 73-3 в списке нет.',
        en: 'Under 73, 127, 128, 131, 434, 435, 440(3), 442(3), 448, 461, 482, 485(2) the court, of its own motion or at the request of the police, bans: search, pursuit, visits and any contact with the victim; weapons; alcohol and drugs; for minors certain places and leaving. 127-2 and 73-3 are not in the list.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('adm', '54', 'Q24-12', '2'),
      ['2024-06-16', 'open'],
      { kk: 'Бірге тұруға тыйым', ru: 'Запрет жить вместе', en: 'No living together' },
      {
        kk: 'Отбасы-тұрмыстық қатынастарда ерекше жағдайда отыз тәулікке дейін жәбірленушімен бір тұрғын үйде тұруға тыйым салынады; басқа тұрғын үйінің болуы енді талап етілмейді.',
        ru: 'В семейно-бытовой сфере в исключительных случаях — запрет жить с потерпевшим до тридцати суток; наличие другого жилья здесь не требуется.',
        en: 'In family relations, exceptionally, no living with the victim for up to thirty days; other housing is not required here.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: '214-IV Заңның 22-бабы 01.03.2026 дейін басқа тұрғын үйді талап еткен: екі мәтіннің қайшылығы шешілмеген',
            ru: 'Статья 22 Закона 214-IV до 01.03.2026 требовала другого жилья: расхождение двух текстов не разрешено',
            en: 'Law 214-IV 22 asked for other housing until 01.03.2026: the two texts were never reconciled',
          },
        ],
      },
    ),
    norm(
      cite('adm', '54', 'Q24-12', '2-1'),
      ['2024-06-16', 'open'],
      { kk: 'Психологиялық көмек', ru: 'Психологическая помощь', en: 'Psychological help' },
      {
        kk: 'Отбасы-тұрмыстық істе сот психологиялық көмек шараларын белгілей алады.',
        ru: 'По семейно-бытовому делу суд вправе установить меры психологической помощи.',
        en: 'In a family case the court may order psychological help.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('adm', '54', 'Q24-12', '3'),
      ['2024-06-16', 'open'],
      { kk: 'Полицияға келіп тұру', ru: 'Явка в полицию', en: 'Visits to the police' },
      {
        kk: 'Ерекше талаптар кезінде айына бір реттен төрт ретке дейін профилактикалық әңгімеге келуге міндеттеледі.',
        ru: 'На время требований — обязанность являться на профилактическую беседу от одного до четырёх раз в месяц.',
        en: 'While they last, coming to the police for a talk one to four times a month.',
      },
      { since: 'surely' },
    ),
  ],
}

export const adm61: NormArticle = {
  id: 'adm-61',
  title: {
    kk: 'Жаза қолданылған деп саналатын мерзім',
    ru: 'Срок, когда лицо считается подвергнутым взысканию',
    en: 'How long a penalty counts',
  },
  norms: [
    norm(
      cite('adm', '61', 'Q24'),
      ['2020-02-01', 'open'],
      { kk: 'Бір жыл', ru: 'Один год', en: 'One year' },
      {
        kk: 'Жаза орындалып біткен күннен бастап бір жыл. Баптардағы «жаза қолданылғаннан кейін бір жыл ішінде» деген сөз бұдан басқа мерзім.',
        ru: 'Год со дня окончания исполнения. Слова статей «в течение года после наложения» — другой срок.',
        en: 'One year from the end of execution. “Within a year after the penalty was imposed” in the articles is a different period.',
      },
      { since: 'surely' },
    ),
  ],
}

export const adm62: NormArticle = {
  id: 'adm-62',
  title: { kk: 'Ескіру мерзімі', ru: 'Срок давности', en: 'Limitation' },
  norms: [
    norm(
      cite('adm', '62', 'Q24', '1'),
      ['2020-02-01', 'open'],
      { kk: 'Екі ай', ru: 'Два месяца', en: 'Two months' },
      {
        kk: 'Жасалған күннен бастап екі ай өткен соң жауаптылыққа тартуға болмайды.',
        ru: 'По истечении двух месяцев со дня совершения к ответственности не привлекают.',
        en: 'Nobody is held liable more than two months after the act.',
      },
      { since: 'surely', bears: ['output:limitation'] },
    ),
    norm(
      cite('adm', '62', 'Q24', '3'),
      ['2020-02-01', 'open'],
      { kk: 'Созылмалы құқық бұзушылық', ru: 'Длящееся правонарушение', en: 'A continuing offence' },
      {
        kk: 'Созылмалы болса, екі ай анықталған күннен есептеледі.',
        ru: 'При длящемся правонарушении два месяца идут со дня обнаружения.',
        en: 'For a continuing offence the two months run from its detection.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('adm', '62', 'Q24', '6'),
      ['2020-02-01', 'open'],
      {
        kk: 'Тоқтатылған қылмыстық істен кейін үш ай',
        ru: 'Три месяца после прекращения дела',
        en: 'Three months after a closed criminal case',
      },
      {
        kk: 'Қылмыстық іс тоқтатылып, әкімшілік белгі болса, тоқтату туралы шешім келіп түскен күннен бастап үш ай.',
        ru: 'Если уголовное дело прекращено и есть признаки административного правонарушения — три месяца со дня поступления решения.',
        en: 'If a criminal case was closed and shows an administrative offence: three months from the day the decision arrived.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('adm', '62', 'Q24', '7'),
      ['2020-02-01', 'open'],
      {
        kk: 'Жаңа құқық бұзушылық мерзімді үзеді',
        ru: 'Новое правонарушение прерывает срок',
        en: 'A new offence interrupts',
      },
      {
        kk: 'Мерзім өткенше жаңа құқық бұзушылық жасалса, есеп оның анықталған сәтінен басталады.',
        ru: 'Если до истечения срока совершено новое правонарушение, счёт начинается с его обнаружения.',
        en: 'If a new offence is committed before the period ends, counting restarts from its detection.',
      },
      { since: 'surely' },
    ),
  ],
}

export const adm64: NormArticle = {
  id: 'adm-64',
  title: { kk: 'Татуласу', ru: 'Примирение', en: 'Reconciliation' },
  norms: [
    norm(
      cite('adm', '64', 'Q20', '1'),
      ['2020-02-01', '2023-07-01'],
      {
        kk: 'Тек жәбірленушінің арызымен',
        ru: 'Только по заявлению потерпевшего',
        en: 'On the victim’s application only',
      },
      {
        kk: '73, 73-1, 73-2-баптар да жәбірленушінің арызымен ғана қозғалып, татуласумен аяқталған.',
        ru: 'Дела по статьям 73, 73-1, 73-2 тоже возбуждались только по заявлению и прекращались примирением.',
        en: 'Cases of 73, 73-1 and 73-2, too, started on application only and ended by reconciliation.',
      },
      { since: 'surely', bears: ['output:prosecution', 'claim:administrative-reconciliation'] },
    ),
    norm(
      cite('adm', '64', 'Q24', '1'),
      ['2024-06-16', 'open'],
      { kk: 'Арыз бойынша ғана қозғалатын істер', ru: 'Дела только по заявлению', en: 'Cases on application only' },
      {
        kk: '73-3, 127-2 және тізімдегі басқа баптар жәбірленушінің арызымен ғана қозғалып, татуласумен тоқтатылады. 73, 127, 127-1, 461, 593-баптар тізімде жоқ: оларды полиция анықтаған бойда қозғайды.',
        ru: 'Дела по статьям 73-3, 127-2 и другим из списка возбуждаются только по заявлению и прекращаются примирением. Статей 73, 127, 127-1, 461, 593 в списке нет: их возбуждают по обнаружении.',
        en: '73-3, 127-2 and others in the list start on the victim’s application only and end by reconciliation. 73, 127, 127-1, 461 and 593 are not in it: they start on detection.',
      },
      { bears: ['output:prosecution', 'claim:may-proceed'] },
    ),
    norm(
      cite('adm', '64', 'Q24', '1-1'),
      ['2024-06-16', 'open'],
      { kk: 'Алғаш рет жасаған адам', ru: 'Впервые совершивший', en: 'A first offender' },
      {
        kk: '73 және 73-3-баптар бойынша алғаш рет жасаған, татуласқан және зиянды өтеген адамды сот босата алады, міндетті емес. Соңғы бір жылда 73-бап бойынша татуласып босатылған адамға қолданылмайды.',
        ru: 'Впервые совершившего правонарушение по статьям 73 и 73-3, примирившегося и загладившего вред, суд может освободить, но не обязан. К освобождённому по статье 73 в течение года это не применяется.',
        en: 'A first offender under 73 or 73-3 who reconciled and repaired the harm may be released by the court, need not be. Not a person released by reconciliation under 73 within the last year.',
      },
      {
        bears: ['claim:administrative-reconciliation', 'fact:admFirstOffence', 'fact:admReconciledWithinYear'],
      },
    ),
    norm(
      cite('adm', '64', 'Q24', '2'),
      ['2020-02-01', 'open'],
      { kk: 'Жазбаша келісім', ru: 'Письменное соглашение', en: 'In writing' },
      {
        kk: 'Татуласу жәбірленуші мен құқық бұзушы қол қойған жазбаша келісіммен рәсімделеді.',
        ru: 'Примирение оформляют письменным соглашением, которое подписывают потерпевший и правонарушитель.',
        en: 'Reconciliation is a written agreement signed by the victim and the offender.',
      },
      { since: 'surely' },
    ),
  ],
}

export const adm64x1: NormArticle = {
  id: 'adm-64-1',
  title: { kk: 'Маңызы аз құқық бұзушылық', ru: 'Малозначительность', en: 'Triviality' },
  norms: [
    norm(
      cite('adm', '64-1', 'Q24'),
      ['2020-02-01', 'open'],
      { kk: 'Ауызша ескерту', ru: 'Устное замечание', en: 'An oral remark' },
      {
        kk: 'Нақты мән-жайға, адамға және зиянға қарай судья немесе орган ауызша ескертумен шектеле алады.',
        ru: 'С учётом обстоятельств, личности и вреда судья или орган может ограничиться устным замечанием.',
        en: 'Looking at the circumstances, the person and the harm, the judge or body may stop at an oral remark.',
      },
      {
        since: 'surely',
        notEncoded: [
          {
            kk: 'Маңызы аз ба – адамның бағалауы, мұнда есептелмейді',
            ru: 'Малозначительность — оценка человека, здесь не вычисляется',
            en: 'Whether it is trivial is a person’s judgement and is not computed',
          },
        ],
      },
    ),
  ],
}

export const adm65: NormArticle = {
  id: 'adm-65',
  title: {
    kk: 'Кәмелетке толмағандардың жауаптылығы',
    ru: 'Ответственность несовершеннолетних',
    en: 'Liability of minors',
  },
  norms: [
    norm(
      cite('adm', '65', 'Q24', '1'),
      ['2020-02-01', 'open'],
      { kk: 'Он алты мен он сегіздің арасы', ru: 'От шестнадцати до восемнадцати', en: 'Sixteen to eighteen' },
      {
        kk: 'Бұл тарау құқық бұзған кезде он алтыға толып, он сегізге толмаған адамға қолданылады.',
        ru: 'Глава касается тех, кому ко времени правонарушения исполнилось шестнадцать, но не восемнадцать.',
        en: 'The chapter is for those who were sixteen but not eighteen at the time of the offence.',
      },
      { since: 'surely', bears: ['output:age'] },
    ),
  ],
}

export const adm66: NormArticle = {
  id: 'adm-66',
  title: { kk: 'Кәмелетке толмағандарға жаза', ru: 'Взыскания для несовершеннолетних', en: 'Penalties on minors' },
  norms: [
    norm(
      cite('adm', '66', 'Q24', '1'),
      ['2020-02-01', 'open'],
      { kk: 'Айыппұл он АЕК-тен аспайды', ru: 'Штраф не больше десяти МРП', en: 'A fine of at most ten MCI' },
      {
        kk: 'Бап қанша көрсетсе де, кәмелетке толмағанға айыппұл он АЕК-тен аспайды; мүлкі жетпесе, ата-анасына салынады.',
        ru: 'Сколько бы ни назвала статья, штраф на несовершеннолетнего не больше десяти МРП; если имущества не хватает, его налагают на родителей.',
        en: 'Whatever the article prints, a minor’s fine is at most ten MCI; where the minor has no property, it falls on the parents.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
    norm(
      cite('adm', '66', 'Q24', '3'),
      ['2020-02-01', 'open'],
      { kk: 'Қамаққа алынбайды', ru: 'Без ареста', en: 'No arrest' },
      {
        kk: 'Қамаққа алудан басқа жазалар мен ықпал ету шаралары жалпы негізде қолданылады.',
        ru: 'Прочие взыскания, кроме ареста, и меры воздействия применяются на общих основаниях.',
        en: 'Other penalties, except arrest, and special requirements apply as usual.',
      },
      { since: 'surely', bears: ['output:penalties'] },
    ),
  ],
}

export const adm71: NormArticle = {
  id: 'adm-71',
  title: {
    kk: 'Кәмелетке толмағандардың ескіру мерзімі',
    ru: 'Давность для несовершеннолетних',
    en: 'Limitation for minors',
  },
  norms: [
    norm(
      cite('adm', '71', 'Q24'),
      ['2020-02-01', 'open'],
      { kk: 'Жартысы', ru: 'Вдвое короче', en: 'Half' },
      {
        kk: '62-баптағы мерзімдер кәмелетке толмағандар үшін екі есе қысқарады.',
        ru: 'Сроки статьи 62 для несовершеннолетних сокращаются наполовину.',
        en: 'The periods of article 62 are halved for minors.',
      },
      { since: 'surely', bears: ['output:limitation'] },
    ),
  ],
}

export const adm72: NormArticle = {
  id: 'adm-72',
  title: {
    kk: 'Кәмелетке толмағанның жазасы қанша саналады',
    ru: 'Сколько считается взыскание несовершеннолетнего',
    en: 'How long a minor’s penalty counts',
  },
  norms: [
    norm(
      cite('adm', '72', 'Q24'),
      ['2020-02-01', 'open'],
      { kk: 'Алты ай', ru: 'Шесть месяцев', en: 'Six months' },
      {
        kk: 'Қаулы орындалып біткен күннен бастап алты ай.',
        ru: 'Шесть месяцев со дня окончания исполнения постановления.',
        en: 'Six months from the end of execution.',
      },
      { since: 'surely' },
    ),
  ],
}
