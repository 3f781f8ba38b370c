// The legal ground of telling on a day, from the law's own list of duties: never text in a template. Pure.
import { duties } from '../../law/duties.ts'
import type { Cite, Day, DutyRule } from '../../law/form.ts'

export type Ground = Pick<DutyRule, 'rule' | 'does' | 'to' | 'word'> & { readonly cite: Cite }

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

function inForce(rule: string, on: Day): Ground[] {
  return duties.filter(d => d.rule === rule && d.inForce[0] <= on && (d.inForce[1] === 'open' || on < d.inForce[1]))
}
