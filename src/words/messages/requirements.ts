// Special requirements of a court (AdmCode 54): asked for, set or declined, visits to the police.
import { messages } from '../say.ts'

export const requirements = messages({
  'orders.court.one': {
    kk: 'Соттың ерекше талаптары',
    ru: 'Особые требования суда',
    en: 'Special requirements of a court',
  },
  'orders.court.ask': {
    kk: 'Соттан ерекше талаптар сұрау',
    ru: 'Просить суд об особых требованиях',
    en: 'Ask the court for special requirements',
  },
  'orders.court.lead': {
    kk: 'Сот оларды әкімшілік істі қарағанда белгілейді: үш айдан бір жылға дейін. Сот шешкенше бұл өтініш ештеңеге тыйым салмайды, қорғау нұсқамасын алмастырмайды.',
    ru: 'Суд устанавливает их при рассмотрении административного дела на срок от трёх месяцев до года. Пока суд не решил, ходатайство ничего не запрещает и защитное предписание не заменяет.',
    en: 'A court sets them when it hears the administrative case, for three months to a year. Until the court decides, the petition forbids nothing and replaces no protective order.',
  },
  'orders.court.wanted': { kk: 'Не сұрайсыз', ru: 'О чём просите', en: 'What you ask for' },
  'orders.court.why': { kk: 'Неліктен керек', ru: 'Почему это нужно', en: 'Why it is needed' },
  'orders.court.petition': { kk: 'Өтінішхаттың нөмірі', ru: 'Номер ходатайства', en: 'Number of the petition' },
  'orders.court.send': { kk: 'Сұралғанын жазу', ru: 'Записать ходатайство', en: 'Record the petition' },
  'orders.court.done': { kk: 'Сұралғаны жазылды', ru: 'Ходатайство записано', en: 'The petition is recorded' },
  'orders.court.next': {
    kk: 'Сот шешкен соң шешімін осында жазыңыз: талаптар соттың шешімімен ғана күшіне енеді.',
    ru: 'Когда суд решит, запишите решение здесь: требования действуют только по решению суда.',
    en: 'When the court has decided, record its decision here: requirements are in force by a court’s decision alone.',
  },
  'orders.court.asked': { kk: 'Соттан сұралды', ru: 'Запрошено у суда', en: 'Asked of the court' },
  'orders.court.asked-at': { kk: 'Сұралған уақыты', ru: 'Когда запрошено', en: 'Asked on' },
  'orders.court.asked-by': { kk: 'Сұраған', ru: 'Кем запрошено', en: 'Asked by' },
  'orders.court.issued': {
    kk: 'Сұралды, сот әлі шешкен жоқ',
    ru: 'Запрошено, суд не решил',
    en: 'Asked for, not decided',
  },
  'orders.court.ended': {
    kk: 'Сот бас тартты немесе тоқтатты',
    ru: 'Суд отказал или прекратил',
    en: 'Declined or ended by the court',
  },
  'orders.step.set': { kk: 'Сот белгіледі', ru: 'Суд установил', en: 'Set by the court' },
  'orders.step.declined': { kk: 'Сот бас тартты', ru: 'Суд отказал', en: 'Declined by the court' },
  'orders.court.document': {
    kk: 'Сот қаулысының нөмірі',
    ru: 'Номер постановления суда',
    en: 'Number of the decision',
  },
  'orders.court.bans': { kk: 'Сот не белгіледі', ru: 'Что установил суд', en: 'What the court set' },
  'orders.court.until': {
    kk: 'Талаптардың соңғы күні',
    ru: 'Последний день требований',
    en: 'Last day of the requirements',
  },
  'orders.court.until.hint': {
    kk: 'Шешім күнінен үш айдан бір жылға дейін ({cite}).',
    ru: 'От трёх месяцев до года со дня решения ({cite}).',
    en: 'Three months to a year from the decision ({cite}).',
  },
  'orders.court.home': {
    kk: 'Бірге тұруға тыйымның соңғы күні',
    ru: 'Последний день запрета жить вместе',
    en: 'Last day without living together',
  },
  'orders.court.home.hint': {
    kk: 'Сот бұған тыйым салса ғана: отыз тәулікке дейін. Белгіленбесе, бос қалдырыңыз.',
    ru: 'Только если суд это запретил: до тридцати суток. Иначе оставьте пустым.',
    en: 'Only if the court forbade it: up to thirty days. Otherwise leave it empty.',
  },
  'orders.court.home-until': {
    kk: 'Бірге тұруға тыйым аяқталады: {time}',
    ru: 'Запрет жить вместе заканчивается: {time}',
    en: 'The ban on living together ends: {time}',
  },
  'orders.court.often': {
    kk: 'Полицияға келу',
    ru: 'Явка в полицию',
    en: 'Coming to the police',
  },
  'orders.court.never': { kk: 'Сот міндеттемеген', ru: 'Суд не обязал', en: 'Not required by the court' },
  'orders.court.reports': {
    kk: 'Полицияға айына келу саны: {n}',
    ru: 'Явок в полицию в месяц: {n}',
    en: 'Visits to the police a month: {n}',
  },
  'orders.court.decided': {
    kk: 'Қаулыда не жазылса, соны ғана енгізіңіз. Мерзімі біткенде талаптар өздігінен тоқтайды.',
    ru: 'Вносите только то, что написано в постановлении. По истечении срока требования прекратятся сами.',
    en: 'Enter only what the decision says. When the term is over the requirements end by themselves.',
  },
  'orders.court.no-ground': {
    kk: 'Жазылған деректер бойынша сот ерекше талап белгілей алатын әкімшілік құқық бұзушылық көрінбейді ({cite}). Алдымен «Деректер» бетін толтырыңыз. Қылмыстық іс болса, талаптарды үкім шығарған сот белгілейді (ҚК 98-3-бап).',
    ru: 'По записанным данным не видно административного правонарушения, за которое суд может их установить ({cite}). Сначала дополните страницу «Факты». По уголовному делу требования устанавливает суд в приговоре (УК, статья 98-3).',
    en: 'On the facts as written there is no administrative offence for which a court may set them ({cite}). First complete the page “Facts”. In a criminal case the court sets them in its judgment (CC 98-3).',
  },
  'orders.shown.court.against': {
    kk: 'Аталған адамға қатысты соттың ерекше талаптары: {state}',
    ru: 'К названному лицу особые требования суда: {state}',
    en: 'Special requirements of a court upon a person named here: {state}',
  },
  'orders.shown.court.protects': {
    kk: 'Аталған адамды соттың ерекше талаптары қорғайды: {state}',
    ru: 'Названное лицо защищают особые требования суда: {state}',
    en: 'A person named here is protected by special requirements of a court: {state}',
  },
  'orders.glance.court': {
    kk: 'Соттың ерекше талаптары күшінде, аяқталуы: {time}',
    ru: 'Особые требования суда действуют до {time}',
    en: 'Special requirements of a court in force until {time}',
  },
  'field.three-to-twelve': {
    kk: 'Мерзім шешім күнінен үш айдан бір жылға дейін болады (ӘҚБтК 54-бап 1-бөлік): қаулыдағы күнді тексеріңіз',
    ru: 'Срок — от трёх месяцев до года со дня решения (КоАП, статья 54, часть 1): проверьте день по постановлению',
    en: 'The term is three months to a year from the decision (AdmCode 54(1)): check the day in the decision',
  },
  'field.home-thirty': {
    kk: 'Бірге тұруға тыйым отыз тәуліктен аспайды (ӘҚБтК 54-бап 2-бөлік): қаулыдағы күнді тексеріңіз',
    ru: 'Запрет жить вместе — не дольше тридцати суток (КоАП, статья 54, часть 2): проверьте день по постановлению',
    en: 'No living together for thirty days at most (AdmCode 54(2)): check the day in the decision',
  },
  'field.home-and-day': {
    kk: 'Бірге тұруға тыйым мен оның соңғы күні бірге жазылады',
    ru: 'Запрет жить вместе и его последний день указывают вместе',
    en: 'The ban on living together and its last day go together',
  },
  'field.not-of-this-measure': {
    kk: 'Мұндай жазба бұл шараға жатпайды',
    ru: 'Такая запись к этой мере не относится',
    en: 'This is not recorded for this kind of measure',
  },
})
