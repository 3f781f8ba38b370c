// The wall of a shift at 111.
import { messages } from '../say.ts'

export const wall = messages({
  'wall.title': { kk: 'Ауысым', ru: 'Смена', en: 'The shift' },
  'wall.waiting': { kk: 'Жауап күтіп отыр', ru: 'Ждут ответа', en: 'Waiting for an answer' },
  'wall.in-danger': { kk: 'қауіпте: {n}', ru: 'в опасности: {n}', en: 'in danger: {n}' },
  'wall.longest': { kk: 'Ең ұзақ күту', ru: 'Дольше всех ждут', en: 'Longest wait' },
  'wall.nobody': { kk: 'ешкім күтпейді', ru: 'никто не ждёт', en: 'nobody waits' },
  'wall.answering': { kk: 'Қазір жауап беріліп жатыр', ru: 'Сейчас отвечают', en: 'Being answered' },
  'wall.abandoned': { kk: 'Жауапсыз қалды', ru: 'Остались без ответа', en: 'Ended without an answer' },
  'wall.share': { kk: 'аяқталғандардың {share}', ru: '{share} завершённых', en: '{share} of those that ended' },
  'wall.closed': { kk: 'Жабылды', ru: 'Завершено', en: 'Closed' },
  'wall.handoffs': {
    kk: 'Берілген, бірақ ешкім растамаған хабарлар',
    ru: 'Передано, но никем не подтверждено',
    en: 'Handed over and acknowledged by nobody',
  },
  'wall.handoffs.none': {
    kk: 'Барлық берілген хабардың алынғаны расталды.',
    ru: 'Получение всего переданного подтверждено.',
    en: 'Somebody has acknowledged everything that was handed over.',
  },
  'wall.counted': {
    kk: 'Жабылған және жауапсыз қалған өтініштер соңғы 12 сағат бойынша есептеледі.',
    ru: 'Завершённые и оставшиеся без ответа считаются за последние 12 часов.',
    en: 'What was closed or ended without an answer is counted over the last 12 hours.',
  },
})
