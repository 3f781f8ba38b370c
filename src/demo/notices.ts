// About 400 invented notices: which school tells what, when, and what the police then do. Pure: the same list for the same day. The acts lie
// in three periods of the law (before 16 June 2024, until 1 March 2026, since), most are long settled, and the last month holds everything
// that can still be open: waiting, acknowledged, overdue, registered.
import type { Submission } from '../notices/contract.ts'
import type { Lang, Text } from '../words/say.ts'
import { demoAgencies } from './directory.ts'
import { givenName, personName, phone, surname } from './people.ts'
import { tileSchool } from './tiles.ts'

export type DemoStep =
  | {
      readonly at: Date
      readonly does: 'file'
      readonly notice: number
      readonly school: string
      readonly lang: Lang
      readonly submission: Submission
    }
  | {
      readonly at: Date
      readonly does: 'acknowledge' | 'register' | 'propose' | 'confirm'
      readonly notice: number
      readonly school: string
    }
  | {
      readonly at: Date
      readonly does: 'dispose'
      readonly notice: number
      readonly school: string
      readonly as: 'pre-trial' | 'administrative' | 'passed-on'
    }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const firstDay = Date.UTC(2023, 8, 4, 4)
const reform = Date.UTC(2024, 5, 15, 19)
const prevention = Date.UTC(2026, 1, 28, 19)

/** How far each goes. `open` ones stop half-way and are found so when the demonstration starts. */
type Fate =
  | 'fresh'
  | 'unanswered'
  | 'acknowledged'
  | 'unregistered'
  | 'registered'
  | 'proposed'
  | 'settled'
  | 'settled-late'

/** All steps in the order of time. */
export function inventNotices(count: number, now: Date): readonly DemoStep[] {
  const random = dice(20_240_616)
  const schools = demoAgencies.filter(a => a.agency.kind === 'school').map(a => a.key)
  const home = schools.filter(key => Math.ceil(Number(key.slice(7)) / 3) === Math.ceil(tileSchool / 3))
  const steps: DemoStep[] = []
  for (let n = 0; n < count; n++) {
    const recent = n % 5 === 0
    const fate = recent ? (fates[(n / 5) % fates.length] as Fate) : random() < 0.12 ? 'settled-late' : 'settled'
    const filedAt = recent ? lately(fate, now, random) : longAgo(n, now, random)
    // Every fourth recent notice, and half of those that have just come, reach the unit of the tiles: its officers shall have something to do.
    const isHome = recent && (n % 4 === 0 || (fate === 'fresh' && n % 2 === 0))
    const school = pick(isHome ? home : schools, random) as string
    steps.push({
      at: new Date(filedAt),
      does: 'file',
      notice: n,
      school,
      lang: random() < 0.6 ? 'kk' : 'ru',
      submission: inventSubmission(n, filedAt, random),
    })
    steps.push(...answers(fate, n, school, filedAt, now.getTime(), random))
  }
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.notice - b.notice)
}

const fates: readonly Fate[] = [
  'unanswered',
  'registered',
  'fresh',
  'settled',
  'acknowledged',
  'unregistered',
  'settled',
  'unanswered',
  'registered',
  'fresh',
  'settled-late',
  'proposed',
  'registered',
  'settled',
  'unanswered',
  'acknowledged',
]

function age(fate: Fate, random: () => number): number {
  switch (fate) {
    case 'fresh':
      return (3 + random() * 50) * minute
    case 'acknowledged':
      return (2 + random() * 15) * hour
    case 'unanswered':
      return (1.2 + random() ** 2 * 90) * hour
    case 'unregistered':
      return (26 + random() * 70) * hour
    case 'registered':
    case 'proposed':
      return (2 + random() * 8) * day
    case 'settled':
    case 'settled-late':
      return (8 + random() * 20) * day
  }
}

function lately(fate: Fate, now: Date, random: () => number): number {
  const at = now.getTime() - age(fate, random)
  return now.getTime() - at > day ? atWork(at, random) : at
}

/** The nearest time before, between 8:00 and 17:00 in Kazakhstan and not on a Sunday. */
function atWork(at: number, random: () => number): number {
  const morning = Math.floor((at + 5 * hour) / day) * day + 3 * hour
  let found = morning + random() * 9 * hour
  while (found > at || new Date(found + 5 * hour).getUTCDay() === 0) found -= day
  return found
}

/** A working day of one of the three periods, in turn; a machine whose clock stands before a period gets none of it. */
function longAgo(n: number, now: Date, random: () => number): number {
  const last = now.getTime() - 30 * day
  const periods = [
    [firstDay, reform],
    [reform, prevention],
    [prevention, last],
  ].filter(([from = 0, to = 0]) => Math.min(to, last) > from)
  const [from = firstDay, to = last] = periods[n % Math.max(1, periods.length)] ?? []
  return atWork(from + 2 * day + random() * (Math.min(to, last) - from - 2 * day), random)
}

function answers(
  fate: Fate,
  notice: number,
  school: string,
  filedAt: number,
  now: number,
  random: () => number,
): DemoStep[] {
  if (fate === 'fresh' || fate === 'unanswered') return []
  const late = fate === 'settled-late'
  const steps: DemoStep[] = []
  let at = filedAt
  const then = (wait: number) => new Date((at = Math.min(at + wait, now - minute)))
  steps.push({
    at: then(late ? (80 + random() * 400) * minute : (4 + random() * 45) * minute),
    does: 'acknowledge',
    notice,
    school,
  })
  if (fate === 'acknowledged' || fate === 'unregistered') return steps
  steps.push({ at: then((1 + random() * 15) * hour), does: 'register', notice, school })
  if (fate === 'registered') return steps
  const dice = random()
  if (fate === 'proposed' || dice < 0.12) {
    steps.push({ at: then(day + random() * day), does: 'propose', notice, school })
    if (fate !== 'proposed') steps.push({ at: then((2 + random() * 6) * hour), does: 'confirm', notice, school })
  } else {
    steps.push({
      at: then(day + random() * 4 * day),
      does: 'dispose',
      notice,
      school,
      as: dice < 0.5 ? 'pre-trial' : dice < 0.8 ? 'administrative' : 'passed-on',
    })
  }
  return steps
}

type Story = {
  readonly kind: Submission['kind']
  readonly place: Submission['place']['kind']
  readonly relation: Submission['suspect']['relation']
  readonly text: Text
  readonly hurts: boolean
  readonly again: boolean
}
const stories: readonly Story[] = [
  {
    kind: 'harm-to-child',
    place: 'home',
    relation: 'parent',
    hurts: true,
    again: true,
    text: {
      kk: 'Дене шынықтыру сабағында оқушының қолынан көгерген жер байқалды. Үйде ұратынын айтты. Үйге қайтудан қорқады.',
      ru: 'На уроке физкультуры заметили синяки на руках ученика. Говорит, что его бьют дома. Боится идти домой.',
      en: 'Bruises were seen on a pupil’s arms in the sports lesson. Says that there is beating at home. Afraid to go home.',
    },
  },
  {
    kind: 'violence-at-home',
    place: 'home',
    relation: 'step-parent',
    hurts: true,
    again: true,
    text: {
      kk: 'Оқушы мектеп психологына үйде анасын ұрып жүргенін, өзінің де таяқ жегенін айтты.',
      ru: 'Ученик рассказал психологу, что дома бьют мать, достаётся и ему.',
      en: 'The pupil told the psychologist that the mother is beaten at home, and that the pupil is too.',
    },
  },
  {
    kind: 'harm-to-child',
    place: 'school',
    relation: 'pupil',
    hurts: true,
    again: false,
    text: {
      kk: 'Үзілісте бір оқушы екіншісін итеріп жіберді, басы ауырады. Дәрігер шақырылды.',
      ru: 'На перемене один ученик толкнул другого, тот жалуется на головную боль. Вызван врач.',
      en: 'In the break one pupil pushed another, who has a headache. A doctor was called.',
    },
  },
  {
    kind: 'act-by-child',
    place: 'school',
    relation: 'pupil',
    hurts: true,
    again: true,
    text: {
      kk: 'Жоғары сынып оқушысы кішілерден ақша талап етіп, қорқытып жүр. Екі оқушы айтып берді.',
      ru: 'Старшеклассник требует деньги у младших и угрожает им. Рассказали двое учеников.',
      en: 'An older pupil demands money from younger ones and threatens them. Two pupils told of it.',
    },
  },
  {
    kind: 'neglect',
    place: 'home',
    relation: 'guardian',
    hurts: false,
    again: true,
    text: {
      kk: 'Оқушы бірнеше апта бойы аш келеді, киімі маусымға сай емес, үйде ешкім қарамайды.',
      ru: 'Ученик несколько недель приходит голодным, одет не по сезону, дома за ним никто не смотрит.',
      en: 'For some weeks the pupil has come hungry, dressed wrongly for the season; nobody looks after the child at home.',
    },
  },
  {
    kind: 'put-off-transport',
    place: 'transport',
    relation: 'stranger',
    hurts: false,
    again: false,
    text: {
      kk: 'Кондуктор билетсіз оқушыны кешкісін аялдамаға жетпей автобустан түсіріп жіберген. Күн суық болған.',
      ru: 'Кондуктор вечером высадил ученика без билета из автобуса, не доехав до остановки. Было холодно.',
      en: 'In the evening the conductor put a pupil without a ticket off the bus before the stop. It was cold.',
    },
  },
  {
    kind: 'harm-to-child',
    place: 'way-to-school',
    relation: 'acquaintance',
    hurts: true,
    again: false,
    text: {
      kk: 'Мектепке келе жатқан жолда таныс ересек адам оқушының қолынан тартып, ұрған.',
      ru: 'По дороге в школу знакомый взрослый схватил ученика за руку и ударил.',
      en: 'On the way to school an adult known to the pupil pulled the pupil’s arm and struck the pupil.',
    },
  },
  {
    kind: 'other',
    place: 'online',
    relation: 'unknown',
    hurts: false,
    again: true,
    text: {
      kk: 'Оқушыға желіде бейтаныс біреу қорқытатын хабарламалар жазып жүр.',
      ru: 'Ученику в сети пишет угрозы неизвестный.',
      en: 'Somebody unknown sends the pupil threats online.',
    },
  },
]

function inventSubmission(n: number, filedAt: number, random: () => number): Submission {
  const story = stories[n % 3 === 0 ? 0 : Math.floor(random() * stories.length)] as Story
  const sex = random() < 0.5 ? 'female' : 'male'
  const happened = new Date(filedAt - random() * 3 * day + 5 * hour).toISOString().slice(0, 10)
  const maybe = (likely: number) => (random() < likely ? 'yes' : random() < 0.5 ? 'no' : 'unknown')
  const family = story.relation === 'parent' || story.relation === 'step-parent' || story.relation === 'guardian'
  return {
    kind: story.kind,
    danger: random() < 0.15 ? 'yes' : random() < 0.7 ? 'no' : 'unknown',
    conflict: random() < 0.94 ? 'none' : random() < 0.5 ? 'colleague' : 'unknown',
    occurred: random() < 0.9 ? { from: happened } : 'unknown',
    place: { kind: story.place },
    narrative: story.text[random() < 0.6 ? 'kk' : 'ru'],
    child: { name: personName(n * 2, sex), sex, birth: { age: 7 + Math.floor(random() * 10) } },
    suspect: {
      relation: story.relation,
      ...(family && {
        person: {
          name: `${surname(n * 2, 'male')} ${givenName(n + 9, 'male')}`,
          sex: 'male' as const,
          birth: { age: 28 + Math.floor(random() * 25) },
        },
      }),
    },
    signs: {
      pain: story.hurts ? maybe(0.8) : 'no',
      visibleInjury: story.hurts ? maybe(0.6) : 'no',
      weapon: random() < 0.04 ? 'yes' : 'no',
      happenedBefore: story.again ? maybe(0.7) : maybe(0.1),
      moreVictims: random() < 0.12 ? 'yes' : maybe(0),
      moreOffenders: random() < 0.08 ? 'yes' : 'no',
    },
    callback: { phone: phone(n) },
  }
}

/** mulberry32: small, even, always the same. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)]
}
