// What somebody does who tells of a bus: answers, and sends what there is. As at the other public door nobody is asked who it is.
import { regions } from '../../agencies/regions.ts'
import type { Services } from '../../http/services.ts'
import { dateOf } from '../../words/format.ts'
import { withoutControls } from '../../words/shapes.ts'
import type { Lang } from '../../words/say.ts'
import { newPuzzle, unsolved } from '../telling/place.ts'
import { sendContact } from '../telling/sending.ts'
import { changeVisit } from '../telling/visits.ts'
import { tellTransport } from '../transport.ts'
import {
  beginRide,
  daysBefore,
  factsOf,
  rideSteps,
  saysSomething,
  withRide,
  wrongOf,
  type Riding,
  type RideStep,
} from './ride.ts'

const codes = regions.map(region => region.code)

/** Saves one page and goes on, back, or sends what there is. Gives the visit's token. */
export function sayRide(
  services: Services,
  token: string | undefined,
  saying: {
    readonly step: RideStep
    readonly go: 'next' | 'send' | 'back' | 'stay'
    readonly said: (name: string) => string
    readonly lang: Lang
  },
): Promise<string> {
  const { go, lang, step } = saying
  const said = (name: string) => withoutControls(saying.said(name))
  return changeVisit(services, token, 'contact.tell-of-bus', async (before, tx) => {
    // A second press of "send": the first one has arrived.
    if (before?.kind === 'talk' && before.door === 'bus') return before
    const isLate = before?.kind !== 'riding'
    const ride = withRide(before?.kind === 'riding' ? before : beginRide(undefined), step, said, {
      regions: codes,
      days: daysBefore(dateOf(tx.now)),
    })
    if (isLate) return { ...ride, step, late: true, puzzle: newPuzzle() }
    const puzzle = await unsolved(ride.puzzle, said('place'))
    const open: Riding = { ...ride, step, wrong: undefined, late: false, puzzle }
    const at = rideSteps.indexOf(step)
    if (go === 'stay') return open
    if (go === 'back') return { ...open, step: rideSteps[at - 1] ?? step }
    const wrong = wrongOf(open)
    if (wrong !== undefined) return { ...open, ...wrong }
    const after = rideSteps[at + 1]
    if (go === 'next' && after !== undefined) return { ...open, step: after }
    if (!saysSomething(open)) return { ...open, step: 'ride', wrong: 'nothing' }
    const facts = factsOf(open)
    return sendContact(services, tx, 'bus', {
      text: [...tellTransport(facts, lang), ...(open.words.trim() === '' ? [] : ['', open.words.trim()])].join('\n'),
      lang,
      danger: 'unknown',
      safe: 'unknown',
      // The age asked for is the child's on the bus, not the writer's.
      age: 'unknown',
      crowded: puzzle !== undefined,
      region: open.region,
      wall: open.wall,
      transport: facts,
    })
  })
}
