// People of a contact, as an operator of 111 notes them.
import { messages } from '../say.ts'

export const contactPeople = messages({
  'contact-people.title': { kk: 'Кім туралы айтылды', ru: 'О ком идёт речь', en: 'Who is spoken of' },
  'contact-people.lead': {
    kk: 'Бұл міндетті емес. Айтылған адамдарды ғана жазыңыз, артық сұрамаңыз. Жазған адамның өз қалауынсыз оның аты жазылмайды.',
    ru: 'Это необязательно. Записывайте только тех, кого назвали, и не расспрашивайте лишнего. Имя того, кто пишет, без его желания не записывают.',
    en: 'This is optional. Note only those who were named and ask no more than needed. The name of who writes is not noted unless they wish it.',
  },
  'contact-people.open': { kk: 'Аталған адамдар', ru: 'Названные люди', en: 'People named' },
  'contact-people.add': { kk: 'Адамды жазу', ru: 'Записать человека', en: 'Note a person' },
  'contact-people.role': { kk: 'Бұл кім?', ru: 'Кто это?', en: 'Who is this?' },
  'contact-people.role.victim': { kk: 'зардап шеккен адам', ru: 'пострадавший', en: 'the harmed person' },
  'contact-people.role.alleged-offender': {
    kk: 'күдік түскен адам',
    ru: 'тот, на кого указывают',
    en: 'the person pointed to',
  },
  'contact-people.role.teller': { kk: 'жазған адам', ru: 'тот, кто пишет', en: 'who writes' },
  'contact-people.role.witness': { kk: 'басқа адам', ru: 'другой человек', en: 'another person' },
  'contact-people.writer': {
    kk: 'Бізге жазып отырған осы адам ма?',
    ru: 'Это тот, кто нам пишет?',
    en: 'Is this the person who is writing to us?',
  },
  'contact-people.is-writer': {
    kk: 'бізге өзі жазды, жазылуын қалады',
    ru: 'пишет нам сам и хочет, чтобы его записали',
    en: 'writes to us and wishes to be noted',
  },
  'contact-people.wish': {
    kk: 'Жазған адам деректерінің жазылуын өзі қалайды',
    ru: 'Тот, кто пишет, сам хочет, чтобы его данные записали',
    en: 'Who writes wishes their details to be noted',
  },
  'contact-people.wish.hint': {
    kk: 'Осы адам өзі жазса ғана белгілеңіз. Оның деректері ешкіммен салыстырылмайды, тек хабар берілгенде бірге жіберіледі.',
    ru: 'Отметьте, только если пишет сам этот человек. Его данные ни с кем не сравнивают, их лишь передают вместе с сообщением.',
    en: 'Tick only if this person is who writes. Their details are compared with nobody and only passed on with the message.',
  },
  'contact-people.name.hint': {
    kk: 'Естігеніңізше, кез келген тілде. Аты ғана белгілі болса, соны жазыңыз.',
    ru: 'Как услышали, на любом языке. Если известно только имя, запишите его.',
    en: 'As heard, in any language. If only a first name is known, note that.',
  },
  'contact-people.birth.hint': {
    kk: 'Туған күні, жылы немесе жасы: 4.03.1985, 1985 немесе 40',
    ru: 'Дата, год рождения или возраст: 4.03.1985, 1985 или 40',
    en: 'Date or year of birth, or age: 4.03.1985, 1985 or 40',
  },
  'contact-people.sex.unsaid': { kk: 'айтылмады', ru: 'не сказано', en: 'not said' },
  'contact-people.note': { kk: 'Жазып қою', ru: 'Записать', en: 'Note' },
  'contact-people.strike': {
    kk: 'Қате жазылды, алып тастау',
    ru: 'Записано по ошибке, убрать',
    en: 'A mistake: strike out',
  },
  'contact-people.signal.record': {
    kk: 'Хабар полицияға берілсе, бөлімшеге осыған ұқсас адам туралы бұрынғы жазба болуы мүмкін екені айтылады. Бұдан артық ештеңе көрсетілмейді. Мұны жазған адамға айтпаңыз: ол басқа біреу болуы мүмкін.',
    ru: 'Если передать сообщение полиции, подразделение узнает, что о похожем человеке могла быть запись. Больше здесь ничего не показано. Не говорите об этом тому, кто пишет: это может быть кто угодно.',
    en: 'When this is passed on, the police unit is told that there may be an earlier record of a person like this. Nothing more is shown here. Do not tell whoever writes: it may be anybody.',
  },
  'contact-people.signal.order': {
    kk: 'Осыған ұқсас адамға қатысты қорғау нұсқамасы күшінде болуы мүмкін, соңғы күні – {day}. Қауіп болса, 102-ге хабарлаңыз. Мұны жазған адамға айтпаңыз: ол басқа біреу болуы мүмкін.',
    ru: 'В отношении похожего человека может действовать защитное предписание, срок — до {day}. При опасности сообщите в 102. Не говорите об этом тому, кто пишет: это может быть кто угодно.',
    en: 'A protective order may be in force against a person like this, until {day} at the latest. If there is danger, tell 102. Do not tell whoever writes: it may be anybody.',
  },
  'contact-people.too-many': {
    kk: 'Тым көп адам жазылды. Жазғаныңыз осында қалды. Кейінірек қайталаңыз немесе ауысым басшысына айтыңыз.',
    ru: 'Записано слишком много людей. Введённое осталось здесь. Повторите позже или скажите старшему смены.',
    en: 'Too many people were noted. What you typed is still here. Try again later or tell the head of the shift.',
  },
  'field.nobody-noted': {
    kk: 'Атын, телефонын немесе ЖСН-ін жазыңыз',
    ru: 'Укажите имя, телефон или ИИН',
    en: 'Give a name, a telephone or an IIN',
  },
  'field.writer-or-not': {
    kk: 'Жауаптар бір-біріне қайшы: бұл адам бізге жаза ма?',
    ru: 'Ответы не сходятся: пишет ли нам этот человек?',
    en: 'The answers disagree: is this person writing to us?',
  },
  'field.writer-must-wish': {
    kk: 'Жазған адам өзі қаламаса, оның деректерін жазбаңыз',
    ru: 'Если тот, кто пишет, этого не хочет, не записывайте его данные',
    en: 'If who writes does not wish it, do not note their details',
  },
})
