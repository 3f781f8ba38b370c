// What follows from a contact with 111: a danger handed to a duty desk, and what the police see of it.
import { messages } from '../say.ts'

export const onward = messages({
  'onward.title': { kk: 'Хабар қайда берілді', ru: 'Что передано дальше', en: 'What was passed on' },
  'onward.open': { kk: 'Берілген хабарлар', ru: 'Переданные сообщения', en: 'What was passed on' },
  'onward.list': {
    kk: 'Осы өтініштен берілгендер',
    ru: 'Передано по этому обращению',
    en: 'Passed on from this contact',
  },
  'onward.none': {
    kk: 'Әзірше ештеңе берілген жоқ.',
    ru: 'Пока ничего не передано.',
    en: 'Nothing has been passed on yet.',
  },
  'onward.as-of': { kk: '{time} жағдайы бойынша', ru: 'По состоянию на {time}', en: 'As of {time}' },
  'onward.lost': {
    kk: 'Байланыс үзілді: төмендегі мәлімет ескіруі мүмкін.',
    ru: 'Нет связи: сведения могли устареть.',
    en: 'No connection: this may be out of date.',
  },
  'onward.unseen': {
    kk: 'Полиция тек Сіз жазған немесе белгілеген мәтінді көреді. Әңгіменің қалғаны, жазған адам және өтініш нөмірі оларға көрсетілмейді.',
    ru: 'Полиция видит только то, что Вы написали или отметили. Остальная переписка, автор и номер обращения ей не показываются.',
    en: 'The police see only what you wrote or ticked. The rest of the conversation, who wrote and the number of the contact are not shown to them.',
  },
  'onward.kind.danger': { kk: 'Қауіп туралы хабар', ru: 'Сообщение об опасности', en: 'A danger' },
  'onward.kind.notice': { kk: 'Оқиға туралы хабар', ru: 'Сообщение о случае', en: 'A notice' },
  'onward.sent': { kk: 'жіберілді: {time}', ru: 'передано: {time}', en: 'sent: {time}' },
  'onward.on-its-way': { kk: 'Әлі жеткен жоқ', ru: 'Ещё не доставлено', en: 'Not delivered yet' },
  'onward.delivered': {
    kk: 'Келіп түсті: {time}. Алғанын ешкім растаған жоқ',
    ru: 'Доставлено: {time}. Никто не подтвердил',
    en: 'Delivered: {time}. Acknowledged by nobody',
  },
  'onward.acknowledged': {
    kk: 'Алғанын растады: {who}, {time}',
    ru: 'Получение подтверждено: {who}, {time}',
    en: 'Acknowledged: {who}, {time}',
  },
  'onward.acknowledged.at': {
    kk: 'Алынғаны расталды: {time}',
    ru: 'Получение подтверждено: {time}',
    en: 'Acknowledged: {time}',
  },
  'onward.due': {
    kk: 'Растауға {left} қалды, содан кейін бастығына хабар беріледі',
    ru: 'На подтверждение осталось {left}, затем узнает начальник',
    en: '{left} left to acknowledge, then the chief is told',
  },
  'onward.late': {
    kk: 'Мерзімінен {late} асты, ешкім растаған жоқ. Кезекші бөлімге 102 арқылы қоңырау шалыңыз',
    ru: 'Просрочено на {late}, никто не подтвердил. Позвоните в дежурную часть, 102',
    en: 'Late by {late}, acknowledged by nobody. Telephone the duty desk, 102',
  },
  'onward.danger.title': {
    kk: 'Қауіп туралы полицияға хабарлау',
    ru: 'Передать полиции: опасность',
    en: 'Hand a danger to the police',
  },
  'onward.danger.lead': {
    kk: 'Бір өріс жеткілікті. Хабар бірден кезекші бөлімге түседі.',
    ru: 'Достаточно одного поля. Сообщение сразу попадает в дежурную часть.',
    en: 'One field is enough. It reaches the duty desk at once.',
  },
  'onward.danger.what': {
    kk: 'Не болып жатыр және қайда',
    ru: 'Что происходит и где',
    en: 'What is happening and where',
  },
  'onward.danger.what.hint': {
    kk: 'Мекенжай ғана белгілі болса, соны жазыңыз. Жазған адам өзі қаламаса, атын жазбаңыз.',
    ru: 'Если известен только адрес, напишите его. Имя того, кто обратился, не указывайте, если он сам не просит.',
    en: 'If only an address is known, write that. Do not name who wrote unless they wish it.',
  },
  'onward.danger.unit': { kk: 'Қай кезекші бөлімге', ru: 'В какую дежурную часть', en: 'To which duty desk' },
  'onward.danger.unit.hint': {
    kk: 'Айтылған өңір немесе мектеп бойынша таңдалды. Басқа жер болса, ауыстырыңыз.',
    ru: 'Выбрана по названному региону или школе. Измените, если место другое.',
    en: 'Chosen by the region or the school that was told. Change it if the place is another.',
  },
  'onward.danger.unit.unknown': {
    kk: 'Өтініште өңір айтылмаған: өзіңіз таңдаңыз.',
    ru: 'Регион в обращении не назван: выберите сами.',
    en: 'The contact names no region: choose yourself.',
  },
  'onward.danger.unit.choose': { kk: 'Таңдаңыз', ru: 'Выберите', en: 'Choose' },
  'onward.danger.callback': {
    kk: 'Кімге қайта хабарласуға болады',
    ru: 'Кому можно перезвонить',
    en: 'Who may be called back',
  },
  'onward.danger.callback.hint': {
    kk: 'Қоңырау зиян келтірмейтініне сенімді болсаңыз ғана.',
    ru: 'Только если Вы уверены, что звонок не навредит.',
    en: 'Only if you are sure that a call does no harm.',
  },
  'onward.danger.not-safe': {
    kk: 'Жазған адамның қасында біреу болуы мүмкін. Оның нөмірін бермеңіз: полицияның қоңырауы оны әшкерелейді.',
    ru: 'Рядом с автором может быть кто-то ещё. Не передавайте номер автора: звонок полиции его выдаст.',
    en: 'Somebody may be beside the writer. Do not pass on the writer’s number: a call from the police would give them away.',
  },
  'onward.danger.send': { kk: 'Кезекші бөлімге жіберу', ru: 'Передать в дежурную часть', en: 'Send to the duty desk' },
  'onward.danger.open': {
    kk: 'Қауіп: полицияға хабарлау',
    ru: 'Опасность: передать полиции',
    en: 'Danger: hand over to the police',
  },
  'onward.danger.done': {
    kk: 'Кезекші бөлімге жіберілді',
    ru: 'Передано в дежурную часть',
    en: 'Sent to the duty desk',
  },
  'onward.danger.also-call': {
    kk: 'Жазумен қатар 102 нөміріне қоңырау шалуға болады: бұл хабар қоңырауды алмастырмайды.',
    ru: 'Можно одновременно позвонить 102: сообщение не заменяет звонка.',
    en: 'You may telephone 102 as well: this does not replace a call.',
  },
  'onward.danger.none-yet': {
    kk: 'Адам қазір қауіпте екенін айтты, бірақ полицияға әлі ештеңе берілген жоқ.',
    ru: 'Сказано, что опасность сейчас, но полиции ещё ничего не передано.',
    en: 'The writer says there is danger now, and nothing has been passed to the police yet.',
  },
  'onward.notice.title': {
    kk: 'Өтініштен полицияға хабар жасау',
    ru: 'Сообщить полиции по обращению',
    en: 'Make a notice to the police',
  },
  'onward.notice.open': { kk: 'Полицияға хабар жасау', ru: 'Сообщить полиции', en: 'Make a notice' },
  'onward.notice.lead': {
    kk: 'Әңгімеден нені беретініңізді белгілеңіз. Белгіленбегені берілмейді.',
    ru: 'Отметьте, что передать из переписки. Остальное не передаётся.',
    en: 'Tick what is passed on from the conversation. Nothing else goes along.',
  },
  'onward.notice.messages': { kk: 'Жазған адамның өз сөздері', ru: 'Слова обратившегося', en: 'What the writer wrote' },
  'onward.notice.words': { kk: 'Өз сөзіңізбен', ru: 'Своими словами', en: 'In your own words' },
  'onward.notice.people': {
    kk: 'Аталған адамдардан кімді беру керек',
    ru: 'Кого из названных передать',
    en: 'Which of the people named to pass on',
  },
  'onward.notice.about': { kk: 'Не туралы', ru: 'О чём', en: 'What it is about' },
  'onward.notice.danger': { kk: 'Қазір қауіп бар ма', ru: 'Есть ли опасность сейчас', en: 'Is there danger now' },
  'onward.notice.when': { kk: 'Қашан болды', ru: 'Когда произошло', en: 'When it happened' },
  'onward.notice.when.hint': {
    kk: 'Белгісіз болса, бос қалдырыңыз',
    ru: 'Если неизвестно, оставьте пустым',
    en: 'Leave empty if it is not known',
  },
  'onward.notice.signs': { kk: 'Не айтылды', ru: 'Что было сказано', en: 'What was told' },
  'onward.notice.signs.hint': {
    kk: 'Тек айтылғанын белгілеңіз. Белгіленбегені «жоқ» дегенді білдірмейді.',
    ru: 'Отметьте только сказанное. Неотмеченное не значит «нет».',
    en: 'Tick only what was told. What is not ticked does not mean “no”.',
  },
  'onward.notice.relation': {
    kk: 'Күдік түскен адам кім болады',
    ru: 'Кем приходится тот, на кого указывают',
    en: 'Who the person pointed to is',
  },
  'onward.notice.look': { kk: 'Заң не дейді', ru: 'Что говорит закон', en: 'What the law says' },
  'onward.notice.send': { kk: 'Полицияға жіберу', ru: 'Передать полиции', en: 'Send to the police' },
  'onward.notice.done': {
    kk: 'Хабар полицияға жіберілді',
    ru: 'Сообщение передано полиции',
    en: 'The notice was sent to the police',
  },
  'onward.law.stands': {
    kk: 'Осы деректер бойынша: {cites}',
    ru: 'По этим данным: {cites}',
    en: 'By these facts: {cites}',
  },
  'onward.law.open': {
    kk: 'Әлі белгісізге байланысты: {cites}',
    ru: 'Зависит от того, что ещё неизвестно: {cites}',
    en: 'Depends on what is not known yet: {cites}',
  },
  'onward.law.many': {
    kk: 'Айтылғаны аз: заң әлі {n} нормаға мүмкіндік береді.',
    ru: 'Сказано мало: закон пока оставляет возможными {n} норм.',
    en: 'Little was told: the law still leaves {n} provisions possible.',
  },
  'onward.law.none': {
    kk: 'Осы деректер бойынша ешбір норма қолданылмайды.',
    ru: 'По этим данным ни одна норма не подходит.',
    en: 'By these facts no provision applies.',
  },
  'onward.law.sum': {
    kk: '{says} = {sum}, іс {day} күні ашылса',
    ru: '{says} = {sum}, если дело открыто {day}',
    en: '{says} = {sum} for a case opened on {day}',
  },
  'onward.law.excluded': {
    kk: 'Норма қолданылмайды, мына шарт жоқ: {says}',
    ru: 'Норма не применяется, нет условия: {says}',
    en: 'The provision does not apply, this condition is missing: {says}',
  },
  'onward.law.setting': {
    kk: 'Бұл кеңес: шешімді полиция қабылдайды.',
    ru: 'Это подсказка: решает полиция.',
    en: 'This is advice: the police decide.',
  },
  'onward.desk.wrote': {
    kk: '111 операторы не жазды',
    ru: 'Что написал оператор 111',
    en: 'What the operator of 111 wrote',
  },
  'onward.desk.submitted': { kk: '111 жіберді', ru: '111 передал', en: 'Sent by 111' },
  'onward.desk.danger': { kk: '111 берген хабар: қауіп', ru: 'Передано из 111: опасность', en: 'From 111: danger' },
  'onward.desk.told': { kk: '111 берген хабар', ru: 'Передано из 111', en: 'From 111' },
  'onward.desk.law': {
    kk: 'Хабарды 111 берді, кім жазғаны айтылмайды. Алдын алу шараларына кез келген адамның хабары жеткілікті (№ 245-VIII Заңның 49-бабы). Қылмыстық іс бойынша жасырын хабар өздігінен негіз болмайды (ҚПК 181-бабының 6-бөлігі): өзіңіз анықтағаныңызды баянатпен рәсімдеңіз.',
    ru: 'Передано из 111, кто написал, не сообщается. Для мер профилактики достаточно сообщения любого лица (Закон 245-VIII, статья 49). Для уголовного дела анонимное сообщение само поводом не служит (УПК, статья 181, часть 6): оформите рапорт о том, что обнаружили сами.',
    en: 'Passed on by 111, which does not say who wrote. For measures of prevention anybody’s message is enough (law 245-VIII, article 49). For a criminal case an anonymous message is no ground by itself (CPC, article 181, part 6): report what you have found yourself.',
  },
})
