// What to do now, who helps, what happens after telling: by need and by age, in three languages. Pure. Children are «сен» and «ты», adults «Сіз» and
// «Вы». What the law provides for, and how much, is asked of `law` (amounts.ts). Nothing here tells anybody to confront the one who hurts them.
import type { Text } from '../../words/say.ts'

export const bands = ['6-10', '11-15', '16-17', 'adult'] as const
export type Band = (typeof bands)[number]
export const needs = ['home', 'touch', 'bullying', 'online', 'self-harm', 'worried', 'bus'] as const
export type Need = (typeof needs)[number]

type Reader = 'small' | 'child' | 'adult'
const readerOf: Readonly<Record<Band, Reader>> = { '6-10': 'small', '11-15': 'child', '16-17': 'child', adult: 'adult' }
type ByReader = Readonly<Record<Reader, readonly Text[]>>

export type Guide = { readonly now: readonly Text[]; readonly helps: readonly Text[]; readonly after: readonly Text[] }

export function guideFor(need: Need, band: Band): Guide {
  const reader = readerOf[band]
  return { now: now[need][reader], helps: helps[reader], after: after[reader] }
}

const now: Readonly<Record<Need, ByReader>> = {
  home: {
    small: [
      { kk: 'Сенің кінәң жоқ. Үлкендер баланы ұрмауы керек.', ru: 'Это не твоя вина. Взрослые не должны бить детей.', en: 'It is not your fault. Grown-ups must not hit children.' },
      { kk: 'Қорықсаң, басқа бөлмеге немесе көршіге бар.', ru: 'Если страшно, уйди в другую комнату или к соседям.', en: 'If you are scared, go to another room or to the neighbours.' },
      { kk: '102-ге қоңырау шал да, атыңды және қай жерде екеніңді айт. Телефон жоқ болса, үлкен кісіден көмек сұра.', ru: 'Набери 102 и скажи, как тебя зовут и где ты. Если телефона нет, попроси помощи у взрослого.', en: 'Call 102 and say your name and where you are. If there is no phone, ask a grown-up for help.' },
    ],
    child: [
      { kk: 'Сенің кінәң жоқ. Үйде ұру, қорлау – тәрбие емес.', ru: 'Это не твоя вина. Бить и унижать дома — это не воспитание.', en: 'It is not your fault. Hitting and humiliating at home is not upbringing.' },
      { kk: 'Қазір қауіпті болса: баспалдаққа немесе көршіге шық та, 102-ге қоңырау шал. Ас үй мен ваннада тұрма.', ru: 'Если опасно сейчас: выйди в подъезд или к соседям и звони 102. Не оставайся на кухне и в ванной.', en: 'If it is dangerous now: go out to the stairs or the neighbours and call 102. Do not stay in the kitchen or bathroom.' },
      { kk: 'Жанжалға араласпа: ұрып жатқан адамды тоқтату сенің міндетің емес.', ru: 'Не вставай между взрослыми: остановить того, кто бьёт, — не твоя задача.', en: 'Do not step between adults: stopping the one who hits is not your task.' },
      { kk: 'Сенетін бір үлкенге айт. Біріншісі тыңдамаса, екіншісіне айт.', ru: 'Скажи взрослому, которому доверяешь. Если первый не услышал, скажи второму.', en: 'Tell an adult you trust. If the first does not listen, tell another.' },
    ],
    adult: [
      { kk: 'Сізге қол көтергені үшін Сіз кінәлі емессіз.', ru: 'В том, что на Вас подняли руку, Вашей вины нет.', en: 'That somebody hit you is not your fault.' },
      { kk: 'Қазір қауіпті болса, 102-ге қоңырау шалыңыз. Сөйлей алмасаңыз, желіні үзбей, қысқа жауап беріңіз.', ru: 'Если опасно сейчас, звоните 102. Если говорить нельзя, не кладите трубку и отвечайте коротко.', en: 'If it is dangerous now, call 102. If you cannot speak, keep the line open and answer briefly.' },
      { kk: 'Жарақатты сол күні дәрігерге көрсетіп, жазып беруін сұраңыз. Суретті өзіңізде емес, сенімді адамда сақтаңыз.', ru: 'Покажите травмы врачу в тот же день и попросите записать. Снимки лучше хранить у того, кому доверяете, а не у себя.', en: 'Show injuries to a doctor the same day and have them written down. Keep photographs with somebody you trust, not on your phone.' },
      { kk: 'Кетуге бекінсеңіз, құжат, дәрі, біраз ақша мен балалардың қағаздарын алдын ала сенімді жерге қойыңыз. Жоспарыңызды үйде айтпаңыз.', ru: 'Если решили уйти, заранее оставьте в надёжном месте документы, лекарства, немного денег и бумаги детей. Дома о плане не говорите.', en: 'If you decide to leave, put documents, medicine, some money and the children’s papers somewhere safe beforehand. Do not speak of the plan at home.' },
    ],
  },
  touch: {
    small: [
      { kk: 'Денең – өзіңдікі. Ішкі киім жауып тұрған жерлеріңе ешкімнің тиісуіне болмайды.', ru: 'Твоё тело — твоё. Никому нельзя трогать тебя там, где закрывает бельё.', en: 'Your body is yours. Nobody may touch you where underwear covers you.' },
      { kk: 'Бұл – сенің кінәң емес. «Бұл – құпия» десе де, айтуға болады.', ru: 'Это не твоя вина. Даже если сказали «это секрет», рассказать можно.', en: 'It is not your fault. Even if they said “it is a secret”, you may tell.' },
      { kk: 'Анаңа, мұғалімге немесе 111-ге айт. Сенбесе, басқа үлкенге айт.', ru: 'Расскажи маме, учителю или 111. Не поверили — расскажи другому взрослому.', en: 'Tell your mother, a teacher or 111. If they do not believe you, tell another grown-up.' },
    ],
    child: [
      { kk: 'Қандай киім кисең де, үндемесең де, бұрын келіссең де, сенің кінәң жоқ.', ru: 'Это не твоя вина, какой бы ни была одежда, даже если были молчание или прежнее согласие.', en: 'It is not your fault, whatever you wore, even if you were silent or agreed before.' },
      { kk: 'Сол адам жақын жерде болса, адам көп жерге бар да, 102-ге қоңырау шал.', ru: 'Если этот человек рядом, иди туда, где люди, и звони 102.', en: 'If that person is near, go where people are and call 102.' },
      { kk: 'Бұл жақында болса, жуынбай, киіміңді жумай, дәрігерге бар: сонда дәлел де, денсаулығың да сақталады.', ru: 'Если это было недавно, не мойся, не стирай одежду и иди к врачу: так сохранятся и доказательства, и здоровье.', en: 'If it was recent, do not wash yourself or your clothes, and see a doctor: that keeps both the evidence and your health.' },
      { kk: 'Хабарламалар мен суреттерді өшірме. Біреуге айтқан соң, қайта-қайта сұрай бермеуін өтінсең болады.', ru: 'Не удаляй переписку и снимки. Когда расскажешь, можно попросить не расспрашивать тебя снова и снова.', en: 'Do not delete messages or pictures. Once you have told, you can ask not to be questioned again and again.' },
    ],
    adult: [
      { kk: 'Сіздің кінәңіз жоқ. Жұбайыңыз болса да, келісімсіз жақындық – зорлық.', ru: 'Вашей вины нет. Близость без согласия — насилие, даже если это супруг.', en: 'It is not your fault. Intimacy without consent is violence, also from a spouse.' },
      { kk: 'Қауіпсіз жерге барып, 102-ге қоңырау шалыңыз немесе дәрігерге қаралыңыз.', ru: 'Уйдите в безопасное место и звоните 102 или обратитесь к врачу.', en: 'Go somewhere safe and call 102, or see a doctor.' },
      { kk: 'Дәрігерге дейін жуынбаңыз, киімді жумай, қағаз пакетке салыңыз. Алғашқы үш күн ең маңызды.', ru: 'До врача не мойтесь, одежду не стирайте и положите в бумажный пакет. Важнее всего первые три дня.', en: 'Do not wash before you see a doctor; put the clothes, unwashed, into a paper bag. The first three days matter most.' },
      { kk: 'Балаға қатысты болса: сенетініңізді айтыңыз, егжей-тегжейін сұрамаңыз, 111-ге немесе 102-ге хабарлаңыз.', ru: 'Если это ребёнок: скажите, что верите, не выспрашивайте подробности и сообщите 111 или 102.', en: 'If it is a child: say that you believe them, do not ask for details, and tell 111 or 102.' },
    ],
  },
  bullying: {
    small: [
      { kk: 'Сені мазақтаса, бұл – сенің кінәң емес.', ru: 'Если тебя дразнят, это не твоя вина.', en: 'Being teased is not your fault.' },
      { kk: 'Жауап қайтарып төбелеспе. Мұғалімнің қасына бар.', ru: 'Не дерись в ответ. Подойди к учителю.', en: 'Do not fight back. Go and stand near a teacher.' },
      { kk: 'Үйге келген соң айт. Бұл – сөз тасу емес.', ru: 'Расскажи дома. Это не ябедничество.', en: 'Tell them at home. That is not telling tales.' },
    ],
    child: [
      { kk: 'Сені қорлап, мазақтаса, оған сен кінәлі емессің. Мұны істеп жүргендер тоқтатуы керек.', ru: 'Травля происходит не из-за тебя. Прекратить её должны те, кто травит.', en: 'Bullying does not happen because of you. Those who do it must stop.' },
      { kk: 'Жалғыз қалмауға тырыс, қауіпті жерлерден басқалармен бірге өт.', ru: 'Старайся быть не в одиночку и проходить опасные места с другими.', en: 'Try not to be alone, and pass the worst places with others.' },
      { kk: 'Қай күні, кім тиіскенін және кім көргенін жазып қой. Хабарламалардың суретін сақта.', ru: 'Записывай, когда, кто и кто видел. Сохраняй снимки сообщений.', en: 'Write down when, who, and who saw it. Keep screenshots of messages.' },
      { kk: 'Сынып жетекшісіне немесе мектеп психологына айт. Мектеп мұны тексеруі керек.', ru: 'Скажи классному руководителю или школьному психологу. Школа должна разобраться.', en: 'Tell your class teacher or the school psychologist. The school must look into it.' },
    ],
    adult: [
      { kk: 'Баланы тыңдаңыз, кінәламаңыз.', ru: 'Выслушайте ребёнка и не вините его.', en: 'Listen to the child and do not blame.' },
      { kk: 'Не болғанын, қашан және кім істегенін жазып, хабарламаларды сақтаңыз.', ru: 'Запишите, что, когда и кто, сохраните переписку.', en: 'Write down what, when and who; keep the messages.' },
      { kk: 'Мектепке жазбаша хабарлаңыз да, көшірмесін өзіңізге қалдырыңыз.', ru: 'Сообщите школе письменно и оставьте себе копию.', en: 'Tell the school in writing and keep a copy.' },
      { kk: 'Баланы қорлаған балалармен өзіңіз сөйлеспеңіз: бұл әдетте жағдайды ушықтырады.', ru: 'Не разбирайтесь сами с детьми, которые травят: это обычно ухудшает дело.', en: 'Do not confront the children yourself: that usually makes it worse.' },
    ],
  },
  online: {
    small: [
      { kk: 'Танымайтын адамға атыңды, мекенжайыңды, суретіңді берме.', ru: 'Не говори незнакомым имя и адрес и не отправляй им снимки.', en: 'Do not give strangers your name, address or pictures.' },
      { kk: 'Жаман нәрсе жазса, жауап берме де, үлкенге көрсет.', ru: 'Если пишут плохое, не отвечай и покажи взрослому.', en: 'If somebody writes bad things, do not answer; show a grown-up.' },
      { kk: 'Айтып беру – жаман іс емес, ол үшін ұрыспайды.', ru: 'Рассказать — это не плохо, за это не ругают.', en: 'You have done nothing wrong by telling.' },
    ],
    child: [
      { kk: 'Жауап берме, ақша да, жаңа сурет те жіберме: жіберген сайын талабы күшейе береді.', ru: 'Не отвечай, не плати и не отправляй новых снимков: требования только вырастут.', en: 'Do not answer, pay or send more pictures: the demands only grow.' },
      { kk: 'Хат алмасу мен парақша атын суретке түсіріп сақта, содан кейін ғана бұғатта.', ru: 'Сначала сохрани переписку и имя страницы, потом заблокируй.', en: 'Save the messages and the account’s name first, then block.' },
      { kk: 'Сурет тарап кетсе де, бұл – бәрі бітті деген сөз емес: оны өшіруді талап етуге болады. Біреуге айт.', ru: 'Даже если снимок разошёлся, это ещё не конец: его можно потребовать удалить. Скажи кому-нибудь.', en: 'Even if a picture has spread, all is not lost: its removal can be demanded. Tell somebody.' },
      { kk: 'Кездесуге шақырса, барма.', ru: 'Если зовут встретиться, не ходи.', en: 'If they ask you to meet, do not go.' },
    ],
    adult: [
      { kk: 'Хат алмасуды, парақша атын, күнін сақтап, содан кейін бұғаттаңыз.', ru: 'Сохраните переписку, имя страницы и даты, затем блокируйте.', en: 'Save the messages, the account’s name and the dates, then block.' },
      { kk: 'Бопсалаушыға ақша төлемеңіз.', ru: 'Не платите вымогателю.', en: 'Do not pay an extortionist.' },
      { kk: 'Жақын біреу бақылап жүрсе, құпиясөзді оның қолы жетпейтін құрылғыдан ауыстырыңыз.', ru: 'Если следит кто-то близкий, меняйте пароли с устройства, до которого ему не добраться.', en: 'If somebody close is watching, change passwords from a device they cannot reach.' },
      { kk: 'Балаға қатысты болса, оны кінәламай, 102-ге немесе 111-ге хабарлаңыз.', ru: 'Если дело в ребёнке, не вините его и сообщите 102 или 111.', en: 'If it concerns a child, do not blame the child; tell 102 or 111.' },
    ],
  },
  'self-harm': {
    small: [
      { kk: 'Өте қиын болып тұрса да, бұл өтеді. Жалғыз отырма.', ru: 'Если очень плохо, это пройдёт. Побудь с кем-нибудь.', en: 'If you feel very bad, it will pass. Do not stay alone.' },
      { kk: 'Қазір үлкен кісінің қасына бар да, «маған қиын болып тұр» де.', ru: 'Подойди сейчас к взрослому и скажи: «Мне плохо».', en: 'Go to a grown-up now and say: “I feel bad.”' },
      { kk: 'Ешкім болмаса, 111-ге қоңырау шал.', ru: 'Если никого нет, позвони 111.', en: 'If nobody is there, call 111.' },
    ],
    child: [
      { kk: 'Мұндай ой көп адамда болады және өтеді. Сен жалғыз емессің.', ru: 'Такие мысли бывают у многих и проходят. Ты в этом не в одиночестве.', en: 'Many people have such thoughts, and they pass. You are not alone.' },
      { kk: 'Қазір өзіңе зиян келтіргің келсе, 112-ге немесе 111-ге қоңырау шал да, қасыңа біреуді шақыр.', ru: 'Если хочется причинить себе вред прямо сейчас, набери 112 или 111 и позови кого-нибудь.', en: 'If you want to hurt yourself right now, call 112 or 111 and ask somebody to be with you.' },
      { kk: 'Зиян келтіре алатын заттан алыс тұр, басқа жерге шық.', ru: 'Отойди от того, чем можно себе навредить, перейди в другое место.', en: 'Move away from what you could hurt yourself with; go somewhere else.' },
      { kk: 'Мектеп психологына немесе дәрігерге айт: олар мұндайды бұрын да естіген, ұрыспайды.', ru: 'Скажи школьному психологу или врачу: они такое слышали и ругать не будут.', en: 'Tell the school psychologist or a doctor: they have heard this before and will not scold.' },
    ],
    adult: [
      { kk: 'Қазір өзіңізге зиян келтіріп қоюдан қорықсаңыз, 112-ге қоңырау шалып, жаныңызға біреуді шақырыңыз.', ru: 'Если боитесь сейчас причинить себе вред, звоните 112 и позовите кого-нибудь.', en: 'If you fear that you may hurt yourself now, call 112 and ask somebody to come.' },
      { kk: 'Балаңыз осылай десе, сеніңіз, жалғыз қалдырмаңыз, дәрі мен өткір заттарды алып қойыңыз.', ru: 'Если так говорит ребёнок, поверьте, не оставляйте одного, уберите лекарства и острое.', en: 'If your child says so, believe it, do not leave the child alone, and put medicine and sharp things away.' },
      { kk: 'Ашық сұраңыз: «Өлгің келе ме?» Сұрағаннан мұндай ой туындамайды.', ru: 'Спросите прямо, хочет ли он умереть. Вопрос не рождает эту мысль.', en: 'Ask directly whether they want to die. Asking does not plant the thought.' },
    ],
  },
  worried: {
    small: [
      { kk: 'Досыңа біреу зиян келтірсе, үлкенге айт. Бұл – жақсы іс.', ru: 'Если друга обижают, скажи взрослому. Это хороший поступок.', en: 'If somebody hurts your friend, tell a grown-up. That is a good thing to do.' },
      { kk: 'Өзің араласып, төбелеспе.', ru: 'Не вмешивайся и не дерись.', en: 'Do not step in or fight yourself.' },
    ],
    child: [
      { kk: 'Досыңды тыңда, «сенемін» де. Құпия сақтаймын деп уәде берме.', ru: 'Выслушай друга и скажи, что веришь. Не обещай держать это в тайне.', en: 'Listen to your friend and say that you believe them. Do not promise to keep it secret.' },
      { kk: 'Сенімді үлкенге бірге барыңдар немесе 111-ге жаз: досыңның атын айтпасаң да болады.', ru: 'Пойдите к взрослому вместе или напиши в 111: имя друга называть не обязательно.', en: 'Go to an adult together or write to 111: you need not give your friend’s name.' },
      { kk: 'Қазір қауіп болса, 102-ге қоңырау шал.', ru: 'Если опасность сейчас, звони 102.', en: 'If there is danger now, call 102.' },
    ],
    adult: [
      { kk: 'Айқай немесе соққы дыбысын естісеңіз, 102-ге қоңырау шалыңыз. Дәлел жинау Сіздің міндетіңіз емес.', ru: 'Слышите крики или удары — звоните 102. Собирать доказательства Вы не обязаны.', en: 'If you hear shouting or blows, call 102. Gathering evidence is not your task.' },
      { kk: 'Баланың денесінен көгерген жер көрсеңіз, тәптіштеп сұрамай, 111-ге жазыңыз.', ru: 'Увидели у ребёнка следы побоев — не расспрашивайте, напишите в 111.', en: 'If you see marks on a child, do not question the child; write to 111.' },
      { kk: 'Әйелге көмектескіңіз келсе, оңашада сұраңыз, шешімді өзіне қалдырыңыз.', ru: 'Хотите помочь женщине — спросите наедине и оставьте решение за ней.', en: 'If you want to help a woman, ask in private and leave the decision to her.' },
      { kk: 'Ұрған адаммен өзіңіз сөйлеспеңіз: ашуын зардап шеккен адамнан алуы мүмкін.', ru: 'Не говорите сами с тем, кто бьёт: он может отыграться на ней.', en: 'Do not speak to the one who hits: the other may pay for it.' },
    ],
  },
  bus: {
    small: [
      { kk: 'Автобустан түсіріп жіберсе, дүкенге немесе мектепке кір: жылы жерде тұр.', ru: 'Если высадили из автобуса, зайди в магазин или школу: побудь в тепле.', en: 'If you were put off a bus, go into a shop or a school: stay warm.' },
      { kk: 'Үйге немесе 102-ге қоңырау шал. Телефон жоқ болса, сатушыдан сұра.', ru: 'Позвони домой или 102. Нет телефона — попроси продавца.', en: 'Call home or 102. If you have no phone, ask the shopkeeper.' },
    ],
    child: [
      { kk: 'Он алтыға толмаған, жалғыз келе жатқан баланы автобустан мәжбүрлеп түсіруге болмайды.', ru: 'Того, кому нет шестнадцати и кто едет один, нельзя заставлять выйти из автобуса.', en: 'Somebody under sixteen who travels alone must not be made to leave a bus.' },
      { kk: 'Далада қалсаң, жылы жерге кір, үйіңе немесе 102-ге қоңырау шал.', ru: 'На улице холодно — зайди в тепло и позвони домой или 102.', en: 'If you are left outside, go somewhere warm and call home or 102.' },
      { kk: 'Маршрут нөмірін, аялдаманы, уақытын есіңде сақта да, 111-ге айт.', ru: 'Запомни маршрут, остановку и время и расскажи 111.', en: 'Remember the route, the stop and the time, and tell 111.' },
    ],
    adult: [
      { kk: 'Бала далада тұрса, жылы жерге кіргізіп, ата-анасын тауып беріңіз, 102-ге хабарлаңыз.', ru: 'Если ребёнок на улице, отведите его в тепло, помогите связаться с родителями и сообщите 102.', en: 'If a child is outside, bring the child somewhere warm, help to reach the parents and tell 102.' },
      { kk: 'Маршрутты, аялдаманы, уақытты жазып алыңыз. Мемлекеттік нөмірі де көмектеседі.', ru: 'Запишите маршрут, остановку и время. Госномер тоже поможет.', en: 'Note the route, the stop and the time. The number plate helps too.' },
      { kk: 'Жүргізушімен айтыспай-ақ, 111-ге хабарлаңыз.', ru: 'С водителем спорить не нужно: сообщите 111.', en: 'There is no need to argue with the driver: tell 111.' },
    ],
  },
} // prettier-ignore

const helps: ByReader = {
  small: [
    { kk: '111 – балаларға көмектесетін тегін телефон.', ru: '111 — бесплатный телефон помощи детям.', en: '111 is a free telephone that helps children.' },
    { kk: '102 – полиция. Қауіпті кезде келеді.', ru: '102 — полиция. Приедет, когда опасно.', en: '102 is the police. They come when it is dangerous.' },
    { kk: 'Мектепте – мұғалім мен мейіргер.', ru: 'В школе — учитель и медсестра.', en: 'At school: your teacher and the nurse.' },
  ],
  child: [
    { kk: '111-де кеңес береді және қажет болса, психологпен сөйлестіреді. Атыңды сұрамайды.', ru: 'В 111 дадут совет и, если нужно, соединят с психологом. Имя не спросят.', en: '111 gives advice and, if needed, a psychologist. They do not ask your name.' },
    { kk: '102 немесе 112 – қазір қауіп болса.', ru: '102 или 112 — если опасно сейчас.', en: '102 or 112 if there is danger now.' },
    { kk: 'Мектепте: психолог, әлеуметтік педагог, мейіргер. Олар полицияға хабарлауға міндетті болуы мүмкін, мұны алдын ала сұрауға болады.', ru: 'В школе: психолог, социальный педагог, медсестра. Они могут быть обязаны сообщить полиции; об этом можно спросить заранее.', en: 'At school: the psychologist, the social pedagogue, the nurse. They may have to tell the police; you can ask about that first.' },
  ],
  adult: [
    { kk: '111 – отбасы және балалар мәселелері бойынша байланыс орталығы: кеңес, психолог, басқа органдармен байланыс.', ru: '111 — контакт-центр по вопросам семьи и детей: совет, психолог, связь с другими органами.', en: '111 is the contact centre for families and children: advice, a psychologist, a way to other bodies.' },
    { kk: 'Отбасын қолдау орталығы: паналайтын жер, заңгер, психолог, құжат жөнінен көмек.', ru: 'Центр поддержки семьи: убежище, юрист, психолог, помощь с документами.', en: 'A family support centre: shelter, a lawyer, a psychologist, help with papers.' },
    { kk: '102 – полиция; 103 – жедел жәрдем; 112 – құтқару қызметінің бірыңғай нөмірі.', ru: '102 — полиция; 103 — скорая; 112 — единый номер спасения.', en: '102 police; 103 ambulance; 112 the single rescue number.' },
  ],
} // prettier-ignore

const after: ByReader = {
  small: [
    { kk: 'Айтқаныңды үлкен адам оқиды немесе тыңдайды.', ru: 'То, что ты скажешь, прочтёт или услышит взрослый.', en: 'A grown-up reads or hears what you say.' },
    { kk: 'Ол сенен бірнеше сұрақ сұрайды. «Білмеймін» деуге болады.', ru: 'Он задаст несколько вопросов. Можно ответить «не знаю».', en: 'They ask a few questions. You may say “I do not know”.' },
    { kk: 'Содан кейін саған көмектесетін адам келеді немесе не істеу керегін айтады.', ru: 'Потом придёт тот, кто поможет, или тебе скажут, что делать.', en: 'Then somebody comes to help, or tells you what to do.' },
  ],
  child: [
    { kk: 'Хабарламаңды 111 операторы оқып, сол бетте жауап жазады.', ru: 'Оператор 111 прочитает сообщение и ответит на той же странице.', en: 'A 111 operator reads your message and answers on the same page.' },
    { kk: 'Атыңды, мектебіңді айтпасаң, кім екеніңді білмейді.', ru: 'Если не назовёшь имя и школу, кто ты, не узнают.', en: 'Unless you give your name and school, nobody knows who you are.' },
    { kk: 'Біреудің өміріне қауіп төнсе және қайда екені белгілі болса, оператор полицияға хабарлайды.', ru: 'Если чья-то жизнь в опасности и известно где, оператор сообщит полиции.', en: 'If somebody’s life is in danger and the place is known, the operator tells the police.' },
    { kk: 'Полиция келсе, қасыңда заңды өкілің, педагог немесе психолог болуын сұрай аласың.', ru: 'Если придёт полиция, можно попросить, чтобы рядом был законный представитель, педагог или психолог.', en: 'If the police come, you can ask for a legal representative, teacher or psychologist to be with you.' },
    { kk: 'Қайта кіру кодын алсаң, жауапты кейін де оқисың.', ru: 'С кодом для возвращения ответ можно прочитать и потом.', en: 'With a return code you can read the answer later too.' },
  ],
  adult: [
    { kk: 'Оператор жазғаныңызды оқып, сол бетте жауап береді; атыңыз міндетті емес.', ru: 'Оператор прочтёт и ответит на той же странице; имя не обязательно.', en: 'An operator reads it and answers on the same page; no name is needed.' },
    { kk: 'Көмек керек болса, келесі қадамды – полиция, орталық немесе дәрігер – оператормен бірге таңдайсыз.', ru: 'Если нужна помощь, следующий шаг — полицию, центр, врача — Вы определите вместе.', en: 'If help is needed, the next step – police, a centre, a doctor – is settled together with you.' },
    { kk: 'Полицияға арыз берсеңіз, тіркеу нөмірін сұрап алыңыз.', ru: 'Если подали заявление в полицию, попросите номер регистрации.', en: 'If you go to the police, ask for the registration number.' },
    { kk: 'Арызды кері қайтарып алу істі өздігінен тоқтатпауы мүмкін: бұл бапқа байланысты.', ru: 'Отзыв заявления сам по себе может не прекратить дело: это зависит от статьи.', en: 'Withdrawing a complaint may not end the matter by itself: it depends on the article.' },
    { kk: 'Қорғау нұсқамасын сұрауға болады: ол жақындауға, хабарласуға тыйым салады.', ru: 'Можно просить защитное предписание: оно запрещает приближаться и связываться с Вами.', en: 'You can ask for a protective order: it forbids coming near and contacting you.' },
  ],
} // prettier-ignore

/** Articles of the rulebook that belong to a need, as `provision.id` begins. */
export const articlesOf: Readonly<Record<Need, readonly string[]>> = {
  home: ['adm-73', 'adm-73-1', 'cc-109-1', 'cc-108-1', 'cc-110'],
  touch: ['cc-120', 'cc-121', 'cc-122'],
  bullying: ['adm-127-2'],
  online: ['adm-127-2', 'cc-115'],
  'self-harm': ['cc-105'],
  worried: ['adm-73', 'cc-140'],
  bus: ['adm-593'],
}
