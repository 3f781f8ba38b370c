// One file for one family: joining and merging cases, the tabs of risk, plan and referrals, duties of a case.
import { messages } from '../say.ts'

export const caseFile = messages({
  'case.tab.risk': { kk: 'Тәуекел', ru: 'Риск', en: 'Risk' },
  'case.tab.plan': { kk: 'Жоспар', ru: 'План', en: 'Plan' },
  'case.tab.referrals': { kk: 'Жолдамалар', ru: 'Направления', en: 'Referrals' },
  'case.state.merged': { kk: 'Басқа іске қосылған', ru: 'Объединено с другим', en: 'Merged into another' },
  'case.event.merged': {
    kk: 'Іс отбасының басқа ісіне қосылды',
    ru: 'Дело объединено с другим делом семьи',
    en: 'The case was merged into the family’s other case',
  },
  'case.merged.into': {
    kk: 'Бұл отбасының ісі {number} нөмірімен жалғасады: оқиғалар, мерзімдер, нұсқамалар сонда.',
    ru: 'Дело этой семьи продолжается под номером {number}: происшествия, сроки и предписания там.',
    en: 'This family’s case goes on as {number}: incidents, times due and orders stand there.',
  },
  'case.join.title': { kk: 'Отбасының ісіне қосу', ru: 'Присоединить к делу семьи', en: 'Join to the family’s case' },
  'case.join.lead': {
    kk: 'Бір отбасыға бір іс. Оқиғаның нөмірін жазсаңыз, ол осы іске қосылады. Басқа істің нөмірін жазсаңыз, ол іс осыған қосылады: ештеңе жабылмайды, барлық мерзім сақталады.',
    ru: 'Одной семье — одно дело. По номеру происшествия оно войдёт в это дело. По номеру другого дела то дело вольётся в это: ничего не закрывается, все сроки остаются.',
    en: 'One family, one case. Give the number of an incident and it is taken in here. Give the number of another case and that one is merged into this: nothing is closed and every time due stays.',
  },
  'case.join.number': {
    kk: 'Оқиғаның немесе басқа істің нөмірі',
    ru: 'Номер происшествия или другого дела',
    en: 'Number of the incident, or of the other case',
  },
  'case.join.reason': { kk: 'Неге бір отбасы?', ru: 'Почему это одна семья?', en: 'Why is it the same family?' },
  'case.join.reason.same-person': {
    kk: 'Жәбірленуші немесе бала – дәл сол адам',
    ru: 'Пострадавший или ребёнок — тот же человек',
    en: 'The harmed person or child is the same',
  },
  'case.join.reason.same-home': { kk: 'Бір үйде тұрады', ru: 'Живут в одном доме', en: 'They live in one home' },
  'case.join.reason.happened-again': {
    kk: 'Сол адамдардың арасында қайталанды',
    ru: 'Повторилось между теми же людьми',
    en: 'It happened again between the same people',
  },
  'case.join.do': { kk: 'Қосу', ru: 'Присоединить', en: 'Join' },
  'case.join.offer': {
    kk: 'Екі қызметкер растаған байланыс бойынша {number} ісінде де осы адам бар.',
    ru: 'По связи, подтверждённой двумя сотрудниками, тот же человек есть в деле {number}.',
    en: 'By a link that two officers confirmed, the same person is in case {number}.',
  },
  'case.join.existing': {
    kk: 'Немесе отбасының ашық ісіне қосыңыз:',
    ru: 'Или присоедините к открытому делу семьи:',
    en: 'Or join it to the family’s open case:',
  },
  'case.joined.done': { kk: 'Бір іске жиналды', ru: 'Собрано в одно дело', en: 'Gathered in one case' },
  'case.joined.from': { kk: '{number} ісінен келді', ru: 'Пришло из дела {number}', en: 'Came from case {number}' },
  'field.risk-would-vanish': {
    kk: 'Ол істегі тәуекел жоғарырақ бағаланған. Алдымен осы істе тәуекелді қайта бағалаңыз, сонда ол жоғалмайды',
    ru: 'В том деле риск оценён выше. Сначала оцените риск заново здесь, чтобы он не потерялся',
    en: 'That case stands at a higher risk. Judge the risk anew here first, so that it is not lost',
  },
  'case.barrier.prosecutor-decides': {
    kk: 'Прокурор шағымсыз іс бойынша әлі шешім қабылдаған жоқ (ҚПК 32-бабының 4-бөлігі). Шешімді күтіңіз немесе прокурорға хабарласыңыз.',
    ru: 'Прокурор ещё не решил по делу без жалобы (УПК, ст. 32, ч. 4). Дождитесь решения или обратитесь к прокурору.',
    en: 'The prosecutor has not decided on the case without a complaint (CPC art. 32(4)). Wait for the decision, or ask the prosecutor.',
  },
  'case.barrier.risk-after-withdrawal': {
    kk: 'Шағым қайтарылғаннан кейін тәуекел қайта бағаланбаған (қызмет ережесі). Шағымды көбіне қысыммен қайтарып алады: алдымен тәуекелді бағалаңыз.',
    ru: 'После отзыва жалобы риск не оценён заново (правило службы). Отзывают часто под давлением: сначала оцените риск.',
    en: 'The risk has not been judged since the complaint was withdrawn (rule of the service). People are often pressed to withdraw: judge the risk first.',
  },
  'case.barrier.every': {
    kk: 'Жабу шарттары – қызметтің тәртібі; бабы көрсетілгені – заң талабы.',
    ru: 'Условия закрытия — порядок службы; где указана статья, это закон.',
    en: 'Conditions of closing are the rule of the service; where an article stands, it is the law.',
  },
  'case.duty.case.look': { kk: 'Істі қайта қарау', ru: 'Пересмотреть дело', en: 'Look at the case again' },
  'case.duty.case.risk': {
    kk: 'Шағым қайтарылды: тәуекелді қайта бағалау',
    ru: 'Жалоба отозвана: оценить риск заново',
    en: 'The complaint was withdrawn: judge the risk again',
  },
  'case.duty.referral.receive': {
    kk: '{name}: жолдаманы қабылдап алу',
    ru: '{name}: принять направление',
    en: '{name}: take the referral',
  },
  'case.duty.climbed': {
    kk: 'Жоғарыға берілді, деңгейі: {n}',
    ru: 'Передано выше: уровень {n}',
    en: 'Handed upward: level {n}',
  },
  'case.risk.now': { kk: 'Қазіргі тәуекел', ru: 'Риск сейчас', en: 'The risk now' },
  'case.risk.never': {
    kk: 'Тәуекел әлі бағаланбаған',
    ru: 'Риск ещё не оценивали',
    en: 'Nobody has judged the risk yet',
  },
  'case.risk.over-time': { kk: 'Қалай өзгерді', ru: 'Как менялся', en: 'How it changed' },
  'case.risk.centre': {
    kk: 'Көмек ұйымының бағалауы',
    ru: 'Оценка у помогающей организации',
    en: 'Assessed by the organisation that helps',
  },
  'case.risk.centre.when': {
    kk: '{name}: соңғы рет {date} бағалады. Жауаптар мен деңгей ұйымда қалады.',
    ru: '{name}: последняя оценка {date}. Ответы и уровень остаются в организации.',
    en: '{name}: last assessed {date}. Answers and level stay with the organisation.',
  },
  'case.risk.centre.none': {
    kk: 'Көмек ұйымы әлі бағалаған жоқ',
    ru: 'Помогающая организация ещё не оценивала',
    en: 'No organisation has assessed yet',
  },
  'case.plan.police': { kk: 'Полиция жоспары', ru: 'План полиции', en: 'The plan of the police' },
  'case.plan.none': { kk: 'Жоспар әлі жазылмаған', ru: 'Плана ещё нет', en: 'No plan is written yet' },
  'case.plan.helpers': { kk: 'Көмек ұйымдарының жоспары', ru: 'Планы организаций', en: 'Plans of the organisations' },
  'case.plan.counted': {
    kk: '{name}: жоспарда {n}, орындалғаны {done}, кездесу {sessions}',
    ru: '{name}: в плане {n}, сделано {done}, встреч {sessions}',
    en: '{name}: {n} planned, {done} done, {sessions} sessions held',
  },
  'case.plan.inside': {
    kk: 'Жоспардың мазмұнын отбасымен жұмыс істейтін ұйым ғана оқиды.',
    ru: 'Содержание плана читает только организация, которая работает с семьёй.',
    en: 'What a plan says is read only by the organisation that works with the family.',
  },
  'case.plan.helpers.none': {
    kk: 'Әлі ешбір ұйымның жоспары жоқ',
    ru: 'Ни у одной организации плана пока нет',
    en: 'No organisation has a plan yet',
  },
  'case.referrals.none': {
    kk: 'Ешкімнен көмек сұралмаған',
    ru: 'Помощь ни у кого не запрошена',
    en: 'Nobody was asked for help',
  },
  'case.referrals.none.text': {
    kk: 'Көмек сұралған ұйымдар осында мерзімдерімен тұрады.',
    ru: 'Здесь будут организации, у которых запрошена помощь, и сроки.',
    en: 'Organisations that are asked for help stand here with their times due.',
  },
  'case.referrals.ask': {
    kk: '{number} бойынша көмек сұрау',
    ru: 'Запросить помощь по {number}',
    en: 'Ask for help in {number}',
  },
  'case.who.helps': { kk: 'Көмектеседі', ru: 'Помогает', en: 'Helps' },
  'case.home': { kk: 'Кім кіммен тұрады', ru: 'Кто с кем живёт', en: 'Who lives with whom' },
  'case.home.shared': { kk: 'Бір үйде тұрады', ru: 'Живут в одном доме', en: 'Live in one home' },
  'case.home.alone': {
    kk: 'Бұл үйден басқа ешкім аталмаған',
    ru: 'Из этого дома никто больше не назван',
    en: 'Nobody else of this home is named',
  },
  'case.home.secret': { kk: 'Мекенжайы құпия', ru: 'Адрес держится в тайне', en: 'The address is kept secret' },
  'case.home.unknown': {
    kk: 'Қайда тұратыны белгісіз',
    ru: 'Где живут, неизвестно',
    en: 'Where they live is not known',
  },
  'case.home.children': { kk: 'Балалар', ru: 'Дети', en: 'Children' },
  'case.home.no-age': { kk: 'жасы белгісіз', ru: 'возраст неизвестен', en: 'age not known' },
  'case.home.relation.parent': {
    kk: 'жәбірленушінің ата-анасы немесе заңды өкілі',
    ru: 'родитель или законный представитель пострадавшего',
    en: 'parent or legal representative of the harmed person',
  },
  'case.home.relation.family': {
    kk: 'жәбірленушінің отбасы мүшесі',
    ru: 'член семьи пострадавшего',
    en: 'family of the harmed person',
  },
  'case.home.relation.none': { kk: 'отбасы мүшесі емес', ru: 'не член семьи', en: 'not of the family' },
  'case.home.hint': {
    kk: 'Мекенжай бұл тізімде жоқ. Біреудің мекенжайы құпия болса, ол жеке тұрғандай көрсетіледі.',
    ru: 'Адресов в этом списке нет. Чей адрес держится в тайне, тот показан отдельно от других.',
    en: 'There is no address in this list. Whoever keeps an address secret stands apart from the others.',
  },
  'case.opened.looked.referral': { kk: 'Жолдаманы қарады', ru: 'Просмотр направления', en: 'Looked at a referral' },
})
