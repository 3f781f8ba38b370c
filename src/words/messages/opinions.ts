// What the guardianship body tells a court about a child, and who of a family is known to an organisation that helps.
import { messages } from '../say.ts'

export const opinions = messages({
  'opinion.write': { kk: 'сотқа қорытынды', ru: 'заключение для суда', en: 'opinion for the court' },
  'opinion.title': {
    kk: 'Қорғаншылық органының қорытындысы',
    ru: 'Заключение органа опеки',
    en: 'Opinion of the guardianship body',
  },
  'opinion.lead': {
    kk: 'Қорытындыны сотпен бірге екі тарап та оқиды. Мекенжай, телефон, бала тұрған жер жазылмайды. Барғанда көргеніңіз бен естігеніңіз қағазға өздігінен түспейді.',
    ru: 'Заключение вместе с судом читают обе стороны. Адрес, телефон, место, где находится ребёнок, не пишут. Записи о визитах на бумагу сами не попадают.',
    en: 'Both parties read the opinion, not only the court. Write no address, telephone or place where the child is. Notes of visits do not go onto the paper by themselves.',
  },
  'opinion.number': { kk: 'Жолдама нөмірі', ru: 'Номер направления', en: 'Number of the referral' },
  'opinion.when': { kk: 'Жасалған уақыты', ru: 'Составлено', en: 'Written' },
  'opinion.court': { kk: 'Қай сотқа', ru: 'В какой суд', en: 'To which court' },
  'opinion.child': { kk: 'Бала', ru: 'Ребёнок', en: 'Child' },
  'opinion.age': { kk: 'Жасы', ru: 'Возраст', en: 'Age' },
  'opinion.years': { kk: 'толық жасы: {n}', ru: 'полных лет: {n}', en: 'full years: {n}' },
  'opinion.none': { kk: 'белгісіз', ru: 'не известно', en: 'not known' },
  'opinion.asks': { kk: 'Сотқа ұсыныс', ru: 'Что предлагается суду', en: 'What is put to the court' },
  'opinion.asks.stay': {
    kk: 'Бала қазіргі тұрған жерінде қала алады',
    ru: 'Ребёнок может остаться там, где живёт',
    en: 'The child can stay where it lives',
  },
  'opinion.asks.elsewhere': {
    kk: 'Бала сот шешкенше басқа жерде тұруы керек',
    ru: 'До решения суда ребёнок должен жить в другом месте',
    en: 'The child should live elsewhere until the court decides',
  },
  'opinion.asks.limit': {
    kk: 'Ата-ана құқықтарын шектеу мәселесін қарау',
    ru: 'Рассмотреть вопрос об ограничении родительских прав',
    en: 'Consider limiting parental rights',
  },
  'opinion.asks.contact': {
    kk: 'Баламен кездесу тәртібін белгілеу: тек басқа адамның көзінше',
    ru: 'Установить порядок встреч с ребёнком: только в присутствии другого лица',
    en: 'Set how the child is met: only with somebody else present',
  },
  'opinion.asks.representative': {
    kk: 'Балаға өкіл тағайындау: ата-анасымен мүдделері қайшы',
    ru: 'Назначить ребёнку представителя: интересы расходятся с родительскими',
    en: 'Appoint a representative for the child: its interests conflict with the parents’',
  },
  'opinion.heard': { kk: 'Баланың пікірі', ru: 'Мнение ребёнка', en: 'The child’s own view' },
  'opinion.heard.hint': {
    kk: 'Он жасқа толған баланың пікірі, егер мүддесіне қайшы келмесе, міндетті түрде ескеріледі (Неке және отбасы кодексі, 62-бап).',
    ru: 'Мнение ребёнка с десяти лет учитывают обязательно, кроме случаев, когда это против его интересов (Кодекс о браке и семье, статья 62).',
    en: 'From ten years the child’s view must be taken into account unless that is against its interests (Family Code, article 62).',
  },
  'opinion.heard.heard': { kk: 'Тыңдалды', ru: 'Выслушано', en: 'Heard' },
  'opinion.heard.too-young': {
    kk: 'Тыңдалған жоқ: он жасқа толмаған',
    ru: 'Не выслушано: ребёнку нет десяти лет',
    en: 'Not heard: under ten years',
  },
  'opinion.heard.against-interest': {
    kk: 'Тыңдалған жоқ: баланың мүддесіне қайшы',
    ru: 'Не выслушано: это против интересов ребёнка',
    en: 'Not heard: against the child’s interests',
  },
  'opinion.text': { kk: 'Қорытынды', ru: 'Заключение', en: 'Conclusion' },
  'opinion.text.hint': {
    kk: 'Не анықталды және неге осылай ұсынасыз. Мекенжай мен телефонсыз.',
    ru: 'Что установлено и почему предлагается именно это. Без адреса и телефона.',
    en: 'What was found and why you propose this. No address, no telephone.',
  },
  'opinion.save': { kk: 'Қорытындыны сақтау', ru: 'Сохранить заключение', en: 'Save the opinion' },
  'opinion.earlier': { kk: 'Бұрынғы қорытындылар', ru: 'Прежние заключения', en: 'Earlier opinions' },
  'opinion.visits': {
    kk: 'Балаға бару және нәтижесі',
    ru: 'Визиты и что установлено',
    en: 'Visits and what was found',
  },
  'opinion.both-read': {
    kk: 'Қағазда туған күні, мекенжай, телефон және бару жазбалары жоқ.',
    ru: 'На бумаге нет даты рождения, адреса, телефона и записей о визитах.',
    en: 'The paper holds no date of birth, address, telephone or notes of visits.',
  },
  'opinion.sign': {
    kk: 'Қорғаншылық органының маманы (қолы, күні):',
    ru: 'Специалист органа опеки (подпись, дата):',
    en: 'Specialist of the guardianship body (signature, day):',
  },
  'opinion.ground': {
    kk: 'Неке және отбасы кодексінің 67-бабының 1-тармағы (баланы қорғаншылық органы да қорғайды), 62-бап (баланың пікірі)',
    ru: 'Кодекс о браке и семье, статья 67, пункт 1 (ребёнка защищает и орган опеки), статья 62 (мнение ребёнка)',
    en: 'Family Code, article 67, item 1 (the guardianship body protects the child too), article 62 (the child’s view)',
  },
  'opinion.form': {
    kk: 'Анықталмаған: қорытынды туралы бап бұл қызметтің мәтіндерінде жоқ, үлгіні заңгер растаған жоқ.',
    ru: 'Не установлено: статьи о заключении в текстах этой службы нет, форму юрист не подтвердил.',
    en: 'Not established: the article on such an opinion is not among the texts of this service; no lawyer has confirmed the form.',
  },
  'field.visit-first': {
    kk: 'Алдымен балаға барып, баруды жазыңыз: қорытынды соған негізделеді',
    ru: 'Сначала посетите ребёнка и запишите визит: на нём основано заключение',
    en: 'Visit the child and write the visit first: the opinion rests on it',
  },
  'household.title': { kk: 'Отбасында кім бар', ru: 'Кто в семье', en: 'Who is in the family' },
  'household.lead': {
    kk: 'Осы отбасы туралы Сіздің ұйымыңызға айтылғанның бәрі бір жерде. Айтылмағаны мұнда да жоқ.',
    ru: 'Всё, что сказано Вашей организации об этой семье, в одном месте. Чего не сказали, того нет и здесь.',
    en: 'All that your organisation was told of this family, in one place. What was not told is not here either.',
  },
  'household.named': { kk: 'Кімге көмек сұралған', ru: 'Кому просят помочь', en: 'Whom help is asked for' },
  'household.children': {
    kk: 'Отбасындағы басқа балалар (тек жасы)',
    ru: 'Другие дети в семье (только возраст)',
    en: 'Other children of the family (ages only)',
  },
  'household.children.hint': {
    kk: 'Соңғы жолдама бойынша. Жоғарыда аты тұрған бала осы жастардың ішінде болуы мүмкін.',
    ru: 'По последнему направлению. Ребёнок, названный выше, может быть среди этих возрастов.',
    en: 'By the newest referral. A child named above may be among these ages.',
  },
  'household.where': {
    kk: 'Кім кіммен тұратыны кестеде айтылмайды: мекенжай берілсе ғана, барған кезде анықталады.',
    ru: 'Кто с кем живёт, таблица не сообщает: если дан адрес, это узнают на месте.',
    en: 'The table does not tell who lives with whom: where an address was told, it is found out on the spot.',
  },
  'household.waiting': {
    kk: 'Сіз әлі қабылдамаған жолдама: {n}. Қабылдағанда ашылады.',
    ru: 'Ещё не принято Вами направлений: {n}. Откроются, когда примете.',
    en: 'Referrals you have not taken yet: {n}. They open when you take them.',
  },
})
