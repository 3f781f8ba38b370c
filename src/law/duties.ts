// Who must do what, for whom and by when, once the facts are what they are. Duties are provisions too: each has its time in force and its citation.
// `within: 'none'` means the text names no time: whatever the product shows there is a service target and is labelled so, never law.
// This room says which duties arise; the room `duties` watches the clocks. One file for each holder or occasion.
import { courtDuties } from './duties/court.ts'
import { guardianshipDuties } from './duties/guardianship.ts'
import { ordersDuties } from './duties/orders.ts'
import { policeDuties } from './duties/police.ts'
import { prosecutionDuties } from './duties/prosecution.ts'
import { standingDuties } from './duties/standing.ts'
import { tellingDuties } from './duties/telling.ts'
import type { Day, DutyRule, DutyStart } from './form.ts'
import { isIn } from './time.ts'

export const duties: readonly DutyRule[] = [
  ...tellingDuties,
  ...policeDuties,
  ...ordersDuties,
  ...prosecutionDuties,
  ...courtDuties,
  ...guardianshipDuties,
  ...standingDuties,
]

/** The rules whose clock an event on a day starts, for rooms that record such events: an order handed over, a warning announced, a case stopped. */
export function dutiesStarting(event: DutyStart, on: Day): readonly DutyRule[] {
  return duties.filter(rule => rule.starts === event && isIn(rule.inForce, on))
}
