// What checking a receipt says, on the page /verify and on the command line.
import { messages } from '../say.ts'

export const receipt = messages({
  'receipt.valid': {
    kk: 'Түбіртек шынайы: оны осы жүйе берген, ол өзгертілмеген.',
    ru: 'Квитанция подлинная: её выдала эта система, она не изменена.',
    en: 'The receipt is genuine: this system issued it and nothing was changed.',
  },
  'receipt.altered': {
    kk: 'Бұл түбіртек осы күйінде берілмеген: ол өзгертілген немесе қате көшірілген.',
    ru: 'В таком виде квитанция не выдавалась: её изменили или переписали с ошибкой.',
    en: 'The receipt was not issued in this form: it was changed or copied with a mistake.',
  },
  'receipt.unknown-key': {
    kk: 'Бұл түбіртекке мұнда белгісіз кілтпен қол қойылған. Оны берген жүйенің ашық кілті керек.',
    ru: 'Квитанция подписана ключом, который здесь неизвестен. Нужен открытый ключ системы, которая её выдала.',
    en: 'The receipt is signed with a key not known here. The public key of the system that issued it is needed.',
  },
  'receipt.not-a-receipt': {
    kk: 'Бұл – түбіртек емес. Файлды немесе QR кодындағы мекенжайды толық беріңіз.',
    ru: 'Это не квитанция. Передайте файл или адрес из QR-кода целиком.',
    en: 'This is not a receipt. Give the whole file, or the whole address from the QR code.',
  },
  'receipt.says': {
    kk: 'Нөмірі: {number}. Қабылданған уақыты: {at}.',
    ru: 'Номер: {number}. Время приёма: {at}.',
    en: 'Number: {number}. Received: {at}.',
  },
  'receipt.copy-matches': {
    kk: 'Көшірмедегі мазмұн қабылданған мазмұнмен бірдей.',
    ru: 'Содержание копии совпадает с тем, что было принято.',
    en: 'The content of the copy is what was received.',
  },
  'receipt.copy-differs': {
    kk: 'Көшірмедегі мазмұн қабылданған мазмұннан өзгеше.',
    ru: 'Содержание копии отличается от того, что было принято.',
    en: 'The content of the copy differs from what was received.',
  },
  'receipt.proof-follows': {
    kk: 'Журналға енгізілгенінің дәлелі кейін беріледі.',
    ru: 'Доказательство записи в журнале будет выдано позже.',
    en: 'Proof of the entry in the journal follows.',
  },
})
