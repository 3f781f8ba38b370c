// A child put off a bus, told to 111 by whoever saw it or by the child. No question asks who tells.
import { messages } from '../say.ts'

export const bus = messages({
  'bus.heading': {
    kk: 'Баланы автобустан түсіріп жіберді ме?',
    ru: 'Ребёнка высадили из автобуса?',
    en: 'Was a child put off a bus?',
  },
  'bus.now': {
    kk: 'Бала қазір далада жалғыз тұрса, 102 немесе 112 нөміріне қоңырау шалыңыз да, оны жылы жерге кіргізіңіз.',
    ru: 'Если ребёнок сейчас один на улице, позвоните 102 или 112 и отведите его в тепло.',
    en: 'If the child is outside alone now, call 102 or 112 and bring the child somewhere warm.',
  },
  'bus.now.child': {
    kk: 'Қазір далада жалғыз тұрсаң, 102 немесе 112 нөміріне қоңырау шал да, жылы жерге кір.',
    ru: 'Если ты сейчас один или одна на улице, позвони 102 или 112 и зайди в тепло.',
    en: 'If you are outside alone now, call 102 or 112 and go somewhere warm.',
  },
  'bus.lead': {
    kk: 'Көргеніңізді немесе басыңыздан өткенін айтыңыз. Бір-екі минут жетеді. Бәрін дәл білу міндетті емес.',
    ru: 'Расскажите, что видели или что случилось с Вами. Хватит минуты-двух. Знать всё точно не нужно.',
    en: 'Say what you saw or what happened to you. A minute or two is enough. You need not know everything exactly.',
  },
  'bus.who': {
    kk: 'Атыңызды сұрамаймыз. Хабарлағанның кім екенін тасымалдаушыға айтпаймыз.',
    ru: 'Имя мы не спрашиваем. Перевозчик не узнает от нас, кто сообщил.',
    en: 'We do not ask for your name. We do not tell the carrier who told us.',
  },
  'bus.who.child': {
    kk: 'Атыңды сұрамаймыз. Хабарлағанның кім екенін тасымалдаушыға айтпаймыз.',
    ru: 'Имя мы у тебя не спрашиваем. Перевозчик не узнает от нас, кто сообщил.',
    en: 'We do not ask for your name. We do not tell the carrier who told us.',
  },
  'bus.ride.heading': { kk: 'Қай автобус, қай жерде?', ru: 'Какой автобус и где?', en: 'Which bus, and where?' },
  'bus.route': { kk: 'Маршрут нөмірі', ru: 'Номер маршрута', en: 'Route number' },
  'bus.route.hint': {
    kk: 'Мысалы, 22. Қаласын да жаза аласыз.',
    ru: 'Например, 22. Можно указать и город.',
    en: 'Such as 22. You can name the town as well.',
  },
  'bus.route.hint.child': {
    kk: 'Мысалы, 22. Қаласын да жаза аласың.',
    ru: 'Например, 22. Город тоже можешь указать.',
    en: 'Such as 22. You can name the town as well.',
  },
  'bus.stop': { kk: 'Аялдама немесе көше', ru: 'Остановка или улица', en: 'Stop or street' },
  'bus.stop.hint': {
    kk: 'Бала қай жерде түсіп қалды?',
    ru: 'Где ребёнок оказался на улице?',
    en: 'Where was the child left?',
  },
  'bus.region': { kk: 'Өңір', ru: 'В каком регионе', en: 'Region' },
  'bus.when.heading': { kk: 'Қашан болды?', ru: 'Когда это было?', en: 'When was it?' },
  'bus.day': { kk: 'Күні', ru: 'В какой день', en: 'Day' },
  'bus.today': { kk: 'бүгін, {day}', ru: 'сегодня, {day}', en: 'today, {day}' },
  'bus.yesterday': { kk: 'кеше, {day}', ru: 'вчера, {day}', en: 'yesterday, {day}' },
  'bus.time': { kk: 'Сағат нешеде', ru: 'В котором часу', en: 'Time' },
  'bus.time.hint': {
    kk: 'Мысалы, 18:40. Шамамен болса да болады.',
    ru: 'Например, 18:40. Можно примерно.',
    en: 'Such as 18:40. About is fine.',
  },
  'bus.child.heading': { kk: 'Бала туралы', ru: 'О ребёнке', en: 'About the child' },
  'bus.age': { kk: 'Бала шамамен неше жаста?', ru: 'Сколько ребёнку лет на вид?', en: 'About how old is the child?' },
  'bus.age.under-14': { kk: '14-ке толмаған', ru: 'младше 14', en: 'under 14' },
  'bus.age.14-15': { kk: '14 немесе 15 жаста', ru: '14 или 15 лет', en: '14 or 15' },
  'bus.age.16-17': { kk: '16 жаста немесе одан үлкен', ru: '16 лет или старше', en: '16 or older' },
  'bus.age.unknown': { kk: 'Білмеймін', ru: 'Не знаю', en: 'I do not know' },
  'bus.alone': {
    kk: 'Бала ата-анасынсыз келе жатты ма?',
    ru: 'Ребёнок ехал без родителей?',
    en: 'Was the child travelling without a parent?',
  },
  'bus.forced': {
    kk: 'Баланы еркінен тыс түсірді ме?',
    ru: 'Ребёнка заставили выйти?',
    en: 'Was the child made to get off?',
  },
  'bus.more.heading': { kk: 'Тағы не білесіз?', ru: 'Что ещё известно?', en: 'What else do you know?' },
  'bus.more.heading.child': { kk: 'Тағы не білесің?', ru: 'Что ещё ты знаешь?', en: 'What else do you know?' },
  'bus.plate': { kk: 'Автобустың мемлекеттік нөмірі', ru: 'Госномер автобуса', en: 'Number plate of the bus' },
  'bus.plate.hint': {
    kk: 'Бір бөлігі болса да көмектеседі.',
    ru: 'Поможет и часть номера.',
    en: 'Even a part of it helps.',
  },
  'bus.words': { kk: 'Өз сөзіңізбен', ru: 'Своими словами', en: 'In your own words' },
  'bus.words.child': { kk: 'Өз сөзіңмен', ru: 'Напиши своими словами', en: 'In your own words' },
  'bus.words.hint': {
    kk: 'Кім түсірді, не деді, ауа райы қандай еді. Атыңызды жазбаңыз.',
    ru: 'Кто высадил, что говорил, какая была погода. Своё имя не пишите.',
    en: 'Who put the child off, what was said, what the weather was like. Do not write your name.',
  },
  'bus.words.hint.child': {
    kk: 'Кім түсірді, не деді, ауа райы қандай еді. Атыңды жазба.',
    ru: 'Кто высадил, что говорил, какая была погода. Имя своё не пиши.',
    en: 'Who put the child off, what was said, what the weather was like. Do not write your name.',
  },
  'bus.wrong.nothing': {
    kk: 'Маршрутты, аялдаманы немесе өз сөзіңізбен бірдеңе жазыңыз. Жаза алмасаңыз, 111-ге қоңырау шалыңыз.',
    ru: 'Укажите маршрут, остановку или напишите что-нибудь своими словами. Если писать нельзя, позвоните 111.',
    en: 'Give the route, the stop or something in your own words. If you cannot write, call 111.',
  },
  'bus.wrong.nothing.child': {
    kk: 'Маршрутты, аялдаманы немесе өз сөзіңмен бірдеңе жаз. Жаза алмасаң, 111-ге қоңырау шал.',
    ru: 'Укажи маршрут, остановку или напиши что-нибудь своими словами. Если писать нельзя, позвони 111.',
    en: 'Give the route, the stop or something in your own words. If you cannot write, call 111.',
  },
  'bus.wrong.time': {
    kk: 'Уақыт түсініксіз. 18:40 түрінде жазыңыз немесе бос қалдырыңыз.',
    ru: 'Время не понятно. Напишите в виде 18:40 или оставьте пустым.',
    en: 'The time is not clear. Write it as 18:40 or leave it empty.',
  },
  'bus.wrong.time.child': {
    kk: 'Уақыт түсініксіз. 18:40 түрінде жаз немесе бос қалдыр.',
    ru: 'Время не понятно. Напиши в виде 18:40 или оставь пустым.',
    en: 'The time is not clear. Write it as 18:40 or leave it empty.',
  },
  'bus.wrong.long': {
    kk: 'Мәтін тым ұзын: {max} таңбадан аспауы керек. Ештеңе жоғалған жоқ, қалғанын «Өз сөзіңізбен» деген жерге жазыңыз.',
    ru: 'Слишком длинный текст: не более {max} знаков. Ничего не потеряно: остальное напишите своими словами ниже.',
    en: 'The text is too long: {max} characters at most. Nothing is lost: the rest fits under “In your own words”.',
  },
  'bus.wrong.long.child': {
    kk: 'Мәтін тым ұзын: {max} таңбадан аспауы керек. Ештеңе жоғалған жоқ, қалғанын «Өз сөзіңмен» деген жерге жаз.',
    ru: 'Слишком длинный текст: не более {max} знаков. Ничего не потеряно: остальное напиши своими словами ниже.',
    en: 'The text is too long: {max} characters at most. Nothing is lost: the rest fits under “In your own words”.',
  },

  // The first message of the conversation, made from the answers.
  'bus.told': {
    kk: 'Баланы автобустан түсіріп жіберді.',
    ru: 'Ребёнка высадили из автобуса.',
    en: 'A child was put off a bus.',
  },
  'bus.told.route': { kk: 'Маршрут: {route}', ru: 'Номер маршрута: {route}', en: 'Route: {route}' },
  'bus.told.stop': { kk: 'Аялдама: {stop}', ru: 'Остановка: {stop}', en: 'Stop: {stop}' },
  'bus.told.on': { kk: 'Күні: {day}', ru: 'День: {day}', en: 'Day: {day}' },
  'bus.told.time': { kk: 'Уақыты: {time}', ru: 'Время: {time}', en: 'Time: {time}' },
  'bus.told.plate': { kk: 'Мемлекеттік нөмірі: {plate}', ru: 'Госномер: {plate}', en: 'Number plate: {plate}' },
  'bus.told.age.under-14': { kk: 'Бала 14-ке толмаған', ru: 'Ребёнку меньше 14', en: 'The child is under 14' },
  'bus.told.age.14-15': { kk: 'Бала 14 немесе 15 жаста', ru: 'Ребёнку 14 или 15', en: 'The child is 14 or 15' },
  'bus.told.age.16-17': {
    kk: 'Бала 16 жаста немесе одан үлкен',
    ru: 'Ребёнку 16 или больше',
    en: 'The child is 16 or older',
  },
  'bus.told.alone.yes': { kk: 'Ата-анасынсыз', ru: 'Без родителей', en: 'Without a parent' },
  'bus.told.alone.no': { kk: 'Ата-анасымен бірге', ru: 'Вместе с родителем', en: 'Together with a parent' },
  'bus.told.forced.yes': { kk: 'Еркінен тыс түсірді', ru: 'Заставили выйти', en: 'Made to get off' },
  'bus.told.forced.no': { kk: 'Өзі түсті', ru: 'Вышел сам', en: 'Got off without being made to' },
})
