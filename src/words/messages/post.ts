// The administrator's page about delivery.
import { messages } from '../say.ts'

export const post = messages({
  'post.title': { kk: 'Жеткізу', ru: 'Доставка', en: 'Delivery' },
  'post.lead': {
    kk: 'Басқа мекемелерге жіберілетін хабарлар. Мазмұны мұнда көрсетілмейді.',
    ru: 'Отправления другим организациям. Содержание здесь не показывается.',
    en: 'What is sent to other organisations. The content is not shown here.',
  },
  'post.parked': { kk: 'Жеткізілмеді', ru: 'Не доставлены', en: 'Not delivered' },
  'post.parked-lead': {
    kk: 'Бағдарлама бұларды жіберуді тоқтатты. Себебін анықтап, қайта жіберіңіз. Хабарламалар жоғалған жоқ: олар мекеменің Арашадағы тізімінде тұр.',
    ru: 'Программа больше не пытается их отправить. Выясните причину и отправьте снова. Сообщения не потеряны: они стоят в списке организации в системе «Араша».',
    en: 'The program has stopped trying. Find the cause and send them again. No notice is lost: each stands in the agency’s list in Arasha.',
  },
  'post.parked-none': { kk: 'Бәрі жеткізілді', ru: 'Всё доставлено', en: 'Everything was delivered' },
  'post.failing': { kk: 'Қайталанып жатыр', ru: 'Повторяются', en: 'Being tried again' },
  'post.failing-none': {
    kk: 'Қайталанып жатқаны жоқ',
    ru: 'Повторяемых отправлений нет',
    en: 'Nothing is being tried again',
  },
  'post.id': { kk: 'Белгісі', ru: 'Код', en: 'Mark' },
  'post.to': { kk: 'Кімге', ru: 'Куда', en: 'To' },
  'post.what': { kk: 'Не жіберіледі', ru: 'Что', en: 'What' },
  'post.why': { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  'post.attempts': { kk: 'Әрекет саны', ru: 'Попыток', en: 'Attempts' },
  'post.since': { kk: 'Жазылған уақыты', ru: 'Создано', en: 'Written' },
  'post.next': { kk: 'Келесі әрекет', ru: 'Следующая попытка', en: 'Next attempt' },
  'post.retry': { kk: 'Қайта жіберу', ru: 'Отправить снова', en: 'Send again' },
  'post.retried': { kk: 'Қайта жіберуге қойылды', ru: 'Поставлено на повторную отправку', en: 'It will be sent again' },
  'post.act': { kk: 'Әрекет', ru: 'Действие', en: 'Action' },
  'post.kind.notice': { kk: 'Хабарлама', ru: 'Сообщение', en: 'Notice' },
  'post.kind.notice-supplement': {
    kk: 'Хабарламаға толықтыру',
    ru: 'Дополнение к сообщению',
    en: 'Addition to a notice',
  },
  'post.kind.notice-mistaken': {
    kk: 'Хабарлама қате деп белгіленді',
    ru: 'Сообщение отмечено как ошибочное',
    en: 'Notice marked as mistaken',
  },
  'post.kind.duty-missed': { kk: 'Мерзімі өткен міндет', ru: 'Просроченная обязанность', en: 'Missed duty' },
  'post.reason.timeout': { kk: 'Мерзімінде жауап бермеді', ru: 'Не ответила вовремя', en: 'Did not answer in time' },
  'post.reason.refused-connection': {
    kk: 'Байланысты қабылдамады',
    ru: 'Не принимает соединение',
    en: 'Refuses the connection',
  },
  'post.reason.unknown-host': { kk: 'Мекенжайы табылмады', ru: 'Адрес не найден', en: 'The address is unknown' },
  'post.reason.broken-off': { kk: 'Байланысты үзді', ru: 'Оборвала соединение', en: 'Broke off the connection' },
  'post.reason.unreachable': { kk: 'Байланыс жоқ', ru: 'Нет связи', en: 'Cannot be reached' },
  'post.reason.wrong-receipt': {
    kk: 'Қабылдағанын дұрыс растамады',
    ru: 'Не подтвердила получение как положено',
    en: 'Did not confirm receipt as agreed',
  },
  'post.reason.no-endpoint': {
    kk: 'Анықтамалықта жүйесінің мекенжайы жоқ',
    ru: 'В справочнике нет адреса её системы',
    en: 'The directory has no address of its system',
  },
  'post.reason.no-subject': { kk: 'Жазба табылмады', ru: 'Запись не найдена', en: 'The record was not found' },
  'post.reason.fault': { kk: 'Біздің бағдарламадағы ақау', ru: 'Сбой нашей программы', en: 'A fault of our program' },
  'post.reason.http': { kk: 'Жауап коды: {code}', ru: 'Код ответа: {code}', en: 'Answered with code {code}' },
})
