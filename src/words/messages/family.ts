// A family's file in the organisation that helps: coming by itself, review, safety plan, child-help room, paper, and the end by two.
import { messages } from '../say.ts'

export const family = messages({
  'family.new': { kk: 'Өзі келген отбасы', ru: 'Семья пришла сама', en: 'A family that came by itself' },
  'family.new.lead': {
    kk: 'Жолдамасыз келген адамның ісін осы жерде ашасыз. Оны ұйымыңыздан басқа ешкім көрмейді: полицияға да, басқаға да ештеңе айтылмайды.',
    ru: 'Здесь открывают дело человека, который пришёл без направления. Его не видит никто, кроме Вашей организации: ни полиции, ни другим ничего не сообщается.',
    en: 'Here you open the file of somebody who came without a referral. Nobody outside your organisation sees it: neither the police nor anybody else is told.',
  },
  'family.new.child': {
    kk: 'Балаға қауіп төнсе, бұл жеткіліксіз: полицияға (102) дереу хабарлаңыз.',
    ru: 'Если опасность грозит ребёнку, этого мало: немедленно сообщите в полицию (102).',
    en: 'If a child is in danger this is not enough: tell the police (102) at once.',
  },
  'family.name': { kk: 'Аты-жөні', ru: 'Имя и фамилия', en: 'Name' },
  'family.age': { kk: 'Жасы', ru: 'Возраст', en: 'Age' },
  'family.sex': { kk: 'Жынысы', ru: 'Пол', en: 'Sex' },
  'family.children': { kk: 'Балаларының жасы', ru: 'Возраст детей', en: 'Ages of the children' },
  'family.children.hint': {
    kk: 'Үтір арқылы, мысалы: 3, 9. Бала болмаса, бос қалдырыңыз.',
    ru: 'Через запятую, например: 3, 9. Если детей нет, оставьте пустым.',
    en: 'With commas, as 3, 9. Leave empty if there are none.',
  },
  'family.lang': {
    kk: 'Қағаздар қай тілде берілсін?',
    ru: 'На каком языке давать бумаги?',
    en: 'In which language are papers given?',
  },
  'family.lang.kk': { kk: 'Қазақша', ru: 'На казахском', en: 'Kazakh' },
  'family.lang.ru': { kk: 'Орысша', ru: 'На русском', en: 'Russian' },
  'family.lang.en': { kk: 'Ағылшынша', ru: 'На английском', en: 'English' },
  'family.lang.change': { kk: 'Тілді өзгерту', ru: 'Изменить язык', en: 'Change the language' },
  'family.until': {
    kk: 'Келісім қай күнге дейін?',
    ru: 'До какого дня действует согласие?',
    en: 'Until which day does the consent hold?',
  },
  'family.needs': { kk: 'Немен көмектесу керек', ru: 'Чем помочь', en: 'What help is needed' },
  'family.open': { kk: 'Іс ашу', ru: 'Открыть дело', en: 'Open the file' },
  'referrals.self': {
    kk: 'Отбасы өзі келді: бұл істі Сіздің ұйымыңыз ғана көреді',
    ru: 'Семья пришла сама: дело видит только Ваша организация',
    en: 'The family came by itself: only your organisation sees this file',
  },

  // The end by two
  'referrals.step.closing-asked': { kk: 'Аяқтауды сұрау', ru: 'Попросить о завершении', en: 'Ask to end the help' },
  'referrals.step.closing-refused': { kk: 'Аяқтамау', ru: 'Не завершать', en: 'Do not end it' },
  'referrals.event.closing-asked': {
    kk: 'Аяқтау сұралды',
    ru: 'Запрошено завершение',
    en: 'Ending the help was asked for',
  },
  'referrals.event.closing-refused': {
    kk: 'Басшы аяқтауға келіспеді',
    ru: 'Руководитель не согласился завершить',
    en: 'The head did not agree to end it',
  },
  'referrals.event.language': {
    kk: 'Қағаз тілі таңдалды',
    ru: 'Выбран язык бумаг',
    en: 'The language of papers was chosen',
  },
  'referrals.reason.needs-open': {
    kk: 'Жоспар орындалмаған',
    ru: 'План не выполнен',
    en: 'The plan is not carried out',
  },
  'referrals.reason.risk-unclear': { kk: 'Тәуекел анық емес', ru: 'Риск не ясен', en: 'The risk is not clear' },
  'referrals.reason.talk-first': {
    kk: 'Алдымен отбасымен сөйлесу керек',
    ru: 'Сначала поговорить с семьёй',
    en: 'Talk with the family first',
  },
  'referrals.reason.reason-wrong': {
    kk: 'Аяқтау себебі дұрыс емес',
    ru: 'Причина указана неверно',
    en: 'The reason is wrong',
  },
  'family.closing.waits': {
    kk: 'Аяқтау сұралды: {outcome}. Басшы мақұлдағанша көмек жалғасады.',
    ru: 'Запрошено завершение: {outcome}. Пока руководитель не одобрит, помощь продолжается.',
    en: 'Ending was asked for: {outcome}. Help goes on until the head approves.',
  },
  'family.closing.approve': { kk: 'Аяқтауды мақұлдау', ru: 'Одобрить завершение', en: 'Approve the end' },
  'family.barred': {
    kk: 'Көмекті әзірге аяқтауға болмайды',
    ru: 'Завершить помощь пока нельзя',
    en: 'The help cannot end yet',
  },
  'family.barrier.review-overdue': {
    kk: 'Қайта қарау мерзімі өткен (қызмет ережесі). Алдымен қайта қарап, келесі күнін белгілеңіз.',
    ru: 'Срок пересмотра прошёл (правило службы). Сначала проведите пересмотр и назначьте следующий день.',
    en: 'The review is overdue (rule of the service). Review first and name the next day.',
  },
  'family.barrier.order-in-force': {
    kk: 'Қорғау нұсқамасы күшінде (№ 245-VIII Заңның 60-бабы). Мерзімі біткенше көмекті жалғастырыңыз.',
    ru: 'Действует защитное предписание (Закон 245-VIII, ст. 60). До его конца продолжайте помогать.',
    en: 'A protective order is in force (Law 245-VIII, art. 60). Go on helping until it has ended.',
  },
  'family.barrier.risk-high': {
    kk: 'Соңғы бағалау бойынша тәуекел жоғары (қызмет ережесі). Тәуекелді қайта бағалаңыз, екі қызметкер келісіп, басқа деңгей белгілеңіз немесе отбасын басқа ұйымға тапсырыңыз.',
    ru: 'По последней оценке риск высокий (правило службы). Оцените заново, смените уровень вдвоём или передайте семью другой организации.',
    en: 'The last assessment says high (rule of the service). Assess again, change the level by two, or pass the family on.',
  },

  // Review
  'family.review': { kk: 'Қайта қарау', ru: 'Пересмотр', en: 'Review' },
  'family.review.due': { kk: 'Отбасы ісін қайта қарау', ru: 'Пересмотреть помощь семье', en: 'Review the help' },
  'family.review.none': { kk: 'Әлі қайта қаралмаған', ru: 'Пересмотра ещё не было', en: 'Not reviewed yet' },
  'family.review.add': { kk: 'Қайта қарауды жазу', ru: 'Записать пересмотр', en: 'Write a review' },
  'family.review.found': {
    kk: 'Не өзгерді, не қалды',
    ru: 'Что изменилось, что осталось',
    en: 'What changed, what remains',
  },
  'family.review.next': {
    kk: 'Келесі қайта қарау күні',
    ru: 'День следующего пересмотра',
    en: 'Day of the next review',
  },
  'family.review.setting': {
    kk: 'Бірінші қайта қарау – 14 күннен кешіктірмей. Бұл қызмет баптауы, заңда мерзім жоқ.',
    ru: 'Первый пересмотр — не позже 14 дней. Это настройка службы, в законе срока нет.',
    en: 'The first review comes within 14 days. That is a setting of the service; the law names no time.',
  },
  'field.own-house-full': {
    kk: 'Үйде мұнша бос орын жоқ. Орын санын тексеріңіз немесе орны бар ұйымға жолдаңыз',
    ru: 'В доме нет столько свободных мест. Проверьте число мест или направьте туда, где место есть',
    en: 'The house has not so many free places. Check the number of places, or refer them where there is room',
  },
  'field.review-too-far': {
    kk: 'Келесі қайта қарау үш айдан кеш болмасын (қызмет ережесі). Ертерек күнді таңдаңыз.',
    ru: 'Следующий пересмотр — не позже чем через три месяца (правило службы). Выберите день раньше.',
    en: 'The next review is within three months (rule of the service). Choose an earlier day.',
  },
  'field.before-request': {
    kk: 'Отбасы бұл ұйымға кейін келген (қызмет ережесі: көмек өтініштен кейін басталады): күнді тексеріңіз',
    ru: 'Семья обратилась сюда позже (правило службы: помощь начинается после обращения): проверьте дату',
    en: 'The family came here later (rule of the service: help begins after it was asked for): check the day',
  },

  // Safety plan and paper
  'family.safety': { kk: 'Қауіпсіздік жоспары', ru: 'План безопасности', en: 'Safety plan' },
  'family.safety.lead': {
    kk: 'Жоспарды адамның өзімен бірге, оның сөзімен жазыңыз. Бос жерлер қағазға шықпайды.',
    ru: 'Пишите вместе с человеком и его словами. Пустое на бумагу не попадёт.',
    en: 'Write it with the person, in their words. What is left empty is not printed.',
  },
  'family.safety.none': {
    kk: 'Қауіпсіздік жоспары әлі жоқ',
    ru: 'Плана безопасности ещё нет',
    en: 'There is no safety plan yet',
  },
  'family.safety.open': { kk: 'Қауіпсіздік жоспарын ашу', ru: 'Открыть план безопасности', en: 'Open the safety plan' },
  'family.safety.signs': {
    kk: 'Қауіп жақындағанын неден білемін',
    ru: 'По чему я понимаю, что опасность близко',
    en: 'How I notice that danger is near',
  },
  'family.safety.places': { kk: 'Қайда бара аламын', ru: 'Куда я могу уйти', en: 'Where I can go' },
  'family.safety.people': { kk: 'Кімге айта аламын', ru: 'Кому я могу сказать', en: 'Whom I can tell' },
  'family.safety.bag': { kk: 'Өзіммен не аламын', ru: 'Что я беру с собой', en: 'What I take with me' },
  'family.safety.children': { kk: 'Балалар не істейді', ru: 'Что делают дети', en: 'What the children do' },
  'family.paper': {
    kk: 'Бұл адамға қағазды өзімен алып жүру қауіпсіз бе?',
    ru: 'Безопасно ли этому человеку иметь при себе бумагу?',
    en: 'Is it safe for this person to carry paper?',
  },
  'family.paper.hint': {
    kk: 'Үйде қағазды біреу тауып алуы мүмкін болса – «Жоқ». Сонда ештеңе басып шығарылмайды.',
    ru: 'Если дома бумагу могут найти — «Нет». Тогда ничего не печатается.',
    en: 'If somebody at home could find it, “No”. Then nothing is printed.',
  },
  'family.paper.yes': { kk: 'Иә, алып жүре алады', ru: 'Да, может носить с собой', en: 'Yes, it can be carried' },
  'family.paper.no': { kk: 'Жоқ, қағаз қауіпті', ru: 'Нет, бумага опасна', en: 'No, paper is dangerous' },
  'family.paper.refused': {
    kk: 'Қағаз берілмейді',
    ru: 'Бумага не выдаётся',
    en: 'No paper is given',
  },
  'family.paper.refused.no': {
    kk: 'Бұл адамға қағаз алып жүру қауіпті деп жазылған. Жоспарды бірге жаттап алыңыз; жағдай өзгерсе, қауіпсіздік жоспарында жауабын өзгертіңіз.',
    ru: 'Записано, что бумага для этого человека опасна. Запомните план вместе; если положение изменилось, измените ответ в плане безопасности.',
    en: 'It is written down that paper is dangerous for this person. Learn the plan by heart together; if things have changed, change the answer in the safety plan.',
  },
  'family.paper.refused.unknown': {
    kk: 'Қағаз алып жүру қауіпсіз бе, әлі сұралмаған. Алдымен қауіпсіздік жоспарында жауабын жазыңыз.',
    ru: 'Ещё не спросили, безопасна ли бумага. Сначала запишите ответ в плане безопасности.',
    en: 'Nobody has asked yet whether paper is safe. Write the answer into the safety plan first.',
  },
  'family.safety.print': {
    kk: 'Алақанға сыятын қағаз (PDF)',
    ru: 'Листок в ладонь (PDF)',
    en: 'A slip for the palm (PDF)',
  },
  'family.plan.print': {
    kk: 'Жоспарды басып шығару (PDF): {lang}',
    ru: 'Напечатать план (PDF): {lang}',
    en: 'Print the plan (PDF): {lang}',
  },
  'family.safety.save': { kk: 'Сақтау', ru: 'Сохранить план', en: 'Save' },
  'family.safety.kept': {
    kk: 'Әр нұсқа сақталады, ескісі жоғалмайды.',
    ru: 'Сохраняется каждая версия, старые не пропадают.',
    en: 'Each version is kept; older ones are not lost.',
  },
  'family.stale.title': {
    kk: 'Жоспарды басқа адам өзгертті',
    ru: 'План изменил другой человек',
    en: 'Somebody else changed the plan',
  },
  'family.stale.text': {
    kk: 'Екі жазба да сақталды. Төменде – өзгешелігі: бұрын сақталғаны және Сіздікі. Керегін қалдырып, қайта сақтаңыз.',
    ru: 'Обе записи целы. Ниже различия: что уже сохранено и что у Вас. Оставьте нужное и сохраните снова.',
    en: 'Both are kept. Below is the difference: what is saved already, and yours. Keep what is right and save again.',
  },
  'family.stale.theirs': { kk: 'Сақталғаны: {text}', ru: 'Сохранено: {text}', en: 'Saved: {text}' },
  'family.paper.title': { kk: 'Жазба', ru: 'Записки', en: 'Notes' },
  'family.paper.plan': { kk: 'Жоспар', ru: 'План', en: 'Plan' },
  'family.paper.by': { kk: 'мерзімі: {date}', ru: 'до {date}', en: 'by {date}' },
  'family.paper.done': { kk: 'орындалды', ru: 'сделано', en: 'done' },

  // Child-help room
  'family.room': { kk: 'Балаларға көмек көрсету кабинеті', ru: 'Кабинет помощи детям', en: 'Child-help room' },
  'family.room.none': {
    kk: 'Бала әлі келген жоқ',
    ru: 'Ребёнок ещё не приходил',
    en: 'The child has not been there yet',
  },
  'family.room.add': { kk: 'Келуін жазу', ru: 'Записать визит', en: 'Write down a visit' },
  'family.room.lead': {
    kk: 'Бір келу – барлығы бір жерде: бала бір сұрақты екі рет естімеуі керек.',
    ru: 'Один визит, всё в одном месте: ребёнок не должен дважды отвечать на одно и то же.',
    en: 'One visit, everything in one place: a child should not answer the same question twice.',
  },
  'family.room.parts': { kk: 'Не өтті', ru: 'Что состоялось', en: 'What took place' },
  'family.room.part.psychologist': { kk: 'Психологпен кездесу', ru: 'Психолог', en: 'Psychologist' },
  'family.room.part.forensic': {
    kk: 'Сот-медициналық қарап-тексеру',
    ru: 'Судебно-медицинский осмотр',
    en: 'Forensic examination',
  },
  'family.room.part.interview': { kk: 'Жауап алу', ru: 'Допрос', en: 'Interview' },
  'family.room.minutes': { kk: '{part}: неше минут', ru: '{part}: сколько минут', en: '{part}: how many minutes' },
  'family.room.present': { kk: 'Кім қатысты', ru: 'Кто присутствовал', en: 'Who was there' },
  'family.room.who.psychologist': { kk: 'психолог маман', ru: 'психолог', en: 'psychologist' },
  'family.room.who.investigator': { kk: 'тергеуші', ru: 'следователь', en: 'investigator' },
  'family.room.who.forensic': {
    kk: 'сот-медициналық сарапшы',
    ru: 'судебно-медицинский эксперт',
    en: 'forensic examiner',
  },
  'family.room.who.prosecutor': { kk: 'прокурор', ru: 'прокурор', en: 'prosecutor' },
  'family.room.who.lawyer': { kk: 'қорғаушы (адвокат)', ru: 'адвокат', en: 'advocate' },
  'family.room.who.guardian': { kk: 'заңды өкілі', ru: 'законный представитель', en: 'legal representative' },
  'family.room.who.teacher': { kk: 'педагог', ru: 'педагог', en: 'teacher' },
  'family.room.who.interpreter': { kk: 'аудармашы', ru: 'переводчик', en: 'interpreter' },
  'family.room.seen': {
    kk: '{date}: {parts}. Қатысты: {who}',
    ru: '{date}: {parts}. Присутствовали: {who}',
    en: '{date}: {parts}. Present: {who}',
  },
  'family.room.part-long': { kk: '{part}, {n} минут', ru: '{part}, {n} мин', en: '{part}, {n} min' },
  'family.room.again': {
    kk: 'Баладан қайта жауап алынса, себебі',
    ru: 'Если допрос повторный, почему',
    en: 'If the child was interviewed again, why',
  },
  'family.room.heard-again': {
    kk: 'Қайта жауап алу себебі',
    ru: 'Причина повторного допроса',
    en: 'Why there was another interview',
  },
  'family.room.save': { kk: 'Келуін сақтау', ru: 'Сохранить визит', en: 'Save the visit' },
  'field.interview-again': {
    kk: 'Бұл баладан бұрын жауап алынған. Қайталаудың себебін жазыңыз',
    ru: 'Этого ребёнка уже допрашивали. Напишите, почему снова',
    en: 'This child was interviewed before. Write why again',
  },
  'field.choose-part': {
    kk: 'Кемінде бір бөлігін белгілеңіз',
    ru: 'Отметьте хотя бы одну часть',
    en: 'Tick at least one part',
  },
  'field.choose-present': {
    kk: 'Кім қатысқанын белгілеңіз',
    ru: 'Отметьте, кто присутствовал',
    en: 'Tick who was there',
  },
  'field.plan-empty': {
    kk: 'Кемінде бір жолын толтырыңыз',
    ru: 'Заполните хотя бы одну строку',
    en: 'Fill in at least one line',
  },
})
