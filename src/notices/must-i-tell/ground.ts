// The legal ground of telling on a day and what silence costs, from the law's own data: never text in a template. Pure.
import { acts } from '../../law/acts.ts'
import { duties } from '../../law/duties.ts'
import { wordingOf } from '../../law/duty-due.ts'
import { cite, type Cite, type Confidence, type Day, type DutyRule } from '../../law/form.ts'
import { indexOn } from '../../law/mci.ts'
import { isIn } from '../../law/time.ts'

export type Ground = Pick<DutyRule, 'rule' | 'does' | 'word' | 'inForce'> & { readonly cite: Cite }
/** What a lawyer signs of a ground. */
export function itemOf(ground: Ground): string {
  return `duty:${wordingOf(ground)}`
}

const telling: Readonly<Record<'education' | 'health' | 'social', readonly string[]>> = {
  education: ['prev-23.1', 'adm-127-1'],
  health: ['prev-26.3', 'adm-127-1'],
  social: ['prev-28.5', 'adm-127-1'],
}

/** What obliges a worker to tell law enforcement of an act by or against a minor, on a civil day. Before 2 March 2026 only the sanction spoke of it. */
export function groundOn(on: Day, worksIn: 'education' | 'health' | 'social' = 'education'): Ground[] {
  return telling[worksIn].flatMap(rule => inForce(rule, on))
}
/** Everybody's duty towards the guardianship body. */
export function guardianshipGround(on: Day): Ground[] {
  return inForce('fam-67.3', on)
}
/** What bodies of prevention owe for any offence, whoever suffered. */
export function preventionGround(on: Day): Ground[] {
  return inForce('prev-39.3', on)
}
/** What a health organisation owes for whoever was hurt, of any age: before 2 March 2026 for domestic violence only. */
export function healthGround(on: Day): Ground[] {
  return [...inForce('prev-26.2', on), ...inForce('dv-13.2', on)]
}
function inForce(rule: string, on: Day): Ground[] {
  return duties.filter(d => d.rule === rule && d.inForce[0] <= on && (d.inForce[1] === 'open' || on < d.inForce[1]))
}

export type SilenceFine = {
  readonly who: 'individual' | 'official'
  /** Part 1, or part 2: again within a year after the penalty. */
  readonly again: boolean
  readonly mci: number
  /** Undefined where the index of that year is not known. */
  readonly tenge: number | undefined
  /** The provision with its version: what a lawyer signs. */
  readonly item: string
  readonly cite: Cite
}
/** The fines of Administrative Code 127-1 as of a day, with the index of that day: it counts from the day the case is opened. */
export function finesOn(on: Day): SilenceFine[] {
  const index = indexOn(on)
  const provisions = acts
    .flatMap(a => a.provisions)
    .filter(p => p.id.startsWith('adm-127-1.') && p.inForce[0] <= on && (p.inForce[1] === 'open' || on < p.inForce[1]))
  return provisions.flatMap(p =>
    p.sanction === 'not-held'
      ? []
      : p.sanction.alternatives.flatMap(({ who, unit, max }): SilenceFine[] =>
          (who === 'individual' || who === 'official') && unit === 'mci'
            ? [
                {
                  who,
                  again: p.id.startsWith('adm-127-1.2'),
                  mci: max,
                  tenge: index && max * index.tenge,
                  item: p.id,
                  cite: p.cite,
                },
              ]
            : [],
        ),
  )
}
/** The confidence of the index itself. */
export function indexConfidence(on: Day): Confidence | undefined {
  return indexOn(on)?.confidence
}

/** The wordings of CC 434 in force on a day, for whether a lawyer has signed them. */
export function gravestItems(on: Day): string[] {
  return acts.filter(a => a.id === 'cc-434').flatMap(a => a.provisions.filter(p => isIn(p.inForce, on)).map(p => p.id))
}
/** Not telling of a grave sexual crime against a minor is a crime itself, for anybody: the text read is that of 12.09.2023. */
export const gravest: Cite = cite('cc', '434', 'Q23-09')
