// A statement about an incident in words: its value, or which of the honest answers that are no value. Pages of other rooms show it too; never the person
// behind it.
import { factOf, isFactKey } from '../law/facts.ts'
import type { Say } from '../words/catalogue.ts'
import type { Lang } from '../words/say.ts'
import type { StoredValue } from './incident.ts'
import type { FactRow } from './store.ts'

export function valueWords(row: Pick<FactRow, 'key' | 'state' | 'value'>, lang: Lang, t: Say): string {
  if (!isFactKey(row.key)) return ''
  const definition = factOf(row.key)
  const stored = (row.value ?? {}) as StoredValue
  const say = (value: string | number) => definition.valueWords[String(value)]?.[lang] ?? String(value)
  switch (row.state) {
    case 'known':
      return stored.value === undefined ? '' : say(stored.value)
    case 'contested':
      return t('incident.facts.contested', { list: (stored.values ?? []).map(say).join(' / ') })
    case 'unknown-asked':
      return t('incident.facts.unknown-asked')
    case 'not-applicable':
      return t('incident.facts.not-applicable')
    case 'not-asked':
      return stored.within
        ? t('incident.facts.within', { list: stored.within.map(say).join(' / ') })
        : t('incident.facts.not-asked')
  }
}
