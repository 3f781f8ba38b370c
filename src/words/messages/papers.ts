// Files that leave the building: who took them, and what for.
import { messages } from '../say.ts'

export const papers = messages({
  'papers.mark': {
    kk: 'Файлды алған: {who} · {when} · мақсаты: {reason} · № {number}',
    ru: 'Файл получен: {who} · {when} · цель: {reason} · № {number}',
    en: 'Taken by: {who} · {when} · purpose: {reason} · No. {number}',
  },
  'papers.reason': { kk: 'Файл не үшін керек?', ru: 'Для чего нужен файл?', en: 'What is the file for?' },
  'papers.reason.handover': { kk: 'ауысымды тапсыру', ru: 'передача смены', en: 'handing over the shift' },
  'papers.reason.report': { kk: 'жоғарыға есеп беру', ru: 'отчёт вышестоящим', en: 'report to those above' },
  'papers.reason.check': { kk: 'жұмысты тексеру', ru: 'проверка работы', en: 'checking the work' },
  'papers.reason.request': {
    kk: 'жазбаша сұрауға жауап',
    ru: 'ответ на письменный запрос',
    en: 'answer to a written request',
  },
})
