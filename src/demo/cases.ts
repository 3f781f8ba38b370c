// Invented cases of help, opened and worked on through the same actions that the police use, with the clock set back for each: one of each state of work,
// one that nobody has judged yet, and one whose closing waits for a second person.
import type { Actor } from '../db/door.ts'
import type { Services } from '../http/services.ts'
import { openCase, readOverview, recordCaseStep } from '../cases/actions.ts'
import type { CaseStep } from '../cases/contract.ts'
import { incidentNumberOf } from '../notices/desk/actions.ts'
import { Problem } from '../http/problems.ts'
import { setClock } from './clock.ts'
import type { ActorOf } from './data.ts'
import { unitOfSchool } from './directory.ts'
import type { DemoStep } from './notices.ts'
import { tileSchool } from './tiles.ts'

const hour = 3_600_000
const told = '(көрсетілім мәтіні)'

/** What becomes of a case, in hours after it is opened; who does it. */
type Fate = readonly {
  readonly after: number
  readonly by: 'police-duty' | 'police-chief'
  readonly step: CaseStep
}[]
const judged = (risk: 'high' | 'medium' | 'low', after = 3): Fate => [
  {
    after,
    by: 'police-duty',
    step: { kind: 'assessed', risk, child: 'yes', note: `Бала үйде, қауіп бағаланды ${told}.` },
  },
]
const planned: Fate = [
  {
    after: 6,
    by: 'police-duty',
    step: { kind: 'planned', note: `Отбасын қолдау орталығымен бірге жоспар ${told}.` },
  },
]
const fates: readonly Fate[] = [
  [],
  judged('high'),
  [...judged('high'), ...planned],
  [...judged('medium'), ...planned, { after: 9, by: 'police-duty', step: { kind: 'service-begun', note: '' } }],
  [
    ...judged('low'),
    ...planned,
    {
      after: 10,
      by: 'police-duty',
      step: { kind: 'closure-asked', ground: 'safe', note: `Бала әжесінде, қауіп жоқ ${told}.` },
    },
  ],
]

/** Of the unit of the tiles, the newest registered ones. */
export async function inventCases(
  services: Services,
  actorOf: ActorOf,
  steps: readonly DemoStep[],
  numbers: ReadonlyMap<number, string>,
  now: Date,
): Promise<void> {
  const home = unitOfSchool.get(`school-${tileSchool}`)
  if (home === undefined) return
  const registered = steps
    .filter(
      s =>
        s.does === 'register' &&
        unitOfSchool.get(s.school) === home &&
        s.at.getTime() < now.getTime() - 12 * hour &&
        s.at.getTime() > now.getTime() - 1080 * hour,
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .slice(-3 * fates.length)
  try {
    for (const [i, one] of registered.entries()) {
      const notice = numbers.get(one.notice)
      if (notice === undefined) continue
      await playCase(
        services,
        role => actorOf(home, role),
        notice,
        one.at.getTime() + hour,
        fates[i % fates.length] ?? [],
        now,
      )
    }
  } finally {
    await setClock(services.db, 0)
  }
}

async function playCase(
  services: Services,
  by: (role: 'police-duty' | 'police-chief') => Actor,
  notice: string,
  start: number,
  fate: Fate,
  now: Date,
): Promise<void> {
  const at = (when: number) => setClock(services.db, Math.round((when - Date.now()) / 1000))
  await at(start)
  const officer = by('police-duty')
  const number = await openCase(services, officer, await incidentNumberOf(services, officer, notice))
  for (const { after, by: role, step } of fate) {
    const when = start + after * hour
    if (when > now.getTime()) return
    await at(when)
    const actor = by(role)
    const { head } = await readOverview(services, actor, number)
    try {
      await recordCaseStep(services, actor, number, head.row.version, step)
    } catch (error) {
      // Something of the invented story may stand in the way of closing; then the case stays open.
      if (error instanceof Problem && error.code === 'closing-barred') return
      throw error
    }
  }
}
