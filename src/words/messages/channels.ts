// What 111 says in Telegram by itself, the process that keeps the channels open, and what an operator sees of an answer on its way there.
import { messages } from '../say.ts'

export const channels = messages({
  'channel.begin': {
    kk: 'Бұл – 111. Не болғанын өз сөзіңізбен жазыңыз. Атыңызды айтпауға болады. Қазір қауіп болса, 102 немесе 112 нөміріне қоңырау шалыңыз.',
    ru: 'Это 111. Напишите своими словами, что случилось. Имя называть не нужно. Если опасность сейчас, звоните 102 или 112.',
    en: 'This is 111. Write in your own words what happened. You need not say your name. If there is danger now, call 102 or 112.',
  },
  'channel.begin.phone': {
    kk: 'Мұнда жазылғаны Telegram мен телефоныңызда қалады. Телефоныңызды басқа адам көретін болса, бұл жерге жазбаңыз: 111 нөміріне қоңырау шалыңыз.',
    ru: 'Написанное здесь остаётся в Telegram и на телефоне. Если Ваш телефон смотрит кто-то ещё, не пишите сюда: позвоните 111.',
    en: 'What is written here stays in Telegram and on the phone. If somebody else looks at your phone, do not write here: call 111.',
  },
  'channel.taken': {
    kk: '111 хабарламаңызды алды. Оператор осы жерде жауап береді. Қазір қауіп болса, күтпеңіз: 102 немесе 112.',
    ru: '111 получил Ваше сообщение. Оператор ответит здесь. Если опасность сейчас, не ждите: 102 или 112.',
    en: '111 has your message. An operator will answer here. If there is danger now, do not wait: 102 or 112.',
  },
  'channel.taken.asks': {
    kk: 'Төмендегі түймелердің кез келгенін баса аласыз. Баспауға да болады.',
    ru: 'Можно нажать любую из кнопок ниже. Можно и не нажимать.',
    en: 'You can press any of the buttons below. You need not.',
  },
  'channel.button.danger': { kk: 'Қазір қауіп бар', ru: 'Опасность сейчас', en: 'There is danger now' },
  'channel.button.not-safe': {
    kk: 'Мұнда жауап жазбаңыз',
    ru: 'Не отвечайте сюда',
    en: 'Do not answer here',
  },
  'channel.button.safe': {
    kk: 'Мұнда жауап беруге болады',
    ru: 'Сюда отвечать можно',
    en: 'It is safe to answer here',
  },
  'channel.button.leave': { kk: 'Шығу', ru: 'Выйти', en: 'Leave' },
  'channel.told.danger.yes': {
    kk: 'Оператор қауіп бар екенін көріп тұр. Қоңырау шала алсаңыз: 102 немесе 112. Қайда екеніңізді жазыңыз.',
    ru: 'Оператор видит, что есть опасность. Если можете позвонить: 102 или 112. Напишите, где Вы.',
    en: 'The operator sees that there is danger. If you can call: 102 or 112. Write where you are.',
  },
  'channel.told.danger.no': {
    kk: 'Оператор қазір қауіп жоқ екенін көріп тұр.',
    ru: 'Оператор видит, что сейчас опасности нет.',
    en: 'The operator sees that there is no danger now.',
  },
  'channel.told.safe.yes': {
    kk: 'Жақсы, оператор осы жерде жауап береді.',
    ru: 'Хорошо, оператор ответит здесь.',
    en: 'Good, the operator will answer here.',
  },
  'channel.told.safe.no': {
    kk: 'Жақсы. Оператордың жауабы мұнда келмейді. Осы чатты өшіріп тастауыңызға болады.',
    ru: 'Хорошо. Ответ оператора сюда не придёт. Этот чат можно удалить.',
    en: 'All right. The operator’s answer will not come here. You can delete this chat.',
  },
  'channel.more': { kk: 'Алынды.', ru: 'Получено.', en: 'Received.' },
  'channel.only-words': {
    kk: 'Бұл жерде тек сөз қабылданады. Сурет, дыбыс пен файл сақталған жоқ. Не болғанын жазыңыз.',
    ru: 'Здесь принимаются только слова. Снимки, голос и файлы не сохранены. Напишите, что случилось.',
    en: 'Only words are taken here. Pictures, voice and files were not kept. Write what happened.',
  },
  'channel.left': {
    kk: 'Бұл жерге енді ештеңе жіберілмейді. Чатты телефоннан өшіріңіз: ол өздігінен жоғалмайды.',
    ru: 'Сюда больше ничего не придёт. Удалите чат с телефона: сам он не исчезнет.',
    en: 'Nothing more will be sent here. Delete the chat from the phone: it does not vanish by itself.',
  },

  'line.channel.telegram': { kk: 'Telegram арқылы', ru: 'через Telegram', en: 'by Telegram' },
  'line.channel.email': { kk: 'электрондық пошта арқылы', ru: 'по электронной почте', en: 'by e-mail' },

  'line.event.told': {
    kk: 'Жазған адам белгі берді: қауіп бар ма, мұнда жауап беруге бола ма',
    ru: 'Написавший отметил, есть ли опасность и можно ли сюда отвечать',
    en: 'The writer marked whether there is danger and whether to answer here',
  },
  'line.event.left': {
    kk: 'Жазған адам шықты: жауап енді жетпейді',
    ru: 'Написавший вышел: ответ до него больше не дойдёт',
    en: 'The writer left: an answer no longer reaches them',
  },
  'line.sending.waiting': { kk: 'жолда', ru: 'отправляется', en: 'on its way' },
  'line.sending.parked': { kk: 'ЖЕТКЕН ЖОҚ', ru: 'НЕ ДОСТАВЛЕНО', en: 'NOT DELIVERED' },

  'setting.no-channel': {
    kk: 'Ешбір арна берілмеген. ARASHA_TELEGRAM_TOKEN немесе ARASHA_MAIL_ADDRESS баптауын жазыңыз.',
    ru: 'Не задан ни один канал. Укажите ARASHA_TELEGRAM_TOKEN или ARASHA_MAIL_ADDRESS.',
    en: 'no channel is set: set ARASHA_TELEGRAM_TOKEN or ARASHA_MAIL_ADDRESS',
  },
  'setting.mail-listen': {
    kk: 'ARASHA_MAIL_LISTEN мына түрде болуы керек: HOST:PORT, мысалы 127.0.0.1:2525.',
    ru: 'ARASHA_MAIL_LISTEN должен иметь вид HOST:PORT, например 127.0.0.1:2525.',
    en: 'ARASHA_MAIL_LISTEN must look like HOST:PORT, such as 127.0.0.1:2525',
  },
  'setting.mail-relay': {
    kk: 'ARASHA_MAIL_RELAY мына түрде болуы керек: smtp://HOST:PORT немесе smtps://USER:PASSWORD@HOST:PORT.',
    ru: 'ARASHA_MAIL_RELAY должен иметь вид smtp://HOST:PORT или smtps://USER:PASSWORD@HOST:PORT.',
    en: 'ARASHA_MAIL_RELAY must look like smtp://HOST:PORT or smtps://USER:PASSWORD@HOST:PORT',
  },
  'setting.mail-address': {
    kk: 'ARASHA_MAIL_ADDRESS – пошта мекенжайы емес.',
    ru: 'ARASHA_MAIL_ADDRESS — не почтовый адрес.',
    en: 'ARASHA_MAIL_ADDRESS is not an e-mail address',
  },
  'setting.telegram-api': {
    kk: 'ARASHA_TELEGRAM_API – мекенжай емес; ол https деп басталуы керек.',
    ru: 'ARASHA_TELEGRAM_API — не адрес; он должен начинаться с https.',
    en: 'ARASHA_TELEGRAM_API is not an address; it must begin with https',
  },
  'listen.listens': {
    kk: 'Арналар ашық: {channels}.',
    ru: 'Каналы открыты: {channels}.',
    en: 'channels are open: {channels}',
  },
  'listen.cannot': {
    kk: 'Пошта қабылдау ашылмады ({code}). ARASHA_MAIL_LISTEN баптауын тексеріңіз.',
    ru: 'Почтовый вход не открылся ({code}). Проверьте ARASHA_MAIL_LISTEN.',
    en: 'the door for mail did not open ({code}): check ARASHA_MAIL_LISTEN',
  },
})
