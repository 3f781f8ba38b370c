// 111 asks an organisation to help somebody who turned to it: guardianship, a centre, a shelter, a psychologist, a lawyer.
import { messages } from '../say.ts'

export const onwardHelp = messages({
  'onward.kind.help': { kk: 'Көмек сұрау', ru: 'Запрос помощи', en: 'A request for help' },
  'onward.help.open': { kk: 'Ұйымнан көмек сұрау', ru: 'Запросить помощь у организации', en: 'Ask an organisation' },
  'onward.help.title': {
    kk: 'Ұйымнан көмек сұрау',
    ru: 'Запросить помощь у организации',
    en: 'Ask an organisation to help',
  },
  'onward.help.lead': {
    kk: 'Қорғаншылық органы, отбасын қолдау орталығы, баспана, психолог не заңгер. Қауіп төнсе, алдымен кезекші бөлімге хабар беріңіз.',
    ru: 'Орган опеки, центр поддержки семьи, приют, психолог или юрист. Если есть опасность, сначала сообщите дежурной части.',
    en: 'Guardianship, a family support centre, a shelter, a psychologist or a lawyer. Where there is danger, tell the duty desk first.',
  },
  'onward.help.service': { kk: 'Қандай көмек керек?', ru: 'Какая нужна помощь?', en: 'What help is needed?' },
  'onward.help.region': { kk: 'Қай өңірде', ru: 'В каком регионе', en: 'In which region' },
  'onward.help.region.choose': { kk: 'Өңірі белгісіз', ru: 'Регион не известен', en: 'The region is not known' },
  'onward.help.persons': {
    kk: 'Неше адамға орын керек?',
    ru: 'На сколько человек нужно место?',
    en: 'Places for how many?',
  },
  'onward.help.show': {
    kk: 'Кім көмектесе алатынын көрсету',
    ru: 'Показать, кто может помочь',
    en: 'Show who could help',
  },
  'onward.help.none': {
    kk: 'Мұндай көмек беретін ұйым табылмады. Басқа көмекті немесе өңірді таңдаңыз.',
    ru: 'Такой организации не нашлось. Выберите другую помощь или другой регион.',
    en: 'No such organisation was found. Choose another kind of help or another region.',
  },
  'onward.help.about': { kk: 'Көмек кімге керек?', ru: 'Кому нужна помощь?', en: 'Who needs the help?' },
  'onward.help.about.nobody': { kk: 'Аты аталмаған', ru: 'Имя не названо', en: 'Nobody was named' },
  'onward.help.about.hint': {
    kk: 'Өтініште аталған адамдар. Жазған адам өзі қаламаса, оның аты көрсетілмейді.',
    ru: 'Люди, названные в обращении. Кто пишет, не указывается, если сам этого не хотел.',
    en: 'People named in the contact. Who writes is not named unless they wished it.',
  },
  'onward.help.violence': {
    kk: 'Зорлық-зомбылық туралы айтылды',
    ru: 'Рассказали о насилии',
    en: 'Violence was told of',
  },
  'onward.help.address': { kk: 'Қай жерде тұрады?', ru: 'Где живёт?', en: 'Where do they live?' },
  'onward.help.address.hint': {
    kk: 'Бала қауіпте болғанда ғана, қорғаншылық органына ғана айтылады.',
    ru: 'Сообщается только органу опеки и только если ребёнок в опасности.',
    en: 'Told only to guardianship, and only where a child is in danger.',
  },
  'onward.help.way': { kk: 'Қауіпсіз байланыс жолы', ru: 'Как безопасно связаться', en: 'A safe way to reach them' },
  'onward.help.way.none': { kk: 'Белгісіз', ru: 'Не известно', en: 'Not known' },
  'onward.help.reach': { kk: 'Нөмірі немесе орны', ru: 'Номер или место', en: 'Number or place' },
  'onward.help.messages': {
    kk: 'Хат-хабардан нені беру керек',
    ru: 'Что передать из переписки с обратившимся',
    en: 'What of the conversation goes along',
  },
  'onward.help.send': { kk: 'Ұйымға жіберу', ru: 'Отправить организации', en: 'Send to the organisation' },
  'onward.help.done': { kk: 'Ұйымға жіберілді.', ru: 'Отправлено организации.', en: 'Sent to the organisation.' },
  'onward.help.unseen': {
    kk: 'Ұйым осы беттегіні ғана, алғанын растағаннан кейін көреді. Жазған адам, өтініш нөмірі және әңгіменің қалғаны көрсетілмейді. Оның кейінгі жұмысы Сізге көрінбейді: тек қабылдады ма, жоқ па.',
    ru: 'Организация увидит только то, что на этой странице, и после того как возьмёт запрос. Автор, номер обращения и остальная переписка не показываются. Вам будет видно лишь, взяли запрос или отказали.',
    en: 'The organisation sees only what stands on this page, once it has taken the request: not who wrote, not the number of the contact. You will see only whether it was taken or refused.',
  },
  'onward.help.accepted': { kk: 'Көмектесуге келісті', ru: 'Согласились помочь', en: 'They agreed to help' },
  'onward.help.rejected': {
    kk: 'Бас тартты: {reason}. Басқа ұйымнан сұраңыз.',
    ru: 'Отказали: {reason}. Обратитесь к другой организации.',
    en: 'Refused: {reason}. Ask another organisation.',
  },
  'onward.help.due': {
    kk: 'Ұйымға қабылдауға {left} қалды, содан кейін жоғары тұрған орган біледі',
    ru: 'Организации осталось {left}, чтобы принять; затем узнает вышестоящий орган',
    en: 'The organisation has {left} left to take it, then the body above is told',
  },
  'onward.help.late': {
    kk: 'Мерзімінен {late} асты, ұйым әлі қабылдаған жоқ',
    ru: 'Просрочено на {late}, организация не приняла',
    en: 'Late by {late}: the organisation has not taken it',
  },
  'onward.help.rung': {
    kk: 'Жоғары тұрған органға хабарланды',
    ru: 'Сообщено вышестоящему органу',
    en: 'The body above has been told',
  },
  'referrals.sender.line': { kk: '111 байланыс орталығы', ru: 'Контакт-центр 111', en: 'Contact centre 111' },
  'referrals.line': {
    kk: 'Бұл сұрау 111 байланыс орталығынан келді: оқиға да, полиция ісі де тіркелмеген. Кім жазғаны айтылмайды.',
    ru: 'Запрос пришёл из контакт-центра 111: случая и полицейского дела за ним нет. Кто написал, не сообщается.',
    en: 'This request came from the contact centre 111: there is no incident and no police case behind it. Who wrote is not told.',
  },
  'field.way-and-reach': {
    kk: 'Байланыс жолын таңдап, нөмірін немесе орнын жазыңыз, не екеуін де бос қалдырыңыз.',
    ru: 'Выберите способ и укажите номер или место либо оставьте пустыми оба поля.',
    en: 'Choose the way and give the number or place, or leave both empty.',
  },
})
