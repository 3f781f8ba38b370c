// The conditions of an article's parts as a decision table: one column for each way of meeting a part, one row for each fact. Generated from the
// same data as the words, so the two cannot disagree. What every column asks for alike is named once above the table.
import type { FactKey } from '../../law/facts.ts'
import { factOf } from '../../law/facts.ts'
import type { Condition, Provision } from '../../law/form.ts'
import { rulebook } from '../../law/rulebook.ts'
import type { Lang } from '../../words/say.ts'
import { conditionWords, valueWords } from './condition.ts'

type Row = { readonly key: string; readonly label: string }
export type DecisionTable = {
  readonly common: readonly { readonly label: string; readonly value: string }[]
  readonly rows: readonly Row[]
  readonly columns: readonly {
    readonly provision: string
    readonly part: string
    /** One for each row; undefined means that it does not matter. */
    readonly cells: readonly (string | undefined)[]
  }[]
  /** Ways left out because a table of hundreds of columns tells nobody anything. */
  readonly omitted: number
}

/** What one way asks for: a fact's values still allowed, a reading's, or a condition on other provisions as it stands. */
type Way = ReadonlyMap<string, ReadonlySet<string>>
const mostWays = 40

export function decisionTable(provisions: readonly Provision[], lang: Lang): DecisionTable {
  let omitted = 0
  const columns = provisions.flatMap(provision => {
    const ways = waysOf({ op: 'all', of: provision.elements.map(e => e.of) })
    omitted += Math.max(0, ways.length - mostWays)
    return ways.slice(0, mostWays).map(way => ({ provision, way }))
  })
  const keys = [...new Set(columns.flatMap(c => [...c.way.keys()]))]
  const same = (key: string): boolean => {
    const all = columns.map(c => [...(c.way.get(key) ?? [])].toSorted().join())
    return all.every(one => one !== '' && one === all[0])
  }
  const common = columns.length > 1 ? keys.filter(same) : []
  const rows = keys.filter(key => !common.includes(key)).map(key => ({ key, label: labelOf(key, lang) }))
  return {
    common: common.map(key => ({ label: labelOf(key, lang), value: cell(key, columns[0]?.way.get(key), lang) ?? '' })),
    rows,
    columns: columns.map(({ provision, way }) => ({
      provision: provision.id,
      part: provision.cite.words[lang],
      cells: rows.map(row => cell(row.key, way.get(row.key), lang)),
    })),
    omitted,
  }
}

function labelOf(key: string, lang: Lang): string {
  if (key.startsWith('reading:')) return rulebook.readings.find(r => `reading:${r.id}` === key)?.says[lang] ?? key
  if (key.startsWith('other:')) return conditionWords(JSON.parse(key.slice(6)) as Condition, lang)
  return factOf(key as FactKey).label[lang]
}
function cell(key: string, values: ReadonlySet<string> | undefined, lang: Lang): string | undefined {
  if (values === undefined) return undefined
  if (key.startsWith('other:')) return conditionYes[lang]
  if (!key.startsWith('reading:')) return valueWords(key as FactKey, [...values], lang)
  const reading = rulebook.readings.find(r => `reading:${r.id}` === key)
  return [...values].map(value => reading?.values.find(v => v.value === value)?.says[lang] ?? value).join(' / ')
}
const conditionYes = { kk: 'иә', ru: 'да', en: 'yes' } as const

function waysOf(condition: Condition, negated = false): readonly Way[] {
  switch (condition.op) {
    case 'in': {
      const all: readonly string[] = factOf(condition.fact).values
      const values = negated ? all.filter(value => !condition.values.includes(value)) : condition.values
      return values.length === 0 ? [] : [new Map([[condition.fact, new Set(values)]])]
    }
    case 'reading': {
      const all = rulebook.readings.find(r => r.id === condition.reading)?.values.map(v => v.value) ?? []
      const values = negated ? all.filter(value => !condition.values.includes(value)) : condition.values
      return values.length === 0 ? [] : [new Map([[`reading:${condition.reading}`, new Set(values)]])]
    }
    case 'term':
      return waysOf(condition.of, negated)
    case 'not':
      return waysOf(condition.of, !negated)
    case 'all':
    case 'any': {
      const parts = condition.of.map(one => waysOf(one, negated))
      if ((condition.op === 'any') !== negated) return distinct(parts.flat())
      return parts.reduce<readonly Way[]>(
        (ways, part) => distinct(ways.flatMap(a => part.flatMap(b => both(a, b)))),
        [new Map()],
      )
    }
    default:
      return [
        new Map([[`other:${JSON.stringify(negated ? { op: 'not', of: condition } : condition)}`, new Set(['yes'])]]),
      ]
  }
}
function both(a: Way, b: Way): readonly Way[] {
  const made = new Map(a)
  for (const [key, values] of b) {
    const before = made.get(key)
    const kept = before === undefined ? values : new Set([...values].filter(value => before.has(value)))
    if (kept.size === 0) return []
    made.set(key, kept)
  }
  return [made]
}
function distinct(ways: readonly Way[]): readonly Way[] {
  return [
    ...new Map(
      ways.map(way => [
        JSON.stringify([...way].map(([k, v]) => `${k}=${[...v].join()}`).toSorted((a, b) => (a < b ? -1 : 1))),
        way,
      ]),
    ).values(),
  ]
}
