// The prosecutor's list of decisions of the police.
import { messages } from '../say.ts'

export const review = messages({
  'nav.reviews': { kk: 'Полиция шешімдері', ru: 'Решения полиции', en: 'Decisions of the police' },
  'review.title': {
    kk: 'Полиция шешімдерін қарау',
    ru: 'Проверка решений полиции',
    en: 'Decisions of the police to review',
  },
  'review.one': { kk: 'бойынша шешім', ru: 'решение полиции', en: 'decision of the police' },
  'review.what': { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
  'review.why': { kk: 'Неге қаралады', ru: 'Почему в списке', en: 'Why it is here' },
  'review.ground.withdrawn-public': {
    kk: 'Шағым қайтарылған, бірақ іс жариялы',
    ru: 'Жалоба отозвана, а дело публичное',
    en: 'Withdrawn, yet public',
  },
  'review.ground.law-says-crime': {
    kk: 'Заң бойынша – қылмыстық',
    ru: 'По закону — уголовное',
    en: 'The law says criminal',
  },
  'review.ground.no-case': { kk: 'Қылмыстық іссіз', ru: 'Без уголовного дела', en: 'No criminal case' },
  'review.ground.case': { kk: 'Іс қозғалған', ru: 'Дело начато', en: 'Case opened' },
  'review.explain.withdrawn-public': {
    kk: 'Жәбірленуші шағымын қайтарып алған, қылмыстық іс басталмаған, ал деректер бойынша іс жариялы немесе жариялы болуы мүмкін: мұнда шағым қажет емес (ҚПК 32-бабының 6-бөлігі).',
    ru: 'Потерпевший отозвал жалобу, уголовное дело не начато, а по данным дело публичное или может им быть: жалоба тут не нужна (ч. 6 ст. 32 УПК).',
    en: 'The victim withdrew the complaint, no criminal case was opened, yet on the facts the case is public or may be: no complaint is needed there (CPC 32(6)).',
  },
  'review.explain.law-says-crime': {
    kk: 'Деректер бойынша бұл қылмыстық құқық бұзушылық, ал іс қылмыстық тәртіппен басталмаған.',
    ru: 'По данным это уголовное правонарушение, а уголовное дело не начато.',
    en: 'On the facts it is a criminal offence, yet no criminal case was opened.',
  },
  'review.explain.no-case': {
    kk: 'Мәселе қылмыстық іссіз аяқталған. Шешім бір немесе екі қызметкердің сөзіне негізделген.',
    ru: 'Вопрос закрыт без уголовного дела. Решение держится на слове одного или двух сотрудников.',
    en: 'The matter ended without a criminal case. The decision rests on the word of one or two officers.',
  },
  'review.explain.case': {
    kk: 'Қылмыстық іс басталған деп жазылған: нөмірін СДТБТ бойынша тексеріңіз.',
    ru: 'Записано, что начато уголовное дело: сверьте номер с ЕРДР.',
    en: 'It is written that a criminal case was opened: check its number in the Unified Register.',
  },
  'review.empty': { kk: 'Қарайтын шешім жоқ', ru: 'Проверять нечего', en: 'Nothing to review' },
  'review.empty-text': {
    kk: 'Бұл топтағы шешімдердің бәріне жауап берілген.',
    ru: 'На все решения этой группы уже ответили.',
    en: 'Every decision of this group has been answered.',
  },
  'review.ask': { kk: 'Бұл шешіммен не істейсіз?', ru: 'Что Вы решаете?', en: 'What do you decide?' },
  'review.agree': { kk: 'Келісемін', ru: 'Согласиться', en: 'Agree' },
  'review.return': { kk: 'Жұмысқа қайтару', ru: 'Вернуть в работу', en: 'Return to work' },
  'review.return.hint': {
    kk: 'Хабарлама қайтадан «тіркелді» күйіне өтеді, бөлім жаңа шешім қабылдайды.',
    ru: 'Сообщение снова станет «зарегистрировано», отдел примет новое решение.',
    en: 'The notice becomes “registered” again, and the unit decides anew.',
  },
  'review.reason': { kk: 'Қайтару себебі', ru: 'Причина возврата', en: 'Reason for the return' },
  'review.reason.hint': {
    kk: 'Тек қайтарғанда керек, кемінде 20 таңба. Бөлім оқиды, мектеп оқымайды.',
    ru: 'Нужна только при возврате, не короче 20 знаков. Её прочтёт отдел, школа — нет.',
    en: 'Only for a return, at least 20 characters. The unit reads it, the school does not.',
  },
  'review.send': { kk: 'Жауапты жазу', ru: 'Записать ответ', en: 'Record the answer' },
  'review.done': { kk: 'Жауап жазылды', ru: 'Ответ записан', en: 'The answer is recorded' },
  'review.done.agreed': {
    kk: 'Шешіммен келістіңіз.',
    ru: 'Вы согласились с решением.',
    en: 'You agreed with the decision.',
  },
  'review.done.returned': {
    kk: 'Хабарлама жұмысқа қайтарылды.',
    ru: 'Сообщение возвращено в работу.',
    en: 'The notice was returned to work.',
  },
})
