// A contact that needs an organisation: guardianship, a family support centre, a shelter, a psychologist, a lawyer. The operator asks on the contact's behalf; it
// becomes a referral without an incident and without police. Of the conversation only what was ticked goes, and who wrote never does. One transaction.
import { agencyById } from '../../agencies/actions.ts'
import type { Actor, Tx } from '../../db/door.ts'
import { Problem, wrong } from '../../http/problems.ts'
import { keyOf } from '../../http/records.ts'
import type { Services } from '../../http/services.ts'
import { agesAt } from '../../orders/person.ts'
import { lockFamily } from '../../people/conflicts/actions.ts'
import { organisationsFor, requestFromLine, sayingFull, type Choice } from '../../referrals/actions.ts'
import type { Service } from '../../referrals/referral.ts'
import type { Known } from '../../referrals/telling.ts'
import { dateOf } from '../../words/format.ts'
import { mentionsOf, type PersonOfContact } from '../people/actions.ts'
import { contactByNumber } from '../store.ts'
import { holdStill, tellOn, writtenIn, type NoticeRead } from './actions.ts'
import { needsLimit, type HelpGiven } from './contract.ts'
import { handoffByKey } from './store.ts'

const actOf = (act: string) => ({ act, basis: 'Family Code art. 67(3); Law 245-VIII art. 37', purpose: 'help' })

export type HelpRead = Pick<NoticeRead, 'contact' | 'messages' | 'now'> & {
  readonly service: Service
  readonly region: number
  readonly people: readonly PersonOfContact[]
  readonly choices: readonly Choice[]
}

/** Who could help there, and what of the contact could go along. Opening it is an act in the journal. Where no region is known nobody is offered: it is chosen first. */
export function readForHelp(
  services: Services,
  actor: Actor,
  number: string,
  asked: { readonly service: Service; readonly region: number | undefined; readonly persons: number },
): Promise<HelpRead> {
  return services.db.as(actor, actOf('contact.read'), async tx => {
    const contact = await tx.one(contactByNumber, [number])
    if (!contact) throw new Problem('not-found')
    tx.concerns({ kind: 'contact', id: contact.id, ...(contact.region !== null && { region: contact.region }) })
    const region = asked.region ?? contact.region ?? 0
    const [people, choices, messages] = await Promise.all([
      peopleToHelp(tx, services, contact.id),
      region === 0 ? [] : organisationsFor(tx, asked.service, region, asked.persons),
      writtenIn(services, tx, contact, await keyOf(tx, contact)),
    ])
    return { contact, service: asked.service, region, people, choices, messages, now: tx.now }
  })
}

/** Nobody asks help for whom is accused. */
async function peopleToHelp(tx: Tx, { vault }: Services, contactId: string): Promise<readonly PersonOfContact[]> {
  return (await mentionsOf(tx, vault, contactId)).filter(one => one.role !== 'alleged-offender')
}

/** Asks the organisation. The same form sent twice asks once. */
export function askForHelp(services: Services, actor: Actor, number: string, given: HelpGiven): Promise<void> {
  return sayingFull(
    services.db.as(actor, actOf('contact.ask-for-help'), async tx => {
      const contact = await holdStill(tx, number)
      if (await tx.one(handoffByKey, [contact.id, given.key])) return
      const messages = await writtenIn(services, tx, contact, await keyOf(tx, contact))
      const ticked = messages.filter(message => given.messages.includes(message.id))
      if (ticked.length !== new Set(given.messages).size) throw wrong('messages', 'not-in-list')
      const noted = await mentionsOf(tx, services.vault, contact.id)
      const about = noted.find(one => one.id === given.about && one.role !== 'alleged-offender')
      if (given.about !== '' && about === undefined) throw wrong('about', 'not-in-list')
      const needs = [given.needs, ...ticked.map(message => message.text)].filter(part => part !== '').join('\n\n')
      if (needs.length > needsLimit) throw wrong('needs', 'too-long', { max: needsLimit })
      const { service, receiver, persons, basis, scope, until } = given
      const referralId = await requestFromLine(tx, services, actor, {
        given: { service, receiver, persons, basis, scope, needs, ...(until !== '' && { until }) },
        known: { ...knownOf(given, about, noted, dateOf(tx.now)), needs },
        others: noted.map(one => one.person),
        region: contact.region ?? undefined,
        lockedFrom: contact.locked_from,
      })
      tellOn(tx, actor, contact, { key: given.key, kind: 'help', referralId })
      const regions = [contact.region, (await agencyById(tx, receiver))?.region].filter(one => typeof one === 'number')
      await lockFamily(tx, services.vault, { id: referralId, regions }, noted)
    }),
  )
}

/** What the operator noted and typed, item by item of the table of telling. */
function knownOf(
  given: HelpGiven,
  about: PersonOfContact | undefined,
  noted: readonly PersonOfContact[],
  today: string,
): Known {
  const { name, birth, sex } = about?.person ?? {}
  const children = noted.flatMap(one => {
    const ages = one.id === about?.id || one.role !== 'victim' ? undefined : agesAt(one.person.birth, one.at, today)
    return ages !== undefined && ages[0] < 18 ? [{ from: ages[0], to: ages[1] }] : []
  })
  return {
    ...(given.violence === 'yes' && { violence: true }),
    ...(name !== undefined && { name }),
    ...(birth !== undefined && { birth }),
    ...(sex !== undefined && { sex }),
    ...(given.reach !== '' &&
      given.way !== '' && {
        'safe-way': [{ channel: given.way, value: given.reach, days: [1, 2, 3, 4, 5, 6, 7], shared: false }],
      }),
    ...(given.address !== '' && { address: given.address }),
    ...(children.length > 0 && { children }),
  }
}
