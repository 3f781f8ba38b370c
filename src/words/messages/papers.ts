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
  'papers.reason.missing': {
    kk: 'Файл не үшін керегін таңдаңыз',
    ru: 'Выберите, для чего нужен файл',
    en: 'Choose what the file is for',
  },
  'papers.take': { kk: 'Файл ретінде алу', ru: 'Получить файлом', en: 'Take as a file' },
  'papers.kind.xlsx': { kk: 'Кесте (XLSX)', ru: 'Таблица (XLSX)', en: 'Spreadsheet (XLSX)' },
  'papers.kind.pdf': { kk: 'Басып шығаруға (PDF)', ru: 'Для печати (PDF)', en: 'For print (PDF)' },
  'papers.kind.csv': { kk: 'Мәтін (CSV)', ru: 'Текст (CSV)', en: 'Text (CSV)' },
  'papers.journalled': {
    kk: 'Файлды кім, қашан және не үшін алғаны журналға жазылады және әр бетінде тұрады.',
    ru: 'Кто, когда и для чего взял файл, записывается в журнал и стоит на каждой его странице.',
    en: 'Who took the file, when and what for is written into the journal and stands on each of its pages.',
  },
  'papers.when': { kk: 'Тізімдегі мерзімі не уақыты', ru: 'Срок или время по списку', en: 'Due or done, by the list' },
  'papers.until': { kk: 'Аяқталуы', ru: 'Окончание', en: 'Ends' },
  'papers.more': {
    kk: 'Тізім бұдан ұзын: файлда алғашқы {n} жол бар.',
    ru: 'Список длиннее: в файле первые строки, всего {n}.',
    en: 'The list is longer: the file holds its first {n} lines.',
  },
  'papers.demo': {
    kk: 'Көрсетілім: деректер ойдан шығарылған',
    ru: 'Демонстрация: данные вымышленные',
    en: 'For demonstration: the data are invented',
  },
})
