// The meaning of the form: a slow, plain, three-valued reading of conditions. It explains; the diagrams answer.
// Whatever it settles the exact answer settles in the same way (tested); it may leave open what the exact answer settles, never the reverse.
import type { Condition } from './form.ts'
import {
  maskOf,
  offersAny,
  type Compiled,
  type CompiledProvision,
  type CompiledRule,
  type Variable,
} from './compile.ts'

/** 0 no, 1 open, 2 yes. */
export type Three = 0 | 1 | 2

export type Reference = {
  readonly value: (condition: Condition) => Three
  readonly met: (p: CompiledProvision) => Three
  readonly stands: (p: CompiledProvision) => Three
  readonly notLiable: (p: CompiledProvision) => Three
  readonly inTime: (rule: CompiledRule) => Three
}

type Leaf = { readonly index: number; readonly mask: number }
const leafCache = new WeakMap<Compiled, WeakMap<Condition, Leaf>>()
function leaves(compiled: Compiled): WeakMap<Condition, Leaf> {
  let found = leafCache.get(compiled)
  if (found === undefined) leafCache.set(compiled, (found = new WeakMap()))
  return found
}

export function refer(compiled: Compiled, masks: Int32Array): Reference {
  const metMemo = new Map<CompiledProvision, Three>()
  const memo = new Map<Condition, Three>()
  const claimMemo = new Map<string, Three>()

  function inMask(index: number, wanted: number): Three {
    const mask = masks[index] as number
    return (mask & ~wanted) === 0 ? 2 : (mask & wanted) === 0 ? 0 : 1
  }
  function leaf(condition: Condition, key: string, values: readonly string[]): Three {
    let found = leaves(compiled).get(condition)
    if (found === undefined) {
      const index = compiled.indexOf.get(key) as number
      found = { index, mask: maskOf(compiled.variables[index] as Variable, values) }
      leaves(compiled).set(condition, found)
    }
    return inMask(found.index, found.mask)
  }
  function met(p: CompiledProvision): Three {
    const known = metMemo.get(p)
    if (known !== undefined) return known
    let value = inMask(0, p.actMask)
    for (const element of p.provision.elements) {
      if (value === 0) break
      value = Math.min(value, read(element.of)) as Three
    }
    metMemo.set(p, value)
    return value
  }
  function undisplaced(p: CompiledProvision): Three {
    return Math.min(met(p), ...p.displacers.map(j => 2 - met(compiled.provisions[j] as CompiledProvision))) as Three
  }
  function liable(p: CompiledProvision): Three {
    return inMask(compiled.indexOf.get('offenderAge') as number, p.liableMask)
  }
  const stands = (p: CompiledProvision): Three => Math.min(undisplaced(p), liable(p)) as Three
  const notLiable = (p: CompiledProvision): Three => Math.min(undisplaced(p), 2 - liable(p)) as Three
  function anyOf(test: (p: CompiledProvision) => boolean, of: (p: CompiledProvision) => Three): Three {
    let value: Three = 0
    for (const p of compiled.provisions) {
      if (!test(p)) continue
      value = Math.max(value, of(p)) as Three
      if (value === 2) break
    }
    return value
  }
  function read(condition: Condition): Three {
    const known = memo.get(condition)
    if (known !== undefined) return known
    const value = work(condition)
    memo.set(condition, value)
    return value
  }
  function work(condition: Condition): Three {
    switch (condition.op) {
      case 'in':
        return leaf(condition, condition.fact, condition.values)
      case 'reading':
        return leaf(condition, `reading:${condition.reading}`, condition.values)
      case 'all': {
        let value: Three = 2
        for (const part of condition.of) {
          value = Math.min(value, read(part)) as Three
          if (value === 0) break
        }
        return value
      }
      case 'any': {
        let value: Three = 0
        for (const part of condition.of) {
          value = Math.max(value, read(part)) as Three
          if (value === 2) break
        }
        return value
      }
      case 'not':
        return (2 - read(condition.of)) as Three
      case 'term':
        return read(condition.of)
      case 'stands':
        return anyOf(p => namesAny(condition.of, p), stands)
      case 'prosecution':
        return anyOf(p => condition.of.includes(p.prosecution), stands)
      case 'class':
        return anyOf(p => condition.of.includes(p.class), stands)
      case 'offers':
        return anyOf(p => offersAny(p.provision, condition.of), stands)
      case 'not-liable':
        return anyOf(() => true, notLiable)
      case 'claim': {
        const known = claimMemo.get(condition.of)
        if (known !== undefined) return known
        let value: Three = 0
        for (const rule of compiled.claimOf.get(condition.of)?.rules ?? [])
          value = Math.max(value, ruleValue(rule)) as Three
        claimMemo.set(condition.of, value)
        return value
      }
    }
  }
  function inTime(rule: CompiledRule): Three {
    return inMask(rule.axis === 'act' ? 0 : 1, rule.timeMask)
  }
  function ruleValue(rule: CompiledRule): Three {
    const time = inTime(rule)
    return time === 0 ? 0 : (Math.min(time, read(rule.when)) as Three)
  }
  return { value: read, met, stands, notLiable, inTime }
}

export function namesAny(references: readonly string[], p: CompiledProvision): boolean {
  return references.some(r => p.base === r || p.base.startsWith(`${r}.`))
}
