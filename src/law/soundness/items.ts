// The items of a list in a condition: what structure and mutants look at one by one.
import type { Condition } from '../form.ts'

/** Items of a list: what stands side by side in an `any`, seen through terms. */
export function itemsOf(condition: Condition): readonly Condition[] {
  if (condition.op === 'term') return itemsOf(condition.of)
  return condition.op === 'any' ? condition.of : []
}
