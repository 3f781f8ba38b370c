// Checks a rulebook against what is said beside its own articles and against itself. The same checks serve the rulebook in force, a proposed one
// and the spoiled copies the tests plant, so that a check which catches nothing is noticed. What fails is named in codes, which are the same in every
// language: `cc-107 #3 (2024-06-16): wanted → found`.
import { factKeys, factOf } from './facts.ts'
import { baseOf, compile } from './compile.ts'
import type { Example, Rulebook } from './form.ts'
import type { Fact } from './inquiry.ts'
import { ages, articleOfGrade, circumstances, expectations } from './expectations.ts'
import { nothingWorse, threeMarks } from './acts/example-facts.ts'
import { itemLists } from './expectations/items.ts'
import { elementVariations } from './expectations/elements.ts'
import { variations, type Variation } from './expectations/variations.ts'
import type { Qualification } from './qualification.ts'
import { qualify } from './qualify.ts'
import { isIn } from './time.ts'

/** The facts of an example as known facts, each asserted by somebody entitled to it. */
export function factsOf(given: Example['given'], unknown: readonly string[] = []): readonly Fact[] {
  return factKeys.flatMap(key => {
    const value = given[key]
    return value === undefined || unknown.includes(key)
      ? []
      : [{ key, state: 'known' as const, value, by: factOf(key).by[0] ?? 'court', source: 'example', at: '2026-01-01' }]
  })
}

/** The examples a rulebook fails: the same check serves the real rulebook and the planted mutants. */
export function failingExamples(under: Rulebook, among = under.articles): readonly string[] {
  return among.flatMap(article =>
    article.examples.flatMap((example, i) => {
      const q = qualify(
        {
          facts: factsOf(example.given, example.unknown),
          dates: { act: example.on, decision: example.on > '2026-10-01' ? example.on : '2026-10-01' },
        },
        under,
      )
      const by = (...statuses: readonly string[]): readonly string[] =>
        q.candidates
          .filter(c => statuses.includes(c.status))
          .map(c => c.id)
          .toSorted()
      const [wanted, found] =
        'stands' in example.expect
          ? [example.expect.stands, [...by('stands'), ...by('open', 'needs-judgement').map(id => `?${id}`)]]
          : 'open' in example.expect
            ? [example.expect.open, by('open', 'needs-judgement')]
            : [example.expect.notLiable, by('met-not-liable')]
      return JSON.stringify(wanted.toSorted()) === JSON.stringify(found)
        ? []
        : [`${article.id} #${i + 1} (${example.on}): ${wanted.join(' ') || '–'} → ${found.join(' ') || '–'}`]
    }),
  )
}
/** Facts as a reader of any language finds them: `harm=medium victimAge=14-15`. */
function codes(given: { readonly [key: string]: string | undefined }): string {
  return Object.entries(given)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')
}

/** Where one change to a worked example does not do what the law says it does: see expectations/variations.ts and expectations/elements.ts. */
export function failingVariations(under: Rulebook, among = under.articles): readonly string[] {
  return among.flatMap(article =>
    article.examples.flatMap((example, i) => {
      const { expect, given, unknown, on } = example
      const named = 'stands' in expect ? expect.stands : 'open' in expect ? expect.open : []
      const own = named.filter(id => baseOf(id).split('.')[0] === article.id)
      return own.flatMap(id =>
        allVariations
          .filter(v => reaches(v, id) && (v.during === undefined || isIn(v.during, on)))
          // What was open and stays open says nothing; only that it falls, or a reading that settles it, does.
          .filter(v => 'stands' in expect || v.becomes === 'falls' || v.readings !== undefined)
          .flatMap(v => {
            const q = qualify(
              {
                facts: factsOf(
                  { ...given, ...v.change },
                  unknown?.filter(key => v.change[key] === undefined),
                ),
                dates: { act: on, decision: on > '2026-10-01' ? on : '2026-10-01' },
                ...(v.readings && { readings: v.readings }),
              },
              under,
            )
            return isAsSaid(v, id, q)
              ? []
              : [
                  `${id} #${i + 1} (${on}), ${codes({ ...v.change, ...v.readings })}: ${typeof v.becomes === 'string' ? v.becomes : v.becomes.reaches} → ${statusIn(q, id)}, ${inPlay(q).join(' ')}`,
                ]
          }),
      )
    }),
  )
}
const allVariations: readonly Variation[] = [...variations, ...elementVariations]
const statusIn = (q: Qualification, id: string) => q.candidates.find(c => c.id === id)?.status ?? 'excluded'
function inPlay(q: Qualification): readonly string[] {
  return q.candidates.filter(c => c.status !== 'excluded' && c.status !== 'displaced').map(c => c.id)
}
function isAsSaid({ becomes }: Variation, id: string, q: Qualification): boolean {
  const status = statusIn(q, id)
  const isOut = status === 'excluded' || status === 'displaced'
  switch (becomes) {
    case 'stays':
      return status === 'stands'
    case 'alone':
      return status === 'stands' && inPlay(q).length === 1
    case 'not-liable':
      return status === 'met-not-liable'
    case 'falls':
      return isOut
    default:
      return isOut && q.candidates.some(c => c.status === 'stands' && baseOf(c.id) === becomes.reaches)
  }
}

/** Items of a list that do not lift a first-part case to the part they stand in: see expectations/items.ts. Of one article, or of all. */
export function failingItems(under: Rulebook, article?: string): readonly string[] {
  const held = new Set(under.articles.map(a => a.id))
  return itemLists.flatMap(({ list, on, base, items }) =>
    Object.entries(on).flatMap(([day, wanted]) => {
      const of = baseOf(wanted).split('.')[0] as string
      if (!held.has(of) || (article !== undefined && of !== article)) return []
      return items.flatMap(([item, , given]) => {
        const q = qualify({ facts: factsOf({ ...base, ...given }), dates: { act: day, decision: '2026-10-01' } }, under)
        const found = q.candidates.filter(c => ['stands', 'open', 'needs-judgement'].includes(c.status)).map(c => c.id)
        return found.length === 1 && found[0] === wanted
          ? []
          : [`${list}(${item}) (${day}), ${codes(given)}: ${wanted} → ${found.join(' ') || '–'}`]
      })
    }),
  )
}
function reaches(variation: Variation, id: string): boolean {
  const base = baseOf(id)
  const named = (list: readonly string[] | undefined): boolean =>
    list?.some(
      r => base === r || base.startsWith(`${r}.`) || r === (base.startsWith('cc-') ? 'criminal' : 'administrative'),
    ) === true
  return named(variation.of) && !named(variation.but)
}

/** The expected claims a rulebook does not give. */
export function failingExpectations(under: Rulebook): readonly string[] {
  return expectations.flatMap(({ on, decision = on, given, unknown, expect }) => {
    const q = qualify({ facts: factsOf(given, unknown), dates: { act: on, decision } }, under)
    return Object.entries(expect).flatMap(([claim, wanted]) => {
      const found = q.conclusions.find(c => c.claim === claim)?.status
      return found === wanted ? [] : [`${claim} (${on}), ${codes(given)}: ${wanted} → ${found}`]
    })
  })
}

const grades = ['grave', 'medium', 'light', 'none', 'torment'] as const
function ofGrade(grade: (typeof grades)[number], more: Example['given']): Example['given'] {
  return grade === 'torment'
    ? { ...nothingWorse, harm: 'none', ...threeMarks, ...more, specialCruelty: 'yes' }
    : { ...nothingWorse, harm: grade, ...more }
}

/** Where a rulebook differs from the table of circumstances and from the ages of liability. */
export function failingTable(under: Rulebook): readonly string[] {
  const ask = (given: Example['given'], status: string): readonly string[] =>
    qualify({ facts: factsOf(given), dates: { act: '2025-01-10', decision: '2025-01-11' } }, under)
      .candidates.filter(c => c.status === status)
      .map(c => c.id.split('@')[0] as string)
  const parts = circumstances.flatMap(row =>
    grades.flatMap(grade => {
      const part = row.reaches[grade]
      const wanted = part === 0 ? '' : `${articleOfGrade[grade]}.${part}`
      const found = ask(ofGrade(grade, row.given), 'stands').join(' ')
      return found === wanted ? [] : [`${row.says}, ${grade}: wanted ${wanted}, found ${found}`]
    }),
  )
  const liable = ages.flatMap(({ grade, part, from }) => {
    const more: Example['given'] = part === 3 ? { death: 'yes' } : part === 2 ? { victims: 'two-or-more' } : {}
    return (['12-13', '14-15', '16-17'] as const).flatMap((offenderAge, i) => {
      const status = 12 + 2 * i >= from ? 'stands' : 'met-not-liable'
      return ask(ofGrade(grade, { ...more, offenderAge }), status).includes(`${articleOfGrade[grade]}.${part}`)
        ? []
        : [`${grade}, part ${part}, offender ${offenderAge}: not ${status}`]
    })
  })
  return [...parts, ...liable]
}

/** A completion in which two provisions of one family stand together, or nothing: checked on the diagrams, so over every possible case. */
export function overlapExists(under: Rulebook): boolean {
  const compiled = compile(under)
  return compiled.diagrams.view(compiled.full).outlook(compiled.conflict).canBeTrue
}
