// A child put off a bus, as it is kept with a contact of kind transport: facts in one sealed field, in the law's own values, so that whoever passes it
// on asks nothing again. Nothing in it says who told.
import type { TransportFacts } from '../transport/contract.ts'
import type { RecordKey, Vault } from '../vault/vault.ts'
import { speaker } from '../words/catalogue.ts'
import { formatDay } from '../words/format.ts'
import type { Lang } from '../words/say.ts'

const placeOf = (contactId: string) => ({ table: 'contacts', row: contactId, column: 'transport' })

export function sealTransport(vault: Vault, key: RecordKey, contactId: string, facts: TransportFacts): Buffer {
  return vault.seal(key, placeOf(contactId), JSON.stringify(facts))
}

/** The facts of a contact of kind transport; `sealed` is its column `transport`, `key` the key that `key_id` names. */
export function openTransport(vault: Vault, key: RecordKey, contactId: string, sealed: Buffer): TransportFacts {
  return JSON.parse(vault.openText(key, placeOf(contactId), sealed)) as TransportFacts
}

/** The facts as lines of text in the teller's language: what the conversation begins with. */
export function tellTransport(facts: TransportFacts, lang: Lang): readonly string[] {
  const t = speaker(lang)
  return [
    t('bus.told'),
    ...(facts.route === '' ? [] : [t('bus.told.route', { route: facts.route })]),
    ...(facts.stop === '' ? [] : [t('bus.told.stop', { stop: facts.stop })]),
    ...(facts.on === null ? [] : [t('bus.told.on', { day: formatDay(facts.on, lang) })]),
    ...(facts.time === null ? [] : [t('bus.told.time', { time: facts.time })]),
    ...(facts.plate === '' ? [] : [t('bus.told.plate', { plate: facts.plate })]),
    ...(facts.childAge === 'unknown' ? [] : [t(`bus.told.age.${facts.childAge}`)]),
    ...(facts.alone === 'unknown' ? [] : [t(`bus.told.alone.${facts.alone}`)]),
    ...(facts.forced === 'unknown' ? [] : [t(`bus.told.forced.${facts.forced}`)]),
  ]
}
