// Telling 111, page by page, and the same sentences once more for a child: «сен» and «ты» instead of «Сіз» and «Вы» (key with `.child` at its end).
// Short, no blame, no promise that cannot be kept. What is ticked becomes the first lines of the message, in the words shown here.
import { messages } from '../say.ts'

export const telling = messages({
  'tell.leaving.heading': { kk: 'Алдымен мынаны оқыңыз', ru: 'Сначала прочитайте', en: 'Before you begin' },
  'tell.leaving.heading.child': { kk: 'Алдымен мынаны оқы', ru: 'Сначала прочитай', en: 'Before you begin' },
  'tell.leaving.exit': {
    kk: 'Қызыл «Беттен шығу» түймесі басқа бетті бірден ашады. Shift пернесін үш рет басу да солай істейді. Содан кейін «Артқа» басылса да, жазғаныңыз көрінбейді.',
    ru: 'Красная кнопка «Покинуть страницу» сразу открывает другую. То же делает клавиша Shift, нажатая три раза. После этого и по кнопке «Назад» написанное не видно.',
    en: 'The red button “Exit this page” opens another page at once. Pressing Shift three times does the same. After that, going back does not show what you wrote.',
  },
  'tell.leaving.exit.child': {
    kk: 'Біреу келіп қалса, қызыл «Беттен шығу» түймесін бас: басқа бет бірден ашылады. «Артқа» басылса да, жазғаның көрінбейді.',
    ru: 'Если кто-то подошёл, нажми красную кнопку «Покинуть страницу»: сразу откроется другая. И по кнопке «Назад» написанное не видно.',
    en: 'If somebody comes, press the red “Exit this page” button: another page opens at once. Going back does not show what you wrote.',
  },
  'tell.leaving.stays': { kk: 'Нені жасыра алмаймыз', ru: 'Чего мы не можем скрыть', en: 'What we cannot hide' },
  'tell.leaving.history': {
    kk: 'Осы сайттың ашылғаны браузер тарихында қалады. Біз оны өшіре алмаймыз.',
    ru: 'В истории браузера останется, что этот сайт открывали. Стереть это мы не можем.',
    en: 'The browser’s history keeps that this site was opened. We cannot erase that.',
  },
  'tell.leaving.network': {
    kk: 'Интернет иесі, мысалы, үйдегі немесе мектептегі Wi-Fi иесі, сайттың атын және ашылған уақытын көруі мүмкін, бірақ не жазылғанын көрмейді.',
    ru: 'Хозяин интернета, например домашнего или школьного Wi-Fi, может видеть имя сайта и время, но не написанное.',
    en: 'Whoever runs the internet connection, such as Wi-Fi at home or at school, may see the site’s name and the time, not what is written.',
  },
  'tell.leaving.spyware': {
    kk: 'Телефонға бақылау бағдарламасы орнатылған болса, ол экрандағының бәрін көреді. Күмәніңіз болса, осы телефоннан жазбаңыз.',
    ru: 'Если на телефоне стоит программа слежки, она видит весь экран. Есть сомнения — не пишите с этого телефона.',
    en: 'If a watching app is installed on the phone, it sees the whole screen. If in doubt, do not write from this phone.',
  },
  'tell.leaving.spyware.child': {
    kk: 'Телефонға бақылау бағдарламасы орнатылған болса, ол экрандағының бәрін көреді. Күмәнің болса, осы телефоннан жазба.',
    ru: 'Если на телефоне стоит программа слежки, она видит весь экран. Есть сомнения — не пиши с этого телефона.',
    en: 'If a watching app is installed on the phone, it sees the whole screen. If in doubt, do not write from this phone.',
  },
  'tell.leaving.otherwise': {
    kk: 'Басқа жол да бар: досыңыздың телефонынан 111-ге қоңырау шалыңыз немесе мектеп мейіргеріне, дәрігерге айтыңыз.',
    ru: 'Есть и другой путь: позвоните в 111 с телефона друзей или скажите школьной медсестре, врачу.',
    en: 'There are other ways: call 111 from a friend’s phone, or tell the school nurse or a doctor.',
  },
  'tell.leaving.otherwise.child': {
    kk: 'Басқа жол да бар: досыңның телефонынан 111-ге қоңырау шал немесе мектеп мейіргеріне, сенетін мұғаліміңе айт.',
    ru: 'Есть и другой путь: позвони в 111 с телефона друга или скажи школьной медсестре, учителю, которому доверяешь.',
    en: 'There are other ways: call 111 from a friend’s phone, or tell the school nurse or a teacher you trust.',
  },

  'tell.who.heading': { kk: 'Бұл Сіз туралы ма?', ru: 'Это о Вас?', en: 'Is this about you?' },
  'tell.who.heading.child': { kk: 'Бұл сен туралы ма?', ru: 'Это о тебе?', en: 'Is this about you?' },
  'tell.who.hint': {
    kk: 'Атыңызды айту міндетті емес.',
    ru: 'Имя называть не нужно.',
    en: 'No name is needed.',
  },
  'tell.who.hint.child': {
    kk: 'Атыңды айтпасаң да болады.',
    ru: 'Имя можно не называть.',
    en: 'You need not say your name.',
  },
  'tell.who.self': { kk: 'Иә, мен туралы', ru: 'Да, обо мне', en: 'Yes, about me' },
  'tell.who.other': { kk: 'Жоқ, басқа біреу туралы', ru: 'Нет, о другом человеке', en: 'No, about somebody else' },
  'tell.who.unknown': { kk: 'Айтқым келмейді', ru: 'Не скажу', en: 'I would rather not say' },

  'tell.danger.heading.child': {
    kk: 'Саған қазір қауіп төніп тұр ма?',
    ru: 'Ты сейчас в опасности?',
    en: 'Are you in danger now?',
  },
  'tell.danger.hint.child': {
    kk: 'Қауіп төніп тұрса, қоңырау шал: 102 немесе 112. Сонда көмек тезірек келеді.',
    ru: 'Если да, позвони: 102 или 112. Так приедут быстрее.',
    en: 'If so, call 102 or 112. They come sooner that way.',
  },
  'tell.danger.unknown': { kk: 'Нақты білмеймін', ru: 'Точно не знаю', en: 'Not sure' },

  'tell.what.heading': { kk: 'Не болды?', ru: 'Расскажите, что случилось', en: 'What happened?' },
  'tell.what.heading.child': { kk: 'Не болды, айтшы', ru: 'Что случилось?', en: 'What happened?' },
  'tell.what.hint': {
    kk: 'Белгілеңіз, жазыңыз немесе екеуін де істеңіз. Біреуі жеткілікті.',
    ru: 'Отметьте, напишите или сделайте и то и другое. Достаточно одного.',
    en: 'Tick, write, or both. One is enough.',
  },
  'tell.what.hint.child': {
    kk: 'Белгіле немесе өз сөзіңмен жаз. Біреуі жеткілікті.',
    ru: 'Отметь или напиши своими словами. Достаточно одного.',
    en: 'Tick or write. One is enough.',
  },
  'tell.tick.hit': { kk: 'Мені біреу ұрады', ru: 'Меня кто-то бьёт', en: 'Someone hits me' },
  'tell.tick.fear': { kk: 'Үйде болудан қорқамын', ru: 'Мне страшно дома', en: 'I am afraid at home' },
  'tell.tick.threat': { kk: 'Мені қорқытады', ru: 'Мне угрожают', en: 'Someone threatens me' },
  'tell.tick.touch': {
    kk: 'Маған қаламасам да тиіседі',
    ru: 'Меня трогают против моей воли',
    en: 'Someone touches me though I do not want it',
  },
  'tell.tick.bullying': {
    kk: 'Мені мазақтайды, қорлайды',
    ru: 'Меня травят, унижают',
    en: 'I am bullied or humiliated',
  },
  'tell.tick.online': {
    kk: 'Мені интернетте мазалайды',
    ru: 'Меня преследуют в интернете',
    en: 'Someone troubles me online',
  },
  'tell.tick.neglect': {
    kk: 'Маған ешкім қарамайды, тамақ та, жылу да жетпейді',
    ru: 'Обо мне никто не заботится, не хватает еды или тепла',
    en: 'Nobody looks after me; there is not enough food or warmth',
  },
  'tell.tick.self-harm': {
    kk: 'Өзіме зиян келтіргім келеді',
    ru: 'Мне хочется причинить себе вред',
    en: 'I want to hurt myself',
  },
  'tell.tick.hard': { kk: 'Айту қиын', ru: 'Трудно сказать', en: 'It is hard to say' },
  'tell.tick.hit.other': { kk: 'Біреуді ұрып жатыр', ru: 'Кого-то бьют', en: 'Someone is being hit' },
  'tell.tick.fear.other': {
    kk: 'Біреу үйінде қорқып отыр',
    ru: 'Кому-то страшно дома',
    en: 'Someone is afraid at home',
  },
  'tell.tick.threat.other': { kk: 'Біреуді қорқытады', ru: 'Кому-то угрожают', en: 'Someone is being threatened' },
  'tell.tick.touch.other': {
    kk: 'Біреуге қаламаса да тиіседі',
    ru: 'Кого-то трогают против воли',
    en: 'Someone is touched against their will',
  },
  'tell.tick.bullying.other': {
    kk: 'Біреуді мазақтап, қорлап жүр',
    ru: 'Кого-то травят, унижают',
    en: 'Someone is bullied or humiliated',
  },
  'tell.tick.online.other': {
    kk: 'Біреуді интернетте мазалап жүр',
    ru: 'Кого-то преследуют в интернете',
    en: 'Someone is troubled online',
  },
  'tell.tick.neglect.other': {
    kk: 'Бала қараусыз, аш немесе тоңып жүр',
    ru: 'Ребёнок без присмотра, голоден или мёрзнет',
    en: 'A child is left alone, hungry or cold',
  },
  'tell.tick.self-harm.other': {
    kk: 'Біреу өзіне зиян келтіргелі жүр',
    ru: 'Кто-то хочет причинить себе вред',
    en: 'Someone wants to hurt themselves',
  },
  'tell.tick.hard.other': { kk: 'Айту қиын болып тұр', ru: 'Сказать трудно', en: 'It is hard to say' },
  'tell.what.words': { kk: 'Өз сөзіңізбен', ru: 'Своими словами', en: 'In your own words' },
  'tell.what.words.child': { kk: 'Өз сөзіңмен', ru: 'Своими словами', en: 'In your own words' },
  'tell.words.required.child': {
    kk: 'Бірін белгіле немесе бір сөз болса да жаз. Жаза алмасаң, 111-ге қоңырау шал.',
    ru: 'Отметь что-нибудь или напиши хотя бы слово. Если писать нельзя, позвони 111.',
    en: 'Tick something or write at least one word. If you cannot write, call 111.',
  },
  'tell.words.too-long.child': {
    kk: 'Мәтін тым ұзын: {max} таңбадан аспауы керек. Ештеңе жоғалған жоқ. Қысқартып жібер, қалғанын кейін жазасың.',
    ru: 'Слишком длинный текст: не более {max} знаков. Ничего не потеряно. Сократи, остальное допишешь потом.',
    en: 'The text is too long: {max} characters at most. Nothing is lost. Make it shorter, the rest can follow.',
  },
  'tell.late.child': {
    kk: 'Бет ұзақ ашық тұрды, сондықтан қайта басталды. Жазғаның осында. Тағы бір рет «Жіберу» түймесін бас.',
    ru: 'Страница долго была открыта и началась заново. Написанное здесь. Нажми «Отправить» ещё раз.',
    en: 'The page was open for long and has begun again. What you wrote is here. Press “Send” once more.',
  },

  'tell.about.heading.child': { kk: 'Өзің туралы', ru: 'О тебе', en: 'About you' },
  'tell.about.age.child': { kk: 'Жасың нешеде?', ru: 'Сколько тебе лет?', en: 'How old are you?' },
  'tell.about.region.child': {
    kk: 'Қай өңірде тұрасың?',
    ru: 'В каком регионе ты живёшь?',
    en: 'Which region are you in?',
  },

  'tell.safe.heading.child': {
    kk: 'Жауапты осы жерден оқуың қауіпсіз бе?',
    ru: 'Тебе безопасно читать ответ здесь?',
    en: 'Is it safe for you to read an answer here?',
  },
  'tell.safe.hint.child': {
    kk: 'Біз саған хабарлама жібермейміз, қоңырау шалмаймыз. Жауап тек осында болады, оны код ашады.',
    ru: 'Мы ничего не присылаем и не звоним. Ответ будет только здесь, его открывает код.',
    en: 'We send you nothing and do not call. The answer is only here, and a code opens it.',
  },
  'tell.safe.yes': {
    kk: 'Иә, тек осында жауап беріңіз',
    ru: 'Да, отвечайте только здесь',
    en: 'Yes, answer only here',
  },
  'tell.safe.yes.child': {
    kk: 'Иә, жауапты тек осында жазыңыз',
    ru: 'Да, ответьте только здесь',
    en: 'Yes, answer only here',
  },
  'tell.safe.no': {
    kk: 'Жоқ, жауапты басқа біреу көріп қоюы мүмкін',
    ru: 'Нет, ответ может увидеть кто-то другой',
    en: 'No, somebody else may see the answer',
  },
  'tell.safe.unknown': { kk: 'Нақты айта алмаймын', ru: 'Трудно судить', en: 'I do not know' },
  'tell.safe.none': { kk: 'Жауап керек емес', ru: 'Ответ не нужен', en: 'I need no answer' },

  'tell.check.heading': { kk: 'Жауаптарыңызды тексеріңіз', ru: 'Проверьте ответы', en: 'Check your answers' },
  'tell.check.heading.child': { kk: 'Жазғаныңды тексер', ru: 'Проверь, что получилось', en: 'Check your answers' },
  'tell.check.who': { kk: 'Кім туралы', ru: 'О ком речь', en: 'About whom' },
  'tell.check.danger': { kk: 'Қазір қауіп бар ма', ru: 'Опасность сейчас', en: 'Danger now' },
  'tell.check.words': { kk: 'Не болғаны', ru: 'Что произошло', en: 'What happened' },
  'tell.check.age': { kk: 'Жасы', ru: 'Возраст', en: 'Age' },
  'tell.check.region': { kk: 'Өңірі', ru: 'Регион', en: 'Region' },
  'tell.check.safe': { kk: 'Жауап', ru: 'Какой нужен ответ', en: 'Answer' },

  // Lines of the message that say what was chosen when nothing else says it.
  'tell.said.self': { kk: 'Бұл мен туралы.', ru: 'Это обо мне.', en: 'This is about me.' },
  'tell.said.other': {
    kk: 'Бұл басқа біреу туралы.',
    ru: 'Это о другом человеке.',
    en: 'This is about somebody else.',
  },
  'tell.said.danger': { kk: 'Қазір қауіп бар.', ru: 'Опасность сейчас.', en: 'There is danger now.' },
  'tell.said.no-answer': { kk: 'Маған жауап керек емес.', ru: 'Ответ мне не нужен.', en: 'I need no answer.' },

  'tell.start.heading.child': { kk: '111-ге жаз', ru: 'Напиши в 111', en: 'Write to 111' },
  'tell.start.lead.child': {
    kk: 'Атыңды айтпай-ақ жаза аласың. Бір сөйлем де жетеді. Сен туралы мектебіңе де, үйдегілерге де айтпаймыз. Жауапты робот емес, адам жазады.',
    ru: 'Имя можно не называть. Хватит и одной фразы. Ни школа, ни домашние не узнают о тебе от нас. Отвечает живой человек.',
    en: 'You need not say your name. One sentence is enough. Neither school nor home learns of you from us. A person will answer.',
  },
  'tell.sent.heading.child': {
    kk: '111 хабарламаңды алды',
    ru: '111 получил твоё сообщение',
    en: '111 has your message',
  },
  'tell.sent.next-2.child': {
    kk: 'Өзің айтпасаң, кім екеніңді білмейміз. Мектепке де айтпаймыз.',
    ru: 'Кто ты, мы не знаем, пока ты об этом не скажешь. Школе мы не говорим.',
    en: 'We do not know who you are unless you say so. We do not tell the school.',
  },
  'tell.sent.next-4.child': {
    kk: 'Қауіп төнсе, жауап күтпе: 102 немесе 112 нөміріне қоңырау шал.',
    ru: 'Если станет опасно, не жди ответа: звони 102 или 112.',
    en: 'If it gets dangerous, do not wait for an answer: call 102 or 112.',
  },
  'tell.sent.next-5': {
    kk: 'Көмек керек болса, оператор полициямен, дәрігермен немесе орталықпен байланысады. Не істеліп жатқанын осында жазады.',
    ru: 'Если нужна помощь, оператор свяжется с полицией, врачами или центром и напишет здесь, что делается.',
    en: 'If help is needed, the operator contacts the police, doctors or a centre and writes here what is being done.',
  },
  'bus.sent.next-2': {
    kk: 'Айтқаныңызды көлік инспекторы тексереді. Тасымалдаушыға кім хабарлағаны айтылмайды.',
    ru: 'Рассказанное проверит транспортный инспектор. Перевозчику не сообщают, кто рассказал.',
    en: 'A transport inspector looks into what you told. The carrier is not told who told it.',
  },
  'bus.sent.next-2.child': {
    kk: 'Айтқаныңды көлік инспекторы тексереді. Тасымалдаушыға кім хабарлағаны айтылмайды.',
    ru: 'Твой рассказ проверит транспортный инспектор. Перевозчику не сообщают, кто это был.',
    en: 'A transport inspector looks into what you told. The carrier is not told who told it.',
  },
  'tell.code.why.child': {
    kk: 'Код болса, жауапты басқа телефоннан да оқи аласың. Код алмасаң да болады.',
    ru: 'С кодом ответ можно прочитать и с другого телефона. Код брать не обязательно.',
    en: 'With a code you can read the answer on another phone too. You need not take one.',
  },
  'tell.code.once.child': {
    kk: 'Код бір рет қана көрсетіледі. Қағазға жазып ал: суретке түсірмегенің, телефонға сақтамағаның дұрыс.',
    ru: 'Код показывается один раз. Запиши его на бумаге: лучше не фотографировать и не хранить в телефоне.',
    en: 'The code is shown once. Write it on paper; better not photograph it or keep it on the phone.',
  },
  'tell.code.busy': {
    kk: 'Дәл қазір код сұрағандар көп. Хабарлама сақталды. Бірнеше секундтан кейін қайта басыңыз.',
    ru: 'Сейчас многие получают код. Сообщение сохранено. Нажмите ещё раз через несколько секунд.',
    en: 'Many are asking for a code just now. Your message is stored. Press again in a few seconds.',
  },
  'tell.code.busy.child': {
    kk: 'Дәл қазір код сұрағандар көп. Хабарламаң сақталды. Бірнеше секундтан кейін қайта бас.',
    ru: 'Сейчас многие получают код. Твоё сообщение сохранено. Нажми ещё раз через несколько секунд.',
    en: 'Many are asking for a code just now. Your message is stored. Press again in a few seconds.',
  },
  'tell.code.refuse': { kk: 'Маған код керек емес', ru: 'Код мне не нужен', en: 'I don’t want a code' },
  'tell.code.refused': {
    kk: 'Код алынған жоқ. Жауапты осы бет ашық тұрғанда ғана оқуға болады. Ойыңыз өзгерсе, кодты осы жерден алыңыз.',
    ru: 'Код не взят. Ответ виден, только пока открыта эта страница. Передумаете — возьмите код здесь.',
    en: 'No code was taken. The answer is seen only while this page is open. You can still take a code here.',
  },
  'tell.code.refused.child': {
    kk: 'Код алынған жоқ. Жауапты осы бет ашық тұрғанда ғана оқисың. Ойың өзгерсе, кодты осы жерден ал.',
    ru: 'Код не взят. Ответ видно, только пока открыта эта страница. Передумаешь — возьми код здесь.',
    en: 'No code was taken. You see the answer only while this page is open. You can still take a code here.',
  },
  'tell.talk.you.child': { kk: 'Сен', ru: 'Ты', en: 'You' },

  'tell.idle.warn': {
    kk: 'Бұл бет жақында жабылады. Ашық қалуы үшін кез келген жерін басу жеткілікті.',
    ru: 'Эта страница скоро закроется. Чтобы она осталась, достаточно нажать где угодно.',
    en: 'This page closes soon. Press anywhere to stay.',
  },
  'tell.start.demo.child': {
    kk: 'Бұл – көрсетілім: мұнда жазылғанды ешкім оқымайды. Шынымен көмек керек болса, 111-ге қоңырау шал.',
    ru: 'Это демонстрация: написанное здесь никто не читает. Если нужна настоящая помощь, позвони 111.',
    en: 'This is a demonstration: nobody reads what is written here. If you need real help, call 111.',
  },
  'tell.photo.ask': { kk: 'Сурет жіберуге бола ма?', ru: 'Можно ли отправить фото?', en: 'Can I send a photograph?' },
  'tell.photo': {
    kk: 'Бұл жерде сурет жіберу мүмкін емес: суретте оның қайда және қандай телефонмен түсірілгені қалады. Не көрінетінін сөзбен жазыңыз.',
    ru: 'Отправить фото здесь нельзя: в снимке остаётся, где и каким телефоном он сделан. Опишите словами, что на нём видно.',
    en: 'Photographs cannot be sent here: a picture keeps where and with which phone it was taken. Say in words what it shows.',
  },
  'tell.photo.child': {
    kk: 'Бұл жерде сурет жіберуге болмайды: суреттен оның қайда түсірілгенін білуге болады. Не көрінетінін сөзбен жаз.',
    ru: 'Фото здесь отправить нельзя: по снимку можно узнать, где он сделан. Напиши словами, что на нём видно.',
    en: 'Photographs cannot be sent here: a picture tells where it was taken. Write in words what it shows.',
  },
})
