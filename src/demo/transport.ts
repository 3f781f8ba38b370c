// Transport inspections and carriers of the demonstration, and two invented children put off a bus: one that waits for the inspector, one that was decided. Told at
// the public door and passed on through the same actions that people use.
import { randomUUID } from 'node:crypto'
import { agenciesOfKind } from '../agencies/actions.ts'
import type { Region } from '../agencies/regions.ts'
import { sayRide } from '../contacts/bus/actions.ts'
import { beginRide, rideSteps } from '../contacts/bus/ride.ts'
import { closeContact, seeDesk } from '../contacts/desk/actions.ts'
import { readForNotice } from '../contacts/onward/actions.ts'
import { passToInspector } from '../contacts/onward/transport.ts'
import { beginVisit } from '../contacts/telling/visits.ts'
import type { Services } from '../http/services.ts'
import { recordRideStep, seeRides } from '../transport/actions.ts'
import type { RideStep } from '../transport/contract.ts'
import { dateOf } from '../words/format.ts'
import type { Lang, Text } from '../words/say.ts'
import { setClock } from './clock.ts'
import type { ActorOf } from './data.ts'
import type { DemoAgency } from './directory.ts'

export function transportOf(
  region: Region,
  at: (region: Region, kk: string, ru: string, en: string) => Text,
): readonly DemoAgency[] {
  return [
    {
      key: `transport-inspection-${region.code}`,
      agency: {
        kind: 'transport-inspection',
        region: region.code,
        name: at(
          region,
          'Көліктік бақылау инспекциясы',
          'Инспекция транспортного контроля',
          'Transport control inspection',
        ),
      },
    },
    {
      key: `carrier-${region.code}`,
      agency: {
        kind: 'carrier',
        region: region.code,
        name: at(region, 'Көрсетілім автобус паркі', 'Демонстрационный автобусный парк', 'Demonstration bus company'),
      },
    },
  ]
}

type Invented = {
  readonly daysAgo: number
  readonly lang: Lang
  readonly said: Readonly<Record<string, string>>
  /** What the inspector wrote down, a day after the other. `day`: the day on which it is written. */
  readonly steps: (day: string, carrier: string) => readonly RideStep[]
}
const invented: readonly Invented[] = [
  {
    daysAgo: 21,
    lang: 'ru',
    said: { route: '7', stop: 'Демонстрационный рынок', time: '08:10', age: '14-15', alone: 'yes', forced: 'yes' },
    steps: (day, carrier) => [
      { kind: 'taken' },
      { kind: 'opened', on: day },
      { kind: 'decided', decision: 'fined', ground: '', liable: 'conductor', carrier, route: '7' },
    ],
  },
  {
    daysAgo: 0,
    lang: 'kk',
    said: {
      route: '22', stop: 'Көрсетілім көшесі', time: '18:40', age: 'under-14', alone: 'yes', forced: 'yes', words: 'Далада минус 15 градус еді, бала жалғыз қалды.',
    }, // prettier-ignore
    steps: () => [],
  },
]

/** In the region of the tiles. */
export async function inventRides(services: Services, actorOf: ActorOf, region = 27): Promise<void> {
  const operator = actorOf('line', 'operator')
  const inspector = actorOf(`transport-inspection-${region}`, 'transport-inspector')
  for (const one of invented) {
    await setClock(services.db, -one.daysAgo * 86_400 - 1800)
    const { carrier, day } = await services.db.lookAsJob('demo', async tx => ({
      carrier: (await agenciesOfKind(tx, 'carrier', region))[0]?.id ?? '',
      day: dateOf(tx.now),
    }))
    const visit = await beginVisit(services, undefined, { beginning: beginRide })
    const answers: Readonly<Record<string, string>> = { ...one.said, day, region: String(region) }
    for (const step of rideSteps)
      await sayRide(services, visit, {
        step,
        go: step === 'more' ? 'send' : 'next',
        said: name => answers[name] ?? '',
        lang: one.lang,
      })
    const { rows } = await seeDesk(services, operator, 'waiting', undefined)
    // Each is closed before the next one comes.
    const contact = rows.find(row => row.kind === 'transport')
    if (!contact) throw new Error('an invented ride did not arrive')
    const read = await readForNotice(services, operator, contact.number, one.lang)
    if (read.transport === undefined) throw new Error('an invented ride tells of no ride')
    const { on, time, ...told } = read.transport
    await passToInspector(services, operator, contact.number, {
      key: randomUUID(),
      ...told,
      on: on ?? '',
      time: time ?? '',
      region: String(region),
      messages: read.messages.map(message => message.id),
      words: '',
    })
    const closing = { callType: 'other', reason: 'transport', outcome: 'passed-on' } as const
    await closeContact(services, operator, contact.number, { version: contact.version, closing })
    const number = (await seeRides(services, inspector)).rows[0]?.number ?? ''
    for (const [version, step] of one.steps(day, carrier).entries())
      await recordRideStep(services, inspector, number, version + 1, step)
  }
}
