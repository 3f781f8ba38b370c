// What schools' systems send while we measure: invented notices that differ as real ones do in what is known, when it happened and who is
// suspected, so that the law is asked many different questions and not one that it remembers. Always the same stream for the same seed.
import type { Submission } from '../src/notices/contract.ts'

const narratives = [
  'Оқушының қолында көгерген дақ бар. Сынып жетекшісі байқады, бала үйде болғанын айтты. Анасымен әлі сөйлескен жоқпыз.',
  'На уроке физкультуры учитель заметил у ребёнка следы на предплечье. Ребёнок сказал, что это случилось дома вчера вечером.',
  'Бала сабаққа жылап келді, үйге барғысы келмейтінін айтты. Психолог әңгімелесті, медбике қарап шықты, жазба қалдырды.',
] as const

/** Bodies ready to be sent: `count` different ones. `today` is the civil day in Kazakhstan. */
export function submissionTexts(count: number, today: string, seed = 20260616): string[] {
  const next = randomFrom(seed)
  const one = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(next() * list.length)] ?? list[0]
  const dayBefore = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
  return Array.from({ length: count }, (): Submission => {
    // Half of all answers are "I don't know"; most of what is told happened today or in the days before.
    const known = () => one(['unknown', 'unknown', 'yes', 'no'] as const)
    const days = Math.floor(next() * next() * 14)
    return {
      kind: one(['violence-at-home', 'harm-to-child'] as const),
      danger: one(['no', 'unknown'] as const),
      conflict: 'none',
      occurred: { from: dayBefore(days) },
      place: { kind: 'home', text: 'Достық көшесі 5, 12-пәтер' },
      narrative: one(narratives),
      child: {
        name: 'Қанағатова Айгүл Сериккызы',
        birth: { date: `${2009 + Math.floor(next() * 8)}-05-03` },
        sex: 'female',
      },
      suspect: {
        relation: one(['parent', 'step-parent', 'relative', 'acquaintance'] as const),
        person: { name: 'Сериков Ерлан', birth: { year: 1985 } },
      },
      signs: {
        pain: known(),
        visibleInjury: known(),
        weapon: known(),
        happenedBefore: known(),
        moreVictims: known(),
        moreOffenders: known(),
      },
    }
  }).map(said => JSON.stringify(said))
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
