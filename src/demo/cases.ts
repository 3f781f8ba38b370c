// Invented cases of help: each opened itself when its notice was registered, and is worked on through the same actions that the police use, with the clock set
// back for each. One of each state of work, one that nobody has judged yet, one whose closing waits for a second person; none forgotten for years.
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

/** Notices registered longer ago than this opened no case: what is overdue in the demonstration is overdue by hours, not by years. */
export const casesSinceHours = 1080

/** The cases that opened themselves: those of the unit of the tiles in every state of work, those of other units looked at in time. */
export async function inventCases(
  services: Services,
  actorOf: ActorOf,
  steps: readonly DemoStep[],
  numbers: ReadonlyMap<number, string>,
  now: Date,
): Promise<void> {
  const home = unitOfSchool.get(`school-${tileSchool}`)
  const registered = steps
    .filter(s => s.does === 'register' && s.at.getTime() > now.getTime() - casesSinceHours * hour)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  try {
    let [here, there] = [0, 0]
    for (const one of registered) {
      const [notice, unit] = [numbers.get(one.notice), unitOfSchool.get(one.school)]
      if (notice === undefined || unit === undefined) continue
      const isOld = one.at.getTime() < now.getTime() - 12 * hour
      const fate = !isOld
        ? []
        : unit === home
          ? fates[here++ % fates.length]
          : there++ % 4 === 0
            ? judged('medium')
            : judged('low')
      await playCase(services, role => actorOf(unit, role), notice, one.at.getTime(), fate ?? [], now)
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
  await at(start + hour)
  const officer = by('police-duty')
  const number = await openCase(services, officer, await incidentNumberOf(services, officer, notice))
  for (const { after, by: role, step } of fate) {
    const when = start + after * hour
    if (when > now.getTime()) return
    await at(when)
    if (!(await took(services, by(role), number, step))) break
  }
  // Somebody looks in time, up to today.
  for (;;) {
    const { head, case: c } = await readOverview(services, officer, number)
    if (c.dueAt === undefined || c.dueAt.getTime() > now.getTime()) return
    await at(c.dueAt.getTime() - 5 * hour)
    const mayReview = ['plan', 'service', 'review'].includes(head.row.state)
    const step: CaseStep = mayReview
      ? { kind: 'reviewed', note: `Отбасымен сөйлестік, өзгеріс жоқ ${told}.` }
      : { kind: 'assessed', risk: c.risk ?? 'medium', child: 'yes', note: '' }
    if (!(await took(services, officer, number, step))) return
  }
}

/** False where something of the invented story stands in the way of closing; then the case stays open. */
async function took(services: Services, actor: Actor, number: string, step: CaseStep): Promise<boolean> {
  const { head } = await readOverview(services, actor, number)
  try {
    await recordCaseStep(services, actor, number, head.row.version, step)
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'closing-barred') return false
    throw error
  }
}
