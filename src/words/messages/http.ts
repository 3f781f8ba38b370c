// Titles of the problems of http/problems.ts and sentences for wrong fields.
import { messages } from '../say.ts'

export const http = messages({
  'problem.bad-input': {
    kk: 'Кейбір жауаптарды түзету керек',
    ru: 'Некоторые ответы нужно исправить',
    en: 'Some answers need correcting',
  },
  'problem.bad-json': { kk: 'Сұрау оқылмады', ru: 'Запрос не читается', en: 'The request could not be read' },
  'problem.idempotency-key-missing': {
    kk: 'Idempotency-Key тақырыбы жоқ',
    ru: 'Нет заголовка Idempotency-Key',
    en: 'The Idempotency-Key header is missing',
  },
  'problem.signed-out': { kk: 'Жүйеге кіріңіз', ru: 'Войдите в систему', en: 'Please sign in' },
  'problem.sign-in-refused': {
    kk: 'Логин немесе құпиясөз дұрыс емес',
    ru: 'Неверный логин или пароль',
    en: 'The account name or the password is wrong',
  },
  'problem.forgery-suspected': {
    kk: 'Бет ескірген. Бетті қайта ашып, қайталап көріңіз',
    ru: 'Страница устарела. Откройте её снова и повторите',
    en: 'The page is out of date. Open it again and repeat',
  },
  'problem.not-allowed': {
    kk: 'Бұл әрекетке құқығыңыз жоқ. Әрекет журналға жазылды',
    ru: 'У Вас нет права на это действие. Попытка записана в журнал',
    en: 'You may not do this. The attempt was written to the journal',
  },
  'problem.cannot-delete': {
    kk: 'Хабарламаны жоюға немесе өзгертуге болмайды: тек толықтыруға болады. Әрекет журналға жазылды',
    ru: 'Сообщение нельзя удалить или изменить: его можно только дополнить. Попытка записана в журнал',
    en: 'A notice cannot be deleted or changed; it can only be added to. The attempt was written to the journal',
  },
  'problem.not-found': {
    kk: 'Бұл мекенжайда ештеңе ашылмайды',
    ru: 'По этому адресу ничего не открывается',
    en: 'Nothing opens at this address',
  },
  'problem.method-not-allowed': {
    kk: 'Бұл мекенжайда мұндай әрекет жоқ',
    ru: 'По этому адресу такого действия нет',
    en: 'This address does not allow that',
  },
  'problem.key-reused': {
    kk: 'Бұл кілтпен басқа мазмұн жіберілген',
    ru: 'С этим ключом уже отправлено другое содержание',
    en: 'This key was already used with other content',
  },
  'problem.out-of-date': {
    kk: 'Бетті ашқаныңыздан кейін жазба өзгерді. Ештеңе жойылған жоқ',
    ru: 'Запись изменилась после того, как Вы открыли страницу. Ничего не потеряно',
    en: 'The record changed after you opened the page. Nothing was overwritten',
  },
  'problem.wrong-state': {
    kk: 'Қазір бұл әрекетті орындауға болмайды: жазбаның күйі өзгерген',
    ru: 'Сейчас это действие невозможно: состояние записи изменилось',
    en: 'This cannot be done now: the record has moved on',
  },
  'problem.law-forbids': {
    kk: 'Қазіргі деректер бойынша заң бұған жол бермейді',
    ru: 'При нынешних данных закон этого не допускает',
    en: 'On the facts as they stand the law forbids this',
  },
  'problem.closing-barred': {
    kk: 'Істі әзірге жабуға болмайды',
    ru: 'Закрыть дело пока нельзя',
    en: 'The case cannot be closed yet',
  },
  'problem.second-person-needed': {
    kk: 'Мұны басқа қызметкер растауы керек',
    ru: 'Подтвердить должен другой сотрудник',
    en: 'Another person has to confirm',
  },
  'problem.form-expired': {
    kk: 'Бұл нысан жіберілген немесе мерзімі өткен',
    ru: 'Эта форма уже отправлена или устарела',
    en: 'This form was already sent or has expired',
  },
  'problem.too-large': {
    kk: 'Файл немесе мәтін тым үлкен',
    ru: 'Файл или текст слишком большой',
    en: 'The file or text is too large',
  },
  'problem.wrong-media-type': {
    kk: 'Бұл пішім қабылданбайды',
    ru: 'Этот формат не принимается',
    en: 'This format is not accepted',
  },
  'problem.too-many': {
    kk: 'Тым көп рет қайталанды. Біраз күтіңіз',
    ru: 'Слишком много попыток. Подождите немного',
    en: 'Too many attempts. Please wait a little',
  },
  'problem.unexpected': {
    kk: 'Біздің жақта ақау болды. Жазған мәтініңізді сақтап, қайталап көріңіз',
    ru: 'Сбой на нашей стороне. Сохраните текст и повторите',
    en: 'A fault on our side. Keep your text and try again',
  },
  'problem.unavailable': {
    kk: 'Қызмет уақытша қолжетімсіз. Соңғы жібергеніңіз әлі қабылданбаған болуы мүмкін. Қауіп төнсе, 102, 112 немесе 111 нөміріне қоңырау шалыңыз',
    ru: 'Служба временно недоступна. То, что Вы отправили последним, могло ещё не быть принято. При опасности звоните 102, 112 или 111',
    en: 'The service is unavailable for now. What you sent last may not have been received yet. In danger call 102, 112 or 111',
  },
  'field.law-forbids': {
    kk: 'Қазіргі деректер бойынша заң бұған жол бермейді',
    ru: 'При нынешних данных закон этого не допускает',
    en: 'On the facts as they stand the law forbids this',
  },
  'field.required': { kk: 'Жауап беріңіз', ru: 'Ответьте на вопрос', en: 'Please answer' },
  'field.unknown-key': { kk: 'Мұндай өріс жоқ', ru: 'Такого поля нет', en: 'There is no such field' },
  'field.not-in-list': { kk: 'Тізімнен таңдаңыз', ru: 'Выберите из списка', en: 'Choose from the list' },
  'field.too-long': {
    kk: 'Мәтін тым ұзын: {max} таңбадан аспауы керек',
    ru: 'Слишком длинный текст: не более {max} знаков',
    en: 'The text is too long: {max} characters at most',
  },
  'field.too-short': { kk: 'Мәтін тым қысқа', ru: 'Слишком короткий текст', en: 'The text is too short' },
  'field.not-a-date': {
    kk: 'Мұндай күн жоқ. Мысалы: 27.3.2026',
    ru: 'Такой даты нет. Например: 27.3.2026',
    en: 'There is no such date. For example: 27.3.2026',
  },
  'field.date-in-future': {
    kk: 'Бүгінгіден кейінгі күнді жазуға болмайды',
    ru: 'Дата не может быть в будущем',
    en: 'The date cannot be in the future',
  },
  'field.date-too-early': { kk: 'Күн тым ерте', ru: 'Слишком ранняя дата', en: 'The date is too early' },
  'field.date-reversed': {
    kk: 'Соңғы күн бірінші күннен бұрын болмауы керек',
    ru: 'Последний день не может быть раньше первого',
    en: 'The last day cannot be before the first',
  },
  'field.age-out-of-range': {
    kk: 'Жас 0 мен 120 аралығында болуы керек',
    ru: 'Возраст должен быть от 0 до 120',
    en: 'The age must be between 0 and 120',
  },
  'field.not-a-number': { kk: 'Сан жазыңыз', ru: 'Введите число', en: 'Write a number' },
  'field.out-of-range': {
    kk: 'Санды жазыңыз: {min}–{max} аралығында',
    ru: 'Введите число от {min} до {max}',
    en: 'Write a number between {min} and {max}',
  },
  'field.not-a-phone': {
    kk: 'Телефон нөмірі қате. Мысалы: +7 700 000 00 00',
    ru: 'Неверный номер телефона. Например: +7 700 000 00 00',
    en: 'The telephone number is wrong. For example: +7 700 000 00 00',
  },
  'field.control-characters': {
    kk: 'Мәтінде көрінбейтін басқару таңбалары бар. Оларды алып тастаңыз',
    ru: 'В тексте есть невидимые управляющие знаки. Удалите их',
    en: 'The text contains invisible control characters. Remove them',
  },
  'field.invalid': { kk: 'Бұл жауап түсініксіз', ru: 'Этот ответ непонятен', en: 'This answer is not understood' },
  'field.file-too-large': {
    kk: 'Файл тым үлкен: {max} МБ-тан аспауы керек',
    ru: 'Файл слишком большой: не более {max} МБ',
    en: 'The file is too large: {max} MB at most',
  },
  'field.file-not-allowed': {
    kk: 'Бұл файл қабылданбайды: тек фото (JPEG, PNG, WebP) немесе PDF',
    ru: 'Такой файл не принимается: только фото (JPEG, PNG, WebP) или PDF',
    en: 'This file is not accepted: only a photograph (JPEG, PNG, WebP) or a PDF',
  },
  'field.file-damaged': {
    kk: 'Файл бүлінген, ашылмайды',
    ru: 'Файл повреждён и не открывается',
    en: 'The file is damaged and cannot be opened',
  },
})
