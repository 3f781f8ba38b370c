// Why an attached file was not taken, and what to do instead. The rest of the notice is kept.
import { messages } from '../say.ts'

export const attachment = messages({
  'attachment.too-large': {
    kk: 'Файл тым үлкен. 10 МБ-тан аспайтын файл қосыңыз.',
    ru: 'Файл слишком большой. Приложите файл не больше 10 МБ.',
    en: 'The file is too large. Attach one of at most 10 MB.',
  },
  'attachment.not-allowed': {
    kk: 'Мұндай файл қабылданбайды. JPEG, PNG немесе WebP суретін не PDF құжатын қосыңыз.',
    ru: 'Такие файлы не принимаются. Приложите снимок JPEG, PNG или WebP либо документ PDF.',
    en: 'Files of this kind are not taken. Attach a JPEG, PNG or WebP picture or a PDF document.',
  },
  'attachment.damaged': {
    kk: 'Файл бүлінген, толық оқылмайды. Қайта түсіріңіз немесе басқа файл қосыңыз.',
    ru: 'Файл повреждён, прочитать его целиком нельзя. Сделайте снимок заново или приложите другой файл.',
    en: 'The file is damaged and cannot be read whole. Take the picture again or attach another file.',
  },
  'attachment.type-mismatch': {
    kk: 'Файлдың мазмұны атауына сәйкес емес. Нағыз суретті немесе PDF құжатын қосыңыз.',
    ru: 'Содержимое файла не соответствует его имени. Приложите настоящий снимок или документ PDF.',
    en: 'The file is not what its name says. Attach a real picture or PDF document.',
  },
  'attachment.pdf-active': {
    kk: 'PDF құжаты құпиясөзбен қорғалған немесе ішінде бағдарлама не басқа файл бар. Оны қағазға басып шығарып, суретін қосыңыз.',
    ru: 'Документ PDF защищён паролем либо содержит программу или другой файл. Распечатайте его и приложите снимок.',
    en: 'The PDF is protected by a password, or holds a program or another file. Print it and attach a photograph of it.',
  },
})
