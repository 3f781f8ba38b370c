// A condition of the law in words of one language: what must be so, where it stands written, and who judges it. Pure; it reads the data and decides
// nothing. A part without terms is one line of words; a list of items stays a list.
import { factOf, roleWords, type FactKey } from '../../law/facts.ts'
import type { Condition, Reading } from '../../law/form.ts'
import { classWords, penaltyWords } from '../../law/penalty.ts'
import { provisionWords, shortCites } from '../../law/provision-words.ts'
import { rulebook } from '../../law/rulebook.ts'
import { speaker } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'

export type ConditionView = {
  readonly text: string
  readonly cite: string | undefined
  /** Who settles an evaluative term. */
  readonly judge: string | undefined
  /** How the parts below belong together; undefined where there are none. */
  readonly join: 'all' | 'any' | undefined
  readonly of: readonly ConditionView[]
}

const leaf = (text: string, judge?: string): ConditionView => ({
  text,
  cite: undefined,
  judge,
  join: undefined,
  of: [],
})

export function conditionView(condition: Condition, lang: Lang): ConditionView {
  if (condition.op === 'term') {
    const inner = conditionView(condition.of, lang)
    const same = inner.of.length === 0 && inner.text === condition.says[lang]
    return {
      text: condition.says[lang],
      cite: condition.cite.words[lang],
      judge: inner.judge,
      join: inner.join,
      of: same ? [] : inner.of.length > 0 && inner.text === '' ? inner.of : [inner],
    }
  }
  if ((condition.op === 'all' || condition.op === 'any') && hasTerm(condition)) {
    return {
      ...leaf(''),
      join: condition.op,
      of: flat(condition.op, condition.of).map(one => conditionView(one, lang)),
    }
  }
  return leaf(conditionWords(condition, lang), judgeWords(condition, lang))
}

function hasTerm(condition: Condition): boolean {
  return (
    condition.op === 'term' ||
    ((condition.op === 'all' || condition.op === 'any') && condition.of.some(hasTerm)) ||
    (condition.op === 'not' && hasTerm(condition.of))
  )
}
function flat(op: 'all' | 'any', of: readonly Condition[]): readonly Condition[] {
  return of.flatMap(one => (one.op === op ? flat(op, one.of) : [one]))
}

/** One condition as one line: "Victim’s age: under 18 and Knew the victim was a minor". */
export function conditionWords(condition: Condition, lang: Lang, nested = false): string {
  const t = speaker(lang)
  switch (condition.op) {
    case 'in':
      return factWords(condition.fact, condition.values, lang)
    case 'reading': {
      const reading = rulebook.readings.find(r => r.id === condition.reading)
      return t('statute.condition.reading', {
        what: reading?.says[lang] ?? condition.reading,
        value: readingValues(reading, condition.values, lang),
      })
    }
    case 'all':
    case 'any': {
      const parts = flat(condition.op, condition.of).map(one => conditionWords(one, lang, condition.of.length > 1))
      const line = parts.join(` ${t(condition.op === 'all' ? 'statute.and' : 'statute.or')} `)
      return nested && parts.length > 1 ? `(${line})` : line
    }
    case 'not':
      return t('statute.condition.not', { what: conditionWords(condition.of, lang, true) })
    case 'term':
      return condition.says[lang]
    case 'stands':
      return t('statute.condition.stands', { list: shortCites(condition.of, lang) })
    case 'prosecution':
      return t('statute.condition.prosecution', {
        list: condition.of.map(kind => t(`incident.law.prosecution.${kind}`)).join(' / '),
      })
    case 'class':
      return t('statute.condition.class', { list: condition.of.map(one => classWords[one][lang]).join(' / ') })
    case 'offers':
      return t('statute.condition.offers', { list: condition.of.map(one => penaltyWords[one][lang]).join(' / ') })
    case 'not-liable':
      return t('statute.condition.not-liable')
    case 'claim':
      return t('statute.condition.claim', {
        what: rulebook.claims.find(c => c.claim === condition.of)?.title[lang] ?? condition.of,
      })
  }
}

function readingValues(reading: Reading | undefined, values: readonly string[], lang: Lang): string {
  return values.map(value => reading?.values.find(v => v.value === value)?.says[lang] ?? value).join(' / ')
}

/** "Knew the victim was a minor", "Group: by prior agreement / criminal group", "Age of the victim: under 18". */
export function factWords(key: FactKey, values: readonly string[], lang: Lang): string {
  const definition = factOf(key)
  const label = definition.label[lang]
  if (definition.type === 'flag' && values.length === 1 && values[0] === 'yes') return label
  return `${label}: ${valueWords(key, values, lang)}`
}

/** Neighbouring ages are told as one span: "under 18" rather than three bands. */
export function valueWords(key: FactKey, values: readonly string[], lang: Lang): string {
  const definition = factOf(key)
  const { cuts } = definition
  if (cuts !== undefined && key.endsWith('Age') && values.length > 1) {
    const places = values.map(value => definition.values.indexOf(value)).toSorted((a, b) => a - b)
    const [first = 0, last = 0] = [places[0], places.at(-1)]
    if (last - first === places.length - 1) {
      const t = speaker(lang)
      const [from, until] = [cuts[first - 1], cuts[last]]
      if (from === undefined && until !== undefined) return t('statute.age.until', { until })
      if (from !== undefined && until === undefined) return t('statute.age.from', { from })
      if (from !== undefined && until !== undefined) return t('statute.age.between', { from, until: until - 1 })
    }
  }
  return values.map(value => definition.valueWords[value]?.[lang] ?? value).join(' / ')
}

function judgeWords(condition: Condition, lang: Lang): string | undefined {
  const keys = factsIn(condition).filter(key => factOf(key).judgement === true)
  const roles = [...new Set(keys.flatMap(key => factOf(key).by))]
  return roles.length === 0
    ? undefined
    : speaker(lang)('statute.condition.judge', { list: roles.map(role => roleWords[role][lang]).join(', ') })
}

export function factsIn(condition: Condition): readonly FactKey[] {
  switch (condition.op) {
    case 'in':
      return [condition.fact]
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap(factsIn))]
    case 'not':
    case 'term':
      return factsIn(condition.of)
    default:
      return []
  }
}

/** The name of a provision in words, whatever its wording; the id itself where the rulebook does not hold it. */
export function nameOf(id: string, lang: Lang): string {
  return provisionWords(id)?.[lang] ?? shortCites([id], lang)
}
