// Why a condition is true, false or open, in lines that can be shown: only the branches that matter, in the order the law has them.
// Worked out when somebody reads them and not before.
import { read, truth, type Case } from './case.ts'
import { valuesOf, type Compiled, type CompiledProvision, type Variable } from './compile.ts'
import { factOf, type FactKey, type Words } from './facts.ts'
import type { Condition } from './form.ts'
import { no, open, yes, type Truth } from './normal.ts'
import type { Candidate, Step } from './qualification.ts'
import { namesAny } from './reference.ts'

export const statusNames = { [no]: 'false', [open]: 'open', [yes]: 'true' } as const

export function ageWords(p: CompiledProvision): Words {
  const { liableFrom } = p.provision
  return {
    kk: `Жауаптылық жасы: ${liableFrom}`,
    ru: `Возраст ответственности: с ${liableFrom} лет`,
    en: `Liable from the age of ${liableFrom}`,
  }
}
export function ageStep(p: CompiledProvision): Step {
  return { kind: 'age', says: ageWords(p), status: 'false', fact: 'offenderAge' }
}
export function itemsOf(of: Case, conditions: readonly Condition[]): Candidate['items'] {
  return conditions.flatMap((condition): Candidate['items'] => {
    if (condition.op === 'term') {
      const value = read(of, condition.of)
      return value === no
        ? []
        : [{ cite: condition.cite, says: condition.says, status: value === yes ? 'true' : 'open' }]
    }
    return condition.op === 'all' || condition.op === 'any' ? itemsOf(of, condition.of) : []
  })
}

export function everyWay(possible: readonly CompiledProvision[]): Step {
  const join = (lang: keyof Words): string => possible.map(p => p.provision.cite.words[lang]).join(', ')
  return {
    kind: 'every-way',
    status: 'true',
    says: {
      kk: `Ашық деректер қалай толтырылса да бірдей: ${join('kk') || 'бірде-бір норма жоқ'}`,
      ru: `Одинаково при любом заполнении открытых данных: ${join('ru') || 'ни одна норма'}`,
      en: `The same however the open facts turn out: ${join('en') || 'no provision'}`,
    },
  }
}

export function factStep({ compiled, masks }: Case, key: FactKey, value: Truth): Step {
  const index = compiled.indexOf.get(key) as number
  const variable = compiled.variables[index] as Variable
  const mask = masks[index] as number
  let steps = factSteps.get(compiled)
  if (steps === undefined) factSteps.set(compiled, (steps = new Map()))
  // The same few lines stand in the reasons of every case.
  const name = `${index} ${mask} ${value}`
  const known = steps.get(name)
  if (known !== undefined) return known
  const definition = factOf(key)
  const left = valuesOf(variable, mask)
  const say = (lang: keyof Words): string =>
    mask === variable.full ? unknownWords[lang] : left.map(v => definition.valueWords[v]?.[lang] ?? v).join(' / ')
  const step: Step = {
    kind: 'fact',
    says: definition.label,
    value: { kk: say('kk'), ru: say('ru'), en: say('en') },
    status: statusNames[value],
    fact: key,
  }
  steps.set(name, step)
  return step
}
const factSteps = new WeakMap<Compiled, Map<string, Step>>()
const unknownWords: Words = { kk: 'белгісіз', ru: 'неизвестно', en: 'unknown' }

/** Why a condition is true, false or open: only the branches that matter, in the order the law has them. */
export function explain(of: Case, condition: Condition): readonly Step[] {
  const known = of.memo.get(condition)
  if (known !== undefined) return known
  const steps = explainAnew(of, condition)
  of.memo.set(condition, steps)
  return steps
}
function explainAnew(of: Case, condition: Condition): readonly Step[] {
  const { compiled } = of
  const value = read(of, condition)
  switch (condition.op) {
    case 'in':
      return [factStep(of, condition.fact, value)]
    case 'reading': {
      const reading = compiled.rulebook.readings.find(r => r.id === condition.reading)
      return reading === undefined
        ? []
        : [{ kind: 'reading', says: reading.says, cite: reading.cite, status: statusNames[value] }]
    }
    case 'term':
      return value === no
        ? [{ kind: 'item', says: condition.says, cite: condition.cite, status: 'false' }]
        : [
            { kind: 'item', says: condition.says, cite: condition.cite, status: statusNames[value] },
            ...explain(of, condition.of),
          ]
    case 'not':
      return explain(of, condition.of)
    case 'all':
    case 'any': {
      const same = condition.of.filter(part => read(of, part) === value)
      const one = (condition.op === 'any' && value === yes) || (condition.op === 'all' && value === no)
      return (one ? same.slice(0, 1) : same).flatMap(part => explain(of, part))
    }
    case 'claim':
      return (compiled.claimOf.get(condition.of)?.rules ?? [])
        .filter(r => truth(of, r.parts.when) === value)
        .slice(0, 1)
        .flatMap(r => [
          {
            kind: 'item' as const,
            says: compiled.claimOf.get(condition.of)?.rule.title ?? { kk: '', ru: '', en: '' },
            cite: r.cites[0],
            status: statusNames[value],
          },
          ...explain(of, r.when),
        ])
    case 'not-liable':
      return of.inTime
        .filter(p => truth(of, p.parts.notLiable) === value && value !== no)
        .slice(0, 3)
        .flatMap(p => [provisionStep(p, value), ageStep(p)])
    case 'class':
    case 'offers':
    case 'prosecution':
    case 'stands': {
      if (value === no) return []
      const relevant = of.inTime.filter(p => matches(condition, p) && truth(of, p.parts.stands) === value)
      return (value === yes ? relevant.slice(0, 1) : relevant.slice(0, 6)).flatMap(p => [
        provisionStep(p, value),
        ...(value === yes
          ? itemsOf(
              of,
              p.provision.elements.map(e => e.of),
            )
              .filter(i => i.status === 'true')
              .map(i => ({ kind: 'item' as const, says: i.says, cite: i.cite, status: 'true' as const }))
          : []),
      ])
    }
  }
}
function matches(condition: Condition, p: CompiledProvision): boolean {
  switch (condition.op) {
    case 'stands':
      return namesAny(condition.of, p)
    case 'prosecution':
      return condition.of.includes(p.prosecution)
    case 'class':
      return condition.of.includes(p.class)
    case 'offers':
      return (
        p.provision.sanction !== 'not-held' &&
        p.provision.sanction.alternatives.some(a => condition.of.includes(a.kind))
      )
    case 'all':
    case 'any':
    case 'claim':
    case 'in':
    case 'not':
    case 'not-liable':
    case 'reading':
    case 'term':
      return false
  }
}
export function provisionStep(p: CompiledProvision, value: Truth): Step {
  return { kind: 'provision', says: p.provision.summary, cite: p.provision.cite, status: statusNames[value] }
}
export function dedupe(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>()
  return steps.filter(s => {
    const key = `${s.kind}|${s.cite?.id ?? ''}|${s.fact ?? s.says.en}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
