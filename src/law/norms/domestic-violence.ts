// Law 214-IV on the prevention of domestic violence: in force until 1 March 2026, then replaced by Law 245-VIII. Data only.
import { cite, norm, type NormArticle } from '../form.ts'

const before = ['2020-02-01', '2026-03-02'] as const
const since2024 = ['2024-06-16', '2026-03-02'] as const

export const dv4: NormArticle = {
  id: 'dv-4',
  title: { kk: 'Тұрмыстық зорлық-зомбылық түрлері', ru: 'Виды бытового насилия', en: 'Kinds of domestic violence' },
  norms: [
    norm(
      cite('dv', '4', 'Q24'),
      before,
      { kk: 'Төрт түрі', ru: 'Четыре вида', en: 'Four kinds' },
      {
        kk: 'Физикалық, психологиялық, сексуалдық (оның ішінде кәмелетке толмағанға қатысты сексуалдық сипаттағы кез келген әрекет) және экономикалық зорлық-зомбылық.',
        ru: 'Физическое, психологическое, сексуальное (в том числе любые действия сексуального характера с несовершеннолетними) и экономическое насилие.',
        en: 'Physical, psychological, sexual (any sexual act towards minors included) and economic violence.',
      },
      { since: 'surely' },
    ),
  ],
}
export const dv17: NormArticle = {
  id: 'dv-17',
  title: { kk: 'Жеке алдын алу шаралары', ru: 'Меры индивидуальной профилактики', en: 'Individual measures' },
  norms: [
    norm(
      cite('dv', '17', 'Q24', '3-1'),
      since2024,
      {
        kk: 'Қатер анықталса, шара міндетті',
        ru: 'При угрозе меры обязательны',
        en: 'A threat found calls for measures',
      },
      {
        kk: 'Қатер немесе зорлық фактісі анықталса, мемлекеттік органдар мен көмек көрсету ұйымдары өз құзыретінде шара қолданады.',
        ru: 'Выявив угрозу или факт насилия, органы и организации по оказанию помощи принимают меры в пределах компетенции.',
        en: 'Once a threat or fact is found, state bodies and aid organisations take measures within their powers.',
      },
      { bears: ['claim:protective-order'] },
    ),
  ],
}
export const dv18: NormArticle = {
  id: 'dv-18',
  title: { kk: 'Шара қолдану негіздері', ru: 'Основания для мер', en: 'Grounds for measures' },
  norms: [
    norm(
      cite('dv', '18', 'Q24', '1'),
      since2024,
      { kk: 'Кез келген адамның хабары', ru: 'Сообщение любого лица', en: 'A message of anybody' },
      {
        kk: 'Кез келген адамның немесе ұйымның арызы не хабарламасы, полицияның өзі анықтауы, органдардың материалы, БАҚ пен онлайн-платформадағы хабар. Жәбірленушінің шағымы талап етілмейді.',
        ru: 'Заявление или сообщение любого лица или организации, обнаружение полицией, материалы органов, сообщения в СМИ и на онлайн-платформах. Жалоба потерпевшего не требуется.',
        en: 'A statement or message of any person or organisation, detection by the police, material of bodies, messages in media and on platforms. No complaint of the victim is needed.',
      },
      { bears: ['claim:protective-order'] },
    ),
  ],
}
export const dv19: NormArticle = {
  id: 'dv-19',
  title: { kk: 'Профилактикалық әңгіме', ru: 'Профилактическая беседа', en: 'Preventive talk' },
  norms: [
    norm(
      cite('dv', '19', 'Q24', '3'),
      before,
      { kk: 'Бір сағаттан аспайды', ru: 'Не дольше часа', en: 'One hour at most' },
      {
        kk: 'Қызметтік үй-жайда, тұрғылықты, оқу, жұмыс орнында немесе оқиға орнында, бір сағаттан аспайды; кәмелетке толмағанмен – ата-анасының, педагогтің не өкілдің қатысуымен.',
        ru: 'В служебном помещении, по месту жительства, учёбы, работы или на месте насилия, не дольше часа; с несовершеннолетним — при родителях, педагогах или представителях.',
        en: 'In an office, at home, school, work or on the spot, one hour at most; with a minor in the presence of parents, teachers or representatives.',
      },
      { since: 'surely' },
    ),
  ],
}
export const dv20: NormArticle = {
  id: 'dv-20',
  title: { kk: 'Қорғау нұсқамасы', ru: 'Защитное предписание', en: 'Protective order' },
  norms: [
    norm(
      cite('dv', '20', 'Q24', '1'),
      before,
      {
        kk: 'Кім шығарады және кімге табыс етіледі',
        ru: 'Кто выносит и кому вручает',
        en: 'Who issues it, who gets it',
      },
      {
        kk: 'Ұстауға негіз болмаса, полиция органының басшысы, орынбасары, учаскелік инспектор, кәмелетке толмағандар және әйелдерді зорлықтан қорғау инспекторы жәбірленушінің пікірін ескеріп шығарады. Зорлық жасаған адамға қол қойғызып табыс етіледі; бас тартса, жазба жасалады. Көшірмесі жәбірленушіге шығарылған күні беріледі, прокурорға табыс етілгеннен кейін жиырма төрт сағат ішінде жіберіледі.',
        ru: 'Если нет оснований для задержания, предписание с учётом мнения потерпевшего выносят начальник органа полиции, заместитель, участковый, инспектор по делам несовершеннолетних и по защите женщин от насилия. Вручают под расписку лицу, совершившему насилие; отказ отмечают. Копию потерпевшему — в день вынесения, прокурору — в течение двадцати четырёх часов после вручения.',
        en: 'Where there is no ground for detention, a head of police or deputy, a district inspector, an inspector for minors or for the protection of women issues it, hearing the victim. It is handed to the person who used violence against signature; a refusal is noted. Copy to the victim on the day of issue, to the prosecutor within 24 hours of service.',
      },
      { since: 'surely', bears: ['claim:protective-order'] },
    ),
    norm(
      cite('dv', '20', 'Q24', '2'),
      before,
      { kk: 'Он алты жастан', ru: 'С шестнадцати лет', en: 'From sixteen' },
      {
        kk: 'Шығарылған сәтте он алтыға толған, есі дұрыс адамға ғана.',
        ru: 'Только в отношении вменяемого лица, которому к вынесению исполнилось шестнадцать.',
        en: 'Only against a sane person who is sixteen when it is issued.',
      },
      { since: 'surely', bears: ['claim:protective-order'] },
    ),
    norm(
      cite('dv', '20', 'Q24', '3'),
      before,
      { kk: 'Тыйымдар', ru: 'Запреты', en: 'The bans' },
      {
        kk: 'Тұрмыстық зорлық жасауға, жәбірленушінің еркінен тыс оны және отбасының кәмелетке толмаған не әрекетке қабілетсіз мүшелерін іздеуге, ізіне түсуге, баруға, сөйлесуге және кез келген тәсілмен хабарласуға.',
        ru: 'Совершать бытовое насилие; вопреки воле потерпевшего искать, преследовать, посещать его, говорить с ним и связываться любым способом, включая несовершеннолетних и недееспособных членов семьи.',
        en: 'Domestic violence; against the victim’s will search, pursuit, visits, talks and any contact, minor or incapable family members included.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('dv', '20', 'Q24', '5'),
      before,
      {
        kk: 'Отыз тәулік, жеті күнде бір тексеру',
        ru: 'Тридцать суток, проверка раз в семь дней',
        en: 'Thirty days, a check every seven',
      },
      {
        kk: 'Табыс етілген сәттен отыз тәулік қолданылады; кемінде жеті күнтізбелік күнде бір рет тексеріледі.',
        ru: 'Действует тридцать суток с вручения; проверка не реже раза в семь календарных дней.',
        en: 'In force thirty days from service; checked at least once in seven calendar days.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: 'Соңғы тәулік түн ортасына дейін бе, әлде сол сағатқа дейін бе: мәтінде жоқ',
            ru: 'Длятся ли последние сутки до полуночи или до того же часа: в тексте нет',
            en: 'Whether the last day runs to midnight or to the same hour is not in the text',
          },
          {
            kk: 'Ұзарту 2014 жылы алып тасталған, ал 10-баптың 11-тармақшасы оны әлі атайды',
            ru: 'Продление исключено в 2014 году, а подпункт 11 статьи 10 его всё ещё называет',
            en: 'Extension was removed in 2014, yet article 10(11) still names it',
          },
        ],
      },
    ),
    norm(
      cite('dv', '20', 'Q24', '7'),
      before,
      { kk: 'Бұзғаны үшін', ru: 'За нарушение', en: 'Breach' },
      {
        kk: 'Бұзу ӘҚБтК бойынша жауаптылыққа әкеледі (461-бап).',
        ru: 'Нарушение влечёт ответственность по КоАП (статья 461).',
        en: 'A breach is punished under the AdmCode (461).',
      },
      { since: 'surely' },
    ),
    norm(
      cite('dv', '20', 'Q24', '8'),
      before,
      { kk: 'Профилактикалық есеп', ru: 'Профилактический учёт', en: 'Preventive account' },
      {
        kk: 'Нұсқама шығарылған адамды полиция есепке қойып, бақылайды.',
        ru: 'Лицо под предписанием полиция ставит на учёт и контролирует.',
        en: 'The police put the person on account and under control.',
      },
      { since: 'surely' },
    ),
  ],
}
export const dv21: NormArticle = {
  id: 'dv-21',
  title: { kk: 'Әкімшілік ұстау', ru: 'Административное задержание', en: 'Administrative detention' },
  norms: [
    norm(
      cite('dv', '21', 'Q24', '1'),
      before,
      { kk: 'Нұсқама жеткіліксіз болса', ru: 'Если предписания мало', en: 'Where an order is not enough' },
      {
        kk: 'Зорлықта әкімшілік құқық бұзушылық құрамы болып, қорғау нұсқамасы жәбірленушінің қауіпсіздігіне жеткіліксіз деуге негіз болса, полиция адамды ұстайды.',
        ru: 'Если насилие содержит состав административного правонарушения и есть основания считать предписание недостаточным, полиция задерживает лицо.',
        en: 'Where the violence is an administrative offence and there is ground to think an order is not enough, the police detain the person.',
      },
      { since: 'surely', bears: ['claim:protective-order'] },
    ),
  ],
}
export const dv22: NormArticle = {
  id: 'dv-22',
  title: { kk: 'Соттың ерекше талаптары', ru: 'Особые требования суда', en: 'Special requirements of the court' },
  norms: [
    norm(
      cite('dv', '22', 'Q24', '3'),
      before,
      {
        kk: 'Басқа тұрғын үйі болса – бірге тұруға тыйым',
        ru: 'Запрет жить вместе при другом жилье',
        en: 'No living together if there is other housing',
      },
      {
        kk: 'Сот хабарласуға, қаруға, психикаға әсер ететін заттарға тыйым сала алады; ерекше жағдайда, басқа тұрғын үйі болса, жәбірленушімен бірге тұруға да.',
        ru: 'Суд может запретить контакты, оружие, психоактивные вещества; в исключительных случаях, при наличии другого жилья, — и жить с потерпевшим.',
        en: 'The court may ban contact, weapons and drugs; exceptionally, where the offender has other housing, living with the victim too.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('dv', '22', 'Q24', '4'),
      before,
      { kk: 'Айына бір-төрт рет келу', ru: 'Явка от одного до четырёх раз в месяц', en: 'One to four visits a month' },
      {
        kk: 'Талаптар қолданылғанда полицияға айына бір реттен төрт ретке дейін келу міндеттелуі мүмкін.',
        ru: 'На время требований может быть возложена явка в полицию от одного до четырёх раз в месяц.',
        en: 'While they last, visits to the police one to four times a month may be ordered.',
      },
      { since: 'surely' },
    ),
  ],
}
export const dv25: NormArticle = {
  id: 'dv-25',
  title: { kk: 'Құпиялылық', ru: 'Конфиденциальность', en: 'Confidentiality' },
  norms: [
    norm(
      cite('dv', '25', 'Q24'),
      before,
      { kk: 'Жария етілмейді', ru: 'Не разглашается', en: 'Not to be disclosed' },
      {
        kk: 'Жәбірленушінің жеке және отбасылық өмірі туралы мәлімет құпия; қызметі бойынша білген адамның жария етуі жауаптылыққа әкеледі.',
        ru: 'Сведения о личной и семейной жизни потерпевших конфиденциальны; разглашение тем, кто узнал их по службе, влечёт ответственность.',
        en: 'What concerns the victim’s personal and family life is confidential; who learnt it by office and discloses it is liable.',
      },
      { since: 'surely' },
    ),
  ],
}
