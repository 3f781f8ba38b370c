// Law 245-VIII on the prevention of offences, in force since 2 March 2026, in its text of 13.08.2026. Only the articles that bind somebody around
// violence against women and children. Its transitional rules were not seen. Data only.
import { cite, norm, type NormArticle } from '../form.ts'

const since = ['2026-03-02', 'open'] as const

export const prev5: NormArticle = {
  id: 'prev-5',
  title: {
    kk: 'Мемлекеттік органдардың құзыреті',
    ru: 'Компетенция государственных органов',
    en: 'Powers of state bodies',
  },
  norms: [
    norm(
      cite('prev', '5', 'Q26-08', '2'),
      since,
      { kk: 'Басшының жауаптылығы', ru: 'Ответственность руководителя', en: 'The head answers' },
      {
        kk: 'Органның басшысы құқық бұзушылықтың алдын алу шаралары қолданылмағаны үшін жауап береді.',
        ru: 'Руководитель органа отвечает за непринятие мер профилактики.',
        en: 'The head of a body answers for preventive measures not taken.',
      },
    ),
  ],
}
export const prev22: NormArticle = {
  id: 'prev-22',
  title: {
    kk: 'Қорғаншылық және қамқоршылық органы',
    ru: 'Орган опеки или попечительства',
    en: 'The guardianship body',
  },
  norms: [
    norm(
      cite('prev', '22', 'Q26-08', undefined, '2'),
      since,
      { kk: 'Қажеттілікті талдау', ru: 'Анализ потребностей', en: 'Analysis of needs' },
      {
        kk: 'Зорлық көрген баланың арнаулы әлеуметтік қызметке мұқтаждығын талдатып, білім беру органына ұсыныс жібереді.',
        ru: 'Обеспечивает анализ потребностей ребёнка, пережившего насилие, в специальных социальных услугах и направляет предложения органу образования.',
        en: 'Has the needs of a child who suffered violence assessed and sends proposals to the education authority.',
      },
    ),
    norm(
      cite('prev', '22', 'Q26-08', undefined, '4'),
      since,
      { kk: 'Жеке сүйемелдеу', ru: 'Индивидуальное сопровождение', en: 'Individual accompaniment' },
      {
        kk: 'Зорлық, қатыгездік не жәбірлеу көрген баланы жеке сүйемелдейді және көмекті үйлестіреді.',
        ru: 'Ведёт индивидуальное сопровождение ребёнка, пережившего насилие, жестокость или травлю, и координирует помощь.',
        en: 'Accompanies the child who suffered violence, cruelty or bullying, and coordinates the help.',
      },
    ),
  ],
}
export const prev39: NormArticle = {
  id: 'prev-39',
  title: { kk: 'Субъектілердің өзара іс-қимылы', ru: 'Взаимодействие субъектов', en: 'How the subjects work together' },
  norms: [
    norm(
      cite('prev', '39', 'Q26-08', '3'),
      since,
      { kk: 'Дереу хабарлау', ru: 'Незамедлительно информировать', en: 'Inform immediately' },
      {
        kk: 'Алдын алудың әрбір субъектісі дайындалып жатқан немесе жасалған құқық бұзушылық туралы құзыретті мемлекеттік органға дереу хабарлайды.',
        ru: 'Каждый субъект профилактики незамедлительно информирует компетентный орган о готовящемся или совершённом правонарушении.',
        en: 'Every subject of prevention immediately informs the competent body of prepared or committed offences.',
      },
      {
        open: [
          {
            kk: '«Дереу» сөзінің сағаты мәтінде жоқ; Араша көрсететін уақыт – қызмет нысанасы',
            ru: 'Число часов за словом «незамедлительно» в тексте не стоит; время в системе «Араша» — служебный ориентир',
            en: 'No number stands behind “immediately”; the time Arasha shows is a service target',
          },
        ],
      },
    ),
  ],
}
export const prev48: NormArticle = {
  id: 'prev-48',
  title: { kk: 'Жеке алдын алу шаралары', ru: 'Меры индивидуальной профилактики', en: 'Individual measures' },
  norms: [
    norm(
      cite('prev', '48', 'Q26-08', '3'),
      since,
      { kk: 'Он сегіз шара', ru: 'Восемнадцать мер', en: 'Eighteen measures' },
      {
        kk: 'Әңгіме, ресми ескерту, жақындауға тыйым, қорғау нұсқамасы, ерекше талаптар, есеп пен бақылау, педагогикалық сүйемелдеу, психологиялық көмек және басқалары.',
        ru: 'Беседа, официальное предостережение, запрет на приближение, защитное предписание, особые требования, учёт и контроль, педагогическое сопровождение, психологическая помощь и другие.',
        en: 'Talk, official warning, no-approach ban, protective order, special requirements, account and control, accompaniment at school, psychological help and others.',
      },
      { bears: ['claim:protective-order'] },
    ),
    norm(
      cite('prev', '48', 'Q26-08', '4'),
      since,
      { kk: 'Шағымдануға болады', ru: 'Можно обжаловать', en: 'Open to appeal' },
      {
        kk: 'Шара қолдану туралы шешімге мүдделі адам шағымдана алады.',
        ru: 'Решение о мере может обжаловать заинтересованное лицо.',
        en: 'An interested person may appeal against a measure.',
      },
    ),
    norm(
      cite('prev', '48', 'Q26-08', '5'),
      since,
      { kk: 'Ұзарту туралы өтініш', ru: 'Ходатайство о продлении', en: 'Petition to prolong' },
      {
        kk: 'Есеп мерзімі біткенде орган шектеу қойған органнан шараны ұзартуды сұрай алады.',
        ru: 'По истечении учёта орган может ходатайствовать перед тем, кто наложил ограничения, о продлении мер.',
        en: 'When the account ends, the body may ask whoever set the restrictions to prolong the measures.',
      },
      {
        open: [
          {
            kk: 'Бұл қорғау нұсқамасына қолданыла ма – мәтінде жоқ',
            ru: 'Относится ли это к защитному предписанию, в тексте нет',
            en: 'Whether this reaches the protective order is not in the text',
          },
        ],
      },
    ),
  ],
}
export const prev49: NormArticle = {
  id: 'prev-49',
  title: { kk: 'Шара қолдануға себеп пен негіз', ru: 'Поводы и основание для мер', en: 'Occasions and ground' },
  norms: [
    norm(
      cite('prev', '49', 'Q26-08', '1'),
      since,
      {
        kk: 'Кез келген адамның хабары жеткілікті',
        ru: 'Достаточно сообщения любого лица',
        en: 'Anybody’s message is enough',
      },
      {
        kk: 'Адамның немесе ұйымның арызы не хабары, масс-медиа, уәкілетті адамның өзі анықтауы, органдардың материалы. Жәбірленушінің шағымы аталмаған.',
        ru: 'Заявление или сообщение лица либо организации, масс-медиа, непосредственное обнаружение, материалы органов. Жалоба потерпевшего не названа.',
        en: 'A statement or message of a person or organisation, the media, direct detection, material of bodies. No complaint of the victim is named.',
      },
      { bears: ['claim:protective-order'] },
    ),
    norm(
      cite('prev', '49', 'Q26-08', '3'),
      since,
      { kk: 'Негізі', ru: 'Основание', en: 'The ground' },
      {
        kk: 'Құқық бұзушылыққа жағдай туғызатын іс-әрекет, қоғамға қарсы мінез-құлық немесе күшіне енген сот актісі туралы жеткілікті дерек.',
        ru: 'Достаточные данные о деянии, создающем условия для правонарушения, об антиобщественном поведении либо вступивший в силу судебный акт.',
        en: 'Sufficient data on conduct that makes an offence possible, on antisocial conduct, or a court act in force.',
      },
    ),
  ],
}
export const prev50: NormArticle = {
  id: 'prev-50',
  title: { kk: 'Профилактикалық әңгіме', ru: 'Профилактическая беседа', en: 'Preventive talk' },
  norms: [
    norm(
      cite('prev', '50', 'Q26-08', '4'),
      since,
      {
        kk: 'Бір сағаттан аспайды, онлайн да',
        ru: 'Не дольше часа, возможна онлайн',
        en: 'One hour at most, also online',
      },
      {
        kk: 'Қызметтік орында, үйде, оқуда, жұмыста, оқиға орнында немесе онлайн; бір сағаттан аспайды.',
        ru: 'В служебном помещении, дома, на учёбе, работе, на месте или онлайн; не дольше часа.',
        en: 'In an office, at home, school, work, on the spot or online; one hour at most.',
      },
    ),
    norm(
      cite('prev', '50', 'Q26-08', '5'),
      since,
      {
        kk: 'Баламен – өкілдің не педагогтің қатысуымен',
        ru: 'С ребёнком — при представителе или педагоге',
        en: 'With a child only in company',
      },
      {
        kk: 'Кәмелетке толмағанмен әңгіме заңды өкілінің немесе педагогтің қатысуымен өткізіледі.',
        ru: 'Беседу с несовершеннолетним проводят при законном представителе или педагоге.',
        en: 'With a minor the talk is held in the presence of a representative or teacher.',
      },
    ),
  ],
}
export const prev51: NormArticle = {
  id: 'prev-51',
  title: { kk: 'Ресми ескерту', ru: 'Официальное предостережение', en: 'Official warning' },
  norms: [
    norm(
      cite('prev', '51', 'Q26-08', '1'),
      since,
      { kk: 'Жазбаша нұсқама', ru: 'Письменное предписание', en: 'In writing' },
      {
        kk: 'Қоғамға қарсы мінез-құлықты тоқтату немесе құқық бұзушылықтың себебін жою туралы жазбаша талап.',
        ru: 'Письменное требование прекратить антиобщественное поведение или устранить причины правонарушения.',
        en: 'A written demand to stop antisocial conduct or remove the causes of an offence.',
      },
    ),
    norm(
      cite('prev', '51', 'Q26-08', '2'),
      since,
      { kk: 'Қол қойғызып жариялау', ru: 'Объявляют под подпись', en: 'Announced against signature' },
      {
        kk: 'Қол қойғызып жарияланады, бас тартса жазба жасалады; жұмыс немесе оқу орнына хабарлануы мүмкін.',
        ru: 'Объявляют под подпись, отказ отмечают; о нём могут сообщить по месту работы или учёбы.',
        en: 'Announced against signature, a refusal is noted; employer or school may be told.',
      },
    ),
    norm(
      cite('prev', '51', 'Q26-08', '3'),
      since,
      {
        kk: 'Прокурорға жиырма төрт сағатта',
        ru: 'Прокурору за двадцать четыре часа',
        en: 'To the prosecutor in 24 hours',
      },
      {
        kk: 'Көшірмесі жарияланғаннан кейін жиырма төрт сағат ішінде прокурорға жіберіледі. Қорғау нұсқамасына мұндай талап қойылмаған.',
        ru: 'Копия в течение двадцати четырёх часов после объявления уходит прокурору. Для защитного предписания такого срока закон больше не называет.',
        en: 'A copy goes to the prosecutor within 24 hours of announcing. For a protective order the law no longer says so.',
      },
    ),
    norm(
      cite('prev', '51', 'Q26-08', '5'),
      since,
      { kk: 'Отыз тәулік', ru: 'Тридцать суток', en: 'Thirty days' },
      {
        kk: 'Табыс етілген сәттен отыз тәулік қолданылады, айына кемінде екі рет тексеріледі.',
        ru: 'Действует тридцать суток с вручения; проверяют не реже двух раз в месяц.',
        en: 'In force thirty days from handing over; checked at least twice a month.',
      },
    ),
    norm(
      cite('prev', '51', 'Q26-08', '7'),
      since,
      { kk: 'Бұзғаны үшін', ru: 'За нарушение', en: 'Breach' },
      {
        kk: 'Бұзу ӘҚБтК бойынша жауаптылыққа әкеледі.',
        ru: 'Нарушение влечёт ответственность по КоАП.',
        en: 'A breach is punished under the AdmCode.',
      },
      {
        notEncoded: [
          {
            kk: 'ӘҚБтК-нің бұл бабы көрілмеді',
            ru: 'Этой статьи КоАП не видели',
            en: 'The article of the AdmCode was not seen',
          },
        ],
      },
    ),
  ],
}
export const prev52: NormArticle = {
  id: 'prev-52',
  title: { kk: 'Жақындауға тыйым', ru: 'Запрет на приближение', en: 'No-approach ban' },
  norms: [
    norm(
      cite('prev', '52', 'Q26-08', '1'),
      since,
      { kk: 'Қылмыстық іс бойынша', ru: 'По уголовному делу', en: 'In a criminal case' },
      {
        kk: 'Күдікті, айыпталушы, сотталушы жәбірленушіні және іске қатысушыларды іздемейді, ізіне түспейді, бармайды, хабарласпайды; тәртібі ҚПК-де.',
        ru: 'Подозреваемый, обвиняемый, подсудимый не ищет, не преследует, не посещает потерпевшего и участников дела и не связывается с ними; порядок — в УПК.',
        en: 'A suspect, accused or defendant does not search, pursue, visit or contact the victim and others in the case; how, says the CPC.',
      },
    ),
  ],
}
export const prev59: NormArticle = {
  id: 'prev-59',
  title: { kk: 'Профилактикалық есеп және бақылау', ru: 'Профилактический учёт и контроль', en: 'Account and control' },
  norms: [
    norm(
      cite('prev', '59', 'Q26-08', '2'),
      since,
      { kk: 'Кім есепке қойылады', ru: 'Кого ставят на учёт', en: 'Who is put on account' },
      {
        kk: 'Қорғау нұсқамасы, ерекше талаптар немесе ресми ескерту қолданылған адам; баланы тәрбиелеу міндетін орындамайтын ата-ана.',
        ru: 'Лицо под предписанием, особыми требованиями или предостережением; родители, не исполняющие обязанностей перед ребёнком.',
        en: 'A person under an order, special requirements or a warning; parents who fail in their duties.',
      },
    ),
    norm(
      cite('prev', '59', 'Q26-08', '6'),
      since,
      { kk: 'Тек алдын алу үшін', ru: 'Только для профилактики', en: 'For prevention only' },
      {
        kk: 'Есептегі мәлімет құқық бұзушылықтың алдын алу міндеттері шегінде ғана пайдаланылады.',
        ru: 'Сведения учёта используют только для задач профилактики.',
        en: 'What the account holds is used for prevention only.',
      },
    ),
    norm(
      cite('prev', '59', 'Q26-08', '12'),
      since,
      { kk: 'Электрондық қадағалау', ru: 'Электронное слежение', en: 'Electronic tracking' },
      {
        kk: 'Есептегі адамның қайда екенін білу үшін электрондық құрал қолдануға болады.',
        ru: 'Для контроля за местонахождением лица на учёте можно применять электронные средства.',
        en: 'Electronic means may be used to know where a person on account is.',
      },
    ),
  ],
}
export const prev60: NormArticle = {
  id: 'prev-60',
  title: { kk: 'Қорғау нұсқамасы', ru: 'Защитное предписание', en: 'Protective order' },
  norms: [
    norm(
      cite('prev', '60', 'Q26-08', '1'),
      since,
      {
        kk: 'Кім шығарады және кімге табыс етіледі',
        ru: 'Кто выносит и кому вручает',
        en: 'Who issues it, who gets it',
      },
      {
        kk: 'Ұстауға негіз болмаса, полиция басшысы, орынбасары, учаскелік инспектор, кәмелетке толмағандар инспекторы немесе тұрмыстық зорлықпен күрес инспекторы шығарады. Енді кез келген зорлық үшін, тек тұрмыстық емес. Қол қойғызып табыс етіледі. Көшірмесі жәбірленушіге шығарылған күні беріліп, құқықтары түсіндіріледі. Прокурорға көшірме аталмаған.',
        ru: 'Если нет оснований для задержания, его выносят начальник полиции, заместитель, участковый, участковый по делам несовершеннолетних или инспектор по борьбе с бытовым насилием. Теперь — при любом насилии, не только бытовом. Вручают под подпись. Копию потерпевшему дают в день вынесения с разъяснением прав. Копия прокурору не названа.',
        en: 'Where there is no ground for detention, a head of police or deputy, a district inspector, an inspector for minors or one against domestic violence issues it. Now for any violence, not domestic only. Handed over against signature. The victim gets a copy on the day of issue with the rights explained. No copy to the prosecutor is named.',
      },
      {
        bears: ['claim:protective-order'],
        open: [
          {
            kk: 'Прокурорға көшірме басқа актіде көзделген бе – белгісіз; 02.03.2026 күнгі жүріп жатқан нұсқамаларға өтпелі ереже көрілмеді',
            ru: 'Предусмотрена ли копия прокурору другим актом, не установлено; переходных правил для предписаний, действовавших 02.03.2026, не видели',
            en: 'Whether another act still sends the prosecutor a copy is not established; no transitional rule for orders running on 02.03.2026 was seen',
          },
        ],
      },
    ),
    norm(
      cite('prev', '60', 'Q26-08', '2'),
      since,
      { kk: 'Он алты жастан', ru: 'С шестнадцати лет', en: 'From sixteen' },
      {
        kk: 'Шығарылған сәтте он алтыға толған, есі дұрыс адамға ғана.',
        ru: 'Только в отношении вменяемого лица, которому к вынесению исполнилось шестнадцать.',
        en: 'Only against a sane person who is sixteen when it is issued.',
      },
      { bears: ['claim:protective-order'] },
    ),
    norm(
      cite('prev', '60', 'Q26-08', '3'),
      since,
      { kk: 'Тыйымдар', ru: 'Запреты', en: 'The bans' },
      {
        kk: 'Зорлық жасауға, жәбірленушінің еркінен тыс оны және отбасының кәмелетке толмаған не әрекетке қабілетсіз мүшелерін іздеуге, ізіне түсуге, баруға, сөйлесуге және хабарласуға.',
        ru: 'Совершать насилие; вопреки воле потерпевшего искать, преследовать, посещать его и связываться, включая несовершеннолетних и недееспособных членов семьи.',
        en: 'Violence; against the victim’s will search, pursuit, visits and any contact, minor or incapable family members included.',
      },
    ),
    norm(
      cite('prev', '60', 'Q26-08', '4'),
      since,
      { kk: 'Мазмұны және хабарлау', ru: 'Содержание и извещение', en: 'Content and notice' },
      {
        kk: 'Уақыт, орын, кім кімге қатысты, мән-жай, шектеулер, салдары және шағымдану құқығы жазылады. Нұсқама туралы хат, қоңырау, СМС, электрондық пошта не тіркелетін басқа тәсілмен хабарланады.',
        ru: 'Указывают время, место, кем и в отношении кого, обстоятельства, ограничения, последствия и право обжалования. О предписании извещают письмом, телефонограммой, сообщением, по почте или иным фиксируемым способом.',
        en: 'It states time, place, who against whom, circumstances, restrictions, consequences and the right of appeal. Notice of it goes by letter, telephone, text message, e-mail or other recorded means.',
      },
      {
        open: [
          {
            kk: 'Хабарламаның кімге жіберілетіні аталмаған',
            ru: 'Кому направляют извещение, не названо',
            en: 'To whom the notice goes is not named',
          },
        ],
      },
    ),
    norm(
      cite('prev', '60', 'Q26-08', '5'),
      since,
      {
        kk: 'Отыз тәулік, жеті күнде бір тексеру',
        ru: 'Тридцать суток, проверка раз в семь дней',
        en: 'Thirty days, a check every seven',
      },
      {
        kk: 'Табыс етілген сәттен отыз тәулік; кемінде жеті күнтізбелік күнде бір рет тексеріледі.',
        ru: 'Тридцать суток с вручения; проверка не реже раза в семь календарных дней.',
        en: 'Thirty days from service; checked at least once in seven calendar days.',
      },
    ),
    norm(
      cite('prev', '60', 'Q26-08', '6'),
      since,
      { kk: 'Бұзғаны үшін', ru: 'За нарушение', en: 'Breach' },
      {
        kk: 'Бұзу ӘҚБтК бойынша жауаптылыққа әкеледі (461-бап).',
        ru: 'Нарушение влечёт ответственность по КоАП (статья 461).',
        en: 'A breach is punished under the AdmCode (461).',
      },
    ),
  ],
}
export const prev61: NormArticle = {
  id: 'prev-61',
  title: { kk: 'Мінез-құлыққа ерекше талаптар', ru: 'Особые требования к поведению', en: 'Special requirements' },
  norms: [
    norm(
      cite('prev', '61', 'Q26-08', '2'),
      since,
      {
        kk: 'Сот, қылмыстық не әкімшілік іс бойынша',
        ru: 'Суд, по уголовному или административному делу',
        en: 'By the court, in a criminal or administrative case',
      },
      {
        kk: 'Жаза тағайындағанда, жазадан не жауаптылықтан босатқанда, әкімшілік жазамен қатар немесе оның орнына. Тәртібі мен мерзімі – ҚК мен ӘҚБтК-де (54-бап).',
        ru: 'При назначении наказания, при освобождении, наряду с административным взысканием или вместо него. Порядок и сроки — в УК и КоАП (статья 54).',
        en: 'With a sentence, on release, with an administrative penalty or in its place. How and how long, say the CC and the AdmCode (54).',
      },
    ),
    norm(
      cite('prev', '61', 'Q26-08', '4'),
      since,
      { kk: 'Бұзғаны үшін', ru: 'За нарушение', en: 'Breach' },
      {
        kk: 'Бұзу ӘҚБтК бойынша жауаптылыққа әкеледі.',
        ru: 'Нарушение влечёт ответственность по КоАП.',
        en: 'A breach is punished under the AdmCode.',
      },
      {
        notEncoded: [
          {
            kk: 'ӘҚБтК-нің бұл бабы көрілмеді',
            ru: 'Этой статьи КоАП не видели',
            en: 'The article of the AdmCode was not seen',
          },
        ],
      },
    ),
  ],
}
export const prev72: NormArticle = {
  id: 'prev-72',
  title: {
    kk: 'Тұрмыстық зорлық-зомбылықтың алдын алу',
    ru: 'Профилактика бытового насилия',
    en: 'Prevention of domestic violence',
  },
  norms: [
    norm(
      cite('prev', '72', 'Q26-08', '1'),
      since,
      { kk: 'Төрт түрі', ru: 'Четыре вида', en: 'Four kinds' },
      {
        kk: 'Физикалық, психологиялық, сексуалдық және экономикалық зорлық-зомбылық.',
        ru: 'Физическое, психологическое, сексуальное и экономическое насилие.',
        en: 'Physical, psychological, sexual and economic violence.',
      },
    ),
    norm(
      cite('prev', '72', 'Q26-08', '2'),
      since,
      {
        kk: 'Мобильді топтар, бір айға дейін баспана',
        ru: 'Мобильные группы, проживание до месяца',
        en: 'Mobile groups, shelter up to a month',
      },
      {
        kk: 'Жергілікті орган мобильді топ құрады; отбасы туралы мәлімет отбасын қолдау орталығына беріледі; жәбірленушіге арнаулы қызмет, психологиялық көмек және бір айға дейін уақытша тұру ұсынылады.',
        ru: 'Местный орган создаёт мобильные группы; сведения о семье передают в центр поддержки семьи; потерпевшим доступны специальные услуги, психологическая помощь и проживание до одного месяца.',
        en: 'Local bodies form mobile groups; what is known of a family goes to a family support centre; victims get special services, psychological help and a stay of up to one month.',
      },
    ),
    norm(
      cite('prev', '72', 'Q26-08', '3'),
      since,
      { kk: 'Полицияның міндеттері', ru: 'Обязанности полиции', en: 'Duties of the police' },
      {
        kk: 'Әрбір хабарлама бойынша жедел шара; тәулік ішінде мүдделі субъектілерді хабардар ету; жәбірленуші ортақ үйден затын, киімін, құжатын алған кезде тәртіпті сақтау.',
        ru: 'Меры по каждому сообщению; в течение суток известить заинтересованных субъектов; обеспечить порядок, пока потерпевший забирает из общего жилья вещи, одежду, документы.',
        en: 'Prompt measures on every message; within a day notify the interested subjects; keep order while the victim takes belongings, clothes and documents from the shared home.',
      },
      {
        open: [
          {
            kk: 'Тәуліктің қай сәттен есептелетіні айтылмаған; мұнда полиция білген сәттен',
            ru: 'С какого момента идут сутки, не сказано; здесь — с момента, когда узнала полиция',
            en: 'From when the day runs is not said; here from the moment the police learn',
          },
        ],
      },
    ),
    norm(
      cite('prev', '72', 'Q26-08', '4'),
      since,
      { kk: 'Жартыжылдық бағалау', ru: 'Оценка раз в полугодие', en: 'Assessed every half year' },
      {
        kk: 'Өңірлік ведомствоаралық комиссия жарты жылда бір рет ерте анықтау мен көмекті бағалайды.',
        ru: 'Региональная межведомственная комиссия раз в полугодие оценивает раннее выявление и поддержку.',
        en: 'The regional commission assesses early finding and support every half year.',
      },
    ),
  ],
}
export const prev78: NormArticle = {
  id: 'prev-78',
  title: { kk: 'Педагогикалық сүйемелдеу', ru: 'Педагогическое сопровождение', en: 'Accompaniment at school' },
  norms: [
    norm(
      cite('prev', '78', 'Q26-08', '3'),
      since,
      { kk: 'Алдын алу кеңесі шешеді', ru: 'Решает совет профилактики', en: 'The prevention council decides' },
      {
        kk: 'Мәселе мектептің алдын алу кеңесінде бала мен заңды өкілінің қатысуымен қаралады.',
        ru: 'Вопрос рассматривает совет профилактики школы с участием ребёнка и представителей.',
        en: 'The school’s prevention council decides with the minor and the representatives.',
      },
    ),
    norm(
      cite('prev', '78', 'Q26-08', '4'),
      since,
      { kk: 'Бас тартса – комиссияға', ru: 'При отказе — в комиссию', en: 'On refusal to the commission' },
      {
        kk: 'Заңды өкіл бас тартса, мәлімет кәмелетке толмағандардың істері жөніндегі комиссияға беріледі.',
        ru: 'При отказе представителей сведения передают в комиссию по делам несовершеннолетних.',
        en: 'If the representatives refuse, the matter goes to the commission on minors.',
      },
    ),
  ],
}
