// What stands on papers for courts and for the people they protect.
import { messages } from '../say.ts'

export const documents = messages({
  'papers.own.title': { kk: 'Тек Сізге', ru: 'Только для Вас', en: 'For you alone' },
  'papers.own.not-served': {
    kk: 'Нұсқама екінші тарапқа табыс етілген соң күшіне енеді. Табыс етілгенін полиция Сізге айтады.',
    ru: 'Предписание вступит в силу, когда его вручат другой стороне. О вручении Вам сообщит полиция.',
    en: 'The order comes into force once it is handed to the other party. The police will tell you when it is.',
  },
  'papers.own.until': {
    kk: 'Нұсқама мына уақытқа дейін күшінде: {time}.',
    ru: 'Предписание действует до: {time}.',
    en: 'The order is in force until {time}.',
  },
  'papers.own.check': {
    kk: 'Полицияның келесі тексеруі мына уақыттан кешікпейді: {time}.',
    ru: 'Следующая проверка полиции не позднее: {time}.',
    en: 'The police check again no later than {time}.',
  },
  'papers.own.broken': {
    kk: 'Нұсқама бұзылса, 102 нөміріне қоңырау шалып, осы нөмірді айтыңыз: {number}. Хабарлама, қоңырау, келу – бәрі бұзу болып саналуы мүмкін.',
    ru: 'Если предписание нарушают, звоните 102 и назовите номер {number}. Нарушением может быть и сообщение, и звонок, и приход.',
    en: 'If the order is broken, call 102 and give the number {number}. A message, a call or a visit can all be a breach.',
  },
  'papers.own.keep': {
    kk: 'Бұл дананы екінші тарап көрмейтін жерде сақтаңыз немесе сақтауды полицияға тапсырыңыз.',
    ru: 'Храните этот экземпляр там, где другая сторона его не увидит, или оставьте его в полиции.',
    en: 'Keep this copy where the other party will not see it, or leave it with the police.',
  },
  'orders.petition': {
    kk: 'Сотқа өтінішхат',
    ru: 'Ходатайство суду',
    en: 'Petition to the court',
  },
  'orders.petition.title': {
    kk: 'Құқық бұзушының мінез-құлқына ерекше талаптар белгілеу туралы өтінішхат',
    ru: 'Ходатайство об установлении особых требований к поведению правонарушителя',
    en: 'Petition to set special requirements for the offender’s conduct',
  },
  'orders.petition.towards': {
    kk: 'Талаптар кімге қатысты сұралады',
    ru: 'В отношении кого',
    en: 'Towards whom',
  },
  'orders.petition.harmed': { kk: 'Жәбірленуші', ru: 'Потерпевший', en: 'The harmed person' },
  'orders.petition.asks': {
    kk: 'Соттан белгілеуді сұраймыз',
    ru: 'Просим суд установить',
    en: 'The court is asked to set',
  },
  'orders.petition.says': { kk: 'Бап не дейді', ru: 'Что говорит статья', en: 'What the article says' },
  'orders.petition.term': {
    kk: 'Талаптар үш айдан бір жылға дейін белгіленеді ({cite}). Мерзімін сот айқындайды.',
    ru: 'Требования устанавливаются на срок от трёх месяцев до года ({cite}). Срок определяет суд.',
    en: 'Requirements are set for three months to a year ({cite}). The court names the term.',
  },
  'orders.petition.home': {
    kk: 'Бірге тұруға тыйым айрықша жағдайда ғана, отыз тәулікке дейін салынады (ӘҚБтК 54-бабының 2-бөлігі).',
    ru: 'Запрет жить вместе возможен в исключительных случаях, до тридцати суток (КоАП, статья 54, часть 2).',
    en: 'A ban on living together is for exceptional cases, up to thirty days (AdmCode, article 54, part 2).',
  },
  'orders.petition.reports': {
    kk: 'Сот полицияға профилактикалық әңгімеге айына бір реттен төрт ретке дейін келуге міндеттей алады (ӘҚБтК 54-бабының 3-бөлігі).',
    ru: 'Суд может обязать являться в полицию на профилактическую беседу от одного до четырёх раз в месяц (КоАП, статья 54, часть 3).',
    en: 'The court may oblige the person to come to the police for a talk one to four times a month (AdmCode, article 54, part 3).',
  },
  'orders.petition.breach': {
    kk: 'Белгіленген талаптарды бұзу әкімшілік жауаптылыққа әкеледі ({cite}).',
    ru: 'Нарушение установленных требований влечёт административную ответственность ({cite}).',
    en: 'Breaking what was set brings administrative liability ({cite}).',
  },
  'orders.petition.protocol': {
    kk: 'Әкімшілік құқық бұзушылық туралы хаттама',
    ru: 'Протокол об административном правонарушении',
    en: 'The record of the administrative offence',
  },
  'orders.petition.words-of': {
    kk: 'Тараптардың түсініктемелері',
    ru: 'Объяснения участников',
    en: 'What the parties say',
  },
  'orders.petition.sign': {
    kk: 'Өтінішхатты жасаған қызметкер (қолы, күні):',
    ru: 'Ходатайство составил сотрудник (подпись, дата):',
    en: 'Drawn up by the officer (signature, day):',
  },
  'orders.own-copy': {
    kk: 'Жәбірленушінің данасы (оның өзіне ғана)',
    ru: 'Экземпляр потерпевшего (только ему)',
    en: 'The victim’s copy (for them alone)',
  },
})
