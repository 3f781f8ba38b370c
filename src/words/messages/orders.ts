// Protective orders: issuing, keeping, lists, the paper, and the line that says one is in force.
import { messages } from '../say.ts'

export const orders = messages({
  'nav.orders': { kk: 'Нұсқамалар', ru: 'Предписания', en: 'Orders' },
  'incident.tab.orders': { kk: 'Қорғау', ru: 'Защита', en: 'Protection' },

  // The list
  'orders.title': { kk: 'Қорғау нұсқамалары', ru: 'Защитные предписания', en: 'Protective orders' },
  'orders.view.live': { kk: 'Қолданыстағы', ru: 'Действующие', en: 'Current' },
  'orders.view.past': { kk: 'Мерзімі өткен', ru: 'Завершённые', en: 'Past' },
  'orders.view.beat': { kk: 'Тексерулер', ru: 'Проверки', en: 'Checks due' },
  'orders.beat.title': { kk: 'Тексеретін адамдар', ru: 'Кого проверить', en: 'Checks to make' },
  'orders.beat.waiting': {
    kk: 'Қорғау нұсқамасы бойынша {n} тексеру күтіп тұр',
    ru: {
      one: 'Ждёт {n} проверка по защитному предписанию',
      few: 'Ждут {n} проверки по защитным предписаниям',
      many: 'Ждут {n} проверок по защитным предписаниям',
    },
    en: { one: '{n} check of a protective order waits', other: '{n} checks of protective orders wait' },
  },
  'orders.beat.empty': { kk: 'Қазір тексеретін ешкім жоқ', ru: 'Сейчас проверять некого', en: 'No check is due' },
  'orders.beat.empty.text': {
    kk: 'Нұсқама табыс етілгеннен кейін оның тексерулері осында шығады: кемінде жеті күнде бір рет.',
    ru: 'После вручения предписания его проверки появятся здесь: не реже раза в семь дней.',
    en: 'Once an order is handed over its checks appear here: at least one in seven days.',
  },
  'orders.beat.never': { kk: 'Әлі тексерілмеген', ru: 'Ещё не проверяли', en: 'Not checked yet' },
  'orders.beat.last': { kk: 'Соңғы тексеру: {time}', ru: 'Последняя проверка: {time}', en: 'Last check: {time}' },
  'orders.empty.live': {
    kk: 'Қолданыстағы қорғау нұсқамасы жоқ',
    ru: 'Действующих предписаний нет',
    en: 'There is no current order',
  },
  'orders.empty.past': { kk: 'Мұнда әзірге ештеңе жоқ', ru: 'Здесь пока ничего нет', en: 'Nothing here yet' },
  'orders.empty.text': {
    kk: 'Нұсқама оқиғаның «Қорғау» бетінен шығарылады.',
    ru: 'Предписание выносят со страницы «Защита» происшествия.',
    en: 'An order is issued from the page “Protection” of an incident.',
  },
  'orders.more': {
    kk: 'Бәрі көрсетілмеген: мерзімі ең жақындары ғана.',
    ru: 'Показаны не все: только ближайшие по сроку.',
    en: 'Not all are shown: those due soonest come first.',
  },
  'orders.col.number': { kk: 'Нұсқама', ru: 'Предписание', en: 'Order' },
  'orders.col.state': { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  'orders.col.due': { kk: 'Не істеу керек', ru: 'Что сделать', en: 'What is due' },
  'orders.nothing-due': { kk: 'Мерзімі бар міндет жоқ', ru: 'Срочного нет', en: 'Nothing has a deadline' },
  'orders.incident': { kk: 'Оқиға', ru: 'Происшествие', en: 'Incident' },

  // States
  'orders.state.issued': {
    kk: 'Шығарылды, табыс етілмеген',
    ru: 'Вынесено, не вручено',
    en: 'Issued, not handed over',
  },
  'orders.state.in-force': { kk: 'Күшінде', ru: 'Действует', en: 'In force' },
  'orders.state.last-day': {
    kk: 'Соңғы тәулік: қорғау түн ортасына дейін',
    ru: 'Последние сутки: защита до полуночи',
    en: 'Last day: kept until midnight',
  },
  'orders.state.expired': { kk: 'Мерзімі өтті', ru: 'Срок истёк', en: 'Expired' },
  'orders.state.ended': { kk: 'Мерзімінен бұрын тоқтатылды', ru: 'Прекращено досрочно', en: 'Ended early' },
  'orders.state.breached': { kk: 'Бұзылған', ru: 'Нарушено', en: 'Breached' },
  'orders.state.in-force-until': {
    kk: 'Күшінде, аяқталуы: {time}, қалған тәулік: {days}',
    ru: 'Действует до {time}, осталось суток: {days}',
    en: 'In force until {time}, days left: {days}',
  },
  'orders.until': { kk: 'Аяқталуы: {time}', ru: 'До {time}', en: 'Until {time}' },
  'orders.until.open': {
    kk: 'Заң отыз тәулікті айтады, бірақ соңғы тәулік сол сағатқа дейін бе, түн ортасына дейін бе – мәтінде жоқ. Сондықтан қорғау түн ортасына дейін жалғасады, ал осы аралықтағы бұзуды заңгер бағалайды.',
    ru: 'Закон называет тридцать суток, но не говорит, длятся ли последние до часа или до полуночи. Поэтому защита идёт до полуночи, а нарушение в этом промежутке оценивает юрист.',
    en: 'The law says thirty days but not whether the last one runs to the hour or to midnight. So the order is kept until midnight, and a breach in between is for a lawyer to judge.',
  },

  // Duties
  'orders.duty.order.victim-copy': {
    kk: 'Көшірмесін жәбірленушіге беру',
    ru: 'Вручить копию потерпевшему',
    en: 'Give the victim a copy',
  },
  'orders.duty.order.prosecutor-copy': {
    kk: 'Көшірмесін прокурорға жіберу',
    ru: 'Направить копию прокурору',
    en: 'Send the prosecutor a copy',
  },
  'orders.duty.order.tell-bodies': {
    kk: 'Мүдделі органдарды хабардар ету',
    ru: 'Уведомить заинтересованные органы',
    en: 'Notify the interested bodies',
  },
  'orders.duty.order.check': { kk: 'Адамды тексеру', ru: 'Проверить лицо', en: 'Check the person' },
  'orders.duty.start-open': {
    kk: 'Мерзімі заңда, ал басталу сәті мәтінде жоқ: нұсқама шығарылған уақыттан саналды.',
    ru: 'Срок из закона, а начало в тексте не названо: считаем от вынесения.',
    en: 'The length is law; the text does not say when it begins: counted from the issue.',
  },
  'orders.duty.check-count': {
    kk: 'Заң: кемінде жеті күнтізбелік күнде бір рет. Қатаң түрде оқылды: екі тексерудің арасы жеті күннен аспайды.',
    ru: 'Закон: не реже раза в семь календарных дней. Прочтено строго: между проверками не больше семи дней.',
    en: 'The law: at least once in seven calendar days. Read strictly: never more than seven days between two checks.',
  },
  'orders.duties': { kk: 'Мерзімі бар міндеттер', ru: 'Обязанности со сроком', en: 'Duties with a deadline' },

  // Issuing
  'orders.issue': {
    kk: 'Қорғау нұсқамасын шығару',
    ru: 'Вынести защитное предписание',
    en: 'Issue a protective order',
  },
  'orders.issue.lead': {
    kk: 'Шығарған соң нұсқаманы адамға табыс етіп, сол күні көшірмесін жәбірленушіге беріңіз. Жәбірленушінің шағымы керек емес.',
    ru: 'После вынесения вручите предписание лицу и в тот же день дайте копию потерпевшему. Жалоба потерпевшего не нужна.',
    en: 'Once issued, hand it to the person and give the victim a copy the same day. No complaint of the victim is needed.',
  },
  'orders.issue.not-yours': {
    kk: 'Нұсқаманы бап атаған лауазым иесі шығарады: {posts}. Кезекші оны шығара алмайды, бірақ табыс ете алады.',
    ru: 'Выносит лицо, названное в статье: {posts}. Дежурный вынести не может, вручить может.',
    en: 'It is issued by those the article names: {posts}. A duty officer cannot issue it, but can hand it over.',
  },
  'orders.against': { kk: 'Кімге қатысты', ru: 'В отношении кого', en: 'Against whom' },
  'orders.protects': { kk: 'Кімді қорғайды', ru: 'Кого защищает', en: 'Whom it protects' },
  'orders.nobody.against': {
    kk: 'Оқиғада күдік түскен адам аталмаған. Алдымен «Адамдар» бетінде кім екенін анықтаңыз.',
    ru: 'Предполагаемый нарушитель в происшествии не назван. Сначала установите его на странице «Люди».',
    en: 'No alleged offender is named in the incident. First establish who it is, on the page “People”.',
  },
  'orders.nobody.protects': {
    kk: 'Оқиғада қорғалатын адам аталмаған.',
    ru: 'В происшествии не назван тот, кого защищать.',
    en: 'Nobody to be protected is named in the incident.',
  },
  'orders.no-name': { kk: 'аты белгісіз', ru: 'имя неизвестно', en: 'name unknown' },
  'orders.age': {
    kk: 'Бүгін он алты жасқа толған ба?',
    ru: 'Исполнилось ли сегодня шестнадцать лет?',
    en: 'Is the person sixteen today?',
  },
  'orders.age.hint': {
    kk: 'Жазбадағы дерек жасын анықтамайды. Нұсқама он алтыға толған адамға ғана шығарылады.',
    ru: 'По записям возраст не определить. Предписание выносят только с шестнадцати лет.',
    en: 'What is on record leaves the age open. An order is issued only from sixteen.',
  },
  'orders.age.document': { kk: 'Иә, құжатын көрдім', ru: 'Да, документ видел(а)', en: 'Yes, I saw a document' },
  'orders.age.evident': { kk: 'Иә, ересек екені анық', ru: 'Да, очевидно взрослый', en: 'Yes, evidently an adult' },
  'orders.age.under': { kk: 'Жоқ, он алтыға толмаған', ru: 'Нет, шестнадцати ещё нет', en: 'No, under sixteen' },
  'orders.bans': { kk: 'Не істеуге тыйым салынады', ru: 'Что запрещается', en: 'What is forbidden' },
  'orders.bans.hint': {
    kk: 'Баптағы тыйымдардың бәрі белгіленген. Тек себебі болса алып тастаңыз.',
    ru: 'Отмечены все запреты статьи. Снимайте отметку, только если есть причина.',
    en: 'All bans of the article are ticked. Untick one only for a reason.',
  },
  'orders.post': { kk: 'Қай лауазымда шығарасыз', ru: 'В какой должности выносите', en: 'In which post you issue it' },
  'orders.place': { kk: 'Шығарылған жері', ru: 'Место вынесения', en: 'Place of issue' },
  'orders.issued': { kk: 'Шығарылған күні', ru: 'Дата вынесения', en: 'Day of issue' },
  'orders.time': { kk: 'Уақыты', ru: 'Время', en: 'Time' },
  'orders.time.hint': { kk: 'Мысалы, 14:05', ru: 'Например, 14:05', en: 'For example, 14:05' },
  'orders.circumstances': {
    kk: 'Зорлықтың не оның қаупінің орны, уақыты және мән-жайы',
    ru: 'Место, время и обстоятельства насилия или его угрозы',
    en: 'Place, time and circumstances of the violence or its threat',
  },
  'orders.circumstances.hint': {
    kk: 'Бұл мәтінді екінші тарап оқиды. Жәбірленушінің мекенжайын, телефонын, баспанасын, жұмысы мен оқу орнын жазбаңыз.',
    ru: 'Этот текст прочтёт другая сторона. Не пишите адрес, телефон, убежище, место работы и учёбы потерпевшего.',
    en: 'The other party will read this. Do not write the victim’s address, telephone, shelter, workplace or school.',
  },
  'orders.confirms': { kk: 'Тексердім', ru: 'Проверено', en: 'I have made sure' },
  'orders.send': { kk: 'Нұсқаманы шығару', ru: 'Вынести предписание', en: 'Issue the order' },
  'orders.issued.done': { kk: 'Нұсқама шығарылды', ru: 'Предписание вынесено', en: 'The order is issued' },
  'orders.issued.next': {
    kk: 'Ол табыс етілген сәттен бастап күшіне енеді. Енді табыс етіңіз және көшірмесін жәбірленушіге беріңіз.',
    ru: 'Оно начнёт действовать с вручения. Теперь вручите его и дайте копию потерпевшему.',
    en: 'It takes effect when it is handed over. Now hand it over and give the victim a copy.',
  },
  'orders.refused.title': {
    kk: 'Заң бойынша нұсқама шығаруға болмайды',
    ru: 'По закону вынести предписание нельзя',
    en: 'The law does not allow an order',
  },
  'orders.refused.too-young': {
    kk: 'Нұсқама тек он алтыға толған адамға шығарылады ({cite}). Не істеуге болады: ата-анасы немесе педагог қатысуымен профилактикалық әңгіме, кәмелетке толмағандардың істері жөніндегі комиссия, қорғаншылық органы. Қауіп болса, баланы немесе жәбірленушіні қазір қауіпсіз жерге орналастырыңыз.',
    ru: 'Предписание выносят только с шестнадцати лет ({cite}). Что можно: беседа при родителях или педагоге, комиссия по делам несовершеннолетних, орган опеки. При опасности сразу обеспечьте безопасное место ребёнку или потерпевшему.',
    en: 'An order is issued only from sixteen ({cite}). What can be done: a preventive talk with parents or a teacher present, the commission on minors, the guardianship body. If there is danger, bring the child or the victim to a safe place now.',
  },
  'orders.refused.no-ground': {
    kk: 'Жазылған деректер бойынша негіз көрінбейді ({cite}). Зорлық немесе оның қаупі болса, алдымен «Деректер» бетінде жазыңыз: заңнан қайта сұралады.',
    ru: 'По записанным данным оснований не видно ({cite}). Если насилие или угроза были, сначала запишите это на странице «Факты»: закон спросят заново.',
    en: 'On the facts as written there is no ground ({cite}). If there was violence or a threat of it, state it first on the page “Facts”: the law is then asked again.',
  },
  'orders.stale.title': {
    kk: 'Осы арада дерек өзгерді',
    ru: 'За это время данные изменились',
    en: 'Something changed meanwhile',
  },
  'orders.stale.issue': {
    kk: 'Бет ашық тұрғанда оқиғаға жаңа дерек немесе нұсқама қосылды, ол төменде көрсетілген. Сіздікі әлі жазылған жоқ, мәтініңіз түгел сақталды: салыстырып, қайта жіберіңіз.',
    ru: 'Пока страница была открыта, к происшествию добавлены факты или предписание, они показаны ниже. Ваше ещё не записано, набранный текст цел: сверьте и отправьте снова.',
    en: 'While the page was open facts or an order were added to the incident, shown below. Yours is not recorded yet and what you typed is kept: compare, and send again.',
  },
  'orders.stale.step': {
    kk: 'Бет ашық тұрғанда бұл нұсқамаға жаңа жазба қосылды, ол төменде көрсетілген. Сіздікі әлі жазылған жоқ, мәтініңіз түгел сақталды: салыстырып, қайта жіберіңіз.',
    ru: 'Пока страница была открыта, к предписанию добавлена запись, она показана ниже. Ваша ещё не записана, набранный текст цел: сверьте и отправьте снова.',
    en: 'While the page was open an entry was added to this order, shown below. Yours is not recorded yet and what you typed is kept: compare, and send again.',
  },

  // One order
  'orders.one': { kk: 'Қорғау нұсқамасы', ru: 'Защитное предписание', en: 'Protective order' },
  'orders.law': { kk: 'Негізі', ru: 'Основание', en: 'Basis' },
  'orders.issuer': { kk: 'Кім шығарды', ru: 'Кем вынесено', en: 'Issued by' },
  'orders.served': { kk: 'Табыс етілді', ru: 'Вручено', en: 'Handed over' },
  'orders.not-served': { kk: 'Әлі табыс етілмеген', ru: 'Ещё не вручено', en: 'Not handed over yet' },
  'orders.in-force-until': { kk: 'Қолданылу мерзімі', ru: 'Срок действия', en: 'In force' },
  'orders.timeline': { kk: 'Не болды', ru: 'Что произошло', en: 'What happened' },
  'orders.next': { kk: 'Не жазасыз', ru: 'Что записать', en: 'What to record' },
  'orders.next.none': {
    kk: 'Бұл нұсқамаға жаңа жазба қосылмайды.',
    ru: 'К этому предписанию записей больше не добавляют.',
    en: 'Nothing more is recorded for this order.',
  },
  'orders.no-extension': {
    kk: 'Мерзімі өткен нұсқама ұзартылмайды: негіз болса, жаңасын шығарыңыз немесе соттан ерекше талаптар сұраңыз.',
    ru: 'Истёкшее предписание не продлевают: если есть основания, вынесите новое или просите суд об особых требованиях.',
    en: 'An expired order is not extended: where there is ground, issue a new one or ask the court for special requirements.',
  },
  'orders.breach.next': {
    kk: 'Бұзу туралы материалды сотқа дайындаңыз: әкімшілік іс қозғау – {cite}. Бұл іс татуласумен аяқталмайды. Бұзу кезінде зорлық болса, ол әрекет бөлек саралансын.',
    ru: 'Подготовьте материал о нарушении для суда: {cite}. Примирением это дело не кончается. Если при нарушении было насилие, его квалифицируют отдельно.',
    en: 'Prepare the material on the breach for the court: {cite}. This case does not end by reconciliation. If there was violence, that deed is qualified apart.',
  },
  'orders.pdf': {
    kk: 'Басып шығару (PDF, қазақша және орысша)',
    ru: 'Печать (PDF, на казахском и русском)',
    en: 'Print (PDF, Kazakh and Russian)',
  },
  'orders.done': { kk: 'Жазылды', ru: 'Записано', en: 'Recorded' },

  // Steps
  'orders.step.served': { kk: 'Адамға табыс ету', ru: 'Вручение лицу', en: 'Handing it over' },
  'orders.step.copy-given': {
    kk: 'Жәбірленушіге көшірмесін беру',
    ru: 'Копия потерпевшему',
    en: 'Copy for the victim',
  },
  'orders.step.prosecutor-told': { kk: 'Прокурорға көшірме', ru: 'Копия прокурору', en: 'Copy for the prosecutor' },
  'orders.step.bodies-told': {
    kk: 'Мүдделі органдарды хабардар ету',
    ru: 'Уведомление органов',
    en: 'Notifying the bodies',
  },
  'orders.step.checked': { kk: 'Тексеру', ru: 'Проверка', en: 'A check' },
  'orders.step.breached': { kk: 'Нұсқаманы бұзу', ru: 'Нарушение предписания', en: 'A breach' },
  'orders.step.end-asked': {
    kk: 'Мерзімінен бұрын тоқтатуды сұрау',
    ru: 'Запрос о досрочном прекращении',
    en: 'Asking to end it early',
  },
  'orders.step.ended': { kk: 'Мерзімінен бұрын тоқтату', ru: 'Досрочное прекращение', en: 'Ending it early' },
  'orders.step.issued': { kk: 'Шығарылды', ru: 'Вынесено', en: 'Issued' },
  'orders.happened': { kk: 'Қай күні болды', ru: 'Какого числа', en: 'On which day' },
  'orders.recorded': { kk: 'Жазу', ru: 'Записать', en: 'Record' },
  'orders.signed': { kk: 'Адам қол қойды ма?', ru: 'Лицо расписалось?', en: 'Did the person sign?' },
  'orders.signed.signed': { kk: 'Қол қойды', ru: 'Расписалось', en: 'Signed' },
  'orders.signed.refused': {
    kk: 'Қол қоюдан бас тартты',
    ru: 'Отказалось подписать',
    en: 'Refused to sign',
  },
  'orders.signed.hint': {
    kk: 'Бас тарту нұсқаманың күшіне енуіне кедергі болмайды: ол туралы жазба жасалады ({cite}).',
    ru: 'Отказ не мешает вступлению в силу: о нём делают запись ({cite}).',
    en: 'A refusal does not keep it from taking effect: it is noted ({cite}).',
  },
  'orders.note': { kk: 'Ескертпе', ru: 'Примечание', en: 'Note' },
  'orders.note.refusal': {
    kk: 'Бас тартса: қалай болғанын, кімдер көргенін жазыңыз. Бапта куәлар туралы айтылмаған, бірақ дау туса, олар көмектеседі.',
    ru: 'При отказе: как это было и кто видел. О свидетелях статья не говорит, но при споре они помогут.',
    en: 'On a refusal: how it was and who saw it. The article does not speak of witnesses, yet they help in a dispute.',
  },
  'orders.note.copy': {
    kk: 'Көшірмесін қол қойғызып беріп, құқықтары мен бұзудың салдарын түсіндіріңіз.',
    ru: 'Вручите копию под подпись и разъясните права и последствия нарушения.',
    en: 'Give the copy against signature, explain the rights and what follows from a breach.',
  },
  'orders.note.bodies': {
    kk: 'Зорлық фактісін білуге тиіс органдар хабардар етілді: мекенжай мен баспана туралы айтпаңыз.',
    ru: 'Уведомлены органы, которым нужно знать о факте: адрес и убежище не сообщайте.',
    en: 'The bodies that must know of the fact were notified: tell neither the address nor the shelter.',
  },
  'orders.note.prosecutor': {
    kk: 'Көшірме прокурорға жіберілді.',
    ru: 'Копия направлена прокурору.',
    en: 'The copy was sent to the prosecutor.',
  },
  'orders.finding': { kk: 'Тексеру не көрсетті?', ru: 'Что показала проверка?', en: 'What did the check show?' },
  'orders.finding.kept': { kk: 'Нұсқаманы сақтап жүр', ru: 'Предписание соблюдает', en: 'The order is kept' },
  'orders.finding.not-found': { kk: 'Адам табылмады', ru: 'Лицо не найдено', en: 'The person was not found' },
  'orders.finding.broken': {
    kk: 'Бұзу белгілері бар (бөлек жазыңыз)',
    ru: 'Есть признаки нарушения (запишите отдельно)',
    en: 'There are signs of a breach (record it apart)',
  },
  'orders.breach.what': { kk: 'Не болды', ru: 'Что произошло', en: 'What happened' },
  'orders.breach.hint': {
    kk: 'Қай тыйым қалай бұзылды, кім көрді. Кемінде 20 таңба.',
    ru: 'Какой запрет и как нарушен, кто видел. Не короче 20 знаков.',
    en: 'Which ban was broken and how, who saw it. At least 20 characters.',
  },
  'orders.issued.within': {
    kk: 'Соңғы 24 сағат ішінде. Бұл – қызметтің баптауы, заңның емес.',
    ru: 'За последние 24 часа. Это настройка сервиса, а не закона.',
    en: 'Within the last 24 hours. This is a setting of the service, not of the law.',
  },
  'orders.served.within': {
    kk: 'Соңғы 72 сағат ішінде. Бұл – қызметтің баптауы, заңның емес.',
    ru: 'За последние 72 часа. Это настройка сервиса, а не закона.',
    en: 'Within the last 72 hours. This is a setting of the service, not of the law.',
  },
  'orders.end.asked': {
    kk: 'Тоқтату сұралды: прокурор растауы керек',
    ru: 'Запрошено прекращение: ждёт прокурора',
    en: 'End asked for: awaits the prosecutor',
  },
  'orders.end.waiting': {
    kk: 'Мерзімінен бұрын тоқтату сұралды. Өңір прокуроры растағанша нұсқаманың күші өзгермейді.',
    ru: 'Запрошено досрочное прекращение. Пока прокурор региона не подтвердит, в действии предписания ничего не меняется.',
    en: 'An early end was asked for. Until the prosecutor of the region confirms it, nothing changes in the force of the order.',
  },
  'orders.end.two': {
    kk: 'Нұсқама тек өңір прокуроры шешімнің өзін көріп, растаған сәтте тоқтайды. Бапта мерзімінен бұрын тоқтату тәртібі жоқ: екінші адамның растауы – қызметтің талабы.',
    ru: 'Предписание прекратится, только когда прокурор региона увидит само решение и подтвердит. Порядка досрочного прекращения в статье нет: подтверждение вторым лицом — требование сервиса.',
    en: 'The order ends only when the prosecutor of the region has seen the decision itself and confirms. The article has no procedure for an early end: the second person is a requirement of this service.',
  },
  'orders.end.look': {
    kk: 'Шешімнің өзін қараңыз: нөмірі бойынша соттан немесе прокуратурадан тексеріңіз. Растасаңыз, нұсқама сол сәтте тоқтайды және қайта күшіне енбейді. Күмән болса, растамаңыз: нұсқама күшінде қалады.',
    ru: 'Посмотрите само решение: проверьте его по номеру в суде или прокуратуре. Если подтвердите, предписание прекратится сразу и не возобновится. При сомнении не подтверждайте: предписание останется в силе.',
    en: 'Look at the decision itself: verify its number with the court or the prosecutor’s office. If you confirm, the order ends at once and cannot be revived. In doubt do not confirm: the order stays in force.',
  },
  'orders.end.confirm': {
    kk: 'Шешімді көрдім, тоқтатуды растаймын',
    ru: 'Решение видел(а), прекращение подтверждаю',
    en: 'I have seen the decision and confirm the end',
  },
  'orders.ended.by': { kk: 'Кім тоқтатты?', ru: 'Кто прекратил?', en: 'Who ended it?' },
  'orders.ended.by.prosecutor': { kk: 'Прокурор', ru: 'Прокурор', en: 'The prosecutor' },
  'orders.ended.by.court': { kk: 'Сот', ru: 'Суд', en: 'The court' },
  'orders.ended.document': { kk: 'Шешімнің нөмірі', ru: 'Номер решения', en: 'Number of the decision' },
  'orders.ended.hint': {
    kk: 'Татуласу немесе шағымды қайтару нұсқаманы тоқтатпайды.',
    ru: 'Примирение и отзыв жалобы предписание не прекращают.',
    en: 'Neither reconciliation nor a withdrawn complaint ends an order.',
  },

  // The paper
  'orders.paper.number': { kk: 'Нұсқама нөмірі', ru: 'Номер предписания', en: 'Number of the order' },
  'orders.paper.when': {
    kk: 'Шығарылған уақыты мен жері',
    ru: 'Время и место вынесения',
    en: 'Time and place of issue',
  },
  'orders.paper.consequences': { kk: 'Бұзудың салдары', ru: 'Последствия нарушения', en: 'If it is broken' },
  'orders.paper.breach': {
    kk: 'Нұсқаманы бұзу әкімшілік жауаптылыққа әкеледі ({cite}). Құқыққа қарсы әрекет жалғасса, басқа да жауаптылық болуы мүмкін.',
    ru: 'Нарушение предписания влечёт административную ответственность ({cite}). Продолжение противоправных действий может повлечь и иную ответственность.',
    en: 'Breaking the order is an administrative offence ({cite}). Going on with unlawful acts may have other consequences too.',
  },
  'orders.paper.term': {
    kk: 'Нұсқама табыс етілген сәттен бастап отыз тәулік қолданылады ({cite}).',
    ru: 'Предписание действует тридцать суток с момента вручения ({cite}).',
    en: 'The order runs for thirty days from being handed over ({cite}).',
  },
  'orders.paper.appeal': {
    kk: 'Нұсқамаға заңда белгіленген тәртіппен шағым жасауға болады ({cite}).',
    ru: 'Предписание можно обжаловать в порядке, установленном законом ({cite}).',
    en: 'The order can be appealed against as the laws provide ({cite}).',
  },
  'orders.paper.sign-against': {
    kk: 'Нұсқаманы алдым (қолы, күні, уақыты). Бас тартса – белгі:',
    ru: 'Предписание получено (подпись, дата, время). При отказе — отметка:',
    en: 'Received (signature, date, time). On refusal, a note:',
  },
  'orders.paper.sign-victim': {
    kk: 'Көшірмесін алдым, құқықтарым түсіндірілді (қолы, күні):',
    ru: 'Копию получил(а), права разъяснены (подпись, дата):',
    en: 'Copy received, rights explained (signature, day):',
  },
  'orders.paper.sign-officer': { kk: 'Шығарған қызметкер:', ru: 'Вынес сотрудник:', en: 'Issued by the officer:' },
  'orders.paper.as-written': {
    kk: 'Мәтін қай тілде жазылса, сол күйінде берілді.',
    ru: 'Текст приведён на том языке, на котором записан.',
    en: 'The text stands in the language in which it was written.',
  },
  'orders.paper.lawyer': {
    kk: 'Үлгіні заңгер әлі растаған жоқ.',
    ru: 'Форму юрист ещё не подтвердил.',
    en: 'No lawyer has confirmed this form yet.',
  },

  // Shown at work
  'orders.shown.against': {
    kk: 'Аталған адамға қатысты қорғау нұсқамасы: {state}',
    ru: 'Против названного лица вынесено защитное предписание: {state}',
    en: 'A protective order against a person named here: {state}',
  },
  'orders.shown.protects': {
    kk: 'Аталған адамды қорғайтын нұсқама: {state}',
    ru: 'Названное лицо под защитой предписания: {state}',
    en: 'A person named here is protected by an order: {state}',
  },
  'orders.shown.perhaps': {
    kk: 'Нұсқама болуы мүмкін: адам сәйкестігін тексеріңіз',
    ru: 'Возможно, есть предписание: проверьте совпадение лица',
    en: 'There may be an order: check whether it is the same person',
  },
  'orders.shown.ask': { kk: 'Сұрайтын бөлім: {unit}', ru: 'Спросить: {unit}', en: 'Ask: {unit}' },
  'orders.shown.link': { kk: 'Сәйкестікті қарау', ru: 'Посмотреть совпадение', en: 'Look at the match' },
  'orders.tab.title': { kk: 'Адамды қорғау', ru: 'Защита людей', en: 'Protecting people' },
  'orders.tab.in-force': {
    kk: 'Осы оқиғадағы адамдардың нұсқамалары',
    ru: 'Предписания о людях этого происшествия',
    en: 'Orders about the people of this incident',
  },
  'orders.tab.none': {
    kk: 'Бұл адамдар туралы қолданыстағы нұсқама белгілі емес.',
    ru: 'О действующих предписаниях, связанных с этими людьми, неизвестно.',
    en: 'No current order about these people is known.',
  },
  'orders.tab.none-why': {
    kk: 'Бұл – Арашадағы жазбалар бойынша. Басқа жүйеде шығарылған нұсқама мұнда көрінбейді.',
    ru: 'Это по записям Араши. Предписания из других систем здесь не видны.',
    en: 'This is by Arasha’s records. Orders issued in other systems are not seen here.',
  },
  'orders.tab.here': { kk: 'Осы оқиғада шығарылғандар', ru: 'Вынесены здесь', en: 'Issued in this incident' },
  'orders.fact': {
    kk: 'Нұсқаманы бұзу туралы мәселе болса, күшіндегі нұсқаманы дерек ретінде жазыңыз: заңнан қайта сұралады.',
    ru: 'Если речь о нарушении предписания, запишите действующее предписание как факт: закон спросят заново.',
    en: 'Where a breach is at issue, state the order in force as a fact: the law is then asked again.',
  },
  'orders.fact.state': { kk: 'Дерек ретінде жазу', ru: 'Записать как факт', en: 'State it as a fact' },

  // Children at the address
  'orders.children': { kk: 'Осы мекенжайдағы балалар', ru: 'Дети по этому адресу', en: 'Children at the address' },
  'orders.children.none': {
    kk: 'Басқа оқиғаларда осы мекенжаймен аталған бала табылмады.',
    ru: 'В других происшествиях детей с таким адресом не найдено.',
    en: 'No child is named with this address in other incidents.',
  },
  'orders.children.no-address': {
    kk: 'Мекенжай аталмаған немесе құпия: салыстырылмайды.',
    ru: 'Адрес не назван или скрыт: не сравнивается.',
    en: 'No address is named, or it is secret: nothing is compared.',
  },
  'orders.children.age': { kk: '{n} жас шамасында', ru: 'примерный возраст: {n}', en: 'about {n} years old' },
  'orders.children.age-open': { kk: 'жасы белгісіз', ru: 'возраст неизвестен', en: 'age unknown' },

  // What can be wrong
  'field.say-circumstances': {
    kk: 'Мән-жайын жазыңыз: қайда, қашан, не болды. Кемінде 20 таңба.',
    ru: 'Опишите обстоятельства: где, когда, что произошло. Не короче 20 знаков.',
    en: 'Say where, when and what happened, in at least 20 characters.',
  },
  'field.choose-post': {
    kk: 'Қай лауазымда шығаратыныңызды таңдаңыз',
    ru: 'Выберите, в какой должности выносите',
    en: 'Choose in which post you issue it',
  },
  'field.say-place': { kk: 'Шығарылған жерін жазыңыз', ru: 'Напишите место вынесения', en: 'Write the place of issue' },
  'field.wrong-time': {
    kk: 'Уақытты былай жазыңыз: 14:05',
    ru: 'Напишите время так: 14:05',
    en: 'Write the time like this: 14:05',
  },
  'field.before-the-act': {
    kk: 'Нұсқама оқиғадан бұрын шығарыла алмайды (245-VIII Заң, 60-бап; 2026 жылғы 2 наурызға дейін 214-IV, 20-бап): күнді тексеріңіз',
    ru: 'Предписание не может быть раньше происшествия (Закон 245-VIII, ст. 60; до 2 марта 2026 года 214-IV, ст. 20): проверьте дату',
    en: 'An order cannot come before what happened (Law 245-VIII, art. 60; before 2 March 2026 Law 214-IV, art. 20): check the day',
  },
  'field.confirm-each': {
    kk: 'Әрқайсысын тексеріп, белгілеңіз: бап мұны талап етеді',
    ru: 'Проверьте и отметьте каждое: этого требует статья',
    en: 'Make sure of each and tick it: the article asks for it',
  },
  'field.violence-always': {
    kk: 'Зорлыққа тыйым әр нұсқамада болады',
    ru: 'Запрет насилия есть в каждом предписании',
    en: 'Every order forbids violence',
  },
  'field.reveals-reach': {
    kk: 'Мәтінде жәбірленушіге немесе істегі басқа адамға жол табуға болатын дерек бар: телефон, мекенжай, қауіпсіз байланыс жолы немесе кодтық сөз. Бұл қағазды екінші тарап оқиды. Сол деректі алып тастап, басқаша жазыңыз.',
    ru: 'В тексте есть то, по чему можно найти потерпевшего или другого человека из дела: телефон, адрес, безопасный способ связи или кодовое слово. Эту бумагу прочтёт другая сторона. Уберите и напишите иначе.',
    en: 'The text holds something by which the victim or somebody else of the case can be reached: a telephone, an address, a safe way of contact or a code word. The other party will read this paper. Take it out and put it differently.',
  },
  'field.note-the-refusal': {
    kk: 'Бас тарту қалай болғанын жазыңыз: бап оны белгілеуді талап етеді',
    ru: 'Опишите отказ: статья требует сделать о нём запись',
    en: 'Say how the refusal was: the article asks for a note of it',
  },
  'field.in-future': {
    kk: 'Бұл уақыт әлі келген жоқ (қызмет ережесі: болған іс қана жазылады): күн мен уақытты тексеріңіз',
    ru: 'Это время ещё не наступило (правило службы: записывают то, что уже было): проверьте день и время',
    en: 'That time has not come yet (rule of the service: only what has happened is written down): check the day and time',
  },
  'field.before-issue': {
    kk: 'Нұсқама бұдан кейін шығарылған (245-VIII Заң, 60-бап; 2026 жылғы 2 наурызға дейін 214-IV, 20-бап): күнді тексеріңіз',
    ru: 'Предписание вынесено позже (Закон 245-VIII, ст. 60; до 2 марта 2026 года 214-IV, ст. 20): проверьте дату',
    en: 'The order was issued later (Law 245-VIII, art. 60; before 2 March 2026 Law 214-IV, art. 20): check the day',
  },
  'field.not-served': {
    kk: 'Нұсқама әлі табыс етілмеген, күшіне енген жоқ (245-VIII Заң, 60-бап; 2026 жылғы 2 наурызға дейін 214-IV, 20-бап): алдымен табыс етіңіз',
    ru: 'Предписание ещё не вручено и не действует (Закон 245-VIII, ст. 60; до 2 марта 2026 года 214-IV, ст. 20): сначала вручите',
    en: 'The order has not been handed over and is not in force (Law 245-VIII, art. 60; before 2 March 2026 Law 214-IV, art. 20): do that first',
  },
  'field.before-service': {
    kk: 'Ол кезде нұсқама әлі табыс етілмеген, ал мерзімі табыс етілген сәттен басталады (245-VIII Заң, 60-бап; 2026 жылғы 2 наурызға дейін 214-IV, 20-бап): күнді тексеріңіз',
    ru: 'Тогда предписание ещё не было вручено, а срок идёт с вручения (Закон 245-VIII, ст. 60; до 2 марта 2026 года 214-IV, ст. 20): проверьте дату',
    en: 'It had not been handed over then, and its time runs from that moment (Law 245-VIII, art. 60; before 2 March 2026 Law 214-IV, art. 20): check the day',
  },
  'field.done-already': { kk: 'Бұл бұрын жазылған', ru: 'Это уже записано', en: 'This is on record already' },
  'field.ended': {
    kk: 'Нұсқама тоқтатылған: керек болса, жаңасын шығарыңыз',
    ru: 'Предписание прекращено: если нужно, вынесите новое',
    en: 'The order was ended: issue a new one if it is needed',
  },
  'field.issued-too-long-ago': {
    kk: 'Нұсқама шығарылғаннан кейін 24 сағат ішінде жазылады (бұл – қызметтің баптауы, заңның емес). Одан бұрынғы қағаз нұсқама болса, оны іске құжатымен бірге дерек ретінде енгізіп, бастықтың жазбасын қосыңыз.',
    ru: 'Предписание вносят в течение 24 часов после вынесения (это настройка сервиса, а не закона). Если бумажное предписание старше, внесите его в дело как факт с документом и приложите запись начальника.',
    en: 'An order is written down within 24 hours of its issue (a setting of this service, not of the law). If a paper order is older, state it in the case as a fact with its document, with a note of the chief.',
  },
  'field.served-too-long-ago': {
    kk: 'Табыс ету 72 сағат ішінде жазылады (бұл – қызметтің баптауы, заңның емес). Бұрынырақ табыс етілген болса, оны іске құжатымен бірге дерек ретінде енгізіп, бастықтың жазбасын қосыңыз.',
    ru: 'Вручение вносят в течение 72 часов (это настройка сервиса, а не закона). Если вручено раньше, внесите это в дело как факт с документом и приложите запись начальника.',
    en: 'The handing over is written down within 72 hours (a setting of this service, not of the law). If it was earlier, state it in the case as a fact with its document, with a note of the chief.',
  },
  'field.end-not-asked': {
    kk: 'Тоқтату сұралмаған: алдымен полиция шешімнің нөмірін жазып сұрауы керек',
    ru: 'Прекращение не запрошено: сначала полиция указывает номер решения',
    en: 'No end was asked for: the police first write down the number of the decision',
  },
  'field.ends-when-confirmed': {
    kk: 'Нұсқама расталған сәтте тоқтайды, одан бұрын емес',
    ru: 'Предписание прекращается в момент подтверждения, не раньше',
    en: 'An order ends when that is confirmed, not before',
  },
  'field.not-in-force': {
    kk: 'Ол уақытта нұсқаманың мерзімі өтіп кеткен: керек болса, жаңасын шығарыңыз',
    ru: 'К тому времени срок предписания истёк: если нужно, вынесите новое',
    en: 'By then the order had run out: issue a new one if it is needed',
  },
})
