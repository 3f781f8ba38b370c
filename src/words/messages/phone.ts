// The telephone beside the text line: what rings, what is said of it, and the operator's extension.
import { messages } from '../say.ts'

export const phone = messages({
  'line.channel.phone': { kk: 'телефон арқылы', ru: 'по телефону', en: 'by telephone' },
  'line.event.called': { kk: 'Қайта қоңырау шалды: {who}', ru: 'Перезвонили: {who}', en: 'Called back: {who}' },
  'line.event.lost': {
    kk: 'Оператордың жұмыс орны үнсіз қалды, өтініш кезекке қайтты: {who}',
    ru: 'Рабочее место оператора замолчало, обращение вернулось в очередь: {who}',
    en: 'The operator’s desk fell silent, the contact went back into the queue: {who}',
  },
  'phone.event.offered': { kk: 'Қоңырау түсті', ru: 'Поступил звонок', en: 'A call came in' },
  'phone.event.dropped': {
    kk: 'Қоңырау шалған адам тұтқаны қойды',
    ru: 'Звонок прервался с той стороны',
    en: 'The caller hung up',
  },
  'phone.mark.ringing': { kk: 'Телефон шырылдап тұр', ru: 'Звонит', en: 'Ringing' },
  'phone.mark.active': { kk: 'Телефонмен сөйлесіп жатыр', ru: 'Разговор по телефону', en: 'On the telephone' },
  'phone.mark.missed': {
    kk: 'Жауапсыз қоңырау, қайта хабарласу керек',
    ru: 'Пропущенный звонок: нужно перезвонить',
    en: 'Missed call: to be called back',
  },
  'phone.earlier': {
    kk: 'Осы нөмірден бұрынғы өтініштер: {n}',
    ru: 'Прежних обращений с этого номера: {n}',
    en: 'Earlier contacts of this number: {n}',
  },
  'phone.ui.title': { kk: 'Телефон', ru: 'Телефонная связь', en: 'Telephone' },
  'phone.ui.ready': { kk: 'Телефон дайын', ru: 'Телефон готов', en: 'Telephone ready' },
  'phone.ui.not-ready': {
    kk: 'Телефон станциясымен байланыс жоқ',
    ru: 'Нет связи с телефонной станцией',
    en: 'No connection to the telephone exchange',
  },
  'phone.ui.loading': { kk: 'Телефон қосылып жатыр', ru: 'Телефон подключается', en: 'Telephone connecting' },
  'phone.ui.rings': { kk: 'Қоңырау келіп тұр', ru: 'Входящий звонок', en: 'Incoming call' },
  'phone.ui.answer': { kk: 'Жауап беру', ru: 'Ответить', en: 'Answer' },
  'phone.ui.refuse': {
    kk: 'Басқа операторға қалдыру',
    ru: 'Оставить другому оператору',
    en: 'Leave to another operator',
  },
  'phone.ui.talking': { kk: 'Сөйлесіп тұрсыз', ru: 'Идёт разговор', en: 'On a call' },
  'phone.ui.hang-up': { kk: 'Тұтқаны қою', ru: 'Завершить звонок', en: 'Hang up' },
  'phone.ui.new': { kk: 'Телефонмен түскен өтініш', ru: 'Обращение по телефону', en: 'Telephone contact' },
  'phone.ui.number': { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  'phone.ui.no-number': {
    kk: 'белгісіз немесе басқа операторға ғана көрінеді',
    ru: 'неизвестен или виден только взявшему звонок',
    en: 'not known, or shown only to whoever took the call',
  },
  'phone.ui.over': { kk: 'Байланыс үзілді: ~.', ru: 'Звонок прервался: ~.', en: 'The call dropped: ~.' },
  'phone.ui.choose': {
    kk: 'Қайта қоңырау шаласыз ба, жабасыз ба? Адамның қасында басқа біреу болуы мүмкін.',
    ru: 'Перезвонить или закрыть? Рядом с человеком может быть кто-то ещё.',
    en: 'Call back or close? Somebody else may be near that telephone.',
  },
  'phone.ui.call-back': { kk: 'Қайта қоңырау шалу', ru: 'Перезвонить', en: 'Call back' },
  'phone.ui.close': { kk: 'Жазып, жабу', ru: 'Записать и закрыть', en: 'Record and close' },
  'phone.ui.place': { kk: 'Менің ішкі нөмірім', ru: 'Мой внутренний номер', en: 'My extension' },
  'phone.ui.demo-ring': {
    kk: 'Көрсетілім: қоңырау шалу',
    ru: 'Демонстрация: позвонить',
    en: 'Demonstration: let it ring',
  },
  'phone.ui.demo-drop': {
    kk: 'Көрсетілім: қоңырау шалған адам тұтқаны қояды',
    ru: 'Демонстрация: звонящий кладёт трубку',
    en: 'Demonstration: the caller hangs up',
  },
  'phone.ui.no-microphone': {
    kk: 'Браузер микрофонға рұқсат бермеді',
    ru: 'Браузер не дал доступа к микрофону',
    en: 'The browser did not allow the microphone',
  },
  'phone.ui.call-is-on': {
    kk: 'Тыңдай отырып жазыңыз: жазғаныңыз өзі сақталады.',
    ru: 'Слушайте и записывайте: всё сохраняется само.',
    en: 'Listen and write: everything is saved by itself.',
  },
  'phone.place.title': { kk: 'Менің ішкі нөмірім', ru: 'Мой внутренний номер', en: 'My extension' },
  'phone.place.lead': {
    kk: 'Осы нөмірге түскен қоңырау жұмыс үстеліңізде көрінеді. Нөмір мен құпиясөзді телефон станциясының әкімшісі береді.',
    ru: 'Звонки на этот номер появляются на Вашем рабочем столе. Номер и пароль выдаёт администратор телефонной станции.',
    en: 'Calls to this extension appear on your desk. The administrator of the telephone exchange gives you the extension and its password.',
  },
  'phone.place.extension': { kk: 'Ішкі нөмір', ru: 'Внутренний номер', en: 'Extension' },
  'phone.place.extension.hint': {
    kk: 'Бос қалдырсаңыз, нөмір өшіріледі.',
    ru: 'Если оставить пустым, номер будет удалён.',
    en: 'Leave it empty to remove it.',
  },
  'phone.place.secret': { kk: 'Нөмірдің құпиясөзі', ru: 'Пароль номера', en: 'Password of the extension' },
  'phone.place.secret.hint': {
    kk: 'Шифрланып сақталады, кейін көрсетілмейді.',
    ru: 'Хранится зашифрованным и больше не показывается.',
    en: 'Kept sealed and never shown again.',
  },
  'phone.place.save': { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  'phone.place.saved': { kk: 'Ішкі нөмір сақталды', ru: 'Номер сохранён', en: 'The extension is saved' },
  'phone.place.removed': { kk: 'Ішкі нөмір өшірілді', ru: 'Номер удалён', en: 'The extension is removed' },
  'phone.place.wrong': {
    kk: 'Ішкі нөмір латын әріптері мен цифрлардан тұрады, 40 таңбадан аспайды',
    ru: 'Внутренний номер — латинские буквы и цифры, не больше 40 знаков',
    en: 'An extension is letters and digits, at most 40 characters',
  },
  'phone.place.no-secret': {
    kk: 'Нөмірдің құпиясөзін жазыңыз',
    ru: 'Введите пароль номера',
    en: 'Enter the password of the extension',
  },
  'phone.place.no-exchange': {
    kk: 'Телефон станциясы бапталмаған: қоңыраулар мұнда түспейді. Басқа телефонмен түскен қоңырауды «Телефонмен түскен өтініш» түймесімен ашыңыз.',
    ru: 'Телефонная станция не настроена: звонки сюда не поступают. Звонок на другой телефон запишите кнопкой «Обращение по телефону».',
    en: 'No telephone exchange is set: calls do not arrive here. Write down a call on another telephone with “Telephone contact”.',
  },
  'setting.telephone-socket': {
    kk: 'ARASHA_TELEPHONE_SOCKET – телефон станциясының мекенжайы емес; ол wss деп басталуы керек.',
    ru: 'ARASHA_TELEPHONE_SOCKET — не адрес телефонной станции; он должен начинаться с wss.',
    en: 'ARASHA_TELEPHONE_SOCKET is not the address of a telephone exchange; it must begin with wss',
  },
  'setting.telephone-domain': {
    kk: 'ARASHA_TELEPHONE_DOMAIN – домен атауы емес.',
    ru: 'ARASHA_TELEPHONE_DOMAIN — не имя домена.',
    en: 'ARASHA_TELEPHONE_DOMAIN is not the name of a domain',
  },
})
