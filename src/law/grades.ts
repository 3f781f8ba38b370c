// What grade of harm follows from what was measured (Criminal Code 3(11)-(13)): 21 days are light harm, 22 are medium, one third of working capacity is grave.
// Each condition is told whole, so that a grade is left out only where the measures shut it out. It is a presumption for the time until an examiner has
// found; against an examiner's finding it never decides, the harm is then contested.
import { all, any, cite, is, no, yes, type Condition, type Grade } from './form.ts'

const notGrave: Condition = no('graveSign')
const short: Condition = is('disorderDays', 'none', 'up-to-21')
const slight: Condition = is('lostCapacity', 'none', 'under-tenth')

export const grades: readonly Grade[] = [
  {
    value: 'grave',
    when: any(yes('graveSign'), is('lostCapacity', 'third-or-more')),
    cite: cite('cc', '3', 'Q24', undefined, '11'),
  },
  {
    value: 'medium',
    when: all(
      notGrave,
      is('lostCapacity', 'none', 'under-tenth', 'tenth-to-third'),
      any(is('disorderDays', 'over-21'), is('lostCapacity', 'tenth-to-third')),
    ),
    cite: cite('cc', '3', 'Q24', undefined, '12'),
  },
  {
    value: 'light',
    when: all(notGrave, short, slight, any(is('disorderDays', 'up-to-21'), is('lostCapacity', 'under-tenth'))),
    cite: cite('cc', '3', 'Q24', undefined, '13'),
  },
  {
    value: 'none',
    when: all(notGrave, is('disorderDays', 'none'), is('lostCapacity', 'none')),
    cite: cite('cc', '3', 'Q24', undefined, '13'),
  },
]
