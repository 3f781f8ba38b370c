// A contact that tells of a child put off public transport goes to the inspector of the region, with what was told and what the operator ticks. Who wrote and from
// which contact it came stays with the contact centre. One transaction.
import { regions } from '../../agencies/regions.ts'
import type { Actor } from '../../db/door.ts'
import { keyOf } from '../../http/records.ts'
import { wrong } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { inspections, passRide } from '../../transport/actions.ts'
import { dateOf } from '../../words/format.ts'
import { holdStill, tellOn, writtenIn } from './actions.ts'
import type { RideGiven } from './contract.ts'
import { handoffByKey } from './store.ts'

const act = { act: 'contact.pass-transport', basis: 'Administrative Code 593(1-1)', purpose: 'help' }

/** Passes it on. The same form sent twice passes it on once. Throws `bad-input` on `region` where no inspection is known. */
export function passToInspector(services: Services, actor: Actor, number: string, given: RideGiven): Promise<void> {
  return services.db.as(actor, act, async tx => {
    const contact = await holdStill(tx, number)
    if (await tx.one(handoffByKey, [contact.id, given.key])) return
    const region = regions.find(one => String(one.code) === given.region)?.code
    const inspection = region === undefined ? undefined : (await inspections(tx)).find(one => one.region === region)
    if (region === undefined) throw wrong('region', 'not-in-list')
    if (!inspection) throw wrong('region', 'no-inspection')
    if (given.on > dateOf(tx.now)) throw wrong('on', 'date-in-future')
    const messages = await writtenIn(services, tx, contact, await keyOf(tx, contact))
    const ticked = messages.filter(message => given.messages.includes(message.id))
    if (ticked.length !== new Set(given.messages).size) throw wrong('messages', 'not-in-list')
    const rideId = await passRide(services, tx, actor, {
      route: given.route,
      stop: given.stop,
      on: given.on || null,
      time: given.time || null,
      plate: given.plate,
      childAge: given.childAge,
      alone: given.alone,
      forced: given.forced,
      words: [given.words.trim(), ...ticked.map(message => message.text)].filter(part => part !== '').join('\n\n'),
      region,
      inspectionId: inspection.id,
    })
    tellOn(tx, actor, contact, { key: given.key, kind: 'transport', rideId })
  })
}
